"""Claims that parcels have not arrived which were delivered by what their carriers say."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text, Uuid, text

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step

DELIVERY_CLAIM_STATES = States(
    "delivery claim",
    names="OPEN UPHELD REJECTED WITHDRAWN MOOT SETTLED",
    first="OPEN",
    steps=[
        step("uphold", "OPEN", "UPHELD", "staff: it is to be made good"),
        step("reject", "OPEN", "REJECTED", "staff: the parcel has arrived"),
        step("withdraw", "OPEN", "WITHDRAWN", "its buyer"),
        step("moot", "OPEN UPHELD", "MOOT", "staff decide it once the order has ended otherwise"),
        step("settle", "UPHELD", "SETTLED", "staff; the refund or the new parcel that makes it good"),
    ],
    times={
        "UPHELD": ("decide_time",),
        "REJECTED": ("decide_time", "close_time"),
        "WITHDRAWN": ("close_time",),
        "MOOT": ("close_time",),
        "SETTLED": ("close_time",),
    },
)
# While one is in such a state, its order is not completed.
HOLDING = ("OPEN", "UPHELD")
_HOLDING = text("state IN ('OPEN', 'UPHELD')")

delivery_claims = Table(
    "delivery_claims",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("shipment_id", Uuid, ForeignKey("shipments.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    choice("state", DELIVERY_CLAIM_STATES.all),
    choice("remedy", ["REFUND", "REPLACEMENT"]),
    Column("description", Text, nullable=False),
    Column("decision_note", Text, nullable=False, server_default=""),
    Column("decided_by_id", Uuid),
    moment("decide_time"),
    moment("close_time"),
    *lifetime(),
    Index(
        "uq_delivery_claims_order_id_shipment_id",
        "order_id",
        "shipment_id",
        unique=True,
        postgresql_where=_HOLDING,
        info={"reason": "DELIVERY_CLAIM_EXISTS", "field": "delivery_claim.shipment_id"},
    ),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Append-only.
delivery_claim_evidence = Table(
    "delivery_claim_evidence",
    metadata,
    primary_key(),
    Column("delivery_claim_id", Uuid, ForeignKey("delivery_claims.id"), nullable=False),
    choice("source", ["CARRIER", "BUYER", "SELLER", "STAFF"]),
    Column("text", Text, nullable=False),
    Column("uri", Text, nullable=False, server_default=""),
    Column("author_id", Uuid, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "delivery_claim_id", "id"),
)

delivery_claim_state_changes = history.changes("delivery_claim", "delivery_claims")
