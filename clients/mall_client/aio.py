"""The client for asyncio."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

import grpc
from google.protobuf.message import Message
from grpc import aio

from mall.identity.v1 import identity_pb2
from mall_client import session
from mall_client.connection import Connection, channel_options, target
from mall_client.errors import MallError
from mall_client.methods import Method, items, next_page
from mall_client.service import Messages, Metadata, list_request
from mall_client.services import Asynchronous
from mall_client.session import Keep, Session
from mall_client.status import decode
from mall_client.streams import Sent

P = TypeVar("P", bound=Message)

UNSENT = "Internal error from Core"
LOOKS, LOOK_SECONDS = 100, 0.01


class Mall(Asynchronous):
    """A client of the mall: `await mall.platform.ListChannels(request)`.

    Calls are awaited; they raise MallError. It belongs to the event loop in which it is made.
    """

    def __init__(
        self,
        address: str,
        *,
        credentials: grpc.ChannelCredentials | None = None,
        options: Sequence[tuple[str, Any]] = (),
        tokens: identity_pb2.Tokens | None = None,
        keep: Keep | None = None,
    ) -> None:
        """Connect to a server, in plaintext unless credentials are given.

        Args:
            address: Its `host:port`, or a target of gRPC such as `dns:///host:port`.
            credentials: Such as `tls()` gives.
            options: Further arguments of the channel.
            tokens: Those of an earlier session, to go on with it.
            keep: Is given every new pair of tokens, and None at a session's end: what it stores, later gives `tokens`.
        """
        arguments = [*channel_options(), *options]
        if credentials is None:
            channel = aio.insecure_channel(target(address), options=arguments)
        else:
            channel = aio.secure_channel(target(address), credentials, options=arguments)
        self._begin(Connection(channel), Session(tokens, keep))
        self._owns_connection = True

    def _begin(self, connection: Connection, state: Session) -> None:
        self._connection = connection
        self._owns_connection = False
        self.session = state
        # The token of a guest's cart: rpcs that take one are about that cart, until this is emptied again.
        self.cart_token = ""
        self._refreshing: asyncio.Task[None] | None = None

    @classmethod
    def over(cls, connection: Connection, tokens: identity_pb2.Tokens | None = None, keep: Keep | None = None) -> Self:
        """Return a client over a connection that stays open when the client is closed."""
        client = cls.__new__(cls)
        client._begin(connection, Session(tokens, keep))  # noqa: SLF001  # one of us
        return client

    def guest(self, *, tokens: identity_pb2.Tokens | None = None, keep: Keep | None = None) -> Self:
        """Return a client for somebody else over the same connection."""
        return self.over(self._connection, tokens, keep)

    async def login(self, email: str, password: str, code: str = "") -> identity_pb2.Tokens:
        """Open a session; later calls are made in it. `code` is for accounts with a second factor."""
        tokens = await self.identity.Login(email=email, password=password, code=code)
        self.session.accept(tokens)
        return tokens

    async def logout(self) -> None:
        """End the session; later calls are made as a guest."""
        await self.identity.Logout()
        self.session.accept(None)

    async def pages(
        self,
        rpc: Callable[..., Awaitable[P]],
        request: Message | Mapping[str, Any] | None = None,
        /,
        **fields: Any,
    ) -> AsyncIterator[P]:
        """Return all pages of a list: `async for page in mall.pages(mall.platform.ListChannels, page_size=50)`."""
        asked = list_request(rpc, request, fields)
        while True:
            page = await rpc(asked)
            yield page
            if not next_page(asked, page):
                return

    async def each(
        self,
        rpc: Callable[..., Awaitable[Message]],
        request: Message | Mapping[str, Any] | None = None,
        /,
        **fields: Any,
    ) -> AsyncIterator[Any]:
        """Return everything in a list: `async for channel in mall.each(mall.platform.ListChannels)`."""
        async for page in self.pages(rpc, request, **fields):
            for item in items(page):
                yield item

    async def close(self) -> None:
        """Close the connection, also for those who share it; on one of these, does nothing. Later calls raise RuntimeError."""
        if self._owns_connection:
            self._connection.closed = True
            await self._connection.channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def call(self, method: Method, request: Message, seconds: float | None, metadata: Metadata) -> Any:
        """Make a call in the session, with a request id, again if only the token was too old."""
        send = self._connection.callable(method)
        request, request_id = method.prepared(request)
        seconds = method.seconds if seconds is None else seconds
        also = (*session.cart(self.cart_token if method.takes_cart_token else ""), *metadata)

        async def attempt(token: str) -> Any:
            try:
                return await send(request, timeout=seconds, metadata=(*session.bearer(token), *also))
            except aio.AioRpcError as error:
                raise decode(error, method.name, request_id) from error

        if not method.sends_token:
            return await attempt("")
        if self.session.is_due():
            await self._refresh(self.session.access_token)
        token = self.session.access_token
        try:
            return await attempt(token)
        except MallError as error:
            if not token or not session.is_stale(error):
                raise
        await self._refresh(token)
        return await attempt(self.session.access_token)

    def stream(self, method: Method, requests: Messages, seconds: float | None, metadata: Metadata) -> Any:
        """Return the answers of a stream, or its one answer. It begins with the first answer that is asked for."""
        sent = Sent(method, requests)
        send = self._connection.callable(method)
        seconds = method.seconds if seconds is None else seconds

        async def begin() -> Any:
            if self.session.is_due():
                await self._refresh(self.session.access_token)
            bearer = (*session.bearer(self.session.access_token), *metadata)
            return send(aiter(sent) if method.takes_stream else sent.only(), timeout=seconds, metadata=bearer)

        async def answers() -> AsyncIterator[Any]:
            call = await begin()
            status = _Status(call)
            try:
                async for answer in call:
                    yield answer
            except aio.AioRpcError as error:
                raise sent.failure(await status.of(error)) from error
            except asyncio.CancelledError as error:
                if sent.broken is not None:  # grpc.aio cancels the call then
                    raise sent.broken from error
                raise
            finally:
                call.cancel()

        async def answer() -> Any:
            call = await begin()
            status = _Status(call)
            try:
                return await call
            except aio.AioRpcError as error:
                raise sent.failure(await status.of(error)) from error
            except asyncio.CancelledError as error:
                if sent.broken is not None:  # grpc.aio cancels the call then
                    raise sent.broken from error
                raise

        return answers() if method.gives_stream else answer()

    async def _refresh(self, used: str) -> None:
        """Trade the tokens, unless another task has traded this one already or is about to."""
        if self._refreshing is None:
            if self.session.access_token != used:
                return
            self._refreshing = asyncio.create_task(self._trade())
            self._refreshing.add_done_callback(self._refreshed)
        await asyncio.shield(self._refreshing)  # who waits may give up, the trade goes on for the others

    def _refreshed(self, task: asyncio.Task[None]) -> None:
        self._refreshing = None
        if not task.cancelled():
            task.exception()  # told to those who wait; there may be none left

    async def _trade(self) -> None:
        old = self.session.tokens
        request = self.session.refresh_request()
        for left in reversed(range(session.TRADES)):
            try:
                tokens = await self.identity.RefreshSession(request, timeout=session.TRADE_SECONDS)
            except MallError as error:
                if left and session.may_have_traded(error):
                    await asyncio.sleep(session.PAUSE_SECONDS)
                    continue
                self.session.refused(old, error)
                raise
            self.session.traded(old, tokens)
            return


class _Status:
    """What the server says at the end of a stream.

    To grpc.aio a message that can no longer be sent, as the server has ended the stream, is an internal error, and takes the
    place of what the server has said or is about to say.
    """

    def __init__(self, call: Any) -> None:
        self._told: aio.AioRpcError | None = None
        self._call = call
        call.add_done_callback(self._note)

    def _note(self, call: Any) -> None:
        parts = (call.code, call.initial_metadata, call.trailing_metadata, call.details)
        code, *rest = (_value(part()) for part in parts)
        if code is not grpc.StatusCode.OK and rest[-1] != UNSENT:
            self._told = aio.AioRpcError(code, *rest)

    async def of(self, error: aio.AioRpcError) -> aio.AioRpcError:
        """Return what an error of grpc.aio should have been."""
        for _ in range(LOOKS):
            if error.details() != UNSENT or self._told is not None:
                break
            await asyncio.sleep(LOOK_SECONDS)
            self._note(self._call)
        return error if self._told is None else self._told


def _value(coroutine: Any) -> Any:
    """Return what a coroutine has that need not wait."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    coroutine.close()
    return None
