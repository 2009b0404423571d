"""Guests' reads of the catalogue, answered from memory: the same bytes as the database would give, at most a second old.

Triggers note every change of a product in `catalog_changes`, in the changing transaction, whoever makes it. Each process
asks for new notes several times a second and drops what they name. An answer is given only while the last asking began
within the age that is allowed, so a process that cannot ask answers from the database again.
"""

import asyncio
import time
from collections.abc import Mapping

import structlog
from cachetools import LRUCache
from google.protobuf.message import Message

from storage.database import Database
from storage.errors import StorageError
from storage.queries.catalog import changes

ASKS_PER_AGE = 4
# Notes are kept for a minute; whoever has missed more than this knows nothing any more.
LONGEST_GAP_SECONDS = 30.0
# The size of the memory counts answers; requests that are longer are not kept, or they would fill it uncounted.
LONGEST_REQUEST_BYTES = 500

Key = tuple[str, bytes]

log = structlog.get_logger()


class Cache:
    """The memory of one process. `products` are the methods whose request is a product's `id` and nothing else."""

    def __init__(self, db: Database, *, seconds: float, megabytes: int, products: Mapping[str, type[Message]]) -> None:
        self._db = db
        self._seconds = seconds
        self._products = products
        size = megabytes * 1_000_000 // 2
        self._items: LRUCache[Key, bytes] = LRUCache(size, getsizeof=len)
        self._lists: LRUCache[Key, bytes] = LRUCache(size, getsizeof=len)
        self._true_at = float("-inf")
        self._snapshot: str | None = None
        # Counts beginnings and ends of askings: even while none is under way.
        self._turn = 0

    def get(self, method: str, body: bytes) -> bytes | None:
        """Return the answer to a request, if it is known and young enough."""
        if time.monotonic() - self._true_at > self._seconds:
            return None
        answers = self._items if method in self._products else self._lists
        return answers.get((method, body))

    @property
    def turn(self) -> int:
        """What `put` is to be given: taken before the answer is read."""
        return self._turn

    def put(self, turn: int, method: str, body: bytes, answer: bytes) -> None:
        """Keep an answer, unless changes were asked for while it was read: they may have been its own."""
        if turn % 2 or turn != self._turn or len(body) > LONGEST_REQUEST_BYTES:
            return
        request = self._products.get(method)
        if request is None:
            _keep(self._lists, (method, body), answer)
        elif body == _body(request, request.FromString(body).id.lower()):  # type: ignore[attr-defined]
            _keep(self._items, (method, body), answer)

    async def watch(self) -> None:
        """Ask for changes, for ever."""
        while True:
            await self.ask()
            await asyncio.sleep(self._seconds / ASKS_PER_AGE)

    async def ask(self) -> None:
        """Drop the answers that have changed since the last asking."""
        started = time.monotonic()
        self._turn += 1
        try:
            async with asyncio.timeout(self._seconds), self._db.read() as connection:
                snapshot, changed = await changes.since(connection, self._snapshot)
        except (StorageError, TimeoutError):
            self._forget()
            self._snapshot = None
        else:
            if self._snapshot is None or started - self._true_at > LONGEST_GAP_SECONDS:
                self._forget()
            self._drop(changed)
            self._snapshot, self._true_at = snapshot, started
        finally:
            self._turn += 1

    def _drop(self, changed: Mapping[str, bool]) -> None:
        if any(changed.values()):
            self._lists.clear()
        for product_id in changed:
            for method, request in self._products.items():
                self._items.pop((method, _body(request, product_id)), None)

    def _forget(self) -> None:
        self._items.clear()
        self._lists.clear()


def _body(request: type[Message], product_id: str) -> bytes:
    return request(id=product_id).SerializeToString()


def _keep(answers: LRUCache[Key, bytes], key: Key, answer: bytes) -> None:
    if len(answer) <= answers.maxsize:
        answers[key] = answer
