"""Purchases (one checkout each), their orders (one per seller), items, history and snapshots."""

from collections.abc import Mapping

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
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables import history
from storage.tables.base import amounts, choice, currency, fraction, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

ORDER_STATES = States(
    "order",
    names=(
        "PENDING_PAYMENT PAYMENT_CONFIRMED AWAITING_SELLER_CONFIRMATION CONFIRMED PROCESSING PREPARING_SHIPMENT SHIPPED IN_TRANSIT "
        "OUT_FOR_DELIVERY DELIVERED COMPLETED REFUND_REQUESTED REFUND_APPROVED CANCELLED REFUNDED FAILED"
    ),
    first="PENDING_PAYMENT",
    steps=[
        step("pay", "PENDING_PAYMENT", "PAYMENT_CONFIRMED", "system: the money came"),
        step("await", "PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION", "system, in the same transaction"),
        step("confirm", "AWAITING_SELLER_CONFIRMATION", "CONFIRMED", "seller, staff"),
        step("process", "CONFIRMED", "PROCESSING", "seller, staff"),
        step("process", "PAYMENT_CONFIRMED", "PROCESSING", "no rpc yet: kept for orders that need no confirmation"),
        step("prepare", "CONFIRMED PROCESSING", "PREPARING_SHIPMENT", "seller, staff; its first parcel has a label"),
        step("ship", "PROCESSING PREPARING_SHIPMENT", "SHIPPED", "no unit is left to be handed over"),
        step("deliver", "SHIPPED", "IN_TRANSIT", "all its parcels are there at least"),
        step("deliver", "SHIPPED IN_TRANSIT", "OUT_FOR_DELIVERY", "all its parcels are there at least"),
        step(
            "deliver",
            "SHIPPED IN_TRANSIT OUT_FOR_DELIVERY",
            "DELIVERED",
            "all units that were handed over have arrived",
        ),
        step("correct", "DELIVERED", "IN_TRANSIT", "a parcel was not delivered after all, or came back"),
        step("reopen", "SHIPPED", "PREPARING_SHIPMENT", "staff: the label of a parcel was never used"),
        step(
            "complete", "DELIVERED", "COMPLETED", "buyer, staff; system 7 days later, or when the last claim is decided"
        ),
        step("request", "DELIVERED COMPLETED", "REFUND_REQUESTED", "a refund request is open"),
        step("request", "REFUND_APPROVED", "REFUND_REQUESTED", "another refund request is open"),
        step("approve", "DELIVERED COMPLETED REFUND_REQUESTED", "REFUND_APPROVED", "all that are open were agreed to"),
        step("return", "REFUND_REQUESTED REFUND_APPROVED", "DELIVERED", "none is open, and a part of it stays sold"),
        step("return", "REFUND_REQUESTED REFUND_APPROVED", "COMPLETED", "likewise, and it was completed before"),
        step("refund", "REFUND_REQUESTED REFUND_APPROVED", "REFUNDED", "none is open, and nothing of it stays sold"),
        step(
            "return",
            "SHIPPED IN_TRANSIT OUT_FOR_DELIVERY",
            "REFUNDED",
            "system: all of it is back that could not be delivered, and was paid back",
        ),
        step("cancel", "PENDING_PAYMENT", "CANCELLED", "buyer, staff (the whole purchase)"),
        step("cancel", "PAYMENT_CONFIRMED", "CANCELLED", "buyer, seller, staff"),
        step("cancel", "AWAITING_SELLER_CONFIRMATION", "CANCELLED", "buyer, seller, staff; system after 24 hours"),
        step(
            "cancel",
            "CONFIRMED PROCESSING PREPARING_SHIPMENT",
            "CANCELLED",
            "staff, and the buyer of what is late, as long as nothing was handed over",
        ),
        step(
            "fail",
            "PENDING_PAYMENT",
            "FAILED",
            "system: three attempts declined, or not paid within 15 minutes (25 with retries)",
        ),
    ],
    times={
        "PAYMENT_CONFIRMED": ("payment_confirm_time",),
        "CONFIRMED": ("seller_confirm_time",),
        "SHIPPED": ("ship_time",),
        "DELIVERED": ("deliver_time",),
        "COMPLETED": ("complete_time", "close_time"),
        "CANCELLED": ("cancel_time", "close_time"),
        "FAILED": ("cancel_time", "close_time"),
        "REFUNDED": ("close_time",),
    },
)

# The item's state that goes with the order's.
ITEM_STATES: Mapping[str, str] = {
    "PENDING_PAYMENT": "PENDING",
    "PAYMENT_CONFIRMED": "PENDING",
    "AWAITING_SELLER_CONFIRMATION": "PENDING",
    "CONFIRMED": "CONFIRMED",
    "PROCESSING": "PREPARING",
    "PREPARING_SHIPMENT": "PREPARING",
    "SHIPPED": "SHIPPED",
    "IN_TRANSIT": "SHIPPED",
    "OUT_FOR_DELIVERY": "SHIPPED",
    "DELIVERED": "DELIVERED",
    "COMPLETED": "DELIVERED",
    "REFUND_REQUESTED": "DELIVERED",
    "REFUND_APPROVED": "DELIVERED",
    "CANCELLED": "CANCELLED",
    "REFUNDED": "REFUNDED",
    "FAILED": "CANCELLED",
}

TAX_SOURCES = ["SETTING", "TABLE", "SERVICE", "FALLBACK"]
SHIPPING_METHODS = ["STANDARD", "EXPRESS", "OVERNIGHT", "EXPEDITED", "SAME_DAY"]

# A tax that the prices include is no part of what is added up. The channel's setting decides, when the order is placed.
TOTAL = (
    "total_minor = subtotal_minor - discount_minor + shipping_minor + CASE WHEN tax_included THEN 0 ELSE tax_minor END"
)

# Numbers for people. A sequence gives gaps but no waiting: a counter row per day would hold up all checkouts of the mall.
numbers = Sequence("purchase_numbers", metadata=metadata)

purchases = Table(
    "purchases",
    metadata,
    primary_key(),
    Column("number", Text, nullable=False),
    Column("quote_id", Uuid, nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    choice("payment_state", ["PENDING", "DECLINED", "PAID", "FAILED", "PARTIALLY_REFUNDED", "REFUNDED"]),
    currency(),
    *amounts("subtotal_minor", "discount_minor", "shipping_minor", "tax_minor", "total_minor", "commission_minor"),
    Column("item_count", Integer, nullable=False),
    Column("seller_count", Integer, nullable=False),
    Column("address_id", Uuid, ForeignKey("addresses.id"), nullable=False),
    Column("delivery_address", JSONB, nullable=False),
    Column("billing_address", JSONB, nullable=False),
    Column("payment_method_id", Uuid, ForeignKey("payment_methods.id")),
    choice("shipping_method", SHIPPING_METHODS),
    Column("tax_included", Boolean, nullable=False, server_default=text("false")),
    choice("tax_source", TAX_SOURCES, default="SETTING"),
    Column("gift_message", Text, nullable=False, server_default=""),
    Column("instructions", Text, nullable=False, server_default=""),
    Column("source", Text, nullable=False, server_default=""),
    Column("campaign", Text, nullable=False, server_default=""),
    Column("coupon_code", Text, nullable=False, server_default=""),
    Column("placed_from_ip", Text, nullable=False, server_default=""),
    moment("payment_expire_time"),
    *lifetime(),
    CheckConstraint(TOTAL, name="total_adds_up"),
    Index("uq_purchases_number", "number", unique=True),
    Index("uq_purchases_quote_id", "quote_id", unique=True, info={"reason": "QUOTE_USED", "field": "quote_token"}),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_purchases_unpaid",
        "payment_expire_time",
        postgresql_where=text("payment_state IN ('PENDING', 'DECLINED')"),
    ),
)

orders = Table(
    "orders",
    metadata,
    primary_key(),
    Column("number", Text, nullable=False),
    Column("purchase_id", Uuid, ForeignKey("purchases.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    choice("state", ORDER_STATES.all),
    currency(),
    *amounts("subtotal_minor", "discount_minor", "shipping_minor", "tax_minor", "total_minor", "commission_minor"),
    fraction("commission_rate"),
    # What it costs more, or less, since its buyer has cancelled other orders of the purchase, and why. Over all orders of a
    # purchase that is nothing: what the others cost more, the cancelled one gives back less.
    Column("revalued_minor", BigInteger, nullable=False, server_default="0"),
    Column("revaluations", JSONB),
    # What has come back to its buyer, and what is promised to refund requests that were agreed to.
    Column("refunded_minor", BigInteger, nullable=False, server_default="0"),
    Column("refunding_minor", BigInteger, nullable=False, server_default="0"),
    choice("shipping_method", SHIPPING_METHODS),
    Column("tax_included", Boolean, nullable=False, server_default=text("false")),
    choice("tax_source", TAX_SOURCES, default="SETTING"),
    choice("tax_owner", ["SELLER", "MALL"], default="SELLER"),
    # The method as it was; none where nothing is sent, no id where the settings describe it.
    Column("shipping_method_id", Uuid),
    Column("shipping_method_code", Text, nullable=False, server_default=""),
    Column("shipping_method_name", Text, nullable=False, server_default=""),
    Column("delivery_address", JSONB, nullable=False),
    Column("customer_note", Text, nullable=False, server_default=""),
    moment("earliest_delivery_time"),
    moment("estimated_delivery_time"),
    moment("payment_confirm_time"),
    moment("seller_confirm_time"),
    moment("ship_time"),
    moment("deliver_time"),
    moment("complete_time"),
    moment("cancel_time"),
    moment("close_time"),
    moment("archive_time"),
    moment("seller_confirm_deadline_time"),
    # Until when all of it should be handed over; set once. And when people were told of what follows from it, or asked.
    moment("ship_deadline_time"),
    moment("late_notice_time"),
    moment("receipt_prompt_time"),
    *lifetime(),
    CheckConstraint(TOTAL, name="total_adds_up"),
    # What the mall takes off the price does not lower its commission.
    CheckConstraint("commission_minor <= subtotal_minor", name="commission_within"),
    CheckConstraint(
        "refunded_minor >= 0 AND refunding_minor >= 0 AND refunded_minor + refunding_minor <= total_minor + revalued_minor",
        name="refunded",
        info={"reason": "REFUND_EXCEEDS_REST"},
    ),
    Index("uq_orders_number", "number", unique=True),
    Index("uq_orders_purchase_id_seller_id", "purchase_id", "seller_id", unique=True),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_orders_unconfirmed",
        "seller_confirm_deadline_time",
        postgresql_where=text("state = 'AWAITING_SELLER_CONFIRMATION'"),
    ),
    Index("ix_orders_delivered", "deliver_time", postgresql_where=text("state = 'DELIVERED'")),
    Index(
        "ix_orders_late",
        "ship_deadline_time",
        postgresql_where=text(
            "state IN ('CONFIRMED', 'PROCESSING', 'PREPARING_SHIPMENT') AND late_notice_time IS NULL"
        ),
    ),
    Index(
        "ix_orders_receipt",
        "deliver_time",
        postgresql_where=text("state = 'DELIVERED' AND receipt_prompt_time IS NULL"),
    ),
    Index(
        "ix_orders_archivable",
        "close_time",
        postgresql_where=text("archive_time IS NULL AND close_time IS NOT NULL"),
    ),
)

order_items = Table(
    "order_items",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("variant_id", Uuid, ForeignKey("variants.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("sku_code", Text, nullable=False),
    Column("options", JSONB, nullable=False),
    Column("image_uri", Text, nullable=False),
    # Units; of goods by measure thousandths of the unit.
    Column("quantity", Integer, nullable=False),
    # The variant's, of goods by measure.
    Column("measure", JSONB),
    # The list that the price is from; NULL for the variant's own.
    Column("price_list_id", Uuid),
    # The bundle that it was sold in, what that was called and how many of it were bought; NULL where it was sold by itself.
    Column("bundle_id", Uuid),
    Column("bundle_title", Text),
    Column("bundle_quantity", Integer),
    # The amount is that of the line as a whole (goods by measure, packs), `unit_price_minor` is for show.
    Column("priced_whole", Boolean, nullable=False, server_default=text("false")),
    currency(),
    *amounts("unit_price_minor", "discount_minor", "total_minor", "shipping_minor", "tax_minor", "commission_minor"),
    fraction("commission_rate"),
    # The part of the tax that is on shipping; and the tax by rate: rate, name, base, amount and that part.
    Column("shipping_tax_minor", BigInteger, nullable=False, server_default="0"),
    Column("taxes", JSONB, nullable=False, server_default=text("'[]'")),
    choice("state", ["PENDING", "CONFIRMED", "PREPARING", "SHIPPED", "DELIVERED", "CANCELLED", "REFUNDED"]),
    choice("return_state", ["NONE", "REQUESTED", "APPROVED", "RECEIVED", "RETURN_REFUNDED"]),
    Column("note", Text, nullable=False, server_default=""),
    Column("gift_wrap", Boolean, nullable=False, server_default=text("false")),
    Column("gift", Boolean, nullable=False, server_default=text("false")),
    # Of the quantity: what was cancelled, what is in parcels, what of that was handed over, and what of that has arrived.
    Column("cancelled_quantity", Integer, nullable=False, server_default="0"),
    Column("packed_quantity", Integer, nullable=False, server_default="0"),
    Column("shipped_quantity", Integer, nullable=False, server_default="0"),
    Column("delivered_quantity", Integer, nullable=False, server_default="0"),
    moment("deliver_time"),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint(
        "0 <= delivered_quantity AND delivered_quantity <= shipped_quantity AND shipped_quantity <= packed_quantity"
        " AND 0 <= cancelled_quantity AND packed_quantity + cancelled_quantity <= quantity",
        name="units",
    ),
    CheckConstraint("quantity >= 1", name="quantity"),
    CheckConstraint("priced_whole OR total_minor = unit_price_minor * quantity - discount_minor", name="total_adds_up"),
    CheckConstraint("measure IS NULL OR priced_whole", name="measure"),
    Index("uq_order_items_order_id_position", "order_id", "position", unique=True),
    Index(None, "variant_id"),
)

# Every change of an order's state. Sequences have no gaps, and are NULL only where the column came while a server of before
# was still running.
order_state_changes = history.changes("order", "orders", sequence_nullable=True)

# The whole order with its items, as it was once it was placed, cancelled or delivered.
order_snapshots = history.snapshots("order", "orders", reasons=["CREATED", "CANCELLED", "FULFILLED"])

# Why an item costs what it costs; written with the order, never changed. `amount_minor` is below zero where something is
# taken off. The rows of one order are read together.
price_adjustments = Table(
    "price_adjustments",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("order_item_id", Uuid, nullable=False),
    choice("kind", ["SHIPPING", "SHIPPING_DISCOUNT", "TAX", "COMMISSION", "SALE", "PROMOTION", "COUPON"]),
    Column("source", Text, nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    currency(),
    choice("funder", ["BUYER", "SELLER", "MALL"]),
    moment("create_time", nullable=False),
    Index(None, "order_id", "id"),
)

TENDER_KINDS = ("EXTERNAL", "DEPOSIT", "MILEAGE", "COIN", "GIFT_CARD")

# What pays a purchase; the amounts sum to its total. `returned_minor` is what goes back, or has gone.
tenders = Table(
    "tenders",
    metadata,
    primary_key(),
    Column("purchase_id", Uuid, ForeignKey("purchases.id"), nullable=False),
    Column("position", Integer, nullable=False),
    choice("kind", TENDER_KINDS),
    minor("amount_minor", least=1),
    minor("returned_minor"),
    currency(),
    # The account or gift card that pays: the transfer of the ledger with the tender's id holds the amount, or so many points.
    Column("account_id", Uuid),
    Column("points", BigInteger, nullable=False, server_default="0"),
    Column("returned_points", BigInteger, nullable=False, server_default="0"),
    # Of what came from outside and goes back, what has gone to the deposit instead.
    Column("store_credit_minor", BigInteger, nullable=False, server_default="0"),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint("returned_minor <= amount_minor", name="returned", info={"reason": "REFUND_EXCEEDS_PAYMENT"}),
    CheckConstraint(
        "(kind = 'EXTERNAL') = (account_id IS NULL) AND (kind IN ('MILEAGE', 'COIN')) = (points > 0)"
        " AND points >= 0 AND returned_points BETWEEN 0 AND points",
        name="account",
    ),
    Index("ix_tenders_account_id", "account_id", postgresql_where=text("account_id IS NOT NULL")),
    Index("uq_tenders_purchase_id_position", "purchase_id", "position", unique=True),
)
