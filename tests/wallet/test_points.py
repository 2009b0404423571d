"""Points that others give, take and take back: what was spent before is owed, and the next points pay it off."""

import asyncio
from uuid import UUID

import pytest

from server import wallet
from server.kit.errors import ApiError
from server.kit.ids import new_id
from server.kit.mutation import background

KIND = "MILEAGE"


class Holder:
    """Moves points of one member, as later domains do."""

    def __init__(self, wallets):
        self.wallets, self.member = wallets, wallets.member()
        self.id = UUID(self.member.id)

    async def work(self, function, *arguments, **options):
        async with background(self.wallets.app) as work:
            return await function(work, self.id, KIND, *arguments, **options)

    def __call__(self, function, *arguments, **options):
        return self.wallets.on_loop(self.work(function, *arguments, **options))

    def accrue(self, *amounts, **more):
        self(wallet.accrue, [points_of(amount, **more) for amount in amounts])

    def claw_back(self, *amounts):
        self(wallet.claw_back, [points_of(amount) for amount in amounts])

    def spend(self, amount):
        spent = points_of(amount)
        self(wallet.spend, spent)
        return spent

    @property
    def usable(self):
        return self.wallets.usable(self.member)

    @property
    def owed(self):
        debt = wallet.debt_id(UUID(self.wallets.account(self.member).id))
        rows = self.wallets.sql(
            "SELECT debits_posted - credits_posted AS owed FROM ledger_accounts WHERE id = $1", debt
        )
        return rows[0].owed if rows else 0


def points_of(amount, **more):
    id_ = new_id()
    return wallet.Points(id_, amount, "test", id_, "TEST", **more)


@pytest.fixture
def holder(wallets):
    return Holder(wallets)


def test_points_that_are_given_are_lots_with_their_dates(wallets, holder):
    holder.accrue(10, 20)
    holder.accrue(5, expire_time=wallets.later(days=1))
    assert (holder.usable, wallets.lots(holder.member)) == (35, [10, 20, 5])
    holder.spend(7)
    assert wallets.lots(holder.member) == [8, 20]
    assert [change for change, *_ in wallets.entries(holder.member)] == ["ACCRUAL"] * 3 + ["USAGE"]


def test_the_same_points_are_given_once(holder):
    given = points_of(10)
    for _ in range(2):
        holder(wallet.accrue, [given])
    assert holder.usable == 10


def test_what_is_there_is_taken_and_the_rest_is_owed(wallets, holder):
    holder.accrue(10)
    holder.claw_back(4, 9, 2)
    assert (holder.usable, holder.owed) == (0, 5)
    assert wallets.entries(holder.member)[-1][0] == "REVERSAL"
    holder.accrue(3)
    assert (holder.usable, holder.owed) == (0, 2)
    holder.accrue(1, 10)
    assert (holder.usable, holder.owed) == (9, 0)


def test_what_has_expired_is_not_taken_back(wallets, holder, clock):
    holder.accrue(10, expire_time=wallets.later(days=1))
    clock.advance(days=2)
    holder.claw_back(4)
    assert (holder.usable, holder.owed) == (0, 4)


def test_a_frozen_account_gives_nothing_and_owes(wallets, holder):
    holder.accrue(10)
    wallets.call(
        "CreateFinancialIncident", wallets.admin,
        financial_incident={"account_id": wallets.account(holder.member).id, "type": "FRAUD", "details": "Odd."},
    )  # fmt: skip
    holder.claw_back(4)
    assert holder.owed == 4


def test_more_than_there_is_is_not_spent(holder):
    holder.accrue(10)
    with pytest.raises(ApiError) as refused:
        holder.spend(11)
    assert (refused.value.reason, holder.usable) == ("BALANCE_INSUFFICIENT", 10)


@pytest.mark.parametrize(("own_doing", "left"), [(True, 0), (False, 10)])
def test_what_was_spent_comes_back_into_its_lot(wallets, holder, clock, own_doing, left):
    holder.accrue(10, expire_time=wallets.later(days=1))
    spent = holder.spend(10)
    clock.advance(days=2)
    back = points_of(10)
    for _ in range(2):
        holder(wallet.unspend, spent.id, back, own_doing=own_doing)
    assert holder.usable == left
    clock.advance(days=14)
    wallets.expire()
    assert holder.usable == 0


def test_two_that_take_back_at_once_take_what_there_is_once(wallets, holder):
    holder.accrue(10)

    async def both():
        taken = [holder.work(wallet.claw_back, [points_of(8)]) for _ in range(2)]
        await asyncio.gather(*taken)

    wallets.on_loop(both())
    assert (holder.usable, holder.owed) == (0, 6)


def test_a_closed_account_takes_points_again(wallets, holder):
    holder.accrue(10)
    spent = holder.spend(10)
    wallets.call("CloseWalletAccount", wallets.admin, id=wallets.account(holder.member).id, reason="Over.")
    holder.claw_back(4)
    holder(wallet.unspend, spent.id, points_of(10), own_doing=False)
    holder.accrue(5)
    assert (holder.usable, holder.owed) == (11, 0)
