"""What the demo makes of its data, before it calls anything."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random

import pytest

from demo import catalogue, order, source
from demo.source import Asked, Basket, Card, Line, Product
from server.catalog import prices

START = datetime(2017, 1, 1)  # noqa: DTZ001  # the data has no time zone


@pytest.fixture(scope="module")
def journey():
    return source.load(300)


def a_product(id_, **changes):
    values = {
        "manufacturer_id": 69,
        "department": "GROCERY",
        "brand": "Private",
        "category": "CANNED JUICES",
        "type": "GRAPE JUICE",
        "size": "6 OZ",
    }
    return Product(id=id_, **{**values, **changes})


def carded(line):
    """Complete (product, quantity, cents) or (product, quantity, cents, loyalty)."""
    return line if len(line) > 3 else (*line, 0)


def baskets_of(*rows):
    """Baskets in order of time, each given as household and lines of (product, quantity, received, loyalty or nothing)."""
    return [
        Basket(
            id_,
            household,
            START + timedelta(minutes=id_),
            tuple(
                Line(id_, product, quantity, cents, *card, 0) for product, quantity, cents, *card in map(carded, lines)
            ),
        )
        for id_, (household, *lines) in enumerate(rows)
    ]


def test_the_price_is_what_was_on_the_shelf():
    line = Line(1, 2, quantity=3, received_cents=400, loyalty_cents=90, match_cents=10)
    assert (line.cents, line.price) == (500, Fraction(500, 3))
    assert Line(1, 2, 0, 0, 0, 0).price is None


@pytest.mark.parametrize(
    ("quantity", "loyalty", "measured", "card"),
    [
        (1, 0, False, None),
        (3, 90, False, Card(30, of_unit=True)),
        (3, 100, False, Card(100, of_unit=False)),
        (10_087, 101, True, Card(101, of_unit=True)),
        (0, 0, False, None),
    ],
)
def test_the_card_takes_off_each_unit_what_is_whole_cents_and_else_the_line(quantity, loyalty, measured, card):
    assert Line(1, 2, quantity, 400, loyalty, 0, 0, measured).card == card


def test_nothing_is_asked_where_nothing_was_bought_or_paid():
    assert Line(1, 2, 0, 300, 0, 0).asked is None
    assert Line(1, 2, 1, 0, 0, 0).asked is None
    assert Line(1, 2, 1, 0, 5, 0).asked == Asked(Fraction(5), Card(5, of_unit=True))


def test_fuel_costs_to_the_cent_what_the_receipt_says():
    for thousandths, cents in ((10_087, 2319), (8000, 1999), (89_638, 21_123), (417, 99)):
        line = Line(1, 2, thousandths, cents, 0, 0, 0, measured=True)
        assert line.price.denominator == 1
        assert prices.measured(int(line.price), thousandths, source.BASE) == cents


def test_a_coupon_takes_off_no_more_than_the_line_costs():
    line = Line(1, 2, 1, 167, 20, 15, coupon_cents=200)
    assert (line.cents, line.redeemed_cents, line.paid_cents) == (202, 167, 0)
    assert replace(line, coupon_cents=50).paid_cents == 117


def test_a_line_of_more_than_a_cart_holds_is_several_to_the_cent():
    parts = source.split(Line(1, 911_878, 144, 2400, 2400, 0))
    assert [(part.quantity, part.received_cents, part.loyalty_cents) for part in parts] == [
        (99, 1650, 1650), (45, 750, 750),
    ]  # fmt: skip
    fuel = Line(1, 2, 10_087, 2319, 0, 0, 0, measured=True)
    assert source.split(fuel) == [fuel]
    assert source.split(parts[0]) == [parts[0]]


def test_the_data_is_read_whole(journey):
    assert len([product for product in journey.products.values() if product.brand]) == 92_331
    assert len(journey.baskets) == 300
    times = [basket.time for basket in journey.baskets]
    assert times == sorted(times)
    first = journey.baskets[0]
    assert (first.id, first.household_id, len(first.lines)) == (31198570044, 900, 1)
    assert first.lines[0] == Line(31198570044, 1095275, 1, 50, 0, 0)
    lines = [(line.basket_id, line.product_id) for basket in journey.baskets for line in basket.lines]
    assert len(lines) == len(set(lines))
    assert all(line.basket_id == basket.id for basket in journey.baskets for line in basket.lines)


def test_all_that_was_sold_is_a_product(journey):
    sold = {line.product_id for basket in journey.baskets for line in basket.lines if line.quantity}
    assert sold <= journey.products.keys()
    assert source.unlisted(3).manufacturer_id not in {p.manufacturer_id for p in journey.products.values() if p.brand}


def test_fuel_is_measured_and_nothing_else(journey):
    measured = {product.id for product in journey.products.values() if product.measured}
    assert {journey.products[id_].type for id_ in measured} == {"GASOLINE-REG UNLEADED"}
    assert 6_533_765 not in measured  # sold by the piece: fuel paid for in advance
    lines = [line for basket in journey.baskets for line in basket.lines]
    assert {line.product_id for line in lines if line.measured} <= measured
    assert all(line.measured or line.quantity <= source.LARGEST_QUANTITY for line in lines)


def test_campaigns_are_those_of_the_days_with_coupons_of_known_worth(journey):
    assert [campaign.id for campaign in journey.campaigns] == [24, 25, 26]
    last = journey.campaigns[-1]
    assert (last.kind, str(last.start), len(last.household_ids)) == ("Type B", "2016-12-28", 118)
    assert all(coupon.cents > 0 and coupon.product_ids for coupon in last.coupons)
    assert any(day.household_id == 1029 and str(day.date) == "2017-01-01" for day in journey.redemptions)


def test_missing_texts_are_empty(journey):
    assert all(
        isinstance(text, str) for product in journey.products.values() for text in (product.category, product.size)
    )
    assert any(not product.category for product in journey.products.values())


def test_first_prices_are_those_of_the_first_lines(journey):
    seen = {}
    for basket in journey.baskets:
        for line in basket.lines:
            if line.asked is not None and line.price.denominator == 1 and not line.measured:
                seen.setdefault(line.product_id, line.price)
    assert {product: journey.first_prices[product] for product in seen} == seen


@pytest.mark.parametrize(
    ("till", "words"),
    [
        ("COOKIES/CONES", "Cookies/Cones"),
        ("RTD COCKTAILS 750ML PLUS <=42P", "Rtd Cocktails 750Ml Plus Up To 42P"),
        ("FRZN  ICE", "Frzn Ice"),
        ("", ""),
    ],
)
def test_tills_capitals_become_words(till, words):
    assert catalogue.readable(till) == words


def test_titles_are_unique_within_a_seller_only():
    products = [a_product(1), a_product(2), a_product(3, manufacturer_id=7), a_product(4, size="")]
    titles = catalogue.titles(products)
    assert titles == {
        1: "Grape Juice, 6 OZ (no. 1)",
        2: "Grape Juice, 6 OZ (no. 2)",
        3: "Grape Juice, 6 OZ",
        4: "Grape Juice",
    }


def test_titles_fall_back_to_category_and_department():
    products = [a_product(1, type=""), a_product(2, type="", category="")]
    assert list(catalogue.titles(products).values()) == ["Canned Juices, 6 OZ", "Grocery, 6 OZ"]


def test_every_row_makes_a_product_that_the_mall_takes(journey):
    offers = catalogue.offers(journey.products, journey.products, journey.baskets, journey.first_prices)
    slugs = {category.slug for category in catalogue.categories(journey.products.values())}
    assert len(offers) == len(journey.products)
    assert all(3 <= len(offer.title) <= 200 and 20 <= len(offer.description) <= 5000 for offer in offers)
    assert not any(mark in offer.title + offer.description for offer in offers for mark in "<>")
    assert len({(offer.product.manufacturer_id, offer.title.casefold()) for offer in offers}) == len(offers)
    assert all(offer.category in slugs for offer in offers)
    assert all(len(offer.sku) <= 32 for offer in offers)


def test_the_tree_has_parents_first_and_unique_names(journey):
    tree = catalogue.categories(journey.products.values())
    known = {""}
    for category in tree:
        assert category.parent in known
        known.add(category.slug)
    assert len({category.slug for category in tree}) == len(tree)
    assert len({(category.parent, category.name.casefold()) for category in tree}) == len(tree)


def test_the_same_product_in_two_departments_has_two_categories():
    products = [a_product(1), a_product(2, department="DELI"), a_product(3, category="")]
    tree = [(category.slug, category.parent) for category in catalogue.categories(products)]
    assert tree == [
        ("deli", ""),
        ("grocery", ""),
        ("deli-canned-juices", "deli"),
        ("grocery-canned-juices", "grocery"),
    ]


def test_offers_have_the_first_price_and_stock_for_what_is_sold():
    products = {id_: a_product(id_) for id_ in (1, 2, 3, 4)}
    products[5] = a_product(5, type="FUEL", measured=True)
    baskets = baskets_of((1, (1, 2, 300), (2, 120, 600)), (2, (1, 1, 160), (3, 3, 500)))
    fuel = Line(2, 5, 10_000, 2500, 0, 0, 0, measured=True)
    baskets[1] = replace(baskets[1], lines=(*baskets[1].lines, fuel))
    first_prices = {1: 150, 2: 5, 4: 90}
    offers = catalogue.offers(products, products, baskets, first_prices)
    assert [offer.price for offer in offers] == [150, 5, 167, 90, 25_000]
    spare = catalogue.SPARE_UNITS
    assert [offer.stock - spare for offer in offers] == [3, 120, 3, 0, 10_000]


def test_needed_are_the_products_in_the_baskets_that_the_table_has():
    baskets = baskets_of((1, (2, 1, 100), (9, 1, 100)), (1, (1, 0, 0)))
    assert catalogue.needed({1: a_product(1), 2: a_product(2), 3: a_product(3)}, baskets) == [1, 2]


def test_a_new_price_waits_for_the_buyers_at_the_old_one():
    baskets = baskets_of(
        (1, (7, 1, 100)),  # at the first price: waits for nobody
        (2, (7, 2, 200)),
        (3, (7, 1, 120)),  # brings a new price
        (4, (7, 1, 120)),  # buys at it
        (5, (7, 1, 100)),  # brings the old one back
    )
    assert order.waits(baskets, {7: 100}) == [set(), set(), {0, 1}, {2}, {2, 3}]


def test_another_price_for_the_card_waits_like_any_other():
    baskets = baskets_of(
        (1, (7, 1, 100)), (2, (7, 1, 80, 20)), (3, (7, 2, 160, 40)), (4, (7, 1, 100))
    )  # fmt: skip
    assert order.waits(baskets, {7: 100}) == [set(), {0}, {1}, {1, 2}]


def test_a_households_baskets_follow_each_other():
    baskets = baskets_of((1, (1, 1, 100)), (2, (2, 1, 100)), (1, (3, 1, 100)))
    assert order.waits(baskets, {1: 100, 2: 100, 3: 100}) == [set(), set(), {0}]


def test_lines_for_which_nothing_is_asked_hold_nobody_up():
    baskets = baskets_of((1, (7, 0, 0)), (2, (7, 1, 0)), (3, (7, 1, 100)))
    assert order.waits(baskets, {7: 100}) == [set(), set(), set()]


def replayed(baskets, first_prices, at_once):
    """Replay with random pauses; return what each line met, and how many ran at once."""
    asked = {id_: Asked(Fraction(cents)) for id_, cents in first_prices.items()}
    pauses = Random(1)  # noqa: S311  # any pauses will do
    met, running, most, finished = {}, 0, 0, []

    async def work(position):
        nonlocal running, most
        running += 1
        most = max(most, running)
        basket = baskets[position]
        for line in basket.lines:
            if line.asked is not None and asked.get(line.product_id) != line.asked:
                await asyncio.sleep(pauses.random() / 1000)
                asked[line.product_id] = line.asked
        await asyncio.sleep(pauses.random() / 1000)
        for line in basket.lines:
            met[line.basket_id, line.product_id] = asked.get(line.product_id)
        finished.append(position)
        running -= 1

    asyncio.run(order.replay(order.waits(baskets, first_prices), work, at_once))
    return met, most, finished


def test_every_line_meets_its_price_whatever_runs_at_once(journey):
    met, most, finished = replayed(journey.baskets, journey.first_prices, 16)
    for basket in journey.baskets:
        for line in basket.lines:
            if line.asked is not None:
                assert met[basket.id, line.product_id] == line.asked
    assert Counter(finished) == Counter(range(len(journey.baskets)))
    assert most == 16
    trips = {}
    for position in finished:
        household = journey.baskets[position].household_id
        assert trips.get(household, -1) < position
        trips[household] = position


def test_a_failure_stops_the_replay():
    async def work(position):
        await asyncio.sleep(0)
        if position == 1:
            raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        asyncio.run(order.replay([set(), set(), {0}, {1}], work, 2))
