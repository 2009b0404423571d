"""A payment against a plain model of it: whatever happens in whichever order, every amount adds up and no step is taken that
the table of states does not have."""

import random
from itertools import pairwise

import pytest

from mall.payments.v1 import payments_pb2
from server.kit.errors import ApiError
from server.payments import refunding
from server.payments.provider import Result
from storage.errors import CheckFailed
from storage.tables.payments import PAYMENT_STATES
from tests.support import make

Payment = payments_pb2.Payment
STEPS = 40


class Model:
    """What is held, captured, promised to refunds, refunded, disputed and lost, as numbers."""

    def __init__(self, held):
        self.held, self.captured, self.released = held, 0, 0
        self.refunding, self.refunded, self.disputed, self.lost = {}, {}, {}, 0

    @property
    def left_to_capture(self):
        return self.held - self.captured - self.released

    @property
    def gone(self):
        return sum(self.refunding.values()) + sum(self.refunded.values()) + sum(self.disputed.values()) + self.lost

    @property
    def rest(self):
        return max(0, self.captured - self.gone)

    @property
    def state(self):
        refunded = sum(self.refunded.values())
        if not self.captured:
            return "CANCELLED" if self.released == self.held else "AUTHORIZED"
        if sum(self.disputed.values()):
            return "DISPUTED"
        if self.lost and refunded + self.lost >= self.captured:
            return "CHARGED_BACK"
        if refunded + self.lost == 0:
            return "CAPTURED"
        return "REFUNDED" if refunded >= self.captured else "PARTIALLY_REFUNDED"


class Machine:
    """Does the same to a payment and to its model, by chance; what the model forbids must be refused."""

    def __init__(self, till, report, chance):
        self.till, self.report, self.chance = till, report, chance
        self.attempt = till.hold(amount=10_000)
        self.model = Model(10_000)

    def refused(self, call, *arguments):
        with pytest.raises((ApiError, CheckFailed)):
            call(*arguments)

    def capture(self):
        amount = self.chance.randint(1, 4000)
        if self.model.left_to_capture == 0 or amount > self.model.left_to_capture:
            self.refused(self.till.open_capture, self.attempt.payment_id, amount)
        else:
            self.till.capture(self.attempt.payment_id, amount)
            self.model.captured += amount

    def release(self):
        amount = self.chance.randint(1, 500)
        order = self.chance.choice(self.orders)
        released = self.till.sql(
            "SELECT coalesce(sum(amount_minor), 0)::bigint FROM payment_releases WHERE payment_id = $1 AND order_id = $2",
            self.attempt.payment_id, order,
        )[0][0]  # fmt: skip
        free = min(self.model.left_to_capture, 5000 - released)
        if amount > free:
            return
        assert self.till.give_back(self.attempt.payment_id, amount, order_id=order) is None
        self.model.released += amount

    def refund(self):
        amount = self.chance.randint(1, 3000)
        if amount > self.model.rest:
            self.refused(self.till.refund, self.attempt.payment_id, amount)
            return
        before = self.ids()
        self.till.refund(self.attempt.payment_id, amount)
        opened = [row for row in self.refunds() if row.id not in before]
        assert sum(row.amount_minor for row in opened) == amount
        self.model.refunding |= {row.id: row.amount_minor for row in opened}

    def settle_refund(self):
        if self.model.refunding:
            id_ = self.chance.choice(list(self.model.refunding))
            amount = self.model.refunding.pop(id_)
            outcome = self.chance.choice(["SUCCEEDED", "SUCCEEDED", "DECLINED"])
            self.settle(id_, outcome, amount)
            if outcome == "SUCCEEDED":
                self.model.refunded[id_] = amount

    def bounce_refund(self):
        if self.model.refunded and self.chance.random() < 0.3:
            id_ = self.chance.choice(list(self.model.refunded))
            self.settle(id_, "DECLINED", self.model.refunded.pop(id_))

    def settle(self, id_, outcome, amount):
        async def settle():
            async with refunding.background(self.till.app) as work:
                await refunding.settle_refund(work, id_, Result(outcome, None, "x", "", amount, "USD"))

        self.till.on_loop(settle())

    def dispute(self):
        if self.model.captured and len(self.model.disputed) < 2:
            name, amount = make.unique("dp_"), self.chance.randint(1, self.model.captured)
            self.tell("dispute.opened", name, amount)
            self.model.disputed[name] = amount

    def decide(self):
        if self.model.disputed:
            name = self.chance.choice(list(self.model.disputed))
            amount = self.model.disputed.pop(name)
            lost = self.chance.choice([0, amount, amount // 2])
            self.tell("dispute.lost" if lost else "dispute.won", name, amount, lost_minor=lost or None)
            self.model.lost += lost

    def tell(self, type_, name, amount, **changes):
        self.report(self.attempt, type_, dispute=name, amount_minor=amount, **changes)

    def refunds(self):
        return self.till.sql("SELECT id, amount_minor FROM refunds WHERE payment_id = $1", self.attempt.payment_id)

    def ids(self):
        return {row.id for row in self.refunds()}

    def run(self):
        states = [self.model.state]
        steps = [self.capture, self.capture, self.release, self.refund, self.refund, self.settle_refund, self.settle_refund,
                 self.bounce_refund, self.dispute, self.decide]  # fmt: skip
        for _ in range(STEPS):
            self.chance.choice(steps)()
            row = self.till.sql("SELECT * FROM payments WHERE id = $1", self.attempt.payment_id)[0]
            model = self.model
            assert row.state == model.state
            assert (row.captured_minor, row.released_minor) == (model.captured, model.released)
            assert (row.refunding_minor, row.refunded_minor) == (
                sum(model.refunding.values()),
                sum(model.refunded.values()),
            )
            assert (row.disputed_minor, row.charged_back_minor) == (sum(model.disputed.values()), model.lost)
            assert refunding.left(row) == model.rest
            assert row.excess_minor == max(0, model.gone - model.captured)
            returned = self.till.sql(
                "SELECT coalesce(sum(returned_minor), 0)::bigint FROM payment_captures WHERE payment_id = $1", row.id
            )[0][0]
            assert returned == row.refunding_minor + row.refunded_minor
            states.append(row.state)
        return states


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_every_amount_adds_up(till, report, monkeypatch, seed):
    machine = Machine(till, report, random.Random(seed))  # noqa: S311 - a sequence that is the same every time
    machine.orders = till.shared(monkeypatch, 5000, 5000)
    for before, after in pairwise(machine.run()):
        assert before == after or PAYMENT_STATES.allows(before, after)
