"""Joining, leaving and everything between; bonuses that are no orders."""

import re
from datetime import UTC, date, datetime, timedelta

import grpc
import pytest

from mall.loyalty.v1 import loyalty_pb2 as pb
from server.loyalty import granting
from tests.support import make, roles
from tests.support.expect import fails

PRECONDITION, INVALID = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND, DENIED = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.PERMISSION_DENIED
EXISTS = grpc.StatusCode.ALREADY_EXISTS
Membership, Earning = pb.LoyaltyMembership, pb.LoyaltyEarning


# --- joining and leaving ---


def test_a_customer_joins_once(loyalty):
    member = loyalty.join(activity_mail=True, activity_sms=True, auto_redeem=True)
    one = loyalty.member(member)
    assert (one.customer_id, one.state, one.verification) == (member.id, Membership.ACTIVE, Membership.EMAIL_VERIFIED)
    assert (one.activity_mail, one.activity_sms, one.auto_redeem) == (True, True, True)
    assert len(one.referral_code) == 10
    with fails(EXISTS, "LOYALTY_MEMBERSHIP_EXISTS"):
        loyalty.join(member)
    assert [m.id for m in loyalty.call("ListLoyaltyMemberships", member).loyalty_memberships] == [one.id]


def test_how_well_a_member_is_known(loyalty, app, on_loop, sql):
    unknown = make.customer(app, on_loop, verified=False)
    with loyalty.set(welcome_bonus=5):
        loyalty.join(unknown)
    assert loyalty.member(unknown).verification == Membership.UNVERIFIED
    assert loyalty.coins(unknown) == (0, 0)
    sql("UPDATE customers SET identity_verified = true WHERE id = $1", unknown.id)
    assert loyalty.member(unknown).verification == Membership.IDENTITY_VERIFIED


def test_only_staff_let_others_join(loyalty, member):
    other = loyalty.shopper()
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        loyalty.call("CreateLoyaltyMembership", member, loyalty_membership={"customer_id": other.id})
    made = loyalty.call("CreateLoyaltyMembership", loyalty.admin, loyalty_membership={"customer_id": other.id})
    assert made.customer_id == other.id
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.call("CreateLoyaltyMembership", loyalty.admin, loyalty_membership={"customer_id": make.request_id()})


def test_another_member_looks_like_none(loyalty, member):
    other = loyalty.join()
    assert not loyalty.call("ListLoyaltyMemberships", other, customer_id=member.id).loyalty_memberships
    earning = loyalty.give(member, 5)
    for name, fields in (
        ("GetLoyaltyMembership", {"id": member.membership_id}),
        ("UpdateLoyaltyMembership", {"loyalty_membership": {"id": member.membership_id, "auto_redeem": True}}),
        ("LockLoyaltyMembership", {"id": member.membership_id, "reason": "Mine."}),
        ("CloseLoyaltyMembership", {"id": member.membership_id}),
        ("GetLoyaltyEarning", {"id": earning.id}),
    ):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            loyalty.call(name, other, **fields)
    assert not loyalty.call("ListLoyaltyEarnings", other, membership_id=member.membership_id).loyalty_earnings


STEPS = {"Suspend": "SUSPENDED", "Lock": "LOCKED", "Reinstate": "ACTIVE", "Close": "CLOSED"}
MAY = {
    "ACTIVE": {"Suspend", "Lock", "Close"},
    "SUSPENDED": {"Reinstate", "Close"},
    "LOCKED": {"Suspend", "Reinstate", "Close"},
    "CLOSED": set(),
}


@pytest.mark.parametrize("state", MAY)
def test_states_change_as_the_table_says(loyalty, state):
    for step, target in STEPS.items():
        actor = loyalty.join(loyalty.shopper())
        way = {"SUSPENDED": "Suspend", "LOCKED": "Lock", "CLOSED": "Close"}.get(state)
        if way:
            loyalty.call(f"{way}LoyaltyMembership", loyalty.admin, id=actor.membership_id, reason="On the way.")
        if step in MAY[state]:
            moved = loyalty.call(f"{step}LoyaltyMembership", loyalty.admin, id=actor.membership_id, reason="Because.")
            assert (Membership.State.Name(moved.state), moved.state_reason) == (target, "Because.")
            assert moved.HasField("delete_time") == (target == "CLOSED")
        else:
            with fails(PRECONDITION, "STATE_FORBIDS", resource="loyalty_membership", state=state):
                loyalty.call(f"{step}LoyaltyMembership", loyalty.admin, id=actor.membership_id, reason="Because.")


def test_members_lock_and_close_their_own_and_nothing_else(loyalty, member):
    for name in ("SuspendLoyaltyMembership", "ReinstateLoyaltyMembership"):
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            loyalty.call(name, member, id=member.membership_id, reason="Please.")
    locked = loyalty.call("LockLoyaltyMembership", member, id=member.membership_id, reason="My phone is gone.")
    assert locked.state == Membership.LOCKED
    assert loyalty.call("CloseLoyaltyMembership", member, id=member.membership_id).state == Membership.CLOSED


def test_who_leaves_loses_what_is_pending_and_keeps_the_wallet(loyalty, member):
    loyalty.give(member, 10)
    order = loyalty.order(member, 5_000)
    loyalty.call("CloseLoyaltyMembership", member, id=member.membership_id)
    assert loyalty.coins(member) == (10, 0)
    loyalty.complete(order)
    loyalty.pass_days(30)
    assert loyalty.coins(member) == (10, 0)
    assert {e.state for e in loyalty.earnings(member, order_id=order.id)} == {Earning.VOIDED}
    loyalty.refund(order)
    assert loyalty.coins(member) == (10, 0)
    with fails(PRECONDITION, "STATE_FORBIDS", state="CLOSED"):
        loyalty.call("AssignLoyaltyTier", loyalty.admin, id=member.membership_id, reason="Late.")
    with fails(EXISTS, "LOYALTY_MEMBERSHIP_EXISTS"):
        loyalty.join(member)


@pytest.mark.parametrize("role", ["SELLER", "SUPPORT_ADMIN", "CONTENT_MODERATOR"])
def test_who_may_not_look_after_members(loyalty, member, app, on_loop, role):
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        actor = roles.actor(app, on_loop, role)
        loyalty.call("SuspendLoyaltyMembership", actor, id=member.membership_id, reason="No.")


# --- coins that staff give ---


def test_staff_give_coins_with_what_they_are_for(loyalty, member, sql):
    product = make.product(loyalty.channel, loyalty.sellers[0], loyalty.category.id, [loyalty.market.id])
    given = loyalty.give(
        member, 50, type="REVIEW", product_id=product.id, seller_id=loyalty.sellers[0].id, description="A good one.",
        external_reference="review-1",
    )  # fmt: skip
    assert (given.type, given.state, given.product_id, given.description) == (
        Earning.REVIEW, Earning.QUALIFIED, product.id, "A good one.",
    )  # fmt: skip
    shared = loyalty.give(member, 5, type="SOCIAL_SHARE", social_platform="Fediverse", external_reference="post-7")
    reached = loyalty.give(member, 7, type="MILESTONE", milestone_name="A year")
    assert (shared.social_platform, shared.external_reference) == ("Fediverse", "post-7")
    assert (reached.milestone_name, reached.calculation) == ("A year", "7")
    assert loyalty.coins(member) == (62, 0)
    with fails(EXISTS, "LOYALTY_EARNING_EXISTS"):
        loyalty.give(member, 50, type="REVIEW", external_reference="review-1")
    loyalty.give(loyalty.join(), 50, type="REVIEW", external_reference="review-1")
    (entry,) = sql("SELECT event, actor_id FROM audit_entries WHERE target_id = $1", given.id)
    assert (entry.event, str(entry.actor_id)) == ("loyalty.coins_given", loyalty.admin.id)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        *(
            ({"type": type_}, "type")
            for type_ in ("PURCHASE", "REFERRAL", "WELCOME_BONUS", "BIRTHDAY", "CAMPAIGN_BONUS")
        ),
        ({"type": "MILESTONE"}, "milestone_name"),
        ({"type": "SOCIAL_SHARE"}, "social_platform"),
        ({"coins": 0}, "coins"),
        ({"coins": -5}, "coins"),
    ],
)
def test_what_staff_do_not_give(loyalty, member, changes, field):
    with fails(INVALID, "INVALID_FIELDS", f"loyalty_earning.{field}"):
        loyalty.give(member, **{"coins": 5, **changes})
    assert loyalty.coins(member) == (0, 0)


def test_one_person_gives_so_much_at_a_time(loyalty, member):
    with loyalty.set(grant_limit=20):
        loyalty.give(member, 20)
        with fails(PRECONDITION, "LOYALTY_GRANT_LIMIT", maximum=20):
            loyalty.give(member, 21)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        loyalty.call("CreateLoyaltyEarning", loyalty.admin,
                     loyalty_earning={"membership_id": make.request_id(), "type": "REVIEW", "coins": 1})  # fmt: skip
    loyalty.call("SuspendLoyaltyMembership", loyalty.admin, id=member.membership_id, reason="Odd.")
    with fails(PRECONDITION, "STATE_FORBIDS", state="SUSPENDED"):
        loyalty.give(member, 1)


def test_coins_expire_when_their_time_is_over(loyalty, member):
    with loyalty.set(coin_validity="10d"):
        loyalty.give(member, 30)
    with loyalty.set(coin_validity="0d"):
        forever = loyalty.give(member, 5)
    assert (forever.validity_days, forever.HasField("expire_time")) == (0, False)
    loyalty.clock.advance(days=10)
    loyalty.expire()
    one = loyalty.member(member)
    assert (one.coins, one.expired_coins, one.total_earned) == (5, 30, 35)
    assert loyalty.coins(member) == (5, 0)


# --- bonuses ---


def test_joining_is_welcome(loyalty):
    with loyalty.set(welcome_bonus=20):
        member = loyalty.join()
    (earning,) = loyalty.earnings(member)
    assert (earning.type, earning.coins, loyalty.coins(member)) == (Earning.WELCOME_BONUS, 20, (20, 0))


def test_so_many_orders_are_a_milestone_once(loyalty, member):
    with loyalty.set(order_milestones='{"2": 40}'):
        for number in range(3):
            loyalty.complete(loyalty.order(member, 1_000))
            assert len(loyalty.earnings(member, types=["MILESTONE"])) == (number > 0)
    (earning,) = loyalty.earnings(member, types=["MILESTONE"])
    assert (earning.coins, earning.milestone_name) == (40, "2 orders")


@pytest.fixture
def calendar(loyalty, monkeypatch):
    """Lets birthdays be looked at on any day."""

    def on(year, month, day):
        monkeypatch.setattr(loyalty.app.clock, "now", lambda: datetime(year, month, day, 9, tzinfo=UTC))
        loyalty.on_loop(granting.give_birthday_coins(loyalty.app))

    return on


def born(loyalty, year, month, day):
    member = loyalty.join()
    loyalty.sql("UPDATE customers SET birth_date = $2 WHERE id = $1", member.id, date(year, month, day))
    loyalty.sql(
        "UPDATE loyalty_memberships SET create_time = $2, period_start_time = $2 WHERE id = $1",
        member.membership_id, datetime(2027, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    return member


def gifts(loyalty, member):
    rows = loyalty.sql("SELECT once, description FROM loyalty_earnings WHERE membership_id = $1 AND type = 'BIRTHDAY'",
                       member.membership_id)  # fmt: skip
    return sorted((row.once, row.description) for row in rows)


def test_born_on_29_february(loyalty, calendar):
    """Situation 131."""
    member = born(loyalty, 2004, 2, 29)
    with loyalty.set(birthday_bonus=10):
        calendar(2027, 2, 27)
        assert gifts(loyalty, member) == []
        for _ in range(2):
            calendar(2027, 2, 28)
        assert gifts(loyalty, member) == [("2027", "2027-02-28")]
        calendar(2028, 2, 28)
        calendar(2028, 2, 29)
        assert gifts(loyalty, member)[1:] == [("2028", "2028-02-29")]


def test_born_on_29_february_where_that_is_1_march(loyalty, calendar):
    member = born(loyalty, 2004, 2, 29)
    with loyalty.set(birthday_bonus=10, leap_day_birthday="1_MARCH"):
        calendar(2027, 2, 28)
        assert gifts(loyalty, member) == []
        calendar(2027, 3, 1)
        assert gifts(loyalty, member) == [("2027", "2027-03-01")]


def test_who_moves_a_birthday_gets_no_second_gift(loyalty, calendar):
    member = born(loyalty, 1990, 2, 28)
    with loyalty.set(birthday_bonus=10):
        calendar(2027, 2, 28)
        loyalty.sql("UPDATE customers SET birth_date = '1990-03-10' WHERE id = $1", member.id)
        calendar(2027, 3, 10)
        assert gifts(loyalty, member) == [("2027", "2027-02-28")]


def test_a_birthday_on_which_no_worker_ran_is_made_up(loyalty, calendar):
    member, late = born(loyalty, 1990, 12, 30), born(loyalty, 1990, 12, 20)
    with loyalty.set(birthday_bonus=10):
        calendar(2028, 1, 3)
        assert gifts(loyalty, member) == [("2027", "2027-12-30")]
        assert gifts(loyalty, late) == []
    (earning,) = loyalty.earnings(member)
    assert (earning.type, earning.coins) == (Earning.BIRTHDAY, 10)


def test_the_gift_of_last_year_does_not_stand_in_the_way_of_the_next_at_new_year(loyalty, calendar):
    member = born(loyalty, 1990, 1, 2)
    with loyalty.set(birthday_bonus=10):
        calendar(2027, 1, 2)
        calendar(2028, 1, 2)
    assert [year for year, _ in gifts(loyalty, member)] == ["2027", "2028"]


def test_who_joins_after_the_birthday_waits_a_year(loyalty, calendar):
    member = born(loyalty, 1990, 12, 30)
    loyalty.sql("UPDATE loyalty_memberships SET create_time = $2 WHERE id = $1", member.membership_id,
                datetime(2027, 12, 31, tzinfo=UTC))  # fmt: skip
    with loyalty.set(birthday_bonus=10):
        calendar(2028, 1, 3)
    assert gifts(loyalty, member) == []


def test_every_day_of_a_leap_year_is_somebodys_birthday_and_none_is_missing():
    for year in (2027, 2028):
        for in_march in (False, True):
            had = set()
            day = date(year, 1, 1)
            while day.year == year:
                had |= set(granting.birthdays(day, in_march=in_march))
                day += timedelta(days=1)
            assert 229 in had
            assert len(had) == 366


# --- settings ---


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("exchange_rates", '{"EUR": 1.08}'),
        ("exchange_rates", '{"EUR": "0"}'),
        ("exchange_rates", '{"XXXX": "1"}'),
        ("order_milestones", '{"0": 5}'),
        ("order_milestones", '{"5": 0}'),
        ("leap_day_birthday", "29_FEBRUARY"),
    ],
)
def test_settings_that_are_refused(loyalty, key, value):
    with fails(INVALID, "INVALID_FIELDS", "configuration.value"), loyalty.set(**{key: value}):
        pass


# --- mails ---


OURS = re.compile("[Cc]oins|reward|tier")


def letters(loyalty, member):
    loyalty.follow_up()
    rows = loyalty.sql("SELECT subject FROM outgoing_mails WHERE recipient = $1", member.email)
    return {row.subject for row in rows if OURS.search(row.subject)}


def test_members_who_want_mails_hear_of_their_coins_rewards_and_tiers(loyalty):
    member, quiet = loyalty.join(activity_mail=True), loyalty.join()
    loyalty.tier(5_000, celebration_message="Well done!")
    for actor in (member, quiet):
        order = loyalty.earn(actor, 5_000)
        loyalty.redeem(actor, loyalty.reward(10))
        loyalty.refund(order, 1_000)
        loyalty.give(actor, 5)
        loyalty.follow_up()
    told = letters(loyalty, member)
    for subject in ("Coins for your order", "New coins to spend", "You have redeemed a reward", "Coins were taken back",
                    "Coins for you"):  # fmt: skip
        assert subject in told
    assert any(subject.startswith("Your tier is Tier ") for subject in told)
    assert letters(loyalty, quiet) == set()


def test_mails_are_in_the_language_of_the_channel_of_the_last_order(loyalty):
    member = loyalty.join(activity_mail=True)
    german = make.channel(loyalty.channel, loyalty.admin, language_code="de")
    product = make.product(loyalty.channel, loyalty.sellers[0], loyalty.category.id, [german.id], price=5_000)
    make.cart(loyalty.channel, member, german.id, [(product.variants[0].id, 1)])
    make.purchase(loyalty.channel, member)
    for _ in range(2):
        loyalty.follow_up()
    rows = loyalty.sql("SELECT subject FROM outgoing_mails WHERE recipient = $1", member.email)
    assert "Coins für Ihre Bestellung" in [row.subject for row in rows]
