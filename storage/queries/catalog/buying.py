"""May this be bought: the one rule, as SQL, for every statement that joins channels, sellers, products and variants.

A bundle is bought as its parts: what keeps a part that it is not sold without from being bought keeps the bundle. All that
is read of parts stands behind a flag of the variant, so that everything else costs what it would without bundles.
"""

from typing import Any

from sqlalchemy import Integer, Text, and_, case, cast, exists, func, literal, not_, null, or_, select
from sqlalchemy.dialects.postgresql import aggregate_order_by

from storage.tables.catalog import bundle_parts, channel_listings, products, variants
from storage.tables.identity import sellers
from storage.tables.inventory import stock_levels
from storage.tables.platform import channels

_ch, _s, _p, _v, _level = channels.c, sellers.c, products.c, variants.c, stock_levels.c
_listed = exists().where(and_(channel_listings.c.product_id == _p.id, channel_listings.c.channel_id == _ch.id))

_part, _part_product, _part_level = (
    variants.alias("part"),
    products.alias("part_product"),
    stock_levels.alias("part_level"),
)
_b, _pv, _pp = bundle_parts.c, _part.c, _part_product.c
_parts = (
    bundle_parts.join(_part, _pv.id == _b.variant_id)
    .join(_part_product, _pp.id == _pv.product_id)
    .outerjoin(_part_level, _part_level.c.variant_id == _b.variant_id)
)
# A part need not be sold by itself: it may be on no channel, and its least quantity does not count.
_part_gone = or_(not_(_pp.visible), _pv.state != "ACTIVE", _pv.delete_time.is_not(None))
_part_missing = exists(select(literal(1)).select_from(_parts).where(_b.bundle_id == _v.id, _b.required, _part_gone))


def _sellable(level: Any) -> Any:
    """Units that can be had of what has this level; NULL where they are not counted. What has none is out of stock."""
    units = func.greatest(func.coalesce(level.on_hand - level.reserved + level.maximum_backorder, 0), 0)
    return case((level.tracked.is_(False), null()), else_=units)


# Bundles that can be had: what the scarcest part is enough for.
BUNDLES = (
    select(cast(func.min(_sellable(_part_level.c) // _b.quantity), Integer))
    .select_from(_parts)
    .where(_b.bundle_id == _v.id, _b.required)
    .correlate(variants)
    .scalar_subquery()
)
# What a bundle is made of, with what a line needs of each part; NULL of everything else.
PARTS = case(
    (
        _v.bundle,
        select(
            func.jsonb_agg(
                aggregate_order_by(
                    func.jsonb_build_object(
                        "variant_id", _pv.id, "product_id", _pv.product_id, "sku_code", _pv.sku_code, "options", _pv.options,
                        "price_minor", _pv.price_minor, "image_uris", func.to_jsonb(_pv.image_uris), "title", _pp.title,
                        "primary_image_uri", _pp.primary_image_uri, "digital", or_(_pv.digital, _pp.kind == "DIGITAL"),
                        "quantity", _b.quantity, "required", _b.required, "available", _sellable(_part_level.c),
                        "gone", _part_gone,
                    ),
                    _b.position,
                )
            )
        )
        .select_from(_parts)
        .where(_b.bundle_id == _v.id)
        .correlate(variants)
        .scalar_subquery(),
    ),
    else_=null(),
).label("parts")  # fmt: skip

# The first thing that keeps a variant from being bought on a channel, whatever the quantity; NULL where nothing does.
_ALONE_OR_NOT = (
    (or_(_ch.state != "ACTIVE", _ch.delete_time.is_not(None)), literal("CHANNEL_CLOSED", Text)),
    (_s.state != "ACTIVE", literal("SELLER_UNAVAILABLE", Text)),
    (not_(_p.visible), literal("PRODUCT_UNAVAILABLE", Text)),
    (or_(_v.state != "ACTIVE", _v.delete_time.is_not(None)), literal("VARIANT_UNAVAILABLE", Text)),
)
OBSTACLE = case(
    *_ALONE_OR_NOT,
    (not_(_listed), literal("NOT_LISTED", Text)),
    # One that is in price lists may have a price in the channel's currency there.
    (and_(_v.currency != _ch.currency_code, not_(_v.price_listed)), literal("CURRENCY_DIFFERS", Text)),
    (and_(_v.bundle, _part_missing), literal("PART_UNAVAILABLE", Text)),
    else_=null(),
).label("obstacle")
# The same of what was bought as a part of a bundle.
OBSTACLE_OF_PART = case(*_ALONE_OR_NOT, else_=null())

# Whether only its seller and staff see a variant.
HIDDEN = or_(not_(_p.visible), _v.state != "ACTIVE", _v.delete_time.is_not(None))

# Units that can be had; NULL where they are not counted. A variant without a level is out of stock.
AVAILABLE = case((_v.bundle, BUNDLES), else_=_sellable(_level)).label("available")
