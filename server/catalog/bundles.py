"""Bundles: variants that are sold as their parts, for their own price."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from mall.catalog.v1 import catalog_pb2
from server.catalog import editing
from server.catalog.prices import Price, price_of
from server.catalog.variants import VARIANT
from server.kit import convert, standard
from server.kit.amounts import split
from server.kit.app import App
from server.kit.caller import caller
from server.kit.convert import Fields, parse_id
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.mutation import Mutation, mutation
from storage.database import Row
from storage.queries.catalog import bundles as queries
from storage.queries.catalog import variants as variant_queries


@dataclass(frozen=True, slots=True)
class Sold:
    """A bundle on a line: how many of it, and what of its price the part bears."""

    variant_id: UUID
    product_id: UUID
    title: str
    quantity: int
    price: Price


class Part(SimpleNamespace):
    """A line of a part of a bundle: the bundle's line, with what is sold of the part, and `bundle`."""

    bundle: Sold


def bundle_of(row: Any) -> Sold | None:
    """Return the bundle that a line is a part of; None for what is sold by itself."""
    return row.bundle if isinstance(row, Part) else None


def products_of(row: Any) -> tuple[UUID, ...]:
    """Return the products that a line is of: its own, and that of the bundle it is a part of."""
    bundle = bundle_of(row)
    return (row.product_id,) if bundle is None else (row.product_id, bundle.product_id)


def as_sold(rows: Iterable[Any]) -> list[Any]:
    """Return lines with bundles replaced by their parts, a line each.

    What a bundle costs is split by what its parts cost one by one, with largest remainders. A part that may be missing is
    left out while it is not to be had. A bundle without a price in the channel's currency stays what it is.
    """
    return [line for row in rows for line in _as_sold(row)]


def _as_sold(row: Any) -> Iterator[Any]:
    price = price_of(row, row.quantity) if row.parts else None
    if price is None:
        yield row
        return
    parts = [part for part in row.parts if part["required"] or _is_there(part, row.quantity)]
    shares = split(price.amount, [part["price_minor"] * part["quantity"] for part in parts])
    whole = vars(row) if isinstance(row, SimpleNamespace) else dict(row)
    for part, share in zip(parts, shares, strict=True):
        quantity = part["quantity"] * row.quantity
        of_share = Price(share // quantity, share, whole=True, list_id=price.list_id, end=price.end)
        sold = Sold(row.variant_id, row.product_id, row.title, row.quantity, of_share)
        own = {name: part[name] for name in _OF_PART}
        ids = {name: UUID(part[name]) for name in ("variant_id", "product_id")}
        yield Part(**{**whole, **own, **ids, "quantity": quantity, "parts": None, "list_prices": None, "bundle": sold})


_OF_PART = ("sku_code", "options", "price_minor", "image_uris", "title", "primary_image_uri", "digital", "available")


def _is_there(part: Mapping[str, Any], quantity: int) -> bool:
    available = part["available"]
    return not part["gone"] and (available is None or available >= part["quantity"] * quantity)


def short(rows: Sequence[Any]) -> tuple[Any, int] | None:
    """Return a line of which less is there than all lines need together, those of bundles included, and how much that is.

    None where there is enough, or no bundle: then each line is of another variant.
    """
    if not any(bundle_of(row) for row in rows):
        return None
    needed: Counter[UUID] = Counter()
    for row in rows:
        needed[row.variant_id] += row.quantity
    scarce = (row for row in rows if row.available is not None and row.available < needed[row.variant_id])
    return next(((row, needed[row.variant_id]) for row in scarce), None)


class Bundles:
    """The rpcs of bundles."""

    app: App

    async def DescribeBundle(self, request: catalog_pb2.DescribeBundleRequest, context: Any) -> catalog_pb2.Bundle:
        who, variant_id = caller(), parse_id(VARIANT.noun, request.variant_id)
        async with self.app.db.read() as connection:
            found = await variant_queries.read(connection, [variant_id], editing.variant_scope(who))
            parts = await queries.read(connection, variant_id)
        if not found:
            raise NotFound(VARIANT.noun, variant_id)
        return _shown(found[0], parts, inside=editing.is_inside(who, found[0].seller_id))

    async def SetBundle(self, request: catalog_pb2.SetBundleRequest, context: Any) -> catalog_pb2.Bundle:
        parts = [queries.Part(UUID(part.variant_id), part.quantity, not part.may_be_missing) for part in request.parts]
        editing.raise_problems(_problems(request, parts))
        async with mutation(self.app, request, catalog_pb2.Bundle) as work:
            product = await editing.open_product_of(work, VARIANT.noun, request.variant_id)
            variant_id = parse_id(VARIANT.noun, request.variant_id)
            await _check(work, variant_id, parts)
            await editing.keep(work, product, "bundle set")
            row = await standard.patch(
                work.tx, VARIANT, variant_id, request.etag, {"bundle": bool(parts), "update_time": work.now}
            )
            if not await queries.count(work.tx, variant_id, tracked=not parts and row.inventory_policy != "IGNORE"):
                message = "the variant has stock of its own, on hand or promised: take it out, or make a new variant the bundle"
                raise FailedPrecondition("BUNDLE_HAS_STOCK", message, variant_id=variant_id)
            await queries.put(work.tx, variant_id, parts)
            await editing.finish(work, product.id, "product.updated", variant_id=str(variant_id), fields=["bundle"])
            work.answer = _shown(row, await queries.read(work.tx, variant_id), inside=True)
        return work.answer


def _problems(request: catalog_pb2.SetBundleRequest, parts: Sequence[queries.Part]) -> list[tuple[str, str]]:
    problems = []
    seen = {UUID(request.variant_id)}
    for index, part in enumerate(parts):
        if part.variant_id in seen:
            problems.append((f"parts[{index}].variant_id", "is in the bundle already, or the bundle itself"))
        seen.add(part.variant_id)
    if parts and not any(part.required for part in parts):
        problems.append(("parts", "need one at least that may not be missing"))
    return problems


async def _check(work: Mutation[Any], variant_id: UUID, parts: Sequence[queries.Part]) -> None:
    """Lock a variant and what it is to be made of, and raise where that does not go."""
    rows = {row.id: row for row in await queries.lock(work.tx, [variant_id, *(part.variant_id for part in parts)])}
    bundle, problems = rows[variant_id], []
    for index, part in enumerate(parts):
        row = rows.get(part.variant_id)
        if row is None or row.seller_id != bundle.seller_id or row.delete_time is not None:
            problems.append((f"parts[{index}].variant_id", "is no variant of the seller"))
        elif row.currency != bundle.currency:
            problems.append(
                (f"parts[{index}].variant_id", f"has a price in {row.currency}, the bundle in {bundle.currency}")
            )
        elif row.measure is not None:
            problems.append((f"parts[{index}].variant_id", "is sold by measure: parts are counted"))
    if parts and bundle.measure is not None:
        problems.append(("variant_id", "is sold by measure: bundles are counted"))
    editing.raise_problems(problems)
    nested = next((part.variant_id for part in parts if rows[part.variant_id].bundle), None)
    if nested is not None or (parts and await queries.is_part(work.tx, variant_id)):
        message = "bundles hold no bundles: name the parts instead"
        raise FailedPrecondition("BUNDLE_IN_BUNDLE", message, variant_id=nested or variant_id)


def _shown(row: Row, parts: Sequence[Row], *, inside: bool) -> catalog_pb2.Bundle:
    counted = [part.available // part.quantity for part in parts if part.required and part.available is not None]
    complete = bool(parts) and not any(part.gone for part in parts if part.required)
    alone = sum(part.price_minor * part.quantity for part in parts)
    return catalog_pb2.Bundle(
        variant_id=str(row.id),
        parts=[_part(part, inside=inside) for part in parts],
        available_quantity=min(counted, default=0) if complete else 0,
        available=complete and min(counted, default=1) > 0,
        price_of_parts=convert.money(alone, row.currency),
        variant_etag=convert.etag(row.version),
    )


def _part(part: Row, *, inside: bool) -> Fields:
    fields: Fields = {
        "variant_id": str(part.variant_id),
        "quantity": part.quantity,
        "may_be_missing": not part.required,
        "available": not part.gone and (part.available is None or part.available >= part.quantity),
    }
    if part.gone and not inside:
        return fields
    return {
        **fields,
        "product_id": str(part.product_id),
        "title": part.title,
        "sku_code": part.sku_code,
        "options": part.options,
        "price": convert.money(part.price_minor, part.currency),
    }
