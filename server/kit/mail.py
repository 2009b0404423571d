"""Mails: written from templates, queued in the transaction that causes them, sent by a worker."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from email.utils import formataddr, getaddresses
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit
from uuid import UUID

import aiosmtplib
import structlog
from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from rich.text import Text

from server.kit import logs, mail_kinds, mail_templates
from server.kit.app import App
from server.kit.logs import console
from server.kit.mail_templates import Texts
from storage.database import Row
from storage.queries import system

# A mail is tried at once, and after each of these times again; then it has failed.
SECOND_TRY = timedelta(minutes=10)
THIRD_TRY = timedelta(minutes=40)
TRIES = 3
ENGLISH = "en"
TEMPLATES = mail_kinds.TEMPLATES
TRANSLATIONS = Path(__file__).with_name("translations")
AT_ONCE = 20
SMTP_SECONDS = 20

log = structlog.get_logger()

Send = Callable[[App, "Letter"], Awaitable[None]]


class Written(NamedTuple):
    """A mail in its built-in text, and what a template of an administrator would make its own of. `Mutation.mail` takes it."""

    subject: str
    body: str
    code: str
    language: str
    channel_id: UUID | None
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it is sent."""

    id: UUID
    recipient: str
    subject: str
    body: str
    html: str = ""
    sender: str = ""
    reply_to: str = ""


def write(template: str, language: str = ENGLISH, *, channel_id: UUID | None = None, **values: object) -> Written:
    """Return a mail; the first line of a built-in text is the subject.

    `language` is a code such as `de` or `de-AT`. What is not translated into it is English.
    """
    known = nearest(language)
    subject, _, body = _environment(known).get_template(f"{template}.txt.j2").render(values).partition("\n")
    content = mail_kinds.plain(mail_kinds.kinds()[template], values)
    return Written(subject, f"{body.strip()}\n", template, language or ENGLISH, channel_id, content)


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
        templates = await system.email_templates(tx, sorted({mail.code for mail in mails if mail.code}))
    sent = 0
    for mail in mails:
        letter, template = _letter(app, mail, templates)
        delivered = mail.attempts <= TRIES and await _delivered(app, send, letter, mail.attempts)
        sent += delivered
        if delivered or mail.attempts >= TRIES:
            outcome, send_time = ("SENT", app.clock.now()) if delivered else ("FAILED", None)
            async with app.db.begin() as tx:
                await system.finish_mail(tx, mail.id, outcome, send_time, template)
    return sent


def choose(templates: Sequence[Row], language: str, channel_id: UUID | None) -> Row | None:
    """Return the template for a mail in a language, of a channel: one in its language first, then in that of the primary channel.

    Of one language, that of the channel comes before that of the mall; `pt-BR` is served by `pt` where it has none of its own.
    """
    for wanted in (language, *(row.default_language for row in templates[:1])):
        for tag in dict.fromkeys((wanted.lower(), wanted.lower().split("-")[0])):
            for of in dict.fromkeys((channel_id, None)):
                for row in templates:
                    if row.language_code.lower() == tag and row.channel_id == of:
                        return row
    return None


def filled(template: Row, content: Mapping[str, Any], id_: UUID, recipient: str, sender: str) -> Letter:
    """Return the letter that a template makes of a mail's content; `sender` is the mall's own."""
    written = Texts(template.subject, template.body_text, template.body_html)
    sample = mail_kinds.kinds()[template.code]
    texts = mail_templates.render(written, sample, content, locale(template.language_code))
    own = getaddresses([sender])[0]
    name, address = template.from_name or own[0], template.from_email or own[1]
    return Letter(
        id_, recipient, texts.subject, texts.body, texts.html, formataddr((name, address)), template.reply_to_email
    )


def locale(language: str) -> str:
    """Return the nearest language in which amounts and times can be written."""
    for tag in (language, language.partition("-")[0]):
        try:
            return str(Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return ENGLISH


def _letter(app: App, mail: Row, templates: Mapping[str, Sequence[Row]]) -> tuple[Letter, Row | None]:
    """Return a mail as it is sent: as a template says it, if there is one, else as it was written."""
    further = {} if mail.code else mail.content or {}  # of what no template says any more
    built_in = Letter(mail.id, mail.recipient, mail.subject, mail.body, **further)
    template = choose(templates.get(mail.code, ()), mail.language_code, mail.channel_id)
    if template is None:
        return built_in, None
    try:
        return filled(template, mail.content or {}, mail.id, mail.recipient, app.settings.mail_sender), template
    except Exception as error:  # noqa: BLE001 - the built-in text is better than none
        log.warning("template not filled in", template=str(template.id), **logs.described(error))
        return built_in, None


async def _delivered(app: App, send: Send, mail: Letter, attempt: int) -> bool:
    try:
        await send(app, mail)
    except (aiosmtplib.SMTPException, OSError, TimeoutError, ValueError) as error:
        log.warning("mail not sent", mail=str(mail.id), attempt=attempt, kind=type(error).__name__)
        return False
    return True


async def by_smtp(app: App, mail: Letter) -> None:
    """Hand a mail to the configured server."""
    if app.settings.smtp_url is None:
        message = "no SMTP server is configured"
        raise RuntimeError(message)
    url = urlsplit(app.settings.smtp_url.get_secret_value())
    letter = EmailMessage()
    letter["From"] = mail.sender or app.settings.mail_sender
    letter["To"] = mail.recipient
    letter["Subject"] = mail.subject
    letter["Message-ID"] = f"<{mail.id}@mall>"
    if mail.reply_to:
        letter["Reply-To"] = mail.reply_to
    letter.set_content(mail.body)
    if mail.html:
        letter.add_alternative(mail.html, subtype="html")
    await aiosmtplib.send(
        letter,
        hostname=url.hostname,
        port=url.port,
        username=unquote(url.username) if url.username else None,
        password=unquote(url.password) if url.password else None,
        use_tls=url.scheme == "smtps",
        timeout=SMTP_SECONDS,
    )


async def by_terminal(_app: App, mail: Letter) -> None:
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
    made.filters |= mail_templates.filters(language)
    return made


def _translations(language: str) -> NullTranslations:
    path = TRANSLATIONS / f"{language}.po"
    if not path.exists():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return Translations(compiled)
