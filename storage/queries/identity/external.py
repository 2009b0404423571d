"""SQL of ways into accounts through providers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.queries.identity.accounts import ROLES
from storage.statements import Statement, forward, inserting, parameter
from storage.tables.identity import accounts, recovery_codes, sessions
from storage.tables.people import external_identities, external_logins

x = external_identities.c
_provider, _subject = parameter("provider", x.provider), parameter("subject", x.subject)
_now = parameter("now", accounts.c.create_time)
_account_id = parameter("account_id", accounts.c.id)

_known_device = select(sessions.c.id).where(sessions.c.account_id == accounts.c.id)
_COLUMNS = (
    accounts.c.id,
    accounts.c.email,
    *ROLES,
    accounts.c.password_hash,
    accounts.c.state,
    accounts.c.state_reason,
    accounts.c.email_verify_time,
    accounts.c.second_factor_enable_time,
    exists(_known_device).label("used_before"),
    exists(_known_device.where(sessions.c.device_name == parameter("device_name", sessions.c.device_name))).label(
        "known_device"
    ),
)
_LINKED = Statement(
    select(*_COLUMNS)
    .join(external_identities, x.customer_id == accounts.c.id)
    .where(x.provider == _provider, x.subject == _subject)
    .with_for_update(of=[accounts], key_share=True)
)
_BY_EMAIL = Statement(
    select(*_COLUMNS)
    .where(func.lower(accounts.c.email) == func.lower(parameter("email", accounts.c.email)))
    .with_for_update(of=[accounts], key_share=True)
)
_BY_ID = Statement(select(*_COLUMNS).where(accounts.c.id == _account_id))
_SPEND = Statement(
    postgresql.insert(external_logins)
    .values(
        nonce_hash=parameter("nonce_hash", external_logins.c.nonce_hash),
        expire_time=parameter("expire_time", external_logins.c.expire_time),
    )
    .on_conflict_do_nothing()
)
_LINK = inserting(external_identities, frozenset(external_identities.c.keys()))
_VOUCH = Statement(
    update(external_identities).where(x.provider == _provider, x.subject == _subject).values(last_verify_time=_now)
)
_TAKE_OVER = Statement(
    update(accounts)
    .where(accounts.c.id == _account_id)
    .values(
        password_hash=None,
        second_factor_secret=None,
        second_factor_enable_time=None,
        email_verify_time=_now,
        update_time=forward(accounts.c.update_time, _now),
        version=accounts.c.version + 1,
    )
    .add_cte(
        delete(recovery_codes).where(recovery_codes.c.account_id == _account_id).cte("codes_gone"),
    )
)
_OF = Statement(
    select(external_identities, accounts.c.password_hash)
    .join(accounts, accounts.c.id == x.customer_id)
    .where(x.customer_id == _account_id)
    .with_for_update()
)
_UNLINK = Statement(delete(external_identities).where(x.id == parameter("link_id", x.id)))
_FORGET = Statement(delete(external_logins).where(external_logins.c.expire_time < _now))


async def linked(tx: Connection, provider: str, subject: str, device_name: str) -> Row | None:
    """Return the account that a provider's holder is linked with, locked."""
    return await tx.one(_LINKED, provider=provider, subject=subject, device_name=device_name)


async def by_email(tx: Connection, email: str, device_name: str) -> Row | None:
    """Return the account with an address, locked."""
    return await tx.one(_BY_EMAIL, email=email, device_name=device_name)


async def account(tx: Connection, account_id: UUID, device_name: str) -> Row:
    """Return an account as a login needs it."""
    return await tx.sole(_BY_ID, account_id=account_id, device_name=device_name)


async def spend(tx: Connection, nonce_hash: bytes, expire_time: datetime) -> bool:
    """Use a login up; says no when it was used before."""
    return await tx.run(_SPEND, nonce_hash=nonce_hash, expire_time=expire_time) == 1


async def link(tx: Connection, **values: object) -> Row:
    """Link a provider's holder with an account."""
    return await tx.sole(_LINK, **values)


async def vouch(tx: Connection, provider: str, subject: str, now: datetime) -> None:
    """Note that a provider has vouched for a holder."""
    await tx.run(_VOUCH, provider=provider, subject=subject, now=now)


async def take_over(tx: Connection, account_id: UUID, now: datetime) -> None:
    """Give an account whose address was never verified to whom it belongs: what lets others in goes."""
    await tx.run(_TAKE_OVER, account_id=account_id, now=now)


async def links_of(tx: Connection, account_id: UUID) -> list[Row]:
    """Return the links of an account, locked, each with the account's `password_hash`."""
    return await tx.all(_OF, account_id=account_id)


async def unlink(tx: Connection, link_id: UUID) -> None:
    """Remove a link."""
    await tx.run(_UNLINK, link_id=link_id)


async def forget_logins(tx: Connection, now: datetime) -> int:
    """Forget logins that nobody can repeat any more."""
    return await tx.run(_FORGET, now=now)
