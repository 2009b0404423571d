"""Codes are not to be guessed: refused attempts are written apart from what is refused, and unknown codes are limited."""

from collections.abc import Sequence
from datetime import datetime, timedelta

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


async def refuse_guessing(app: App) -> None:
    """Raise RATE_LIMITED where the caller has sent too many unknown codes. A right one is refused as well."""
    await limits.refuse_spent(app, UNKNOWN_CODES)


async def note(app: App, loaded: Loaded, told: Sequence[pricing.Told], now: datetime) -> None:
    """Record what was refused of what a caller asked for, and count codes that are unknown."""
    attempts = [
        {"coupon_id": one.offer.use["coupon_id"], "code": codes.canonical(one.offer.use["code"]), "reason": one.reason}
        for one in told
        if one.state == "REFUSED" and one.offer.use is not None
    ]
    attempts += [
        {"coupon_id": None, "code": codes.canonical(code)[: codes.LONGEST_CANONICAL], "reason": "UNKNOWN"}
        for code in loaded.unknown_codes
    ]
    await record(app, attempts, now, unknown=len(loaded.unknown_codes))


async def record_refusal(app: App, refused: ApiError) -> None:
    """Record that a coupon of a quote was refused."""
    about = refused.metadata
    attempt: dict[str, object] = {"coupon_id": about.get("coupon_id"), "code": "", "reason": about["cause"]}
    await record(app, [attempt], app.clock.now())


async def record(app: App, attempts: Sequence[dict[str, object]], now: datetime, *, unknown: int = 0) -> None:
    """Write refused attempts, whatever becomes of the call, and count the unknown codes among them."""
    who = caller()
    if attempts:
        with beside():
            async with app.db.read() as connection:
                await queries.attempted(connection, who.account_id, attempts, who.ip_address, now)
    if unknown:
        await limits.spend_without_limit(app, UNKNOWN_CODES, unknown)
