"""The part of CommunityService about moderation: what staff decide, and authors who appeal."""

from typing import Any
from uuid import UUID

from mall.community.v1 import community_pb2
from server.community import targets, terms, writing
from server.community.reporting import targets as about
from server.community.voices import about_filters
from server.kit import convert, moderation, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import community as queries
from storage.tables.community import APPEAL_STATES, moderation_appeals

ModerationAction = community_pb2.ModerationAction
ModerationAppeal = community_pb2.ModerationAppeal
STEPS = {"FLAG": "flag", "APPROVE": "approve", "REMOVE": "remove", "RESTORE": "restore"}
# What authors are written: nothing while it waits for a decision.
MAILS = {"APPROVE": "content_back", "REMOVE": "content_removed", "WARN": "content_warned", "RESTORE": "content_back"}


def moderation_action_to_proto(row: Any) -> ModerationAction:
    """Map a row of `moderation_actions`."""
    return ModerationAction(
        id=str(row["id"]),
        moderator_id=str(row["moderator_id"] or ""),
        action=row["action"],
        reason=row["reason"],
        evidence_uri=row["evidence_uri"],
        system_generated=row["system_generated"],
        create_time=convert.timestamp(row["create_time"]),
        **about(row),
    )


def moderation_appeal_to_proto(row: Row, who: Caller) -> ModerationAppeal:
    """Map a row of `moderation_appeals`; who has decided is for staff."""
    return ModerationAppeal(
        id=str(row.id),
        moderation_action_id=str(row.moderation_action_id),
        author_id=str(row.author_id),
        text=row.text,
        state=row.state,
        decision_reason=row.decision_reason,
        decided_by_id=str(row.decided_by_id or "") if who.may("community.read") else "",
        decide_time=convert.timestamp(row.decide_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
        **about(row),
    )


def visible(who: Caller) -> Scope:
    """The caller's own; staff see all."""
    if who.may("community.read"):
        return EVERYTHING
    return Scope("own", queries.APPEAL_OWN, {"caller_id": who.id})


def shown(row: Row) -> ModerationAppeal:
    """Map an appeal for the caller."""
    return moderation_appeal_to_proto(row, caller())


APPEAL = Resource("moderation_appeal", moderation_appeals, ModerationAppeal, shown, visible)


class Moderating:
    """What moderators do, and appeals."""

    app: App

    async def ModerateContent(self, request: community_pb2.ModerateContentRequest, context: Any) -> ModerationAction:
        kind, id_ = targets.named(request)
        writing.refuse([*texts.tidy(request, ""), *([] if request.reason.strip() else [("reason", "must be set")])])
        action = ModerationAction.Action.Name(request.action)
        async with mutation(self.app, request, ModerationAction) as work:
            row = await kind.lock(work, id_, EVERYTHING)
            if action == "WARN":
                standard.check_etag(kind.noun, row, request.etag)
                if row.state == "DELETED":
                    raise forbidden(kind.noun, row.state)
                work.audit(f"{kind.noun}.warned", kind.noun, row.id, reason=request.reason)
                work.event(f"{kind.noun}.warned", kind.noun, row.id, writing.fact(row))
            else:
                change = kind.changing(work, row)
                row = await moderation.judge(
                    work, kind.moderated, row, request.etag, STEPS[action], change, reason=request.reason
                )
            entry = writing.log(work, kind.noun, row, action, request.reason, evidence_uri=request.evidence_uri)
            if action in MAILS:
                await writing.tell(work, row, kind.noun, MAILS[action], request.reason)
            work.answer = moderation_action_to_proto(entry)
        return work.answer

    async def ListModerationActions(
        self, request: community_pb2.ListModerationActionsRequest, context: Any
    ) -> community_pb2.ListModerationActionsResponse:
        filters = {**about_filters(request), "moderator_id": convert.optional_id(request.moderator_id)}
        page = await standard.list_page(self.app, request, queries.ACTIONS, EVERYTHING, filters=filters)
        return await page.answer(
            community_pb2.ListModerationActionsResponse, map(moderation_action_to_proto, page.rows)
        )

    async def AppealContent(self, request: community_pb2.AppealContentRequest, context: Any) -> ModerationAppeal:
        kind, id_ = targets.named(request)
        writing.refuse(texts.tidy(request, ""))
        async with mutation(self.app, request, ModerationAppeal) as work:
            row = await kind.lock(work, id_, kind.visible(work.caller))
            if row.author_id != work.caller.id:
                raise Missing(kind.noun, id_)
            removal = await queries.removal(work.tx, kind.noun, row.id)
            if row.state != "REJECTED" or removal is None:
                raise forbidden(kind.noun, row.state, "only a removal can be appealed against")
            until = removal.create_time + (await terms.terms(work))[terms.APPEAL_WINDOW]
            if work.now >= until:
                message = "the time to appeal is over"
                raise FailedPrecondition("APPEAL_TIME_OVER", message, until=until.isoformat())
            appeal = await standard.create(
                work.tx,
                APPEAL,
                {
                    "id": new_id(),
                    f"{kind.noun}_id": row.id,
                    "moderation_action_id": removal.id,
                    "author_id": work.caller.id,
                    "text": request.text,
                    "state": APPEAL_STATES.first,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            work.event("moderation_appeal.created", "moderation_appeal", appeal.id, {f"{kind.noun}_id": str(row.id)})
            work.answer = shown(appeal)
        return work.answer

    async def GetModerationAppeal(
        self, request: community_pb2.GetModerationAppealRequest, context: Any
    ) -> ModerationAppeal:
        return await standard.get(self.app.db, APPEAL, request.id)

    async def ListModerationAppeals(
        self, request: community_pb2.ListModerationAppealsRequest, context: Any
    ) -> community_pb2.ListModerationAppealsResponse:
        filters = {"states": convert.names(ModerationAppeal.State, request.states)}
        page = await standard.list_page(self.app, request, queries.APPEALS, visible(caller()), filters=filters)
        return await page.answer(community_pb2.ListModerationAppealsResponse, map(shown, page.rows))

    async def DecideModerationAppeal(
        self, request: community_pb2.DecideModerationAppealRequest, context: Any
    ) -> ModerationAppeal:
        writing.refuse([*texts.tidy(request, ""), *([] if request.reason.strip() else [("reason", "must be set")])])
        async with mutation(self.app, request, ModerationAppeal) as work:
            # What it is about is locked first, as whoever appeals does.
            kind, id_ = targets.of(await standard.one(work.tx, APPEAL, request.id))
            content = await kind.lock(work, id_, EVERYTHING)
            appeal = await standard.one(work.tx, APPEAL, request.id, lock=True)
            state = require(APPEAL_STATES, appeal.state, "uphold" if request.uphold else "dismiss")
            await _refuse_judge(work, kind.noun, content.id)
            changes = {
                "state": state,
                "decision_reason": request.reason,
                "decided_by_id": work.caller.id,
                "decide_time": work.now,
                "update_time": work.now,
            }
            appeal = await standard.patch(work.tx, APPEAL, appeal.id, "", changes)
            if request.uphold and content.state == "REJECTED":
                change = kind.changing(work, content)
                content = await moderation.move(work, kind.moderated, content, "restore", change, reason=request.reason)
                writing.log(work, kind.noun, content, "RESTORE", request.reason)
            template = "content_back" if content.state == "PUBLISHED" else "appeal_dismissed"
            if content.state != "DELETED":
                await writing.tell(work, content, kind.noun, template, request.reason)
            work.audit(f"moderation_appeal.{state.lower()}", "moderation_appeal", appeal.id, reason=request.reason)
            work.event(f"moderation_appeal.{state.lower()}", "moderation_appeal", appeal.id, {f"{kind.noun}_id": id_})
            work.answer = shown(appeal)
        return work.answer


async def _refuse_judge(work: Mutation[Any], noun: str, id_: UUID) -> None:
    removal = await queries.removal(work.tx, noun, id_)
    if removal is not None and removal.moderator_id == work.caller.id:
        message = "you have removed it yourself: somebody else decides"
        raise FailedPrecondition("APPEAL_OWN_DECISION", message)
