"""Templates of mails that administrators write: what they may say, checked when they are written, and what becomes of them.

A template names variables of its mail and a few filters, decides with `if` and repeats with `for`; it calls nothing, includes
nothing and counts nothing up. Values are plain data, and are never read as templates.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency
from jinja2 import Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from server.kit.convert import HUNDREDTHS, SCALES

LONGEST = 200_000
DEEPEST_LOOPS = 3
# Of Jinja's own.
FILTERS = frozenset({"upper", "lower", "capitalize", "title", "trim", "default", "length", "join", "first", "last"})
# Of the mall's: what makes a text of an amount or a time.
OURS = frozenset({"money", "day", "moment"})
TESTS = frozenset({"defined", "none"})
ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Filter,
    nodes.Test, nodes.If, nodes.For, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand,
    nodes.Concat, nodes.Sub, nodes.Keyword,
)  # fmt: skip
LOOP = {"index": 1, "index0": 0, "first": True, "last": False, "length": 1}
UNKNOWN: Any = object()


class Plain:
    """Values by their names, without anything else; false where there are none."""

    def __init__(self, values: Mapping[str, Any] | None) -> None:
        self.__dict__.update(values or {})

    def __bool__(self) -> bool:
        return bool(self.__dict__)


def filters(language: str) -> dict[str, Callable[..., str]]:
    """Return what makes texts of amounts and times, as a language writes them; of nothing they make nothing."""
    return {
        "money": lambda minor, currency: _money(minor, currency, language),
        "day": lambda moment, zone: _day(moment, zone, language),
        "moment": lambda moment, zone: _moment(moment, zone, language),
    }


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a mail."""

    subject: str
    body: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a template, and in which line."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}"


def faults(source: str, sample: Mapping[str, Any], language: str, *, html: bool = False) -> list[Fault]:
    """Return what is wrong with a template of a mail with these variables."""
    try:
        tree = _environment(language, html).parse(source)
    except TemplateSyntaxError as error:
        return [Fault(error.lineno, str(error.message))]
    except (TemplateError, RecursionError, ValueError):
        return [Fault(1, "cannot be read")]
    found = list(_Checking().walk(tree, dict(sample), 0))
    if not found:
        try:
            _rendered(source, shaped(sample, sample), language, html=html)
        except Exception as error:  # noqa: BLE001 - whatever a filter does with what it is not made for
            found.append(Fault(1, f"cannot be filled in: {error}"[:200]))
    return found


def render(texts: Texts, sample: Mapping[str, Any], content: Mapping[str, Any], language: str) -> Texts:
    """Fill in the content of a mail, as `mail_kinds.plain` has made it. Raises what Jinja does, ValueError for too long ones."""
    values = shaped(sample, content)
    return Texts(
        " ".join(_rendered(texts.subject, values, language).split()),
        f"{_rendered(texts.body, values, language).strip()}\n",
        _rendered(texts.html, values, language, html=True) if texts.html else "",
    )


def shaped(sample: Any, content: Any) -> Any:
    """Return content as templates see it, in the shape of the sample: whatever is missing is empty."""
    if isinstance(sample, dict):
        if not isinstance(content, Mapping):
            return Plain(None)
        return Plain({name: shaped(inner, content.get(name)) for name, inner in sample.items()})
    if isinstance(sample, list):
        return [shaped(sample[0], each) for each in content or ()]
    if isinstance(sample, datetime) and isinstance(content, str):
        return datetime.fromisoformat(content)
    return content


def mismatches(sample: Any, values: Any, path: str = "") -> Iterator[str]:
    """Yield the places at which values are not of the kind of the sample."""
    if isinstance(sample, dict):
        if not isinstance(values, dict):
            yield path or "values"
            return
        for name, inner in values.items():
            at = f"{path}.{name}" if path else name
            if name in sample:
                yield from mismatches(sample[name], inner, at)
            else:
                yield at
    elif isinstance(sample, list):
        if not isinstance(values, list):
            yield path
            return
        for inner in values:
            yield from mismatches(sample[0], inner, f"{path}[]")
    elif isinstance(sample, datetime):
        try:
            aware = isinstance(values, str) and datetime.fromisoformat(values).tzinfo is not None
        except ValueError:
            aware = False
        if not aware:
            yield path
    elif type(values) is not type(sample):
        yield path


def merged(sample: Any, values: Any) -> Any:
    """Return the sample with these values in the places of its own."""
    if isinstance(sample, dict) and isinstance(values, dict):
        return {name: merged(inner, values[name]) if name in values else inner for name, inner in sample.items()}
    if isinstance(sample, list) and isinstance(values, list):
        return [merged(sample[0], each) for each in values]
    return values


class _Checking:
    """Walks a template, knowing what each name stands for."""

    def walk(self, node: nodes.Node, scope: dict[str, Any], loops: int) -> Iterator[Fault]:
        if not isinstance(node, ALLOWED):
            yield Fault(node.lineno or 1, f"{_called(node)} is not for mails")
            return
        if isinstance(node, nodes.For):
            yield from self._loop(node, scope, loops)
            return
        if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            if self._found(node, scope) is UNKNOWN:
                yield Fault(node.lineno, f"{_path(node)} is no variable of this mail")
            return
        if isinstance(node, nodes.Filter) and (node.name not in FILTERS | OURS or node.node is None):
            yield Fault(node.lineno, f"there is no filter {node.name}, but {', '.join(sorted(FILTERS | OURS))}")
        if isinstance(node, nodes.Test) and node.name not in TESTS:
            yield Fault(node.lineno, f"there is no test {node.name}, but {', '.join(sorted(TESTS))}")
        for child in node.iter_child_nodes():
            yield from self.walk(child, scope, loops)

    def _loop(self, node: nodes.For, scope: dict[str, Any], loops: int) -> Iterator[Fault]:
        of = (
            self._found(node.iter, scope)
            if isinstance(node.iter, nodes.Name | nodes.Getattr | nodes.Getitem)
            else UNKNOWN
        )
        if not isinstance(of, list) or not isinstance(node.target, nodes.Name) or node.recursive:
            yield Fault(node.lineno, "for goes through a list among the variables of this mail")
            return
        if loops == DEEPEST_LOOPS:
            yield Fault(node.lineno, f"for stands in at most {DEEPEST_LOOPS} others")
            return
        within = {**scope, node.target.name: of[0], "loop": LOOP}
        for child in [*node.body, *([node.test] if node.test is not None else [])]:
            yield from self.walk(child, within, loops + 1)
        for child in node.else_:
            yield from self.walk(child, scope, loops)

    def _found(self, node: Any, scope: dict[str, Any]) -> Any:
        """Return the sample of what a node names; UNKNOWN where that is nothing."""
        match node:
            case nodes.Name():
                return scope.get(node.name, UNKNOWN)
            case nodes.Getattr():
                of = self._found(node.node, scope)
                return of.get(node.attr, UNKNOWN) if isinstance(of, dict) else UNKNOWN
            case nodes.Getitem(arg=nodes.Const() as arg):
                of = self._found(node.node, scope)
                if isinstance(of, list) and arg.value == 0:
                    return of[0]
                return of.get(arg.value, UNKNOWN) if isinstance(of, dict) else UNKNOWN
        return UNKNOWN


def _rendered(source: str, values: Plain, language: str, *, html: bool = False) -> str:
    parts, length = [], 0
    for part in _compiled(source, language, html).generate(values.__dict__):
        length += len(part)
        if length > LONGEST:
            message = f"is longer than {LONGEST} characters"
            raise ValueError(message)
        parts.append(part)
    return "".join(parts)


@lru_cache(256)
def _compiled(source: str, language: str, html: bool) -> Template:  # noqa: FBT001 - a part of the key
    return _environment(language, html).from_string(source)


@cache
def _environment(language: str, html: bool) -> ImmutableSandboxedEnvironment:  # noqa: FBT001 - a part of the key
    made = ImmutableSandboxedEnvironment(autoescape=html, trim_blocks=True, keep_trailing_newline=False)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS} | filters(language)
    made.tests = {name: made.tests[name] for name in TESTS}
    return made


def _called(node: nodes.Node) -> str:
    return f"`{type(node).__name__.lower()}`"


def _path(node: Any) -> str:
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{_path(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const() as arg):
            return f"{_path(node.node)}[{arg.value!r}]"
    return "this"


def _money(minor: Any, currency: Any, language: str) -> str:
    if not isinstance(minor, int) or not isinstance(currency, str) or not currency:
        return ""
    unit, _ = SCALES.get(currency, HUNDREDTHS)
    return format_currency(Decimal(minor) / unit, currency, locale=language)


def _day(moment: Any, zone: Any, language: str) -> str:
    return format_date(moment.astimezone(ZoneInfo(zone)), "long", locale=language) if _is_time(moment, zone) else ""


def _moment(moment: Any, zone: Any, language: str) -> str:
    return format_datetime(moment, "medium", ZoneInfo(zone), locale=language) if _is_time(moment, zone) else ""


def _is_time(moment: Any, zone: Any) -> bool:
    return isinstance(moment, datetime) and isinstance(zone, str) and bool(zone)
