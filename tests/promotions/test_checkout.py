"""Promotions at the checkout: what a quote says, what a purchase locks, uses and gives back."""

import re
from datetime import timedelta
from functools import partial

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2
from server.orders import lifecycle
from storage.queries import limits
from tests.promotions.conftest import TEN, TENTH, cents, told
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without

REFUSED = grpc.StatusCode.FAILED_PRECONDITION


def test_a_sale_and_a_coupon_are_quoted_bought_and_told(sell, shop, coupon, campaign, grpc_channel, uses):
    good = sell(5000)
    sale, ten = campaign(), coupon()
    shopping = shop((good, 2))
    quote = shopping.quote(codes=[ten.code.lower()])
    assert (cents(quote.subtotal), cents(quote.discount), cents(quote.total)) == (10_000, 3000, 7000)
    assert told(quote) == [("APPLIED", "", 2000), ("APPLIED", "", 1000)]
    assert [d.campaign_id or d.coupon_id for d in quote.discounts] == [sale.id, ten.id]
    purchase = shopping.place(codes=[ten.code])
    assert (purchase.payment_state, cents(purchase.total)) == (orders_pb2.Purchase.PAID, 7000)
    assert purchase.coupon_code == ten.code
    sources = {a.source: (cents(a.amount), a.funder) for a in purchase.adjustments}
    assert sources == {
        f"campaign:{sale.id}": (-2000, orders_pb2.DESCRIPTOR and 3),
        f"coupon:{ten.id}": (-1000, 3),
    }
    seen = orders_pb2_grpc.OrdersServiceStub(grpc_channel).GetOrder(
        orders_pb2.GetOrderRequest(id=purchase.orders[0].id), metadata=good.seller.metadata
    )
    assert (cents(seen.commission), cents(seen.seller_revenue)) == (1000, 9000), "the mall bears what it takes off"
    assert cents(seen.items[0].seller_revenue) == 9000
    assert uses(coupon_id=ten.id) == uses(campaign_id=sale.id) == ["USED"]


def test_what_a_seller_takes_off_lowers_its_commission(sell, shop, coupon, grpc_channel):
    good = sell(10_000)
    mine = coupon(TENTH, actor=good.seller, type="PERCENTAGE")
    purchase = shop((good, 1)).place(codes=[mine.code])
    seen = orders_pb2_grpc.OrdersServiceStub(grpc_channel).GetOrder(
        orders_pb2.GetOrderRequest(id=purchase.orders[0].id), metadata=good.seller.metadata
    )
    assert (cents(seen.total), cents(seen.commission), cents(seen.seller_revenue)) == (9000, 900, 8100)


def test_wrong_used_and_foreign_codes_look_the_same(sell, shop, coupon, grpc_stub, admin, app, on_loop):
    good = sell(5000)
    bulk = coupon(type="BULK_CODE", code="", public=False)

    def code(**changes):
        request = promotions_pb2.GenerateCouponCodesRequest(
            coupon_id=bulk.id, count=1, request_id=make.request_id(), **changes
        )
        grpc_stub.GenerateCouponCodes(request, metadata=admin.metadata)
        page = grpc_stub.ListCouponCodes(
            promotions_pb2.ListCouponCodesRequest(coupon_id=bulk.id), metadata=admin.metadata
        )
        return page.coupon_codes[0]

    used = code()
    shop((good, 1)).place(codes=[used.code])
    foreign = code(email="ann@example.com")
    revoked = code()
    grpc_stub.RevokeCouponCode(
        promotions_pb2.RevokeCouponCodeRequest(id=revoked.id, request_id=make.request_id()), metadata=admin.metadata
    )
    personal = coupon(type="PERSONAL", public=False)
    shopping = shop((good, 1))
    tried = [used.code, foreign.code, revoked.code, personal.code, "NOSUCHCODE"]
    quote = shopping.quote(codes=tried)
    assert told(quote) == [("REFUSED", "UNKNOWN", 0)] * 5
    assert [d.code for d in quote.discounts] == tried
    assert {d.title + d.coupon_id for d in quote.discounts} == {""}


def test_a_code_for_an_address_is_for_its_verified_account(sell, shop, coupon, grpc_stub, admin, sql):
    good = sell(5000)
    bulk = coupon(type="BULK_CODE", code="", public=False)
    shopping = shop((good, 1))
    request = promotions_pb2.GenerateCouponCodesRequest(
        coupon_id=bulk.id, count=1, email=shopping.buyer.email.upper(), request_id=make.request_id()
    )
    grpc_stub.GenerateCouponCodes(request, metadata=admin.metadata)
    listed = promotions_pb2.ListCouponCodesRequest(coupon_id=bulk.id)
    code = grpc_stub.ListCouponCodes(listed, metadata=admin.metadata).coupon_codes[0].code
    assert told(shopping.quote(codes=[code])) == [("APPLIED", "", 1000)]
    assert told(shop((good, 1)).quote(codes=[code])) == [("REFUSED", "UNKNOWN", 0)]
    sql("UPDATE accounts SET email = $2 WHERE id = $1", shopping.buyer.id, f"{make.unique('new')}@example.com")
    assert told(shopping.quote(codes=[code])) == [("REFUSED", "UNKNOWN", 0)]


@pytest.mark.parametrize("typed", ["{}\u00a0", "\u200b{}", "wide", "{0[0]}\u00ad{1}", " {}-"])
def test_a_pasted_code_is_the_code(sell, shop, coupon, typed):
    good, code = sell(5000), make.unique("K").upper()
    coupon(code=code)
    wide = "".join(chr(ord(c) + 0xFEE0) for c in code)
    text = (
        wide
        if typed == "wide"
        else typed.format(code, code[1:])
        if "{1}" not in typed
        else code[0] + "\u00ad" + code[1:]
    )
    assert told(shop((good, 1)).quote(codes=[text])) == [("APPLIED", "", 1000)]


def test_letters_of_another_script_are_no_code(sell, shop, coupon):
    code = "O" + make.unique("K").upper()
    coupon(code=code)
    quote = shop((sell(5000), 1)).quote(codes=["\u041e" + code[1:]])
    assert told(quote) == [("REFUSED", "UNKNOWN", 0)]


def test_forty_guesses_at_once_are_ten(sell, shop, monkeypatch):
    good = sell(5000)

    def race():
        shopping = shop((good, 1))
        calls = [partial(shopping.quote, codes=[f"WRONG{n}X"]) for n in range(40)]
        return tally(at_once(*calls))

    done, codes = race()
    assert (done, set(codes)) == (10, {grpc.StatusCode.RESOURCE_EXHAUSTED})
    guard = re.search(r" WHERE .*(?= RETURNING)", limits._RESERVE.sql)[0]
    monkeypatch.setattr(limits, "_RESERVE", without(limits._RESERVE, guard, " WHERE $4::interval < $5::interval"))
    assert race()[0] == 40


def test_right_codes_use_no_guesses_up(sell, shop, coupon):
    good, right = sell(5000), coupon()
    shopping = shop((good, 1))
    for _ in range(12):
        assert told(shopping.quote(codes=[right.code])) == [("APPLIED", "", 1000)]
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        shopping.quote(codes=[right.code], address_id=make.request_id())
    assert told(shopping.quote(codes=["WRONGAX"])) == [("REFUSED", "UNKNOWN", 0)]


def test_guesses_count_for_the_shopper_a_service_asks_for(sell, market, grpc_stub, admin, app, on_loop):
    good = sell(5000)

    def ask(customer_id, *codes):
        line = {"variant_id": good.id, "quantity": 1}
        request = promotions_pb2.EvaluateBasketRequest(
            channel_id=market.id, customer_id=customer_id, lines=[line], codes=codes
        )
        return grpc_stub.EvaluateBasket(request, metadata=admin.metadata)

    guessing, other = make.customer(app, on_loop).id, make.customer(app, on_loop).id
    ask(guessing, *(f"WRONG{n}X" for n in range(10)))
    with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
        ask(guessing, "WRONGAX")
    assert ask(other, "WRONGAX").discounts[0].reason
    request = promotions_pb2.ListCouponAttemptsRequest(customer_id=guessing)
    assert len(grpc_stub.ListCouponAttempts(request, metadata=admin.metadata).coupon_attempts) == 10


def test_guessing_is_limited_and_then_the_right_code_is_refused_too(sell, shop, coupon, grpc_stub, admin):
    good, right = sell(5000), coupon()
    shopping = shop((good, 1))
    for start in (0, 5):
        shopping.quote(codes=[f"WRONG{start + n}X" for n in range(5)])
    with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
        shopping.quote(codes=[right.code])
    with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
        grpc_stub.ClaimCoupon(
            promotions_pb2.ClaimCouponRequest(code=right.code, request_id=make.request_id()),
            metadata=shopping.buyer.metadata,
        )
    assert told(shopping.quote()) == []
    found = grpc_stub.ListCouponAttempts(
        promotions_pb2.ListCouponAttemptsRequest(customer_id=shopping.buyer.id), metadata=admin.metadata
    )
    assert [attempt.reason for attempt in found.coupon_attempts] == ["UNKNOWN"] * 10


# --- uses ---


def test_a_limit_that_is_used_up_refuses_and_leaves_nothing_behind(sell, shop, coupon, grpc_stub, admin, sql, uses):
    good, once = sell(5000), coupon(usage_limit=1)
    first, second = shop((good, 1)), shop((good, 1))
    wanted = second.request(codes=[once.code])
    assert cents(first.place(codes=[once.code]).total) == 4000
    with fails(REFUSED, "COUPON_REFUSED", coupon_id=once.id, cause="EXHAUSTED"):
        second.place(wanted)
    assert told(second.quote(codes=[once.code])) == [("REFUSED", "EXHAUSTED", 0)]
    assert uses(coupon_id=once.id) == ["USED"]
    assert not sql("SELECT FROM purchases WHERE customer_id = $1", second.buyer.id)
    found = grpc_stub.ListCouponAttempts(
        promotions_pb2.ListCouponAttemptsRequest(coupon_id=once.id), metadata=admin.metadata
    )
    assert [attempt.reason for attempt in found.coupon_attempts] == ["EXHAUSTED"] * 2
    shown = grpc_stub.GetCoupon(promotions_pb2.GetCouponRequest(id=once.id), metadata=admin.metadata)
    assert (shown.state, shown.used_count) == (promotions_pb2.Coupon.SOLD_OUT, 1)


def test_what_waits_for_its_outcome_counts_until_it_expires(sell, shop, coupon, uses, app, on_loop, clock):
    good, once = sell(5000), coupon(usage_limit=1)
    waiting = shop((good, 1), token="tok_never")
    purchase = waiting.place(codes=[once.code])
    assert purchase.payment_state == orders_pb2.Purchase.PENDING
    assert uses(coupon_id=once.id) == ["LOCKED"]
    other = shop((good, 1))
    assert told(other.quote(codes=[once.code])) == [("REFUSED", "EXHAUSTED", 0)]
    clock.advance(hours=25)
    on_loop(lifecycle.expire_unpaid(app))
    assert uses(coupon_id=once.id) == ["ROLLED_BACK"]
    assert cents(other.place(codes=[once.code]).total) == 4000
    assert uses(coupon_id=once.id) == ["ROLLED_BACK", "USED"]


def test_ones_own_lock_lets_a_retry_pass_and_a_failure_gives_it_back_at_once(sell, shop, coupon, uses, grpc_channel):
    good, once = sell(4000), coupon(usage_limit_per_customer=1, usage_limit=1)
    shopping = shop((good, 1), token="tok_declined")
    purchase = shopping.place(codes=[once.code])
    assert purchase.payment_state == orders_pb2.Purchase.DECLINED
    better = make.payment_method(grpc_channel, shopping.buyer)
    assert cents(shopping.retry(purchase, better.id).total) == 3000
    assert uses(coupon_id=once.id) == ["USED"]

    again = coupon(usage_limit_per_customer=1, usage_limit=1)
    unlucky = shop((good, 1), token="tok_declined")
    purchase = unlucky.place(codes=[again.code])
    for _ in range(2):
        purchase = unlucky.retry(purchase)
    assert purchase.payment_state == orders_pb2.Purchase.FAILED
    assert uses(coupon_id=again.id) == ["ROLLED_BACK"]
    assert told(unlucky.quote(codes=[again.code])) == [("APPLIED", "", 1000)], "at once, and the goods are back"


def test_only_when_all_of_it_is_cancelled_a_use_comes_back(sell, shop, coupon, uses):
    one, other = sell(5000), sell(3000)
    ten = coupon(usage_limit_per_customer=1)
    shopping = shop((one, 1), (other, 1))
    purchase = shopping.place(codes=[ten.code])
    shopping.cancel(purchase.orders[0])
    assert uses(coupon_id=ten.id) == ["USED"]
    shopping.cancel(purchase.orders[1])
    assert uses(coupon_id=ten.id) == ["ROLLED_BACK"]
    again = shop((one, 1), buyer=shopping.buyer)
    again.place(codes=[ten.code])
    assert uses(coupon_id=ten.id) == ["ROLLED_BACK", "USED"]
    third = shop((one, 1), buyer=shopping.buyer)
    assert told(third.quote(codes=[ten.code])) == [("REFUSED", "USED_BY_CUSTOMER", 0)]


def test_an_issue_is_used_once_and_the_best_of_what_is_held_is_found(sell, shop, coupon, grpc_stub, admin):
    good = sell(10_000)
    small = coupon({**TEN, "stackable": False}, code="")
    large = coupon({**TENTH, "percentage": make.percent(25), "stackable": False}, type="PERCENTAGE", code="")
    shopping = shop((good, 1))
    issued = {}
    for one in (small, large):
        request = promotions_pb2.ClaimCouponRequest(coupon_id=one.id, request_id=make.request_id())
        issued[one.id] = grpc_stub.ClaimCoupon(request, metadata=shopping.buyer.metadata)
    quote = shopping.quote(best=True)
    assert cents(quote.total) == 7500
    assert sorted(told(quote)) == [("APPLIED", "", 2500), ("NOT_CHOSEN", "NOT_COMBINABLE", 1000)]
    lost = next(d for d in quote.discounts if d.coupon_id == small.id)
    assert (cents(lost.difference), lost.issuance_id) == (1500, issued[small.id].id)
    assert cents(shopping.place(best=True).total) == 7500
    mine = grpc_stub.ListCouponIssuances(promotions_pb2.ListCouponIssuancesRequest(), metadata=shopping.buyer.metadata)
    states = promotions_pb2.CouponIssuance
    assert {i.coupon_id: i.state for i in mine.coupon_issuances} == {small.id: states.ISSUED, large.id: states.USED}
    further = shop((good, 1), buyer=shopping.buyer)
    ids = [issued[large.id].id, issued[small.id].id]
    assert sorted(told(further.quote(coupon_issuance_ids=ids))) == [
        ("APPLIED", "", 1000), ("REFUSED", "USED_BY_CUSTOMER", 0),
    ]  # fmt: skip
    stranger = shop((good, 1))
    assert told(stranger.quote(coupon_issuance_ids=ids)) == [("REFUSED", "UNKNOWN", 0)] * 2


def test_a_first_order_is_first_only_once(sell, shop, coupon):
    good, welcome = sell(5000), coupon(type="WELCOME", first_order_only=True)
    shopping = shop((good, 1))
    assert cents(shopping.place(codes=[welcome.code]).total) == 4000
    again = shop((good, 1), buyer=shopping.buyer)
    assert told(again.quote(codes=[welcome.code])) == [("REFUSED", "FIRST_ORDER_ONLY", 0)]


# --- windows ---


def test_a_quote_ends_with_the_first_thing_in_it(sell, shop, coupon, app, clock):
    good = sell(6000)
    end = app.clock.now() + timedelta(minutes=5)
    ends = coupon(end_time=end)
    shopping = shop((good, 1))
    quote = shopping.quote(codes=[ends.code])
    assert quote.expire_time.ToDatetime() == end.replace(tzinfo=None)
    request = shopping.request(codes=[ends.code])
    clock.advance(minutes=6)
    with fails(REFUSED, "QUOTE_EXPIRED"):
        shopping.place(request)
    assert told(shopping.quote(codes=[ends.code])) == [("REFUSED", "EXPIRED", 0)]


def test_a_sale_that_ends_is_drift(sell, shop, campaign, grpc_stub, admin):
    good, sale = sell(5000), campaign()
    shopping = shop((good, 1))
    request = shopping.request()
    grpc_stub.DeactivateCampaign(
        promotions_pb2.DeactivateCampaignRequest(id=sale.id, request_id=make.request_id()), metadata=admin.metadata
    )
    with fails(REFUSED, "QUOTE_DRIFTED", difference="1000"):
        shopping.place(request)


def test_closing_a_coupon_leaves_what_is_issued(sell, shop, coupon, grpc_stub, admin):
    good, ten = sell(5000), coupon()
    shopping = shop((good, 1))
    request = promotions_pb2.ClaimCouponRequest(coupon_id=ten.id, request_id=make.request_id())
    issued = grpc_stub.ClaimCoupon(request, metadata=shopping.buyer.metadata)
    grpc_stub.DisableCoupon(
        promotions_pb2.DisableCouponRequest(id=ten.id, request_id=make.request_id()), metadata=admin.metadata
    )
    assert told(shopping.quote(codes=[ten.code])) == [("REFUSED", "INACTIVE", 0)]
    assert told(shopping.quote(coupon_issuance_ids=[issued.id])) == [("APPLIED", "", 1000)]


# --- gifts ---


def test_a_gift_is_a_line_of_its_own_that_does_not_come_back_to_the_cart(sell, shop, campaign, grpc_channel, sql):
    good = sell(6000)
    present = sell(1500, seller=good.seller, stock=1)
    campaign({"method": "FREE_GIFT", "minimum_amount": make.dollars(6000), "gift_variant_id": present.id})
    shopping = shop((good, 1), token="tok_declined")
    quote = shopping.quote()
    assert [(line.gift, cents(line.total)) for line in quote.orders[0].lines] == [(False, 6000), (True, 0)]
    assert cents(quote.total) == 6000
    purchase = shopping.place()
    assert [item.gift for item in purchase.orders[0].items] == [False, True]
    level = "SELECT reserved FROM stock_levels WHERE variant_id = $1"
    assert sql(level, present.id)[0].reserved == 1
    assert len(shop((good, 1)).quote().orders[0].lines) == 1, "there is none left, and nothing is blocked"
    for _ in range(2):
        purchase = shopping.retry(purchase)
    assert sql(level, present.id)[0].reserved == 0
    cart = carts_pb2_grpc.CartsServiceStub(grpc_channel).GetCart(
        carts_pb2.GetCartRequest(), metadata=shopping.buyer.metadata
    )
    assert [item.variant_id for item in cart.items] == [good.id]


# --- cost ---


def test_what_has_no_promotions_costs_what_it_did_and_two_coupons_little_more(sell, shop, coupon, round_trips):
    good = sell(9000)
    plain, with_coupons = shop((good, 1)), shop((good, 1))
    first, second = coupon(), coupon(TENTH, type="PERCENTAGE", usage_limit=10)
    requests = plain.request(), with_coupons.request(codes=[first.code, second.code])
    spent = []
    for shopping, request in zip((plain, with_coupons), requests, strict=True):
        with round_trips() as count:
            shopping.place(request)
        spent.append(count())
    assert spent[1] <= spent[0] + 1
