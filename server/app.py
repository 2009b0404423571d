"""What every servicer is given: the pieces of the running server."""

from dataclasses import dataclass

from server.clock import Clock
from server.config import Settings
from server.tokens import Signer
from storage.database import Database


@dataclass(slots=True)
class App:
    """One process's settings, clock, database and keys.

    `pulse` is a connection beside the pool that tells whether the database answers: a busy pool is not a dead database.
    """

    settings: Settings
    clock: Clock
    db: Database
    pulse: Database
    signer: Signer

    async def close(self) -> None:
        """Let go of the database."""
        await self.pulse.close()
        await self.db.close()
