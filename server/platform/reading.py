"""What other domains read of the platform."""

from datetime import datetime
from typing import Any

from server.kit.settings import Setting, Values
from storage.database import Connection
from storage.queries import platform as queries


async def settings(connection: Connection, *wanted: Setting[Any], now: datetime) -> Values:
    """Return the values of these settings for the mall as a whole, in one round trip."""
    return Values(await queries.applying(connection, [setting.key for setting in wanted], now))
