"""How a price is made: used by carts and orders; it has no service of its own."""

from server.pricing.stages import DEFAULTS, TRANSIT, Checkout, Line, SellerOrder, lines_of, price, to_minor

__all__ = ["DEFAULTS", "TRANSIT", "Checkout", "Line", "SellerOrder", "lines_of", "price", "to_minor"]
