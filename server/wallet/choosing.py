"""What a shopper chooses to pay with, and what there is of it: read only, so that it can be quoted."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import pricing
from server.kit import convert, limits
from server.kit.app import App
from server.kit.caller import caller
from server.kit.convert import Fields
from server.kit.settings import Setting, Values, decimal
from server.wallet import gift_cards
from storage.database import Connection, Row, beside
from storage.queries import wallet as queries

_WORTH = "What one point of {} pays in a checkout, in the smallest unit of the channel's currency: 1 is a cent. With 0 it pays nothing."
WORTH = {
    kind: Setting(f"wallet.{kind.lower()}_worth", decimal(0, 1_000_000, 6), "1", _WORTH.format(noun))
    for kind, noun in {"MILEAGE": "mileage", "COIN": "a coin account"}.items()
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody wants to pay with. `most` is in points, or in the smallest unit of the `currency`; None: all there is."""

    kind: str
    code: str = ""
    most: int | None = None
    currency: str = ""

    @property
    def card(self) -> str:
        """The code of a gift card as codes are compared."""
        return gift_cards.canonical(self.code)


@dataclass(frozen=True, slots=True)
class Funding:
    """What there is of a choice: something to pay with, or why it cannot be used.

    `available` is in points, or in the smallest unit of money.
    """

    choice: Choice
    fund: pricing.Fund | None = None
    refusal: str = ""
    available: int = 0
    code_hint: str = ""
    account_id: UUID | None = None
    expire_time: datetime | None = None


def counted_guesses(app: App, choices: Sequence[Choice]) -> AbstractAsyncContextManager[limits.Guesses]:
    """Count the codes of gift cards that the caller sends as guesses until they are known; see `limits.counted_guesses`."""
    sent = sum(bool(choice.code) for choice in choices)
    return limits.counted_guesses(app, gift_cards.TRIES, sent, account_id=caller().id)


async def find(
    connection: Connection,
    choices: Sequence[Choice],
    owner_id: UUID,
    *,
    currency: str,
    settings: Values,
    now: datetime,
) -> list[Funding]:
    """Return what somebody has of what he chooses, in one round trip."""
    if not choices:
        return []
    hashes = {choice.code: gift_cards.hash_of(choice.code) for choice in choices if choice.code}
    kinds = [choice.kind for choice in choices if not choice.code]
    rows = await queries.funds(connection, owner_id, kinds, currency, list(hashes.values()), now)
    cards = {bytes(row.code_hash): row for row in rows if row.code_hash is not None}
    accounts = {row.kind: row for row in rows if row.code_hash is None}
    worth = {kind: settings[setting] for kind, setting in WORTH.items()}
    return [_card(choice, cards.get(hashes[choice.code]), currency, now) if choice.code
            else _account(choice, accounts.get(choice.kind), worth, currency) for choice in choices]  # fmt: skip


def in_order_of_use(fundings: Sequence[Funding]) -> list[pricing.Fund]:
    """Return what can be used: points before gift cards, the first to expire before others, and the deposit last."""
    usable = [funding for funding in fundings if funding.fund is not None]
    usable.sort(key=_use)
    return [funding.fund for funding in usable if funding.fund is not None]


def _use(funding: Funding) -> tuple[Any, ...]:
    never = funding.expire_time is None
    return pricing.ORDER_OF_USE.index(funding.choice.kind), never, funding.expire_time or 0, str(funding.account_id)


def outcome_fields(funding: Funding, tender: pricing.Tender | None, currency: str) -> Fields:
    """Return what became of a choice: a `TenderOutcome`, with the tender that it gave."""
    kind = funding.choice.kind
    state = "APPLIED" if tender is not None else "REFUSED" if funding.refusal else "NOT_NEEDED"
    outcome: Fields = {
        "kind": kind,
        "code_hint": funding.code_hint,
        "state": state,
        "reason": funding.refusal or "REASON_UNSPECIFIED",
    }
    if kind in pricing.POINTS:
        outcome["available_points"] = funding.available
    elif funding.refusal not in {"UNKNOWN", "CURRENCY_MISMATCH"}:
        outcome["available"] = convert.money(funding.available, currency)
    if tender is not None:
        outcome |= {"amount": convert.money(tender.amount, currency), "points": tender.points}
    return outcome


async def note_unknown(app: App, number: int) -> None:
    """Record tries of codes that are none, whatever becomes of the call."""
    if number:
        with beside():
            async with app.db.read() as connection:
                await queries.tried_in_vain(connection, number, caller().id, caller().ip_address, app.clock.now())


def _card(choice: Choice, row: Row | None, currency: str, now: datetime) -> Funding:
    over = row is not None and row.expire_time is not None and row.expire_time <= now
    if row is None or row.card_state != "ACTIVE" or over:
        return Funding(choice, refusal="UNKNOWN")
    refusal = "CURRENCY_MISMATCH" if row.currency != currency or _foreign(choice, currency) else ""
    return _found(choice, row, Decimal(1), refusal)


def _foreign(choice: Choice, currency: str) -> bool:
    return choice.currency not in {"", currency}


def _account(choice: Choice, row: Row | None, worth: Mapping[str, Decimal], currency: str) -> Funding:
    if _foreign(choice, currency):
        return Funding(choice, refusal="CURRENCY_MISMATCH")
    if row is None or row.state == "CLOSED":
        return Funding(choice, refusal="EMPTY")
    each = worth.get(choice.kind, Decimal(1))
    return _found(choice, row, each, "" if each else "WORTHLESS")


def _found(choice: Choice, row: Row, worth: Decimal, refusal: str) -> Funding:
    has = min(int(row.available), int(row.unexpired))
    if not refusal and row.state == "FROZEN":
        refusal = "FROZEN"
    elif not refusal and has <= 0:
        refusal = "HELD" if row.held_by_caller else "EMPTY"
    elif not refusal and choice.most is not None and choice.most > has:
        refusal = "INSUFFICIENT"
    units = has if choice.most is None else choice.most
    fund = None if refusal else pricing.Fund(choice.kind, row.id, units, worth)
    return Funding(choice, fund, refusal, max(has, 0), row.code_hint, row.id, row.expire_time)
