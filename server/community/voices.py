"""The part of CommunityService about what others think: reactions, mentions, and reports that hide."""

from typing import Any

from mall.community.v1 import community_pb2
from server.community import targets, terms, writing
from server.community.reporting import ContentReport, content_report_to_proto
from server.community.reporting import targets as about
from server.kit import convert, limits, moderation, standard, texts
from server.kit.app import App
from server.kit.caller import caller
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import community as queries

Reaction = community_pb2.Reaction
Mention = community_pb2.Mention


def reaction_to_proto(row: Row) -> Reaction:
    """Map a row of `reactions`."""
    return Reaction(
        id=str(row.id),
        customer_id=str(row.customer_id),
        kind=row.kind,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        **about(row),
    )


def mention_to_proto(row: Row) -> Mention:
    """Map a row of `mentions`."""
    return Mention(
        id=str(row.id),
        account_id=str(row.account_id),
        article_id=str(row.article_id or ""),
        comment_id=str(row.comment_id or ""),
        create_time=convert.timestamp(row.create_time),
    )


def about_filters(request: Any) -> dict[str, object]:
    """Return the filters of a list by what its rows are about."""
    return {f"{noun}_id": convert.optional_id(getattr(request, f"{noun}_id")) for noun in targets.KINDS}


class Voices:
    """Reactions, mentions and reports."""

    app: App

    async def React(self, request: community_pb2.ReactRequest, context: Any) -> Reaction:
        kind, id_ = targets.named(request)
        async with mutation(self.app, request, Reaction) as work:
            row = await moderation.lock(work, kind.moderated.resource, id_, kind.visible(work.caller))
            if row.state != "PUBLISHED":
                raise Missing(kind.noun, id_)
            reaction = await queries.react(
                work.tx,
                kind.noun,
                id=new_id(),
                customer_id=work.caller.id,
                kind=Reaction.Kind.Name(request.kind),
                now=work.now,
                **{f"{kind.noun}_id": row.id},
            )
            work.answer = reaction_to_proto(reaction)
        return work.answer

    async def WithdrawReaction(
        self, request: community_pb2.WithdrawReactionRequest, context: Any
    ) -> community_pb2.WithdrawReactionResponse:
        kind, id_ = targets.named(request)
        async with mutation(self.app, request, community_pb2.WithdrawReactionResponse) as work:
            row = await moderation.lock(work, kind.moderated.resource, id_, kind.visible(work.caller))
            withdrawn = await queries.withdraw(work.tx, kind.noun, row.id, work.caller.id)
            work.answer = community_pb2.WithdrawReactionResponse(withdrawn=withdrawn)
        return work.answer

    async def ListReactions(
        self, request: community_pb2.ListReactionsRequest, context: Any
    ) -> community_pb2.ListReactionsResponse:
        scope = Scope("own", queries.REACTED, {"caller_id": caller().id})
        filters = about_filters(request)
        page = await standard.list_page(self.app, request, queries.REACTIONS_LISTED, scope, filters=filters)
        return await page.answer(community_pb2.ListReactionsResponse, map(reaction_to_proto, page.rows))

    async def ListMentions(
        self, request: community_pb2.ListMentionsRequest, context: Any
    ) -> community_pb2.ListMentionsResponse:
        scope = Scope("own", queries.MENTIONED, {"caller_id": caller().id})
        page = await standard.list_page(self.app, request, queries.MENTIONS, scope, filters={})
        return await page.answer(community_pb2.ListMentionsResponse, map(mention_to_proto, page.rows))

    async def ReportContent(self, request: community_pb2.ReportContentRequest, context: Any) -> ContentReport:
        kind, id_ = targets.named(request)
        writing.refuse(texts.tidy(request, ""))
        daily = limits.daily(self.app, request, "community.reports", terms.times(terms.DAILY_REPORTS))
        async with daily, mutation(self.app, request, ContentReport) as work:
            row = await kind.lock(work, id_, kind.visible(work.caller))
            moderation.refuse_own(work, kind.moderated.resource, row, author="author_id", reason="CONTENT_OWN")
            report = await moderation.report(
                work,
                kind.moderated,
                row,
                lambda now: _hide(work, kind, now),
                reason=ContentReport.Reason.Name(request.reason),
                detail=request.detail,
                counted=work.caller.email_verified,
                most=(await terms.terms(work))[terms.REPORTS_TO_HIDE],
            )
            work.answer = content_report_to_proto(report)
        return work.answer

    async def ListContentReports(
        self, request: community_pb2.ListContentReportsRequest, context: Any
    ) -> community_pb2.ListContentReportsResponse:
        filters = {**about_filters(request), "open": request.open}
        page = await standard.list_page(self.app, request, queries.REPORTS, EVERYTHING, filters=filters)
        return await page.answer(community_pb2.ListContentReportsResponse, map(content_report_to_proto, page.rows))


async def _hide(work: Mutation[Any], kind: writing.Kind, row: Row) -> None:
    change = kind.changing(work, row)
    row = await moderation.move(work, kind.moderated, row, "flag", change, reason="reported", by_itself=True)
    writing.log(work, kind.noun, row, "FLAG", "reported", by_itself=True)
