"""The rpcs of payments. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from google.protobuf import timestamp_pb2
from mall.payments.v1 import payments_pb2
from mall_client.service import Metadata, Request, Service


class PaymentsService(Service):
    """Manages payment methods, payments and refunds.

    Payments are started by placing or retrying an order, or by topping up a wallet, never here. Card
    numbers and security codes never enter the mall: the provider's own form takes them and gives out
    a token.

    Payment methods: CreatePaymentMethod, GetPaymentMethod, ListPaymentMethods, UpdatePaymentMethod,
    DeletePaymentMethod, SetDefaultPaymentMethod.
    Payments: GetPayment, ListPayments.
    Refunds: GetRefund, ListRefunds, RetryRefund.
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
            payload: The report, a JSON object, byte for byte as it was signed. At most 64 KiB. Has `id`
                (unique), `type` (`charge.authorized`, `charge.succeeded`, `charge.declined`,
                `refund.succeeded`, `refund.failed`), `key` (the id of the attempt or refund),
                `reference`, `amount_minor`, `currency`, and for refusals `code` and `message`.
                Other types are kept and shown to staff.
            signature_seconds: When the provider signed, in seconds since 1970. Within 5 minutes of the mall's clock.
            signature: HMAC-SHA-256 in hexadecimal, of `<signature_seconds>.` followed by the payload, under the
                secret shared with the provider.
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
    Payments: GetPayment, ListPayments.
    Refunds: GetRefund, ListRefunds, RetryRefund.
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
            payload: The report, a JSON object, byte for byte as it was signed. At most 64 KiB. Has `id`
                (unique), `type` (`charge.authorized`, `charge.succeeded`, `charge.declined`,
                `refund.succeeded`, `refund.failed`), `key` (the id of the attempt or refund),
                `reference`, `amount_minor`, `currency`, and for refusals `code` and `message`.
                Other types are kept and shown to staff.
            signature_seconds: When the provider signed, in seconds since 1970. Within 5 minutes of the mall's clock.
            signature: HMAC-SHA-256 in hexadecimal, of `<signature_seconds>.` followed by the payload, under the
                secret shared with the provider.
        """
        answer: payments_pb2.HandleProviderEventResponse = await self._call(
            "HandleProviderEvent",
            request,
            {"provider": provider, "payload": payload, "signature_seconds": signature_seconds, "signature": signature},
            timeout,
            metadata,
        )
        return answer
