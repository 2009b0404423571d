"""How the goods of a checkout are sent: what each seller offers, what the buyer chooses, and what an order keeps of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server import pricing, shipping
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.settings import Values
from server.pricing import Checkout
from storage.database import Connection, Row

# What makes a method free by itself; all else that comes off shipping is a promotion's.
FREE = frozenset({"free_from", "free_shipping_threshold"})

Choices = Mapping[UUID, str]
Tariffs = Mapping[UUID, Sequence[shipping.Tariff]]


def choices_of(request: orders_pb2.QuoteCheckoutRequest) -> Choices:
    """Return by seller the id or the code of the method that was chosen."""
    problems, found = [], {}
    for n, choice in enumerate(request.shipping_choices):
        seller_id = UUID(choice.seller_id)
        if bool(choice.method_id) == bool(choice.code):
            problems.append((f"shipping_choices[{n}].method_id", "names the method, or `code` does, and not both"))
        if seller_id in found:
            problems.append((f"shipping_choices[{n}].seller_id", "has a choice already"))
        found[seller_id] = str(UUID(choice.method_id)) if choice.method_id else choice.code
    if problems:
        raise InvalidArgument(problems)
    return found


async def load(
    connection: Connection, rows: Sequence[Row], settings: Values, now: datetime, *, always: bool = False
) -> shipping.Loaded | None:
    """Load what lines may be sent by to their address; nothing is asked where nobody has methods, unless `always`."""
    first = rows[0]
    if first.delivery is None or not (first.ships or always):
        return None
    thresholds = {
        row.seller_id: row.free_shipping_threshold_minor
        for row in rows
        if row.free_shipping_threshold_minor is not None and row.free_shipping_currency == row.currency
    }
    return await shipping.load(
        connection,
        rows,
        shipping.Destination.of(first.delivery),
        channel_id=first.channel_id,
        settings=settings,
        thresholds=thresholds,
        now=now,
    )


def choose(loaded: shipping.Loaded | None, rows: Sequence[Row], choices: Choices, method: str) -> Tariffs:
    """Return what each seller's goods may be sent by. Raises where one is not delivered, or not by what was chosen."""
    if loaded is None:
        return {}
    for row in rows:
        if not loaded.delivers(row):
            message = "one of the lines is not delivered to the address"
            about = {"variant_id": row.variant_id, "seller_id": row.seller_id, "cause": "NOT_DELIVERED_THERE"}
            raise FailedPrecondition("CHECKOUT_BLOCKED", message, **about)
    return loaded.chosen(choices, method)


def kept(checkout: Checkout, choices: Choices) -> dict[str, str]:
    """Return what a quote remembers of the choices: by seller, the method itself, whatever its code becomes."""
    tariffs = {order.seller_id: order.tariff for order in checkout.orders if order.tariff is not None}
    return {str(seller_id): tariffs[seller_id].key for seller_id in choices if seller_id in tariffs}


def sealed_choices(quote: Mapping[str, Any]) -> Choices:
    """Return the choices of a quote."""
    return {UUID(seller_id): key for seller_id, key in quote.get("choices", {}).items()}


def tariff_of(order: pricing.SellerOrder, method: str) -> shipping.Tariff | None:
    """Return how an order is sent; None where nothing is."""
    if order.tariff is not None or not order.sends:
        return order.tariff
    return shipping.standing(method, 0)


def sold(order: pricing.SellerOrder, method: str, now: datetime) -> Mapping[str, Any]:
    """Return what an order keeps of how it is sent."""
    tariff = tariff_of(order, method)
    return shipping.nothing_sent(method) if tariff is None else tariff.sold(now)


def quoted(order: pricing.SellerOrder, method: str, currency: str, now: datetime) -> Fields | None:
    """Return the fields of how a quoted order is sent, at the price that was charged for it."""
    tariff = tariff_of(order, method)
    if tariff is None:
        return None
    price = sum(a.amount for line in order.lines for a in line.adjustments if _is_price(a))
    return shipping.option_fields(tariff, price, currency, now)


def _is_price(adjustment: pricing.Adjustment) -> bool:
    free = adjustment.kind == pricing.SHIPPING_DISCOUNT and adjustment.source in FREE
    return adjustment.kind == "SHIPPING" or free


def options(loaded: shipping.Loaded, checkout: Checkout, now: datetime) -> list[Fields]:
    """Return the fields of what each seller offers, the cheapest first, for the goods as they are priced."""
    listed = []
    for order in checkout.orders:
        goods = order.goods_sent
        tariffs = sorted(
            loaded.tariffs.get(order.seller_id, ()), key=lambda tariff: (tariff.charged(goods), tariff.code)
        )
        listed.append(
            {
                "seller_id": str(order.seller_id),
                "options": [
                    shipping.option_fields(tariff, tariff.charged(goods), checkout.currency, now) for tariff in tariffs
                ],
                "nothing_sent": not order.sends,
            }
        )
    return listed
