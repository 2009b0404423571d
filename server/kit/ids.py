"""Ids: UUIDv7, ordered by time, made here so that a row's id is known before it is written."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """Return a new id."""
    return uuid7()
