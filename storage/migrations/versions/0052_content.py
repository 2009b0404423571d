"""What the mall itself says: posts, pages, banners, newsletters, the editorial calendar, and counters in several rows."""

from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE blog_posts (
        id UUID NOT NULL,
        author_id UUID NOT NULL,
        category_id UUID,
        title TEXT NOT NULL,
        slug TEXT NOT NULL,
        content TEXT NOT NULL,
        content_html TEXT NOT NULL,
        content_rules INTEGER NOT NULL,
        excerpt TEXT DEFAULT '' NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        featured_until_time TIMESTAMP WITH TIME ZONE,
        publish_time TIMESTAMP WITH TIME ZONE,
        schedule_time TIMESTAMP WITH TIME ZONE,
        schedule_time_zone TEXT DEFAULT '' NOT NULL,
        meta_title TEXT DEFAULT '' NOT NULL,
        meta_description TEXT DEFAULT '' NOT NULL,
        tags TEXT[] NOT NULL,
        word_count INTEGER NOT NULL,
        read_time_minutes INTEGER NOT NULL,
        sort_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_blog_posts PRIMARY KEY (id),
        CONSTRAINT ck_blog_posts_state CHECK (state IN ('DRAFT', 'PENDING', 'PUBLISHED', 'ARCHIVED')),
        CONSTRAINT ck_blog_posts_scheduled CHECK (schedule_time IS NULL OR state IN ('PENDING', 'PUBLISHED', 'ARCHIVED')),
        CONSTRAINT fk_blog_posts_author_id FOREIGN KEY(author_id) REFERENCES accounts (id),
        CONSTRAINT fk_blog_posts_category_id FOREIGN KEY(category_id) REFERENCES categories (id)
    )
    """,
    "CREATE INDEX ix_blog_posts_category_id_sort_time_id ON blog_posts (category_id, sort_time, id)",
    """
    CREATE INDEX ix_blog_posts_due
    ON blog_posts (schedule_time, id)
    WHERE state = 'PENDING' AND schedule_time IS NOT NULL AND delete_time IS NULL
    """,
    "CREATE INDEX ix_blog_posts_published ON blog_posts (sort_time, id) WHERE state = 'PUBLISHED'",
    "CREATE INDEX ix_blog_posts_sort_time_id ON blog_posts (sort_time, id)",
    "CREATE INDEX ix_blog_posts_state_sort_time_id ON blog_posts (state, sort_time, id)",
    "CREATE INDEX ix_blog_posts_tags ON blog_posts USING gin (tags)",
    "CREATE UNIQUE INDEX uq_blog_posts_slug ON blog_posts (slug) WHERE delete_time IS NULL",
    """
    CREATE TABLE blog_post_state_changes (
        id UUID NOT NULL,
        blog_post_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_blog_post_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_blog_post_state_changes_blog_post_id FOREIGN KEY(blog_post_id) REFERENCES blog_posts (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_blog_post_state_changes_blog_post_id_sequence
    ON blog_post_state_changes (blog_post_id, sequence)
    """,
    """
    CREATE TABLE blog_post_snapshots (
        id UUID NOT NULL,
        blog_post_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_blog_post_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_blog_post_snapshots_blog_post_id FOREIGN KEY(blog_post_id) REFERENCES blog_posts (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_blog_post_snapshots_blog_post_id_sequence
    ON blog_post_snapshots (blog_post_id, sequence)
    """,
    """
    CREATE TABLE blog_comments (
        id UUID NOT NULL,
        blog_post_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_blog_comments PRIMARY KEY (id),
        CONSTRAINT ck_blog_comments_state CHECK (state IN ('PENDING', 'PUBLISHED', 'REJECTED', 'DELETED')),
        CONSTRAINT ck_blog_comments_deleted CHECK ((state = 'DELETED') = (delete_time IS NOT NULL)),
        CONSTRAINT fk_blog_comments_blog_post_id FOREIGN KEY(blog_post_id) REFERENCES blog_posts (id),
        CONSTRAINT fk_blog_comments_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_blog_comments_blog_post_id_create_time_id ON blog_comments (blog_post_id, create_time, id)",
    "CREATE INDEX ix_blog_comments_create_time_id ON blog_comments (create_time, id)",
    "CREATE INDEX ix_blog_comments_customer_id_create_time_id ON blog_comments (customer_id, create_time, id)",
    """
    CREATE INDEX ix_blog_comments_published
    ON blog_comments (blog_post_id, create_time, id)
    WHERE state = 'PUBLISHED'
    """,
    "CREATE INDEX ix_blog_comments_state_create_time_id ON blog_comments (state, create_time, id)",
    """
    CREATE TABLE blog_comment_state_changes (
        id UUID NOT NULL,
        blog_comment_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_blog_comment_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_blog_comment_state_changes_blog_comment_id FOREIGN KEY(blog_comment_id) REFERENCES blog_comments (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_blog_comment_state_changes_blog_comment_id_sequence
    ON blog_comment_state_changes (blog_comment_id, sequence)
    """,
    """
    CREATE TABLE pages (
        id UUID NOT NULL,
        author_id UUID NOT NULL,
        title TEXT NOT NULL,
        slug TEXT NOT NULL,
        content TEXT NOT NULL,
        content_html TEXT NOT NULL,
        content_rules INTEGER NOT NULL,
        excerpt TEXT DEFAULT '' NOT NULL,
        page_type TEXT NOT NULL,
        state TEXT NOT NULL,
        staff_only BOOLEAN NOT NULL,
        requires_authentication BOOLEAN NOT NULL,
        menu_position INTEGER NOT NULL,
        parent_id UUID,
        path UUID[] NOT NULL,
        access TEXT NOT NULL,
        listed BOOLEAN NOT NULL,
        template TEXT DEFAULT '' NOT NULL,
        meta_title TEXT DEFAULT '' NOT NULL,
        meta_description TEXT DEFAULT '' NOT NULL,
        og_title TEXT DEFAULT '' NOT NULL,
        og_description TEXT DEFAULT '' NOT NULL,
        og_image_uri TEXT DEFAULT '' NOT NULL,
        last_review_time TIMESTAMP WITH TIME ZONE,
        review_frequency_months INTEGER DEFAULT '0' NOT NULL,
        review_due_time TIMESTAMP WITH TIME ZONE,
        publish_time TIMESTAMP WITH TIME ZONE,
        schedule_time TIMESTAMP WITH TIME ZONE,
        schedule_time_zone TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_pages PRIMARY KEY (id),
        CONSTRAINT ck_pages_page_type CHECK (page_type IN ('ABOUT', 'POLICY', 'HELP', 'TERMS', 'PRIVACY', 'CONTACT', 'CUSTOM')),
        CONSTRAINT ck_pages_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
        CONSTRAINT ck_pages_access CHECK (access IN ('EVERYBODY', 'SIGNED_IN', 'STAFF')),
        CONSTRAINT ck_pages_parent CHECK (id <> parent_id),
        CONSTRAINT ck_pages_depth CHECK (cardinality(path) BETWEEN 1 AND 8),
        CONSTRAINT fk_pages_author_id FOREIGN KEY(author_id) REFERENCES accounts (id),
        CONSTRAINT fk_pages_parent_id FOREIGN KEY(parent_id) REFERENCES pages (id)
    )
    """,
    "CREATE INDEX ix_pages_create_time_id ON pages (create_time, id)",
    """
    CREATE INDEX ix_pages_due
    ON pages (schedule_time, id)
    WHERE state = 'DRAFT' AND schedule_time IS NOT NULL AND delete_time IS NULL
    """,
    "CREATE INDEX ix_pages_listed ON pages (menu_position, id) WHERE listed",
    "CREATE INDEX ix_pages_menu_position_id ON pages (menu_position, id)",
    "CREATE INDEX ix_pages_parent_id_menu_position_id ON pages (parent_id, menu_position, id)",
    "CREATE INDEX ix_pages_path ON pages USING gin (path)",
    "CREATE INDEX ix_pages_review_due ON pages (review_due_time) WHERE review_due_time IS NOT NULL",
    "CREATE INDEX ix_pages_state_create_time_id ON pages (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_pages_slug ON pages (slug) WHERE delete_time IS NULL",
    """
    CREATE TABLE page_state_changes (
        id UUID NOT NULL,
        page_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_page_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_page_state_changes_page_id FOREIGN KEY(page_id) REFERENCES pages (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_page_state_changes_page_id_sequence ON page_state_changes (page_id, sequence)",
    """
    CREATE TABLE page_snapshots (
        id UUID NOT NULL,
        page_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_page_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_page_snapshots_page_id FOREIGN KEY(page_id) REFERENCES pages (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_page_snapshots_page_id_sequence ON page_snapshots (page_id, sequence)",
    """
    CREATE TABLE former_slugs (
        kind TEXT NOT NULL,
        slug TEXT NOT NULL,
        subject_id UUID NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_former_slugs PRIMARY KEY (kind, slug)
    )
    """,
    """
    CREATE TABLE content_views (
        subject_id UUID NOT NULL,
        viewer BYTEA NOT NULL,
        view_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_content_views PRIMARY KEY (subject_id, viewer)
    )
    """,
    "CREATE INDEX ix_content_views_view_time ON content_views (view_time)",
    """
    CREATE TABLE banners (
        id UUID NOT NULL,
        author_id UUID NOT NULL,
        title TEXT NOT NULL,
        display_title TEXT DEFAULT '' NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        image_uri TEXT DEFAULT '' NOT NULL,
        banner_type TEXT NOT NULL,
        placement TEXT NOT NULL,
        position TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        priority INTEGER NOT NULL,
        featured BOOLEAN NOT NULL,
        start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        end_time TIMESTAMP WITH TIME ZONE,
        click_uri TEXT DEFAULT '' NOT NULL,
        clickable BOOLEAN NOT NULL,
        target_audience TEXT NOT NULL,
        impression_limit INTEGER,
        click_limit INTEGER,
        daily_impression_limit INTEGER,
        time_zone TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_banners PRIMARY KEY (id),
        CONSTRAINT ck_banners_banner_type CHECK (banner_type IN ('HERO', 'SIDEBAR', 'POPUP', 'FOOTER', 'INTERSTITIAL')),
        CONSTRAINT ck_banners_placement CHECK (placement IN ('HOME', 'CATEGORY', 'PRODUCT', 'CHECKOUT', 'GLOBAL')),
        CONSTRAINT ck_banners_position CHECK (position IN ('TOP', 'BOTTOM', 'LEFT', 'RIGHT', 'CENTER')),
        CONSTRAINT ck_banners_state CHECK (state IN ('INACTIVE', 'SCHEDULED', 'ACTIVE', 'EXPIRED')),
        CONSTRAINT ck_banners_target_audience CHECK (target_audience IN ('ALL', 'NEW_CUSTOMERS', 'RETURNING_CUSTOMERS')),
        CONSTRAINT ck_banners_window CHECK (end_time > start_time),
        CONSTRAINT ck_banners_clickable CHECK (NOT clickable OR click_uri <> ''),
        CONSTRAINT ck_banners_limits CHECK (LEAST(impression_limit, click_limit, daily_impression_limit) > 0),
        CONSTRAINT fk_banners_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_banners_create_time_id ON banners (create_time, id)",
    """
    CREATE INDEX ix_banners_served
    ON banners (placement, priority, id)
    WHERE state IN ('SCHEDULED', 'ACTIVE') AND delete_time IS NULL
    """,
    "CREATE INDEX ix_banners_state_create_time_id ON banners (state, create_time, id)",
    """
    CREATE TABLE banner_state_changes (
        id UUID NOT NULL,
        banner_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_banner_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_banner_state_changes_banner_id FOREIGN KEY(banner_id) REFERENCES banners (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_banner_state_changes_banner_id_sequence ON banner_state_changes (banner_id, sequence)",
    """
    CREATE TABLE banner_impressions (
        id UUID NOT NULL,
        banner_id UUID NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        click_time TIMESTAMP WITH TIME ZONE,
        account_id UUID,
        convert_time TIMESTAMP WITH TIME ZONE,
        purchase_id UUID,
        CONSTRAINT pk_banner_impressions PRIMARY KEY (id),
        CONSTRAINT fk_banner_impressions_banner_id FOREIGN KEY(banner_id) REFERENCES banners (id),
        CONSTRAINT fk_banner_impressions_account_id FOREIGN KEY(account_id) REFERENCES accounts (id),
        CONSTRAINT fk_banner_impressions_purchase_id FOREIGN KEY(purchase_id) REFERENCES purchases (id)
    )
    """,
    """
    CREATE INDEX ix_banner_impressions_clicked
    ON banner_impressions (account_id, click_time)
    WHERE account_id IS NOT NULL
    """,
    "CREATE INDEX ix_banner_impressions_create_time ON banner_impressions (create_time)",
    """
    CREATE UNIQUE INDEX uq_banner_impressions_purchase_id
    ON banner_impressions (purchase_id)
    WHERE purchase_id IS NOT NULL
    """,
    """
    CREATE TABLE editorial_items (
        id UUID NOT NULL,
        owner_id UUID NOT NULL,
        content_type TEXT NOT NULL,
        content_id UUID,
        assignee_id UUID,
        title TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        priority TEXT NOT NULL,
        schedule_time TIMESTAMP WITH TIME ZONE,
        deadline_time TIMESTAMP WITH TIME ZONE,
        complete_time TIMESTAMP WITH TIME ZONE,
        publish_time TIMESTAMP WITH TIME ZONE,
        estimated_hours NUMERIC(8, 2),
        actual_hours NUMERIC(8, 2),
        keywords TEXT DEFAULT '' NOT NULL,
        target_audience TEXT DEFAULT '' NOT NULL,
        related_campaigns TEXT DEFAULT '' NOT NULL,
        notes TEXT DEFAULT '' NOT NULL,
        approval_state TEXT,
        approver_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_editorial_items PRIMARY KEY (id),
        CONSTRAINT ck_editorial_items_content_type CHECK (content_type IN ('BLOG_POST', 'NEWSLETTER', 'BANNER', 'PAGE')),
        CONSTRAINT ck_editorial_items_state CHECK (state IN ('PLANNED', 'ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'PUBLISHED')),
        CONSTRAINT ck_editorial_items_priority CHECK (priority IN ('LOW', 'MEDIUM', 'HIGH', 'URGENT')),
        CONSTRAINT ck_editorial_items_approval_state CHECK (approval_state IN ('PENDING', 'APPROVED', 'REJECTED')),
        CONSTRAINT ck_editorial_items_assigned CHECK (state = 'PLANNED' OR assignee_id IS NOT NULL),
        CONSTRAINT ck_editorial_items_deadline CHECK (schedule_time <= deadline_time),
        CONSTRAINT ck_editorial_items_approved CHECK (state <> 'PUBLISHED' OR approval_state = 'APPROVED'),
        CONSTRAINT ck_editorial_items_approver CHECK (approver_id <> assignee_id),
        CONSTRAINT ck_editorial_items_hours CHECK (LEAST(estimated_hours, actual_hours) >= 0),
        CONSTRAINT fk_editorial_items_owner_id FOREIGN KEY(owner_id) REFERENCES accounts (id),
        CONSTRAINT fk_editorial_items_assignee_id FOREIGN KEY(assignee_id) REFERENCES accounts (id),
        CONSTRAINT fk_editorial_items_approver_id FOREIGN KEY(approver_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_editorial_items_assignee_id_create_time_id ON editorial_items (assignee_id, create_time, id)",
    "CREATE INDEX ix_editorial_items_content_id ON editorial_items (content_id, create_time, id)",
    "CREATE INDEX ix_editorial_items_create_time_id ON editorial_items (create_time, id)",
    "CREATE INDEX ix_editorial_items_state_create_time_id ON editorial_items (state, create_time, id)",
    """
    CREATE TABLE editorial_item_state_changes (
        id UUID NOT NULL,
        editorial_item_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_editorial_item_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_editorial_item_state_changes_editorial_item_id FOREIGN KEY(editorial_item_id) REFERENCES editorial_items (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_editorial_item_state_changes_editorial_item_id_sequence
    ON editorial_item_state_changes (editorial_item_id, sequence)
    """,
    """
    CREATE TABLE newsletters (
        id UUID NOT NULL,
        author_id UUID NOT NULL,
        title TEXT NOT NULL,
        slug TEXT NOT NULL,
        content TEXT NOT NULL,
        content_html TEXT NOT NULL,
        content_rules INTEGER NOT NULL,
        content_text TEXT DEFAULT '' NOT NULL,
        preview_text TEXT NOT NULL,
        template_type TEXT NOT NULL,
        campaign_type TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        target_segment TEXT NOT NULL,
        personalized BOOLEAN NOT NULL,
        personalization JSONB,
        tracking_enabled BOOLEAN NOT NULL,
        gathered BOOLEAN DEFAULT false NOT NULL,
        failures INTEGER DEFAULT '0' NOT NULL,
        recipient_count INTEGER DEFAULT '0' NOT NULL,
        sent_count INTEGER DEFAULT '0' NOT NULL,
        bounced_count INTEGER DEFAULT '0' NOT NULL,
        failed_count INTEGER DEFAULT '0' NOT NULL,
        suppressed_count INTEGER DEFAULT '0' NOT NULL,
        send_time TIMESTAMP WITH TIME ZONE,
        schedule_time TIMESTAMP WITH TIME ZONE,
        schedule_time_zone TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_newsletters PRIMARY KEY (id),
        CONSTRAINT ck_newsletters_template_type CHECK (template_type IN ('NEWSLETTER', 'PROMOTIONAL', 'TRANSACTIONAL')),
        CONSTRAINT ck_newsletters_campaign_type CHECK (campaign_type IN ('WEEKLY', 'PRODUCT_LAUNCH', 'SALE', 'ANNOUNCEMENT')),
        CONSTRAINT ck_newsletters_state CHECK (state IN ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'ARCHIVED')),
        CONSTRAINT ck_newsletters_target_segment CHECK (target_segment IN ('ALL', 'NEW_CUSTOMERS', 'VIP', 'INACTIVE')),
        CONSTRAINT ck_newsletters_counts CHECK (LEAST(recipient_count, sent_count, bounced_count, failed_count, suppressed_count) >= 0 AND sent_count + bounced_count + failed_count + suppressed_count <= recipient_count),
        CONSTRAINT fk_newsletters_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_newsletters_create_time_id ON newsletters (create_time, id)",
    "CREATE INDEX ix_newsletters_due ON newsletters (schedule_time, id) WHERE state = 'SCHEDULED'",
    "CREATE INDEX ix_newsletters_sending ON newsletters (id) WHERE state = 'SENDING'",
    "CREATE INDEX ix_newsletters_state_create_time_id ON newsletters (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_newsletters_slug ON newsletters (slug) WHERE delete_time IS NULL",
    """
    CREATE TABLE newsletter_state_changes (
        id UUID NOT NULL,
        newsletter_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_newsletter_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_newsletter_state_changes_newsletter_id FOREIGN KEY(newsletter_id) REFERENCES newsletters (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_newsletter_state_changes_newsletter_id_sequence
    ON newsletter_state_changes (newsletter_id, sequence)
    """,
    """
    CREATE TABLE newsletter_subscriptions (
        id UUID NOT NULL,
        email TEXT NOT NULL,
        language_code TEXT DEFAULT '' NOT NULL,
        mail_time TIMESTAMP WITH TIME ZONE,
        confirm_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_newsletter_subscriptions PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_newsletter_subscriptions_open
    ON newsletter_subscriptions (create_time)
    WHERE confirm_time IS NULL
    """,
    "CREATE UNIQUE INDEX uq_newsletter_subscriptions_email ON newsletter_subscriptions (email)",
    """
    CREATE TABLE newsletter_deliveries (
        id UUID NOT NULL,
        newsletter_id UUID NOT NULL,
        customer_id UUID,
        subscription_id UUID,
        email TEXT NOT NULL,
        state TEXT NOT NULL,
        detail TEXT DEFAULT '' NOT NULL,
        attempt_count INTEGER DEFAULT '0' NOT NULL,
        try_time TIMESTAMP WITH TIME ZONE NOT NULL,
        send_time TIMESTAMP WITH TIME ZONE,
        bounce_time TIMESTAMP WITH TIME ZONE,
        open_time TIMESTAMP WITH TIME ZONE,
        click_time TIMESTAMP WITH TIME ZONE,
        unsubscribe_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_newsletter_deliveries PRIMARY KEY (id),
        CONSTRAINT ck_newsletter_deliveries_state CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'SUPPRESSED')),
        CONSTRAINT fk_newsletter_deliveries_newsletter_id FOREIGN KEY(newsletter_id) REFERENCES newsletters (id),
        CONSTRAINT fk_newsletter_deliveries_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE INDEX ix_newsletter_deliveries_bounced
    ON newsletter_deliveries (email, bounce_time)
    WHERE bounce_time IS NOT NULL
    """,
    "CREATE INDEX ix_newsletter_deliveries_customer_id ON newsletter_deliveries (newsletter_id, customer_id)",
    """
    CREATE INDEX ix_newsletter_deliveries_newsletter_id_create_time_id
    ON newsletter_deliveries (newsletter_id, create_time, id)
    """,
    """
    CREATE INDEX ix_newsletter_deliveries_newsletter_id_state_create_time_id
    ON newsletter_deliveries (newsletter_id, state, create_time, id)
    """,
    """
    CREATE INDEX ix_newsletter_deliveries_open
    ON newsletter_deliveries (newsletter_id, try_time, id)
    WHERE state IN ('PENDING', 'SENDING')
    """,
    """
    CREATE INDEX ix_newsletter_deliveries_subscription_id
    ON newsletter_deliveries (newsletter_id, subscription_id)
    """,
    """
    CREATE UNIQUE INDEX uq_newsletter_deliveries_newsletter_id_email
    ON newsletter_deliveries (newsletter_id, email)
    """,
    """
    CREATE TABLE mail_suppressions (
        email TEXT NOT NULL,
        reason TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_mail_suppressions PRIMARY KEY (email),
        CONSTRAINT ck_mail_suppressions_reason CHECK (reason IN ('HARD', 'SOFT', 'COMPLAINT'))
    )
    """,
    """
    CREATE TABLE soft_bounces (
        id UUID NOT NULL,
        email TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_soft_bounces PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_soft_bounces_email_create_time ON soft_bounces (email, create_time)",
    """
    CREATE TABLE counter_shards (
        subject_id UUID NOT NULL,
        name TEXT NOT NULL,
        period TEXT NOT NULL,
        shard SMALLINT NOT NULL,
        value BIGINT NOT NULL,
        most BIGINT,
        CONSTRAINT pk_counter_shards PRIMARY KEY (subject_id, name, period, shard),
        CONSTRAINT ck_counter_shards_within CHECK (value >= 0 AND value <= most)
    )
    """,
)


def upgrade() -> None:
    """Apply."""
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    for table in (
        "counter_shards",
        "soft_bounces",
        "mail_suppressions",
        "newsletter_deliveries",
        "newsletter_subscriptions",
        "newsletter_state_changes",
        "newsletters",
        "editorial_item_state_changes",
        "editorial_items",
        "banner_impressions",
        "banner_state_changes",
        "banners",
        "content_views",
        "former_slugs",
        "page_snapshots",
        "page_state_changes",
        "pages",
        "blog_comment_state_changes",
        "blog_comments",
        "blog_post_snapshots",
        "blog_post_state_changes",
        "blog_posts",
    ):
        op.drop_table(table)
