"""Gives money of a purchase back: over its tenders, in proportion to what is left of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from server import payments, pricing, wallet
from server.kit.mutation import Mutation
from server.orders import tendering
from storage.database import Row
from storage.queries.orders import lifecycle as queries

# A row of `tenders`.
Tender = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Debt:
    """What an order owes its buyer. `key` names why: the same reason pays once. `reason` is that of the provider's refunds.

    Of a `whole` order no more goes back than is left: what the buyer's bank has given back for good is back already.
    """

    order: Row
    amount: int
    key: str
    reason: str = "ORDER_CANCELLED"
    refund_request_id: UUID | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Repaid:
    """The provider's refunds that are to be sent after the commit, and what they come to."""

    refund_ids: Sequence[UUID]
    external: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How debts go back over the tenders of a purchase: by debt and tender what goes to a wallet, to the deposit, and outside.

    `changed` are tenders that give something back: (id, amount, points, what of it goes to the deposit).
    """

    returns: Sequence[wallet.Return]
    credits: Sequence[tuple[Debt, Tender, int]]
    outside: Sequence[tuple[Debt, Tender, int]]
    changed: Sequence[tuple[UUID, int, int, int]]


def plan(tenders: Sequence[Tender], debts: Iterable[Debt], *, store_credit: bool = False) -> Plan:
    """Spread debts over tenders, each over what the others have left. With `store_credit`, nothing goes outside."""
    back, credited = [tender["returned_minor"] for tender in tenders], [0] * len(tenders)
    returns: list[wallet.Return] = []
    credits_: list[tuple[Debt, Tender, int]] = []
    outside: list[tuple[Debt, Tender, int]] = []
    for debt in debts:
        left = [tender["amount_minor"] - returned for tender, returned in zip(tenders, back, strict=True)]
        amount_due = min(debt.amount, sum(left)) if debt.whole else debt.amount
        for index, amount in enumerate(pricing.spread(amount_due, left)):
            tender = tenders[index]
            if amount and tender["account_id"] is not None:
                returns.append(_return(debt, tender, back[index], amount))
            elif amount and store_credit:
                credited[index] += amount
                credits_.append((debt, tender, amount))
            elif amount:
                outside.append((debt, tender, amount))
            back[index] += amount
    points: dict[UUID, int] = {}
    for each in returns:
        points[each.spending.id] = points.get(each.spending.id, 0) + each.amount
    changed = [
        (t["id"], returned - t["returned_minor"], points.get(t["id"], 0) if t["points"] else 0, store)
        for t, returned, store in zip(tenders, back, credited, strict=True)
        if returned > t["returned_minor"]
    ]
    return Plan(returns, credits_, outside, changed)


async def repay(
    work: Mutation[Any], purchase_id: UUID, payment_id: UUID | None, debts: Sequence[Debt], *, buyers_doing: bool
) -> Repaid:
    """Pay debts back to one buyer. The payment, the purchase and the orders are locked."""
    debts = [debt for debt in debts if debt.amount]
    if not debts:
        return Repaid((), 0)
    planned = plan(await queries.lock_tenders(work.tx, purchase_id), debts)
    await queries.return_to_tenders(work.tx, planned.changed, work.now)
    return await carry_out(
        work, planned, purchase_id, payment_id, debts[0].order.customer_id, buyers_doing=buyers_doing
    )


async def carry_out(
    work: Mutation[Any],
    planned: Plan,
    purchase_id: UUID,
    payment_id: UUID | None,
    customer_id: UUID,
    *,
    buyers_doing: bool,
) -> Repaid:
    """Give back what was planned, once the tenders tell of it."""
    for debt, tender, amount in planned.credits:
        id_ = uuid5(tender["id"], debt.key)
        await wallet.credit(work, id_, customer_id, amount, tender["currency"], purchase_id=purchase_id)
    opened: list[UUID] = []
    external = 0
    for debt, tender, amount in planned.outside:
        refund_id = await _outside(work, payment_id, debt, tender, amount)
        if refund_id is not None:
            opened.append(refund_id)
            external += amount
    if planned.returns:
        await wallet.give_back(work, planned.returns, purchase_id, owner_id=customer_id, buyers_doing=buyers_doing)
    if planned.returns or planned.credits:
        await work.later(queries.following_payment(purchase_id, work.now))
    return Repaid(opened, external)


def _return(debt: Debt, tender: Tender, before: int, amount: int) -> wallet.Return:
    """Return what goes back to the account or card of a tender; `before` is back already."""
    spending, id_ = tendering.spending_of(tender), uuid5(tender["id"], debt.key)
    if not tender["points"]:
        return wallet.Return(id_, spending, amount)
    points = pricing.points_back(tender["points"], tender["amount_minor"], before, amount)
    return wallet.Return(id_, spending, points, worth_minor=amount)


async def _outside(
    work: Mutation[Any], payment_id: UUID | None, debt: Debt, tender: Tender, amount: int
) -> UUID | None:
    """Send a part of a debt back to where it came from outside."""
    if payment_id is None:
        raise RuntimeError(f"order {debt.order.id} was paid from outside, without a payment")
    opened = await payments.give_back(
        work,
        payment_id=payment_id,
        amount_minor=amount,
        reason=debt.reason,
        request_key=f"{debt.key}:{tender['id']}",
        order_id=debt.order.id,
        refund_request_id=debt.refund_request_id,
    )
    return None if opened is None else opened.id
