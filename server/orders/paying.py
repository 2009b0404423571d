"""Asks for the money of a purchase, and records plain success in one statement."""

from types import SimpleNamespace
from uuid import UUID

from server import payments
from server.kit.app import App
from server.orders import effects
from server.orders.lifecycle import SELLER_CONFIRMS_WITHIN
from storage.database import Row
from storage.queries.orders import paying


async def charge(app: App, attempt: payments.Attempt) -> tuple[SimpleNamespace, list[Row]] | None:
    """Ask for the money of a purchase, and record what the provider says. Never call it inside a transaction."""
    return await record_charge(app, attempt.id, await payments.attempt(app, attempt))


async def record_charge(
    app: App, attempt_id: UUID, result: payments.Result
) -> tuple[SimpleNamespace, list[Row]] | None:
    """Record what the provider says of a charge; in one round trip where it is plain success.

    Then returns the purchase as it stands, so that nobody has to read it again.
    """
    if result.state == "SUCCEEDED" and not effects.PAID:
        now = app.clock.now()
        async with app.db.read() as connection:
            paid = await paying.capture(
                connection,
                attempt_id,
                reference=result.reference,
                code=result.code,
                message=result.message,
                response=dict(result.raw) or None,
                amount_minor=result.amount_minor,
                currency=result.currency,
                now=now,
                deadline=now + SELLER_CONFIRMS_WITHIN,
            )
        if paid is not None:
            return paid
    await payments.record_outcome(app, attempt_id, result)
    return None
