"""Shipping methods: what they say on the wire and in tables, and what is refused of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from mall.shipping.v1 import shipping_pb2
from server.kit import convert, masks, postal
from server.kit.convert import Fields
from server.kit.currencies import DIGITS, UNKNOWN
from server.kit.errors import InvalidArgument
from server.shipping import regions, weights
from storage.database import Row

ShippingMethod = shipping_pb2.ShippingMethod
ShippingRate = shipping_pb2.ShippingRate
Weight = shipping_pb2.Weight
Problems = list[tuple[str, str]]


# --- as they are shown ---


def method_fields(row: Row | Mapping[str, Any], rates: Sequence[Mapping[str, Any]]) -> Fields:
    """Return the fields of a row of `shipping_methods` with its rates, as JSON or as they are written."""
    return {
        "id": str(row["id"]),
        "seller_id": str(row["seller_id"] or ""),
        "channel_id": str(row["channel_id"] or ""),
        "code": row["code"],
        "display_name": row["display_name"],
        "description": row["description"],
        "service_level": row["service_level"],
        "state": row["state"],
        "transit_days_least": row["transit_days_least"],
        "transit_days_most": row["transit_days_most"],
        "processing_days": row["processing_days"],
        "refuses_po_boxes": row["refuses_po_boxes"],
        "excluded_regions": row["excluded_regions"],
        "rates": [_rate_fields(rate) for rate in rates],
        "start_time": convert.timestamp(row["start_time"]),
        "end_time": convert.timestamp(row["end_time"]),
        "create_time": convert.timestamp(row["create_time"]),
        "update_time": convert.timestamp(row["update_time"]),
        "delete_time": convert.timestamp(row["delete_time"]),
        "etag": convert.etag(row["version"]),
    }


def shipping_method_to_proto(row: Row) -> ShippingMethod:
    """Map a row of `shipping_methods` with its rates."""
    return ShippingMethod(**method_fields(row, row.rates))


def _rate_fields(rate: Mapping[str, Any]) -> Fields:
    currency = rate["currency"]

    def amount(value: int | None) -> Fields | None:
        return None if value is None else convert.money(value, currency)

    def band(kept: Mapping[str, Any]) -> Fields:
        limits = {"from": kept["from"], "until": kept["until"]}
        if rate["basis"] == "BY_WEIGHT":
            shown: Fields = {f"weight_{name}": _weight_fields(limit) for name, limit in limits.items()}
        else:
            shown = {f"amount_{name}": amount(limit) for name, limit in limits.items()}
        return {**shown, "price": amount(kept["price"])}

    region = {name: rate[name] for name in REGION}
    return {
        "region": region if any(region.values()) else None,
        "currency_code": currency,
        "basis": rate["basis"],
        "price": amount(rate["price_minor"]),
        "bands": [band(kept) for kept in rate["bands"]],
        "free_from": amount(rate["free_from_minor"]),
    }


def _weight_fields(weight: Mapping[str, str] | None) -> Fields | None:
    return None if weight is None else {"value": {"value": weight["value"]}, "unit": weight["unit"]}


REGION = ("country_code", "states", "postal_code_prefixes")


# --- as they are kept ---


def rates_of(method: ShippingMethod, field: str) -> list[dict[str, Any]]:
    """Return the rates of a method as columns of `shipping_rates`. Raises InvalidArgument with all that is wrong."""
    problems: Problems = []
    kept = [_rate(rate, f"{field}.rates[{n}]", problems) for n, rate in enumerate(method.rates)]
    seen: dict[tuple[str, ...], int] = {}
    for n, rate in enumerate(kept):
        for key in regions.keys(rate):
            earlier = seen.setdefault((rate["currency"], *key), n)
            if earlier != n:
                where = " ".join(key) or "everywhere"
                problems.append((f"{field}.rates[{n}].region", f"is that of rates[{earlier}] too: {where}"))
                break
    if problems:
        raise InvalidArgument(problems)
    return kept


def excluded_of(method: ShippingMethod, field: str) -> list[dict[str, Any]]:
    """Return the regions that a method does not go to. Raises InvalidArgument with all that is wrong."""
    problems: Problems = []
    kept = [_region(each, f"{field}.excluded_regions[{n}]", problems) for n, each in enumerate(method.excluded_regions)]
    for n, region in enumerate(kept):
        if not region["country_code"] and not problems:
            problems.append((f"{field}.excluded_regions[{n}].country_code", "is required: nothing is everywhere"))
    if problems:
        raise InvalidArgument(problems)
    return kept


def _region(region: shipping_pb2.ShippingRegion, field: str, problems: Problems) -> dict[str, Any]:
    country = region.country_code
    if country and not postal.are_countries([country]):
        problems.append((f"{field}.country_code", "is not a country of ISO 3166-1"))
    if not country and (region.states or region.postal_code_prefixes):
        problems.append((f"{field}.country_code", "is required for states and postal codes"))
    states = [regions.state(each) for each in region.states]
    prefixes = [regions.postal_code(each) for each in region.postal_code_prefixes]
    for name, values in (("states", states), ("postal_code_prefixes", prefixes)):
        if "" in values:
            problems.append((f"{field}.{name}", "has an empty one"))
        if len(set(values)) < len(values):
            problems.append((f"{field}.{name}", "has one twice"))
    return {"country_code": country, "states": states, "postal_code_prefixes": prefixes}


def _rate(rate: ShippingRate, field: str, problems: Problems) -> dict[str, Any]:
    currency, basis = rate.currency_code, ShippingRate.Basis.Name(rate.basis) if rate.basis else "FLAT"
    if currency not in DIGITS:
        problems.append((f"{field}.currency_code", UNKNOWN))
    if not rate.basis:
        problems.append((f"{field}.basis", "is required"))
    flat = basis == "FLAT"
    if flat and (rate.bands or not rate.HasField("price")):
        problems.append((f"{field}.price", "is what a FLAT rate has, and no bands"))
    if not flat and (rate.HasField("price") or not rate.bands):
        problems.append((f"{field}.bands", f"are what a {basis} rate has, and no price"))
    bands = [] if flat else _bands(rate, basis, field, problems)
    return {
        **_region(rate.region, f"{field}.region", problems),
        "currency": currency,
        "basis": basis,
        "price_minor": _amount(rate, "price", currency, field, problems) if flat else None,
        "bands": bands,
        "free_from_minor": _amount(rate, "free_from", currency, field, problems),
    }


def _bands(rate: ShippingRate, basis: str, field: str, problems: Problems) -> list[dict[str, Any]]:
    """Return bands that begin at nothing and leave no hole."""
    kept: list[dict[str, Any]] = []
    by_weight = basis == "BY_WEIGHT"
    ours, others = ("weight", "amount") if by_weight else ("amount", "weight")
    end: Any = 0
    for n, band in enumerate(rate.bands):
        at = f"{field}.bands[{n}]"
        problems += [
            (f"{at}.{others}_{name}", f"is not what a {basis} rate goes by")
            for name in ("from", "until")
            if band.HasField(f"{others}_{name}")
        ]
        limits: dict[str, Any] = {
            name: _weight(band, f"weight_{name}", at, problems)
            if by_weight
            else _amount(band, f"amount_{name}", rate.currency_code, at, problems)
            for name in ("from", "until")
        }
        start, until = (weights.grams(limit) if by_weight else limit for limit in limits.values())
        if end is None:
            problems.append((at, "comes after a band without an end"))
        elif (start or 0) != end:
            problems.append((f"{at}.{ours}_from", "must be where the band before it ends, the first's nothing"))
        if until is not None and until <= (start or 0):
            problems.append((f"{at}.{ours}_until", "must be more than where the band begins: it is exclusive"))
        end = until
        if not band.HasField("price"):
            problems.append((f"{at}.price", "is required"))
        kept.append({**limits, "price": _amount(band, "price", rate.currency_code, at, problems)})
    if kept and not by_weight and end is not None:
        problems.append(
            (f"{field}.bands[{len(kept) - 1}].amount_until", "is not for the last band: goods may cost any amount")
        )
    return kept


def _weight(band: Any, name: str, at: str, problems: Problems) -> dict[str, str] | None:
    if not band.HasField(name):
        return None
    weight = getattr(band, name)
    try:
        value = convert.parse_decimal(
            weight.value, f"{at}.{name}.value", least=0, most=weights.MOST, digits=weights.DIGITS
        )
    except InvalidArgument as error:
        problems.extend((violation.field, violation.description) for violation in error.violations)
        return None
    return {"value": format(value, "f"), "unit": Weight.Unit.Name(weight.unit) if weight.unit else "G"}


def _amount(message: Any, name: str, currency: str, at: str, problems: Problems) -> int | None:
    if not message.HasField(name):
        return None
    amount = getattr(message, name)
    if amount.currency_code != currency:
        problems.append((f"{at}.{name}.currency_code", f"must be the rate's, {currency}"))
        return None
    try:
        minor = convert.minor(amount, f"{at}.{name}")
    except InvalidArgument as error:
        problems.extend((violation.field, violation.description) for violation in error.violations)
        return None
    if minor < 0:
        problems.append((f"{at}.{name}", "is below zero"))
    return minor


# --- as a whole ---

SPECIAL: masks.Special = {
    "rates": lambda method: {"rates": rates_of(method, "shipping_method")},
    "excluded_regions": lambda method: {"excluded_regions": excluded_of(method, "shipping_method")},
}


def check(values: Mapping[str, Any]) -> None:
    """Refuse what no single field tells of a method as it would be."""
    problems: Problems = []
    if values["service_level"] == "SERVICE_LEVEL_UNSPECIFIED":
        problems.append(("shipping_method.service_level", "is required"))
    if values["transit_days_least"] > values["transit_days_most"]:
        problems.append(("shipping_method.transit_days_most", "must not be fewer than transit_days_least"))
    start, end = values["start_time"], values["end_time"]
    if start is not None and end is not None and start >= end:
        problems.append(("shipping_method.end_time", "must come after start_time: it is exclusive"))
    if problems:
        raise InvalidArgument(problems)
