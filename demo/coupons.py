"""Which coupons of campaigns households redeemed on which lines, as far as the data tells, and what a purchase has room for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from demo.source import Basket, Coupon, CouponKey, Day, Journey, Line

LINES = 100  # of a cart
COUPONS = 10  # of a purchase


class Place(NamedTuple):
    """A line of a receipt."""

    basket_id: int
    product_id: int


@dataclass(slots=True)
class Redemptions:
    """The coupon of a campaign that each line was bought with, and why others could not be told to lines."""

    by_line: dict[Place, CouponKey] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)


def redemptions(journey: Journey) -> Redemptions:
    """Find the line of every redemption that the data has for the households and days of the baskets."""
    coupons = {coupon.key: coupon for campaign in journey.campaigns for coupon in campaign.coupons}
    by_day: dict[Day, list[Basket]] = defaultdict(list)
    for basket in journey.baskets:
        by_day[Day(basket.household_id, basket.time.date())].append(basket)
    found = Redemptions()
    for day, baskets in by_day.items():
        for key in sorted(journey.redemptions.get(day, ())):
            place = _place(coupons.get(key), baskets, found.by_line)
            if isinstance(place, Place):
                found.by_line[place] = key
            else:
                found.left_out[place] += 1
    return found


def _place(coupon: Coupon | None, baskets: Iterable[Basket], taken: Mapping[Place, CouponKey]) -> Place | str:
    """Return the line that a coupon was used for, or why none can be named."""
    if coupon is None:
        return "no receipt of the year tells what the coupon is worth"
    why = "no line of the day was bought with it"
    for basket in baskets:
        fitting = [line for line in basket.lines if line.product_id in coupon.product_ids and line.quantity]
        used = [line for line in fitting if line.redeemed_cents]
        exact = [line for line in used if line.redeemed_cents == coupon.cents]
        if used:
            why = "the line says another amount than others that used the coupon"
        for line in exact:
            if len(fitting) > 1:
                why = "it would be shared by several lines of the basket, and the data has it on one"
            elif Place(basket.id, line.product_id) not in taken:
                return Place(basket.id, line.product_id)
    return why


def parts(lines: Sequence[Line]) -> list[list[Line]]:
    """Split a basket into as few purchases as there is room for: lines of a cart, coupons, and no product twice."""
    found: list[list[Line]] = []
    for line in lines:
        room = next((part for part in found if _fits(part, line)), None)
        if room is None:
            found.append([line])
        else:
            room.append(line)
    return found


def number(line: Line) -> int:
    """Return how many coupons a line is bought with: the manufacturer's, and the store's that matches it."""
    return bool(line.redeemed_cents) + bool(line.match_cents)


def _fits(part: Sequence[Line], line: Line) -> bool:
    return (
        len(part) < LINES
        and sum(map(number, part)) + number(line) <= COUPONS
        and all(other.product_id != line.product_id for other in part)
    )
