"""What a variant costs: its own price, those of the lists that apply, packs and goods by measure.

Everybody who prices a line asks here. A row is one of the statements that join channels and variants: `price_minor` is the
variant's own price, or None where that is in another currency than the channel's; `list_prices` are the prices of lists
that apply to the buyer now, as `storage.queries.catalog.prices` gives them, or None where the variant is in no list;
`measure` is that of goods by measure, or None.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Price:
    """What a quantity costs, in the smallest unit of the currency.

    `amount` is the line's, rounded once. `unit` is what one unit costs (of goods by measure: the base quantity); `whole` says
    that it is for show, as `amount` is not its multiple. `list_id` is the list it is from, `end` when it ends.
    """

    unit: int
    amount: int
    whole: bool = False
    list_id: UUID | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    pack: int
    amount: int
    list_id: UUID | None
    end: datetime | None


def price_of(row: Any, quantity: int) -> Price | None:
    """Return what a quantity of a row costs; None where it has no price in the channel's currency.

    The lowest of all prices that apply counts, unless a list that replaces the others applies. A pack's price is for whole
    packs; what is left over costs what single units do. Quantities of goods by measure are thousandths of their unit.
    """
    measure = row.measure
    if row.list_prices is None:
        own = row.price_minor
        return (
            Price(own, measured(own, quantity, measure["base"]), whole=True) if measure else Price(own, own * quantity)
        )
    entries = _applying(row, quantity)
    singles = [entry for entry in entries if entry.pack == 1]
    single = min(singles, key=lambda entry: entry.amount, default=None)
    if measure:
        if single is None:
            return None
        amount = measured(single.amount, quantity, measure["base"])
        return Price(single.amount, amount, whole=True, list_id=single.list_id, end=single.end)
    packs = [entry for entry in entries if entry.pack > 1]
    if packs:
        return _packed(single, packs, quantity)
    if single is None:
        return None
    return Price(single.amount, single.amount * quantity, list_id=single.list_id, end=single.end)


@dataclass(frozen=True, slots=True)
class Step:
    """What one unit (the base quantity), or a pack, costs from a quantity on."""

    least: int
    pack: int
    amount: int
    end: datetime | None


def least_of(row: Any) -> int:
    """Return the least quantity that is priced: one unit, or the least of goods by measure."""
    return int(row.measure["least"]) if row.measure else 1


def steps(row: Any) -> list[Step]:
    """Return what a row costs by rising quantity, each step lower than those before; packs come last."""
    least = least_of(row)
    listed = row.list_prices or ()
    found: list[Step] = []
    for quantity in sorted({least, *(entry["least"] for entry in listed if entry["least"] > least)}):
        singles = [entry for entry in _applying(row, quantity) if entry.pack == 1]
        single = min(singles, key=lambda entry: entry.amount, default=None)
        if single is not None and (not found or single.amount < found[-1].amount):
            found.append(Step(quantity, 1, single.amount, single.end))
    packs = [entry for entry in listed if entry["pack"] > 1]
    ends = [datetime.fromisoformat(entry["end"]) if entry["end"] else None for entry in packs]
    return [
        *found,
        *(Step(max(e["least"], e["pack"]), e["pack"], e["amount"], end) for e, end in zip(packs, ends, strict=True)),
    ]


def measured(price: int, quantity: int, base: int) -> int:
    """Return what a quantity costs at a price for `base`, rounded half up once. What is sold costs one smallest unit at least."""
    return max(1, (2 * price * quantity + base) // (2 * base))


def _applying(row: Any, quantity: int) -> list[_Entry]:
    there = [entry for entry in row.list_prices or () if entry["least"] <= quantity]
    replacing = [entry for entry in there if entry["replacing"]]
    entries = list(map(_entry, replacing or there))
    own = row.price_minor
    if own is not None and not any(entry.pack == 1 for entry in entries if replacing):
        entries.append(_Entry(1, own, None, None))
    return entries


def _entry(found: Mapping[str, Any]) -> _Entry:
    end = found["end"]
    return _Entry(found["pack"], found["amount"], UUID(found["id"]), datetime.fromisoformat(end) if end else None)


def _packed(single: _Entry | None, packs: Sequence[_Entry], quantity: int) -> Price | None:
    """Return the cheapest way to make up a quantity of packs and single units."""
    choices = [*packs, single] if single is not None else list(packs)
    best: list[tuple[int, _Entry] | None] = [None] * (quantity + 1)
    costs: list[int | None] = [0, *[None] * quantity]
    for units in range(1, quantity + 1):
        for entry in choices:
            before = costs[units - entry.pack] if entry.pack <= units else None
            cost = costs[units]
            if before is not None and (cost is None or before + entry.amount < cost):
                costs[units], best[units] = before + entry.amount, (units - entry.pack, entry)
    amount = costs[quantity]
    if amount is None:
        return None
    used, left = [], quantity
    while left:
        left, entry = best[left]  # type: ignore[misc]
        used.append(entry)
    ends = [entry.end for entry in used if entry.end is not None]
    lists = [entry.list_id for entry in used if entry.list_id is not None]
    unit = (2 * amount + quantity) // (2 * quantity)
    return Price(unit, amount, unit * quantity != amount, lists[0] if lists else None, min(ends, default=None))
