"""The choice between offers: the set that lets the shopper pay least at the end of all stages.

Sales are always there. Of all others, every single one is tried, and the few most valuable ones in every combination; of many
also all at once, what greed adds to the best of these, and what exchanging single ones makes of the best, within a bound.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from server.pricing.basket import SALE
from server.pricing.discounts import Refusal, Sales, Taken
from server.pricing.offers import Candidate, Offer, numbered

MOST_IN_FULL = 6
SEEDS = 2
MOST_IN_GREED = 40
MOST_IN_SWAPS = 12

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Priced(Generic[P]):
    """A basket that was priced with a set of offers, and what it comes to."""

    basket: P
    taken: Taken
    total: int

    @property
    def key(self) -> tuple[int, int]:
        """What the shopper prefers: to pay less, then more gifts."""
        return self.total, -self.taken.gifts


@dataclass(frozen=True, slots=True)
class Told:
    """What became of an offer: APPLIED, REFUSED or NOT_CHOSEN, where something better stood in its way.

    `amount` is what it takes off; of one that was not chosen, what it would take off. `difference` is how much more the
    shopper would pay with it instead, `missing` what the goods lack to its minimum.
    """

    offer: Offer
    state: str
    amount: int = 0
    reason: str = ""
    difference: int = 0
    missing: int = 0


class Search(Generic[P]):
    """One search: `price` prices the basket with sales and a set of other candidates, to which sales may yield."""

    def __init__(
        self, candidates: Sequence[Candidate], price: Callable[[Sales, Sequence[Candidate], bool], Priced[P]]
    ) -> None:
        self._price = price
        every = numbered(candidates)
        self._sales = [c for c in every if c.offer.stage == SALE]
        self._others = [c for c in every if c.offer.stage != SALE]
        self._of_lines = Sales(self._sales)
        self._tried: dict[frozenset[int], Priced[P]] = {}
        self._yielding: list[Priced[P]] = []

    def run(self) -> Priced[P]:
        """Return the best that was found."""
        every = range(len(self._others))
        self._try(())
        singly = sorted(every, key=lambda i: (*self._try((i,)).key, -self._others[i].offer.priority, i))
        leading = singly[:MOST_IN_FULL]
        for size in range(2, len(leading) + 1):
            for chosen in combinations(leading, size):
                self._try(chosen)
        if len(singly) > len(leading):
            self._try(every)
            for seed in sorted(self._tried, key=lambda tried: self._tried[tried].key)[:SEEDS]:
                self._grow(seed, singly[:MOST_IN_GREED])
            self._improve(singly[:MOST_IN_SWAPS])
        return min(self._tried.values(), key=lambda priced: priced.key)

    def _improve(self, among: Sequence[int]) -> None:
        """Go on from the best: leave one out, take one more, or both, as long as that helps."""
        while True:
            chosen, best = min(self._tried.items(), key=lambda tried: tried[1].key)
            outs = [frozenset(), *(frozenset({index}) for index in chosen)]
            ins = [frozenset(), *(frozenset({index}) for index in among if index not in chosen)]
            if min(self._try((chosen - out) | new).key for out in outs for new in ins) >= best.key:
                return

    def _grow(self, seed: Iterable[int], further: Sequence[int]) -> None:
        """Take what lowers the total, in this order; then gifts, which must not stand in the way of money."""
        chosen, best = set(seed), self._try(seed)
        gifts = [index for index in further if self._others[index].offer.gift is not None]
        for index in (*(index for index in further if index not in gifts), *gifts):
            if index not in chosen and not self._shut_out(index, chosen):
                priced = self._try((*chosen, index))
                if priced.key < best.key:
                    chosen.add(index)
                    best = priced

    def _shut_out(self, index: int, chosen: Iterable[int]) -> bool:
        """Say whether one of the chosen has all lines of another that it does not combine with."""
        wanted = self._others[index]
        return any(
            other.conflicts & wanted.bit and set(wanted.places) <= set(other.places)
            for other in (self._others[n] for n in chosen)
        )

    def _try(self, chosen: Iterable[int]) -> Priced[P]:
        key = frozenset(chosen)
        found = self._tried.get(key)
        if found is None:
            others = [self._others[index] for index in sorted(key)]
            found = self._price(self._of_lines, others, False)
            if any(o.conflicts & s.bit and not _apart(s, o) for s in self._sales for o in others):
                self._yielding.append(self._price(self._of_lines, others, True))
                found = min(found, self._yielding[-1], key=lambda priced: priced.key)
            self._tried[key] = found
        return found

    def tell(self, best: Priced[P]) -> list[Told]:
        """Say of each candidate what became of it; of automatic ones, only of those that apply."""
        amounts = best.taken.amounts
        chosen = next(key for key, priced in self._tried.items() if priced is best)
        sales = (sale.offer for sale in self._sales)
        told = [Told(offer, "APPLIED", amounts[offer.id]) for offer in sales if offer.id in amounts]
        for index, candidate in enumerate(self._others):
            if candidate.offer.id in amounts:
                told.append(Told(candidate.offer, "APPLIED", amounts[candidate.offer.id]))
            elif candidate.offer.asked:
                told.append(self._lost(index, candidate, best, chosen))
        return told

    def _lost(self, index: int, candidate: Candidate, best: Priced[P], chosen: frozenset[int]) -> Told:
        """Say why an offer is not among the chosen: what it says beside them, and what it would be worth instead."""
        offer = candidate.offer
        alone, beside = self._try((index,)), self._try(chosen | {index})
        refusal = beside.taken.refused.get(offer.id) or alone.taken.refused.get(offer.id) or Refusal("NOT_COMBINABLE")
        reason = refusal.reason
        if reason == "NOT_COMBINABLE" and not any(
            other.offer.asked and other.bit & candidate.conflicts and other.offer.id in best.taken.amounts
            for other in self._others
        ):
            reason = "LESS_THAN_AUTOMATIC"
        every = [*self._tried.values(), *self._yielding]
        with_it = [priced for priced in every if offer.id in priced.taken.amounts]
        if not with_it:
            return Told(offer, "REFUSED", reason=reason, missing=refusal.missing)
        instead = min(with_it, key=lambda priced: priced.key)
        difference = max(0, instead.total - best.total)
        return Told(offer, "NOT_CHOSEN", instead.taken.amounts[offer.id], reason, difference, refusal.missing)


def _apart(one: Candidate, other: Candidate) -> bool:
    return set(one.places).isdisjoint(other.places)
