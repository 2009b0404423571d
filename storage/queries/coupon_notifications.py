"""SQL of mails about coupons: who is to be told of what, and how each mail fares."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Integer, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import parameter, plain
from storage.tables.promotions import coupon_notifications
from storage.tables.system import outgoing_mails

_n, _m = coupon_notifications.c, outgoing_mails.c
buyer_id = parameter("buyer_id", _n.customer_id)
NOTIFICATIONS = Listing(
    select(coupon_notifications, _m.state, _m.attempts, _m.next_try_time, _m.send_time).join_from(
        coupon_notifications, outgoing_mails, _m.id == _n.mail_id
    ),
    orders=by_time(_n.create_time, _n.id),
    filters={column.name: column == parameter(column.name, column) for column in (_n.customer_id, _n.coupon_id)},
)
_WHOM = """i.customer_id, a.email, c.title, i.expire_time
    FROM coupon_issuances AS i JOIN coupons AS c ON c.id = i.coupon_id
    JOIN accounts AS a ON a.id = i.customer_id AND a.email_verify_time IS NOT NULL"""
_ISSUED = plain(
    f"""
    SELECT i.id AS issuance_id, i.coupon_id, i.code_id, NULL::uuid AS redemption_id, {_WHOM}
    WHERE i.id = ANY (:ids) ORDER BY i.id
    """,
    ids=ARRAY(Uuid),
)
_EXPIRING = plain(
    f"""
    SELECT i.id AS issuance_id, i.coupon_id, i.code_id, NULL::uuid AS redemption_id, {_WHOM}
    WHERE i.revoke_time IS NULL AND i.expire_time > :now AND i.expire_time <= :until
      AND NOT EXISTS (SELECT FROM coupon_notifications AS n WHERE n.issuance_id = i.id AND n.type = 'EXPIRING')
      AND NOT EXISTS (SELECT FROM redemptions AS r WHERE r.issuance_id = i.id AND r.state IN ('LOCKED', 'USED'))
    ORDER BY i.expire_time LIMIT :limit FOR UPDATE OF i SKIP LOCKED
    """,  # noqa: S608 - a constant
    now=DateTime(timezone=True),
    until=DateTime(timezone=True),
    limit=Integer,
)
_USED = plain(
    """
    SELECT r.issuance_id, r.coupon_id, r.code_id, r.id AS redemption_id, r.customer_id, a.email, c.title,
           NULL::timestamptz AS expire_time
    FROM redemptions AS r JOIN coupons AS c ON c.id = r.coupon_id
    JOIN accounts AS a ON a.id = r.customer_id AND a.email_verify_time IS NOT NULL
    WHERE r.purchase_id = ANY (:purchase_ids) AND r.state = 'USED'
      AND NOT EXISTS (SELECT FROM coupon_notifications AS n WHERE n.redemption_id = r.id)
    ORDER BY r.id
    """,
    purchase_ids=ARRAY(Uuid),
)


async def issued(tx: Connection, issuance_ids: Sequence[UUID]) -> list[Row]:
    """Return whom to tell that these coupons were issued: those with a verified address."""
    return await tx.all(_ISSUED, ids=list(issuance_ids))


async def expiring(tx: Connection, now: datetime, until: datetime, limit: int) -> list[Row]:
    """Return whom to tell that an unused coupon expires until then, and who was not told; nobody else gets them meanwhile."""
    return await tx.all(_EXPIRING, now=now, until=until, limit=limit)


async def used(tx: Connection, purchase_ids: Sequence[UUID]) -> list[Row]:
    """Return whom to tell that these purchases use coupons, and who was not told."""
    return await tx.all(_USED, purchase_ids=list(purchase_ids))
