"""What a purchase is paid with from wallets and gift cards: held when it is placed, posted when it is paid, else given back.

The checkout says what each account is to pay. `hold`, `post` and `void` take its unit of work; `holding` is a part of its one
statement. What is held carries the purchase's id, so that it is ended whole and
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
from server.wallet import accounts, expiry
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


@dataclass(frozen=True, slots=True)
class Return:
    """A part of what was taken that goes back: `amount` of the spending's amount, and of points so much of their worth."""

    id: UUID
    spending: Spending
    amount: int
    worth_minor: int = 0

    @property
    def transfer_ids(self) -> tuple[UUID, UUID]:
        """The ids of the transfers that it is."""
        return self.id, _worth_id(self.id)


async def hold(work: Mutation[Any], spendings: Sequence[Spending], purchase_id: UUID) -> None:
    """Set aside what accounts are to pay, all or nothing, in two round trips; with points in three.

    Fails with `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN` or `BALANCE_CLOSED`, which name the account.
    """
    if spendings:
        await prepare(work, spendings)
        await ledger.move(work, _held(spendings, purchase_id))


async def prepare(work: Mutation[Any], spendings: Sequence[Spending]) -> None:
    """Lock the accounts that are to pay, so that `holding` sees what is there to the last moment."""
    worth = sorted({each.worth_currency for each in spendings if each.worth_minor})
    if worth:
        await ledger.open_accounts(work.tx, [], work.now, currencies=worth)
    await ledger.lock(work.tx, [each.account_id for each in spendings])


def holding(spendings: Sequence[Spending], purchase_id: UUID, *, caller: Caller, now: datetime) -> Parts:
    """Set aside like `hold`, as a part of another round trip. Ask `held` afterwards whether that was allowed.

    Without `prepare` it may say no where `hold` would not: where what an account has came in this very moment, or points were
    never worth anything in the currency before.
    """
    return ledger.moving(_held(spendings, purchase_id), caller=caller, now=now) if spendings else {}


async def held(work: Mutation[Any], row: Row, spendings: Sequence[Spending], purchase_id: UUID) -> None:
    """Raise where `holding` was not allowed."""
    if spendings:
        await ledger.moved(work, row, _held(spendings, purchase_id))


async def post(work: Mutation[Any], purchase_id: UUID) -> None:
    """Take all that is held for a purchase, in one round trip; once, however often it is asked for."""
    await ledger.end(work, "POST", SOURCE, purchase_id, reason_code="PURCHASE_PAID")


async def void(work: Mutation[Any], purchase_id: UUID) -> None:
    """Give all that is held for a purchase back, in one round trip; once, however often it is asked for."""
    await ledger.end(work, "VOID", SOURCE, purchase_id, reason_code="PURCHASE_ENDED")


async def give_back(
    work: Mutation[Any], returns: Sequence[Return], purchase_id: UUID, *, owner_id: UUID, buyers_doing: bool
) -> None:
    """Give parts of what was taken back to where they came from, into its lots with their dates; each return once.

    What has expired meanwhile expires again where the buyer wanted it so, and else is good for `wallet.return_grace`. Where the
    account or the card is closed, the money goes to the deposit of the owner, the worth of points as well. Fails with
    `RETURN_EXCEEDS_SPENDING`.
    """
    known = {row.id for row in await ledger.transfers(work.tx, [id_ for each in returns for id_ in each.transfer_ids])}
    returns = [each for each in returns if not known.intersection(each.transfer_ids)]
    if not returns:
        return
    locked = await ledger.lock(work.tx, [each.spending.account_id for each in returns])
    closed = {account_id for account_id, row in locked.items() if row.state == "CLOSED"}
    grace = None
    if not buyers_doing:
        grace = work.now + (await platform.settings(work.tx, GRACE, now=work.now))[GRACE]
    movements: list[Transfer] = []
    for each in returns:
        if each.spending.account_id in closed:
            movements.append(await _to_deposit(work, each, purchase_id, owner_id))
        else:
            movements += _back(each, purchase_id, grace)
    await ledger.move(work, movements)
    if buyers_doing:
        await expiry.write_off_expired(work, [each.spending.account_id for each in returns])


async def credit(
    work: Mutation[Any], id_: UUID, owner_id: UUID, amount: int, currency: str, *, purchase_id: UUID
) -> None:
    """Give money of a purchase, which came from outside, to the deposit of its buyer; once by its id."""
    deposit = await accounts.reopened_deposit(work, owner_id, currency)
    movement = Transfer(
        id=id_,
        debit=ledger.platform_account("CLEARING_PURCHASES", currency),
        credit=deposit.id,
        amount=amount,
        currency=currency,
        code="RETURN",
        source_type=SOURCE,
        source_id=purchase_id,
        reason_code="STORE_CREDIT",
    )
    await ledger.lock(work.tx, [deposit.id])
    await ledger.move(work, [movement])


def _back(returned: Return, purchase_id: UUID, grace: datetime | None) -> list[Transfer]:
    spending, movements = returned.spending, []
    if returned.amount:
        back = Transfer(
            id=returned.id,
            debit=_mall(spending),
            credit=spending.account_id,
            amount=returned.amount,
            currency=spending.currency,
            code="RETURN",
            source_type=SOURCE,
            source_id=purchase_id,
            returned_id=spending.id,
            lot_expire_time=grace,
            reason_code="PURCHASE_RETURNED",
        )
        movements.append(back)
    if returned.worth_minor:
        movements.append(_worth(spending, returned.id, purchase_id, returned.worth_minor, back=True))
    return movements


async def _to_deposit(work: Mutation[Any], returned: Return, purchase_id: UUID, owner_id: UUID) -> Transfer:
    spending = returned.spending
    currency = spending.worth_currency or spending.currency
    deposit = await accounts.reopened_deposit(work, owner_id, currency)
    return Transfer(
        id=returned.id,
        debit=ledger.platform_account("CLEARING_PURCHASES", currency),
        credit=deposit.id,
        amount=returned.worth_minor if spending.worth_currency else returned.amount,
        currency=currency,
        code="RETURN",
        source_type=SOURCE,
        source_id=purchase_id,
        reason_code="PURCHASE_RETURNED",
    )


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
        id=_worth_id(id_),
        debit=debit,
        credit=credit,
        amount=amount,
        currency=spending.worth_currency,
        code="POINTS_WORTH",
        source_type=SOURCE,
        source_id=purchase_id,
        pending=pending,
    )


def _worth_id(id_: UUID) -> UUID:
    return uuid5(id_, "worth")


def _mall(spending: Spending) -> UUID:
    code = "POINTS" if ledger.is_points(spending.currency) else "CLEARING_PURCHASES"
    return ledger.platform_account(code, spending.currency)
