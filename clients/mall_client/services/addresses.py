"""The rpcs of addresses. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.addresses.v1 import addresses_pb2
from mall_client.service import Metadata, Request, Service


class AddressesService(Service):
    """Keeps the postal addresses of accounts of every kind.

    Orders copy the address they go to: a later change or deletion leaves them as they are.

    Addresses: CreateAddress, GetAddress, ListAddresses, UpdateAddress, DeleteAddress,
    SetDefaultAddress, VerifyAddress.
    """

    full_name = addresses_pb2.DESCRIPTOR.services_by_name["AddressesService"].full_name

    def CreateAddress(
        self,
        request: Request[addresses_pb2.CreateAddressRequest] = None,
        /,
        *,
        address: addresses_pb2.Address | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Saves an address for the caller, at most 10.

        The first one becomes the default for delivery and for bills. Fails with `ADDRESS_LIMIT`,
        `ADDRESS_LABEL_TAKEN` or `COUNTRY_RESTRICTED`.

        Args:
            address: The address to save.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = self._call(
            "CreateAddress", request, {"address": address, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetAddress(
        self,
        request: Request[addresses_pb2.GetAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Returns one of the caller's addresses; with `addresses.manage`, anybody's.

        Args:
            id: UUID of the address.
        """
        answer: addresses_pb2.Address = self._call("GetAddress", request, {"id": id}, timeout, metadata)
        return answer

    def ListAddresses(
        self,
        request: Request[addresses_pb2.ListAddressesRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        default_shipping: bool | None = None,
        default_billing: bool | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.ListAddressesResponse:
        """Lists the caller's addresses, newest first; with `addresses.manage`, those of any account.

        Args:
            owner_id: The account whose addresses are asked for; unset: the caller. Others need
                `addresses.manage`.
            default_shipping: Only the default for delivery.
            default_billing: Only the default for bills.
            show_deleted: Also deleted addresses; for callers with `addresses.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: addresses_pb2.ListAddressesResponse = self._call(
            "ListAddresses",
            request,
            {
                "owner_id": owner_id,
                "default_shipping": default_shipping,
                "default_billing": default_billing,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateAddress(
        self,
        request: Request[addresses_pb2.UpdateAddressRequest] = None,
        /,
        *,
        address: addresses_pb2.Address | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Changes one of the caller's addresses, for future orders. A changed `postal_address` counts as
        not verified.

        `postal_address` is one value: it is replaced as a whole. Fails with `ADDRESS_LABEL_TAKEN` or
        `COUNTRY_RESTRICTED`.

        Args:
            address: The address with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = self._call(
            "UpdateAddress",
            request,
            {"address": address, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteAddress(
        self,
        request: Request[addresses_pb2.DeleteAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Deletes one of the caller's addresses softly. If it was a default, choose another one with
        SetDefaultAddress.

        Fails with `ADDRESS_IN_USE` while an order to it is on its way.

        Args:
            id: UUID of the address.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = self._call(
            "DeleteAddress", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SetDefaultAddress(
        self,
        request: Request[addresses_pb2.SetDefaultAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        purpose: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Makes one of the caller's addresses the default in place of the previous one.

        Args:
            id: UUID of the address.
            purpose: What it becomes the default for.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = self._call(
            "SetDefaultAddress", request, {"id": id, "purpose": purpose, "request_id": request_id}, timeout, metadata
        )
        return answer

    def VerifyAddress(
        self,
        request: Request[addresses_pb2.VerifyAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        verified: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Records whether mail reaches an address.

        Args:
            id: UUID of the address.
            verified: Whether mail reaches the address.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = self._call(
            "VerifyAddress", request, {"id": id, "verified": verified, "request_id": request_id}, timeout, metadata
        )
        return answer


class AsyncAddressesService(Service):
    """Keeps the postal addresses of accounts of every kind.

    Orders copy the address they go to: a later change or deletion leaves them as they are.

    Addresses: CreateAddress, GetAddress, ListAddresses, UpdateAddress, DeleteAddress,
    SetDefaultAddress, VerifyAddress.
    """

    full_name = addresses_pb2.DESCRIPTOR.services_by_name["AddressesService"].full_name

    async def CreateAddress(
        self,
        request: Request[addresses_pb2.CreateAddressRequest] = None,
        /,
        *,
        address: addresses_pb2.Address | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Saves an address for the caller, at most 10.

        The first one becomes the default for delivery and for bills. Fails with `ADDRESS_LIMIT`,
        `ADDRESS_LABEL_TAKEN` or `COUNTRY_RESTRICTED`.

        Args:
            address: The address to save.
            request_id: UUID chosen by the caller: a repeated call with it creates nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = await self._call(
            "CreateAddress", request, {"address": address, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetAddress(
        self,
        request: Request[addresses_pb2.GetAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Returns one of the caller's addresses; with `addresses.manage`, anybody's.

        Args:
            id: UUID of the address.
        """
        answer: addresses_pb2.Address = await self._call("GetAddress", request, {"id": id}, timeout, metadata)
        return answer

    async def ListAddresses(
        self,
        request: Request[addresses_pb2.ListAddressesRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        default_shipping: bool | None = None,
        default_billing: bool | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.ListAddressesResponse:
        """Lists the caller's addresses, newest first; with `addresses.manage`, those of any account.

        Args:
            owner_id: The account whose addresses are asked for; unset: the caller. Others need
                `addresses.manage`.
            default_shipping: Only the default for delivery.
            default_billing: Only the default for bills.
            show_deleted: Also deleted addresses; for callers with `addresses.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: addresses_pb2.ListAddressesResponse = await self._call(
            "ListAddresses",
            request,
            {
                "owner_id": owner_id,
                "default_shipping": default_shipping,
                "default_billing": default_billing,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateAddress(
        self,
        request: Request[addresses_pb2.UpdateAddressRequest] = None,
        /,
        *,
        address: addresses_pb2.Address | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Changes one of the caller's addresses, for future orders. A changed `postal_address` counts as
        not verified.

        `postal_address` is one value: it is replaced as a whole. Fails with `ADDRESS_LABEL_TAKEN` or
        `COUNTRY_RESTRICTED`.

        Args:
            address: The address with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = await self._call(
            "UpdateAddress",
            request,
            {"address": address, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteAddress(
        self,
        request: Request[addresses_pb2.DeleteAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Deletes one of the caller's addresses softly. If it was a default, choose another one with
        SetDefaultAddress.

        Fails with `ADDRESS_IN_USE` while an order to it is on its way.

        Args:
            id: UUID of the address.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = await self._call(
            "DeleteAddress", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SetDefaultAddress(
        self,
        request: Request[addresses_pb2.SetDefaultAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        purpose: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Makes one of the caller's addresses the default in place of the previous one.

        Args:
            id: UUID of the address.
            purpose: What it becomes the default for.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = await self._call(
            "SetDefaultAddress", request, {"id": id, "purpose": purpose, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def VerifyAddress(
        self,
        request: Request[addresses_pb2.VerifyAddressRequest] = None,
        /,
        *,
        id: str | None = None,
        verified: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> addresses_pb2.Address:
        """Records whether mail reaches an address.

        Args:
            id: UUID of the address.
            verified: Whether mail reaches the address.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: addresses_pb2.Address = await self._call(
            "VerifyAddress", request, {"id": id, "verified": verified, "request_id": request_id}, timeout, metadata
        )
        return answer
