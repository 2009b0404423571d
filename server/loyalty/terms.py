"""What the mall decides about its loyalty programme: the settings, and how money counts in the programme's currency."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from server import platform
from server.kit.convert import HUNDREDTHS, SCALES
from server.kit.currencies import DIGITS
from server.kit.mutation import Mutation
from server.kit.settings import Setting, Values, choice, decimal, duration, integer, json, text
from storage.database import Connection

MOST_COINS = 1_000_000
LONGEST = timedelta(days=3650)


def _is_rates(document: Any) -> bool:
    return isinstance(document, dict) and all(
        currency in DIGITS and isinstance(rate, str) and _is_rate(rate) for currency, rate in document.items()
    )


def _is_rate(rate: str) -> bool:
    try:
        number = Decimal(rate)
    except InvalidOperation:
        return False
    return number.is_finite() and 0 < number <= MOST_COINS and number == round(number, 8)


def _is_milestones(document: Any) -> bool:
    return isinstance(document, dict) and all(
        orders.isascii() and orders.isdigit() and int(orders) > 0 and type(coins) is int and 0 < coins <= MOST_COINS
        for orders, coins in document.items()
    )


CURRENCY = Setting(
    "loyalty.currency",
    text(3),
    "USD",
    "The currency in which spending counts and thresholds of tiers are. To be set before anybody joins.",
    scopes=["MALL"],
)
RATES = Setting(
    "loyalty.exchange_rates",
    json('rates by currency such as `{"EUR": "1.08"}`, with at most 8 decimals', _is_rates),
    "{}",
    "What one unit of another currency is in `loyalty.currency`. Orders in a currency without a rate earn nothing.",
    scopes=["MALL"],
)
RATE = Setting(
    "loyalty.earning_rate",
    decimal(0, MOST_COINS, 6),
    "1",
    "Coins for one unit of `loyalty.currency` that is spent on goods, before multipliers.",
    scopes=["MALL"],
)
RETURN_PERIOD = Setting(
    "loyalty.return_period",
    duration(timedelta(0), timedelta(days=365)),
    "30d",
    "How long after delivery coins of an order stay pending.",
    scopes=["MALL"],
)
VALIDITY = Setting(
    "loyalty.coin_validity",
    duration(timedelta(0), LONGEST),
    "365d",
    "How long coins are good for from the day on which they can be spent; `0d` for ever. Whole days count.",
    scopes=["MALL"],
)
WELCOME = Setting(
    "loyalty.welcome_bonus", integer(0, MOST_COINS), "0", "Coins for joining, with a verified address.", scopes=["MALL"]
)
BIRTHDAY = Setting(
    "loyalty.birthday_bonus", integer(0, MOST_COINS), "0", "Coins on each birthday, once a year.", scopes=["MALL"]
)
LEAP_DAY = Setting(
    "loyalty.leap_day_birthday",
    choice("28_FEBRUARY", "1_MARCH"),
    "28_FEBRUARY",
    "When those who are born on 29 February have their birthday in other years.",
    scopes=["MALL"],
)
REFERRER = Setting(
    "loyalty.referrer_bonus",
    integer(0, MOST_COINS),
    "0",
    "Coins for bringing a member, once the first order that money pays can no longer be returned.",
    scopes=["MALL"],
)
REFERRED = Setting(
    "loyalty.referred_bonus",
    integer(0, MOST_COINS),
    "0",
    "Coins for having been brought, at the same time.",
    scopes=["MALL"],
)
MILESTONES = Setting(
    "loyalty.order_milestones",
    json('coins by a number of completed orders, such as `{"10": 500}`', _is_milestones),
    "{}",
    "Coins for having completed so many orders, once each.",
    scopes=["MALL"],
)
GRANT_LIMIT = Setting(
    "loyalty.grant_limit",
    integer(0, 1_000_000_000),
    "10000",
    "The most coins that one person may give to a member at a time.",
    scopes=["MALL"],
)
STEP_UP = Setting(
    "loyalty.step_up_coins",
    integer(1, 1_000_000_000),
    "10000",
    "From so many coins on, members who redeem prove anew who they are.",
    scopes=["MALL"],
)
NEWCOMERS = Setting(
    "loyalty.new_customer_period",
    duration(timedelta(days=1), LONGEST),
    "90d",
    "How long somebody is a new customer, for tiers and rewards that are for these.",
    scopes=["MALL"],
)
SETTINGS = (CURRENCY, RATES, RATE, RETURN_PERIOD, VALIDITY, WELCOME, BIRTHDAY, LEAP_DAY, REFERRER, REFERRED, MILESTONES,
            GRANT_LIMIT, STEP_UP, NEWCOMERS)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Programme:
    """The settings as they are now."""

    values: Values

    @property
    def currency(self) -> str:
        """The currency in which spending counts."""
        return self.values[CURRENCY]

    @property
    def validity_days(self) -> int:
        """How many days coins are good for; 0 for ever."""
        return self.values[VALIDITY].days

    def exchange_rate(self, currency: str) -> Decimal | None:
        """Return what one unit of a currency is in the programme's; None where that is not known."""
        if currency == self.currency:
            return Decimal(1)
        rates = self.values[RATES]
        return Decimal(rates[currency]) if currency in rates else None


async def load(connection: Connection, now: Any) -> Programme:
    """Read the settings."""
    return Programme(await platform.settings(connection, *SETTINGS, now=now))


async def programme(work: Mutation[Any]) -> Programme:
    """Read the settings for a unit of work."""
    return await load(work.tx, work.now)


def units(minor: int, currency: str) -> Decimal:
    """Return an amount in units of its currency, exactly."""
    unit: int = SCALES.get(currency, HUNDREDTHS)[0]
    return Decimal(minor) / unit


def counted(minor: int, currency: str, rate: Decimal, target: str) -> int:
    """Return what an amount is in the smallest unit of the programme's currency, half up."""
    there = units(minor, currency) * rate * SCALES.get(target, HUNDREDTHS)[0]
    return int(there.quantize(Decimal(1), rounding=ROUND_HALF_UP))
