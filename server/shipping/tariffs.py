"""What it costs to send one seller's goods to one place by one method: pure, for pricing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from server.kit import convert
from server.kit.convert import Fields
from server.shipping.calendars import Place, day_after
from server.shipping.prices import TRANSIT, Transit


@dataclass(frozen=True, slots=True)
class Band:
    """A price for goods of less than `until`; None: of any amount."""

    until: int | None
    price: int


@dataclass(frozen=True, slots=True)
class Tariff:
    """A way to send one seller's goods to one place. Amounts are in the smallest unit of one currency.

    `bands` ascend, the last has no end; one that goes by weight has the price of the parcel at hand. `free_from` is what the
    goods must come to for it to be free, which `free_source` names and `funder` bears. `place` is where business days count;
    without it, days are those of the calendar. `end` is when it is offered no more.
    """

    method_id: UUID | None
    code: str
    name: str
    level: str
    bands: tuple[Band, ...]
    transit: Transit
    processing: int = 0
    place: Place | None = None
    free_from: int | None = None
    free_source: str = ""
    funder: str = "SELLER"
    end: datetime | None = None

    def price(self, goods: int) -> int:
        """Return what it costs for goods of this amount, before what makes it free."""
        return next(band.price for band in self.bands if band.until is None or goods < band.until)

    def is_free(self, goods: int) -> bool:
        """Say whether goods of this amount make it free."""
        return self.free_from is not None and goods >= self.free_from

    def charged(self, goods: int) -> int:
        """Return what is charged for goods of this amount."""
        return 0 if self.is_free(goods) else self.price(goods)

    @property
    def key(self) -> str:
        """What a quote remembers of it."""
        return str(self.method_id or self.code)

    def arrivals(self, now: datetime) -> tuple[datetime, datetime]:
        """Return when it should arrive at the earliest and at the latest, ordered now."""
        if self.place is None:
            return now + timedelta(days=self.transit.least), now + timedelta(days=self.transit.most)
        least, most = (day_after(now, self.processing + days, self.place) for days in self.transit)
        return least, most

    def sold(self, now: datetime) -> dict[str, Any]:
        """Return what an order keeps of it."""
        earliest, latest = self.arrivals(now)
        return {
            "shipping_method": self.level,
            "shipping_method_id": self.method_id,
            "shipping_method_code": self.code,
            "shipping_method_name": self.name,
            "earliest_delivery_time": earliest,
            "estimated_delivery_time": latest,
        }


def cheapest(tariffs: Sequence[Tariff], goods: int) -> Tariff:
    """Return the one that charges least for goods of this amount, of equal ones the first by code."""
    return min(tariffs, key=lambda tariff: (tariff.charged(goods), tariff.code, tariff.key))


def standing(
    level: str, price: int, *, free_from: int | None = None, place: Place | None = None, processing: int = 0
) -> Tariff:
    """Return what the settings describe: a method that goes everywhere at one price."""
    bands = (Band(None, price),)
    source = "free_shipping_threshold"
    return Tariff(None, level, level.capitalize(), level, bands, TRANSIT[level], processing, place, free_from, source)


def option_fields(tariff: Tariff, price: int, currency: str, now: datetime) -> Fields:
    """Return the fields of a ShippingOption at this price."""
    earliest, latest = tariff.arrivals(now)
    return {
        "method_id": str(tariff.method_id or ""),
        "code": tariff.code,
        "display_name": tariff.name,
        "service_level": tariff.level,
        "price": convert.money(price, currency),
        "free_from": None if tariff.free_from is None else convert.money(tariff.free_from, currency),
        "earliest_delivery_time": convert.timestamp(earliest),
        "latest_delivery_time": convert.timestamp(latest),
    }


def nothing_sent(level: str) -> Mapping[str, Any]:
    """Return what an order keeps where nothing is sent."""
    return {
        "shipping_method": level,
        "shipping_method_id": None,
        "shipping_method_code": "",
        "shipping_method_name": "",
        "earliest_delivery_time": None,
        "estimated_delivery_time": None,
    }
