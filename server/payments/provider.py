"""What the mall asks of a payment provider. Every call is keyed, so that sending it twice has one effect."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol
from uuid import UUID

# LOST is never said by a provider: it stands for a charge that the provider does not know of.
Outcome = Literal["AUTHORIZED", "SUCCEEDED", "DECLINED", "PENDING", "UNKNOWN", "LOST"]

# Refusals after which asking again would be wrong: the payment has failed for good.
FINAL_CODES = frozenset({"fraud_suspected", "card_stolen", "card_lost"})


@dataclass(frozen=True, slots=True)
class Result:
    """What a provider says of a charge or refund. `amount_minor` and `currency` where the provider names them."""

    state: Outcome
    reference: str | None = None
    code: str = ""
    message: str = ""
    amount_minor: int | None = None
    currency: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)

    @property
    def final(self) -> bool:
        """Whether this refusal rules out further attempts."""
        return self.state == "DECLINED" and self.code in FINAL_CODES


UNANSWERED = Result("UNKNOWN", code="no_answer", message="the provider did not answer in time")
UNHEARD = Result("LOST", code="not_received", message="the provider never received the charge")


class ProviderError(Exception):
    """The provider could not be reached or answered nonsense: what became of the call is not known."""


class Provider(Protocol):
    """A payment provider. Calls raise ProviderError or TimeoutError when there is no usable answer."""

    # Signs the provider's callbacks; without one, none is accepted.
    secret: bytes | None

    async def charge(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Take the amount at once. A key that was used before charges nothing and gives the first answer again."""
        ...

    async def query(self, key: UUID) -> Result | None:
        """Return what became of a charge, or None if the provider never received it."""
        ...

    async def refund(self, key: UUID, charge_reference: str, amount_minor: int) -> Result:
        """Give back a part or all of a charge. A key that was used before gives back nothing and answers again."""
        ...
