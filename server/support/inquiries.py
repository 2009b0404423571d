"""The part of SupportService about inquiries: who may ask what, who reads it, and what becomes of it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from mall.support.v1 import support_pb2
from server.kit import convert, limits, masks, standard, texts
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument, NotFound, PermissionDenied
from server.kit.ids import new_id
from server.kit.limits import Limit
from server.kit.mutation import Mutation, answered, background, mutation
from server.kit.states import forbidden
from server.support import changing, mapping, moderating, terms
from server.support.mapping import INQUIRY, NOUN, Inquiry, shown
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING
from storage.queries import support as queries
from storage.tables.support import INQUIRY_STATES, OVER

SAID = ("title", "text")
BATCH = 100


def inquiry_snapshot_to_proto(row: Row) -> support_pb2.InquirySnapshot:
    """Map a row of `inquiry_snapshots`."""
    content = row.content
    return support_pb2.InquirySnapshot(
        id=str(row.id),
        inquiry_id=str(row.inquiry_id),
        reply_id=str(row.reply_id or ""),
        sequence=row.sequence,
        title=content["title"],
        text=content["text"],
        private=content["private"],
        state=content["state"],
        close_time=convert.timestamp(content["close_time"]),
        author=content["author"],
        actor_id=str(row.actor_id or ""),
        actor_role=row.actor_role,
        reason=row.reason,
        create_time=convert.timestamp(row.create_time),
    )


class Inquiries:
    """Inquiries."""

    app: App

    async def CreateInquiry(self, request: support_pb2.CreateInquiryRequest, context: Any) -> Inquiry:
        wanted, who = request.inquiry, caller()
        public = bool(wanted.product_id) and not (wanted.order_id or wanted.as_seller or wanted.private)
        problems = texts.tidy(wanted, NOUN, public=SAID if public else ())
        if problems:
            raise InvalidArgument(problems)
        if wanted.as_seller and not who.may("support.sell"):
            message = "only sellers ask as sellers"
            raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="support.sell")
        if await answered(self.app, request):
            return await self._create(request, private=not public)
        async with self.app.db.read() as connection:
            daily = (await terms.load(connection, self.app.clock.now()))[terms.DAILY_INQUIRIES]
        limit = Limit("inquiries", daily, timedelta(days=1))
        async with limits.spending(self.app, limit, account_id=who.id):
            return await self._create(request, private=not public)

    async def _create(self, request: support_pb2.CreateInquiryRequest, *, private: bool) -> Inquiry:
        wanted, who = request.inquiry, caller()
        async with mutation(self.app, request, Inquiry) as work:
            ids = {name: convert.optional_id(getattr(wanted, name)) for name in ("product_id", "order_id", "seller_id")}
            seller_id = await _asked(work, ids, as_seller=wanted.as_seller)
            values = await terms.load(work.tx, work.now)
            row = await standard.create(
                work.tx,
                INQUIRY,
                {
                    **ids,
                    "id": new_id(),
                    "seller_id": None if wanted.as_seller else seller_id,
                    "customer_id": None if wanted.as_seller else who.id,
                    "author_seller_id": who.id if wanted.as_seller else None,
                    "type": Inquiry.Type.Name(wanted.type),
                    "priority": Inquiry.Priority.Name(wanted.priority or Inquiry.NORMAL),
                    "source": Inquiry.Source.Name(wanted.source or Inquiry.WEBSITE),
                    "title": wanted.title,
                    "text": wanted.text,
                    "private": private,
                    "state": INQUIRY_STATES.first,
                    "answer_deadline_time": work.now + values[terms.ANSWER_WITHIN],
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            changing.keep(work, row, "created")
            changing.tell(work, row, "created")
            work.answer = shown(row)
        return work.answer

    async def GetInquiry(self, request: support_pb2.GetInquiryRequest, context: Any) -> Inquiry:
        async with self.app.db.read() as connection:
            return shown(await mapping.readable(connection, request.id))

    async def ListInquiries(
        self, request: support_pb2.ListInquiriesRequest, context: Any
    ) -> support_pb2.ListInquiriesResponse:
        who, customer_id = caller(), convert.optional_id(request.customer_id)
        staff = who.may("support.read")
        foreign = customer_id not in {None, who.account_id} and not staff
        if foreign or ((request.assignee_id or (request.unread and not who.may("support.sell"))) and not staff):
            scope = mapping.NOTHING
        elif request.unread and not staff:
            scope = mapping.asked(who)
        else:
            scope = mapping.visible(who)
        states = convert.names(Inquiry.State, request.states)
        filters = {
            "product_id": convert.optional_id(request.product_id),
            "order_id": convert.optional_id(request.order_id),
            "seller_id": convert.optional_id(request.seller_id),
            "customer_id": customer_id,
            "assignee_id": convert.optional_id(request.assignee_id),
            "states": states,
            "types": convert.names(Inquiry.Type, request.types),
            "unread": request.unread,
            "live": "DELETED" not in states,
        }
        page = await standard.list_page(self.app, request, queries.INQUIRIES, scope, filters=filters)
        return await page.answer(support_pb2.ListInquiriesResponse, map(shown, page.rows))

    async def UpdateInquiry(self, request: support_pb2.UpdateInquiryRequest, context: Any) -> Inquiry:
        message = request.inquiry
        problems = texts.tidy(message, NOUN)
        if problems:
            raise InvalidArgument(problems)
        names = masks.changed(message, request.update_mask, NOUN)
        async with mutation(self.app, request, Inquiry) as work:
            row = await mapping.lock_within(work, message.id, mapping.own(work.caller))
            standard.check_etag(NOUN, row, message.etag)
            if row.state in OVER:
                raise forbidden(NOUN, row.state)
            values: dict[str, Any] = masks.columns(message, names, {})
            if values.get("priority") == "PRIORITY_UNSPECIFIED":
                values["priority"] = "NORMAL"
            may_be_public = row.product_id and not (row.order_id or row.author_seller_id)
            values["private"] = bool(values.get("private", row.private) or not may_be_public)
            if not values["private"]:
                found = {name: texts.contact_data(str(values.get(name, row[name]))) for name in SAID}
                if any(found.values()):
                    raise InvalidArgument(
                        [
                            (f"{NOUN}.{name}", f"contains {what}: make it private")
                            for name, what in found.items()
                            if what
                        ]
                    )
            work.answer = shown(await changing.change(work, row, what="updated", **values))
        return work.answer

    async def DeleteInquiry(self, request: support_pb2.DeleteInquiryRequest, context: Any) -> Inquiry:
        async with mutation(self.app, request, Inquiry) as work:
            row = await mapping.lock_within(work, request.id, mapping.own(work.caller))
            standard.check_etag(NOUN, row, request.etag)
            work.answer = shown(await changing.change(work, row, "delete"))
        return work.answer

    async def MarkInquiryRead(self, request: support_pb2.MarkInquiryReadRequest, context: Any) -> Inquiry:
        async with mutation(self.app, request, Inquiry) as work:
            row = await mapping.lock_within(work, request.id, mapping.asked(work.caller))
            read = await queries.read(work.tx, row.id, work.now)
            if read is not None:
                changing.tell(work, read, "read")
            work.answer = shown(read or row)
        return work.answer

    async def AdvanceInquiry(self, request: support_pb2.AdvanceInquiryRequest, context: Any) -> Inquiry:
        target = Inquiry.State.Name(request.state)
        async with mutation(self.app, request, Inquiry) as work:
            row = await mapping.lock_within(work, request.id, EVERYTHING)
            standard.check_etag(NOUN, row, request.etag)
            assigned: dict[str, Any] = {"assignee_id": work.caller.id} if target == "IN_PROGRESS" else {}
            work.answer = shown(await changing.change(work, row, "advance", target=target, **assigned))
        return work.answer

    async def ResolveInquiry(self, request: support_pb2.ResolveInquiryRequest, context: Any) -> Inquiry:
        async with mutation(self.app, request, Inquiry) as work:
            row = await _lock_of_party(work, request.id, asked=True)
            work.answer = shown(await changing.change(work, row, "resolve"))
        return work.answer

    async def CloseInquiry(self, request: support_pb2.CloseInquiryRequest, context: Any) -> Inquiry:
        async with mutation(self.app, request, Inquiry) as work:
            row = await _lock_of_party(work, request.id, asked=False)
            work.answer = shown(await changing.change(work, row, "close"))
        return work.answer

    async def ApproveInquiry(self, request: support_pb2.ApproveInquiryRequest, context: Any) -> Inquiry:
        return await self._judge(request, "approve", request.note)

    async def RejectInquiry(self, request: support_pb2.RejectInquiryRequest, context: Any) -> Inquiry:
        return await self._judge(request, "reject", request.reason)

    async def _judge(self, request: Any, step: str, reason: str) -> Inquiry:
        async with mutation(self.app, request, Inquiry) as work:
            row = await mapping.lock_within(work, request.id, EVERYTHING)
            standard.check_etag(NOUN, row, request.etag)
            target = changing.approved(row) if step == "approve" else None
            what = "approved" if step == "approve" else ""
            row = await changing.change(work, row, step, target=target, what=what, reason=reason)
            moderating.note(work, row.id, "RESTORE" if step == "approve" else "REJECT", reason)
            work.audit(f"inquiry.{what or 'rejected'}", NOUN, row.id, reason=reason)
            work.answer = shown(row)
        return work.answer

    async def ListInquirySnapshots(
        self, request: support_pb2.ListInquirySnapshotsRequest, context: Any
    ) -> support_pb2.ListInquirySnapshotsResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, INQUIRY, request.inquiry_id)
        page = await standard.list_page(
            self.app, request, queries.SNAPSHOTS, EVERYTHING, filters={"inquiry_id": row.id}
        )
        return await page.answer(support_pb2.ListInquirySnapshotsResponse, map(inquiry_snapshot_to_proto, page.rows))


async def _asked(work: Mutation[Any], ids: dict[str, UUID | None], *, as_seller: bool) -> UUID | None:
    """Return the seller who is asked; None for the mall. Raises NotFound for what the caller may not ask about."""
    found = await queries.about(work.tx, **ids, account_id=work.caller.id, as_seller=as_seller)
    named = {"product_id": found.of_product, "order_id": found.of_order, "seller_id": found.seller_id}
    for name, seller_id in named.items():
        if ids[name] is not None and seller_id is None:
            raise NotFound(name.removesuffix("_id"), ids[name])
    sellers = {seller_id for seller_id in named.values() if seller_id is not None}
    if len(sellers) > 1:
        raise InvalidArgument([(f"{NOUN}.seller_id", "is not the seller of the product and the order")])
    return next(iter(sellers), None)


async def _lock_of_party(work: Mutation[Any], id_: str, *, asked: bool) -> Row:
    """Lock an inquiry of the caller's own, or with `asked` one that the caller is asked; staff lock any."""
    if work.caller.may("support.manage"):
        return await mapping.lock_within(work, id_, EVERYTHING)
    row = await mapping.lock_within(work, id_, mapping.visible(work.caller))
    if mapping.is_author(row, work.caller) or (asked and mapping.is_asked(row, work.caller)):
        return row
    raise Missing(NOUN, id_)


async def close_silent_inquiries(app: App) -> int:
    """Close what was answered or resolved, and what waits for its author, after a long silence; returns how many that were."""
    async with background(app) as work:
        after = (await terms.load(work.tx, work.now))[terms.CLOSE_AFTER]
        rows = await queries.silent(work.tx, work.now - after, BATCH)
        for row in rows:
            await changing.change(work, row, "close", reason="silence")
    return len(rows)
