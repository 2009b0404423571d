"""Tokens of providers (OpenID Connect): found by discovery, their keys kept, checked by PyJWT."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import jwt

from server.kit.clock import Clock
from server.kit.config import OpenIdProvider
from server.kit.errors import ApiError, Unauthenticated, Unavailable

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
LEEWAY = timedelta(seconds=30)
# Keys that a provider withdraws are believed no longer than this.
KEYS_KEPT = timedelta(hours=1)
# A key that is not known is looked for, but not more often than this, whatever comes in; a failure is forgotten soon.
BETWEEN_FETCHES, AFTER_A_FAILURE = timedelta(seconds=60), timedelta(seconds=5)
TIMEOUT_SECONDS = 3.0
MOST_BYTES = 500_000


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a token is about."""

    subject: str
    email: str
    email_verified: bool
    display_name: str
    second_factor: bool


@dataclass(slots=True)
class Provider:
    """One provider, and the keys that it signs with."""

    code: str
    config: OpenIdProvider
    clock: Clock
    _keys: Mapping[str, jwt.PyJWK] = field(default_factory=dict)
    _fetched: datetime | None = None
    _next_fetch: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def holder(self, token: str, nonce: str) -> Holder:
        """Return whom a token is about. Raises Unauthenticated for one that does not hold, Unavailable without keys."""
        try:
            header = jwt.get_unverified_header(token)
        except jwt.InvalidTokenError:
            raise failed() from None
        if header.get("alg") not in ALGORITHMS:
            raise failed()
        key = await self._key(str(header.get("kid", "")))
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=list(ALGORITHMS),
                audience=self.config.client_id,
                issuer=self.config.issuer,
                # Times are judged by the mall's own clock.
                options={
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_nbf": False,
                    "require": ["exp", "iat", "sub", "nonce"],
                },
            )
        except jwt.PyJWTError:
            raise failed() from None
        if not self._is_timely(claims) or claims["nonce"] != nonce or not self._is_for_us(claims):
            raise failed()
        return self._read(claims)

    def _is_timely(self, claims: Mapping[str, Any]) -> bool:
        now, leeway = self.clock.now().timestamp(), LEEWAY.total_seconds()
        times = [claims["exp"], claims["iat"], claims.get("nbf", claims["iat"])]
        if not all(isinstance(time, int | float) for time in times):
            return False
        return bool(times[0] + leeway > now and times[1] - leeway <= now and times[2] - leeway <= now)

    def _is_for_us(self, claims: Mapping[str, Any]) -> bool:
        """Say whether a token with several audiences was given to the mall."""
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        return bool(claims.get("azp", None if several else self.config.client_id) == self.config.client_id)

    def _read(self, claims: Mapping[str, Any]) -> Holder:
        verified = claims.get("email_verified")
        if verified == "true" and self.config.verified_as_text:
            verified = True
        methods = claims.get("amr")
        strong = isinstance(methods, list) and bool(self.config.second_factor_methods & set(map(str, methods)))
        return Holder(
            subject=str(claims["sub"])[:255],
            email=str(claims.get("email", "")),
            email_verified=verified is True,
            display_name=str(claims.get("name", ""))[:100],
            second_factor=strong,
        )

    async def _key(self, kid: str) -> jwt.PyJWK:
        found = self._known(kid)
        if found is None:
            async with self._turn:
                found = self._known(kid)
                if found is None and self.clock.now() >= self._next_fetch:
                    await self._fetch()
                    found = self._known(kid)
        if found is not None:
            return found
        if self._fetched is None or self.clock.now() - self._fetched > KEYS_KEPT:
            raise _away(self.code)
        raise failed()

    def _known(self, kid: str) -> jwt.PyJWK | None:
        if self._fetched is None or self.clock.now() - self._fetched > KEYS_KEPT:
            return None
        if not kid and len(self._keys) == 1:
            return next(iter(self._keys.values()))
        return self._keys.get(kid)

    async def _fetch(self) -> None:
        """Read the provider's keys anew. Where that fails, those that are known stay as long as they may."""
        now = self.clock.now()
        self._next_fetch = now + AFTER_A_FAILURE
        try:
            async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS, follow_redirects=False) as client:
                about = await _json(client, f"{self.config.issuer.rstrip('/')}/.well-known/openid-configuration")
                if about.get("issuer") != self.config.issuer:
                    return
                keys = await _json(client, str(about.get("jwks_uri", "")))
            self._keys = {
                key.key_id or "": key for key in jwt.PyJWKSet.from_dict(keys).keys if key.public_key_use != "enc"
            }
        except (httpx.HTTPError, httpx.InvalidURL, jwt.PyJWTError, ValueError):
            return
        self._fetched, self._next_fetch = now, now + BETWEEN_FETCHES


async def _json(client: httpx.AsyncClient, url: str) -> dict[str, Any]:
    answer = await client.get(url)
    answer.raise_for_status()
    found = answer.json() if len(answer.content) <= MOST_BYTES else None
    if not isinstance(found, dict):
        message = "not a JSON object"
        raise ValueError(message)  # noqa: TRY004 - as for what is no JSON
    return found


def failed() -> Unauthenticated:
    """Return the refusal of a token, whatever is wrong with it."""
    message = "the provider's token does not hold, or was not meant for this login: begin anew"
    return Unauthenticated("EXTERNAL_LOGIN_FAILED", message)


def _away(code: str) -> ApiError:
    message = f"the keys of {code} cannot be had: repeat later, or log in otherwise"
    return Unavailable("EXTERNAL_PROVIDER_UNAVAILABLE", message, retry_after=AFTER_A_FAILURE.total_seconds())
