"""Whether the lines of a cart get where their buyer wants them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from mall.carts.v1 import carts_pb2
from server import addresses, platform, shipping
from server.carts.lines import Line
from server.kit import postal
from server.kit.errors import InvalidArgument, NotFound
from storage.database import Connection, Row

DETAILS = ("delivery_state_province", "delivery_postal_code")


async def look(
    connection: Connection, cart: Row, lines: Sequence[Line], request: carts_pb2.GetCartRequest, now: datetime
) -> None:
    """Note of each line whether it is delivered where the request says; nothing is asked where it names no place."""
    destination = await _destination(connection, cart, request)
    held = [line for line in lines if line.quantity]
    if destination is None or not held:
        return
    settings = await platform.settings(connection, addresses.RESTRICTED, now=now)
    restricted = destination.country_code in settings[addresses.RESTRICTED]
    sent = [_Sent(line) for line in held]
    loaded = await shipping.load(
        connection, sent, destination, channel_id=cart.channel_id, settings=None, thresholds={}, now=now
    )
    for line, row in zip(held, sent, strict=True):
        line.delivered = row.digital or (not restricted and loaded.delivers(row))


class _Sent:
    """A line as shipping takes it."""

    __slots__ = ("currency", "digital", "measure", "quantity", "seller_id", "variant_id")

    def __init__(self, line: Line) -> None:
        row = line.row
        self.seller_id, self.variant_id, self.digital = row.seller_id, row.variant_id, row.digital
        self.currency, self.quantity, self.measure = row.currency, line.quantity, row.measure


async def _destination(
    connection: Connection, cart: Row, request: carts_pb2.GetCartRequest
) -> shipping.Destination | None:
    country = request.delivery_country_code
    if request.delivery_address_id:
        address = None
        if cart.customer_id is not None:
            address = await addresses.owned(connection, UUID(request.delivery_address_id), cart.customer_id)
        if address is None:
            raise NotFound("address", request.delivery_address_id)
        return shipping.Destination.of(address)
    if not country:
        return None
    return shipping.Destination(country, request.delivery_state_province, request.delivery_postal_code)


def check(request: carts_pb2.GetCartRequest) -> None:
    """Refuse a place that is none."""
    country, problems = request.delivery_country_code, []
    if country and request.delivery_address_id:
        problems.append(("delivery_country_code", "is the address's where there is one"))
    if country and not postal.are_countries([country]):
        problems.append(("delivery_country_code", "is not a country of ISO 3166-1"))
    problems += [
        (name, "goes with delivery_country_code") for name in DETAILS if getattr(request, name) and not country
    ]
    if problems:
        raise InvalidArgument(problems)
