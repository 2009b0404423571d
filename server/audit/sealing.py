"""Entries are chained in the order of their numbers, one chain for each month, and the chains are signed from time to time.

Nobody who writes an entry waits for it: the job takes what no running transaction can add to any more.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import structlog

from server.kit.app import App
from server.kit.ids import new_id
from storage.database import Connection, Row
from storage.queries import audit as queries
from storage.queries.audit import Seal

SEAL_AT_MOST = 1000
# How often, and how long apart, the job looks whether the transactions of the moment have ended; else the next run does.
LOOKS, PAUSE_SECONDS = 40, 0.05
BETWEEN_CHECKPOINTS = timedelta(hours=1)
CHECKPOINT = "audit checkpoint"
# A signature tells of the past for good.
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)

log = structlog.get_logger()


def beginning(month: str) -> bytes:
    """Return what the chain of a month hangs on."""
    return hashlib.sha256(f"mall audit {month}".encode()).digest()


def following(before: bytes, digest: bytes) -> bytes:
    """Return the next hash of a chain."""
    return hashlib.sha256(before + digest).digest()


async def seal(app: App) -> int:
    """Seal the entries that are there, and sign the chains that went on; returns how many entries were sealed."""
    async with app.db.read() as connection:
        seen = await queries.newest(connection)
    for _ in range(LOOKS):
        async with app.db.read() as connection:
            if await queries.settled(connection, seen.transaction):
                break
        await asyncio.sleep(PAUSE_SECONDS)
    else:
        return 0
    sealed = 0
    while True:
        async with app.db.begin() as tx:
            await queries.lock(tx)
            rows = await queries.unsealed(tx, seen.newest, SEAL_AT_MOST)
            if rows:
                await queries.seal(tx, await _chained(tx, rows))
        sealed += len(rows)
        if len(rows) < SEAL_AT_MOST:
            break
    await _sign(app)
    return sealed


async def sign_month(app: App, tx: Connection, head: Row) -> None:
    """Write a checkpoint, and log it: what is kept of the log is out of the reach of whoever changes the database."""
    claims = {"month": head.month, "position": head.position, "hash": head.hash.hex()}
    signature = app.signer.sign(CHECKPOINT, claims, FOREVER)
    await queries.add_checkpoint(
        tx,
        id=new_id(),
        month=head.month,
        position=head.position,
        hash=head.hash,
        signature=signature,
        retire_time=None,
        create_time=app.clock.now(),
    )
    log.info("audit checkpoint", **claims, signature=signature)


async def _chained(tx: Connection, rows: Sequence[Row]) -> list[Seal]:
    heads = await queries.heads(tx, sorted({row.month for row in rows}))
    ends = {month: (head.position, head.hash) for month, head in heads.items()}
    seals = []
    for row in rows:
        position, before = ends.get(row.month, (0, beginning(row.month)))
        ends[row.month] = (position + 1, following(before, row.digest))
        seals.append(Seal(row.month, position + 1, row.sequence, row.id, row.digest, ends[row.month][1]))
    return seals


async def _sign(app: App) -> None:
    now = app.clock.now()
    months = {f"{time:%Y-%m}" for time in (now, now - timedelta(days=now.day))}
    async with app.db.begin() as tx:
        await queries.lock(tx)
        for head in await queries.unmarked(tx, sorted(months), now - BETWEEN_CHECKPOINTS):
            await sign_month(app, tx, head)
