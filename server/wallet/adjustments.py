"""The part of WalletService about what staff gives and takes by hand."""

from typing import Any

from mall.wallet.v1 import wallet_pb2
from server import ledger, platform
from server.kit import convert, standard
from server.kit.app import App
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Setting, Values, integer, money
from server.kit.standard import Resource
from server.kit.states import require
from server.ledger import Transfer
from server.wallet import accounts, amounts
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries import wallet as queries
from storage.tables.wallet import ADJUSTMENT_STATES, wallet_adjustments

Adjustment = wallet_pb2.WalletAdjustment
LIMIT = Setting(
    "wallet.adjustment_limit",
    money(),
    '{"USD": "100.00"}',
    "The most that one person may give to a deposit or take from it by hand. Above it, and in a currency without an amount, "
    "a second one must approve.",
    scopes=["MALL"],
)
POINTS_LIMIT = Setting(
    "wallet.points_adjustment_limit",
    integer(0, 1_000_000_000),
    "10000",
    "The most points that one person may give to an account or take from it by hand. Above it a second one must approve.",
    scopes=["MALL"],
)


def wallet_adjustment_to_proto(row: Row) -> Adjustment:
    """Map a row of `wallet_adjustments`."""
    return Adjustment(
        id=str(row.id),
        owner_id=str(row.owner_id),
        owner_type=row.owner_type,
        kind=row.kind,
        amount=amounts.written(row.amount, row.currency),
        type=row.type,
        reason_code=row.reason_code,
        reason=row.reason,
        expire_time=convert.timestamp(row.expire_time),
        account_id=str(row.account_id or ""),
        state=row.state,
        requested_by_id=str(row.requested_by_id),
        decided_by_id=str(row.decided_by_id or ""),
        decision_note=row.decision_note,
        decide_time=convert.timestamp(row.decide_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


ADJUSTMENT = Resource("wallet_adjustment", wallet_adjustments, Adjustment, wallet_adjustment_to_proto)


class Adjustments:
    """Adjustments and donations; a second pair of eyes above a limit."""

    app: App

    async def CreateWalletAdjustment(
        self, request: wallet_pb2.CreateWalletAdjustmentRequest, context: Any
    ) -> Adjustment:
        wanted = request.wallet_adjustment
        kind = wallet_pb2.WalletAccount.Kind.Name(wanted.kind)
        units, currency = amounts.read(wanted.amount, kind, "wallet_adjustment.amount")
        type_ = Adjustment.Type.Name(wanted.type)
        expire_time = convert.moment(wanted.expire_time) if wanted.HasField("expire_time") else None
        problems = []
        if type_ == "DONATION" and units < 0:
            problems.append(("wallet_adjustment.amount", "must be above zero for a donation"))
        if expire_time is not None and (units < 0 or expire_time <= self.app.clock.now()):
            problems.append(("wallet_adjustment.expire_time", "must be in the future, and of something that is given"))
        if problems:
            raise InvalidArgument(problems)
        async with mutation(self.app, request, Adjustment) as work:
            owner_type = wallet_pb2.WalletAccount.OwnerType.Name(wanted.owner_type)
            owner_id = convert.parse_id("owner", wanted.owner_id)
            account = await accounts.ensure(work, owner_id, owner_type, kind, currency)
            limits = await platform.settings(work.tx, LIMIT, POINTS_LIMIT, now=work.now)
            row = await standard.create(
                work.tx,
                ADJUSTMENT,
                {
                    "id": new_id(),
                    "owner_id": account.owner_id,
                    "owner_type": owner_type,
                    "kind": kind,
                    "amount": units,
                    "currency": currency,
                    "type": type_,
                    "reason_code": wanted.reason_code,
                    "reason": wanted.reason,
                    "expire_time": expire_time,
                    "account_id": account.id,
                    "state": "PENDING",
                    "requested_by_id": work.caller.id,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            work.audit("wallet.adjustment_requested", "wallet_adjustment", row.id, reason=row.reason, amount=units)
            if needs_second_person(limits, units, currency):
                work.event("wallet.adjustment_waits", "wallet_adjustment", row.id)
            else:
                row = await _apply(work, row, decided=False)
            work.answer = wallet_adjustment_to_proto(row)
        return work.answer

    async def GetWalletAdjustment(self, request: wallet_pb2.GetWalletAdjustmentRequest, context: Any) -> Adjustment:
        return await standard.get(self.app.db, ADJUSTMENT, request.id)

    async def ListWalletAdjustments(
        self, request: wallet_pb2.ListWalletAdjustmentsRequest, context: Any
    ) -> wallet_pb2.ListWalletAdjustmentsResponse:
        filters = {
            "owner_id": convert.optional_id(request.owner_id),
            "states": convert.names(Adjustment.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.ADJUSTMENTS, EVERYTHING, filters=filters)
        return await page.answer(wallet_pb2.ListWalletAdjustmentsResponse, map(wallet_adjustment_to_proto, page.rows))

    async def ApproveWalletAdjustment(
        self, request: wallet_pb2.ApproveWalletAdjustmentRequest, context: Any
    ) -> Adjustment:
        async with mutation(self.app, request, Adjustment) as work:
            row = await standard.one(work.tx, ADJUSTMENT, request.id, lock=True)
            require(ADJUSTMENT_STATES, row.state, target="APPLIED")
            if row.requested_by_id == work.caller.id:
                message = "somebody else must approve what you have asked for"
                raise FailedPrecondition("SECOND_PERSON_REQUIRED", message)
            row = await _apply(work, row, decided=True, note=request.note)
            work.answer = wallet_adjustment_to_proto(row)
        return work.answer

    async def RejectWalletAdjustment(
        self, request: wallet_pb2.RejectWalletAdjustmentRequest, context: Any
    ) -> Adjustment:
        async with mutation(self.app, request, Adjustment) as work:
            row = await standard.one(work.tx, ADJUSTMENT, request.id, lock=True)
            require(ADJUSTMENT_STATES, row.state, target="REJECTED")
            row = await standard.patch(
                work.tx,
                ADJUSTMENT,
                row.id,
                "",
                {
                    "state": "REJECTED",
                    "decided_by_id": work.caller.id,
                    "decision_note": request.note,
                    "decide_time": work.now,
                    "update_time": work.now,
                },
            )
            work.audit("wallet.adjustment_rejected", "wallet_adjustment", row.id, reason=request.note)
            work.answer = wallet_adjustment_to_proto(row)
        return work.answer


def needs_second_person(limits: Values, units: int, currency: str) -> bool:
    """Say whether one person may not give or take so much alone."""
    limit = limits[POINTS_LIMIT] if ledger.is_points(currency) else limits[LIMIT].get(currency)
    return limit is None or abs(units) > limit


async def _apply(work: Mutation[Any], row: Row, *, decided: bool, note: str = "") -> Row:
    """Move what an adjustment says, and note that it was done."""
    mall = ledger.platform_account("POINTS" if ledger.is_points(row.currency) else "GOODWILL", row.currency)
    debit, credit = (mall, row.account_id) if row.amount > 0 else (row.account_id, mall)
    code = "DONATION" if row.type == "DONATION" else "ADJUSTMENT"
    await ledger.lock(work.tx, [row.account_id])
    await ledger.move(
        work,
        [
            Transfer(
                id=row.id,
                debit=debit,
                credit=credit,
                amount=abs(row.amount),
                currency=row.currency,
                code=code,
                source_type="wallet_adjustment",
                source_id=row.id,
                lot_expire_time=row.expire_time,
                reason_code=row.reason_code or row.type,
                description=row.reason,
            )
        ],
    )
    changes = {"state": "APPLIED", "decide_time": work.now, "update_time": work.now}
    if decided:
        changes |= {"decided_by_id": work.caller.id, "decision_note": note}
    row = await standard.patch(work.tx, ADJUSTMENT, row.id, "", changes)
    work.audit("wallet.adjusted", "wallet_account", row.account_id, reason=row.reason, amount=row.amount, note=note)
    fact = {"owner_id": str(row.owner_id), "kind": row.kind, "amount": row.amount, "currency": row.currency}
    work.event("wallet.adjusted", "wallet_account", row.account_id, {**fact, "type": row.type})
    return row
