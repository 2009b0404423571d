"""What people write for each other: articles and their categories, comments, moments; what others and moderators say about them."""

from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step
from storage.tables.voices import report_columns

ARTICLE_STATES = States(
    "article",
    names="DRAFT PENDING PUBLISHED HIDDEN REJECTED ARCHIVED DELETED",
    first="DRAFT PENDING PUBLISHED",
    steps=[
        step("publish", "DRAFT ARCHIVED", "PUBLISHED", "its author, where screening finds nothing"),
        step(
            "hold", "DRAFT ARCHIVED PUBLISHED HIDDEN REJECTED", "PENDING", "screening; a change of what was taken away"
        ),
        step("approve", "PENDING HIDDEN", "PUBLISHED", "staff"),
        step("flag", "PUBLISHED", "HIDDEN", "staff; `community.reports_to_hide` reports"),
        step("remove", "PENDING PUBLISHED HIDDEN ARCHIVED", "REJECTED", "staff"),
        step("restore", "REJECTED DELETED", "PUBLISHED", "staff; an appeal that is upheld"),
        step("archive", "PUBLISHED", "ARCHIVED", "its author, staff"),
        step("delete", "DRAFT PENDING PUBLISHED HIDDEN REJECTED ARCHIVED", "DELETED", "its author"),
    ],
    times={"PUBLISHED": ("publish_time",), "DELETED": ("delete_time",)},
)


def _posted(noun: str) -> States:
    """The life cycle of what is published as soon as it is sent."""
    return States(
        noun,
        names="PENDING PUBLISHED HIDDEN REJECTED DELETED",
        first="PENDING PUBLISHED",
        steps=[
            step("hold", "PUBLISHED HIDDEN REJECTED", "PENDING", "screening; a change of what was taken away"),
            step("approve", "PENDING HIDDEN", "PUBLISHED", "staff"),
            step("flag", "PUBLISHED", "HIDDEN", "staff; `community.reports_to_hide` reports"),
            step("remove", "PENDING PUBLISHED HIDDEN", "REJECTED", "staff"),
            step("restore", "REJECTED DELETED", "PUBLISHED", "staff; an appeal that is upheld"),
            step("delete", "PENDING PUBLISHED HIDDEN REJECTED", "DELETED", "its author"),
        ],
        times={"DELETED": ("delete_time",)},
    )


COMMENT_STATES = _posted("comment")
MOMENT_STATES = _posted("moment")
APPEAL_STATES = States(
    "moderation appeal",
    names="OPEN UPHELD DISMISSED",
    first="OPEN",
    steps=[
        step("uphold", "OPEN", "UPHELD", "staff, somebody else than who has removed it"),
        step("dismiss", "OPEN", "DISMISSED", "staff, somebody else than who has removed it"),
    ],
    times={"UPHELD": ("decide_time",), "DISMISSED": ("decide_time",)},
)
REACTIONS = ("LIKE", "LOVE", "LAUGH", "WOW", "SAD")
ACTIONS = ("FLAG", "APPROVE", "REMOVE", "WARN", "RESTORE")
TARGETS = ("article", "comment", "moment")
_PUBLISHED = text("state = 'PUBLISHED'")
_PUBLIC = text("state = 'PUBLISHED' AND NOT private")

article_categories = Table(
    "article_categories",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    Column("parent_id", Uuid, ForeignKey("article_categories.id")),
    # From the top down to its own id.
    Column("path", ARRAY(Uuid), nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("position", Integer, nullable=False, server_default="0"),
    *lifetime(deletable=True),
    Index(None, "channel_id", "position", "id"),
    Index(None, "position", "id"),
    Index("ix_article_categories_parent_id", "parent_id", postgresql_where=text("parent_id IS NOT NULL")),
)
Index(
    "uq_article_categories_display_name",
    article_categories.c.channel_id,
    func.lower(article_categories.c.display_name),
    unique=True,
    postgresql_where=text("delete_time IS NULL"),
    info={"reason": "ARTICLE_CATEGORY_NAME_TAKEN", "field": "article_category.display_name"},
)


def _written(states: States) -> list[Any]:
    """What everything has that people write and others judge. `version` does not count reactions, reports and comments."""
    return [
        Column("author_id", Uuid, ForeignKey("accounts.id"), nullable=False),
        Column("author_role", Text, nullable=False),
        choice("state", states.all),
        Column("state_reason", Text, nullable=False, server_default=""),
        Column("flags", ARRAY(Text), nullable=False),
        # Of what it says, without what makes no difference to a reader; NULL without a text.
        Column("text_hash", LargeBinary),
        *(Column(f"{kind.lower()}_count", Integer, nullable=False, server_default="0") for kind in REACTIONS),
        Column("reaction_count", Integer, nullable=False, server_default="0"),
        Column("report_count", Integer, nullable=False, server_default="0"),
        moment("edit_time"),
        *lifetime(deletable=True),
        CheckConstraint("(state = 'DELETED') = (delete_time IS NOT NULL)", name="deleted"),
        CheckConstraint(
            "LEAST(like_count, love_count, laugh_count, wow_count, sad_count, report_count) >= 0"
            " AND reaction_count = like_count + love_count + laugh_count + wow_count + sad_count",
            name="counts",
        ),
    ]


# What an article is found by, the weightiest first.
SEARCH = """
    setweight(to_tsvector('mall_words'::regconfig, search_text(title)), 'A')
    || setweight(to_tsvector('mall_words'::regconfig, search_text(tag_text)), 'B')
    || setweight(to_tsvector('mall_words'::regconfig, search_text(body)), 'C')
"""
articles = Table(
    "articles",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    Column("category_id", Uuid, ForeignKey("article_categories.id")),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("tags", ARRAY(Text), nullable=False),
    # Maintained: the tags in small letters, and as one text.
    Column("tag_keys", ARRAY(Text), nullable=False),
    Column("tag_text", Text, nullable=False),
    # Id, URI, media_type, size_bytes and create_time of each, in their order.
    Column("attachments", JSONB, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("counterpart_id", Uuid, ForeignKey("accounts.id")),
    Column("comments_closed", Boolean, nullable=False),
    Column("pinned", Boolean, nullable=False),
    Column("notice", Boolean, nullable=False),
    # Maintained by the job `count_article_views`, and by comments.
    Column("view_count", BigInteger, nullable=False, server_default="0"),
    Column("comment_count", Integer, nullable=False, server_default="0"),
    moment("publish_time"),
    Column("search", TSVECTOR, Computed(SEARCH, persisted=True)),
    *_written(ARTICLE_STATES),
    CheckConstraint("comment_count >= 0", name="comment_count"),
    CheckConstraint("private OR counterpart_id IS NULL", name="counterpart"),
    Index("ix_articles_public_newest", "create_time", "id", postgresql_where=_PUBLIC),
    Index("ix_articles_public_channel_newest", "channel_id", "create_time", "id", postgresql_where=_PUBLIC),
    Index("ix_articles_public_category_newest", "category_id", "create_time", "id", postgresql_where=_PUBLIC),
    Index("ix_articles_public_channel_views", "channel_id", "view_count", "id", postgresql_where=_PUBLIC),
    Index("ix_articles_public_channel_reactions", "channel_id", "reaction_count", "id", postgresql_where=_PUBLIC),
    Index("ix_articles_pinned", "channel_id", "create_time", "id", postgresql_where=text("pinned")),
    Index("ix_articles_notice", "channel_id", "create_time", "id", postgresql_where=text("notice")),
    Index(None, "channel_id", "create_time", "id"),
    Index(None, "category_id", "create_time", "id"),
    Index(None, "author_id", "create_time", "id"),
    Index("ix_articles_counterpart_id", "counterpart_id", postgresql_where=text("counterpart_id IS NOT NULL")),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(None, "view_count", "id"),
    Index(None, "reaction_count", "id"),
    Index("ix_articles_search", "search", postgresql_using="gin"),
    Index("ix_articles_tag_keys", "tag_keys", postgresql_using="gin"),
    Index("ix_articles_text_hash", "text_hash", "create_time", postgresql_where=text("text_hash IS NOT NULL")),
)
Index(
    "uq_articles_title",
    articles.c.channel_id,
    func.lower(articles.c.title),
    unique=True,
    postgresql_where=text("state <> 'DELETED'"),
    info={"reason": "ARTICLE_TITLE_TAKEN", "field": "article.title"},
)
article_state_changes = history.changes("article", "articles")
article_snapshots = history.snapshots("article", "articles")

comments = Table(
    "comments",
    metadata,
    primary_key(),
    Column("article_id", Uuid, ForeignKey("articles.id")),
    Column("review_id", Uuid, ForeignKey("reviews.id")),
    Column("parent_id", Uuid, ForeignKey("comments.id")),
    # Ids of those that it stands below, from the top down.
    Column("above", ARRAY(Uuid), nullable=False),
    # The ids from the top down to its own, as hexadecimal digits: sorted by it, each stands before its replies.
    Column("thread_key", Text(collation="C"), nullable=False),
    # Who has written what it is about, and so reads what is secret.
    Column("owner_id", Uuid, nullable=False),
    Column("secret", Boolean, nullable=False),
    # Who has begun the secret part of the thread that it stands in.
    Column("secret_author_id", Uuid),
    Column("text", Text, nullable=False),
    Column("attachments", JSONB, nullable=False),
    # Published comments below it, at any depth: those that are not secret, and all.
    Column("reply_count", Integer, nullable=False, server_default="0"),
    Column("below_count", Integer, nullable=False, server_default="0"),
    *_written(COMMENT_STATES),
    CheckConstraint("num_nonnulls(article_id, review_id) = 1", name="one_target"),
    CheckConstraint("secret = (secret_author_id IS NOT NULL)", name="secret_author"),
    CheckConstraint("reply_count >= 0 AND below_count >= reply_count", name="below"),
    Index(None, "article_id", "thread_key", "id"),
    Index(None, "article_id", "create_time", "id"),
    Index(None, "review_id", "thread_key", "id"),
    Index(None, "review_id", "create_time", "id"),
    Index(None, "parent_id", "thread_key", "id"),
    Index(None, "parent_id", "create_time", "id"),
    Index("ix_comments_top_article", "article_id", "thread_key", "id", postgresql_where=text("parent_id IS NULL")),
    Index(None, "author_id", "thread_key", "id"),
    Index(None, "author_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "state", "thread_key", "id"),
    Index(None, "create_time", "id"),
    Index(None, "thread_key", "id"),
    Index("ix_comments_text_hash", "text_hash", "create_time", postgresql_where=text("text_hash IS NOT NULL")),
)
comment_state_changes = history.changes("comment", "comments")
comment_snapshots = history.snapshots("comment", "comments")

moments = Table(
    "moments",
    metadata,
    primary_key(),
    Column("media_uri", Text, nullable=False),
    Column("caption", Text, nullable=False),
    Column("product_ids", ARRAY(Uuid), nullable=False),
    Column("article_id", Uuid, ForeignKey("articles.id")),
    *_written(MOMENT_STATES),
    Index("ix_moments_published_newest", "create_time", "id", postgresql_where=_PUBLISHED),
    Index("ix_moments_published_reactions", "reaction_count", "id", postgresql_where=_PUBLISHED),
    Index("ix_moments_product_ids", "product_ids", postgresql_using="gin"),
    Index("ix_moments_article_id", "article_id", "create_time", "id", postgresql_where=text("article_id IS NOT NULL")),
    Index(None, "author_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(None, "reaction_count", "id"),
    Index("ix_moments_text_hash", "text_hash", "create_time", postgresql_where=text("text_hash IS NOT NULL")),
)
moment_state_changes = history.changes("moment", "moments")
moment_snapshots = history.snapshots("moment", "moments")


def _about() -> list[Any]:
    """What something is about: one of the three."""
    return [
        *(Column(f"{target}_id", Uuid, ForeignKey(f"{target}s.id")) for target in TARGETS),
        CheckConstraint("num_nonnulls(article_id, comment_id, moment_id) = 1", name="one_target"),
    ]


# Most rows are not about one of the three in particular: an index has those that are.
_ABOUT_ONE = {
    "article_id": text("article_id IS NOT NULL"),
    "comment_id": text("comment_id IS NOT NULL"),
    "moment_id": text("moment_id IS NOT NULL"),
}


def _listed(table: str) -> list[Any]:
    """Lists by what they are about, newest first."""
    return [
        Index(None, "create_time", "id"),
        *(
            Index(f"ix_{table}_{name}", name, "create_time", "id", postgresql_where=given)
            for name, given in _ABOUT_ONE.items()
        ),
    ]


def _once(table: str, column: str, **info: str) -> list[Any]:
    """One per account and thing. NULLs differ, so that each index counts for its own things only."""
    return [
        Index(f"uq_{table}_{target}_id_{column}", f"{target}_id", column, unique=True, info=info) for target in TARGETS
    ]


reactions = Table(
    "reactions",
    metadata,
    primary_key(),
    *_about(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("kind", REACTIONS),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    *_once("reactions", "customer_id"),
    Index(None, "customer_id", "create_time", "id"),
)

mentions = Table(
    "mentions",
    metadata,
    primary_key(),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("article_id", Uuid, ForeignKey("articles.id")),
    Column("comment_id", Uuid, ForeignKey("comments.id")),
    moment("create_time", nullable=False),
    CheckConstraint("num_nonnulls(article_id, comment_id) = 1", name="one_target"),
    Index("uq_mentions_article_id_account_id", "article_id", "account_id", unique=True),
    Index("uq_mentions_comment_id_account_id", "comment_id", "account_id", unique=True),
    Index(None, "account_id", "create_time", "id"),
)

content_reports = Table(
    "content_reports",
    metadata,
    primary_key(),
    *_about(),
    *report_columns(),
    *_once("content_reports", "customer_id", reason="CONTENT_REPORTED", field="reason"),
    *_listed("content_reports"),
    Index("ix_content_reports_open", "create_time", "id", postgresql_where=text("settle_time IS NULL")),
)

# Never changed and never deleted.
moderation_actions = Table(
    "moderation_actions",
    metadata,
    primary_key(),
    *_about(),
    Column("moderator_id", Uuid, ForeignKey("accounts.id")),
    choice("action", ACTIONS),
    Column("reason", Text, nullable=False),
    Column("evidence_uri", Text, nullable=False),
    # Version of what it is about that it has made; a warning makes none.
    Column("sequence", BigInteger, nullable=False),
    Column("system_generated", Boolean, nullable=False),
    moment("create_time", nullable=False),
    *_listed("moderation_actions"),
    Index(None, "moderator_id", "create_time", "id"),
)

moderation_appeals = Table(
    "moderation_appeals",
    metadata,
    primary_key(),
    *_about(),
    Column("moderation_action_id", Uuid, ForeignKey("moderation_actions.id"), nullable=False),
    Column("author_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("text", Text, nullable=False),
    choice("state", APPEAL_STATES.all),
    Column("decision_reason", Text, nullable=False, server_default=""),
    Column("decided_by_id", Uuid, ForeignKey("accounts.id")),
    moment("decide_time"),
    *lifetime(),
    Index(
        "uq_moderation_appeals_moderation_action_id",
        "moderation_action_id",
        unique=True,
        info={"reason": "APPEAL_EXISTS", "field": "text"},
    ),
    Index(None, "author_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# When somebody was last counted as a reader: by a hash, and forgotten after `community.view_window`.
article_readers = Table(
    "article_readers",
    metadata,
    Column("article_id", Uuid, nullable=False),
    Column("reader", LargeBinary, nullable=False),
    moment("view_time", nullable=False),
    PrimaryKeyConstraint("article_id", "reader"),
    Index(None, "view_time"),
)
# Views that are not yet added up: readers of one article do not wait for each other.
article_view_changes = Table(
    "article_view_changes",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("article_id", Uuid, nullable=False),
)
