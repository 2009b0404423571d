"""Mails: written from templates, queued in the transaction that causes them, sent by a worker."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from decimal import Decimal
from email.message import EmailMessage
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

import aiosmtplib
import structlog
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency
from babel.support import Translations
from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from rich.text import Text

from server.kit.app import App
from server.kit.convert import HUNDREDTHS, SCALES
from server.kit.logs import console
from storage.database import Row
from storage.queries import system

# A mail is tried at once, and after each of these times again; then it has failed.
SECOND_TRY = timedelta(minutes=10)
THIRD_TRY = timedelta(minutes=40)
TRIES = 3
ENGLISH = "en"
TEMPLATES = Path(__file__).with_name("templates")
TRANSLATIONS = Path(__file__).with_name("translations")
AT_ONCE = 20
SMTP_SECONDS = 20

log = structlog.get_logger()

Send = Callable[[App, Row], Awaitable[None]]


def write(template: str, language: str = ENGLISH, **values: object) -> tuple[str, str]:
    """Return subject and body; a template's first line is the subject.

    `language` is a code such as `de` or `de-AT`. What is not translated into it is English.
    """
    known = nearest(language)
    subject, _, body = _environment(known).get_template(f"{template}.txt.j2").render(values).partition("\n")
    return subject, f"{body.strip()}\n"


def nearest(language: str) -> str:
    """Return the language among those that mails are written in which comes nearest, else English."""
    wanted = language.replace("_", "-").lower().split("-")[0]
    return wanted if wanted in languages() else ENGLISH


@cache
def languages() -> frozenset[str]:
    """Return the languages that mails are written in."""
    return frozenset({ENGLISH, *(path.stem for path in TRANSLATIONS.glob("*.po"))})


async def deliver_pending(app: App, send: Send | None = None) -> int:
    """Send the mails that are due; return how many went out.

    A try is noted before it is made, so that a worker that dies in between leaves a mail for the next round; it may then
    arrive twice, but is never lost.
    """
    send = send or (by_smtp if app.settings.smtp_url else by_terminal)
    now = app.clock.now()
    async with app.db.begin() as tx:
        mails = await system.claim_mails(tx, now, now + SECOND_TRY, now + THIRD_TRY, AT_ONCE)
    sent = 0
    for mail in mails:
        delivered = mail.attempts <= TRIES and await _delivered(app, send, mail)
        sent += delivered
        if delivered or mail.attempts >= TRIES:
            outcome, send_time = ("SENT", app.clock.now()) if delivered else ("FAILED", None)
            async with app.db.begin() as tx:
                await system.finish_mail(tx, mail.id, outcome, send_time)
    return sent


async def _delivered(app: App, send: Send, mail: Row) -> bool:
    try:
        await send(app, mail)
    except (aiosmtplib.SMTPException, OSError, TimeoutError, ValueError) as error:
        log.warning("mail not sent", mail=str(mail.id), attempt=mail.attempts, kind=type(error).__name__)
        return False
    return True


async def by_smtp(app: App, mail: Row) -> None:
    """Hand a mail to the configured server."""
    if app.settings.smtp_url is None:
        message = "no SMTP server is configured"
        raise RuntimeError(message)
    url = urlsplit(app.settings.smtp_url.get_secret_value())
    letter = EmailMessage()
    letter["From"] = app.settings.mail_sender
    letter["To"] = mail.recipient
    letter["Subject"] = mail.subject
    letter["Message-ID"] = f"<{mail.id}@mall>"
    letter.set_content(mail.body)
    await aiosmtplib.send(
        letter,
        hostname=url.hostname,
        port=url.port,
        username=unquote(url.username) if url.username else None,
        password=unquote(url.password) if url.password else None,
        use_tls=url.scheme == "smtps",
        timeout=SMTP_SECONDS,
    )


async def by_terminal(_app: App, mail: Row) -> None:
    """Print a mail as it is: nothing needs to be set up to develop."""
    console.rule(Text("mail"), align="left")
    head = (f"To: {mail.recipient}\nSubject: {mail.subject}", "bold")
    console.print(Text.assemble(head, f"\n\n{mail.body.rstrip()}"), soft_wrap=True)
    console.rule()


@cache
def _environment(language: str) -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, extensions=["jinja2.ext.i18n"], trim_blocks=True
    )
    made.install_gettext_translations(_translations(language), newstyle=True)  # type: ignore[attr-defined]
    made.filters |= {
        "money": lambda minor, currency: _money(minor, currency, language),
        "day": lambda moment, zone: format_date(moment.astimezone(ZoneInfo(zone)), "long", locale=language),
        "moment": lambda moment, zone: format_datetime(moment, "medium", ZoneInfo(zone), locale=language),
    }
    return made


def _money(minor: int, currency: str, language: str) -> str:
    unit, _ = SCALES.get(currency, HUNDREDTHS)
    return format_currency(Decimal(minor) / unit, currency, locale=language)


def _translations(language: str) -> NullTranslations:
    path = TRANSLATIONS / f"{language}.po"
    if not path.exists():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return Translations(compiled)
