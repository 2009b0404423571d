"""Who pays: a total in tenders, which always sum to it, and how a refund goes back over them."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.kit.amounts import split


@dataclass(frozen=True, slots=True)
class Tender:
    """A part of a total and what pays it: EXTERNAL is what a payment brings from outside."""

    kind: str
    amount: int


def tendered(total: int) -> list[Tender]:
    """Return the tenders of a total. Nothing to pay needs none."""
    return [Tender("EXTERNAL", total)] if total else []


def spread(amount: int, left: Sequence[int]) -> list[int]:
    """Split a refund over tenders in proportion to what is left of each, never more than that.

    Raises ValueError when less is left than goes back.
    """
    if not 0 <= amount <= sum(left):
        raise ValueError(f"{amount} cannot go back: {sum(left)} is left")
    if not sum(left):
        return [0] * len(left)
    return split(amount, left)
