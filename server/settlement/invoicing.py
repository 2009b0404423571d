"""Invoices of the mall to sellers over its commission and fees: one for each statement, and a credit note for what went back."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from server import orders, platform
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from server.kit.settings import Setting, text
from server.settlement import calendar
from storage.database import Row
from storage.queries.settlement import invoices as queries

ISSUER_NAME = Setting(
    "settlement.issuer.name", text(200), "", "Name of the mall on its invoices to sellers.", scopes=["MALL"]
)
ISSUER_TAX_ID = Setting(
    "settlement.issuer.tax_id", text(50), "", "Tax number of the mall on its invoices to sellers.", scopes=["MALL"]
)
ISSUER_ADDRESS = Setting(
    "settlement.issuer.address", text(500), "", "Address of the mall on its invoices to sellers.", scopes=["MALL"]
)
SERIES = Setting(
    "settlement.issuer.series",
    text(20),
    "MALL",
    "What the numbers of the mall's invoices to sellers begin with.",
    scopes=["MALL"],
)
SETTINGS = (ISSUER_NAME, ISSUER_TAX_ID, ISSUER_ADDRESS, SERIES)
TYPES = ("settlement.stated",)
# The mall, among those who issue invoices.
MALL = UUID(int=0)


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the invoices over what statements charge."""
    rows = await queries.to_charge(work.tx, [event.aggregate_id for event in events])
    if not rows:
        return
    settings = await platform.settings(work.tx, *SETTINGS, calendar.TIME_ZONE, now=work.now)
    drafts = [_draft(row, settings, back=back) for row in rows for back in (False, True)]
    await orders.issue_invoices(work, drafts)


def _draft(row: Row, settings: Any, *, back: bool) -> dict[str, Any]:
    """Return the invoice over what a statement charges, or the credit note over what it gives back."""
    charges = [each for each in row.charges or () if each["back"] is back]
    lines = [
        _line("commission", each["rate"], each["commission_minor"], each["commission_tax_minor"])
        for each in charges
        if each["commission_minor"] or each["commission_tax_minor"]
    ]
    fees = sum(each["fee_minor"] for each in charges)
    if fees:
        lines.append(_line("fees", None, fees, 0))
    sums = {name: sum(line[name] for line in lines) for name in ("subtotal_minor", "tax_minor", "total_minor")}
    zone = settings[calendar.TIME_ZONE]
    return {
        "issuer_id": MALL,
        "type": "COMMISSION_CREDIT_NOTE" if back else "COMMISSION_INVOICE",
        # It is taken out of, or added to, what the seller is paid.
        "state": "PAID",
        "order_id": None,
        "order_refund_id": None,
        "invoice_id": None,
        "statement_id": row.id,
        "seller_id": row.seller_id,
        "customer_id": None,
        **sums,
        "currency": row.currency,
        "tax_method": "ORIGIN_BASED" if sums["tax_minor"] else "EXEMPT",
        "payment_reference": "",
        "language_code": "en",
        "content": {
            "series": settings[SERIES],
            "issuer": {
                "name": settings[ISSUER_NAME],
                "tax_id": settings[ISSUER_TAX_ID],
                "address": settings[ISSUER_ADDRESS],
            },
            "billing_address": {
                "recipient_name": row.business_name,
                "address_line1": row.business_address,
                "country_code": row.country_code or "",
            },
            "order_number": "",
            "tax_included": False,
            "corrects": "",
            "time_zone": zone,
            "lines": lines,
        },
        "due_time": row.create_time,
        "pay_time": row.create_time,
        "supply_time": row.period_end_time,
        "time_zone": zone,
    }


def _line(word: str, rate: float | None, subtotal: int, tax: int) -> Mapping[str, Any]:
    return {
        "order_item_id": "",
        "word": word,
        "title": {"commission": "Commission", "fees": "Payment fees"}[word],
        "sku_code": "" if rate is None else f"{rate:.2%}",
        "quantity": 1,
        "measured": False,
        "subtotal_minor": subtotal,
        "tax_minor": tax,
        "total_minor": subtotal + tax,
    }
