"""A ledger to try: accounts and what moves between them, in transactions of their own."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

from server import ledger
from server.kit.caller import SYSTEM
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.ledger import End, Opening, Transfer

START = datetime(2026, 11, 1, tzinfo=UTC)
DAY = timedelta(days=1)


class Book:
    """Opens accounts in one currency, and moves amounts between them and the mall's own account GOODWILL or POINTS."""

    def __init__(self, app, on_loop, currency="MILEAGE"):
        self.app, self.on_loop, self.currency = app, on_loop, currency
        self.now = START
        self.mall = ledger.platform_account("POINTS" if ledger.is_points(currency) else "GOODWILL", currency)

    def account(self, *, lotted=True, limits="WITHIN_CREDITS") -> UUID:
        opening = Opening(new_id(), "DEPOSIT", self.currency, limits, lotted)

        async def work():
            async with self.app.db.begin() as tx:
                await ledger.open_accounts(tx, [opening], self.now)

        self.on_loop(work())
        return opening.id

    async def moving(self, *movements):
        """Make transfers in a transaction."""
        async with self.app.db.begin() as tx:
            await ledger.move(Mutation(tx, self.now, SYSTEM), movements)

    def move(self, *movements):
        self.on_loop(self.moving(*movements))

    def at_once(self, *works):
        """Run coroutines at the same time; returns None or the error of each."""

        async def run():
            return await asyncio.gather(*works, return_exceptions=True)

        return self.on_loop(run())

    def transfer(self, debit, credit, amount, code="ACCRUAL", **changes) -> Transfer:
        values = {"id": new_id(), "currency": self.currency, "source_type": "test", "source_id": new_id()}
        return Transfer(**{**values, "debit": debit, "credit": credit, "amount": amount, "code": code, **changes})

    def income(self, account, amount, **changes) -> Transfer:
        return self.transfer(self.mall, account, amount, **changes)

    def spending(self, account, amount, **changes) -> Transfer:
        return self.transfer(account, self.mall, amount, "USAGE", **changes)

    def hold(self, account, amount, **changes) -> Transfer:
        return self.spending(account, amount, pending=True, **changes)

    def row(self, account):
        return self.sql("SELECT * FROM ledger_accounts WHERE id = $1", account)[0]

    def available(self, account) -> int:
        return ledger.available(self.row(account))

    def held(self, account) -> int:
        return self.row(account).debits_pending

    def lots(self, account) -> list[tuple[int, int]]:
        """What is left in each lot, and the day on which it expires, first to expire first."""
        rows = self.sql(
            "SELECT remaining, expire_time FROM ledger_lots WHERE account_id = $1 ORDER BY expire_time, id", account
        )
        return [(row.remaining, row.expire_time and (row.expire_time - START) // DAY) for row in rows]

    def entries(self, account) -> list[int]:
        """What was available after each entry; raises where the chain has a gap."""
        rows = self.sql("SELECT * FROM ledger_entries WHERE account_id = $1 ORDER BY sequence", account)
        before = 0
        for place, row in enumerate(rows, 1):
            assert (row.sequence, row.available_before) == (place, before)
            before = row.available_after
        return [row.available_after for row in rows]

    def sql(self, query, *arguments):
        async def run():
            async with self.app.db.read() as connection:
                return await connection.driver.fetch(query, *arguments)

        return self.on_loop(run())

    def assert_balanced(self):
        """The trial balance is zero, and balances are what entries, lots and holds come to."""

        async def look():
            async with self.app.db.read() as connection:
                return await ledger.trial_balance(connection), [row async for row in ledger.differences(connection)]

        totals, different = self.on_loop(look())
        for row in totals:
            assert (row.debits_pending, row.debits_posted) == (row.credits_pending, row.credits_posted), row.currency
        assert different == []


def end(transfer, phase, amount=None) -> End:
    return End(new_id(), transfer.id, phase, amount)
