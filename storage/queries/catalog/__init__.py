"""SQL of the catalog beyond the standard statements; what other domains may call is named here."""

from storage.queries.catalog.upkeep import add_popularity, refresh, refresh_visibility

__all__ = ["add_popularity", "refresh", "refresh_visibility"]
