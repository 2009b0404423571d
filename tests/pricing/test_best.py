"""The best set of offers: what the shopper pays decides, at the end of all stages."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.pricing import Rates, Targets, best, discounts
from tests.pricing.baskets import (
    A,
    B,
    C,
    coupon,
    gift,
    goods,
    line,
    off,
    percent,
    price,
    promotion,
    sale,
    shipping_coupon,
    told,
)

CODES = {A: "a", B: "b", C: "c"}


@pytest.mark.parametrize(("goods_", "pays", "chosen"), [(10_000, 7000, "ab"), (20_000, 15_000, "e")])
def test_one_that_is_exclusive_stands_against_a_set(goods_, pays, chosen):
    e = coupon(percentage=percent(25), stackable=False, title="e")
    a, b = coupon(percentage=percent(10), title="a"), coupon(amount=2000, title="b")
    checkout = price([line(goods_)], e, a, b)
    assert goods(checkout) == pays
    assert "".join(sorted(t.offer.title for t in checkout.applied)) == chosen
    lost = [t for t in checkout.told if t.state == "NOT_CHOSEN"]
    assert {t.reason for t in lost} == {"NOT_COMBINABLE"}
    assert all(t.amount for t in lost), "what it would be worth"


def test_a_code_that_is_worse_than_what_is_automatic_is_not_taken():
    automatic = sale(percentage=percent(20), stackable=False)
    five = coupon(amount=500)
    checkout = price([line(5000)], automatic, five)
    assert goods(checkout) == 4000
    lost = told(checkout, five)
    assert (lost.state, lost.reason, lost.amount, lost.difference) == ("NOT_CHOSEN", "LESS_THAN_AUTOMATIC", 500, 500)
    fifteen = coupon(amount=1500)
    better = price([line(5000)], automatic, fifteen)
    assert (goods(better), off(better, automatic)) == (3500, 0), "the sale yields to what is worth more"


def test_value_decides_and_priority_breaks_ties():
    a, b = coupon(amount=500, priority=10, stackable=False), coupon(amount=800, priority=1, stackable=False)
    assert goods(price([line(4000)], a, b)) == 3200
    first, second = coupon(amount=500, priority=1, stackable=False), coupon(amount=500, priority=2, stackable=False)
    for order in ((first, second), (second, first)):
        assert price([line(4000)], *order).applied[0].offer is second


def test_rules_of_either_allow_and_deny():
    a = coupon(amount=500, stackable=False, type="FIXED")
    b = coupon(amount=300, stackable=False, type="EVENT")
    assert goods(price([line(4000)], a, b)) == 3500
    assert goods(price([line(4000)], replace(a, allows=frozenset({str(b.id)})), b)) == 3200
    assert goods(price([line(4000)], a, replace(b, allows=frozenset({"FIXED"})))) == 3200
    stacking = [replace(one, stackable=True) for one in (a, b)]
    assert goods(price([line(4000)], *stacking)) == 3200
    assert goods(price([line(4000)], replace(stacking[0], denies=frozenset({"EVENT"})), stacking[1])) == 3500
    both = replace(a, allows=frozenset({str(b.id)})), replace(b, denies=frozenset({str(a.id)}))
    assert goods(price([line(4000)], *both)) == 3500, "what denies comes first"


def test_shipping_counts_in_what_is_best():
    row = line(5300, threshold=5000)
    four = coupon(amount=400)
    checkout = price([row], four, shipping=999)
    assert (checkout.sum("total"), told(checkout, four).state) == (5300, "NOT_CHOSEN")
    assert told(checkout, four).difference == 599, "4.00 less goods would cost 9.99 of shipping"


def test_sales_of_a_line_compete_and_those_that_combine_add_up():
    alone = sale(percentage=percent(25), stackable=False)
    tenth, two = sale(percentage=percent(10)), sale(amount=200)
    assert goods(price([line(1000)], alone, tenth, two)) == 700
    assert goods(price([line(10_000)], alone, tenth, two)) == 7500


# --- properties ---

money = st.integers(0, 20_000)
fractions = st.sampled_from([Decimal(0), Decimal("0.05"), Decimal("0.1"), Decimal("0.333"), Decimal("0.5"), Decimal(1)])
sellers = st.sampled_from([A, B, C])
rows = st.lists(
    st.builds(
        lambda price_, units, seller, digital, threshold: line(price_, units, seller, digital=digital, threshold=threshold),
        money, st.integers(1, 9), sellers, st.booleans(), st.none() | money,
    ),
    min_size=1, max_size=6,
)  # fmt: skip
common = {
    "percentage": fractions,
    "amount": money,
    "maximum_discount": st.none() | money,
    "minimum_amount": st.just(0) | money,
    "seller_id": st.none() | sellers,
    "full_price_only": st.booleans(),
    "stackable": st.booleans(),
    "priority": st.integers(0, 3),
    "mall_share": fractions,
    "type": st.sampled_from(["FIXED", "EVENT"]),
    "denies": st.sampled_from([frozenset(), frozenset({"EVENT"})]),
}
deals = {
    **common,
    "method": st.just("BUY_X_GET_Y"),
    "buy_quantity": st.integers(1, 3),
    "get_quantity": st.integers(1, 3),
}
offers = st.one_of(
    st.builds(sale, percentage=fractions, amount=money, stackable=st.booleans(), mall_share=fractions),
    st.builds(promotion, **common),
    st.builds(promotion, **deals),
    st.builds(
        lambda worth, minimum: promotion(method="FREE_GIFT", gift=gift(worth), minimum_amount=minimum), money, money
    ),
    st.builds(coupon, **common),
    st.builds(shipping_coupon, **common),
)
rates = st.builds(Rates, st.just("STANDARD"), shipping=st.integers(0, 2000), tax=fractions, commission=fractions)


@given(rows, st.lists(offers, max_size=8), rates)
@settings(max_examples=300, deadline=None)
def test_parts_sum_to_wholes_and_no_offer_goes_too_far(lines, given_offers, of_mall):
    checkout = price(lines, *given_offers, rates=of_mall)
    for line_ in checkout.lines:
        assert 0 <= line_.discount <= line_.subtotal
        assert 0 <= line_.discount_of_seller <= line_.discount
        assert line_.shipping >= 0 <= line_.tax
        assert 0 <= line_.commission <= line_.earned
        whys = [(a.source, a.kind, a.funder) for a in line_.adjustments]
        assert len(whys) == len(set(whys)), "one adjustment for each offer and funder"
        if line_.gift:
            assert (line_.total, line_.shipping, line_.commission) == (0, 0, 0)
    for order in checkout.orders:
        assert order.total == order.subtotal - order.discount + order.shipping + order.tax
        for name in ("subtotal", "discount", "shipping", "tax", "commission"):
            assert sum(getattr(line_, name) for line_ in order.lines) == getattr(order, name)
    assert sum(tender.amount for tender in checkout.tenders) == checkout.sum("total")
    for one in checkout.applied:
        taken = off(checkout, one.offer)
        assert taken == one.amount
        if one.offer.maximum_discount is not None:
            assert taken <= one.offer.maximum_discount
        if one.offer.seller_id is not None:
            touched = {line_.row.seller_id for line_ in checkout.lines if line_.adjustments
                       and any(a.source == one.offer.source for a in line_.adjustments)}  # fmt: skip
            assert touched <= {one.offer.seller_id}
    again = price(lines, *reversed(given_offers), rates=of_mall)
    assert [line_.adjustments for line_ in again.lines] == [line_.adjustments for line_ in checkout.lines]


@given(rows, st.lists(offers, max_size=9), rates)
@settings(max_examples=150, deadline=None)
def test_the_best_is_no_worse_than_any_single_offer(lines, given_offers, of_mall):
    def pays(*chosen):
        return price(lines, *chosen, rates=of_mall).sum("total")

    best = pays(*given_offers)
    sales = [one for one in given_offers if one.stage == "SALE"]
    others = [one for one in given_offers if one.stage != "SALE"]
    assert best <= pays(*sales)  # sales are there anyhow, even where they take goods below what ships free
    assert all(best <= pays(*sales, one) for one in others)


def test_of_many_the_best_of_all_combinations_is_nearly_always_found(monkeypatch):
    """The search is bounded, so that it may miss the best; at most once in 50 of these baskets, the same at every run."""
    drawn = Random(14)  # noqa: S311 - not for secrets
    baskets = [many(drawn) for _ in range(BASKETS)]
    found = [price(lines, *offers_, shipping=700).sum("total") for lines, offers_ in baskets]
    monkeypatch.setattr(best, "MOST_IN_FULL", 8)
    least = [price(lines, *offers_, shipping=700).sum("total") for lines, offers_ in baskets]
    missed = [(one, other) for one, other in zip(found, least, strict=True) if one != other]
    assert len(missed) <= BASKETS // 50, missed


BASKETS = 60


def many(drawn):
    """A basket, and eight offers that want others beside them or do not, each with a minimum of its own."""

    def common():
        return {
            "minimum_amount": drawn.choice([0, 2000, 5000, 9000]),
            "maximum_discount": drawn.choice([None, 800, 2500]),
            "stackable": drawn.random() < 0.6,
            "seller_id": drawn.choice([None, None, A, B]),
            "denies": drawn.choice([frozenset(), frozenset({"EVENT"})]),
            "type": drawn.choice(["FIXED", "EVENT"]),
        }

    lines = [line(drawn.randrange(100, 5000), drawn.randrange(1, 4), drawn.choice([A, B]), threshold=drawn.choice([None, 6000]))
             for _ in range(4)]  # fmt: skip
    kinds = [coupon, promotion, shipping_coupon]
    worths = [{"percentage": percent(drawn.randrange(5, 40))} if drawn.random() < 0.5 else {"amount": drawn.randrange(100, 3000)}
              for _ in range(8)]  # fmt: skip
    return lines, [drawn.choice(kinds)(**worth, **common()) for worth in worths]


@given(rows, st.lists(offers, max_size=4), rates)
@settings(max_examples=100, deadline=None)
def test_of_few_no_combination_is_better(lines, given_offers, of_mall):
    def pays(*chosen):
        return price(lines, *chosen, rates=of_mall).sum("total")

    others = [one for one in given_offers if one.stage != "SALE"]
    sales = [one for one in given_offers if one.stage == "SALE"]
    best = pays(*given_offers)
    for size in range(len(others) + 1):
        assert all(best <= pays(*sales, *chosen) for chosen in combinations(others, size))


def two_hundred(lines):
    """120 sales of single products, 60 promotions that apply, 20 coupons."""
    on = [Targets(products=frozenset({lines[n % len(lines)].product_id})) for n in range(120)]
    return [
        *(sale(percentage=percent(5 + n % 30), targets=on[n], stackable=n % 3 > 0) for n in range(120)),
        *(promotion(percentage=percent(1 + n % 7), minimum_amount=n * 100, stackable=n % 2 > 0) for n in range(60)),
        *(coupon(amount=100 + n, currency="USD", stackable=n % 4 > 0) for n in range(20)),
    ]


def test_200_offers_on_20_lines_are_priced_a_bounded_number_of_times(monkeypatch):
    lines = [line(1000 + n, 2, UUID(int=1 + n % 3)) for n in range(20)]
    offers_ = two_hundred(lines)
    tries, off_goods = [], discounts.off_goods

    def counted(*arguments, **options):
        tries.append(arguments)
        return off_goods(*arguments, **options)

    monkeypatch.setattr(discounts, "off_goods", counted)
    checkout = price(lines, *offers_, shipping=500)
    assert checkout.applied
    assert len(tries) < 700
