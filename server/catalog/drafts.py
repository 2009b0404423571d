"""New products with all their parts, as callers describe them, read into rows. Nothing here looks at the database."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from server.catalog import fields
from server.catalog.choices import Choices
from server.kit import texts
from server.kit.errors import Violation
from server.kit.ids import new_id

SHORTEST_DESCRIPTION = 20


@dataclass(slots=True)
class Draft:
    """Rows of one new product by table, and what is wrong with them."""

    product: dict[str, Any]
    rows: dict[str, list[dict[str, Any]]]
    category_ids: list[UUID] = field(default_factory=list)
    channel_ids: list[UUID] = field(default_factory=list)
    problems: list[Violation] = field(default_factory=list)

    @property
    def id(self) -> UUID:
        """The new product's id."""
        return UUID(str(self.product["id"]))

    def missing(self) -> list[str]:
        """Return what the product lacks for sale."""
        active = [variant for variant in self.rows["variants"] if variant["state"] == "ACTIVE"]
        return missing(self.product, images=len(self.rows["product_media"]), variants=len(active))


def missing(product: Mapping[str, Any], *, images: int, variants: int) -> list[str]:
    """Return what a product lacks for sale."""
    wanted = {
        "title": product["title"],
        "description": _length(product["description"]) >= SHORTEST_DESCRIPTION,
        "category_id": product["category_id"],
        "media": images,
        "variants": variants,
    }
    return [name for name, there in wanted.items() if not there]


def _length(text: str) -> int:
    """Return how long a text is, in letters of an alphabet: a Chinese character or a Korean syllable says as much as four."""
    return sum(4 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def draft(source: Any, seller_id: UUID, now: datetime) -> Draft:
    """Read a CreateProductRequest or a ProductImport."""
    problems = texts.tidy(source, "", public=fields.PUBLIC_TEXTS)
    product = fields.new_product(source.product, seller_id, now, problems)
    options, values = _options(source.options, product["id"], now, problems)
    variants = _variants(source.variants, product, Choices.of_rows(options, values), now, problems)
    quantities = [variant.initial_quantity for variant in source.variants]
    levels, movements = fields.new_levels(zip(variants, quantities, strict=True), product, now, seller_id)
    extra = [UUID(c) for c in source.product.extra_category_ids if c != source.product.category_id]
    channel_ids = [UUID(c) for c in source.channel_ids]
    rows = {
        "products": [product],
        "product_categories": [{"product_id": product["id"], "category_id": c, "create_time": now} for c in extra],
        "product_options": options,
        "product_option_values": values,
        "variants": variants,
        "stock_levels": levels,
        "stock_movements": movements,
        "product_media": _media(source.media, product["id"], now, problems),
        "channel_listings": [
            {"id": new_id(), "product_id": product["id"], "channel_id": c, "assign_time": now} for c in channel_ids
        ],
    }
    category_ids = [c for c in (product["category_id"], *extra) if c]
    return Draft(product, rows, category_ids, channel_ids, problems)


def _options(
    options: Iterable[Any], product_id: UUID, now: datetime, problems: list[Violation]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    values: list[dict[str, Any]] = []
    for index, option in enumerate(options):
        row, own = fields.new_option(option, product_id, now, f"options[{index}].", problems)
        row["display_order"] = row["display_order"] or index
        if any(row["display_name"].lower() == other["display_name"].lower() for other in rows):
            problems.append(_twice(f"options[{index}].display_name"))
        rows.append(row)
        values.extend(own)
    return rows, values


def _variants(
    variants: Iterable[Any], product: Mapping[str, Any], choices: Choices, now: datetime, problems: list[Violation]
) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    seen: dict[str, set[str]] = {"sku_code": set(), "combination": set()}
    for index, variant in enumerate(variants):
        path = f"variants[{index}]."
        row = fields.new_variant(variant, product, choices, now, path, problems)
        row["display_order"] = row["display_order"] or index
        if row["parent_variant_id"] is not None:
            problems.append(Violation(f"{path}parent_variant_id", "cannot be told before the variants exist"))
        if row["sku_code"].lower() in seen["sku_code"]:
            problems.append(_twice(f"{path}sku_code"))
        if row["combination"] in seen["combination"]:
            problems.append(_twice(f"{path}options"))
        for name, texts_seen in seen.items():
            texts_seen.add(row[name].lower())
        rows.append(row)
    return rows


def _media(media: Iterable[Any], product_id: UUID, now: datetime, problems: list[Violation]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for index, image in enumerate(media):
        path = f"media[{index}]."
        row = fields.new_media(image, product_id, now, path, problems)
        row.update(primary=index == 0, display_order=row["display_order"] or index)
        if row["variant_id"] is not None:
            problems.append(Violation(f"{path}variant_id", "cannot be told before the variants exist"))
        if any(row["uri"] == other["uri"] for other in rows):
            problems.append(_twice(f"{path}uri"))
        rows.append(row)
    return rows


def _twice(path: str) -> Violation:
    return Violation(path, "is there twice")
