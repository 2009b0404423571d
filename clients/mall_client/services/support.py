"""The rpcs of support. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.support.v1 import calendar_pb2
from mall.support.v1 import disputes_pb2
from mall.support.v1 import faqs_pb2
from mall.support.v1 import help_pb2
from mall.support.v1 import inquiries_pb2
from mall.support.v1 import messages_pb2
from mall.support.v1 import moderation_pb2
from mall.support.v1 import replies_pb2
from mall.support.v1 import suggestions_pb2
from mall.support.v1 import support_pb2
from mall.support.v1 import tickets_pb2
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

    Tickets: CreateTicket, GetTicket, ListTickets, UpdateTicket, AssignTicket, ReleaseTicket,
    AdvanceTicket, EscalateTicket, ResolveTicket, ReopenTicket, CloseTicket, MergeTicket, RateTicket,
    ListTicketRatings, ListTicketChanges.

    Messages and notes: CreateTicketMessage, ListTicketMessages, CreateTicketNote, ListTicketNotes.

    Macros: CreateMacro, GetMacro, ListMacros, UpdateMacro, DeleteMacro, ApplyMacro.

    Hours: GetSupportCalendar, UpdateSupportCalendar.

    Frequent questions: CreateFaq, GetFaq, ListFaqs, UpdateFaq, DeleteFaq, RateFaq, RecordFaqView,
    CreateFaqSuggestion, GetFaqSuggestion, ListFaqSuggestions, DecideFaqSuggestion.

    Help articles: CreateHelpArticle, GetHelpArticle, ListHelpArticles, UpdateHelpArticle,
    DeleteHelpArticle, ConfirmHelpArticle, RateHelpArticle, RecordHelpArticleView, SearchHelp.

    Disputes: CreateOrderDispute, GetOrderDispute, ListOrderDisputes, AnswerOrderDispute,
    DecideOrderDispute, WithdrawOrderDispute.
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

    def CreateTicket(
        self,
        request: Request[tickets_pb2.CreateTicketRequest] = None,
        /,
        *,
        ticket: tickets_pb2.Ticket | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Opens a ticket: for oneself, for staff in the name of a customer. Its requester is told by mail.
        The clock for the first response runs as SupportCalendar says.

        Fails with `TICKET_EXISTS` where there is one about the inquiry.

        Args:
            ticket: The ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "CreateTicket", request, {"ticket": ticket, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetTicket(
        self,
        request: Request[tickets_pb2.GetTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Returns one ticket: one's own, staff any. A merged one names the ticket that goes on.

        Args:
            id: UUID of the ticket.
        """
        answer: tickets_pb2.Ticket = self._call("GetTicket", request, {"id": id}, timeout, metadata)
        return answer

    def ListTickets(
        self,
        request: Request[tickets_pb2.ListTicketsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        priorities: Iterable[int | str] | None = None,
        categories: Iterable[int | str] | None = None,
        number: str | None = None,
        assignee_id: str | None = None,
        requester_id: str | None = None,
        inquiry_id: str | None = None,
        unassigned: bool | None = None,
        breached: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.ListTicketsResponse:
        """Lists tickets, newest first: one's own, staff all.

        Args:
            states: Only those in these states.
            priorities: Only those as urgent.
            categories: Only those about this.
            number: Only the one with this number.
            assignee_id: Only those of this administrator. For staff.
            requester_id: Only those of this requester.
            inquiry_id: Only the one about this inquiry.
            unassigned: Only those that nobody has. For staff.
            breached: Only those whose first response was late. For staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tickets_pb2.ListTicketsResponse = self._call(
            "ListTickets",
            request,
            {
                "states": states,
                "priorities": priorities,
                "categories": categories,
                "number": number,
                "assignee_id": assignee_id,
                "requester_id": requester_id,
                "inquiry_id": inquiry_id,
                "unassigned": unassigned,
                "breached": breached,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateTicket(
        self,
        request: Request[tickets_pb2.UpdateTicketRequest] = None,
        /,
        *,
        ticket: tickets_pb2.Ticket | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Changes title, category or priority of a ticket. Another priority sets another deadline while
        nobody has responded; what was late stays late.

        Args:
            ticket: The ticket, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "UpdateTicket",
            request,
            {"ticket": ticket, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def AssignTicket(
        self,
        request: Request[tickets_pb2.AssignTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        assignee_id: str | None = None,
        reassign: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Gives a ticket to somebody: to the caller, or to another administrator.

        Fails with `TICKET_TAKEN` where somebody else has it, unless `reassign` is set.

        Args:
            id: UUID of the ticket.
            assignee_id: UUID of an active administrator; empty: the caller.
            reassign: Whether it may be taken from somebody else.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "AssignTicket",
            request,
            {"id": id, "assignee_id": assignee_id, "reassign": reassign, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ReleaseTicket(
        self,
        request: Request[tickets_pb2.ReleaseTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Lets a ticket wait for somebody again.

        Args:
            id: UUID of the ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "ReleaseTicket", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AdvanceTicket(
        self,
        request: Request[tickets_pb2.AdvanceTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Says what a ticket waits for that somebody has.

        Args:
            id: UUID of the ticket.
            state: `IN_PROGRESS`, `ESCALATION_REQUIRED`, `WAITING_CUSTOMER`, `WAITING_SELLER` or
                `TESTING_RESOLUTION`.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "AdvanceTicket", request, {"id": id, "state": state, "request_id": request_id}, timeout, metadata
        )
        return answer

    def EscalateTicket(
        self,
        request: Request[tickets_pb2.EscalateTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Lets a ticket rise by one level, up to 3. Leaves an audit entry.

        Args:
            id: UUID of the ticket.
            reason: Why. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "EscalateTicket", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ResolveTicket(
        self,
        request: Request[tickets_pb2.ResolveTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        resolution_summary: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Resolves a ticket. Its requester is told by mail, and asked how content they are. It closes by
        itself after `support.close_after`.

        Args:
            id: UUID of the ticket.
            resolution_summary: How it was resolved; its requester reads it. At most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "ResolveTicket",
            request,
            {"id": id, "resolution_summary": resolution_summary, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ReopenTicket(
        self,
        request: Request[tickets_pb2.ReopenTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Opens a resolved ticket again: its requester or staff.

        Args:
            id: UUID of the ticket.
            reason: Why. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "ReopenTicket", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CloseTicket(
        self,
        request: Request[tickets_pb2.CloseTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Closes a resolved ticket: its requester or staff. What comes later is a ticket of its own, with
        `follow_up_of_id`.

        Args:
            id: UUID of the ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "CloseTicket", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def MergeTicket(
        self,
        request: Request[tickets_pb2.MergeTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        into_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Merges a ticket into another one of the same requester, and returns that. Messages and notes go
        along, marked with where they were; the earlier deadline and the higher level count. Leaves an
        audit entry.

        Fails with `TICKET_MERGE_REFUSED` for tickets of different requesters and for one with itself.

        Args:
            id: UUID of the ticket.
            into_id: UUID of the ticket that goes on.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = self._call(
            "MergeTicket", request, {"id": id, "into_id": into_id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RateTicket(
        self,
        request: Request[tickets_pb2.RateTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        score: int | None = None,
        comment: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.TicketRating:
        """Says how content one is with the last resolution of one's own ticket, in place of what one has
        said about it before.

        Fails with `TICKET_RATING_OVER` where it is not resolved, or was resolved longer than
        `support.rating_window` ago.

        Args:
            id: UUID of the ticket.
            score: 5 is very content, 1 is not at all.
            comment: In words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.TicketRating = self._call(
            "RateTicket",
            request,
            {"id": id, "score": score, "comment": comment, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListTicketRatings(
        self,
        request: Request[tickets_pb2.ListTicketRatingsRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.ListTicketRatingsResponse:
        """Lists how content requesters are, one rating per resolution, newest first.

        Args:
            ticket_id: Only those of this ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tickets_pb2.ListTicketRatingsResponse = self._call(
            "ListTicketRatings",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def ListTicketChanges(
        self,
        request: Request[tickets_pb2.ListTicketChangesRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.ListTicketChangesResponse:
        """Lists what happened to a ticket, newest first.

        Args:
            ticket_id: UUID of the ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tickets_pb2.ListTicketChangesResponse = self._call(
            "ListTicketChanges",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateTicketMessage(
        self,
        request: Request[messages_pb2.CreateTicketMessageRequest] = None,
        /,
        *,
        ticket_message: messages_pb2.TicketMessage | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.TicketMessage:
        """Says something about a ticket: its requester, or staff. The first message of staff is the first
        response. One of the requester opens a resolved ticket again, one about a merged ticket goes to
        the one that goes on. The requester is told of what staff say by mail.

        Fails with `STATE_FORBIDS` where it is closed.

        Args:
            ticket_message: The message.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.TicketMessage = self._call(
            "CreateTicketMessage",
            request,
            {"ticket_message": ticket_message, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListTicketMessages(
        self,
        request: Request[messages_pb2.ListTicketMessagesRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.ListTicketMessagesResponse:
        """Lists what was said about a ticket, newest first: its requester and staff.

        Args:
            ticket_id: UUID of the ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: messages_pb2.ListTicketMessagesResponse = self._call(
            "ListTicketMessages",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateTicketNote(
        self,
        request: Request[messages_pb2.CreateTicketNoteRequest] = None,
        /,
        *,
        ticket_note: messages_pb2.TicketNote | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.TicketNote:
        """Notes something about a ticket, for staff alone. Nothing of it is seen by others, also not that
        there is one.

        Args:
            ticket_note: The note.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.TicketNote = self._call(
            "CreateTicketNote", request, {"ticket_note": ticket_note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListTicketNotes(
        self,
        request: Request[messages_pb2.ListTicketNotesRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.ListTicketNotesResponse:
        """Lists what staff have noted about a ticket, newest first.

        Args:
            ticket_id: UUID of the ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: messages_pb2.ListTicketNotesResponse = self._call(
            "ListTicketNotes",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateMacro(
        self,
        request: Request[messages_pb2.CreateMacroRequest] = None,
        /,
        *,
        macro: messages_pb2.Macro | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Creates a macro.

        Fails with `MACRO_NAME_TAKEN` where another one has the name.

        Args:
            macro: The macro.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.Macro = self._call(
            "CreateMacro", request, {"macro": macro, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetMacro(
        self,
        request: Request[messages_pb2.GetMacroRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Returns one macro.

        Args:
            id: UUID of the macro.
        """
        answer: messages_pb2.Macro = self._call("GetMacro", request, {"id": id}, timeout, metadata)
        return answer

    def ListMacros(
        self,
        request: Request[messages_pb2.ListMacrosRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.ListMacrosResponse:
        """Lists macros, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: messages_pb2.ListMacrosResponse = self._call(
            "ListMacros", request, {"page_size": page_size, "page_token": page_token, "order": order}, timeout, metadata
        )
        return answer

    def UpdateMacro(
        self,
        request: Request[messages_pb2.UpdateMacroRequest] = None,
        /,
        *,
        macro: messages_pb2.Macro | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Changes a macro. Messages that were sent stay as they are.

        Args:
            macro: The macro, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.Macro = self._call(
            "UpdateMacro",
            request,
            {"macro": macro, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteMacro(
        self,
        request: Request[messages_pb2.DeleteMacroRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Deletes a macro.

        Args:
            id: UUID of the macro.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.Macro = self._call(
            "DeleteMacro", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApplyMacro(
        self,
        request: Request[messages_pb2.ApplyMacroRequest] = None,
        /,
        *,
        id: str | None = None,
        ticket_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.TicketMessage:
        """Sends the message of a macro about a ticket, and moves the ticket as the macro says.

        Args:
            id: UUID of the macro.
            ticket_id: UUID of the ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.TicketMessage = self._call(
            "ApplyMacro", request, {"id": id, "ticket_id": ticket_id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetSupportCalendar(
        self,
        request: Request[calendar_pb2.GetSupportCalendarRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> calendar_pb2.SupportCalendar:
        """Returns when support is open, and how long first responses may take."""
        answer: calendar_pb2.SupportCalendar = self._call("GetSupportCalendar", request, {}, timeout, metadata)
        return answer

    def UpdateSupportCalendar(
        self,
        request: Request[calendar_pb2.UpdateSupportCalendarRequest] = None,
        /,
        *,
        support_calendar: calendar_pb2.SupportCalendar | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> calendar_pb2.SupportCalendar:
        """Changes when support is open, or how long first responses may take. Deadlines of tickets that wait
        for a response are computed anew by a job; what was late stays late. Leaves an audit entry.

        Args:
            support_calendar: The calendar, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: calendar_pb2.SupportCalendar = self._call(
            "UpdateSupportCalendar",
            request,
            {"support_calendar": support_calendar, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateFaq(
        self,
        request: Request[faqs_pb2.CreateFaqRequest] = None,
        /,
        *,
        faq: faqs_pb2.Faq | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Creates a frequent question.

        Fails with `FAQ_EXISTS` where the category has the question, and with `FAQ_POSITION_TAKEN` where
        another one stands there.

        Args:
            faq: The question.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = self._call(
            "CreateFaq", request, {"faq": faq, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetFaq(
        self,
        request: Request[faqs_pb2.GetFaqRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Returns one frequent question. Others than staff see published ones.

        Args:
            id: UUID of the question.
        """
        answer: faqs_pb2.Faq = self._call("GetFaq", request, {"id": id}, timeout, metadata)
        return answer

    def ListFaqs(
        self,
        request: Request[faqs_pb2.ListFaqsRequest] = None,
        /,
        *,
        categories: Iterable[int | str] | None = None,
        featured: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.ListFaqsResponse:
        """Lists frequent questions by their position. Others than staff see published ones.

        Args:
            categories: Only those about this.
            featured: Only those that are featured.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: faqs_pb2.ListFaqsResponse = self._call(
            "ListFaqs",
            request,
            {"categories": categories, "featured": featured, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def UpdateFaq(
        self,
        request: Request[faqs_pb2.UpdateFaqRequest] = None,
        /,
        *,
        faq: faqs_pb2.Faq | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Changes a frequent question.

        Args:
            faq: The question, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = self._call(
            "UpdateFaq", request, {"faq": faq, "update_mask": update_mask, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteFaq(
        self,
        request: Request[faqs_pb2.DeleteFaqRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Deletes a frequent question. What was suggested stays.

        Args:
            id: UUID of the question.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = self._call(
            "DeleteFaq", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RateFaq(
        self,
        request: Request[faqs_pb2.RateFaqRequest] = None,
        /,
        *,
        id: str | None = None,
        helpful: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Says whether an answer helps, in place of what one has said before. Counted once per person.

        Args:
            id: UUID of the question.
            helpful: True: helpful; false: not helpful.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = self._call(
            "RateFaq", request, {"id": id, "helpful": helpful, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RecordFaqView(
        self,
        request: Request[faqs_pb2.RecordFaqViewRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Counts that a published question was looked at: once an hour from an address.

        Args:
            id: UUID of the question.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = self._call(
            "RecordFaqView", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateFaqSuggestion(
        self,
        request: Request[suggestions_pb2.CreateFaqSuggestionRequest] = None,
        /,
        *,
        faq_suggestion: suggestions_pb2.FaqSuggestion | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.FaqSuggestion:
        """Suggests a frequent question that an inquiry has brought up.

        Args:
            faq_suggestion: The suggestion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: suggestions_pb2.FaqSuggestion = self._call(
            "CreateFaqSuggestion",
            request,
            {"faq_suggestion": faq_suggestion, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetFaqSuggestion(
        self,
        request: Request[suggestions_pb2.GetFaqSuggestionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.FaqSuggestion:
        """Returns one suggestion.

        Args:
            id: UUID of the suggestion.
        """
        answer: suggestions_pb2.FaqSuggestion = self._call("GetFaqSuggestion", request, {"id": id}, timeout, metadata)
        return answer

    def ListFaqSuggestions(
        self,
        request: Request[suggestions_pb2.ListFaqSuggestionsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.ListFaqSuggestionsResponse:
        """Lists suggestions, newest first.

        Args:
            inquiry_id: Only those of this inquiry.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: suggestions_pb2.ListFaqSuggestionsResponse = self._call(
            "ListFaqSuggestions",
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

    def DecideFaqSuggestion(
        self,
        request: Request[suggestions_pb2.DecideFaqSuggestionRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        category: int | str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.FaqSuggestion:
        """Decides a suggestion. Accepting makes a frequent question of it, behind the others of its
        category, which is not published yet.

        Fails with `FAQ_EXISTS` where the category has the question.

        Args:
            id: UUID of the suggestion.
            state: `ACCEPTED`, `DISMISSED`, `OUTDATED` or `REPLACED`.
            category: Where the question belongs; needed to accept it.
            note: Why, in words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: suggestions_pb2.FaqSuggestion = self._call(
            "DecideFaqSuggestion",
            request,
            {"id": id, "state": state, "category": category, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateHelpArticle(
        self,
        request: Request[help_pb2.CreateHelpArticleRequest] = None,
        /,
        *,
        help_article: help_pb2.HelpArticle | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Creates a help article.

        Fails with `HELP_SLUG_TAKEN` where another article has the name.

        Args:
            help_article: The article.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = self._call(
            "CreateHelpArticle", request, {"help_article": help_article, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetHelpArticle(
        self,
        request: Request[help_pb2.GetHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Returns one article. Others than staff see published ones.

        Args:
            id: UUID of the article.
        """
        answer: help_pb2.HelpArticle = self._call("GetHelpArticle", request, {"id": id}, timeout, metadata)
        return answer

    def ListHelpArticles(
        self,
        request: Request[help_pb2.ListHelpArticlesRequest] = None,
        /,
        *,
        slug: str | None = None,
        parent_id: str | None = None,
        categories: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        featured: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.ListHelpArticlesResponse:
        """Lists articles without their texts, newest first. Others than staff see published ones.

        Args:
            slug: Only the one with this name.
            parent_id: Only those below this article.
            categories: Only those about this.
            types: Only those of this kind.
            featured: Only those that are featured.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: help_pb2.ListHelpArticlesResponse = self._call(
            "ListHelpArticles",
            request,
            {
                "slug": slug,
                "parent_id": parent_id,
                "categories": categories,
                "types": types,
                "featured": featured,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateHelpArticle(
        self,
        request: Request[help_pb2.UpdateHelpArticleRequest] = None,
        /,
        *,
        help_article: help_pb2.HelpArticle | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Changes an article.

        Fails with `HELP_ARTICLE_CYCLE` where it would stand below itself.

        Args:
            help_article: The article, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = self._call(
            "UpdateHelpArticle",
            request,
            {"help_article": help_article, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteHelpArticle(
        self,
        request: Request[help_pb2.DeleteHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Deletes an article.

        Fails with `HELP_ARTICLE_HAS_CHILDREN` while others stand below it.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = self._call(
            "DeleteHelpArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ConfirmHelpArticle(
        self,
        request: Request[help_pb2.ConfirmHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Notes that staff have looked at an article and found it to be right.

        Args:
            id: UUID of the article.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = self._call(
            "ConfirmHelpArticle", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RateHelpArticle(
        self,
        request: Request[help_pb2.RateHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        helpful: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Says whether an article helps, in place of what one has said before. Counted once per person.

        Args:
            id: UUID of the article.
            helpful: True: helpful; false: not helpful.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = self._call(
            "RateHelpArticle", request, {"id": id, "helpful": helpful, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RecordHelpArticleView(
        self,
        request: Request[help_pb2.RecordHelpArticleViewRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Counts that a published article was looked at: once an hour from an address.

        Args:
            id: UUID of the article.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = self._call(
            "RecordHelpArticleView", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SearchHelp(
        self,
        request: Request[help_pb2.SearchHelpRequest] = None,
        /,
        *,
        query: str | None = None,
        page_size: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.SearchHelpResponse:
        """Finds published articles and frequent questions by their words. Signs have no meaning in a query;
        what has them as they were asked for comes first.

        Args:
            query: What is looked for: a word of 2 letters at least, or one sign of a script whose signs are
                words. At most 200 characters.
            page_size: How many of each kind: 10 if unset, at most 50.
        """
        answer: help_pb2.SearchHelpResponse = self._call(
            "SearchHelp", request, {"query": query, "page_size": page_size}, timeout, metadata
        )
        return answer

    def CreateOrderDispute(
        self,
        request: Request[disputes_pb2.CreateOrderDisputeRequest] = None,
        /,
        *,
        order_dispute: disputes_pb2.OrderDispute | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Opens a dispute about one's own order, and freezes the order until it ends. The seller is told by
        mail.

        Fails with `ORDER_DISPUTE_EXISTS` where one about the order is open, and with `STATE_FORBIDS` for
        an order that is not paid for or is archived.

        Args:
            order_dispute: The dispute.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = self._call(
            "CreateOrderDispute", request, {"order_dispute": order_dispute, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetOrderDispute(
        self,
        request: Request[disputes_pb2.GetOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Returns one dispute: of one's own order as buyer or seller, staff any.

        Args:
            id: UUID of the dispute.
        """
        answer: disputes_pb2.OrderDispute = self._call("GetOrderDispute", request, {"id": id}, timeout, metadata)
        return answer

    def ListOrderDisputes(
        self,
        request: Request[disputes_pb2.ListOrderDisputesRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.ListOrderDisputesResponse:
        """Lists disputes, newest first: of one's own orders as buyer or seller, staff all.

        Args:
            order_id: Only those about this order.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: disputes_pb2.ListOrderDisputesResponse = self._call(
            "ListOrderDisputes",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def AnswerOrderDispute(
        self,
        request: Request[disputes_pb2.AnswerOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        seller_answer: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Says what the seller says to a dispute about their order.

        Args:
            id: UUID of the dispute.
            seller_answer: What the seller says. At most 5,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = self._call(
            "AnswerOrderDispute",
            request,
            {"id": id, "seller_answer": seller_answer, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DecideOrderDispute(
        self,
        request: Request[disputes_pb2.DecideOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        note: str | None = None,
        items: Iterable[disputes_pb2.DisputedItem | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Decides a dispute, finally: the order moves on, and where it is upheld money goes back. The
        parties are told by mail. Leaves an audit entry.

        Fails with `ORDER_DISPUTE_NOTHING_LEFT` where it is upheld and nothing of what has arrived is left
        to be paid back; what was not sent is cancelled instead.

        Args:
            id: UUID of the dispute.
            state: `UPHELD` or `REJECTED`.
            note: Why; the parties read it. At most 2,000 characters.
            items: What is paid back where it is upheld; empty: all that has arrived and was not given back. At
                most 100.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = self._call(
            "DecideOrderDispute",
            request,
            {"id": id, "state": state, "note": note, "items": items, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def WithdrawOrderDispute(
        self,
        request: Request[disputes_pb2.WithdrawOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Takes one's own dispute back; the order moves on.

        Args:
            id: UUID of the dispute.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = self._call(
            "WithdrawOrderDispute", request, {"id": id, "request_id": request_id}, timeout, metadata
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

    Tickets: CreateTicket, GetTicket, ListTickets, UpdateTicket, AssignTicket, ReleaseTicket,
    AdvanceTicket, EscalateTicket, ResolveTicket, ReopenTicket, CloseTicket, MergeTicket, RateTicket,
    ListTicketRatings, ListTicketChanges.

    Messages and notes: CreateTicketMessage, ListTicketMessages, CreateTicketNote, ListTicketNotes.

    Macros: CreateMacro, GetMacro, ListMacros, UpdateMacro, DeleteMacro, ApplyMacro.

    Hours: GetSupportCalendar, UpdateSupportCalendar.

    Frequent questions: CreateFaq, GetFaq, ListFaqs, UpdateFaq, DeleteFaq, RateFaq, RecordFaqView,
    CreateFaqSuggestion, GetFaqSuggestion, ListFaqSuggestions, DecideFaqSuggestion.

    Help articles: CreateHelpArticle, GetHelpArticle, ListHelpArticles, UpdateHelpArticle,
    DeleteHelpArticle, ConfirmHelpArticle, RateHelpArticle, RecordHelpArticleView, SearchHelp.

    Disputes: CreateOrderDispute, GetOrderDispute, ListOrderDisputes, AnswerOrderDispute,
    DecideOrderDispute, WithdrawOrderDispute.
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

    async def CreateTicket(
        self,
        request: Request[tickets_pb2.CreateTicketRequest] = None,
        /,
        *,
        ticket: tickets_pb2.Ticket | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Opens a ticket: for oneself, for staff in the name of a customer. Its requester is told by mail.
        The clock for the first response runs as SupportCalendar says.

        Fails with `TICKET_EXISTS` where there is one about the inquiry.

        Args:
            ticket: The ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "CreateTicket", request, {"ticket": ticket, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetTicket(
        self,
        request: Request[tickets_pb2.GetTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Returns one ticket: one's own, staff any. A merged one names the ticket that goes on.

        Args:
            id: UUID of the ticket.
        """
        answer: tickets_pb2.Ticket = await self._call("GetTicket", request, {"id": id}, timeout, metadata)
        return answer

    async def ListTickets(
        self,
        request: Request[tickets_pb2.ListTicketsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        priorities: Iterable[int | str] | None = None,
        categories: Iterable[int | str] | None = None,
        number: str | None = None,
        assignee_id: str | None = None,
        requester_id: str | None = None,
        inquiry_id: str | None = None,
        unassigned: bool | None = None,
        breached: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.ListTicketsResponse:
        """Lists tickets, newest first: one's own, staff all.

        Args:
            states: Only those in these states.
            priorities: Only those as urgent.
            categories: Only those about this.
            number: Only the one with this number.
            assignee_id: Only those of this administrator. For staff.
            requester_id: Only those of this requester.
            inquiry_id: Only the one about this inquiry.
            unassigned: Only those that nobody has. For staff.
            breached: Only those whose first response was late. For staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tickets_pb2.ListTicketsResponse = await self._call(
            "ListTickets",
            request,
            {
                "states": states,
                "priorities": priorities,
                "categories": categories,
                "number": number,
                "assignee_id": assignee_id,
                "requester_id": requester_id,
                "inquiry_id": inquiry_id,
                "unassigned": unassigned,
                "breached": breached,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateTicket(
        self,
        request: Request[tickets_pb2.UpdateTicketRequest] = None,
        /,
        *,
        ticket: tickets_pb2.Ticket | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Changes title, category or priority of a ticket. Another priority sets another deadline while
        nobody has responded; what was late stays late.

        Args:
            ticket: The ticket, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "UpdateTicket",
            request,
            {"ticket": ticket, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def AssignTicket(
        self,
        request: Request[tickets_pb2.AssignTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        assignee_id: str | None = None,
        reassign: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Gives a ticket to somebody: to the caller, or to another administrator.

        Fails with `TICKET_TAKEN` where somebody else has it, unless `reassign` is set.

        Args:
            id: UUID of the ticket.
            assignee_id: UUID of an active administrator; empty: the caller.
            reassign: Whether it may be taken from somebody else.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "AssignTicket",
            request,
            {"id": id, "assignee_id": assignee_id, "reassign": reassign, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ReleaseTicket(
        self,
        request: Request[tickets_pb2.ReleaseTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Lets a ticket wait for somebody again.

        Args:
            id: UUID of the ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "ReleaseTicket", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AdvanceTicket(
        self,
        request: Request[tickets_pb2.AdvanceTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Says what a ticket waits for that somebody has.

        Args:
            id: UUID of the ticket.
            state: `IN_PROGRESS`, `ESCALATION_REQUIRED`, `WAITING_CUSTOMER`, `WAITING_SELLER` or
                `TESTING_RESOLUTION`.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "AdvanceTicket", request, {"id": id, "state": state, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def EscalateTicket(
        self,
        request: Request[tickets_pb2.EscalateTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Lets a ticket rise by one level, up to 3. Leaves an audit entry.

        Args:
            id: UUID of the ticket.
            reason: Why. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "EscalateTicket", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ResolveTicket(
        self,
        request: Request[tickets_pb2.ResolveTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        resolution_summary: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Resolves a ticket. Its requester is told by mail, and asked how content they are. It closes by
        itself after `support.close_after`.

        Args:
            id: UUID of the ticket.
            resolution_summary: How it was resolved; its requester reads it. At most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "ResolveTicket",
            request,
            {"id": id, "resolution_summary": resolution_summary, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ReopenTicket(
        self,
        request: Request[tickets_pb2.ReopenTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Opens a resolved ticket again: its requester or staff.

        Args:
            id: UUID of the ticket.
            reason: Why. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "ReopenTicket", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CloseTicket(
        self,
        request: Request[tickets_pb2.CloseTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Closes a resolved ticket: its requester or staff. What comes later is a ticket of its own, with
        `follow_up_of_id`.

        Args:
            id: UUID of the ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "CloseTicket", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def MergeTicket(
        self,
        request: Request[tickets_pb2.MergeTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        into_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.Ticket:
        """Merges a ticket into another one of the same requester, and returns that. Messages and notes go
        along, marked with where they were; the earlier deadline and the higher level count. Leaves an
        audit entry.

        Fails with `TICKET_MERGE_REFUSED` for tickets of different requesters and for one with itself.

        Args:
            id: UUID of the ticket.
            into_id: UUID of the ticket that goes on.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.Ticket = await self._call(
            "MergeTicket", request, {"id": id, "into_id": into_id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RateTicket(
        self,
        request: Request[tickets_pb2.RateTicketRequest] = None,
        /,
        *,
        id: str | None = None,
        score: int | None = None,
        comment: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.TicketRating:
        """Says how content one is with the last resolution of one's own ticket, in place of what one has
        said about it before.

        Fails with `TICKET_RATING_OVER` where it is not resolved, or was resolved longer than
        `support.rating_window` ago.

        Args:
            id: UUID of the ticket.
            score: 5 is very content, 1 is not at all.
            comment: In words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tickets_pb2.TicketRating = await self._call(
            "RateTicket",
            request,
            {"id": id, "score": score, "comment": comment, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListTicketRatings(
        self,
        request: Request[tickets_pb2.ListTicketRatingsRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.ListTicketRatingsResponse:
        """Lists how content requesters are, one rating per resolution, newest first.

        Args:
            ticket_id: Only those of this ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tickets_pb2.ListTicketRatingsResponse = await self._call(
            "ListTicketRatings",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def ListTicketChanges(
        self,
        request: Request[tickets_pb2.ListTicketChangesRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tickets_pb2.ListTicketChangesResponse:
        """Lists what happened to a ticket, newest first.

        Args:
            ticket_id: UUID of the ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tickets_pb2.ListTicketChangesResponse = await self._call(
            "ListTicketChanges",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateTicketMessage(
        self,
        request: Request[messages_pb2.CreateTicketMessageRequest] = None,
        /,
        *,
        ticket_message: messages_pb2.TicketMessage | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.TicketMessage:
        """Says something about a ticket: its requester, or staff. The first message of staff is the first
        response. One of the requester opens a resolved ticket again, one about a merged ticket goes to
        the one that goes on. The requester is told of what staff say by mail.

        Fails with `STATE_FORBIDS` where it is closed.

        Args:
            ticket_message: The message.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.TicketMessage = await self._call(
            "CreateTicketMessage",
            request,
            {"ticket_message": ticket_message, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListTicketMessages(
        self,
        request: Request[messages_pb2.ListTicketMessagesRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.ListTicketMessagesResponse:
        """Lists what was said about a ticket, newest first: its requester and staff.

        Args:
            ticket_id: UUID of the ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: messages_pb2.ListTicketMessagesResponse = await self._call(
            "ListTicketMessages",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateTicketNote(
        self,
        request: Request[messages_pb2.CreateTicketNoteRequest] = None,
        /,
        *,
        ticket_note: messages_pb2.TicketNote | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.TicketNote:
        """Notes something about a ticket, for staff alone. Nothing of it is seen by others, also not that
        there is one.

        Args:
            ticket_note: The note.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.TicketNote = await self._call(
            "CreateTicketNote", request, {"ticket_note": ticket_note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListTicketNotes(
        self,
        request: Request[messages_pb2.ListTicketNotesRequest] = None,
        /,
        *,
        ticket_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.ListTicketNotesResponse:
        """Lists what staff have noted about a ticket, newest first.

        Args:
            ticket_id: UUID of the ticket.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: messages_pb2.ListTicketNotesResponse = await self._call(
            "ListTicketNotes",
            request,
            {"ticket_id": ticket_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateMacro(
        self,
        request: Request[messages_pb2.CreateMacroRequest] = None,
        /,
        *,
        macro: messages_pb2.Macro | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Creates a macro.

        Fails with `MACRO_NAME_TAKEN` where another one has the name.

        Args:
            macro: The macro.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.Macro = await self._call(
            "CreateMacro", request, {"macro": macro, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetMacro(
        self,
        request: Request[messages_pb2.GetMacroRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Returns one macro.

        Args:
            id: UUID of the macro.
        """
        answer: messages_pb2.Macro = await self._call("GetMacro", request, {"id": id}, timeout, metadata)
        return answer

    async def ListMacros(
        self,
        request: Request[messages_pb2.ListMacrosRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.ListMacrosResponse:
        """Lists macros, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: messages_pb2.ListMacrosResponse = await self._call(
            "ListMacros", request, {"page_size": page_size, "page_token": page_token, "order": order}, timeout, metadata
        )
        return answer

    async def UpdateMacro(
        self,
        request: Request[messages_pb2.UpdateMacroRequest] = None,
        /,
        *,
        macro: messages_pb2.Macro | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Changes a macro. Messages that were sent stay as they are.

        Args:
            macro: The macro, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.Macro = await self._call(
            "UpdateMacro",
            request,
            {"macro": macro, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteMacro(
        self,
        request: Request[messages_pb2.DeleteMacroRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.Macro:
        """Deletes a macro.

        Args:
            id: UUID of the macro.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.Macro = await self._call(
            "DeleteMacro", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApplyMacro(
        self,
        request: Request[messages_pb2.ApplyMacroRequest] = None,
        /,
        *,
        id: str | None = None,
        ticket_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> messages_pb2.TicketMessage:
        """Sends the message of a macro about a ticket, and moves the ticket as the macro says.

        Args:
            id: UUID of the macro.
            ticket_id: UUID of the ticket.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: messages_pb2.TicketMessage = await self._call(
            "ApplyMacro", request, {"id": id, "ticket_id": ticket_id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetSupportCalendar(
        self,
        request: Request[calendar_pb2.GetSupportCalendarRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> calendar_pb2.SupportCalendar:
        """Returns when support is open, and how long first responses may take."""
        answer: calendar_pb2.SupportCalendar = await self._call("GetSupportCalendar", request, {}, timeout, metadata)
        return answer

    async def UpdateSupportCalendar(
        self,
        request: Request[calendar_pb2.UpdateSupportCalendarRequest] = None,
        /,
        *,
        support_calendar: calendar_pb2.SupportCalendar | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> calendar_pb2.SupportCalendar:
        """Changes when support is open, or how long first responses may take. Deadlines of tickets that wait
        for a response are computed anew by a job; what was late stays late. Leaves an audit entry.

        Args:
            support_calendar: The calendar, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: calendar_pb2.SupportCalendar = await self._call(
            "UpdateSupportCalendar",
            request,
            {"support_calendar": support_calendar, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateFaq(
        self,
        request: Request[faqs_pb2.CreateFaqRequest] = None,
        /,
        *,
        faq: faqs_pb2.Faq | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Creates a frequent question.

        Fails with `FAQ_EXISTS` where the category has the question, and with `FAQ_POSITION_TAKEN` where
        another one stands there.

        Args:
            faq: The question.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = await self._call(
            "CreateFaq", request, {"faq": faq, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetFaq(
        self,
        request: Request[faqs_pb2.GetFaqRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Returns one frequent question. Others than staff see published ones.

        Args:
            id: UUID of the question.
        """
        answer: faqs_pb2.Faq = await self._call("GetFaq", request, {"id": id}, timeout, metadata)
        return answer

    async def ListFaqs(
        self,
        request: Request[faqs_pb2.ListFaqsRequest] = None,
        /,
        *,
        categories: Iterable[int | str] | None = None,
        featured: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.ListFaqsResponse:
        """Lists frequent questions by their position. Others than staff see published ones.

        Args:
            categories: Only those about this.
            featured: Only those that are featured.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: faqs_pb2.ListFaqsResponse = await self._call(
            "ListFaqs",
            request,
            {"categories": categories, "featured": featured, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def UpdateFaq(
        self,
        request: Request[faqs_pb2.UpdateFaqRequest] = None,
        /,
        *,
        faq: faqs_pb2.Faq | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Changes a frequent question.

        Args:
            faq: The question, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = await self._call(
            "UpdateFaq", request, {"faq": faq, "update_mask": update_mask, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteFaq(
        self,
        request: Request[faqs_pb2.DeleteFaqRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Deletes a frequent question. What was suggested stays.

        Args:
            id: UUID of the question.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = await self._call(
            "DeleteFaq", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RateFaq(
        self,
        request: Request[faqs_pb2.RateFaqRequest] = None,
        /,
        *,
        id: str | None = None,
        helpful: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Says whether an answer helps, in place of what one has said before. Counted once per person.

        Args:
            id: UUID of the question.
            helpful: True: helpful; false: not helpful.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = await self._call(
            "RateFaq", request, {"id": id, "helpful": helpful, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RecordFaqView(
        self,
        request: Request[faqs_pb2.RecordFaqViewRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> faqs_pb2.Faq:
        """Counts that a published question was looked at: once an hour from an address.

        Args:
            id: UUID of the question.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: faqs_pb2.Faq = await self._call(
            "RecordFaqView", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateFaqSuggestion(
        self,
        request: Request[suggestions_pb2.CreateFaqSuggestionRequest] = None,
        /,
        *,
        faq_suggestion: suggestions_pb2.FaqSuggestion | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.FaqSuggestion:
        """Suggests a frequent question that an inquiry has brought up.

        Args:
            faq_suggestion: The suggestion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: suggestions_pb2.FaqSuggestion = await self._call(
            "CreateFaqSuggestion",
            request,
            {"faq_suggestion": faq_suggestion, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetFaqSuggestion(
        self,
        request: Request[suggestions_pb2.GetFaqSuggestionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.FaqSuggestion:
        """Returns one suggestion.

        Args:
            id: UUID of the suggestion.
        """
        answer: suggestions_pb2.FaqSuggestion = await self._call(
            "GetFaqSuggestion", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListFaqSuggestions(
        self,
        request: Request[suggestions_pb2.ListFaqSuggestionsRequest] = None,
        /,
        *,
        inquiry_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.ListFaqSuggestionsResponse:
        """Lists suggestions, newest first.

        Args:
            inquiry_id: Only those of this inquiry.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: suggestions_pb2.ListFaqSuggestionsResponse = await self._call(
            "ListFaqSuggestions",
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

    async def DecideFaqSuggestion(
        self,
        request: Request[suggestions_pb2.DecideFaqSuggestionRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        category: int | str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> suggestions_pb2.FaqSuggestion:
        """Decides a suggestion. Accepting makes a frequent question of it, behind the others of its
        category, which is not published yet.

        Fails with `FAQ_EXISTS` where the category has the question.

        Args:
            id: UUID of the suggestion.
            state: `ACCEPTED`, `DISMISSED`, `OUTDATED` or `REPLACED`.
            category: Where the question belongs; needed to accept it.
            note: Why, in words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: suggestions_pb2.FaqSuggestion = await self._call(
            "DecideFaqSuggestion",
            request,
            {"id": id, "state": state, "category": category, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateHelpArticle(
        self,
        request: Request[help_pb2.CreateHelpArticleRequest] = None,
        /,
        *,
        help_article: help_pb2.HelpArticle | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Creates a help article.

        Fails with `HELP_SLUG_TAKEN` where another article has the name.

        Args:
            help_article: The article.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = await self._call(
            "CreateHelpArticle", request, {"help_article": help_article, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetHelpArticle(
        self,
        request: Request[help_pb2.GetHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Returns one article. Others than staff see published ones.

        Args:
            id: UUID of the article.
        """
        answer: help_pb2.HelpArticle = await self._call("GetHelpArticle", request, {"id": id}, timeout, metadata)
        return answer

    async def ListHelpArticles(
        self,
        request: Request[help_pb2.ListHelpArticlesRequest] = None,
        /,
        *,
        slug: str | None = None,
        parent_id: str | None = None,
        categories: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        featured: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.ListHelpArticlesResponse:
        """Lists articles without their texts, newest first. Others than staff see published ones.

        Args:
            slug: Only the one with this name.
            parent_id: Only those below this article.
            categories: Only those about this.
            types: Only those of this kind.
            featured: Only those that are featured.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: help_pb2.ListHelpArticlesResponse = await self._call(
            "ListHelpArticles",
            request,
            {
                "slug": slug,
                "parent_id": parent_id,
                "categories": categories,
                "types": types,
                "featured": featured,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateHelpArticle(
        self,
        request: Request[help_pb2.UpdateHelpArticleRequest] = None,
        /,
        *,
        help_article: help_pb2.HelpArticle | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Changes an article.

        Fails with `HELP_ARTICLE_CYCLE` where it would stand below itself.

        Args:
            help_article: The article, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = await self._call(
            "UpdateHelpArticle",
            request,
            {"help_article": help_article, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteHelpArticle(
        self,
        request: Request[help_pb2.DeleteHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Deletes an article.

        Fails with `HELP_ARTICLE_HAS_CHILDREN` while others stand below it.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = await self._call(
            "DeleteHelpArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ConfirmHelpArticle(
        self,
        request: Request[help_pb2.ConfirmHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Notes that staff have looked at an article and found it to be right.

        Args:
            id: UUID of the article.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = await self._call(
            "ConfirmHelpArticle", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RateHelpArticle(
        self,
        request: Request[help_pb2.RateHelpArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        helpful: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Says whether an article helps, in place of what one has said before. Counted once per person.

        Args:
            id: UUID of the article.
            helpful: True: helpful; false: not helpful.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = await self._call(
            "RateHelpArticle", request, {"id": id, "helpful": helpful, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RecordHelpArticleView(
        self,
        request: Request[help_pb2.RecordHelpArticleViewRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.HelpArticle:
        """Counts that a published article was looked at: once an hour from an address.

        Args:
            id: UUID of the article.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: help_pb2.HelpArticle = await self._call(
            "RecordHelpArticleView", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SearchHelp(
        self,
        request: Request[help_pb2.SearchHelpRequest] = None,
        /,
        *,
        query: str | None = None,
        page_size: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> help_pb2.SearchHelpResponse:
        """Finds published articles and frequent questions by their words. Signs have no meaning in a query;
        what has them as they were asked for comes first.

        Args:
            query: What is looked for: a word of 2 letters at least, or one sign of a script whose signs are
                words. At most 200 characters.
            page_size: How many of each kind: 10 if unset, at most 50.
        """
        answer: help_pb2.SearchHelpResponse = await self._call(
            "SearchHelp", request, {"query": query, "page_size": page_size}, timeout, metadata
        )
        return answer

    async def CreateOrderDispute(
        self,
        request: Request[disputes_pb2.CreateOrderDisputeRequest] = None,
        /,
        *,
        order_dispute: disputes_pb2.OrderDispute | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Opens a dispute about one's own order, and freezes the order until it ends. The seller is told by
        mail.

        Fails with `ORDER_DISPUTE_EXISTS` where one about the order is open, and with `STATE_FORBIDS` for
        an order that is not paid for or is archived.

        Args:
            order_dispute: The dispute.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = await self._call(
            "CreateOrderDispute", request, {"order_dispute": order_dispute, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetOrderDispute(
        self,
        request: Request[disputes_pb2.GetOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Returns one dispute: of one's own order as buyer or seller, staff any.

        Args:
            id: UUID of the dispute.
        """
        answer: disputes_pb2.OrderDispute = await self._call("GetOrderDispute", request, {"id": id}, timeout, metadata)
        return answer

    async def ListOrderDisputes(
        self,
        request: Request[disputes_pb2.ListOrderDisputesRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.ListOrderDisputesResponse:
        """Lists disputes, newest first: of one's own orders as buyer or seller, staff all.

        Args:
            order_id: Only those about this order.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: disputes_pb2.ListOrderDisputesResponse = await self._call(
            "ListOrderDisputes",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def AnswerOrderDispute(
        self,
        request: Request[disputes_pb2.AnswerOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        seller_answer: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Says what the seller says to a dispute about their order.

        Args:
            id: UUID of the dispute.
            seller_answer: What the seller says. At most 5,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = await self._call(
            "AnswerOrderDispute",
            request,
            {"id": id, "seller_answer": seller_answer, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DecideOrderDispute(
        self,
        request: Request[disputes_pb2.DecideOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        note: str | None = None,
        items: Iterable[disputes_pb2.DisputedItem | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Decides a dispute, finally: the order moves on, and where it is upheld money goes back. The
        parties are told by mail. Leaves an audit entry.

        Fails with `ORDER_DISPUTE_NOTHING_LEFT` where it is upheld and nothing of what has arrived is left
        to be paid back; what was not sent is cancelled instead.

        Args:
            id: UUID of the dispute.
            state: `UPHELD` or `REJECTED`.
            note: Why; the parties read it. At most 2,000 characters.
            items: What is paid back where it is upheld; empty: all that has arrived and was not given back. At
                most 100.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = await self._call(
            "DecideOrderDispute",
            request,
            {"id": id, "state": state, "note": note, "items": items, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def WithdrawOrderDispute(
        self,
        request: Request[disputes_pb2.WithdrawOrderDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.OrderDispute:
        """Takes one's own dispute back; the order moves on.

        Args:
            id: UUID of the dispute.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: disputes_pb2.OrderDispute = await self._call(
            "WithdrawOrderDispute", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer
