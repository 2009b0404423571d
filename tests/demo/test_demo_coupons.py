"""Which line a campaign's coupon was used for, and how baskets become purchases that have room for their coupons."""

from datetime import date, datetime

import pytest

from demo import coupons
from demo.source import Basket, Campaign, Coupon, CouponKey, Day, Journey, Line

DAY = date(2017, 3, 5)
KEY = CouponKey(26, 51_380_041_013)
NOTHING = "no line of the day was bought with it"


def a_line(product, coupon=0, **changes):
    values = {"quantity": 1, "received_cents": 500, "loyalty_cents": 0, "match_cents": 0}
    return Line(1, product, **{**values, **changes}, coupon_cents=coupon)


def found(*lines, worth=100, keys=(KEY,), households=(7,)):
    baskets = [Basket(1, household, datetime(2017, 3, 5, 9), lines) for household in households]  # noqa: DTZ001  # as the data
    campaign = Campaign(26, "Type B", DAY, DAY, frozenset({7}), (Coupon(KEY, worth, frozenset({1, 2})),))
    return coupons.redemptions(Journey({}, {}, baskets, [campaign], {Day(7, DAY): frozenset(keys)}))


def test_a_redemption_belongs_to_the_line_that_its_worth_came_off():
    told = found(a_line(1, coupon=100), a_line(3, coupon=100))
    assert (told.by_line, told.left_out) == ({(1, 1): KEY}, {})


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ((a_line(1), a_line(3, coupon=100)), NOTHING),
        ((a_line(1, coupon=100, quantity=0),), NOTHING),
        ((a_line(1, coupon=50),), "the line says another amount than others that used the coupon"),
        (
            (a_line(1, coupon=100), a_line(2)),
            "it would be shared by several lines of the basket, and the data has it on one",
        ),
    ],
)
def test_a_redemption_that_no_line_tells_of_is_counted_by_the_reason(lines, why):
    told = found(*lines)
    assert (told.by_line, told.left_out) == ({}, {why: 1})


def test_coupons_of_unknown_worth_and_a_line_used_twice_are_counted():
    other = CouponKey(26, 9)
    assert found(a_line(1, coupon=100), keys=(other,)).left_out == {
        "no receipt of the year tells what the coupon is worth": 1
    }
    assert found(a_line(1, coupon=100), households=(8,)).by_line == {}


def sizes(*lines):
    return [[line.product_id for line in part] for part in coupons.parts(lines)]


def test_a_basket_is_one_purchase_as_long_as_there_is_room():
    assert sizes() == []
    assert sizes(*map(a_line, range(100))) == [list(range(100))]
    assert [len(part) for part in sizes(*map(a_line, range(101)))] == [100, 1]
    assert sizes(a_line(1), a_line(1), a_line(2)) == [[1, 2], [1]]


def test_a_purchase_has_ten_coupons_at_most():
    matched = [a_line(product, coupon=50, match_cents=50) for product in range(6)]
    assert sizes(*matched, a_line(9)) == [[0, 1, 2, 3, 4, 9], [5]]
    assert sizes(*(a_line(product, coupon=50) for product in range(11)), a_line(20)) == [[*range(10), 20], [10]]
