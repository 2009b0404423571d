"""The demo's comparison: it agrees when all is well, and names whatever is not."""

from dataclasses import replace
from datetime import datetime

import pytest

from demo import ledger
from demo.ledger import Amounts, Bill, Ledger, Level, Movement, Refusal, Sold
from demo.replay import refused_items
from demo.source import Basket, Line
from mall_client import FailedPrecondition, InvalidArgument, NotFound, Violation

FIRST = Line(1, 11, quantity=2, received_cents=250, loyalty_cents=50, match_cents=0)
SECOND = Line(1, 12, quantity=1, received_cents=99, loyalty_cents=0, match_cents=15, coupon_cents=20)
REFUSED = Line(1, 13, quantity=0, received_cents=0, loyalty_cents=0, match_cents=0)
BASKET = Basket(1, 7, datetime(2017, 1, 1), (FIRST, SECOND, REFUSED))  # noqa: DTZ001  # the data has no time zone
SOLD = Sold("CJ-11", 2, listed=300, card=50, match=0, coupon=0, paid=250)
OTHER = Sold("CJ-12", 1, listed=114, card=0, match=15, coupon=20, paid=79)
TOO_FEW = Refusal("cart", "INVALID_FIELDS", "quantity is required")


@pytest.fixture
def book():
    return Ledger(
        purchases={"P": (FIRST, SECOND)},
        refused=[(REFUSED, TOO_FEW)],
        initial_stock={"CJ-11": 26, "CJ-12": 25, "CJ-13": 24},
    )


@pytest.fixture
def bill():
    orders = (Amounts(300, 50, 0, 0, 250), Amounts(114, 35, 5, 8, 92))
    return Bill("P", (SOLD, OTHER), orders, Amounts(414, 85, 5, 8, 342), "PAID", 342)


@pytest.fixture
def levels():
    return [Level("CJ-11", 26, 2, 24, 2), Level("CJ-12", 25, 1, 24, 2), Level("CJ-13", 24, 0, 24, 1)]


@pytest.fixture
def movements():
    return {
        "CJ-11": [Movement("CJ-11", "RESTOCK", "", 26, 26), Movement("CJ-11", "RESERVATION", "P", -2, 24)],
        "CJ-12": [Movement("CJ-12", "RESTOCK", "", 25, 25), Movement("CJ-12", "RESERVATION", "P", -1, 24)],
    }


def test_all_is_well(book, bill, levels, movements):
    assert ledger.check_lines([BASKET], book) == []
    assert ledger.check_bills(book, [bill]) == []
    assert ledger.check_stock(book, levels, movements) == []


def test_lines_are_sold_or_refused_exactly_once(book):
    book.refused.append((FIRST, TOO_FEW))
    book.purchases["Q"] = (Line(2, 99, 1, 1, 0, 0),)
    del book.refused[0]
    assert sorted(ledger.check_lines([BASKET], book)) == [
        "line (1, 11) of the data: 2 times",
        "line (1, 13) of the data: 0 times",
        "line (2, 99) is not in the data",
        f"nothing in the data explains {TOO_FEW}",
    ]


def test_refusals_must_lie_in_the_data(book):
    book.purchases["P"] = (FIRST,)
    book.refused.append((SECOND, Refusal("checkout", "QUOTE_DRIFTED")))
    (fault,) = ledger.check_lines([BASKET], book)
    assert "QUOTE_DRIFTED" in fault


def test_a_line_that_is_two_of_two_purchases_is_counted_twice(book):
    basket = replace(BASKET, lines=(*BASKET.lines, FIRST))
    assert ledger.check_lines([basket], book) == ["line (1, 11) of the data: 1 times"]
    book.purchases["Q"] = (FIRST,)
    assert ledger.check_lines([basket], book) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"lines": (SOLD,)}, "is in the data only"),
        ({"lines": (SOLD, OTHER._replace(paid=78))}, "is in the mall only"),
        ({"lines": (SOLD, OTHER._replace(match=20, coupon=15))}, "is in the mall only"),
        ({"lines": (SOLD._replace(card=40, coupon=10), OTHER)}, "is in the mall only"),
        ({"amounts": Amounts(414, 85, 5, 8, 343)}, "does not add up"),
        ({"orders": (Amounts(300, 50, 0, 0, 250),)}, "the orders do not add up"),
        ({"payment_state": "DECLINED"}, "payment DECLINED"),
        ({"captured_cents": 341}, "341 cents of 342"),
    ],
)
def test_a_bill_that_differs_is_found(book, bill, change, fault):
    faults = ledger.check_bills(book, [replace(bill, **change)])
    assert any(fault in found for found in faults), faults


def test_missing_and_foreign_purchases_are_found(book, bill):
    assert ledger.check_bills(book, []) == ["purchase P is missing in the mall"]
    assert ledger.check_bills(book, [bill, replace(bill, id="X")]) == ["purchase X is nobody's"]


@pytest.mark.parametrize(
    "level",
    [
        Level("CJ-11", 26, 3, 23, 2),
        Level("CJ-11", 24, 2, 22, 2),
        Level("CJ-11", 26, 2, 23, 2),
        Level("CJ-11", 26, 2, 24, 3),
        Level("CJ-99", 1, 0, 1, 1),
    ],
)
def test_a_level_that_differs_is_found(book, levels, movements, level):
    assert ledger.check_stock(book, [level, *levels[1:]], movements)


@pytest.mark.parametrize(
    ("kind", "purchase", "change", "after"),
    [
        ("RESERVATION", "P", -2, 23),
        ("RESERVATION", "X", -2, 24),
        ("RESERVATION", "P", -1, 25),
        ("ADJUSTMENT", "P", -2, 24),
    ],
)
def test_a_movement_that_differs_is_found(book, levels, movements, kind, purchase, change, after):
    movements["CJ-11"][1] = Movement("CJ-11", kind, purchase, change, after)
    assert ledger.check_stock(book, levels, movements)


def test_a_reservation_made_twice_is_found(book, levels, movements):
    movements["CJ-12"].append(Movement("CJ-12", "RESERVATION", "P", -1, 23))
    assert any("reserved for nobody" in fault for fault in ledger.check_stock(book, levels, movements))


def test_what_does_not_fit_into_one_delivery_has_come_in_several(book, levels, movements):
    book.initial_stock["CJ-13"] = 2_000_001
    levels[2] = Level("CJ-13", 2_000_001, 0, 2_000_001, 3)
    movements["CJ-13"] = [
        Movement("CJ-13", "RESTOCK", "", change, after)
        for change, after in ((1_000_000, 1_000_000), (1_000_000, 2_000_000), (1, 2_000_001))
    ]
    assert ledger.check_stock(book, levels, movements) == []
    del movements["CJ-13"][-1]
    assert ledger.check_stock(book, levels, movements)


def test_shares_add_up_to_what_stood_on_the_shelf(bill):
    shares = ledger.shares(bill.lines)
    assert shares == (414, 50, 15, 20, 329)
    assert shares.received == FIRST.received_cents + SECOND.received_cents == 349
    assert ledger.shares([]) == (0, 0, 0, 0, 0)


def test_coupons_that_no_goods_have_room_for_are_counted_by_reason():
    slip = replace(REFUSED, coupon_cents=200)
    over = replace(SECOND, coupon_cents=120)
    assert ledger.unfit([BASKET]) == {}
    assert ledger.unfit([replace(BASKET, lines=(FIRST, slip, over, replace(over, coupon_cents=100)))]) == {
        "coupons on a line of their own, without goods": (1, 200),
        "more than the line cost": (2, 22),
    }


def test_refusals_are_counted_by_reason(book):
    other = Refusal("price", "INVALID_FIELDS", "price")
    book.refused += [(FIRST, other), (SECOND, other)]
    assert ledger.refusals(book) == [(other, (2, 3, 414)), (TOO_FEW, (1, 0, 0))]


def test_items_that_a_batch_was_refused_for_are_named_by_metadata_or_fields():
    refused = FailedPrecondition("", "CART_ITEMS_REFUSED", metadata={"OUT_OF_STOCK": "0,2", "CART_LINE_LIMIT": "5"})
    assert refused_items(refused) == {0: ("OUT_OF_STOCK", ""), 2: ("OUT_OF_STOCK", ""), 5: ("CART_LINE_LIMIT", "")}
    invalid = InvalidArgument("", "INVALID_FIELDS", violations=[Violation("items[3].quantity", "is required")])
    assert refused_items(invalid) == {3: ("INVALID_FIELDS", "quantity is required")}
    assert refused_items(NotFound("", "RESOURCE_NOT_FOUND")) == {}
