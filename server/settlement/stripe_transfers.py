"""Stripe transfers: payouts go from the mall's balance at Stripe to the connected accounts of sellers.

The number of such a settlement account is the id of the connected account, `acct_...`; its method is STRIPE_CONNECT. The id of a payout
is the idempotency key of its transfer, and its transfer group, by which it is found.
"""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import stripe

from server import payments
from server.settlement.provider import Destination, PayoutProviderError, Result

NAME = "stripe"
METHOD = "STRIPE_CONNECT"


@dataclass(slots=True)
class StripeTransfers:
    """A PayoutProvider."""

    api_key: str
    api_base: str | None = None
    client: Any = None

    def __post_init__(self) -> None:
        bases: Any = {} if self.api_base is None else {"base_addresses": {"api": self.api_base}}
        http = stripe.HTTPXClient(timeout=None)
        # What gets no answer is asked for by the mall's own job, under the same key.
        self.client = stripe.StripeClient(self.api_key, http_client=http, max_network_retries=0, **bases)

    async def send(self, key: UUID, destination: Destination, amount_minor: int, currency: str) -> Result:
        """Transfer an amount. What Stripe refuses has moved nothing."""
        if destination.method != METHOD:
            return Result("REFUSED", code="no_connected_account")
        try:
            amount = payments.to_stripe(amount_minor, currency)
        except payments.UnfitAmountError:
            return Result("REFUSED", code="amount_not_representable")
        params: dict[str, Any] = {
            "amount": amount,
            "currency": currency.lower(),
            "destination": destination.account_number,
            "transfer_group": str(key),
            "metadata": {"mall_payout": str(key)},
        }
        if destination.memo:
            params["description"] = destination.memo
        try:
            made = self.client.v1.transfers.create_async(params, {"idempotency_key": str(key)})
            return of_transfer(await self._call(made))
        except stripe.InvalidRequestError as error:
            return Result("REFUSED", code=(error.code or "invalid_request")[:100])

    async def query(self, key: UUID) -> Result | None:
        """Look for the transfer of a payout by its group."""
        found = await self._call(self.client.v1.transfers.list_async({"transfer_group": str(key), "limit": 1}))
        return of_transfer(found["data"][0]) if found["data"] else None

    @staticmethod
    async def _call(asked: Awaitable[Any]) -> dict[str, Any]:
        """Await an answer, as plain JSON; what is neither an answer nor a refusal is a PayoutProviderError."""
        try:
            answer = await asked
        except stripe.InvalidRequestError:
            raise
        except stripe.StripeError as error:
            raise PayoutProviderError(type(error).__name__) from error
        told: dict[str, Any] = answer.to_dict()
        return told


def of_transfer(transfer: Mapping[str, Any]) -> Result:
    """Return what a transfer says: what was reversed of it was not sent."""
    sent = transfer["amount"] - (transfer.get("amount_reversed") or 0)
    return Result("SUCCEEDED", transfer["id"], sent_minor=payments.from_stripe(sent, transfer["currency"]))
