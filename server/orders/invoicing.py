"""Invoices: written once by what happens to orders, numbered without gaps, and never changed.

A customer invoice is written when an order is sent, over what is sent. What comes back after that has a refund invoice of its own.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from server import pricing
from server.kit.consumers import Event
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.orders import units
from server.pricing import Amounts, Why
from storage.database import Row
from storage.queries.orders import invoices as queries
from storage.tables.invoices import PREFIXES, invoices

TYPES = ("order.shipped", "order.refunded", "order.items_cancelled")
Draft = dict[str, Any]


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the invoices that follow from events."""
    sent = [event.aggregate_id for event in events if event.type == "order.shipped"]
    refund_ids = [UUID(event.payload["order_refund_id"]) for event in events if event.type != "order.shipped"]
    if sent:
        await issue(work, [_customer_invoice(order) for order in await queries.to_invoice(work.tx, sent)])
    if refund_ids:
        await issue(work, [_refund_invoice(refund) for refund in await queries.to_correct(work.tx, refund_ids)])


async def issue(work: Mutation[Any], drafts: Sequence[Draft]) -> None:
    """Number drafts and write them; their series are locked until the transaction ends, so that no number is lost.

    The issuer is the draft's seller, unless it names an `issuer_id`.
    """
    drafts = [draft for draft in drafts if draft["total_minor"]]
    if not drafts:
        return
    keys = [
        (
            draft["issuer_id"] if "issuer_id" in draft else draft["seller_id"],
            draft["type"],
            work.now.astimezone(ZoneInfo(draft["time_zone"])).year,
        )
        for draft in drafts
    ]
    counts = Counter(keys)
    wanted = [{"issuer_id": str(k[0]), "type": k[1], "year": k[2], "count": count} for k, count in counts.items()]
    last = await queries.draw(work.tx, wanted)
    following = {key: last[key] - count for key, count in counts.items()}
    for key, draft in zip(keys, drafts, strict=True):
        following[key] += 1
        number = f"{draft['content']['series']}-{PREFIXES[key[1]]}-{key[2]}-{following[key]}"
        row = {name: value for name, value in draft.items() if name not in {"time_zone", "issuer_id"}}
        work.insert(invoices, {"statement_id": None, **row, "id": new_id(), "number": number, "create_time": work.now})
    await work.write({})


def _customer_invoice(order: Row) -> Draft:
    lines = [_line(item, left, tax_included=order.tax_included) for item, left in _sent(order) if left.units]
    content = {
        "series": order.slug,
        "issuer": {"name": order.business_name, "tax_id": order.tax_id, "address": order.business_address},
        "billing_address": order.billing_address,
        "order_number": order.number,
        "tax_included": order.tax_included,
        "corrects": "",
        "lines": lines,
    }
    return {
        "type": "CUSTOMER_INVOICE",
        "state": "PAID",
        "order_id": order.id,
        "order_refund_id": None,
        "invoice_id": None,
        "seller_id": order.seller_id,
        "customer_id": order.customer_id,
        **_sums(lines),
        "currency": order.currency,
        "tax_method": "DESTINATION_BASED" if any(line["tax_minor"] for line in lines) else "EXEMPT",
        "payment_reference": order.provider_reference or "",
        "language_code": order.language_code,
        "content": content,
        "due_time": order.payment_confirm_time,
        "pay_time": order.payment_confirm_time,
        "supply_time": order.ship_time,
        "time_zone": order.time_zone,
    }


def _sent(order: Row) -> list[tuple[Mapping[str, Any], Amounts]]:
    """Return what was left of each item when the order was sent."""
    amounts: dict[str, dict[Why, int]] = {}
    for change in (*order.adjustments, *(order.revaluations or ())):
        of_item = amounts.setdefault(change["order_item_id"], {})
        why = (change["kind"], change["source"], change["funder"])
        of_item[why] = of_item.get(why, 0) + change["amount_minor"]
    found = []
    for item in order["items"]:
        left = pricing.sold(item, amounts.get(item["id"], {}))
        for line in order.before:
            if line["order_item_id"] == item["id"]:
                left = left.less(units.amounts_of(line))
        found.append((item, left))
    return found


def _line(item: Mapping[str, Any], left: Amounts, *, tax_included: bool) -> dict[str, Any]:
    total, tax = left.paid(tax_included=tax_included), left.goods_tax + left.shipping_tax
    return {
        "order_item_id": item["id"],
        "title": item["title"],
        "sku_code": item["sku_code"],
        "quantity": left.units,
        "measured": item["measure"] is not None,
        "subtotal_minor": total - tax,
        "tax_minor": tax,
        "total_minor": total,
    }


def _refund_invoice(refund: Row) -> Draft:
    titles = {line["order_item_id"]: line for line in refund.of_content["lines"]}
    lines = [
        {
            **titles.get(line["order_item_id"], {"title": "", "sku_code": "", "measured": False}),
            "order_item_id": line["order_item_id"],
            "quantity": line["quantity"],
            "subtotal_minor": line["total_minor"] - line["tax_minor"],
            "tax_minor": line["tax_minor"],
            "total_minor": line["total_minor"],
        }
        for line in refund.lines
    ]
    return {
        "type": "REFUND_INVOICE",
        "state": "ISSUED" if refund.process_time is None else "PAID",
        "order_id": refund.order_id,
        "order_refund_id": refund.id,
        "invoice_id": refund.of_id,
        "seller_id": refund.seller_id,
        "customer_id": refund.customer_id,
        **_sums(lines),
        "currency": refund.currency,
        "tax_method": refund.tax_method,
        "payment_reference": "",
        "language_code": refund.language_code,
        # Names, addresses and tax are those of the invoice, whatever they are today.
        "content": {**refund.of_content, "corrects": refund.of_number, "lines": lines},
        "due_time": refund.expected_time,
        "pay_time": refund.process_time,
        "supply_time": refund.create_time,
        "time_zone": refund.time_zone,
    }


def _sums(lines: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    return {name: sum(line[name] for line in lines) for name in ("subtotal_minor", "tax_minor", "total_minor")}
