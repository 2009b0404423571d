"""What is sent in a stream."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import grpc
from google.protobuf.message import Message

from mall_client.methods import Method
from mall_client.service import Messages
from mall_client.status import decode


class Sent:
    """The messages of a stream on their way. What their source fails with is kept: grpc would tell of it in its own way."""

    def __init__(self, method: Method, messages: Messages) -> None:
        self._method = method
        self._messages = messages
        self._failure: Exception | None = None

    def __iter__(self) -> Iterator[Message]:
        """Return what is sent, one after the other."""
        try:
            for each in self._messages:  # type: ignore[union-attr]  # asynchronous ones are for the other client
                yield self._prepared(each)
        except Exception as error:
            self._failure = error
            raise

    async def __aiter__(self) -> AsyncIterator[Message]:
        """Return what is sent; also of a source that is asynchronous."""
        try:
            if hasattr(self._messages, "__aiter__"):
                async for each in self._messages:
                    yield self._prepared(each)
            else:
                for each in self._messages:
                    yield self._prepared(each)
        except Exception as error:
            self._failure = error
            raise

    def only(self) -> Message:
        """Return the one message of a stream of answers."""
        return next(iter(self))

    def failure(self, error: grpc.RpcError) -> Exception:
        """Return what the stream fails with: what its source did, or else what an error of grpc means."""
        return self._failure or decode(error, self._method.name, "")

    @property
    def broken(self) -> Exception | None:
        """What the source has failed with."""
        return self._failure

    def _prepared(self, given: Any) -> Message:
        return self._method.prepared(self._method.message(given, {}))[0]
