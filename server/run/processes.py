"""Several server processes on one port: the parent starts them, passes signals on, and replaces one that dies."""

import signal
import subprocess
import sys
import time
from types import FrameType

import structlog

PAUSE_SECONDS = 1.0
LOOK_SECONDS = 0.2

log = structlog.get_logger()


def supervise(count: int) -> int:
    """Run `count` children until a signal; return the exit code."""
    children = [_child() for _ in range(count)]
    stopping = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not stopping:
        time.sleep(LOOK_SECONDS)
        for index, child in enumerate(children):
            if child.poll() is not None and not stopping:
                log.error("a server process ended", code=child.returncode)
                time.sleep(PAUSE_SECONDS)
                children[index] = _child()
    for child in children:
        child.send_signal(signal.SIGTERM)
    return max(child.wait() for child in children)


def _child() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "server.run.cli", "serve", "--child"])
