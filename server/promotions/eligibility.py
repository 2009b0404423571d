"""What a basket may use: from what is stored to the offers that pricing takes, and why one is not open to this buyer now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from types import SimpleNamespace
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import holidays

from server import catalog, pricing
from server.promotions import codes, terms
from server.promotions.hooks import REWARDS_ASKED, Fact, RewardsAsked, ask
from storage.database import Connection, Row
from storage.queries import promotions as queries


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a shopper asks to use: codes as they were sent, issued coupons, with `best` whatever else she holds, and rewards."""

    codes: Sequence[str] = ()
    issuance_ids: Sequence[UUID] = ()
    best: bool = False
    reward_ids: Sequence[UUID] = ()

    def __bool__(self) -> bool:
        return bool(self.coupons or self.reward_ids)

    @property
    def coupons(self) -> bool:
        """Coupons are asked for."""
        return bool(self.codes or self.issuance_ids or self.best)


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who buys where. A guest has no id, and redeems nothing.

    `region` is where it is delivered: a country, or a part of one as ISO 3166-2 writes it.
    """

    customer_id: UUID | None
    channel_id: UUID
    region: str = ""


@dataclass(slots=True)
class Loaded:
    """What a basket may use where it is delivered: offers with what refuses them, and codes and issues that the buyer has not."""

    offers: list[pricing.Offer] = field(default_factory=list)
    categories: dict[UUID, frozenset[UUID]] = field(default_factory=dict)
    unknown_codes: list[str] = field(default_factory=list)
    unknown_issuances: list[UUID] = field(default_factory=list)
    unknown_rewards: list[UUID] = field(default_factory=list)
    region: str = ""


@dataclass(frozen=True, slots=True)
class _Moment:
    buyer: Buyer
    email: str
    now: datetime
    local: datetime
    groups: frozenset[UUID]
    country: str
    sections: Mapping[str, frozenset[UUID]]

    @property
    def weekday(self) -> int:
        """The bit of the day in masks of weekdays."""
        return 1 << self.local.weekday()

    @property
    def holiday(self) -> bool:
        """Whether the day is a public holiday of the channel's country; of one that nobody knows, none is."""
        calendar = _calendar(self.country)
        return calendar is not None and self.local.date() in calendar


@cache
def _calendar(country: str) -> holidays.HolidayBase | None:
    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


async def load(connection: Connection, buyer: Buyer, rows: Iterable[Row], wanted: Wanted, now: datetime) -> Loaded:
    """Load everything that may take money off these lines, in one round trip.

    Sections, gifts, first orders and subscriptions take one more each, where something depends on them.
    """
    lines = list(rows)
    sent = {codes.canonical(code): code for code in wanted.codes}
    found = await queries.offers(
        connection,
        customer_id=buyer.customer_id,
        channel_id=buyer.channel_id,
        product_ids=list({product_id for line in lines for product_id in catalog.products_of(line)}),
        seller_ids=list({line.seller_id for line in lines}),
        codes=[code for code in sent if code],
        issuance_ids=wanted.issuance_ids,
        held=wanted.best,
        now=now,
    )
    facts = next(row.body for row in found if row.kind == "FACTS")
    local = now.astimezone(ZoneInfo(facts["time_zone"]))
    groups = frozenset(map(UUID, facts["groups"]))
    sections = await _sections(connection, found)
    moment = _Moment(buyer, (facts["email"] or "").lower(), now, local, groups, facts["country"], sections)
    loaded = Loaded(region=buyer.region)
    for row in found:
        if row.kind == "CATEGORIES":
            loaded.categories[UUID(row.body["product_id"])] = frozenset(map(UUID, row.body["ids"]))
        elif row.kind == "CAMPAIGN":
            loaded.offers.append(_campaign(row, moment))
    coupons = _once([row for row in found if row.kind == "COUPON" and not _foreign(row, moment)])
    loaded.offers.extend(_coupon(row, moment, sent) for row in coupons)
    known = {row.code["code"] for row in coupons if row.code is not None}
    loaded.unknown_codes = [code for form, code in sent.items() if form not in known]
    issued = {UUID(row.issuance["id"]) for row in found if row.kind == "COUPON" and row.issuance is not None}
    loaded.unknown_issuances = [id_ for id_ in wanted.issuance_ids if id_ not in issued]
    needs = {UUID(row.body["id"]): needed for row in coupons if (needed := _needs(row.body))}
    loaded.offers = await _with_facts(connection, buyer, loaded.offers, needs)
    loaded.offers = await _with_gifts(connection, buyer, loaded.offers, now)
    if wanted.reward_ids and buyer.customer_id is not None:
        asked = RewardsAsked(buyer.customer_id, wanted.reward_ids, now)
        await REWARDS_ASKED(connection, asked)
        loaded.offers.extend(asked.offers)
        known_rewards = {offer.id for offer in asked.offers}
        loaded.unknown_rewards = [id_ for id_ in wanted.reward_ids if id_ not in known_rewards]
    return loaded


async def _sections(connection: Connection, rows: Sequence[Row]) -> Mapping[str, frozenset[UUID]]:
    """Return the categories of the catalog that the sections show which restrictions name; mostly none does."""
    named = {
        rule["section_id"]
        for row in rows
        if row.kind == "COUPON"
        for rule in row.body["restrictions"]
        if rule.get("section_id")
    }
    return await queries.shown_in(connection, [UUID(id_) for id_ in named]) if named else {}


def _once(rows: Sequence[Row]) -> list[Row]:
    """Return each coupon once: what was asked for before what is only held, an issue before a code."""
    best: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: (row.taken, not row.asked, row.issuance is None, _end(row) or "9")):
        best.setdefault(row.body["id"], row)
    return list(best.values())


def _end(row: Row) -> str | None:
    end: str | None = row.body["end_time"] if row.issuance is None else row.issuance["expire_time"]
    return end


def _foreign(row: Row, moment: _Moment) -> bool:
    """Say whether a code must look like none: revoked, used by somebody, bound to another address, or of no use as a code."""
    code = row.code
    if code is None:
        return False
    bound = code["email"].lower()
    return (
        code["revoke_time"] is not None
        or row.taken
        or bound not in {"", moment.email}
        or _id(code["customer_id"]) not in {None, moment.buyer.customer_id}
        or row.body["type"] == "PERSONAL"
        or row.body["state"] == "DRAFT"
    )


def _campaign(row: Row, moment: _Moment) -> pricing.Offer:
    body = row.body
    values, left = body["terms"], _hours(body["terms"], moment)
    refusal = None
    if terms.for_others(values, moment.groups) or terms.excludes(values, moment.buyer.region):
        refusal = "RESTRICTED"
    elif left is None:
        refusal = "OUT_OF_HOURS"
    elif _exhausted(row.counter):
        refusal = "EXHAUSTED"
    elif _used_up(body["usage_limit_per_customer"], row.used_of_campaign):
        refusal = "USED_BY_CUSTOMER"
    budget = _budget(row.counter)
    offer = terms.offer(
        values,
        id_=UUID(body["id"]),
        source=f"campaign:{body['id']}",
        stage=pricing.SALE if terms.is_sale(values) and budget is None else pricing.PROMOTION,
        seller_id=_id(body["seller_id"]),
        title=body["title"],
        end=_earliest(moment, body["end_time"], left),
        refusal=refusal,
        use={
            "coupon_id": None,
            "campaign_id": UUID(body["id"]),
            "issuance_id": None,
            "code_id": None,
            "usage_limit": None,
            "campaign_limit": body["usage_limit_per_customer"],
            "first_order": False,
            "counted": _limited(row.counter),
            "code": "",
        },
    )
    return _within(offer, budget)


def _coupon(row: Row, moment: _Moment, sent: Mapping[str, str]) -> pricing.Offer:
    body, issuance, code = row.body, row.issuance, row.code
    values, left = body["terms"], _hours(body["terms"], moment)
    excluded, restricted = _restrictions(body["restrictions"], moment)
    rules = {kind: _named(body["stacking_rules"], kind) for kind in ("ALLOW", "DENY")}
    offer = terms.offer(
        values,
        id_=UUID(body["id"]),
        source=f"coupon:{body['id']}",
        stage=pricing.COUPON,
        seller_id=_id(body["seller_id"]),
        title=body["title"],
        type=body["type"],
        asked=True,
        allows=rules["ALLOW"],
        # A campaign that applies by itself is not used a second time by its code.
        denies=rules["DENY"] | ({body["campaign_id"]} if body["campaign_id"] else set()),
        end=_earliest(moment, _end(row), left),
        refusal=_refusal(row, moment, left, restricted=restricted),
        use={
            "coupon_id": UUID(body["id"]),
            "campaign_id": _id(body["campaign_id"]),
            "issuance_id": issuance and UUID(issuance["id"]),
            "code_id": UUID(code["id"]) if code is not None and code["single_use"] else None,
            "usage_limit": body["usage_limit_per_customer"],
            "campaign_limit": row.campaign and row.campaign["usage_limit_per_customer"],
            "first_order": body["first_order_only"],
            "counted": [*_limited(row.counter), *_limited(row.campaign_counter)],
            "code": sent.get(code["code"], "") if code is not None else "",
        },
    )
    sellers = frozenset(map(UUID, body["sellers"])) if body["sellers_only"] else None
    more = pricing.Targets(offer.excluded.products | excluded.products, offer.excluded.categories | excluded.categories)
    return _within(
        _within(replace(offer, excluded=more, sellers=sellers), _budget(row.counter)), _budget(row.campaign_counter)
    )


def _refusal(row: Row, moment: _Moment, left: int | None, *, restricted: bool) -> str | None:
    """Return why a coupon cannot be used now by this buyer, whatever the goods; None where it can."""
    body, issuance, campaign = row.body, row.issuance, row.campaign
    end = _end(row)
    reasons = (
        (issuance is not None and issuance["revoke_time"] is not None, "INACTIVE"),
        (row.taken, "USED_BY_CUSTOMER"),
        (body["state"] == "DRAFT" or (issuance is None and body["state"] != "ACTIVE"), "INACTIVE"),
        (campaign is not None and campaign["state"] != "ACTIVE", "INACTIVE"),
        (_after(body["start_time"], moment) or (campaign and _after(campaign["start_time"], moment)), "NOT_STARTED"),
        (end is not None and not _after(end, moment), "EXPIRED"),
        (campaign is not None and not _after(campaign["end_time"], moment), "EXPIRED"),
        (body["channel_id"] is not None and UUID(body["channel_id"]) != moment.buyer.channel_id, "CHANNEL_MISMATCH"),
        (_exhausted(row.counter) or _exhausted(row.campaign_counter), "EXHAUSTED"),
        (_used_up(body["usage_limit_per_customer"], row.used), "USED_BY_CUSTOMER"),
        (campaign and _used_up(campaign["usage_limit_per_customer"], row.used_of_campaign), "USED_BY_CUSTOMER"),
        (restricted or terms.for_others(body["terms"], moment.groups), "RESTRICTED"),
        (terms.excludes(body["terms"], moment.buyer.region), "RESTRICTED"),
        (left is None, "OUT_OF_HOURS"),
    )
    return next((reason for holds, reason in reasons if holds), None)


def _restrictions(rules: Sequence[Mapping[str, Any]], moment: _Moment) -> tuple[pricing.Targets, bool]:
    """Return the goods that restrictions leave out now, and whether one leaves out everything."""
    products, categories, whole = set(), set(), False
    for rule in rules:
        if rule["customer_id"] and UUID(rule["customer_id"]) != moment.buyer.customer_id:
            continue
        if (group := rule.get("customer_group_id")) and UUID(group) not in moment.groups:
            continue
        if rule["start_time"] and _after(rule["start_time"], moment):
            continue
        if rule["end_time"] and not _after(rule["end_time"], moment):
            continue
        if not _on_day(rule, moment):
            continue
        if rule["product_id"]:
            products.add(UUID(rule["product_id"]))
        elif rule["category_id"]:
            categories.add(UUID(rule["category_id"]))
        elif section_id := rule.get("section_id"):
            categories |= moment.sections[section_id]
        else:
            whole = True
    return pricing.Targets(frozenset(products), frozenset(categories)), whole


def _on_day(rule: Mapping[str, Any], moment: _Moment) -> bool:
    """Say whether a restriction is for this day of the channel; restrictions of before know of no holidays."""
    mask, on_holidays = rule["weekday_mask"], rule.get("on_holidays", False)
    if not mask and not on_holidays:
        return True
    return bool(mask & moment.weekday) or (on_holidays and moment.holiday)


def _needs(body: Mapping[str, Any]) -> frozenset[Fact]:
    """Return what must be known of the buyer of a coupon."""
    needed: dict[Fact, bool] = {"HAS_ORDERED": body["first_order_only"], "SUBSCRIBED": body["subscribers_only"]}
    return frozenset(fact for fact, holds in needed.items() if holds)


async def _with_facts(
    connection: Connection, buyer: Buyer, offers: list[pricing.Offer], needs: Mapping[UUID, frozenset[Fact]]
) -> list[pricing.Offer]:
    """Refuse what is not for this buyer; guests are asked when they are known."""
    needed = [_needed(offer, needs) for offer in offers]
    asked = frozenset[Fact]().union(*needed)
    if not asked or buyer.customer_id is None:
        return offers
    known = await ask(connection, buyer.customer_id, asked)
    refusals = [_unmet(facts, known) for facts in needed]
    return [
        replace(offer, refusal=refusal) if refusal else offer for offer, refusal in zip(offers, refusals, strict=True)
    ]


def _needed(offer: pricing.Offer, needs: Mapping[UUID, frozenset[Fact]]) -> frozenset[Fact]:
    id_ = offer.use["coupon_id"] if offer.use and offer.refusal is None else None
    return needs.get(id_, frozenset()) if id_ is not None else frozenset()


def _unmet(needed: frozenset[Fact], known: set[Fact]) -> str | None:
    if "HAS_ORDERED" in needed & known:
        return "FIRST_ORDER_ONLY"
    return "SUBSCRIBERS_ONLY" if "SUBSCRIBED" in needed - known else None


async def _with_gifts(
    connection: Connection, buyer: Buyer, offers: list[pricing.Offer], now: datetime
) -> list[pricing.Offer]:
    """Fill in what is given, which terms only name."""
    wanted = [offer.gift for offer in offers if offer.gift is not None]
    if not wanted:
        return offers
    found = await queries.goods(connection, buyer.channel_id, buyer.customer_id, wanted, now)
    return [
        offer if offer.gift is None else replace(offer, gift=_given(found[offer.gift]))
        for offer in offers
        if offer.gift is None or offer.gift in found
    ]


def _given(row: Row) -> Any:
    """Return what is given: one unit, or the least of goods by measure. Bundles, and what has no price here, are not to be had."""
    least = 1 if row.measure is None else row.measure["least"]
    gift = SimpleNamespace(**row, quantity=least, note="")
    if row.obstacle is None and (row.bundle or catalog.price_of(row, least) is None):
        gift.obstacle = "UNAVAILABLE"
    return gift


def _named(rules: Sequence[Mapping[str, Any]], kind: str) -> frozenset[str]:
    return frozenset(rule["promotion_id"] or rule["coupon_type"] for rule in rules if rule["type"] == kind)


def _hours(values: Mapping[str, Any], moment: _Moment) -> int | None:
    return terms.in_hours(values["weekly_windows"], moment.local)


def _earliest(moment: _Moment, end: str | None, left: int | None) -> datetime | None:
    """Return when an offer ends: its own end, or that of the hours in which it is open."""
    ends = [datetime.fromisoformat(end)] if end else []
    if left:
        into = timedelta(seconds=moment.local.second, microseconds=moment.local.microsecond)
        ends.append(moment.now + timedelta(minutes=left) - into)
    return min(ends, default=None)


def _after(time: str | None, moment: _Moment) -> bool:
    return time is not None and datetime.fromisoformat(time) > moment.now


def _limited(counter: Mapping[str, Any] | None) -> list[UUID]:
    """Return the promotion of a counter where uses are limited, or what is given away."""
    counted = counter is not None and (counter["usage_limit"] is not None or counter["budget_minor"] is not None)
    return [UUID(counter["id"])] if counter is not None and counted else []


def _exhausted(counter: Mapping[str, Any] | None) -> bool:
    if counter is None:
        return False
    budget = _budget(counter)
    return _used_up(counter["usage_limit"], counter["used_count"]) or (budget is not None and budget.left <= 0)


class _Budget(NamedTuple):
    left: int
    currency: str


def _budget(counter: Mapping[str, Any] | None) -> _Budget | None:
    if counter is None or counter["budget_minor"] is None:
        return None
    return _Budget(counter["budget_minor"] - counter["given_minor"], counter["budget_currency"])


def _within(offer: pricing.Offer, budget: _Budget | None) -> pricing.Offer:
    """Return an offer that takes off no more than what is left of a budget."""
    if budget is None or offer.refusal is not None:
        return offer
    if offer.currency not in {None, budget.currency}:
        return replace(offer, refusal="CURRENCY_MISMATCH")
    most = budget.left if offer.maximum_discount is None else min(offer.maximum_discount, budget.left)
    return replace(offer, maximum_discount=most, currency=budget.currency)


def _used_up(limit: int | None, used: int) -> bool:
    return limit is not None and used >= limit


def _id(text: str | None) -> UUID | None:
    return UUID(text) if text else None
