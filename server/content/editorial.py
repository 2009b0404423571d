"""The part of ContentService about the editorial calendar: what is to be written, by whom, and whether it may be published."""

from typing import Any
from uuid import UUID

from mall.content.v1 import content_pb2
from server.content.approving import NOUN, note
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.rpc.access import ROLE_PERMISSIONS
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING
from storage.queries.content import editorial as queries
from storage.tables.content import ITEM_STATES, editorial_items

Item = content_pb2.EditorialItem
MOST_HOURS = 100_000


def editorial_item_to_proto(row: Row) -> Item:
    """Map a row of `editorial_items`."""
    return Item(
        id=str(row.id),
        owner_id=str(row.owner_id),
        content_id=str(row.content_id or ""),
        assignee_id=str(row.assignee_id or ""),
        title=row.title,
        description=row.description,
        content_type=row.content_type,
        state=row.state,
        state_reason=row.state_reason,
        priority=row.priority,
        schedule_time=convert.timestamp(row.schedule_time),
        deadline_time=convert.timestamp(row.deadline_time),
        complete_time=convert.timestamp(row.complete_time),
        publish_time=convert.timestamp(row.publish_time),
        estimated_hours=convert.decimal(row.estimated_hours),
        actual_hours=convert.decimal(row.actual_hours),
        keywords=row.keywords,
        target_audience=row.target_audience,
        related_campaigns=row.related_campaigns,
        notes=row.notes,
        approval_state=row.approval_state,
        approver_id=str(row.approver_id or ""),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _hours(message: Any, name: str, path: str) -> Any:
    if not message.HasField(name):
        return None
    return convert.parse_decimal(getattr(message, name), path, least=0, most=MOST_HOURS, digits=2)


SPECIAL: masks.Special = {
    "priority": lambda one: {"priority": Item.Priority.Name(one.priority or Item.MEDIUM)},
    "estimated_hours": lambda one: {"estimated_hours": _hours(one, "estimated_hours", f"{NOUN}.estimated_hours")},
}
FIELDS = masks.creatable(Item.DESCRIPTOR)
RESOURCE = Resource(NOUN, editorial_items, Item, editorial_item_to_proto, special=SPECIAL)


class Editorial:
    """The calendar, for staff."""

    app: App

    async def CreateEditorialItem(self, request: content_pb2.CreateEditorialItemRequest, context: Any) -> Item:
        message = request.editorial_item
        problems = texts.tidy(message, NOUN)
        values: dict[str, Any] = masks.columns(message, FIELDS, SPECIAL)
        _check(values, problems)
        async with mutation(self.app, request, Item) as work:
            await _check_content(work, values["content_type"], values["content_id"])
            own = {"id": new_id(), "owner_id": work.caller.id, "state": ITEM_STATES.first}
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RESOURCE, {**values, **own, **times})
            note(work, row, None, "created")
            work.answer = editorial_item_to_proto(row)
        return work.answer

    async def GetEditorialItem(self, request: content_pb2.GetEditorialItemRequest, context: Any) -> Item:
        return await standard.get(self.app.db, RESOURCE, request.id)

    async def ListEditorialItems(
        self, request: content_pb2.ListEditorialItemsRequest, context: Any
    ) -> content_pb2.ListEditorialItemsResponse:
        filters = {
            "states": convert.names(Item.State, request.states),
            "content_types": convert.names(Item.ContentType, request.content_types),
            "assignee_id": convert.optional_id(request.assignee_id),
            "content_id": convert.optional_id(request.content_id),
            "live": not request.show_deleted,
        }
        page = await standard.list_page(self.app, request, queries.ITEMS, EVERYTHING, filters=filters)
        return await page.answer(content_pb2.ListEditorialItemsResponse, map(editorial_item_to_proto, page.rows))

    async def UpdateEditorialItem(self, request: content_pb2.UpdateEditorialItemRequest, context: Any) -> Item:
        message = request.editorial_item
        problems = texts.tidy(message, NOUN)
        names = masks.changed(message, request.update_mask, NOUN)
        values: dict[str, Any] = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, Item) as work:
            row = await _lock(work, message.id, message.etag)
            _refuse_published(row)
            _check({**dict(row), **values}, problems)
            if values.get("content_id", row.content_id) != row.content_id:
                await _check_content(work, row.content_type, values["content_id"])
                # What was approved was something else.
                if row.approval_state == "APPROVED":
                    values |= {"approval_state": "PENDING", "approver_id": None}
            changed = await standard.patch(work.tx, RESOURCE, row.id, "", {**values, "update_time": work.now})
            note(work, changed, row.state, "edited")
            work.answer = editorial_item_to_proto(changed)
        return work.answer

    async def DeleteEditorialItem(self, request: content_pb2.DeleteEditorialItemRequest, context: Any) -> Item:
        async with mutation(self.app, request, Item) as work:
            row = await _lock(work, request.id, request.etag)
            _refuse_published(row)
            changed = await standard.delete(work, RESOURCE, row.id)
            note(work, changed, row.state, "deleted")
            work.audit("editorial_item.deleted", NOUN, row.id)
            work.answer = editorial_item_to_proto(changed)
        return work.answer

    async def AssignEditorialItem(self, request: content_pb2.AssignEditorialItemRequest, context: Any) -> Item:
        assignee_id = UUID(request.assignee_id)
        async with mutation(self.app, request, Item) as work:
            row = await _lock(work, request.id, request.etag)
            role = await queries.role_of(work.tx, assignee_id)
            if role is None or "content.manage" not in ROLE_PERMISSIONS[role]:
                raise InvalidArgument([("assignee_id", "is no administrator who may write")])
            work.answer = await _become(work, row, "assign", "assigned", assignee_id=assignee_id)
        return work.answer

    async def StartEditorialItem(self, request: content_pb2.StartEditorialItemRequest, context: Any) -> Item:
        return await self._take(request, "start", "started")

    async def CompleteEditorialItem(self, request: content_pb2.CompleteEditorialItemRequest, context: Any) -> Item:
        hours = _hours(request, "actual_hours", "actual_hours")
        async with mutation(self.app, request, Item) as work:
            row = await _lock(work, request.id, request.etag)
            done = {"complete_time": work.now, "approval_state": "PENDING", "approver_id": None}
            done["actual_hours"] = hours if hours is not None else row.actual_hours
            work.answer = await _become(work, row, "complete", "completed", **done)
        return work.answer

    async def ApproveEditorialItem(self, request: content_pb2.ApproveEditorialItemRequest, context: Any) -> Item:
        async with mutation(self.app, request, Item) as work:
            row = await _lock_to_judge(work, request)
            values = {"approval_state": "APPROVED", "approver_id": work.caller.id, "state_reason": ""}
            changed = await standard.patch(work.tx, RESOURCE, row.id, "", {**values, "update_time": work.now})
            note(work, changed, row.state, "approved")
            work.audit("editorial_item.approved", NOUN, row.id)
            work.answer = editorial_item_to_proto(changed)
        return work.answer

    async def RejectEditorialItem(self, request: content_pb2.RejectEditorialItemRequest, context: Any) -> Item:
        async with mutation(self.app, request, Item) as work:
            row = await _lock_to_judge(work, request)
            judged = {"approval_state": "REJECTED", "approver_id": work.caller.id, "complete_time": None}
            work.answer = await _become(work, row, "reject", "rejected", state_reason=request.reason, **judged)
            work.audit("editorial_item.rejected", NOUN, row.id, reason=request.reason)
        return work.answer

    async def PublishEditorialItem(self, request: content_pb2.PublishEditorialItemRequest, context: Any) -> Item:
        async with mutation(self.app, request, Item) as work:
            row = await _lock(work, request.id, request.etag)
            require(ITEM_STATES, row.state, "publish")
            if row.approval_state != "APPROVED":
                message = "the item is not approved"
                raise FailedPrecondition("EDITORIAL_NOT_APPROVED", message, editorial_item_id=row.id)
            work.answer = await _become(work, row, "publish", "published", publish_time=work.now)
        return work.answer

    async def _take(self, request: Any, step: str, what: str) -> Item:
        async with mutation(self.app, request, Item) as work:
            row = await _lock(work, request.id, request.etag)
            work.answer = await _become(work, row, step, what)
        return work.answer


async def _lock(work: Mutation[Any], id_: str, etag: str) -> Row:
    row = await standard.one(work.tx, RESOURCE, id_, lock=True)
    if row.delete_time is not None:
        raise Missing(NOUN, id_)
    standard.check_etag(NOUN, row, etag)
    return row


async def _lock_to_judge(work: Mutation[Any], request: Any) -> Row:
    row = await _lock(work, request.id, request.etag)
    if row.state != "COMPLETED":
        raise forbidden(NOUN, row.state, "only what is completed is judged")
    if row.assignee_id == work.caller.id:
        raise FailedPrecondition("EDITORIAL_OWN_WORK", "nobody judges what they have done themselves")
    return row


async def _become(work: Mutation[Any], row: Row, step: str, what: str, **values: Any) -> Item:
    state = require(ITEM_STATES, row.state, step)
    changed = await standard.patch(work.tx, RESOURCE, row.id, "", {**values, "state": state, "update_time": work.now})
    note(work, changed, row.state, what, changed.state_reason if what == "rejected" else "")
    return editorial_item_to_proto(changed)


def _refuse_published(row: Row) -> None:
    if row.state == "PUBLISHED":
        raise forbidden(NOUN, row.state)


async def _check_content(work: Mutation[Any], content_type: str, content_id: UUID | None) -> None:
    if content_id is not None and not await queries.exists(work.tx, content_type, content_id):
        raise InvalidArgument([("editorial_item.content_id", "is nothing of this kind")])


def _check(values: dict[str, Any], problems: list[Any]) -> None:
    first, last = values["schedule_time"], values["deadline_time"]
    if first is not None and last is not None and first > last:
        problems.append(("editorial_item.deadline_time", "must not be before schedule_time"))
    if problems:
        raise InvalidArgument(problems)
