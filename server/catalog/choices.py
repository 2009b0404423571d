"""What can be chosen for the variants of a product."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from server.kit.errors import Violation


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of an option, and what a variant keeps of it."""

    option_id: UUID
    option: str
    value_id: UUID
    value: str
    code: str
    hex_code: str
    sizing_system: str

    def kept(self) -> dict[str, str]:
        """Return the choice as JSON."""
        return {name: str(getattr(self, name)) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen for the variants of a product: options in order, each with its values."""

    options: Mapping[str, Sequence[Choice]]
    required: frozenset[str]

    @classmethod
    def of_rows(cls, options: Sequence[Mapping[str, Any]], values: Sequence[Mapping[str, Any]]) -> "Choices":
        """Read rows of `product_options` and `product_option_values` that are about to be written."""
        found: dict[str, list[Choice]] = {}
        for option in options:
            found[option["display_name"].lower()] = [
                Choice(
                    option["id"],
                    option["display_name"],
                    v["id"],
                    v["value"],
                    v["code"],
                    v["hex_code"],
                    v["sizing_system"],
                )
                for v in values
                if v["option_id"] == option["id"]
            ]
        return cls(found, frozenset(o["display_name"].lower() for o in options if o["required"]))

    @classmethod
    def of_query(cls, rows: Sequence[Any]) -> "Choices":
        """Read rows as `queries.options` gives them."""
        found = {}
        for name, group in groupby(rows, key=lambda row: row.display_name):
            found[name.lower()] = [
                Choice(r.option_id, name, r.value_id, r.value, r.code, r.hex_code, r.sizing_system)
                for r in group
                if r.value_id is not None
            ]
        return cls(found, frozenset(row.display_name.lower() for row in rows if row.required))

    def choose(self, wanted: Sequence[Any], path: str, problems: list[Violation]) -> list[Choice]:
        """Return the choices that a variant names, in the order of the options, noting what is wrong."""
        chosen: dict[str, Choice] = {}
        for index, pair in enumerate(wanted):
            name = pair.option.lower()
            here = f"{path}options[{index}]"
            if name not in self.options:
                problems.append(Violation(f"{here}.option", f"is not an option of the product: {pair.option}"))
                continue
            found = next((c for c in self.options[name] if c.value.lower() == pair.value.lower()), None)
            if found is None:
                problems.append(Violation(f"{here}.value", f"is not a value of {pair.option}: {pair.value}"))
            elif name in chosen:
                problems.append(Violation(f"{here}.option", "is chosen twice"))
            else:
                chosen[name] = found
        lacking = self.required - {pair.option.lower() for pair in wanted}
        problems += [Violation(f"{path}options", f"lacks a choice of the required option {n}") for n in sorted(lacking)]
        return [chosen[name] for name in self.options if name in chosen]


def combination(chosen: Iterable[Choice]) -> str:
    """Return the key that no two variants of a product share."""
    return ",".join(sorted(str(choice.value_id) for choice in chosen))


def mark(chosen: Iterable[Choice]) -> str:
    """Return a short text that no other choice of values has."""
    return hashlib.sha256(combination(chosen).encode()).hexdigest()[:10].upper()
