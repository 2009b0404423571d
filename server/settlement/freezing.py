"""What a dispute concerns is not paid out until it is decided.

While an order's earnings are pending, they stay so. Of those that are available the seller's part of what the bank has taken is held in
the ledger; what is in a payout that was not sent is taken out of it. What was sent is owed: the balance is below zero, and the next
earnings pay for it. Won, all is released; lost, it is released by the entries that take it back.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from server import ledger, payments, platform
from server.kit.consumers import Event
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.ledger import Transfer, platform_account
from server.settlement import booking, moving, running, thawing
from storage.database import Row
from storage.queries.settlement import freezes as queries
from storage.queries.settlement import running as running_queries
from storage.tables.settlement import payouts, settlement_freezes

FAILURE = "disputed"


async def follow(work: Mutation[Any], settled: payments.SettledDispute) -> None:
    """Freeze what a bank has taken, and release what it has given back. Follows DISPUTE_SETTLED."""
    if settled.payment.purpose != "PURCHASE":
        return
    taken = settled.withdrawn or settled.lost
    if not taken:
        await thawing.thaw(work, [settled.dispute.id])
    elif not await queries.of_disputes(work.tx, [settled.dispute.id]):
        await _freeze(work, settled, taken)


async def _freeze(work: Mutation[Any], settled: payments.SettledDispute, taken: Sequence[Mapping[str, Any]]) -> None:
    dispute, purchase_id = settled.dispute, settled.payment.purchase_id
    claim = Event(
        dispute.id,
        0,
        "payment.charged_back",
        "payment",
        settled.payment.id,
        {
            "purchase_id": str(purchase_id),
            "dispute_id": str(dispute.id),
            "amount_minor": sum(each["amount_minor"] for each in taken),
            "allocations": list(taken),
        },
        work.now,
    )
    named = {str(each["order_id"]) for each in taken}
    holds: dict[UUID, list[Transfer]] = {}
    for order, balance, amount in await booking.at_stake(work, claim):
        if str(order.id) not in named:
            continue
        id_ = new_id()
        work.insert(
            settlement_freezes,
            {
                "id": id_,
                "dispute_id": dispute.id,
                "order_id": order.id,
                "balance_id": balance.id,
                "amount_minor": amount,
                "create_time": work.now,
                "end_time": None,
            },
        )
        fact = {"dispute_id": str(dispute.id), "order_id": str(order.id), "amount_minor": amount}
        work.event("settlement.frozen", "seller", order.seller_id, fact)
        if amount:
            buyers = platform_account("CLEARING_PURCHASES", order.currency)
            holds.setdefault(balance.id, []).append(
                Transfer(
                    id_, balance.id, buyers, amount, order.currency, "REFUND", "dispute", dispute.id,
                    pending=True, reason_code="DISPUTE",
                )
            )  # fmt: skip
    await ledger.move(work, [hold for of_balance in holds.values() for hold in of_balance])
    for balance_id in sorted(holds):
        await _stop(work, balance_id, sum(hold.amount for hold in holds[balance_id]))


async def _stop(work: Mutation[Any], balance_id: UUID, held: int) -> None:
    """Take what is held, and not there, out of payouts that were not sent; what is left of them is paid out as before."""
    missing = min(held, -ledger.available((await ledger.lock(work.tx, [balance_id]))[balance_id]))
    if missing <= 0:
        return
    for payout in await queries.unsent(work.tx, balance_id):
        await moving.become(work, payout, "FAILED", reason="a buyer's bank disputes a part", failure_reason=FAILURE)
        rest = payout.amount_minor - min(missing, payout.amount_minor)
        missing -= payout.amount_minor - rest
        if rest and payout.state == "PENDING":
            await _pay_out(work, payout, rest)
        if missing <= 0:
            return


async def _pay_out(work: Mutation[Any], stopped: Row, amount: int) -> None:
    """Pay out what is left of a payout that was stopped; where nothing can be now, the next run does."""
    states = await running_queries.seller_states(work.tx, [stopped.seller_id])
    account = (await running_queries.accounts(work.tx, [stopped.seller_id])).get(stopped.seller_id)
    if account is None or not running.is_ready(account, work.now) or states[stopped.seller_id] != "ACTIVE":
        return
    settings = await platform.settings(work.tx, running.PROVIDER, now=work.now)
    again = running.again(work, stopped, account, settings[running.PROVIDER], amount)
    await ledger.move(work, [moving.hold(again)])
    work.insert(payouts, again)
    moving.note_change(work, again, None, "without what is disputed")
