"""What goods by measure weigh in a parcel."""

import pytest

from server.catalog import measures


@pytest.mark.parametrize(
    ("unit", "quantity", "each", "weighs"),
    [
        (None, 3, 250, 750),
        ("KILOGRAM", 500, 9, 500),
        ("GRAM", 250_000, 9, 250),
        ("POUND", 1000, 9, 454),
        ("OUNCE", 16_000, 9, 454),
        ("METRE", 2500, 120, 300),
        ("LITRE", 1, 1000, 1),
        ("HOUR", 1000, 0, 0),
    ],
)
def test_what_is_sold_by_weight_weighs_what_is_sold(unit, quantity, each, weighs):
    assert measures.grams(unit and {"unit": unit}, quantity, each) == weighs
