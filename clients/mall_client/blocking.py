"""The client for threads."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

import grpc
from google.protobuf.message import Message

from mall.identity.v1 import identity_pb2
from mall_client import session
from mall_client.connection import Connection, channel_options, target
from mall_client.errors import MallError
from mall_client.methods import Method, items, next_page
from mall_client.service import Messages, Metadata, list_request
from mall_client.services import Blocking
from mall_client.session import Keep, Session
from mall_client.status import decode
from mall_client.streams import Sent

P = TypeVar("P", bound=Message)


class BlockingMall(Blocking):
    """A client of the mall: `mall.platform.ListChannels(request)`.

    Calls block; they raise MallError. Threads may share it.
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
            channel = grpc.insecure_channel(target(address), arguments)
        else:
            channel = grpc.secure_channel(target(address), credentials, arguments)
        self._begin(Connection(channel), Session(tokens, keep))
        self._owns_connection = True

    def _begin(self, connection: Connection, state: Session) -> None:
        self._connection = connection
        self._owns_connection = False
        self.session = state
        # The token of a guest's cart: rpcs that take one are about that cart, until this is emptied again.
        self.cart_token = ""
        self._refreshing = threading.Lock()

    @classmethod
    def over(cls, connection: Connection, tokens: identity_pb2.Tokens | None = None, keep: Keep | None = None) -> Self:
        """Return a client over a connection that stays open when the client is closed."""
        client = cls.__new__(cls)
        client._begin(connection, Session(tokens, keep))  # noqa: SLF001  # one of us
        return client

    def guest(self, *, tokens: identity_pb2.Tokens | None = None, keep: Keep | None = None) -> Self:
        """Return a client for somebody else over the same connection."""
        return self.over(self._connection, tokens, keep)

    def login(self, email: str, password: str, code: str = "") -> identity_pb2.Tokens:
        """Open a session; later calls are made in it. `code` is for accounts with a second factor."""
        tokens = self.identity.Login(email=email, password=password, code=code)
        self.session.accept(tokens)
        return tokens

    def logout(self) -> None:
        """End the session; later calls are made as a guest."""
        self.identity.Logout()
        self.session.accept(None)

    def pages(
        self, rpc: Callable[..., P], request: Message | Mapping[str, Any] | None = None, /, **fields: Any
    ) -> Iterator[P]:
        """Return all pages of a list: `for page in mall.pages(mall.platform.ListChannels, page_size=50)`."""
        asked = list_request(rpc, request, fields)
        while True:
            page = rpc(asked)
            yield page
            if not next_page(asked, page):
                return

    def each(
        self, rpc: Callable[..., Message], request: Message | Mapping[str, Any] | None = None, /, **fields: Any
    ) -> Iterator[Any]:
        """Return everything in a list: `for channel in mall.each(mall.platform.ListChannels)`."""
        for page in self.pages(rpc, request, **fields):
            yield from items(page)

    def close(self) -> None:
        """Close the connection, also for those who share it; on one of these, does nothing. Later calls raise RuntimeError."""
        if self._owns_connection:
            self._connection.closed = True
            self._connection.channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def call(self, method: Method, request: Message, seconds: float | None, metadata: Metadata) -> Any:
        """Make a call in the session, with a request id, again if only the token was too old."""
        send = self._connection.callable(method)
        request, request_id = method.prepared(request)
        seconds = method.seconds if seconds is None else seconds
        also = (*session.cart(self.cart_token if method.takes_cart_token else ""), *metadata)

        def attempt(token: str) -> Any:
            try:
                return send(request, timeout=seconds, metadata=(*session.bearer(token), *also))
            except grpc.RpcError as error:
                raise decode(error, method.name, request_id) from error

        if not method.sends_token:
            return attempt("")
        if self.session.is_due():
            self._refresh(self.session.access_token)
        token = self.session.access_token
        try:
            return attempt(token)
        except MallError as error:
            if not token or not session.is_stale(error):
                raise
        self._refresh(token)
        return attempt(self.session.access_token)

    def stream(self, method: Method, requests: Messages, seconds: float | None, metadata: Metadata) -> Any:
        """Return the answers of a stream, or its one answer. It begins with the first answer that is asked for."""
        sent = Sent(method, requests)
        send = self._connection.callable(method)
        seconds = method.seconds if seconds is None else seconds

        def begin() -> Any:
            if self.session.is_due():
                self._refresh(self.session.access_token)
            bearer = (*session.bearer(self.session.access_token), *metadata)
            return send(iter(sent) if method.takes_stream else sent.only(), timeout=seconds, metadata=bearer)

        def answers() -> Iterator[Any]:
            call = begin()
            try:
                yield from call
            except grpc.RpcError as error:
                raise sent.failure(error) from error
            finally:
                call.cancel()

        if method.gives_stream:
            return answers()
        try:
            return begin()
        except grpc.RpcError as error:
            raise sent.failure(error) from error

    def _refresh(self, used: str) -> None:
        """Trade the tokens, unless another thread has traded this one already."""
        with self._refreshing:
            if self.session.access_token == used:
                self._trade()

    def _trade(self) -> None:
        old = self.session.tokens
        request = self.session.refresh_request()
        for left in reversed(range(session.TRADES)):
            try:
                tokens = self.identity.RefreshSession(request, timeout=session.TRADE_SECONDS)
            except MallError as error:
                if left and session.may_have_traded(error):
                    time.sleep(session.PAUSE_SECONDS)
                    continue
                self.session.refused(old, error)
                raise
            self.session.traded(old, tokens)
            return
