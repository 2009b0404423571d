"""What the ledger promises: once by id, within limits, lots in their order, and both sides equal at any instant."""

import asyncpg
import pytest

from server import ledger
from server.kit.caller import SYSTEM
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.ledger import upkeep
from storage.queries import ledger as queries
from tests.support.books import DAY, START, Book, end


@pytest.fixture
def book(app, on_loop):
    book = Book(app, on_loop)
    yield book
    book.assert_balanced()


@pytest.fixture
def account(book):
    return book.account()


def refused(reason, call, *arguments):
    with pytest.raises(FailedPrecondition) as caught:
        call(*arguments)
    assert caught.value.reason == reason
    return caught.value.metadata


# --- transfers ---


def test_a_transfer_moves_once(book, account):
    income = book.income(account, 50)
    book.move(income)
    book.move(income)
    assert book.available(account) == 50
    assert book.entries(account) == [50]


@pytest.mark.parametrize("changes", [{"amount": 51}, {"code": "DONATION"}, {"source_id": new_id()}, {"pending": True}])
def test_an_id_is_good_for_one_content(book, account, changes):
    income = book.income(account, 50)
    book.move(income)
    refused("TRANSFER_ID_REUSED", book.move, book.income(account, **{"amount": 50, "id": income.id,
            "source_id": income.source_id, **changes}))  # fmt: skip
    assert book.available(account) == 50


@pytest.mark.parametrize("amount", [0, -1])
def test_an_amount_is_positive(book, account, amount):
    with pytest.raises(ValueError, match="positive"):
        book.move(book.income(account, amount))


def test_both_accounts_have_the_currency_of_the_transfer(book, account, app, on_loop):
    dollars = Book(app, on_loop, "USD").account()
    with pytest.raises(RuntimeError, match="MILEAGE"):
        book.move(book.income(dollars, 5))
    with pytest.raises(RuntimeError, match="USD"):
        book.move(book.income(account, 5, currency="USD"))


def test_an_account_has_no_transfer_with_itself(book, account):
    book.move(book.income(account, 5))
    with pytest.raises(Exception, match="ck_ledger_transfers_accounts"):
        book.move(book.transfer(account, account, 5))


def test_what_is_not_there_is_not_spent_and_all_of_a_statement_is_taken_back(book, account):
    other = book.account()
    book.move(book.income(account, 50), book.income(other, 50))
    told = refused("BALANCE_INSUFFICIENT", book.move, book.spending(other, 20), book.spending(account, 51))
    assert told == {"account_id": str(account), "available": "50"}
    assert [book.available(each) for each in (account, other)] == [50, 50]


def test_several_transfers_of_one_statement_are_seen_in_their_order(book, account):
    unlotted = book.account(lotted=False)
    book.move(book.income(unlotted, 10), book.spending(unlotted, 4), book.spending(unlotted, 6))
    assert book.entries(unlotted) == [10, 6, 0]
    refused("BALANCE_INSUFFICIENT", book.move, book.spending(unlotted, 5), book.income(unlotted, 5))


def test_a_balance_without_limits_may_be_negative(book):
    seller = book.account(limits="NONE", lotted=False)
    book.move(book.spending(seller, 30))
    assert book.available(seller) == -30


def test_what_is_owed_is_never_negative_either(book):
    debt = book.account(limits="WITHIN_DEBITS", lotted=False)
    book.move(book.spending(debt, 30))
    assert book.available(debt) == 30
    refused("BALANCE_INSUFFICIENT", book.move, book.income(debt, 31))


@pytest.mark.parametrize("table", ["ledger_transfers", "ledger_entries", "ledger_lot_uses"])
def test_what_was_written_is_never_changed(book, account, sql, table):
    book.move(book.income(account, 50), book.spending(book.account(limits="NONE", lotted=False), 1))
    book.move(book.spending(account, 50))
    for change in (f"UPDATE {table} SET amount = amount", f"DELETE FROM {table}", f"TRUNCATE {table}"):  # noqa: S608 - names of the schema
        with pytest.raises(asyncpg.RestrictViolationError):
            sql(change)


# --- pending ---


def test_what_is_held_is_posted_or_voided_once(book, account):
    book.move(book.income(account, 50))
    first, second = book.hold(account, 20), book.hold(account, 30)
    book.move(first, second)
    assert (book.available(account), book.held(account)) == (0, 50)
    book.move(end(first, "POST"), end(second, "VOID"))
    assert (book.available(account), book.held(account)) == (30, 0)
    for hold, phase in ((first, "POST"), (first, "VOID"), (second, "POST"), (second, "VOID")):
        refused("TRANSFER_ENDED", book.move, end(hold, phase))
    assert book.available(account) == 30
    assert book.entries(account) == [50, 30, 0, 30]


def test_the_end_of_a_hold_may_be_repeated_by_its_id(book, account):
    book.move(book.income(account, 50))
    hold = book.hold(account, 20)
    post = end(hold, "POST")
    for _ in range(2):
        book.move(hold)
        book.move(post)
    assert book.available(account) == 30


def test_a_part_is_posted_and_the_rest_given_back(book, account):
    book.move(book.income(account, 50))
    hold = book.hold(account, 40)
    book.move(hold)
    refused("TRANSFER_ENDED", book.move, end(hold, "POST", 41))
    book.move(end(hold, "POST", 15))
    assert (book.available(account), book.held(account)) == (35, 0)
    assert book.entries(account) == [50, 10, 35]


def test_all_that_a_source_holds_is_ended_at_once(book, account, app, on_loop):
    other, source = book.account(), new_id()
    book.move(book.income(account, 50), book.income(other, 50))
    book.move(book.hold(account, 10, source_id=source), book.hold(other, 20, source_id=source))

    async def ending(phase):
        async with app.db.begin() as tx:
            await ledger.end(Mutation(tx, START, SYSTEM), phase, "test", source)

    for phase in ("VOID", "VOID", "POST"):
        on_loop(ending(phase))
    assert [book.available(each) for each in (account, other)] == [50, 50]


def test_a_hold_ends_with_its_time(book, account, app, on_loop):
    book.move(book.income(account, 50))
    hold = book.hold(account, 20, expire_time=START + DAY)
    book.move(hold)
    book.now = START + DAY
    refused("TRANSFER_ENDED", book.move, end(hold, "POST"))
    assert on_loop(upkeep.expire_pending(app)) >= 1
    assert (book.available(account), book.held(account)) == (50, 0)
    refused("TRANSFER_ENDED", book.move, end(hold, "POST"))


# --- states ---


async def set_state(app, account, state):
    async with app.db.begin() as tx:
        assert await ledger.set_state(tx, account, state, START)


def test_from_a_frozen_account_nothing_leaves(book, account, app, on_loop):
    book.move(book.income(account, 50))
    hold, other = book.hold(account, 10), book.hold(account, 10)
    book.move(hold, other)
    on_loop(set_state(app, account, "FROZEN"))
    for spending in (book.spending(account, 1), book.hold(account, 1)):
        refused("BALANCE_FROZEN", book.move, spending)
    book.move(book.income(account, 5))
    book.move(end(hold, "POST"), end(other, "VOID"))
    assert book.available(account) == 45


def test_in_a_closed_account_nothing_moves(book, account, app, on_loop):
    on_loop(set_state(app, account, "CLOSED"))
    refused("BALANCE_CLOSED", book.move, book.income(account, 1))
    with pytest.raises(AssertionError):
        on_loop(set_state(app, account, "OPEN"))


# --- lots ---


def test_first_to_expire_is_first_spent_then_what_is_older(book, account):
    book.move(
        book.income(account, 10),
        book.income(account, 20, lot_expire_time=START + 30 * DAY),
        book.income(account, 30, lot_expire_time=START + 10 * DAY),
    )
    book.move(book.spending(account, 25), book.spending(account, 15))
    assert book.lots(account) == [(0, 10), (10, 30), (10, None)]
    book.move(book.spending(account, 20))
    assert book.lots(account) == [(0, 10), (0, 30), (0, None)]


def test_what_has_expired_is_not_spent_even_before_it_is_written_off(book, account):
    book.move(book.income(account, 50, lot_expire_time=START + DAY))
    book.now = START + DAY
    refused("BALANCE_INSUFFICIENT", book.move, book.spending(account, 1))


def test_what_is_given_back_comes_into_its_lots_with_their_dates_the_last_one_first(book, account):
    book.move(book.income(account, 10, lot_expire_time=START + 10 * DAY))
    book.move(book.income(account, 20, lot_expire_time=START + 20 * DAY))
    hold = book.hold(account, 25)
    book.move(hold)
    assert book.lots(account) == [(0, 10), (5, 20)]
    book.move(end(hold, "POST", 5))
    assert book.lots(account) == [(5, 10), (20, 20)]
    book.move(book.income(account, 3, code="RETURN", returned_id=hold.id))
    assert book.lots(account) == [(8, 10), (20, 20)]
    refused("RETURN_EXCEEDS_SPENDING", book.move, book.income(account, 3, code="RETURN", returned_id=hold.id))


def test_a_lot_that_expired_while_it_was_spent_has_grace_if_that_is_given(book, account):
    book.move(book.income(account, 10, lot_expire_time=START + DAY))
    spending = book.spending(account, 10)
    book.move(spending)
    book.now = START + 5 * DAY
    book.move(book.income(account, 4, code="RETURN", returned_id=spending.id))
    assert book.lots(account) == [(4, 1)]
    grace = START + 35 * DAY
    book.move(book.income(account, 6, code="RETURN", returned_id=spending.id, lot_expire_time=grace))
    assert book.lots(account) == [(10, 35)]


# --- the mall's own accounts ---


def test_the_malls_accounts_are_brought_up_by_a_job_and_never_differ(book, account, app, on_loop):
    async def balance():
        async with app.db.read() as connection:
            (row,) = [row for row in await queries.platform_balances(connection) if row.id == book.mall]
            return row.debits_posted, row.credits_posted

    before = on_loop(balance())
    book.move(book.income(account, 50), book.income(account, 1))
    book.move(book.spending(account, 20))
    after = (before[0] + 51, before[1] + 20)
    assert on_loop(balance()) == after
    assert on_loop(upkeep.roll_up(app)) >= 3
    assert on_loop(balance()) == after
    assert (book.row(book.mall).debits_posted, book.row(book.mall).credits_posted) == after


def test_a_difference_is_found(book, account, sql, app, on_loop):
    book.move(book.income(account, 50))
    sql("UPDATE ledger_accounts SET credits_posted = credits_posted + 1 WHERE id = $1", account)
    with pytest.raises(AssertionError):
        book.assert_balanced()
    sql("UPDATE ledger_accounts SET credits_posted = credits_posted - 1 WHERE id = $1", account)
    sql("UPDATE ledger_lots SET remaining = remaining - 1 WHERE account_id = $1", account)
    with pytest.raises(AssertionError):
        book.assert_balanced()
    sql("UPDATE ledger_lots SET remaining = remaining + 1 WHERE account_id = $1", account)
