"""SQL of accounts, statements, payouts and bank files."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Text, Uuid, any_, bindparam, func, literal_column, select, update

from storage import history
from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, forward, parameter, plain
from storage.tables.settlement import (
    PAYOUT_STATES,
    payout_files,
    payouts,
    settlement_account_snapshots,
    settlement_accounts,
    settlement_statements,
)

a, s, t, p, f = (
    table.c
    for table in (settlement_accounts, settlement_account_snapshots, settlement_statements, payouts, payout_files)
)
_MOMENT = DateTime(timezone=True)

ACCOUNTS = Listing(
    select(settlement_accounts),
    orders=by_time(a.create_time, a.id),
    filters={"seller_id": a.seller_id == parameter("seller_id", a.seller_id)},
    choices={"states": a.state},
)
SNAPSHOTS = Listing(
    select(settlement_account_snapshots),
    orders=by_time(s.sequence, s.id),
    filters={
        "settlement_account_id": s.settlement_account_id == parameter("settlement_account_id", s.settlement_account_id)
    },
)
_statements = select(settlement_statements, p.id.label("payout_id")).join_from(
    settlement_statements, payouts, p.statement_id == t.id, isouter=True
)
STATEMENTS = Listing(
    _statements,
    orders=by_time(t.create_time, t.id),
    filters={"seller_id": t.seller_id == parameter("seller_id", t.seller_id)},
    choices={"outcomes": t.outcome},
)
_STATEMENT = Statement(_statements.where(t.id == parameter("statement_id", t.id)))
PAYOUTS = Listing(
    select(payouts),
    orders=by_time(p.create_time, p.id),
    filters={
        "seller_id": p.seller_id == parameter("seller_id", p.seller_id),
        "payout_file_id": p.payout_file_id == parameter("payout_file_id", p.payout_file_id),
    },
    choices={"states": p.state},
)
FILES = Listing(
    select(*(column for column in f if column.name != "content"), literal_column("''::bytea").label("content")),
    orders=by_time(f.create_time, f.id),
    choices={"states": f.state},
)

_LOCK_SELLER = plain("SELECT id FROM sellers WHERE id = :seller_id FOR NO KEY UPDATE", seller_id=Uuid)
_ACCOUNT_OF = plain("SELECT * FROM settlement_accounts WHERE seller_id = :seller_id FOR UPDATE", seller_id=Uuid)
_WHOLE_ACCOUNT = Statement(
    select(history.whole(settlement_accounts).label("content")).where(a.id == parameter("account_id", a.id))
)
_UNSENT = plain(
    "SELECT * FROM payouts WHERE seller_id = :seller_id AND state IN ('PENDING', 'ON_HOLD') ORDER BY id FOR UPDATE",
    seller_id=Uuid,
)
_SUSPENDED = plain(
    """
    SELECT * FROM payouts WHERE balance_id = ANY(:ids) AND state = 'ON_HOLD' AND hold_reason = 'SELLER_SUSPENDED'
    ORDER BY id FOR UPDATE
    """,
    ids=ARRAY(Uuid),
)
# A seller who was suspended meanwhile gets nothing: its row cannot change before this is written.
_TAKE_DUE = plain(
    """
    WITH due AS (
        SELECT p.id, v.state AS seller_state FROM payouts AS p JOIN sellers AS v ON v.id = p.seller_id
        WHERE p.state = 'PENDING' AND p.provider = ANY(:providers) AND p.payout_time <= :now
        ORDER BY p.payout_time, p.id LIMIT :limit FOR UPDATE OF p SKIP LOCKED FOR SHARE OF v
    ), taken AS (
        UPDATE payouts AS p
        SET state = CASE due.seller_state WHEN 'ACTIVE' THEN 'PROCESSING' ELSE 'ON_HOLD' END,
            hold_reason = CASE due.seller_state WHEN 'ACTIVE' THEN NULL ELSE 'SELLER_SUSPENDED' END,
            process_time = CASE due.seller_state WHEN 'ACTIVE' THEN greatest(p.update_time, :now) END,
            ask_time = CASE due.seller_state WHEN 'ACTIVE' THEN :now END,
            update_time = greatest(p.update_time, :now), version = p.version + 1
        FROM due WHERE p.id = due.id
        RETURNING p.*
    ), changed AS (
        INSERT INTO payout_state_changes (
            id, payout_id, sequence, previous_state, state, actor_role, reason, system_generated, create_time
        )
        SELECT uuidv7(), id, version, 'PENDING', state, 'SYSTEM', coalesce(hold_reason, ''), true, update_time FROM taken
    )
    SELECT * FROM taken WHERE state = 'PROCESSING' ORDER BY id
    """,
    providers=ARRAY(Text),
    now=_MOMENT,
    limit=BigInteger,
)
_TAKE_ASKED = plain(
    """
    UPDATE payouts AS p SET ask_time = :now
    FROM (SELECT id FROM payouts WHERE state = 'PROCESSING' AND provider = ANY(:providers) AND ask_time <= :before
          ORDER BY ask_time, id LIMIT :limit FOR UPDATE SKIP LOCKED) AS due
    WHERE p.id = due.id
    RETURNING p.*
    """,
    providers=ARRAY(Text),
    now=_MOMENT,
    before=_MOMENT,
    limit=BigInteger,
)
_FOR_FILE = plain(
    """
    SELECT p.* FROM payouts AS p JOIN sellers AS v ON v.id = p.seller_id AND v.state = 'ACTIVE'
    WHERE p.state = 'PENDING' AND p.provider = :provider AND p.currency = :currency AND p.payout_time <= :now
    ORDER BY p.payout_time, p.id LIMIT :limit FOR UPDATE OF p SKIP LOCKED FOR SHARE OF v
    """,
    provider=Text,
    currency=Text,
    now=_MOMENT,
    limit=BigInteger,
)
_OF_FILE = plain(
    "SELECT * FROM payouts WHERE payout_file_id = :file_id AND state = 'PROCESSING' ORDER BY id FOR UPDATE",
    file_id=Uuid,
)
_LOCK_PAYOUT = plain("SELECT * FROM payouts WHERE id = :id FOR UPDATE", id=Uuid)
_RETRY = plain("SELECT id FROM payouts WHERE retried_payout_id = :id", id=Uuid)
_MAILS = plain(
    """
    SELECT p.id, p.state, p.amount_minor, p.paid_minor, p.currency, p.failure_reason, p.bank_name, p.bank_account_number_tail,
           v.email, v.delete_time
    FROM payouts AS p JOIN accounts AS v ON v.id = p.seller_id WHERE p.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
)
_STATEMENT_MAILS = plain(
    """
    SELECT t.*, v.email, v.delete_time FROM settlement_statements AS t JOIN accounts AS v ON v.id = t.seller_id
    WHERE t.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
)
_ACCOUNT_MAILS = plain(
    """
    SELECT a.id, a.state, a.state_reason, a.bank_name, a.bank_account_number_tail, v.email, v.delete_time
    FROM settlement_accounts AS a JOIN accounts AS v ON v.id = a.seller_id WHERE a.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
)


async def lock_seller(tx: Connection, seller_id: UUID) -> None:
    """Let calls about one seller's account come one by one; its balances, then its payouts, are locked before."""
    await tx.all(_LOCK_SELLER, seller_id=seller_id)


async def account_of(tx: Connection, seller_id: UUID) -> Row | None:
    """Lock the settlement account of a locked seller."""
    return await tx.one(_ACCOUNT_OF, seller_id=seller_id)


async def account_as_it_is(tx: Connection, account_id: UUID) -> Any:
    """Return an account as a snapshot keeps it."""
    return (await tx.sole(_WHOLE_ACCOUNT, account_id=account_id)).content


async def statement(connection: Connection, statement_id: UUID) -> Row | None:
    """Return a statement with its payout."""
    return await connection.one(_STATEMENT, statement_id=statement_id)


async def unsent(tx: Connection, seller_id: UUID) -> list[Row]:
    """Lock the payouts of a seller that were not sent yet."""
    return await tx.all(_UNSENT, seller_id=seller_id)


async def suspended(tx: Connection, balance_ids: Sequence[UUID]) -> list[Row]:
    """Lock the payouts out of these balances that are on hold since their seller was suspended."""
    return await tx.all(_SUSPENDED, ids=list(balance_ids))


async def take_due(tx: Connection, providers: Sequence[str], now: datetime, limit: int) -> list[Row]:
    """Take payouts that are to be sent: they are PROCESSING, or ON_HOLD where the seller is not active."""
    return await tx.all(_TAKE_DUE, providers=list(providers), now=now, limit=limit)


async def take_asked(
    tx: Connection, providers: Sequence[str], before: datetime, now: datetime, limit: int
) -> list[Row]:
    """Take payouts whose outcome is not known, and that were last asked for before a time."""
    return await tx.all(_TAKE_ASKED, providers=list(providers), before=before, now=now, limit=limit)


async def for_file(tx: Connection, provider: str, currency: str, now: datetime, limit: int) -> list[Row]:
    """Lock payouts that are to be written into a file."""
    return await tx.all(_FOR_FILE, provider=provider, currency=currency, now=now, limit=limit)


async def of_file(tx: Connection, file_id: UUID) -> list[Row]:
    """Lock the payouts of a file whose outcome is not known."""
    return await tx.all(_OF_FILE, file_id=file_id)


async def retry_of(connection: Connection, payout_id: UUID) -> Row | None:
    """Return the payout that repeats another, if there is one."""
    return await connection.one(_RETRY, id=payout_id)


async def lock_payout(tx: Connection, payout_id: UUID) -> Row:
    """Lock a payout."""
    return await tx.sole(_LOCK_PAYOUT, id=payout_id)


@cache
def _becoming(state: str, columns: frozenset[str]) -> Statement:
    values: dict[str, Any] = {name: parameter(name, p[name]) for name in sorted(columns)}
    if "paid_minor" in values:
        values["paid_minor"] = func.coalesce(values["paid_minor"], p.amount_minor)
    moment = forward(p.update_time, parameter("now", p.update_time))
    values |= dict.fromkeys(("update_time", *PAYOUT_STATES.times.get(state, ())), moment)
    if state != "ON_HOLD":
        values["hold_reason"] = None
    return Statement(
        update(payouts)
        .where(p.id == any_(bindparam("ids", type_=ARRAY(Uuid), required=True)))
        .values(**values, state=state, version=p.version + 1)
        .returning(*p)
    )


async def become(tx: Connection, ids: Sequence[UUID], state: str, now: datetime, **changes: object) -> list[Row]:
    """Bring locked payouts to a state that follows, with what else changes; `paid_minor` of None is all of the amount."""
    statement = _becoming(state, frozenset(changes))
    return sorted(await tx.all(statement, ids=list(ids), now=now, **changes), key=lambda row: str(row.id))


async def mails(connection: Connection, **ids: Sequence[UUID]) -> dict[str, dict[UUID, Any]]:
    """Return `payouts`, `statements` and `accounts` by id, with the address of their seller."""
    statements = {"payouts": _MAILS, "statements": _STATEMENT_MAILS, "accounts": _ACCOUNT_MAILS}
    found: dict[str, dict[UUID, Any]] = {}
    for name, wanted in ids.items():
        rows = await connection.all(statements[name], ids=list(wanted)) if wanted else []
        found[name] = {row.id: row for row in rows}
    return found
