"""Support: inquiries, tickets, help, disputes."""

from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE inquiries (
        id UUID NOT NULL,
        customer_id UUID,
        author_seller_id UUID,
        product_id UUID,
        order_id UUID,
        seller_id UUID,
        type TEXT NOT NULL,
        priority TEXT NOT NULL,
        source TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        private BOOLEAN NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        assignee_id UUID,
        reply_count INTEGER DEFAULT '0' NOT NULL,
        report_count INTEGER DEFAULT '0' NOT NULL,
        answer_deadline_time TIMESTAMP WITH TIME ZONE NOT NULL,
        read_time TIMESTAMP WITH TIME ZONE,
        answer_time TIMESTAMP WITH TIME ZONE,
        resolve_time TIMESTAMP WITH TIME ZONE,
        close_time TIMESTAMP WITH TIME ZONE,
        escalate_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        listed BOOLEAN GENERATED ALWAYS AS (product_id IS NOT NULL AND order_id IS NULL AND author_seller_id IS NULL AND state IN ('OPEN', 'ANSWERED', 'IN_PROGRESS', 'PENDING_CUSTOMER', 'PENDING_SELLER', 'RESOLVED', 'CLOSED')) STORED NOT NULL,
        CONSTRAINT pk_inquiries PRIMARY KEY (id),
        CONSTRAINT ck_inquiries_type CHECK (type IN ('ORDER_ISSUE', 'PRODUCT_QUESTION', 'SHIPPING_CONCERN', 'BILLING_INQUIRY', 'GENERAL_SUPPORT', 'COMPLAINT', 'FEEDBACK')),
        CONSTRAINT ck_inquiries_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
        CONSTRAINT ck_inquiries_source CHECK (source IN ('WEBSITE', 'EMAIL', 'PHONE', 'MOBILE_APP', 'SELLER_PORTAL', 'ADMIN_PORTAL')),
        CONSTRAINT ck_inquiries_state CHECK (state IN ('PENDING_MODERATION', 'OPEN', 'ANSWERED', 'IN_PROGRESS', 'PENDING_CUSTOMER', 'PENDING_SELLER', 'RESOLVED', 'CLOSED', 'REJECTED', 'DELETED')),
        CONSTRAINT ck_inquiries_author CHECK ((customer_id IS NULL) <> (author_seller_id IS NULL)),
        CONSTRAINT ck_inquiries_private CHECK (private OR (product_id IS NOT NULL AND order_id IS NULL AND author_seller_id IS NULL)),
        CONSTRAINT ck_inquiries_deleted CHECK ((state = 'DELETED') = (delete_time IS NOT NULL)),
        CONSTRAINT ck_inquiries_counts CHECK (LEAST(reply_count, report_count) >= 0),
        CONSTRAINT fk_inquiries_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_inquiries_author_seller_id FOREIGN KEY(author_seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_inquiries_product_id FOREIGN KEY(product_id) REFERENCES products (id),
        CONSTRAINT fk_inquiries_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
        CONSTRAINT fk_inquiries_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_inquiries_assignee_id FOREIGN KEY(assignee_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_inquiries_assignee_id_create_time_id ON inquiries (assignee_id, create_time, id)",
    "CREATE INDEX ix_inquiries_author_seller_id_create_time_id ON inquiries (author_seller_id, create_time, id)",
    "CREATE INDEX ix_inquiries_create_time_id ON inquiries (create_time, id)",
    "CREATE INDEX ix_inquiries_customer_id_create_time_id ON inquiries (customer_id, create_time, id)",
    "CREATE INDEX ix_inquiries_listed ON inquiries (create_time, id) WHERE listed",
    "CREATE INDEX ix_inquiries_listed_product ON inquiries (product_id, create_time, id) WHERE listed",
    "CREATE INDEX ix_inquiries_order_id_create_time_id ON inquiries (order_id, create_time, id)",
    "CREATE INDEX ix_inquiries_product_id_create_time_id ON inquiries (product_id, create_time, id)",
    "CREATE INDEX ix_inquiries_seller_id_create_time_id ON inquiries (seller_id, create_time, id)",
    "CREATE INDEX ix_inquiries_silent ON inquiries (update_time, id) WHERE state IN ('ANSWERED', 'RESOLVED', 'PENDING_CUSTOMER')",
    "CREATE INDEX ix_inquiries_state_create_time_id ON inquiries (state, create_time, id)",
    "CREATE INDEX ix_inquiries_type_create_time_id ON inquiries (type, create_time, id)",
    "CREATE INDEX ix_inquiries_unanswered ON inquiries (answer_deadline_time, id) WHERE state = 'OPEN' AND answer_time IS NULL AND escalate_time IS NULL",
    "CREATE INDEX ix_inquiries_unread ON inquiries (seller_id, create_time, id) WHERE read_time IS NULL AND delete_time IS NULL",
    "CREATE UNIQUE INDEX uq_inquiries_order_id_type_customer_id ON inquiries (order_id, type, customer_id) WHERE order_id IS NOT NULL AND state NOT IN ('CLOSED', 'REJECTED', 'DELETED')",
    """
    CREATE TABLE inquiry_snapshots (
        id UUID NOT NULL,
        inquiry_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        reply_id UUID,
        CONSTRAINT pk_inquiry_snapshots PRIMARY KEY (id),
        CONSTRAINT fk_inquiry_snapshots_inquiry_id FOREIGN KEY(inquiry_id) REFERENCES inquiries (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_inquiry_snapshots_inquiry_id_sequence ON inquiry_snapshots (inquiry_id, sequence)",
    """
    CREATE TABLE inquiry_replies (
        id UUID NOT NULL,
        inquiry_id UUID NOT NULL,
        parent_id UUID,
        customer_id UUID,
        seller_id UUID,
        administrator_id UUID,
        text TEXT NOT NULL,
        private BOOLEAN NOT NULL,
        hidden BOOLEAN DEFAULT false NOT NULL,
        report_count INTEGER DEFAULT '0' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_inquiry_replies PRIMARY KEY (id),
        CONSTRAINT ck_inquiry_replies_author CHECK (num_nonnulls(customer_id, seller_id, administrator_id) = 1),
        CONSTRAINT ck_inquiry_replies_counts CHECK (report_count >= 0),
        CONSTRAINT fk_inquiry_replies_inquiry_id FOREIGN KEY(inquiry_id) REFERENCES inquiries (id),
        CONSTRAINT fk_inquiry_replies_parent_id FOREIGN KEY(parent_id) REFERENCES inquiry_replies (id),
        CONSTRAINT fk_inquiry_replies_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_inquiry_replies_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_inquiry_replies_administrator_id FOREIGN KEY(administrator_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_inquiry_replies_create_time ON inquiry_replies (create_time, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_inquiry_replies_customer_id ON inquiry_replies (customer_id, create_time, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_inquiry_replies_inquiry_id ON inquiry_replies (inquiry_id, create_time, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_inquiry_replies_seller_id ON inquiry_replies (seller_id, create_time, id) WHERE delete_time IS NULL",
    """
    CREATE TABLE abuse_reports (
        id UUID NOT NULL,
        reporter_id UUID NOT NULL,
        inquiry_id UUID NOT NULL,
        reply_id UUID,
        target_id UUID GENERATED ALWAYS AS (coalesce(reply_id, inquiry_id)) STORED NOT NULL,
        administrator_id UUID,
        reason TEXT NOT NULL,
        counted BOOLEAN NOT NULL,
        state TEXT NOT NULL,
        close_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_abuse_reports PRIMARY KEY (id),
        CONSTRAINT ck_abuse_reports_state CHECK (state IN ('OPEN', 'UNDER_REVIEW', 'RESOLVED', 'REJECTED', 'CLOSED')),
        CONSTRAINT ck_abuse_reports_closed CHECK ((close_time IS NULL) = (state IN ('OPEN', 'UNDER_REVIEW'))),
        CONSTRAINT fk_abuse_reports_reporter_id FOREIGN KEY(reporter_id) REFERENCES accounts (id),
        CONSTRAINT fk_abuse_reports_inquiry_id FOREIGN KEY(inquiry_id) REFERENCES inquiries (id),
        CONSTRAINT fk_abuse_reports_reply_id FOREIGN KEY(reply_id) REFERENCES inquiry_replies (id),
        CONSTRAINT fk_abuse_reports_administrator_id FOREIGN KEY(administrator_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_abuse_reports_create_time_id ON abuse_reports (create_time, id)",
    "CREATE INDEX ix_abuse_reports_inquiry_id_create_time_id ON abuse_reports (inquiry_id, create_time, id)",
    "CREATE INDEX ix_abuse_reports_reporter_id_create_time_id ON abuse_reports (reporter_id, create_time, id)",
    "CREATE INDEX ix_abuse_reports_state_create_time_id ON abuse_reports (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_abuse_reports_target_id_reporter_id ON abuse_reports (target_id, reporter_id) WHERE close_time IS NULL",
    """
    CREATE TABLE moderation_events (
        id UUID NOT NULL,
        inquiry_id UUID NOT NULL,
        reply_id UUID,
        abuse_report_id UUID,
        administrator_id UUID NOT NULL,
        type TEXT NOT NULL,
        note TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_moderation_events PRIMARY KEY (id),
        CONSTRAINT ck_moderation_events_type CHECK (type IN ('REVIEW', 'RESOLVE', 'REJECT', 'RESTORE', 'HIDE', 'CLOSE', 'ESCALATE')),
        CONSTRAINT fk_moderation_events_inquiry_id FOREIGN KEY(inquiry_id) REFERENCES inquiries (id),
        CONSTRAINT fk_moderation_events_reply_id FOREIGN KEY(reply_id) REFERENCES inquiry_replies (id),
        CONSTRAINT fk_moderation_events_abuse_report_id FOREIGN KEY(abuse_report_id) REFERENCES abuse_reports (id),
        CONSTRAINT fk_moderation_events_administrator_id FOREIGN KEY(administrator_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_moderation_events_abuse_report_id_create_time_id ON moderation_events (abuse_report_id, create_time, id)",
    "CREATE INDEX ix_moderation_events_create_time_id ON moderation_events (create_time, id)",
    "CREATE INDEX ix_moderation_events_inquiry_id_create_time_id ON moderation_events (inquiry_id, create_time, id)",
    """
    CREATE TABLE tickets (
        id UUID NOT NULL,
        number TEXT NOT NULL,
        inquiry_id UUID,
        customer_id UUID,
        seller_id UUID,
        requester_id UUID NOT NULL,
        requester TEXT NOT NULL,
        follow_up_of_id UUID,
        category TEXT NOT NULL,
        priority TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL,
        assignee_id UUID,
        escalation_level INTEGER DEFAULT '0' NOT NULL,
        resolution_summary TEXT DEFAULT '' NOT NULL,
        resolution_count INTEGER DEFAULT '0' NOT NULL,
        message_count INTEGER DEFAULT '0' NOT NULL,
        merged_into_id UUID,
        response_deadline_time TIMESTAMP WITH TIME ZONE NOT NULL,
        calendar_version BIGINT NOT NULL,
        respond_time TIMESTAMP WITH TIME ZONE,
        breach_time TIMESTAMP WITH TIME ZONE,
        breach_notify_time TIMESTAMP WITH TIME ZONE,
        resolve_time TIMESTAMP WITH TIME ZONE,
        close_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_tickets PRIMARY KEY (id),
        CONSTRAINT ck_tickets_requester CHECK (requester IN ('CUSTOMER', 'SELLER', 'STAFF')),
        CONSTRAINT ck_tickets_category CHECK (category IN ('TECHNICAL', 'ACCOUNT', 'BILLING', 'PAYMENT', 'ORDER', 'DELIVERY', 'PRODUCT', 'SELLER_COMPLAINT', 'PLATFORM_BUG', 'FEATURE_REQUEST', 'DATA_CORRECTION', 'OTHER')),
        CONSTRAINT ck_tickets_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
        CONSTRAINT ck_tickets_state CHECK (state IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATION_REQUIRED', 'WAITING_CUSTOMER', 'WAITING_SELLER', 'TESTING_RESOLUTION', 'RESOLVED', 'CLOSED', 'ARCHIVED', 'MERGED')),
        CONSTRAINT ck_tickets_escalation_level CHECK (escalation_level BETWEEN 0 AND 3),
        CONSTRAINT ck_tickets_merged CHECK ((state = 'MERGED') = (merged_into_id IS NOT NULL)),
        CONSTRAINT ck_tickets_assigned CHECK (state <> 'NEW' OR assignee_id IS NULL),
        CONSTRAINT ck_tickets_itself CHECK (merged_into_id <> id),
        CONSTRAINT fk_tickets_inquiry_id FOREIGN KEY(inquiry_id) REFERENCES inquiries (id),
        CONSTRAINT fk_tickets_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_tickets_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_tickets_requester_id FOREIGN KEY(requester_id) REFERENCES accounts (id),
        CONSTRAINT fk_tickets_follow_up_of_id FOREIGN KEY(follow_up_of_id) REFERENCES tickets (id),
        CONSTRAINT fk_tickets_assignee_id FOREIGN KEY(assignee_id) REFERENCES accounts (id),
        CONSTRAINT fk_tickets_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES tickets (id)
    )
    """,
    "CREATE INDEX ix_tickets_assignee_id_create_time_id ON tickets (assignee_id, create_time, id)",
    "CREATE INDEX ix_tickets_breached ON tickets (create_time, id) WHERE breach_time IS NOT NULL",
    "CREATE INDEX ix_tickets_calendar ON tickets (calendar_version, id) WHERE respond_time IS NULL AND breach_time IS NULL",
    "CREATE INDEX ix_tickets_category_create_time_id ON tickets (category, create_time, id)",
    "CREATE INDEX ix_tickets_closed ON tickets (close_time, id) WHERE state = 'CLOSED'",
    "CREATE INDEX ix_tickets_create_time_id ON tickets (create_time, id)",
    "CREATE INDEX ix_tickets_merged_into_id ON tickets (merged_into_id) WHERE merged_into_id IS NOT NULL",
    "CREATE INDEX ix_tickets_priority_create_time_id ON tickets (priority, create_time, id)",
    "CREATE INDEX ix_tickets_requester_id_create_time_id ON tickets (requester_id, create_time, id)",
    "CREATE INDEX ix_tickets_resolved ON tickets (update_time, id) WHERE state = 'RESOLVED'",
    "CREATE INDEX ix_tickets_state_create_time_id ON tickets (state, create_time, id)",
    "CREATE INDEX ix_tickets_to_notify ON tickets (breach_time, id) WHERE breach_time IS NOT NULL AND breach_notify_time IS NULL",
    "CREATE INDEX ix_tickets_unassigned ON tickets (create_time, id) WHERE assignee_id IS NULL",
    "CREATE INDEX ix_tickets_waiting ON tickets (response_deadline_time, id) WHERE respond_time IS NULL AND breach_time IS NULL",
    "CREATE UNIQUE INDEX uq_tickets_inquiry_id ON tickets (inquiry_id)",
    "CREATE UNIQUE INDEX uq_tickets_number ON tickets (number)",
    """
    CREATE TABLE ticket_state_changes (
        id UUID NOT NULL,
        ticket_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_ticket_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_ticket_state_changes_ticket_id FOREIGN KEY(ticket_id) REFERENCES tickets (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_ticket_state_changes_ticket_id_sequence ON ticket_state_changes (ticket_id, sequence)",
    """
    CREATE TABLE ticket_messages (
        id UUID NOT NULL,
        ticket_id UUID NOT NULL,
        origin_ticket_id UUID NOT NULL,
        author TEXT NOT NULL,
        author_id UUID NOT NULL,
        text TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_ticket_messages PRIMARY KEY (id),
        CONSTRAINT ck_ticket_messages_author CHECK (author IN ('REQUESTER', 'STAFF')),
        CONSTRAINT fk_ticket_messages_ticket_id FOREIGN KEY(ticket_id) REFERENCES tickets (id),
        CONSTRAINT fk_ticket_messages_origin_ticket_id FOREIGN KEY(origin_ticket_id) REFERENCES tickets (id),
        CONSTRAINT fk_ticket_messages_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_ticket_messages_ticket_id_create_time_id ON ticket_messages (ticket_id, create_time, id)",
    """
    CREATE TABLE ticket_notes (
        id UUID NOT NULL,
        ticket_id UUID NOT NULL,
        origin_ticket_id UUID NOT NULL,
        author_id UUID NOT NULL,
        text TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_ticket_notes PRIMARY KEY (id),
        CONSTRAINT fk_ticket_notes_ticket_id FOREIGN KEY(ticket_id) REFERENCES tickets (id),
        CONSTRAINT fk_ticket_notes_origin_ticket_id FOREIGN KEY(origin_ticket_id) REFERENCES tickets (id),
        CONSTRAINT fk_ticket_notes_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_ticket_notes_ticket_id_create_time_id ON ticket_notes (ticket_id, create_time, id)",
    """
    CREATE TABLE ticket_ratings (
        id UUID NOT NULL,
        ticket_id UUID NOT NULL,
        resolution INTEGER NOT NULL,
        score INTEGER NOT NULL,
        comment TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_ticket_ratings PRIMARY KEY (id),
        CONSTRAINT ck_ticket_ratings_score CHECK (score BETWEEN 1 AND 5),
        CONSTRAINT fk_ticket_ratings_ticket_id FOREIGN KEY(ticket_id) REFERENCES tickets (id)
    )
    """,
    "CREATE INDEX ix_ticket_ratings_create_time_id ON ticket_ratings (create_time, id)",
    "CREATE INDEX ix_ticket_ratings_ticket_id_create_time_id ON ticket_ratings (ticket_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_ticket_ratings_ticket_id_resolution ON ticket_ratings (ticket_id, resolution)",
    """
    CREATE TABLE macros (
        id UUID NOT NULL,
        display_name TEXT NOT NULL,
        text TEXT NOT NULL,
        state TEXT,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_macros PRIMARY KEY (id),
        CONSTRAINT ck_macros_state CHECK (state IN ('IN_PROGRESS', 'ESCALATION_REQUIRED', 'WAITING_CUSTOMER', 'WAITING_SELLER', 'TESTING_RESOLUTION'))
    )
    """,
    "CREATE INDEX ix_macros_create_time_id ON macros (create_time, id)",
    "CREATE UNIQUE INDEX uq_macros_display_name ON macros (lower(display_name)) WHERE delete_time IS NULL",
    """
    CREATE TABLE support_calendars (
        id UUID NOT NULL,
        time_zone TEXT NOT NULL,
        hours JSONB NOT NULL,
        holidays JSONB NOT NULL,
        policies JSONB NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_support_calendars PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE faqs (
        id UUID NOT NULL,
        author_id UUID NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        category TEXT NOT NULL,
        keywords TEXT DEFAULT '' NOT NULL,
        position INTEGER NOT NULL,
        featured BOOLEAN NOT NULL,
        published BOOLEAN NOT NULL,
        helpful_count INTEGER DEFAULT '0' NOT NULL,
        not_helpful_count INTEGER DEFAULT '0' NOT NULL,
        view_count INTEGER DEFAULT '0' NOT NULL,
        publish_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        search TSVECTOR GENERATED ALWAYS AS (setweight(to_tsvector('mall_words'::regconfig, search_text(question)), 'A') || setweight(to_tsvector('mall_words'::regconfig, search_text(keywords)), 'B') || setweight(to_tsvector('mall_words'::regconfig, search_text(answer)), 'B')) STORED NOT NULL,
        CONSTRAINT pk_faqs PRIMARY KEY (id),
        CONSTRAINT ck_faqs_category CHECK (category IN ('ORDERING', 'PAYMENT', 'SHIPPING', 'RETURNS', 'ACCOUNT', 'PRODUCTS', 'SELLERS', 'TECHNICAL')),
        CONSTRAINT ck_faqs_counts CHECK (LEAST(helpful_count, not_helpful_count, view_count) >= 0),
        CONSTRAINT fk_faqs_author_id FOREIGN KEY(author_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_faqs_category ON faqs (category, position, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_faqs_position ON faqs (position, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_faqs_search ON faqs USING gin (search) WHERE published AND delete_time IS NULL",
    "CREATE UNIQUE INDEX uq_faqs_category_position ON faqs (category, position) WHERE delete_time IS NULL",
    "CREATE UNIQUE INDEX uq_faqs_category_question ON faqs (category, lower(question)) WHERE delete_time IS NULL",
    """
    CREATE TABLE faq_suggestions (
        id UUID NOT NULL,
        inquiry_id UUID NOT NULL,
        administrator_id UUID,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        type TEXT NOT NULL,
        state TEXT NOT NULL,
        note TEXT NOT NULL,
        faq_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_faq_suggestions PRIMARY KEY (id),
        CONSTRAINT ck_faq_suggestions_type CHECK (type IN ('AI', 'ADMIN', 'MANUAL', 'ML_MODEL', 'REVIEW')),
        CONSTRAINT ck_faq_suggestions_state CHECK (state IN ('SUGGESTED', 'ACCEPTED', 'DISMISSED', 'OUTDATED', 'REPLACED')),
        CONSTRAINT fk_faq_suggestions_inquiry_id FOREIGN KEY(inquiry_id) REFERENCES inquiries (id),
        CONSTRAINT fk_faq_suggestions_administrator_id FOREIGN KEY(administrator_id) REFERENCES accounts (id),
        CONSTRAINT fk_faq_suggestions_faq_id FOREIGN KEY(faq_id) REFERENCES faqs (id)
    )
    """,
    "CREATE INDEX ix_faq_suggestions_create_time_id ON faq_suggestions (create_time, id)",
    "CREATE INDEX ix_faq_suggestions_inquiry_id_create_time_id ON faq_suggestions (inquiry_id, create_time, id)",
    "CREATE INDEX ix_faq_suggestions_state_create_time_id ON faq_suggestions (state, create_time, id)",
    """
    CREATE TABLE help_articles (
        id UUID NOT NULL,
        author_id UUID NOT NULL,
        parent_id UUID,
        title TEXT NOT NULL,
        slug TEXT NOT NULL,
        text TEXT NOT NULL,
        summary TEXT DEFAULT '' NOT NULL,
        category TEXT NOT NULL,
        tags TEXT DEFAULT '' NOT NULL,
        type TEXT NOT NULL,
        read_minutes INTEGER NOT NULL,
        image_uri TEXT DEFAULT '' NOT NULL,
        featured BOOLEAN NOT NULL,
        published BOOLEAN NOT NULL,
        view_count INTEGER DEFAULT '0' NOT NULL,
        like_count INTEGER DEFAULT '0' NOT NULL,
        review_time TIMESTAMP WITH TIME ZONE,
        publish_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        search TSVECTOR GENERATED ALWAYS AS (setweight(to_tsvector('mall_words'::regconfig, search_text(title)), 'A') || setweight(to_tsvector('mall_words'::regconfig, search_text(tags)), 'B') || setweight(to_tsvector('mall_words'::regconfig, search_text(summary)), 'B') || setweight(to_tsvector('mall_words'::regconfig, search_text(text)), 'B')) STORED NOT NULL,
        CONSTRAINT pk_help_articles PRIMARY KEY (id),
        CONSTRAINT ck_help_articles_category CHECK (category IN ('GETTING_STARTED', 'ACCOUNT_MANAGEMENT', 'SELLING_GUIDE', 'BUYING_GUIDE', 'PLATFORM_POLICIES', 'TECHNICAL_HELP')),
        CONSTRAINT ck_help_articles_type CHECK (type IN ('TUTORIAL', 'GUIDE', 'POLICY', 'ANNOUNCEMENT', 'TROUBLESHOOTING', 'FAQ_COLLECTION')),
        CONSTRAINT ck_help_articles_counts CHECK (LEAST(view_count, like_count, read_minutes) >= 0),
        CONSTRAINT ck_help_articles_itself CHECK (parent_id <> id),
        CONSTRAINT fk_help_articles_author_id FOREIGN KEY(author_id) REFERENCES accounts (id),
        CONSTRAINT fk_help_articles_parent_id FOREIGN KEY(parent_id) REFERENCES help_articles (id)
    )
    """,
    "CREATE INDEX ix_help_articles_category ON help_articles (category, create_time, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_help_articles_create_time ON help_articles (create_time, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_help_articles_parent_id ON help_articles (parent_id, create_time, id) WHERE delete_time IS NULL",
    "CREATE INDEX ix_help_articles_search ON help_articles USING gin (search) WHERE published AND delete_time IS NULL",
    "CREATE INDEX ix_help_articles_type ON help_articles (type, create_time, id) WHERE delete_time IS NULL",
    "CREATE UNIQUE INDEX uq_help_articles_slug ON help_articles (slug) WHERE delete_time IS NULL",
    """
    CREATE TABLE help_votes (
        target_id UUID NOT NULL,
        account_id UUID NOT NULL,
        helpful BOOLEAN NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_help_votes PRIMARY KEY (target_id, account_id),
        CONSTRAINT fk_help_votes_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE order_disputes (
        id UUID NOT NULL,
        order_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        order_incident_id UUID NOT NULL,
        reason TEXT NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL,
        seller_answer TEXT DEFAULT '' NOT NULL,
        decision_note TEXT DEFAULT '' NOT NULL,
        order_refund_id UUID,
        answer_time TIMESTAMP WITH TIME ZONE,
        decide_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_order_disputes PRIMARY KEY (id),
        CONSTRAINT ck_order_disputes_reason CHECK (reason IN ('NOT_RECEIVED', 'NOT_AS_DESCRIBED', 'REFUND_REFUSED', 'OVERCHARGED', 'OTHER')),
        CONSTRAINT ck_order_disputes_state CHECK (state IN ('OPEN', 'ANSWERED', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
        CONSTRAINT ck_order_disputes_decided CHECK ((decide_time IS NULL) = (state IN ('OPEN', 'ANSWERED'))),
        CONSTRAINT fk_order_disputes_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
        CONSTRAINT fk_order_disputes_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_order_disputes_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
    )
    """,
    "CREATE INDEX ix_order_disputes_create_time_id ON order_disputes (create_time, id)",
    "CREATE INDEX ix_order_disputes_customer_id_create_time_id ON order_disputes (customer_id, create_time, id)",
    "CREATE INDEX ix_order_disputes_order_id_create_time_id ON order_disputes (order_id, create_time, id)",
    "CREATE INDEX ix_order_disputes_seller_id_create_time_id ON order_disputes (seller_id, create_time, id)",
    "CREATE INDEX ix_order_disputes_state_create_time_id ON order_disputes (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_order_disputes_order_id ON order_disputes (order_id) WHERE decide_time IS NULL",
    """
    CREATE TABLE order_dispute_state_changes (
        id UUID NOT NULL,
        order_dispute_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_order_dispute_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_order_dispute_state_changes_order_dispute_id FOREIGN KEY(order_dispute_id) REFERENCES order_disputes (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_order_dispute_state_changes_order_dispute_id_sequence ON order_dispute_state_changes (order_dispute_id, sequence)",
)


def upgrade() -> None:
    """Make the tables."""
    op.execute("CREATE SEQUENCE ticket_numbers")
    for statement in MAKE:
        op.execute(statement)
    op.execute("ALTER TABLE favorites ADD COLUMN inquiry_snapshot TEXT DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE favorites DROP CONSTRAINT ck_favorites_target_type")
    op.execute(
        "ALTER TABLE favorites ADD CONSTRAINT ck_favorites_target_type CHECK (target_type IN ('PRODUCT', 'ADDRESS', 'INQUIRY'))"
    )


def downgrade() -> None:
    """Take them back."""
    op.execute(
        "DELETE FROM favorite_snapshots WHERE favorite_id IN (SELECT id FROM favorites WHERE target_type = 'INQUIRY')"
    )
    op.execute("DELETE FROM favorites WHERE target_type = 'INQUIRY'")
    op.execute("ALTER TABLE favorites DROP CONSTRAINT ck_favorites_target_type")
    op.execute(
        "ALTER TABLE favorites ADD CONSTRAINT ck_favorites_target_type CHECK (target_type IN ('PRODUCT', 'ADDRESS'))"
    )
    op.execute("ALTER TABLE favorites DROP COLUMN inquiry_snapshot")
    op.execute("DROP TABLE order_dispute_state_changes")
    op.execute("DROP TABLE order_disputes")
    op.execute("DROP TABLE help_votes")
    op.execute("DROP TABLE help_articles")
    op.execute("DROP TABLE faq_suggestions")
    op.execute("DROP TABLE faqs")
    op.execute("DROP TABLE support_calendars")
    op.execute("DROP TABLE macros")
    op.execute("DROP TABLE ticket_ratings")
    op.execute("DROP TABLE ticket_notes")
    op.execute("DROP TABLE ticket_messages")
    op.execute("DROP TABLE ticket_state_changes")
    op.execute("DROP TABLE tickets")
    op.execute("DROP TABLE moderation_events")
    op.execute("DROP TABLE abuse_reports")
    op.execute("DROP TABLE inquiry_replies")
    op.execute("DROP TABLE inquiry_snapshots")
    op.execute("DROP TABLE inquiries")
    op.execute("DROP SEQUENCE ticket_numbers")
