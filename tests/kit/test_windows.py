"""What begins or ends at a time of its own is looked for again and again."""

import asyncio
from contextlib import suppress

from server.kit import windows
from server.kit.domain import Window


def test_what_fails_is_tried_again_and_keeps_nothing_else_from_its_turn(app, on_loop, monkeypatch):
    monkeypatch.setattr(windows, "PAUSE_SECONDS", 0)
    calls = []

    async def failing(_app):
        calls.append("failing")
        raise ValueError("broken")

    async def working(_app):
        calls.append("working")
        return 1

    async def look():
        following = asyncio.create_task(windows.follow(app, (Window("failing", failing), Window("working", working))))
        while len(calls) < 4:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0)
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following

    on_loop(look())
    assert calls[:4] == ["failing", "working"] * 2
