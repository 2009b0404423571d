"""SQL of disputes."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import BigInteger, Integer, bindparam, or_, select, update

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries.payments.standing import STANDING
from storage.statements import Statement, inserting, parameter, plain
from storage.tables.payments import disputes, payment_attempts, payments

d, a, p = disputes.c, payment_attempts.c, payments.c
_NOW = parameter("now", d.create_time)

DISPUTES = Listing(
    source=select(disputes),
    orders=by_time(d.create_time, d.id),
    filters={
        "payment_id": d.payment_id == parameter("payment_id", d.payment_id),
        "evidence_due_before": d.evidence_due_time < parameter("evidence_due_before", d.evidence_due_time),
    },
    choices={"states": d.state},
)
_ALL_OF = Statement(
    select(disputes)
    .where(d.payment_id == parameter("payment_id", d.payment_id))
    .order_by(d.create_time, d.id)
    .limit(bindparam("most", type_=Integer, required=True))
)
# By the key of the charge, else by what the provider calls it: the payment is locked, as whoever changes it does first.
_LOCK_CHARGE = Statement(
    select(payments, a.id.label("attempt_id"), a.state.label("attempt_state"))
    .join_from(payments, payment_attempts, a.payment_id == p.id)
    .where(a.provider == parameter("provider", a.provider))
    .where(or_(a.id == parameter("key", a.id), (a.provider_reference == parameter("reference", a.provider_reference))))
    .limit(1)
    .with_for_update(of=[payments])
)
_BY_REFERENCE = Statement(
    select(disputes)
    .where(d.provider == parameter("provider", d.provider))
    .where(d.provider_reference == parameter("provider_reference", d.provider_reference))
    .with_for_update()
)
_OTHERS = Statement(
    select(d.allocations, d.withdrawn_minor, d.lost_minor, d.amount_minor).where(
        d.payment_id == parameter("payment_id", d.payment_id)
    )
)
_STANDS = STANDING.format(
    disputed="(p.disputed_minor + :disputed)",
    lost="(p.charged_back_minor + :lost)",
    refunded="p.refunded_minor",
    taken="CASE WHEN p.capture = 'AT_ONCE' THEN p.amount_minor ELSE p.captured_minor END",
)
_MOVE = plain(
    f"""
    UPDATE payments AS p
    SET disputed_minor = p.disputed_minor + :disputed, charged_back_minor = p.charged_back_minor + :lost,
        excess_minor = greatest(
            0, p.refunding_minor + p.refunded_minor + p.disputed_minor + p.charged_back_minor + :disputed + :lost
               - CASE WHEN p.capture = 'AT_ONCE' THEN p.amount_minor ELSE p.captured_minor END
        ),
        state = {_STANDS}, update_time = greatest(p.update_time, :now), version = p.version + 1
    WHERE p.id = :payment_id
    RETURNING p.*
    """,  # noqa: S608 - constants
    payment_id=p.id,
    disputed=BigInteger,
    lost=BigInteger,
    now=p.create_time,
)
_TAKE_ANSWERS = Statement(
    update(disputes)
    .where(
        d.id.in_(
            select(d.id)
            .where(d.answer_pending)
            .where(or_(d.check_time.is_(None), d.check_time < parameter("before", d.check_time)))
            .order_by(d.check_time.nulls_first())
            .limit(parameter("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(check_time=_NOW)
    .returning(*d)
)
_TAKE_ANSWER = Statement(
    update(disputes)
    .where(d.id == parameter("dispute_id", d.id), d.answer_pending)
    .values(check_time=_NOW)
    .returning(*d)
)
_ANSWERED = Statement(
    update(disputes)
    .where(d.id == parameter("dispute_id", d.id), d.answer_pending)
    .values(answer_pending=False, version=d.version + 1)
    .returning(d.id)
)


async def lock_charge(tx: Connection, provider: str, key: UUID | None, reference: str | None) -> Row | None:
    """Lock the payment of a charge and return it, with `attempt_id` and `attempt_state`."""
    return await tx.one(_LOCK_CHARGE, provider=provider, key=key, reference=reference)


async def by_reference(tx: Connection, provider: str, provider_reference: str) -> Row | None:
    """Lock a dispute and return it."""
    return await tx.one(_BY_REFERENCE, provider=provider, provider_reference=provider_reference)


async def of_payment(connection: Connection, payment_id: UUID) -> list[Row]:
    """Return what the disputes of a payment take."""
    return await connection.all(_OTHERS, payment_id=payment_id)


async def insert(tx: Connection, values: Mapping[str, object]) -> Row:
    """Write a new dispute. Raises Conflict where another call has written it."""
    return await tx.sole(inserting(disputes, frozenset(values)), **values)


@cache
def _writing(columns: frozenset[str]) -> Statement:
    values = {name: parameter(name, d[name]) for name in sorted(columns)}
    return Statement(
        update(disputes)
        .where(d.id == parameter("match_id", d.id))
        .values(**values, version=d.version + 1)
        .returning(*d)
    )


async def write(tx: Connection, dispute_id: UUID, values: Mapping[str, object]) -> Row:
    """Change a dispute that is locked."""
    return await tx.sole(_writing(frozenset(values)), match_id=dispute_id, **values)


async def move(tx: Connection, payment_id: UUID, disputed: int, lost: int, now: datetime) -> Row:
    """Let a locked payment tell what disputes take more or less of it, and return it."""
    return await tx.sole(_MOVE, payment_id=payment_id, disputed=disputed, lost=lost, now=now)


async def take_answers(connection: Connection, before: datetime, now: datetime, limit: int) -> list[Row]:
    """Return disputes whose answer the provider has not confirmed, and was not asked to since `before`."""
    return await connection.all(_TAKE_ANSWERS, before=before, now=now, limit=limit)


async def take_answer(connection: Connection, dispute_id: UUID, now: datetime) -> Row | None:
    """Return one dispute whose answer the provider has not confirmed."""
    return await connection.one(_TAKE_ANSWER, dispute_id=dispute_id, now=now)


async def answered(connection: Connection, dispute_id: UUID) -> None:
    """Note that the provider has the answer."""
    await connection.run(_ANSWERED, dispute_id=dispute_id)


async def all_of(connection: Connection, payment_id: UUID, most: int) -> list[Row]:
    """Return the disputes of a payment, oldest first."""
    return await connection.all(_ALL_OF, payment_id=payment_id, most=most)
