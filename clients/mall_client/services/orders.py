"""The rpcs of orders. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import timestamp_pb2
from google.type import decimal_pb2
from google.type import money_pb2
from mall.common.v1 import pricing_pb2
from mall.orders.v1 import cancellations_pb2
from mall.orders.v1 import checkout_pb2
from mall.orders.v1 import claims_pb2
from mall.orders.v1 import evidence_pb2
from mall.orders.v1 import incidents_pb2
from mall.orders.v1 import invoices_pb2
from mall.orders.v1 import order_refunds_pb2
from mall.orders.v1 import orders_pb2
from mall.orders.v1 import previews_pb2
from mall.orders.v1 import refund_requests_pb2
from mall.orders.v1 import steps_pb2
from mall_client.service import Metadata, Request, Service


class OrdersService(Service):
    """Turns carts into purchases and orders, and takes orders to their end.

    A purchase is one checkout: one buyer, one address, one payment. It holds one order per seller.

    Checkout: QuoteShipping, QuoteCheckout, PlaceOrder, RetryPayment.
    Purchases: GetPurchase, ListPurchases.
    Orders: GetOrder, ListOrders, LookUpOrder, ConfirmOrder, ProcessOrder, PrepareOrder, ShipOrder,
    AdvanceDelivery, CompleteOrder, CancelOrder, PreviewCancellation, SetFinalQuantity.
    Cancellations: CreateCancellation, PreviewPartialCancellation, GetCancellation, ListCancellations, ApproveCancellation,
    RejectCancellation, WithdrawCancellation.
    Refunds: GetOrderRefund, ListOrderRefunds.
    Refund requests: CreateRefundRequest, PreviewRefundRequest, GetRefundRequest, ListRefundRequests, ApproveRefundRequest,
    OfferRefundRequest, RejectRefundRequest, AcceptRefundOffer, EscalateRefundRequest,
    WithdrawRefundRequest, SendReturn, ReceiveReturn, ShipReplacement, ConvertExchange.
    Invoices: GetInvoice, ListInvoices, RenderInvoice.
    Incidents and notes: CreateOrderIncident, GetOrderIncident, ListOrderIncidents,
    ResolveOrderIncident, CreateOrderNote, ListOrderNotes, CompileOrderEvidence.
    Claims: CreateDeliveryClaim, GetDeliveryClaim, ListDeliveryClaims, AddDeliveryClaimEvidence,
    ResolveDeliveryClaim, WithdrawDeliveryClaim.
    """

    full_name = orders_pb2.DESCRIPTOR.services_by_name["OrdersService"].full_name

    def QuoteShipping(
        self,
        request: Request[checkout_pb2.QuoteShippingRequest] = None,
        /,
        *,
        address_id: str | None = None,
        variant_ids: Iterable[str] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> checkout_pb2.QuoteShippingResponse:
        """Prices the ways to send the caller's cart, or some of its lines, to one address: for each seller
        what is offered, with delivery dates. Nothing is signed: QuoteCheckout takes a choice.

        Prices are for the goods after promotions that apply by themselves: a coupon may bring the goods
        below what ships free, and promotions on shipping come off in the quote. Fails with
        `CHECKOUT_BLOCKED` when a line cannot be bought (metadata `variant_id`, `cause`), and with
        `COUNTRY_RESTRICTED` when the mall does not deliver to the address.

        Args:
            address_id: UUID of the caller's address to deliver to. Unset: the default address.
            variant_ids: UUIDs of the variants in the cart to buy. Unset: all of the cart. At most 100.
        """
        answer: checkout_pb2.QuoteShippingResponse = self._call(
            "QuoteShipping", request, {"address_id": address_id, "variant_ids": variant_ids}, timeout, metadata
        )
        return answer

    def QuoteCheckout(
        self,
        request: Request[orders_pb2.QuoteCheckoutRequest] = None,
        /,
        *,
        address_id: str | None = None,
        variant_ids: Iterable[str] | None = None,
        shipping_method: int | str | None = None,
        shipping_choices: Iterable[checkout_pb2.ShippingChoice | Mapping[str, Any]] | None = None,
        codes: Iterable[str] | None = None,
        coupon_issuance_ids: Iterable[str] | None = None,
        best: bool | None = None,
        reward_ids: Iterable[str] | None = None,
        tender_choices: Iterable[pricing_pb2.TenderChoice | Mapping[str, Any]] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> checkout_pb2.Quote:
        """Prices the caller's cart, or some of its lines, for one address, and signs the result.

        Nothing is reserved. The quote holds for 15 minutes, or until the first promotion in it ends;
        PlaceOrder accepts it until then. A coupon that cannot be used is told with its reason, and does
        not stop the quote; too many codes that are unknown fail with `RATE_LIMITED`. Fails
        with `CHECKOUT_BLOCKED` when a line cannot be bought (metadata `variant_id`, `cause`), with
        `SHIPPING_METHOD_UNAVAILABLE` when a seller does not offer the chosen way to send it to this
        address in the channel's currency (metadata `seller_id`, `method`), with `COUNTRY_RESTRICTED`
        when the mall does not deliver to the address, with `ORDER_BELOW_MINIMUM`, and with
        `PAYMENT_BELOW_MINIMUM` when less than a payment can bring would have to come from outside. What
        cannot be used of the wallet is told with its reason, as coupons are.

        Args:
            address_id: UUID of the caller's address to deliver to. Unset: the default address.
            variant_ids: UUIDs of the variants in the cart to buy. Unset: all of the cart. At most 100.
            shipping_method: How fast it is delivered, by sellers without a choice of their own: by the cheapest of a
                seller's methods of this level. Defaults to `STANDARD`.
            shipping_choices: How single sellers send their goods, as QuoteShipping tells them. At most 100, one for a
                seller. A choice for a seller of whom nothing is sent has no effect.
            codes: Codes of coupons to use. At most 10. Without any, issued coupons or `best`: those that are
                applied to the cart.
            coupon_issuance_ids: UUIDs of the caller's issued coupons to use. At most 10.
            best: Also considers everything else that the caller holds, and quotes the best of it.
            reward_ids: UUIDs of rewards of the loyalty programme to redeem with the purchase, for coins:
                percentages, amounts and free shipping. At most 5. PlaceOrder takes the coins and
                the use, or nothing at all; a purchase that is cancelled whole gives them back.
            tender_choices: What to pay with of the caller's wallet and of gift cards; the rest is to be paid from
                outside. At most 8, each account and each card once. Without any: the points that
                are applied to the cart.
        """
        answer: checkout_pb2.Quote = self._call(
            "QuoteCheckout",
            request,
            {
                "address_id": address_id,
                "variant_ids": variant_ids,
                "shipping_method": shipping_method,
                "shipping_choices": shipping_choices,
                "codes": codes,
                "coupon_issuance_ids": coupon_issuance_ids,
                "best": best,
                "reward_ids": reward_ids,
                "tender_choices": tender_choices,
            },
            timeout,
            metadata,
        )
        return answer

    def PlaceOrder(
        self,
        request: Request[checkout_pb2.PlaceOrderRequest] = None,
        /,
        *,
        quote_token: str | None = None,
        payment_method_id: str | None = None,
        customer_note: str | None = None,
        gift_message: str | None = None,
        instructions: str | None = None,
        source: str | None = None,
        campaign: str | None = None,
        gift_wrap_variant_ids: Iterable[str] | None = None,
        terms_accepted: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Purchase:
        """Buys what was quoted: all lines or none, stock reserved, payment tried once.

        Answers with the purchase, whose `payment_state` says how it went: `PAID`, `PENDING` (the
        provider has not said; it will be asked, never charged twice) or `DECLINED` (use RetryPayment
        within 15 minutes, else the stock goes back). Fails with `QUOTE_DRIFTED` when prices, costs or
        the cart changed (metadata `quoted`, `current`, `difference`), `QUOTE_EXPIRED`, `QUOTE_USED`,
        `STOCK_INSUFFICIENT` (metadata `variant_ids`), `COUPON_REFUSED` when a coupon of the quote cannot
        be used any more (metadata `coupon_id`, `cause`), `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN` or
        `BALANCE_CLOSED` when an account or a gift card cannot give what was quoted (metadata `account_id`),
        and with whatever QuoteCheckout would now fail with. A failed call leaves nothing behind.

        What wallets and gift cards pay is set aside with the purchase, taken when the rest is paid, and
        given back when it fails.

        Args:
            quote_token: The quote's token.
            payment_method_id: UUID of the caller's payment method. Unset: the default one; not needed where nothing is to
                be paid from outside.
            customer_note: Note for the sellers. At most 500 characters.
            gift_message: Message for the recipient. At most 500 characters.
            instructions: Instructions for the delivery. At most 500 characters.
            source: Where the order comes from, such as `web`. At most 40 characters; defaults to `api`.
            campaign: Marketing campaign the buyer came from. At most 100 characters.
            gift_wrap_variant_ids: UUIDs of the variants to wrap as gifts, among those of the quote. At most 100.
            terms_accepted: The buyer accepts the terms of return and delivery. Must be true.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer, as it stands by then.
        """
        answer: orders_pb2.Purchase = self._call(
            "PlaceOrder",
            request,
            {
                "quote_token": quote_token,
                "payment_method_id": payment_method_id,
                "customer_note": customer_note,
                "gift_message": gift_message,
                "instructions": instructions,
                "source": source,
                "campaign": campaign,
                "gift_wrap_variant_ids": gift_wrap_variant_ids,
                "terms_accepted": terms_accepted,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def RetryPayment(
        self,
        request: Request[checkout_pb2.RetryPaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        payment_method_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Purchase:
        """Tries again to pay for a purchase whose payment was declined; three attempts in total.

        After the third decline the orders fail, the stock goes back, and the lines come back into the
        cart. Fails with `CHECKOUT_BLOCKED` when an item cannot be bought any more, with
        `PAYMENT_ATTEMPTS_EXHAUSTED`, and with `STATE_FORBIDS` while an attempt is under way or when
        the purchase is paid or over.

        Args:
            id: UUID of the purchase.
            payment_method_id: UUID of the caller's payment method. Unset: the default one.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer, as it stands by then.
        """
        answer: orders_pb2.Purchase = self._call(
            "RetryPayment",
            request,
            {"id": id, "payment_method_id": payment_method_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetPurchase(
        self,
        request: Request[steps_pb2.GetPurchaseRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Purchase:
        """Returns one purchase with its orders. Buyers see their own, staff all.

        Args:
            id: UUID of the purchase.
        """
        answer: orders_pb2.Purchase = self._call("GetPurchase", request, {"id": id}, timeout, metadata)
        return answer

    def ListPurchases(
        self,
        request: Request[orders_pb2.ListPurchasesRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        payment_states: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.ListPurchasesResponse:
        """Lists purchases, newest first. Buyers see their own, staff all.

        Args:
            customer_id: Only purchases of this buyer; for staff.
            payment_states: Only purchases whose payment is in one of these states; empty: in any.
            create_time_from: Only purchases placed at or after this time.
            create_time_until: Only purchases placed before this time.
            page_size: Rows per page: 20 if unset, at most 25.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: orders_pb2.ListPurchasesResponse = self._call(
            "ListPurchases",
            request,
            {
                "customer_id": customer_id,
                "payment_states": payment_states,
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

    def GetOrder(
        self,
        request: Request[steps_pb2.GetOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Returns one order with its items and its history. Buyers see orders they placed, sellers orders
        they received, staff all.

        Args:
            id: UUID of the order.
        """
        answer: orders_pb2.Order = self._call("GetOrder", request, {"id": id}, timeout, metadata)
        return answer

    def ListOrders(
        self,
        request: Request[orders_pb2.ListOrdersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        seller_id: str | None = None,
        purchase_id: str | None = None,
        channel_id: str | None = None,
        number: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.ListOrdersResponse:
        """Lists orders with their items, newest first; without history. Buyers see orders they placed,
        sellers orders they received, staff all.

        Args:
            states: Only orders in one of these states; empty: in any.
            customer_id: Only orders of this buyer; for the sellers concerned and staff.
            seller_id: Only orders of this seller.
            purchase_id: Only orders of this purchase.
            channel_id: Only orders of this channel.
            number: Only the order of this number. At most 40 characters.
            create_time_from: Only orders placed at or after this time.
            create_time_until: Only orders placed before this time.
            page_size: Rows per page: 20 if unset, at most 50.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: orders_pb2.ListOrdersResponse = self._call(
            "ListOrders",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "seller_id": seller_id,
                "purchase_id": purchase_id,
                "channel_id": channel_id,
                "number": number,
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

    def LookUpOrder(
        self,
        request: Request[steps_pb2.LookUpOrderRequest] = None,
        /,
        *,
        number: str | None = None,
        email: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.LookUpOrderResponse:
        """Returns how far an order is, by its number and the buyer's e-mail address, without a
        session.

        A wrong address, a wrong number and both are answered alike. Few wrong tries are taken in
        an hour, for a number and from an address.

        Args:
            number: Number of the order, such as `ORD-20260131-000042`.
            email: E-mail address of the buyer.
        """
        answer: orders_pb2.LookUpOrderResponse = self._call(
            "LookUpOrder", request, {"number": number, "email": email}, timeout, metadata
        )
        return answer

    def ConfirmOrder(
        self,
        request: Request[steps_pb2.ConfirmOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Confirms that the seller can deliver: `AWAITING_SELLER_CONFIRMATION` to `CONFIRMED`.

        Within 24 hours of payment; after that, the order is cancelled and refunded automatically.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = self._call(
            "ConfirmOrder", request, {"id": id, "etag": etag, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ProcessOrder(
        self,
        request: Request[steps_pb2.ProcessOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Starts work on a confirmed order: `CONFIRMED` to `PROCESSING`.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = self._call(
            "ProcessOrder", request, {"id": id, "etag": etag, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def PrepareOrder(
        self,
        request: Request[steps_pb2.PrepareOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Starts packing: `CONFIRMED` or `PROCESSING` to `PREPARING_SHIPMENT`.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = self._call(
            "PrepareOrder", request, {"id": id, "etag": etag, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ShipOrder(
        self,
        request: Request[steps_pb2.ShipOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        carrier: str | None = None,
        carrier_name: str | None = None,
        tracking_number: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Hands all of the order that is still open to the carrier, in one parcel: `PROCESSING` or
        `PREPARING_SHIPMENT` to `SHIPPED`.

        It is ShippingService.CreateShipment with HandOverShipment. Units with a label are handed over with
        it. The reserved stock leaves the shelf. Fails with `TRACKING_NUMBER_TAKEN` and `STOCK_NOT_ON_HAND`.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
            carrier: Code of the carrier; see `Shipment.carrier`.
            carrier_name: Name of the carrier, of `OTHER`. At most 80 characters.
            tracking_number: The carrier's tracking number; see `Shipment.tracking_number`. At most 60 characters.
        """
        answer: orders_pb2.Order = self._call(
            "ShipOrder",
            request,
            {
                "id": id,
                "etag": etag,
                "note": note,
                "request_id": request_id,
                "carrier": carrier,
                "carrier_name": carrier_name,
                "tracking_number": tracking_number,
            },
            timeout,
            metadata,
        )
        return answer

    def AdvanceDelivery(
        self,
        request: Request[orders_pb2.AdvanceDeliveryRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Records the carrier's progress: `SHIPPED` to `IN_TRANSIT` to `OUT_FOR_DELIVERY` to `DELIVERED`.

        Steps may be skipped, but never reversed. It is noted of all parcels of the order that are under way
        (see ShippingService.RecordShipmentEvent), so that other orders in them follow.

        Args:
            id: UUID of the order.
            state: The new state: `IN_TRANSIT`, `OUT_FOR_DELIVERY` or `DELIVERED`.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = self._call(
            "AdvanceDelivery",
            request,
            {"id": id, "state": state, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CompleteOrder(
        self,
        request: Request[steps_pb2.CompleteOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Accepts the delivered order: `DELIVERED` to `COMPLETED`. Happens automatically 7 days after
        delivery, or later, once claims are decided. Fails with `ORDER_UNDER_CLAIM` before that.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = self._call(
            "CompleteOrder", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CancelOrder(
        self,
        request: Request[cancellations_pb2.CancelOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        expected_refund: money_pb2.Money | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Cancels an order: stock goes back, a captured payment is refunded for this order alone.

        Buyers and sellers may cancel until the seller has confirmed, staff until anything of the order was
        handed over. Buyers may also cancel what should have been sent by now (`ship_deadline_time`), as long
        as nothing was handed over: that is the seller's doing, and all of it comes back. An unpaid purchase is cancelled whole. Fails with `ORDER_NOT_CANCELLABLE`. Staff must give a
        reason.

        Where its buyer cancels it, the other orders of the purchase are priced again by the promotions
        that still hold for them, and what they cost more comes off the refund, which is never below
        zero (see PreviewCancellation). A seller's or the mall's cancellation gives its whole share back.

        Args:
            id: UUID of the order.
            reason: Why; required of staff. At most 500 characters.
            etag: Changes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer, as it stands by then.
            expected_refund: The refund that PreviewCancellation has shown: any other fails with `CANCELLATION_DRIFTED`,
                and nothing is done. Unset: whatever it is.
        """
        answer: orders_pb2.Order = self._call(
            "CancelOrder",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id, "expected_refund": expected_refund},
            timeout,
            metadata,
        )
        return answer

    def PreviewCancellation(
        self,
        request: Request[cancellations_pb2.PreviewCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.CancellationPreview:
        """Returns what CancelOrder would do now, if the caller called it: what comes back, and what the other
        orders of the purchase cost then.

        Fails with `ORDER_NOT_CANCELLABLE`. Nothing is promised: send what was seen as
        `CancelOrderRequest.expected_refund`.

        Args:
            id: UUID of the order.
        """
        answer: cancellations_pb2.CancellationPreview = self._call(
            "PreviewCancellation", request, {"id": id}, timeout, metadata
        )
        return answer

    def CreateDeliveryClaim(
        self,
        request: Request[claims_pb2.CreateDeliveryClaimRequest] = None,
        /,
        *,
        delivery_claim: claims_pb2.DeliveryClaim | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Opens a claim that a parcel has not arrived, which was delivered by what its carrier says.

        For its buyer, within `orders.delivery_claim_window` of the delivery and before the order is
        completed. Fails with `DELIVERY_CLAIM_EXISTS` and `DELIVERY_CLAIM_TOO_LATE`, and with
        `STATE_FORBIDS` for a parcel that was not delivered.

        Args:
            delivery_claim: The claim.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = self._call(
            "CreateDeliveryClaim",
            request,
            {"delivery_claim": delivery_claim, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetDeliveryClaim(
        self,
        request: Request[claims_pb2.GetDeliveryClaimRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Returns one claim with its evidence. Buyers see their own, sellers those about their orders, staff
        all.

        Args:
            id: UUID of the claim.
        """
        answer: claims_pb2.DeliveryClaim = self._call("GetDeliveryClaim", request, {"id": id}, timeout, metadata)
        return answer

    def ListDeliveryClaims(
        self,
        request: Request[claims_pb2.ListDeliveryClaimsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.ListDeliveryClaimsResponse:
        """Lists claims, newest first, without evidence. Buyers see their own, sellers those about their
        orders, staff all.

        Args:
            order_id: Only claims about this order.
            states: Only claims in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: claims_pb2.ListDeliveryClaimsResponse = self._call(
            "ListDeliveryClaims",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def AddDeliveryClaimEvidence(
        self,
        request: Request[claims_pb2.AddDeliveryClaimEvidenceRequest] = None,
        /,
        *,
        id: str | None = None,
        evidence: claims_pb2.DeliveryClaim.Evidence | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Adds what speaks for or against an open claim, such as a carrier's proof of delivery. For its
        buyer, its seller and staff.

        Args:
            id: UUID of the claim.
            evidence: What is added.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = self._call(
            "AddDeliveryClaimEvidence",
            request,
            {"id": id, "evidence": evidence, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ResolveDeliveryClaim(
        self,
        request: Request[claims_pb2.ResolveDeliveryClaimRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Decides an open claim, or notes that what was upheld has been made good. For staff.

        A claim for the money that is upheld pays back what was in the parcel, with its shipping, and is
        `SETTLED` at once; one for a replacement stays `UPHELD` until that is sent.
        A claim about an order that has ended otherwise meanwhile becomes `MOOT`, whatever was decided.

        Args:
            id: UUID of the claim.
            state: The decision: `UPHELD`, `REJECTED`, or, of one that was upheld, `SETTLED`.
            note: Why; its buyer and its seller read it. 1 to 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = self._call(
            "ResolveDeliveryClaim",
            request,
            {"id": id, "state": state, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def WithdrawDeliveryClaim(
        self,
        request: Request[claims_pb2.WithdrawDeliveryClaimRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Withdraws an open claim of the caller's: the parcel has turned up.

        Args:
            id: UUID of the claim.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = self._call(
            "WithdrawDeliveryClaim", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateCancellation(
        self,
        request: Request[cancellations_pb2.CreateCancellationRequest] = None,
        /,
        *,
        cancellation: cancellations_pb2.Cancellation | Mapping[str, Any] | None = None,
        expected_refund: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Calls off units of an order that were not sent: at once, or once the seller agrees.

        Buyers and sellers do it at once until the seller has confirmed, staff until the units are
        sent. After that a buyer asks, and the seller has 24 hours: silence approves. The rest of
        the purchase is priced as CancelOrder does it. Fails with `ORDER_NOT_CANCELLABLE`, with
        `CANCELLATION_OPEN` while another one waits for an answer about the same item, and with
        `UNITS_EXCEED_REST`.

        Args:
            cancellation: What, and why.
            expected_refund: What is expected to come back: anything else fails with `CANCELLATION_DRIFTED`, and nothing
                is done. Unset: whatever it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = self._call(
            "CreateCancellation",
            request,
            {"cancellation": cancellation, "expected_refund": expected_refund, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def PreviewPartialCancellation(
        self,
        request: Request[previews_pb2.PreviewPartialCancellationRequest] = None,
        /,
        *,
        cancellation: cancellations_pb2.Cancellation | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> previews_pb2.RefundPreview:
        """Returns what CreateCancellation would do now, if the caller called it, and fails as that does.

        Args:
            cancellation: What, and why.
        """
        answer: previews_pb2.RefundPreview = self._call(
            "PreviewPartialCancellation", request, {"cancellation": cancellation}, timeout, metadata
        )
        return answer

    def GetCancellation(
        self,
        request: Request[cancellations_pb2.GetCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Returns one cancellation. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the cancellation.
        """
        answer: cancellations_pb2.Cancellation = self._call("GetCancellation", request, {"id": id}, timeout, metadata)
        return answer

    def ListCancellations(
        self,
        request: Request[cancellations_pb2.ListCancellationsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.ListCancellationsResponse:
        """Lists cancellations. Buyers and sellers see those of their orders, staff all.

        Args:
            order_id: Only those of this order.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: cancellations_pb2.ListCancellationsResponse = self._call(
            "ListCancellations",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def ApproveCancellation(
        self,
        request: Request[cancellations_pb2.ApproveCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Agrees to a cancellation that waits for the seller.

        Args:
            id: UUID of the cancellation.
            note: Note for the buyer. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = self._call(
            "ApproveCancellation", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RejectCancellation(
        self,
        request: Request[cancellations_pb2.RejectCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Refuses a cancellation that waits for the seller.

        Args:
            id: UUID of the cancellation.
            note: Why; the buyer reads it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = self._call(
            "RejectCancellation", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def WithdrawCancellation(
        self,
        request: Request[cancellations_pb2.WithdrawCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Drops a cancellation of the caller's that waits for the seller.

        Args:
            id: UUID of the cancellation.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = self._call(
            "WithdrawCancellation", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SetFinalQuantity(
        self,
        request: Request[cancellations_pb2.SetFinalQuantityRequest] = None,
        /,
        *,
        id: str | None = None,
        order_item_id: str | None = None,
        measured_quantity: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Records that less was packed of goods by measure than was ordered: the difference is paid
        back.

        Until they are sent. Both quantities are kept. Fails with `UNITS_EXCEED_REST` where it is
        not less.

        Args:
            id: UUID of the order.
            order_item_id: UUID of the item.
            measured_quantity: What was packed, in the unit of the goods: more than nothing and less than was ordered, with
                at most three decimals.
            note: Note for the buyer. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: orders_pb2.Order = self._call(
            "SetFinalQuantity",
            request,
            {
                "id": id,
                "order_item_id": order_item_id,
                "measured_quantity": measured_quantity,
                "note": note,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def GetOrderRefund(
        self,
        request: Request[order_refunds_pb2.GetOrderRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> order_refunds_pb2.OrderRefund:
        """Returns one refund of an order. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the refund.
        """
        answer: order_refunds_pb2.OrderRefund = self._call("GetOrderRefund", request, {"id": id}, timeout, metadata)
        return answer

    def ListOrderRefunds(
        self,
        request: Request[order_refunds_pb2.ListOrderRefundsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> order_refunds_pb2.ListOrderRefundsResponse:
        """Lists refunds of orders. Buyers and sellers see those of their orders, staff all.

        Args:
            order_id: Only those of this order.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: order_refunds_pb2.ListOrderRefundsResponse = self._call(
            "ListOrderRefunds",
            request,
            {"order_id": order_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateRefundRequest(
        self,
        request: Request[refund_requests_pb2.CreateRefundRequestRequest] = None,
        /,
        *,
        refund_request: refund_requests_pb2.RefundRequest | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Asks a seller for money, or for an exchange, for what was delivered.

        Within `orders.return_window` of the item's delivery, or the days of its category. Fails
        with `RETURN_TOO_LATE`, `NOT_RETURNABLE`, `REFUND_REQUEST_OPEN` while another one
        about the same item is open, `UNITS_EXCEED_REST`, and `EXCHANGE_PRICE_DIFFERS` for what
        costs more or less: return it, and order the other.

        Args:
            refund_request: The request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "CreateRefundRequest",
            request,
            {"refund_request": refund_request, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def PreviewRefundRequest(
        self,
        request: Request[previews_pb2.PreviewRefundRequestRequest] = None,
        /,
        *,
        refund_request: refund_requests_pb2.RefundRequest | Mapping[str, Any] | None = None,
        received: Iterable[refund_requests_pb2.ReceiveReturnRequest.Received | Mapping[str, Any]] | None = None,
        return_shipping_cost: money_pb2.Money | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> previews_pb2.RefundPreview:
        """Returns what would come back if a refund was asked for now and agreed to, and fails as
        CreateRefundRequest does. For its buyer, its seller and staff.

        Args:
            refund_request: What is asked for, and why. An exchange moves no money, and is refused.
            received: What the units will be like that come back; those that are not named, as new. Notes do not
                count.
            return_shipping_cost: What the seller will name for the journey back.
        """
        answer: previews_pb2.RefundPreview = self._call(
            "PreviewRefundRequest",
            request,
            {"refund_request": refund_request, "received": received, "return_shipping_cost": return_shipping_cost},
            timeout,
            metadata,
        )
        return answer

    def GetRefundRequest(
        self,
        request: Request[refund_requests_pb2.GetRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Returns one refund request. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the refund request.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "GetRefundRequest", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListRefundRequests(
        self,
        request: Request[refund_requests_pb2.ListRefundRequestsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        resolutions: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.ListRefundRequestsResponse:
        """Lists refund requests without inspections. Buyers and sellers see those of their orders,
        staff all.

        Args:
            order_id: Only those of this order.
            states: Only those in these states; empty: in any.
            resolutions: Only those that ask for these; empty: for anything.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: refund_requests_pb2.ListRefundRequestsResponse = self._call(
            "ListRefundRequests",
            request,
            {
                "order_id": order_id,
                "states": states,
                "resolutions": resolutions,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ApproveRefundRequest(
        self,
        request: Request[refund_requests_pb2.ApproveRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        return_required: bool | None = None,
        return_label_uri: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        return_shipping_cost: money_pb2.Money | Mapping[str, Any] | None = None,
        extra_shipping: money_pb2.Money | Mapping[str, Any] | None = None,
        mall_percent: int | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Agrees to a refund request: the money goes back, now or once the goods have come back; a
        replacement is set aside.

        A seller's approval above `orders.refund_review_limit` leads to staff. Fails with
        `STOCK_INSUFFICIENT` where there is no replacement: the buyer may have the money instead.

        Args:
            id: UUID of the refund request.
            return_required: The goods must come back first.
            return_label_uri: Label for the way back.
            amount: What staff give, where it is less than was asked for; for staff, with a note. Unset: all.
            return_shipping_cost: What the way back costs the buyer; only where it is their doing, and once per order.
            extra_shipping: Shipping of other items that comes back as well, tax included; for staff.
            mall_percent: How much of it the mall bears, in per cent; for staff. Unset: nothing.
            note: Note for the buyer. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "ApproveRefundRequest",
            request,
            {
                "id": id,
                "return_required": return_required,
                "return_label_uri": return_label_uri,
                "amount": amount,
                "return_shipping_cost": return_shipping_cost,
                "extra_shipping": extra_shipping,
                "mall_percent": mall_percent,
                "note": note,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def OfferRefundRequest(
        self,
        request: Request[refund_requests_pb2.OfferRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Offers less than was asked for, or the same goods once more: the buyer decides.

        Args:
            id: UUID of the refund request.
            amount: What is offered, without anything coming back. Unset: the same goods once more, as an
                exchange.
            note: Why; the buyer reads it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "OfferRefundRequest",
            request,
            {"id": id, "amount": amount, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RejectRefundRequest(
        self,
        request: Request[refund_requests_pb2.RejectRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Refuses a refund request: a seller's refusal leads to staff, whose refusal is final.

        Args:
            id: UUID of the refund request.
            note: Why; the buyer reads it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "RejectRefundRequest", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AcceptRefundOffer(
        self,
        request: Request[refund_requests_pb2.AcceptRefundOfferRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Takes what the seller offers.

        Args:
            id: UUID of the refund request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "AcceptRefundOffer", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def EscalateRefundRequest(
        self,
        request: Request[refund_requests_pb2.EscalateRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Lets staff decide about what the seller offers.

        Args:
            id: UUID of the refund request.
            note: Note for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "EscalateRefundRequest", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def WithdrawRefundRequest(
        self,
        request: Request[refund_requests_pb2.WithdrawRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Drops a refund request of the caller's, as long as nothing has come back or gone out.

        Args:
            id: UUID of the refund request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "WithdrawRefundRequest", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SendReturn(
        self,
        request: Request[refund_requests_pb2.SendReturnRequest] = None,
        /,
        *,
        id: str | None = None,
        carrier: str | None = None,
        tracking_number: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Records that goods are on their way back.

        Args:
            id: UUID of the refund request.
            carrier: Who carries it. At most 80 characters.
            tracking_number: Number that it is tracked by. At most 60 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "SendReturn",
            request,
            {"id": id, "carrier": carrier, "tracking_number": tracking_number, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ReceiveReturn(
        self,
        request: Request[refund_requests_pb2.ReceiveReturnRequest] = None,
        /,
        *,
        id: str | None = None,
        received: Iterable[refund_requests_pb2.ReceiveReturnRequest.Received | Mapping[str, Any]] | None = None,
        unexpected: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Records what has come back and what it is like: what was found is paid for, or replaced,
        and the rest stays open until its deadline.

        Args:
            id: UUID of the refund request.
            received: What was found. Empty: it has arrived, and will be looked at.
            unexpected: What was in the parcel that nobody had announced; staff look into it. At most 500
                characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "ReceiveReturn",
            request,
            {"id": id, "received": received, "unexpected": unexpected, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ShipReplacement(
        self,
        request: Request[refund_requests_pb2.ShipReplacementRequest] = None,
        /,
        *,
        id: str | None = None,
        carrier: str | None = None,
        tracking_number: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Records that a replacement has left: the exchange is over.

        Args:
            id: UUID of the refund request.
            carrier: Who carries it. At most 80 characters.
            tracking_number: Number that it is tracked by. At most 60 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "ShipReplacement",
            request,
            {"id": id, "carrier": carrier, "tracking_number": tracking_number, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ConvertExchange(
        self,
        request: Request[refund_requests_pb2.ConvertExchangeRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Turns an exchange of the caller's into a refund, as long as nothing was sent.

        Args:
            id: UUID of the refund request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = self._call(
            "ConvertExchange", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetInvoice(
        self,
        request: Request[invoices_pb2.GetInvoiceRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> invoices_pb2.Invoice:
        """Returns one invoice. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the invoice.
        """
        answer: invoices_pb2.Invoice = self._call("GetInvoice", request, {"id": id}, timeout, metadata)
        return answer

    def ListInvoices(
        self,
        request: Request[invoices_pb2.ListInvoicesRequest] = None,
        /,
        *,
        order_id: str | None = None,
        types: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> invoices_pb2.ListInvoicesResponse:
        """Lists invoices. Buyers and sellers see those of their orders, staff all.

        Args:
            order_id: Only those of this order.
            types: Only of these kinds; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: invoices_pb2.ListInvoicesResponse = self._call(
            "ListInvoices",
            request,
            {"order_id": order_id, "types": types, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def RenderInvoice(
        self,
        request: Request[invoices_pb2.RenderInvoiceRequest] = None,
        /,
        *,
        id: str | None = None,
        language_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> invoices_pb2.RenderInvoiceResponse:
        """Returns an invoice as a PDF.

        Args:
            id: UUID of the invoice.
            language_code: Language such as `de`: English, German, Spanish and French are there. Unset: that of the
                invoice.
        """
        answer: invoices_pb2.RenderInvoiceResponse = self._call(
            "RenderInvoice", request, {"id": id, "language_code": language_code}, timeout, metadata
        )
        return answer

    def CreateOrderIncident(
        self,
        request: Request[incidents_pb2.CreateOrderIncidentRequest] = None,
        /,
        *,
        order_incident: incidents_pb2.OrderIncident | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderIncident:
        """Opens an incident about an order, which may freeze it. For staff.

        Args:
            order_incident: The incident.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.OrderIncident = self._call(
            "CreateOrderIncident",
            request,
            {"order_incident": order_incident, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetOrderIncident(
        self,
        request: Request[incidents_pb2.GetOrderIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderIncident:
        """Returns one incident. For staff.

        Args:
            id: UUID of the incident.
        """
        answer: incidents_pb2.OrderIncident = self._call("GetOrderIncident", request, {"id": id}, timeout, metadata)
        return answer

    def ListOrderIncidents(
        self,
        request: Request[incidents_pb2.ListOrderIncidentsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.ListOrderIncidentsResponse:
        """Lists incidents. For staff.

        Args:
            order_id: Only those of this order.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: incidents_pb2.ListOrderIncidentsResponse = self._call(
            "ListOrderIncidents",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def ResolveOrderIncident(
        self,
        request: Request[incidents_pb2.ResolveOrderIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        resolution: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderIncident:
        """Ends an incident. For staff.

        Args:
            id: UUID of the incident.
            resolution: How it ended. At most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.OrderIncident = self._call(
            "ResolveOrderIncident",
            request,
            {"id": id, "resolution": resolution, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CompileOrderEvidence(
        self,
        request: Request[evidence_pb2.CompileOrderEvidenceRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.OrderEvidence:
        """Puts together what is known about an order, to prove what happened. For staff; that it was read,
        and what for, is in the audit trail.

        Args:
            id: UUID of the order.
            reason: What it is read for, such as the number of a case; for the audit trail. At most 500
                characters.
            request_id: UUID chosen by the caller: a repeated call with it is one reading in the audit trail, and
                gets the order as it stands by then.
        """
        answer: orders_pb2.OrderEvidence = self._call(
            "CompileOrderEvidence", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateOrderNote(
        self,
        request: Request[incidents_pb2.CreateOrderNoteRequest] = None,
        /,
        *,
        order_note: incidents_pb2.OrderNote | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderNote:
        """Writes a note about an order, for staff alone.

        Args:
            order_note: The note.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.OrderNote = self._call(
            "CreateOrderNote", request, {"order_note": order_note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListOrderNotes(
        self,
        request: Request[incidents_pb2.ListOrderNotesRequest] = None,
        /,
        *,
        order_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.ListOrderNotesResponse:
        """Lists the notes about an order, newest first. For staff.

        Args:
            order_id: UUID of the order.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: incidents_pb2.ListOrderNotesResponse = self._call(
            "ListOrderNotes",
            request,
            {"order_id": order_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer


class AsyncOrdersService(Service):
    """Turns carts into purchases and orders, and takes orders to their end.

    A purchase is one checkout: one buyer, one address, one payment. It holds one order per seller.

    Checkout: QuoteShipping, QuoteCheckout, PlaceOrder, RetryPayment.
    Purchases: GetPurchase, ListPurchases.
    Orders: GetOrder, ListOrders, LookUpOrder, ConfirmOrder, ProcessOrder, PrepareOrder, ShipOrder,
    AdvanceDelivery, CompleteOrder, CancelOrder, PreviewCancellation, SetFinalQuantity.
    Cancellations: CreateCancellation, PreviewPartialCancellation, GetCancellation, ListCancellations, ApproveCancellation,
    RejectCancellation, WithdrawCancellation.
    Refunds: GetOrderRefund, ListOrderRefunds.
    Refund requests: CreateRefundRequest, PreviewRefundRequest, GetRefundRequest, ListRefundRequests, ApproveRefundRequest,
    OfferRefundRequest, RejectRefundRequest, AcceptRefundOffer, EscalateRefundRequest,
    WithdrawRefundRequest, SendReturn, ReceiveReturn, ShipReplacement, ConvertExchange.
    Invoices: GetInvoice, ListInvoices, RenderInvoice.
    Incidents and notes: CreateOrderIncident, GetOrderIncident, ListOrderIncidents,
    ResolveOrderIncident, CreateOrderNote, ListOrderNotes, CompileOrderEvidence.
    Claims: CreateDeliveryClaim, GetDeliveryClaim, ListDeliveryClaims, AddDeliveryClaimEvidence,
    ResolveDeliveryClaim, WithdrawDeliveryClaim.
    """

    full_name = orders_pb2.DESCRIPTOR.services_by_name["OrdersService"].full_name

    async def QuoteShipping(
        self,
        request: Request[checkout_pb2.QuoteShippingRequest] = None,
        /,
        *,
        address_id: str | None = None,
        variant_ids: Iterable[str] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> checkout_pb2.QuoteShippingResponse:
        """Prices the ways to send the caller's cart, or some of its lines, to one address: for each seller
        what is offered, with delivery dates. Nothing is signed: QuoteCheckout takes a choice.

        Prices are for the goods after promotions that apply by themselves: a coupon may bring the goods
        below what ships free, and promotions on shipping come off in the quote. Fails with
        `CHECKOUT_BLOCKED` when a line cannot be bought (metadata `variant_id`, `cause`), and with
        `COUNTRY_RESTRICTED` when the mall does not deliver to the address.

        Args:
            address_id: UUID of the caller's address to deliver to. Unset: the default address.
            variant_ids: UUIDs of the variants in the cart to buy. Unset: all of the cart. At most 100.
        """
        answer: checkout_pb2.QuoteShippingResponse = await self._call(
            "QuoteShipping", request, {"address_id": address_id, "variant_ids": variant_ids}, timeout, metadata
        )
        return answer

    async def QuoteCheckout(
        self,
        request: Request[orders_pb2.QuoteCheckoutRequest] = None,
        /,
        *,
        address_id: str | None = None,
        variant_ids: Iterable[str] | None = None,
        shipping_method: int | str | None = None,
        shipping_choices: Iterable[checkout_pb2.ShippingChoice | Mapping[str, Any]] | None = None,
        codes: Iterable[str] | None = None,
        coupon_issuance_ids: Iterable[str] | None = None,
        best: bool | None = None,
        reward_ids: Iterable[str] | None = None,
        tender_choices: Iterable[pricing_pb2.TenderChoice | Mapping[str, Any]] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> checkout_pb2.Quote:
        """Prices the caller's cart, or some of its lines, for one address, and signs the result.

        Nothing is reserved. The quote holds for 15 minutes, or until the first promotion in it ends;
        PlaceOrder accepts it until then. A coupon that cannot be used is told with its reason, and does
        not stop the quote; too many codes that are unknown fail with `RATE_LIMITED`. Fails
        with `CHECKOUT_BLOCKED` when a line cannot be bought (metadata `variant_id`, `cause`), with
        `SHIPPING_METHOD_UNAVAILABLE` when a seller does not offer the chosen way to send it to this
        address in the channel's currency (metadata `seller_id`, `method`), with `COUNTRY_RESTRICTED`
        when the mall does not deliver to the address, with `ORDER_BELOW_MINIMUM`, and with
        `PAYMENT_BELOW_MINIMUM` when less than a payment can bring would have to come from outside. What
        cannot be used of the wallet is told with its reason, as coupons are.

        Args:
            address_id: UUID of the caller's address to deliver to. Unset: the default address.
            variant_ids: UUIDs of the variants in the cart to buy. Unset: all of the cart. At most 100.
            shipping_method: How fast it is delivered, by sellers without a choice of their own: by the cheapest of a
                seller's methods of this level. Defaults to `STANDARD`.
            shipping_choices: How single sellers send their goods, as QuoteShipping tells them. At most 100, one for a
                seller. A choice for a seller of whom nothing is sent has no effect.
            codes: Codes of coupons to use. At most 10. Without any, issued coupons or `best`: those that are
                applied to the cart.
            coupon_issuance_ids: UUIDs of the caller's issued coupons to use. At most 10.
            best: Also considers everything else that the caller holds, and quotes the best of it.
            reward_ids: UUIDs of rewards of the loyalty programme to redeem with the purchase, for coins:
                percentages, amounts and free shipping. At most 5. PlaceOrder takes the coins and
                the use, or nothing at all; a purchase that is cancelled whole gives them back.
            tender_choices: What to pay with of the caller's wallet and of gift cards; the rest is to be paid from
                outside. At most 8, each account and each card once. Without any: the points that
                are applied to the cart.
        """
        answer: checkout_pb2.Quote = await self._call(
            "QuoteCheckout",
            request,
            {
                "address_id": address_id,
                "variant_ids": variant_ids,
                "shipping_method": shipping_method,
                "shipping_choices": shipping_choices,
                "codes": codes,
                "coupon_issuance_ids": coupon_issuance_ids,
                "best": best,
                "reward_ids": reward_ids,
                "tender_choices": tender_choices,
            },
            timeout,
            metadata,
        )
        return answer

    async def PlaceOrder(
        self,
        request: Request[checkout_pb2.PlaceOrderRequest] = None,
        /,
        *,
        quote_token: str | None = None,
        payment_method_id: str | None = None,
        customer_note: str | None = None,
        gift_message: str | None = None,
        instructions: str | None = None,
        source: str | None = None,
        campaign: str | None = None,
        gift_wrap_variant_ids: Iterable[str] | None = None,
        terms_accepted: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Purchase:
        """Buys what was quoted: all lines or none, stock reserved, payment tried once.

        Answers with the purchase, whose `payment_state` says how it went: `PAID`, `PENDING` (the
        provider has not said; it will be asked, never charged twice) or `DECLINED` (use RetryPayment
        within 15 minutes, else the stock goes back). Fails with `QUOTE_DRIFTED` when prices, costs or
        the cart changed (metadata `quoted`, `current`, `difference`), `QUOTE_EXPIRED`, `QUOTE_USED`,
        `STOCK_INSUFFICIENT` (metadata `variant_ids`), `COUPON_REFUSED` when a coupon of the quote cannot
        be used any more (metadata `coupon_id`, `cause`), `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN` or
        `BALANCE_CLOSED` when an account or a gift card cannot give what was quoted (metadata `account_id`),
        and with whatever QuoteCheckout would now fail with. A failed call leaves nothing behind.

        What wallets and gift cards pay is set aside with the purchase, taken when the rest is paid, and
        given back when it fails.

        Args:
            quote_token: The quote's token.
            payment_method_id: UUID of the caller's payment method. Unset: the default one; not needed where nothing is to
                be paid from outside.
            customer_note: Note for the sellers. At most 500 characters.
            gift_message: Message for the recipient. At most 500 characters.
            instructions: Instructions for the delivery. At most 500 characters.
            source: Where the order comes from, such as `web`. At most 40 characters; defaults to `api`.
            campaign: Marketing campaign the buyer came from. At most 100 characters.
            gift_wrap_variant_ids: UUIDs of the variants to wrap as gifts, among those of the quote. At most 100.
            terms_accepted: The buyer accepts the terms of return and delivery. Must be true.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer, as it stands by then.
        """
        answer: orders_pb2.Purchase = await self._call(
            "PlaceOrder",
            request,
            {
                "quote_token": quote_token,
                "payment_method_id": payment_method_id,
                "customer_note": customer_note,
                "gift_message": gift_message,
                "instructions": instructions,
                "source": source,
                "campaign": campaign,
                "gift_wrap_variant_ids": gift_wrap_variant_ids,
                "terms_accepted": terms_accepted,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def RetryPayment(
        self,
        request: Request[checkout_pb2.RetryPaymentRequest] = None,
        /,
        *,
        id: str | None = None,
        payment_method_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Purchase:
        """Tries again to pay for a purchase whose payment was declined; three attempts in total.

        After the third decline the orders fail, the stock goes back, and the lines come back into the
        cart. Fails with `CHECKOUT_BLOCKED` when an item cannot be bought any more, with
        `PAYMENT_ATTEMPTS_EXHAUSTED`, and with `STATE_FORBIDS` while an attempt is under way or when
        the purchase is paid or over.

        Args:
            id: UUID of the purchase.
            payment_method_id: UUID of the caller's payment method. Unset: the default one.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer, as it stands by then.
        """
        answer: orders_pb2.Purchase = await self._call(
            "RetryPayment",
            request,
            {"id": id, "payment_method_id": payment_method_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetPurchase(
        self,
        request: Request[steps_pb2.GetPurchaseRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Purchase:
        """Returns one purchase with its orders. Buyers see their own, staff all.

        Args:
            id: UUID of the purchase.
        """
        answer: orders_pb2.Purchase = await self._call("GetPurchase", request, {"id": id}, timeout, metadata)
        return answer

    async def ListPurchases(
        self,
        request: Request[orders_pb2.ListPurchasesRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        payment_states: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.ListPurchasesResponse:
        """Lists purchases, newest first. Buyers see their own, staff all.

        Args:
            customer_id: Only purchases of this buyer; for staff.
            payment_states: Only purchases whose payment is in one of these states; empty: in any.
            create_time_from: Only purchases placed at or after this time.
            create_time_until: Only purchases placed before this time.
            page_size: Rows per page: 20 if unset, at most 25.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: orders_pb2.ListPurchasesResponse = await self._call(
            "ListPurchases",
            request,
            {
                "customer_id": customer_id,
                "payment_states": payment_states,
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

    async def GetOrder(
        self,
        request: Request[steps_pb2.GetOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Returns one order with its items and its history. Buyers see orders they placed, sellers orders
        they received, staff all.

        Args:
            id: UUID of the order.
        """
        answer: orders_pb2.Order = await self._call("GetOrder", request, {"id": id}, timeout, metadata)
        return answer

    async def ListOrders(
        self,
        request: Request[orders_pb2.ListOrdersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        seller_id: str | None = None,
        purchase_id: str | None = None,
        channel_id: str | None = None,
        number: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.ListOrdersResponse:
        """Lists orders with their items, newest first; without history. Buyers see orders they placed,
        sellers orders they received, staff all.

        Args:
            states: Only orders in one of these states; empty: in any.
            customer_id: Only orders of this buyer; for the sellers concerned and staff.
            seller_id: Only orders of this seller.
            purchase_id: Only orders of this purchase.
            channel_id: Only orders of this channel.
            number: Only the order of this number. At most 40 characters.
            create_time_from: Only orders placed at or after this time.
            create_time_until: Only orders placed before this time.
            page_size: Rows per page: 20 if unset, at most 50.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: orders_pb2.ListOrdersResponse = await self._call(
            "ListOrders",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "seller_id": seller_id,
                "purchase_id": purchase_id,
                "channel_id": channel_id,
                "number": number,
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

    async def LookUpOrder(
        self,
        request: Request[steps_pb2.LookUpOrderRequest] = None,
        /,
        *,
        number: str | None = None,
        email: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.LookUpOrderResponse:
        """Returns how far an order is, by its number and the buyer's e-mail address, without a
        session.

        A wrong address, a wrong number and both are answered alike. Few wrong tries are taken in
        an hour, for a number and from an address.

        Args:
            number: Number of the order, such as `ORD-20260131-000042`.
            email: E-mail address of the buyer.
        """
        answer: orders_pb2.LookUpOrderResponse = await self._call(
            "LookUpOrder", request, {"number": number, "email": email}, timeout, metadata
        )
        return answer

    async def ConfirmOrder(
        self,
        request: Request[steps_pb2.ConfirmOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Confirms that the seller can deliver: `AWAITING_SELLER_CONFIRMATION` to `CONFIRMED`.

        Within 24 hours of payment; after that, the order is cancelled and refunded automatically.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = await self._call(
            "ConfirmOrder", request, {"id": id, "etag": etag, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ProcessOrder(
        self,
        request: Request[steps_pb2.ProcessOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Starts work on a confirmed order: `CONFIRMED` to `PROCESSING`.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = await self._call(
            "ProcessOrder", request, {"id": id, "etag": etag, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def PrepareOrder(
        self,
        request: Request[steps_pb2.PrepareOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Starts packing: `CONFIRMED` or `PROCESSING` to `PREPARING_SHIPMENT`.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = await self._call(
            "PrepareOrder", request, {"id": id, "etag": etag, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ShipOrder(
        self,
        request: Request[steps_pb2.ShipOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        carrier: str | None = None,
        carrier_name: str | None = None,
        tracking_number: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Hands all of the order that is still open to the carrier, in one parcel: `PROCESSING` or
        `PREPARING_SHIPMENT` to `SHIPPED`.

        It is ShippingService.CreateShipment with HandOverShipment. Units with a label are handed over with
        it. The reserved stock leaves the shelf. Fails with `TRACKING_NUMBER_TAKEN` and `STOCK_NOT_ON_HAND`.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
            carrier: Code of the carrier; see `Shipment.carrier`.
            carrier_name: Name of the carrier, of `OTHER`. At most 80 characters.
            tracking_number: The carrier's tracking number; see `Shipment.tracking_number`. At most 60 characters.
        """
        answer: orders_pb2.Order = await self._call(
            "ShipOrder",
            request,
            {
                "id": id,
                "etag": etag,
                "note": note,
                "request_id": request_id,
                "carrier": carrier,
                "carrier_name": carrier_name,
                "tracking_number": tracking_number,
            },
            timeout,
            metadata,
        )
        return answer

    async def AdvanceDelivery(
        self,
        request: Request[orders_pb2.AdvanceDeliveryRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        etag: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Records the carrier's progress: `SHIPPED` to `IN_TRANSIT` to `OUT_FOR_DELIVERY` to `DELIVERED`.

        Steps may be skipped, but never reversed. It is noted of all parcels of the order that are under way
        (see ShippingService.RecordShipmentEvent), so that other orders in them follow.

        Args:
            id: UUID of the order.
            state: The new state: `IN_TRANSIT`, `OUT_FOR_DELIVERY` or `DELIVERED`.
            etag: Changes only if this is the current version. Unset: any version.
            note: Note for the history. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = await self._call(
            "AdvanceDelivery",
            request,
            {"id": id, "state": state, "etag": etag, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CompleteOrder(
        self,
        request: Request[steps_pb2.CompleteOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Accepts the delivered order: `DELIVERED` to `COMPLETED`. Happens automatically 7 days after
        delivery, or later, once claims are decided. Fails with `ORDER_UNDER_CLAIM` before that.

        Args:
            id: UUID of the order.
            etag: Changes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the order as it
                stands by then.
        """
        answer: orders_pb2.Order = await self._call(
            "CompleteOrder", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CancelOrder(
        self,
        request: Request[cancellations_pb2.CancelOrderRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        expected_refund: money_pb2.Money | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Cancels an order: stock goes back, a captured payment is refunded for this order alone.

        Buyers and sellers may cancel until the seller has confirmed, staff until anything of the order was
        handed over. Buyers may also cancel what should have been sent by now (`ship_deadline_time`), as long
        as nothing was handed over: that is the seller's doing, and all of it comes back. An unpaid purchase is cancelled whole. Fails with `ORDER_NOT_CANCELLABLE`. Staff must give a
        reason.

        Where its buyer cancels it, the other orders of the purchase are priced again by the promotions
        that still hold for them, and what they cost more comes off the refund, which is never below
        zero (see PreviewCancellation). A seller's or the mall's cancellation gives its whole share back.

        Args:
            id: UUID of the order.
            reason: Why; required of staff. At most 500 characters.
            etag: Changes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer, as it stands by then.
            expected_refund: The refund that PreviewCancellation has shown: any other fails with `CANCELLATION_DRIFTED`,
                and nothing is done. Unset: whatever it is.
        """
        answer: orders_pb2.Order = await self._call(
            "CancelOrder",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id, "expected_refund": expected_refund},
            timeout,
            metadata,
        )
        return answer

    async def PreviewCancellation(
        self,
        request: Request[cancellations_pb2.PreviewCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.CancellationPreview:
        """Returns what CancelOrder would do now, if the caller called it: what comes back, and what the other
        orders of the purchase cost then.

        Fails with `ORDER_NOT_CANCELLABLE`. Nothing is promised: send what was seen as
        `CancelOrderRequest.expected_refund`.

        Args:
            id: UUID of the order.
        """
        answer: cancellations_pb2.CancellationPreview = await self._call(
            "PreviewCancellation", request, {"id": id}, timeout, metadata
        )
        return answer

    async def CreateDeliveryClaim(
        self,
        request: Request[claims_pb2.CreateDeliveryClaimRequest] = None,
        /,
        *,
        delivery_claim: claims_pb2.DeliveryClaim | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Opens a claim that a parcel has not arrived, which was delivered by what its carrier says.

        For its buyer, within `orders.delivery_claim_window` of the delivery and before the order is
        completed. Fails with `DELIVERY_CLAIM_EXISTS` and `DELIVERY_CLAIM_TOO_LATE`, and with
        `STATE_FORBIDS` for a parcel that was not delivered.

        Args:
            delivery_claim: The claim.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = await self._call(
            "CreateDeliveryClaim",
            request,
            {"delivery_claim": delivery_claim, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetDeliveryClaim(
        self,
        request: Request[claims_pb2.GetDeliveryClaimRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Returns one claim with its evidence. Buyers see their own, sellers those about their orders, staff
        all.

        Args:
            id: UUID of the claim.
        """
        answer: claims_pb2.DeliveryClaim = await self._call("GetDeliveryClaim", request, {"id": id}, timeout, metadata)
        return answer

    async def ListDeliveryClaims(
        self,
        request: Request[claims_pb2.ListDeliveryClaimsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.ListDeliveryClaimsResponse:
        """Lists claims, newest first, without evidence. Buyers see their own, sellers those about their
        orders, staff all.

        Args:
            order_id: Only claims about this order.
            states: Only claims in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: claims_pb2.ListDeliveryClaimsResponse = await self._call(
            "ListDeliveryClaims",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def AddDeliveryClaimEvidence(
        self,
        request: Request[claims_pb2.AddDeliveryClaimEvidenceRequest] = None,
        /,
        *,
        id: str | None = None,
        evidence: claims_pb2.DeliveryClaim.Evidence | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Adds what speaks for or against an open claim, such as a carrier's proof of delivery. For its
        buyer, its seller and staff.

        Args:
            id: UUID of the claim.
            evidence: What is added.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = await self._call(
            "AddDeliveryClaimEvidence",
            request,
            {"id": id, "evidence": evidence, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ResolveDeliveryClaim(
        self,
        request: Request[claims_pb2.ResolveDeliveryClaimRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Decides an open claim, or notes that what was upheld has been made good. For staff.

        A claim for the money that is upheld pays back what was in the parcel, with its shipping, and is
        `SETTLED` at once; one for a replacement stays `UPHELD` until that is sent.
        A claim about an order that has ended otherwise meanwhile becomes `MOOT`, whatever was decided.

        Args:
            id: UUID of the claim.
            state: The decision: `UPHELD`, `REJECTED`, or, of one that was upheld, `SETTLED`.
            note: Why; its buyer and its seller read it. 1 to 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = await self._call(
            "ResolveDeliveryClaim",
            request,
            {"id": id, "state": state, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def WithdrawDeliveryClaim(
        self,
        request: Request[claims_pb2.WithdrawDeliveryClaimRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> claims_pb2.DeliveryClaim:
        """Withdraws an open claim of the caller's: the parcel has turned up.

        Args:
            id: UUID of the claim.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: claims_pb2.DeliveryClaim = await self._call(
            "WithdrawDeliveryClaim", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateCancellation(
        self,
        request: Request[cancellations_pb2.CreateCancellationRequest] = None,
        /,
        *,
        cancellation: cancellations_pb2.Cancellation | Mapping[str, Any] | None = None,
        expected_refund: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Calls off units of an order that were not sent: at once, or once the seller agrees.

        Buyers and sellers do it at once until the seller has confirmed, staff until the units are
        sent. After that a buyer asks, and the seller has 24 hours: silence approves. The rest of
        the purchase is priced as CancelOrder does it. Fails with `ORDER_NOT_CANCELLABLE`, with
        `CANCELLATION_OPEN` while another one waits for an answer about the same item, and with
        `UNITS_EXCEED_REST`.

        Args:
            cancellation: What, and why.
            expected_refund: What is expected to come back: anything else fails with `CANCELLATION_DRIFTED`, and nothing
                is done. Unset: whatever it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = await self._call(
            "CreateCancellation",
            request,
            {"cancellation": cancellation, "expected_refund": expected_refund, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def PreviewPartialCancellation(
        self,
        request: Request[previews_pb2.PreviewPartialCancellationRequest] = None,
        /,
        *,
        cancellation: cancellations_pb2.Cancellation | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> previews_pb2.RefundPreview:
        """Returns what CreateCancellation would do now, if the caller called it, and fails as that does.

        Args:
            cancellation: What, and why.
        """
        answer: previews_pb2.RefundPreview = await self._call(
            "PreviewPartialCancellation", request, {"cancellation": cancellation}, timeout, metadata
        )
        return answer

    async def GetCancellation(
        self,
        request: Request[cancellations_pb2.GetCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Returns one cancellation. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the cancellation.
        """
        answer: cancellations_pb2.Cancellation = await self._call(
            "GetCancellation", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListCancellations(
        self,
        request: Request[cancellations_pb2.ListCancellationsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.ListCancellationsResponse:
        """Lists cancellations. Buyers and sellers see those of their orders, staff all.

        Args:
            order_id: Only those of this order.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: cancellations_pb2.ListCancellationsResponse = await self._call(
            "ListCancellations",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def ApproveCancellation(
        self,
        request: Request[cancellations_pb2.ApproveCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Agrees to a cancellation that waits for the seller.

        Args:
            id: UUID of the cancellation.
            note: Note for the buyer. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = await self._call(
            "ApproveCancellation", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RejectCancellation(
        self,
        request: Request[cancellations_pb2.RejectCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Refuses a cancellation that waits for the seller.

        Args:
            id: UUID of the cancellation.
            note: Why; the buyer reads it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = await self._call(
            "RejectCancellation", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def WithdrawCancellation(
        self,
        request: Request[cancellations_pb2.WithdrawCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> cancellations_pb2.Cancellation:
        """Drops a cancellation of the caller's that waits for the seller.

        Args:
            id: UUID of the cancellation.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: cancellations_pb2.Cancellation = await self._call(
            "WithdrawCancellation", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SetFinalQuantity(
        self,
        request: Request[cancellations_pb2.SetFinalQuantityRequest] = None,
        /,
        *,
        id: str | None = None,
        order_item_id: str | None = None,
        measured_quantity: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Order:
        """Records that less was packed of goods by measure than was ordered: the difference is paid
        back.

        Until they are sent. Both quantities are kept. Fails with `UNITS_EXCEED_REST` where it is
        not less.

        Args:
            id: UUID of the order.
            order_item_id: UUID of the item.
            measured_quantity: What was packed, in the unit of the goods: more than nothing and less than was ordered, with
                at most three decimals.
            note: Note for the buyer. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: orders_pb2.Order = await self._call(
            "SetFinalQuantity",
            request,
            {
                "id": id,
                "order_item_id": order_item_id,
                "measured_quantity": measured_quantity,
                "note": note,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def GetOrderRefund(
        self,
        request: Request[order_refunds_pb2.GetOrderRefundRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> order_refunds_pb2.OrderRefund:
        """Returns one refund of an order. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the refund.
        """
        answer: order_refunds_pb2.OrderRefund = await self._call(
            "GetOrderRefund", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListOrderRefunds(
        self,
        request: Request[order_refunds_pb2.ListOrderRefundsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> order_refunds_pb2.ListOrderRefundsResponse:
        """Lists refunds of orders. Buyers and sellers see those of their orders, staff all.

        Args:
            order_id: Only those of this order.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: order_refunds_pb2.ListOrderRefundsResponse = await self._call(
            "ListOrderRefunds",
            request,
            {"order_id": order_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateRefundRequest(
        self,
        request: Request[refund_requests_pb2.CreateRefundRequestRequest] = None,
        /,
        *,
        refund_request: refund_requests_pb2.RefundRequest | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Asks a seller for money, or for an exchange, for what was delivered.

        Within `orders.return_window` of the item's delivery, or the days of its category. Fails
        with `RETURN_TOO_LATE`, `NOT_RETURNABLE`, `REFUND_REQUEST_OPEN` while another one
        about the same item is open, `UNITS_EXCEED_REST`, and `EXCHANGE_PRICE_DIFFERS` for what
        costs more or less: return it, and order the other.

        Args:
            refund_request: The request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "CreateRefundRequest",
            request,
            {"refund_request": refund_request, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def PreviewRefundRequest(
        self,
        request: Request[previews_pb2.PreviewRefundRequestRequest] = None,
        /,
        *,
        refund_request: refund_requests_pb2.RefundRequest | Mapping[str, Any] | None = None,
        received: Iterable[refund_requests_pb2.ReceiveReturnRequest.Received | Mapping[str, Any]] | None = None,
        return_shipping_cost: money_pb2.Money | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> previews_pb2.RefundPreview:
        """Returns what would come back if a refund was asked for now and agreed to, and fails as
        CreateRefundRequest does. For its buyer, its seller and staff.

        Args:
            refund_request: What is asked for, and why. An exchange moves no money, and is refused.
            received: What the units will be like that come back; those that are not named, as new. Notes do not
                count.
            return_shipping_cost: What the seller will name for the journey back.
        """
        answer: previews_pb2.RefundPreview = await self._call(
            "PreviewRefundRequest",
            request,
            {"refund_request": refund_request, "received": received, "return_shipping_cost": return_shipping_cost},
            timeout,
            metadata,
        )
        return answer

    async def GetRefundRequest(
        self,
        request: Request[refund_requests_pb2.GetRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Returns one refund request. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the refund request.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "GetRefundRequest", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListRefundRequests(
        self,
        request: Request[refund_requests_pb2.ListRefundRequestsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        resolutions: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.ListRefundRequestsResponse:
        """Lists refund requests without inspections. Buyers and sellers see those of their orders,
        staff all.

        Args:
            order_id: Only those of this order.
            states: Only those in these states; empty: in any.
            resolutions: Only those that ask for these; empty: for anything.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: refund_requests_pb2.ListRefundRequestsResponse = await self._call(
            "ListRefundRequests",
            request,
            {
                "order_id": order_id,
                "states": states,
                "resolutions": resolutions,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ApproveRefundRequest(
        self,
        request: Request[refund_requests_pb2.ApproveRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        return_required: bool | None = None,
        return_label_uri: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        return_shipping_cost: money_pb2.Money | Mapping[str, Any] | None = None,
        extra_shipping: money_pb2.Money | Mapping[str, Any] | None = None,
        mall_percent: int | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Agrees to a refund request: the money goes back, now or once the goods have come back; a
        replacement is set aside.

        A seller's approval above `orders.refund_review_limit` leads to staff. Fails with
        `STOCK_INSUFFICIENT` where there is no replacement: the buyer may have the money instead.

        Args:
            id: UUID of the refund request.
            return_required: The goods must come back first.
            return_label_uri: Label for the way back.
            amount: What staff give, where it is less than was asked for; for staff, with a note. Unset: all.
            return_shipping_cost: What the way back costs the buyer; only where it is their doing, and once per order.
            extra_shipping: Shipping of other items that comes back as well, tax included; for staff.
            mall_percent: How much of it the mall bears, in per cent; for staff. Unset: nothing.
            note: Note for the buyer. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "ApproveRefundRequest",
            request,
            {
                "id": id,
                "return_required": return_required,
                "return_label_uri": return_label_uri,
                "amount": amount,
                "return_shipping_cost": return_shipping_cost,
                "extra_shipping": extra_shipping,
                "mall_percent": mall_percent,
                "note": note,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def OfferRefundRequest(
        self,
        request: Request[refund_requests_pb2.OfferRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Offers less than was asked for, or the same goods once more: the buyer decides.

        Args:
            id: UUID of the refund request.
            amount: What is offered, without anything coming back. Unset: the same goods once more, as an
                exchange.
            note: Why; the buyer reads it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "OfferRefundRequest",
            request,
            {"id": id, "amount": amount, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RejectRefundRequest(
        self,
        request: Request[refund_requests_pb2.RejectRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Refuses a refund request: a seller's refusal leads to staff, whose refusal is final.

        Args:
            id: UUID of the refund request.
            note: Why; the buyer reads it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "RejectRefundRequest", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AcceptRefundOffer(
        self,
        request: Request[refund_requests_pb2.AcceptRefundOfferRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Takes what the seller offers.

        Args:
            id: UUID of the refund request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "AcceptRefundOffer", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def EscalateRefundRequest(
        self,
        request: Request[refund_requests_pb2.EscalateRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Lets staff decide about what the seller offers.

        Args:
            id: UUID of the refund request.
            note: Note for staff. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "EscalateRefundRequest", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def WithdrawRefundRequest(
        self,
        request: Request[refund_requests_pb2.WithdrawRefundRequestRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Drops a refund request of the caller's, as long as nothing has come back or gone out.

        Args:
            id: UUID of the refund request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "WithdrawRefundRequest", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SendReturn(
        self,
        request: Request[refund_requests_pb2.SendReturnRequest] = None,
        /,
        *,
        id: str | None = None,
        carrier: str | None = None,
        tracking_number: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Records that goods are on their way back.

        Args:
            id: UUID of the refund request.
            carrier: Who carries it. At most 80 characters.
            tracking_number: Number that it is tracked by. At most 60 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "SendReturn",
            request,
            {"id": id, "carrier": carrier, "tracking_number": tracking_number, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ReceiveReturn(
        self,
        request: Request[refund_requests_pb2.ReceiveReturnRequest] = None,
        /,
        *,
        id: str | None = None,
        received: Iterable[refund_requests_pb2.ReceiveReturnRequest.Received | Mapping[str, Any]] | None = None,
        unexpected: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Records what has come back and what it is like: what was found is paid for, or replaced,
        and the rest stays open until its deadline.

        Args:
            id: UUID of the refund request.
            received: What was found. Empty: it has arrived, and will be looked at.
            unexpected: What was in the parcel that nobody had announced; staff look into it. At most 500
                characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "ReceiveReturn",
            request,
            {"id": id, "received": received, "unexpected": unexpected, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ShipReplacement(
        self,
        request: Request[refund_requests_pb2.ShipReplacementRequest] = None,
        /,
        *,
        id: str | None = None,
        carrier: str | None = None,
        tracking_number: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Records that a replacement has left: the exchange is over.

        Args:
            id: UUID of the refund request.
            carrier: Who carries it. At most 80 characters.
            tracking_number: Number that it is tracked by. At most 60 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "ShipReplacement",
            request,
            {"id": id, "carrier": carrier, "tracking_number": tracking_number, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ConvertExchange(
        self,
        request: Request[refund_requests_pb2.ConvertExchangeRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> refund_requests_pb2.RefundRequest:
        """Turns an exchange of the caller's into a refund, as long as nothing was sent.

        Args:
            id: UUID of the refund request.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: refund_requests_pb2.RefundRequest = await self._call(
            "ConvertExchange", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetInvoice(
        self,
        request: Request[invoices_pb2.GetInvoiceRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> invoices_pb2.Invoice:
        """Returns one invoice. Buyers and sellers see those of their orders, staff all.

        Args:
            id: UUID of the invoice.
        """
        answer: invoices_pb2.Invoice = await self._call("GetInvoice", request, {"id": id}, timeout, metadata)
        return answer

    async def ListInvoices(
        self,
        request: Request[invoices_pb2.ListInvoicesRequest] = None,
        /,
        *,
        order_id: str | None = None,
        types: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> invoices_pb2.ListInvoicesResponse:
        """Lists invoices. Buyers and sellers see those of their orders, staff all.

        Args:
            order_id: Only those of this order.
            types: Only of these kinds; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: invoices_pb2.ListInvoicesResponse = await self._call(
            "ListInvoices",
            request,
            {"order_id": order_id, "types": types, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def RenderInvoice(
        self,
        request: Request[invoices_pb2.RenderInvoiceRequest] = None,
        /,
        *,
        id: str | None = None,
        language_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> invoices_pb2.RenderInvoiceResponse:
        """Returns an invoice as a PDF.

        Args:
            id: UUID of the invoice.
            language_code: Language such as `de`: English, German, Spanish and French are there. Unset: that of the
                invoice.
        """
        answer: invoices_pb2.RenderInvoiceResponse = await self._call(
            "RenderInvoice", request, {"id": id, "language_code": language_code}, timeout, metadata
        )
        return answer

    async def CreateOrderIncident(
        self,
        request: Request[incidents_pb2.CreateOrderIncidentRequest] = None,
        /,
        *,
        order_incident: incidents_pb2.OrderIncident | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderIncident:
        """Opens an incident about an order, which may freeze it. For staff.

        Args:
            order_incident: The incident.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.OrderIncident = await self._call(
            "CreateOrderIncident",
            request,
            {"order_incident": order_incident, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetOrderIncident(
        self,
        request: Request[incidents_pb2.GetOrderIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderIncident:
        """Returns one incident. For staff.

        Args:
            id: UUID of the incident.
        """
        answer: incidents_pb2.OrderIncident = await self._call(
            "GetOrderIncident", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListOrderIncidents(
        self,
        request: Request[incidents_pb2.ListOrderIncidentsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.ListOrderIncidentsResponse:
        """Lists incidents. For staff.

        Args:
            order_id: Only those of this order.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: incidents_pb2.ListOrderIncidentsResponse = await self._call(
            "ListOrderIncidents",
            request,
            {"order_id": order_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def ResolveOrderIncident(
        self,
        request: Request[incidents_pb2.ResolveOrderIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        resolution: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderIncident:
        """Ends an incident. For staff.

        Args:
            id: UUID of the incident.
            resolution: How it ended. At most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.OrderIncident = await self._call(
            "ResolveOrderIncident",
            request,
            {"id": id, "resolution": resolution, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CompileOrderEvidence(
        self,
        request: Request[evidence_pb2.CompileOrderEvidenceRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.OrderEvidence:
        """Puts together what is known about an order, to prove what happened. For staff; that it was read,
        and what for, is in the audit trail.

        Args:
            id: UUID of the order.
            reason: What it is read for, such as the number of a case; for the audit trail. At most 500
                characters.
            request_id: UUID chosen by the caller: a repeated call with it is one reading in the audit trail, and
                gets the order as it stands by then.
        """
        answer: orders_pb2.OrderEvidence = await self._call(
            "CompileOrderEvidence", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateOrderNote(
        self,
        request: Request[incidents_pb2.CreateOrderNoteRequest] = None,
        /,
        *,
        order_note: incidents_pb2.OrderNote | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.OrderNote:
        """Writes a note about an order, for staff alone.

        Args:
            order_note: The note.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.OrderNote = await self._call(
            "CreateOrderNote", request, {"order_note": order_note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListOrderNotes(
        self,
        request: Request[incidents_pb2.ListOrderNotesRequest] = None,
        /,
        *,
        order_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.ListOrderNotesResponse:
        """Lists the notes about an order, newest first. For staff.

        Args:
            order_id: UUID of the order.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: incidents_pb2.ListOrderNotesResponse = await self._call(
            "ListOrderNotes",
            request,
            {"order_id": order_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer
