"""What buyers say about products, what others think of that, what sellers answer, and what all of it comes to."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step
from storage.tables.voices import report_columns

REVIEW_STATES = States(
    "review",
    names="PENDING PUBLISHED HIDDEN REJECTED DELETED",
    first="PENDING",
    steps=[
        step("publish", "PENDING HIDDEN REJECTED", "PUBLISHED", "staff; at once what a trusted author has written"),
        step("hide", "PUBLISHED", "HIDDEN", "staff; `reviews.reports_to_hide` reports"),
        step("reject", "PENDING PUBLISHED HIDDEN", "REJECTED", "staff"),
        step("edit", "PUBLISHED HIDDEN REJECTED", "PENDING", "its author has changed it"),
        step("delete", "PENDING PUBLISHED HIDDEN REJECTED", "DELETED", "its author, staff"),
    ],
    times={"PUBLISHED": ("publish_time",), "DELETED": ("delete_time",)},
)
REPLY_STATES = States(
    "seller reply",
    names="PENDING PUBLISHED REJECTED DELETED",
    first="PENDING",
    steps=[
        step("publish", "PENDING REJECTED", "PUBLISHED", "staff"),
        step("reject", "PENDING PUBLISHED", "REJECTED", "staff"),
        step("edit", "PUBLISHED REJECTED", "PENDING", "its seller has changed it"),
        step("delete", "PENDING PUBLISHED REJECTED", "DELETED", "its seller"),
    ],
    times={"DELETED": ("delete_time",)},
)
_PUBLISHED = text("state = 'PUBLISHED'")

# `version` counts what the author and staff do, not votes and reports: those say nothing new to who judges it.
reviews = Table(
    "reviews",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("variant_id", Uuid, ForeignKey("variants.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("order_item_id", Uuid, ForeignKey("order_items.id"), nullable=False),
    Column("rating", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    # Id, URI and create_time of each, in their order.
    Column("images", JSONB, nullable=False),
    # Of headline and text, without what makes no difference to a reader; NULL without a text.
    Column("text_hash", LargeBinary),
    Column("verified_purchase", Boolean, nullable=False),
    choice("state", REVIEW_STATES.all),
    Column("state_reason", Text, nullable=False),
    Column("flags", ARRAY(Text), nullable=False),
    Column("helpful_count", Integer, nullable=False, server_default="0"),
    Column("not_helpful_count", Integer, nullable=False, server_default="0"),
    # Maintained: helpful less not helpful, which lists are sorted by.
    Column("helpfulness", Integer, nullable=False, server_default="0"),
    # Reports that count and wait.
    Column("report_count", Integer, nullable=False, server_default="0"),
    moment("edit_time"),
    moment("edit_deadline_time", nullable=False),
    moment("publish_time"),
    *lifetime(deletable=True),
    CheckConstraint("rating BETWEEN 1 AND 5", name="rating"),
    CheckConstraint("(state = 'DELETED') = (delete_time IS NOT NULL)", name="deleted"),
    CheckConstraint(
        "LEAST(helpful_count, not_helpful_count, report_count) >= 0"
        " AND helpfulness = helpful_count - not_helpful_count",
        name="counts",
    ),
    Index(
        "uq_reviews_customer_id_product_id",
        "customer_id",
        "product_id",
        unique=True,
        postgresql_where=text("state <> 'DELETED'"),
        info={"reason": "REVIEW_EXISTS", "field": "review.order_item_id"},
    ),
    Index("ix_reviews_published_product_newest", "product_id", "create_time", "id", postgresql_where=_PUBLISHED),
    Index("ix_reviews_published_product_helpful", "product_id", "helpfulness", "id", postgresql_where=_PUBLISHED),
    Index("ix_reviews_published_product_rating", "product_id", "rating", "id", postgresql_where=_PUBLISHED),
    Index(None, "product_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "rating", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(None, "helpfulness", "id"),
    Index(None, "rating", "id"),
    Index("ix_reviews_text_hash", "text_hash", postgresql_where=text("text_hash IS NOT NULL")),
    Index(None, "order_id"),
)
review_state_changes = history.changes("review", "reviews")
# What a review said from a version on.
review_snapshots = history.snapshots("review", "reviews")

review_votes = Table(
    "review_votes",
    metadata,
    primary_key(),
    Column("review_id", Uuid, ForeignKey("reviews.id"), nullable=False),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("helpful", Boolean, nullable=False),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    Index("uq_review_votes_review_id_customer_id", "review_id", "customer_id", unique=True),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "customer_id", "product_id", "create_time", "id"),
)

review_reports = Table(
    "review_reports",
    metadata,
    primary_key(),
    Column("review_id", Uuid, ForeignKey("reviews.id"), nullable=False),
    *report_columns(),
    Index(
        "uq_review_reports_review_id_customer_id",
        "review_id",
        "customer_id",
        unique=True,
        info={"reason": "REVIEW_REPORTED", "field": "id"},
    ),
    Index(None, "review_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_review_reports_open", "create_time", "id", postgresql_where=text("settle_time IS NULL")),
)

seller_replies = Table(
    "seller_replies",
    metadata,
    primary_key(),
    Column("review_id", Uuid, ForeignKey("reviews.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("text", Text, nullable=False),
    choice("state", REPLY_STATES.all),
    Column("state_reason", Text, nullable=False, server_default=""),
    moment("edit_deadline_time", nullable=False),
    *lifetime(deletable=True),
    CheckConstraint("(state = 'DELETED') = (delete_time IS NOT NULL)", name="deleted"),
    Index(
        "uq_seller_replies_review_id",
        "review_id",
        unique=True,
        postgresql_where=text("state <> 'DELETED'"),
        info={"reason": "SELLER_REPLY_EXISTS", "field": "seller_reply.review_id"},
    ),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)
seller_reply_state_changes = history.changes("seller_reply", "seller_replies")
seller_reply_snapshots = history.snapshots("seller_reply", "seller_replies")

# Changed by the statement that changes a review, and by no other; the job `rebuild_review_summaries` finds what differs.
review_summaries = Table(
    "review_summaries",
    metadata,
    Column("product_id", Uuid, ForeignKey("products.id"), primary_key=True),
    Column("review_count", Integer, nullable=False),
    Column("rating_sum", BigInteger, nullable=False),
    Column("text_count", Integer, nullable=False),
    *(Column(name, Integer, nullable=False) for name in ("ones", "twos", "threes", "fours", "fives")),
    # Maintained: the Bayesian mean in millionths.
    Column("score", BigInteger, nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint(
        "LEAST(ones, twos, threes, fours, fives, text_count) >= 0 AND text_count <= review_count"
        " AND review_count = ones + twos + threes + fours + fives"
        " AND rating_sum = ones + 2 * twos + 3 * threes + 4 * fours + 5 * fives",
        name="adds_up",
    ),
    Index("ix_review_summaries_score", "score", "product_id", postgresql_where=text("review_count > 0")),
)

# Buyers who are asked, once per order, what they think of what has arrived.
review_invitations = Table(
    "review_invitations",
    metadata,
    Column("order_id", Uuid, ForeignKey("orders.id"), primary_key=True),
    moment("due_time", nullable=False),
    # When it was sent, or found to be in vain.
    moment("settle_time"),
    Column("sent", Boolean, nullable=False, server_default=text("false")),
    moment("create_time", nullable=False),
    Index("ix_review_invitations_due", "due_time", "order_id", postgresql_where=text("settle_time IS NULL")),
)
