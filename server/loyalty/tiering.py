"""Which tier a member is in: up at once where a tier says so, else at the end of a period; down at the end only."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from server.kit import jobs
from server.kit.app import App
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.loyalty import granting, terms
from storage.database import Row
from storage.queries.loyalty import memberships as queries
from storage.tables.loyalty import IN_FORCE, tier_evaluations

DEFAULT_MONTHS = 12
BATCH = 500


@dataclass(frozen=True, slots=True)
class Member:
    """What a look at a member's tier sees; `facts` are of its account, `spending` ends with `moment`."""

    facts: Row
    spending: Row
    moment: datetime
    newcomers: timedelta


# --- the rules ---


def in_season(months: Sequence[int], moment: datetime) -> bool:
    """Say whether a moment is in one of these months; all are where none is named."""
    return not months or moment.astimezone(UTC).month in months


def of_segment(segment: str, group_ids: Sequence[UUID], facts: Row, moment: datetime, newcomers: timedelta) -> bool:
    """Say whether somebody is among those that a tier or a reward is for."""
    if segment == "ALL_CUSTOMERS":
        return True
    if segment == "NEW_CUSTOMERS":
        return bool(moment - facts.account_create_time < newcomers)
    return bool(set(group_ids) & set(facts.group_ids))


def open_to(tier: Row, member: Member) -> bool:
    """Say whether a member can reach a tier by spending at all."""
    moment = member.moment
    return (
        tier.state == "ACTIVE"
        and tier.access in ("PUBLIC", "REGIONAL_RESTRICTED", "SEGMENT_BASED")
        and not tier.subscription_fee_minor
        and (tier.start_time is None or tier.start_time <= moment)
        and (tier.end_time is None or moment < tier.end_time)
        and in_season(tier.season_months, moment)
        and (not tier.country_codes or member.facts.country_code in tier.country_codes)
        and of_segment(tier.segment, tier.customer_group_ids, member.facts, moment, member.newcomers)
    )


def spent(tier: Row, spending: Row) -> int:
    """Return the spending that counts for reaching a tier."""
    return int(spending.lifetime_minor if tier.lifetime_spending else spending.period_minor)


def reached(tiers: Sequence[Row], member: Member, *, at_once: bool = False) -> Row | None:
    """Return the highest tier that a member's spending reaches, of those that are reached at once or of all."""
    found = [
        tier
        for tier in tiers
        if open_to(tier, member)
        and (tier.automatic_upgrade or not at_once)
        and spent(tier, member.spending) >= tier.advancement_threshold_minor
    ]
    return max(found, key=lambda tier: tier.level, default=None)


def keeps(tier: Row, spending: Row) -> bool:
    """Say whether a member keeps a tier at the end of a period."""
    if tier.state == "RETIRING":
        return bool(tier.discontinuation_protection)
    least = tier.maintenance_threshold_minor
    return tier.downgrade_rule == "NEVER" or least is None or spending.period_minor >= least


def below(tiers: Sequence[Row], current: Row, member: Member) -> Row | None:
    """Return where a member comes who has not kept a tier; None for no tier."""
    lower = [tier for tier in tiers if tier.level < current.level]
    if current.downgrade_rule == "TO_QUALIFIED":
        return reached(lower, member)
    return max((tier for tier in lower if tier.state in IN_FORCE), key=lambda tier: tier.level, default=None)


def at_period_end(tiers: Sequence[Row], current: Row | None, member: Member) -> tuple[str, Row | None]:
    """Return what becomes of a member's tier at the end of a period: UPGRADED, KEPT or DOWNGRADED, and the tier."""
    best = reached(tiers, member)
    if best is not None and (current is None or best.level > current.level):
        return "UPGRADED", best
    if current is None or keeps(current, member.spending):
        return "KEPT", current
    return "DOWNGRADED", below(tiers, current, member)


def period(start: datetime, tier: Row | None) -> tuple[datetime, datetime]:
    """Return the period that begins then, of a member in a tier."""
    if tier is not None and tier.annual_period:
        return start, datetime(start.astimezone(UTC).year + 1, 1, 1, tzinfo=UTC)
    months = DEFAULT_MONTHS if tier is None else tier.qualification_period_months
    return start, later(start, months)


def later(moment: datetime, months: int) -> datetime:
    """Return the same day so many months later, or the last one of a month that has no such day."""
    years, month = divmod(moment.month - 1 + months, 12)
    year, month = moment.year + years, month + 1
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))


def governing(tiers: Sequence[Row], current: Row | None) -> Row | None:
    """Return the tier that says how long a period is: the member's, else the lowest that can be reached."""
    return current or next((tier for tier in tiers if tier.state == "ACTIVE"), None)


# --- looking ---


async def look_at_spending(work: Mutation[Any], members: Sequence[Row]) -> None:
    """Look at locked members an order of whom counts now: tiers that are reached at once, and milestones."""
    programme, tiers = await terms.programme(work), await queries.tiers(work.tx)
    by_id = {tier.id: tier for tier in tiers}
    members = [await _make_up(work, member, tiers, programme) for member in members]
    ids = [member.id for member in members]
    facts = await queries.facts(work.tx, ids, work.now)
    spending = await queries.spending(work.tx, ids, work.now)
    for row in members:
        seen = Member(facts[row.id], spending[row.id], work.now, programme.values[terms.NEWCOMERS])
        current, best = by_id.get(row.tier_id), reached(tiers, seen, at_once=True)
        if best is not None and (current is None or best.level > current.level):
            _write(work, row, "SPENDING", "UPGRADED", current, best, seen, programme)
            await _come_up(work, row, best, programme)
        await granting.reach_milestones(work, row, seen.spending.order_count, programme)


async def evaluate_periods(app: App) -> int:
    """Look at members whose period is over, each period once with its own end; returns how many members that were."""

    async def look(due: Row) -> None:
        async with background(app) as work:
            row = (await queries.lock(work.tx, [due.id]))[due.id]
            if row.state != "CLOSED":
                await _make_up(work, row, await queries.tiers(work.tx), await terms.programme(work))

    async with app.db.read() as connection:
        due = await queries.periods_over(connection, app.clock.now(), BATCH)
    return await jobs.each(due, look)


async def _make_up(work: Mutation[Any], row: Row, tiers: Sequence[Row], programme: terms.Programme) -> Row:
    """Look at every period of a locked member that is over, and return the member as it is then."""
    by_id = {tier.id: tier for tier in tiers}
    while row.period_end_time <= work.now:
        end = row.period_end_time
        facts = (await queries.facts(work.tx, [row.id], end))[row.id]
        spending = (await queries.spending(work.tx, [row.id], end))[row.id]
        seen = Member(facts, spending, end, programme.values[terms.NEWCOMERS])
        current = by_id.get(row.tier_id)
        outcome, tier = at_period_end(tiers, current, seen)
        _write(work, row, "PERIOD_END", outcome, current, tier, seen, programme)
        if outcome == "UPGRADED" and tier is not None:
            await _come_up(work, row, tier, programme)
        elif outcome == "DOWNGRADED":
            await queries.set_tier(work.tx, row.id, None if tier is None else tier.id, work.now)
            _tell(work, row, outcome, tier)
        await queries.set_period(work.tx, row.id, *period(end, governing(tiers, tier)))
        row = (await queries.lock(work.tx, [row.id]))[row.id]
    return row


async def assign(work: Mutation[Any], row: Row, tier: Row | None, reason: str) -> None:
    """Put a locked member into a tier, or out of any, as staff decide."""
    programme = await terms.programme(work)
    by_id = {one.id: one for one in await queries.tiers(work.tx)}
    current = by_id.get(row.tier_id)
    facts = (await queries.facts(work.tx, [row.id], work.now))[row.id]
    spending = (await queries.spending(work.tx, [row.id], work.now))[row.id]
    seen = Member(facts, spending, work.now, programme.values[terms.NEWCOMERS])
    levels = [0 if one is None else one.level for one in (current, tier)]
    outcome = "KEPT" if levels[0] == levels[1] else "UPGRADED" if levels[1] > levels[0] else "DOWNGRADED"
    _write(work, row, "STAFF", outcome, current, tier, seen, programme, reason)
    if outcome == "UPGRADED" and tier is not None:
        await _come_up(work, row, tier, programme)
    elif outcome == "DOWNGRADED":
        await queries.set_tier(work.tx, row.id, None if tier is None else tier.id, work.now)
        _tell(work, row, outcome, tier)


async def _come_up(work: Mutation[Any], row: Row, tier: Row, programme: terms.Programme) -> None:
    await queries.set_tier(work.tx, row.id, tier.id, work.now)
    _tell(work, row, "UPGRADED", tier)
    await granting.give(
        work,
        row,
        "MILESTONE",
        tier.celebration_coins,
        programme,
        once=f"tier:{tier.id}",
        milestone_name=tier.display_name,
        tier_id=tier.id,
    )


def _tell(work: Mutation[Any], row: Row, outcome: str, tier: Row | None) -> None:
    fact = {"outcome": outcome, "tier_id": "" if tier is None else str(tier.id)}
    work.event("loyalty.tier_changed", "loyalty_membership", row.id, fact)


def _write(
    work: Mutation[Any],
    row: Row,
    trigger: str,
    outcome: str,
    current: Row | None,
    tier: Row | None,
    seen: Member,
    programme: terms.Programme,
    reason: str = "",
) -> None:
    work.insert(
        tier_evaluations,
        {
            "id": new_id(),
            "membership_id": row.id,
            "trigger": trigger,
            "outcome": outcome,
            "previous_tier_id": None if current is None else current.id,
            "tier_id": None if tier is None else tier.id,
            "qualifying_spending_minor": seen.spending.period_minor,
            "currency": programme.currency,
            "period_start_time": row.period_start_time,
            "period_end_time": row.period_end_time,
            "reason": reason,
            "actor_id": work.caller.account_id,
            "create_time": work.now,
        },
    )


def progress(tiers: Sequence[Row], current: Row | None, member: Member) -> Mapping[str, Any]:
    """Return `next` (the next tier that spending reaches), `remaining` to it, `percent` of the way, `maintenance`."""
    level = 0 if current is None else current.level
    following = [tier for tier in tiers if tier.level > level and open_to(tier, member)]
    coming = min(following, key=lambda tier: tier.level, default=None)
    least = None if current is None else current.maintenance_threshold_minor
    keeping = None if least is None else max(0, least - member.spending.period_minor)
    if coming is None:
        return {"next": None, "remaining": None, "percent": 100.0, "maintenance": keeping}
    whole, done = coming.advancement_threshold_minor, spent(coming, member.spending)
    percent = 100.0 if done >= whole else round(100 * done / whole, 2)
    return {"next": coming, "remaining": max(0, whole - done), "percent": percent, "maintenance": keeping}
