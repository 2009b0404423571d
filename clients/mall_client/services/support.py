"""The rpcs of support. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.support.v1 import inquiries_pb2
from mall.support.v1 import moderation_pb2
from mall.support.v1 import replies_pb2
from mall.support.v1 import support_pb2
from mall_client.service import Metadata, Request, Service


class SupportService(Service):
    """Answers people: inquiries, tickets, frequent questions, help articles, reports of abuse, disputes
    about orders. See docs/support.md.

    Inquiries: CreateInquiry, GetInquiry, ListInquiries, UpdateInquiry, DeleteInquiry, MarkInquiryRead,
    AdvanceInquiry, ResolveInquiry, CloseInquiry, ApproveInquiry, RejectInquiry, ListInquirySnapshots.

    Replies: CreateInquiryReply, GetInquiryReply, ListInquiryReplies, UpdateInquiryReply,
    DeleteInquiryReply, HideInquiryReply, RestoreInquiryReply.

    Reports: CreateAbuseReport, GetAbuseReport, ListAbuseReports, ReviewAbuseReport,
    EscalateAbuseReport, ResolveAbuseReport, RejectAbuseReport, CloseAbuseReport, ListModerationEvents.
    """

    full_name = support_pb2.DESCRIPTOR.services_by_name["SupportService"].full_name

    def CreateInquiry(
        self,
        request: Request[inquiries_pb2.CreateInquiryRequest] = None,
        /,
        *,
        inquiry: inquiries_pb2.Inquiry | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Asks something: the seller of a product, the seller of one's own order, a seller, or the mall. The
        seller is told by mail.

        Fails with `INQUIRY_EXISTS` where one of the same type about the order is not over, and with
        `RATE_LIMITED` after `support.daily_inquiries` a day.

        Args:
            inquiry: The inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "CreateInquiry", request, {"inquiry": inquiry, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetInquiry(
        self,
        request: Request[inquiries_pb2.GetInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Returns one inquiry. Everybody sees public ones about products, the parties theirs, staff all.

        Fails with `INQUIRY_PRIVATE` for a private one about a product of which one is no party.

        Args:
            id: UUID of the inquiry.
        """
        answer: inquiries_pb2.Inquiry = self._call("GetInquiry", request, {"id": id}, timeout, metadata)
        return answer

    def ListInquiries(
        self,
        request: Request[inquiries_pb2.ListInquiriesRequest] = None,
        /,
        *,
        product_id: str | None = None,
        order_id: str | None = None,
        seller_id: str | None = None,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        unread: bool | None = None,
        assignee_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.ListInquiriesResponse:
        """Lists inquiries, newest first. Everybody sees those about products, private ones masked; the
        parties see theirs, staff all.

        Args:
            product_id: Only those about this product.
            order_id: Only those about this order.
            seller_id: Only those to this seller.
            customer_id: Only those of this customer: for others than oneself nothing is found but by staff.
            states: Only those in these states; empty: in any but `DELETED`.
            types: Only those about this.
            unread: Only those that their seller has not looked at.
            assignee_id: Only those that this administrator cares for.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: inquiries_pb2.ListInquiriesResponse = self._call(
            "ListInquiries",
            request,
            {
                "product_id": product_id,
                "order_id": order_id,
                "seller_id": seller_id,
                "customer_id": customer_id,
                "states": states,
                "types": types,
                "unread": unread,
                "assignee_id": assignee_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateInquiry(
        self,
        request: Request[inquiries_pb2.UpdateInquiryRequest] = None,
        /,
        *,
        inquiry: inquiries_pb2.Inquiry | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Changes one's own inquiry, until it is closed. What it was like is kept.

        Args:
            inquiry: The inquiry, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "UpdateInquiry",
            request,
            {"inquiry": inquiry, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteInquiry(
        self,
        request: Request[inquiries_pb2.DeleteInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Deletes one's own inquiry, whatever its state. What it was like is kept.

        Args:
            id: UUID of the inquiry.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "DeleteInquiry", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def MarkInquiryRead(
        self,
        request: Request[inquiries_pb2.MarkInquiryReadRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Notes that the seller who is asked has looked at an inquiry; only the first time counts.

        Args:
            id: UUID of the inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "MarkInquiryRead", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AdvanceInquiry(
        self,
        request: Request[inquiries_pb2.AdvanceInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Says who is to do something about an inquiry: staff, who has asked, or the seller. `IN_PROGRESS`
        makes the caller its assignee.

        Args:
            id: UUID of the inquiry.
            state: `IN_PROGRESS`, `PENDING_CUSTOMER` or `PENDING_SELLER`.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "AdvanceInquiry",
            request,
            {"id": id, "state": state, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ResolveInquiry(
        self,
        request: Request[inquiries_pb2.ResolveInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Says that an inquiry is resolved: its author, the seller, or staff.

        Args:
            id: UUID of the inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "ResolveInquiry", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CloseInquiry(
        self,
        request: Request[inquiries_pb2.CloseInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Closes an inquiry, which takes no replies from then on: its author or staff. What is answered or
        resolved closes by itself after `support.close_after`.

        Args:
            id: UUID of the inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "CloseInquiry", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApproveInquiry(
        self,
        request: Request[inquiries_pb2.ApproveInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Lets an inquiry be seen again that reports or staff have taken away; reports are settled. Leaves
        an audit entry.

        Args:
            id: UUID of the inquiry.
            etag: What was judged: fails where it has changed since.
            note: Why; for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "ApproveInquiry",
            request,
            {"id": id, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RejectInquiry(
        self,
        request: Request[inquiries_pb2.RejectInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Refuses an inquiry; reports are settled. Leaves an audit entry.

        Args:
            id: UUID of the inquiry.
            etag: What was judged: fails where it has changed since.
            reason: Why; its author sees it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = self._call(
            "RejectInquiry",
            request,
            {"id": id, "etag": etag, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListInquirySnapshots(
        self,
        request: Request[inquiries_pb2.ListInquirySnapshotsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.ListInquirySnapshotsResponse:
        """Lists what an inquiry and its replies were like, newest first.

        Args:
            inquiry_id: UUID of the inquiry.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: inquiries_pb2.ListInquirySnapshotsResponse = self._call(
            "ListInquirySnapshots",
            request,
            {"inquiry_id": inquiry_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateInquiryReply(
        self,
        request: Request[replies_pb2.CreateInquiryReplyRequest] = None,
        /,
        *,
        inquiry_reply: replies_pb2.InquiryReply | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Replies to an inquiry: customers to public ones, the parties to theirs, staff to all. A reply of
        the seller who is asked or of staff answers it, one of its author opens it again. The other side
        is told by mail.

        Fails with `STATE_FORBIDS` where it is closed.

        Args:
            inquiry_reply: The reply.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = self._call(
            "CreateInquiryReply", request, {"inquiry_reply": inquiry_reply, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetInquiryReply(
        self,
        request: Request[replies_pb2.GetInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Returns one reply, to whoever may read its inquiry.

        Args:
            id: UUID of the reply.
        """
        answer: replies_pb2.InquiryReply = self._call("GetInquiryReply", request, {"id": id}, timeout, metadata)
        return answer

    def ListInquiryReplies(
        self,
        request: Request[replies_pb2.ListInquiryRepliesRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.ListInquiryRepliesResponse:
        """Lists the replies to an inquiry, newest first; private ones are masked for outsiders. Without an
        inquiry: one's own, for staff all.

        Args:
            inquiry_id: Only those to this inquiry; empty: the caller's own, for staff all.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: replies_pb2.ListInquiryRepliesResponse = self._call(
            "ListInquiryReplies",
            request,
            {"inquiry_id": inquiry_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def UpdateInquiryReply(
        self,
        request: Request[replies_pb2.UpdateInquiryReplyRequest] = None,
        /,
        *,
        inquiry_reply: replies_pb2.InquiryReply | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Changes one's own reply, until the inquiry is closed. What it was like is kept.

        Args:
            inquiry_reply: The reply, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = self._call(
            "UpdateInquiryReply",
            request,
            {"inquiry_reply": inquiry_reply, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteInquiryReply(
        self,
        request: Request[replies_pb2.DeleteInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Deletes one's own reply. Those that answer it stay.

        Args:
            id: UUID of the reply.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = self._call(
            "DeleteInquiryReply", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def HideInquiryReply(
        self,
        request: Request[replies_pb2.HideInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Takes a reply away; reports are settled. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            etag: What was judged: fails where it has changed since.
            note: Why; for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = self._call(
            "HideInquiryReply",
            request,
            {"id": id, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RestoreInquiryReply(
        self,
        request: Request[replies_pb2.RestoreInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Lets a reply be seen again; reports are settled. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            etag: What was judged: fails where it has changed since.
            note: Why; for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = self._call(
            "RestoreInquiryReply",
            request,
            {"id": id, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateAbuseReport(
        self,
        request: Request[moderation_pb2.CreateAbuseReportRequest] = None,
        /,
        *,
        abuse_report: moderation_pb2.AbuseReport | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Reports an inquiry or a reply. `support.reports_to_hide` reports of different people hide it until
        staff decide.

        Fails with `ABUSE_REPORTED` where one's own report of it is open, and with `ABUSE_REPORT_OWN` for
        what one has written.

        Args:
            abuse_report: The report.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = self._call(
            "CreateAbuseReport", request, {"abuse_report": abuse_report, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetAbuseReport(
        self,
        request: Request[moderation_pb2.GetAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Returns one report: one's own, staff any.

        Args:
            id: UUID of the report.
        """
        answer: moderation_pb2.AbuseReport = self._call("GetAbuseReport", request, {"id": id}, timeout, metadata)
        return answer

    def ListAbuseReports(
        self,
        request: Request[moderation_pb2.ListAbuseReportsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListAbuseReportsResponse:
        """Lists reports, newest first: one's own, staff all.

        Args:
            inquiry_id: Only those about this inquiry or its replies.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListAbuseReportsResponse = self._call(
            "ListAbuseReports",
            request,
            {
                "inquiry_id": inquiry_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ReviewAbuseReport(
        self,
        request: Request[moderation_pb2.ReviewAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Looks into a report: the caller is who does. Leaves a moderation event.

        Args:
            id: UUID of the report.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = self._call(
            "ReviewAbuseReport", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def EscalateAbuseReport(
        self,
        request: Request[moderation_pb2.EscalateAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Gives a report back, for somebody else to look into. Leaves a moderation event.

        Args:
            id: UUID of the report.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = self._call(
            "EscalateAbuseReport", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ResolveAbuseReport(
        self,
        request: Request[moderation_pb2.ResolveAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        judged_etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Agrees with a report, and takes away what was reported. All open reports of it are resolved. What
        its author has deleted stays deleted. Leaves an audit entry.

        Fails with `ETAG_MISMATCH` where the thing has changed since it was judged.

        Args:
            id: UUID of the report.
            judged_etag: `etag` of the inquiry or the reply that was judged: fails where it has changed since.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = self._call(
            "ResolveAbuseReport",
            request,
            {"id": id, "judged_etag": judged_etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RejectAbuseReport(
        self,
        request: Request[moderation_pb2.RejectAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        judged_etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Leaves what was reported, and lets it be seen again. All open reports of it are rejected. Leaves
        an audit entry.

        Fails with `ETAG_MISMATCH` where the thing has changed since it was judged.

        Args:
            id: UUID of the report.
            judged_etag: `etag` of the inquiry or the reply that was judged: fails where it has changed since.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = self._call(
            "RejectAbuseReport",
            request,
            {"id": id, "judged_etag": judged_etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CloseAbuseReport(
        self,
        request: Request[moderation_pb2.CloseAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Closes a report without a decision: one's own, staff any.

        Args:
            id: UUID of the report.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = self._call(
            "CloseAbuseReport", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListModerationEvents(
        self,
        request: Request[moderation_pb2.ListModerationEventsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        abuse_report_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListModerationEventsResponse:
        """Lists what staff have done about inquiries, replies and reports, newest first.

        Args:
            inquiry_id: Only those about this inquiry.
            abuse_report_id: Only those about this report.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListModerationEventsResponse = self._call(
            "ListModerationEvents",
            request,
            {
                "inquiry_id": inquiry_id,
                "abuse_report_id": abuse_report_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer


class AsyncSupportService(Service):
    """Answers people: inquiries, tickets, frequent questions, help articles, reports of abuse, disputes
    about orders. See docs/support.md.

    Inquiries: CreateInquiry, GetInquiry, ListInquiries, UpdateInquiry, DeleteInquiry, MarkInquiryRead,
    AdvanceInquiry, ResolveInquiry, CloseInquiry, ApproveInquiry, RejectInquiry, ListInquirySnapshots.

    Replies: CreateInquiryReply, GetInquiryReply, ListInquiryReplies, UpdateInquiryReply,
    DeleteInquiryReply, HideInquiryReply, RestoreInquiryReply.

    Reports: CreateAbuseReport, GetAbuseReport, ListAbuseReports, ReviewAbuseReport,
    EscalateAbuseReport, ResolveAbuseReport, RejectAbuseReport, CloseAbuseReport, ListModerationEvents.
    """

    full_name = support_pb2.DESCRIPTOR.services_by_name["SupportService"].full_name

    async def CreateInquiry(
        self,
        request: Request[inquiries_pb2.CreateInquiryRequest] = None,
        /,
        *,
        inquiry: inquiries_pb2.Inquiry | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Asks something: the seller of a product, the seller of one's own order, a seller, or the mall. The
        seller is told by mail.

        Fails with `INQUIRY_EXISTS` where one of the same type about the order is not over, and with
        `RATE_LIMITED` after `support.daily_inquiries` a day.

        Args:
            inquiry: The inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "CreateInquiry", request, {"inquiry": inquiry, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetInquiry(
        self,
        request: Request[inquiries_pb2.GetInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Returns one inquiry. Everybody sees public ones about products, the parties theirs, staff all.

        Fails with `INQUIRY_PRIVATE` for a private one about a product of which one is no party.

        Args:
            id: UUID of the inquiry.
        """
        answer: inquiries_pb2.Inquiry = await self._call("GetInquiry", request, {"id": id}, timeout, metadata)
        return answer

    async def ListInquiries(
        self,
        request: Request[inquiries_pb2.ListInquiriesRequest] = None,
        /,
        *,
        product_id: str | None = None,
        order_id: str | None = None,
        seller_id: str | None = None,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        unread: bool | None = None,
        assignee_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.ListInquiriesResponse:
        """Lists inquiries, newest first. Everybody sees those about products, private ones masked; the
        parties see theirs, staff all.

        Args:
            product_id: Only those about this product.
            order_id: Only those about this order.
            seller_id: Only those to this seller.
            customer_id: Only those of this customer: for others than oneself nothing is found but by staff.
            states: Only those in these states; empty: in any but `DELETED`.
            types: Only those about this.
            unread: Only those that their seller has not looked at.
            assignee_id: Only those that this administrator cares for.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: inquiries_pb2.ListInquiriesResponse = await self._call(
            "ListInquiries",
            request,
            {
                "product_id": product_id,
                "order_id": order_id,
                "seller_id": seller_id,
                "customer_id": customer_id,
                "states": states,
                "types": types,
                "unread": unread,
                "assignee_id": assignee_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateInquiry(
        self,
        request: Request[inquiries_pb2.UpdateInquiryRequest] = None,
        /,
        *,
        inquiry: inquiries_pb2.Inquiry | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Changes one's own inquiry, until it is closed. What it was like is kept.

        Args:
            inquiry: The inquiry, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "UpdateInquiry",
            request,
            {"inquiry": inquiry, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteInquiry(
        self,
        request: Request[inquiries_pb2.DeleteInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Deletes one's own inquiry, whatever its state. What it was like is kept.

        Args:
            id: UUID of the inquiry.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "DeleteInquiry", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def MarkInquiryRead(
        self,
        request: Request[inquiries_pb2.MarkInquiryReadRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Notes that the seller who is asked has looked at an inquiry; only the first time counts.

        Args:
            id: UUID of the inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "MarkInquiryRead", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AdvanceInquiry(
        self,
        request: Request[inquiries_pb2.AdvanceInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Says who is to do something about an inquiry: staff, who has asked, or the seller. `IN_PROGRESS`
        makes the caller its assignee.

        Args:
            id: UUID of the inquiry.
            state: `IN_PROGRESS`, `PENDING_CUSTOMER` or `PENDING_SELLER`.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "AdvanceInquiry",
            request,
            {"id": id, "state": state, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ResolveInquiry(
        self,
        request: Request[inquiries_pb2.ResolveInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Says that an inquiry is resolved: its author, the seller, or staff.

        Args:
            id: UUID of the inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "ResolveInquiry", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CloseInquiry(
        self,
        request: Request[inquiries_pb2.CloseInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Closes an inquiry, which takes no replies from then on: its author or staff. What is answered or
        resolved closes by itself after `support.close_after`.

        Args:
            id: UUID of the inquiry.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "CloseInquiry", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApproveInquiry(
        self,
        request: Request[inquiries_pb2.ApproveInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Lets an inquiry be seen again that reports or staff have taken away; reports are settled. Leaves
        an audit entry.

        Args:
            id: UUID of the inquiry.
            etag: What was judged: fails where it has changed since.
            note: Why; for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "ApproveInquiry",
            request,
            {"id": id, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RejectInquiry(
        self,
        request: Request[inquiries_pb2.RejectInquiryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.Inquiry:
        """Refuses an inquiry; reports are settled. Leaves an audit entry.

        Args:
            id: UUID of the inquiry.
            etag: What was judged: fails where it has changed since.
            reason: Why; its author sees it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: inquiries_pb2.Inquiry = await self._call(
            "RejectInquiry",
            request,
            {"id": id, "etag": etag, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListInquirySnapshots(
        self,
        request: Request[inquiries_pb2.ListInquirySnapshotsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inquiries_pb2.ListInquirySnapshotsResponse:
        """Lists what an inquiry and its replies were like, newest first.

        Args:
            inquiry_id: UUID of the inquiry.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: inquiries_pb2.ListInquirySnapshotsResponse = await self._call(
            "ListInquirySnapshots",
            request,
            {"inquiry_id": inquiry_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateInquiryReply(
        self,
        request: Request[replies_pb2.CreateInquiryReplyRequest] = None,
        /,
        *,
        inquiry_reply: replies_pb2.InquiryReply | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Replies to an inquiry: customers to public ones, the parties to theirs, staff to all. A reply of
        the seller who is asked or of staff answers it, one of its author opens it again. The other side
        is told by mail.

        Fails with `STATE_FORBIDS` where it is closed.

        Args:
            inquiry_reply: The reply.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = await self._call(
            "CreateInquiryReply", request, {"inquiry_reply": inquiry_reply, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetInquiryReply(
        self,
        request: Request[replies_pb2.GetInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Returns one reply, to whoever may read its inquiry.

        Args:
            id: UUID of the reply.
        """
        answer: replies_pb2.InquiryReply = await self._call("GetInquiryReply", request, {"id": id}, timeout, metadata)
        return answer

    async def ListInquiryReplies(
        self,
        request: Request[replies_pb2.ListInquiryRepliesRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.ListInquiryRepliesResponse:
        """Lists the replies to an inquiry, newest first; private ones are masked for outsiders. Without an
        inquiry: one's own, for staff all.

        Args:
            inquiry_id: Only those to this inquiry; empty: the caller's own, for staff all.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: replies_pb2.ListInquiryRepliesResponse = await self._call(
            "ListInquiryReplies",
            request,
            {"inquiry_id": inquiry_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def UpdateInquiryReply(
        self,
        request: Request[replies_pb2.UpdateInquiryReplyRequest] = None,
        /,
        *,
        inquiry_reply: replies_pb2.InquiryReply | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Changes one's own reply, until the inquiry is closed. What it was like is kept.

        Args:
            inquiry_reply: The reply, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = await self._call(
            "UpdateInquiryReply",
            request,
            {"inquiry_reply": inquiry_reply, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteInquiryReply(
        self,
        request: Request[replies_pb2.DeleteInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Deletes one's own reply. Those that answer it stay.

        Args:
            id: UUID of the reply.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = await self._call(
            "DeleteInquiryReply", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def HideInquiryReply(
        self,
        request: Request[replies_pb2.HideInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Takes a reply away; reports are settled. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            etag: What was judged: fails where it has changed since.
            note: Why; for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = await self._call(
            "HideInquiryReply",
            request,
            {"id": id, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RestoreInquiryReply(
        self,
        request: Request[replies_pb2.RestoreInquiryReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.InquiryReply:
        """Lets a reply be seen again; reports are settled. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            etag: What was judged: fails where it has changed since.
            note: Why; for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.InquiryReply = await self._call(
            "RestoreInquiryReply",
            request,
            {"id": id, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateAbuseReport(
        self,
        request: Request[moderation_pb2.CreateAbuseReportRequest] = None,
        /,
        *,
        abuse_report: moderation_pb2.AbuseReport | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Reports an inquiry or a reply. `support.reports_to_hide` reports of different people hide it until
        staff decide.

        Fails with `ABUSE_REPORTED` where one's own report of it is open, and with `ABUSE_REPORT_OWN` for
        what one has written.

        Args:
            abuse_report: The report.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = await self._call(
            "CreateAbuseReport", request, {"abuse_report": abuse_report, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetAbuseReport(
        self,
        request: Request[moderation_pb2.GetAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Returns one report: one's own, staff any.

        Args:
            id: UUID of the report.
        """
        answer: moderation_pb2.AbuseReport = await self._call("GetAbuseReport", request, {"id": id}, timeout, metadata)
        return answer

    async def ListAbuseReports(
        self,
        request: Request[moderation_pb2.ListAbuseReportsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListAbuseReportsResponse:
        """Lists reports, newest first: one's own, staff all.

        Args:
            inquiry_id: Only those about this inquiry or its replies.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListAbuseReportsResponse = await self._call(
            "ListAbuseReports",
            request,
            {
                "inquiry_id": inquiry_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ReviewAbuseReport(
        self,
        request: Request[moderation_pb2.ReviewAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Looks into a report: the caller is who does. Leaves a moderation event.

        Args:
            id: UUID of the report.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = await self._call(
            "ReviewAbuseReport", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def EscalateAbuseReport(
        self,
        request: Request[moderation_pb2.EscalateAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Gives a report back, for somebody else to look into. Leaves a moderation event.

        Args:
            id: UUID of the report.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = await self._call(
            "EscalateAbuseReport", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ResolveAbuseReport(
        self,
        request: Request[moderation_pb2.ResolveAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        judged_etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Agrees with a report, and takes away what was reported. All open reports of it are resolved. What
        its author has deleted stays deleted. Leaves an audit entry.

        Fails with `ETAG_MISMATCH` where the thing has changed since it was judged.

        Args:
            id: UUID of the report.
            judged_etag: `etag` of the inquiry or the reply that was judged: fails where it has changed since.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = await self._call(
            "ResolveAbuseReport",
            request,
            {"id": id, "judged_etag": judged_etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RejectAbuseReport(
        self,
        request: Request[moderation_pb2.RejectAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        judged_etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Leaves what was reported, and lets it be seen again. All open reports of it are rejected. Leaves
        an audit entry.

        Fails with `ETAG_MISMATCH` where the thing has changed since it was judged.

        Args:
            id: UUID of the report.
            judged_etag: `etag` of the inquiry or the reply that was judged: fails where it has changed since.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = await self._call(
            "RejectAbuseReport",
            request,
            {"id": id, "judged_etag": judged_etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CloseAbuseReport(
        self,
        request: Request[moderation_pb2.CloseAbuseReportRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.AbuseReport:
        """Closes a report without a decision: one's own, staff any.

        Args:
            id: UUID of the report.
            note: Why; for staff. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.AbuseReport = await self._call(
            "CloseAbuseReport", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListModerationEvents(
        self,
        request: Request[moderation_pb2.ListModerationEventsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        abuse_report_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListModerationEventsResponse:
        """Lists what staff have done about inquiries, replies and reports, newest first.

        Args:
            inquiry_id: Only those about this inquiry.
            abuse_report_id: Only those about this report.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListModerationEventsResponse = await self._call(
            "ListModerationEvents",
            request,
            {
                "inquiry_id": inquiry_id,
                "abuse_report_id": abuse_report_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer
