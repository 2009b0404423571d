"""SQL of what is captured of an authorisation, and of what is given up of it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Boolean, Text, Uuid, any_, bindparam, func, literal, select, union_all

from storage.database import Connection, Row
from storage.queries.payments.standing import STANDING
from storage.statements import Statement, parameter, plain
from storage.tables.payments import (
    CAPTURE_STATES,
    payment_captures,
    payment_releases,
    payments,
)

c, l, p = payment_captures.c, payment_releases.c, payments.c  # noqa: E741 - releases


def _among(states: Sequence[str]) -> str:
    return ", ".join(f"'{state}'" for state in states)


_CAPTURES = Statement(
    select(payment_captures)
    .where(c.payment_id == any_(bindparam("payment_ids", type_=ARRAY(Uuid), required=True)))
    .order_by(c.payment_id, c.create_time, c.id)
)
_BY_KEY = Statement(select(payment_captures).where(c.request_key == parameter("request_key", c.request_key)))
_RELEASED = Statement(select(payment_releases.c.id).where(l.request_key == parameter("request_key", l.request_key)))
_SHARES = Statement(
    union_all(
        select(
            literal("captured").label("what"),
            c.order_id,
            func.sum(func.coalesce(c.taken_minor, c.amount_minor)).label("amount"),
        )
        .where(c.payment_id == parameter("payment_id", p.id), c.state == "SUCCEEDED")
        .group_by(c.order_id),
        select(literal("capturing").label("what"), c.order_id, func.sum(c.amount_minor).label("amount"))
        .where(c.payment_id == parameter("payment_id", p.id), c.state.in_(("PENDING", "HELD")))
        .group_by(c.order_id),
        select(literal("released").label("what"), l.order_id, func.sum(l.amount_minor).label("amount"))
        .where(l.payment_id == parameter("payment_id", p.id))
        .group_by(l.order_id),
    )
)
# The payment is locked first: what is left is what its row says then.
_OPEN = plain(
    """
    WITH held AS (
        SELECT p.id AS payment_id, p.currency, a.id AS attempt_id, a.provider,
               coalesce(:amount_minor, p.amount_minor - p.capturing_minor - p.captured_minor - p.released_minor) AS amount_minor
        FROM payments AS p JOIN payment_attempts AS a ON a.payment_id = p.id
        WHERE p.id = :payment_id AND a.state = 'AUTHORIZED' AND p.capture = 'ON_SHIPMENT'
          AND coalesce(p.authorize_expire_time > :now, true)
        FOR UPDATE OF p
    ), opened AS (
        INSERT INTO payment_captures (
            id, payment_id, attempt_id, order_id, request_key, amount_minor, currency, state, provider, create_time, update_time
        )
        SELECT :id, payment_id, attempt_id, :order_id, :request_key, amount_minor, currency, 'PENDING', provider, :now, :now
        FROM held WHERE amount_minor > 0
        ON CONFLICT (request_key) DO NOTHING
        RETURNING *
    ), promised AS (
        UPDATE payments AS p
        SET capturing_minor = p.capturing_minor + opened.amount_minor, update_time = greatest(p.update_time, :now),
            version = p.version + 1
        FROM opened WHERE p.id = opened.payment_id
    )
    SELECT * FROM opened
    """,
    id=c.id,
    payment_id=p.id,
    order_id=c.order_id,
    request_key=c.request_key,
    amount_minor=BigInteger,
    now=c.create_time,
)
_FINAL = """
    SELECT c.id, c.provider, c.amount_minor, c.currency, a.provider_reference AS charge_reference,
           p.capturing_minor = c.amount_minor AND p.capturing_minor + p.captured_minor + p.released_minor = p.amount_minor AS final
    FROM taken AS c JOIN payment_attempts AS a ON a.id = c.attempt_id JOIN payments AS p ON p.id = c.payment_id
    """
_TAKE = plain(
    f"""
    WITH taken AS (
        UPDATE payment_captures SET check_time = :now WHERE id = :capture_id AND state = 'PENDING' RETURNING *
    ){_FINAL}
    """,  # noqa: S608 - constants
    capture_id=c.id,
    now=c.create_time,
)
_TAKE_DUE = plain(
    f"""
    WITH taken AS (
        UPDATE payment_captures SET check_time = :now
        WHERE id IN (
            SELECT id FROM payment_captures WHERE state = 'PENDING' AND (check_time IS NULL OR check_time < :before)
            ORDER BY check_time NULLS FIRST LIMIT :limit FOR UPDATE SKIP LOCKED
        )
        RETURNING *
    ){_FINAL}
    """,  # noqa: S608 - constants
    before=c.check_time,
    now=c.create_time,
    limit=BigInteger,
)
# Once nothing is left to be captured, the attempt is over: what was given up beside captures is let go of by a call of its own.
_OVER = """
    attempt_over AS (
        UPDATE payment_attempts AS a
        SET state = CASE WHEN w.released_minor = 0 THEN 'SUCCEEDED' ELSE 'VOIDING' END, check_time = NULL,
            complete_time = greatest(a.request_time, :now)
        FROM payment_written AS w
        WHERE a.payment_id = w.id AND a.state = 'AUTHORIZED' AND w.capturing_minor = 0
          AND w.captured_minor + w.released_minor = w.amount_minor
    )"""
_STANDS = STANDING.format(
    disputed="p.disputed_minor",
    lost="p.charged_back_minor",
    refunded="p.refunded_minor",
    taken="(p.captured_minor + decided.came)",
)
_SETTLE = plain(
    f"""
    WITH locked AS (
        SELECT c.*, p.state AS payment_state, p.purpose, p.purchase_id, p.wallet_top_up_id, p.customer_id,
               coalesce(:amount_minor <> c.amount_minor, false) OR coalesce(:currency <> c.currency, false) AS mismatch
        FROM payments AS p JOIN payment_captures AS c ON c.payment_id = p.id
        WHERE c.id = :capture_id AND c.provider = coalesce(:only_provider, c.provider)
        FOR UPDATE OF p, c
    ), decided AS (
        SELECT locked.*, CASE WHEN new_state = 'SUCCEEDED' THEN coalesce(:amount_minor, amount_minor) ELSE 0 END AS came, new_state
        FROM locked CROSS JOIN LATERAL (SELECT CASE
            WHEN :accept AND state IN ({_among(CAPTURE_STATES.sources("SUCCEEDED", "accept"))}) THEN 'SUCCEEDED'
            WHEN :outcome = 'SUCCEEDED' AND mismatch AND state IN ({_among(CAPTURE_STATES.sources("HELD"))}) THEN 'HELD'
            WHEN :outcome = 'SUCCEEDED' AND NOT mismatch AND state IN ({_among(CAPTURE_STATES.sources("SUCCEEDED", "succeed"))})
                THEN 'SUCCEEDED'
            WHEN :outcome IN ('DECLINED', 'LOST', 'VOIDED', 'EXPIRED') AND state IN ({_among(CAPTURE_STATES.sources("FAILED"))})
                THEN 'FAILED'
            ELSE state END AS new_state) AS choice
    ), capture_written AS (
        UPDATE payment_captures AS c
        SET state = decided.new_state, failure_reason = :code, provider_reference = coalesce(:reference, c.provider_reference),
            taken_minor = CASE WHEN decided.new_state = 'FAILED' THEN NULL ELSE coalesce(:amount_minor, c.amount_minor) END,
            complete_time = CASE WHEN decided.new_state = 'HELD' THEN NULL ELSE greatest(c.update_time, :now) END,
            update_time = greatest(c.update_time, :now), version = c.version + 1
        FROM decided WHERE c.id = decided.id AND decided.new_state <> decided.state
        RETURNING c.*
    ), payment_written AS (
        UPDATE payments AS p
        SET capturing_minor = p.capturing_minor - decided.amount_minor, captured_minor = p.captured_minor + decided.came,
            state = CASE WHEN decided.came = 0 THEN p.state ELSE {_STANDS} END,
            excess_minor = CASE WHEN decided.came = 0 THEN p.excess_minor ELSE greatest(
                0, p.refunding_minor + p.refunded_minor + p.disputed_minor + p.charged_back_minor - p.captured_minor - decided.came
            ) END,
            capture_time = CASE WHEN decided.came = 0 THEN p.capture_time ELSE coalesce(p.capture_time, greatest(p.update_time, :now)) END,
            update_time = greatest(p.update_time, :now), version = p.version + 1
        FROM decided
        WHERE p.id = decided.payment_id AND decided.new_state <> decided.state AND decided.new_state <> 'HELD'
        RETURNING p.*
    ),{_OVER}
    SELECT decided.*, (SELECT state FROM payment_written) AS new_payment_state FROM decided
    """,  # noqa: S608 - constants
    capture_id=c.id,
    only_provider=c.provider,
    accept=Boolean,
    outcome=Text,
    code=c.failure_reason,
    reference=c.provider_reference,
    amount_minor=BigInteger,
    currency=c.currency,
    now=c.create_time,
)
# Only of a payment that is locked, and not more than is left: the database refuses more.
_RELEASE = plain(
    f"""
    WITH released AS (
        INSERT INTO payment_releases (id, payment_id, order_id, request_key, amount_minor, create_time)
        VALUES (:id, :payment_id, :order_id, :request_key, :amount_minor, :now)
        ON CONFLICT (request_key) DO NOTHING
        RETURNING *
    ), payment_written AS (
        UPDATE payments AS p
        SET released_minor = p.released_minor + released.amount_minor,
            state = CASE WHEN p.released_minor + released.amount_minor = p.amount_minor THEN 'CANCELLED' ELSE p.state END,
            cancel_time = CASE WHEN p.released_minor + released.amount_minor = p.amount_minor THEN greatest(p.update_time, :now)
                          ELSE p.cancel_time END,
            lapse_time = CASE WHEN p.capturing_minor + p.captured_minor + p.released_minor + released.amount_minor = p.amount_minor
                         THEN NULL ELSE p.lapse_time END,
            update_time = greatest(p.update_time, :now), version = p.version + 1
        FROM released WHERE p.id = released.payment_id
        RETURNING p.*
    ),{_OVER}
    SELECT * FROM payment_written
    """,  # noqa: S608 - constants
    id=l.id,
    payment_id=l.payment_id,
    order_id=l.order_id,
    request_key=l.request_key,
    amount_minor=l.amount_minor,
    now=l.create_time,
)


async def captures_of(connection: Connection, payment_ids: Sequence[UUID]) -> list[Row]:
    """Return the captures of these payments, first to last."""
    return await connection.all(_CAPTURES, payment_ids=payment_ids)


async def capture_by_key(connection: Connection, request_key: str) -> Row | None:
    """Return the capture of a business reason."""
    return await connection.one(_BY_KEY, request_key=request_key)


async def was_released(connection: Connection, request_key: str) -> bool:
    """Say whether a business reason has given something up already."""
    return await connection.one(_RELEASED, request_key=request_key) is not None


async def by_order(connection: Connection, payment_id: UUID) -> list[Row]:
    """Return (what, order_id, amount) of a payment: what is captured, capturing and released."""
    return await connection.all(_SHARES, payment_id=payment_id)


async def open_capture(tx: Connection, **values: object) -> Row | None:
    """Open a capture of what is held; None when its reason has one already, or nothing is held any more.

    Raises CheckFailed when that much is not left. Without an amount, it is what is left.
    """
    return await tx.one(_OPEN, **values)


async def take_capture(connection: Connection, capture_id: UUID, now: datetime) -> Row | None:
    """Return one open capture to ask the provider for, with `charge_reference` and whether it is the `final` one."""
    return await connection.one(_TAKE, capture_id=capture_id, now=now)


async def take_due_captures(connection: Connection, before: datetime, now: datetime, limit: int) -> list[Row]:
    """Return open captures that the provider has not been asked for since `before`, as `take_capture` does."""
    return await connection.all(_TAKE_DUE, before=before, now=now, limit=limit)


async def settle_capture(tx: Connection, capture_id: UUID, **result: object) -> Row | None:
    """Record what a provider says of a capture, as far as the states allow, in one round trip.

    Returns the capture as it was with `new_state`, `mismatch`, and `payment_state` and `new_payment_state`, which is None where
    the payment has not changed; None when there is no such capture. `result` is outcome, code, reference, amount_minor, currency,
    now, only_provider, and accept: what came counts.
    """
    return await tx.one(_SETTLE, capture_id=capture_id, **result)


async def release(tx: Connection, **values: object) -> Row | None:
    """Give up a part of what is held of a locked payment; returns the payment, None when its reason did that already."""
    return await tx.one(_RELEASE, **values)
