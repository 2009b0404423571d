"""What happens to orders after the sale: cancellations of units, refund requests, refunds, incidents, notes."""

from alembic import op

revision = "0080"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("ALTER TABLE orders ADD COLUMN refunded_minor BIGINT DEFAULT '0' NOT NULL")
    op.execute("ALTER TABLE orders ADD COLUMN refunding_minor BIGINT DEFAULT '0' NOT NULL")
    op.execute("""
        ALTER TABLE orders ADD CONSTRAINT ck_orders_refunded CHECK (
            refunded_minor >= 0 AND refunding_minor >= 0 AND refunded_minor + refunding_minor <= total_minor + revalued_minor
        )
    """)
    op.execute("ALTER TABLE order_items ADD COLUMN cancelled_quantity INTEGER DEFAULT '0' NOT NULL")
    op.execute("""
        ALTER TABLE order_items ADD CONSTRAINT ck_order_items_cancelled CHECK (cancelled_quantity BETWEEN 0 AND quantity)
    """)
    op.execute("ALTER TABLE tenders ADD COLUMN store_credit_minor BIGINT DEFAULT '0' NOT NULL")
    op.execute("CREATE SEQUENCE order_refund_numbers")
    op.execute("""
        CREATE TABLE cancellations (
            id UUID NOT NULL,
            order_id UUID NOT NULL,
            customer_id UUID NOT NULL,
            seller_id UUID NOT NULL,
            state TEXT NOT NULL,
            reason TEXT NOT NULL,
            notes TEXT DEFAULT '' NOT NULL,
            requested_by TEXT NOT NULL,
            requester_id UUID,
            decided_by TEXT,
            decided_by_id UUID,
            decision_note TEXT DEFAULT '' NOT NULL,
            refund_minor BIGINT NOT NULL,
            currency TEXT NOT NULL,
            order_refund_id UUID,
            answer_deadline_time TIMESTAMP WITH TIME ZONE,
            decide_time TIMESTAMP WITH TIME ZONE,
            complete_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_cancellations PRIMARY KEY (id),
            CONSTRAINT ck_cancellations_state CHECK (state IN ('PENDING_APPROVAL', 'APPROVED', 'COMPLETED', 'REJECTED', 'WITHDRAWN')),
            CONSTRAINT ck_cancellations_reason CHECK (reason IN ('CUSTOMER_CHANGED_MIND', 'FOUND_BETTER_PRICE', 'ORDER_MISTAKE', 'DELIVERY_TOO_LONG', 'OUT_OF_STOCK', 'PRICING_ERROR', 'OTHER')),
            CONSTRAINT ck_cancellations_requested_by CHECK (requested_by IN ('BUYER', 'SELLER', 'STAFF', 'SYSTEM')),
            CONSTRAINT ck_cancellations_decided_by CHECK (decided_by IN ('BUYER', 'SELLER', 'STAFF', 'SYSTEM')),
            CONSTRAINT ck_cancellations_refund_minor CHECK (refund_minor >= 0),
            CONSTRAINT ck_cancellations_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT fk_cancellations_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
            CONSTRAINT fk_cancellations_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
            CONSTRAINT fk_cancellations_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
        )
    """)
    op.execute("CREATE INDEX ix_cancellations_create_time_id ON cancellations (create_time, id)")
    op.execute("""
        CREATE INDEX ix_cancellations_customer_id_create_time_id
        ON cancellations (customer_id, create_time, id)
    """)
    op.execute("""
        CREATE INDEX ix_cancellations_due
        ON cancellations (answer_deadline_time)
        WHERE state = 'PENDING_APPROVAL'
    """)
    op.execute("CREATE INDEX ix_cancellations_order_id_create_time_id ON cancellations (order_id, create_time, id)")
    op.execute("CREATE INDEX ix_cancellations_seller_id_create_time_id ON cancellations (seller_id, create_time, id)")
    op.execute("""
        CREATE TABLE cancellation_items (
            id UUID NOT NULL,
            cancellation_id UUID NOT NULL,
            order_item_id UUID NOT NULL,
            position INTEGER NOT NULL,
            quantity INTEGER NOT NULL,
            open BOOLEAN NOT NULL,
            CONSTRAINT pk_cancellation_items PRIMARY KEY (id),
            CONSTRAINT ck_cancellation_items_quantity CHECK (quantity >= 1),
            CONSTRAINT fk_cancellation_items_cancellation_id FOREIGN KEY(cancellation_id) REFERENCES cancellations (id),
            CONSTRAINT fk_cancellation_items_order_item_id FOREIGN KEY(order_item_id) REFERENCES order_items (id)
        )
    """)
    op.execute("CREATE UNIQUE INDEX uq_cancellation_items_open ON cancellation_items (order_item_id) WHERE open")
    op.execute("CREATE UNIQUE INDEX uq_cancellation_items_position ON cancellation_items (cancellation_id, position)")
    op.execute("""
        CREATE TABLE refund_requests (
            id UUID NOT NULL,
            order_id UUID NOT NULL,
            customer_id UUID NOT NULL,
            seller_id UUID NOT NULL,
            state TEXT NOT NULL,
            reason TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            evidence_uris TEXT[] DEFAULT '{}' NOT NULL,
            resolution TEXT NOT NULL,
            method TEXT NOT NULL,
            requested_minor BIGINT NOT NULL,
            approved_minor BIGINT NOT NULL,
            promised_minor BIGINT NOT NULL,
            return_shipping_minor BIGINT NOT NULL,
            offered_minor BIGINT,
            currency TEXT NOT NULL,
            withheld_minor BIGINT DEFAULT '0' NOT NULL,
            return_required BOOLEAN DEFAULT false NOT NULL,
            return_label_uri TEXT DEFAULT '' NOT NULL,
            return_carrier TEXT DEFAULT '' NOT NULL,
            return_tracking_number TEXT DEFAULT '' NOT NULL,
            mall_percent INTEGER DEFAULT '0' NOT NULL,
            decided_by TEXT,
            decided_by_id UUID,
            review_note TEXT DEFAULT '' NOT NULL,
            replacement_carrier TEXT DEFAULT '' NOT NULL,
            replacement_tracking_number TEXT DEFAULT '' NOT NULL,
            seller_response_deadline_time TIMESTAMP WITH TIME ZONE NOT NULL,
            decide_time TIMESTAMP WITH TIME ZONE,
            return_deadline_time TIMESTAMP WITH TIME ZONE,
            return_send_time TIMESTAMP WITH TIME ZONE,
            return_arrive_time TIMESTAMP WITH TIME ZONE,
            action_deadline_time TIMESTAMP WITH TIME ZONE,
            remind_time TIMESTAMP WITH TIME ZONE,
            complete_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_refund_requests PRIMARY KEY (id),
            CONSTRAINT ck_refund_requests_state CHECK (state IN ('PENDING_SELLER_RESPONSE', 'PENDING_REVIEW', 'OFFERED', 'APPROVED', 'PROCESSING', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
            CONSTRAINT ck_refund_requests_reason CHECK (reason IN ('DEFECTIVE_DAMAGED', 'WRONG_ITEM', 'DOES_NOT_MATCH_DESCRIPTION', 'CHANGED_MIND', 'FOUND_BETTER_PRICE', 'QUALITY_NOT_EXPECTED', 'OTHER')),
            CONSTRAINT ck_refund_requests_resolution CHECK (resolution IN ('REFUND', 'EXCHANGE')),
            CONSTRAINT ck_refund_requests_method CHECK (method IN ('ORIGINAL', 'STORE_CREDIT')),
            CONSTRAINT ck_refund_requests_amounts CHECK (LEAST(requested_minor, approved_minor, promised_minor, return_shipping_minor) >= 0),
            CONSTRAINT ck_refund_requests_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT ck_refund_requests_decided_by CHECK (decided_by IN ('BUYER', 'SELLER', 'STAFF', 'SYSTEM')),
            CONSTRAINT ck_refund_requests_mall_percent CHECK (mall_percent BETWEEN 0 AND 100),
            CONSTRAINT fk_refund_requests_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
            CONSTRAINT fk_refund_requests_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
            CONSTRAINT fk_refund_requests_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
        )
    """)
    op.execute("CREATE INDEX ix_refund_requests_create_time_id ON refund_requests (create_time, id)")
    op.execute("""
        CREATE INDEX ix_refund_requests_customer_id_create_time_id
        ON refund_requests (customer_id, create_time, id)
    """)
    op.execute("""
        CREATE INDEX ix_refund_requests_order_id_create_time_id
        ON refund_requests (order_id, create_time, id)
    """)
    op.execute("""
        CREATE INDEX ix_refund_requests_seller_id_create_time_id
        ON refund_requests (seller_id, create_time, id)
    """)
    op.execute("""
        CREATE INDEX ix_refund_requests_unanswered
        ON refund_requests (seller_response_deadline_time)
        WHERE state = 'PENDING_SELLER_RESPONSE'
    """)
    op.execute("""
        CREATE INDEX ix_refund_requests_unsent
        ON refund_requests (return_deadline_time)
        WHERE state = 'APPROVED'
    """)
    op.execute("""
        CREATE INDEX ix_refund_requests_waiting
        ON refund_requests (action_deadline_time)
        WHERE state = 'APPROVED'
    """)
    op.execute("""
        CREATE TABLE refund_request_items (
            id UUID NOT NULL,
            refund_request_id UUID NOT NULL,
            order_item_id UUID NOT NULL,
            position INTEGER NOT NULL,
            quantity INTEGER NOT NULL,
            replacement_variant_id UUID,
            state TEXT NOT NULL,
            received_quantity INTEGER DEFAULT '0' NOT NULL,
            settled_quantity INTEGER DEFAULT '0' NOT NULL,
            refunded_minor BIGINT NOT NULL,
            CONSTRAINT pk_refund_request_items PRIMARY KEY (id),
            CONSTRAINT ck_refund_request_items_state CHECK (state IN ('REQUESTED', 'APPROVED', 'RECEIVED', 'REFUNDED', 'EXCHANGED', 'CLOSED')),
            CONSTRAINT ck_refund_request_items_refunded_minor CHECK (refunded_minor >= 0),
            CONSTRAINT ck_refund_request_items_units CHECK (quantity >= 1 AND 0 <= received_quantity AND received_quantity <= quantity AND 0 <= settled_quantity AND settled_quantity <= quantity),
            CONSTRAINT fk_refund_request_items_refund_request_id FOREIGN KEY(refund_request_id) REFERENCES refund_requests (id),
            CONSTRAINT fk_refund_request_items_order_item_id FOREIGN KEY(order_item_id) REFERENCES order_items (id)
        )
    """)
    op.execute("CREATE INDEX ix_refund_request_items_order_item_id ON refund_request_items (order_item_id)")
    op.execute("""
        CREATE UNIQUE INDEX uq_refund_request_items_open
        ON refund_request_items (order_item_id)
        WHERE state IN ('REQUESTED', 'APPROVED', 'RECEIVED')
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_refund_request_items_position
        ON refund_request_items (refund_request_id, position)
    """)
    op.execute("""
        CREATE TABLE return_inspections (
            id UUID NOT NULL,
            refund_request_item_id UUID NOT NULL,
            quantity INTEGER NOT NULL,
            condition TEXT NOT NULL,
            restocked BOOLEAN NOT NULL,
            note TEXT DEFAULT '' NOT NULL,
            inspector_id UUID,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_return_inspections PRIMARY KEY (id),
            CONSTRAINT ck_return_inspections_condition CHECK (condition IN ('NEW', 'OPENED', 'DAMAGED')),
            CONSTRAINT ck_return_inspections_quantity CHECK (quantity >= 1),
            CONSTRAINT fk_return_inspections_refund_request_item_id FOREIGN KEY(refund_request_item_id) REFERENCES refund_request_items (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_return_inspections_refund_request_item_id_id
        ON return_inspections (refund_request_item_id, id)
    """)
    op.execute("""
        CREATE TABLE order_refunds (
            id UUID NOT NULL,
            number TEXT NOT NULL,
            order_id UUID NOT NULL,
            customer_id UUID NOT NULL,
            seller_id UUID NOT NULL,
            kind TEXT NOT NULL,
            cancellation_id UUID,
            refund_request_id UUID,
            method TEXT NOT NULL,
            amount_minor BIGINT NOT NULL,
            external_minor BIGINT NOT NULL,
            restocking_minor BIGINT NOT NULL,
            processing_minor BIGINT NOT NULL,
            return_shipping_minor BIGINT NOT NULL,
            withheld_minor BIGINT NOT NULL,
            revaluation_minor BIGINT DEFAULT '0' NOT NULL,
            currency TEXT NOT NULL,
            mall_percent INTEGER DEFAULT '0' NOT NULL,
            process_time TIMESTAMP WITH TIME ZONE,
            expected_time TIMESTAMP WITH TIME ZONE NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_order_refunds PRIMARY KEY (id),
            CONSTRAINT ck_order_refunds_kind CHECK (kind IN ('CANCELLATION', 'RETURN', 'FINAL_QUANTITY')),
            CONSTRAINT ck_order_refunds_method CHECK (method IN ('ORIGINAL', 'STORE_CREDIT')),
            CONSTRAINT ck_order_refunds_amounts CHECK (LEAST(amount_minor, external_minor, restocking_minor, processing_minor, return_shipping_minor, withheld_minor) >= 0),
            CONSTRAINT ck_order_refunds_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT fk_order_refunds_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
            CONSTRAINT fk_order_refunds_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
            CONSTRAINT fk_order_refunds_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
            CONSTRAINT fk_order_refunds_cancellation_id FOREIGN KEY(cancellation_id) REFERENCES cancellations (id),
            CONSTRAINT fk_order_refunds_refund_request_id FOREIGN KEY(refund_request_id) REFERENCES refund_requests (id)
        )
    """)
    op.execute("CREATE INDEX ix_order_refunds_create_time_id ON order_refunds (create_time, id)")
    op.execute("""
        CREATE INDEX ix_order_refunds_customer_id_create_time_id
        ON order_refunds (customer_id, create_time, id)
    """)
    op.execute("CREATE INDEX ix_order_refunds_order_id_create_time_id ON order_refunds (order_id, create_time, id)")
    op.execute("CREATE INDEX ix_order_refunds_seller_id_create_time_id ON order_refunds (seller_id, create_time, id)")
    op.execute("CREATE UNIQUE INDEX uq_order_refunds_number ON order_refunds (number)")
    op.execute("""
        CREATE TABLE order_refund_lines (
            id UUID NOT NULL,
            order_refund_id UUID NOT NULL,
            order_id UUID NOT NULL,
            order_item_id UUID NOT NULL,
            position INTEGER NOT NULL,
            quantity INTEGER NOT NULL,
            goods_minor BIGINT NOT NULL,
            shipping_minor BIGINT NOT NULL,
            commission_minor BIGINT NOT NULL,
            fee_minor BIGINT NOT NULL,
            fee_tax_minor BIGINT NOT NULL,
            shipping_kept_minor BIGINT NOT NULL,
            shipping_tax_kept_minor BIGINT NOT NULL,
            revalued_minor BIGINT NOT NULL,
            commission_back_minor BIGINT NOT NULL,
            tax_minor BIGINT NOT NULL,
            total_minor BIGINT NOT NULL,
            discounts JSONB NOT NULL,
            taxes JSONB NOT NULL,
            kept JSONB NOT NULL,
            CONSTRAINT pk_order_refund_lines PRIMARY KEY (id),
            CONSTRAINT ck_order_refund_lines_quantity CHECK (quantity >= 0),
            CONSTRAINT fk_order_refund_lines_order_refund_id FOREIGN KEY(order_refund_id) REFERENCES order_refunds (id),
            CONSTRAINT fk_order_refund_lines_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
            CONSTRAINT fk_order_refund_lines_order_item_id FOREIGN KEY(order_item_id) REFERENCES order_items (id)
        )
    """)
    op.execute("CREATE INDEX ix_order_refund_lines_order_id ON order_refund_lines (order_id)")
    op.execute("CREATE UNIQUE INDEX uq_order_refund_lines_position ON order_refund_lines (order_refund_id, position)")
    op.execute("""
        CREATE TABLE order_incidents (
            id UUID NOT NULL,
            order_id UUID NOT NULL,
            type TEXT NOT NULL,
            description TEXT NOT NULL,
            context JSONB,
            freezing BOOLEAN DEFAULT false NOT NULL,
            state TEXT NOT NULL,
            resolution TEXT DEFAULT '' NOT NULL,
            opened_by_id UUID,
            resolved_by_id UUID,
            event_time TIMESTAMP WITH TIME ZONE NOT NULL,
            resolve_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_order_incidents PRIMARY KEY (id),
            CONSTRAINT ck_order_incidents_type CHECK (type IN ('FRAUD', 'DISPUTE', 'SYSTEM_ERROR', 'COMPLIANCE', 'EVIDENCE', 'UNEXPECTED_RETURN', 'SENT_ANYWAY')),
            CONSTRAINT ck_order_incidents_state CHECK (state IN ('OPEN', 'RESOLVED')),
            CONSTRAINT fk_order_incidents_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
        )
    """)
    op.execute("CREATE INDEX ix_order_incidents_create_time_id ON order_incidents (create_time, id)")
    op.execute("""
        CREATE INDEX ix_order_incidents_order_id_create_time_id
        ON order_incidents (order_id, create_time, id)
    """)
    op.execute("""
        CREATE TABLE order_notes (
            id UUID NOT NULL,
            order_id UUID NOT NULL,
            text TEXT NOT NULL,
            author_id UUID NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_order_notes PRIMARY KEY (id),
            CONSTRAINT fk_order_notes_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
        )
    """)
    op.execute("CREATE INDEX ix_order_notes_order_id_create_time_id ON order_notes (order_id, create_time, id)")


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE order_notes")
    op.execute("DROP TABLE order_incidents")
    op.execute("DROP TABLE order_refund_lines")
    op.execute("DROP TABLE order_refunds")
    op.execute("DROP TABLE return_inspections")
    op.execute("DROP TABLE refund_request_items")
    op.execute("DROP TABLE refund_requests")
    op.execute("DROP TABLE cancellation_items")
    op.execute("DROP TABLE cancellations")
    op.execute("DROP SEQUENCE order_refund_numbers")
    op.execute("ALTER TABLE tenders DROP COLUMN store_credit_minor")
    op.execute("ALTER TABLE order_items DROP COLUMN cancelled_quantity")
    op.execute("ALTER TABLE orders DROP COLUMN refunding_minor")
    op.execute("ALTER TABLE orders DROP COLUMN refunded_minor")
