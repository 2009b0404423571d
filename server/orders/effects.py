"""What each moment of an order brings with it: the one path to it, in the order in which everybody takes locks.

Payment, purchase and orders are locked before; then come the cart, the promotions and the stock. A domain that has something to do at a
moment adds a function here, and nowhere else. What may wait follows the event instead, as a consumer.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from server import carts, inventory, payments, pricing, promotions
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from storage.database import Row
from storage.queries.orders import lifecycle as queries
from storage.rows import Part, Parts


@dataclass(frozen=True, slots=True)
class Placing:
    """A purchase that is being written: what it takes from the cart and from the shelves, and the promotions it uses.

    `variant_ids` are the lines of the cart, without gifts. `counted_ids` are promotions whose uses are limited.
    """

    purchase_id: UUID
    cart_id: UUID
    cart_version: int
    variant_ids: Sequence[UUID]
    lines: Sequence[tuple[UUID, int]]
    uses: Sequence[Mapping[str, Any]]
    counted_ids: Sequence[UUID]
    now: datetime
    actor_id: UUID | None
    actor_role: str


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


def lock_uses(placing: Placing) -> Parts:
    """Lock the uses of promotions: they count from now on."""
    return promotions.redeeming(placing.uses, placing.counted_ids, placing.now)


def reserve_stock(placing: Placing) -> Parts:
    """Set the units aside."""
    return inventory.reserving(
        placing.lines,
        purchase_id=placing.purchase_id,
        now=placing.now,
        actor_id=placing.actor_id,
        actor_role=placing.actor_role,
    )


async def refund(work: Mutation[Any], moment: Moment) -> None:
    """Give the money of each order back, over the tenders in proportion to what is left of them."""
    due = [order for order in moment.orders if order.total_minor] if moment.paid else []
    tenders = await queries.lock_tenders(work.tx, moment.purchase_id) if due else []
    left = [tender.amount_minor - tender.returned_minor for tender in tenders]
    for order in due:
        for index, amount in enumerate(pricing.spread(order.total_minor, left)):
            if amount:
                left[index] -= amount
                await queries.return_to_tender(work.tx, tenders[index].id, amount, work.now)
                await _return(work, moment, order, tenders[index], amount)


async def _return(work: Mutation[Any], moment: Moment, order: Row, tender: Row, amount: int) -> None:
    """Send a part of an order's money back to where it came from: there is only one place yet, outside."""
    if moment.payment_id is None:
        raise RuntimeError(f"order {order.id} was paid from outside, without a payment")
    opened = await payments.open_refund(
        work,
        payment_id=moment.payment_id,
        amount_minor=amount,
        reason="ORDER_CANCELLED",
        request_key=f"cancel:{order.id}:{tender.id}",
        order_id=order.id,
    )
    moment.refunds.append(opened.id)


async def restore_cart(work: Mutation[Any], moment: Moment) -> None:
    """Put what was never paid for back into the buyer's cart."""
    if not moment.paid:
        order = moment.orders[0]
        bought = [item for item in moment.items if not item.gift]
        await carts.restore(work, order.customer_id, order.channel_id, bought)


async def give_uses_back(work: Mutation[Any], moment: Moment) -> None:
    """Give back the uses of promotions, once nothing of the purchase lives any more."""
    await queries.give_uses_back(work.tx, moment.purchase_id, work.now)


async def release_stock(work: Mutation[Any], moment: Moment) -> None:
    """Give back what was set aside."""
    refused = await _move(work, moment, inventory.release)
    if refused:
        raise RuntimeError(f"purchase {moment.purchase_id} has not set aside what it gives back: {refused}")


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
PLACED: tuple[Callable[[Placing], Parts], ...] = (clear_cart, lock_uses, reserve_stock)

# What is paid, its uses of promotions included, is written by the statement that records the payment.
PAID: tuple[Effect, ...] = ()
CANCELLED: tuple[Effect, ...] = (refund, restore_cart, give_uses_back, release_stock)
FAILED: tuple[Effect, ...] = (restore_cart, give_uses_back, release_stock)
SHIPPED: tuple[Effect, ...] = (ship_stock,)
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


def parts_of(placing: Placing) -> Parts:
    """Return what placing writes besides the purchase itself."""
    parts: dict[Part, Mapping[str, object]] = {}
    for effect in PLACED:
        parts |= effect(placing)
    return parts
