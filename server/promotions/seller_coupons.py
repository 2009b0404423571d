"""Sellers that take part in coupons of the mall: chosen by staff, or asking for themselves."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from mall.promotions.v1 import promotions_pb2
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import promotions as coupon_queries
from storage.queries import seller_coupons as queries
from storage.tables.promotions import seller_coupons

SellerCoupon = promotions_pb2.SellerCoupon


def seller_coupon_to_proto(row: Row) -> promotions_pb2.SellerCoupon:
    """Map a row of `seller_coupons`."""
    inside = caller().may("promotions.read")
    return SellerCoupon(
        id=str(row.id),
        coupon_id=str(row.coupon_id),
        seller_id=str(row.seller_id),
        type=row.type,
        enabled=row.enabled,
        notes=row.notes if inside else "",
        expire_time=convert.timestamp(row.expire_time),
        administrator_id=str(row.administrator_id or ""),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def reading_scope(who: Caller) -> Scope:
    """Staff see all, sellers their own."""
    if who.may("promotions.read"):
        return EVERYTHING
    return Scope("owner", seller_coupons.c.seller_id == queries.owner_id, {"owner_id": who.id})


SELLER_COUPON = Resource("seller_coupon", seller_coupons, SellerCoupon, seller_coupon_to_proto, reading_scope)


async def create(app: App, request: promotions_pb2.CreateSellerCouponRequest) -> promotions_pb2.SellerCoupon:
    """Let a seller take part, or ask to."""
    message, staff = request.seller_coupon, caller().may("promotions.manage")
    _refuse(message, staff=staff)
    values = masks.columns(message, masks.creatable(SellerCoupon.DESCRIPTOR), {})
    async with mutation(app, request, SellerCoupon) as work:
        coupon = await coupon_queries.read(
            work.tx, "coupon", UUID(message.coupon_id), work.now, scope="all" if staff else "shown"
        )
        if coupon is None or not coupon.sellers_only or coupon.delete_time is not None:
            raise Missing("coupon", message.coupon_id)
        decided = {
            "type": SellerCoupon.Type.Name(message.type or SellerCoupon.ADMIN_SELECTION) if staff else "SELLER_REQUEST",
            "seller_id": values["seller_id"] if staff else work.caller.id,
            "administrator_id": work.caller.id if staff else None,
        }
        row = await standard.create(
            work.tx,
            SELLER_COUPON,
            {**values, **decided, "id": new_id(), "create_time": work.now, "update_time": work.now},
        )
        _told(work, row, "created")
        work.answer = seller_coupon_to_proto(row)
    return work.answer


async def update(app: App, request: promotions_pb2.UpdateSellerCouponRequest) -> promotions_pb2.SellerCoupon:
    """Change how a seller takes part."""
    message = request.seller_coupon
    problems = texts.tidy(message, "seller_coupon")
    if problems:
        raise InvalidArgument(problems)
    names = masks.changed(message, request.update_mask, "seller_coupon")
    values = masks.columns(message, names, {})
    async with mutation(app, request, SellerCoupon) as work:
        before = await standard.one(work.tx, SELLER_COUPON, message.id, lock=True)
        decided = {"administrator_id": work.caller.id, "update_time": work.now}
        row = await standard.patch(work.tx, SELLER_COUPON, before.id, message.etag, {**values, **decided})
        _told(work, row, "updated", fields=sorted(names))
        work.answer = seller_coupon_to_proto(row)
    return work.answer


def _refuse(message: promotions_pb2.SellerCoupon, *, staff: bool) -> None:
    problems = [(one[0], one[1]) for one in texts.tidy(message, "seller_coupon")]
    if staff and not message.seller_id:
        problems.append(("seller_coupon.seller_id", "is required of staff"))
    if not staff:
        if message.seller_id and UUID(message.seller_id) != caller().account_id:
            problems.append(("seller_coupon.seller_id", "is not yours: a seller asks for itself"))
        if message.enabled:
            problems.append(("seller_coupon.enabled", "is for staff to set"))
    if problems:
        raise InvalidArgument(problems)


def _told(work: Mutation[Any], row: Row, what: str, fields: Sequence[str] = ()) -> None:
    work.audit(f"seller_coupon.{what}", "seller_coupon", row.id, fields=list(fields))
    fact = {"coupon_id": str(row.coupon_id), "seller_id": str(row.seller_id), "enabled": row.enabled}
    work.event(f"seller_coupon.{what}", "seller_coupon", row.id, fact)


async def refuse_few(work: Mutation[Any], coupon: Row) -> None:
    """Raise if fewer sellers take part in a coupon than it needs."""
    if not coupon.sellers_only or not coupon.minimum_sellers:
        return
    sellers, _ = await queries.taking_part(work.tx, coupon.id, work.now)
    if sellers < coupon.minimum_sellers:
        message = "too few sellers take part in the coupon"
        raise FailedPrecondition("COUPON_SELLERS_MISSING", message, minimum=coupon.minimum_sellers, current=sellers)


async def takes_part(work: Mutation[Any], coupon_id: UUID, seller_id: UUID) -> bool:
    """Say whether a seller takes part in a coupon."""
    _, named = await queries.taking_part(work.tx, coupon_id, work.now, seller_id)
    return named
