"""CartsService: carts of members and guests."""

import base64
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.carts.v1 import choices_pb2 as carts_choices_pb2
from mall.common.v1 import pricing_pb2
from server import catalog, pricing, promotions
from server.carts import adding, choices, delivering
from server.carts import lines as rules
from server.carts.choices import PLAIN, Deal
from server.carts.lines import GUESTS_KEEP, Line
from server.kit import convert, masks, standard, structs
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import (
    ApiError,
    FailedPrecondition,
    InvalidArgument,
    NotFound,
    ResourceExhausted,
    Unauthenticated,
    Violation,
)
from server.kit.ids import new_id
from server.kit.mutation import Mutation, Replayed, mutation
from server.kit.options import NOT_SET
from server.kit.standard import Resource
from server.kit.states import forbidden
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Scope
from storage.queries import cart_choices as choice_queries
from storage.queries import carts as queries
from storage.statements import parameter
from storage.tables.carts import MOST_COUPONS, cart_coupons, cart_points, carts

CartItem = carts_pb2.CartItem


def item_fields(line: Line, deal: Deal = PLAIN) -> Fields:
    """Return the fields of a line at the price of this moment."""
    row = line.row
    currency = row.currency
    options = [{"name": option["option"], "value": option["value"]} for option in row.options]
    price = line.price
    dealt = deal.lines.get(row.variant_id, ())
    discount = sum(part.discount for part in dealt)
    return {
        "id": str(line.id),
        "variant_id": str(row.variant_id),
        "product_id": str(row.product_id),
        "seller_id": str(row.seller_id),
        **catalog.quantity_fields(row.measure, line.quantity),
        "display_name": ", ".join([row.title, *(option["value"] for option in options)]),
        "product_title": row.title,
        "sku_code": row.sku_code,
        "options": options,
        "image_uri": next(iter(row.image_uris), row.primary_image_uri),
        "unit_price": convert.money(price.unit, currency) if price else None,
        "unit_price_snapshot": convert.money(line.unit_price, currency),
        "acknowledged_price": convert.money(line.acknowledged, currency),
        "price_change": rules.price_change(price.unit, line.acknowledged) if price else "UNCHANGED",
        "availability": rules.availability(line),
        "available_quantity": row.available,
        "discount": convert.money(discount, currency),
        "adjustments": promotions.discounts(dealt, currency),
        "discount_snapshot": convert.money(line.discount, currency),
        "total": convert.money(price.amount - discount, currency) if price else None,
        "note": line.note,
        "product_snapshot_index": line.snapshot_index,
        "create_time": convert.timestamp(line.create_time),
        "update_time": convert.timestamp(line.update_time),
    }


def cart_to_proto(row: Row, who: Caller, lines: Sequence[Line] | None = None, deal: Deal = PLAIN) -> carts_pb2.Cart:
    """Map a row of `carts`; with its lines, at the prices of this moment, and what promotions make of it."""
    fields = {
        "id": str(row.id),
        "customer_id": str(row.customer_id or ""),
        "channel_id": str(row.channel_id),
        "currency_code": row.currency,
        "state": row.state,
        "line_count": row.line_count,
        "item_count": row.item_count,
        "note": row.note,
        "session_id": str(row.session_id or "") if who.may("carts.read") else "",
        "merged_into_id": str(row.merged_into_id or ""),
        "expire_time": convert.timestamp(row.expire_time),
        "last_merge_time": convert.timestamp(row.last_merge_time),
        "convert_time": convert.timestamp(row.convert_time),
        "close_time": convert.timestamp(row.close_time),
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
        "etag": convert.etag(row.version),
    }
    if lines is not None:
        fields |= _filled([line for line in lines if line.quantity], row.currency, deal)
    return carts_pb2.Cart(**fields)


def cart_item_snapshot_to_proto(row: Row) -> carts_pb2.CartItemSnapshot:
    """Map a row of `cart_item_snapshots`."""
    return carts_pb2.CartItemSnapshot(
        id=str(row.id),
        cart_id=str(row.cart_id),
        cart_item_id=str(row.cart_item_id),
        reason=row.reason,
        content=structs.written(row.content),
        create_time=convert.timestamp(row.create_time),
    )


def adjustment_of(adjustment: rules.Adjustment) -> carts_pb2.MergeCartResponse.Adjustment:
    """Return what a merge has cut; what is hidden by now has no title but in the cart of who saw it."""
    unseen = rules.is_hidden(adjustment.line) and not adjustment.line.quantity
    return carts_pb2.MergeCartResponse.Adjustment(
        variant_id=str(adjustment.line.row.variant_id),
        product_title="" if unseen else adjustment.line.row.title,
        requested_quantity=adjustment.requested,
        quantity=adjustment.kept,
        cause=adjustment.cause,
        availability=adjustment.availability,
    )


def visible(who: Caller) -> Scope:
    """Staff sees every cart, members those they ever had."""
    if who.may("carts.read"):
        return EVERYTHING
    return Scope("own", carts.c.customer_id == parameter("customer_id", carts.c.customer_id), {"customer_id": who.id})


CART = Resource("cart", carts, carts_pb2.Cart, lambda row: cart_to_proto(row, caller()), visible)


class CartsService(carts_pb2_grpc.CartsServiceServicer):
    """Handlers of CartsService."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._key = app.signer.derive("cart tokens")

    # --- carts ---

    async def CreateGuestCart(self, request: carts_pb2.CreateGuestCartRequest, context: Any) -> carts_pb2.GuestCart:
        try:
            async with mutation(self.app, request, carts_pb2.GuestCart) as work:
                id_ = new_id()
                row = await queries.open_guest(
                    work.tx,
                    id_=id_,
                    token_hash=_hash(self._token(id_)),
                    channel_id=convert.optional_id(request.channel_id),
                    note=request.note,
                    expire_time=work.now + GUESTS_KEEP,
                    now=work.now,
                )
                if row is None:
                    raise adding.channel_closed(request.channel_id)
                work.answer = carts_pb2.GuestCart(cart=cart_to_proto(row, work.caller, []))
                opened = work.answer
        except Replayed as earlier:
            opened = earlier.answer
        # After the answer has been kept for repeated calls: the token is kept nowhere.
        opened.cart_token = self._token(UUID(opened.cart.id))
        return opened

    async def GetCart(self, request: carts_pb2.GetCartRequest, context: Any) -> carts_pb2.Cart:
        delivering.check(request)
        async with self.app.db.read() as connection:
            cart = await self._cart(connection, request.id)
            if cart is None:
                return await _no_cart(connection)
            lines = await self._lines(connection, cart)
            now = self.app.clock.now()
            await delivering.look(connection, cart, lines, request, now)
            deal = await choices.look(connection, cart, lines, now)
        return cart_to_proto(cart, caller(), lines, deal)

    async def ListCarts(self, request: carts_pb2.ListCartsRequest, context: Any) -> carts_pb2.ListCartsResponse:
        start, end = request.create_time_from, request.create_time_until
        page = await standard.list_page(
            self.app,
            request,
            queries.CARTS,
            EVERYTHING,
            filters={
                "customer_id": convert.optional_id(request.customer_id),
                "states": convert.names(carts_pb2.Cart.State, request.states),
                "channel_id": convert.optional_id(request.channel_id),
                "create_time_from": convert.moment(start) if request.HasField("create_time_from") else None,
                "create_time_until": convert.moment(end) if request.HasField("create_time_until") else None,
            },
        )
        return await page.answer(carts_pb2.ListCartsResponse, map(CART.to_proto, page.rows))

    async def UpdateCart(self, request: carts_pb2.UpdateCartRequest, context: Any) -> carts_pb2.Cart:
        wanted = request.cart
        names = masks.changed(wanted, request.update_mask, "cart")
        values = masks.columns(wanted, names, {})
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            cart = await self._cart(work.tx, wanted.id, lock=True)
            if cart is None or cart.state != "ACTIVE":
                raise NotFound("cart", wanted.id) if cart is None else _closed(cart.state)
            standard.check_etag("cart", cart, wanted.etag)
            values |= await adding.moved(work.tx, cart, str(values.get("channel_id", "")))
            lines = await self._lines(work.tx, cart)
            counts = rules.counts(lines)
            row = await queries.write(work.tx, cart, counts=counts, reason="UPDATE", now=work.now, changes=values)
            deal = await choices.look(work.tx, row, lines, work.now)
            work.answer = cart_to_proto(row, work.caller, lines, deal)
        return work.answer

    async def ClearCart(self, request: carts_pb2.ClearCartRequest, context: Any) -> carts_pb2.Cart:
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            cart = await self._cart(work.tx, lock=True)
            if cart is None:
                work.answer = await _no_cart(work.tx)
                return work.answer
            standard.check_etag("cart", cart, request.etag)
            if cart.line_count:
                gone = [item.id for item in await queries.items_of(work.tx, cart.id)]
                closing = {"state": "CLEARED", "close_time": work.now} if cart.customer_id else {}
                cart = await queries.write(
                    work.tx, cart, gone=gone, counts=(0, 0), reason="CLEAR", now=work.now, changes=closing
                )
                if not cart.customer_id:
                    await choice_queries.clear_coupons(work.tx, cart.id)
                work.event("cart.cleared", "cart", cart.id)
            work.answer = cart_to_proto(cart, work.caller, [])
        return work.answer

    async def MergeCart(self, request: carts_pb2.MergeCartRequest, context: Any) -> carts_pb2.MergeCartResponse:
        async with mutation(self.app, request, carts_pb2.MergeCartResponse) as work:
            guest, member = await queries.lock_both(work.tx, _hash(work.caller.cart_token), work.caller.id)
            if guest is None:
                raise _no_such_cart()
            if guest.state == "MERGED":
                work.answer = await self._merged_before(work, guest, member)
                return work.answer
            _refuse_closed(guest, work.now)
            if member is None:
                member = await self._open(work, str(guest.channel_id))
            work.answer = await self._merge(work, guest, member)
        return work.answer

    # --- lines ---

    async def UpdateCartItem(self, request: carts_pb2.UpdateCartItemRequest, context: Any) -> CartItem:
        wanted = request.cart_item
        names = masks.changed(wanted, request.update_mask, "cart_item")
        async with mutation(self.app, request, CartItem) as work:
            cart, lines, line = await self._line(work, wanted.id)
            if "note" in names:
                line.note = wanted.note
            quantity = _wanted_quantity(line, wanted, names)
            if quantity:
                _set_quantity(lines, line, quantity)
            if quantity == 0:
                await self._remove(work, cart, lines, line)
                line.quantity = 0
            else:
                await self._write(work, cart, lines, [line], "UPDATE")
            work.answer = CartItem(**item_fields(line))
        return work.answer

    async def AddCartItem(self, request: carts_pb2.AddCartItemRequest, context: Any) -> carts_pb2.Cart:
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            work.answer = await self._add(work, request, [request.item])
        return work.answer

    async def BatchAddCartItems(self, request: carts_pb2.BatchAddCartItemsRequest, context: Any) -> carts_pb2.Cart:
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            work.answer = await self._add(work, request, request.items)
        return work.answer

    async def RemoveCartItem(self, request: carts_pb2.RemoveCartItemRequest, context: Any) -> carts_pb2.Cart:
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            cart, lines, line = await self._line(work, request.id)
            work.answer = await self._remove(work, cart, lines, line)
        return work.answer

    async def AcknowledgePriceChange(
        self, request: carts_pb2.AcknowledgePriceChangeRequest, context: Any
    ) -> carts_pb2.Cart:
        agreed = convert.minor(request.unit_price, "unit_price")
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            cart, lines, line = await self._line(work, request.id)
            current, currency = line.unit_now, line.row.currency
            if (agreed, request.unit_price.currency_code) != (current, currency):
                message = "the price has moved: look at the cart again"
                raise FailedPrecondition("CART_PRICE_MOVED", message, current_minor=current, currency=currency)
            line.acknowledged = current
            work.answer = await self._write(work, cart, lines, [line], "UPDATE")
        return work.answer

    # --- coupons and points ---

    async def ApplyCoupon(self, request: carts_choices_pb2.ApplyCouponRequest, context: Any) -> carts_pb2.Cart:
        if bool(request.code) == bool(request.issuance_id):
            raise InvalidArgument([("code", "exactly one of code and issuance_id must be set")])
        if request.issuance_id:
            _refuse_anonymous()
        wanted = promotions.Wanted([request.code] if request.code else [], _ids(request.issuance_id))
        known = caller().account_id
        async with promotions.counted_guesses(self.app, len(wanted.codes), known) as guesses:
            try:
                async with mutation(self.app, request, carts_pb2.Cart) as work:
                    work.answer = await self._apply_coupon(work, request, wanted)
            except FailedPrecondition as refused:
                if refused.reason == "COUPON_REFUSED":
                    guesses.unknown = int(refused.metadata["cause"] == "UNKNOWN")
                    await promotions.record_refusal(self.app, refused, request.code)
                raise
        return work.answer

    async def RemoveCoupon(self, request: carts_choices_pb2.RemoveCouponRequest, context: Any) -> carts_pb2.Cart:
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            work.answer = await self._remove_choice(work, cart_coupons, "applied_coupons", "applied_coupon", request.id)
        return work.answer

    async def ApplyPoints(self, request: carts_choices_pb2.ApplyPointsRequest, context: Any) -> carts_pb2.Cart:
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            cart = await self._open(work, "")
            kind = pricing_pb2.Tender.Kind.Name(request.kind)
            lines = await self._lines(work.tx, cart)
            applied = await self._applied(work, cart, lines, "applied_points")
            before = next((each for each in applied if each["kind"] == kind), None)
            if before is not None and not choices.is_free(before):
                raise _of_purchase("applied_points", before)
            row = {"kind": kind, "points": request.points, "reason": request.reason or "redeem", "note": request.note}
            at = {"id": new_id(), "cart_id": cart.id, "apply_time": work.now}
            await choice_queries.apply_points(work.tx, row | at)
            work.answer = await self._chosen(work, cart, lines)
        return work.answer

    async def RemovePoints(self, request: carts_choices_pb2.RemovePointsRequest, context: Any) -> carts_pb2.Cart:
        async with mutation(self.app, request, carts_pb2.Cart) as work:
            work.answer = await self._remove_choice(work, cart_points, "applied_points", "applied_points", request.id)
        return work.answer

    async def _apply_coupon(
        self, work: Mutation[Any], request: carts_choices_pb2.ApplyCouponRequest, wanted: promotions.Wanted
    ) -> carts_pb2.Cart:
        cart = await self._lock_or_open(work, "")
        lines = await self._lines(work.tx, cart)
        loaded, told = await choices.find(work.tx, cart, lines, wanted, work.now)
        outcome = next((one for one in told if one.offer.asked), None)
        if outcome is None or loaded.unknown_codes or loaded.unknown_issuances:
            message = "no coupon that can be used: look at the code again"
            raise FailedPrecondition("COUPON_REFUSED", message, cause="UNKNOWN")
        use = outcome.offer.use or {}
        coupon_id, issuance_id = use["coupon_id"], use["issuance_id"]
        if outcome.state == "REFUSED" and outcome.reason not in choices.PASSING:
            message = "the coupon cannot be used"
            raise FailedPrecondition("COUPON_REFUSED", message, coupon_id=coupon_id, cause=outcome.reason)
        applied = await self._applied(work, cart, lines, "applied_coupons")
        others = [coupon for coupon in applied if coupon["coupon_id"] != str(coupon_id) and choices.is_free(coupon)]
        if len(others) >= MOST_COUPONS:
            message = f"a cart takes {MOST_COUPONS} coupons at most: remove one first"
            raise ResourceExhausted("CART_COUPON_LIMIT", message, limit=MOST_COUPONS)
        row = {
            "id": new_id(),
            "cart_id": cart.id,
            "coupon_id": coupon_id,
            "code": promotions.canonical(request.code) if issuance_id is None else "",
            "issuance_id": issuance_id,
            "note": request.note,
            "apply_time": work.now,
        }
        await choice_queries.apply_coupon(work.tx, row)
        return await self._chosen(work, cart, lines)

    async def _applied(
        self, work: Mutation[Any], cart: Row, lines: Sequence[Line], which: str
    ) -> Sequence[Mapping[str, Any]]:
        """Return what is applied to a locked cart."""
        facts = lines[0].row if lines else await choice_queries.of_cart(work.tx, cart.id, cart.channel_id, work.now)
        return getattr(facts, which) or ()

    async def _remove_choice(
        self, work: Mutation[Any], table: Table, which: str, noun: str, id_: str
    ) -> carts_pb2.Cart:
        cart = await self._cart(work.tx, lock=True)
        if cart is None:
            raise NotFound(noun, id_)
        if cart.state != "ACTIVE":
            raise _closed(cart.state)
        lines = await self._lines(work.tx, cart)
        applied = await self._applied(work, cart, lines, which)
        choice = next((one for one in applied if one["id"] == str(convert.parse_id(noun, id_))), None)
        if choice is None:
            raise NotFound(noun, id_)
        if not choices.is_free(choice):
            raise _of_purchase(noun, choice)
        await choice_queries.remove(work.tx, table, cart.id, UUID(choice["id"]))
        return await self._chosen(work, cart, lines)

    async def _chosen(self, work: Mutation[Any], cart: Row, lines: Sequence[Line]) -> carts_pb2.Cart:
        """Answer with a cart whose coupons or points have changed."""
        row = await queries.write(work.tx, cart, counts=rules.counts(lines), reason="UPDATE", now=work.now)
        return await self._whole(work, row)

    async def _whole(self, work: Mutation[Any], cart: Row) -> carts_pb2.Cart:
        lines = await self._lines(work.tx, cart)
        return cart_to_proto(cart, work.caller, lines, await choices.look(work.tx, cart, lines, work.now))

    # --- what happened to lines ---

    async def ListCartItemSnapshots(
        self, request: carts_pb2.ListCartItemSnapshotsRequest, context: Any
    ) -> carts_pb2.ListCartItemSnapshotsResponse:
        async with self.app.db.read() as connection:
            if await queries.by_id(connection, UUID(request.cart_id)) is None:
                raise NotFound("cart", request.cart_id)
        page = await standard.list_page(
            self.app,
            request,
            queries.SNAPSHOTS,
            EVERYTHING,
            filters={"cart_id": UUID(request.cart_id)},
        )
        return await page.answer(carts_pb2.ListCartItemSnapshotsResponse, map(cart_item_snapshot_to_proto, page.rows))

    # --- finding ---

    def _token(self, cart_id: UUID) -> str:
        """Return the secret of a guest's cart: it follows from the id, so that nothing has to keep it."""
        digest = hmac.digest(self._key, cart_id.bytes, "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    async def _cart(self, connection: Connection, id_: str = "", *, lock: bool = False) -> Row | None:
        """Return the cart that a call is about: the token's, the one with the id, else the member's, who may have none."""
        token = caller().cart_token
        if not token:
            _refuse_anonymous()
            if id_:
                return await standard.one(connection, CART, id_, lock=lock)
            if not caller().may("carts.self"):
                raise InvalidArgument([("id", "is required of staff, who have no cart")])
            return await queries.of_member(connection, caller().id, lock=lock)
        cart = await queries.of_guest(connection, _hash(token), lock=lock)
        if cart is None or (id_ and convert.parse_id("cart", id_) != cart.id):
            raise _no_such_cart()
        _refuse_closed(cart, self.app.clock.now())
        return cart

    async def _lock_or_open(self, work: Mutation[Any], channel_id: str) -> Row:
        """Lock the cart that a call is about; a member gets one if there is none."""
        if not work.caller.cart_token:
            return await self._open(work, channel_id)
        cart = await self._cart(work.tx, lock=True)
        if cart is None:
            raise _no_such_cart()
        return cart

    async def _open(self, work: Mutation[Any], channel_id: str) -> Row:
        _refuse_anonymous()
        who, wanted = work.caller, convert.optional_id(channel_id)
        cart = await queries.lock_or_open(work.tx, new_id(), who.id, who.session_id, wanted, work.now)
        if cart is None:
            raise adding.channel_closed(channel_id)
        return cart

    async def _lines(self, connection: Connection, cart: Row) -> list[Line]:
        now = self.app.clock.now()
        return [rules.line_of(row, now) for row in await queries.lines(connection, cart, cart.channel_id, now)]

    async def _line(self, work: Mutation[Any], id_: str) -> tuple[Row, list[Line], Line]:
        """Lock the cart that a call is about and return it, its lines and the one with this id."""
        cart = await self._cart(work.tx, lock=True)
        lines = [] if cart is None else await self._lines(work.tx, cart)
        line = next((line for line in lines if line.id == convert.parse_id("cart_item", id_)), None)
        if cart is None or line is None:
            raise NotFound("cart_item", id_)
        return cart, lines, line

    # --- changing ---

    async def _add(
        self,
        work: Mutation[Any],
        request: carts_pb2.AddCartItemRequest | carts_pb2.BatchAddCartItemsRequest,
        items: Sequence[carts_pb2.NewCartItem],
    ) -> carts_pb2.Cart:
        _refuse_unset(request, items)
        cart = await self._lock_or_open(work, request.channel_id)
        moved = await adding.moved(work.tx, cart, request.channel_id)
        variant_ids = list(dict.fromkeys(UUID(item.variant_id) for item in items))
        rows = await queries.lines(work.tx, cart, moved.get("channel_id", cart.channel_id), work.now, variant_ids)
        lines = rules.by_variant(rows, variant_ids, work.now)
        refusals = rules.add(lines, items, work.now, work.caller.account_id)
        if refusals:
            single = isinstance(request, carts_pb2.AddCartItemRequest)
            raise refusals[0].error if single else rules.refused(refusals)
        changed = [lines[variant_id] for variant_id in variant_ids]
        return await self._write(work, cart, list(lines.values()), changed, "ADD", moved)

    async def _write(
        self,
        work: Mutation[Any],
        cart: Row,
        lines: Sequence[Line],
        changed: Sequence[Line],
        reason: str,
        changes: Mapping[str, object] | None = None,
    ) -> carts_pb2.Cart:
        for line in changed:
            line.update_time = work.now
        row = await queries.write(
            work.tx,
            cart,
            items=[rules.columns_of(line, cart.id) for line in changed],
            counts=rules.counts(lines),
            reason=reason,
            now=work.now,
            changes=changes,
        )
        return cart_to_proto(row, work.caller, lines, await choices.look(work.tx, row, lines, work.now))

    async def _remove(self, work: Mutation[Any], cart: Row, lines: Sequence[Line], line: Line) -> carts_pb2.Cart:
        rest = [other for other in lines if other is not line]
        row = await queries.write(
            work.tx, cart, gone=[line.id], counts=rules.counts(rest), reason="REMOVE", now=work.now
        )
        return cart_to_proto(row, work.caller, rest, await choices.look(work.tx, row, rest, work.now))

    async def _merge(self, work: Mutation[Any], guest: Row, member: Row) -> carts_pb2.MergeCartResponse:
        moved = await adding.moved(work.tx, member, str(guest.channel_id)) if guest.line_count else {}
        items = await queries.items_of(work.tx, guest.id)
        await choice_queries.move_coupons(work.tx, guest.id, member.id)
        variant_ids = [item.variant_id for item in items]
        rows = await queries.lines(work.tx, member, moved.get("channel_id", member.channel_id), work.now, variant_ids)
        lines = rules.by_variant(rows, variant_ids, work.now)
        changed, adjustments = rules.merge(lines, items, work.now)
        cart = await self._write(
            work, member, list(lines.values()), changed, "MERGE", {"last_merge_time": work.now, **moved}
        )
        await queries.write(
            work.tx,
            guest,
            gone=[item.id for item in items],
            counts=(0, 0),
            reason="MERGE",
            now=work.now,
            changes={"state": "MERGED", "merged_into_id": member.id, "close_time": work.now},
        )
        work.event("cart.merged", "cart", member.id, {"guest_cart_id": str(guest.id), "lines": len(items)})
        return carts_pb2.MergeCartResponse(cart=cart, adjustments=map(adjustment_of, adjustments))

    async def _merged_before(self, work: Mutation[Any], guest: Row, member: Row | None) -> carts_pb2.MergeCartResponse:
        """Answer a repeated merge with the caller's cart as it is; the token of what others have merged is unknown."""
        into = await queries.by_id(work.tx, guest.merged_into_id)
        if into is None or into.customer_id != work.caller.account_id:
            raise _no_such_cart()
        if member is None:
            return carts_pb2.MergeCartResponse(cart=await _no_cart(work.tx))
        return carts_pb2.MergeCartResponse(cart=await self._whole(work, member))


def _filled(lines: Sequence[Line], currency: str, deal: Deal = PLAIN) -> Fields:
    """Return the lines of a cart and what follows from them."""
    items = [item_fields(line, deal) for line in lines]
    buyable = [line for line, item in zip(lines, items, strict=True) if item["availability"] == "AVAILABLE"]
    subtotal, discount = (
        sum(line.total for line in buyable),
        sum(part.discount for parts in deal.lines.values() for part in parts),
    )
    line_count, item_count = rules.counts(lines)
    unclear = any(item["price_change"] == "ACKNOWLEDGEMENT_NEEDED" for item in items)
    return {
        "items": items,
        "line_count": line_count,
        "item_count": item_count,
        "subtotal": convert.money(subtotal, currency),
        "discount": convert.money(discount, currency),
        "total": convert.money(subtotal - discount, currency),
        "coupons": deal.coupons,
        "points": deal.points,
        "discounts": deal.discounts,
        "gifts": [_gift(line) for line in deal.gifts],
        "checkout_blocked": unclear or len(buyable) < len(items),
    }


def _gift(line: pricing.Line) -> Fields:
    row = line.row
    told = catalog.quantity_fields(row.measure, line.quantity)
    return {
        "variant_id": str(row.variant_id),
        "product_id": str(row.product_id),
        "product_title": row.title,
        "quantity": told["quantity"],
        "measured_quantity": told.get("measured_quantity"),
    }


def _refuse_unset(request: Any, items: Sequence[carts_pb2.NewCartItem]) -> None:
    """Refuse items that say neither in units nor by measure how much of them is wanted."""
    single = isinstance(request, carts_pb2.AddCartItemRequest)
    problems: list[Violation] = []
    for n, item in enumerate(items):
        path = "item" if single else f"items[{n}]"
        if item.HasField("measured_quantity"):
            catalog.thousandths(item.measured_quantity, f"{path}.measured_quantity", problems)
        elif not item.quantity:
            problems.append(Violation(f"{path}.quantity", NOT_SET))
    if problems:
        raise InvalidArgument(problems)


def _wanted_quantity(line: Line, wanted: CartItem, names: frozenset[str]) -> int | None:
    """Return the quantity that a line is to hold, 0 to remove it; None where it stays."""
    by_measure = "measured_quantity" in names and (wanted.HasField("measured_quantity") or "quantity" not in names)
    if not by_measure and "quantity" not in names:
        return None
    if by_measure and not catalog.is_above_zero(wanted.measured_quantity):
        return 0
    if not by_measure and not wanted.quantity:
        return 0
    if by_measure:
        problems: list[Violation] = []
        catalog.thousandths(wanted.measured_quantity, "cart_item.measured_quantity", problems)
        if problems:
            raise InvalidArgument(problems)
    quantity = rules.read_quantity(line.row, wanted)
    if isinstance(quantity, ApiError):
        raise quantity
    return quantity


def _set_quantity(lines: Sequence[Line], line: Line, quantity: int) -> None:
    """Set the units of a line. Fewer are always allowed, down to the product's minimum."""
    if quantity > line.quantity:
        found = rules.refusal(line, quantity)
        error = found[1] if found else None
    else:
        error = rules.out_of_range(line.row, quantity, fewer=True)
    before = line.quantity
    line.hold(quantity)
    line_count, units = rules.counts(lines)
    if error is None and quantity > before:
        error = rules.over_limits(line_count, units)
    if error is not None:
        raise error


async def _no_cart(connection: Connection) -> carts_pb2.Cart:
    """Return an empty cart of the primary channel, for a member who has none."""
    customer_id = str(caller().id)
    channel = await queries.open_channel(connection, None)
    if channel is None:
        return carts_pb2.Cart(customer_id=customer_id, state=carts_pb2.Cart.ACTIVE)
    currency = channel.currency_code
    return carts_pb2.Cart(
        customer_id=customer_id,
        state=carts_pb2.Cart.ACTIVE,
        channel_id=str(channel.id),
        currency_code=currency,
        **_filled([], currency),
    )


def _refuse_anonymous() -> None:
    if caller().account_id is None:
        message = "log in, or send the token of CreateGuestCart as x-cart-token"
        raise Unauthenticated("AUTH_REQUIRED", message)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _refuse_closed(cart: Row, now: datetime) -> None:
    """Refuse a guest's cart that is over, also one that the job has not come to yet."""
    state = "EXPIRED" if cart.state == "ACTIVE" and cart.expire_time <= now else cart.state
    if state != "ACTIVE":
        raise _closed(state)


def _closed(state: str) -> FailedPrecondition:
    return FailedPrecondition("CART_CLOSED", f"the cart is {state}: open a new one", state=state)


def _of_purchase(noun: str, choice: Mapping[str, Any]) -> FailedPrecondition:
    return forbidden(noun, choice["use"], "a purchase has it: it comes back if that fails")


def _ids(id_: str) -> list[UUID]:
    return [UUID(id_)] if id_ else []


def _no_such_cart() -> NotFound:
    return NotFound("cart", "of this token")
