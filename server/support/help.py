"""The part of SupportService about help articles, and about finding help."""

import unicodedata
from typing import Any
from uuid import UUID

from mall.support.v1 import support_pb2
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, answered, mutation
from server.kit.standard import Resource
from server.support import faqs, markdown
from storage.database import Row
from storage.errors import Missing
from storage.queries import support_help as queries
from storage.tables.support_help import help_articles

HelpArticle = support_pb2.HelpArticle
NOUN = "help_article"
WORDS_A_MINUTE = 200
LEAST_LETTERS = 2
FOUND, FOUND_AT_MOST = 10, 50


def help_article_to_proto(row: Row, who: Caller) -> HelpArticle:
    """Map a row of `help_articles`: who has made it is for staff, lists leave the text out."""
    return HelpArticle(
        id=str(row.id),
        author_id=str(row.author_id) if who.may("support.read") else "",
        parent_id=str(row.parent_id or ""),
        title=row.title,
        slug=row.slug,
        text=row["text"] if "text" in row.keys() else "",  # noqa: SIM118 - a row is not a dict
        summary=row.summary,
        category=row.category,
        tags=row.tags.splitlines(),
        type=row.type,
        read_minutes=row.read_minutes,
        image_uri=row.image_uri,
        featured=row.featured,
        published=row.published,
        view_count=row.view_count,
        like_count=row.like_count,
        review_time=convert.timestamp(row.review_time),
        publish_time=convert.timestamp(row.publish_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def shown(row: Row) -> HelpArticle:
    """Map an article for the caller."""
    return help_article_to_proto(row, caller())


def _read_minutes(message: HelpArticle) -> dict[str, object]:
    return {"read_minutes": message.read_minutes or 1 + len(message.text.split()) // WORDS_A_MINUTE}


SPECIAL: masks.Special = {"tags": lambda message: {"tags": "\n".join(message.tags)}, "read_minutes": _read_minutes}
ARTICLE = Resource(
    NOUN,
    help_articles,
    HelpArticle,
    shown,
    faqs.seen(help_articles),
    SPECIAL,
    queries.ARTICLE_SOURCE,
)


class Help:
    """Help articles."""

    app: App

    async def CreateHelpArticle(self, request: support_pb2.CreateHelpArticleRequest, context: Any) -> HelpArticle:
        wanted = request.help_article
        markdown.check(wanted, NOUN, "text")
        async with mutation(self.app, request, HelpArticle) as work:
            values = masks.columns(wanted, masks.creatable(HelpArticle.DESCRIPTOR), SPECIAL)
            values |= {"id": new_id(), "author_id": work.caller.id, "create_time": work.now, "update_time": work.now}
            values["publish_time"] = work.now if wanted.published else None
            if wanted.parent_id:
                await _place(work, None, UUID(wanted.parent_id))
            work.answer = shown(await standard.create(work.tx, ARTICLE, values))
        return work.answer

    async def GetHelpArticle(self, request: support_pb2.GetHelpArticleRequest, context: Any) -> HelpArticle:
        return await standard.get(self.app.db, ARTICLE, request.id)

    async def ListHelpArticles(
        self, request: support_pb2.ListHelpArticlesRequest, context: Any
    ) -> support_pb2.ListHelpArticlesResponse:
        filters = {
            "slug": request.slug,
            "parent_id": convert.optional_id(request.parent_id),
            "categories": convert.names(HelpArticle.Category, request.categories),
            "types": convert.names(HelpArticle.Type, request.types),
            "featured": request.featured,
        }
        page = await standard.list_page(self.app, request, queries.ARTICLES, ARTICLE.scope(caller()), filters=filters)
        return await page.answer(support_pb2.ListHelpArticlesResponse, map(shown, page.rows))

    async def UpdateHelpArticle(self, request: support_pb2.UpdateHelpArticleRequest, context: Any) -> HelpArticle:
        message = request.help_article
        markdown.check(message, NOUN, "text")
        names = masks.changed(message, request.update_mask, NOUN)
        async with mutation(self.app, request, HelpArticle) as work:
            row = await standard.one(work.tx, ARTICLE, message.id)
            values: dict[str, Any] = {**masks.columns(message, names, SPECIAL), "update_time": work.now}
            if values.get("published") and row.publish_time is None:
                values["publish_time"] = work.now
            if values.get("parent_id") is not None:
                await _place(work, row.id, values["parent_id"])
            work.answer = shown(await standard.patch(work.tx, ARTICLE, row.id, message.etag, values))
        return work.answer

    async def DeleteHelpArticle(self, request: support_pb2.DeleteHelpArticleRequest, context: Any) -> HelpArticle:
        async with mutation(self.app, request, HelpArticle) as work:
            await queries.lock_tree(work.tx)
            row = await standard.one(work.tx, ARTICLE, request.id)
            if await queries.has_children(work.tx, row.id):
                message = "other articles stand below it: move or delete them first"
                raise FailedPrecondition("HELP_ARTICLE_HAS_CHILDREN", message)
            work.answer = shown(await standard.delete(work, ARTICLE, row.id, request.etag, published=False))
        return work.answer

    async def ConfirmHelpArticle(self, request: support_pb2.ConfirmHelpArticleRequest, context: Any) -> HelpArticle:
        async with mutation(self.app, request, HelpArticle) as work:
            row = await standard.one(work.tx, ARTICLE, request.id)
            changes = {"review_time": work.now, "update_time": work.now}
            work.answer = shown(await standard.patch(work.tx, ARTICLE, row.id, "", changes))
        return work.answer

    async def RateHelpArticle(self, request: support_pb2.RateHelpArticleRequest, context: Any) -> HelpArticle:
        async with mutation(self.app, request, HelpArticle) as work:
            row = await standard.one(work.tx, ARTICLE, request.id, lock=True)
            who = work.caller.id
            rated = await queries.rate(work.tx, "help_articles", row.id, who, helpful=request.helpful, now=work.now)
            work.answer = shown(rated)
        return work.answer

    async def RecordHelpArticleView(
        self, request: support_pb2.RecordHelpArticleViewRequest, context: Any
    ) -> HelpArticle:
        counts = not await answered(self.app, request) and await faqs.counts_view(self.app, NOUN, request.id)
        async with mutation(self.app, request, HelpArticle) as work:
            row = await standard.one(work.tx, ARTICLE, request.id)
            if row.published and counts:
                row = await queries.view(work.tx, "help_articles", row.id)
            work.answer = shown(row)
        return work.answer

    async def SearchHelp(self, request: support_pb2.SearchHelpRequest, context: Any) -> support_pb2.SearchHelpResponse:
        query = _query(request.query)
        limit = min(request.page_size or FOUND, FOUND_AT_MOST)
        async with self.app.db.read() as connection:
            articles = await queries.search(connection, "help_articles", query, limit)
            questions = await queries.search(connection, "faqs", query, limit)
        return support_pb2.SearchHelpResponse(help_articles=map(shown, articles), faqs=map(faqs.shown, questions))


def _query(text: str) -> str:
    """Return what is looked for: two letters or digits at least, or one sign of a script whose signs are words."""
    text = unicodedata.normalize("NFKC", text).strip()
    letters = [sign for sign in text if sign.isalnum()]
    if len(letters) < LEAST_LETTERS and not any(unicodedata.category(sign) == "Lo" for sign in letters):
        raise InvalidArgument([("query", "must have a word of 2 letters at least")])
    return text


async def _place(work: Mutation[Any], id_: UUID | None, parent_id: UUID) -> None:
    """Refuse a parent that is not there, or that stands below the article itself."""
    await queries.lock_tree(work.tx)
    try:
        await standard.one(work.tx, ARTICLE, str(parent_id))
    except Missing:
        raise NotFound(NOUN, parent_id) from None
    if id_ is not None and await queries.is_below(work.tx, parent_id, id_):
        raise FailedPrecondition("HELP_ARTICLE_CYCLE", "an article does not stand below itself")
