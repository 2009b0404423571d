"""The part of ShippingService about parcels: labels, handing over, what is seen of them, and what comes back."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from mall.shipping.v1 import shipping_pb2
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument, NotFound, PermissionDenied
from server.kit.ids import new_id
from server.kit.masks import Special
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from server.shipping import carrier_events, carriers, tracking, weights
from server.shipping.carriers import Sighting
from server.shipping.hooks import MOVED, PACKING, RECEIVED, Moved, Packing, Received, Wanted
from storage.database import Connection, Row
from storage.listing import EVERYTHING
from storage.queries import shipments as queries
from storage.tables.shipments import SHIPMENT_STATES, shipments

Shipment = shipping_pb2.Shipment
# After so long, a carrier may give a number out again.
NUMBER_FREE_AFTER = timedelta(days=120)
LONGEST_SIDE = 10_000
# What may still be said of a parcel that has arrived or turned back.
TRACKING_FIELDS = frozenset({"carrier", "carrier_name", "service", "tracking_number"})
# Whose wrong number or carrier is told with these.
NUMBER_FIELDS = frozenset({"carrier", "carrier_name", "tracking_number"})


# --- as they are shown ---


def shipment_to_proto(row: Any) -> Shipment:
    """Map a row of `shipments` with `lines`."""
    return Shipment(**shipment_fields(row))


def shipment_fields(row: Any) -> Fields:
    """Return the fields of a row of `shipments` with `lines`; the buyer sees no cost."""
    who = caller()
    inside = who.account_id != row.customer_id or who.account_id == row.seller_id
    lines = row.lines
    return {
        "id": str(row.id),
        "lines": [line_fields(line) for line in tracking.live(lines)],
        "order_ids": [str(id_) for id_ in tracking.order_ids(lines)],
        "seller_id": str(row.seller_id),
        "customer_id": str(row.customer_id),
        "carrier": row.carrier,
        "carrier_name": row.carrier_name,
        "service": row.service,
        "service_level": row.service_level,
        "tracking_number": row.tracking_number,
        "tracking_uri": carriers.page(row.carrier, row.tracking_number),
        "state": row.state,
        "cost": convert.money(row.cost_minor, row.currency) if inside and row.cost_minor is not None else None,
        "weight": None if row.weight is None else {"value": {"value": row.weight["value"]}, "unit": row.weight["unit"]},
        "dimensions": None
        if row.dimensions is None
        else {
            **{side: {"value": row.dimensions[side]} for side in ("length", "width", "height")},
            "unit": row.dimensions["unit"],
        },
        "delivery_address_id": str(row.delivery_address_id),
        "delivery_address": row.delivery_address,
        "origin_postal_code": row.origin_postal_code,
        "destination_postal_code": row.delivery_address.get("postal_code", ""),
        "estimated_delivery_time": convert.timestamp(row.estimated_delivery_time),
        "delivery_notes": row.delivery_notes,
        "delivery_signature": row.delivery_signature,
        "hand_over_time": convert.timestamp(row.hand_over_time),
        "deliver_time": convert.timestamp(row.deliver_time),
        "return_time": convert.timestamp(row.return_time),
        "return_receive_time": convert.timestamp(row.return_receive_time),
        "return_cause": row.return_cause,
        "void_time": convert.timestamp(row.void_time),
        "void_reason": row.void_reason,
        "last_event_time": convert.timestamp(row.last_event_time),
        "silence": row.silence,
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
        "etag": convert.etag(row.version),
    }


def line_fields(line: Mapping[str, Any]) -> Fields:
    """Return the fields of a line, given as JSON of its row. What goes whole is one."""
    return {
        "order_id": line["order_id"],
        "order_item_id": line["order_item_id"],
        "quantity": 1 if line["whole"] else line["quantity"],
        "variant_id": line["variant_id"],
    }


def event_fields(row: Row) -> Fields:
    """Return the fields of a row of `shipment_events`."""
    return {
        "id": str(row.id),
        "shipment_id": str(row.shipment_id),
        "status": row.status,
        "description": row.description,
        "location": row.location,
        "occur_time": convert.timestamp(row.occur_time),
        "source": row.source,
        "carrier_event_id": row.carrier_event_id,
        "applied": row.applied,
        "actor_id": str(row.actor_id or ""),
        "create_time": convert.timestamp(row.create_time),
    }


# --- as they are kept ---


def _cost(message: Shipment) -> dict[str, object]:
    if not message.HasField("cost"):
        return {"cost_minor": None, "currency": None}
    amount = convert.minor(message.cost, "shipment.cost")
    if amount < 0:
        raise InvalidArgument([("shipment.cost", "is below zero")])
    return {"cost_minor": amount, "currency": message.cost.currency_code}


def _weight(message: Shipment) -> dict[str, object]:
    if not message.HasField("weight"):
        return {"weight": None}
    weight, field = message.weight, "shipment.weight.value"
    value = convert.parse_decimal(weight.value, field, least=0, most=weights.MOST, digits=weights.DIGITS)
    unit = type(weight).Unit.Name(weight.unit) if weight.unit else "G"
    return {"weight": {"value": format(value.normalize(), "f"), "unit": unit}}


def _dimensions(message: Shipment) -> dict[str, object]:
    if not message.HasField("dimensions"):
        return {"dimensions": None}
    given, kept, problems = message.dimensions, {}, []
    for side in ("length", "width", "height"):
        field = f"shipment.dimensions.{side}"
        try:
            value = convert.parse_decimal(getattr(given, side), field, least=0, most=LONGEST_SIDE, digits=2)
        except InvalidArgument as error:
            problems += [(violation.field, violation.description) for violation in error.violations]
            continue
        if value == 0:
            problems.append((field, "must be more than nothing"))
        kept[side] = format(value.normalize(), "f")
    if problems:
        raise InvalidArgument(problems)
    return {"dimensions": {**kept, "unit": type(given).Unit.Name(given.unit) if given.unit else "CM"}}


def _level(message: Shipment) -> dict[str, object]:
    # As its first order was promised: whoever packs says so.
    return (
        {"service_level": shipping_pb2.ShippingMethod.ServiceLevel.Name(message.service_level)}
        if message.service_level
        else {}
    )


SPECIAL: Special = {
    "cost": _cost,
    "weight": _weight,
    "dimensions": _dimensions,
    "service_level": _level,
}
SHIPMENT = Resource("shipment", shipments, Shipment, shipment_to_proto)


# --- what others do with them ---


async def pack(
    work: Mutation[Any],
    wanted: Sequence[Wanted],
    said: Mapping[str, Any],
    *,
    by_staff: bool,
    handed_over: bool,
    note: str = "",
) -> SimpleNamespace:
    """Make a parcel of units that are in no other, and let it leave at once on demand. `said` are columns of it.

    Raises what the followers of PACKING refuse it with.
    """
    packing = Packing(wanted, None if by_staff else work.caller.id, handed_over)
    await PACKING(work, packing)
    if said.get("tracking_number"):
        number = (said["carrier"], said["carrier_name"], said["tracking_number"])
        await queries.free_number(work.tx, *number, work.now - NUMBER_FREE_AFTER)
    id_, state = new_id(), "HANDED_OVER" if handed_over else SHIPMENT_STATES.first
    row = {
        "carrier": "",
        "carrier_name": "",
        "tracking_number": "",
        "service_level": packing.service_level,
        **said,
        "id": id_,
        "seller_id": packing.orders[0].seller_id,
        "customer_id": packing.customer_id,
        "state": state,
        "state_time": work.now,
        "tracked": bool(said.get("tracking_number")),
        "delivery_address_id": packing.address_id,
        "delivery_address": packing.delivery_address,
        "estimated_delivery_time": said.get("estimated_delivery_time") or packing.estimated_delivery_time,
        "hand_over_time": work.now if handed_over else None,
        "last_event_time": work.now,
        "create_time": work.now,
        "update_time": work.now,
    }
    lines = [{**line, "shipment_id": id_, "position": place} for place, line in enumerate(packing.lines)]
    source = tracking.source_of(work)
    steps = ["LABEL_CREATED", "HANDED_OVER"] if handed_over else ["LABEL_CREATED"]
    events = [
        {**tracking.event_row(work, id_, Sighting(step, work.now), source, applied=True), "create_time": work.now}
        for step in steps
    ]
    await queries.insert(work.tx, row, lines, events)
    ids = ("order_id", "order_item_id", "variant_id")
    told = [{**line, "dropped": False, **{name: str(line[name]) for name in ids}} for line in lines]
    shipment = SimpleNamespace(**{**NOTHING_SAID, **row}, lines=told)
    tracking.emit(work, shipment, "created", told)
    if handed_over:
        tracking.emit(work, shipment, "handed_over", told)
        moved = Moved(shipment, told, SHIPMENT_STATES.first, state, work.now, packing.orders, note)
        await MOVED(work, moved)
    return shipment


NOTHING_SAID: dict[str, Any] = {
    "service": "",
    "cost_minor": None,
    "currency": None,
    "weight": None,
    "dimensions": None,
    "origin_postal_code": "",
    "delivery_notes": "",
    "delivery_signature": "",
    "deliver_time": None,
    "return_time": None,
    "return_receive_time": None,
    "return_cause": None,
    "void_time": None,
    "void_reason": "",
    "silence": "HEARD",
    "version": 1,
}


async def see(work: Mutation[Any], shipment_id: UUID, status: str, note: str) -> None:
    """Note that a parcel was seen somewhere, by whoever calls, now. Its orders may be locked."""
    found = await queries.shipment(work.tx, shipment_id, "all", None)
    if found is None:
        raise NotFound("shipment", shipment_id)
    held = await tracking.lock(work, found)
    await tracking.record(work, held, Sighting(status, work.now, note), tracking.source_of(work), note)


async def let_go(work: Mutation[Any], shipment_id: UUID, note: str) -> None:
    """Hand a parcel over that has a label. Its orders may be locked."""
    found = await queries.shipment(work.tx, shipment_id, "all", None)
    if found is None:
        raise NotFound("shipment", shipment_id)
    await tracking.hand_over(work, await tracking.lock(work, found), note)


# --- rpcs ---


def reading_scope(who: Caller) -> str:
    """Staff see every parcel, all others those they get or send."""
    return "all" if who.may("shipping.read") else "party"


def changing_scope(who: Caller) -> str:
    """Staff change every parcel, sellers those they send."""
    return "all" if who.may("shipping.manage") else "seller"


class Shipments:
    """Parcels. Whatever changes one locks its orders first, and then the parcel."""

    app: App

    async def CreateShipment(self, request: shipping_pb2.CreateShipmentRequest, context: Any) -> Shipment:
        message = request.shipment
        said = masks.columns(message, masks.creatable(Shipment.DESCRIPTOR) - {"lines"}, SPECIAL)
        name, number = carriers.chosen(message.carrier, message.carrier_name, message.tracking_number, "shipment.")
        wanted = _wanted(message.lines, "shipment.lines")
        async with mutation(self.app, request, Shipment) as work:
            staff = work.caller.may("shipping.manage")
            row = await pack(
                work,
                wanted,
                {**said, "carrier_name": name, "tracking_number": number},
                by_staff=staff,
                handed_over=request.hand_over,
            )
            if staff:
                work.audit("shipment.created", "shipment", row.id)
            work.answer = shipment_to_proto(row)
        return work.answer

    async def GetShipment(self, request: shipping_pb2.GetShipmentRequest, context: Any) -> Shipment:
        return shipment_to_proto(await self._read(request.id))

    async def ListShipments(
        self, request: shipping_pb2.ListShipmentsRequest, context: Any
    ) -> shipping_pb2.ListShipmentsResponse:
        who = caller()
        page = await standard.list_page(
            self.app,
            request,
            queries.SHIPMENTS,
            queries.scope(reading_scope(who), who.account_id),
            filters={
                "order_id": convert.optional_id(request.order_id),
                "seller_id": convert.optional_id(request.seller_id),
                "customer_id": convert.optional_id(request.customer_id),
                "states": convert.names(Shipment.State, request.states),
                "silences": convert.names(Shipment.Silence, request.silences),
                "tracking_number": carriers.BETWEEN.sub("", request.tracking_number).upper(),
            },
        )
        return await page.answer(shipping_pb2.ListShipmentsResponse, map(shipment_fields, page.rows))

    async def UpdateShipment(self, request: shipping_pb2.UpdateShipmentRequest, context: Any) -> Shipment:
        message = request.shipment
        names = masks.changed(message, request.update_mask, "shipment")
        values = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, Shipment) as work:
            held = await self._lock(work, message.id)
            before = held.shipment
            standard.check_etag("shipment", before, message.etag)
            fixed = names if before.state == "VOIDED" else names - TRACKING_FIELDS
            if before.state in tracking.FINAL and fixed:
                text = f"of a parcel that is {before.state}, {', '.join(sorted(fixed))} cannot be changed"
                raise forbidden("shipment", before.state, text)
            if names & NUMBER_FIELDS:
                values |= await _renumbered(work, before, values)
            row = await standard.patch(work.tx, SHIPMENT, before.id, message.etag, {**values, "update_time": work.now})
            if work.caller.may("shipping.manage"):
                work.audit("shipment.updated", "shipment", row.id, fields=sorted(names))
            tracking.emit(work, row, "updated", held.lines)
            work.answer = _answer(row, held)
        return work.answer

    async def HandOverShipment(self, request: shipping_pb2.HandOverShipmentRequest, context: Any) -> Shipment:
        async with mutation(self.app, request, Shipment) as work:
            held = await self._lock(work, request.id)
            await tracking.hand_over(work, held)
            _audit(work, held, "handed_over")
            work.answer = _answer(held.shipment, held)
        return work.answer

    async def VoidShipment(self, request: shipping_pb2.VoidShipmentRequest, context: Any) -> Shipment:
        async with mutation(self.app, request, Shipment) as work:
            held = await self._lock(work, request.id)
            state = held.shipment.state
            if not SHIPMENT_STATES.allows(state, "VOIDED"):
                raise forbidden("shipment", state, f"a parcel that is {state} is no label that was never used")
            if state == "HANDED_OVER" and not work.caller.may("shipping.manage"):
                message = "it was handed over: staff void its label, if it was never used"
                raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="shipping.manage")
            await tracking.void(work, held, request.reason)
            _audit(work, held, "voided", reason=request.reason, before=state)
            work.answer = _answer(held.shipment, held)
        return work.answer

    async def RecordShipmentEvent(self, request: shipping_pb2.RecordShipmentEventRequest, context: Any) -> Shipment:
        event = request.event
        status = Shipment.State.Name(event.status)
        async with mutation(self.app, request, Shipment) as work:
            occurred = convert.moment(event.occur_time) if event.HasField("occur_time") else work.now
            tracking.check_time(occurred, work.now, "event.occur_time")
            held = await self._lock(work, request.id)
            if held.shipment.state == "VOIDED":
                raise forbidden("shipment", "VOIDED", "nothing happens to a label that was voided")
            seen = Sighting(status, occurred, event.description, event.location, signature=request.delivery_signature)
            await tracking.record(work, held, seen, tracking.source_of(work), event.description)
            _audit(work, held, "event_recorded", status=status)
            work.answer = _answer(held.shipment, held)
        return work.answer

    async def ListShipmentEvents(
        self, request: shipping_pb2.ListShipmentEventsRequest, context: Any
    ) -> shipping_pb2.ListShipmentEventsResponse:
        found = await self._read(request.shipment_id)
        page = await standard.list_page(
            self.app, request, queries.EVENTS, EVERYTHING, filters={"shipment_id": found.id}
        )
        return await page.answer(shipping_pb2.ListShipmentEventsResponse, map(event_fields, page.rows))

    async def CorrectShipment(self, request: shipping_pb2.CorrectShipmentRequest, context: Any) -> Shipment:
        async with mutation(self.app, request, Shipment) as work:
            held = await self._lock(work, request.id)
            before = held.shipment.state
            await tracking.correct(work, held, Shipment.State.Name(request.state), request.reason)
            _audit(work, held, "corrected", reason=request.reason, before=before)
            work.answer = _answer(held.shipment, held)
        return work.answer

    async def ReceiveReturnedShipment(
        self, request: shipping_pb2.ReceiveReturnedShipmentRequest, context: Any
    ) -> Shipment:
        wanted = _wanted(request.restocked_lines, "restocked_lines", some=False)
        cause = Shipment.ReturnCause.Name(request.cause)
        async with mutation(self.app, request, Shipment) as work:
            held = await self._lock(work, request.id)
            row = held.shipment
            if row.state != "RETURNED" or row.return_receive_time is not None:
                received = "was received before" if row.return_receive_time else "has not turned back"
                raise forbidden("shipment", row.state, f"the parcel {received}")
            restocked = _restocked(wanted, held.lines)
            held.shipment = await queries.receive(work.tx, row.id, cause, restocked, work.now)
            tracking.emit(work, held.shipment, "return_received", held.lines)
            await RECEIVED(work, Received(held.shipment, held.lines, restocked, held.orders))
            _audit(work, held, "return_received", cause=cause)
            work.answer = _answer(held.shipment, held)
        return work.answer

    async def HandleCarrierEvent(
        self, request: shipping_pb2.HandleCarrierEventRequest, context: Any
    ) -> shipping_pb2.HandleCarrierEventResponse:
        disposition = await carrier_events.receive(
            self.app, request.carrier, request.payload, request.signature_seconds, request.signature
        )
        return shipping_pb2.HandleCarrierEventResponse(disposition=disposition)

    async def _read(self, id_: str) -> Row:
        who = caller()
        key = convert.parse_id("shipment", id_)
        async with self.app.db.read() as connection:
            found = await queries.shipment(connection, key, reading_scope(who), who.account_id)
        if found is None:
            raise NotFound("shipment", id_)
        return found

    async def _lock(self, work: Mutation[Any], id_: str) -> tracking.Held:
        key = convert.parse_id("shipment", id_)
        found = await queries.shipment(work.tx, key, changing_scope(work.caller), work.caller.account_id)
        if found is None:
            raise NotFound("shipment", id_)
        return await tracking.lock(work, found)


def _answer(row: Any, held: tracking.Held) -> Shipment:
    return shipment_to_proto(SimpleNamespace(**dict(row), lines=held.lines) if "lines" not in dict(row) else row)


async def record(
    connection: Connection, order_id: UUID, most: int
) -> tuple[list[Shipment], list[shipping_pb2.ShipmentEvent]]:
    """Return the parcels that hold or held something of an order, and what was seen of them, oldest first."""
    parcels, events = await queries.record(connection, order_id, most)
    return list(map(shipment_to_proto, parcels)), [shipping_pb2.ShipmentEvent(**event_fields(row)) for row in events]


def _audit(work: Mutation[Any], held: tracking.Held, what: str, **detail: Any) -> None:
    if work.caller.may("shipping.manage"):
        work.audit(f"shipment.{what}", "shipment", held.shipment.id, **detail)


def _wanted(lines: Sequence[Any], field: str, *, some: bool = True) -> list[Wanted]:
    problems = [(field, "is empty")] if some and not lines else []
    seen: dict[str, int] = {}
    for place, line in enumerate(lines):
        earlier = seen.setdefault(line.order_item_id, place)
        if earlier != place:
            problems.append((f"{field}[{place}].order_item_id", f"is that of {field}[{earlier}] too"))
    if problems:
        raise InvalidArgument(problems)
    return [Wanted(UUID(line.order_id), UUID(line.order_item_id), line.quantity) for line in lines]


def _restocked(wanted: Sequence[Wanted], lines: Sequence[Any]) -> dict[UUID, int]:
    """Return the units of each item that can be sold again. Raises where the parcel does not hold as many."""
    held = {UUID(line["order_item_id"]): line for line in lines}
    restocked, problems = {}, []
    for place, each in enumerate(wanted):
        line = held.get(each.order_item_id)
        if line is None or UUID(str(line["order_id"])) != each.order_id:
            problems.append((f"restocked_lines[{place}].order_item_id", "is not in the parcel"))
            continue
        most = 1 if line["whole"] else line["quantity"]
        if each.quantity > most:
            problems.append((f"restocked_lines[{place}].quantity", f"is more than the {most} in the parcel"))
        restocked[each.order_item_id] = line["quantity"] if line["whole"] or not each.quantity else each.quantity
    if problems:
        raise InvalidArgument(problems)
    return restocked


async def _renumbered(work: Mutation[Any], before: Row, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return carrier and number of a parcel of which one changes."""
    wanted = {name: values.get(name, before[name]) for name in NUMBER_FIELDS}
    if "carrier" in values and "carrier_name" not in values and wanted["carrier"] != carriers.OTHER:
        wanted["carrier_name"] = ""
    name, number = carriers.chosen(wanted["carrier"], wanted["carrier_name"], wanted["tracking_number"], "shipment.")
    if number:
        await queries.free_number(work.tx, wanted["carrier"], name, number, work.now - NUMBER_FREE_AFTER)
    tracked = bool(number) and (before.tracked or before.tracking_number != number)
    return {"carrier": wanted["carrier"], "carrier_name": name, "tracking_number": number, "tracked": tracked}
