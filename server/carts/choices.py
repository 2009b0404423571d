"""What is applied to a cart, and what promotions make of it at this moment: priced like a checkout, without shipping and tax."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from server import catalog, platform, pricing, promotions, wallet
from server.carts.lines import Line, availability
from server.kit import convert
from server.kit.convert import Fields
from storage.database import Connection, Row
from storage.queries import cart_choices as queries

GOODS_ONLY = pricing.Rates("STANDARD", shipping=0, tax=Decimal(0), commission=Decimal(0))
# Why a coupon may be applied although it takes nothing off: the cart or the moment can still change that.
PASSING = frozenset(
    {
        "NOT_STARTED",
        "OUT_OF_HOURS",
        "NOT_APPLICABLE",
        "FULL_PRICE_ONLY",
        "BELOW_MINIMUM",
        "ABOVE_MAXIMUM",
        "BELOW_QUANTITY",
        "NOT_COMBINABLE",
        "LESS_THAN_AUTOMATIC",
        "NOTHING_LEFT",
        "GIFT_UNAVAILABLE",
    }
)


@dataclass(frozen=True, slots=True)
class Deal:
    """What promotions make of a cart: its lines by variant (those of its parts, of a bundle), what they add, and what became of them and of what is applied."""

    lines: Mapping[UUID, Sequence[pricing.Line]] = field(default_factory=dict)
    gifts: Sequence[pricing.Line] = ()
    discounts: Sequence[Fields] = ()
    coupons: Sequence[Fields] = ()
    points: Sequence[Fields] = ()


PLAIN = Deal()


async def look(connection: Connection, cart: Row, lines: Sequence[Line], now: datetime) -> Deal:
    """Price a cart with its promotions; nothing is asked where nothing applies by itself and nothing is applied."""
    held = [line for line in lines if line.quantity]
    facts = held[0].row if held else await queries.of_cart(connection, cart.id, cart.channel_id, now)
    coupons, points = facts.applied_coupons or [], facts.applied_points or []
    if not coupons and not points and not (held and facts.offered):
        return PLAIN
    goods = catalog.as_sold(_row(line) for line in held if availability(line) == "AVAILABLE")
    checkout, loaded = await _priced(connection, cart, goods, coupons, now)
    told = promotions.outcomes(_told(checkout, loaded), loaded, cart.currency)
    stackable = {str(o.use["coupon_id"]): o.stackable for o in loaded.offers if o.use and o.use["coupon_id"]}
    bought = [] if checkout is None else checkout.lines
    total = 0 if checkout is None else checkout.sum("total")
    return Deal(
        lines=_by_variant(line for line in bought if not line.gift),
        gifts=[line for line in bought if line.gift],
        discounts=told,
        coupons=[_coupon(coupon, told, stackable) for coupon in coupons],
        points=await _points(connection, cart, points, total, now),
    )


def _by_variant(lines: Iterable[pricing.Line]) -> dict[UUID, list[pricing.Line]]:
    found: dict[UUID, list[pricing.Line]] = {}
    for line in lines:
        bundle = catalog.bundle_of(line.row)
        found.setdefault(line.row.variant_id if bundle is None else bundle.variant_id, []).append(line)
    return found


def is_free(choice: Mapping[str, Any]) -> bool:
    """Say whether no purchase has what is applied."""
    return choice["use"] is None


def wanted(coupons: Sequence[Mapping[str, Any]] | None) -> promotions.Wanted:
    """Return the coupons that are applied, if any, as promotions take them."""
    free = [coupon for coupon in coupons or () if is_free(coupon)]
    return promotions.Wanted(
        [coupon["code"] for coupon in free if coupon["code"]],
        [UUID(coupon["issuance_id"]) for coupon in free if coupon["issuance_id"]],
    )


def funds(points: Sequence[Mapping[str, Any]] | None) -> list[wallet.Choice]:
    """Return the points that are applied, if any, as the wallet takes them."""
    return [wallet.Choice(each["kind"], most=each["points"] or None) for each in points or () if is_free(each)]


async def find(
    connection: Connection, cart: Row, lines: Sequence[Line], asked: promotions.Wanted, now: datetime
) -> tuple[promotions.Loaded, Sequence[pricing.Told]]:
    """Look up one coupon for a cart: what promotions know of it, and what became of it beside what applies by itself."""
    goods = catalog.as_sold(_row(line) for line in lines if line.quantity and availability(line) == "AVAILABLE")
    loaded = await promotions.load(connection, promotions.Buyer(cart.customer_id, cart.channel_id), goods, asked, now)
    if not goods:
        return loaded, _told(None, loaded)
    checkout = await pricing.price_aside(goods, GOODS_ONLY, loaded.offers, loaded.categories)
    return loaded, checkout.told


async def _priced(
    connection: Connection, cart: Row, goods: Sequence[Any], coupons: Sequence[Mapping[str, Any]], now: datetime
) -> tuple[pricing.Checkout | None, promotions.Loaded]:
    loaded = await promotions.load(
        connection, promotions.Buyer(cart.customer_id, cart.channel_id), goods, wanted(coupons), now
    )
    if not goods:
        return None, loaded
    return await pricing.price_aside(goods, GOODS_ONLY, loaded.offers, loaded.categories), loaded


def _told(checkout: pricing.Checkout | None, loaded: promotions.Loaded) -> Sequence[pricing.Told]:
    """Return what became of the offers; to a cart without goods none applies."""
    if checkout is not None:
        return checkout.told
    asked = (offer for offer in loaded.offers if offer.asked)
    return [pricing.Told(offer, "REFUSED", reason=offer.refusal or "NOT_APPLICABLE") for offer in asked]


def _row(line: Line) -> Any:
    """Return a line as pricing takes it, without what only a checkout asks."""
    kept = line.row if isinstance(line.row, Row) else vars(line.row)
    seen = dict(kept) | {"quantity": line.quantity}
    asked_by_checkouts = (
        "seller_commission_rate",
        "channel_commission_rate",
        "commission_rule",
        "free_shipping_threshold_minor",
        "free_shipping_currency",
    )
    return SimpleNamespace(**seen, **dict.fromkeys(asked_by_checkouts))


def _coupon(coupon: Mapping[str, Any], told: Sequence[Fields], stackable: Mapping[str, bool]) -> Fields:
    fields: Fields = {
        **{name: coupon[name] or "" for name in ("id", "cart_id", "coupon_id", "issuance_id", "code", "note")},
        "apply_time": convert.timestamp(coupon["apply_time"]),
        "state": coupon["use"] or "REJECTED",
    }
    if not is_free(coupon):
        return fields
    outcome = next((one for one in told if _is_of(one, coupon)), None)
    if outcome is None:
        return {**fields, "outcome": {"coupon_id": coupon["coupon_id"], "state": "REFUSED", "reason": "UNKNOWN"}}
    if outcome["state"] == "APPLIED":
        fields["state"] = "ACTIVE"
    if coupon["coupon_id"] in stackable:
        fields["stack_group"] = "STACKABLE" if stackable[coupon["coupon_id"]] else "EXCLUSIVE"
    return {**fields, "outcome": outcome}


def _is_of(outcome: Fields, coupon: Mapping[str, Any]) -> bool:
    if outcome.get("coupon_id"):
        return bool(outcome["coupon_id"] == coupon["coupon_id"])
    key = "code" if coupon["code"] else "issuance_id"
    return bool(outcome.get(key) == coupon[key])


async def _points(
    connection: Connection, cart: Row, points: Sequence[Mapping[str, Any]], total: int, now: datetime
) -> list[Fields]:
    """Return what applied points pay of the goods."""
    free = [each for each in points if is_free(each)]
    found: dict[str, wallet.Funding] = {}
    tenders: dict[UUID | None, pricing.Tender] = {}
    if free and cart.customer_id is not None:
        settings = await platform.settings(connection, *wallet.WORTH.values(), now=now, channel_id=cart.channel_id)
        fundings = await wallet.find(
            connection, funds(points), cart.customer_id, currency=cart.currency, settings=settings, now=now
        )
        found = {funding.choice.kind: funding for funding in fundings}
        tenders = {t.account_id: t for t in pricing.tendered(total, wallet.in_order_of_use(fundings))}
    listed = []
    for each in points:
        fields: Fields = {
            **{name: each[name] for name in ("id", "cart_id", "kind", "points", "reason", "note")},
            "apply_time": convert.timestamp(each["apply_time"]),
            "state": each["use"] or "REJECTED",
        }
        funding = found.get(each["kind"]) if is_free(each) else None
        if funding is not None:
            tender = tenders.get(funding.account_id) if funding.fund is not None else None
            fields["outcome"] = wallet.outcome_fields(funding, tender, cart.currency)
            fields["account_id"] = str(funding.account_id or "")
            if tender is not None:
                fields["state"] = "ACTIVE"
        listed.append(fields)
    return listed
