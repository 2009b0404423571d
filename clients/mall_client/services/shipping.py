"""The rpcs of shipping. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.shipping.v1 import shipping_pb2
from mall_client.service import Metadata, Request, Service


class ShippingService(Service):
    """Keeps how goods are sent and what that costs: shipping methods with their rates, and where and
    how fast a seller hands parcels over.

    A seller's orders go by the seller's own methods; sellers without any, by the mall's; where the
    mall has none either, by the settings `shipping.*.price`. Checkouts choose among them
    (OrdersService.QuoteShipping, QuoteCheckout); see docs/shipping.md.

    Methods: CreateShippingMethod, GetShippingMethod, ListShippingMethods, UpdateShippingMethod,
    ActivateShippingMethod, DeactivateShippingMethod, DeleteShippingMethod.
    Sellers: GetShippingProfile, UpdateShippingProfile.
    """

    full_name = shipping_pb2.DESCRIPTOR.services_by_name["ShippingService"].full_name

    def CreateShippingMethod(
        self,
        request: Request[shipping_pb2.CreateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: shipping_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Creates a shipping method, `DRAFT`: of the caller who sells, of the mall where staff create it.

        Fails with `SHIPPING_METHOD_CODE_TAKEN` and `SHIPPING_METHOD_LIMIT`.

        Args:
            shipping_method: The method to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = self._call(
            "CreateShippingMethod",
            request,
            {"shipping_method": shipping_method, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetShippingMethod(
        self,
        request: Request[shipping_pb2.GetShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Returns one shipping method. Everybody sees what is offered, sellers all of their own, staff all.

        Args:
            id: UUID of the method.
        """
        answer: shipping_pb2.ShippingMethod = self._call("GetShippingMethod", request, {"id": id}, timeout, metadata)
        return answer

    def ListShippingMethods(
        self,
        request: Request[shipping_pb2.ListShippingMethodsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        of_mall: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ListShippingMethodsResponse:
        """Lists shipping methods, newest first. Everybody sees what is offered, sellers all of their own,
        staff all.

        Args:
            seller_id: Only those of this seller.
            of_mall: Only the mall's own.
            states: Only those in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: shipping_pb2.ListShippingMethodsResponse = self._call(
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
        request: Request[shipping_pb2.UpdateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: shipping_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Changes a shipping method, for orders from then on: a quote with another price than now has
        drifted.

        `rates` and `excluded_regions` are replaced as a whole. Sellers change their own, staff all.

        Args:
            shipping_method: The method with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = self._call(
            "UpdateShippingMethod",
            request,
            {"shipping_method": shipping_method, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ActivateShippingMethod(
        self,
        request: Request[shipping_pb2.ActivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Offers a shipping method within its window: `DRAFT` or `INACTIVE` to `ACTIVE`.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = self._call(
            "ActivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeactivateShippingMethod(
        self,
        request: Request[shipping_pb2.DeactivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Stops offering a shipping method: `ACTIVE` to `INACTIVE`. Orders that were placed keep it.

        A seller whose last method stops goes by the mall's.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = self._call(
            "DeactivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteShippingMethod(
        self,
        request: Request[shipping_pb2.DeleteShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Deletes a shipping method softly. Its code is free again; orders that were placed keep it.

        Args:
            id: UUID of the method.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = self._call(
            "DeleteShippingMethod", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetShippingProfile(
        self,
        request: Request[shipping_pb2.GetShippingProfileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingProfile:
        """Returns where and how fast a seller hands parcels over; without `create_time` where the seller
        has not said so. Sellers see their own, staff all.

        Args:
            id: UUID of the seller.
        """
        answer: shipping_pb2.ShippingProfile = self._call("GetShippingProfile", request, {"id": id}, timeout, metadata)
        return answer

    def UpdateShippingProfile(
        self,
        request: Request[shipping_pb2.UpdateShippingProfileRequest] = None,
        /,
        *,
        shipping_profile: shipping_pb2.ShippingProfile | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingProfile:
        """Says where and how fast a seller hands parcels over; made if there is none. Sellers change their
        own, staff all.

        Args:
            shipping_profile: The profile with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingProfile = self._call(
            "UpdateShippingProfile",
            request,
            {"shipping_profile": shipping_profile, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer


class AsyncShippingService(Service):
    """Keeps how goods are sent and what that costs: shipping methods with their rates, and where and
    how fast a seller hands parcels over.

    A seller's orders go by the seller's own methods; sellers without any, by the mall's; where the
    mall has none either, by the settings `shipping.*.price`. Checkouts choose among them
    (OrdersService.QuoteShipping, QuoteCheckout); see docs/shipping.md.

    Methods: CreateShippingMethod, GetShippingMethod, ListShippingMethods, UpdateShippingMethod,
    ActivateShippingMethod, DeactivateShippingMethod, DeleteShippingMethod.
    Sellers: GetShippingProfile, UpdateShippingProfile.
    """

    full_name = shipping_pb2.DESCRIPTOR.services_by_name["ShippingService"].full_name

    async def CreateShippingMethod(
        self,
        request: Request[shipping_pb2.CreateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: shipping_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Creates a shipping method, `DRAFT`: of the caller who sells, of the mall where staff create it.

        Fails with `SHIPPING_METHOD_CODE_TAKEN` and `SHIPPING_METHOD_LIMIT`.

        Args:
            shipping_method: The method to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = await self._call(
            "CreateShippingMethod",
            request,
            {"shipping_method": shipping_method, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetShippingMethod(
        self,
        request: Request[shipping_pb2.GetShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Returns one shipping method. Everybody sees what is offered, sellers all of their own, staff all.

        Args:
            id: UUID of the method.
        """
        answer: shipping_pb2.ShippingMethod = await self._call(
            "GetShippingMethod", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListShippingMethods(
        self,
        request: Request[shipping_pb2.ListShippingMethodsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        of_mall: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ListShippingMethodsResponse:
        """Lists shipping methods, newest first. Everybody sees what is offered, sellers all of their own,
        staff all.

        Args:
            seller_id: Only those of this seller.
            of_mall: Only the mall's own.
            states: Only those in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: shipping_pb2.ListShippingMethodsResponse = await self._call(
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
        request: Request[shipping_pb2.UpdateShippingMethodRequest] = None,
        /,
        *,
        shipping_method: shipping_pb2.ShippingMethod | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Changes a shipping method, for orders from then on: a quote with another price than now has
        drifted.

        `rates` and `excluded_regions` are replaced as a whole. Sellers change their own, staff all.

        Args:
            shipping_method: The method with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = await self._call(
            "UpdateShippingMethod",
            request,
            {"shipping_method": shipping_method, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ActivateShippingMethod(
        self,
        request: Request[shipping_pb2.ActivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Offers a shipping method within its window: `DRAFT` or `INACTIVE` to `ACTIVE`.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = await self._call(
            "ActivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeactivateShippingMethod(
        self,
        request: Request[shipping_pb2.DeactivateShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Stops offering a shipping method: `ACTIVE` to `INACTIVE`. Orders that were placed keep it.

        A seller whose last method stops goes by the mall's.

        Args:
            id: UUID of the method.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = await self._call(
            "DeactivateShippingMethod", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteShippingMethod(
        self,
        request: Request[shipping_pb2.DeleteShippingMethodRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingMethod:
        """Deletes a shipping method softly. Its code is free again; orders that were placed keep it.

        Args:
            id: UUID of the method.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingMethod = await self._call(
            "DeleteShippingMethod", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetShippingProfile(
        self,
        request: Request[shipping_pb2.GetShippingProfileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingProfile:
        """Returns where and how fast a seller hands parcels over; without `create_time` where the seller
        has not said so. Sellers see their own, staff all.

        Args:
            id: UUID of the seller.
        """
        answer: shipping_pb2.ShippingProfile = await self._call(
            "GetShippingProfile", request, {"id": id}, timeout, metadata
        )
        return answer

    async def UpdateShippingProfile(
        self,
        request: Request[shipping_pb2.UpdateShippingProfileRequest] = None,
        /,
        *,
        shipping_profile: shipping_pb2.ShippingProfile | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shipping_pb2.ShippingProfile:
        """Says where and how fast a seller hands parcels over; made if there is none. Sellers change their
        own, staff all.

        Args:
            shipping_profile: The profile with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: shipping_pb2.ShippingProfile = await self._call(
            "UpdateShippingProfile",
            request,
            {"shipping_profile": shipping_profile, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer
