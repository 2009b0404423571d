"""SQL of the machinery: request ids, outbox, audit trail, outgoing mail."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, LargeBinary, Text, Uuid, any_, bindparam, case, delete, func, select, update
from sqlalchemy.dialects import postgresql

from storage import rows as rows_
from storage.database import Connection, Row
from storage.statements import Statement, parameter, plain
from storage.tables import platform as tables
from storage.tables.system import installation, outgoing_mails, requests

_CLAIM = Statement(
    postgresql.insert(requests)
    .values(
        principal=parameter("principal", requests.c.principal),
        method=parameter("method", requests.c.method),
        request_id=parameter("request_id", requests.c.request_id),
        fingerprint=parameter("fingerprint", requests.c.fingerprint),
        create_time=parameter("now", requests.c.create_time),
    )
    .on_conflict_do_nothing()
    .returning(requests.c.request_id)
)
_THIS_REQUEST = (
    (requests.c.principal == parameter("principal", requests.c.principal))
    & (requests.c.method == parameter("method", requests.c.method))
    & (requests.c.request_id == parameter("request_id", requests.c.request_id))
)
_ANSWERED = Statement(select(requests.c.fingerprint, requests.c.response).where(_THIS_REQUEST))
_ANSWER = """
    UPDATE requests SET response = :response
    WHERE principal = :principal AND method = :method AND request_id = :request_id
"""
_ANSWER_UNCLAIMED = """
    INSERT INTO requests (principal, method, request_id, response, fingerprint, create_time)
    VALUES (:principal, :method, :request_id, :response, :fingerprint, :request_time)
"""
_ANSWER_TYPES = {"principal": Text, "method": Text, "request_id": Uuid, "response": LargeBinary}
_CLAIM_TYPES = {"fingerprint": LargeBinary, "request_time": requests.c.create_time}
_FORGET_REQUESTS = Statement(
    delete(requests).where(requests.c.create_time < parameter("before", requests.c.create_time))
)


async def claim_request(
    tx: Connection, principal: str, method: str, request_id: UUID, fingerprint: bytes, now: datetime
) -> Row | None:
    """Claim a request id for this transaction.

    Returns None when it is ours, or the row (fingerprint, response) of the call that had it before. A simultaneous
    duplicate waits here until the first call ends.
    """
    who = {"principal": principal, "method": method, "request_id": request_id}
    if await tx.all(_CLAIM, **who, fingerprint=fingerprint, now=now):
        return None
    return await tx.sole(_ANSWERED, **who)


async def answered(connection: Connection, principal: str, method: str, request_id: UUID) -> bool:
    """Say whether a request was answered before."""
    who = {"principal": principal, "method": method, "request_id": request_id}
    return bool(await connection.all(_ANSWERED, **who))


async def forget_requests(tx: Connection, before: datetime) -> int:
    """Delete answers older than `before`; business uniqueness does not rest on them."""
    return await tx.run(_FORGET_REQUESTS, before=before)


class Answer(NamedTuple):
    """What is kept of an answered request; whoever repeats it gets `response`."""

    principal: str
    method: str
    request_id: UUID
    fingerprint: bytes
    response: bytes
    request_time: datetime


# The one parameter that parts of a statement have in common; all others are their own.
SHARED = frozenset({"now"})


@cache
def _writing(
    shaped: tuple[rows_.Shape, ...],
    answered: bool,  # noqa: FBT001 - shapes the statement
    parts: tuple[rows_.Part, ...],
    autocommit: bool,  # noqa: FBT001
) -> Statement:
    read = {table for part in parts for table in part.reads}
    ctes = rows_.inserts((shape for shape in shaped if shape[0] in read), read=True)
    ctes += [part.ctes for part in parts]
    ctes += rows_.inserts(shape for shape in shaped if shape[0] not in read)
    kinds = rows_.kinds(shaped)
    if answered:
        ctes.append(f"answer_written AS ({_ANSWER_UNCLAIMED if autocommit else _ANSWER})")
        kinds |= _ANSWER_TYPES | (_CLAIM_TYPES if autocommit else {})
    for part in parts:
        mixed = (kinds.keys() & part.types.keys()) - SHARED
        if mixed:
            raise ValueError(f"{part.name} has parameters that others of the statement have too: {sorted(mixed)}")
        kinds |= part.types
    results = [f"({part.result}) AS {part.name}" for part in parts]
    if autocommit:
        conditions = " AND ".join(f"({part.holds})" for part in parts)
        results.append(f"CASE WHEN {conditions} THEN true ELSE refuse() END AS held")
    return plain(f"WITH {', '.join(ctes)} SELECT {', '.join(results) or 1}", **kinds)


def _values(rows: rows_.Rows, answer: Answer | None, parts: rows_.Parts) -> dict[str, Any]:
    values = rows_.given(rows) | (answer._asdict() if answer is not None else {})
    for given in parts.values():
        for name, value in given.items():
            if values.setdefault(name, value) != value:
                raise ValueError(f"two parts give {name}, and not the same")
    return values


async def write(
    connection: Connection, rows: rows_.Rows, answer: Answer | None, parts: rows_.Parts, *, autocommit: bool = False
) -> Row:
    """Write rows of any tables, the answer of a request and what `parts` say, in one round trip.

    Returns a row with the result of each part. In a transaction the request has been claimed. With `autocommit` the statement
    is a transaction of its own: it writes nothing, and raises Refused where a part does not hold, Conflict where the request
    was answered before.
    """
    statement = _writing(rows_.shapes(rows), answer is not None, tuple(parts), autocommit)
    return await connection.sole(statement, **_values(rows, answer, parts))


_DUE_MAILS = (
    select(outgoing_mails.c.id)
    .where(
        outgoing_mails.c.state == "PENDING",
        func.coalesce(outgoing_mails.c.next_try_time, outgoing_mails.c.create_time)
        <= parameter("now", outgoing_mails.c.create_time),
    )
    .order_by(outgoing_mails.c.create_time)
    .limit(parameter("limit"))
    .with_for_update(skip_locked=True)
)
_CLAIM_MAILS = Statement(
    update(outgoing_mails)
    .where(outgoing_mails.c.id.in_(_DUE_MAILS))
    .values(
        attempts=outgoing_mails.c.attempts + 1,
        next_try_time=case(
            (outgoing_mails.c.attempts == 0, parameter("second_try", outgoing_mails.c.next_try_time)),
            else_=parameter("third_try", outgoing_mails.c.next_try_time),
        ),
    )
    .returning(outgoing_mails)
)
_FINISH_MAIL = Statement(
    update(outgoing_mails)
    .where(outgoing_mails.c.id == parameter("mail_id", outgoing_mails.c.id))
    .values(
        state=parameter("outcome", outgoing_mails.c.state),
        send_time=parameter("send_time", outgoing_mails.c.send_time),
        next_try_time=None,
        body="",
        content=None,
        email_template_id=parameter("email_template_id", outgoing_mails.c.email_template_id),
        email_template_version=parameter("email_template_version", outgoing_mails.c.email_template_version),
    )
)
_t = tables.email_templates.c
_TEMPLATES = Statement(
    select(
        tables.email_templates,
        func.coalesce(
            select(tables.channels.c.language_code).where(tables.channels.c.primary).scalar_subquery(), "en"
        ).label("default_language"),
    ).where(_t.code == any_(bindparam("codes", type_=ARRAY(Text), required=True)), _t.active, _t.delete_time.is_(None))
)


async def claim_mails(
    tx: Connection, now: datetime, second_try: datetime, third_try: datetime, limit: int
) -> list[Row]:
    """Take mails that are due, leaving those another worker holds, and note a try of each and when the next one is."""
    return await tx.all(_CLAIM_MAILS, now=now, second_try=second_try, third_try=third_try, limit=limit)


async def email_templates(tx: Connection, codes: Sequence[str]) -> dict[str, list[Row]]:
    """Return the templates that may be used for these mails, by code, each with `default_language`."""
    found: dict[str, list[Row]] = {}
    for row in await tx.all(_TEMPLATES, codes=list(codes)) if codes else ():
        found.setdefault(row.code, []).append(row)
    return found


async def finish_mail(
    tx: Connection, mail_id: UUID, outcome: str, send_time: datetime | None, template: Row | None = None
) -> None:
    """Note that a mail was sent or has failed for good, and by which template. It loses its body, which may hold a one-time token."""
    await tx.run(
        _FINISH_MAIL,
        mail_id=mail_id,
        outcome=outcome,
        send_time=send_time,
        email_template_id=None if template is None else template.id,
        email_template_version=None if template is None else template.version,
    )


_INSTALLED = Statement(select(installation).where(installation.c.key == parameter("key", installation.c.key)))
_INSTALL = Statement(
    postgresql.insert(installation)
    .values(
        key=parameter("key", installation.c.key),
        value=parameter("value", installation.c.value),
        expire_time=parameter("expire_time", installation.c.expire_time),
    )
    .on_conflict_do_update(
        index_elements=["key"],
        set_={
            "value": parameter("value", installation.c.value),
            "expire_time": parameter("expire_time", installation.c.expire_time),
        },
    )
)
_UNINSTALL = Statement(
    delete(installation)
    .where(installation.c.key == parameter("key", installation.c.key))
    .where(installation.c.value == parameter("value", installation.c.value))
)


async def installed(connection: Connection, key: str) -> Row | None:
    """Return (key, value, expire_time) of a secret of the installation."""
    return await connection.one(_INSTALLED, key=key)


async def install(tx: Connection, key: str, value: str, expire_time: datetime | None) -> None:
    """Set a secret of the installation."""
    await tx.run(_INSTALL, key=key, value=value, expire_time=expire_time)


async def take_installed(tx: Connection, key: str, value: str) -> bool:
    """Remove a secret if it has this value; only one of several simultaneous callers gets True."""
    return await tx.run(_UNINSTALL, key=key, value=value) == 1
