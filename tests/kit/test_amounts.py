"""Sums that lose nothing."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from server.kit.amounts import share, split

amounts = st.integers(0, 10**12)


@given(amounts, st.lists(st.integers(0, 10**9), min_size=1, max_size=100))
def test_parts_add_up_and_differ_from_their_share_by_less_than_one(amount, weights):
    parts = split(amount, weights)
    assert sum(parts) == amount
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        if whole:
            assert abs(part * whole - amount * weight) < whole
        assert part >= 0


def test_what_is_left_over_goes_to_the_largest_remainders():
    assert split(100, [1, 1, 1]) == [34, 33, 33]
    assert split(5, [0, 0]) == [3, 2]
    assert split(10, [7, 2, 1]) == [7, 2, 1]


def test_a_share_is_rounded_half_up():
    assert share(1050, Decimal("0.10")) == 105
    assert share(5, Decimal("0.10")) == 1
    assert share(4, Decimal("0.10")) == 0
