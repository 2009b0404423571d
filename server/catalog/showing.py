"""Prices as the catalogue shows them: what variants cost the caller now, on a channel.

Only where there is more to say than a variant's own price: it is in a price list, or its price was lowered. Such an answer
is another one at another time, and for somebody else: it is not kept for guests.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from mall.catalog.v1 import catalog_pb2
from mall.common.v1 import pricing_pb2
from server import platform
from server.catalog import measures, prices, reductions
from server.kit import convert
from server.kit.app import App
from server.kit.caller import caller
from server.kit.convert import Fields
from storage.database import Connection, Row, current_unit
from storage.queries.catalog import prices as queries


async def in_product(
    app: App, connection: Connection, product: catalog_pb2.Product, row: Row, variants: Iterable[Any], channel_id: str
) -> None:
    """Put current prices into a product and its variants."""
    now = app.clock.now()
    cut = any(_cut(variant["price_cut_time"], now) for variant in variants)
    if not row.price_listed and not cut:
        return
    found = await _current(app, connection, channel_id, product_ids=[row.id])
    for variant in product.variants:
        fields = found.get(UUID(variant.id))
        if fields is not None:
            variant.current_price.CopyFrom(pricing_pb2.CurrentPrice(**fields[1]))
    if row.price_listed:
        lowest = _lowest(found.values()).get(row.id)
        if lowest is not None:
            product.current_price.CopyFrom(pricing_pb2.CurrentPrice(**lowest))


async def of_products(app: App, connection: Connection, rows: Iterable[Row], channel_id: str) -> dict[UUID, Fields]:
    """Return the current prices of those of a page's products that are in price lists."""
    listed = [row.id for row in rows if row.price_listed]
    if not listed:
        return {}
    return _lowest((await _current(app, connection, channel_id, product_ids=listed)).values())


async def of_variants(app: App, connection: Connection, rows: Iterable[Row], channel_id: str) -> dict[UUID, Fields]:
    """Return the current prices of variants."""
    now = app.clock.now()
    wanted = [row.id for row in rows if row.price_listed or _cut(row.price_cut_time, now)]
    if not wanted:
        return {}
    found = await _current(app, connection, channel_id, variant_ids=wanted)
    return {variant_id: fields for variant_id, (_, fields) in found.items()}


async def _current(
    app: App, connection: Connection, channel_id: str, **which: list[UUID]
) -> dict[UUID, tuple[Row, Fields]]:
    current_unit.get().fleeting = True
    now = app.clock.now()
    rows = await queries.shown(
        connection,
        channel_id=convert.optional_id(channel_id),
        customer_id=caller().account_id,
        since=now - reductions.REMEMBERED,
        now=now,
        **which,
    )
    if not rows:
        return {}
    setting = reductions.REFERENCE_DAYS
    settings = await platform.settings(connection, setting, now=now, channel_id=rows[0].channel_id)
    return {row.variant_id: (row, _fields(row, settings[setting], now)) for row in rows}


def _lowest(found: Iterable[tuple[Row, Fields]]) -> dict[UUID, Fields]:
    """Return the current price of the cheapest active variant of each product."""
    lowest: dict[UUID, tuple[int, Fields]] = {}
    for row, fields in found:
        steps = prices.steps(row)
        if row.state != "ACTIVE" or not steps:
            continue
        amount = steps[0].amount
        if row.product_id not in lowest or amount < lowest[row.product_id][0]:
            lowest[row.product_id] = amount, fields
    return {product_id: fields for product_id, (_, fields) in lowest.items()}


def _fields(row: Row, days: int, now: datetime) -> Fields:
    """Return the fields of the current price of a variant."""
    steps = prices.steps(row)
    least = prices.least_of(row)
    fields: dict[str, Any] = {"channel_id": str(row.channel_id)}
    single = steps[0] if steps and steps[0].least == least and steps[0].pack == 1 else None
    if single is not None:
        fields["price"] = convert.money(single.amount, row.currency)
        fields["end_time"] = convert.timestamp(single.end)
        fields |= _reduction(row, single.amount, days, now)
    fields["quantity_prices"] = [_step(row, step) for step in steps if step is not single]
    return fields


def _reduction(row: Row, amount: int, days: int, now: datetime) -> Mapping[str, Any]:
    """Say what a price is a reduction from: only of one that everybody is asked."""
    public, reference = reductions.reference(reductions.history(row), now, days)
    if reference is None or public != amount:
        return {}
    return {
        "reference_price": convert.money(reference, row.currency),
        "reduction_percent": reductions.percent(reference, amount),
    }


def _step(row: Row, step: prices.Step) -> Fields:
    scale = 1 if row.measure else measures.SCALE
    return {
        "least_quantity": measures.told(step.least * scale),
        "price": convert.money(step.amount, row.currency),
        "pack_quantity": step.pack if step.pack > 1 else 0,
    }


def _cut(time: datetime | str | None, now: datetime) -> bool:
    return reductions.is_remembered(datetime.fromisoformat(time) if isinstance(time, str) else time, now)
