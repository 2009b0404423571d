"""Who moves the money is a provider; a gateway is what puts HTTP in front of the server.

Nothing is deployed yet, so everything is renamed at once. The ids of the ledger's clearing accounts are made of their names: a
database whose ledger was used is refused by the CHECK, and made anew.
"""

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

COLUMNS = {
    "payment_methods": ["", "_token"],
    "payments": ["", "_reference"],
    "payment_attempts": ["", "_reference", "_code", "_message", "_response"],
    "refunds": ["", "_reference"],
    "{}_events": [""],
}
INDEXES = [
    "uq_payment_attempts_{}_reference",
    "uq_refunds_{}_reference",
    "uq_{}_events_event_id",
    "ix_{}_events_parked_receive_time",
]
INDEX = "ALTER INDEX {} RENAME TO {}"
# PostgreSQL 18 names what must not be null as well; earlier ones have no constraint of that kind.
CONSTRAINTS = """
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN
        SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND position('{before}' IN conname) > 0
    LOOP
        EXECUTE 'ALTER TABLE ' || found.of_table || ' RENAME CONSTRAINT ' || quote_ident(found.conname)
            || ' TO ' || quote_ident(replace(found.conname, '{before}', '{after}'));
    END LOOP;
END
$$
"""
CODES = (
    "code IN ('DEPOSIT', 'MILEAGE', 'COIN', 'GIFT_CARD', 'CLEARING_{}', 'CLEARING_PURCHASES', 'CLEARING_PAYOUTS', 'POINTS', "
    "'POINTS_EXPENSE', 'GIFT_CARDS_SOLD', 'GOODWILL', 'BREAKAGE', 'RECOVERIES')"
)


def rename(before: str, after: str) -> None:
    """Rename what is named after one to be named after the other."""
    op.rename_table(f"{before}_events", f"{after}_events")
    for table, columns in COLUMNS.items():
        for column in columns:
            op.alter_column(table.format(after), before + column, new_column_name=after + column)
    for index in INDEXES:
        op.execute(INDEX.format(index.format(before), index.format(after)))
    op.execute(CONSTRAINTS.format(before=before, after=after))
    op.drop_constraint(op.f("ck_ledger_accounts_code"), "ledger_accounts", type_="check")
    op.create_check_constraint(op.f("ck_ledger_accounts_code"), "ledger_accounts", CODES.format(after.upper()))


def upgrade() -> None:
    """Apply."""
    rename("gateway", "provider")


def downgrade() -> None:
    """Take back."""
    rename("provider", "gateway")
