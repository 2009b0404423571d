"""What begins or ends at a time of its own: looked for every second, so that it happens to the second.

A domain names what it looks for in its face, in WINDOWS. The work locks what is due with SKIP LOCKED: any number of workers may
look. It writes down the time that was planned, not the one at which it was found: what was missed is made up as of then.
"""

import asyncio
from collections.abc import Sequence

import structlog

from server.kit import logs
from server.kit.app import App
from server.kit.domain import Window

PAUSE_SECONDS = 1.0

log = structlog.get_logger()


async def follow(app: App, windows: Sequence[Window]) -> None:
    """Let what is due happen, until cancelled. What fails is tried again, and keeps nothing else from its turn."""
    while True:
        for window in windows:
            try:
                done = await window.work(app)
            except Exception as error:  # noqa: BLE001 - whatever it is, the others have their turn
                log.error("window failed", window=window.name, **logs.described(error))  # noqa: TRY400 - its text may quote a row
            else:
                if done:
                    log.info("window", window=window.name, done=done)
        await asyncio.sleep(PAUSE_SECONDS)
