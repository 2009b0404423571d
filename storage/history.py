"""SQL of histories and snapshots, whose tables are made by `storage.tables.history`."""

from typing import Any

from sqlalchemy import CTE, Table, func
from sqlalchemy.dialects.postgresql import aggregate_order_by


def whole(rows: Table | CTE, **parts: Any) -> Any:
    """Return the content of a snapshot: a row as it is stored, with parts of it that are stored elsewhere."""
    content = func.to_jsonb(rows.table_valued())
    if not parts:
        return content
    named = [item for name, part in parts.items() for item in (name, part)]
    return content.op("||")(func.jsonb_build_object(*named))


def several(rows: Table | CTE, *order: Any) -> Any:
    """Return the rows of a part, as a snapshot has them."""
    return func.jsonb_agg(aggregate_order_by(func.to_jsonb(rows.table_valued()), *order))
