"""Every table, declared once. Importing this package registers them all in `base.metadata`."""

from storage.tables import (
    addresses,
    carts,
    catalog,
    commissions,
    identity,
    inventory,
    ledger,
    orders,
    payments,
    platform,
    promotions,
    sandbox,
    settlement,
    shipping,
    system,
    wallet,
)
from storage.tables.base import metadata

__all__ = [
    "addresses",
    "carts",
    "catalog",
    "commissions",
    "identity",
    "inventory",
    "ledger",
    "metadata",
    "orders",
    "payments",
    "platform",
    "promotions",
    "sandbox",
    "settlement",
    "shipping",
    "system",
    "wallet",
]
