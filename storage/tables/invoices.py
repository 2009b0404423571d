"""Documents about money, numbered without gaps. A trigger refuses to change one."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import amounts, choice, currency, metadata, moment, primary_key

# What is before a number of each kind.
PREFIXES = {
    "CUSTOMER_INVOICE": "INV",
    "REFUND_INVOICE": "CRN",
    "COMMISSION_INVOICE": "COM",
    "SELLER_STATEMENT": "STM",
    "COMMISSION_CREDIT_NOTE": "CCN",
}

# The last number of each series. Rows are locked last, in the order of their keys.
invoice_series = Table(
    "invoice_series",
    metadata,
    Column("issuer_id", Uuid, primary_key=True),
    Column("type", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", BigInteger, nullable=False),
)

# `content` is what is printed: the issuer, the buyer and the lines, as they were.
invoices = Table(
    "invoices",
    metadata,
    primary_key(),
    Column("number", Text, nullable=False),
    choice("type", list(PREFIXES)),
    choice("state", ["ISSUED", "PAID"]),
    Column("order_id", Uuid, ForeignKey("orders.id")),
    Column("order_refund_id", Uuid, ForeignKey("order_refunds.id")),
    Column("invoice_id", Uuid, ForeignKey("invoices.id")),
    # Of settlement. No foreign key: that domain is a later one.
    Column("statement_id", Uuid),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    *amounts("subtotal_minor", "tax_minor", "total_minor"),
    currency(),
    choice("tax_method", ["DESTINATION_BASED", "ORIGIN_BASED", "EXEMPT"]),
    Column("payment_reference", Text, nullable=False, server_default=""),
    Column("language_code", Text, nullable=False),
    Column("content", JSONB, nullable=False),
    moment("due_time", nullable=False),
    moment("pay_time"),
    moment("supply_time", nullable=False),
    moment("create_time", nullable=False),
    Index("uq_invoices_number", "number", unique=True),
    Index(
        "uq_invoices_order_id_seller_id",
        "order_id",
        "seller_id",
        unique=True,
        postgresql_where=text("type = 'CUSTOMER_INVOICE'"),
    ),
    Index("uq_invoices_order_refund_id", "order_refund_id", unique=True),
    Index("uq_invoices_statement_id_type", "statement_id", "type", unique=True),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)
