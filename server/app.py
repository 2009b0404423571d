"""What every servicer is given: the pieces of the running server."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.clock import Clock
from server.config import Settings
from server.gateway import Gateway
from server.tokens import Signer
from storage.database import Database


@dataclass(slots=True)
class App:
    """One process's settings, clock, database and keys."""

    settings: Settings
    clock: Clock
    db: Database
    signer: Signer
    gateways: Mapping[str, Gateway] = field(default_factory=dict)
