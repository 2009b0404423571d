"""What may be given away in all, and where and when nothing is: budgets, regions, holidays."""

from datetime import UTC, datetime, timedelta

import grpc
import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2
from tests.promotions.conftest import FIFTH_OFF, TEN, TENTH, cents, told
from tests.support import make
from tests.support.expect import fails

REFUSED, INVALID = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.INVALID_ARGUMENT
QUARTER = {"method": "PERCENTAGE", "percentage": make.percent(25), "stackable": True}


def test_what_is_left_of_a_budget_is_taken_off_and_comes_back(sell, shop, coupon, call, grpc_channel):
    one, other = sell(2000), sell(2000)
    made = coupon(QUARTER, budget=make.dollars(500))
    assert cents(made.budget) == 500
    shopping = shop((one, 1), (other, 1))
    assert cents(shopping.quote(codes=[made.code]).total) == 3500, "what is left of the budget, and no more"

    def given():
        shown = call("GetCoupon", id=made.id)
        assert not call("GetCoupon", shopping.buyer, id=made.id).HasField("budget"), "is for those who run it"
        return cents(shown.given_amount), promotions_pb2.Coupon.State.Name(shown.state)

    purchase = shopping.place(codes=[made.code])
    assert given() == (500, "SOLD_OUT")
    assert told(shop((one, 1)).quote(codes=[made.code])) == [("REFUSED", "EXHAUSTED", 0)]
    seller = one.seller if purchase.orders[0].seller_id == one.seller.id else other.seller
    cancel(grpc_channel, purchase.orders[0], seller)
    assert given() == (250, "ACTIVE"), "the share of what is cancelled is back"
    (use,) = call("ListRedemptions", coupon_id=made.id).redemptions
    assert (use.state, cents(use.amount)) == (promotions_pb2.Redemption.USED, 250)
    shopping.cancel(purchase.orders[1])
    assert given() == (0, "ACTIVE")


def cancel(grpc_channel, order, actor):
    request = orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id())
    orders_pb2_grpc.OrdersServiceStub(grpc_channel).CancelOrder(request, metadata=actor.metadata)


def test_a_budget_of_a_campaign_bounds_its_coupons_and_its_sales(sell, shop, coupon, campaign, basket, call):
    good = sell(5000)
    roof = campaign(None, budget=make.dollars(1500))
    mine = [coupon(campaign_id=roof.id) for _ in range(2)]
    shopping = shop((good, 2))
    assert told(shopping.quote(codes=[one.code for one in mine]))[0] == ("APPLIED", "", 1000)
    shopping.place(codes=[mine[0].code])
    assert cents(call("GetCampaign", id=roof.id).given_amount) == 1000
    assert told(basket((good, 2), codes=[mine[1].code])) == [("APPLIED", "", 500)], "that is what is left"
    campaign(FIFTH_OFF, budget=make.dollars(700))
    assert cents(basket((good, 1)).total) == 4300


def test_a_budget_is_for_one_currency_and_stays_in_it(call, coupon, market, sell, basket):
    with fails(INVALID, "INVALID_FIELDS", "coupon.budget"):
        coupon(TEN, budget=make.money(500, "EUR"))
    with fails(INVALID, "INVALID_FIELDS", "coupon.budget"):
        coupon(TEN, budget=make.dollars(0))
    euros = coupon(TENTH, budget=make.money(500, "EUR"))
    good = sell(5000)
    assert told(basket((good, 1), codes=[euros.code])) == [("REFUSED", "CURRENCY_MISMATCH", 0)]
    with fails(REFUSED, "STATE_FORBIDS"):
        call("UpdateCoupon", coupon={"id": euros.id, "budget": make.dollars(500)})
    raised = call("UpdateCoupon", coupon={"id": euros.id, "budget": make.money(900, "EUR")})
    assert cents(raised.budget) == 900
    with fails(REFUSED, "STATE_FORBIDS"):
        call("UpdateCoupon", coupon={"id": coupon(TENTH).id, "budget": make.dollars(500)})


def test_a_budget_that_shrinks_under_a_quote_is_drift_or_refused(sell, shop, coupon, call):
    good, made = sell(5000), coupon(budget=make.dollars(1500))
    first, second = shop((good, 1)), shop((good, 1))
    request = second.request(codes=[made.code])
    first.place(codes=[made.code])
    with fails(REFUSED, "QUOTE_DRIFTED", difference="500"):
        second.place(request)
    assert cents(call("GetCoupon", id=made.id).given_amount) == 1000


def test_a_gift_that_is_dearer_than_what_is_left_is_not_given(sell, campaign, basket):
    good = sell(6000)
    present = sell(1500, seller=good.seller)
    campaign({"method": "FREE_GIFT", "gift_variant_id": present.id}, budget=make.dollars(1499))
    assert len(basket((good, 1)).lines) == 1
    campaign({"method": "FREE_GIFT", "gift_variant_id": present.id}, budget=make.dollars(1500))
    assert len(basket((good, 1)).lines) == 2


@pytest.mark.parametrize(
    ("region", "applies"),
    [("", True), ("US", True), ("US-NY", True), ("US-CA", False), ("DE", False), ("DE-BY", False)],
)
def test_some_regions_get_nothing(sell, coupon, basket, region, applies):
    made = coupon({**TEN, "excluded_regions": ["DE", "US-CA"]})
    assert list(made.terms.excluded_regions) == ["DE", "US-CA"]
    outcome = ("APPLIED", "", 1000) if applies else ("REFUSED", "RESTRICTED", 0)
    assert told(basket((sell(5000), 1), codes=[made.code], region_code=region)) == [outcome]


def test_the_address_of_a_checkout_is_where_it_goes(sell, shop, campaign, grpc_channel):
    good = sell(5000)
    campaign({**FIFTH_OFF, "excluded_regions": ["US-CA"]})
    shopping = shop((good, 1))
    elsewhere = make.address(grpc_channel, shopping.buyer, state_province="ca")
    near = make.address(grpc_channel, shopping.buyer, state_province="NY")
    assert cents(shopping.quote(address_id=elsewhere.id).total) == 5000
    assert cents(shopping.quote(address_id=near.id).total) == 4000


def test_holidays_are_those_of_the_channels_country(sell, coupon, basket, clock):
    good = sell(5000)
    never_then = coupon(restrictions=[{"on_holidays": True, "reason_code": "HOLIDAY"}])
    saturdays_too = coupon(restrictions=[{"on_holidays": True, "weekday_mask": 32}])
    assert never_then.restrictions[0].on_holidays

    def outcomes(*day):
        clock.advance(seconds=(datetime(*day, 17, tzinfo=UTC) - clock.now()).total_seconds())
        answer = basket((good, 1), codes=[never_then.code, saturdays_too.code])
        by_id = {d.coupon_id: told(promotions_pb2.EvaluateBasketResponse(discounts=[d]))[0] for d in answer.discounts}
        return [by_id[one.id][0] for one in (never_then, saturdays_too)]

    year = clock.now().year + 1
    independence = datetime(year, 7, 4, tzinfo=UTC)
    assert outcomes(year, 7, 4) == ["REFUSED", "REFUSED"]
    saturday = next(d for d in (independence + timedelta(days=n) for n in range(10, 17)) if d.weekday() == 5)
    assert outcomes(saturday.year, saturday.month, saturday.day) == ["APPLIED", "REFUSED"]
    monday = saturday + timedelta(days=2)
    assert outcomes(monday.year, monday.month, monday.day) == ["APPLIED", "APPLIED"]
