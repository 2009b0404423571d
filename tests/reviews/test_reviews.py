"""Reviews: who may write one, when, how often; what staff decide; what everybody sees."""

from datetime import timedelta

import grpc
import pytest

from mall.reviews.v1 import reviews_pb2 as pb
from server.kit.ids import new_id
from storage.queries import reviews as queries
from storage.tables.reviews import REVIEW_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without_index

Review = pb.Review
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
INVALID, EXISTS, ABORTED = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.ABORTED
IMAGES = [{"uri": "https://img.example/a.jpg"}, {"uri": "https://img.example/b.png"}]
TEXT = "Boils water faster than I can think."


# --- who may write ---


def test_a_buyer_writes_about_what_has_arrived_and_waits_for_staff(shop, product):
    buyer, item_id = shop.bought(product)
    made = shop.write(buyer, item_id, 5, title=" Fast ", text=TEXT, images=IMAGES)
    assert (made.state, made.product_id, made.seller_id, made.customer_id) == (
        Review.PENDING, product.id, shop.seller.id, buyer.id,
    )  # fmt: skip
    assert (made.title, made.text, made.verified_purchase) == ("Fast", TEXT, True)
    assert [(one.uri, one.display_order) for one in made.images] == [
        (one["uri"], place) for place, one in enumerate(IMAGES, start=1)
    ]
    assert made.edit_deadline_time.ToDatetime() - made.create_time.ToDatetime() == timedelta(days=30)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.get(made, None)
    assert shop.summary(product).review_count == 0
    published = shop.publish(made)
    assert (published.state, published.HasField("publish_time")) == (Review.PUBLISHED, True)
    seen = shop.get(made, None)
    assert (seen.customer_id, seen.order_id, seen.order_item_id) == ("", "", "")
    assert shop.listed(product_id=product.id) == [made.id]


def test_what_has_not_arrived_is_not_reviewed(shop, product):
    buyer = shop.buyer()
    order = shop.order(buyer, product)
    with fails(FORBIDDEN, "REVIEW_NOT_DELIVERED"):
        shop.write(buyer, order.items[0].id)
    shop.arrive(order)
    shop.return_item(order)
    with fails(FORBIDDEN, "REVIEW_NOT_DELIVERED"):
        shop.write(buyer, order.items[0].id)


def test_an_item_of_somebody_else_is_none(shop, product):
    _, item_id = shop.bought(product)
    for id_ in (item_id, str(new_id())):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            shop.write(shop.buyer(), id_)


def test_sellers_do_not_review_their_own_goods(shop, product):
    buyer, item_id = shop.bought(product)
    order_id = shop.get(shop.write(buyer, item_id)).order_id
    shop.sql("UPDATE orders SET customer_id = $2 WHERE id = $1", order_id, shop.seller.id)
    with fails(FORBIDDEN, "REVIEW_OWN", cause="SELLER"):
        shop.write(shop.seller, item_id)


def test_reviews_are_written_within_a_year_of_delivery(shop, product):
    """Day 365 is too late, the moment before is not."""
    buyer, item_id = shop.bought(product)
    deliver = shop.sql("SELECT deliver_time FROM order_items WHERE id = $1", item_id)[0].deliver_time
    shop.sql("UPDATE order_items SET deliver_time = $2 WHERE id = $1", item_id, deliver - timedelta(days=365))
    with fails(FORBIDDEN, "REVIEW_TIME_OVER"):
        shop.write(buyer, item_id)
    shop.sql("UPDATE order_items SET deliver_time = $2 WHERE id = $1", item_id, deliver - timedelta(days=364, hours=23))
    assert shop.write(buyer, item_id).id


def test_a_customer_has_one_live_review_of_a_product(shop, product):
    """Situation 79: deleted and written again."""
    buyer, item_id = shop.bought(product)
    first = shop.write(buyer, item_id)
    _, again = shop.bought(product, buyer)
    with fails(EXISTS, "REVIEW_EXISTS"):
        shop.write(buyer, again)
    deleted = shop.call("DeleteReview", buyer, id=first.id)
    assert (deleted.state, deleted.HasField("delete_time")) == (Review.DELETED, True)
    assert shop.write(buyer, again).id != first.id


def test_two_reviews_of_a_product_at_once_are_one(shop, product, meeting):
    buyer, item_id = shop.bought(product)
    with meeting(queries, "seen", 2):
        done, codes = tally(at_once(*[lambda: shop.write(buyer, item_id)] * 2))
    assert (done, codes) == (1, [EXISTS])


def test_without_the_index_two_reviews_at_once_would_be_two(shop, product, meeting):
    buyer, item_id = shop.bought(product)
    with without_index(shop.sql, "uq_reviews_customer_id_product_id"):
        with meeting(queries, "seen", 2):
            assert tally(at_once(*[lambda: shop.write(buyer, item_id)] * 2)) == (2, [])
        shop.sql("UPDATE reviews SET state = 'DELETED', delete_time = now() WHERE product_id = $1", product.id)


def test_a_customer_writes_five_reviews_a_day_and_what_fails_does_not_count(shop):
    buyer, item_id = shop.bought()
    items = [item_id, *(shop.bought(buyer=buyer)[1] for _ in range(2))]
    with shop.set(daily_limit=2):
        for _ in range(3):
            with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
                shop.write(buyer, str(new_id()))
        request_id = make.request_id()
        for id_ in items[:2]:
            values = {"order_item_id": id_, "rating": 3}
            made = shop.call("CreateReview", buyer, review=values, request_id=request_id)
            assert shop.call("CreateReview", buyer, review=values, request_id=request_id) == made
            request_id = make.request_id()
        with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
            shop.write(buyer, items[2])


# --- what may be said ---


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"rating": 0}, "review.rating"),
        ({"rating": 6}, "review.rating"),
        ({"text": "Too short"}, "review.text"),
        ({"text": "x" * 5001}, "review.text"),
        ({"title": "x" * 101}, "review.title"),
        ({"text": "Write to me at kim@example.com today"}, "review.text"),
        ({"title": "Call 0171 234 5678"}, "review.title"),
        ({"images": IMAGES[:1] * 2}, "review.images[1].uri"),
        ({"images": [{"uri": "https://img.example/a.svg"}]}, "review.images[0].uri"),
        ({"images": [{"uri": "http://img.example/a.jpg"}]}, "review.images[0].uri"),
        ({"images": [{"uri": f"https://img.example/{n}.jpg"} for n in range(6)]}, "review.images"),
    ],
)
def test_what_a_review_cannot_say_is_refused(shop, said, field):
    with fails(INVALID, "INVALID_FIELDS", field):
        shop.write(shop.nobody, str(new_id()), **said)


def test_near_identical_texts_and_many_at_once_wait_even_from_trusted_authors(shop, product):
    """Situation 80: differing by one sign and capitals; beyond so many within the hour."""
    shop.published(product, text=TEXT)
    buyer, item_id = shop.bought(product)
    shop.publish(shop.write(buyer, item_id, title="", text=f"{TEXT.upper()} \U0001f600"))
    (flagged,) = shop.call("ListReviews", shop.admin, customer_id=buyer.id).reviews
    assert list(flagged.flags) == [Review.NEAR_IDENTICAL]
    assert list(shop.get(flagged, buyer).flags) == []
    with shop.set(trusted_after=1, hourly_per_product=2):
        _, other = shop.bought(buyer=buyer)
        assert shop.write(buyer, other).state == Review.PUBLISHED
        third = shop.get(shop.write(*shop.bought(product)))
        assert (third.state, list(third.flags)) == (Review.PENDING, [Review.VELOCITY])


def test_trusted_authors_do_not_wait_until_something_is_wrong(shop):
    buyer, item_id = shop.bought()
    with shop.set(trusted_after=1):
        first = shop.write(buyer, item_id)
        assert first.state == Review.PENDING
        shop.publish(first)
        second = shop.write(buyer, shop.bought(buyer=buyer)[1])
        assert second.state == Review.PUBLISHED
        shop.report(second)
        assert shop.write(buyer, shop.bought(buyer=buyer)[1]).state == Review.PENDING


# --- changes ---


def test_a_changed_review_is_hidden_and_does_not_count_until_it_is_approved_again(shop, product):
    buyer, review = shop.published(product, 5, text=TEXT, images=IMAGES)
    assert shop.summary(product).average_rating.value == "5.0"
    changed = {"id": review.id, "rating": 2, "images": IMAGES[::-1], "etag": review.etag}
    edited = shop.call("UpdateReview", buyer, review=changed)
    assert (edited.state, edited.rating, edited.text, edited.HasField("edit_time")) == (Review.PENDING, 2, TEXT, True)
    assert [one.id for one in edited.images] == [one.id for one in reversed(review.images)]
    assert (shop.summary(product).review_count, shop.listed(product_id=product.id)) == (0, [])
    shop.publish(review)
    assert shop.summary(product).average_rating.value == "2.0"
    with fails(ABORTED, "ETAG_MISMATCH"):
        shop.call("UpdateReview", buyer, review=changed)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.call("UpdateReview", shop.buyer(), review={"id": review.id, "rating": 1})
    with fails(INVALID, "INVALID_FIELDS", "review.text"):
        shop.call("UpdateReview", buyer, review={"id": review.id, "text": "See www.example.com for more"})


def test_reviews_are_changed_within_thirty_days(shop):
    """A second before the end it is possible, at the end it is not."""
    buyer, review = shop.published()
    end = review.create_time.ToDatetime(tzinfo=shop.clock.now().tzinfo) + timedelta(days=30)
    change = {"id": review.id, "rating": 1}
    shop.clock.advance(seconds=(end - shop.clock.now()).total_seconds() - 1)
    assert shop.call("UpdateReview", buyer, review=change).rating == 1
    shop.clock.advance(seconds=1)
    with fails(FORBIDDEN, "REVIEW_TIME_OVER"):
        shop.call("UpdateReview", buyer, review=change)
    assert shop.call("DeleteReview", buyer, id=review.id).state == Review.DELETED


def test_a_decision_names_what_it_judged(shop):
    """Situation 94: its author was faster; a second moderator was."""
    buyer, item_id = shop.bought()
    review = shop.write(buyer, item_id, text=TEXT)
    shop.call("UpdateReview", buyer, review={"id": review.id, "rating": 1})
    for verb in ("Publish", "Reject", "Hide"):
        more = {} if verb == "Publish" else {"reason": "No."}
        with fails(ABORTED, "ETAG_MISMATCH"):
            shop.call(f"{verb}Review", shop.admin, id=review.id, etag=review.etag, **more)
    etag = shop.get(review).etag
    results = at_once(
        lambda: shop.call("PublishReview", shop.admin, id=review.id, etag=etag),
        lambda: shop.call("RejectReview", shop.admin, id=review.id, etag=etag, reason="No."),
    )
    assert tally(results) == (1, [ABORTED])
    shop.call("DeleteReview", buyer, id=review.id)
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="review", state="DELETED"):
        shop.call("PublishReview", shop.admin, id=review.id, etag=shop.get(review).etag)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.get(review, buyer)
    assert shop.listed(shop.admin, customer_id=buyer.id) == []
    assert shop.listed(shop.admin, customer_id=buyer.id, states=["DELETED"]) == [review.id]


@pytest.mark.parametrize("state", REVIEW_STATES.all)
@pytest.mark.parametrize("step", ["publish", "hide", "reject"])
def test_only_what_the_table_allows_is_decided(shop, pool, state, step):
    review = pool(state)
    more = {} if step == "publish" else {"reason": "Because."}
    target = REVIEW_STATES.target(step)

    def decide():
        return shop.call(f"{step.title()}Review", shop.admin, id=review.id, etag=review.etag, **more)

    if not REVIEW_STATES.allows(state, target, step):
        with fails(FORBIDDEN, "STATE_FORBIDS", resource="review", state=state):
            decide()
        return
    decided = decide()
    assert (Review.State.Name(decided.state), decided.state_reason) == (target, more.get("reason", ""))
    author = shop.get(review, shop.author)
    assert author.state_reason == decided.state_reason
    assert (review.id in shop.listed(product_id=review.product_id)) == (target == "PUBLISHED")


def test_the_history_tells_who_did_what_and_is_for_staff(shop):
    """Situation 95: what was taken out is in no public field."""
    buyer, review = shop.published(text="My number is a secret thing.")
    shop.call("UpdateReview", buyer, review={"id": review.id, "text": TEXT, "title": "Better"})
    shop.call("RejectReview", shop.admin, id=review.id, etag=shop.get(review).etag, reason="Off topic.")
    changes = shop.call("ListReviewChanges", shop.admin, review_id=review.id, order="OLDEST").review_changes
    assert [(one.sequence, one.previous_state, one.state) for one in changes] == [
        (1, 0, Review.PENDING),
        (2, Review.PENDING, Review.PUBLISHED),
        (3, Review.PUBLISHED, Review.PENDING),
        (4, Review.PENDING, Review.REJECTED),
    ]
    assert [one.text for one in changes] == ["My number is a secret thing.", "", TEXT, ""]
    assert (changes[2].title, changes[2].rating, changes[2].review_id) == ("Better", 4, review.id)
    assert (changes[3].reason, changes[3].actor_id, changes[3].actor_role) == (
        "Off topic.", shop.admin.id, "SUPER_ADMIN",
    )  # fmt: skip
    assert changes[0].id
    assert changes[0].HasField("create_time")
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        shop.call("ListReviewChanges", buyer, review_id=review.id)


def test_who_has_written_what_is_nobodys_business(shop, product):
    buyer, review = shop.published(product)
    assert shop.listed(buyer, customer_id=buyer.id) == [review.id]
    assert shop.listed(shop.admin, customer_id=buyer.id) == [review.id]
    for actor in (None, shop.customer()):
        assert shop.listed(actor, customer_id=buyer.id) == []
        assert shop.get(review, actor).customer_id == ""


def test_staff_delete_what_others_wrote_and_nobody_else_does(shop, product):
    _, review = shop.published(product)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.call("DeleteReview", shop.customer(), id=review.id)
    assert shop.call("DeleteReview", shop.admin, id=review.id).state == Review.DELETED
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shop.call("DeleteReview", shop.admin, id=review.id)
    assert shop.summary(product).review_count == 0


def test_lists_are_ordered_by_stars_and_by_help(shop, product):
    made = {rating: shop.published(product, rating)[1] for rating in (3, 5, 1)}
    shop.vote(made[1], shop.customer())
    shop.vote(made[5], shop.customer(), helpful=False)
    ids = {order: shop.listed(product_id=product.id, order=order) for order in (
        "HIGHEST_RATING", "LOWEST_RATING", "MOST_HELPFUL", "OLDEST")}  # fmt: skip
    by_rating = [made[rating].id for rating in (1, 3, 5)]
    assert ids["LOWEST_RATING"] == by_rating == ids["MOST_HELPFUL"]
    assert ids["HIGHEST_RATING"] == by_rating[::-1]
    assert ids["OLDEST"] == [one.id for one in made.values()]
    assert shop.listed(product_id=product.id, rating=5) == [made[5].id]
    assert set(shop.listed(seller_id=shop.seller.id)) >= set(by_rating)


@pytest.fixture(scope="module")
def pool(shop):
    """Makes reviews in every state without going there."""
    product = shop.product()
    shop.author, item_id = shop.bought(product)
    review = shop.write(shop.author, item_id)

    def pool(state):
        shop.sql(
            """UPDATE reviews SET state = $2, publish_time = NULL, report_count = 0,
               delete_time = CASE WHEN $2 = 'DELETED' THEN now() END WHERE id = $1""",
            review.id, state,
        )  # fmt: skip
        shop.rebuild()
        return shop.get(review)

    yield pool
    pool("PENDING")


def test_what_waits_is_seen_by_its_author_and_staff(shop):
    buyer, item_id = shop.bought()
    review = shop.write(buyer, item_id)
    waiting = {"product_id": review.product_id, "states": ["PENDING"]}
    assert shop.listed(buyer, **waiting) == shop.listed(shop.admin, **waiting) == [review.id]
    assert shop.listed(shop.customer(), **waiting) == shop.listed(None, **waiting) == []
