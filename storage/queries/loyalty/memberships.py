"""SQL of tiers and members: what they have, what they have spent, what periods are over."""

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Select, Uuid, any_, bindparam, func, select, true, update

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, forward, parameter, plain
from storage.tables.identity import accounts, customers
from storage.tables.ledger import ledger_accounts
from storage.tables.loyalty import (
    IN_FORCE,
    loyalty_earnings,
    loyalty_memberships,
    loyalty_referrals,
    loyalty_tiers,
    reward_redemptions,
    tier_evaluations,
)
from storage.tables.wallet import wallet_accounts

m, t, v, r = loyalty_memberships.c, loyalty_tiers.c, tier_evaluations.c, loyalty_referrals.c
_e, _d, _w, _b = loyalty_earnings.c, reward_redemptions.c, wallet_accounts.c, ledger_accounts.c
_MOMENT = DateTime(timezone=True)

# --- tiers ---

SHOWN = t.state.in_(("UPCOMING", *IN_FORCE))
TIERS = Listing(select(loyalty_tiers), orders=by_time(t.create_time, t.id), choices={"states": t.state})
_ALL_TIERS = Statement(select(loyalty_tiers).order_by(t.level))


async def tiers(connection: Connection) -> list[Row]:
    """Return all tiers, the lowest level first: there are a few."""
    return await connection.all(_ALL_TIERS)


# --- members ---

customer_id = parameter("customer_id", m.customer_id)


def _memberships() -> Select[Any]:
    """Members with their coins: views of the wallet and of what was earned."""
    earned = (
        select(
            func.coalesce(func.sum(_e.coins), 0).cast(BigInteger).label("earned_coins"),
            func.coalesce(func.sum(_e.coins - _e.reversed_coins).filter(_e.state == "PENDING"), 0)
            .cast(BigInteger)
            .label("pending_coins"),
            func.coalesce(func.sum(_e.reversed_coins), 0).cast(BigInteger).label("reversed_coins"),
        )
        .where(_e.membership_id == m.id)
        .lateral("earned")
    )
    redeemed = (
        select(func.coalesce(func.sum(_d.coins), 0).cast(BigInteger).label("redeemed_coins"))
        .where(_d.membership_id == m.id, _d.state.in_(("PENDING", "CONFIRMED", "DELIVERED")))
        .lateral("redeemed")
    )
    debt = ledger_accounts.alias("debt")
    owed = func.coalesce(debt.c.debits_posted - debt.c.credits_posted, 0).cast(BigInteger)
    return (
        select(
            loyalty_memberships,
            t.display_name.label("tier_display_name"),
            accounts.c.email_verify_time,
            customers.c.identity_verified,
            (_b.credits_posted - _b.debits_posted - _b.debits_pending).label("coins"),
            _w.expired.label("expired_coins"),
            owed.label("debt_coins"),
            *earned.c,
            *redeemed.c,
        )
        .join_from(loyalty_memberships, accounts, accounts.c.id == m.customer_id)
        .outerjoin(customers, customers.c.id == m.customer_id)
        .join(wallet_accounts, _w.id == m.account_id)
        .join(ledger_accounts, _b.id == m.account_id)
        .outerjoin(debt, debt.c.id == m.debt_account_id)
        .outerjoin(loyalty_tiers, t.id == m.tier_id)
        .join(earned, true())
        .join(redeemed, true())
    )


MEMBERSHIPS = Listing(
    _memberships(),
    orders=by_time(m.create_time, m.id),
    filters={"customer_id": m.customer_id == customer_id, "tier_id": m.tier_id == parameter("tier_id", m.tier_id)},
    choices={"states": m.state},
)
_MEMBERSHIP = Statement(_memberships().where(m.id == parameter("membership_id", m.id)))
_MEMBERSHIP_OF = Statement(select(loyalty_memberships).where(m.customer_id == customer_id))
_BY_CODE = Statement(select(loyalty_memberships).where(m.referral_code == parameter("referral_code", m.referral_code)))
_ids = any_(bindparam("ids", type_=ARRAY(Uuid), required=True))
LOCK = Statement(select(loyalty_memberships).where(m.id == _ids).order_by(m.id).with_for_update())
_LOCK_OF = Statement(
    select(loyalty_memberships).where(m.customer_id == parameter("customer_id", m.customer_id)).with_for_update()
)
_TIER_OF = Statement(
    update(loyalty_memberships)
    .where(m.id == parameter("membership_id", m.id))
    .values(
        tier_id=parameter("new_tier_id", m.tier_id),
        tier_time=forward(m.tier_time, parameter("now", m.tier_time)),
        update_time=forward(m.update_time, parameter("now", m.update_time)),
        version=m.version + 1,
    )
)
_PERIOD = Statement(
    update(loyalty_memberships)
    .where(m.id == parameter("membership_id", m.id))
    .values(
        period_start_time=parameter("period_start_time", m.period_start_time),
        period_end_time=parameter("period_end_time", m.period_end_time),
    )
)
_CHECKED = Statement(
    update(loyalty_memberships)
    .where(m.id == parameter("membership_id", m.id))
    .values(last_check_time=forward(m.last_check_time, parameter("now", m.last_check_time)))
)
_OVER = Statement(
    select(m.id)
    .where(m.state != "CLOSED", m.period_end_time <= parameter("now", m.period_end_time))
    .order_by(m.period_end_time)
    .limit(parameter("limit"))
)
# What a tier or a reward may ask for.
_FACTS = plain(
    """
    SELECT m.id, a.email_verify_time, a.create_time AS account_create_time,
           (SELECT d.country_code FROM addresses AS d WHERE d.owner_id = a.id AND d.default_shipping) AS country_code,
           ARRAY(SELECT g.group_id FROM customer_group_members AS g
                 WHERE g.customer_id = a.id AND g.start_time <= :now AND (g.end_time IS NULL OR g.end_time > :now)) AS group_ids
    FROM loyalty_memberships AS m JOIN accounts AS a ON a.id = m.customer_id
    WHERE m.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
    now=_MOMENT,
)
# The same of a customer, with the membership and the coins there are: what a checkout asks.
_BUYER = plain(
    """
    SELECT m.id, m.state, m.tier_id, l.credits_posted - l.debits_posted - l.debits_pending AS coins,
           a.email_verify_time, a.create_time AS account_create_time,
           (SELECT d.country_code FROM addresses AS d WHERE d.owner_id = a.id AND d.default_shipping) AS country_code,
           ARRAY(SELECT g.group_id FROM customer_group_members AS g
                 WHERE g.customer_id = a.id AND g.start_time <= :now AND (g.end_time IS NULL OR g.end_time > :now)) AS group_ids
    FROM loyalty_memberships AS m JOIN accounts AS a ON a.id = m.customer_id JOIN ledger_accounts AS l ON l.id = m.account_id
    WHERE m.customer_id = :customer_id
    """,
    customer_id=Uuid,
    now=_MOMENT,
)
# What was given back counts no more: as its part of the goods.
_SPENDING = plain(
    """
    SELECT m.id,
           coalesce(sum(s.left_minor) FILTER (WHERE s.complete_time >= m.period_start_time), 0)::bigint AS period_minor,
           coalesce(sum(s.left_minor), 0)::bigint AS lifetime_minor,
           count(s.order_id) FILTER (WHERE s.left_minor > 0) AS order_count
    FROM loyalty_memberships AS m
    LEFT JOIN LATERAL (
        SELECT q.order_id, q.complete_time, q.counted_minor * (q.goods_minor - q.refunded_minor) / q.goods_minor AS left_minor
        FROM qualifying_orders AS q WHERE q.membership_id = m.id AND q.complete_time < least(:until, m.period_end_time)
    ) AS s ON true
    WHERE m.id = ANY(:ids)
    GROUP BY m.id
    """,
    ids=ARRAY(Uuid),
    until=_MOMENT,
)


async def membership(connection: Connection, membership_id: UUID) -> Row | None:
    """Return a membership with its coins."""
    return await connection.one(_MEMBERSHIP, membership_id=membership_id)


async def membership_of(connection: Connection, customer: UUID) -> Row | None:
    """Return a customer's membership, without its coins."""
    return await connection.one(_MEMBERSHIP_OF, customer_id=customer)


async def by_referral_code(connection: Connection, code: str) -> Row | None:
    """Return the membership that has a referral code."""
    return await connection.one(_BY_CODE, referral_code=code)


async def lock(tx: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Lock memberships in the order of their ids, and return them by id."""
    return {row.id: row for row in await tx.all(LOCK, ids=sorted(ids))} if ids else {}


async def lock_of(tx: Connection, customer: UUID) -> Row | None:
    """Lock a customer's membership, and return it."""
    return await tx.one(_LOCK_OF, customer_id=customer)


async def set_tier(tx: Connection, membership_id: UUID, tier_id: UUID | None, now: datetime) -> None:
    """Put a locked member into a tier."""
    await tx.run(_TIER_OF, membership_id=membership_id, new_tier_id=tier_id, now=now)


async def set_period(tx: Connection, membership_id: UUID, start: datetime, end: datetime) -> None:
    """Let a period of a locked member begin."""
    await tx.run(_PERIOD, membership_id=membership_id, period_start_time=start, period_end_time=end)


async def note_check(tx: Connection, membership_id: UUID, now: datetime) -> None:
    """Note that a member has proved anew who it is."""
    await tx.run(_CHECKED, membership_id=membership_id, now=now)


async def periods_over(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return ids of memberships whose period is over."""
    return await connection.all(_OVER, now=now, limit=limit)


async def facts(connection: Connection, ids: Collection[UUID], now: datetime) -> dict[UUID, Row]:
    """Return by membership what tiers and rewards may ask for: country, groups, age and verification of the account."""
    return {row.id: row for row in await connection.all(_FACTS, ids=list(ids), now=now)}


async def buyer(connection: Connection, customer: UUID, now: datetime) -> Row | None:
    """Return a customer's membership with its coins, and with what `facts` returns of it."""
    return await connection.one(_BUYER, customer_id=customer, now=now)


async def spending(connection: Connection, ids: Collection[UUID], until: datetime) -> dict[UUID, Row]:
    """Return by membership what was spent before a moment: `period_minor`, `lifetime_minor`, and `order_count`."""
    return {row.id: row for row in await connection.all(_SPENDING, ids=list(ids), until=until)}


# --- looks at tiers ---

EVALUATIONS = Listing(
    select(tier_evaluations),
    orders=by_time(v.create_time, v.id),
    filters={"membership_id": v.membership_id == parameter("membership_id", v.membership_id)},
)

# --- birthdays ---

_BIRTHDAYS = plain(
    """
    SELECT m.id, b.day
    FROM unnest(:days, :years, :ends) AS b (day, year, until)
    JOIN customers AS c
        ON EXTRACT(month FROM c.birth_date) * 100 + EXTRACT(day FROM c.birth_date) = b.day AND c.birth_date IS NOT NULL
    JOIN loyalty_memberships AS m ON m.customer_id = c.id
    WHERE m.state = 'ACTIVE' AND m.create_time < b.until
      AND NOT EXISTS (SELECT FROM loyalty_earnings AS e
                      WHERE e.membership_id = m.id AND e.type = 'BIRTHDAY' AND e.once = b.year AND e.once IS NOT NULL)
    LIMIT :limit
    """,
    days=ARRAY(BigInteger),
    years=ARRAY(m.state.type),
    ends=ARRAY(_MOMENT),
    limit=BigInteger,
)


async def birthdays(connection: Connection, days: Mapping[int, date], limit: int) -> list[Row]:
    """Return members who have a birthday on one of these days, had joined by then, and got no gift for it.

    Days are by month and day of birth: 229 is 29 February.
    """
    ends = [datetime.combine(day, time.max, UTC) for day in days.values()]
    years = [str(day.year) for day in days.values()]
    return await connection.all(_BIRTHDAYS, days=list(days), years=years, ends=ends, limit=limit)


# --- referrals ---

REFERRALS = Listing(
    select(loyalty_referrals),
    orders=by_time(r.create_time, r.id),
    filters={
        "membership_id": r.referrer_membership_id == parameter("membership_id", r.referrer_membership_id),
    },
    choices={"states": r.state},
)
_OPEN_REFERRALS = plain(
    """
    SELECT r.*, b.customer_id AS referred_customer_id
    FROM loyalty_referrals AS r
    JOIN loyalty_memberships AS b ON b.id = r.referred_membership_id
    WHERE r.referred_membership_id = ANY(:ids) AND r.state = 'OPEN'
    """,
    ids=ARRAY(Uuid),
)
_REFERRALS_OF_ORDERS = plain("SELECT * FROM loyalty_referrals WHERE order_id = ANY(:ids) FOR UPDATE", ids=ARRAY(Uuid))
_REFERRAL_MOVES = Statement(
    update(loyalty_referrals)
    .where(r.id == parameter("referral_id", r.id))
    .values(
        state=parameter("new_state", r.state),
        state_reason=parameter("new_reason", r.state_reason),
        order_id=parameter("new_order_id", r.order_id),
        update_time=forward(r.update_time, parameter("now", r.update_time)),
        version=r.version + 1,
    )
)
# What two customers have in common. A household has an address in common, too.
_COMMON = plain(
    """
    SELECT CASE
        WHEN EXISTS (
            SELECT FROM sessions AS s JOIN sessions AS o
                ON o.account_id = :other_id AND o.ip_address = s.ip_address AND o.user_agent = s.user_agent
            WHERE s.account_id = :customer_id AND s.ip_address <> '' AND s.user_agent <> ''
        ) THEN 'DEVICE'
        WHEN EXISTS (
            SELECT FROM payment_methods AS p JOIN payment_methods AS o ON o.customer_id = :other_id
                AND (o.provider = p.provider AND o.provider_token = p.provider_token
                     OR o.card_brand = p.card_brand AND o.card_last_four = p.card_last_four AND p.card_last_four <> ''
                        AND o.card_expiry_month = p.card_expiry_month AND o.card_expiry_year = p.card_expiry_year
                        AND lower(o.billing_name) = lower(p.billing_name))
            WHERE p.customer_id = :customer_id
        ) THEN 'CARD'
        WHEN EXISTS (
            SELECT FROM addresses AS d JOIN addresses AS o ON o.owner_id = :other_id
                AND o.country_code = d.country_code AND o.postal_code = d.postal_code
                AND search_text(o.address_line1) = search_text(d.address_line1)
                AND search_text(o.address_line2) = search_text(d.address_line2)
            WHERE d.owner_id = :customer_id
        ) THEN 'ADDRESS'
        ELSE '' END AS common
    """,
    customer_id=Uuid,
    other_id=Uuid,
)


async def open_referrals(tx: Connection, referred_ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return by the membership that was brought the referrals that wait for a first order."""
    return {row.referred_membership_id: row for row in await tx.all(_OPEN_REFERRALS, ids=list(referred_ids))}


async def referrals_of_orders(tx: Connection, order_ids: Collection[UUID]) -> list[Row]:
    """Lock the referrals that hang on orders."""
    return await tx.all(_REFERRALS_OF_ORDERS, ids=list(order_ids))


async def move_referral(
    tx: Connection, referral_id: UUID, state: str, now: datetime, *, reason: str = "", order_id: UUID | None = None
) -> None:
    """Bring a referral into a state; the membership that was brought is locked."""
    await tx.run(
        _REFERRAL_MOVES, referral_id=referral_id, new_state=state, new_reason=reason, new_order_id=order_id, now=now
    )


async def in_common(connection: Connection, customer: UUID, other: UUID) -> str:
    """Return what makes two customers look like one: DEVICE, CARD, ADDRESS; empty for nothing."""
    return str((await connection.sole(_COMMON, customer_id=customer, other_id=other)).common)
