"""SQL of what becomes available and of periods that end: of many balances in a few statements, whatever they hold."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Integer, Interval, Text, Uuid

from storage.database import Connection, Row
from storage.queries.orders.settling import RIPE_TIME
from storage.statements import plain

_MOMENT = DateTime(timezone=True)

_DUE = plain(
    """
    SELECT b.* FROM settlement_balances AS b WHERE b.period_end_time <= :now
    ORDER BY b.period_end_time, b.id LIMIT :limit FOR UPDATE OF b SKIP LOCKED
    """,
    now=_MOMENT,
    limit=BigInteger,
)
_WITH_PENDING = plain(
    """
    SELECT b.* FROM settlement_balances AS b
    WHERE b.id > :after AND b.period_end_time > :now
      AND EXISTS (SELECT FROM settlement_entries AS e WHERE e.balance_id = b.id AND e.available_time IS NULL)
    ORDER BY b.id LIMIT :limit FOR UPDATE OF b
    """,
    after=Uuid,
    now=_MOMENT,
    limit=BigInteger,
)
# Whoever suspends a seller changes its row: what is read here holds until the run has written what follows from it.
_SELLERS = plain("SELECT id, state FROM sellers WHERE id = ANY(:ids) ORDER BY id FOR SHARE", ids=ARRAY(Uuid))
_ACCOUNTS = plain("SELECT * FROM settlement_accounts WHERE seller_id = ANY(:ids)", ids=ARRAY(Uuid))
# What is ripe before the period ends belongs to it, however late the run is. One that is ripe since a period that is over comes
# into the one under way.
_RELEASE = plain(
    f"""
    WITH due AS (
        SELECT e.id, greatest(r.ripe_time, b.period_start_time) AS available_time
        FROM settlement_balances AS b
        JOIN settlement_entries AS e ON e.balance_id = b.id AND e.available_time IS NULL
        JOIN orders AS o ON o.id = e.order_id
        CROSS JOIN LATERAL (SELECT {RIPE_TIME} AS ripe_time) AS r
        WHERE b.id = ANY(:ids) AND r.ripe_time <= :now AND r.ripe_time < b.period_end_time
    ), released AS (
        UPDATE settlement_entries AS e SET available_time = due.available_time
        FROM due WHERE e.id = due.id AND e.available_time IS NULL
        RETURNING e.balance_id, e.net_minor
    )
    SELECT b.id, b.pending_account_id, b.currency, sum(r.net_minor)::bigint AS net_minor, count(*) AS count
    FROM released AS r JOIN settlement_balances AS b ON b.id = r.balance_id
    GROUP BY b.id
    """,  # noqa: S608 - a constant
    ids=ARRAY(Uuid),
    hold=Interval,
    now=_MOMENT,
)
_STATE = plain(
    """
    WITH stated AS (
        UPDATE settlement_entries AS e SET statement_id = g.statement_id
        FROM unnest(:ids, :statement_ids, :ends) AS g (balance_id, statement_id, period_end_time)
        WHERE e.balance_id = g.balance_id AND e.statement_id IS NULL AND e.available_time < g.period_end_time
        RETURNING e.*
    )
    SELECT balance_id, count(*) AS entry_count,
           sum(CASE WHEN type IN ('SALE', 'REVALUATION') THEN goods_minor + shipping_minor + tax_minor + reimbursed_minor
               ELSE 0 END)::bigint AS gross_minor,
           sum(CASE WHEN type IN ('CANCELLATION', 'REFUND', 'CHARGEBACK')
               THEN -(goods_minor + shipping_minor + tax_minor + reimbursed_minor) ELSE 0 END)::bigint AS refund_minor,
           sum(commission_minor)::bigint AS commission_minor, sum(commission_tax_minor)::bigint AS commission_tax_minor,
           sum(fee_minor)::bigint AS fee_minor,
           sum(CASE WHEN type = 'ADJUSTMENT' THEN net_minor ELSE 0 END)::bigint AS adjustment_minor,
           sum(net_minor)::bigint AS net_minor
    FROM stated GROUP BY balance_id
    """,
    ids=ARRAY(Uuid),
    statement_ids=ARRAY(Uuid),
    ends=ARRAY(_MOMENT),
)
_UNSTATED = plain(
    """
    SELECT balance_id, sum(net_minor)::bigint AS net_minor FROM settlement_entries
    WHERE balance_id = ANY(:ids) AND statement_id IS NULL AND available_time IS NOT NULL GROUP BY balance_id
    """,
    ids=ARRAY(Uuid),
)
_MOVE_ON = plain(
    """
    UPDATE settlement_balances AS b SET period_start_time = g.start_time, period_end_time = g.end_time
    FROM unnest(:ids, :starts, :ends) AS g (id, start_time, end_time) WHERE b.id = g.id
    """,
    ids=ARRAY(Uuid),
    starts=ARRAY(_MOMENT),
    ends=ARRAY(_MOMENT),
)
_MONTH = plain(
    """
    WITH of_entries AS (
        SELECT currency, count(*) AS entry_count,
               sum(CASE WHEN type IN ('SALE', 'REVALUATION') THEN goods_minor + shipping_minor + tax_minor + reimbursed_minor
                   ELSE 0 END)::bigint AS gross_minor,
               sum(CASE WHEN type IN ('CANCELLATION', 'REFUND', 'CHARGEBACK')
                   THEN -(goods_minor + shipping_minor + tax_minor + reimbursed_minor) ELSE 0 END)::bigint AS refund_minor,
               sum(commission_minor)::bigint AS commission_minor, sum(commission_tax_minor)::bigint AS commission_tax_minor,
               sum(fee_minor)::bigint AS fee_minor,
               sum(CASE WHEN type = 'ADJUSTMENT' THEN net_minor ELSE 0 END)::bigint AS adjustment_minor,
               sum(net_minor)::bigint AS net_minor
        FROM settlement_entries
        WHERE seller_id = :seller_id AND create_time >= :start_time AND create_time < :end_time
        GROUP BY currency
    ), of_payouts AS (
        SELECT currency, (coalesce(sum(paid_minor) FILTER (WHERE complete_time >= :start_time AND complete_time < :end_time), 0)
               - coalesce(sum(paid_minor) FILTER (WHERE return_time >= :start_time AND return_time < :end_time), 0))::bigint
                   AS paid_out_minor
        FROM payouts
        WHERE seller_id = :seller_id AND greatest(complete_time, return_time) >= :start_time AND complete_time < :end_time
        GROUP BY currency
    )
    SELECT coalesce(e.currency, p.currency) AS currency, coalesce(entry_count, 0) AS entry_count,
           coalesce(gross_minor, 0) AS gross_minor, coalesce(refund_minor, 0) AS refund_minor,
           coalesce(commission_minor, 0) AS commission_minor, coalesce(commission_tax_minor, 0) AS commission_tax_minor,
           coalesce(fee_minor, 0) AS fee_minor, coalesce(adjustment_minor, 0) AS adjustment_minor,
           coalesce(net_minor, 0) AS net_minor, coalesce(paid_out_minor, 0) AS paid_out_minor
    FROM of_entries AS e FULL JOIN of_payouts AS p ON p.currency = e.currency
    ORDER BY 1
    """,
    seller_id=Uuid,
    start_time=_MOMENT,
    end_time=_MOMENT,
)
_YEAR = plain(
    """
    SELECT currency, extract(quarter FROM available_time AT TIME ZONE :zone)::integer AS quarter,
           sum(net_minor)::bigint AS consideration_minor,
           count(DISTINCT order_id) FILTER (WHERE type = 'SALE') AS activity_count,
           sum(commission_minor + commission_tax_minor)::bigint AS commissions_minor, sum(fee_minor)::bigint AS fees_minor,
           sum(tax_withheld_minor)::bigint AS taxes_minor
    FROM settlement_entries
    WHERE seller_id = :seller_id AND available_time IS NOT NULL
      AND extract(year FROM available_time AT TIME ZONE :zone) = :year
    GROUP BY 1, 2 ORDER BY 1, 2
    """,
    seller_id=Uuid,
    zone=Text,
    year=Integer,
)
_SELLER = plain(
    """
    SELECT s.id, s.business_name, s.tax_id, s.business_registration_number, s.business_address, a.country_code, a.time_zone,
           a.bank_account_number_tail, a.account_holder
    FROM sellers AS s LEFT JOIN settlement_accounts AS a ON a.seller_id = s.id WHERE s.id = :seller_id
    """,
    seller_id=Uuid,
)


async def due(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Lock balances whose period is over, and that no other run has."""
    return await tx.all(_DUE, now=now, limit=limit)


async def with_pending(tx: Connection, after: UUID, now: datetime, limit: int) -> list[Row]:
    """Lock balances that have something pending and whose period goes on, in the order of their ids."""
    return await tx.all(_WITH_PENDING, after=after, now=now, limit=limit)


async def seller_states(tx: Connection, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Return the states of sellers, which do not change until the transaction ends."""
    return {row.id: row.state for row in await tx.all(_SELLERS, ids=list(ids))}


async def accounts(connection: Connection, seller_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return the settlement accounts of sellers by seller; of locked balances, they do not change meanwhile."""
    return {row.seller_id: row for row in await connection.all(_ACCOUNTS, ids=list(seller_ids))}


async def release(tx: Connection, balance_ids: Sequence[UUID], hold: timedelta, now: datetime) -> list[Row]:
    """Make available what is ripe, of locked balances; returns by balance what that comes to."""
    return await tx.all(_RELEASE, ids=list(balance_ids), hold=hold, now=now)


async def state(tx: Connection, statements: Sequence[tuple[UUID, UUID, datetime]]) -> dict[UUID, Row]:
    """Put entries into statements: (balance, statement, end of its period). Returns by balance what they come to."""
    ids, statement_ids, ends = (list(column) for column in zip(*statements, strict=True))
    rows = await tx.all(_STATE, ids=ids, statement_ids=statement_ids, ends=ends)
    return {row.balance_id: row for row in rows}


async def unstated(tx: Connection, balance_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Return by balance what is available and in no statement."""
    return {row.balance_id: row.net_minor for row in await tx.all(_UNSTATED, ids=list(balance_ids))}


async def move_on(tx: Connection, periods: Sequence[tuple[UUID, datetime, datetime]]) -> None:
    """Begin other periods: (balance, start, end)."""
    ids, starts, ends = (list(column) for column in zip(*periods, strict=True))
    await tx.run(_MOVE_ON, ids=ids, starts=starts, ends=ends)


async def month(connection: Connection, seller_id: UUID, start: datetime, end: datetime) -> list[Row]:
    """Return what happened to a seller's balances in a time, by currency."""
    return await connection.all(_MONTH, seller_id=seller_id, start_time=start, end_time=end)


async def year(connection: Connection, seller_id: UUID, zone: str, year_: int) -> list[Row]:
    """Return what was credited to a seller in a year, by currency and quarter."""
    return await connection.all(_YEAR, seller_id=seller_id, zone=zone, year=year_)


async def seller(connection: Connection, seller_id: UUID) -> Row | None:
    """Return who a seller is, and where it is paid out to."""
    return await connection.one(_SELLER, seller_id=seller_id)
