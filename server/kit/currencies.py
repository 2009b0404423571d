"""The currencies that prices may be in: those of ISO 4217 that have a smallest unit, from the data of `iso4217`.

Metals, units of account and the codes for tests and for no currency (XAU, XDR, XTS, XXX) have none.
"""

from iso4217 import Currency

UNKNOWN = "is not a currency of ISO 4217, such as USD"
# How many decimals an amount has.
DIGITS: dict[str, int] = {each.code: each.exponent for each in Currency if each.exponent is not None}
