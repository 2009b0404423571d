"""Authorisations that are captured in parts, disputes, and refunds that tell how often they were sent."""

from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE TABLE payment_captures (
            id UUID NOT NULL,
            payment_id UUID NOT NULL,
            attempt_id UUID NOT NULL,
            order_id UUID,
            request_key TEXT NOT NULL,
            amount_minor BIGINT NOT NULL,
            taken_minor BIGINT,
            returned_minor BIGINT DEFAULT '0' NOT NULL,
            currency TEXT NOT NULL,
            state TEXT NOT NULL,
            provider TEXT NOT NULL,
            provider_reference TEXT,
            failure_reason TEXT DEFAULT '' NOT NULL,
            check_time TIMESTAMP WITH TIME ZONE,
            complete_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_payment_captures PRIMARY KEY (id),
            CONSTRAINT ck_payment_captures_amount_minor CHECK (amount_minor >= 1),
            CONSTRAINT ck_payment_captures_returned_minor CHECK (returned_minor >= 0),
            CONSTRAINT ck_payment_captures_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT ck_payment_captures_state CHECK (state IN ('PENDING', 'SUCCEEDED', 'HELD', 'FAILED')),
            CONSTRAINT ck_payment_captures_returned CHECK (returned_minor <= coalesce(taken_minor, amount_minor)),
            CONSTRAINT fk_payment_captures_payment_id FOREIGN KEY(payment_id) REFERENCES payments (id),
            CONSTRAINT fk_payment_captures_attempt_id FOREIGN KEY(attempt_id) REFERENCES payment_attempts (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_payment_captures_due ON payment_captures (check_time NULLS FIRST) WHERE state = 'PENDING'
    """)
    op.execute("""
        CREATE INDEX ix_payment_captures_payment_id_create_time ON payment_captures (payment_id, create_time)
    """)
    op.execute("CREATE UNIQUE INDEX uq_payment_captures_request_key ON payment_captures (request_key)")
    op.execute("""
        ALTER TABLE payments
            ADD COLUMN capturing_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN captured_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN released_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN disputed_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN charged_back_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN excess_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN capture TEXT DEFAULT 'AT_ONCE' NOT NULL,
            ADD COLUMN authorize_expire_time TIMESTAMP WITH TIME ZONE,
            ADD COLUMN expiry_warn_time TIMESTAMP WITH TIME ZONE,
            ADD COLUMN lapse_time TIMESTAMP WITH TIME ZONE,
            DROP CONSTRAINT ck_payments_amounts,
            DROP CONSTRAINT ck_payments_state,
            DROP CONSTRAINT ck_payments_refunded,
            ADD CONSTRAINT ck_payments_amounts CHECK (LEAST(amount_minor, refunding_minor, refunded_minor, capturing_minor, captured_minor, released_minor, disputed_minor, charged_back_minor, excess_minor) >= 0),
            ADD CONSTRAINT ck_payments_state CHECK (state IN ('PENDING', 'AUTHORIZED', 'EXPIRED', 'CAPTURED', 'FAILED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'CHARGED_BACK')),
            ADD CONSTRAINT ck_payments_refunded CHECK (refunding_minor + refunded_minor + disputed_minor + charged_back_minor <= CASE WHEN capture = 'AT_ONCE' THEN amount_minor ELSE captured_minor END + excess_minor),
            ADD CONSTRAINT ck_payments_capture CHECK (capture IN ('AT_ONCE', 'ON_SHIPMENT')),
            ADD CONSTRAINT ck_payments_captured CHECK (capturing_minor + captured_minor + released_minor <= amount_minor)
    """)
    op.execute("""
        ALTER TABLE payment_attempts
            DROP CONSTRAINT ck_payment_attempts_state,
            ADD CONSTRAINT ck_payment_attempts_state CHECK (state IN ('PENDING', 'UNKNOWN', 'AUTHORIZED', 'SUCCEEDED', 'DECLINED', 'LOST', 'SURPLUS', 'VOIDING', 'VOIDED', 'EXPIRED'))
    """)
    op.execute("""
        ALTER TABLE refunds
            ADD COLUMN capture_id UUID,
            ADD COLUMN first_id UUID,
            ADD COLUMN send_count INTEGER DEFAULT '0' NOT NULL,
            ADD COLUMN returned_minor BIGINT,
            DROP CONSTRAINT ck_refunds_state,
            ADD CONSTRAINT ck_refunds_state CHECK (state IN ('PENDING', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'HELD'))
    """)
    op.execute("""
        ALTER TABLE refunds ADD CONSTRAINT fk_refunds_capture_id FOREIGN KEY(capture_id) REFERENCES payment_captures (id)
    """)
    op.execute("CREATE INDEX ix_payments_lapse_time ON payments (lapse_time) WHERE lapse_time IS NOT NULL")
    op.execute("""
        CREATE INDEX ix_payment_attempts_voiding ON payment_attempts (check_time NULLS FIRST) WHERE state = 'VOIDING'
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_payment_attempts_authorized ON payment_attempts (payment_id) WHERE state = 'AUTHORIZED'
    """)
    op.execute("CREATE INDEX ix_refunds_first_id ON refunds (first_id) WHERE first_id IS NOT NULL")
    op.execute("""
        CREATE TABLE payment_releases (
            id UUID NOT NULL,
            payment_id UUID NOT NULL,
            order_id UUID,
            request_key TEXT NOT NULL,
            amount_minor BIGINT NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_payment_releases PRIMARY KEY (id),
            CONSTRAINT ck_payment_releases_amount_minor CHECK (amount_minor >= 1),
            CONSTRAINT fk_payment_releases_payment_id FOREIGN KEY(payment_id) REFERENCES payments (id)
        )
    """)
    op.execute("CREATE INDEX ix_payment_releases_payment_id ON payment_releases (payment_id)")
    op.execute("CREATE UNIQUE INDEX uq_payment_releases_request_key ON payment_releases (request_key)")
    op.execute("""
        CREATE TABLE disputes (
            id UUID NOT NULL,
            payment_id UUID NOT NULL,
            attempt_id UUID NOT NULL,
            provider TEXT NOT NULL,
            provider_reference TEXT NOT NULL,
            state TEXT NOT NULL,
            reason TEXT DEFAULT '' NOT NULL,
            amount_minor BIGINT NOT NULL,
            withdrawn_minor BIGINT DEFAULT '0' NOT NULL,
            lost_minor BIGINT DEFAULT '0' NOT NULL,
            fee_minor BIGINT DEFAULT '0' NOT NULL,
            currency TEXT NOT NULL,
            allocations JSONB DEFAULT '[]' NOT NULL,
            evidence JSONB DEFAULT '{}' NOT NULL,
            accepted BOOLEAN DEFAULT false NOT NULL,
            answer_by UUID,
            answer_pending BOOLEAN DEFAULT false NOT NULL,
            evidence_due_time TIMESTAMP WITH TIME ZONE,
            answer_time TIMESTAMP WITH TIME ZONE,
            check_time TIMESTAMP WITH TIME ZONE,
            close_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_disputes PRIMARY KEY (id),
            CONSTRAINT ck_disputes_state CHECK (state IN ('INQUIRY', 'INQUIRY_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'PARTIALLY_LOST', 'LOST')),
            CONSTRAINT ck_disputes_amount_minor CHECK (amount_minor >= 1),
            CONSTRAINT ck_disputes_withdrawn_minor CHECK (withdrawn_minor >= 0),
            CONSTRAINT ck_disputes_lost_minor CHECK (lost_minor >= 0),
            CONSTRAINT ck_disputes_fee_minor CHECK (fee_minor >= 0),
            CONSTRAINT ck_disputes_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT ck_disputes_withdrawn CHECK (withdrawn_minor <= amount_minor AND lost_minor <= amount_minor),
            CONSTRAINT fk_disputes_payment_id FOREIGN KEY(payment_id) REFERENCES payments (id),
            CONSTRAINT fk_disputes_attempt_id FOREIGN KEY(attempt_id) REFERENCES payment_attempts (id),
            CONSTRAINT fk_disputes_answer_by FOREIGN KEY(answer_by) REFERENCES accounts (id)
        )
    """)
    op.execute("CREATE INDEX ix_disputes_answers ON disputes (check_time NULLS FIRST) WHERE answer_pending")
    op.execute("CREATE INDEX ix_disputes_create_time_id ON disputes (create_time, id)")
    op.execute("CREATE INDEX ix_disputes_payment_id_create_time ON disputes (payment_id, create_time)")
    op.execute("CREATE INDEX ix_disputes_state_create_time_id ON disputes (state, create_time, id)")
    op.execute("CREATE UNIQUE INDEX uq_disputes_provider_reference ON disputes (provider, provider_reference)")
    op.execute("""
        CREATE TABLE sandbox_captures (
            key UUID NOT NULL,
            charge_reference TEXT NOT NULL,
            amount_minor BIGINT NOT NULL,
            taken_minor BIGINT NOT NULL,
            state TEXT NOT NULL,
            reference TEXT NOT NULL,
            code TEXT DEFAULT '' NOT NULL,
            calls INTEGER DEFAULT '1' NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_sandbox_captures PRIMARY KEY (key),
            CONSTRAINT ck_sandbox_captures_amount_minor CHECK (amount_minor >= 1),
            CONSTRAINT ck_sandbox_captures_taken_minor CHECK (taken_minor >= 0),
            CONSTRAINT ck_sandbox_captures_state CHECK (state IN ('SUCCEEDED', 'DECLINED'))
        )
    """)
    op.execute("CREATE INDEX ix_sandbox_captures_charge_reference ON sandbox_captures (charge_reference)")
    op.execute("CREATE INDEX ix_sandbox_captures_reference ON sandbox_captures (reference)")
    op.execute("""
        ALTER TABLE sandbox_charges
            ADD COLUMN captured_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN capture_before TIMESTAMP WITH TIME ZONE,
            ADD COLUMN void_calls INTEGER DEFAULT '0' NOT NULL,
            DROP CONSTRAINT ck_sandbox_charges_state,
            ADD CONSTRAINT ck_sandbox_charges_state CHECK (state IN ('PENDING', 'SUCCEEDED', 'DECLINED', 'AUTHORIZED', 'VOIDED')),
            ADD CONSTRAINT ck_sandbox_charges_captured_minor CHECK (captured_minor >= 0)
    """)
    op.execute("""
        ALTER TABLE sandbox_refunds
            DROP CONSTRAINT ck_sandbox_refunds_state,
            ADD CONSTRAINT ck_sandbox_refunds_state CHECK (state IN ('SUCCEEDED', 'DECLINED', 'PENDING'))
    """)
    op.execute("ALTER TABLE provider_events ADD COLUMN report JSONB")


def downgrade() -> None:
    """Take back. Rows in states that come with this must be gone."""
    op.execute("ALTER TABLE provider_events DROP COLUMN report")
    op.execute("DROP TABLE sandbox_captures")
    op.execute("DROP TABLE disputes")
    op.execute("DROP TABLE payment_releases")
    op.execute("""
        ALTER TABLE refunds
            DROP COLUMN capture_id,
            DROP COLUMN first_id,
            DROP COLUMN send_count,
            DROP COLUMN returned_minor,
            DROP CONSTRAINT ck_refunds_state,
            ADD CONSTRAINT ck_refunds_state CHECK (state IN ('PENDING', 'PROCESSING', 'SUCCEEDED', 'FAILED'))
    """)
    op.execute("DROP TABLE payment_captures")
    op.execute("DROP INDEX uq_payment_attempts_authorized")
    op.execute("DROP INDEX ix_payment_attempts_voiding")
    op.execute("""
        ALTER TABLE payment_attempts
            DROP CONSTRAINT ck_payment_attempts_state, ADD CONSTRAINT ck_payment_attempts_state CHECK (state IN ('PENDING', 'UNKNOWN', 'SUCCEEDED', 'DECLINED', 'LOST', 'SURPLUS'))
    """)
    op.execute("""
        ALTER TABLE payments
            DROP COLUMN capturing_minor CASCADE,
            DROP COLUMN captured_minor CASCADE,
            DROP COLUMN released_minor CASCADE,
            DROP COLUMN disputed_minor CASCADE,
            DROP COLUMN charged_back_minor CASCADE,
            DROP COLUMN excess_minor CASCADE,
            DROP COLUMN capture CASCADE,
            DROP COLUMN authorize_expire_time CASCADE,
            DROP COLUMN expiry_warn_time CASCADE,
            DROP COLUMN lapse_time CASCADE,
            DROP CONSTRAINT ck_payments_state
    """)
    op.execute("""
        ALTER TABLE payments
            ADD CONSTRAINT ck_payments_amounts CHECK (LEAST(amount_minor, refunding_minor, refunded_minor) >= 0),
            ADD CONSTRAINT ck_payments_refunded CHECK (refunding_minor + refunded_minor <= amount_minor),
            ADD CONSTRAINT ck_payments_state CHECK (
                state IN ('PENDING', 'AUTHORIZED', 'CAPTURED', 'FAILED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED')
            )
    """)
    op.execute("""
        ALTER TABLE sandbox_charges
            DROP COLUMN captured_minor CASCADE,
            DROP COLUMN capture_before,
            DROP COLUMN void_calls,
            DROP CONSTRAINT ck_sandbox_charges_state, ADD CONSTRAINT ck_sandbox_charges_state CHECK (state IN ('PENDING', 'SUCCEEDED', 'DECLINED'))
    """)
    op.execute("""
        ALTER TABLE sandbox_refunds
            DROP CONSTRAINT ck_sandbox_refunds_state, ADD CONSTRAINT ck_sandbox_refunds_state CHECK (state IN ('SUCCEEDED', 'DECLINED'))
    """)
