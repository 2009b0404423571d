"""What the mall asks of a company that sends payouts. Every call is keyed, so that sending it twice moves money once.

One that takes files instead, such as a bank, is no Provider: its payouts wait for a file, and staff say what became of them.
"""

from dataclasses import dataclass
from typing import Literal, Protocol
from uuid import UUID

# REFUSED only where it is certain that no money moves. UNKNOWN is never said by a provider: there was no usable answer.
Outcome = Literal["SUCCEEDED", "PENDING", "REFUSED", "UNKNOWN"]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where money goes."""

    method: str
    bank_name: str
    account_number: str
    bank_code: str
    account_holder: str
    memo: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a provider says of a transfer. `sent_minor` where it has sent less than all of it."""

    state: Outcome
    reference: str = ""
    code: str = ""
    sent_minor: int | None = None


UNANSWERED = Result("UNKNOWN", code="no_answer")


class PayoutProviderError(Exception):
    """The provider could not be reached or answered nonsense: what became of the call is not known."""


class PayoutProvider(Protocol):
    """Sends money. Calls raise PayoutProviderError or TimeoutError when there is no usable answer."""

    async def send(self, key: UUID, destination: Destination, amount_minor: int, currency: str) -> Result:
        """Send an amount. A key that was used before sends nothing and gives the outcome of the first call."""
        ...

    async def query(self, key: UUID) -> Result | None:
        """Return what became of a transfer, or None if the provider never received it."""
        ...
