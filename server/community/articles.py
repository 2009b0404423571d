"""The part of CommunityService about articles: written by anybody, seen by everybody or by those whom they are for."""

import re
from typing import Any
from uuid import UUID

from mall.community.v1 import community_pb2
from server import catalog
from server.community import terms, writing
from server.community.reporting import REPORT
from server.community.writing import author, inside
from server.kit import convert, limits, masks, moderation, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import NotFound, PermissionDenied
from server.kit.ids import new_id
from server.kit.moderation import Moderated
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import community as queries
from storage.tables.community import ARTICLE_STATES, article_snapshots, article_state_changes, articles

Article = community_pb2.Article
ArticleSnapshot = community_pb2.ArticleSnapshot
NOUN = "article"
EXCERPT = 200
SAID = ("title", "body", "tags", "attachments", "state", "notice", "pinned")
# What staff may change of what others have written.
BY_STAFF = frozenset({"pinned", "notice", "comments_closed", "category_id"})
# Signs that make another word of a word, which the index of words does not know.
SIGNS = re.compile(r"[+#%_&$@\\]")


def article_to_proto(row: Row, who: Caller) -> Article:
    """Map a row of `articles`; lists have its beginning in place of the text."""
    listed = "excerpt" in row.keys()  # noqa: SIM118 - a row is not a dict
    return Article(
        id=str(row.id),
        channel_id=str(row.channel_id),
        category_id=str(row.category_id or ""),
        title=row.title,
        body="" if listed else row.body,
        excerpt=row.excerpt if listed else row.body[:EXCERPT],
        tags=row.tags,
        attachments=writing.attachments(row.attachments, article_id=str(row.id)),
        mentioned_ids=sorted(map(str, row.mentioned_ids)),
        private=row.private,
        counterpart_id=str(row.counterpart_id or ""),
        comments_closed=row.comments_closed,
        pinned=row.pinned,
        notice=row.notice,
        state=row.state,
        view_count=row.view_count,
        comment_count=row.comment_count,
        reactions=writing.reactions(row),
        reaction_count=row.reaction_count,
        edit_time=convert.timestamp(row.edit_time),
        publish_time=convert.timestamp(row.publish_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
        **author(row),
        **inside(row, who),
    )


def article_snapshot_to_proto(row: Row) -> ArticleSnapshot:
    """Map a row of `article_snapshots`."""
    content = row.content
    return ArticleSnapshot(
        id=str(row.id),
        article_id=str(row.article_id),
        sequence=row.sequence,
        editor_id=str(row.actor_id or ""),
        editor_role=row.actor_role,
        title=content["title"],
        body=content["body"],
        tags=content["tags"],
        attachments=writing.attachments(content["attachments"], article_id=str(row.article_id)),
        state=content["state"],
        notice=content["notice"],
        pinned=content["pinned"],
        create_time=convert.timestamp(row.create_time),
    )


def visible(who: Caller) -> Scope:
    """What is published for the caller, and the caller's own; staff see all."""
    return moderation.visible(who, "community.read", queries.ARTICLE_PUBLIC, queries.ARTICLE_OWN)


def written(who: Caller) -> Scope:
    """What the caller has written, as long as it lives."""
    return moderation.mine(who, queries.ARTICLE_WRITTEN)


def shown(row: Row) -> Article:
    """Map an article for the caller."""
    return article_to_proto(row, caller())


ARTICLE = Resource(NOUN, articles, Article, shown, visible, source=queries.ARTICLE)
ARTICLES = Moderated(
    ARTICLE,
    ARTICLE_STATES,
    article_state_changes,
    article_snapshots,
    SAID,
    writing.fact,
    reports=queries.REPORTING[NOUN],
    report=REPORT,
    keeps_all=True,
)


async def lock(work: Mutation[Any], id_: str, scope: Scope) -> Row:
    """Lock an article in a scope. Raises Missing."""
    return await moderation.lock(work, ARTICLE, id_, scope)


KIND = writing.Kind(ARTICLES, visible, lock, lambda work, row: writing.changing(work, ARTICLES, row))


class Articles:
    """Articles, and what they were like."""

    app: App

    async def CreateArticle(self, request: community_pb2.CreateArticleRequest, context: Any) -> Article:
        wanted, who = request.article, caller()
        writing.refuse(_problems(wanted))
        said = _texts(wanted)
        outside = [] if request.draft else await writing.ask_outside(self.app, who, said)
        daily = limits.daily(self.app, request, "community.articles", terms.times(terms.DAILY_ARTICLES))
        async with daily, mutation(self.app, request, Article) as work:
            id_, channel_id = new_id(), UUID(wanted.channel_id)
            language = await queries.language(work.tx, channel_id)
            if language is None:
                raise NotFound("channel", wanted.channel_id)
            await _check_category(work, wanted.category_id, channel_id)
            counterpart_id = convert.optional_id(wanted.counterpart_id)
            if counterpart_id and counterpart_id not in await queries.known_accounts(work.tx, [counterpart_id]):
                raise NotFound("account", wanted.counterpart_id)
            values = await terms.terms(work)
            found = await writing.screen(work, id_, said, values, language=language, outside=outside)
            state = "DRAFT" if request.draft else "PENDING" if found["flags"] else "PUBLISHED"
            row = await standard.create(
                work.tx,
                ARTICLE,
                {
                    **_columns(work, wanted, []),
                    **found,
                    "id": id_,
                    "channel_id": channel_id,
                    "author_id": work.caller.id,
                    "author_role": work.caller.role,
                    "private": wanted.private,
                    "counterpart_id": counterpart_id,
                    "state": state,
                    "publish_time": work.now if state == "PUBLISHED" else None,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            await writing.mention(work, "article_id", id_, wanted.mentioned_ids)
            moderation.born(work, ARTICLES, row)
            writing.log_flags(work, NOUN, row)
            work.answer = shown(await writing.again(work, ARTICLES, id_))
        return work.answer

    async def GetArticle(self, request: community_pb2.GetArticleRequest, context: Any) -> Article:
        return await standard.get(self.app.db, ARTICLE, request.id)

    async def ListArticles(
        self, request: community_pb2.ListArticlesRequest, context: Any
    ) -> community_pb2.ListArticlesResponse:
        who, states = caller(), convert.names(Article.State, request.states)
        query, signed = _read(request.query)
        filters = {
            "channel_id": convert.optional_id(request.channel_id),
            "category_id": convert.optional_id(request.category_id),
            "author_id": convert.optional_id(request.author_id),
            "tags": [request.tag.casefold()] if request.tag else [],
            "query": query,
            "signed": signed,
            "pinned": request.pinned,
            "notice": request.notice,
            "states": states,
            "live": "DELETED" not in states,
        }
        unpublished = bool(who.account_id and states) and "PUBLISHED" not in states and not who.may("community.read")
        scope = written(who) if unpublished else visible(who)
        page = await standard.list_page(self.app, request, queries.ARTICLES, scope, filters=filters)
        return await page.answer(community_pb2.ListArticlesResponse, map(shown, page.rows))

    async def UpdateArticle(self, request: community_pb2.UpdateArticleRequest, context: Any) -> Article:
        message, who = request.article, caller()
        names = masks.changed(message, request.update_mask, NOUN)
        writing.refuse(_problems(message, names))
        outside = await writing.ask_outside(self.app, who, _texts(message))
        async with mutation(self.app, request, Article) as work:
            row = await lock(work, message.id, EVERYTHING if writing.staff(who) else written(who))
            standard.check_etag(NOUN, row, message.etag)
            if row.author_id != who.id and names - BY_STAFF:
                text = f"staff change {', '.join(sorted(BY_STAFF))} of what others have written"
                raise PermissionDenied("INSUFFICIENT_PERMISSIONS", text, permissions="community.manage")
            if row.state == "DELETED":
                raise NotFound(NOUN, message.id)
            if "category_id" in names:
                await _check_category(work, message.category_id, row.channel_id)
            said = _columns(work, message, row.attachments, names)
            if names & {"title", "body", "tags"}:
                whole = {name: said.get(name, row[name]) for name in ("title", "body", "tags")}
                said |= await _screened(work, row, [whole["title"], whole["body"], *whole["tags"]], outside)
            if "mentioned_ids" in names:
                await writing.mention(work, "article_id", row.id, message.mentioned_ids)
            if row.author_id != who.id:
                said["edit_time"] = row.edit_time
            step = None if names <= BY_STAFF else writing.step_of_edit(row.state, said.get("flags", []))
            row = await moderation.move(work, ARTICLES, row, step, KIND.changing(work, row), said=said)
            if step == "hold":
                writing.log_flags(work, NOUN, row)
            if writing.staff(who):
                work.audit("article.updated", NOUN, row.id, fields=sorted(names))
            work.answer = shown(await writing.again(work, ARTICLES, row.id))
        return work.answer

    async def SubmitArticle(self, request: community_pb2.SubmitArticleRequest, context: Any) -> Article:
        who = caller()
        outside: list[str] = []
        if self.app.screener is not None:
            async with self.app.db.read() as connection:
                outside = await writing.ask_outside(
                    self.app, who, _texts(await standard.one(connection, ARTICLE, request.id))
                )
        async with mutation(self.app, request, Article) as work:
            row = await lock(work, request.id, written(who))
            standard.check_etag(NOUN, row, request.etag)
            found = await _screened(work, row, _texts(row), outside)
            change = KIND.changing(work, row)
            if row.state in {"DRAFT", "ARCHIVED"} and found["flags"]:
                row = await moderation.move(work, ARTICLES, row, "hold", change, said=found)
                writing.log_flags(work, NOUN, row)
            else:
                row = await moderation.move(work, ARTICLES, row, "publish", change)
            work.answer = shown(await writing.again(work, ARTICLES, row.id))
        return work.answer

    async def ArchiveArticle(self, request: community_pb2.ArchiveArticleRequest, context: Any) -> Article:
        async with mutation(self.app, request, Article) as work:
            scope = EVERYTHING if writing.staff(work.caller) else written(work.caller)
            work.answer = await self._leave(work, request, scope, "archive")
        return work.answer

    async def DeleteArticle(self, request: community_pb2.DeleteArticleRequest, context: Any) -> Article:
        async with mutation(self.app, request, Article) as work:
            work.answer = await self._leave(work, request, written(work.caller), "delete")
        return work.answer

    async def _leave(self, work: Mutation[Any], request: Any, scope: Scope, step: str) -> Article:
        row = await lock(work, request.id, scope)
        standard.check_etag(NOUN, row, request.etag)
        row = await moderation.move(work, ARTICLES, row, step, KIND.changing(work, row))
        if writing.staff(work.caller):
            work.audit(f"article.{moderation.EVENTS[row.state]}", NOUN, row.id)
        return shown(await writing.again(work, ARTICLES, row.id))

    async def ListArticleSnapshots(
        self, request: community_pb2.ListArticleSnapshotsRequest, context: Any
    ) -> community_pb2.ListArticleSnapshotsResponse:
        who = caller()
        scope = EVERYTHING if who.may("community.read") else written(who)
        async with self.app.db.read() as connection:
            row = await connection.one(
                ARTICLE.reading(scope, lock=False), match_id=convert.parse_id(NOUN, request.article_id), **scope.values
            )
        if row is None:
            raise NotFound(NOUN, request.article_id)
        filters = {"article_id": row.id}
        page = await standard.list_page(self.app, request, queries.SNAPSHOTS, EVERYTHING, filters=filters)
        return await page.answer(community_pb2.ListArticleSnapshotsResponse, map(article_snapshot_to_proto, page.rows))


async def _screened(work: Mutation[Any], row: Row, said: list[str], outside: list[str]) -> dict[str, Any]:
    language = await queries.language(work.tx, row.channel_id) or ""
    return await writing.screen(work, row.id, said, await terms.terms(work), language=language, outside=outside)


async def _check_category(work: Mutation[Any], category_id: str, channel_id: UUID) -> None:
    if category_id and not await queries.lock_category(work.tx, UUID(category_id), channel_id):
        raise NotFound("article_category", category_id)


def _texts(article: Any) -> list[str]:
    return [article.title, article.body, *article.tags]


def _problems(article: Article, names: frozenset[str] | None = None) -> list[Any]:
    """Tidy the texts of an article that was sent; returns what is wrong with it."""
    problems: list[Any] = texts.tidy(article, NOUN)
    for index, tag in enumerate(article.tags):
        if not tag:
            problems.append((f"article.tags[{index}]", "must have a text"))
    problems += writing.check_once(article.tags, "article.tags")
    problems += writing.check_once(article.mentioned_ids, "article.mentioned_ids")
    problems += writing.check_files(article.attachments, "article.attachments")
    if names is None and article.counterpart_id and not article.private:
        problems.append(("article.counterpart_id", "is for private articles"))
    if not writing.staff(caller()):
        sent = {name for name in ("pinned", "notice") if getattr(article, name)} | (
            (names or frozenset()) & {"pinned", "notice"}
        )
        problems += [(f"article.{name}", "is set by staff") for name in sorted(sent)]
    return problems


def _columns(
    work: Mutation[Any], article: Article, before: list[dict[str, Any]], names: frozenset[str] | None = None
) -> dict[str, Any]:
    """Return the columns of what an article says."""
    special: masks.Special = {
        "attachments": lambda one: {"attachments": writing.files(work, one.attachments, before)},
        "mentioned_ids": lambda _one: {},
        "tags": lambda one: {
            "tags": list(one.tags),
            "tag_keys": [tag.casefold() for tag in one.tags],
            "tag_text": "\n".join(one.tags).lower(),
        },
    }
    fixed = {"channel_id", "private", "counterpart_id"}
    return masks.columns(article, (names or masks.creatable(Article.DESCRIPTOR)) - fixed, special)


def _read(query: str) -> tuple[str, list[str]]:
    """Read a query: what the index of words is asked, and what must occur as it was written."""
    if not query:
        return "", []
    wanted = catalog.read_query(query)
    return wanted.written, [pattern for pattern in wanted.signed if SIGNS.search(pattern[1:-1])]
