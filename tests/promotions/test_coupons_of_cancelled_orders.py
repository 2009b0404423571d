"""A part of a purchase is cancelled: the rest is priced by what still holds, and all of it comes back in the end, to the cent."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import grpc
import pytest

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from tests.promotions.conftest import TEN, TENTH, cents
from tests.support import make
from tests.support.expect import fails

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
TENTH_FROM_300 = {**TENTH, "minimum_amount": make.dollars(30_000)}
PAIR = {"method": "BUY_X_GET_Y", "buy_quantity": 1, "get_quantity": 1}


class Bought:
    """A purchase, and what becomes of its orders: each is named by its seller."""

    def __init__(self, stub, shopping, purchase):
        self.stub, self.shopping, self.purchase = stub, shopping, purchase
        self.ids = {order.seller_id: order.id for order in purchase.orders}

    def order(self, good):
        request = orders_pb2.GetOrderRequest(id=self.ids[good.seller.id])
        return self.stub.GetOrder(request, metadata=self.shopping.buyer.metadata)

    def preview(self, good, actor=None):
        request = orders_pb2.PreviewCancellationRequest(id=self.ids[good.seller.id])
        return self.stub.PreviewCancellation(request, metadata=(actor or self.shopping.buyer).metadata)

    def cancel(self, good, actor=None, **fields):
        request = orders_pb2.CancelOrderRequest(
            id=self.ids[good.seller.id], request_id=make.request_id(), reason="Not wanted.", **fields
        )
        return self.stub.CancelOrder(request, metadata=(actor or self.shopping.buyer).metadata)

    @property
    def back(self):
        """What has gone back in all."""
        request = orders_pb2.GetPurchaseRequest(id=self.purchase.id)
        purchase = self.stub.GetPurchase(request, metadata=self.shopping.buyer.metadata)
        assert cents(purchase.total) == cents(self.purchase.total)
        live = orders_pb2.Order.CANCELLED
        left = sum(cents(o.total) + cents(o.revaluation) for o in purchase.orders if o.state != live)
        returned = sum(cents(tender.returned_amount) for tender in purchase.tenders)
        assert returned + left == cents(purchase.total), "what is not back is what the rest costs"
        return returned

    def seen_and_cancelled(self, good, actor=None):
        """Cancel an order; what came back is what was shown before."""
        seen, before = self.preview(good, actor), self.back
        assert list(seen.cancelled_order_ids) == [self.ids[good.seller.id]]
        assert cents(seen.paid) == cents(seen.refund) + sum(cents(r.amount) for r in seen.revaluations)
        assert cents(seen.refund) == sum(cents(t.amount) for t in seen.tenders)
        self.cancel(good, actor, expected_refund=seen.refund)
        assert self.back - before == cents(seen.refund)
        return cents(seen.refund)


@pytest.fixture
def buy(grpc_channel, shop):
    """Buys lines with whatever is asked for, as QuoteCheckout takes it."""

    def buy(*lines, buyer=None, **asked):
        shopping = shop(*lines, buyer=buyer)
        return Bought(orders_pb2_grpc.OrdersServiceStub(grpc_channel), shopping, shopping.place(**asked))

    return buy


def test_the_buyers_choice_may_cost_the_discount_and_the_sellers_may_not(sell, buy, coupon, admin):
    many, one, tenth = sell(5000), sell(5000), coupon(TENTH_FROM_300)
    lines = (many, 5), (one, 1)
    mine, sellers, malls = (buy(*lines, codes=[tenth.code]) for _ in range(3))
    assert cents(mine.purchase.total) == 27_000
    seen = mine.preview(many)
    (lost,) = seen.revaluations
    assert (lost.order_id, cents(lost.amount)) == (mine.ids[one.seller.id], 500)
    assert [(a.kind, a.source, cents(a.amount)) for a in lost.adjustments] == [
        (pricing_pb2.PriceAdjustment.COUPON, f"coupon:{tenth.id}", 500)
    ]
    assert mine.seen_and_cancelled(many) == 22_000
    left, gone = mine.order(one), mine.order(many)
    assert [cents(order.revaluation) for order in (left, gone)] == [500, -500]
    assert [cents(order.revaluations[0].amount) for order in (left, gone)] == [500, -500]
    assert sellers.seen_and_cancelled(many, many.seller) == 22_500
    assert not sellers.order(one).HasField("revaluation")
    assert malls.seen_and_cancelled(many, admin) == 22_500
    assert mine.seen_and_cancelled(one) == 5000
    assert mine.back == 27_000


@pytest.mark.parametrize(("first", "refunds"), [(0, [2000, 3000]), (1, [0, 5000])])
def test_a_deal_that_is_broken_is_not_half_kept(sell, buy, campaign, first, refunds):
    goods = [sell(5000), sell(3000)]
    campaign(PAIR)
    bought = buy((goods[0], 1), (goods[1], 1))
    assert cents(bought.purchase.total) == 5000
    assert [bought.seen_and_cancelled(goods[n]) for n in (first, 1 - first)] == refunds


def test_what_the_rest_earns_by_itself_is_the_rests(sell, buy, coupon):
    large, small, ten = sell(6000), sell(4000), coupon()
    bought = buy((large, 1), (small, 1), codes=[ten.code])
    assert bought.seen_and_cancelled(large) == 6000, "ten dollars come off what is left, as if that had been all"
    assert bought.seen_and_cancelled(small) == 3000


def test_a_refund_is_never_below_zero(sell, buy, coupon):
    small, large = sell(1000), sell(10_000)
    half = {"method": "FIXED_AMOUNT", "amount": make.dollars(5000), "minimum_amount": make.dollars(10_500)}
    bought = buy((small, 1), (large, 1), codes=[coupon(half).code])
    seen = bought.preview(small)
    uncharged = pricing_pb2.PriceAdjustment.UNCHARGED
    amounts = {a.kind: cents(a.amount) for a in seen.revaluations[0].adjustments}
    assert (cents(seen.refund), amounts[uncharged]) == (0, 545 - 4545)
    assert bought.seen_and_cancelled(small) == 0
    assert bought.seen_and_cancelled(large) == 6000


def test_what_was_not_charged_is_looked_at_again(sell, buy, coupon):
    goods = sell(1000), sell(3000), sell(8000)
    half = {"method": "FIXED_AMOUNT", "amount": make.dollars(6000), "minimum_amount": make.dollars(11_500)}
    bought = buy(*((good, 1) for good in goods), codes=[coupon(half).code])
    assert cents(bought.purchase.total) == 6000
    # Without the coupon the rest would cost 110, and 60 have been paid: then 80.
    assert [bought.seen_and_cancelled(good) for good in goods] == [0, 0, 6000]


def test_a_gift_is_kept_as_long_as_it_is_earned(sell, buy, campaign):
    large, small = sell(6000), sell(2000)
    present = sell(1500, seller=small.seller)
    campaign({"method": "FREE_GIFT", "gift_variant_id": present.id, "minimum_amount": make.dollars(7000)})
    lines = (large, 1), (small, 1)
    bought, kept = buy(*lines), buy(*lines)
    assert bought.seen_and_cancelled(large) == 4500, "the gift is no gift any more"
    assert bought.seen_and_cancelled(small) == 3500
    assert kept.seen_and_cancelled(large, large.seller) == 6000
    assert kept.seen_and_cancelled(small) == 2000


def test_tax_and_shipping_coupons_follow(sell, buy, coupon, market, grpc_channel, admin):
    for key, value in (("tax.rate", "0.0825"), ("shipping.standard.price", '{"USD": "5.00"}')):
        make.setting(grpc_channel, admin, key, value, channel_id=market.id)
    large, small = sell(9000), sell(1000)
    tenth = coupon({**TENTH, "minimum_amount": make.dollars(10_000)})
    free = coupon(
        {
            "method": "SHIPPING",
            "percentage": make.percent(100),
            "minimum_amount": make.dollars(9000),
            "stackable": True,
        },
        type="SHIPPING",
    )
    bought = buy((large, 1), (small, 1), codes=[tenth.code, free.code])
    assert cents(bought.purchase.total) == 8100 + 668 + 900 + 74
    # What is left costs 10 and 5 for shipping, taxed: 16.24 in place of 9.74.
    assert bought.seen_and_cancelled(large) == 8768 - 650
    assert bought.seen_and_cancelled(small) == 1624


def test_tax_that_is_in_the_prices_changes_no_refund(sell, buy, coupon, market, grpc_channel, admin):
    for key, value in (("tax.rate", "0.2"), ("tax.included", "true")):
        make.setting(grpc_channel, admin, key, value, channel_id=market.id)
    large, small = sell(9000), sell(1000)
    tenth = coupon({**TENTH, "minimum_amount": make.dollars(10_000)})
    bought = buy((large, 1), (small, 1), codes=[tenth.code])
    assert cents(bought.purchase.total) == 9000
    assert bought.seen_and_cancelled(large) == 8000
    assert bought.seen_and_cancelled(small) == 1000


def test_what_comes_back_is_spread_over_all_that_paid(sell, buy, coupon, grpc_channel, admin, app, on_loop):
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.deposit(grpc_channel, admin, buyer, 9000)
    many, one, tenth = sell(5000), sell(5000), coupon(TENTH_FROM_300)
    bought = buy((many, 5), (one, 1), buyer=buyer, codes=[tenth.code], tender_choices=[{"kind": "DEPOSIT"}])
    assert [cents(tender.amount) for tender in bought.purchase.tenders] == [9000, 18_000]
    assert [cents(tender.amount) for tender in bought.preview(many).tenders] == [7333, 14_667]
    assert bought.seen_and_cancelled(many) == 22_000
    assert bought.seen_and_cancelled(one) == 5000


def test_what_was_seen_is_what_is_done(sell, buy, coupon):
    many, one, tenth = sell(5000), sell(5000), coupon(TENTH_FROM_300)
    bought = buy((many, 5), (one, 1), codes=[tenth.code])
    seen = bought.preview(one)
    assert cents(seen.refund) == 2000, "the five cost 250 without the coupon"
    bought.cancel(many, many.seller)
    with fails(REFUSED, "CANCELLATION_DRIFTED", current_minor=4500):
        bought.cancel(one, expected_refund=seen.refund)
    assert bought.back == 22_500
    assert bought.seen_and_cancelled(one) == 4500


def test_nobody_sees_what_is_not_theirs_or_cannot_be(sell, buy, app, on_loop, grpc_channel):
    good = sell(5000)
    bought = buy((good, 1))
    for stranger in (make.customer(app, on_loop), make.seller(app, on_loop)):
        with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            bought.preview(good, stranger)
    assert cents(bought.preview(good, good.seller).refund) == 5000
    bought.cancel(good)
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        bought.preview(good)


def test_an_unpaid_purchase_is_cancelled_whole_and_nothing_comes_back(sell, shop, grpc_channel):
    goods = sell(5000), sell(3000)
    shopping = shop(*((good, 1) for good in goods), token="tok_declined")
    purchase = shopping.place()
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    request = orders_pb2.PreviewCancellationRequest(id=purchase.orders[0].id)
    seen = stub.PreviewCancellation(request, metadata=shopping.buyer.metadata)
    assert set(seen.cancelled_order_ids) == {order.id for order in purchase.orders}
    assert (cents(seen.paid), cents(seen.refund), len(seen.tenders)) == (0, 0, 0)


def test_both_parts_at_once_give_back_what_was_paid(sell, buy, coupon):
    for _ in range(3):
        many, one, tenth = sell(5000), sell(5000), coupon(TENTH_FROM_300)
        bought = buy((many, 5), (one, 1), codes=[tenth.code])

        def cancel(good, bought=bought):
            with suppress(grpc.RpcError):
                return bought.cancel(good)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(cancel, [many, one, many, one]))
        assert bought.back == 27_000


def test_what_was_bought_before_offers_were_kept_goes_back_by_share(sell, buy, coupon, sql):
    many, one, tenth = sell(5000), sell(5000), coupon(TENTH_FROM_300)
    bought = buy((many, 5), (one, 1), codes=[tenth.code])
    sql("UPDATE redemptions SET offer = NULL WHERE purchase_id = $1", bought.purchase.id)
    assert bought.seen_and_cancelled(many) == 22_500


def test_a_sale_stays_a_sale_and_other_sellers_coupons_theirs(sell, buy, campaign, coupon):
    large, small = sell(6000), sell(4000)
    campaign()
    mine = coupon({**TEN, "stackable": False}, actor=small.seller)
    bought = buy((large, 1), (small, 1), codes=[mine.code])
    assert cents(bought.purchase.total) == 4800 + 2200
    assert bought.seen_and_cancelled(large) == 4800
    assert not bought.order(small).HasField("revaluation")
