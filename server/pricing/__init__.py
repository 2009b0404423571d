"""How a price is made: used by carts and orders; it has no service of its own."""

from server.pricing.basket import COUPON, OFF_GOODS, PROMOTION, SALE, SHIPPING_DISCOUNT, Line, Rates
from server.pricing.best import Told
from server.pricing.offers import Offer, Targets, Tier
from server.pricing.rates import SETTINGS, TRANSIT, rates_of
from server.pricing.stages import AMOUNTS, Checkout, SellerOrder, lines_of, price, price_aside, sealed
from server.pricing.tenders import (
    EXTERNAL,
    ORDER_OF_USE,
    POINTS,
    Fund,
    Tender,
    again,
    external,
    points_back,
    spread,
    tendered,
    too_small,
)

__all__ = [
    "AMOUNTS",
    "COUPON",
    "EXTERNAL",
    "OFF_GOODS",
    "ORDER_OF_USE",
    "POINTS",
    "PROMOTION",
    "SALE",
    "SETTINGS",
    "SHIPPING_DISCOUNT",
    "TRANSIT",
    "Checkout",
    "Fund",
    "Line",
    "Offer",
    "Rates",
    "SellerOrder",
    "Targets",
    "Tender",
    "Tier",
    "Told",
    "again",
    "external",
    "lines_of",
    "points_back",
    "price",
    "price_aside",
    "rates_of",
    "sealed",
    "spread",
    "tendered",
    "too_small",
]
