"""Channels with their sections, configurations, codebooks and taxes, files, e-mail templates."""

from sqlalchemy import (
    ARRAY,
    DDL,
    BigInteger,
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
    event,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint

from storage.tables.base import choice, fraction, lifetime, metadata, moment, primary_key
from storage.tables.history import snapshots

channels = Table(
    "channels",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    choice("kind", ["PLATFORM", "REGIONAL", "PARTNER", "MOBILE"]),
    choice("state", ["ACTIVE", "INACTIVE", "MAINTENANCE"]),
    Column("country_code", Text, nullable=False),
    Column("currency_code", Text, nullable=False),
    Column("language_code", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("primary", Boolean, nullable=False, server_default=text("false")),
    Column("required", Boolean, nullable=False, server_default=text("false")),
    Column("exclusive", Boolean, nullable=False, server_default=text("false")),
    Column("multiplicative", Boolean, nullable=False, server_default=text("false")),
    fraction("commission_rate"),
    Column("settings", JSONB),
    *lifetime(deletable=True),
    CheckConstraint(
        "NOT \"primary\" OR (state = 'ACTIVE' AND delete_time IS NULL)",
        name="primary",
        info={"reason": "CHANNEL_PRIMARY"},
    ),
    Index("uq_channels_code", "code", unique=True, info={"reason": "CHANNEL_CODE_TAKEN", "field": "channel.code"}),
    Index("uq_channels_primary", text('("primary")'), unique=True, postgresql_where=text('"primary"')),
    Index(None, "create_time", "id"),
)

configurations = Table(
    "configurations",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("section_id", Uuid),
    Column("key", Text, nullable=False),
    Column("display_name", Text, nullable=False, server_default=""),
    Column("description", Text, nullable=False, server_default=""),
    Column("category", Text, nullable=False, server_default=""),
    choice("data_type", ["STRING", "INTEGER", "DECIMAL", "BOOLEAN", "JSON", "MONEY", "DURATION"]),
    Column("value", Text, nullable=False),
    Column("required", Boolean, nullable=False, server_default=text("false")),
    Column("multiplicative", Boolean, nullable=False, server_default=text("false")),
    Column("locked", Boolean, nullable=False, server_default=text("false")),
    Column("sequence", Integer, nullable=False, server_default="0"),
    moment("effective_from_time"),
    moment("effective_until_time"),
    *lifetime(deletable=True),
    CheckConstraint("section_id IS NULL OR channel_id IS NOT NULL", name="section_needs_channel"),
    CheckConstraint("effective_from_time < effective_until_time", name="effective_window"),
    Index(
        "uq_configurations_key_scope",
        "key",
        "channel_id",
        "section_id",
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "CONFIGURATION_EXISTS", "field": "configuration.key"},
    ),
    Index(None, "key", "id"),
)

# Trees of a channel: `path` holds the ids from the top down to the row's own, and is kept by whoever moves one.

sections = Table(
    "sections",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    Column("parent_id", Uuid, ForeignKey("sections.id")),
    Column("path", ARRAY(Uuid), nullable=False),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    Column("description", Text, nullable=False, server_default=""),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("enabled", Boolean, nullable=False, server_default=text("false")),
    Column("secret", Boolean, nullable=False, server_default=text("false")),
    *lifetime(deletable=True),
    Index(
        "uq_sections_channel_id_code",
        "channel_id",
        "code",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "SECTION_CODE_TAKEN", "field": "section.code"},
    ),
    Index("ix_sections_parent_id", "parent_id", postgresql_where=text("parent_id IS NOT NULL")),
    Index(None, "channel_id", "position", "id"),
    Index(None, "position", "id"),
)

channel_categories = Table(
    "channel_categories",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    Column("parent_id", Uuid, ForeignKey("channel_categories.id")),
    Column("path", ARRAY(Uuid), nullable=False),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("category_id", Uuid, ForeignKey("categories.id")),
    *lifetime(deletable=True),
    Index(
        "uq_channel_categories_channel_id_code",
        "channel_id",
        "code",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "CHANNEL_CATEGORY_CODE_TAKEN", "field": "channel_category.code"},
    ),
    Index("ix_channel_categories_parent_id", "parent_id", postgresql_where=text("parent_id IS NOT NULL")),
    Index(None, "channel_id", "position", "id"),
    Index(None, "position", "id"),
)

section_categories = Table(
    "section_categories",
    metadata,
    primary_key(),
    Column("section_id", Uuid, ForeignKey("sections.id"), nullable=False),
    Column("channel_category_id", Uuid, ForeignKey("channel_categories.id"), nullable=False),
    moment("create_time", nullable=False),
    Index(
        "uq_section_categories_section_id_channel_category_id",
        "section_id",
        "channel_category_id",
        unique=True,
        info={"reason": "SECTION_CATEGORY_EXISTS", "field": "section_category.channel_category_id"},
    ),
    Index(None, "channel_category_id"),
    Index(None, "create_time", "id"),
)

codebooks = Table(
    "codebooks",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    *lifetime(deletable=True),
    Index("uq_codebooks_code", "code", unique=True, info={"reason": "CODEBOOK_CODE_TAKEN", "field": "codebook.code"}),
    Index(None, "create_time", "id"),
)

codebook_entries = Table(
    "codebook_entries",
    metadata,
    primary_key(),
    Column("codebook_id", Uuid, ForeignKey("codebooks.id"), nullable=False),
    Column("code", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("visible", Boolean, nullable=False, server_default=text("false")),
    *lifetime(deletable=True),
    Index(
        "uq_codebook_entries_codebook_id_code",
        "codebook_id",
        "code",
        unique=True,
        info={"reason": "CODEBOOK_ENTRY_CODE_TAKEN", "field": "codebook_entry.code"},
    ),
    Index(None, "codebook_id", "position", "id"),
    Index(None, "position", "id"),
)

# Exclusion constraints compare plain columns with it.
event.listen(metadata, "before_create", DDL("CREATE EXTENSION IF NOT EXISTS btree_gist"))  # type: ignore[no-untyped-call]

# What is taxed alike. One of those that live is the standard one.
tax_classes = Table(
    "tax_classes",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("standard", Boolean, nullable=False, server_default=text("false")),
    *lifetime(deletable=True),
    CheckConstraint("NOT standard OR delete_time IS NULL", name="standard", info={"reason": "TAX_CLASS_STANDARD"}),
    Index(
        "uq_tax_classes_code", "code", unique=True, info={"reason": "TAX_CLASS_CODE_TAKEN", "field": "tax_class.code"}
    ),
    Index("uq_tax_classes_standard", text("(standard)"), unique=True, postgresql_where=text("standard")),
    Index(None, "create_time", "id"),
)

# What a class is taxed with at a place, within a window. Region and prefix are in the form in which they are compared.
tax_rates = Table(
    "tax_rates",
    metadata,
    primary_key(),
    Column("tax_class_id", Uuid, ForeignKey("tax_classes.id"), nullable=False),
    Column("country_code", Text, nullable=False),
    Column("region", Text, nullable=False, server_default=""),
    Column("postal_prefix", Text, nullable=False, server_default=""),
    Column("rate", Numeric(7, 6), nullable=False),
    Column("display_name", Text, nullable=False),
    moment("start_time", nullable=False),
    moment("end_time"),
    *lifetime(deletable=True),
    CheckConstraint("rate BETWEEN 0 AND 1", name="rate"),
    CheckConstraint("start_time < end_time", name="window"),
    ExcludeConstraint(
        (text("tax_class_id"), "="),
        (text("country_code"), "="),
        (text("region"), "="),
        (text("postal_prefix"), "="),
        (text("tstzrange(start_time, end_time)"), "&&"),
        name="ex_tax_rates_window",
        using="gist",
        where=text("delete_time IS NULL"),
        info={"reason": "TAX_RATE_OVERLAPS", "field": "tax_rate.start_time"},
    ),
    Index(None, "create_time", "id"),
    Index("ix_tax_rates_tax_class_id", "tax_class_id", postgresql_where=text("delete_time IS NULL")),
    Index(
        "ix_tax_rates_country_code_postal_prefix",
        "country_code",
        "postal_prefix",
        postgresql_where=text("delete_time IS NULL"),
    ),
)

# A rate as it was after each change; rows are never changed and never deleted. `sequence` is the version that it made.
tax_rate_changes = Table(
    "tax_rate_changes",
    metadata,
    primary_key(),
    Column("tax_rate_id", Uuid, ForeignKey("tax_rates.id"), nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("content", JSONB, nullable=False),
    Column("actor_id", Uuid, nullable=False),
    moment("create_time", nullable=False),
    Index("uq_tax_rate_changes_tax_rate_id_sequence", "tax_rate_id", "sequence", unique=True),
)

# Customers whom no tax is charged: in one country, or everywhere where it is empty.
tax_exemptions = Table(
    "tax_exemptions",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("country_code", Text, nullable=False, server_default=""),
    Column("certificate", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    moment("start_time", nullable=False),
    moment("end_time"),
    *lifetime(deletable=True),
    CheckConstraint("start_time < end_time", name="window"),
    ExcludeConstraint(
        (text("customer_id"), "="),
        (text("country_code"), "="),
        (text("tstzrange(start_time, end_time)"), "&&"),
        name="ex_tax_exemptions_window",
        using="gist",
        where=text("delete_time IS NULL"),
        info={"reason": "TAX_EXEMPTION_OVERLAPS", "field": "tax_exemption.start_time"},
    ),
    Index(None, "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
)

PURPOSES = ("AVATAR", "PRODUCT_IMAGE", "REVIEW_IMAGE", "CONTENT_IMAGE", "ATTACHMENT", "DOCUMENT")
VISIBILITIES = ("PUBLIC", "OWNER", "STAFF")

# What is whole and never changes; its content is in the store of files, under `object_key`.
files = Table(
    "files",
    metadata,
    primary_key(),
    Column("owner_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("purpose", PURPOSES),
    choice("visibility", VISIBILITIES),
    Column("original_filename", Text, nullable=False),
    Column("content_type", Text, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("width", Integer, nullable=False, server_default="0"),
    Column("height", Integer, nullable=False, server_default="0"),
    Column("object_key", Text, nullable=False),
    Column("thumbnails", JSONB, nullable=False, server_default=text("'[]'::jsonb")),
    # When thumbnails are to be made, or tried again; null when that is done or given up.
    moment("thumbnail_time"),
    Column("thumbnail_tries", Integer, nullable=False, server_default="0"),
    # When the content of a deleted file was removed.
    moment("purge_time"),
    *lifetime(deletable=True),
    CheckConstraint("size_bytes > 0", name="size_bytes"),
    Index("uq_files_object_key", "object_key", unique=True),
    Index(None, "create_time", "id"),
    Index(None, "owner_id", "create_time", "id"),
    Index(None, "purpose", "create_time", "id"),
    Index("ix_files_thumbnail_time", "thumbnail_time", postgresql_where=text("thumbnail_time IS NOT NULL")),
    Index(
        "ix_files_delete_time",
        "delete_time",
        postgresql_where=text("delete_time IS NOT NULL AND purge_time IS NULL"),
    ),
)

# Files on their way. What has arrived is in the store of files, part by part.
file_uploads = Table(
    "file_uploads",
    metadata,
    primary_key(),
    Column("owner_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("purpose", PURPOSES),
    choice("visibility", VISIBILITIES),
    Column("original_filename", Text, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("sha256", LargeBinary),
    Column("received_bytes", BigInteger, nullable=False, server_default="0"),
    Column("file_id", Uuid, ForeignKey("files.id")),
    moment("expire_time", nullable=False),
    *lifetime(),
    CheckConstraint("received_bytes BETWEEN 0 AND size_bytes", name="received_bytes"),
    Index("ix_file_uploads_owner_id", "owner_id", postgresql_where=text("file_id IS NULL")),
    Index(None, "expire_time"),
    Index("ix_file_uploads_file_id", "file_id", postgresql_where=text("file_id IS NOT NULL")),
)

file_parts = Table(
    "file_parts",
    metadata,
    primary_key(),
    Column("file_upload_id", Uuid, ForeignKey("file_uploads.id"), nullable=False),
    Column("start", BigInteger, nullable=False),
    Column("object_key", Text, nullable=False),
    moment("create_time", nullable=False),
    Index("uq_file_parts_file_upload_id_start", "file_upload_id", "start", unique=True),
)

# What administrators write instead of built-in mails. `version` counts the changes, each of which is kept.
email_templates = Table(
    "email_templates",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("code", Text, nullable=False),
    Column("language_code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("category", Text, nullable=False, server_default=""),
    Column("subject", Text, nullable=False),
    Column("body_text", Text, nullable=False),
    Column("body_html", Text, nullable=False, server_default=""),
    Column("from_email", Text, nullable=False, server_default=""),
    Column("from_name", Text, nullable=False, server_default=""),
    Column("reply_to_email", Text, nullable=False, server_default=""),
    Column("active", Boolean, nullable=False, server_default=text("false")),
    *lifetime(deletable=True),
    Index(
        "uq_email_templates_code",
        "code",
        "language_code",
        "channel_id",
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "EMAIL_TEMPLATE_EXISTS", "field": "email_template.language_code"},
    ),
    Index(None, "create_time", "id"),
    Index("ix_email_templates_channel_id", "channel_id", postgresql_where=text("channel_id IS NOT NULL")),
)

email_template_snapshots = snapshots(
    "email_template",
    "email_templates",
    Index(None, "email_template_id", "create_time", "id"),
)
