"""Every table, declared once. Importing this package registers them all in `base.metadata`."""

from storage.tables import (
    addresses,
    after_sale,
    carts,
    catalog,
    identity,
    inventory,
    invoices,
    ledger,
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
    "after_sale",
    "carts",
    "catalog",
    "identity",
    "inventory",
    "invoices",
    "ledger",
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
