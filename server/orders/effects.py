"""What each moment of an order brings with it: the one path to it, in the order in which everybody takes locks.

Payment, purchase and orders are locked before; then come parcels, what pays, the cart, the promotions and the stock. A domain that has something to do at a
moment adds a function here, and nowhere else. What may wait follows the event instead, as a consumer.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from server import carts, inventory, payments, pricing, promotions, shipping, wallet
from server.kit.caller import Caller
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from server.orders import repaying, revaluing, unsent
from storage.database import Row
from storage.queries.orders import after_sale
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
    """Something that happens to orders of one purchase; `items` are their items, by variant, where it is one of OF_ITEMS.

    `paid` says whether their money had come, and `payment_id` from which payment, which is locked then; `late` that the buyer
    cancels what was not sent in time. `refunds` collects what is to be sent after the commit.
    """

    purchase_id: UUID
    orders: Sequence[Row]
    items: Sequence[Row]
    paid: bool = True
    payment_id: UUID | None = None
    late: bool = False
    refunds: list[UUID] = field(default_factory=list)

    @property
    def open_units(self) -> list["Units"]:
        """What is still set aside of the items: neither cancelled nor handed over."""
        left = [
            Units(item.variant_id, item.quantity - item.cancelled_quantity - item.shipped_quantity)
            for item in self.items
        ]
        return [units for units in left if units.quantity]


class Units(NamedTuple):
    """Units of a variant."""

    variant_id: UUID
    quantity: int


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
    """Give the money of each order back, as far as it has not come back before."""
    if moment.paid:
        debts = [
            repaying.Debt(order, revaluing.due(order), f"cancel:{order.id}", whole=True) for order in moment.orders
        ]
        buyers_doing = work.caller.account_id == moment.orders[0].customer_id and not moment.late
        repaid = await repaying.repay(work, moment.purchase_id, moment.payment_id, debts, buyers_doing=buyers_doing)
        moment.refunds.extend(repaid.refund_ids)


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
    await queries.follow_uses(work.tx, moment.purchase_id, work.now)


async def drop_labels(work: Mutation[Any], moment: Moment) -> None:
    """Take the orders out of parcels that were not handed over."""
    if any(item.packed_quantity > item.shipped_quantity for item in moment.items):
        order_ids = [order.id for order in moment.orders]
        reason = "the order was cancelled"
        await shipping.drop(work.tx, order_ids, reason=reason, actor_id=work.caller.account_id, now=work.now)


async def release_stock(work: Mutation[Any], moment: Moment) -> None:
    """Give back what was set aside and never sent."""
    refused = await _move(work, moment.purchase_id, moment.open_units, inventory.release)
    if refused:
        raise RuntimeError(f"purchase {moment.purchase_id} has not set aside what it gives back: {refused}")


async def secure_money(work: Mutation[Any], order: Row, parcel_id: UUID, _units: Sequence[Units]) -> None:
    """Take what is only held for units of the order; where nothing is held any more, they are not sent."""

    async def kept(share_minor: int) -> int:
        return await unsent.share_of(work.tx, order, share_minor)

    await payments.secure_shipment(work, order.purchase_id, order.id, parcel_id, kept)


async def ship_stock(work: Mutation[Any], order: Row, _parcel_id: UUID, units: Sequence[Units]) -> None:
    """Take what was set aside off the shelf. What was sold on backorder must have been restocked before."""
    refused = await _move(work, order.purchase_id, units, inventory.ship)
    if refused:
        message = "more was sold than is on hand: restock before shipping"
        raise FailedPrecondition("STOCK_NOT_ON_HAND", message, variant_ids=", ".join(map(str, refused)))


async def unship_stock(work: Mutation[Any], order: Row, _parcel_id: UUID, units: Sequence[Units]) -> None:
    """Put what was never sent after all back on the shelf, set aside as before."""
    await _move(work, order.purchase_id, units, inventory.unship)


async def restock(work: Mutation[Any], order: Row, units: Sequence[Units]) -> None:
    """Put what came back and can be sold again on the shelf."""
    await _move(work, order.purchase_id, units, inventory.restock)


async def refuse_cancellations(work: Mutation[Any], moment: Moment) -> None:
    """Refuse what was asked to be called off, and is sent now, or cancelled with the rest of its order."""
    note = "the order was cancelled" if moment.orders[0].state == "CANCELLED" else "it was sent"
    await after_sale.refuse_cancellations(work.tx, [order.id for order in moment.orders], note, work.now)


async def _move(
    work: Mutation[Any], purchase_id: UUID, units: Sequence[Units], move: Callable[..., Awaitable[list[Row]]]
) -> list[UUID]:
    """Move stock; returns the variants whose stock did not allow it."""
    if not units:
        return []
    rows = await move(
        work.tx,
        units,
        purchase_id=purchase_id,
        now=work.now,
        actor_id=work.caller.account_id,
        actor_role=work.caller.role,
    )
    return inventory.refused(units, rows)


Effect = Callable[[Mutation[Any], Moment], Awaitable[None]]
OfUnits = Callable[[Mutation[Any], Row, Sequence[Units]], Awaitable[None]]
OfParcel = Callable[[Mutation[Any], Row, UUID, Sequence[Units]], Awaitable[None]]

# Placing is one statement: its effects are parts of it.
PLACED: tuple[Callable[[Placing], Parts], ...] = (clear_cart, take_choices, lock_uses, hold_tenders, reserve_stock)

# What is paid, its uses of promotions included, is written by the statement that records the payment.
PAID: tuple[Effect, ...] = ()
# Where wallets pay a part, these follow in its transaction; orders and items are not looked up for them.
PAID_BY_WALLETS: tuple[Effect, ...] = (take_tenders,)
CANCELLED: tuple[Effect, ...] = (
    refuse_cancellations,
    drop_labels,
    refund,
    release_tenders,
    restore_cart,
    give_uses_back,
    release_stock,
)
FAILED: tuple[Effect, ...] = (release_tenders, restore_cart, give_uses_back, release_stock)
SHIPPED: tuple[Effect, ...] = (refuse_cancellations,)
DELIVERED: tuple[Effect, ...] = ()
COMPLETED: tuple[Effect, ...] = ()
REFUNDED: tuple[Effect, ...] = (give_uses_back,)

# The moments whose effects look at the items.
OF_ITEMS = frozenset({"CANCELLED", "FAILED"})

# The moments of some units of an order: they leave with a parcel, its label was never used, they are back from a parcel that
# could not be delivered. What is paid back for those follows the event, in `undelivered`.
UNITS_SHIPPED: tuple[OfParcel, ...] = (secure_money, ship_stock)
UNITS_UNSHIPPED: tuple[OfParcel, ...] = (unship_stock,)
UNITS_BACK: tuple[OfUnits, ...] = (restock,)

# The moments that are a move to a state; being paid is more than that, see `lifecycle.pay`.
OF_STATE: dict[str, tuple[Effect, ...]] = {
    "CANCELLED": CANCELLED,
    "FAILED": FAILED,
    "SHIPPED": SHIPPED,
    "DELIVERED": DELIVERED,
    "COMPLETED": COMPLETED,
    "REFUNDED": REFUNDED,
}


async def units_moved(work: Mutation[Any], order: Row, parcel_id: UUID, units: Sequence[Units], *, left: bool) -> None:
    """Let follow what follows when units of a locked order leave with a parcel, or have not left after all."""
    for effect in UNITS_SHIPPED if left else UNITS_UNSHIPPED:
        await effect(work, order, parcel_id, units)


async def units_back(work: Mutation[Any], order: Row, units: Sequence[Units]) -> None:
    """Let follow what follows when units of a locked order are back that could not be delivered."""
    for effect in UNITS_BACK:
        await effect(work, order, units)


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
