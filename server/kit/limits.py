"""Rate limits: how often one caller may do what costs much or can be guessed at. Kept in PostgreSQL, for all processes."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from ipaddress import ip_address, ip_network
from uuid import UUID

from google.protobuf.message import Message

from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import ResourceExhausted
from server.kit.mutation import answered
from storage.database import Connection, beside
from storage.queries import limits as queries

# Whoever has one IPv6 address has as many as they like, up to this prefix.
IPV6_PREFIX = 64
# Reads how many times something may be done, of the settings.
Times = Callable[[Connection, datetime], Awaitable[int]]


@dataclass(frozen=True)
class Limit:
    """So many calls within a time: all at once, or one after each part of it that has passed."""

    name: str
    times: int
    per: timedelta

    @cached_property
    def step(self) -> timedelta:
        """After how long one more call is allowed."""
        return self.per / self.times


async def spend(app: App, limit: Limit, *, account_id: UUID | None = None) -> None:
    """Count a call for the caller's address, or for an account, whatever becomes of it.

    Raises ResourceExhausted (RATE_LIMITED) where that is one too many. Addresses of `unlimited_networks` and callers without
    an address, of this machine, are not counted.
    """
    source = caller().ip_address
    if account_id is None and (not source or app.settings.unlimited(source)):
        return
    counted = f"account {account_id}" if account_id is not None else _whole(source)
    key = hashlib.sha256(f"{limit.name} {counted}".encode()).digest()
    with beside():
        async with app.db.read() as connection:  # one statement, whole in itself
            wait = await queries.spend(connection, key, step=limit.step, per=limit.per, now=app.clock.now())
    if wait is not None:
        raise _refused(limit, wait.total_seconds())


@asynccontextmanager
async def spending(app: App, limit: Limit, *, account_id: UUID) -> AsyncIterator[None]:
    """Count a call for an account while it is worked on; one that fails did not happen, and does not count."""
    await spend(app, limit, account_id=account_id)
    try:
        yield
    except BaseException:
        key = hashlib.sha256(f"{limit.name} account {account_id}".encode()).digest()
        with beside():
            async with app.db.read() as connection:
                await queries.give_back(connection, [key], limit.step)
        raise


@asynccontextmanager
async def daily(app: App, request: Message, name: str, times: Times) -> AsyncIterator[None]:
    """Count a request that the caller's account may make so many times a day; one that repeats an earlier one does not count."""
    if await answered(app, request):
        yield
        return
    async with app.db.read() as connection:
        limit = Limit(name, await times(connection, app.clock.now()), timedelta(days=1))
    async with spending(app, limit, account_id=caller().id):
        yield


async def reserve(app: App, limit: Limit, times: int, *, account_id: UUID | None = None) -> None:
    """Count tries before they are made, for the caller's address and for an account; `give_back` takes back what was none.

    Raises ResourceExhausted (RATE_LIMITED) where either has none left. So tries at once cannot all pass before any counts.
    """
    keys = _keys(app, limit, account_id)
    if not keys:
        return
    with beside():
        async with app.db.read() as connection:
            wait = await queries.reserve(
                connection, keys, times=times, step=limit.step, per=limit.per, now=app.clock.now()
            )
    if wait is not None:
        raise _refused(limit, wait.total_seconds())


async def give_back(app: App, limit: Limit, times: int, *, account_id: UUID | None = None) -> None:
    """Take back tries that `reserve` has counted."""
    keys = _keys(app, limit, account_id)
    if keys and times:
        with beside():
            async with app.db.read() as connection:
                await queries.give_back(connection, keys, limit.step * times)


def _keys(app: App, limit: Limit, account_id: UUID | None) -> list[bytes]:
    """Return whom tries are counted for: the address, unless it is not limited, and the account."""
    source = caller().ip_address
    subjects = []
    if source and not app.settings.unlimited(source):
        subjects.append(_whole(source))
    if account_id is not None:
        subjects.append(f"account {account_id}")
    return [hashlib.sha256(f"{limit.name} {subject}".encode()).digest() for subject in subjects]


def _refused(limit: Limit, wait: float) -> ResourceExhausted:
    seconds = max(1.0, wait)
    return ResourceExhausted(
        "RATE_LIMITED",
        f"too many calls: repeat in {seconds:.0f} s",
        retry_after=seconds,
        limit=limit.name,
        times=limit.times,
        per_seconds=int(limit.per.total_seconds()),
    )


@dataclass(slots=True)
class Guesses:
    """How many of the codes that were sent have turned out to be unknown."""

    unknown: int = 0


@asynccontextmanager
async def counted_guesses(
    app: App, limit: Limit, sent: int, *, account_id: UUID | None = None
) -> AsyncIterator[Guesses]:
    """Count codes before they are looked up, for an account and an address; those that are known are given back afterwards.

    Raises RATE_LIMITED where too many were unknown before; a right one is refused as well then.
    """
    if sent:
        await reserve(app, limit, sent, account_id=account_id)
    guesses = Guesses()
    try:
        yield guesses
    finally:
        await give_back(app, limit, sent - guesses.unknown, account_id=account_id)


async def forget(app: App) -> int:
    """Delete limits of which nothing is used up any more."""
    async with app.db.begin() as tx:
        return await queries.forget(tx, app.clock.now())


def _whole(source: str) -> str:
    """Return what belongs to one caller: an IPv4 address, or a network of IPv6."""
    found = ip_address(source)
    return str(found if found.version == 4 else ip_network((found, IPV6_PREFIX), strict=False))  # noqa: PLR2004
