"""SQL of variants and options."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Text, Uuid, any_, bindparam, select

from storage.database import Connection, Row
from storage.listing import Scope
from storage.statements import Statement, plain
from storage.tables.catalog import products, variants
from storage.tables.inventory import stock_levels

_v, _s = variants.c, stock_levels.c


_reads: dict[str, Statement] = {}


def _reading(scope: Scope) -> Statement:
    found = _reads.get(scope.key)
    if found is None:
        of_products = variants.join(products, products.c.id == _v.product_id)
        query = (
            select(variants, _s.on_hand, _s.reserved, _s.maximum_backorder, _s.tracked)
            .select_from(of_products.outerjoin(stock_levels, _s.variant_id == _v.id))
            .where(_v.id == any_(bindparam("variant_ids", type_=ARRAY(Uuid), required=True)), scope.clause)
        )
        found = _reads[scope.key] = Statement(query)
    return found


async def read(connection: Connection, variant_ids: Sequence[UUID], scope: Scope) -> list[Row]:
    """Return variants in a scope, with their stock."""
    return await connection.all(_reading(scope), variant_ids=list(variant_ids), **scope.values)


_OF_PRODUCT = plain(
    "SELECT * FROM variants WHERE product_id = :product_id AND delete_time IS NULL ORDER BY display_order, id",
    product_id=Uuid,
)
_OPTIONS = plain(
    """
    SELECT o.id AS option_id, o.display_name, o.required, v.id AS value_id, v.value, v.code, v.hex_code, v.sizing_system
    FROM product_options AS o
    LEFT JOIN product_option_values AS v ON v.option_id = o.id AND v.delete_time IS NULL
    WHERE o.product_id = :product_id AND o.delete_time IS NULL
    ORDER BY o.display_order, o.id, v.display_order, v.id
    """,
    product_id=Uuid,
)
_VALUES = plain(
    """
    SELECT * FROM product_option_values WHERE option_id = :option_id AND delete_time IS NULL
    ORDER BY display_order, id
    """,
    option_id=Uuid,
)
_CLOSE_LEVELS = plain(
    """
    WITH locked AS MATERIALIZED (
        SELECT variant_id, ordered FROM stock_levels
        WHERE variant_id = ANY (:variant_ids) ORDER BY variant_id FOR UPDATE
    ), closed AS (
        DELETE FROM stock_levels AS s USING locked WHERE s.variant_id = locked.variant_id
    )
    SELECT variant_id FROM locked WHERE ordered
    """,
    variant_ids=ARRAY(Uuid),
)
_VALUES_GONE = plain(
    """
    UPDATE product_option_values SET delete_time = greatest(update_time, :now), update_time = greatest(update_time, :now), version = version + 1
    WHERE option_id = :option_id AND delete_time IS NULL
    """,
    option_id=Uuid,
    now=variants.c.create_time,
)


_CODES = plain(
    "SELECT code FROM product_option_values WHERE option_id = :option_id AND delete_time IS NULL", option_id=Uuid
)
_SKUS_TAKEN = plain(
    "SELECT lower(sku_code) AS sku_code FROM variants WHERE lower(sku_code) = ANY (:sku_codes)", sku_codes=ARRAY(Text)
)


async def codes_of(connection: Connection, option_id: UUID) -> set[str]:
    """Return the codes of the live values of an option."""
    return {row.code for row in await connection.all(_CODES, option_id=option_id)}


async def skus_taken(connection: Connection, sku_codes: Iterable[str]) -> set[str]:
    """Return which of these SKU codes, all in lower case, some variant has or had."""
    return {row.sku_code for row in await connection.all(_SKUS_TAKEN, sku_codes=list(sku_codes))}


async def of_product(connection: Connection, product_id: UUID) -> list[Row]:
    """Return the live variants of a product in order."""
    return await connection.all(_OF_PRODUCT, product_id=product_id)


async def options(connection: Connection, product_id: UUID) -> list[Row]:
    """Return the options of a product with their values in order: one row for each value, or for an option without."""
    return await connection.all(_OPTIONS, product_id=product_id)


async def values(connection: Connection, option_id: UUID) -> list[Row]:
    """Return the values of an option in order."""
    return await connection.all(_VALUES, option_id=option_id)


async def close_levels(tx: Connection, variant_ids: Sequence[UUID]) -> list[UUID]:
    """Remove the levels of variants that are to be deleted, so that nobody can order them any more.

    Returns those that have been ordered: the caller raises for them.
    """
    rows = await tx.all(_CLOSE_LEVELS, variant_ids=list(variant_ids))
    return [row.variant_id for row in rows]


async def delete_values(tx: Connection, option_id: UUID, now: Any) -> None:
    """Delete every value of an option."""
    await tx.run(_VALUES_GONE, option_id=option_id, now=now)
