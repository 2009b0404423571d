"""SQL of wallets beyond the standard statements: accounts with their balances, gift cards, what is due.

Whoever decides about an adjustment, a withdrawal, an incident or a gift card holds the lock of its row, and moves what it is
about through the ledger then.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    DateTime,
    LargeBinary,
    Select,
    Text,
    Uuid,
    and_,
    case,
    exists,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries.ledger import AVAILABLE
from storage.statements import Statement, inserting, parameter, plain
from storage.tables.identity import accounts as people
from storage.tables.identity import sellers
from storage.tables.ledger import ledger_accounts, ledger_entries, ledger_lots, ledger_transfers
from storage.tables.wallet import (
    financial_incidents,
    gift_card_attempts,
    gift_cards,
    wallet_accounts,
    wallet_adjustments,
    wallet_top_ups,
    wallet_withdrawals,
)

w, b, g, i = wallet_accounts.c, ledger_accounts.c, gift_cards.c, financial_incidents.c
u, x, a = wallet_top_ups.c, wallet_withdrawals.c, wallet_adjustments.c
e, t, o = ledger_entries.c, ledger_transfers.c, ledger_lots.c

_BALANCES = (
    b.state,
    b.limits,
    b.debits_pending,
    b.debits_posted,
    b.credits_pending,
    b.credits_posted,
    b.update_time,
    b.version,
)


# --- accounts ---


def _accounts() -> Select[Any]:
    return select(wallet_accounts, *_BALANCES).join_from(wallet_accounts, ledger_accounts, b.id == w.id)


owner_id = parameter("owner_id", w.owner_id)
ACCOUNTS = Listing(
    _accounts(),
    orders=by_time(w.create_time, w.id),
    filters={"owner_id": w.owner_id == owner_id},
    choices={"kinds": w.kind, "states": b.state},
)
_ACCOUNT = Statement(_accounts().where(w.id == parameter("account_id", w.id)))
_ACCOUNT_OF = Statement(
    _accounts().where(
        w.owner_id == owner_id,
        w.owner_type == parameter("owner_type", w.owner_type),
        w.kind == parameter("kind", w.kind),
        w.currency == parameter("currency", w.currency),
    )
)
_OPEN = Statement(
    postgresql.insert(wallet_accounts)
    .values(
        id=parameter("id", w.id),
        owner_id=owner_id,
        owner_type=parameter("owner_type", w.owner_type),
        kind=parameter("kind", w.kind),
        currency=parameter("currency", w.currency),
        expired=0,
        create_time=parameter("now", w.create_time),
    )
    .on_conflict_do_nothing(index_elements=["owner_id", "owner_type", "kind", "currency"])
    .returning(w.id)
)
_OWNER = Statement(
    select(
        (people.c.role != "ADMINISTRATOR").label("customer"),
        exists().where(sellers.c.id == people.c.id).label("seller"),
    ).where(people.c.id == owner_id, people.c.delete_time.is_(None))
)
_CLOSE = Statement(
    update(wallet_accounts)
    .where(w.id == parameter("account_id", w.id), w.delete_time.is_(None))
    .values(delete_time=parameter("now", w.delete_time))
    .returning(w.id)
)
_REOPEN = Statement(update(wallet_accounts).where(w.id == parameter("account_id", w.id)).values(delete_time=None))
_EXPIRED = Statement(
    update(wallet_accounts)
    .where(w.id == parameter("account_id", w.id))
    .values(expired=w.expired + parameter("amount", w.expired))
)


_HAS_MONEY = Statement(
    select(
        exists()
        .where(w.owner_id == owner_id, w.kind == "DEPOSIT", b.id == w.id, b.credits_posted != b.debits_posted)
        .label("open")
    )
)


async def has_money(tx: Connection, owner: UUID) -> bool:
    """Say whether somebody has money in a deposit, held or not."""
    return bool((await tx.sole(_HAS_MONEY, owner_id=owner)).open)


async def account(connection: Connection, account_id: UUID) -> Row | None:
    """Return an account with its balances."""
    return await connection.one(_ACCOUNT, account_id=account_id)


async def account_of(connection: Connection, owner: UUID, owner_type: str, kind: str, currency: str) -> Row | None:
    """Return somebody's account of a kind and currency with its balances."""
    return await connection.one(_ACCOUNT_OF, owner_id=owner, owner_type=owner_type, kind=kind, currency=currency)


async def open_account(tx: Connection, **values: object) -> bool:
    """Open an account whose account in the ledger is open; False where there is one of its kind."""
    return bool(await tx.all(_OPEN, **values))


async def owner(connection: Connection, owner: UUID) -> Row | None:
    """Return whether somebody is a `customer` and a `seller`; None for nobody."""
    return await connection.one(_OWNER, owner_id=owner)


async def close_account(tx: Connection, account_id: UUID, now: datetime) -> bool:
    """Note that an account is closed; False where it is already."""
    return bool(await tx.all(_CLOSE, account_id=account_id, now=now))


async def reopen_account(tx: Connection, account_id: UUID) -> None:
    """Note that an account is open again."""
    await tx.run(_REOPEN, account_id=account_id)


async def count_expired(tx: Connection, account_id: UUID, amount: int) -> None:
    """Count what has expired."""
    await tx.run(_EXPIRED, account_id=account_id, amount=amount)


# --- what happened to an account ---

_ended = t.phase.in_(("POST", "VOID", "EXPIRE"))
# Why a balance changed, from the transfer that changed it; `WalletEntry.ChangeType` has the same names.
_change_type = case(
    (and_(_ended, t.code == "INCIDENT"), "INCIDENT_UNLOCK"),
    (or_(_ended, t.code.in_(("RETURN", "CLAW_BACK"))), "REVERSAL"),
    (t.code == "INCIDENT", "INCIDENT_LOCK"),
    (t.code == "EXPIRY", "EXPIRE"),
    (t.code == "ADJUSTMENT", "MANUAL_ADJUSTMENT"),
    (t.code == "REWARD", "USAGE"),
    (t.code.in_(("USAGE", "WITHDRAWAL", "DONATION")), t.code),
    else_="ACCRUAL",
)
ENTRIES = Listing(
    select(
        ledger_entries,
        _change_type.label("change_type"),
        *(t.currency, t.reason_code, t.description, t.source_type, t.source_id, t.actor_id, t.actor_role),
    ).join_from(ledger_entries, ledger_transfers, t.id == e.transfer_id),
    orders=by_time(e.sequence, e.id),
    filters={
        "account_id": e.account_id == parameter("account_id", e.account_id),
        "create_time_from": e.create_time >= parameter("create_time_from", e.create_time),
        "create_time_until": e.create_time < parameter("create_time_until", e.create_time),
    },
    choices={"change_types": _change_type},
)
LOTS = Listing(
    select(ledger_lots, b.currency).join_from(ledger_lots, ledger_accounts, b.id == o.account_id),
    orders=by_time(o.create_time, o.id),
    filters={"account_id": o.account_id == parameter("account_id", o.account_id), "open": o.remaining > 0},
)
_end = ledger_transfers.alias("ends").c
HOLDS = Listing(
    select(ledger_transfers).where(t.phase == "PENDING", ~exists().where(_end.pending_id == t.id)),
    orders=by_time(t.create_time, t.id),
    filters={"account_id": t.debit_account_id == parameter("account_id", t.debit_account_id)},
)

# --- what people decide ---

ADJUSTMENTS = Listing(
    select(wallet_adjustments),
    orders=by_time(a.create_time, a.id),
    filters={"owner_id": a.owner_id == parameter("owner_id", a.owner_id)},
    choices={"states": a.state},
)
TOP_UPS = Listing(
    select(wallet_top_ups),
    orders=by_time(u.create_time, u.id),
    filters={"customer_id": u.customer_id == parameter("customer_id", u.customer_id)},
    choices={"states": u.state},
)
WITHDRAWALS = Listing(
    select(wallet_withdrawals),
    orders=by_time(x.create_time, x.id),
    filters={"owner_id": x.owner_id == parameter("owner_id", x.owner_id)},
    choices={"states": x.state},
)
INCIDENTS = Listing(
    select(financial_incidents),
    orders=by_time(i.create_time, i.id),
    filters={"account_id": i.account_id == parameter("account_id", i.account_id)},
    choices={"states": i.state},
)
_UNDER_WAY = i.state.in_(("OPEN", "INVESTIGATING"))
_OTHERS = Statement(
    select(i.id)
    .where(i.account_id == parameter("account_id", i.account_id), i.id != parameter("incident_id", i.id), _UNDER_WAY)
    .limit(1)
)
_LOCK_TOP_UP = Statement(select(wallet_top_ups).where(u.id == parameter("top_up_id", u.id)).with_for_update())
_PENDING_TOP_UP = Statement(
    select(u.id)
    .where(
        u.customer_id == parameter("customer_id", u.customer_id),
        u.account_id == parameter("account_id", u.account_id),
        u.state == "PENDING",
    )
    .limit(1)
)
_STUCK = Statement(
    select(u.id, u.payment_id)
    .where(u.state == "PENDING", u.create_time < parameter("before", u.create_time))
    .order_by(u.create_time)
    .limit(parameter("limit"))
)


async def other_incidents(connection: Connection, account_id: UUID, incident_id: UUID) -> bool:
    """Say whether another incident about an account is under way."""
    return bool(await connection.all(_OTHERS, account_id=account_id, incident_id=incident_id))


async def lock_top_up(tx: Connection, top_up_id: UUID) -> Row:
    """Lock a top-up."""
    return await tx.sole(_LOCK_TOP_UP, top_up_id=top_up_id)


async def tops_up(connection: Connection, customer_id: UUID, account_id: UUID) -> bool:
    """Say whether a payment into a customer's account is under way."""
    return bool(await connection.all(_PENDING_TOP_UP, customer_id=customer_id, account_id=account_id))


async def stuck_top_ups(connection: Connection, before: datetime, limit: int) -> list[Row]:
    """Return (id, payment_id) of top-ups whose payment has been under way since before a time."""
    return await connection.all(_STUCK, before=before, limit=limit)


# --- gift cards ---


def _cards() -> Select[Any]:
    # Their balances; state and times are the card's own.
    balances = (b.debits_pending, b.debits_posted, b.credits_pending, b.credits_posted, b.limits)
    return select(gift_cards, *balances).join_from(gift_cards, ledger_accounts, b.id == g.id)


CARDS = Listing(_cards(), orders=by_time(g.create_time, g.id), choices={"states": g.state})
_CARD = Statement(_cards().where(g.id == parameter("card_id", g.id)))
_LOCK_CARD = Statement(_cards().where(g.id == parameter("card_id", g.id)).with_for_update(of=gift_cards))
_CARD_BY_HASH = Statement(_cards().where(g.code_hash == parameter("code_hash", g.code_hash)))
_TRIED = inserting(gift_card_attempts, frozenset(gift_card_attempts.c.keys()))
_DUE_CARDS = Statement(
    select(g.id)
    .where(g.state.in_(("ACTIVE", "DISABLED")), g.expire_time <= parameter("now", g.expire_time))
    .order_by(g.expire_time)
    .limit(parameter("limit"))
)


async def card(connection: Connection, card_id: UUID, *, lock: bool = False) -> Row | None:
    """Return a gift card with its balances, locked on demand."""
    return await connection.one(_LOCK_CARD if lock else _CARD, card_id=card_id)


async def card_by_hash(connection: Connection, code_hash: bytes) -> Row | None:
    """Return the gift card of a code with its balances."""
    return await connection.one(_CARD_BY_HASH, code_hash=code_hash)


async def tried(connection: Connection, **values: object) -> None:
    """Note that somebody has tried a code."""
    await connection.run(_TRIED, **values)


_IN_VAIN = plain(
    """
    INSERT INTO gift_card_attempts (id, account_id, ip_address, create_time)
    SELECT uuidv7(), :account_id, :ip_address, :now FROM generate_series(1, :number)
    """,
    number=BigInteger,
    account_id=Uuid,
    ip_address=Text,
    now=DateTime(timezone=True),
)


async def tried_in_vain(connection: Connection, number: int, account: UUID, ip_address: str, now: datetime) -> None:
    """Note that somebody has tried so many codes that are none."""
    await connection.run(_IN_VAIN, number=number, account_id=account, ip_address=ip_address, now=now)


async def due_cards(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return ids of gift cards whose time is over."""
    return await connection.all(_DUE_CARDS, now=now, limit=limit)


# --- what a checkout may take ---

_FUNDS = plain(
    f"""
    WITH chosen AS (
        SELECT w.id, w.kind, NULL::bytea AS code_hash, '' AS code_hint, NULL AS card_state, NULL::timestamptz AS expire_time
        FROM wallet_accounts AS w
        WHERE w.owner_id = :owner_id AND w.owner_type = 'CUSTOMER' AND w.kind = ANY(:kinds)
          AND (w.kind <> 'DEPOSIT' OR w.currency = :currency)
        UNION ALL
        SELECT g.id, 'GIFT_CARD', g.code_hash, g.code_hint, g.state, g.expire_time
        FROM gift_cards AS g WHERE g.code_hash = ANY(:code_hashes)
    )
    SELECT c.*, a.currency, a.state, {AVAILABLE} AS available,
           (SELECT coalesce(sum(o.remaining), 0)::bigint FROM ledger_lots AS o
            WHERE o.account_id = a.id AND o.remaining > 0 AND (o.expire_time IS NULL OR o.expire_time > :now)) AS unexpired,
           EXISTS (SELECT FROM ledger_transfers AS p
                   WHERE p.debit_account_id = a.id AND p.phase = 'PENDING' AND p.actor_id = :owner_id
                     AND NOT EXISTS (SELECT FROM ledger_transfers AS e WHERE e.pending_id = p.id)) AS held_by_caller
    FROM chosen AS c JOIN ledger_accounts AS a ON a.id = c.id
    """,  # noqa: S608 - a constant
    owner_id=Uuid,
    kinds=ARRAY(Text),
    currency=Text,
    code_hashes=ARRAY(LargeBinary),
    now=DateTime(timezone=True),
)


async def funds(
    connection: Connection,
    owner: UUID,
    kinds: Sequence[str],
    currency: str,
    code_hashes: Sequence[bytes],
    now: datetime,
) -> list[Row]:
    """Return a customer's accounts of these kinds, deposits in this currency, and the gift cards of these codes.

    With what is `available`, what of it is `unexpired`, and whether the customer's own purchases hold some of the rest.
    """
    return await connection.all(
        _FUNDS, owner_id=owner, kinds=list(kinds), currency=currency, code_hashes=list(code_hashes), now=now
    )


# --- expiry ---

_DUE_ACCOUNTS = plain(
    """
    SELECT DISTINCT account_id AS id FROM (
        SELECT account_id FROM ledger_lots WHERE remaining > 0 AND expire_time <= :now ORDER BY expire_time, id LIMIT :limit
    ) AS lots
    WHERE account_id IN (SELECT w.id FROM wallet_accounts AS w JOIN ledger_accounts AS a ON a.id = w.id AND a.state = 'OPEN')
    """,
    now=o.expire_time,
    limit=BigInteger,
)
_EXPIRED_LOTS = Statement(
    select(o.id, o.remaining)
    .where(
        o.account_id == parameter("account_id", o.account_id),
        o.remaining > 0,
        o.expire_time <= parameter("now", o.expire_time),
    )
    .order_by(o.expire_time, o.id)
)
# Whoever has something that expires soon and has not been told: by account, with the mail's address. All lots that the notice
# is about are marked in the same statement.
_NOTICE = plain(
    """
    WITH due AS (
        SELECT id, account_id, remaining, expire_time FROM ledger_lots
        WHERE remaining > 0 AND expire_time > :now AND expire_time <= :until AND notice_time IS NULL
        ORDER BY expire_time, id LIMIT :limit FOR UPDATE SKIP LOCKED
    ), told AS (
        UPDATE ledger_lots SET notice_time = :now FROM due WHERE ledger_lots.id = due.id
    )
    SELECT w.id, w.owner_id, w.kind, w.currency, p.email, sum(due.remaining)::bigint AS amount,
           min(due.expire_time) AS expire_time
    FROM due JOIN wallet_accounts AS w ON w.id = due.account_id JOIN accounts AS p ON p.id = w.owner_id
    GROUP BY w.id, p.email
    """,
    now=o.expire_time,
    until=o.expire_time,
    limit=BigInteger,
)


async def due_accounts(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return ids of wallet accounts of which something has expired."""
    return await connection.all(_DUE_ACCOUNTS, now=now, limit=limit)


_WITH_EXPIRED = plain(
    """
    SELECT a.id, a.currency FROM ledger_accounts AS a
    WHERE a.id = ANY(:ids) AND a.state = 'OPEN' AND EXISTS (
        SELECT FROM ledger_lots AS o WHERE o.account_id = a.id AND o.remaining > 0 AND o.expire_time <= :now
    )
    ORDER BY a.id
    """,
    ids=ARRAY(Uuid),
    now=DateTime(timezone=True),
)


async def with_expired_lots(connection: Connection, ids: Sequence[UUID], now: datetime) -> list[Row]:
    """Return (id, currency) of those of these accounts that have something that has expired."""
    return await connection.all(_WITH_EXPIRED, ids=list(ids), now=now)


async def expired_lots(tx: Connection, account_id: UUID, now: datetime) -> list[Row]:
    """Return (id, remaining) of lots that have expired, of an account that is locked."""
    return await tx.all(_EXPIRED_LOTS, account_id=account_id, now=now)


async def take_notices(tx: Connection, now: datetime, until: datetime, limit: int) -> list[Row]:
    """Return what expires soon by account, with `email`, `amount` and the first `expire_time`; it is not returned again."""
    return await tx.all(_NOTICE, now=now, until=until, limit=limit)
