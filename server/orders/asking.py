"""What buyers may ask for after the sale, how long, and what is kept of it where they have changed their mind."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from server import platform, shipping
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.settings import Setting, decimal, duration, json, money
from server.orders.units import Item, Standing
from storage.database import Connection, Row
from storage.queries.orders import after_sale as queries

ANSWER_DAYS = 3
LONGEST_WINDOW = 365
DEFECTS = frozenset({"DEFECTIVE_DAMAGED", "WRONG_ITEM"})
# What is not as it should be comes back whatever the category says, and is the seller's doing.
SELLERS_FAULT = DEFECTS | {"DOES_NOT_MATCH_DESCRIPTION"}
BUYERS_DOING = frozenset({"CHANGED_MIND", "FOUND_BETTER_PRICE", "QUALITY_NOT_EXPECTED"})


def _are_days(document: Any) -> bool:
    return isinstance(document, dict) and all(
        isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= LONGEST_WINDOW
        for days in document.values()
    )


RETURN_WINDOW = Setting(
    "orders.return_window",
    duration(timedelta(0), timedelta(days=365)),
    "30d",
    "How long after its delivery an item may be sent back.",
    scopes=["MALL", "CHANNEL"],
)
RETURN_DAYS = Setting(
    "orders.return_days",
    json('days by the code of a category such as `{"electronics": 15, "underwear": 0}`, from 0 to 365', _are_days),
    "{}",
    "Another `orders.return_window` for what is in a category, or below it. With 0 only what is broken or wrong is taken back.",
    scopes=["MALL", "CHANNEL"],
)
REVIEW_LIMIT = Setting(
    "orders.refund_review_limit",
    money(),
    '{"USD": "500.00"}',
    "Refund requests above that are decided by staff. In a currency without an amount there is no limit.",
    scopes=["MALL"],
)
OPENED_FEE = Setting(
    "orders.opened_fee",
    decimal(0, 1, 4),
    "0.15",
    "What is kept of the price of goods that come back opened or worn, where the buyer has changed their mind.",
    scopes=["MALL"],
)
DAMAGED_FEE = Setting(
    "orders.damaged_fee",
    decimal(0, 1, 4),
    "0.25",
    "What is kept of the price of goods that come back damaged, where the buyer has changed their mind.",
    scopes=["MALL"],
)
PROCESSING_FEE = Setting(
    "orders.processing_fee",
    money(),
    "{}",
    "What is kept once per order for the work, where the buyer has changed their mind; tax included.",
    scopes=["MALL"],
)
SETTINGS = (RETURN_WINDOW, RETURN_DAYS, REVIEW_LIMIT, OPENED_FEE, DAMAGED_FEE, PROCESSING_FEE)


def business_days(standing: Standing, now: datetime) -> datetime:
    """Return the end of the third business day of an order's seller."""
    return shipping.day_after(now, ANSWER_DAYS, standing.place)


async def windows(connection: Connection, order: Row, items: Sequence[Item], reason: str, now: datetime) -> None:
    """Refuse what cannot come back, or not any more."""
    settings = await platform.settings(connection, RETURN_WINDOW, RETURN_DAYS, now=now, channel_id=order.channel_id)
    for item in items:
        days = next((settings[RETURN_DAYS][code] for code in item.categories if code in settings[RETURN_DAYS]), None)
        window = settings[RETURN_WINDOW] if days is None else timedelta(days=days)
        if reason in SELLERS_FAULT:
            window = window or settings[RETURN_WINDOW]
        elif item.digital or not window:
            message = "what is not broken or wrong of it is not taken back"
            raise FailedPrecondition("NOT_RETURNABLE", message, order_item_id=item.id)
        end = None if item.deliver_time is None else item.deliver_time + window
        if end is None or end <= now:
            message = "the time is over in which it could be sent back, or it has not arrived"
            raise FailedPrecondition(
                "RETURN_TOO_LATE", message, order_item_id=item.id, end_time=end.isoformat() if end else ""
            )


async def refuse_other_prices(connection: Connection, order: Row, wanted: Sequence[tuple[Item, UUID]]) -> None:
    """Refuse to exchange for what is another product, is not sold, or costs more or less: no money moves in an exchange."""
    known = {row.id: row for row in await queries.prices(connection, [variant_id for _, variant_id in wanted])}
    for item, variant_id in wanted:
        row, paid = known.get(variant_id), item.row["unit_price_minor"]
        if row is None or str(row.product_id) != item.row["product_id"] or not row.sold:
            raise InvalidArgument(
                [("refund_request.items", "are exchanged for variants of the same product that are sold")]
            )
        if (row.price_minor, row.currency) != (paid, order.currency):
            message = "it costs more or less: send the one back, and order the other"
            raise FailedPrecondition(
                "EXCHANGE_PRICE_DIFFERS", message, variant_id=variant_id, price_minor=row.price_minor, paid_minor=paid,
                currency=order.currency,
            )  # fmt: skip
