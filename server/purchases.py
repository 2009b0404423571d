"""What payments mean to purchases: called in the transaction that records a payment's outcome."""

from typing import Any

from server.app import App
from server.charging import Settled
from server.mutation import Mutation


async def payment_succeeded(work: Mutation[Any], app: App, payment: Settled) -> None:
    """Advance the purchase of a payment whose money came. Called once per payment, under the lock of its row."""


async def payment_failed(work: Mutation[Any], app: App, payment: Settled) -> None:
    """React to a refused attempt: with `payment.final` no other may follow, so that the purchase has failed."""
