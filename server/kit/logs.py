"""Structured logs: one JSON line per event on standard error, readable text on a terminal.

Logging never blocks and never raises, whatever is the matter with standard error: lines wait in a queue for a thread that
writes them. While a disk is full or nobody reads a pipe, it tries again; lines that find the queue full are dropped, counted,
and told of once writing works again.
"""

import atexit
import io
import logging
import os
import select
import threading
import time
import traceback
from collections import deque
from collections.abc import MutableMapping
from typing import IO, Any, cast

import orjson
import structlog
from rich.console import Console

from server.kit import metrics
from server.kit.clock import Clock

_REAL = Clock()  # lines tell the time of the machine, whatever time the app is told
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
STANDARD_ERROR = 2
# Lines that wait take so much memory at most.
QUEUE_BYTES = 4 << 20
# So long lines gather before they are written together: waking a thread for each would cost more than writing it.
GATHERING_SECONDS = 0.02
# Up to this length, what several processes write to one pipe is not torn apart.
PIECE_BYTES = select.PIPE_BUF
PAUSE_SECONDS = 0.5
LAST_SECONDS = 2.0


class Writer:
    """Writes lines to a file descriptor, in a thread of its own that begins with the first line."""

    def __init__(self, descriptor: int, *, queue_bytes: int = QUEUE_BYTES) -> None:
        self.descriptor = descriptor
        self._room = queue_bytes
        self._lines: deque[bytes] = deque()
        self._dropped = 0
        self._changed = threading.Condition()
        self._writing = False
        self._thread: threading.Thread | None = None

    def put(self, line: bytes) -> None:
        """Queue a line, which gets its end here; drop it where too much waits."""
        with self._changed:
            if len(line) >= self._room:
                self._dropped += 1
                metrics.LOG_LINES_DROPPED.inc()
                return
            self._lines.append(line + b"\n")
            self._room -= len(line) + 1
            if self._writing:
                return
            self._writing = True
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="log", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    # As structlog calls it.
    debug = info = warning = error = critical = put

    def flush(self, seconds: float) -> None:
        """Wait until everything is written, for so long at most."""
        with self._changed:
            self._changed.wait_for(lambda: not self._writing, seconds)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._writing)
            time.sleep(GATHERING_SECONDS)
            while piece := self._piece():
                self._write(piece)
                with self._changed:
                    self._room += len(piece)

    def _piece(self) -> bytes:
        """Take lines off the queue, as many as are written at once."""
        with self._changed:
            if self._dropped:
                told = {"level": "error", "event": "log lines dropped", "count": self._dropped}
                self._dropped = 0
                self._lines.appendleft(
                    orjson.dumps({**told, "timestamp": _REAL.now()}, option=orjson.OPT_UTC_Z) + b"\n"
                )
                self._room -= len(self._lines[0])
            piece = bytearray()
            while self._lines and (not piece or len(piece) + len(self._lines[0]) <= PIECE_BYTES):
                piece += self._lines.popleft()
            if not piece:
                self._writing = False
                self._changed.notify_all()
        return bytes(piece)

    def _write(self, piece: bytes) -> None:
        while piece:
            try:
                piece = piece[os.write(self.descriptor, piece) :]
            except BlockingIOError:
                select.select([], [self.descriptor], [], PAUSE_SECONDS)
            except OSError:  # a full disk, a pipe without a reader
                time.sleep(PAUSE_SECONDS)


class _Stream(io.TextIOBase):
    """What is printed for people goes the way of the lines, or it would block and raise beside them."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._text = io.StringIO()

    def write(self, text: str) -> int:
        return self._text.write(text)

    def flush(self) -> None:
        text = self._text.getvalue()
        if text:
            self._text = io.StringIO()
            self._writer.put(text.removesuffix("\n").encode())

    def isatty(self) -> bool:
        return os.isatty(self._writer.descriptor)


class _Handler(logging.Handler):
    """Takes what libraries log by the standard module, without the texts of errors, which may quote a row."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        line = record.getMessage().partition("\n")[0]
        log.error(line, logger=record.name, **(described(error) if error else {}))


WRITER = Writer(STANDARD_ERROR)
console = Console(file=cast("IO[str]", _Stream(WRITER)))
log = structlog.get_logger()
atexit.register(WRITER.flush, LAST_SECONDS)


def configure(level: str) -> None:
    """Set up logging for the process."""
    readable: list[Any] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
        _encode,
    ]
    structlog.configure(
        readable if os.isatty(STANDARD_ERROR) else [_render],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=lambda *_: WRITER,
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(handlers=[_Handler(logging.WARNING)], level=logging.WARNING, force=True)
    logging.getLogger("pgqueuer").propagate = False  # the worker tells of its jobs itself


def _encode(_logger: object, _level: str, text: str) -> bytes:
    return text.encode()


def _render(_logger: object, level: str, event: MutableMapping[str, Any]) -> bytes:
    """Write a line. Every call leaves one: structlog's own processors for this take twice as long."""
    event["level"], event["timestamp"] = level, _REAL.now()
    return orjson.dumps(event, default=str, option=orjson.OPT_UTC_Z)


def described(error: BaseException) -> dict[str, Any]:
    """Return what a log may say of an unexpected error: never its text, as a driver's quotes the values of a row."""
    cause = error.__cause__ or error
    return {
        "kind": type(error).__name__,
        "cause": type(cause).__name__,
        "sqlstate": getattr(cause, "sqlstate", None),
        "frames": traceback.format_tb(error.__traceback__),
    }
