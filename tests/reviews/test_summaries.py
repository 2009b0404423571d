"""What all reviews of a product come to, and what follows from orders: badges, and buyers who are asked."""

from decimal import Decimal

import grpc
import pytest

from server.kit.ids import new_id
from server.reviews import changing, entries
from storage.listing import EVERYTHING
from tests.support.expect import fails
from tests.support.racing import at_once, without

TEXT = "Boils water faster than I can think."


def test_the_mean_has_one_decimal_half_up_and_counts_what_is_published(shop, product):
    """Situation 76: 5 with text, 4 without, 3 with; then 4.25 is 4.3."""
    assert list(shop.summary(product).rating_counts) == [0] * 5
    for rating, said in ((5, {"text": TEXT}), (4, {}), (3, {"text": f"{TEXT} Not."})):
        shop.published(product, rating, **said)
    summary = shop.summary(product)
    assert (summary.review_count, summary.text_count, summary.average_rating.value) == (3, 2, "4.0")
    assert list(summary.rating_counts) == [0, 0, 1, 1, 1]
    shop.published(product, 5)
    (listed,) = shop.call("ListReviewSummaries", None, product_ids=[product.id]).review_summaries
    assert listed == shop.summary(product)
    assert (listed.average_rating.value, listed.product_id, listed.HasField("update_time")) == ("4.3", product.id, True)
    assert listed.score == (Decimal("3.5") * 10 + 17) * 10**6 // 14


def test_a_product_that_nobody_sees_has_no_summary(shop, product):
    shop.sql("UPDATE products SET visible = false WHERE id = $1", product.id)
    for id_ in (product.id, str(new_id())):
        with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            shop.call("SummarizeReviews", None, product_id=id_)
    assert shop.summary(product, shop.seller).product_id == product.id


def test_many_good_reviews_stand_before_a_single_perfect_one(shop):
    """The Bayesian order."""
    one, many, none = shop.product(), shop.product(), shop.product()
    shop.published(one, 5)
    for _ in range(3):
        shop.published(many, 5)
    ids = [product.id for product in (none, one, many)]
    answer = shop.call("ListReviewSummaries", None, product_ids=ids)
    assert [found.product_id for found in answer.review_summaries] == [many.id, one.id]
    first = shop.call("ListReviewSummaries", None, product_ids=ids, page_size=1)
    assert [found.product_id for found in first.review_summaries] == [many.id]
    rest = shop.call("ListReviewSummaries", None, product_ids=ids, page_size=1, page_token=first.next_page_token)
    assert [found.product_id for found in rest.review_summaries] == [one.id]


def judged_at_once(shop, meeting, review):
    etag = review.etag
    with meeting(changing.queries, "change", 2, before=True):
        return at_once(*[lambda: shop.call("PublishReview", shop.admin, id=review.id, etag=etag)] * 2)


def test_reviews_published_at_once_count_once_each(shop, product, meeting):
    made = [shop.write(*shop.bought(product), rating) for rating in (1, 2, 5)]
    with meeting(changing.queries, "change", 3, before=True):
        at_once(*[lambda one=one: shop.publish(one) for one in made])
    summary = shop.summary(product)
    assert (summary.review_count, list(summary.rating_counts)) == (3, [1, 1, 0, 0, 1])
    review = shop.write(*shop.bought(product), 4)
    judged_at_once(shop, meeting, review)
    assert shop.summary(product).review_count == 4


def test_without_the_lock_a_review_would_count_twice_and_the_job_finds_it(shop, product, meeting, monkeypatch):
    review = shop.write(*shop.bought(product), 4)
    statement = entries.REVIEW.reading(EVERYTHING, lock=True)
    with monkeypatch.context() as patch:
        patch.setitem(entries.REVIEW._reads, (EVERYTHING.key, True), without(statement, "FOR UPDATE"))
        judged_at_once(shop, meeting, review)
    assert shop.summary(product).review_count == 2
    assert shop.rebuild() == 1
    assert shop.summary(product).review_count == 1


def test_the_job_follows_what_is_thought_of_products(shop, product):
    shop.published(product, 5)
    with shop.set(prior_rating="1", prior_weight=1):
        assert shop.rebuild() > 0
        assert shop.summary(product).score == 3_000_000
    assert shop.rebuild() > 0


# --- what follows from orders ---


def test_the_badge_is_there_while_something_of_the_product_is_kept(shop, product):
    """Situation 79: bought twice, given back one after the other, bought again; the review stays and counts."""
    buyer = shop.buyer()
    orders = [shop.arrive(shop.order(buyer, product)) for _ in range(2)]
    review = shop.publish(shop.write(buyer, orders[0].items[0].id, 5))

    def badge():
        shop.follow_up()
        return shop.get(review, None).verified_purchase

    shop.return_item(orders[0])
    assert badge()
    shop.return_item(orders[1])
    assert not badge()
    assert shop.summary(product).review_count == 1
    shop.emit("order.refunded", orders[1])
    assert not badge()
    third = shop.arrive(shop.order(buyer, product))
    assert badge()
    shop.happens(third, "REFUNDED", "order.refunded")
    assert not badge()
    told = shop.sql(
        "SELECT type FROM outbox WHERE aggregate_id = $1 AND type LIKE 'review.%verified' ORDER BY sequence", review.id
    )
    assert [row.type for row in told] == ["review.unverified", "review.verified", "review.unverified"]


def mails(shop, buyer):
    return shop.sql(
        """SELECT m.body FROM outgoing_mails AS m JOIN accounts AS a ON a.email = m.recipient
           WHERE a.id = $1 AND m.body LIKE '%Tell others%'""",
        buyer.id,
    )


def test_buyers_are_asked_once_three_days_after_delivery(shop, product):
    buyer, other = shop.buyer(), shop.product()
    order = shop.arrive(shop.order(buyer, product, other))
    shop.write(buyer, next(item.id for item in order.items if item.product_id == product.id))
    shop.follow_up()
    shop.send_invitations()
    assert mails(shop, buyer) == []
    shop.clock.advance(days=3)
    assert shop.send_invitations() >= 1
    (mail,) = mails(shop, buyer)
    assert (order.number in mail.body, other.title in mail.body, product.title in mail.body) == (True, True, False)
    shop.happens(order, "COMPLETED", "order.completed")
    shop.follow_up()
    shop.clock.advance(days=3)
    shop.send_invitations()
    assert len(mails(shop, buyer)) == 1


@pytest.mark.parametrize("why", ["given back", "written", "switched off"])
def test_buyers_are_not_asked_in_vain(shop, product, why):
    buyer = shop.buyer()
    with shop.set(invite=str(why != "switched off").lower()):
        order = shop.arrive(shop.order(buyer, product))
        if why == "written":
            shop.write(buyer, order.items[0].id)
        if why == "given back":
            shop.return_item(order)
        shop.follow_up()
    shop.clock.advance(days=3)
    shop.send_invitations()
    assert mails(shop, buyer) == []


def test_who_follows_hears_when_a_review_is_first_published(shop, product):
    buyer, review = shop.published(product, 5, text=TEXT)
    shop.call("UpdateReview", buyer, review={"id": review.id, "rating": 4})
    shop.publish(review)
    told = shop.sql(
        "SELECT payload FROM outbox WHERE aggregate_id = $1 AND type = 'review.published' ORDER BY sequence", review.id
    )
    assert [row.payload["first"] for row in told] == [True, False]
    assert told[0].payload.items() >= {"customer_id": buyer.id, "product_id": product.id, "has_text": True}.items()
