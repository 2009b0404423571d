"""SQL round trips: every rpc has a budget, which every call of every test keeps (`within_budget` in conftest.py)."""

import pytest

from tests.support import budgets, rpcs
from tests.support.uniform import RESOURCES, World

# Beside what a method itself does: the session of the caller.
SESSION = 1


@pytest.fixture(scope="module")
def world(app, grpc_channel, on_loop, sql):
    return World(app, grpc_channel, on_loop, sql)


def test_every_rpc_has_a_budget():
    assert set(budgets.read()) == {str(rpc) for rpc in rpcs.every()}


def test_budgets_are_sorted():
    assert list(budgets.read()) == sorted(budgets.read())


def test_a_budget_that_is_exceeded_is_noticed(world, within_budget):
    channel = next(r for r in RESOURCES if r.noun == "Channel").make(world, world.administrator())
    world.call("PlatformService.GetChannel", world.administrator(), id=channel.id)
    assert within_budget["PlatformService.GetChannel"] == SESSION + 1
    # The session; BEGIN, the claim of the request id, the row, what it collected, COMMIT.
    assert within_budget["PlatformService.CreateChannel"] == SESSION + 5


listed = [r for r in RESOURCES if r.has("Create", "List")]


@pytest.mark.parametrize("resource", listed, ids=lambda r: r.noun)
def test_a_page_of_many_costs_what_a_page_of_one_costs(resource, world, round_trips):
    owner = resource.owner(world)
    made = [resource.make(world, owner) for _ in range(5)]
    filters = resource.only(world, owner, made[0])
    costs = []
    for size in (1, 5):
        with round_trips() as count:
            answer = world.call(resource.rpc("List"), owner, page_size=size, **filters)
        assert len(getattr(answer, answer.DESCRIPTOR.fields[0].name)) == size
        costs.append(count())
    assert costs[0] == costs[1]
