"""What the mall itself says: posts with comments, pages, banners, and the calendar in which all of it is planned."""

from typing import Any

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Numeric,
    Table,
    Text,
    Uuid,
    text,
)

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step

POST_STATES = States(
    "blog post",
    names="DRAFT PENDING PUBLISHED ARCHIVED",
    first="DRAFT",
    steps=[
        step("submit", "DRAFT", "PENDING", "staff"),
        step("return", "PENDING", "DRAFT", "staff"),
        step("publish", "PENDING", "PUBLISHED", "staff; its time has come"),
        step("archive", "PUBLISHED", "ARCHIVED", "staff"),
    ],
    times={"PUBLISHED": ("publish_time",)},
)
PAGE_STATES = States(
    "page",
    names="DRAFT PUBLISHED ARCHIVED",
    first="DRAFT",
    steps=[
        step("publish", "DRAFT", "PUBLISHED", "staff; its time has come"),
        step("archive", "PUBLISHED", "ARCHIVED", "staff"),
    ],
    times={"PUBLISHED": ("publish_time",)},
)
COMMENT_STATES = States(
    "blog comment",
    names="PENDING PUBLISHED REJECTED DELETED",
    first="PENDING",
    steps=[
        step("publish", "PENDING REJECTED", "PUBLISHED", "staff"),
        step("reject", "PENDING PUBLISHED", "REJECTED", "staff"),
        step("delete", "PENDING PUBLISHED REJECTED", "DELETED", "its author, staff"),
    ],
    times={"DELETED": ("delete_time",)},
)
BANNER_STATES = States(
    "banner",
    names="INACTIVE SCHEDULED ACTIVE EXPIRED",
    first="INACTIVE",
    steps=[
        step("activate", "INACTIVE EXPIRED", "SCHEDULED", "staff, before its start"),
        step("activate", "INACTIVE EXPIRED", "ACTIVE", "staff, from its start on"),
        step("begin", "SCHEDULED", "ACTIVE", "its start has come"),
        step("end", "SCHEDULED ACTIVE", "EXPIRED", "its end has come"),
        step("deactivate", "SCHEDULED ACTIVE", "INACTIVE", "staff; a limit is reached"),
        step("delete", "SCHEDULED ACTIVE", "INACTIVE", "staff delete it"),
    ],
)
ITEM_STATES = States(
    "editorial item",
    names="PLANNED ASSIGNED IN_PROGRESS COMPLETED PUBLISHED",
    first="PLANNED",
    steps=[
        step("assign", "PLANNED ASSIGNED", "ASSIGNED", "staff"),
        step("start", "ASSIGNED", "IN_PROGRESS", "staff"),
        step("complete", "IN_PROGRESS", "COMPLETED", "staff"),
        step("reject", "COMPLETED", "IN_PROGRESS", "staff who have not done it"),
        step("publish", "COMPLETED", "PUBLISHED", "staff; its content is published"),
    ],
    times={"COMPLETED": ("complete_time",), "PUBLISHED": ("publish_time",)},
)
PAGE_TYPES = ("ABOUT", "POLICY", "HELP", "TERMS", "PRIVACY", "CONTACT", "CUSTOM")
ACCESSES = ("EVERYBODY", "SIGNED_IN", "STAFF")
BANNER_TYPES = ("HERO", "SIDEBAR", "POPUP", "FOOTER", "INTERSTITIAL")
PLACEMENTS = ("HOME", "CATEGORY", "PRODUCT", "CHECKOUT", "GLOBAL")
POSITIONS = ("TOP", "BOTTOM", "LEFT", "RIGHT", "CENTER")
AUDIENCES = ("ALL", "NEW_CUSTOMERS", "RETURNING_CUSTOMERS")
CONTENT_TYPES = ("BLOG_POST", "NEWSLETTER", "BANNER", "PAGE")
PRIORITIES = ("LOW", "MEDIUM", "HIGH", "URGENT")
APPROVALS = ("PENDING", "APPROVED", "REJECTED")
DEEPEST = 8
# Where pages without a place of their own stand in menus.
LAST = 1_000_000
_LIVES = text("delete_time IS NULL")


def _author(name: str = "author_id", *, nullable: bool = False) -> Column[Any]:
    return Column(name, Uuid, ForeignKey("accounts.id"), nullable=nullable)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False, server_default="")


def written() -> list[Column[Any]]:
    """What everything has that is written in Markdown: the HTML is made anew where the rules for it have changed since."""
    return [
        Column("title", Text, nullable=False),
        Column("slug", Text, nullable=False),
        Column("content", Text, nullable=False),
        Column("content_html", Text, nullable=False),
        Column("content_rules", Integer, nullable=False),
    ]


def planned() -> list[Column[Any]]:
    """The time at which something is to happen: an instant, and the zone in which it was meant."""
    return [moment("schedule_time"), _text("schedule_time_zone")]


def slug_index(table: str, noun: str) -> Index:
    """A slug belongs to one that lives."""
    info = {"reason": "CONTENT_SLUG_TAKEN", "field": f"{noun}.slug"}
    return Index(f"uq_{table}_slug", "slug", unique=True, postgresql_where=_LIVES, info=info)


blog_posts = Table(
    "blog_posts",
    metadata,
    primary_key(),
    _author(),
    Column("category_id", Uuid, ForeignKey("categories.id")),
    *written(),
    _text("excerpt"),
    choice("state", POST_STATES.all),
    _text("state_reason"),
    moment("featured_until_time"),
    moment("publish_time"),
    *planned(),
    _text("meta_title"),
    _text("meta_description"),
    Column("tags", ARRAY(Text), nullable=False),
    Column("word_count", Integer, nullable=False),
    Column("read_time_minutes", Integer, nullable=False),
    # Maintained: when it was published, or else created, which lists are sorted by.
    moment("sort_time", nullable=False),
    *lifetime(deletable=True),
    CheckConstraint("schedule_time IS NULL OR state IN ('PENDING', 'PUBLISHED', 'ARCHIVED')", name="scheduled"),
    slug_index("blog_posts", "blog_post"),
    Index("ix_blog_posts_published", "sort_time", "id", postgresql_where=text("state = 'PUBLISHED'")),
    Index(None, "sort_time", "id"),
    Index(None, "state", "sort_time", "id"),
    Index(None, "category_id", "sort_time", "id"),
    Index("ix_blog_posts_tags", "tags", postgresql_using="gin"),
    Index(
        "ix_blog_posts_due",
        "schedule_time",
        "id",
        postgresql_where=text("state = 'PENDING' AND schedule_time IS NOT NULL AND delete_time IS NULL"),
    ),
)
blog_post_state_changes = history.changes("blog_post", "blog_posts")
# What a post said from a version on.
blog_post_snapshots = history.snapshots("blog_post", "blog_posts")

blog_comments = Table(
    "blog_comments",
    metadata,
    primary_key(),
    Column("blog_post_id", Uuid, ForeignKey("blog_posts.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("text", Text, nullable=False),
    choice("state", COMMENT_STATES.all),
    _text("state_reason"),
    *lifetime(deletable=True),
    CheckConstraint("(state = 'DELETED') = (delete_time IS NOT NULL)", name="deleted"),
    Index(
        "ix_blog_comments_published", "blog_post_id", "create_time", "id", postgresql_where=text("state = 'PUBLISHED'")
    ),
    Index(None, "blog_post_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)
blog_comment_state_changes = history.changes("blog_comment", "blog_comments")

pages = Table(
    "pages",
    metadata,
    primary_key(),
    _author(),
    *written(),
    _text("excerpt"),
    choice("page_type", PAGE_TYPES),
    choice("state", PAGE_STATES.all),
    Column("staff_only", Boolean, nullable=False),
    Column("requires_authentication", Boolean, nullable=False),
    Column("menu_position", Integer, nullable=False),
    Column("parent_id", Uuid, ForeignKey("pages.id")),
    # Maintained: the pages above it, from the top on, and itself; who may read it; whether menus show it.
    Column("path", ARRAY(Uuid), nullable=False),
    choice("access", ACCESSES),
    Column("listed", Boolean, nullable=False),
    _text("template"),
    _text("meta_title"),
    _text("meta_description"),
    _text("og_title"),
    _text("og_description"),
    _text("og_image_uri"),
    moment("last_review_time"),
    Column("review_frequency_months", Integer, nullable=False, server_default="0"),
    # Maintained.
    moment("review_due_time"),
    moment("publish_time"),
    *planned(),
    *lifetime(deletable=True),
    CheckConstraint("id <> parent_id", name="parent"),
    CheckConstraint(f"cardinality(path) BETWEEN 1 AND {DEEPEST}", name="depth"),
    slug_index("pages", "page"),
    Index("ix_pages_listed", "menu_position", "id", postgresql_where=text("listed")),
    Index(None, "menu_position", "id"),
    Index(None, "parent_id", "menu_position", "id"),
    Index(None, "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index("ix_pages_path", "path", postgresql_using="gin"),
    Index("ix_pages_review_due", "review_due_time", postgresql_where=text("review_due_time IS NOT NULL")),
    Index(
        "ix_pages_due",
        "schedule_time",
        "id",
        postgresql_where=text("state = 'DRAFT' AND schedule_time IS NOT NULL AND delete_time IS NULL"),
    ),
)
page_state_changes = history.changes("page", "pages")
# What a page said from a version on.
page_snapshots = history.snapshots("page", "pages")

# Slugs that a post, page or newsletter had: the last that had one is found by it, unless one has it now.
former_slugs = Table(
    "former_slugs",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("slug", Text, primary_key=True),
    Column("subject_id", Uuid, nullable=False),
    moment("create_time", nullable=False),
)

# Who has looked at what, and when that last counted. `viewer` is a hash.
content_views = Table(
    "content_views",
    metadata,
    Column("subject_id", Uuid, primary_key=True),
    Column("viewer", LargeBinary, primary_key=True),
    moment("view_time", nullable=False),
    Index(None, "view_time"),
)

banners = Table(
    "banners",
    metadata,
    primary_key(),
    _author(),
    Column("title", Text, nullable=False),
    _text("display_title"),
    _text("description"),
    _text("image_uri"),
    choice("banner_type", BANNER_TYPES),
    choice("placement", PLACEMENTS),
    choice("position", POSITIONS),
    choice("state", BANNER_STATES.all),
    _text("state_reason"),
    Column("priority", Integer, nullable=False),
    Column("featured", Boolean, nullable=False),
    moment("start_time", nullable=False),
    moment("end_time"),
    _text("click_uri"),
    Column("clickable", Boolean, nullable=False),
    choice("target_audience", AUDIENCES),
    Column("impression_limit", Integer),
    Column("click_limit", Integer),
    Column("daily_impression_limit", Integer),
    Column("time_zone", Text, nullable=False),
    *lifetime(deletable=True),
    CheckConstraint("end_time > start_time", name="window"),
    CheckConstraint("NOT clickable OR click_uri <> ''", name="clickable"),
    CheckConstraint("LEAST(impression_limit, click_limit, daily_impression_limit) > 0", name="limits"),
    Index(
        "ix_banners_served",
        "placement",
        "priority",
        "id",
        postgresql_where=text("state IN ('SCHEDULED', 'ACTIVE') AND delete_time IS NULL"),
    ),
    Index(None, "create_time", "id"),
    Index(None, "state", "create_time", "id"),
)
banner_state_changes = history.changes("banner", "banners")

# Each time that a banner was shown and counted. Of the account only where it was clicked: for what was bought then.
banner_impressions = Table(
    "banner_impressions",
    metadata,
    primary_key(),
    Column("banner_id", Uuid, ForeignKey("banners.id"), nullable=False),
    moment("create_time", nullable=False),
    moment("click_time"),
    Column("account_id", Uuid, ForeignKey("accounts.id")),
    moment("convert_time"),
    Column("purchase_id", Uuid, ForeignKey("purchases.id")),
    Index(None, "create_time"),
    Index("ix_banner_impressions_clicked", "account_id", "click_time", postgresql_where=text("account_id IS NOT NULL")),
    Index(
        "uq_banner_impressions_purchase_id",
        "purchase_id",
        unique=True,
        postgresql_where=text("purchase_id IS NOT NULL"),
    ),
)

editorial_items = Table(
    "editorial_items",
    metadata,
    primary_key(),
    _author("owner_id"),
    choice("content_type", CONTENT_TYPES),
    Column("content_id", Uuid),
    _author("assignee_id", nullable=True),
    Column("title", Text, nullable=False),
    _text("description"),
    choice("state", ITEM_STATES.all),
    _text("state_reason"),
    choice("priority", PRIORITIES),
    moment("schedule_time"),
    moment("deadline_time"),
    moment("complete_time"),
    moment("publish_time"),
    Column("estimated_hours", Numeric(8, 2)),
    Column("actual_hours", Numeric(8, 2)),
    _text("keywords"),
    _text("target_audience"),
    _text("related_campaigns"),
    _text("notes"),
    choice("approval_state", APPROVALS, nullable=True),
    _author("approver_id", nullable=True),
    *lifetime(deletable=True),
    CheckConstraint("state = 'PLANNED' OR assignee_id IS NOT NULL", name="assigned"),
    CheckConstraint("schedule_time <= deadline_time", name="deadline"),
    CheckConstraint("state <> 'PUBLISHED' OR approval_state = 'APPROVED'", name="approved"),
    CheckConstraint("approver_id <> assignee_id", name="approver"),
    CheckConstraint("LEAST(estimated_hours, actual_hours) >= 0", name="hours"),
    Index("ix_editorial_items_content_id", "content_id", "create_time", "id"),
    Index(None, "assignee_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)
editorial_item_state_changes = history.changes("editorial_item", "editorial_items")
