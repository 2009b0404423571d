"""Passwords: which are good enough, and their hashes, made a few at a time.

`common_passwords.txt` holds the 10,000 most common passwords with letters in known leaks, from zxcvbn (MIT license).
"""

import asyncio
import os
import re
import secrets
import sys
import threading
import unicodedata
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from functools import cache
from pathlib import Path
from typing import TypeVar

import argon2
from argon2.exceptions import InvalidHashError, VerificationError

from server.kit.caller import caller
from server.kit.config import Settings
from server.kit.errors import InvalidArgument
from server.kit.queueing import FairQueue

SHORTEST, LONGEST = 8, 128
REMEMBERED = 5
AT_ONCE = 2
# Half of them, which one caller gets, are fewer than the calls at once on a connection: behind a gateway, all share it.
PLACES = 90
PATIENCE_SECONDS = 6.0
# A common password stays one with so many characters put around it.
DECORATION = 5
LEET = str.maketrans({"@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t"})

NICENESS = 10

T = TypeVar("T")


class Hasher:
    """Makes and checks argon2id hashes in two threads, by turns.

    Hashing costs memory and time by design: a flood of logins must take neither from the others.
    """

    def __init__(self, settings: Settings) -> None:
        self._argon2 = argon2.PasswordHasher(
            time_cost=settings.argon2_time_cost, memory_cost=settings.argon2_memory_kib, parallelism=1
        )
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="argon2", initializer=_give_way)
        # Twice as many as threads: while some hash, others ask the database.
        self._queue = FairQueue(2 * AT_ONCE, places=PLACES, patience=PATIENCE_SECONDS)
        self._nobodys = self._argon2.hash(secrets.token_urlsafe())

    def turn(self, about: str = "") -> AbstractAsyncContextManager[None]:
        """Wait for a turn at hashing, which counts for the caller and for the account that it is about.

        Raises OVERLOADED where too many of these wait. What is in the block is sure to be worked on.
        """
        who = caller()
        return self._queue.turn(("caller", who.account_id or who.ip_address), ("about", about) if about else None)

    async def hash(self, password: str) -> str:
        """Return a new hash, with its parameters in it."""
        async with self.turn():
            return await self.hash_again(password)

    async def hash_again(self, password: str) -> str:
        """Return a new hash of a password that was proven within the same turn."""
        return await self._run(lambda: self._argon2.hash(normal(password)))

    async def matches_any(self, hashes: Sequence[str], password: str) -> bool:
        """Say whether the password is one of these."""
        async with self.turn():
            return await self._run(lambda: any(self._check(hash_, password) for hash_ in hashes))

    async def matches(self, hash_: str | None, password: str) -> bool:
        """Say whether this is the password, within a `turn`. Without a hash, takes as long and says no."""
        return await self._run(lambda: self._check(hash_ or self._nobodys, password)) and hash_ is not None

    def outdated(self, hash_: str) -> bool:
        """Say whether a hash was made with other parameters than are set now."""
        return self._argon2.check_needs_rehash(hash_)

    def _check(self, hash_: str, password: str) -> bool:
        try:
            return self._argon2.verify(hash_, normal(password))
        except (VerificationError, InvalidHashError):
            return False

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


def normal(password: str) -> str:
    """Return the one form of a password that keyboards write in several ways."""
    return unicodedata.normalize("NFKC", password)


def check(password: str, email: str, field: str) -> None:
    """Refuse a password that does not meet the rules, naming every rule it misses."""
    problems = [(field, text) for text in _problems(normal(password), email)]
    if problems:
        raise InvalidArgument(problems, reason="PASSWORD_TOO_WEAK")


def _problems(password: str, email: str) -> list[str]:
    found = []
    if not SHORTEST <= len(password) <= LONGEST:
        found.append(f"must have {SHORTEST} to {LONGEST} characters")
    kinds: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("a capital letter", str.isupper),
        ("a small letter", str.islower),
        ("a digit", str.isdigit),
        ("a character other than letters and digits", lambda character: not character.isalnum()),
    )
    found.extend(f"must have {name}" for name, is_kind in kinds if not any(map(is_kind, password)))
    lowered, address = password.casefold(), email.casefold()
    if lowered == address or _forms(lowered) & _forms(address.partition("@")[0]):
        found.append("must not be the e-mail address")
    if _forms(lowered) & _common():
        found.append("is too common")
    return found


def _forms(lowered: str) -> set[str]:
    """Return what is left of a password without decoration at its ends and digits in place of letters."""
    bare = {lowered, re.sub(r"^[\W_]+|[\W_]+$", "", lowered), re.sub(r"^[\W\d_]+|[\W\d_]+$", "", lowered)}
    bare |= {form.translate(LEET) for form in bare}
    least = max(4, len(lowered) - DECORATION)
    return {form for form in bare if len(form) >= least}


@cache
def _common() -> frozenset[str]:
    return frozenset(Path(__file__).with_name("common_passwords.txt").read_text(encoding="utf-8").split())


def _give_way() -> None:
    """Let this thread have the processors that others leave: on Linux, priority is each thread's own."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
