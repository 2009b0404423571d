"""Settings that are money name their currencies: shipping prices and the least subtotal of an order.

Their numbers counted in the currency of whatever channel applied them. Each gets a successor under a new key, with the amount
of the channel that it is set for; those of the whole mall, of each currency that a channel has. The old ones stay for servers
that run on until they are replaced.
"""

from decimal import ROUND_HALF_UP, Decimal

import orjson
import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

SUCCESSORS = {
    "orders.minimum_amount": "orders.minimum_subtotal",
    "shipping.standard.amount": "shipping.standard.price",
    "shipping.express.amount": "shipping.express.price",
    "shipping.overnight.amount": "shipping.overnight.price",
}
# What counted where nothing was set.
DEFAULTS = {
    "orders.minimum_amount": "5.00",
    "shipping.standard.amount": "0",
    "shipping.express.amount": "9.99",
    "shipping.overnight.amount": "19.99",
}
# Currencies whose smallest unit is not a hundredth.
DIGITS = {
    "BHD": 3, "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "IQD": 3, "ISK": 0, "JOD": 3, "JPY": 0, "KMF": 0, "KRW": 0,
    "KWD": 3, "LYD": 3, "OMR": 3, "PYG": 0, "RWF": 0, "TND": 3, "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0,
    "XOF": 0, "XPF": 0,
}  # fmt: skip
BEFORE = ["STRING", "INTEGER", "DECIMAL", "BOOLEAN", "JSON"]
CHECK = op.f("ck_configurations_data_type")
FOUND = """
    SELECT id, key, channel_id, value, multiplicative FROM configurations
    WHERE key = ANY(:keys) AND section_id IS NULL AND delete_time IS NULL
"""
COPY = """
    INSERT INTO configurations (id, channel_id, key, display_name, description, category, data_type, value, required, locked,
        sequence, effective_from_time, effective_until_time, create_time, update_time)
    SELECT uuidv7(), channel_id, :key, display_name, description, category, 'MONEY', :value, required, locked,
        sequence, effective_from_time, effective_until_time, now(), now()
    FROM configurations WHERE id = :id
"""


def upgrade() -> None:
    """Apply."""
    _allow([*BEFORE, "MONEY", "DURATION"])
    connection = op.get_bind()
    channels = connection.execute(sa.text("SELECT id, currency_code FROM channels"))
    currencies = {row.id: row.currency_code for row in channels.all()}
    rows = connection.execute(sa.text(FOUND), {"keys": list(SUCCESSORS)}).all()
    of_mall = {row.key: row.value for row in rows if row.channel_id is None and not row.multiplicative}
    for row in rows:
        amount = _number(row.value)
        if row.multiplicative and amount is not None:
            base = _number(of_mall.get(row.key, DEFAULTS[row.key]))
            amount = None if base is None else amount * base
        if amount is None:
            continue  # no amount: the default counts
        concerned = {currencies[row.channel_id]} if row.channel_id else set(currencies.values()) or {"USD"}
        by_currency = {currency: _written(amount, currency) for currency in sorted(concerned)}
        value = orjson.dumps(by_currency).decode() if amount else "0"
        connection.execute(sa.text(COPY), {"id": row.id, "key": SUCCESSORS[row.key], "value": value})


def downgrade() -> None:
    """Take back."""
    op.get_bind().execute(
        sa.text("DELETE FROM configurations WHERE key = ANY(:keys)"), {"keys": list(SUCCESSORS.values())}
    )
    op.execute("UPDATE configurations SET data_type = 'STRING' WHERE data_type IN ('MONEY', 'DURATION')")
    _allow(BEFORE)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except ArithmeticError:
        return None
    return number if number.is_finite() and number >= 0 else None


def _written(amount: Decimal, currency: str) -> str:
    return format(amount.quantize(Decimal(1).scaleb(-DIGITS.get(currency, 2)), rounding=ROUND_HALF_UP), "f")


def _allow(data_types: list[str]) -> None:
    listed = ", ".join(f"'{name}'" for name in data_types)
    op.drop_constraint(CHECK, "configurations")
    op.create_check_constraint(CHECK, "configurations", f"data_type IN ({listed})")
