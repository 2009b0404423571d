"""Connections that hold a server up: they open calls and send half of a message, or none, as far as they are let."""

import asyncio
import itertools
import struct
from collections import Counter
from dataclasses import dataclass
from typing import cast

from benchmarks.frames import (
    ACK,
    DATA,
    END_HEADERS,
    END_STREAM,
    FIRST_WINDOW,
    GOAWAY,
    HEADER_BYTES,
    HEADER_TABLE_SIZE,
    HEADERS,
    INITIAL_WINDOW_SIZE,
    LARGEST_FRAME,
    OPENING,
    PING,
    RESET,
    SETTINGS,
    STATUS,
    WINDOW_UPDATE,
    frame,
    headers,
)

CANCEL = 8


@dataclass(slots=True)
class _Stream:
    """A call that is open: how much of its message was sent, and how much more the server lets it send."""

    room: int
    sent: int = 0


class Staller(asyncio.Protocol):
    """A connection that keeps so many calls open, each with a message of `size` bytes that lacks its last one; of 0, with none.

    `ended` counts how the server ended calls, by status. Each that ends is opened anew, if `again` says so.
    """

    def __init__(self, authority: str, method: str, calls: int, size: int, *, again: bool = False) -> None:
        self.ended: Counter[str] = Counter()
        self.sent = 0
        self._opening = headers(authority, method, {})
        self._prefix = struct.pack(">BI", 0, size)
        self._most = size - 1 + len(self._prefix) if size else 0
        self._again = again
        self._calls = calls
        self._numbers = itertools.count(1, 2)
        self._streams: dict[int, _Stream] = {}
        self._room = self._first_room = FIRST_WINDOW
        self._buffer = b""
        self._transport = cast("asyncio.Transport", None)
        self._paused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Open HTTP/2 and all calls."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.write(OPENING + frame(SETTINGS, 0, 0, struct.pack(">HI", HEADER_TABLE_SIZE, 0)))
        for _ in range(self._calls):
            self._open()
        self._send()

    def pause_writing(self) -> None:
        """Wait for the network."""
        self._paused = True

    def resume_writing(self) -> None:
        """Go on."""
        self._paused = False
        self._send()

    def data_received(self, data: bytes) -> None:
        """Read the frames that are whole, and send what there is room for now."""
        data = self._buffer + data
        at, end = 0, len(data)
        while end - at >= HEADER_BYTES:
            whole = at + HEADER_BYTES + int.from_bytes(data[at : at + 3])
            if whole > end:
                break
            stream = int.from_bytes(data[at + 5 : at + 9])
            self._read(data[at + 3], data[at + 4], stream, data[at + HEADER_BYTES : whole])
            at = whole
        self._buffer = data[at:]
        self._send()

    def close(self) -> None:
        """Hang up."""
        self._transport.abort()

    def _open(self) -> None:
        number = next(self._numbers)
        self._streams[number] = _Stream(self._first_room)
        self._transport.write(frame(HEADERS, END_HEADERS, number, self._opening))

    def _send(self) -> None:
        for number, stream in self._streams.items():
            while not self._paused:
                size = min(self._most - stream.sent, self._room, stream.room, LARGEST_FRAME)
                if size <= 0:
                    break
                content = self._prefix[stream.sent : stream.sent + size].ljust(size, b"\0")
                self._transport.write(frame(DATA, 0, number, content))
                self._room -= size
                stream.room -= size
                stream.sent += size
                self.sent += size

    def _read(self, kind: int, flags: int, number: int, payload: bytes) -> None:
        if kind == HEADERS and flags & END_STREAM:
            status = STATUS.search(payload)
            self._end(number, status[1].decode() if status else "?")
        elif kind == RESET:
            self._end(number, f"RESET {int.from_bytes(payload)}")
        elif kind == SETTINGS and not flags & ACK:
            self._transport.write(frame(SETTINGS, ACK, 0, b""))
            for name, value in struct.iter_unpack(">HI", payload):
                if name == INITIAL_WINDOW_SIZE:
                    for stream in self._streams.values():
                        stream.room += value - self._first_room
                    self._first_room = value
        elif kind == PING and not flags & ACK:
            self._transport.write(frame(PING, ACK, 0, payload))
        elif kind == WINDOW_UPDATE and number in self._streams:
            self._streams[number].room += int.from_bytes(payload)
        elif kind == WINDOW_UPDATE and not number:
            self._room += int.from_bytes(payload)
        elif kind == GOAWAY:
            self._transport.close()

    def _end(self, number: int, how: str) -> None:
        if self._streams.pop(number, None) is None:
            return
        self.ended[how] += 1
        self._transport.write(frame(RESET, 0, number, struct.pack(">I", CANCEL)))
        if self._again:
            self._open()
