"""What belongs to people besides their accounts; the audit trail is numbered, sealed and closed to changes."""

from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE profiles (
        id UUID NOT NULL,
        first_name TEXT DEFAULT '' NOT NULL,
        last_name TEXT DEFAULT '' NOT NULL,
        bio TEXT DEFAULT '' NOT NULL,
        avatar_uri TEXT DEFAULT '' NOT NULL,
        gender TEXT DEFAULT 'GENDER_UNSPECIFIED' NOT NULL,
        language_code TEXT DEFAULT '' NOT NULL,
        time_zone TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_profiles PRIMARY KEY (id),
        CONSTRAINT fk_profiles_id FOREIGN KEY(id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE guest_sessions (
        id UUID NOT NULL,
        token_hash BYTEA NOT NULL,
        account_id UUID,
        ip_address TEXT DEFAULT '' NOT NULL,
        user_agent TEXT DEFAULT '' NOT NULL,
        language_code TEXT DEFAULT '' NOT NULL,
        time_zone TEXT DEFAULT '' NOT NULL,
        last_activity_time TIMESTAMP WITH TIME ZONE NOT NULL,
        expire_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_guest_sessions PRIMARY KEY (id),
        CONSTRAINT fk_guest_sessions_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_guest_sessions_create_time_id ON guest_sessions (create_time, id)",
    "CREATE INDEX ix_guest_sessions_expire_time ON guest_sessions (expire_time) WHERE delete_time IS NULL",
    "CREATE UNIQUE INDEX uq_guest_sessions_token_hash ON guest_sessions (token_hash)",
    """
    CREATE TABLE withdrawals (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        state TEXT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        withdraw_time TIMESTAMP WITH TIME ZONE NOT NULL,
        erase_time TIMESTAMP WITH TIME ZONE NOT NULL,
        next_look_time TIMESTAMP WITH TIME ZONE NOT NULL,
        waits_for TEXT[] DEFAULT '{}'::text[] NOT NULL,
        cancel_time TIMESTAMP WITH TIME ZONE,
        complete_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_withdrawals PRIMARY KEY (id),
        CONSTRAINT ck_withdrawals_state CHECK (state IN ('PENDING', 'CANCELLED', 'COMPLETED')),
        CONSTRAINT ck_withdrawals_cancelled CHECK ((state = 'CANCELLED') = (cancel_time IS NOT NULL)),
        CONSTRAINT ck_withdrawals_completed CHECK ((state = 'COMPLETED') = (complete_time IS NOT NULL)),
        CONSTRAINT fk_withdrawals_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_withdrawals_create_time_id ON withdrawals (create_time, id)",
    "CREATE INDEX ix_withdrawals_customer_id_create_time_id ON withdrawals (customer_id, create_time, id)",
    "CREATE INDEX ix_withdrawals_next_look_time ON withdrawals (next_look_time) WHERE state = 'PENDING'",
    "CREATE UNIQUE INDEX uq_withdrawals_pending ON withdrawals (customer_id) WHERE state = 'PENDING'",
    """
    CREATE TABLE seller_verifications (
        id UUID NOT NULL,
        seller_id UUID NOT NULL,
        type TEXT NOT NULL,
        state TEXT NOT NULL,
        document_uri TEXT NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        decided_by_id UUID,
        submit_time TIMESTAMP WITH TIME ZONE NOT NULL,
        verify_time TIMESTAMP WITH TIME ZONE,
        expire_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_seller_verifications PRIMARY KEY (id),
        CONSTRAINT ck_seller_verifications_type CHECK (type IN ('IDENTITY', 'BUSINESS_LICENSE', 'BANK_ACCOUNT', 'ANTI_MONEY_LAUNDERING', 'KNOW_YOUR_CUSTOMER')),
        CONSTRAINT ck_seller_verifications_state CHECK (state IN ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'EXPIRED')),
        CONSTRAINT ck_seller_verifications_verified CHECK ((state IN ('APPROVED', 'EXPIRED')) = (verify_time IS NOT NULL)),
        CONSTRAINT fk_seller_verifications_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_seller_verifications_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_seller_verifications_create_time_id ON seller_verifications (create_time, id)",
    "CREATE INDEX ix_seller_verifications_expire_time ON seller_verifications (expire_time) WHERE state = 'APPROVED'",
    "CREATE INDEX ix_seller_verifications_seller_id_create_time_id ON seller_verifications (seller_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_seller_verifications_open ON seller_verifications (seller_id, type) WHERE state IN ('SUBMITTED', 'IN_REVIEW')",
    """
    CREATE TABLE role_permissions (
        role TEXT NOT NULL,
        permission TEXT NOT NULL,
        granted BOOLEAN NOT NULL,
        changed_by_id UUID NOT NULL,
        change_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_role_permissions PRIMARY KEY (role, permission),
        CONSTRAINT ck_role_permissions_role CHECK (role IN ('SUPPORT_ADMIN', 'CONTENT_MODERATOR', 'ORDER_MANAGER')),
        CONSTRAINT fk_role_permissions_changed_by_id FOREIGN KEY(changed_by_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE role_escalations (
        id UUID NOT NULL,
        account_id UUID NOT NULL,
        administrator_id UUID,
        from_role TEXT NOT NULL,
        to_role TEXT NOT NULL,
        type TEXT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_role_escalations PRIMARY KEY (id),
        CONSTRAINT ck_role_escalations_type CHECK (type IN ('PROMOTION', 'DEMOTION', 'APPROVAL', 'REJECTION', 'TEMPORARY', 'PERMANENT')),
        CONSTRAINT fk_role_escalations_account_id FOREIGN KEY(account_id) REFERENCES accounts (id),
        CONSTRAINT fk_role_escalations_administrator_id FOREIGN KEY(administrator_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_role_escalations_account_id_create_time_id ON role_escalations (account_id, create_time, id)",
    "CREATE INDEX ix_role_escalations_administrator_id_create_time_id ON role_escalations (administrator_id, create_time, id)",
    "CREATE INDEX ix_role_escalations_create_time_id ON role_escalations (create_time, id)",
    """
    CREATE TABLE external_identities (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        provider TEXT NOT NULL,
        subject TEXT NOT NULL,
        link_time TIMESTAMP WITH TIME ZONE NOT NULL,
        last_verify_time TIMESTAMP WITH TIME ZONE,
        CONSTRAINT pk_external_identities PRIMARY KEY (id),
        CONSTRAINT fk_external_identities_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_external_identities_customer_id_link_time_id ON external_identities (customer_id, link_time, id)",
    "CREATE UNIQUE INDEX uq_external_identities_customer_id_provider ON external_identities (customer_id, provider)",
    "CREATE UNIQUE INDEX uq_external_identities_provider_subject ON external_identities (provider, subject)",
    """
    CREATE TABLE external_logins (
        nonce_hash BYTEA NOT NULL,
        expire_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_external_logins PRIMARY KEY (nonce_hash)
    )
    """,
    """
    CREATE TABLE audit_seals (
        month TEXT NOT NULL,
        position BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        entry_id UUID NOT NULL,
        digest BYTEA NOT NULL,
        hash BYTEA NOT NULL,
        CONSTRAINT pk_audit_seals PRIMARY KEY (month, position)
    )
    """,
    "CREATE UNIQUE INDEX uq_audit_seals_entry_id ON audit_seals (entry_id)",
    "CREATE UNIQUE INDEX uq_audit_seals_sequence ON audit_seals (sequence)",
    """
    CREATE TABLE audit_checkpoints (
        id UUID NOT NULL,
        month TEXT NOT NULL,
        position BIGINT NOT NULL,
        hash BYTEA NOT NULL,
        signature TEXT NOT NULL,
        retire_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_audit_checkpoints PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_audit_checkpoints_create_time_id ON audit_checkpoints (create_time, id)",
    "CREATE INDEX ix_audit_checkpoints_month_create_time_id ON audit_checkpoints (month, create_time, id)",
    "CREATE UNIQUE INDEX uq_audit_checkpoints_month_position ON audit_checkpoints (month, position)",
    """
    CREATE TABLE system_log (
        id UUID NOT NULL,
        channel_id UUID,
        section_id UUID,
        code TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT DEFAULT '' NOT NULL,
        ip_address TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_system_log PRIMARY KEY (id),
        CONSTRAINT fk_system_log_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id),
        CONSTRAINT fk_system_log_section_id FOREIGN KEY(section_id) REFERENCES sections (id)
    )
    """,
    "CREATE INDEX ix_system_log_channel_id ON system_log (channel_id, create_time, id)",
    "CREATE INDEX ix_system_log_code_create_time_id ON system_log (code, create_time, id)",
    "CREATE INDEX ix_system_log_create_time_id ON system_log (create_time, id)",
)
TABLES = (
    "system_log",
    "audit_checkpoints",
    "audit_seals",
    "external_logins",
    "external_identities",
    "role_escalations",
    "role_permissions",
    "seller_verifications",
    "withdrawals",
    "guest_sessions",
    "profiles",
)
NUMBER = (
    "CREATE SEQUENCE audit_sequence_seq",
    "ALTER TABLE audit_entries ADD COLUMN sequence BIGINT",
    """
    UPDATE audit_entries AS e SET sequence = n.number
    FROM (SELECT id, row_number() OVER (ORDER BY create_time, id) AS number FROM audit_entries) AS n WHERE n.id = e.id
    """,
    "SELECT setval('audit_sequence_seq', greatest((SELECT max(sequence) FROM audit_entries), 1))",
    """
    ALTER TABLE audit_entries
        ALTER COLUMN sequence SET DEFAULT CASE WHEN pg_current_xact_id() IS NOT NULL
            THEN nextval('audit_sequence_seq'::regclass) END,
        ALTER COLUMN sequence SET NOT NULL,
        ADD CONSTRAINT uq_audit_entries_sequence UNIQUE (sequence)
    """,
    "DROP INDEX ix_audit_entries_actor_id_create_time",
    "CREATE INDEX ix_audit_entries_actor_id_create_time_id ON audit_entries (actor_id, create_time, id)",
    "CREATE INDEX ix_audit_entries_target_id_create_time_id ON audit_entries (target_id, create_time, id)",
    "CREATE INDEX ix_audit_entries_event_create_time_id ON audit_entries (event, create_time, id)",
    "CREATE INDEX ix_audit_entries_create_time_id ON audit_entries (create_time, id)",
)
# Nobody purges what is younger than five years, whatever a setting says.
REFUSE = (
    """
    CREATE FUNCTION refuse_audit_delete() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF OLD.create_time > now() - interval '5 years' THEN
            RAISE EXCEPTION 'audit entries are kept for five years' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
    END $$
    """,
    """
    CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
    """,
    """
    CREATE TRIGGER refuse_delete BEFORE DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_delete()
    """,
    """
    CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON role_escalations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
    """,
)
STATES = (
    "ALTER TABLE accounts DROP CONSTRAINT ck_accounts_state, ADD CONSTRAINT ck_accounts_state CHECK (state IN ({}))"
)
PURPOSES = (
    "ALTER TABLE mail_tokens DROP CONSTRAINT ck_mail_tokens_purpose, "
    "ADD CONSTRAINT ck_mail_tokens_purpose CHECK (purpose IN ({}))"
)


def upgrade() -> None:
    """Apply."""
    op.execute(STATES.format("'ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'CLOSED'"))
    op.execute(PURPOSES.format("'VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD', 'INVITATION', 'CANCEL_WITHDRAWAL'"))
    for statement in (*MAKE, *NUMBER, *REFUSE):
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TRIGGER refuse_change ON audit_entries")
    op.execute("DROP TRIGGER refuse_delete ON audit_entries")
    op.execute("DROP FUNCTION refuse_audit_delete()")
    for table in TABLES:
        op.drop_table(table)
    for columns in ("target_id_create_time_id", "event_create_time_id", "create_time_id", "actor_id_create_time_id"):
        op.drop_index("ix_audit_entries_" + columns)
    op.execute("CREATE INDEX ix_audit_entries_actor_id_create_time ON audit_entries (actor_id, create_time)")
    op.drop_column("audit_entries", "sequence")
    op.execute("DROP SEQUENCE audit_sequence_seq")
    op.execute("DELETE FROM mail_tokens WHERE purpose = 'CANCEL_WITHDRAWAL'")
    op.execute("UPDATE accounts SET state = 'CLOSED' WHERE state = 'WITHDRAWN'")
    op.execute(STATES.format("'ACTIVE', 'SUSPENDED', 'CLOSED'"))
    op.execute(PURPOSES.format("'VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD', 'INVITATION'"))
