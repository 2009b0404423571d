"""SQL of payment methods, payments and their attempts; refunds and provider events are in `refunds`.

Whoever changes a payment, its attempts or its refunds holds the lock of the payment's row first.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    CTE,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    exists,
    false,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, parameter
from storage.tables.addresses import addresses
from storage.tables.identity import accounts
from storage.tables.payments import (
    ATTEMPT_STATES,
    MAX_ATTEMPTS,
    PAYMENT_STATES,
    UNCAPTURED,
    payment_attempts,
    payment_methods,
    payments,
)

m, p, a = payment_methods.c, payments.c, payment_attempts.c


# --- payment methods ---

LISTED_METHODS = Listing(source=select(payment_methods), orders=by_time(m.create_time, m.id))

_LOCK_OWNER = Statement(
    select(accounts.c.id).where(accounts.c.id == parameter("account_id", accounts.c.id)).with_for_update(key_share=True)
)
_ADDRESS = Statement(
    select(addresses)
    .where(addresses.c.id == parameter("address_id", addresses.c.id))
    .where(addresses.c.owner_id == parameter("owner_id", addresses.c.owner_id))
    .where(addresses.c.delete_time.is_(None))
)
_METHOD_OF = Statement(
    select(payment_methods)
    .where(m.customer_id == parameter("customer_id", m.customer_id), m.delete_time.is_(None))
    .where(
        or_(
            m.id == parameter("payment_method_id", m.id),
            and_(parameter("payment_method_id", m.id).is_(None), m.default),
        )
    )
)


@cache
def _saving(columns: frozenset[str]) -> Statement:
    others = payment_methods.alias("others")
    owner = parameter("customer_id", m.customer_id)
    first = ~exists().where(others.c.customer_id == owner, others.c.delete_time.is_(None))
    values = {name: parameter(name, m[name]) for name in columns}
    return Statement(insert(payment_methods).values(values | {"default": first}).returning(*m))


async def lock_owner(tx: Connection, account_id: UUID) -> None:
    """Lock an account, so that no other call changes which of its methods is the default."""
    await tx.sole(_LOCK_OWNER, account_id=account_id)


async def owned_address(connection: Connection, address_id: UUID, owner_id: UUID) -> Row | None:
    """Return an address if this account owns it."""
    return await connection.one(_ADDRESS, address_id=address_id, owner_id=owner_id)


async def method(connection: Connection, customer_id: UUID, payment_method_id: UUID | None) -> Row | None:
    """Return a customer's payment method that lives; without an id, the default one."""
    return await connection.one(_METHOD_OF, customer_id=customer_id, payment_method_id=payment_method_id)


async def save_method(tx: Connection, values: Mapping[str, object]) -> Row:
    """Insert a payment method, as the default if its owner has none; the owner is locked."""
    return await tx.sole(_saving(frozenset(values)), **values)


# --- payments ---

LISTED_PAYMENTS = Listing(
    source=select(payments),
    orders=by_time(p.create_time, p.id),
    filters={
        "customer_id": p.customer_id == parameter("customer_id", p.customer_id),
        "purchase_id": p.purchase_id == parameter("purchase_id", p.purchase_id),
        "create_time_from": p.create_time >= parameter("create_time_from", p.create_time),
        "create_time_until": p.create_time < parameter("create_time_until", p.create_time),
    },
    choices={"states": p.state},
)
_OPEN_ATTEMPT = exists().where(a.payment_id == p.id, a.state.in_(("PENDING", "UNKNOWN")))
_ATTEMPTS = Statement(
    select(payment_attempts)
    .where(a.payment_id == any_(bindparam("payment_ids", type_=ARRAY(Uuid), required=True)))
    .order_by(a.payment_id, a.number)
)
_OF_PURCHASE = Statement(select(payments).where(p.purchase_id == parameter("purchase_id", p.purchase_id)))
_PAYMENT = Statement(select(payments, _OPEN_ATTEMPT.label("attempting")).where(p.id == parameter("payment_id", p.id)))


async def payment_of_purchase(connection: Connection, purchase_id: UUID) -> Row | None:
    """Return the payment of a purchase; none where wallets have paid all of it."""
    return await connection.one(_OF_PURCHASE, purchase_id=purchase_id)


async def payment(connection: Connection, payment_id: UUID) -> Row | None:
    """Return a payment, with `attempting`: whether an attempt is open."""
    return await connection.one(_PAYMENT, payment_id=payment_id)


async def attempts_of(connection: Connection, payment_ids: Sequence[UUID]) -> list[Row]:
    """Return the attempts of these payments, first to last."""
    return await connection.all(_ATTEMPTS, payment_ids=payment_ids)


# --- beginning, retrying, giving up ---

_NOW = parameter("now", p.create_time)
# No earlier than what happened to the payment before: a call may have waited for its lock.
_MOMENT = func.greatest(p.update_time, _NOW)
_METHOD = {
    name: parameter(name, p[name])
    for name in (
        "payment_method_id",
        "type",
        "provider",
        "card_brand",
        "card_last_four",
        "billing_name",
        "billing_address",
    )
}
_claimed = (
    update(payments)
    .where(p.id == parameter("payment_id", p.id))
    .where(p.state == parameter("waiting", p.state), p.attempt_count < MAX_ATTEMPTS, ~_OPEN_ATTEMPT)
    .values(attempt_count=p.attempt_count + 1, failure_reason="", update_time=_MOMENT, version=p.version + 1, **_METHOD)
    .returning(*p)
    .cte("claimed")
)
_next_attempt = (
    insert(payment_attempts)
    .from_select(
        ["id", "payment_id", "number", "state", "payment_method_id", "provider", "request_time", "create_time"],
        select(
            parameter("attempt_id", a.id),
            _claimed.c.id,
            _claimed.c.attempt_count,
            literal("PENDING"),
            _claimed.c.payment_method_id,
            _claimed.c.provider,
            _claimed.c.update_time,
            _claimed.c.update_time,
        ),
    )
    .cte("next_attempt")
)
_BEGIN_AGAIN = Statement(select(_claimed).add_cte(_next_attempt))
# What is held is let go of; a part that is being captured is not given up.
_cancelled = (
    update(payments)
    .where(
        p.id == parameter("payment_id", p.id), PAYMENT_STATES.may_become(p.state, "CANCELLED"), p.capturing_minor == 0
    )
    .values(
        state="CANCELLED",
        released_minor=case((p.capture == "ON_SHIPMENT", p.amount_minor), else_=0),
        cancel_time=_MOMENT,
        lapse_time=None,
        update_time=_MOMENT,
        version=p.version + 1,
    )
    .returning(*p)
    .cte("cancelled")
)
_let_go = (
    update(payment_attempts)
    .where(a.payment_id == _cancelled.c.id, a.state == "AUTHORIZED")
    .values(state="VOIDING", check_time=None)
    .cte("let_go")
)
_CANCEL = Statement(select(_cancelled).add_cte(_let_go))


async def begin_again(tx: Connection, **values: object) -> Row | None:
    """Begin the next attempt and return the payment; None unless it is `waiting`, with attempts left and none open.

    Raises Conflict when another call begins one at the same time.
    """
    return await tx.one(_BEGIN_AGAIN, **values)


async def cancel(tx: Connection, payment_id: UUID, now: datetime) -> Row | None:
    """Give a payment up and return it; None when its state does not allow that."""
    return await tx.one(_CANCEL, payment_id=payment_id, now=now)


# --- outcomes of attempts ---


def _deciding() -> CTE:
    """An attempt with its payment, both locked, and what becomes of them by the transition tables.

    `mismatch` says that the provider names another amount or currency: such a success counts as UNKNOWN.
    """
    said = parameter("outcome", a.state)
    amount, unit = parameter("amount_minor", p.amount_minor), parameter("currency", p.currency)
    mismatch = func.coalesce(amount != p.amount_minor, false()) | func.coalesce(unit != p.currency, false())
    outcome = case(
        (and_(mismatch, said.in_(("SUCCEEDED", "AUTHORIZED"))), "UNKNOWN"),
        # Nothing ever came of it.
        (and_(said.in_(("VOIDED", "EXPIRED")), a.state.in_(("PENDING", "UNKNOWN"))), "DECLINED"),
        else_=said,
    )
    locked = (
        select(payments, a.id.label("attempt_id"), a.number.label("attempt_number"), a.state.label("attempt_before"))
        .add_columns(mismatch.label("mismatch"), outcome.label("outcome"))
        .join_from(payments, payment_attempts, a.payment_id == p.id)
        .where(a.id == parameter("attempt_id", a.id))
        .where(a.provider == func.coalesce(parameter("only_provider", a.provider), a.provider))
        .with_for_update(of=[payments, payment_attempts])
        .cte("locked")
    )
    was = locked.c.attempt_before
    wanted = locked.c.state.in_(UNCAPTURED)
    came = and_(locked.c.outcome == "SUCCEEDED", was.in_(ATTEMPT_STATES.sources("SUCCEEDED", "succeed")))
    plain = [
        and_(locked.c.outcome == state, ATTEMPT_STATES.may_become(was, state))
        for state in ("UNKNOWN", "DECLINED", "LOST", "VOIDED", "EXPIRED")
    ]
    open_ = was.in_(("PENDING", "UNKNOWN"))
    held = and_(open_, locked.c.outcome == "AUTHORIZED", PAYMENT_STATES.may_become(locked.c.state, "AUTHORIZED"))
    on_shipment = locked.c.capture == "ON_SHIPMENT"
    unwanted = was.in_(("PENDING", "UNKNOWN", "DECLINED", "LOST"))
    attempt_state = case(
        (and_(came, wanted), "SUCCEEDED"),
        (came, "SURPLUS"),
        (and_(on_shipment, held), "AUTHORIZED"),
        (and_(on_shipment, locked.c.outcome == "AUTHORIZED", unwanted), "VOIDING"),
        (or_(*plain), locked.c.outcome),
        else_=was,
    )
    refused = and_(open_, locked.c.outcome.in_(("DECLINED", "LOST")))
    over = or_(
        parameter("final", m.default),
        locked.c.attempt_count >= MAX_ATTEMPTS,
        locked.c.state == "AUTHORIZED",
    )
    ran_out = and_(locked.c.outcome == "EXPIRED", was == "AUTHORIZED", locked.c.state == "AUTHORIZED")
    state = case(
        (and_(came, wanted), "CAPTURED"),
        (and_(refused, over, PAYMENT_STATES.may_become(locked.c.state, "FAILED")), "FAILED"),
        (held, "AUTHORIZED"),
        (ran_out, "EXPIRED"),
        else_=locked.c.state,
    )
    return select(
        locked,
        attempt_state.label("attempt_state"),
        state.label("new_state"),
        and_(refused, locked.c.attempt_number == locked.c.attempt_count).label("refused"),
    ).cte("decided")


def _settling() -> Statement:
    """One statement that locks an attempt with its payment, decides, and writes both."""
    decided, code = _deciding(), parameter("code", a.provider_code)
    reference = parameter("reference", a.provider_reference)
    ended = ~decided.c.attempt_state.in_(("PENDING", "UNKNOWN"))
    secured = and_(decided.c.attempt_state == "AUTHORIZED", decided.c.attempt_before != "AUTHORIZED")
    ran_out = and_(decided.c.attempt_state == "EXPIRED", decided.c.attempt_before == "AUTHORIZED")
    attempt_written = (
        update(payment_attempts)
        .where(a.id == decided.c.attempt_id)
        .where(or_(decided.c.attempt_state != decided.c.attempt_before, decided.c.new_state != decided.c.state))
        .values(
            state=decided.c.attempt_state,
            provider_reference=func.coalesce(reference, a.provider_reference),
            provider_code=code,
            provider_message=parameter("message", a.provider_message),
            provider_response=parameter("response", a.provider_response),
            check_time=case((decided.c.attempt_state == "VOIDING", None), else_=a.check_time),
            in_parts=case((secured, parameter("in_parts", a.in_parts)), else_=a.in_parts),
            complete_time=case((ended, func.greatest(a.request_time, _NOW)), else_=a.complete_time),
        )
        .cte("attempt_written")
    )

    def first_time(column: ColumnElement[Any], target: str) -> ColumnElement[Any]:
        return case((decided.c.new_state == target, func.coalesce(column, _MOMENT)), else_=column)

    captured = and_(decided.c.new_state == "CAPTURED", decided.c.state != "CAPTURED")
    payment_written = (
        update(payments)
        .where(p.id == decided.c.id, or_(decided.c.new_state != decided.c.state, decided.c.refused, ran_out))
        .values(
            state=decided.c.new_state,
            provider_reference=case((or_(captured, secured), reference), else_=p.provider_reference),
            captured_minor=case((and_(captured, p.capture == "ON_SHIPMENT"), p.amount_minor), else_=p.captured_minor),
            authorize_expire_time=case(
                (secured, parameter("capture_before", p.authorize_expire_time)), else_=p.authorize_expire_time
            ),
            expiry_warn_time=case((secured, None), else_=p.expiry_warn_time),
            lapse_time=case((secured, None), (ran_out, parameter("lapse_time", p.lapse_time)), else_=p.lapse_time),
            failure_reason=case((captured, ""), (decided.c.refused, code), else_=p.failure_reason),
            authorize_time=first_time(p.authorize_time, "AUTHORIZED"),
            capture_time=case((captured, _MOMENT), else_=p.capture_time),
            fail_time=first_time(p.fail_time, "FAILED"),
            update_time=_MOMENT,
            version=p.version + 1,
        )
        .cte("payment_written")
    )
    return Statement(select(decided).add_cte(attempt_written, payment_written))


_SETTLE = _settling()
_TAKE_DUE_ATTEMPTS = Statement(
    update(payment_attempts)
    .where(
        a.id.in_(
            select(a.id)
            .where(a.state.in_(("PENDING", "UNKNOWN")))
            .where(func.coalesce(a.check_time, a.request_time) < parameter("before", a.check_time))
            .order_by(func.coalesce(a.check_time, a.request_time))
            .limit(parameter("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(check_time=_NOW)
    .returning(a.id, a.provider)
)


async def settle(tx: Connection, attempt_id: UUID, **result: object) -> Row | None:
    """Record what a provider says of an attempt, as far as the states allow, in one round trip.

    Returns the payment as it was with `new_state`, `attempt_before`, `attempt_state` and `mismatch`; None when there is
    no such attempt. `result` is outcome, final, reference, code, message, response, amount_minor, currency, capture_before,
    in_parts, lapse_time (until when it may be held anew where it has run out), now, and only_provider, where the attempt must be one of
    that provider.
    """
    return await tx.one(_SETTLE, attempt_id=attempt_id, **result)


async def take_due_attempts(connection: Connection, before: datetime, now: datetime, limit: int) -> list[Row]:
    """Return (id, provider) of attempts without an outcome that nobody has asked about since `before`."""
    return await connection.all(_TAKE_DUE_ATTEMPTS, before=before, now=now, limit=limit)


# --- what is held ---

_TAKE_VOIDING = Statement(
    update(payment_attempts)
    .where(
        a.id.in_(
            select(a.id)
            .where(a.state == "VOIDING")
            .where(or_(a.check_time.is_(None), a.check_time < parameter("before", a.check_time)))
            .order_by(a.check_time.nulls_first())
            .limit(parameter("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(check_time=_NOW)
    .returning(a.id, a.provider, a.provider_reference)
)
_LOCK = Statement(select(payments).where(p.id == parameter("payment_id", p.id)).with_for_update())
_IN_PARTS = exists().where(a.payment_id == p.id, a.state == "AUTHORIZED", a.in_parts)
_LOCK_OF_PURCHASE = Statement(
    select(payments, _IN_PARTS.label("in_parts"))
    .where(p.purchase_id == parameter("purchase_id", p.purchase_id), p.capture == "ON_SHIPMENT")
    .with_for_update(of=[payments])
)
_RUNNING_OUT = Statement(
    select(p.id, a.id.label("attempt_id"), a.provider, p.authorize_expire_time, p.expiry_warn_time)
    .join(payment_attempts, and_(a.payment_id == p.id, a.state == "AUTHORIZED"))
    .where(
        or_(
            p.authorize_expire_time <= _NOW,
            and_(p.authorize_expire_time <= parameter("soon", p.create_time), p.expiry_warn_time.is_(None)),
        )
    )
    .order_by(p.authorize_expire_time)
    .limit(parameter("limit"))
)
_WARN = Statement(
    update(payments)
    .where(p.id == parameter("payment_id", p.id), p.expiry_warn_time.is_(None))
    .where(p.authorize_expire_time > _NOW, p.authorize_expire_time <= parameter("soon", p.create_time))
    .values(expiry_warn_time=_NOW, update_time=_MOMENT, version=p.version + 1)
    .returning(*p)
)
_LAPSED = Statement(
    select(p.id).where(p.lapse_time <= _NOW).where(~_OPEN_ATTEMPT).order_by(p.lapse_time).limit(parameter("limit"))
)
_END_LAPSE = Statement(update(payments).where(p.id == parameter("payment_id", p.id)).values(lapse_time=None))


async def take_voiding(connection: Connection, before: datetime, now: datetime, limit: int) -> list[Row]:
    """Return (id, provider, provider_reference) of attempts to be let go of that nobody has asked about since `before`."""
    return await connection.all(_TAKE_VOIDING, before=before, now=now, limit=limit)


async def lock(tx: Connection, payment_id: UUID) -> Row | None:
    """Lock a payment and return it."""
    return await tx.one(_LOCK, payment_id=payment_id)


async def lock_of_purchase(tx: Connection, purchase_id: UUID) -> Row | None:
    """Lock the payment of a purchase and return it, with whether it can be captured `in_parts`, if it is captured on shipment."""
    return await tx.one(_LOCK_OF_PURCHASE, purchase_id=purchase_id)


async def running_out(connection: Connection, now: datetime, soon: datetime, limit: int) -> list[Row]:
    """Return payments that are held until before `now`, or until before `soon` without a warning."""
    return await connection.all(_RUNNING_OUT, now=now, soon=soon, limit=limit)


async def warn(tx: Connection, payment_id: UUID, now: datetime, soon: datetime) -> Row | None:
    """Note that a payment was warned of, and return it; None where that was done, or is not due."""
    return await tx.one(_WARN, payment_id=payment_id, now=now, soon=soon)


async def lapsed(connection: Connection, now: datetime, limit: int) -> list[UUID]:
    """Return payments that were not held anew in time, and for which nobody tries."""
    return [row.id for row in await connection.all(_LAPSED, now=now, limit=limit)]


async def end_lapse(tx: Connection, payment_id: UUID) -> None:
    """Note that nothing is waited for any more."""
    await tx.run(_END_LAPSE, payment_id=payment_id)
