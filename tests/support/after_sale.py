"""What people do about orders after the sale, for the tests of it."""

from contextlib import suppress
from types import SimpleNamespace

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from storage.queries.orders import lifecycle
from tests.support import make
from tests.support.racing import without
from tests.support.shopping import cents

Order = orders_pb2.Order
PHOTO = "https://files.example.com/photo.jpg"


class Counter:
    """Orders of one market, and the steps that people take with them."""

    def __init__(self, app, on_loop, channel, sql, admin):
        self.app, self.on_loop, self.channel, self.sql, self.admin = app, on_loop, channel, sql, admin
        self.stub = orders_pb2_grpc.OrdersServiceStub(channel)
        self.market = make.channel(channel, admin)
        self.category = make.category(channel, admin)
        self.seller = make.seller(app, on_loop)

    def call(self, actor, name, **fields):
        request = getattr(orders_pb2, f"{name}Request")
        if "request_id" in request.DESCRIPTOR.fields_by_name:
            fields.setdefault("request_id", make.request_id())
        return getattr(self.stub, name)(request(**fields), metadata=actor.metadata)

    def variant(self, price=2000, *, seller=None, stock=10, **changes):
        made = make.product(
            self.channel, seller or self.seller, self.category.id, [self.market.id], price=price, stock=stock, **changes
        )
        return made.variants[0].id

    def buy(self, *lines, buyer=None, **quote):
        """A paid purchase of (price, units), or (variant id, units); with its buyer."""
        buyer = buyer or make.shopper(self.app, self.on_loop, self.channel)
        wanted = [(one if isinstance(one, str) else self.variant(one), units) for one, units in lines]
        make.cart(self.channel, buyer, self.market.id, wanted)
        token = make.quote(self.channel, buyer, **quote).token
        return make.purchase(self.channel, buyer, quote_token=token), buyer

    def bring(self, order, state, seller=None):
        """Bring an order to a state, by its seller."""
        seller = seller or self.seller
        for step in ("Confirm", "Prepare", "Ship"):
            self.call(seller, f"{step}Order", id=order.id)
            if step == state:
                return
        self.call(seller, "AdvanceDelivery", id=order.id, state=Order.DELIVERED)

    def delivered(self, *lines, **quote):
        """A delivered order, and its buyer."""
        purchase, buyer = self.buy(*lines, **quote)
        (order,) = purchase.orders
        self.bring(order, "Deliver")
        return order, buyer

    def cancel(self, actor, order, *items, reason="CUSTOMER_CHANGED_MIND", **fields):
        wanted = [{"order_item_id": item.id, "quantity": units} for item, units in items]
        cancellation = {"order_id": order.id, "items": wanted, "reason": reason, "notes": "Because."}
        return self.call(actor, "CreateCancellation", cancellation=cancellation, **fields)

    def ask(self, buyer, order, *items, reason="CHANGED_MIND", **fields):
        """Ask for money back, or for an exchange."""
        wanted = [{"order_item_id": item.id, "quantity": units} for item, units in items]
        values = {"order_id": order.id, "items": wanted, "reason": reason, "evidence_uris": [PHOTO], **fields}
        return self.call(buyer, "CreateRefundRequest", refund_request=values)

    def order(self, order):
        return self.call(self.admin, "GetOrder", id=order.id)

    def refunds(self, order):
        return list(reversed(self.call(self.admin, "ListOrderRefunds", order_id=order.id).order_refunds))

    def back(self, order):
        """What has gone back from outside for an order so far, in cents."""
        (row,) = self.sql(
            "SELECT coalesce(sum(amount_minor), 0)::int AS amount FROM refunds WHERE order_id = $1 AND state <> 'FAILED'",
            order.id,
        )
        return row.amount

    def stock(self, variant_id):
        (row,) = self.sql("SELECT on_hand, reserved FROM stock_levels WHERE variant_id = $1", variant_id)
        return row.on_hand, row.reserved

    def facts(self, order, type_):
        rows = self.sql(
            "SELECT payload FROM outbox WHERE aggregate_id = $1 AND type = $2 ORDER BY sequence", order.id, type_
        )
        return [SimpleNamespace(**row.payload) for row in rows]

    def run(self, job):
        return self.on_loop(job(self.app))

    def let(self, job):
        """Let a job do what is due a few times, of other tests as well: what their mutants have left does not matter."""
        for _ in range(5):
            with suppress(RuntimeError):
                if not self.run(job):
                    break


def amounts(refund):
    """The amounts of a refund, in cents."""
    return SimpleNamespace(
        total=cents(refund.amount),
        restocking=cents(refund.restocking_fee),
        withheld=cents(refund.withheld),
        processing=cents(refund.processing_fee),
        journey=cents(refund.return_shipping_cost),
        revaluation=cents(refund.revaluation),
    )


def unlock(monkeypatch):
    """Take away the locks of orders, and of what they are paid with."""
    whole = lifecycle._locking_whole
    guards = (" FOR UPDATE OF orders", " FOR UPDATE")

    def unlocked(*shape):
        statement = whole(*shape)
        for guard in guards:
            statement = without(statement, guard)
        return statement

    monkeypatch.setattr(lifecycle, "_locking_whole", unlocked)
    locking = lifecycle._locking
    monkeypatch.setattr(lifecycle, "_locking", lambda scope: without(locking(scope), " FOR UPDATE"))
