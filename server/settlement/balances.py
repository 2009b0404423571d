"""The part of SettlementService about what sellers have."""

from typing import Any
from uuid import UUID

from mall.settlement.v1 import settlement_pb2
from server import ledger, platform
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.ledger import Transfer
from server.settlement import opening, running
from server.settlement.accounts import visible
from server.settlement.parts import NAMES, Parts
from storage.database import Row
from storage.listing import Scope
from storage.queries.settlement import balances as queries
from storage.tables.settlement import settlement_balances, settlement_entries

SettlementEntry = settlement_pb2.SettlementEntry


def entry_fields(row: Any) -> Fields:
    """Return the fields of a row of `settlement_entries`."""
    currency = row["currency"]
    return {
        "id": str(row["id"]),
        "seller_id": str(row["seller_id"]),
        "type": row["type"],
        "order_id": str(row["order_id"] or ""),
        "order_item_id": str(row["order_item_id"] or ""),
        "source_id": str(row["source_id"]),
        **{name: convert.money(row[f"{name}_minor"], currency) for name in (*NAMES, "net")},
        "commission_rate": convert.decimal(row["commission_rate"]),
        "commission_source": row["commission_source"],
        "statement_id": str(row["statement_id"] or ""),
        "available_time": convert.timestamp(row["available_time"]),
        "create_time": convert.timestamp(row["create_time"]),
    }


def balance_fields(row: Row, minimums: Any) -> Fields:
    """Return the fields of a balance with what the ledger has of it."""
    return {
        "id": str(row.id),
        "seller_id": str(row.seller_id),
        "pending": convert.money(row.pending_minor, row.currency),
        "available": convert.money(row.available_minor, row.currency),
        "frozen": convert.money(row.frozen_minor, row.currency),
        "in_payout": convert.money(row.in_payout_minor, row.currency),
        "period_start_time": convert.timestamp(row.period_start_time),
        "period_end_time": convert.timestamp(row.period_end_time),
        "minimum": convert.money(minimums.get(row.currency) or 0, row.currency),
        "create_time": convert.timestamp(row.create_time),
    }


def is_foreign(scope: Scope, seller_id: UUID | None) -> bool:
    """Say whether a list is asked for of another seller than the one who may see it."""
    return "owner_id" in scope.values and seller_id not in (None, scope.values["owner_id"])


def seller_of(request: Any, who: Caller) -> UUID:
    """Return the seller that a request is about: the caller, unless staff name another. Raises NotFound for others."""
    wanted = convert.optional_id(request.seller_id)
    if who.may("settlement.read"):
        if wanted is None:
            raise InvalidArgument([("seller_id", "is missing")])
        return wanted
    if wanted not in (None, who.account_id):
        raise NotFound("seller", request.seller_id)
    return who.id


class Balances:
    """Balances and entries, and what staff give or take by hand."""

    app: App

    async def ListSettlementBalances(
        self, request: settlement_pb2.ListSettlementBalancesRequest, context: Any
    ) -> settlement_pb2.ListSettlementBalancesResponse:
        seller_id, scope = convert.optional_id(request.seller_id), visible(settlement_balances)(caller())
        if is_foreign(scope, seller_id):
            return settlement_pb2.ListSettlementBalancesResponse()
        page = await standard.list_page(self.app, request, queries.BALANCES, scope, filters={"seller_id": seller_id})
        async with self.app.db.read() as connection:
            settings = await platform.settings(connection, running.MINIMUM, now=self.app.clock.now())
        answers = (balance_fields(row, settings[running.MINIMUM]) for row in page.rows)
        return await page.answer(settlement_pb2.ListSettlementBalancesResponse, answers)

    async def ListSettlementEntries(
        self, request: settlement_pb2.ListSettlementEntriesRequest, context: Any
    ) -> settlement_pb2.ListSettlementEntriesResponse:
        seller_id, scope = convert.optional_id(request.seller_id), visible(settlement_entries)(caller())
        if is_foreign(scope, seller_id):
            return settlement_pb2.ListSettlementEntriesResponse()
        filters: dict[str, object] = {
            "seller_id": seller_id,
            "order_id": convert.optional_id(request.order_id),
            "statement_id": convert.optional_id(request.statement_id),
            "types": convert.names(SettlementEntry.Type, request.types),
        }
        for name in ("create_time_from", "create_time_until"):
            if request.HasField(name):
                filters[name] = convert.moment(getattr(request, name))
        page = await standard.list_page(self.app, request, queries.ENTRIES, scope, filters=filters)
        return await page.answer(settlement_pb2.ListSettlementEntriesResponse, map(entry_fields, page.rows))

    async def AdjustSettlementBalance(
        self, request: settlement_pb2.AdjustSettlementBalanceRequest, context: Any
    ) -> SettlementEntry:
        amount = convert.minor(request.amount, "amount")
        if not amount:
            raise InvalidArgument([("amount", "is zero")])
        seller_id, currency = UUID(request.seller_id), request.amount.currency_code
        async with mutation(self.app, request, SettlementEntry) as work:
            if seller_id not in await queries.zones(work.tx, [seller_id]):
                raise NotFound("seller", seller_id)
            balance = (await opening.locked(work, [(seller_id, currency)]))[seller_id, currency]
            id_ = new_id()
            entry = {
                "id": id_,
                "balance_id": balance.id,
                "seller_id": seller_id,
                "currency": currency,
                "type": "ADJUSTMENT",
                "order_id": None,
                "order_item_id": None,
                "source_id": id_,
                **Parts(goods=amount).columns(),
                "commission_rate": None,
                "commission_source": request.reason,
                "available_time": max(work.now, balance.period_start_time),
                "create_time": work.now,
            }
            work.insert(settlement_entries, entry)
            mall = ledger.platform_account("GOODWILL", currency)
            debit, credit = (mall, balance.id) if amount > 0 else (balance.id, mall)
            moved = Transfer(id_, debit, credit, abs(amount), currency, "ADJUSTMENT", "settlement", id_)
            await ledger.move(work, [moved])
            work.audit(
                "settlement.adjusted", "seller", seller_id, reason=request.reason, amount=amount, currency=currency
            )
            work.event("settlement.adjusted", "seller", seller_id, {"amount_minor": amount, "currency": currency})
            work.answer = SettlementEntry(**entry_fields({**entry, "statement_id": None}))
        return work.answer
