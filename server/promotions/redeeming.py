"""From the offers that a checkout applies to uses of a purchase, and what a shopper is told of all others."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from server import pricing
from server.kit import convert
from server.kit.amounts import share
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.promotions.eligibility import Loaded

COLUMNS = ("coupon_id", "campaign_id", "issuance_id", "code_id", "usage_limit", "campaign_limit", "first_order")


def uses(
    checkout: pricing.Checkout, loaded: Loaded | None, *, customer_id: UUID, purchase_id: UUID
) -> tuple[list[Fields], list[UUID]]:
    """Return the uses of a purchase as storage takes them, and the promotions among them whose uses are counted.

    A campaign whose limit per customer several coupons of a purchase share is counted once for each.
    """
    written, counted, shares = [], set(), _shares(checkout.lines) if checkout.applied else {}
    for told in checkout.applied:
        use = told.offer.use
        if use is None or loaded is None:
            continue
        counted.update(use["counted"])
        written.append(
            {
                "id": new_id(),
                "customer_id": customer_id,
                "purchase_id": purchase_id,
                "amount_minor": told.amount,
                "currency": checkout.currency,
                **shares[told.offer.source],
                "goods_minor": checkout.sum("subtotal") - checkout.sum("discount"),
                "region_code": loaded.region,
                "offer": pricing.keep(told.offer, checkout.lines, checkout.currency, loaded.categories),
                **{name: use[name] for name in COLUMNS},
                "reward_id": use.get("reward_id"),
            }
        )
    return written, sorted(counted)


def _shares(lines: Iterable[pricing.Line]) -> dict[str, dict[str, int]]:
    """Return of each promotion what the mall bears of it, and what its commission is less for what sellers bear."""
    found: dict[str, dict[str, int]] = {}
    for line in lines:
        for a in line.adjustments:
            if a.kind in pricing.OFF_GOODS or a.kind == pricing.SHIPPING_DISCOUNT:
                of_source = found.setdefault(a.source, {"borne_by_mall_minor": 0, "commission_less_minor": 0})
                if a.funder == "MALL":
                    of_source["borne_by_mall_minor"] -= a.amount
                elif a.kind in pricing.OFF_GOODS:
                    of_source["commission_less_minor"] += share(-a.amount, line.commission_rate)
    return found


def refused(use: Mapping[str, Any], cause: str) -> FailedPrecondition:
    """Return the refusal of a use that was quoted."""
    if use.get("reward_id") is not None:
        return _reward_refused(use["reward_id"], cause)
    message = "a promotion of the quote cannot be used any more: ask for a new quote"
    id_ = use["coupon_id"] or use["campaign_id"]
    return FailedPrecondition("COUPON_REFUSED", message, coupon_id=id_, cause=cause)


def _reward_refused(reward_id: UUID, cause: str) -> FailedPrecondition:
    message = "a reward of the quote is not to be had any more: ask for a new quote"
    return FailedPrecondition("REWARD_REFUSED", message, reward_id=reward_id, cause=cause)


def refuse_lost(loaded: Loaded) -> None:
    """Raise if one of the coupons of a quote cannot be used any more, whatever the goods."""
    for offer in loaded.offers:
        if offer.asked and offer.refusal is not None and offer.use is not None:
            raise refused(offer.use, offer.refusal)
    for id_ in loaded.unknown_rewards:
        raise _reward_refused(id_, "UNKNOWN")
    if loaded.unknown_codes or loaded.unknown_issuances:
        message = "a coupon of the quote is not there any more: ask for a new quote"
        raise FailedPrecondition("COUPON_REFUSED", message, cause="UNKNOWN")


def outcomes(told: Iterable[pricing.Told], loaded: Loaded | None, currency: str) -> list[Fields]:
    """Return what became of each offer, for the shopper."""
    listed = [_outcome(one, currency) for one in told]
    if loaded is not None:
        unknown = {"state": "REFUSED", "reason": "UNKNOWN"}
        listed += [{**unknown, "code": code} for code in loaded.unknown_codes]
        listed += [{**unknown, "issuance_id": str(id_)} for id_ in loaded.unknown_issuances]
        listed += [{**unknown, "reward_id": str(id_)} for id_ in loaded.unknown_rewards]
    return listed


def _outcome(told: pricing.Told, currency: str) -> Fields:
    offer = told.offer
    use = offer.use or {}
    coupon_id = use.get("coupon_id")
    fields: Fields = {
        "campaign_id": str(use.get("campaign_id") or "") if coupon_id is None else "",
        "coupon_id": str(coupon_id or ""),
        "issuance_id": str(use.get("issuance_id") or ""),
        "reward_id": str(use.get("reward_id") or ""),
        "code": use.get("code", ""),
        "title": offer.title,
        "state": told.state,
        "reason": told.reason or "REASON_UNSPECIFIED",
        "amount": convert.money(told.amount, currency),
        "expire_time": convert.timestamp(offer.end),
    }
    if told.difference:
        fields["difference"] = convert.money(told.difference, currency)
    if told.missing:
        fields["missing"] = convert.money(told.missing, currency)
    return fields
