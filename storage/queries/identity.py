"""SQL of accounts and sessions."""

from uuid import UUID

from sqlalchemy import select

from storage.database import Connection, Row
from storage.statements import Statement, parameter
from storage.tables.identity import accounts, administrators, sellers, sessions

_SESSION = Statement(
    select(
        sessions.c.account_id,
        sessions.c.expire_time,
        sessions.c.revoke_time,
        accounts.c.role,
        accounts.c.state,
        accounts.c.email_verify_time,
        sellers.c.state.label("seller_state"),
        administrators.c.role.label("administrator_role"),
    )
    .select_from(
        sessions.join(accounts, accounts.c.id == sessions.c.account_id)
        .outerjoin(sellers, sellers.c.id == accounts.c.id)
        .outerjoin(administrators, administrators.c.id == accounts.c.id)
    )
    .where(sessions.c.id == parameter("session_id", sessions.c.id))
)


async def session(connection: Connection, session_id: UUID) -> Row | None:
    """Return a session with what decides its rights: account, role, state."""
    return await connection.one(_SESSION, session_id=session_id)
