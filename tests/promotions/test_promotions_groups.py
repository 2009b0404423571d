"""Promotions for groups of customers: a card's prices, coupons for some, and restrictions of others."""

from mall.common.v1 import pricing_pb2
from tests.promotions.conftest import cents, told
from tests.support import make

Outcome = pricing_pb2.DiscountOutcome
CARD = {"method": "PERCENTAGE", "percentage": make.percent(10), "scope": "ITEM"}


def test_a_sale_for_holders_of_a_card(grpc_channel, admin, app, market, sell, shop):
    good = sell(2000)
    holder, other = shop((good, 1)), shop((good, 1))
    group_id = make.group(grpc_channel, admin, holder.buyer)
    made = make.campaign(grpc_channel, admin, app, {**CARD, "customer_group_ids": [group_id]}, channel_id=market.id)
    assert list(made.terms.customer_group_ids) == [group_id]
    assert (cents(holder.quote().total), cents(other.quote().total)) == (1800, 2000)
    make.put_into(grpc_channel, admin, group_id, other.buyer)
    assert cents(other.quote().total) == 1800


def test_a_coupon_for_a_group(grpc_channel, admin, sell, shop):
    good = sell(2000)
    holder, other = shop((good, 1)), shop((good, 1))
    group_id = make.group(grpc_channel, admin, holder.buyer)
    coupon = make.coupon(
        grpc_channel, admin, {"method": "FIXED_AMOUNT", "amount": make.dollars(500), "customer_group_ids": [group_id]}
    )
    assert cents(holder.quote(codes=[coupon.code]).total) == 1500
    refused = other.quote(codes=[coupon.code])
    assert (cents(refused.total), told(refused)) == (2000, [("REFUSED", "RESTRICTED", 0)])


def test_a_coupon_that_a_group_may_not_use(grpc_channel, admin, sell, shop):
    good = sell(2000)
    staff, other = shop((good, 1)), shop((good, 1))
    group_id = make.group(grpc_channel, admin, staff.buyer)
    coupon = make.coupon(
        grpc_channel,
        admin,
        {"method": "FIXED_AMOUNT", "amount": make.dollars(500)},
        restrictions=[{"customer_group_id": group_id}],
    )
    assert coupon.restrictions[0].customer_group_id == group_id
    assert cents(other.quote(codes=[coupon.code]).total) == 1500
    assert told(staff.quote(codes=[coupon.code])) == [("REFUSED", "RESTRICTED", 0)]


def test_a_sale_comes_off_the_price_of_a_list(grpc_channel, admin, app, market, sell, shop):
    good = sell(2000)
    make.price_list(grpc_channel, good.seller, (good.id, 1500))
    make.campaign(grpc_channel, admin, app, CARD, channel_id=market.id)
    shopping = shop((good, 2))
    assert cents(shopping.quote().total) == 2700
    assert cents(shopping.place().total) == 2700
