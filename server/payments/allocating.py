"""How a payment is spread over the orders of its purchase: who bears what of a dispute, and what a shipment captures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from server.kit.amounts import split
from server.kit.domain import Hook
from storage.database import Connection, Row
from storage.queries.payments import captures as capture_queries
from storage.queries.payments import disputes as dispute_queries
from storage.queries.payments import refunds as refund_queries
from storage.tables.payments import MONEY


@dataclass(frozen=True, slots=True)
class Share:
    """The share of an order in a payment: what was to come from outside for it."""

    order_id: UUID
    seller_id: UUID
    amount_minor: int


@dataclass(slots=True)
class SharesAsked:
    """A question for the shares of a payment: whoever knows the orders of the purchase fills them in, by order."""

    purchase_id: UUID
    amount_minor: int
    shares: list[Share] = field(default_factory=list)


# Asked with (connection, asked).
SHARES_ASKED: Hook[Connection, SharesAsked] = Hook("payments.SHARES_ASKED")


@dataclass(frozen=True, slots=True)
class Allocation:
    """A share, and what became of it."""

    share: Share
    captured: int
    capturing: int
    released: int
    refunded: int
    disputed: int
    lost: int


async def shares_of(connection: Connection, payment: Row) -> list[Share]:
    """Return the shares of a payment; none where it is for no purchase."""
    if payment.purchase_id is None:
        return []
    asked = SharesAsked(payment.purchase_id, payment.amount_minor)
    await SHARES_ASKED(connection, asked)
    return asked.shares


async def uncaptured_of(connection: Connection, payment: Row, order_id: UUID) -> tuple[int, int]:
    """Return the share of an order in a payment that is captured on shipment, and what of it can still be captured."""
    share = sum(one.amount_minor for one in await shares_of(connection, payment) if one.order_id == order_id)
    gone = sum(
        int(row.amount) for row in await capture_queries.by_order(connection, payment.id) if row.order_id == order_id
    )
    return share, max(0, share - gone)


async def allocations_of(connection: Connection, payment: Row) -> list[Allocation]:
    """Return the shares of a payment with what became of each."""
    shares = await shares_of(connection, payment)
    refunded = await refund_queries.refunded_by_order(connection, payment.id)
    disputes = await dispute_queries.of_payment(connection, payment.id)
    parts: dict[tuple[str, UUID | None], int] = {}
    if payment.capture == "ON_SHIPMENT":
        for row in await capture_queries.by_order(connection, payment.id):
            parts[row.what, row.order_id] = int(row.amount)

    def captured(share: Share) -> int:
        if payment.capture == "ON_SHIPMENT":
            return parts.get(("captured", share.order_id), 0)
        return share.amount_minor if payment.state in MONEY else 0

    return [
        Allocation(
            share,
            captured(share),
            parts.get(("capturing", share.order_id), 0),
            parts.get(("released", share.order_id), 0),
            refunded.get(share.order_id, 0),
            sum(borne(dispute, dispute.withdrawn_minor, share.order_id) for dispute in disputes),
            sum(borne(dispute, dispute.lost_minor, share.order_id) for dispute in disputes),
        )
        for share in shares
    ]


def borne(dispute: Row, amount: int, order_id: UUID) -> int:
    """Return what an order bears of a part of what is disputed."""
    return sum(
        each["amount_minor"] for each in part_of(dispute.allocations, amount) if each["order_id"] == str(order_id)
    )


def part_of(allocations: Sequence[Mapping[str, Any]], amount: int) -> list[dict[str, Any]]:
    """Return what each order bears where only `amount` of a dispute counts."""
    weights = [each["amount_minor"] for each in allocations]
    if amount == sum(weights) or not sum(weights):
        return [dict(each) for each in allocations]
    return [{**each, "amount_minor": part} for each, part in zip(allocations, split(amount, weights), strict=True)]


def spread_dispute(amount: int, allocations: Iterable[Allocation], order_ids: Sequence[UUID]) -> list[dict[str, Any]]:
    """Return which order bears how much of a dispute: by what is left of each, of the orders that it names if it names some.

    Where nothing is left of any, everything had gone back already: then by what each had cost.
    """
    named = list(allocations)
    known = [each for each in named if each.share.order_id in order_ids] or named
    weights = [max(0, each.captured - each.refunded - each.disputed - each.lost) for each in known]
    if not sum(weights):
        weights = [each.share.amount_minor for each in known]
    parts = split(amount, weights) if sum(weights) else [0] * len(known)
    return [
        {
            "order_id": str(each.share.order_id),
            "seller_id": str(each.share.seller_id),
            "amount_minor": part,
        }
        for each, part in zip(known, parts, strict=True)
        if part
    ]
