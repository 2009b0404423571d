"""The unit of work of a mutation: one transaction with its request id, its events, its audit entries and its mails.

    async with mutation(self.app, request, orders_pb2.Order) as work:
        row = await queries.insert_order(work.tx, ...)
        work.event("order.placed", "order", row.id, {...})
        work.answer = order_to_proto(row)
    return work.answer

A repeated `request_id` never enters the block: Replayed is raised, and the boundary gives the answer of the first call. A
handler that makes its answer after the block catches it. Simultaneous duplicates wait. What the block collected is written
in one round trip before the commit.
"""

import asyncio
import hashlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from sqlalchemy import Table

from server.kit import jobs, metrics
from server.kit.app import App
from server.kit.caller import SYSTEM, Caller, caller
from server.kit.errors import Aborted, ApiError, InvalidArgument
from server.kit.ids import new_id
from storage.database import Connection, Row, current_unit
from storage.errors import Busy, ConstraintBroken, Refused, Transient
from storage.queries import system
from storage.rows import Part, Parts, changing
from storage.tables.system import audit_entries, outbox, outgoing_mails, system_log

M = TypeVar("M", bound=Message)
A = TypeVar("A")

ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Key:
    """Whose request id it is, and of which method."""

    principal: str
    method: str
    id: UUID


@dataclass(slots=True)
class Privileged:
    """A call of an rpc that only staff may make; `noted` once an entry of the audit trail tells of it."""

    event: str
    noted: bool = False


# Set by the boundary, so that no privileged call goes without an entry.
privileged_call: ContextVar[Privileged | None] = ContextVar("privileged_call", default=None)


@dataclass(slots=True)
class Mutation(Generic[M]):
    """A transaction under way, and what is to be written at its end."""

    tx: Connection
    now: datetime
    caller: Caller
    answer: M | None = None
    key: Key | None = None
    fingerprint: bytes = b""
    answered: bool = False
    autocommit: bool = False
    audited: bool = False
    rows: dict[Table, list[Mapping[str, object]]] = field(default_factory=dict)
    changes: dict[Table, dict[UUID, Mapping[str, object]]] = field(default_factory=dict)
    parts: dict[Part, Mapping[str, object]] = field(default_factory=dict)

    def insert(self, table: Table, *rows: Mapping[str, object]) -> None:
        """Add rows to be written at the end; every row of a table has the same columns."""
        self.rows.setdefault(table, []).extend(rows)

    def change(self, table: Table, id_: UUID, values: Mapping[str, object]) -> None:
        """Change columns of a locked row at the end; of all rows of a table the same columns. A version is counted on."""
        of_table = self.changes.setdefault(table, {})
        of_table[id_] = {**of_table.get(id_, {}), **values}

    async def later(self, parts: Parts) -> None:
        """Do what `parts` say with the next write, the last one at the end. Nothing that is read before sees it."""
        if any(part in self.parts and self.parts[part] != values for part, values in parts.items()):
            await self.write({})
        self.parts |= parts

    async def write(self, parts: Parts) -> Row:
        """Write what was collected so far together with `parts`, in one round trip; returns the results of the parts.

        An answer that is there already is final.
        """
        reply = None
        if self.answer is not None:
            self._note_privileged()
        if self.key is not None and self.answer is not None and not self.answered:
            key, response = self.key, self.answer.SerializeToString()
            reply = system.Answer(key.principal, key.method, key.id, self.fingerprint, response, self.now)
            self.answered = True
        rows, self.rows = self.rows, {}
        changes, self.changes = self.changes, {}
        later, self.parts = self.parts, {}
        if self.autocommit and outgoing_mails in rows:
            message = "a mail takes a second statement: send it from a mutation with a transaction"
            raise RuntimeError(message)
        written = await system.write(
            self.tx, rows, reply, {**parts, **later, **changing(changes)}, autocommit=self.autocommit
        )
        if outgoing_mails in rows:
            await jobs.ask_for(self.tx, jobs.DELIVER_MAILS)
        return written

    async def flush(self) -> None:
        """Write what is left to be written; the end of the block does it."""
        if self.key is not None and self.answer is None:
            message = f"{self.key.method} left no answer for those who repeat it"
            raise RuntimeError(message)
        self._note_privileged()
        if self.rows or self.changes or self.parts or (self.key is not None and not self.answered):
            await self.write({})

    def _note_privileged(self) -> None:
        """Leave an entry of a privileged call whose handler has left none."""
        call = privileged_call.get()
        if call is None or call.noted or self.audited or self.caller is SYSTEM:
            return
        target = _id_of(self.answer)
        noun = "" if self.answer is None or target is None else _snake(self.answer.DESCRIPTOR.name)
        self.audit(call.event, noun, target)

    def event(self, type_: str, aggregate_type: str, aggregate_id: UUID, payload: dict[str, Any] | None = None) -> None:
        """Add a business fact to the outbox. The payload is JSON without personal data."""
        self.insert(
            outbox,
            {
                "id": new_id(),
                "type": type_,
                "aggregate_type": aggregate_type,
                "aggregate_id": aggregate_id,
                "payload": payload or {},
                "create_time": self.now,
            },
        )

    def audit(
        self,
        event: str,
        target_type: str,
        target_id: UUID | None,
        *,
        reason: str = "",
        outcome: str = "SUCCESS",
        **detail: object,
    ) -> None:
        """Add an entry to the audit trail: who is the caller, `detail` says what changed."""
        entry = audit_entry(self.caller, self.now, event, target_type, target_id, outcome, reason, detail)
        self.insert(audit_entries, entry)
        self.audited = True

    def log(
        self, code: str, title: str, body: str = "", *, channel_id: UUID | None = None, section_id: UUID | None = None
    ) -> None:
        """Add an entry to the system log, for those who run the mall."""
        row = system_log_entry(
            self.now, code, title, body, channel_id=channel_id, section_id=section_id, ip_address=self.caller.ip_address
        )
        self.insert(system_log, row)

    def mail(
        self,
        recipient: str,
        subject: str,
        body: str,
        code: str = "",
        language: str = "",
        channel_id: UUID | None = None,
        content: Mapping[str, object] | None = None,
    ) -> UUID:
        """Queue a mail, as `mail.write` has made it; it is sent if the transaction commits. Returns its id."""
        id_ = new_id()
        self.insert(
            outgoing_mails,
            {
                "id": id_,
                "recipient": recipient,
                "subject": subject,
                "body": body,
                "code": code,
                "language_code": language,
                "channel_id": channel_id,
                "content": content,
                "state": "PENDING",
                "create_time": self.now,
            },
        )
        return id_


def audit_entry(
    who: Caller,
    now: datetime,
    event: str,
    target_type: str,
    target_id: UUID | None,
    outcome: str,
    reason: str,
    detail: dict[str, object],
) -> dict[str, Any]:
    """Return one entry of the audit trail, as storage takes it."""
    return {
        "id": new_id(),
        "actor_id": who.account_id,
        "actor_role": who.role,
        "event": event,
        "target_type": target_type,
        "target_id": target_id,
        "outcome": outcome,
        "reason": reason,
        "detail": detail,
        "ip_address": who.ip_address,
        "create_time": now,
    }


def system_log_entry(
    now: datetime,
    code: str,
    title: str,
    body: str = "",
    *,
    channel_id: UUID | None = None,
    section_id: UUID | None = None,
    ip_address: str = "",
) -> dict[str, Any]:
    """Return one entry of the system log, as storage takes it."""
    return {
        "id": new_id(),
        "channel_id": channel_id,
        "section_id": section_id,
        "code": code,
        "title": title,
        "body": body,
        "ip_address": ip_address,
        "create_time": now,
    }


@asynccontextmanager
async def mutation(app: App, request: Message, answer: type[M]) -> AsyncIterator[Mutation[M]]:
    """Open the unit of work for a request; commits at the end of the block, rolls back on any exception."""
    who = caller()
    async with app.db.begin() as tx:
        work: Mutation[M] = Mutation(tx, app.clock.now(), who)
        if getattr(request, "request_id", ""):
            current_unit.get().claimed = True
            key, fingerprint = _key(request, who), fingerprint_of(request, who)
            earlier = None if key is None else await _claim(tx, key, fingerprint, work.now)
            if earlier is None:
                work.key, work.fingerprint = key, fingerprint
            else:
                current_unit.get().done = True
                raise Replayed(answer.FromString(earlier))
        yield work
        await work.flush()
    call = privileged_call.get()
    if call is not None and work.audited:
        call.noted = True
    if work.answer is not None:
        current_unit.get().done = True


async def answered(app: App, request: Message) -> bool:
    """Say whether a request was answered before, where that must be known before its unit of work opens."""
    if not getattr(request, "request_id", ""):
        return False
    key = _key(request, caller())
    if key is None:
        return False
    async with app.db.read() as connection:
        return await system.answered(connection, key.principal, key.method, key.id)


class Replayed(Exception):
    """The request was made before; `answer` is what the first call got."""

    def __init__(self, answer: Message) -> None:
        super().__init__()
        self.answer: Any = answer


async def persistently(work: Callable[[], Awaitable[A]]) -> A:
    """Do one unit of work, again if it lost a deadlock and has committed nothing; what was done before, answer as it was then.

    The boundary does it for calls of one message. A stream that mutates does it for each of its own.
    """
    unit = current_unit.get()
    spent = unit.round_trips
    for attempt in range(1, ATTEMPTS + 1):
        unit.round_trips = spent
        try:
            return await work()
        except Replayed as earlier:
            return cast("A", earlier.answer)
        except Transient:
            if attempt == ATTEMPTS or unit.committed:
                raise
            metrics.RETRIES.inc()
        await asyncio.sleep(random.uniform(0.005, 0.05) * attempt)  # noqa: S311 - jitter
    raise AssertionError


class NotAtOnce(Exception):
    """Nothing was written: the request is to be worked on within a transaction, which finds out what it is."""


@asynccontextmanager
async def at_once(app: App, request: Message) -> AsyncIterator[Mutation[Any]]:
    """Open a unit of work that is one statement, `work.write`, with no transaction around it: three round trips less.

    For requests with a request_id that read, and nearly always find what they need. Nothing is locked before the write:
    its parts say what must still hold. Where that does not, where the request was answered before, and where the block
    itself refuses, NotAtOnce is raised: `mutation` then does it with care, and says what is wrong.
    """
    who = caller()
    current_unit.get().claimed = True
    async with app.db.read() as connection:
        work: Mutation[Any] = Mutation(
            connection,
            app.clock.now(),
            who,
            key=_key(request, who),
            fingerprint=fingerprint_of(request, who),
            autocommit=True,
        )
        try:
            yield work
        except (ApiError, Refused, Busy, ConstraintBroken) as error:
            raise NotAtOnce from error
    current_unit.get().done = True


@asynccontextmanager
async def background(app: App) -> AsyncIterator[Mutation[Any]]:
    """Open the unit of work of a job, which no request asks for: the system acts."""
    async with app.db.begin() as tx:
        work: Mutation[Any] = Mutation(tx, app.clock.now(), SYSTEM)
        yield work
        await work.flush()


def _id_of(answer: Message | None) -> UUID | None:
    """Return the id of what was answered; None where it has none that is a UUID."""
    try:
        return UUID(getattr(answer, "id", ""))
    except (ValueError, AttributeError, TypeError):
        return None


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def _key(request: Any, who: Caller) -> Key | None:
    principal = _principal(request, who)
    return Key(principal, request.DESCRIPTOR.full_name, UUID(request.request_id)) if principal else None


def _principal(request: Any, who: Caller) -> str:
    """Return whose request id it is. Guests have no name, only secrets; without one, it is nobody's, and counts for nothing.

    Neither the address nor the connection will do: many guests share both behind a gateway.
    """
    if who.account_id is not None:
        return str(who.account_id)
    secret = who.cart_token or getattr(request, "guest_key", "")
    return f"guest:{hashlib.sha256(secret.encode()).hexdigest()[:32]}" if secret else ""


async def _claim(tx: Connection, key: Key, fingerprint: bytes, now: datetime) -> bytes | None:
    try:
        earlier = await system.claim_request(tx, key.principal, key.method, key.id, fingerprint, now)
    except Busy:
        message = "a call with this request_id is still running: repeat it"
        raise Aborted("REQUEST_IN_PROGRESS", message, retry_after=0.5) from None
    if earlier is None:
        return None
    if earlier.fingerprint != fingerprint:
        text = "was used before with other content: make a new one"
        raise InvalidArgument([("request_id", text)], reason="REQUEST_ID_REUSED")
    return bytes(earlier.response)


def fingerprint_of(request: Message, who: Caller) -> bytes:
    """Return a hash of what a request asks for, and of which guest's cart.

    Its request_id is left out, and passwords, of which nothing is kept in this way.
    """
    bare = type(request)()
    bare.CopyFrom(request)
    for name in _left_out(request.DESCRIPTOR):
        bare.ClearField(name)
    return hashlib.sha256(bare.SerializeToString(deterministic=True) + who.cart_token.encode()).digest()


@cache
def _left_out(descriptor: Descriptor) -> tuple[str, ...]:
    return ("request_id", *(field.name for field in descriptor.fields if field.name.endswith("password")))
