"""The rpcs of carts. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from google.protobuf import timestamp_pb2
from google.type import money_pb2
from mall.carts.v1 import carts_pb2
from mall.carts.v1 import choices_pb2
from mall_client.service import Metadata, Request, Service


class CartsService(Service):
    """Manages carts: what people intend to buy.

    A member has one active cart, opened by the first item that is added. A guest opens one with
    CreateGuestCart and sends its `cart_token` as metadata `x-cart-token` (over HTTP, a header) with
    every call, which is then about that cart. Without token and account, calls fail with
    `AUTH_REQUIRED`. Nothing is reserved: checkout does that. Simultaneous changes all take effect,
    one after the other.

    A cart belongs to one channel and is in its currency. It holds at most 100 lines, 99 units per
    line and 999 units in total.

    Carts: CreateGuestCart, GetCart, ListCarts, UpdateCart, ClearCart, MergeCart.
    Lines: UpdateCartItem, AddCartItem, BatchAddCartItems, RemoveCartItem, AcknowledgePriceChange.
    Coupons and points: ApplyCoupon, RemoveCoupon, ApplyPoints, RemovePoints.
    What happened to lines: ListCartItemSnapshots.
    """

    full_name = carts_pb2.DESCRIPTOR.services_by_name["CartsService"].full_name

    def CreateGuestCart(
        self,
        request: Request[carts_pb2.CreateGuestCartRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        guest_key: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.GuestCart:
        """Opens an empty cart for somebody without an account. It expires after 30 days.

        Only this answer holds the `cart_token`; whoever has it has the cart. A call repeated with the
        same `request_id` and the same `guest_key` gets the same cart and token. Without a `guest_key`
        nobody can tell one guest from another: a repeated call opens another cart, which does no harm.
        Fails with `CART_CHANNEL_CLOSED`.

        Args:
            channel_id: UUID of the channel. Unset: the primary one.
            note: The owner's note about the cart. At most 500 characters.
            request_id: Makes a repeated call safe, together with `guest_key`: a random UUID.
            guest_key: A secret that the guest makes up, such as 32 random bytes in base64url, and shows again when
                repeating the call: what tells guests apart. 22 to 128 characters.
        """
        answer: carts_pb2.GuestCart = self._call(
            "CreateGuestCart",
            request,
            {"channel_id": channel_id, "note": note, "request_id": request_id, "guest_key": guest_key},
            timeout,
            metadata,
        )
        return answer

    def GetCart(
        self,
        request: Request[carts_pb2.GetCartRequest] = None,
        /,
        *,
        id: str | None = None,
        delivery_address_id: str | None = None,
        delivery_country_code: str | None = None,
        delivery_state_province: str | None = None,
        delivery_postal_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Returns a cart with its lines, at the prices and the stock of this moment.

        Every line says how its price has moved and whether it can be bought; with an address or a
        country also whether it is delivered there, at the prices of the cart. Without `id`, a member
        gets the active cart, or an empty one without `id` if there is none. Members see all carts they
        ever had, staff all.

        Args:
            id: UUID of the cart. Unset: the active one.
            delivery_address_id: UUID of an address of the cart's owner: lines that are not delivered there say so.
            delivery_country_code: Country to deliver to, ISO 3166-1 alpha-2, where there is no address yet: lines that are not
                delivered there say so.
            delivery_state_province: State or province in that country. At most 100 characters.
            delivery_postal_code: Postal code in that country. At most 20 characters.
        """
        answer: carts_pb2.Cart = self._call(
            "GetCart",
            request,
            {
                "id": id,
                "delivery_address_id": delivery_address_id,
                "delivery_country_code": delivery_country_code,
                "delivery_state_province": delivery_state_province,
                "delivery_postal_code": delivery_postal_code,
            },
            timeout,
            metadata,
        )
        return answer

    def ListCarts(
        self,
        request: Request[carts_pb2.ListCartsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        channel_id: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.ListCartsResponse:
        """Lists carts, newest first; without lines and amounts. For staff.

        Args:
            customer_id: Only carts of this member.
            states: Only carts in one of these states; empty: in any.
            channel_id: Only carts of this channel.
            create_time_from: Only carts opened at or after this time.
            create_time_until: Only carts opened before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: carts_pb2.ListCartsResponse = self._call(
            "ListCarts",
            request,
            {
                "customer_id": customer_id,
                "states": states,
                "channel_id": channel_id,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateCart(
        self,
        request: Request[carts_pb2.UpdateCartRequest] = None,
        /,
        *,
        cart: carts_pb2.Cart | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Changes the note or the channel of a cart.

        Only an empty cart changes its channel: fails with `CART_CHANNEL_DIFFERS` otherwise, and with
        `CART_CHANNEL_CLOSED` and `CART_CLOSED`.

        Args:
            cart: The cart's `id` and the new values.
            update_mask: The fields to change: `note`, `channel_id`. Unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = self._call(
            "UpdateCart",
            request,
            {"cart": cart, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ClearCart(
        self,
        request: Request[carts_pb2.ClearCartRequest] = None,
        /,
        *,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Removes all lines of a cart.

        A member's cart becomes `CLEARED`, and the next item opens a new one. A guest's stays `ACTIVE`
        and empty, since the guest has no other. Clearing an empty cart changes nothing.

        Args:
            etag: Changes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = self._call(
            "ClearCart", request, {"etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def MergeCart(
        self,
        request: Request[carts_pb2.MergeCartRequest] = None,
        /,
        *,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.MergeCartResponse:
        """Moves the guest's cart of `x-cart-token` into the caller's, typically after login.

        Quantities of equal variants add up, as far as stock and limits go; `adjustments` lists what
        was cut or left out. Lines take the current price. The guest's cart becomes `MERGED` and its
        token stops working. Merging it again changes nothing. Fails with `CART_CHANNEL_DIFFERS` when
        both carts hold lines, of different channels, and with `CART_CLOSED`.

        Args:
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.MergeCartResponse = self._call(
            "MergeCart", request, {"request_id": request_id}, timeout, metadata
        )
        return answer

    def UpdateCartItem(
        self,
        request: Request[carts_pb2.UpdateCartItemRequest] = None,
        /,
        *,
        cart_item: carts_pb2.CartItem | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.CartItem:
        """Sets the units or the note of a line; 0 units remove it.

        More units are checked as AddCartItem does. Fewer units are always allowed down to the
        product's minimum, even if the line cannot be bought now.

        Args:
            cart_item: The line's `id` and the new values.
            update_mask: The fields to change: `quantity`, `note`. Unset: those that are set, also to 0 units.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.CartItem = self._call(
            "UpdateCartItem",
            request,
            {"cart_item": cart_item, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def AddCartItem(
        self,
        request: Request[carts_pb2.AddCartItemRequest] = None,
        /,
        *,
        item: carts_pb2.NewCartItem | Mapping[str, Any] | None = None,
        channel_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Adds units of a variant, to the line that it already has if there is one.

        A variant that the caller may not see is reported as not found, like one that does not exist.
        Fails with `CART_ITEM_UNAVAILABLE`, `CART_QUANTITY_OUT_OF_RANGE` (the product's own limits, on
        the line as it would be), `CART_LINE_QUANTITY_LIMIT`, `CART_LINE_LIMIT`, `CART_UNIT_LIMIT`,
        `CART_CHANNEL_DIFFERS`, `CART_CHANNEL_CLOSED` and `CART_CLOSED`.

        Args:
            item: The item.
            channel_id: UUID of the channel, for a cart that is empty or opened by this call. Unset: the cart's,
                else the primary one.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = self._call(
            "AddCartItem",
            request,
            {"item": item, "channel_id": channel_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def BatchAddCartItems(
        self,
        request: Request[carts_pb2.BatchAddCartItemsRequest] = None,
        /,
        *,
        items: Iterable[carts_pb2.NewCartItem | Mapping[str, Any]] | None = None,
        channel_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Adds up to 100 items as AddCartItem does, all or none.

        Fails with `CART_ITEMS_REFUSED`, which says what is wrong with every item. If a variant is
        given twice, its quantities add up.

        Args:
            items: The items, 1 to 100.
            channel_id: UUID of the channel, for a cart that is empty or opened by this call. Unset: the cart's,
                else the primary one.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = self._call(
            "BatchAddCartItems",
            request,
            {"items": items, "channel_id": channel_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RemoveCartItem(
        self,
        request: Request[carts_pb2.RemoveCartItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Removes a line. Fails with `RESOURCE_NOT_FOUND` when it is gone already.

        Args:
            id: UUID of the line.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = self._call(
            "RemoveCartItem", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AcknowledgePriceChange(
        self,
        request: Request[carts_pb2.AcknowledgePriceChangeRequest] = None,
        /,
        *,
        id: str | None = None,
        unit_price: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Accepts the current price of a line, which checkout requires after a rise of more than 50 %.

        Fails with `CART_PRICE_MOVED` when the current price is another one than `unit_price`.

        Args:
            id: UUID of the line.
            unit_price: The accepted price: the line's `unit_price` as it was shown.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = self._call(
            "AcknowledgePriceChange",
            request,
            {"id": id, "unit_price": unit_price, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ApplyCoupon(
        self,
        request: Request[choices_pb2.ApplyCouponRequest] = None,
        /,
        *,
        code: str | None = None,
        issuance_id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Applies a coupon to the cart, which QuoteCheckout then uses unless its request names coupons.

        A coupon that only these goods or this moment keep from being used stays, `REJECTED`, and is looked at
        anew with the cart. One that is applied already stays as it is, with the new note. Guests see what a
        code would take off; only members redeem it.
        Fails with `COUPON_REFUSED` where the caller cannot use it at all: its metadata `cause` is the same
        `UNKNOWN` for a wrong, a used and a foreign code. Fails with `CART_COUPON_LIMIT` beyond 10, with
        `RATE_LIMITED` after 10 unknown codes within 10 minutes, and with `CART_CLOSED`.

        Args:
            code: A code, in any case, with or without separators. At most 100 characters.
            issuance_id: UUID of a coupon that was issued to the caller. Exactly one of `code` and this must be set.
            note: A note. At most 200 characters.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = self._call(
            "ApplyCoupon",
            request,
            {"code": code, "issuance_id": issuance_id, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RemoveCoupon(
        self,
        request: Request[choices_pb2.RemoveCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Takes a coupon off the cart. Fails with `RESOURCE_NOT_FOUND` when it is gone already, and with
        `STATE_FORBIDS` while a purchase has it.

        Args:
            id: UUID of the applied coupon.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = self._call(
            "RemoveCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApplyPoints(
        self,
        request: Request[choices_pb2.ApplyPointsRequest] = None,
        /,
        *,
        kind: int | str | None = None,
        points: int | None = None,
        reason: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Notes that points are to pay a part, which QuoteCheckout then does unless its request names tenders.

        Nothing is held: the wallet may have other points by then, and the cart says so. Applied again, the
        new number counts.

        Args:
            kind: `MILEAGE` or `COIN`.
            points: How many points at most. Unset: as many as there are.
            reason: Why they are used. Defaults to `redeem`. At most 100 characters.
            note: A note. At most 200 characters.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = self._call(
            "ApplyPoints",
            request,
            {"kind": kind, "points": points, "reason": reason, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RemovePoints(
        self,
        request: Request[choices_pb2.RemovePointsRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Takes points off the cart. Fails with `RESOURCE_NOT_FOUND` when they are gone already, and with
        `STATE_FORBIDS` while a purchase has them.

        Args:
            id: UUID of the applied points.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = self._call(
            "RemovePoints", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListCartItemSnapshots(
        self,
        request: Request[carts_pb2.ListCartItemSnapshotsRequest] = None,
        /,
        *,
        cart_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.ListCartItemSnapshotsResponse:
        """Lists what happened to the lines of a cart, newest first. For staff.

        Args:
            cart_id: UUID of the cart.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: carts_pb2.ListCartItemSnapshotsResponse = self._call(
            "ListCartItemSnapshots",
            request,
            {"cart_id": cart_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer


class AsyncCartsService(Service):
    """Manages carts: what people intend to buy.

    A member has one active cart, opened by the first item that is added. A guest opens one with
    CreateGuestCart and sends its `cart_token` as metadata `x-cart-token` (over HTTP, a header) with
    every call, which is then about that cart. Without token and account, calls fail with
    `AUTH_REQUIRED`. Nothing is reserved: checkout does that. Simultaneous changes all take effect,
    one after the other.

    A cart belongs to one channel and is in its currency. It holds at most 100 lines, 99 units per
    line and 999 units in total.

    Carts: CreateGuestCart, GetCart, ListCarts, UpdateCart, ClearCart, MergeCart.
    Lines: UpdateCartItem, AddCartItem, BatchAddCartItems, RemoveCartItem, AcknowledgePriceChange.
    Coupons and points: ApplyCoupon, RemoveCoupon, ApplyPoints, RemovePoints.
    What happened to lines: ListCartItemSnapshots.
    """

    full_name = carts_pb2.DESCRIPTOR.services_by_name["CartsService"].full_name

    async def CreateGuestCart(
        self,
        request: Request[carts_pb2.CreateGuestCartRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        guest_key: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.GuestCart:
        """Opens an empty cart for somebody without an account. It expires after 30 days.

        Only this answer holds the `cart_token`; whoever has it has the cart. A call repeated with the
        same `request_id` and the same `guest_key` gets the same cart and token. Without a `guest_key`
        nobody can tell one guest from another: a repeated call opens another cart, which does no harm.
        Fails with `CART_CHANNEL_CLOSED`.

        Args:
            channel_id: UUID of the channel. Unset: the primary one.
            note: The owner's note about the cart. At most 500 characters.
            request_id: Makes a repeated call safe, together with `guest_key`: a random UUID.
            guest_key: A secret that the guest makes up, such as 32 random bytes in base64url, and shows again when
                repeating the call: what tells guests apart. 22 to 128 characters.
        """
        answer: carts_pb2.GuestCart = await self._call(
            "CreateGuestCart",
            request,
            {"channel_id": channel_id, "note": note, "request_id": request_id, "guest_key": guest_key},
            timeout,
            metadata,
        )
        return answer

    async def GetCart(
        self,
        request: Request[carts_pb2.GetCartRequest] = None,
        /,
        *,
        id: str | None = None,
        delivery_address_id: str | None = None,
        delivery_country_code: str | None = None,
        delivery_state_province: str | None = None,
        delivery_postal_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Returns a cart with its lines, at the prices and the stock of this moment.

        Every line says how its price has moved and whether it can be bought; with an address or a
        country also whether it is delivered there, at the prices of the cart. Without `id`, a member
        gets the active cart, or an empty one without `id` if there is none. Members see all carts they
        ever had, staff all.

        Args:
            id: UUID of the cart. Unset: the active one.
            delivery_address_id: UUID of an address of the cart's owner: lines that are not delivered there say so.
            delivery_country_code: Country to deliver to, ISO 3166-1 alpha-2, where there is no address yet: lines that are not
                delivered there say so.
            delivery_state_province: State or province in that country. At most 100 characters.
            delivery_postal_code: Postal code in that country. At most 20 characters.
        """
        answer: carts_pb2.Cart = await self._call(
            "GetCart",
            request,
            {
                "id": id,
                "delivery_address_id": delivery_address_id,
                "delivery_country_code": delivery_country_code,
                "delivery_state_province": delivery_state_province,
                "delivery_postal_code": delivery_postal_code,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListCarts(
        self,
        request: Request[carts_pb2.ListCartsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        channel_id: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.ListCartsResponse:
        """Lists carts, newest first; without lines and amounts. For staff.

        Args:
            customer_id: Only carts of this member.
            states: Only carts in one of these states; empty: in any.
            channel_id: Only carts of this channel.
            create_time_from: Only carts opened at or after this time.
            create_time_until: Only carts opened before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: carts_pb2.ListCartsResponse = await self._call(
            "ListCarts",
            request,
            {
                "customer_id": customer_id,
                "states": states,
                "channel_id": channel_id,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateCart(
        self,
        request: Request[carts_pb2.UpdateCartRequest] = None,
        /,
        *,
        cart: carts_pb2.Cart | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Changes the note or the channel of a cart.

        Only an empty cart changes its channel: fails with `CART_CHANNEL_DIFFERS` otherwise, and with
        `CART_CHANNEL_CLOSED` and `CART_CLOSED`.

        Args:
            cart: The cart's `id` and the new values.
            update_mask: The fields to change: `note`, `channel_id`. Unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = await self._call(
            "UpdateCart",
            request,
            {"cart": cart, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ClearCart(
        self,
        request: Request[carts_pb2.ClearCartRequest] = None,
        /,
        *,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Removes all lines of a cart.

        A member's cart becomes `CLEARED`, and the next item opens a new one. A guest's stays `ACTIVE`
        and empty, since the guest has no other. Clearing an empty cart changes nothing.

        Args:
            etag: Changes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = await self._call(
            "ClearCart", request, {"etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def MergeCart(
        self,
        request: Request[carts_pb2.MergeCartRequest] = None,
        /,
        *,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.MergeCartResponse:
        """Moves the guest's cart of `x-cart-token` into the caller's, typically after login.

        Quantities of equal variants add up, as far as stock and limits go; `adjustments` lists what
        was cut or left out. Lines take the current price. The guest's cart becomes `MERGED` and its
        token stops working. Merging it again changes nothing. Fails with `CART_CHANNEL_DIFFERS` when
        both carts hold lines, of different channels, and with `CART_CLOSED`.

        Args:
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.MergeCartResponse = await self._call(
            "MergeCart", request, {"request_id": request_id}, timeout, metadata
        )
        return answer

    async def UpdateCartItem(
        self,
        request: Request[carts_pb2.UpdateCartItemRequest] = None,
        /,
        *,
        cart_item: carts_pb2.CartItem | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.CartItem:
        """Sets the units or the note of a line; 0 units remove it.

        More units are checked as AddCartItem does. Fewer units are always allowed down to the
        product's minimum, even if the line cannot be bought now.

        Args:
            cart_item: The line's `id` and the new values.
            update_mask: The fields to change: `quantity`, `note`. Unset: those that are set, also to 0 units.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.CartItem = await self._call(
            "UpdateCartItem",
            request,
            {"cart_item": cart_item, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def AddCartItem(
        self,
        request: Request[carts_pb2.AddCartItemRequest] = None,
        /,
        *,
        item: carts_pb2.NewCartItem | Mapping[str, Any] | None = None,
        channel_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Adds units of a variant, to the line that it already has if there is one.

        A variant that the caller may not see is reported as not found, like one that does not exist.
        Fails with `CART_ITEM_UNAVAILABLE`, `CART_QUANTITY_OUT_OF_RANGE` (the product's own limits, on
        the line as it would be), `CART_LINE_QUANTITY_LIMIT`, `CART_LINE_LIMIT`, `CART_UNIT_LIMIT`,
        `CART_CHANNEL_DIFFERS`, `CART_CHANNEL_CLOSED` and `CART_CLOSED`.

        Args:
            item: The item.
            channel_id: UUID of the channel, for a cart that is empty or opened by this call. Unset: the cart's,
                else the primary one.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = await self._call(
            "AddCartItem",
            request,
            {"item": item, "channel_id": channel_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def BatchAddCartItems(
        self,
        request: Request[carts_pb2.BatchAddCartItemsRequest] = None,
        /,
        *,
        items: Iterable[carts_pb2.NewCartItem | Mapping[str, Any]] | None = None,
        channel_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Adds up to 100 items as AddCartItem does, all or none.

        Fails with `CART_ITEMS_REFUSED`, which says what is wrong with every item. If a variant is
        given twice, its quantities add up.

        Args:
            items: The items, 1 to 100.
            channel_id: UUID of the channel, for a cart that is empty or opened by this call. Unset: the cart's,
                else the primary one.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = await self._call(
            "BatchAddCartItems",
            request,
            {"items": items, "channel_id": channel_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RemoveCartItem(
        self,
        request: Request[carts_pb2.RemoveCartItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Removes a line. Fails with `RESOURCE_NOT_FOUND` when it is gone already.

        Args:
            id: UUID of the line.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = await self._call(
            "RemoveCartItem", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AcknowledgePriceChange(
        self,
        request: Request[carts_pb2.AcknowledgePriceChangeRequest] = None,
        /,
        *,
        id: str | None = None,
        unit_price: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Accepts the current price of a line, which checkout requires after a rise of more than 50 %.

        Fails with `CART_PRICE_MOVED` when the current price is another one than `unit_price`.

        Args:
            id: UUID of the line.
            unit_price: The accepted price: the line's `unit_price` as it was shown.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: carts_pb2.Cart = await self._call(
            "AcknowledgePriceChange",
            request,
            {"id": id, "unit_price": unit_price, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ApplyCoupon(
        self,
        request: Request[choices_pb2.ApplyCouponRequest] = None,
        /,
        *,
        code: str | None = None,
        issuance_id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Applies a coupon to the cart, which QuoteCheckout then uses unless its request names coupons.

        A coupon that only these goods or this moment keep from being used stays, `REJECTED`, and is looked at
        anew with the cart. One that is applied already stays as it is, with the new note. Guests see what a
        code would take off; only members redeem it.
        Fails with `COUPON_REFUSED` where the caller cannot use it at all: its metadata `cause` is the same
        `UNKNOWN` for a wrong, a used and a foreign code. Fails with `CART_COUPON_LIMIT` beyond 10, with
        `RATE_LIMITED` after 10 unknown codes within 10 minutes, and with `CART_CLOSED`.

        Args:
            code: A code, in any case, with or without separators. At most 100 characters.
            issuance_id: UUID of a coupon that was issued to the caller. Exactly one of `code` and this must be set.
            note: A note. At most 200 characters.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = await self._call(
            "ApplyCoupon",
            request,
            {"code": code, "issuance_id": issuance_id, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RemoveCoupon(
        self,
        request: Request[choices_pb2.RemoveCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Takes a coupon off the cart. Fails with `RESOURCE_NOT_FOUND` when it is gone already, and with
        `STATE_FORBIDS` while a purchase has it.

        Args:
            id: UUID of the applied coupon.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = await self._call(
            "RemoveCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApplyPoints(
        self,
        request: Request[choices_pb2.ApplyPointsRequest] = None,
        /,
        *,
        kind: int | str | None = None,
        points: int | None = None,
        reason: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Notes that points are to pay a part, which QuoteCheckout then does unless its request names tenders.

        Nothing is held: the wallet may have other points by then, and the cart says so. Applied again, the
        new number counts.

        Args:
            kind: `MILEAGE` or `COIN`.
            points: How many points at most. Unset: as many as there are.
            reason: Why they are used. Defaults to `redeem`. At most 100 characters.
            note: A note. At most 200 characters.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = await self._call(
            "ApplyPoints",
            request,
            {"kind": kind, "points": points, "reason": reason, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RemovePoints(
        self,
        request: Request[choices_pb2.RemovePointsRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.Cart:
        """Takes points off the cart. Fails with `RESOURCE_NOT_FOUND` when they are gone already, and with
        `STATE_FORBIDS` while a purchase has them.

        Args:
            id: UUID of the applied points.
            request_id: A random UUID, which makes it safe to repeat the call.
        """
        answer: carts_pb2.Cart = await self._call(
            "RemovePoints", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListCartItemSnapshots(
        self,
        request: Request[carts_pb2.ListCartItemSnapshotsRequest] = None,
        /,
        *,
        cart_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> carts_pb2.ListCartItemSnapshotsResponse:
        """Lists what happened to the lines of a cart, newest first. For staff.

        Args:
            cart_id: UUID of the cart.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: carts_pb2.ListCartItemSnapshotsResponse = await self._call(
            "ListCartItemSnapshots",
            request,
            {"cart_id": cart_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer
