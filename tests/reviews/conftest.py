"""A shop whose goods arrive, buyers who say what they think, and staff who judge it."""

from contextlib import contextmanager
from uuid import UUID

import pytest

from mall.reviews.v1 import reviews_pb2 as pb
from mall.reviews.v1 import reviews_pb2_grpc
from server.kit.ids import new_id
from server.kit.mutation import background
from server.reviews import following, summaries
from tests.support import make


class Reviews:
    """The service as everybody sees it; `write(buyer, rating=4)` writes about what has arrived."""

    def __init__(self, app, on_loop, channel, sql, admin, clock, follow_up, category):
        self.app, self.on_loop, self.channel, self.sql = app, on_loop, channel, sql
        self.admin, self.clock, self.follow_up, self.category = admin, clock, follow_up, category
        self.stub = reviews_pb2_grpc.ReviewsServiceStub(channel)
        self.market = make.channel(channel, admin)
        self.seller = make.seller(app, on_loop)
        self.nobody = self.customer()

    def call(self, name, actor, **fields):
        """Call an rpc as somebody, or as a guest; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=actor.metadata if actor else None)

    # --- what is bought ---

    def product(self, **changes):
        return make.product(
            self.channel, self.seller, self.category.id, [self.market.id], price=1000, stock=1000, **changes
        )

    def buyer(self):
        return make.shopper(self.app, self.on_loop, self.channel)

    def customer(self, **changes):
        return make.customer(self.app, self.on_loop, **changes)

    def order(self, buyer, *products, quantity=1):
        """An order that is paid for, of one seller."""
        make.cart(self.channel, buyer, self.market.id, [(one.variants[0].id, quantity) for one in products])
        return make.purchase(self.channel, buyer).orders[0]

    def arrive(self, order, what="delivered"):
        """An order arrives, or gets further."""
        self.sql(
            """UPDATE order_items SET state = 'DELIVERED', deliver_time = coalesce(deliver_time, $2),
               packed_quantity = quantity, shipped_quantity = quantity, delivered_quantity = quantity
               WHERE order_id = $1""",
            order.id, self.clock.now(),
        )  # fmt: skip
        self.happens(order, what.upper(), f"order.{what}")
        return order

    def happens(self, order, state, event):
        """An order comes into a state, and those who follow hear of it."""
        self.sql(
            """UPDATE orders SET state = $2, deliver_time = CASE WHEN $2 = 'DELIVERED' THEN $3 ELSE deliver_time END
               WHERE id = $1""",
            order.id, state, self.clock.now(),
        )  # fmt: skip
        self.emit(event, order)

    def return_item(self, order, index=0):
        """One item of an order is given back, and money for it."""
        self.sql("UPDATE order_items SET return_state = 'RETURN_REFUNDED' WHERE id = $1", order.items[index].id)
        self.emit("order.refunded", order)

    def emit(self, type_, order):
        """What orders tell; money that goes back is a cent."""
        fact = {"number": order.number, "purchase_id": order.purchase_id, "seller_id": order.seller_id}
        if type_ == "order.refunded":
            amounts = {"goods_minor": 1, "shipping_minor": 0, "tax_minor": 0}
            fact |= {"order_id": order.id, "refund_id": str(new_id()), "amount_minor": 1, "amounts": amounts}

        async def write():
            async with background(self.app) as work:
                work.event(type_, "order", UUID(order.id), fact)

        self.on_loop(write())

    def bought(self, product=None, buyer=None):
        """A buyer, and the item that has arrived."""
        buyer = buyer or self.buyer()
        order = self.arrive(self.order(buyer, product or self.product()))
        return buyer, order.items[0].id

    # --- what is said ---

    def write(self, buyer, item_id, rating=4, **said):
        values = {"order_item_id": item_id, "rating": rating, **said}
        return self.call("CreateReview", buyer, review=values)

    def publish(self, review):
        return self.call("PublishReview", self.admin, id=review.id, etag=self.get(review).etag)

    def published(self, product=None, rating=4, **said):
        """A buyer, and a review of a product that everybody sees."""
        buyer, item_id = self.bought(product)
        return buyer, self.publish(self.write(buyer, item_id, rating, **said))

    def get(self, review, actor="staff"):
        return self.call("GetReview", self.admin if actor == "staff" else actor, id=review.id)

    def listed(self, actor=None, **filters):
        return [one.id for one in self.call("ListReviews", actor, **filters).reviews]

    def report(self, review, actor=None, reason="SPAM", **fields):
        return self.call("ReportReview", actor or self.customer(), id=review.id, reason=reason, **fields)

    def vote(self, review, actor, *, helpful=True):
        return self.call("VoteReview", actor, id=review.id, helpful=helpful)

    def summary(self, product, actor=None):
        return self.call("SummarizeReviews", actor, product_id=product.id)

    def counts(self, review):
        """What is counted of a review's votes, which is what there is."""
        (row,) = self.sql(
            """SELECT helpful_count, not_helpful_count,
                      (SELECT count(*) FROM review_votes WHERE review_id = r.id AND helpful) AS helpful,
                      (SELECT count(*) FROM review_votes WHERE review_id = r.id AND NOT helpful) AS not_helpful
               FROM reviews AS r WHERE id = $1""",
            review.id,
        )
        return (row.helpful_count, row.not_helpful_count), (row.helpful, row.not_helpful)

    # --- what jobs do ---

    def rebuild(self):
        return self.on_loop(summaries.rebuild_review_summaries(self.app))

    def send_invitations(self):
        return self.on_loop(following.send_review_invitations(self.app))

    @contextmanager
    def set(self, **settings):
        """Within the block, `set(daily_limit=2)` counts."""
        made = [
            make.setting(self.channel, self.admin, f"reviews.{key}", str(value)).id for key, value in settings.items()
        ]
        try:
            yield
        finally:
            self.sql("DELETE FROM configurations WHERE id = ANY($1)", made)


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category):
    made = Reviews(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category)
    made.rebuild()  # others write straight to the tables
    return made


@pytest.fixture
def product(shop):
    return shop.product()


@pytest.fixture(autouse=True)
def left_in_order(shop):
    """After every test, summaries are what the reviews come to."""
    yield
    assert shop.rebuild() == 0
    assert shop.sql("SELECT consumer, error FROM parked_events WHERE consumer LIKE 'review%'") == []
