"""gRPC on the wire, as little of it as a load generator needs: HTTP/2 frames out of bytes that were made before.

A client library costs as much per call as a server does, so that it would measure itself. Headers are sent as literals,
and the server is told to keep no table of its own, so that a block of headers means the same wherever it stands.
"""

import asyncio
import itertools
import re
import struct
from collections.abc import Callable, Mapping
from typing import cast

DATA, HEADERS, RESET, SETTINGS, PING, GOAWAY, WINDOW_UPDATE = 0, 1, 3, 4, 6, 7, 8
END_STREAM, ACK, END_HEADERS, PADDED = 1, 1, 4, 8
HEADER_TABLE_SIZE, ENABLE_PUSH, INITIAL_WINDOW_SIZE = 1, 2, 4
MOST_WINDOW = 2**31 - 1
FIRST_WINDOW = 65_535
LARGEST_FRAME = 16_384
HEADER_BYTES = 9
MESSAGE_PREFIX_BYTES = 5
OK = b"\x0bgrpc-status\x010"
STATUS = re.compile(rb"\x0bgrpc-status(?:\x01|\x02)(\d+)")
MESSAGE = re.compile(rb"\x0cgrpc-message([\x00-\x7e])(.*)", re.DOTALL)
OPENING = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

Done = Callable[[int, bytes, str], None]


def frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    """Write a frame."""
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def headers(authority: str, method: str, metadata: Mapping[str, str]) -> bytes:
    """Write the headers that open a call."""
    block = b"\x83\x86\x01" + _text(authority) + b"\x04" + _text(method)
    fixed = {"content-type": "application/grpc", "te": "trailers"}
    return block + b"".join(b"\0" + _text(name) + _text(value) for name, value in {**fixed, **metadata}.items())


class Call:
    """The frames of a call, but for the number of its stream."""

    __slots__ = ("_parts", "size")

    def __init__(self, authority: str, method: str, metadata: Mapping[str, str], body: bytes) -> None:
        block = headers(authority, method, metadata)
        message = b"\0" + len(body).to_bytes(MESSAGE_PREFIX_BYTES - 1) + body
        self.size = len(message)
        if max(self.size, len(block)) > LARGEST_FRAME:
            raise ValueError("a request takes one frame only")
        opened, sent = frame(HEADERS, END_HEADERS, 0, block), frame(DATA, END_STREAM, 0, message)
        cut, skip = HEADER_BYTES - 4, HEADER_BYTES
        self._parts = opened[:cut], opened[skip:] + sent[:cut], sent[skip:]

    def on(self, stream: int) -> bytes:
        """Return the frames on a stream."""
        first, second, third = self._parts
        number = stream.to_bytes(4)
        return b"".join((first, number, second, number, third))


class Connection(asyncio.Protocol):
    """A connection to a gRPC server.

    `call` begins a call; `done` is then told its stream, the answer and what went wrong: nothing, a status with its
    message, or how the connection ended.
    """

    def __init__(self, done: Done, *, keep_answers: bool) -> None:
        self._done = done
        self._keep = keep_answers
        self._answers: dict[int, bytes] = {}
        self._streams = itertools.count(1, 2)
        self._open: set[int] = set()
        self._window = FIRST_WINDOW
        self._waiting: list[bytes] = []
        self._sizes: list[int] = []
        self._received = 0
        self._lost = ""
        self._buffer = b""
        self._out: list[bytes] = []
        self._transport = cast("asyncio.Transport", None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Open HTTP/2, with room for every answer there may be."""
        self._transport = cast("asyncio.Transport", transport)
        chosen = ((HEADER_TABLE_SIZE, 0), (ENABLE_PUSH, 0), (INITIAL_WINDOW_SIZE, MOST_WINDOW))
        settings = b"".join(struct.pack(">HI", name, value) for name, value in chosen)
        room = struct.pack(">I", MOST_WINDOW - FIRST_WINDOW)
        self._transport.write(OPENING + frame(SETTINGS, 0, 0, settings) + frame(WINDOW_UPDATE, 0, 0, room))

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    def call(self, call: Call) -> int:
        """Begin a call, which goes out with `flush`; returns its stream."""
        stream = next(self._streams)
        self._open.add(stream)
        if self._lost:
            asyncio.get_running_loop().call_soon(self._end, stream, self._lost)
            return stream
        self._waiting.append(call.on(stream))
        self._sizes.append(call.size)
        return stream

    def flush(self) -> None:
        """Send what has been begun, as far as the server has room."""
        while self._sizes and self._sizes[0] <= self._window:
            self._window -= self._sizes.pop(0)
            self._out.append(self._waiting.pop(0))
        if self._out:
            self._transport.write(b"".join(self._out))
            self._out.clear()

    def data_received(self, data: bytes) -> None:
        """Read the frames that are whole."""
        if self._buffer:
            data = self._buffer + data
        at, end = 0, len(data)
        while end - at >= HEADER_BYTES:
            whole = at + HEADER_BYTES + (data[at] << 16 | data[at + 1] << 8 | data[at + 2])
            if whole > end:
                break
            stream = int.from_bytes(data[at + 5 : at + 9])
            self._read(data[at + 3], data[at + 4], stream, data[at + HEADER_BYTES : whole])
            at = whole
        self._buffer = data[at:]
        self._received += end
        if self._received > MOST_WINDOW // 2:
            self._out.append(frame(WINDOW_UPDATE, 0, 0, struct.pack(">I", self._received)))
            self._received = 0
        self.flush()

    def connection_lost(self, error: Exception | None) -> None:
        """Tell those who wait."""
        self._lost = f"connection lost: {error or 'closed'}"
        for stream in list(self._open):
            self._end(stream, self._lost)

    def _read(self, kind: int, flags: int, stream: int, payload: bytes) -> None:
        if kind == DATA:
            if flags & PADDED:
                raise NotImplementedError("padded frames")
            if self._keep:
                self._answers[stream] = self._answers.get(stream, b"") + payload
        elif kind == HEADERS:
            if flags & END_STREAM:
                self._end(stream, "" if OK in payload else _failure(payload))
        elif kind == SETTINGS and not flags & ACK:
            self._out.append(frame(SETTINGS, ACK, 0, b""))
        elif kind == PING and not flags & ACK:
            self._out.append(frame(PING, ACK, 0, payload))
        elif kind == WINDOW_UPDATE and stream == 0:
            self._window += int.from_bytes(payload)
        elif kind == RESET:
            self._end(stream, f"RESET {int.from_bytes(payload)}")
        elif kind == GOAWAY:
            self._transport.close()

    def _end(self, stream: int, failure: str) -> None:
        if stream in self._open:
            self._open.remove(stream)
            self._done(stream, self._answers.pop(stream, b"")[MESSAGE_PREFIX_BYTES:], failure)


def _text(value: str) -> bytes:
    """Write a string as HPACK does, unpacked."""
    data, limit = value.encode(), 0x7F
    if len(data) < limit:
        return bytes([len(data)]) + data
    rest, length = len(data) - limit, bytearray([limit])
    while rest > limit:
        length.append(rest & limit | 0x80)
        rest >>= 7
    return bytes(length) + bytes([rest]) + data


def _failure(block: bytes) -> str:
    status, message = STATUS.search(block), MESSAGE.search(block)
    code = status[1].decode() if status else "?"
    return f"{code} {message[2][: message[1][0]].decode(errors='replace') if message else ''}"
