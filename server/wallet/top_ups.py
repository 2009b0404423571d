"""The part of WalletService about money that customers pay into their deposits."""

from datetime import timedelta
from typing import Any

from mall.wallet.v1 import wallet_pb2
from server import ledger, payments, platform
from server.kit import convert, jobs, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation, Replayed, background, mutation
from server.kit.settings import Setting, money
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.ledger import Transfer
from server.payments import Settled
from server.wallet import accounts, amounts
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import wallet as queries
from storage.statements import parameter
from storage.tables.wallet import TOP_UP_STATES, wallet_top_ups

TopUp = wallet_pb2.WalletTopUp
MAXIMUM = Setting(
    "wallet.top_up_maximum",
    money(),
    '{"USD": "10000.00"}',
    "The most that can be paid into a deposit at once. In a currency without an amount nothing can.",
    scopes=["MALL"],
)
OUTCOME_WITHIN = timedelta(hours=24)
BATCH = 100


def wallet_top_up_to_proto(row: Row) -> TopUp:
    """Map a row of `wallet_top_ups`."""
    return TopUp(
        id=str(row.id),
        customer_id=str(row.customer_id),
        amount=convert.money(row.amount, row.currency),
        payment_method_id=str(row.payment_method_id),
        state=row.state,
        payment_id=str(row.payment_id),
        account_id=str(row.account_id),
        failure_reason=row.failure_reason,
        complete_time=convert.timestamp(row.complete_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def own(who: Caller) -> Scope:
    """The caller's own top-ups; staff sees all."""
    if who.may("wallet.read"):
        return EVERYTHING
    mine = wallet_top_ups.c.customer_id == parameter("owner_id", wallet_top_ups.c.customer_id)
    return Scope("own", mine, {"owner_id": who.id})


TOP_UP = Resource("wallet_top_up", wallet_top_ups, TopUp, wallet_top_up_to_proto, own)


class TopUps:
    """Top-ups. A payment is begun in the transaction of its top-up, charged after it, and recorded by `payment_settled`."""

    app: App

    async def CreateWalletTopUp(self, request: wallet_pb2.CreateWalletTopUpRequest, context: Any) -> TopUp:
        wanted = request.wallet_top_up
        amount = amounts.positive(wanted.amount, "wallet_top_up.amount")
        currency = wanted.amount.currency_code
        try:
            async with mutation(self.app, request, TopUp) as work:
                maximum = (await platform.settings(work.tx, MAXIMUM, now=work.now))[MAXIMUM].get(currency) or 0
                if amount > maximum:
                    message = "that is more than may be paid in at once"
                    raise FailedPrecondition("TOP_UP_LIMIT", message, maximum_minor=maximum, currency=currency)
                who = work.caller.id
                account = await accounts.ensure(work, who, "CUSTOMER", "DEPOSIT", currency)
                # Under the lock: an account is not closed while a payment into it is under way.
                if (await ledger.lock(work.tx, [account.id]))[account.id].state == "CLOSED":
                    raise forbidden("wallet_account", "CLOSED")
                chosen = convert.optional_id(wanted.payment_method_id)
                method = await payments.payment_method(work.tx, who, chosen)
                top_up_id = new_id()
                rows, attempt = payments.open_payment(
                    wallet_top_up_id=top_up_id,
                    customer_id=who,
                    payment_method_row=method,
                    amount_minor=amount,
                    currency=currency,
                    now=work.now,
                )
                if attempt is None:
                    raise RuntimeError(f"nothing is charged for {amount} {currency}")
                for table, listed in rows.items():
                    work.insert(table, *listed)
                work.insert(
                    wallet_top_ups,
                    {
                        "id": top_up_id,
                        "customer_id": who,
                        "account_id": account.id,
                        "amount": amount,
                        "currency": currency,
                        "payment_method_id": method.id,
                        "payment_id": attempt.payment_id,
                        "state": "PENDING",
                        "create_time": work.now,
                        "update_time": work.now,
                    },
                )
                work.event("wallet.top_up_begun", "wallet_top_up", top_up_id, {"amount": amount, "currency": currency})
                work.answer = TopUp(id=str(top_up_id))
        except Replayed as earlier:
            return await standard.get(self.app.db, TOP_UP, earlier.answer.id)
        await payments.record_outcome(self.app, attempt.id, await payments.attempt(self.app, attempt))
        return await standard.get(self.app.db, TOP_UP, str(top_up_id))

    async def GetWalletTopUp(self, request: wallet_pb2.GetWalletTopUpRequest, context: Any) -> TopUp:
        return await standard.get(self.app.db, TOP_UP, request.id)

    async def ListWalletTopUps(
        self, request: wallet_pb2.ListWalletTopUpsRequest, context: Any
    ) -> wallet_pb2.ListWalletTopUpsResponse:
        filters = {
            "customer_id": convert.optional_id(request.customer_id),
            "states": convert.names(TopUp.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.TOP_UPS, own(caller()), filters=filters)
        return await page.answer(wallet_pb2.ListWalletTopUpsResponse, map(wallet_top_up_to_proto, page.rows))


async def payment_settled(work: Mutation[Any], settled: Settled) -> None:
    """Put the money of a top-up into its deposit, or end the top-up. Called under the lock of the payment."""
    if settled.payment.purpose != "WALLET":
        return
    row = await queries.lock_top_up(work.tx, settled.payment.wallet_top_up_id)
    if row.state != "PENDING":
        return
    if settled.captured:
        await _complete(work, row)
    else:
        await payments.cancel_payment(work.tx, settled.payment.id, work.now)
        await _fail(work, row, settled.code)


async def _complete(work: Mutation[Any], row: Row) -> None:
    require(TOP_UP_STATES, row.state, target="COMPLETED")
    await ledger.lock(work.tx, [row.account_id])
    await ledger.move(
        work,
        [
            Transfer(
                id=row.id,
                debit=ledger.platform_account("CLEARING_PROVIDER", row.currency),
                credit=row.account_id,
                amount=row.amount,
                currency=row.currency,
                code="TOP_UP",
                source_type="wallet_top_up",
                source_id=row.id,
                reason_code="TOP_UP",
            )
        ],
    )
    changes = {"state": "COMPLETED", "complete_time": work.now, "update_time": work.now}
    await standard.patch(work.tx, TOP_UP, row.id, "", changes)
    fact = {"account_id": str(row.account_id), "amount": row.amount, "currency": row.currency}
    work.event("wallet.topped_up", "wallet_top_up", row.id, fact)


async def _fail(work: Mutation[Any], row: Row, code: str) -> None:
    require(TOP_UP_STATES, row.state, target="FAILED")
    changes = {"state": "FAILED", "failure_reason": code, "update_time": work.now}
    await standard.patch(work.tx, TOP_UP, row.id, "", changes)
    work.event("wallet.top_up_failed", "wallet_top_up", row.id, {"code": code})


async def give_up(app: App) -> int:
    """End top-ups whose payment has had no outcome for a day; money that comes later goes back by itself."""

    async def fail(due: Row) -> None:
        async with background(app) as work:
            if await payments.cancel_payment(work.tx, due.payment_id, work.now) is not None:
                row = await queries.lock_top_up(work.tx, due.id)
                if row.state == "PENDING":
                    await _fail(work, row, "unheard")

    async with app.db.read() as connection:
        due = await queries.stuck_top_ups(connection, app.clock.now() - OUTCOME_WITHIN, BATCH)
    return await jobs.each(due, fail)
