"""The rpcs of shipping. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.shipping.v1 import methods_pb2
from mall.shipping.v1 import shipments_pb2
from mall.shipping.v1 import shipping_pb2
from mall_client.service import Metadata, Request, Service


class ShippingService(Service):
    """Keeps how goods are sent and what that costs: shipping methods with their rates, and where and
    how fast a seller hands parcels over; and what was sent: parcels, and what happens to them.

    A seller's orders go by the seller's own methods; sellers without any, by the mall's; where the
    mall has none either, by the settings `shipping.*.price`. Checkouts choose among them
    (OrdersService.QuoteShipping, QuoteCheckout); see docs/shipping.md.

    Methods: CreateShippingMethod, GetShippingMethod, ListShippingMethods, UpdateShippingMethod,
    ActivateShippingMethod, DeactivateShippingMethod, DeleteShippingMethod.
    Sellers: GetShippingProfile, UpdateShippingProfile.
    Parcels: CreateShipment, GetShipment, ListShipments, UpdateShipment, HandOverShipment, VoidShipment,
    CorrectShipment, ReceiveReturnedShipment.
    Tracking: RecordShipmentEvent, ListShipmentEvents, HandleCarrierEvent.
    """

    full_name = shipping_pb2.DESCRIPTOR.services_by_name["ShippingService"].full_name

    def CreateShippingMethod(
        self,
        request: Request[methods_pb2.CreateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: methods_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Creates a shipping method, `DRAFT`: of the caller who sells, of the mall where staff create it.

        Fails with `SHIPPING_METHOD_CODE_TAKEN` and `SHIPPING_METHOD_LIMIT`.

        Args:
            shipping_method: The method to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = self._call(
            "CreateShippingMethod",
            request,
            {"shipping_method": shipping_method, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetShippingMethod(
        self,
        request: Request[methods_pb2.GetShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Returns one shipping method. Everybody sees what is offered, sellers all of their own, staff all.

        Args:
            id: UUID of the method.
        """
        answer: methods_pb2.ShippingMethod = self._call("GetShippingMethod", request, {"id": id}, timeout, metadata)
        return answer

    def ListShippingMethods(
        self,
        request: Request[methods_pb2.ListShippingMethodsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        of_mall: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ListShippingMethodsResponse:
        """Lists shipping methods, newest first. Everybody sees what is offered, sellers all of their own,
        staff all.

        Args:
            seller_id: Only those of this seller.
            of_mall: Only the mall's own.
            states: Only those in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: methods_pb2.ListShippingMethodsResponse = self._call(
            "ListShippingMethods",
            request,
            {
                "seller_id": seller_id,
                "of_mall": of_mall,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateShippingMethod(
        self,
        request: Request[methods_pb2.UpdateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: methods_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Changes a shipping method, for orders from then on: a quote with another price than now has
        drifted.

        `rates` and `excluded_regions` are replaced as a whole. Sellers change their own, staff all.

        Args:
            shipping_method: The method with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = self._call(
            "UpdateShippingMethod",
            request,
            {"shipping_method": shipping_method, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ActivateShippingMethod(
        self,
        request: Request[methods_pb2.ActivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Offers a shipping method within its window: `DRAFT` or `INACTIVE` to `ACTIVE`.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = self._call(
            "ActivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeactivateShippingMethod(
        self,
        request: Request[methods_pb2.DeactivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Stops offering a shipping method: `ACTIVE` to `INACTIVE`. Orders that were placed keep it.

        A seller whose last method stops goes by the mall's.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = self._call(
            "DeactivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteShippingMethod(
        self,
        request: Request[methods_pb2.DeleteShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Deletes a shipping method softly. Its code is free again; orders that were placed keep it.

        Args:
            id: UUID of the method.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = self._call(
            "DeleteShippingMethod", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetShippingProfile(
        self,
        request: Request[methods_pb2.GetShippingProfileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingProfile:
        """Returns where and how fast a seller hands parcels over; without `create_time` where the seller
        has not said so. Sellers see their own, staff all.

        Args:
            id: UUID of the seller.
        """
        answer: methods_pb2.ShippingProfile = self._call("GetShippingProfile", request, {"id": id}, timeout, metadata)
        return answer

    def UpdateShippingProfile(
        self,
        request: Request[methods_pb2.UpdateShippingProfileRequest] = None,
        /,
        *,
        shipping_profile: methods_pb2.ShippingProfile | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingProfile:
        """Says where and how fast a seller hands parcels over; made if there is none. Sellers change their
        own, staff all.

        Args:
            shipping_profile: The profile with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: methods_pb2.ShippingProfile = self._call(
            "UpdateShippingProfile",
            request,
            {"shipping_profile": shipping_profile, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateShipment(
        self,
        request: Request[shipments_pb2.CreateShipmentRequest] = None,
        /,
        *,
        shipment: shipments_pb2.Shipment | Mapping[str, Any] | None = None,
        hand_over: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Packs units of one or more orders of one seller to one buyer and address: makes a label.

        The orders must be `CONFIRMED`, `PROCESSING` or `PREPARING_SHIPMENT`, and become
        `PREPARING_SHIPMENT`. Nothing leaves the shelf yet (HandOverShipment). Units that are in another
        parcel or cancelled cannot be packed: fails with `SHIPMENT_EXCEEDS_REST`; with
        `SHIPMENT_ORDERS_DIFFER` when orders go to different buyers or addresses, and with
        `TRACKING_NUMBER_TAKEN`. Sellers pack their own orders, suspended ones too, staff all.

        Args:
            shipment: The parcel.
            hand_over: Hands it over at once, as HandOverShipment does.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = self._call(
            "CreateShipment",
            request,
            {"shipment": shipment, "hand_over": hand_over, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetShipment(
        self,
        request: Request[shipments_pb2.GetShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Returns one parcel. Buyers see those to them, sellers those they send, staff all.

        Args:
            id: UUID of the parcel.
        """
        answer: shipments_pb2.Shipment = self._call("GetShipment", request, {"id": id}, timeout, metadata)
        return answer

    def ListShipments(
        self,
        request: Request[shipments_pb2.ListShipmentsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        seller_id: str | None = None,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        silences: Iterable[int | str] | None = None,
        tracking_number: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.ListShipmentsResponse:
        """Lists parcels, newest first. Buyers see those to them, sellers those they send, staff all.

        Args:
            order_id: Only parcels that hold something of this order.
            seller_id: Only parcels of this seller.
            customer_id: Only parcels to this buyer; for the sellers concerned and staff.
            states: Only parcels in one of these states; empty: in any.
            silences: Only parcels of which nothing was heard for so long; empty: any.
            tracking_number: Only parcels with this tracking number. At most 60 characters.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: shipments_pb2.ListShipmentsResponse = self._call(
            "ListShipments",
            request,
            {
                "order_id": order_id,
                "seller_id": seller_id,
                "customer_id": customer_id,
                "states": states,
                "silences": silences,
                "tracking_number": tracking_number,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateShipment(
        self,
        request: Request[shipments_pb2.UpdateShipmentRequest] = None,
        /,
        *,
        shipment: shipments_pb2.Shipment | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Changes what is said of a parcel, such as its carrier and tracking number.

        Once it has arrived or turned back, only carrier, service and tracking number may be set right.

        Args:
            shipment: The parcel with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = self._call(
            "UpdateShipment",
            request,
            {"shipment": shipment, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def HandOverShipment(
        self,
        request: Request[shipments_pb2.HandOverShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Hands a parcel over: `LABEL_CREATED` to `HANDED_OVER`. Its units leave the shelf, once.

        An order of which nothing is left to be sent becomes `SHIPPED`. Fails with `STOCK_NOT_ON_HAND`.

        Args:
            id: UUID of the parcel.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = self._call(
            "HandOverShipment", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def VoidShipment(
        self,
        request: Request[shipments_pb2.VoidShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Voids a label that was never used, before the carrier has the parcel.

        Its units are open again, and its tracking number is free. Sellers void before they have handed it
        over; staff also after that: the units come back to the shelf, set aside as before, and its
        orders come back from `SHIPPED` to `PREPARING_SHIPMENT`.

        Args:
            id: UUID of the parcel.
            reason: Why. 1 to 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = self._call(
            "VoidShipment", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RecordShipmentEvent(
        self,
        request: Request[shipments_pb2.RecordShipmentEventRequest] = None,
        /,
        *,
        id: str | None = None,
        event: shipments_pb2.ShipmentEvent | Mapping[str, Any] | None = None,
        delivery_signature: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Notes what happened to a parcel, for carriers that do not say so themselves.

        The parcel moves on to what was seen furthest on its way, and never back; its orders follow it. A
        parcel that was not handed over before is with `PICKED_UP` and all later states. What was noted
        before is taken for the same event.

        Args:
            id: UUID of the parcel.
            event: What happened: `PICKED_UP` to `RETURNED`.
            delivery_signature: Who has signed for it; kept with `DELIVERED` only. At most 200 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = self._call(
            "RecordShipmentEvent",
            request,
            {"id": id, "event": event, "delivery_signature": delivery_signature, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListShipmentEvents(
        self,
        request: Request[shipments_pb2.ListShipmentEventsRequest] = None,
        /,
        *,
        shipment_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.ListShipmentEventsResponse:
        """Lists what happened to a parcel, in the order in which it happened. Whoever sees the parcel sees
        it.

        Args:
            shipment_id: UUID of the parcel.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first, by `occur_time`; `NEWEST` if unset.
        """
        answer: shipments_pb2.ListShipmentEventsResponse = self._call(
            "ListShipmentEvents",
            request,
            {"shipment_id": shipment_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CorrectShipment(
        self,
        request: Request[shipments_pb2.CorrectShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Sets right what was told wrongly: `DELIVERED` or `RETURNED` to what is true. For staff, with a
        reason.

        Orders that were `DELIVERED` by it are `IN_TRANSIT` again, and their 7 days begin anew once it
        arrives. Fails with `STATE_FORBIDS` once an order of it is past that.

        Args:
            id: UUID of the parcel.
            state: What is true: `IN_TRANSIT`, `FAILED_DELIVERY` or `RETURNED`.
            reason: Why. 1 to 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = self._call(
            "CorrectShipment",
            request,
            {"id": id, "state": state, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ReceiveReturnedShipment(
        self,
        request: Request[shipments_pb2.ReceiveReturnedShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        cause: int | str | None = None,
        restocked_lines: Iterable[shipments_pb2.ShipmentLine | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Notes that a returned parcel is back with its seller, why it came back, and what of it can be sold
        again. Once.

        What its buyer is to get back follows from the cause; see docs/shipping.md.

        Args:
            id: UUID of the parcel.
            cause: Why it came back.
            restocked_lines: What can be sold again, after inspection; it goes back on the shelf. What is not named does
                not.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = self._call(
            "ReceiveReturnedShipment",
            request,
            {"id": id, "cause": cause, "restocked_lines": restocked_lines, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def HandleCarrierEvent(
        self,
        request: Request[shipments_pb2.HandleCarrierEventRequest] = None,
        /,
        *,
        carrier: str | None = None,
        payload: bytes | None = None,
        signature_seconds: int | None = None,
        signature: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.HandleCarrierEventResponse:
        """Accepts a carrier's message about a parcel.

        For carriers only: fails with `CARRIER_SIGNATURE_INVALID` unless the signature holds. A repeated
        event gets the first answer and has no effect.

        Args:
            carrier: Code of the carrier, such as `UPS`.
            payload: The report, a JSON object, byte for byte as it was signed. At most 64 KiB. Has `id` (unique
                with the carrier), `tracking_number`, `status` (a `Shipment.State` from `PICKED_UP`
                to `RETURNED`), `occur_time` (RFC 3339), and if known `location`, `description`,
                `signature` and `estimated_delivery_time`.
            signature_seconds: When the carrier signed, in seconds since 1970. Within 5 minutes of the mall's clock.
            signature: HMAC-SHA-256 in hexadecimal, of `<signature_seconds>.` followed by the payload, under the
                secret shared with the carrier.
        """
        answer: shipments_pb2.HandleCarrierEventResponse = self._call(
            "HandleCarrierEvent",
            request,
            {"carrier": carrier, "payload": payload, "signature_seconds": signature_seconds, "signature": signature},
            timeout,
            metadata,
        )
        return answer


class AsyncShippingService(Service):
    """Keeps how goods are sent and what that costs: shipping methods with their rates, and where and
    how fast a seller hands parcels over; and what was sent: parcels, and what happens to them.

    A seller's orders go by the seller's own methods; sellers without any, by the mall's; where the
    mall has none either, by the settings `shipping.*.price`. Checkouts choose among them
    (OrdersService.QuoteShipping, QuoteCheckout); see docs/shipping.md.

    Methods: CreateShippingMethod, GetShippingMethod, ListShippingMethods, UpdateShippingMethod,
    ActivateShippingMethod, DeactivateShippingMethod, DeleteShippingMethod.
    Sellers: GetShippingProfile, UpdateShippingProfile.
    Parcels: CreateShipment, GetShipment, ListShipments, UpdateShipment, HandOverShipment, VoidShipment,
    CorrectShipment, ReceiveReturnedShipment.
    Tracking: RecordShipmentEvent, ListShipmentEvents, HandleCarrierEvent.
    """

    full_name = shipping_pb2.DESCRIPTOR.services_by_name["ShippingService"].full_name

    async def CreateShippingMethod(
        self,
        request: Request[methods_pb2.CreateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: methods_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Creates a shipping method, `DRAFT`: of the caller who sells, of the mall where staff create it.

        Fails with `SHIPPING_METHOD_CODE_TAKEN` and `SHIPPING_METHOD_LIMIT`.

        Args:
            shipping_method: The method to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = await self._call(
            "CreateShippingMethod",
            request,
            {"shipping_method": shipping_method, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetShippingMethod(
        self,
        request: Request[methods_pb2.GetShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Returns one shipping method. Everybody sees what is offered, sellers all of their own, staff all.

        Args:
            id: UUID of the method.
        """
        answer: methods_pb2.ShippingMethod = await self._call(
            "GetShippingMethod", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListShippingMethods(
        self,
        request: Request[methods_pb2.ListShippingMethodsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        of_mall: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ListShippingMethodsResponse:
        """Lists shipping methods, newest first. Everybody sees what is offered, sellers all of their own,
        staff all.

        Args:
            seller_id: Only those of this seller.
            of_mall: Only the mall's own.
            states: Only those in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: methods_pb2.ListShippingMethodsResponse = await self._call(
            "ListShippingMethods",
            request,
            {
                "seller_id": seller_id,
                "of_mall": of_mall,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateShippingMethod(
        self,
        request: Request[methods_pb2.UpdateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: methods_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Changes a shipping method, for orders from then on: a quote with another price than now has
        drifted.

        `rates` and `excluded_regions` are replaced as a whole. Sellers change their own, staff all.

        Args:
            shipping_method: The method with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = await self._call(
            "UpdateShippingMethod",
            request,
            {"shipping_method": shipping_method, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ActivateShippingMethod(
        self,
        request: Request[methods_pb2.ActivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Offers a shipping method within its window: `DRAFT` or `INACTIVE` to `ACTIVE`.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = await self._call(
            "ActivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeactivateShippingMethod(
        self,
        request: Request[methods_pb2.DeactivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Stops offering a shipping method: `ACTIVE` to `INACTIVE`. Orders that were placed keep it.

        A seller whose last method stops goes by the mall's.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = await self._call(
            "DeactivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteShippingMethod(
        self,
        request: Request[methods_pb2.DeleteShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingMethod:
        """Deletes a shipping method softly. Its code is free again; orders that were placed keep it.

        Args:
            id: UUID of the method.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: methods_pb2.ShippingMethod = await self._call(
            "DeleteShippingMethod", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetShippingProfile(
        self,
        request: Request[methods_pb2.GetShippingProfileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingProfile:
        """Returns where and how fast a seller hands parcels over; without `create_time` where the seller
        has not said so. Sellers see their own, staff all.

        Args:
            id: UUID of the seller.
        """
        answer: methods_pb2.ShippingProfile = await self._call(
            "GetShippingProfile", request, {"id": id}, timeout, metadata
        )
        return answer

    async def UpdateShippingProfile(
        self,
        request: Request[methods_pb2.UpdateShippingProfileRequest] = None,
        /,
        *,
        shipping_profile: methods_pb2.ShippingProfile | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> methods_pb2.ShippingProfile:
        """Says where and how fast a seller hands parcels over; made if there is none. Sellers change their
        own, staff all.

        Args:
            shipping_profile: The profile with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: methods_pb2.ShippingProfile = await self._call(
            "UpdateShippingProfile",
            request,
            {"shipping_profile": shipping_profile, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateShipment(
        self,
        request: Request[shipments_pb2.CreateShipmentRequest] = None,
        /,
        *,
        shipment: shipments_pb2.Shipment | Mapping[str, Any] | None = None,
        hand_over: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Packs units of one or more orders of one seller to one buyer and address: makes a label.

        The orders must be `CONFIRMED`, `PROCESSING` or `PREPARING_SHIPMENT`, and become
        `PREPARING_SHIPMENT`. Nothing leaves the shelf yet (HandOverShipment). Units that are in another
        parcel or cancelled cannot be packed: fails with `SHIPMENT_EXCEEDS_REST`; with
        `SHIPMENT_ORDERS_DIFFER` when orders go to different buyers or addresses, and with
        `TRACKING_NUMBER_TAKEN`. Sellers pack their own orders, suspended ones too, staff all.

        Args:
            shipment: The parcel.
            hand_over: Hands it over at once, as HandOverShipment does.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = await self._call(
            "CreateShipment",
            request,
            {"shipment": shipment, "hand_over": hand_over, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetShipment(
        self,
        request: Request[shipments_pb2.GetShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Returns one parcel. Buyers see those to them, sellers those they send, staff all.

        Args:
            id: UUID of the parcel.
        """
        answer: shipments_pb2.Shipment = await self._call("GetShipment", request, {"id": id}, timeout, metadata)
        return answer

    async def ListShipments(
        self,
        request: Request[shipments_pb2.ListShipmentsRequest] = None,
        /,
        *,
        order_id: str | None = None,
        seller_id: str | None = None,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        silences: Iterable[int | str] | None = None,
        tracking_number: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.ListShipmentsResponse:
        """Lists parcels, newest first. Buyers see those to them, sellers those they send, staff all.

        Args:
            order_id: Only parcels that hold something of this order.
            seller_id: Only parcels of this seller.
            customer_id: Only parcels to this buyer; for the sellers concerned and staff.
            states: Only parcels in one of these states; empty: in any.
            silences: Only parcels of which nothing was heard for so long; empty: any.
            tracking_number: Only parcels with this tracking number. At most 60 characters.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: shipments_pb2.ListShipmentsResponse = await self._call(
            "ListShipments",
            request,
            {
                "order_id": order_id,
                "seller_id": seller_id,
                "customer_id": customer_id,
                "states": states,
                "silences": silences,
                "tracking_number": tracking_number,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateShipment(
        self,
        request: Request[shipments_pb2.UpdateShipmentRequest] = None,
        /,
        *,
        shipment: shipments_pb2.Shipment | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Changes what is said of a parcel, such as its carrier and tracking number.

        Once it has arrived or turned back, only carrier, service and tracking number may be set right.

        Args:
            shipment: The parcel with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = await self._call(
            "UpdateShipment",
            request,
            {"shipment": shipment, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def HandOverShipment(
        self,
        request: Request[shipments_pb2.HandOverShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Hands a parcel over: `LABEL_CREATED` to `HANDED_OVER`. Its units leave the shelf, once.

        An order of which nothing is left to be sent becomes `SHIPPED`. Fails with `STOCK_NOT_ON_HAND`.

        Args:
            id: UUID of the parcel.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = await self._call(
            "HandOverShipment", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def VoidShipment(
        self,
        request: Request[shipments_pb2.VoidShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Voids a label that was never used, before the carrier has the parcel.

        Its units are open again, and its tracking number is free. Sellers void before they have handed it
        over; staff also after that: the units come back to the shelf, set aside as before, and its
        orders come back from `SHIPPED` to `PREPARING_SHIPMENT`.

        Args:
            id: UUID of the parcel.
            reason: Why. 1 to 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = await self._call(
            "VoidShipment", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RecordShipmentEvent(
        self,
        request: Request[shipments_pb2.RecordShipmentEventRequest] = None,
        /,
        *,
        id: str | None = None,
        event: shipments_pb2.ShipmentEvent | Mapping[str, Any] | None = None,
        delivery_signature: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Notes what happened to a parcel, for carriers that do not say so themselves.

        The parcel moves on to what was seen furthest on its way, and never back; its orders follow it. A
        parcel that was not handed over before is with `PICKED_UP` and all later states. What was noted
        before is taken for the same event.

        Args:
            id: UUID of the parcel.
            event: What happened: `PICKED_UP` to `RETURNED`.
            delivery_signature: Who has signed for it; kept with `DELIVERED` only. At most 200 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = await self._call(
            "RecordShipmentEvent",
            request,
            {"id": id, "event": event, "delivery_signature": delivery_signature, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListShipmentEvents(
        self,
        request: Request[shipments_pb2.ListShipmentEventsRequest] = None,
        /,
        *,
        shipment_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.ListShipmentEventsResponse:
        """Lists what happened to a parcel, in the order in which it happened. Whoever sees the parcel sees
        it.

        Args:
            shipment_id: UUID of the parcel.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first, by `occur_time`; `NEWEST` if unset.
        """
        answer: shipments_pb2.ListShipmentEventsResponse = await self._call(
            "ListShipmentEvents",
            request,
            {"shipment_id": shipment_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CorrectShipment(
        self,
        request: Request[shipments_pb2.CorrectShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Sets right what was told wrongly: `DELIVERED` or `RETURNED` to what is true. For staff, with a
        reason.

        Orders that were `DELIVERED` by it are `IN_TRANSIT` again, and their 7 days begin anew once it
        arrives. Fails with `STATE_FORBIDS` once an order of it is past that.

        Args:
            id: UUID of the parcel.
            state: What is true: `IN_TRANSIT`, `FAILED_DELIVERY` or `RETURNED`.
            reason: Why. 1 to 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = await self._call(
            "CorrectShipment",
            request,
            {"id": id, "state": state, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ReceiveReturnedShipment(
        self,
        request: Request[shipments_pb2.ReceiveReturnedShipmentRequest] = None,
        /,
        *,
        id: str | None = None,
        cause: int | str | None = None,
        restocked_lines: Iterable[shipments_pb2.ShipmentLine | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.Shipment:
        """Notes that a returned parcel is back with its seller, why it came back, and what of it can be sold
        again. Once.

        What its buyer is to get back follows from the cause; see docs/shipping.md.

        Args:
            id: UUID of the parcel.
            cause: Why it came back.
            restocked_lines: What can be sold again, after inspection; it goes back on the shelf. What is not named does
                not.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipments_pb2.Shipment = await self._call(
            "ReceiveReturnedShipment",
            request,
            {"id": id, "cause": cause, "restocked_lines": restocked_lines, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def HandleCarrierEvent(
        self,
        request: Request[shipments_pb2.HandleCarrierEventRequest] = None,
        /,
        *,
        carrier: str | None = None,
        payload: bytes | None = None,
        signature_seconds: int | None = None,
        signature: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipments_pb2.HandleCarrierEventResponse:
        """Accepts a carrier's message about a parcel.

        For carriers only: fails with `CARRIER_SIGNATURE_INVALID` unless the signature holds. A repeated
        event gets the first answer and has no effect.

        Args:
            carrier: Code of the carrier, such as `UPS`.
            payload: The report, a JSON object, byte for byte as it was signed. At most 64 KiB. Has `id` (unique
                with the carrier), `tracking_number`, `status` (a `Shipment.State` from `PICKED_UP`
                to `RETURNED`), `occur_time` (RFC 3339), and if known `location`, `description`,
                `signature` and `estimated_delivery_time`.
            signature_seconds: When the carrier signed, in seconds since 1970. Within 5 minutes of the mall's clock.
            signature: HMAC-SHA-256 in hexadecimal, of `<signature_seconds>.` followed by the payload, under the
                secret shared with the carrier.
        """
        answer: shipments_pb2.HandleCarrierEventResponse = await self._call(
            "HandleCarrierEvent",
            request,
            {"carrier": carrier, "payload": payload, "signature_seconds": signature_seconds, "signature": signature},
            timeout,
            metadata,
        )
        return answer
