"""Writes diagrams and tables into docs/states from the life cycles that tables declare; part of make docs.

A page is written by hand but for what stands between its two marks.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import storage.tables
from storage.tables.states import States

FOLDER = Path("docs/states")
BEGIN, END = "<!-- made from code -->", "<!-- end -->"


def declared() -> Iterator[tuple[str, States]]:
    """Every life cycle, with the module and name of its record."""
    for module in iter_modules(storage.tables.__path__, "storage.tables."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, States):
                yield f"`{name}` in `{module.name.replace('.', '/')}.py`", value


def drawn(place: str, states: States) -> str:
    """Return the part of a page that is made: a diagram, and a table that says who or what brings each step about."""
    arrows = [f"    [*] --> {name}" for name in states.first.split()]
    rows = ["| from | to | step | by, when | sets |", "| --- | --- | --- | --- | --- |"]
    for name in states.all:
        leading = [(each, name) for each in states.steps if name in each.sources]
        for each, _ in leading:
            arrows.append(f"    {name} --> {each.target}: {each.name}")
            times = ", ".join(f"`{column}`" for column in states.times.get(each.target, ()))
            rows.append(f"| `{name}` | `{each.target}` | {each.name} | {each.when} | {times} |")
        if not leading:
            arrows.append(f"    {name} --> [*]")
            rows.append(f"| `{name}` | | | final | |")
    diagram = "\n".join(["```mermaid", "stateDiagram-v2", *dict.fromkeys(arrows), "```"])
    return f"{BEGIN}\nMade from {place} by `make docs`.\n\n{diagram}\n\n" + "\n".join(rows) + f"\n{END}"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page as it has to be."""
    for place, states in declared():
        path = FOLDER / f"{states.resource}.md"
        text = path.read_text() if path.exists() else f"# States of a {states.noun}\n\n{BEGIN}\n{END}\n"
        before, _, rest = text.partition(BEGIN)
        _, _, after = rest.partition(END)
        yield path, before + drawn(place, states) + after


if __name__ == "__main__":
    for path, text in pages():
        path.write_text(text)
