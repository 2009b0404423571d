"""Claims that parcels have not arrived which were delivered."""

from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

UPGRADE = (
    """
    CREATE TABLE delivery_claims (
        id UUID NOT NULL,
        order_id UUID NOT NULL,
        shipment_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        state TEXT NOT NULL,
        remedy TEXT NOT NULL,
        description TEXT NOT NULL,
        decision_note TEXT DEFAULT '' NOT NULL,
        decided_by_id UUID,
        decide_time TIMESTAMP WITH TIME ZONE,
        close_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_delivery_claims PRIMARY KEY (id),
        CONSTRAINT ck_delivery_claims_state CHECK (state IN ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN', 'MOOT', 'SETTLED')),
        CONSTRAINT ck_delivery_claims_remedy CHECK (remedy IN ('REFUND', 'REPLACEMENT')),
        CONSTRAINT fk_delivery_claims_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
        CONSTRAINT fk_delivery_claims_shipment_id FOREIGN KEY(shipment_id) REFERENCES shipments (id),
        CONSTRAINT fk_delivery_claims_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_delivery_claims_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
    )
    """,
    "CREATE INDEX ix_delivery_claims_create_time_id ON delivery_claims (create_time, id)",
    """
    CREATE INDEX ix_delivery_claims_customer_id_create_time_id
        ON delivery_claims (customer_id, create_time, id)
    """,
    """
    CREATE INDEX ix_delivery_claims_order_id_create_time_id
        ON delivery_claims (order_id, create_time, id)
    """,
    """
    CREATE INDEX ix_delivery_claims_seller_id_create_time_id
        ON delivery_claims (seller_id, create_time, id)
    """,
    """
    CREATE UNIQUE INDEX uq_delivery_claims_order_id_shipment_id
        ON delivery_claims (order_id, shipment_id)
        WHERE state IN ('OPEN', 'UPHELD')
    """,
    """
    CREATE TABLE delivery_claim_evidence (
        id UUID NOT NULL,
        delivery_claim_id UUID NOT NULL,
        source TEXT NOT NULL,
        text TEXT NOT NULL,
        uri TEXT DEFAULT '' NOT NULL,
        author_id UUID NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_delivery_claim_evidence PRIMARY KEY (id),
        CONSTRAINT ck_delivery_claim_evidence_source CHECK (source IN ('CARRIER', 'BUYER', 'SELLER', 'STAFF')),
        CONSTRAINT fk_delivery_claim_evidence_delivery_claim_id FOREIGN KEY(delivery_claim_id) REFERENCES delivery_claims (id)
    )
    """,
    """
    CREATE INDEX ix_delivery_claim_evidence_delivery_claim_id_id
        ON delivery_claim_evidence (delivery_claim_id, id)
    """,
    """
    CREATE TABLE delivery_claim_state_changes (
        id UUID NOT NULL,
        delivery_claim_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_delivery_claim_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_delivery_claim_state_changes_delivery_claim_id FOREIGN KEY(delivery_claim_id) REFERENCES delivery_claims (id)
    )
    """,
    """
    CREATE UNIQUE INDEX uq_delivery_claim_state_changes_delivery_claim_id_sequence
        ON delivery_claim_state_changes (delivery_claim_id, sequence)
    """,
)
DOWNGRADE = (
    "DROP TABLE delivery_claim_state_changes",
    "DROP TABLE delivery_claim_evidence",
    "DROP TABLE delivery_claims",
)


def upgrade() -> None:
    """Apply."""
    for statement in UPGRADE:
        op.execute(statement)


def downgrade() -> None:
    """Take back; parcels are forgotten."""
    for statement in DOWNGRADE:
        op.execute(statement)
