"""Puts what was never paid for back into the cart it came from."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from server.carts import lines as rules
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from storage.database import Row
from storage.queries import cart_choices
from storage.queries import carts as queries
from storage.tables.carts import MOST_LINES, MOST_MEASURED, MOST_PER_LINE, MOST_UNITS


async def restore(
    work: Mutation[Any], purchase_id: UUID, customer_id: UUID, channel_id: UUID, items: Sequence[Row]
) -> None:
    """Put items of a purchase into their buyer's cart, which is opened where there is none, with the coupons and points it used.

    Units are added to those that a line holds, as far as the limits of a cart go; the price that was agreed to counts, the
    lower one where there are two. What cannot be bought any more comes back too: the cart says why. Nothing happens while
    the channel is closed, or while the buyer's cart holds lines of another one.
    """
    cart = await queries.lock_or_open(work.tx, new_id(), customer_id, None, channel_id, work.now)
    if cart is None or (cart.channel_id != channel_id and cart.line_count):
        return
    moved = {}
    if cart.channel_id != channel_id:
        channel = await queries.open_channel(work.tx, channel_id)
        if channel is None:
            return
        moved = {"channel_id": channel_id, "currency": channel.currency_code}
    await cart_choices.give_back(work.tx, purchase_id, cart.id)
    chosen = _as_chosen(items)
    variant_ids = [item.variant_id for item in chosen]
    found = await queries.lines(work.tx, cart, channel_id, work.now, variant_ids)
    lines = rules.by_variant(found, variant_ids, work.now)
    changed = [lines[item.variant_id] for item in chosen if _restored(lines[item.variant_id], item, lines)]
    if not changed:
        return
    for line in changed:
        line.update_time = work.now
    await queries.write(
        work.tx,
        cart,
        items=[rules.columns_of(line, cart.id) for line in changed],
        counts=rules.counts(list(lines.values())),
        reason="RESTORE",
        now=work.now,
        changes=moved,
    )


def _as_chosen(items: Sequence[Row]) -> list[Any]:
    """Return items with those of a bundle put together again, at what it cost."""
    alone = [item for item in items if item.bundle_id is None]
    bundles: dict[UUID, list[Row]] = {}
    for item in items:
        if item.bundle_id is not None:
            bundles.setdefault(item.bundle_id, []).append(item)
    return [*alone, *(_together(id_, parts) for id_, parts in bundles.items())]


def _together(bundle_id: UUID, parts: Sequence[Row]) -> SimpleNamespace:
    quantity = parts[0].bundle_quantity
    unit_price = sum(part.total_minor + part.discount_minor for part in parts) // quantity
    return SimpleNamespace(variant_id=bundle_id, quantity=quantity, unit_price_minor=unit_price, note=parts[0].note)


def _restored(line: rules.Line, item: Any, lines: dict[UUID, rules.Line]) -> bool:
    """Add an item's units to a line; says whether any were."""
    held, units = rules.counts(list(lines.values()))
    if line.row.measure is None:
        room = min(MOST_PER_LINE - line.quantity, MOST_UNITS - units)
    else:
        room = MOST_MEASURED - line.quantity if line.quantity or units < MOST_UNITS else 0
    if room <= 0 or (not line.quantity and held >= MOST_LINES):
        return False
    agreed = item.unit_price_minor
    line.acknowledged = min(line.acknowledged, agreed) if line.quantity else agreed
    line.note = line.note or item.note
    line.quantity += min(item.quantity, room)
    line.unit_price = line.unit_now
    return True
