"""Money that comes in by payments and leaves by bank; incidents that hold it up."""

import uuid

import grpc
import pytest

from mall.identity.v1 import identity_pb2_grpc
from mall.wallet.v1 import wallet_pb2 as pb
from server.identity import second_factor
from server.payments import outcomes
from server.wallet import top_ups
from tests.support import make
from tests.support.expect import fails
from tests.support.people import People
from tests.wallet.conftest import money, points, units

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND = grpc.StatusCode.NOT_FOUND
UNAUTHENTICATED = grpc.StatusCode.UNAUTHENTICATED


def top_up(wallets, member, minor=10_000, currency="USD", **changes):
    wanted = pb.WalletTopUp(amount=make.money(minor, currency))
    return wallets.call("CreateWalletTopUp", member, wallet_top_up=wanted, **changes)


# --- top-ups ---


def test_a_top_up_is_paid_and_credited(wallets):
    member = wallets.shopper()
    paid = top_up(wallets, member)
    assert paid.state == pb.WalletTopUp.COMPLETED
    assert paid.HasField("complete_time")
    assert wallets.entries(member, "DEPOSIT") == [("ACCRUAL", 10_000, 10_000)]


def test_a_declined_top_up_credits_nothing(wallets):
    member = wallets.shopper("tok_declined")
    declined = top_up(wallets, member)
    assert (declined.state, bool(declined.failure_reason)) == (pb.WalletTopUp.FAILED, True)
    assert wallets.usable(member, "DEPOSIT") == 0


def test_a_top_up_without_an_outcome_is_credited_when_it_comes(wallets, clock, app, on_loop):
    member = wallets.shopper("tok_timeout_then_success")
    begun = top_up(wallets, member)
    assert begun.state == pb.WalletTopUp.PENDING
    clock.advance(seconds=61)
    on_loop(outcomes.resolve_unknown(app))
    assert wallets.call("GetWalletTopUp", member, id=begun.id).state == pb.WalletTopUp.COMPLETED
    assert wallets.usable(member, "DEPOSIT") == 10_000


def test_a_top_up_that_is_never_heard_of_is_given_up(wallets, clock, app, on_loop):
    member = wallets.shopper("tok_never")
    begun = top_up(wallets, member)
    on_loop(top_ups.give_up(app))
    assert wallets.call("GetWalletTopUp", member, id=begun.id).state == pb.WalletTopUp.PENDING
    clock.advance(hours=25)
    on_loop(top_ups.give_up(app))
    given_up = wallets.call("GetWalletTopUp", member, id=begun.id)
    assert (given_up.state, given_up.failure_reason) == (pb.WalletTopUp.FAILED, "unheard")


def test_an_account_is_not_closed_under_a_payment_and_takes_none_when_it_is(wallets, clock, app, on_loop):
    member = wallets.shopper("tok_never")
    top_up(wallets, member)
    account = wallets.account(member, "DEPOSIT")
    with fails(PRECONDITION, "WALLET_NOT_EMPTY"):
        wallets.call("CloseWalletAccount", wallets.admin, id=account.id, reason="Leaves.")
    clock.advance(hours=25)
    on_loop(top_ups.give_up(app))
    wallets.call("CloseWalletAccount", wallets.admin, id=account.id, reason="Leaves.")
    with fails(PRECONDITION, "STATE_FORBIDS", resource="wallet_account", state="CLOSED"):
        top_up(wallets, member)


def test_top_ups_have_bounds(wallets, category):
    member = wallets.shopper()
    with fails(PRECONDITION, "TOP_UP_LIMIT", maximum_minor=1_000_000):
        top_up(wallets, member, 1_000_001)
    with fails(PRECONDITION, "TOP_UP_LIMIT", maximum_minor=0):
        top_up(wallets, member, 5, "EUR")
    for minor in (0, -1):
        with fails(INVALID, "INVALID_FIELDS", "wallet_top_up.amount"):
            top_up(wallets, member, minor)
    with fails(PRECONDITION, "PAYMENT_METHOD_REQUIRED"):
        top_up(wallets, wallets.member())
    other = wallets.shopper()
    foreign = make.payment_method(wallets.channel, other)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="payment_method"):
        wanted = pb.WalletTopUp(amount=make.dollars(5), payment_method_id=foreign.id)
        wallets.call("CreateWalletTopUp", member, wallet_top_up=wanted)
    assert not wallets.call("ListWalletTopUps", member).wallet_top_ups


# --- withdrawals ---


@pytest.fixture
def people(wallets):
    return People(identity_pb2_grpc.IdentityServiceStub(wallets.channel), wallets.sql)


@pytest.fixture
def member(people, wallets):
    """Somebody with a password and a deposit of a hundred dollars."""
    email, tokens, metadata = people.customer()
    actor = make.Actor(tokens.account_id, tokens.access_token, email)
    actor.metadata = metadata
    wallets.give(actor, money(10_000))
    return actor


def withdrawal(wallets, member, minor=3000, currency="USD", **changes):
    wanted = pb.WalletWithdrawal(
        account_id=changes.pop("account_id", "") or wallets.account(member, "DEPOSIT").id,
        amount=make.money(minor, currency),
        destination="M. Member, DE89370400440532013000",
    )
    return wallets.call(
        "CreateWalletWithdrawal", member, wallet_withdrawal=wanted, **{"current_password": make.PASSWORD, **changes}
    )


def test_money_is_on_hold_until_it_is_paid_out(wallets, member):
    asked = withdrawal(wallets, member)
    account = wallets.account(member, "DEPOSIT")
    assert [units(each) for each in (account.usable, account.on_hold)] == [7000, 3000]
    (hold,) = wallets.call("ListWalletHolds", member, account_id=account.id).wallet_holds
    assert (hold.source_type, hold.source_id, units(hold.amount)) == ("wallet_withdrawal", asked.id, 3000)
    approved = wallets.call("ApproveWalletWithdrawal", wallets.admin, id=asked.id)
    assert approved.decided_by_id == wallets.admin.id
    paid = wallets.call("PayWalletWithdrawal", wallets.admin, id=asked.id, payment_reference="R-1")
    assert (paid.state, paid.payment_reference) == (pb.WalletWithdrawal.PAID, "R-1")
    account = wallets.account(member, "DEPOSIT")
    assert [units(each) for each in (account.usable, account.on_hold, account.consumed)] == [7000, 0, 3000]
    assert wallets.entries(member, "DEPOSIT")[1:] == [("WITHDRAWAL", -3000, 7000)]


STEPS = {
    "CANCELLED": ["CancelWalletWithdrawal"],
    "REJECTED": ["RejectWalletWithdrawal"],
    "FAILED": ["ApproveWalletWithdrawal", "FailWalletWithdrawal"],
    "PAID": ["ApproveWalletWithdrawal", "PayWalletWithdrawal"],
}


@pytest.mark.parametrize("state", STEPS)
def test_a_withdrawal_ends_once(wallets, member, state):
    def step(name):
        actor = member if name.startswith("Cancel") else wallets.admin
        more = (
            {"payment_reference": "R"} if name.startswith("Pay") else {} if name.startswith("Cancel") else {"note": "n"}
        )
        return wallets.call(name, actor, id=asked.id, **more)

    asked = withdrawal(wallets, member)
    for name in STEPS[state]:
        last = step(name)
    assert pb.WalletWithdrawal.State.Name(last.state) == state
    assert wallets.usable(member, "DEPOSIT") == (7000 if state == "PAID" else 10_000)
    for name in {name for names in STEPS.values() for name in names}:
        with fails(PRECONDITION, "STATE_FORBIDS", resource="wallet_withdrawal", state=state):
            step(name)


def test_who_asks_proves_again_who_it_is(wallets, member):
    with fails(INVALID, "PASSWORD_WRONG", "current_password"):
        withdrawal(wallets, member, current_password="Wrong-Word-9")
    with fails(INVALID, "INVALID_FIELDS", "current_password"):
        withdrawal(wallets, member, current_password="")
    assert wallets.usable(member, "DEPOSIT") == 10_000


def test_with_a_second_factor_a_code_is_asked_for_and_used_up(wallets, member, people, clock, sql, app):
    secret = second_factor.new_secret()
    sql(
        "UPDATE accounts SET second_factor_secret = $2, second_factor_enable_time = now() WHERE id = $1",
        member.id, second_factor.seal(app.signer, uuid.UUID(member.id), secret),
    )  # fmt: skip
    with fails(UNAUTHENTICATED, "SECOND_FACTOR_REQUIRED"):
        withdrawal(wallets, member)
    with fails(INVALID, "CODE_WRONG", "code"):
        withdrawal(wallets, member, code="000000")
    code = second_factor.code(secret, int(clock.now().timestamp()) // 30)
    withdrawal(wallets, member, code=code)
    with fails(INVALID, "CODE_WRONG", "code"):
        withdrawal(wallets, member, code=code)
    assert wallets.usable(member, "DEPOSIT") == 7000


def test_no_secret_is_kept_with_the_request(wallets, member, sql, clock):
    request_id = make.request_id()
    first = withdrawal(wallets, member, request_id=request_id)
    assert withdrawal(wallets, member, request_id=request_id, code="123456").id == first.id
    with fails(INVALID, "PASSWORD_WRONG", "current_password"):
        withdrawal(wallets, member, request_id=request_id, current_password="Wrong-Word-9")
    assert wallets.usable(member, "DEPOSIT") == 7000


def test_what_cannot_be_withdrawn(wallets, member):
    with fails(PRECONDITION, "BALANCE_INSUFFICIENT", available=10_000):
        withdrawal(wallets, member, 10_001)
    with fails(PRECONDITION, "WITHDRAWAL_BELOW_MINIMUM", minimum_minor=1000):
        withdrawal(wallets, member, 999)
    with fails(INVALID, "INVALID_FIELDS", "wallet_withdrawal.amount"):
        withdrawal(wallets, member, 5000, "EUR")
    wallets.give(member, points(5000))
    with fails(INVALID, "INVALID_FIELDS", "wallet_withdrawal.amount"):
        withdrawal(wallets, member, account_id=wallets.account(member).id)
    other = wallets.member()
    wallets.give(other, money(5000))
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="wallet_account"):
        withdrawal(wallets, member, account_id=wallets.account(other, "DEPOSIT").id)
    asked = withdrawal(wallets, member)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="wallet_withdrawal"):
        wallets.call("CancelWalletWithdrawal", other, id=asked.id)
    assert not wallets.call("ListWalletWithdrawals", other, owner_id=member.id).wallet_withdrawals


# --- incidents ---


def incident(wallets, member, kind="DEPOSIT", **changes):
    wanted = {"account_id": wallets.account(member, kind).id, "type": "FRAUD", "details": "A report.", **changes}
    return wallets.call("CreateFinancialIncident", wallets.admin, financial_incident=pb.FinancialIncident(**wanted))


def end(wallets, opened, outcome="RESOLVED"):
    return wallets.call("EndFinancialIncident", wallets.admin, id=opened.id, outcome=outcome, resolution="Seen.")


def test_an_incident_freezes_an_account_and_its_end_releases_it(wallets, member):
    opened = incident(wallets, member)
    account = wallets.account(member, "DEPOSIT")
    assert account.state == pb.WalletAccount.FROZEN
    assert [units(each) for each in (account.usable, account.on_hold, opened.held_amount)] == [0, 10_000, 10_000]
    wallets.give(member, money(500))
    for leave in (lambda: withdrawal(wallets, member, 1000), lambda: wallets.give(member, money(-500))):
        with fails(PRECONDITION, "BALANCE_FROZEN"):
            leave()
    wallets.call("InvestigateFinancialIncident", wallets.admin, id=opened.id)
    resolved = end(wallets, opened)
    assert (resolved.state, resolved.resolution) == (pb.FinancialIncident.RESOLVED, "Seen.")
    assert wallets.account(member, "DEPOSIT").state == pb.WalletAccount.OPEN
    assert [kind for kind, *_ in wallets.entries(member, "DEPOSIT")] == [
        "MANUAL_ADJUSTMENT", "INCIDENT_LOCK", "MANUAL_ADJUSTMENT", "INCIDENT_UNLOCK",
    ]  # fmt: skip
    for outcome in ("RESOLVED", "REVERSED", "CLOSED"):
        with fails(PRECONDITION, "STATE_FORBIDS"):
            end(wallets, opened, outcome)
    with fails(PRECONDITION, "STATE_FORBIDS"):
        wallets.call("InvestigateFinancialIncident", wallets.admin, id=opened.id)


def test_what_an_incident_reverses_is_taken(wallets, member):
    opened = incident(wallets, member)
    end(wallets, opened, "REVERSED")
    account = wallets.account(member, "DEPOSIT")
    assert [units(each) for each in (account.usable, account.on_hold, account.consumed)] == [0, 0, 10_000]
    assert account.state == pb.WalletAccount.OPEN


def test_an_account_stays_frozen_while_another_incident_is_open(wallets, member):
    first, second = incident(wallets, member), incident(wallets, member)
    assert units(second.held_amount) == 0
    end(wallets, first)
    assert wallets.account(member, "DEPOSIT").state == pb.WalletAccount.FROZEN
    end(wallets, second, "CLOSED")
    assert wallets.account(member, "DEPOSIT").state == pb.WalletAccount.OPEN
    assert wallets.usable(member, "DEPOSIT") == 10_000


def test_an_incident_about_points_that_have_expired_holds_the_rest(wallets, clock):
    member = wallets.member()
    wallets.give(member, points(10), expire_time=wallets.later(days=1))
    wallets.give(member, points(20))
    clock.advance(days=1)
    opened = incident(wallets, member, "MILEAGE")
    assert units(opened.held_amount) == 20
    wallets.expire()
    end(wallets, opened)
    wallets.expire()
    assert wallets.usable(member) == 20


# --- pages and proofs ---


def every(wallets, name, member, **filters):
    """All rows of a list, asked for one by one."""
    found, token = [], ""
    while not found or token:
        page = wallets.call(name, member, page_size=1, page_token=token, **filters)
        found += getattr(page, page.DESCRIPTOR.fields[0].name)
        token = page.next_page_token
    return found


def test_entries_lots_and_holds_are_paged(wallets, member):
    account = wallets.account(member, "DEPOSIT")
    wallets.give(member, money(500))
    for minor in (3000, 1000):
        withdrawal(wallets, member, minor)
    assert [units(e.amount) for e in every(wallets, "ListWalletEntries", member, account_id=account.id)] == [
        -1000, -3000, 500, 10_000,
    ]  # fmt: skip
    assert [units(h.amount) for h in every(wallets, "ListWalletHolds", member, account_id=account.id)] == [1000, 3000]
    wallets.give(member, points(7))
    wallets.give(member, points(8))
    mileage = wallets.account(member, "MILEAGE")
    assert [units(lot.remaining) for lot in every(wallets, "ListWalletLots", member, account_id=mileage.id)] == [8, 7]


def test_holds_and_broken_chains_are_differences(wallets, member, sql):
    wallets.give(member, points(7))
    wallets.give(member, points(8))
    account = wallets.account(member, "MILEAGE")
    hold = pb.FinancialIncident(account_id=account.id, type="FRAUD", details="A report.", external_reference="CASE-7")
    opened = wallets.call("CreateFinancialIncident", wallets.admin, financial_incident=hold)
    assert opened.external_reference == "CASE-7"

    def shifted(by):
        sql("UPDATE ledger_accounts SET debits_pending = debits_pending + $2 WHERE id = $1", account.id, by)
        sql("ALTER TABLE ledger_entries DISABLE TRIGGER refuse_change")
        change = (
            "UPDATE ledger_entries SET available_before = available_before + $2, available_after = available_after + $2 "
            "WHERE account_id = $1 AND sequence = 2"
        )
        sql(change, account.id, by)
        sql("ALTER TABLE ledger_entries ENABLE TRIGGER refuse_change")

    shifted(-1)
    (found,) = wallets.call("ReconcileWallet", wallets.admin).differences
    shifted(1)
    assert (found.account_id, found.on_hold, found.holds_total, found.broken_entries) == (account.id, 14, 15, 2)
    assert wallets.call("ReconcileWallet", wallets.admin).balanced
