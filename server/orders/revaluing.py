"""A purchase of which its buyer cancels a part: the rest is priced by what still holds, and what it costs more comes off the refund.

A seller's or the mall's cancellation costs the buyer nothing: its share goes back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from google.type.money_pb2 import Money

from server import pricing, promotions
from server.kit import convert
from server.kit.amounts import share
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from server.pricing import Bought, Change
from storage.database import Connection, Row
from storage.queries.orders import lifecycle as queries
from storage.queries.orders import revaluing

UNPAID = frozenset({"PENDING", "DECLINED"})
OVER = frozenset({"CANCELLED", "FAILED", "REFUNDED"})


@dataclass(frozen=True, slots=True)
class Revaluation:
    """What a cancellation gives back, and what every order that is left costs more."""

    refund: int
    changes: Sequence[Change] = ()

    def of(self, order_id: UUID) -> int:
        """Return what an order costs more."""
        return sum(change.amount for change in self.changes if change.order_id == order_id)


def due(order: Row) -> int:
    """Return what an order costs its buyer by now, without what has come back."""
    return int(order.total_minor + order.revalued_minor - order.refunded_minor)


async def look(connection: Connection, purchase: Any, order: Row, *, by_buyer: bool) -> Revaluation:
    """Return what the cancellation of an order gives back: of a purchase that is not paid, nothing."""
    if purchase.payment_state in UNPAID:
        return Revaluation(0)
    unchanged = Revaluation(due(order))
    if not by_buyer or purchase.seller_count == 1:
        return unchanged
    kept = await promotions.kept_offers(connection, order.purchase_id)
    if not kept:
        return unchanged
    rest = [
        other
        for other in await queries.orders_of(connection, [order.purchase_id])
        if other.id != order.id and other.state not in OVER
    ]
    bought = [item for other in rest for item in _bought(other)]
    if not bought:
        return unchanged
    changes = pricing.charge(
        pricing.remaining(bought, kept, order.currency, tax_included=order.tax_included), bought, due(order)
    )
    return Revaluation(due(order) - sum(change.amount for change in changes), changes)


async def look_at_units(
    connection: Connection, purchase: Any, order: Row, taken: Mapping[str, int], most: int
) -> Revaluation:
    """Return what a buyer gets who calls units of an order off, by item, that come to `most`: the rest is priced again."""
    kept = await promotions.kept_offers(connection, order.purchase_id)
    if not kept:
        return Revaluation(most)
    orders = await queries.orders_of(connection, [purchase.id])
    rest = [other for other in orders if other.state not in OVER]
    bought = [item for other in rest for item in _bought(other, taken if other.id == order.id else {})]
    if not bought:
        return Revaluation(most)
    again = pricing.remaining(bought, kept, order.currency, tax_included=order.tax_included)
    changes = pricing.charge(again, bought, most)
    return Revaluation(most - sum(change.amount for change in changes), changes)


async def write_units(work: Mutation[Any], order: Row, found: Revaluation, lost: Sequence[tuple[UUID, int]]) -> None:
    """Write what is left of a purchase costs more; the units that were called off, by item, cost that less."""
    if not found.changes:
        return
    by_order: dict[UUID, list[dict[str, Any]]] = {order.id: []}
    for change in found.changes:
        by_order.setdefault(change.order_id, []).append(_json(change, order, change.amount))
    by_order[order.id] += [
        {
            "cancelled_order_id": str(order.id),
            "order_item_id": str(item_id),
            "kind": pricing.REVALUED,
            "source": "cancellation",
            "funder": "BUYER",
            "amount_minor": amount,
        }
        for item_id, amount in lost
        if amount
    ]
    changed = [(id_, sum(each["amount_minor"] for each in listed), listed) for id_, listed in by_order.items()]
    await revaluing.revalue(work.tx, changed, work.now)


def preview(order: Row, found: Revaluation, purchase: Any, orders: Sequence[Row]) -> Fields:
    """Return the fields of what a cancellation would do: the refund as its tenders would take it, and what changes.

    `purchase` has its tenders as JSON. One that is not paid is cancelled whole.
    """
    currency, paid = order.currency, purchase.payment_state not in UNPAID
    tenders = purchase.tenders
    left = [tender["amount_minor"] - tender["returned_minor"] for tender in tenders]
    return {
        "cancelled_order_ids": [
            str(one.id) for one in orders if one.state not in OVER and (one.id == order.id or not paid)
        ],
        "paid": convert.money(due(order) if paid else 0, currency),
        "refund": convert.money(found.refund, currency),
        "tenders": [
            _back(tender, amount)
            for tender, amount in zip(tenders, pricing.spread(min(found.refund, sum(left)), left), strict=True)
            if amount
        ],
        "revaluations": revaluation_fields(order, found),
    }


def revaluation_fields(order: Row, found: Revaluation) -> list[Fields]:
    """Return the fields of what orders that are left cost more, by order."""
    return [
        {
            "order_id": str(id_),
            "amount": convert.money(found.of(id_), order.currency),
            "adjustments": shown(
                [_json(c, order, c.amount) for c in found.changes if c.order_id == id_], order.currency
            ),
        }
        for id_ in dict.fromkeys(change.order_id for change in found.changes)
    ]


def _back(tender: Mapping[str, Any], amount: int) -> Fields:
    whole, before = tender["amount_minor"], tender["returned_minor"]
    return {
        "kind": tender["kind"],
        "amount": convert.money(amount, tender["currency"]),
        "points": pricing.points_back(tender["points"], whole, before, amount),
        "account_id": tender["account_id"] or "",
    }


def shown(changes: Iterable[Mapping[str, Any]], currency: str) -> list[Fields]:
    """Return the fields of changes as they are stored, those of one kind, source and funder added up."""
    sums: dict[pricing.Why, int] = {}
    for change in changes:
        why = (change["kind"], change["source"], change["funder"])
        sums[why] = sums.get(why, 0) + change["amount_minor"]
    return [
        {"kind": kind, "source": source, "amount": convert.money(amount, currency), "funder": funder}
        for (kind, source, funder), amount in sums.items()
        if amount
    ]


def refuse_drifted(found: Revaluation, expected: Money, currency: str) -> None:
    """Raise if a refund is not what its buyer has seen."""
    if convert.minor(expected, "expected_refund") != found.refund or expected.currency_code != currency:
        message = "the refund is not what was expected: look at it again"
        raise FailedPrecondition("CANCELLATION_DRIFTED", message, current_minor=found.refund, currency=currency)


async def write(work: Mutation[Any], order: Row, found: Revaluation) -> None:
    """Write what the orders that are left cost more; the cancelled one costs that less."""
    if not found.changes:
        return
    by_order: dict[UUID, list[Change]] = {}
    for change in found.changes:
        by_order.setdefault(change.order_id, []).append(change)
    changed = [
        (order_id, found.of(order_id), [_json(change, order, change.amount) for change in changes])
        for order_id, changes in by_order.items()
    ]
    lost = [_json(change, order, -change.amount) for change in found.changes]
    changed.append((order.id, -sum(change.amount for change in found.changes), lost))
    await revaluing.revalue(work.tx, changed, work.now)


def _json(change: Change, cancelled: Row, amount: int) -> dict[str, Any]:
    return {
        "cancelled_order_id": str(cancelled.id),
        "order_item_id": str(change.item_id),
        "kind": change.kind,
        "source": change.source,
        "funder": change.funder,
        "amount_minor": amount,
    }


def _bought(order: Row, taken: Mapping[str, int] | None = None) -> Iterable[Bought]:
    """Yield what is left of the items of an order, without the units that are taken of them."""
    amounts: dict[str, dict[pricing.Why, int]] = {}
    for adjustment in (*order.adjustments, *(order.revaluations or ())):
        of_item = amounts.setdefault(adjustment["order_item_id"], {})
        why = (adjustment["kind"], adjustment["source"], adjustment["funder"])
        of_item[why] = of_item.get(why, 0) + adjustment["amount_minor"]
    for item in order["items"]:
        gone = item["cancelled_quantity"] + (taken or {}).get(item["id"], 0)
        if gone >= item["quantity"]:
            continue
        whole = item["total_minor"] + item["discount_minor"]
        of_item = {why: _left(item, gone, amount) for why, amount in amounts.get(item["id"], {}).items()}
        yield Bought(
            item_id=UUID(item["id"]),
            order_id=order.id,
            seller_id=order.seller_id,
            product_id=_product(item),
            variant_id=UUID(item["variant_id"]),
            quantity=item["quantity"] - gone,
            unit_price=item["unit_price_minor"],
            gift=item["gift"],
            amounts=of_item,
            whole=_left(item, gone, whole) if item["priced_whole"] else None,
            measure=item["measure"],
            taxed={f"rate {tax['rate']}": _taxed(item, tax) for tax in item["taxes"] or ()},
        )


def _product(item: Mapping[str, Any]) -> UUID:
    product_id = UUID(item["product_id"])
    return pricing.in_bundle(product_id, UUID(item["bundle_id"])) if item["bundle_id"] else product_id


def _left(item: Mapping[str, Any], gone: int, amount: int) -> int:
    """Return what is left of an amount when so many units are gone."""
    return amount - share(amount, Decimal(gone) / item["quantity"]) if gone else amount


def _taxed(item: Mapping[str, Any], tax: Mapping[str, Any]) -> tuple[bool, bool]:
    """Say whether a tax of an item is on the goods, and whether on shipping: of two rates each is on one of them."""
    if len(item["taxes"]) == 1:
        return True, True
    on_shipping = tax["on_shipping_minor"] > 0 or tax["base_minor"] == item["shipping_minor"]
    return not on_shipping, on_shipping
