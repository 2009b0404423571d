"""Codes are not to be guessed: refused attempts are written apart from what is refused, and unknown codes are limited."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from uuid import UUID

from server import pricing
from server.kit import limits
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import ApiError
from server.kit.limits import Limit
from server.promotions import codes
from server.promotions.eligibility import Loaded
from storage.database import beside
from storage.queries import promotions as queries

UNKNOWN_CODES = Limit("unknown codes", 10, timedelta(minutes=10))


def counted_guesses(app: App, codes_sent: int, shopper_id: UUID | None) -> AbstractAsyncContextManager[limits.Guesses]:
    """Count the codes of coupons that a shopper sends as guesses until they are known; see `limits.counted_guesses`."""
    return limits.counted_guesses(app, UNKNOWN_CODES, codes_sent, account_id=shopper_id)


async def note(app: App, loaded: Loaded, told: Sequence[pricing.Told], shopper_id: UUID | None, now: datetime) -> None:
    """Record what was refused of what a shopper asked for."""
    attempts = [
        {"coupon_id": one.offer.use["coupon_id"], "code": codes.canonical(one.offer.use["code"]), "reason": one.reason}
        for one in told
        if one.state == "REFUSED" and one.offer.use is not None and one.offer.use["coupon_id"] is not None
    ]
    attempts += [
        {"coupon_id": None, "code": codes.canonical(code)[: codes.LONGEST_CANONICAL], "reason": "UNKNOWN"}
        for code in loaded.unknown_codes
    ]
    await record(app, attempts, shopper_id, now)


async def record_refusal(app: App, refused: ApiError, code: str = "") -> None:
    """Record that a coupon of a quote, or one by its code, was refused."""
    about = refused.metadata
    attempt: dict[str, object] = {
        "coupon_id": about.get("coupon_id"),
        "code": codes.canonical(code)[: codes.LONGEST_CANONICAL],
        "reason": about["cause"],
    }
    await record(app, [attempt], caller().account_id, app.clock.now())


async def record(app: App, attempts: Sequence[dict[str, object]], shopper_id: UUID | None, now: datetime) -> None:
    """Write refused attempts, whatever becomes of the call."""
    if attempts:
        with beside():
            async with app.db.read() as connection:
                await queries.attempted(connection, shopper_id, attempts, caller().ip_address, now)
