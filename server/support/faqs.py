"""The part of SupportService about frequent questions, and what inquiries suggest."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from mall.support.v1 import support_pb2
from server.kit import convert, limits, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument, ResourceExhausted
from server.kit.ids import new_id
from server.kit.limits import Limit
from server.kit.mutation import answered, mutation
from server.kit.standard import Resource
from server.kit.states import require
from server.support import mapping, markdown
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import support_help as queries
from storage.tables.support_help import FAQ_SUGGESTION_STATES, faq_suggestions, faqs

Faq = support_pb2.Faq
FaqSuggestion = support_pb2.FaqSuggestion
NOUN, SUGGESTION_NOUN = "faq", "faq_suggestion"
HOURLY = timedelta(hours=1)


def faq_to_proto(row: Row, who: Caller) -> Faq:
    """Map a row of `faqs`: who has made it and whom it did not help is for staff."""
    staff = who.may("support.read")
    return Faq(
        id=str(row.id),
        author_id=str(row.author_id) if staff else "",
        question=row.question,
        answer=row.answer,
        category=row.category,
        keywords=row.keywords.splitlines(),
        position=row.position,
        featured=row.featured,
        published=row.published,
        helpful_count=row.helpful_count,
        not_helpful_count=row.not_helpful_count if staff else 0,
        view_count=row.view_count,
        publish_time=convert.timestamp(row.publish_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def faq_suggestion_to_proto(row: Row) -> FaqSuggestion:
    """Map a row of `faq_suggestions`."""
    return FaqSuggestion(
        id=str(row.id),
        inquiry_id=str(row.inquiry_id),
        administrator_id=str(row.administrator_id or ""),
        question=row.question,
        answer=row.answer,
        type=row.type,
        state=row.state,
        note=row.note,
        faq_id=str(row.faq_id or ""),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def seen(table: Any) -> Callable[[Caller], Scope]:
    """Return the scope of what is published and lives; staff see what is not published as well."""
    lives = table.c.delete_time.is_(None)
    everybody, staff = Scope("published", lives & table.c.published), Scope("live", lives)

    def scope(who: Caller) -> Scope:
        return staff if who.may("support.read") else everybody

    return scope


def shown(row: Row) -> Faq:
    """Map a question for the caller."""
    return faq_to_proto(row, caller())


SPECIAL: masks.Special = {"keywords": lambda message: {"keywords": "\n".join(message.keywords)}}
FAQ = Resource(NOUN, faqs, Faq, shown, seen(faqs), SPECIAL, queries.FAQ_SOURCE)
SUGGESTION = Resource(SUGGESTION_NOUN, faq_suggestions, FaqSuggestion, faq_suggestion_to_proto)


async def counts_view(app: App, noun: str, id_: str) -> bool:
    """Say whether another look from the caller's address counts: once an hour for a thing."""
    try:
        await limits.spend(app, Limit(f"views of {noun} {id_}", 1, HOURLY))
    except ResourceExhausted:
        return False
    return True


class Faqs:
    """Frequent questions and suggestions."""

    app: App

    async def CreateFaq(self, request: support_pb2.CreateFaqRequest, context: Any) -> Faq:
        wanted = request.faq
        markdown.check(wanted, NOUN, "answer")
        async with mutation(self.app, request, Faq) as work:
            values = masks.columns(wanted, masks.creatable(Faq.DESCRIPTOR), SPECIAL)
            values |= {"id": new_id(), "author_id": work.caller.id, "create_time": work.now, "update_time": work.now}
            values["publish_time"] = work.now if wanted.published else None
            work.answer = shown(await standard.create(work.tx, FAQ, values))
        return work.answer

    async def GetFaq(self, request: support_pb2.GetFaqRequest, context: Any) -> Faq:
        return await standard.get(self.app.db, FAQ, request.id)

    async def ListFaqs(self, request: support_pb2.ListFaqsRequest, context: Any) -> support_pb2.ListFaqsResponse:
        filters = {"categories": convert.names(Faq.Category, request.categories), "featured": request.featured}
        page = await standard.list_page(self.app, request, queries.FAQS, FAQ.scope(caller()), filters=filters)
        return await page.answer(support_pb2.ListFaqsResponse, map(shown, page.rows))

    async def UpdateFaq(self, request: support_pb2.UpdateFaqRequest, context: Any) -> Faq:
        message = request.faq
        markdown.check(message, NOUN, "answer")
        names = masks.changed(message, request.update_mask, NOUN)
        async with mutation(self.app, request, Faq) as work:
            row = await standard.one(work.tx, FAQ, message.id)
            values = {**masks.columns(message, names, SPECIAL), "update_time": work.now}
            if values.get("published") and row.publish_time is None:
                values["publish_time"] = work.now
            work.answer = shown(await standard.patch(work.tx, FAQ, row.id, message.etag, values))
        return work.answer

    async def DeleteFaq(self, request: support_pb2.DeleteFaqRequest, context: Any) -> Faq:
        async with mutation(self.app, request, Faq) as work:
            row = await standard.one(work.tx, FAQ, request.id)
            work.answer = shown(await standard.delete(work, FAQ, row.id, request.etag, published=False))
        return work.answer

    async def RateFaq(self, request: support_pb2.RateFaqRequest, context: Any) -> Faq:
        async with mutation(self.app, request, Faq) as work:
            row = await standard.one(work.tx, FAQ, request.id, lock=True)
            who = work.caller.id
            rated = await queries.rate(work.tx, "faqs", row.id, who, helpful=request.helpful, now=work.now)
            work.answer = shown(rated)
        return work.answer

    async def RecordFaqView(self, request: support_pb2.RecordFaqViewRequest, context: Any) -> Faq:
        counts = not await answered(self.app, request) and await counts_view(self.app, NOUN, request.id)
        async with mutation(self.app, request, Faq) as work:
            row = await standard.one_within(work.tx, FAQ, request.id, seen(faqs)(work.caller))
            if row.published and counts:
                row = await queries.view(work.tx, "faqs", row.id)
            work.answer = shown(row)
        return work.answer

    async def CreateFaqSuggestion(self, request: support_pb2.CreateFaqSuggestionRequest, context: Any) -> FaqSuggestion:
        wanted = request.faq_suggestion
        markdown.check(wanted, SUGGESTION_NOUN, "answer")
        async with mutation(self.app, request, FaqSuggestion) as work:
            await standard.one(work.tx, mapping.INQUIRY, wanted.inquiry_id)
            values = masks.columns(wanted, masks.creatable(FaqSuggestion.DESCRIPTOR), {})
            values |= {"id": new_id(), "administrator_id": work.caller.id, "state": FAQ_SUGGESTION_STATES.first}
            values |= {"create_time": work.now, "update_time": work.now}
            work.answer = faq_suggestion_to_proto(await standard.create(work.tx, SUGGESTION, values))
        return work.answer

    async def GetFaqSuggestion(self, request: support_pb2.GetFaqSuggestionRequest, context: Any) -> FaqSuggestion:
        return await standard.get(self.app.db, SUGGESTION, request.id)

    async def ListFaqSuggestions(
        self, request: support_pb2.ListFaqSuggestionsRequest, context: Any
    ) -> support_pb2.ListFaqSuggestionsResponse:
        filters = {
            "inquiry_id": convert.optional_id(request.inquiry_id),
            "states": convert.names(FaqSuggestion.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.SUGGESTIONS, EVERYTHING, filters=filters)
        return await page.answer(support_pb2.ListFaqSuggestionsResponse, map(faq_suggestion_to_proto, page.rows))

    async def DecideFaqSuggestion(self, request: support_pb2.DecideFaqSuggestionRequest, context: Any) -> FaqSuggestion:
        target = FaqSuggestion.State.Name(request.state)
        if target == "ACCEPTED" and not request.category:
            raise InvalidArgument([("category", "is needed to accept a suggestion")])
        async with mutation(self.app, request, FaqSuggestion) as work:
            row = await standard.one(work.tx, SUGGESTION, request.id, lock=True)
            state = require(FAQ_SUGGESTION_STATES, row.state, "decide", target)
            changes: dict[str, Any] = {"state": state, "administrator_id": work.caller.id, "update_time": work.now}
            changes["note"] = request.note or row.note
            if state == "ACCEPTED":
                category = Faq.Category.Name(request.category)
                made = {
                    "id": new_id(),
                    "author_id": work.caller.id,
                    "question": row.question,
                    "answer": row.answer,
                    "category": category,
                    "position": await queries.next_position(work.tx, category),
                    "featured": False,
                    "published": False,
                    "create_time": work.now,
                    "update_time": work.now,
                }
                changes["faq_id"] = (await standard.create(work.tx, FAQ, made)).id
            row = await standard.patch(work.tx, SUGGESTION, row.id, "", changes)
            work.answer = faq_suggestion_to_proto(row)
        return work.answer
