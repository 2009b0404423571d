"""The part of SettlementService about payouts and the files that a bank gets of them."""

from typing import Any

from mall.settlement.v1 import settlement_pb2
from server import ledger, platform
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.kit.turns import aside
from server.settlement import bank_files, moving, numbers, running
from server.settlement.accounts import visible
from server.settlement.balances import is_foreign
from server.settlement.provider import Destination
from storage.database import Row
from storage.queries.settlement import balances as balance_queries
from storage.queries.settlement import payouts as queries
from storage.queries.settlement import running as running_queries
from storage.tables.settlement import PAYOUT_FILE_STATES, payout_files, payouts

Payout = settlement_pb2.Payout
PayoutFile = settlement_pb2.PayoutFile
IN_A_FILE = 1000
# SEPA moves nothing else.
CURRENCY_OF_FILES = "EUR"


def payout_to_proto(row: Any) -> Payout:
    """Map a row of `payouts`."""
    currency = row["currency"]
    return Payout(
        id=str(row["id"] or ""),
        seller_id=str(row["seller_id"] or ""),
        state=row["state"],
        amount=convert.money(row["amount_minor"], currency),
        paid=convert.money(row["paid_minor"], currency),
        period_start_time=convert.timestamp(row["period_start_time"]),
        period_end_time=convert.timestamp(row["period_end_time"]),
        gross=convert.money(row["gross_minor"], currency),
        refund_deduction=convert.money(row["refund_minor"], currency),
        commission=convert.money(row["commission_minor"], currency),
        commission_tax=convert.money(row["commission_tax_minor"], currency),
        processing_fee=convert.money(row["fee_minor"], currency),
        adjustment=convert.money(row["adjustment_minor"], currency),
        carried=convert.money(row["carried_minor"], currency),
        statement_id=str(row["statement_id"] or ""),
        retried_payout_id=str(row["retried_payout_id"] or ""),
        method=row["method"],
        provider=row["provider"],
        bank_name=row["bank_name"],
        account_holder=row["account_holder"],
        bank_account_number_tail=row["bank_account_number_tail"],
        reference=row["reference"],
        payout_time=convert.timestamp(row["payout_time"]),
        hold_reason=row["hold_reason"],
        failure_reason=row["failure_reason"],
        notes=row["notes"],
        outcome_unknown=row["outcome_unknown"],
        payout_file_id=str(row["payout_file_id"] or ""),
        process_time=convert.timestamp(row["process_time"]),
        complete_time=convert.timestamp(row["complete_time"]),
        fail_time=convert.timestamp(row["fail_time"]),
        return_time=convert.timestamp(row["return_time"]),
        create_time=convert.timestamp(row["create_time"]),
        update_time=convert.timestamp(row["update_time"]),
        etag=convert.etag(row["version"]),
    )


def payout_file_to_proto(row: Row) -> PayoutFile:
    """Map a row of `payout_files`; lists leave its content out."""
    return PayoutFile(
        id=str(row.id),
        state=row.state,
        message_id=row.message_id,
        payout_count=row.payout_count,
        total=convert.money(row.total_minor, row.currency),
        state_reason=row.state_reason,
        content=row.content,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


PAYOUT = Resource("payout", payouts, Payout, payout_to_proto, visible(payouts))
FILE = Resource("payout_file", payout_files, PayoutFile, payout_file_to_proto)


class Payouts:
    """Payouts, and what staff decide about them."""

    app: App

    async def GetPayout(self, request: settlement_pb2.GetPayoutRequest, context: Any) -> Payout:
        return await standard.get(self.app.db, PAYOUT, request.id)

    async def ListPayouts(
        self, request: settlement_pb2.ListPayoutsRequest, context: Any
    ) -> settlement_pb2.ListPayoutsResponse:
        seller_id, scope = convert.optional_id(request.seller_id), visible(payouts)(caller())
        if is_foreign(scope, seller_id):
            return settlement_pb2.ListPayoutsResponse()
        filters = {
            "seller_id": seller_id,
            "payout_file_id": convert.optional_id(request.payout_file_id),
            "states": convert.names(Payout.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.PAYOUTS, scope, filters=filters)
        return await page.answer(settlement_pb2.ListPayoutsResponse, map(payout_to_proto, page.rows))

    async def HoldPayout(self, request: settlement_pb2.HoldPayoutRequest, context: Any) -> Payout:
        return await self._payout_becomes(request, "ON_HOLD", hold_reason="STAFF", notes=request.note)

    async def ReleasePayout(self, request: settlement_pb2.ReleasePayoutRequest, context: Any) -> Payout:
        return await self._payout_becomes(request, "PENDING", notes=request.note)

    async def CompletePayout(self, request: settlement_pb2.CompletePayoutRequest, context: Any) -> Payout:
        paid = convert.minor(request.paid, "paid") if request.HasField("paid") else None
        return await self._payout_becomes(request, "COMPLETED", in_file=True, paid=paid, reference=request.reference)

    async def FailPayout(self, request: settlement_pb2.FailPayoutRequest, context: Any) -> Payout:
        return await self._payout_becomes(
            request, "FAILED", in_file=True, failure_reason=request.failure_reason, notes=request.note
        )

    async def ReturnPayout(self, request: settlement_pb2.ReturnPayoutRequest, context: Any) -> Payout:
        return await self._payout_becomes(
            request, "RETURNED", failure_reason=request.failure_reason, notes=request.note
        )

    async def RetryPayout(self, request: settlement_pb2.RetryPayoutRequest, context: Any) -> Payout:
        async with mutation(self.app, request, Payout) as work:
            failed = await standard.one(work.tx, PAYOUT, request.id)
            await balance_queries.lock_one(work.tx, failed.balance_id)
            failed = await standard.one(work.tx, PAYOUT, request.id, lock=True)
            if failed.state not in {"FAILED", "RETURNED"}:
                raise forbidden("payout", failed.state, "only what failed or came back is paid out again")
            earlier = await queries.retry_of(work.tx, failed.id)
            if earlier is not None:
                raise FailedPrecondition("PAYOUT_RETRIED", "the payout was repeated before", payout_id=earlier.id)
            account = await self._payable(work, failed)
            funds = (await ledger.lock(work.tx, [failed.balance_id]))[failed.balance_id]
            owed = failed.paid_minor if failed.state == "RETURNED" else failed.amount_minor
            amount = min(owed, ledger.available(funds))
            if amount <= 0:
                raise ledger.insufficient(failed.balance_id, ledger.available(funds))
            settings = await platform.settings(work.tx, running.PROVIDER, now=work.now)
            again = running.again(work, failed, account, settings[running.PROVIDER], amount)
            await ledger.move(work, [moving.hold(again)])
            work.insert(payouts, again)
            moving.note_change(work, again, None, "paid out again")
            work.audit("payout.retried", moving.SOURCE, failed.id, amount=amount, currency=failed.currency)
            await work.write({})
            work.answer = payout_to_proto(await standard.one(work.tx, PAYOUT, str(again["id"])))
        return work.answer

    async def _payable(self, work: Mutation[Any], payout: Row) -> Row:
        """Return the account that a payout goes to now. Raises where nothing goes to it."""
        states = await running_queries.seller_states(work.tx, [payout.seller_id])
        if states[payout.seller_id] != "ACTIVE":
            raise FailedPrecondition("SELLER_PAYOUTS_HELD", "the seller is suspended: nothing is paid out")
        account = (await running_queries.accounts(work.tx, [payout.seller_id])).get(payout.seller_id)
        if account is None:
            message = "the seller has no settlement account: it has to set one first"
            raise FailedPrecondition("SETTLEMENT_ACCOUNT_MISSING", message)
        if not running.is_ready(account, work.now):
            message = "the account has to be verified first, and some days must pass after it was changed"
            raise FailedPrecondition(
                "SETTLEMENT_ACCOUNT_NOT_READY", message, payout_from_time=account.payout_from_time.isoformat()
            )
        return account

    async def _payout_becomes(
        self, request: Any, state: str, *, in_file: bool = False, paid: int | None = None, **changes: Any
    ) -> Payout:
        async with mutation(self.app, request, Payout) as work:
            row = await standard.one(work.tx, PAYOUT, request.id, lock=True)
            if in_file and row.payout_file_id is None:
                raise forbidden("payout", row.state, "what became of it, its provider says")
            if paid is not None:
                if not 0 < paid <= row.amount_minor or request.paid.currency_code != row.currency:
                    raise InvalidArgument([("paid", "is not a part of what the payout is about")])
                changes["paid_minor"] = paid
            if state == "PENDING":
                states = await running_queries.seller_states(work.tx, [row.seller_id])
                if row.state == "ON_HOLD" and states[row.seller_id] != "ACTIVE":
                    raise FailedPrecondition("SELLER_PAYOUTS_HELD", "the seller is suspended: nothing is paid out")
            reason = str(changes.get("notes") or changes.get("failure_reason") or changes.get("reference") or "")
            after = await moving.become(work, row, state, reason=reason, **changes)
            work.audit(f"payout.{state.lower()}", moving.SOURCE, row.id, reason=reason, before=row.state)
            work.answer = payout_to_proto(after)
        return work.answer

    # --- bank files ---

    async def CreatePayoutFile(self, request: settlement_pb2.CreatePayoutFileRequest, context: Any) -> PayoutFile:
        if request.currency_code != CURRENCY_OF_FILES:
            raise InvalidArgument([("currency_code", "must be EUR: SEPA moves nothing else")])
        async with mutation(self.app, request, PayoutFile) as work:
            settings = await platform.settings(work.tx, *bank_files.SETTINGS, now=work.now)
            name, iban, bic = (settings[setting] for setting in bank_files.SETTINGS)
            if not name or not numbers.is_iban(iban):
                message = "say first whose account pays: settings settlement.payer.name and settlement.payer.iban"
                raise FailedPrecondition("PAYER_MISSING", message)
            due = await queries.for_file(work.tx, bank_files.NAME, request.currency_code, work.now, IN_A_FILE)
            sealed = {row.id: numbers.unseal(self.app.signer, row.bank_account_number) for row in due}
            unfit = [row for row in due if not numbers.is_iban(sealed[row.id])]
            if unfit:
                await moving.become_all(work, unfit, "FAILED", reason="no IBAN", failure_reason="invalid_account")
            transfers = [
                (row.id, row.amount_minor, _destination(row, sealed[row.id])) for row in due if row not in unfit
            ]
            if not transfers:
                raise FailedPrecondition("NO_PAYOUT_DUE", "no payout waits for a file")
            id_ = new_id()
            payer = (name, iban, bic)
            content = await aside(
                bank_files.write, bank_files.identifier(id_), work.now, payer, request.currency_code, transfers
            )
            file = await standard.create(
                work.tx,
                FILE,
                {
                    "id": id_,
                    "state": PAYOUT_FILE_STATES.first,
                    "message_id": bank_files.identifier(id_),
                    "payout_count": len(transfers),
                    "total_minor": sum(amount for _, amount, _ in transfers),
                    "currency": request.currency_code,
                    "content": content,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            sent = [row for row in due if row not in unfit]
            await moving.become_all(work, sent, "PROCESSING", reason=f"file {file.message_id}", payout_file_id=id_)
            work.audit("payout_file.written", "payout_file", id_, payouts=len(sent), total=file.total_minor)
            work.answer = payout_file_to_proto(file)
        return work.answer

    async def GetPayoutFile(self, request: settlement_pb2.GetPayoutFileRequest, context: Any) -> PayoutFile:
        return await standard.get(self.app.db, FILE, request.id)

    async def ListPayoutFiles(
        self, request: settlement_pb2.ListPayoutFilesRequest, context: Any
    ) -> settlement_pb2.ListPayoutFilesResponse:
        filters = {"states": convert.names(PayoutFile.State, request.states)}
        page = await standard.list_page(self.app, request, queries.FILES, FILE.scope(caller()), filters=filters)
        return await page.answer(settlement_pb2.ListPayoutFilesResponse, map(payout_file_to_proto, page.rows))

    async def AcceptPayoutFile(self, request: settlement_pb2.AcceptPayoutFileRequest, context: Any) -> PayoutFile:
        return await self._file_becomes(request, "ACCEPTED", "COMPLETED")

    async def RejectPayoutFile(self, request: settlement_pb2.RejectPayoutFileRequest, context: Any) -> PayoutFile:
        return await self._file_becomes(request, "REJECTED", "FAILED", failure_reason=request.reason)

    async def _file_becomes(self, request: Any, state: str, of_payouts: str, **changes: Any) -> PayoutFile:
        reason = changes.get("failure_reason", "")
        async with mutation(self.app, request, PayoutFile) as work:
            file = await standard.one(work.tx, FILE, request.id, lock=True)
            require(PAYOUT_FILE_STATES, file.state, target=state)
            rows = await queries.of_file(work.tx, file.id)
            if rows:
                if state == "ACCEPTED":
                    changes["reference"] = file.message_id
                await moving.become_all(work, rows, of_payouts, reason=f"the bank has {state.lower()} it", **changes)
            values = {"state": state, "state_reason": reason, "update_time": work.now}
            file = await standard.patch(work.tx, FILE, file.id, "", values)
            work.audit(f"payout_file.{state.lower()}", "payout_file", file.id, reason=reason, payouts=len(rows))
            work.answer = payout_file_to_proto(file)
        return work.answer


def _destination(row: Row, number: str) -> Destination:
    return Destination(row.method, row.bank_name, number, row.bank_code, row.account_holder, row.remittance_memo)
