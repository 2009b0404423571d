"""Page sizes and page tokens. A token holds the last row's sort key and is bound to the list it came from."""

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import orjson

from server.kit.caller import caller
from server.kit.errors import InvalidArgument

DEFAULT_SIZE = 20
LARGEST_SIZE = 100
FOREIGN = "is not a token of this list: send back next_page_token"

_READERS: dict[str, Callable[[str], "Key"]] = {"i": int, "s": str, "t": datetime.fromisoformat, "u": UUID, "d": Decimal}
Key = int | str | datetime | UUID | Decimal


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page begins and how long it is."""

    size: int
    digest: str
    after: tuple[Key, UUID] | None


def page(size: int, token: str, shape: Mapping[str, object]) -> Page:
    """Read page_size and page_token. `shape` is what must not change between pages: filters, order, list."""
    digest = _digest(shape)
    after = _read(token, digest) if token else None
    return Page(min(size or DEFAULT_SIZE, LARGEST_SIZE), digest, after)


def token(digest: str, key: Key, id_: UUID) -> str:
    """Write the token that continues after a row."""
    kind, text = _write(key)
    return base64.urlsafe_b64encode(orjson.dumps([digest, kind, text, str(id_)])).decode().rstrip("=")


def _write(key: Key) -> tuple[str, str]:
    match key:
        case datetime():
            return "t", key.isoformat()
        case UUID():
            return "u", str(key)
        case int():
            return "i", str(key)
        case Decimal():
            return "d", str(key)
    return "s", key


def _read(token: str, digest: str) -> tuple[Key, UUID]:
    try:
        written, kind, text, id_ = orjson.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
        key: Key = _READERS[kind](text)
        last = UUID(id_)
    except (ValueError, TypeError, KeyError, ArithmeticError):
        raise InvalidArgument([("page_token", FOREIGN)]) from None
    if written != digest:
        text = "belongs to a list with other filters: start again without page_token"
        raise InvalidArgument([("page_token", text)])
    if isinstance(key, int) and not -(2**63) <= key < 2**63:
        raise InvalidArgument([("page_token", FOREIGN)])
    return key, last


def _digest(shape: Mapping[str, object]) -> str:
    whole = orjson.dumps([str(caller().account_id), shape], option=orjson.OPT_SORT_KEYS, default=str)
    return hashlib.sha256(whole).hexdigest()[:16]
