"""The part of IdentityService about administrators."""

from typing import Any
from uuid import UUID

from mall.identity.v1 import identity_pb2
from server.identity import bootstrap, passwords, people, roles, sessions
from server.identity.credentials import Credentials
from server.identity.secrets import HOUR, INVITATION, issue
from server.kit import convert, mail, masks, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, NotFound, PermissionDenied
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden
from server.rpc.access import held
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.identity import accounts as queries
from storage.queries.identity import people as rows
from storage.tables.identity import accounts, administrators, password_history

Administrator = identity_pb2.Administrator
SUPER_ADMIN = "SUPER_ADMIN"


def administrator_to_proto(row: Row) -> Administrator:
    """Map a row of `administrators` with its account."""
    return Administrator(
        id=str(row.id),
        email=row.email,
        username=row.username or "",
        display_name=row.display_name,
        phone_number=row.phone_number,
        department=row.department,
        role=row.role,
        permissions=sorted(held(row.role, row.permission_changes)),
        state=_state(row),
        created_by_id=str(row.created_by_id or ""),
        email_verify_time=convert.timestamp(row.email_verify_time),
        security=people.security_to_proto(row),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=people.whole_etag(row),
    )


def _state(row: Row) -> str:
    if row.delete_time is not None:
        return "DELETED"
    if row.account_state != "ACTIVE":
        return "DEACTIVATED"
    return "INVITED" if row.email_verify_time is None else "ACTIVE"


SPECIAL: masks.Special = {
    "username": lambda administrator: {"username": administrator.username or None},
    "email": lambda _: {},
}


class Administrators:
    """Administrators, made and unmade by super administrators only, of whom one always remains."""

    app: App
    credentials: Credentials

    async def BootstrapAdministrator(
        self, request: identity_pb2.BootstrapAdministratorRequest, context: Any
    ) -> Administrator:
        problems: people.Problems = []
        email = people.read_email(request.email, "email", problems)
        people.refuse(problems)
        async with self.app.db.read() as connection:
            if not await bootstrap.is_open(connection, request.token, self.app.clock.now()):
                raise _closed()
        passwords.check(request.password, email, "password")
        hash_ = await self.credentials.hasher.hash(request.password)
        async with mutation(self.app, request, Administrator) as work:
            if not await bootstrap.take(work.tx, request.token, work.now):
                raise _closed()
            id_ = await self._add_account(
                work, email, password_hash=hash_, password_change_time=work.now, email_verify_time=work.now
            )
            await rows.add(
                work.tx, password_history, id=new_id(), account_id=id_, password_hash=hash_, create_time=work.now
            )
            work.answer = await self._add(
                work, id_, {"display_name": request.display_name.strip(), "role": SUPER_ADMIN}
            )
        return work.answer

    async def CreateAdministrator(
        self, request: identity_pb2.CreateAdministratorRequest, context: Any
    ) -> Administrator:
        administrator = request.administrator
        problems: people.Problems = []
        email = people.read_email(administrator.email, "administrator.email", problems)
        people.check_phone_number(administrator.phone_number, "administrator.phone_number", problems)
        people.refuse(problems)
        values = people.tidy(masks.columns(administrator, masks.creatable(Administrator.DESCRIPTOR), SPECIAL))
        token = sessions.new_token()
        async with mutation(self.app, request, Administrator) as work:
            id_ = await self._add_account(work, email)
            work.answer = await self._add(work, id_, {**values, "created_by_id": work.caller.id})
            await issue(work, id_, "INVITATION", email, token, INVITATION)
            work.mail(email, *mail.write("invitation", token=token, hours=INVITATION // HOUR))
        return work.answer

    async def GetAdministrator(self, request: identity_pb2.GetAdministratorRequest, context: Any) -> Administrator:
        async with self.app.db.read() as connection:
            row = await rows.person(connection, administrators, convert.parse_id("administrator", request.id))
        if row is None:
            raise NotFound("administrator", request.id)
        return administrator_to_proto(row)

    async def ListAdministrators(
        self, request: identity_pb2.ListAdministratorsRequest, context: Any
    ) -> identity_pb2.ListAdministratorsResponse:
        deleted = request.show_deleted and caller().may("identity.manage")
        page = await standard.list_page(
            self.app,
            request,
            rows.ADMINISTRATORS,
            EVERYTHING,
            filters={
                "roles": convert.names(Administrator.Role, request.roles),
                "states": convert.names(Administrator.State, request.states),
                "live": not deleted,
            },
        )
        return await page.answer(identity_pb2.ListAdministratorsResponse, map(administrator_to_proto, page.rows))

    async def UpdateAdministrator(
        self, request: identity_pb2.UpdateAdministratorRequest, context: Any
    ) -> Administrator:
        wanted = request.administrator
        names = masks.changed(wanted, request.update_mask, "administrator")
        problems: people.Problems = []
        if "phone_number" in names:
            people.check_phone_number(wanted.phone_number, "administrator.phone_number", problems)
        people.refuse(problems)
        values = people.tidy(masks.columns(wanted, names, SPECIAL))
        async with mutation(self.app, request, Administrator) as work:
            row = await self._locked_administrator(work, wanted.id)
            people.check_etag("administrator", row, wanted.etag)
            role = values.get("role", row.role)
            if role != row.role:
                _refuse_self(work, row)
                work.audit("administrator.role_changed", "administrator", row.id, before=row.role, after=role)
                roles.escalate(work, row.id, row.role, role, roles.direction(row.role, role), "")
                work.event("administrator.role_changed", "administrator", row.id, {"before": row.role, "after": role})
            await rows.change(work.tx, administrators, row.id, **values, update_time=work.now)
            work.audit("administrator.updated", "administrator", row.id, fields=sorted(names))
            work.answer = await self._administrator(work, row.id)
        return work.answer

    async def DeactivateAdministrator(
        self, request: identity_pb2.DeactivateAdministratorRequest, context: Any
    ) -> Administrator:
        async with mutation(self.app, request, Administrator) as work:
            row = await self._locked_administrator(work, request.id)
            _refuse_self(work, row)
            _expect(row, "ACTIVE")
            await rows.change(
                work.tx,
                accounts,
                row.id,
                state="SUSPENDED",
                state_reason=request.reason.strip(),
                update_time=work.now,
            )
            await queries.end_pending(work.tx, row.id, "ACCOUNT_SUSPENDED", work.now)
            work.answer = await self._record(work, row, "deactivated", request.reason)
        return work.answer

    async def ReactivateAdministrator(
        self, request: identity_pb2.ReactivateAdministratorRequest, context: Any
    ) -> Administrator:
        async with mutation(self.app, request, Administrator) as work:
            row = await self._locked_administrator(work, request.id)
            _expect(row, "SUSPENDED")
            await rows.change(work.tx, accounts, row.id, state="ACTIVE", state_reason="", update_time=work.now)
            work.answer = await self._record(work, row, "reactivated", request.reason)
        return work.answer

    async def DeleteAdministrator(
        self, request: identity_pb2.DeleteAdministratorRequest, context: Any
    ) -> Administrator:
        async with mutation(self.app, request, Administrator) as work:
            row = await self._locked_administrator(work, request.id)
            _refuse_self(work, row)
            people.check_etag("administrator", row, request.etag)
            gone = {"delete_time": work.now, "update_time": work.now}
            await rows.change(work.tx, administrators, row.id, **gone)
            await rows.change(work.tx, accounts, row.id, state="CLOSED", **gone)
            await queries.end_pending(work.tx, row.id, "ACCOUNT_CLOSED", work.now)
            work.answer = await self._record(work, row, "deleted", "")
        return work.answer

    async def _locked_administrator(self, work: Mutation[Administrator], id_: str) -> Row:
        """Lock an administrator for a change, after all super administrators.

        Two of them who change each other meet at these locks: the second one sees that it is none any more. The caller
        remains one itself, so that there always is one.
        """
        present = await rows.lock_super_administrators(work.tx)
        if work.caller.id not in present:
            message = "the caller is no super administrator any more"
            raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="identity.manage")
        row = await rows.lock_person(work.tx, administrators, convert.parse_id("administrator", id_))
        if row is None or row.delete_time is not None:
            raise NotFound("administrator", id_)
        return row

    async def _add_account(self, work: Mutation[Administrator], email: str, **values: object) -> UUID:
        times = {"create_time": work.now, "update_time": work.now}
        account = {"id": new_id(), "role": "ADMINISTRATOR", "email": email, "state": "ACTIVE", **values, **times}
        row = await rows.add(work.tx, accounts, **account)
        id_: UUID = row.id
        return id_

    async def _add(self, work: Mutation[Administrator], id_: UUID, values: dict[str, Any]) -> Administrator:
        times = {"create_time": work.now, "update_time": work.now}
        await rows.add(work.tx, administrators, id=id_, **values, **times)
        work.audit("administrator.created", "administrator", id_, role=values["role"])
        work.event("administrator.created", "administrator", id_, {"role": values["role"]})
        return await self._administrator(work, id_)

    async def _record(self, work: Mutation[Administrator], row: Row, what: str, reason: str) -> Administrator:
        work.audit(f"administrator.{what}", "administrator", row.id, reason=reason, role=row.role)
        work.event(f"administrator.{what}", "administrator", row.id)
        return await self._administrator(work, row.id)

    async def _administrator(self, work: Mutation[Administrator], id_: UUID) -> Administrator:
        """Read an administrator again after a change."""
        row = await rows.person(work.tx, administrators, id_)
        if row is None:
            raise NotFound("administrator", id_)
        return administrator_to_proto(row)


def _refuse_self(work: Mutation[Administrator], row: Row) -> None:
    if row.id == work.caller.id:
        message = "administrators cannot demote, deactivate or delete themselves"
        raise FailedPrecondition("ADMINISTRATOR_SELF", message)


def _expect(row: Row, state: str) -> None:
    if row.account_state != state:
        message = f"the administrator's account is {row.account_state}"
        raise forbidden("administrator", row.account_state, message)


def _closed() -> FailedPrecondition:
    return FailedPrecondition("BOOTSTRAP_CLOSED", "the token is of no use, or there is an administrator already")
