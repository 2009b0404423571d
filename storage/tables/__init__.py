"""Every table, declared once. Importing this package registers them all in `base.metadata`."""

from storage.tables import addresses, identity, platform, system
from storage.tables.base import metadata

__all__ = ["addresses", "identity", "metadata", "platform", "system"]
