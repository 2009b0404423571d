"""The rpcs of audit. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import timestamp_pb2
from mall.audit.v1 import audit_pb2
from mall_client.service import Metadata, Request, Service


class AuditService(Service):
    """Reads what the mall has noted about privileged calls, and proves that nobody has changed it.

    Entries are written by the machinery, in the transaction of what they tell; those of refused and
    failed calls in one of their own. No rpc changes or deletes one, and the database refuses it.

    Entries: GetAuditEntry, ListAuditEntries, ExportAuditEntries.
    Proof: VerifyAudit, ListAuditCheckpoints.
    System log: GetSystemLogEntry, ListSystemLogEntries.
    """

    full_name = audit_pb2.DESCRIPTOR.services_by_name["AuditService"].full_name

    def GetAuditEntry(
        self,
        request: Request[audit_pb2.GetAuditEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.AuditEntry:
        """Returns one entry. Staff see what they did themselves, super administrators what anybody did.

        Args:
            id: UUID of the entry.
        """
        answer: audit_pb2.AuditEntry = self._call("GetAuditEntry", request, {"id": id}, timeout, metadata)
        return answer

    def ListAuditEntries(
        self,
        request: Request[audit_pb2.ListAuditEntriesRequest] = None,
        /,
        *,
        actor_id: str | None = None,
        target_type: str | None = None,
        target_id: str | None = None,
        event: str | None = None,
        outcomes: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.ListAuditEntriesResponse:
        """Lists entries, newest first. Staff see what they did themselves, super administrators what anybody
        did.

        Args:
            actor_id: Only what this account did.
            target_type: Only what happened to this kind of thing.
            target_id: Only what happened to this thing.
            event: Only this event, such as `seller.suspended`.
            outcomes: Only what ended in one of these ways; empty: in any.
            create_time_from: Only entries of this time or later.
            create_time_until: Only entries from before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: audit_pb2.ListAuditEntriesResponse = self._call(
            "ListAuditEntries",
            request,
            {
                "actor_id": actor_id,
                "target_type": target_type,
                "target_id": target_id,
                "event": event,
                "outcomes": outcomes,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ExportAuditEntries(
        self,
        request: Request[audit_pb2.ExportAuditEntriesRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> Iterator[audit_pb2.AuditEntry]:
        """Sends all entries of a time, oldest first.

        The export is itself an entry, written before the first one is sent, and the super administrators
        get a mail about it.

        Args:
            request: A message or a dict.

        ExportAuditEntriesRequest:
            create_time_from: Entries of this time or later.
            create_time_until: Entries from before this time.
            reason: What the export is for. At most 500 characters.
        """
        answers: Iterator[audit_pb2.AuditEntry] = self._stream("ExportAuditEntries", [request], timeout, metadata)
        return answers

    def VerifyAudit(
        self,
        request: Request[audit_pb2.VerifyAuditRequest] = None,
        /,
        *,
        month: str | None = None,
        checkpoints: Iterable[str] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.VerifyAuditResponse:
        """Proves a month of the audit trail: that every entry is what it was when it was sealed, that none is
        missing and none was put between, and that the chain leads to the checkpoints.

        Checkpoints that were kept elsewhere (ListAuditCheckpoints, the log) are what finds a chain that
        was cut or made anew as a whole: hand them in.

        Args:
            month: The month in UTC, such as `2026-11`.
            checkpoints: Signed checkpoints that were kept elsewhere: `signature` of AuditCheckpoint. Those of other
                months are left aside.
        """
        answer: audit_pb2.VerifyAuditResponse = self._call(
            "VerifyAudit", request, {"month": month, "checkpoints": checkpoints}, timeout, metadata
        )
        return answer

    def ListAuditCheckpoints(
        self,
        request: Request[audit_pb2.ListAuditCheckpointsRequest] = None,
        /,
        *,
        month: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.ListAuditCheckpointsResponse:
        """Lists checkpoints, newest first: what to keep outside of the mall's database.

        Args:
            month: Only those of this month, such as `2026-11`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: audit_pb2.ListAuditCheckpointsResponse = self._call(
            "ListAuditCheckpoints",
            request,
            {"month": month, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def GetSystemLogEntry(
        self,
        request: Request[audit_pb2.GetSystemLogEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.SystemLogEntry:
        """Returns one entry of the system log.

        Args:
            id: UUID of the entry.
        """
        answer: audit_pb2.SystemLogEntry = self._call("GetSystemLogEntry", request, {"id": id}, timeout, metadata)
        return answer

    def ListSystemLogEntries(
        self,
        request: Request[audit_pb2.ListSystemLogEntriesRequest] = None,
        /,
        *,
        code: str | None = None,
        channel_id: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.ListSystemLogEntriesResponse:
        """Lists what the mall did by itself and what went wrong meanwhile, newest first.

        Args:
            code: Only this code.
            channel_id: Only what was about this channel.
            create_time_from: Only entries of this time or later.
            create_time_until: Only entries from before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: audit_pb2.ListSystemLogEntriesResponse = self._call(
            "ListSystemLogEntries",
            request,
            {
                "code": code,
                "channel_id": channel_id,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer


class AsyncAuditService(Service):
    """Reads what the mall has noted about privileged calls, and proves that nobody has changed it.

    Entries are written by the machinery, in the transaction of what they tell; those of refused and
    failed calls in one of their own. No rpc changes or deletes one, and the database refuses it.

    Entries: GetAuditEntry, ListAuditEntries, ExportAuditEntries.
    Proof: VerifyAudit, ListAuditCheckpoints.
    System log: GetSystemLogEntry, ListSystemLogEntries.
    """

    full_name = audit_pb2.DESCRIPTOR.services_by_name["AuditService"].full_name

    async def GetAuditEntry(
        self,
        request: Request[audit_pb2.GetAuditEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.AuditEntry:
        """Returns one entry. Staff see what they did themselves, super administrators what anybody did.

        Args:
            id: UUID of the entry.
        """
        answer: audit_pb2.AuditEntry = await self._call("GetAuditEntry", request, {"id": id}, timeout, metadata)
        return answer

    async def ListAuditEntries(
        self,
        request: Request[audit_pb2.ListAuditEntriesRequest] = None,
        /,
        *,
        actor_id: str | None = None,
        target_type: str | None = None,
        target_id: str | None = None,
        event: str | None = None,
        outcomes: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.ListAuditEntriesResponse:
        """Lists entries, newest first. Staff see what they did themselves, super administrators what anybody
        did.

        Args:
            actor_id: Only what this account did.
            target_type: Only what happened to this kind of thing.
            target_id: Only what happened to this thing.
            event: Only this event, such as `seller.suspended`.
            outcomes: Only what ended in one of these ways; empty: in any.
            create_time_from: Only entries of this time or later.
            create_time_until: Only entries from before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: audit_pb2.ListAuditEntriesResponse = await self._call(
            "ListAuditEntries",
            request,
            {
                "actor_id": actor_id,
                "target_type": target_type,
                "target_id": target_id,
                "event": event,
                "outcomes": outcomes,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ExportAuditEntries(
        self,
        request: Request[audit_pb2.ExportAuditEntriesRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> AsyncIterator[audit_pb2.AuditEntry]:
        """Sends all entries of a time, oldest first.

        The export is itself an entry, written before the first one is sent, and the super administrators
        get a mail about it.

        Args:
            request: A message or a dict.

        ExportAuditEntriesRequest:
            create_time_from: Entries of this time or later.
            create_time_until: Entries from before this time.
            reason: What the export is for. At most 500 characters.
        """
        answers: AsyncIterator[audit_pb2.AuditEntry] = self._stream("ExportAuditEntries", [request], timeout, metadata)
        return answers

    async def VerifyAudit(
        self,
        request: Request[audit_pb2.VerifyAuditRequest] = None,
        /,
        *,
        month: str | None = None,
        checkpoints: Iterable[str] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.VerifyAuditResponse:
        """Proves a month of the audit trail: that every entry is what it was when it was sealed, that none is
        missing and none was put between, and that the chain leads to the checkpoints.

        Checkpoints that were kept elsewhere (ListAuditCheckpoints, the log) are what finds a chain that
        was cut or made anew as a whole: hand them in.

        Args:
            month: The month in UTC, such as `2026-11`.
            checkpoints: Signed checkpoints that were kept elsewhere: `signature` of AuditCheckpoint. Those of other
                months are left aside.
        """
        answer: audit_pb2.VerifyAuditResponse = await self._call(
            "VerifyAudit", request, {"month": month, "checkpoints": checkpoints}, timeout, metadata
        )
        return answer

    async def ListAuditCheckpoints(
        self,
        request: Request[audit_pb2.ListAuditCheckpointsRequest] = None,
        /,
        *,
        month: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.ListAuditCheckpointsResponse:
        """Lists checkpoints, newest first: what to keep outside of the mall's database.

        Args:
            month: Only those of this month, such as `2026-11`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: audit_pb2.ListAuditCheckpointsResponse = await self._call(
            "ListAuditCheckpoints",
            request,
            {"month": month, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def GetSystemLogEntry(
        self,
        request: Request[audit_pb2.GetSystemLogEntryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.SystemLogEntry:
        """Returns one entry of the system log.

        Args:
            id: UUID of the entry.
        """
        answer: audit_pb2.SystemLogEntry = await self._call("GetSystemLogEntry", request, {"id": id}, timeout, metadata)
        return answer

    async def ListSystemLogEntries(
        self,
        request: Request[audit_pb2.ListSystemLogEntriesRequest] = None,
        /,
        *,
        code: str | None = None,
        channel_id: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> audit_pb2.ListSystemLogEntriesResponse:
        """Lists what the mall did by itself and what went wrong meanwhile, newest first.

        Args:
            code: Only this code.
            channel_id: Only what was about this channel.
            create_time_from: Only entries of this time or later.
            create_time_until: Only entries from before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: audit_pb2.ListSystemLogEntriesResponse = await self._call(
            "ListSystemLogEntries",
            request,
            {
                "code": code,
                "channel_id": channel_id,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer
