"""The store of files: a folder, or a bucket of an S3-compatible service, behind one interface."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import IO, Any
from urllib.parse import urlsplit

import structlog
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, S3Store, from_url

from server.kit import logs
from server.kit.config import Settings
from server.kit.errors import Unavailable

# What is read at once.
CHUNK = 256 * 1024
SECONDS = timedelta(seconds=15)
LISTED_AT_ONCE = 500

log = structlog.get_logger()


class MissingContent(Exception):
    """The store has nothing of that name."""


class Store:
    """Objects by their keys, such as `files/<id>`. Raises Unavailable (FILE_STORE_UNAVAILABLE) where it does not answer."""

    def __init__(self, store: Any) -> None:
        self._store = store

    async def put(self, key: str, content: bytes | IO[bytes]) -> None:
        """Keep an object: whole, or not at all."""
        with _telling(key):
            await self._store.put_async(key, content)

    async def get(self, key: str, start: int = 0) -> AsyncIterator[bytes]:
        """Yield an object from a place on, in chunks. Raises MissingContent."""
        options = {"range": {"offset": start}} if start else None
        with _telling(key):
            found = await self._store.get_async(key, options=options)
            chunks = aiter(found.stream(min_chunk_size=CHUNK))
        while True:
            with _telling(key):
                try:
                    chunk = bytes(await anext(chunks))
                except StopAsyncIteration:
                    return
            for begin in range(0, len(chunk), CHUNK):
                yield chunk[begin : begin + CHUNK]

    async def delete(self, keys: Iterable[str]) -> None:
        """Delete objects; those that are not there are none the less gone."""
        for key in keys:
            with _telling(key):
                try:
                    await self._store.delete_async(key)
                except (NotFoundError, FileNotFoundError):
                    continue

    async def listed(self, prefix: str) -> AsyncIterator[list[tuple[str, datetime]]]:
        """Yield the keys that begin with a prefix, and when each was kept."""
        with _telling(prefix):
            chunks = aiter(self._store.list(prefix, chunk_size=LISTED_AT_ONCE))
        while True:
            with _telling(prefix):
                try:
                    chunk = await anext(chunks)
                except StopAsyncIteration:
                    return
            yield [(each["path"], each["last_modified"]) for each in chunk]


def build(settings: Settings) -> Store:
    """Return the store that the settings name; without one, a folder within the data folder."""
    if settings.files_url is None:
        folder = settings.data_dir / "files"
        return Store(LocalStore(folder, mkdir=True, automatic_cleanup=True))
    if urlsplit(settings.files_url).scheme == "file":
        return Store(from_url(settings.files_url, mkdir=True, automatic_cleanup=True))
    key, secret = settings.files_s3_access_key_id, settings.files_s3_secret_access_key
    given = {
        "region": settings.files_s3_region,
        "endpoint": settings.files_s3_endpoint,
        "access_key_id": key.get_secret_value() if key is not None else None,
        "secret_access_key": secret.get_secret_value() if secret is not None else None,
    }
    store = S3Store.from_url(
        settings.files_url,
        client_options={"timeout": SECONDS, "connect_timeout": SECONDS / 5, "allow_http": True},
        retry_config={"max_retries": 2, "retry_timeout": SECONDS},
        **{name: value for name, value in given.items() if value is not None},  # type: ignore[arg-type]
    )
    return Store(store)


@contextmanager
def _telling(key: str) -> Iterator[None]:
    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        raise MissingContent(key) from error
    except (BaseError, OSError) as error:
        log.error("the store of files has failed", **logs.described(error))  # noqa: TRY400 - its text may name a secret
        message = "the store of files does not answer: repeat later"
        raise Unavailable("FILE_STORE_UNAVAILABLE", message, retry_after=2.0) from error
