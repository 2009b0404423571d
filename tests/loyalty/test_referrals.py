"""Members who bring others: coins for both once money was paid and kept, and none for who brings himself."""

import grpc
import pytest

from mall.loyalty.v1 import loyalty_pb2 as pb
from server.kit.ids import new_id
from tests.support import make
from tests.support.expect import fails

Referral, Earning = pb.LoyaltyReferral, pb.LoyaltyEarning
BONUSES = {"referrer_bonus": 30, "referred_bonus": 10}


@pytest.fixture
def brought(loyalty, member):
    """Lets somebody join by the member's code."""

    def brought(actor=None):
        code = loyalty.member(member).referral_code
        return loyalty.join(actor, referral_code=f" {code[:5].lower()}-{code[5:]}")

    return brought


@pytest.fixture
def referral(loyalty, member):
    """The member's one referral, as staff see it."""

    def referral():
        (one,) = loyalty.call(
            "ListLoyaltyReferrals", loyalty.admin, membership_id=member.membership_id
        ).loyalty_referrals
        return one

    return referral


def test_both_get_coins_once_the_first_order_can_no_longer_be_returned(loyalty, member, brought, referral):
    """Situation 130."""
    friend = brought()
    assert (referral().state, referral().referred_membership_id) == (Referral.OPEN, friend.membership_id)
    assert referral().code == loyalty.member(member).referral_code
    with loyalty.set(**BONUSES):
        order = loyalty.order(friend, 2_000)
        assert (referral().state, referral().order_id) == (Referral.PENDING, order.id)
        assert (loyalty.coins(member), loyalty.coins(friend)) == ((0, 30), (0, 30))
        second = loyalty.order(friend, 2_000)
        assert loyalty.coins(member) == (0, 30)
    loyalty.complete(order, second)
    loyalty.pass_days(30)
    assert referral().state == Referral.GRANTED
    assert (loyalty.coins(member), loyalty.coins(friend)) == ((30, 0), (50, 0))
    (earning,) = loyalty.earnings(member)
    assert (earning.type, earning.referral_code, earning.order_id) == (Earning.REFERRAL, referral().code, order.id)
    loyalty.refund(order)
    assert referral().state == Referral.GRANTED
    assert loyalty.coins(member) == (0, 0)


def test_an_order_that_is_returned_brings_nothing(loyalty, member, brought, referral):
    friend = brought()
    with loyalty.set(**BONUSES):
        order = loyalty.order(friend, 2_000)
        loyalty.deliver(order)
        loyalty.pass_days(12)
        loyalty.refund(order)
        assert referral().state == Referral.VOIDED
        loyalty.order(friend, 2_000)
    loyalty.pass_days(30)
    assert loyalty.coins(member) == (0, 0)
    assert referral().state == Referral.VOIDED


def test_an_order_that_is_cancelled_brings_nothing(loyalty, member, brought, referral):
    friend = brought()
    with loyalty.set(**BONUSES):
        loyalty.cancel(loyalty.order(friend, 2_000), friend)
    assert (referral().state, loyalty.coins(member), loyalty.coins(friend)) == (Referral.VOIDED, (0, 0), (0, 0))


def test_an_order_that_points_pay_does_not_count(loyalty, member, brought, referral):
    friend = brought()
    loyalty.give(friend, 9_000)
    with loyalty.set(**BONUSES):
        loyalty.order(friend, 2_000, coins=9_000)
        assert referral().state == Referral.OPEN
        loyalty.order(friend, 2_000)
    assert referral().state == Referral.PENDING
    assert loyalty.coins(member) == (0, 30)


def test_without_a_bonus_a_referral_waits(loyalty, brought, referral):
    loyalty.order(brought(), 2_000)
    assert referral().state == Referral.OPEN


SAME = {
    "DEVICE": lambda loyalty, actor, _: loyalty.sql(
        "UPDATE sessions SET ip_address = '203.0.113.7', user_agent = 'Phone' WHERE account_id = $1", actor.id
    ),
    "CARD": lambda loyalty, actor, number: make.payment_method(
        loyalty.channel, actor, card_last_four=f"{number:04}", billing_name="One And The Same"
    ),
    "ADDRESS": lambda loyalty, actor, number: make.address(
        loyalty.channel, actor, address_line1=f"{number} Même rue", postal_code="62701"
    ),
}


def audits(loyalty, referral):
    rows = loyalty.sql("SELECT event, detail FROM audit_entries WHERE target_id = $1", referral.id)
    told = loyalty.sql(
        "SELECT payload FROM outbox WHERE aggregate_id = $1 AND type = 'loyalty.abuse_noted'", referral.id
    )
    assert [row.payload["rule"] for row in told] == ["SELF_REFERRAL"] * len(rows)
    return [(row.event, row.detail["common"]) for row in rows]


@pytest.mark.parametrize("what", SAME)
@pytest.mark.parametrize("when", ["joining", "paying"])
def test_who_looks_like_the_other_brings_nothing(loyalty, member, brought, referral, what, when):
    number, friend = new_id().int % 9000 + 1000, loyalty.shopper()
    SAME[what](loyalty, member, number)
    if when == "joining":
        SAME[what](loyalty, friend, number)
    brought(friend)
    if when == "paying":
        assert referral().state == Referral.OPEN
        SAME[what](loyalty, friend, number)
    with loyalty.set(**BONUSES):
        loyalty.order(friend, 2_000)
    assert (referral().state, referral().state_reason) == (Referral.REJECTED, what)
    assert loyalty.coins(member) == (0, 0)
    assert audits(loyalty, referral()) == [("loyalty.self_referral", what)]
    assert loyalty.call("GetLoyaltyReferral", member, id=referral().id).state_reason == ""


def test_the_first_code_counts_and_no_code_of_nobody(loyalty, member):
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "REFERRAL_CODE_WRONG"):
        loyalty.join(referral_code="NOBODYS")
    friend = loyalty.join(referral_code=loyalty.member(member).referral_code)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "LOYALTY_MEMBERSHIP_EXISTS"):
        loyalty.join(friend, referral_code=loyalty.member(loyalty.join()).referral_code)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "LOYALTY_MEMBERSHIP_EXISTS"):
        loyalty.join(member, referral_code=loyalty.member(member).referral_code)


def test_codes_are_not_guessed(loyalty, app, on_loop):
    guesser = make.customer(app, on_loop)
    for _ in range(20):
        with fails(grpc.StatusCode.FAILED_PRECONDITION, "REFERRAL_CODE_WRONG"):
            loyalty.join(guesser, referral_code="NOBODYS")
    with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
        loyalty.join(guesser, referral_code="NOBODYS")
