"""The part of IdentityService about providers: who comes through one, and to which account that leads."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from mall.identity.v1 import identity_pb2
from server.identity import openid, people, sessions
from server.identity.credentials import Credentials, Factor
from server.identity.devices import device
from server.identity.openid import Holder, Provider
from server.identity.step_up import StepUp
from server.kit import convert, mail, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, NotFound, PermissionDenied, Unauthenticated
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.tokens import TokenExpired, TokenInvalid
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.identity import accounts as queries
from storage.queries.identity import belongings, external
from storage.queries.identity import people as rows
from storage.tables.identity import accounts, customers

ExternalIdentity = identity_pb2.ExternalIdentity
LOGIN = "external login"
LOGIN_WORKS = timedelta(minutes=10)


def external_identity_to_proto(row: Row) -> ExternalIdentity:
    """Map a row of `external_identities`."""
    return ExternalIdentity(
        id=str(row.id),
        customer_id=str(row.customer_id),
        provider=row.provider,
        subject=row.subject,
        link_time=convert.timestamp(row.link_time),
        last_verify_time=convert.timestamp(row.last_verify_time),
    )


class ExternalIdentities:
    """Ways in through providers. An address links by itself only where the provider vouches for it."""

    app: App
    credentials: Credentials
    providers: Mapping[str, Provider]

    async def StartExternalLogin(
        self, request: identity_pb2.StartExternalLoginRequest, context: Any
    ) -> identity_pb2.StartExternalLoginResponse:
        provider = self._provider(request.provider)
        end = self.app.clock.now() + LOGIN_WORKS
        nonce = secrets.token_urlsafe(24)
        return identity_pb2.StartExternalLoginResponse(
            issuer=provider.config.issuer,
            client_id=provider.config.client_id,
            nonce=nonce,
            login_token=self.app.signer.seal(LOGIN, {"provider": provider.code, "nonce": nonce}, end),
            expire_time=convert.timestamp(end),
        )

    async def LogInExternally(self, request: identity_pb2.LogInExternallyRequest, context: Any) -> identity_pb2.Tokens:
        holder, spent = await self._holder(request)
        async with mutation(self.app, request, identity_pb2.Tokens) as work:
            row = await self._account(work, request.provider, holder)
        await self.refuse_shut_out(row)
        factor = Factor()
        if row.second_factor_enable_time is not None and not holder.second_factor:
            if not request.code:
                message = "the account has a second factor: repeat with a code"
                raise Unauthenticated("SECOND_FACTOR_REQUIRED", message)
            proven = await self.credentials.factor(row.id, request.code)
            if proven is None:
                raise openid.failed()
            factor = proven
        async with mutation(self.app, request, identity_pb2.Tokens) as work:
            await self._spend(work, spent)
            work.answer = await self.open_session(
                work, row, factor, row.password_hash, factor_proven=holder.second_factor
            )
            await external.vouch(work.tx, request.provider, holder.subject, work.now)
        return work.answer

    async def LinkExternalIdentity(
        self, request: identity_pb2.LinkExternalIdentityRequest, context: Any
    ) -> ExternalIdentity:
        proof = await StepUp(self.app).prove(request.current_password, request.code)
        holder, spent = await self._holder(request)
        async with mutation(self.app, request, ExternalIdentity) as work:
            await proof.use(work)
            await self._spend(work, spent)
            who = work.caller.id
            row = await self._link(work, who, request.provider, holder)
            person = await rows.person(work.tx, customers, who)
            if person is not None:
                work.mail(person.email, *mail.write("external_linked", provider=request.provider))
            work.answer = external_identity_to_proto(row)
        return work.answer

    async def ListExternalIdentities(
        self, request: identity_pb2.ListExternalIdentitiesRequest, context: Any
    ) -> identity_pb2.ListExternalIdentitiesResponse:
        who = caller()
        customer_id = convert.optional_id(request.customer_id) or who.id
        if customer_id != who.id and not who.may("identity.read"):
            message = "only staff may look at another account's links"
            raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="identity.read")
        page = await standard.list_page(
            self.app,
            request,
            belongings.IDENTITIES,
            EVERYTHING,
            filters={"customer_id": customer_id},
            order="newest",
        )
        return await page.answer(
            identity_pb2.ListExternalIdentitiesResponse, map(external_identity_to_proto, page.rows)
        )

    async def UnlinkExternalIdentity(
        self, request: identity_pb2.UnlinkExternalIdentityRequest, context: Any
    ) -> ExternalIdentity:
        id_ = convert.parse_id("external_identity", request.id)
        async with mutation(self.app, request, ExternalIdentity) as work:
            links = await external.links_of(work.tx, work.caller.id)
            row = next((link for link in links if link.id == id_), None)
            if row is None:
                raise NotFound("external_identity", request.id)
            if row.password_hash is None and len(links) == 1:
                message = "nothing else leads into the account: set a password first (RequestPasswordReset)"
                raise FailedPrecondition("LAST_WAY_IN", message)
            await external.unlink(work.tx, id_)
            work.audit("external_identity.unlinked", "account", row.customer_id, provider=row.provider)
            work.answer = external_identity_to_proto(row)
        return work.answer

    async def refuse_shut_out(self, row: Row) -> None:
        """Refuse an account that may not log in."""
        raise NotImplementedError

    async def open_session(
        self, work: Mutation[Any], row: Row, factor: Factor, hash_: str, *, factor_proven: bool = False
    ) -> identity_pb2.Tokens:
        """Open a session of an account."""
        raise NotImplementedError

    def _provider(self, code: str) -> Provider:
        provider = self.providers.get(code)
        if provider is None:
            raise FailedPrecondition("EXTERNAL_PROVIDER_UNKNOWN", "the mall does not know the provider", provider=code)
        return provider

    async def _holder(
        self, request: identity_pb2.LogInExternallyRequest | identity_pb2.LinkExternalIdentityRequest
    ) -> tuple[Holder, tuple[bytes, datetime]]:
        """Return whom a provider's token is about, and which login it ends."""
        provider = self._provider(request.provider)
        try:
            login = self.app.signer.unseal(LOGIN, request.login_token)
        except (TokenInvalid, TokenExpired):
            raise openid.failed() from None
        if login["provider"] != provider.code:
            raise openid.failed()
        holder = await provider.holder(request.id_token, login["nonce"])
        end = datetime.fromtimestamp(login["exp"], UTC) + LOGIN_WORKS
        return holder, (sessions.digest(login["nonce"]), end)

    async def _spend(self, work: Mutation[Any], spent: tuple[bytes, datetime]) -> None:
        if not await external.spend(work.tx, *spent):
            raise openid.failed()

    async def _account(self, work: Mutation[Any], provider: str, holder: Holder) -> Row:
        """Return the account that a holder belongs to: the linked one, the one with its address, or a new one."""
        name = device(caller().user_agent).name
        email = people.normal_email(holder.email) if holder.email_verified else ""
        linked = await external.linked(work.tx, provider, holder.subject, name)
        if linked is not None:
            return linked
        if not email:
            message = "the provider does not vouch for the e-mail address: log in with the password and link it"
            raise FailedPrecondition("EXTERNAL_EMAIL_UNVERIFIED", message)
        row = await external.by_email(work.tx, email, name)
        if row is not None and (row.role == "ADMINISTRATOR" or row.state != "ACTIVE"):
            raise openid.failed()
        if row is None:
            account_id = await self._register(work, email, holder)
        else:
            account_id = row.id
            if row.email_verify_time is None:
                await external.take_over(work.tx, account_id, work.now)
                await queries.end_pending(work.tx, account_id, "EMAIL_VERIFIED", work.now)
                work.audit("account.taken_over", "account", account_id, provider=provider)
        await self._link(work, account_id, provider, holder)
        return await external.account(work.tx, account_id, name)

    async def _register(self, work: Mutation[Any], email: str, holder: Holder) -> UUID:
        problems: people.Problems = []
        people.read_email(email, "email", problems)
        if problems:
            raise openid.failed()
        times = {"create_time": work.now, "update_time": work.now}
        row = await rows.add(
            work.tx, accounts, id=new_id(), role="CUSTOMER", email=email, state="ACTIVE",
            email_verify_time=work.now, **times,
        )  # fmt: skip
        name = holder.display_name.strip() or email.partition("@")[0]
        await rows.add(work.tx, customers, id=row.id, display_name=name, **times)
        work.event("customer.registered", "customer", row.id)
        account_id: UUID = row.id
        return account_id

    async def _link(self, work: Mutation[Any], account_id: UUID, provider: str, holder: Holder) -> Row:
        row = await external.link(
            work.tx,
            id=new_id(),
            customer_id=account_id,
            provider=provider,
            subject=holder.subject,
            link_time=work.now,
            last_verify_time=work.now,
        )
        work.audit("external_identity.linked", "account", account_id, provider=provider)
        return row
