"""SQL of the versions of e-mail templates."""

from uuid import UUID

from sqlalchemy import select

from storage.database import Connection, Row
from storage.history import whole
from storage.statements import Statement, parameter
from storage.tables.identity import accounts
from storage.tables.platform import email_template_snapshots, email_templates

channel_id = parameter("channel_id", email_templates.c.channel_id)
code = parameter("code", email_templates.c.code)
language_code = parameter("language_code", email_templates.c.language_code)
email_template_id = parameter("email_template_id", email_template_snapshots.c.email_template_id)

_id = parameter("id", email_templates.c.id)
_WHOLE = Statement(select(whole(email_templates).label("content")).where(email_templates.c.id == _id))
_EMAIL = Statement(select(accounts.c.email).where(accounts.c.id == _id))


async def content(tx: Connection, template_id: UUID) -> dict[str, object]:
    """Return a template as its history keeps it."""
    found: dict[str, object] = (await tx.sole(_WHOLE, id=template_id)).content
    return found


async def email_of(connection: Connection, account_id: UUID) -> Row:
    """Return the address of an account."""
    return await connection.sole(_EMAIL, id=account_id)
