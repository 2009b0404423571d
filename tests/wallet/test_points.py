"""Points that others give, take and take back: what was spent before is owed, and the next points pay it off."""

import pytest

from server import wallet
from server.kit.ids import new_id
from server.kit.mutation import background
from tests.support.expect import Failure
from tests.wallet.conftest import points, units


class Points:
    """Moves points of one member, as later domains do."""

    def __init__(self, wallets, member):
        self.wallets, self.member = wallets, member

    def __call__(self, function, *arguments, **options):
        async def move():
            async with background(self.wallets.app) as work:
                return await function(work, self.member.id_, "MILEAGE", *arguments, **options)

        return self.wallets.on_loop(move())

    def owed(self):
        debt = wallet.debt_id(self.wallets.account(self.member).id_)
        rows = self.wallets.sql("SELECT debits_posted - credits_posted AS owed FROM ledger_accounts WHERE id = $1", debt)
        return rows[0].owed if rows else 0


def given(amount, **more):
    id_ = new_id()
    return wallet.Points(id_, amount, "test", id_, "TEST", **more)


_ = (pytest, Failure, points, units)
