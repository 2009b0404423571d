"""Rewards that are redeemed in a checkout: quoted, sealed, taken with the purchase or not at all, given back with it."""

import uuid
from functools import partial

import grpc
import pytest

from mall.common.v1 import pricing_pb2
from mall.loyalty.v1 import loyalty_pb2 as pb
from mall.orders.v1 import orders_pb2
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from mall.settlement.v1 import settlement_pb2, settlement_pb2_grpc
from server.orders import lifecycle
from storage.queries.loyalty import rewards as queries
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without
from tests.support.shopping import cents

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
Outcome = pricing_pb2.DiscountOutcome
Redemption = pb.RewardRedemption
TEN_OFF = {"type": "DISCOUNT_FIXED", "discount_amount": make.dollars(1000)}
TENTH_OFF = {"type": "DISCOUNT_PERCENTAGE", "discount_percentage": {"value": "10"}}


@pytest.fixture
def rich(loyalty):
    """A member who has 1,000 coins and goods of 50.00 in the cart."""

    def rich(price=5000, coins=1000):
        actor = loyalty.join()
        loyalty.give(actor, coins)
        make.cart(loyalty.channel, actor, loyalty.market.id, [(loyalty.good(price), 1)])
        return actor

    return rich


def quote(loyalty, actor, *rewards, **changes):
    return make.quote(loyalty.channel, actor, reward_ids=[reward.id for reward in rewards], **changes)


def outcomes(quoted):
    return [(o.reward_id, Outcome.State.Name(o.state), Outcome.Reason.Name(o.reason)) for o in quoted.discounts]


def place(loyalty, actor, quoted):
    return make.purchase(loyalty.channel, actor, quote_token=quoted.token)


def redemptions(loyalty, actor):
    return loyalty.call("ListRewardRedemptions", actor, order="OLDEST").reward_redemptions


def used(loyalty, reward):
    return loyalty.call("GetLoyaltyReward", loyalty.admin, id=reward.id).usage_count


@pytest.mark.parametrize(("value", "off"), [(TEN_OFF, 1000), (TENTH_OFF, 500)], ids=["amount", "percentage"])
def test_a_reward_takes_its_value_off_the_price_and_its_coins_with_the_purchase(loyalty, rich, value, off):
    actor, reward = rich(), loyalty.reward(60, **value)
    before = make.quote(loyalty.channel, actor)
    quoted = quote(loyalty, actor, reward)
    assert outcomes(quoted) == [(reward.id, "APPLIED", "REASON_UNSPECIFIED")]
    assert cents(before.total) - cents(quoted.total) == off
    assert loyalty.coins(actor)[0] == 1000
    purchase = place(loyalty, actor, quoted)
    assert purchase.total == quoted.total
    (redemption,) = redemptions(loyalty, actor)
    assert (redemption.state, redemption.method, redemption.purchase_id) == (
        Redemption.DELIVERED,
        Redemption.CHECKOUT,
        purchase.id,
    )
    assert (cents(redemption.discount), loyalty.coins(actor)[0], used(loyalty, reward)) == (off, 940, 1)
    stub = promotions_pb2_grpc.PromotionsServiceStub(loyalty.channel)
    request = promotions_pb2.ListRedemptionsRequest(customer_id=actor.id)
    (use,) = stub.ListRedemptions(request, metadata=loyalty.admin.metadata).redemptions
    assert (use.id, use.reward_id, use.origin) == (redemption.id, reward.id, promotions_pb2.Redemption.REWARD)


def test_a_reward_sends_for_nothing(loyalty, rich):
    actor, reward = rich(), loyalty.reward(60)
    before = make.quote(loyalty.channel, actor, shipping_method="EXPRESS")
    quoted = quote(loyalty, actor, reward, shipping_method="EXPRESS")
    (charged,), (free,) = before.orders, quoted.orders
    assert cents(charged.shipping_cost) > 0
    assert cents(free.shipping_cost) == 0
    assert cents(before.total) - cents(quoted.total) == cents(charged.shipping_cost)


def test_the_mall_pays_for_it_and_not_the_seller(loyalty, rich):
    actor, reward = rich(), loyalty.reward(60, **TEN_OFF)
    (order,) = place(loyalty, actor, quote(loyalty, actor, reward)).orders
    loyalty.follow_up()
    stub = settlement_pb2_grpc.SettlementServiceStub(loyalty.channel)
    request = settlement_pb2.ListSettlementEntriesRequest(order_id=order.id)
    (entry,) = stub.ListSettlementEntries(request, metadata=loyalty.admin.metadata).settlement_entries
    assert (cents(entry.goods), cents(entry.reimbursed), cents(entry.commission)) == (4000, 1000, 500)


def test_rewards_combine_with_each_other_and_are_bought_as_far_as_coins_reach(loyalty, rich):
    actor = rich(coins=100)
    one, two = loyalty.reward(60, **TEN_OFF), loyalty.reward(50, **TENTH_OFF)
    quoted = quote(loyalty, actor, one, two)
    assert sorted(outcomes(quoted)) == sorted(
        [(one.id, "APPLIED", "REASON_UNSPECIFIED"), (two.id, "REFUSED", "COINS_INSUFFICIENT")]
    )
    place(loyalty, actor, quoted)
    assert loyalty.coins(actor)[0] == 40


def test_coins_pay_for_what_rewards_leave_of_them(loyalty, rich):
    actor, reward = rich(coins=100), loyalty.reward(60, **TEN_OFF)
    quoted = quote(loyalty, actor, reward, tender_choices=[{"kind": "COIN"}])
    assert [tender.points for tender in quoted.tenders if tender.points] == [40]
    place(loyalty, actor, quoted)
    assert loyalty.member(actor).coins == 0


def refused(loyalty, actor, reward):
    ((id_, state, reason),) = outcomes(quote(loyalty, actor, reward))
    assert (id_, state) == (reward.id, "REFUSED")
    return reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"type": "EXCLUSIVE_ACCESS", "exclusive_access_features": "early sales"}, "NOT_AT_CHECKOUT"),
        ({**TEN_OFF, "needs_confirmation": True}, "NOT_AT_CHECKOUT"),
        ({**TEN_OFF, "coin_cost": 20_000}, "NOT_AT_CHECKOUT"),
        ({**TEN_OFF, "coin_cost": 5_000}, "COINS_INSUFFICIENT"),
        ({**TEN_OFF, "active": False}, "INACTIVE"),
        ({**TEN_OFF, "minimum_order_amount": make.dollars(9000)}, "BELOW_MINIMUM"),
        ({**TEN_OFF, "availability": "GEOGRAPHIC_RESTRICTED", "country_codes": ["NO"]}, "RESTRICTED"),
    ],
    ids=["access", "confirmed", "step_up", "coins", "inactive", "minimum", "country"],
)
def test_why_a_reward_is_not_to_be_had_in_a_checkout(loyalty, rich, changes, reason):
    assert refused(loyalty, rich(), loyalty.reward(**{"cost": changes.pop("coin_cost", 60), **changes})) == reason


def test_limits_hold_in_a_checkout(loyalty, rich):
    actor, reward = rich(), loyalty.reward(60, usage_limit_per_customer=1, total_usage_limit=2, **TEN_OFF)
    place(loyalty, actor, quote(loyalty, actor, reward))
    make.cart(loyalty.channel, actor, loyalty.market.id, [(loyalty.good(5000), 1)])
    assert refused(loyalty, actor, reward) == "USED_BY_CUSTOMER"
    other = rich()
    place(loyalty, other, quote(loyalty, other, reward))
    assert refused(loyalty, rich(), reward) == "EXHAUSTED"


def test_only_members_redeem_and_what_nobody_offers_is_unknown(loyalty):
    actor = loyalty.shopper()
    make.cart(loyalty.channel, actor, loyalty.market.id, [(loyalty.good(5000), 1)])
    reward = loyalty.reward(60, **TEN_OFF)
    assert refused(loyalty, actor, reward) == "MEMBERS_ONLY"
    unknown = str(uuid.uuid4())
    quoted = make.quote(loyalty.channel, actor, reward_ids=[unknown])
    assert outcomes(quoted) == [(unknown, "REFUSED", "UNKNOWN")]


def test_what_was_quoted_and_is_lost_refuses_the_purchase_and_writes_nothing(loyalty, rich):
    actor, reward = rich(), loyalty.reward(60, **TEN_OFF)
    quoted = quote(loyalty, actor, reward)
    loyalty.call("MoveLoyaltyReward", loyalty.admin, id=reward.id, state="EXPIRED")
    with fails(PRECONDITION, "REWARD_REFUSED"):
        place(loyalty, actor, quoted)
    assert (len(redemptions(loyalty, actor)), loyalty.coins(actor)[0], used(loyalty, reward)) == (0, 1000, 0)


def test_where_stock_is_short_neither_coins_nor_use_are_taken(loyalty, sql):
    actor, reward = loyalty.join(), loyalty.reward(60, **TEN_OFF)
    loyalty.give(actor, 100)
    variant = loyalty.good(5001, stock=1)
    make.cart(loyalty.channel, actor, loyalty.market.id, [(variant, 1)])
    quoted = quote(loyalty, actor, reward)
    sql("UPDATE stock_levels SET reserved = on_hand WHERE variant_id = $1", variant)
    with fails(PRECONDITION, "STOCK_INSUFFICIENT"):
        place(loyalty, actor, quoted)
    assert (loyalty.coins(actor)[0], used(loyalty, reward)) == (100, 0)
    sql("UPDATE stock_levels SET reserved = 0 WHERE variant_id = $1", variant)


def test_a_purchase_that_is_cancelled_whole_gives_coins_and_use_back_once(loyalty, rich):
    actor, reward = rich(), loyalty.reward(60, **TEN_OFF)
    (order,) = place(loyalty, actor, quote(loyalty, actor, reward)).orders
    loyalty.cancel(order, actor)
    (redemption,) = redemptions(loyalty, actor)
    assert (redemption.state, loyalty.coins(actor)[0], used(loyalty, reward)) == (Redemption.CANCELLED, 1000, 0)
    loyalty.emit("order.cancelled", "order", order.id, {})
    loyalty.follow_up()
    assert (loyalty.coins(actor)[0], used(loyalty, reward)) == (1000, 0)


def test_a_purchase_that_is_never_paid_gives_them_back(loyalty, rich):
    actor, reward = rich(), loyalty.reward(60, **TEN_OFF)
    card = make.payment_method(loyalty.channel, actor, "tok_never")
    token = quote(loyalty, actor, reward).token
    purchase = make.purchase(loyalty.channel, actor, quote_token=token, payment_method_id=card.id)
    assert (purchase.payment_state, loyalty.coins(actor)[0]) == (orders_pb2.Purchase.PENDING, 940)
    loyalty.clock.advance(hours=25)
    loyalty.on_loop(lifecycle.expire_unpaid(loyalty.app))
    loyalty.follow_up()
    assert (loyalty.coins(actor)[0], used(loyalty, reward)) == (1000, 0)


def test_of_a_purchase_that_is_cancelled_in_part_it_stays_used(loyalty):
    actor, reward = loyalty.join(), loyalty.reward(60, **TEN_OFF)
    loyalty.give(actor, 100)
    lines = [(loyalty.good(5000, seller), 1) for seller in (0, 1)]
    make.cart(loyalty.channel, actor, loyalty.market.id, lines)
    purchase = place(loyalty, actor, quote(loyalty, actor, reward))
    loyalty.cancel(purchase.orders[0], actor)
    (redemption,) = redemptions(loyalty, actor)
    assert (redemption.state, loyalty.coins(actor)[0], used(loyalty, reward)) == (Redemption.DELIVERED, 40, 1)
    loyalty.cancel(purchase.orders[1], actor)
    assert (loyalty.coins(actor)[0], used(loyalty, reward)) == (100, 0)


def test_what_was_redeemed_in_a_checkout_is_not_cancelled_by_itself(loyalty, rich):
    actor, reward = rich(), loyalty.reward(60, **TEN_OFF)
    place(loyalty, actor, quote(loyalty, actor, reward))
    (redemption,) = redemptions(loyalty, actor)
    with fails(PRECONDITION, "STATE_FORBIDS"):
        loyalty.call("CancelRewardRedemption", actor, id=redemption.id, reason="Changed.")


# --- the last reward in stock ---


@pytest.fixture
def last_one(loyalty, rich, meeting):
    """Members who have quoted the last of a reward place at once; tells how many got it, and what the counter says."""

    def last_one(members):
        reward = loyalty.reward(60, total_usage_limit=1, **TEN_OFF)
        wanting = [rich() for _ in range(members)]
        quotes = [quote(loyalty, member, reward) for member in wanting]
        with meeting(queries, "take_uses", members, before=True):
            results = at_once(*(partial(place, loyalty, *one) for one in zip(wanting, quotes, strict=True)))
        got, codes = tally(results)
        assert set(codes) <= {PRECONDITION}
        left = sorted(loyalty.coins(member)[0] for member in wanting)
        assert left == [940] * got + [1000] * (members - got)
        return got, used(loyalty, reward)

    return last_one


def test_the_last_reward_in_stock_is_had_by_one_purchase(last_one):
    assert last_one(6) == (1, 1)


def test_without_its_condition_several_purchases_have_the_last_reward(last_one, monkeypatch):
    guard = "AND (w.total_usage_limit IS NULL OR w.usage_count < w.total_usage_limit)"
    monkeypatch.setattr(queries, "TAKE_ALL", without(queries.TAKE_ALL, guard))
    assert last_one(3) == (3, 3)
