"""What a newsletter looks like as a mail: words that are put in, links that are counted, and the way out of it."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any
from urllib.parse import quote
from uuid import UUID

from server.kit import mail, markdown
from server.kit.app import App
from server.kit.errors import Violation
from storage.database import Row

WORD = re.compile(r"\{\{\s*([^{}\s]{0,40})\s*\}\}")
LINK = re.compile(r'<a href="(https?://[^"]+)"')
NAME = "name"
# As long as somebody may look for the way out of an old mail.
LIFETIME = timedelta(days=730)
# Lines as long as mail servers take: addresses in headers must not be broken.
POLICY = SMTP.clone(max_line_length=998)
UNSUBSCRIBE, OPEN, CLICK = "newsletter unsubscription", "newsletter open", "newsletter click"


@dataclass(frozen=True, slots=True)
class Letter:
    """A newsletter for one recipient, ready to be handed over."""

    id: UUID
    recipient: str
    message: EmailMessage


def check_words(texts: Mapping[str, str], words: Mapping[str, Any] | None) -> list[Violation]:
    """Say which words are to be put in that nobody has declared; `words` are those, None where none may be."""
    problems = []
    for word, instead in (words or {}).items():
        if not isinstance(instead, str) or not word.isidentifier():
            problems.append(Violation("newsletter.personalization", "must be texts by name, such as {name: customer}"))
    for field, text in texts.items():
        unknown = (found[0] for found in WORD.finditer(text) if found[1] not in (words or {}))
        problems.extend(
            Violation(f"newsletter.{field}", f"holds {word}, which nothing is said about") for word in unknown
        )
    return problems


def write(app: App, newsletter: Row, recipient: Row, *, site: str, shop: str, now: datetime) -> Letter:
    """Write a newsletter for one recipient. Values are put in as they are, and never read as Markdown or HTML."""

    def token(type_: str, **more: str) -> str:
        return quote(app.signer.seal(type_, {"id": str(recipient.id), **more}, now + LIFETIME))

    values = dict(newsletter.personalization or {}) if newsletter.personalized else {}
    if NAME in values and recipient.display_name:
        values[NAME] = recipient.display_name
    out = token(UNSUBSCRIBE)
    footing = mail.write(
        "newsletter_footer", recipient.language_code, link=f"{shop}/newsletter/unsubscribe?token={out}"
    )
    why, way = footing.subject, footing.body
    body = _put_in(newsletter.content_html, {word: html.escape(text) for word, text in values.items()})
    if newsletter.tracking_enabled:
        body = LINK.sub(lambda link: _counted(link, shop, token), body)
        body += f'<img src="{shop}/newsletter/open?token={token(OPEN)}" alt="" width="1" height="1">'
    preview = html.escape(newsletter.preview_text)
    footer = f"<p>{html.escape(why)}<br>{LINKED.sub(_linked, html.escape(way.strip()))}</p>"
    page = f'<html><body><div style="display:none">{preview}</div>{body}<hr>{footer}</body></html>'
    text = _put_in(newsletter.content_text or markdown.plain(newsletter.content_html), values)
    message = EmailMessage(policy=POLICY)
    message["From"] = app.settings.mail_sender
    message["To"] = recipient.email
    message["Subject"] = " ".join(_put_in(newsletter.title, values).split())
    message["Message-ID"] = message_id(recipient.id)
    message["List-Unsubscribe"] = f"<{site}/v1/newsletters/{out}:unsubscribe>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message["List-Id"] = "newsletter <newsletter.mall>"
    message["Precedence"] = "bulk"
    message.set_content(f"{text}\n\n-- \n{why}\n{way}")
    message.add_alternative(page, subtype="html")
    return Letter(recipient.id, recipient.email, message)


LINKED = re.compile(r"https?://\S+")


def _linked(link: re.Match[str]) -> str:
    return f'<a href="{link[0]}">{link[0]}</a>'


def _counted(link: re.Match[str], shop: str, token: Any) -> str:
    return f'<a href="{shop}/newsletter/click?token={token(CLICK, uri=html.unescape(link[1]))}"'


def _put_in(text: str, values: Mapping[str, str]) -> str:
    return WORD.sub(lambda word: values.get(word[1], ""), text)


def message_id(id_: UUID) -> str:
    """Return the Message-ID of a delivery: the same at each try."""
    return f"<{id_}@mall>"


def delivery_id(text: str) -> UUID | None:
    """Return the delivery that a Message-ID is of; None for others."""
    try:
        return UUID(text.strip().removeprefix("<").removesuffix(">").removesuffix("@mall"))
    except ValueError:
        return None
