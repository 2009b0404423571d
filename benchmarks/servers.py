"""Starts the servers as processes of their own, and reads what they cost."""

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import psutil

START_SECONDS = 60
STOP_SECONDS = 30
LOOK_SECONDS = 0.1
LOG_TAIL = 4000
REFERENCE = "reference"

_given: set[str] = set()


@dataclass(frozen=True, slots=True)
class Mall:
    """A way to run the mall: its name in the tables, settings, and the calls that are worth measuring so."""

    name: str
    settings: Mapping[str, str] = field(default_factory=dict)
    calls: frozenset[str] | None = None


# Each is measured beside the reference. Another one is another line here. The last one is as in production.
MALLS = (
    Mall("mall", {"MALL_CACHE_SECONDS": "0"}),
    Mall("mall, cached", calls=frozenset({"GetProduct", "ListProducts(20)"})),
)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs. `roots` are the processes that were started; with several workers they may have children."""

    name: str
    workers: int
    address: str
    roots: tuple[psutil.Process, ...]
    calls: frozenset[str] | None = None

    def measures(self, call: str) -> bool:
        """Whether the call is worth measuring here."""
        return self.calls is None or call in self.calls

    def cpu_seconds(self) -> float:
        """Return the processor time that all its processes have used so far."""
        times = [process.cpu_times() for process in {*self.roots, *self.processes()}]
        return float(sum(time.user + time.system for time in times))

    def interruptions(self) -> int:
        """Return how often its threads have lost their processor to somebody else; 0 where the system does not tell."""
        threads = [path for process in self.processes() for path in Path(f"/proc/{process.pid}/task").glob("*/status")]
        return sum(_interruptions(path) for path in threads)

    def memory(self) -> float:
        """Return how many MiB the largest worker has for itself."""
        return max(process.memory_full_info().uss for process in self.processes()) / 2**20

    def processes(self) -> list[psutil.Process]:
        """Return the processes that serve."""
        return [worker for root in self.roots for worker in root.children(recursive=True) or [root]]


class ServerError(RuntimeError):
    """A server does not start."""


@contextlib.asynccontextmanager
async def mall(database_url: str, directory: Path, workers: int, kind: Mall = MALLS[0]) -> AsyncIterator[Server]:
    """Run the mall as in production, every call logged; only the sandbox provider is not for production."""
    address = free_address()
    settings = {
        **_production(database_url, directory),
        "MALL_ADDRESS": address,
        "MALL_WORKERS": str(workers),
        "MALL_CONNECTIONS_PER_ADDRESS": "100",  # the load comes from one
        **kind.settings,
    }
    commands = [["server.run.cli", "serve"]]
    async with _running(kind.name, workers, commands, address, directory, settings) as roots:
        yield Server(kind.name, workers, address, roots, kind.calls)


@contextlib.asynccontextmanager
async def worker(database_url: str, directory: Path) -> AsyncIterator[psutil.Process]:
    """Run background work as in production."""
    settings = _production(database_url, directory)
    async with _running("worker", 0, [["server.run.cli", "worker"]], free_address(), directory, settings) as (root,):
        yield root


def _production(database_url: str, directory: Path) -> dict[str, str]:
    return {
        "DATABASE_URL": database_url,
        "MALL_ENVIRONMENT": "production",
        "MALL_DATA_DIR": str(directory),
        "MALL_SIGNING_KEY_FILE": str(directory / "signing_key.pem"),
        "MALL_SMTP_URL": "smtp://127.0.0.1:1",  # where nobody listens
        "MALL_SANDBOX": "true",
        "MALL_LOG_LEVEL": "info",
    }


@contextlib.asynccontextmanager
async def reference(database_url: str, directory: Path, workers: int) -> AsyncIterator[Server]:
    """Run the hand-written server."""
    address = free_address()
    commands = [["benchmarks.reference", database_url, address]] * workers
    async with _running(REFERENCE, workers, commands, address, directory, {}) as roots:
        yield Server(REFERENCE, workers, address, roots)


@contextlib.asynccontextmanager
async def _running(
    name: str, workers: int, commands: list[list[str]], address: str, directory: Path, settings: dict[str, str]
) -> AsyncIterator[tuple[psutil.Process, ...]]:
    log = directory / f"{name} {workers}.log"
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("MALL_")}
    with log.open("a") as output:
        started = [
            subprocess.Popen(  # noqa: ASYNC220 - once per run
                [sys.executable, "-m", *command], env=inherited | settings, stdout=output, stderr=subprocess.STDOUT
            )
            for command in commands
        ]
    try:
        roots = tuple(psutil.Process(child.pid) for child in started)
        await _listening(roots, workers, address, log)
        yield roots
    finally:
        for child in started:
            child.terminate()
        for child in started:
            _wait(child)


def _interruptions(status: Path) -> int:
    with contextlib.suppress(OSError):  # a thread may have ended
        return int(status.read_text().rpartition("nonvoluntary_ctxt_switches:")[2].split()[0])
    return 0


def _wait(child: subprocess.Popen[bytes]) -> None:
    try:
        child.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


async def _listening(roots: tuple[psutil.Process, ...], workers: int, address: str, log: Path) -> None:
    """Wait until every worker takes calls: a socket that they share does not tell."""
    port = int(address.rpartition(":")[2])
    for _ in range(int(START_SECONDS / LOOK_SECONDS)):
        await asyncio.sleep(LOOK_SECONDS)
        with contextlib.suppress(psutil.NoSuchProcess):
            everybody = [process for root in roots for process in (root, *root.children(recursive=True))]
            if sum(_listens(process, port) for process in everybody) == workers:
                return
        if any(not root.is_running() or root.status() == psutil.STATUS_ZOMBIE for root in roots):
            break
    raise ServerError(f"the server does not start:\n{_tail(log)}")


def _tail(log: Path) -> str:
    return log.read_text()[-LOG_TAIL:]


def _listens(process: psutil.Process, port: int) -> bool:
    sockets = process.net_connections("tcp")
    return any(one.status == psutil.CONN_LISTEN and one.laddr.port == port for one in sockets)


def free_address() -> str:
    """Return an address that no other server was given: as they share ports, two would share one without a word."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{probe.getsockname()[1]}"
        if address not in _given:
            _given.add(address)
            return address
