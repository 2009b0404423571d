"""SQL of the ledger.

Whatever moves, moves in one statement: transfers are written unless their ids are taken, the accounts that they concern are
locked in the order of their ids and changed where that leaves them within their limits, entries say what that did, and lots
give and take. What an account or its lots do not allow is told in the answer, and the caller raises to take everything back.

Lots are read by the same statement that locks their account, so one that another call has just added is not seen by it: it
then says that lots are short. After `lock` it is exact.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Text, Uuid, any_, bindparam, func, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import JSONB

from storage.database import Connection, Row
from storage.rows import Part, Parts
from storage.statements import Statement, by_column, parameter, plain, unnested
from storage.tables.ledger import ledger_accounts, ledger_transfers

a, t = ledger_accounts.c, ledger_transfers.c

BALANCES = ("debits_pending", "debits_posted", "credits_pending", "credits_posted")
# What the account `a` has available: to its owner, or of what its owner owes.
AVAILABLE = """
    CASE a.limits WHEN 'WITHIN_DEBITS' THEN a.debits_posted - a.credits_posted - a.credits_pending
    ELSE a.credits_posted - a.debits_posted - a.debits_pending END"""

_GIVEN = """
    l_given AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(:transfers) AS g (
            position integer, id uuid, phase text, pending_id uuid, returned_id uuid, debit_account_id uuid,
            credit_account_id uuid, amount bigint, currency text, code text, expire_time timestamptz, lot_id uuid,
            lot_expire_time timestamptz, source_type text, source_id uuid, reason_code text, description text,
            actor_id uuid, actor_role text
        )
    )"""
# The ends of everything that is still pending of one source.
_GIVEN_BY_SOURCE = """
    l_given AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY p.id)::integer AS position, uuidv7() AS id, :end_phase AS phase, p.id AS pending_id,
               NULL::uuid AS returned_id, NULL::uuid AS debit_account_id, NULL::uuid AS credit_account_id,
               NULL::bigint AS amount, NULL AS currency, NULL AS code, NULL::timestamptz AS expire_time, NULL::uuid AS lot_id,
               NULL::timestamptz AS lot_expire_time, NULL AS source_type, NULL::uuid AS source_id,
               :end_reason AS reason_code, '' AS description, :end_actor_id AS actor_id, :end_actor_role AS actor_role
        FROM ledger_transfers AS p
        WHERE p.source_id = :held_source_id AND p.source_type = :held_source_type AND p.phase = 'PENDING'
          AND NOT EXISTS (SELECT FROM ledger_transfers AS e WHERE e.pending_id = p.id)
    )"""
_MOVED = f"""
    l_asked AS (
        SELECT g.position, g.id, g.phase, g.pending_id, g.returned_id, g.lot_id, g.lot_expire_time, g.expire_time,
               coalesce(p.debit_account_id, g.debit_account_id) AS debit_account_id,
               coalesce(p.credit_account_id, g.credit_account_id) AS credit_account_id,
               coalesce(g.amount, p.amount) AS amount, p.amount AS held,
               coalesce(p.currency, g.currency) AS currency, coalesce(p.code, g.code) AS code,
               coalesce(p.source_type, g.source_type) AS source_type, coalesce(p.source_id, g.source_id) AS source_id,
               g.reason_code, g.description, g.actor_id, g.actor_role
        FROM l_given AS g LEFT JOIN ledger_transfers AS p ON p.id = g.pending_id AND p.phase = 'PENDING'
        WHERE g.pending_id IS NULL
           OR p.id IS NOT NULL AND (g.phase <> 'EXPIRE' OR p.expire_time <= :now)
              AND (g.phase <> 'POST' OR coalesce(g.amount, 1) <= p.amount
                                    AND (p.expire_time IS NULL OR p.expire_time > :now))
    ), l_made AS (
        INSERT INTO ledger_transfers (
            id, phase, pending_id, returned_id, debit_account_id, credit_account_id, amount, currency, code, expire_time,
            source_type, source_id, reason_code, description, actor_id, actor_role, create_time
        )
        SELECT g.id, g.phase, g.pending_id, g.returned_id, g.debit_account_id, g.credit_account_id, g.amount, g.currency,
               g.code, g.expire_time, g.source_type, g.source_id, g.reason_code, g.description, g.actor_id, g.actor_role, :now
        FROM l_asked AS g
        JOIN ledger_accounts AS d ON d.id = g.debit_account_id AND d.currency = g.currency
        JOIN ledger_accounts AS c ON c.id = g.credit_account_id AND c.currency = g.currency
        ORDER BY g.id
        ON CONFLICT DO NOTHING
        RETURNING id
    ), l_new AS (
        SELECT * FROM l_asked JOIN l_made USING (id)
    ), l_legs AS (
        SELECT id AS transfer_id, position, phase, pending_id, returned_id, lot_id, lot_expire_time, leg.side, leg.account_id,
               CASE phase WHEN 'PENDING' THEN amount WHEN 'POSTED' THEN 0 ELSE -held END AS pending_change,
               CASE WHEN phase IN ('POSTED', 'POST') THEN amount ELSE 0 END AS posted_change
        FROM l_new
        CROSS JOIN LATERAL (VALUES ('DEBIT', debit_account_id), ('CREDIT', credit_account_id)) AS leg (side, account_id)
    ), l_locked AS MATERIALIZED (
        SELECT a.id, a.limits, a.lotted, a.state, {AVAILABLE} AS available
        FROM ledger_accounts AS a
        WHERE a.id IN (SELECT account_id FROM l_legs) AND NOT a.rolled_up
        ORDER BY a.id FOR UPDATE
    ), l_changes AS (
        SELECT l_legs.*, lotted, CASE
            WHEN side = CASE limits WHEN 'WITHIN_DEBITS' THEN 'DEBIT' ELSE 'CREDIT' END THEN posted_change
            ELSE -posted_change - pending_change END AS change
        FROM l_legs JOIN l_locked ON l_locked.id = account_id
    ), l_steps AS (
        SELECT *, (sum(change) OVER account)::bigint AS running, count(*) FILTER (WHERE change <> 0) OVER account AS step
        FROM l_changes
        WINDOW account AS (PARTITION BY account_id ORDER BY position)
    ), l_totals AS (
        SELECT account_id, min(running) AS lowest, min(change) AS least, max(step) AS steps, sum(change)::bigint AS total,
               (coalesce(sum(pending_change) FILTER (WHERE side = 'DEBIT'), 0))::bigint AS debits_pending,
               (coalesce(sum(posted_change) FILTER (WHERE side = 'DEBIT'), 0))::bigint AS debits_posted,
               (coalesce(sum(pending_change) FILTER (WHERE side = 'CREDIT'), 0))::bigint AS credits_pending,
               (coalesce(sum(posted_change) FILTER (WHERE side = 'CREDIT'), 0))::bigint AS credits_posted
        FROM l_steps GROUP BY account_id
    ), l_changed AS (
        UPDATE ledger_accounts AS a
        SET debits_pending = a.debits_pending + s.debits_pending, debits_posted = a.debits_posted + s.debits_posted,
            credits_pending = a.credits_pending + s.credits_pending, credits_posted = a.credits_posted + s.credits_posted,
            entry_sequence = a.entry_sequence + s.steps, update_time = greatest(a.update_time, :now),
            version = a.version + 1
        FROM l_totals AS s
        WHERE a.id = s.account_id
          AND (a.limits = 'NONE' OR {AVAILABLE} + s.lowest >= 0)
          AND (a.state = 'OPEN' OR a.state = 'FROZEN' AND s.least >= 0)
        RETURNING a.id, a.entry_sequence - s.steps AS sequence, {AVAILABLE} - s.total AS available, a.update_time
    ), l_entries AS (
        INSERT INTO ledger_entries (
            id, account_id, sequence, transfer_id, amount, available_before, available_after, create_time
        )
        SELECT uuidv7(), s.account_id, c.sequence + s.step, s.transfer_id, s.change, c.available + s.running - s.change,
               c.available + s.running, c.update_time
        FROM l_steps AS s JOIN l_changed AS c ON c.id = s.account_id
        WHERE s.change <> 0
        ORDER BY s.account_id, s.step
    ), l_rolled_up AS (
        INSERT INTO ledger_changes (
            transfer_id, account_id, debits_pending, debits_posted, credits_pending, credits_posted
        )
        SELECT l.transfer_id, l.account_id, CASE l.side WHEN 'DEBIT' THEN pending_change ELSE 0 END,
               CASE l.side WHEN 'DEBIT' THEN posted_change ELSE 0 END, CASE l.side WHEN 'CREDIT' THEN pending_change ELSE 0 END,
               CASE l.side WHEN 'CREDIT' THEN posted_change ELSE 0 END
        FROM l_legs AS l JOIN ledger_accounts AS a ON a.id = l.account_id AND a.rolled_up
    ), l_wanted AS (
        SELECT transfer_id, account_id, -change AS amount,
               (sum(-change) OVER (PARTITION BY account_id ORDER BY position))::bigint AS upto
        FROM l_steps
        WHERE lotted AND side = 'DEBIT' AND phase IN ('PENDING', 'POSTED') AND lot_id IS NULL
    ), l_lots AS MATERIALIZED (
        SELECT o.id, o.account_id, o.remaining, o.expire_time
        FROM ledger_lots AS o
        WHERE o.account_id IN (SELECT account_id FROM l_wanted) AND o.remaining > 0
          AND (o.expire_time IS NULL OR o.expire_time > :now)
        ORDER BY o.account_id, o.expire_time, o.id FOR UPDATE
    ), l_stock AS (
        SELECT id, account_id, remaining,
               (sum(remaining) OVER (PARTITION BY account_id ORDER BY expire_time, id))::bigint AS upto
        FROM l_lots
    ), l_taken AS (
        SELECT w.transfer_id, s.id AS lot_id, row_number() OVER (PARTITION BY w.transfer_id ORDER BY s.upto)::integer AS position,
               least(w.upto, s.upto) - greatest(w.upto - w.amount, s.upto - s.remaining) AS amount
        FROM l_wanted AS w JOIN l_stock AS s ON s.account_id = w.account_id
        WHERE w.upto - w.amount < s.upto AND s.upto - s.remaining < w.upto
        UNION ALL
        SELECT transfer_id, lot_id, 1, -change FROM l_steps WHERE lot_id IS NOT NULL
    ), l_back AS (
        SELECT transfer_id, coalesce(pending_id, returned_id) AS spending_id, lot_expire_time, change AS amount
        FROM l_steps
        WHERE lotted AND change > 0 AND (side = 'DEBIT' AND pending_id IS NOT NULL OR side = 'CREDIT' AND returned_id IS NOT NULL)
    ), l_used AS (
        SELECT b.transfer_id, b.spending_id, b.lot_expire_time, b.amount AS wanted, u.lot_id, min(u.position) AS position,
               sum(u.amount)::bigint AS used
        FROM l_back AS b JOIN ledger_lot_uses AS u ON u.spending_id = b.spending_id
        GROUP BY b.transfer_id, b.spending_id, b.lot_expire_time, b.amount, u.lot_id
    ), l_ranked AS (
        SELECT *, (sum(used) OVER (PARTITION BY transfer_id ORDER BY position DESC))::bigint AS upto FROM l_used WHERE used > 0
    ), l_returned AS (
        SELECT transfer_id, spending_id, lot_expire_time, lot_id, position, least(used, wanted - (upto - used)) AS amount
        FROM l_ranked WHERE upto - used < wanted
    ), l_uses AS (
        INSERT INTO ledger_lot_uses (transfer_id, spending_id, lot_id, position, amount)
        SELECT transfer_id, transfer_id, lot_id, position, amount FROM l_taken
        UNION ALL
        SELECT transfer_id, spending_id, lot_id, position, -amount FROM l_returned
    ), l_lots_changed AS (
        UPDATE ledger_lots AS o
        SET remaining = o.remaining + m.change, update_time = greatest(o.update_time, :now),
            expire_time = CASE WHEN o.expire_time < m.grace THEN m.grace ELSE o.expire_time END,
            notice_time = CASE WHEN o.expire_time < m.grace THEN NULL ELSE o.notice_time END
        FROM (
            SELECT lot_id, sum(change)::bigint AS change, max(grace) AS grace
            FROM (SELECT lot_id, -amount AS change, NULL::timestamptz AS grace FROM l_taken
                  UNION ALL SELECT lot_id, amount, lot_expire_time FROM l_returned) AS moved
            GROUP BY lot_id
        ) AS m
        WHERE o.id = m.lot_id
    ), l_new_lots AS (
        INSERT INTO ledger_lots (id, account_id, amount, remaining, expire_time, create_time, update_time)
        SELECT transfer_id, account_id, change, change, lot_expire_time, :now, :now
        FROM l_steps WHERE lotted AND side = 'CREDIT' AND change > 0 AND returned_id IS NULL
    )"""  # noqa: S608 - a constant
_SHORT = """
    SELECT account_id FROM l_wanted GROUP BY account_id
    HAVING sum(amount) > (SELECT coalesce(sum(remaining), 0) FROM l_lots WHERE l_lots.account_id = l_wanted.account_id)"""
_UNUSED = """
    SELECT transfer_id FROM l_back
    WHERE amount > (SELECT coalesce(sum(amount), 0) FROM l_returned WHERE l_returned.transfer_id = l_back.transfer_id)"""
_REFUSED = "SELECT id, state, available FROM l_locked WHERE id NOT IN (SELECT id FROM l_changed)"
_RESULT = f"""
    SELECT jsonb_build_object(
        'made', (SELECT coalesce(jsonb_agg(id), '[]') FROM l_made),
        'given', (SELECT coalesce(jsonb_agg(pending_id ORDER BY position), '[]') FROM l_given),
        'refused', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM ({_REFUSED}) AS r),
        'short', (SELECT coalesce(jsonb_agg(account_id), '[]') FROM ({_SHORT}) AS s),
        'unused', (SELECT coalesce(jsonb_agg(transfer_id), '[]') FROM ({_UNUSED}) AS u)
    )"""  # noqa: S608 - a constant
_HOLDS = f"""
    (SELECT count(*) FROM l_made) = (SELECT count(*) FROM l_given)
    AND NOT EXISTS ({_REFUSED}) AND NOT EXISTS ({_SHORT}) AND NOT EXISTS ({_UNUSED})"""  # noqa: S608 - a constant
_NOW = {"now": DateTime(timezone=True)}
_BY_SOURCE_TYPES = {
    "end_phase": Text,
    "end_reason": Text,
    "end_actor_id": Uuid,
    "end_actor_role": Text,
    "held_source_id": Uuid,
    "held_source_type": Text,
    **_NOW,
}
MOVED = Part("ledger_moved", f"{_GIVEN}, {_MOVED}", _RESULT, {"transfers": JSONB(), **_NOW}, holds=_HOLDS)
ENDED = Part("ledger_ended", f"{_GIVEN_BY_SOURCE}, {_MOVED}", _RESULT, _BY_SOURCE_TYPES, holds=_HOLDS)


def _standing_alone(part: Part) -> Statement:
    return plain(f"WITH {part.ctes} SELECT ({part.result}) AS {part.name}", **part.types)


_MOVE, _END = _standing_alone(MOVED), _standing_alone(ENDED)


def moving(transfers: Sequence[Mapping[str, object]], now: datetime) -> Parts:
    """Make transfers, as a part of another round trip."""
    return {MOVED: {"transfers": list(transfers), "now": now}}


def ending(phase: str, source_type: str, source_id: UUID, **given: Any) -> Parts:
    """End all that is pending of a source, as a part of another round trip. `given` is reason, actor_id, actor_role, now."""
    return {ENDED: _ending(phase, source_type, source_id, **given)}


async def move(tx: Connection, transfers: Sequence[Mapping[str, object]], now: datetime) -> Mapping[str, Any]:
    """Make transfers.

    Returns `made`, their ids; `refused`, the accounts that did not allow it, with `state` and `available`; `short`, the
    accounts whose lots do not come to enough; `unused`, transfers that would give back more than was taken from lots.
    """
    row = await tx.sole(_MOVE, transfers=list(transfers), now=now)
    return dict(row.ledger_moved)


async def end(tx: Connection, phase: str, source_type: str, source_id: UUID, **given: Any) -> Mapping[str, Any]:
    """End all that is pending of a source; returns what `move` does, and `given`, what was pending."""
    row = await tx.sole(_END, **_ending(phase, source_type, source_id, **given))
    return dict(row.ledger_ended)


def _ending(
    phase: str, source_type: str, source_id: UUID, *, reason: str, actor_id: UUID | None, actor_role: str, now: datetime
) -> dict[str, object]:
    return {
        "end_phase": phase,
        "end_reason": reason,
        "end_actor_id": actor_id,
        "end_actor_role": actor_role,
        "held_source_id": source_id,
        "held_source_type": source_type,
        "now": now,
    }


# --- accounts ---

_IDS = bindparam("ids", type_=ARRAY(Uuid), required=True)
_OPENED = ("id", "code", "currency", "limits", "lotted", "rolled_up", *BALANCES, "create_time", "update_time")
_OPEN = Statement(
    postgresql.insert(ledger_accounts)
    .from_select(
        list(_OPENED),
        unnested([bindparam(name, type_=ARRAY(a[name].type), required=True) for name in _OPENED], _OPENED, "rows"),
    )
    .on_conflict_do_nothing()
)
_LOCK = Statement(select(ledger_accounts).where(a.id == any_(_IDS)).order_by(a.id).with_for_update())
_ACCOUNTS = Statement(select(ledger_accounts).where(a.id == any_(_IDS)))
_SET_STATE = Statement(
    update(ledger_accounts)
    .where(a.id == parameter("account_id", a.id), a.state != "CLOSED")
    .values(
        state=parameter("state", a.state),
        update_time=func.greatest(a.update_time, parameter("now", a.update_time)),
        version=a.version + 1,
    )
    .returning(*a)
)
_REOPEN = Statement(
    update(ledger_accounts)
    .where(a.id == parameter("account_id", a.id), a.state == "CLOSED")
    .values(
        state="OPEN", update_time=func.greatest(a.update_time, parameter("now", a.update_time)), version=a.version + 1
    )
)
_TRANSFERS = Statement(select(ledger_transfers).where(t.id == any_(_IDS)))
_ENDS = Statement(select(ledger_transfers).where(t.pending_id == any_(_IDS)))


async def open_accounts(tx: Connection, rows: Sequence[Mapping[str, object]], now: datetime) -> None:
    """Open accounts that are not open yet; their balances are zero."""
    whole = [{**row, **dict.fromkeys(BALANCES, 0), "create_time": now, "update_time": now} for row in rows]
    await tx.run(_OPEN, **by_column(whole, _OPENED))


async def lock(tx: Connection, ids: Sequence[UUID]) -> list[Row]:
    """Lock accounts in the order of their ids, and return them."""
    return await tx.all(_LOCK, ids=list(ids))


async def accounts(connection: Connection, ids: Sequence[UUID]) -> list[Row]:
    """Return accounts as their rows have them, without what is still to be rolled up."""
    return await connection.all(_ACCOUNTS, ids=list(ids))


async def set_state(tx: Connection, account_id: UUID, state: str, now: datetime) -> Row | None:
    """Open, freeze or close an account that is not closed."""
    return await tx.one(_SET_STATE, account_id=account_id, state=state, now=now)


async def reopen(tx: Connection, account_id: UUID, now: datetime) -> None:
    """Open a closed account again: something comes back to it."""
    await tx.run(_REOPEN, account_id=account_id, now=now)


async def transfers(connection: Connection, ids: Sequence[UUID]) -> list[Row]:
    """Return transfers."""
    return await connection.all(_TRANSFERS, ids=list(ids))


async def ends_of(connection: Connection, ids: Sequence[UUID]) -> list[Row]:
    """Return the transfers that ended these pending ones."""
    return await connection.all(_ENDS, ids=list(ids))


_RETURNED = Statement(
    select(func.coalesce(func.sum(t.amount), 0).label("amount")).where(
        t.returned_id == parameter("spending_id", t.returned_id)
    )
)


async def returned(connection: Connection, spending_id: UUID) -> int:
    """Return how much of a spending has been given back; exact once its account is locked."""
    return int((await connection.sole(_RETURNED, spending_id=spending_id)).amount)


# --- jobs and reports ---

_ROLL_UP = plain(
    """
    WITH taken AS (
        DELETE FROM ledger_changes
        WHERE (transfer_id, account_id) IN (
            SELECT transfer_id, account_id FROM ledger_changes
            ORDER BY transfer_id, account_id LIMIT :limit FOR UPDATE SKIP LOCKED
        )
        RETURNING *
    ), summed AS (
        SELECT account_id, sum(debits_pending)::bigint AS debits_pending, sum(debits_posted)::bigint AS debits_posted,
               sum(credits_pending)::bigint AS credits_pending, sum(credits_posted)::bigint AS credits_posted
        FROM taken GROUP BY account_id
    ), locked AS MATERIALIZED (
        SELECT id FROM ledger_accounts WHERE id IN (SELECT account_id FROM summed) ORDER BY id FOR UPDATE
    ), brought_up AS (
        UPDATE ledger_accounts AS a
        SET debits_pending = a.debits_pending + s.debits_pending, debits_posted = a.debits_posted + s.debits_posted,
            credits_pending = a.credits_pending + s.credits_pending, credits_posted = a.credits_posted + s.credits_posted,
            update_time = greatest(a.update_time, :now), version = a.version + 1
        FROM summed AS s JOIN locked ON locked.id = s.account_id
        WHERE a.id = s.account_id
    )
    SELECT count(*) AS count FROM taken
    """,
    limit=BigInteger,
    now=DateTime(timezone=True),
)
_DUE = plain(
    """
    SELECT p.id, p.debit_account_id FROM ledger_transfers AS p
    WHERE p.expire_time <= :now AND NOT EXISTS (SELECT FROM ledger_transfers AS e WHERE e.pending_id = p.id)
    ORDER BY p.expire_time LIMIT :limit
    """,
    limit=BigInteger,
    now=DateTime(timezone=True),
)
# One statement sees one instant: what is not rolled up yet is in the changes, and nothing is in both.
TRIAL_BALANCE = plain(
    """
    SELECT currency, sum(debits_pending)::bigint AS debits_pending, sum(debits_posted)::bigint AS debits_posted,
           sum(credits_pending)::bigint AS credits_pending, sum(credits_posted)::bigint AS credits_posted
    FROM (
        SELECT currency, debits_pending, debits_posted, credits_pending, credits_posted FROM ledger_accounts
        UNION ALL
        SELECT a.currency, c.debits_pending, c.debits_posted, c.credits_pending, c.credits_posted
        FROM ledger_changes AS c JOIN ledger_accounts AS a ON a.id = c.account_id
    ) AS parts
    GROUP BY currency ORDER BY currency
    """
)
# Balances of the mall's own accounts, to the last transfer.
PLATFORM_BALANCES = plain(
    """
    SELECT a.id, a.code, a.currency, a.debits_pending + coalesce(c.debits_pending, 0) AS debits_pending,
           a.debits_posted + coalesce(c.debits_posted, 0) AS debits_posted,
           a.credits_pending + coalesce(c.credits_pending, 0) AS credits_pending,
           a.credits_posted + coalesce(c.credits_posted, 0) AS credits_posted
    FROM ledger_accounts AS a
    LEFT JOIN (
        SELECT account_id, sum(debits_pending)::bigint AS debits_pending, sum(debits_posted)::bigint AS debits_posted,
               sum(credits_pending)::bigint AS credits_pending, sum(credits_posted)::bigint AS credits_posted
        FROM ledger_changes GROUP BY account_id
    ) AS c ON c.account_id = a.id
    WHERE a.rolled_up
    ORDER BY a.code, a.currency
    """
)
# What does not agree, of the accounts that come next by id; a row without an `id` where all of them do. `last_id` is where to go
# on, `compared` how many there were.
DIFFERENCES = plain(
    f"""
    WITH next_accounts AS (
        SELECT a.id, a.currency, a.code, a.lotted, a.entry_sequence, {AVAILABLE} AS available,
               CASE a.limits WHEN 'WITHIN_DEBITS' THEN a.credits_pending ELSE a.debits_pending END AS held
        FROM ledger_accounts AS a
        WHERE NOT a.rolled_up AND a.id > :after_id
        ORDER BY a.id LIMIT :limit
    ), different AS (
        SELECT n.*, entries.total AS entries_total, entries.broken AS entries_broken, lots.total AS lots_total,
               pending.total AS held_total
        FROM next_accounts AS n
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(e.amount), 0)::bigint AS total, count(*) AS count,
                   count(*) FILTER (WHERE e.available_before <> e.came_from OR e.sequence <> e.place) AS broken
            FROM (SELECT amount, available_before, sequence, row_number() OVER chain AS place,
                         lag(available_after, 1, 0::bigint) OVER chain AS came_from
                  FROM ledger_entries WHERE account_id = n.id WINDOW chain AS (ORDER BY sequence)) AS e
        ) AS entries
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(remaining), 0)::bigint AS total FROM ledger_lots WHERE account_id = n.id AND remaining > 0
        ) AS lots
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(p.amount), 0)::bigint AS total FROM ledger_transfers AS p
            WHERE p.debit_account_id = n.id AND p.phase = 'PENDING'
              AND NOT EXISTS (SELECT FROM ledger_transfers AS e WHERE e.pending_id = p.id)
        ) AS pending
        WHERE entries.total <> n.available OR entries.count <> n.entry_sequence OR entries.broken > 0
           OR n.lotted AND (lots.total <> n.available OR pending.total <> n.held)
    )
    SELECT different.*, last.id AS last_id, last.count AS compared
    FROM (SELECT count(*) AS count, (array_agg(id ORDER BY id DESC))[1] AS id FROM next_accounts) AS last
    LEFT JOIN different ON true
    ORDER BY different.id
    """,  # noqa: S608 - a constant
    after_id=Uuid,
    limit=BigInteger,
)


async def roll_up(connection: Connection, now: datetime, limit: int) -> int:
    """Bring balances of the mall's own accounts up by as many changes; returns how many there were."""
    return int((await connection.sole(_ROLL_UP, now=now, limit=limit)).count)


async def due(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return (id, debit_account_id) of pending transfers whose time is over."""
    return await connection.all(_DUE, now=now, limit=limit)


async def trial_balance(connection: Connection) -> list[Row]:
    """Return what debits and credits of all accounts come to, by currency."""
    return await connection.all(TRIAL_BALANCE)


async def platform_balances(connection: Connection) -> list[Row]:
    """Return the mall's own accounts with their balances of this instant."""
    return await connection.all(PLATFORM_BALANCES)


async def differences(connection: Connection, after_id: UUID, limit: int) -> list[Row]:
    """Compare the next accounts by id with their entries, lots and holds; returns those that differ, or a row without an id."""
    return await connection.all(DIFFERENCES, after_id=after_id, limit=limit)
