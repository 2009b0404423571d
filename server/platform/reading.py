"""What other domains read of the platform."""

from datetime import datetime
from typing import Any
from uuid import UUID

from server.kit.settings import Setting, Values
from storage.database import Connection
from storage.queries import platform as queries


async def settings(
    connection: Connection, *wanted: Setting[Any], now: datetime, channel_id: UUID | None = None
) -> Values:
    """Return the values of these settings for the mall as a whole, or for one of its channels, in one round trip."""
    return Values(await queries.applying(connection, [setting.key for setting in wanted], now, channel_id))
