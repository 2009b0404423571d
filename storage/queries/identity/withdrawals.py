"""SQL of customers who leave: the account is closed, opened again, or emptied."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text, Uuid, select, text, update

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, forward, inserting, parameter, plain
from storage.tables.base import moment
from storage.tables.identity import accounts
from storage.tables.people import WITHDRAWAL_STATES, withdrawals

w = withdrawals.c
_MOMENT = moment("now").type
_now = parameter("now", w.create_time)
_moved = forward(w.update_time, _now)

WITHDRAWALS = Listing(
    select(withdrawals),
    orders=by_time(w.create_time, w.id),
    filters={"customer_id": w.customer_id == parameter("customer_id", w.customer_id)},
    choices={"states": w.state},
)
_ADD = inserting(
    withdrawals,
    frozenset(withdrawals.c.keys()) - {"waits_for", "cancel_time", "complete_time", "version"},
)
_NOTHING = text("'{}'::text[]")
_CANCEL = Statement(
    update(withdrawals)
    .where(w.customer_id == parameter("customer_id", w.customer_id), WITHDRAWAL_STATES.may_become(w.state, "CANCELLED"))
    .values(state="CANCELLED", cancel_time=_now, waits_for=_NOTHING, update_time=_moved, version=w.version + 1)
    .returning(withdrawals)
)
_PENDING = Statement(
    select(w.erase_time).where(w.customer_id == parameter("customer_id", w.customer_id), w.state == "PENDING")
)
# Account before withdrawal, as by all who change an account.
_DUE = Statement(
    select(withdrawals, accounts.c.email)
    .join(accounts, accounts.c.id == w.customer_id)
    .where(w.state == "PENDING", w.next_look_time <= _now)
    .order_by(w.next_look_time)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_DEFER = Statement(
    update(withdrawals)
    .where(w.id == parameter("withdrawal_id", w.id))
    .values(
        waits_for=parameter("waits_for", w.waits_for),
        next_look_time=parameter("next_look_time", w.next_look_time),
        update_time=_moved,
        version=w.version + 1,
    )
)
ERASED_NAME = "Deleted member"
# Whatever identity knows about a person. What later domains know is theirs to forget: `identity.ACCOUNT_ERASED`.
_ERASE = plain(
    f"""
    WITH account AS (
        UPDATE accounts SET state = 'CLOSED', email = 'erased-' || id || '@erased.invalid', password_hash = NULL,
            email_verify_time = NULL, second_factor_secret = NULL, second_factor_enable_time = NULL, last_login_ip = '',
            state_reason = '', delete_time = :now, update_time = greatest(update_time, :now), version = version + 1
        WHERE id = :customer_id AND state = 'WITHDRAWN' RETURNING id
    ), customer AS (
        UPDATE customers SET display_name = '{ERASED_NAME}', nickname = '', phone_number = NULL, phone_verify_time = NULL,
            birth_date = NULL, delete_time = :now, update_time = greatest(update_time, :now), version = version + 1
        WHERE id = :customer_id
    ), profile AS (
        UPDATE profiles SET first_name = '', last_name = '', bio = '', avatar_uri = '', gender = 'GENDER_UNSPECIFIED',
            language_code = '', time_zone = '', delete_time = :now, update_time = greatest(update_time, :now), version = version + 1
        WHERE id = :customer_id
    ), sessions_left AS (
        UPDATE sessions SET ip_address = '', user_agent = '', device_name = '', browser_name = '', operating_system = ''
        WHERE account_id = :customer_id
    ), passwords AS (DELETE FROM password_history WHERE account_id = :customer_id),
       codes AS (DELETE FROM recovery_codes WHERE account_id = :customer_id),
       tokens AS (DELETE FROM mail_tokens WHERE account_id = :customer_id),
       links AS (DELETE FROM external_identities WHERE customer_id = :customer_id),
       memberships AS (DELETE FROM customer_group_members WHERE customer_id = :customer_id),
       answers AS (DELETE FROM requests WHERE principal = :customer_id ::text)
    UPDATE withdrawals SET state = 'COMPLETED', complete_time = :now, waits_for = '{{}}', reason = '', update_time = greatest(update_time, :now),
        version = version + 1
    WHERE id = :withdrawal_id AND state = 'PENDING'
    """,  # noqa: S608 - constants
    customer_id=Uuid,
    withdrawal_id=Uuid,
    now=_MOMENT,
)
# Mails are found by no index: nobody else looks for those of one person, and each order sends some.
_FORGET_MAILS = plain(
    "UPDATE outgoing_mails SET recipient = '', subject = '' WHERE lower(recipient) = lower(:email) AND state <> 'PENDING'",
    email=Text,
)


async def add(tx: Connection, **values: object) -> Row:
    """Note that a customer leaves."""
    return await tx.sole(_ADD, **values)


async def cancel(tx: Connection, customer_id: UUID, now: datetime) -> Row | None:
    """Note that a customer has come back; None where nobody was about to leave."""
    return await tx.one(_CANCEL, customer_id=customer_id, now=now)


async def erase_time(connection: Connection, customer_id: UUID) -> datetime | None:
    """Return when somebody who leaves is erased."""
    row = await connection.one(_PENDING, customer_id=customer_id)
    return None if row is None else row.erase_time


async def due(tx: Connection, now: datetime) -> Row | None:
    """Return one withdrawal that is to be looked at, with its account's address; both are locked."""
    return await tx.one(_DUE, now=now)


async def defer(
    tx: Connection, withdrawal_id: UUID, waits_for: list[str], now: datetime, next_look_time: datetime
) -> None:
    """Note what an erasure waits for, and when to look again."""
    await tx.run(_DEFER, withdrawal_id=withdrawal_id, waits_for=waits_for, now=now, next_look_time=next_look_time)


async def erase(tx: Connection, withdrawal_id: UUID, customer_id: UUID, email: str, now: datetime) -> None:
    """Empty an account that was withdrawn of all that is personal."""
    await tx.run(_ERASE, withdrawal_id=withdrawal_id, customer_id=customer_id, now=now)
    await tx.run(_FORGET_MAILS, email=email)
