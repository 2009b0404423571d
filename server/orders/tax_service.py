"""External tax services: what the mall asks of one, and the adapter that asks over HTTP. docs/tax.md describes the protocol."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

import httpx
import orjson
import structlog

from server.kit import metrics
from server.kit.config import Settings
from server.pricing import TaxPart, TaxRate

# Tries of one question. What a service has refused, or has not answered in time, may be well a moment later.
TRIES = 2
PAUSE_SECONDS = 0.05
# So many questions in a row without an answer, and nobody is asked for a while.
FAILURES = 5
RESTS = timedelta(seconds=30)
LONGEST_ANSWER = 1 << 20
MOST_PARTS = 10
LONGEST_NAME = 100
AGAIN = frozenset({408, 425, 429})
SERVER_ERROR = 500

log = structlog.get_logger()

Question = Mapping[str, Any]
Answer = Sequence[Sequence[TaxPart]]


class NoAnswer(Exception):
    """There is no usable answer; `cause` says why in a word."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class AddressUnknown(Exception):
    """The service answers that it does not know the address."""


class TaxService(Protocol):
    """Says what the lines of a checkout are taxed with."""

    async def taxes(self, question: Question, now: datetime) -> Answer:
        """Return the taxes of each line, in the order of the question. Raises NoAnswer, AddressUnknown."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


def build(settings: Settings) -> TaxService | None:
    """Return the service that the settings name; None where they name none."""
    if settings.tax_service_url is None:
        return None
    token = settings.tax_service_token
    secret = token.get_secret_value() if token is not None else ""
    return HttpTaxService(settings.tax_service_url, secret, settings.tax_service_timeout_seconds)


@dataclass(slots=True)
class Breaker:
    """Keeps from asking a service that does not answer: after FAILURES in a row for RESTS, then one question tries it."""

    failures: int = 0
    closed_until: datetime | None = None

    def lets_through(self, now: datetime) -> bool:
        """Say whether to ask now. The one that may try again holds the others back meanwhile."""
        if self.closed_until is None:
            return True
        if now < self.closed_until:
            return False
        self.closed_until = now + RESTS
        return True

    def answered(self) -> None:
        """Note an answer, whatever it says."""
        self.failures, self.closed_until = 0, None

    def failed(self, now: datetime) -> None:
        """Note that there was none."""
        self.failures += 1
        if self.failures >= FAILURES:
            self.closed_until = now + RESTS


@dataclass(slots=True)
class HttpTaxService:
    """Asks a service by POST, with JSON both ways; `timeout` counts for each try, from its first byte to its last."""

    url: str
    token: str
    timeout: float
    breaker: Breaker = field(default_factory=Breaker)
    _client: httpx.AsyncClient | None = None

    async def taxes(self, question: Question, now: datetime) -> Answer:
        """Return the taxes of each line, in the order of the question. Raises NoAnswer, AddressUnknown."""
        if not self.breaker.lets_through(now):
            metrics.TAX_QUESTIONS.labels("RESTING").inc()
            raise NoAnswer("RESTING")
        try:
            answer = read(await self._ask(orjson.dumps(question)), question)
        except AddressUnknown:
            self.breaker.answered()
            metrics.TAX_QUESTIONS.labels("ADDRESS_UNKNOWN").inc()
            raise
        except NoAnswer as silent:
            self.breaker.failed(now)
            metrics.TAX_QUESTIONS.labels(silent.cause).inc()
            log.warning("the tax service gave no usable answer", cause=silent.cause)
            raise
        except BaseException:
            # The call was given up: the next one has to try again in its place.
            self.breaker.failed(now)
            raise
        self.breaker.answered()
        metrics.TAX_QUESTIONS.labels("ANSWERED").inc()
        return answer

    async def close(self) -> None:
        """Let go of connections."""
        if self._client is not None:
            await self._client.aclose()

    async def _ask(self, question: bytes) -> bytes:
        cause = ""
        for attempt in range(TRIES):
            if attempt:
                await asyncio.sleep(PAUSE_SECONDS)
            try:
                async with asyncio.timeout(self.timeout):
                    status, body = await self._post(question)
            except TimeoutError:
                cause = "TIMED_OUT"
                continue
            except httpx.HTTPError:
                cause = "UNREACHABLE"
                continue
            if status == httpx.codes.OK:
                return body
            cause = f"STATUS_{status}"
            if status in {400, 422} and _says_unknown(body):
                raise AddressUnknown
            if status not in AGAIN and status < SERVER_ERROR:
                break
        raise NoAnswer(cause)

    async def _post(self, question: bytes) -> tuple[int, bytes]:
        if self._client is None:
            # Redirects are not followed: the token is for this address only.
            self._client = httpx.AsyncClient(timeout=self.timeout, follow_redirects=False)
        headers = {"content-type": "application/json"}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        body = bytearray()
        async with self._client.stream("POST", self.url, content=question, headers=headers) as response:
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > LONGEST_ANSWER:
                    raise NoAnswer("TOO_LONG")
            return response.status_code, bytes(body)


def read(body: bytes, question: Question) -> Answer:
    """Read an answer. Raises NoAnswer unless it says the taxes of every line once, each within reason."""
    try:
        by_id = {line["id"]: line["taxes"] for line in orjson.loads(body)["lines"]}
        asked = question["lines"]
        if by_id.keys() != {line["id"] for line in asked}:
            raise NoAnswer("INCOMPLETE")
        return [_parts(by_id[line["id"]], line) for line in asked]
    except (ValueError, TypeError, KeyError, AttributeError, InvalidOperation):
        raise NoAnswer("UNREADABLE") from None


def _parts(taxes: Any, line: Mapping[str, Any]) -> list[TaxPart]:
    base = line["goods_minor"] + line["shipping_minor"]
    parts = [_part(tax, base, line["shipping_minor"]) for tax in taxes]
    if len(parts) > MOST_PARTS or sum(part.amount for part in parts) > base:
        raise ValueError(taxes)
    return parts


def _part(tax: Mapping[str, Any], base: int, shipping: int) -> TaxPart:
    rate, name, amount = Decimal(tax["rate"]), tax.get("name", ""), tax["amount_minor"]
    on_shipping = tax.get("shipping_amount_minor", 0)
    numbers = all(type(number) is int and number >= 0 for number in (amount, on_shipping))
    if (
        not numbers
        or not rate.is_finite()
        or not 0 <= rate <= 1
        or not isinstance(name, str)
        or len(name) > LONGEST_NAME
    ):
        raise ValueError(tax)
    if on_shipping > min(amount, shipping):
        raise ValueError(tax)
    return TaxPart(TaxRate(rate, name), base, amount, on_shipping)


def _says_unknown(body: bytes) -> bool:
    try:
        return bool(orjson.loads(body)["error"] == "ADDRESS_UNKNOWN")
    except (ValueError, TypeError, KeyError):
        return False
