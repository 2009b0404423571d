"""Lists: keyset pages over a source with named filters, orders and scopes, each combination compiled once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ARRAY, Column, Select, Text, any_, bindparam, select, true, tuple_, union
from sqlalchemy.sql.elements import ColumnElement

from storage.statements import Statement, parameter


@dataclass(frozen=True, slots=True)
class Scope:
    """Which rows a caller may touch: a condition, a key that names its shape, and its parameters.

    Where it takes one of several conditions to be met, `either` has them: a list then walks the index of each, as no
    index has the rows of both in their order.
    """

    key: str
    clause: ColumnElement[bool]
    values: Mapping[str, object] = field(default_factory=dict)
    either: tuple[ColumnElement[bool], ...] = ()


EVERYTHING = Scope("all", true())


@dataclass(frozen=True, slots=True)
class Order:
    """A sort: one column that is never null, then the id, both in one direction."""

    column: Column[Any]
    id: Column[Any]
    descending: bool = True


def by_time(column: Column[Any], id_: Column[Any]) -> Mapping[str, Order]:
    """The orders of what is listed by a time, or by a number that grows with it."""
    return {"NEWEST": Order(column, id_), "OLDEST": Order(column, id_, descending=False)}


@dataclass(slots=True)
class Listing:
    """What can be listed; a page has `most` rows at most. The first of its orders counts where none is asked for.

    Orders are named as in the enum of the request that chooses one.
    Filters are conditions with parameters named as they are. Choices are columns of which a list names the values wanted. A
    list of one is compared plainly: an index that begins with the column then has the rows in their order.
    """

    source: Select[Any]
    orders: Mapping[str, Order]
    filters: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    choices: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)
    most: int = 100
    _statements: dict[tuple[str, frozenset[str], frozenset[str], str, bool], Statement] = field(default_factory=dict)

    def statement(
        self, scope: Scope, filters: Mapping[str, object], order: str, *, after: bool
    ) -> tuple[Statement, dict[str, object]]:
        """Return the statement of one page, and its parameters as far as the filters and the scope give them.

        It takes `limit` as well, and with `after` the last row's `after_key` and `after_id`.
        """
        values = {name: _sole(value) if name in self.choices else value for name, value in filters.items()}
        several = frozenset(name for name in values if name in self.choices and isinstance(values[name], list))
        shape = (scope.key, frozenset(values), several, order, after)
        found = self._statements.get(shape)
        if found is None:
            wanted = [self._condition(name, several=name in several) for name in sorted(values)]
            found = self._statements[shape] = self._build(scope, wanted, self.orders[order], after=after)
        return found, {**scope.values, **values}

    def _condition(self, name: str, *, several: bool) -> ColumnElement[bool]:
        column = self.choices.get(name)
        if column is None:
            return self.filters[name]
        type_ = ARRAY(Text) if several else Text
        wanted: Any = bindparam(name, type_=type_, required=True)
        return column == (any_(wanted) if several else wanted)

    def _build(self, scope: Scope, wanted: list[ColumnElement[bool]], order: Order, *, after: bool) -> Statement:
        def page(query: Select[Any], clause: ColumnElement[bool]) -> Select[Any]:
            return _page(query.where(clause, *wanted), order, after=after)

        if not scope.either:
            return Statement(page(self.source, scope.clause))
        ids = [page(select(order.id), clause).subquery() for clause in scope.either]
        found = union(*(select(part) for part in ids)).subquery()
        return Statement(_page(self.source.where(order.id.in_(select(found))), order, after=False))


def _sole(value: object) -> object:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _page(query: Select[Any], order: Order, *, after: bool) -> Select[Any]:
    column, id_ = order.column, order.id
    if after:
        here = tuple_(column, id_)
        last = tuple_(parameter("after_key", column), parameter("after_id", id_))
        query = query.where(here < last if order.descending else here > last)
    sort = (column.desc(), id_.desc()) if order.descending else (column.asc(), id_.asc())
    return query.order_by(*sort).limit(parameter("limit"))
