"""Parcels, what is in them, what happens to them, and what carriers report."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.shipping import SERVICE_LEVELS
from storage.tables.states import States, step

UNDER_WAY = "HANDED_OVER PICKED_UP IN_TRANSIT OUT_FOR_DELIVERY EXCEPTION FAILED_DELIVERY"
SEEN = "carrier, seller, staff: it was seen there"
AGAIN = "carrier, seller, staff: it goes on"

SHIPMENT_STATES = States(
    "shipment",
    names=(
        "LABEL_CREATED HANDED_OVER PICKED_UP IN_TRANSIT OUT_FOR_DELIVERY DELIVERED EXCEPTION FAILED_DELIVERY RETURNED VOIDED"
    ),
    first="LABEL_CREATED",
    steps=[
        step("hand over", "LABEL_CREATED", "HANDED_OVER", "seller, staff; whatever is seen later implies it"),
        step("void", "LABEL_CREATED", "VOIDED", "seller, staff; its order was cancelled"),
        step("void", "HANDED_OVER", "VOIDED", "staff: the label was never used"),
        step("see", "HANDED_OVER", "PICKED_UP", SEEN),
        step("see", "HANDED_OVER PICKED_UP", "IN_TRANSIT", SEEN),
        step("see", "HANDED_OVER PICKED_UP IN_TRANSIT", "OUT_FOR_DELIVERY", SEEN),
        step("see", "HANDED_OVER PICKED_UP IN_TRANSIT OUT_FOR_DELIVERY", "DELIVERED", SEEN),
        step("hold up", "HANDED_OVER PICKED_UP IN_TRANSIT OUT_FOR_DELIVERY FAILED_DELIVERY", "EXCEPTION", SEEN),
        step("fail", "HANDED_OVER PICKED_UP IN_TRANSIT OUT_FOR_DELIVERY EXCEPTION", "FAILED_DELIVERY", SEEN),
        step("go on", "EXCEPTION FAILED_DELIVERY", "PICKED_UP", AGAIN),
        step("go on", "EXCEPTION FAILED_DELIVERY", "IN_TRANSIT", AGAIN),
        step("go on", "EXCEPTION FAILED_DELIVERY", "OUT_FOR_DELIVERY", AGAIN),
        step("go on", "EXCEPTION FAILED_DELIVERY", "DELIVERED", AGAIN),
        step("turn back", UNDER_WAY, "RETURNED", "carrier, seller, staff: back to the seller"),
        step("turn back", "DELIVERED", "RETURNED", "carrier, seller, staff: later than the delivery"),
        step("correct", "DELIVERED RETURNED", "IN_TRANSIT", "staff, with a reason"),
        step("correct", "DELIVERED", "FAILED_DELIVERY", "staff, with a reason"),
        step("correct", "DELIVERED", "RETURNED", "staff, with a reason"),
    ],
    times={
        "HANDED_OVER": ("hand_over_time",),
        "DELIVERED": ("deliver_time",),
        "RETURNED": ("return_time",),
        "VOIDED": ("void_time",),
    },
)
RETURN_CAUSES = ["REFUSED_BY_BUYER", "SELLER_FAULT", "CARRIER_FAULT"]
SILENCES = ["HEARD", "WARNED", "ESCALATED"]

# `state_time` is the own time of what made the state, `last_event_time` when the mall last heard of it. The tracking number is
# unique with its carrier as long as `tracked`: until it is voided, or gone for long.
shipments = Table(
    "shipments",
    metadata,
    primary_key(),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("state", SHIPMENT_STATES.all),
    moment("state_time", nullable=False),
    Column("carrier", Text, nullable=False, server_default=""),
    Column("carrier_name", Text, nullable=False, server_default=""),
    Column("service", Text, nullable=False, server_default=""),
    choice("service_level", SERVICE_LEVELS),
    Column("tracking_number", Text, nullable=False, server_default=""),
    Column("tracked", Boolean, nullable=False, server_default=text("false")),
    minor("cost_minor", nullable=True),
    currency(nullable=True),
    Column("weight", JSONB),
    Column("dimensions", JSONB),
    Column("delivery_address_id", Uuid, nullable=False),
    Column("delivery_address", JSONB, nullable=False),
    Column("origin_postal_code", Text, nullable=False, server_default=""),
    Column("delivery_notes", Text, nullable=False, server_default=""),
    Column("delivery_signature", Text, nullable=False, server_default=""),
    moment("estimated_delivery_time"),
    moment("hand_over_time"),
    moment("deliver_time"),
    moment("return_time"),
    moment("return_receive_time"),
    choice("return_cause", RETURN_CAUSES, nullable=True),
    moment("void_time"),
    Column("void_reason", Text, nullable=False, server_default=""),
    moment("last_event_time", nullable=False),
    choice("silence", SILENCES, default="HEARD"),
    moment("poll_time"),
    *lifetime(),
    CheckConstraint("(cost_minor IS NULL) = (currency IS NULL)", name="cost"),
    CheckConstraint("NOT tracked OR tracking_number <> ''", name="tracked"),
    CheckConstraint("(return_cause IS NULL) = (return_receive_time IS NULL)", name="return_cause_known"),
    Index(
        "uq_shipments_carrier_tracking_number",
        "carrier",
        "carrier_name",
        "tracking_number",
        unique=True,
        postgresql_where=text("tracked"),
        info={"reason": "TRACKING_NUMBER_TAKEN", "field": "shipment.tracking_number"},
    ),
    Index(None, "tracking_number", "create_time", "id", postgresql_where=text("tracking_number <> ''")),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_shipments_under_way",
        "last_event_time",
        postgresql_where=text(
            "state IN ('HANDED_OVER', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'EXCEPTION', 'FAILED_DELIVERY') AND tracked"
        ),
    ),
    Index("ix_shipments_unheard", "silence", "create_time", "id", postgresql_where=text("silence <> 'HEARD'")),
)

# Orders cancelled before it was handed over have left it: `dropped`.
shipment_lines = Table(
    "shipment_lines",
    metadata,
    Column("shipment_id", Uuid, ForeignKey("shipments.id"), primary_key=True),
    Column("order_item_id", Uuid, ForeignKey("order_items.id"), primary_key=True),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("variant_id", Uuid, nullable=False),
    Column("position", Integer, nullable=False),
    # As the order's item has it: thousandths of goods by measure, which go whole.
    Column("quantity", Integer, nullable=False),
    Column("whole", Boolean, nullable=False, server_default=text("false")),
    Column("dropped", Boolean, nullable=False, server_default=text("false")),
    Column("restocked_quantity", Integer, nullable=False, server_default="0"),
    CheckConstraint("quantity >= 1", name="quantity"),
    CheckConstraint("restocked_quantity BETWEEN 0 AND quantity", name="restocked_quantity"),
    Index(None, "order_id"),
    Index(None, "order_item_id"),
)

EVENT_SOURCES = ["CARRIER", "SELLER", "STAFF", "SYSTEM"]

# Append-only. An event is the same by the carrier's id of it, else by time, status and place.
shipment_events = Table(
    "shipment_events",
    metadata,
    primary_key(),
    Column("shipment_id", Uuid, ForeignKey("shipments.id"), nullable=False),
    choice("status", SHIPMENT_STATES.all),
    Column("description", Text, nullable=False, server_default=""),
    Column("location", Text, nullable=False, server_default=""),
    moment("occur_time", nullable=False),
    choice("source", EVENT_SOURCES),
    Column("carrier_event_id", Text, nullable=False, server_default=""),
    Column("applied", Boolean, nullable=False),
    Column("actor_id", Uuid),
    moment("create_time", nullable=False),
    Index(
        "uq_shipment_events_carrier_event_id",
        "shipment_id",
        "carrier_event_id",
        unique=True,
        postgresql_where=text("carrier_event_id <> ''"),
    ),
    Index(
        "uq_shipment_events_occur_time",
        "shipment_id",
        "occur_time",
        "status",
        "location",
        unique=True,
        postgresql_where=text("carrier_event_id = ''"),
    ),
    Index(None, "shipment_id", "occur_time", "id"),
)

# What carriers report on their own, once each.
carrier_events = Table(
    "carrier_events",
    metadata,
    primary_key(),
    Column("carrier", Text, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("tracking_number", Text, nullable=False),
    Column("payload", JSONB, nullable=False),
    choice("state", ["APPLIED", "IGNORED", "PARKED", "HELD"]),
    Column("state_reason", Text, nullable=False, server_default=""),
    moment("receive_time", nullable=False),
    moment("check_time"),
    moment("process_time"),
    Index("uq_carrier_events_carrier_event_id", "carrier", "event_id", unique=True),
    Index("ix_carrier_events_parked_receive_time", "receive_time", postgresql_where=text("state = 'PARKED'")),
)
