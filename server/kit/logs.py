"""Structured logs: one JSON line per event on standard error, readable text on a terminal."""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import orjson
import structlog

from server.kit.clock import Clock

_REAL = Clock()  # lines tell the time of the machine, whatever time the app is told
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


def configure(level: str) -> None:
    """Set up logging for the process."""
    wrapper = structlog.make_filtering_bound_logger(LEVELS[level])
    if sys.stderr.isatty():
        structlog.configure(
            [
                structlog.processors.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
            ],
            wrapper_class=wrapper,
            logger_factory=structlog.PrintLoggerFactory(sys.stderr),
            cache_logger_on_first_use=True,
        )
        return
    structlog.configure(
        [_render],
        wrapper_class=wrapper,
        logger_factory=structlog.BytesLoggerFactory(sys.stderr.buffer),
        cache_logger_on_first_use=True,
    )


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
