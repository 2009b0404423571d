"""What providers report on their own, in the mall's terms."""

import hashlib
import hmac
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from server.kit import convert

TOLERANCE_SECONDS = 300

# The type of what a provider tells everybody and the mall does not ask about.
NO_MATTER = "ignored"


class Report(BaseModel):
    """One event: `key` is the id of the attempt, capture or refund it speaks of, `reference` what the provider calls it.

    A dispute is named by `dispute`; its `key` or `reference` are those of the charge.
    """

    model_config = ConfigDict(extra="ignore", strict=True)

    id: str = Field(min_length=1, max_length=200)
    type: str = Field(min_length=1, max_length=100)
    key: UUID | None = Field(None, strict=False)
    reference: str | None = Field(None, min_length=1, max_length=200)
    amount_minor: int | None = Field(None, ge=0, lt=2**63)
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")
    code: str = Field("", max_length=100)
    message: str = Field("", max_length=1000)
    capture_before: datetime | None = Field(None, strict=False)
    in_parts: bool = False
    dispute: str | None = Field(None, min_length=1, max_length=200)
    lost_minor: int | None = Field(None, ge=0, lt=2**63)
    fee_minor: int | None = Field(None, ge=0, lt=2**63)
    evidence_due_time: datetime | None = Field(None, strict=False)
    order_ids: list[Annotated[UUID, Field(strict=False)]] = Field(default_factory=list, max_length=100)


def sign(secret: bytes, seconds: int, payload: bytes) -> str:
    """Return the signature of a payload at a time: HMAC-SHA-256 in hexadecimal."""
    return hmac.new(secret, b"%d." % seconds + payload, hashlib.sha256).hexdigest()


def signed(secret: bytes, payload: bytes, seconds: int, signature: str, now: datetime) -> bool:
    """Say whether a payload was signed with a secret, within five minutes."""
    genuine = hmac.compare_digest(sign(secret, seconds, payload).encode(), signature.lower().encode())
    return genuine and abs(now.timestamp() - seconds) <= TOLERANCE_SECONDS


def parse(payload: bytes) -> tuple[Report, dict[str, Any]]:
    """Return an event that is written in the mall's own terms. Raises ValueError, as JSON and pydantic do."""
    raw = convert.read_json(payload)
    return Report.model_validate(raw), raw
