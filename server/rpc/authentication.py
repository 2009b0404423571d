"""From the call's metadata to a Caller: the token is verified once, the session is looked up on every call."""

from collections.abc import Sequence
from dataclasses import replace
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any
from uuid import UUID

from server.kit.caller import Caller
from server.kit.clock import Clock
from server.kit.errors import Unauthenticated
from server.kit.tokens import Signer, TokenExpired, TokenInvalid
from server.rpc.access import SELF, held
from storage.database import Database, Row
from storage.queries.identity import accounts as identity

SELLER_ROLES = {"ACTIVE": "SELLER", "SUSPENDED": "SUSPENDED_SELLER", "ON_HOLD": "SUSPENDED_SELLER"}
SCHEME = "bearer "
CART = "x-cart-token"
FORWARDED_FOR, FORWARDED_AGENT = "x-forwarded-for", "grpcgateway-user-agent"
ORIGIN = frozenset({"user-agent", FORWARDED_FOR, FORWARDED_AGENT})

Network = IPv4Network | IPv6Network


class Authenticator:
    """Says who calls. A revoked session, a suspended account or a changed role counts from the next call on."""

    def __init__(
        self, db: Database, signer: Signer, clock: Clock, *, second_factor: bool, proxies: Sequence[Network] = ()
    ) -> None:
        self._db = db
        self._signer = signer
        self._clock = clock
        self._second_factor = second_factor
        self._proxies = proxies

    async def caller(self, metadata: Sequence[tuple[str, Any]], peer: str) -> Caller:
        """Return the caller; without a token, a guest. Raises Unauthenticated for a token that does not hold."""
        sent = [value for key, value in metadata if key == "authorization"]
        origin, user_agent = self._origin(metadata, peer)
        if not sent:
            return Caller(ip_address=origin, user_agent=user_agent)
        return await self._of_session(self._session_id(sent), origin, user_agent)

    async def again(self, who: Caller) -> Caller:
        """Return what has become of a caller meanwhile. The token has been verified: only its session may have ended."""
        if who.session_id is None:
            return who
        now = await self._of_session(who.session_id, who.ip_address, who.user_agent)
        return replace(now, cart_token=who.cart_token)

    async def _of_session(self, session_id: UUID, origin: str, user_agent: str) -> Caller:
        async with self._db.read() as connection:
            row = await identity.session(connection, session_id)
        if row is None or row.revoke_time is not None or row.expire_time <= self._clock.now() or row.state != "ACTIVE":
            message = "the session has ended: log in again"
            raise Unauthenticated("SESSION_REVOKED", message)
        role = role_of(row)
        missing = self._second_factor and role == "SUPER_ADMIN" and row.second_factor_enable_time is None
        return Caller(
            role=role,
            account_id=row.account_id,
            session_id=session_id,
            permissions=SELF if missing else held(role, row.permission_changes),
            email_verified=row.email_verify_time is not None,
            second_factor_missing=missing,
            ip_address=origin,
            user_agent=user_agent,
        )

    def _origin(self, metadata: Sequence[tuple[str, Any]], peer: str) -> tuple[str, str]:
        """Return (IP address, user agent) of the caller; behind a gateway that is trusted, of whom that calls for."""
        sent = {key: value for key, value in metadata if key in ORIGIN}
        seen = address(peer)
        if FORWARDED_FOR not in sent or not self._trusts(seen):
            return seen, str(sent.get("user-agent", ""))
        passed = [text.strip() for text in str(sent[FORWARDED_FOR]).split(",")]
        # Each gateway has added whom it sees; what comes before the first stranger, anybody may have written.
        strangers = (text for text in reversed(passed) if not self._trusts(text))
        return _written(next(strangers, passed[0])), str(sent.get(FORWARDED_AGENT, ""))

    def _trusts(self, text: str) -> bool:
        try:
            found = _parsed(text)
        except ValueError:
            return False
        return any(found in network for network in self._proxies)

    def _session_id(self, sent: Sequence[Any]) -> UUID:
        if len(sent) > 1 or not isinstance(sent[0], str) or not sent[0].lower().startswith(SCHEME):
            message = "send one token: authorization: Bearer <token>"
            raise Unauthenticated("TOKEN_INVALID", message)
        try:
            return UUID(str(self._signer.verify("access", sent[0][len(SCHEME) :].strip())["sid"]))
        except TokenExpired:
            message = "the access token has expired: refresh the session"
            raise Unauthenticated("TOKEN_EXPIRED", message) from None
        except (TokenInvalid, KeyError, ValueError):
            message = "the access token is not valid: log in again"
            raise Unauthenticated("TOKEN_INVALID", message) from None


def cart_token(metadata: Sequence[tuple[str, Any]]) -> str:
    """Return the token of a guest's cart that a call brings, the last of several; empty for none."""
    return next((str(value) for key, value in reversed(metadata) if key == CART), "")


def role_of(row: Row) -> str:
    """Return the role an account acts in: sellers lose theirs while not active."""
    if row.role == "ADMINISTRATOR":
        return str(row.administrator_role)
    if row.role == "SELLER":
        return SELLER_ROLES.get(row.seller_state, "CUSTOMER")
    return "SELLER_APPLICANT" if row.seller_state else "CUSTOMER"


def _written(text: str) -> str:
    """Return an IP address as it is written; what is none is not believed."""
    try:
        return str(_parsed(text))
    except ValueError:
        return ""


def _parsed(text: str) -> IPv4Address | IPv6Address:
    """Read an IP address; IPv4 stays IPv4 where a socket for both has written it as IPv6 (`::ffff:192.0.2.1`)."""
    found = ip_address(text)
    return getattr(found, "ipv4_mapped", None) or found


def address(peer: str) -> str:
    """Return the IP address in gRPC's name of a peer, such as `ipv4:127.0.0.1:40000`; empty for unix sockets."""
    kind, _, rest = peer.partition(":")
    host = rest.rpartition(":")[0] if kind in {"ipv4", "ipv6"} else ""
    host = host.replace("%5B", "").replace("%5D", "").strip("[]")
    return _written(host) if host.startswith("::ffff:") else host
