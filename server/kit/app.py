"""What every servicer is given: the pieces of the running server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from server.kit.clock import Clock
from server.kit.config import Settings
from server.kit.settings import Setting
from server.kit.tokens import Signer
from storage.database import Database


@dataclass(slots=True)
class App:
    """One process's settings, clock, database and keys.

    `pulse` is a connection beside the pool that tells whether the database answers: a busy pool is not a dead database.
    `providers` are those of payments, `payout_providers` those of payouts, by name; `carriers` those that report parcels, by code;
    `declared_settings` those that staff may set, by key. `tax_service`
    is an external one, and `screener` looks at texts, if any; `files` is the store of files, `scanner` what looks for malware in
    them, if anything does.
    """

    settings: Settings
    clock: Clock
    db: Database
    pulse: Database
    signer: Signer
    providers: Mapping[str, Any] = field(default_factory=dict)
    carriers: Mapping[str, Any] = field(default_factory=dict)
    payout_providers: Mapping[str, Any] = field(default_factory=dict)
    declared_settings: Mapping[str, Setting[Any]] = field(default_factory=dict)
    tax_service: Any = None
    screener: Any = None
    files: Any = None
    scanner: Any = None

    async def close(self) -> None:
        """Let go of the database."""
        for outside in (self.tax_service, self.screener):
            if outside is not None:
                await outside.close()
        await self.pulse.close()
        await self.db.close()
