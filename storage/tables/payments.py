"""What customers pay with, and what became of their payments."""

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import amounts, choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

MAX_ATTEMPTS = 3

# What a payment is for; the domain that it is for follows its outcome.
PURPOSES = ["PURCHASE", "WALLET"]

METHOD_TYPES = ["CREDIT_CARD", "DEBIT_CARD", "PAYPAL", "BANK_ACCOUNT", "DIGITAL_WALLET"]

PAYMENT_STATES = States(
    "payment",
    names="PENDING AUTHORIZED EXPIRED CAPTURED FAILED CANCELLED PARTIALLY_REFUNDED REFUNDED DISPUTED CHARGED_BACK",
    first="PENDING CAPTURED",
    steps=[
        step("authorize", "PENDING", "AUTHORIZED", "the provider holds the amount"),
        step("authorize", "EXPIRED", "AUTHORIZED", "the buyer's bank holds the amount once more"),
        step("expire", "AUTHORIZED", "EXPIRED", "the provider holds the amount no longer, and nothing was captured"),
        step("capture", "PENDING AUTHORIZED", "CAPTURED", "an attempt succeeded, or a first part was captured"),
        step("fail", "PENDING", "FAILED", "the third attempt was refused, or one for good (fraud, stolen card)"),
        step("fail", "AUTHORIZED", "FAILED", "the provider refused to capture"),
        step("cancel", "PENDING AUTHORIZED", "CANCELLED", "the purchase was given up"),
        step("cancel", "EXPIRED", "CANCELLED", "nothing was authorised anew within the time of grace"),
        step("refund", "CAPTURED PARTIALLY_REFUNDED", "PARTIALLY_REFUNDED", "a part went back"),
        step("refund", "CAPTURED PARTIALLY_REFUNDED", "REFUNDED", "all of it went back"),
        step("bounce", "PARTIALLY_REFUNDED REFUNDED", "CAPTURED", "the only refund that had succeeded bounced"),
        step("bounce", "REFUNDED", "PARTIALLY_REFUNDED", "one of several refunds bounced"),
        step(
            "capture", "REFUNDED", "PARTIALLY_REFUNDED", "another part was captured after all before it had gone back"
        ),
        step(
            "dispute",
            "CAPTURED PARTIALLY_REFUNDED REFUNDED CHARGED_BACK",
            "DISPUTED",
            "the buyer's bank has taken money for a dispute",
        ),
        step(
            "capture",
            "CHARGED_BACK",
            "PARTIALLY_REFUNDED",
            "another part was captured after a first one was charged back",
        ),
        step("refund", "PARTIALLY_REFUNDED", "CHARGED_BACK", "what a lost dispute had left went back"),
        step("win", "DISPUTED", "CAPTURED", "the last open dispute was won"),
        step("close", "DISPUTED", "PARTIALLY_REFUNDED", "a part of the money stays with the buyer"),
        step("close", "DISPUTED", "REFUNDED", "the dispute is over, and everything had been refunded"),
        step("charge back", "DISPUTED", "CHARGED_BACK", "the dispute was lost, and nothing is left of the payment"),
        step(
            "charge back",
            "CAPTURED PARTIALLY_REFUNDED REFUNDED",
            "CHARGED_BACK",
            "the bank took the money for good, at once",
        ),
        step("charge back", "CAPTURED", "PARTIALLY_REFUNDED", "the bank took a part for good, at once"),
        step("bounce", "CHARGED_BACK", "PARTIALLY_REFUNDED", "a refund beside the chargeback bounced"),
    ],
    times={
        "AUTHORIZED": ("authorize_time",),
        "CAPTURED": ("capture_time",),
        "FAILED": ("fail_time",),
        "CANCELLED": ("cancel_time",),
        "REFUNDED": ("refund_time",),
    },
)

# When the money of a payment is taken: with the attempt, or with each shipment of what was authorised.
CAPTURE_MODES = ["AT_ONCE", "ON_SHIPMENT"]

# What can still be captured.
UNCAPTURED = ("PENDING", "AUTHORIZED")
# Where money has been.
MONEY = ("CAPTURED", "PARTIALLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK")

# Money may come after the provider, or our patience, has said no.
ATTEMPT_STATES = States(
    "payment attempt",
    names="PENDING UNKNOWN AUTHORIZED SUCCEEDED DECLINED LOST SURPLUS VOIDING VOIDED EXPIRED",
    first="PENDING",
    steps=[
        step("authorize", "PENDING UNKNOWN", "AUTHORIZED", "the provider holds the amount, to be captured on shipment"),
        step("capture", "AUTHORIZED", "SUCCEEDED", "all that was wanted of it is captured"),
        step(
            "release",
            "AUTHORIZED",
            "VOIDING",
            "no more of it will be captured: the provider is asked until it confirms",
        ),
        step("release", "PENDING UNKNOWN", "VOIDING", "the provider holds the amount, but the payment is over"),
        step("release", "DECLINED LOST", "VOIDING", "the provider holds the amount after all, but it is not wanted"),
        step("void", "VOIDING", "VOIDED", "the provider holds it no longer"),
        step("expire", "AUTHORIZED VOIDING", "EXPIRED", "the provider's own time was over"),
        step("lose sight", "PENDING", "UNKNOWN", "the provider did not answer in time"),
        step("succeed", "PENDING", "SUCCEEDED", "the money came"),
        step("succeed", "UNKNOWN", "SUCCEEDED", "asked again, the provider says that the money came"),
        step("decline", "PENDING", "DECLINED", "the provider refused"),
        step("decline", "UNKNOWN", "DECLINED", "asked again, the provider says that it refused"),
        step("lose", "PENDING", "LOST", "asked after a minute, the provider does not know the charge"),
        step("lose", "UNKNOWN", "LOST", "asked again, the provider does not know the charge"),
        step("succeed", "DECLINED", "SUCCEEDED", "the provider takes its refusal back, and the money is still wanted"),
        step("succeed", "LOST", "SUCCEEDED", "the charge came through after all, and the money is still wanted"),
        step("give back", "PENDING UNKNOWN", "SURPLUS", "the money came, but the payment is over"),
        step("give back", "DECLINED", "SURPLUS", "the provider takes its refusal back, and the payment is over"),
        step("give back", "LOST", "SURPLUS", "the charge came through after all, and the payment is over"),
    ],
)

REFUND_STATES = States(
    "refund",
    names="PENDING PROCESSING SUCCEEDED FAILED HELD",
    first="PENDING",
    steps=[
        step("hold", "PENDING PROCESSING", "HELD", "another amount went back than was asked for"),
        step("accept", "HELD", "SUCCEEDED", "staff: what went back counts"),
        step("succeed", "HELD", "SUCCEEDED", "the provider says after all what was asked for"),
        step("send", "PENDING", "PROCESSING", "the provider has taken it, and does not know yet"),
        step("succeed", "PENDING PROCESSING", "SUCCEEDED", "the money is on its way to the buyer"),
        step("fail", "PENDING PROCESSING", "FAILED", "the provider refused"),
        step("bounce", "SUCCEEDED", "FAILED", "the buyer's account is closed, say; the money is the mall's again"),
    ],
)

payment_methods = Table(
    "payment_methods",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("type", METHOD_TYPES),
    Column("provider", Text, nullable=False),
    Column("provider_token", Text, nullable=False),
    Column("card_brand", Text, nullable=False, server_default=""),
    Column("card_last_four", Text, nullable=False, server_default=""),
    Column("card_expiry_month", Integer),
    Column("card_expiry_year", Integer),
    Column("billing_name", Text, nullable=False),
    Column("billing_address_id", Uuid, ForeignKey("addresses.id")),
    Column("billing_address", JSONB),
    Column("nickname", Text, nullable=False, server_default=""),
    Column("default", Boolean, nullable=False, server_default=text("false")),
    *lifetime(deletable=True),
    CheckConstraint("card_last_four ~ '^([0-9]{4})?$'", name="card_last_four"),
    CheckConstraint("card_expiry_month BETWEEN 1 AND 12", name="card_expiry_month"),
    CheckConstraint("(card_expiry_month IS NULL) = (card_expiry_year IS NULL)", name="card_expiry"),
    CheckConstraint('NOT "default" OR delete_time IS NULL', name="default_lives"),
    Index(
        "uq_payment_methods_token",
        "customer_id",
        "provider",
        "provider_token",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "PAYMENT_METHOD_EXISTS", "field": "payment_method.provider_token"},
    ),
    Index("uq_payment_methods_default", "customer_id", unique=True, postgresql_where=text('"default"')),
    Index(None, "customer_id", "create_time", "id"),
)

# One row per purchase or top-up of a wallet. Card and billing columns are those of the latest attempt, by value. `refunding_minor` is promised
# to refunds under way, `refunded_minor` has gone back.
payments = Table(
    "payments",
    metadata,
    primary_key(),
    choice("purpose", PURPOSES, default="PURCHASE"),
    Column("purchase_id", Uuid),
    Column("wallet_top_up_id", Uuid),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("payment_method_id", Uuid, ForeignKey("payment_methods.id")),
    choice("type", METHOD_TYPES, nullable=True),
    Column("provider", Text, nullable=False, server_default=""),
    Column("provider_reference", Text),
    # Of what is captured on shipment: under way, done, and given up for good. Then: what open disputes have taken, what lost ones
    # have, and how much of both was more than the payment had left.
    *amounts(
        "amount_minor",
        "refunding_minor",
        "refunded_minor",
        at_zero=(
            *("capturing_minor", "captured_minor", "released_minor"),
            *("disputed_minor", "charged_back_minor", "excess_minor"),
        ),
    ),
    currency(),
    choice("capture", CAPTURE_MODES, default="AT_ONCE"),
    choice("state", PAYMENT_STATES.all),
    Column("attempt_count", Integer, nullable=False),
    Column("card_brand", Text, nullable=False, server_default=""),
    Column("card_last_four", Text, nullable=False, server_default=""),
    Column("billing_name", Text, nullable=False, server_default=""),
    Column("billing_address", JSONB),
    Column("failure_reason", Text, nullable=False, server_default=""),
    moment("authorize_time"),
    moment("authorize_expire_time"),
    moment("expiry_warn_time"),
    moment("lapse_time"),
    moment("capture_time"),
    moment("fail_time"),
    moment("cancel_time"),
    moment("refund_time"),
    *lifetime(),
    CheckConstraint(f"attempt_count BETWEEN 0 AND {MAX_ATTEMPTS}", name="attempt_count"),
    CheckConstraint(
        "refunding_minor + refunded_minor + disputed_minor + charged_back_minor <= "
        "CASE WHEN capture = 'AT_ONCE' THEN amount_minor ELSE captured_minor END + excess_minor",
        name="refunded",
        info={"reason": "REFUND_EXCEEDS_PAYMENT"},
    ),
    CheckConstraint(
        "capturing_minor + captured_minor + released_minor <= amount_minor",
        name="captured",
        info={"reason": "CAPTURE_EXCEEDS_AUTHORIZATION"},
    ),
    CheckConstraint("amount_minor = 0 OR attempt_count > 0", name="attempted"),
    CheckConstraint(
        "(purpose = 'PURCHASE') = (purchase_id IS NOT NULL) AND (purpose = 'WALLET') = (wallet_top_up_id IS NOT NULL)",
        name="subject",
    ),
    Index("uq_payments_purchase_id", "purchase_id", unique=True),
    Index("uq_payments_wallet_top_up_id", "wallet_top_up_id", unique=True),
    Index("ix_payments_lapse_time", "lapse_time", postgresql_where=text("lapse_time IS NOT NULL")),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# A new row for every try; an outcome is written into it, nothing else ever changes. The partial unique indexes are the
# promise that a payment is charged once: one attempt under way, one that succeeded. `check_time` is when the provider was
# last asked what became of it.
payment_attempts = Table(
    "payment_attempts",
    metadata,
    primary_key(),
    Column("payment_id", Uuid, ForeignKey("payments.id"), nullable=False),
    Column("number", Integer, nullable=False),
    choice("state", ATTEMPT_STATES.all),
    Column("payment_method_id", Uuid, ForeignKey("payment_methods.id"), nullable=False),
    Column("provider", Text, nullable=False),
    Column("provider_reference", Text),
    Column("provider_code", Text, nullable=False, server_default=""),
    Column("provider_message", Text, nullable=False, server_default=""),
    Column("provider_response", JSONB),
    # What is held can be captured several times, as its provider says.
    Column("in_parts", Boolean, nullable=False, server_default=text("false")),
    moment("request_time", nullable=False),
    moment("check_time"),
    moment("complete_time"),
    moment("create_time", nullable=False),
    CheckConstraint(f"number BETWEEN 1 AND {MAX_ATTEMPTS}", name="number"),
    Index("uq_payment_attempts_number", "payment_id", "number", unique=True),
    Index(
        "uq_payment_attempts_open",
        "payment_id",
        unique=True,
        postgresql_where=text("state IN ('PENDING', 'UNKNOWN')"),
    ),
    Index(
        "uq_payment_attempts_succeeded",
        "payment_id",
        unique=True,
        postgresql_where=text("state = 'SUCCEEDED'"),
    ),
    Index("uq_payment_attempts_provider_reference", "provider", "provider_reference", unique=True),
    Index("uq_payment_attempts_authorized", "payment_id", unique=True, postgresql_where=text("state = 'AUTHORIZED'")),
    Index(
        "ix_payment_attempts_voiding",
        text("check_time NULLS FIRST"),
        postgresql_where=text("state = 'VOIDING'"),
    ),
    Index(
        "ix_payment_attempts_due",
        text("coalesce(check_time, request_time)"),
        postgresql_where=text("state IN ('PENDING', 'UNKNOWN')"),
    ),
)

CAPTURE_STATES = States(
    "capture",
    names="PENDING SUCCEEDED HELD FAILED",
    first="PENDING",
    steps=[
        step("succeed", "PENDING", "SUCCEEDED", "the money came"),
        step("hold", "PENDING", "HELD", "another amount came than was asked for: staff accept it"),
        step("accept", "HELD", "SUCCEEDED", "staff: what came counts, the rest can be captured again"),
        step("fail", "PENDING", "FAILED", "the provider refused, or holds nothing any more"),
    ],
    times={"SUCCEEDED": ("complete_time",), "FAILED": ("complete_time",)},
)

# Parts of an authorisation that are taken. `request_key` names the reason (`ship:<order id>`), so that one reason takes once.
# Where another amount came, `taken_minor` says which. `refunding_minor` is what refunds take of it, under way or done.
payment_captures = Table(
    "payment_captures",
    metadata,
    primary_key(),
    Column("payment_id", Uuid, ForeignKey("payments.id"), nullable=False),
    Column("attempt_id", Uuid, ForeignKey("payment_attempts.id"), nullable=False),
    Column("order_id", Uuid),
    Column("request_key", Text, nullable=False),
    minor("amount_minor", least=1),
    Column("taken_minor", BigInteger),
    minor("returned_minor", default="0"),
    currency(),
    choice("state", CAPTURE_STATES.all),
    Column("provider", Text, nullable=False),
    Column("provider_reference", Text),
    Column("failure_reason", Text, nullable=False, server_default=""),
    moment("check_time"),
    moment("complete_time"),
    *lifetime(),
    CheckConstraint("returned_minor <= coalesce(taken_minor, amount_minor)", name="returned"),
    Index("uq_payment_captures_request_key", "request_key", unique=True),
    Index(None, "payment_id", "create_time"),
    Index("ix_payment_captures_due", text("check_time NULLS FIRST"), postgresql_where=text("state = 'PENDING'")),
)

# Parts of an authorisation that are given up, by reason, so that one reason counts once.
payment_releases = Table(
    "payment_releases",
    metadata,
    primary_key(),
    Column("payment_id", Uuid, ForeignKey("payments.id"), nullable=False),
    Column("order_id", Uuid),
    Column("request_key", Text, nullable=False),
    minor("amount_minor", least=1),
    moment("create_time", nullable=False),
    Index("uq_payment_releases_request_key", "request_key", unique=True),
    Index(None, "payment_id"),
)

DISPUTE_STATES = States(
    "dispute",
    names="INQUIRY INQUIRY_CLOSED NEEDS_RESPONSE UNDER_REVIEW WON PARTIALLY_LOST LOST",
    # Reports may come in any order, and some banks only tell how it ended.
    first="INQUIRY INQUIRY_CLOSED NEEDS_RESPONSE UNDER_REVIEW WON PARTIALLY_LOST LOST",
    steps=[
        step("close", "INQUIRY", "INQUIRY_CLOSED", "the bank asks no more, and has taken nothing"),
        step("open", "INQUIRY", "NEEDS_RESPONSE", "the bank has taken the money and wants an answer"),
        step(
            "answer",
            "INQUIRY NEEDS_RESPONSE",
            "UNDER_REVIEW",
            "staff sent evidence, or accepted; or the provider says so",
        ),
        step("win", "NEEDS_RESPONSE UNDER_REVIEW", "WON", "the bank gives the money back"),
        step("lose in part", "NEEDS_RESPONSE UNDER_REVIEW", "PARTIALLY_LOST", "the bank keeps a part of it"),
        step("lose", "INQUIRY NEEDS_RESPONSE UNDER_REVIEW", "LOST", "the bank keeps the money"),
        step("close", "UNDER_REVIEW", "INQUIRY_CLOSED", "an inquiry that was answered is closed"),
    ],
    times=dict.fromkeys(("INQUIRY_CLOSED", "WON", "PARTIALLY_LOST", "LOST"), ("close_time",)),
)

# What a buyer's bank holds against a charge. `withdrawn_minor` is what it has taken and not given back: nothing for an inquiry.
# `allocations` say which order bears how much of `amount_minor`, as it was when the dispute came.
disputes = Table(
    "disputes",
    metadata,
    primary_key(),
    Column("payment_id", Uuid, ForeignKey("payments.id"), nullable=False),
    Column("attempt_id", Uuid, ForeignKey("payment_attempts.id"), nullable=False),
    Column("provider", Text, nullable=False),
    Column("provider_reference", Text, nullable=False),
    choice("state", DISPUTE_STATES.all),
    Column("reason", Text, nullable=False, server_default=""),
    minor("amount_minor", least=1),
    minor("withdrawn_minor", default="0"),
    minor("lost_minor", default="0"),
    minor("fee_minor", default="0"),
    currency(),
    Column("allocations", JSONB, nullable=False, server_default=text("'[]'")),
    Column("evidence", JSONB, nullable=False, server_default=text("'{}'")),
    Column("accepted", Boolean, nullable=False, server_default=text("false")),
    Column("answer_by", Uuid, ForeignKey("accounts.id")),
    # An answer that the provider has not confirmed yet.
    Column("answer_pending", Boolean, nullable=False, server_default=text("false")),
    moment("evidence_due_time"),
    moment("answer_time"),
    moment("check_time"),
    moment("close_time"),
    *lifetime(),
    CheckConstraint("withdrawn_minor <= amount_minor AND lost_minor <= amount_minor", name="withdrawn"),
    Index("uq_disputes_provider_reference", "provider", "provider_reference", unique=True),
    Index(None, "payment_id", "create_time"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_disputes_answers", text("check_time NULLS FIRST"), postgresql_where=text("answer_pending")),
)

# Money on its way back. `request_key` names the business reason (`cancel:<order id>`), so that one reason pays once.
refunds = Table(
    "refunds",
    metadata,
    primary_key(),
    Column("payment_id", Uuid, ForeignKey("payments.id"), nullable=False),
    Column("attempt_id", Uuid, ForeignKey("payment_attempts.id"), nullable=False),
    Column("order_id", Uuid),
    Column("refund_request_id", Uuid),
    # Where money is captured in parts: the part it comes from, and the first refund of the same decision.
    Column("capture_id", Uuid, ForeignKey("payment_captures.id")),
    Column("first_id", Uuid),
    Column("request_key", Text, nullable=False),
    minor("amount_minor", least=1),
    currency(),
    choice("reason", ["ORDER_CANCELLED", "RETURN", "SURPLUS_PAYMENT", "GOODWILL"]),
    choice("state", REFUND_STATES.all),
    choice("initiator", ["CUSTOMER", "SELLER", "ADMINISTRATOR", "SYSTEM"]),
    Column("initiator_id", Uuid, ForeignKey("accounts.id")),
    Column("provider", Text, nullable=False),
    Column("provider_reference", Text),
    Column("failure_reason", Text, nullable=False, server_default=""),
    Column("notes", Text, nullable=False, server_default=""),
    Column("send_count", Integer, nullable=False, server_default="0"),
    # What went back, where it is another amount.
    Column("returned_minor", BigInteger),
    moment("process_time"),
    moment("check_time"),
    moment("complete_time"),
    moment("fail_time"),
    *lifetime(),
    CheckConstraint("(initiator = 'SYSTEM') = (initiator_id IS NULL)", name="initiator_known"),
    Index("uq_refunds_request_key", "request_key", unique=True),
    Index("uq_refunds_provider_reference", "provider", "provider_reference", unique=True),
    Index(None, "payment_id", "create_time"),
    Index("ix_refunds_first_id", "first_id", postgresql_where=text("first_id IS NOT NULL")),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_refunds_due",
        text("check_time NULLS FIRST"),
        postgresql_where=text("state IN ('PENDING', 'PROCESSING')"),
    ),
)

# Every callback of a provider whose signature held, as it came, and in the mall's terms.
provider_events = Table(
    "provider_events",
    metadata,
    primary_key(),
    Column("provider", Text, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("key", Uuid),
    Column("payload", JSONB, nullable=False),
    Column("report", JSONB),
    choice("state", ["APPLIED", "IGNORED", "PARKED", "HELD"]),
    Column("state_reason", Text, nullable=False, server_default=""),
    moment("receive_time", nullable=False),
    moment("check_time"),
    moment("process_time"),
    Index("uq_provider_events_event_id", "provider", "event_id", unique=True),
    Index("ix_provider_events_parked_receive_time", "receive_time", postgresql_where=text("state = 'PARKED'")),
)
