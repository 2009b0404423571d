"""Every table, declared once. Importing this package registers them all in `base.metadata`."""

from storage.tables import (
    addresses,
    carts,
    catalog,
    identity,
    inventory,
    ledger,
    loyalty,
    orders,
    payments,
    platform,
    promotions,
    sandbox,
    shipping,
    system,
    wallet,
)
from storage.tables.base import metadata

__all__ = [
    "addresses",
    "carts",
    "catalog",
    "identity",
    "inventory",
    "ledger",
    "loyalty",
    "metadata",
    "orders",
    "payments",
    "platform",
    "promotions",
    "sandbox",
    "shipping",
    "system",
    "wallet",
]
