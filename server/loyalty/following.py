"""What orders bring members: a consumer of what happens to them, each order for itself.

Paid, an order earns, pending; delivered, the time begins after which it can be spent; completed, it counts as spending; what is
given back of it takes its part along.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

from server.kit.consumers import Event
from server.kit.mutation import Mutation
from server.loyalty import granting, reckoning, referring, reversing, terms, tiering
from server.loyalty.reckoning import Reckoned
from server.loyalty.reversing import Returned
from storage.database import Row
from storage.queries.loyalty import earnings as queries
from storage.queries.loyalty import memberships
from storage.tables.loyalty import loyalty_earnings, qualifying_orders

TYPES = (
    "order.paid",
    "order.delivered",
    "order.completed",
    "order.cancelled",
    "order.refunded",
    "order.items_cancelled",
)


async def follow(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Let follow what orders bring, in the order of the events."""
    for type_, run in groupby(events, key=lambda event: event.type):
        await FOLLOWED[type_](work, list(run))
        if work.rows:
            await work.write({})


async def _paid(work: Mutation[Any], events: Sequence[Event]) -> None:
    orders = await queries.orders(work.tx, _orders_of(events))
    if not orders:
        return
    programme = await terms.programme(work)
    locked = await memberships.lock(work.tx, {order.membership_id for order in orders})
    promotions = await queries.promotions(work.tx, orders[0].paid_time, orders[-1].paid_time)
    counting: list[tuple[Row, Reckoned]] = []
    for order in orders:
        if locked[order.membership_id].state == "ACTIVE":
            reckoned = reckoning.reckon(order, programme, promotions)
            if reckoned is not None:
                counting.append((order, reckoned))
    for order, reckoned in counting:
        _write(work, order, reckoned, programme)
    await referring.first_orders(work, [order for order, _ in counting], programme)


def _write(work: Mutation[Any], order: Row, reckoned: Reckoned, programme: terms.Programme) -> None:
    """Write what an order counts, and what it earns."""
    work.insert(
        qualifying_orders,
        {
            "order_id": order.id,
            "membership_id": order.membership_id,
            "goods_minor": reckoned.goods_minor,
            "refunded_minor": 0,
            "counted_minor": reckoned.counted_minor,
            "paid_time": order.paid_time,
            "create_time": work.now,
        },
    )
    factors = {
        "order_subtotal_minor": reckoned.goods_minor,
        "earning_rate": reckoned.earning_rate,
        "exchange_rate": reckoned.exchange_rate,
        "tier_multiplier": reckoned.tier_multiplier,
    }
    for line in reckoned.lines:
        if line.coins:
            earning = granting.order_earning(order, "PURCHASE", line.coins, programme, work)
            promoted = {} if line.promotion is None else _named(line.promotion, line.multiplier)
            counted = {"qualifying_amount_minor": line.qualifying_minor}
            work.insert(
                loyalty_earnings, {**earning, **factors, **counted, **granting.item_columns(line.item), **promoted}
            )
    if reckoned.bonus is not None:
        bonus = granting.order_earning(order, "CAMPAIGN_BONUS", reckoned.bonus.bonus_coins, programme, work)
        work.insert(loyalty_earnings, {**bonus, **_named(reckoned.bonus, Decimal(1))})
    if reckoned.coins:
        fact = {"coins": reckoned.coins, "order_id": str(order.id)}
        work.event("loyalty.coins_pending", "loyalty_membership", order.membership_id, fact)


def _named(promotion: Row, multiplier: Decimal) -> dict[str, Any]:
    return {
        "promotion_id": promotion.id,
        "promotion_name": promotion.display_name,
        "promotional_multiplier": multiplier,
    }


async def _delivered(work: Mutation[Any], events: Sequence[Event]) -> None:
    programme = await terms.programme(work)
    await queries.delivered(work.tx, _orders_of(events), programme.values[terms.RETURN_PERIOD], work.now)


async def _completed(work: Mutation[Any], events: Sequence[Event]) -> None:
    order_ids = _orders_of(events)
    locked = await memberships.lock(work.tx, await queries.owners(work.tx, order_ids))
    changed = await queries.completed(work.tx, order_ids)
    members = [membership for id_, membership in locked.items() if id_ in changed and membership.state == "ACTIVE"]
    if members:
        await tiering.look_at_spending(work, members)


async def _cancelled(work: Mutation[Any], events: Sequence[Event]) -> None:
    await reversing.reverse(work, [Returned(event.aggregate_id, event.aggregate_id) for event in events])


async def _refunded(work: Mutation[Any], events: Sequence[Event]) -> None:
    await reversing.reverse(work, [_returned(event) for event in events])


def _returned(event: Event) -> Returned:
    """Read a refund of a part of an order: what its goods had cost after discounts, without tax; without amounts all of it."""
    payload, amounts = event.payload, event.payload.get("amounts")
    if "items" in payload:
        included = payload["tax_included"]
        kept = (
            item["goods_minor"] - (item["goods_tax_minor"] + item["fee_tax_minor"]) * included
            for item in payload["items"]
        )
        amounts = {"goods_minor": sum(kept)}
    order_id = UUID(payload["order_id"]) if "order_id" in payload else event.aggregate_id
    refund_id = UUID(payload["refund_id"]) if "refund_id" in payload else event.id
    return Returned(order_id, refund_id, None if amounts is None else int(amounts["goods_minor"]))


def _orders_of(events: Sequence[Event]) -> Collection[UUID]:
    return {event.aggregate_id for event in events}


FOLLOWED: Mapping[str, Callable[[Mutation[Any], Sequence[Event]], Awaitable[None]]] = {
    "order.paid": _paid,
    "order.delivered": _delivered,
    "order.completed": _completed,
    "order.cancelled": _cancelled,
    "order.refunded": _refunded,
    "order.items_cancelled": _refunded,
}
