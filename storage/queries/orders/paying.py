"""SQL of money that came: what it does to a payment, its purchase and its orders, in one round trip."""

from collections.abc import Sequence
from datetime import datetime
from types import SimpleNamespace
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from storage.database import Connection, Row
from storage.queries import promotions
from storage.queries.orders.lifecycle import together
from storage.statements import plain
from storage.tables.orders import ORDER_STATES, orders, purchases
from storage.tables.payments import ATTEMPT_STATES, UNCAPTURED

_NOW = orders.c.create_time


def _among(states: Sequence[str]) -> str:
    return ", ".join(f"'{state}'" for state in states)


# Of the purchase that `due` names: it is locked, and waits for money. Both steps of its orders happen at once.
_CONFIRMED, _AWAITING = ORDER_STATES.target("pay"), ORDER_STATES.target("await")
(_UNPAID,) = ORDER_STATES.sources(_CONFIRMED)
_MOMENT = "greatest(o.update_time, :now)"
_TIMES = "".join(
    f"{column} = {_MOMENT}, " for state in (_CONFIRMED, _AWAITING) for column in ORDER_STATES.times.get(state, ())
)
_PAID = f"""
    purchase_paid AS (
        UPDATE purchases AS p
        SET payment_state = 'PAID', payment_expire_time = NULL, update_time = greatest(p.update_time, :now),
            version = p.version + 1
        FROM due WHERE p.id = due.purchase_id
        RETURNING p.*
    ), orders_paid AS (
        UPDATE orders AS o
        SET state = '{_AWAITING}', {_TIMES}seller_confirm_deadline_time = :deadline, update_time = {_MOMENT},
            version = o.version + 2
        FROM purchase_paid WHERE o.purchase_id = purchase_paid.id AND o.state = '{_UNPAID}'
        RETURNING o.*
    ), history_paid AS (
        INSERT INTO order_state_changes (
            id, order_id, sequence, previous_state, state, actor_role, reason, system_generated, create_time
        )
        SELECT uuidv7(), o.id, o.version - step.before, step.previous_state, step.state, 'SYSTEM', step.reason, true,
               o.update_time
        FROM orders_paid AS o CROSS JOIN (VALUES
            ('{_UNPAID}', '{_CONFIRMED}', 'payment captured', 1),
            ('{_CONFIRMED}', '{_AWAITING}', 'waiting for the seller', 0)
        ) AS step (previous_state, state, reason, before)
    ), {promotions.PAID}"""  # noqa: S608 - constants
_INTO_OUTBOX = "INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time)"
_FACTS_PAID = """
    SELECT uuidv7(), 'purchase.paid', 'purchase', id, jsonb_build_object('number', number), :now FROM purchase_paid
    UNION ALL
    SELECT uuidv7(), 'order.paid', 'order', id, jsonb_build_object('number', number, 'seller_id', seller_id), :now
    FROM orders_paid"""
_WAITING = "payment_state IN ('PENDING', 'DECLINED')"
_PAY = plain(
    f"""
    WITH locked AS (
        SELECT id AS purchase_id, payment_state FROM purchases WHERE id = :purchase_id FOR UPDATE
    ), due AS (
        SELECT purchase_id FROM locked WHERE {_WAITING}
    ), {_PAID}, facts AS (
        {_INTO_OUTBOX} {_FACTS_PAID}
    )
    SELECT EXISTS (
        SELECT FROM tenders AS t WHERE t.purchase_id = purchase_paid.id AND t.account_id IS NOT NULL
    ) AS by_wallets
    FROM purchase_paid
    """,  # noqa: S608 - constants
    purchase_id=Uuid,
    now=_NOW,
    deadline=_NOW,
)

_PURCHASE = ", ".join(f"p.{column.name} AS purchase_{column.name}" for column in purchases.c if column.name != "id")

# Locks are taken in this order: payment, attempt, purchase, orders. States are looked at once rows are locked, and apart:
# beside a key, a state would draw the planner to the index of the few rows that are in it, which is full of dead ones.
_CAPTURE = plain(
    f"""
    WITH locked AS (
        SELECT p.id AS payment_id, p.state, a.id AS attempt_id, a.state AS attempt_state, u.id AS purchase_id,
               u.payment_state, u.total_minor, p.amount_minor, p.currency
        FROM payment_attempts AS a JOIN payments AS p ON p.id = a.payment_id JOIN purchases AS u ON u.id = p.purchase_id
        WHERE a.id = :attempt_id
        FOR UPDATE OF p, a, u
    ), due AS (
        SELECT payment_id, attempt_id, purchase_id FROM locked
        WHERE attempt_state IN ({_among(ATTEMPT_STATES.sources("SUCCEEDED", "succeed"))})
          AND state IN {UNCAPTURED} AND {_WAITING}
          AND amount_minor = coalesce(:amount_minor, amount_minor) AND currency = coalesce(:currency, currency)
          AND (:by_wallets OR amount_minor = total_minor)
    ), attempt_written AS (
        UPDATE payment_attempts AS a
        SET state = 'SUCCEEDED', provider_reference = coalesce(:reference, provider_reference), provider_code = :code,
            provider_message = :message, provider_response = :response, complete_time = greatest(a.request_time, :now)
        FROM due WHERE a.id = due.attempt_id
    ), payment_written AS (
        UPDATE payments AS p
        SET state = 'CAPTURED', provider_reference = :reference, failure_reason = '',
            capture_time = greatest(p.update_time, :now), update_time = greatest(p.update_time, :now), version = p.version + 1
        FROM due WHERE p.id = due.payment_id
        RETURNING p.id, p.purchase_id
    ), {_PAID}, facts AS (
        {_INTO_OUTBOX}
        SELECT uuidv7(), 'payment.captured', 'payment', id,
               jsonb_build_object('purchase_id', purchase_id, 'attempt_id', :attempt_id, 'code', :code), :now
        FROM payment_written
        UNION ALL {_FACTS_PAID}
    )
    SELECT o.*, NULL::jsonb AS history, payment_written.id AS purchase_payment_id,
           {_PURCHASE},
           (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.position) FROM order_items AS i WHERE i.order_id = o.id) AS items,
           (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.id), '[]') FROM price_adjustments AS a
            WHERE a.order_id = o.id) AS adjustments,
           (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.position), '[]') FROM tenders AS t
            WHERE t.purchase_id = p.id) AS purchase_tenders
    FROM orders_paid AS o JOIN purchase_paid AS p ON p.id = o.purchase_id CROSS JOIN payment_written
    ORDER BY o.id
    """,  # noqa: S608 - constants
    attempt_id=Uuid,
    amount_minor=BigInteger,
    currency=Text,
    reference=Text,
    code=Text,
    message=Text,
    response=JSONB,
    by_wallets=Boolean,
    now=_NOW,
    deadline=_NOW,
)


async def pay(tx: Connection, purchase_id: UUID, now: datetime, deadline: datetime) -> Row | None:
    """Mark an unpaid purchase and its orders as paid, with history and facts for the outbox, in one round trip.

    The orders go over PAYMENT_CONFIRMED to AWAITING_SELLER_CONFIRMATION. Returns whether it is paid in part `by_wallets`; None
    when it was not waiting for money.
    """
    return await tx.one(_PAY, purchase_id=purchase_id, now=now, deadline=deadline)


async def capture(
    connection: Connection, attempt_id: UUID, *, now: datetime, deadline: datetime, **result: object
) -> tuple[SimpleNamespace, list[Row]] | None:
    """Record that the money of an attempt came, in one statement that needs no transaction around it.

    Returns the purchase as `orders.purchase` does. None when there is more to it, such as another amount, a second charge
    a purchase that waits no more, or, unless `by_wallets`, one that wallets pay a part of: then nothing is written. `result`
    is reference, code, message, response, amount_minor, currency, by_wallets.
    """
    rows = await connection.all(_CAPTURE, attempt_id=attempt_id, now=now, deadline=deadline, **result)
    return together(rows) if rows else None
