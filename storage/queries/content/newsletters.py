"""SQL of newsletters: who gets them, what is on its way, what has become of each, and who wants no more."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, Boolean, DateTime, Integer, Text, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries import counters
from storage.statements import parameter, plain
from storage.tables.newsletters import newsletter_deliveries, newsletters

w, d = newsletters.c, newsletter_deliveries.c
_MOMENT = DateTime(timezone=True)
_LONG = {"content", "content_html", "content_text"}
# So many times within so long that an address could not be reached suppress it.
SOFT_WINDOW, MOST_SOFT = timedelta(days=7), 5
REACTIONS = ("opened", "clicked", "unsubscribed")
_counts = [counters.total(w.id, name).label(f"{name}_count") for name in REACTIONS]
NEWSLETTER = select(newsletters, *_counts)
NEWSLETTERS = Listing(
    select(*(c for c in w if c.name not in _LONG), *_counts),
    orders=by_time(w.create_time, w.id),
    filters={"live": w.delete_time.is_(None)},
    choices={"states": w.state},
)
DELIVERIES = Listing(
    select(newsletter_deliveries),
    orders=by_time(d.create_time, d.id),
    filters={"newsletter_id": d.newsletter_id == parameter("newsletter_id", d.newsletter_id)},
    choices={"states": d.state},
)

# --- the way of a newsletter ---

_DUE = plain(
    """
    SELECT n.* FROM newsletters AS n
    WHERE n.state = 'SCHEDULED' AND n.schedule_time <= :now AND n.delete_time IS NULL AND NOT EXISTS (
        SELECT FROM editorial_items AS i
        WHERE i.content_id = n.id AND i.delete_time IS NULL AND i.approval_state IS DISTINCT FROM 'APPROVED')
    ORDER BY n.schedule_time, n.id LIMIT :limit FOR UPDATE OF n SKIP LOCKED
    """,
    now=_MOMENT,
    limit=Integer,
)
_SENDING = plain("SELECT * FROM newsletters WHERE state = 'SENDING' ORDER BY id")
_UNGATHERED = plain(
    "SELECT * FROM newsletters WHERE id = :id AND state = 'SENDING' AND NOT gathered FOR UPDATE", id=Uuid
)
_FINISHED = plain(
    """
    SELECT n.* FROM newsletters AS n
    WHERE n.id = :id AND n.state = 'SENDING' AND n.gathered AND NOT EXISTS (
        SELECT FROM newsletter_deliveries AS d WHERE d.newsletter_id = n.id AND d.state IN ('PENDING', 'SENDING'))
    FOR UPDATE OF n
    """,
    id=Uuid,
)


async def due(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Lock newsletters whose time has come and which may be sent."""
    return await tx.all(_DUE, now=now, limit=limit)


async def sending(connection: Connection) -> list[Row]:
    """Return the newsletters that are being sent."""
    return await connection.all(_SENDING)


async def ungathered(tx: Connection, id_: UUID) -> Row | None:
    """Lock a newsletter whose recipients are not all gathered."""
    return await tx.one(_UNGATHERED, id=id_)


async def finished(tx: Connection, id_: UUID) -> Row | None:
    """Lock a newsletter of which nothing is left to be sent."""
    return await tx.one(_FINISHED, id=id_)


# --- recipients ---

_NOT_SUPPRESSED = "NOT EXISTS (SELECT FROM mail_suppressions AS s WHERE s.email = {email})"
_CUSTOMERS = plain(
    f"""
    SELECT a.id AS customer_id, NULL::uuid AS subscription_id, lower(a.email) AS email
    FROM customer_preferences AS p JOIN accounts AS a ON a.id = p.id
    WHERE p.newsletter AND a.state = 'ACTIVE' AND a.delete_time IS NULL AND a.email_verify_time IS NOT NULL
      AND (NOT :promotional OR p.marketing_mail) AND {_NOT_SUPPRESSED.format(email="lower(a.email)")}
      AND CASE :segment
          WHEN 'NEW_CUSTOMERS' THEN a.create_time > :new_since
          WHEN 'INACTIVE' THEN NOT EXISTS (SELECT FROM purchases AS o WHERE o.customer_id = a.id AND o.create_time > :active_since)
          WHEN 'VIP' THEN EXISTS (
              SELECT FROM loyalty_memberships AS m JOIN loyalty_tiers AS t ON t.id = m.tier_id
              WHERE m.customer_id = a.id AND m.state = 'ACTIVE' AND t.level > (SELECT min(level) FROM loyalty_tiers))
          ELSE true END
      AND a.id > coalesce((SELECT d.customer_id FROM newsletter_deliveries AS d
                           WHERE d.newsletter_id = :id AND d.customer_id IS NOT NULL ORDER BY d.customer_id DESC LIMIT 1),
                          '00000000-0000-0000-0000-000000000000'::uuid)
      AND a.id > :after
    ORDER BY a.id LIMIT :limit
    """,  # noqa: S608 - no input
    id=Uuid,
    after=Uuid,
    promotional=Boolean,
    segment=Text,
    new_since=_MOMENT,
    active_since=_MOMENT,
    limit=Integer,
)
_SUBSCRIBERS = plain(
    f"""
    SELECT NULL::uuid AS customer_id, b.id AS subscription_id, b.email
    FROM newsletter_subscriptions AS b
    WHERE b.confirm_time IS NOT NULL AND {_NOT_SUPPRESSED.format(email="b.email")}
      AND b.id > coalesce((SELECT d.subscription_id FROM newsletter_deliveries AS d
                           WHERE d.newsletter_id = :id AND d.subscription_id IS NOT NULL ORDER BY d.subscription_id DESC LIMIT 1),
                          '00000000-0000-0000-0000-000000000000'::uuid)
      AND b.id > :after
    ORDER BY b.id LIMIT :limit
    """,  # noqa: S608 - no input
    id=Uuid,
    after=Uuid,
    limit=Integer,
)
_GATHER = plain(
    """
    WITH made AS (
        INSERT INTO newsletter_deliveries (id, newsletter_id, customer_id, subscription_id, email, state, try_time, create_time)
        SELECT r.id, :newsletter_id, r.customer_id, r.subscription_id, r.email, 'PENDING', :now, :now
        FROM unnest(CAST(:ids AS uuid[]), CAST(:customer_ids AS uuid[]), CAST(:subscription_ids AS uuid[]), CAST(:emails AS text[]))
          AS r(id, customer_id, subscription_id, email)
        ON CONFLICT (newsletter_id, email) DO NOTHING
        RETURNING id
    )
    UPDATE newsletters SET recipient_count = recipient_count + (SELECT count(*) FROM made) WHERE id = :newsletter_id
    """,
    newsletter_id=Uuid,
    ids=ARRAY(Uuid),
    customer_ids=ARRAY(Uuid),
    subscription_ids=ARRAY(Uuid),
    emails=ARRAY(Text),
    now=_MOMENT,
)
_GATHERED = plain("UPDATE newsletters SET gathered = true WHERE id = :id", id=Uuid)


class Segment(NamedTuple):
    """Who gets a newsletter."""

    name: str
    promotional: bool
    new_since: datetime
    active_since: datetime


async def customers(tx: Connection, id_: UUID, segment: Segment, after: UUID, limit: int) -> list[Row]:
    """Return the next customers who get a newsletter, after those who are gathered."""
    return await tx.all(
        _CUSTOMERS,
        id=id_,
        after=after,
        segment=segment.name,
        promotional=segment.promotional,
        new_since=segment.new_since,
        active_since=segment.active_since,
        limit=limit,
    )


async def subscribers(tx: Connection, id_: UUID, after: UUID, limit: int) -> list[Row]:
    """Return the next subscribers without an account, after those who are gathered."""
    return await tx.all(_SUBSCRIBERS, id=id_, after=after, limit=limit)


async def gather(tx: Connection, id_: UUID, ids: Sequence[UUID], rows: Sequence[Row], now: datetime) -> None:
    """Note recipients, each address once."""
    await tx.run(
        _GATHER,
        newsletter_id=id_,
        ids=list(ids),
        customer_ids=[row.customer_id for row in rows],
        subscription_ids=[row.subscription_id for row in rows],
        emails=[row.email for row in rows],
        now=now,
    )


async def all_gathered(tx: Connection, id_: UUID) -> None:
    """Note that no recipient is missing."""
    await tx.run(_GATHERED, id=id_)


# --- deliveries ---

# Who has unsubscribed or cannot be reached any more since gathering gets nothing.
_CLAIM = plain(
    f"""
    WITH due AS (
        SELECT d.id FROM newsletter_deliveries AS d
        WHERE d.newsletter_id = :id AND d.state IN ('PENDING', 'SENDING') AND d.try_time <= :now
          AND EXISTS (SELECT FROM newsletters AS n WHERE n.id = :id AND n.state = 'SENDING')
        ORDER BY d.try_time, d.id LIMIT :limit FOR UPDATE SKIP LOCKED
    ), judged AS (
        SELECT d.id, a.display_name, coalesce(nullif(p.language_code, ''), b.language_code, '') AS language_code,
               {_NOT_SUPPRESSED.format(email="d.email")} AND CASE
                   WHEN d.customer_id IS NOT NULL THEN p.newsletter AND k.state = 'ACTIVE' AND k.delete_time IS NULL
                   ELSE b.confirm_time IS NOT NULL END AS wanted
        FROM due JOIN newsletter_deliveries AS d ON d.id = due.id
        LEFT JOIN customer_preferences AS p ON p.id = d.customer_id
        LEFT JOIN accounts AS k ON k.id = d.customer_id
        LEFT JOIN customers AS a ON a.id = d.customer_id
        LEFT JOIN newsletter_subscriptions AS b ON b.id = d.subscription_id
    ), claimed AS (
        UPDATE newsletter_deliveries AS d
        SET state = CASE WHEN coalesce(j.wanted, false) THEN 'SENDING' ELSE 'SUPPRESSED' END,
            detail = CASE WHEN coalesce(j.wanted, false) THEN '' ELSE 'not wanted any more' END,
            attempt_count = d.attempt_count + coalesce(j.wanted, false)::int, try_time = :lease_time
        FROM judged AS j WHERE d.id = j.id
        RETURNING d.id, d.state, d.email, d.customer_id, d.attempt_count, d.create_time, j.display_name, j.language_code
    ), counted AS (
        UPDATE newsletters SET suppressed_count = suppressed_count + (SELECT count(*) FROM claimed WHERE state = 'SUPPRESSED')
        WHERE id = :id AND EXISTS (SELECT FROM claimed WHERE state = 'SUPPRESSED')
    )
    SELECT * FROM claimed
    """,  # noqa: S608 - no input
    id=Uuid,
    now=_MOMENT,
    lease_time=_MOMENT,
    limit=Integer,
)
_SETTLE = plain(
    """
    WITH settled AS (
        UPDATE newsletter_deliveries AS d
        SET state = r.state, detail = r.detail, try_time = r.try_time,
            send_time = CASE WHEN r.state = 'SENT' THEN :now END, bounce_time = CASE WHEN r.state = 'BOUNCED' THEN :now END
        FROM unnest(CAST(:ids AS uuid[]), CAST(:states AS text[]), CAST(:details AS text[]), CAST(:try_times AS timestamptz[]))
          AS r(id, state, detail, try_time)
        WHERE d.id = r.id AND d.state = 'SENDING'
        RETURNING d.state
    )
    UPDATE newsletters
    SET sent_count = sent_count + (SELECT count(*) FROM settled WHERE state = 'SENT'),
        bounced_count = bounced_count + (SELECT count(*) FROM settled WHERE state = 'BOUNCED'),
        failed_count = failed_count + (SELECT count(*) FROM settled WHERE state = 'FAILED'),
        failures = CASE WHEN :lost THEN failures + 1 ELSE 0 END,
        send_time = CASE WHEN EXISTS (SELECT FROM settled WHERE state = 'SENT') THEN coalesce(send_time, :now) ELSE send_time END
    WHERE id = :id
    RETURNING *
    """,
    id=Uuid,
    ids=ARRAY(Uuid),
    states=ARRAY(Text),
    details=ARRAY(Text),
    try_times=ARRAY(_MOMENT),
    lost=Boolean,
    now=_MOMENT,
)
_SOFT = plain(
    """
    WITH bounced AS (
        INSERT INTO soft_bounces (id, email, create_time)
        SELECT * FROM (SELECT unnest(CAST(:ids AS uuid[])), unnest(CAST(:emails AS text[])), CAST(:now AS timestamptz)) AS b
        RETURNING email
    )
    INSERT INTO mail_suppressions (email, reason, create_time)
    SELECT DISTINCT b.email, 'SOFT', CAST(:now AS timestamptz) FROM bounced AS b
    WHERE (SELECT count(*) FROM soft_bounces AS s WHERE s.email = b.email AND s.create_time > :since) + 1 >= :most
    ON CONFLICT (email) DO NOTHING
    """,
    ids=ARRAY(Uuid),
    emails=ARRAY(Text),
    now=_MOMENT,
    since=_MOMENT,
    most=Integer,
)
_RESET = plain("DELETE FROM soft_bounces WHERE email = ANY(:emails)", emails=ARRAY(Text))
_SUPPRESS = plain(
    """
    INSERT INTO mail_suppressions (email, reason, create_time) SELECT e, :reason, :now FROM unnest(CAST(:emails AS text[])) AS e
    ON CONFLICT (email) DO NOTHING
    """,
    emails=ARRAY(Text),
    reason=Text,
    now=_MOMENT,
)


async def claim(tx: Connection, id_: UUID, now: datetime, lease_time: datetime, limit: int) -> list[Row]:
    """Take deliveries to be tried; those that another one took and has not settled until `lease_time` come again."""
    return await tx.all(_CLAIM, id=id_, now=now, lease_time=lease_time, limit=limit)


async def settle(
    tx: Connection, id_: UUID, settled: Sequence[tuple[UUID, str, str, datetime]], now: datetime, *, lost: bool
) -> Row:
    """Note what has become of deliveries, and count it; returns the newsletter."""
    ids, states, details, try_times = zip(*settled, strict=True)
    values: dict[str, Any] = {"ids": list(ids), "states": list(states), "details": list(details)}
    return await tx.sole(_SETTLE, id=id_, **values, try_times=list(try_times), lost=lost, now=now)


async def soft_bounced(tx: Connection, ids: Sequence[UUID], emails: Sequence[str], now: datetime) -> None:
    """Note that addresses could not be reached for now; several times within a week suppress them."""
    await tx.run(_SOFT, ids=list(ids), emails=list(emails), now=now, since=now - SOFT_WINDOW, most=MOST_SOFT)


async def reached(tx: Connection, emails: Sequence[str]) -> None:
    """Forget that addresses could not be reached."""
    await tx.run(_RESET, emails=list(emails))


async def suppress(tx: Connection, emails: Sequence[str], reason: str, now: datetime) -> None:
    """Send no newsletters to addresses any more."""
    await tx.run(_SUPPRESS, emails=list(emails), reason=reason, now=now)


# --- reactions ---

_DELIVERY = plain("SELECT * FROM newsletter_deliveries WHERE id = :id FOR UPDATE", id=Uuid)
_REACT = {
    name: plain(
        f"UPDATE newsletter_deliveries SET {name} = :now WHERE id = :id AND {name} IS NULL RETURNING *",  # noqa: S608
        id=Uuid,
        now=_MOMENT,
    )
    for name in ("open_time", "click_time", "unsubscribe_time", "bounce_time")
}
_BOUNCED = plain(
    """
    WITH bounced AS (
        UPDATE newsletter_deliveries SET state = 'BOUNCED', detail = :detail, bounce_time = :now
        WHERE id = :id AND state = 'SENT' RETURNING newsletter_id
    )
    UPDATE newsletters AS n SET sent_count = sent_count - 1, bounced_count = bounced_count + 1
    FROM bounced AS b WHERE n.id = b.newsletter_id
    """,
    id=Uuid,
    detail=Text,
    now=_MOMENT,
)
_NO_MORE = plain(
    """
    WITH gone AS (DELETE FROM newsletter_subscriptions WHERE email = :email)
    SELECT id FROM accounts WHERE lower(email) = :email
    """,
    email=Text,
)


async def delivery(tx: Connection, id_: UUID) -> Row | None:
    """Lock a delivery."""
    return await tx.one(_DELIVERY, id=id_)


async def react(tx: Connection, id_: UUID, column: str, now: datetime) -> bool:
    """Note when something happened to a delivery for the first time; says whether it was the first."""
    return await tx.one(_REACT[column], id=id_, now=now) is not None


async def bounced(tx: Connection, id_: UUID, detail: str, now: datetime) -> None:
    """Note that what was sent has come back."""
    await tx.run(_BOUNCED, id=id_, detail=detail, now=now)


async def no_more(tx: Connection, email: str) -> UUID | None:
    """End the subscription of an address; returns the account that has it."""
    row = await tx.one(_NO_MORE, email=email)
    return None if row is None else row.id


# --- subscribers without an account ---

_ASK = plain(
    f"""
    INSERT INTO newsletter_subscriptions AS b (id, email, language_code, mail_time, create_time)
    SELECT :id, CAST(:email AS text), :language_code, :now, :now
    WHERE {_NOT_SUPPRESSED.format(email="CAST(:email AS text)")} AND NOT EXISTS (
        SELECT FROM accounts AS a JOIN customer_preferences AS p ON p.id = a.id
        WHERE lower(a.email) = CAST(:email AS text) AND p.newsletter)
    ON CONFLICT (email) DO UPDATE SET mail_time = excluded.mail_time, language_code = excluded.language_code
    WHERE b.confirm_time IS NULL AND (b.mail_time IS NULL OR b.mail_time <= :since)
    RETURNING b.id
    """,  # noqa: S608 - no input
    id=Uuid,
    email=Text,
    language_code=Text,
    now=_MOMENT,
    since=_MOMENT,
)
_CONFIRM = plain(
    "UPDATE newsletter_subscriptions SET confirm_time = coalesce(confirm_time, :now) WHERE id = :id RETURNING id",
    id=Uuid,
    now=_MOMENT,
)
_FORGET = plain(
    """
    WITH old AS (DELETE FROM soft_bounces WHERE create_time < :before)
    DELETE FROM newsletter_subscriptions WHERE confirm_time IS NULL AND create_time < :before
    """,
    before=_MOMENT,
)


async def ask(tx: Connection, id_: UUID, email: str, language_code: str, since: datetime, now: datetime) -> UUID | None:
    """Note that newsletters were asked for; returns the subscription, if its owner is to be asked now."""
    row = await tx.one(_ASK, id=id_, email=email, language_code=language_code, since=since, now=now)
    return None if row is None else row.id


async def confirm(tx: Connection, id_: UUID, now: datetime) -> bool:
    """Note that newsletters are wanted; says whether they were asked for."""
    return await tx.one(_CONFIRM, id=id_, now=now) is not None


async def forget(tx: Connection, before: datetime) -> int:
    """Forget what nobody has confirmed."""
    return await tx.run(_FORGET, before=before)
