"""Background work, as `mall worker` runs it."""

import asyncio
import os
import subprocess
import sys
import time

import pytest

from server.kit import logs, mail, metrics
from server.kit.domain import Hook
from server.kit.mutation import background
from server.run import worker
from tests.support import make


@pytest.fixture
def working(app, on_loop, database_url):
    """A worker that runs during the test."""
    stop = asyncio.Event()

    async def begin():
        return asyncio.create_task(worker.run(app, database_url, stop))

    async def end(task):
        stop.set()
        await task

    task = on_loop(begin())
    yield task
    on_loop(end(task))


def test_a_mail_goes_out_when_its_transaction_commits(app, on_loop, sql, working, capfd):
    recipient = f"{make.unique('mail')}@example.com"

    async def write(*, fail):
        async with background(app) as work:
            work.mail(recipient, "Subject", "Body")
            if fail:
                raise RuntimeError

    with pytest.raises(RuntimeError):
        on_loop(write(fail=True))
    on_loop(write(fail=False))
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        rows = sql("SELECT state, body FROM outgoing_mails WHERE recipient = $1", recipient)
        if [row.state for row in rows] == ["SENT"]:
            break
        time.sleep(0.1)
    assert [tuple(row) for row in rows] == [("SENT", "")]
    logs.WRITER.flush(5)
    assert recipient in capfd.readouterr().err


def test_every_scheduled_job_runs(serve, new_database, on_loop):
    """In a mall of its own: what mutants of other tests have left is nothing that a job could bring to an end."""
    with serve(new_database()) as further:
        for _, _, work in worker.SCHEDULE:
            assert on_loop(work(further.app)) >= 0
    assert dict(worker.ON_DEMAND) == {"deliver_mails": mail.deliver_pending}


def test_a_queue_that_ends_unasked_is_begun_again(app, on_loop, database_url, monkeypatch, lines):
    ends = []
    monkeypatch.setattr(worker, "PAUSE_SECONDS", 0.05)

    async def through():
        stop = asyncio.Event()

        async def end(*_arguments, **_options):
            ends.append(1)
            if len(ends) == 3:
                stop.set()

        monkeypatch.setattr(worker.PgQueuer, "run", end)
        await worker.run(app, database_url, stop)

    on_loop(through())
    assert len(ends) == 3
    assert sum('"background work has ended, and begins again"' in line for line in lines) >= 2


def test_a_database_that_is_away_is_told_of_once(app, on_loop, monkeypatch, lines):
    tries = []
    monkeypatch.setattr(worker, "PAUSE_SECONDS", 0.01)

    async def through():
        stop = asyncio.Event()

        def count():
            tries.append(1)
            if len(tries) == 3:
                stop.set()

        monkeypatch.setattr(metrics.WORK_ENDED, "inc", count)
        await worker.run(app, "postgresql://nobody@127.0.0.1:1/nothing", stop)

    on_loop(through())
    told = [line for line in lines if "background work" in line]
    assert (len(tries), len(told)) == (3, 1)
    assert "waits for the database" in told[0]
    assert "frames" not in told[0]


CONNECTED = """
import server.run.worker
from server.kit.config import Settings
from server.payments.charging import SETTLED
from server.run import main

assert SETTLED.followers is None
main.build(Settings(), "postgresql://nowhere/nothing")
assert SETTLED.followers
"""


def test_every_process_that_is_built_has_its_hooks(tmp_path):
    """Else a worker that learns of a payment would tell nobody whom it is for."""
    environment = {**os.environ, "MALL_DATA_DIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", CONNECTED], env=environment, check=True, timeout=60)


def test_a_hook_that_nobody_has_connected_is_a_bug(on_loop):
    with pytest.raises(RuntimeError, match="has not connected"):
        on_loop(Hook("TESTED")())
