"""What every servicer is given: the pieces of the running server."""

from dataclasses import dataclass

from server.clock import Clock
from server.config import Settings
from server.tokens import Signer
from storage.database import Database


@dataclass(slots=True)
class App:
    """One process's settings, clock, database and keys."""

    settings: Settings
    clock: Clock
    db: Database
    signer: Signer
