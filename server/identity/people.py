"""What the parts of IdentityService share: reading e-mail addresses, phone numbers, ages and names."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from email_validator import EmailNotValidError, validate_email
from google.protobuf.message import Message

from mall.identity.v1 import identity_pb2
from server.kit import convert, postal
from server.kit.errors import InvalidArgument
from storage.database import Row
from storage.errors import Stale

ADULT = 18


Problems = list[tuple[str, str]]


def read_email(text: str, field: str, problems: Problems) -> str:
    """Return an e-mail address as `normal_email` does, noting a problem with what is none."""
    try:
        return _normal(text)
    except EmailNotValidError as error:
        problems.append((field, f"is not an e-mail address: {error}"))
        return ""


def normal_email(text: str) -> str:
    """Return an e-mail address in the form in which addresses are stored, whatever form it was typed in.

    Letters are composed (NFC) and the domain is written out rather than as `xn--`; case stays, storage compares without
    it. What is no address comes back as it is: it belongs to nobody.
    """
    try:
        return _normal(text)
    except EmailNotValidError:
        return text.strip()


def _normal(text: str) -> str:
    return validate_email(text.strip(), check_deliverability=False).normalized


def check_phone_number(text: str, field: str, problems: Problems) -> None:
    """Check that some country has phone numbers like this one, in E.164 form; an empty one passes."""
    if text and not postal.is_phone_number(text):
        problems.append((field, "is not a phone number of any country"))


def read_birth_date(
    request: identity_pb2.RegisterCustomerRequest | identity_pb2.Customer, field: str, problems: Problems
) -> date | None:
    """Return a birth date, None where none is given."""
    if not request.HasField("birth_date"):
        return None
    try:
        return convert.parse_date(request.birth_date, field)
    except InvalidArgument as error:
        problems.extend(error.violations)
        return None


def refuse(problems: Problems) -> None:
    """Refuse the request if anything is wrong with it, naming everything."""
    if problems:
        raise InvalidArgument(problems)


def check_age(born: date | None, today: date, field: str) -> None:
    """Refuse customers who are too young."""
    if born is None:
        return
    birthday_to_come = (today.month, today.day) < (born.month, born.day)
    if today.year - born.year - birthday_to_come < ADULT:
        text = f"is less than {ADULT} years ago"
        raise InvalidArgument([(field, text)], reason="TOO_YOUNG")


def tidy(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return column values without blanks around their texts."""
    return {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}


def whole_etag(row: Row) -> str:
    """Return the etag of a person: it covers the account as well."""
    return convert.etag(row.whole_version)


def check_etag(noun: str, row: Row, etag: str) -> None:
    """Refuse a change that was meant for another version of a person."""
    version = convert.parse_etag(etag)
    if version is not None and version != row.whole_version:
        raise Stale(noun, row.id, row.whole_version)


def security_to_proto(row: Row) -> identity_pb2.AccountSecurity:
    """Map what protects an account."""
    return identity_pb2.AccountSecurity(
        email_verification_send_time=convert.timestamp(row.email_verification_send_time),
        failed_login_count=row.failed_login_count,
        failed_login_window_start_time=convert.timestamp(row.failed_login_window_start_time),
        lock_until_time=convert.timestamp(row.lock_until_time),
        password_change_time=convert.timestamp(row.password_change_time),
        last_login_time=convert.timestamp(row.last_login_time),
        last_login_ip=row.last_login_ip,
        second_factor_enabled=row.second_factor_enable_time is not None,
        second_factor_failed_count=row.second_factor_failed_count,
        second_factor_lock_until_time=convert.timestamp(row.second_factor_lock_until_time),
    )


def moment_of(request: Message, field: str) -> datetime | None:
    """Return a time of the request, None where none is given."""
    return convert.moment(getattr(request, field)) if request.HasField(field) else None
