"""What migrations make of the rows they find."""

import asyncio
import json

import asyncpg
import pytest
from alembic import command

from storage import migrations

ROWS = """
INSERT INTO channels (id, code, display_name, kind, state, country_code, currency_code, language_code, time_zone,
    create_time, update_time)
SELECT uuidv7(), code, code, 'PLATFORM', 'ACTIVE', 'US', code, 'en', 'UTC', now(), now()
FROM unnest(ARRAY['USD', 'JPY', 'KWD']) AS code;

INSERT INTO configurations (id, channel_id, key, data_type, value, multiplicative, required, delete_time,
    create_time, update_time)
SELECT uuidv7(), (SELECT id FROM channels WHERE code = channel), key, 'DECIMAL', value, multiplicative, required,
    CASE WHEN deleted THEN now() END, now(), now()
FROM (VALUES
    (NULL, 'shipping.standard.amount', '4.50', false, true, false),
    ('JPY', 'shipping.standard.amount', '799.6', false, false, false),
    ('KWD', 'shipping.standard.amount', '2', true, false, false),
    ('USD', 'shipping.overnight.amount', '1.5', true, false, false),
    (NULL, 'orders.minimum_amount', '0', false, false, false),
    ('USD', 'orders.minimum_amount', '-3', false, false, false),
    ('USD', 'shipping.express.amount', '7', false, false, true),
    (NULL, 'tax.rate', '0.2', false, false, false)
) AS rows (channel, key, value, multiplicative, required, deleted);
"""
FOUND = """
SELECT c.code AS channel, k.key, k.data_type, k.value, k.multiplicative, k.required
FROM configurations AS k LEFT JOIN channels AS c ON c.id = k.channel_id WHERE k.delete_time IS NULL
"""


@pytest.fixture
def migrated(empty_database):
    """Migrates rows: `migrated("0019", "0020", ROWS, FOUND)` returns what is found after the second revision."""

    async def run(url, statement):
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetch(statement) if statement == FOUND else await connection.execute(statement)
        finally:
            await connection.close()

    def migrated(before, after, rows, found):
        url = empty_database()
        command.upgrade(migrations.config(url), before)
        asyncio.run(run(url, rows))
        command.upgrade(migrations.config(url), after)
        return asyncio.run(run(url, found))

    return migrated


def test_money_settings_get_the_currencies_they_counted_in(migrated):
    rows = migrated("0019", "0020", ROWS, FOUND)
    made = {(row["key"], row["channel"]): row for row in rows if row["data_type"] == "MONEY"}
    assert {place: json.loads(row["value"]) for place, row in made.items()} == {
        ("shipping.standard.price", None): {"USD": "4.50", "JPY": "5", "KWD": "4.500"},
        ("shipping.standard.price", "JPY"): {"JPY": "800"},
        ("shipping.standard.price", "KWD"): {"KWD": "9.000"},
        ("shipping.overnight.price", "USD"): {"USD": "29.99"},
        ("orders.minimum_subtotal", None): 0,
    }
    assert made["shipping.standard.price", None]["required"]
    assert not any(row["multiplicative"] for row in made.values())
    kept = {row["key"] for row in rows if row["data_type"] == "DECIMAL"}
    assert kept == {"shipping.standard.amount", "shipping.overnight.amount", "orders.minimum_amount", "tax.rate"}
