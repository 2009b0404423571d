"""Disputes about orders, which stand still meanwhile."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, Uuid, text

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step

DISPUTE_REASONS = ("NOT_RECEIVED", "NOT_AS_DESCRIBED", "REFUND_REFUSED", "OVERCHARGED", "OTHER")
ORDER_DISPUTE_STATES = States(
    "order dispute",
    names="OPEN ANSWERED UPHELD REJECTED WITHDRAWN",
    first="OPEN",
    steps=[
        step("answer", "OPEN", "ANSWERED", "the seller"),
        step("decide", "OPEN ANSWERED", "UPHELD", "staff: money goes back"),
        step("decide", "OPEN ANSWERED", "REJECTED", "staff"),
        step("withdraw", "OPEN ANSWERED", "WITHDRAWN", "the buyer"),
    ],
    times={
        "ANSWERED": ("answer_time",),
        "UPHELD": ("decide_time",),
        "REJECTED": ("decide_time",),
        "WITHDRAWN": ("decide_time",),
    },
)

order_disputes = Table(
    "order_disputes",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("order_incident_id", Uuid, nullable=False),
    choice("reason", DISPUTE_REASONS),
    Column("text", Text, nullable=False),
    choice("state", ORDER_DISPUTE_STATES.all),
    Column("seller_answer", Text, nullable=False, server_default=""),
    Column("decision_note", Text, nullable=False, server_default=""),
    Column("order_refund_id", Uuid),
    moment("answer_time"),
    moment("decide_time"),
    *lifetime(),
    CheckConstraint("(decide_time IS NULL) = (state IN ('OPEN', 'ANSWERED'))", name="decided"),
    Index(
        "uq_order_disputes_order_id",
        "order_id",
        unique=True,
        postgresql_where=text("decide_time IS NULL"),
        info={"reason": "ORDER_DISPUTE_EXISTS", "field": "order_dispute.order_id"},
    ),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)
order_dispute_state_changes = history.changes("order_dispute", "order_disputes")
