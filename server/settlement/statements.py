"""The part of SettlementService about what periods, months and years came to."""

from typing import Any
from uuid import UUID

from mall.settlement.v1 import settlement_pb2
from server import platform
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.convert import Fields
from server.kit.errors import NotFound
from server.settlement import calendar
from server.settlement.accounts import visible
from server.settlement.balances import is_foreign, seller_of
from storage.database import Connection, Row
from storage.queries.settlement import payouts as queries
from storage.queries.settlement import running
from storage.tables.settlement import settlement_statements

SettlementStatement = settlement_pb2.SettlementStatement
# The fields of sums, by their columns.
SUMS = {
    "gross_minor": "gross",
    "refund_minor": "refund_deduction",
    "commission_minor": "commission",
    "commission_tax_minor": "commission_tax",
    "fee_minor": "processing_fee",
    "adjustment_minor": "adjustment",
}


def sums_of(row: Any) -> Fields:
    """Return the fields of what entries came to."""
    return {field: convert.money(row[column], row["currency"]) for column, field in SUMS.items()}


def settlement_statement_to_proto(row: Row) -> SettlementStatement:
    """Map a row of `settlement_statements` with its payout's id."""
    return SettlementStatement(
        id=str(row.id),
        seller_id=str(row.seller_id),
        period_start_time=convert.timestamp(row.period_start_time),
        period_end_time=convert.timestamp(row.period_end_time),
        time_zone=row.time_zone,
        opening=convert.money(row.opening_minor, row.currency),
        gross=convert.money(row.gross_minor, row.currency),
        refund_deduction=convert.money(row.refund_minor, row.currency),
        commission=convert.money(row.commission_minor, row.currency),
        commission_tax=convert.money(row.commission_tax_minor, row.currency),
        processing_fee=convert.money(row.fee_minor, row.currency),
        adjustment=convert.money(row.adjustment_minor, row.currency),
        net=convert.money(row.net_minor, row.currency),
        payout=convert.money(row.payout_minor, row.currency),
        closing=convert.money(row.closing_minor, row.currency),
        entry_count=row.entry_count,
        outcome=row.outcome,
        frozen=convert.money(row.frozen_minor, row.currency),
        minimum=convert.money(row.minimum_minor, row.currency),
        payout_id=str(row.payout_id or ""),
        create_time=convert.timestamp(row.create_time),
    )


class Statements:
    """Statements of periods, months and years."""

    app: App

    async def GetSettlementStatement(
        self, request: settlement_pb2.GetSettlementStatementRequest, context: Any
    ) -> SettlementStatement:
        async with self.app.db.read() as connection:
            row = await queries.statement(connection, convert.parse_id("settlement_statement", request.id))
        if row is None or not (caller().may("settlement.read") or row.seller_id == caller().account_id):
            raise NotFound("settlement_statement", request.id)
        return settlement_statement_to_proto(row)

    async def ListSettlementStatements(
        self, request: settlement_pb2.ListSettlementStatementsRequest, context: Any
    ) -> settlement_pb2.ListSettlementStatementsResponse:
        seller_id, scope = convert.optional_id(request.seller_id), visible(settlement_statements)(caller())
        if is_foreign(scope, seller_id):
            return settlement_pb2.ListSettlementStatementsResponse()
        filters = {
            "seller_id": seller_id,
            "outcomes": convert.names(SettlementStatement.Outcome, request.outcomes),
        }
        page = await standard.list_page(self.app, request, queries.STATEMENTS, scope, filters=filters)
        return await page.answer(
            settlement_pb2.ListSettlementStatementsResponse, map(settlement_statement_to_proto, page.rows)
        )

    async def ReportSettlementMonth(
        self, request: settlement_pb2.ReportSettlementMonthRequest, context: Any
    ) -> settlement_pb2.MonthlyStatement:
        seller_id = seller_of(request, caller())
        async with self.app.db.read() as connection:
            _, zone = await self._seller(connection, seller_id)
            start, end = calendar.month(request.year, request.month, zone)
            rows = await running.month(connection, seller_id, start, end)
        lines = [
            {
                **sums_of(row),
                "net": convert.money(row.net_minor, row.currency),
                "paid_out": convert.money(row.paid_out_minor, row.currency),
                "entry_count": row.entry_count,
            }
            for row in rows
        ]
        return settlement_pb2.MonthlyStatement(
            seller_id=str(seller_id),
            period_start_time=convert.timestamp(start),
            period_end_time=convert.timestamp(end),
            time_zone=zone,
            lines=lines,
        )

    async def ReportSettlementYear(
        self, request: settlement_pb2.ReportSettlementYearRequest, context: Any
    ) -> settlement_pb2.YearlySellerReport:
        seller_id = seller_of(request, caller())
        async with self.app.db.read() as connection:
            seller, zone = await self._seller(connection, seller_id)
            rows = await running.year(connection, seller_id, zone, request.year)
        amounts = ("consideration", "commissions", "fees", "taxes")
        quarters = [
            {
                "currency_code": row.currency,
                "quarter": row.quarter,
                "activity_count": row.activity_count,
                **{name: convert.money(row[f"{name}_minor"], row.currency) for name in amounts},
            }
            for row in rows
        ]
        return settlement_pb2.YearlySellerReport(
            seller_id=str(seller_id),
            year=request.year,
            business_name=seller.business_name,
            tax_id=seller.tax_id,
            business_registration_number=seller.business_registration_number or "",
            business_address=seller.business_address,
            country_code=seller.country_code or "",
            bank_account_number_tail=seller.bank_account_number_tail or "",
            account_holder=seller.account_holder or "",
            quarters=quarters,
        )

    async def _seller(self, connection: Connection, seller_id: UUID) -> tuple[Row, str]:
        """Return a seller and the time zone of its months and years."""
        row = await running.seller(connection, seller_id)
        if row is None:
            raise NotFound("seller", seller_id)
        if row.time_zone is not None:
            return row, row.time_zone
        settings = await platform.settings(connection, calendar.TIME_ZONE, now=self.app.clock.now())
        return row, settings[calendar.TIME_ZONE]
