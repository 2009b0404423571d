"""A drill: the mall is backed up while people buy, its disk is lost, and a moment in between is restored and audited.

python -m benchmarks.backup [--purchases N]
"""

import argparse
import asyncio
import shutil
import subprocess
import sys
import uuid
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import asyncpg
import grpc
from rich.console import Console

from benchmarks import servers, world
from benchmarks.audit import audit
from benchmarks.fill import Sizes
from benchmarks.world import Person
from mall.orders.v1 import orders_pb2
from storage import migrations
from storage.embedded import Embedded, programs

ORDERS = "/mall.orders.v1.OrdersService/"
BUYERS = 8
console = Console()


def main() -> int:
    """Back up, lose, restore, audit; 1 if the books of the restored mall are not in order."""
    parser = argparse.ArgumentParser(
        prog="benchmarks.backup", description="Restores a mall to a moment, and audits it."
    )
    parser.add_argument("--purchases", type=int, default=400, help="how many people buy")
    return asyncio.run(_run(parser.parse_args().purchases))


async def _run(purchases: int) -> int:
    archive = Path("/tmp") / f"mall-archive-{uuid.uuid4().hex[:8]}"  # noqa: S108 - a name of its own
    archive.mkdir(mode=0o700)
    keeping = {
        "wal_level": "replica",
        "archive_mode": "on",
        "archive_command": f"test ! -f {archive}/%f && cp %p {archive}/%f",
    }
    try:
        with world.postgresql(**keeping) as (url, directory):
            await asyncio.to_thread(migrations.upgrade, url)
            with console.status("filling the database ..."):
                data = await world.make(url, Sizes(products=200, customers=purchases + 1), 1, directory)
            moment, before, after = await _buy_and_back_up(url, directory, data.customers, archive)
            return await _restore(directory, archive, moment, before, after)
    finally:
        shutil.rmtree(archive, ignore_errors=True)


async def _buy_and_back_up(
    url: str, directory: Path, people: Sequence[Person], archive: Path
) -> tuple[datetime, set[uuid.UUID], set[uuid.UUID]]:
    """Return a moment after the backup, what had been bought by then, and what was bought later."""
    third = len(people) // 3
    async with servers.mall(url, directory, 1) as mall, grpc.aio.insecure_channel(mall.address) as channel:
        with console.status("people buy ..."):
            before = await _buy(channel, people[:third])
        buying = asyncio.create_task(_buy(channel, people[third : 2 * third]))
        with console.status("pg_basebackup, while others buy ..."):
            await asyncio.to_thread(_back_up, url, archive / "base")
        before |= await buying
        connection = await asyncpg.connect(url)
        moment: datetime = await connection.fetchval("SELECT clock_timestamp()")
        await asyncio.sleep(0.01)
        with console.status("people buy on ..."):
            after = await _buy(channel, people[2 * third :])
        await connection.execute("SELECT pg_switch_wal()")
        await connection.close()
    return moment, before, after


async def _buy(channel: grpc.aio.Channel, people: Sequence[Person]) -> set[uuid.UUID]:
    quote: Any = channel.unary_unary(f"{ORDERS}QuoteCheckout")
    place: Any = channel.unary_unary(f"{ORDERS}PlaceOrder")
    waiting = iter(people)

    async def buyer() -> list[uuid.UUID]:
        bought = []
        for person in waiting:
            token = orders_pb2.Quote.FromString(await quote(b"", metadata=person.metadata[:1])).token
            request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=str(uuid.uuid4()))
            answer = await place(request.SerializeToString(), metadata=person.metadata[:1])
            bought.append(uuid.UUID(orders_pb2.Purchase.FromString(answer).id))
        return bought

    return {id_ for bought in await asyncio.gather(*(buyer() for _ in range(BUYERS))) for id_ in bought}


def _back_up(url: str, folder: Path) -> None:
    socket = parse_qs(urlsplit(url).query)
    command: list[str | Path] = [programs() / "pg_basebackup", "-h", socket["host"][0], "-p", socket["port"][0], "-U", "mall",
                                 "-D", folder, "--checkpoint=fast", "--wal-method=none"]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)


async def _restore(
    directory: Path, archive: Path, moment: datetime, before: set[uuid.UUID], after: set[uuid.UUID]
) -> int:
    """Start a server from the backup, let it come up to the moment, and audit what is there."""
    place = directory / "restored"
    shutil.copytree(archive / "base", place / "cluster")
    (place / "cluster").chmod(0o700)
    (place / "cluster" / "recovery.signal").touch()
    restored = Embedded(
        place,
        restore_command=f"cp {archive}/%f %p",
        recovery_target_time=moment.isoformat(),
        recovery_target_action="promote",
        **world.PLANNER,
    )
    try:
        with console.status("restoring ..."):
            url = restored.start()
            connection = await asyncpg.connect(url)
            while await connection.fetchval("SELECT pg_is_in_recovery()"):  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.1)
        findings = await audit(connection, before, 0)
        later = await connection.fetchval("SELECT count(*) FROM purchases WHERE id = ANY($1::uuid[])", list(after))
        await connection.close()
    finally:
        restored.stop()
    for finding in findings:
        console.print(f"{'[red]NO ' if finding.wrong else '[green]yes'}[/] {finding.check}")
    console.print(f"{'[red]NO ' if later else '[green]yes'}[/] nothing of what was bought after the moment is there")
    console.print(f"{len(before)} purchases restored, {len(after)} of later left behind")
    return int(bool(later) or any(finding.wrong for finding in findings))


if __name__ == "__main__":
    sys.exit(main())
