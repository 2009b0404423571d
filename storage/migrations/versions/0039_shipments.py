"""Parcels and what happens to them; orders count by unit what was sent and has arrived."""

from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

UPGRADE = (
    """
    ALTER TABLE order_items
        ADD COLUMN cancelled_quantity integer NOT NULL DEFAULT 0,
        ADD COLUMN packed_quantity integer NOT NULL DEFAULT 0,
        ADD COLUMN shipped_quantity integer NOT NULL DEFAULT 0,
        ADD COLUMN delivered_quantity integer NOT NULL DEFAULT 0,
        ADD COLUMN deliver_time timestamp with time zone
    """,
    """
    UPDATE order_items AS i SET
        cancelled_quantity = CASE WHEN o.state IN ('CANCELLED', 'FAILED') THEN i.quantity ELSE 0 END,
        packed_quantity = CASE WHEN o.ship_time IS NOT NULL THEN i.quantity ELSE 0 END,
        shipped_quantity = CASE WHEN o.ship_time IS NOT NULL THEN i.quantity ELSE 0 END,
        delivered_quantity = CASE WHEN o.deliver_time IS NOT NULL THEN i.quantity ELSE 0 END,
        deliver_time = o.deliver_time
    FROM orders AS o
    WHERE o.id = i.order_id AND (o.ship_time IS NOT NULL OR o.state IN ('CANCELLED', 'FAILED'))
    """,
    """
    ALTER TABLE order_items ADD CONSTRAINT ck_order_items_units CHECK (
        0 <= delivered_quantity AND delivered_quantity <= shipped_quantity AND shipped_quantity <= packed_quantity
        AND 0 <= cancelled_quantity AND packed_quantity + cancelled_quantity <= quantity
    )
    """,
    """
    ALTER TABLE orders
        ADD COLUMN ship_deadline_time timestamp with time zone,
        ADD COLUMN late_notice_time timestamp with time zone,
        ADD COLUMN receipt_prompt_time timestamp with time zone
    """,
    "UPDATE orders SET receipt_prompt_time = deliver_time WHERE state = 'DELIVERED'",
    """
    CREATE INDEX ix_orders_late
        ON orders (ship_deadline_time)
        WHERE state IN ('CONFIRMED', 'PROCESSING', 'PREPARING_SHIPMENT') AND late_notice_time IS NULL
    """,
    """
    CREATE INDEX ix_orders_receipt
        ON orders (deliver_time)
        WHERE state = 'DELIVERED' AND receipt_prompt_time IS NULL
    """,
    """
    CREATE TABLE shipments (
        id UUID NOT NULL,
        seller_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        state TEXT NOT NULL,
        state_time TIMESTAMP WITH TIME ZONE NOT NULL,
        carrier TEXT DEFAULT '' NOT NULL,
        carrier_name TEXT DEFAULT '' NOT NULL,
        service TEXT DEFAULT '' NOT NULL,
        service_level TEXT NOT NULL,
        tracking_number TEXT DEFAULT '' NOT NULL,
        tracked BOOLEAN DEFAULT false NOT NULL,
        cost_minor BIGINT,
        currency TEXT,
        weight JSONB,
        dimensions JSONB,
        delivery_address_id UUID NOT NULL,
        delivery_address JSONB NOT NULL,
        origin_postal_code TEXT DEFAULT '' NOT NULL,
        delivery_notes TEXT DEFAULT '' NOT NULL,
        delivery_signature TEXT DEFAULT '' NOT NULL,
        estimated_delivery_time TIMESTAMP WITH TIME ZONE,
        hand_over_time TIMESTAMP WITH TIME ZONE,
        deliver_time TIMESTAMP WITH TIME ZONE,
        return_time TIMESTAMP WITH TIME ZONE,
        return_receive_time TIMESTAMP WITH TIME ZONE,
        return_cause TEXT,
        void_time TIMESTAMP WITH TIME ZONE,
        void_reason TEXT DEFAULT '' NOT NULL,
        last_event_time TIMESTAMP WITH TIME ZONE NOT NULL,
        silence TEXT DEFAULT 'HEARD' NOT NULL,
        poll_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_shipments PRIMARY KEY (id),
        CONSTRAINT ck_shipments_state CHECK (state IN ('LABEL_CREATED', 'HANDED_OVER', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'EXCEPTION', 'FAILED_DELIVERY', 'RETURNED', 'VOIDED')),
        CONSTRAINT ck_shipments_service_level CHECK (service_level IN ('STANDARD', 'EXPRESS', 'OVERNIGHT', 'EXPEDITED', 'SAME_DAY')),
        CONSTRAINT ck_shipments_cost_minor CHECK (cost_minor >= 0),
        CONSTRAINT ck_shipments_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_shipments_return_cause CHECK (return_cause IN ('REFUSED_BY_BUYER', 'SELLER_FAULT', 'CARRIER_FAULT')),
        CONSTRAINT ck_shipments_silence CHECK (silence IN ('HEARD', 'WARNED', 'ESCALATED')),
        CONSTRAINT ck_shipments_cost CHECK ((cost_minor IS NULL) = (currency IS NULL)),
        CONSTRAINT ck_shipments_tracked CHECK (NOT tracked OR tracking_number <> ''),
        CONSTRAINT ck_shipments_return_cause_known CHECK ((return_cause IS NULL) = (return_receive_time IS NULL)),
        CONSTRAINT fk_shipments_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_shipments_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_shipments_create_time_id ON shipments (create_time, id)",
    "CREATE INDEX ix_shipments_customer_id_create_time_id ON shipments (customer_id, create_time, id)",
    "CREATE INDEX ix_shipments_seller_id_create_time_id ON shipments (seller_id, create_time, id)",
    """
    CREATE INDEX ix_shipments_tracking_number_create_time_id
        ON shipments (tracking_number, create_time, id)
        WHERE tracking_number <> ''
    """,
    """
    CREATE INDEX ix_shipments_under_way
        ON shipments (last_event_time)
        WHERE state IN ('HANDED_OVER', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'EXCEPTION', 'FAILED_DELIVERY') AND tracked
    """,
    "CREATE INDEX ix_shipments_unheard ON shipments (silence, create_time, id) WHERE silence <> 'HEARD'",
    """
    CREATE UNIQUE INDEX uq_shipments_carrier_tracking_number
        ON shipments (carrier, carrier_name, tracking_number)
        WHERE tracked
    """,
    """
    CREATE TABLE shipment_lines (
        shipment_id UUID NOT NULL,
        order_item_id UUID NOT NULL,
        order_id UUID NOT NULL,
        variant_id UUID NOT NULL,
        position INTEGER NOT NULL,
        quantity INTEGER NOT NULL,
        whole BOOLEAN DEFAULT false NOT NULL,
        dropped BOOLEAN DEFAULT false NOT NULL,
        restocked_quantity INTEGER DEFAULT '0' NOT NULL,
        CONSTRAINT pk_shipment_lines PRIMARY KEY (shipment_id, order_item_id),
        CONSTRAINT ck_shipment_lines_quantity CHECK (quantity >= 1),
        CONSTRAINT ck_shipment_lines_restocked_quantity CHECK (restocked_quantity BETWEEN 0 AND quantity),
        CONSTRAINT fk_shipment_lines_shipment_id FOREIGN KEY(shipment_id) REFERENCES shipments (id),
        CONSTRAINT fk_shipment_lines_order_item_id FOREIGN KEY(order_item_id) REFERENCES order_items (id),
        CONSTRAINT fk_shipment_lines_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
    )
    """,
    "CREATE INDEX ix_shipment_lines_order_id ON shipment_lines (order_id)",
    "CREATE INDEX ix_shipment_lines_order_item_id ON shipment_lines (order_item_id)",
    """
    CREATE TABLE shipment_events (
        id UUID NOT NULL,
        shipment_id UUID NOT NULL,
        status TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        location TEXT DEFAULT '' NOT NULL,
        occur_time TIMESTAMP WITH TIME ZONE NOT NULL,
        source TEXT NOT NULL,
        carrier_event_id TEXT DEFAULT '' NOT NULL,
        applied BOOLEAN NOT NULL,
        actor_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_shipment_events PRIMARY KEY (id),
        CONSTRAINT ck_shipment_events_status CHECK (status IN ('LABEL_CREATED', 'HANDED_OVER', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'EXCEPTION', 'FAILED_DELIVERY', 'RETURNED', 'VOIDED')),
        CONSTRAINT ck_shipment_events_source CHECK (source IN ('CARRIER', 'SELLER', 'STAFF', 'SYSTEM')),
        CONSTRAINT fk_shipment_events_shipment_id FOREIGN KEY(shipment_id) REFERENCES shipments (id)
    )
    """,
    """
    CREATE INDEX ix_shipment_events_shipment_id_occur_time_id
        ON shipment_events (shipment_id, occur_time, id)
    """,
    """
    CREATE UNIQUE INDEX uq_shipment_events_carrier_event_id
        ON shipment_events (shipment_id, carrier_event_id)
        WHERE carrier_event_id <> ''
    """,
    """
    CREATE UNIQUE INDEX uq_shipment_events_occur_time
        ON shipment_events (shipment_id, occur_time, status, location)
        WHERE carrier_event_id = ''
    """,
    """
    CREATE TABLE carrier_events (
        id UUID NOT NULL,
        carrier TEXT NOT NULL,
        event_id TEXT NOT NULL,
        tracking_number TEXT NOT NULL,
        payload JSONB NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        receive_time TIMESTAMP WITH TIME ZONE NOT NULL,
        check_time TIMESTAMP WITH TIME ZONE,
        process_time TIMESTAMP WITH TIME ZONE,
        CONSTRAINT pk_carrier_events PRIMARY KEY (id),
        CONSTRAINT ck_carrier_events_state CHECK (state IN ('APPLIED', 'IGNORED', 'PARKED', 'HELD'))
    )
    """,
    """
    CREATE INDEX ix_carrier_events_parked_receive_time
        ON carrier_events (receive_time)
        WHERE state = 'PARKED'
    """,
    "CREATE UNIQUE INDEX uq_carrier_events_carrier_event_id ON carrier_events (carrier, event_id)",
)
DOWNGRADE = (
    "DROP TABLE carrier_events",
    "DROP TABLE shipment_events",
    "DROP TABLE shipment_lines",
    "DROP TABLE shipments",
    """
    ALTER TABLE orders DROP COLUMN ship_deadline_time, DROP COLUMN late_notice_time, DROP COLUMN receipt_prompt_time
    """,
    """
    ALTER TABLE order_items
        DROP COLUMN cancelled_quantity, DROP COLUMN packed_quantity, DROP COLUMN shipped_quantity,
        DROP COLUMN delivered_quantity, DROP COLUMN deliver_time
    """,
)


def upgrade() -> None:
    """Apply."""
    for statement in UPGRADE:
        op.execute(statement)


def downgrade() -> None:
    """Take back; parcels are forgotten."""
    for statement in DOWNGRADE:
        op.execute(statement)
