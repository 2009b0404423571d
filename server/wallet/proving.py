"""The nightly proof that the wallet agrees with its records."""

from uuid import UUID

import structlog

from server.kit.app import App
from server.kit.mutation import background
from server.wallet import accounts

log = structlog.get_logger()


async def prove(app: App) -> int:
    """Compare everything; differences are logged and told by event. Returns how many there are, 100 accounts at most."""
    async with app.db.read() as connection:
        report = await accounts.reconcile(connection)
    if report.balanced:
        return 0
    unequal = [
        row.currency
        for row in report.trial_balances
        if (row.debits_posted, row.debits_pending) != (row.credits_posted, row.credits_pending)
    ]
    log.error("wallet does not agree", currencies=unequal, accounts=[row.account_id for row in report.differences])
    async with background(app) as work:
        for row in report.differences:
            fact = {"usable": row.usable, "entries_total": row.entries_total, "lots_total": row.lots_total}
            work.event("wallet.differs", "wallet_account", UUID(row.account_id), fact)
    return len(unequal) + len(report.differences)
