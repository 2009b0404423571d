"""Brings what gateways say of charges to payments and those they are for, whoever brings it: call, callback or job."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

from server.kit import jobs
from server.kit.app import App
from server.kit.mutation import Mutation, background
from server.payments.charging import SETTLED, Settled, settle
from server.payments.provider import UNANSWERED, UNHEARD, Gateway, GatewayError, Result
from storage.database import Row
from storage.queries.payments import charges as queries

UNKNOWN_AFTER = timedelta(seconds=60)
BATCH = 100


async def record_outcome(app: App, attempt_id: UUID, result: Result) -> Settled | None:
    """Record what the gateway says of an attempt and tell those it is for, in a transaction of its own."""
    async with background(app) as work:
        return await advance(work, attempt_id, result)


async def advance(
    work: Mutation[Any], attempt_id: UUID, result: Result, *, gateway: str | None = None
) -> Settled | None:
    """Record what the gateway says of an attempt and tell those it is for. None where `settle` gives None."""
    settled = await settle(work, attempt_id, result, gateway=gateway)
    if settled is not None and (settled.captured or settled.refused):
        await SETTLED(work, settled)
    return settled


async def resolve_unknown(app: App) -> int:
    """Ask the gateways about attempts that have had no outcome for a minute; returns how many were asked about."""
    now = app.clock.now()
    async with app.db.read() as connection:
        due = await queries.take_due_attempts(connection, now - UNKNOWN_AFTER, now, BATCH)

    async def resolve(row: Row) -> None:
        gateway: Gateway | None = app.gateways.get(row.gateway)
        if gateway is not None:
            await record_outcome(app, row.id, await ask(app, gateway, row.id))

    return await jobs.each(due, resolve)


async def ask(app: App, gateway: Gateway, attempt_id: UUID) -> Result:
    """Return what became of a charge, by the gateway's word."""
    try:
        async with asyncio.timeout(app.settings.gateway_timeout_seconds):
            return await gateway.query(attempt_id) or UNHEARD
    except (TimeoutError, GatewayError):
        return UNANSWERED
