"""Which tier members are in: up by spending, down at the end of a period only, and what staff decide."""

import asyncio
from datetime import UTC, datetime
from itertools import pairwise

import grpc
import pytest

from mall.loyalty.v1 import loyalty_pb2 as pb
from server.kit.mutation import background
from server.loyalty import tiering
from storage.queries.loyalty import memberships
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import without

PRECONDITION, INVALID = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND, DENIED = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.PERMISSION_DENIED
Evaluation = pb.TierEvaluation


def looks(loyalty, actor):
    """What became of somebody's tier, oldest first."""
    answer = loyalty.call(
        "ListTierEvaluations", actor, membership_id=actor.membership_id, page_size=100, order="OLDEST"
    )
    return [
        (Evaluation.Trigger.Name(one.trigger), Evaluation.Outcome.Name(one.outcome)) for one in answer.tier_evaluations
    ]


def spend(loyalty, actor, cents):
    order = loyalty.order(actor, cents)
    loyalty.complete(order)
    return order


# --- by spending ---


def test_spending_decides_and_not_the_balance(loyalty, member):
    """Situation 125: to spend coins costs no tier; a refund lowers what counts."""
    gold = loyalty.tier(100_000, maintenance_threshold=make.dollars(100_000))
    order = loyalty.earn(member, 99_999)
    assert loyalty.member(member).tier_id == ""
    spend(loyalty, member, 1_000)
    assert loyalty.member(member).tier_id == gold.id
    loyalty.redeem(member, loyalty.reward(900))
    loyalty.pass_days(1)
    assert loyalty.member(member).tier_name == gold.display_name
    assert loyalty.progress(member).qualifying_spending == make.dollars(100_999)
    loyalty.refund(order, 10_000)
    assert loyalty.progress(member).qualifying_spending == make.dollars(90_999)
    assert loyalty.member(member).tier_id == gold.id
    loyalty.end_period(member)
    assert loyalty.member(member).tier_id == ""
    assert looks(loyalty, member) == [("SPENDING", "UPGRADED"), ("PERIOD_END", "DOWNGRADED")]


def test_the_order_that_crosses_the_threshold_earns_by_the_tier_of_before(loyalty, member):
    """Situation 127."""
    with loyalty.set(earning_rate="0.001"):
        higher = loyalty.tier(30_000_000, coin_multiplier={"value": "1.1112"})
        first = loyalty.order(member, 19_600_000)
        assert loyalty.coins(member) == (0, 196)
        loyalty.complete(first)
        spend(loyalty, member, 5_400_000)
        crossing = loyalty.order(member, 10_000_000)
        assert sum(one.coins for one in loyalty.earnings(member, order_id=crossing.id)) == 100
        loyalty.complete(crossing)
        assert loyalty.member(member).tier_id == higher.id
        loyalty.clock.advance(seconds=1)
        next_one = loyalty.order(member, 10_000_000)
        assert sum(one.coins for one in loyalty.earnings(member, order_id=next_one.id)) == 111


@pytest.fixture
def crossing(loyalty, on_loop, app, meeting):
    """Two orders of a member complete at once, on two workers; returns how often the member came up."""

    def crossing():
        loyalty.tier(10_000, celebration_coins=5)
        member = loyalty.join()
        orders = [loyalty.order(member, 10_000) for _ in range(2)]
        loyalty.sql("UPDATE orders SET complete_time = $2 WHERE id = ANY($1)", [o.id for o in orders], app.clock.now())
        loyalty.sql("UPDATE qualifying_orders SET complete_time = $2 WHERE order_id = ANY($1)",
                    [o.id for o in orders], app.clock.now())  # fmt: skip

        async def look():
            async with background(app) as work:
                rows = await memberships.lock(work.tx, [member.membership_id])
                await tiering.look_at_spending(work, list(rows.values()))

        async def both():
            await asyncio.gather(look(), look())

        with meeting(memberships, "spending", 2):
            on_loop(both())
        return looks(loyalty, member).count(("SPENDING", "UPGRADED"))

    return crossing


def test_two_orders_that_complete_at_once_cross_once(crossing):
    assert crossing() == 1


def test_without_its_lock_a_member_comes_up_twice(crossing, monkeypatch):
    monkeypatch.setattr(memberships, "LOCK", without(memberships.LOCK, " FOR UPDATE"))
    assert crossing() == 2


def test_coming_up_is_celebrated_once(loyalty, member):
    tier = loyalty.tier(10_000, celebration_coins=25, celebration_message="Well done!")
    spend(loyalty, member, 10_000)
    (bonus,) = loyalty.earnings(member, types=["MILESTONE"])
    assert (bonus.coins, bonus.milestone_name) == (25, tier.display_name)
    assert loyalty.coins(member)[0] == 25
    for tier_id in ("", tier.id):
        loyalty.call("AssignLoyaltyTier", loyalty.admin, id=member.membership_id, tier_id=tier_id, reason="Tried.")
    assert len(loyalty.earnings(member, types=["MILESTONE"])) == 1


def test_without_automatic_upgrade_a_tier_is_reached_at_the_end_of_the_period(loyalty, member):
    tier = loyalty.tier(10_000, automatic_upgrade=False)
    spend(loyalty, member, 20_000)
    assert loyalty.member(member).tier_id == ""
    loyalty.end_period(member)
    assert loyalty.member(member).tier_id == tier.id
    assert looks(loyalty, member) == [("PERIOD_END", "UPGRADED")]


REACHED_BY_NOBODY = {
    "invitation": {"access": "ACCESS_INVITATION_ONLY"},
    "exclusive": {"access": "ACCESS_EXCLUSIVE"},
    "elsewhere": {"access": "REGIONAL_RESTRICTED", "country_codes": ["MT"]},
    "others": {"access": "SEGMENT_BASED", "segment": "BUSINESS_CUSTOMERS", "customer_group_ids": [make.request_id()]},
    "fee": {"subscription_fee": make.dollars(999)},
    "over": {"end_time": datetime(2020, 1, 1, tzinfo=UTC)},
    "not yet": {"start_time": datetime(2120, 1, 1, tzinfo=UTC)},
}


@pytest.mark.parametrize("why", REACHED_BY_NOBODY)
def test_tiers_that_spending_does_not_reach(loyalty, member, why):
    tier = loyalty.tier(0, **REACHED_BY_NOBODY[why])
    spend(loyalty, member, 10_000)
    assert loyalty.member(member).tier_id == ""
    assert loyalty.progress(member).next_tier_id == ""
    loyalty.call("AssignLoyaltyTier", loyalty.admin, id=member.membership_id, tier_id=tier.id, reason="Invited.")
    assert loyalty.member(member).tier_id == tier.id


def test_tiers_for_those_who_live_there_belong_there_or_are_new(loyalty, member):
    group = make.group(loyalty.channel, loyalty.admin, member)
    for changes in (
        {"access": "REGIONAL_RESTRICTED", "country_codes": ["US"]},
        {"access": "SEGMENT_BASED", "segment": "PREMIUM_CUSTOMERS", "customer_group_ids": [group]},
        {"access": "SEGMENT_BASED", "segment": "NEW_CUSTOMERS"},
    ):
        tier = loyalty.tier(0, **changes)
        spend(loyalty, member, 1_000)
        assert loyalty.member(member).tier_id == tier.id


def test_a_season_is_the_months_that_are_named(loyalty):
    assert tiering.in_season([], datetime(2026, 5, 1, tzinfo=UTC))
    assert tiering.in_season([5, 6], datetime(2026, 5, 31, 23, 59, tzinfo=UTC))
    assert not tiering.in_season([5, 6], datetime(2026, 7, 1, tzinfo=UTC))


# --- periods ---


def test_spending_of_another_period_does_not_count_unless_the_tier_says_so(loyalty, member):
    spend(loyalty, member, 8_000)
    loyalty.end_period(member)
    yearly, lifetime = loyalty.tier(10_000), None
    spend(loyalty, member, 8_000)
    assert loyalty.member(member).tier_id == ""
    lifetime = loyalty.tier(16_000, lifetime_spending=True)
    spend(loyalty, member, 1_000)
    assert loyalty.member(member).tier_id == lifetime.id
    assert yearly.id != lifetime.id


@pytest.mark.parametrize(("rule", "level"), [("ONE_LEVEL", 2), ("TO_QUALIFIED", 1), ("NEVER", 3)])
def test_where_those_come_who_have_not_kept_their_tier(loyalty, member, rule, level):
    tiers = [loyalty.tier(threshold, downgrade_rule=rule, maintenance_threshold=make.dollars(20_000)) for threshold in
             (1_000, 10_000, 30_000)]  # fmt: skip
    spend(loyalty, member, 30_000)
    assert loyalty.member(member).tier_id == tiers[2].id
    loyalty.end_period(member)
    spend(loyalty, member, 5_000)
    loyalty.end_period(member)
    assert loyalty.member(member).tier_id == tiers[level - 1].id


@pytest.mark.parametrize("protected", [True, False])
def test_a_tier_that_is_given_up_is_kept_where_it_says_so(loyalty, member, protected):
    tier = loyalty.tier(1_000, discontinuation_protection=protected)
    spend(loyalty, member, 1_000)
    loyalty.call("MoveLoyaltyTier", loyalty.admin, id=tier.id, state="RETIRING", reason="Given up.")
    loyalty.end_period(member)
    assert loyalty.member(member).tier_id == (tier.id if protected else "")


def test_periods_that_nobody_looked_at_are_made_up_each_with_its_own_dates(loyalty, member):
    """Situation 136: the job runs late, and twice."""
    loyalty.tier(1_000, qualification_period_months=1, maintenance_threshold=make.dollars(1_000))
    joined = loyalty.join()
    spend(loyalty, joined, 1_000)
    loyalty.pass_days(95)
    for _ in range(2):
        loyalty.evaluate()
    answer = loyalty.call("ListTierEvaluations", joined, membership_id=joined.membership_id, order="OLDEST")
    periods = [one for one in answer.tier_evaluations if one.trigger == Evaluation.PERIOD_END]
    assert [Evaluation.Outcome.Name(one.outcome) for one in periods] == ["KEPT", "DOWNGRADED", "KEPT"]
    for earlier, later in pairwise(periods):
        assert earlier.period_end_time == later.period_start_time
    one = loyalty.member(joined)
    assert one.period_start_time == periods[-1].period_end_time
    assert one.period_end_time.ToDatetime(UTC) > loyalty.clock.now()


def test_a_period_ends_on_the_same_day_or_the_last_of_the_month():
    start = datetime(2027, 1, 31, 12, tzinfo=UTC)
    assert tiering.later(start, 1) == datetime(2027, 2, 28, 12, tzinfo=UTC)
    assert tiering.later(start, 13) == datetime(2028, 2, 29, 12, tzinfo=UTC)
    assert tiering.later(datetime(2027, 11, 5, tzinfo=UTC), 14) == datetime(2029, 1, 5, tzinfo=UTC)


def test_a_calendar_year_ends_with_the_year(loyalty):
    loyalty.tier(1_000, annual_period=True)
    one = loyalty.member(loyalty.join())
    assert one.period_end_time.ToDatetime() == datetime(loyalty.clock.now().year + 1, 1, 1)  # noqa: DTZ001


# --- progress ---


def test_progress_is_told_in_percent(loyalty, member):
    first = loyalty.tier(20_000, maintenance_threshold=make.dollars(15_000))
    second = loyalty.tier(50_000)
    shown = loyalty.progress(member)
    assert (shown.next_tier_id, shown.percent, shown.remaining) == (first.id, 0, make.dollars(20_000))
    spend(loyalty, member, 5_000)
    shown = loyalty.progress(member)
    assert (shown.next_tier_name, shown.percent, shown.remaining) == (first.display_name, 25, make.dollars(15_000))
    spend(loyalty, member, 15_000)
    shown = loyalty.progress(member)
    assert (shown.tier_id, shown.next_tier_id, shown.percent) == (first.id, second.id, 40)
    assert shown.maintenance_remaining == make.dollars(0)
    spend(loyalty, member, 30_000)
    shown = loyalty.progress(member)
    assert (shown.next_tier_id, shown.percent) == ("", 100)
    assert shown.period_start_time == loyalty.member(member).period_start_time
    assert shown.period_end_time == loyalty.member(member).period_end_time


def test_progress_of_another_is_not_found(loyalty, member):
    for name, field in (("TrackLoyaltyProgress", "id"), ("ListTierEvaluations", "membership_id")):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            loyalty.call(name, loyalty.shopper(), **{field: member.membership_id})


# --- what staff do ---


def test_staff_put_members_into_tiers_with_a_reason(loyalty, member, sql):
    tier = loyalty.tier(1_000_000)
    assigned = loyalty.call(
        "AssignLoyaltyTier", loyalty.admin, id=member.membership_id, tier_id=tier.id, reason="A friend."
    )
    assert (assigned.tier_id, assigned.HasField("tier_time")) == (tier.id, True)
    answer = loyalty.call("ListTierEvaluations", member, membership_id=member.membership_id)
    (look,) = answer.tier_evaluations
    assert (look.trigger, look.reason, look.actor_id, look.tier_id) == (
        Evaluation.STAFF, "A friend.", loyalty.admin.id, tier.id,
    )  # fmt: skip
    loyalty.call("AssignLoyaltyTier", loyalty.admin, id=member.membership_id, reason="No friend.")
    answer = loyalty.call("ListTierEvaluations", member, membership_id=member.membership_id)
    assert answer.tier_evaluations[0].previous_tier_id == tier.id
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        loyalty.call("AssignLoyaltyTier", member, id=member.membership_id, tier_id=tier.id, reason="Me!")


def test_nobody_comes_into_a_tier_that_is_not_in_force(loyalty, member):
    tier = loyalty.tier()
    loyalty.call("MoveLoyaltyTier", loyalty.admin, id=tier.id, state="RETIRING", reason="Given up.")
    with fails(PRECONDITION, "STATE_FORBIDS", resource="loyalty_tier", state="RETIRING"):
        loyalty.call("AssignLoyaltyTier", loyalty.admin, id=member.membership_id, tier_id=tier.id, reason="Late.")


def test_what_a_tier_may_not_say(loyalty):
    values = {"code": "BAD", "display_name": "Bad", "level": 990}
    for changes, field in (
        ({"level": 0}, "level"),
        ({"coin_multiplier": {"value": "0.9"}}, "coin_multiplier"),
        ({"advancement_threshold": make.money(100, "EUR")}, "advancement_threshold.currency_code"),
        ({"access": "REGIONAL_RESTRICTED"}, "country_codes"),
        ({"access": "SEGMENT_BASED"}, "segment"),
        ({"segment": "PREMIUM_CUSTOMERS"}, "customer_group_ids"),
        ({"country_codes": ["XX"]}, "country_codes"),
        (make.window(loyalty.app, days=-1), "end_time"),
    ):
        with fails(INVALID, "INVALID_FIELDS", f"loyalty_tier.{field}"):
            loyalty.call("CreateLoyaltyTier", loyalty.admin, loyalty_tier={**values, **changes})


def test_codes_and_levels_of_tiers_are_taken_once(loyalty):
    tier = loyalty.tier()
    for changes in ({"code": tier.code, "level": 989}, {"code": make.unique("T").upper(), "level": tier.level}):
        with fails(grpc.StatusCode.ALREADY_EXISTS, "LOYALTY_TIER_TAKEN"):
            loyalty.call("CreateLoyaltyTier", loyalty.admin, loyalty_tier={"display_name": "Twice", **changes})


def test_a_tier_shows_all_that_it_says(loyalty):
    other = loyalty.tier()
    said = {
        "entitlements": {"lounge": True}, "benefits": "A lounge.", "description": "Come up.", "restrictions": "Not at night.",
        "celebration_message": "Hello.", "display_order": 3, "companion_tier_ids": [other.id], "season_months": [12, 1],
        "maintenance_threshold": make.dollars(5), "earning_rate": {"value": "1.25"}, "subscription_fee": make.dollars(1),
        "qualification_period_months": 6, "lifetime_spending": True, **make.window(loyalty.app),
    }  # fmt: skip
    tier = loyalty.tier(10, **said)
    shown = loyalty.call("GetLoyaltyTier", loyalty.shopper(), id=tier.id)
    assert shown.entitlements["lounge"] is True
    assert (list(shown.season_months), list(shown.companion_tier_ids)) == ([1, 12], [other.id])
    assert shown == tier


def test_everybody_sees_tiers_that_are_in_force_or_announced(loyalty):
    tier, guest = loyalty.tier(), loyalty.shopper()
    assert loyalty.call("GetLoyaltyTier", guest, id=tier.id) == tier
    loyalty.call("MoveLoyaltyTier", loyalty.admin, id=tier.id, state="RETIRING", reason="Given up.")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.call("GetLoyaltyTier", guest, id=tier.id)
    assert loyalty.call("GetLoyaltyTier", loyalty.admin, id=tier.id).state == pb.LoyaltyTier.RETIRING
