"""What offers take off: the amounts, to the cent."""

from dataclasses import replace
from decimal import Decimal

import pytest

from server.pricing import Targets, Tier
from tests.pricing.baskets import (
    A,
    B,
    coupon,
    gift,
    goods,
    line,
    off,
    on,
    percent,
    price,
    promotion,
    sale,
    shipping_coupon,
    told,
)  # fmt: skip


def by_row(checkout, *rows):
    found = {id(line.row): line.total for line in checkout.lines if not line.gift}
    return [found[id(row)] for row in rows]


# --- rounding and allocation ---


def test_percentages_come_off_what_is_left_the_larger_first():
    ten, twenty = coupon(percentage=percent(10)), coupon(percentage=percent(20))
    checkout = price([line(999)], ten, twenty)
    assert (goods(checkout), off(checkout, twenty), off(checkout, ten)) == (719, 200, 80)


@pytest.mark.parametrize(("per_item", "nets"), [(False, [5062, 6413]), (True, [5062, 6412])])
def test_a_percentage_of_the_order_or_of_each_line(per_item, nets):
    rows = [line(6750), line(8550)]
    assert by_row(price(rows, coupon(percentage=percent(25), per_item=per_item)), *rows) == nets


@pytest.mark.parametrize(
    ("prices", "how", "nets"),
    [
        ([100_000, 1000], {"amount": 10_000}, [90_099, 901]),
        ([395, 295], {"percentage": percent(10)}, [355, 266]),
        ([10_000, 5000], {"amount": 3000}, [8000, 4000]),
    ],
)
def test_it_is_split_by_value_with_largest_remainders(prices, how, nets):
    rows = [line(amount) for amount in prices]
    assert by_row(price(rows, coupon(currency=how.get("amount") and "USD", **how)), *rows) == nets


@pytest.mark.parametrize(
    ("price_", "units", "offer_", "net"),
    [
        (675, 18, sale(percentage=percent(5)), 11_542),
        (599, 34, coupon(amount=5990), 14_376),
        (5186, 1, coupon(percentage=percent(40)), 3112),
    ],
)
def test_a_line_is_rounded_once(price_, units, offer_, net):
    assert goods(price([line(price_, units)], offer_)) == net


def test_tax_is_on_the_rounded_net_and_on_shipping():
    taxed = price([line(5186)], coupon(percentage=percent(40)), tax=Decimal("0.0825"))
    assert (taxed.sum("tax"), taxed.sum("total")) == (257, 3369)
    shipped = price([line(6500, 4)], coupon(percentage=percent(10)), tax=Decimal("0.06"), shipping=595)
    assert (shipped.sum("tax"), shipped.sum("total")) == (1440, 25_435)


def test_never_more_is_taken_off_than_there_is():
    more = coupon(amount=7000)
    checkout = price([line(6000)], more, shipping=500)
    assert (goods(checkout), off(checkout, more), checkout.sum("total")) == (0, 6000, 500)
    assert told(checkout, more).amount == 6000


def test_an_exclusive_channel_keeps_the_face_value():
    ten = coupon(amount=1000)
    checkout = price([line(5000)], ten, tax=Decimal("0.2"))
    assert (off(checkout, ten), checkout.sum("tax"), checkout.sum("total")) == (1000, 800, 4800)


# --- whom it is for ---


def test_a_sellers_coupon_is_for_that_sellers_goods():
    mine = coupon(percentage=percent(10), seller_id=A, mall_share=Decimal(0), minimum_amount=6000)
    rows = [line(6000), line(4000, seller=B)]
    assert by_row(price(rows, mine), *rows) == [5400, 4000]
    assert told(price([line(9000, seller=B)], mine), mine).reason == "NOT_APPLICABLE"
    yours = coupon(percentage=percent(10), seller_id=B, stackable=False)
    both = price(rows, replace(mine, stackable=False), yours)
    assert by_row(both, *rows) == [5400, 3600], "each is alone in its own seller's order"


def test_sellers_coupons_that_do_not_stack_are_never_together_on_one_order():
    first, second = (coupon(percentage=percent(n), seller_id=A, stackable=False) for n in (10, 20))
    checkout = price([line(1000)], first, second)
    assert (goods(checkout), told(checkout, first).reason) == (800, "NOT_COMBINABLE")


def test_a_coupon_skips_what_is_reduced():
    reduced, regular = line(10_000), line(4000)
    half = sale(percentage=percent(50), targets=on(reduced))
    ten = coupon(percentage=percent(10), full_price_only=True)
    checkout = price([reduced, regular], half, ten)
    assert by_row(checkout, reduced, regular) == [5000, 3600]
    assert told(price([reduced], half, ten), ten).reason == "FULL_PRICE_ONLY"


def test_categories_count_at_whatever_depth_and_excluded_goods_never():
    shoes, hats = line(1000), line(1000)
    clothes, footwear = A, B
    within = {shoes.product_id: frozenset({clothes, footwear}), hats.product_id: frozenset({clothes})}
    all_ = coupon(percentage=percent(10), targets=Targets(categories=frozenset({clothes})))
    but = replace(all_, excluded=Targets(categories=frozenset({footwear})))
    assert by_row(price([shoes, hats], all_, categories=within), shoes, hats) == [900, 900]
    assert by_row(price([shoes, hats], but, categories=within), shoes, hats) == [1000, 900]


def test_an_amount_of_another_currency_is_refused_and_a_percentage_is_not():
    dollars, tenth = coupon(amount=1000, currency="USD"), coupon(percentage=percent(10))
    checkout = price([line(5000, currency="EUR")], dollars, tenth)
    assert (goods(checkout), told(checkout, dollars).reason) == (4500, "CURRENCY_MISMATCH")
    capped = coupon(percentage=percent(10), maximum_discount=1, currency="USD")
    assert told(price([line(5000, currency="EUR")], capped), capped).reason == "CURRENCY_MISMATCH"


# --- minimums and caps ---


def test_equal_to_the_minimum_is_enough():
    all_of_it = coupon(amount=6196, minimum_amount=6196)
    assert price([line(2799, 2), line(299, 2)], all_of_it, shipping=100).sum("total") == 100
    short = price([line(6195)], all_of_it)
    assert (told(short, all_of_it).reason, told(short, all_of_it).missing) == ("BELOW_MINIMUM", 1)


def test_a_coupon_does_not_defeat_itself_but_one_before_it_may():
    ten = coupon(amount=1000, minimum_amount=5000)
    assert goods(price([line(5500)], ten)) == 4500
    before = coupon(percentage=percent(20), stackable=True)
    checkout = price([line(5500)], ten, before)
    assert goods(checkout) == 4400, "20 % of 55.00 is more than 10.00, and leaves too little for it"
    assert (told(checkout, ten).state, told(checkout, ten).reason, told(checkout, ten).missing) == (
        "NOT_CHOSEN", "BELOW_MINIMUM", 600,
    )  # fmt: skip


def test_minimum_and_maximum_look_at_goods_after_sales():
    row = line(1000)
    fitting = coupon(amount=100, minimum_amount=950)
    over = coupon(amount=100, maximum_amount=950)
    assert goods(price([row], fitting)) == 900
    assert told(price([row], over), over).reason == "ABOVE_MAXIMUM"
    reduced = price([row], sale(percentage=percent(10)), fitting, over)
    assert (told(reduced, fitting).reason, goods(reduced)) == ("BELOW_MINIMUM", 800)


def test_a_cap_holds_over_all_lines():
    rows = [line(10_000), line(20_000)]
    capped = coupon(percentage=percent(50), maximum_discount=3000)
    assert by_row(price(rows, capped), *rows) == [9000, 18_000]
    each = coupon(percentage=percent(50), maximum_discount=3000, per_item=True)
    assert by_row(price(rows, each), *rows) == [9000, 18_000]


def test_a_quantity_may_be_asked_for():
    three = promotion(percentage=percent(10), minimum_quantity=3)
    assert goods(price([line(1000, 2)], three)) == 2000
    assert goods(price([line(1000, 2), line(500)], three)) == 2250


def test_the_highest_tier_that_is_reached_counts():
    tiers = (
        Tier(percentage=percent(5), minimum_amount=5000),
        Tier(percentage=percent(10), minimum_amount=10_000),
        Tier(amount=4000, minimum_amount=20_000),
    )
    tiered = promotion(method="TIERED", tiers=tiers, currency="USD")
    assert [goods(price([line(amount)], tiered)) for amount in (4999, 5000, 10_000, 20_000)] == [
        4999, 4750, 9000, 16_000,
    ]  # fmt: skip


# --- deals ---


def deal(buy, get, percentage=100, **changes):
    return promotion(
        method="BUY_X_GET_Y", buy_quantity=buy, get_quantity=get, percentage=percent(percentage), **changes
    )


@pytest.mark.parametrize(
    ("prices", "pays"), [([2000, 1000], 2000), ([2000, 1000, 3000], 5000), ([2000, 1000, 3000, 4000], 7000)]
)
def test_the_cheapest_are_free(prices, pays):
    assert goods(price([line(amount) for amount in prices], deal(1, 1))) == pays


@pytest.mark.parametrize(
    ("rows", "pays"),
    [([(999, 2), (699, 1)], 2347), ([(1499, 4), (1299, 3), (999, 2)], 10_242)],
)
def test_half_a_price_is_rounded_line_by_line(rows, pays):
    assert goods(price([line(*row) for row in rows], deal(2, 1, 50))) == pays


def test_only_what_is_in_the_basket_is_got():
    x, y = line(100, 10), line(300, 5)
    checkout = price([x, y], deal(10, 20, buys=on(x), targets=on(y)), tax=Decimal("0.1"))
    assert (goods(checkout), checkout.sum("tax"), len(checkout.lines)) == (1000, 100, 2)


@pytest.mark.parametrize(("units", "free"), [(10, 0), (11, 1), (12, 2), (13, 3), (14, 3), (26, 6)])
def test_a_unit_is_paid_or_free_never_both(units, free):
    assert goods(price([line(200, units)], deal(10, 3))) == 200 * (units - free)


def test_more_may_be_got_than_bought_and_no_more_often_than_allowed():
    racket, balls = line(20_000), line(200, 6)
    assert goods(price([racket, balls], deal(1, 5, buys=on(racket), targets=on(balls)))) == 20_200
    assert goods(price([line(1000, 8)], deal(1, 1, most_times=2))) == 6000


def test_the_discount_of_a_deal_is_spread_over_all_its_units():
    dear, cheap = line(5000), line(3000)
    assert by_row(price([dear, cheap], deal(1, 1)), dear, cheap) == [3125, 1875]


def test_one_offer_is_one_discount_on_a_line():
    row = line(10_000)
    both = promotion(
        method="TIERED", tiers=(Tier(percentage=percent(10)), Tier(percentage=percent(20), minimum_quantity=1))
    )
    assert goods(price([row], both)) == 8000


# --- gifts ---


def free(present, minimum, **changes):
    return promotion(method="FREE_GIFT", gift=present, minimum_amount=minimum, **changes)


def test_a_gift_counts_on_neither_side():
    present = gift(3000)
    bought = line(3000)
    bought.variant_id = present.variant_id
    assert len(price([line(7500), bought], free(present, 9900)).lines) == 2
    checkout = price([line(12_000)], free(gift(1000), 12_000), coupon(percentage=percent(10)), shipping=500)
    given = next(line for line in checkout.lines if line.gift)
    assert (checkout.sum("total"), given.total, given.shipping, given.commission) == (11_300, 0, 0, 0)
    assert checkout.orderable == 12_000
    assert [(a.kind, a.amount, a.funder) for a in given.adjustments] == [("PROMOTION", -1000, "MALL")]


@pytest.mark.parametrize(("stock", "lines"), [(1, 2), (2, 3)])
def test_what_is_bought_comes_before_what_is_given(stock, lines):
    present = gift(1500, available=stock)
    paid = line(1500)
    paid.variant_id = present.variant_id
    checkout = price([line(6000), paid], free(present, 6000))
    assert len(checkout.lines) == lines
    assert goods(checkout) == 7500


# --- shipping ---


def test_a_shipping_coupon_touches_shipping_only():
    free_of_it = shipping_coupon(percentage=Decimal(1))
    assert price([line(600)], free_of_it, shipping=900).sum("total") == 600
    two = price([line(600), line(600, seller=B)], shipping_coupon(amount=1000), shipping=700)
    assert [order.shipping for order in two.orders] == [200, 200]
    of_a = price([line(600), line(600, seller=B)], shipping_coupon(amount=1000, seller_id=A), shipping=700)
    assert [order.shipping for order in of_a.orders] == [0, 700]


def test_free_shipping_is_measured_after_coupons():
    row = line(5300, threshold=5000)
    assert price([row], coupon(amount=1000), shipping=999).sum("total") == 5299
    assert price([row], shipping=999).sum("total") == 5300


def test_downloads_do_not_earn_free_shipping():
    rows = [line(2000, threshold=5000), line(3000, digital=True, threshold=5000)]
    assert price(rows, shipping=999).sum("shipping") == 999


# --- who pays ---


def test_commission_is_on_what_the_seller_would_have_got():
    of_mall = price([line(10_000), line(5000)], coupon(amount=3000, mall_share=Decimal(1)))
    assert [line.commission for line in of_mall.lines] == [1000, 500]
    of_seller = price([line(10_000)], coupon(percentage=percent(95), mall_share=Decimal(0)))
    assert (of_seller.sum("total"), of_seller.sum("commission")) == (500, 50)
    shared = price([line(10_000)], coupon(amount=1001, mall_share=Decimal("0.5")))
    assert {a.funder: a.amount for a in shared.lines[0].adjustments if a.kind == "COUPON"} == {
        "MALL": -501, "SELLER": -500,
    }  # fmt: skip
    assert shared.sum("commission") == 950
