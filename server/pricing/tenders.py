"""Who pays: a total in tenders, which always sum to it, and how a refund goes back over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from uuid import UUID

from server.kit.amounts import split

EXTERNAL = "EXTERNAL"
POINTS = frozenset({"MILEAGE", "COIN"})
# What is worth most elsewhere comes last: points are good for nothing but this mall, a deposit can be paid out.
ORDER_OF_USE = ("MILEAGE", "COIN", "GIFT_CARD", "DEPOSIT")


@dataclass(frozen=True, slots=True)
class Tender:
    """A part of a total and what pays it: EXTERNAL is what a payment brings from outside, all others have an account.

    `points` is what an account of points gives for the amount; zero for money.
    """

    kind: str
    amount: int
    account_id: UUID | None = None
    points: int = 0


@dataclass(frozen=True, slots=True)
class Fund:
    """What a shopper may pay with: an account that has `units`, each worth `worth` of the smallest unit of the currency.

    Of one with points, units are points; of any other the smallest unit of money, and `worth` is 1.
    """

    kind: str
    account_id: UUID
    units: int
    worth: Decimal = Decimal(1)

    def tender(self, most: int) -> Tender:
        """Return what it pays of `most`, never more, in as few whole units as are worth that."""
        units = min(self.units, self._units(most))
        if self._value(units) > most:
            units -= 1
        units = self._units(self._value(units))
        return Tender(self.kind, self._value(units), self.account_id, units if self.kind in POINTS else 0)

    def _units(self, value: int) -> int:
        """Return the fewest units that are worth a value or more."""
        return int((value / self.worth).to_integral_value(ROUND_CEILING))

    def _value(self, units: int) -> int:
        return int((units * self.worth).to_integral_value(ROUND_FLOOR))


def tendered(total: int, funds: Sequence[Fund] = (), least_external: int = 0) -> list[Tender]:
    """Return the tenders of a total: the funds in their order as far as they reach, and the rest from outside.

    A rest that is too small for a payment is made large enough, by taking less of the funds, the last one first. Where the
    whole total is too small, the rest stays so: `too_small` says it. Nothing to pay needs no tender.
    """
    tenders, rest = [], total
    for fund in funds:
        tender = fund.tender(rest)
        if tender.amount:
            tenders.append(tender)
            rest -= tender.amount
    if 0 < rest < least_external <= total:
        tenders, rest = _spared(tenders, funds, rest, least_external)
    if rest:
        tenders.append(Tender(EXTERNAL, rest))
    return tenders


def too_small(tenders: Sequence[Tender], least_external: int) -> bool:
    """Say whether a payment would have to bring less than it can."""
    return any(tender.kind == EXTERNAL and tender.amount < least_external for tender in tenders)


def _spared(
    tenders: Sequence[Tender], funds: Sequence[Fund], rest: int, least_external: int
) -> tuple[list[Tender], int]:
    """Take less of the last tenders, until the rest is large enough."""
    by_account = {fund.account_id: fund for fund in funds}
    kept = list(tenders)
    for place in reversed(range(len(kept))):
        tender = kept[place]
        if rest >= least_external or tender.account_id is None:
            break
        smaller = by_account[tender.account_id].tender(max(0, tender.amount - (least_external - rest)))
        rest += tender.amount - smaller.amount
        kept[place] = smaller
    return [tender for tender in kept if tender.amount], rest


def external(tenders: Sequence[Tender]) -> int:
    """Return what has to come from outside."""
    return sum(tender.amount for tender in tenders if tender.kind == EXTERNAL)


def again(total: int, tenders: Sequence[Tender]) -> list[Tender]:
    """Return the tenders of a quote for the total of now: what comes from outside is what is left of it."""
    own = [tender for tender in tenders if tender.kind != EXTERNAL]
    rest = total - sum(tender.amount for tender in own)
    return [*own, Tender(EXTERNAL, rest)] if rest else own


def spread(amount: int, left: Sequence[int]) -> list[int]:
    """Split a refund over tenders in proportion to what is left of each, never more than that.

    Raises ValueError when less is left than goes back.
    """
    if not 0 <= amount <= sum(left):
        raise ValueError(f"{amount} cannot go back: {sum(left)} is left")
    if not sum(left):
        return [0] * len(left)
    return split(amount, left)


def points_back(points: int, amount: int, before: int, back: int) -> int:
    """Return how many points go back with `back` of a tender's `amount`, of which `before` is back already.

    What is back in all decides, so that many small parts lose nothing.
    """
    return points * (before + back) // amount - points * before // amount
