"""The companies that move the mall's money: which of them an installation has."""

from importlib import import_module
from typing import Any

from server.kit.clock import Clock
from server.kit.config import Settings
from server.kit.tokens import Signer
from server.payments import sandbox
from storage.database import Database


def build(settings: Settings, db: Database, clock: Clock, signer: Signer) -> dict[str, Any]:
    """Return the providers of an installation by name. Raises RuntimeError where one is wanted whose library is missing."""
    found: dict[str, Any] = {}
    if settings.sandboxed:
        found[sandbox.NAME] = sandbox.build(settings, db, clock, signer)
    if settings.stripe_api_key is not None:
        try:
            # Only who uses Stripe has its library.
            adapter = import_module("server.payments.stripe_adapter")
        except ImportError as error:
            raise RuntimeError(
                "MALL_STRIPE_API_KEY is set, and Stripe's library is not there: install mall[stripe]"
            ) from error
        secret = settings.stripe_webhook_secret
        found[adapter.NAME] = adapter.Stripe(
            settings.stripe_api_key.get_secret_value(),
            None if secret is None else secret.get_secret_value().encode(),
            clock,
            settings.stripe_api_base,
        )
    return found
