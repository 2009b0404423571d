"""What an order earns: pure, from the facts of the order, the tier that its buyer was in and the promotions of that moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Any
from uuid import UUID

from server.kit.amounts import split
from server.loyalty import terms
from storage.database import Row

ONE = Decimal(1)
# Shares are split by whole numbers: so many decimals of what a line earns exactly count.
FINE = 10**8


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of an order earns, with all factors."""

    item: Mapping[str, Any]
    coins: int
    qualifying_minor: int
    promotion: Row | None
    multiplier: Decimal


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What an order counts and earns; amounts in its currency, `counted_minor` in that of the programme."""

    goods_minor: int
    counted_minor: int
    exchange_rate: Decimal
    earning_rate: Decimal
    tier_multiplier: Decimal
    lines: Sequence[Line]
    bonus: Row | None

    @property
    def coins(self) -> int:
        """What its lines earn together."""
        return sum(line.coins for line in self.lines)


def reckon(order: Row, programme: terms.Programme, promotions: Sequence[Row]) -> Reckoned | None:
    """Return what an order earns; None where nothing of it counts.

    Goods count after discounts, as far as money pays them and not points: without shipping, and without a tax that is added.
    Of several promotions that fit a line, the highest multiplier counts alone; of several with coins for the order, the most.
    """
    items = [item for item in order["items"] or () if item["total_minor"]]
    goods = sum(item["total_minor"] for item in items)
    exchange_rate = programme.exchange_rate(order.currency)
    if not goods or not order.money_minor or exchange_rate is None:
        return None
    paid = int(Decimal(goods) * order.money_minor / order.purchase_total_minor)
    counting = split(paid, [item["total_minor"] for item in items])
    rate = programme.values[terms.RATE] if order.earning_rate is None else order.earning_rate
    tier_multiplier = ONE if order.coin_multiplier is None else order.coin_multiplier
    fitting = [one for one in promotions if _counts(one, order, goods)]
    best = [_best(fitting, order, item) for item in items]
    exact = [
        terms.units(minor, order.currency) * exchange_rate * rate * tier_multiplier * multiplier
        for minor, (_, multiplier) in zip(counting, best, strict=True)
    ]
    whole = sum(exact, Decimal(0)).to_integral_value(ROUND_FLOOR)
    coins = split(int(whole), [int(one * FINE) for one in exact])
    bonuses = [one for one in fitting if one.bonus_coins and any(_fits(one, order, item) for item in items)]
    return Reckoned(
        goods_minor=goods,
        counted_minor=terms.counted(paid, order.currency, exchange_rate, programme.currency),
        exchange_rate=exchange_rate,
        earning_rate=rate,
        tier_multiplier=tier_multiplier,
        lines=[
            Line(item, earned, minor, promotion, multiplier)
            for item, earned, minor, (promotion, multiplier) in zip(items, coins, counting, best, strict=True)
        ],
        bonus=max(bonuses, key=lambda one: (one.bonus_coins, str(one.id)), default=None),
    )


def left(coins: int, goods: int, refunded: int) -> int:
    """Return what is left of coins of an order of whose goods so much was given back: all parts come to the whole."""
    return coins * (goods - refunded) // goods


def _best(promotions: Sequence[Row], order: Row, item: Mapping[str, Any]) -> tuple[Row | None, Decimal]:
    fitting = [one for one in promotions if one.multiplier > 1 and _fits(one, order, item)]
    found = max(fitting, key=lambda one: (one.multiplier, str(one.id)), default=None)
    return found, ONE if found is None else found.multiplier


def _counts(promotion: Row, order: Row, goods: int) -> bool:
    """Say whether a promotion counts for an order as a whole."""
    least = promotion.minimum_amount_minor
    return (
        promotion.start_time <= order.paid_time < promotion.end_time
        and promotion.channel_id in (None, order.channel_id)
        and (not promotion.tier_ids or order.tier_id in promotion.tier_ids)
        and (least is None or (promotion.minimum_amount_currency == order.currency and goods >= least))
    )


def _fits(promotion: Row, order: Row, item: Mapping[str, Any]) -> bool:
    """Say whether a promotion is for a line."""
    wanted = (
        (promotion.seller_ids, order.seller_id),
        (promotion.category_ids, item["category_id"] and UUID(item["category_id"])),
        (promotion.product_ids, UUID(item["product_id"])),
    )
    return all(not ids or id_ in ids for ids, id_ in wanted)
