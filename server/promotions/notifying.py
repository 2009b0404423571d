"""Mails to customers about their coupons: issued by others, expiring, used."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from server import platform
from server.kit import convert, mail
from server.kit.app import App
from server.kit.consumers import Event
from server.kit.convert import Fields
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.settings import Setting, boolean, duration
from storage.database import Row
from storage.queries import coupon_notifications as queries
from storage.tables.promotions import coupon_notifications

NOTICE = Setting(
    "promotions.expiry_notice",
    duration(timedelta(days=1), timedelta(days=90)),
    "3d",
    "How long before an issued coupon expires its owner is told.",
    scopes=["MALL"],
)
OF_USES = Setting(
    "promotions.mail_of_uses",
    boolean(),
    "false",
    "Whether buyers are mailed which coupons a paid purchase uses.",
    scopes=["MALL"],
)
AT_ONCE = 500


def notification_fields(row: Row) -> Fields:
    """Return the fields of a row of `coupon_notifications` with its mail."""
    return {
        **{name: str(row[name] or "") for name in ("id", "coupon_id", "issuance_id", "code_id", "customer_id")},
        "type": row.type,
        "state": row.state,
        "attempts": row.attempts,
        "next_try_time": convert.timestamp(row.next_try_time if row.state == "PENDING" else None),
        "send_time": convert.timestamp(row.send_time),
        "create_time": convert.timestamp(row.create_time),
    }


async def tell_of_issues(work: Mutation[Any], issuance_ids: Sequence[UUID]) -> None:
    """Tell customers that somebody has issued coupons to them."""
    _tell(work, "ISSUED", await queries.issued(work.tx, issuance_ids))


async def tell_of_expiry(app: App) -> int:
    """Tell customers which unused coupons expire soon, once for each; returns how many that were."""
    async with background(app) as work:
        notice = (await platform.settings(work.tx, NOTICE, now=work.now))[NOTICE]
        rows = await queries.expiring(work.tx, work.now, work.now + notice, AT_ONCE)
        _tell(work, "EXPIRING", rows)
        return len(rows)


async def tell_of_uses(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Tell buyers which coupons their paid purchases use, where the mall wants that."""
    if (await platform.settings(work.tx, OF_USES, now=work.now))[OF_USES]:
        _tell(work, "USED", await queries.used(work.tx, [event.aggregate_id for event in events]))


def _tell(work: Mutation[Any], type_: str, rows: Sequence[Row]) -> None:
    for row in rows:
        end = f"{row.expire_time:%Y-%m-%d}" if row.expire_time is not None else ""
        mail_id = work.mail(row.email, *mail.write(f"coupon_{type_.lower()}", title=row.title, date=end))
        work.insert(
            coupon_notifications,
            {
                "id": new_id(),
                **{name: row[name] for name in ("coupon_id", "issuance_id", "code_id", "redemption_id", "customer_id")},
                "type": type_,
                "mail_id": mail_id,
                "create_time": work.now,
            },
        )
