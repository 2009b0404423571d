"""The part of IdentityService about leaving: the account is closed at once, and emptied once the customer has thought again.

Append-only rows of other domains stay: they name the account, which then names nobody.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from mall.identity.v1 import identity_pb2
from server.identity import sessions
from server.identity.credentials import Credentials
from server.identity.hooks import ACCOUNT_ERASED, ACCOUNT_LEAVES
from server.identity.secrets import issue, unusable
from server.identity.step_up import StepUp
from server.kit import convert, mail, standard
from server.kit.app import App
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.identity import accounts as queries
from storage.queries.identity import people as rows
from storage.queries.identity import withdrawals as leaving
from storage.tables.identity import accounts, customers, sellers
from storage.tables.people import withdrawals

Withdrawal = identity_pb2.Withdrawal
TO_THINK_AGAIN = timedelta(days=14)
BETWEEN_LOOKS = timedelta(days=1)
# A token of the mail opens the account as long as nothing is erased, which may wait for orders.
TOKEN_WORKS = timedelta(days=365)
ERASE_AT_MOST = 100
SHOP_CLOSED = frozenset({"REJECTED", "BANNED"})


def withdrawal_to_proto(row: Row) -> Withdrawal:
    """Map a row of `withdrawals`."""
    return Withdrawal(
        id=str(row.id),
        customer_id=str(row.customer_id),
        state=row.state,
        reason=row.reason,
        withdraw_time=convert.timestamp(row.withdraw_time),
        erase_time=convert.timestamp(row.erase_time),
        waits_for=row.waits_for,
        cancel_time=convert.timestamp(row.cancel_time),
        complete_time=convert.timestamp(row.complete_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


RESOURCE = Resource("withdrawal", withdrawals, Withdrawal, withdrawal_to_proto)


class Withdrawals:
    """Customers who leave, and come back in time."""

    app: App
    credentials: Credentials

    async def WithdrawAccount(self, request: identity_pb2.WithdrawAccountRequest, context: Any) -> Withdrawal:
        proof = await StepUp(self.app).prove(request.current_password, request.code)
        token = sessions.new_token()
        async with mutation(self.app, request, Withdrawal) as work:
            who = work.caller.id
            person = await self._leaving(work, who)
            await proof.use(work)
            await rows.change(work.tx, accounts, who, state="WITHDRAWN", update_time=work.now)
            await queries.end_pending(work.tx, who, "ACCOUNT_WITHDRAWN", work.now)
            erase_time = work.now + TO_THINK_AGAIN
            row = await leaving.add(
                work.tx,
                id=new_id(),
                customer_id=who,
                state="PENDING",
                reason=request.reason.strip(),
                withdraw_time=work.now,
                erase_time=erase_time,
                next_look_time=erase_time,
                create_time=work.now,
                update_time=work.now,
            )
            await issue(work, who, "CANCEL_WITHDRAWAL", person.email, token, TOKEN_WORKS)
            until = f"{erase_time:%Y-%m-%d %H:%M} UTC"
            work.mail(person.email, *mail.write("account_withdrawn", token=token, until=until))
            work.audit("customer.withdrawn", "customer", who)
            work.event("customer.withdrawn", "customer", who)
            work.answer = withdrawal_to_proto(row)
        return work.answer

    async def CancelWithdrawal(self, request: identity_pb2.CancelWithdrawalRequest, context: Any) -> Withdrawal:
        async with mutation(self.app, request, Withdrawal) as work:
            token = await queries.use_mail_token(work.tx, sessions.digest(request.token), queries.COMING_BACK, work.now)
            if token is None:
                raise unusable()
            row = await leaving.cancel(work.tx, token.account_id, work.now)
            if row is None:
                raise unusable()
            await rows.change(work.tx, accounts, token.account_id, state="ACTIVE", update_time=work.now)
            work.mail(token.email, *mail.write("account_restored"))
            work.audit("customer.withdrawal_cancelled", "customer", token.account_id)
            work.event("customer.withdrawal_cancelled", "customer", token.account_id)
            work.answer = withdrawal_to_proto(row)
        return work.answer

    async def GetWithdrawal(self, request: identity_pb2.GetWithdrawalRequest, context: Any) -> Withdrawal:
        return await standard.get(self.app.db, RESOURCE, request.id)

    async def ListWithdrawals(
        self, request: identity_pb2.ListWithdrawalsRequest, context: Any
    ) -> identity_pb2.ListWithdrawalsResponse:
        page = await standard.list_page(
            self.app,
            request,
            leaving.WITHDRAWALS,
            EVERYTHING,
            filters={
                "customer_id": convert.optional_id(request.customer_id),
                "states": convert.names(Withdrawal.State, request.states),
            },
        )
        return await page.answer(identity_pb2.ListWithdrawalsResponse, map(withdrawal_to_proto, page.rows))

    async def _leaving(self, work: Mutation[Any], who: UUID) -> Row:
        """Lock the caller, who must have no shop."""
        person = await rows.lock_person(work.tx, customers, who)
        if person is None:
            raise NotFound("customer", who)
        if person.account_state != "ACTIVE":
            raise forbidden("customer", person.account_state)
        shop = await rows.person(work.tx, sellers, who)
        if shop is not None and shop.state not in SHOP_CLOSED:
            message = "the account has a shop, or an application for one: ask staff to close it first"
            raise FailedPrecondition("SELLER_STILL_ACTIVE", message, seller_id=who)
        return person


async def erase_accounts(app: App) -> int:
    """Empty accounts that were withdrawn 14 days ago or earlier, if nothing of theirs is open; returns how many."""
    erased = 0
    for _ in range(ERASE_AT_MOST):
        async with background(app) as work:
            row = await leaving.due(work.tx, work.now)
            if row is None:
                return erased
            erased += await _erase(work, row)
    return erased


async def _erase(work: Mutation[Any], row: Row) -> bool:
    open_: set[str] = set()
    await ACCOUNT_LEAVES(work, row.customer_id, open_)
    if open_:
        await leaving.defer(work.tx, row.id, sorted(open_), work.now, work.now + BETWEEN_LOOKS)
        return False
    await ACCOUNT_ERASED(work, row.customer_id)
    await leaving.erase(work.tx, row.id, row.customer_id, row.email, work.now)
    work.audit("customer.erased", "customer", row.customer_id)
    work.event("customer.erased", "customer", row.customer_id)
    return True
