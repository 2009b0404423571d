"""Accounts of the ledger: those of owners, and one of the mall's own for each purpose and currency."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

from storage.database import Connection, Row
from storage.queries import ledger as queries
from storage.tables.ledger import PLATFORM, POINTS

# The mall's own accounts that a currency needs.
_OF_POINTS = ("POINTS",)
_OF_MONEY = tuple(code for code in PLATFORM if code not in _OF_POINTS)


@dataclass(frozen=True, slots=True)
class Opening:
    """An owner's account to be opened.

    `limits` says what its balance may never do: `WITHIN_CREDITS` and `WITHIN_DEBITS` keep it from being negative, seen from
    either side, `NONE` does not. With `lotted`, what comes in is kept in lots that may expire.
    """

    id: UUID
    code: str
    currency: str
    limits: str = "WITHIN_CREDITS"
    lotted: bool = True


def platform_account(code: str, currency: str) -> UUID:
    """Return the id of an account of the mall's own."""
    return uuid5(NAMESPACE_OID, f"mall:{code}:{currency}")


def is_points(currency: str) -> bool:
    """Say whether a currency is a kind of points."""
    return currency in POINTS


async def open_accounts(
    tx: Connection, openings: Sequence[Opening], now: datetime, *, currencies: Sequence[str] = ()
) -> None:
    """Open accounts, and those of the mall's own that their and other currencies need, in one round trip.

    Open ones stay as they are.
    """
    rows = [
        {"id": o.id, "code": o.code, "currency": o.currency, "limits": o.limits, "lotted": o.lotted, "rolled_up": False}
        for o in openings
    ]
    for currency in sorted({*currencies, *(o.currency for o in openings)}):
        for code in _OF_POINTS if is_points(currency) else _OF_MONEY:
            own = {"code": code, "currency": currency, "limits": "NONE", "lotted": False, "rolled_up": True}
            rows.append({"id": platform_account(code, currency), **own})
    await queries.open_accounts(tx, sorted(rows, key=lambda row: str(row["id"])), now)


async def lock(tx: Connection, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Lock accounts in the order of their ids, and return them by id.

    Nobody else moves anything there until the transaction ends.
    """
    return {row.id: row for row in await queries.lock(tx, ids)}


async def set_state(tx: Connection, account_id: UUID, state: str, now: datetime) -> Row | None:
    """Let an account be OPEN, FROZEN (nothing leaves it) or CLOSED for good (nothing moves). None where it is closed."""
    return await queries.set_state(tx, account_id, state, now)


async def reopen(tx: Connection, account_id: UUID, now: datetime) -> None:
    """Open a closed account again, because something comes back to it. One that is not closed stays as it is."""
    await queries.reopen(tx, account_id, now)


def available(row: Row) -> int:
    """Return what an account has available."""
    if row.limits == "WITHIN_DEBITS":
        return int(row.debits_posted - row.credits_posted - row.credits_pending)
    return int(row.credits_posted - row.debits_posted - row.debits_pending)
