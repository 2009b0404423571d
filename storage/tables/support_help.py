"""Frequent questions and help articles, what was suggested, and who found what helpful."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step

FAQ_CATEGORIES = ("ORDERING", "PAYMENT", "SHIPPING", "RETURNS", "ACCOUNT", "PRODUCTS", "SELLERS", "TECHNICAL")
ARTICLE_CATEGORIES = (
    "GETTING_STARTED",
    "ACCOUNT_MANAGEMENT",
    "SELLING_GUIDE",
    "BUYING_GUIDE",
    "PLATFORM_POLICIES",
    "TECHNICAL_HELP",
)
ARTICLE_TYPES = ("TUTORIAL", "GUIDE", "POLICY", "ANNOUNCEMENT", "TROUBLESHOOTING", "FAQ_COLLECTION")
SUGGESTION_TYPES = ("AI", "ADMIN", "MANUAL", "ML_MODEL", "REVIEW")
FAQ_SUGGESTION_STATES = States(
    "faq suggestion",
    names="SUGGESTED ACCEPTED DISMISSED OUTDATED REPLACED",
    first="SUGGESTED",
    steps=[
        step("decide", "SUGGESTED", "ACCEPTED", "staff"),
        step("decide", "SUGGESTED", "DISMISSED", "staff"),
        step("decide", "SUGGESTED ACCEPTED", "OUTDATED", "staff"),
        step("decide", "SUGGESTED ACCEPTED", "REPLACED", "staff"),
    ],
)
_LIVES = text("delete_time IS NULL")
_SEEN = text("published AND delete_time IS NULL")


def _counter(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _words(*columns: str) -> Column[object]:
    """The words by which a row is found, the first column's before all others'."""
    weighted = " || ".join(
        f"setweight(to_tsvector('mall_words'::regconfig, search_text({name})), '{'A' if name == columns[0] else 'B'}')"
        for name in columns
    )
    return Column("search", TSVECTOR, Computed(weighted, persisted=True), nullable=False)


faqs = Table(
    "faqs",
    metadata,
    primary_key(),
    Column("author_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    choice("category", FAQ_CATEGORIES),
    # One a line.
    Column("keywords", Text, nullable=False, server_default=""),
    Column("position", Integer, nullable=False),
    Column("featured", Boolean, nullable=False),
    Column("published", Boolean, nullable=False),
    _counter("helpful_count"),
    _counter("not_helpful_count"),
    _counter("view_count"),
    moment("publish_time"),
    *lifetime(deletable=True),
    _words("question", "keywords", "answer"),
    CheckConstraint("LEAST(helpful_count, not_helpful_count, view_count) >= 0", name="counts"),
    Index(
        "uq_faqs_category_position",
        "category",
        "position",
        unique=True,
        postgresql_where=_LIVES,
        info={"reason": "FAQ_POSITION_TAKEN", "field": "faq.position"},
    ),
    Index("ix_faqs_position", "position", "id", postgresql_where=_LIVES),
    Index("ix_faqs_category", "category", "position", "id", postgresql_where=_LIVES),
    Index("ix_faqs_search", "search", postgresql_using="gin", postgresql_where=_SEEN),
)
Index(
    "uq_faqs_category_question",
    faqs.c.category,
    func.lower(faqs.c.question),
    unique=True,
    postgresql_where=_LIVES,
    info={"reason": "FAQ_EXISTS", "field": "faq.question"},
)

faq_suggestions = Table(
    "faq_suggestions",
    metadata,
    primary_key(),
    Column("inquiry_id", Uuid, ForeignKey("inquiries.id"), nullable=False),
    Column("administrator_id", Uuid, ForeignKey("accounts.id")),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    choice("type", SUGGESTION_TYPES),
    choice("state", FAQ_SUGGESTION_STATES.all),
    Column("note", Text, nullable=False),
    Column("faq_id", Uuid, ForeignKey("faqs.id")),
    *lifetime(),
    Index(None, "inquiry_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)

help_articles = Table(
    "help_articles",
    metadata,
    primary_key(),
    Column("author_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("parent_id", Uuid, ForeignKey("help_articles.id")),
    Column("title", Text, nullable=False),
    Column("slug", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("summary", Text, nullable=False, server_default=""),
    choice("category", ARTICLE_CATEGORIES),
    # One a line.
    Column("tags", Text, nullable=False, server_default=""),
    choice("type", ARTICLE_TYPES),
    Column("read_minutes", Integer, nullable=False),
    Column("image_uri", Text, nullable=False, server_default=""),
    Column("featured", Boolean, nullable=False),
    Column("published", Boolean, nullable=False),
    _counter("view_count"),
    _counter("like_count"),
    moment("review_time"),
    moment("publish_time"),
    *lifetime(deletable=True),
    _words("title", "tags", "summary", "text"),
    CheckConstraint("LEAST(view_count, like_count, read_minutes) >= 0", name="counts"),
    CheckConstraint("parent_id <> id", name="itself"),
    Index(
        "uq_help_articles_slug",
        "slug",
        unique=True,
        postgresql_where=_LIVES,
        info={"reason": "HELP_SLUG_TAKEN", "field": "help_article.slug"},
    ),
    Index("ix_help_articles_create_time", "create_time", "id", postgresql_where=_LIVES),
    Index("ix_help_articles_category", "category", "create_time", "id", postgresql_where=_LIVES),
    Index("ix_help_articles_type", "type", "create_time", "id", postgresql_where=_LIVES),
    Index("ix_help_articles_parent_id", "parent_id", "create_time", "id", postgresql_where=_LIVES),
    Index("ix_help_articles_search", "search", postgresql_using="gin", postgresql_where=_SEEN),
)

# Whether somebody finds a frequent question or an article helpful.
help_votes = Table(
    "help_votes",
    metadata,
    Column("target_id", Uuid, primary_key=True),
    Column("account_id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("helpful", Boolean, nullable=False),
    moment("update_time", nullable=False),
)
