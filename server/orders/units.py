"""The units of an order: what of each item is still to be sent, has arrived, was called off or has come back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import pricing, shipping
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.pricing import Amounts, Left, Tax, Why
from storage.database import Connection, Row
from storage.queries.orders import after_sale as queries

OVER = frozenset({"CANCELLED", "REFUNDED"})
BEFORE_SHIPPING = frozenset(
    {"PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION", "CONFIRMED", "PROCESSING", "PREPARING_SHIPMENT"}
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an order, given as JSON of its row, with what has become of its units.

    `to_send` are units that may still be called off, `arrived` those that may come back, `kept` those that have arrived
    and were not paid back, `asked` those that a refund request is open about, `leaving`
    those that a cancellation is.
    """

    id: UUID
    row: Mapping[str, Any]
    of: Left
    to_send: int
    arrived: int
    kept: int
    asked: int
    leaving: int
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

    def undelivered(self, units: int) -> int:
        """Return how many of so many units, which were in a parcel that came back, are to be paid back: those that stay sold.

        What is in no parcel, in others that are under way, or with the buyer, is none of them.
        """
        row = self.row
        in_others = row["shipped_quantity"] - row["delivered_quantity"] - units
        elsewhere = row["quantity"] - row["cancelled_quantity"] - row["shipped_quantity"] + in_others + self.kept
        return max(0, min(units, self.of.left.units - int(elsewhere)))

    def shown(self, units: int) -> int:
        """Return units as they are told: goods by measure as one."""
        return min(units, 1) if self.whole else units


@dataclass(frozen=True, slots=True)
class Standing:
    """What has become of an order: its items, and what is open about it.

    `matters` are as `queries.matters` tells them, as JSON. `processing` and `journey` were kept so far. `place` is where its
    seller works, `tenders` what has paid the purchase.
    """

    items: Sequence[Item]
    matters: Sequence[Mapping[str, Any]]
    processing: int
    journey: int
    place: shipping.Place
    tenders: Sequence[Mapping[str, Any]]

    @property
    def requests(self) -> dict[UUID, str]:
        """The states of the open refund requests, by id."""
        return {UUID(each["id"]): each["state"] for each in self.matters if each["matter"] == "REFUND_REQUEST"}

    def stays_sold(self, gone: Collection[UUID] = ()) -> bool:
        """Say whether anything was neither called off nor paid back whole; `gone` are items that are so since it was read."""
        return any(
            not item.row["gift"] and item.row["state"] not in OVER and item.id not in gone for item in self.items
        )


async def load(connection: Connection, order: Row) -> Standing:
    """Return how an order stands, which is locked where that is to change."""
    changed: dict[str, dict[Why, int]] = {}
    for change in order.revaluations or ():
        of_item = changed.setdefault(change["order_item_id"], {})
        why = (change["kind"], change["source"], change["funder"])
        of_item[why] = of_item.get(why, 0) + change["amount_minor"]
    rows = await queries.units(connection, order.id)
    first = rows[0]
    return Standing(
        [_item(row, changed.get(str(row.id), {})) for row in rows],
        first.matters,
        int(first.processing),
        int(first.journey),
        shipping.Place(first.country_code, first.state_province, first.time_zone),
        [_tender(tender) for tender in first.tenders],
    )


def _tender(tender: Mapping[str, Any]) -> dict[str, Any]:
    account_id = tender["account_id"]
    return {**tender, "id": UUID(tender["id"]), "account_id": None if account_id is None else UUID(account_id)}


def _item(row: Row, changed: Mapping[Why, int]) -> Item:
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
    back = sold.units - left.units - item["cancelled_quantity"]
    return Item(
        row.id,
        item,
        Left(sold, left, feed),
        max(0, item["quantity"] - item["cancelled_quantity"] - item["packed_quantity"] - row.leaving),
        max(0, item["delivered_quantity"] - back - row.asked - row.exchanged),
        max(row.asked + row.exchanged, item["delivered_quantity"] - back),
        row.asked,
        row.leaving,
        None if item["deliver_time"] is None else datetime.fromisoformat(item["deliver_time"]),
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
