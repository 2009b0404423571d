"""Ways to harm a mall from outside, each for some seconds, in a process of its own. What they are answered is counted."""

import asyncio
import base64
import contextlib
import itertools
import os
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import grpc
import uvloop

from benchmarks.load import Metadata
from benchmarks.stalls import Staller
from benchmarks.worst import LARGEST, worst
from mall.catalog.v1 import catalog_pb2
from mall.identity.v1 import identity_pb2
from server.run import domains

SOURCE = "127.0.0.2"  # not the address of those who are honest
CONNECTIONS, CALLS = 16, 50  # what an address may have at a process, and a connection at once
AT_ONCE = 8
LOGINS_AT_ONCE = 40
DIFFERENT = 12  # requests of one method
GUESSED = "Wrong-Word-1"
NICENESS = 10  # strangers have machines of their own
CATALOG, IDENTITY = "/mall.catalog.v1.CatalogService/", "/mall.identity.v1.IdentityService/"


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to attack: the mall, its gateway where there is one, and people in whose name calls may be made."""

    address: str
    gateway: str | None = None
    people: Sequence[Metadata] = ()


@dataclass(slots=True)
class Harm:
    """What an attack has sent and been answered, by status; a gateway's answers by theirs."""

    answers: Counter[str] = field(default_factory=Counter)

    @property
    def bugs(self) -> int:
        """How many answers tell of a bug."""
        return sum(count for answer, count in self.answers.items() if answer in BUGS)


BUGS = frozenset({"INTERNAL", "UNKNOWN", "500"})

Attack = Callable[[Target, float], Awaitable[Harm]]


def attack(name: str, target: Target, seconds: float) -> Harm:
    """Attack for so long, and return what came of it."""
    os.nice(max(0, NICENESS - os.nice(0)))
    return uvloop.run(_attack(ATTACKS[name], target, seconds)) if name else Harm()


async def _attack(attack: Attack, target: Target, seconds: float) -> Harm:
    return await attack(target, seconds)


# --- calls that send too little ---


def _itself(staller: Staller) -> Staller:
    return staller


def _stalling(size: int, connections: int = 2 * CONNECTIONS) -> Attack:
    async def stall(target: Target, seconds: float) -> Harm:
        host, _, port = target.address.rpartition(":")
        stallers = []
        for _ in range(connections):
            staller = Staller(target.address, f"{CATALOG}ListProducts", CALLS, size, again=True)
            with contextlib.suppress(OSError):
                await asyncio.get_running_loop().create_connection(
                    partial(_itself, staller), host, int(port), local_addr=(SOURCE, 0)
                )
                stallers.append(staller)
        await asyncio.sleep(seconds)
        for staller in stallers:
            staller.close()
        return Harm(sum((staller.ended for staller in stallers), Counter()))

    return stall


async def _idle(target: Target, seconds: float) -> Harm:
    """Open connections and say nothing."""
    host, _, port = target.address.rpartition(":")
    until, harm = time.monotonic() + seconds, Harm()
    opened: list[asyncio.StreamWriter] = []
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection(host, int(port), local_addr=(SOURCE, 0))
            opened.append(writer)
            harm.answers["opened"] += 1
        if len(opened) > CONNECTIONS * 10:
            opened.pop(0).close()
    for writer in opened:
        writer.close()
    return harm


# --- calls that send too much ---


async def _send(target: Target, seconds: float, calls: Iterator[tuple[str, bytes, Metadata]], at_once: int) -> Harm:
    """Send calls one after the other, so many at once."""
    until, harm = time.monotonic() + seconds, Harm()

    async def sender() -> None:
        options = [("grpc.use_local_subchannel_pool", 1), ("grpc.max_send_message_length", -1)]
        async with grpc.aio.insecure_channel(target.address, options) as channel:
            while time.monotonic() < until:
                method, body, metadata = next(calls)
                call: Any = channel.unary_unary(method)
                try:
                    await call(body, metadata=metadata, timeout=max(0.1, until - time.monotonic()))
                    harm.answers["OK"] += 1
                except grpc.aio.AioRpcError as error:
                    harm.answers[error.code().name] += 1

    await asyncio.gather(*(sender() for _ in range(at_once)))
    return harm


async def _forged_tokens(target: Target, seconds: float) -> Harm:
    def calls() -> Iterator[tuple[str, bytes, Metadata]]:
        while True:
            for text in (b'["1e999999999","x"]', b"\x08\xff\xff\xff\xff\x0f", os.urandom(200), b"{" * 3000):
                token = base64.urlsafe_b64encode(text).decode()
                request = catalog_pb2.ListProductsRequest(
                    page_token=token, order=catalog_pb2.ListProductsRequest.PRICE_ASCENDING
                )
                yield f"{CATALOG}ListProducts", request.SerializeToString(), ()

    return await _send(target, seconds, calls(), AT_ONCE)


async def _worst_requests(target: Target, seconds: float) -> Harm:
    def calls() -> Iterator[tuple[str, bytes, Metadata]]:
        methods = [m for file, _, _ in domains.services() for s in file.services_by_name.values() for m in s.methods]
        people = itertools.cycle(target.people or [()])
        while True:
            method = random.choice(methods)
            # The first few take the least time to make.
            for body in itertools.islice(worst(method.input_type), random.randrange(DIFFERENT), DIFFERENT, 3):
                yield f"/{method.containing_service.full_name}/{method.name}", body, next(people)[:1]

    return await _send(target, seconds, calls(), AT_ONCE)


async def _many_ids(target: Target, seconds: float) -> Harm:
    body = b"\x0a\x00" * (LARGEST // 2)
    calls = itertools.repeat((f"{CATALOG}BatchGetVariants", body, ()))
    return await _send(target, seconds, calls, AT_ONCE)


async def _oversize(target: Target, seconds: float) -> Harm:
    calls = itertools.repeat((f"{CATALOG}ListProducts", bytes(LARGEST * 5), ()))
    return await _send(target, seconds, calls, AT_ONCE)


async def _logins(target: Target, seconds: float) -> Harm:
    def calls() -> Iterator[tuple[str, bytes, Metadata]]:
        for number in itertools.count():
            request = identity_pb2.LoginRequest(email=f"nobody{number % 50}@example.com", password=GUESSED)
            yield f"{IDENTITY}Login", request.SerializeToString(), (("x-forwarded-for", "203.0.113.5"),)

    return await _send(target, seconds, calls(), LOGINS_AT_ONCE)


# --- through the gateway ---


def _http() -> Iterator[bytes]:
    nested = b'{"note": ' + b"[" * 5000 + b"]" * 5000 + b"}"
    while True:
        for line in (b"GET /v1/products?brand=%ff", b"GET /v1/products?page_token=%00", b"GET /v1/products/%ff%fe"):
            yield line + b" HTTP/1.1\r\nHost: mall\r\n\r\n"
        for body in (
            b'{"note": "\\u0000"}',
            b'{"note": "\xff\xfe"}',
            b"{" * 255,
            nested,
            b'{"note": "' + b"x" * (1 << 21) + b'"}',
        ):
            head = f"POST /v1/guestCarts HTTP/1.1\r\nHost: mall\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            yield head.encode() + body


async def _malformed_http(target: Target, seconds: float) -> Harm:
    until, harm, requests = time.monotonic() + seconds, Harm(), _http()
    if target.gateway is None:
        return harm
    host, _, port = target.gateway.rpartition(":")

    async def sender() -> None:
        while time.monotonic() < until:
            reader, writer = await asyncio.open_connection(host, int(port))
            with contextlib.suppress(OSError, TimeoutError):
                writer.write(next(requests))
                status = await asyncio.wait_for(reader.readline(), 5)
                harm.answers[status.split(b" ")[1].decode() if status.startswith(b"HTTP") else "closed"] += 1
            writer.close()

    await asyncio.gather(*(sender() for _ in range(AT_ONCE)))
    return harm


ATTACKS: dict[str, Attack] = {
    "half-sent messages": _stalling(1 << 20),
    "calls without a message": _stalling(0),
    "connections that say nothing": _idle,
    "forged page tokens": _forged_tokens,
    "as many ids as fit": _many_ids,
    "the worst of every rpc": _worst_requests,
    "messages of 5 MiB": _oversize,
    "a flood of logins": _logins,
    "malformed HTTP": _malformed_http,
}
