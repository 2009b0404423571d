"""The part of ContentService about newsletters: written and sent by staff."""

from typing import Any
from uuid import UUID

from mall.content.v1 import content_pb2
from server import favorites
from server.content import approving, articles, letters
from server.content.mailing import NEWSLETTER, NOUN, SPECIAL, Newsletter, become, newsletter_to_proto, note, whole
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING
from storage.queries import counters
from storage.queries.content import newsletters as queries
from storage.tables.newsletters import NEWSLETTER_STATES, newsletters

Delivery = content_pb2.NewsletterDelivery
Kind = content_pb2.ReportNewsletterBounceRequest
FIELDS = masks.creatable(Newsletter.DESCRIPTOR)
WORDED = ("title", "content", "content_text")


def newsletter_delivery_to_proto(row: Row) -> Delivery:
    """Map a row of `newsletter_deliveries`; the address stays where it is."""
    return Delivery(
        id=str(row.id),
        newsletter_id=str(row.newsletter_id),
        customer_id=str(row.customer_id or ""),
        state=row.state,
        detail=row.detail,
        attempt_count=row.attempt_count,
        message_id=letters.message_id(row.id),
        send_time=convert.timestamp(row.send_time),
        bounce_time=convert.timestamp(row.bounce_time),
        open_time=convert.timestamp(row.open_time),
        click_time=convert.timestamp(row.click_time),
        unsubscribe_time=convert.timestamp(row.unsubscribe_time),
        create_time=convert.timestamp(row.create_time),
    )


class Newsletters:
    """Newsletters, and what has become of them."""

    app: App

    async def CreateNewsletter(self, request: content_pb2.CreateNewsletterRequest, context: Any) -> Newsletter:
        message = request.newsletter
        problems = texts.tidy(message, NOUN)
        values = masks.columns(message, FIELDS, SPECIAL)
        _check(values, problems)
        made = await articles.rendered(message.content, f"{NOUN}.content")
        async with mutation(self.app, request, Newsletter) as work:
            id_ = new_id()
            values |= articles.html_columns(made)
            values["slug"] = await articles.slug_for(work.tx, newsletters, message.slug, message.title, id_)
            own = {"id": id_, "author_id": work.caller.id, "state": NEWSLETTER_STATES.first}
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, NEWSLETTER, {**values, **own, **times})
            note(work, row, None, "created")
            work.answer = await whole(row)
        return work.answer

    async def GetNewsletter(self, request: content_pb2.GetNewsletterRequest, context: Any) -> Newsletter:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, NEWSLETTER, request.id)
        return await whole(row)

    async def ListNewsletters(
        self, request: content_pb2.ListNewslettersRequest, context: Any
    ) -> content_pb2.ListNewslettersResponse:
        filters = {"states": convert.names(Newsletter.State, request.states), "live": not request.show_deleted}
        page = await standard.list_page(self.app, request, queries.NEWSLETTERS, EVERYTHING, filters=filters)
        return await page.answer(content_pb2.ListNewslettersResponse, map(newsletter_to_proto, page.rows))

    async def UpdateNewsletter(self, request: content_pb2.UpdateNewsletterRequest, context: Any) -> Newsletter:
        message = request.newsletter
        problems = texts.tidy(message, NOUN)
        names = masks.changed(message, request.update_mask, NOUN)
        values: dict[str, Any] = masks.columns(message, names, SPECIAL)
        if "content" in names:
            values |= articles.html_columns(await articles.rendered(message.content, f"{NOUN}.content"))
        async with mutation(self.app, request, Newsletter) as work:
            row = await _lock(work, message.id, message.etag)
            _refuse_but_draft(row)
            _check({**dict(row), **values}, problems)
            if "slug" in values:
                title = values.get("title", row.title)
                values["slug"] = await articles.slug_for(work.tx, newsletters, values["slug"], title, row.id)
            changed = await standard.patch(work.tx, NEWSLETTER, row.id, "", {**values, "update_time": work.now})
            note(work, changed, row.state, "edited")
            work.answer = await whole(changed)
        return work.answer

    async def DeleteNewsletter(self, request: content_pb2.DeleteNewsletterRequest, context: Any) -> Newsletter:
        async with mutation(self.app, request, Newsletter) as work:
            row = await _lock(work, request.id, request.etag)
            _refuse_but_draft(row)
            changed = await standard.delete(work, NEWSLETTER, row.id)
            note(work, changed, row.state, "deleted")
            work.audit("newsletter.deleted", NOUN, row.id)
            work.answer = await whole(changed)
        return work.answer

    async def ScheduleNewsletter(self, request: content_pb2.ScheduleNewsletterRequest, context: Any) -> Newsletter:
        async with mutation(self.app, request, Newsletter) as work:
            row = await _lock(work, request.id, request.etag)
            await approving.refuse_waiting(work, row.id)
            time, zone = articles.planned_time(request, work.now)
            plan: dict[str, Any] = {"schedule_time": time, "schedule_time_zone": zone}
            changed = await become(work, row, "schedule", "scheduled", **plan)
            work.audit("newsletter.scheduled", NOUN, row.id, schedule_time=time.isoformat())
            work.answer = await whole(changed)
        return work.answer

    async def UnscheduleNewsletter(self, request: content_pb2.UnscheduleNewsletterRequest, context: Any) -> Newsletter:
        plan: dict[str, Any] = {"schedule_time": None, "schedule_time_zone": ""}
        return await self._step(request, "unschedule", "unscheduled", **plan)

    async def PauseNewsletter(self, request: content_pb2.PauseNewsletterRequest, context: Any) -> Newsletter:
        return await self._step(request, "pause", "paused", reason="STAFF")

    async def ResumeNewsletter(self, request: content_pb2.ResumeNewsletterRequest, context: Any) -> Newsletter:
        return await self._step(request, "resume", "resumed", failures=0)

    async def ArchiveNewsletter(self, request: content_pb2.ArchiveNewsletterRequest, context: Any) -> Newsletter:
        return await self._step(request, "archive", "archived")

    async def _step(self, request: Any, step: str, what: str, *, reason: str = "", **values: Any) -> Newsletter:
        async with mutation(self.app, request, Newsletter) as work:
            row = await _lock(work, request.id, request.etag)
            await become(work, row, step, what, reason=reason, **values)
            work.audit(f"newsletter.{what}", NOUN, row.id)
            again = await work.tx.sole(NEWSLETTER.reading(EVERYTHING, lock=False), match_id=row.id)
            work.answer = await whole(again)
        return work.answer

    # --- what has become of it ---

    async def ListNewsletterDeliveries(
        self, request: content_pb2.ListNewsletterDeliveriesRequest, context: Any
    ) -> content_pb2.ListNewsletterDeliveriesResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, NEWSLETTER, request.newsletter_id)
        filters = {"newsletter_id": row.id, "states": convert.names(Delivery.State, request.states)}
        page = await standard.list_page(self.app, request, queries.DELIVERIES, EVERYTHING, filters=filters)
        return await page.answer(
            content_pb2.ListNewsletterDeliveriesResponse, map(newsletter_delivery_to_proto, page.rows)
        )

    async def ReportNewsletterBounce(
        self, request: content_pb2.ReportNewsletterBounceRequest, context: Any
    ) -> Delivery:
        id_ = letters.delivery_id(request.message_id)
        if id_ is None:
            raise NotFound("newsletter_delivery", request.message_id)
        async with mutation(self.app, request, Delivery) as work:
            row = await queries.delivery(work.tx, id_)
            if row is None:
                raise NotFound("newsletter_delivery", request.message_id)
            kind = Kind.Kind.Name(request.kind)
            if kind == "HARD" and row.state == "SENT":
                await queries.bounced(work.tx, id_, request.detail, work.now)
                await queries.suppress(work.tx, [row.email], "HARD", work.now)
            elif kind == "SOFT" and await queries.react(work.tx, id_, "bounce_time", work.now):
                await queries.soft_bounced(work.tx, [new_id()], [row.email], work.now)
            elif kind == "COMPLAINT":
                await queries.suppress(work.tx, [row.email], "COMPLAINT", work.now)
                await end(work, row, offers=True)
            work.answer = newsletter_delivery_to_proto(await _delivery(work, id_))
        return work.answer


async def end(work: Mutation[Any], row: Row, *, offers: bool = False) -> None:
    """End the newsletters of a delivery's recipient, whichever way they were asked for."""
    if await queries.react(work.tx, row.id, "unsubscribe_time", work.now):
        await counters.add(work.tx, [(row.newsletter_id, "unsubscribed", 1)])
    account_id = await queries.no_more(work.tx, row.email)
    for id_ in sorted({row.customer_id, account_id} - {None}):
        await favorites.unsubscribe(work, id_, offers=offers)


async def _delivery(work: Mutation[Any], id_: UUID) -> Row:
    row = await queries.delivery(work.tx, id_)
    if row is None:
        raise NotFound("newsletter_delivery", id_)
    return row


async def _lock(work: Mutation[Any], id_: str, etag: str) -> Row:
    row = await standard.one(work.tx, NEWSLETTER, id_, lock=True)
    if row.delete_time is not None:
        raise Missing(NOUN, id_)
    standard.check_etag(NOUN, row, etag)
    return row


def _refuse_but_draft(row: Row) -> None:
    if row.state != "DRAFT":
        raise forbidden(NOUN, row.state, "only drafts change: what is scheduled is made one first")


def _check(values: dict[str, Any], problems: list[Any]) -> None:
    words = values["personalization"] if values["personalized"] else None
    problems += letters.check_words({name: values[name] for name in WORDED}, words)
    if problems:
        raise InvalidArgument(problems)
