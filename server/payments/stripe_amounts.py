"""Amounts as Stripe counts them. Needs nothing of Stripe's library."""

from server.kit.currencies import DIGITS

# How many digits Stripe counts a currency's smallest unit in, where that is not two: https://docs.stripe.com/currencies
WITHOUT_DIGITS = frozenset(
    ["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"]
)
THREE_DIGITS = frozenset({"BHD", "JOD", "KWD", "OMR", "TND"})


class UnfitAmountError(ValueError):
    """An amount that Stripe cannot express."""


def to_stripe(amount_minor: int, currency: str) -> int:
    """Return an amount in Stripe's smallest unit. Raises UnfitAmountError where that is not whole, or not a multiple of ten."""
    ours, theirs = DIGITS.get(currency, 2), _digits(currency)
    scaled = amount_minor * int(10 ** max(0, theirs - ours))
    rest = int(10 ** max(0, ours - theirs))
    if scaled % rest or (theirs == 3 and scaled // rest % 10):  # noqa: PLR2004 - Stripe's own rule
        raise UnfitAmountError(f"{amount_minor} {currency}")
    return scaled // rest


def from_stripe(amount: int, currency: str) -> int:
    """Return an amount of Stripe's in the mall's smallest unit."""
    ours, theirs = DIGITS.get(currency.upper(), 2), _digits(currency.upper())
    return amount * int(10 ** max(0, ours - theirs)) // int(10 ** max(0, theirs - ours))


def _digits(currency: str) -> int:
    return 0 if currency in WITHOUT_DIGITS else 3 if currency in THREE_DIGITS else 2
