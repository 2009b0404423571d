"""What each moment of an order brings with it: the one path to it, in the order in which everybody takes locks.

Payment, purchase and orders are locked before; then come what pays, the cart, the promotions and the stock. A domain that has something to do at a
moment adds a function here, and nowhere else. What may wait follows the event instead, as a consumer.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from server import carts, inventory, payments, pricing, promotions, wallet
from server.kit.caller import Caller
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from server.orders import revaluing, tendering
from storage.database import Row
from storage.queries.orders import lifecycle as queries
from storage.rows import Part, Parts


@dataclass(frozen=True, slots=True)
class Placing:
    """A purchase that is being written: what it takes from cart, wallets and shelves, and the promotions it uses.

    `variant_ids` are the lines of the cart, without gifts. `counted_ids` are promotions whose uses are limited.
    """

    purchase_id: UUID
    cart_id: UUID
    cart_version: int
    variant_ids: Sequence[UUID]
    lines: Sequence[tuple[UUID, int]]
    uses: Sequence[Mapping[str, Any]]
    counted_ids: Sequence[UUID]
    spendings: Sequence[wallet.Spending]
    now: datetime
    caller: Caller


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happens to orders of one purchase; `items` are their items, by variant.

    `paid` says whether their money had come, and `payment_id` from which payment, which is locked then. `refunds` collects
    what is to be sent after the commit.
    """

    purchase_id: UUID
    orders: Sequence[Row]
    items: Sequence[Row]
    paid: bool = True
    payment_id: UUID | None = None
    refunds: list[UUID] = field(default_factory=list)

    @property
    def lines(self) -> list[tuple[UUID, int]]:
        """Variants and units."""
        return [(item.variant_id, item.quantity) for item in self.items]


def clear_cart(placing: Placing) -> Parts:
    """Take the lines that are bought out of the cart."""
    return carts.clearing(placing.cart_id, placing.cart_version, placing.variant_ids, placing.now)


def take_choices(placing: Placing) -> Parts:
    """Note on the cart which of its coupons and points the purchase uses."""
    coupon_ids = [use["coupon_id"] for use in placing.uses if use["coupon_id"] is not None]
    points = {spent.currency: spent.amount for spent in placing.spendings if spent.currency in pricing.POINTS}
    return carts.taking(placing.cart_id, placing.purchase_id, coupon_ids, points)


def lock_uses(placing: Placing) -> Parts:
    """Lock the uses of promotions: they count from now on."""
    return promotions.redeeming(placing.uses, placing.counted_ids, placing.now)


def hold_tenders(placing: Placing) -> Parts:
    """Set aside what wallet accounts and gift cards pay."""
    return wallet.holding(placing.spendings, placing.purchase_id, caller=placing.caller, now=placing.now)


def reserve_stock(placing: Placing) -> Parts:
    """Set the units aside."""
    return inventory.reserving(
        placing.lines,
        purchase_id=placing.purchase_id,
        now=placing.now,
        actor_id=placing.caller.account_id,
        actor_role=placing.caller.role,
    )


async def refund(work: Mutation[Any], moment: Moment) -> None:
    """Give the money of each order back, over the tenders in proportion to what is left of them."""
    due = [order for order in moment.orders if revaluing.due(order)] if moment.paid else []
    tenders = await queries.lock_tenders(work.tx, moment.purchase_id) if due else []
    back = [tender.returned_minor for tender in tenders]
    returns: list[wallet.Return] = []
    for order in due:
        left = [tender.amount_minor - returned for tender, returned in zip(tenders, back, strict=True)]
        # What the buyer's bank has given back for good is back already.
        for index, amount in enumerate(pricing.spread(min(revaluing.due(order), sum(left)), left)):
            if amount and tenders[index].account_id is None:
                await _refund_outside(work, moment, order, tenders[index], amount)
            elif amount:
                returns.append(_return(order, tenders[index], back[index], amount))
            back[index] += amount
    if due:
        points = {
            id_: sum(r.amount for r in returns if r.spending.id == id_) for id_ in {r.spending.id for r in returns}
        }
        changed = [
            (t.id, returned - t.returned_minor, points.get(t.id, 0) if t.points else 0)
            for t, returned in zip(tenders, back, strict=True)
            if returned > t.returned_minor
        ]
        await queries.return_to_tenders(work.tx, changed, work.now)
    if returns:
        customer_id = due[0].customer_id
        await wallet.give_back(
            work,
            returns,
            moment.purchase_id,
            owner_id=customer_id,
            buyers_doing=work.caller.account_id == customer_id,
        )
        await queries.follow_payment(work.tx, moment.purchase_id, work.now)


def _return(order: Row, tender: Row, before: int, amount: int) -> wallet.Return:
    """Return what goes back to the account or card of a tender for an order; `before` is back already."""
    spending, id_ = tendering.spending_of(tender), uuid5(tender.id, str(order.id))
    if not tender.points:
        return wallet.Return(id_, spending, amount)
    points = pricing.points_back(tender.points, tender.amount_minor, before, amount)
    return wallet.Return(id_, spending, points, worth_minor=amount)


async def _refund_outside(work: Mutation[Any], moment: Moment, order: Row, tender: Row, amount: int) -> None:
    """Send a part of an order's money back to where it came from outside."""
    if moment.payment_id is None:
        raise RuntimeError(f"order {order.id} was paid from outside, without a payment")
    opened = await payments.give_back(
        work,
        payment_id=moment.payment_id,
        amount_minor=amount,
        reason="ORDER_CANCELLED",
        request_key=f"cancel:{order.id}:{tender.id}",
        order_id=order.id,
    )
    if opened is not None:
        moment.refunds.append(opened.id)


async def take_tenders(work: Mutation[Any], moment: Moment) -> None:
    """Take what wallet accounts and gift cards have set aside."""
    await wallet.post(work, moment.purchase_id)


async def release_tenders(work: Mutation[Any], moment: Moment) -> None:
    """Give back what wallet accounts and gift cards have set aside, where it was never taken."""
    if not moment.paid:
        await wallet.void(work, moment.purchase_id)


async def restore_cart(work: Mutation[Any], moment: Moment) -> None:
    """Put what was never paid for back into the buyer's cart."""
    if not moment.paid:
        order = moment.orders[0]
        bought = [item for item in moment.items if not item.gift]
        await carts.restore(work, moment.purchase_id, order.customer_id, order.channel_id, bought)


async def give_uses_back(work: Mutation[Any], moment: Moment) -> None:
    """Give back the uses of promotions, once nothing of the purchase lives any more; before, what they do not take off now."""
    await queries.give_uses_back(work.tx, moment.purchase_id, work.now)
    if moment.paid:
        await queries.lessen_uses(work.tx, moment.purchase_id)


async def release_stock(work: Mutation[Any], moment: Moment) -> None:
    """Give back what was set aside."""
    refused = await _move(work, moment, inventory.release)
    if refused:
        raise RuntimeError(f"purchase {moment.purchase_id} has not set aside what it gives back: {refused}")


async def secure_money(work: Mutation[Any], moment: Moment) -> None:
    """Take what is only held for the orders; where nothing is held any more, they are not shipped."""
    for order in moment.orders:
        await payments.secure_shipment(work, moment.purchase_id, order.id)


async def ship_stock(work: Mutation[Any], moment: Moment) -> None:
    """Take what was set aside off the shelf. What was sold on backorder must have been restocked before."""
    refused = await _move(work, moment, inventory.ship)
    if refused:
        message = "more was sold than is on hand: restock before shipping"
        raise FailedPrecondition("STOCK_NOT_ON_HAND", message, variant_ids=", ".join(map(str, refused)))


async def _move(work: Mutation[Any], moment: Moment, move: Callable[..., Awaitable[list[Row]]]) -> list[UUID]:
    """Move stock; returns the variants whose stock did not allow it."""
    if not moment.items:
        return []
    rows = await move(
        work.tx,
        moment.lines,
        purchase_id=moment.purchase_id,
        now=work.now,
        actor_id=work.caller.account_id,
        actor_role=work.caller.role,
    )
    return inventory.refused(moment.lines, rows)


Effect = Callable[[Mutation[Any], Moment], Awaitable[None]]

# Placing is one statement: its effects are parts of it.
PLACED: tuple[Callable[[Placing], Parts], ...] = (clear_cart, take_choices, lock_uses, hold_tenders, reserve_stock)

# What is paid, its uses of promotions included, is written by the statement that records the payment.
PAID: tuple[Effect, ...] = ()
# Where wallets pay a part, these follow in its transaction; orders and items are not looked up for them.
PAID_BY_WALLETS: tuple[Effect, ...] = (take_tenders,)
CANCELLED: tuple[Effect, ...] = (refund, release_tenders, restore_cart, give_uses_back, release_stock)
FAILED: tuple[Effect, ...] = (release_tenders, restore_cart, give_uses_back, release_stock)
SHIPPED: tuple[Effect, ...] = (secure_money, ship_stock)
DELIVERED: tuple[Effect, ...] = ()
COMPLETED: tuple[Effect, ...] = ()
REFUNDED: tuple[Effect, ...] = ()

# The moments that are a move to a state; being paid is more than that, see `lifecycle.pay`.
OF_STATE: dict[str, tuple[Effect, ...]] = {
    "CANCELLED": CANCELLED,
    "FAILED": FAILED,
    "SHIPPED": SHIPPED,
    "DELIVERED": DELIVERED,
    "COMPLETED": COMPLETED,
    "REFUNDED": REFUNDED,
}


async def paid_by_wallets(work: Mutation[Any], purchase_id: UUID) -> None:
    """Let follow what follows when a purchase is paid that wallets pay a part of."""
    moment = Moment(purchase_id, (), ())
    for effect in PAID_BY_WALLETS:
        await effect(work, moment)


def parts_of(placing: Placing) -> Parts:
    """Return what placing writes besides the purchase itself."""
    parts: dict[Part, Mapping[str, object]] = {}
    for effect in PLACED:
        parts |= effect(placing)
    return parts
