"""The part of CommunityService about categories of articles: one tree for each channel."""

from typing import Any

from mall.community.v1 import community_pb2
from server.community import writing
from server.kit import convert, standard, texts, trees
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition
from server.kit.mutation import mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import community as queries
from storage.queries.sections import SHOWN_ARTICLE_CATEGORIES
from storage.tables.community import article_categories

ArticleCategory = community_pb2.ArticleCategory
NOUN = "article_category"


def article_category_to_proto(row: Row) -> ArticleCategory:
    """Map a row of `article_categories`."""
    return ArticleCategory(
        id=str(row.id),
        channel_id=str(row.channel_id),
        parent_id=str(row.parent_id or ""),
        display_name=row.display_name,
        description=row.description,
        position=row.position,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def scope(who: Caller) -> Scope:
    """What lives on open channels; staff see all."""
    return EVERYTHING if who.may("community.read") else Scope("shown", SHOWN_ARTICLE_CATEGORIES)


CATEGORY = Resource(NOUN, article_categories, ArticleCategory, article_category_to_proto, scope)


class Categories:
    """Categories of articles. Every change leaves an audit entry."""

    app: App

    async def CreateArticleCategory(
        self, request: community_pb2.CreateArticleCategoryRequest, context: Any
    ) -> ArticleCategory:
        writing.refuse(texts.tidy(request.article_category, NOUN))
        async with mutation(self.app, request, ArticleCategory) as work:
            work.answer = await trees.create(work, CATEGORY, request.article_category)
        return work.answer

    async def GetArticleCategory(
        self, request: community_pb2.GetArticleCategoryRequest, context: Any
    ) -> ArticleCategory:
        return await standard.get(self.app.db, CATEGORY, request.id)

    async def ListArticleCategories(
        self, request: community_pb2.ListArticleCategoriesRequest, context: Any
    ) -> community_pb2.ListArticleCategoriesResponse:
        who = caller()
        filters = {
            "channel_id": convert.optional_id(request.channel_id),
            "parent_id": convert.optional_id(request.parent_id),
            "live": not (request.show_deleted and writing.staff(who)),
        }
        page = await standard.list_page(self.app, request, queries.CATEGORIES, scope(who), filters=filters)
        return await page.answer(community_pb2.ListArticleCategoriesResponse, map(article_category_to_proto, page.rows))

    async def UpdateArticleCategory(
        self, request: community_pb2.UpdateArticleCategoryRequest, context: Any
    ) -> ArticleCategory:
        writing.refuse(texts.tidy(request.article_category, NOUN))
        async with mutation(self.app, request, ArticleCategory) as work:
            work.answer = await trees.update(work, CATEGORY, request.article_category, request.update_mask)
        return work.answer

    async def DeleteArticleCategory(
        self, request: community_pb2.DeleteArticleCategoryRequest, context: Any
    ) -> ArticleCategory:
        async with mutation(self.app, request, ArticleCategory) as work:
            before = await trees.lock(work, CATEGORY, request.id)
            held = await queries.held(work.tx, before.id)
            if held.articles or held.categories:
                message = "articles or categories stand in it: move or delete them first"
                raise FailedPrecondition(
                    "ARTICLE_CATEGORY_IN_USE", message, articles=held.articles, categories=held.categories
                )
            work.answer = await trees.delete(work, CATEGORY, before, request.etag)
        return work.answer
