"""Invoices: written once, numbered without gaps, never changed."""

import asyncio
import contextlib
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import grpc
import pytest

from mall.orders.v1 import orders_pb2
from server.kit.mutation import background
from server.orders import invoicing, printing
from storage.errors import ConstraintBroken
from storage.queries.orders import invoices as queries
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import fails
from tests.support.shopping import cents

MISSING = grpc.StatusCode.NOT_FOUND
Invoice = orders_pb2.Invoice


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


@pytest.fixture
def written(shop, follow_up):
    """The invoices of an order, oldest first."""

    def written(order, actor=None):
        follow_up()
        return shop.call(actor or shop.admin, "ListInvoices", order_id=order.id, order="OLDEST").invoices

    return written


def test_what_is_sent_is_invoiced_once_and_each_refund_after_that(shop, written, follow_up, sql):
    """Situation 91."""
    purchase, buyer = shop.buy((2000, 3), (500, 1))
    (order,) = purchase.orders
    shop.cancel(buyer, order, (order.items[0], 1))
    assert written(order) == []
    shop.bring(order, "Deliver")
    (invoice,) = written(order, buyer)
    assert (invoice.type, invoice.state, cents(invoice.total), cents(invoice.subtotal)) == (
        Invoice.CUSTOMER_INVOICE, Invoice.PAID, 4500, 4500,
    )  # fmt: skip
    assert [(line.quantity, cents(line.total)) for line in invoice.lines] == [(2, 4000), (1, 500)]
    assert (invoice.order_id, invoice.seller_id, invoice.customer_id) == (order.id, shop.seller.id, buyer.id)
    assert (invoice.tax_method, invoice.issuer_name, bool(invoice.issuer_tax_id)) == (
        Invoice.EXEMPT,
        invoice.issuer_name,
        True,
    )
    assert invoice.billing_address.city
    assert invoice.payment_reference
    for _ in range(2):
        request = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
        shop.call(shop.seller, "ApproveRefundRequest", id=request.id)
        follow_up()
    _, *notes = written(order)
    refunds = shop.refunds(order)[1:]
    assert [(n.type, n.invoice_id, n.invoice_number, cents(n.total)) for n in notes] == [
        (Invoice.REFUND_INVOICE, invoice.id, invoice.number, 2000)
    ] * 2
    assert [n.order_refund_id for n in notes] == [r.id for r in refunds]
    assert [r.invoice_id for r in refunds] == [n.id for n in notes]
    assert [n.number.rpartition("-")[2] for n in notes] == ["1", "2"]
    with pytest.raises(asyncpg.PostgresError):
        sql("UPDATE invoices SET total_minor = 1 WHERE id = $1", invoice.id)


def test_a_refund_invoice_has_the_address_of_its_invoice(shop, written, sql):
    """Situation 92."""
    order, buyer = shop.delivered((2000, 1))
    (invoice,) = written(order)
    sql("UPDATE sellers SET business_name = 'Other' WHERE id = $1", shop.seller.id)
    request = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
    shop.call(shop.seller, "ApproveRefundRequest", id=request.id)
    _, note = written(order)
    assert (note.issuer_name, note.billing_address) == (invoice.issuer_name, invoice.billing_address)


@pytest.fixture
def drafts(shop, written, sql):
    """Drafts of a new issuer."""
    order, _ = shop.delivered((2000, 1))
    (invoice,) = written(order)
    (row,) = sql("SELECT content FROM invoices WHERE id = $1", invoice.id)
    series = make.unique("S")

    def drafts(count, zone="UTC"):
        base = {
            "type": "COMMISSION_INVOICE", "state": "ISSUED", "order_id": None, "order_refund_id": None, "invoice_id": None,
            "seller_id": UUID(shop.seller.id), "customer_id": None, "subtotal_minor": 1, "tax_minor": 0, "total_minor": 1,
            "currency": "USD", "tax_method": "EXEMPT", "payment_reference": "", "language_code": "en",
            "content": {**row.content, "series": series}, "due_time": datetime.now(UTC), "pay_time": None,
            "supply_time": datetime.now(UTC), "time_zone": zone,
        }  # fmt: skip
        return series, [base] * count

    return drafts


def issue_at_once(shop, documents, failing=0):
    """Issue each document in a transaction of its own, all at once; some of them fail and are made again."""

    async def failing_once(document):
        async with background(shop.app) as work:
            await invoicing.issue(work, [document])
            raise LookupError

    async def one(document, *, fails_first):
        if fails_first:
            with contextlib.suppress(LookupError):
                await failing_once(document)
        async with background(shop.app) as work:
            await invoicing.issue(work, [document])

    async def every():
        await asyncio.gather(*(one(each, fails_first=place < failing) for place, each in enumerate(documents)))

    shop.on_loop(every())


def numbers(sql, series):
    rows = sql("SELECT number FROM invoices WHERE number LIKE $1 || '-%'", series)
    return sorted(int(row.number.rpartition("-")[2]) for row in rows)


def test_fifty_at_once_have_fifty_numbers_without_a_hole(shop, drafts, sql):
    """Situation 88: some of them fail, and are made again."""
    series, documents = drafts(50)
    issue_at_once(shop, documents, failing=5)
    found = numbers(sql, series)
    assert found == list(range(found[0], found[0] + 50))


def test_without_the_lock_numbers_are_drawn_twice(shop, drafts, sql, monkeypatch):
    """Last number and one more, read beside the row."""

    async def read(tx, wanted):
        found = {}
        for one in wanted:
            row = await tx.driver.fetchrow(
                "SELECT last FROM invoice_series WHERE issuer_id = $1 AND type = $2 AND year = $3",
                one["issuer_id"], one["type"], one["year"],
            )  # fmt: skip
            await asyncio.sleep(0.2)
            found[UUID(one["issuer_id"]), one["type"], one["year"]] = (row["last"] if row else 0) + one["count"]
        return found

    monkeypatch.setattr(queries, "draw", read)
    _, documents = drafts(4)
    with pytest.raises(ConstraintBroken):
        issue_at_once(shop, documents)


def test_the_year_is_that_of_the_issuer(shop, drafts, sql, clock):
    """Situation 89."""
    year = clock.now().year
    clock.advance(seconds=(datetime(year, 12, 31, 15, 30, tzinfo=UTC) - clock.now()).total_seconds())
    series, documents = drafts(3, "Asia/Seoul")
    issue_at_once(shop, documents)
    rows = sql("SELECT number FROM invoices WHERE number LIKE $1 || '-%'", series)
    assert {row.number.split("-")[-2] for row in rows} == {str(year + 1)}


@pytest.mark.parametrize("language", ["", "de-AT", "es", "fr"])
def test_an_invoice_is_a_pdf_in_the_language_of_whoever_reads_it(shop, written, language):
    order, buyer = shop.delivered((2000, 1))
    (invoice,) = written(order)
    answer = shop.call(buyer, "RenderInvoice", id=invoice.id, language_code=language)
    assert answer.content.startswith(b"%PDF-")
    assert (answer.content_type, answer.file_name) == ("application/pdf", f"{invoice.number}.pdf")
    assert len(set(map(str, (printing.words(one) for one in ("en", "de", "es", "fr"))))) == 4


def test_others_see_no_invoice(shop, written, app, on_loop):
    order, _ = shop.delivered((2000, 1))
    (invoice,) = written(order)
    stranger = make.customer(app, on_loop)
    for name in ("GetInvoice", "RenderInvoice"):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            shop.call(stranger, name, id=invoice.id)
    assert shop.call(stranger, "ListInvoices", order_id=order.id).invoices == []
