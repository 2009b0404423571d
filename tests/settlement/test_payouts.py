"""Weekly runs: what is stated, what is paid out, and what becomes of it."""

import uuid
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import grpc
import pytest

from mall.settlement.v1 import settlement_pb2 as pb
from server.settlement import calendar, running
from server.settlement.provider import PayoutProviderError
from storage.tables.settlement import PAYOUT_FILE_STATES, PAYOUT_STATES, SETTLEMENT_ACCOUNT_STATES
from tests.settlement.conftest import cents
from tests.support import make
from tests.support.expect import fails

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND = grpc.StatusCode.NOT_FOUND
Outcome = pb.SettlementStatement.Outcome


def outcomes(office, seller):
    return [Outcome.Name(statement.outcome) for statement in office.statements(seller)]


def amounts(message, *names):
    return [cents(getattr(message, name)) for name in names]


@pytest.fixture
def paid(office):
    """A seller who has been given 80.00, and the payout of it."""

    def paid(minor=8_000, **changes):
        seller = office.seller(**changes)
        office.give(seller, minor)
        office.settle()
        (payout,) = office.payouts(seller)
        return seller, payout

    return paid


# --- runs ---


def test_a_week_is_stated_and_paid_out(office):
    seller = office.seller()
    order = office.sell(seller)
    office.complete(order)
    office.settle()
    statement = office.statements(seller)[-1]
    names = ("opening", "gross", "commission", "net", "payout", "closing", "minimum")
    assert amounts(statement, *names) == [0, 10_000, 1_000, 9_000, 9_000, 0, 2_500]
    assert (statement.entry_count, statement.time_zone) == (1, "UTC")
    (payout,) = office.payouts(seller)
    assert statement.payout_id == payout.id
    assert payout.statement_id == statement.id
    assert amounts(payout, "amount", "gross", "commission", "carried") == [9_000, 10_000, 1_000, 0]
    assert (payout.bank_name, payout.bank_account_number_tail, payout.provider) == ("A bank", "3000", "sandbox")
    assert office.balance(seller) == (0, 0, 9_000)
    assert office.send() >= 1
    payout = office.call("GetPayout", seller, id=payout.id)
    assert (payout.state, cents(payout.paid)) == (pb.Payout.COMPLETED, 9_000)
    assert payout.reference.startswith("po_")
    assert office.balance(seller) == (0, 0, 0)
    (entry,) = office.entries(seller, statement_id=statement.id)
    assert entry.statement_id == statement.id
    assert office.call("GetSettlementStatement", seller, id=statement.id) == statement


def test_a_sale_and_its_refund_in_one_week_are_both_stated(office):
    seller = office.seller()
    order = office.sell(seller)
    office.complete(order)
    office.release()
    office.refund(order, 10_000)
    office.settle()
    statement = office.statements(seller)[-1]
    assert amounts(statement, "gross", "refund_deduction", "commission", "net") == [10_000, 10_000, 0, 0]
    assert (statement.entry_count, Outcome.Name(statement.outcome)) == (2, "NOTHING_OWED")
    assert office.payouts(seller) == []


def test_a_cancelled_order_leaves_what_is_pending_with_its_sale(office):
    seller = office.seller()
    office.cancel(office.sell(seller))
    office.settle()
    office.settle()
    assert office.balance(seller) == (0, 0, 0)
    assert [e.statement_id != "" for e in office.entries(seller)] == [True, True]


def test_one_cent_below_the_minimum_is_carried_over_with_its_reason(office):
    seller = office.seller()
    office.give(seller, 2_499)
    office.give(seller, 499, "GBP")
    with office.configured(settlement__minimum='{"USD": "25.00", "GBP": "5.00"}'):
        office.settle()
        assert outcomes(office, seller) == ["BELOW_MINIMUM", "BELOW_MINIMUM"]
        assert office.payouts(seller) == []
        office.give(seller, 1)
        office.settle()
    (payout,) = office.payouts(seller)
    assert amounts(payout, "amount", "adjustment", "carried") == [2_500, 1, 2_499]
    assert outcomes(office, seller).count("BELOW_MINIMUM") == 2  # pounds are told once
    last = office.statements(seller)[-1]
    assert amounts(last, "opening", "net", "payout") == [2_499, 1, 2_500]
    assert office.balance(seller, "GBP") == (0, 499, 0)


def test_a_seller_without_an_account_earns_and_is_told_and_not_paid(office, sql):
    seller = office.seller(account=False)
    office.give(seller, 8_000)
    office.settle()
    assert outcomes(office, seller) == ["NO_ACCOUNT"]
    assert (office.payouts(seller), office.balance(seller)) == ([], (0, 8_000, 0))
    office.follow_up()
    email = sql("SELECT email FROM accounts WHERE id = $1", seller.id)[0].email
    bodies = [row.body for row in sql("SELECT body FROM outgoing_mails WHERE recipient = $1", email)]
    assert any("please say where they are to go" in body for body in bodies)
    office.give_account(seller)
    office.settle()
    assert outcomes(office, seller) == ["NO_ACCOUNT", "PAYOUT"]


@pytest.mark.parametrize("state", ["UNVERIFIED", "REJECTED"])
def test_an_account_that_is_not_verified_gets_nothing(office, state):
    seller = office.seller(account=False)
    office.give_account(seller, state=state)
    office.give(seller, 8_000)
    office.settle()
    assert outcomes(office, seller) == ["ACCOUNT_NOT_READY"]


def test_an_account_within_its_fence_gets_nothing(office):
    seller = office.seller()
    fence = office.clock.now() + timedelta(days=8)
    office.sql("UPDATE settlement_accounts SET payout_from_time = $2 WHERE seller_id = $1", seller.id, fence)
    office.give(seller, 8_000)
    office.settle()
    office.settle()
    assert outcomes(office, seller)[0] == "ACCOUNT_NOT_READY"
    assert outcomes(office, seller)[-1] == "PAYOUT"


def test_a_suspended_sellers_payout_is_held_and_let_go_once(office):
    seller = office.seller()
    office.give(seller, 20_000)
    office.seller_becomes(seller, "SUSPENDED")
    office.settle()
    (held,) = office.payouts(seller)
    assert (held.state, held.hold_reason) == (pb.Payout.ON_HOLD, pb.Payout.SELLER_SUSPENDED)
    assert outcomes(office, seller) == ["ON_HOLD"]
    assert office.balance(seller) == (0, 0, 20_000)
    with fails(PRECONDITION, "SELLER_PAYOUTS_HELD"):
        office.call("ReleasePayout", office.admin, id=held.id)
    office.settle()
    assert office.state(held) == "ON_HOLD"
    office.seller_becomes(seller, "ACTIVE")
    office.settle()
    assert office.state(held) == "PENDING"
    office.send()
    assert [payout.state for payout in office.payouts(seller)] == [pb.Payout.COMPLETED]
    assert office.balance(seller) == (0, 0, 0)


def test_a_seller_who_is_suspended_after_the_run_is_paid_nothing_either(office, paid):
    seller, payout = paid()
    office.seller_becomes(seller, "SUSPENDED")
    office.send()
    assert office.state(payout) == "ON_HOLD"
    office.seller_becomes(seller, "ACTIVE")
    assert office.call("ReleasePayout", office.admin, id=payout.id, note="Back.").notes == "Back."
    office.send()
    assert office.state(payout) == "COMPLETED"


def test_missed_runs_are_made_up_each_with_its_own_dates(office):
    seller = office.seller()
    office.give(seller, 8_000)
    office.to_monday()
    office.clock.advance(days=14)
    office.run()
    (statement,) = office.statements(seller)
    assert statement.period_end_time.ToDatetime(tzinfo=UTC) <= office.clock.now() - timedelta(days=14)
    office.give(seller, 8_000)
    office.settle()
    first, second = office.statements(seller)
    assert second.period_start_time == first.period_end_time or cents(second.net) == 8_000
    assert cents(second.net) == 8_000


def test_periods_meet_without_a_gap_also_where_nothing_happened(office):
    seller = office.seller()
    for minor in (8_000, 0, 0, 9_000, 3_000):
        if minor:
            office.give(seller, minor)
        office.settle()
    found = office.statements(seller)
    assert [cents(one.net) for one in found] == [8_000, 9_000, 3_000]
    for before, after in pairwise(found):
        assert before.period_end_time == after.period_start_time


def test_a_period_ends_before_the_last_moment_is_over(office):
    """What happens in the very moment of the end is the next period's; half a second before, this one's."""
    seller = office.seller()
    office.give(seller, 8_000)
    end = office.sql("SELECT period_end_time FROM settlement_balances WHERE seller_id = $1", seller.id)[0][0]
    for moment, minor in ((end - timedelta(seconds=0.5), 100), (end, 200)):
        office.clock.advance(seconds=(moment - office.clock.now()).total_seconds())
        office.give(seller, minor)
    office.clock.advance(hours=1)
    office.run()
    office.settle()
    assert [cents(one.net) for one in office.statements(seller)] == [8_100, 200]


# --- whose Monday ---


def test_the_weeks_of_a_seller_are_those_of_its_time_zone():
    """In New York clocks changed on 8 March 2026: its Monday began at 04:00 UTC."""
    earned = datetime(2026, 3, 9, 3, 30, tzinfo=UTC)
    assert calendar.next_monday(earned, "America/New_York") == datetime(2026, 3, 9, 4, tzinfo=UTC)
    assert calendar.next_monday(earned, "UTC") == datetime(2026, 3, 16, tzinfo=UTC)
    before = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert calendar.next_monday(before, "America/New_York") == datetime(2026, 3, 2, 5, tzinfo=UTC)


def test_whose_monday_it_is_decides_which_run_pays(office):
    """Situation 113: what is available on Sunday at 23:30 in New York is in the run of that Monday there, and not in UTC."""
    zone = ZoneInfo("America/New_York")
    there, here = office.seller(time_zone="America/New_York"), office.seller()
    for seller in (there, here):
        office.give(seller, 3_000)
    office.to_monday(hours=12)
    office.run()
    now = office.clock.now().astimezone(zone)
    sunday = (now + timedelta(days=6 - now.weekday())).replace(hour=23, minute=30, second=0, microsecond=0)
    office.clock.advance(seconds=(sunday - office.clock.now()).total_seconds())
    for seller in (there, here):
        office.give(seller, 10_000)
    office.clock.advance(hours=1)
    office.run()
    assert [cents(payout.amount) for payout in office.payouts(there)] == [3_000, 10_000]
    assert [cents(payout.amount) for payout in office.payouts(here)] == [3_000]
    ends = [one.period_end_time.ToDatetime(UTC).astimezone(zone) for one in office.statements(there)]
    assert {(end.weekday(), end.hour, end.minute) for end in ends} == {(0, 0, 0)}
    starts = [one.period_start_time for one in office.statements(there)][1:]
    assert starts == [one.period_end_time for one in office.statements(there)][:-1], "without a gap"
    office.to_monday(hours=12)
    office.run()
    assert [cents(payout.amount) for payout in office.payouts(here)] == [3_000, 10_000]
    assert [cents(payout.amount) for payout in office.payouts(there)] == [3_000, 10_000]


def test_months_are_those_of_the_time_zone_too():
    assert calendar.month(2026, 12, "Asia/Seoul") == (
        datetime(2026, 11, 30, 15, tzinfo=UTC), datetime(2026, 12, 31, 15, tzinfo=UTC)
    )  # fmt: skip


def test_money_is_sent_on_a_business_day_of_the_sellers_country():
    """The Monday after Easter is a holiday in Germany, and not in the United States."""
    easter_monday = datetime(2026, 4, 6, tzinfo=UTC)
    assert calendar.payout_time(easter_monday, "UTC", "US") == easter_monday
    assert calendar.payout_time(easter_monday, "UTC", "DE") == datetime(2026, 4, 7, tzinfo=UTC)


def test_a_payout_that_is_due_later_is_not_sent_before(office, paid):
    _, payout = paid()
    office.sql("UPDATE payouts SET payout_time = $2 WHERE id = $1", payout.id, office.clock.now() + timedelta(days=1))
    office.send()
    assert office.state(payout) == "PENDING"
    office.clock.advance(days=1, seconds=1)
    office.send()
    assert office.state(payout) == "COMPLETED"


# --- what providers say ---


def test_a_refusal_gives_the_money_back_and_a_retry_is_a_payout_of_its_own(office, paid):
    seller, payout = paid(bank_name="Sandbox refused")
    office.send()
    failed = office.call("GetPayout", seller, id=payout.id)
    assert (failed.state, failed.failure_reason) == (pb.Payout.FAILED, "invalid_account")
    assert failed.HasField("fail_time")
    assert office.balance(seller) == (0, 8_000, 0)
    office.sql("UPDATE settlement_accounts SET bank_name = 'B bank' WHERE seller_id = $1", seller.id)
    again = office.call("RetryPayout", office.admin, id=payout.id)
    assert (again.retried_payout_id, cents(again.amount), again.bank_name) == (payout.id, 8_000, "B bank")
    with fails(PRECONDITION, "PAYOUT_RETRIED", payout_id=again.id):
        office.call("RetryPayout", office.admin, id=payout.id)
    office.send()
    assert office.state(again) == "COMPLETED"
    assert office.balance(seller) == (0, 0, 0)
    assert office.call("GetPayout", seller, id=payout.id).bank_name == "Sandbox refused"


def test_a_failed_payout_is_paid_by_the_next_run_where_nobody_retries_it(office, paid):
    seller, payout = paid(bank_name="Sandbox refused")
    office.send()
    office.sql("UPDATE settlement_accounts SET bank_name = 'B bank' WHERE seller_id = $1", seller.id)
    office.settle()
    office.send()
    assert [p.state for p in office.payouts(seller)] == [pb.Payout.FAILED, pb.Payout.COMPLETED]
    with fails(PRECONDITION, "BALANCE_INSUFFICIENT"):
        office.call("RetryPayout", office.admin, id=payout.id)
    assert office.balance(seller) == (0, 0, 0)


@pytest.mark.parametrize("bank", ["Sandbox answer lost", "Sandbox request lost"])
def test_a_lost_answer_is_asked_for_and_nothing_is_sent_twice(office, paid, bank):
    seller, payout = paid(bank_name=bank)
    office.send()
    found = office.call("GetPayout", seller, id=payout.id)
    assert (found.state, found.outcome_unknown) == (pb.Payout.PROCESSING, True)
    # What is on its way is not there for another payout, also by the next run.
    assert office.balance(seller) == (0, 0, 8_000)
    office.settle()
    assert len(office.payouts(seller)) == 1
    office.send()
    office.clock.advance(days=3)
    office.send()
    done = office.call("GetPayout", seller, id=payout.id)
    assert (done.state, done.outcome_unknown) == (pb.Payout.COMPLETED, False)
    sent = office.sql("SELECT count(*), sum(sent_minor) FROM sandbox_payouts WHERE key = $1", payout.id)[0]
    assert tuple(sent) == (1, 8_000)


def test_a_provider_that_is_not_to_be_reached_leaves_everything_as_it_is(office, paid, monkeypatch):
    _, payout = paid()
    sandbox = office.app.payout_providers["sandbox"]

    async def unreachable(*_):
        raise PayoutProviderError

    with monkeypatch.context() as patch:
        patch.setattr(sandbox, "send", unreachable)
        patch.setattr(sandbox, "query", unreachable)
        office.send()
        office.clock.advance(minutes=2)
        office.send()
        assert office.state(payout) == "PROCESSING"
    office.clock.advance(minutes=2)
    office.send()
    assert office.state(payout) == "COMPLETED"


@pytest.mark.parametrize(("bank", "state"), [("Sandbox late", "COMPLETED"), ("Sandbox late refusal", "FAILED")])
def test_an_outcome_that_comes_later_is_asked_for(office, paid, bank, state):
    _, payout = paid(bank_name=bank)
    office.send()
    assert office.state(payout) == "PROCESSING"
    office.clock.advance(hours=2)
    office.send()
    assert office.state(payout) == state


def test_a_part_that_could_not_be_sent_is_in_the_balance_again(office, paid):
    seller, payout = paid(bank_name="Sandbox partial")
    office.send()
    found = office.call("GetPayout", seller, id=payout.id)
    assert (found.state, cents(found.paid), cents(found.amount)) == (pb.Payout.COMPLETED, 4_800, 8_000)
    assert office.balance(seller) == (0, 3_200, 0)


def test_what_the_bank_returns_is_in_the_balance_again_and_paid_by_the_next_run(office, paid, sql):
    seller, payout = paid()
    office.send()
    back = office.call("ReturnPayout", office.admin, id=payout.id, failure_reason="account_closed", note="By letter.")
    assert (back.state, back.failure_reason, back.notes) == (pb.Payout.RETURNED, "account_closed", "By letter.")
    assert back.HasField("return_time")
    assert office.balance(seller) == (0, 8_000, 0)
    with fails(PRECONDITION, "STATE_FORBIDS", resource="payout", state="RETURNED"):
        office.call("ReturnPayout", office.admin, id=payout.id, failure_reason="account_closed")
    office.settle()
    office.send()
    assert [p.state for p in office.payouts(seller)] == [pb.Payout.RETURNED, pb.Payout.COMPLETED]
    office.follow_up()
    email = sql("SELECT email FROM accounts WHERE id = $1", seller.id)[0].email
    subjects = [row.subject for row in sql("SELECT subject FROM outgoing_mails WHERE recipient = $1", email)]
    assert "Your payout of $80.00 came back" in subjects
    assert "We have paid you $80.00" in subjects


# --- what staff decide ---


def test_staff_hold_and_release(office, paid):
    _, payout = paid()
    held = office.call("HoldPayout", office.admin, id=payout.id, note="Looks odd.")
    assert (held.state, held.hold_reason, held.notes) == (pb.Payout.ON_HOLD, pb.Payout.STAFF, "Looks odd.")
    office.send()
    office.settle()
    assert office.state(payout) == "ON_HOLD"
    office.call("ReleasePayout", office.admin, id=payout.id)
    office.send()
    assert office.state(payout) == "COMPLETED"
    with fails(PRECONDITION, "STATE_FORBIDS", resource="payout", state="COMPLETED"):
        office.call("HoldPayout", office.admin, id=payout.id, note="Too late.")


def test_what_its_provider_decides_staff_do_not(office, paid):
    _, payout = paid(bank_name="Sandbox late")
    office.send()
    with fails(PRECONDITION, "STATE_FORBIDS", resource="payout", state="PROCESSING"):
        office.call("CompletePayout", office.admin, id=payout.id, reference="R-1")
    with fails(PRECONDITION, "STATE_FORBIDS", resource="payout", state="PROCESSING"):
        office.call("FailPayout", office.admin, id=payout.id, failure_reason="no")
    with fails(PRECONDITION, "STATE_FORBIDS", resource="payout", state="PROCESSING"):
        office.call("RetryPayout", office.admin, id=payout.id)


def test_a_retry_needs_an_account_and_a_seller_who_is_not_suspended(office, paid):
    seller, payout = paid(bank_name="Sandbox refused")
    office.send()
    office.seller_becomes(seller, "SUSPENDED")
    with fails(PRECONDITION, "SELLER_PAYOUTS_HELD"):
        office.call("RetryPayout", office.admin, id=payout.id)
    office.seller_becomes(seller, "ACTIVE")
    office.sql("UPDATE settlement_accounts SET state = 'REJECTED' WHERE seller_id = $1", seller.id)
    with fails(PRECONDITION, "SETTLEMENT_ACCOUNT_NOT_READY"):
        office.call("RetryPayout", office.admin, id=payout.id)
    office.sql("DELETE FROM settlement_accounts WHERE seller_id = $1", seller.id)
    with fails(PRECONDITION, "SETTLEMENT_ACCOUNT_MISSING"):
        office.call("RetryPayout", office.admin, id=payout.id)


def test_what_came_back_is_paid_out_again_on_demand(office, paid):
    seller, payout = paid()
    office.send()
    office.call("ReturnPayout", office.admin, id=payout.id, failure_reason="account_closed")
    again = office.call("RetryPayout", office.admin, id=payout.id)
    office.send()
    assert (office.state(again), office.balance(seller)) == ("COMPLETED", (0, 0, 0))


def test_somebody_elses_payouts_and_statements_are_not_there(office, paid):
    seller, payout = paid()
    other = office.seller()
    statement = office.statements(seller)[0]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="payout"):
        office.call("GetPayout", other, id=payout.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="settlement_statement"):
        office.call("GetSettlementStatement", other, id=statement.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="seller"):
        office.call("ReportSettlementMonth", other, seller_id=seller.id, year=2026, month=1)
    assert not office.call("ListPayouts", other, seller_id=seller.id).payouts
    for name in ("HoldPayout", "ReturnPayout", "RetryPayout"):
        with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
            office.call(name, seller, id=payout.id)


# --- months and years ---


def test_each_refund_is_in_its_own_month(office):
    """Refunded on 30 June, half a second before July, and on 2 July."""
    seller = office.seller()
    order = office.sell(seller)
    moved = {"2026-06-30T12:00:00Z": 1_000, "2026-06-30T23:59:59.5Z": 700, "2026-07-02T00:00:00Z": 1_500}
    office.sql("UPDATE settlement_entries SET create_time = '2026-06-10' WHERE seller_id = $1", seller.id)
    for moment, minor in moved.items():
        refund = office.refund(order, minor)
        office.sql(
            "UPDATE settlement_entries SET create_time = $2::timestamptz WHERE source_id = $1",
            uuid.UUID(refund), datetime.fromisoformat(moment),
        )  # fmt: skip

    def month(number):
        found = office.call("ReportSettlementMonth", seller, year=2026, month=number)
        (line,) = found.lines
        return [*amounts(line, "gross", "refund_deduction", "commission", "net"), line.entry_count]

    assert month(6) == [10_000, 1_700, 1_000 - 170, 9_000 - 1_530, 3]
    assert month(7) == [0, 1_500, -150, -1_350, 1]
    assert sum(month(number)[3] for number in (6, 7)) == sum(net for _, net in office.nets(seller))


def test_a_month_tells_what_was_paid_out(office, paid):
    seller, _ = paid()
    office.send()
    now = office.clock.now()
    found = office.call("ReportSettlementMonth", office.admin, seller_id=seller.id, year=now.year, month=now.month)
    assert [cents(line.paid_out) for line in found.lines] == [8_000]
    assert (found.seller_id, found.time_zone) == (seller.id, "UTC")
    with fails(INVALID, "INVALID_FIELDS", "seller_id"):
        office.call("ReportSettlementMonth", office.admin, year=2026, month=1)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="seller"):
        office.call("ReportSettlementMonth", office.admin, seller_id=str(uuid.uuid4()), year=2026, month=1)
    assert not office.call("ReportSettlementMonth", office.seller(account=False), year=2026, month=1).lines


def test_a_year_reports_by_quarter_what_was_credited_and_kept(office):
    seller = office.seller()
    office.sql("UPDATE sellers SET business_registration_number = $2 WHERE id = $1", seller.id, make.unique("HR-"))
    with office.configured(tax__rate="0.10", tax__owner="MALL", settlement__fee__rate="0.02"):
        orders = [office.sell(seller), office.sell(seller, 20_000)]
    office.complete(*orders)
    office.release()
    for order, moment in zip(orders, ("2025-02-01", "2025-12-31"), strict=True):
        office.sql(
            "UPDATE settlement_entries SET available_time = $2::timestamptz WHERE order_id = $1",
            uuid.UUID(order.id), datetime.fromisoformat(moment).replace(tzinfo=UTC),
        )  # fmt: skip
    report = office.call("ReportSettlementYear", seller, year=2025)
    first, last = report.quarters
    names = ("consideration", "commissions", "fees", "taxes")
    assert (first.quarter, first.activity_count, amounts(first, *names)) == (1, 1, [8_780, 1_000, 220, 1_000])
    assert (last.quarter, last.activity_count, amounts(last, *names)) == (4, 1, [17_560, 2_000, 440, 2_000])
    assert (report.business_name, report.country_code, report.bank_account_number_tail) == ("Shop Ltd", "BV", "3000")
    assert all((report.tax_id, report.business_address, report.business_registration_number, report.account_holder))
    assert not office.call("ReportSettlementYear", office.admin, seller_id=seller.id, year=2024).quarters


# --- every pair of states ---


@pytest.mark.parametrize("states", [PAYOUT_STATES, PAYOUT_FILE_STATES, SETTLEMENT_ACCOUNT_STATES], ids=lambda s: s.noun)
def test_states_lead_where_the_table_says_and_nowhere_else(states):
    ends = {name for name in states.all if not states.targets[name]}
    assert ends == {"payout": {"FAILED", "RETURNED"}, "payout file": {"ACCEPTED", "REJECTED"}}.get(states.noun, set())


PATHS = {
    "PENDING": (),
    "ON_HOLD": (("HoldPayout", {"note": "Odd."}),),
}


@pytest.mark.parametrize("state", ["PENDING", "ON_HOLD", "COMPLETED"])
@pytest.mark.parametrize(
    ("name", "target", "fields"),
    [
        ("HoldPayout", "ON_HOLD", {"note": "Odd."}),
        ("ReleasePayout", "PENDING", {}),
        ("ReturnPayout", "RETURNED", {"failure_reason": "closed"}),
    ],
)
def test_staff_move_payouts_as_the_table_says(office, paid, state, name, target, fields):
    _, payout = paid()
    if state == "COMPLETED":
        office.send()
    for step, values in PATHS.get(state, ()):
        office.call(step, office.admin, id=payout.id, **values)
    if PAYOUT_STATES.allows(state, target):
        office.call(name, office.admin, id=payout.id, **fields)
        assert office.state(payout) == target
    else:
        with fails(PRECONDITION, "STATE_FORBIDS", resource="payout", state=state):
            office.call(name, office.admin, id=payout.id, **fields)


def test_the_decision_about_a_period_is_one_function():
    now = datetime(2026, 3, 9, tzinfo=UTC)
    for owed, available, minimum, state, expected in (
        (0, 0, 0, "ACTIVE", ("NOTHING_OWED", 0)),
        (-5, -5, 0, "ACTIVE", ("NOTHING_OWED", 0)),
        (100, 40, 0, "ACTIVE", ("NO_ACCOUNT", 0)),
        (100, 40, 50, "ACTIVE", ("BELOW_MINIMUM", 0)),
    ):
        found = running.decide(owed, available, minimum, None, state, now)
        assert (found.outcome, found.amount) == expected
