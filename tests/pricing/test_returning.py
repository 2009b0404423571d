"""What comes back of what was bought: any sequence of parts adds up to what was paid, and never goes beyond it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import pricing
from server.pricing import Amounts, Kept, Left, Tax

OPENED, MISUSED = Decimal("0.15"), Decimal("0.25")


def item(quantity, price, *, discount=0, shipping=0, tax=0, shipping_tax=0, commission=0, funder="SELLER"):
    """An item as its row and adjustments have it, and what was paid for it."""
    row = {
        "quantity": quantity,
        "total_minor": quantity * price - discount,
        "discount_minor": discount,
        "taxes": [{"rate": "0.1", "name": "VAT", "amount_minor": tax, "on_shipping_minor": shipping_tax}],
    }
    amounts = {
        ("COUPON", "c", funder): -discount,
        ("SHIPPING", "s", "BUYER"): shipping,
        ("TAX", "rate 0.1", "BUYER"): tax,
        ("COMMISSION", "mall", "SELLER"): commission,
    }
    return pricing.sold(row, amounts)


def come_back(sold, *units, tax_included=False, kept=()):
    """Parts of an item that come back one after the other."""
    left, feed, parts = sold, {}, []
    for count in units:
        fees = [Kept(rate, count) for rate in kept]
        part = pricing.part(Left(sold, left, feed), count, tax_included=tax_included, kept=fees)
        left = left.less(part.amounts)
        feed = {rate: feed.get(rate, 0) + count for rate in kept}
        parts.append(part)
    return parts


def totals(parts):
    return [part.total for part in parts]


# --- figures of the field ---


def test_a_line_takes_its_own_discount_along():
    """Situation 16."""
    assert totals(come_back(item(1, 4000, discount=400), 1)) == [3600]


def test_a_discount_on_a_line_is_taken_once():
    """Situation 46."""
    assert totals(come_back(item(3, 2000, discount=600), 2, 1)) == [3600, 1800]


def test_all_units_of_a_gross_price_come_to_what_was_paid():
    """Situation 40."""
    whole = item(10, 2390, discount=5975, tax=2987)
    assert totals(come_back(whole, 10, tax_included=True)) == [17925]
    assert sum(totals(come_back(whole, 3, 3, 4, tax_included=True))) == 17925


@pytest.mark.parametrize(
    ("net", "tax", "note"), [(6833, 1367, 8200), (6833, 1366, 8199), (5750, 1150, 6900), (8500, 1700, 10200)]
)
def test_credit_notes_by_line_have_the_tax_of_the_invoice(net, tax, note):
    """Situation 41."""
    assert totals(come_back(item(1, net, tax=tax), 1)) == [note]


def test_a_fee_for_what_was_opened_takes_its_tax_along():
    """Situation 28; of a gross price it comes to the same."""
    (net,) = come_back(item(1, 10000, tax=800), 1, kept=[OPENED])
    assert (net.total, net.fee, net.fee_tax, net.goods_total) == (9180, 1500, 120, 9180)
    (gross,) = come_back(item(1, 10800, tax=800), 1, tax_included=True, kept=[OPENED])
    assert (gross.total, gross.fee, gross.fee_tax) == (9180, 1620, 120)
    assert net.taxes == gross.taxes == {("0.1", "VAT"): Tax(680, 0)}


def test_three_small_returns_cost_what_one_big_one_does():
    """Situation 29."""
    whole = item(3, 995)
    assert [part.fee for part in come_back(whole, 1, 1, 1, kept=[OPENED])] == [149, 150, 149]
    assert [part.fee for part in come_back(whole, 3, kept=[OPENED])] == [448]


def test_what_is_received_is_paid_for_and_its_commission_comes_back():
    """Situation 25."""
    (part,) = come_back(item(3, 8999, commission=2700), 2)
    assert (part.total, part.commission) == (17998, 1800)


def test_shipping_that_came_back_before_is_not_there_again():
    """Situation 43."""
    first, second = item(1, 3000, shipping=300), item(1, 2000, shipping=200)
    assert totals(come_back(first, 1)) == [3300]
    early = pricing.shipping_only(second, 200, tax_included=False)
    rest = second.less(early.amounts)
    assert (early.total, pricing.part(Left(second, rest), 1, tax_included=False).total) == (200, 2000)


def test_shipping_that_was_free_does_not_come_back():
    """Situation 44."""
    free = item(1, 2000)
    assert totals(come_back(free, 1)) == [2000]
    with pytest.raises(ValueError, match="0 is left"):
        pricing.shipping_only(free, 1150, tax_included=False)


def test_a_parcel_that_was_refused_comes_back_without_its_shipping():
    """Situation 8."""
    whole = item(1, 6000, shipping=500, tax=520, shipping_tax=40)
    left = Left(whole, whole)
    assert pricing.part(left, 1, tax_included=False).total == 7020
    assert pricing.part(left, 1, tax_included=False, with_shipping=False).total == 6480


def test_tax_and_shipping_come_back_in_proportion():
    """20 of 100, shipping 10, tax 8 % of both."""
    whole = item(5, 2000, shipping=1000, tax=880, shipping_tax=80)
    assert totals(come_back(whole, 1)) == [2000 + 200 + 176]


def test_commission_on_what_is_kept_stays_with_the_mall():
    (part,) = come_back(item(1, 10000, commission=1000), 1, kept=[MISUSED])
    assert (part.total, part.commission) == (7500, 750)


# --- whatever happens ---

sold = st.builds(
    item,
    st.integers(1, 12),
    st.integers(0, 5000),
    discount=st.just(0),
    shipping=st.integers(0, 900),
    tax=st.integers(0, 900),
    commission=st.integers(0, 900),
)


@st.composite
def histories(draw):
    quantity, price = draw(st.integers(1, 12)), draw(st.integers(0, 5000))
    discount = draw(st.integers(0, quantity * price))
    goods = quantity * price - discount
    tax, shipping_tax = draw(st.integers(0, goods)), draw(st.integers(0, 99))
    whole = item(
        quantity, price, discount=discount, shipping=draw(st.integers(shipping_tax, 999)), tax=tax + shipping_tax,
        shipping_tax=shipping_tax, commission=draw(st.integers(0, goods)), funder=draw(st.sampled_from(["SELLER", "MALL"])),
    )  # fmt: skip
    units, left = [], quantity
    while left:
        units.append(draw(st.integers(1, left)))
        left -= units[-1]
    return whole, units


@given(histories(), st.booleans(), st.sampled_from([(), (OPENED,), (MISUSED,)]))
def test_parts_add_up_to_what_was_paid_and_no_part_is_below_nothing(history, tax_included, kept):
    whole, units = history
    parts = come_back(whole, *units, tax_included=tax_included, kept=kept)
    left = whole
    for part in parts:
        left = left.less(part.amounts)
        assert 0 <= part.total <= part.amounts.paid(tax_included=tax_included)
        assert min(left.goods, left.shipping, left.goods_tax, left.shipping_tax, left.commission) >= 0
    assert left == Amounts(0, 0, dict.fromkeys(whole.discounts, 0), 0, dict.fromkeys(whole.taxes, Tax(0, 0)), 0)
    if not kept:
        assert sum(totals(parts)) == whole.paid(tax_included=tax_included)
    (at_once,) = come_back(whole, sum(units), tax_included=tax_included, kept=kept)
    assert sum(part.fee for part in parts) <= at_once.fee


@given(histories(), st.booleans(), st.data())
def test_what_is_withheld_or_costs_others_more_comes_off_to_the_cent(history, tax_included, data):
    whole, units = history
    parts = come_back(whole, *units, tax_included=tax_included)
    paid = sum(totals(parts))
    kept = data.draw(st.integers(0, paid))
    less = pricing.withheld(parts, kept)
    assert sum(totals(less)) == paid - kept
    assert all(part.total >= 0 for part in less)
    more = data.draw(st.integers(-500, paid - kept))
    assert sum(totals(pricing.revalued(less, more))) == paid - kept - more
    for part in less:
        taxes = part.taxes.values()
        assert sum(tax.goods for tax in taxes) == part.amounts.goods_tax - part.fee_tax
        assert sum(tax.shipping for tax in taxes) == part.amounts.shipping_tax - part.shipping_tax_kept
        assert all(min(tax.goods, tax.shipping) >= 0 for tax in taxes)


@given(histories(), st.integers(1, 20))
def test_more_than_is_left_never_comes_back(history, more):
    whole, units = history
    left = whole
    for part in come_back(whole, *units[:-1]):
        left = left.less(part.amounts)
    with pytest.raises(ValueError, match="left"):
        pricing.part(Left(whole, left), left.units + more, tax_included=False)


def test_taxes_follow_what_has_changed_since():
    row = {"quantity": 2, "total_minor": 2000, "discount_minor": 0,
           "taxes": [{"rate": "0.1", "name": "VAT", "amount_minor": 220, "on_shipping_minor": 20}]}  # fmt: skip
    amounts = {
        ("TAX", "rate 0.1", "BUYER"): 190,
        ("SHIPPING", "s", "BUYER"): 200,
        ("UNCHARGED", "refund", "MALL"): -300,
    }
    found = pricing.sold(row, amounts)
    assert (found.goods, found.discounts["MALL"], found.taxes) == (1700, -300, {("0.1", "VAT"): Tax(170, 20)})
