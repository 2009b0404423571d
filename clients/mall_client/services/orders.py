"""The rpcs of orders. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import timestamp_pb2
from google.type import money_pb2
from mall.common.v1 import pricing_pb2
from mall.orders.v1 import claims_pb2
from mall.orders.v1 import orders_pb2
from mall_client.service import Metadata, Request, Service


class OrdersService(Service):
    """Turns carts into purchases and orders, and takes orders to their end.

    A purchase is one checkout: one buyer, one address, one payment. It holds one order per seller.

    Checkout: QuoteShipping, QuoteCheckout, PlaceOrder, RetryPayment.
    Purchases: GetPurchase, ListPurchases.
    Orders: GetOrder, ListOrders, ConfirmOrder, ProcessOrder, PrepareOrder, ShipOrder,
    AdvanceDelivery, CompleteOrder, CancelOrder, PreviewCancellation.
    Claims: CreateDeliveryClaim, GetDeliveryClaim, ListDeliveryClaims, AddDeliveryClaimEvidence,
    ResolveDeliveryClaim, WithdrawDeliveryClaim.
    """

    full_name = orders_pb2.DESCRIPTOR.services_by_name["OrdersService"].full_name

    def QuoteShipping(
        self,
        request: Request[orders_pb2.QuoteShippingRequest] = None,
        /,
        *,
        address_id: str | None = None,
        variant_ids: Iterable[str] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.QuoteShippingResponse:
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
        answer: orders_pb2.QuoteShippingResponse = self._call(
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
        shipping_choices: Iterable[orders_pb2.ShippingChoice | Mapping[str, Any]] | None = None,
        codes: Iterable[str] | None = None,
        coupon_issuance_ids: Iterable[str] | None = None,
        best: bool | None = None,
        tender_choices: Iterable[pricing_pb2.TenderChoice | Mapping[str, Any]] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Quote:
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
            tender_choices: What to pay with of the caller's wallet and of gift cards; the rest is to be paid from
                outside. At most 8, each account and each card once. Without any: the points that
                are applied to the cart.
        """
        answer: orders_pb2.Quote = self._call(
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
                "tender_choices": tender_choices,
            },
            timeout,
            metadata,
        )
        return answer

    def PlaceOrder(
        self,
        request: Request[orders_pb2.PlaceOrderRequest] = None,
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
        request: Request[orders_pb2.RetryPaymentRequest] = None,
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
        request: Request[orders_pb2.GetPurchaseRequest] = None,
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
        request: Request[orders_pb2.GetOrderRequest] = None,
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

    def ConfirmOrder(
        self,
        request: Request[orders_pb2.ConfirmOrderRequest] = None,
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
        request: Request[orders_pb2.ProcessOrderRequest] = None,
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
        request: Request[orders_pb2.PrepareOrderRequest] = None,
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
        request: Request[orders_pb2.ShipOrderRequest] = None,
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
        request: Request[orders_pb2.CompleteOrderRequest] = None,
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
        request: Request[orders_pb2.CancelOrderRequest] = None,
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
        request: Request[orders_pb2.PreviewCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.CancellationPreview:
        """Returns what CancelOrder would do now, if the caller called it: what comes back, and what the other
        orders of the purchase cost then.

        Fails with `ORDER_NOT_CANCELLABLE`. Nothing is promised: send what was seen as
        `CancelOrderRequest.expected_refund`.

        Args:
            id: UUID of the order.
        """
        answer: orders_pb2.CancellationPreview = self._call(
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


class AsyncOrdersService(Service):
    """Turns carts into purchases and orders, and takes orders to their end.

    A purchase is one checkout: one buyer, one address, one payment. It holds one order per seller.

    Checkout: QuoteShipping, QuoteCheckout, PlaceOrder, RetryPayment.
    Purchases: GetPurchase, ListPurchases.
    Orders: GetOrder, ListOrders, ConfirmOrder, ProcessOrder, PrepareOrder, ShipOrder,
    AdvanceDelivery, CompleteOrder, CancelOrder, PreviewCancellation.
    Claims: CreateDeliveryClaim, GetDeliveryClaim, ListDeliveryClaims, AddDeliveryClaimEvidence,
    ResolveDeliveryClaim, WithdrawDeliveryClaim.
    """

    full_name = orders_pb2.DESCRIPTOR.services_by_name["OrdersService"].full_name

    async def QuoteShipping(
        self,
        request: Request[orders_pb2.QuoteShippingRequest] = None,
        /,
        *,
        address_id: str | None = None,
        variant_ids: Iterable[str] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.QuoteShippingResponse:
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
        answer: orders_pb2.QuoteShippingResponse = await self._call(
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
        shipping_choices: Iterable[orders_pb2.ShippingChoice | Mapping[str, Any]] | None = None,
        codes: Iterable[str] | None = None,
        coupon_issuance_ids: Iterable[str] | None = None,
        best: bool | None = None,
        tender_choices: Iterable[pricing_pb2.TenderChoice | Mapping[str, Any]] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.Quote:
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
            tender_choices: What to pay with of the caller's wallet and of gift cards; the rest is to be paid from
                outside. At most 8, each account and each card once. Without any: the points that
                are applied to the cart.
        """
        answer: orders_pb2.Quote = await self._call(
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
                "tender_choices": tender_choices,
            },
            timeout,
            metadata,
        )
        return answer

    async def PlaceOrder(
        self,
        request: Request[orders_pb2.PlaceOrderRequest] = None,
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
        request: Request[orders_pb2.RetryPaymentRequest] = None,
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
        request: Request[orders_pb2.GetPurchaseRequest] = None,
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
        request: Request[orders_pb2.GetOrderRequest] = None,
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

    async def ConfirmOrder(
        self,
        request: Request[orders_pb2.ConfirmOrderRequest] = None,
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
        request: Request[orders_pb2.ProcessOrderRequest] = None,
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
        request: Request[orders_pb2.PrepareOrderRequest] = None,
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
        request: Request[orders_pb2.ShipOrderRequest] = None,
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
        request: Request[orders_pb2.CompleteOrderRequest] = None,
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
        request: Request[orders_pb2.CancelOrderRequest] = None,
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
        request: Request[orders_pb2.PreviewCancellationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> orders_pb2.CancellationPreview:
        """Returns what CancelOrder would do now, if the caller called it: what comes back, and what the other
        orders of the purchase cost then.

        Fails with `ORDER_NOT_CANCELLABLE`. Nothing is promised: send what was seen as
        `CancelOrderRequest.expected_refund`.

        Args:
            id: UUID of the order.
        """
        answer: orders_pb2.CancellationPreview = await self._call(
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
