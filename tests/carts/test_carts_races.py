"""Carts under simultaneous calls: limits hold, nothing gets lost, a guest's cart is merged once.

Each race is run again without what guards it, and must then find what went wrong.
"""

from functools import partial

import grpc
import pytest

from storage.queries import carts as queries
from tests.support.racing import at_once, tally, without

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
INTERNAL = grpc.StatusCode.INTERNAL
LOCK = " FOR UPDATE"


@pytest.fixture
def unlocked(monkeypatch):
    """Whoever changes a cart does not lock it first."""
    opening = without(queries._opening_member(), LOCK)
    monkeypatch.setattr(queries, "_opening_member", lambda: opening)
    monkeypatch.setattr(queries, "_LOCK_BOTH", without(queries._LOCK_BOTH, LOCK))


# --- adding ---


@pytest.fixture
def add_at_once(mine, meeting):
    """Adds lines in as many calls, which all read the cart before one of them writes it, where nothing keeps them apart."""

    def add_at_once(*lines):
        with meeting(queries, "lines", len(lines)):
            return tally(at_once(*(partial(mine.add, variant, units) for variant, units in lines)))

    return add_at_once


def test_simultaneous_calls_open_one_cart(mine, plenty, add_at_once):
    assert add_at_once(*[(plenty[0], 10)] * 4) == (4, [])
    assert (mine.cart().line_count, mine.cart().item_count) == (1, 40)


def test_a_line_keeps_its_limit(mine, plenty, add_at_once):
    mine.add(plenty[1])
    assert add_at_once(*[(plenty[0], 30)] * 5) == (3, [EXHAUSTED] * 2)
    assert mine.cart().item_count == 91


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_units_get_lost(mine, plenty, add_at_once):
    mine.add(plenty[1])
    assert add_at_once(*[(plenty[0], 30)] * 5) == (5, [])
    assert mine.cart().item_count == 31


def test_a_cart_keeps_its_limit_of_lines(mine, plenty, add_at_once):
    mine.fill(*((variant, 1) for variant in plenty[:98]))
    assert add_at_once(*((variant, 1) for variant in plenty[98:])) == (2, [EXHAUSTED])
    assert mine.cart().line_count == len(mine.cart().items) == 100


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_a_cart_holds_too_many_lines(mine, plenty, add_at_once):
    mine.fill(*((variant, 1) for variant in plenty[:98]))
    assert add_at_once(*((variant, 1) for variant in plenty[98:])) == (3, [])
    assert len(mine.cart().items) == 101


def test_a_cart_keeps_its_limit_of_units(mine, plenty, add_at_once):
    mine.fill(*((variant, 99) for variant in plenty[:9]))
    assert add_at_once(*((variant, 50) for variant in plenty[20:24])) == (2, [EXHAUSTED] * 2)
    assert mine.cart().item_count == sum(item.quantity for item in mine.cart().items) == 991


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_a_cart_holds_too_many_units(mine, plenty, add_at_once):
    mine.fill(*((variant, 99) for variant in plenty[:9]))
    assert add_at_once(*((variant, 50) for variant in plenty[20:24])) == (4, [])
    assert sum(item.quantity for item in mine.cart().items) == 1091


# --- merging ---


@pytest.fixture
def merge_at_once(mine, meeting, sql):
    """Merges carts of guests at once; tells how the calls ended, and how many merges it came to."""

    def merge_at_once(*guests):
        with meeting(queries, "lines", len(guests)):
            ended = tally(at_once(*(partial(mine.merge, guest) for guest in guests)))
        facts = sql("SELECT FROM outbox WHERE type = 'cart.merged' AND aggregate_id = $1", mine.cart().id)
        return ended, len(facts)

    return merge_at_once


def test_a_guests_cart_is_merged_once(mine, guest, plenty, merge_at_once):
    mine.add(plenty[0], 2)
    visitor = guest()
    visitor.add(plenty[0], 3)
    assert merge_at_once(*[visitor] * 4) == ((4, []), 1)
    assert mine.cart().item_count == 5


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_only_the_state_keeps_a_cart_from_being_merged_again(mine, guest, plenty, merge_at_once):
    mine.add(plenty[0], 2)
    visitor = guest()
    visitor.add(plenty[0], 3)
    assert merge_at_once(*[visitor] * 4) == ((1, [INTERNAL] * 3), 1)


@pytest.mark.usefixtures("unlocked")
def test_without_lock_and_state_a_guests_cart_is_merged_again(mine, guest, plenty, monkeypatch, merge_at_once):
    writing = without(queries._writing(), " AND carts.state IN ('ACTIVE')")
    monkeypatch.setattr(queries, "_writing", lambda: writing)
    mine.add(plenty[0], 2)
    visitor = guest()
    visitor.add(plenty[0], 3)
    assert merge_at_once(*[visitor] * 4) == ((4, []), 4)


def test_carts_of_several_guests_add_up(mine, guest, plenty, merge_at_once):
    mine.add(plenty[0], 2)
    visitors = [guest() for _ in range(4)]
    for visitor in visitors:
        visitor.add(plenty[0], 5)
    assert merge_at_once(*visitors) == ((4, []), 4)
    assert mine.cart().item_count == 22


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_units_of_guests_get_lost(mine, guest, plenty, merge_at_once):
    mine.add(plenty[0], 2)
    visitors = [guest() for _ in range(4)]
    for visitor in visitors:
        visitor.add(plenty[0], 5)
    assert merge_at_once(*visitors) == ((4, []), 4)
    assert mine.cart().item_count == 7


def test_merges_race_with_adds(mine, guest, plenty):
    visitors = [guest() for _ in range(4)]
    for visitor in visitors:
        visitor.add(plenty[0], 5)
    calls = [partial(mine.merge, visitor) for visitor in visitors]
    calls += [partial(mine.add, plenty[0], 2)] * 4
    calls += [visitor.cart for visitor in visitors]
    succeeded, refused = tally(at_once(*calls))
    assert set(refused) <= {REFUSED}
    assert succeeded >= 8
    assert mine.cart().item_count == 28
