"""The units of an order: what of each item is still to be sent, has arrived, was called off or has come back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import pricing
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.pricing import Amounts, Left, Tax, Why
from storage.database import Connection, Row
from storage.queries.orders import after_sale as queries

BEFORE_SHIPPING = frozenset(
    {"PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION", "CONFIRMED", "PROCESSING", "PREPARING_SHIPMENT"}
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an order, given as JSON of its row, with what has become of its units.

    `to_send` are units that may still be called off, `arrived` those that may come back.
    """

    id: UUID
    row: Mapping[str, Any]
    of: Left
    to_send: int
    arrived: int
    deliver_time: datetime | None
    digital: bool
    categories: Sequence[str]

    @property
    def variant_id(self) -> UUID:
        """What it is."""
        return UUID(self.row["variant_id"])

    @property
    def whole(self) -> bool:
        """It is measured, and so goes as one."""
        return self.row["measure"] is not None

    def wanted(self, quantity: int, rest: int) -> int:
        """Return how many units are meant by a quantity that was sent: all of the rest, if none. Raises UNITS_EXCEED_REST."""
        units = rest if not quantity or (self.whole and quantity == 1) else quantity
        if not 0 < units <= rest:
            told = int(rest > 0) if self.whole else rest
            message = (
                f"of an item no more than {told} can be meant: others were called off, sent, asked for or given back"
            )
            raise FailedPrecondition(
                "UNITS_EXCEED_REST", message, order_item_id=self.id, quantity=quantity or 1, rest=told
            )
        return units

    def shown(self, units: int) -> int:
        """Return units as they are told: goods by measure as one."""
        return min(units, 1) if self.whole else units


def sent(order: Row, item: Mapping[str, Any]) -> tuple[int, int, datetime | None]:
    """Return how many units of an item have left, how many of them have arrived, and when the last did."""
    live = item["quantity"] - item["cancelled_quantity"]
    if order.ship_time is None and order.deliver_time is None:
        return 0, 0, None
    return live, live if order.deliver_time is not None else 0, order.deliver_time


async def load(connection: Connection, order: Row) -> list[Item]:
    """Return the items of an order, which is locked where they are to change."""
    changed: dict[str, dict[Why, int]] = {}
    for change in order.revaluations or ():
        of_item = changed.setdefault(change["order_item_id"], {})
        why = (change["kind"], change["source"], change["funder"])
        of_item[why] = of_item.get(why, 0) + change["amount_minor"]
    return [_item(order, row, changed.get(str(row.id), {})) for row in await queries.units(connection, order.id)]


def _item(order: Row, row: Row, changed: Mapping[Why, int]) -> Item:
    amounts: dict[Why, int] = dict(changed)
    for kind, source, funder, amount in row.adjustments:
        amounts[kind, source, funder] = amounts.get((kind, source, funder), 0) + amount
    item = row.item
    sold = left = pricing.sold(item, amounts)
    feed: dict[Decimal, int] = {}
    for line in row.back:
        left = left.less(amounts_of(line))
        for rate, units in line["kept"].items():
            feed[Decimal(rate)] = feed.get(Decimal(rate), 0) + units
    gone, arrived, deliver_time = sent(order, item)
    back = sold.units - left.units - item["cancelled_quantity"]
    return Item(
        row.id,
        item,
        Left(sold, left, feed),
        max(0, item["quantity"] - item["cancelled_quantity"] - gone - row.leaving),
        max(0, arrived - back - row.asked - row.exchanged),
        deliver_time,
        row.digital,
        row.categories,
    )


def amounts_of(line: Mapping[str, Any]) -> Amounts:
    """Return what was paid for the units of a line of a refund, given as JSON of its row."""
    return Amounts(
        line["quantity"],
        line["goods_minor"],
        line["discounts"],
        line["shipping_minor"],
        {(rate, name): Tax(goods, shipping) for rate, name, goods, shipping in line["taxes"]},
        line["commission_minor"],
    )


def chosen(items: Sequence[Item], wanted: Sequence[Any], field: str) -> list[tuple[Item, int]]:
    """Return items with the quantities that were sent for them. Raises where one is sent twice, or is none of the order's."""
    known = {str(item.id): item for item in items}
    problems, found, seen = [], [], set()
    for place, each in enumerate(wanted):
        id_ = str(UUID(each.order_item_id))
        if id_ not in known:
            problems.append((f"{field}[{place}].order_item_id", "is no item of the order"))
        elif id_ in seen:
            problems.append((f"{field}[{place}].order_item_id", "stands there twice"))
        else:
            found.append((known[id_], each.quantity))
        seen.add(id_)
    if problems:
        raise InvalidArgument(problems)
    return found
