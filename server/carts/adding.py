"""What other domains put into a member's cart and take out of it, in their own transaction."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from mall.carts.v1 import carts_pb2
from server import catalog
from server.carts import lines as rules
from server.kit import convert
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from storage.database import Connection, Row
from storage.queries import carts as queries


def channel_closed(channel_id: str) -> FailedPrecondition:
    """Return the refusal of a channel that does not sell."""
    return FailedPrecondition("CART_CHANNEL_CLOSED", "no such channel is open", channel_id=channel_id)


async def moved(tx: Connection, cart: Row, channel_id: str) -> dict[str, Any]:
    """Return the columns that bring a cart to a channel: none if it is there. Only an empty one moves."""
    wanted = convert.optional_id(channel_id)
    if wanted is None or wanted == cart.channel_id:
        return {}
    if cart.line_count:
        message = "the cart holds lines of another channel: clear it first"
        raise FailedPrecondition("CART_CHANNEL_DIFFERS", message, channel_id=cart.channel_id)
    channel = await queries.open_channel(tx, wanted)
    if channel is None:
        raise channel_closed(channel_id)
    return {"channel_id": channel.id, "currency": channel.currency_code}


async def add(work: Mutation[Any], variant_ids: Sequence[UUID], channel_id: str) -> dict[UUID, str]:
    """Put variants into the caller's cart, of each the least that is sold; returns why others cannot be added.

    A cart is opened where there is none. Raises as AddCartItem does where the channel does not fit.
    """
    who = work.caller
    cart = await queries.lock_or_open(
        work.tx, new_id(), who.id, who.session_id, convert.optional_id(channel_id), work.now
    )
    if cart is None:
        raise channel_closed(channel_id)
    changes = await moved(work.tx, cart, channel_id)
    rows = await queries.lines(work.tx, cart, changes.get("channel_id", cart.channel_id), work.now, variant_ids)
    least = {row.variant_id: _least(row) for row in rows}
    refused: dict[UUID, str] = {variant_id: "NOT_FOUND" for variant_id in variant_ids if variant_id not in least}
    while True:
        wanted = [variant_id for variant_id in variant_ids if variant_id not in refused]
        lines = rules.by_variant(rows, wanted, work.now)
        found = rules.add(lines, [least[variant_id] for variant_id in wanted], work.now, who.account_id)
        if not found:
            break
        # Looked at anew without them: what does not fit leaves room.
        refused |= {wanted[refusal.index]: refusal.cause for refusal in found}
    if wanted:
        changed = [lines[variant_id] for variant_id in wanted]
        await queries.write(
            work.tx,
            cart,
            items=[rules.columns_of(line, cart.id) for line in changed],
            counts=rules.counts(list(lines.values())),
            reason="ADD",
            now=work.now,
            changes=changes,
        )
    return refused


async def take_out(work: Mutation[Any], item_id: str) -> tuple[UUID, UUID]:
    """Take a line out of the caller's cart; returns its variant and the cart's channel."""
    cart = await queries.of_member(work.tx, work.caller.id, lock=True)
    rows = [] if cart is None else await queries.lines(work.tx, cart, cart.channel_id, work.now)
    row = next((row for row in rows if row.id == convert.parse_id("cart_item", item_id)), None)
    if cart is None or row is None:
        raise NotFound("cart_item", item_id)
    rest = [rules.line_of(other, work.now) for other in rows if other is not row]
    await queries.write(work.tx, cart, gone=[row.id], counts=rules.counts(rest), reason="REMOVE", now=work.now)
    return row.variant_id, cart.channel_id


def _least(row: Row) -> carts_pb2.NewCartItem:
    """Return the least of a variant that is sold, as AddCartItem takes it."""
    least, _ = catalog.limits(row)
    told = catalog.quantity_fields(row.measure, least)
    name = "quantity" if row.measure is None else "measured_quantity"
    return carts_pb2.NewCartItem(variant_id=str(row.variant_id), **{name: told[name]})
