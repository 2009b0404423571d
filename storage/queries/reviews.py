"""SQL of reviews. One statement changes a review and, with it, what all reviews of its product come to."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    DateTime,
    Integer,
    Interval,
    LargeBinary,
    Uuid,
    any_,
    bindparam,
    func,
    select,
)

from storage.database import Connection, Row
from storage.listing import Listing, Order, by_time
from storage.queries.voices import Reports, Votes
from storage.statements import parameter, plain
from storage.tables.catalog import products
from storage.tables.reviews import (
    review_reports,
    review_snapshots,
    review_state_changes,
    review_summaries,
    review_votes,
    reviews,
    seller_replies,
)

r, v, p, n, s = reviews.c, review_votes.c, review_reports.c, seller_replies.c, review_summaries.c
h, w = review_state_changes.c, review_snapshots.c
_MOMENT = DateTime(timezone=True)
_IDS = {"ids": ARRAY(Uuid)}

caller_id = parameter("caller_id", r.customer_id)
REVIEWS = Listing(
    select(reviews),
    orders={
        **by_time(r.create_time, r.id),
        "MOST_HELPFUL": Order(r.helpfulness, r.id),
        "HIGHEST_RATING": Order(r.rating, r.id),
        "LOWEST_RATING": Order(r.rating, r.id, descending=False),
    },
    filters={
        **{name: r[name] == parameter(name, r[name]) for name in ("product_id", "seller_id", "customer_id", "rating")},
        "live": r.state != "DELETED",
    },
    choices={"states": r.state},
)
CHANGES = Listing(
    select(
        review_state_changes,
        func.coalesce(w.content["rating"].as_integer(), 0).label("rating"),
        *(func.coalesce(w.content[name].astext, "").label(name) for name in ("title", "text")),
    ).outerjoin(review_snapshots, (w.review_id == h.review_id) & (w.sequence == h.sequence)),
    orders=by_time(h.sequence, h.id),
    filters={"review_id": h.review_id == parameter("review_id", h.review_id)},
)
VOTES = Listing(
    select(review_votes),
    orders=by_time(v.create_time, v.id),
    filters={name: v[name] == parameter(name, v[name]) for name in ("product_id", "customer_id")},
)
REPORTS = Listing(
    select(review_reports),
    orders=by_time(p.create_time, p.id),
    filters={"review_id": p.review_id == parameter("review_id", p.review_id), "open": p.settle_time.is_(None)},
)
REPLIES = Listing(
    select(seller_replies),
    orders=by_time(n.create_time, n.id),
    filters={
        "seller_id": n.seller_id == parameter("seller_id", n.seller_id),
        "review_ids": n.review_id == any_(bindparam("review_ids", type_=ARRAY(Uuid), required=True)),
        "live": n.state != "DELETED",
    },
    choices={"states": n.state},
)
# The best product first.
SUMMARIES = Listing(
    select(review_summaries)
    .join(products, products.c.id == s.product_id)
    .where(products.c.visible, s.review_count > 0),
    orders={"BEST": Order(s.score, s.product_id)},
    filters={"product_ids": s.product_id == any_(bindparam("product_ids", type_=ARRAY(Uuid), required=True))},
)

# --- what was bought ---

# That something of an item is still kept: it has arrived, and was not given back or cancelled as a whole.
_KEPT = """
    i.state = 'DELIVERED' AND i.return_state <> 'RETURN_REFUNDED' AND o.state NOT IN ('REFUNDED', 'CANCELLED', 'FAILED')
"""
_ITEM = plain(
    f"""
    SELECT i.id, i.order_id, i.product_id, i.variant_id, coalesce(i.deliver_time, o.deliver_time) AS deliver_time,
           g.seller_id, {_KEPT} AS kept
    FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN products AS g ON g.id = i.product_id
    WHERE i.id = :id AND o.customer_id = :customer_id
    """,  # noqa: S608 - no input
    id=Uuid,
    customer_id=Uuid,
)
# Reviews of what was in these orders whose badge is not what their orders say; locked in the order of their ids.
_FOLLOW = plain(
    f"""
    WITH found AS (
        SELECT r.id FROM reviews AS r
        WHERE r.state <> 'DELETED' AND (r.customer_id, r.product_id) IN (
            SELECT o.customer_id, i.product_id FROM orders AS o JOIN order_items AS i ON i.order_id = o.id
            WHERE o.id = ANY(:ids))
        ORDER BY r.id FOR UPDATE
    ), kept AS (
        SELECT r.id, EXISTS (
            SELECT FROM orders AS o JOIN order_items AS i ON i.order_id = o.id
            WHERE o.customer_id = r.customer_id AND i.product_id = r.product_id AND {_KEPT}) AS kept
        FROM found JOIN reviews AS r ON r.id = found.id
    )
    UPDATE reviews AS r SET verified_purchase = k.kept, update_time = greatest(r.update_time, :now)
    FROM kept AS k WHERE r.id = k.id AND r.verified_purchase <> k.kept
    RETURNING r.*
    """,  # noqa: S608 - no input
    now=_MOMENT,
    **_IDS,
)


async def item(tx: Connection, id_: UUID, customer_id: UUID) -> Row | None:
    """Return an item of somebody's order, and whether something of it is `kept`."""
    return await tx.one(_ITEM, id=id_, customer_id=customer_id)


async def follow(tx: Connection, order_ids: Collection[UUID], now: datetime) -> list[Row]:
    """Let badges follow the state of orders; returns the reviews whose badge has changed."""
    return await tx.all(_FOLLOW, ids=list(order_ids), now=now)


# --- changes ---

_STARS = {1: "ones", 2: "twos", 3: "threes", 4: "fours", 5: "fives"}
_SCORE = "((:prior_sum + {stars} * 1000000) / (:prior_weight + {times}))::bigint"
_PRIOR = {"prior_sum": BigInteger, "prior_weight": BigInteger}
CHANGED = ("rating", "title", "text", "images", "text_hash", "flags", "state", "state_reason", "report_count", "edit_time",
           "publish_time", "delete_time")  # fmt: skip
# The row is locked: `before` reads it as it was when the statement began.
CHANGE = plain(
    f"""
    WITH changed AS (
        UPDATE reviews AS r
        SET {", ".join(f"{name} = :{name}" for name in CHANGED)},
            update_time = greatest(r.update_time, :now), version = r.version + 1
        WHERE r.id = :id RETURNING r.*
    ), shown AS (
        SELECT product_id, rating, (text <> '')::integer AS words, 1 AS sign FROM changed WHERE state = 'PUBLISHED'
        UNION ALL
        SELECT before.product_id, before.rating, (before.text <> '')::integer, -1
        FROM reviews AS before JOIN changed ON changed.id = before.id WHERE before.state = 'PUBLISHED'
    ), delta AS (
        SELECT product_id, sum(sign) AS times, sum(sign * rating) AS stars, sum(sign * words) AS words,
               {", ".join(f"coalesce(sum(sign) FILTER (WHERE rating = {k}), 0) AS {name}" for k, name in _STARS.items())}
        FROM shown GROUP BY product_id
    ), counted AS (
        UPDATE review_summaries AS s
        SET review_count = s.review_count + d.times, rating_sum = s.rating_sum + d.stars,
            text_count = s.text_count + d.words, {", ".join(f"{name} = s.{name} + d.{name}" for name in _STARS.values())},
            score = {_SCORE.format(stars="(s.rating_sum + d.stars)", times="s.review_count + d.times")},
            update_time = greatest(s.update_time, :now)
        FROM delta AS d WHERE s.product_id = d.product_id
    )
    SELECT * FROM changed
    """,  # noqa: S608 - no input
    id=Uuid,
    now=_MOMENT,
    **_PRIOR,
    **{name: r[name] for name in CHANGED},
)
_ENSURE = plain(
    f"""
    INSERT INTO review_summaries (product_id, review_count, rating_sum, text_count, {", ".join(_STARS.values())}, score, update_time)
    VALUES (:product_id, 0, 0, 0, 0, 0, 0, 0, 0, {_SCORE.format(stars="0", times="0")}, :now)
    ON CONFLICT (product_id) DO NOTHING
    """,  # noqa: S608 - no input
    product_id=Uuid,
    now=_MOMENT,
    **_PRIOR,
)
_SEEN = plain(
    """
    SELECT (SELECT count(*) FROM (
                SELECT FROM reviews AS r WHERE r.customer_id = :customer_id AND r.state = 'PUBLISHED' LIMIT :trusted) AS t
           ) >= :trusted
           AND NOT EXISTS (SELECT FROM reviews AS r WHERE r.customer_id = :customer_id AND r.id <> :id
                           AND (r.report_count > 0 OR r.state IN ('HIDDEN', 'REJECTED'))) AS trusted,
           EXISTS (SELECT FROM reviews AS r WHERE r.text_hash = :text_hash AND r.id <> :id AND r.state <> 'DELETED') AS identical,
           (SELECT count(*) FROM (
                SELECT FROM reviews AS r WHERE r.product_id = :product_id AND r.id <> :id AND r.create_time > :since
                LIMIT :hourly) AS t) >= :hourly AS velocity
    """,
    id=Uuid,
    customer_id=Uuid,
    product_id=Uuid,
    text_hash=LargeBinary,
    since=_MOMENT,
    trusted=Integer,
    hourly=Integer,
)


async def ensure_summary(tx: Connection, product_id: UUID, prior: Mapping[str, int], now: datetime) -> None:
    """Make the row of a product's summary, if there is none."""
    await tx.run(_ENSURE, product_id=product_id, now=now, **prior)


async def change(tx: Connection, row: Row, values: Mapping[str, Any], prior: Mapping[str, int], now: datetime) -> Row:
    """Change columns of a locked review, and its product's summary with it."""
    wanted = {name: values.get(name, row[name]) for name in CHANGED}
    return await tx.sole(CHANGE, id=row.id, now=now, **prior, **wanted)


async def seen(tx: Connection, **values: object) -> Row:
    """Return what is to be known of a review before it is published: is its author trusted, is it like another one."""
    return await tx.sole(_SEEN, **values)


# --- votes and reports ---

VOTING = Votes(
    review_votes,
    reviews,
    "review_id",
    "helpful",
    counters={
        "helpful_count": "({})::integer",
        "not_helpful_count": "(NOT {})::integer",
        "helpfulness": "(CASE WHEN {} THEN 1 ELSE -1 END)",
    },
    more=["product_id"],
)
REPORTING = Reports(review_reports, reviews, "review_id")


async def vote(tx: Connection, **values: object) -> Row:
    """Set somebody's vote on a locked review, and count it."""
    return await VOTING.set(tx, **values)


async def withdraw(tx: Connection, review_id: UUID, customer_id: UUID) -> Row | None:
    """Take a vote on a locked review back; returns the review, or None where there was none."""
    return await VOTING.withdraw(tx, review_id, customer_id)


# --- summaries ---

_SUMMARY = plain(
    """
    SELECT g.id, s.* FROM products AS g LEFT JOIN review_summaries AS s ON s.product_id = g.id
    WHERE g.id = :id AND (g.visible OR g.seller_id = :caller_id OR :everything)
    """,
    id=Uuid,
    caller_id=Uuid,
    everything=Boolean,
)
_LOCK = plain(
    """
    SELECT s.product_id FROM review_summaries AS s WHERE s.product_id > :after ORDER BY s.product_id LIMIT :limit FOR UPDATE
    """,
    after=Uuid,
    limit=Integer,
)
_SUMS = ("review_count", "rating_sum", "text_count", *_STARS.values(), "score")
_REBUILD = plain(
    f"""
    WITH counted AS (
        SELECT g.id AS product_id, count(r.id) AS review_count, coalesce(sum(r.rating), 0) AS rating_sum,
               count(r.id) FILTER (WHERE r.text <> '') AS text_count,
               {", ".join(f"count(r.id) FILTER (WHERE r.rating = {k}) AS {name}" for k, name in _STARS.items())},
               {_SCORE.format(stars="coalesce(sum(r.rating), 0)", times="count(r.id)")} AS score
        FROM unnest(:ids) AS g (id) LEFT JOIN reviews AS r ON r.product_id = g.id AND r.state = 'PUBLISHED'
        GROUP BY g.id
    )
    UPDATE review_summaries AS s
    SET {", ".join(f"{name} = c.{name}" for name in _SUMS)}, update_time = greatest(s.update_time, :now)
    FROM counted AS c
    WHERE s.product_id = c.product_id
      AND ({", ".join(f"s.{name}" for name in _SUMS)}) IS DISTINCT FROM ({", ".join(f"c.{name}" for name in _SUMS)})
    """,  # noqa: S608 - no input
    now=_MOMENT,
    **_PRIOR,
    **_IDS,
)


async def summary(connection: Connection, product_id: UUID, caller_id: UUID | None, *, everything: bool) -> Row | None:
    """Return what the reviews of a product come to, with NULLs where it never had one; None without the product."""
    return await connection.one(_SUMMARY, id=product_id, caller_id=caller_id, everything=everything)


async def lock_summaries(tx: Connection, after: UUID, limit: int) -> list[UUID]:
    """Lock the next summaries, so that nothing is counted meanwhile; returns their products."""
    return [row.product_id for row in await tx.all(_LOCK, after=after, limit=limit)]


async def rebuild(tx: Connection, product_ids: Collection[UUID], prior: Mapping[str, int], now: datetime) -> int:
    """Count locked summaries anew; returns how many were wrong."""
    return await tx.run(_REBUILD, ids=list(product_ids), now=now, **prior)


# --- invitations ---

_INVITE = plain(
    """
    INSERT INTO review_invitations (order_id, due_time, create_time)
    SELECT o.id, o.deliver_time + :delay, :now FROM orders AS o
    WHERE o.id = ANY(:ids) AND o.state IN ('DELIVERED', 'COMPLETED') AND o.deliver_time IS NOT NULL
    ON CONFLICT (order_id) DO NOTHING
    """,
    delay=Interval,
    now=_MOMENT,
    **_IDS,
)
# Who is asked about what: not those who have written about all of it, or have kept none of it.
_DUE = plain(
    f"""
    WITH due AS (
        SELECT v.order_id FROM review_invitations AS v WHERE v.settle_time IS NULL AND v.due_time <= :now
        ORDER BY v.due_time, v.order_id LIMIT :limit FOR UPDATE SKIP LOCKED
    ), asked AS (
        SELECT o.id, o.number, a.email, c.language_code,
               (SELECT array_agg(i.title ORDER BY i.position) FROM order_items AS i
                WHERE i.order_id = o.id AND {_KEPT} AND NOT EXISTS (
                    SELECT FROM reviews AS r
                    WHERE r.customer_id = o.customer_id AND r.product_id = i.product_id AND r.state <> 'DELETED')
               ) AS titles
        FROM due JOIN orders AS o ON o.id = due.order_id JOIN channels AS c ON c.id = o.channel_id
        JOIN accounts AS a ON a.id = o.customer_id AND a.delete_time IS NULL AND a.email_verify_time IS NOT NULL
    )
    UPDATE review_invitations AS v SET settle_time = :now, sent = q.titles IS NOT NULL
    FROM due LEFT JOIN asked AS q ON q.id = due.order_id
    WHERE v.order_id = due.order_id
    RETURNING v.order_id, v.sent, q.number, q.email, q.language_code, q.titles
    """,  # noqa: S608 - no input
    now=_MOMENT,
    limit=Integer,
)


async def invite(tx: Connection, order_ids: Collection[UUID], delay: timedelta, now: datetime) -> None:
    """Note who is to be asked later what they think, once per order."""
    await tx.run(_INVITE, ids=list(order_ids), delay=delay, now=now)


async def due_invitations(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Settle the invitations that are due; those that are `sent` have somebody to be written to, and `titles`."""
    return await tx.all(_DUE, now=now, limit=limit)
