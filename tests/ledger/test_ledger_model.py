"""Random sequences against a model in plain Python: the same is allowed, the same is left, and both sides are equal after each."""

import random
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from server.kit.errors import FailedPrecondition
from tests.support.books import DAY, START, Book, end

SEEDS = range(6)
STEPS = 60
NEVER = START + timedelta(days=10_000)


@dataclass
class Lot:
    place: int
    amount: int
    expire_time: object

    @property
    def order(self):
        return self.expire_time, self.place


@dataclass
class Model:
    """One account: lots, and what each spending took from them, in order."""

    lots: list = field(default_factory=list)
    uses: dict = field(default_factory=dict)
    held: dict = field(default_factory=dict)

    @property
    def available(self):
        return sum(lot.amount for lot in self.lots)

    def income(self, amount, expire_time):
        self.lots.append(Lot(len(self.lots), amount, expire_time))

    def spend(self, spending, now):
        usable = sorted((lot for lot in self.lots if lot.amount and lot.expire_time > now), key=lambda lot: lot.order)
        if sum(lot.amount for lot in usable) < spending.amount:
            return False
        self.uses[spending.id], wanted = [], spending.amount
        for lot in usable:
            part = min(lot.amount, wanted)
            if part:
                lot.amount -= part
                wanted -= part
                self.uses[spending.id].append([lot, part])
        if spending.pending:
            self.held[spending.id] = spending
        return True

    def give_back(self, spending, amount):
        if sum(part for _, part in self.uses.get(spending.id, ())) < amount:
            return False
        for use in reversed(self.uses[spending.id]):
            part = min(use[1], amount)
            use[1] -= part
            use[0].amount += part
            amount -= part
        return True

    def end(self, hold, phase, amount):
        if hold.id not in self.held or (phase == "POST" and amount > hold.amount):
            return False
        del self.held[hold.id]
        return self.give_back(hold, hold.amount - amount if phase == "POST" else hold.amount)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_ledger_does_what_the_model_does(app, on_loop, seed):
    rng = random.Random(seed)  # noqa: S311
    book = Book(app, on_loop)
    accounts = {book.account(): Model() for _ in range(3)}
    spendings = []
    refusals = 0
    for _ in range(STEPS):
        account, model = rng.choice([*accounts.items()])
        amount = rng.randint(1, 30)
        match rng.choice(["income", "income", "spend", "spend", "hold", "hold", "end", "return", "wait"]):
            case "income":
                expire_time = rng.choice([None, book.now + rng.randint(1, 9) * DAY])
                movement = book.income(account, amount, lot_expire_time=expire_time)
                model.income(amount, expire_time or NEVER)
                allowed = True
            case "spend" | "hold" as how:
                movement = book.spending(account, amount, pending=how == "hold")
                allowed = model.spend(movement, book.now)
                spendings.append((account, model, movement))
            case "end" if spendings:
                account, model, hold = rng.choice(spendings)
                phase = rng.choice(["POST", "VOID"])
                part = rng.randint(1, hold.amount + 2) if phase == "POST" else None
                movement = end(hold, phase, part)
                allowed = model.end(hold, phase, part)
            case "return" if spendings:
                account, model, spending = rng.choice(spendings)
                if spending.id in model.held:
                    continue
                movement = book.income(account, amount, code="RETURN", returned_id=spending.id)
                allowed = model.give_back(spending, amount)
            case _:
                book.now += DAY
                continue
        try:
            book.move(movement)
            assert allowed
        except FailedPrecondition:
            assert not allowed
            refusals += 1
        book.assert_balanced()
        for each, expected in accounts.items():
            assert book.available(each) == expected.available
            assert book.held(each) == sum(hold.amount for hold in expected.held.values())
    assert refusals
    for account, model in accounts.items():
        left = [(lot.amount, None if lot.expire_time == NEVER else (lot.expire_time - START) // DAY)
                for lot in sorted(model.lots, key=lambda lot: lot.order)]  # fmt: skip
        assert book.lots(account) == left
        book.entries(account)
