"""SQL of images and of listings on channels."""

from collections.abc import Mapping
from functools import cache
from uuid import UUID

from sqlalchemy import Text, Uuid, update

from storage.database import Connection, Row
from storage.statements import Statement, parameter, plain
from storage.tables.catalog import product_media

_OF_PRODUCT = plain(
    """
    SELECT * FROM product_media WHERE product_id = :product_id AND delete_time IS NULL ORDER BY display_order, id
    """,
    product_id=Uuid,
)
_CLEAR_PRIMARY = plain(
    'UPDATE product_media SET "primary" = false WHERE product_id = :product_id AND "primary" AND delete_time IS NULL',
    product_id=Uuid,
)
_DELETE_LISTING = plain("DELETE FROM channel_listings WHERE id = :listing_id RETURNING *", listing_id=Uuid)


_SHOWS = plain(
    """
    SELECT EXISTS (
        SELECT FROM product_media
        WHERE uri LIKE '%/v1/files/%' AND substring(uri, '/v1/files/([0-9a-f-]{36})') = :file_id
    ) AS shown
    """,
    file_id=Text,
)


@cache
def _changing(columns: frozenset[str]) -> Statement:
    table = product_media
    values = {name: parameter(name, table.c[name]) for name in sorted(columns)}
    return Statement(
        update(table).where(table.c.id == parameter("media_id", table.c.id)).values(values).returning(*table.c)
    )


async def shows(connection: Connection, file_id: UUID) -> bool:
    """Say whether an image of a product is or was a file of the mall, wherever its address leads through."""
    return bool((await connection.sole(_SHOWS, file_id=str(file_id))).shown)


async def of_product(connection: Connection, product_id: UUID) -> list[Row]:
    """Return the images of a product in order."""
    return await connection.all(_OF_PRODUCT, product_id=product_id)


async def change(tx: Connection, media_id: UUID, values: Mapping[str, object]) -> Row:
    """Change columns of an image; its product is locked, so that nobody else does."""
    if not values:
        values = {"id": media_id}
    return await tx.sole(_changing(frozenset(values)), media_id=media_id, **values)


async def clear_primary(tx: Connection, product_id: UUID) -> None:
    """Take the flag from the primary image of a product."""
    await tx.run(_CLEAR_PRIMARY, product_id=product_id)


async def delete_listing(tx: Connection, listing_id: UUID) -> Row:
    """Take a product off a channel; its product is locked."""
    return await tx.sole(_DELETE_LISTING, listing_id=listing_id)
