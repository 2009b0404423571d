"""Campaigns and coupons: what they say, who may change what of them when, and the snapshots that each change leaves."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy import or_

from mall.promotions.v1 import promotions_pb2
from server import platform
from server.kit import convert, history, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Setting, boolean
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.promotions import codes, seller_coupons, terms
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import promotions as queries
from storage.tables.promotions import (
    CAMPAIGN_STATES,
    COUPON_STATES,
    campaigns,
    coupon_codes,
    coupons,
    promotion_snapshots,
)

Campaign = promotions_pb2.Campaign
Coupon = promotions_pb2.Coupon
M = TypeVar("M", bound=Message)
# What changes of a promotion that has been opened; limits only where it has one.
ALWAYS = frozenset({"title", "description", "end_time"})
LIMITS = frozenset({"usage_limit", "issue_limit", "usage_limit_per_customer", "issue_limit_per_customer", "budget"})
APPROVAL = Setting(
    "promotions.coupon_approval",
    boolean(),
    "false",
    "New coupons of sellers wait for approval by staff.",
    scopes=["MALL"],
)


def campaign_fields(row: Row) -> Fields:
    """Return the fields of a row of `campaigns` with its counter."""
    return {
        "id": str(row.id),
        "code": row.code,
        "title": row.title,
        "description": row.description,
        "channel_id": str(row.channel_id or ""),
        "seller_id": str(row.seller_id or ""),
        "state": row.state,
        "terms": terms.shown(row.terms),
        "start_time": convert.timestamp(row.start_time),
        "end_time": convert.timestamp(row.end_time),
        "usage_limit": row.usage_limit,
        "usage_limit_per_customer": row.usage_limit_per_customer,
        "usage_count": row.used_count,
        "budget": _money(row, row.budget_minor),
        "given_amount": _money(row, row.given_minor),
        "creator_id": str(row.creator_id),
        "creator_role": row.creator_role,
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
        "delete_time": convert.timestamp(row.delete_time),
        "etag": convert.etag(row.version),
    }


def coupon_fields(row: Row) -> Fields:
    """Return the fields of a row of `coupons` with its counter; how it runs is for those who run it."""
    inside = caller().may("promotions.read") or (row.seller_id is not None and row.seller_id == caller().account_id)
    return {
        "id": str(row.id),
        "campaign_id": str(row.campaign_id or ""),
        "channel_id": str(row.channel_id or ""),
        "seller_id": str(row.seller_id or ""),
        "code": row.code,
        "type": row.type,
        "title": row.title,
        "description": row.description,
        "terms": terms.shown(row.terms),
        "state": row.shown_state,
        "public": row.public,
        "start_time": convert.timestamp(row.start_time),
        "end_time": convert.timestamp(row.end_time),
        "publish_time": convert.timestamp(row.publish_time),
        "valid_days": row.valid_days,
        "issue_limit": row.issue_limit,
        "issue_limit_per_customer": row.issue_limit_per_customer,
        "usage_limit": row.usage_limit,
        "usage_limit_per_customer": row.usage_limit_per_customer,
        "issued_count": row.issued_count if inside else 0,
        "used_count": row.used_count if inside else 0,
        "budget": _money(row, row.budget_minor) if inside else None,
        "given_amount": _money(row, row.given_minor) if inside else None,
        "first_order_only": row.first_order_only,
        "subscribers_only": row.subscribers_only,
        "requires_approval": inside and row.requires_approval,
        "approve_time": convert.timestamp(row.approve_time) if inside else None,
        "sellers_only": row.sellers_only,
        "minimum_sellers": row.minimum_sellers if inside else 0,
        "stacking_rules": map(_rule_fields, row.stacking_rules if inside else ()),
        "restrictions": map(_restriction_fields, row.restrictions if inside else ()),
        "creator_id": str(row.creator_id) if inside else "",
        "creator_role": row.creator_role if inside else "",
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
        "delete_time": convert.timestamp(row.delete_time),
        "etag": convert.etag(row.version),
    }


def _money(row: Row, minor: int) -> Fields | None:
    """Return an amount of a budget; None where there is no budget."""
    return None if row.budget_currency is None else convert.money(minor, row.budget_currency)


def _restriction_fields(rule: Mapping[str, Any]) -> Fields:
    kept = dict(rule)
    for name in ("start_time", "end_time", "create_time"):
        kept[name] = convert.timestamp(rule.get(name))
    return kept


def _rule_fields(rule: Mapping[str, Any]) -> Fields:
    kept = dict(rule)
    kept["create_time"] = convert.timestamp(rule.get("create_time"))
    return kept


def campaign_to_proto(row: Row) -> promotions_pb2.Campaign:
    """Map a row of `campaigns` with its counter."""
    return Campaign(**campaign_fields(row))


def coupon_to_proto(row: Row) -> promotions_pb2.Coupon:
    """Map a row of `coupons` with its counter."""
    return Coupon(**coupon_fields(row))


def _rules(coupon: promotions_pb2.Coupon) -> dict[str, object]:
    problems = [
        (f"coupon.stacking_rules[{n}]", "names a promotion or a coupon type, and not both")
        for n, rule in enumerate(coupon.stacking_rules)
        if not rule.type or bool(rule.promotion_id) == bool(rule.coupon_type)
    ]
    if problems:
        raise InvalidArgument(problems)
    return {
        "stacking_rules": [
            {
                "type": promotions_pb2.StackingRule.Type.Name(rule.type),
                "promotion_id": rule.promotion_id,
                "coupon_type": Coupon.Type.Name(rule.coupon_type),
            }
            for rule in coupon.stacking_rules
        ]
    }


def _restrictions(coupon: promotions_pb2.Coupon) -> dict[str, object]:
    def when(rule: Any, name: str) -> str | None:
        return convert.moment(getattr(rule, name)).isoformat() if rule.HasField(name) else None

    return {
        "restrictions": [
            {
                **{
                    name: getattr(rule, name)
                    for name in ("product_id", "category_id", "section_id", "customer_id", "customer_group_id")
                },
                **{name: when(rule, name) for name in ("start_time", "end_time")},
                "weekday_mask": rule.weekday_mask,
                "on_holidays": rule.on_holidays,
                "reason_code": rule.reason_code,
            }
            for rule in coupon.restrictions
        ]
    }


def _budget(message: Any, field: str) -> dict[str, object]:
    if not message.HasField("budget"):
        return {"budget_minor": None, "budget_currency": None}
    minor = convert.minor(message.budget, f"{field}.budget")
    if minor <= 0:
        raise InvalidArgument([(f"{field}.budget", "must be above zero")])
    return {"budget_minor": minor, "budget_currency": message.budget.currency_code}


def _terms(message: Any, field: str) -> dict[str, object]:
    if not message.HasField("terms"):
        return {"terms": None} if field == "coupon" else {"terms": None, "target_ids": []}
    kept = terms.stored(message.terms, f"{field}.terms", of_seller=_own(caller()) is not None)
    return {"terms": kept} if field == "coupon" else {"terms": kept, "target_ids": terms.targets(kept)}


def _own(who: Caller) -> UUID | None:
    """Return the seller whose promotions a caller runs; None for staff, who run all."""
    return None if who.may("promotions.manage") else who.id


SPECIAL: Mapping[str, masks.Special] = {
    "campaign": {
        "terms": lambda message: _terms(message, "campaign"),
        "budget": lambda message: _budget(message, "campaign"),
    },
    "coupon": {
        "terms": lambda message: _terms(message, "coupon"),
        "budget": lambda message: _budget(message, "coupon"),
        "stacking_rules": _rules,
        "restrictions": _restrictions,
        "code": lambda message: {"code": codes.canonical(message.code)},
    },
}
RESOURCES: Mapping[str, Resource[Any]] = {
    "campaign": Resource("campaign", campaigns, Campaign, campaign_to_proto),
    "coupon": Resource("coupon", coupons, Coupon, coupon_to_proto),
}
STATES = {"campaign": CAMPAIGN_STATES, "coupon": COUPON_STATES}


def listing_scope(noun: str, who: Caller, now: Any) -> Scope:
    """Return what a caller sees of a list: staff all, sellers their own, of coupons everybody what is shown."""
    if who.may("promotions.read"):
        return Scope("all", EVERYTHING.clause, {"now": now} if noun == "coupon" else {})
    own = campaigns.c.seller_id if noun == "campaign" else coupons.c.seller_id
    if noun == "campaign":
        return Scope("owner", own == queries.owner_id, {"owner_id": who.id})
    if who.may("promotions.sell"):
        either = (own == queries.owner_id, queries.SHOWN)
        return Scope("owner or shown", or_(*either), {"owner_id": who.id, "now": now}, either)
    return Scope("shown", queries.SHOWN, {"now": now})


async def see(app: App, noun: str, id_: str) -> Row:
    """Return a campaign or coupon that the caller may see."""
    who = caller()
    if who.may("promotions.read"):
        scope = "all"
    elif noun == "campaign":
        scope = "owner"
    else:
        scope = "owner or shown" if who.may("promotions.sell") else "shown"
    async with app.db.read() as connection:
        row = await queries.read(
            connection, noun, convert.parse_id(noun, id_), app.clock.now(), scope=scope, owner=who.account_id
        )
    if row is None:
        raise Missing(noun, id_)
    return row


async def lock(work: Mutation[Any], noun: str, id_: str, *, held: bool = True, deleted: bool = False) -> Row:
    """Return a campaign or coupon that the caller runs, locked; a deleted one only on demand."""
    owner = _own(work.caller)
    scope = "all" if owner is None else "owner"
    row = await queries.read(work.tx, noun, convert.parse_id(noun, id_), work.now, scope=scope, owner=owner, lock=held)
    if row is None or (row.delete_time is not None and not deleted):
        raise Missing(noun, id_)
    return row


async def create(app: App, request: Any, noun: str, message: Any, answer: type[M]) -> M:
    """Create a campaign or coupon, with its counter, its code and its first snapshot."""
    _refuse_texts(message, noun)
    values = masks.columns(message, masks.creatable(message.DESCRIPTOR), SPECIAL[noun])
    _check(noun, values)
    limits = {name: values.pop(name) for name in queries.LIMITS if name in values}
    async with mutation(app, request, answer) as work:
        id_ = new_id()
        _identify(values, work.now)
        await _refuse_foreign_gift(work, noun, values)
        if noun == "coupon" and _own(work.caller) is not None:
            settings = await platform.settings(work.tx, APPROVAL, now=work.now)
            values["requires_approval"] = values["requires_approval"] or settings[APPROVAL]
        row = await standard.create(
            work.tx,
            RESOURCES[noun],
            {
                **values,
                "id": id_,
                "seller_id": _own(work.caller),
                "state": STATES[noun].first,
                "creator_id": work.caller.id,
                "creator_role": work.caller.role,
                "create_time": work.now,
                "update_time": work.now,
            },
        )
        if noun == "coupon" and row.code:
            work.insert(
                coupon_codes,
                {"id": new_id(), "coupon_id": id_, "code": row.code, "single_use": False, "create_time": work.now},
            )
        await queries.set_limits(work.tx, id_, limits)
        work.answer = await _kept(work, noun, id_, "created")
    return work.answer


async def update(app: App, request: Any, noun: str, message: Any, answer: type[M]) -> M:
    """Change a campaign or coupon as far as its state allows it."""
    _refuse_texts(message, noun)
    names = masks.changed(message, request.update_mask, noun)
    values = masks.columns(message, names, SPECIAL[noun])
    async with mutation(app, request, answer) as work:
        before = await lock(work, noun, message.id)
        _refuse_frozen(noun, before, names, values)
        if noun == "coupon" and before.state == COUPON_STATES.first:
            _refuse_self_approval(work.caller, before, values)
            values["approve_time"] = None  # it was given for what the coupon said before
        _check(noun, {**dict(before), **values})
        _identify(values, work.now)
        await _refuse_foreign_gift(work, noun, values)
        limits = {name: values.pop(name) for name in queries.LIMITS if name in values}
        if limits:
            await queries.set_limits(work.tx, before.id, {name: before[name] for name in queries.LIMITS} | limits)
        await standard.patch(work.tx, RESOURCES[noun], before.id, message.etag, {**values, "update_time": work.now})
        work.answer = await _kept(work, noun, before.id, "updated", fields=sorted(names))
    return work.answer


async def move(app: App, request: Any, noun: str, step: str, answer: type[M]) -> M:
    """Bring a campaign or coupon to another state."""
    async with mutation(app, request, answer) as work:
        before = await lock(work, noun, request.id)
        target = require(STATES[noun], before.state, step)
        if noun == "coupon" and step == "activate" and before.requires_approval and before.approve_time is None:
            message = "the coupon needs approval first"
            raise FailedPrecondition("COUPON_NOT_APPROVED", message)
        if noun == "coupon" and step == "activate":
            await seller_coupons.refuse_few(work, before)
        await standard.patch(work.tx, RESOURCES[noun], before.id, "", {"state": target, "update_time": work.now})
        work.answer = await _kept(work, noun, before.id, step)
    return work.answer


async def delete(app: App, request: Any, noun: str, answer: type[M]) -> M:
    """Delete a campaign or coupon softly that is not open."""
    async with mutation(app, request, answer) as work:
        before = await lock(work, noun, request.id)
        standard.check_etag(noun, before, request.etag)
        if before.state == "ACTIVE":
            raise forbidden(noun, before.state, f"a {noun} that is ACTIVE is not deleted: close it first")
        await standard.delete(work, RESOURCES[noun], before.id)
        work.answer = await _kept(work, noun, before.id, "deleted")
    return work.answer


async def undelete(app: App, request: Any, noun: str, answer: type[M]) -> M:
    """Bring a deleted campaign or coupon back."""
    async with mutation(app, request, answer) as work:
        before = await lock(work, noun, request.id, deleted=True)
        await standard.undelete(work, RESOURCES[noun], before)
        work.answer = await _kept(work, noun, before.id, "undeleted")
    return work.answer


def _identify(values: Mapping[str, Any], now: datetime) -> None:
    """Give every rule and restriction that is written an id and its time."""
    for name in ("stacking_rules", "restrictions"):
        for rule in values.get(name) or ():
            rule |= {"id": str(new_id()), "create_time": now.isoformat()}


async def _refuse_foreign_gift(work: Mutation[Any], noun: str, values: Mapping[str, Any]) -> None:
    gift, owner = (values.get("terms") or {}).get("gift_variant_id"), _own(work.caller)
    if gift and owner is not None and await queries.seller_of(work.tx, UUID(gift)) != owner:
        raise InvalidArgument([(f"{noun}.terms.gift_variant_id", "is no variant of yours")])


def _refuse_self_approval(who: Caller, before: Row, values: Mapping[str, Any]) -> None:
    """Refuse a seller who takes back that staff must approve."""
    if before.requires_approval and not values.get("requires_approval", True) and _own(who) is not None:
        raise InvalidArgument([("coupon.requires_approval", "is taken back by staff only")])


async def approve(app: App, request: Any) -> promotions_pb2.Coupon:
    """Record that staff approve a coupon."""
    async with mutation(app, request, Coupon) as work:
        before = await lock(work, "coupon", request.id)
        if before.approve_time is None:
            approved = {"approve_time": work.now, "update_time": work.now}
            await standard.patch(work.tx, RESOURCES["coupon"], before.id, "", approved)
        work.answer = await _kept(work, "coupon", before.id, "approved")
    return work.answer


async def _kept(work: Mutation[Any], noun: str, id_: UUID, what: str, fields: Sequence[str] = ()) -> Any:
    """Keep a snapshot of what a change has left, with its audit entry and its fact; returns the answer."""
    row = await queries.read(work.tx, noun, id_, work.now, whole=True)
    if row is None:
        raise RuntimeError(f"{noun} {id_} is gone")
    work.insert(promotion_snapshots, history.snapshot(work, "promotion", id_, row.version, row.whole, what))
    work.audit(f"{noun}.{what}", noun, id_, fields=list(fields))
    work.event(f"{noun}.{what}", noun, id_, {"state": row.state})
    return RESOURCES[noun].to_proto(row)


def _refuse_texts(message: Message, noun: str) -> None:
    problems = texts.tidy(message, noun, public=("title", "description"))
    if problems:
        raise InvalidArgument(problems)


def _check(noun: str, values: Mapping[str, Any]) -> None:
    """Refuse what no single field tells."""
    problems = []
    start, end = values["start_time"], values["end_time"]
    if start is not None and end is not None and start >= end:
        problems.append((f"{noun}.end_time", "must come after start_time: it is exclusive"))
    own = (values["terms"] or {}).get("currency")
    if own and values.get("budget_currency") not in {None, own}:
        problems.append((f"{noun}.budget", "is in another currency than the terms"))
    if noun == "coupon":
        if values["sellers_only"] and _own(caller()) is not None:
            problems.append(("coupon.sellers_only", "is for coupons of the mall"))
        code, shortest = values["code"], codes.SHORTEST_PUBLIC if values["public"] else codes.SHORTEST
        if code and len(code) < shortest:
            problems.append(("coupon.code", f"must have {shortest} characters at least, or it is guessed"))
    if problems:
        raise InvalidArgument(problems)


def _refuse_frozen(noun: str, before: Row, names: frozenset[str], values: Mapping[str, Any]) -> None:
    """Refuse to change what was promised: once opened, only texts, the end and the limits that there are."""
    if before.state == STATES[noun].first:
        return
    columns = {name: "budget_minor" if name == "budget" else name for name in LIMITS & names}
    limited = {name for name, column in columns.items() if before[column] is not None and values[column] is not None}
    if "budget" in limited and values["budget_currency"] != before.budget_currency:
        limited.remove("budget")
    frozen = names - ALWAYS - limited
    if before.state == "ENDED" or frozen:
        what = ", ".join(sorted(frozen)) or "it"
        message = f"a {noun} that is {before.state} does not change {what} any more"
        raise forbidden(noun, before.state, message)
