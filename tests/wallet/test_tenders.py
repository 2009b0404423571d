"""What the checkout asks of wallets: hold, post, void, give back, over several accounts at once; and situations others ran into."""

from contextlib import asynccontextmanager
from uuid import UUID

import pytest

from mall.wallet.v1 import wallet_pb2 as pb
from server import ledger, wallet
from server.kit.caller import SYSTEM
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.wallet import Spending, expiry
from storage.errors import Refused
from storage.queries import ledger as queries
from tests.support import make, racing
from tests.wallet.conftest import money, points, units


class Till:
    """Purchases paid from wallets, without the rest of a checkout."""

    def __init__(self, wallets):
        self.wallets, self.app = wallets, wallets.app

    @asynccontextmanager
    async def work(self):
        async with self.app.db.begin() as tx:
            yield Mutation(tx, self.app.clock.now(), SYSTEM)

    async def holding(self, spendings, purchase_id):
        async with self.work() as work:
            await wallet.hold(work, spendings, purchase_id)

    async def ending(self, end, purchase_id):
        async with self.work() as work:
            await end(work, purchase_id)

    async def giving_back(self, *arguments, **named):
        async with self.work() as work:
            await wallet.give_back(work, *arguments, **named)

    def hold(self, *spendings):
        """Hold for a new purchase, and return its id."""
        purchase_id = new_id()
        self.wallets.on_loop(self.holding(spendings, purchase_id))
        return purchase_id

    def post(self, purchase_id):
        self.wallets.on_loop(self.ending(wallet.post, purchase_id))

    def void(self, purchase_id):
        self.wallets.on_loop(self.ending(wallet.void, purchase_id))

    def give_back(self, spending, amount, purchase_id, *, owner, return_id=None, buyers_doing=True, worth_minor=0):
        back = wallet.Return(return_id or new_id(), spending, amount, worth_minor)
        self.wallets.on_loop(self.giving_back([back], purchase_id, owner_id=UUID(owner.id), buyers_doing=buyers_doing))

    def spending(self, owner, amount, kind="MILEAGE", **changes):
        account = self.wallets.account(owner, kind)
        currency = account.currency_code or kind
        return Spending(new_id(), UUID(account.id), amount, currency, **changes)


@pytest.fixture
def till(wallets):
    return Till(wallets)


@pytest.fixture
def member(wallets):
    return wallets.member()


def refused(reason, call, *arguments, **named):
    with pytest.raises(FailedPrecondition) as caught:
        call(*arguments, **named)
    assert caught.value.reason == reason


def mall(wallets, code, currency):
    """What an account of the mall's own has got, to the last transfer."""

    async def look():
        async with wallets.app.db.read() as connection:
            rows = await queries.platform_balances(connection)
            (row,) = [row for row in rows if row.id == ledger.platform_account(code, currency)]
            return row.credits_posted - row.debits_posted

    return wallets.on_loop(look())


def test_several_accounts_pay_together_or_not_at_all(wallets, till, member):
    wallets.give(member, points(300))
    wallets.give(member, money(2000))
    card = wallets.card(1500).gift_card
    before = mall(wallets, "CLEARING_PURCHASES", "USD")
    parts = [
        till.spending(member, 1200, "DEPOSIT"),
        till.spending(member, 200, worth_minor=200, worth_currency="USD"),
        Spending(new_id(), UUID(card.id), 1000, "USD"),
    ]
    purchase_id = till.hold(*parts)
    assert (wallets.usable(member, "DEPOSIT"), wallets.usable(member)) == (800, 100)
    till.post(purchase_id)
    assert mall(wallets, "CLEARING_PURCHASES", "USD") == before + 1200 + 200 + 1000
    refused("BALANCE_INSUFFICIENT", till.hold, till.spending(member, 800, "DEPOSIT"), till.spending(member, 101))
    assert (wallets.usable(member, "DEPOSIT"), wallets.usable(member)) == (800, 100)
    assert wallets.entries(member) == [("MANUAL_ADJUSTMENT", 300, 300), ("USAGE", -200, 100)]


def test_points_are_worth_money_even_where_nobody_had_any_of_it_before(wallets, till, member):
    wallets.give(member, points(300))
    purchase_id = till.hold(till.spending(member, 200, worth_minor=260, worth_currency="SEK"))
    till.post(purchase_id)
    assert mall(wallets, "POINTS_EXPENSE", "SEK") == -260


def test_what_three_triggers_give_back_comes_back_once(wallets, till, member):
    """Balance 30.00, order 50.00, card declined: the decline, the callback and the shopper all cancel it."""
    wallets.give(member, money(3000))
    purchase_id = till.hold(till.spending(member, 3000, "DEPOSIT"))
    assert wallets.usable(member, "DEPOSIT") == 0
    wallets.book.at_once(*(till.ending(wallet.void, purchase_id) for _ in range(3)))
    till.void(purchase_id)
    assert wallets.usable(member, "DEPOSIT") == 3000
    assert len(wallets.entries(member, "DEPOSIT")) == 3


def test_what_is_held_is_not_spent_by_starting_over(wallets, till, member):
    """Balance 300.00, order 100.00 on credit; declined, and bought again with a new cart."""
    wallets.give(member, money(10_000))
    wallets.give(member, money(10_000))
    wallets.give(member, money(10_000))
    first = till.hold(till.spending(member, 10_000, "DEPOSIT"))
    assert wallets.usable(member, "DEPOSIT") == 20_000
    till.void(first)
    second = till.hold(till.spending(member, 10_000, "DEPOSIT"))
    till.post(second)
    assert wallets.usable(member, "DEPOSIT") == 20_000
    assert not wallets.call("ListWalletHolds", member, account_id=wallets.account(member, "DEPOSIT").id).wallet_holds


def test_what_was_posted_is_not_voided_and_the_reverse(wallets, till, member):
    wallets.give(member, money(3000))
    purchase_id = till.hold(till.spending(member, 1000, "DEPOSIT"))
    results = wallets.book.at_once(*(till.ending(end, purchase_id) for end in (wallet.post, wallet.void) * 4))
    told = {getattr(result, "reason", None) for result in results}
    assert told <= {None, "TRANSFER_ENDED"}
    assert wallets.usable(member, "DEPOSIT") in (2000, 3000)
    assert units(wallets.account(member, "DEPOSIT").on_hold) == 0


def test_earned_and_given_are_one_balance(wallets, till, member):
    """50 earned and 59 given; 80 are redeemed, and cannot be again: lots and balance are one set."""
    wallets.give(member, points(50))
    wallets.give(member, points(59), type="DONATION")
    till.post(till.hold(till.spending(member, 80)))
    assert (wallets.usable(member), sum(wallets.lots(member))) == (29, 29)
    refused("BALANCE_INSUFFICIENT", till.hold, till.spending(member, 80))


def test_the_chain_of_earn_spend_and_cancel(wallets, till, member):
    """+50 for a welcome; an order spends 50 and earns 21; the order is cancelled: 50, 0, 21, 0, 50."""
    wallets.give(member, points(50), type="DONATION", expire_time=wallets.later(days=30))
    spent = till.spending(member, 50)
    purchase_id = till.hold(spent)
    till.post(purchase_id)
    wallets.give(member, points(21))
    wallets.give(member, points(-21))
    till.give_back(spent, 50, purchase_id, owner=member)
    assert [after for *_, after in wallets.entries(member)] == [50, 0, 21, 0, 50]
    assert wallets.entries(member)[-1][0] == "REVERSAL"


def test_what_comes_back_into_an_expired_lot(wallets, till, member, clock):
    """Points expire on day 3, spent on day 1, cancelled on day 8: by the buyer they are gone, by the seller they have grace."""
    wallets.give(member, points(500), expire_time=wallets.later(days=3))
    spent = till.spending(member, 500)
    purchase_id = till.hold(spent)
    till.post(purchase_id)
    clock.advance(days=8)
    till.give_back(spent, 200, purchase_id, owner=member, buyers_doing=True)
    assert wallets.entries(member)[-2:] == [("REVERSAL", 200, 200), ("EXPIRE", -200, 0)]
    till.give_back(spent, 300, purchase_id, owner=member, buyers_doing=False)
    wallets.expire()
    assert wallets.usable(member) == 300
    clock.advance(days=13)
    wallets.expire()
    assert wallets.usable(member) == 300
    clock.advance(days=1)
    wallets.expire()
    assert wallets.usable(member) == 0


def test_held_points_do_not_expire_until_they_are_given_back(wallets, till, member, clock):
    wallets.give(member, points(50), expire_time=wallets.later(days=1))
    purchase_id = till.hold(till.spending(member, 50))
    clock.advance(days=2)
    wallets.expire()
    assert units(wallets.account(member).on_hold) == 50
    till.void(purchase_id)
    refused("BALANCE_INSUFFICIENT", till.hold, till.spending(member, 1))
    wallets.expire()
    assert (wallets.usable(member), units(wallets.account(member).expired)) == (0, 50)


def test_no_more_comes_back_than_was_spent_and_each_return_once(wallets, till, member):
    wallets.give(member, points(100))
    spent = till.spending(member, 100, worth_minor=100, worth_currency="USD")
    purchase_id = till.hold(spent)
    till.post(purchase_id)
    return_id = new_id()
    for _ in range(2):
        till.give_back(spent, 60, purchase_id, owner=member, return_id=return_id, worth_minor=60)
    assert wallets.usable(member) == 60
    refused("RETURN_EXCEEDS_SPENDING", till.give_back, spent, 41, purchase_id, owner=member)
    till.give_back(spent, 40, purchase_id, owner=member, worth_minor=40)
    assert wallets.usable(member) == 100


def test_of_two_cards_the_first_that_is_enough_is_not_overtaxed(wallets, till):
    """Cards of 50.00 and 50.00, total 60.00: the checkout asks 50.00 of one and 10.00 of the other."""
    first, second = wallets.card().gift_card, wallets.card().gift_card
    till.post(
        till.hold(Spending(new_id(), UUID(first.id), 5000, "USD"), Spending(new_id(), UUID(second.id), 1000, "USD"))
    )
    left = [wallets.call("GetGiftCard", wallets.admin, id=card.id).balance.units for card in (first, second)]
    assert left == [0, 40]


def test_a_card_that_expired_or_was_disabled_while_it_was_in_the_cart(wallets, till, clock):
    expiring = wallets.card(expire_time=wallets.later(minutes=5)).gift_card
    disabled = wallets.card().gift_card
    clock.advance(minutes=6)
    wallets.call("DisableGiftCard", wallets.admin, id=disabled.id, reason="Stolen.")
    refused("BALANCE_INSUFFICIENT", till.hold, Spending(new_id(), UUID(expiring.id), 100, "USD"))
    refused("BALANCE_FROZEN", till.hold, Spending(new_id(), UUID(disabled.id), 100, "USD"))


def test_a_card_that_a_purchase_holds_shows_it_and_is_not_closed(wallets, till):
    card = wallets.card(2000).gift_card
    purchase_id = till.hold(Spending(new_id(), UUID(card.id), 2000, "USD"))
    shown = wallets.call("GetGiftCard", wallets.admin, id=card.id)
    assert (shown.balance.units, shown.held_amount.units) == (0, 20)
    with pytest.raises(Exception, match="purchases hold"):
        wallets.call("CloseGiftCard", wallets.admin, id=card.id, reason="Refund.")
    till.void(purchase_id)
    assert wallets.call("GetGiftCard", wallets.admin, id=card.id).balance.units == 20


# --- as parts of another statement ---


def test_holding_is_one_round_trip_and_part_of_what_its_caller_writes(wallets, till, member, round_trips):
    wallets.give(member, money(3000))
    card = wallets.card(1500).gift_card
    spendings = [till.spending(member, 1000, "DEPOSIT"), Spending(new_id(), UUID(card.id), 500, "USD")]
    purchase_id = new_id()

    async def place():
        async with till.work() as work:
            parts = wallet.holding(spendings, purchase_id, caller=SYSTEM, now=work.now)
            with round_trips() as count:
                row = await work.write(parts)
                await wallet.held(work, row, spendings, purchase_id)
                return count()

    async def end():
        async with till.work() as work:
            await wallet.post(work, purchase_id)

    assert wallets.on_loop(place()) == 1
    assert wallets.usable(member, "DEPOSIT") == 2000
    wallets.on_loop(end())
    assert units(wallets.account(member, "DEPOSIT").consumed) == 1000


def test_holding_alone_writes_nothing_where_an_account_does_not_allow_it(wallets, till, member):
    wallets.give(member, money(3000))
    spendings = [till.spending(member, 1000, "DEPOSIT"), till.spending(member, 2001, "DEPOSIT")]
    purchase_id = new_id()

    async def place():
        async with wallets.app.db.read() as connection:
            work = Mutation(connection, wallets.clock.now(), SYSTEM, autocommit=True)
            await work.write(wallet.holding(spendings, purchase_id, caller=SYSTEM, now=work.now))

    with pytest.raises(Refused):
        wallets.on_loop(place())
    assert wallets.usable(member, "DEPOSIT") == 3000


# --- races ---


def race(wallets, till, owner, amount, calls):
    works = [till.holding([till.spending(owner, amount)], new_id()) for _ in range(calls)]
    results = wallets.book.at_once(*works)
    told = {getattr(result, "reason", type(result)) for result in results if result is not None}
    return results.count(None), told


def test_a_balance_for_50_is_held_50_times_by_200(wallets, till, member):
    for _ in range(5):
        wallets.give(member, points(10), expire_time=wallets.later(days=9))
    assert race(wallets, till, member, 1, 200) == (50, {"BALANCE_INSUFFICIENT"})
    assert (wallets.usable(member), sum(wallets.lots(member))) == (0, 0)


def test_spending_races_with_expiry_and_gifts(wallets, till, member, clock, app):
    wallets.give(member, points(30), expire_time=wallets.later(days=1))
    wallets.give(member, points(20))
    spendings = [till.holding([till.spending(member, 5)], new_id()) for _ in range(12)]
    clock.advance(days=1)
    results = wallets.book.at_once(*spendings, *(expiry.expire_lots(app) for _ in range(3)))
    assert not [r for r in results if isinstance(r, Exception) and getattr(r, "reason", "") != "BALANCE_INSUFFICIENT"]
    account = wallets.account(member)
    assert (units(account.usable), units(account.on_hold), units(account.expired)) == (0, 20, 30)
    assert [kind for kind, *_ in wallets.entries(member)].count("EXPIRE") == 1


def test_simultaneous_decisions_about_an_adjustment_have_one_effect(wallets, member, app, on_loop):
    asked = wallets.give(member, points(20_000))
    others = [make.administrator(app, on_loop) for _ in range(4)]
    calls = [lambda o=o: wallets.call("ApproveWalletAdjustment", o, id=asked.id) for o in others]
    calls.append(lambda: wallets.call("RejectWalletAdjustment", wallets.admin, id=asked.id))
    assert racing.tally(racing.at_once(*calls))[0] == 1
    assert wallets.usable(member) in (0, 20_000)


def test_many_first_credits_open_one_account(wallets, member):
    calls = [lambda: wallets.give(member, points(1))] * 8
    assert racing.tally(racing.at_once(*calls))[0] == 8
    assert wallets.usable(member) == 8


def test_what_a_closed_account_or_card_cannot_take_back_becomes_deposit(wallets, till, member):
    """Points are worth what was paid with them; the deposit is opened again where its owner has closed it."""
    wallets.give(member, points(100))
    wallets.give(member, money(500))
    card = wallets.card(700).gift_card
    spendings = [
        till.spending(member, 100, worth_minor=100, worth_currency="USD"),
        till.spending(member, 500, "DEPOSIT"),
        Spending(new_id(), UUID(card.id), 600, "USD"),
    ]
    purchase_id = till.hold(*spendings)
    till.post(purchase_id)
    for kind in ("MILEAGE", "DEPOSIT"):
        wallets.call("CloseWalletAccount", wallets.admin, id=wallets.account(member, kind).id, reason="Not needed.")
    wallets.call("CloseGiftCard", wallets.admin, id=card.id, reason="Bought back.")
    return_ids = [new_id() for _ in spendings]
    for _ in range(2):  # asked for again, nothing more comes back
        for spending, amount, worth, id_ in zip(spendings, (40, 500, 600), (40, 0, 0), return_ids, strict=True):
            till.give_back(spending, amount, purchase_id, owner=member, return_id=id_, worth_minor=worth)
    assert wallets.usable(member, "DEPOSIT") == 1140
    assert pb.WalletAccount.State.Name(wallets.account(member, "DEPOSIT").state) == "OPEN"
    assert wallets.usable(member) == 0
