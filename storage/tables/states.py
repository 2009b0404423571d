"""Life cycles: which states a thing has, and which steps lead from one to another.

Statements, checks and pages of docs are made from these records; what they do not list is never written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement


@dataclass(frozen=True, slots=True)
class Step:
    """What leads from some states to another: its name, such as that of the rpc's verb, and in words who or what brings it about."""

    name: str
    sources: tuple[str, ...]
    target: str
    when: str = ""


def step(name: str, sources: str, target: str, when: str = "") -> Step:
    """A step; `sources` are separated by blanks."""
    return Step(name, tuple(sources.split()), target, when)


@dataclass(frozen=True)
class States:
    """The life cycle of one kind of thing.

    `names` are all states and `first` those in which a thing may begin, separated by blanks; `times` are the columns that a state
    sets when it is reached.
    """

    noun: str
    names: str
    first: str
    steps: Sequence[Step]
    times: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = {self.first, *self.times, *(name for each in self.steps for name in (*each.sources, each.target))}
        unknown = {name for names in named for name in names.split()} - set(self.all)
        if unknown:
            message = f"a {self.noun} has no state {', '.join(sorted(unknown))}"
            raise ValueError(message)

    @property
    def resource(self) -> str:
        """The noun as one word, as in errors."""
        return self.noun.replace(" ", "_").replace("-", "_")

    @cached_property
    def all(self) -> list[str]:
        """Every state, in the order of the declaration."""
        return self.names.split()

    @cached_property
    def targets(self) -> Mapping[str, frozenset[str]]:
        """The states that may follow each state."""
        return {name: frozenset(each.target for each in self.steps if name in each.sources) for name in self.all}

    def sources(self, target: str, name: str | None = None) -> list[str]:
        """The states that may become another, by a step of this name if one is given."""
        leading = {
            source
            for each in self.steps
            if each.target == target and name in {None, each.name}
            for source in each.sources
        }
        return [state for state in self.all if state in leading]

    def target(self, name: str) -> str:
        """The one state that steps of this name lead to."""
        (found,) = {each.target for each in self.steps if each.name == name}
        return found

    def allows(self, state: str, target: str, name: str | None = None) -> bool:
        """Say whether a state may become another, by a step of this name if one is given."""
        return state in self.sources(target, name)

    def may_become(self, column: ColumnElement[Any], target: str) -> ColumnElement[bool]:
        """A clause that says whether the state in a column may become another."""
        return column.in_(self.sources(target))
