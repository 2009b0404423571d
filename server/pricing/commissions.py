"""What the mall keeps of a sale, and why: the rule that comes first, or a rate of the seller, the channel or the mall."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from server.kit.amounts import share, split
from server.pricing.basket import Line
from storage.database import Row

# What comes before the rate that a seller has, and what before that of the channel.
_BEFORE_SELLER = frozenset({"PRODUCT", "CATEGORY", "INTRODUCTORY", "SELLER"})
_BEFORE_CHANNEL = _BEFORE_SELLER | {"VOLUME", "CHANNEL"}
_STEP = Decimal("0.0001")


def applying(row: Row, of_mall: Decimal) -> tuple[Decimal, str, Any]:
    """Return the rate of a line, whose it is, and the rule if it is one.

    Product, then category, the introductory window, the seller's own, the volume, the channel, the mall: the first that is set.
    Within a kind a rule comes before a rate.
    """
    rule = row.commission_rule
    scope = None if rule is None else rule["scope"]
    if scope not in _BEFORE_SELLER and row.seller_commission_rate is not None:
        return Decimal(row.seller_commission_rate), "seller", None
    if scope not in _BEFORE_CHANNEL and row.channel_commission_rate is not None:
        return Decimal(row.channel_commission_rate), "channel", None
    if rule is None:
        return of_mall, "mall", None
    return Decimal(str(rule["rate"] or 0)), f"{rule['scope'].lower()} {rule['id']}", rule


def alike(lines: Sequence[Line], places: Sequence[int]) -> list[list[int]]:
    """Return the places of a seller's lines, those together whose commission is one sum, rounded once."""
    groups: dict[tuple[str, Decimal], list[int]] = {}
    for place in places:
        groups.setdefault((lines[place].commission_source, lines[place].commission_rate), []).append(place)
    return list(groups.values())


def of_lines(lines: Sequence[Line], earned: Sequence[int]) -> list[int]:
    """Return the commission of lines of one rule or rate, of what they earn; never more than that.

    A rule may count shipping in, take a fixed amount for each unit instead, and have a floor and a cap on the sum.
    """
    rule = lines[0].commission_rule
    if rule is None:
        return split(share(sum(earned), lines[0].commission_rate), earned)
    base = sum(earned)
    if rule["flat_minor"] is not None:
        taken = sum(rule["flat_minor"] * line.units for line, part in zip(lines, earned, strict=True) if part)
    else:
        shipped = sum(line.shipping - line.shipping_tax for line in lines) if rule["on_shipping"] else 0
        taken = share(base + max(0, shipped), lines[0].commission_rate)
    if rule["floor_minor"] is not None:
        taken = max(taken, rule["floor_minor"])
    if rule["cap_minor"] is not None:
        taken = min(taken, rule["cap_minor"])
    return split(min(taken, base), earned)


def rate_of(lines: Sequence[Line], taken: int) -> Decimal:
    """Return the rate of an order: that of its lines, or what it comes to where they differ."""
    rates = {line.commission_rate for line in lines}
    if len(rates) == 1 and not any(line.commission_rule for line in lines):
        return rates.pop()
    earned = sum(line.earned for line in lines)
    return min(Decimal(1), (Decimal(taken) / earned).quantize(_STEP, ROUND_HALF_UP)) if earned else Decimal(0)
