"""Tells customers of what they wish for: that it costs less, or can be bought again. Once a day for a variant, over all lists."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from server import catalog, platform
from server.favorites import terms
from server.kit import mail
from server.kit.app import App
from server.kit.mutation import Mutation, background
from storage.database import Row
from storage.queries.favorites import wishing as queries

BATCH = 200
DAY = timedelta(hours=24)


async def send_wish_alerts(app: App) -> int:
    """Look at what is due to be looked at, and write the mails about it; returns how many these are."""
    sent = 0
    while True:
        async with background(app) as work:
            rows = await queries.due(work.tx, BATCH, work.now)
            watches = [list(found) for _, found in groupby(rows, key=lambda row: (row.customer_id, row.variant_id))]
            sent += await _look(work, watches)
        if len(watches) < BATCH:
            return sent


async def _look(work: Mutation[Any], watches: Sequence[Sequence[Row]]) -> int:
    given_up = [(items[0].customer_id, items[0].variant_id) for items in watches if items[0].id is None]
    if given_up:
        await queries.unwatch(work.tx, given_up)
    kept = [items for items in watches if items[0].id is not None]
    if not kept:
        return 0
    found = [_found(work, items) for items in kept]
    every = (await platform.settings(work.tx, terms.CHECKED, now=work.now))[terms.CHECKED]
    await queries.watched(work.tx, found, work.now + every)
    return sum(one["notify_time"] == work.now for one in found)


def _found(work: Mutation[Any], items: Sequence[Row]) -> dict[str, Any]:
    """Look at one variant that a customer has in some lists, and write the mail that is due; returns its watch as it is then."""
    first = items[0]
    may = first.reachable and (first.notify_time is None or first.notify_time + DAY <= work.now)
    buyable = [item for item in items if _buyable(item)]
    cheaper = next((item for item in buyable if _cheaper(item)), None)
    asked = next((item for item in buyable if item.notify_on_availability), None)
    back = asked if not first.buyable and first.back_in_stock_alerts else None
    told, item = first.told_price_minor, cheaper or back
    notify_time: datetime | None = first.notify_time
    if may and item is not None:
        price = _price(item)
        template = "wish_cheaper" if cheaper is not None else "wish_available"
        values = {"title": first.title, "price": price, "currency": item.currency}
        work.mail(first.email, *mail.write(template, item.language_code, **values))
        notify_time = work.now
        told = price if cheaper is not None else told
    # What came back and could not be told yet is told when it may be.
    waits = back is not None and not may and first.reachable
    return {
        "customer_id": first.customer_id,
        "variant_id": first.variant_id,
        "buyable": bool(buyable) and not waits,
        "told_price_minor": told,
        "notify_time": notify_time,
    }


def _buyable(item: Row) -> bool:
    return catalog.obstacle(item, catalog.limits(item)[0]) is None and _price(item) is not None


def _price(item: Row) -> int | None:
    """Return what the least quantity costs a unit, in the currency in which it was wished for."""
    if item.currency != item.wished_currency:
        return None
    price = catalog.price_of(item, catalog.limits(item)[0])
    return None if price is None else price.unit


def _cheaper(item: Row) -> bool:
    """Say whether the price is one to tell of: below the threshold, or a tenth below what it was; and lower than the last told."""
    price = _price(item)
    if price is None or not item.price_drop_alerts:
        return False
    if item.told_price_minor is not None and price >= item.told_price_minor:
        return False
    if item.price_alert_threshold_minor is not None:
        return bool(price <= item.price_alert_threshold_minor)
    return item.wished_minor is not None and price * 10 <= item.wished_minor * 9
