"""The standard methods, as plain functions over one record per resource."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy import Table, select

from server.kit import convert, masks, paging
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from storage.database import Connection, Database, Row
from storage.errors import BadValue, Missing, Stale
from storage.listing import EVERYTHING, Listing, Scope
from storage.statements import Statement, inserting, parameter, patching

M = TypeVar("M", bound=Message)


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
    _reads: dict[tuple[str, bool], Statement] = field(default_factory=dict)

    def reading(self, scope: Scope, *, lock: bool) -> Statement:
        """Return the statement that reads one row in a scope, compiled once per scope."""
        found = self._reads.get((scope.key, lock))
        if found is None:
            query = select(self.table).where(self.table.c.id == parameter("match_id", self.table.c.id), scope.clause)
            found = self._reads[scope.key, lock] = Statement(query.with_for_update() if lock else query)
        return found


async def get(db: Database, resource: Resource[M], id_: str) -> M:
    """Return one resource in the caller's scope; deleted ones too, for those who may see them."""
    async with db.read() as connection:
        return resource.to_proto(await one(connection, resource, id_))


async def one(connection: Connection, resource: Resource[Any], id_: str, *, lock: bool = False) -> Row:
    """Return one row in the caller's scope, locked until the transaction ends on demand. Raises Missing."""
    scope = resource.scope(caller())
    key = convert.parse_id(resource.noun, id_)
    row = await connection.one(resource.reading(scope, lock=lock), match_id=key, **scope.values)
    if row is None:
        raise Missing(resource.noun, id_)
    return row


async def list_page(
    db: Database, listing: Listing, scope: Scope, *, size: int, token: str, filters: Mapping[str, object], order: str
) -> tuple[list[Row], str]:
    """Return the rows of one page and the next page's token. Filters that are None or empty do not count."""
    active = {name: value for name, value in filters.items() if value not in (None, "", 0, False)}
    page = paging.page(size, token, {"list": listing.name, "order": order, **active})
    values = {**scope.values, **active, "limit": page.size + 1}
    if page.after is not None:
        values["after_key"], values["after_id"] = page.after
    statement = listing.statement(scope, frozenset(active), order, after=page.after is not None)
    async with db.read() as connection:
        try:
            rows = await connection.all(statement, **values)
        except BadValue:
            if page.after is None:
                raise
            raise InvalidArgument([("page_token", paging.FOREIGN)]) from None  # a key that is none of the sort column
    if len(rows) <= page.size:
        return rows, ""
    sort = listing.orders[order]
    last = rows[page.size - 1]
    return rows[: page.size], paging.token(page.digest, last[sort.column.name], last[sort.id.name])


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


def check_etag(noun: str, row: Row, etag: str) -> None:
    """Raise Stale unless the etag is empty or the locked row's current one."""
    version = convert.parse_etag(etag)
    if version is not None and version != row.version:
        raise Stale(noun, row.id, row.version)


def _deleted(row: Row) -> bool:
    return "delete_time" in row.keys() and row.delete_time is not None  # noqa: SIM118 - a row is not a dict
