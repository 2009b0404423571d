"""The companies that send the mall's payouts: which of them an installation has."""

from importlib import import_module
from typing import Any

from server.kit.clock import Clock
from server.kit.config import Settings
from server.settlement.sandbox import NAME as SANDBOX
from server.settlement.sandbox import Sandbox
from storage.database import Database


def build(settings: Settings, db: Database, clock: Clock) -> dict[str, Any]:
    """Return the payout providers of an installation by name. Whether Stripe's library is there, payments have said before."""
    found: dict[str, Any] = {}
    if settings.sandboxed:
        found[SANDBOX] = Sandbox(db, clock)
    if settings.stripe_api_key is not None:
        # Only who uses Stripe has its library.
        adapter = import_module("server.settlement.stripe_transfers")
        key = settings.stripe_api_key.get_secret_value()
        found[adapter.NAME] = adapter.StripeTransfers(key, settings.stripe_api_base)
    return found
