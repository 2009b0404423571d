"""Sends payouts: each is PROCESSING before its provider is asked, and stays so until there is a definite answer.

The key of a transfer is the id of its payout. Where no answer came, the provider is asked what became of it; only what it never
received is sent again, with the same key. Providers are never called inside a transaction.
"""

import asyncio
from datetime import timedelta
from functools import partial
from typing import Any

import structlog

from server.kit import jobs
from server.kit.app import App
from server.kit.mutation import background
from server.settlement import moving, numbers
from server.settlement.provider import UNANSWERED, Destination, PayoutProvider, PayoutProviderError, Result
from storage.database import Row
from storage.queries.settlement import payouts as queries
from storage.statements import patching
from storage.tables.settlement import payouts

BATCH = 100
AGAIN_AFTER = timedelta(minutes=1)

log = structlog.get_logger()


async def send_payouts(app: App) -> int:
    """Send what is due, and ask what became of what was sent; returns how many payouts there were."""
    names, now = list(app.payout_providers), app.clock.now()
    async with app.db.begin() as tx:
        due = await queries.take_due(tx, names, now, BATCH)
    async with app.db.begin() as tx:
        asked = await queries.take_asked(tx, names, now - AGAIN_AFTER, now, BATCH)
    return await jobs.each(due, partial(_send, app)) + await jobs.each(asked, partial(_ask, app))


async def _send(app: App, row: Row) -> None:
    provider: PayoutProvider = app.payout_providers[row.provider]
    destination = Destination(
        row.method,
        row.bank_name,
        numbers.unseal(app.signer, row.bank_account_number),
        row.bank_code,
        row.account_holder,
        row.remittance_memo,
    )
    try:
        async with asyncio.timeout(app.settings.payment_provider_timeout_seconds):
            result = await provider.send(row.id, destination, row.amount_minor, row.currency)
    except (TimeoutError, PayoutProviderError):
        log.warning("payout_unanswered", provider=row.provider, payout=str(row.id))
        result = UNANSWERED
    await record(app, row, result)


async def _ask(app: App, row: Row) -> None:
    provider: PayoutProvider = app.payout_providers[row.provider]
    try:
        async with asyncio.timeout(app.settings.payment_provider_timeout_seconds):
            result = await provider.query(row.id)
    except (TimeoutError, PayoutProviderError):
        result = UNANSWERED
    if result is None:
        await _send(app, row)
    else:
        await record(app, row, result)


async def record(app: App, taken: Row, result: Result) -> None:
    """Record what a provider says of a transfer. What is settled already stays as it is."""
    async with background(app) as work:
        row = await queries.lock_payout(work.tx, taken.id)
        if row.state != "PROCESSING":
            return
        if result.state in {"PENDING", "UNKNOWN"}:
            values = {"outcome_unknown": result.state == "UNKNOWN", "update_time": work.now}
            if values["outcome_unknown"] != row.outcome_unknown:
                statement = patching(payouts, frozenset(values), versioned=False)
                await work.tx.run(statement, match_id=row.id, match_version=None, **values)
            return
        known: dict[str, Any] = {"outcome_unknown": False, "reference": result.reference}
        if result.state == "REFUSED" or result.sent_minor == 0:
            await moving.become(work, row, "FAILED", reason=result.code, failure_reason=result.code, **known)
            work.audit("payout.failed", moving.SOURCE, row.id, outcome="FAILED", code=result.code)
        else:
            sent = row.amount_minor if result.sent_minor is None else min(result.sent_minor, row.amount_minor)
            await moving.become(work, row, "COMPLETED", paid_minor=sent, **known)
