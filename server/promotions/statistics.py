"""What a promotion has come to."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from google.type import decimal_pb2

from mall.promotions.v1 import promotions_pb2
from server.kit import convert
from server.kit.app import App
from server.kit.caller import caller
from server.kit.convert import Fields
from storage.errors import Missing
from storage.queries import promotions as queries

CENT = Decimal("0.01")


async def of(app: App, id_: str) -> promotions_pb2.PromotionStatistics:
    """Sum up the uses of a campaign or coupon that the caller may see from inside."""
    who, now, key = caller(), app.clock.now(), UUID(id_)
    scope = "all" if who.may("promotions.read") else "owner"
    async with app.db.read() as connection:
        for noun in ("coupon", "campaign"):
            if await queries.read(connection, noun, key, now, scope=scope, owner=who.account_id) is not None:
                break
        else:
            raise Missing("promotion", id_)
        row = await queries.statistics(connection, key, now)
    used = sum(of_currency["uses"] for of_currency in row.amounts)
    return promotions_pb2.PromotionStatistics(
        promotion_id=id_,
        issued_count=row.issued,
        used_count=used,
        refused_count=row.refused,
        use_rate=_rate(used, used + row.refused),
        seller_count=row.enabled,
        participation_rate=_rate(row.enabled, row.sellers),
        amounts=map(_amounts, row.amounts),
    )


def _rate(part: int, whole: int) -> decimal_pb2.Decimal | None:
    return convert.decimal((Decimal(100 * part) / whole).quantize(CENT)) if whole else None


def _amounts(found: Any) -> Fields:
    names = ("given", "borne_by_mall", "commission_less", "revenue")
    return {name: convert.money(found[name], found["currency"]) for name in names}
