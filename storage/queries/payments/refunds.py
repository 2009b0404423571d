"""SQL of refunds and of provider events."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    false,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import Select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries.payments.standing import TAKEN, excess, standing
from storage.statements import Statement, parameter, plain
from storage.tables.payments import (
    PAYMENT_STATES,
    REFUND_STATES,
    payment_attempts,
    payment_captures,
    payment_methods,
    payments,
    provider_events,
    refunds,
)

p, a, r, e, c, m = payments.c, payment_attempts.c, refunds.c, provider_events.c, payment_captures.c, payment_methods.c

_NOW = parameter("now", r.create_time)
# No earlier than what happened to the refund before: a call may have waited for its lock.
_MOMENT = func.greatest(r.update_time, _NOW)
_OPEN = r.state.in_(("PENDING", "PROCESSING"))

REFUNDS = Listing(
    source=select(refunds),
    orders=by_time(r.create_time, r.id),
    filters={
        "payment_id": r.payment_id == parameter("payment_id", r.payment_id),
        "order_id": r.order_id == parameter("order_id", r.order_id),
    },
    choices={"states": r.state, "reasons": r.reason},
)
_REFUNDS = Statement(
    select(refunds)
    .where(r.payment_id == any_(bindparam("payment_ids", type_=ARRAY(Uuid), required=True)))
    .order_by(r.payment_id, r.create_time, r.id)
)
_REFUND = Statement(select(refunds).where(r.id == parameter("refund_id", r.id)))
_BY_KEY = Statement(select(refunds).where(r.request_key == parameter("request_key", r.request_key)))


async def refunds_of(connection: Connection, payment_ids: Sequence[UUID]) -> list[Row]:
    """Return the refunds of these payments, first to last."""
    return await connection.all(_REFUNDS, payment_ids=payment_ids)


async def refund(connection: Connection, refund_id: UUID) -> Row | None:
    """Return a refund."""
    return await connection.one(_REFUND, refund_id=refund_id)


async def refund_by_key(connection: Connection, request_key: str) -> Row | None:
    """Return the refund of a business reason."""
    return await connection.one(_BY_KEY, request_key=request_key)


# --- opening ---

REFUNDABLE = [*PAYMENT_STATES.sources("REFUNDED", "refund"), "DISPUTED"]

COPIED = ("order_id", "refund_request_id", "reason")
# What a dispute leaves. One that has taken everything is told of by the caller, who sees nothing opened.
_LEFT = TAKEN - p.refunding_minor - p.refunded_minor - p.disputed_minor - p.charged_back_minor
_CAPTURE_ID = literal(None, Uuid)
COLUMNS = ("id", "request_key", "initiator", "initiator_id", "notes", "create_time", "update_time", "state", "payment_id",
           "attempt_id", "provider", "amount_minor", "currency", "capture_id", *COPIED)  # fmt: skip


def _opening(source: Select[tuple[object, ...]]) -> Statement:
    """Insert the refund that `source` selects, unless its reason has one, and promise its amount to it."""
    opened = (
        postgresql.insert(refunds)
        .from_select(list(COLUMNS), source)
        .on_conflict_do_nothing(index_elements=["request_key"])
        .returning(*r)
        .cte("opened")
    )
    promised = (
        update(payments)
        .where(p.id == opened.c.payment_id, opened.c.reason != "SURPLUS_PAYMENT")
        .values(
            refunding_minor=p.refunding_minor + opened.c.amount_minor,
            update_time=func.greatest(p.update_time, _NOW),
            version=p.version + 1,
        )
        .cte("promised")
    )
    of_captures = (
        update(payment_captures)
        .where(c.id == opened.c.capture_id)
        .values(returned_minor=c.returned_minor + opened.c.amount_minor)
        .cte("of_captures")
    )
    return Statement(select(opened).add_cte(promised, of_captures))


_given = [
    parameter("id", r.id),
    parameter("request_key", r.request_key),
    parameter("initiator", r.initiator),
    parameter("initiator_id", r.initiator_id),
    parameter("notes", r.notes),
    _NOW.label("create_time"),
    _NOW.label("update_time"),
    literal("PENDING").label("state"),
]
_charges = payments.join(payment_attempts, a.payment_id == p.id)
_OPEN_REFUND = _opening(
    select(
        *_given,
        p.id,
        a.id,
        a.provider,
        parameter("amount_minor", r.amount_minor),
        p.currency,
        _CAPTURE_ID,
        *(parameter(name, r[name]) for name in COPIED),
    )
    .select_from(_charges)
    .where(p.id == parameter("payment_id", p.id), a.state == "SUCCEEDED", p.capture == "AT_ONCE")
    .where(p.state.in_(REFUNDABLE))
    .where(or_(p.disputed_minor + p.charged_back_minor == 0, parameter("amount_minor", r.amount_minor) <= _LEFT))
)
_OPEN_SURPLUS = _opening(
    select(
        *(*_given, p.id, a.id, a.provider, p.amount_minor, p.currency, _CAPTURE_ID),
        *(parameter(name, r[name]) for name in COPIED),
    )
    .select_from(_charges)
    .where(a.id == parameter("attempt_id", a.id), a.state == "SURPLUS")
)
_failed = refunds.alias("failed").c
_REPEAT = _opening(
    select(
        *_given,
        _failed.payment_id,
        _failed.attempt_id,
        _failed.provider,
        _failed.amount_minor,
        _failed.currency,
        _failed.capture_id,
        *(_failed[name] for name in COPIED),
    ).where(_failed.id == parameter("failed_id", _failed.id), _failed.state == "FAILED")
)


async def open_refund(tx: Connection, **values: object) -> Row | None:
    """Open a refund of a captured payment; None when its reason has one already, or the payment is not captured.

    Raises CheckFailed when the payment does not hold that much any more.
    """
    return await tx.one(_OPEN_REFUND, **values)


async def open_surplus_refund(tx: Connection, **values: object) -> Row | None:
    """Open the refund of an attempt whose money was not wanted; None when there is one already."""
    return await tx.one(_OPEN_SURPLUS, **values)


async def repeat_refund(tx: Connection, **values: object) -> Row | None:
    """Open another refund in the place of a failed one; None when there is one already, or it has not failed."""
    return await tx.one(_REPEAT, **values)


_OPEN_PARTS = plain(
    """
    WITH opened AS (
        INSERT INTO refunds (
            id, first_id, request_key, capture_id, attempt_id, provider, amount_minor, payment_id, currency, order_id,
            refund_request_id, reason, state, initiator, initiator_id, notes, create_time, update_time
        )
        SELECT part.id, nullif(:first_id, part.id), part.request_key, part.capture_id, part.attempt_id, part.provider,
               part.amount, p.id, p.currency, :order_id, :refund_request_id, :reason, 'PENDING', :initiator, :initiator_id,
               :notes, :now, :now
        FROM unnest(:ids, :request_keys, :capture_ids, :attempt_ids, :providers, :amounts)
             AS part (id, request_key, capture_id, attempt_id, provider, amount)
             CROSS JOIN payments AS p
        WHERE p.id = :payment_id
        RETURNING *
    ), of_captures AS (
        UPDATE payment_captures AS c SET returned_minor = c.returned_minor + opened.amount_minor
        FROM opened WHERE c.id = opened.capture_id
    ), promised AS (
        UPDATE payments AS p
        SET refunding_minor = refunding_minor + (SELECT sum(amount_minor) FROM opened),
            update_time = greatest(update_time, :now), version = version + 1
        WHERE id = :payment_id
    )
    SELECT * FROM opened ORDER BY first_id NULLS FIRST, id
    """,
    first_id=r.id,
    ids=ARRAY(Uuid),
    request_keys=ARRAY(Text),
    capture_ids=ARRAY(Uuid),
    attempt_ids=ARRAY(Uuid),
    providers=ARRAY(Text),
    amounts=ARRAY(BigInteger),
    payment_id=p.id,
    order_id=r.order_id,
    refund_request_id=r.refund_request_id,
    reason=r.reason,
    initiator=r.initiator,
    initiator_id=r.initiator_id,
    notes=r.notes,
    now=r.create_time,
)


async def open_parts(tx: Connection, **values: object) -> list[Row]:
    """Open the refunds of one decision, one per capture that they take from; the payment is locked. The first one comes first.

    Raises CheckFailed when the payment does not hold that much any more.
    """
    return await tx.all(_OPEN_PARTS, **values)


_BY_ORDER = Statement(
    select(r.order_id, func.sum(r.amount_minor).label("amount_minor"))
    .where(r.payment_id == parameter("payment_id", r.payment_id), r.order_id.is_not(None), r.state != "FAILED")
    .group_by(r.order_id)
)


async def refunded_by_order(connection: Connection, payment_id: UUID) -> dict[UUID, int]:
    """Return what goes back or has gone back of a payment for each order."""
    return {row.order_id: int(row.amount_minor) for row in await connection.all(_BY_ORDER, payment_id=payment_id)}


# --- outcomes ---


def _settling() -> Statement:
    """One statement that locks a refund with its payment, decides by the transition tables, and writes both."""
    said, code = parameter("outcome", r.state), parameter("code", r.failure_reason)
    amount, unit = parameter("amount_minor", r.amount_minor), parameter("currency", r.currency)
    mismatch = func.coalesce(amount != r.amount_minor, false()) | func.coalesce(unit != r.currency, false())
    locked = (
        select(refunds, p.purpose, p.purchase_id, p.customer_id, p.refunded_minor, p.amount_minor.label("paid_minor"))
        .add_columns(mismatch.label("mismatch"))
        .join_from(payments, refunds, r.payment_id == p.id)
        .where(r.id == parameter("refund_id", r.id))
        .where(r.provider == func.coalesce(parameter("only_provider", r.provider), r.provider))
        .with_for_update(of=[payments, refunds])
        .cte("locked")
    )
    becomes = {"SUCCEEDED": "SUCCEEDED", "DECLINED": "FAILED", "PENDING": "PROCESSING"}
    unsent = and_(
        said == "UNSENT", locked.c.state == "PENDING", locked.c.send_count >= parameter("most_sent", r.send_count)
    )
    accepted = and_(parameter("accept", m.default), locked.c.state == "HELD")
    odd = and_(said == "SUCCEEDED", locked.c.mismatch, REFUND_STATES.may_become(locked.c.state, "HELD"))
    new_state = case(
        (unsent, "FAILED"),
        (accepted, "SUCCEEDED"),
        (odd, "HELD"),
        *(
            (
                and_(said == heard, ~locked.c.mismatch, REFUND_STATES.may_become(locked.c.state, state)),
                state,
            )
            for heard, state in becomes.items()
        ),
        else_=locked.c.state,
    )
    decided = select(locked, new_state.label("new_state")).cte("decided")
    changed = decided.c.new_state != decided.c.state
    # Why it waits may change while its state does not.
    waits = and_(
        said.in_(("PENDING", "UNSENT")),
        decided.c.state.in_(("PENDING", "PROCESSING")),
        code != decided.c.failure_reason,
    )

    def when(state: str, column: str) -> object:
        return case((decided.c.new_state == state, func.coalesce(r[column], _MOMENT)), else_=r[column])

    refund_written = (
        update(refunds)
        .where(r.id == decided.c.id, or_(changed, waits))
        .values(
            state=decided.c.new_state,
            provider_reference=func.coalesce(parameter("reference", r.provider_reference), r.provider_reference),
            failure_reason=code,
            returned_minor=case(
                (decided.c.new_state == "HELD", case((unit != r.currency, r.amount_minor), else_=amount)),
                (and_(decided.c.state == "HELD", ~parameter("accept", m.default)), None),
                else_=r.returned_minor,
            ),
            process_time=case((said == "UNSENT", r.process_time), else_=func.coalesce(r.process_time, _MOMENT)),
            complete_time=when("SUCCEEDED", "complete_time"),
            fail_time=when("FAILED", "fail_time"),
            update_time=_MOMENT,
            version=r.version + 1,
        )
        .cte("refund_written")
    )
    counted = and_(changed, decided.c.reason != "SURPLUS_PAYMENT", decided.c.new_state != "PROCESSING")
    bounced = decided.c.state == "SUCCEEDED"
    # What went back, where that is another amount, is counted in full: promised while it is held, gone once it is accepted.
    back = func.coalesce(decided.c.returned_minor, decided.c.amount_minor)
    more = func.greatest(
        0, func.coalesce(case((unit != decided.c.currency, 0), else_=amount), 0) - decided.c.amount_minor
    )
    promised = case(
        (decided.c.new_state == "HELD", -more),
        (bounced, 0),
        else_=func.greatest(back, decided.c.amount_minor),
    )
    # Unless staff accept it, what succeeds after all is what was asked for.
    came = case((parameter("accept", m.default), back), else_=decided.c.amount_minor)
    gone = case((decided.c.new_state == "SUCCEEDED", came), (bounced, -back), else_=0)
    payment_written = (
        update(payments)
        .where(p.id == decided.c.payment_id, counted)
        .values(
            refunding_minor=p.refunding_minor - promised,
            refunded_minor=p.refunded_minor + gone,
            excess_minor=excess(refunding=p.refunding_minor - promised, refunded=p.refunded_minor + gone),
            state=case((gone == 0, p.state), else_=standing(refunded=p.refunded_minor + gone)),
            refund_time=case(
                (p.refunded_minor + gone < TAKEN, None),
                else_=func.coalesce(p.refund_time, func.greatest(p.update_time, _NOW)),
            ),
            update_time=func.greatest(p.update_time, _NOW),
            version=p.version + 1,
        )
        .cte("payment_written")
    )
    of_capture = (
        update(payment_captures)
        .where(c.id == decided.c.capture_id, changed, decided.c.new_state == "FAILED")
        .values(returned_minor=c.returned_minor - decided.c.amount_minor)
        .cte("of_capture")
    )
    return Statement(select(decided, waits.label("waits")).add_cte(refund_written, payment_written, of_capture))


_SETTLE = _settling()
_REFERENCE = func.coalesce(
    select(c.provider_reference).where(c.id == r.capture_id).scalar_subquery(), a.provider_reference
).label("charge_reference")
_TAKE_DUE = Statement(
    update(refunds)
    .where(
        r.id.in_(
            select(r.id)
            .where(_OPEN, or_(r.check_time.is_(None), r.check_time < parameter("before", r.check_time)))
            .order_by(r.check_time.nulls_first())
            .limit(parameter("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(check_time=_NOW, send_count=r.send_count + 1)
    .where(a.id == r.attempt_id)
    .returning(r.id, r.provider, r.amount_minor, r.currency, _REFERENCE)
)
_TAKE = Statement(
    update(refunds)
    .where(
        or_(r.id == parameter("refund_id", r.id), r.first_id == parameter("refund_id", r.id)),
        _OPEN,
        a.id == r.attempt_id,
    )
    .values(check_time=_NOW, send_count=r.send_count + 1)
    .returning(r.id, r.provider, r.amount_minor, r.currency, _REFERENCE)
)


async def settle_refund(tx: Connection, refund_id: UUID, **result: object) -> Row | None:
    """Record what a provider says of a refund, as far as the states allow, in one round trip.

    Returns the refund as it was with `new_state` and `mismatch`; None when there is no such refund. `result` is outcome,
    reference, code, amount_minor, currency, now, accept (what went back counts), most_sent (after how many times one that cannot be sent has failed), and
    only_provider, where it must be a refund of that provider.
    """
    return await tx.one(_SETTLE, refund_id=refund_id, **result)


async def take_due_refunds(connection: Connection, before: datetime, now: datetime, limit: int) -> list[Row]:
    """Return open refunds that the provider has not been asked about since `before`, with `charge_reference`."""
    return await connection.all(_TAKE_DUE, before=before, now=now, limit=limit)


async def take_refund(connection: Connection, refund_id: UUID, now: datetime) -> list[Row]:
    """Return one open refund to ask the provider about, with those of the same decision, with `charge_reference`."""
    return await connection.all(_TAKE, refund_id=refund_id, now=now)


# --- provider events ---

_ADD_EVENT = Statement(
    postgresql.insert(provider_events)
    .values(
        {name: parameter(name, e[name]) for name in ("id", "provider", "event_id", "type", "key", "payload", "report")}
        | {"state": "PARKED", "receive_time": _NOW}
    )
    .on_conflict_do_nothing(index_elements=["provider", "event_id"])
    .returning(e.id)
)
_EVENT = Statement(
    select(provider_events).where(
        e.provider == parameter("provider", e.provider), e.event_id == parameter("event_id", e.event_id)
    )
)
_FINISH_EVENT = Statement(
    update(provider_events)
    .where(e.id == parameter("id", e.id))
    .values(
        state=parameter("state", e.state), state_reason=parameter("state_reason", e.state_reason), process_time=_NOW
    )
)
_TAKE_PARKED = Statement(
    update(provider_events)
    .where(
        e.id.in_(
            select(e.id)
            .where(e.state == "PARKED")
            .where(func.coalesce(e.check_time, e.receive_time) < parameter("before", e.check_time))
            .order_by(e.receive_time)
            .limit(parameter("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(check_time=_NOW)
    .returning(*e)
)


async def add_event(tx: Connection, **values: object) -> bool:
    """Keep an event as parked; False when it was received before. A simultaneous duplicate waits here."""
    return bool(await tx.all(_ADD_EVENT, **values))


async def event(connection: Connection, provider: str, event_id: str) -> Row:
    """Return an event that was received."""
    return await connection.sole(_EVENT, provider=provider, event_id=event_id)


async def finish_event(tx: Connection, id_: UUID, state: str, state_reason: str, now: datetime) -> None:
    """Note what was done with an event."""
    await tx.run(_FINISH_EVENT, id=id_, state=state, state_reason=state_reason, now=now)


async def take_parked_events(connection: Connection, before: datetime, now: datetime, limit: int) -> list[Row]:
    """Return parked events that nobody has looked at since `before`."""
    return await connection.all(_TAKE_PARKED, before=before, now=now, limit=limit)
