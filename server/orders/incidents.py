"""The part of OrdersService for staff: incidents, which may freeze an order, and notes."""

from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server.kit import convert, standard, structs
from server.kit.app import App
from server.kit.errors import NotFound
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.states import require
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.orders import after_sale as queries
from storage.queries.orders import lifecycle
from storage.tables.after_sale import ORDER_INCIDENT_STATES, order_incidents, order_notes

Incident = orders_pb2.OrderIncident
Note = orders_pb2.OrderNote


def order_incident_to_proto(row: Row) -> Incident:
    """Map a row of `order_incidents`."""
    return Incident(
        id=str(row.id),
        order_id=str(row.order_id),
        type=row.type,
        description=row.description,
        context=structs.written(row.context),
        freezing=row.freezing,
        state=row.state,
        resolution=row.resolution,
        opened_by_id=str(row.opened_by_id or ""),
        resolved_by_id=str(row.resolved_by_id or ""),
        event_time=convert.timestamp(row.event_time),
        resolve_time=convert.timestamp(row.resolve_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def order_note_to_proto(row: Row) -> Note:
    """Map a row of `order_notes`."""
    return Note(
        id=str(row.id),
        order_id=str(row.order_id),
        text=row.text,
        author_id=str(row.author_id),
        create_time=convert.timestamp(row.create_time),
    )


INCIDENT = standard.Resource("order_incident", order_incidents, Incident, order_incident_to_proto)
NOTE = standard.Resource("order_note", order_notes, Note, order_note_to_proto)


class Incidents:
    """Incidents and notes. An incident is opened and resolved under the lock of its order."""

    app: App

    async def CreateOrderIncident(self, request: orders_pb2.CreateOrderIncidentRequest, context: Any) -> Incident:
        wanted = request.order_incident
        async with mutation(self.app, request, Incident) as work:
            order = await lifecycle.lock_order(work.tx, UUID(wanted.order_id), "all", work.caller.account_id)
            if order is None:
                raise NotFound("order", wanted.order_id)
            row = await standard.create(
                work.tx,
                INCIDENT,
                {
                    "id": new_id(),
                    "order_id": order.id,
                    "type": Incident.Type.Name(wanted.type),
                    "description": wanted.description,
                    "context": structs.read(wanted.context) if wanted.HasField("context") else None,
                    "freezing": wanted.freezing,
                    "state": "OPEN",
                    "opened_by_id": work.caller.account_id,
                    "event_time": convert.moment(wanted.event_time) if wanted.HasField("event_time") else work.now,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            work.audit("order_incident.opened", "order", order.id, incident=str(row.id), freezing=row.freezing)
            work.event("order.incident_opened", "order", order.id, {"incident_id": str(row.id), "type": row.type})
            work.answer = order_incident_to_proto(row)
        return work.answer

    async def GetOrderIncident(self, request: orders_pb2.GetOrderIncidentRequest, context: Any) -> Incident:
        return await standard.get(self.app.db, INCIDENT, request.id)

    async def ListOrderIncidents(
        self, request: orders_pb2.ListOrderIncidentsRequest, context: Any
    ) -> orders_pb2.ListOrderIncidentsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.ORDER_INCIDENTS,
            EVERYTHING,
            filters={
                "order_id": convert.optional_id(request.order_id),
                "states": convert.names(Incident.State, request.states),
            },
        )
        return await page.answer(orders_pb2.ListOrderIncidentsResponse, map(order_incident_to_proto, page.rows))

    async def ResolveOrderIncident(self, request: orders_pb2.ResolveOrderIncidentRequest, context: Any) -> Incident:
        async with mutation(self.app, request, Incident) as work:
            found = await standard.one(work.tx, INCIDENT, request.id)
            await lifecycle.lock_order(work.tx, found.order_id, "all", work.caller.account_id)
            row = await standard.one(work.tx, INCIDENT, request.id, lock=True)
            state = require(ORDER_INCIDENT_STATES, row.state, "resolve")
            changes: dict[str, object] = {
                "state": state,
                "resolution": request.resolution,
                "resolved_by_id": work.caller.account_id,
                "resolve_time": work.now,
                "update_time": work.now,
            }
            row = await standard.patch(work.tx, INCIDENT, row.id, "", changes)
            work.audit(
                "order_incident.resolved", "order", row.order_id, incident=str(row.id), reason=request.resolution
            )
            work.event("order.incident_resolved", "order", row.order_id, {"incident_id": str(row.id), "type": row.type})
            work.answer = order_incident_to_proto(row)
        return work.answer

    async def CreateOrderNote(self, request: orders_pb2.CreateOrderNoteRequest, context: Any) -> Note:
        wanted = request.order_note
        async with mutation(self.app, request, Note) as work:
            order = await lifecycle.lock_order(work.tx, UUID(wanted.order_id), "all", work.caller.account_id)
            if order is None:
                raise NotFound("order", wanted.order_id)
            row = await standard.create(
                work.tx,
                NOTE,
                {
                    "id": new_id(),
                    "order_id": order.id,
                    "text": wanted.text,
                    "author_id": work.caller.account_id,
                    "create_time": work.now,
                },
            )
            work.answer = order_note_to_proto(row)
        return work.answer

    async def ListOrderNotes(
        self, request: orders_pb2.ListOrderNotesRequest, context: Any
    ) -> orders_pb2.ListOrderNotesResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.ORDER_NOTES,
            EVERYTHING,
            filters={"order_id": convert.optional_id(request.order_id)},
        )
        return await page.answer(orders_pb2.ListOrderNotesResponse, map(order_note_to_proto, page.rows))
