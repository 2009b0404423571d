"""The rpcs of wallet. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import timestamp_pb2
from google.type import money_pb2
from mall.wallet.v1 import accounts_pb2
from mall.wallet.v1 import adjustments_pb2
from mall.wallet.v1 import gift_cards_pb2
from mall.wallet.v1 import incidents_pb2
from mall.wallet.v1 import top_ups_pb2
from mall.wallet.v1 import wallet_pb2
from mall.wallet.v1 import withdrawals_pb2
from mall_client.service import Metadata, Request, Service


class WalletService(Service):
    """Keeps what customers and sellers have with the mall: deposits, mileage, coins and gift cards.

    Balances are never written: they change by entries only. What a purchase is paid with is held
    and taken by the orders' rpcs.

    Accounts: GetWalletAccount, ListWalletAccounts, CloseWalletAccount, ListWalletEntries,
    ListWalletLots, ListWalletHolds, ReconcileWallet.

    Adjustments: CreateWalletAdjustment, GetWalletAdjustment, ListWalletAdjustments,
    ApproveWalletAdjustment, RejectWalletAdjustment.

    Top-ups: CreateWalletTopUp, GetWalletTopUp, ListWalletTopUps.

    Withdrawals: CreateWalletWithdrawal, GetWalletWithdrawal, ListWalletWithdrawals,
    CancelWalletWithdrawal, ApproveWalletWithdrawal, RejectWalletWithdrawal, PayWalletWithdrawal,
    FailWalletWithdrawal.

    Financial incidents: CreateFinancialIncident, GetFinancialIncident, ListFinancialIncidents,
    InvestigateFinancialIncident, EndFinancialIncident.

    Gift cards: IssueGiftCard, GetGiftCard, ListGiftCards, CheckGiftCard, RedeemGiftCard,
    DisableGiftCard, EnableGiftCard, CloseGiftCard.
    """

    full_name = wallet_pb2.DESCRIPTOR.services_by_name["WalletService"].full_name

    def GetWalletAccount(
        self,
        request: Request[accounts_pb2.GetWalletAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.WalletAccount:
        """Returns one account. Owners see their own, staff all.

        Args:
            id: UUID of the account.
        """
        answer: accounts_pb2.WalletAccount = self._call("GetWalletAccount", request, {"id": id}, timeout, metadata)
        return answer

    def ListWalletAccounts(
        self,
        request: Request[accounts_pb2.ListWalletAccountsRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        kinds: Iterable[int | str] | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletAccountsResponse:
        """Lists the caller's accounts, newest first; for staff, all.

        Args:
            owner_id: Only accounts of this owner.
            kinds: Only accounts of these kinds; empty: of any.
            states: Only accounts in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: accounts_pb2.ListWalletAccountsResponse = self._call(
            "ListWalletAccounts",
            request,
            {"owner_id": owner_id, "kinds": kinds, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def CloseWalletAccount(
        self,
        request: Request[accounts_pb2.CloseWalletAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.WalletAccount:
        """Closes an account for good.

        Fails with `WALLET_NOT_EMPTY` while it holds anything or a top-up is under way. Leaves an audit
        entry.

        Args:
            id: UUID of the account.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.WalletAccount = self._call(
            "CloseWalletAccount", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListWalletEntries(
        self,
        request: Request[accounts_pb2.ListWalletEntriesRequest] = None,
        /,
        *,
        account_id: str | None = None,
        change_types: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletEntriesResponse:
        """Lists the entries of an account, newest first: each begins with the balance that the one
        before ended with.

        Args:
            account_id: UUID of the account.
            change_types: Only changes of these types; empty: of any.
            create_time_from: Only entries at or after this time.
            create_time_until: Only entries before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: accounts_pb2.ListWalletEntriesResponse = self._call(
            "ListWalletEntries",
            request,
            {
                "account_id": account_id,
                "change_types": change_types,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ListWalletLots(
        self,
        request: Request[accounts_pb2.ListWalletLotsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        open: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletLotsResponse:
        """Lists what came into an account, newest first, with what is left of it and until when.
        First to expire is first spent.

        Args:
            account_id: UUID of the account.
            open: Only lots of which something is left.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: accounts_pb2.ListWalletLotsResponse = self._call(
            "ListWalletLots",
            request,
            {"account_id": account_id, "open": open, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def ListWalletHolds(
        self,
        request: Request[accounts_pb2.ListWalletHoldsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletHoldsResponse:
        """Lists what of an account is set aside now, newest first, and for what.

        Args:
            account_id: UUID of the account.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: accounts_pb2.ListWalletHoldsResponse = self._call(
            "ListWalletHolds",
            request,
            {"account_id": account_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def ReconcileWallet(
        self,
        request: Request[accounts_pb2.ReconcileWalletRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ReconcileWalletResponse:
        """Returns whether all agrees: debits and credits of every currency, and balances with their
        entries, lots and holds. A job does the same every night.
        """
        answer: accounts_pb2.ReconcileWalletResponse = self._call("ReconcileWallet", request, {}, timeout, metadata)
        return answer

    def CreateWalletAdjustment(
        self,
        request: Request[adjustments_pb2.CreateWalletAdjustmentRequest] = None,
        /,
        *,
        wallet_adjustment: adjustments_pb2.WalletAdjustment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Gives to an account or takes from it, by hand and with a reason. The account is opened if
        need be.

        Above `wallet.adjustment_limit`, or `wallet.points_adjustment_limit` for points, it waits
        for somebody else's approval. Fails with `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN`, or
        `RESOURCE_NOT_FOUND` for an owner who does not exist. Leaves an audit entry.

        Args:
            wallet_adjustment: The adjustment.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: adjustments_pb2.WalletAdjustment = self._call(
            "CreateWalletAdjustment",
            request,
            {"wallet_adjustment": wallet_adjustment, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetWalletAdjustment(
        self,
        request: Request[adjustments_pb2.GetWalletAdjustmentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Returns one adjustment.

        Args:
            id: UUID of the adjustment.
        """
        answer: adjustments_pb2.WalletAdjustment = self._call(
            "GetWalletAdjustment", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListWalletAdjustments(
        self,
        request: Request[adjustments_pb2.ListWalletAdjustmentsRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.ListWalletAdjustmentsResponse:
        """Lists adjustments, newest first: those that wait for approval, say.

        Args:
            owner_id: Only those of this owner.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: adjustments_pb2.ListWalletAdjustmentsResponse = self._call(
            "ListWalletAdjustments",
            request,
            {"owner_id": owner_id, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def ApproveWalletAdjustment(
        self,
        request: Request[adjustments_pb2.ApproveWalletAdjustmentRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Applies an adjustment that waits.

        Fails with `SECOND_PERSON_REQUIRED` for whoever asked for it, and with `STATE_FORBIDS`
        unless it is `PENDING`. Leaves an audit entry.

        Args:
            id: UUID of the adjustment.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: adjustments_pb2.WalletAdjustment = self._call(
            "ApproveWalletAdjustment", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RejectWalletAdjustment(
        self,
        request: Request[adjustments_pb2.RejectWalletAdjustmentRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Rejects an adjustment that waits. Whoever asked for it may, too. Leaves an audit entry.

        Args:
            id: UUID of the adjustment.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: adjustments_pb2.WalletAdjustment = self._call(
            "RejectWalletAdjustment", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateWalletTopUp(
        self,
        request: Request[top_ups_pb2.CreateWalletTopUpRequest] = None,
        /,
        *,
        wallet_top_up: top_ups_pb2.WalletTopUp | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> top_ups_pb2.WalletTopUp:
        """Pays into the caller's deposit with a payment method. Repeated with its `request_id`, it
        answers with the top-up as it stands by then.

        A declined top-up has failed: ask for another one. Fails with `PAYMENT_METHOD_EXPIRED`,
        `PAYMENT_METHOD_REQUIRED`, and `TOP_UP_LIMIT` above `wallet.top_up_maximum`.

        Args:
            wallet_top_up: The top-up.
            request_id: UUID chosen by the caller: a repeated call with it charges nothing and gets the first
                answer.
        """
        answer: top_ups_pb2.WalletTopUp = self._call(
            "CreateWalletTopUp", request, {"wallet_top_up": wallet_top_up, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetWalletTopUp(
        self,
        request: Request[top_ups_pb2.GetWalletTopUpRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> top_ups_pb2.WalletTopUp:
        """Returns one top-up. Owners see their own, staff all.

        Args:
            id: UUID of the top-up.
        """
        answer: top_ups_pb2.WalletTopUp = self._call("GetWalletTopUp", request, {"id": id}, timeout, metadata)
        return answer

    def ListWalletTopUps(
        self,
        request: Request[top_ups_pb2.ListWalletTopUpsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> top_ups_pb2.ListWalletTopUpsResponse:
        """Lists the caller's top-ups, newest first; for staff, all.

        Args:
            customer_id: Only those of this customer.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: top_ups_pb2.ListWalletTopUpsResponse = self._call(
            "ListWalletTopUps",
            request,
            {
                "customer_id": customer_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def CreateWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.CreateWalletWithdrawalRequest] = None,
        /,
        *,
        wallet_withdrawal: withdrawals_pb2.WalletWithdrawal | Mapping[str, Any] | None = None,
        current_password: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Asks for money of a deposit of the caller's to be paid out. It is on hold until that is
        decided.

        The password is asked for again, and a code where the account has a second factor: fails
        with `PASSWORD_WRONG`, `SECOND_FACTOR_REQUIRED` or `CODE_WRONG`; with
        `BALANCE_INSUFFICIENT` and `BALANCE_FROZEN`; with `WITHDRAWAL_BELOW_MINIMUM` below
        `wallet.minimum_withdrawal`.

        Args:
            wallet_withdrawal: The withdrawal.
            current_password: The caller's password.
            code: A code of the second factor, or a recovery code, where the account has one.
            request_id: UUID chosen by the caller: a repeated call with it sets nothing more aside and gets the
                first answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = self._call(
            "CreateWalletWithdrawal",
            request,
            {
                "wallet_withdrawal": wallet_withdrawal,
                "current_password": current_password,
                "code": code,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def GetWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.GetWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Returns one withdrawal. Owners see their own, staff all.

        Args:
            id: UUID of the withdrawal.
        """
        answer: withdrawals_pb2.WalletWithdrawal = self._call(
            "GetWalletWithdrawal", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListWalletWithdrawals(
        self,
        request: Request[withdrawals_pb2.ListWalletWithdrawalsRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.ListWalletWithdrawalsResponse:
        """Lists the caller's withdrawals, newest first; for staff, all.

        Args:
            owner_id: Only those of this owner.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: withdrawals_pb2.ListWalletWithdrawalsResponse = self._call(
            "ListWalletWithdrawals",
            request,
            {"owner_id": owner_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CancelWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.CancelWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Cancels one of the caller's withdrawals that nobody has decided yet.

        Fails with `STATE_FORBIDS` unless it is `REQUESTED`.

        Args:
            id: UUID of the withdrawal.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = self._call(
            "CancelWalletWithdrawal", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApproveWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.ApproveWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Approves a withdrawal: it is to be paid out. Fails with `STATE_FORBIDS` unless it is
        `REQUESTED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = self._call(
            "ApproveWalletWithdrawal", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RejectWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.RejectWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Rejects a withdrawal: the money is usable again. Fails with `STATE_FORBIDS` unless it is
        `REQUESTED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            note: Why; shown to the owner, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = self._call(
            "RejectWalletWithdrawal", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def PayWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.PayWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        payment_reference: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Records that an approved withdrawal was paid out. Fails with `STATE_FORBIDS` unless it is
        `APPROVED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            payment_reference: The bank's reference. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = self._call(
            "PayWalletWithdrawal",
            request,
            {"id": id, "payment_reference": payment_reference, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def FailWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.FailWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Records that an approved withdrawal could not be paid out: the money is usable again. Fails
        with `STATE_FORBIDS` unless it is `APPROVED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            note: Why; shown to the owner, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = self._call(
            "FailWalletWithdrawal", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateFinancialIncident(
        self,
        request: Request[incidents_pb2.CreateFinancialIncidentRequest] = None,
        /,
        *,
        financial_incident: incidents_pb2.FinancialIncident | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Opens an incident about an account, and freezes it: what it has usable is set aside, and
        nothing leaves it. Leaves an audit entry.

        Args:
            financial_incident: The incident.
            request_id: UUID chosen by the caller: a repeated call with it opens none and gets the first answer.
        """
        answer: incidents_pb2.FinancialIncident = self._call(
            "CreateFinancialIncident",
            request,
            {"financial_incident": financial_incident, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetFinancialIncident(
        self,
        request: Request[incidents_pb2.GetFinancialIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Returns one incident.

        Args:
            id: UUID of the incident.
        """
        answer: incidents_pb2.FinancialIncident = self._call(
            "GetFinancialIncident", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListFinancialIncidents(
        self,
        request: Request[incidents_pb2.ListFinancialIncidentsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.ListFinancialIncidentsResponse:
        """Lists incidents, newest first.

        Args:
            account_id: Only those about this account.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: incidents_pb2.ListFinancialIncidentsResponse = self._call(
            "ListFinancialIncidents",
            request,
            {"account_id": account_id, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def InvestigateFinancialIncident(
        self,
        request: Request[incidents_pb2.InvestigateFinancialIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Notes that somebody looks into an open incident. Leaves an audit entry.

        Args:
            id: UUID of the incident.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.FinancialIncident = self._call(
            "InvestigateFinancialIncident", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def EndFinancialIncident(
        self,
        request: Request[incidents_pb2.EndFinancialIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        outcome: int | str | None = None,
        resolution: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Ends an incident: what was set aside is released, or taken back by the mall where the
        outcome is `REVERSED`. The account is open again unless another incident about it is.

        Fails with `STATE_FORBIDS` where it has ended before. Leaves an audit entry.

        Args:
            id: UUID of the incident.
            outcome: `RESOLVED`, `REVERSED` or `CLOSED`.
            resolution: What came of it. At most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.FinancialIncident = self._call(
            "EndFinancialIncident",
            request,
            {"id": id, "outcome": outcome, "resolution": resolution, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def IssueGiftCard(
        self,
        request: Request[gift_cards_pb2.IssueGiftCardRequest] = None,
        /,
        *,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        expire_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.IssueGiftCardResponse:
        """Issues a gift card. Its code is in this answer and nowhere else: the mall keeps a hash of
        it.

        Fails with `GIFT_CARD_LIMIT` above `wallet.gift_card_maximum`. Leaves an audit entry.

        Args:
            amount: What it is worth. Above zero.
            expire_time: When what is left expires; unset: never. In the future.
            note: For whom or what. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it issues none and gets the first answer.
        """
        answer: gift_cards_pb2.IssueGiftCardResponse = self._call(
            "IssueGiftCard",
            request,
            {"amount": amount, "expire_time": expire_time, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetGiftCard(
        self,
        request: Request[gift_cards_pb2.GetGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.GiftCard:
        """Returns one gift card.

        Args:
            id: UUID of the card.
        """
        answer: gift_cards_pb2.GiftCard = self._call("GetGiftCard", request, {"id": id}, timeout, metadata)
        return answer

    def ListGiftCards(
        self,
        request: Request[gift_cards_pb2.ListGiftCardsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.ListGiftCardsResponse:
        """Lists gift cards, newest first.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: gift_cards_pb2.ListGiftCardsResponse = self._call(
            "ListGiftCards",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def CheckGiftCard(
        self,
        request: Request[gift_cards_pb2.CheckGiftCardRequest] = None,
        /,
        *,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.CheckGiftCardResponse:
        """Tells whoever holds a code what the card is worth.

        Fails with `GIFT_CARD_UNKNOWN` for whatever is no code of a card that can be used; with
        `RATE_LIMITED` after ten tries of any kind in ten minutes, right ones included.

        Args:
            code: The code, in any case, with or without separators. At most 64 characters.
        """
        answer: gift_cards_pb2.CheckGiftCardResponse = self._call(
            "CheckGiftCard", request, {"code": code}, timeout, metadata
        )
        return answer

    def RedeemGiftCard(
        self,
        request: Request[gift_cards_pb2.RedeemGiftCardRequest] = None,
        /,
        *,
        code: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.WalletAccount:
        """Moves what is left on a gift card, or a part of it, into the caller's deposit, and returns
        that.

        Fails as CheckGiftCard does, and with `BALANCE_INSUFFICIENT` where the card has not got
        that much.

        Args:
            code: The code, in any case, with or without separators. At most 64 characters.
            amount: How much, in the card's currency; unset: all that is left.
            request_id: UUID chosen by the caller: a repeated call with it moves nothing and gets the first answer.
        """
        answer: accounts_pb2.WalletAccount = self._call(
            "RedeemGiftCard", request, {"code": code, "amount": amount, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DisableGiftCard(
        self,
        request: Request[gift_cards_pb2.DisableGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.GiftCard:
        """Keeps a gift card from being used until it is enabled. Leaves an audit entry.

        Args:
            id: UUID of the card.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: gift_cards_pb2.GiftCard = self._call(
            "DisableGiftCard", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def EnableGiftCard(
        self,
        request: Request[gift_cards_pb2.EnableGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.GiftCard:
        """Lets a gift card that was disabled be used again. Leaves an audit entry.

        Args:
            id: UUID of the card.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: gift_cards_pb2.GiftCard = self._call(
            "EnableGiftCard", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CloseGiftCard(
        self,
        request: Request[gift_cards_pb2.CloseGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.CloseGiftCardResponse:
        """Closes a gift card for good and takes back what is left on it, which may be refunded to
        whoever bought it.

        Fails with `GIFT_CARD_SPENT` where nothing is left, and with `GIFT_CARD_HELD` while
        purchases hold a part. Leaves an audit entry.

        Args:
            id: UUID of the card.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: gift_cards_pb2.CloseGiftCardResponse = self._call(
            "CloseGiftCard", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer


class AsyncWalletService(Service):
    """Keeps what customers and sellers have with the mall: deposits, mileage, coins and gift cards.

    Balances are never written: they change by entries only. What a purchase is paid with is held
    and taken by the orders' rpcs.

    Accounts: GetWalletAccount, ListWalletAccounts, CloseWalletAccount, ListWalletEntries,
    ListWalletLots, ListWalletHolds, ReconcileWallet.

    Adjustments: CreateWalletAdjustment, GetWalletAdjustment, ListWalletAdjustments,
    ApproveWalletAdjustment, RejectWalletAdjustment.

    Top-ups: CreateWalletTopUp, GetWalletTopUp, ListWalletTopUps.

    Withdrawals: CreateWalletWithdrawal, GetWalletWithdrawal, ListWalletWithdrawals,
    CancelWalletWithdrawal, ApproveWalletWithdrawal, RejectWalletWithdrawal, PayWalletWithdrawal,
    FailWalletWithdrawal.

    Financial incidents: CreateFinancialIncident, GetFinancialIncident, ListFinancialIncidents,
    InvestigateFinancialIncident, EndFinancialIncident.

    Gift cards: IssueGiftCard, GetGiftCard, ListGiftCards, CheckGiftCard, RedeemGiftCard,
    DisableGiftCard, EnableGiftCard, CloseGiftCard.
    """

    full_name = wallet_pb2.DESCRIPTOR.services_by_name["WalletService"].full_name

    async def GetWalletAccount(
        self,
        request: Request[accounts_pb2.GetWalletAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.WalletAccount:
        """Returns one account. Owners see their own, staff all.

        Args:
            id: UUID of the account.
        """
        answer: accounts_pb2.WalletAccount = await self._call(
            "GetWalletAccount", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListWalletAccounts(
        self,
        request: Request[accounts_pb2.ListWalletAccountsRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        kinds: Iterable[int | str] | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletAccountsResponse:
        """Lists the caller's accounts, newest first; for staff, all.

        Args:
            owner_id: Only accounts of this owner.
            kinds: Only accounts of these kinds; empty: of any.
            states: Only accounts in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: accounts_pb2.ListWalletAccountsResponse = await self._call(
            "ListWalletAccounts",
            request,
            {"owner_id": owner_id, "kinds": kinds, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def CloseWalletAccount(
        self,
        request: Request[accounts_pb2.CloseWalletAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.WalletAccount:
        """Closes an account for good.

        Fails with `WALLET_NOT_EMPTY` while it holds anything or a top-up is under way. Leaves an audit
        entry.

        Args:
            id: UUID of the account.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.WalletAccount = await self._call(
            "CloseWalletAccount", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListWalletEntries(
        self,
        request: Request[accounts_pb2.ListWalletEntriesRequest] = None,
        /,
        *,
        account_id: str | None = None,
        change_types: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletEntriesResponse:
        """Lists the entries of an account, newest first: each begins with the balance that the one
        before ended with.

        Args:
            account_id: UUID of the account.
            change_types: Only changes of these types; empty: of any.
            create_time_from: Only entries at or after this time.
            create_time_until: Only entries before this time.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: accounts_pb2.ListWalletEntriesResponse = await self._call(
            "ListWalletEntries",
            request,
            {
                "account_id": account_id,
                "change_types": change_types,
                "create_time_from": create_time_from,
                "create_time_until": create_time_until,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListWalletLots(
        self,
        request: Request[accounts_pb2.ListWalletLotsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        open: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletLotsResponse:
        """Lists what came into an account, newest first, with what is left of it and until when.
        First to expire is first spent.

        Args:
            account_id: UUID of the account.
            open: Only lots of which something is left.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: accounts_pb2.ListWalletLotsResponse = await self._call(
            "ListWalletLots",
            request,
            {"account_id": account_id, "open": open, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def ListWalletHolds(
        self,
        request: Request[accounts_pb2.ListWalletHoldsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListWalletHoldsResponse:
        """Lists what of an account is set aside now, newest first, and for what.

        Args:
            account_id: UUID of the account.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: accounts_pb2.ListWalletHoldsResponse = await self._call(
            "ListWalletHolds",
            request,
            {"account_id": account_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def ReconcileWallet(
        self,
        request: Request[accounts_pb2.ReconcileWalletRequest] = None,
        /,
        *,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ReconcileWalletResponse:
        """Returns whether all agrees: debits and credits of every currency, and balances with their
        entries, lots and holds. A job does the same every night.
        """
        answer: accounts_pb2.ReconcileWalletResponse = await self._call(
            "ReconcileWallet", request, {}, timeout, metadata
        )
        return answer

    async def CreateWalletAdjustment(
        self,
        request: Request[adjustments_pb2.CreateWalletAdjustmentRequest] = None,
        /,
        *,
        wallet_adjustment: adjustments_pb2.WalletAdjustment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Gives to an account or takes from it, by hand and with a reason. The account is opened if
        need be.

        Above `wallet.adjustment_limit`, or `wallet.points_adjustment_limit` for points, it waits
        for somebody else's approval. Fails with `BALANCE_INSUFFICIENT`, `BALANCE_FROZEN`, or
        `RESOURCE_NOT_FOUND` for an owner who does not exist. Leaves an audit entry.

        Args:
            wallet_adjustment: The adjustment.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: adjustments_pb2.WalletAdjustment = await self._call(
            "CreateWalletAdjustment",
            request,
            {"wallet_adjustment": wallet_adjustment, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetWalletAdjustment(
        self,
        request: Request[adjustments_pb2.GetWalletAdjustmentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Returns one adjustment.

        Args:
            id: UUID of the adjustment.
        """
        answer: adjustments_pb2.WalletAdjustment = await self._call(
            "GetWalletAdjustment", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListWalletAdjustments(
        self,
        request: Request[adjustments_pb2.ListWalletAdjustmentsRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.ListWalletAdjustmentsResponse:
        """Lists adjustments, newest first: those that wait for approval, say.

        Args:
            owner_id: Only those of this owner.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: adjustments_pb2.ListWalletAdjustmentsResponse = await self._call(
            "ListWalletAdjustments",
            request,
            {"owner_id": owner_id, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def ApproveWalletAdjustment(
        self,
        request: Request[adjustments_pb2.ApproveWalletAdjustmentRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Applies an adjustment that waits.

        Fails with `SECOND_PERSON_REQUIRED` for whoever asked for it, and with `STATE_FORBIDS`
        unless it is `PENDING`. Leaves an audit entry.

        Args:
            id: UUID of the adjustment.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: adjustments_pb2.WalletAdjustment = await self._call(
            "ApproveWalletAdjustment", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RejectWalletAdjustment(
        self,
        request: Request[adjustments_pb2.RejectWalletAdjustmentRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> adjustments_pb2.WalletAdjustment:
        """Rejects an adjustment that waits. Whoever asked for it may, too. Leaves an audit entry.

        Args:
            id: UUID of the adjustment.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: adjustments_pb2.WalletAdjustment = await self._call(
            "RejectWalletAdjustment", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateWalletTopUp(
        self,
        request: Request[top_ups_pb2.CreateWalletTopUpRequest] = None,
        /,
        *,
        wallet_top_up: top_ups_pb2.WalletTopUp | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> top_ups_pb2.WalletTopUp:
        """Pays into the caller's deposit with a payment method. Repeated with its `request_id`, it
        answers with the top-up as it stands by then.

        A declined top-up has failed: ask for another one. Fails with `PAYMENT_METHOD_EXPIRED`,
        `PAYMENT_METHOD_REQUIRED`, and `TOP_UP_LIMIT` above `wallet.top_up_maximum`.

        Args:
            wallet_top_up: The top-up.
            request_id: UUID chosen by the caller: a repeated call with it charges nothing and gets the first
                answer.
        """
        answer: top_ups_pb2.WalletTopUp = await self._call(
            "CreateWalletTopUp", request, {"wallet_top_up": wallet_top_up, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetWalletTopUp(
        self,
        request: Request[top_ups_pb2.GetWalletTopUpRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> top_ups_pb2.WalletTopUp:
        """Returns one top-up. Owners see their own, staff all.

        Args:
            id: UUID of the top-up.
        """
        answer: top_ups_pb2.WalletTopUp = await self._call("GetWalletTopUp", request, {"id": id}, timeout, metadata)
        return answer

    async def ListWalletTopUps(
        self,
        request: Request[top_ups_pb2.ListWalletTopUpsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> top_ups_pb2.ListWalletTopUpsResponse:
        """Lists the caller's top-ups, newest first; for staff, all.

        Args:
            customer_id: Only those of this customer.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: top_ups_pb2.ListWalletTopUpsResponse = await self._call(
            "ListWalletTopUps",
            request,
            {
                "customer_id": customer_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def CreateWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.CreateWalletWithdrawalRequest] = None,
        /,
        *,
        wallet_withdrawal: withdrawals_pb2.WalletWithdrawal | Mapping[str, Any] | None = None,
        current_password: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Asks for money of a deposit of the caller's to be paid out. It is on hold until that is
        decided.

        The password is asked for again, and a code where the account has a second factor: fails
        with `PASSWORD_WRONG`, `SECOND_FACTOR_REQUIRED` or `CODE_WRONG`; with
        `BALANCE_INSUFFICIENT` and `BALANCE_FROZEN`; with `WITHDRAWAL_BELOW_MINIMUM` below
        `wallet.minimum_withdrawal`.

        Args:
            wallet_withdrawal: The withdrawal.
            current_password: The caller's password.
            code: A code of the second factor, or a recovery code, where the account has one.
            request_id: UUID chosen by the caller: a repeated call with it sets nothing more aside and gets the
                first answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = await self._call(
            "CreateWalletWithdrawal",
            request,
            {
                "wallet_withdrawal": wallet_withdrawal,
                "current_password": current_password,
                "code": code,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def GetWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.GetWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Returns one withdrawal. Owners see their own, staff all.

        Args:
            id: UUID of the withdrawal.
        """
        answer: withdrawals_pb2.WalletWithdrawal = await self._call(
            "GetWalletWithdrawal", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListWalletWithdrawals(
        self,
        request: Request[withdrawals_pb2.ListWalletWithdrawalsRequest] = None,
        /,
        *,
        owner_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.ListWalletWithdrawalsResponse:
        """Lists the caller's withdrawals, newest first; for staff, all.

        Args:
            owner_id: Only those of this owner.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: withdrawals_pb2.ListWalletWithdrawalsResponse = await self._call(
            "ListWalletWithdrawals",
            request,
            {"owner_id": owner_id, "states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CancelWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.CancelWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Cancels one of the caller's withdrawals that nobody has decided yet.

        Fails with `STATE_FORBIDS` unless it is `REQUESTED`.

        Args:
            id: UUID of the withdrawal.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = await self._call(
            "CancelWalletWithdrawal", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApproveWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.ApproveWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Approves a withdrawal: it is to be paid out. Fails with `STATE_FORBIDS` unless it is
        `REQUESTED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = await self._call(
            "ApproveWalletWithdrawal", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RejectWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.RejectWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Rejects a withdrawal: the money is usable again. Fails with `STATE_FORBIDS` unless it is
        `REQUESTED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            note: Why; shown to the owner, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = await self._call(
            "RejectWalletWithdrawal", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def PayWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.PayWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        payment_reference: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Records that an approved withdrawal was paid out. Fails with `STATE_FORBIDS` unless it is
        `APPROVED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            payment_reference: The bank's reference. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = await self._call(
            "PayWalletWithdrawal",
            request,
            {"id": id, "payment_reference": payment_reference, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def FailWalletWithdrawal(
        self,
        request: Request[withdrawals_pb2.FailWalletWithdrawalRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> withdrawals_pb2.WalletWithdrawal:
        """Records that an approved withdrawal could not be paid out: the money is usable again. Fails
        with `STATE_FORBIDS` unless it is `APPROVED`. Leaves an audit entry.

        Args:
            id: UUID of the withdrawal.
            note: Why; shown to the owner, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: withdrawals_pb2.WalletWithdrawal = await self._call(
            "FailWalletWithdrawal", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateFinancialIncident(
        self,
        request: Request[incidents_pb2.CreateFinancialIncidentRequest] = None,
        /,
        *,
        financial_incident: incidents_pb2.FinancialIncident | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Opens an incident about an account, and freezes it: what it has usable is set aside, and
        nothing leaves it. Leaves an audit entry.

        Args:
            financial_incident: The incident.
            request_id: UUID chosen by the caller: a repeated call with it opens none and gets the first answer.
        """
        answer: incidents_pb2.FinancialIncident = await self._call(
            "CreateFinancialIncident",
            request,
            {"financial_incident": financial_incident, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetFinancialIncident(
        self,
        request: Request[incidents_pb2.GetFinancialIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Returns one incident.

        Args:
            id: UUID of the incident.
        """
        answer: incidents_pb2.FinancialIncident = await self._call(
            "GetFinancialIncident", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListFinancialIncidents(
        self,
        request: Request[incidents_pb2.ListFinancialIncidentsRequest] = None,
        /,
        *,
        account_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.ListFinancialIncidentsResponse:
        """Lists incidents, newest first.

        Args:
            account_id: Only those about this account.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: incidents_pb2.ListFinancialIncidentsResponse = await self._call(
            "ListFinancialIncidents",
            request,
            {"account_id": account_id, "states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def InvestigateFinancialIncident(
        self,
        request: Request[incidents_pb2.InvestigateFinancialIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Notes that somebody looks into an open incident. Leaves an audit entry.

        Args:
            id: UUID of the incident.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.FinancialIncident = await self._call(
            "InvestigateFinancialIncident", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def EndFinancialIncident(
        self,
        request: Request[incidents_pb2.EndFinancialIncidentRequest] = None,
        /,
        *,
        id: str | None = None,
        outcome: int | str | None = None,
        resolution: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> incidents_pb2.FinancialIncident:
        """Ends an incident: what was set aside is released, or taken back by the mall where the
        outcome is `REVERSED`. The account is open again unless another incident about it is.

        Fails with `STATE_FORBIDS` where it has ended before. Leaves an audit entry.

        Args:
            id: UUID of the incident.
            outcome: `RESOLVED`, `REVERSED` or `CLOSED`.
            resolution: What came of it. At most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: incidents_pb2.FinancialIncident = await self._call(
            "EndFinancialIncident",
            request,
            {"id": id, "outcome": outcome, "resolution": resolution, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def IssueGiftCard(
        self,
        request: Request[gift_cards_pb2.IssueGiftCardRequest] = None,
        /,
        *,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        expire_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.IssueGiftCardResponse:
        """Issues a gift card. Its code is in this answer and nowhere else: the mall keeps a hash of
        it.

        Fails with `GIFT_CARD_LIMIT` above `wallet.gift_card_maximum`. Leaves an audit entry.

        Args:
            amount: What it is worth. Above zero.
            expire_time: When what is left expires; unset: never. In the future.
            note: For whom or what. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it issues none and gets the first answer.
        """
        answer: gift_cards_pb2.IssueGiftCardResponse = await self._call(
            "IssueGiftCard",
            request,
            {"amount": amount, "expire_time": expire_time, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetGiftCard(
        self,
        request: Request[gift_cards_pb2.GetGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.GiftCard:
        """Returns one gift card.

        Args:
            id: UUID of the card.
        """
        answer: gift_cards_pb2.GiftCard = await self._call("GetGiftCard", request, {"id": id}, timeout, metadata)
        return answer

    async def ListGiftCards(
        self,
        request: Request[gift_cards_pb2.ListGiftCardsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.ListGiftCardsResponse:
        """Lists gift cards, newest first.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: gift_cards_pb2.ListGiftCardsResponse = await self._call(
            "ListGiftCards",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def CheckGiftCard(
        self,
        request: Request[gift_cards_pb2.CheckGiftCardRequest] = None,
        /,
        *,
        code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.CheckGiftCardResponse:
        """Tells whoever holds a code what the card is worth.

        Fails with `GIFT_CARD_UNKNOWN` for whatever is no code of a card that can be used; with
        `RATE_LIMITED` after ten tries of any kind in ten minutes, right ones included.

        Args:
            code: The code, in any case, with or without separators. At most 64 characters.
        """
        answer: gift_cards_pb2.CheckGiftCardResponse = await self._call(
            "CheckGiftCard", request, {"code": code}, timeout, metadata
        )
        return answer

    async def RedeemGiftCard(
        self,
        request: Request[gift_cards_pb2.RedeemGiftCardRequest] = None,
        /,
        *,
        code: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.WalletAccount:
        """Moves what is left on a gift card, or a part of it, into the caller's deposit, and returns
        that.

        Fails as CheckGiftCard does, and with `BALANCE_INSUFFICIENT` where the card has not got
        that much.

        Args:
            code: The code, in any case, with or without separators. At most 64 characters.
            amount: How much, in the card's currency; unset: all that is left.
            request_id: UUID chosen by the caller: a repeated call with it moves nothing and gets the first answer.
        """
        answer: accounts_pb2.WalletAccount = await self._call(
            "RedeemGiftCard", request, {"code": code, "amount": amount, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DisableGiftCard(
        self,
        request: Request[gift_cards_pb2.DisableGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.GiftCard:
        """Keeps a gift card from being used until it is enabled. Leaves an audit entry.

        Args:
            id: UUID of the card.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: gift_cards_pb2.GiftCard = await self._call(
            "DisableGiftCard", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def EnableGiftCard(
        self,
        request: Request[gift_cards_pb2.EnableGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.GiftCard:
        """Lets a gift card that was disabled be used again. Leaves an audit entry.

        Args:
            id: UUID of the card.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: gift_cards_pb2.GiftCard = await self._call(
            "EnableGiftCard", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CloseGiftCard(
        self,
        request: Request[gift_cards_pb2.CloseGiftCardRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> gift_cards_pb2.CloseGiftCardResponse:
        """Closes a gift card for good and takes back what is left on it, which may be refunded to
        whoever bought it.

        Fails with `GIFT_CARD_SPENT` where nothing is left, and with `GIFT_CARD_HELD` while
        purchases hold a part. Leaves an audit entry.

        Args:
            id: UUID of the card.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: gift_cards_pb2.CloseGiftCardResponse = await self._call(
            "CloseGiftCard", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer
