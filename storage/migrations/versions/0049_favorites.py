"""What customers like and wish; coupons for those who have subscribed to the newsletter."""

from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE customer_preferences (
        id UUID NOT NULL,
        newsletter BOOLEAN DEFAULT false NOT NULL,
        newsletter_time TIMESTAMP WITH TIME ZONE,
        marketing_mail BOOLEAN DEFAULT false NOT NULL,
        sms_notifications BOOLEAN DEFAULT false NOT NULL,
        price_drop_alerts BOOLEAN DEFAULT true NOT NULL,
        back_in_stock_alerts BOOLEAN DEFAULT true NOT NULL,
        wishlist_sharing BOOLEAN DEFAULT true NOT NULL,
        personalized_recommendations BOOLEAN DEFAULT false NOT NULL,
        view_history BOOLEAN DEFAULT true NOT NULL,
        language_code TEXT DEFAULT '' NOT NULL,
        currency_code TEXT DEFAULT '' NOT NULL,
        time_zone TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_customer_preferences PRIMARY KEY (id),
        CONSTRAINT fk_customer_preferences_id FOREIGN KEY(id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE favorite_folders (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        display_name TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_favorite_folders PRIMARY KEY (id),
        CONSTRAINT fk_favorite_folders_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_favorite_folders_customer_id_create_time_id ON favorite_folders (customer_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_favorite_folders_display_name ON favorite_folders (customer_id, lower(display_name)) WHERE delete_time IS NULL",
    """
    CREATE TABLE favorites (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        target_type TEXT NOT NULL,
        target_id UUID NOT NULL,
        folder_id UUID,
        note TEXT DEFAULT '' NOT NULL,
        title TEXT NOT NULL,
        target_code TEXT DEFAULT '' NOT NULL,
        price_minor BIGINT,
        currency TEXT,
        address_snapshot TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_favorites PRIMARY KEY (id),
        CONSTRAINT ck_favorites_target_type CHECK (target_type IN ('PRODUCT', 'ADDRESS')),
        CONSTRAINT ck_favorites_price_minor CHECK (price_minor >= 0),
        CONSTRAINT ck_favorites_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT fk_favorites_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_favorites_folder_id FOREIGN KEY(folder_id) REFERENCES favorite_folders (id)
    )
    """,
    "CREATE INDEX ix_favorites_customer_id_create_time_id ON favorites (customer_id, create_time, id)",
    "CREATE INDEX ix_favorites_folder_id ON favorites (folder_id) WHERE folder_id IS NOT NULL",
    "CREATE UNIQUE INDEX uq_favorites_target ON favorites (customer_id, target_type, target_id)",
    """
    CREATE TABLE favorite_snapshots (
        id UUID NOT NULL,
        favorite_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_favorite_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_favorite_snapshots_favorite_id FOREIGN KEY(favorite_id) REFERENCES favorites (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_favorite_snapshots_favorite_id_sequence ON favorite_snapshots (favorite_id, sequence)",
    """
    CREATE TABLE wishlists (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        title TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        privacy TEXT NOT NULL,
        "primary" BOOLEAN NOT NULL,
        item_count INTEGER DEFAULT '0' NOT NULL,
        share_hash BYTEA,
        share_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_wishlists PRIMARY KEY (id),
        CONSTRAINT ck_wishlists_privacy CHECK (privacy IN ('PRIVATE', 'SHARED', 'PUBLIC')),
        CONSTRAINT ck_wishlists_item_count CHECK (item_count >= 0),
        CONSTRAINT ck_wishlists_share CHECK ((share_hash IS NULL) = (share_time IS NULL)),
        CONSTRAINT ck_wishlists_private CHECK (privacy <> 'PRIVATE' OR share_hash IS NULL),
        CONSTRAINT fk_wishlists_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_wishlists_customer_id_create_time_id ON wishlists (customer_id, create_time, id)",
    'CREATE UNIQUE INDEX uq_wishlists_primary ON wishlists (customer_id) WHERE "primary"',
    "CREATE UNIQUE INDEX uq_wishlists_share_hash ON wishlists (share_hash) WHERE share_hash IS NOT NULL",
    "CREATE UNIQUE INDEX uq_wishlists_title ON wishlists (customer_id, lower(title)) WHERE delete_time IS NULL",
    """
    CREATE TABLE wishlist_items (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        wishlist_id UUID NOT NULL,
        variant_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        channel_id UUID NOT NULL,
        priority INTEGER NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        price_minor BIGINT,
        currency TEXT NOT NULL,
        price_alert_threshold_minor BIGINT,
        notify_on_availability BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_wishlist_items PRIMARY KEY (id),
        CONSTRAINT ck_wishlist_items_price_minor CHECK (price_minor >= 0),
        CONSTRAINT ck_wishlist_items_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_wishlist_items_price_alert_threshold_minor CHECK (price_alert_threshold_minor >= 0),
        CONSTRAINT ck_wishlist_items_priority CHECK (priority BETWEEN 1 AND 10),
        CONSTRAINT fk_wishlist_items_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_wishlist_items_wishlist_id FOREIGN KEY(wishlist_id) REFERENCES wishlists (id),
        CONSTRAINT fk_wishlist_items_variant_id FOREIGN KEY(variant_id) REFERENCES variants (id),
        CONSTRAINT fk_wishlist_items_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_wishlist_items_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id)
    )
    """,
    "CREATE INDEX ix_wishlist_items_customer_id_create_time_id ON wishlist_items (customer_id, create_time, id)",
    "CREATE INDEX ix_wishlist_items_wished ON wishlist_items (customer_id, variant_id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_wishlist_items_wishlist_id_create_time_id ON wishlist_items (wishlist_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_wishlist_items_variant ON wishlist_items (wishlist_id, variant_id) WHERE delete_time IS NULL",
    """
    CREATE TABLE wish_watches (
        customer_id UUID NOT NULL,
        variant_id UUID NOT NULL,
        buyable BOOLEAN NOT NULL,
        told_price_minor BIGINT,
        notify_time TIMESTAMP WITH TIME ZONE,
        check_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_wish_watches PRIMARY KEY (customer_id, variant_id),
        CONSTRAINT fk_wish_watches_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_wish_watches_variant_id FOREIGN KEY(variant_id) REFERENCES variants (id)
    )
    """,
    "CREATE INDEX ix_wish_watches_check_time ON wish_watches (check_time)",
    """
    CREATE TABLE seller_follows (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        frequency TEXT NOT NULL,
        follow_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_seller_follows PRIMARY KEY (id),
        CONSTRAINT ck_seller_follows_frequency CHECK (frequency IN ('IMMEDIATE', 'DAILY_DIGEST', 'WEEKLY_DIGEST', 'NONE')),
        CONSTRAINT fk_seller_follows_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_seller_follows_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
    )
    """,
    "CREATE INDEX ix_seller_follows_customer_id_create_time_id ON seller_follows (customer_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_seller_follows_seller_id ON seller_follows (customer_id, seller_id)",
    """
    CREATE TABLE viewed_products (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        product_id UUID NOT NULL,
        view_count INTEGER NOT NULL,
        last_view_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_viewed_products PRIMARY KEY (id),
        CONSTRAINT fk_viewed_products_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_viewed_products_product_id FOREIGN KEY(product_id) REFERENCES products (id)
    )
    """,
    "CREATE INDEX ix_viewed_products_customer_id_last_view_time_id ON viewed_products (customer_id, last_view_time, id)",
    "CREATE UNIQUE INDEX uq_viewed_products_product_id ON viewed_products (customer_id, product_id)",
)


def upgrade() -> None:
    """Apply."""
    op.execute("ALTER TABLE coupons ADD COLUMN subscribers_only BOOLEAN DEFAULT false NOT NULL")
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    for table in (
        "viewed_products",
        "seller_follows",
        "wish_watches",
        "wishlist_items",
        "wishlists",
        "favorite_snapshots",
        "favorites",
        "favorite_folders",
        "customer_preferences",
    ):
        op.drop_table(table)
    op.drop_column("coupons", "subscribers_only")
