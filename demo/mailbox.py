"""The mailbox of everybody in the demo: a real SMTP server that keeps what arrives until somebody reads it."""

import asyncio
import re
from email import message_from_bytes, policy
from types import TracebackType
from typing import Any, Self

from aiosmtpd.smtp import SMTP

CODE = re.compile(r"^ {4}(\S+)\s*$", re.MULTILINE)  # the mall sets what is to be copied on a line of its own


class Mailbox:
    """Takes every mail, for any address."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._host, self._port = host, port
        self._server: asyncio.Server | None = None
        self._codes: dict[str, asyncio.Future[str]] = {}
        self.received = 0

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: SMTP(self, loop=loop), self._host, self._port)
        self._port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()

    @property
    def url(self) -> str:
        """Where the mall sends its mails."""
        return f"smtp://{self._host}:{self._port}"

    async def code(self, address: str, seconds: float) -> str:
        """Wait for the first code sent to an address and return it."""
        async with asyncio.timeout(seconds):
            return await asyncio.shield(self._code(address))

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        """Take a mail."""
        self.received += 1
        mail = message_from_bytes(envelope.content, policy=policy.default)
        body = mail.get_body(("plain",))
        found = CODE.search(body.get_content()) if body is not None else None
        for address in envelope.rcpt_tos:
            code = self._code(address)
            if found and not code.done():
                code.set_result(found[1])
        return "250 OK"

    def _code(self, address: str) -> asyncio.Future[str]:
        key = address.casefold()
        if key not in self._codes:
            self._codes[key] = asyncio.get_running_loop().create_future()
        return self._codes[key]
