"""What the mall decides about reviews: the settings."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from server import platform
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from server.kit.settings import Setting, Values, boolean, decimal, duration, integer
from storage.database import Connection

_LONGEST = timedelta(days=3650)
_MOST = 1_000_000

WINDOW = Setting(
    "reviews.window",
    duration(timedelta(days=1), _LONGEST),
    "365d",
    "How long after delivery a review may be written.",
    scopes=["MALL"],
)
EDIT_WINDOW = Setting(
    "reviews.edit_window",
    duration(timedelta(0), _LONGEST),
    "30d",
    "How long after it was written its author may change a review.",
    scopes=["MALL"],
)
REPLY_EDIT_WINDOW = Setting(
    "reviews.reply_edit_window",
    duration(timedelta(0), _LONGEST),
    "7d",
    "How long after it was written its seller may change a reply.",
    scopes=["MALL"],
)
DAILY_LIMIT = Setting(
    "reviews.daily_limit", integer(1, 1000), "5", "How many reviews a customer may write a day.", scopes=["MALL"]
)
TRUSTED_AFTER = Setting(
    "reviews.trusted_after",
    integer(1, _MOST),
    "3",
    "An author of so many published reviews, of whom nothing is reported, hidden or rejected, need not wait for staff.",
    scopes=["MALL"],
)
REPORTS_TO_HIDE = Setting(
    "reviews.reports_to_hide",
    integer(1, 1000),
    "5",
    "So many reports by different people hide a review until staff decide.",
    scopes=["MALL"],
)
HOURLY = Setting(
    "reviews.hourly_per_product",
    integer(1, _MOST),
    "10",
    "More reviews of one product within an hour wait for staff, whoever writes them.",
    scopes=["MALL"],
)
PRIOR_RATING = Setting(
    "reviews.prior_rating",
    decimal(1, 5, 2),
    "3.5",
    "Mean of the stars that products are thought to have before there are reviews, for their order.",
    scopes=["MALL"],
)
PRIOR_WEIGHT = Setting(
    "reviews.prior_weight",
    integer(1, _MOST),
    "10",
    "How many reviews that thought weighs as much as.",
    scopes=["MALL"],
)
INVITE = Setting("reviews.invite", boolean(), "true", "Ask buyers by mail what they think.", scopes=["MALL"])
INVITATION_DELAY = Setting(
    "reviews.invitation_delay",
    duration(timedelta(0), timedelta(days=90)),
    "3d",
    "How long after delivery buyers are asked what they think.",
    scopes=["MALL"],
)
SETTINGS = (WINDOW, EDIT_WINDOW, REPLY_EDIT_WINDOW, DAILY_LIMIT, TRUSTED_AFTER, REPORTS_TO_HIDE, HOURLY, PRIOR_RATING,
            PRIOR_WEIGHT, INVITE, INVITATION_DELAY)  # fmt: skip


async def load(connection: Connection, now: datetime) -> Values:
    """Read the settings."""
    return await platform.settings(connection, *SETTINGS, now=now)


async def daily(connection: Connection, now: datetime) -> int:
    """Return how many reviews a customer may write a day."""
    return (await load(connection, now))[DAILY_LIMIT]


async def terms(work: Mutation[Any]) -> Values:
    """Read the settings for a unit of work."""
    return await load(work.tx, work.now)


def prior(values: Values) -> dict[str, int]:
    """Return what is thought of a product before there are reviews: stars of so many of them, in millionths, and how many."""
    weight = values[PRIOR_WEIGHT]
    return {"prior_sum": int(values[PRIOR_RATING] * weight * Decimal(1_000_000)), "prior_weight": weight}


def check_window(until: datetime, now: datetime) -> None:
    """Raise FailedPrecondition (REVIEW_TIME_OVER) once the time to do something is over."""
    if now >= until:
        message = "the time to write or change this is over"
        raise FailedPrecondition("REVIEW_TIME_OVER", message, until=until.isoformat())
