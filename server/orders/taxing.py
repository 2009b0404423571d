"""What the lines of a checkout are taxed with, from the mall's tax rates and, at quote time, from the tax service."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import catalog, pricing
from server.kit import postal
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, Unavailable
from server.kit.settings import Values
from server.orders.tax_service import AddressUnknown, NoAnswer
from server.pricing import Checkout, Taxation, TaxRate
from storage.database import Connection, Row
from storage.queries.orders import taxing as queries

DELIVERY, BILLING, HOME = "DELIVERY", "BILLING", "HOME"


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked up: the taxation, and what the tax service is told of products (class code, tax code)."""

    taxation: Taxation
    codes: Mapping[UUID, tuple[str, str]]
    certificate: str


async def load(connection: Connection, rows: Sequence[Row], settings: Values, now: datetime) -> Found | None:
    """Look up what the lines are taxed with, in one round trip; None where there is no address to go by.

    Goods are taxed where they go; what is digital, where its buyer is billed.
    """
    first = rows[0]
    if first.delivery is None:
        return None
    addresses = {DELIVERY: first.delivery, BILLING: first.billing or first.delivery}
    places = {name: _place(address) for name, address in addresses.items()}
    found = await queries.taxes(
        connection,
        places=places,
        channel_id=first.channel_id,
        customer_id=caller().id,
        product_ids=list({product_id for row in rows for product_id in catalog.products_of(row)}),
        now=now,
    )
    table = _Table(found, {name: place[0] for name, place in places.items()} | {HOME: found.home}, settings)
    return Found(table.taxation(rows), table.codes, table.certificate(DELIVERY))


def of(found: Found | None) -> Taxation | None:
    """Return the taxation that was looked up, if any was."""
    return None if found is None else found.taxation


class _Table:
    """The answer of the database, to be asked for the rate of a class at a place."""

    def __init__(self, found: Row, countries: Mapping[str, str], settings: Values) -> None:
        self.countries = countries
        self.settings = settings
        self.until = found.until
        self.rates = {(place, UUID(id_)): (Decimal(rate), name) for place, id_, rate, name in found.rates}
        self.standard: UUID | None = found.standard_id
        self.by_code = {code: UUID(id_) for id_, code in found.classes.items()}
        self.class_of = {UUID(id_): UUID(own) if own else None for id_, own, _ in found.products or ()}
        self.exempt = dict(reversed(found.exemptions))
        named = {UUID(id_): code for id_, code in found.classes.items()}
        self.codes = {
            UUID(id_): (named.get(self.class_of[UUID(id_)] or self.standard, ""), tax_code)
            for id_, _, tax_code in found.products or ()
        }

    def certificate(self, place: str) -> str:
        """Return what proves that the buyer is exempt at a place; empty where it is not."""
        return str(self.exempt.get(self.countries[place]) or self.exempt.get("") or "")

    def rate(self, class_id: UUID | None, place: str) -> TaxRate | None:
        """Return what a class is taxed with at a place; None where that is left to the setting."""
        inside = self._in_price(class_id, place)
        if self.certificate(place):
            return TaxRate(Decimal(0), "exempt", exempt=True, inside=inside)
        rate, name = self._charged(class_id, place)
        if name is None and inside == rate:
            return None
        return TaxRate(rate, name or "", inside=None if inside == rate else inside)

    def _charged(self, class_id: UUID | None, place: str) -> tuple[Decimal, str | None]:
        for id_ in (class_id, self.standard):
            found = self.rates.get((place, id_)) if id_ is not None else None
            if found is not None:
                return found
        return self.settings[pricing.TAX_RATE], None

    def _in_price(self, class_id: UUID | None, place: str) -> Decimal:
        """Return the rate that prices are made with."""
        net = self.settings[pricing.TAX_ABROAD] == "NET"
        return self._charged(class_id, HOME if net else place)[0]

    def taxation(self, rows: Sequence[Row]) -> Taxation:
        """Return what is taxed with what."""
        rates = {}
        for row in rows:
            class_id, key = self._class_of(row)
            rate = self.rate(class_id, BILLING if row.digital else DELIVERY)
            if rate is not None:
                rates[key, row.digital] = rate
        of_shipping = self.by_code.get(self.settings[pricing.TAX_SHIPPING_CLASS])
        base = pricing.taxation_of(self.settings)
        return replace(
            base,
            source="TABLE" if self._counts(rows) else "SETTING",
            rates=rates,
            otherwise=self.rate(self.standard, DELIVERY),
            shipping=self.rate(of_shipping or self.standard, DELIVERY),
            shipping_rule=self.settings[pricing.TAX_SHIPPING_RULE],
            until=self.until,
        )

    def _class_of(self, row: Any) -> tuple[UUID | None, UUID]:
        """Return the class of what is sold on a line, and the id that its rate is kept under.

        A bundle whose product has a class of its own is taxed as a whole by it, others part by part.
        """
        bundle = catalog.bundle_of(row)
        as_a_whole = self.class_of.get(bundle.product_id) if bundle is not None else None
        if bundle is not None and as_a_whole is not None:
            return as_a_whole, bundle.variant_id
        return self.class_of.get(row.product_id), row.product_id

    def _counts(self, rows: Sequence[Row]) -> bool:
        """Say whether anything comes from the table."""
        if self.exempt:
            return True
        digital = {BILLING if row.digital else DELIVERY for row in rows}
        return any(place in digital for place, _ in self.rates)


def _place(address: Mapping[str, Any]) -> tuple[str, str, str]:
    region = address["state_province"].strip().upper()
    return address["country_code"], region, postal.bare(address["postal_code"])


async def ask(app: App, checkout: Checkout, found: Found | None, settings: Values, now: datetime) -> Checkout:
    """Return a checkout with the taxes that the tax service says; as it is where there is none.

    Never within a transaction. Raises where the service does not know the address, and where it gives no usable answer and
    the channel wants no other tax.
    """
    service = app.tax_service
    if service is None or found is None:
        return checkout
    question = _question(checkout, found)
    try:
        taxes = await service.taxes(question, now)
    except AddressUnknown:
        address_id = checkout.lines[0].row.delivery["id"]
        message = "the tax service does not know the address: correct it, or choose another one"
        raise FailedPrecondition("TAX_ADDRESS_UNKNOWN", message, address_id=address_id) from None
    except NoAnswer as silent:
        if settings[pricing.TAX_SERVICE_FALLBACK] == "REFUSE":
            message = "the tax is not to be had now: ask again"
            raise Unavailable("TAX_UNAVAILABLE", message, cause=silent.cause, retry_after=5.0) from None
        return replace(checkout, taxation=replace(checkout.taxation, source="FALLBACK"))
    told = pricing.taxed_as(checkout, taxes)
    return replace(told, taxation=replace(told.taxation, source="SERVICE"))


def told(checkout: Checkout) -> dict[str, Any]:
    """Return what a quote remembers of its taxes beyond what the table says: what `as_told` reads."""
    source = checkout.taxation.source
    if source not in {"SERVICE", "FALLBACK"}:
        return {}
    if source == "FALLBACK":
        return {"tax_source": source}
    return {"tax_source": source, "taxes": [list(map(pricing.told, line.taxes)) for line in checkout.lines]}


def as_told(checkout: Checkout, quote: Mapping[str, Any]) -> Checkout:
    """Return a checkout with the taxes of its quote, where these came from the tax service."""
    source = quote.get("tax_source")
    if source is None:
        return checkout
    taxes = quote.get("taxes")
    if taxes is not None and len(taxes) == len(checkout.lines):
        checkout = pricing.taxed_as(checkout, [list(map(pricing.remembered, parts)) for parts in taxes])
    return replace(checkout, taxation=replace(checkout.taxation, source=source))


def _question(checkout: Checkout, found: Found) -> dict[str, Any]:
    """Return what the tax service is asked; nothing in it says who the buyer is."""
    first = checkout.lines[0].row
    return {
        "currency": checkout.currency,
        "included": checkout.taxation.included,
        "certificate": found.certificate,
        "delivery": _where(first.delivery),
        "billing": _where(first.billing or first.delivery),
        "lines": [
            {
                "id": str(index),
                "seller_id": str(line.row.seller_id),
                "product_id": str(line.row.product_id),
                "variant_id": str(line.row.variant_id),
                "tax_class": found.codes.get(line.row.product_id, ("", ""))[0],
                "tax_code": found.codes.get(line.row.product_id, ("", ""))[1],
                "digital": bool(line.row.digital),
                "quantity": line.quantity,
                "goods_minor": line.total,
                "shipping_minor": line.shipping,
            }
            for index, line in enumerate(checkout.lines)
        ],
    }


def _where(address: Mapping[str, Any]) -> dict[str, str]:
    names = ("address_line1", "city", "state_province", "postal_code", "country_code")
    return {name: address[name] for name in names}
