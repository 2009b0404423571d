"""Until when an order should be handed over: as many business days later as its method, its seller or the mall says."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from server import platform
from server.shipping.calendars import Place, day_after
from server.shipping.prices import PROCESSING_DAYS
from storage.database import Connection
from storage.queries import shipments as queries


async def handed_over_by(
    connection: Connection,
    *,
    channel_id: UUID,
    seller_id: UUID,
    method_id: UUID | None,
    variant_ids: Sequence[UUID],
    now: datetime,
) -> datetime:
    """Return the end of the business day by which goods should be handed over that are to be sent from now on."""
    values = await platform.settings(connection, PROCESSING_DAYS, now=now, channel_id=channel_id)
    said = await queries.origin(
        connection, channel_id=channel_id, seller_id=seller_id, method_id=method_id, variant_ids=variant_ids
    )
    wanted = next(days for days in (said.of_method, said.of_seller, int(values[PROCESSING_DAYS])) if days is not None)
    place = Place(
        said.country_code or said.channel_country, said.state_province or "", said.time_zone or said.channel_zone
    )
    return day_after(now, max(wanted, said.slowest), place)
