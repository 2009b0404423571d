"""Brings what providers say of charges to payments and those they are for, whoever brings it: call, callback or job."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

from server.kit import jobs
from server.kit.app import App
from server.kit.mutation import Mutation, background
from server.payments.charging import SETTLED, Settled, settle
from server.payments.provider import UNANSWERED, UNHEARD, Provider, ProviderError, Result
from storage.database import Row
from storage.queries.payments import charges as queries

UNKNOWN_AFTER = timedelta(seconds=60)
BATCH = 100


async def record_outcome(app: App, attempt_id: UUID, result: Result) -> Settled | None:
    """Record what the provider says of an attempt and tell those it is for, in a transaction of its own."""
    async with background(app) as work:
        return await advance(work, attempt_id, result)


async def advance(
    work: Mutation[Any], attempt_id: UUID, result: Result, *, provider: str | None = None
) -> Settled | None:
    """Record what the provider says of an attempt and tell those it is for. None where `settle` gives None."""
    settled = await settle(work, attempt_id, result, provider=provider)
    if settled is not None and (settled.captured or settled.refused or settled.secured):
        await SETTLED(work, settled)
    return settled


async def resolve_unknown(app: App) -> int:
    """Ask the providers about attempts that have had no outcome for a minute; returns how many were asked about."""
    now = app.clock.now()
    async with app.db.read() as connection:
        due = await queries.take_due_attempts(connection, now - UNKNOWN_AFTER, now, BATCH)

    async def resolve(row: Row) -> None:
        provider: Provider | None = app.providers.get(row.provider)
        if provider is not None:
            await record_outcome(app, row.id, await ask(app, provider, row.id))

    return await jobs.each(due, resolve)


async def ask(app: App, provider: Provider, attempt_id: UUID) -> Result:
    """Return what became of a charge, by the provider's word."""
    try:
        async with asyncio.timeout(app.settings.payment_provider_timeout_seconds):
            return await provider.query(attempt_id) or UNHEARD
    except (TimeoutError, ProviderError):
        return UNANSWERED
