"""May this be bought: the one rule, as SQL, for every statement that joins channels, sellers, products and variants."""

from sqlalchemy import Text, and_, case, exists, func, literal, not_, null, or_

from storage.tables.catalog import channel_listings, products, variants
from storage.tables.identity import sellers
from storage.tables.inventory import stock_levels
from storage.tables.platform import channels

_ch, _s, _p, _v, _level = channels.c, sellers.c, products.c, variants.c, stock_levels.c
_listed = exists().where(and_(channel_listings.c.product_id == _p.id, channel_listings.c.channel_id == _ch.id))

# The first thing that keeps a variant from being bought on a channel, whatever the quantity; NULL where nothing does.
OBSTACLE = case(
    (or_(_ch.state != "ACTIVE", _ch.delete_time.is_not(None)), literal("CHANNEL_CLOSED", Text)),
    (_s.state != "ACTIVE", literal("SELLER_UNAVAILABLE", Text)),
    (not_(_p.visible), literal("PRODUCT_UNAVAILABLE", Text)),
    (or_(_v.state != "ACTIVE", _v.delete_time.is_not(None)), literal("VARIANT_UNAVAILABLE", Text)),
    (not_(_listed), literal("NOT_LISTED", Text)),
    # One that is in price lists may have a price in the channel's currency there.
    (and_(_v.currency != _ch.currency_code, not_(_v.price_listed)), literal("CURRENCY_DIFFERS", Text)),
    else_=null(),
).label("obstacle")

# Whether only its seller and staff see a variant.
HIDDEN = or_(not_(_p.visible), _v.state != "ACTIVE", _v.delete_time.is_not(None))

# Units that can be had; NULL where they are not counted. A variant without a level is out of stock.
AVAILABLE = case(
    (_level.tracked.is_(False), null()),
    else_=func.greatest(func.coalesce(_level.on_hand - _level.reserved + _level.maximum_backorder, 0), 0),
).label("available")
