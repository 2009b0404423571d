"""The unit of work of a mutation: one transaction with its request id, its events, its audit entries and its mails.

    async with mutation(self.app, request, orders_pb2.Order) as work:
        if work.answer is None:
            row = await queries.insert_order(work.tx, ...)
            work.event("order.placed", "order", row.id, {...})
            work.answer = order_to_proto(row)
    return work.answer

A repeated `request_id` finds `work.answer` already there: the answer of the first call. Simultaneous duplicates wait for
it. What the block collected is written in one round trip before the commit.
"""

import hashlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy import Table

from server import jobs
from server.app import App
from server.caller import SYSTEM, Caller, caller
from server.errors import Aborted, InvalidArgument
from server.ids import new_id
from storage.database import Connection, Row
from storage.errors import Busy
from storage.queries import system
from storage.rows import Parts
from storage.tables.system import audit_entries, outbox, outgoing_mails

M = TypeVar("M", bound=Message)


@dataclass(frozen=True, slots=True)
class Key:
    """Whose request id it is, and of which method."""

    principal: str
    method: str
    id: UUID


@dataclass(slots=True)
class Mutation(Generic[M]):
    """A transaction under way, and what is to be written at its end."""

    tx: Connection
    now: datetime
    caller: Caller
    answer: M | None = None
    replayed: bool = False
    key: Key | None = None
    answered: bool = False
    rows: dict[Table, list[Mapping[str, object]]] = field(default_factory=dict)

    def insert(self, table: Table, *rows: Mapping[str, object]) -> None:
        """Add rows to be written at the end; every row of a table has the same columns."""
        self.rows.setdefault(table, []).extend(rows)

    async def write(self, parts: Parts) -> Row:
        """Write what was collected so far together with `parts`, in one round trip; returns the results of the parts.

        An answer that is there already is final.
        """
        reply = None
        if self._unanswered():
            reply = (self.key.principal, self.key.method, self.key.id, self.answer.SerializeToString())  # type: ignore[union-attr]
            self.answered = True
        rows, self.rows = self.rows, {}
        written = await system.write(self.tx, rows, reply, parts)
        if outgoing_mails in rows:
            await jobs.ask_for(self.tx, jobs.DELIVER_MAILS)
        return written

    async def finish(self) -> None:
        """Write what is left to be written; the end of the block does it."""
        if self.key is not None and self.answer is None:
            message = f"{self.key.method} left no answer for those who repeat it"
            raise RuntimeError(message)
        if self.rows or self._unanswered():
            await self.write({})

    def _unanswered(self) -> bool:
        return self.key is not None and self.answer is not None and not self.answered

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

    def mail(self, recipient: str, subject: str, body: str) -> None:
        """Queue a mail; it is sent if the transaction commits."""
        self.insert(
            outgoing_mails,
            {
                "id": new_id(),
                "recipient": recipient,
                "subject": subject,
                "body": body,
                "state": "PENDING",
                "create_time": self.now,
            },
        )


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


@asynccontextmanager
async def mutation(
    app: App, request: Message, answer: type[M], *, who: Caller | None = None
) -> AsyncIterator[Mutation[M]]:
    """Open the unit of work for a request; commits at the end of the block, rolls back on any exception."""
    request_id = getattr(request, "request_id", "")
    who = who or caller()
    async with app.db.begin() as tx:
        work: Mutation[M] = Mutation(tx, app.clock.now(), who)
        if request_id:
            key = Key(str(who.account_id or "guest"), request.DESCRIPTOR.full_name, UUID(request_id))
            earlier = await _claim(tx, key, request, work.now)
            if earlier is None:
                work.key = key
            else:
                work.answer = answer.FromString(earlier)
                work.replayed = True
        yield work
        if not work.replayed:
            await work.finish()


@asynccontextmanager
async def background(app: App) -> AsyncIterator[Mutation[Any]]:
    """Open the unit of work of a job, which no request asks for: the system acts."""
    async with app.db.begin() as tx:
        work: Mutation[Any] = Mutation(tx, app.clock.now(), SYSTEM)
        yield work
        await work.finish()


async def _claim(tx: Connection, key: Key, request: Message, now: datetime) -> bytes | None:
    mark = fingerprint(request)
    try:
        earlier = await system.claim_request(tx, key.principal, key.method, key.id, mark, now)
    except Busy:
        message = "a call with this request_id is still running: repeat it"
        raise Aborted("REQUEST_IN_PROGRESS", message, retry_after=0.5) from None
    if earlier is None:
        return None
    if earlier.fingerprint != mark:
        text = "was used before with other content: make a new one"
        raise InvalidArgument([("request_id", text)], reason="REQUEST_ID_REUSED")
    return bytes(earlier.response)


def fingerprint(request: Message) -> bytes:
    """Return a hash of what a request asks for, its request_id aside."""
    bare = type(request)()
    bare.CopyFrom(request)
    bare.ClearField("request_id")
    return hashlib.sha256(bare.SerializeToString(deterministic=True)).digest()
