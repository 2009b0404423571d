"""SQL of the sellers that take part in coupons of the mall."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Uuid, select

from storage.database import Connection
from storage.listing import Listing, by_time
from storage.statements import parameter, plain
from storage.tables.promotions import seller_coupons

_s = seller_coupons.c
owner_id = parameter("owner_id", _s.seller_id)
SELLER_COUPONS = Listing(
    select(seller_coupons),
    orders=by_time(_s.create_time, _s.id),
    filters={column.name: column == parameter(column.name, column) for column in (_s.coupon_id, _s.seller_id)},
)
_TAKING_PART = plain(
    """
    SELECT count(*) AS sellers, coalesce(bool_or(seller_id = :seller_id), false) AS named FROM seller_coupons
    WHERE coupon_id = :coupon_id AND enabled AND (expire_time IS NULL OR expire_time > :now)
    """,
    coupon_id=Uuid,
    seller_id=Uuid,
    now=_s.create_time,
)


async def taking_part(
    connection: Connection, coupon_id: UUID, now: datetime, seller_id: UUID | None = None
) -> tuple[int, bool]:
    """Return how many sellers take part in a coupon, and whether one does."""
    row = await connection.sole(_TAKING_PART, coupon_id=coupon_id, seller_id=seller_id, now=now)
    return row.sellers, row.named
