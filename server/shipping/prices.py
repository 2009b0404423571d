"""What the settings say of shipping: the methods of a mall that keeps no others."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from server.kit.settings import Setting, integer, money


class Transit(NamedTuple):
    """Days in transit, at the least and at the most."""

    least: int
    most: int


_PRICE = (
    "What {} shipping costs per order of a seller, where neither the seller nor the mall has shipping methods. "
    "In a currency without an amount the method is not offered."
)
PRICES: Mapping[str, Setting[Any]] = {
    level: Setting(f"shipping.{level.lower()}.price", money(), default, _PRICE.format(level.lower()))
    for level, default in {
        "STANDARD": "0",
        "EXPRESS": '{"USD": "9.99"}',
        "OVERNIGHT": '{"USD": "19.99"}',
    }.items()
}
PROCESSING_DAYS = Setting(
    "shipping.processing_days",
    integer(0, 90),
    "1",
    "Business days until a parcel is handed over, where neither its shipping method nor its seller says so.",
)
SETTINGS: Sequence[Setting[Any]] = (*PRICES.values(), PROCESSING_DAYS)
TRANSIT: Mapping[str, Transit] = {"STANDARD": Transit(5, 7), "EXPRESS": Transit(2, 3), "OVERNIGHT": Transit(1, 1)}
