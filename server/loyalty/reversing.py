"""What is given back of an order takes its part of the coins along: of what is pending, of what is in the wallet, and of what is spent."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from server import wallet
from server.kit.mutation import Mutation
from server.loyalty import reckoning
from server.loyalty.granting import KIND
from storage.database import Row
from storage.queries.loyalty import earnings as queries
from storage.queries.loyalty import memberships


@dataclass(frozen=True, slots=True)
class Returned:
    """A part of an order that was given back: `goods_minor` of its goods after discounts, None for all that is left.

    `source_id` is that of the refund, or of the order where it was cancelled: it counts once.
    """

    order_id: UUID
    source_id: UUID
    goods_minor: int | None = None


async def reverse(work: Mutation[Any], given_back: Sequence[Returned]) -> None:
    """Take back what hangs on what was given back, once for each of them; nothing for orders that count nothing.

    Coins that are not spendable yet are void. Others leave the wallet, and where they were spent before are owed.
    """
    order_ids = {each.order_id for each in given_back}
    await memberships.lock(work.tx, await queries.owners(work.tx, order_ids))
    orders = await queries.lock_orders(work.tx, order_ids)
    if not orders:
        return
    earnings = await queries.lock_of_orders(work.tx, orders)
    refunded = {id_: order.refunded_minor for id_, order in orders.items()}
    reversed_ = {row.id: row.reversed_coins for row in earnings}
    taken: list[tuple[Row, wallet.Points]] = []
    for each in given_back:
        order = orders.get(each.order_id)
        if order is None:
            continue
        left = order.goods_minor - refunded[each.order_id]
        amount = left if each.goods_minor is None else min(each.goods_minor, left)
        now_refunded = refunded[each.order_id] + amount
        changes = {
            row.id: row.coins - reckoning.left(row.coins, order.goods_minor, now_refunded) - reversed_[row.id]
            for row in earnings
            if row.order_id == each.order_id and row.state in ("PENDING", "QUALIFIED")
        }
        coins = sum(changes.values())
        if not await queries.note_reversal(work.tx, each.source_id, each.order_id, amount, coins, work.now):
            continue
        refunded[each.order_id] = now_refunded
        for row in earnings:
            if changes.get(row.id):
                reversed_[row.id] += changes[row.id]
                if row.state == "QUALIFIED":
                    taken.append((row, _points(row, each, changes[row.id])))
    await _note(work, orders, earnings, refunded, reversed_)
    for customer_id in sorted({row.customer_id for row, _ in taken}):
        points = [points for row, points in taken if row.customer_id == customer_id]
        await wallet.claw_back(work, customer_id, KIND, points)
    await _void_referrals(work, [id_ for id_, order in orders.items() if refunded[id_] == order.goods_minor])


def _points(row: Row, returned: Returned, coins: int) -> wallet.Points:
    id_ = uuid5(row.id, str(returned.source_id))
    return wallet.Points(id_, coins, "loyalty_earning", row.id, "ORDER_RETURNED")


async def _note(
    work: Mutation[Any],
    orders: dict[UUID, Row],
    earnings: Sequence[Row],
    refunded: dict[UUID, int],
    reversed_: dict[UUID, int],
) -> None:
    for id_, order in orders.items():
        if refunded[id_] != order.refunded_minor:
            await queries.set_refunded(work.tx, id_, refunded[id_])
    changed = [row for row in earnings if reversed_[row.id] != row.reversed_coins]
    if changed:
        await queries.take(work.tx, [(row.id, reversed_[row.id]) for row in changed], work.now)
    totals = Counter[UUID]()
    for row in changed:
        totals[row.membership_id] += reversed_[row.id] - row.reversed_coins
    for membership_id, coins in totals.items():
        work.event("loyalty.coins_reversed", "loyalty_membership", membership_id, {"coins": coins})


async def _void_referrals(work: Mutation[Any], order_ids: Sequence[UUID]) -> None:
    """Void referrals whose order was given back as a whole, before it could no longer be."""
    if not order_ids:
        return
    for referral in await memberships.referrals_of_orders(work.tx, order_ids):
        if referral.state == "PENDING":
            await memberships.move_referral(work.tx, referral.id, "VOIDED", work.now, order_id=referral.order_id)
            work.event("loyalty.referral_voided", "loyalty_referral", referral.id)
