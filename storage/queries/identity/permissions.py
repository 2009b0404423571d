"""A part of statements that read who somebody is: what administrators have changed of the permissions of a role."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.sql.elements import ColumnElement

from storage.tables.people import role_permissions

_changed = role_permissions.c


def changed_permissions(role: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return an object: by permission whether the role in a column was given it; NULL where it is as it was made."""
    found = select(func.jsonb_object_agg(_changed.permission, _changed.granted)).where(_changed.role == role)
    return found.scalar_subquery().label("permission_changes")
