"""The part of CommunityService about moments: photos, and the products that are in them."""

from typing import Any
from uuid import UUID

from mall.community.v1 import community_pb2
from server.community import articles, terms, writing
from server.community.reporting import REPORT
from server.community.writing import author, inside
from server.kit import convert, limits, masks, moderation, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import NotFound
from server.kit.ids import new_id
from server.kit.moderation import Moderated
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import Scope
from storage.queries import community as queries
from storage.tables.community import MOMENT_STATES, moment_snapshots, moment_state_changes, moments

Moment = community_pb2.Moment
NOUN = "moment"
PUBLIC_ARTICLE = Scope("public", queries.ARTICLE_PUBLIC)


def moment_to_proto(row: Row, who: Caller) -> Moment:
    """Map a row of `moments`."""
    return Moment(
        id=str(row.id),
        media_uri=row.media_uri,
        caption=row.caption,
        product_ids=map(str, row.product_ids),
        article_id=str(row.article_id or ""),
        state=row.state,
        reactions=writing.reactions(row),
        reaction_count=row.reaction_count,
        edit_time=convert.timestamp(row.edit_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
        **author(row),
        **inside(row, who),
    )


def visible(who: Caller) -> Scope:
    """What is published, and the caller's own; staff see all."""
    return moderation.visible(who, "community.read", queries.MOMENT_PUBLISHED, queries.MOMENT_WRITTEN)


def written(who: Caller) -> Scope:
    """What the caller has shown, as long as it lives."""
    return moderation.mine(who, queries.MOMENT_WRITTEN)


def shown(row: Row) -> Moment:
    """Map a moment for the caller."""
    return moment_to_proto(row, caller())


MOMENT = Resource(NOUN, moments, Moment, shown, visible, source=queries.MOMENT)
MOMENTS = Moderated(
    MOMENT,
    MOMENT_STATES,
    moment_state_changes,
    moment_snapshots,
    ("media_uri", "caption", "product_ids"),
    writing.fact,
    reports=queries.REPORTING[NOUN],
    report=REPORT,
)


async def lock(work: Mutation[Any], id_: str, scope: Scope) -> Row:
    """Lock a moment in a scope. Raises Missing."""
    return await moderation.lock(work, MOMENT, id_, scope)


KIND = writing.Kind(MOMENTS, visible, lock, lambda work, row: writing.changing(work, MOMENTS, row))


class Moments:
    """Moments."""

    app: App

    async def CreateMoment(self, request: community_pb2.CreateMomentRequest, context: Any) -> Moment:
        wanted, who = request.moment, caller()
        writing.refuse(_problems(wanted))
        outside = await writing.ask_outside(self.app, who, [wanted.caption])
        daily = limits.daily(self.app, request, "community.moments", terms.times(terms.DAILY_MOMENTS))
        async with daily, mutation(self.app, request, Moment) as work:
            if wanted.article_id:
                await articles.lock(work, wanted.article_id, PUBLIC_ARTICLE)
            id_, values = new_id(), await terms.terms(work)
            found = await writing.screen(work, id_, [wanted.caption], values, outside=outside)
            row = await standard.create(
                work.tx,
                MOMENT,
                {
                    **found,
                    "id": id_,
                    "author_id": work.caller.id,
                    "author_role": work.caller.role,
                    "media_uri": wanted.media_uri,
                    "caption": wanted.caption,
                    "product_ids": await _products(work, wanted),
                    "article_id": convert.optional_id(wanted.article_id),
                    "state": "PENDING" if found["flags"] else "PUBLISHED",
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            moderation.born(work, MOMENTS, row, product_ids=list(wanted.product_ids))
            writing.log_flags(work, NOUN, row)
            work.answer = shown(await writing.again(work, MOMENTS, id_))
        return work.answer

    async def GetMoment(self, request: community_pb2.GetMomentRequest, context: Any) -> Moment:
        return await standard.get(self.app.db, MOMENT, request.id)

    async def ListMoments(
        self, request: community_pb2.ListMomentsRequest, context: Any
    ) -> community_pb2.ListMomentsResponse:
        who, states = caller(), convert.names(Moment.State, request.states)
        filters = {
            "product_ids": [UUID(request.product_id)] if request.product_id else [],
            "article_id": convert.optional_id(request.article_id),
            "author_id": convert.optional_id(request.author_id),
            "states": states,
            "live": "DELETED" not in states,
        }
        unpublished = bool(who.account_id and states) and "PUBLISHED" not in states and not who.may("community.read")
        scope = written(who) if unpublished else visible(who)
        page = await standard.list_page(self.app, request, queries.MOMENTS, scope, filters=filters)
        return await page.answer(community_pb2.ListMomentsResponse, map(shown, page.rows))

    async def UpdateMoment(self, request: community_pb2.UpdateMomentRequest, context: Any) -> Moment:
        message, who = request.moment, caller()
        names = masks.changed(message, request.update_mask, NOUN)
        writing.refuse(_problems(message))
        outside = await writing.ask_outside(self.app, who, [message.caption])
        async with mutation(self.app, request, Moment) as work:
            row = await lock(work, message.id, written(who))
            standard.check_etag(NOUN, row, message.etag)
            said: dict[str, Any] = {"edit_time": work.now}
            if "caption" in names:
                said["caption"] = message.caption
                values = await terms.terms(work)
                said |= await writing.screen(work, row.id, [message.caption], values, outside=outside)
            if "product_ids" in names:
                said["product_ids"] = await _products(work, message, row.product_ids)
            step = writing.step_of_edit(row.state, said.get("flags", []))
            row = await moderation.move(work, MOMENTS, row, step, KIND.changing(work, row), said=said)
            if step == "hold":
                writing.log_flags(work, NOUN, row)
            work.answer = shown(await writing.again(work, MOMENTS, row.id))
        return work.answer

    async def DeleteMoment(self, request: community_pb2.DeleteMomentRequest, context: Any) -> Moment:
        async with mutation(self.app, request, Moment) as work:
            row = await lock(work, request.id, written(work.caller))
            standard.check_etag(NOUN, row, request.etag)
            row = await moderation.move(work, MOMENTS, row, "delete", KIND.changing(work, row))
            work.answer = shown(await writing.again(work, MOMENTS, row.id))
        return work.answer


def _problems(moment: Moment) -> list[Any]:
    return [*texts.tidy(moment, NOUN), *writing.check_once(moment.product_ids, "moment.product_ids")]


async def _products(work: Mutation[Any], wanted: Moment, before: Any = ()) -> list[UUID]:
    """Return the products in a moment, which are on sale or were in it before."""
    ids = [UUID(id_) for id_ in wanted.product_ids]
    known = await queries.on_sale(work.tx, ids) | set(before)
    for id_ in ids:
        if id_ not in known:
            raise NotFound("product", id_)
    return ids
