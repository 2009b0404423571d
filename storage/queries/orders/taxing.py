"""SQL of taxes at checkout: what is taxed with what at an address, all in one statement."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Text, Uuid

from storage.database import Connection, Row
from storage.statements import plain

# Rates fit an address more closely the longer their prefix of the postal code is; then one of a region goes before that of the
# country. `until` is the next moment at which something of it changes.
_TAXES = plain(
    """
    WITH places AS (
        SELECT name, country, region,
               ARRAY(SELECT left(postal_code, size) FROM generate_series(0, length(postal_code)) AS size) AS prefixes
        FROM unnest(
            CAST(:names AS text[]), CAST(:countries AS text[]), CAST(:regions AS text[]), CAST(:postal_codes AS text[])
        ) AS p (name, country, region, postal_code)
        UNION ALL SELECT 'HOME', country_code, '', ARRAY[''] FROM channels WHERE id = :channel_id
    ), near AS (
        SELECT p.name, r.tax_class_id, r.rate, r.display_name, r.postal_prefix, r.region, r.start_time, r.end_time
        FROM places AS p JOIN tax_rates AS r ON r.country_code = p.country AND r.postal_prefix = ANY (p.prefixes)
        WHERE r.delete_time IS NULL AND (r.end_time IS NULL OR r.end_time > :now) AND r.region IN ('', p.region)
    ), fitting AS (
        SELECT DISTINCT ON (name, tax_class_id) name, tax_class_id, rate, display_name
        FROM near WHERE start_time <= :now
        ORDER BY name, tax_class_id, length(postal_prefix) DESC, region <> '' DESC
    ), exempting AS (
        SELECT country_code, certificate, start_time, end_time FROM tax_exemptions
        WHERE customer_id = :customer_id AND delete_time IS NULL AND (end_time IS NULL OR end_time > :now)
    )
    SELECT
        (SELECT coalesce(jsonb_agg(jsonb_build_array(name, tax_class_id, rate::text, display_name)), '[]') FROM fitting)
            AS rates,
        (SELECT jsonb_agg(jsonb_build_array(p.id, coalesce(p.tax_class_id, (
            SELECT above.tax_class_id FROM unnest(c.path) WITH ORDINALITY AS up (id, depth)
            JOIN categories AS above ON above.id = up.id
            WHERE above.tax_class_id IS NOT NULL ORDER BY up.depth DESC LIMIT 1
        )), p.tax_code)) FROM products AS p LEFT JOIN categories AS c ON c.id = p.category_id
         WHERE p.id = ANY (CAST(:product_ids AS uuid[]))) AS products,
        (SELECT coalesce(jsonb_object_agg(id, code), '{}') FROM tax_classes WHERE delete_time IS NULL) AS classes,
        (SELECT id FROM tax_classes WHERE standard) AS standard_id,
        (SELECT country_code FROM channels WHERE id = :channel_id) AS home,
        (SELECT coalesce(jsonb_agg(jsonb_build_array(country_code, certificate)), '[]')
         FROM exempting WHERE start_time <= :now) AS exemptions,
        (SELECT min(moment) FROM (
            SELECT unnest(ARRAY[start_time, end_time]) AS moment FROM near
            UNION ALL SELECT unnest(ARRAY[start_time, end_time]) FROM exempting
        ) AS turns WHERE moment > :now) AS until
    """,
    names=ARRAY(Text),
    countries=ARRAY(Text),
    regions=ARRAY(Text),
    postal_codes=ARRAY(Text),
    channel_id=Uuid,
    customer_id=Uuid,
    product_ids=ARRAY(Uuid),
    now=DateTime(timezone=True),
)


async def taxes(
    connection: Connection,
    *,
    places: Mapping[str, tuple[str, str, str]],
    channel_id: UUID,
    customer_id: UUID,
    product_ids: Sequence[UUID],
    now: datetime,
) -> Row:
    """Return the tax rates that count at named places of (country, region, postal code), and at HOME, the channel's country.

    That is `rates` of [place, class id, rate, name]; `products` of [id, class id or None, tax code]; `classes`, codes by id;
    `standard_id`; `home`, a country; `exemptions` of the customer, of [country, certificate]; and `until`, the next moment at
    which any of it changes.
    """
    listed: list[Any] = [list(values) for values in zip(*places.values(), strict=True)]
    return await connection.sole(
        _TAXES,
        names=list(places),
        countries=listed[0],
        regions=listed[1],
        postal_codes=listed[2],
        channel_id=channel_id,
        customer_id=customer_id,
        product_ids=list(product_ids),
        now=now,
    )
