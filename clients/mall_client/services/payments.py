"""The rpcs of payments. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from google.protobuf import timestamp_pb2
from google.type import money_pb2
from mall.payments.v1 import captures_pb2
from mall.payments.v1 import disputes_pb2
from mall.payments.v1 import payments_pb2
from mall_client.service import Metadata, Request, Service


class PaymentsService(Service):
    """Manages payment methods, payments and refunds.

    Payments are started by placing or retrying an order, or by topping up a wallet, never here. Card
    numbers and security codes never enter the mall: the provider's own form takes them and gives out
    a token.

    Payment methods: CreatePaymentMethod, GetPaymentMethod, ListPaymentMethods, UpdatePaymentMethod,
    DeletePaymentMethod, SetDefaultPaymentMethod.
    Payments: GetPayment, ListPayments, ExplainPaymentAllocations.
    Captures: CapturePayment, VoidPayment, AcceptPaymentCapture, ReauthorizePayment.
    Refunds: GetRefund, ListRefunds, RetryRefund, AcceptRefund.
    Disputes: GetDispute, ListDisputes, SubmitDisputeEvidence, AcceptDispute.
    Callbacks: HandleProviderEvent.
    """

    full_name = payments_pb2.DESCRIPTOR.services_by_name["PaymentsService"].full_name

    def CreatePaymentMethod(
        self,
        request: Request[payments_pb2.CreatePaymentMethodRequest] = None,
        /,
        *,
        payment_method: payments_pb2.PaymentMethod | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Saves a payment method of the caller. The first one becomes the default.

        Fails with `CARD_NUMBER_REFUSED` when a text looks like a card number, with
        `PAYMENT_METHOD_EXPIRED` when the card has expired, and with `PAYMENT_METHOD_EXISTS` when the
        caller has saved this token before.

        Args:
            payment_method: The payment method to save.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = self._call(
            "CreatePaymentMethod",
            request,
            {"payment_method": payment_method, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetPaymentMethod(
        self,
        request: Request[payments_pb2.GetPaymentMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Returns one payment method of the caller, deleted ones excluded.

        Args:
            id: UUID of the payment method.
        """
        answer: payments_pb2.PaymentMethod = self._call("GetPaymentMethod", request, {"id": id}, timeout, metadata)
        return answer

    def ListPaymentMethods(
        self,
        request: Request[payments_pb2.ListPaymentMethodsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.ListPaymentMethodsResponse:
        """Lists the caller's payment methods, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: payments_pb2.ListPaymentMethodsResponse = self._call(
            "ListPaymentMethods", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    def UpdatePaymentMethod(
        self,
        request: Request[payments_pb2.UpdatePaymentMethodRequest] = None,
        /,
        *,
        payment_method: payments_pb2.PaymentMethod | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Changes nickname or billing address. What the provider knows about the method never changes.

        Earlier payments keep the billing address they were made with. Fails with `CARD_NUMBER_REFUSED`
        when a text looks like a card number.

        Args:
            payment_method: The payment method with `id` and the new values; `etag` if the change depends on what was
                read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = self._call(
            "UpdatePaymentMethod",
            request,
            {"payment_method": payment_method, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeletePaymentMethod(
        self,
        request: Request[payments_pb2.DeletePaymentMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Deletes a payment method softly. Payments made with it stay as they are.

        A deleted default leaves the caller without one, until another is chosen.

        Args:
            id: UUID of the payment method.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = self._call(
            "DeletePaymentMethod", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SetDefaultPaymentMethod(
        self,
        request: Request[payments_pb2.SetDefaultPaymentMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Makes a payment method the default; the previous one loses the flag.

        Fails with `PAYMENT_METHOD_EXPIRED` when the card has expired.

        Args:
            id: UUID of the payment method.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = self._call(
            "SetDefaultPaymentMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetPayment(
        self,
        request: Request[payments_pb2.GetPaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Returns one payment with its attempts and refunds. Customers see their own, staff all.

        Args:
            id: UUID of the payment.
        """
        answer: payments_pb2.Payment = self._call("GetPayment", request, {"id": id}, timeout, metadata)
        return answer

    def ListPayments(
        self,
        request: Request[payments_pb2.ListPaymentsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        purchase_id: str | None = None,
        states: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.ListPaymentsResponse:
        """Lists payments with their attempts and refunds, newest first. Customers see their own, staff
        all.

        Args:
            customer_id: Only payments of this customer.
            purchase_id: Only the payment of this purchase.
            states: Only payments in one of these states; empty: in any.
            create_time_from: Only payments begun at or after this time.
            create_time_until: Only payments begun before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payments_pb2.ListPaymentsResponse = self._call(
            "ListPayments",
            request,
            {
                "customer_id": customer_id,
                "purchase_id": purchase_id,
                "states": states,
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

    def ExplainPaymentAllocations(
        self,
        request: Request[captures_pb2.ExplainPaymentAllocationsRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> captures_pb2.PaymentAllocations:
        """Tells how a payment is spread over the orders of its purchase.

        Args:
            id: UUID of the payment.
        """
        answer: captures_pb2.PaymentAllocations = self._call(
            "ExplainPaymentAllocations", request, {"id": id}, timeout, metadata
        )
        return answer

    def CapturePayment(
        self,
        request: Request[captures_pb2.CapturePaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        order_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Takes a part or all of what a provider holds for a payment that is captured on shipment.

        The provider is asked at once, and again every minute where it gives no answer; read the payment
        for the outcome. Fails with
        `STATE_FORBIDS` when nothing is held, with `PAYMENT_EXPIRED` when the provider's time is over, and
        with `CAPTURE_EXCEEDS_AUTHORIZATION` when that much is not left.

        Args:
            id: UUID of the payment.
            amount: How much. If unset, everything that is left of the authorisation.
            order_id: The order that it is for.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Payment = self._call(
            "CapturePayment",
            request,
            {"id": id, "amount": amount, "order_id": order_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def VoidPayment(
        self,
        request: Request[captures_pb2.VoidPaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Lets go of everything that a provider holds for a payment and that is not captured.

        The provider is asked until it confirms. What is captured goes back by refunds only. Fails with
        `STATE_FORBIDS` when nothing is held. Leaves an audit entry.

        Args:
            id: UUID of the payment.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Payment = self._call(
            "VoidPayment", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AcceptPaymentCapture(
        self,
        request: Request[captures_pb2.AcceptPaymentCaptureRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> captures_pb2.PaymentCapture:
        """Lets a capture count of which another amount came than was asked for; the rest can be captured again.

        Fails with `STATE_FORBIDS` unless it is `HELD`. Leaves an audit entry.

        Args:
            id: UUID of the capture.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: captures_pb2.PaymentCapture = self._call(
            "AcceptPaymentCapture", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ReauthorizePayment(
        self,
        request: Request[captures_pb2.ReauthorizePaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        payment_method_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Has the amount of a payment held anew, after what was held has run out.

        Counts as one of its three attempts, and can be asked for until `lapse_time`. Fails with
        `STATE_FORBIDS` unless the payment is `EXPIRED`, with `PAYMENT_IN_PROGRESS` while an attempt has no
        outcome, with `PAYMENT_ATTEMPTS_EXHAUSTED`, and with `PAYMENT_METHOD_REQUIRED` or
        `PAYMENT_METHOD_EXPIRED`.

        Args:
            id: UUID of the payment.
            payment_method_id: The method that is to pay; the default one if unset.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Payment = self._call(
            "ReauthorizePayment",
            request,
            {"id": id, "payment_method_id": payment_method_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetRefund(
        self,
        request: Request[payments_pb2.GetRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Refund:
        """Returns one refund.

        Args:
            id: UUID of the refund.
        """
        answer: payments_pb2.Refund = self._call("GetRefund", request, {"id": id}, timeout, metadata)
        return answer

    def ListRefunds(
        self,
        request: Request[payments_pb2.ListRefundsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        payment_id: str | None = None,
        order_id: str | None = None,
        reasons: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.ListRefundsResponse:
        """Lists refunds, newest first; for example those that the provider refused and staff must retry.

        Args:
            states: Refunds in one of these states; empty: in any.
            payment_id: Refunds of this payment. UUID.
            order_id: Refunds for this order. UUID.
            reasons: Refunds for one of these reasons; empty: for any.
            page_size: How many to return: 1 to 100, 20 if not set; more counts as 100.
            page_token: Token of the previous answer.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payments_pb2.ListRefundsResponse = self._call(
            "ListRefunds",
            request,
            {
                "states": states,
                "payment_id": payment_id,
                "order_id": order_id,
                "reasons": reasons,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def RetryRefund(
        self,
        request: Request[payments_pb2.RetryRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        notes: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Refund:
        """Creates a new refund in place of one that the provider refused, and returns it.

        The provider is asked within a minute. Fails with `STATE_FORBIDS` unless the refund is `FAILED`
        and was not retried before, and with `REFUND_EXCEEDS_PAYMENT` when other refunds have used up
        the amount meanwhile. Leaves an audit entry.

        Args:
            id: UUID of the refund.
            notes: Why; kept in the audit trail and in the new refund's notes. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it sends nothing and gets the first answer.
        """
        answer: payments_pb2.Refund = self._call(
            "RetryRefund", request, {"id": id, "notes": notes, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AcceptRefund(
        self,
        request: Request[payments_pb2.AcceptRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        notes: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Refund:
        """Lets what went back count, though another amount was asked for.

        Fails with `STATE_FORBIDS` unless the refund is `HELD`. Leaves an audit entry.

        Args:
            id: UUID of the refund.
            notes: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Refund = self._call(
            "AcceptRefund", request, {"id": id, "notes": notes, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetDispute(
        self,
        request: Request[disputes_pb2.GetDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.Dispute:
        """Returns one dispute.

        Args:
            id: UUID of the dispute.
        """
        answer: disputes_pb2.Dispute = self._call("GetDispute", request, {"id": id}, timeout, metadata)
        return answer

    def ListDisputes(
        self,
        request: Request[disputes_pb2.ListDisputesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        payment_id: str | None = None,
        evidence_due_before: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.ListDisputesResponse:
        """Lists disputes, newest first; for example those whose evidence is due.

        Args:
            states: Disputes in one of these states; empty: in any.
            payment_id: Disputes of this payment.
            evidence_due_before: Only those whose evidence is due before this time.
            page_size: How many to return: 1 to 100, 20 if not set; more counts as 100.
            page_token: Token of the previous answer.
            order: Which come first; `NEWEST` if unset.
        """
        answer: disputes_pb2.ListDisputesResponse = self._call(
            "ListDisputes",
            request,
            {
                "states": states,
                "payment_id": payment_id,
                "evidence_due_before": evidence_due_before,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def SubmitDisputeEvidence(
        self,
        request: Request[disputes_pb2.SubmitDisputeEvidenceRequest] = None,
        /,
        *,
        id: str | None = None,
        evidence: disputes_pb2.DisputeEvidence | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.Dispute:
        """Contests a dispute, or answers an inquiry: sends the bank what speaks for the mall. Possible once.

        Where the provider gives no answer it is sent again every minute. Fails with `STATE_FORBIDS` unless
        the dispute waits for an answer, and with `DISPUTE_EVIDENCE_OVERDUE` when the bank takes none any
        more.

        Args:
            id: UUID of the dispute.
            evidence: What speaks for the mall. At least one text.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
            etag: Version that was read; the call fails if it has changed since.
        """
        answer: disputes_pb2.Dispute = self._call(
            "SubmitDisputeEvidence",
            request,
            {"id": id, "evidence": evidence, "request_id": request_id, "etag": etag},
            timeout,
            metadata,
        )
        return answer

    def AcceptDispute(
        self,
        request: Request[disputes_pb2.AcceptDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.Dispute:
        """Lets the buyer keep the money of a dispute. There is no way back.

        Fails with `STATE_FORBIDS` unless the dispute waits for an answer. Leaves an audit entry.

        Args:
            id: UUID of the dispute.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
            etag: Version that was read; the call fails if it has changed since.
        """
        answer: disputes_pb2.Dispute = self._call(
            "AcceptDispute",
            request,
            {"id": id, "reason": reason, "request_id": request_id, "etag": etag},
            timeout,
            metadata,
        )
        return answer

    def HandleProviderEvent(
        self,
        request: Request[payments_pb2.HandleProviderEventRequest] = None,
        /,
        *,
        provider: str | None = None,
        payload: bytes | None = None,
        signature_seconds: int | None = None,
        signature: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.HandleProviderEventResponse:
        """Accepts a provider's message about a charge or refund.

        For providers only: fails with `PROVIDER_SIGNATURE_INVALID` unless the signature holds. A
        repeated event gets the first answer and has no effect. An event that does not agree with the
        payment in amount or currency is kept and reported to staff, and changes nothing.

        Args:
            provider: Name of the provider, such as `sandbox`.
            payload: The report, a JSON object, byte for byte as it was signed. At most 64 KiB. `stripe` sends
                its own events. Others have `id` (unique), `type`, `key` (the id of the attempt,
                capture or refund), `reference`, `amount_minor`, `currency`, and for refusals `code`
                and `message`; docs/payments.md lists the types. Other types are kept and shown to
                staff.
            signature_seconds: When the provider signed, in seconds since 1970. Within 5 minutes of the mall's clock. Left
                out for `stripe`, whose signature says it.
            signature: HMAC-SHA-256 in hexadecimal, of `<signature_seconds>.` followed by the payload, under the
                secret shared with the provider. Of `stripe`: the header `Stripe-Signature` as it
                came.
        """
        answer: payments_pb2.HandleProviderEventResponse = self._call(
            "HandleProviderEvent",
            request,
            {"provider": provider, "payload": payload, "signature_seconds": signature_seconds, "signature": signature},
            timeout,
            metadata,
        )
        return answer


class AsyncPaymentsService(Service):
    """Manages payment methods, payments and refunds.

    Payments are started by placing or retrying an order, or by topping up a wallet, never here. Card
    numbers and security codes never enter the mall: the provider's own form takes them and gives out
    a token.

    Payment methods: CreatePaymentMethod, GetPaymentMethod, ListPaymentMethods, UpdatePaymentMethod,
    DeletePaymentMethod, SetDefaultPaymentMethod.
    Payments: GetPayment, ListPayments, ExplainPaymentAllocations.
    Captures: CapturePayment, VoidPayment, AcceptPaymentCapture, ReauthorizePayment.
    Refunds: GetRefund, ListRefunds, RetryRefund, AcceptRefund.
    Disputes: GetDispute, ListDisputes, SubmitDisputeEvidence, AcceptDispute.
    Callbacks: HandleProviderEvent.
    """

    full_name = payments_pb2.DESCRIPTOR.services_by_name["PaymentsService"].full_name

    async def CreatePaymentMethod(
        self,
        request: Request[payments_pb2.CreatePaymentMethodRequest] = None,
        /,
        *,
        payment_method: payments_pb2.PaymentMethod | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Saves a payment method of the caller. The first one becomes the default.

        Fails with `CARD_NUMBER_REFUSED` when a text looks like a card number, with
        `PAYMENT_METHOD_EXPIRED` when the card has expired, and with `PAYMENT_METHOD_EXISTS` when the
        caller has saved this token before.

        Args:
            payment_method: The payment method to save.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = await self._call(
            "CreatePaymentMethod",
            request,
            {"payment_method": payment_method, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetPaymentMethod(
        self,
        request: Request[payments_pb2.GetPaymentMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Returns one payment method of the caller, deleted ones excluded.

        Args:
            id: UUID of the payment method.
        """
        answer: payments_pb2.PaymentMethod = await self._call(
            "GetPaymentMethod", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListPaymentMethods(
        self,
        request: Request[payments_pb2.ListPaymentMethodsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.ListPaymentMethodsResponse:
        """Lists the caller's payment methods, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: payments_pb2.ListPaymentMethodsResponse = await self._call(
            "ListPaymentMethods", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    async def UpdatePaymentMethod(
        self,
        request: Request[payments_pb2.UpdatePaymentMethodRequest] = None,
        /,
        *,
        payment_method: payments_pb2.PaymentMethod | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Changes nickname or billing address. What the provider knows about the method never changes.

        Earlier payments keep the billing address they were made with. Fails with `CARD_NUMBER_REFUSED`
        when a text looks like a card number.

        Args:
            payment_method: The payment method with `id` and the new values; `etag` if the change depends on what was
                read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = await self._call(
            "UpdatePaymentMethod",
            request,
            {"payment_method": payment_method, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeletePaymentMethod(
        self,
        request: Request[payments_pb2.DeletePaymentMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Deletes a payment method softly. Payments made with it stay as they are.

        A deleted default leaves the caller without one, until another is chosen.

        Args:
            id: UUID of the payment method.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = await self._call(
            "DeletePaymentMethod", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SetDefaultPaymentMethod(
        self,
        request: Request[payments_pb2.SetDefaultPaymentMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.PaymentMethod:
        """Makes a payment method the default; the previous one loses the flag.

        Fails with `PAYMENT_METHOD_EXPIRED` when the card has expired.

        Args:
            id: UUID of the payment method.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: payments_pb2.PaymentMethod = await self._call(
            "SetDefaultPaymentMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetPayment(
        self,
        request: Request[payments_pb2.GetPaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Returns one payment with its attempts and refunds. Customers see their own, staff all.

        Args:
            id: UUID of the payment.
        """
        answer: payments_pb2.Payment = await self._call("GetPayment", request, {"id": id}, timeout, metadata)
        return answer

    async def ListPayments(
        self,
        request: Request[payments_pb2.ListPaymentsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        purchase_id: str | None = None,
        states: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.ListPaymentsResponse:
        """Lists payments with their attempts and refunds, newest first. Customers see their own, staff
        all.

        Args:
            customer_id: Only payments of this customer.
            purchase_id: Only the payment of this purchase.
            states: Only payments in one of these states; empty: in any.
            create_time_from: Only payments begun at or after this time.
            create_time_until: Only payments begun before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payments_pb2.ListPaymentsResponse = await self._call(
            "ListPayments",
            request,
            {
                "customer_id": customer_id,
                "purchase_id": purchase_id,
                "states": states,
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

    async def ExplainPaymentAllocations(
        self,
        request: Request[captures_pb2.ExplainPaymentAllocationsRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> captures_pb2.PaymentAllocations:
        """Tells how a payment is spread over the orders of its purchase.

        Args:
            id: UUID of the payment.
        """
        answer: captures_pb2.PaymentAllocations = await self._call(
            "ExplainPaymentAllocations", request, {"id": id}, timeout, metadata
        )
        return answer

    async def CapturePayment(
        self,
        request: Request[captures_pb2.CapturePaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        order_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Takes a part or all of what a provider holds for a payment that is captured on shipment.

        The provider is asked at once, and again every minute where it gives no answer; read the payment
        for the outcome. Fails with
        `STATE_FORBIDS` when nothing is held, with `PAYMENT_EXPIRED` when the provider's time is over, and
        with `CAPTURE_EXCEEDS_AUTHORIZATION` when that much is not left.

        Args:
            id: UUID of the payment.
            amount: How much. If unset, everything that is left of the authorisation.
            order_id: The order that it is for.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Payment = await self._call(
            "CapturePayment",
            request,
            {"id": id, "amount": amount, "order_id": order_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def VoidPayment(
        self,
        request: Request[captures_pb2.VoidPaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Lets go of everything that a provider holds for a payment and that is not captured.

        The provider is asked until it confirms. What is captured goes back by refunds only. Fails with
        `STATE_FORBIDS` when nothing is held. Leaves an audit entry.

        Args:
            id: UUID of the payment.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Payment = await self._call(
            "VoidPayment", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AcceptPaymentCapture(
        self,
        request: Request[captures_pb2.AcceptPaymentCaptureRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> captures_pb2.PaymentCapture:
        """Lets a capture count of which another amount came than was asked for; the rest can be captured again.

        Fails with `STATE_FORBIDS` unless it is `HELD`. Leaves an audit entry.

        Args:
            id: UUID of the capture.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: captures_pb2.PaymentCapture = await self._call(
            "AcceptPaymentCapture", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ReauthorizePayment(
        self,
        request: Request[captures_pb2.ReauthorizePaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        payment_method_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Payment:
        """Has the amount of a payment held anew, after what was held has run out.

        Counts as one of its three attempts, and can be asked for until `lapse_time`. Fails with
        `STATE_FORBIDS` unless the payment is `EXPIRED`, with `PAYMENT_IN_PROGRESS` while an attempt has no
        outcome, with `PAYMENT_ATTEMPTS_EXHAUSTED`, and with `PAYMENT_METHOD_REQUIRED` or
        `PAYMENT_METHOD_EXPIRED`.

        Args:
            id: UUID of the payment.
            payment_method_id: The method that is to pay; the default one if unset.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Payment = await self._call(
            "ReauthorizePayment",
            request,
            {"id": id, "payment_method_id": payment_method_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetRefund(
        self,
        request: Request[payments_pb2.GetRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Refund:
        """Returns one refund.

        Args:
            id: UUID of the refund.
        """
        answer: payments_pb2.Refund = await self._call("GetRefund", request, {"id": id}, timeout, metadata)
        return answer

    async def ListRefunds(
        self,
        request: Request[payments_pb2.ListRefundsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        payment_id: str | None = None,
        order_id: str | None = None,
        reasons: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.ListRefundsResponse:
        """Lists refunds, newest first; for example those that the provider refused and staff must retry.

        Args:
            states: Refunds in one of these states; empty: in any.
            payment_id: Refunds of this payment. UUID.
            order_id: Refunds for this order. UUID.
            reasons: Refunds for one of these reasons; empty: for any.
            page_size: How many to return: 1 to 100, 20 if not set; more counts as 100.
            page_token: Token of the previous answer.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payments_pb2.ListRefundsResponse = await self._call(
            "ListRefunds",
            request,
            {
                "states": states,
                "payment_id": payment_id,
                "order_id": order_id,
                "reasons": reasons,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def RetryRefund(
        self,
        request: Request[payments_pb2.RetryRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        notes: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Refund:
        """Creates a new refund in place of one that the provider refused, and returns it.

        The provider is asked within a minute. Fails with `STATE_FORBIDS` unless the refund is `FAILED`
        and was not retried before, and with `REFUND_EXCEEDS_PAYMENT` when other refunds have used up
        the amount meanwhile. Leaves an audit entry.

        Args:
            id: UUID of the refund.
            notes: Why; kept in the audit trail and in the new refund's notes. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it sends nothing and gets the first answer.
        """
        answer: payments_pb2.Refund = await self._call(
            "RetryRefund", request, {"id": id, "notes": notes, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AcceptRefund(
        self,
        request: Request[payments_pb2.AcceptRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        notes: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.Refund:
        """Lets what went back count, though another amount was asked for.

        Fails with `STATE_FORBIDS` unless the refund is `HELD`. Leaves an audit entry.

        Args:
            id: UUID of the refund.
            notes: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
        """
        answer: payments_pb2.Refund = await self._call(
            "AcceptRefund", request, {"id": id, "notes": notes, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetDispute(
        self,
        request: Request[disputes_pb2.GetDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.Dispute:
        """Returns one dispute.

        Args:
            id: UUID of the dispute.
        """
        answer: disputes_pb2.Dispute = await self._call("GetDispute", request, {"id": id}, timeout, metadata)
        return answer

    async def ListDisputes(
        self,
        request: Request[disputes_pb2.ListDisputesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        payment_id: str | None = None,
        evidence_due_before: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.ListDisputesResponse:
        """Lists disputes, newest first; for example those whose evidence is due.

        Args:
            states: Disputes in one of these states; empty: in any.
            payment_id: Disputes of this payment.
            evidence_due_before: Only those whose evidence is due before this time.
            page_size: How many to return: 1 to 100, 20 if not set; more counts as 100.
            page_token: Token of the previous answer.
            order: Which come first; `NEWEST` if unset.
        """
        answer: disputes_pb2.ListDisputesResponse = await self._call(
            "ListDisputes",
            request,
            {
                "states": states,
                "payment_id": payment_id,
                "evidence_due_before": evidence_due_before,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def SubmitDisputeEvidence(
        self,
        request: Request[disputes_pb2.SubmitDisputeEvidenceRequest] = None,
        /,
        *,
        id: str | None = None,
        evidence: disputes_pb2.DisputeEvidence | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.Dispute:
        """Contests a dispute, or answers an inquiry: sends the bank what speaks for the mall. Possible once.

        Where the provider gives no answer it is sent again every minute. Fails with `STATE_FORBIDS` unless
        the dispute waits for an answer, and with `DISPUTE_EVIDENCE_OVERDUE` when the bank takes none any
        more.

        Args:
            id: UUID of the dispute.
            evidence: What speaks for the mall. At least one text.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
            etag: Version that was read; the call fails if it has changed since.
        """
        answer: disputes_pb2.Dispute = await self._call(
            "SubmitDisputeEvidence",
            request,
            {"id": id, "evidence": evidence, "request_id": request_id, "etag": etag},
            timeout,
            metadata,
        )
        return answer

    async def AcceptDispute(
        self,
        request: Request[disputes_pb2.AcceptDisputeRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> disputes_pb2.Dispute:
        """Lets the buyer keep the money of a dispute. There is no way back.

        Fails with `STATE_FORBIDS` unless the dispute waits for an answer. Leaves an audit entry.

        Args:
            id: UUID of the dispute.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing and gets the first answer.
            etag: Version that was read; the call fails if it has changed since.
        """
        answer: disputes_pb2.Dispute = await self._call(
            "AcceptDispute",
            request,
            {"id": id, "reason": reason, "request_id": request_id, "etag": etag},
            timeout,
            metadata,
        )
        return answer

    async def HandleProviderEvent(
        self,
        request: Request[payments_pb2.HandleProviderEventRequest] = None,
        /,
        *,
        provider: str | None = None,
        payload: bytes | None = None,
        signature_seconds: int | None = None,
        signature: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.HandleProviderEventResponse:
        """Accepts a provider's message about a charge or refund.

        For providers only: fails with `PROVIDER_SIGNATURE_INVALID` unless the signature holds. A
        repeated event gets the first answer and has no effect. An event that does not agree with the
        payment in amount or currency is kept and reported to staff, and changes nothing.

        Args:
            provider: Name of the provider, such as `sandbox`.
            payload: The report, a JSON object, byte for byte as it was signed. At most 64 KiB. `stripe` sends
                its own events. Others have `id` (unique), `type`, `key` (the id of the attempt,
                capture or refund), `reference`, `amount_minor`, `currency`, and for refusals `code`
                and `message`; docs/payments.md lists the types. Other types are kept and shown to
                staff.
            signature_seconds: When the provider signed, in seconds since 1970. Within 5 minutes of the mall's clock. Left
                out for `stripe`, whose signature says it.
            signature: HMAC-SHA-256 in hexadecimal, of `<signature_seconds>.` followed by the payload, under the
                secret shared with the provider. Of `stripe`: the header `Stripe-Signature` as it
                came.
        """
        answer: payments_pb2.HandleProviderEventResponse = await self._call(
            "HandleProviderEvent",
            request,
            {"provider": provider, "payload": payload, "signature_seconds": signature_seconds, "signature": signature},
            timeout,
            metadata,
        )
        return answer
