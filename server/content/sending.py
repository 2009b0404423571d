"""How a newsletter gets to all its recipients, once each, however often the work is broken off.

Recipients are gathered into rows, then rows are taken in batches, handed over, and settled. Whoever dies in between leaves rows
that are taken again after a while: only those may arrive twice, under the same Message-ID.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from enum import Enum
from types import SimpleNamespace
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit
from uuid import UUID

import aiosmtplib
import structlog

from server.content import approving, letters, terms
from server.content.letters import Letter
from server.content.mailing import NEWSLETTER, become
from server.kit import mail
from server.kit.app import App
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.content import newsletters as queries
from storage.queries.content.newsletters import Segment

GATHERED_AT_ONCE = 1000
SENT_AT_ONCE = 100
LEASE = timedelta(minutes=15)
# After which times a mail that was refused for now is tried again, and when that ends.
GAPS = (timedelta(minutes=10), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=6))
LONGEST = timedelta(days=1)
# So many connections that break without a mail sent pause a newsletter.
MOST_LOST = 3
PERMANENT = 500
SMTP_SECONDS = 20
FIRST = UUID(int=0)

log = structlog.get_logger()


class Outcome(Enum):
    """What the mail server says to a mail."""

    SENT = "SENT"
    HARD = "HARD"
    SOFT = "SOFT"
    # It refuses the sender, not the recipient.
    POLICY = "POLICY"
    # The connection broke: nobody knows.
    LOST = "LOST"


class Answer(NamedTuple):
    """An outcome, and the server's words for it."""

    outcome: Outcome
    detail: str = ""


Post = Callable[[App, Sequence[Letter]], Awaitable[Sequence[Answer]]]


async def begin_newsletters(app: App) -> int:
    """Begin with the newsletters whose time has come."""
    async with background(app) as work:
        rows = await queries.due(work.tx, work.now, SENT_AT_ONCE)
        for row in rows:
            await become(work, row, "begin", "begun")
            await approving.published(work, [row.id], row.schedule_time)
    return len(rows)


async def send_newsletters(app: App, post: Post | None = None) -> int:
    """Send what can be sent of all newsletters that are under way; returns how many mails that were."""
    post = post or (by_smtp if app.settings.smtp_url else by_terminal)
    async with app.db.read() as connection:
        rows = await queries.sending(connection)
    sent = 0
    for row in rows:
        if not row.gathered:
            await gather(app, row.id)
        sent += await _send(app, row.id, post)
        await _finish(app, row.id)
    return sent


# --- gathering ---


async def gather(app: App, id_: UUID) -> None:
    """Note all who get a newsletter, some at a time: what is broken off goes on behind the last of them."""
    after = {"customers": FIRST, "subscribers": FIRST}
    done = False
    while not done:
        async with background(app) as work:
            row = await queries.ungathered(work.tx, id_)
            if row is None:
                return
            done = await _gather_some(work, row, after)


async def _gather_some(work: Mutation[Any], row: Row, after: dict[str, UUID]) -> bool:
    values = await terms.load(work.tx, work.now)
    promotional = row.template_type == "PROMOTIONAL"
    since = work.now - values[terms.NEW_CUSTOMERS], work.now - values[terms.INACTIVE]
    segment = Segment(row.target_segment, promotional, *since)
    found = await queries.customers(work.tx, row.id, segment, after["customers"], GATHERED_AT_ONCE)
    if found:
        after["customers"] = found[-1].customer_id
    elif row.target_segment == "ALL" and not promotional:
        found = await queries.subscribers(work.tx, row.id, after["subscribers"], GATHERED_AT_ONCE)
        if found:
            after["subscribers"] = found[-1].subscription_id
    if not found:
        await queries.all_gathered(work.tx, row.id)
        return True
    await queries.gather(work.tx, row.id, [new_id() for _ in found], found, work.now)
    return False


# --- sending ---


async def _send(app: App, id_: UUID, post: Post) -> int:
    sent = 0
    while True:
        now = app.clock.now()
        async with app.db.begin() as tx:
            claimed = await queries.claim(tx, id_, now, now + LEASE, SENT_AT_ONCE)
            taken = [row for row in claimed if row.state == "SENDING"]
            newsletter = await tx.sole(NEWSLETTER.reading(EVERYTHING, lock=False), match_id=id_)
            values = await terms.load(tx, now)
        if not claimed:
            return sent
        if taken:
            places = {"site": values[terms.SITE], "shop": values[terms.SHOP]}
            written = [letters.write(app, newsletter, row, **places, now=now) for row in taken]
            answers = await post(app, written)
            sent += sum(answer.outcome is Outcome.SENT for answer in answers)
            if not await _settle(app, id_, taken, answers):
                return sent


async def _settle(app: App, id_: UUID, rows: Sequence[Row], answers: Sequence[Answer]) -> bool:
    """Note what the mail server said; says whether to go on."""
    async with background(app) as work:
        now = work.now
        settled = [_settled(row, answer, now) for row, answer in zip(rows, answers, strict=True)]
        by = {
            outcome: [row.email for row, answer in zip(rows, answers, strict=True) if answer.outcome is outcome]
            for outcome in Outcome
        }
        lost = bool(by[Outcome.LOST]) and not by[Outcome.SENT]
        newsletter = await queries.settle(work.tx, id_, settled, now, lost=lost)
        if by[Outcome.HARD]:
            await queries.suppress(work.tx, by[Outcome.HARD], "HARD", now)
        if by[Outcome.SOFT]:
            ids = [new_id() for _ in by[Outcome.SOFT]]
            await queries.soft_bounced(work.tx, ids, by[Outcome.SOFT], now)
        if by[Outcome.SENT]:
            await queries.reached(work.tx, by[Outcome.SENT])
        stopped = "POLICY" if by[Outcome.POLICY] else "CONNECTION" if newsletter.failures >= MOST_LOST else ""
        if stopped and newsletter.state == "SENDING":
            log.error("newsletter paused", newsletter=str(id_), reason=stopped)
            await become(work, newsletter, "pause", "paused", reason=stopped, failures=0)
    return not stopped and not lost


def _settled(row: Row, answer: Answer, now: datetime) -> tuple[UUID, str, str, datetime]:
    detail = answer.detail[:500]
    if answer.outcome is Outcome.SENT:
        return row.id, "SENT", "", now
    if answer.outcome is Outcome.HARD:
        return row.id, "BOUNCED", detail, now
    if answer.outcome is Outcome.SOFT:
        again = now + GAPS[min(row.attempt_count, len(GAPS)) - 1]
        return row.id, "FAILED" if again > row.create_time + LONGEST else "PENDING", detail, again
    return row.id, "PENDING", detail, now


async def _finish(app: App, id_: UUID) -> None:
    async with background(app) as work:
        row = await queries.finished(work.tx, id_)
        if row is not None:
            await become(work, row, "finish", "sent", send_time=row.send_time or work.now)


# --- handing over ---


async def by_smtp(app: App, batch: Sequence[Letter]) -> list[Answer]:
    """Hand letters to the configured server, all over one connection."""
    if app.settings.smtp_url is None:
        message = "no SMTP server is configured"
        raise RuntimeError(message)
    url = urlsplit(app.settings.smtp_url.get_secret_value())
    client = aiosmtplib.SMTP(
        hostname=url.hostname,
        port=url.port,
        username=unquote(url.username) if url.username else None,
        password=unquote(url.password) if url.password else None,
        use_tls=url.scheme == "smtps",
        timeout=SMTP_SECONDS,
    )
    answers: list[Answer] = []
    try:
        async with client:
            for letter in batch:
                answers.append(await _hand_over(client, letter))
                if answers[-1].outcome in {Outcome.POLICY, Outcome.LOST}:
                    break
    except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
        log.warning("mail server lost", kind=type(error).__name__)
    # What was not handed over is as if it had never been tried.
    return [*answers, *(Answer(Outcome.LOST) for _ in batch[len(answers) :])]


async def _hand_over(client: aiosmtplib.SMTP, letter: Letter) -> Answer:
    try:
        await client.send_message(letter.message)
    except aiosmtplib.SMTPRecipientsRefused as error:
        return refused(error.recipients[0].code, error.recipients[0].message)
    except aiosmtplib.SMTPServerDisconnected:
        return Answer(Outcome.LOST)
    except aiosmtplib.SMTPResponseException as error:
        return refused(error.code, error.message)
    return Answer(Outcome.SENT)


def refused(code: int, words: str) -> Answer:
    """Say what a refusal of a mail server means: for now, for ever, or not because of the recipient at all."""
    if code < PERMANENT:
        return Answer(Outcome.SOFT, f"{code} {words}")
    return Answer(Outcome.POLICY if words.startswith("5.7.") else Outcome.HARD, f"{code} {words}")


async def by_terminal(app: App, batch: Sequence[Letter]) -> list[Answer]:
    """Print letters as they are: nothing needs to be set up to develop."""
    for letter in batch:
        plain = letter.message.get_body(("plain",))
        body = plain.get_content() if plain is not None else ""
        shown: Any = SimpleNamespace(recipient=letter.recipient, subject=letter.message["Subject"], body=body)
        await mail.by_terminal(app, shown)
    return [Answer(Outcome.SENT) for _ in batch]
