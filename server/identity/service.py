"""IdentityService: how people get in. What they are stands in the modules of its other parts, one per resource."""

import secrets
from datetime import timedelta
from typing import Any
from uuid import UUID

from google.protobuf.empty_pb2 import Empty

from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from server.identity import people, sessions
from server.identity.administrators import Administrators
from server.identity.credentials import Credentials, Factor
from server.identity.customers import Customers
from server.identity.devices import LONGEST_AGENT, device, location
from server.identity.external import ExternalIdentities
from server.identity.groups import CustomerGroups
from server.identity.guests import Guests
from server.identity.openid import Provider
from server.identity.profiles import Profiles
from server.identity.roles import Roles
from server.identity.secrets import Secrets
from server.identity.sellers import Sellers
from server.identity.verifications import SellerVerifications
from server.identity.withdrawing import Withdrawals
from server.kit import convert, limits, mail, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, NotFound, PermissionDenied, Unauthenticated
from server.kit.ids import new_id
from server.kit.mutation import Mutation, audit_entry, mutation
from server.rpc.authentication import role_of
from storage.database import Row, beside, current_unit
from storage.queries import system
from storage.queries.identity import accounts as queries
from storage.queries.identity import withdrawals as leaving
from storage.tables.system import audit_entries

LOST_ANSWER = timedelta(seconds=30)
MARK = 16
LOGINS = limits.Limit("logins", 300, timedelta(minutes=10))


def session_to_proto(row: Row, app: App) -> identity_pb2.Session:
    """Map a row of `sessions`."""
    state = "ACTIVE"
    if row.revoke_time is not None:
        state = "REVOKED"
    elif row.expire_time <= app.clock.now():
        state = "EXPIRED"
    return identity_pb2.Session(
        id=str(row.id),
        account_id=str(row.account_id),
        role=role_of(row),
        state=state,
        current=row.id == caller().session_id,
        ip_address=row.ip_address,
        user_agent=row.user_agent,
        device_type=row.device_type,
        device_name=row.device_name,
        browser_name=row.browser_name,
        operating_system=row.operating_system,
        approximate_location=location(row.ip_address),
        last_activity_time=convert.timestamp(row.last_activity_time),
        expire_time=convert.timestamp(row.expire_time),
        revoke_time=convert.timestamp(row.revoke_time),
        revoke_reason=row.revoke_reason,
        create_time=convert.timestamp(row.create_time),
    )


class IdentityService(
    Secrets,
    Customers,
    Sellers,
    Administrators,
    CustomerGroups,
    Profiles,
    Guests,
    Withdrawals,
    SellerVerifications,
    Roles,
    ExternalIdentities,
    identity_pb2_grpc.IdentityServiceServicer,
):
    """Logins and sessions here; what people are and have in the parts it is made of."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.credentials = Credentials(app)
        known = app.settings.openid_providers.items()
        self.providers = {code: Provider(code, config, app.clock) for code, config in known}

    async def Login(self, request: identity_pb2.LoginRequest, context: Any) -> identity_pb2.Tokens:
        await limits.spend(self.app, LOGINS)
        email = people.normal_email(request.email)
        try:
            async with self.credentials.attempt(email, request.password) as row:
                if row is None:
                    raise _login_failed()
                return await self._log_in(request, row)
        except Unauthenticated as refusal:
            if refusal.reason == "LOGIN_FAILED":
                await self._note_failure(email)
            raise

    async def _note_failure(self, email: str) -> None:
        """Note a login that failed, alike whether there is such an account. What was typed is not kept, only its mark."""
        mark = self.app.signer.mac("audited address", email.casefold().encode()).hex()[:MARK]
        entry = audit_entry(
            caller(), self.app.clock.now(), "session.refused", "", None, "FAILED", "", {"address": mark}
        )
        with beside():
            async with self.app.db.read() as connection:  # one statement, whole in itself
                await system.write(connection, {audit_entries: [entry]}, None, {})

    async def _log_in(self, request: identity_pb2.LoginRequest, row: Row) -> identity_pb2.Tokens:
        await self.refuse_shut_out(row)
        factor = Factor()
        if row.second_factor_enable_time is not None:
            await self.credentials.proven(row)
            if not request.code:
                message = "the account has a second factor: repeat with a code"
                raise Unauthenticated("SECOND_FACTOR_REQUIRED", message)
            proven = await self.credentials.factor(row.id, request.code)
            if proven is None:
                raise _login_failed()
            factor = proven
        hash_ = row.password_hash
        if self.credentials.hasher.outdated(hash_):
            hash_ = await self.credentials.hasher.hash_again(request.password)
        try:
            async with mutation(self.app, request, identity_pb2.Tokens) as work:
                work.answer = await self.open_session(work, row, factor, hash_)
        except Unauthenticated:
            await self.credentials.failed(factor.attempt or row)
            raise
        return work.answer

    async def RefreshSession(self, request: identity_pb2.RefreshSessionRequest, context: Any) -> identity_pb2.Tokens:
        now = self.app.clock.now()
        request_id = convert.optional_id(request.request_id)
        refresh_token = sessions.successor(self.app, request.refresh_token, str(request_id or secrets.token_hex()))
        # A unit of work without the request: its request_id means something else here, and the answer is stored nowhere.
        current_unit.get().claimed = True
        async with mutation(self.app, Empty(), identity_pb2.Tokens) as work:
            row = await queries.rotate(
                work.tx,
                token_hash=sessions.digest(request.refresh_token),
                next_hash=sessions.digest(refresh_token),
                use_request_id=request_id,
                now=now,
                expire_time=sessions.expire_time(self.app, "CUSTOMER", now),
                administrator_expire_time=sessions.expire_time(self.app, "ADMINISTRATOR", now),
            )
            if row is None:
                row = await self._again(work, sessions.digest(request.refresh_token), request_id, refresh_token)
        if row is None:
            raise Unauthenticated("REFRESH_TOKEN_INVALID", "the refresh token is of no use: log in again")
        return sessions.tokens(
            self.app, row, account_id=row.account_id, session_id=row.session_id, refresh_token=refresh_token,
            begin=row.create_time, end=row.expire_time,
        )  # fmt: skip

    async def Logout(self, request: identity_pb2.LogoutRequest, context: Any) -> identity_pb2.Session:
        who = caller()
        async with mutation(self.app, request, identity_pb2.Session) as work:
            work.answer = await self._end(work, convert.optional_id(str(who.session_id)), "LOGOUT")
        return work.answer

    async def ListSessions(
        self, request: identity_pb2.ListSessionsRequest, context: Any
    ) -> identity_pb2.ListSessionsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.SESSIONS,
            queries.at(self.app.clock.now()),
            filters={"account_id": _account(request.account_id), "open": not request.show_ended},
        )
        found = (session_to_proto(row, self.app) for row in page.rows)
        return await page.answer(identity_pb2.ListSessionsResponse, found)

    async def RevokeSession(self, request: identity_pb2.RevokeSessionRequest, context: Any) -> identity_pb2.Session:
        async with mutation(self.app, request, identity_pb2.Session) as work:
            work.answer = await self._end(work, convert.parse_id("session", request.id), "REVOKED")
        return work.answer

    async def RevokeAllSessions(
        self, request: identity_pb2.RevokeAllSessionsRequest, context: Any
    ) -> identity_pb2.RevokeAllSessionsResponse:
        who = caller()
        account_id = _account(request.account_id)
        async with mutation(self.app, request, identity_pb2.RevokeAllSessionsResponse) as work:
            spared = who.session_id if request.keep_current else None
            count = await queries.revoke_all(work.tx, account_id, "REVOKED", work.now, spared_id=spared)
            if account_id != who.id:
                work.audit("sessions.revoked", "account", account_id, count=count)
            work.answer = identity_pb2.RevokeAllSessionsResponse(revoked_count=count)
        return work.answer

    async def refuse_shut_out(self, row: Row) -> None:
        """Refuse an account that may not log in, whose password is right."""
        if row.state == "SUSPENDED":
            message = f"the account is suspended: {row.state_reason}"
            raise FailedPrecondition("ACCOUNT_SUSPENDED", message, state_reason=row.state_reason)
        if row.state == "CLOSED":
            raise FailedPrecondition("ACCOUNT_CLOSED", "the account is closed")
        if row.state == "WITHDRAWN":
            async with self.app.db.read() as connection:
                erase_time = await leaving.erase_time(connection, row.id)
            message = "the account was withdrawn: the mail about it has a token for CancelWithdrawal"
            raise FailedPrecondition("ACCOUNT_LEAVING", message, erase_time=erase_time)

    async def open_session(
        self, work: Mutation[Any], row: Row, factor: Factor, hash_: str, *, factor_proven: bool = False
    ) -> identity_pb2.Tokens:
        """Open a session: the one place where that is done."""
        who = caller()
        used = device(who.user_agent)
        session_id, refresh_token = new_id(), sessions.new_token()
        end = sessions.expire_time(self.app, row.role, work.now)
        opened = await factor.use(work.tx, row.id, work.now) and await queries.open_session(
            work.tx,
            account_id=row.id,
            password_hash=row.password_hash,
            new_password_hash=hash_,
            step=factor.step,
            factor_proven=factor_proven or factor.attempt is not None,
            session_id=session_id,
            token_hash=sessions.digest(refresh_token),
            now=work.now,
            expire_time=end,
            ip_address=who.ip_address,
            user_agent=who.user_agent[:LONGEST_AGENT],
            device_type=used.type,
            device_name=used.name,
            browser_name=used.browser,
            operating_system=used.system,
            audit_id=new_id(),
            actor_role=role_of(row),
        )
        if not opened:
            raise _login_failed()
        if row.used_before and not row.known_device:
            time = f"{work.now:%Y-%m-%d %H:%M} UTC"
            work.mail(row.email, *mail.write("new_device", device=used.name, ip_address=who.ip_address, time=time))
        return sessions.tokens(
            self.app, row, account_id=row.id, session_id=session_id, refresh_token=refresh_token,
            begin=work.now, end=end,
        )  # fmt: skip

    async def _again(
        self, work: Mutation[Any], token_hash: bytes, request_id: UUID | None, refresh_token: str
    ) -> Row | None:
        """Return the answer that was given before, for a call that lost it; any other use of a used token ends the session."""
        row = await queries.trace(work.tx, token_hash)
        now = work.now
        if row is None or row.use_time is None or row.revoke_time is not None or row.session_expire_time <= now:
            return None
        lost = (
            request_id is not None
            and request_id == row.use_request_id
            and now - row.use_time <= LOST_ANSWER
            and row.next_use_time is None
            and row.next_hash == sessions.digest(refresh_token)
            and row.state == "ACTIVE"
        )
        if lost:
            return row
        if await queries.revoke(work.tx, row.session_id, "TOKEN_REUSED", now):
            work.audit("session.token_reused", "session", row.session_id, account_id=str(row.account_id))
            work.event("session.token_reused", "account", row.account_id, {"session_id": str(row.session_id)})
            work.mail(row.email, *mail.write("token_reused", ip_address=work.caller.ip_address))
        return None

    async def _end(self, work: Mutation[Any], session_id: UUID | None, reason: str) -> identity_pb2.Session:
        who = caller()
        if session_id is None:
            raise NotFound("session", "")
        anybody = who.may("identity.manage")
        row = await queries.one_session(work.tx, session_id, who.id, anybody=anybody)
        if row is None:
            raise NotFound("session", session_id)
        if await queries.revoke(work.tx, session_id, reason, work.now):
            if row.account_id != who.id:
                work.audit("session.revoked", "session", session_id, account_id=str(row.account_id))
            row = await queries.one_session(work.tx, session_id, who.id, anybody=anybody) or row
        return session_to_proto(row, self.app)


def _account(id_: str) -> UUID:
    """Return the account that a call is about: the caller's unless another is named, which takes a permission."""
    who = caller()
    account_id = convert.optional_id(id_) or who.id
    if account_id != who.id and not who.may("identity.manage"):
        message = "only staff may look at another account's sessions"
        raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="identity.manage")
    return account_id


def _login_failed() -> Unauthenticated:
    return Unauthenticated("LOGIN_FAILED", "e-mail address or password is wrong, or the account is locked for a while")
