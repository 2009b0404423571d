"""Transfers: what moves between accounts, and what becomes of what is pending.

    await ledger.move(work, [Transfer(id=..., debit=..., credit=..., amount=..., ...), End(...)])

All of them are made, or an error is raised that takes the transaction back. A transfer whose id is taken by the same one has
been made before and is not made again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from server.kit.caller import Caller
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from storage.database import Connection, Row
from storage.queries import ledger as queries
from storage.rows import Parts


@dataclass(frozen=True, slots=True)
class Transfer:
    """A positive amount that moves from one account to another of its currency.

    `pending` holds it until an End comes, or until `expire_time`. What comes into an account with lots makes one that expires
    at `lot_expire_time`; with `returned_id`, it goes back into the lots that this transfer took it from, the last one first,
    and lots that expire are good until `lot_expire_time` at the least. What leaves such an account is taken from the lots
    that expire first, or from `lot_id`. (`source_type`, `source_id`) is what it comes from.
    """

    id: UUID
    debit: UUID
    credit: UUID
    amount: int
    currency: str
    code: str
    source_type: str
    source_id: UUID
    pending: bool = False
    expire_time: datetime | None = None
    returned_id: UUID | None = None
    lot_id: UUID | None = None
    lot_expire_time: datetime | None = None
    reason_code: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """The end of a pending transfer: `POST` makes it final, whole or with a smaller `amount`; `VOID` gives it back."""

    id: UUID
    pending_id: UUID
    phase: str
    amount: int | None = None
    reason_code: str = ""
    description: str = ""


Movement = Transfer | End


async def move(work: Mutation[Any], movements: Sequence[Movement]) -> None:
    """Make transfers, in one round trip.

    Fails with `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN`, `BALANCE_CLOSED`, `TRANSFER_ENDED` or `TRANSFER_ID_REUSED`. Where lots
    of an account may have changed meanwhile, lock it first: see `accounts.lock`.
    """
    if movements:
        rows = _rows(movements, work.caller)
        await check(work.tx, await queries.move(work.tx, rows, work.now), movements)


def moving(movements: Sequence[Movement], *, caller: Caller, now: datetime) -> Parts:
    """Make transfers like `move`, as a part of another round trip. `moved` says afterwards whether that was allowed."""
    return queries.moving(_rows(movements, caller), now)


async def moved(work: Mutation[Any], row: Row, movements: Sequence[Movement]) -> None:
    """Raise where the transfers of `moving` were not all allowed."""
    await check(work.tx, row.ledger_moved, movements)


async def end(work: Mutation[Any], phase: str, source_type: str, source_id: UUID, *, reason_code: str = "") -> None:
    """Post or void all that is pending of a source, in one round trip; nothing where nothing is pending any more.

    Fails with `TRANSFER_ENDED` where another call has ended it the other way, or its time is over.
    """
    result = await queries.end(
        work.tx,
        phase,
        source_type,
        source_id,
        reason=reason_code,
        actor_id=work.caller.account_id,
        actor_role=work.caller.role,
        now=work.now,
    )
    await ended(work, result, phase)


def ending(
    phase: str, source_type: str, source_id: UUID, *, caller: Caller, now: datetime, reason_code: str = ""
) -> Parts:
    """End like `end`, as a part of another round trip. Its result is `ledger_ended`, for `ended`."""
    return queries.ending(
        phase, source_type, source_id, reason=reason_code, actor_id=caller.account_id, actor_role=caller.role, now=now
    )


async def ended(work: Mutation[Any], result: Mapping[str, Any], phase: str) -> None:
    """Raise where not all was ended that was pending."""
    _refuse(result)
    if len(result["made"]) < len(result["given"]):
        ids = [UUID(id_) for id_ in result["given"]]
        found = {row.pending_id: row for row in await queries.ends_of(work.tx, ids)}
        for id_ in ids:
            if id_ not in found or found[id_].phase != phase:
                raise _ended(found[id_].phase if id_ in found else "EXPIRED")


async def check(tx: Connection, result: Mapping[str, Any], movements: Sequence[Movement]) -> None:
    """Raise where not all movements were made: what an account refuses, what was ended before, ids of other transfers."""
    _refuse(result)
    made = set(result["made"])
    unmade = [each for each in movements if str(each.id) not in made]
    if unmade:
        known = {row.id: row for row in await queries.transfers(tx, [each.id for each in unmade])}
        ends = await queries.ends_of(tx, [each.pending_id for each in unmade if isinstance(each, End)])
        ended_by = {row.pending_id: row for row in ends}
        for each in unmade:
            _refuse_other(each, known.get(each.id), ended_by)


def _refuse(result: Mapping[str, Any]) -> None:
    for account in result["refused"]:
        if account["state"] == "OPEN":
            raise insufficient(account["id"], account["available"])
        reason = "BALANCE_FROZEN" if account["state"] == "FROZEN" else "BALANCE_CLOSED"
        raise FailedPrecondition(reason, f"the account is {account['state'].lower()}", account_id=account["id"])
    for account_id in result["short"]:
        raise insufficient(account_id, None)
    if result["unused"]:
        message = "more would come back than was taken"
        raise FailedPrecondition("RETURN_EXCEEDS_SPENDING", message, transfer_id=result["unused"][0])


def insufficient(account_id: object, available: int | None) -> FailedPrecondition:
    """Return the refusal of an account that has not got enough. None: what it has got expires, or has."""
    shown: dict[str, Any] = {} if available is None else {"available": available}
    return FailedPrecondition("BALANCE_INSUFFICIENT", "the balance does not reach", account_id=account_id, **shown)


def _refuse_other(movement: Movement, row: Row | None, ended_by: Mapping[UUID, Row]) -> None:
    """Raise unless the movement was made before."""
    if row is not None:
        if _same(movement, row):
            return
        message = "the id is that of another transfer"
        raise FailedPrecondition("TRANSFER_ID_REUSED", message, transfer_id=movement.id)
    if isinstance(movement, Transfer):
        raise RuntimeError(f"{movement.code}: the accounts are not open, or not both in {movement.currency}")  # noqa: TRY004 - the caller's bug
    end = ended_by.get(movement.pending_id)
    raise _ended("EXPIRED" if end is None else end.phase)


def _ended(phase: str) -> FailedPrecondition:
    message = "what was held is held no more"
    return FailedPrecondition("TRANSFER_ENDED", message, phase=phase)


def _same(movement: Movement, row: Row) -> bool:
    if isinstance(movement, End):
        same = row.pending_id == movement.pending_id and row.phase == movement.phase
        return same and movement.amount in (None, row.amount)
    wanted = (_phase(movement), movement.debit, movement.credit, movement.amount, movement.currency, movement.code,
              movement.source_type, movement.source_id, movement.returned_id, movement.expire_time)  # fmt: skip
    return wanted == (row.phase, row.debit_account_id, row.credit_account_id, row.amount, row.currency, row.code,
                      row.source_type, row.source_id, row.returned_id, row.expire_time)  # fmt: skip


def _phase(transfer: Transfer) -> str:
    return "PENDING" if transfer.pending else "POSTED"


def _rows(movements: Sequence[Movement], caller: Caller) -> list[dict[str, object]]:
    """Return what the statement takes, in the order in which accounts see it. Raises ValueError for what never holds."""
    returned = [each.returned_id for each in movements if isinstance(each, Transfer) and each.returned_id]
    ended_ids = [each.pending_id for each in movements if isinstance(each, End)]
    for ids in ([each.id for each in movements], returned, ended_ids):
        if len(ids) != len(set(ids)):
            raise ValueError("of one transfer there is one in a statement, one end and one return")
    who = {"actor_id": caller.account_id, "actor_role": caller.role}
    return [{**_row(each), **who, "position": place} for place, each in enumerate(movements)]


def _row(movement: Movement) -> dict[str, object]:
    if movement.amount is not None and movement.amount <= 0:
        raise ValueError(f"{movement.amount}: what moves is positive")
    row: dict[str, object] = {
        "id": movement.id,
        "amount": movement.amount,
        "reason_code": movement.reason_code,
        "description": movement.description,
    }
    if isinstance(movement, End):
        if movement.phase != "POST" and movement.amount is not None:
            raise ValueError(f"{movement.phase}: only a part that is posted has an amount")
        return {**row, "pending_id": movement.pending_id, "phase": movement.phase}
    return {
        **row,
        "phase": _phase(movement),
        "debit_account_id": movement.debit,
        "credit_account_id": movement.credit,
        "currency": movement.currency,
        "code": movement.code,
        "source_type": movement.source_type,
        "source_id": movement.source_id,
        "expire_time": movement.expire_time,
        "returned_id": movement.returned_id,
        "lot_id": movement.lot_id,
        "lot_expire_time": movement.lot_expire_time,
    }
