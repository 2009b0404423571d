"""Starts the two servers as processes of their own, and reads what they cost."""

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import grpc
import psutil

START_SECONDS = 30
STOP_SECONDS = 30
LOG_TAIL = 4000


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    name: str
    address: str
    process: psutil.Process
    log: Path

    def cpu_seconds(self) -> float:
        """Return the processor time that it has used so far."""
        times = self.process.cpu_times()
        return float(times.user + times.system)


class ServerError(RuntimeError):
    """A server does not start."""


@contextlib.asynccontextmanager
async def mall(database_url: str, directory: Path) -> AsyncIterator[Server]:
    """Run the mall as in production: one worker, every call logged; only the sandbox gateway is not for production."""
    address = _free_address()
    settings = {
        "DATABASE_URL": database_url,
        "MALL_ENVIRONMENT": "production",
        "MALL_ADDRESS": address,
        "MALL_DATA_DIR": str(directory),
        "MALL_SIGNING_KEY_FILE": str(directory / "signing_key.pem"),
        "MALL_SMTP_URL": "smtp://127.0.0.1:1",  # no mail is sent: there is no background work
        "MALL_SANDBOX": "true",
        "MALL_WORKERS": "1",
        "MALL_LOG_LEVEL": "info",
    }
    async with _running("mall", ["server.cli", "serve"], address, directory, settings) as server:
        yield server


@contextlib.asynccontextmanager
async def reference(database_url: str, directory: Path) -> AsyncIterator[Server]:
    """Run the hand-written server."""
    address = _free_address()
    async with _running("reference", ["benchmarks.reference", database_url, address], address, directory, {}) as server:
        yield server


@contextlib.asynccontextmanager
async def _running(
    name: str, module: list[str], address: str, directory: Path, settings: dict[str, str]
) -> AsyncIterator[Server]:
    log = directory / f"{name}.log"
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("MALL_")}
    with log.open("w") as output:
        child = subprocess.Popen(  # noqa: ASYNC220 - once per run
            [sys.executable, "-m", *module], env=inherited | settings, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        await _answers(address, child, log)
        yield Server(name, address, psutil.Process(child.pid), log)
    finally:
        child.terminate()
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


async def _answers(address: str, child: subprocess.Popen[bytes], log: Path) -> None:
    async with grpc.aio.insecure_channel(address) as channel:
        ready = asyncio.ensure_future(channel.channel_ready())
        for _ in range(START_SECONDS * 10):
            await asyncio.wait([ready], timeout=0.1)
            if ready.done():
                return
            if child.poll() is not None:
                break
        ready.cancel()
    raise ServerError(f"the server does not start:\n{_tail(log)}")


def _tail(log: Path) -> str:
    return log.read_text()[-LOG_TAIL:]


def _free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"
