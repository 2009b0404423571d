"""What people write for each other: articles, comments, moments, reactions, reports, moderation."""

from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE article_categories (
        id UUID NOT NULL,
        channel_id UUID NOT NULL,
        parent_id UUID,
        path UUID[] NOT NULL,
        display_name TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        position INTEGER DEFAULT '0' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_article_categories PRIMARY KEY (id),
        CONSTRAINT fk_article_categories_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id),
        CONSTRAINT fk_article_categories_parent_id FOREIGN KEY(parent_id) REFERENCES article_categories (id)
    )
    """,
    "CREATE INDEX ix_article_categories_channel_id_position_id ON article_categories (channel_id, position, id)",
    "CREATE INDEX ix_article_categories_parent_id ON article_categories (parent_id) WHERE parent_id IS NOT NULL",
    "CREATE INDEX ix_article_categories_position_id ON article_categories (position, id)",
    "CREATE UNIQUE INDEX uq_article_categories_display_name ON article_categories (channel_id, lower(display_name)) WHERE delete_time IS NULL",
    """
    CREATE TABLE articles (
        id UUID NOT NULL,
        channel_id UUID NOT NULL,
        category_id UUID,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        tags TEXT[] NOT NULL,
        tag_keys TEXT[] NOT NULL,
        tag_text TEXT NOT NULL,
        attachments JSONB NOT NULL,
        private BOOLEAN NOT NULL,
        counterpart_id UUID,
        comments_closed BOOLEAN NOT NULL,
        pinned BOOLEAN NOT NULL,
        notice BOOLEAN NOT NULL,
        view_count BIGINT DEFAULT '0' NOT NULL,
        comment_count INTEGER DEFAULT '0' NOT NULL,
        publish_time TIMESTAMP WITH TIME ZONE,
        search TSVECTOR GENERATED ALWAYS AS (
        setweight(to_tsvector('mall_words'::regconfig, search_text(title)), 'A')
        || setweight(to_tsvector('mall_words'::regconfig, search_text(tag_text)), 'B')
        || setweight(to_tsvector('mall_words'::regconfig, search_text(body)), 'C')
    ) STORED,
        author_id UUID NOT NULL,
        author_role TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        flags TEXT[] NOT NULL,
        text_hash BYTEA,
        like_count INTEGER DEFAULT '0' NOT NULL,
        love_count INTEGER DEFAULT '0' NOT NULL,
        laugh_count INTEGER DEFAULT '0' NOT NULL,
        wow_count INTEGER DEFAULT '0' NOT NULL,
        sad_count INTEGER DEFAULT '0' NOT NULL,
        reaction_count INTEGER DEFAULT '0' NOT NULL,
        report_count INTEGER DEFAULT '0' NOT NULL,
        edit_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_articles PRIMARY KEY (id),
        CONSTRAINT ck_articles_state CHECK (state IN ('DRAFT', 'PENDING', 'PUBLISHED', 'HIDDEN', 'REJECTED', 'ARCHIVED', 'DELETED')),
        CONSTRAINT ck_articles_deleted CHECK ((state = 'DELETED') = (delete_time IS NOT NULL)),
        CONSTRAINT ck_articles_counts CHECK (LEAST(like_count, love_count, laugh_count, wow_count, sad_count, report_count) >= 0 AND reaction_count = like_count + love_count + laugh_count + wow_count + sad_count),
        CONSTRAINT ck_articles_comment_count CHECK (comment_count >= 0),
        CONSTRAINT ck_articles_counterpart CHECK (private OR counterpart_id IS NULL),
        CONSTRAINT fk_articles_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id),
        CONSTRAINT fk_articles_category_id FOREIGN KEY(category_id) REFERENCES article_categories (id),
        CONSTRAINT fk_articles_counterpart_id FOREIGN KEY(counterpart_id) REFERENCES accounts (id),
        CONSTRAINT fk_articles_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_articles_author_id_create_time_id ON articles (author_id, create_time, id)",
    "CREATE INDEX ix_articles_category_id_create_time_id ON articles (category_id, create_time, id)",
    "CREATE INDEX ix_articles_channel_id_create_time_id ON articles (channel_id, create_time, id)",
    "CREATE INDEX ix_articles_counterpart_id ON articles (counterpart_id) WHERE counterpart_id IS NOT NULL",
    "CREATE INDEX ix_articles_create_time_id ON articles (create_time, id)",
    "CREATE INDEX ix_articles_notice ON articles (channel_id, create_time, id) WHERE notice",
    "CREATE INDEX ix_articles_pinned ON articles (channel_id, create_time, id) WHERE pinned",
    "CREATE INDEX ix_articles_public_category_newest ON articles (category_id, create_time, id) WHERE state = 'PUBLISHED' AND NOT private",
    "CREATE INDEX ix_articles_public_channel_newest ON articles (channel_id, create_time, id) WHERE state = 'PUBLISHED' AND NOT private",
    "CREATE INDEX ix_articles_public_channel_reactions ON articles (channel_id, reaction_count, id) WHERE state = 'PUBLISHED' AND NOT private",
    "CREATE INDEX ix_articles_public_channel_views ON articles (channel_id, view_count, id) WHERE state = 'PUBLISHED' AND NOT private",
    "CREATE INDEX ix_articles_public_newest ON articles (create_time, id) WHERE state = 'PUBLISHED' AND NOT private",
    "CREATE INDEX ix_articles_reaction_count_id ON articles (reaction_count, id)",
    "CREATE INDEX ix_articles_search ON articles USING gin (search)",
    "CREATE INDEX ix_articles_state_create_time_id ON articles (state, create_time, id)",
    "CREATE INDEX ix_articles_tag_keys ON articles USING gin (tag_keys)",
    "CREATE INDEX ix_articles_text_hash ON articles (text_hash, create_time) WHERE text_hash IS NOT NULL",
    "CREATE INDEX ix_articles_view_count_id ON articles (view_count, id)",
    "CREATE UNIQUE INDEX uq_articles_title ON articles (channel_id, lower(title)) WHERE state <> 'DELETED'",
    """
    CREATE TABLE article_state_changes (
        id UUID NOT NULL,
        article_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_article_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_article_state_changes_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_article_state_changes_article_id_sequence ON article_state_changes (article_id, sequence)",
    """
    CREATE TABLE article_snapshots (
        id UUID NOT NULL,
        article_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_article_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_article_snapshots_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_article_snapshots_article_id_sequence ON article_snapshots (article_id, sequence)",
    """
    CREATE TABLE comments (
        id UUID NOT NULL,
        article_id UUID,
        review_id UUID,
        parent_id UUID,
        above UUID[] NOT NULL,
        thread_key TEXT COLLATE "C" NOT NULL,
        owner_id UUID NOT NULL,
        secret BOOLEAN NOT NULL,
        secret_author_id UUID,
        text TEXT NOT NULL,
        attachments JSONB NOT NULL,
        reply_count INTEGER DEFAULT '0' NOT NULL,
        below_count INTEGER DEFAULT '0' NOT NULL,
        author_id UUID NOT NULL,
        author_role TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        flags TEXT[] NOT NULL,
        text_hash BYTEA,
        like_count INTEGER DEFAULT '0' NOT NULL,
        love_count INTEGER DEFAULT '0' NOT NULL,
        laugh_count INTEGER DEFAULT '0' NOT NULL,
        wow_count INTEGER DEFAULT '0' NOT NULL,
        sad_count INTEGER DEFAULT '0' NOT NULL,
        reaction_count INTEGER DEFAULT '0' NOT NULL,
        report_count INTEGER DEFAULT '0' NOT NULL,
        edit_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_comments PRIMARY KEY (id),
        CONSTRAINT ck_comments_state CHECK (state IN ('PENDING', 'PUBLISHED', 'HIDDEN', 'REJECTED', 'DELETED')),
        CONSTRAINT ck_comments_deleted CHECK ((state = 'DELETED') = (delete_time IS NOT NULL)),
        CONSTRAINT ck_comments_counts CHECK (LEAST(like_count, love_count, laugh_count, wow_count, sad_count, report_count) >= 0 AND reaction_count = like_count + love_count + laugh_count + wow_count + sad_count),
        CONSTRAINT ck_comments_one_target CHECK (num_nonnulls(article_id, review_id) = 1),
        CONSTRAINT ck_comments_secret_author CHECK (secret = (secret_author_id IS NOT NULL)),
        CONSTRAINT ck_comments_below CHECK (reply_count >= 0 AND below_count >= reply_count),
        CONSTRAINT fk_comments_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_comments_review_id FOREIGN KEY(review_id) REFERENCES reviews (id),
        CONSTRAINT fk_comments_parent_id FOREIGN KEY(parent_id) REFERENCES comments (id),
        CONSTRAINT fk_comments_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_comments_article_id_create_time_id ON comments (article_id, create_time, id)",
    "CREATE INDEX ix_comments_article_id_thread_key_id ON comments (article_id, thread_key, id)",
    "CREATE INDEX ix_comments_author_id_create_time_id ON comments (author_id, create_time, id)",
    "CREATE INDEX ix_comments_author_id_thread_key_id ON comments (author_id, thread_key, id)",
    "CREATE INDEX ix_comments_create_time_id ON comments (create_time, id)",
    "CREATE INDEX ix_comments_parent_id_create_time_id ON comments (parent_id, create_time, id)",
    "CREATE INDEX ix_comments_parent_id_thread_key_id ON comments (parent_id, thread_key, id)",
    "CREATE INDEX ix_comments_review_id_create_time_id ON comments (review_id, create_time, id)",
    "CREATE INDEX ix_comments_review_id_thread_key_id ON comments (review_id, thread_key, id)",
    "CREATE INDEX ix_comments_state_create_time_id ON comments (state, create_time, id)",
    "CREATE INDEX ix_comments_state_thread_key_id ON comments (state, thread_key, id)",
    "CREATE INDEX ix_comments_text_hash ON comments (text_hash, create_time) WHERE text_hash IS NOT NULL",
    "CREATE INDEX ix_comments_thread_key_id ON comments (thread_key, id)",
    "CREATE INDEX ix_comments_top_article ON comments (article_id, thread_key, id) WHERE parent_id IS NULL",
    """
    CREATE TABLE comment_state_changes (
        id UUID NOT NULL,
        comment_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_comment_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_comment_state_changes_comment_id FOREIGN KEY(comment_id) REFERENCES comments (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_comment_state_changes_comment_id_sequence ON comment_state_changes (comment_id, sequence)",
    """
    CREATE TABLE comment_snapshots (
        id UUID NOT NULL,
        comment_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_comment_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_comment_snapshots_comment_id FOREIGN KEY(comment_id) REFERENCES comments (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_comment_snapshots_comment_id_sequence ON comment_snapshots (comment_id, sequence)",
    """
    CREATE TABLE moments (
        id UUID NOT NULL,
        media_uri TEXT NOT NULL,
        caption TEXT NOT NULL,
        product_ids UUID[] NOT NULL,
        article_id UUID,
        author_id UUID NOT NULL,
        author_role TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        flags TEXT[] NOT NULL,
        text_hash BYTEA,
        like_count INTEGER DEFAULT '0' NOT NULL,
        love_count INTEGER DEFAULT '0' NOT NULL,
        laugh_count INTEGER DEFAULT '0' NOT NULL,
        wow_count INTEGER DEFAULT '0' NOT NULL,
        sad_count INTEGER DEFAULT '0' NOT NULL,
        reaction_count INTEGER DEFAULT '0' NOT NULL,
        report_count INTEGER DEFAULT '0' NOT NULL,
        edit_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_moments PRIMARY KEY (id),
        CONSTRAINT ck_moments_state CHECK (state IN ('PENDING', 'PUBLISHED', 'HIDDEN', 'REJECTED', 'DELETED')),
        CONSTRAINT ck_moments_deleted CHECK ((state = 'DELETED') = (delete_time IS NOT NULL)),
        CONSTRAINT ck_moments_counts CHECK (LEAST(like_count, love_count, laugh_count, wow_count, sad_count, report_count) >= 0 AND reaction_count = like_count + love_count + laugh_count + wow_count + sad_count),
        CONSTRAINT fk_moments_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_moments_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_moments_article_id ON moments (article_id, create_time, id) WHERE article_id IS NOT NULL",
    "CREATE INDEX ix_moments_author_id_create_time_id ON moments (author_id, create_time, id)",
    "CREATE INDEX ix_moments_create_time_id ON moments (create_time, id)",
    "CREATE INDEX ix_moments_product_ids ON moments USING gin (product_ids)",
    "CREATE INDEX ix_moments_published_newest ON moments (create_time, id) WHERE state = 'PUBLISHED'",
    "CREATE INDEX ix_moments_published_reactions ON moments (reaction_count, id) WHERE state = 'PUBLISHED'",
    "CREATE INDEX ix_moments_reaction_count_id ON moments (reaction_count, id)",
    "CREATE INDEX ix_moments_state_create_time_id ON moments (state, create_time, id)",
    "CREATE INDEX ix_moments_text_hash ON moments (text_hash, create_time) WHERE text_hash IS NOT NULL",
    """
    CREATE TABLE moment_state_changes (
        id UUID NOT NULL,
        moment_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_moment_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_moment_state_changes_moment_id FOREIGN KEY(moment_id) REFERENCES moments (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_moment_state_changes_moment_id_sequence ON moment_state_changes (moment_id, sequence)",
    """
    CREATE TABLE moment_snapshots (
        id UUID NOT NULL,
        moment_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_moment_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_moment_snapshots_moment_id FOREIGN KEY(moment_id) REFERENCES moments (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_moment_snapshots_moment_id_sequence ON moment_snapshots (moment_id, sequence)",
    """
    CREATE TABLE reactions (
        id UUID NOT NULL,
        article_id UUID,
        comment_id UUID,
        moment_id UUID,
        customer_id UUID NOT NULL,
        kind TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_reactions PRIMARY KEY (id),
        CONSTRAINT ck_reactions_one_target CHECK (num_nonnulls(article_id, comment_id, moment_id) = 1),
        CONSTRAINT ck_reactions_kind CHECK (kind IN ('LIKE', 'LOVE', 'LAUGH', 'WOW', 'SAD')),
        CONSTRAINT fk_reactions_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_reactions_comment_id FOREIGN KEY(comment_id) REFERENCES comments (id),
        CONSTRAINT fk_reactions_moment_id FOREIGN KEY(moment_id) REFERENCES moments (id),
        CONSTRAINT fk_reactions_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_reactions_customer_id_create_time_id ON reactions (customer_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_reactions_article_id_customer_id ON reactions (article_id, customer_id)",
    "CREATE UNIQUE INDEX uq_reactions_comment_id_customer_id ON reactions (comment_id, customer_id)",
    "CREATE UNIQUE INDEX uq_reactions_moment_id_customer_id ON reactions (moment_id, customer_id)",
    """
    CREATE TABLE mentions (
        id UUID NOT NULL,
        account_id UUID NOT NULL,
        article_id UUID,
        comment_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_mentions PRIMARY KEY (id),
        CONSTRAINT ck_mentions_one_target CHECK (num_nonnulls(article_id, comment_id) = 1),
        CONSTRAINT fk_mentions_account_id FOREIGN KEY(account_id) REFERENCES accounts (id),
        CONSTRAINT fk_mentions_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_mentions_comment_id FOREIGN KEY(comment_id) REFERENCES comments (id)
    )
    """,
    "CREATE INDEX ix_mentions_account_id_create_time_id ON mentions (account_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_mentions_article_id_account_id ON mentions (article_id, account_id)",
    "CREATE UNIQUE INDEX uq_mentions_comment_id_account_id ON mentions (comment_id, account_id)",
    """
    CREATE TABLE content_reports (
        id UUID NOT NULL,
        article_id UUID,
        comment_id UUID,
        moment_id UUID,
        customer_id UUID NOT NULL,
        reason TEXT NOT NULL,
        detail TEXT NOT NULL,
        counted BOOLEAN NOT NULL,
        settle_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_content_reports PRIMARY KEY (id),
        CONSTRAINT ck_content_reports_one_target CHECK (num_nonnulls(article_id, comment_id, moment_id) = 1),
        CONSTRAINT ck_content_reports_reason CHECK (reason IN ('SPAM', 'OFFENSIVE', 'OFF_TOPIC', 'PERSONAL_DATA', 'FAKE', 'OTHER')),
        CONSTRAINT fk_content_reports_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_content_reports_comment_id FOREIGN KEY(comment_id) REFERENCES comments (id),
        CONSTRAINT fk_content_reports_moment_id FOREIGN KEY(moment_id) REFERENCES moments (id),
        CONSTRAINT fk_content_reports_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_content_reports_article_id ON content_reports (article_id, create_time, id) WHERE article_id IS NOT NULL",
    "CREATE INDEX ix_content_reports_comment_id ON content_reports (comment_id, create_time, id) WHERE comment_id IS NOT NULL",
    "CREATE INDEX ix_content_reports_create_time_id ON content_reports (create_time, id)",
    "CREATE INDEX ix_content_reports_moment_id ON content_reports (moment_id, create_time, id) WHERE moment_id IS NOT NULL",
    "CREATE INDEX ix_content_reports_open ON content_reports (create_time, id) WHERE settle_time IS NULL",
    "CREATE UNIQUE INDEX uq_content_reports_article_id_customer_id ON content_reports (article_id, customer_id)",
    "CREATE UNIQUE INDEX uq_content_reports_comment_id_customer_id ON content_reports (comment_id, customer_id)",
    "CREATE UNIQUE INDEX uq_content_reports_moment_id_customer_id ON content_reports (moment_id, customer_id)",
    """
    CREATE TABLE moderation_actions (
        id UUID NOT NULL,
        article_id UUID,
        comment_id UUID,
        moment_id UUID,
        moderator_id UUID,
        action TEXT NOT NULL,
        reason TEXT NOT NULL,
        evidence_uri TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_moderation_actions PRIMARY KEY (id),
        CONSTRAINT ck_moderation_actions_one_target CHECK (num_nonnulls(article_id, comment_id, moment_id) = 1),
        CONSTRAINT ck_moderation_actions_action CHECK (action IN ('FLAG', 'APPROVE', 'REMOVE', 'WARN', 'RESTORE')),
        CONSTRAINT fk_moderation_actions_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_moderation_actions_comment_id FOREIGN KEY(comment_id) REFERENCES comments (id),
        CONSTRAINT fk_moderation_actions_moment_id FOREIGN KEY(moment_id) REFERENCES moments (id),
        CONSTRAINT fk_moderation_actions_moderator_id FOREIGN KEY(moderator_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_moderation_actions_article_id ON moderation_actions (article_id, create_time, id) WHERE article_id IS NOT NULL",
    "CREATE INDEX ix_moderation_actions_comment_id ON moderation_actions (comment_id, create_time, id) WHERE comment_id IS NOT NULL",
    "CREATE INDEX ix_moderation_actions_create_time_id ON moderation_actions (create_time, id)",
    "CREATE INDEX ix_moderation_actions_moderator_id_create_time_id ON moderation_actions (moderator_id, create_time, id)",
    "CREATE INDEX ix_moderation_actions_moment_id ON moderation_actions (moment_id, create_time, id) WHERE moment_id IS NOT NULL",
    """
    CREATE TABLE moderation_appeals (
        id UUID NOT NULL,
        article_id UUID,
        comment_id UUID,
        moment_id UUID,
        moderation_action_id UUID NOT NULL,
        author_id UUID NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL,
        decision_reason TEXT DEFAULT '' NOT NULL,
        decided_by_id UUID,
        decide_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_moderation_appeals PRIMARY KEY (id),
        CONSTRAINT ck_moderation_appeals_one_target CHECK (num_nonnulls(article_id, comment_id, moment_id) = 1),
        CONSTRAINT ck_moderation_appeals_state CHECK (state IN ('OPEN', 'UPHELD', 'DISMISSED')),
        CONSTRAINT fk_moderation_appeals_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_moderation_appeals_comment_id FOREIGN KEY(comment_id) REFERENCES comments (id),
        CONSTRAINT fk_moderation_appeals_moment_id FOREIGN KEY(moment_id) REFERENCES moments (id),
        CONSTRAINT fk_moderation_appeals_moderation_action_id FOREIGN KEY(moderation_action_id) REFERENCES moderation_actions (id),
        CONSTRAINT fk_moderation_appeals_author_id FOREIGN KEY(author_id) REFERENCES accounts (id),
        CONSTRAINT fk_moderation_appeals_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_moderation_appeals_author_id_create_time_id ON moderation_appeals (author_id, create_time, id)",
    "CREATE INDEX ix_moderation_appeals_create_time_id ON moderation_appeals (create_time, id)",
    "CREATE INDEX ix_moderation_appeals_state_create_time_id ON moderation_appeals (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_moderation_appeals_moderation_action_id ON moderation_appeals (moderation_action_id)",
    """
    CREATE TABLE article_readers (
        article_id UUID NOT NULL,
        reader BYTEA NOT NULL,
        view_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_article_readers PRIMARY KEY (article_id, reader)
    )
    """,
    "CREATE INDEX ix_article_readers_view_time ON article_readers (view_time)",
    """
    CREATE TABLE article_view_changes (
        id BIGINT GENERATED ALWAYS AS IDENTITY,
        article_id UUID NOT NULL,
        CONSTRAINT pk_article_view_changes PRIMARY KEY (id)
    )
    """,
)
TABLES = (
    "article_view_changes",
    "article_readers",
    "moderation_appeals",
    "moderation_actions",
    "content_reports",
    "mentions",
    "reactions",
    "moment_snapshots",
    "moment_state_changes",
    "moments",
    "comment_snapshots",
    "comment_state_changes",
    "comments",
    "article_snapshots",
    "article_state_changes",
    "articles",
    "article_categories",
)


def upgrade() -> None:
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
