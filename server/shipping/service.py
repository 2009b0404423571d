"""ShippingService: shipping methods, and where sellers ship from; parcels stand in `shipments`."""

from typing import Any
from uuid import UUID

from sqlalchemy import or_

from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from server.kit import convert, masks, postal, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.clock import is_time_zone
from server.kit.errors import InvalidArgument, NotFound, PermissionDenied, ResourceExhausted
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import require
from server.shipping import methods
from server.shipping.methods import ShippingMethod, method_fields, shipping_method_to_proto
from server.shipping.shipments import Shipments
from storage.database import Connection, Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import shipping as queries
from storage.tables.shipping import SHIPPING_METHOD_STATES, shipping_methods, shipping_rates

ShippingProfile = shipping_pb2.ShippingProfile
MOST_METHODS = 50


def shipping_profile_to_proto(row: Row) -> ShippingProfile:
    """Map a row of `shipping_profiles`."""
    return ShippingProfile(
        id=str(row.id),
        country_code=row.country_code,
        state_province=row.state_province,
        time_zone=row.time_zone,
        processing_days=row.processing_days,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def visible(who: Caller, now: Any) -> Scope:
    """Staff see every method, sellers those of their own that live, everybody what is offered."""
    if who.may("shipping.read"):
        return EVERYTHING
    if who.may("shipping.sell"):
        own = (queries.m.seller_id == queries.owner_id) & queries.m.delete_time.is_(None)
        either = (own, queries.OFFERED)
        return Scope("owner or offered", or_(*either), {"owner_id": who.id, "now": now}, either)
    return Scope("offered", queries.OFFERED, {"now": now})


def changeable(who: Caller) -> Scope:
    """Staff change every method that lives, sellers their own."""
    live = shipping_methods.c.delete_time.is_(None)
    if who.may("shipping.manage"):
        return Scope("live", live)
    return Scope("live own", live & (queries.m.seller_id == queries.owner_id), {"owner_id": who.id})


METHOD = Resource("shipping_method", shipping_methods, ShippingMethod, shipping_method_to_proto)


class ShippingService(Shipments, shipping_pb2_grpc.ShippingServiceServicer):
    """Handlers of ShippingService."""

    def __init__(self, app: App) -> None:
        self.app = app

    # --- methods ---

    async def CreateShippingMethod(
        self, request: shipping_pb2.CreateShippingMethodRequest, context: Any
    ) -> ShippingMethod:
        message = request.shipping_method
        _refuse_texts(message)
        values = masks.columns(message, masks.creatable(ShippingMethod.DESCRIPTOR), methods.SPECIAL)
        methods.check(values)
        rates: Any = values.pop("rates")
        async with mutation(self.app, request, ShippingMethod) as work:
            seller_id = None if work.caller.may("shipping.manage") else work.caller.id
            if await queries.count(work.tx, seller_id) >= MOST_METHODS:
                message_ = f"there are at most {MOST_METHODS} shipping methods of one seller, or of the mall"
                raise ResourceExhausted("SHIPPING_METHOD_LIMIT", message_, limit=MOST_METHODS)
            row = await standard.create(
                work.tx,
                METHOD,
                {
                    **values,
                    "id": new_id(),
                    "seller_id": seller_id,
                    "state": SHIPPING_METHOD_STATES.first,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            _insert_rates(work, row.id, rates)
            _note(work, "created", row)
            work.answer = ShippingMethod(**method_fields(row, rates))
        return work.answer

    async def GetShippingMethod(self, request: shipping_pb2.GetShippingMethodRequest, context: Any) -> ShippingMethod:
        scope = visible(caller(), self.app.clock.now())
        async with self.app.db.read() as connection:
            row = await queries.method(connection, convert.parse_id("shipping_method", request.id), scope)
        if row is None:
            raise Missing("shipping_method", request.id)
        return shipping_method_to_proto(row)

    async def ListShippingMethods(
        self, request: shipping_pb2.ListShippingMethodsRequest, context: Any
    ) -> shipping_pb2.ListShippingMethodsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.METHODS,
            visible(caller(), self.app.clock.now()),
            filters={
                "seller_id": convert.optional_id(request.seller_id),
                "of_mall": request.of_mall,
                "states": convert.names(ShippingMethod.State, request.states),
                "live": True,
            },
            order="newest",
        )
        return await page.answer(
            shipping_pb2.ListShippingMethodsResponse, (method_fields(row, row.rates) for row in page.rows)
        )

    async def UpdateShippingMethod(
        self, request: shipping_pb2.UpdateShippingMethodRequest, context: Any
    ) -> ShippingMethod:
        message = request.shipping_method
        _refuse_texts(message)
        names = masks.changed(message, request.update_mask, "shipping_method")
        values = masks.columns(message, names, methods.SPECIAL)
        async with mutation(self.app, request, ShippingMethod) as work:
            before = await _lock(work.tx, message.id)
            methods.check({**dict(before), **values})
            rates: Any = values.pop("rates", None)
            row = await standard.patch(work.tx, METHOD, before.id, message.etag, {**values, "update_time": work.now})
            if rates is not None:
                await queries.clear_rates(work.tx, row.id)
                _insert_rates(work, row.id, rates)
            _note(work, "updated", row, fields=sorted(names), before=_told(before))
            work.answer = ShippingMethod(**method_fields(row, before.rates if rates is None else rates))
        return work.answer

    async def ActivateShippingMethod(
        self, request: shipping_pb2.ActivateShippingMethodRequest, context: Any
    ) -> ShippingMethod:
        return await self._move(request, "activate")

    async def DeactivateShippingMethod(
        self, request: shipping_pb2.DeactivateShippingMethodRequest, context: Any
    ) -> ShippingMethod:
        return await self._move(request, "deactivate")

    async def DeleteShippingMethod(
        self, request: shipping_pb2.DeleteShippingMethodRequest, context: Any
    ) -> ShippingMethod:
        async with mutation(self.app, request, ShippingMethod) as work:
            before = await _lock(work.tx, request.id)
            gone = {"delete_time": work.now, "update_time": work.now}
            row = await standard.patch(work.tx, METHOD, before.id, request.etag, gone)
            _note(work, "deleted", row)
            work.answer = ShippingMethod(**method_fields(row, before.rates))
        return work.answer

    async def _move(self, request: Any, step: str) -> ShippingMethod:
        async with mutation(self.app, request, ShippingMethod) as work:
            before = await _lock(work.tx, request.id)
            target = require(SHIPPING_METHOD_STATES, before.state, step)
            row = await standard.patch(work.tx, METHOD, before.id, "", {"state": target, "update_time": work.now})
            _note(work, f"{step}d", row)
            work.answer = ShippingMethod(**method_fields(row, before.rates))
        return work.answer

    # --- sellers ---

    async def GetShippingProfile(
        self, request: shipping_pb2.GetShippingProfileRequest, context: Any
    ) -> ShippingProfile:
        seller_id = _seller(request.id, "shipping.read")
        async with self.app.db.read() as connection:
            row = await queries.profile(connection, seller_id)
            if row is None and not await queries.is_seller(connection, seller_id):
                raise NotFound("seller", request.id)
        return ShippingProfile(id=str(seller_id)) if row is None else shipping_profile_to_proto(row)

    async def UpdateShippingProfile(
        self, request: shipping_pb2.UpdateShippingProfileRequest, context: Any
    ) -> ShippingProfile:
        wanted = request.shipping_profile
        names = masks.changed(wanted, request.update_mask, "shipping_profile")
        values = masks.columns(wanted, names, {})
        _check_profile(wanted, names)
        seller_id = _seller(wanted.id, "shipping.manage")
        async with mutation(self.app, request, ShippingProfile) as work:
            before = await queries.lock_profile(work.tx, seller_id)
            if before is None and not await queries.is_seller(work.tx, seller_id):
                raise NotFound("seller", wanted.id)
            if before is not None:
                standard.check_etag("shipping_profile", before, wanted.etag)
            kept = dict(NOTHING_SAID if before is None else before)
            merged = {name: values.get(name, kept[name]) for name in queries.PROFILE_COLUMNS}
            row = await queries.save_profile(work.tx, seller_id, merged, work.now)
            work.audit("shipping_profile.updated", "shipping_profile", row.id, fields=sorted(names))
            work.event("shipping_profile.updated", "shipping_profile", row.id, {})
            work.answer = shipping_profile_to_proto(row)
        return work.answer


NOTHING_SAID: dict[str, Any] = {"country_code": "", "state_province": "", "time_zone": "", "processing_days": None}


async def _lock(tx: Connection, id_: str) -> Row:
    row = await queries.method(tx, convert.parse_id("shipping_method", id_), changeable(caller()), lock=True)
    if row is None:
        raise Missing("shipping_method", id_)
    return row


def _insert_rates(work: Mutation[Any], method_id: UUID, rates: list[dict[str, Any]]) -> None:
    work.insert(shipping_rates, *({**rate, "method_id": method_id, "position": n} for n, rate in enumerate(rates)))


def _note(work: Mutation[Any], what: str, row: Row, **detail: Any) -> None:
    work.audit(f"shipping_method.{what}", "shipping_method", row.id, **detail)
    seller_id = str(row.seller_id or "")
    work.event(f"shipping_method.{what}", "shipping_method", row.id, {"state": row.state, "seller_id": seller_id})


def _told(row: Row) -> dict[str, Any]:
    """Return what a method cost before a change."""
    return {"rates": row.rates, "excluded_regions": row.excluded_regions}


def _seller(id_: str, permission: str) -> UUID:
    """Return the seller that a call is about: the caller, of staff with a permission anybody."""
    who, seller_id = caller(), convert.parse_id("seller", id_)
    if seller_id != who.account_id and not who.may(permission):
        message = "only staff may look at another seller's"
        raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions=permission)
    return seller_id


def _refuse_texts(message: ShippingMethod) -> None:
    problems = texts.tidy(message, "shipping_method", public=("display_name", "description"))
    if problems:
        raise InvalidArgument(problems)


def _check_profile(profile: ShippingProfile, names: frozenset[str]) -> None:
    problems = []
    if "country_code" in names and profile.country_code and not postal.are_countries([profile.country_code]):
        problems.append(("shipping_profile.country_code", "is not a country of ISO 3166-1"))
    if "time_zone" in names and profile.time_zone and not is_time_zone(profile.time_zone):
        problems.append(("shipping_profile.time_zone", "is not an IANA time zone such as Europe/London"))
    problems += texts.tidy(profile, "shipping_profile")
    if problems:
        raise InvalidArgument(problems)
