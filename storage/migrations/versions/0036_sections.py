"""Sections and categories of channels, codebooks."""

from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE TABLE sections (
            id UUID NOT NULL,
            channel_id UUID NOT NULL,
            parent_id UUID,
            path UUID[] NOT NULL,
            code TEXT NOT NULL,
            display_name TEXT NOT NULL,
            title TEXT DEFAULT '' NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            position INTEGER DEFAULT '0' NOT NULL,
            enabled BOOLEAN DEFAULT false NOT NULL,
            secret BOOLEAN DEFAULT false NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_sections PRIMARY KEY (id),
            CONSTRAINT fk_sections_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id),
            CONSTRAINT fk_sections_parent_id FOREIGN KEY(parent_id) REFERENCES sections (id)
        )
    """)
    op.execute("CREATE INDEX ix_sections_channel_id_position_id ON sections (channel_id, position, id)")
    op.execute("CREATE INDEX ix_sections_parent_id ON sections (parent_id) WHERE parent_id IS NOT NULL")
    op.execute("CREATE INDEX ix_sections_position_id ON sections (position, id)")
    op.execute("""
        CREATE UNIQUE INDEX uq_sections_channel_id_code ON sections (channel_id, code) WHERE delete_time IS NULL
    """)
    op.execute("""
        CREATE TABLE channel_categories (
            id UUID NOT NULL,
            channel_id UUID NOT NULL,
            parent_id UUID,
            path UUID[] NOT NULL,
            code TEXT NOT NULL,
            display_name TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            position INTEGER DEFAULT '0' NOT NULL,
            category_id UUID,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_channel_categories PRIMARY KEY (id),
            CONSTRAINT fk_channel_categories_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id),
            CONSTRAINT fk_channel_categories_parent_id FOREIGN KEY(parent_id) REFERENCES channel_categories (id),
            CONSTRAINT fk_channel_categories_category_id FOREIGN KEY(category_id) REFERENCES categories (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_channel_categories_channel_id_position_id ON channel_categories (channel_id, position, id)
    """)
    op.execute("""
        CREATE INDEX ix_channel_categories_parent_id ON channel_categories (parent_id) WHERE parent_id IS NOT NULL
    """)
    op.execute("CREATE INDEX ix_channel_categories_position_id ON channel_categories (position, id)")
    op.execute("""
        CREATE UNIQUE INDEX uq_channel_categories_channel_id_code ON channel_categories (channel_id, code) WHERE delete_time IS NULL
    """)
    op.execute("""
        CREATE TABLE section_categories (
            id UUID NOT NULL,
            section_id UUID NOT NULL,
            channel_category_id UUID NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_section_categories PRIMARY KEY (id),
            CONSTRAINT fk_section_categories_section_id FOREIGN KEY(section_id) REFERENCES sections (id),
            CONSTRAINT fk_section_categories_channel_category_id FOREIGN KEY(channel_category_id) REFERENCES channel_categories (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_section_categories_channel_category_id ON section_categories (channel_category_id)
    """)
    op.execute("CREATE INDEX ix_section_categories_create_time_id ON section_categories (create_time, id)")
    op.execute("""
        CREATE UNIQUE INDEX uq_section_categories_section_id_channel_category_id ON section_categories (section_id, channel_category_id)
    """)
    op.execute("""
        CREATE TABLE codebooks (
            id UUID NOT NULL,
            code TEXT NOT NULL,
            display_name TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_codebooks PRIMARY KEY (id)
        )
    """)
    op.execute("CREATE INDEX ix_codebooks_create_time_id ON codebooks (create_time, id)")
    op.execute("CREATE UNIQUE INDEX uq_codebooks_code ON codebooks (code)")
    op.execute("""
        CREATE TABLE codebook_entries (
            id UUID NOT NULL,
            codebook_id UUID NOT NULL,
            code TEXT NOT NULL,
            label TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            position INTEGER DEFAULT '0' NOT NULL,
            visible BOOLEAN DEFAULT false NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_codebook_entries PRIMARY KEY (id),
            CONSTRAINT fk_codebook_entries_codebook_id FOREIGN KEY(codebook_id) REFERENCES codebooks (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_codebook_entries_codebook_id_position_id ON codebook_entries (codebook_id, position, id)
    """)
    op.execute("CREATE INDEX ix_codebook_entries_position_id ON codebook_entries (position, id)")
    op.execute("""
        CREATE UNIQUE INDEX uq_codebook_entries_codebook_id_code ON codebook_entries (codebook_id, code)
    """)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE codebook_entries")
    op.execute("DROP TABLE codebooks")
    op.execute("DROP TABLE section_categories")
    op.execute("DROP TABLE channel_categories")
    op.execute("DROP TABLE sections")
