"""SQL of bundles: what a variant is made of."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, Boolean, Integer, Uuid

from storage.database import Connection, Row
from storage.statements import plain

# In the order of ids, so that two bundles of each other wait for one another.
_LOCK = plain(
    """
    SELECT id, seller_id, currency, measure, bundle, state, delete_time FROM variants
    WHERE id = ANY (:variant_ids) ORDER BY id FOR NO KEY UPDATE
    """,
    variant_ids=ARRAY(Uuid),
)
_PART_OF = plain("SELECT bundle_id FROM bundle_parts WHERE variant_id = :variant_id LIMIT 1", variant_id=Uuid)
_CLEAR = plain("DELETE FROM bundle_parts WHERE bundle_id = :bundle_id", bundle_id=Uuid)
_SET = plain(
    """
    INSERT INTO bundle_parts (bundle_id, variant_id, quantity, required, position)
    SELECT :bundle_id, variant_id, quantity, required, position - 1
    FROM unnest(:variant_ids, :quantities, :requireds) WITH ORDINALITY AS a (variant_id, quantity, required, position)
    """,
    bundle_id=Uuid,
    variant_ids=ARRAY(Uuid),
    quantities=ARRAY(Integer),
    requireds=ARRAY(Boolean),
)
# A bundle is not counted, as long as it is one. Stock that is there, or promised, would be lost from sight.
_COUNT = plain(
    """
    UPDATE stock_levels SET tracked = :tracked
    WHERE variant_id = :variant_id AND (:tracked OR NOT tracked OR (on_hand = 0 AND reserved = 0)) RETURNING variant_id
    """,
    variant_id=Uuid,
    tracked=Boolean,
)
_READ = plain(
    """
    SELECT b.variant_id, b.quantity, b.required, v.sku_code, v.options, v.price_minor, v.currency, p.id AS product_id, p.title,
           NOT p.visible OR v.state <> 'ACTIVE' OR v.delete_time IS NOT NULL AS gone,
           CASE WHEN s.tracked IS FALSE THEN NULL
                ELSE greatest(coalesce(s.on_hand - s.reserved + s.maximum_backorder, 0), 0) END AS available
    FROM bundle_parts AS b JOIN variants AS v ON v.id = b.variant_id JOIN products AS p ON p.id = v.product_id
    LEFT JOIN stock_levels AS s ON s.variant_id = b.variant_id
    WHERE b.bundle_id = :bundle_id ORDER BY b.position
    """,
    bundle_id=Uuid,
)


class Part(NamedTuple):
    """So many units of a variant in one bundle."""

    variant_id: UUID
    quantity: int
    required: bool


async def lock(tx: Connection, variant_ids: Sequence[UUID]) -> list[Row]:
    """Lock variants against becoming, or ceasing to be, bundles or parts."""
    return await tx.all(_LOCK, variant_ids=list(variant_ids))


async def is_part(tx: Connection, variant_id: UUID) -> bool:
    """Say whether a variant is a part of a bundle."""
    return await tx.one(_PART_OF, variant_id=variant_id) is not None


async def put(tx: Connection, bundle_id: UUID, parts: Sequence[Part]) -> None:
    """Make a bundle consist of these parts."""
    await tx.run(_CLEAR, bundle_id=bundle_id)
    if parts:
        variant_ids, quantities, requireds = zip(*parts, strict=True)
        await tx.run(
            _SET,
            bundle_id=bundle_id,
            variant_ids=list(variant_ids),
            quantities=list(quantities),
            requireds=list(requireds),
        )


async def count(tx: Connection, variant_id: UUID, *, tracked: bool) -> bool:
    """Say that the stock of a variant is counted, or no more; False where some is on hand or promised."""
    return await tx.one(_COUNT, variant_id=variant_id, tracked=tracked) is not None


async def read(connection: Connection, bundle_id: UUID) -> list[Row]:
    """Return the parts of a bundle in order, with what is to be had of each."""
    return await connection.all(_READ, bundle_id=bundle_id)
