"""SQL of the notes that triggers make of changed products; see server/rpc/cache.py."""

from datetime import datetime

from sqlalchemy import Text, delete

from storage.database import Connection
from storage.statements import Statement, parameter, plain
from storage.tables.catalog import catalog_changes

# What was not visible in the snapshot before is new; transactions from its oldest on are all that can be.
_SINCE = plain(
    """
    SELECT pg_current_snapshot()::text AS snapshot, (
        SELECT jsonb_object_agg(product_id, listed) FROM (
            SELECT product_id, bool_or(listed) AS listed FROM catalog_changes
            WHERE transaction_id >= pg_snapshot_xmin(CAST(:snapshot AS pg_snapshot))::text::bigint
              AND NOT pg_visible_in_snapshot(transaction_id::text::xid8, CAST(:snapshot AS pg_snapshot))
            GROUP BY product_id
        ) AS changed
    ) AS changed
    """,
    snapshot=Text,
)
_FORGET = Statement(
    delete(catalog_changes).where(catalog_changes.c.create_time < parameter("before", catalog_changes.c.create_time))
)


async def since(connection: Connection, snapshot: str | None) -> tuple[str, dict[str, bool]]:
    """Return the present snapshot, and the products that have changed since another, with whether lists changed too.

    Without a snapshot before, no product is named.
    """
    row = await connection.sole(_SINCE, snapshot=snapshot)
    return row.snapshot, row.changed or {}


async def forget(tx: Connection, before: datetime) -> int:
    """Delete old notes."""
    return await tx.run(_FORGET, before=before)
