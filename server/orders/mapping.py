"""Messages of OrdersService, made of rows and of what is priced."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2
from server import catalog, pricing, promotions
from server.kit import convert
from server.kit.caller import caller
from server.kit.convert import Fields
from server.orders import revaluing
from server.pricing import Checkout
from storage.database import Row


def item_fields(
    item: Mapping[str, Any], adjustments: Sequence[Mapping[str, Any]], *, inside: bool, included: bool
) -> Fields:
    """Return the fields of an item, given as JSON of its row. `inside`: for the seller and staff, with commission.

    `included`: its prices include the tax.
    """
    currency = item["currency"]
    revenue = item["total_minor"] + borne_by_mall(adjustments) - item["commission_minor"]
    if included:
        revenue -= goods_tax(item)
    return {
        "id": item["id"],
        "product_id": item["product_id"],
        "variant_id": item["variant_id"],
        "title": item["title"],
        "sku_code": item["sku_code"],
        "options": [{"name": option["option"], "value": option["value"]} for option in item["options"]],
        "image_uri": item["image_uri"],
        **catalog.quantity_fields(item["measure"], item["quantity"]),
        "price_list_id": item["price_list_id"] or "",
        "bundle": _bundle(item["bundle_id"], item["bundle_title"], item["bundle_quantity"]),
        "unit_price": convert.money(item["unit_price_minor"], currency),
        "discount": convert.money(item["discount_minor"], currency),
        "total": convert.money(item["total_minor"], currency),
        "shipping_cost": convert.money(item["shipping_minor"], currency),
        "tax": convert.money(item["tax_minor"], currency),
        "commission_rate": convert.decimal(Decimal(str(item["commission_rate"]))) if inside else None,
        "commission": convert.money(item["commission_minor"], currency) if inside else None,
        "seller_revenue": convert.money(revenue, currency) if inside else None,
        "adjustments": summed(adjustments, currency, inside=inside, included=included),
        "taxes": tax_lines(item["taxes"], currency),
        "shipping_tax": convert.money(item["shipping_tax_minor"], currency),
        "state": item["state"],
        "return_state": item["return_state"],
        "note": item["note"],
        "gift_wrap": item["gift_wrap"],
        "gift": item["gift"],
        **{name: units(item, name) for name in UNITS},
        "cancelled_measure": catalog.quantity_fields(item["measure"], item["cancelled_quantity"]).get(
            "measured_quantity"
        )
        if item["cancelled_quantity"]
        else None,
        "deliver_time": convert.timestamp(item["deliver_time"]),
        "create_time": convert.timestamp(item["create_time"]),
        "update_time": convert.timestamp(item["update_time"]),
    }


def _bundle(variant_id: Any, title: str | None, quantity: int | None) -> Fields | None:
    if variant_id is None:
        return None
    return {"variant_id": str(variant_id), "title": title, "quantity": quantity}


UNITS = ("cancelled_quantity", "packed_quantity", "shipped_quantity", "delivered_quantity")


def units(item: Mapping[str, Any], name: str) -> int:
    """Return units of an item, given as JSON of its row. Goods by measure count as one, called off only as a whole."""
    if item["measure"] is None:
        return int(item[name])
    return int(item[name] == item["quantity"] if name == "cancelled_quantity" else item[name] > 0)


def fulfillment_fields(items: Sequence[Mapping[str, Any]]) -> Fields:
    """Return how much of an order was sent and has arrived."""
    ordered, cancelled = (sum(units(item, name) for item in items) for name in ("quantity", "cancelled_quantity"))
    shipped, delivered = (
        sum(units(item, name) for item in items) for name in ("shipped_quantity", "delivered_quantity")
    )
    rest = ordered - cancelled - shipped
    if delivered:
        state = "PARTIALLY_DELIVERED" if rest or delivered < shipped else "DELIVERED"
    elif shipped:
        state = "PARTIALLY_SHIPPED" if rest else "SHIPPED"
    else:
        state = "UNFULFILLED"
    return {"state": state, "open_quantity": rest, "shipped_quantity": shipped, "delivered_quantity": delivered}


def goods_tax(item: Mapping[str, Any]) -> int:
    """Return the tax on an item itself, without that on its shipping."""
    return int(item["tax_minor"] - item["shipping_tax_minor"])


def tax_lines(taxes: Sequence[Mapping[str, Any]], currency: str) -> list[Fields]:
    """Return taxes, given as `pricing.written` writes them, added up by rate."""
    return [
        {
            "rate": {"value": tax["rate"]},
            "display_name": tax["name"],
            "base": convert.money(tax["base_minor"], currency),
            "amount": convert.money(tax["amount_minor"], currency),
            "shipping_amount": convert.money(tax["on_shipping_minor"], currency),
        }
        for tax in pricing.by_rate(taxes)
    ]


def quoted_taxes(lines: Sequence[pricing.Line], currency: str) -> list[Fields]:
    """Return the taxes of lines that are priced now, added up by rate."""
    return tax_lines([pricing.written(part) for line in lines for part in line.taxes], currency)


def borne_by_mall(adjustments: Iterable[Mapping[str, Any]]) -> int:
    """Return what the mall takes off goods, and so owes their seller."""
    off = (a for a in adjustments if a["kind"] in pricing.OFF_GOODS and a["funder"] == "MALL")
    return -sum(int(a["amount_minor"]) for a in off)


def summed(adjustments: Iterable[Mapping[str, Any]], currency: str, *, inside: bool, included: bool) -> list[Fields]:
    """Return adjustments, given as JSON of their rows, with those of one kind, source and funder added up.

    `included`: prices include the tax.
    """
    sums: dict[tuple[str, str, str], int] = {}
    for adjustment in adjustments:
        if inside or adjustment["kind"] != "COMMISSION":
            why = (adjustment["kind"], adjustment["source"], adjustment["funder"])
            sums[why] = sums.get(why, 0) + adjustment["amount_minor"]
    return [
        {
            "kind": kind,
            "source": source,
            "amount": convert.money(amount, currency),
            "funder": funder,
            "included": included and kind == "TAX",
        }
        for (kind, source, funder), amount in sums.items()
    ]


def tender_fields(tender: Mapping[str, Any]) -> Fields:
    """Return the fields of a tender, given as JSON of its row."""
    return {
        "kind": tender["kind"],
        "amount": convert.money(tender["amount_minor"], tender["currency"]),
        "returned_amount": convert.money(tender["returned_minor"], tender["currency"]),
        "points": tender["points"],
        "returned_points": tender["returned_points"],
        "account_id": tender["account_id"] or "",
    }


def change_fields(change: Mapping[str, Any]) -> Fields:
    """Return the fields of a row of the history, given as JSON."""
    return {
        "id": change["id"],
        "previous_state": change["previous_state"] or orders_pb2.Order.STATE_UNSPECIFIED,
        "state": change["state"],
        "actor_id": change["actor_id"] or "",
        "actor_role": change["actor_role"],
        "reason": change["reason"],
        "system_generated": change["system_generated"],
        "create_time": convert.timestamp(change["create_time"]),
        "sequence": change["sequence"] or 0,
    }


def order_to_proto(row: Row) -> orders_pb2.Order:
    """Map a row of `orders` with `items` and `history`; the buyer sees no commission."""
    return orders_pb2.Order(**order_fields(row))


def order_fields(row: Row) -> Fields:
    """Return the fields of a row of `orders` with `items` and `history`."""
    who = caller()
    inside = who.account_id != row.customer_id or who.account_id == row.seller_id
    currency = row.currency
    of_item: dict[str, list[Mapping[str, Any]]] = {}
    for adjustment in row.adjustments:
        of_item.setdefault(adjustment["order_item_id"], []).append(adjustment)
    return {
        "id": str(row.id),
        "number": row.number,
        "purchase_id": str(row.purchase_id),
        "customer_id": str(row.customer_id),
        "seller_id": str(row.seller_id),
        "channel_id": str(row.channel_id),
        "state": row.state,
        "items": [
            item_fields(item, of_item.get(item["id"], []), inside=inside, included=row.tax_included)
            for item in row["items"]
        ],
        "adjustments": summed(row.adjustments, currency, inside=inside, included=row.tax_included),
        "tax_included": row.tax_included,
        "tax_source": row.tax_source,
        "taxes": tax_lines([tax for item in row["items"] for tax in item["taxes"]], currency),
        "tax_owner": row.tax_owner if inside else None,
        "subtotal": convert.money(row.subtotal_minor, currency),
        "discount": convert.money(row.discount_minor, currency),
        "shipping_cost": convert.money(row.shipping_minor, currency),
        "tax": convert.money(row.tax_minor, currency),
        "total": convert.money(row.total_minor, currency),
        "commission_rate": convert.decimal(row.commission_rate) if inside else None,
        "commission": convert.money(row.commission_minor, currency) if inside else None,
        "seller_revenue": _revenue(row) if inside else None,
        "shipping_method": row.shipping_method,
        "shipping_method_id": str(row.shipping_method_id or ""),
        "shipping_method_code": row.shipping_method_code,
        "shipping_method_name": row.shipping_method_name,
        "earliest_delivery_time": convert.timestamp(row.earliest_delivery_time),
        "delivery_address": row.delivery_address,
        "customer_note": row.customer_note,
        "estimated_delivery_time": convert.timestamp(row.estimated_delivery_time),
        "payment_confirm_time": convert.timestamp(row.payment_confirm_time),
        "seller_confirm_time": convert.timestamp(row.seller_confirm_time),
        "ship_time": convert.timestamp(row.ship_time),
        "deliver_time": convert.timestamp(row.deliver_time),
        "complete_time": convert.timestamp(row.complete_time),
        "cancel_time": convert.timestamp(row.cancel_time),
        "close_time": convert.timestamp(row.close_time),
        "archive_time": convert.timestamp(row.archive_time),
        "seller_confirm_deadline_time": convert.timestamp(row.seller_confirm_deadline_time),
        "fulfillment": fulfillment_fields(row["items"]),
        "ship_deadline_time": convert.timestamp(row.ship_deadline_time),
        "history": [change_fields(change) for change in row.history or ()],
        "revaluation": convert.money(row.revalued_minor, currency) if row.revaluations else None,
        "revaluations": revaluing.shown(row.revaluations or (), currency),
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
        "etag": convert.etag(row.version),
    }


def purchase_to_proto(row: Any, orders: Sequence[Row]) -> orders_pb2.Purchase:
    """Map a row of `purchases` with its orders; commission is for staff."""
    currency = row.currency
    inside = caller().account_id != row.customer_id
    return orders_pb2.Purchase(
        id=str(row.id),
        number=row.number,
        customer_id=str(row.customer_id),
        channel_id=str(row.channel_id),
        payment_state=row.payment_state,
        fulfillment_state=fulfillment(order.state for order in orders),
        orders=list(map(order_fields, orders)),
        subtotal=convert.money(row.subtotal_minor, currency),
        discount=convert.money(row.discount_minor, currency),
        shipping_cost=convert.money(row.shipping_minor, currency),
        tax=convert.money(row.tax_minor, currency),
        total=convert.money(row.total_minor, currency),
        commission=convert.money(row.commission_minor, currency) if inside else None,
        item_count=row.item_count,
        seller_count=row.seller_count,
        delivery_address=row.delivery_address,
        address_id=str(row.address_id),
        billing_address=row.billing_address,
        adjustments=summed(
            (a for order in orders for a in order.adjustments), currency, inside=inside, included=row.tax_included
        ),
        tax_included=row.tax_included,
        tax_source=row.tax_source,
        tenders=[tender_fields(tender) for tender in row.tenders],
        payment_id=str(row.payment_id or ""),
        payment_method_id=str(row.payment_method_id or ""),
        shipping_method=row.shipping_method,
        gift_message=row.gift_message,
        instructions=row.instructions,
        source=row.source,
        campaign=row.campaign,
        coupon_code=row.coupon_code,
        payment_expire_time=convert.timestamp(row.payment_expire_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def fulfillment(states: Any) -> str:
    """Sum up the states of a purchase's orders."""
    live = [state for state in states if state not in {"CANCELLED", "FAILED"}]
    if not live:
        return "CANCELLED"
    arrived = {"DELIVERED", "COMPLETED", "REFUND_REQUESTED", "REFUND_APPROVED", "REFUNDED"}
    done = sum(state in arrived for state in live)
    return "DELIVERED" if done == len(live) else "PARTIALLY_DELIVERED" if done else "OPEN"


def _revenue(row: Row) -> Fields:
    earned = row.subtotal_minor - row.discount_minor + borne_by_mall(row.adjustments)
    if row.tax_included:
        earned -= sum(map(goods_tax, row["items"]))
    return convert.money(earned - row.commission_minor, row.currency)


def _quoted_bundle(line: pricing.Line) -> Fields | None:
    sold = catalog.bundle_of(line.row)
    return None if sold is None else _bundle(sold.variant_id, sold.title, sold.quantity)


def quote_to_proto(
    checkout: Checkout,
    loaded: promotions.Loaded | None,
    tender_outcomes: Sequence[pricing_pb2.TenderOutcome],
    token: str,
    expire_time: datetime,
) -> orders_pb2.Quote:
    """Map a priced checkout."""

    def amount(value: int) -> Fields:
        return convert.money(value, checkout.currency)

    return orders_pb2.Quote(
        token=token,
        orders=[
            {
                "seller_id": str(order.seller_id),
                "lines": [
                    {
                        "variant_id": str(line.row.variant_id),
                        "product_id": str(line.row.product_id),
                        "title": line.row.title,
                        **catalog.quantity_fields(line.row.measure, line.quantity),
                        "unit_price": amount(line.unit_price),
                        "discount": amount(line.discount),
                        "total": amount(line.total),
                        "adjustments": quoted([line], checkout),
                        "taxes": quoted_taxes([line], checkout.currency),
                        "gift": line.gift,
                        "bundle": _quoted_bundle(line),
                    }
                    for line in order.lines
                ],
                "adjustments": quoted(order.lines, checkout),
                "taxes": quoted_taxes(order.lines, checkout.currency),
                "subtotal": amount(order.subtotal),
                "discount": amount(order.discount),
                "shipping_cost": amount(order.shipping),
                "tax": amount(order.tax),
                "total": amount(order.total),
            }
            for order in checkout.orders
        ],
        subtotal=amount(checkout.sum("subtotal")),
        discount=amount(checkout.sum("discount")),
        shipping_cost=amount(checkout.sum("shipping")),
        tax=amount(checkout.sum("tax")),
        total=amount(checkout.sum("total")),
        adjustments=quoted(checkout.lines, checkout),
        tax_included=checkout.taxation.included,
        tax_source=checkout.taxation.source,
        taxes=quoted_taxes(checkout.lines, checkout.currency),
        tenders=[
            {
                "kind": tender.kind,
                "amount": amount(tender.amount),
                "points": tender.points,
                "account_id": str(tender.account_id or ""),
            }
            for tender in checkout.tenders
        ],
        discounts=promotions.outcomes(checkout.told, loaded, checkout.currency),
        tender_outcomes=tender_outcomes,
        expire_time=convert.timestamp(expire_time),
    )


def quoted(lines: Sequence[pricing.Line], checkout: Checkout) -> list[Fields]:
    """Return the adjustments of lines that are priced now, for their buyer."""
    adjustments = (
        {"kind": a.kind, "source": a.source, "funder": a.funder, "amount_minor": a.amount}
        for line in lines
        for a in line.adjustments
    )
    return summed(adjustments, checkout.currency, inside=False, included=checkout.taxation.included)
