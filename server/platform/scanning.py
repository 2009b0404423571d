"""Malware: a scanner beside the mall is asked about each file before anybody can read it. Without one nothing is scanned."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import IO, Protocol

import httpx
import structlog

from server.kit.config import Settings
from server.kit.errors import InvalidArgument, Unavailable

CHUNK = 256 * 1024

log = structlog.get_logger()


class Scanner(Protocol):
    """Says whether a file is harmless."""

    async def check(self, content: IO[bytes], content_type: str) -> None:
        """Return if it is. Raises InvalidArgument (FILE_INFECTED), Unavailable (FILE_SCANNER_UNAVAILABLE)."""
        ...


def build(settings: Settings) -> Scanner | None:
    """Return the scanner that the settings name; None where they name none."""
    if settings.files_scanner_url is None:
        return None
    token = settings.files_scanner_token
    secret = token.get_secret_value() if token is not None else ""
    return HttpScanner(settings.files_scanner_url, secret, settings.files_scanner_timeout_seconds)


@dataclass(frozen=True, slots=True)
class HttpScanner:
    """Sends a file by POST, and reads `{"clean": true}`, or `{"clean": false}` and a `finding`."""

    url: str
    token: str
    timeout: float

    async def check(self, content: IO[bytes], content_type: str) -> None:
        """Ask about a file. An answer that says nothing is none."""
        headers = {"content-type": content_type} | ({"authorization": f"Bearer {self.token}"} if self.token else {})
        content.seek(0)
        try:
            async with httpx.AsyncClient(timeout=self.timeout) as client:
                answer = await client.post(self.url, content=_chunks(content), headers=headers)
            answer.raise_for_status()
            said = answer.json()
            clean = said["clean"]
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            log.warning("the malware scanner does not answer", kind=type(error).__name__)
            clean = None
        finally:
            content.seek(0)
        if clean is False:
            log.warning("malware found", finding=str(said.get("finding", ""))[:100])
            raise InvalidArgument([("data", "is refused by the malware scanner")], "FILE_INFECTED")
        if clean is not True:
            text = "the malware scanner does not answer: send an empty part at the end of the file later"
            raise Unavailable("FILE_SCANNER_UNAVAILABLE", text, retry_after=5.0)


async def _chunks(content: IO[bytes]) -> AsyncIterator[bytes]:
    while chunk := content.read(CHUNK):
        yield chunk
