"""The part of WalletService about money that leaves deposits for a bank."""

from typing import Any

from mall.wallet.v1 import wallet_pb2
from server import identity, ledger, platform
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Setting, money
from server.kit.standard import Resource
from server.kit.states import require
from server.ledger import Transfer
from server.wallet import amounts
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import wallet as queries
from storage.statements import parameter
from storage.tables.wallet import WITHDRAWAL_STATES, wallet_withdrawals

Withdrawal = wallet_pb2.WalletWithdrawal
SOURCE = "wallet_withdrawal"
MINIMUM = Setting(
    "wallet.minimum_withdrawal",
    money(),
    '{"USD": "10.00"}',
    "The least that is paid out of a deposit. In a currency without an amount there is no minimum.",
    scopes=["MALL"],
)
# How what is on hold ends with each state.
ENDS = {"REJECTED": "VOID", "CANCELLED": "VOID", "FAILED": "VOID", "PAID": "POST"}


def wallet_withdrawal_to_proto(row: Row) -> Withdrawal:
    """Map a row of `wallet_withdrawals`."""
    return Withdrawal(
        id=str(row.id),
        account_id=str(row.account_id),
        owner_id=str(row.owner_id),
        amount=convert.money(row.amount, row.currency),
        destination=row.destination,
        state=row.state,
        decided_by_id=str(row.decided_by_id or ""),
        decision_note=row.decision_note,
        payment_reference=row.payment_reference,
        decide_time=convert.timestamp(row.decide_time),
        complete_time=convert.timestamp(row.complete_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def mine(who: Caller) -> Scope:
    """The caller's own withdrawals."""
    own = wallet_withdrawals.c.owner_id == parameter("owner_id", wallet_withdrawals.c.owner_id)
    return Scope("own", own, {"owner_id": who.id})


def visible(who: Caller) -> Scope:
    """The caller's own withdrawals; staff sees all."""
    return EVERYTHING if who.may("wallet.read") else mine(who)


WITHDRAWAL = Resource("wallet_withdrawal", wallet_withdrawals, Withdrawal, wallet_withdrawal_to_proto, visible)
OWN_WITHDRAWAL = Resource("wallet_withdrawal", wallet_withdrawals, Withdrawal, wallet_withdrawal_to_proto, mine)


class Withdrawals:
    """Withdrawals: asked for by owners who prove anew who they are, decided by staff; the money is on hold meanwhile."""

    app: App
    step_up: identity.StepUp

    async def CreateWalletWithdrawal(
        self, request: wallet_pb2.CreateWalletWithdrawalRequest, context: Any
    ) -> Withdrawal:
        wanted = request.wallet_withdrawal
        amount = amounts.positive(wanted.amount, "wallet_withdrawal.amount")
        proof = await self.step_up.prove(request.current_password, request.code)
        # What proves who calls is no part of what is asked for: no hash of it is kept, and a repetition may bring another code.
        bare = wallet_pb2.CreateWalletWithdrawalRequest(wallet_withdrawal=wanted, request_id=request.request_id)
        async with mutation(self.app, bare, Withdrawal) as work:
            await proof.use(work)
            account = await queries.account(work.tx, convert.parse_id("wallet_account", wanted.account_id))
            if account is None or account.owner_id != work.caller.id:
                raise NotFound("wallet_account", wanted.account_id)
            if account.kind != "DEPOSIT" or account.currency != wanted.amount.currency_code:
                text = "is not what the account holds: money of a deposit is paid out in its currency"
                raise InvalidArgument([("wallet_withdrawal.amount", text)])
            minimum = (await platform.settings(work.tx, MINIMUM, now=work.now))[MINIMUM].get(account.currency) or 0
            if amount < minimum:
                message = "that is less than is paid out"
                raise FailedPrecondition(
                    "WITHDRAWAL_BELOW_MINIMUM", message, minimum_minor=minimum, currency=account.currency
                )
            row = await standard.create(
                work.tx,
                WITHDRAWAL,
                {
                    "id": new_id(),
                    "account_id": account.id,
                    "owner_id": account.owner_id,
                    "amount": amount,
                    "currency": account.currency,
                    "destination": wanted.destination,
                    "state": "REQUESTED",
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            await _hold(work, row)
            work.audit("wallet.withdrawal_requested", SOURCE, row.id, amount=amount, currency=row.currency)
            _tell(work, row)
            work.answer = wallet_withdrawal_to_proto(row)
        return work.answer

    async def GetWalletWithdrawal(self, request: wallet_pb2.GetWalletWithdrawalRequest, context: Any) -> Withdrawal:
        return await standard.get(self.app.db, WITHDRAWAL, request.id)

    async def ListWalletWithdrawals(
        self, request: wallet_pb2.ListWalletWithdrawalsRequest, context: Any
    ) -> wallet_pb2.ListWalletWithdrawalsResponse:
        filters = {
            "owner_id": convert.optional_id(request.owner_id),
            "states": convert.names(Withdrawal.State, request.states),
        }
        scope = visible(caller())
        if "owner_id" in scope.values and filters["owner_id"] not in (None, scope.values["owner_id"]):
            return wallet_pb2.ListWalletWithdrawalsResponse()
        page = await standard.list_page(self.app, request, queries.WITHDRAWALS, scope, filters=filters)
        return await page.answer(wallet_pb2.ListWalletWithdrawalsResponse, map(wallet_withdrawal_to_proto, page.rows))

    async def CancelWalletWithdrawal(
        self, request: wallet_pb2.CancelWalletWithdrawalRequest, context: Any
    ) -> Withdrawal:
        return await self._withdrawal_becomes(request, "CANCELLED", OWN_WITHDRAWAL)

    async def ApproveWalletWithdrawal(
        self, request: wallet_pb2.ApproveWalletWithdrawalRequest, context: Any
    ) -> Withdrawal:
        return await self._withdrawal_becomes(request, "APPROVED", decision_note=request.note)

    async def RejectWalletWithdrawal(
        self, request: wallet_pb2.RejectWalletWithdrawalRequest, context: Any
    ) -> Withdrawal:
        return await self._withdrawal_becomes(request, "REJECTED", decision_note=request.note)

    async def PayWalletWithdrawal(self, request: wallet_pb2.PayWalletWithdrawalRequest, context: Any) -> Withdrawal:
        return await self._withdrawal_becomes(request, "PAID", payment_reference=request.payment_reference)

    async def FailWalletWithdrawal(self, request: wallet_pb2.FailWalletWithdrawalRequest, context: Any) -> Withdrawal:
        return await self._withdrawal_becomes(request, "FAILED", decision_note=request.note)

    async def _withdrawal_becomes(
        self, request: Any, state: str, resource: Resource[Withdrawal] = WITHDRAWAL, **noted: object
    ) -> Withdrawal:
        async with mutation(self.app, request, Withdrawal) as work:
            row = await standard.one(work.tx, resource, request.id, lock=True)
            require(WITHDRAWAL_STATES, row.state, target=state)
            if state in ENDS:
                await ledger.end(work, ENDS[state], SOURCE, row.id, reason_code=f"WITHDRAWAL_{state}")
            changes: dict[str, object] = {"state": state, "update_time": work.now, **noted}
            if state in {"PAID", "FAILED"}:
                changes["complete_time"] = work.now
            else:
                changes["decide_time"] = work.now
            if state in {"APPROVED", "REJECTED"}:
                changes["decided_by_id"] = work.caller.id
            row = await standard.patch(work.tx, resource, row.id, "", changes)
            work.audit(f"wallet.withdrawal_{state.lower()}", SOURCE, row.id, reason=row.decision_note)
            _tell(work, row)
            work.answer = wallet_withdrawal_to_proto(row)
        return work.answer


async def _hold(work: Mutation[Any], row: Row) -> None:
    await ledger.lock(work.tx, [row.account_id])
    await ledger.move(
        work,
        [
            Transfer(
                id=row.id,
                debit=row.account_id,
                credit=ledger.platform_account("CLEARING_PAYOUTS", row.currency),
                amount=row.amount,
                currency=row.currency,
                code="WITHDRAWAL",
                source_type=SOURCE,
                source_id=row.id,
                pending=True,
                reason_code="WITHDRAWAL",
            )
        ],
    )


def _tell(work: Mutation[Any], row: Row) -> None:
    fact = {"account_id": str(row.account_id), "amount": row.amount, "currency": row.currency}
    work.event(f"wallet.withdrawal_{row.state.lower()}", SOURCE, row.id, fact)
