"""SQL of carts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, all_, any_, bindparam, case, delete, func, insert, literal, select, update

from storage.database import Connection
from storage.statements import Statement, parameter
from storage.tables.carts import cart_item_snapshots, cart_items, carts

c, i = carts.c, cart_items.c

# --- ordering ---

_left = (
    delete(cart_items)
    .where(
        i.cart_id == parameter("cart_id", i.cart_id),
        i.variant_id == any_(bindparam("variant_ids", type_=ARRAY(Uuid), required=True)),
    )
    .returning(*cart_items.c)
    .cte("left_the_cart")
)
_kept = insert(cart_item_snapshots).from_select(
    ["id", "cart_id", "cart_item_id", "reason", "content", "create_time"],
    select(
        func.uuidv7(),
        _left.c.cart_id,
        _left.c.id,
        literal("ORDER"),
        func.to_jsonb(_left.table_valued()),
        parameter("now", c.update_time),
    ),
)
_rest = i.cart_id == c.id, i.variant_id != all_(bindparam("variant_ids", type_=ARRAY(Uuid), required=True))
_lines = select(func.count()).select_from(cart_items).where(*_rest).correlate(carts).scalar_subquery()
_units = select(func.coalesce(func.sum(i.quantity), 0)).where(*_rest).correlate(carts).scalar_subquery()
_now = parameter("now", c.update_time)
_CLEAR_ORDERED = Statement(
    update(carts)
    .where(c.id == parameter("cart_id", c.id))
    .values(
        line_count=_lines,
        item_count=_units,
        state=case((_lines == 0, "CONVERTED"), else_=c.state),
        close_time=case((_lines == 0, _now), else_=c.close_time),
        convert_time=_now,
        update_time=_now,
        version=c.version + 1,
    )
    .add_cte(_kept.cte("kept"))
)


async def clear_ordered(tx: Connection, cart_id: UUID, variant_ids: Sequence[UUID], now: datetime) -> None:
    """Take ordered lines out of a cart, which is locked, in one round trip. A cart with nothing left is CONVERTED."""
    await tx.run(_CLEAR_ORDERED, cart_id=cart_id, variant_ids=list(variant_ids), now=now)
