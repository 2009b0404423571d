"""What every change of a product has in common: who sees it, its lock, its snapshot, its answer."""

from typing import Any
from uuid import UUID

import orjson

from mall.catalog.v1 import catalog_pb2
from server.catalog.choices import Choices
from server.catalog.mapping import product_with_parts
from server.kit import convert
from server.kit.caller import Caller
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.states import forbidden
from storage.database import Row
from storage.errors import Stale
from storage.listing import EVERYTHING, Scope
from storage.queries.catalog import products as queries
from storage.queries.catalog import refresh, upkeep
from storage.queries.catalog import variants as variant_queries
from storage.statements import parameter
from storage.tables.catalog import products, variants

ON_SALE = frozenset({"ACTIVE", "OUT_OF_STOCK"})
# States in which a seller can change nothing.
FROZEN = frozenset({"SUSPENDED", "DISCONTINUED"})

_OWN = (products.c.seller_id == parameter("me", products.c.seller_id)) & products.c.delete_time.is_(None)
_VISIBLE = Scope("visible", products.c.visible)
_VISIBLE_OR_OWN = products.c.visible | _OWN
_LIVE = variants.c.delete_time.is_(None)
_VISIBLE_VARIANTS = Scope("visible", products.c.visible & _LIVE & (variants.c.state == "ACTIVE"))
_VISIBLE_OR_OWN_VARIANTS = ((products.c.visible & (variants.c.state == "ACTIVE")) | _OWN) & _LIVE


def is_staff(who: Caller) -> bool:
    """Say whether the caller sees every product."""
    return who.may("catalog.read")


def is_inside(who: Caller, seller_id: UUID) -> bool:
    """Say whether the caller sees what only a product's seller and staff see."""
    return is_staff(who) or who.account_id == seller_id


def product_scope(who: Caller) -> Scope:
    """Staff see every product, sellers also the own ones, all others those that are visible."""
    if is_staff(who):
        return EVERYTHING
    if who.may("catalog.sell"):
        return Scope("visible or own", _VISIBLE_OR_OWN, {"me": who.id})
    return _VISIBLE


def own_scope(who: Caller) -> Scope:
    """The caller's own products, for sellers."""
    return Scope("own", _OWN, {"me": who.id})


def variant_scope(who: Caller) -> Scope:
    """Variants of the products in scope; inactive ones for the seller and staff only."""
    if is_staff(who):
        return EVERYTHING
    if who.may("catalog.sell"):
        return Scope("visible or own", _VISIBLE_OR_OWN_VARIANTS, {"me": who.id})
    return _VISIBLE_VARIANTS


async def open_product(work: Mutation[Any], product_id: str) -> Row:
    """Lock one of the caller's products that may be changed."""
    return _changeable(
        work, await queries.lock(work.tx, convert.parse_id("product", product_id)), "product", product_id
    )


async def open_product_of(work: Mutation[Any], noun: str, part_id: str) -> Row:
    """Lock the product, one of the caller's that may be changed, which a variant, option, value, image or listing is of."""
    return _changeable(work, await queries.lock_of(work.tx, noun, convert.parse_id(noun, part_id)), noun, part_id)


def _changeable(work: Mutation[Any], row: Row | None, noun: str, id_: str) -> Row:
    if row is None or row.seller_id != work.caller.id:
        raise NotFound(noun, id_)
    if row.state in FROZEN:
        raise forbidden("product", row.state, f"the product is {row.state}")
    return row


def check_etag(row: Row, noun: str, tag: str) -> None:
    """Raise unless a locked row is still at the version that the caller saw."""
    version = convert.parse_etag(tag)
    if version is not None and version != row.version:
        raise Stale(noun, row.id, row.version)


async def keep(work: Mutation[Any], product: Row, reason: str) -> None:
    """Keep the product as it is before a change."""
    actor = (work.caller.account_id, work.caller.role)
    await upkeep.keep(work.tx, product.id, new_id(), reason, actor, work.now)


async def finish(work: Mutation[Any], product_id: UUID, event: str, **payload: object) -> None:
    """Bring a changed product up to date, and publish the change."""
    row = (await refresh(work.tx, [product_id]))[0]
    facts = {"seller_id": str(row.seller_id), "state": row.state, "visible": row.visible}
    work.event(event, "product", product_id, {**facts, **payload})


async def whole(work: Mutation[Any], product_id: UUID) -> catalog_pb2.Product:
    """Return a product with all its parts, as the caller has just made it."""
    row: Any = await queries.read(work.tx, product_id, EVERYTHING)
    return product_with_parts(row, orjson.loads(row["variants"]), inside=True)


async def choices(work: Mutation[Any], product_id: UUID) -> Choices:
    """Return what can be chosen for the variants of a product."""
    return Choices.of_query(await variant_queries.options(work.tx, product_id))


def raise_problems(problems: list[Any]) -> None:
    """Raise if anything is wrong."""
    if problems:
        raise InvalidArgument(problems)
