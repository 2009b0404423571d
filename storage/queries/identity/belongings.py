"""SQL of what belongs to people besides their accounts: profiles, guest sessions, verifications, roles."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, forward, inserting, parameter
from storage.tables.people import (
    VERIFICATION_STATES,
    external_identities,
    guest_sessions,
    profiles,
    role_escalations,
    role_permissions,
    seller_verifications,
)

g, v, r, x = guest_sessions.c, seller_verifications.c, role_escalations.c, external_identities.c

# --- profiles ---

_ID = parameter("account_id", profiles.c.id)
_PROFILE = Statement(select(profiles).where(profiles.c.id == _ID))
_LOCK_PROFILE = Statement(select(profiles).where(profiles.c.id == _ID).with_for_update())
_BEGIN_PROFILE = Statement(
    postgresql.insert(profiles)
    .values(
        id=_ID,
        create_time=parameter("now", profiles.c.create_time),
        update_time=parameter("now", profiles.c.create_time),
    )
    .on_conflict_do_nothing()
)


async def profile(connection: Connection, account_id: UUID) -> Row | None:
    """Return somebody's profile, None where nothing was told yet."""
    return await connection.one(_PROFILE, account_id=account_id)


async def lock_profile(tx: Connection, account_id: UUID, now: datetime) -> Row:
    """Return somebody's profile, locked; an empty one is made where there is none."""
    await tx.run(_BEGIN_PROFILE, account_id=account_id, now=now)
    return await tx.sole(_LOCK_PROFILE, account_id=account_id)


# --- guest sessions ---

GUESTS = Listing(select(guest_sessions), orders=by_time(g.create_time, g.id), filters={"live": g.delete_time.is_(None)})
_NOW = parameter("now", g.create_time)
_OPEN_GUEST = (
    g.token_hash == parameter("token_hash", g.token_hash),
    g.delete_time.is_(None),
    g.expire_time > _NOW,
)
_MOVED: dict[str, Any] = {"update_time": forward(g.update_time, _NOW), "version": g.version + 1}
_FORGOTTEN: dict[str, Any] = {"ip_address": "", "user_agent": "", "delete_time": _NOW, **_MOVED}
_ADD_GUEST = inserting(
    guest_sessions,
    frozenset(guest_sessions.c.keys()) - {"account_id", "delete_time", "version"},
)
_TOUCH = Statement(
    update(guest_sessions)
    .where(*_OPEN_GUEST)
    .values(last_activity_time=_NOW, expire_time=parameter("expire_time", g.expire_time), **_MOVED)
    .returning(guest_sessions)
)
_END = Statement(
    update(guest_sessions)
    .where(*_OPEN_GUEST)
    .values(account_id=parameter("account_id", g.account_id), **_FORGOTTEN)
    .returning(guest_sessions)
)
_EXPIRED = (
    select(g.id)
    .where(g.delete_time.is_(None), g.expire_time <= _NOW)
    .order_by(g.expire_time)
    .limit(parameter("limit"))
    .with_for_update(skip_locked=True)
)
_FORGET_GUESTS = Statement(update(guest_sessions).where(g.id.in_(_EXPIRED)).values(**_FORGOTTEN))


async def add_guest(tx: Connection, **values: object) -> Row:
    """Open a guest session."""
    return await tx.sole(_ADD_GUEST, **values)


async def touch_guest(tx: Connection, token_hash: bytes, now: datetime, expire_time: datetime) -> Row | None:
    """Note that a guest session is in use; None where it has ended."""
    return await tx.one(_TOUCH, token_hash=token_hash, now=now, expire_time=expire_time)


async def end_guest(tx: Connection, token_hash: bytes, now: datetime, account_id: UUID | None = None) -> Row | None:
    """End a guest session, which may go into an account; None where it has ended before."""
    return await tx.one(_END, token_hash=token_hash, now=now, account_id=account_id)


async def forget_guests(tx: Connection, now: datetime, limit: int) -> int:
    """End guest sessions that have expired, and forget from where they came."""
    return await tx.run(_FORGET_GUESTS, now=now, limit=limit)


# --- verifications of sellers ---

VERIFICATIONS = Listing(
    select(seller_verifications),
    orders=by_time(v.create_time, v.id),
    filters={"seller_id": v.seller_id == parameter("seller_id", v.seller_id)},
    choices={"types": v.type, "states": v.state},
)
_DUE = (
    select(v.id)
    .where(v.state == "APPROVED", v.expire_time <= parameter("now", v.create_time))
    .order_by(v.expire_time)
    .limit(parameter("limit"))
    .with_for_update(skip_locked=True)
)
_EXPIRE = Statement(
    update(seller_verifications)
    .where(v.id.in_(_DUE), VERIFICATION_STATES.may_become(v.state, "EXPIRED"))
    .values(state="EXPIRED", update_time=forward(v.update_time, parameter("now", v.create_time)), version=v.version + 1)
    .returning(v.id, v.seller_id, v.type)
)


async def expire_verifications(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Let verifications expire whose time is over; returns them."""
    return await tx.all(_EXPIRE, now=now, limit=limit)


# --- roles ---

ESCALATIONS = Listing(
    select(role_escalations),
    orders=by_time(r.create_time, r.id),
    filters={
        "account_id": r.account_id == parameter("account_id", r.account_id),
        "administrator_id": r.administrator_id == parameter("administrator_id", r.administrator_id),
    },
    choices={"types": r.type},
)
_CHANGES = Statement(select(role_permissions))
_CHANGE = Statement(
    postgresql.insert(role_permissions)
    .values({name: parameter(name, role_permissions.c[name]) for name in role_permissions.c.keys()})  # noqa: SIM118
    .on_conflict_do_update(
        index_elements=["role", "permission"],
        set_={name: parameter(name, role_permissions.c[name]) for name in ("granted", "changed_by_id", "change_time")},
    )
)


async def permission_changes(connection: Connection) -> list[Row]:
    """Return where the permissions of roles are not as they were made."""
    return await connection.all(_CHANGES)


async def change_permission(tx: Connection, **values: object) -> None:
    """Give a permission to a role, or take it."""
    await tx.run(_CHANGE, **values)


# --- providers ---

IDENTITIES = Listing(
    select(external_identities),
    orders={"newest": by_time(external_identities.c.link_time, x.id)["NEWEST"]},
    filters={"customer_id": x.customer_id == parameter("customer_id", x.customer_id)},
)
