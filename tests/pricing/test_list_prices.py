"""What a quantity costs: lists, packs and goods by measure, each line rounded once; what a reduction is measured by."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.catalog.prices import measured, price_of, steps
from server.catalog.reductions import Asked, percent, reference
from server.kit.amounts import share, split
from tests.pricing.baskets import coupon, line, promotion, sale
from tests.pricing.baskets import price as priced

DAY = datetime(2026, 11, 20, tzinfo=UTC)


def entry(amount, least=1, pack=1, *, replacing=False, end=None):
    return {
        "id": str(uuid4()),
        "amount": amount,
        "least": least,
        "pack": pack,
        "replacing": replacing,
        "end": end.isoformat() if end else None,
    }


def row(own, *entries, measure=None):
    return SimpleNamespace(price_minor=own, measure=measure, list_prices=list(entries))


def by(unit="KILOGRAM", base=1000, step=1, least=1, most=999_000):
    return {"unit": unit, "base": base, "step": step, "least": least, "most": most}


def amounts(found, *quantities):
    return [price_of(found, quantity).amount for quantity in quantities]


def test_three_for_five_dollars():
    """Situation 61: the total of the line is exact, the price of a unit is for show."""
    found = row(179, entry(500, pack=3))
    assert amounts(found, 1, 2, 3, 4, 6, 7) == [179, 358, 500, 679, 1000, 1179]
    three = price_of(found, 3)
    assert (three.unit, three.whole) == (167, True)
    assert (price_of(found, 1).unit, price_of(found, 1).whole) == (179, False)
    assert split(500, [1, 1, 1]) == [167, 167, 166]
    assert 500 - price_of(found, 2).amount == 142  # what comes back when one of three is cancelled


def test_three_for_five_dollars_with_a_coupon():
    three = line(179, 3)
    three.list_prices = [entry(500, pack=3)]
    checkout = priced([three], coupon(percentage=Decimal("0.10")))
    assert (checkout.sum("subtotal"), checkout.sum("total")) == (500, 450)
    assert priced([three], promotion(method="BUY_X_GET_Y", buy_quantity=2, get_quantity=1, percentage=Decimal(1))).sum(
        "total"
    ) in {333, 334}


@given(
    st.integers(1, 60),
    st.integers(1, 400),
    st.dictionaries(st.integers(2, 7), st.integers(1, 900), max_size=3),
)
def test_packs_are_never_dearer_than_another_way_to_make_up_the_quantity(quantity, single, packs):
    found = price_of(row(single, *(entry(amount, pack=pack) for pack, amount in packs.items())), quantity).amount
    assert found <= single * quantity
    for pack, amount in packs.items():
        assert found <= quantity // pack * amount + quantity % pack * single


def test_what_no_pack_makes_up_is_not_for_sale_without_a_single_price():
    only_packs = row(None, entry(500, pack=3))
    assert amounts(only_packs, 3, 6) == [500, 1000]
    assert price_of(only_packs, 4) is None


def test_the_lowest_of_all_prices_counts():
    """Situation 76."""
    assert price_of(row(1000, entry(900), entry(800)), 1).amount == 800
    assert price_of(row(1000, entry(900)), 1).amount == 900
    assert price_of(row(1000, entry(1100)), 1).amount == 1000


def test_a_replacing_list_counts_in_place_of_all_others():
    assert price_of(row(1000, entry(800), entry(1200, replacing=True)), 1).amount == 1200
    assert price_of(row(1000, entry(800), entry(1200, replacing=True), entry(1100, replacing=True)), 1).amount == 1100
    # From ten on only: below it, the others count.
    assert amounts(row(1000, entry(800), entry(700, 10, replacing=True)), 9, 10) == [7200, 7000]


def test_a_list_that_ended_leaves_the_own_price_and_never_zero():
    """Situation 77."""
    assert price_of(row(1000), 1).amount == 1000
    assert price_of(row(None), 1) is None
    assert price_of(row(None, entry(500, 2)), 1) is None
    assert price_of(row(None, entry(500, 2)), 2).amount == 1000


def test_more_costs_less():
    found = row(1000, entry(900, 5), entry(800, 10), entry(950, 20))
    assert amounts(found, 4, 5, 9, 10, 20) == [4000, 4500, 8100, 8000, 16000]
    assert [(s.least, s.amount) for s in steps(found)] == [(1, 1000), (5, 900), (10, 800)]


def test_a_price_ends_with_the_list_it_is_from():
    soon, late = DAY, DAY + timedelta(days=9)
    assert price_of(row(1000, entry(900, end=late), entry(800, end=soon)), 1).end == soon
    assert price_of(row(1000, entry(900, end=late), entry(1800, end=soon)), 1).end == late
    assert price_of(row(179, entry(500, pack=3, end=soon)), 4).end == soon
    assert price_of(row(179, entry(500, pack=3, end=soon)), 2).end is None


# --- goods by measure ---


def test_a_price_per_kilogram_bought_in_grams():
    """Situation 71: a price below a cent per gram is never rounded by itself."""
    found = row(568, measure=by())
    assert amounts(found, 300, 4, 1) == [170, 2, 1]
    checkout = priced([measured_line(568, 300)], tax=Decimal("0.055"))
    assert (checkout.sum("subtotal"), checkout.sum("tax"), checkout.sum("total")) == (170, 9, 179)


def measured_line(own, quantity, **changes):
    found = line(own, quantity)
    found.measure = by(**changes)
    return found


def test_a_quarter_more_is_not_lost():
    """Situation 73."""
    assert price_of(row(700, measure=by(step=250)), 256_250).amount == 179_375


def test_a_base_other_than_one():
    assert price_of(row(199, measure=by("GRAM", base=100_000)), 250_000).amount == 498  # 4.975


def test_list_prices_of_goods_by_measure():
    found = row(1000, entry(800, 5_000), measure=by())
    assert amounts(found, 4_999, 5_000) == [4999, 4000]
    assert price_of(row(None, measure=by()), 500) is None


@given(st.integers(1, 10**9), st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_line_is_rounded_once_and_half_up(price, quantity, base):
    exact = Decimal(price) * quantity / base
    assert measured(price, quantity, base) == max(1, int((exact + Decimal("0.5")) // 1))


def test_a_line_of_goods_by_measure_is_one_unit_of_an_offer():
    ham = measured_line(1200, 2_500)
    assert priced([ham]).sum("total") == 3000
    assert priced([ham], sale(amount=100)).sum("total") == 2900
    assert priced([ham], sale(percentage=Decimal("0.10"))).sum("total") == 2700
    assert priced([ham, line(500, 1)], promotion(amount=200, minimum_quantity=3)).sum("total") == 3500
    assert priced([ham, line(500, 2)], promotion(amount=200, minimum_quantity=3)).sum("total") == 3800
    deal = promotion(method="BUY_X_GET_Y", buy_quantity=1, get_quantity=1, percentage=Decimal(1))
    assert priced([ham, line(500, 1)], deal).sum("total") == 3000


@pytest.mark.parametrize(("unit", "quantity", "rate", "total"), [(675, 18, "0.05", 11542), (599, 34, None, 14376)])
def test_nothing_is_rounded_before_it_is_multiplied(unit, quantity, rate, total):
    """Situation 67. Of 121.50 the discount is 6.075, which is rounded half up: 115.42 are left, never 18 x 6.41."""
    offer = sale(percentage=Decimal(rate)) if rate else promotion(amount=5990)
    assert priced([line(unit, quantity)], offer).sum("total") == total
    listed = line(unit * 2, quantity)
    listed.list_prices = [entry(unit)]
    assert priced([listed], offer).sum("total") == total


# --- reference prices ---


def asked(*steps, days=30, now=DAY):
    """What is the reference of: (amount, begins so many days before now, ends so many days before, replacing)."""
    found = [
        Asked(amount, now - timedelta(days=start), None if end is None else now - timedelta(days=end), *more)
        for amount, start, end, *more in steps
    ]
    return reference(found, now, days)


def test_raised_and_then_reduced_is_no_reduction():
    """Situation 82."""
    assert asked((8000, 90, 10), (10000, 10, None), (9000, 0, None)) == (9000, None)
    assert asked((8000, 90, 10), (10000, 10, None), (7900, 0, None)) == (7900, 8000)


def test_the_percentage_is_of_the_reference_not_of_the_last_price():
    current, before = asked((10000, 90, 5), (12000, 5, None), (5000, 0, None))
    assert (current, before, percent(before, current)) == (5000, 10000, 50)
    assert percent(9999, 5000) == 49


def test_what_was_before_the_thirty_days_does_not_count():
    assert asked((8000, 90, 31), (10000, 31, None), (9000, 0, None)) == (9000, 10000)
    assert asked((8000, 90, 29), (10000, 29, None), (9000, 0, None)) == (9000, None)
    # It counts from when the reduction began, not from now.
    assert asked((8000, 90, 45), (10000, 45, 20), (9000, 20, None)) == (9000, None)
    assert asked((8000, 90, 55), (10000, 55, 20), (9000, 20, None)) == (9000, 10000)


def test_a_sale_that_was_there_before_is_what_the_next_one_is_measured_by():
    assert asked((10000, 90, None), (6000, 20, 18), (7000, 0, None)) == (7000, None)
    assert asked((10000, 90, None), (6000, 20, 18), (5000, 0, None)) == (5000, 6000)


def test_a_replacing_list_hides_what_was_lower():
    assert asked((8000, 90, None), (12000, 60, 1, True), (7000, 0, None)) == (7000, 8000)
    assert asked((8000, 90, None), (12000, 60, 0, True), (7000, 0, None)) == (7000, 12000)


def test_new_goods_and_channels_without_the_rule_have_no_reference():
    assert asked((5000, 0, None)) == (5000, None)
    assert asked((10000, 90, None), (5000, 0, None), days=0) == (5000, None)
    assert asked() == (None, None)


def test_shares_of_a_pack_add_up():
    assert sum(split(500, [1, 1, 1])) == 500
    assert share(500, Decimal("0.10")) == 50
