"""What happens to orders after the sale: what is called off, sent back, exchanged and paid back, and what staff look into."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Sequence,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from storage.tables.base import amounts, choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

PARTIES = ["BUYER", "SELLER", "STAFF", "SYSTEM"]
CANCELLATION_REASONS = [
    "CUSTOMER_CHANGED_MIND",
    "FOUND_BETTER_PRICE",
    "ORDER_MISTAKE",
    "DELIVERY_TOO_LONG",
    "OUT_OF_STOCK",
    "PRICING_ERROR",
    "OTHER",
]
REFUND_REASONS = [
    "DEFECTIVE_DAMAGED",
    "WRONG_ITEM",
    "DOES_NOT_MATCH_DESCRIPTION",
    "CHANGED_MIND",
    "FOUND_BETTER_PRICE",
    "QUALITY_NOT_EXPECTED",
    "OTHER",
]
INCIDENT_TYPES = ["FRAUD", "DISPUTE", "SYSTEM_ERROR", "COMPLIANCE", "EVIDENCE", "UNEXPECTED_RETURN", "SENT_ANYWAY"]

CANCELLATION_STATES = States(
    "cancellation",
    names="PENDING_APPROVAL APPROVED COMPLETED REJECTED WITHDRAWN",
    first="PENDING_APPROVAL APPROVED",
    steps=[
        step("approve", "PENDING_APPROVAL", "APPROVED", "seller, staff; system after 24 hours"),
        step("reject", "PENDING_APPROVAL", "REJECTED", "seller, staff; system, where the units were sent before"),
        step("withdraw", "PENDING_APPROVAL", "WITHDRAWN", "buyer"),
        step("complete", "APPROVED", "COMPLETED", "system: all money has gone out"),
    ],
    times={"APPROVED": ("decide_time",), "REJECTED": ("decide_time",), "COMPLETED": ("complete_time",)},
)
REFUND_REQUEST_STATES = States(
    "refund request",
    names=("PENDING_SELLER_RESPONSE PENDING_REVIEW OFFERED APPROVED PROCESSING COMPLETED REJECTED WITHDRAWN EXPIRED"),
    first="PENDING_SELLER_RESPONSE",
    steps=[
        step(
            "review",
            "PENDING_SELLER_RESPONSE OFFERED",
            "PENDING_REVIEW",
            "the seller refused, the buyer refused an offer, or it is above the limit",
        ),
        step("offer", "PENDING_SELLER_RESPONSE", "OFFERED", "seller"),
        step(
            "approve",
            "PENDING_SELLER_RESPONSE PENDING_REVIEW OFFERED",
            "APPROVED",
            "seller, staff; buyer, who takes an offer; system after three business days",
        ),
        step("reject", "PENDING_REVIEW", "REJECTED", "staff"),
        step("withdraw", "PENDING_SELLER_RESPONSE PENDING_REVIEW OFFERED APPROVED", "WITHDRAWN", "buyer"),
        step("expire", "APPROVED", "EXPIRED", "system: nothing was sent back within 14 days"),
        step("pay", "APPROVED", "PROCESSING", "all that comes back is known"),
        step(
            "complete", "APPROVED PROCESSING", "COMPLETED", "system: all money has gone out; the replacement has left"
        ),
    ],
    times={"APPROVED": ("decide_time",), "REJECTED": ("decide_time", "complete_time"), "COMPLETED": ("complete_time",)},
)
REFUND_REQUEST_ITEM_STATES = States(
    "refund request item",
    names="REQUESTED APPROVED RECEIVED REFUNDED EXCHANGED CLOSED",
    first="REQUESTED",
    steps=[
        step("approve", "REQUESTED", "APPROVED", "with its request"),
        step("receive", "APPROVED", "RECEIVED", "all units have come back that are to be replaced"),
        step("refund", "APPROVED RECEIVED", "REFUNDED", "its units are paid back"),
        step("exchange", "APPROVED RECEIVED", "EXCHANGED", "its replacement has left"),
        step("close", "REQUESTED APPROVED RECEIVED", "CLOSED", "its request ends without it"),
    ],
)
ORDER_INCIDENT_STATES = States(
    "order incident",
    names="OPEN RESOLVED",
    first="OPEN",
    steps=[step("resolve", "OPEN", "RESOLVED", "staff")],
    times={"RESOLVED": ("resolve_time",)},
)
# While a request is in such a state, its order is not completed.
UNDECIDED = ("PENDING_SELLER_RESPONSE", "PENDING_REVIEW", "OFFERED")
OPEN_REQUESTS = (*UNDECIDED, "APPROVED")
OPEN_ITEMS = ("REQUESTED", "APPROVED", "RECEIVED")

cancellations = Table(
    "cancellations",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    choice("state", CANCELLATION_STATES.all),
    choice("reason", CANCELLATION_REASONS),
    Column("notes", Text, nullable=False, server_default=""),
    choice("requested_by", PARTIES),
    Column("requester_id", Uuid),
    choice("decided_by", PARTIES, nullable=True),
    Column("decided_by_id", Uuid),
    Column("decision_note", Text, nullable=False, server_default=""),
    minor("refund_minor"),
    currency(),
    Column("order_refund_id", Uuid),
    moment("answer_deadline_time"),
    moment("decide_time"),
    moment("complete_time"),
    *lifetime(),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_cancellations_due", "answer_deadline_time", postgresql_where=text("state = 'PENDING_APPROVAL'")),
)

# `open` while the cancellation waits for an answer.
cancellation_items = Table(
    "cancellation_items",
    metadata,
    primary_key(),
    Column("cancellation_id", Uuid, ForeignKey("cancellations.id"), nullable=False),
    Column("order_item_id", Uuid, ForeignKey("order_items.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("open", Boolean, nullable=False),
    CheckConstraint("quantity >= 1", name="quantity"),
    Index("uq_cancellation_items_position", "cancellation_id", "position", unique=True),
    Index(
        "uq_cancellation_items_open",
        "order_item_id",
        unique=True,
        postgresql_where=text("open"),
        info={"reason": "CANCELLATION_OPEN", "field": "cancellation.items"},
    ),
)

refund_requests = Table(
    "refund_requests",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    # That it makes good, by sending what has not arrived again.
    Column("delivery_claim_id", Uuid, ForeignKey("delivery_claims.id")),
    choice("state", REFUND_REQUEST_STATES.all),
    choice("reason", REFUND_REASONS),
    Column("description", Text, nullable=False, server_default=""),
    Column("evidence_uris", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    choice("resolution", ["REFUND", "EXCHANGE"]),
    choice("method", ["ORIGINAL", "STORE_CREDIT"]),
    *amounts("requested_minor", "approved_minor", "promised_minor", "return_shipping_minor"),
    Column("offered_minor", BigInteger),
    currency(),
    # Of the approved amount, what is paid of each full one: where less was agreed to.
    Column("withheld_minor", BigInteger, nullable=False, server_default="0"),
    Column("return_required", Boolean, nullable=False, server_default=text("false")),
    Column("return_label_uri", Text, nullable=False, server_default=""),
    Column("return_carrier", Text, nullable=False, server_default=""),
    Column("return_tracking_number", Text, nullable=False, server_default=""),
    Column("mall_percent", Integer, nullable=False, server_default="0"),
    choice("decided_by", PARTIES, nullable=True),
    Column("decided_by_id", Uuid),
    Column("review_note", Text, nullable=False, server_default=""),
    Column("replacement_carrier", Text, nullable=False, server_default=""),
    Column("replacement_tracking_number", Text, nullable=False, server_default=""),
    moment("seller_response_deadline_time", nullable=False),
    moment("decide_time"),
    moment("return_deadline_time"),
    moment("return_send_time"),
    moment("return_arrive_time"),
    moment("action_deadline_time"),
    moment("remind_time"),
    moment("complete_time"),
    *lifetime(),
    CheckConstraint("mall_percent BETWEEN 0 AND 100", name="mall_percent"),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_refund_requests_unanswered",
        "seller_response_deadline_time",
        postgresql_where=text("state = 'PENDING_SELLER_RESPONSE'"),
    ),
    Index("uq_refund_requests_delivery_claim_id", "delivery_claim_id", unique=True),
    Index("ix_refund_requests_unsent", "return_deadline_time", postgresql_where=text("state = 'APPROVED'")),
    Index("ix_refund_requests_waiting", "action_deadline_time", postgresql_where=text("state = 'APPROVED'")),
)

# `settled_quantity` are units that were paid back.
refund_request_items = Table(
    "refund_request_items",
    metadata,
    primary_key(),
    Column("refund_request_id", Uuid, ForeignKey("refund_requests.id"), nullable=False),
    Column("order_item_id", Uuid, ForeignKey("order_items.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("replacement_variant_id", Uuid),
    choice("state", REFUND_REQUEST_ITEM_STATES.all),
    Column("received_quantity", Integer, nullable=False, server_default="0"),
    Column("settled_quantity", Integer, nullable=False, server_default="0"),
    minor("refunded_minor"),
    CheckConstraint(
        "quantity >= 1 AND 0 <= received_quantity AND received_quantity <= quantity AND 0 <= settled_quantity"
        " AND settled_quantity <= quantity",
        name="units",
    ),
    Index("uq_refund_request_items_position", "refund_request_id", "position", unique=True),
    Index(
        "uq_refund_request_items_open",
        "order_item_id",
        unique=True,
        postgresql_where=text("state IN ('REQUESTED', 'APPROVED', 'RECEIVED')"),
        info={"reason": "REFUND_REQUEST_OPEN", "field": "refund_request.items"},
    ),
    Index(None, "order_item_id"),
)

# Append-only. What was not restocked is written off.
return_inspections = Table(
    "return_inspections",
    metadata,
    primary_key(),
    Column("refund_request_item_id", Uuid, ForeignKey("refund_request_items.id"), nullable=False),
    Column("quantity", Integer, nullable=False),
    choice("condition", ["NEW", "OPENED", "DAMAGED"]),
    Column("restocked", Boolean, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("inspector_id", Uuid),
    moment("create_time", nullable=False),
    CheckConstraint("quantity >= 1", name="quantity"),
    Index(None, "refund_request_item_id", "id"),
)

# A sequence gives gaps but no waiting, as of orders.
order_refund_numbers = Sequence("order_refund_numbers", metadata=metadata)

# What comes back, and why. `external_minor` goes out by providers, one after the other: when as much has arrived as all refunds of
# an order up to this one come to, it was processed.
order_refunds = Table(
    "order_refunds",
    metadata,
    primary_key(),
    Column("number", Text, nullable=False),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    choice("kind", ["CANCELLATION", "RETURN", "FINAL_QUANTITY", "UNDELIVERED"]),
    Column("cancellation_id", Uuid, ForeignKey("cancellations.id")),
    Column("refund_request_id", Uuid, ForeignKey("refund_requests.id")),
    Column("shipment_id", Uuid, ForeignKey("shipments.id")),
    choice("method", ["ORIGINAL", "STORE_CREDIT"]),
    *amounts(
        "amount_minor",
        "external_minor",
        "restocking_minor",
        "processing_minor",
        "return_shipping_minor",
        "withheld_minor",
    ),
    Column("revaluation_minor", BigInteger, nullable=False, server_default="0"),
    currency(),
    Column("mall_percent", Integer, nullable=False, server_default="0"),
    moment("process_time"),
    moment("expected_time", nullable=False),
    *lifetime(),
    Index("uq_order_refunds_number", "number", unique=True),
    # What a parcel that came back held of an order is paid back once.
    Index("uq_order_refunds_shipment_id_order_id", "shipment_id", "order_id", unique=True),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Append-only. The first columns are what was paid for the units, the others what was kept of it; `kept` are units by the rate of a fee.
order_refund_lines = Table(
    "order_refund_lines",
    metadata,
    primary_key(),
    Column("order_refund_id", Uuid, ForeignKey("order_refunds.id"), nullable=False),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("order_item_id", Uuid, ForeignKey("order_items.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("quantity", Integer, nullable=False),
    *(
        Column(name, BigInteger, nullable=False)
        for name in (
            "goods_minor",
            "shipping_minor",
            "commission_minor",
            "fee_minor",
            "fee_tax_minor",
            "shipping_kept_minor",
            "shipping_tax_kept_minor",
            "revalued_minor",
            "commission_back_minor",
            "tax_minor",
            "total_minor",
        )
    ),
    Column("discounts", JSONB, nullable=False),
    Column("taxes", JSONB, nullable=False),
    Column("kept", JSONB, nullable=False),
    CheckConstraint("quantity >= 0", name="quantity"),
    Index("uq_order_refund_lines_position", "order_refund_id", "position", unique=True),
    Index(None, "order_id"),
)

order_incidents = Table(
    "order_incidents",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    choice("type", INCIDENT_TYPES),
    Column("description", Text, nullable=False),
    Column("context", JSONB),
    Column("freezing", Boolean, nullable=False, server_default=text("false")),
    choice("state", ORDER_INCIDENT_STATES.all),
    Column("resolution", Text, nullable=False, server_default=""),
    Column("opened_by_id", Uuid),
    Column("resolved_by_id", Uuid),
    moment("event_time", nullable=False),
    moment("resolve_time"),
    *lifetime(),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Append-only.
order_notes = Table(
    "order_notes",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("author_id", Uuid, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "order_id", "create_time", "id"),
)
