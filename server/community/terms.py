"""What the mall decides about its community: the settings."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from server import platform
from server.kit import screening
from server.kit.limits import Times
from server.kit.mutation import Mutation
from server.kit.settings import Setting, Values, duration, integer, json
from storage.database import Connection

_MOST = 100_000

COMMENT_DEPTH = Setting(
    "community.comment_depth", integer(1, 20), "5", "How deep replies to comments may stand.", scopes=["MALL"]
)
DAILY_ARTICLES = Setting(
    "community.daily_articles", integer(1, _MOST), "20", "How many articles somebody may write a day.", scopes=["MALL"]
)
DAILY_COMMENTS = Setting(
    "community.daily_comments", integer(1, _MOST), "200", "How many comments somebody may write a day.", scopes=["MALL"]
)
DAILY_MOMENTS = Setting(
    "community.daily_moments", integer(1, _MOST), "20", "How many moments somebody may show a day.", scopes=["MALL"]
)
DAILY_REPORTS = Setting(
    "community.daily_reports", integer(1, _MOST), "50", "How much somebody may report a day.", scopes=["MALL"]
)
REPORTS_TO_HIDE = Setting(
    "community.reports_to_hide",
    integer(1, 1000),
    "5",
    "So many reports by different people hide something until staff decide.",
    scopes=["MALL"],
)
VIEW_WINDOW = Setting(
    "community.view_window",
    duration(timedelta(minutes=5), timedelta(days=7)),
    "1h",
    "A reader of an article is counted once within this time.",
    scopes=["MALL"],
)
APPEAL_WINDOW = Setting(
    "community.appeal_window",
    duration(timedelta(days=1), timedelta(days=365)),
    "14d",
    "How long after a removal its author may appeal.",
    scopes=["MALL"],
)
BLOCKED_WORDS: Setting[Mapping[str, list[str]]] = Setting(
    "community.blocked_words",
    json('lists of words by language, such as {"en": ["word"], "*": ["in every language"]}', screening.word_lists),
    "{}",
    "What has one of these words waits for staff. Those of the channel's language and of `*` count.",
    scopes=["MALL"],
)
SETTINGS = (COMMENT_DEPTH, DAILY_ARTICLES, DAILY_COMMENTS, DAILY_MOMENTS, DAILY_REPORTS, REPORTS_TO_HIDE, VIEW_WINDOW,
            APPEAL_WINDOW, BLOCKED_WORDS)  # fmt: skip


async def load(connection: Connection, now: datetime) -> Values:
    """Read the settings."""
    return await platform.settings(connection, *SETTINGS, now=now)


async def terms(work: Mutation[Any]) -> Values:
    """Read the settings for a unit of work."""
    return await load(work.tx, work.now)


def times(setting: Setting[int]) -> Times:
    """Return what reads how many times a day something may be done."""

    async def read(connection: Connection, now: datetime) -> int:
        return (await platform.settings(connection, setting, now=now))[setting]

    return read
