"""The part of OrdersService about invoices, which are only read: what happens to orders writes them."""

from typing import Any

from mall.common.v1 import types_pb2
from mall.orders.v1 import orders_pb2
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.orders import printing
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.orders import after_sale
from storage.queries.orders import invoices as queries
from storage.tables.invoices import invoices

Invoice = orders_pb2.Invoice
PDF = "application/pdf"


def invoice_to_proto(row: Row) -> Invoice:
    """Map a row of `invoices`."""
    currency, content = row.currency, row.content

    def amount(minor: int) -> convert.Fields:
        return convert.money(minor, currency)

    return Invoice(
        id=str(row.id),
        number=row.number,
        type=row.type,
        state=row.state,
        order_id=str(row.order_id or ""),
        seller_id=str(row.seller_id),
        customer_id=str(row.customer_id or ""),
        order_refund_id=str(row.order_refund_id or ""),
        invoice_id=str(row.invoice_id or ""),
        statement_id=str(row.statement_id or ""),
        invoice_number=content["corrects"],
        subtotal=amount(row.subtotal_minor),
        tax=amount(row.tax_minor),
        total=amount(row.total_minor),
        tax_method=row.tax_method,
        payment_reference=row.payment_reference,
        due_time=convert.timestamp(row.due_time),
        pay_time=convert.timestamp(row.pay_time),
        supply_time=convert.timestamp(row.supply_time),
        language_code=row.language_code,
        issuer_name=content["issuer"]["name"],
        issuer_tax_id=content["issuer"]["tax_id"],
        issuer_address=content["issuer"]["address"],
        billing_address=types_pb2.PostalAddress(**content["billing_address"]),
        lines=[
            {
                "order_item_id": line["order_item_id"],
                "title": line["title"],
                "sku_code": line["sku_code"],
                "quantity": line["quantity"],
                "subtotal": amount(line["subtotal_minor"]),
                "tax": amount(line["tax_minor"]),
                "total": amount(line["total_minor"]),
            }
            for line in content["lines"]
        ],
        create_time=convert.timestamp(row.create_time),
    )


def visible(who: Caller) -> Scope:
    """Buyers and sellers see those of their orders, staff all."""
    if who.may("orders.read"):
        return EVERYTHING
    return Scope("party", queries.EITHER, {"account_id": who.id}, queries.PARTIES)


INVOICE = standard.Resource("invoice", invoices, Invoice, invoice_to_proto, visible)


class Invoices:
    """Invoices."""

    app: App

    async def GetInvoice(self, request: orders_pb2.GetInvoiceRequest, context: Any) -> Invoice:
        return await standard.get(self.app.db, INVOICE, request.id)

    async def ListInvoices(
        self, request: orders_pb2.ListInvoicesRequest, context: Any
    ) -> orders_pb2.ListInvoicesResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.INVOICES,
            visible(caller()),
            filters={
                "order_id": convert.optional_id(request.order_id),
                "types": convert.names(Invoice.Type, request.types),
            },
        )
        return await page.answer(orders_pb2.ListInvoicesResponse, map(invoice_to_proto, page.rows))

    async def RenderInvoice(
        self, request: orders_pb2.RenderInvoiceRequest, context: Any
    ) -> orders_pb2.RenderInvoiceResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, INVOICE, request.id)
            known = row.content.get("time_zone")
            zone = known or await after_sale.zone(connection, row.seller_id, row.order_id)
        content = await printing.pdf(row, request.language_code, zone)
        return orders_pb2.RenderInvoiceResponse(content=content, content_type=PDF, file_name=f"{row.number}.pdf")
