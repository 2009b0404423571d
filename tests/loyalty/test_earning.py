"""What orders earn, when it can be spent, and what giving goods back takes along."""

from datetime import timedelta
from decimal import Decimal

import pytest

from mall.loyalty.v1 import loyalty_pb2 as pb
from tests.support import make

Earning = pb.LoyaltyEarning


def test_an_order_earns_when_it_is_paid_and_its_coins_can_be_spent_when_it_can_no_longer_be_returned(loyalty, member):
    order = loyalty.order(member, 10_000)
    (earning,) = loyalty.earnings(member)
    assert (earning.type, earning.state, earning.coins) == (Earning.PURCHASE, Earning.PENDING, 100)
    assert not earning.HasField("qualify_time")
    assert loyalty.coins(member) == (0, 100)
    loyalty.clock.advance(days=3)
    loyalty.deliver(order)
    loyalty.pass_days(29)
    assert loyalty.coins(member) == (0, 100)
    loyalty.pass_days(1)
    assert loyalty.coins(member) == (100, 0)
    earning = loyalty.call("GetLoyaltyEarning", member, id=earning.id)
    assert earning.state == Earning.QUALIFIED
    assert (earning.expire_time.ToDatetime() - earning.qualify_time.ToDatetime()).days == earning.validity_days == 365
    loyalty.qualify()
    assert loyalty.coins(member) == (100, 0)


def test_an_earning_keeps_every_factor(loyalty, member):
    tier = loyalty.tier(coin_multiplier={"value": "1.5"}, earning_rate={"value": "2"})
    loyalty.call("AssignLoyaltyTier", loyalty.admin, id=member.membership_id, tier_id=tier.id, reason="Invited.")
    promotion = loyalty.promotion(multiplier={"value": "2"}, seller_ids=[loyalty.sellers[0].id])
    loyalty.clock.advance(seconds=1)
    purchase = loyalty.place(member, 4_000, 1_000)
    first, second = (loyalty.earnings(member, order_id=order.id) for order in purchase.orders)
    (earning,) = next(found for found in (first, second) if found[0].seller_id == loyalty.sellers[0].id)
    assert earning.coins == 240
    assert (earning.earning_rate.value, earning.tier_multiplier.value) == ("2.000000", "1.5000")
    assert (earning.promotional_multiplier.value, earning.exchange_rate.value) == ("2.0000", "1.00000000")
    assert (earning.tier_id, earning.promotion_id, earning.promotion_name) == (tier.id, promotion.id, "Double coins")
    assert earning.qualifying_amount == earning.order_subtotal == make.dollars(4_000)
    product = loyalty.goods[4_000, 0]
    assert (earning.product_id, earning.category_id) == (product.id, loyalty.category.id)
    assert earning.seller_amount.units * 100 + earning.seller_amount.nanos // 10**7 == 4_000 - (
        earning.commission_amount.units * 100 + earning.commission_amount.nanos // 10**7
    )
    assert Decimal(earning.commission_rate.value) > 0
    assert earning.calculation == "40 USD x 1 x 2 x 1.5 x 2 = 240"
    (other,) = second if first == [earning] else first
    assert (other.coins, other.promotion_id, other.promotional_multiplier.value) == (30, "", "1.0000")


def test_each_order_of_a_purchase_earns_for_itself(loyalty, member):
    """Situation 119."""
    first, second = sorted(loyalty.place(member, 6_000, 4_000).orders, key=lambda order: -order.subtotal.units)
    assert [sum(e.coins for e in loyalty.earnings(member, order_id=o.id)) for o in (first, second)] == [60, 40]
    loyalty.complete(first)
    loyalty.clock.advance(days=5)
    loyalty.complete(second)
    loyalty.pass_days(25)
    assert loyalty.coins(member) == (60, 40)
    loyalty.pass_days(5)
    assert loyalty.coins(member) == (100, 0)


def test_coins_of_the_lines_of_an_order_are_those_of_the_order(loyalty, member):
    lines = [(loyalty.good(cents, 0, title=make.unique("Odd ")), 1) for cents in (1_133, 1_166, 101)]
    order = loyalty.buy(member, *lines).orders[0]
    earnings = loyalty.earnings(member, order_id=order.id)
    assert sorted(earning.coins for earning in earnings) == [1, 11, 12]


def test_only_members_earn_and_only_from_when_they_have_joined(loyalty):
    buyer = loyalty.shopper()
    before = loyalty.order(buyer, 5_000)
    loyalty.clock.advance(seconds=1)
    loyalty.join(buyer)
    loyalty.complete(before)
    assert loyalty.earnings(buyer) == []
    loyalty.order(buyer, 5_000)
    assert loyalty.coins(buyer) == (0, 50)


def test_what_points_pay_earns_nothing(loyalty, member):
    loyalty.give(member, 2_500)
    order = loyalty.order(member, 10_000, coins=2_500)
    (earning,) = loyalty.earnings(member, order_id=order.id)
    total = order.total.units * 100 + order.total.nanos // 10**7
    assert earning.coins == 10_000 * (total - 2_500) // total // 100
    everything = loyalty.join()
    loyalty.give(everything, 9_999)
    free = loyalty.order(everything, 2_000, coins=9_999)
    assert loyalty.earnings(everything, order_id=free.id) == []


def test_a_currency_without_a_rate_earns_nothing(loyalty, member):
    euros = make.channel(loyalty.channel, loyalty.admin, currency_code="EUR", country_code="US")
    product = make.product(
        loyalty.channel, loyalty.sellers[0], loyalty.category.id, [euros.id], price=10_000, currency="EUR", stock=100
    )

    def buy():
        make.cart(loyalty.channel, member, euros.id, [(product.variants[0].id, 1)])
        order = make.purchase(loyalty.channel, member).orders[0]
        loyalty.follow_up()
        return loyalty.earnings(member, order_id=order.id)

    assert buy() == []
    with loyalty.set(exchange_rates='{"EUR": "1.08"}'):
        (earning,) = buy()
    assert (earning.coins, earning.exchange_rate.value) == (108, "1.08000000")
    assert earning.qualifying_amount == make.money(10_000, "EUR")


def test_who_is_suspended_earns_nothing_and_what_is_pending_waits(loyalty, member):
    order = loyalty.order(member, 5_000)
    loyalty.complete(order)
    loyalty.call("SuspendLoyaltyMembership", loyalty.admin, id=member.membership_id, reason="Odd.")
    loyalty.order(member, 1_000)
    loyalty.pass_days(30)
    assert loyalty.coins(member) == (0, 50)
    loyalty.call("ReinstateLoyaltyMembership", loyalty.admin, id=member.membership_id, reason="Cleared up.")
    loyalty.qualify()
    assert loyalty.coins(member) == (50, 0)


# --- giving back ---


def test_what_is_refunded_takes_its_part_before_and_after(loyalty, member):
    """Situation 116: a quarter before, another after; buying and returning in a circle earns nothing."""
    order = loyalty.order(member, 10_000)
    loyalty.deliver(order)
    loyalty.refund(order, 2_500)
    assert loyalty.coins(member) == (0, 75)
    loyalty.pass_days(30)
    assert loyalty.coins(member) == (75, 0)
    loyalty.refund(order, 2_500)
    assert loyalty.coins(member) == (50, 0)
    loyalty.refund(order)
    assert loyalty.coins(member) == (0, 0)
    (earning,) = loyalty.earnings(member)
    assert (earning.state, earning.coins, earning.reversed_coins) == (Earning.REVERSED, 100, 100)
    loyalty.refund(order)
    assert loyalty.coins(member) == (0, 0)


def test_parts_that_come_to_the_whole_take_all(loyalty, member):
    order = loyalty.order(member, 10_000)
    for _ in range(3):
        loyalty.refund(order, 3_333)
    assert loyalty.coins(member) == (0, 0 + 100 * 1 // 10_000)
    loyalty.refund(order, 1)
    (earning,) = loyalty.earnings(member)
    assert (earning.state, earning.reversed_coins) == (Earning.VOIDED, 100)


def test_a_refund_that_is_told_twice_counts_once(loyalty, member):
    """Situation 55: what hangs on a refund hangs on its approval, and not on each try to send it."""
    order, refund_id = loyalty.order(member, 10_000), make.request_id()
    for _ in range(2):
        loyalty.refund(order, 2_500, refund_id=refund_id)
    assert loyalty.coins(member) == (0, 75)


def test_spent_earned_cancelled(loyalty, member):
    """Situation 118: 50 coins, all spent on an order that earns; cancelled, there are 50 again, each change once."""
    loyalty.give(member, 50)
    order = loyalty.order(member, 2_100, coins=50)
    assert loyalty.coins(member, paid=50) == (0, 20)
    loyalty.cancel(order, member)
    assert loyalty.coins(member) == (50, 0)
    assert loyalty.entries(member) == [(50, 50), (-50, 0), (50, 50)]
    loyalty.qualify()
    assert loyalty.coins(member) == (50, 0)


def test_what_was_spent_before_it_is_taken_back_is_owed_and_paid_off(loyalty, member):
    """Situation 121."""
    first = loyalty.earn(member, 2_000)
    second = loyalty.order(member, 1_000, coins=20)
    assert loyalty.coins(member, paid=20) == (0, 9)
    loyalty.refund(first)
    one = loyalty.member(member)
    assert (one.coins, one.coin_debt, one.reversed_coins) == (0, 20, 20)
    loyalty.give(member, 50)
    one = loyalty.member(member)
    assert (one.coins, one.coin_debt) == (30, 0)
    assert loyalty.entries(member) == [(20, 20), (-20, 0), (30, 30)]
    loyalty.cancel(second, member)
    assert loyalty.member(member).coins == 50


def test_less_than_is_owed_pays_a_part_off(loyalty, member):
    first = loyalty.earn(member, 2_000)
    loyalty.order(member, 1_000, coins=20)
    loyalty.refund(first)
    loyalty.give(member, 15)
    assert (loyalty.member(member).coins, loyalty.member(member).coin_debt) == (0, 5)


def test_of_a_frozen_account_all_that_is_taken_back_is_owed(loyalty, member, sql):
    order = loyalty.earn(member, 2_000)
    account_id = sql("SELECT account_id FROM loyalty_memberships WHERE id = $1", member.membership_id)[0].account_id
    sql("UPDATE ledger_accounts SET state = 'FROZEN' WHERE id = $1", account_id)
    loyalty.refund(order)
    assert (loyalty.member(member).coins, loyalty.member(member).coin_debt) == (20, 20)
    sql("UPDATE ledger_accounts SET state = 'OPEN' WHERE id = $1", account_id)


# --- promotions ---


def test_a_bonus_waits_with_its_order_and_goes_with_it(loyalty, member):
    """Situation 122."""
    loyalty.promotion(bonus_coins=50, minimum_amount=make.dollars(5_000), category_ids=[loyalty.category.id])
    loyalty.clock.advance(seconds=1)
    order = loyalty.order(member, 10_000)
    assert loyalty.coins(member) == (0, 150)
    bonus = loyalty.earnings(member, types=["CAMPAIGN_BONUS"])
    assert [(one.coins, one.order_id, one.promotion_name) for one in bonus] == [(50, order.id, "Double coins")]
    loyalty.deliver(order)
    loyalty.pass_days(10)
    assert loyalty.coins(member) == (0, 150)
    loyalty.pass_days(10)
    loyalty.refund(order)
    assert loyalty.coins(member) == (0, 0)
    assert {one.state for one in loyalty.earnings(member)} == {Earning.VOIDED}
    loyalty.pass_days(30)
    assert loyalty.coins(member) == (0, 0)


@pytest.mark.parametrize("why", ["window", "amount", "channel", "product", "category", "tier", "ended"])
def test_a_promotion_that_does_not_fit(loyalty, member, why):
    changes, tomorrow = {"multiplier": {"value": "3"}}, loyalty.clock.now() + timedelta(days=1)
    changes |= {
        "window": {"start_time": tomorrow, "end_time": tomorrow + timedelta(days=1)},
        "amount": {"minimum_amount": make.dollars(10_001)},
        "channel": {"channel_id": make.channel(loyalty.channel, loyalty.admin).id},
        "product": {"product_ids": [make.request_id()]},
        "category": {"category_ids": [make.request_id()]},
        "tier": {"tier_ids": [make.request_id()]},
        "ended": {},
    }[why]
    promotion = loyalty.promotion(**changes)
    loyalty.clock.advance(seconds=1)
    if why == "ended":
        loyalty.call("EndEarningPromotion", loyalty.admin, id=promotion.id)
        loyalty.clock.advance(seconds=1)
    loyalty.order(member, 10_000)
    assert loyalty.coins(member) == (0, 100)


def test_the_highest_multiplier_counts_alone(loyalty, member):
    for factor in ("1.5", "3", "2"):
        loyalty.promotion(multiplier={"value": factor})
    loyalty.clock.advance(seconds=1)
    loyalty.order(member, 10_000)
    assert loyalty.coins(member) == (0, 300)
