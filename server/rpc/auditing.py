"""What the boundary itself notes in the audit trail: calls that were refused or failed, and what staff read about people.

What a privileged call has done, it notes in its own transaction (`server.kit.mutation`).
"""

import re
from typing import Any
from uuid import UUID

from grpc import StatusCode

from server.kit.app import App
from server.kit.caller import Caller
from server.kit.errors import ApiError
from server.kit.mutation import audit_entry
from server.rpc.access import STAFF, Rule
from storage.database import beside
from storage.queries import system
from storage.tables.system import audit_entries

# A request that says nothing sensible, and one that nobody is known to have made, tell nothing about a privilege.
UNTOLD = frozenset({StatusCode.INVALID_ARGUMENT, StatusCode.UNAUTHENTICATED, StatusCode.CANCELLED})
CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def event(rule: Rule) -> str:
    """Return the name of a call in the audit trail, such as `orders.hold_order`."""
    service, _, method = rule.method.lstrip("/").partition("/")
    return f"{service.split('.')[1]}.{CAPITAL.sub('_', method).lower()}"


async def denied(app: App, rule: Rule, who: Caller) -> None:
    """Note that somebody was not allowed to call a method."""
    await _note(
        app, audit_entry(who, app.clock.now(), "access.denied", "rpc", None, "DENIED", "", {"method": rule.method})
    )


async def failed(app: App, rule: Rule, who: Caller, failure: ApiError) -> None:
    """Note a refusal that a handler has found, and a privileged call that came to nothing."""
    refused = failure.code == StatusCode.PERMISSION_DENIED
    if not refused and (not rule.privileged or failure.code in UNTOLD):
        return
    detail: dict[str, object] = {"method": rule.method, "reason": failure.reason}
    name, outcome = ("access.denied", "DENIED") if refused else (event(rule), "FAILED")
    await _note(app, audit_entry(who, app.clock.now(), name, "rpc", None, outcome, "", detail))


async def read(app: App, rule: Rule, who: Caller, request: Any, answer: Any) -> None:
    """Note that staff have read what is personal about somebody else; of a list, how many rows and by which filters."""
    if not rule.personal or who.role not in STAFF:
        return
    id_ = getattr(answer, "id", "")
    if id_ == str(who.account_id):
        return
    detail: dict[str, object] = {"method": rule.method}
    if not id_:
        rows = answer.DESCRIPTOR.fields[0].name
        detail["rows"] = len(getattr(answer, rows))
        detail["filters"] = sorted(field.name for field, _ in request.ListFields())
    noun = CAPITAL.sub("_", answer.DESCRIPTOR.name).lower() if id_ else ""
    target = UUID(id_) if id_ else None
    entry = audit_entry(who, app.clock.now(), "personal_data.read", noun, target, "SUCCESS", "", detail)
    await _note(app, entry)


async def _note(app: App, entry: dict[str, Any]) -> None:
    with beside():
        async with app.db.read() as connection:  # one statement, whole in itself
            await system.write(connection, {audit_entries: [entry]}, None, {})
