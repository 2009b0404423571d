"""Opaque tokens and the answers that carry them."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from mall.identity.v1 import identity_pb2
from server.kit import convert
from server.kit.app import App
from server.rpc.authentication import role_of
from storage.database import Row

# Staff that does nothing for so long must log in again.
ADMINISTRATOR_IDLE = timedelta(minutes=60)


def new_token() -> str:
    """Return 256 random bits as text."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> bytes:
    """Return what is stored in place of a token."""
    return hashlib.sha256(token.encode()).digest()


def successor(app: App, token: str, nonce: str) -> str:
    """Return the token that follows a refresh token.

    It is derived, not drawn: an answer that got lost can be given again to who has token and nonce, and is stored nowhere.
    """
    made = hmac.digest(app.signer.derive("refresh"), f"{token} {nonce}".encode(), "sha256")
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def expire_time(app: App, role: str, now: datetime) -> datetime:
    """Return when a session of an account of this role ends without activity."""
    return now + (ADMINISTRATOR_IDLE if role == "ADMINISTRATOR" else timedelta(days=app.settings.refresh_token_days))


def tokens(
    app: App, row: Row, *, account_id: UUID, session_id: UUID, refresh_token: str, begin: datetime, end: datetime
) -> identity_pb2.Tokens:
    """Return the tokens of a session; `row` says the account's role, `begin` and `end` when the refresh token works."""
    access_end = min(begin + timedelta(minutes=app.settings.access_token_minutes), end)
    claims = {"sub": str(account_id), "sid": str(session_id), "iat": int(begin.timestamp())}
    return identity_pb2.Tokens(
        access_token=app.signer.sign("access", claims, access_end),
        access_token_expire_time=convert.timestamp(access_end),
        refresh_token=refresh_token,
        refresh_token_expire_time=convert.timestamp(end),
        session_id=str(session_id),
        account_id=str(account_id),
        role=role_of(row),
        email_verified=row.email_verify_time is not None,
    )
