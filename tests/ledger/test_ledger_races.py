"""Simultaneous transfers, and what they would do to the ledger without its guards."""

import asyncio

import pytest

from server import ledger
from server.kit.caller import SYSTEM
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from server.ledger import upkeep
from storage.errors import CheckFailed, Conflict
from storage.queries import ledger as queries
from tests.support import racing
from tests.support.books import DAY, START, Book, end

WITHIN = f"(a.limits = 'NONE' OR {queries.AVAILABLE} + s.lowest >= 0)"


@pytest.fixture
def book(app, on_loop):
    book = Book(app, on_loop)
    yield book
    book.assert_balanced()


def reasons(results):
    """How many succeeded, and why the others did not."""
    told = [r.reason if isinstance(r, FailedPrecondition) else type(r) for r in results if r is not None]
    return results.count(None), set(told)


def spend_200(book, account):
    return reasons(book.at_once(*(book.moving(book.spending(account, 1)) for _ in range(200))))


@pytest.mark.parametrize("lotted", [True, False])
def test_of_200_spendings_of_a_balance_of_50_exactly_50_are_made(book, lotted):
    account = book.account(lotted=lotted)
    book.move(book.income(account, 50))
    assert spend_200(book, account) == (50, {"BALANCE_INSUFFICIENT"})
    assert book.available(account) == 0
    assert book.entries(account)[-1] == 0


def test_without_its_guard_only_the_check_of_the_table_is_left(book, monkeypatch):
    account = book.account(lotted=False)
    book.move(book.income(account, 50))
    monkeypatch.setattr(queries, "_MOVE", racing.without(queries._MOVE, WITHIN, "true"))
    assert spend_200(book, account) == (50, {CheckFailed})


def test_a_lot_is_not_spent_twice(book):
    account = book.account()
    book.move(book.income(account, 5, lot_expire_time=START + DAY), book.income(account, 5))
    results = book.at_once(*(book.moving(book.spending(account, 3)) for _ in range(20)))
    assert reasons(results) == (3, {"BALANCE_INSUFFICIENT"})
    assert book.lots(account) == [(0, 1), (1, None)]


def test_without_the_lock_on_lots_what_others_left_is_not_seen(book, monkeypatch):
    mutant = racing.without(queries._MOVE, "ORDER BY o.account_id, o.expire_time, o.id FOR UPDATE", "")
    monkeypatch.setattr(queries, "_MOVE", mutant)

    def race():
        account = book.account()
        book.move(book.income(account, 5, lot_expire_time=START + DAY), book.income(account, 5))
        return reasons(book.at_once(*(book.moving(book.spending(account, 3)) for _ in range(20))))[1]

    assert any(CheckFailed in race() for _ in range(50))  # they have to meet within one statement


def test_one_id_moves_once_however_often_at_once(book, monkeypatch):
    account = book.account()
    income = book.income(account, 7)
    assert reasons(book.at_once(*(book.moving(income) for _ in range(20)))) == (20, set())
    assert book.available(account) == 7
    monkeypatch.setattr(queries, "_MOVE", racing.without(queries._MOVE, "ON CONFLICT DO NOTHING"))
    again = book.income(account, 7)
    assert reasons(book.at_once(*(book.moving(again) for _ in range(20)))) == (1, {Conflict})


def test_a_hold_ends_once_however_it_is_ended_at_once(book, sql):
    account = book.account()
    book.move(book.income(account, 100))

    def race():
        hold = book.hold(account, 10)
        book.move(hold)
        ends = [end(hold, phase) for phase in ("POST", "VOID") for _ in range(8)]
        return reasons(book.at_once(*(book.moving(each) for each in ends)))

    for _ in range(5):
        assert race() == (1, {"TRANSFER_ENDED"})
    with racing.without_index(sql, "uq_ledger_transfers_pending_id"):
        assert CheckFailed in race()[1]


def test_holds_posts_and_voids_at_once_leave_nothing_held(book):
    account = book.account()
    book.move(book.income(account, 40))

    async def whole(phase):
        hold = book.hold(account, 10)
        await book.moving(hold)
        await book.moving(end(hold, phase))

    results = book.at_once(*(whole(phase) for phase in ("POST", "VOID", "VOID") for _ in range(8)))
    posted = sum(result is None for result in results[:8])
    assert posted <= 4
    assert (book.available(account), book.held(account)) == (40 - 10 * posted, 0)
    assert reasons(results)[1] <= {"BALANCE_INSUFFICIENT"}


def test_two_jobs_expire_a_hold_once(book, app):
    account = book.account()
    book.move(book.income(account, 40))
    book.move(*(book.hold(account, 10, expire_time=START + DAY) for _ in range(4)))
    results = book.at_once(*(upkeep.expire_pending(app) for _ in range(4)))
    assert not [result for result in results if isinstance(result, Exception)]
    assert (book.available(account), book.held(account)) == (40, 0)
    assert book.entries(account) == [40, 30, 20, 10, 0, 10, 20, 30, 40]


def test_opposite_transfers_do_not_wait_for_each_other(book):
    one, other = book.account(), book.account()
    book.move(book.income(one, 100), book.income(other, 100))
    works = [book.moving(book.transfer(*pair, 1)) for pair in ((one, other), (other, one)) for _ in range(40)]
    assert reasons(book.at_once(*works)) == (80, set())
    assert book.available(one) + book.available(other) == 200


def test_both_sides_are_equal_at_any_instant(book, app):
    accounts = [book.account() for _ in range(4)]
    book.move(*(book.income(account, 50) for account in accounts))
    over = asyncio.Event()

    async def look():
        looks = 0
        while not over.is_set():
            async with app.db.read() as connection:
                for row in await ledger.trial_balance(connection):
                    assert row.debits_posted == row.credits_posted
                    assert row.debits_pending == row.credits_pending
            looks += 1
        return looks

    async def trade():
        for number in range(60):
            account = accounts[number % 4]
            hold = book.hold(account, 5)
            async with app.db.begin() as tx:
                await ledger.move(Mutation(tx, START, SYSTEM), [hold])
            await book.moving(end(hold, "POST" if number % 3 else "VOID"))
            await book.moving(book.income(account, 5))

    async def stop():
        await asyncio.gather(trade(), trade(), roll())
        over.set()

    async def roll():
        for _ in range(40):
            await upkeep.roll_up(app)

    looks, *_ = book.at_once(look(), stop())
    assert looks > 20
