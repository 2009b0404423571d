"""Refunds of orders: what comes back is written once, with all that follows from it; the money is sent after that.

What sellers, the mall and buyers have of it hangs on the refund, not on tries to send the money: the event has all amounts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import payments
from server.kit.app import App
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.orders import repaying
from server.orders.lifecycle import Locked
from server.orders.units import OVER, Item, Standing
from server.pricing import Change, Part
from storage.database import Row
from storage.queries.orders import after_sale as queries
from storage.tables.after_sale import order_refund_lines, order_refunds

ARRIVES_WITHIN = timedelta(days=5)
EVENTS = {
    "RETURN": "order.refunded",
    "CANCELLATION": "order.items_cancelled",
    "FINAL_QUANTITY": "order.items_cancelled",
    "UNDELIVERED": "order.items_cancelled",
}


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes back of one item. `kept` are units by the rate of a fee; `returned` says that the units were with the buyer.

    What was sent and could not be delivered is `undelivered`: it counts as called off, and as never sent.
    """

    item: Item
    part: Part
    kept: Mapping[Decimal, int] = field(default_factory=dict)
    returned: bool = False
    undelivered: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What a refund is, and who bears it. Fees are what they come to with their tax; `promised` was set aside for it before."""

    kind: str
    buyers_doing: bool
    cancellation_id: UUID | None = None
    refund_request_id: UUID | None = None
    shipment_id: UUID | None = None
    method: str = "ORIGINAL"
    mall_percent: int = 0
    promised: int = 0
    restocking: int = 0
    processing: int = 0
    return_shipping: int = 0
    withheld: int = 0
    revaluation: int = 0
    changes: Sequence[Change] = ()


@dataclass(frozen=True, slots=True)
class Granted:
    """A refund that is written; `refund_ids` are those of the provider, to be sent after the commit.

    Of the items that are `gone`, nothing is left.
    """

    id: UUID
    amount: int
    refund_ids: Sequence[UUID]
    gone: frozenset[UUID]

    @property
    def processed(self) -> bool:
        """Nothing is left to be sent."""
        return not self.refund_ids


async def grant(
    work: Mutation[Any], locked: Locked, standing: Standing, coming: Sequence[Coming], terms: Terms
) -> Granted:
    """Write a refund of a locked order as it stands, and give the money back. Raises REFUND_EXCEEDS_REST."""
    order, id_ = locked.order, new_id()
    amount = sum(each.part.total for each in coming)
    units = [_units(each) for each in coming if each.part.amounts.units]
    reason = "RETURN" if terms.kind == "RETURN" else "ORDER_CANCELLED"
    debt = repaying.Debt(order, amount, f"refund:{id_}", reason, terms.refund_request_id)
    planned = repaying.plan(standing.tenders, [debt], store_credit=terms.method == "STORE_CREDIT")
    number = await queries.refund(
        work.tx,
        order.id,
        amount=amount,
        promised=terms.promised,
        units=units,
        tenders=planned.changed,
        now=work.now,
    )
    repaid = await repaying.carry_out(
        work, planned, order.purchase_id, locked.payment_id, order.customer_id, buyers_doing=terms.buyers_doing
    )
    work.insert(
        order_refunds,
        {
            "id": id_,
            "number": number,
            "order_id": order.id,
            "customer_id": order.customer_id,
            "seller_id": order.seller_id,
            "kind": terms.kind,
            "cancellation_id": terms.cancellation_id,
            "refund_request_id": terms.refund_request_id,
            "shipment_id": terms.shipment_id,
            "method": terms.method,
            "amount_minor": amount,
            "external_minor": repaid.external,
            "restocking_minor": terms.restocking,
            "processing_minor": terms.processing,
            "return_shipping_minor": terms.return_shipping,
            "withheld_minor": terms.withheld,
            "revaluation_minor": terms.revaluation,
            "currency": order.currency,
            "mall_percent": terms.mall_percent,
            "process_time": None if repaid.external else work.now,
            "expected_time": work.now + ARRIVES_WITHIN if repaid.external else work.now,
            "create_time": work.now,
            "update_time": work.now,
            "version": 1,
        },
    )
    work.insert(order_refund_lines, *(_line(id_, order.id, place, each) for place, each in enumerate(coming)))
    work.event(EVENTS[terms.kind], "order", order.id, _fact(id_, number, order, amount, coming, terms))
    gone = frozenset(each["id"] for each in units if each["state"] in OVER)
    return Granted(id_, amount, repaid.refund_ids, gone)


async def send(app: App, refund_ids: Sequence[UUID]) -> None:
    """Ask the providers for what was opened; after the commit."""
    for refund_id in refund_ids:
        await payments.send_refund(app, refund_id)


def _units(coming: Coming) -> dict[str, Any]:
    item, units = coming.item, coming.part.amounts.units
    none_left = item.of.left.units == units
    if coming.returned:
        state, return_state, cancelled = "REFUNDED" if none_left else "", "RETURN_REFUNDED", 0
    else:
        cancelled, return_state = units, ""
        left = item.row["quantity"] - item.row["cancelled_quantity"] - units
        arrived = coming.undelivered and item.row["delivered_quantity"] == left
        # Of what could not be delivered, others may have been paid back before.
        state = "CANCELLED" if not left else "REFUNDED" if none_left else "DELIVERED" if arrived else ""
    unsent = units if coming.undelivered else 0
    return {"id": item.id, "cancelled": cancelled, "unsent": unsent, "state": state, "return_state": return_state}


def _line(refund_id: UUID, order_id: UUID, position: int, coming: Coming) -> dict[str, object]:
    return {
        "id": new_id(),
        "order_refund_id": refund_id,
        "order_id": order_id,
        "order_item_id": coming.item.id,
        "position": position,
        **amounts_of_line(coming),
    }


def amounts_of_line(coming: Coming) -> dict[str, object]:
    """Return what a line of a refund has of units and amounts."""
    part, amounts = coming.part, coming.part.amounts
    return {
        "quantity": amounts.units,
        "goods_minor": amounts.goods,
        "shipping_minor": amounts.shipping,
        "commission_minor": amounts.commission,
        "fee_minor": part.fee,
        "fee_tax_minor": part.fee_tax,
        "shipping_kept_minor": part.shipping_kept,
        "shipping_tax_kept_minor": part.shipping_tax_kept,
        "revalued_minor": part.revalued,
        "commission_back_minor": part.commission,
        "tax_minor": sum(tax.goods + tax.shipping for tax in part.taxes.values()),
        "total_minor": part.total,
        "discounts": dict(amounts.discounts),
        "taxes": [[rate, name, tax.goods, tax.shipping] for (rate, name), tax in amounts.taxes.items()],
        "kept": {str(rate): units for rate, units in coming.kept.items()},
    }


def _fact(id_: UUID, number: str, order: Row, amount: int, coming: Sequence[Coming], terms: Terms) -> dict[str, Any]:
    """Return what followers need: by item what was paid for the units, what is kept of it, and what comes back."""
    return {
        "order_refund_id": str(id_),
        "refund_id": str(id_),
        "order_refund_number": number,
        "order_id": str(order.id),
        "number": order.number,
        "purchase_id": str(order.purchase_id),
        "customer_id": str(order.customer_id),
        "seller_id": str(order.seller_id),
        "refund_request_id": str(terms.refund_request_id or ""),
        "cancellation_id": str(terms.cancellation_id or ""),
        "kind": terms.kind,
        "currency": order.currency,
        "tax_included": order.tax_included,
        "total_minor": amount,
        "seller_percent": 100 - terms.mall_percent,
        "mall_percent": terms.mall_percent,
        "revaluations": [
            {
                "order_id": str(change.order_id),
                "order_item_id": str(change.item_id),
                "kind": change.kind,
                "funder": change.funder,
                "amount_minor": change.amount,
            }
            for change in terms.changes
        ],
        "items": [
            {
                "order_item_id": str(each.item.id),
                "product_id": each.item.row["product_id"],
                "quantity": each.part.amounts.units,
                "goods_minor": each.part.amounts.goods,
                "discounts": dict(each.part.amounts.discounts),
                "goods_tax_minor": each.part.amounts.goods_tax - each.part.fee_tax,
                "shipping_minor": each.part.amounts.shipping - each.part.shipping_kept,
                "shipping_tax_minor": each.part.amounts.shipping_tax - each.part.shipping_tax_kept,
                "commission_minor": each.part.commission,
                "fee_minor": each.part.fee,
                "fee_tax_minor": each.part.fee_tax,
                "revalued_minor": each.part.revalued,
                "total_minor": each.part.total,
            }
            for each in coming
        ],
    }
