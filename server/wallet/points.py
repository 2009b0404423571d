"""Points that later domains give, take and take back: for what is bought, for rewards, after refunds.

What was spent before it is taken back is owed, on an account of the ledger of its own, which the next points pay off. So an
account of points is never negative.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from server import ledger, platform
from server.kit.mutation import Mutation
from server.ledger import Transfer
from server.wallet import accounts, expiry, tenders
from storage.database import Row


@dataclass(frozen=True, slots=True)
class Points:
    """An amount of points, and what it is about. The id is that of the transfer: it moves once."""

    id: UUID
    amount: int
    source_type: str
    source_id: UUID
    reason_code: str
    description: str = ""
    expire_time: datetime | None = None


async def points_account(work: Mutation[Any], owner_id: UUID, kind: str) -> UUID:
    """Return the id of a customer's account of points, opened where there is none."""
    id_: UUID = (await accounts.ensure(work, owner_id, "CUSTOMER", kind, kind)).id
    return id_


async def accrue(work: Mutation[Any], owner_id: UUID, kind: str, given: Sequence[Points]) -> None:
    """Give points to a customer, each a lot with its date, after what is owed is paid off. Opens the account if need be."""
    if not given:
        return
    account = await _open(work, owner_id, kind)
    owed = _owed(await ledger.lock(work.tx, [account.id, debt_id(account.id)]), account.id)
    movements = []
    for each in given:
        repaid = min(owed, each.amount)
        owed -= repaid
        if repaid:
            movements.append(
                _transfer(
                    uuid5(each.id, "debt"), _mall(kind), debt_id(account.id), repaid, kind, "DEBT_REPAYMENT", each
                )
            )
        if each.amount > repaid:
            movements.append(_transfer(each.id, _mall(kind), account.id, each.amount - repaid, kind, "ACCRUAL", each))
    await ledger.move(work, movements)


async def claw_back(work: Mutation[Any], owner_id: UUID, kind: str, taken: Sequence[Points]) -> None:
    """Take points back from a customer: what is there and free, first to expire first; the rest is owed.

    An account that is frozen or closed gives nothing: all is owed.
    """
    taken = [each for each in taken if each.amount]
    if not taken:
        return
    account = await accounts.ensure(work, owner_id, "CUSTOMER", kind, kind)
    await expiry.write_off(work, account.id, kind)
    debt = ledger.Opening(debt_id(account.id), "POINTS_DEBT", kind, "WITHIN_DEBITS", lotted=False)
    await ledger.open_accounts(work.tx, [debt], work.now)
    locked = await ledger.lock(work.tx, [account.id, debt.id])
    left = ledger.available(locked[account.id]) if locked[account.id].state == "OPEN" else 0
    movements = []
    for each in taken:
        there = min(left, each.amount)
        left -= there
        if there:
            movements.append(_transfer(each.id, account.id, _mall(kind), there, kind, "CLAW_BACK", each))
        if each.amount > there:
            movements.append(
                _transfer(uuid5(each.id, "debt"), debt.id, _mall(kind), each.amount - there, kind, "DEBT", each)
            )
    await ledger.move(work, movements)


async def spend(work: Mutation[Any], owner_id: UUID, kind: str, *spent: Points) -> None:
    """Take points from a customer for what they buy, first to expire first.

    Fails with `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN` or `BALANCE_CLOSED`.
    """
    account = await accounts.ensure(work, owner_id, "CUSTOMER", kind, kind)
    await ledger.lock(work.tx, [account.id])
    await ledger.move(
        work, [_transfer(each.id, account.id, _mall(kind), each.amount, kind, "REWARD", each) for each in spent]
    )


async def unspend(
    work: Mutation[Any], owner_id: UUID, kind: str, spending_id: UUID, back: Points, *, own_doing: bool
) -> None:
    """Give points back that were spent, into their lots with their dates; once by the id of `back`.

    What has expired meanwhile, or soon would, is good for `wallet.return_grace`, unless it is the customer's own doing: then
    it expires again.
    """
    account = await _open(work, owner_id, kind)
    await ledger.lock(work.tx, [account.id])
    grace = (
        None if own_doing else work.now + (await platform.settings(work.tx, tenders.GRACE, now=work.now))[tenders.GRACE]
    )
    returned = _transfer(back.id, _mall(kind), account.id, back.amount, kind, "RETURN", back, spending_id, grace)
    await ledger.move(work, [returned])
    if own_doing:
        await expiry.write_off_expired(work, [account.id])


async def usable(work: Mutation[Any], owner_id: UUID, kind: str) -> int:
    """Return how many points a customer can spend."""
    account = await accounts.ensure(work, owner_id, "CUSTOMER", kind, kind)
    await expiry.write_off(work, account.id, kind)
    return ledger.available((await ledger.lock(work.tx, [account.id]))[account.id])


def debt_id(account_id: UUID) -> UUID:
    """Return the id of the account of what is owed to the mall in the points of an account."""
    return uuid5(account_id, "debt")


async def _open(work: Mutation[Any], owner_id: UUID, kind: str) -> Row:
    """Return a customer's account of points that takes some now."""
    return await accounts.reopened(work, owner_id, kind, kind)


def _owed(locked: dict[UUID, Row], account_id: UUID) -> int:
    debt = locked.get(debt_id(account_id))
    return 0 if debt is None else ledger.available(debt)


def _mall(kind: str) -> UUID:
    return ledger.platform_account("POINTS", kind)


def _transfer(
    id_: UUID,
    debit: UUID,
    credit: UUID,
    amount: int,
    kind: str,
    code: str,
    points: Points,
    returned_id: UUID | None = None,
    grace: datetime | None = None,
) -> Transfer:
    return Transfer(
        id=id_,
        debit=debit,
        credit=credit,
        amount=amount,
        currency=kind,
        code=code,
        source_type=points.source_type,
        source_id=points.source_id,
        returned_id=returned_id,
        lot_expire_time=points.expire_time if returned_id is None else grace,
        reason_code=points.reason_code,
        description=points.description,
    )
