"""What calling off and giving back would bring is seen before, and is to the cent what then happens."""

import random
from types import SimpleNamespace

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import fails
from tests.support.shopping import cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
MISSING = grpc.StatusCode.NOT_FOUND
TAKEN = grpc.StatusCode.ALREADY_EXISTS
Order, Refund, Request = orders_pb2.Order, orders_pb2.OrderRefund, orders_pb2.RefundRequest
DOINGS = ("CHANGED_MIND", "WRONG_ITEM", "OTHER")


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


@pytest.fixture(scope="module")
def priced(grpc_channel, admin, shop):
    """Taxes and shipping in the shop's market, and a fee for the work."""
    for key, value in {"tax.rate": "0.0825", "shipping.standard.price": '{"USD": "4.99"}'}.items():
        make.setting(grpc_channel, admin, key, value, channel_id=shop.market.id)
    fee = make.setting(grpc_channel, admin, "orders.processing_fee", '{"USD": "1.00"}')
    yield shop
    stub = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
    stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=fee.id), metadata=admin.metadata)


def cancellation(order, *items, reason="CUSTOMER_CHANGED_MIND"):
    wanted = [{"order_item_id": item.id, "quantity": units} for item, units in items]
    return {"order_id": order.id, "items": wanted, "reason": reason, "notes": "Because."}


def refund_request(order, *items, **values):
    wanted = [{"order_item_id": item.id, "quantity": units} for item, units in items]
    return {"order_id": order.id, "items": wanted, "evidence_uris": ["https://files.example.com/a.jpg"], **values}


class Books:
    """What tenders have given back so far."""

    def __init__(self, shop, order):
        self.shop, self.order, self.before = shop, order, {}
        self.before = self.read()

    def read(self):
        rows = self.shop.sql(
            "SELECT id, kind, returned_minor, returned_points, store_credit_minor FROM tenders WHERE purchase_id = $1",
            self.order.purchase_id,
        )
        return {row.id: row for row in rows}

    def since(self):
        """(kind, cents, points) by tender since the last look, as a preview shows them."""
        now, told = self.read(), []
        for id_, row in now.items():
            before = self.before[id_]
            amount, points = row.returned_minor - before.returned_minor, row.returned_points - before.returned_points
            kind = "DEPOSIT" if row.store_credit_minor > before.store_credit_minor else row.kind
            told += [(kind, amount, points)] if amount else []
        self.before = now
        return sorted(told)


def seen(preview):
    return SimpleNamespace(
        amount=cents(preview.amount),
        lines=[(line.order_item_id, line.quantity, cents(line.goods), cents(line.shipping), cents(line.tax), cents(line.fee),
                cents(line.amount)) for line in preview.lines],
        tenders=sorted((orders_tender(t), cents(t.amount), t.points) for t in preview.tenders),
    )  # fmt: skip


def orders_tender(tender):
    return type(tender).Kind.Name(tender.kind)


def fees(one):
    return [
        cents(getattr(one, name))
        for name in ("restocking_fee", "processing_fee", "return_shipping_cost", "revaluation")
    ]


def same(preview, refund, books):
    """The refund is what the preview has shown: in all, by line, by reason and by tender."""
    shown, done = (
        seen(preview),
        SimpleNamespace(lines=seen(refund_as_preview(refund)).lines, amount=cents(refund.amount)),
    )
    assert (shown.amount, shown.lines) == (done.amount, done.lines)
    assert fees(preview) == fees(refund)
    assert shown.tenders == books.since()
    assert sum(amount for _, amount, _ in shown.tenders) == shown.amount


def refund_as_preview(refund):
    return orders_pb2.RefundPreview(lines=refund.lines, amount=refund.amount)


@pytest.fixture
def basket(priced, admin):
    """A random order, with what pays it and takes something off it, and its buyer."""

    def basket(chance):
        buyer = make.shopper(priced.app, priced.on_loop, priced.channel)
        quote = {}
        if chance.random() < 0.6:
            terms = {"scope": "ORDER", "method": "FIXED_AMOUNT", "amount": make.dollars(chance.randint(1, 900))}
            if chance.random() < 0.5:
                terms["minimum_amount"] = make.dollars(1500)
            quote["codes"] = [make.coupon(priced.channel, admin, terms, code=make.unique("P").upper()).code]
        if chance.random() < 0.6:
            make.deposit(priced.channel, admin, buyer, chance.randint(100, 1500))
            quote["tender_choices"] = [{"kind": "DEPOSIT"}]
        lines = [(chance.randint(1000, 4000), chance.randint(1, 4)) for _ in range(chance.randint(1, 3))]
        purchase, _ = priced.buy(*lines, buyer=buyer, **quote)
        return purchase.orders[0], buyer

    return basket


def some(chance, order, left):
    """Random units of items that have some left."""
    items = [item for item in order.items if left[item.id]]
    chosen = chance.sample(items, chance.randint(1, len(items)))
    return [(item, chance.randint(1, left[item.id])) for item in chosen]


@pytest.mark.parametrize("seed", range(8))
def test_a_preview_is_what_then_happens(priced, basket, seed):
    """Random orders: a part is called off, the rest delivered, and parts of it come back in random conditions."""
    chance, shop = random.Random(seed), priced  # noqa: S311 - the same each time
    order, buyer = basket(chance)
    left, books = {item.id: item.quantity for item in order.items}, Books(shop, order)
    if sum(left.values()) > 1 and chance.random() < 0.7:
        actor, reason = chance.choice([(buyer, "CUSTOMER_CHANGED_MIND"), (shop.seller, "OUT_OF_STOCK")])
        first = next(item for item in order.items)
        meant = [(first, 1)]
        wanted = cancellation(order, *meant, reason=reason)
        preview = shop.call(actor, "PreviewPartialCancellation", cancellation=wanted)
        assert (preview.needs_approval, preview.leaves_nothing) == (False, False)
        made = shop.call(actor, "CreateCancellation", cancellation=wanted)
        assert cents(made.refund_amount) == cents(preview.amount)
        same(preview, shop.refunds(order)[-1], books)
        left[first.id] -= 1
    shop.bring(order, "Deliver")
    while any(left.values()):
        meant, reason = some(chance, order, left), chance.choice(DOINGS)
        method = chance.choice(["ORIGINAL", "STORE_CREDIT"])
        wanted = refund_request(order, *meant, reason=reason, method=method, description="Look.")
        received = [
            {"order_item_id": item.id, "quantity": units, "condition": chance.choice(["NEW", "OPENED", "DAMAGED"])}
            for item, units in meant
        ]
        back = chance.random() < 0.7
        cost = make.dollars(250)
        asked = {"received": received, "return_shipping_cost": cost} if back else {"return_shipping_cost": cost}
        preview = shop.call(buyer, "PreviewRefundRequest", refund_request=wanted, **asked)
        request = shop.call(buyer, "CreateRefundRequest", refund_request=wanted)
        shop.call(shop.admin, "ApproveRefundRequest", id=request.id, return_required=back, return_shipping_cost=cost)
        if back:
            shop.call(shop.seller, "ReceiveReturn", id=request.id, received=received)
        same(preview, shop.refunds(order)[-1], books)
        for item, units in meant:
            left[item.id] -= units
        assert preview.leaves_nothing == (not any(left.values()))
    assert shop.order(order).state == Order.REFUNDED


def test_what_the_rest_costs_more_is_seen_before(priced, admin):
    """A coupon from 50.00 on: without the second unit it takes nothing off, and what is left is taxed."""
    shop = priced
    terms = {"scope": "ORDER", "method": "FIXED_AMOUNT", "amount": make.dollars(1000),
             "minimum_amount": make.dollars(5000)}  # fmt: skip
    code = make.coupon(shop.channel, admin, terms, code=make.unique("R").upper()).code
    purchase, buyer = shop.buy((3000, 2), codes=[code])
    (order,) = purchase.orders
    wanted = cancellation(order, (order.items[0], 1))
    preview = shop.call(buyer, "PreviewPartialCancellation", cancellation=wanted)
    (revaluation,) = preview.revaluations
    assert (cents(preview.revaluation), revaluation.order_id, cents(revaluation.amount)) == (541, order.id, 541)
    assert revaluation.adjustments
    made = shop.call(buyer, "CreateCancellation", cancellation=wanted, expected_refund=preview.amount)
    assert made.refund_amount == preview.amount


def test_a_preview_says_who_decides_and_writes_nothing(shop):
    order, buyer = shop.delivered((50001, 1), (1000, 1))
    above, below = order.items
    wanted = refund_request(order, (above, 1), reason="WRONG_ITEM")
    preview = shop.call(buyer, "PreviewRefundRequest", refund_request=wanted)
    assert (preview.needs_approval, preview.needs_review, preview.leaves_nothing) == (True, True, False)
    assert not preview.lines[0].HasField("commission")
    for actor in (shop.seller, shop.admin):
        told = shop.call(
            actor,
            "PreviewRefundRequest",
            refund_request=refund_request(order, (below, 1), reason="OTHER", description="Why."),
        )
        assert (told.needs_review, told.lines[0].HasField("commission")) == (False, True)
    assert shop.call(buyer, "ListRefundRequests", order_id=order.id).refund_requests == []
    assert (shop.order(order).state, shop.back(order)) == (Order.DELIVERED, 0)


def test_after_the_confirmation_a_preview_says_that_the_seller_is_asked(shop):
    purchase, buyer = shop.buy((2000, 2))
    (order,) = purchase.orders
    shop.call(shop.seller, "ConfirmOrder", id=order.id)
    preview = shop.call(buyer, "PreviewPartialCancellation", cancellation=cancellation(order))
    assert (preview.needs_approval, preview.leaves_nothing, cents(preview.amount)) == (True, True, cents(order.total))
    wanted = cancellation(order, (order.items[0], 1))
    shop.call(buyer, "CreateCancellation", cancellation=wanted)
    with fails(TAKEN, "CANCELLATION_OPEN"):
        shop.call(buyer, "PreviewPartialCancellation", cancellation=wanted)
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        shop.call(shop.seller, "PreviewPartialCancellation", cancellation=wanted)


def test_a_preview_fails_as_what_it_shows(shop, app, on_loop):
    order, buyer = shop.delivered((2000, 2))
    (item,) = order.items
    stranger = make.customer(app, on_loop)
    for name, field, wanted in (
        ("PreviewPartialCancellation", "cancellation", cancellation(order, (item, 1))),
        ("PreviewRefundRequest", "refund_request", refund_request(order, (item, 1), reason="CHANGED_MIND")),
    ):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            shop.call(stranger, name, **{field: wanted})
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        shop.call(buyer, "PreviewPartialCancellation", cancellation=cancellation(order, (item, 1)))
    with fails(REFUSED, "UNITS_EXCEED_REST", rest=2):
        shop.call(buyer, "PreviewRefundRequest", refund_request=refund_request(order, (item, 3), reason="CHANGED_MIND"))
    with fails(INVALID, "INVALID_FIELDS", "refund_request.resolution"):
        shop.call(buyer, "PreviewRefundRequest",
                  refund_request=refund_request(order, (item, 1), reason="CHANGED_MIND", resolution="EXCHANGE"))  # fmt: skip
    asked = refund_request(order, (item, 1), reason="CHANGED_MIND")
    more = [{"order_item_id": item.id, "quantity": 2, "condition": "NEW"}]
    with fails(REFUSED, "UNITS_EXCEED_REST", rest=1):
        shop.call(buyer, "PreviewRefundRequest", refund_request=asked, received=more)
    strange = [{"order_item_id": make.request_id(), "quantity": 1, "condition": "NEW"}]
    with fails(INVALID, "INVALID_FIELDS", "received[0].order_item_id"):
        shop.call(buyer, "PreviewRefundRequest", refund_request=asked, received=strange)
    with fails(INVALID, "INVALID_FIELDS", "return_shipping_cost"):
        shop.call(
            buyer,
            "PreviewRefundRequest",
            refund_request=asked,
            return_shipping_cost={"currency_code": "EUR", "units": 1},
        )
    shop.call(buyer, "CreateRefundRequest", refund_request=asked)
    with fails(TAKEN, "REFUND_REQUEST_OPEN"):
        shop.call(buyer, "PreviewRefundRequest", refund_request=asked)


def test_a_preview_of_what_is_not_paid_brings_nothing(shop, app, on_loop):
    buyer = make.shopper(app, on_loop, shop.channel, "tok_declined")
    purchase, _ = shop.buy((2000, 1), buyer=buyer)
    (order,) = purchase.orders
    preview = shop.call(buyer, "PreviewPartialCancellation", cancellation=cancellation(order))
    assert (cents(preview.amount), list(preview.lines), list(preview.tenders)) == (0, [], [])
    assert preview.leaves_nothing
