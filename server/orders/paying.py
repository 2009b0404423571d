"""Asks for the money of a purchase, and records plain success in one statement."""

from datetime import datetime
from types import SimpleNamespace
from uuid import UUID

from server import payments
from server.kit.app import App
from server.kit.mutation import background
from server.orders import effects
from server.orders.lifecycle import SELLER_CONFIRMS_WITHIN
from storage.database import Connection, Row
from storage.queries.orders import paying


async def charge(app: App, attempt: payments.Attempt, *, by_wallets: bool) -> tuple[SimpleNamespace, list[Row]] | None:
    """Ask for the money of a purchase, and record what the provider says. Never call it inside a transaction.

    `by_wallets` says whether wallets pay a part of it.
    """
    return await record_charge(app, attempt.id, await payments.attempt(app, attempt), by_wallets=by_wallets)


async def record_charge(
    app: App, attempt_id: UUID, result: payments.Result, *, by_wallets: bool = False
) -> tuple[SimpleNamespace, list[Row]] | None:
    """Record what the provider says of a charge; in one round trip where it is plain success and no wallet pays a part.

    Then returns the purchase as it stands, so that nobody has to read it again.
    """
    if result.state == "SUCCEEDED" and not effects.PAID:
        if by_wallets:
            paid = await _capture_with_wallets(app, attempt_id, result)
        else:
            async with app.db.read() as connection:
                paid = await _capture(connection, attempt_id, result, app.clock.now(), by_wallets=False)
        if paid is not None:
            return paid
    await payments.record_outcome(app, attempt_id, result)
    return None


async def _capture_with_wallets(
    app: App, attempt_id: UUID, result: payments.Result
) -> tuple[SimpleNamespace, list[Row]] | None:
    async with background(app) as work:
        paid = await _capture(work.tx, attempt_id, result, work.now, by_wallets=True)
        if paid is not None:
            await effects.paid_by_wallets(work, paid[0].id)
        return paid


async def _capture(
    connection: Connection, attempt_id: UUID, result: payments.Result, now: datetime, *, by_wallets: bool
) -> tuple[SimpleNamespace, list[Row]] | None:
    return await paying.capture(
        connection,
        attempt_id,
        reference=result.reference,
        code=result.code,
        message=result.message,
        response=dict(result.raw) or None,
        amount_minor=result.amount_minor,
        currency=result.currency,
        by_wallets=by_wallets,
        now=now,
        deadline=now + SELLER_CONFIRMS_WITHIN,
    )
