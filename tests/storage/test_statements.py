"""Statements are planned once per connection, and take what they are given for what it is."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import Text, select
from sqlalchemy.dialects.postgresql import JSONB

from storage import database
from storage.errors import BadValue
from storage.queries import carts, inventory, system
from storage.rows import Part
from storage.statements import Statement, parameter, plain
from storage.tables.identity import accounts

MANY = 300
PREPARED = plain("SELECT count(*) AS count, max(prepare_time) AS last FROM pg_prepared_statements")
KEPT = plain("SELECT count(*) AS count FROM pg_prepared_statements WHERE statement = :wanted", wanted=Text)
LONG = "SELECT 1 /* " + "x" * 20_000 + " */ AS one"


@pytest.fixture
def planned(app, on_loop):
    """Runs many statements, a long one among them, on one connection; tells how many were planned, and when the last."""

    async def run():
        async with app.db.begin() as tx:
            for number in range(MANY):
                await tx.all(plain(f"SELECT {number} AS number"))
            await tx.all(plain(LONG))
            row = await tx.sole(PREPARED)
            for number in range(MANY):
                await tx.all(plain(f"SELECT {number} AS number"))
            await tx.all(plain(LONG))
            again = await tx.sole(PREPARED)
        return tuple(row), tuple(again)

    return lambda: on_loop(run())


def test_no_statement_is_planned_twice_however_many_and_long_they_are(planned):
    before, after = planned()
    assert before[0] > MANY
    assert after == before


@pytest.mark.parametrize("limit", ["few", "short"])
def test_within_the_drivers_limits_they_are(serve, on_loop, monkeypatch, limit):
    if limit == "few":
        monkeypatch.setattr(database, "CACHED_STATEMENTS", 100)

    async def count(db):
        async with db.begin() as tx:
            if limit == "short":
                tx.driver._config = tx.driver._config._replace(max_cacheable_statement_size=15_360)
            for _ in range(2):
                for number in range(MANY if limit == "few" else 1):
                    await tx.all(plain(f"SELECT {number} AS number"))
                await tx.all(plain(LONG))
            kept = (await tx.sole(KEPT, wanted=LONG)).count
            return kept, (await tx.sole(PREPARED)).count

    with serve(pool_size=1) as further:
        kept, there = on_loop(count(further.app.db))
    assert there <= 101 if limit == "few" else kept == 0


def test_json_is_written_of_what_has_a_form_in_it(app, on_loop):
    echo = plain("SELECT CAST(:value AS jsonb) AS value", value=JSONB)

    async def kept(value):
        async with app.db.read() as connection:
            return (await connection.sole(echo, value=value)).value

    id_, now = UUID(int=1), datetime(2026, 1, 1, tzinfo=UTC)
    found = on_loop(kept({"rate": Decimal("0.10"), "id": id_, "time": now}))
    assert found == {"rate": "0.10", "id": str(id_), "time": "2026-01-01T00:00:00+00:00"}
    for unknown in (object(), {1, 2}, b"x", Text):
        with pytest.raises(BadValue):
            on_loop(kept({"value": unknown}))


def test_parts_of_a_statement_share_no_parameter_by_accident():
    mine = Part("mine", "a AS (SELECT :purchase_id)", "SELECT 1", {"purchase_id": Text})
    with pytest.raises(ValueError, match="purchase_id"):
        system._writing((), False, (inventory._RESERVED, mine), True)
    assert system._writing((), False, (carts._CLEARED, inventory._RESERVED), True)


def test_a_missing_parameter_is_an_error():
    statement = Statement(select(accounts.c.id).where(accounts.c.id == parameter("id", accounts.c.id)))
    with pytest.raises(KeyError):
        statement.arguments({})
