"""The tokens of one login and the rules of their rotation; nothing here waits or sends."""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from mall.identity.v1 import identity_pb2
from mall_client.errors import Aborted, DeadlineExceeded, MallError, Unauthenticated, Unavailable

EARLY_SECONDS = 30.0  # an access token so close to its end is traded before it is used
# A lost answer can be had again for 30 seconds: three tries of 5 seconds stay within that.
TRADES = 3
TRADE_SECONDS = 5.0
PAUSE_SECONDS = 0.2

Keep = Callable[[identity_pb2.Tokens | None], None]


@dataclass(slots=True)
class Session:
    """Who is logged in.

    A refresh token works once, and using it twice ends the session, as a thief would be found out by that. So the clients
    have one refresh under way at most, and the request id of a refresh stays the same until its answer has come.
    """

    tokens: identity_pb2.Tokens | None = None
    keep: Keep | None = None
    clock: Callable[[], float] = time.time
    _request_id: str = field(default="", init=False)
    _clock_agrees: bool = field(default=True, init=False)

    @property
    def access_token(self) -> str:
        """The token to send; empty for a guest."""
        return self.tokens.access_token if self.tokens else ""

    def accept(self, tokens: identity_pb2.Tokens | None) -> None:
        """Go on with these tokens; with none, as a guest."""
        self.tokens = tokens
        self._request_id = ""
        # Where new tokens look old, it is this machine's clock that is wrong: then the server says when they are.
        self._clock_agrees = True
        self._clock_agrees = not self.is_due()
        if self.keep is not None:
            self.keep(tokens)

    def is_due(self) -> bool:
        """Say whether the access token should be traded before it is used."""
        if self.tokens is None or not self._clock_agrees:
            return False
        return self.tokens.access_token_expire_time.ToSeconds() - EARLY_SECONDS <= self.clock()

    def refresh_request(self) -> identity_pb2.RefreshSessionRequest:
        """Return the request that trades the tokens, the same until its answer has come."""
        self._request_id = self._request_id or str(uuid.uuid4())
        old = self.tokens.refresh_token if self.tokens else ""
        return identity_pb2.RefreshSessionRequest(refresh_token=old, request_id=self._request_id)

    def traded(self, old: identity_pb2.Tokens | None, new: identity_pb2.Tokens) -> None:
        """Take the answer to a refresh, unless somebody has logged in or out meanwhile."""
        if self.tokens is old:
            self.accept(new)

    def refused(self, old: identity_pb2.Tokens | None, error: MallError) -> None:
        """Take note of a failed refresh: where the session has ended, go on as a guest."""
        if self.tokens is old and isinstance(error, Unauthenticated):
            self.accept(None)


def is_stale(error: MallError) -> bool:
    """Say whether a call failed for the age of its token alone: nothing was done."""
    return isinstance(error, Unauthenticated) and error.reason == "TOKEN_EXPIRED"


def may_have_traded(error: MallError) -> bool:
    """Say whether a refresh may have worked although it failed: ask again with the same request id."""
    return isinstance(error, Unavailable | DeadlineExceeded | Aborted)


def bearer(token: str) -> tuple[tuple[str, str], ...]:
    """Return the metadata that says who calls."""
    return (("authorization", f"Bearer {token}"),) if token else ()


def cart(token: str) -> tuple[tuple[str, str], ...]:
    """Return the metadata that says which guest's cart a call is about."""
    return (("x-cart-token", token),) if token else ()
