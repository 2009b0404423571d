"""What becomes available, and the weekly run: it ends periods, states what they came to, and pays it out.

Each batch of balances is one transaction, whatever they hold: a run may be killed at any moment, and the next one goes on. Two runs
at once take different balances. What decides about a payout is read under locks that last until it is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from server import ledger, platform
from server.kit.app import App
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.settings import Setting, choice, duration, money
from server.ledger import Transfer
from server.settlement import calendar, moving
from storage.database import Row
from storage.queries.settlement import freezes
from storage.queries.settlement import payouts as payout_queries
from storage.queries.settlement import running as queries
from storage.tables.settlement import SUMS, payouts, settlement_statements

HOLD = Setting(
    "settlement.hold",
    duration(timedelta(0), timedelta(days=90)),
    "7d",
    "How long after its delivery what an order earned can be paid out, once it is completed.",
    scopes=["MALL"],
)
MINIMUM = Setting(
    "settlement.minimum",
    money(),
    '{"USD": "25.00", "EUR": "25.00", "GBP": "25.00"}',
    "The least that is paid out; less is carried over. In a currency without an amount everything is.",
    scopes=["MALL"],
)
PROVIDER = Setting(
    "settlement.provider",
    choice("sandbox", "bank_file", "stripe"),
    "sandbox",
    "Who sends payouts: the sandbox, which moves no money, the mall's bank, by files (CreatePayoutFile), or Stripe, to "
    "connected accounts. Counts for new payouts.",
    scopes=["MALL"],
)
SETTINGS = (HOLD, MINIMUM, PROVIDER)
BALANCES_AT_ONCE = 100
NO_MOVEMENT = dict.fromkeys((*SUMS, "net_minor", "entry_count"), 0)
FIRST = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of what a period left: the amount that is paid out, and why that, or nothing, is."""

    outcome: str
    amount: int = 0


def decide(owed: int, available: int, minimum: int, account: Row | None, seller_state: str, now: datetime) -> Decision:
    """Decide about what is owed at the end of a period. No more is paid than is available by now."""
    amount = min(owed, available)
    if amount <= 0:
        return Decision("NOTHING_OWED")
    if amount < minimum:
        return Decision("BELOW_MINIMUM")
    if account is None:
        return Decision("NO_ACCOUNT")
    if not is_ready(account, now):
        return Decision("ACCOUNT_NOT_READY")
    return Decision("PAYOUT" if seller_state == "ACTIVE" else "ON_HOLD", amount)


def is_ready(account: Row, now: datetime) -> bool:
    """Say whether money may go to an account."""
    return bool(account.state == "VERIFIED" and account.payout_from_time <= now)


async def release_earnings(app: App) -> int:
    """Make available what is ripe, of periods under way; returns how many entries that were."""
    released, after = 0, FIRST
    while True:
        async with background(app) as work:
            rows = await queries.with_pending(work.tx, after, work.now, BALANCES_AT_ONCE)
            if rows:
                released += await _release(work, rows)
        if len(rows) < BALANCES_AT_ONCE:
            return released
        after = rows[-1].id


async def settle(app: App) -> int:
    """End the periods that are over, and pay out what they left; returns how many. Missed runs are made up, each with its dates."""
    ended = 0
    while True:
        async with background(app) as work:
            rows = await queries.due(work.tx, work.now, BALANCES_AT_ONCE)
            if rows:
                await _end_periods(work, rows)
        ended += len(rows)
        if not rows:
            return ended


async def _release(work: Mutation[Any], balances: Sequence[Row]) -> int:
    hold = (await platform.settings(work.tx, HOLD, now=work.now))[HOLD]
    released = await queries.release(work.tx, [row.id for row in balances], hold, work.now)
    await ledger.move(work, [_transfer(row) for row in released if row.net_minor])
    return sum(row["count"] for row in released)


def _transfer(row: Row) -> Transfer:
    debit, credit = row.pending_account_id, row.id
    if row.net_minor < 0:
        debit, credit = credit, debit
    id_ = new_id()
    return Transfer(
        id_, debit, credit, abs(row.net_minor), row.currency, "RELEASE", "settlement", id_, reason_code="RELEASE"
    )


async def _end_periods(work: Mutation[Any], balances: Sequence[Row]) -> None:
    """End the periods of locked balances. Sellers are locked before anything is decided about them."""
    seller_ids = sorted({row.seller_id for row in balances})
    states = await queries.seller_states(work.tx, seller_ids)
    accounts = await queries.accounts(work.tx, seller_ids)
    settings = await platform.settings(work.tx, *SETTINGS, calendar.TIME_ZONE, now=work.now)
    await _release(work, balances)
    ids = [row.id for row in balances]
    await _let_go(work, ids, balances, states)
    statement_ids = {row.id: new_id() for row in balances}
    stated = await queries.state(work.tx, [(row.id, statement_ids[row.id], row.period_end_time) for row in balances])
    later = await queries.unstated(work.tx, ids)
    funds = await ledger.lock(work.tx, ids)
    frozen_of = await freezes.frozen(work.tx, ids)
    periods, holds = [], []
    for row in balances:
        zone = accounts[row.seller_id].time_zone if row.seller_id in accounts else settings[calendar.TIME_ZONE]
        sums = stated.get(row.id, NO_MOVEMENT)
        available = ledger.available(funds[row.id])
        frozen = frozen_of.get(row.id, 0)
        opening = available + frozen - later.get(row.id, 0) - sums["net_minor"]
        account = accounts.get(row.seller_id)
        minimum = settings[MINIMUM].get(row.currency) or 0
        owed = opening + sums["net_minor"]
        decision = decide(owed - frozen, available, minimum, account, states[row.seller_id], work.now)
        if not sums["entry_count"] and not decision.amount:
            # Nothing happened, and nothing is paid out: the period goes on.
            periods.append((row.id, row.period_start_time, calendar.next_monday(row.period_end_time, zone)))
            continue
        statement = {
            "id": statement_ids[row.id],
            "balance_id": row.id,
            "seller_id": row.seller_id,
            "currency": row.currency,
            "period_start_time": row.period_start_time,
            "period_end_time": row.period_end_time,
            "time_zone": zone,
            "opening_minor": opening,
            **{name: sums[name] for name in (*SUMS, "net_minor", "entry_count")},
            "payout_minor": decision.amount,
            "closing_minor": owed - decision.amount,
            "minimum_minor": minimum,
            "frozen_minor": frozen,
            "outcome": decision.outcome,
            "create_time": work.now,
        }
        work.insert(settlement_statements, statement)
        fact = {"seller_id": str(row.seller_id), "outcome": decision.outcome, "currency": row.currency}
        work.event("settlement.stated", "settlement_statement", statement_ids[row.id], fact)
        periods.append((row.id, row.period_end_time, calendar.next_monday(row.period_end_time, zone)))
        if account is not None and decision.amount:
            payout = _payout(work, statement, account, settings[PROVIDER])
            holds.append(moving.hold(payout))
    await ledger.move(work, holds)
    await queries.move_on(work.tx, periods)


def _payout(work: Mutation[Any], statement: Mapping[str, Any], account: Row, provider: str) -> Mapping[str, Any]:
    sums = {name: statement[name] for name in SUMS}
    on_hold = statement["outcome"] == "ON_HOLD"
    payout = {
        **new_payout(work, account, provider),
        "balance_id": statement["balance_id"],
        "seller_id": statement["seller_id"],
        "currency": statement["currency"],
        "statement_id": statement["id"],
        "retried_payout_id": None,
        "state": "ON_HOLD" if on_hold else "PENDING",
        "hold_reason": "SELLER_SUSPENDED" if on_hold else None,
        "amount_minor": statement["payout_minor"],
        **sums,
        "carried_minor": statement["payout_minor"] - statement["net_minor"],
        "period_start_time": statement["period_start_time"],
        "period_end_time": statement["period_end_time"],
    }
    work.insert(payouts, payout)
    moving.note_change(work, payout, None)
    return payout


def again(work: Mutation[Any], failed: Row, account: Row, provider: str, amount: int) -> dict[str, Any]:
    """Return a payout that repeats one that has failed, or a part of it."""
    return {
        **new_payout(work, account, provider),
        "balance_id": failed.balance_id,
        "seller_id": failed.seller_id,
        "currency": failed.currency,
        "statement_id": None,
        "retried_payout_id": failed.id,
        "state": "PENDING",
        "hold_reason": None,
        "amount_minor": amount,
        **dict.fromkeys(SUMS, 0),
        "carried_minor": amount,
        "period_start_time": failed.period_start_time,
        "period_end_time": failed.period_end_time,
    }


def new_payout(work: Mutation[Any], account: Row, provider: str) -> dict[str, Any]:
    """Return what every new payout has: where it goes, as that is now, and when."""
    return {
        "id": new_id(),
        "method": account.method,
        "bank_name": account.bank_name,
        "bank_account_number": "\\x" + account.bank_account_number.hex(),
        "bank_account_number_tail": account.bank_account_number_tail,
        "bank_code": account.bank_code,
        "account_holder": account.account_holder,
        "remittance_memo": account.remittance_memo,
        "provider": provider,
        "paid_minor": 0,
        "payout_time": calendar.payout_time(work.now, account.time_zone, account.country_code),
        "create_time": work.now,
        "update_time": work.now,
        "version": 1,
    }


async def _let_go(
    work: Mutation[Any], ids: Sequence[UUID], balances: Sequence[Row], states: Mapping[UUID, str]
) -> None:
    """Let payouts of sellers go who are not suspended any more."""
    if not any(states[row.seller_id] == "ACTIVE" for row in balances):
        return
    for row in await payout_queries.suspended(work.tx, ids):
        if states[row.seller_id] == "ACTIVE":
            await moving.become(work, row, "PENDING", reason="the seller is back")
