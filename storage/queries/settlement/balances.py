"""SQL of what sellers have, and of the entries that make it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Text, Uuid, func, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, parameter, plain
from storage.tables.ledger import ledger_accounts
from storage.tables.settlement import settlement_balances, settlement_entries, settlement_freezes

b, e, z = settlement_balances.c, settlement_entries.c, settlement_freezes.c
_available = ledger_accounts.alias("available").c
_pending = ledger_accounts.alias("pending").c
owner_id = parameter("owner_id", b.seller_id)
_frozen = (
    select(func.coalesce(func.sum(z.amount_minor), 0).cast(BigInteger))
    .where(z.balance_id == b.id, z.end_time.is_(None))
    .correlate(settlement_balances)
    .scalar_subquery()
)

BALANCES = Listing(
    select(
        settlement_balances,
        (_available.credits_posted - _available.debits_posted - _available.debits_pending).label("available_minor"),
        (_available.debits_pending - _frozen).label("in_payout_minor"),
        _frozen.label("frozen_minor"),
        (_pending.credits_posted - _pending.debits_posted).label("pending_minor"),
    )
    .join(_available.id.table, _available.id == b.id)
    .join(_pending.id.table, _pending.id == b.pending_account_id),
    orders=by_time(b.create_time, b.id),
    filters={"seller_id": b.seller_id == parameter("seller_id", b.seller_id)},
)
ENTRIES = Listing(
    select(settlement_entries),
    orders=by_time(e.create_time, e.id),
    filters={
        "seller_id": e.seller_id == parameter("seller_id", e.seller_id),
        "order_id": e.order_id == parameter("order_id", e.order_id),
        "statement_id": e.statement_id == parameter("statement_id", e.statement_id),
        "create_time_from": e.create_time >= parameter("create_time_from", e.create_time),
        "create_time_until": e.create_time < parameter("create_time_until", e.create_time),
    },
    choices={"types": e.type},
)

_ZONES = plain(
    """
    SELECT s.id, a.time_zone FROM sellers AS s LEFT JOIN settlement_accounts AS a ON a.seller_id = s.id
    WHERE s.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
)
_OPEN = plain(
    """
    INSERT INTO settlement_balances (
        id, pending_account_id, seller_id, currency, period_start_time, period_end_time, create_time
    )
    SELECT g.id, g.pending_account_id, g.seller_id, g.currency, :now, g.period_end_time, :now
    FROM unnest(:ids, :pending_ids, :seller_ids, :currencies, :ends)
        AS g (id, pending_account_id, seller_id, currency, period_end_time)
    ON CONFLICT (seller_id, currency) DO NOTHING
    """,
    ids=ARRAY(Uuid),
    pending_ids=ARRAY(Uuid),
    seller_ids=ARRAY(Uuid),
    currencies=ARRAY(Text),
    ends=ARRAY(DateTime(timezone=True)),
    now=DateTime(timezone=True),
)
# Locked by whoever adds an entry or ends a period, in the order of their ids, before anything else of settlement.
_LOCK = plain(
    """
    SELECT b.* FROM settlement_balances AS b JOIN unnest(:seller_ids, :currencies) AS g (seller_id, currency)
        ON b.seller_id = g.seller_id AND b.currency = g.currency
    ORDER BY b.id FOR UPDATE OF b
    """,
    seller_ids=ARRAY(Uuid),
    currencies=ARRAY(Text),
)
_LOCK_OF_SELLER = plain(
    "SELECT * FROM settlement_balances WHERE seller_id = :seller_id ORDER BY id FOR UPDATE", seller_id=Uuid
)
_LOCK_ONE = plain("SELECT * FROM settlement_balances WHERE id = :id FOR UPDATE", id=Uuid)
_OPENED = plain(
    """
    SELECT b.seller_id, b.currency FROM settlement_balances AS b
    JOIN unnest(:seller_ids, :currencies) AS g (seller_id, currency)
        ON b.seller_id = g.seller_id AND b.currency = g.currency
    """,
    seller_ids=ARRAY(Uuid),
    currencies=ARRAY(Text),
)

# What the mall takes off, and what the commission's rate comes from, by line.
_ORDERS = plain(
    """
    SELECT o.id, o.purchase_id, o.seller_id, o.currency, o.state, o.total_minor, o.tax_included, o.tax_owner, o.revaluations,
           o.payment_confirm_time,
           (SELECT jsonb_agg(jsonb_build_object(
                'id', i.id, 'total_minor', i.total_minor, 'shipping_minor', i.shipping_minor, 'tax_minor', i.tax_minor,
                'shipping_tax_minor', i.shipping_tax_minor, 'commission_minor', i.commission_minor,
                'commission_rate', i.commission_rate,
                'reimbursed_minor', coalesce((SELECT -sum(p.amount_minor) FROM price_adjustments AS p
                    WHERE p.order_id = o.id AND p.order_item_id = i.id AND p.funder = 'MALL'
                      AND p.kind IN ('SALE', 'PROMOTION', 'COUPON', 'SHIPPING_DISCOUNT')), 0),
                'commission_source', coalesce((SELECT min(p.source) FROM price_adjustments AS p
                    WHERE p.order_id = o.id AND p.order_item_id = i.id AND p.kind = 'COMMISSION'), '')
            ) ORDER BY i.position) FROM order_items AS i WHERE i.order_id = o.id) AS items
    FROM orders AS o
    WHERE o.id = ANY(:ids) OR o.purchase_id = ANY(:purchase_ids)
    ORDER BY o.id
    """,
    ids=ARRAY(Uuid),
    purchase_ids=ARRAY(Uuid),
)
# What is there of orders, by line: what was sold, and what of it went back.
_BOOKED = plain(
    """
    SELECT order_id, order_item_id, type IN ('SALE', 'REVALUATION') AS sold, bool_or(available_time IS NOT NULL) AS available,
           max(commission_rate) FILTER (WHERE type = 'SALE') AS commission_rate,
           max(commission_source) FILTER (WHERE type = 'SALE') AS commission_source, array_agg(source_id) AS source_ids,
           sum(goods_minor)::bigint AS goods_minor, sum(shipping_minor)::bigint AS shipping_minor,
           sum(tax_minor)::bigint AS tax_minor, sum(reimbursed_minor)::bigint AS reimbursed_minor,
           sum(commission_minor)::bigint AS commission_minor, sum(commission_tax_minor)::bigint AS commission_tax_minor,
           sum(fee_minor)::bigint AS fee_minor, sum(tax_withheld_minor)::bigint AS tax_withheld_minor
    FROM settlement_entries WHERE order_id = ANY(:ids)
    GROUP BY 1, 2, 3
    """,
    ids=ARRAY(Uuid),
)


async def zones(connection: Connection, seller_ids: Sequence[UUID]) -> dict[UUID, str | None]:
    """Return the time zones of sellers; None of those who have not said theirs."""
    return {row.id: row.time_zone for row in await connection.all(_ZONES, ids=list(seller_ids))}


async def opened(connection: Connection, keys: Sequence[tuple[UUID, str]]) -> set[tuple[UUID, str]]:
    """Return which balances, by seller and currency, are open."""
    rows = await connection.all(_OPENED, **_keys(keys))
    return {(row.seller_id, row.currency) for row in rows}


async def open_balances(tx: Connection, rows: Sequence[tuple[UUID, UUID, UUID, str, datetime]], now: datetime) -> None:
    """Open balances: (account, account of what is pending, seller, currency, end of the first period)."""
    ids, pending_ids, seller_ids, currencies, ends = (list(column) for column in zip(*rows, strict=True))
    given: dict[str, Any] = {"ids": ids, "pending_ids": pending_ids, "seller_ids": seller_ids}
    await tx.run(_OPEN, **given, currencies=currencies, ends=ends, now=now)


async def lock(tx: Connection, keys: Sequence[tuple[UUID, str]]) -> dict[tuple[UUID, str], Row]:
    """Lock balances by seller and currency."""
    return {(row.seller_id, row.currency): row for row in await tx.all(_LOCK, **_keys(keys))}


async def lock_of_seller(tx: Connection, seller_id: UUID) -> list[Row]:
    """Lock all balances of a seller."""
    return await tx.all(_LOCK_OF_SELLER, seller_id=seller_id)


async def lock_one(tx: Connection, balance_id: UUID) -> Row:
    """Lock one balance."""
    return await tx.sole(_LOCK_ONE, id=balance_id)


async def orders(connection: Connection, ids: Sequence[UUID], purchase_ids: Sequence[UUID] = ()) -> list[Row]:
    """Return orders, and those of purchases, with what settlement needs of their `items`."""
    return await connection.all(_ORDERS, ids=list(ids), purchase_ids=list(purchase_ids))


async def booked(connection: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return what is booked of orders, by line and whether it was `sold` or went back."""
    return await connection.all(_BOOKED, ids=list(order_ids))


def _keys(keys: Sequence[tuple[UUID, str]]) -> dict[str, Any]:
    return {"seller_ids": [seller for seller, _ in keys], "currencies": [currency for _, currency in keys]}


_BALANCE = Statement(select(settlement_balances).where(b.id == parameter("balance_id", b.id)))


async def balance(connection: Connection, balance_id: UUID) -> Row | None:
    """Return one balance."""
    return await connection.one(_BALANCE, balance_id=balance_id)
