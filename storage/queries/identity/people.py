"""SQL of customers, sellers and administrators: each a row of its own beside its account's."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, case, exists, func, insert, literal, select, update
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries.identity.permissions import changed_permissions
from storage.statements import Statement, inserting, parameter, patching
from storage.tables.identity import accounts, administrators, customers, mail_tokens, password_history, sellers

_now = parameter("now", accounts.c.create_time)
_id = parameter("id", accounts.c.id)
_email = parameter("email", accounts.c.email)
owner = parameter("owner_id", accounts.c.id)

_ACCOUNT = (
    accounts.c.email,
    accounts.c.role.label("account_role"),
    accounts.c.state.label("account_state"),
    accounts.c.state_reason.label("account_state_reason"),
    accounts.c.email_verify_time,
    accounts.c.email_verification_send_time,
    accounts.c.failed_login_count,
    accounts.c.failed_login_window_start_time,
    accounts.c.lock_until_time,
    accounts.c.password_change_time,
    accounts.c.last_login_time,
    accounts.c.last_login_ip,
    accounts.c.second_factor_enable_time,
    accounts.c.second_factor_failed_count,
    accounts.c.second_factor_lock_until_time,
)


def _person(table: Table) -> Select[Any]:
    """Select a person with its account. Both rows' versions make up the etag's: it moves when either does."""
    version = (table.c.version + accounts.c.version).label("whole_version")
    more = [changed_permissions(table.c.role)] if table is administrators else []
    return select(table, *_ACCOUNT, version, *more).join(accounts, accounts.c.id == table.c.id)


_ONE = {table: Statement(_person(table).where(table.c.id == _id)) for table in (customers, sellers, administrators)}
_LOCKED = {
    table: Statement(_person(table).where(table.c.id == _id).with_for_update(key_share=True))
    for table in (customers, sellers, administrators)
}

_customer_state = case(
    (accounts.c.state != "ACTIVE", accounts.c.state),
    (accounts.c.email_verify_time.is_(None), "PENDING"),
    else_="ACTIVE",
)
_administrator_state = case(
    (administrators.c.delete_time.is_not(None), "DELETED"),
    (accounts.c.state != "ACTIVE", "DEACTIVATED"),
    (accounts.c.email_verify_time.is_(None), "INVITED"),
    else_="ACTIVE",
)
CUSTOMERS = Listing(
    _person(customers),
    orders=by_time(customers.c.create_time, customers.c.id),
    filters={
        "email": func.lower(accounts.c.email) == func.lower(_email),
        "phone_number": customers.c.phone_number == parameter("phone_number", customers.c.phone_number),
        "create_time_from": customers.c.create_time >= parameter("create_time_from", customers.c.create_time),
        "create_time_until": customers.c.create_time < parameter("create_time_until", customers.c.create_time),
        "live": customers.c.delete_time.is_(None),
    },
    choices={"states": _customer_state},
)
SELLERS = Listing(
    _person(sellers),
    orders=by_time(sellers.c.create_time, sellers.c.id),
    filters={
        "store_slug": sellers.c.store_slug == parameter("store_slug", sellers.c.store_slug),
        "live": sellers.c.delete_time.is_(None),
    },
    choices={"states": sellers.c.state, "business_types": sellers.c.business_type},
)
ADMINISTRATORS = Listing(
    _person(administrators),
    orders=by_time(administrators.c.create_time, administrators.c.id),
    filters={
        "live": administrators.c.delete_time.is_(None),
    },
    choices={"roles": administrators.c.role, "states": _administrator_state},
)


async def person(connection: Connection, table: Table, id_: UUID) -> Row | None:
    """Return a customer, seller or administrator with its account."""
    return await connection.one(_ONE[table], id=id_)


async def lock_person(tx: Connection, table: Table, id_: UUID) -> Row | None:
    """Return a person with its account, both locked."""
    return await tx.one(_LOCKED[table], id=id_)


async def change(tx: Connection, table: Table, id_: UUID, **values: object) -> Row:
    """Change a locked person or account and bump its version."""
    return await tx.sole(patching(table, frozenset(values), versioned=False), match_id=id_, **values)


async def add(tx: Connection, table: Table, **values: object) -> Row:
    """Insert a person or an account."""
    return await tx.sole(inserting(table, frozenset(values)), **values)


# --- customers ---


def _registering() -> Statement:
    """Write a whole new customer, or, where the address has an account, note that its holder is told: one round trip each."""
    new = {
        "id": _id, "role": literal("CUSTOMER"), "email": _email, "state": literal("ACTIVE"),
        "password_hash": parameter("password_hash", accounts.c.password_hash), "password_change_time": _now,
        "email_verification_send_time": _now, "create_time": _now, "update_time": _now,
    }  # fmt: skip
    registered = (
        postgresql.insert(accounts).values(new).on_conflict_do_nothing().returning(accounts.c.id).cte("registered")
    )
    names = ("display_name", "nickname", "phone_number", "birth_date")
    customer = {
        "id": registered.c.id,
        **{name: parameter(name, customers.c[name]) for name in names},
        "create_time": _now,
        "update_time": _now,
    }
    password = {
        "id": parameter("history_id", password_history.c.id),
        "account_id": registered.c.id,
        "password_hash": parameter("password_hash", accounts.c.password_hash),
        "create_time": _now,
    }
    token = {
        "token_hash": parameter("token_hash", mail_tokens.c.token_hash),
        "account_id": registered.c.id,
        "purpose": literal("VERIFY_EMAIL"),
        "email": _email,
        "create_time": _now,
        "expire_time": parameter("expire_time", mail_tokens.c.expire_time),
    }
    writes = [
        insert(table).from_select(list(values), select(*values.values())).cte(f"{table.name}_written")
        for table, values in ((customers, customer), (password_history, password), (mail_tokens, token))
    ]
    told = (
        update(accounts)
        .where(
            func.lower(accounts.c.email) == func.lower(_email),
            accounts.c.state == "ACTIVE",
            ~exists(select(registered.c.id)),
            func.coalesce(accounts.c.email_verification_send_time, accounts.c.create_time)
            <= parameter("before", accounts.c.create_time),
        )
        .values(email_verification_send_time=_now)
        .returning(accounts.c.email)
        .cte("told")
    )
    registered_id = select(registered.c.id).scalar_subquery().label("registered_id")
    return Statement(select(registered_id, select(told.c.email).scalar_subquery().label("told_email")).add_cte(*writes))


_REGISTER = _registering()


async def register(tx: Connection, **values: object) -> Row:
    """Write a customer with account, password and verification token.

    Returns `registered_id`, or, where the e-mail address has an account, `told_email` if its holder is to be told, which
    is not when a mail went out after `before`.
    """
    return await tx.sole(_REGISTER, **values)


# --- administrators ---

_ANY_ADMINISTRATOR = Statement(select(exists(select(administrators.c.id)).label("present")))
_LOCK_SUPER_ADMINISTRATORS = Statement(
    select(administrators.c.id)
    .join(accounts, accounts.c.id == administrators.c.id)
    .where(
        administrators.c.role == "SUPER_ADMIN",
        administrators.c.delete_time.is_(None),
        accounts.c.state == "ACTIVE",
        accounts.c.email_verify_time.is_not(None),
    )
    .order_by(administrators.c.id)
    .with_for_update(key_share=True)
)


async def any_administrator(connection: Connection) -> bool:
    """Say whether there is, or ever was, an administrator."""
    return bool((await connection.sole(_ANY_ADMINISTRATOR)).present)


async def lock_super_administrators(tx: Connection) -> list[UUID]:
    """Return those who may do everything and can log in, locked in the order of their ids."""
    return [row.id for row in await tx.all(_LOCK_SUPER_ADMINISTRATORS)]
