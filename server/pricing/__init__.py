"""How a price is made: used by carts and orders; it has no service of its own."""

from server.pricing.basket import Line, Rates
from server.pricing.rates import SETTINGS, TRANSIT, rates_of
from server.pricing.stages import AMOUNTS, Checkout, SellerOrder, lines_of, price, sealed
from server.pricing.tenders import spread

__all__ = [
    "AMOUNTS",
    "SETTINGS",
    "TRANSIT",
    "Checkout",
    "Line",
    "Rates",
    "SellerOrder",
    "lines_of",
    "price",
    "rates_of",
    "sealed",
    "spread",
]
