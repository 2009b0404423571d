"""SQL of what people write for each other."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Boolean,
    DateTime,
    Integer,
    Interval,
    LargeBinary,
    Select,
    Table,
    Text,
    Uuid,
    all_,
    and_,
    bindparam,
    func,
    not_,
    or_,
    select,
    text,
)
from sqlalchemy.sql.elements import ColumnElement

from storage.database import Connection, Row
from storage.listing import Listing, Order, by_time
from storage.queries.voices import Reports, Votes
from storage.statements import parameter, plain
from storage.tables.community import (
    REACTIONS,
    article_categories,
    article_snapshots,
    articles,
    comments,
    content_reports,
    mentions,
    moderation_actions,
    moderation_appeals,
    moments,
    reactions,
)
from storage.tables.identity import accounts, customers, sellers
from storage.tables.platform import channels
from storage.tables.reviews import reviews

_MOMENT = DateTime(timezone=True)
a, c, m, g = articles.c, comments.c, moments.c, article_categories.c
caller_id = parameter("caller_id", a.author_id)

# --- authors ---


def _name(author_id: Any) -> ColumnElement[Any]:
    """What somebody is called in public; NULL once the account is gone."""
    known = (
        select(func.coalesce(sellers.c.display_name, customers.c.nickname, ""))
        .select_from(accounts)
        .outerjoin(sellers, sellers.c.id == accounts.c.id)
        .outerjoin(customers, customers.c.id == accounts.c.id)
        .where(accounts.c.id == author_id, accounts.c.delete_time.is_(None), accounts.c.state != "CLOSED")
    )
    return known.scalar_subquery().label("author_name")


def _mentioned(table: Table, key: str) -> ColumnElement[Any]:
    """Whom something mentions, as far as they are still there."""
    there = (
        select(func.coalesce(func.array_agg(mentions.c.account_id), text("'{}'::uuid[]")))
        .select_from(mentions)
        .join(accounts, accounts.c.id == mentions.c.account_id)
        .where(mentions.c[key] == table.c.id, accounts.c.delete_time.is_(None), accounts.c.state != "CLOSED")
    )
    return there.scalar_subquery().label("mentioned_ids")


# --- articles ---

_LONG = [column for column in a if column.name != "search"]
ARTICLE = select(*_LONG, _name(a.author_id), _mentioned(articles, "article_id"))
_SHORT = [column for column in a if column.name not in {"body", "search"}]
_CHANNEL_OPEN = (
    select((channels.c.state == "ACTIVE") & channels.c.delete_time.is_(None))
    .where(channels.c.id == a.channel_id)
    .scalar_subquery()
)
ARTICLE_PUBLIC = (a.state == "PUBLISHED") & not_(a.private) & _CHANNEL_OPEN
ARTICLE_OWN = or_(
    and_(a.author_id == caller_id, a.state != "DELETED"), and_(a.counterpart_id == caller_id, a.state == "PUBLISHED")
)
ARTICLE_WRITTEN = (a.author_id == caller_id) & (a.state != "DELETED")
_words = func.websearch_to_tsquery(
    text("'mall_words'::regconfig"), func.fold_text(bindparam("query", type_=Text, required=True))
)
_signed: Any = bindparam("signed", type_=ARRAY(Text), required=True)
ARTICLES = Listing(
    select(
        *_SHORT,
        func.left(a.body, 200).label("excerpt"),
        _name(a.author_id),
        _mentioned(articles, "article_id"),
    ),
    orders={
        **by_time(a.create_time, a.id),
        "MOST_VIEWED": Order(a.view_count, a.id),
        "MOST_REACTIONS": Order(a.reaction_count, a.id),
    },
    filters={
        **{name: a[name] == parameter(name, a[name]) for name in ("channel_id", "category_id", "author_id")},
        "tags": a.tag_keys.op("@>")(bindparam("tags", type_=ARRAY(Text), required=True)),
        "query": a.search.op("@@")(_words),
        # What has signs in it must occur as it is written.
        "signed": func.lower(a.title + "\n" + a.tag_text + "\n" + a.body).like(all_(_signed)),
        "pinned": a.pinned,
        "notice": a.notice,
        "live": a.state != "DELETED",
    },
    choices={"states": a.state},
)
_s = article_snapshots.c
SNAPSHOTS = Listing(
    select(article_snapshots),
    orders=by_time(_s.sequence, _s.id),
    filters={"article_id": _s.article_id == parameter("article_id", _s.article_id)},
)
CATEGORIES = Listing(
    select(article_categories),
    orders={"position": Order(g.position, g.id, descending=False)},
    filters={
        **{name: g[name] == parameter(name, g[name]) for name in ("channel_id", "parent_id")},
        "live": g.delete_time.is_(None),
    },
)
_HELD = plain(
    """
    SELECT (SELECT count(*) FROM article_categories WHERE parent_id = :id AND delete_time IS NULL) AS categories,
           (SELECT count(*) FROM (
               SELECT FROM articles WHERE category_id = :id AND state <> 'DELETED' LIMIT 1000) AS found) AS articles
    """,
    id=Uuid,
)
_CATEGORY = plain(
    """
    SELECT id FROM article_categories WHERE id = :id AND channel_id = :channel_id AND delete_time IS NULL FOR KEY SHARE
    """,
    id=Uuid,
    channel_id=Uuid,
)
_CHANNEL = plain(
    "SELECT language_code FROM channels WHERE id = :id AND state = 'ACTIVE' AND delete_time IS NULL", id=Uuid
)


_CHANNEL_OF = plain(
    "SELECT c.language_code FROM articles AS a JOIN channels AS c ON c.id = a.channel_id WHERE a.id = :id", id=Uuid
)


async def language_of_article(tx: Connection, article_id: UUID) -> str | None:
    """Return the language of the channel that an article is on."""
    row = await tx.one(_CHANNEL_OF, id=article_id)
    return None if row is None else row.language_code


async def held(tx: Connection, category_id: UUID) -> Row:
    """Return how many `articles` and `categories` stand in a category, up to 1,000."""
    return await tx.sole(_HELD, id=category_id)


async def lock_category(tx: Connection, id_: UUID, channel_id: UUID) -> bool:
    """Say whether a category of a channel lives, and let nobody delete it until the transaction ends."""
    return await tx.one(_CATEGORY, id=id_, channel_id=channel_id) is not None


async def language(tx: Connection, channel_id: UUID) -> str | None:
    """Return the language of an open channel; None where there is none."""
    row = await tx.one(_CHANNEL, id=channel_id)
    return None if row is None else row.language_code


# --- comments ---

COMMENT = select(comments, _name(c.author_id), _mentioned(comments, "comment_id"))
_ARTICLE_SHOWN = select(or_(ARTICLE_PUBLIC, ARTICLE_OWN)).where(a.id == c.article_id).scalar_subquery()
_REVIEW_SHOWN = (
    select(or_(reviews.c.state == "PUBLISHED", and_(reviews.c.customer_id == caller_id, reviews.c.state != "DELETED")))
    .where(reviews.c.id == c.review_id)
    .scalar_subquery()
)
_ARTICLE_OPEN = select(ARTICLE_PUBLIC).where(a.id == c.article_id).scalar_subquery()
_REVIEW_OPEN = select(reviews.c.state == "PUBLISHED").where(reviews.c.id == c.review_id).scalar_subquery()
_READABLE = or_(not_(c.secret), c.author_id == caller_id, c.owner_id == caller_id, c.secret_author_id == caller_id)
COMMENT_WRITTEN = (c.author_id == caller_id) & (c.state != "DELETED")
# By itself: what it is about must be shown as well.
COMMENT_OPEN = (c.state == "PUBLISHED") & not_(c.secret) & func.coalesce(_ARTICLE_OPEN, _REVIEW_OPEN)
COMMENT_SHOWN = or_(
    COMMENT_WRITTEN, (c.state == "PUBLISHED") & _READABLE & func.coalesce(_ARTICLE_SHOWN, _REVIEW_SHOWN)
)
# In the threads of what the caller may read: what is published, and marks above it.
THREADS_OPEN = not_(c.secret) & or_(c.state == "PUBLISHED", c.reply_count > 0)
_below = comments.alias("below")
_SECRET_BELOW = (
    select(_below.c.id)
    .where(_below.c.parent_id == c.id, _below.c.secret_author_id == caller_id, _below.c.state == "PUBLISHED")
    .limit(1)
    .scalar_subquery()
)
THREADS_SHOWN = or_(
    COMMENT_WRITTEN,
    and_(
        _READABLE,
        or_(
            c.state == "PUBLISHED",
            c.reply_count > 0,
            and_(or_(c.secret, c.owner_id == caller_id), c.below_count > 0),
            and_(c.below_count > 0, _SECRET_BELOW.is_not(None)),
        ),
    ),
)
THREADS_WHOLE = or_(c.state != "DELETED", c.below_count > 0)
COMMENTS = Listing(
    COMMENT,
    orders={**by_time(c.create_time, c.id), "THREAD": Order(c.thread_key, c.id, descending=False)},
    filters={
        **{name: c[name] == parameter(name, c[name]) for name in ("article_id", "review_id", "parent_id")},
        "top_level": c.parent_id.is_(None),
    },
    choices={"states": c.state},
)
# What it is about is locked: comments on one thing change one after the other, and ancestors are counted in no order.
_COUNT = plain(
    """
    WITH counted AS (
        UPDATE articles SET comment_count = comment_count + :open WHERE id = :article_id
    )
    UPDATE comments SET reply_count = reply_count + :open, below_count = below_count + :sign WHERE id = ANY (:above)
    """,
    open=Integer,
    sign=Integer,
    article_id=Uuid,
    above=ARRAY(Uuid),
)


_LOCK_ARTICLE = plain("SELECT id FROM articles WHERE id = :id FOR UPDATE", id=Uuid)
_LOCK_REVIEW = plain("SELECT id FROM reviews WHERE id = :id FOR UPDATE", id=Uuid)


async def lock_target(tx: Connection, article_id: UUID | None, review_id: UUID | None) -> None:
    """Lock what a comment is about."""
    if article_id is not None:
        await tx.one(_LOCK_ARTICLE, id=article_id)
    else:
        await tx.one(_LOCK_REVIEW, id=review_id)


async def count_comment(tx: Connection, row: Row, sign: int) -> None:
    """Count a comment that is seen from now on (1), or no more (-1)."""
    open_ = 0 if row.secret else sign
    await tx.run(_COUNT, open=open_, sign=sign, article_id=row.article_id, above=row.above)


# --- moments ---

MOMENT = select(moments, _name(m.author_id))
MOMENT_PUBLISHED = m.state == "PUBLISHED"
MOMENT_WRITTEN = (m.author_id == caller_id) & (m.state != "DELETED")
MOMENTS = Listing(
    MOMENT,
    orders={**by_time(m.create_time, m.id), "MOST_REACTIONS": Order(m.reaction_count, m.id)},
    filters={
        **{name: m[name] == parameter(name, m[name]) for name in ("article_id", "author_id")},
        "product_ids": m.product_ids.op("@>")(bindparam("product_ids", type_=ARRAY(Uuid), required=True)),
        "live": m.state != "DELETED",
    },
    choices={"states": m.state},
)
_ON_SALE = plain("SELECT id FROM products WHERE id = ANY (:ids) AND visible", ids=ARRAY(Uuid))


async def on_sale(tx: Connection, ids: Collection[UUID]) -> set[UUID]:
    """Return those of some products that are shown to everybody."""
    return {row.id for row in await tx.all(_ON_SALE, ids=list(ids))} if ids else set()


# --- screening ---

_REPEATED = plain(
    """
    SELECT EXISTS (SELECT FROM articles WHERE text_hash = :hash AND create_time > :since AND id <> :id AND state <> 'DELETED')
        OR EXISTS (SELECT FROM comments WHERE text_hash = :hash AND create_time > :since AND id <> :id AND state <> 'DELETED')
        OR EXISTS (SELECT FROM moments WHERE text_hash = :hash AND create_time > :since AND id <> :id AND state <> 'DELETED')
        AS found
    """,
    hash=LargeBinary,
    since=_MOMENT,
    id=Uuid,
)


async def repeated(tx: Connection, hash_: bytes, id_: UUID, since: datetime) -> bool:
    """Say whether something else says the same, since a time."""
    return bool((await tx.sole(_REPEATED, hash=hash_, since=since, id=id_)).found)


# --- mentions ---

# Who can be seen here: sellers, and who has published something. Nobody learns from this whether there is an account.
_KNOWN = plain(
    """
    SELECT a.id FROM accounts AS a
    WHERE a.id = ANY (:ids) AND a.delete_time IS NULL AND a.state <> 'CLOSED' AND (
        EXISTS (SELECT FROM sellers AS s WHERE s.id = a.id AND s.state = 'ACTIVE')
        OR EXISTS (SELECT FROM articles AS w WHERE w.author_id = a.id AND w.state = 'PUBLISHED' AND NOT w.private)
        OR EXISTS (SELECT FROM comments AS w WHERE w.author_id = a.id AND w.state = 'PUBLISHED' AND NOT w.secret)
        OR EXISTS (SELECT FROM moments AS w WHERE w.author_id = a.id AND w.state = 'PUBLISHED'))
    """,
    ids=ARRAY(Uuid),
)
_UNMENTION = plain(
    """
    DELETE FROM mentions WHERE (article_id = :id OR comment_id = :id) AND NOT account_id = ANY (:ids)
    """,
    id=Uuid,
    ids=ARRAY(Uuid),
)
_MENTION = {
    key: plain(
        f"""
        INSERT INTO mentions (id, account_id, {key}, create_time)
        SELECT unnest(:new_ids), unnest(:ids), :id, :now ON CONFLICT ({key}, account_id) DO NOTHING
        """,
        new_ids=ARRAY(Uuid),
        ids=ARRAY(Uuid),
        id=Uuid,
        now=_MOMENT,
    )
    for key in ("article_id", "comment_id")
}
_n = mentions.c
_IN_ARTICLE = select(or_(ARTICLE_PUBLIC, ARTICLE_OWN)).where(a.id == _n.article_id).scalar_subquery()
_IN_COMMENT = select(COMMENT_SHOWN).where(c.id == _n.comment_id).scalar_subquery()
MENTIONED = (_n.account_id == caller_id) & func.coalesce(_IN_ARTICLE, _IN_COMMENT)
MENTIONS = Listing(select(mentions), orders=by_time(_n.create_time, _n.id))


async def known_accounts(tx: Connection, ids: Collection[UUID]) -> set[UUID]:
    """Return those of some accounts that are still there."""
    return {row.id for row in await tx.all(_KNOWN, ids=list(ids))} if ids else set()


async def unmention(tx: Connection, id_: UUID, ids: Collection[UUID]) -> None:
    """Let something mention nobody but these."""
    await tx.run(_UNMENTION, id=id_, ids=list(ids))


async def mention(tx: Connection, key: str, id_: UUID, ids: dict[UUID, UUID], now: datetime) -> None:
    """Let something mention accounts: each with the id that its mention gets if it is new."""
    if ids:
        await tx.run(_MENTION[key], id=id_, ids=list(ids), new_ids=list(ids.values()), now=now)


# --- reactions, reports, moderation ---

_COUNTERS = {
    **{f"{kind.lower()}_count": f"(({{}}) = '{kind}')::integer" for kind in REACTIONS},
    "reaction_count": "(CASE WHEN {} IS NULL THEN 0 ELSE 1 END)",
}
VOTING = {
    noun: Votes(reactions, table, f"{noun}_id", "kind", _COUNTERS)
    for noun, table in (("article", articles), ("comment", comments), ("moment", moments))
}
REPORTING = {
    noun: Reports(content_reports, table, f"{noun}_id")
    for noun, table in (("article", articles), ("comment", comments), ("moment", moments))
}


async def react(tx: Connection, noun: str, **values: object) -> Row:
    """Set somebody's reaction to something locked, and count it."""
    return await VOTING[noun].set(tx, **values)


async def withdraw(tx: Connection, noun: str, id_: UUID, customer_id: UUID) -> bool:
    """Take a reaction to something locked back; says whether there was one."""
    return await VOTING[noun].withdraw(tx, id_, customer_id) is not None


def _about(table: Table) -> dict[str, ColumnElement[bool]]:
    names = ("article_id", "comment_id", "moment_id")
    return {name: table.c[name] == parameter(name, table.c[name]) for name in names}


def _newest(table: Table, **filters: ColumnElement[bool]) -> Listing:
    source: Select[Any] = select(table)
    return Listing(source, orders=by_time(table.c.create_time, table.c.id), filters={**_about(table), **filters})


REACTED = reactions.c.customer_id == caller_id
REACTIONS_LISTED = _newest(reactions)
REPORTS = _newest(content_reports, open=content_reports.c.settle_time.is_(None))
ACTIONS = _newest(
    moderation_actions,
    moderator_id=moderation_actions.c.moderator_id == parameter("moderator_id", moderation_actions.c.moderator_id),
)
_p = moderation_appeals.c
APPEALS = Listing(select(moderation_appeals), orders=by_time(_p.create_time, _p.id), choices={"states": _p.state})
APPEAL_OWN = _p.author_id == caller_id
_REMOVAL = {
    noun: plain(
        f"""
        SELECT * FROM moderation_actions WHERE {noun}_id = :id AND action = 'REMOVE' ORDER BY create_time DESC, id DESC LIMIT 1
        """,  # noqa: S608 - no input
        id=Uuid,
    )
    for noun in VOTING
}
_ADDRESSEE = plain(
    """
    SELECT a.email, coalesce(c.language_code, 'en') AS language_code
    FROM accounts AS a LEFT JOIN articles AS w ON w.id = :article_id LEFT JOIN channels AS c ON c.id = w.channel_id
    WHERE a.id = :id AND a.delete_time IS NULL AND a.email_verify_time IS NOT NULL
    """,
    id=Uuid,
    article_id=Uuid,
)


async def removal(tx: Connection, noun: str, id_: UUID) -> Row | None:
    """Return the last removal of something."""
    return await tx.one(_REMOVAL[noun], id=id_)


async def addressee(tx: Connection, account_id: UUID, article_id: UUID | None) -> Row | None:
    """Return where somebody is written to, and in which language: that of an article's channel."""
    return await tx.one(_ADDRESSEE, id=account_id, article_id=article_id)


# --- views ---

# Each reader has a row: readers of one article wait for nobody, and what is counted is added up later.
_VIEW = plain(
    """
    WITH seen AS (
        INSERT INTO article_readers AS r (article_id, reader, view_time)
        SELECT a.id, :reader, :now FROM articles AS a
        WHERE a.id = :id AND a.author_id IS DISTINCT FROM :caller_id AND NOT :robot
        ON CONFLICT (article_id, reader) DO UPDATE SET view_time = :now WHERE r.view_time <= :now - :window
        RETURNING article_id
    )
    INSERT INTO article_view_changes (article_id) SELECT article_id FROM seen
    """,
    id=Uuid,
    caller_id=Uuid,
    reader=LargeBinary,
    now=_MOMENT,
    window=Interval,
    robot=Boolean,
)
_FOLD = plain(
    """
    WITH gone AS (
        DELETE FROM article_view_changes WHERE id IN (
            SELECT id FROM article_view_changes ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED)
        RETURNING article_id
    ), sums AS (
        SELECT article_id, count(*) AS times FROM gone GROUP BY article_id
    ), locked AS (
        SELECT a.id, s.times FROM articles AS a JOIN sums AS s ON s.article_id = a.id ORDER BY a.id FOR UPDATE OF a
    ), counted AS (
        UPDATE articles AS a SET view_count = a.view_count + l.times FROM locked AS l WHERE a.id = l.id
    )
    SELECT count(*) AS times FROM gone
    """,
    limit=Integer,
)
_FORGET_READERS = plain("DELETE FROM article_readers WHERE view_time < :before", before=_MOMENT)


async def view(
    tx: Connection, id_: UUID, reader: bytes, caller: UUID | None, window: timedelta, now: datetime, *, robot: bool
) -> bool:
    """Note that somebody reads an article; says whether that counts."""
    return await tx.run(_VIEW, id=id_, reader=reader, caller_id=caller, window=window, now=now, robot=robot) > 0


async def fold_views(tx: Connection, limit: int) -> int:
    """Add views up that were counted; returns how many."""
    return int((await tx.sole(_FOLD, limit=limit)).times)


async def forget_readers(tx: Connection, before: datetime) -> int:
    """Forget who was counted before a time."""
    return await tx.run(_FORGET_READERS, before=before)
