"""A mall of the demo's own: the same command that everybody starts, in a process and a folder of its own."""

import asyncio
import os
import re
import socket
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil

from demo.folder import DEMO_PID, SERVER_PID, STOP_SECONDS

START_SECONDS = 90.0
BOOTSTRAP_TOKEN = re.compile(r"no administrator yet[^:]*:[\s│]+([A-Za-z0-9_-]{20,})\s")


class ServerFailed(RuntimeError):
    """The demo's server has not started."""


class Server:
    """`mall run`, in a folder that `folder.empty` has left, with the demo's mailbox for its mails."""

    def __init__(self, folder: Path, smtp_url: str) -> None:
        self.folder = folder
        self.address = f"127.0.0.1:{_free_port()}"
        self.bootstrap_token = ""
        self._smtp_url = smtp_url
        self._process: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> Path:
        """What the server prints."""
        return self.folder / "server.log"

    async def __aenter__(self) -> Self:
        (self.folder / DEMO_PID).write_text(str(os.getpid()))
        environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        environment |= {
            "MALL_ADDRESS": self.address,
            "MALL_DATA_DIR": str(self.folder),
            "MALL_SMTP_URL": self._smtp_url,
            "MALL_LOG_LEVEL": "warning",
            "COLUMNS": "200",  # nothing that is read here is broken over two lines
        }
        with self.log.open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "server.run.cli", "run"),
                env=environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for the demo, which then stops the server in good order
            )
        (self.folder / SERVER_PID).write_text(str(self._process.pid))
        try:
            await self._wait_until_open()
        except BaseException:
            await self._stop()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stop()
        (self.folder / DEMO_PID).unlink(missing_ok=True)

    def memory_mb(self) -> int:
        """Return what the server's process holds in memory, without its database."""
        return int(psutil.Process(self._process.pid).memory_info().rss >> 20) if self._process else 0

    async def _wait_until_open(self) -> None:
        if self._process is None:
            return
        deadline = asyncio.get_running_loop().time() + START_SECONDS
        while not (found := BOOTSTRAP_TOKEN.search(self.log.read_text())):
            if self._process.returncode is not None or asyncio.get_running_loop().time() > deadline:
                raise ServerFailed(f"the server does not start; {self.log} ends with:\n{self.log.read_text()[-2000:]}")
            await asyncio.sleep(0.1)
        self.bootstrap_token = found[1]

    async def _stop(self) -> None:
        if self._process is None or self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOP_SECONDS)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
