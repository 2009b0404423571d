"""The rpcs of identity. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import empty_pb2
from google.protobuf import field_mask_pb2
from google.protobuf import timestamp_pb2
from google.type import date_pb2
from google.type import decimal_pb2
from mall.identity.v1 import administrators_pb2
from mall.identity.v1 import customer_groups_pb2
from mall.identity.v1 import customers_pb2
from mall.identity.v1 import external_identities_pb2
from mall.identity.v1 import guests_pb2
from mall.identity.v1 import identity_pb2
from mall.identity.v1 import profiles_pb2
from mall.identity.v1 import roles_pb2
from mall.identity.v1 import seller_verifications_pb2
from mall.identity.v1 import sellers_pb2
from mall.identity.v1 import sessions_pb2
from mall.identity.v1 import withdrawals_pb2
from mall_client.service import Metadata, Request, Service


class IdentityService(Service):
    """Manages accounts: who people are, how they log in, and what they may do.

    There is one account per e-mail address, however it is written: in upper or lower case, composed
    or decomposed letters, an international domain or its `xn--` form. A customer, the seller it may
    become and the sessions share the account's id; administrators have accounts of their own.

    Registration and sessions: RegisterCustomer, VerifyEmail, ResendVerification, ChangeEmail, Login,
    RefreshSession, Logout, ListSessions, RevokeSession, RevokeAllSessions.
    Secrets: ChangePassword, RequestPasswordReset, ResetPassword, EnrollSecondFactor,
    ConfirmSecondFactor, RemoveSecondFactor.
    Customers: GetCustomer, ListCustomers, UpdateCustomer, VerifyCustomer, SuspendCustomer,
    ReinstateCustomer.
    Sellers: ApplyAsSeller, GetSeller, ListSellers, UpdateSeller, VerifySellerDocuments,
    ApproveSeller, RejectSeller, SuspendSeller, HoldSeller, ReinstateSeller, BanSeller,
    SetSellerCommissionRate.
    Administrators: BootstrapAdministrator, CreateAdministrator, GetAdministrator,
    ListAdministrators, UpdateAdministrator, DeactivateAdministrator, ReactivateAdministrator,
    DeleteAdministrator.
    Customer groups: CreateCustomerGroup, GetCustomerGroup, ListCustomerGroups, UpdateCustomerGroup,
    DeleteCustomerGroup, AddCustomerGroupMember, RemoveCustomerGroupMember, ListCustomerGroupMembers.
    Profiles: GetProfile, UpdateProfile.
    Guests: OpenGuestSession, TouchGuestSession, EndGuestSession, MergeGuestSession, GetGuestSession,
    ListGuestSessions.
    Leaving: WithdrawAccount, CancelWithdrawal, GetWithdrawal, ListWithdrawals.
    Verifications of sellers: CreateSellerVerification, GetSellerVerification,
    ListSellerVerifications, ReviewSellerVerification, ApproveSellerVerification,
    RejectSellerVerification.
    Roles: DescribePermissions, GrantPermission, RevokePermission, ListRoleEscalations.
    Providers: StartExternalLogin, LogInExternally, LinkExternalIdentity, ListExternalIdentities,
    UnlinkExternalIdentity.
    """

    full_name = identity_pb2.DESCRIPTOR.services_by_name["IdentityService"].full_name

    def RegisterCustomer(
        self,
        request: Request[customers_pb2.RegisterCustomerRequest] = None,
        /,
        *,
        email: str | None = None,
        password: str | None = None,
        display_name: str | None = None,
        nickname: str | None = None,
        phone_number: str | None = None,
        birth_date: date_pb2.Date | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.RegisterCustomerResponse:
        """Opens a customer account and mails a verification token to it.

        The answer is the same when the address has an account already: that account's holder gets a
        mail instead, unless a mail went to the address within the last 5 minutes: then none is sent,
        and the earlier one holds. The account may log in at once; buying, reviewing and saving
        addresses wait for VerifyEmail. Fails with `PASSWORD_TOO_WEAK`, `TOO_YOUNG` and, beyond 60 calls
        an hour from one address, `RATE_LIMITED`. Repeating the call is harmless, so it takes no
        `request_id`.

        Args:
            email: E-mail address; domain names in any script.
            password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password.
            display_name: Full name. At most 100 characters.
            nickname: Name that others see. At most 50 characters.
            phone_number: Phone number in E.164 form, such as `+14155550123`.
            birth_date: Day of birth; at least 18 years ago.
        """
        answer: customers_pb2.RegisterCustomerResponse = self._call(
            "RegisterCustomer",
            request,
            {
                "email": email,
                "password": password,
                "display_name": display_name,
                "nickname": nickname,
                "phone_number": phone_number,
                "birth_date": birth_date,
            },
            timeout,
            metadata,
        )
        return answer

    def VerifyEmail(
        self,
        request: Request[sessions_pb2.VerifyEmailRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.VerifyEmailResponse:
        """Verifies an account's e-mail address with the token from a mail.

        Also completes ChangeEmail. A token works once and for 24 hours: fails with
        `MAIL_TOKEN_UNUSABLE` otherwise. Ends what was started with the account before: all sessions
        but the calling one, every other token from a mail, a second factor that was offered. Called
        from no session of the account, a first verification takes away a second factor that is on,
        too: whoever turned it on had not shown that the address is theirs.

        Args:
            token: The token.
        """
        answer: sessions_pb2.VerifyEmailResponse = self._call(
            "VerifyEmail", request, {"token": token}, timeout, metadata
        )
        return answer

    def ResendVerification(
        self,
        request: Request[sessions_pb2.ResendVerificationRequest] = None,
        /,
        *,
        email: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Mails a new verification token, at most once in 5 minutes. Earlier tokens stop working. Beyond
        60 such calls and RequestPasswordReset an hour from one address, fails with `RATE_LIMITED`.

        The answer is the same whether or not there is such an account, and whether or not a mail
        goes out.

        Args:
            email: The address to verify.
        """
        answer: empty_pb2.Empty = self._call("ResendVerification", request, {"email": email}, timeout, metadata)
        return answer

    def ChangeEmail(
        self,
        request: Request[sessions_pb2.ChangeEmailRequest] = None,
        /,
        *,
        email: str | None = None,
        current_password: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Starts moving the calling account to another e-mail address.

        A verification token goes to the new address, a notice to the old one; nothing changes before
        VerifyEmail is called with the token. The answer is the same when the new address has an
        account already: nothing is sent then. At most once in 5 minutes. Fails with `PASSWORD_WRONG`.

        Args:
            email: The new address.
            current_password: The account's password.
        """
        answer: empty_pb2.Empty = self._call(
            "ChangeEmail", request, {"email": email, "current_password": current_password}, timeout, metadata
        )
        return answer

    def Login(
        self,
        request: Request[sessions_pb2.LoginRequest] = None,
        /,
        *,
        email: str | None = None,
        password: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Tokens:
        """Opens a session with e-mail address and password, for accounts of every role.

        Fails with `LOGIN_FAILED` for an unknown address, a wrong password and a locked account alike.
        5 failures within 15 minutes lock the account for 30 minutes. With the right password, fails
        with `ACCOUNT_SUSPENDED` or `ACCOUNT_CLOSED` where that is so, and with
        `SECOND_FACTOR_REQUIRED` when the account has a second factor and no `code` is given.

        Wrong codes are counted apart, here and in RemoveSecondFactor and ConfirmSecondFactor, and only
        a right one brings the count back. The fifth locks the second factor for 30 minutes, each later
        one twice as long as the one before, up to a day; a locked one answers as it does to a wrong
        code.

        Beyond 300 calls within 10 minutes from one address, whatever became of them, fails with
        `RATE_LIMITED`.

        Args:
            email: The account's e-mail address.
            password: The password.
            code: Six digits from the authenticator, or a recovery code; for accounts with a second factor.
        """
        answer: sessions_pb2.Tokens = self._call(
            "Login", request, {"email": email, "password": password, "code": code}, timeout, metadata
        )
        return answer

    def RefreshSession(
        self,
        request: Request[sessions_pb2.RefreshSessionRequest] = None,
        /,
        *,
        refresh_token: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Tokens:
        """Trades a refresh token for a new pair of tokens. Each refresh token works once.

        A lost answer can be fetched again: the same token with the same `request_id`, within 30
        seconds, as long as the new refresh token was not used. Any other use of a used token ends the
        session, since that is how a stolen token shows. Fails with `REFRESH_TOKEN_INVALID` in every
        case: log in again.

        Args:
            refresh_token: The refresh token of the last answer.
            request_id: UUID chosen by the caller: send the same one to get a lost answer again.
        """
        answer: sessions_pb2.Tokens = self._call(
            "RefreshSession", request, {"refresh_token": refresh_token, "request_id": request_id}, timeout, metadata
        )
        return answer

    def Logout(
        self,
        request: Request[sessions_pb2.LogoutRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Session:
        """Ends the calling session. Its tokens stop working at once."""
        answer: sessions_pb2.Session = self._call("Logout", request, {}, timeout, metadata)
        return answer

    def ListSessions(
        self,
        request: Request[sessions_pb2.ListSessionsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        show_ended: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.ListSessionsResponse:
        """Lists the caller's sessions, newest first; with `identity.manage`, those of any account.

        Args:
            account_id: The account whose sessions are asked for; unset: the caller. Others need `identity.manage`.
            show_ended: Also sessions that have ended.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sessions_pb2.ListSessionsResponse = self._call(
            "ListSessions",
            request,
            {"account_id": account_id, "show_ended": show_ended, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def RevokeSession(
        self,
        request: Request[sessions_pb2.RevokeSessionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Session:
        """Ends one of the caller's sessions; with `identity.manage`, anybody's. An ended session stays
        as it is.

        Args:
            id: UUID of the session.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sessions_pb2.Session = self._call(
            "RevokeSession", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RevokeAllSessions(
        self,
        request: Request[sessions_pb2.RevokeAllSessionsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        keep_current: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.RevokeAllSessionsResponse:
        """Ends every session of the caller; with `identity.manage`, of any account.

        Args:
            account_id: The account whose sessions end; unset: the caller. Others need `identity.manage`.
            keep_current: Leaves the calling session open.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sessions_pb2.RevokeAllSessionsResponse = self._call(
            "RevokeAllSessions",
            request,
            {"account_id": account_id, "keep_current": keep_current, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ChangePassword(
        self,
        request: Request[sessions_pb2.ChangePasswordRequest] = None,
        /,
        *,
        current_password: str | None = None,
        new_password: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Changes the caller's password, and ends what was started with the account before: all other
        sessions, every token from a mail, a second factor that was offered.

        Fails with `PASSWORD_WRONG` when the current one is not given right, which counts towards the
        lock as at Login; with `PASSWORD_TOO_WEAK` or `PASSWORD_USED_BEFORE` for the new one. A call
        that is repeated with its `request_id` succeeds as long as the new password is the account's.

        Args:
            current_password: The password that works now.
            new_password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password. None of the last 5 either.
            request_id: Makes a repeated call safe: a random UUID.
        """
        answer: empty_pb2.Empty = self._call(
            "ChangePassword",
            request,
            {"current_password": current_password, "new_password": new_password, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RequestPasswordReset(
        self,
        request: Request[sessions_pb2.RequestPasswordResetRequest] = None,
        /,
        *,
        email: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Mails a token for a new password, at most 3 times an hour. Earlier tokens stop working. Beyond
        60 such calls and ResendVerification an hour from one address, fails with `RATE_LIMITED`.

        The answer is the same whether or not there is such an account, and whether or not a mail
        goes out.

        Args:
            email: The account's e-mail address.
        """
        answer: empty_pb2.Empty = self._call("RequestPasswordReset", request, {"email": email}, timeout, metadata)
        return answer

    def ResetPassword(
        self,
        request: Request[sessions_pb2.ResetPasswordRequest] = None,
        /,
        *,
        token: str | None = None,
        new_password: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Sets a password with a token from a mail, and lifts a lock.

        Ends what was started with the account before: all sessions, every other token from a mail, a
        second factor that was offered; where the address had never been verified, a second factor that
        is on as well. Takes tokens of RequestPasswordReset (1 hour) and of invitations (24 hours),
        each once. The e-mail address counts as verified afterwards. Fails with `MAIL_TOKEN_UNUSABLE`,
        `PASSWORD_TOO_WEAK` or `PASSWORD_USED_BEFORE`; the token stays good after the last two.

        Args:
            token: The token.
            new_password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password. None of the last 5 either.
        """
        answer: empty_pb2.Empty = self._call(
            "ResetPassword", request, {"token": token, "new_password": new_password}, timeout, metadata
        )
        return answer

    def EnrollSecondFactor(
        self,
        request: Request[sessions_pb2.EnrollSecondFactorRequest] = None,
        /,
        *,
        current_password: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.EnrollSecondFactorResponse:
        """Makes the secret of a second factor (TOTP, RFC 6238) for the calling account.

        Nothing changes before ConfirmSecondFactor; calling again makes a new secret. Fails with
        `PASSWORD_WRONG`, and with `SECOND_FACTOR_PRESENT` when the account has one.

        Args:
            current_password: The account's password.
        """
        answer: sessions_pb2.EnrollSecondFactorResponse = self._call(
            "EnrollSecondFactor", request, {"current_password": current_password}, timeout, metadata
        )
        return answer

    def ConfirmSecondFactor(
        self,
        request: Request[sessions_pb2.ConfirmSecondFactorRequest] = None,
        /,
        *,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.ConfirmSecondFactorResponse:
        """Turns the second factor on with a first code, ends all other sessions and every token from a
        mail, and returns recovery codes, which are shown this once.

        Fails with `CODE_WRONG`, and with `SECOND_FACTOR_PRESENT` when the account has one.

        Args:
            code: Six digits from the authenticator.
        """
        answer: sessions_pb2.ConfirmSecondFactorResponse = self._call(
            "ConfirmSecondFactor", request, {"code": code}, timeout, metadata
        )
        return answer

    def RemoveSecondFactor(
        self,
        request: Request[sessions_pb2.RemoveSecondFactorRequest] = None,
        /,
        *,
        current_password: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Turns the second factor off, and ends all other sessions and every token from a mail.

        Fails with `PASSWORD_WRONG`, or with `CODE_WRONG` for a wrong code, a locked second factor and
        an account without one.

        Args:
            current_password: The account's password.
            code: Six digits from the authenticator, or a recovery code.
        """
        answer: empty_pb2.Empty = self._call(
            "RemoveSecondFactor", request, {"current_password": current_password, "code": code}, timeout, metadata
        )
        return answer

    def GetCustomer(
        self,
        request: Request[customers_pb2.GetCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Returns one customer: the caller itself, or anyone for staff.

        Args:
            id: UUID of the customer.
        """
        answer: customers_pb2.Customer = self._call("GetCustomer", request, {"id": id}, timeout, metadata)
        return answer

    def ListCustomers(
        self,
        request: Request[customers_pb2.ListCustomersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        email: str | None = None,
        phone_number: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.ListCustomersResponse:
        """Lists customers, newest first.

        Args:
            states: Only customers in one of these states; empty: in any.
            email: Only the customer with this e-mail address.
            phone_number: Only the customer with this phone number.
            create_time_from: Only customers who registered at this time or later.
            create_time_until: Only customers who registered before this time.
            show_deleted: Also deleted customers; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: customers_pb2.ListCustomersResponse = self._call(
            "ListCustomers",
            request,
            {
                "states": states,
                "email": email,
                "phone_number": phone_number,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateCustomer(
        self,
        request: Request[customers_pb2.UpdateCustomerRequest] = None,
        /,
        *,
        customer: customers_pb2.Customer | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Changes the caller's own customer record. A new phone number counts as not verified, and is
        taken whoever else has it.

        Fails with `TOO_YOUNG`.

        Args:
            customer: The customer with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = self._call(
            "UpdateCustomer",
            request,
            {"customer": customer, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def VerifyCustomer(
        self,
        request: Request[customers_pb2.VerifyCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        phone_number: bool | None = None,
        identity: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Records that staff have checked a customer's phone number or identity.

        A checked number belongs to one customer: fails with `PHONE_NUMBER_TAKEN` when it was checked
        for another one.

        Args:
            id: UUID of the customer.
            phone_number: The phone number is correct.
            identity: The identity is correct.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = self._call(
            "VerifyCustomer",
            request,
            {"id": id, "phone_number": phone_number, "identity": identity, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def SuspendCustomer(
        self,
        request: Request[customers_pb2.SuspendCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Suspends a customer, who can no longer log in, and ends all of its sessions.

        Fails with `STATE_FORBIDS` when the customer is suspended or closed already, and with
        `SELLER_STILL_ACTIVE` while its shop is open: suspend the seller first.

        Args:
            id: UUID of the customer.
            reason: Why; the customer gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = self._call(
            "SuspendCustomer", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ReinstateCustomer(
        self,
        request: Request[customers_pb2.ReinstateCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Lifts a customer's suspension. Fails with `STATE_FORBIDS` for any other, and for the holder of
        a banned shop.

        Args:
            id: UUID of the customer.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = self._call(
            "ReinstateCustomer", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApplyAsSeller(
        self,
        request: Request[sellers_pb2.ApplyAsSellerRequest] = None,
        /,
        *,
        seller: sellers_pb2.Seller | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Applies to become a seller, in state `PENDING`; the customer account stays as it is.

        After a rejection it may be called again, with better data. Fails with `SELLER_EXISTS` in any
        other state, and with `TAX_ID_TAKEN`, `REGISTRATION_NUMBER_TAKEN` or `SLUG_TAKEN`.

        Args:
            seller: The business.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "ApplyAsSeller", request, {"seller": seller, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetSeller(
        self,
        request: Request[sellers_pb2.GetSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Returns one seller.

        Everybody sees active sellers, without tax id, bank data, phone number and address. Sellers
        see all of themselves, staff all of everyone; bank numbers only ever show their last digits.

        Args:
            id: UUID of the seller.
        """
        answer: sellers_pb2.Seller = self._call("GetSeller", request, {"id": id}, timeout, metadata)
        return answer

    def ListSellers(
        self,
        request: Request[sellers_pb2.ListSellersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        business_types: Iterable[int | str] | None = None,
        store_slug: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.ListSellersResponse:
        """Lists sellers, newest first. Shows of each what GetSeller shows.

        Args:
            states: Only sellers in one of these states; empty: in any. The public sees active ones only.
            business_types: Only sellers of one of these kinds; empty: of any.
            store_slug: Only the seller whose shop has this address.
            show_deleted: Also deleted sellers; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: sellers_pb2.ListSellersResponse = self._call(
            "ListSellers",
            request,
            {
                "states": states,
                "business_types": business_types,
                "store_slug": store_slug,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateSeller(
        self,
        request: Request[sellers_pb2.UpdateSellerRequest] = None,
        /,
        *,
        seller: sellers_pb2.Seller | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Changes the caller's own seller record.

        A change of what the documents prove (names, registration, tax id, address, bank data) resets
        `documents_verified`: staff must check again. Fails with `TAX_ID_TAKEN`,
        `REGISTRATION_NUMBER_TAKEN` or `SLUG_TAKEN`.

        Args:
            seller: The seller with `id` and the new values; `etag` if the change depends on what was read. With
                `*`, bank numbers that are not sent stay as they are.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "UpdateSeller",
            request,
            {"seller": seller, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def VerifySellerDocuments(
        self,
        request: Request[sellers_pb2.VerifySellerDocumentsRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Records that staff have checked a seller's documents.

        Fails with `BANK_HOLDER_MISMATCH` unless the bank account is in the business's name.

        Args:
            id: UUID of the seller.
            reason: What was checked, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "VerifySellerDocuments", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApproveSeller(
        self,
        request: Request[sellers_pb2.ApproveSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        commission_rate: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Opens the shop of a pending seller; the account's role becomes seller.

        Fails with `EMAIL_NOT_VERIFIED`, `DOCUMENTS_NOT_VERIFIED` or `BANK_HOLDER_MISMATCH` where
        something is missing, and with `STATE_FORBIDS` unless the seller is pending.

        Args:
            id: UUID of the seller.
            reason: Why, for the record. At most 500 characters.
            commission_rate: What the mall keeps of each sale, between 0 and 1 with at most 4 decimals. Unset: the
                channel's rate, else the mall's.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "ApproveSeller",
            request,
            {"id": id, "reason": reason, "commission_rate": commission_rate, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RejectSeller(
        self,
        request: Request[sellers_pb2.RejectSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Turns a pending application down. The applicant may apply again.

        Args:
            id: UUID of the seller.
            reason: Why; the applicant gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "RejectSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SuspendSeller(
        self,
        request: Request[sellers_pb2.SuspendSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Closes a shop for a time: it sells nothing, may fulfil open orders, and payouts wait.

        Args:
            id: UUID of the seller.
            reason: Why; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "SuspendSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def HoldSeller(
        self,
        request: Request[sellers_pb2.HoldSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Freezes a shop while something is investigated. Works as a suspension does.

        Args:
            id: UUID of the seller.
            reason: Why; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "HoldSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ReinstateSeller(
        self,
        request: Request[sellers_pb2.ReinstateSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Opens a suspended or frozen shop again.

        Args:
            id: UUID of the seller.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "ReinstateSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def BanSeller(
        self,
        request: Request[sellers_pb2.BanSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Closes a shop for good and bars its holder from logging in. It cannot be undone.

        Args:
            id: UUID of the seller.
            reason: Why; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "BanSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SetSellerCommissionRate(
        self,
        request: Request[sellers_pb2.SetSellerCommissionRateRequest] = None,
        /,
        *,
        id: str | None = None,
        commission_rate: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Sets what the mall keeps of a seller's sales. Applies to new orders only.

        Args:
            id: UUID of the seller.
            commission_rate: What the mall keeps of each sale, between 0 and 1 with at most 4 decimals.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = self._call(
            "SetSellerCommissionRate",
            request,
            {"id": id, "commission_rate": commission_rate, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def BootstrapAdministrator(
        self,
        request: Request[administrators_pb2.BootstrapAdministratorRequest] = None,
        /,
        *,
        token: str | None = None,
        email: str | None = None,
        password: str | None = None,
        display_name: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Makes the first super administrator, with the one-time token that the server prints when it
        starts without any. The token works for 30 minutes.

        Fails with `BOOTSTRAP_CLOSED` when the token is wrong, used or expired, and as soon as there
        is any administrator. Fails with `PASSWORD_TOO_WEAK`, and then the token stays good.

        Args:
            token: The token that the server has printed.
            email: E-mail address of the first administrator; counts as verified.
            password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password.
            display_name: Full name. At most 100 characters.
        """
        answer: administrators_pb2.Administrator = self._call(
            "BootstrapAdministrator",
            request,
            {"token": token, "email": email, "password": password, "display_name": display_name},
            timeout,
            metadata,
        )
        return answer

    def CreateAdministrator(
        self,
        request: Request[administrators_pb2.CreateAdministratorRequest] = None,
        /,
        *,
        administrator: administrators_pb2.Administrator | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Makes an administrator and mails an invitation, whose token sets a password through
        ResetPassword.

        RequestPasswordReset replaces an expired invitation. Fails with `EMAIL_TAKEN` or
        `USERNAME_TAKEN`.

        Args:
            administrator: The administrator to create.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = self._call(
            "CreateAdministrator",
            request,
            {"administrator": administrator, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetAdministrator(
        self,
        request: Request[administrators_pb2.GetAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Returns one administrator.

        Args:
            id: UUID of the administrator.
        """
        answer: administrators_pb2.Administrator = self._call(
            "GetAdministrator", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListAdministrators(
        self,
        request: Request[administrators_pb2.ListAdministratorsRequest] = None,
        /,
        *,
        roles: Iterable[int | str] | None = None,
        states: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.ListAdministratorsResponse:
        """Lists administrators, newest first.

        Args:
            roles: Only administrators of one of these roles; empty: of any.
            states: Only administrators in one of these states; empty: in any.
            show_deleted: Also deleted administrators; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: administrators_pb2.ListAdministratorsResponse = self._call(
            "ListAdministrators",
            request,
            {
                "roles": roles,
                "states": states,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateAdministrator(
        self,
        request: Request[administrators_pb2.UpdateAdministratorRequest] = None,
        /,
        *,
        administrator: administrators_pb2.Administrator | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Changes an administrator. A new role counts from the administrator's next call on.

        Nobody can change their own role: that fails with `ADMINISTRATOR_SELF`. So there is always an
        active super administrator, even when two demote each other at once. Fails with
        `USERNAME_TAKEN`.

        Args:
            administrator: The administrator with `id` and the new values; `etag` if the change depends on what was
                read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = self._call(
            "UpdateAdministrator",
            request,
            {"administrator": administrator, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeactivateAdministrator(
        self,
        request: Request[administrators_pb2.DeactivateAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Deactivates an administrator, who can no longer log in, and ends all of its sessions.

        Fails with `ADMINISTRATOR_SELF` or `STATE_FORBIDS`.

        Args:
            id: UUID of the administrator.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = self._call(
            "DeactivateAdministrator",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ReactivateAdministrator(
        self,
        request: Request[administrators_pb2.ReactivateAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Reactivates a deactivated administrator. Fails with `STATE_FORBIDS` for any other.

        Args:
            id: UUID of the administrator.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = self._call(
            "ReactivateAdministrator",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteAdministrator(
        self,
        request: Request[administrators_pb2.DeleteAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Deletes an administrator softly and for good: what it did stays on record.

        Fails with `ADMINISTRATOR_SELF`.

        Args:
            id: UUID of the administrator.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = self._call(
            "DeleteAdministrator", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateCustomerGroup(
        self,
        request: Request[customer_groups_pb2.CreateCustomerGroupRequest] = None,
        /,
        *,
        customer_group: customer_groups_pb2.CustomerGroup | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Makes a group of customers, which price lists and promotions may be for. Fails with
        `CUSTOMER_GROUP_CODE_TAKEN`.

        Args:
            customer_group: The group.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroup = self._call(
            "CreateCustomerGroup",
            request,
            {"customer_group": customer_group, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetCustomerGroup(
        self,
        request: Request[customer_groups_pb2.GetCustomerGroupRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Returns one group.

        Args:
            id: UUID of the group.
        """
        answer: customer_groups_pb2.CustomerGroup = self._call(
            "GetCustomerGroup", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListCustomerGroups(
        self,
        request: Request[customer_groups_pb2.ListCustomerGroupsRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.ListCustomerGroupsResponse:
        """Lists groups, newest first. Sellers see what there is, not who is in it.

        Args:
            show_deleted: Also deleted ones; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: customer_groups_pb2.ListCustomerGroupsResponse = self._call(
            "ListCustomerGroups",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def UpdateCustomerGroup(
        self,
        request: Request[customer_groups_pb2.UpdateCustomerGroupRequest] = None,
        /,
        *,
        customer_group: customer_groups_pb2.CustomerGroup | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Changes a group.

        Args:
            customer_group: The group with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroup = self._call(
            "UpdateCustomerGroup",
            request,
            {"customer_group": customer_group, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteCustomerGroup(
        self,
        request: Request[customer_groups_pb2.DeleteCustomerGroupRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Deletes a group softly. Nobody is in it any more: what is for it is for nobody.

        Args:
            id: UUID of the group.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroup = self._call(
            "DeleteCustomerGroup", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AddCustomerGroupMember(
        self,
        request: Request[customer_groups_pb2.AddCustomerGroupMemberRequest] = None,
        /,
        *,
        group_id: str | None = None,
        customer_id: str | None = None,
        start_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        end_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroupMember:
        """Puts a customer into a group, for a time or for good. It counts from the customer's next call
        on. Whoever is in it gets the new window.

        Args:
            group_id: UUID of the group.
            customer_id: UUID of the customer.
            start_time: From when on. Unset: from now on.
            end_time: Until when, exclusive, after `start_time`. Unset: for good.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroupMember = self._call(
            "AddCustomerGroupMember",
            request,
            {
                "group_id": group_id,
                "customer_id": customer_id,
                "start_time": start_time,
                "end_time": end_time,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def RemoveCustomerGroupMember(
        self,
        request: Request[customer_groups_pb2.RemoveCustomerGroupMemberRequest] = None,
        /,
        *,
        group_id: str | None = None,
        customer_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroupMember:
        """Takes a customer out of a group. It counts from the customer's next call on.

        Args:
            group_id: UUID of the group.
            customer_id: UUID of the customer.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroupMember = self._call(
            "RemoveCustomerGroupMember",
            request,
            {"group_id": group_id, "customer_id": customer_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListCustomerGroupMembers(
        self,
        request: Request[customer_groups_pb2.ListCustomerGroupMembersRequest] = None,
        /,
        *,
        group_id: str | None = None,
        customer_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.ListCustomerGroupMembersResponse:
        """Lists who is in a group, or which groups somebody is in, newest first; past and coming ones too.

        Args:
            group_id: Only of this group.
            customer_id: Only of this customer.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: customer_groups_pb2.ListCustomerGroupMembersResponse = self._call(
            "ListCustomerGroupMembers",
            request,
            {"group_id": group_id, "customer_id": customer_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def GetProfile(
        self,
        request: Request[profiles_pb2.GetProfileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> profiles_pb2.Profile:
        """Returns the caller's profile, or anybody's for staff. Whoever never told anything has an empty one.

        Args:
            id: UUID of the account; empty: the caller's.
        """
        answer: profiles_pb2.Profile = self._call("GetProfile", request, {"id": id}, timeout, metadata)
        return answer

    def UpdateProfile(
        self,
        request: Request[profiles_pb2.UpdateProfileRequest] = None,
        /,
        *,
        profile: profiles_pb2.Profile | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> profiles_pb2.Profile:
        """Changes the caller's own profile.

        Args:
            profile: The new values; `etag` if the change depends on what was read. An `id` must be the caller's.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: profiles_pb2.Profile = self._call(
            "UpdateProfile",
            request,
            {"profile": profile, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def OpenGuestSession(
        self,
        request: Request[guests_pb2.OpenGuestSessionRequest] = None,
        /,
        *,
        language_code: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.OpenGuestSessionResponse:
        """Opens a session for somebody without an account. Beyond 300 calls an hour from one address, fails
        with `RATE_LIMITED`.

        Args:
            language_code: Language of the pages, such as `de` or `de-AT`.
            time_zone: IANA name of the time zone, such as `Europe/Vienna`.
        """
        answer: guests_pb2.OpenGuestSessionResponse = self._call(
            "OpenGuestSession", request, {"language_code": language_code, "time_zone": time_zone}, timeout, metadata
        )
        return answer

    def TouchGuestSession(
        self,
        request: Request[guests_pb2.TouchGuestSessionRequest] = None,
        /,
        *,
        guest_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Notes that a guest session is in use, which makes it last another 30 days. Fails with
        `GUEST_TOKEN_UNUSABLE` for one that has ended.

        Args:
            guest_token: Secret of the session.
        """
        answer: guests_pb2.GuestSession = self._call(
            "TouchGuestSession", request, {"guest_token": guest_token}, timeout, metadata
        )
        return answer

    def EndGuestSession(
        self,
        request: Request[guests_pb2.EndGuestSessionRequest] = None,
        /,
        *,
        guest_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Ends a guest session, and forgets from where it came. Fails with `GUEST_TOKEN_UNUSABLE` for one
        that has ended.

        Args:
            guest_token: Secret of the session.
        """
        answer: guests_pb2.GuestSession = self._call(
            "EndGuestSession", request, {"guest_token": guest_token}, timeout, metadata
        )
        return answer

    def MergeGuestSession(
        self,
        request: Request[guests_pb2.MergeGuestSessionRequest] = None,
        /,
        *,
        guest_token: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Takes a guest session into the caller's account and ends it. Who has its token was the guest.

        Language and time zone go into the profile where it has none. A cart has a token of its own:
        `CartsService.MergeCart`. Fails with `GUEST_TOKEN_UNUSABLE` for one that has ended.

        Args:
            guest_token: Secret of the session.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: guests_pb2.GuestSession = self._call(
            "MergeGuestSession", request, {"guest_token": guest_token, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetGuestSession(
        self,
        request: Request[guests_pb2.GetGuestSessionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Returns one guest session.

        Args:
            id: UUID of the session.
        """
        answer: guests_pb2.GuestSession = self._call("GetGuestSession", request, {"id": id}, timeout, metadata)
        return answer

    def ListGuestSessions(
        self,
        request: Request[guests_pb2.ListGuestSessionsRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.ListGuestSessionsResponse:
        """Lists guest sessions, newest first.

        Args:
            show_deleted: Also those that have ended.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: guests_pb2.ListGuestSessionsResponse = self._call(
            "ListGuestSessions",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def WithdrawAccount(
        self,
        request: Request[withdrawals_pb2.WithdrawAccountRequest] = None,
        /,
        *,
        current_password: str | None = None,
        code: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.Withdrawal:
        """Closes the caller's account. 14 days later what is personal is erased.

        All sessions end at once, and a mail brings a token for CancelWithdrawal. What must stay, such as
        orders and payments, stays without a name. The erasure waits until orders and balances are
        settled. Fails with `PASSWORD_WRONG`, `SECOND_FACTOR_REQUIRED`, `CODE_WRONG`, and with
        `SELLER_STILL_ACTIVE` while the account has a shop.

        Args:
            current_password: The password.
            code: Code of the second factor, for accounts that have one.
            reason: Why, if the customer wants to say. At most 500 characters.
        """
        answer: withdrawals_pb2.Withdrawal = self._call(
            "WithdrawAccount",
            request,
            {"current_password": current_password, "code": code, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    def CancelWithdrawal(
        self,
        request: Request[withdrawals_pb2.CancelWithdrawalRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.Withdrawal:
        """Opens an account again that was closed by WithdrawAccount, with the token of the mail. To log in
        is another call.

        Fails with `MAIL_TOKEN_UNUSABLE` once what is personal is erased, and for a token that was used.

        Args:
            token: Token of the mail.
        """
        answer: withdrawals_pb2.Withdrawal = self._call(
            "CancelWithdrawal", request, {"token": token}, timeout, metadata
        )
        return answer

    def GetWithdrawal(
        self,
        request: Request[withdrawals_pb2.GetWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.Withdrawal:
        """Returns one withdrawal.

        Args:
            id: UUID of the withdrawal.
        """
        answer: withdrawals_pb2.Withdrawal = self._call("GetWithdrawal", request, {"id": id}, timeout, metadata)
        return answer

    def ListWithdrawals(
        self,
        request: Request[withdrawals_pb2.ListWithdrawalsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.ListWithdrawalsResponse:
        """Lists withdrawals, newest first.

        Args:
            states: Only withdrawals in one of these states; empty: in any.
            customer_id: Only those of this customer.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: withdrawals_pb2.ListWithdrawalsResponse = self._call(
            "ListWithdrawals",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def CreateSellerVerification(
        self,
        request: Request[seller_verifications_pb2.CreateSellerVerificationRequest] = None,
        /,
        *,
        seller_verification: seller_verifications_pb2.SellerVerification | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Hands in evidence about the calling seller, or applicant. Fails with `VERIFICATION_OPEN` while one
        of the type waits for a decision.

        Args:
            seller_verification: The type and where the document is.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = self._call(
            "CreateSellerVerification",
            request,
            {"seller_verification": seller_verification, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetSellerVerification(
        self,
        request: Request[seller_verifications_pb2.GetSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Returns one verification: the caller's own, or anybody's for staff.

        Args:
            id: UUID of the verification.
        """
        answer: seller_verifications_pb2.SellerVerification = self._call(
            "GetSellerVerification", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListSellerVerifications(
        self,
        request: Request[seller_verifications_pb2.ListSellerVerificationsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        types: Iterable[int | str] | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.ListSellerVerificationsResponse:
        """Lists the caller's verifications, newest first; for staff, those of all sellers.

        Args:
            seller_id: Only those of this seller; sellers see their own in any case.
            types: Only of one of these types; empty: of any.
            states: Only in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: seller_verifications_pb2.ListSellerVerificationsResponse = self._call(
            "ListSellerVerifications",
            request,
            {
                "seller_id": seller_id,
                "types": types,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ReviewSellerVerification(
        self,
        request: Request[seller_verifications_pb2.ReviewSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Notes that staff are at a verification. Fails with `STATE_FORBIDS` when it is not `SUBMITTED`.

        Args:
            id: UUID of the verification.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = self._call(
            "ReviewSellerVerification", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApproveSellerVerification(
        self,
        request: Request[seller_verifications_pb2.ApproveSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        expire_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Approves a verification, for a time or for good. Fails with `STATE_FORBIDS` once it is decided.

        Args:
            id: UUID of the verification.
            note: What was seen; the seller gets to see it. At most 500 characters.
            expire_time: Until when it holds, such as the end of a licence; unset: for good.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = self._call(
            "ApproveSellerVerification",
            request,
            {"id": id, "note": note, "expire_time": expire_time, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RejectSellerVerification(
        self,
        request: Request[seller_verifications_pb2.RejectSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Rejects a verification. The seller may hand in better evidence. Fails with `STATE_FORBIDS` once it
        is decided.

        Args:
            id: UUID of the verification.
            note: What is wrong; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = self._call(
            "RejectSellerVerification", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DescribePermissions(
        self,
        request: Request[roles_pb2.DescribePermissionsRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.DescribePermissionsResponse:
        """Tells all permissions that staff may have, and which roles have them."""
        answer: roles_pb2.DescribePermissionsResponse = self._call(
            "DescribePermissions", request, {}, timeout, metadata
        )
        return answer

    def GrantPermission(
        self,
        request: Request[roles_pb2.GrantPermissionRequest] = None,
        /,
        *,
        permission: str | None = None,
        role: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.Permission:
        """Gives a permission to a role of staff, for all who have the role, from their next call on.

        `identity.manage` is for super administrators only. Fails with `PERMISSION_FIXED` for it, and for
        `SUPER_ADMIN`, whose permissions never change.

        Args:
            permission: Name of the permission.
            role: `SUPPORT_ADMIN`, `CONTENT_MODERATOR` or `ORDER_MANAGER`.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: roles_pb2.Permission = self._call(
            "GrantPermission",
            request,
            {"permission": permission, "role": role, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RevokePermission(
        self,
        request: Request[roles_pb2.RevokePermissionRequest] = None,
        /,
        *,
        permission: str | None = None,
        role: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.Permission:
        """Takes a permission from a role of staff, for all who have the role, from their next call on. Fails
        with `PERMISSION_FIXED` for `SUPER_ADMIN`.

        Args:
            permission: Name of the permission.
            role: `SUPPORT_ADMIN`, `CONTENT_MODERATOR` or `ORDER_MANAGER`.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: roles_pb2.Permission = self._call(
            "RevokePermission",
            request,
            {"permission": permission, "role": role, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListRoleEscalations(
        self,
        request: Request[roles_pb2.ListRoleEscalationsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        administrator_id: str | None = None,
        types: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.ListRoleEscalationsResponse:
        """Lists who came into another role, newest first.

        Args:
            account_id: Only those of this account.
            administrator_id: Only those made by this administrator.
            types: Only of one of these types; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: roles_pb2.ListRoleEscalationsResponse = self._call(
            "ListRoleEscalations",
            request,
            {
                "account_id": account_id,
                "administrator_id": administrator_id,
                "types": types,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def StartExternalLogin(
        self,
        request: Request[external_identities_pb2.StartExternalLoginRequest] = None,
        /,
        *,
        provider: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.StartExternalLoginResponse:
        """Begins a login, or a link, at a provider (OpenID Connect). Fails with `EXTERNAL_PROVIDER_UNKNOWN` for one
        that the mall does not know.

        Args:
            provider: Code of the provider.
        """
        answer: external_identities_pb2.StartExternalLoginResponse = self._call(
            "StartExternalLogin", request, {"provider": provider}, timeout, metadata
        )
        return answer

    def LogInExternally(
        self,
        request: Request[external_identities_pb2.LogInExternallyRequest] = None,
        /,
        *,
        provider: str | None = None,
        id_token: str | None = None,
        login_token: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Tokens:
        """Opens a session by the token of a provider: of the account that is linked with its holder.

        Where none is, the account that has the same verified e-mail address is linked, if the provider
        vouches for the address; what somebody else may have set in an account that was never verified is
        removed before. Else a customer account is opened. Fails with `EXTERNAL_LOGIN_FAILED` for a token
        that does not hold, with `EXTERNAL_EMAIL_UNVERIFIED` where the provider does not vouch for the
        address of somebody new, with `EXTERNAL_PROVIDER_UNAVAILABLE` while its keys cannot be had, and as Login
        does.

        Args:
            provider: Code of the provider.
            id_token: Token of the provider: a signed `id_token` with the nonce of StartExternalLogin.
            login_token: `login_token` of StartExternalLogin.
            code: Code of the second factor, for accounts that have one.
        """
        answer: sessions_pb2.Tokens = self._call(
            "LogInExternally",
            request,
            {"provider": provider, "id_token": id_token, "login_token": login_token, "code": code},
            timeout,
            metadata,
        )
        return answer

    def LinkExternalIdentity(
        self,
        request: Request[external_identities_pb2.LinkExternalIdentityRequest] = None,
        /,
        *,
        provider: str | None = None,
        id_token: str | None = None,
        login_token: str | None = None,
        current_password: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.ExternalIdentity:
        """Links a provider with the caller's account. Fails as LogInExternally does, with `PASSWORD_WRONG`,
        and with `EXTERNAL_IDENTITY_TAKEN` where the holder has another account, or the account another
        link with the provider.

        Args:
            provider: Code of the provider.
            id_token: Token of the provider: a signed `id_token` with the nonce of StartExternalLogin.
            login_token: `login_token` of StartExternalLogin.
            current_password: The password.
            code: Code of the second factor, for accounts that have one.
        """
        answer: external_identities_pb2.ExternalIdentity = self._call(
            "LinkExternalIdentity",
            request,
            {
                "provider": provider,
                "id_token": id_token,
                "login_token": login_token,
                "current_password": current_password,
                "code": code,
            },
            timeout,
            metadata,
        )
        return answer

    def ListExternalIdentities(
        self,
        request: Request[external_identities_pb2.ListExternalIdentitiesRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.ListExternalIdentitiesResponse:
        """Lists the providers that are linked with an account, the newest link first.

        Args:
            customer_id: UUID of the account; empty: the caller's. Others take `identity.read`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: external_identities_pb2.ListExternalIdentitiesResponse = self._call(
            "ListExternalIdentities",
            request,
            {"customer_id": customer_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def UnlinkExternalIdentity(
        self,
        request: Request[external_identities_pb2.UnlinkExternalIdentityRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.ExternalIdentity:
        """Removes a way into the caller's account. Fails with `LAST_WAY_IN` for the only one of an account
        without a password.

        Args:
            id: UUID of the link.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: external_identities_pb2.ExternalIdentity = self._call(
            "UnlinkExternalIdentity", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer


class AsyncIdentityService(Service):
    """Manages accounts: who people are, how they log in, and what they may do.

    There is one account per e-mail address, however it is written: in upper or lower case, composed
    or decomposed letters, an international domain or its `xn--` form. A customer, the seller it may
    become and the sessions share the account's id; administrators have accounts of their own.

    Registration and sessions: RegisterCustomer, VerifyEmail, ResendVerification, ChangeEmail, Login,
    RefreshSession, Logout, ListSessions, RevokeSession, RevokeAllSessions.
    Secrets: ChangePassword, RequestPasswordReset, ResetPassword, EnrollSecondFactor,
    ConfirmSecondFactor, RemoveSecondFactor.
    Customers: GetCustomer, ListCustomers, UpdateCustomer, VerifyCustomer, SuspendCustomer,
    ReinstateCustomer.
    Sellers: ApplyAsSeller, GetSeller, ListSellers, UpdateSeller, VerifySellerDocuments,
    ApproveSeller, RejectSeller, SuspendSeller, HoldSeller, ReinstateSeller, BanSeller,
    SetSellerCommissionRate.
    Administrators: BootstrapAdministrator, CreateAdministrator, GetAdministrator,
    ListAdministrators, UpdateAdministrator, DeactivateAdministrator, ReactivateAdministrator,
    DeleteAdministrator.
    Customer groups: CreateCustomerGroup, GetCustomerGroup, ListCustomerGroups, UpdateCustomerGroup,
    DeleteCustomerGroup, AddCustomerGroupMember, RemoveCustomerGroupMember, ListCustomerGroupMembers.
    Profiles: GetProfile, UpdateProfile.
    Guests: OpenGuestSession, TouchGuestSession, EndGuestSession, MergeGuestSession, GetGuestSession,
    ListGuestSessions.
    Leaving: WithdrawAccount, CancelWithdrawal, GetWithdrawal, ListWithdrawals.
    Verifications of sellers: CreateSellerVerification, GetSellerVerification,
    ListSellerVerifications, ReviewSellerVerification, ApproveSellerVerification,
    RejectSellerVerification.
    Roles: DescribePermissions, GrantPermission, RevokePermission, ListRoleEscalations.
    Providers: StartExternalLogin, LogInExternally, LinkExternalIdentity, ListExternalIdentities,
    UnlinkExternalIdentity.
    """

    full_name = identity_pb2.DESCRIPTOR.services_by_name["IdentityService"].full_name

    async def RegisterCustomer(
        self,
        request: Request[customers_pb2.RegisterCustomerRequest] = None,
        /,
        *,
        email: str | None = None,
        password: str | None = None,
        display_name: str | None = None,
        nickname: str | None = None,
        phone_number: str | None = None,
        birth_date: date_pb2.Date | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.RegisterCustomerResponse:
        """Opens a customer account and mails a verification token to it.

        The answer is the same when the address has an account already: that account's holder gets a
        mail instead, unless a mail went to the address within the last 5 minutes: then none is sent,
        and the earlier one holds. The account may log in at once; buying, reviewing and saving
        addresses wait for VerifyEmail. Fails with `PASSWORD_TOO_WEAK`, `TOO_YOUNG` and, beyond 60 calls
        an hour from one address, `RATE_LIMITED`. Repeating the call is harmless, so it takes no
        `request_id`.

        Args:
            email: E-mail address; domain names in any script.
            password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password.
            display_name: Full name. At most 100 characters.
            nickname: Name that others see. At most 50 characters.
            phone_number: Phone number in E.164 form, such as `+14155550123`.
            birth_date: Day of birth; at least 18 years ago.
        """
        answer: customers_pb2.RegisterCustomerResponse = await self._call(
            "RegisterCustomer",
            request,
            {
                "email": email,
                "password": password,
                "display_name": display_name,
                "nickname": nickname,
                "phone_number": phone_number,
                "birth_date": birth_date,
            },
            timeout,
            metadata,
        )
        return answer

    async def VerifyEmail(
        self,
        request: Request[sessions_pb2.VerifyEmailRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.VerifyEmailResponse:
        """Verifies an account's e-mail address with the token from a mail.

        Also completes ChangeEmail. A token works once and for 24 hours: fails with
        `MAIL_TOKEN_UNUSABLE` otherwise. Ends what was started with the account before: all sessions
        but the calling one, every other token from a mail, a second factor that was offered. Called
        from no session of the account, a first verification takes away a second factor that is on,
        too: whoever turned it on had not shown that the address is theirs.

        Args:
            token: The token.
        """
        answer: sessions_pb2.VerifyEmailResponse = await self._call(
            "VerifyEmail", request, {"token": token}, timeout, metadata
        )
        return answer

    async def ResendVerification(
        self,
        request: Request[sessions_pb2.ResendVerificationRequest] = None,
        /,
        *,
        email: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Mails a new verification token, at most once in 5 minutes. Earlier tokens stop working. Beyond
        60 such calls and RequestPasswordReset an hour from one address, fails with `RATE_LIMITED`.

        The answer is the same whether or not there is such an account, and whether or not a mail
        goes out.

        Args:
            email: The address to verify.
        """
        answer: empty_pb2.Empty = await self._call("ResendVerification", request, {"email": email}, timeout, metadata)
        return answer

    async def ChangeEmail(
        self,
        request: Request[sessions_pb2.ChangeEmailRequest] = None,
        /,
        *,
        email: str | None = None,
        current_password: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Starts moving the calling account to another e-mail address.

        A verification token goes to the new address, a notice to the old one; nothing changes before
        VerifyEmail is called with the token. The answer is the same when the new address has an
        account already: nothing is sent then. At most once in 5 minutes. Fails with `PASSWORD_WRONG`.

        Args:
            email: The new address.
            current_password: The account's password.
        """
        answer: empty_pb2.Empty = await self._call(
            "ChangeEmail", request, {"email": email, "current_password": current_password}, timeout, metadata
        )
        return answer

    async def Login(
        self,
        request: Request[sessions_pb2.LoginRequest] = None,
        /,
        *,
        email: str | None = None,
        password: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Tokens:
        """Opens a session with e-mail address and password, for accounts of every role.

        Fails with `LOGIN_FAILED` for an unknown address, a wrong password and a locked account alike.
        5 failures within 15 minutes lock the account for 30 minutes. With the right password, fails
        with `ACCOUNT_SUSPENDED` or `ACCOUNT_CLOSED` where that is so, and with
        `SECOND_FACTOR_REQUIRED` when the account has a second factor and no `code` is given.

        Wrong codes are counted apart, here and in RemoveSecondFactor and ConfirmSecondFactor, and only
        a right one brings the count back. The fifth locks the second factor for 30 minutes, each later
        one twice as long as the one before, up to a day; a locked one answers as it does to a wrong
        code.

        Beyond 300 calls within 10 minutes from one address, whatever became of them, fails with
        `RATE_LIMITED`.

        Args:
            email: The account's e-mail address.
            password: The password.
            code: Six digits from the authenticator, or a recovery code; for accounts with a second factor.
        """
        answer: sessions_pb2.Tokens = await self._call(
            "Login", request, {"email": email, "password": password, "code": code}, timeout, metadata
        )
        return answer

    async def RefreshSession(
        self,
        request: Request[sessions_pb2.RefreshSessionRequest] = None,
        /,
        *,
        refresh_token: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Tokens:
        """Trades a refresh token for a new pair of tokens. Each refresh token works once.

        A lost answer can be fetched again: the same token with the same `request_id`, within 30
        seconds, as long as the new refresh token was not used. Any other use of a used token ends the
        session, since that is how a stolen token shows. Fails with `REFRESH_TOKEN_INVALID` in every
        case: log in again.

        Args:
            refresh_token: The refresh token of the last answer.
            request_id: UUID chosen by the caller: send the same one to get a lost answer again.
        """
        answer: sessions_pb2.Tokens = await self._call(
            "RefreshSession", request, {"refresh_token": refresh_token, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def Logout(
        self,
        request: Request[sessions_pb2.LogoutRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Session:
        """Ends the calling session. Its tokens stop working at once."""
        answer: sessions_pb2.Session = await self._call("Logout", request, {}, timeout, metadata)
        return answer

    async def ListSessions(
        self,
        request: Request[sessions_pb2.ListSessionsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        show_ended: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.ListSessionsResponse:
        """Lists the caller's sessions, newest first; with `identity.manage`, those of any account.

        Args:
            account_id: The account whose sessions are asked for; unset: the caller. Others need `identity.manage`.
            show_ended: Also sessions that have ended.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: sessions_pb2.ListSessionsResponse = await self._call(
            "ListSessions",
            request,
            {"account_id": account_id, "show_ended": show_ended, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def RevokeSession(
        self,
        request: Request[sessions_pb2.RevokeSessionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Session:
        """Ends one of the caller's sessions; with `identity.manage`, anybody's. An ended session stays
        as it is.

        Args:
            id: UUID of the session.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sessions_pb2.Session = await self._call(
            "RevokeSession", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RevokeAllSessions(
        self,
        request: Request[sessions_pb2.RevokeAllSessionsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        keep_current: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.RevokeAllSessionsResponse:
        """Ends every session of the caller; with `identity.manage`, of any account.

        Args:
            account_id: The account whose sessions end; unset: the caller. Others need `identity.manage`.
            keep_current: Leaves the calling session open.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sessions_pb2.RevokeAllSessionsResponse = await self._call(
            "RevokeAllSessions",
            request,
            {"account_id": account_id, "keep_current": keep_current, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ChangePassword(
        self,
        request: Request[sessions_pb2.ChangePasswordRequest] = None,
        /,
        *,
        current_password: str | None = None,
        new_password: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Changes the caller's password, and ends what was started with the account before: all other
        sessions, every token from a mail, a second factor that was offered.

        Fails with `PASSWORD_WRONG` when the current one is not given right, which counts towards the
        lock as at Login; with `PASSWORD_TOO_WEAK` or `PASSWORD_USED_BEFORE` for the new one. A call
        that is repeated with its `request_id` succeeds as long as the new password is the account's.

        Args:
            current_password: The password that works now.
            new_password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password. None of the last 5 either.
            request_id: Makes a repeated call safe: a random UUID.
        """
        answer: empty_pb2.Empty = await self._call(
            "ChangePassword",
            request,
            {"current_password": current_password, "new_password": new_password, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RequestPasswordReset(
        self,
        request: Request[sessions_pb2.RequestPasswordResetRequest] = None,
        /,
        *,
        email: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Mails a token for a new password, at most 3 times an hour. Earlier tokens stop working. Beyond
        60 such calls and ResendVerification an hour from one address, fails with `RATE_LIMITED`.

        The answer is the same whether or not there is such an account, and whether or not a mail
        goes out.

        Args:
            email: The account's e-mail address.
        """
        answer: empty_pb2.Empty = await self._call("RequestPasswordReset", request, {"email": email}, timeout, metadata)
        return answer

    async def ResetPassword(
        self,
        request: Request[sessions_pb2.ResetPasswordRequest] = None,
        /,
        *,
        token: str | None = None,
        new_password: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Sets a password with a token from a mail, and lifts a lock.

        Ends what was started with the account before: all sessions, every other token from a mail, a
        second factor that was offered; where the address had never been verified, a second factor that
        is on as well. Takes tokens of RequestPasswordReset (1 hour) and of invitations (24 hours),
        each once. The e-mail address counts as verified afterwards. Fails with `MAIL_TOKEN_UNUSABLE`,
        `PASSWORD_TOO_WEAK` or `PASSWORD_USED_BEFORE`; the token stays good after the last two.

        Args:
            token: The token.
            new_password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password. None of the last 5 either.
        """
        answer: empty_pb2.Empty = await self._call(
            "ResetPassword", request, {"token": token, "new_password": new_password}, timeout, metadata
        )
        return answer

    async def EnrollSecondFactor(
        self,
        request: Request[sessions_pb2.EnrollSecondFactorRequest] = None,
        /,
        *,
        current_password: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.EnrollSecondFactorResponse:
        """Makes the secret of a second factor (TOTP, RFC 6238) for the calling account.

        Nothing changes before ConfirmSecondFactor; calling again makes a new secret. Fails with
        `PASSWORD_WRONG`, and with `SECOND_FACTOR_PRESENT` when the account has one.

        Args:
            current_password: The account's password.
        """
        answer: sessions_pb2.EnrollSecondFactorResponse = await self._call(
            "EnrollSecondFactor", request, {"current_password": current_password}, timeout, metadata
        )
        return answer

    async def ConfirmSecondFactor(
        self,
        request: Request[sessions_pb2.ConfirmSecondFactorRequest] = None,
        /,
        *,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.ConfirmSecondFactorResponse:
        """Turns the second factor on with a first code, ends all other sessions and every token from a
        mail, and returns recovery codes, which are shown this once.

        Fails with `CODE_WRONG`, and with `SECOND_FACTOR_PRESENT` when the account has one.

        Args:
            code: Six digits from the authenticator.
        """
        answer: sessions_pb2.ConfirmSecondFactorResponse = await self._call(
            "ConfirmSecondFactor", request, {"code": code}, timeout, metadata
        )
        return answer

    async def RemoveSecondFactor(
        self,
        request: Request[sessions_pb2.RemoveSecondFactorRequest] = None,
        /,
        *,
        current_password: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Turns the second factor off, and ends all other sessions and every token from a mail.

        Fails with `PASSWORD_WRONG`, or with `CODE_WRONG` for a wrong code, a locked second factor and
        an account without one.

        Args:
            current_password: The account's password.
            code: Six digits from the authenticator, or a recovery code.
        """
        answer: empty_pb2.Empty = await self._call(
            "RemoveSecondFactor", request, {"current_password": current_password, "code": code}, timeout, metadata
        )
        return answer

    async def GetCustomer(
        self,
        request: Request[customers_pb2.GetCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Returns one customer: the caller itself, or anyone for staff.

        Args:
            id: UUID of the customer.
        """
        answer: customers_pb2.Customer = await self._call("GetCustomer", request, {"id": id}, timeout, metadata)
        return answer

    async def ListCustomers(
        self,
        request: Request[customers_pb2.ListCustomersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        email: str | None = None,
        phone_number: str | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.ListCustomersResponse:
        """Lists customers, newest first.

        Args:
            states: Only customers in one of these states; empty: in any.
            email: Only the customer with this e-mail address.
            phone_number: Only the customer with this phone number.
            create_time_from: Only customers who registered at this time or later.
            create_time_until: Only customers who registered before this time.
            show_deleted: Also deleted customers; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: customers_pb2.ListCustomersResponse = await self._call(
            "ListCustomers",
            request,
            {
                "states": states,
                "email": email,
                "phone_number": phone_number,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateCustomer(
        self,
        request: Request[customers_pb2.UpdateCustomerRequest] = None,
        /,
        *,
        customer: customers_pb2.Customer | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Changes the caller's own customer record. A new phone number counts as not verified, and is
        taken whoever else has it.

        Fails with `TOO_YOUNG`.

        Args:
            customer: The customer with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = await self._call(
            "UpdateCustomer",
            request,
            {"customer": customer, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def VerifyCustomer(
        self,
        request: Request[customers_pb2.VerifyCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        phone_number: bool | None = None,
        identity: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Records that staff have checked a customer's phone number or identity.

        A checked number belongs to one customer: fails with `PHONE_NUMBER_TAKEN` when it was checked
        for another one.

        Args:
            id: UUID of the customer.
            phone_number: The phone number is correct.
            identity: The identity is correct.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = await self._call(
            "VerifyCustomer",
            request,
            {"id": id, "phone_number": phone_number, "identity": identity, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def SuspendCustomer(
        self,
        request: Request[customers_pb2.SuspendCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Suspends a customer, who can no longer log in, and ends all of its sessions.

        Fails with `STATE_FORBIDS` when the customer is suspended or closed already, and with
        `SELLER_STILL_ACTIVE` while its shop is open: suspend the seller first.

        Args:
            id: UUID of the customer.
            reason: Why; the customer gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = await self._call(
            "SuspendCustomer", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ReinstateCustomer(
        self,
        request: Request[customers_pb2.ReinstateCustomerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customers_pb2.Customer:
        """Lifts a customer's suspension. Fails with `STATE_FORBIDS` for any other, and for the holder of
        a banned shop.

        Args:
            id: UUID of the customer.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customers_pb2.Customer = await self._call(
            "ReinstateCustomer", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApplyAsSeller(
        self,
        request: Request[sellers_pb2.ApplyAsSellerRequest] = None,
        /,
        *,
        seller: sellers_pb2.Seller | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Applies to become a seller, in state `PENDING`; the customer account stays as it is.

        After a rejection it may be called again, with better data. Fails with `SELLER_EXISTS` in any
        other state, and with `TAX_ID_TAKEN`, `REGISTRATION_NUMBER_TAKEN` or `SLUG_TAKEN`.

        Args:
            seller: The business.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "ApplyAsSeller", request, {"seller": seller, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetSeller(
        self,
        request: Request[sellers_pb2.GetSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Returns one seller.

        Everybody sees active sellers, without tax id, bank data, phone number and address. Sellers
        see all of themselves, staff all of everyone; bank numbers only ever show their last digits.

        Args:
            id: UUID of the seller.
        """
        answer: sellers_pb2.Seller = await self._call("GetSeller", request, {"id": id}, timeout, metadata)
        return answer

    async def ListSellers(
        self,
        request: Request[sellers_pb2.ListSellersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        business_types: Iterable[int | str] | None = None,
        store_slug: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.ListSellersResponse:
        """Lists sellers, newest first. Shows of each what GetSeller shows.

        Args:
            states: Only sellers in one of these states; empty: in any. The public sees active ones only.
            business_types: Only sellers of one of these kinds; empty: of any.
            store_slug: Only the seller whose shop has this address.
            show_deleted: Also deleted sellers; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: sellers_pb2.ListSellersResponse = await self._call(
            "ListSellers",
            request,
            {
                "states": states,
                "business_types": business_types,
                "store_slug": store_slug,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateSeller(
        self,
        request: Request[sellers_pb2.UpdateSellerRequest] = None,
        /,
        *,
        seller: sellers_pb2.Seller | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Changes the caller's own seller record.

        A change of what the documents prove (names, registration, tax id, address, bank data) resets
        `documents_verified`: staff must check again. Fails with `TAX_ID_TAKEN`,
        `REGISTRATION_NUMBER_TAKEN` or `SLUG_TAKEN`.

        Args:
            seller: The seller with `id` and the new values; `etag` if the change depends on what was read. With
                `*`, bank numbers that are not sent stay as they are.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "UpdateSeller",
            request,
            {"seller": seller, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def VerifySellerDocuments(
        self,
        request: Request[sellers_pb2.VerifySellerDocumentsRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Records that staff have checked a seller's documents.

        Fails with `BANK_HOLDER_MISMATCH` unless the bank account is in the business's name.

        Args:
            id: UUID of the seller.
            reason: What was checked, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "VerifySellerDocuments", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApproveSeller(
        self,
        request: Request[sellers_pb2.ApproveSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        commission_rate: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Opens the shop of a pending seller; the account's role becomes seller.

        Fails with `EMAIL_NOT_VERIFIED`, `DOCUMENTS_NOT_VERIFIED` or `BANK_HOLDER_MISMATCH` where
        something is missing, and with `STATE_FORBIDS` unless the seller is pending.

        Args:
            id: UUID of the seller.
            reason: Why, for the record. At most 500 characters.
            commission_rate: What the mall keeps of each sale, between 0 and 1 with at most 4 decimals. Unset: the
                channel's rate, else the mall's.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "ApproveSeller",
            request,
            {"id": id, "reason": reason, "commission_rate": commission_rate, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RejectSeller(
        self,
        request: Request[sellers_pb2.RejectSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Turns a pending application down. The applicant may apply again.

        Args:
            id: UUID of the seller.
            reason: Why; the applicant gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "RejectSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SuspendSeller(
        self,
        request: Request[sellers_pb2.SuspendSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Closes a shop for a time: it sells nothing, may fulfil open orders, and payouts wait.

        Args:
            id: UUID of the seller.
            reason: Why; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "SuspendSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def HoldSeller(
        self,
        request: Request[sellers_pb2.HoldSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Freezes a shop while something is investigated. Works as a suspension does.

        Args:
            id: UUID of the seller.
            reason: Why; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "HoldSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ReinstateSeller(
        self,
        request: Request[sellers_pb2.ReinstateSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Opens a suspended or frozen shop again.

        Args:
            id: UUID of the seller.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "ReinstateSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def BanSeller(
        self,
        request: Request[sellers_pb2.BanSellerRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Closes a shop for good and bars its holder from logging in. It cannot be undone.

        Args:
            id: UUID of the seller.
            reason: Why; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "BanSeller", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SetSellerCommissionRate(
        self,
        request: Request[sellers_pb2.SetSellerCommissionRateRequest] = None,
        /,
        *,
        id: str | None = None,
        commission_rate: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.Seller:
        """Sets what the mall keeps of a seller's sales. Applies to new orders only.

        Args:
            id: UUID of the seller.
            commission_rate: What the mall keeps of each sale, between 0 and 1 with at most 4 decimals.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.Seller = await self._call(
            "SetSellerCommissionRate",
            request,
            {"id": id, "commission_rate": commission_rate, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def BootstrapAdministrator(
        self,
        request: Request[administrators_pb2.BootstrapAdministratorRequest] = None,
        /,
        *,
        token: str | None = None,
        email: str | None = None,
        password: str | None = None,
        display_name: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Makes the first super administrator, with the one-time token that the server prints when it
        starts without any. The token works for 30 minutes.

        Fails with `BOOTSTRAP_CLOSED` when the token is wrong, used or expired, and as soon as there
        is any administrator. Fails with `PASSWORD_TOO_WEAK`, and then the token stays good.

        Args:
            token: The token that the server has printed.
            email: E-mail address of the first administrator; counts as verified.
            password: 8 to 128 characters, with a capital, a small letter, a digit and another character. Neither
                the e-mail address nor a common password.
            display_name: Full name. At most 100 characters.
        """
        answer: administrators_pb2.Administrator = await self._call(
            "BootstrapAdministrator",
            request,
            {"token": token, "email": email, "password": password, "display_name": display_name},
            timeout,
            metadata,
        )
        return answer

    async def CreateAdministrator(
        self,
        request: Request[administrators_pb2.CreateAdministratorRequest] = None,
        /,
        *,
        administrator: administrators_pb2.Administrator | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Makes an administrator and mails an invitation, whose token sets a password through
        ResetPassword.

        RequestPasswordReset replaces an expired invitation. Fails with `EMAIL_TAKEN` or
        `USERNAME_TAKEN`.

        Args:
            administrator: The administrator to create.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = await self._call(
            "CreateAdministrator",
            request,
            {"administrator": administrator, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetAdministrator(
        self,
        request: Request[administrators_pb2.GetAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Returns one administrator.

        Args:
            id: UUID of the administrator.
        """
        answer: administrators_pb2.Administrator = await self._call(
            "GetAdministrator", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListAdministrators(
        self,
        request: Request[administrators_pb2.ListAdministratorsRequest] = None,
        /,
        *,
        roles: Iterable[int | str] | None = None,
        states: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.ListAdministratorsResponse:
        """Lists administrators, newest first.

        Args:
            roles: Only administrators of one of these roles; empty: of any.
            states: Only administrators in one of these states; empty: in any.
            show_deleted: Also deleted administrators; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: administrators_pb2.ListAdministratorsResponse = await self._call(
            "ListAdministrators",
            request,
            {
                "roles": roles,
                "states": states,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateAdministrator(
        self,
        request: Request[administrators_pb2.UpdateAdministratorRequest] = None,
        /,
        *,
        administrator: administrators_pb2.Administrator | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Changes an administrator. A new role counts from the administrator's next call on.

        Nobody can change their own role: that fails with `ADMINISTRATOR_SELF`. So there is always an
        active super administrator, even when two demote each other at once. Fails with
        `USERNAME_TAKEN`.

        Args:
            administrator: The administrator with `id` and the new values; `etag` if the change depends on what was
                read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = await self._call(
            "UpdateAdministrator",
            request,
            {"administrator": administrator, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeactivateAdministrator(
        self,
        request: Request[administrators_pb2.DeactivateAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Deactivates an administrator, who can no longer log in, and ends all of its sessions.

        Fails with `ADMINISTRATOR_SELF` or `STATE_FORBIDS`.

        Args:
            id: UUID of the administrator.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = await self._call(
            "DeactivateAdministrator",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ReactivateAdministrator(
        self,
        request: Request[administrators_pb2.ReactivateAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Reactivates a deactivated administrator. Fails with `STATE_FORBIDS` for any other.

        Args:
            id: UUID of the administrator.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = await self._call(
            "ReactivateAdministrator",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteAdministrator(
        self,
        request: Request[administrators_pb2.DeleteAdministratorRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> administrators_pb2.Administrator:
        """Deletes an administrator softly and for good: what it did stays on record.

        Fails with `ADMINISTRATOR_SELF`.

        Args:
            id: UUID of the administrator.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: administrators_pb2.Administrator = await self._call(
            "DeleteAdministrator", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateCustomerGroup(
        self,
        request: Request[customer_groups_pb2.CreateCustomerGroupRequest] = None,
        /,
        *,
        customer_group: customer_groups_pb2.CustomerGroup | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Makes a group of customers, which price lists and promotions may be for. Fails with
        `CUSTOMER_GROUP_CODE_TAKEN`.

        Args:
            customer_group: The group.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroup = await self._call(
            "CreateCustomerGroup",
            request,
            {"customer_group": customer_group, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetCustomerGroup(
        self,
        request: Request[customer_groups_pb2.GetCustomerGroupRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Returns one group.

        Args:
            id: UUID of the group.
        """
        answer: customer_groups_pb2.CustomerGroup = await self._call(
            "GetCustomerGroup", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListCustomerGroups(
        self,
        request: Request[customer_groups_pb2.ListCustomerGroupsRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.ListCustomerGroupsResponse:
        """Lists groups, newest first. Sellers see what there is, not who is in it.

        Args:
            show_deleted: Also deleted ones; for callers with `identity.manage`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: customer_groups_pb2.ListCustomerGroupsResponse = await self._call(
            "ListCustomerGroups",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def UpdateCustomerGroup(
        self,
        request: Request[customer_groups_pb2.UpdateCustomerGroupRequest] = None,
        /,
        *,
        customer_group: customer_groups_pb2.CustomerGroup | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Changes a group.

        Args:
            customer_group: The group with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroup = await self._call(
            "UpdateCustomerGroup",
            request,
            {"customer_group": customer_group, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteCustomerGroup(
        self,
        request: Request[customer_groups_pb2.DeleteCustomerGroupRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroup:
        """Deletes a group softly. Nobody is in it any more: what is for it is for nobody.

        Args:
            id: UUID of the group.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroup = await self._call(
            "DeleteCustomerGroup", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AddCustomerGroupMember(
        self,
        request: Request[customer_groups_pb2.AddCustomerGroupMemberRequest] = None,
        /,
        *,
        group_id: str | None = None,
        customer_id: str | None = None,
        start_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        end_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroupMember:
        """Puts a customer into a group, for a time or for good. It counts from the customer's next call
        on. Whoever is in it gets the new window.

        Args:
            group_id: UUID of the group.
            customer_id: UUID of the customer.
            start_time: From when on. Unset: from now on.
            end_time: Until when, exclusive, after `start_time`. Unset: for good.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroupMember = await self._call(
            "AddCustomerGroupMember",
            request,
            {
                "group_id": group_id,
                "customer_id": customer_id,
                "start_time": start_time,
                "end_time": end_time,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def RemoveCustomerGroupMember(
        self,
        request: Request[customer_groups_pb2.RemoveCustomerGroupMemberRequest] = None,
        /,
        *,
        group_id: str | None = None,
        customer_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.CustomerGroupMember:
        """Takes a customer out of a group. It counts from the customer's next call on.

        Args:
            group_id: UUID of the group.
            customer_id: UUID of the customer.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: customer_groups_pb2.CustomerGroupMember = await self._call(
            "RemoveCustomerGroupMember",
            request,
            {"group_id": group_id, "customer_id": customer_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListCustomerGroupMembers(
        self,
        request: Request[customer_groups_pb2.ListCustomerGroupMembersRequest] = None,
        /,
        *,
        group_id: str | None = None,
        customer_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> customer_groups_pb2.ListCustomerGroupMembersResponse:
        """Lists who is in a group, or which groups somebody is in, newest first; past and coming ones too.

        Args:
            group_id: Only of this group.
            customer_id: Only of this customer.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: customer_groups_pb2.ListCustomerGroupMembersResponse = await self._call(
            "ListCustomerGroupMembers",
            request,
            {"group_id": group_id, "customer_id": customer_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def GetProfile(
        self,
        request: Request[profiles_pb2.GetProfileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> profiles_pb2.Profile:
        """Returns the caller's profile, or anybody's for staff. Whoever never told anything has an empty one.

        Args:
            id: UUID of the account; empty: the caller's.
        """
        answer: profiles_pb2.Profile = await self._call("GetProfile", request, {"id": id}, timeout, metadata)
        return answer

    async def UpdateProfile(
        self,
        request: Request[profiles_pb2.UpdateProfileRequest] = None,
        /,
        *,
        profile: profiles_pb2.Profile | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> profiles_pb2.Profile:
        """Changes the caller's own profile.

        Args:
            profile: The new values; `etag` if the change depends on what was read. An `id` must be the caller's.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: profiles_pb2.Profile = await self._call(
            "UpdateProfile",
            request,
            {"profile": profile, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def OpenGuestSession(
        self,
        request: Request[guests_pb2.OpenGuestSessionRequest] = None,
        /,
        *,
        language_code: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.OpenGuestSessionResponse:
        """Opens a session for somebody without an account. Beyond 300 calls an hour from one address, fails
        with `RATE_LIMITED`.

        Args:
            language_code: Language of the pages, such as `de` or `de-AT`.
            time_zone: IANA name of the time zone, such as `Europe/Vienna`.
        """
        answer: guests_pb2.OpenGuestSessionResponse = await self._call(
            "OpenGuestSession", request, {"language_code": language_code, "time_zone": time_zone}, timeout, metadata
        )
        return answer

    async def TouchGuestSession(
        self,
        request: Request[guests_pb2.TouchGuestSessionRequest] = None,
        /,
        *,
        guest_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Notes that a guest session is in use, which makes it last another 30 days. Fails with
        `GUEST_TOKEN_UNUSABLE` for one that has ended.

        Args:
            guest_token: Secret of the session.
        """
        answer: guests_pb2.GuestSession = await self._call(
            "TouchGuestSession", request, {"guest_token": guest_token}, timeout, metadata
        )
        return answer

    async def EndGuestSession(
        self,
        request: Request[guests_pb2.EndGuestSessionRequest] = None,
        /,
        *,
        guest_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Ends a guest session, and forgets from where it came. Fails with `GUEST_TOKEN_UNUSABLE` for one
        that has ended.

        Args:
            guest_token: Secret of the session.
        """
        answer: guests_pb2.GuestSession = await self._call(
            "EndGuestSession", request, {"guest_token": guest_token}, timeout, metadata
        )
        return answer

    async def MergeGuestSession(
        self,
        request: Request[guests_pb2.MergeGuestSessionRequest] = None,
        /,
        *,
        guest_token: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Takes a guest session into the caller's account and ends it. Who has its token was the guest.

        Language and time zone go into the profile where it has none. A cart has a token of its own:
        `CartsService.MergeCart`. Fails with `GUEST_TOKEN_UNUSABLE` for one that has ended.

        Args:
            guest_token: Secret of the session.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: guests_pb2.GuestSession = await self._call(
            "MergeGuestSession", request, {"guest_token": guest_token, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetGuestSession(
        self,
        request: Request[guests_pb2.GetGuestSessionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.GuestSession:
        """Returns one guest session.

        Args:
            id: UUID of the session.
        """
        answer: guests_pb2.GuestSession = await self._call("GetGuestSession", request, {"id": id}, timeout, metadata)
        return answer

    async def ListGuestSessions(
        self,
        request: Request[guests_pb2.ListGuestSessionsRequest] = None,
        /,
        *,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> guests_pb2.ListGuestSessionsResponse:
        """Lists guest sessions, newest first.

        Args:
            show_deleted: Also those that have ended.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: guests_pb2.ListGuestSessionsResponse = await self._call(
            "ListGuestSessions",
            request,
            {"show_deleted": show_deleted, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def WithdrawAccount(
        self,
        request: Request[withdrawals_pb2.WithdrawAccountRequest] = None,
        /,
        *,
        current_password: str | None = None,
        code: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.Withdrawal:
        """Closes the caller's account. 14 days later what is personal is erased.

        All sessions end at once, and a mail brings a token for CancelWithdrawal. What must stay, such as
        orders and payments, stays without a name. The erasure waits until orders and balances are
        settled. Fails with `PASSWORD_WRONG`, `SECOND_FACTOR_REQUIRED`, `CODE_WRONG`, and with
        `SELLER_STILL_ACTIVE` while the account has a shop.

        Args:
            current_password: The password.
            code: Code of the second factor, for accounts that have one.
            reason: Why, if the customer wants to say. At most 500 characters.
        """
        answer: withdrawals_pb2.Withdrawal = await self._call(
            "WithdrawAccount",
            request,
            {"current_password": current_password, "code": code, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    async def CancelWithdrawal(
        self,
        request: Request[withdrawals_pb2.CancelWithdrawalRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.Withdrawal:
        """Opens an account again that was closed by WithdrawAccount, with the token of the mail. To log in
        is another call.

        Fails with `MAIL_TOKEN_UNUSABLE` once what is personal is erased, and for a token that was used.

        Args:
            token: Token of the mail.
        """
        answer: withdrawals_pb2.Withdrawal = await self._call(
            "CancelWithdrawal", request, {"token": token}, timeout, metadata
        )
        return answer

    async def GetWithdrawal(
        self,
        request: Request[withdrawals_pb2.GetWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.Withdrawal:
        """Returns one withdrawal.

        Args:
            id: UUID of the withdrawal.
        """
        answer: withdrawals_pb2.Withdrawal = await self._call("GetWithdrawal", request, {"id": id}, timeout, metadata)
        return answer

    async def ListWithdrawals(
        self,
        request: Request[withdrawals_pb2.ListWithdrawalsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.ListWithdrawalsResponse:
        """Lists withdrawals, newest first.

        Args:
            states: Only withdrawals in one of these states; empty: in any.
            customer_id: Only those of this customer.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: withdrawals_pb2.ListWithdrawalsResponse = await self._call(
            "ListWithdrawals",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def CreateSellerVerification(
        self,
        request: Request[seller_verifications_pb2.CreateSellerVerificationRequest] = None,
        /,
        *,
        seller_verification: seller_verifications_pb2.SellerVerification | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Hands in evidence about the calling seller, or applicant. Fails with `VERIFICATION_OPEN` while one
        of the type waits for a decision.

        Args:
            seller_verification: The type and where the document is.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = await self._call(
            "CreateSellerVerification",
            request,
            {"seller_verification": seller_verification, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetSellerVerification(
        self,
        request: Request[seller_verifications_pb2.GetSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Returns one verification: the caller's own, or anybody's for staff.

        Args:
            id: UUID of the verification.
        """
        answer: seller_verifications_pb2.SellerVerification = await self._call(
            "GetSellerVerification", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListSellerVerifications(
        self,
        request: Request[seller_verifications_pb2.ListSellerVerificationsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        types: Iterable[int | str] | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.ListSellerVerificationsResponse:
        """Lists the caller's verifications, newest first; for staff, those of all sellers.

        Args:
            seller_id: Only those of this seller; sellers see their own in any case.
            types: Only of one of these types; empty: of any.
            states: Only in one of these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: seller_verifications_pb2.ListSellerVerificationsResponse = await self._call(
            "ListSellerVerifications",
            request,
            {
                "seller_id": seller_id,
                "types": types,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ReviewSellerVerification(
        self,
        request: Request[seller_verifications_pb2.ReviewSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Notes that staff are at a verification. Fails with `STATE_FORBIDS` when it is not `SUBMITTED`.

        Args:
            id: UUID of the verification.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = await self._call(
            "ReviewSellerVerification", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApproveSellerVerification(
        self,
        request: Request[seller_verifications_pb2.ApproveSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        expire_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Approves a verification, for a time or for good. Fails with `STATE_FORBIDS` once it is decided.

        Args:
            id: UUID of the verification.
            note: What was seen; the seller gets to see it. At most 500 characters.
            expire_time: Until when it holds, such as the end of a licence; unset: for good.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = await self._call(
            "ApproveSellerVerification",
            request,
            {"id": id, "note": note, "expire_time": expire_time, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RejectSellerVerification(
        self,
        request: Request[seller_verifications_pb2.RejectSellerVerificationRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> seller_verifications_pb2.SellerVerification:
        """Rejects a verification. The seller may hand in better evidence. Fails with `STATE_FORBIDS` once it
        is decided.

        Args:
            id: UUID of the verification.
            note: What is wrong; the seller gets to see it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: seller_verifications_pb2.SellerVerification = await self._call(
            "RejectSellerVerification", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DescribePermissions(
        self,
        request: Request[roles_pb2.DescribePermissionsRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.DescribePermissionsResponse:
        """Tells all permissions that staff may have, and which roles have them."""
        answer: roles_pb2.DescribePermissionsResponse = await self._call(
            "DescribePermissions", request, {}, timeout, metadata
        )
        return answer

    async def GrantPermission(
        self,
        request: Request[roles_pb2.GrantPermissionRequest] = None,
        /,
        *,
        permission: str | None = None,
        role: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.Permission:
        """Gives a permission to a role of staff, for all who have the role, from their next call on.

        `identity.manage` is for super administrators only. Fails with `PERMISSION_FIXED` for it, and for
        `SUPER_ADMIN`, whose permissions never change.

        Args:
            permission: Name of the permission.
            role: `SUPPORT_ADMIN`, `CONTENT_MODERATOR` or `ORDER_MANAGER`.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: roles_pb2.Permission = await self._call(
            "GrantPermission",
            request,
            {"permission": permission, "role": role, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RevokePermission(
        self,
        request: Request[roles_pb2.RevokePermissionRequest] = None,
        /,
        *,
        permission: str | None = None,
        role: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.Permission:
        """Takes a permission from a role of staff, for all who have the role, from their next call on. Fails
        with `PERMISSION_FIXED` for `SUPER_ADMIN`.

        Args:
            permission: Name of the permission.
            role: `SUPPORT_ADMIN`, `CONTENT_MODERATOR` or `ORDER_MANAGER`.
            reason: Why, for the record. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: roles_pb2.Permission = await self._call(
            "RevokePermission",
            request,
            {"permission": permission, "role": role, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListRoleEscalations(
        self,
        request: Request[roles_pb2.ListRoleEscalationsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        administrator_id: str | None = None,
        types: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> roles_pb2.ListRoleEscalationsResponse:
        """Lists who came into another role, newest first.

        Args:
            account_id: Only those of this account.
            administrator_id: Only those made by this administrator.
            types: Only of one of these types; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: roles_pb2.ListRoleEscalationsResponse = await self._call(
            "ListRoleEscalations",
            request,
            {
                "account_id": account_id,
                "administrator_id": administrator_id,
                "types": types,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def StartExternalLogin(
        self,
        request: Request[external_identities_pb2.StartExternalLoginRequest] = None,
        /,
        *,
        provider: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.StartExternalLoginResponse:
        """Begins a login, or a link, at a provider (OpenID Connect). Fails with `EXTERNAL_PROVIDER_UNKNOWN` for one
        that the mall does not know.

        Args:
            provider: Code of the provider.
        """
        answer: external_identities_pb2.StartExternalLoginResponse = await self._call(
            "StartExternalLogin", request, {"provider": provider}, timeout, metadata
        )
        return answer

    async def LogInExternally(
        self,
        request: Request[external_identities_pb2.LogInExternallyRequest] = None,
        /,
        *,
        provider: str | None = None,
        id_token: str | None = None,
        login_token: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sessions_pb2.Tokens:
        """Opens a session by the token of a provider: of the account that is linked with its holder.

        Where none is, the account that has the same verified e-mail address is linked, if the provider
        vouches for the address; what somebody else may have set in an account that was never verified is
        removed before. Else a customer account is opened. Fails with `EXTERNAL_LOGIN_FAILED` for a token
        that does not hold, with `EXTERNAL_EMAIL_UNVERIFIED` where the provider does not vouch for the
        address of somebody new, with `EXTERNAL_PROVIDER_UNAVAILABLE` while its keys cannot be had, and as Login
        does.

        Args:
            provider: Code of the provider.
            id_token: Token of the provider: a signed `id_token` with the nonce of StartExternalLogin.
            login_token: `login_token` of StartExternalLogin.
            code: Code of the second factor, for accounts that have one.
        """
        answer: sessions_pb2.Tokens = await self._call(
            "LogInExternally",
            request,
            {"provider": provider, "id_token": id_token, "login_token": login_token, "code": code},
            timeout,
            metadata,
        )
        return answer

    async def LinkExternalIdentity(
        self,
        request: Request[external_identities_pb2.LinkExternalIdentityRequest] = None,
        /,
        *,
        provider: str | None = None,
        id_token: str | None = None,
        login_token: str | None = None,
        current_password: str | None = None,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.ExternalIdentity:
        """Links a provider with the caller's account. Fails as LogInExternally does, with `PASSWORD_WRONG`,
        and with `EXTERNAL_IDENTITY_TAKEN` where the holder has another account, or the account another
        link with the provider.

        Args:
            provider: Code of the provider.
            id_token: Token of the provider: a signed `id_token` with the nonce of StartExternalLogin.
            login_token: `login_token` of StartExternalLogin.
            current_password: The password.
            code: Code of the second factor, for accounts that have one.
        """
        answer: external_identities_pb2.ExternalIdentity = await self._call(
            "LinkExternalIdentity",
            request,
            {
                "provider": provider,
                "id_token": id_token,
                "login_token": login_token,
                "current_password": current_password,
                "code": code,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListExternalIdentities(
        self,
        request: Request[external_identities_pb2.ListExternalIdentitiesRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.ListExternalIdentitiesResponse:
        """Lists the providers that are linked with an account, the newest link first.

        Args:
            customer_id: UUID of the account; empty: the caller's. Others take `identity.read`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: external_identities_pb2.ListExternalIdentitiesResponse = await self._call(
            "ListExternalIdentities",
            request,
            {"customer_id": customer_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def UnlinkExternalIdentity(
        self,
        request: Request[external_identities_pb2.UnlinkExternalIdentityRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> external_identities_pb2.ExternalIdentity:
        """Removes a way into the caller's account. Fails with `LAST_WAY_IN` for the only one of an account
        without a password.

        Args:
            id: UUID of the link.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: external_identities_pb2.ExternalIdentity = await self._call(
            "UnlinkExternalIdentity", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer
