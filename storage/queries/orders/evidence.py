"""SQL of what has happened about one order, each kind oldest first."""

from uuid import UUID

from sqlalchemy import Select, Table, select

from storage.database import Connection, Row
from storage.queries.orders import after_sale
from storage.statements import Statement, parameter
from storage.tables.after_sale import cancellations, order_incidents, order_notes, order_refunds, refund_requests
from storage.tables.delivery_claims import delivery_claim_evidence, delivery_claims
from storage.tables.invoices import invoices

# So much of each kind at most, and one more where there is more.
MOST = 100


def _of_order(table: Table, source: Select[*tuple[object, ...]] | None = None) -> Statement:
    c = table.c
    wanted = select(table) if source is None else source
    of_order = c.order_id == parameter("order_id", c.order_id)
    return Statement(wanted.where(of_order).order_by(c.create_time, c.id).limit(MOST + 1))


_KINDS = {
    "cancellations": _of_order(cancellations, after_sale.CANCELLATION),
    "refund_requests": _of_order(refund_requests, after_sale.REFUND_REQUEST),
    "order_refunds": _of_order(order_refunds, after_sale.ORDER_REFUND),
    "delivery_claims": _of_order(delivery_claims),
    "order_incidents": _of_order(order_incidents),
    "order_notes": _of_order(order_notes),
    "invoices": _of_order(invoices),
}
_claim = delivery_claims.c
_CLAIM_EVIDENCE = Statement(
    select(delivery_claim_evidence)
    .where(
        delivery_claim_evidence.c.delivery_claim_id.in_(
            select(_claim.id).where(_claim.order_id == parameter("order_id", _claim.order_id))
        )
    )
    .order_by(delivery_claim_evidence.c.id)
    .limit(MOST)
)


async def rows(connection: Connection, order_id: UUID) -> dict[str, list[Row]]:
    """Return what has happened about an order, by kind."""
    return {kind: await connection.all(statement, order_id=order_id) for kind, statement in _KINDS.items()}


async def claim_evidence(connection: Connection, order_id: UUID) -> list[Row]:
    """Return what speaks for or against the claims about an order."""
    return await connection.all(_CLAIM_EVIDENCE, order_id=order_id)
