"""What coins buy: who gets it when, the last one, and what gives the coins back."""

from datetime import UTC, datetime, timedelta
from functools import partial

import grpc
import pytest

from mall.identity.v1 import identity_pb2_grpc
from mall.loyalty.v1 import loyalty_pb2 as pb
from server.loyalty import redeeming
from storage.queries.loyalty import memberships
from storage.queries.loyalty import rewards as queries
from tests.support import make
from tests.support.expect import fails
from tests.support.people import People
from tests.support.racing import at_once, tally, without

PRECONDITION, INVALID = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND, DENIED = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.PERMISSION_DENIED
Reward, Redemption = pb.LoyaltyReward, pb.RewardRedemption


@pytest.fixture
def rich(loyalty):
    """A member with 1,000 coins."""
    member = loyalty.join()
    loyalty.give(member, 1_000)
    return member


# --- redeeming ---


def test_a_reward_is_bought_with_coins(loyalty, rich):
    reward = loyalty.reward(300, valid_days=10)
    redemption = loyalty.redeem(rich, reward)
    assert (redemption.state, redemption.method, redemption.coins) == (
        Redemption.CONFIRMED, Redemption.CUSTOMER_SELF, 300,
    )  # fmt: skip
    assert (redemption.reward_id, redemption.reward_name, redemption.value) == (reward.id, "A treat", make.dollars(500))
    assert len(redemption.code) == 10
    assert loyalty.coins(rich) == (700, 0)
    assert loyalty.member(rich).total_redeemed == 300
    assert loyalty.call("GetLoyaltyReward", rich, id=reward.id).usage_count == 1
    (found,) = loyalty.call("ListRewardRedemptions", loyalty.admin, code=redemption.code).reward_redemptions
    assert found == redemption
    assert loyalty.entries(rich)[-1] == (-300, 700)


def test_more_than_there_is_is_refused_and_nothing_is_written(loyalty, rich):
    reward = loyalty.reward(1_001)
    with fails(PRECONDITION, "BALANCE_INSUFFICIENT"):
        loyalty.redeem(rich, reward)
    assert loyalty.call("GetLoyaltyReward", rich, id=reward.id).usage_count == 0
    assert not loyalty.call("ListRewardRedemptions", rich).reward_redemptions


def test_staff_redeem_for_members(loyalty, rich):
    reward = loyalty.reward(10, state="EXCLUSIVE")
    redemption = loyalty.redeem(loyalty.admin, reward, membership_id=rich.membership_id)
    assert (redemption.method, redemption.customer_id) == (Redemption.ADMIN_ASSISTED, rich.id)
    with fails(PRECONDITION, "REWARD_REFUSED", cause="STAFF_ONLY"):
        loyalty.redeem(rich, reward)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.redeem(loyalty.join(), loyalty.reward(10), membership_id=rich.membership_id)
    with fails(PRECONDITION, "LOYALTY_MEMBERSHIP_REQUIRED"):
        loyalty.redeem(loyalty.shopper(), loyalty.reward(10))


REFUSED = {
    "rests": ({"active": False}, "NOT_OFFERED"),
    "not yet": ({"start_time": datetime(2120, 1, 1, tzinfo=UTC)}, "NOT_OFFERED"),
    "over": ({"end_time": datetime(2020, 1, 1, tzinfo=UTC)}, "NOT_OFFERED"),
    "another tier's": ({"segment": "LOYALTY_TIER_SPECIFIC", "tier_ids": [make.request_id()]}, "TIER"),
    "another group's": ({"segment": "VIP_ONLY", "customer_group_ids": [make.request_id()]}, "SEGMENT"),
    "elsewhere": ({"availability": "GEOGRAPHIC_RESTRICTED", "country_codes": ["MT"]}, "COUNTRY"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_rewards_that_a_member_does_not_get(loyalty, rich, why):
    changes, cause = REFUSED[why]
    reward = loyalty.reward(10, **changes)
    with fails(PRECONDITION, "REWARD_REFUSED", cause=cause, reward_id=reward.id):
        loyalty.redeem(rich, reward)
    assert loyalty.coins(rich) == (1_000, 0)


def test_rewards_for_a_tier_a_group_new_customers_and_a_country(loyalty, rich):
    tier = loyalty.tier(10**9)
    loyalty.call("AssignLoyaltyTier", loyalty.admin, id=rich.membership_id, tier_id=tier.id, reason="Invited.")
    group = make.group(loyalty.channel, loyalty.admin, rich)
    for changes in (
        {"segment": "LOYALTY_TIER_SPECIFIC", "tier_ids": [tier.id]},
        {"segment": "VIP_ONLY", "customer_group_ids": [group]},
        {"segment": "NEW_CUSTOMERS"},
        {"availability": "GEOGRAPHIC_RESTRICTED", "country_codes": ["US"]},
    ):
        assert loyalty.redeem(rich, loyalty.reward(10, **changes)).state == Redemption.CONFIRMED
    loyalty.sql("UPDATE accounts SET create_time = $2 WHERE id = $1", rich.id, loyalty.clock.now() - timedelta(days=91))
    with fails(PRECONDITION, "REWARD_REFUSED", cause="SEGMENT"):
        loyalty.redeem(rich, loyalty.reward(10, segment="NEW_CUSTOMERS"))


def test_a_season_is_the_months_that_are_named(loyalty, rich):
    month = loyalty.clock.now().month
    loyalty.redeem(rich, loyalty.reward(10, state="SEASONAL", season_months=[month]))
    with fails(PRECONDITION, "REWARD_REFUSED", cause="NOT_OFFERED"):
        loyalty.redeem(rich, loyalty.reward(10, state="SEASONAL", season_months=[month % 12 + 1]))


def test_limits_count_what_lives(loyalty, rich):
    reward = loyalty.reward(10, usage_limit_per_customer=1, total_usage_limit=2)
    first = loyalty.redeem(rich, reward)
    with fails(PRECONDITION, "REWARD_REFUSED", cause="USED_BY_CUSTOMER"):
        loyalty.redeem(rich, reward)
    loyalty.call("CancelRewardRedemption", rich, id=first.id)
    loyalty.redeem(rich, reward)
    other = loyalty.join()
    loyalty.give(other, 20)
    loyalty.redeem(other, reward)
    third = loyalty.join()
    loyalty.give(third, 20)
    with fails(PRECONDITION, "REWARD_REFUSED", cause="EXHAUSTED"):
        loyalty.redeem(third, reward)
    assert loyalty.coins(third) == (20, 0)


@pytest.mark.parametrize("step", ["Suspend", "Lock", "Close"])
def test_only_active_members_redeem(loyalty, rich, step):
    loyalty.call(f"{step}LoyaltyMembership", loyalty.admin, id=rich.membership_id, reason="Odd.")
    with fails(PRECONDITION, "STATE_FORBIDS", resource="loyalty_membership"):
        loyalty.redeem(rich, loyalty.reward(10))


def test_only_members_with_a_verified_address_redeem(loyalty, app, on_loop):
    member = loyalty.join(make.customer(app, on_loop, verified=False))
    loyalty.give(member, 10)
    with fails(PRECONDITION, "EMAIL_NOT_VERIFIED"):
        loyalty.redeem(member, loyalty.reward(10))


def test_much_is_redeemed_after_the_password_only(loyalty, grpc_channel, sql):
    email, tokens, _ = People(identity_pb2_grpc.IdentityServiceStub(grpc_channel), sql).customer()
    (account,) = sql("SELECT id FROM accounts WHERE email = $1", email)
    member = loyalty.join(make.Actor(str(account.id), tokens.access_token, email))
    loyalty.give(member, 1_000)
    with loyalty.set(step_up_coins=500):
        loyalty.redeem(member, loyalty.reward(499))
        with fails(INVALID, "PASSWORD_WRONG"):
            loyalty.redeem(member, loyalty.reward(500), current_password="Wrong-Word-1")
        assert not loyalty.member(member).HasField("last_check_time")
        loyalty.redeem(member, loyalty.reward(500), current_password=make.PASSWORD)
    assert loyalty.member(member).HasField("last_check_time")
    assert loyalty.coins(member) == (1, 0)


# --- the last one ---


@pytest.fixture
def last_one(loyalty, meeting):
    """Members with enough want the last of a reward at once; tells how many got it, and what the counter says."""

    def last_one(members):
        reward = loyalty.reward(60, total_usage_limit=1)
        wanting = [loyalty.join(make.customer(loyalty.app, loyalty.on_loop)) for _ in range(members)]
        for member in wanting:
            loyalty.give(member, 60)
        with meeting(memberships, "facts", members):
            results = at_once(*(partial(loyalty.redeem, member, reward) for member in wanting))
        got, codes = tally(results)
        assert set(codes) <= {PRECONDITION}
        left = sorted(loyalty.coins(member)[0] for member in wanting)
        assert left == [0] * got + [60] * (members - got)
        return got, loyalty.call("GetLoyaltyReward", loyalty.admin, id=reward.id).usage_count

    return last_one


def test_the_last_reward_is_had_once(last_one):
    """Situation 128."""
    assert last_one(10) == (1, 1)


def test_without_its_condition_the_last_reward_is_had_by_several(last_one, monkeypatch):
    guard = "AND (w.total_usage_limit IS NULL OR w.usage_count < w.total_usage_limit)"
    monkeypatch.setattr(queries, "TAKE", without(queries.TAKE, guard))
    got, counted = last_one(4)
    assert got == counted == 4


@pytest.fixture
def twice(loyalty, meeting):
    """One member with 100 coins sends twice for 60 at once; returns what came of it, and what is left."""

    def twice(*keys, limit=None):
        member = loyalty.join()
        loyalty.give(member, 100)
        reward = loyalty.reward(60 if limit is None else 10, **({"usage_limit_per_customer": limit} if limit else {}))
        with meeting(memberships, "facts", 2) if limit else meeting(queries, "take_use", 1):
            results = at_once(*(partial(loyalty.redeem, member, reward, request_id=key) for key in keys))
        return tally(results)[0], loyalty.coins(member)[0], results

    return twice


def test_the_same_call_sent_twice_is_one_redemption(twice):
    key = make.request_id()
    done, left, (first, second) = twice(key, key)
    assert (done, left, first) == (2, 40, second)


def test_two_calls_of_one_member_do_not_spend_what_is_there_once(twice):
    done, left, _ = twice(make.request_id(), make.request_id())
    assert (done, left) == (1, 40)


def test_two_calls_of_one_member_stay_within_the_limit_of_a_customer(twice):
    done, left, _ = twice(make.request_id(), make.request_id(), limit=1)
    assert (done, left) == (1, 90)


def test_without_its_lock_a_member_redeems_more_than_it_may(twice, monkeypatch):
    monkeypatch.setattr(memberships, "LOCK", without(memberships.LOCK, " FOR UPDATE"))
    done, left, _ = twice(make.request_id(), make.request_id(), limit=1)
    assert (done, left) == (2, 80)


# --- afterwards ---


def test_a_redemption_waits_where_staff_confirm_and_is_handed_over_for_an_order(loyalty, rich):
    waiting = loyalty.redeem(rich, loyalty.reward(10, needs_confirmation=True))
    assert (waiting.state, waiting.HasField("confirm_time")) == (Redemption.PENDING, False)
    with fails(PRECONDITION, "STATE_FORBIDS", state="PENDING"):
        loyalty.call("DeliverRewardRedemption", loyalty.admin, id=waiting.id)
    confirmed = loyalty.call("ConfirmRewardRedemption", loyalty.admin, id=waiting.id)
    assert (confirmed.state, confirmed.HasField("confirm_time")) == (Redemption.CONFIRMED, True)
    order = loyalty.order(rich, 1_000)
    stranger = loyalty.order(loyalty.join(), 1_000)
    for fields, violation in (
        ({"order_id": stranger.id}, "order_id"),
        ({"discount": make.money(5, "EUR")}, "discount.currency_code"),
        ({"discount": make.dollars(-5)}, "discount"),
    ):
        with fails(INVALID, "INVALID_FIELDS", violation):
            loyalty.call("DeliverRewardRedemption", loyalty.admin, id=waiting.id, **fields)
    done = loyalty.call(
        "DeliverRewardRedemption", loyalty.admin, id=waiting.id, order_id=order.id, discount=make.dollars(250)
    )
    assert (done.state, done.order_id, done.discount) == (Redemption.DELIVERED, order.id, make.dollars(250))
    assert done.HasField("deliver_time")
    for name in ("CancelRewardRedemption", "DeliverRewardRedemption", "ConfirmRewardRedemption"):
        with fails(PRECONDITION, "STATE_FORBIDS", state="DELIVERED"):
            loyalty.call(name, loyalty.admin, id=waiting.id)
    for name in ("ConfirmRewardRedemption", "DeliverRewardRedemption"):
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            loyalty.call(name, rich, id=waiting.id)


def test_what_is_cancelled_gives_the_coins_back_once(loyalty, rich):
    reward = loyalty.reward(300)
    redemption = loyalty.redeem(rich, reward)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.call("CancelRewardRedemption", loyalty.join(), id=redemption.id)
    before = loyalty.lots(rich)[0][1]
    cancelled = loyalty.call("CancelRewardRedemption", rich, id=redemption.id, reason="Not this one.")
    assert (cancelled.state, cancelled.state_reason) == (Redemption.CANCELLED, "Not this one.")
    assert cancelled.HasField("cancel_time")
    with fails(PRECONDITION, "STATE_FORBIDS", state="CANCELLED"):
        loyalty.call("CancelRewardRedemption", rich, id=redemption.id)
    assert loyalty.coins(rich) == (1_000, 0)
    assert loyalty.lots(rich) == [(1_000, before)]
    assert loyalty.call("GetLoyaltyReward", rich, id=reward.id).usage_count == 0


@pytest.mark.parametrize("by", ["member", "staff", "time"])
def test_coins_come_back_after_their_date(loyalty, by):
    """Situation 124: by the mall's doing they are good for 14 days at the least; never again for a full term."""
    member = loyalty.join()
    with loyalty.set(coin_validity="10d"):
        loyalty.give(member, 100)
    loyalty.clock.advance(days=1)
    redemption = loyalty.redeem(member, loyalty.reward(100, valid_days=11))
    loyalty.clock.advance(days=11)
    if by == "time":
        loyalty.expire()
        assert loyalty.call("GetRewardRedemption", member, id=redemption.id).state == Redemption.EXPIRED
    else:
        loyalty.call("CancelRewardRedemption", member if by == "member" else loyalty.admin, id=redemption.id)
    if by == "staff":
        ((left, end),) = loyalty.lots(member)
        assert (left, round((end - loyalty.clock.now()) / timedelta(days=1), 3)) == (100, 14)
        loyalty.clock.advance(days=14)
        loyalty.expire()
    one = loyalty.member(member)
    assert (one.coins, one.expired_coins, one.total_redeemed) == (0, 100, 0)
    assert loyalty.coins(member) == (0, 0)


def test_coins_that_end_soon_have_time_too_where_the_mall_gives_them_back(loyalty):
    member = loyalty.join()
    with loyalty.set(coin_validity="3d"):
        loyalty.give(member, 100)
    redemption = loyalty.redeem(member, loyalty.reward(100))
    loyalty.call("CancelRewardRedemption", loyalty.admin, id=redemption.id)
    ((_, end),) = loyalty.lots(member)
    assert round((end - loyalty.clock.now()) / timedelta(days=1), 3) == 14


def test_what_is_not_used_in_time_ends_once(loyalty, rich):
    redemption = loyalty.redeem(rich, loyalty.reward(100, valid_days=5))
    loyalty.clock.advance(days=5)
    for _ in range(2):
        loyalty.expire()
    ended = loyalty.call("GetRewardRedemption", rich, id=redemption.id)
    assert (ended.state, ended.state_reason) == (Redemption.EXPIRED, "not used in time")
    assert loyalty.coins(rich) == (1_000, 0)


def test_rewards_are_redeemed_by_themselves_for_members_who_want_that(loyalty):
    member, other = loyalty.join(auto_redeem=True), loyalty.join()
    loyalty.reward(30)
    loyalty.reward(60, automatic=True, usage_limit_per_customer=1, display_order=2)
    loyalty.reward(20, automatic=True, usage_limit_per_customer=1, display_order=1, display_name="First")
    loyalty.reward(1, automatic=True, segment="VIP_ONLY", customer_group_ids=[make.request_id()])
    for actor in (member, other):
        loyalty.earn(actor, 10_000)
    answer = loyalty.call("ListRewardRedemptions", member, order="OLDEST").reward_redemptions
    assert [(one.reward_name, one.method) for one in answer] == [
        ("First", Redemption.AUTOMATIC), ("A treat", Redemption.AUTOMATIC),
    ]  # fmt: skip
    assert loyalty.coins(member) == (20, 0)
    loyalty.earn(member, 10_000)
    assert loyalty.coins(member) == (120, 0)
    assert loyalty.coins(other) == (100, 0)


# --- what rewards say ---


def test_rewards_end_when_their_time_is_over(loyalty, on_loop, app):
    reward = loyalty.reward(10, state="LIMITED_TIME", **make.window(app))
    loyalty.clock.advance(days=1)
    assert on_loop(redeeming.expire_rewards(app)) >= 1
    assert loyalty.call("GetLoyaltyReward", loyalty.admin, id=reward.id).state == Reward.EXPIRED
    assert on_loop(redeeming.expire_rewards(app)) == 0
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.call("GetLoyaltyReward", loyalty.shopper(), id=reward.id)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"type": "DISCOUNT_PERCENTAGE"}, "discount_percentage"),
        ({"type": "DISCOUNT_FIXED"}, "discount_amount"),
        ({"type": "FREE_PRODUCT"}, "product_id"),
        ({"type": "UPGRADE"}, "upgrade_from_product_id"),
        ({"type": "EXCLUSIVE_ACCESS"}, "exclusive_access_features"),
        ({"type": "GIFT_CARD"}, "discount_amount"),
        ({"discount_percentage": {"value": "5"}}, "discount_percentage"),
        ({"type": "DISCOUNT_PERCENTAGE", "discount_percentage": {"value": "0"}}, "discount_percentage"),
        ({"type": "DISCOUNT_FIXED", "discount_amount": make.money(500, "EUR")}, "discount_amount.currency_code"),
        ({"coin_cost": 0}, "coin_cost"),
        ({"market_value": make.dollars(-1)}, "market_value"),
        ({"availability": "SELLER_SPECIFIC"}, "seller_id"),
        ({"availability": "CATEGORY_LIMITED"}, "category_id"),
        ({"availability": "GEOGRAPHIC_RESTRICTED"}, "country_codes"),
        ({"segment": "LOYALTY_TIER_SPECIFIC"}, "tier_ids"),
        ({"segment": "VIP_ONLY"}, "customer_group_ids"),
    ],
)
def test_what_a_reward_may_not_say(loyalty, changes, field):
    with fails(INVALID, "INVALID_FIELDS", f"loyalty_reward.{field}"):
        loyalty.reward(**{"cost": 5, **changes, **({"cost": changes["coin_cost"]} if "coin_cost" in changes else {})})


def test_states_ask_for_what_they_mean(loyalty):
    for state, field in (("LIMITED_TIME", "end_time"), ("SEASONAL", "season_months")):
        with fails(INVALID, "INVALID_FIELDS", "state") as told:
            loyalty.reward(5, state=state)
        assert field in told[0].violations["state"]
    reward = loyalty.reward(5, state="EXPIRED")
    with fails(PRECONDITION, "STATE_FORBIDS", state="EXPIRED"):
        loyalty.call("MoveLoyaltyReward", loyalty.admin, id=reward.id, state="ACTIVE")


def test_everybody_sees_what_is_offered(loyalty):
    reward, guest = loyalty.reward(5, seller_id=loyalty.sellers[0].id), loyalty.shopper()
    listed = loyalty.call("ListLoyaltyRewards", guest, seller_id=loyalty.sellers[0].id, page_size=100).loyalty_rewards
    assert reward.id in {one.id for one in listed}
    update = {"loyalty_reward": {"id": reward.id, "active": False}, "update_mask": {"paths": ["active"]}}
    loyalty.call("UpdateLoyaltyReward", loyalty.admin, **update)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.call("GetLoyaltyReward", guest, id=reward.id)
    draft = loyalty.call("CreateLoyaltyReward", loyalty.admin, loyalty_reward={
        "code": make.unique("W").upper(), "display_name": "A secret", "type": "FREE_SHIPPING", "coin_cost": 1,
        "market_value": make.dollars(1), "active": True,
    })  # fmt: skip
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.redeem(loyalty.join(), draft)


def test_a_reward_shows_all_that_it_says(loyalty):
    product = make.product(loyalty.channel, loyalty.sellers[0], loyalty.category.id, [loyalty.market.id])
    tier = loyalty.tier()
    said = {
        "minimum_order_amount": make.dollars(1_000), "maximum_discount": make.dollars(400), "bulk_orders_only": True,
        "availability": "CATEGORY_LIMITED", "category_id": loyalty.category.id, "seller_id": loyalty.sellers[0].id,
        "segment": "LOYALTY_TIER_SPECIFIC", "tier_ids": [tier.id], "customer_group_ids": [make.request_id()],
        "country_codes": ["US", "CA"], "season_months": [1], "usage_limit_per_customer": 2, "total_usage_limit": 5,
        "valid_days": 7, "needs_confirmation": True, "automatic": True, "description": "Good.", "terms": "Small print.",
        "instructions": "Show the code.", "icon_uri": "https://images.example.com/i.png",
        "banner_uri": "https://images.example.com/b.png", "display_order": 4, **make.window(loyalty.app),
    }  # fmt: skip
    percentage = loyalty.reward(5, type="DISCOUNT_PERCENTAGE", discount_percentage={"value": "12.5"}, **said)
    assert loyalty.call("GetLoyaltyReward", loyalty.admin, id=percentage.id) == percentage
    assert list(percentage.country_codes) == ["CA", "US"]
    gift = loyalty.reward(5, type="GIFT_CARD", discount_amount=make.dollars(500))
    free = loyalty.reward(5, type="FREE_PRODUCT", product_id=product.id, free_product_quantity=2)
    better = loyalty.reward(5, type="UPGRADE", product_id=product.id, upgrade_from_product_id=product.id)
    access = loyalty.reward(5, type="EXCLUSIVE_ACCESS", exclusive_access_features="The lounge.")
    assert gift.discount_amount == make.dollars(500)
    assert (free.product_id, free.free_product_quantity) == (product.id, 2)
    assert (better.upgrade_from_product_id, access.exclusive_access_features) == (product.id, "The lounge.")


def test_a_reward_that_is_deleted_is_not_had_and_its_redemptions_stay(loyalty, rich):
    reward = loyalty.reward(5)
    redemption = loyalty.redeem(rich, reward)
    deleted = loyalty.call("DeleteLoyaltyReward", loyalty.admin, id=reward.id)
    assert deleted.HasField("delete_time")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.redeem(rich, reward)
    assert loyalty.call("GetRewardRedemption", rich, id=redemption.id) == redemption


# --- earning promotions ---


def test_what_an_earning_promotion_may_not_say(loyalty):
    for changes, field in (
        ({}, "multiplier"),
        ({"multiplier": {"value": "0.5"}}, "multiplier"),
        ({"bonus_coins": 5, **make.window(loyalty.app, days=-1)}, "end_time"),
        ({"bonus_coins": 5, "minimum_amount": make.dollars(-1)}, "minimum_amount"),
    ):
        with fails(INVALID, "INVALID_FIELDS", f"earning_promotion.{field}"):
            loyalty.promotion(**changes)


def test_of_a_promotion_that_counts_only_name_and_end_change(loyalty):
    promotion = loyalty.promotion(
        multiplier={"value": "2"}, minimum_amount=make.dollars(100), channel_id=loyalty.market.id,
        seller_ids=[loyalty.sellers[0].id], category_ids=[loyalty.category.id], product_ids=[make.request_id()],
        tier_ids=[make.request_id()], bonus_coins=5,
    )  # fmt: skip
    assert loyalty.call("GetEarningPromotion", loyalty.admin, id=promotion.id) == promotion

    def update(**changes):
        return loyalty.call("UpdateEarningPromotion", loyalty.admin, earning_promotion={"id": promotion.id, **changes})

    assert update(display_name="Triple").display_name == "Triple"
    with fails(INVALID, "INVALID_FIELDS", "earning_promotion.multiplier"):
        update(multiplier={"value": "3"})
    with fails(PRECONDITION, "STATE_FORBIDS", state="ACTIVE"):
        loyalty.call("ActivateEarningPromotion", loyalty.admin, id=promotion.id)
    ended = loyalty.call("EndEarningPromotion", loyalty.admin, id=promotion.id)
    assert ended.state == pb.EarningPromotion.ENDED
    for name, fields in (("UpdateEarningPromotion", {"earning_promotion": {"id": promotion.id, "display_name": "Late"}}),
                         ("EndEarningPromotion", {"id": promotion.id})):  # fmt: skip
        with fails(PRECONDITION, "STATE_FORBIDS", state="ENDED"):
            loyalty.call(name, loyalty.admin, **fields)
