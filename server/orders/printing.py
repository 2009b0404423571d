"""Invoices as PDF, in the language of whoever reads them."""

import asyncio
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import typst
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from server.kit import mail
from server.kit.convert import HUNDREDTHS, SCALES
from storage.database import Row

TEMPLATE = Path(__file__).with_name("invoice.typ")
_NAMES = (
    "title", "refund_title", "number", "tax_id", "date", "supply", "order", "corrects", "item", "quantity", "net", "tax", "total",
    "paid", "commission_title", "commission_credit_title", "commission", "fees",
)  # fmt: skip
TITLES = {
    "REFUND_INVOICE": "refund_title",
    "COMMISSION_INVOICE": "commission_title",
    "COMMISSION_CREDIT_NOTE": "commission_credit_title",
}
_WORDS = {
    "en": "Invoice|Credit note|No.|Tax number|Date:|Date of supply:|Order:|Corrects invoice:|Item|Quantity|Net|Tax|Total|Paid.|"
    "Commission invoice|Commission credit note|Commission|Payment fees",
    "de": (
        "Rechnung|Gutschrift|Nr.|Steuernummer|Datum:|Leistungsdatum:|Bestellung:|Zu Rechnung:|Artikel|Menge|Netto|Steuer|Gesamt|"
        "Bezahlt.|Provisionsrechnung|Provisionsgutschrift|Provision|Zahlungsgebühren"
    ),
    "es": (
        "Factura|Factura rectificativa|N.º|Número fiscal|Fecha:|Fecha de entrega:|Pedido:|Rectifica la factura:|Artículo|"
        "Cantidad|Neto|Impuesto|Total|Pagada.|"
        "Factura de comisión|Factura rectificativa de comisión|Comisión|Gastos de pago"
    ),
    "fr": (
        "Facture|Avoir|N°|Numéro fiscal|Date :|Date de livraison :|Commande :|Rectifie la facture :|Article|Quantité|"
        "Hors taxe|Taxe|Total|Payée.|Facture de commission|Avoir de commission|Commission|Frais de paiement"
    ),
}
THOUSANDTHS = 1000


def words(language: str) -> Mapping[str, str]:
    """Return what is printed beside amounts and names, in a language that is there."""
    return dict(zip(_NAMES, _WORDS[language].split("|"), strict=True))


async def pdf(row: Row, language: str, time_zone: str) -> bytes:
    """Return an invoice as a PDF. It is set by a thread beside the loop."""
    known = mail.nearest(language or row.language_code)
    data = orjson.dumps(_printed(row, known, ZoneInfo(time_zone))).decode()
    # Its stubs know of files only.
    compile_: Any = typst.compile
    made = await asyncio.to_thread(compile_, TEMPLATE.read_bytes(), format="pdf", sys_inputs={"data": data})
    return bytes(made)


def _printed(row: Row, language: str, zone: ZoneInfo) -> dict[str, Any]:
    unit, _ = SCALES.get(row.currency, HUNDREDTHS)
    content, said = row.content, dict(words(language))
    said["title"] = said[TITLES.get(row.type, "title")]

    def money(minor: int) -> str:
        return format_currency(Decimal(minor) / unit, row.currency, locale=language)

    address = content["billing_address"]
    names = (
        "recipient_name",
        "address_line1",
        "address_line2",
        "postal_code",
        "city",
        "state_province",
        "country_code",
    )
    return {
        "words": said,
        "language": language,
        "number": row.number,
        "issuer": content["issuer"],
        "recipient": [address[name] for name in names if address.get(name)],
        "date": format_date(row.create_time.astimezone(zone), "long", locale=language),
        "supply": format_date(row.supply_time.astimezone(zone), "long", locale=language),
        "order_number": content["order_number"],
        "corrects": content["corrects"],
        "lines": [
            {
                "title": said[line["word"]] if "word" in line else line["title"],
                "sku_code": line["sku_code"],
                "quantity": format_decimal(
                    Decimal(line["quantity"]) / (THOUSANDTHS if line["measured"] else 1), locale=language
                ),
                "subtotal": money(line["subtotal_minor"]),
                "tax": money(line["tax_minor"]),
                "total": money(line["total_minor"]),
            }
            for line in content["lines"]
        ],
        "subtotal": money(row.subtotal_minor),
        "tax": money(row.tax_minor),
        "total": money(row.total_minor),
        "note": said["paid"] if row.state == "PAID" else "",
    }
