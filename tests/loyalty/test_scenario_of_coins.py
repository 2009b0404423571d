"""A member's year, told as one story: coins that wait, a tier that is reached and lost, and one that is protected."""

from functools import partial

import grpc

from tests.support import make
from tests.support.expect import Failure
from tests.support.racing import at_once, tally

REFUSED = grpc.StatusCode.FAILED_PRECONDITION


def test_coins_wait_a_tier_is_reached_and_a_refund_takes_both_back(loyalty, member):
    silver = loyalty.tier(10_000, maintenance_threshold=make.dollars(10_000), coin_multiplier={"value": "2"})
    order = loyalty.order(member, 10_000)
    assert loyalty.coins(member) == (0, 100)
    loyalty.complete(order)
    loyalty.pass_days(29)
    assert loyalty.coins(member) == (0, 100), "until it can no longer be sent back"
    assert loyalty.member(member).tier_id == silver.id, "a tier is reached at once"
    loyalty.pass_days(1)
    assert loyalty.coins(member) == (100, 0)
    loyalty.clock.advance(seconds=1)
    loyalty.order(member, 1_000)
    assert loyalty.coins(member) == (100, 20), "and what is bought in it earns its multiple"
    loyalty.redeem(member, loyalty.reward(80))
    loyalty.refund(order)
    one = loyalty.member(member)
    assert (one.coins, one.coin_debt) == (0, 80), "what is spent already is owed"
    assert one.tier_id == silver.id
    loyalty.end_period(member)
    assert loyalty.member(member).tier_id == "", "and the tier is lost at the period's end"


def test_a_tier_that_is_given_up_stays_with_those_whom_it_protects(loyalty, member):
    gold = loyalty.tier(5_000, maintenance_threshold=make.dollars(5_000), discontinuation_protection=True)
    order = loyalty.earn(member, 5_000)
    assert loyalty.member(member).tier_id == gold.id
    loyalty.call("MoveLoyaltyTier", loyalty.admin, id=gold.id, state="RETIRING", reason="Given up.")
    loyalty.refund(order)
    loyalty.end_period(member)
    assert loyalty.member(member).tier_id == gold.id


def test_the_last_reward_is_one_members(loyalty):
    reward = loyalty.reward(60, total_usage_limit=1)
    members = [loyalty.join() for _ in range(6)]
    for one in members:
        loyalty.give(one, 60)
    results = at_once(*(partial(loyalty.redeem, one, reward) for one in members))
    assert tally(results) == (1, [REFUSED] * 5)
    assert {Failure(one).reason for one in results if isinstance(one, grpc.RpcError)} == {"REWARD_REFUSED"}
    assert sorted(loyalty.coins(one)[0] for one in members) == [0, 60, 60, 60, 60, 60]
