"""From the priced lines of a cart to the rows of a purchase, and what stands in the way."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson

from mall.common.v1 import types_pb2
from mall.orders.v1 import orders_pb2
from server import addresses, carts, catalog, payments, pricing, promotions, shipping, wallet
from server.kit import history
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.settings import Setting, Values, money
from server.orders import delivering, lifecycle, taxing, tendering
from server.payments import Attempt
from server.pricing import Checkout, Taxation
from storage.database import Row
from storage.tables import orders as tables

ADDRESS_FIELDS = tuple(field.name for field in types_pb2.PostalAddress.DESCRIPTOR.fields)
MINIMUM_SUBTOTAL = Setting(
    "orders.minimum_subtotal",
    money(),
    '{"USD": "5.00"}',
    "The least that the goods of a checkout must come to. In a currency without an amount there is no minimum.",
)
# What a checkout reads, all in its one statement.
SETTINGS: Sequence[Setting[Any]] = (
    *pricing.SETTINGS,
    *shipping.SETTINGS,
    MINIMUM_SUBTOTAL,
    addresses.RESTRICTED,
    payments.CAPTURE,
    payments.MINIMUM,
    *wallet.WORTH.values(),
)
KEYS = tuple(setting.key for setting in SETTINGS)


def settings_of(row: Row) -> Values:
    """Return the settings of a checkout, from one of its lines."""
    return Values(row.settings or ())


def choose(rows: Sequence[Row], variant_ids: Sequence[str], *, drifted: bool = False) -> list[Row]:
    """Return the lines of a cart to buy, in the cart's order."""
    wanted = set(variant_ids)
    chosen = [row for row in rows if not wanted or str(row.variant_id) in wanted]
    lost = wanted - {str(row.variant_id) for row in chosen}
    if drifted and lost:
        raise FailedPrecondition(
            "QUOTE_DRIFTED", "lines have left the cart since the quote", variant_ids=", ".join(sorted(lost))
        )
    if lost:
        raise InvalidArgument([("variant_ids", f"not in the cart: {', '.join(sorted(lost))}")])
    if not chosen:
        raise FailedPrecondition("CART_EMPTY", "the cart is empty: there is nothing to buy")
    return chosen


def refuse_blocked(rows: Sequence[Row], *, stock: bool = True) -> None:
    """Raise if one of the lines cannot be bought now."""
    for row in rows:
        cause = catalog.obstacle(row, row.quantity, stock=stock)
        if cause is None and carts.needs_acknowledgement(row):
            cause = "PRICE_NOT_ACKNOWLEDGED"
        if cause == "PART_UNAVAILABLE":
            gone = [part["variant_id"] for part in row.parts if part["required"] and part["gone"]]
            raise _blocked(row, cause, part_variant_ids=", ".join(gone))
        if cause is not None:
            raise _blocked(row, cause)
    scarce = catalog.short(catalog.as_sold(rows)) if stock else None
    if scarce is not None:
        row, needed = scarce
        raise _blocked(row, "INSUFFICIENT_STOCK", needed=needed, available=row.available)


def refuse_to_pay_for(rows: Sequence[Row]) -> None:
    """Raise if one of the items of a purchase, whose stock is set aside, cannot be bought any more."""
    for row in rows:
        cause = catalog.obstacle(row, row.quantity, stock=False)
        if cause is not None:
            raise _blocked(row, cause)


def _blocked(row: Row, cause: str, **facts: Any) -> FailedPrecondition:
    message = "one of the lines cannot be bought now"  # it may be hidden by now, hence not by its title
    return FailedPrecondition("CHECKOUT_BLOCKED", message, variant_id=row.variant_id, cause=cause, **facts)


def refuse_undeliverable(rows: Sequence[Row], settings: Values) -> None:
    """Raise if the mall does not deliver to the address any more. What is digital needs no delivery."""
    if not all(row.digital for row in catalog.as_sold(rows)):
        addresses.refuse_restricted(settings, rows[0].delivery["country_code"])


def refuse_small(checkout: Checkout, settings: Values) -> None:
    """Raise if a checkout is below the least that may be ordered."""
    least = settings[MINIMUM_SUBTOTAL].get(checkout.currency) or 0
    subtotal = checkout.orderable
    if subtotal < least:
        message = "the order is below the minimum"
        raise FailedPrecondition(
            "ORDER_BELOW_MINIMUM", message, subtotal_minor=subtotal, minimum_minor=least, currency=checkout.currency
        )


async def price(
    rows: Sequence[Row],
    settings: Values,
    shipping_method: str,
    loaded: promotions.Loaded | None = None,
    taxation: Taxation | None = None,
    tariffs: delivering.Tariffs | None = None,
) -> Checkout:
    """Price lines of a cart with the promotions and taxes that were loaded for them, and with what sellers ship by."""
    rates = pricing.rates_of(settings, shipping_method, rows[0].currency, taxation, tariffs)
    if loaded is None:
        return pricing.price(rows, rates)
    return await pricing.price_aside(rows, rates, loaded.offers, loaded.categories)


async def goods(rows: Sequence[Row], settings: Values, loaded: promotions.Loaded | None) -> Checkout:
    """Price lines of a cart before anything is known of how they are sent."""
    rates = replace(pricing.rates_of(settings, "STANDARD", rows[0].currency), shipping=0)
    if loaded is None:
        return pricing.price(rows, rates)
    return await pricing.price_aside(rows, rates, loaded.offers, loaded.categories)


def seal(checkout: Checkout) -> str:
    """Return a mark of all that a quote promises: its adjustments and tenders."""
    return hashlib.sha256(orjson.dumps(pricing.sealed(checkout))).hexdigest()[:32]


def drifted(quote: Mapping[str, Any], checkout: Checkout | None, message: str) -> FailedPrecondition:
    """Return the refusal of a quote that does not hold any more, with the difference."""
    current = checkout.sum("total") if checkout else 0
    return FailedPrecondition(
        "QUOTE_DRIFTED",
        f"{message}: ask for a new quote",
        quoted=quote["total"],
        current=current,
        difference=current - quote["total"],
        currency=quote["currency"],
    )


def lines_of(found: Sequence[Row], quote: Mapping[str, Any]) -> list[Row]:
    """Return the lines of the cart that a quote is for. Raises where they have left the cart or cannot be bought any more."""
    rows = choose(found, [line[0] for line in quote["lines"]], drifted=True)
    refuse_blocked(rows, stock=False)
    return rows


async def at_quote(
    rows: Sequence[Row],
    quote: Mapping[str, Any],
    loaded: promotions.Loaded | None,
    taxation: Taxation | None = None,
    sending: shipping.Loaded | None = None,
) -> Checkout:
    """Return the lines of a quote with their prices of now. Raises where they are not what it says any more."""
    settings = settings_of(rows[0])
    if rows[0].delivery is None:
        raise drifted(quote, None, "the address is gone")
    refuse_undeliverable(rows, settings)
    tariffs = delivering.choose(sending, rows, delivering.sealed_choices(quote), quote["method"])
    priced = taxing.as_told(await price(rows, settings, quote["method"], loaded, taxation, tariffs), quote)
    priced = priced.paid_by(pricing.again(priced.sum("total"), tendering.of_quote(quote)))
    if pricing.lines_of(priced) != quote["lines"] or seal(priced) != quote["seal"]:
        raise drifted(quote, priced, "the total has changed")
    refuse_small(priced, settings)
    return priced


def write(
    work: Mutation[Any],
    request: orders_pb2.PlaceOrderRequest,
    quote: Mapping[str, Any],
    checkout: Checkout,
    purchase_id: UUID,
    tenders: Sequence[Mapping[str, Any]],
) -> Attempt | None:
    """Add everything that a purchase consists of to what the unit of work writes.

    That is the purchase itself, its orders with items and history, its payment and the facts for the outbox.
    `tenders` are rows as `tender_rows` gives them. Returns the charge to be sent after the commit; None when nothing has to
    come from outside.
    """
    first = checkout.lines[0].row
    method = SimpleNamespace(**first.payment_method) if first.payment_method else None
    shared = _shared(work, checkout)
    work.insert(tables.purchases, shared | _purchase(work, request, quote, checkout, purchase_id, method))
    work.event("purchase.placed", "purchase", purchase_id, {"total_minor": checkout.sum("total")})
    for part in checkout.orders:
        sold = {"tax_owner": checkout.taxation.owner, **delivering.sold(part, quote["method"], work.now)}
        order = {**shared, **sold, **_order(part, purchase_id, request, work.now)}
        _write_order(work, request, checkout, part, order)
    work.insert(tables.tenders, *tenders)
    payment, attempt = payments.open_payment(
        purchase_id=purchase_id,
        customer_id=work.caller.id,
        payment_method_row=method,
        amount_minor=pricing.external(checkout.tenders),
        currency=checkout.currency,
        now=work.now,
        capture=settings_of(first)[payments.CAPTURE],
    )
    for table, rows in payment.items():
        work.insert(table, *rows)
    return attempt


def _shared(work: Mutation[Any], checkout: Checkout) -> dict[str, Any]:
    """Return the columns that a purchase and its orders have in common."""
    first = checkout.lines[0].row
    return {
        "customer_id": work.caller.id,
        "channel_id": first.channel_id,
        "currency": checkout.currency,
        "delivery_address": snapshot(first.delivery),
        "tax_included": checkout.taxation.included,
        "tax_source": checkout.taxation.source,
        "create_time": work.now,
        "update_time": work.now,
    }


def _write_order(
    work: Mutation[Any],
    request: orders_pb2.PlaceOrderRequest,
    checkout: Checkout,
    part: pricing.SellerOrder,
    order: Mapping[str, Any],
) -> None:
    """Add an order with its items, what made their prices, and its history."""
    wrapped, listed = request.gift_wrap_variant_ids, any(line.price is not None for line in checkout.lines)
    items = [
        _item(line, order["id"], position, checkout.currency, work.now, wrapped, listed=listed)
        for position, line in enumerate(part.lines)
    ]
    work.insert(tables.orders, order)
    work.insert(tables.order_items, *items)
    work.insert(tables.price_adjustments, *_adjustments(part.lines, items, work.now))
    work.insert(tables.order_state_changes, _placed(work, order["id"]))
    fact = {"purchase_id": str(order["purchase_id"]), "seller_id": str(part.seller_id)}
    work.event("order.placed", "order", order["id"], fact)


def region_of(address: Mapping[str, Any] | None) -> str:
    """Return where an address is, as ISO 3166-2 writes it, or its country; empty without an address."""
    if address is None:
        return ""
    return "-".join(part for part in (address["country_code"], address["state_province"].strip().upper()) if part)


def snapshot(address: Mapping[str, Any]) -> dict[str, str]:
    """Return what a purchase keeps of an address."""
    return {name: address[name] for name in ADDRESS_FIELDS}


def _purchase(
    work: Mutation[Any],
    request: orders_pb2.PlaceOrderRequest,
    quote: Mapping[str, Any],
    checkout: Checkout,
    purchase_id: UUID,
    method: Any | None,
) -> dict[str, Any]:
    first = checkout.lines[0].row
    return {
        "id": purchase_id,
        "number": _number("PUR", work.now, first),
        "quote_id": UUID(quote["jti"]),
        "payment_state": "PENDING",
        "shipping_method": quote["method"],
        **{f"{name}_minor": checkout.sum(name) for name in pricing.AMOUNTS},
        "item_count": sum(line.units for line in checkout.lines),
        "seller_count": len(checkout.orders),
        "address_id": first.delivery["id"],
        "billing_address": snapshot(first.billing or first.delivery),
        "payment_method_id": method.id if method is not None and pricing.external(checkout.tenders) else None,
        "gift_message": request.gift_message,
        "instructions": request.instructions,
        "source": request.source or "api",
        "campaign": request.campaign,
        "coupon_code": ", ".join(code for told in checkout.applied if (code := _code(told))),
        "placed_from_ip": work.caller.ip_address,
        "payment_expire_time": work.now + lifecycle.STOCK_HELD_FOR,
    }


def _code(told: pricing.Told) -> str:
    return str(told.offer.use["code"]) if told.offer.use else ""


def _number(prefix: str, now: datetime, row: Row) -> str:
    """Return a number for people, with the day on which it is bought by the calendar of the channel."""
    return f"{prefix}-{now.astimezone(ZoneInfo(row.time_zone)):%Y%m%d}-{row.number:06}"


def _order(
    part: pricing.SellerOrder,
    purchase_id: UUID,
    request: orders_pb2.PlaceOrderRequest,
    now: datetime,
) -> dict[str, Any]:
    return {
        "id": new_id(),
        "number": _number("ORD", now, part.lines[0].row),
        "purchase_id": purchase_id,
        "seller_id": part.seller_id,
        "state": "PENDING_PAYMENT",
        **{f"{name}_minor": getattr(part, name) for name in pricing.AMOUNTS},
        "commission_rate": part.commission_rate,
        "customer_note": request.customer_note,
    }


def _placed(work: Mutation[Any], order_id: UUID) -> dict[str, Any]:
    return history.change(work, "order", order_id, 1, None, "PENDING_PAYMENT", "placed")


def _item(
    line: pricing.Line,
    order_id: UUID,
    position: int,
    currency: str,
    now: datetime,
    wrapped: Sequence[str],
    *,
    listed: bool,
) -> dict[str, Any]:
    row = line.row
    # Columns that only goods by measure, bundles and prices of lists need: all items of a checkout have the same.
    further = {
        "measure": row.measure,
        "price_list_id": line.price.list_id if line.price is not None else None,
        "priced_whole": line.whole is not None,
        **_bundle(line),
    }
    return {
        **(further if listed else {}),
        "id": new_id(),
        "order_id": order_id,
        "position": position,
        "product_id": row.product_id,
        "variant_id": row.variant_id,
        "title": row.title,
        "sku_code": row.sku_code,
        "options": row.options,
        "image_uri": row.image_uris[0] if row.image_uris else row.primary_image_uri,
        "quantity": line.quantity,
        "currency": currency,
        "unit_price_minor": line.unit_price,
        "discount_minor": line.discount,
        "total_minor": line.total,
        "shipping_minor": line.shipping,
        "tax_minor": line.tax,
        "shipping_tax_minor": line.shipping_tax,
        "taxes": list(map(pricing.written, line.taxes)),
        "commission_rate": line.commission_rate,
        "commission_minor": line.commission,
        "state": "PENDING",
        "return_state": "NONE",
        "note": row.note,
        "gift_wrap": _named(line) in wrapped and not line.gift,
        "gift": line.gift,
        "create_time": now,
        "update_time": now,
    }


def _named(line: pricing.Line) -> str:
    """Return the variant that stands in the cart for a line."""
    sold = catalog.bundle_of(line.row)
    return str(line.row.variant_id if sold is None else sold.variant_id)


def _bundle(line: pricing.Line) -> dict[str, Any]:
    sold = catalog.bundle_of(line.row)
    return {
        "bundle_id": sold.variant_id if sold is not None else None,
        "bundle_title": sold.title if sold is not None else None,
        "bundle_quantity": sold.quantity if sold is not None else None,
    }


def _adjustments(
    lines: Sequence[pricing.Line], items: Sequence[Mapping[str, Any]], now: datetime
) -> Iterator[dict[str, Any]]:
    for line, item in zip(lines, items, strict=True):
        for adjustment in line.adjustments:
            yield {
                "id": new_id(),
                "order_id": item["order_id"],
                "order_item_id": item["id"],
                "kind": adjustment.kind,
                "source": adjustment.source,
                "amount_minor": adjustment.amount,
                "currency": item["currency"],
                "funder": adjustment.funder,
                "create_time": now,
            }
