"""The first administrator: nobody can make it but who reads what the server prints at its first start."""

from datetime import datetime, timedelta

from server.identity import sessions
from server.kit.app import App
from storage.database import Connection
from storage.queries import system
from storage.queries.identity import people

KEY = "bootstrap_token"
LIFETIME = timedelta(minutes=30)


async def ensure_bootstrap_token(app: App) -> str | None:
    """Return a new one-time token to print, or None when there is an administrator.

    A token replaces the one before: call it once per start of an installation, not per process.
    """
    async with app.db.begin() as tx:
        if await people.any_administrator(tx):
            return None
        token = sessions.new_token()
        await system.install(tx, KEY, sessions.digest(token).hex(), app.clock.now() + LIFETIME)
    return token


async def is_open(connection: Connection, token: str, now: datetime) -> bool:
    """Say whether this is the token and still works."""
    row = await system.installed(connection, KEY)
    return (
        row is not None
        and row.value == sessions.digest(token).hex()
        and row.expire_time > now
        and not await people.any_administrator(connection)
    )


async def take(tx: Connection, token: str, now: datetime) -> bool:
    """Use the token up; only one of several simultaneous callers gets True."""
    return await is_open(tx, token, now) and await system.take_installed(tx, KEY, sessions.digest(token).hex())
