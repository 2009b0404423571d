"""Goods by measure in carts: half a kilogram does not disappear, and steps and limits hold."""

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.common.v1 import pricing_pb2
from tests.support import make
from tests.support.expect import fails
from tests.support.shopping import cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
QUARTERS = {"unit": "KILOGRAM", "step": {"value": "0.25"}, "least_quantity": {"value": "0.5"}}


@pytest.fixture
def cheese(goods):
    """By the kilogram at 7.00, in quarters, half a kilogram at least; 300 kg are there."""
    return goods(price=700, stock=300_000, measure=QUARTERS)


@pytest.fixture
def stub(grpc_channel):
    return carts_pb2_grpc.CartsServiceStub(grpc_channel)


@pytest.fixture
def add(stub, mine, market):
    def add(variant_id, amount, metadata=None, **changes):
        item = carts_pb2.NewCartItem(variant_id=variant_id, measured_quantity={"value": amount}, **changes)
        request = carts_pb2.AddCartItemRequest(item=item, channel_id=market.id)
        return stub.AddCartItem(request, metadata=metadata or mine.metadata)

    return add


def update(mine, item, amount):
    return mine.update(item, "measured_quantity", measured_quantity={"value": amount})


def test_half_a_kilogram_does_not_disappear(mine, cheese, add):
    """Situation 73."""
    item = add(cheese, "0.5").items[0]
    assert (item.quantity, item.measured_quantity.value, item.quantity_text) == (1, "0.5", "0.5 kg")
    assert (item.unit, item.price_quantity.value) == (pricing_pb2.Measure.KILOGRAM, "1")
    assert (cents(item.unit_price), cents(item.total)) == (700, 350)
    assert add(cheese, "0.25").items[0].measured_quantity.value == "0.75"
    update(mine, item, "256.25")
    cart = mine.cart()
    assert (cents(cart.total), cart.item_count, cart.line_count) == (179_375, 1, 1)
    update(mine, item, "0")
    assert not mine.cart().items


@pytest.mark.parametrize(
    ("amount", "code", "reason"),
    [
        ("0.6", REFUSED, "CART_QUANTITY_OUT_OF_STEP"),
        ("0.25", REFUSED, "CART_QUANTITY_OUT_OF_RANGE"),
        ("999.25", REFUSED, "CART_QUANTITY_OUT_OF_RANGE"),
        ("301", REFUSED, "CART_ITEM_UNAVAILABLE"),
        ("0.0005", INVALID, "INVALID_FIELDS"),
        ("1001", INVALID, "INVALID_FIELDS"),
        ("-1", INVALID, "INVALID_FIELDS"),
        ("0", INVALID, "INVALID_FIELDS"),
        ("NaN", INVALID, "INVALID_FIELDS"),
        ("1e400", INVALID, "INVALID_FIELDS"),
        ("a", INVALID, "INVALID_FIELDS"),
    ],
)
def test_what_is_not_sold_is_refused(mine, cheese, add, amount, code, reason):
    with fails(code, reason):
        add(cheese, amount)
    assert not mine.cart().items
    item = add(cheese, "1").items[0]
    if amount != "0":
        with fails(code, reason):
            update(mine, item, amount)
    assert mine.cart().items[0].measured_quantity.value == "1"


def test_units_are_for_what_is_counted_and_measures_for_what_is_measured(mine, goods, cheese, add):
    counted = goods()
    with fails(REFUSED, "CART_NOT_MEASURED", variant_id=counted):
        add(counted, "1")
    with fails(REFUSED, "CART_MEASURE_NEEDED", variant_id=cheese, unit="KILOGRAM"):
        mine.add(cheese, 2)
    item = add(cheese, "1").items[0]
    with fails(REFUSED, "CART_MEASURE_NEEDED", variant_id=cheese):
        mine.update(item, "quantity", quantity=2)
    bread = mine.add(counted, 2).items[1]
    with fails(REFUSED, "CART_NOT_MEASURED"):
        update(mine, bread, "1")
    with fails(INVALID, "INVALID_FIELDS", "item.quantity"):
        mine.add(counted, 0)
    assert mine.cart().item_count == 3
    mine.update(item, "quantity", quantity=0)
    assert [i.variant_id for i in mine.cart().items] == [counted]


def test_a_mask_of_everything_takes_what_is_set(mine, goods, cheese, add):
    item = add(cheese, "1").items[0]
    mine.update(item, "*", measured_quantity={"value": "2"}, note="thin slices")
    bread = mine.add(goods(), 2).items[1]
    mine.update(bread, "*", quantity=3)
    cart = mine.cart()
    assert [(i.quantity_text, i.note) for i in cart.items] == [("2 kg", "thin slices"), ("3", "")]


def test_a_merge_adds_measures_as_far_as_stock_goes(mine, guest, cheese, add, set_stock):
    add(cheese, "1.25")
    visitor = guest()
    add(cheese, "2.5", metadata=visitor.metadata)
    set_stock(cheese, 3_100)
    answer = mine.merge(visitor)
    (line,) = answer.cart.items
    assert (line.measured_quantity.value, cents(answer.cart.total)) == ("3", 2100)
    assert [(a.requested_quantity, a.quantity) for a in answer.adjustments] == [(3_750, 3_000)]


def test_a_batch_counts_goods_by_measure_as_one(stub, mine, market, goods, cheese):
    items = [
        {"variant_id": cheese, "measured_quantity": {"value": "1"}},
        {"variant_id": cheese, "measured_quantity": {"value": "1.5"}},
        {"variant_id": goods(stock=99), "quantity": 9},
    ]
    cart = stub.BatchAddCartItems(
        carts_pb2.BatchAddCartItemsRequest(items=items, channel_id=market.id), metadata=mine.metadata
    )
    assert (cart.item_count, cart.line_count, cents(cart.items[0].total)) == (10, 2, 1750)


def test_more_than_the_stock_blocks_a_line(mine, cheese, add, set_stock):
    add(cheese, "2")
    set_stock(cheese, 1_999)
    (item,) = mine.cart().items
    assert (item.availability, item.available_quantity) == (carts_pb2.CartItem.INSUFFICIENT_STOCK, 1_999)


def test_what_a_measure_must_be(grpc_channel, seller, category):
    for measure, fields in (
        ({"step": {"value": "0.5"}}, ["variants[0].measure.unit"]),
        ({"unit": "LITRE", "step": {"value": "0"}}, ["variants[0].measure.step"]),
        (
            {"unit": "LITRE", "step": {"value": "0.2"}, "least_quantity": {"value": "0.5"}},
            ["variants[0].measure.least_quantity"],
        ),
        ({"unit": "LITRE", "most_quantity": {"value": "1001"}}, ["variants[0].measure.most_quantity"]),
        ({"unit": "LITRE", "base_quantity": {"value": "x"}}, ["variants[0].measure.base_quantity"]),
        (
            {"unit": "LITRE", "least_quantity": {"value": "5"}, "most_quantity": {"value": "4"}},
            ["variants[0].measure.most_quantity"],
        ),
    ):
        with fails(INVALID, "INVALID_FIELDS", *fields):
            make.product(grpc_channel, seller, category.id, measure=measure)
    made = make.product(grpc_channel, seller, category.id, measure={"unit": "GRAM", "base_quantity": {"value": "100"}})
    measure = made.variants[0].measure
    assert [getattr(measure, name).value for name in ("base_quantity", "step", "least_quantity", "most_quantity")] == [
        "100", "0.001", "0.001", "999",
    ]  # fmt: skip
