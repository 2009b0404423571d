"""SQL of what the mall keeps of sales."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, CTE, BigInteger, Date, Text, Uuid, column, or_, select, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.database import Connection
from storage.listing import Listing, by_time
from storage.queries import platform
from storage.statements import parameter, plain
from storage.tables.commissions import SCOPES, commission_rules

r = commission_rules.c
_PLACES = " ".join(f"WHEN '{scope}' THEN {place}" for place, scope in enumerate(SCOPES))

# Of a line with `variants`, `products`, `sellers`, `channels` and `:now`, among `rules_here`: the rule that comes first, as JSON. Of categories the
# nearest, of volumes the highest that was reached, then the newest.
_APPLYING = f"""
    SELECT to_jsonb(rule.*) FROM rules_here AS rule
    LEFT JOIN categories AS own ON own.id = products.category_id AND rule.scope = 'CATEGORY'
    WHERE (rule.currency IS NULL OR rule.currency = channels.currency_code)
      AND CASE rule.scope
          WHEN 'PRODUCT' THEN rule.product_id = products.id
          WHEN 'CATEGORY' THEN rule.category_id = ANY (own.path)
          WHEN 'INTRODUCTORY' THEN sellers.approve_time + rule.introductory_days * interval '24 hours' > :now
          WHEN 'SELLER' THEN rule.seller_id = sellers.id
          WHEN 'VOLUME' THEN rule.volume_minor <= (
              SELECT v.gross_minor FROM seller_volumes AS v
              WHERE v.seller_id = sellers.id AND v.currency = rule.currency
                AND v.month = CAST(date_trunc('month', CAST(:now AS timestamptz) AT TIME ZONE 'UTC') - interval '1 month' AS date))
          WHEN 'CHANNEL' THEN rule.channel_id = channels.id
          ELSE true END
    ORDER BY CASE rule.scope {_PLACES} END, array_position(own.path, rule.category_id) DESC, rule.volume_minor DESC,
             rule.start_time DESC, rule.id DESC
    LIMIT 1"""  # noqa: S608 - constants
APPLYING = text(_APPLYING).bindparams(platform.now).columns(column("commission_rule", JSONB)).scalar_subquery()


def rules_here(variants_: Any, channel_id: Any) -> CTE:
    """Return the rules in force that are about a basket, to be read once for all of its lines.

    `variants_` is a query for product_id and seller_id of what is in it. Rules about categories are all there.
    """
    goods = variants_.subquery("goods_here")
    return (
        select(commission_rules)
        .where(
            r.start_time <= platform.now,
            or_(r.end_time.is_(None), r.end_time > platform.now),
            or_(r.seller_id.is_(None), r.seller_id.in_(select(goods.c.seller_id))),
            or_(r.product_id.is_(None), r.product_id.in_(select(goods.c.product_id))),
            or_(r.channel_id.is_(None), r.channel_id == channel_id),
        )
        .correlate(None)
        .cte("rules_here")
        .prefix_with("MATERIALIZED")
    )


RULES = Listing(
    select(commission_rules),
    orders=by_time(r.create_time, r.id),
    filters={"seller_id": r.seller_id == parameter("seller_id", r.seller_id)},
    choices={"scopes": r.scope},
)
_ADD_VOLUMES = plain(
    """
    INSERT INTO seller_volumes (seller_id, month, currency, gross_minor)
    SELECT * FROM unnest(:seller_ids, :months, :currencies, :amounts)
    ORDER BY 1, 2, 3
    ON CONFLICT (seller_id, month, currency) DO UPDATE SET gross_minor = seller_volumes.gross_minor + excluded.gross_minor
    """,
    seller_ids=ARRAY(Uuid),
    months=ARRAY(Date),
    currencies=ARRAY(Text),
    amounts=ARRAY(BigInteger),
)


async def add_volumes(tx: Connection, volumes: Sequence[tuple[UUID, date, str, int]]) -> None:
    """Add to what sellers have sold: (seller, first day of the month, currency, amount), each of them once."""
    names: tuple[str, ...] = ("seller_ids", "months", "currencies", "amounts")
    given: dict[str, Any] = dict(zip(names, map(list, zip(*volumes, strict=True)), strict=True))
    await tx.run(_ADD_VOLUMES, **given)
