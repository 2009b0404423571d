"""Accounts and what staff gives and takes: who may, who sees what, what is refused, what expires."""

import grpc
import pytest

from mall.wallet.v1 import wallet_pb2 as pb
from server.wallet import expiry, proving
from tests.support import make, roles
from tests.support.expect import fails
from tests.wallet.conftest import money, points, units

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND = grpc.StatusCode.NOT_FOUND
DENIED = grpc.StatusCode.PERMISSION_DENIED


@pytest.fixture
def member(wallets):
    return wallets.member()


# --- accounts ---


def test_an_account_is_opened_with_the_first_credit(wallets, member):
    assert not wallets.call("ListWalletAccounts", member).wallet_accounts
    adjustment = wallets.give(member, points(500), type="DONATION", reason="Welcome.", reason_code="WELCOME")
    assert adjustment.state == pb.WalletAdjustment.APPLIED
    account = wallets.account(member)
    assert account.id == adjustment.account_id
    assert (account.kind, account.owner_id, account.currency_code) == (pb.WalletAccount.MILEAGE, member.id, "")
    assert units(account.usable) == units(account.total_accrued) == 500
    (entry,) = wallets.call("ListWalletEntries", member, account_id=account.id).wallet_entries
    assert (entry.reason_code, entry.description, entry.source_id) == ("WELCOME", "Welcome.", adjustment.id)
    assert wallets.entries(member) == [("DONATION", 500, 500)]


def test_each_kind_and_currency_and_role_has_its_own(wallets, app, on_loop):
    seller = make.seller(app, on_loop)
    for amount, changes in (
        (money(500), {}), (money(700, "EUR"), {}), (points(3), {}), (points(4), {"kind": "COIN"}),
        (points(5), {"owner_type": "SELLER"}),
    ):  # fmt: skip
        wallets.give(seller, amount, **changes)
    (waiting,) = wallets.call(
        "ListWalletAdjustments", wallets.admin, owner_id=seller.id, states=["PENDING"]
    ).wallet_adjustments
    assert waiting.amount.money.currency_code == "EUR", "no limit is set in euros"
    accounts = wallets.call("ListWalletAccounts", seller).wallet_accounts
    assert sorted(units(account.usable) for account in accounts) == [0, 3, 4, 5, 500]
    assert len(wallets.call("ListWalletAccounts", seller, kinds=["MILEAGE", "COIN"]).wallet_accounts) == 3


@pytest.mark.parametrize("owner", ["nobody", "administrator", "no seller"])
def test_only_members_have_wallets(wallets, member, owner):
    ids = {"nobody": make.request_id(), "administrator": wallets.admin.id, "no seller": member.id}
    role = "SELLER" if owner == "no seller" else "CUSTOMER"
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="owner"):
        wallets.give(member, points(5), owner_id=ids[owner], owner_type=role)


def test_what_somebody_has_is_their_own_business(wallets, member):
    wallets.give(member, points(5))
    account, stranger = wallets.account(member), wallets.member()
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        wallets.call("GetWalletAccount", stranger, id=account.id)
    for name in ("ListWalletEntries", "ListWalletLots", "ListWalletHolds"):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            wallets.call(name, stranger, account_id=account.id)
        wallets.call(name, wallets.admin, account_id=account.id)
    assert not wallets.call("ListWalletAccounts", stranger, owner_id=member.id).wallet_accounts
    assert wallets.call("ListWalletAccounts", wallets.admin, owner_id=member.id).wallet_accounts


def test_an_account_is_closed_when_it_is_empty(wallets, member):
    wallets.give(member, points(5))
    account = wallets.account(member)
    with fails(PRECONDITION, "WALLET_NOT_EMPTY"):
        wallets.call("CloseWalletAccount", wallets.admin, id=account.id, reason="Leaves.")
    wallets.give(member, points(-5))
    closed = wallets.call("CloseWalletAccount", wallets.admin, id=account.id, reason="Leaves.")
    assert closed.state == pb.WalletAccount.CLOSED
    assert closed.HasField("delete_time")
    with fails(PRECONDITION, "BALANCE_CLOSED"):
        wallets.give(member, points(5))
    with fails(PRECONDITION, "STATE_FORBIDS"):
        wallets.call("CloseWalletAccount", wallets.admin, id=account.id, reason="Again.")


def test_entries_are_chosen_by_type_and_time(wallets, member, clock):
    wallets.give(member, points(50))
    clock.advance(minutes=1)
    later = clock.now()
    wallets.give(member, points(7), type="DONATION")
    account = wallets.account(member)

    def chosen(**filters):
        answer = wallets.call("ListWalletEntries", member, account_id=account.id, **filters)
        return [units(entry.amount) for entry in answer.wallet_entries]

    assert chosen() == [7, 50]
    assert chosen(change_types=["DONATION"]) == [7]
    assert chosen(create_time_until=later) == [50]
    assert chosen(create_time_from=later) == [7]


# --- adjustments ---


def test_what_is_not_there_is_not_taken(wallets, member):
    wallets.give(member, points(50))
    with fails(PRECONDITION, "BALANCE_INSUFFICIENT", available=50):
        wallets.give(member, points(-51))
    wallets.give(member, points(-50))
    assert wallets.entries(member) == [("MANUAL_ADJUSTMENT", 50, 50), ("MANUAL_ADJUSTMENT", -50, 0)]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"amount": points(0)}, "wallet_adjustment.amount.points"),
        ({"amount": money(500)}, "wallet_adjustment.amount.points"),
        ({"kind": "DEPOSIT"}, "wallet_adjustment.amount.money"),
        ({"amount": points(-1), "type": "DONATION"}, "wallet_adjustment.amount"),
        ({"expire_time": {"seconds": 5}}, "wallet_adjustment.expire_time"),
        ({"reason": ""}, "wallet_adjustment.reason"),
        ({"reason_code": "not so"}, "wallet_adjustment.reason_code"),
        ({"amount": points(10**13)}, "wallet_adjustment.amount.points"),
    ],
)
def test_adjustments_that_make_no_sense_are_refused(wallets, member, changes, field):
    with fails(INVALID, "INVALID_FIELDS", field):
        wallets.call(
            "CreateWalletAdjustment",
            wallets.admin,
            wallet_adjustment=wallets.adjustment(
                member, changes.pop("amount", points(5)), changes.pop("kind", "MILEAGE"), **changes
            ),
        )
    assert not wallets.call("ListWalletAccounts", member).wallet_accounts


def test_above_the_limit_a_second_person_must_approve(wallets, member, app, on_loop):
    asked = wallets.give(member, money(10_001))
    assert asked.state == pb.WalletAdjustment.PENDING
    assert wallets.usable(member, "DEPOSIT") == 0
    with fails(PRECONDITION, "SECOND_PERSON_REQUIRED"):
        wallets.call("ApproveWalletAdjustment", wallets.admin, id=asked.id)
    other = make.administrator(app, on_loop, "ORDER_MANAGER")
    approved = wallets.call("ApproveWalletAdjustment", other, id=asked.id, note="Seen.")
    assert (approved.state, approved.decided_by_id) == (pb.WalletAdjustment.APPLIED, other.id)
    assert wallets.usable(member, "DEPOSIT") == 10_001
    for name in ("ApproveWalletAdjustment", "RejectWalletAdjustment"):
        with fails(PRECONDITION, "STATE_FORBIDS"):
            wallets.call(name, other, id=asked.id)
    refused = wallets.give(member, points(10_001))
    assert wallets.call("RejectWalletAdjustment", wallets.admin, id=refused.id).state == pb.WalletAdjustment.REJECTED
    with fails(PRECONDITION, "STATE_FORBIDS"):
        wallets.call("ApproveWalletAdjustment", other, id=refused.id)
    assert wallets.usable(member) == 0


@pytest.mark.parametrize("role", ["CUSTOMER", "SELLER", "SUPPORT_ADMIN", "CONTENT_MODERATOR"])
def test_who_may_not_adjust(wallets, member, app, on_loop, role):
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        wallets.give(member, points(5), roles.actor(app, on_loop, role))


def test_an_adjustment_is_in_the_audit_trail(wallets, member, sql):
    adjustment = wallets.give(member, points(5), reason="A word.")
    rows = sql("SELECT event, reason, actor_id FROM audit_entries WHERE target_id = $1", adjustment.account_id)
    assert [(row.event, row.reason, str(row.actor_id)) for row in rows] == [
        ("wallet.adjusted", "A word.", wallets.admin.id)
    ]


# --- expiry ---


def test_lots_expire_by_themselves_first_to_expire_first_spent(wallets, member, clock):
    wallets.give(member, points(10), expire_time=wallets.later(days=20))
    wallets.give(member, points(20), expire_time=wallets.later(days=10))
    wallets.give(member, points(30))
    wallets.give(member, points(-25))
    assert wallets.lots(member) == [5, 30]
    clock.advance(days=20)
    wallets.expire()
    wallets.expire()
    account = wallets.account(member)
    assert [units(a) for a in (account.total_accrued, account.usable, account.expired, account.consumed)] == [
        60,
        30,
        5,
        25,
    ]
    assert wallets.entries(member)[-1] == ("EXPIRE", -5, 30)


def test_owners_are_told_seven_days_before_once(wallets, member, clock, sql, app, on_loop):
    wallets.give(member, points(10), expire_time=wallets.later(days=8))
    wallets.give(member, points(20), expire_time=wallets.later(days=9))
    account = wallets.account(member)

    def told():
        on_loop(expiry.tell(app))
        mails = sql("SELECT body FROM outgoing_mails WHERE recipient = $1", member.email)
        events = sql("SELECT payload FROM outbox WHERE aggregate_id = $1 AND type = 'wallet.expires_soon'", account.id)
        return len(mails), [event.payload["amount"] for event in events]

    assert told() == (0, [])
    clock.advance(days=1, seconds=1)
    assert told() == (1, [10])
    assert told() == (1, [10])
    clock.advance(days=1)
    assert told() == (2, [10, 20])


# --- proof ---


def test_a_difference_is_shown_and_told(wallets, member, sql, app, on_loop):
    wallets.give(member, points(5))
    account = wallets.account(member)
    assert wallets.on_loop(proving.prove(app)) == 0
    sql("UPDATE ledger_accounts SET credits_posted = credits_posted + 1 WHERE id = $1", account.id)
    report = wallets.call("ReconcileWallet", wallets.admin)
    assert not report.balanced
    assert [(d.account_id, d.usable, d.entries_total, d.lots_total) for d in report.differences] == [
        (account.id, 6, 5, 5)
    ]
    assert on_loop(proving.prove(app)) == 2
    assert sql("SELECT FROM outbox WHERE aggregate_id = $1 AND type = 'wallet.differs'", account.id)
    sql("UPDATE ledger_accounts SET credits_posted = credits_posted - 1 WHERE id = $1", account.id)
    for role in ("CUSTOMER", "SELLER"):
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            wallets.call("ReconcileWallet", roles.actor(app, on_loop, role))
