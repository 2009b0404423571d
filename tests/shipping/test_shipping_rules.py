"""What shipping decides by itself: regions, weights, boxes, business days, the cheapest tariff."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.shipping import calendars, regions, weights
from server.shipping.calendars import Place, day_after
from server.shipping.prices import Transit
from server.shipping.regions import Destination
from server.shipping.tariffs import Band, Tariff, cheapest

NEW_YORK = Place("US", "", "America/New_York")
MUNICH = Place("DE", "BY", "Europe/Berlin")


def region(country="", states=(), prefixes=()):
    return {
        "country_code": country,
        "states": [regions.state(each) for each in states],
        "postal_code_prefixes": [regions.postal_code(each) for each in prefixes],
    }


@pytest.mark.parametrize(
    ("value", "unit", "exactly"),
    [
        ("11", "LB", "4989.51607"),
        ("12", "LB", "5443.10844"),
        ("5.000", "KG", "5000"),
        ("16", "OZ", "453.59237"),
        ("0.000001", "G", "0.000001"),
    ],
)
def test_units_are_converted_exactly(value, unit, exactly):
    assert weights.grams({"value": value, "unit": unit}) == Decimal(exactly)


def test_the_closest_region_counts():
    rates = [
        region(),
        region("US"),
        region("US", ["California"]),
        region("US", prefixes=["9"]),
        region("US", prefixes=["941 03", "10"]),
        region("DE"),
    ]
    closest = {
        Destination("FR"): 0,
        Destination("US", "IL", "62701"): 1,
        Destination("US", " cALIFORNIA ", "10001"): 4,
        Destination("US", "California", "8"): 2,
        Destination("US", "California", "94110"): 3,
        Destination("US", "California", "94-103"): 4,
        Destination("DE", "", "94103"): 5,
    }
    for destination, place in closest.items():
        assert regions.closest(rates, destination) is rates[place], destination
    assert regions.closest(rates[1:], Destination("FR")) is None


@pytest.mark.parametrize(
    "line",
    [
        "P.O. Box 12", "PO Box 7", "p o box 9", "P. O. BOX", "Post Office Box 3", "Postal Office Box 3", "POBox 1",
        "Postfach 10 20 30", "Apartado 12", "Apartado Postal 4", "Apartado de Correos 4", "Caixa Postal 88",
        "Casella postale 1", "Boîte postale 9", "B.P. 123", "BP 123", "Postbus 44", "사서함 12", "私書箱 3",
    ],
)  # fmt: skip
def test_a_post_office_box_is_one(line):
    assert Destination("US", lines=f"A. Buyer\n{line}").is_po_box


@pytest.mark.parametrize(
    "line",
    ["1 Main Street", "12 Boxwood Road", "Postfachweg 3", "1 Poe Box Alley", "BP House", "Apartadó 4a"],
)
def test_what_only_looks_like_a_box_is_none(line):
    assert not Destination("US", lines=line).is_po_box


@given(st.text(max_size=400))
def test_no_address_is_looked_at_for_long(text):
    Destination("US", lines=text * 3).is_po_box  # noqa: B018 - it ends


@pytest.mark.parametrize(
    ("ordered", "days", "place", "arrives"),
    [
        # Friday evening; a weekend and Labor Day lie between.
        (datetime(2026, 9, 4, 22, tzinfo=UTC), 1, NEW_YORK, date(2026, 9, 8)),
        (datetime(2026, 9, 4, 22, tzinfo=UTC), 5, NEW_YORK, date(2026, 9, 14)),
        # It is Friday in New York when it is Saturday in London.
        (datetime(2026, 9, 12, 3, tzinfo=UTC), 1, NEW_YORK, date(2026, 9, 14)),
        (datetime(2026, 9, 12, 3, tzinfo=UTC), 0, NEW_YORK, date(2026, 9, 11)),
        (datetime(2026, 9, 12, 12, tzinfo=UTC), 0, NEW_YORK, date(2026, 9, 14)),
        # Epiphany is a holiday in Bavaria, not in Hamburg.
        (datetime(2026, 1, 5, 9, tzinfo=UTC), 1, MUNICH, date(2026, 1, 7)),
        (datetime(2026, 1, 5, 9, tzinfo=UTC), 1, Place("DE", "HH", "Europe/Berlin"), date(2026, 1, 6)),
        (datetime(2026, 1, 5, 9, tzinfo=UTC), 1, Place("DE", "no such", "Europe/Berlin"), date(2026, 1, 6)),
        # Friday and Saturday are the weekend in Egypt.
        (datetime(2026, 9, 3, 9, tzinfo=UTC), 1, Place("EG", "", "Africa/Cairo"), date(2026, 9, 6)),
        # Nobody knows this country.
        (datetime(2026, 12, 24, 9, tzinfo=UTC), 1, Place("ZZ", "", "UTC"), date(2026, 12, 25)),
        # Over the end of a year, and of summer time.
        (datetime(2026, 12, 31, 9, tzinfo=UTC), 1, NEW_YORK, date(2027, 1, 4)),
        (datetime(2026, 10, 23, 9, tzinfo=UTC), 1, MUNICH, date(2026, 10, 26)),
    ],
)
def test_business_days_are_those_of_the_seller(ordered, days, place, arrives):
    arrival = day_after(ordered, days, place)
    local = arrival.astimezone(calendars.ZoneInfo(place.time_zone))
    assert (local.date(), local.time()) == (arrives, calendars.LAST_MOMENT)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis wants it naive
    st.integers(0, 60),
    st.sampled_from([NEW_YORK, MUNICH, Place("EG", "", "Africa/Cairo"), Place("KR", "", "Asia/Seoul")]),
)
def test_a_delivery_is_on_a_business_day_and_never_sooner_for_more_days(ordered, days, place):
    arrival, later = day_after(ordered, days, place), day_after(ordered, days + 1, place)
    assert ordered.replace(microsecond=0) <= arrival <= later
    assert calendars.is_business_day(arrival.astimezone(calendars.ZoneInfo(place.time_zone)).date(), place)


def tariff(code, *bands, free_from=None):
    return Tariff(None, code, code, "STANDARD", bands, Transit(1, 2), free_from=free_from)


def test_bands_end_before_their_end():
    banded = tariff("A", Band(5000, 999), Band(10_000, 499), Band(None, 0))
    assert [banded.charged(goods) for goods in (0, 4999, 5000, 9999, 10_000, 10**12)] == [999, 999, 499, 499, 0, 0]


def test_the_cheapest_is_that_which_charges_least():
    dear, free = tariff("A", Band(None, 400)), tariff("B", Band(None, 900), free_from=5000)
    assert cheapest([free, dear], 4999) is dear
    assert cheapest([free, dear], 5000) is free
    assert cheapest([tariff("C", Band(None, 400)), dear], 1) is dear, "of equal ones the first by code"
