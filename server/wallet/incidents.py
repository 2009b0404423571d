"""The part of WalletService about incidents that freeze an account until people have looked into them."""

from typing import Any

from mall.wallet.v1 import wallet_pb2
from server import ledger
from server.kit import convert, standard
from server.kit.app import App
from server.kit.errors import NotFound
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.ledger import Transfer
from server.wallet import amounts
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries import wallet as queries
from storage.tables.wallet import INCIDENT_STATES, financial_incidents

Incident = wallet_pb2.FinancialIncident
SOURCE = "financial_incident"


def financial_incident_to_proto(row: Row) -> Incident:
    """Map a row of `financial_incidents`."""
    return Incident(
        id=str(row.id),
        account_id=str(row.account_id),
        owner_id=str(row.owner_id),
        type=row.type,
        details=row.details,
        external_reference=row.external_reference,
        state=row.state,
        held_amount=amounts.written(row.held, row.currency),
        opened_by_id=str(row.opened_by_id),
        resolution=row.resolution,
        ended_by_id=str(row.ended_by_id or ""),
        resolve_time=convert.timestamp(row.resolve_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


INCIDENT = Resource(SOURCE, financial_incidents, Incident, financial_incident_to_proto)


class Incidents:
    """Incidents. The lock of the account in the ledger keeps two about one account apart."""

    app: App

    async def CreateFinancialIncident(
        self, request: wallet_pb2.CreateFinancialIncidentRequest, context: Any
    ) -> Incident:
        wanted = request.financial_incident
        async with mutation(self.app, request, Incident) as work:
            account = await queries.account(work.tx, convert.parse_id("wallet_account", wanted.account_id))
            if account is None:
                raise NotFound("wallet_account", wanted.account_id)
            locked = (await ledger.lock(work.tx, [account.id]))[account.id]
            if locked.state == "CLOSED":
                raise forbidden("wallet_account", locked.state)
            id_, held = new_id(), ledger.available(locked) - await _expired(work.tx, account.id, work.now)
            if held:
                await ledger.move(
                    work,
                    [
                        Transfer(
                            id=id_,
                            debit=account.id,
                            credit=ledger.platform_account(
                                "POINTS" if ledger.is_points(account.currency) else "RECOVERIES", account.currency
                            ),
                            amount=held,
                            currency=account.currency,
                            code="INCIDENT",
                            source_type=SOURCE,
                            source_id=id_,
                            pending=True,
                            reason_code=Incident.Type.Name(wanted.type),
                        )
                    ],
                )
            await ledger.set_state(work.tx, account.id, "FROZEN", work.now)
            row = await standard.create(
                work.tx,
                INCIDENT,
                {
                    "id": id_,
                    "account_id": account.id,
                    "owner_id": account.owner_id,
                    "type": Incident.Type.Name(wanted.type),
                    "details": wanted.details,
                    "external_reference": wanted.external_reference,
                    "state": "OPEN",
                    "held": held,
                    "currency": account.currency,
                    "opened_by_id": work.caller.id,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            work.audit("wallet.frozen", "wallet_account", account.id, reason=wanted.details, incident_id=str(id_))
            work.event("wallet.frozen", "wallet_account", account.id, {"incident_id": str(id_), "type": row.type})
            work.answer = financial_incident_to_proto(row)
        return work.answer

    async def GetFinancialIncident(self, request: wallet_pb2.GetFinancialIncidentRequest, context: Any) -> Incident:
        return await standard.get(self.app.db, INCIDENT, request.id)

    async def ListFinancialIncidents(
        self, request: wallet_pb2.ListFinancialIncidentsRequest, context: Any
    ) -> wallet_pb2.ListFinancialIncidentsResponse:
        filters = {
            "account_id": convert.optional_id(request.account_id),
            "states": convert.names(Incident.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.INCIDENTS, EVERYTHING, filters=filters)
        return await page.answer(wallet_pb2.ListFinancialIncidentsResponse, map(financial_incident_to_proto, page.rows))

    async def InvestigateFinancialIncident(
        self, request: wallet_pb2.InvestigateFinancialIncidentRequest, context: Any
    ) -> Incident:
        async with mutation(self.app, request, Incident) as work:
            row = await standard.one(work.tx, INCIDENT, request.id, lock=True)
            require(INCIDENT_STATES, row.state, target="INVESTIGATING")
            changes = {"state": "INVESTIGATING", "update_time": work.now}
            row = await standard.patch(work.tx, INCIDENT, row.id, "", changes)
            work.audit("wallet.incident_investigated", SOURCE, row.id)
            work.answer = financial_incident_to_proto(row)
        return work.answer

    async def EndFinancialIncident(self, request: wallet_pb2.EndFinancialIncidentRequest, context: Any) -> Incident:
        outcome = Incident.State.Name(request.outcome)
        async with mutation(self.app, request, Incident) as work:
            row = await standard.one(work.tx, INCIDENT, request.id, lock=True)
            require(INCIDENT_STATES, row.state, target=outcome)
            await ledger.lock(work.tx, [row.account_id])
            await ledger.end(work, "POST" if outcome == "REVERSED" else "VOID", SOURCE, row.id, reason_code=outcome)
            if not await queries.other_incidents(work.tx, row.account_id, row.id):
                await ledger.set_state(work.tx, row.account_id, "OPEN", work.now)
                work.event("wallet.unfrozen", "wallet_account", row.account_id, {"incident_id": str(row.id)})
            row = await standard.patch(
                work.tx,
                INCIDENT,
                row.id,
                "",
                {
                    "state": outcome,
                    "resolution": request.resolution,
                    "ended_by_id": work.caller.id,
                    "resolve_time": work.now,
                    "update_time": work.now,
                },
            )
            work.audit("wallet.incident_ended", SOURCE, row.id, reason=request.resolution, outcome_state=outcome)
            work.answer = financial_incident_to_proto(row)
        return work.answer


async def _expired(tx: Any, account_id: Any, now: Any) -> int:
    """Return what has expired and is not written off yet: it cannot be set aside any more."""
    return sum(lot.remaining for lot in await queries.expired_lots(tx, account_id, now))
