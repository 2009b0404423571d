"""Terms: between the message, what is stored of it, and the offer that pricing takes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from mall.promotions.v1 import promotions_pb2
from server import pricing
from server.kit import convert
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument

Terms = promotions_pb2.Terms
AMOUNTS = ("amount", "maximum_discount", "minimum_amount", "maximum_amount")
NUMBERS = ("minimum_quantity", "buy_quantity", "get_quantity", "maximum_times", "priority")
IDS = (
    "buy_product_ids",
    "target_product_ids",
    "target_category_ids",
    "excluded_product_ids",
    "excluded_category_ids",
)
# Terms of before know of no groups.
GROUPS = "customer_group_ids"
# Terms of before know of no regions.
REGIONS = "excluded_regions"
FLAGS = ("full_price_only", "stackable")
HUNDRED = Decimal(100)


def stored(terms: Terms, path: str, *, of_seller: bool) -> Fields:
    """Return terms as they are stored. Raises InvalidArgument with all that is wrong with them."""
    problems: list[tuple[str, str]] = []
    currencies: set[str] = set()

    def amount(message: Any, name: str, at: str) -> int | None:
        if not message.HasField(name):
            return None
        money = getattr(message, name)
        minor = convert.minor(money, f"{at}.{name}")
        if minor < 0:
            problems.append((f"{at}.{name}", "is below zero"))
        currencies.add(money.currency_code)
        return minor

    def percentage(message: Any, name: str, at: str) -> str | None:
        if not message.HasField(name):
            return None
        number = convert.parse_decimal(getattr(message, name), f"{at}.{name}", least=0, most=100, digits=2)
        return format(number, "f")

    method = Terms.Method.Name(terms.method)
    values: Fields = {
        REGIONS: list(terms.excluded_regions),
        "method": method,
        "scope": Terms.Scope.Name(terms.scope) if terms.scope else "ORDER",
        "percentage": percentage(terms, "percentage", path),
        "mall_percentage": "0" if of_seller else percentage(terms, "mall_percentage", path) or "100",
        "gift_variant_id": terms.gift_variant_id or None,
        **{name: amount(terms, name, path) for name in AMOUNTS},
        **{name: getattr(terms, name) for name in (*NUMBERS, *FLAGS)},
        **{name: list(getattr(terms, name)) for name in IDS},
        GROUPS: list(terms.customer_group_ids),
        "tiers": [
            {
                "minimum_amount": amount(tier, "minimum_amount", f"{path}.tiers[{n}]"),
                "minimum_quantity": tier.minimum_quantity,
                "percentage": percentage(tier, "percentage", f"{path}.tiers[{n}]"),
                "amount": amount(tier, "amount", f"{path}.tiers[{n}]"),
            }
            for n, tier in enumerate(terms.tiers)
        ],
        "weekly_windows": [
            {
                "weekday_mask": window.weekday_mask,
                "start_minute": window.start_minute,
                "end_minute": window.end_minute,
            }
            for window in terms.weekly_windows
        ],
    }
    if method == "BUY_X_GET_Y" and values["percentage"] is None:
        values["percentage"] = "100"
    problems.extend(_problems(values, path))
    if len(currencies) > 1:
        problems.append((path, "has amounts in several currencies"))
    if problems:
        raise InvalidArgument(problems)
    values["currency"] = next(iter(currencies), None)
    return values


def _problems(values: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    """Say what of terms does not go together: each method has fields of its own, which no other has."""
    method, percent, amount = values["method"], _above_zero(values["percentage"]), bool(values["amount"])
    deal, either = method == "BUY_X_GET_Y", "must be above 0, or `percentage`, and not both"
    rules = (
        (method == "METHOD_UNSPECIFIED", "method", "is required"),
        (percent != (method in {"PERCENTAGE", "BUY_X_GET_Y"}) and method != "SHIPPING", "percentage",
         "is for PERCENTAGE, which needs it, BUY_X_GET_Y and SHIPPING"),
        (amount != (method == "FIXED_AMOUNT") and method != "SHIPPING", "amount",
         "is for FIXED_AMOUNT, which needs it, and SHIPPING"),
        (method == "SHIPPING" and percent == amount, "amount", either),
        ((method == "TIERED") != bool(values["tiers"]), "tiers", "are for TIERED, which needs some"),
        (deal != bool(values["buy_quantity"]), "buy_quantity", "is for BUY_X_GET_Y, which needs it"),
        (deal != bool(values["get_quantity"]), "get_quantity", "is for BUY_X_GET_Y, which needs it"),
        ((method == "FREE_GIFT") != bool(values["gift_variant_id"]), "gift_variant_id",
         "is for FREE_GIFT, which needs it"),
        (values["maximum_amount"] is not None and values["maximum_amount"] < (values["minimum_amount"] or 0),
         "maximum_amount", "is below minimum_amount"),
        *((_above_zero(tier["percentage"]) == bool(tier["amount"]), f"tiers[{n}].amount", either)
          for n, tier in enumerate(values["tiers"])),
        *((window["start_minute"] >= window["end_minute"], f"weekly_windows[{n}].end_minute",
           "must come after start_minute") for n, window in enumerate(values["weekly_windows"])),
    )  # fmt: skip
    return ((f"{path}.{field}", text) for broken, field, text in rules if broken)


def _above_zero(percentage: str | None) -> bool:
    return percentage is not None and Decimal(percentage) > 0


def shown(values: Mapping[str, Any] | None) -> Fields | None:
    """Return the fields of stored terms."""
    if values is None:
        return None
    currency = values["currency"]

    def money(minor: int | None) -> Fields | None:
        return None if minor is None else convert.money(minor, currency)

    return {
        **{name: values[name] for name in ("method", "scope", *NUMBERS, *FLAGS, *IDS, "weekly_windows")},
        **{name: money(values[name]) for name in AMOUNTS},
        GROUPS: values.get(GROUPS, []),
        REGIONS: values.get(REGIONS, []),
        "percentage": _decimal(values["percentage"]),
        "mall_percentage": _decimal(values["mall_percentage"]),
        "gift_variant_id": values["gift_variant_id"] or "",
        "tiers": [
            {
                "minimum_amount": money(tier["minimum_amount"]),
                "minimum_quantity": tier["minimum_quantity"],
                "percentage": _decimal(tier["percentage"]),
                "amount": money(tier["amount"]),
            }
            for tier in values["tiers"]
        ],
    }


def _decimal(text: str | None) -> Fields | None:
    return None if text is None else {"value": text}


def targets(values: Mapping[str, Any] | None) -> list[UUID]:
    """Return the ids by which a basket finds terms; none where they are for all goods.

    What must be bought is no target: the goods that cost less are.
    """
    return [] if values is None else [UUID(id_) for name in IDS[1:3] for id_ in values[name]]


def offer(
    values: Mapping[str, Any],
    *,
    id_: UUID,
    source: str,
    stage: str,
    seller_id: UUID | None,
    title: str,
    **further: Any,
) -> pricing.Offer:
    """Return the offer that stored terms make. `further` are fields of it that the terms do not know.

    Its gift is the id of a variant yet: whoever has a connection puts the variant in its place.
    """
    method = values["method"]
    return pricing.Offer(
        id_,
        source=source,
        stage=pricing.SHIPPING_DISCOUNT if method == "SHIPPING" else stage,
        title=title,
        method=method if method in {"BUY_X_GET_Y", "TIERED", "FREE_GIFT"} else "OFF",
        per_item=values["scope"] == "ITEM",
        percentage=_fraction(values["percentage"]),
        amount=values["amount"] or 0,
        currency=values["currency"],
        maximum_discount=values["maximum_discount"],
        minimum_amount=values["minimum_amount"] or 0,
        maximum_amount=values["maximum_amount"],
        minimum_quantity=values["minimum_quantity"],
        tiers=[
            pricing.Tier(
                _fraction(tier["percentage"]),
                tier["amount"] or 0,
                tier["minimum_amount"] or 0,
                tier["minimum_quantity"],
            )
            for tier in values["tiers"]
        ],
        buy_quantity=values["buy_quantity"],
        get_quantity=values["get_quantity"],
        most_times=values["maximum_times"] or None,
        buys=pricing.Targets(_ids(values["buy_product_ids"])) if values["buy_product_ids"] else _targets(values),
        targets=_targets(values),
        excluded=pricing.Targets(_ids(values["excluded_product_ids"]), _ids(values["excluded_category_ids"])),
        seller_id=seller_id,
        full_price_only=values["full_price_only"],
        stackable=values["stackable"],
        priority=values["priority"],
        mall_share=_fraction(values["mall_percentage"]),
        gift=UUID(values["gift_variant_id"]) if values["gift_variant_id"] else None,
        **further,
    )


def is_sale(values: Mapping[str, Any]) -> bool:
    """Say whether terms are a price of single products: nothing about the rest of the basket decides."""
    whole = ("maximum_discount", "minimum_amount", "maximum_amount", "minimum_quantity")
    return (
        values["method"] in {"PERCENTAGE", "FIXED_AMOUNT"}
        and values["scope"] == "ITEM"
        and not any(values[name] for name in whole)
    )


def for_others(values: Mapping[str, Any], groups: frozenset[UUID]) -> bool:
    """Say whether terms are for groups of customers that somebody is in none of."""
    wanted = values.get(GROUPS) or ()
    return bool(wanted) and groups.isdisjoint(map(UUID, wanted))


def excludes(values: Mapping[str, Any], region: str) -> bool:
    """Say whether terms are not for what is delivered to a region: `US`, `US-CA`; empty where that is not known."""
    regions = values.get(REGIONS) or ()
    return region in regions or region.partition("-")[0] in regions


def in_hours(windows: Sequence[Mapping[str, int]], local: datetime) -> int | None:
    """Return for how many minutes of the clock a weekly window is open yet; None where none is.

    Without windows it is always open: then there is nothing to count, and the answer is 0.
    """
    if not windows:
        return 0
    minute, day = local.hour * 60 + local.minute, 1 << local.weekday()
    left = [
        window["end_minute"] - minute
        for window in windows
        if window["weekday_mask"] & day and window["start_minute"] <= minute < window["end_minute"]
    ]
    return max(left, default=None)


def _targets(values: Mapping[str, Any]) -> pricing.Targets:
    return pricing.Targets(_ids(values["target_product_ids"]), _ids(values["target_category_ids"]))


def _ids(texts: Sequence[str]) -> frozenset[UUID]:
    return frozenset(map(UUID, texts))


def _fraction(percentage: str | None) -> Decimal:
    return Decimal(percentage or 0) / HUNDRED
