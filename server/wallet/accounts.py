"""The part of WalletService about accounts: what somebody has, what happened to it, what it consists of."""

from datetime import datetime
from typing import Any
from uuid import UUID

from mall.wallet.v1 import wallet_pb2
from server import ledger
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden
from server.wallet import amounts
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Scope
from storage.queries import wallet as queries

Account = wallet_pb2.WalletAccount
MOST_DIFFERENCES = 100


def wallet_account_to_proto(row: Row) -> Account:
    """Map a row of `wallet_accounts` with the balances of its account in the ledger."""
    currency = row.currency
    return Account(
        id=str(row.id),
        owner_id=str(row.owner_id),
        owner_type=row.owner_type,
        kind=row.kind,
        currency_code="" if ledger.is_points(currency) else currency,
        state=row.state,
        total_accrued=amounts.written(row.credits_posted, currency),
        usable=amounts.written(ledger.available(row), currency),
        on_hold=amounts.written(row.debits_pending, currency),
        expired=amounts.written(row.expired, currency),
        consumed=amounts.written(row.debits_posted - row.expired, currency),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def wallet_entry_to_proto(row: Row) -> wallet_pb2.WalletEntry:
    """Map a row of `ledger_entries` with its transfer."""
    return wallet_pb2.WalletEntry(
        id=str(row.id),
        account_id=str(row.account_id),
        sequence=row.sequence,
        change_type=row.change_type,
        amount=amounts.written(row.amount, row.currency),
        balance_before=amounts.written(row.available_before, row.currency),
        balance_after=amounts.written(row.available_after, row.currency),
        reason_code=row.reason_code,
        description=row.description,
        source_type=row.source_type,
        source_id=str(row.source_id),
        actor_id=str(row.actor_id or ""),
        actor_role=row.actor_role,
        create_time=convert.timestamp(row.create_time),
    )


def wallet_lot_to_proto(row: Row) -> wallet_pb2.WalletLot:
    """Map a row of `ledger_lots` with its account's currency."""
    return wallet_pb2.WalletLot(
        id=str(row.id),
        account_id=str(row.account_id),
        amount=amounts.written(row.amount, row.currency),
        remaining=amounts.written(row.remaining, row.currency),
        expire_time=convert.timestamp(row.expire_time),
        create_time=convert.timestamp(row.create_time),
    )


def wallet_hold_to_proto(row: Row) -> wallet_pb2.WalletHold:
    """Map a pending row of `ledger_transfers`."""
    return wallet_pb2.WalletHold(
        id=str(row.id),
        account_id=str(row.debit_account_id),
        amount=amounts.written(row.amount, row.currency),
        source_type=row.source_type,
        source_id=str(row.source_id),
        expire_time=convert.timestamp(row.expire_time),
        create_time=convert.timestamp(row.create_time),
    )


def own(who: Caller) -> Scope:
    """The caller's own accounts; staff sees all."""
    if who.may("wallet.read"):
        return EVERYTHING
    return Scope("own", queries.w.owner_id == queries.owner_id, {"owner_id": who.id})


async def visible(connection: Connection, id_: str) -> Row:
    """Return an account that the caller may see."""
    row = await queries.account(connection, convert.parse_id("wallet_account", id_))
    if row is None or not (caller().may("wallet.read") or row.owner_id == caller().account_id):
        raise NotFound("wallet_account", id_)
    return row


async def ensure(work: Mutation[Any], owner_id: UUID, owner_type: str, kind: str, currency: str) -> Row:
    """Return somebody's account, opened where there is none. Fails with `RESOURCE_NOT_FOUND` where there is no such owner."""
    found = await queries.account_of(work.tx, owner_id, owner_type, kind, currency)
    if found is not None:
        return found
    owner = await queries.owner(work.tx, owner_id)
    if owner is None or not owner[owner_type.lower()]:
        raise NotFound("owner", owner_id)
    id_ = new_id()
    await ledger.open_accounts(work.tx, [ledger.Opening(id_, kind, currency)], work.now)
    values = {"owner_id": owner_id, "owner_type": owner_type, "kind": kind, "currency": currency}
    if await queries.open_account(work.tx, id=id_, now=work.now, **values):
        work.event(
            "wallet.opened", "wallet_account", id_, {"owner_id": str(owner_id), "kind": kind, "currency": currency}
        )
    row = await queries.account_of(work.tx, owner_id, owner_type, kind, currency)
    if row is None:
        raise RuntimeError(f"the {kind} of {owner_id} is neither there nor opened")
    return row


async def reopened_deposit(work: Mutation[Any], owner_id: UUID, currency: str) -> Row:
    """Return somebody's deposit that takes money now, opened again where it was closed."""
    return await reopened(work, owner_id, "DEPOSIT", currency)


async def reopened(work: Mutation[Any], owner_id: UUID, kind: str, currency: str) -> Row:
    """Return a customer's account that takes something now, opened again where it was closed."""
    row = await ensure(work, owner_id, "CUSTOMER", kind, currency)
    if row.state == "CLOSED":
        await ledger.reopen(work.tx, row.id, work.now)
        await queries.reopen_account(work.tx, row.id)
        work.audit("wallet.reopened", "wallet_account", row.id, reason="something came back")
        work.event("wallet.reopened", "wallet_account", row.id)
    return row


class Accounts:
    """Accounts, entries, lots, holds, and the proof that all agrees."""

    app: App

    async def GetWalletAccount(self, request: wallet_pb2.GetWalletAccountRequest, context: Any) -> Account:
        async with self.app.db.read() as connection:
            return wallet_account_to_proto(await visible(connection, request.id))

    async def ListWalletAccounts(
        self, request: wallet_pb2.ListWalletAccountsRequest, context: Any
    ) -> wallet_pb2.ListWalletAccountsResponse:
        scope = own(caller())
        filters = {
            "owner_id": convert.optional_id(request.owner_id),
            "kinds": convert.names(Account.Kind, request.kinds),
            "states": convert.names(Account.State, request.states),
        }
        if "owner_id" in scope.values and filters["owner_id"] not in (None, scope.values["owner_id"]):
            return wallet_pb2.ListWalletAccountsResponse()
        page = await standard.list_page(self.app, request, queries.ACCOUNTS, scope, filters=filters)
        return await page.answer(wallet_pb2.ListWalletAccountsResponse, map(wallet_account_to_proto, page.rows))

    async def CloseWalletAccount(self, request: wallet_pb2.CloseWalletAccountRequest, context: Any) -> Account:
        async with mutation(self.app, request, Account) as work:
            row = await visible(work.tx, request.id)
            locked = (await ledger.lock(work.tx, [row.id]))[row.id]
            if locked.state == "CLOSED":
                raise forbidden("wallet_account", locked.state)
            holds = ledger.available(locked) or locked.debits_pending
            if holds or await queries.tops_up(work.tx, row.owner_id, row.id):
                raise FailedPrecondition("WALLET_NOT_EMPTY", "the account holds something, or will")
            await ledger.set_state(work.tx, row.id, "CLOSED", work.now)
            await queries.close_account(work.tx, row.id, work.now)
            work.audit("wallet.closed", "wallet_account", row.id, reason=request.reason)
            work.event("wallet.closed", "wallet_account", row.id)
            work.answer = wallet_account_to_proto(await visible(work.tx, request.id))
        return work.answer

    async def ListWalletEntries(
        self, request: wallet_pb2.ListWalletEntriesRequest, context: Any
    ) -> wallet_pb2.ListWalletEntriesResponse:
        filters = {
            "account_id": await self._account(request),
            "change_types": convert.names(wallet_pb2.WalletEntry.ChangeType, request.change_types),
            "create_time_from": _time(request, "create_time_from"),
            "create_time_until": _time(request, "create_time_until"),
        }
        page = await standard.list_page(self.app, request, queries.ENTRIES, EVERYTHING, filters=filters)
        return await page.answer(wallet_pb2.ListWalletEntriesResponse, map(wallet_entry_to_proto, page.rows))

    async def ListWalletLots(
        self, request: wallet_pb2.ListWalletLotsRequest, context: Any
    ) -> wallet_pb2.ListWalletLotsResponse:
        filters = {"account_id": await self._account(request), "open": request.open}
        page = await standard.list_page(self.app, request, queries.LOTS, EVERYTHING, filters=filters)
        return await page.answer(wallet_pb2.ListWalletLotsResponse, map(wallet_lot_to_proto, page.rows))

    async def ListWalletHolds(
        self, request: wallet_pb2.ListWalletHoldsRequest, context: Any
    ) -> wallet_pb2.ListWalletHoldsResponse:
        filters = {"account_id": await self._account(request)}
        page = await standard.list_page(self.app, request, queries.HOLDS, EVERYTHING, filters=filters)
        return await page.answer(wallet_pb2.ListWalletHoldsResponse, map(wallet_hold_to_proto, page.rows))

    async def ReconcileWallet(
        self, request: wallet_pb2.ReconcileWalletRequest, context: Any
    ) -> wallet_pb2.ReconcileWalletResponse:
        async with self.app.db.read() as connection:
            return await reconcile(connection)

    async def _account(self, request: Any) -> UUID:
        async with self.app.db.read() as connection:
            row = await visible(connection, request.account_id)
        id_: UUID = row.id
        return id_


async def reconcile(connection: Connection) -> wallet_pb2.ReconcileWalletResponse:
    """Compare everything; see ReconcileWallet."""
    answer = wallet_pb2.ReconcileWalletResponse(balanced=True)
    for row in await ledger.trial_balance(connection):
        answer.trial_balances.add(
            currency=row.currency,
            debits_posted=row.debits_posted,
            credits_posted=row.credits_posted,
            debits_pending=row.debits_pending,
            credits_pending=row.credits_pending,
        )
        if (row.debits_posted, row.debits_pending) != (row.credits_posted, row.credits_pending):
            answer.balanced = False
    async for row in ledger.differences(connection):
        answer.balanced = False
        if len(answer.differences) < MOST_DIFFERENCES:
            answer.differences.add(
                account_id=str(row.id),
                currency=row.currency,
                usable=row.available,
                entries_total=row.entries_total,
                lots_total=row.lots_total,
                on_hold=row.held,
                holds_total=row.held_total,
                broken_entries=row.entries_broken,
            )
    return answer


def _time(request: Any, name: str) -> datetime | None:
    return convert.moment(getattr(request, name)) if request.HasField(name) else None


async def tell_of_balance(work: Mutation[Any], account_id: UUID, open_: set[str]) -> None:
    """Say that somebody has money in a deposit, which must be paid out first. Points are lost."""
    if await queries.has_money(work.tx, account_id):
        open_.add("BALANCE")
