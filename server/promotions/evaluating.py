"""A basket of another service: priced with everything that takes money off it; nothing is stored or counted."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from mall.promotions.v1 import promotions_pb2
from server import catalog, pricing
from server.kit import convert
from server.kit.app import App
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound, Violation
from server.promotions import eligibility, guessing, redeeming
from storage.database import Connection
from storage.queries import promotions as queries

# Shipping and tax are for a checkout, which knows where it goes.
GOODS_ONLY = pricing.Rates("STANDARD", shipping=0, tax=Decimal(0), commission=Decimal(0))


async def evaluate(app: App, request: promotions_pb2.EvaluateBasketRequest) -> promotions_pb2.EvaluateBasketResponse:
    """Price a basket."""
    if len({line.variant_id for line in request.lines}) < len(request.lines):
        raise InvalidArgument([("lines", "name a variant twice")])
    now, customer_id = app.clock.now(), convert.optional_id(request.customer_id)
    # Whoever asks does so for many shoppers: codes are guessed by these.
    async with guessing.counted_guesses(app, len(request.codes), customer_id) as guesses:
        async with app.db.read() as connection:
            channel_id = await queries.channel(connection, convert.optional_id(request.channel_id))
            if channel_id is None:
                raise NotFound("channel", request.channel_id)
            rows = await _rows(connection, request, channel_id, now)
            buyer = eligibility.Buyer(customer_id, channel_id, region=request.region_code)
            asked = eligibility.Wanted(request.codes, [UUID(id_) for id_ in request.coupon_issuance_ids], request.best)
            loaded = await eligibility.load(connection, buyer, rows, asked, now)
        checkout = await pricing.price_aside(rows, GOODS_ONLY, loaded.offers, loaded.categories)
        guesses.unknown = len(loaded.unknown_codes)
    await guessing.note(app, loaded, checkout.told, customer_id, now)
    currency = checkout.currency
    goods = checkout.sum("subtotal") - checkout.sum("discount")
    return promotions_pb2.EvaluateBasketResponse(
        subtotal=convert.money(checkout.sum("subtotal"), currency),
        discount=convert.money(checkout.sum("discount"), currency),
        total=convert.money(goods, currency),
        lines=[_line(line, currency) for line in sorted(checkout.lines, key=lambda line: line.gift)],
        discounts=redeeming.outcomes(checkout.told, loaded, currency),
    )


async def _rows(
    connection: Connection, request: promotions_pb2.EvaluateBasketRequest, channel_id: UUID, now: datetime
) -> list[Any]:
    """Return the goods of a basket as pricing takes them."""
    wanted = {UUID(line.variant_id): line for line in request.lines}
    found = await queries.goods(connection, channel_id, convert.optional_id(request.customer_id), list(wanted), now)
    for variant_id in wanted:
        if variant_id not in found:
            raise NotFound("variant", variant_id)
    problems: list[Violation] = []
    rows = [
        SimpleNamespace(
            **found[id_],
            quantity=catalog.asked(found[id_].measure, line, f"lines[{n}]", problems),
            note="",
        )
        for n, (id_, line) in enumerate(wanted.items())
    ]
    if problems:
        raise InvalidArgument(problems)
    if len({row.currency for row in rows}) > 1:
        message = "the goods have prices in several currencies"
        raise FailedPrecondition("CHECKOUT_BLOCKED", message, cause="CURRENCY_DIFFERS")
    return rows


def _line(line: pricing.Line, currency: str) -> Fields:
    return {
        "variant_id": str(line.row.variant_id),
        **_quantity(line),
        "total": convert.money(line.total, currency),
        "gift": line.gift,
        "adjustments": discounts([line], currency),
    }


def _quantity(line: pricing.Line) -> Fields:
    told = catalog.quantity_fields(line.row.measure, line.quantity)
    return {name: told[name] for name in ("quantity", "measured_quantity") if name in told}


def discounts(lines: Sequence[pricing.Line], currency: str) -> list[Fields]:
    """Return what comes off the goods of lines, with what is of one kind, source and funder added up."""
    sums: dict[tuple[str, str, str], int] = {}
    for line in lines:
        for a in line.adjustments:
            if a.kind in pricing.OFF_GOODS:
                sums[a.kind, a.source, a.funder] = sums.get((a.kind, a.source, a.funder), 0) + a.amount
    return [
        {"kind": kind, "source": source, "amount": convert.money(amount, currency), "funder": funder}
        for (kind, source, funder), amount in sums.items()
    ]
