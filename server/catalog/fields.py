"""Products, options, variants and images as callers describe them, read into columns and rows field by field."""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from google.type.money_pb2 import Money

from mall.catalog.v1 import catalog_pb2
from server.catalog import measures
from server.catalog.choices import Choice, Choices, combination
from server.kit import convert, masks, postal
from server.kit.errors import InvalidArgument, Violation
from server.kit.ids import new_id

# Room for a million dollars in any currency; 99 units of each of 100 lines at this price still fit a bigint.
LARGEST_PRICE = 2 * 10**14
PUBLIC_TEXTS = ("title", "description", "long_description", "alt_text", "brand", "tags", "display_name", "value")
VARIANT_LIMIT = 100
CODE_LONGEST = 20
FIRST_STOCK = "first stock"
MEDIA_LIMIT = 10
MEDIA_TYPES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}

PRODUCT_FIELDS = masks.creatable(catalog_pb2.Product.DESCRIPTOR)
VARIANT_FIELDS = masks.creatable(catalog_pb2.Variant.DESCRIPTOR)

# What stands for an enum that is not set.
DEFAULTS = {
    "product": {"kind": "PHYSICAL", "inventory_kind": "STANDARD", "assortment": "REGULAR"},
    "variant": {"state": "ACTIVE", "assortment": "REGULAR", "inventory_policy": "PARENT"},
}


def slug(text: str, longest: int) -> str:
    """Return a text as it may stand in a URL; nothing may be left of it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].strip("-")


def code_of(text: str, taken: Collection[str] = ()) -> str:
    """Return a code for programs made of a text, and none that is taken.

    Texts that differ by more than case have different ones, whatever they are written in.
    """
    made = slug(text, 2 * CODE_LONGEST).upper()
    if text.isascii() and 0 < len(made) <= CODE_LONGEST and made not in taken:
        return made
    digest = hashlib.sha256(text.lower().encode()).hexdigest()[:6].upper()
    return f"{made[: CODE_LONGEST - 7]}-{digest}".lstrip("-")


def price(amount: Money, path: str, problems: list[Violation], *, least: int = 1) -> int:
    """Read a price in smallest units; a bad one is noted and counts as the least."""
    try:
        read = convert.minor(amount, path)
    except InvalidArgument as error:
        problems.extend(error.violations)
        return least
    if not least <= read <= LARGEST_PRICE:
        problems.append(Violation(path, f"must be {least} to {LARGEST_PRICE} of the smallest unit"))
        return least
    return read


def product_values(
    product: catalog_pb2.Product, names: Iterable[str], path: str, problems: list[Violation]
) -> dict[str, Any]:
    """Return the columns of some fields of a product, noting what is wrong."""
    special: masks.Special = {
        "title": lambda p: {"title": p.title, "sort_title": p.title.lower()},
        "category_id": lambda p: {"category_id": convert.optional_id(p.category_id)},
        "extra_category_ids": lambda _: {},
        "tags": lambda p: _tags(p.tags, with_text=True),
        "min_order_quantity": lambda p: {"min_order_quantity": p.min_order_quantity or 1},
        "max_order_quantity": lambda p: {"max_order_quantity": p.max_order_quantity or 99},
        "base_price": lambda p: {"base_price_minor": price(p.base_price, f"{path}base_price", problems)},
        "cost_price": lambda p: {"cost_price_minor": _cost(p, path, problems)},
    }
    values: dict[str, Any] = masks.columns(product, names, special)
    if "title" in names and not product.title:
        problems.append(Violation(f"{path}title", "is required"))
    if product.HasField("cost_price") and product.HasField("base_price"):
        same_currency(product.cost_price, product.base_price.currency_code, f"{path}cost_price", problems)
    return _defaults(values, "product")


def same_currency(amount: Money, currency: str, path: str, problems: list[Violation]) -> None:
    """Note an amount in another currency than the product's."""
    if amount.currency_code != currency:
        problems.append(Violation(path, f"must be in {currency}, as the product is"))


def same_list_currency(amount: Money, currency: str, path: str, problems: list[Violation]) -> None:
    """Note an amount in another currency than its price list's."""
    if amount.currency_code != currency:
        problems.append(Violation(path, f"must be in {currency}, as the list is"))


def new_product(
    product: catalog_pb2.Product, seller_id: UUID, now: datetime, problems: list[Violation]
) -> dict[str, Any]:
    """Read a product into a row: a draft without variants."""
    id_ = new_id()
    values = product_values(product, PRODUCT_FIELDS, "product.", problems)
    if product.kind == catalog_pb2.Product.DIGITAL and not product.inventory_kind:
        values["inventory_kind"] = "NOT_STOCKED"
    if values["min_order_quantity"] > values["max_order_quantity"]:
        problems.append(Violation("product.min_order_quantity", "is more than max_order_quantity"))
    return {
        **values,
        **_birth(id_, now),
        "seller_id": seller_id,
        "code": values["code"] or f"P-{id_.hex[-12:].upper()}",
        "slug": values["slug"] or f"{slug(product.title, 200)}-{id_.hex[-12:]}".lstrip("-"),
        "currency": product.base_price.currency_code,
        "lowest_price_minor": values["base_price_minor"],
        "highest_price_minor": values["base_price_minor"],
        "state": "DRAFT",
        "publish_time": None,
    }


def _cost(message: Any, path: str, problems: list[Violation]) -> int | None:
    return price(message.cost_price, f"{path}cost_price", problems, least=0) if message.HasField("cost_price") else None


def _tags(tags: Iterable[str], *, with_text: bool) -> dict[str, Any]:
    listed = list(dict.fromkeys(tag.lower() for tag in tags if tag))
    return {"tags": listed, "tag_text": " ".join(listed)} if with_text else {"tags": listed}


def _defaults(values: dict[str, Any], noun: str) -> dict[str, Any]:
    for name, default in DEFAULTS[noun].items():
        if name in values and str(values[name]).endswith("_UNSPECIFIED"):
            values[name] = default
    return values


def _birth(id_: UUID, now: datetime) -> dict[str, Any]:
    return {"id": id_, "create_time": now, "update_time": now, "version": 1}


def new_option(
    option: catalog_pb2.ProductOption, product_id: UUID, now: datetime, path: str, problems: list[Violation]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Read an option and its values into rows."""
    row = {
        **_birth(new_id(), now),
        "product_id": product_id,
        "display_name": option.display_name,
        "required": option.required if option.HasField("required") else True,
        "display_order": option.display_order,
    }
    taken = {value.code for value in option.values if value.code}
    values: list[dict[str, Any]] = []
    for wanted in option.values:
        values.append(new_value(wanted, row["id"], now, taken))
        taken.add(values[-1]["code"])
    for index, value in enumerate(values):
        value["display_order"] = value["display_order"] or index
        problems += [
            Violation(f"{path}values[{index}].{name}", "is there twice")
            for name in ("value", "code")
            if value[name].lower() in {other[name].lower() for other in values[:index]}
        ]
    return row, values


def new_value(
    value: catalog_pb2.ProductOptionValue, option_id: UUID, now: datetime, taken: Collection[str]
) -> dict[str, Any]:
    """Read a value into a row; a code that is made of it is none of those that are taken."""
    return {
        **_birth(new_id(), now),
        "option_id": option_id,
        "value": value.value,
        "code": value.code or code_of(value.value, taken),
        "hex_code": value.hex_code.upper(),
        "sizing_system": value.sizing_system,
        "display_order": value.display_order,
    }


def variant_values(
    variant: catalog_pb2.Variant, names: Iterable[str], product: Mapping[str, Any], path: str, problems: list[Violation]
) -> dict[str, Any]:
    """Return the columns of some fields of a variant, noting what is wrong; `product` is the row it belongs to."""
    special: masks.Special = {
        "price": lambda v: {"price_minor": price(v.price, f"{path}price", problems)},
        "original_price": lambda v: {"original_price_minor": _original(v, path, problems)},
        "cost_price": lambda v: {"cost_price_minor": _cost(v, path, problems)},
        "tags": lambda v: _tags(v.tags, with_text=False),
        "options": lambda _: {},
        "initial_quantity": lambda _: {},
        "measure": lambda v: {"measure": _measure(v, path, problems)},
    }
    values: dict[str, Any] = masks.columns(variant, names, special)
    for name in ("price", "original_price", "cost_price"):
        if name in names and variant.HasField(name):
            same_currency(getattr(variant, name), product["currency"], f"{path}{name}", problems)
    check_price(values.get("price_minor", 0), product["base_price_minor"], f"{path}price", problems)
    problems += too_dear(values.get("price_minor", 0), values.get("measure"), f"{path}price")
    if variant.origin_country_code and not postal.are_countries([variant.origin_country_code]):
        problems.append(Violation(f"{path}origin_country_code", "is not a country of ISO 3166-1"))
    return _defaults(values, "variant")


def _measure(variant: catalog_pb2.Variant, path: str, problems: list[Violation]) -> dict[str, Any] | None:
    return measures.stored(variant.measure, f"{path}measure", problems) if variant.HasField("measure") else None


def too_dear(price_minor: int, measure: Mapping[str, Any] | None, path: str) -> list[Violation]:
    """Return a violation where the most that is sold of goods by measure would cost more than can be kept."""
    if measure and price_minor * measure["most"] > 99 * LARGEST_PRICE * measure["base"]:
        return [Violation(path, "is too much for the most that is sold of it")]
    return []


def check_price(price_minor: int, base_minor: int, path: str, problems: list[Violation]) -> None:
    """Note a price that is out of all proportion."""
    if price_minor > 10 * base_minor:
        problems.append(Violation(path, "is more than ten times the base price"))


def _original(variant: catalog_pb2.Variant, path: str, problems: list[Violation]) -> int | None:
    if not variant.HasField("original_price"):
        return None
    return price(variant.original_price, f"{path}original_price", problems)


def check_original(values: Mapping[str, Any], path: str, problems: list[Violation]) -> None:
    """Note a reduction that is none."""
    original = values["original_price_minor"]
    if original is not None and original <= values["price_minor"]:
        problems.append(Violation(f"{path}original_price", "must be above price"))


def new_variant(
    variant: catalog_pb2.Variant,
    product: Mapping[str, Any],
    choices: Choices,
    now: datetime,
    path: str,
    problems: list[Violation],
) -> dict[str, Any]:
    """Read a variant into a row."""
    values = variant_values(variant, VARIANT_FIELDS, product, path, problems)
    check_original(values, path, problems)
    chosen = choices.choose(variant.options, path, problems)
    return {**values, **_chosen(chosen, values["display_name"]), **_birth(new_id(), now), **_owner(product)}


def generated_variant(
    chosen: Sequence[Choice], sku_code: str, price_minor: int, product: Mapping[str, Any], now: datetime
) -> dict[str, Any]:
    """Return the row of a variant with these choices and nothing else to it."""
    bare = catalog_pb2.Variant(sku_code=sku_code)
    values = variant_values(bare, VARIANT_FIELDS - {"price"}, product, "", [])
    values["price_minor"] = price_minor
    return {**values, **_chosen(chosen, ""), **_birth(new_id(), now), **_owner(product)}


def _chosen(chosen: Sequence[Choice], display_name: str) -> dict[str, Any]:
    return {
        "options": [choice.kept() for choice in chosen],
        "option_value_ids": [choice.value_id for choice in chosen],
        "combination": combination(chosen),
        "display_name": display_name or " / ".join(choice.value for choice in chosen),
    }


def _owner(product: Mapping[str, Any]) -> dict[str, Any]:
    return {"product_id": product["id"], "seller_id": product["seller_id"], "currency": product["currency"]}


def new_levels(
    variants: Iterable[tuple[dict[str, Any], int]], product: Mapping[str, Any], now: datetime, actor_id: UUID
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the levels of new variants with so many units on hand, and the movements that brought them."""
    levels = []
    movements = []
    for variant, quantity in variants:
        counted = _tracked(variant, product)
        on_hand = quantity if counted else 0
        level = {
            "variant_id": variant["id"],
            "product_id": product["id"],
            "seller_id": product["seller_id"],
            "on_hand": on_hand,
            "tracked": counted,
            "movement_sequence": int(on_hand > 0),
            "create_time": now,
            "update_time": now,
            "reserved": 0,
            "low_stock_threshold": 10,
            "maximum_backorder": 0,
            "ordered": False,
        }
        levels.append(level)
        if on_hand:
            movements.append(_first_movement(level, now, actor_id))
    return levels, movements


def _tracked(variant: Mapping[str, Any], product: Mapping[str, Any]) -> bool:
    if variant["inventory_policy"] != "PARENT":
        return bool(variant["inventory_policy"] == "TRACK")
    return not (variant["digital"] or product["kind"] == "DIGITAL" or product["inventory_kind"] == "NOT_STOCKED")


def _first_movement(level: Mapping[str, Any], now: datetime, actor_id: UUID) -> dict[str, Any]:
    quantity = level["on_hand"]
    return {
        "id": new_id(),
        "variant_id": level["variant_id"],
        "product_id": level["product_id"],
        "sequence": 1,
        "kind": "RESTOCK",
        "state": "COMPLETED",
        "quantity_change": quantity,
        "quantity_after": quantity,
        "on_hand_change": quantity,
        "on_hand_after": quantity,
        "reserved_after": 0,
        "actor_id": actor_id,
        "actor_role": "SELLER",
        "reason": FIRST_STOCK,
        "note": "",
        "create_time": now,
    }


def new_media(
    media: catalog_pb2.ProductMedia, product_id: UUID, now: datetime, path: str, problems: list[Violation]
) -> dict[str, Any]:
    """Read an image into a row."""
    ending = urlsplit(media.uri).path.rpartition(".")[2].lower()
    content_type = media.content_type or MEDIA_TYPES.get(ending, "")
    if not content_type:
        problems.append(Violation(f"{path}content_type", "is needed where the uri does not end in .jpg, .png or .webp"))
    return {
        "id": new_id(),
        "product_id": product_id,
        "variant_id": convert.optional_id(media.variant_id),
        "uri": media.uri,
        "content_type": content_type,
        "alt_text": media.alt_text,
        "display_order": media.display_order,
        "primary": False,
        "create_time": now,
    }
