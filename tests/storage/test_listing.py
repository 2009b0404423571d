"""Choices of a list: one value, or several."""

import pkgutil
from importlib import import_module

import pytest
from sqlalchemy import select

import server
import storage.queries
from storage.listing import EVERYTHING, Listing, Order
from storage.tables.system import parked_events

p = parked_events.c
BY_STATE = Listing(
    select(parked_events), {"oldest": Order(p.create_time, p.id, descending=False)}, choices={"states": p.state}
)


def listings():
    for package in (server, storage.queries):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, Listing) and value.choices:
                    yield f"{module.name}.{name}", value


EACH = dict(listings())


@pytest.mark.parametrize("values", [["ACTIVE"], ["ACTIVE", "PENDING"]], ids=["one", "several"])
@pytest.mark.parametrize("name", EACH)
def test_each_choice_of_each_list_can_be_made(app, on_loop, name, values):
    listing = EACH[name]
    wanted = dict.fromkeys(listing.choices, values)
    for order in listing.orders:
        statement, given = listing.statement(EVERYTHING, wanted, order, after=False)

        async def run(statement=statement, given=given):
            async with app.db.read() as connection:
                return await connection.all(statement, **given, limit=1, now=app.clock.now())

        on_loop(run())


def test_a_list_of_one_is_compared_plainly():
    one, given = BY_STATE.statement(EVERYTHING, {"states": ["PARKED"]}, "oldest", after=False)
    several, both = BY_STATE.statement(EVERYTHING, {"states": ["PARKED", "WAITING"]}, "oldest", after=False)
    assert (given, both) == ({"states": "PARKED"}, {"states": ["PARKED", "WAITING"]})
    assert "ANY" not in one.sql
    assert "ANY" in several.sql
