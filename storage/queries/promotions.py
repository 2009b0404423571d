"""SQL of promotions: what a basket may use, its redemption in the statement of a checkout, and lists."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    DateTime,
    Integer,
    Table,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage import history
from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries.catalog.prices import in_lists
from storage.queries.identity.groups import GROUPS_OF
from storage.rows import Part, Parts
from storage.statements import Statement, parameter, plain
from storage.tables.catalog import variants
from storage.tables.promotions import (
    campaigns,
    coupon_attempts,
    coupon_codes,
    coupon_issuances,
    coupons,
    promotion_counters,
    promotion_snapshots,
    redemptions,
)

now_ = parameter("now", coupons.c.create_time)
_LIVE = "state IN ('LOCKED', 'USED')"
_NOW = DateTime(timezone=True)
_OPEN = """c.state = 'ACTIVE' AND c.terms IS NOT NULL AND c.start_time <= :now AND c.end_time > :now
      AND (c.channel_id IS NULL OR c.channel_id = :channel_id)"""


def offered(channel_id: Any) -> Any:
    """Say whether anything applies by itself on a channel at `now`: what a checkout asks before it asks for more."""
    open_ = and_(
        campaigns.c.state == "ACTIVE",
        campaigns.c.terms.is_not(None),
        campaigns.c.start_time <= now_,
        campaigns.c.end_time > now_,
        or_(campaigns.c.channel_id.is_(None), campaigns.c.channel_id == channel_id),
    )
    # In this order the index of open ones is walked, however many there are and were.
    one = select(literal(True)).where(open_).order_by(campaigns.c.end_time.desc()).limit(1)
    return select(func.coalesce(one.scalar_subquery(), False))


# --- what a basket may use ---

OFFERS = plain(
    f"""
    WITH own AS (
        SELECT id AS product_id, category_id FROM products WHERE id = ANY (:product_ids)
        UNION SELECT product_id, category_id FROM product_categories WHERE product_id = ANY (:product_ids)
    ), within AS (
        SELECT DISTINCT own.product_id, unnest(categories.path) AS category_id
        FROM own JOIN categories ON categories.id = own.category_id
    ), sought AS MATERIALIZED (
        SELECT CAST(:product_ids AS uuid[]) || coalesce(array_agg(category_id), '{{}}') AS ids FROM within
    ), automatic AS (
        SELECT c.* FROM campaigns AS c
        WHERE {_OPEN} AND c.target_ids = '{{}}' AND (c.seller_id IS NULL OR c.seller_id = ANY (:seller_ids))
        UNION ALL
        SELECT c.* FROM campaigns AS c
        WHERE {_OPEN} AND c.target_ids <> '{{}}' AND c.target_ids && (SELECT ids FROM sought)
          AND (c.seller_id IS NULL OR c.seller_id = ANY (:seller_ids))
    ), held AS (
        SELECT coupon_id, to_jsonb(k) AS code, NULL::jsonb AS issuance, true AS asked,
               single_use AND (
                   EXISTS (SELECT FROM redemptions AS r WHERE r.code_id = k.id AND r.{_LIVE})
                   OR EXISTS (SELECT FROM coupon_issuances AS i WHERE i.code_id = k.id AND i.revoke_time IS NULL)
               ) AS taken
        FROM coupon_codes AS k WHERE k.code = ANY (:codes)
        UNION ALL
        SELECT i.coupon_id, NULL, to_jsonb(i), i.id = ANY (:issuance_ids),
               EXISTS (SELECT FROM redemptions AS r WHERE r.issuance_id = i.id AND r.{_LIVE})
        FROM coupon_issuances AS i
        WHERE i.customer_id = :customer_id AND (
            i.id = ANY (:issuance_ids)
            OR (:held AND i.id IN (
                SELECT h.id FROM coupon_issuances AS h
                WHERE h.customer_id = :customer_id AND h.revoke_time IS NULL
                  AND (h.expire_time IS NULL OR h.expire_time > :now)
                  AND NOT EXISTS (SELECT FROM redemptions AS r WHERE r.issuance_id = h.id AND r.{_LIVE})
                ORDER BY h.expire_time, h.id LIMIT 50
            ))
        )
    )
    SELECT 'CAMPAIGN' AS kind, to_jsonb(c) AS body, to_jsonb(n) AS counter, NULL::jsonb AS code, NULL::jsonb AS issuance,
           NULL::jsonb AS campaign, NULL::jsonb AS campaign_counter, false AS asked, false AS taken, 0 AS used,
           (SELECT count(*) FROM redemptions AS r
            WHERE r.campaign_id = c.id AND r.customer_id = :customer_id AND r.{_LIVE}) AS used_of_campaign
    FROM automatic AS c LEFT JOIN promotion_counters AS n ON n.id = c.id
    UNION ALL
    SELECT 'COUPON', CASE WHEN c.sellers_only THEN to_jsonb(c) || jsonb_build_object('sellers', (
               SELECT coalesce(jsonb_agg(s.seller_id), '[]') FROM seller_coupons AS s
               WHERE s.coupon_id = c.id AND s.seller_id = ANY (:seller_ids) AND s.enabled
                 AND (s.expire_time IS NULL OR s.expire_time > :now)
           )) ELSE to_jsonb(c) END, to_jsonb(n), h.code, h.issuance, to_jsonb(p), to_jsonb(m), h.asked, h.taken,
           (SELECT count(*) FROM redemptions AS r
            WHERE r.coupon_id = c.id AND r.customer_id = :customer_id AND r.{_LIVE}),
           (SELECT count(*) FROM redemptions AS r
            WHERE r.campaign_id = c.campaign_id AND r.customer_id = :customer_id AND r.{_LIVE})
    FROM held AS h JOIN coupons AS c ON c.id = h.coupon_id
    LEFT JOIN promotion_counters AS n ON n.id = c.id
    LEFT JOIN campaigns AS p ON p.id = c.campaign_id
    LEFT JOIN promotion_counters AS m ON m.id = c.campaign_id
    UNION ALL
    SELECT 'CATEGORIES', jsonb_build_object('product_id', product_id, 'ids', jsonb_agg(category_id)),
           NULL, NULL, NULL, NULL, NULL, false, false, 0, 0
    FROM within GROUP BY product_id
    UNION ALL
    SELECT 'FACTS', jsonb_build_object(
               'time_zone', ch.time_zone, 'email', a.email, 'country', ch.country_code, 'groups', {GROUPS_OF}
           ),
           NULL, NULL, NULL, NULL, NULL, false, false, 0, 0
    FROM channels AS ch LEFT JOIN accounts AS a ON a.id = :customer_id AND a.email_verify_time IS NOT NULL
    WHERE ch.id = :channel_id
    """,  # noqa: S608 - constants
    customer_id=Uuid,
    channel_id=Uuid,
    product_ids=ARRAY(Uuid),
    seller_ids=ARRAY(Uuid),
    codes=ARRAY(Text),
    issuance_ids=ARRAY(Uuid),
    held=Boolean,
    now=_NOW,
)


async def offers(
    connection: Connection,
    *,
    customer_id: UUID | None,
    channel_id: UUID,
    product_ids: Sequence[UUID],
    seller_ids: Sequence[UUID],
    codes: Sequence[str],
    issuance_ids: Sequence[UUID],
    held: bool,
    now: datetime,
) -> list[Row]:
    """Return everything that may take money off a basket, in one round trip; `kind` says what a row is about.

    CAMPAIGN: an open one that could be for these goods. COUPON: one of a code, of an issuance, or with `held` whatever the
    customer has. CATEGORIES of a product, at whatever depth. FACTS about the channel and the customer.
    """
    return await connection.all(
        OFFERS,
        customer_id=customer_id,
        channel_id=channel_id,
        product_ids=list(product_ids),
        seller_ids=list(seller_ids),
        codes=list(codes),
        issuance_ids=list(issuance_ids),
        held=held,
        now=now,
    )


# Goods of a basket with all that prices them, those that are given among them.
_GOODS = plain(
    f"""
    SELECT v.id AS variant_id, v.product_id, v.seller_id, v.sku_code, v.options, v.image_uris, v.measure, v.bundle,
           CASE WHEN v.currency = ch.currency_code OR NOT v.price_listed THEN v.price_minor END AS price_minor,
           CASE WHEN v.price_listed THEN ch.currency_code ELSE v.currency END AS currency, {in_lists("v", "ch")},
           p.title, p.primary_image_uri, v.digital OR p.kind = 'DIGITAL' AS digital,
           s.commission_rate AS seller_commission_rate, s.free_shipping_threshold_minor, s.free_shipping_currency,
           ch.commission_rate AS channel_commission_rate, NULL::jsonb AS commission_rule,
           CASE WHEN s.state <> 'ACTIVE' OR NOT p.visible OR v.state <> 'ACTIVE' OR v.delete_time IS NOT NULL
                     OR (v.currency <> ch.currency_code AND NOT v.price_listed)
                     OR NOT EXISTS (SELECT FROM channel_listings AS l WHERE l.product_id = p.id AND l.channel_id = ch.id)
                THEN 'UNAVAILABLE' END AS obstacle,
           CASE WHEN l.tracked IS NOT FALSE
                THEN greatest(coalesce(l.on_hand - l.reserved + l.maximum_backorder, 0), 0) END AS available
    FROM variants AS v JOIN products AS p ON p.id = v.product_id JOIN sellers AS s ON s.id = v.seller_id
    JOIN channels AS ch ON ch.id = :channel_id LEFT JOIN stock_levels AS l ON l.variant_id = v.id
    WHERE v.id = ANY (:variant_ids)
    """,  # noqa: S608 - constants
    channel_id=Uuid,
    customer_id=Uuid,
    variant_ids=ARRAY(Uuid),
    now=_NOW,
)


async def goods(
    connection: Connection, channel_id: UUID, customer_id: UUID | None, variant_ids: Sequence[UUID], now: datetime
) -> dict[UUID, Row]:
    """Return variants as a channel sells them to a customer, by their ids; `obstacle` says that one cannot be had there."""
    rows = await connection.all(
        _GOODS, channel_id=channel_id, customer_id=customer_id, variant_ids=list(variant_ids), now=now
    )
    return {row.variant_id: row for row in rows}


_SHOWN_IN = plain(
    """
    SELECT asked.id, array_agg(DISTINCT c.category_id) AS category_ids
    FROM unnest(:section_ids) AS asked (id)
    JOIN sections AS s ON asked.id = ANY (s.path) AND s.delete_time IS NULL
    JOIN section_categories AS shown ON shown.section_id = s.id
    JOIN channel_categories AS top ON top.id = shown.channel_category_id
    JOIN channel_categories AS c ON top.id = ANY (c.path) AND c.delete_time IS NULL
    WHERE c.category_id IS NOT NULL
    GROUP BY asked.id
    """,
    section_ids=ARRAY(Uuid),
)


async def shown_in(connection: Connection, section_ids: Sequence[UUID]) -> dict[str, frozenset[UUID]]:
    """Return for each section the categories of the catalog that are shown in it, at whatever depth."""
    found = {row.id: frozenset(row.category_ids) for row in await connection.all(_SHOWN_IN, section_ids=section_ids)}
    return {str(id_): found.get(id_, frozenset()) for id_ in section_ids}


# --- uses ---

_FREE_SLOT = """SELECT min(s) FROM generate_series(0, {limit} - 1) AS s WHERE NOT EXISTS (
                SELECT FROM redemptions AS r WHERE r.{of} = u.{of} AND r.customer_id = u.customer_id
                AND r.{slot} = s AND r.state IN ('LOCKED', 'USED'))"""
_COUPON_SLOT = _FREE_SLOT.format(limit="u.usage_limit", of="coupon_id", slot="slot")
_CAMPAIGN_SLOT = _FREE_SLOT.format(limit="u.campaign_limit", of="campaign_id", slot="campaign_slot")
# What a unique key forbids is left out, once whoever holds it has committed: then the part does not hold.
_REDEEMED = Part(
    "redeemed",
    f"""
    counters_locked AS MATERIALIZED (
        SELECT id FROM promotion_counters WHERE id = ANY (:counted_ids) ORDER BY id FOR UPDATE
    ), uses_asked AS (
        SELECT * FROM jsonb_to_recordset(:uses) AS u (
            id uuid, campaign_id uuid, coupon_id uuid, issuance_id uuid, code_id uuid, customer_id uuid, purchase_id uuid,
            usage_limit integer, campaign_limit integer, first_order boolean, amount_minor bigint, currency text,
            offer jsonb, borne_by_mall_minor bigint, commission_less_minor bigint, goods_minor bigint, region_code text,
            reward_id uuid
        )
    ), uses_counted AS (
        UPDATE promotion_counters AS n
        SET used_count = n.used_count + asked.uses, given_minor = n.given_minor + asked.amount
        FROM counters_locked AS l JOIN (
            SELECT id, count(*) AS uses, sum(amount_minor) AS amount FROM (
                SELECT coupon_id AS id, amount_minor FROM uses_asked
                UNION ALL SELECT campaign_id, amount_minor FROM uses_asked
            ) AS each_kind
            GROUP BY id
        ) AS asked USING (id)
        WHERE n.id = l.id AND (n.usage_limit IS NULL OR n.used_count + asked.uses <= n.usage_limit)
          AND (n.budget_minor IS NULL OR n.given_minor + asked.amount <= n.budget_minor)
        RETURNING n.id
    ), uses_written AS (
        INSERT INTO redemptions (
            id, campaign_id, coupon_id, issuance_id, code_id, customer_id, purchase_id, state, slot, campaign_slot,
            first_order, amount_minor, currency, offer, borne_by_mall_minor, commission_less_minor, goods_minor, region_code,
            reward_id, create_time
        )
        SELECT u.id, u.campaign_id, u.coupon_id, u.issuance_id, u.code_id, u.customer_id, u.purchase_id, 'LOCKED',
               slots.slot, slots.campaign_slot, u.first_order, u.amount_minor, u.currency, u.offer,
               u.borne_by_mall_minor, u.commission_less_minor, u.goods_minor, u.region_code, u.reward_id, :now
        FROM uses_asked AS u CROSS JOIN LATERAL (SELECT ({_COUPON_SLOT}) AS slot, ({_CAMPAIGN_SLOT}) AS campaign_slot) AS slots
        WHERE (u.usage_limit IS NULL OR slots.slot IS NOT NULL)
          AND (u.campaign_limit IS NULL OR slots.campaign_slot IS NOT NULL)
        ORDER BY u.id
        ON CONFLICT DO NOTHING
        RETURNING id, coupon_id, campaign_id
    )""",  # noqa: S608 - constants
    """SELECT jsonb_build_object('counted', (SELECT coalesce(jsonb_agg(id), '[]') FROM uses_counted),
                                 'used', (SELECT coalesce(jsonb_agg(id), '[]') FROM uses_written))""",
    {"counted_ids": ARRAY(Uuid), "uses": JSONB(), "now": _NOW},
    holds="(SELECT count(*) FROM uses_counted) = cardinality(:counted_ids)"
    " AND (SELECT count(*) FROM uses_written) = jsonb_array_length(:uses)",
)


def redeeming(uses: Sequence[Mapping[str, Any]], counted_ids: Sequence[UUID], now: datetime) -> Parts:
    """Lock uses for a purchase, as a part of its statement: all or, where it stands alone, nothing.

    `counted_ids` are the coupons and campaigns among them whose uses, or what they give away, are limited. Ask `refused_use` afterwards.
    """
    return {_REDEEMED: {"uses": list(uses), "counted_ids": sorted(counted_ids), "now": now}} if uses else {}


def refused_use(
    row: Row, uses: Sequence[Mapping[str, Any]], counted_ids: Sequence[UUID]
) -> tuple[Mapping[str, Any], str] | None:
    """Return the first use that a limit did not allow, with the reason; None where all were."""
    counted, used = set(row.redeemed["counted"]), set(row.redeemed["used"])
    limited = {str(id_) for id_ in counted_ids}
    for use in uses:
        if any(str(use[name]) in limited - counted for name in ("coupon_id", "campaign_id")):
            return use, "EXHAUSTED"
        if str(use["id"]) not in used:
            return use, "USED_BY_CUSTOMER"
    return None


_USES = Statement(
    select(redemptions.c.offer)
    .where(
        redemptions.c.purchase_id == parameter("purchase_id", redemptions.c.purchase_id),
        redemptions.c.state.in_(["LOCKED", "USED"]),
    )
    .order_by(redemptions.c.id)
)


async def kept_offers(connection: Connection, purchase_id: UUID) -> list[Any] | None:
    """Return what a purchase keeps of the offers that it uses; None where one was used before that was kept."""
    offers = [row.offer for row in await connection.all(_USES, purchase_id=purchase_id)]
    return None if None in offers else offers


# A part of what happens when the purchase `purchase_paid` is paid.
PAID = """
    uses_paid AS (
        UPDATE redemptions AS r SET state = 'USED', use_time = greatest(r.create_time, :now)
        FROM purchase_paid WHERE r.purchase_id = purchase_paid.id AND r.state = 'LOCKED'
    )"""

# The end of statements: counters give back uses and amounts of promotions.
_GIVEN_BACK = """per_promotion AS (
        SELECT id, sum(uses) AS uses, sum(amount_minor) AS amount FROM (
            SELECT coupon_id AS id, uses, amount_minor FROM {of}
            UNION ALL SELECT campaign_id, uses, amount_minor FROM {of}
        ) AS each_kind
        WHERE id IS NOT NULL GROUP BY id
    ), counters_locked AS MATERIALIZED (
        SELECT id FROM promotion_counters
        WHERE id IN (SELECT id FROM per_promotion) AND (usage_limit IS NOT NULL OR budget_minor IS NOT NULL)
        ORDER BY id FOR UPDATE
    )
    UPDATE promotion_counters AS n SET used_count = n.used_count - p.uses, given_minor = n.given_minor - p.amount
    FROM per_promotion AS p JOIN counters_locked AS l USING (id) WHERE n.id = p.id"""
_FOLLOW = f"""
    WITH living AS (SELECT EXISTS ({{living}}) AS anything), worth AS ({{worth}}), rolled_back AS (
        UPDATE redemptions SET state = 'ROLLED_BACK', roll_back_time = greatest(create_time, :now)
        WHERE purchase_id = :purchase_id AND {_LIVE} AND NOT (SELECT anything FROM living)
        RETURNING coupon_id, campaign_id, amount_minor, 1 AS uses
    ), lessened AS (
        UPDATE redemptions AS r SET amount_minor = now.amount
        FROM (
            SELECT u.id, u.amount_minor AS before, greatest(coalesce(w.amount, 0), 0) AS amount
            FROM redemptions AS u LEFT JOIN worth AS w
              ON w.source = CASE WHEN u.reward_id IS NOT NULL THEN 'reward:' || u.reward_id
                                 WHEN u.coupon_id IS NULL THEN 'campaign:' || u.campaign_id ELSE 'coupon:' || u.coupon_id END
            WHERE u.purchase_id = :purchase_id AND u.{_LIVE} AND (SELECT anything FROM living)
        ) AS now
        WHERE r.id = now.id AND now.amount <> now.before
        RETURNING r.coupon_id, r.campaign_id, now.before - now.amount AS amount_minor, 0 AS uses
    ), changed AS (
        SELECT * FROM rolled_back UNION ALL SELECT * FROM lessened
    ), {_GIVEN_BACK.format(of="changed")}
    """  # noqa: S608 - a constant


def following(living: str, worth: str) -> Statement:
    """Let the uses of a purchase tell what they take off what is left of it; with the last of that they are given back whole.

    Budgets get back what they do not take off any more. Both are queries over the purchase `:purchase_id`: `living` finds what
    still needs the uses, `worth` the sources of its adjustments, with what each takes off. The other parameter is `now`.
    """
    return plain(_FOLLOW.format(living=living, worth=worth), purchase_id=Uuid, now=_NOW)


_ATTEMPTED = plain(
    """
    INSERT INTO coupon_attempts (id, customer_id, coupon_id, code, reason, ip_address, create_time)
    SELECT uuidv7(), :customer_id, a.coupon_id, a.code, a.reason, :ip_address, :now
    FROM jsonb_to_recordset(:attempts) AS a (coupon_id uuid, code text, reason text)
    """,
    customer_id=Uuid,
    attempts=JSONB(),
    ip_address=Text,
    now=_NOW,
)


async def attempted(
    connection: Connection,
    customer_id: UUID | None,
    attempts: Sequence[Mapping[str, Any]],
    ip_address: str,
    now: datetime,
) -> None:
    """Record refused attempts, each with coupon_id, code and reason."""
    await connection.run(_ATTEMPTED, customer_id=customer_id, attempts=list(attempts), ip_address=ip_address, now=now)


_SELLER_OF = Statement(select(variants.c.seller_id).where(variants.c.id == parameter("id", variants.c.id)))


async def seller_of(connection: Connection, variant_id: UUID) -> UUID | None:
    """Return whose a variant is; None where there is none."""
    row = await connection.one(_SELLER_OF, id=variant_id)
    return None if row is None else row.seller_id


# --- issuing ---

_ISSUE = plain(
    """
    WITH asked AS (
        SELECT customer_id, id, place
        FROM unnest(:customer_ids, :ids) WITH ORDINALITY AS a (customer_id, id, place)
    ), issues_counted AS (
        UPDATE promotion_counters SET issued_count = issued_count + cardinality(:ids)
        WHERE id = :coupon_id AND (issue_limit IS NULL OR issued_count + cardinality(:ids) <= issue_limit)
        RETURNING id
    ), slotted AS (
        SELECT asked.*, (SELECT min(s) FROM generate_series(0, :limit - 1) AS s WHERE NOT EXISTS (
            SELECT FROM coupon_issuances AS i WHERE i.coupon_id = :coupon_id AND i.customer_id = asked.customer_id
            AND i.slot = s AND i.revoke_time IS NULL)) AS slot
        FROM asked WHERE EXISTS (SELECT FROM customers AS c WHERE c.id = asked.customer_id)
    )
    INSERT INTO coupon_issuances (id, coupon_id, customer_id, code_id, slot, external_code, expire_time, create_time)
    SELECT slotted.id, :coupon_id, customer_id, :code_id, slot, :external_code, :expire_time, :now
    FROM slotted CROSS JOIN issues_counted WHERE :limit IS NULL OR slot IS NOT NULL
    ORDER BY place
    ON CONFLICT DO NOTHING
    RETURNING *
    """,
    coupon_id=Uuid,
    customer_ids=ARRAY(Uuid),
    ids=ARRAY(Uuid),
    code_id=Uuid,
    external_code=Text,
    limit=Integer,
    expire_time=_NOW,
    now=_NOW,
)


async def issue(
    tx: Connection,
    coupon_id: UUID,
    customer_ids: Sequence[UUID],
    ids: Sequence[UUID],
    *,
    code_id: UUID | None,
    external_code: str,
    limit: int | None,
    expire_time: datetime | None,
    now: datetime,
) -> list[Row]:
    """Issue a coupon to customers; those that a limit does not allow, or that there are not, are left out."""
    return await tx.all(
        _ISSUE,
        coupon_id=coupon_id,
        customer_ids=list(customer_ids),
        ids=list(ids),
        code_id=code_id,
        external_code=external_code,
        limit=limit,
        expire_time=expire_time,
        now=now,
    )


_ADD_CODES = plain(
    """
    INSERT INTO coupon_codes (id, coupon_id, code, single_use, email, customer_id, create_time)
    SELECT uuidv7(), :coupon_id, code, true, :email, :customer_id, :now FROM unnest(:codes) AS c (code)
    ON CONFLICT (code) DO NOTHING
    """,
    coupon_id=Uuid,
    codes=ARRAY(Text),
    email=Text,
    customer_id=Uuid,
    now=_NOW,
)


async def add_codes(
    tx: Connection, coupon_id: UUID, codes: Sequence[str], *, email: str, customer_id: UUID | None, now: datetime
) -> int:
    """Add single-use codes of a coupon, leaving out those that exist; returns how many were added."""
    whose = {"email": email, "customer_id": customer_id}
    return await tx.run(_ADD_CODES, coupon_id=coupon_id, codes=list(codes), **whose, now=now)


_BY_CODE = Statement(
    select(coupon_codes).where(coupon_codes.c.code == parameter("code", coupon_codes.c.code)).with_for_update()
)


async def by_code(tx: Connection, code: str) -> Row | None:
    """Lock the row of a code."""
    return await tx.one(_BY_CODE, code=code)


# --- reading ---

_c, _g, _n = coupons.c, campaigns.c, promotion_counters.c
_i, _k, _r, _a, _s = coupon_issuances.c, coupon_codes.c, redemptions.c, coupon_attempts.c, promotion_snapshots.c
_counted = (
    _n.usage_limit,
    func.coalesce(_n.used_count, 0).label("used_count"),
    _n.issue_limit,
    func.coalesce(_n.issued_count, 0).label("issued_count"),
    _n.budget_minor,
    _n.budget_currency,
    func.coalesce(_n.given_minor, 0).label("given_minor"),
)
owner_id = parameter("owner_id", _c.seller_id)
buyer_id = parameter("buyer_id", _r.customer_id)


def _same(column: Any) -> Any:
    return column == parameter(column.name, column)


_coupon_state = case(
    (_c.end_time <= now_, literal("EXPIRED", Text)),
    (
        and_(_c.state == "ACTIVE", or_(_n.used_count >= _n.usage_limit, _n.given_minor >= _n.budget_minor)),
        literal("SOLD_OUT", Text),
    ),
    else_=_c.state,
)
_usage = (_r.issuance_id == _i.id) & _r.state.in_(["LOCKED", "USED"])
_issuance_state = case(
    (_i.revoke_time.is_not(None), literal("REVOKED", Text)),
    # Not EXISTS, for which the planner would rather read all there are.
    (select(_r.create_time).where(_usage).scalar_subquery().is_not(None), literal("USED", Text)),
    (_i.expire_time <= now_, literal("EXPIRED", Text)),
    else_=literal("ISSUED", Text),
)
_redemption_of_code = select(_r.create_time).where(_r.code_id == _k.id, _r.state.in_(["LOCKED", "USED"]))
_claim_of_code = select(_i.id).where(_i.code_id == _k.id, _i.revoke_time.is_(None))

# What everybody sees: open, published, and not over.
SHOWN = and_(
    _c.public,
    _c.state == "ACTIVE",
    or_(_c.publish_time.is_(None), _c.publish_time <= now_),
    or_(_c.end_time.is_(None), _c.end_time > now_),
)
_CAMPAIGNS = select(campaigns, *_counted).outerjoin_from(campaigns, promotion_counters, _n.id == _g.id)
_COUPONS = select(coupons, *_counted, _coupon_state.label("shown_state")).outerjoin_from(
    coupons, promotion_counters, _n.id == _c.id
)
_ISSUANCES = select(
    coupon_issuances,
    _issuance_state.label("state"),
    _c.title,
    select(_r.create_time).where(_usage).scalar_subquery().label("use_time"),
).join_from(coupon_issuances, coupons, _c.id == _i.coupon_id)
_CODES = select(
    coupon_codes,
    case(
        (_k.revoke_time.is_not(None), literal("REVOKED", Text)),
        (_redemption_of_code.scalar_subquery().is_not(None), literal("REDEEMED", Text)),
        (_claim_of_code.limit(1).scalar_subquery().is_not(None), literal("ISSUED", Text)),
        else_=literal("AVAILABLE", Text),
    ).label("state"),
    _redemption_of_code.scalar_subquery().label("redeem_time"),
)
CAMPAIGNS = Listing(
    _CAMPAIGNS,
    orders=by_time(_g.create_time, _g.id),
    filters={"seller_id": _same(_g.seller_id), "channel_id": _same(_g.channel_id), "live": _g.delete_time.is_(None)},
    choices={"states": _g.state},
)
COUPONS = Listing(
    _COUPONS,
    orders=by_time(_c.create_time, _c.id),
    filters={"seller_id": _same(_c.seller_id), "campaign_id": _same(_c.campaign_id), "live": _c.delete_time.is_(None)},
    choices={"states": _coupon_state},
)
CODES = Listing(
    _CODES,
    orders=by_time(_k.create_time, _k.id),
    filters={"coupon_id": _same(_k.coupon_id), "single_use": _k.single_use},
)
ISSUANCES = Listing(
    _ISSUANCES,
    orders=by_time(_i.create_time, _i.id),
    filters={"customer_id": _same(_i.customer_id), "coupon_id": _same(_i.coupon_id)},
    choices={"states": _issuance_state},
)
REDEMPTIONS = Listing(
    select(
        *(column for column in redemptions.c if column.name != "offer"),
        _r.offer[("targets", "products")].label("product_ids"),
    ),
    orders=by_time(_r.create_time, _r.id),
    filters={
        **{c.name: _same(c) for c in (_r.customer_id, _r.coupon_id, _r.campaign_id, _r.purchase_id)},
    },
    choices={"states": _r.state},
)
ATTEMPTS = Listing(
    select(coupon_attempts),
    orders=by_time(_a.create_time, _a.id),
    filters={"customer_id": _same(_a.customer_id), "coupon_id": _same(_a.coupon_id)},
)
SNAPSHOTS = Listing(
    select(promotion_snapshots),
    orders=by_time(_s.create_time, _s.id),
    filters={"promotion_id": _same(_s.promotion_id)},
)
_READ = {
    "campaign": (_CAMPAIGNS, campaigns),
    "coupon": (_COUPONS, coupons),
    "coupon_issuance": (_ISSUANCES, coupon_issuances),
    "coupon_code": (_CODES, coupon_codes),
}


@cache
def _reading(noun: str, scope: str, lock: bool, whole: bool = False) -> Statement:  # noqa: FBT001, FBT002 - shapes the statement
    source, table = _READ[noun]
    if whole:
        limits = {"usage_limit": _n.usage_limit, "issue_limit": _n.issue_limit}
        source = source.add_columns(history.whole(table, **limits).label("whole"))
    found = source.where(table.c.id == parameter("id", table.c.id))
    if scope == "owner":
        found = found.where(table.c.seller_id == owner_id)
    elif scope == "shown":
        found = found.where(SHOWN)
    elif scope == "owner or shown":
        found = found.where(or_(table.c.seller_id == owner_id, SHOWN))
    return Statement(found.with_for_update(of=table) if lock else found)


async def read(
    connection: Connection,
    noun: str,
    id_: UUID,
    now: datetime,
    *,
    scope: str = "all",
    owner: UUID | None = None,
    lock: bool = False,
    whole: bool = False,
) -> Row | None:
    """Return a campaign, coupon, issuance or code as it is shown; locked on demand.

    With `whole` a campaign or coupon also has what a snapshot keeps of it.
    """
    return await connection.one(_reading(noun, scope, lock, whole), id=id_, now=now, owner_id=owner)


_SET_LIMITS = plain(
    """
    INSERT INTO promotion_counters (id, usage_limit, issue_limit, budget_minor, budget_currency)
    VALUES (:id, :usage_limit, :issue_limit, :budget_minor, :budget_currency)
    ON CONFLICT (id) DO UPDATE SET usage_limit = excluded.usage_limit, issue_limit = excluded.issue_limit,
        budget_minor = excluded.budget_minor, budget_currency = excluded.budget_currency
    """,
    id=Uuid,
    usage_limit=Integer,
    issue_limit=Integer,
    budget_minor=BigInteger,
    budget_currency=Text,
)
LIMITS = ("usage_limit", "issue_limit", "budget_minor", "budget_currency")


async def set_limits(tx: Connection, id_: UUID, limits: Mapping[str, Any]) -> None:
    """Set how often a promotion is used and issued, and what it gives away; what is counted already stays. By the names in LIMITS."""
    await tx.run(_SET_LIMITS, id=id_, **{name: limits.get(name) for name in LIMITS})


_REVOKE = {
    table.name: Statement(
        update(table)
        .where(table.c.id == parameter("id", table.c.id))
        .values(revoke_time=parameter("now", table.c.revoke_time))
    )
    for table in (coupon_codes, coupon_issuances)
}
_ISSUED = Statement(_ISSUANCES.where(_i.id == any_(bindparam("ids", type_=ARRAY(Uuid), required=True))))
_CUSTOMERS = plain("SELECT id FROM customers WHERE id = ANY (:ids)", ids=ARRAY(Uuid))
_EMAIL = plain("SELECT lower(email) AS email FROM accounts WHERE id = :id AND email_verify_time IS NOT NULL", id=Uuid)


async def revoke(tx: Connection, table: Table, id_: UUID, now: datetime) -> None:
    """Note that a code or an issue was revoked."""
    await tx.run(_REVOKE[table.name], id=id_, now=now)


async def issued(connection: Connection, ids: Sequence[UUID], now: datetime) -> list[Row]:
    """Return issues as they are shown."""
    return await connection.all(_ISSUED, ids=list(ids), now=now)


async def customers(connection: Connection, ids: Sequence[UUID]) -> set[UUID]:
    """Return those of the ids that are customers."""
    return {row.id for row in await connection.all(_CUSTOMERS, ids=list(ids))}


async def verified_email(connection: Connection, account_id: UUID) -> str | None:
    """Return the verified address of an account, in lower case."""
    row = await connection.one(_EMAIL, id=account_id)
    return None if row is None else str(row.email)


_STATISTICS = plain(
    f"""
    SELECT (SELECT count(*) FROM coupon_issuances WHERE coupon_id = :id) AS issued,
           (SELECT count(*) FROM coupon_attempts WHERE coupon_id = :id) AS refused,
           (SELECT count(*) FROM seller_coupons WHERE coupon_id = :id) AS sellers,
           (SELECT count(*) FROM seller_coupons WHERE coupon_id = :id AND enabled
            AND (expire_time IS NULL OR expire_time > :now)) AS enabled,
           (SELECT coalesce(jsonb_agg(of_currency ORDER BY currency), '[]') FROM (
                SELECT currency, count(*) AS uses, sum(amount_minor) AS given, sum(borne_by_mall_minor) AS borne_by_mall,
                       sum(commission_less_minor) AS commission_less, sum(goods_minor) AS revenue
                FROM redemptions AS r WHERE (r.coupon_id = :id OR r.campaign_id = :id) AND r.{_LIVE} GROUP BY currency
           ) AS of_currency) AS amounts
    """,  # noqa: S608 - a constant
    id=Uuid,
    now=_NOW,
)


async def statistics(connection: Connection, id_: UUID, now: datetime) -> Row:
    """Return how often a promotion was issued, refused and used, who takes part in it, and its amounts by currency as JSON."""
    return await connection.sole(_STATISTICS, id=id_, now=now)


_CHANNEL = plain(
    """
    SELECT id FROM channels
    WHERE state = 'ACTIVE' AND delete_time IS NULL
      AND CASE WHEN CAST(:id AS uuid) IS NULL THEN "primary" ELSE id = :id END
    """,
    id=Uuid,
)


async def channel(connection: Connection, id_: UUID | None) -> UUID | None:
    """Return an open channel; without an id, the primary one."""
    row = await connection.one(_CHANNEL, id=id_)
    return None if row is None else row.id
