"""The part of WalletService about gift cards: money that belongs to whoever knows a code.

A code is derived from the card's id under a key of the mall, so that a lost answer can be given again although it is stored
nowhere; what is stored is its hash, by which it is found.
"""

import hashlib
import hmac
import unicodedata
from datetime import timedelta
from typing import Any
from uuid import UUID

from mall.wallet.v1 import wallet_pb2
from server import ledger, platform
from server.kit import convert, jobs, limits, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.limits import Limit
from server.kit.mutation import Mutation, Replayed, background, mutation
from server.kit.settings import Setting, money
from server.kit.standard import Resource
from server.kit.states import require
from server.kit.tokens import Signer
from server.ledger import Transfer
from server.wallet import accounts, amounts
from server.wallet.accounts import wallet_account_to_proto
from storage.database import Connection, Row, beside
from storage.listing import EVERYTHING
from storage.queries import wallet as queries
from storage.tables.wallet import GIFT_CARD_STATES, gift_cards

GiftCard = wallet_pb2.GiftCard
SOURCE = "gift_card"
# No letter that looks like a digit, and no digit that looks like a letter.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH, GROUP = 16, 4
TRIES = Limit("gift_card_code", 10, timedelta(minutes=10))
MAXIMUM = Setting(
    "wallet.gift_card_maximum",
    money(),
    '{"USD": "2000.00"}',
    "The most that a gift card may be issued with. In a currency without an amount none can be issued.",
    scopes=["MALL"],
)
BATCH = 100


def gift_card_to_proto(row: Row) -> GiftCard:
    """Map a row of `gift_cards` with the balances of its account in the ledger."""
    return GiftCard(
        id=str(row.id),
        code_hint=row.code_hint,
        amount=convert.money(row.amount, row.currency),
        balance=convert.money(ledger.available(row), row.currency),
        held_amount=convert.money(row.debits_pending, row.currency),
        state=row.state,
        expire_time=convert.timestamp(row.expire_time),
        note=row.note,
        issued_by_id=str(row.issued_by_id),
        close_time=convert.timestamp(row.close_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


CARD = Resource(SOURCE, gift_cards, GiftCard, gift_card_to_proto)


def code_of(signer: Signer, card_id: UUID) -> str:
    """Return the code of a card, in groups."""
    number = int.from_bytes(hmac.digest(signer.derive("gift card"), card_id.bytes, "sha256"))
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "-".join("".join(letters[start : start + GROUP]) for start in range(0, LENGTH, GROUP))


def canonical(code: str) -> str:
    """Return a code as it is compared: in capitals, without separators and whatever else came with it."""
    folded = unicodedata.normalize("NFKC", code).upper()
    return "".join(letter for letter in folded if letter.isalnum())


def hash_of(code: str) -> bytes:
    """Return what is stored of a code."""
    return hashlib.sha256(canonical(code).encode()).digest()


class GiftCards:
    """Gift cards: issued and closed by staff, looked at and redeemed by members who know a code."""

    app: App

    async def IssueGiftCard(
        self, request: wallet_pb2.IssueGiftCardRequest, context: Any
    ) -> wallet_pb2.IssueGiftCardResponse:
        amount, currency = amounts.positive(request.amount, "amount"), request.amount.currency_code
        expire_time = convert.moment(request.expire_time) if request.HasField("expire_time") else None
        if expire_time is not None and expire_time <= self.app.clock.now():
            raise InvalidArgument([("expire_time", "must be in the future")])
        try:
            async with mutation(self.app, request, wallet_pb2.IssueGiftCardResponse) as work:
                maximum = (await platform.settings(work.tx, MAXIMUM, now=work.now))[MAXIMUM].get(currency) or 0
                if amount > maximum:
                    message = "that is more than a gift card may be issued with"
                    raise FailedPrecondition("GIFT_CARD_LIMIT", message, maximum_minor=maximum, currency=currency)
                id_ = new_id()
                code = code_of(self.app.signer, id_)
                await ledger.open_accounts(work.tx, [ledger.Opening(id_, "GIFT_CARD", currency)], work.now)
                await standard.create(
                    work.tx,
                    CARD,
                    {
                        "id": id_,
                        "code_hash": hash_of(code),
                        "code_hint": code[-GROUP:],
                        "amount": amount,
                        "currency": currency,
                        "state": "ACTIVE",
                        "expire_time": expire_time,
                        "note": request.note,
                        "issued_by_id": work.caller.id,
                        "create_time": work.now,
                        "update_time": work.now,
                    },
                )
                sold = ledger.platform_account("GIFT_CARDS_SOLD", currency)
                issue = _transfer(id_, sold, id_, amount, currency, "GIFT_CARD_ISSUE", lot_expire_time=expire_time)
                await ledger.move(work, [issue])
                work.audit("gift_card.issued", SOURCE, id_, amount=amount, currency=currency)
                work.event("gift_card.issued", SOURCE, id_, {"amount": amount, "currency": currency})
                card = gift_card_to_proto(await _card(work.tx, id_))
                work.answer = wallet_pb2.IssueGiftCardResponse(gift_card=card)
        except Replayed as earlier:
            answer: wallet_pb2.IssueGiftCardResponse = earlier.answer
            answer.code = code_of(self.app.signer, UUID(answer.gift_card.id))
            return answer
        return wallet_pb2.IssueGiftCardResponse(gift_card=card, code=code)

    async def GetGiftCard(self, request: wallet_pb2.GetGiftCardRequest, context: Any) -> GiftCard:
        async with self.app.db.read() as connection:
            return gift_card_to_proto(await _card(connection, convert.parse_id(SOURCE, request.id)))

    async def ListGiftCards(
        self, request: wallet_pb2.ListGiftCardsRequest, context: Any
    ) -> wallet_pb2.ListGiftCardsResponse:
        filters = {"states": convert.names(GiftCard.State, request.states)}
        page = await standard.list_page(self.app, request, queries.CARDS, EVERYTHING, filters=filters)
        return await page.answer(wallet_pb2.ListGiftCardsResponse, map(gift_card_to_proto, page.rows))

    async def CheckGiftCard(
        self, request: wallet_pb2.CheckGiftCardRequest, context: Any
    ) -> wallet_pb2.CheckGiftCardResponse:
        row = await by_code(self.app, request.code)
        return wallet_pb2.CheckGiftCardResponse(
            balance=convert.money(ledger.available(row), row.currency), expire_time=convert.timestamp(row.expire_time)
        )

    async def RedeemGiftCard(self, request: wallet_pb2.RedeemGiftCardRequest, context: Any) -> wallet_pb2.WalletAccount:
        asked = amounts.positive(request.amount, "amount") if request.HasField("amount") else None
        card = await by_code(self.app, request.code)
        currency = card.currency
        if asked is not None and request.amount.currency_code != currency:
            raise InvalidArgument([("amount.currency_code", "is not that of the card")])
        # The code is a secret: no hash of a request with it is kept, only of the card that it names.
        bare = wallet_pb2.RedeemGiftCardRequest(code=str(card.id), amount=request.amount, request_id=request.request_id)
        async with mutation(self.app, bare, wallet_pb2.WalletAccount) as work:
            deposit = await accounts.ensure(work, work.caller.id, "CUSTOMER", "DEPOSIT", currency)
            locked = await ledger.lock(work.tx, [card.id, deposit.id])
            amount = ledger.available(locked[card.id]) if asked is None else asked
            if not amount:
                raise ledger.insufficient(card.id, 0)
            redemption = _transfer(new_id(), card.id, deposit.id, amount, currency, "GIFT_CARD_REDEMPTION", card.id)
            await ledger.move(work, [redemption])
            work.audit("gift_card.redeemed", SOURCE, card.id, amount=amount, currency=currency)
            fact = {"account_id": str(deposit.id), "amount": amount, "currency": currency}
            work.event("gift_card.redeemed", SOURCE, card.id, fact)
            work.answer = wallet_account_to_proto(await accounts.visible(work.tx, str(deposit.id)))
        return work.answer

    async def DisableGiftCard(self, request: wallet_pb2.DisableGiftCardRequest, context: Any) -> GiftCard:
        return await self._card_becomes(request, "DISABLED", "FROZEN")

    async def EnableGiftCard(self, request: wallet_pb2.EnableGiftCardRequest, context: Any) -> GiftCard:
        return await self._card_becomes(request, "ACTIVE", "OPEN")

    async def CloseGiftCard(
        self, request: wallet_pb2.CloseGiftCardRequest, context: Any
    ) -> wallet_pb2.CloseGiftCardResponse:
        async with mutation(self.app, request, wallet_pb2.CloseGiftCardResponse) as work:
            row = await _card(work.tx, convert.parse_id(SOURCE, request.id), lock=True)
            require(GIFT_CARD_STATES, row.state, target="CLOSED")
            locked = (await ledger.lock(work.tx, [row.id]))[row.id]
            if locked.debits_pending:
                raise FailedPrecondition("GIFT_CARD_HELD", "purchases hold a part of the card")
            left = ledger.available(locked)
            if not left:
                raise FailedPrecondition("GIFT_CARD_SPENT", "nothing is left on the card")
            await ledger.set_state(work.tx, row.id, "OPEN", work.now)
            sold = ledger.platform_account("GIFT_CARDS_SOLD", row.currency)
            await ledger.move(
                work, [_transfer(new_id(), row.id, sold, left, row.currency, "GIFT_CARD_CLOSURE", row.id)]
            )
            await _end(work, row, "CLOSED")
            work.audit("gift_card.closed", SOURCE, row.id, reason=request.reason, remaining=left)
            work.event("gift_card.closed", SOURCE, row.id, {"remaining": left, "currency": row.currency})
            work.answer = wallet_pb2.CloseGiftCardResponse(
                gift_card=gift_card_to_proto(await _card(work.tx, row.id)),
                remaining_amount=convert.money(left, row.currency),
            )
        return work.answer

    async def _card_becomes(self, request: Any, state: str, ledger_state: str) -> GiftCard:
        async with mutation(self.app, request, GiftCard) as work:
            row = await _card(work.tx, convert.parse_id(SOURCE, request.id), lock=True)
            require(GIFT_CARD_STATES, row.state, target=state)
            await ledger.set_state(work.tx, row.id, ledger_state, work.now)
            await standard.patch(work.tx, CARD, row.id, "", {"state": state, "update_time": work.now})
            work.audit(f"gift_card.{state.lower()}", SOURCE, row.id, reason=request.reason)
            work.event(f"gift_card.{state.lower()}", SOURCE, row.id)
            work.answer = gift_card_to_proto(await _card(work.tx, row.id))
        return work.answer


async def by_code(app: App, code: str) -> Row:
    """Return the card of a code that can be used now.

    Every try is noted, whatever becomes of the call, and counted for the account and the address: there are `TRIES` of them.
    Fails with `RATE_LIMITED`, and for all that is no code of a usable card alike with `GIFT_CARD_UNKNOWN`.
    """
    who = caller()
    await limits.spend(app, TRIES, account_id=who.id)
    await limits.spend(app, TRIES)
    now = app.clock.now()
    async with app.db.read() as connection:
        row = await queries.card_by_hash(connection, hash_of(code))
        usable = row is not None and row.state == "ACTIVE" and (row.expire_time is None or row.expire_time > now)
        with beside():
            await queries.tried(
                connection,
                id=new_id(),
                account_id=who.id,
                ip_address=who.ip_address,
                gift_card_id=row.id if row is not None and usable else None,
                create_time=now,
            )
    if row is None or not usable:
        raise FailedPrecondition("GIFT_CARD_UNKNOWN", "there is no gift card with this code that can be used")
    return row


async def expire(app: App) -> int:
    """Write off what is left on gift cards whose time is over; what purchases hold may still be taken."""

    async def end(due: Row) -> None:
        async with background(app) as work:
            row = await _card(work.tx, due.id, lock=True)
            if not GIFT_CARD_STATES.allows(row.state, "EXPIRED"):
                return
            locked = (await ledger.lock(work.tx, [row.id]))[row.id]
            left = ledger.available(locked)
            if locked.debits_pending and not left:
                return
            await ledger.set_state(work.tx, row.id, "OPEN", work.now)
            if left:
                breakage = ledger.platform_account("BREAKAGE", row.currency)
                await ledger.move(
                    work, [_transfer(new_id(), row.id, breakage, left, row.currency, "EXPIRY", row.id, lot_id=row.id)]
                )
            if not locked.debits_pending:
                await _end(work, row, "EXPIRED")
            work.event("gift_card.expired", SOURCE, row.id, {"amount": left, "currency": row.currency})

    async with app.db.read() as connection:
        due = await queries.due_cards(connection, app.clock.now(), BATCH)
    return await jobs.each(due, end)


async def _end(work: Mutation[Any], row: Row, state: str) -> None:
    await ledger.set_state(work.tx, row.id, "CLOSED", work.now)
    changes = {"state": state, "close_time": work.now, "update_time": work.now}
    await standard.patch(work.tx, CARD, row.id, "", changes)


async def _card(connection: Connection, card_id: UUID, *, lock: bool = False) -> Row:
    row = await queries.card(connection, card_id, lock=lock)
    if row is None:
        raise NotFound(SOURCE, card_id)
    return row


def _transfer(
    id_: UUID,
    debit: UUID,
    credit: UUID,
    amount: int,
    currency: str,
    code: str,
    card_id: UUID | None = None,
    **more: Any,
) -> Transfer:
    source_id = card_id or id_
    return Transfer(id_, debit, credit, amount, currency, code, SOURCE, source_id, reason_code="GIFT_CARD", **more)
