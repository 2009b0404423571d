"""The part of SettlementService about where sellers' earnings go."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from mall.settlement.v1 import settlement_pb2
from server import identity, platform
from server.kit import convert, history, postal, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.clock import is_time_zone
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Setting, duration
from server.kit.standard import Resource
from server.kit.states import require
from server.settlement import calendar, moving, numbers
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.settlement import balances as balance_queries
from storage.queries.settlement import payouts as queries
from storage.queries.settlement import running
from storage.statements import parameter
from storage.tables.settlement import (
    SETTLEMENT_ACCOUNT_STATES,
    settlement_account_snapshots,
    settlement_accounts,
)

SettlementAccount = settlement_pb2.SettlementAccount
NOUN = "settlement_account"
FENCE = Setting(
    "settlement.account_fence",
    duration(timedelta(0), timedelta(days=90)),
    "3d",
    "How long nothing is paid out to a settlement account after it was set or changed.",
    scopes=["MALL"],
)
# Ids of accounts at Stripe, which are no numbers of a bank.
CONNECTED = "acct_"
# Where the money goes: whoever changes one of these has to be checked again.
WHERE = ("method", "bank_name", "bank_code", "account_holder")


def settlement_account_to_proto(row: Any) -> SettlementAccount:
    """Map a row of `settlement_accounts`, or one as a snapshot has it."""
    return SettlementAccount(
        id=str(row["id"]),
        seller_id=str(row["seller_id"]),
        bank_name=row["bank_name"],
        bank_account_number_tail=row["bank_account_number_tail"],
        bank_code=row["bank_code"],
        account_holder=row["account_holder"],
        remittance_memo=row["remittance_memo"],
        method=row["method"],
        country_code=row["country_code"],
        time_zone=row["time_zone"],
        state=row["state"],
        state_reason=row["state_reason"],
        payout_from_time=convert.timestamp(row["payout_from_time"]),
        verified_by_id=str(row["verified_by_id"] or ""),
        verify_time=convert.timestamp(row["verify_time"]),
        create_time=convert.timestamp(row["create_time"]),
        update_time=convert.timestamp(row["update_time"]),
        etag=convert.etag(row["version"]),
    )


def _snapshot_fields(row: Row) -> convert.Fields:
    return {
        "id": str(row.id),
        "settlement_account_id": str(row.settlement_account_id),
        "sequence": row.sequence,
        "reason": row.reason,
        "settlement_account": settlement_account_to_proto(row.content),
        "actor_id": str(row.actor_id or ""),
        "actor_role": row.actor_role,
        "create_time": convert.timestamp(row.create_time),
    }


def visible(table: Any) -> Any:
    """Return the scope of a table with a column `seller_id`: sellers see their own rows, staff all."""

    def scope(who: Caller) -> Scope:
        if who.may("settlement.read"):
            return EVERYTHING
        own = table.c.seller_id == parameter("owner_id", table.c.seller_id)
        return Scope("own", own, {"owner_id": who.id})

    return scope


ACCOUNT = Resource(
    NOUN, settlement_accounts, SettlementAccount, settlement_account_to_proto, visible(settlement_accounts)
)


class Accounts:
    """Accounts: set by sellers who prove anew who they are, checked by staff."""

    app: App
    step_up: identity.StepUp

    async def SetSettlementAccount(
        self, request: settlement_pb2.SetSettlementAccountRequest, context: Any
    ) -> SettlementAccount:
        wanted, number = _wanted(request.settlement_account)
        proof = await self.step_up.prove(request.current_password, request.code)
        # What proves who calls is no part of what is asked for: no hash of it is kept, and a repetition may bring another code.
        bare = settlement_pb2.SetSettlementAccountRequest(
            settlement_account=request.settlement_account, request_id=request.request_id
        )
        async with mutation(self.app, bare, SettlementAccount) as work:
            await proof.use(work)
            balances = await balance_queries.lock_of_seller(work.tx, work.caller.id)
            unsent = await queries.unsent(work.tx, work.caller.id)
            await queries.lock_seller(work.tx, work.caller.id)
            before = await queries.account_of(work.tx, work.caller.id)
            row = await self._set(work, before, wanted, number, unsent)
            if before is not None and before.time_zone != row.time_zone:
                now = work.now
                ends = [
                    (b.id, b.period_start_time, calendar.next_monday(max(now, b.period_start_time), row.time_zone))
                    for b in balances
                    if b.period_end_time > now
                ]
                if ends:
                    await running.move_on(work.tx, ends)
            work.answer = settlement_account_to_proto(row)
        return work.answer

    async def _set(
        self, work: Mutation[Any], before: Row | None, wanted: dict[str, Any], number: str, unsent: Sequence[Row]
    ) -> Row:
        seal = numbers.seal(self.app.signer, number)
        moved = before is None or not numbers.is_sealed(self.app.signer, number, before.bank_account_number)
        moved = moved or any(before is not None and wanted[name] != before[name] for name in WHERE)
        values = {**wanted, "update_time": work.now}
        if moved:
            fence = (await platform.settings(work.tx, FENCE, now=work.now))[FENCE]
            values |= {
                "bank_account_number": seal,
                "bank_account_number_tail": number[-numbers.TAIL :],
                "state": SETTLEMENT_ACCOUNT_STATES.first,
                "state_reason": "",
                "payout_from_time": work.now + fence,
                "verified_by_id": None,
                "verify_time": None,
            }
        if before is None:
            new = {"id": new_id(), "seller_id": work.caller.id, "create_time": work.now}
            row = await standard.create(work.tx, ACCOUNT, {**values, **new})
        else:
            row = await standard.patch(work.tx, ACCOUNT, before.id, "", values)
        if moved and unsent:
            await moving.become_all(
                work, unsent, "FAILED", reason="the account changed", failure_reason="account_changed"
            )
        await _note(work, row, "SET", moved=moved)
        return row

    async def GetSettlementAccount(
        self, request: settlement_pb2.GetSettlementAccountRequest, context: Any
    ) -> SettlementAccount:
        return await standard.get(self.app.db, ACCOUNT, request.id)

    async def ListSettlementAccounts(
        self, request: settlement_pb2.ListSettlementAccountsRequest, context: Any
    ) -> settlement_pb2.ListSettlementAccountsResponse:
        filters = {
            "seller_id": convert.optional_id(request.seller_id),
            "states": convert.names(SettlementAccount.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.ACCOUNTS, ACCOUNT.scope(caller()), filters=filters)
        answers = map(settlement_account_to_proto, page.rows)
        return await page.answer(settlement_pb2.ListSettlementAccountsResponse, answers)

    async def ListSettlementAccountSnapshots(
        self, request: settlement_pb2.ListSettlementAccountSnapshotsRequest, context: Any
    ) -> settlement_pb2.ListSettlementAccountSnapshotsResponse:
        async with self.app.db.read() as connection:
            account = await standard.one(connection, ACCOUNT, request.settlement_account_id)
        page = await standard.list_page(
            self.app, request, queries.SNAPSHOTS, EVERYTHING, filters={"settlement_account_id": account.id}
        )
        return await page.answer(
            settlement_pb2.ListSettlementAccountSnapshotsResponse, map(_snapshot_fields, page.rows)
        )

    async def VerifySettlementAccount(
        self, request: settlement_pb2.VerifySettlementAccountRequest, context: Any
    ) -> SettlementAccount:
        verified = {"verified_by_id": caller().id, "state_reason": request.note}
        return await self._check(request, "VERIFIED", etag=request.etag, **verified)

    async def RejectSettlementAccount(
        self, request: settlement_pb2.RejectSettlementAccountRequest, context: Any
    ) -> SettlementAccount:
        return await self._check(
            request, "REJECTED", state_reason=request.reason, verified_by_id=None, verify_time=None
        )

    async def _check(self, request: Any, state: str, *, etag: str = "", **changes: object) -> SettlementAccount:
        async with mutation(self.app, request, SettlementAccount) as work:
            seller_id = (await standard.one(work.tx, ACCOUNT, request.id)).seller_id
            await balance_queries.lock_of_seller(work.tx, seller_id)
            row = await standard.one(work.tx, ACCOUNT, request.id, lock=True)
            standard.check_etag(NOUN, row, etag)
            require(SETTLEMENT_ACCOUNT_STATES, row.state, target=state)
            times = dict.fromkeys(SETTLEMENT_ACCOUNT_STATES.times.get(state, ()), work.now)
            values = {**changes, **times, "state": state, "update_time": work.now}
            row = await standard.patch(work.tx, ACCOUNT, row.id, "", values)
            await _note(work, row, state)
            work.answer = settlement_account_to_proto(row)
        return work.answer


def _wanted(account: SettlementAccount) -> tuple[dict[str, Any], str]:
    """Return the columns that a seller sets, and the number of the account."""
    method = SettlementAccount.Method.Name(account.method or SettlementAccount.BANK_TRANSFER)
    number, problems = account.bank_account_number, []
    if number.startswith(CONNECTED) != (method == "STRIPE_CONNECT"):
        message = "of STRIPE_CONNECT, and of nothing else, is the id of a connected account: acct_..."
        problems.append(("settlement_account.bank_account_number", message))
    if not number.startswith(CONNECTED):
        number = numbers.written(number)
    if numbers.looks_like_iban(number) and not numbers.is_iban(number):
        problems.append(("settlement_account.bank_account_number", "is no IBAN: its check digits are wrong"))
    if not is_time_zone(account.time_zone):
        problems.append(("settlement_account.time_zone", "is not an IANA time zone"))
    if not postal.are_countries([account.country_code]):
        problems.append(("settlement_account.country_code", "is not a country of ISO 3166-1"))
    if problems:
        raise InvalidArgument(problems)
    columns = {
        "method": method,
        "bank_name": account.bank_name.strip(),
        "bank_code": account.bank_code.upper(),
        "account_holder": account.account_holder.strip(),
        "remittance_memo": account.remittance_memo.strip(),
        "country_code": account.country_code,
        "time_zone": account.time_zone,
    }
    return columns, number


async def _note(work: Mutation[Any], row: Row, reason: str, **detail: Any) -> None:
    """Keep what an account is like now, and tell who changed it."""
    content = await queries.account_as_it_is(work.tx, row.id)
    work.insert(settlement_account_snapshots, history.snapshot(work, NOUN, row.id, row.version, content, reason))
    work.audit(f"settlement.account_{reason.lower()}", NOUN, row.id, reason=row.state_reason, **detail)
    fact = {"seller_id": str(row.seller_id), "state": row.state}
    work.event(f"settlement.account_{reason.lower()}", NOUN, row.id, fact)
