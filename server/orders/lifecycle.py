"""What happens to purchases and orders: the transitions, and what each brings with it. Called within transactions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from server import platform, promotions
from server.kit import jobs
from server.kit.amounts import split
from server.kit.app import App
from server.kit.caller import SYSTEM
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.settings import Setting, duration
from server.orders import effects, matters, revaluing
from server.payments import (
    Expiring,
    Settled,
    SettledDispute,
    SettledRefund,
    Share,
    SharesAsked,
    cancel_payment,
    send_refund,
)
from storage.database import Connection, Row
from storage.queries.orders import after_sale, claims, paying
from storage.queries.orders import checkout as checkout_queries
from storage.queries.orders import lifecycle as queries
from storage.tables.orders import ORDER_STATES

SELLER_CONFIRMS_WITHIN = timedelta(hours=24)
COMPLETES_AFTER = timedelta(days=7)
STOCK_HELD_FOR = timedelta(minutes=15)
OUTCOME_WITHIN = Setting(
    "orders.payment_outcome_within",
    duration(timedelta(hours=1), timedelta(days=30)),
    "24h",
    "How long an attempt to pay may be without an outcome. Then its purchase fails and the stock goes back; money that comes "
    "later is returned.",
    scopes=["MALL"],
)
BATCH = 100


async def move(
    work: Mutation[Any],
    target: str,
    orders: Sequence[Row],
    *,
    reason: str,
    note: str = "",
    paid: bool = True,
    payment_id: UUID | None = None,
    ship_deadline: datetime | None = None,
    late: bool = False,
    again: bool = False,
) -> list[UUID]:
    """Bring locked orders of one purchase to a state, as far as the transition table allows, with all it brings.

    Writes history, snapshots and one event per order; `reason` is what the history says. Returns the refunds to be sent
    after the commit. What brings nothing else with it may be a move of orders of several purchases. Orders that come `again`
    to a state, or aside of it, have the history alone.
    """
    brought = effects.OF_STATE.get(target, ())
    # As they are before: what is cancelled is open no longer.
    items = await queries.items_of(work.tx, [order.id for order in orders]) if target in effects.OF_ITEMS else []
    moved = await queries.move(
        work.tx,
        target,
        [order.id for order in orders],
        again=again,
        now=work.now,
        ids=[new_id() for _ in orders],
        snapshot_ids=[new_id() for _ in orders],
        actor_id=work.caller.account_id,
        actor_role=work.caller.role,
        reason=f"{reason}: {note}" if note else reason,
        system_generated=work.caller is SYSTEM,
        deadline=work.now + SELLER_CONFIRMS_WITHIN,
        ship_deadline=ship_deadline,
    )
    if again:
        return []
    # Of what comes back, `granting` tells, with its amounts.
    for order in moved if target != "REFUNDED" else ():
        fact = {"number": order.number, "purchase_id": str(order.purchase_id), "seller_id": str(order.seller_id)}
        work.event(f"order.{target.lower()}", "order", order.id, fact)
    if not moved or not brought:
        return []
    ids = {order.id for order in moved}
    items = [item for item in items if item.order_id in ids]
    moment = effects.Moment(moved[0].purchase_id, moved, items, paid, payment_id, late)
    for effect in brought:
        await effect(work, moment)
    return moment.refunds


async def refuse_address_in_use(work: Mutation[Any], address: Row) -> None:
    """Refuse to let an address go that an order is on its way to."""
    if await queries.goes_to(work.tx, address.owner_id, address.id):
        message = "an order to this address is on its way"
        raise FailedPrecondition("ADDRESS_IN_USE", message)


async def tell_of_open_orders(work: Mutation[Any], account_id: UUID, open_: set[str]) -> None:
    """Say that somebody has orders that are not at their end."""
    if await queries.has_open_orders(work.tx, account_id):
        open_.add("OPEN_ORDERS")


async def tell_of_buyer(connection: Connection, facts: promotions.BuyerFacts) -> None:
    """Say whether a customer has ordered before."""
    if "HAS_ORDERED" in facts.asked and await checkout_queries.has_ordered(connection, facts.customer_id):
        facts.known.add("HAS_ORDERED")


async def payment_settled(work: Mutation[Any], settled: Settled) -> None:
    """Advance the purchase of a payment whose attempt has an outcome. Called under the lock of the payment."""
    if settled.payment.purpose != "PURCHASE":
        return
    if settled.captured or settled.secured:
        await pay(work, settled.payment.purchase_id)
    else:
        await _payment_refused(work, settled)


async def pay(work: Mutation[Any], purchase_id: UUID) -> None:
    """Mark an unpaid purchase as paid, with all that this brings: its orders wait for their sellers."""
    paid = await paying.pay(work.tx, purchase_id, work.now, work.now + SELLER_CONFIRMS_WITHIN)
    if paid is None:
        return
    if paid.by_wallets:
        await effects.paid_by_wallets(work, purchase_id)
    if effects.PAID:
        orders = await queries.lock_orders_of(work.tx, purchase_id)
        items = await queries.items_of(work.tx, [order.id for order in orders])
        moment = effects.Moment(purchase_id, orders, items)
        for effect in effects.PAID:
            await effect(work, moment)


async def _payment_refused(work: Mutation[Any], settled: Settled) -> None:
    """React to a refused attempt: with `settled.final` no other may follow, so that the purchase has failed."""
    purchase = await queries.lock_purchase(work.tx, settled.payment.purchase_id)
    if purchase is None or purchase.payment_state not in revaluing.UNPAID:
        return
    if settled.final:
        await _fail(work, purchase, "the payment was declined")
    else:
        await queries.follow_payment(work.tx, purchase.id, work.now)
        work.event("purchase.payment_declined", "purchase", purchase.id, {"number": purchase.number})


async def refund_settled(work: Mutation[Any], settled: SettledRefund) -> None:
    """Let a purchase tell what of its money is back. Called under the lock of the payment."""
    if settled.refund.purpose == "PURCHASE":
        await work.later(queries.following_payment(settled.refund.purchase_id, work.now))
        if settled.state == "SUCCEEDED" and settled.refund.order_id is not None:
            await work.later(after_sale.settling(settled.refund.order_id, work.now))


async def dispute_settled(work: Mutation[Any], settled: SettledDispute) -> None:
    """Let a purchase tell what of its money is back. Called under the lock of the payment."""
    if settled.payment.purpose == "PURCHASE":
        await queries.follow_payment(work.tx, settled.payment.purchase_id, work.now)


async def payment_expiring(work: Mutation[Any], expiring: Expiring) -> None:
    """Tell the sellers of orders that are not shipped that their money is held for a day more only."""
    if expiring.payment.purpose == "PURCHASE":
        for order in await queries.lock_orders_of(work.tx, expiring.payment.purchase_id):
            if ORDER_STATES.allows(order.state, "CANCELLED"):
                fact = {"number": order.number, "seller_id": str(order.seller_id)}
                work.event("order.authorization_expiring", "order", order.id, fact)


async def tell_shares(connection: Connection, asked: SharesAsked) -> None:
    """Say what of a payment is for which order: what is to come from outside, in proportion to what the orders cost."""
    rows = await queries.shares_of(connection, asked.purchase_id)
    parts = split(asked.amount_minor, [row.total_minor for row in rows]) if asked.amount_minor else [0] * len(rows)
    asked.shares = [Share(row.id, row.seller_id, part) for row, part in zip(rows, parts, strict=True)]


async def _fail(work: Mutation[Any], purchase: Row, reason: str) -> None:
    """End an unpaid purchase, which is locked as its payment is: its orders fail."""
    orders = await queries.lock_orders_of(work.tx, purchase.id)
    await move(work, "FAILED", orders, reason=reason, paid=False)
    await queries.follow_payment(work.tx, purchase.id, work.now)


@dataclass(frozen=True, slots=True)
class Locked:
    """An order with its payment and its purchase, all locked."""

    payment_id: UUID | None
    purchase: SimpleNamespace
    order: Row


async def lock_whole(work: Mutation[Any], id_: UUID, scope: str, *, by: str = "orders") -> Locked | None:
    """Lock an order of a scope with its payment and its purchase, in the order that everybody locks them.

    `by` is the table of what the id is of: the order, or what somebody asks about it.
    """
    order = await queries.lock_whole(work.tx, id_, scope, work.caller.account_id, by=by)
    if order is None:
        return None
    purchase = SimpleNamespace(**{name: order[f"purchase_{name}"] for name in queries.p.keys()})  # noqa: SIM118 - columns
    return Locked(order.payment_id, purchase, order)


async def cancel(
    work: Mutation[Any],
    locked: Locked,
    reason: str,
    found: revaluing.Revaluation | None = None,
    *,
    late: bool = False,
) -> list[UUID]:
    """Cancel a locked order. The caller has checked who may, and found what the rest of the purchase costs then.

    What is `late` is cancelled by its buyer, by the fault of its seller. An unpaid purchase is cancelled whole: its one payment is for all of it. Returns the refunds to be sent after commit.
    """
    purchase, order, payment_id = locked.purchase, locked.order, locked.payment_id
    if purchase.payment_state not in revaluing.UNPAID:
        if found is not None:
            await revaluing.write(work, order, found)
        return await move(work, "CANCELLED", [order], reason=reason, payment_id=payment_id, late=late)
    if payment_id is not None:
        if await queries.unheard_since(work.tx, payment_id):
            message = "a payment is under way: wait for its outcome"
            raise FailedPrecondition("PAYMENT_IN_PROGRESS", message)
        await cancel_payment(work.tx, payment_id, work.now)
    orders = await queries.lock_orders_of(work.tx, purchase.id)
    await move(work, "CANCELLED", orders, reason=reason, paid=False)
    await queries.follow_payment(work.tx, purchase.id, work.now)
    return []


async def cancel_unconfirmed(app: App) -> int:
    """Cancel and refund orders that their sellers have not confirmed within 24 hours, unless an incident freezes them."""

    async def give_up(order_id: UUID) -> None:
        refunds = []
        async with background(app) as work:
            locked = await lock_whole(work, order_id, "all")
            if locked is None or matters.frozen(await after_sale.matters(work.tx, [order_id])):
                return
            if locked.order.state == "AWAITING_SELLER_CONFIRMATION":
                refunds = await cancel(work, locked, "the seller did not confirm in time")
        for refund_id in refunds:
            await send_refund(app, refund_id)

    async with app.db.read() as connection:
        due = await queries.unconfirmed(connection, app.clock.now(), BATCH)
    return await jobs.each(due, give_up)


async def complete_delivered(app: App) -> int:
    """Complete orders that were delivered 7 days ago, and about which no claim is open or to be made good."""

    async def complete(order_id: UUID) -> None:
        async with background(app) as work:
            order = await queries.lock_order(work.tx, order_id, "all", None)
            if order is not None and order.state == "DELIVERED" and not await claims.holding(work.tx, [order.id]):
                await move(work, "COMPLETED", [order], reason="7 days after delivery")

    async with app.db.read() as connection:
        due = await queries.delivered(connection, app.clock.now() - COMPLETES_AFTER, BATCH)
    return await jobs.each(due, complete)


async def expire_unpaid(app: App) -> int:
    """Fail purchases that were not paid in time.

    One whose attempt has no outcome yet waits for it, but not for ever: money that comes later goes back by itself.
    """

    async def expire(purchase_id: UUID) -> None:
        async with background(app) as work:
            payment = await queries.lock_payment(work.tx, purchase_id)
            purchase = await queries.lock_purchase(work.tx, purchase_id)
            if (
                purchase is None
                or purchase.payment_state not in revaluing.UNPAID
                or purchase.payment_expire_time > work.now
            ):
                return
            if payment is not None:
                if payment.attempting and payment.attempting > heard_since:
                    return
                if payment.attempting:
                    work.audit("payment.unheard", "payment", payment.id, outcome="FAILED", purchase=purchase.number)
                await cancel_payment(work.tx, payment.id, work.now)
            await _fail(work, purchase, "not paid in time")

    async with app.db.read() as connection:
        now = app.clock.now()
        heard_since = now - (await platform.settings(connection, OUTCOME_WITHIN, now=now))[OUTCOME_WITHIN]
        due = await queries.unpaid(connection, now, heard_since, BATCH)
    return await jobs.each(due, expire)
