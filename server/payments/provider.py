"""What the mall asks of a payment provider. Every call is keyed, so that sending it twice has one effect."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol
from uuid import UUID

from server.payments.reports import Report

# LOST is never said by a provider: it stands for a charge that the provider does not know of. Neither is UNSENT: the call never
# reached the provider.
Outcome = Literal["AUTHORIZED", "SUCCEEDED", "DECLINED", "PENDING", "UNKNOWN", "LOST", "VOIDED", "EXPIRED", "UNSENT"]

# Refusals after which asking again would be wrong: the payment has failed for good.
FINAL_CODES = frozenset({"fraud_suspected", "card_stolen", "card_lost"})


@dataclass(frozen=True, slots=True)
class Result:
    """What a provider says of a charge, capture or refund. `amount_minor` and `currency` where the provider names them.

    `capture_before` is when the provider lets go of what it holds, `in_parts` whether that can be captured several times.
    """

    state: Outcome
    reference: str | None = None
    code: str = ""
    message: str = ""
    amount_minor: int | None = None
    currency: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)
    capture_before: datetime | None = None
    in_parts: bool = False

    @property
    def final(self) -> bool:
        """Whether this refusal rules out further attempts."""
        return self.state == "DECLINED" and self.code in FINAL_CODES


UNANSWERED = Result("UNKNOWN", code="no_answer", message="the provider did not answer in time")
UNHEARD = Result("LOST", code="not_received", message="the provider never received the charge")
UNSENT = Result("UNSENT", code="provider_unavailable", message="the mall does not use this provider")


class ProviderError(Exception):
    """The provider could not be reached or answered nonsense: what became of the call is not known."""


class Provider(Protocol):
    """A payment provider. Calls raise ProviderError or TimeoutError when there is no usable answer.

    Amount and currency are sent with every call that moves money, and never left to the provider: what it takes for missing
    would be everything.
    """

    # Signs the provider's callbacks; without one, none is accepted.
    secret: bytes | None

    async def charge(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Take the amount at once. A key that was used before charges nothing and gives the first answer again."""
        ...

    async def authorize(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Hold the amount, to be captured later: AUTHORIZED, with `capture_before` and `in_parts`. Keyed as `charge`, found by `query`."""
        ...

    async def capture(
        self, key: UUID, charge_reference: str, amount_minor: int, currency: str, *, final: bool
    ) -> Result:
        """Take a part of what is held; with `final` the provider lets go of the rest. Keyed as `charge`."""
        ...

    async def void(self, key: UUID, charge_reference: str) -> Result:
        """Let go of what is held and not captured: VOIDED, and so again; EXPIRED where the time was over before."""
        ...

    async def query(self, key: UUID) -> Result | None:
        """Return what became of a charge, or None if the provider never received it."""
        ...

    async def refund(self, key: UUID, charge_reference: str, amount_minor: int, currency: str) -> Result:
        """Give back a part or all of a charge or capture. A key that was used before gives back nothing and answers again.

        PENDING with a code where the provider has it and waits for something, such as money of the mall's.
        """
        ...

    async def answer_dispute(self, key: UUID, reference: str, evidence: Mapping[str, str]) -> Result:
        """Send what speaks for the mall; without evidence, accept the dispute. SUCCEEDED once the provider has it."""
        ...

    def genuine(self, payload: bytes, seconds: int, signature: str, now: datetime) -> bool:
        """Say whether the provider has signed an event, and lately."""
        ...

    async def read(self, payload: bytes) -> tuple[Report, dict[str, Any]]:
        """Return an event in the mall's terms, and as it came. Raises ValueError for what is none."""
        ...
