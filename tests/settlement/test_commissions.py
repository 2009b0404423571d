"""What the mall keeps: which rule comes first, what it takes, and that orders keep what they were sold with."""

from datetime import UTC, datetime, timedelta

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from tests.settlement.conftest import cents
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION


@pytest.fixture
def rule(office):
    """Makes rules that end with the test: `rule("SELLER", seller_id=..., rate="0.05")`."""
    made = []

    def rule(scope, rate=None, **fields):
        if rate is not None:
            fields["rate"] = {"value": rate}
        one = office.call("CreateCommissionRule", office.admin, commission_rule={"scope": scope, **fields})
        made.append(one)
        return one

    yield rule
    for one in made:
        office.call("EndCommissionRule", office.admin, id=one.id, reason="The test is over.")


def taken(office, seller, price=10_000, **changes):
    """What the mall keeps of one more unit sold, and why."""
    order = office.sell(seller, price, **changes)
    entry = office.entries(seller, order_id=order.id)[0]
    return cents(entry.commission), entry.commission_source.split(" ")[0]


def test_the_first_scope_that_is_set_counts(office, rule):
    """Product, category, introductory window, the seller's own, volume, channel, mall: each beats those after it."""
    seller = office.seller()
    month = (office.clock.now().astimezone(UTC).replace(day=1) - timedelta(days=1)).date().replace(day=1)
    office.sql("INSERT INTO seller_volumes VALUES ($1, $2, 'USD', 100000)", seller.id, month)
    assert taken(office, seller) == (1_000, "mall")
    rule("MALL", "0.11")
    assert taken(office, seller) == (1_100, "mall")
    rule("CHANNEL", "0.02", channel_id=office.market.id)
    assert taken(office, seller) == (200, "channel")
    rule("VOLUME", "0.04", volume=make.dollars(100_000))
    rule("VOLUME", "0.05", volume=make.dollars(50_000))
    rule("VOLUME", "0.01", volume=make.dollars(100_001))
    assert taken(office, seller) == (400, "volume")
    office.sql("UPDATE sellers SET commission_rate = 0.06 WHERE id = $1", seller.id)
    assert taken(office, seller) == (600, "seller")
    rule("SELLER", "0.07", seller_id=seller.id)
    assert taken(office, seller) == (700, "seller")
    rule("INTRODUCTORY", "0.05", introductory_days=90)
    assert taken(office, seller) == (500, "introductory")
    rule("CATEGORY", "0.08", category_id=office.category.id)
    assert taken(office, seller) == (800, "category")
    variant = office.product(seller)
    product = office.sql("SELECT product_id FROM variants WHERE id = $1", variant)[0][0]
    rule("PRODUCT", "0.09", product_id=str(product))
    order = office.buy((variant, 1)).orders[0]
    office.follow_up()
    (entry,) = office.entries(seller, order_id=order.id)
    assert (cents(entry.commission), entry.commission_source.split(" ")[0]) == (900, "product")


def test_the_introductory_window_is_over_after_its_days(office, rule):
    seller = office.seller()
    rule("INTRODUCTORY", "0.05", introductory_days=2)
    assert taken(office, seller) == (500, "introductory")
    office.clock.advance(days=2)
    assert taken(office, seller) == (1_000, "mall")


def test_the_nearest_category_comes_first(office, rule):
    seller = office.seller()
    below = make.category(office.channel, office.admin, parent_id=office.category.id)
    rule("CATEGORY", "0.08", category_id=office.category.id)
    rule("CATEGORY", "0.03", category_id=below.id)
    rule("CATEGORY", "0.08", category_id=office.category.id)
    assert taken(office, seller) == (800, "category")
    product = make.product(office.channel, seller, below.id, [office.market.id], price=10_000)
    order = office.buy((product.variants[0].id, 1)).orders[0]
    office.follow_up()
    assert cents(office.entries(seller, order_id=order.id)[0].commission) == 300


def test_lines_of_one_order_may_follow_different_rules(office, rule):
    seller = office.seller()
    one, other = office.product(seller), office.product(seller, 5_000)
    product = office.sql("SELECT product_id FROM variants WHERE id = $1", one)[0][0]
    rule("PRODUCT", "0.20", product_id=str(product))
    order = office.buy((one, 1), (other, 1)).orders[0]
    office.follow_up()
    assert sorted(cents(e.commission) for e in office.entries(seller, order_id=order.id)) == [500, 2_000]
    found = office.orders.GetOrder(orders_pb2.GetOrderRequest(id=order.id), metadata=office.admin.metadata)
    assert (cents(found.commission), found.commission_rate.value) == (2_500, "0.1667")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"flat": make.dollars(250)}, 250),
        ({"flat": make.dollars(20_000)}, 10_000),
        ({"rate": "0.01", "floor": make.dollars(300)}, 300),
        ({"rate": "0.50", "cap": make.dollars(1_500)}, 1_500),
        ({"rate": "0.10", "floor": make.dollars(300), "cap": make.dollars(1_500)}, 1_000),
        ({"rate": "0.10", "floor": make.money(300, "EUR")}, 1_000),
    ],
)
def test_fixed_amounts_floors_and_caps(office, rule, fields, expected):
    seller = office.seller()
    rule("SELLER", seller_id=seller.id, **fields)
    assert taken(office, seller)[0] == expected


def test_a_fixed_amount_is_of_each_unit(office, rule):
    seller = office.seller()
    rule("SELLER", seller_id=seller.id, flat=make.dollars(250))
    order = office.buy((office.product(seller), 3)).orders[0]
    office.follow_up()
    assert cents(office.entries(seller, order_id=order.id)[0].commission) == 750


def test_shipping_counts_in_where_the_rule_says_so(office, rule):
    seller = office.seller()
    rule("SELLER", "0.10", seller_id=seller.id, on_shipping=True)
    with office.configured(shipping__standard__price='{"USD": "8.00"}'):
        assert taken(office, seller)[0] == 1_080


def test_a_rule_counts_within_its_window_and_orders_keep_theirs(office, rule):
    seller = office.seller()
    start = office.clock.now() + timedelta(hours=1)
    later = rule("SELLER", "0.20", seller_id=seller.id, start_time=start, end_time=start + timedelta(hours=1))
    assert taken(office, seller) == (1_000, "mall")
    office.clock.advance(hours=1, seconds=1)
    assert taken(office, seller) == (2_000, "seller")
    kept = office.entries(seller)[-1]
    office.call("EndCommissionRule", office.admin, id=later.id, reason="Enough.")
    assert taken(office, seller) == (1_000, "mall")
    assert kept in office.entries(seller)
    assert office.call("EndCommissionRule", office.admin, id=later.id, reason="Again.").HasField("end_time")


def test_a_rule_that_would_begin_later_never_does_once_it_is_ended(office, rule):
    seller = office.seller()
    start = office.clock.now() + timedelta(hours=1)
    one = rule("SELLER", "0.20", seller_id=seller.id, start_time=start)
    ended = office.call("EndCommissionRule", office.admin, id=one.id, reason="No.")
    assert ended.end_time == ended.start_time
    office.clock.advance(hours=1, seconds=1)
    assert taken(office, seller) == (1_000, "mall")


def test_a_quote_with_another_commission_has_drifted(office, rule):
    seller = office.seller()
    buyer = make.shopper(office.app, office.on_loop, office.channel)
    make.cart(office.channel, buyer, office.market.id, [(office.product(seller), 1)])
    quote = make.quote(office.channel, buyer)
    rule("SELLER", "0.20", seller_id=seller.id)
    with fails(PRECONDITION, "QUOTE_DRIFTED"):
        make.purchase(office.channel, buyer, quote_token=quote.token)


def test_what_a_seller_sells_counts_for_its_volume(office):
    seller = office.seller()
    office.sell(seller)
    office.sell(seller, 5_000)
    rows = office.sql("SELECT * FROM seller_volumes WHERE seller_id = $1", seller.id)
    assert sum(row.gross_minor for row in rows) == 15_000
    assert {row.month.day for row in rows} == {1}


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"scope": "SELLER", "rate": {"value": "0.1"}}, "seller_id"),
        ({"scope": "MALL", "rate": {"value": "0.1"}, "introductory_days": 5}, "introductory_days"),
        ({"scope": "VOLUME", "rate": {"value": "0.1"}}, "volume"),
        ({"scope": "MALL"}, "rate"),
        ({"scope": "MALL", "rate": {"value": "0.1"}, "flat": make.dollars(1)}, "rate"),
        ({"scope": "MALL", "rate": {"value": "1.1"}}, "rate"),
        ({"scope": "MALL", "flat": make.dollars(-1)}, "flat"),
        ({"scope": "MALL", "rate": {"value": "0.1"}, "cap": make.dollars(1), "floor": make.money(1, "EUR")}, "flat"),
        ({"scope": "MALL", "rate": {"value": "0.1"}, "start_time": datetime(2020, 1, 1, tzinfo=UTC)}, "start_time"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(office, fields, field):
    with fails(INVALID, "INVALID_FIELDS", f"commission_rule.{field}"):
        office.call("CreateCommissionRule", office.admin, commission_rule=fields)


def test_a_rule_ends_after_it_begins(office):
    start = office.clock.now() + timedelta(hours=2)
    wanted = {"scope": "MALL", "rate": {"value": "0.1"}, "start_time": start, "end_time": start}
    with fails(INVALID, "INVALID_FIELDS", "commission_rule.end_time"):
        office.call("CreateCommissionRule", office.admin, commission_rule=wanted)


def test_rules_are_for_staff(office, rule):
    seller = office.seller()
    made = rule(
        "SELLER", "0.05", seller_id=seller.id, reason="A promise.", floor=make.dollars(1), cap=make.dollars(900)
    )
    assert office.call("GetCommissionRule", office.admin, id=made.id) == made
    found = office.call("ListCommissionRules", office.admin, seller_id=seller.id, scopes=["SELLER"]).commission_rules
    assert list(found) == [made]
    for name, fields in (("GetCommissionRule", {"id": made.id}), ("ListCommissionRules", {})):
        with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
            office.call(name, seller, **fields)
