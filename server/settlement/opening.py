"""Balances of sellers: opened when something is earned first, locked by whoever adds an entry."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from server import ledger, platform
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.settlement import calendar
from storage.database import Row
from storage.queries.settlement import balances as queries

Key = tuple[UUID, str]


async def locked(work: Mutation[Any], keys: Collection[Key]) -> dict[Key, Row]:
    """Return balances by seller and currency, locked; those that are not there are opened."""
    wanted = sorted(set(keys), key=str)
    if not wanted:
        return {}
    found = await queries.lock(work.tx, wanted)
    missing = [key for key in wanted if key not in found]
    if not missing:
        return found
    await _open(work, missing)
    return await queries.lock(work.tx, wanted)


async def _open(work: Mutation[Any], keys: list[Key]) -> None:
    zones = await queries.zones(work.tx, [seller for seller, _ in keys])
    otherwise = (await platform.settings(work.tx, calendar.TIME_ZONE, now=work.now))[calendar.TIME_ZONE]
    rows, openings = [], []
    for seller_id, currency in keys:
        id_, pending_id = new_id(), new_id()
        openings.append(ledger.Opening(id_, "SELLER_BALANCE", currency, "NONE", lotted=False))
        openings.append(ledger.Opening(pending_id, "SELLER_PENDING", currency, "NONE", lotted=False))
        end = calendar.next_monday(work.now, zones[seller_id] or otherwise)
        rows.append((id_, pending_id, seller_id, currency, end))
    await ledger.open_accounts(work.tx, openings, work.now)
    await queries.open_balances(work.tx, rows, work.now)
