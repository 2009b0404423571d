"""AuditService: reads what the machinery has noted, and proves it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from google.protobuf.empty_pb2 import Empty

from mall.audit.v1 import audit_pb2, audit_pb2_grpc
from server.audit import verifying
from server.kit import convert, mail, standard, structs
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.mutation import mutation, persistently
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import audit as queries
from storage.statements import parameter
from storage.tables.system import audit_entries, system_log

AuditEntry = audit_pb2.AuditEntry
SystemLogEntry = audit_pb2.SystemLogEntry
SENT_AT_ONCE = 500
LONG_AGO, NOBODY = datetime(1970, 1, 1, tzinfo=UTC), UUID(int=0)


def audit_entry_to_proto(row: Row) -> AuditEntry:
    """Map a row of `audit_entries` with its place."""
    return AuditEntry(
        id=str(row.id),
        actor_id=str(row.actor_id or ""),
        actor_role=row.actor_role,
        event=row.event,
        target_type=row.target_type,
        target_id=str(row.target_id or ""),
        outcome=row.outcome,
        reason=row.reason,
        detail=structs.written(row.detail),
        ip_address=row.ip_address,
        sealed=row.position is not None,
        position=row.position or 0,
        create_time=convert.timestamp(row.create_time),
    )


def system_log_entry_to_proto(row: Row) -> SystemLogEntry:
    """Map a row of `system_log`."""
    return SystemLogEntry(
        id=str(row.id),
        channel_id=str(row.channel_id or ""),
        section_id=str(row.section_id or ""),
        code=row.code,
        title=row.title,
        body=row.body,
        ip_address=row.ip_address,
        create_time=convert.timestamp(row.create_time),
    )


def audit_checkpoint_to_proto(row: Row) -> audit_pb2.AuditCheckpoint:
    """Map a row of `audit_checkpoints`."""
    return audit_pb2.AuditCheckpoint(
        id=str(row.id),
        month=row.month,
        position=row.position,
        hash=row.hash.hex(),
        signature=row.signature,
        retire_time=convert.timestamp(row.retire_time),
        create_time=convert.timestamp(row.create_time),
    )


_OWN = audit_entries.c.actor_id == parameter("caller_id", audit_entries.c.actor_id)


def _seen(who: Caller) -> Scope:
    """Staff see what they did themselves."""
    return EVERYTHING if who.may("audit.manage") else Scope("own", _OWN, {"caller_id": who.id})


ENTRY = Resource("audit_entry", audit_entries, AuditEntry, audit_entry_to_proto, _seen, source=queries.ENTRY)
LOG_ENTRY = Resource("system_log_entry", system_log, SystemLogEntry, system_log_entry_to_proto)


class AuditService(audit_pb2_grpc.AuditServiceServicer):
    """Reads only: nothing here changes an entry."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def GetAuditEntry(self, request: audit_pb2.GetAuditEntryRequest, context: Any) -> AuditEntry:
        return await standard.get(self.app.db, ENTRY, request.id)

    async def ListAuditEntries(
        self, request: audit_pb2.ListAuditEntriesRequest, context: Any
    ) -> audit_pb2.ListAuditEntriesResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.ENTRIES,
            _seen(caller()),
            filters={
                "actor_id": convert.optional_id(request.actor_id),
                "target_type": request.target_type,
                "target_id": convert.optional_id(request.target_id),
                "event": request.event,
                "outcomes": convert.names(AuditEntry.Outcome, request.outcomes),
                **_window(request),
            },
        )
        return await page.answer(audit_pb2.ListAuditEntriesResponse, map(audit_entry_to_proto, page.rows))

    async def ExportAuditEntries(
        self, request: audit_pb2.ExportAuditEntriesRequest, context: Any
    ) -> AsyncIterator[AuditEntry]:
        begin, end = convert.moment(request.create_time_from), convert.moment(request.create_time_until)
        if begin >= end:
            raise InvalidArgument([("create_time_until", "must be after create_time_from")])
        await persistently(lambda: self._note_export(request, begin, end))
        after_time, after_id = LONG_AGO, NOBODY
        while True:
            async with self.app.db.read() as connection:
                rows = await queries.export(
                    connection,
                    create_time_from=begin,
                    create_time_until=end,
                    after_time=after_time,
                    after_id=after_id,
                    limit=SENT_AT_ONCE,
                )
            for row in rows:
                yield audit_entry_to_proto(row)
            if len(rows) < SENT_AT_ONCE:
                return
            after_time, after_id = rows[-1].create_time, rows[-1].id

    async def VerifyAudit(self, request: audit_pb2.VerifyAuditRequest, context: Any) -> audit_pb2.VerifyAuditResponse:
        return await verifying.verify(self.app, request.month, request.checkpoints)

    async def ListAuditCheckpoints(
        self, request: audit_pb2.ListAuditCheckpointsRequest, context: Any
    ) -> audit_pb2.ListAuditCheckpointsResponse:
        page = await standard.list_page(
            self.app, request, queries.CHECKPOINTS, EVERYTHING, filters={"month": request.month}
        )
        return await page.answer(audit_pb2.ListAuditCheckpointsResponse, map(audit_checkpoint_to_proto, page.rows))

    async def GetSystemLogEntry(self, request: audit_pb2.GetSystemLogEntryRequest, context: Any) -> SystemLogEntry:
        return await standard.get(self.app.db, LOG_ENTRY, request.id)

    async def ListSystemLogEntries(
        self, request: audit_pb2.ListSystemLogEntriesRequest, context: Any
    ) -> audit_pb2.ListSystemLogEntriesResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.SYSTEM_LOG,
            EVERYTHING,
            filters={
                "code": request.code,
                "channel_id": convert.optional_id(request.channel_id),
                **_window(request),
            },
        )
        return await page.answer(audit_pb2.ListSystemLogEntriesResponse, map(system_log_entry_to_proto, page.rows))

    async def _note_export(self, request: audit_pb2.ExportAuditEntriesRequest, begin: datetime, end: datetime) -> None:
        """Note an export, and tell those who must know of it, before anything is sent."""
        async with mutation(self.app, Empty(), Empty) as work:
            span = {"from": begin.isoformat(), "until": end.isoformat()}
            work.audit("audit.exported", "audit", None, reason=request.reason.strip(), **span)
            text = mail.write("audit_exported", who=str(work.caller.id), reason=request.reason.strip(), begin=f"{begin:%Y-%m-%d %H:%M} UTC", end=f"{end:%Y-%m-%d %H:%M} UTC")  # fmt: skip
            for email in await queries.super_administrators(work.tx):
                work.mail(email, *text)


def _window(
    request: audit_pb2.ListAuditEntriesRequest | audit_pb2.ListSystemLogEntriesRequest,
) -> dict[str, datetime | None]:
    return {
        name: convert.moment(getattr(request, name)) if request.HasField(name) else None
        for name in ("create_time_from", "create_time_until")
    }
