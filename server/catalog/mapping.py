"""Rows of the catalog as messages, and as the fields of messages, for those that are parts of others.

`inside` is whether the reader is the seller or staff, who see costs as well. Parts of a product come as JSON of their rows.
"""

from collections.abc import Iterable
from typing import Any

import orjson

from mall.catalog.v1 import catalog_pb2
from server.catalog import measures, minimums
from server.kit import convert, structs
from server.kit.convert import Fields


def category_to_proto(row: Any) -> catalog_pb2.Category:
    """Map a row of `categories`."""
    return catalog_pb2.Category(**category_fields(row), long_description=row.long_description)


def category_fields(row: Any) -> Fields:
    """Return the fields of a row of `categories` that lists have."""
    return {
        "id": str(row.id),
        "parent_id": str(row.parent_id or ""),
        "depth": row.depth,
        "path_ids": map(str, row.path),
        "code": row.code,
        "slug": row.slug,
        "display_name": row.display_name,
        "description": row.description,
        "display_order": row.display_order,
        "active": row.active,
        "visible": row.visible,
        "featured": row.featured,
        "icon_uri": row.icon_uri,
        "banner_uri": row.banner_uri,
        "featured_image_uri": row.featured_image_uri,
        "meta_title": row.meta_title,
        "meta_description": row.meta_description,
        "meta_keywords": row.meta_keywords,
        "seo_path": row.seo_path,
        "google_taxonomy_number": row.google_taxonomy_number,
        "google_taxonomy_path": row.google_taxonomy_path,
        "tax_class_id": str(row.tax_class_id or ""),
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
        "delete_time": convert.timestamp(row.delete_time),
        "etag": convert.etag(row.version),
    }


def product_to_proto(row: Any, *, inside: bool) -> catalog_pb2.Product:
    """Map a row of `products`, without its parts."""
    return catalog_pb2.Product(**product_fields(row, inside=inside), **product_texts(row))


def product_with_parts(row: Any, variants: Iterable[Any], *, inside: bool) -> catalog_pb2.Product:
    """Map a row of `products` with all its parts, as `queries.read` gives it; `variants` is the one of these, read."""
    return catalog_pb2.Product(
        **product_fields(row, inside=inside),
        **product_texts(row),
        extra_category_ids=orjson.loads(row["extra_category_ids"]),
        options=[product_option_fields(option, option["values"]) for option in orjson.loads(row["options"])],
        variants=[variant_fields(v, inside=inside) for v in variants if inside or v["state"] == "ACTIVE"],
        media=list(map(product_media_fields, orjson.loads(row["media"]))),
        channel_listings=list(map(channel_listing_fields, orjson.loads(row["channel_listings"]))),
        minimum_conflicts=minimums.conflicts(row, variants),
    )


def product_fields(row: Any, *, inside: bool, current: Fields | None = None) -> Fields:
    """Return the fields of a row of `products` that lists have, with its current price."""
    currency = row["currency"]
    return {
        "id": str(row["id"]),
        "seller_id": str(row["seller_id"]),
        "category_id": str(row["category_id"] or ""),
        "code": row["code"],
        "slug": row["slug"],
        "title": row["title"],
        "description": row["description"],
        "kind": row["kind"],
        "inventory_kind": row["inventory_kind"],
        "assortment": row["assortment"],
        "state": row["state"],
        "brand": row["brand"],
        "tags": row["tags"],
        "tax_code": row["tax_code"],
        "tax_class_id": str(row["tax_class_id"] or ""),
        "sort_priority": row["sort_priority"],
        "min_order_quantity": row["min_order_quantity"],
        "max_order_quantity": row["max_order_quantity"],
        "base_price": convert.money(row["base_price_minor"], currency),
        "weight_grams": row["weight_grams"],
        "length_mm": row["length_mm"],
        "width_mm": row["width_mm"],
        "height_mm": row["height_mm"],
        "lowest_price": convert.money(row["lowest_price_minor"], currency),
        "highest_price": convert.money(row["highest_price_minor"], currency),
        "primary_image_uri": row["primary_image_uri"],
        "visible": row["visible"],
        "available": row["visible"] and row["state"] == "ACTIVE",
        "popularity": row["popularity"],
        "publish_time": convert.timestamp(row["publish_time"]),
        "create_time": convert.timestamp(row["create_time"]),
        "update_time": convert.timestamp(row["update_time"]),
        "delete_time": convert.timestamp(row["delete_time"]),
        "etag": convert.etag(row["version"]),
        "state_reason": row["state_reason"] if inside else None,
        "cost_price": _money(row["cost_price_minor"], currency) if inside else None,
        "current_price": current,
    }


def product_texts(row: Any) -> Fields:
    """Return the fields of a row of `products` that are too long for lists."""
    return {
        "long_description": row["long_description"],
        "search_keywords": row["search_keywords"],
        "specifications": structs.written(row["specifications"]),
        "customizable_options": structs.written(row["customizable_options"]),
    }


def product_option_to_proto(row: Any, values: Iterable[Any]) -> catalog_pb2.ProductOption:
    """Map a row of `product_options` with those of its values."""
    return catalog_pb2.ProductOption(**product_option_fields(row, values))


def product_option_fields(row: Any, values: Iterable[Any]) -> Fields:
    """Return the fields of a row of `product_options` with those of its values."""
    return {
        "id": str(row["id"]),
        "product_id": str(row["product_id"]),
        "display_name": row["display_name"],
        "required": row["required"],
        "display_order": row["display_order"],
        "values": list(map(product_option_value_fields, values)),
        "create_time": convert.timestamp(row["create_time"]),
        "update_time": convert.timestamp(row["update_time"]),
        "delete_time": convert.timestamp(row["delete_time"]),
    }


def product_option_value_to_proto(row: Any) -> catalog_pb2.ProductOptionValue:
    """Map a row of `product_option_values`."""
    return catalog_pb2.ProductOptionValue(**product_option_value_fields(row))


def product_option_value_fields(row: Any) -> Fields:
    """Return the fields of a row of `product_option_values`."""
    return {
        "id": str(row["id"]),
        "option_id": str(row["option_id"]),
        "value": row["value"],
        "code": row["code"],
        "hex_code": row["hex_code"],
        "sizing_system": row["sizing_system"],
        "display_order": row["display_order"],
        "create_time": convert.timestamp(row["create_time"]),
        "update_time": convert.timestamp(row["update_time"]),
        "delete_time": convert.timestamp(row["delete_time"]),
    }


def variant_to_proto(row: Any, *, inside: bool, current: Fields | None = None) -> catalog_pb2.Variant:
    """Map a row of `variants` with its stock and its current price. A variant without a level is out of stock."""
    return catalog_pb2.Variant(**variant_fields(row, inside=inside), current_price=current)


def variant_fields(row: Any, *, inside: bool) -> Fields:
    """Return the fields of a row of `variants` with its stock."""
    currency = row["currency"]
    sellable = 0
    if row["on_hand"] is not None and row["tracked"]:
        sellable = max(row["on_hand"] - row["reserved"] + row["maximum_backorder"], 0)
    return {
        "id": str(row["id"]),
        "product_id": str(row["product_id"]),
        "seller_id": str(row["seller_id"]),
        "parent_variant_id": str(row["parent_variant_id"] or ""),
        "sku_code": row["sku_code"],
        "display_name": row["display_name"],
        "options": row["options"],
        "state": row["state"],
        "assortment": row["assortment"],
        "inventory_policy": row["inventory_policy"],
        "price": convert.money(row["price_minor"], currency),
        "original_price": _money(row["original_price_minor"], currency),
        "image_uris": row["image_uris"],
        "weight_grams": row["weight_grams"],
        "length_mm": row["length_mm"],
        "width_mm": row["width_mm"],
        "height_mm": row["height_mm"],
        "barcode": row["barcode"],
        "manufacturer_sku": row["manufacturer_sku"],
        "harmonized_code": row["harmonized_code"],
        "origin_country_code": row["origin_country_code"],
        "digital": row["digital"],
        "fulfillment_days": row["fulfillment_days"],
        "tags": row["tags"],
        "search_keywords": row["search_keywords"],
        "display_order": row["display_order"],
        "available_quantity": sellable,
        "available": row["state"] == "ACTIVE" and (sellable > 0 or row["tracked"] is False),
        "create_time": convert.timestamp(row["create_time"]),
        "update_time": convert.timestamp(row["update_time"]),
        "delete_time": convert.timestamp(row["delete_time"]),
        "etag": convert.etag(row["version"]),
        "cost_price": _money(row["cost_price_minor"], currency) if inside else None,
        "measure": measures.shown(row["measure"]),
        "bundle": row["bundle"],
    }


def product_media_to_proto(row: Any) -> catalog_pb2.ProductMedia:
    """Map a row of `product_media`."""
    return catalog_pb2.ProductMedia(**product_media_fields(row))


def product_media_fields(row: Any) -> Fields:
    """Return the fields of a row of `product_media`."""
    return {
        "id": str(row["id"]),
        "product_id": str(row["product_id"]),
        "variant_id": str(row["variant_id"] or ""),
        "uri": row["uri"],
        "content_type": row["content_type"],
        "alt_text": row["alt_text"],
        "display_order": row["display_order"],
        "primary": row["primary"],
        "create_time": convert.timestamp(row["create_time"]),
        "delete_time": convert.timestamp(row["delete_time"]),
    }


def channel_listing_to_proto(row: Any) -> catalog_pb2.ChannelListing:
    """Map a row of `channel_listings`."""
    return catalog_pb2.ChannelListing(**channel_listing_fields(row))


def channel_listing_fields(row: Any) -> Fields:
    """Return the fields of a row of `channel_listings`."""
    return {
        "id": str(row["id"]),
        "product_id": str(row["product_id"]),
        "channel_id": str(row["channel_id"]),
        "assign_time": convert.timestamp(row["assign_time"]),
    }


def product_snapshot_to_proto(row: Any) -> catalog_pb2.ProductSnapshot:
    """Map a row of `product_snapshots`."""
    return catalog_pb2.ProductSnapshot(**product_snapshot_fields(row), content=structs.written(row.content))


def product_snapshot_fields(row: Any) -> Fields:
    """Return the fields of a row of `product_snapshots` that lists have."""
    return {
        "id": str(row.id),
        "product_id": str(row.product_id),
        "index": row.sequence,
        "reason": row.reason,
        "actor_id": str(row.actor_id or ""),
        "create_time": convert.timestamp(row.create_time),
    }


def _money(minor: int | None, currency: str) -> Fields | None:
    return None if minor is None else convert.money(minor, currency)
