"""The carriers that the mall knows: their tracking numbers, their pages, and what it asks of those that can be asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from server.kit.errors import InvalidArgument

OTHER = "OTHER"
SANDBOX = "SANDBOX"
# What people and carriers put into numbers to read them by.
BETWEEN = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier: its name, the form of its tracking numbers, and its page about one, with `{}` where the number stands."""

    name: str
    form: str
    page: str = ""


# S10, which posts share: two letters, nine digits, the country.
def _post(country: str, *more: str) -> str:
    return "|".join((f"[A-Z]{{2}}[0-9]{{9}}{country}", *more))


CARRIERS: Mapping[str, Carrier] = {
    "AMAZON_LOGISTICS": Carrier("Amazon Logistics", "TB[A-Z][0-9]{12}"),
    "AUSTRALIA_POST": Carrier("Australia Post", _post("AU", "[0-9A-Z]{10,24}")),
    "CANADA_POST": Carrier("Canada Post", _post("CA", "[0-9]{16}")),
    "CJ_LOGISTICS": Carrier("CJ Logistics", "[0-9]{10,12}"),
    "COLISSIMO": Carrier("Colissimo", _post("FR", "[0-9][A-Z][0-9]{11}")),
    "CORREOS": Carrier("Correos", _post("ES", "[0-9A-Z]{23}")),
    "DHL": Carrier(
        "DHL",
        _post("DE", "[0-9]{10,12}", "[0-9]{14}", "[0-9]{20}", "JJD[0-9]{14,18}", "JD[0-9]{16,18}"),
        "https://www.dhl.com/global-en/home/tracking.html?tracking-id={}",
    ),
    "DPD": Carrier("DPD", "[0-9]{14}[0-9A-Z]?"),
    "FEDEX": Carrier("FedEx", "[0-9]{12}|[0-9]{15}|[0-9]{20}|[0-9]{22}", "https://www.fedex.com/fedextrack/?trknbr={}"),
    "GLS": Carrier("GLS", "[0-9]{11,12}|[0-9A-Z]{8}"),
    "HERMES": Carrier("Hermes", "[0-9]{14,20}|H[0-9A-Z]{19}"),
    "JAPAN_POST": Carrier("Japan Post", _post("JP", "[0-9]{11,12}")),
    "KOREA_POST": Carrier("Korea Post", _post("KR", "[0-9]{13}")),
    "ROYAL_MAIL": Carrier("Royal Mail", _post("GB", "[0-9A-Z]{16}")),
    "UPS": Carrier("UPS", "1Z[0-9A-Z]{16}|T[0-9]{10}|[0-9]{9}|[0-9]{26}", "https://www.ups.com/track?tracknum={}"),
    "USPS": Carrier(
        "USPS",
        _post("US", "[0-9]{20}", "[0-9]{22}", "[0-9]{26}", "[0-9]{30}", "[0-9]{34}"),
        "https://tools.usps.com/go/TrackConfirmAction?tLabels={}",
    ),
    "YAMATO": Carrier("Yamato", "[0-9]{12}"),
    SANDBOX: Carrier("Sandbox", "SB[0-9A-Z]{2,40}"),
    OTHER: Carrier("", "[0-9A-Z./_]{3,60}"),
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """What somebody says of a parcel: a status, when and where it was so by them, and the carrier's id of it."""

    status: str
    occur_time: datetime
    description: str = ""
    location: str = ""
    event_id: str = ""
    signature: str = ""
    estimated_delivery_time: datetime | None = None


class CarrierError(Exception):
    """The carrier could not be reached or answered nonsense: nothing is known."""


class Tracker(Protocol):
    """A carrier that can be asked for a parcel, or that reports by itself."""

    # Signs what the carrier reports; without one, nothing is accepted.
    secret: bytes | None
    # Whether it can be asked.
    asked: bool

    async def track(self, tracking_number: str, since: datetime) -> Sequence[Sighting]:
        """Return all that has happened to a parcel which it was given at a time. Raises CarrierError."""
        ...


def chosen(carrier: str, name: str, number: str, field: str) -> tuple[str, str]:
    """Return the carrier's name and the tracking number as they are kept. Raises InvalidArgument with all that is wrong."""
    problems = []
    known = CARRIERS.get(carrier)
    if carrier and known is None:
        problems.append((f"{field}carrier", f"is none of {', '.join(CARRIERS)}"))
    if carrier == OTHER and not name:
        problems.append((f"{field}carrier_name", f"is required of {OTHER}"))
    if not carrier and (name or number):
        problems.append((f"{field}carrier", "is required of what has a name or a tracking number"))
    kept = BETWEEN.sub("", number).upper()
    if known is not None and number and not re.fullmatch(known.form, kept):
        problems.append(
            (f"{field}tracking_number", f"is no number of {known.name or 'a carrier'}: see what is on the label")
        )
    if problems:
        raise InvalidArgument(problems)
    return (known.name or name) if known is not None else "", kept


def page(carrier: str, number: str) -> str:
    """Return where a carrier tells about a parcel; nothing where that is not known."""
    known = CARRIERS.get(carrier)
    return known.page.format(number) if known is not None and known.page and number else ""
