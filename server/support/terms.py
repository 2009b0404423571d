"""What the mall decides about support: the settings."""

from datetime import datetime, timedelta

from server import platform
from server.kit.settings import Setting, Values, duration, integer
from storage.database import Connection

_LONGEST = timedelta(days=3650)

DAILY_INQUIRIES = Setting(
    "support.daily_inquiries", integer(1, 10_000), "20", "How much somebody may ask a day.", scopes=["MALL"]
)
ANSWER_WITHIN = Setting(
    "support.answer_within",
    duration(timedelta(minutes=1), timedelta(days=90)),
    "24h",
    "How long after it was asked an inquiry that nobody has answered becomes a ticket.",
    scopes=["MALL"],
)
CLOSE_AFTER = Setting(
    "support.close_after",
    duration(timedelta(hours=1), _LONGEST),
    "7d",
    "How long after the last word what is answered or resolved closes by itself.",
    scopes=["MALL"],
)
REPORTS_TO_HIDE = Setting(
    "support.reports_to_hide",
    integer(1, 1000),
    "5",
    "So many reports by different people hide an inquiry or a reply until staff decide.",
    scopes=["MALL"],
)
RATING_WINDOW = Setting(
    "support.rating_window",
    duration(timedelta(hours=1), timedelta(days=365)),
    "7d",
    "How long after a ticket was resolved its requester may say how content they are.",
    scopes=["MALL"],
)
ARCHIVE_AFTER = Setting(
    "support.archive_after",
    duration(timedelta(days=1), _LONGEST),
    "90d",
    "How long after it was closed a ticket is archived.",
    scopes=["MALL"],
)
SETTINGS = (DAILY_INQUIRIES, ANSWER_WITHIN, CLOSE_AFTER, REPORTS_TO_HIDE, RATING_WINDOW, ARCHIVE_AFTER)


async def load(connection: Connection, now: datetime) -> Values:
    """Read the settings."""
    return await platform.settings(connection, *SETTINGS, now=now)
