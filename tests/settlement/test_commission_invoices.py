"""What the mall charges sellers: an invoice for each statement, numbered without gaps, and a credit note for what went back."""

from uuid import UUID

import asyncpg
import grpc
import pytest

from mall.orders.v1 import orders_pb2
from server.kit.mutation import background
from server.orders import printing
from server.settlement import invoicing
from storage.queries.orders import invoices as queries
from tests.settlement.conftest import cents
from tests.support.expect import fails

Invoice = orders_pb2.Invoice
NOTE = Invoice.COMMISSION_CREDIT_NOTE


@pytest.fixture
def written(office):
    """The invoices that a seller, or somebody else, sees of it, oldest first."""

    def written(seller):
        office.follow_up()
        request = orders_pb2.ListInvoicesRequest(types=[Invoice.COMMISSION_INVOICE, NOTE], order="OLDEST")
        return list(office.orders.ListInvoices(request, metadata=seller.metadata).invoices)

    return written


def test_each_statement_is_invoiced_with_its_commission_tax_and_fees(office, written):
    seller = office.seller()
    with office.configured(
        settlement__commission_tax__rate="0.19", settlement__fee__rate="0.02", settlement__issuer__name="The Mall Ltd"
    ):
        office.complete(office.sell(seller))
        office.settle()
        (invoice,) = written(seller)
    statement = office.statements(seller)[-1]
    assert (invoice.type, invoice.state, invoice.statement_id) == (
        Invoice.COMMISSION_INVOICE,
        Invoice.PAID,
        statement.id,
    )
    assert [(line.title, line.sku_code, cents(line.subtotal), cents(line.tax)) for line in invoice.lines] == [
        ("Commission", "10.00%", 1000, 190),
        ("Payment fees", "", 200, 0),
    ]
    assert cents(invoice.total) == sum(
        map(cents, (statement.commission, statement.commission_tax, statement.processing_fee))
    )
    assert (invoice.issuer_name, invoice.seller_id, invoice.order_id) == ("The Mall Ltd", seller.id, "")
    assert invoice.billing_address.recipient_name
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        office.orders.GetInvoice(orders_pb2.GetInvoiceRequest(id=invoice.id), metadata=office.seller().metadata)
    with pytest.raises(asyncpg.PostgresError):
        office.sql("UPDATE invoices SET total_minor = 1 WHERE id = $1", invoice.id)


def test_what_refunds_give_back_of_it_is_a_credit_note(office, written):
    seller = office.seller()
    order = office.sell(seller)
    office.complete(order)
    office.release()
    office.refund(order, 4_000)
    office.settle()
    invoice, note = written(seller)
    assert (invoice.type, cents(invoice.total), note.type, cents(note.total)) == (
        Invoice.COMMISSION_INVOICE,
        1000,
        NOTE,
        400,
    )
    assert cents(invoice.total) - cents(note.total) == cents(office.statements(seller)[-1].commission)


def test_a_statement_without_charges_has_no_invoice(office, written):
    seller = office.seller()
    office.give(seller, 5_000)
    office.settle()
    assert written(seller) == []


def test_what_is_told_twice_is_invoiced_once(office, written):
    seller = office.seller()
    office.complete(office.sell(seller))
    office.settle()
    (invoice,) = written(seller)
    office.tell("settlement.stated", "settlement_statement", invoice.statement_id)
    assert written(seller) == [invoice]


def test_the_malls_numbers_have_no_gaps_and_are_a_series_of_their_own(office, written):
    sellers = [office.seller() for _ in range(3)]
    for seller in sellers:
        office.complete(office.sell(seller))
    office.settle()
    numbers = [written(seller)[0].number for seller in sellers]
    assert {number.rpartition("-")[0] for number in numbers} == {f"MALL-COM-{office.clock.now().year}"}
    assert gapless(office)


def gapless(office):
    """Whether the mall's invoices of each kind and year are numbered from 1 on."""
    rows = office.sql(
        """SELECT count(*) AS n, max(split_part(number, '-', 4)::int) AS last, min(split_part(number, '-', 4)::int) AS first
           FROM invoices WHERE number LIKE 'MALL-%' GROUP BY split_part(number, '-', 2), split_part(number, '-', 3)"""
    )
    return bool(rows) and all(row.n == row.last and row.first == 1 for row in rows)


def test_a_number_that_was_drawn_and_not_written_is_drawn_again(office, written, monkeypatch):
    seller = office.seller()
    office.complete(office.sell(seller))
    office.settle()
    draw = queries.draw

    async def failing(*arguments):
        await draw(*arguments)
        raise LookupError

    event = type("Event", (), {"aggregate_id": UUID(office.statements(seller)[-1].id)})

    async def write():
        async with background(office.app) as work:
            await invoicing.write(work, [event])

    with monkeypatch.context() as patch:
        patch.setattr(queries, "draw", failing)
        with pytest.raises(LookupError):
            office.on_loop(write())
    written(seller)
    assert gapless(office)


def test_it_is_printed_in_every_language(office, written):
    seller = office.seller()
    office.complete(office.sell(seller))
    office.settle()
    (invoice,) = written(seller)
    for language in ("en", "de", "es", "fr"):
        request = orders_pb2.RenderInvoiceRequest(id=invoice.id, language_code=language)
        rendered = office.orders.RenderInvoice(request, metadata=seller.metadata)
        assert rendered.content.startswith(b"%PDF")
        said = printing.words(language)
        assert said["commission_title"] not in {said["title"], ""}
