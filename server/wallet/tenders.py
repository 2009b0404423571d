"""What a purchase is paid with from wallets and gift cards: held when it is placed, posted when it is paid, else given back.

The checkout says what each account is to pay. `hold`, `post` and `void` take its unit of work; `holding`, `posting` and
`releasing` are the same as parts of its one statement. What is held carries the purchase's id, so that it is ended whole and
once, whoever comes first: a payment, a decline, a callback, the shopper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from server import ledger, platform
from server.kit.caller import Caller
from server.kit.mutation import Mutation
from server.kit.settings import Setting, duration
from server.ledger import Transfer
from server.wallet import expiry
from storage.database import Row
from storage.rows import Parts

SOURCE = "purchase"
GRACE = Setting(
    "wallet.return_grace",
    duration(timedelta(0), timedelta(days=365)),
    "30d",
    "How long what comes back is good for, if it has expired since it was spent and the seller or the mall is why it comes back.",
    scopes=["MALL"],
)


@dataclass(frozen=True, slots=True)
class Spending:
    """What one account pays of a purchase: `amount` in the smallest unit of its `currency`, or in points.

    Points have a worth in the purchase's currency, which the mall bears. The id is that of the hold.
    """

    id: UUID
    account_id: UUID
    amount: int
    currency: str
    worth_minor: int = 0
    worth_currency: str = ""


async def hold(work: Mutation[Any], spendings: Sequence[Spending], purchase_id: UUID) -> None:
    """Set aside what accounts are to pay, all or nothing, in two round trips; with points in three.

    Fails with `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN` or `BALANCE_CLOSED`, which name the account.
    """
    if not spendings:
        return
    worth = sorted({each.worth_currency for each in spendings if each.worth_minor})
    if worth:
        await ledger.open_accounts(work.tx, [], work.now, currencies=worth)
    await ledger.lock(work.tx, [each.account_id for each in spendings])
    await ledger.move(work, _held(spendings, purchase_id))


def holding(spendings: Sequence[Spending], purchase_id: UUID, *, caller: Caller, now: datetime) -> Parts:
    """Set aside like `hold`, as a part of another round trip. Ask `held` afterwards whether that was allowed.

    May say no where `hold` would not: where what an account has came in this very moment, or points were never worth anything
    in the currency before.
    """
    return ledger.moving(_held(spendings, purchase_id), caller=caller, now=now)


async def held(work: Mutation[Any], row: Row, spendings: Sequence[Spending], purchase_id: UUID) -> None:
    """Raise where `holding` was not allowed."""
    await ledger.moved(work, row, _held(spendings, purchase_id))


async def post(work: Mutation[Any], purchase_id: UUID) -> None:
    """Take all that is held for a purchase, in one round trip; once, however often it is asked for."""
    await ledger.end(work, "POST", SOURCE, purchase_id, reason_code="PURCHASE_PAID")


async def void(work: Mutation[Any], purchase_id: UUID) -> None:
    """Give all that is held for a purchase back, in one round trip; once, however often it is asked for."""
    await ledger.end(work, "VOID", SOURCE, purchase_id, reason_code="PURCHASE_ENDED")


def posting(purchase_id: UUID, *, caller: Caller, now: datetime) -> Parts:
    """Take like `post`, as a part of another round trip; `ledger.ended` must be asked afterwards."""
    return ledger.ending("POST", SOURCE, purchase_id, caller=caller, now=now, reason_code="PURCHASE_PAID")


def releasing(purchase_id: UUID, *, caller: Caller, now: datetime) -> Parts:
    """Give back like `void`, as a part of another round trip; `ledger.ended` must be asked afterwards."""
    return ledger.ending("VOID", SOURCE, purchase_id, caller=caller, now=now, reason_code="PURCHASE_ENDED")


async def give_back(
    work: Mutation[Any], spending: Spending, amount: int, purchase_id: UUID, *, return_id: UUID, buyers_doing: bool
) -> None:
    """Give a part of what was taken back to where it came from, into its lots with their dates; once for each `return_id`.

    What has expired meanwhile expires again where the buyer wanted it so, and else is good for `wallet.return_grace`.
    `spending` is what was held; of points, their worth goes back in proportion. Fails with `RETURN_EXCEEDS_SPENDING`.
    """
    grace = None
    if not buyers_doing:
        grace = work.now + (await platform.settings(work.tx, GRACE, now=work.now))[GRACE]
    await ledger.lock(work.tx, [spending.account_id])
    back = Transfer(
        id=return_id,
        debit=_mall(spending),
        credit=spending.account_id,
        amount=amount,
        currency=spending.currency,
        code="RETURN",
        source_type=SOURCE,
        source_id=purchase_id,
        returned_id=spending.id,
        lot_expire_time=grace,
        reason_code="PURCHASE_RETURNED",
    )
    movements = [back]
    worth = await _worth_back(work, spending, amount, return_id) if spending.worth_minor else 0
    if worth:
        movements.append(_worth(spending, return_id, purchase_id, worth, back=True))
    await ledger.move(work, movements)
    if buyers_doing:
        await expiry.write_off(work, spending.account_id, spending.currency)


def _held(spendings: Sequence[Spending], purchase_id: UUID) -> list[Transfer]:
    movements = []
    for each in spendings:
        movements.append(
            Transfer(
                id=each.id,
                debit=each.account_id,
                credit=_mall(each),
                amount=each.amount,
                currency=each.currency,
                code="USAGE",
                source_type=SOURCE,
                source_id=purchase_id,
                pending=True,
                reason_code="PURCHASE",
            )
        )
        if each.worth_minor:
            movements.append(_worth(each, each.id, purchase_id, each.worth_minor, pending=True))
    return movements


def _worth(
    spending: Spending, id_: UUID, purchase_id: UUID, amount: int, *, pending: bool = False, back: bool = False
) -> Transfer:
    """Return what points are worth: the mall pays it for the shopper, or gets it back."""
    expense = ledger.platform_account("POINTS_EXPENSE", spending.worth_currency)
    purchases = ledger.platform_account("CLEARING_PURCHASES", spending.worth_currency)
    debit, credit = (purchases, expense) if back else (expense, purchases)
    return Transfer(
        id=uuid5(id_, "worth"),
        debit=debit,
        credit=credit,
        amount=amount,
        currency=spending.worth_currency,
        code="POINTS_WORTH",
        source_type=SOURCE,
        source_id=purchase_id,
        pending=pending,
    )


async def _worth_back(work: Mutation[Any], spending: Spending, amount: int, return_id: UUID) -> int:
    """Return what of the worth goes back with this part: what is back in all decides, so that many small parts lose nothing."""
    made = {row.id: row for row in await ledger.transfers(work.tx, [return_id, uuid5(return_id, "worth")])}
    if return_id in made:  # asked for again
        worth = made.get(uuid5(return_id, "worth"))
        return worth.amount if worth else 0
    before = await ledger.returned(work.tx, spending.id)
    return (
        spending.worth_minor * (before + amount) // spending.amount - spending.worth_minor * before // spending.amount
    )


def _mall(spending: Spending) -> UUID:
    code = "POINTS" if ledger.is_points(spending.currency) else "CLEARING_PURCHASES"
    return ledger.platform_account(code, spending.currency)
