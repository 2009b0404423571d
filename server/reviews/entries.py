"""The part of ReviewsService about reviews: written by buyers, judged by staff."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from mall.reviews.v1 import reviews_pb2
from server.kit import convert, limits, masks, moderation, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.moderation import Moderated
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.reviews import changing, screening, terms
from storage.database import Connection, Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import reviews as queries
from storage.tables.reviews import REVIEW_STATES, review_reports, review_snapshots, review_state_changes, reviews

Review = reviews_pb2.Review
NOUN = "review"
_PUBLISHED = reviews.c.state == "PUBLISHED"
_OWN = (reviews.c.customer_id == queries.caller_id) & (reviews.c.state != "DELETED")
PUBLISHED = Scope("published", _PUBLISHED)


def review_to_proto(row: Row, who: Caller) -> Review:
    """Map a row of `reviews`: who wrote it is for the author and staff, what was noted about it for staff."""
    staff = who.may("reviews.read")
    inside = staff or row.customer_id == who.account_id
    return Review(
        id=str(row.id),
        customer_id=str(row.customer_id) if inside else "",
        product_id=str(row.product_id),
        variant_id=str(row.variant_id),
        seller_id=str(row.seller_id),
        order_id=str(row.order_id) if inside else "",
        order_item_id=str(row.order_item_id) if inside else "",
        rating=row.rating,
        title=row.title,
        text=row.text,
        images=[_image(image, order) for order, image in enumerate(row.images, start=1)],
        verified_purchase=row.verified_purchase,
        state=row.state,
        state_reason=row.state_reason if inside else "",
        flags=row.flags if staff else [],
        helpful_count=row.helpful_count,
        not_helpful_count=row.not_helpful_count if staff else 0,
        report_count=row.report_count if staff else 0,
        edit_time=convert.timestamp(row.edit_time),
        edit_deadline_time=convert.timestamp(row.edit_deadline_time),
        publish_time=convert.timestamp(row.publish_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _image(image: dict[str, Any], order: int) -> Fields:
    create_time = convert.timestamp(image["create_time"])
    return {"id": image["id"], "uri": image["uri"], "display_order": order, "create_time": create_time}


def review_change_to_proto(row: Row) -> reviews_pb2.ReviewChange:
    """Map a row of `review_state_changes`, with what the review said from then on."""
    return reviews_pb2.ReviewChange(
        id=str(row.id),
        review_id=str(row.review_id),
        sequence=row.sequence,
        previous_state=row.previous_state,
        state=row.state,
        actor_id=str(row.actor_id or ""),
        actor_role=row.actor_role,
        system_generated=row.system_generated,
        reason=row.reason,
        rating=row.rating,
        title=row.title,
        text=row.text,
        create_time=convert.timestamp(row.create_time),
    )


def visible(who: Caller) -> Scope:
    """What is published, and the caller's own; staff see all."""
    return moderation.visible(who, "reviews.read", _PUBLISHED, _OWN)


def unpublished(who: Caller, states: Sequence[str]) -> bool:
    """Say whether states are asked for of which a caller sees no more than the own, which have an index of theirs."""
    return bool(who.account_id and states) and "PUBLISHED" not in states and not who.may("reviews.read")


def mine(who: Caller) -> Scope:
    """The caller's own, as long as they live."""
    return moderation.mine(who, _OWN)


def shown(row: Row) -> Review:
    """Map a review for the caller."""
    return review_to_proto(row, caller())


def review_report_to_proto(row: Row) -> reviews_pb2.ReviewReport:
    """Map a row of `review_reports`."""
    return reviews_pb2.ReviewReport(
        id=str(row.id),
        review_id=str(row.review_id),
        customer_id=str(row.customer_id),
        reason=row.reason,
        detail=row.detail,
        counted=row.counted,
        settle_time=convert.timestamp(row.settle_time),
        create_time=convert.timestamp(row.create_time),
    )


REVIEW = Resource(NOUN, reviews, Review, shown, visible)
REVIEWS = Moderated(
    REVIEW,
    REVIEW_STATES,
    review_state_changes,
    review_snapshots,
    changing.SAID,
    changing.fact,
    reports=queries.REPORTING,
    report=Resource("review_report", review_reports, reviews_pb2.ReviewReport, review_report_to_proto),
)


async def lock_readable(work: Mutation[Any], id_: str) -> Row:
    """Lock a review that the caller may read. Raises Missing."""
    return await moderation.lock(work, REVIEW, id_, visible(work.caller))


async def readable(connection: Connection, id_: str) -> Row:
    """Return a review that the caller may read. Raises Missing."""
    return await standard.one(connection, REVIEW, id_)


class Entries:
    """Reviews."""

    app: App

    async def CreateReview(self, request: reviews_pb2.CreateReviewRequest, context: Any) -> Review:
        wanted, who = request.review, caller()
        problems = screening.check(wanted)
        if problems:
            raise InvalidArgument(problems)
        async with limits.daily(self.app, request, "reviews", terms.daily), mutation(self.app, request, Review) as work:
            item = await queries.item(work.tx, UUID(wanted.order_item_id), who.id)
            if item is None:
                raise NotFound("order_item", wanted.order_item_id)
            if item.seller_id == who.id:
                raise FailedPrecondition("REVIEW_OWN", "these are your own goods", cause="SELLER")
            if not item.kept:
                message = "a review is written about what has arrived and was not given back"
                raise FailedPrecondition("REVIEW_NOT_DELIVERED", message)
            values = await terms.terms(work)
            terms.check_window(item.deliver_time + values[terms.WINDOW], work.now)
            said = {"rating": wanted.rating, "title": wanted.title, "text": wanted.text}
            said["images"] = changing.images(work, wanted.images, [])
            said["text_hash"] = screening.text_hash(wanted.title, wanted.text)
            id_ = new_id()
            flags, seen = await screening.look(work, id_, who.id, item.product_id, said, values)
            await queries.ensure_summary(work.tx, item.product_id, terms.prior(values), work.now)
            row = await standard.create(
                work.tx,
                REVIEW,
                {
                    **said,
                    "id": id_,
                    "customer_id": who.id,
                    "product_id": item.product_id,
                    "variant_id": item.variant_id,
                    "seller_id": item.seller_id,
                    "order_id": item.order_id,
                    "order_item_id": item.id,
                    "verified_purchase": True,
                    "state": REVIEW_STATES.first,
                    "state_reason": "",
                    "flags": flags,
                    "edit_deadline_time": work.now + values[terms.EDIT_WINDOW],
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            moderation.born(work, REVIEWS, row, flags=flags)
            if seen.trusted and not flags:
                row = await changing.move(
                    work, REVIEWS, row, "publish", values, reason="trusted author", by_itself=True
                )
            work.answer = shown(row)
        return work.answer

    async def GetReview(self, request: reviews_pb2.GetReviewRequest, context: Any) -> Review:
        return await standard.get(self.app.db, REVIEW, request.id)

    async def ListReviews(
        self, request: reviews_pb2.ListReviewsRequest, context: Any
    ) -> reviews_pb2.ListReviewsResponse:
        who, customer_id = caller(), convert.optional_id(request.customer_id)
        foreign = customer_id not in {None, who.account_id} and not who.may("reviews.read")
        states = convert.names(Review.State, request.states)
        if foreign:
            scope = moderation.NOTHING
        elif unpublished(who, states):
            scope = mine(who)
        else:
            scope = visible(who)
        filters = {
            "product_id": convert.optional_id(request.product_id),
            "seller_id": convert.optional_id(request.seller_id),
            "customer_id": customer_id,
            "states": states,
            "rating": request.rating,
            "live": "DELETED" not in states,
        }
        page = await standard.list_page(self.app, request, queries.REVIEWS, scope, filters=filters)
        return await page.answer(reviews_pb2.ListReviewsResponse, map(shown, page.rows))

    async def UpdateReview(self, request: reviews_pb2.UpdateReviewRequest, context: Any) -> Review:
        message = request.review
        problems = screening.check(message)
        if problems:
            raise InvalidArgument(problems)
        names = masks.changed(message, request.update_mask, NOUN)
        async with mutation(self.app, request, Review) as work:
            row = await moderation.lock(work, REVIEW, message.id, mine(work.caller))
            standard.check_etag(NOUN, row, message.etag)
            terms.check_window(row.edit_deadline_time, work.now)
            before = row.images
            special: masks.Special = {"images": lambda one: {"images": changing.images(work, one.images, before)}}
            said: dict[str, Any] = {name: row[name] for name in changing.SAID}
            said |= masks.columns(message, names, special)
            said["text_hash"] = screening.text_hash(said["title"], said["text"])
            values = await terms.terms(work)
            said["flags"], _ = await screening.look(work, row.id, row.customer_id, row.product_id, said, values)
            work.answer = shown(await changing.move(work, REVIEWS, row, "edit", values, said=said))
        return work.answer

    async def DeleteReview(self, request: reviews_pb2.DeleteReviewRequest, context: Any) -> Review:
        async with mutation(self.app, request, Review) as work:
            staff = work.caller.may("reviews.manage")
            row = await moderation.lock(work, REVIEW, request.id, EVERYTHING if staff else mine(work.caller))
            if row.state == "DELETED":
                raise Missing(NOUN, request.id)
            standard.check_etag(NOUN, row, request.etag)
            row = await changing.move(work, REVIEWS, row, "delete", await terms.terms(work))
            work.audit("review.deleted", NOUN, row.id)
            work.answer = shown(row)
        return work.answer

    async def PublishReview(self, request: reviews_pb2.PublishReviewRequest, context: Any) -> Review:
        return await self._judge(request, "publish")

    async def HideReview(self, request: reviews_pb2.HideReviewRequest, context: Any) -> Review:
        return await self._judge(request, "hide")

    async def RejectReview(self, request: reviews_pb2.RejectReviewRequest, context: Any) -> Review:
        return await self._judge(request, "reject")

    async def _judge(self, request: Any, step: str) -> Review:
        async with mutation(self.app, request, Review) as work:
            row = await moderation.lock(work, REVIEW, request.id, EVERYTHING)
            change = changing.changing(work, row, await terms.terms(work))
            row = await moderation.judge(work, REVIEWS, row, request.etag, step, change, reason=request.reason)
            work.answer = shown(row)
        return work.answer

    async def ListReviewChanges(
        self, request: reviews_pb2.ListReviewChangesRequest, context: Any
    ) -> reviews_pb2.ListReviewChangesResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, REVIEW, request.review_id)
        filters = {"review_id": row.id}
        page = await standard.list_page(self.app, request, queries.CHANGES, EVERYTHING, filters=filters)
        return await page.answer(reviews_pb2.ListReviewChangesResponse, map(review_change_to_proto, page.rows))
