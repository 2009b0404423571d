"""Tokens: signed ones for others to hold and to read (ES256), and sealed ones that only the mall reads back (HMAC)."""

import base64
import contextlib
import hashlib
import hmac
import os
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import jwt
import orjson
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from server.kit.clock import Clock

ISSUER = "mall"
LEEWAY = timedelta(seconds=5)
REMEMBERED = 20_000
MAC_BYTES = 32


class TokenInvalid(Exception):
    """Not a token of ours, or not of the type that is asked for."""


class TokenExpired(Exception):
    """Once valid, no more."""


class Signer:
    """Signs and verifies with one P-256 key, and with secrets derived from it."""

    def __init__(self, key: ec.EllipticCurvePrivateKey, clock: Clock) -> None:
        self._private = key
        self._public = key.public_key()
        self._clock = clock
        self._seals: dict[str, bytes] = {}
        self._verified: dict[bytes, dict[str, Any]] = {}

    def sign(self, type_: str, claims: dict[str, Any], expire_time: datetime) -> str:
        """Return a token of this type with these claims."""
        body = {**claims, "iss": ISSUER, "aud": type_, "exp": int(expire_time.timestamp())}
        return jwt.encode(body, self._private, algorithm="ES256")

    def verify(self, type_: str, token: str) -> dict[str, Any]:
        """Return the claims of a valid token of this type; raises TokenInvalid or TokenExpired."""
        claims = self._remembered(token)
        if claims["aud"] != type_:
            raise TokenInvalid
        self._check_time(claims)
        return claims

    def seal(self, type_: str, claims: dict[str, Any], expire_time: datetime) -> str:
        """Return a token of this type that only the mall can make and check: a hundredth of the cost of a signature."""
        body = orjson.dumps({**claims, "exp": int(expire_time.timestamp())})
        return base64.urlsafe_b64encode(self.mac(type_, body) + body).decode().rstrip("=")

    def unseal(self, type_: str, token: str) -> dict[str, Any]:
        """Return the claims of a sealed token of this type; raises TokenInvalid or TokenExpired."""
        try:
            whole = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        except ValueError as error:
            raise TokenInvalid from error
        mac, body = whole[:MAC_BYTES], whole[MAC_BYTES:]
        if not hmac.compare_digest(mac, self.mac(type_, body)):
            raise TokenInvalid
        claims: dict[str, Any] = orjson.loads(body)
        self._check_time(claims)
        return claims

    def derive(self, purpose: str) -> bytes:
        """Return a secret of 32 bytes for one purpose: every process of the installation gets the same."""
        scalar = self._private.private_numbers().private_value.to_bytes(32, "big")
        return HKDF(hashes.SHA256(), 32, salt=None, info=purpose.encode()).derive(scalar)

    def mac(self, type_: str, body: bytes) -> bytes:
        """Return what only the mall can make of these bytes: every process of the installation makes the same."""
        secret = self._seals.get(type_)
        if secret is None:
            secret = self._seals[type_] = self.derive(f"{type_} seal")
        return hmac.digest(secret, body, "sha256")

    def _check_time(self, claims: dict[str, Any]) -> None:
        if claims["exp"] + LEEWAY.total_seconds() < self._clock.now().timestamp():
            raise TokenExpired

    def _remembered(self, token: str) -> dict[str, Any]:
        """Decode a token once, and remember it by its hash until there are too many."""
        digest = hashlib.sha256(token.encode()).digest()
        claims = self._verified.get(digest)
        if claims is None:
            claims = self._decode(token)
            if len(self._verified) >= REMEMBERED:
                self._verified.clear()
            self._verified[digest] = claims
        return claims

    def _decode(self, token: str) -> dict[str, Any]:
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                self._public,
                algorithms=["ES256"],
                issuer=ISSUER,
                options={
                    "verify_aud": False,
                    "verify_exp": False,
                    "verify_iat": False,
                    "require": ["exp", "aud", "iss"],
                },
            )
        except jwt.InvalidTokenError as error:
            raise TokenInvalid from error
        return claims


def load_key(path: Path | None, data_dir: Path) -> ec.EllipticCurvePrivateKey:
    """Read the signing key; without a path, one is made once in the data folder."""
    if path is None:
        path = data_dir / "signing_key.pem"
        if not path.exists():
            _make_key(path)
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        message = f"{path} is not a P-256 private key: make one with `openssl ecparam -name prime256v1 -genkey -noout`"
        raise SystemExit(message)
    return key


def _make_key(path: Path) -> None:
    """Make a key, unless another process makes one in the same moment: the first that is there is everybody's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name) as partial:  # mode 0600
        partial.write(pem)
        partial.flush()
        os.fsync(partial.fileno())
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(partial.name)
