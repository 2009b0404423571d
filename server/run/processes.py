"""Several server processes on one port: the parent starts them, passes signals on, and replaces one that dies or hangs."""

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import FrameType

import structlog

PAUSE_SECONDS = 1.0
LOOK_SECONDS = 0.2
BREATH_SECONDS = 0.5
# What a child may need until its first sign of life.
STARTING_SECONDS = 60.0
# What a child may need beyond its grace before it is killed.
ENDING_SECONDS = 10.0

log = structlog.get_logger()


class _Child:
    """A server process. Its standard input is a socket: the child sends signs of life, and sees when its parent is gone."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair()
        with theirs:
            line = [sys.executable, "-m", "server.run.cli", "serve", "--child"]
            self.process = subprocess.Popen(line, stdin=theirs.fileno())
        self._socket.setblocking(False)
        self.born = time.monotonic()
        self._alive_at = self.born + STARTING_SECONDS

    def silent_for(self) -> float:
        """Return how many seconds ago the last sign of life came."""
        with contextlib.suppress(BlockingIOError, ConnectionError):
            if self._socket.recv(1 << 12):
                self._alive_at = time.monotonic()
        return time.monotonic() - self._alive_at

    def close(self) -> None:
        self._socket.close()

    def ended(self, latest: float) -> int:
        """Wait for the end and return the exit code; what has not ended by then is killed."""
        try:
            code = self.process.wait(max(0.0, latest - time.monotonic()))
        except subprocess.TimeoutExpired:
            log.error("a server process did not stop, and is killed")  # noqa: TRY400 - there is no more to say
            self.process.kill()
            code = self.process.wait()
        return abs(code)


def supervise(count: int, *, grace: float, hang_seconds: int) -> int:
    """Run `count` children until a signal; return the exit code."""
    children = [_Child() for _ in range(count)]
    stopping = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not stopping:
        time.sleep(LOOK_SECONDS)
        for index, child in enumerate(children):
            if hang_seconds and child.silent_for() > hang_seconds:
                log.error("a server process hangs, and is killed", pid=child.process.pid)
                child.process.kill()
                child.process.wait()
            if child.process.poll() is not None and time.monotonic() - child.born > PAUSE_SECONDS and not stopping:
                log.error("a server process ended", pid=child.process.pid, code=child.process.returncode)
                child.close()
                children[index] = _Child()
    for child in children:
        child.process.send_signal(signal.SIGTERM)
    latest = time.monotonic() + grace + ENDING_SECONDS
    return max(child.ended(latest) for child in children)


@asynccontextmanager
async def watched(stop: asyncio.Event, seconds: int, *, child: bool = False) -> AsyncIterator[None]:
    """Let this process end when its event loop stands still for so long, whatever holds it; 0 lets it stay.

    A child tells its parent that it lives, and sets `stop` when that is gone, however that ended.
    """
    loop = asyncio.get_running_loop()
    descriptor = sys.stdin.fileno() if child else -1

    def orphaned() -> None:
        loop.remove_reader(descriptor)
        log.error("the parent of this process is gone")
        stop.set()

    async def breathe() -> None:
        while True:
            if seconds:
                signal.alarm(seconds)  # by the kernel, as SIGALRM ends a process that does not handle it
            if child:
                with contextlib.suppress(OSError):
                    os.write(descriptor, b".")
            await asyncio.sleep(BREATH_SECONDS)

    if child:
        os.set_blocking(descriptor, False)
        loop.add_reader(descriptor, orphaned)
    breathing = asyncio.create_task(breathe())
    try:
        yield
    finally:
        breathing.cancel()
        signal.alarm(0)
