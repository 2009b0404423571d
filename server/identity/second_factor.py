"""The second factor: time-based codes (RFC 6238), the sealed secret behind them, and recovery codes."""

import base64
import hmac
import secrets
from datetime import datetime
from urllib.parse import quote
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.kit.tokens import Signer

SECRET_BYTES = 20
NONCE_BYTES = 12
STEP_SECONDS = 30
DIGITS = 6
# Clocks of phones may be a step off.
DRIFT = (0, -1, 1)
RECOVERY_CODES = 10
RECOVERY_BYTES = 10


def new_secret() -> bytes:
    """Return the secret that server and authenticator share."""
    return secrets.token_bytes(SECRET_BYTES)


def seal(signer: Signer, account_id: UUID, secret: bytes) -> bytes:
    """Encrypt a secret for storage; it opens for this account only."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(signer.derive("second factor")).encrypt(nonce, secret, account_id.bytes)


def unseal(signer: Signer, account_id: UUID, sealed: bytes) -> bytes:
    """Decrypt a stored secret."""
    nonce, text = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    return AESGCM(signer.derive("second factor")).decrypt(nonce, text, account_id.bytes)


def readable(secret: bytes) -> str:
    """Write a secret as people type it into an authenticator."""
    return base64.b32encode(secret).decode()


def otpauth(secret: bytes, email: str) -> str:
    """Write a secret as authenticators scan it."""
    return f"otpauth://totp/Mall:{quote(email)}?secret={readable(secret)}&issuer=Mall"


def code(secret: bytes, step: int) -> str:
    """Return the code of a 30-second step."""
    digest = hmac.digest(secret, step.to_bytes(8, "big"), "sha1")
    offset = digest[-1] & 0xF
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def step_of(secret: bytes, given: str, now: datetime, last_step: int) -> int | None:
    """Return the step whose code this is; None for a wrong code and for steps up to the last one used."""
    current = int(now.timestamp()) // STEP_SECONDS
    for step in (current + drift for drift in DRIFT):
        if step > last_step and hmac.compare_digest(code(secret, step).encode(), given.encode()):
            return step
    return None


def new_recovery_codes() -> list[str]:
    """Return codes that are each good for one login."""
    return [base64.b32encode(secrets.token_bytes(RECOVERY_BYTES)).decode().lower() for _ in range(RECOVERY_CODES)]


def looks_like_code(given: str) -> bool:
    """Tell a code from a recovery code."""
    return len(given) == DIGITS and given.isdigit()
