"""When what is earned can be spent: once the goods can no longer be returned."""

from collections.abc import Sequence
from typing import Any

from server import wallet
from server.kit import jobs
from server.kit.app import App
from server.kit.mutation import Mutation, background
from server.loyalty import granting, redeeming
from storage.database import Row
from storage.queries.loyalty import earnings as queries
from storage.queries.loyalty import memberships

BATCH = 500


async def qualify_earnings(app: App) -> int:
    """Put what can no longer be returned into wallets; returns how many members that were."""

    async def qualify(due: Row) -> None:
        async with background(app) as work:
            membership = (await memberships.lock(work.tx, [due.id]))[due.id]
            if membership.state != "ACTIVE":
                return
            rows = await queries.qualify(work.tx, membership.id, work.now)
            if not rows:
                return
            await wallet.accrue(work, membership.customer_id, granting.KIND, [granting.points_of(row) for row in rows])
            await _grant_referrals(work, rows)
            total = sum(row.coins - row.reversed_coins for row in rows)
            work.event("loyalty.coins_qualified", "loyalty_membership", membership.id, {"coins": total})
            await redeeming.redeem_automatically(work, membership)

    async with app.db.read() as connection:
        due = await queries.due(connection, app.clock.now(), BATCH)
    return await jobs.each(due, qualify)


async def _grant_referrals(work: Mutation[Any], rows: Sequence[Row]) -> None:
    order_ids = [row.order_id for row in rows if row.type == "REFERRAL"]
    if order_ids:
        for referral in await memberships.referrals_of_orders(work.tx, order_ids):
            if referral.state == "PENDING":
                await memberships.move_referral(work.tx, referral.id, "GRANTED", work.now, order_id=referral.order_id)
                work.event("loyalty.referral_granted", "loyalty_referral", referral.id)
