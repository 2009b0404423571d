"""What buyers say: reviews, votes, reports, sellers' replies, summaries, invitations."""

from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE reviews (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        product_id UUID NOT NULL,
        variant_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        order_id UUID NOT NULL,
        order_item_id UUID NOT NULL,
        rating INTEGER NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        images JSONB NOT NULL,
        text_hash BYTEA,
        verified_purchase BOOLEAN NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT NOT NULL,
        flags TEXT[] NOT NULL,
        helpful_count INTEGER DEFAULT '0' NOT NULL,
        not_helpful_count INTEGER DEFAULT '0' NOT NULL,
        helpfulness INTEGER DEFAULT '0' NOT NULL,
        report_count INTEGER DEFAULT '0' NOT NULL,
        edit_time TIMESTAMP WITH TIME ZONE,
        edit_deadline_time TIMESTAMP WITH TIME ZONE NOT NULL,
        publish_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_reviews PRIMARY KEY (id),
        CONSTRAINT ck_reviews_state CHECK (state IN ('PENDING', 'PUBLISHED', 'HIDDEN', 'REJECTED', 'DELETED')),
        CONSTRAINT ck_reviews_rating CHECK (rating BETWEEN 1 AND 5),
        CONSTRAINT ck_reviews_deleted CHECK ((state = 'DELETED') = (delete_time IS NOT NULL)),
        CONSTRAINT ck_reviews_counts CHECK (LEAST(helpful_count, not_helpful_count, report_count) >= 0 AND helpfulness = helpful_count - not_helpful_count),
        CONSTRAINT fk_reviews_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_reviews_product_id FOREIGN KEY(product_id) REFERENCES products (id),
        CONSTRAINT fk_reviews_variant_id FOREIGN KEY(variant_id) REFERENCES variants (id),
        CONSTRAINT fk_reviews_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_reviews_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
        CONSTRAINT fk_reviews_order_item_id FOREIGN KEY(order_item_id) REFERENCES order_items (id)
    )
    """,
    "CREATE INDEX ix_reviews_create_time_id ON reviews (create_time, id)",
    "CREATE INDEX ix_reviews_customer_id_create_time_id ON reviews (customer_id, create_time, id)",
    "CREATE INDEX ix_reviews_helpfulness_id ON reviews (helpfulness, id)",
    "CREATE INDEX ix_reviews_order_id ON reviews (order_id)",
    "CREATE INDEX ix_reviews_product_id_create_time_id ON reviews (product_id, create_time, id)",
    """
    CREATE INDEX ix_reviews_published_product_helpful
    ON reviews (product_id, helpfulness, id)
    WHERE state = 'PUBLISHED'
    """,
    """
    CREATE INDEX ix_reviews_published_product_newest
    ON reviews (product_id, create_time, id)
    WHERE state = 'PUBLISHED'
    """,
    "CREATE INDEX ix_reviews_published_product_rating ON reviews (product_id, rating, id) WHERE state = 'PUBLISHED'",
    "CREATE INDEX ix_reviews_rating_create_time_id ON reviews (rating, create_time, id)",
    "CREATE INDEX ix_reviews_rating_id ON reviews (rating, id)",
    "CREATE INDEX ix_reviews_seller_id_create_time_id ON reviews (seller_id, create_time, id)",
    "CREATE INDEX ix_reviews_state_create_time_id ON reviews (state, create_time, id)",
    "CREATE INDEX ix_reviews_text_hash ON reviews (text_hash) WHERE text_hash IS NOT NULL",
    """
    CREATE UNIQUE INDEX uq_reviews_customer_id_product_id
    ON reviews (customer_id, product_id)
    WHERE state <> 'DELETED'
    """,
    """
    CREATE TABLE review_state_changes (
        id UUID NOT NULL,
        review_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_review_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_review_state_changes_review_id FOREIGN KEY(review_id) REFERENCES reviews (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_review_state_changes_review_id_sequence ON review_state_changes (review_id, sequence)",
    """
    CREATE TABLE review_snapshots (
        id UUID NOT NULL,
        review_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_review_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_review_snapshots_review_id FOREIGN KEY(review_id) REFERENCES reviews (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_review_snapshots_review_id_sequence ON review_snapshots (review_id, sequence)",
    """
    CREATE TABLE review_votes (
        id UUID NOT NULL,
        review_id UUID NOT NULL,
        product_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        helpful BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_review_votes PRIMARY KEY (id),
        CONSTRAINT fk_review_votes_review_id FOREIGN KEY(review_id) REFERENCES reviews (id),
        CONSTRAINT fk_review_votes_product_id FOREIGN KEY(product_id) REFERENCES products (id),
        CONSTRAINT fk_review_votes_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_review_votes_customer_id_create_time_id ON review_votes (customer_id, create_time, id)",
    """
    CREATE INDEX ix_review_votes_customer_id_product_id_create_time_id
    ON review_votes (customer_id, product_id, create_time, id)
    """,
    "CREATE UNIQUE INDEX uq_review_votes_review_id_customer_id ON review_votes (review_id, customer_id)",
    """
    CREATE TABLE review_reports (
        id UUID NOT NULL,
        review_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        reason TEXT NOT NULL,
        detail TEXT NOT NULL,
        counted BOOLEAN NOT NULL,
        settle_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_review_reports PRIMARY KEY (id),
        CONSTRAINT ck_review_reports_reason CHECK (reason IN ('SPAM', 'OFFENSIVE', 'OFF_TOPIC', 'PERSONAL_DATA', 'FAKE', 'OTHER')),
        CONSTRAINT fk_review_reports_review_id FOREIGN KEY(review_id) REFERENCES reviews (id),
        CONSTRAINT fk_review_reports_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_review_reports_create_time_id ON review_reports (create_time, id)",
    "CREATE INDEX ix_review_reports_open ON review_reports (create_time, id) WHERE settle_time IS NULL",
    "CREATE INDEX ix_review_reports_review_id_create_time_id ON review_reports (review_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_review_reports_review_id_customer_id ON review_reports (review_id, customer_id)",
    """
    CREATE TABLE seller_replies (
        id UUID NOT NULL,
        review_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        edit_deadline_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_seller_replies PRIMARY KEY (id),
        CONSTRAINT ck_seller_replies_state CHECK (state IN ('PENDING', 'PUBLISHED', 'REJECTED', 'DELETED')),
        CONSTRAINT ck_seller_replies_deleted CHECK ((state = 'DELETED') = (delete_time IS NOT NULL)),
        CONSTRAINT fk_seller_replies_review_id FOREIGN KEY(review_id) REFERENCES reviews (id),
        CONSTRAINT fk_seller_replies_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
    )
    """,
    "CREATE INDEX ix_seller_replies_create_time_id ON seller_replies (create_time, id)",
    "CREATE INDEX ix_seller_replies_seller_id_create_time_id ON seller_replies (seller_id, create_time, id)",
    "CREATE INDEX ix_seller_replies_state_create_time_id ON seller_replies (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_seller_replies_review_id ON seller_replies (review_id) WHERE state <> 'DELETED'",
    """
    CREATE TABLE seller_reply_state_changes (
        id UUID NOT NULL,
        seller_reply_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_seller_reply_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_seller_reply_state_changes_seller_reply_id FOREIGN KEY(seller_reply_id) REFERENCES seller_replies (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_seller_reply_state_changes_seller_reply_id_sequence
    ON seller_reply_state_changes (seller_reply_id, sequence)
    """,
    """
    CREATE TABLE seller_reply_snapshots (
        id UUID NOT NULL,
        seller_reply_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_seller_reply_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_seller_reply_snapshots_seller_reply_id FOREIGN KEY(seller_reply_id) REFERENCES seller_replies (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_seller_reply_snapshots_seller_reply_id_sequence
    ON seller_reply_snapshots (seller_reply_id, sequence)
    """,
    """
    CREATE TABLE review_summaries (
        product_id UUID NOT NULL,
        review_count INTEGER NOT NULL,
        rating_sum BIGINT NOT NULL,
        text_count INTEGER NOT NULL,
        ones INTEGER NOT NULL,
        twos INTEGER NOT NULL,
        threes INTEGER NOT NULL,
        fours INTEGER NOT NULL,
        fives INTEGER NOT NULL,
        score BIGINT NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_review_summaries PRIMARY KEY (product_id),
        CONSTRAINT ck_review_summaries_adds_up CHECK (LEAST(ones, twos, threes, fours, fives, text_count) >= 0 AND text_count <= review_count AND review_count = ones + twos + threes + fours + fives AND rating_sum = ones + 2 * twos + 3 * threes + 4 * fours + 5 * fives),
        CONSTRAINT fk_review_summaries_product_id FOREIGN KEY(product_id) REFERENCES products (id)
    )
    """,
    "CREATE INDEX ix_review_summaries_score ON review_summaries (score, product_id) WHERE review_count > 0",
    """
    CREATE TABLE review_invitations (
        order_id UUID NOT NULL,
        due_time TIMESTAMP WITH TIME ZONE NOT NULL,
        settle_time TIMESTAMP WITH TIME ZONE,
        sent BOOLEAN DEFAULT false NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_review_invitations PRIMARY KEY (order_id),
        CONSTRAINT fk_review_invitations_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
    )
    """,
    "CREATE INDEX ix_review_invitations_due ON review_invitations (due_time, order_id) WHERE settle_time IS NULL",
)


def upgrade() -> None:
    """Apply."""
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    for table in (
        "review_invitations",
        "review_summaries",
        "seller_reply_snapshots",
        "seller_reply_state_changes",
        "seller_replies",
        "review_reports",
        "review_votes",
        "review_snapshots",
        "review_state_changes",
        "reviews",
    ):
        op.drop_table(table)
