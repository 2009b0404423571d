"""The project's own Python, parsed once for every test that looks at it, and checks over many things at once."""

import ast
from collections.abc import Callable, Mapping
from functools import cache, wraps
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@cache
def parsed(path: Path) -> ast.Module:
    """Return a module's tree."""
    return ast.parse(path.read_text())


@cache
def modules(*folders: str) -> tuple[Path, ...]:
    """Return every module below these folders."""
    return tuple(sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py")))


def where(path: Path, node: ast.AST) -> str:
    """Name a place in the code."""
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def over(things: Mapping[str, Any]) -> Callable[[Callable[[Any], None]], Callable[[], None]]:
    """Make one test of a check of many things: thousands of tests would take longer to set up than to run."""

    def decorate(check: Callable[[Any], None]) -> Callable[[], None]:
        @wraps(check)
        def test():
            faults = {}
            for name, thing in things.items():
                try:
                    check(thing)
                except AssertionError as error:
                    faults[name] = str(error)
            assert not faults, "\n".join(f"{name}: {fault}" for name, fault in faults.items())

        del test.__wrapped__  # pytest would take the thing for a fixture
        return test

    return decorate
