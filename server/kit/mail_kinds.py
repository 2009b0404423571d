"""The mails that the mall sends, and the variables that each is made of: those that its built-in text names, with a sample of each.

Nothing else of a value reaches a template of an administrator: who writes templates sees what the mails show, and no more.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes

TEMPLATES = Path(__file__).with_name("templates")
# What mails about these things name, whether their built-in text does so or not.
ALWAYS: Mapping[str, tuple[str, ...]] = {
    "order": ("number", "shop", "currency", "total_minor", "time_zone", "paid"),
    "purchase": ("number", "currency", "total_minor", "time_zone"),
    "refund": ("amount_minor", "currency"),
}
SAMPLES: Mapping[str, Any] = {
    "number": "A-1000",
    "shop": "Corner Shop",
    "currency": "USD",
    "time_zone": "UTC",
    "paid": True,
    "quantity": 2,
    "title": "Blue mug",
    "value": "blue",
    "hours": 24,
    "minutes": 30,
    "failures": 5,
    "coins": 120,
    "price": 1250,
    "token": "3f9c1a",
    "ip_address": "192.0.2.7",
    "device": "Firefox on Linux",
    "time": "2026-03-01 12:00 UTC",
    "date": "2026-03-31",
    "titles": ["Blue mug"],
    "recipient_name": "Kim Doe",
    "city": "Springfield",
    "country_code": "US",
    "postal_code": "12345",
    "address_line1": "1 Main Street",
    "address_line2": "",
    "carrier_name": "UPS",
    "tracking_number": "1Z999AA10123456784",
    "page": "https://carrier.example/1Z999AA10123456784",
}
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
OWN = frozenset({"gettext", "ngettext", "_", "loop"})


class Tree(dict[str, "Tree"]):
    """Names, and what is named within each; the elements of a list are named `[]`."""

    def at(self, name: str) -> "Tree":
        """Return what is within a name."""
        return self.setdefault(name, Tree())


@cache
def kinds() -> Mapping[str, Mapping[str, Any]]:
    """Return the samples of each mail's variables, by its code."""
    codes = sorted(path.name.removesuffix(".txt.j2") for path in TEMPLATES.glob("[a-z]*.txt.j2"))
    return {code: _sample(code) for code in codes}


def plain(sample: Any, value: Any) -> Any:
    """Return what a sample shows of a value, as JSON."""
    if isinstance(sample, dict):
        return None if value is None else {name: plain(inner, _part(value, name)) for name, inner in sample.items()}
    if isinstance(sample, list):
        return [plain(sample[0], each) for each in value or ()]
    if isinstance(value, datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def names(sample: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the names of all variables, as `order.items[].title`, each with its sample."""
    for name, inner in sample.items():
        path, of = f"{prefix}{name}", inner
        while isinstance(of, list):
            path, of = f"{path}[]", of[0]
        if isinstance(of, dict):
            yield from names(of, f"{path}.")
        else:
            yield path, of.isoformat() if isinstance(of, datetime) else of


def _part(value: Any, name: str) -> Any:
    try:
        return value[name]
    except (TypeError, KeyError):
        return getattr(value, name, None)


def _sample(code: str) -> dict[str, Any]:
    tree = Tree()
    _Reading(tree).template(f"{code}.txt.j2", {})
    for noun, further in ALWAYS.items():
        if noun in tree:
            for name in further:
                tree[noun].at(name)
    return {name: _example(name, inner) for name, inner in sorted(tree.items())}


class _Reading:
    """Notes what built-in texts name."""

    def __init__(self, tree: Tree) -> None:
        self._environment = Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701 - nothing is rendered with it
        self._tree = tree

    def template(self, name: str, scope: Mapping[str, Tree]) -> None:
        """Read a template, and those that it includes."""
        for node in self._environment.parse((TEMPLATES / name).read_text()).body:
            self._visit(node, scope)

    def _visit(self, node: Any, scope: Mapping[str, Tree]) -> None:
        inner = dict(scope)
        match node:
            case nodes.Include():
                self.template(_constant(node.template), scope)
                return
            case nodes.For():
                of = self._find(node.iter, scope)
                inner[_name(node.target)] = Tree() if of is None else of.at("[]")
            case nodes.With():
                for target, value in zip(node.targets, node.values, strict=True):
                    inner[_name(target)] = self._find(value, scope) or Tree()
            case nodes.Expr():
                self._find(node, scope)
                return
        within = node.body if isinstance(node, nodes.For | nodes.With) else node.iter_child_nodes()
        for child in within:
            self._visit(child, inner)

    def _find(self, node: Any, scope: Mapping[str, Tree]) -> Tree | None:
        """Return the place that an expression names, and note it."""
        match node:
            case nodes.Name():
                known = scope.get(node.name)
                return known if known is not None or node.name in OWN else self._tree.at(node.name)
            case nodes.Getattr():
                of = self._find(node.node, scope)
                return None if of is None else of.at(node.attr)
            case nodes.Getitem(arg=nodes.Const()):
                of = self._find(node.node, scope)
                return (
                    None if of is None else of.at("[]" if isinstance(_constant(node.arg), int) else _constant(node.arg))
                )
            case nodes.Filter(name="map"):
                of = self._find(node.node, scope)
                return None if of is None else of.at("[]").at(_constant(node.kwargs[0].value))
        for child in node.iter_child_nodes():
            self._visit(child, scope)
        return None


def _constant(node: Any) -> Any:
    return node.value


def _name(node: Any) -> str:
    return str(node.name)


def _example(name: str, tree: Tree) -> Any:
    if "[]" in tree:
        known = SAMPLES.get(name)
        return known if isinstance(known, list) else [_example(name, tree["[]"])]
    if tree:
        return {inner: _example(inner, tree[inner]) for inner in sorted(tree)}
    if name in SAMPLES:
        return SAMPLES[name]
    if name.endswith("_minor"):
        return 1999
    return MOMENT if name.endswith("_time") else f"({name.replace('_', ' ')})"
