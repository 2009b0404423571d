"""What others think of reviews: votes, reports, answers of sellers."""

from datetime import timedelta

import grpc
import pytest

from mall.reviews.v1 import reviews_pb2 as pb
from server.kit.ids import new_id
from server.reviews import entries
from storage.tables.reviews import REPLY_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, held, tally, without

Review, Reply, Report = pb.Review, pb.SellerReply, pb.ReviewReport
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
EXISTS, ABORTED = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.ABORTED
INVALID = grpc.StatusCode.INVALID_ARGUMENT
ANSWER = "Thank you for telling us."


@pytest.fixture
def review(shop):
    _, review = shop.published()
    return review


@pytest.fixture
def unlocked(monkeypatch):
    """Takes the lock of a review away from those who vote, report or judge."""

    def unlocked(*scopes):
        for scope in scopes:
            statement = entries.REVIEW.reading(scope, lock=True)
            monkeypatch.setitem(entries.REVIEW._reads, (scope.key, True), without(statement, "FOR UPDATE"))

    return unlocked


# --- votes ---


def test_a_customer_has_one_vote_which_may_change_and_be_taken_back(shop, review):
    """Situation 77."""
    voter = shop.customer()
    for _ in range(2):
        vote = shop.vote(review, voter)
        assert (vote.helpful, vote.review_id, vote.customer_id) == (True, review.id, voter.id)
        assert shop.counts(review) == ((1, 0), (1, 0))
    shop.vote(review, voter, helpful=False)
    assert shop.counts(review) == ((0, 1), (0, 1))
    _, other = shop.published()
    shop.vote(other, voter)
    first = shop.call("ListReviewVotes", voter, page_size=1)
    second = shop.call("ListReviewVotes", voter, page_size=1, page_token=first.next_page_token)
    assert [page.review_votes[0].review_id for page in (first, second)] == [other.id, review.id]
    (listed,) = shop.call("ListReviewVotes", voter, product_id=review.product_id).review_votes
    assert (listed.id, listed.helpful, listed.HasField("update_time")) == (vote.id, False, True)
    seen = [shop.get(review, actor).not_helpful_count for actor in ("staff", voter, None)]
    assert seen == [1, 0, 0]
    for _ in range(2):
        shop.call("WithdrawReviewVote", voter, id=review.id)
        assert shop.counts(review) == ((0, 0), (0, 0))
    assert shop.get(review).etag == review.etag


def test_nobody_votes_on_what_is_his_own(shop):
    buyer, review = shop.published()
    with fails(FORBIDDEN, "REVIEW_OWN", cause="AUTHOR"):
        shop.vote(review, buyer)
    with fails(FORBIDDEN, "REVIEW_OWN", cause="SELLER"):
        shop.vote(review, shop.seller)
    with fails(FORBIDDEN, "REVIEW_OWN", cause="AUTHOR"):
        shop.report(review, buyer)


def test_what_is_not_published_is_not_voted_on_nor_reported(shop):
    buyer, item_id = shop.bought()
    review = shop.write(buyer, item_id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.vote(review, shop.customer())
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.report(review)


def votes_meet(shop, database_url, review):
    """One customer votes twice, and others meanwhile: each of them has read the votes before any of them has counted."""
    voter, others = shop.customer(), [shop.customer() for _ in range(4)]
    calls = [lambda: shop.vote(review, voter), lambda: shop.vote(review, voter)]
    calls += [lambda other=other: shop.vote(review, other) for other in others]
    lock = "SELECT FROM reviews WHERE id = $1 FOR NO KEY UPDATE"
    with held(database_url, lock, review.id, size=len(calls)):
        results = at_once(*calls)
    return tally(results)


def test_votes_at_once_are_counted_once_each(shop, review, database_url):
    """Situation 77: one customer twice, others meanwhile."""
    assert votes_meet(shop, database_url, review) == (6, [])
    assert shop.counts(review) == ((5, 0), (5, 0))


def test_without_the_lock_votes_at_once_would_be_counted_twice(shop, review, database_url, unlocked):
    unlocked(entries.visible(caller_like(shop.customer())))
    votes_meet(shop, database_url, review)
    assert shop.counts(review) == ((6, 0), (5, 0))


def caller_like(actor):
    """A caller as the boundary would bind it, for the shape of a scope."""
    return entries.Caller(role="CUSTOMER", account_id=actor.id)


# --- reports ---


def test_five_people_who_report_a_review_hide_it_until_staff_decide(shop, review):
    """Situation 80: the seller and who is not verified do not count, and what was settled counts no more."""
    reporter = shop.customer()
    made = shop.report(review, reporter, detail=" Buy now! ")
    assert (made.reason, made.detail, made.counted, made.customer_id) == (Report.SPAM, "Buy now!", True, reporter.id)
    with fails(EXISTS, "REVIEW_REPORTED"):
        shop.report(review, reporter)
    assert not shop.report(review, shop.seller).counted
    assert not shop.report(review, shop.customer(verified=False)).counted
    for _ in range(3):
        shop.report(review)
    waiting = shop.get(review)
    assert (waiting.state, waiting.report_count) == (Review.PUBLISHED, 4)
    assert shop.get(review, None).report_count == 0
    shop.report(review)
    assert shop.get(review).state == Review.HIDDEN
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.get(review, None)
    open_ = shop.call("ListReviewReports", shop.admin, review_id=review.id, open=True).review_reports
    assert len(open_) == 7
    restored = shop.publish(review)
    assert (restored.state, restored.report_count) == (Review.PUBLISHED, 0)
    assert not shop.call("ListReviewReports", shop.admin, review_id=review.id, open=True).review_reports
    settled = shop.call("ListReviewReports", shop.admin, review_id=review.id).review_reports
    assert all(one.HasField("settle_time") for one in settled)
    for _ in range(4):
        shop.report(review)
    assert shop.get(review).state == Review.PUBLISHED
    shop.report(review)
    assert shop.get(review).state == Review.HIDDEN


def test_reports_at_once_hide_once(shop, review):
    with shop.set(reports_to_hide=3):
        results = at_once(*[lambda: shop.report(review)] * 3)
    assert tally(results) == (3, [])
    changes = shop.call("ListReviewChanges", shop.admin, review_id=review.id).review_changes
    assert [one.state for one in changes].count(Review.HIDDEN) == 1
    assert (changes[0].system_generated, changes[0].actor_id, changes[0].reason) == (True, "", "reported")
    first = shop.call("ListReviewReports", shop.admin, review_id=review.id, page_size=2)
    rest = shop.call(
        "ListReviewReports", shop.admin, review_id=review.id, page_size=2, page_token=first.next_page_token
    )
    assert (len(first.review_reports), len(rest.review_reports), rest.next_page_token) == (2, 1, "")


# --- answers ---


def answer(shop, review, actor=None, text=ANSWER):
    values = {"review_id": review.id, "text": text}
    return shop.call("CreateSellerReply", actor or shop.seller, seller_reply=values)


def seen(shop, review, actor=None):
    return [one.id for one in shop.call("ListSellerReplies", actor, review_ids=[review.id]).seller_replies]


def test_the_seller_answers_once_and_staff_publish_it(shop, review):
    made = answer(shop, review)
    assert (made.state, made.seller_id, made.text) == (Reply.PENDING, shop.seller.id, ANSWER)
    assert made.edit_deadline_time.ToDatetime() - made.create_time.ToDatetime() == timedelta(days=7)
    with fails(EXISTS, "SELLER_REPLY_EXISTS"):
        answer(shop, review)
    assert (seen(shop, review), seen(shop, review, shop.seller)) == ([], [made.id])
    published = shop.call("PublishSellerReply", shop.admin, id=made.id, etag=made.etag)
    assert (published.state, seen(shop, review)) == (Reply.PUBLISHED, [made.id])
    edited = shop.call("UpdateSellerReply", shop.seller, seller_reply={"id": made.id, "text": "Better."})
    assert (edited.state, seen(shop, review)) == (Reply.PENDING, [])
    with fails(ABORTED, "ETAG_MISMATCH"):
        shop.call("PublishSellerReply", shop.admin, id=made.id, etag=published.etag)
    refused = shop.call("RejectSellerReply", shop.admin, id=made.id, etag=edited.etag, reason="Rude.")
    assert (refused.state, refused.state_reason) == (Reply.REJECTED, "Rude.")
    deleted = shop.call("DeleteSellerReply", shop.seller, id=made.id)
    assert (deleted.state, deleted.HasField("delete_time")) == (Reply.DELETED, True)
    assert answer(shop, review).id != made.id


def test_answers_disappear_with_their_review(shop, review):
    made = answer(shop, review)
    shop.call("PublishSellerReply", shop.admin, id=made.id, etag=made.etag)
    shop.call("HideReview", shop.admin, id=review.id, etag=shop.get(review).etag, reason="Looked at.")
    assert seen(shop, review) == []
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.call("GetSellerReply", None, id=made.id)


def test_only_the_seller_of_the_product_answers_what_is_published(shop, review, app, on_loop):
    other = make.seller(app, on_loop)
    for actor, id_ in ((other, review.id), (shop.seller, str(new_id()))):
        values = {"review_id": id_, "text": ANSWER}
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            shop.call("CreateSellerReply", actor, seller_reply=values)
    made = answer(shop, review)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.call("UpdateSellerReply", other, seller_reply={"id": made.id, "text": "Mine."})
    with fails(INVALID, "INVALID_FIELDS", "seller_reply.text"):
        answer(shop, review, text="Call us at +49 171 234 56 78")


def test_answers_are_changed_within_seven_days(shop, review):
    made = answer(shop, review)
    change = {"id": made.id, "text": "Better."}
    end = made.edit_deadline_time.ToDatetime(tzinfo=shop.clock.now().tzinfo)
    shop.clock.advance(seconds=(end - shop.clock.now()).total_seconds() - 5)
    assert shop.call("UpdateSellerReply", shop.seller, seller_reply=change).text == "Better."
    shop.clock.advance(seconds=5)
    with fails(FORBIDDEN, "REVIEW_TIME_OVER"):
        shop.call("UpdateSellerReply", shop.seller, seller_reply=change)
    assert shop.call("DeleteSellerReply", shop.seller, id=made.id).state == Reply.DELETED


def test_only_what_the_table_allows_is_decided_about_answers(shop, review):
    made = answer(shop, review)
    for state in REPLY_STATES.all:
        for step in ("publish", "reject"):
            shop.sql(
                """UPDATE seller_replies SET state = $2, delete_time = CASE WHEN $2 = 'DELETED' THEN now() END
                   WHERE id = $1""",
                made.id, state,
            )  # fmt: skip
            current = shop.call("GetSellerReply", shop.admin, id=made.id)
            more = {} if step == "publish" else {"reason": "Because."}

            def decide(step=step, current=current, more=more):
                name = f"{step.title()}SellerReply"
                return shop.call(name, shop.admin, id=made.id, etag=current.etag, **more)

            target = REPLY_STATES.target(step)
            if REPLY_STATES.allows(state, target, step):
                assert Reply.State.Name(decide().state) == target
            else:
                with fails(FORBIDDEN, "STATE_FORBIDS", resource="seller_reply", state=state):
                    decide()
