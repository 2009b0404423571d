"""What happens to purchases and orders: the transitions, and what each brings with it. Called within transactions."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from server import inventory
from server.kit import jobs
from server.kit.app import App
from server.kit.caller import SYSTEM
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.payments import Settled, cancel_payment, open_refund, send_refund
from storage.database import Row
from storage.queries.orders import lifecycle as queries
from storage.queries.orders import paying

SELLER_CONFIRMS_WITHIN = timedelta(hours=24)
COMPLETES_AFTER = timedelta(days=7)
STOCK_HELD_FOR = timedelta(minutes=15)
BATCH = 100

UNPAID = ("PENDING", "DECLINED")


async def move(
    work: Mutation[Any], target: str, order_ids: Sequence[UUID], *, reason: str, note: str = ""
) -> list[Row]:
    """Bring orders to a state as far as the transition table allows; returns those that moved.

    Writes history, snapshots and one event per order; `reason` is what the history says.
    """
    system = work.caller is SYSTEM
    moved = await queries.move(
        work.tx,
        target,
        order_ids,
        now=work.now,
        ids=[new_id() for _ in order_ids],
        snapshot_ids=[new_id() for _ in order_ids],
        actor_id=work.caller.account_id,
        actor_role=work.caller.role,
        reason=f"{reason}: {note}" if note else reason,
        system_generated=system,
        deadline=work.now + SELLER_CONFIRMS_WITHIN,
    )
    for order in moved:
        fact = {"number": order.number, "purchase_id": str(order.purchase_id), "seller_id": str(order.seller_id)}
        work.event(f"order.{target.lower()}", "order", order.id, fact)
    return moved


async def refuse_address_in_use(work: Mutation[Any], address: Row) -> None:
    """Refuse to let an address go that an order is on its way to."""
    if await queries.goes_to(work.tx, address.owner_id, address.id):
        message = "an order to this address is on its way"
        raise FailedPrecondition("ADDRESS_IN_USE", message)


async def payment_settled(work: Mutation[Any], settled: Settled) -> None:
    """Advance the purchase of a payment whose attempt has an outcome. Called under the lock of the payment."""
    if settled.payment.purpose != "PURCHASE":
        return
    if settled.captured:
        await pay(work, settled.payment.purchase_id)
    else:
        await _payment_refused(work, settled)


async def pay(work: Mutation[Any], purchase_id: UUID) -> None:
    """Mark an unpaid purchase as paid: its orders wait for their sellers."""
    await paying.pay(work.tx, purchase_id, work.now, work.now + SELLER_CONFIRMS_WITHIN)


async def _payment_refused(work: Mutation[Any], settled: Settled) -> None:
    """React to a refused attempt: with `settled.final` no other may follow, so that the purchase has failed."""
    purchase_id = settled.payment.purchase_id
    purchase = await queries.lock_purchase(work.tx, purchase_id)
    if purchase is None or purchase.payment_state not in UNPAID:
        return
    if settled.final:
        await fail(work, purchase_id, "the payment was declined")
    else:
        await queries.set_payment_state(work.tx, purchase_id, "DECLINED", work.now)
        work.event("purchase.payment_declined", "purchase", purchase_id, {"number": purchase.number})


async def ship_stock(work: Mutation[Any], order: Row) -> None:
    """Take what an order has reserved out of stock: it is on its way."""
    lines = await queries.lines_of(work.tx, [order.id])
    await inventory.ship(
        work.tx,
        [(line.variant_id, line.quantity) for line in lines],
        purchase_id=order.purchase_id,
        now=work.now,
        actor_id=work.caller.account_id,
        actor_role=work.caller.role,
    )


async def fail(work: Mutation[Any], purchase_id: UUID, reason: str) -> None:
    """End an unpaid purchase, which is locked: its orders fail, its stock goes back."""
    orders = await queries.lock_orders_of(work.tx, purchase_id)
    moved = await move(work, "FAILED", [order.id for order in orders], reason=reason)
    await release_stock(work, purchase_id, moved)
    await queries.set_payment_state(work.tx, purchase_id, "FAILED", work.now)


async def release_stock(work: Mutation[Any], purchase_id: UUID, orders: Sequence[Row]) -> None:
    """Release the stock that these orders of a purchase have reserved."""
    lines = await queries.lines_of(work.tx, [order.id for order in orders])
    if lines:
        await inventory.release(
            work.tx,
            [(line.variant_id, line.quantity) for line in lines],
            purchase_id=purchase_id,
            now=work.now,
            actor_id=work.caller.account_id,
            actor_role=work.caller.role,
        )


async def lock_whole(work: Mutation[Any], order_id: UUID, scope: str) -> tuple[Row | None, Row | None, Row | None]:
    """Lock an order with its payment and its purchase, in the order that everybody locks them."""
    payment = await queries.lock_payment_of_order(work.tx, order_id)
    purchase = await queries.lock_purchase_of_order(work.tx, order_id)
    return payment, purchase, await queries.lock_order(work.tx, order_id, scope, work.caller.account_id)


async def cancel(work: Mutation[Any], payment: Row | None, purchase: Row, order: Row, reason: str) -> list[UUID]:
    """Cancel a locked order: stock back, money back if it was paid. The caller has checked who may.

    An unpaid purchase is cancelled whole: its one payment is for all of it. Returns the refunds to be sent after commit.
    """
    if purchase.payment_state in UNPAID:
        await _cancel_unpaid(work, payment, purchase.id, reason)
        return []
    moved = await move(work, "CANCELLED", [order.id], reason=reason)
    await release_stock(work, purchase.id, moved)
    siblings = await queries.lock_orders_of(work.tx, purchase.id)
    over = all(sibling.state == "CANCELLED" for sibling in siblings)
    await queries.set_payment_state(work.tx, purchase.id, "REFUNDED" if over else "PARTIALLY_REFUNDED", work.now)
    if payment is None or not order.total_minor:
        return []
    refund = await open_refund(
        work,
        payment_id=payment.id,
        amount_minor=order.total_minor,
        reason="ORDER_CANCELLED",
        request_key=f"cancel:{order.id}",
        order_id=order.id,
    )
    return [refund.id]


async def cancel_unconfirmed(app: App) -> int:
    """Cancel and refund orders that their sellers have not confirmed within 24 hours."""

    async def give_up(order_id: UUID) -> None:
        refunds = []
        async with background(app) as work:
            payment, purchase, order = await lock_whole(work, order_id, "all")
            if purchase is not None and order is not None and order.state == "AWAITING_SELLER_CONFIRMATION":
                refunds = await cancel(work, payment, purchase, order, "the seller did not confirm in time")
        for refund_id in refunds:
            await send_refund(app, refund_id)

    async with app.db.read() as connection:
        due = await queries.unconfirmed(connection, app.clock.now(), BATCH)
    return await jobs.each(due, give_up)


async def complete_delivered(app: App) -> int:
    """Complete orders that were delivered 7 days ago."""

    async def complete(order_id: UUID) -> None:
        async with background(app) as work:
            order = await queries.lock_order(work.tx, order_id, "all", None)
            if order is not None and order.state == "DELIVERED":
                await move(work, "COMPLETED", [order_id], reason="7 days after delivery")

    async with app.db.read() as connection:
        due = await queries.delivered(connection, app.clock.now() - COMPLETES_AFTER, BATCH)
    return await jobs.each(due, complete)


async def expire_unpaid(app: App) -> int:
    """Fail purchases that were not paid in time. One whose attempt has no outcome yet waits for it."""

    async def expire(purchase_id: UUID) -> None:
        async with background(app) as work:
            payment = await queries.lock_payment(work.tx, purchase_id)
            purchase = await queries.lock_purchase(work.tx, purchase_id)
            if purchase is None or purchase.payment_state not in UNPAID or (payment and payment.attempting):
                return
            if payment is not None:
                await cancel_payment(work.tx, payment.id, work.now)
            await fail(work, purchase_id, "not paid in time")

    async with app.db.read() as connection:
        due = await queries.unpaid(connection, app.clock.now(), BATCH)
    return await jobs.each(due, expire)


async def _cancel_unpaid(work: Mutation[Any], payment: Row | None, purchase_id: UUID, reason: str) -> None:
    if payment is not None and payment.attempting:
        message = "a payment is under way: wait for its outcome"
        raise FailedPrecondition("PAYMENT_IN_PROGRESS", message)
    if payment is not None:
        await cancel_payment(work.tx, payment.id, work.now)
    orders = await queries.lock_orders_of(work.tx, purchase_id)
    moved = await move(work, "CANCELLED", [order.id for order in orders], reason=reason)
    await release_stock(work, purchase_id, moved)
    await queries.set_payment_state(work.tx, purchase_id, "FAILED", work.now)
