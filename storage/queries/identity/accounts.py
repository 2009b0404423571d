"""SQL of accounts and of the ways in: logins, sessions, refresh tokens, tokens from mails, passwords.

Second factors are in `second_factor`.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from storage.database import Connection, Row
from storage.listing import Listing, Scope, by_time
from storage.queries.identity.permissions import changed_permissions
from storage.queries.identity.second_factor import FACTOR_UNLOCKED
from storage.statements import Statement, forward, parameter
from storage.tables.identity import (
    accounts,
    administrators,
    mail_tokens,
    password_history,
    refresh_tokens,
    sellers,
    sessions,
)
from storage.tables.system import audit_entries

_SELLER_STATE = select(sellers.c.state).where(sellers.c.id == accounts.c.id).scalar_subquery().label("seller_state")
_ADMINISTRATOR_ROLE = (
    select(administrators.c.role)
    .where(administrators.c.id == accounts.c.id)
    .scalar_subquery()
    .label("administrator_role")
)
ROLES = (accounts.c.role, _SELLER_STATE, _ADMINISTRATOR_ROLE)

_now = parameter("now", accounts.c.create_time)
_moved = forward(accounts.c.update_time, _now)
_account_id = parameter("account_id", accounts.c.id)
_email = parameter("email", accounts.c.email)
_session_id = parameter("session_id", sessions.c.id)
_has_email: ColumnElement[bool] = func.lower(accounts.c.email) == func.lower(_email)

# A write that leaves nothing behind: what is done for an address without an account takes as long as for one with.
_TRACELESS = func.pg_logical_emit_message(True, "mall", "")
_DECOY = Statement(select(_TRACELESS))


async def decoy(tx: Connection) -> None:
    """Write as much as a mail and its job would, to no effect."""
    await tx.run(_DECOY)
    await tx.run(_DECOY)


# --- who calls ---

_SESSION = Statement(
    select(
        sessions.c.account_id,
        sessions.c.expire_time,
        sessions.c.revoke_time,
        accounts.c.role,
        accounts.c.state,
        accounts.c.email_verify_time,
        accounts.c.second_factor_enable_time,
        sellers.c.state.label("seller_state"),
        administrators.c.role.label("administrator_role"),
        changed_permissions(administrators.c.role),
    )
    .select_from(
        sessions.join(accounts, accounts.c.id == sessions.c.account_id)
        .outerjoin(sellers, sellers.c.id == accounts.c.id)
        .outerjoin(administrators, administrators.c.id == accounts.c.id)
    )
    .where(sessions.c.id == _session_id)
)


async def session(connection: Connection, session_id: UUID) -> Row | None:
    """Return a session with what decides its rights: account, role, state."""
    return await connection.one(_SESSION, session_id=session_id)


# --- attempts to prove a password ---


def _reserving(which: ColumnElement[bool]) -> Statement:
    """Count an attempt before it is made, so that simultaneous ones cannot go past the limit.

    A locked account is left alone. The answer is one row always, with an empty id where there is nothing to compare with.
    """
    within = accounts.c.failed_login_window_start_time > parameter("window_begin", accounts.c.create_time)
    count = case((within, accounts.c.failed_login_count + 1), else_=1)
    full = count >= parameter("limit", accounts.c.failed_login_count)
    known = select(sessions.c.id).where(sessions.c.account_id == accounts.c.id)
    reserved = (
        update(accounts)
        .where(which, or_(accounts.c.lock_until_time.is_(None), accounts.c.lock_until_time <= _now))
        .values(
            failed_login_count=count,
            failed_login_window_start_time=case((within, accounts.c.failed_login_window_start_time), else_=_now),
            lock_until_time=case((full, parameter("lock_until", accounts.c.create_time)), else_=None),
        )
        .returning(
            accounts.c.id,
            accounts.c.email,
            *ROLES,
            accounts.c.password_hash,
            accounts.c.state,
            accounts.c.state_reason,
            accounts.c.email_verify_time,
            accounts.c.second_factor_enable_time,
            accounts.c.failed_login_count.label("failed_count"),
            accounts.c.lock_until_time,
            exists(known).label("used_before"),
            exists(known.where(sessions.c.device_name == parameter("device_name", sessions.c.device_name))).label(
                "known_device"
            ),
        )
        .cte("reserved")
    )
    always = select(literal(1).label("one")).subquery("always")
    return Statement(
        select(reserved, case((reserved.c.id.is_(None), _TRACELESS)).label("trace")).select_from(
            always.outerjoin(reserved, true())
        )
    )


_RESERVE_BY_EMAIL = _reserving(_has_email)
_RESERVE_BY_ID = _reserving(accounts.c.id == _account_id)


async def reserve_attempt(
    connection: Connection, who: str | UUID, *, now: datetime, window_begin: datetime, lock_until: datetime, limit: int,
    device_name: str = "",
) -> Row:  # fmt: skip
    """Count an attempt to prove the password of an account, by e-mail address or id.

    The row's `id` is None when there is no such account or it is locked; `lock_until_time` is set when this attempt, should
    it fail, is the one too many.
    """
    values = {
        "now": now, "window_begin": window_begin, "lock_until": lock_until, "limit": limit, "device_name": device_name
    }  # fmt: skip
    if isinstance(who, UUID):
        return await connection.sole(_RESERVE_BY_ID, account_id=who, **values)
    return await connection.sole(_RESERVE_BY_EMAIL, email=who, **values)


_UNLOCKED: dict[Any, Any] = {
    accounts.c.failed_login_count: 0,
    accounts.c.failed_login_window_start_time: None,
    accounts.c.lock_until_time: None,
}
_CLEAR_FAILURES = Statement(update(accounts).where(accounts.c.id == _account_id).values(_UNLOCKED))


async def clear_failures(connection: Connection, account_id: UUID) -> None:
    """Forget failed attempts at the password after a success; those at the second factor stay."""
    await connection.run(_CLEAR_FAILURES, account_id=account_id)


# --- sessions ---

_SESSION_VALUES = ("ip_address", "user_agent", "device_type", "device_name", "browser_name", "operating_system")
_expire = parameter("expire_time", sessions.c.expire_time)


def _opening() -> Statement:
    holder = (
        update(accounts)
        .where(
            accounts.c.id == _account_id,
            accounts.c.state == "ACTIVE",
            # Neither a password that changed meanwhile nor a code that was used meanwhile lets anybody in.
            accounts.c.password_hash.is_not_distinct_from(parameter("password_hash", accounts.c.password_hash)),
            or_(
                parameter("step", accounts.c.second_factor_last_step) == 0,
                accounts.c.second_factor_last_step < parameter("step", accounts.c.second_factor_last_step),
            ),
            # Nor does it help to have begun before there was a second factor.
            or_(
                accounts.c.second_factor_enable_time.is_(None), bindparam("factor_proven", type_=Boolean, required=True)
            ),
        )
        .values(
            {
                **_UNLOCKED,
                **FACTOR_UNLOCKED,
                accounts.c.last_login_time: _now,
                accounts.c.last_login_ip: parameter("ip_address", sessions.c.ip_address),
                accounts.c.password_hash: parameter("new_password_hash", accounts.c.password_hash),
                accounts.c.second_factor_last_step: func.greatest(
                    accounts.c.second_factor_last_step, parameter("step", accounts.c.second_factor_last_step)
                ),
            }
        )
        .returning(accounts.c.id)
        .cte("holder")
    )
    values = {
        "id": _session_id,
        "account_id": holder.c.id,
        **{name: parameter(name, sessions.c[name]) for name in _SESSION_VALUES},
        "last_activity_time": _now,
        "expire_time": _expire,
        "create_time": _now,
    }
    opened = insert(sessions).from_select(list(values), select(*values.values())).returning(sessions.c.id).cte("opened")
    entry = {
        "id": parameter("audit_id", audit_entries.c.id),
        "actor_id": holder.c.id,
        "actor_role": parameter("actor_role", audit_entries.c.actor_role),
        "event": literal("session.opened"),
        "outcome": literal("SUCCESS"),
        "ip_address": parameter("ip_address", sessions.c.ip_address),
        "create_time": _now,
    }
    noted = insert(audit_entries).from_select(list(entry), select(*entry.values())).cte("noted")
    token = {
        "token_hash": parameter("token_hash", refresh_tokens.c.token_hash),
        "session_id": opened.c.id,
        "create_time": _now,
        "expire_time": _expire,
    }
    return Statement(
        insert(refresh_tokens)
        .from_select(list(token), select(*token.values()))
        .returning(refresh_tokens.c.session_id)
        .add_cte(noted)
    )


_OPEN = _opening()


async def open_session(tx: Connection, **values: object) -> bool:
    """Open a session with its first refresh token and note the login, in the audit trail too.

    Says no when the account's password, state or second factor has changed since it was proven.
    """
    return await tx.one(_OPEN, **values) is not None


def _rotating() -> Statement:
    used = (
        update(refresh_tokens)
        .where(
            refresh_tokens.c.token_hash == parameter("token_hash", refresh_tokens.c.token_hash),
            refresh_tokens.c.use_time.is_(None),
            refresh_tokens.c.expire_time > _now,
            sessions.c.id == refresh_tokens.c.session_id,
            sessions.c.revoke_time.is_(None),
            sessions.c.expire_time > _now,
            accounts.c.id == sessions.c.account_id,
            accounts.c.state == "ACTIVE",
        )
        .values(use_time=_now, use_request_id=parameter("use_request_id", refresh_tokens.c.use_request_id))
        .returning(
            refresh_tokens.c.session_id,
            sessions.c.account_id,
            *ROLES,
            accounts.c.email_verify_time,
            case(
                (accounts.c.role == "ADMINISTRATOR", parameter("administrator_expire_time", sessions.c.expire_time)),
                else_=_expire,
            ).label("expire_time"),
        )
        .cte("used")
    )
    successor = {
        "token_hash": parameter("next_hash", refresh_tokens.c.token_hash),
        "session_id": used.c.session_id,
        "parent_hash": parameter("token_hash", refresh_tokens.c.token_hash),
        "create_time": _now,
        "expire_time": used.c.expire_time,
    }
    written = insert(refresh_tokens).from_select(list(successor), select(*successor.values())).cte("written")
    touched = (
        update(sessions)
        .where(sessions.c.id == used.c.session_id)
        .values(last_activity_time=_now, expire_time=used.c.expire_time)
        .cte("touched")
    )
    return Statement(select(used, _now.label("create_time")).add_cte(written, touched))


_ROTATE = _rotating()
_successors = refresh_tokens.alias("successors")
_TRACE = Statement(
    select(
        refresh_tokens.c.session_id,
        refresh_tokens.c.use_time,
        refresh_tokens.c.use_request_id,
        sessions.c.account_id,
        sessions.c.revoke_time,
        sessions.c.expire_time.label("session_expire_time"),
        accounts.c.email,
        accounts.c.state,
        accounts.c.email_verify_time,
        *ROLES,
        _successors.c.token_hash.label("next_hash"),
        _successors.c.use_time.label("next_use_time"),
        _successors.c.create_time,
        _successors.c.expire_time,
    )
    .select_from(
        refresh_tokens.join(sessions, sessions.c.id == refresh_tokens.c.session_id)
        .join(accounts, accounts.c.id == sessions.c.account_id)
        .outerjoin(_successors, _successors.c.parent_hash == refresh_tokens.c.token_hash)
    )
    .where(refresh_tokens.c.token_hash == parameter("token_hash", refresh_tokens.c.token_hash))
)


async def rotate(tx: Connection, **values: object) -> Row | None:
    """Use a refresh token, write its successor and prolong the session; None when the token cannot be used."""
    return await tx.one(_ROTATE, **values)


async def trace(tx: Connection, token_hash: bytes) -> Row | None:
    """Return what became of a refresh token, with its successor."""
    return await tx.one(_TRACE, token_hash=token_hash)


_SESSION_ROWS: Select[Any] = select(sessions, *ROLES).join(accounts, accounts.c.id == sessions.c.account_id)
SESSIONS = Listing(
    _SESSION_ROWS,
    orders=by_time(sessions.c.create_time, sessions.c.id),
    filters={
        "account_id": sessions.c.account_id == _account_id,
        "open": and_(sessions.c.revoke_time.is_(None), sessions.c.expire_time > _now),
    },
)
_ONE_SESSION = Statement(
    _SESSION_ROWS.where(
        sessions.c.id == _session_id,
        or_(parameter("anybody", accounts.c.email_verify_time.is_(None)), sessions.c.account_id == _account_id),
    )
)


def at(now: datetime) -> Scope:
    """Return the scope of all sessions, with the time that says which are open."""
    return Scope("all", true(), {"now": now})


async def one_session(connection: Connection, session_id: UUID, account_id: UUID, *, anybody: bool) -> Row | None:
    """Return a session of the account, or of anybody."""
    return await connection.one(_ONE_SESSION, session_id=session_id, account_id=account_id, anybody=anybody)


_ended: dict[str, Any] = {"revoke_time": _now, "revoke_reason": parameter("reason", sessions.c.revoke_reason)}
_REVOKE = Statement(
    update(sessions).where(sessions.c.id == _session_id, sessions.c.revoke_time.is_(None)).values(**_ended)
)
_OPEN_SESSIONS = (
    sessions.c.account_id == _account_id,
    sessions.c.revoke_time.is_(None),
    sessions.c.expire_time > _now,
    sessions.c.id.is_distinct_from(parameter("spared_id", sessions.c.id)),
)
_REVOKE_ALL = Statement(update(sessions).where(*_OPEN_SESSIONS).values(**_ended))


async def revoke(tx: Connection, session_id: UUID, reason: str, now: datetime) -> bool:
    """End a session; says no when it was revoked before."""
    return await tx.run(_REVOKE, session_id=session_id, reason=reason, now=now) == 1


async def revoke_all(
    tx: Connection, account_id: UUID, reason: str, now: datetime, *, spared_id: UUID | None = None
) -> int:
    """End every open session of an account, but one."""
    return await tx.run(_REVOKE_ALL, account_id=account_id, reason=reason, now=now, spared_id=spared_id)


# A token that is dead was never good: its time, and not that of the call, so that a call which began earlier finds it so.
_dead: dict[str, Any] = {"expire_time": mail_tokens.c.create_time}
_live = and_(mail_tokens.c.use_time.is_(None), mail_tokens.c.expire_time > mail_tokens.c.create_time)
_END_PENDING = Statement(
    update(sessions)
    .where(*_OPEN_SESSIONS)
    .values(**_ended)
    .add_cte(
        update(mail_tokens).where(mail_tokens.c.account_id == _account_id, _live).values(**_dead).cte("tokens_ended"),
        update(accounts)
        .where(
            accounts.c.id == _account_id,
            accounts.c.second_factor_enable_time.is_(None),
            accounts.c.second_factor_secret.is_not(None),
        )
        .values(second_factor_secret=None)
        .cte("offer_ended"),
    )
)


async def end_pending(
    tx: Connection, account_id: UUID, reason: str, now: datetime, *, spared_id: UUID | None = None
) -> None:
    """End all that was begun before somebody proved anew whose the account is.

    That is sessions, but one; tokens from mails, of every purpose; a second factor that was offered and not confirmed. The
    account is locked.
    """
    await tx.run(_END_PENDING, account_id=account_id, reason=reason, now=now, spared_id=spared_id)


# --- tokens from mails ---

_purpose = parameter("purpose", mail_tokens.c.purpose)


def _issuing() -> Statement:
    """Replace the live tokens of a purpose by a new one, unless too many were made since `since`."""
    mine = and_(mail_tokens.c.account_id == _account_id, mail_tokens.c.purpose == _purpose)
    recent = (
        select(func.count())
        .where(mine, mail_tokens.c.create_time > parameter("since", mail_tokens.c.create_time))
        .scalar_subquery()
    )
    new = {
        "token_hash": parameter("token_hash", mail_tokens.c.token_hash),
        "account_id": accounts.c.id,
        "purpose": _purpose,
        "email": _email,
        "create_time": _now,
        "expire_time": parameter("expire_time", mail_tokens.c.expire_time),
    }
    allowed = select(*new.values()).where(accounts.c.id == _account_id, recent < parameter("limit", accounts.c.version))
    issued = insert(mail_tokens).from_select(list(new), allowed).returning(mail_tokens.c.account_id).cte("issued")
    replaced = update(mail_tokens).where(mine, _live, exists(select(issued))).values(**_dead).cte("replaced")
    return Statement(select(issued).add_cte(replaced))


_ISSUE = _issuing()
VERIFYING = ("VERIFY_EMAIL", "CHANGE_EMAIL")
RESETTING = ("RESET_PASSWORD", "INVITATION")
COMING_BACK = ("CANCEL_WITHDRAWAL",)


def _usable(purposes: tuple[str, ...]) -> tuple[ColumnElement[bool], ...]:
    return (
        mail_tokens.c.token_hash == parameter("token_hash", mail_tokens.c.token_hash),
        or_(*(mail_tokens.c.purpose == purpose for purpose in purposes)),
        mail_tokens.c.use_time.is_(None),
        mail_tokens.c.expire_time > _now,
    )


def _using(purposes: tuple[str, ...]) -> Statement:
    """The account is locked before its token, as by all who end what is pending."""
    holder = (
        select(accounts.c.id, accounts.c.email_verify_time)
        .join(mail_tokens, mail_tokens.c.account_id == accounts.c.id)
        .where(*_usable(purposes))
        .with_for_update(of=[accounts], key_share=True)
        .cte("holder")
    )
    return Statement(
        update(mail_tokens)
        .where(*_usable(purposes), mail_tokens.c.account_id == holder.c.id)
        .values(use_time=_now)
        .returning(mail_tokens.c.account_id, mail_tokens.c.purpose, mail_tokens.c.email, holder.c.email_verify_time)
    )


_USE_MAIL_TOKEN: dict[tuple[str, ...], Statement] = {
    purposes: _using(purposes) for purposes in (VERIFYING, RESETTING, COMING_BACK)
}
_HOLDER_OF_TOKEN = Statement(
    select(accounts.c.id, accounts.c.email, accounts.c.password_hash, accounts.c.state, *ROLES)
    .join(mail_tokens, mail_tokens.c.account_id == accounts.c.id)
    .where(*_usable(RESETTING), func.lower(mail_tokens.c.email) == func.lower(accounts.c.email))
)
_BY_EMAIL = Statement(
    select(accounts.c.id, accounts.c.email, accounts.c.state, accounts.c.role)
    .where(_has_email)
    .with_for_update(key_share=True)
)
_STILL_HAS_PASSWORD = Statement(
    select(accounts.c.id)
    .where(
        accounts.c.id == _account_id,
        accounts.c.password_hash.is_not_distinct_from(parameter("password_hash", accounts.c.password_hash)),
    )
    .with_for_update(key_share=True)
)
_EMAIL_TAKEN = Statement(select(exists().where(_has_email).label("taken")))
_ASK_VERIFICATION = Statement(
    update(accounts)
    .where(
        _has_email,
        accounts.c.state == "ACTIVE",
        accounts.c.email_verify_time.is_(None),
        or_(
            accounts.c.email_verification_send_time.is_(None),
            accounts.c.email_verification_send_time <= parameter("before", accounts.c.create_time),
        ),
    )
    .values(email_verification_send_time=_now)
    .returning(accounts.c.id, accounts.c.email)
)
_VERIFY = Statement(
    update(accounts)
    .where(accounts.c.id == _account_id, _has_email, accounts.c.state != "CLOSED")
    .values(
        email_verify_time=func.coalesce(accounts.c.email_verify_time, _now),
        update_time=_moved,
        version=accounts.c.version + 1,
    )
    .returning(accounts.c.id, accounts.c.email, accounts.c.role, accounts.c.email_verify_time)
)
_MOVE = Statement(
    update(accounts)
    .where(accounts.c.id == _account_id, accounts.c.state == "ACTIVE")
    .values(email=_email, email_verify_time=_now, update_time=_moved, version=accounts.c.version + 1)
    .returning(accounts.c.id, accounts.c.email, accounts.c.role, accounts.c.email_verify_time)
)


async def account_by_email(tx: Connection, email: str) -> Row | None:
    """Return an account by its e-mail address, locked."""
    return await tx.one(_BY_EMAIL, email=email)


async def still_has_password(tx: Connection, account_id: UUID, password_hash: str | None) -> bool:
    """Lock an account and say whether its password still is the one that was proven."""
    return await tx.one(_STILL_HAS_PASSWORD, account_id=account_id, password_hash=password_hash) is not None


async def email_taken(connection: Connection, email: str) -> bool:
    """Say whether an account has this address."""
    return bool((await connection.sole(_EMAIL_TAKEN, email=email)).taken)


_FORGET_REFRESH_TOKENS = Statement(
    delete(refresh_tokens).where(refresh_tokens.c.expire_time < parameter("before", accounts.c.create_time))
)
_FORGET_MAIL_TOKENS = Statement(
    delete(mail_tokens).where(mail_tokens.c.expire_time < parameter("before", accounts.c.create_time))
)


async def forget_tokens(tx: Connection, before: datetime) -> int:
    """Delete tokens that expired before a time: they are of no use, and their reuse can end no session."""
    return await tx.run(_FORGET_REFRESH_TOKENS, before=before) + await tx.run(_FORGET_MAIL_TOKENS, before=before)


async def issue_mail_token(
    tx: Connection, account_id: UUID, purpose: str, email: str, token_hash: bytes, now: datetime, expire_time: datetime,
    *, since: datetime, limit: int,
) -> bool:  # fmt: skip
    """Note a new token, in place of the live ones; says no after `limit` of them since a time, or without an account.

    The account's row is locked by the caller where the limit must hold against simultaneous calls.
    """
    row = await tx.one(
        _ISSUE, account_id=account_id, purpose=purpose, email=email, token_hash=token_hash, now=now,
        expire_time=expire_time, since=since, limit=limit,
    )  # fmt: skip
    return row is not None


async def use_mail_token(tx: Connection, token_hash: bytes, purposes: tuple[str, ...], now: datetime) -> Row | None:
    """Use a token, once; returns (account_id, purpose, email, email_verify_time), and the account is locked."""
    return await tx.one(_USE_MAIL_TOKEN[purposes], token_hash=token_hash, now=now)


async def holder_of_token(connection: Connection, token_hash: bytes, now: datetime) -> Row | None:
    """Return the account that a live token for a new password is for."""
    return await connection.one(_HOLDER_OF_TOKEN, token_hash=token_hash, now=now)


async def ask_verification(tx: Connection, email: str, now: datetime, before: datetime) -> Row | None:
    """Note that a verification mail goes out; None when there is nothing to verify, or one went out after `before`."""
    return await tx.one(_ASK_VERIFICATION, email=email, now=now, before=before)


async def verify_email(tx: Connection, account_id: UUID, email: str, now: datetime) -> Row | None:
    """Mark an account's address as verified, if it still is this one."""
    return await tx.one(_VERIFY, account_id=account_id, email=email, now=now)


async def move_to_email(tx: Connection, account_id: UUID, email: str, now: datetime) -> Row | None:
    """Give an account another address, which is verified."""
    return await tx.one(_MOVE, account_id=account_id, email=email, now=now)


# --- passwords ---

_history = password_history.c
_HASHES = Statement(
    select(_history.password_hash)
    .where(_history.account_id == _account_id)
    .order_by(_history.create_time.desc(), _history.id.desc())
    .limit(parameter("limit"))
)


def _setting_password() -> Statement:
    changed = (
        update(accounts)
        .where(
            accounts.c.id == _account_id,
            accounts.c.password_hash.is_not_distinct_from(parameter("old_hash", accounts.c.password_hash)),
        )
        .values(
            {
                **_UNLOCKED,
                accounts.c.password_hash: parameter("new_hash", accounts.c.password_hash),
                accounts.c.password_change_time: _now,
                accounts.c.update_time: _moved,
                accounts.c.version: accounts.c.version + 1,
            }
        )
        .returning(accounts.c.id)
        .cte("changed")
    )
    new = {
        "id": parameter("history_id", _history.id),
        "account_id": changed.c.id,
        "password_hash": parameter("new_hash", _history.password_hash),
        "create_time": _now,
    }
    remembered = insert(password_history).from_select(list(new), select(*new.values())).cte("remembered")
    # The new row is not seen by its own statement: with it, `kept` rows stay.
    surplus = (
        select(_history.id)
        .where(_history.account_id == _account_id)
        .order_by(_history.create_time.desc(), _history.id.desc())
        .offset(parameter("kept") - 1)
    )
    forgotten = delete(password_history).where(_history.id.in_(surplus)).cte("forgotten")
    return Statement(select(changed).add_cte(remembered, forgotten))


_SET_PASSWORD = _setting_password()


async def password_hashes(connection: Connection, account_id: UUID, limit: int) -> list[str]:
    """Return the hashes of the last passwords, the current one among them."""
    return [row.password_hash for row in await connection.all(_HASHES, account_id=account_id, limit=limit)]


async def set_password(
    tx: Connection, account_id: UUID, old_hash: str | None, new_hash: str, history_id: UUID, now: datetime, *, kept: int
) -> bool:
    """Replace a password, lift a lock, and remember the last `kept` hashes; says no if it has changed meanwhile."""
    row = await tx.one(
        _SET_PASSWORD, account_id=account_id, old_hash=old_hash, new_hash=new_hash, history_id=history_id, now=now,
        kept=kept,
    )  # fmt: skip
    return row is not None
