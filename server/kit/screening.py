"""Texts that anybody sends are looked at before others see them: by what the mall knows itself, and by an external service.

Whatever is found only holds a text back until somebody decides: nothing here refuses it.
"""

import asyncio
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

import httpx
import orjson
import structlog

from server.kit import texts
from server.kit.config import Settings

BLOCKED_WORDS, CONTACT_DATA, LINK = "BLOCKED_WORDS", "CONTACT_DATA", "LINK"
REPEATED, EXTERNAL, UNSCREENED = "REPEATED", "EXTERNAL", "UNSCREENED"
# Words of this language are looked for in every text.
ANY_LANGUAGE = "*"
MOST_WORDS = 2000
LONGEST_WORD = 100
LONGEST_ANSWER = 1 << 16
# Thanks are said often; what is as short as that is not the same text again.
SHORTEST_REPEATED = 20

WORD = re.compile(r"\w+")
# Scripts whose words are not parted: Thai, Chinese, Japanese.
UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff]")

log = structlog.get_logger()


class Screener(Protocol):
    """Somebody else who looks at texts."""

    async def flags(self, said: Sequence[str], language: str) -> list[str]:
        """Return EXTERNAL where something was found, UNSCREENED where there was no answer, or nothing."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


def build(settings: Settings) -> Screener | None:
    """Return the external screener that is configured, if any."""
    if settings.screening_service_url is None:
        return None
    token = settings.screening_service_token
    secret = token.get_secret_value() if token is not None else ""
    return HttpScreener(settings.screening_service_url, secret, settings.screening_service_timeout_seconds)


@dataclass(slots=True)
class HttpScreener:
    """Asks a service by POST: `{"texts": [...], "language": "en"}`; it answers `{"flagged": true}` or false."""

    url: str
    token: str
    timeout: float
    _client: httpx.AsyncClient | None = None

    async def flags(self, said: Sequence[str], language: str) -> list[str]:
        """Ask it once: what is not answered waits for people."""
        try:
            async with asyncio.timeout(self.timeout):
                flagged = await self._ask(orjson.dumps({"texts": list(said), "language": language}))
        except (TimeoutError, httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            log.warning("the screening service gave no usable answer", kind=type(error).__name__)
            return [UNSCREENED]
        return [EXTERNAL] if flagged else []

    async def close(self) -> None:
        """Let go of connections."""
        if self._client is not None:
            await self._client.aclose()

    async def _ask(self, question: bytes) -> bool:
        if self._client is None:
            # Redirects are not followed: the token is for this address only.
            self._client = httpx.AsyncClient(timeout=self.timeout, follow_redirects=False)
        headers = {"content-type": "application/json"}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        body = bytearray()
        async with self._client.stream("POST", self.url, content=question, headers=headers) as response:
            response.raise_for_status()
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > LONGEST_ANSWER:
                    message = "the answer is too long"
                    raise ValueError(message)
        flagged = orjson.loads(bytes(body))["flagged"]
        if not isinstance(flagged, bool):
            raise TypeError(flagged)
        return flagged


def plain(text: str) -> str:
    """Return a text without what makes no difference to a reader: capitals, accents, forms of letters."""
    parts = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def text_hash(*said: str, shortest: int = 1) -> bytes | None:
    """Hash what somebody says, without capitals, blanks, accents and signs; None where nearly nothing is left."""
    letters = "".join(filter(str.isalnum, plain(" ".join(said))))
    return hashlib.sha256(letters.encode()).digest() if len(letters) >= shortest else None


def word_lists(document: Any) -> bool:
    """Say whether a JSON document has lists of words by language."""
    if not isinstance(document, dict) or sum(map(len, _lists(document))) > MOST_WORDS:
        return False
    return all(
        isinstance(listed, list) and all(isinstance(word, str) and 0 < len(word) <= LONGEST_WORD for word in listed)
        for listed in document.values()
    )


def look(said: Iterable[str], blocked: Mapping[str, Sequence[str]], language: str) -> list[str]:
    """Return what the mall itself finds in some texts of a language."""
    whole = "\n".join(text for text in said if text)
    contact = texts.contact_data(whole)
    words = [*blocked.get(ANY_LANGUAGE, ()), *blocked.get(language.partition("-")[0], ())]
    found = {
        BLOCKED_WORDS: bool(words) and _has_any(plain(whole), tuple(words)),
        CONTACT_DATA: contact not in {"", "a link"},
        LINK: contact == "a link",
    }
    return [flag for flag, raised in found.items() if raised]


def _lists(document: Mapping[Any, Any]) -> list[list[Any]]:
    return [listed for listed in document.values() if isinstance(listed, list)]


def _has_any(text: str, words: tuple[str, ...]) -> bool:
    """Say whether a text has one of some words or phrases; a list is long, and is not walked along at each place of the text."""
    alone, phrases, parts = _sorted(words)
    found = WORD.findall(text)
    joined = f" {' '.join(found)} "
    return (
        not alone.isdisjoint(found)
        or any(phrase in joined for phrase in phrases)
        or any(part in text for part in parts)
    )


@lru_cache(maxsize=64)
def _sorted(words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Return words that stand alone, phrases, and what is looked for anywhere, as in scripts that are written without blanks."""
    read = {word: WORD.findall(plain(word)) for word in words}
    parts = {plain(word) for word, found in read.items() if not found or UNPARTED.search(word)}
    whole = [found for word, found in read.items() if found and not UNPARTED.search(word)]
    alone = frozenset(found[0] for found in whole if len(found) == 1)
    return alone, tuple(f" {' '.join(found)} " for found in whole if len(found) > 1), tuple(sorted(parts))
