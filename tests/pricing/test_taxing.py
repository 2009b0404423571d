"""The tax of a basket: per seller and rate, rounded once, added to prices or within them."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server import pricing
from server.kit.amounts import contained
from server.pricing import Rates, Taxation, TaxRate
from tests.pricing.baskets import A, B, C, coupon, gift, line, percent, price, promotion

Q = Decimal
NONE = Rates("STANDARD", shipping=0, tax=Q(0), commission=Q("0.1"))


def vat(rate, name="VAT", **more):
    return TaxRate(percent(rate), name, **more)


def taxed(*rows, included=False, shipping=0, shipping_rate=None, rule="CLASS", commission=0, **rates):
    """A checkout of (row, rate) pairs, or of rows that have the rate `otherwise`."""
    return taxed_with((), *rows, included=included, shipping=shipping, shipping_rate=shipping_rate, rule=rule,
                      commission=commission, **rates)  # fmt: skip


def taxed_with(
    offers, *pairs, included=False, shipping=0, shipping_rate=None, rule="CLASS", commission=0, otherwise=None
):
    rows = [row for row, _ in pairs]
    taxation = Taxation(
        included=included,
        source="TABLE",
        rates={(row.product_id, row.digital): rate for row, rate in pairs if rate is not None},
        otherwise=otherwise,
        shipping=shipping_rate,
        shipping_rule=rule,
    )
    rates = replace(NONE, shipping=shipping, taxation=taxation, commission=percent(commission))
    return price(rows, *offers, rates=rates)


def said(checkout):
    """Goods after discounts, shipping, tax, total."""
    lines = checkout.lines
    return sum(one.total for one in lines), checkout.sum("shipping"), checkout.sum("tax"), checkout.sum("total")


def by_rate(checkout):
    return {
        (tax["rate"], tax["amount_minor"])
        for tax in pricing.by_rate([pricing.written(part) for one in checkout.lines for part in one.taxes])
    }


def test_discounts_come_off_before_tax_and_shipping_is_taxed_too():
    checkout = taxed_with([coupon(percentage=Q("0.10"))], (line(6500, 4), vat(6)), shipping=595, shipping_rate=vat(6))
    assert said(checkout) == (23400, 595, 1440, 25435)


def test_the_tax_is_on_what_is_left_after_rounding():
    checkout = taxed_with([coupon(percentage=Q("0.40"))], (line(5186), vat("8.25")))
    assert (checkout.sum("discount"), *said(checkout)) == (2074, 3112, 0, 257, 3369)


@pytest.mark.parametrize(("included", "tax", "total"), [(False, 800, 4800), (True, 667, 4000)])
def test_a_coupon_is_worth_its_face_in_the_mode_of_the_prices(included, tax, total):
    off = coupon(amount=1000)
    checkout = taxed_with([off], (line(5000), vat(20)), included=included)
    assert said(checkout) == (4000, 0, tax, total)
    assert sum(a.amount for one in checkout.lines for a in one.adjustments if a.source == off.source) == -1000


def test_two_rates_under_one_coupon():
    checkout = taxed_with([coupon(amount=3000)], (line(10000), vat(19)), (line(5000), vat(7)), included=True)
    assert said(checkout) == (12000, 0, 1539, 12000)
    assert by_rate(checkout) == {("0.19", 1277), ("0.07", 262)}
    free = taxed_with([coupon(amount=900)], (line(450), vat(20)), (line(450), vat(5)), included=True)
    assert said(free) == (0, 0, 0, 0)


def test_rounded_once_for_a_seller_and_rate():
    rows = [line(110) for _ in range(3)]
    checkout = taxed(*((row, vat(5)) for row in rows))
    assert checkout.sum("tax") == 17
    assert [one.tax for one in checkout.lines] == [6, 6, 5]
    apart = taxed(*((replace_seller(row, seller), vat(5)) for row, seller in zip(rows, (A, B, C), strict=True)))
    assert [order.tax for order in apart.orders] == [6, 6, 6], "each seller's tax is rounded by itself"


def replace_seller(row, seller):
    row.seller_id = seller
    return row


def test_half_a_cent_in_a_price_counts_for_the_tax():
    checkout = taxed((line(299), vat(4)), included=True)
    assert said(checkout) == (299, 0, 12, 299)


@given(st.integers(0, 10**15), st.decimals(0, 1, places=6))
@settings(max_examples=500, deadline=None)
def test_what_a_price_contains_is_rounded_half_up_exactly(amount, rate):
    exact = Fraction(amount) * Fraction(rate) / (1 + Fraction(rate))
    half_up = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    assert contained(amount, rate) == half_up


GOODS = ((1000, 7), (2000, 19))


@pytest.mark.parametrize(
    ("rule", "rate", "tax"),
    [("GOODS", None, 84 + 456), ("HIGHEST", None, 70 + 494), ("CLASS", vat(19), 70 + 494), ("CLASS", vat(0), 450)],
)
def test_what_shipping_is_taxed_with(rule, rate, tax):
    checkout = taxed(*((line(cents), vat(rate)) for cents, rate in GOODS), shipping=600, rule=rule, shipping_rate=rate)
    assert said(checkout) == (3000, 600, tax, 3600 + tax)


@pytest.mark.parametrize(("rule", "on_shipping"), [("GOODS", 70), ("HIGHEST", 70), ("CLASS", 190)])
def test_a_book_alone_may_take_its_rate_to_shipping(rule, on_shipping):
    checkout = taxed((line(1000), vat(7)), shipping=1000, rule=rule, shipping_rate=vat(19))
    (one,) = checkout.lines
    assert (one.shipping_tax, one.tax) == (on_shipping, 70 + on_shipping)


def test_a_partial_refund_finds_its_shares():
    """Goods 20.00 of 100.00, shipping 10.00, 8 % on both: 20.00 + 2.00 + 1.76."""
    checkout = taxed(*((line(2000), vat(8)) for _ in range(5)), shipping=1000, shipping_rate=vat(8))
    first = checkout.lines[0]
    assert (first.total, first.shipping, first.tax, first.shipping_tax) == (2000, 200, 176, 16)


@pytest.mark.parametrize("included", [False, True])
def test_what_has_no_rate_is_taxed_as_the_setting_says(included):
    taxation = Taxation(included=included)
    checkout = pricing.price([line(1000)], replace(NONE, tax=Q("0.25"), taxation=taxation))
    assert (checkout.sum("tax"), checkout.sum("total")) == ((200, 1000) if included else (250, 1250))
    (adjustment,) = (a for a in checkout.lines[0].adjustments if a.kind == "TAX")
    assert adjustment.source == "rate 0.25"


def test_a_rate_of_zero_is_a_rate():
    checkout = pricing.price([line(1000)], replace(NONE, tax=Q("0.25"), taxation=Taxation(otherwise=vat(0))))
    assert checkout.sum("tax") == 0
    assert [part.rate for part in checkout.lines[0].taxes] == [vat(0)]


def test_a_price_abroad_stays_or_takes_the_other_rate():
    """29.99 with 19 % inside, where 23 % are charged."""
    assert said(taxed((line(2999), vat(23)), included=True)) == (2999, 0, 561, 2999)
    net = taxed((line(2999), vat(23, inside=percent(19))), included=True)
    assert said(net) == (3100, 0, 580, 3100)
    assert net.lines[0].unit_price == 3100


def test_who_is_exempt_pays_the_price_without_the_tax():
    exempt = TaxRate(Q(0), "exempt", exempt=True, inside=percent(20))
    inside = taxed((line(6000), exempt), included=True, shipping=1200, shipping_rate=exempt)
    assert said(inside) == (5000, 1000, 0, 6000)
    added = taxed((line(6000), exempt))
    assert said(added) == (6000, 0, 0, 6000)
    assert [a.source for a in added.lines[0].adjustments if a.kind == "TAX"] == ["exempt"]


def test_commission_is_taken_without_tax():
    assert taxed((line(10000), vat(10)), commission=10).sum("commission") == 1000
    inside = taxed((line(11000), vat(10)), commission=10, included=True, shipping=1100, shipping_rate=vat(10))
    assert (inside.sum("tax"), inside.sum("commission")) == (1100, 1000)


@pytest.mark.parametrize(
    ("minimum", "most", "taken"), [(950, None, 100), (0, 950, 0), (1000, 1000, 100), (1001, None, 0)]
)
def test_minimums_are_in_the_mode_of_the_prices(minimum, most, taken):
    checkout = taxed_with(
        [coupon(amount=100, minimum_amount=minimum, maximum_amount=most)], (line(1000), vat(20)), included=True
    )
    assert checkout.sum("discount") == taken


def test_the_best_offer_is_judged_on_what_is_paid():
    """Where the tax is inside, it is not paid on top: 10.00 off the dear line beats 9.00 off the other, whatever its rate."""
    dear, other = line(5000), line(5000)
    offers = [coupon(amount=1000, targets=pricing.Targets(products=frozenset({dear.product_id})), stackable=False),
              coupon(amount=900, targets=pricing.Targets(products=frozenset({other.product_id})), stackable=False)]  # fmt: skip
    pairs = ((dear, vat(0)), (other, vat(25)))
    assert taxed_with(offers, *pairs, included=True).sum("total") == 9000
    added = taxed_with(offers, *pairs)
    assert added.sum("total") == 5000 + 4100 + 1025, "with the tax on top 9.00 less are 11.25 less to pay"


def test_gifts_are_not_taxed():
    given = promotion(method="FREE_GIFT", gift=gift(2000), minimum_amount=1000)
    checkout = taxed_with([given], (line(5000), vat(19)), otherwise=vat(19))
    assert [(one.gift, one.tax) for one in checkout.lines] == [(False, 950), (True, 0)]


def test_a_quote_ends_when_a_rate_changes():
    until = datetime(2026, 12, 1, tzinfo=UTC)
    rates = replace(NONE, taxation=Taxation(otherwise=vat(10), until=until))
    assert pricing.price([line(10000)], rates).end == until
    assert pricing.price([line(10000)], NONE).end is None


def test_taxes_from_elsewhere_take_the_place_of_the_tables():
    checkout = taxed((line(1000), vat(19)), (line(2000, seller=B), vat(19)), included=True, commission=10)
    told = [[pricing.TaxPart(vat(7, "Other"), 1000, 65, 0)], []]
    other = pricing.taxed_as(checkout, told)
    assert (other.sum("tax"), other.sum("total")) == (65, 3000)
    assert [order.tax for order in other.orders] == [65, 0]
    assert other.sum("commission") == 94 + 200, "10 % of what is left without the tax"
    assert pricing.taxed_as(other, told).lines == other.lines
    again = [list(map(pricing.remembered, map(pricing.told, one.taxes))) for one in checkout.lines]
    assert pricing.sealed(pricing.taxed_as(checkout, again)) == pricing.sealed(checkout)


ratings = st.sampled_from([vat(0), vat(7), vat(19), vat("8.25"), TaxRate(Q(0), "exempt", exempt=True)])
baskets = st.lists(
    st.tuples(st.integers(0, 10**9), st.integers(1, 9), st.sampled_from([A, B, C]), ratings), min_size=1, max_size=8
)


@given(baskets, ratings, st.sampled_from(["CLASS", "GOODS", "HIGHEST"]), st.integers(0, 10**5), st.booleans())
@settings(max_examples=300, deadline=None)
def test_what_is_split_adds_up(lines, of_shipping, rule, shipping, included):
    pairs = [(line(price, quantity, seller), rate) for price, quantity, seller, rate in lines]
    checkout = taxed(*pairs, included=included, shipping=shipping, shipping_rate=of_shipping, rule=rule, commission=10)
    for order in checkout.orders:
        tax = 0 if included else order.tax
        assert order.total == order.subtotal - order.discount + order.shipping + tax
        for one in order.lines:
            assert one.tax == sum(part.amount for part in one.taxes)
            assert 0 <= one.shipping_tax <= one.tax
            assert sum(part.base for part in one.taxes) == one.total + one.shipping
        rates = {}
        for one in order.lines:
            for part in one.taxes:
                base, amount = rates.get((part.rate.rate, part.rate.exempt), (0, 0))
                rates[part.rate.rate, part.rate.exempt] = (base + part.base, amount + part.amount)
        for (rate, _), (base, amount) in rates.items():
            exact = base * rate / (1 + rate) if included else base * rate
            assert amount == int(exact.quantize(Q(1), rounding=ROUND_HALF_UP)), "rounded once, half up"
    assert sum(tender.amount for tender in checkout.tenders) == checkout.sum("total")
