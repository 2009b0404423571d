"""Page sizes and page tokens. A token holds the last row's sort key, sealed for one list and one caller."""

import base64
import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from google.protobuf.message import Message

from server.kit.caller import caller
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument
from server.kit.tokens import Signer
from server.kit.turns import Turn

DEFAULT_SIZE = 20
LARGEST_SIZE = 100
FOREIGN = "is not a token of this list: send back next_page_token, and everything else as it was"
MAC_BYTES = 16
# Half of what clients of gRPC take by default, in bytes.
LONGEST_ANSWER = 2 << 20

Key = int | str | datetime | UUID
_READERS: dict[type, Callable[[str], Key]] = {
    int: int,
    str: str,
    datetime: datetime.fromisoformat,
    UUID: UUID,
}


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page begins, how long it is, and what makes the tokens that continue it."""

    size: int
    after: tuple[Any, UUID] | None
    _mac: Callable[[bytes], bytes]

    def token(self, key: Key, id_: UUID) -> str:
        """Write the token that continues after a row."""
        text = key.isoformat() if isinstance(key, datetime) else str(key)
        body = orjson.dumps([text, str(id_)])
        return _encoded(self._mac(body) + body)


def page(signer: Signer, request: Any, kind: type, scope: str = "") -> Page:
    """Read page_size and page_token of a request whose rows are sorted by a column of this type.

    A token holds for the rpc, everything else that the request says, the caller and the scope it was made for.
    """
    context = _context(request, scope)

    def mac(body: bytes) -> bytes:
        return signer.mac("page", context + body)[:MAC_BYTES]

    after = _read(request.page_token, mac, kind) if request.page_token else None
    return Page(min(request.page_size or DEFAULT_SIZE, LARGEST_SIZE), after, mac)


async def fill(field: Any, messages: Iterable[Message | Fields]) -> int:
    """Put messages, or the fields of ones, into the repeated field of an answer until it is long enough; returns how many.

    One is always put in. Other calls run in between.
    """
    room = LONGEST_ANSWER
    turn = Turn()
    for message in messages:
        if isinstance(message, dict):
            field.add(**message)
        else:
            field.append(message)
        room -= field[-1].ByteSize()
        if room < 0 and len(field) > 1:
            del field[-1]
            break
        await turn.over()
    return len(field)


def _encoded(whole: bytes) -> str:
    return base64.urlsafe_b64encode(whole).decode().rstrip("=")


def _read(token: str, mac: Callable[[bytes], bytes], kind: type) -> tuple[Key, UUID]:
    try:
        whole = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        written, body = whole[:MAC_BYTES], whole[MAC_BYTES:]
        # Decoding overlooks what is no base64: a token is taken as it was given, or not at all.
        if hmac.compare_digest(written, mac(body)) and _encoded(whole) == token:
            text, id_ = orjson.loads(body)
            return _READERS[kind](text), UUID(id_)
    except ValueError:  # what is sealed was written by us, but perhaps for another sort column
        pass
    raise InvalidArgument([("page_token", FOREIGN)])


def _context(request: Message, scope: str) -> bytes:
    bare = type(request)()
    bare.CopyFrom(request)
    bare.ClearField("page_token")
    bare.ClearField("page_size")
    head = orjson.dumps([request.DESCRIPTOR.full_name, str(caller().account_id), scope])
    return head + bare.SerializeToString(deterministic=True)
