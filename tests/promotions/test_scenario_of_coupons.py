"""The life of coupons, told as one story: who may use which, when, how often, and how much it takes off."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import grpc
import pytest

from tests.promotions.conftest import TEN, TENTH, told
from tests.support import make
from tests.support.expect import Failure
from tests.support.racing import at_once, tally

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
def outcome(coupon, shop):
    """What becomes of a coupon for a shopper with these lines: `outcome([(good, 1)], TEN, usage_limit=1)`."""

    def outcome(lines, terms=TEN, buyer=None, **changes):
        made = coupon(terms, **changes)
        return told(shop(*lines, buyer=buyer).quote(codes=[made.code]))[0]

    return outcome


def test_who_may_use_what_and_how_much_it_takes_off(sell, outcome, app):
    lamp, mug, now = sell(10_000), sell(4000), app.clock.now()
    assert outcome([(lamp, 1)], {**TENTH, "maximum_discount": make.dollars(700)}) == ("APPLIED", "", 700), "a cap"
    excluding = {**TENTH, "excluded_product_ids": [mug.product.id]}
    assert outcome([(lamp, 1), (mug, 1)], excluding) == ("APPLIED", "", 1000)
    assert outcome([(mug, 1)], excluding) == ("REFUSED", "NOT_APPLICABLE", 0)
    ended = {"start_time": now - timedelta(days=2), "end_time": now + timedelta(seconds=1)}
    later = {"start_time": now + timedelta(hours=1), "publish_time": now - timedelta(hours=1)}
    assert outcome([(lamp, 1)], **later) == ("REFUSED", "NOT_STARTED", 0)
    today = 1 << now.astimezone(NEW_YORK).weekday()
    assert outcome([(lamp, 1)], restrictions=[{"weekday_mask": today}]) == ("REFUSED", "RESTRICTED", 0)
    assert outcome([(lamp, 1)], restrictions=[{"weekday_mask": 127 & ~today}]) == ("APPLIED", "", 1000)
    assert outcome([(lamp, 1)], **ended) == ("APPLIED", "", 1000)


def test_a_coupon_that_has_ended(sell, coupon, shop, app, clock):
    lamp = sell(10_000)
    ends = coupon(end_time=app.clock.now() + timedelta(hours=1))
    shopping = shop((lamp, 1))
    clock.advance(hours=1)
    assert told(shopping.quote(codes=[ends.code])) == [("REFUSED", "EXPIRED", 0)], (
        "the end is the first instant too late"
    )


def test_what_goes_together_and_what_is_below_the_minimum_then(sell, coupon, shop):
    """A minimum counts after the coupons before it: of 100.00, 10.00 off leave 90.00."""
    lamp, ten = sell(10_000), coupon()
    shopping = shop((lamp, 1))

    def both(terms):
        second = coupon(terms)
        outcomes = told(shopping.quote(codes=[ten.code, second.code]))
        return sorted(state + (f" {reason}" if reason else "") for state, reason, _ in outcomes)

    assert both({**TEN, "stackable": False}) == ["APPLIED", "NOT_CHOSEN NOT_COMBINABLE"]
    five = {**TEN, "amount": make.dollars(500)}
    assert both({**five, "minimum_amount": make.dollars(9000)}) == ["APPLIED", "APPLIED"]
    assert both({**five, "minimum_amount": make.dollars(10_001)}) == ["APPLIED", "REFUSED BELOW_MINIMUM"]


def test_how_often_it_is_used_and_how_it_comes_back(sell, coupon, shop, uses):
    lamp = sell(10_000)
    once, only, welcome = coupon(usage_limit_per_customer=1), coupon(usage_limit=1), coupon(first_order_only=True)
    ann = shop((lamp, 1))
    first = ann.place(codes=[once.code])
    again = shop((lamp, 1), buyer=ann.buyer)
    assert told(again.quote(codes=[once.code])) == [("REFUSED", "USED_BY_CUSTOMER", 0)]
    assert told(again.quote(codes=[welcome.code])) == [("REFUSED", "FIRST_ORDER_ONLY", 0)]
    ann.cancel(first.orders[0])
    assert uses(coupon_id=once.id) == ["ROLLED_BACK"]
    assert told(again.quote(codes=[once.code])) == [("APPLIED", "", 1000)], "what was cancelled has not used it"
    again.place(codes=[only.code])
    other = shop((lamp, 1))
    assert told(other.quote(codes=[only.code])) == [("REFUSED", "EXHAUSTED", 0)]
    assert told(other.quote(codes=[once.code])) == [("APPLIED", "", 1000)], "each customer has a use"


def test_the_last_use_is_one_shoppers(sell, coupon, shop, uses):
    lamp, last = sell(10_000), coupon(usage_limit=1)
    shopping = [shop((lamp, 1)) for _ in range(8)]
    requests = [(one, one.request(codes=[last.code])) for one in shopping]
    results = at_once(*(lambda one=one, request=request: one.place(request) for one, request in requests))
    assert tally(results) == (1, [REFUSED] * 7)
    assert len({Failure(one).reason for one in results if isinstance(one, grpc.RpcError)}) == 1
    assert uses(coupon_id=last.id) == ["USED"]
