"""What the mall decides about favourites and wishes: the settings."""

from datetime import timedelta
from typing import Any

from server import platform
from server.kit.errors import ResourceExhausted
from server.kit.mutation import Mutation
from server.kit.settings import Setting, duration, integer

FAVORITES = Setting(
    "favorites.limit", integer(1, 10_000), "500", "How many favourites a customer may keep.", scopes=["MALL"]
)
FOLDERS = Setting(
    "favorites.folder_limit", integer(1, 1000), "50", "How many folders for them a customer may have.", scopes=["MALL"]
)
LISTS = Setting(
    "favorites.wishlist_limit", integer(1, 1000), "10", "How many wishlists a customer may have.", scopes=["MALL"]
)
ITEMS = Setting(
    "favorites.wishlist_item_limit",
    integer(1, 10_000),
    "500",
    "How much a customer's wishlists may hold together.",
    scopes=["MALL"],
)
VIEWED = Setting(
    "favorites.recently_viewed_limit",
    integer(1, 1000),
    "100",
    "How many products that a customer has looked at are remembered.",
    scopes=["MALL"],
)
CHECKED = Setting(
    "favorites.alert_interval",
    duration(timedelta(minutes=5), timedelta(days=7)),
    "1h",
    "How often what is wished for is looked at for alerts.",
    scopes=["MALL"],
)
SETTINGS = (FAVORITES, FOLDERS, LISTS, ITEMS, VIEWED, CHECKED)


async def refuse_more(work: Mutation[Any], setting: Setting[int], count: int, reason: str, what: str) -> None:
    """Raise where a customer has as many of something as one may."""
    limit = (await platform.settings(work.tx, setting, now=work.now))[setting]
    if count >= limit:
        raise ResourceExhausted(reason, f"a customer has at most {limit} {what}: delete some first", limit=limit)
