"""What shoppers of other malls ran into, with the right values."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2
from server.orders import lifecycle
from tests.promotions.conftest import FIFTH_OFF, TEN, TENTH, cents, told
from tests.support import make
from tests.support.expect import fails

LIMITED = grpc.StatusCode.RESOURCE_EXHAUSTED
DEAL = {"method": "BUY_X_GET_Y", "buy_quantity": 1, "get_quantity": 1}


def test_a_use_that_came_back_is_given_back_by_nothing_else(
    sell, shop, coupon, uses, app, on_loop, clock, admin, grpc_channel
):
    good, once = sell(5000), coupon(usage_limit=1)
    waiting = shop((good, 1), token="tok_never")
    purchase = waiting.place(codes=[once.code])
    clock.advance(hours=25)
    on_loop(lifecycle.expire_unpaid(app))
    shop((good, 1)).place(codes=[once.code])
    assert uses(coupon_id=once.id) == ["ROLLED_BACK", "USED"]
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    request = orders_pb2.CancelOrderRequest(id=purchase.orders[0].id, reason="Late.", request_id=make.request_id())
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "ORDER_NOT_CANCELLABLE"):
        stub.CancelOrder(request, metadata=admin.metadata)
    on_loop(lifecycle.expire_unpaid(app))
    assert told(shop((good, 1)).quote(codes=[once.code])) == [("REFUSED", "EXHAUSTED", 0)]


def test_what_is_cancelled_after_the_coupons_end_does_not_bring_it_back(sell, shop, coupon, uses, call, clock, app):
    good = sell(5000)
    ends = coupon(usage_limit_per_customer=1, end_time=app.clock.now() + timedelta(hours=2), valid_days=30)
    shopping = shop((good, 1))
    issued = call("ClaimCoupon", shopping.buyer, coupon_id=ends.id)
    purchase = shopping.place(coupon_issuance_ids=[issued.id])
    clock.advance(hours=3)
    shopping.cancel(purchase.orders[0])
    assert uses(coupon_id=ends.id) == ["ROLLED_BACK"]
    again = shop((good, 1), buyer=shopping.buyer)
    assert told(again.quote(coupon_issuance_ids=[issued.id])) == [("REFUSED", "EXPIRED", 0)]
    (mine,) = call("ListCouponIssuances", shopping.buyer).coupon_issuances
    assert mine.state == promotions_pb2.CouponIssuance.EXPIRED


def test_another_address_gives_no_second_use(sell, shop, coupon, sql):
    good, once = sell(5000), coupon(usage_limit_per_customer=1)
    shopping = shop((good, 1))
    shopping.place(codes=[once.code])
    sql("UPDATE accounts SET email = $2 WHERE id = $1", shopping.buyer.id, f"{make.unique('new')}@example.com")
    again = shop((good, 1), buyer=shopping.buyer)
    assert told(again.quote(codes=[once.code])) == [("REFUSED", "USED_BY_CUSTOMER", 0)]


def test_guesses_count_wherever_they_are_made(sell, shop, coupon, call, serve, grpc_channel):
    good, right = sell(5000), coupon()
    shopping = shop((good, 1))
    with serve() as other:
        stubs = [orders_pb2_grpc.OrdersServiceStub(channel) for channel in (grpc_channel, other.channel)]

        def quote(server, code):
            request = orders_pb2.QuoteCheckoutRequest(codes=[code])
            return stubs[server].QuoteCheckout(request, metadata=shopping.buyer.metadata)

        for n in range(5):
            quote(0, f"WRONG{n}X")
            quote(1, f"WRONG{n}Y")
        for server in (0, 1):
            with fails(LIMITED, "RATE_LIMITED"):
                quote(server, right.code)


def test_an_end_is_the_first_instant_that_is_too_late(sell, coupon, clock, basket, app):
    good, end = sell(5000), app.clock.now() + timedelta(hours=1)
    made = coupon(end_time=end)
    clock.advance(minutes=59)
    assert told(basket((good, 1), codes=[made.code]))[0][0] == "APPLIED"
    clock.advance(minutes=1)
    assert told(basket((good, 1), codes=[made.code])) == [("REFUSED", "EXPIRED", 0)]


@pytest.mark.parametrize(
    ("at", "state"), [((6, 15, 30), "APPLIED"), ((7, 15, 30), "REFUSED"), ((6, 14, 30), "REFUSED")]
)
def test_saturday_is_saturday_in_the_shop(
    sell, coupon, clock, grpc_channel, admin, app, on_loop, category, call, at, state
):
    market = make.channel(grpc_channel, admin, time_zone="Asia/Seoul")
    seller = make.seller(app, on_loop)
    good = make.product(grpc_channel, seller, category.id, [market.id], price=5000, stock=5).variants[0]
    made = coupon(restrictions=[{"weekday_mask": 127 & ~32}])
    start = clock.now() + timedelta(days=10)
    monday = start - timedelta(days=start.weekday())
    day = datetime(monday.year, monday.month, monday.day, tzinfo=UTC) + timedelta(days=at[0] - 2)
    moment = day.replace(hour=at[1], minute=at[2])
    clock.advance(seconds=(moment - clock.now()).total_seconds())
    lines = [{"variant_id": good.id, "quantity": 1}]
    assert told(call("EvaluateBasket", channel_id=market.id, lines=lines, codes=[made.code]))[0][0] == state


def test_a_code_that_is_worse_than_the_sale_is_not_used(sell, shop, coupon, campaign, uses):
    good, five = sell(5000), coupon({**TEN, "amount": make.dollars(500)})
    campaign({**FIFTH_OFF, "stackable": False})
    shopping = shop((good, 1))
    quote = shopping.quote(codes=[five.code])
    (lost,) = [d for d in quote.discounts if d.coupon_id]
    assert (cents(quote.total), told(quote)[1], cents(lost.difference)) == (
        4000, ("NOT_CHOSEN", "LESS_THAN_AUTOMATIC", 500), 500,
    )  # fmt: skip
    shopping.place(codes=[five.code])
    assert uses(coupon_id=five.id) == []


def test_one_promotion_is_one_discount_by_itself_and_by_code(sell, shop, coupon, campaign):
    good = sell(6000)
    ten = campaign({"method": "FIXED_AMOUNT", "amount": make.dollars(1000), "stackable": True})
    by_code = coupon(TEN, campaign_id=ten.id)
    quote = shop((good, 1)).quote(codes=[by_code.code])
    assert (cents(quote.total), [state for state, *_ in told(quote)].count("APPLIED")) == (5000, 1)


def test_a_coupon_that_skips_what_is_reduced_is_for_the_rest(sell, shop, coupon, campaign):
    reduced, regular = sell(10_000), sell(4000)
    campaign({**FIFTH_OFF, "percentage": make.percent(50), "target_product_ids": [reduced.product.id]})
    made = coupon({**TENTH, "full_price_only": True})
    assert cents(shop((reduced, 1), (regular, 1)).quote(codes=[made.code]).total) == 8600


def test_what_is_given_does_not_qualify_for_itself(sell, shop, campaign):
    good = sell(7500)
    present = sell(3000, seller=good.seller)
    campaign({"method": "FREE_GIFT", "gift_variant_id": present.id, "minimum_amount": make.dollars(9900)})
    quote = shop((good, 1), (present, 1)).quote()
    assert (cents(quote.total), [line.gift for line in quote.orders[0].lines]) == (10_500, [False, False])
    quote = shop((good, 2)).quote()
    assert (cents(quote.total), [line.gift for line in quote.orders[0].lines]) == (15_000, [False, True])


@pytest.mark.parametrize(
    ("prices", "pays"), [([2000, 1000], 2000), ([2000, 1000, 3000], 5000), ([2000, 1000, 3000, 4000], 7000)]
)
def test_of_a_deal_the_cheapest_are_free(sell, shop, campaign, prices, pays):
    campaign(DEAL)
    assert cents(shop(*((sell(price), 1) for price in prices)).quote().total) == pays


def test_a_gift_goes_with_its_reason(sell, shop, campaign, grpc_channel):
    good = sell(6000)
    present = sell(1500, seller=good.seller)
    campaign({"method": "FREE_GIFT", "gift_variant_id": present.id, "minimum_amount": make.dollars(6000)})
    shopping = shop((good, 1))
    assert len(shopping.quote().orders[0].lines) == 2
    carts = carts_pb2_grpc.CartsServiceStub(grpc_channel)
    cart = carts.GetCart(carts_pb2.GetCartRequest(), metadata=shopping.buyer.metadata)
    for item in cart.items:
        carts.RemoveCartItem(
            carts_pb2.RemoveCartItemRequest(id=item.id, request_id=make.request_id()),
            metadata=shopping.buyer.metadata,
        )
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "CART_EMPTY"):
        shopping.quote()


def test_a_gift_that_is_bought_too_is_two_lines(sell, shop, campaign, sql):
    good = sell(6000)
    present = sell(1500, seller=good.seller, stock=1)
    campaign({"method": "FREE_GIFT", "gift_variant_id": present.id, "minimum_amount": make.dollars(6000)})
    shopping = shop((good, 1), (present, 1))
    assert [line.gift for line in shopping.quote().orders[0].lines] == [False, False], "the one there is, is bought"
    sql("UPDATE stock_levels SET on_hand = 2 WHERE variant_id = $1", present.id)
    purchase = shopping.place()
    (gift,) = [item for item in purchase.orders[0].items if item.gift]
    assert (cents(purchase.total), cents(gift.total), gift.variant_id) == (7500, 0, present.id)
    assert sql("SELECT reserved FROM stock_levels WHERE variant_id = $1", present.id)[0].reserved == 2


def test_more_off_than_there_is_leaves_shipping_to_pay(sell, shop, coupon, grpc_channel, admin, market):
    make.setting(grpc_channel, admin, "shipping.standard.price", '{"USD": "5.00"}', channel_id=market.id)
    seventy = coupon({**TEN, "amount": make.dollars(7000)})
    shopping = shop((sell(6000), 1))
    quote = shopping.quote(codes=[seventy.code])
    assert (told(quote), cents(quote.total)) == ([("APPLIED", "", 6000)], 500)
    assert cents(shopping.place(codes=[seventy.code]).total) == 500


def test_a_quote_that_is_repeated_counts_no_use_and_one_guess_for_each_try(sell, shop, coupon, call):
    good, right = sell(5000), coupon(usage_limit=1)
    shopping = shop((good, 1))
    with ThreadPoolExecutor(4) as pool:
        quotes = list(pool.map(lambda _: shopping.quote(codes=[right.code, "WRONGAX"]), range(4)))
    assert {cents(quote.total) for quote in quotes} == {4000}
    assert call("GetCoupon", id=right.id).used_count == 0
    found = call("ListCouponAttempts", customer_id=shopping.buyer.id).coupon_attempts
    assert [attempt.reason for attempt in found] == ["UNKNOWN"] * 4
