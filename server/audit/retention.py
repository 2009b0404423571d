"""Months that are past retention go as a whole. The database refuses it for the last five years, whatever is set here."""

from datetime import datetime

from server import platform
from server.audit.sealing import sign_month
from server.kit.app import App
from server.kit.mutation import background
from server.kit.settings import Setting, integer
from storage.queries import audit as queries

RETENTION = Setting(
    "audit.retention_years",
    integer(5, 100),
    "7",
    "How many years entries of the audit trail are kept.",
    scopes=["MALL"],
)
MONTHS_AT_MOST = 12


async def retire(app: App) -> int:
    """Delete the months that are past retention; returns how many entries went."""
    gone = 0
    for _ in range(MONTHS_AT_MOST):
        async with background(app) as work:
            years = (await platform.settings(work.tx, RETENTION, now=work.now))[RETENTION]
            month = await queries.past(work.tx, _before(work.now, years))
            if month is None:
                return gone
            await queries.lock(work.tx)
            (head,) = (await queries.heads(work.tx, [month])).values()
            marked = await queries.checkpoints_of(work.tx, month)
            if not marked or marked[-1].position < head.position:
                await sign_month(app, work.tx, head)
            count = await queries.retire(work.tx, month, work.now)
            work.audit("audit.retired", "audit", None, month=month, entries=count)
            gone += count
    return gone


def _before(now: datetime, years: int) -> str:
    """Return the first month that is kept."""
    return f"{now.year - years:04d}-{now.month:02d}"
