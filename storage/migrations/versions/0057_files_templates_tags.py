"""Files, templates of mails, tags."""

from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE files (
        id UUID NOT NULL,
        owner_id UUID NOT NULL,
        purpose TEXT NOT NULL,
        visibility TEXT NOT NULL,
        original_filename TEXT NOT NULL,
        content_type TEXT NOT NULL,
        size_bytes BIGINT NOT NULL,
        sha256 BYTEA NOT NULL,
        width INTEGER DEFAULT '0' NOT NULL,
        height INTEGER DEFAULT '0' NOT NULL,
        object_key TEXT NOT NULL,
        thumbnails JSONB DEFAULT '[]'::jsonb NOT NULL,
        thumbnail_time TIMESTAMP WITH TIME ZONE,
        thumbnail_tries INTEGER DEFAULT '0' NOT NULL,
        purge_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_files PRIMARY KEY (id),
        CONSTRAINT ck_files_purpose CHECK (purpose IN ('AVATAR', 'PRODUCT_IMAGE', 'REVIEW_IMAGE', 'CONTENT_IMAGE', 'ATTACHMENT', 'DOCUMENT')),
        CONSTRAINT ck_files_visibility CHECK (visibility IN ('PUBLIC', 'OWNER', 'STAFF')),
        CONSTRAINT ck_files_size_bytes CHECK (size_bytes > 0),
        CONSTRAINT fk_files_owner_id FOREIGN KEY(owner_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_files_create_time_id ON files (create_time, id)",
    "CREATE INDEX ix_files_delete_time ON files (delete_time) WHERE delete_time IS NOT NULL AND purge_time IS NULL",
    "CREATE INDEX ix_files_owner_id_create_time_id ON files (owner_id, create_time, id)",
    "CREATE INDEX ix_files_purpose_create_time_id ON files (purpose, create_time, id)",
    "CREATE INDEX ix_files_thumbnail_time ON files (thumbnail_time) WHERE thumbnail_time IS NOT NULL",
    "CREATE UNIQUE INDEX uq_files_object_key ON files (object_key)",
    """
    CREATE TABLE file_uploads (
        id UUID NOT NULL,
        owner_id UUID NOT NULL,
        purpose TEXT NOT NULL,
        visibility TEXT NOT NULL,
        original_filename TEXT NOT NULL,
        size_bytes BIGINT NOT NULL,
        sha256 BYTEA,
        received_bytes BIGINT DEFAULT '0' NOT NULL,
        file_id UUID,
        expire_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_file_uploads PRIMARY KEY (id),
        CONSTRAINT ck_file_uploads_purpose CHECK (purpose IN ('AVATAR', 'PRODUCT_IMAGE', 'REVIEW_IMAGE', 'CONTENT_IMAGE', 'ATTACHMENT', 'DOCUMENT')),
        CONSTRAINT ck_file_uploads_visibility CHECK (visibility IN ('PUBLIC', 'OWNER', 'STAFF')),
        CONSTRAINT ck_file_uploads_received_bytes CHECK (received_bytes BETWEEN 0 AND size_bytes),
        CONSTRAINT fk_file_uploads_owner_id FOREIGN KEY(owner_id) REFERENCES accounts (id),
        CONSTRAINT fk_file_uploads_file_id FOREIGN KEY(file_id) REFERENCES files (id)
    )
    """,
    "CREATE INDEX ix_file_uploads_expire_time ON file_uploads (expire_time)",
    "CREATE INDEX ix_file_uploads_file_id ON file_uploads (file_id) WHERE file_id IS NOT NULL",
    "CREATE INDEX ix_file_uploads_owner_id ON file_uploads (owner_id) WHERE file_id IS NULL",
    """
    CREATE TABLE file_parts (
        id UUID NOT NULL,
        file_upload_id UUID NOT NULL,
        start BIGINT NOT NULL,
        object_key TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_file_parts PRIMARY KEY (id),
        CONSTRAINT fk_file_parts_file_upload_id FOREIGN KEY(file_upload_id) REFERENCES file_uploads (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_file_parts_file_upload_id_start ON file_parts (file_upload_id, start)",
    """
    CREATE TABLE email_templates (
        id UUID NOT NULL,
        channel_id UUID,
        code TEXT NOT NULL,
        language_code TEXT NOT NULL,
        display_name TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        category TEXT DEFAULT '' NOT NULL,
        subject TEXT NOT NULL,
        body_text TEXT NOT NULL,
        body_html TEXT DEFAULT '' NOT NULL,
        from_email TEXT DEFAULT '' NOT NULL,
        from_name TEXT DEFAULT '' NOT NULL,
        reply_to_email TEXT DEFAULT '' NOT NULL,
        active BOOLEAN DEFAULT false NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_email_templates PRIMARY KEY (id),
        CONSTRAINT fk_email_templates_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id)
    )
    """,
    "CREATE INDEX ix_email_templates_channel_id ON email_templates (channel_id) WHERE channel_id IS NOT NULL",
    "CREATE INDEX ix_email_templates_create_time_id ON email_templates (create_time, id)",
    "CREATE UNIQUE INDEX uq_email_templates_code ON email_templates (code, language_code, channel_id) NULLS NOT DISTINCT WHERE delete_time IS NULL",
    """
    CREATE TABLE email_template_snapshots (
        id UUID NOT NULL,
        email_template_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_email_template_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_email_template_snapshots_email_template_id FOREIGN KEY(email_template_id) REFERENCES email_templates (id)
    )
    """,
    "CREATE INDEX ix_email_template_snapshots_email_template_id_create_time_id ON email_template_snapshots (email_template_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_email_template_snapshots_email_template_id_sequence ON email_template_snapshots (email_template_id, sequence)",
    """
    CREATE TABLE tags (
        id UUID NOT NULL,
        code TEXT NOT NULL,
        display_name TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_tags PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_tags_code_id ON tags (code, id)",
    "CREATE UNIQUE INDEX uq_tags_code ON tags (code)",
    """
    CREATE INDEX ix_product_media_file ON product_media (substring(uri, '/v1/files/([0-9a-f-]{36})'))
    WHERE uri LIKE '%/v1/files/%'
    """,
)
MAIL = """
    ALTER TABLE outgoing_mails
        ADD COLUMN code TEXT DEFAULT '' NOT NULL,
        ADD COLUMN language_code TEXT DEFAULT '' NOT NULL,
        ADD COLUMN channel_id UUID,
        ADD COLUMN content JSONB,
        ADD COLUMN email_template_id UUID,
        ADD COLUMN email_template_version BIGINT
"""


def upgrade() -> None:
    """Apply."""
    op.execute(MAIL)
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP INDEX ix_product_media_file")
    for table in ("tags", "email_template_snapshots", "email_templates", "file_parts", "file_uploads", "files"):
        op.drop_table(table)
    for column in ("code", "language_code", "channel_id", "content", "email_template_id", "email_template_version"):
        op.drop_column("outgoing_mails", column)
