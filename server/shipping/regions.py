"""Where a method goes: regions of countries, states and postal codes, and post office boxes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_BOXES = re.compile(
    r"\b(?:p\.?\s{0,3}o\.?|post(?:al)?\s{0,3}office)\s{0,3}box\b|\bpo\s{0,3}box\b|\bpost\s{0,3}box\b"
    r"|\b(?:postfach|postbus|postboks|postbox|postilokero|apartado(?:\s{1,3}(?:postal|de\s{1,3}correos))?"
    r"|caixa\s{1,3}postal|casella\s{1,3}postale|bo[iî]te\s{1,3}postale|skrytka\s{1,3}pocztowa)\b\s{0,3}[#:]?\s{0,3}(?:n[°ºo.]\s?)?\d"
    r"|\bb\.?p\.?\s{0,3}\d{1,6}\b|사서함|私書箱|邮政信箱",
    re.IGNORECASE,
)
_NOT_IN_CODES = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a parcel goes, as far as that is known."""

    country_code: str
    state_province: str = ""
    postal_code: str = ""
    lines: str = ""

    @classmethod
    def of(cls, address: Mapping[str, Any]) -> "Destination":
        """Read a postal address."""
        lines = f"{address['address_line1']}\n{address['address_line2']}"
        return cls(address["country_code"], address["state_province"], address["postal_code"], lines)

    @property
    def is_po_box(self) -> bool:
        """Whether the address names a post office box."""
        return _BOXES.search(self.lines) is not None


def state(text: str) -> str:
    """Return a state as it is compared."""
    return " ".join(text.split()).casefold()


def postal_code(text: str) -> str:
    """Return a postal code, or the beginning of one, as it is compared."""
    return _NOT_IN_CODES.sub("", text).upper()


def rank(region: Mapping[str, Any], destination: Destination) -> int | None:
    """Return how closely a region names a destination: the more, the closer. None where the destination is elsewhere.

    A region has `country_code`, `states` and `postal_code_prefixes`, the latter as they are compared.
    """
    country, states, prefixes = region["country_code"], region["states"], region["postal_code_prefixes"]
    if not country:
        return 0
    if country != destination.country_code:
        return None
    if not states and not prefixes:
        return 1
    code = postal_code(destination.postal_code)
    longest = max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)
    if longest:
        return 2 + longest
    return 2 if state(destination.state_province) in states else None


def holds(regions: Iterable[Mapping[str, Any]], destination: Destination) -> bool:
    """Say whether a destination is in one of the regions."""
    return any(rank(region, destination) is not None for region in regions)


def closest(rates: Sequence[Mapping[str, Any]], destination: Destination) -> Mapping[str, Any] | None:
    """Return the rate whose region names a destination most closely; None where none does."""
    ranked = [(place, rate) for rate in rates if (place := rank(rate, destination)) is not None]
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else None


def keys(region: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Return what no other region of the same method and currency may have."""
    country = region["country_code"]
    named = [(country, "state", one) for one in region["states"]]
    named += [(country, "postal code", one) for one in region["postal_code_prefixes"]]
    return list(named) or [(country,)]
