"""The part of IdentityService about registration, e-mail addresses, passwords and second factors."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from google.protobuf.empty_pb2 import Empty

from mall.identity.v1 import identity_pb2
from server.identity import passwords, people, second_factor, sessions
from server.identity.credentials import Credentials, evenly
from server.kit import convert, limits, mail
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, answered, mutation
from server.kit.states import forbidden
from storage.database import Row, current_unit
from storage.queries.identity import accounts as queries
from storage.queries.identity import people as rows
from storage.queries.identity import second_factor as factors

VERIFICATION = timedelta(hours=24)
INVITATION = timedelta(hours=24)
RESET = timedelta(hours=1)
RESETS_PER_HOUR = 3
BETWEEN_MAILS = timedelta(minutes=5)
UNLIMITED = 1_000_000
NEVER_VERIFIED = "the address was never verified"
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
# Offices and mobile networks put many people behind one address; these allow for them.
REGISTRATIONS = limits.Limit("registrations", 60, HOUR)
MAILS = limits.Limit("mails", 60, HOUR)


class Secrets:
    """Registration, e-mail addresses, passwords, second factors.

    What is asked for an e-mail address is answered alike whether it has an account or not, and takes as long.
    """

    app: App
    credentials: Credentials

    async def RegisterCustomer(
        self, request: identity_pb2.RegisterCustomerRequest, context: Any
    ) -> identity_pb2.RegisterCustomerResponse:
        problems: people.Problems = []
        email = people.read_email(request.email, "email", problems)
        people.check_phone_number(request.phone_number, "phone_number", problems)
        birth_date = people.read_birth_date(request, "birth_date", problems)
        people.refuse(problems)
        people.check_age(birth_date, self.app.clock.now().date(), "birth_date")
        passwords.check(request.password, email, "password")
        await limits.spend(self.app, REGISTRATIONS)
        hash_ = await self.credentials.hasher.hash(request.password)
        token = sessions.new_token()
        async with mutation(self.app, request, identity_pb2.RegisterCustomerResponse) as work:
            until = work.now + VERIFICATION
            row = await rows.register(
                work.tx,
                id=new_id(),
                email=email,
                password_hash=hash_,
                history_id=new_id(),
                **people.tidy({"display_name": request.display_name, "nickname": request.nickname}),
                phone_number=request.phone_number or None,
                birth_date=birth_date,
                token_hash=sessions.digest(token),
                now=work.now,
                expire_time=until,
                before=work.now - BETWEEN_MAILS,
            )
            if row.registered_id is not None:
                work.mail(email, *mail.write("verify_email", token=token, hours=VERIFICATION // HOUR))
                work.event("customer.registered", "customer", row.registered_id)
            elif row.told_email is not None:
                work.mail(row.told_email, *mail.write("already_registered"))
            else:
                await queries.decoy(work.tx)
            work.answer = identity_pb2.RegisterCustomerResponse(verification_expire_time=convert.timestamp(until))
        return work.answer

    async def VerifyEmail(
        self, request: identity_pb2.VerifyEmailRequest, context: Any
    ) -> identity_pb2.VerifyEmailResponse:
        async with mutation(self.app, request, identity_pb2.VerifyEmailResponse) as work:
            token = await queries.use_mail_token(work.tx, sessions.digest(request.token), queries.VERIFYING, work.now)
            if token is None:
                raise unusable()
            step = queries.move_to_email if token.purpose == "CHANGE_EMAIL" else queries.verify_email
            row = await step(work.tx, token.account_id, token.email, work.now)
            if row is None:
                raise unusable()
            moved = token.purpose == "CHANGE_EMAIL"
            await self._owner_came(work, token, "EMAIL_CHANGED" if moved else "EMAIL_VERIFIED")
            if moved:
                work.audit("email.changed", "account", row.id)
            work.event("account.email_verified", "account", row.id, {"changed": moved})
            work.answer = identity_pb2.VerifyEmailResponse(
                account_id=str(row.id), email=row.email, email_verify_time=convert.timestamp(row.email_verify_time)
            )
        return work.answer

    async def ResendVerification(self, request: identity_pb2.ResendVerificationRequest, context: Any) -> Empty:
        await limits.spend(self.app, MAILS)
        token = sessions.new_token()
        async with evenly(), mutation(self.app, request, Empty) as work:
            row = await queries.ask_verification(
                work.tx, people.normal_email(request.email), work.now, work.now - BETWEEN_MAILS
            )
            if row is not None:
                await issue(work, row.id, "VERIFY_EMAIL", row.email, token, VERIFICATION)
                work.mail(row.email, *mail.write("verify_email", token=token, hours=VERIFICATION // HOUR))
            work.answer = Empty()
        return work.answer

    async def ChangeEmail(self, request: identity_pb2.ChangeEmailRequest, context: Any) -> Empty:
        problems: people.Problems = []
        email = people.read_email(request.email, "email", problems)
        people.refuse(problems)
        account = await self.credentials.caller_account(request.current_password)
        token = sessions.new_token()
        async with evenly(), mutation(self.app, request, Empty) as work:
            if not await queries.still_has_password(work.tx, account.id, account.password_hash):
                raise _password_moved()
            taken = await queries.email_taken(work.tx, email)
            if not taken and await issue(
                work, account.id, "CHANGE_EMAIL", email, token, VERIFICATION, since=BETWEEN_MAILS, limit=1
            ):
                work.mail(email, *mail.write("change_email", token=token, hours=VERIFICATION // HOUR))
                work.mail(account.email, *mail.write("email_changing"))
            work.answer = Empty()
        return work.answer

    async def ChangePassword(self, request: identity_pb2.ChangePasswordRequest, context: Any) -> Empty:
        # Once it was changed, the password that was right is wrong, and who repeats the call shows the new one.
        if await answered(self.app, request):
            return await self._changed(request)
        try:
            account = await self.credentials.caller_account(request.current_password)
            hash_ = await self._new_hash(account, request.new_password)
        except InvalidArgument:
            if await answered(self.app, request):
                return await self._changed(request)
            raise
        async with mutation(self.app, request, Empty) as work:
            await self._set_password(work, account, hash_)
            await queries.end_pending(work.tx, account.id, "PASSWORD_CHANGED", work.now, spared_id=caller().session_id)
            work.answer = Empty()
        return work.answer

    async def _changed(self, request: identity_pb2.ChangePasswordRequest) -> Empty:
        current_unit.get().claimed = True
        await self.credentials.caller_account(request.new_password)
        return Empty()

    async def RequestPasswordReset(self, request: identity_pb2.RequestPasswordResetRequest, context: Any) -> Empty:
        await limits.spend(self.app, MAILS)
        token = sessions.new_token()
        async with evenly(), mutation(self.app, request, Empty) as work:
            row = await queries.account_by_email(work.tx, people.normal_email(request.email))
            if (
                row is not None
                and row.state == "ACTIVE"
                and await issue(
                    work, row.id, "RESET_PASSWORD", row.email, token, RESET, since=HOUR, limit=RESETS_PER_HOUR
                )
            ):
                work.mail(row.email, *mail.write("reset_password", token=token, minutes=RESET // MINUTE))
            work.answer = Empty()
        return work.answer

    async def ResetPassword(self, request: identity_pb2.ResetPasswordRequest, context: Any) -> Empty:
        token_hash = sessions.digest(request.token)
        async with self.app.db.read() as connection:
            account = await queries.holder_of_token(connection, token_hash, self.app.clock.now())
        if account is None or account.state != "ACTIVE":
            raise unusable()
        hash_ = await self._new_hash(account, request.new_password)
        async with mutation(self.app, request, Empty) as work:
            token = await queries.use_mail_token(work.tx, token_hash, queries.RESETTING, work.now)
            if token is None or await queries.verify_email(work.tx, account.id, token.email, work.now) is None:
                raise unusable()
            await self._set_password(work, account, hash_)
            await self._owner_came(work, token, "PASSWORD_RESET")
            work.answer = Empty()
        return work.answer

    async def EnrollSecondFactor(
        self, request: identity_pb2.EnrollSecondFactorRequest, context: Any
    ) -> identity_pb2.EnrollSecondFactorResponse:
        account = await self.credentials.caller_account(request.current_password)
        secret = second_factor.new_secret()
        async with mutation(self.app, request, identity_pb2.EnrollSecondFactorResponse) as work:
            if not await queries.still_has_password(work.tx, account.id, account.password_hash):
                raise _password_moved()
            sealed = second_factor.seal(self.app.signer, account.id, secret)
            if not await factors.offer_second_factor(work.tx, account.id, sealed):
                raise _factor_present()
            work.answer = identity_pb2.EnrollSecondFactorResponse(
                secret=second_factor.readable(secret), otpauth_uri=second_factor.otpauth(secret, account.email)
            )
        return work.answer

    async def ConfirmSecondFactor(
        self, request: identity_pb2.ConfirmSecondFactorRequest, context: Any
    ) -> identity_pb2.ConfirmSecondFactorResponse:
        who = caller()
        codes = second_factor.new_recovery_codes()
        factor = await self.credentials.factor(who.id, request.code, enabled=False)
        async with mutation(self.app, request, identity_pb2.ConfirmSecondFactorResponse) as work:
            if factor is None or factor.attempt is None:
                raise _factor_present() if await factors.has_second_factor(work.tx, who.id) else _code_wrong()
            sealed = factor.attempt.second_factor_secret
            if not await factors.enable_second_factor(work.tx, who.id, sealed, factor.step, work.now):
                raise _code_wrong()
            hashes = [sessions.digest(code) for code in codes]
            await factors.add_recovery_codes(work.tx, who.id, hashes, work.now)
            await queries.end_pending(work.tx, who.id, "SECOND_FACTOR_CHANGED", work.now, spared_id=who.session_id)
            work.audit("second_factor.enabled", "account", who.id)
            work.answer = identity_pb2.ConfirmSecondFactorResponse(recovery_codes=codes)
        return work.answer

    async def RemoveSecondFactor(self, request: identity_pb2.RemoveSecondFactorRequest, context: Any) -> Empty:
        who = caller()
        account = await self.credentials.caller_account(request.current_password)
        factor = await self.credentials.factor(who.id, request.code)
        if factor is None:
            raise _code_wrong()
        try:
            async with mutation(self.app, request, Empty) as work:
                if not await factor.use(work.tx, who.id, work.now) or not await factors.disable_second_factor(
                    work.tx, who.id, account.password_hash, factor.step, work.now
                ):
                    raise _code_wrong()
                await queries.end_pending(work.tx, who.id, "SECOND_FACTOR_CHANGED", work.now, spared_id=who.session_id)
                work.audit("second_factor.disabled", "account", who.id)
                work.answer = Empty()
        except InvalidArgument:
            await self.credentials.failed(factor.attempt)
            raise
        return work.answer

    async def _new_hash(self, account: Row, password: str) -> str:
        """Return the hash of a new password, refusing a weak one and the last ones."""
        passwords.check(password, account.email, "new_password")
        async with self.app.db.read() as connection:
            hashes = await queries.password_hashes(connection, account.id, passwords.REMEMBERED)
        if await self.credentials.hasher.matches_any(hashes, password):
            text = f"is one of the last {passwords.REMEMBERED} passwords"
            raise InvalidArgument([("new_password", text)], reason="PASSWORD_USED_BEFORE")
        return await self.credentials.hasher.hash(password)

    async def _owner_came(self, work: Mutation[Any], token: Row, reason: str) -> None:
        """End what others may have begun before the holder of the address came with a token from its mail.

        The first to come was perhaps not the one who registered: then a second factor is that one's, too, unless the call
        comes from a session of the account.
        """
        own = caller().account_id == token.account_id
        first = token.email_verify_time is None
        if first and not own and await factors.drop_second_factor(work.tx, token.account_id, work.now):
            work.audit("second_factor.disabled", "account", token.account_id, reason=NEVER_VERIFIED)
        spared_id = caller().session_id if own and reason != "PASSWORD_RESET" else None
        await queries.end_pending(work.tx, token.account_id, reason, work.now, spared_id=spared_id)

    async def _set_password(self, work: Mutation[Any], account: Row, hash_: str) -> None:
        changed = await queries.set_password(
            work.tx, account.id, account.password_hash, hash_, new_id(), work.now, kept=passwords.REMEMBERED
        )
        if not changed:
            raise _password_moved()
        work.audit("password.changed", "account", account.id)
        work.event("account.password_changed", "account", account.id)
        work.mail(account.email, *mail.write("password_changed", time=f"{work.now:%Y-%m-%d %H:%M} UTC"))


async def issue(
    work: Mutation[Any], account_id: UUID, purpose: str, email: str, token: str, lifetime: timedelta, *,
    since: timedelta = HOUR, limit: int = UNLIMITED,
) -> bool:  # fmt: skip
    """Note a token for a mail; says no after `limit` of them within `since`, or where there is no such account."""
    return await queries.issue_mail_token(
        work.tx, account_id, purpose, email, sessions.digest(token), work.now, work.now + lifetime,
        since=work.now - since, limit=limit,
    )  # fmt: skip


def unusable() -> FailedPrecondition:
    """Return the refusal of a token from a mail."""
    return FailedPrecondition("MAIL_TOKEN_UNUSABLE", "the token is unknown, expired or was used: ask for another")


def _password_moved() -> FailedPrecondition:
    message = "the password was changed by another call meanwhile"
    return forbidden("account", "PASSWORD_CHANGED", message)


def _factor_present() -> FailedPrecondition:
    return FailedPrecondition("SECOND_FACTOR_PRESENT", "the account has a second factor: remove it first")


def _code_wrong() -> InvalidArgument:
    return InvalidArgument([("code", "is not a code of this account, or was used before")], reason="CODE_WRONG")
