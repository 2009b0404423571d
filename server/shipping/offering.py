"""What the goods of a checkout may be sent by: of each seller, the methods that go there with what they cost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from server import catalog
from server.kit.errors import FailedPrecondition
from server.kit.settings import Values
from server.shipping import regions, weights
from server.shipping.calendars import Place
from server.shipping.prices import PRICES, PROCESSING_DAYS, Transit
from server.shipping.regions import Destination
from server.shipping.tariffs import Band, Tariff, standing
from storage.database import Connection, Row
from storage.queries import shipping as queries

__all__ = ["Destination", "Loaded", "load"]

# Whose methods are nobody's.
MALL = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """By seller, of whom something is sent, every way to send it. Where there is none, the seller does not deliver there."""

    currency: str
    sellers: frozenset[UUID]
    tariffs: Mapping[UUID, Sequence[Tariff]]

    def delivers(self, row: Any) -> bool:
        """Say whether a line gets there. What is digital always does."""
        return bool(row.digital or self.tariffs[row.seller_id])

    def chosen(self, choices: Mapping[UUID, str], level: str) -> dict[UUID, Sequence[Tariff]]:
        """Return by seller what was chosen, by a method's id or code, else all of a service level.

        Raises FailedPrecondition (SHIPPING_METHOD_UNAVAILABLE) where a seller does not offer it.
        """
        for seller_id, wanted in choices.items():
            if seller_id not in self.sellers:
                raise self._unavailable(seller_id, wanted)
        return {seller_id: self._of(seller_id, choices.get(seller_id), level) for seller_id in self.tariffs}

    def _of(self, seller_id: UUID, wanted: str | None, level: str) -> Sequence[Tariff]:
        every = self.tariffs[seller_id]
        if wanted is None:
            found = [tariff for tariff in every if tariff.level == level]
        else:
            found = [tariff for tariff in every if wanted in {tariff.key, tariff.code}]
        if not found:
            raise self._unavailable(seller_id, wanted or level)
        return found

    def _unavailable(self, seller_id: UUID, method: str) -> FailedPrecondition:
        message = "a seller does not send goods this way to the address: choose another shipping method"
        return FailedPrecondition(
            "SHIPPING_METHOD_UNAVAILABLE", message, seller_id=seller_id, method=method, currency=self.currency
        )


@dataclass(frozen=True, slots=True)
class _Checkout:
    """What is the same for all sellers of a checkout."""

    facts: Row
    destination: Destination
    currency: str
    settings: Values | None
    thresholds: Mapping[UUID, int]
    methods: Mapping[str, Sequence[Mapping[str, Any]]]

    def tariffs(self, seller_id: UUID, lines: Iterable[Any]) -> list[Tariff]:
        """Return every way to send these lines of one seller."""
        methods = self.methods.get(str(seller_id)) or self.methods.get(MALL)
        goods = [(line, self.facts.goods[str(line.variant_id)]) for line in lines]
        slowest = max(variant["days"] for _, variant in goods)
        origin = _Origin(self.facts, self.facts.profiles.get(str(seller_id)), self._processing, slowest)
        threshold = self.thresholds.get(seller_id)
        if not methods:
            return self._standing(origin, threshold)
        grams = sum(catalog.grams(line.measure, line.quantity, variant["grams"]) for line, variant in goods)
        made = (self._tariff(method, origin, grams, threshold) for method in methods)
        return [tariff for tariff in made if tariff is not None]

    @property
    def _processing(self) -> int:
        return 0 if self.settings is None else int(self.settings[PROCESSING_DAYS])

    def _standing(self, origin: "_Origin", threshold: int | None) -> list[Tariff]:
        made = []
        for level, setting in PRICES.items():
            price = 0 if self.settings is None else self.settings[setting].get(self.currency)
            if price is not None:
                made.append(origin.standing(level, price, threshold))
        return made

    def _tariff(self, method: Mapping[str, Any], origin: "_Origin", grams: int, threshold: int | None) -> Tariff | None:
        """Return what a method costs there; None where it does not go there, or not with parcels of this weight."""
        if method["refuses_po_boxes"] and self.destination.is_po_box:
            return None
        if regions.holds(method["excluded_regions"], self.destination):
            return None
        rate = regions.closest(method["rates"], self.destination)
        bands = () if rate is None else _bands(rate, grams)
        if rate is None or not bands:
            return None
        free_from, source, funder = rate["free_from_minor"], "free_from", "SELLER" if method["seller_id"] else "MALL"
        if free_from is None and method["service_level"] == "STANDARD":
            free_from, source, funder = threshold, "free_shipping_threshold", "SELLER"
        return Tariff(
            UUID(method["id"]),
            method["code"],
            method["display_name"],
            method["service_level"],
            bands,
            Transit(method["transit_days_least"], method["transit_days_most"]),
            origin.processing(method["processing_days"]),
            origin.place,
            free_from,
            source,
            funder,
            datetime.fromisoformat(method["end_time"]) if method["end_time"] else None,
        )


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where and how fast a seller hands a parcel over: as the profile says, where it does, else as is usual.

    What takes longest to be made ready, in business days, is `slowest`.
    """

    channel: Row
    profile: Mapping[str, Any] | None
    usual_processing: int
    slowest: int

    @property
    def place(self) -> Place:
        said = self.profile or {}
        country = said.get("country_code") or self.channel.country_code
        return Place(country, said.get("state_province", ""), said.get("time_zone") or self.channel.time_zone)

    def processing(self, of_method: int | None = None) -> int:
        """Return how many business days pass until all is handed over."""
        of_profile = None if self.profile is None else self.profile["processing_days"]
        said = next((days for days in (of_method, of_profile) if days is not None), self.usual_processing)
        return max(said, self.slowest)

    def standing(self, level: str, price: int, threshold: int | None) -> Tariff:
        """Return what the settings describe; a seller with a profile counts business days."""
        free = threshold if level == "STANDARD" else None
        place = None if self.profile is None else self.place
        return standing(level, price, free_from=free, place=place, processing=self.processing())


def _bands(rate: Mapping[str, Any], grams: int) -> tuple[Band, ...]:
    """Return the bands of a rate by amount; of others the price of a parcel of this weight, nothing where it is too heavy."""
    if rate["basis"] == "FLAT":
        return (Band(None, rate["price_minor"]),)
    if rate["basis"] == "BY_AMOUNT":
        return tuple(Band(band["until"], band["price"]) for band in rate["bands"])
    for band in rate["bands"]:
        until = weights.grams(band["until"])
        if until is None or grams < until:
            return (Band(None, band["price"]),)
    return ()


async def load(
    connection: Connection,
    rows: Sequence[Any],
    destination: Destination,
    *,
    channel_id: UUID,
    settings: Values | None,
    thresholds: Mapping[UUID, int],
    now: datetime,
) -> Loaded:
    """Load what lines may be sent by, in one statement for all sellers.

    `rows` say of each line `seller_id`, `variant_id`, `quantity`, `measure`, `currency` and whether it is `digital`; `thresholds` by seller
    from which amount on STANDARD is free. Without `settings`, only whether it gets there is told rightly, and not the price.
    """
    sent: dict[UUID, list[Any]] = {}
    for row in rows:
        if not row.digital:
            sent.setdefault(row.seller_id, []).append(row)
    currency, sellers = rows[0].currency, frozenset(row.seller_id for row in rows)
    if not sent:
        return Loaded(currency, sellers, {})
    facts = await queries.facts(
        connection,
        channel_id=channel_id,
        seller_ids=list(sent),
        variant_ids=[row.variant_id for lines in sent.values() for row in lines],
        currency=currency,
        country_code=destination.country_code,
        now=now,
    )
    methods: dict[str, list[Mapping[str, Any]]] = {}
    for method in facts.methods:
        methods.setdefault(method["seller_id"] or MALL, []).append(method)
    checkout = _Checkout(facts, destination, currency, settings, thresholds, methods)
    return Loaded(
        currency, sellers, {seller_id: checkout.tariffs(seller_id, lines) for seller_id, lines in sent.items()}
    )
