"""The standard methods, as plain functions over one record per resource."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy import Select, Table, select

from server.kit import convert, masks, paging
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.mutation import Mutation
from server.kit.states import forbidden
from storage.database import Connection, Database, Row
from storage.errors import Missing, Stale
from storage.listing import EVERYTHING, Listing, Order, Scope
from storage.statements import Statement, inserting, parameter, patching, unflagging

M = TypeVar("M", bound=Message)

# The state of what is not deleted, where a refusal must name one.
LIVE = "LIVE"


def everybody(_caller: Caller) -> Scope:
    """The scope of resources that every permitted caller may touch."""
    return EVERYTHING


@dataclass(frozen=True, slots=True)
class Resource(Generic[M]):
    """What the standard methods need to know about one resource."""

    noun: str
    table: Table
    message: type[M]
    to_proto: Callable[[Row], M]
    scope: Callable[[Caller], Scope] = everybody
    special: masks.Special = field(default_factory=dict)
    # What is read, where that is more than the row: such as its parts.
    source: Select[Any] | None = None
    _reads: dict[tuple[str, bool], Statement] = field(default_factory=dict)

    def reading(self, scope: Scope, *, lock: bool) -> Statement:
        """Return the statement that reads one row in a scope, compiled once per scope."""
        found = self._reads.get((scope.key, lock))
        if found is None:
            source = select(self.table) if self.source is None else self.source
            query = source.where(self.table.c.id == parameter("match_id", self.table.c.id), scope.clause)
            found = self._reads[scope.key, lock] = Statement(query.with_for_update() if lock else query)
        return found


async def get(db: Database, resource: Resource[M], id_: str) -> M:
    """Return one resource in the caller's scope; deleted ones too, for those who may see them."""
    async with db.read() as connection:
        return resource.to_proto(await one(connection, resource, id_))


async def one(connection: Connection, resource: Resource[Any], id_: str, *, lock: bool = False) -> Row:
    """Return one row in the caller's scope, locked until the transaction ends on demand. Raises Missing."""
    return await one_within(connection, resource, id_, resource.scope(caller()), lock=lock)


async def one_within(
    connection: Connection, resource: Resource[Any], id_: str, scope: Scope, *, lock: bool = False
) -> Row:
    """Return one row in a scope, as `one` does in the caller's."""
    key = convert.parse_id(resource.noun, id_)
    row = await connection.one(resource.reading(scope, lock=lock), match_id=key, **scope.values)
    if row is None:
        raise Missing(resource.noun, id_)
    return row


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one page."""

    rows: list[Row]
    _page: paging.Page
    _sort: Order
    _more: bool

    async def answer(self, type_: type[M], messages: Iterable[Message | Fields]) -> M:
        """Return the answer with these messages, one for each row: as many as an answer may be long, then a token."""
        answer = type_()
        kept = await paging.fill(getattr(answer, type_.DESCRIPTOR.fields[0].name), messages)
        if self._more or kept < len(self.rows):
            last = self.rows[kept - 1]
            token = self._page.token(last[self._sort.column.name], last[self._sort.id.name])
            answer.next_page_token = token  # type: ignore[attr-defined]
        return answer


async def list_page(
    app: App, request: Any, listing: Listing, scope: Scope, *, filters: Mapping[str, object], order: str | None = None
) -> Rows:
    """Return the rows of the page that a request asks for. Filters that are None or empty do not count.

    The order is the one given, the request's, or the first of the listing.
    """
    order = order or _order(request) or next(iter(listing.orders))
    sort = listing.orders[order]
    page = paging.page(app.signer, request, sort.column.type.python_type, scope.key)
    active = {name: value for name, value in filters.items() if value not in (None, "", 0, False, [])}
    size = min(page.size, listing.most)
    statement, values = listing.statement(scope, active, order, after=page.after is not None)
    values["limit"] = size + 1
    if page.after is not None:
        values["after_key"], values["after_id"] = page.after
    async with app.db.read() as connection:
        rows = await connection.all(statement, **values)
    return Rows(rows[:size], page, sort, len(rows) > size)


def _order(request: Any) -> str | None:
    """Return the name of the order that a request chooses; None if it does not."""
    field = request.DESCRIPTOR.fields_by_name.get("order")
    if field is None or not request.order:
        return None
    return str(field.enum_type.values_by_number[request.order].name)


async def create(tx: Connection, resource: Resource[Any], values: Mapping[str, object]) -> Row:
    """Insert a row."""
    return await tx.sole(inserting(resource.table, frozenset(values)), **values)


async def patch(
    tx: Connection,
    resource: Resource[Any],
    id_: UUID,
    etag: str,
    values: Mapping[str, object],
    *,
    deleted: bool = False,
) -> Row:
    """Change columns of a row that lives (with `deleted`: of a deleted one too) and bump its version.

    The caller's scope is checked before, by reading the row with `one`. Raises Missing, or Stale when the etag is not the
    current one.
    """
    version = convert.parse_etag(etag)
    statement = patching(resource.table, frozenset(values), versioned=version is not None, deleted=deleted)
    row = await tx.one(statement, match_id=id_, match_version=version, **values)
    if row is not None:
        return row
    current = await tx.one(resource.reading(EVERYTHING, lock=False), match_id=id_)
    if current is None or version is None or (not deleted and _deleted(current)):
        raise Missing(resource.noun, id_)
    raise Stale(resource.noun, id_, current.version)


async def delete(work: Mutation[Any], resource: Resource[Any], id_: UUID, etag: str = "", **values: object) -> Row:
    """Delete a row softly; `values` are what a deleted one is, such as no default. Raises as `patch` does."""
    return await patch(work.tx, resource, id_, etag, {**values, "delete_time": work.now, "update_time": work.now})


async def undelete(work: Mutation[Any], resource: Resource[Any], row: Row, **values: object) -> Row:
    """Bring a deleted row back that is locked; `values` are what it comes back as.

    Raises FailedPrecondition (STATE_FORBIDS, state LIVE) where it is not deleted.
    """
    if row.delete_time is None:
        raise forbidden(resource.noun, LIVE, f"the {resource.noun} is not deleted")
    back = {**values, "delete_time": None, "update_time": work.now}
    return await patch(work.tx, resource, row.id, "", back, deleted=True)


async def set_the_one(
    work: Mutation[Any], resource: Resource[Any], row: Row, flag: str, *, among: str | None = None
) -> Row:
    """Give a locked row a flag that one row has at a time, of all that agree in the column `among`.

    Calls about the same rows must come one by one: their owner is locked, or a unique index lets one of them fail.
    """
    if row[flag]:
        return row
    await clear_the_one(work, resource, flag, **({among: row[among]} if among else {}))
    return await patch(work.tx, resource, row.id, "", {flag: True, "update_time": work.now})


async def clear_the_one(work: Mutation[Any], resource: Resource[Any], flag: str, **among: object) -> None:
    """Take a flag from the row that has it, of all or of those that agree in a column."""
    await work.tx.run(unflagging(resource.table, flag, frozenset(among)), now=work.now, **among)


def check_etag(noun: str, row: Row, etag: str) -> None:
    """Raise Stale unless the etag is empty or the locked row's current one."""
    version = convert.parse_etag(etag)
    if version is not None and version != row.version:
        raise Stale(noun, row.id, row.version)


def _deleted(row: Row) -> bool:
    return "delete_time" in row.keys() and row.delete_time is not None  # noqa: SIM118 - a row is not a dict
