"""The part of IdentityService about roles: what each of staff may do, which administrators change, and who came into another."""

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from mall.identity.v1 import identity_pb2
from server.kit import convert, standard
from server.kit.app import App
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.rpc.access import ROLE_PERMISSIONS, SELF, held
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.identity import belongings as queries
from storage.tables.people import role_escalations

Permission = identity_pb2.Permission
SUPER_ADMIN = "SUPER_ADMIN"
# Whose permissions may be changed.
CHANGEABLE = ("SUPPORT_ADMIN", "CONTENT_MODERATOR", "ORDER_MANAGER")
# Whoever could change roles could make a super administrator, and whoever reads the whole audit trail sees all that they do.
ONLY_SUPER = frozenset({"identity.manage", "audit.manage"})
KNOWN = ROLE_PERMISSIONS[SUPER_ADMIN]
WORDS = {
    "self": ("Own {}", "What is one's own of {}."),
    "read": ("Read {}", "Look at {}, of everybody."),
    "manage": ("Manage {}", "Change {} as staff do."),
}


def escalate(work: Mutation[Any], account_id: UUID, before: str, after: str, type_: str, reason: str) -> None:
    """Note, for good, that somebody came into another role."""
    work.insert(
        role_escalations,
        {
            "id": new_id(),
            "account_id": account_id,
            "administrator_id": work.caller.account_id,
            "from_role": before,
            "to_role": after,
            "type": type_,
            "reason": reason,
            "create_time": work.now,
        },
    )


def direction(before: str, after: str) -> str:
    """Say whether a change of the role of staff is up or down: who may do more stands higher."""
    more = len(ROLE_PERMISSIONS[after]) > len(ROLE_PERMISSIONS[before])
    return "PROMOTION" if more else "DEMOTION"


def role_escalation_fields(row: Row) -> Fields:
    """Return the fields of a row of `role_escalations`."""
    return {
        "id": str(row.id),
        "account_id": str(row.account_id),
        "administrator_id": str(row.administrator_id or ""),
        "from_role": row.from_role,
        "to_role": row.to_role,
        "type": row.type,
        "reason": row.reason,
        "create_time": convert.timestamp(row.create_time),
    }


class Roles:
    """Permissions of the roles of staff. Those of super administrators never change."""

    app: App

    async def DescribePermissions(
        self, request: identity_pb2.DescribePermissionsRequest, context: Any
    ) -> identity_pb2.DescribePermissionsResponse:
        async with self.app.db.read() as connection:
            changes = await queries.permission_changes(connection)
        known = (_permission(name, changes) for name in sorted(KNOWN))
        return identity_pb2.DescribePermissionsResponse(permissions=known)

    async def GrantPermission(self, request: identity_pb2.GrantPermissionRequest, context: Any) -> Permission:
        return await self._change(request, granted=True)

    async def RevokePermission(self, request: identity_pb2.RevokePermissionRequest, context: Any) -> Permission:
        return await self._change(request, granted=False)

    async def ListRoleEscalations(
        self, request: identity_pb2.ListRoleEscalationsRequest, context: Any
    ) -> identity_pb2.ListRoleEscalationsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.ESCALATIONS,
            EVERYTHING,
            filters={
                "account_id": convert.optional_id(request.account_id),
                "administrator_id": convert.optional_id(request.administrator_id),
                "types": convert.names(identity_pb2.RoleEscalation.Type, request.types),
            },
        )
        return await page.answer(identity_pb2.ListRoleEscalationsResponse, map(role_escalation_fields, page.rows))

    async def _change(
        self, request: identity_pb2.GrantPermissionRequest | identity_pb2.RevokePermissionRequest, *, granted: bool
    ) -> Permission:
        name, role = request.permission, request.role
        _refuse_fixed(name, role)
        async with mutation(self.app, request, Permission) as work:
            await queries.change_permission(
                work.tx, role=role, permission=name, granted=granted, changed_by_id=work.caller.id, change_time=work.now
            )
            changes = await queries.permission_changes(work.tx)
            what = "granted" if granted else "revoked"
            work.audit(f"permission.{what}", "permission", _id(name), reason=request.reason, permission=name, role=role)
            work.event(f"permission.{what}", "permission", _id(name), {"permission": name, "role": role})
            work.answer = _permission(name, changes)
        return work.answer


def _refuse_fixed(name: str, role: str) -> None:
    problems = []
    if name not in KNOWN:
        problems.append(("permission", "is not a permission of staff"))
    if role not in {*CHANGEABLE, SUPER_ADMIN}:
        problems.append(("role", f"is not one of {', '.join(CHANGEABLE)}"))
    if problems:
        raise InvalidArgument(problems)
    if role == SUPER_ADMIN or name in ONLY_SUPER | SELF:
        message = f"{name} of {role} is not to be changed"
        raise FailedPrecondition("PERMISSION_FIXED", message, permission=name, role=role)


def _id(name: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"mall:permission:{name}")


def _permission(name: str, changes: list[Row]) -> Permission:
    domain, _, verb = name.partition(".")
    title, description = WORDS.get(verb, ("{}", "{}"))
    by_role = {role: {row.permission: row.granted for row in changes if row.role == role} for role in CHANGEABLE}
    times = [row.change_time for row in changes if row.permission == name]
    return Permission(
        id=str(_id(name)),
        name=name,
        display_name=title.format(domain),
        description=description.format(domain),
        roles=[role for role in (*CHANGEABLE, SUPER_ADMIN) if name in held(role, by_role.get(role))],
        change_time=convert.timestamp(max(times, default=None)),
    )
