"""What the mall decides about its content: the settings."""

from datetime import datetime, timedelta

from server import platform
from server.kit.settings import Setting, Values, duration, integer, text
from storage.database import Connection

_YEARS = timedelta(days=3650)

PREVIEW_LIFETIME = Setting(
    "content.preview_lifetime",
    duration(timedelta(minutes=5), timedelta(days=90)),
    "7d",
    "How long a link shows what is not published.",
    scopes=["MALL"],
)
VIEW_WINDOW = Setting(
    "content.view_window",
    duration(timedelta(minutes=1), timedelta(days=7)),
    "1h",
    "How long after a view of somebody's that counts the next one does not.",
    scopes=["MALL"],
)
DAILY_COMMENTS = Setting(
    "content.daily_comments",
    integer(1, 1000),
    "20",
    "How many comments on posts a customer may write a day.",
    scopes=["MALL"],
)
CLICK_WINDOW = Setting(
    "content.click_window",
    duration(timedelta(minutes=1), timedelta(days=7)),
    "30m",
    "How long after a banner was shown a click counts.",
    scopes=["MALL"],
)
CONVERSION_WINDOW = Setting(
    "content.conversion_window",
    duration(timedelta(minutes=1), timedelta(days=90)),
    "7d",
    "How long after a click a purchase is the banner's.",
    scopes=["MALL"],
)
NEW_CUSTOMERS = Setting(
    "content.new_customer_window",
    duration(timedelta(days=1), _YEARS),
    "30d",
    "How long customers are new to newsletters.",
    scopes=["MALL"],
)
INACTIVE = Setting(
    "content.inactive_after",
    duration(timedelta(days=1), _YEARS),
    "180d",
    "After how long without an order customers are inactive to newsletters.",
    scopes=["MALL"],
)
SITE = Setting(
    "content.site",
    text(200),
    "http://localhost:8080",
    "Address of the HTTP gateway as the world reaches it, which mails lead to: without a slash at its end.",
    scopes=["MALL"],
)
SHOP = Setting(
    "content.shop",
    text(200),
    "http://localhost:3000",
    "Address of the shop's own pages, which links of newsletters lead to: `/newsletter/unsubscribe` and `/newsletter/confirm` "
    "show a button there.",
    scopes=["MALL"],
)
SETTINGS = (PREVIEW_LIFETIME, VIEW_WINDOW, DAILY_COMMENTS, CLICK_WINDOW, CONVERSION_WINDOW, NEW_CUSTOMERS, INACTIVE, SITE,
            SHOP)  # fmt: skip


async def load(connection: Connection, now: datetime) -> Values:
    """Read the settings."""
    return await platform.settings(connection, *SETTINGS, now=now)
