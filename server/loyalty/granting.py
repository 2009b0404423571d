"""What members are given: rows of earnings, and coins that can be spent at once."""

from calendar import isleap
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import wallet
from server.kit import jobs
from server.kit.app import App
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.loyalty import terms
from storage.database import Row
from storage.queries.loyalty import earnings as queries
from storage.queries.loyalty import memberships

KIND = "COIN"
BATCH = 1000
# A gift that was not given on the day itself, as no worker ran, is given within a week.
MADE_UP = 7


async def give(
    work: Mutation[Any], membership: Row, type_: str, coins: int, programme: terms.Programme, **more: Any
) -> Row | None:
    """Give a locked member coins that can be spent at once; None where it has got them: `once` names what for."""
    if not coins:
        return None
    days = programme.validity_days
    values = {
        "id": new_id(),
        "membership_id": membership.id,
        "customer_id": membership.customer_id,
        "type": type_,
        "state": "QUALIFIED",
        "coins": coins,
        "validity_days": days,
        "qualify_time": work.now,
        "expire_time": work.now + timedelta(days=days) if days else None,
        "create_time": work.now,
        "update_time": work.now,
        **more,
    }
    row = await queries.give_once(work.tx, values)
    if row is not None:
        await wallet.accrue(work, membership.customer_id, KIND, [points_of(row)])
        work.event("loyalty.coins_earned", "loyalty_membership", membership.id, {"coins": coins, "type": type_})
    return row


def points_of(row: Row) -> wallet.Points:
    """Return what an earning is in the wallet."""
    return wallet.Points(
        id=row.id,
        amount=row.coins - row.reversed_coins,
        source_type="loyalty_earning",
        source_id=row.id,
        reason_code=row.type,
        description=row.description,
        expire_time=row.expire_time,
    )


async def give_birthday_coins(app: App) -> int:
    """Give members their birthday coins, once a year, a week later at the latest; returns how many that were."""
    today = app.clock.now().date()
    async with app.db.read() as connection:
        programme = await terms.load(connection, app.clock.now())
        coins, in_march = programme.values[terms.BIRTHDAY], programme.values[terms.LEAP_DAY] == "1_MARCH"
        if not coins:
            return 0
        days = birthdays(today, in_march=in_march)
        found = await memberships.birthdays(connection, days, BATCH)

    async def give_one(born: Row) -> None:
        day = days[born.day]
        async with background(app) as work:
            membership = (await memberships.lock(work.tx, [born.id]))[born.id]
            if membership.state == "ACTIVE":
                await give(work, membership, "BIRTHDAY", coins, programme, once=str(day.year), description=f"{day}")

    return await jobs.each(found, give_one)


def birthdays(today: date, *, in_march: bool) -> dict[int, date]:
    """Return the birthdays of today and the week before, with the day on which each is had: 229 is 29 February."""
    found = {}
    for ago in range(MADE_UP):
        day = today - timedelta(days=ago)
        found[day.month * 100 + day.day] = day
        if not isleap(day.year) and (day.month, day.day) == ((3, 1) if in_march else (2, 28)):
            found[229] = day
    return found


async def reach_milestones(work: Mutation[Any], membership: Row, orders: int, programme: terms.Programme) -> None:
    """Give a locked member coins for so many completed orders."""
    reached: dict[str, int] = programme.values[terms.MILESTONES]
    for number, coins in sorted(reached.items(), key=lambda one: int(one[0])):
        if int(number) <= orders:
            name = f"{number} orders"
            await give(work, membership, "MILESTONE", coins, programme, once=f"orders:{number}", milestone_name=name)


def order_earning(
    order: Row, type_: str, coins: int, programme: terms.Programme, work: Mutation[Any]
) -> dict[str, Any]:
    """Return a pending row of `loyalty_earnings` that hangs on an order; every column that one may have is in it."""
    return {
        "id": new_id(),
        "membership_id": order.membership_id,
        "customer_id": order.customer_id,
        "type": type_,
        "state": "PENDING",
        "coins": coins,
        "order_id": order.id,
        "order_item_id": None,
        "seller_id": order.seller_id,
        "product_id": None,
        "category_id": None,
        "currency": order.currency,
        "order_subtotal_minor": None,
        "qualifying_amount_minor": None,
        "earning_rate": None,
        "exchange_rate": None,
        "tier_id": order.tier_id,
        "tier_multiplier": 1,
        "promotional_multiplier": 1,
        "promotion_id": None,
        "promotion_name": "",
        "commission_rate": None,
        "commission_amount_minor": None,
        "seller_amount_minor": None,
        "referral_code": "",
        "validity_days": programme.validity_days,
        "create_time": work.now,
        "update_time": work.now,
    }


def item_columns(item: Any) -> dict[str, Any]:
    """Return what an earning keeps of a line: its goods, and the commission on them."""
    return {
        "order_item_id": UUID(item["id"]),
        "product_id": UUID(item["product_id"]),
        "category_id": item["category_id"] and UUID(item["category_id"]),
        "commission_rate": item["commission_rate"] and Decimal(item["commission_rate"]),
        "commission_amount_minor": item["commission_minor"],
        "seller_amount_minor": item["total_minor"] - item["commission_minor"],
    }
