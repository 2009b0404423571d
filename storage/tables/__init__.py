"""Every table, declared once. Importing this package registers them all in `base.metadata`."""

from storage.tables import addresses, identity, payments, platform, sandbox, system
from storage.tables.base import metadata

__all__ = ["addresses", "identity", "metadata", "payments", "platform", "sandbox", "system"]
