"""The rpcs of settlement. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import timestamp_pb2
from google.type import money_pb2
from mall.settlement.v1 import accounts_pb2
from mall.settlement.v1 import balances_pb2
from mall.settlement.v1 import commissions_pb2
from mall.settlement.v1 import payouts_pb2
from mall.settlement.v1 import settlement_pb2
from mall.settlement.v1 import statements_pb2
from mall_client.service import Metadata, Request, Service


class SettlementService(Service):
    """Settles with sellers: what they earn, what the mall keeps, and what is paid out.

    Balances are never written: entries follow from what happens to orders, and from adjustments. An
    entry is pending until its order is completed, was delivered `settlement.hold` ago and nothing
    about it is open. Every Monday, at midnight of the seller, what is available is stated and paid
    out.

    Accounts: SetSettlementAccount, GetSettlementAccount, ListSettlementAccounts,
    ListSettlementAccountSnapshots, VerifySettlementAccount, RejectSettlementAccount.

    Balances: ListSettlementBalances, ListSettlementEntries, AdjustSettlementBalance.

    Statements: GetSettlementStatement, ListSettlementStatements, ReportSettlementMonth,
    ReportSettlementYear.

    Payouts: GetPayout, ListPayouts, HoldPayout, ReleasePayout, RetryPayout, CompletePayout,
    FailPayout, ReturnPayout.

    Commission: CreateCommissionRule, GetCommissionRule, ListCommissionRules, EndCommissionRule.

    Bank files: CreatePayoutFile, GetPayoutFile, ListPayoutFiles, AcceptPayoutFile, RejectPayoutFile.
    """

    full_name = settlement_pb2.DESCRIPTOR.services_by_name["SettlementService"].full_name

    def SetSettlementAccount(
        self,
        request: Request[accounts_pb2.SetSettlementAccountRequest] = None,
        /,
        *,
        settlement_account: accounts_pb2.SettlementAccount | Mapping[str, Any] | None = None,
        current_password: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Says where the caller's earnings are to go; replaces what was said before.

        A change of bank, number, holder or method makes it `UNVERIFIED`, moves `payout_from_time`, and
        fails payouts to it that were not sent yet with `account_changed`: their money is in the
        balance again. Fails with `PASSWORD_WRONG`, `SECOND_FACTOR_REQUIRED` or `CODE_WRONG`. Leaves an
        audit entry and a snapshot.

        Args:
            settlement_account: The account, as a whole.
            current_password: The caller's password.
            code: A code of the second factor, or a recovery code, where the caller has one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.SettlementAccount = self._call(
            "SetSettlementAccount",
            request,
            {
                "settlement_account": settlement_account,
                "current_password": current_password,
                "code": code,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def GetSettlementAccount(
        self,
        request: Request[accounts_pb2.GetSettlementAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Returns one account. Sellers see their own, staff all.

        Args:
            id: UUID of the account.
        """
        answer: accounts_pb2.SettlementAccount = self._call(
            "GetSettlementAccount", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListSettlementAccounts(
        self,
        request: Request[accounts_pb2.ListSettlementAccountsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListSettlementAccountsResponse:
        """Lists accounts, newest first. Sellers see their own, staff all.

        Args:
            seller_id: Only that of this seller.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: accounts_pb2.ListSettlementAccountsResponse = self._call(
            "ListSettlementAccounts",
            request,
            {
                "seller_id": seller_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ListSettlementAccountSnapshots(
        self,
        request: Request[accounts_pb2.ListSettlementAccountSnapshotsRequest] = None,
        /,
        *,
        settlement_account_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListSettlementAccountSnapshotsResponse:
        """Lists what an account was like, newest first. Sellers see those of their own, staff all.

        Args:
            settlement_account_id: UUID of the account.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: accounts_pb2.ListSettlementAccountSnapshotsResponse = self._call(
            "ListSettlementAccountSnapshots",
            request,
            {
                "settlement_account_id": settlement_account_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def VerifySettlementAccount(
        self,
        request: Request[accounts_pb2.VerifySettlementAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Lets payouts go to an account. Fails with `STATE_FORBIDS` where it is `VERIFIED`. Leaves an
        audit entry and a snapshot.

        Args:
            id: UUID of the account.
            note: What was checked; kept with it and in the audit trail. At most 500 characters.
            etag: Version that was checked; empty: any.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.SettlementAccount = self._call(
            "VerifySettlementAccount",
            request,
            {"id": id, "note": note, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RejectSettlementAccount(
        self,
        request: Request[accounts_pb2.RejectSettlementAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Lets nothing go to an account until its seller has changed it. Fails with `STATE_FORBIDS` where
        it is `REJECTED`. Leaves an audit entry and a snapshot.

        Args:
            id: UUID of the account.
            reason: What is wrong; shown to the seller, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.SettlementAccount = self._call(
            "RejectSettlementAccount",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListSettlementBalances(
        self,
        request: Request[balances_pb2.ListSettlementBalancesRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> balances_pb2.ListSettlementBalancesResponse:
        """Lists balances, one per seller and currency. Sellers see their own, staff all.

        Args:
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: balances_pb2.ListSettlementBalancesResponse = self._call(
            "ListSettlementBalances",
            request,
            {"seller_id": seller_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def ListSettlementEntries(
        self,
        request: Request[balances_pb2.ListSettlementEntriesRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        order_id: str | None = None,
        statement_id: str | None = None,
        types: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> balances_pb2.ListSettlementEntriesResponse:
        """Lists entries, newest first: with `statement_id`, the items of a statement. Sellers see their
        own, staff all.

        Args:
            seller_id: Only those of this seller.
            order_id: Only those of this order.
            statement_id: Only those of this statement.
            types: Only those of these types; empty: of any.
            create_time_from: Only those from then on.
            create_time_until: Only those before.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: balances_pb2.ListSettlementEntriesResponse = self._call(
            "ListSettlementEntries",
            request,
            {
                "seller_id": seller_id,
                "order_id": order_id,
                "statement_id": statement_id,
                "types": types,
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

    def AdjustSettlementBalance(
        self,
        request: Request[balances_pb2.AdjustSettlementBalanceRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> balances_pb2.SettlementEntry:
        """Gives a seller something, or takes it; available at once. Leaves an audit entry.

        Args:
            seller_id: UUID of the seller.
            amount: How much; below zero to take it. Not zero.
            reason: Why; shown to the seller, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: balances_pb2.SettlementEntry = self._call(
            "AdjustSettlementBalance",
            request,
            {"seller_id": seller_id, "amount": amount, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetSettlementStatement(
        self,
        request: Request[statements_pb2.GetSettlementStatementRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.SettlementStatement:
        """Returns one statement. Sellers see their own, staff all.

        Args:
            id: UUID of the statement.
        """
        answer: statements_pb2.SettlementStatement = self._call(
            "GetSettlementStatement", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListSettlementStatements(
        self,
        request: Request[statements_pb2.ListSettlementStatementsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        outcomes: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.ListSettlementStatementsResponse:
        """Lists statements, newest first. Sellers see their own, staff all.

        Args:
            seller_id: Only those of this seller.
            outcomes: Only those with these outcomes; empty: with any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: statements_pb2.ListSettlementStatementsResponse = self._call(
            "ListSettlementStatements",
            request,
            {
                "seller_id": seller_id,
                "outcomes": outcomes,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ReportSettlementMonth(
        self,
        request: Request[statements_pb2.ReportSettlementMonthRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        year: int | None = None,
        month: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.MonthlyStatement:
        """Returns what a calendar month came to, in the seller's time zone. Sellers see their own, staff
        all.

        Args:
            seller_id: UUID of the seller. Empty: the caller.
            year: The year.
            month: The month, 1 to 12.
        """
        answer: statements_pb2.MonthlyStatement = self._call(
            "ReportSettlementMonth", request, {"seller_id": seller_id, "year": year, "month": month}, timeout, metadata
        )
        return answer

    def ReportSettlementYear(
        self,
        request: Request[statements_pb2.ReportSettlementYearRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        year: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.YearlySellerReport:
        """Returns what is to be reported of a seller and year. Sellers see their own, staff all.

        Args:
            seller_id: UUID of the seller. Empty: the caller.
            year: The calendar year.
        """
        answer: statements_pb2.YearlySellerReport = self._call(
            "ReportSettlementYear", request, {"seller_id": seller_id, "year": year}, timeout, metadata
        )
        return answer

    def GetPayout(
        self,
        request: Request[payouts_pb2.GetPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Returns one payout. Sellers see their own, staff all.

        Args:
            id: UUID of the payout.
        """
        answer: payouts_pb2.Payout = self._call("GetPayout", request, {"id": id}, timeout, metadata)
        return answer

    def ListPayouts(
        self,
        request: Request[payouts_pb2.ListPayoutsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        states: Iterable[int | str] | None = None,
        payout_file_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.ListPayoutsResponse:
        """Lists payouts, newest first. Sellers see their own, staff all.

        Args:
            seller_id: Only those of this seller.
            states: Only those in these states; empty: in any.
            payout_file_id: Only those of this bank file.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payouts_pb2.ListPayoutsResponse = self._call(
            "ListPayouts",
            request,
            {
                "seller_id": seller_id,
                "states": states,
                "payout_file_id": payout_file_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def HoldPayout(
        self,
        request: Request[payouts_pb2.HoldPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Holds a payout that was not sent yet. Fails with `STATE_FORBIDS` unless it is `PENDING`. Leaves
        an audit entry.

        Args:
            id: UUID of the payout.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = self._call(
            "HoldPayout", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ReleasePayout(
        self,
        request: Request[payouts_pb2.ReleasePayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Lets a held payout go. Fails with `STATE_FORBIDS` unless it is `ON_HOLD`, and with
        `SELLER_PAYOUTS_HELD` while the seller is not active. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = self._call(
            "ReleasePayout", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RetryPayout(
        self,
        request: Request[payouts_pb2.RetryPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Pays out again what failed or came back, as far as the seller's balance reaches, to the account
        that there is now: a payout of its own.

        Fails with `STATE_FORBIDS` unless it is `FAILED` or `RETURNED`, with `PAYOUT_RETRIED` where it
        was repeated before, with `SETTLEMENT_ACCOUNT_MISSING`, `SETTLEMENT_ACCOUNT_NOT_READY`,
        `SELLER_PAYOUTS_HELD` and `BALANCE_INSUFFICIENT`. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = self._call(
            "RetryPayout", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CompletePayout(
        self,
        request: Request[payouts_pb2.CompletePayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        reference: str | None = None,
        paid: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Notes that the money has arrived, as the bank says. Fails with `STATE_FORBIDS` unless it is
        `PROCESSING` in a bank file. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            reference: The bank's reference. At most 100 characters.
            paid: What has arrived, where that is less than all of it.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = self._call(
            "CompletePayout",
            request,
            {"id": id, "reference": reference, "paid": paid, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def FailPayout(
        self,
        request: Request[payouts_pb2.FailPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        failure_reason: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Notes that the bank has refused a transfer for certain: the money is in the seller's balance
        again. Fails with `STATE_FORBIDS` unless it is `PROCESSING` in a bank file. Leaves an audit
        entry.

        Args:
            id: UUID of the payout.
            failure_reason: Why, such as `invalid_account`; shown to the seller. At most 100 characters.
            note: More; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = self._call(
            "FailPayout",
            request,
            {"id": id, "failure_reason": failure_reason, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ReturnPayout(
        self,
        request: Request[payouts_pb2.ReturnPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        failure_reason: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Notes that the bank sent the money back: it is in the seller's balance again. Fails with
        `STATE_FORBIDS` unless it is `COMPLETED`. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            failure_reason: Why, such as `account_closed`; shown to the seller. At most 100 characters.
            note: More; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = self._call(
            "ReturnPayout",
            request,
            {"id": id, "failure_reason": failure_reason, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateCommissionRule(
        self,
        request: Request[commissions_pb2.CreateCommissionRuleRequest] = None,
        /,
        *,
        commission_rule: commissions_pb2.CommissionRule | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.CommissionRule:
        """Makes a rule, for orders from then on: a quote with another commission than now has drifted.
        Leaves an audit entry.

        Args:
            commission_rule: The rule. Amounts are all in one currency; with one, it is for sales in it only.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: commissions_pb2.CommissionRule = self._call(
            "CreateCommissionRule",
            request,
            {"commission_rule": commission_rule, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetCommissionRule(
        self,
        request: Request[commissions_pb2.GetCommissionRuleRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.CommissionRule:
        """Returns one rule.

        Args:
            id: UUID of the rule.
        """
        answer: commissions_pb2.CommissionRule = self._call("GetCommissionRule", request, {"id": id}, timeout, metadata)
        return answer

    def ListCommissionRules(
        self,
        request: Request[commissions_pb2.ListCommissionRulesRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        scopes: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.ListCommissionRulesResponse:
        """Lists rules, newest first.

        Args:
            seller_id: Only those for this seller.
            scopes: Only those of these scopes; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: commissions_pb2.ListCommissionRulesResponse = self._call(
            "ListCommissionRules",
            request,
            {
                "seller_id": seller_id,
                "scopes": scopes,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def EndCommissionRule(
        self,
        request: Request[commissions_pb2.EndCommissionRuleRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.CommissionRule:
        """Ends a rule now; one that has ended stays as it is. Leaves an audit entry.

        Args:
            id: UUID of the rule.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: commissions_pb2.CommissionRule = self._call(
            "EndCommissionRule", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreatePayoutFile(
        self,
        request: Request[payouts_pb2.CreatePayoutFileRequest] = None,
        /,
        *,
        currency_code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Writes payouts that are due, at most 1,000, into a file for the bank; from then on they are
        `PROCESSING`.

        Fails with `PAYER_MISSING` until the settings `settlement.payer.*` say whose account pays, and
        with `NO_PAYOUT_DUE`. Leaves an audit entry.

        Args:
            currency_code: ISO 4217; the schema of SEPA transfers takes `EUR` only.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.PayoutFile = self._call(
            "CreatePayoutFile", request, {"currency_code": currency_code, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetPayoutFile(
        self,
        request: Request[payouts_pb2.GetPayoutFileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Returns one file with its content. Leaves no trace at the bank: it is staff who send it.

        Args:
            id: UUID of the file.
        """
        answer: payouts_pb2.PayoutFile = self._call("GetPayoutFile", request, {"id": id}, timeout, metadata)
        return answer

    def ListPayoutFiles(
        self,
        request: Request[payouts_pb2.ListPayoutFilesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.ListPayoutFilesResponse:
        """Lists files, newest first.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payouts_pb2.ListPayoutFilesResponse = self._call(
            "ListPayoutFiles",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def AcceptPayoutFile(
        self,
        request: Request[payouts_pb2.AcceptPayoutFileRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Notes that the bank has made the transfers of a file: its payouts that are `PROCESSING` are
        completed. Fails with `STATE_FORBIDS` unless it is `WRITTEN`. Leaves an audit entry.

        Args:
            id: UUID of the file.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.PayoutFile = self._call(
            "AcceptPayoutFile", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RejectPayoutFile(
        self,
        request: Request[payouts_pb2.RejectPayoutFileRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Notes that the bank has refused a file: its payouts that are `PROCESSING` fail. Fails with
        `STATE_FORBIDS` unless it is `WRITTEN`. Leaves an audit entry.

        Args:
            id: UUID of the file.
            reason: Why; kept with its payouts and in the audit trail. At most 100 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.PayoutFile = self._call(
            "RejectPayoutFile", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer


class AsyncSettlementService(Service):
    """Settles with sellers: what they earn, what the mall keeps, and what is paid out.

    Balances are never written: entries follow from what happens to orders, and from adjustments. An
    entry is pending until its order is completed, was delivered `settlement.hold` ago and nothing
    about it is open. Every Monday, at midnight of the seller, what is available is stated and paid
    out.

    Accounts: SetSettlementAccount, GetSettlementAccount, ListSettlementAccounts,
    ListSettlementAccountSnapshots, VerifySettlementAccount, RejectSettlementAccount.

    Balances: ListSettlementBalances, ListSettlementEntries, AdjustSettlementBalance.

    Statements: GetSettlementStatement, ListSettlementStatements, ReportSettlementMonth,
    ReportSettlementYear.

    Payouts: GetPayout, ListPayouts, HoldPayout, ReleasePayout, RetryPayout, CompletePayout,
    FailPayout, ReturnPayout.

    Commission: CreateCommissionRule, GetCommissionRule, ListCommissionRules, EndCommissionRule.

    Bank files: CreatePayoutFile, GetPayoutFile, ListPayoutFiles, AcceptPayoutFile, RejectPayoutFile.
    """

    full_name = settlement_pb2.DESCRIPTOR.services_by_name["SettlementService"].full_name

    async def SetSettlementAccount(
        self,
        request: Request[accounts_pb2.SetSettlementAccountRequest] = None,
        /,
        *,
        settlement_account: accounts_pb2.SettlementAccount | Mapping[str, Any] | None = None,
        current_password: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Says where the caller's earnings are to go; replaces what was said before.

        A change of bank, number, holder or method makes it `UNVERIFIED`, moves `payout_from_time`, and
        fails payouts to it that were not sent yet with `account_changed`: their money is in the
        balance again. Fails with `PASSWORD_WRONG`, `SECOND_FACTOR_REQUIRED` or `CODE_WRONG`. Leaves an
        audit entry and a snapshot.

        Args:
            settlement_account: The account, as a whole.
            current_password: The caller's password.
            code: A code of the second factor, or a recovery code, where the caller has one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.SettlementAccount = await self._call(
            "SetSettlementAccount",
            request,
            {
                "settlement_account": settlement_account,
                "current_password": current_password,
                "code": code,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def GetSettlementAccount(
        self,
        request: Request[accounts_pb2.GetSettlementAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Returns one account. Sellers see their own, staff all.

        Args:
            id: UUID of the account.
        """
        answer: accounts_pb2.SettlementAccount = await self._call(
            "GetSettlementAccount", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListSettlementAccounts(
        self,
        request: Request[accounts_pb2.ListSettlementAccountsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListSettlementAccountsResponse:
        """Lists accounts, newest first. Sellers see their own, staff all.

        Args:
            seller_id: Only that of this seller.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: accounts_pb2.ListSettlementAccountsResponse = await self._call(
            "ListSettlementAccounts",
            request,
            {
                "seller_id": seller_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListSettlementAccountSnapshots(
        self,
        request: Request[accounts_pb2.ListSettlementAccountSnapshotsRequest] = None,
        /,
        *,
        settlement_account_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.ListSettlementAccountSnapshotsResponse:
        """Lists what an account was like, newest first. Sellers see those of their own, staff all.

        Args:
            settlement_account_id: UUID of the account.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: accounts_pb2.ListSettlementAccountSnapshotsResponse = await self._call(
            "ListSettlementAccountSnapshots",
            request,
            {
                "settlement_account_id": settlement_account_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def VerifySettlementAccount(
        self,
        request: Request[accounts_pb2.VerifySettlementAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Lets payouts go to an account. Fails with `STATE_FORBIDS` where it is `VERIFIED`. Leaves an
        audit entry and a snapshot.

        Args:
            id: UUID of the account.
            note: What was checked; kept with it and in the audit trail. At most 500 characters.
            etag: Version that was checked; empty: any.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.SettlementAccount = await self._call(
            "VerifySettlementAccount",
            request,
            {"id": id, "note": note, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RejectSettlementAccount(
        self,
        request: Request[accounts_pb2.RejectSettlementAccountRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> accounts_pb2.SettlementAccount:
        """Lets nothing go to an account until its seller has changed it. Fails with `STATE_FORBIDS` where
        it is `REJECTED`. Leaves an audit entry and a snapshot.

        Args:
            id: UUID of the account.
            reason: What is wrong; shown to the seller, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: accounts_pb2.SettlementAccount = await self._call(
            "RejectSettlementAccount",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListSettlementBalances(
        self,
        request: Request[balances_pb2.ListSettlementBalancesRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> balances_pb2.ListSettlementBalancesResponse:
        """Lists balances, one per seller and currency. Sellers see their own, staff all.

        Args:
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: balances_pb2.ListSettlementBalancesResponse = await self._call(
            "ListSettlementBalances",
            request,
            {"seller_id": seller_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def ListSettlementEntries(
        self,
        request: Request[balances_pb2.ListSettlementEntriesRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        order_id: str | None = None,
        statement_id: str | None = None,
        types: Iterable[int | str] | None = None,
        create_time_from: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        create_time_until: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> balances_pb2.ListSettlementEntriesResponse:
        """Lists entries, newest first: with `statement_id`, the items of a statement. Sellers see their
        own, staff all.

        Args:
            seller_id: Only those of this seller.
            order_id: Only those of this order.
            statement_id: Only those of this statement.
            types: Only those of these types; empty: of any.
            create_time_from: Only those from then on.
            create_time_until: Only those before.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: balances_pb2.ListSettlementEntriesResponse = await self._call(
            "ListSettlementEntries",
            request,
            {
                "seller_id": seller_id,
                "order_id": order_id,
                "statement_id": statement_id,
                "types": types,
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

    async def AdjustSettlementBalance(
        self,
        request: Request[balances_pb2.AdjustSettlementBalanceRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        amount: money_pb2.Money | Mapping[str, Any] | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> balances_pb2.SettlementEntry:
        """Gives a seller something, or takes it; available at once. Leaves an audit entry.

        Args:
            seller_id: UUID of the seller.
            amount: How much; below zero to take it. Not zero.
            reason: Why; shown to the seller, kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: balances_pb2.SettlementEntry = await self._call(
            "AdjustSettlementBalance",
            request,
            {"seller_id": seller_id, "amount": amount, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetSettlementStatement(
        self,
        request: Request[statements_pb2.GetSettlementStatementRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.SettlementStatement:
        """Returns one statement. Sellers see their own, staff all.

        Args:
            id: UUID of the statement.
        """
        answer: statements_pb2.SettlementStatement = await self._call(
            "GetSettlementStatement", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListSettlementStatements(
        self,
        request: Request[statements_pb2.ListSettlementStatementsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        outcomes: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.ListSettlementStatementsResponse:
        """Lists statements, newest first. Sellers see their own, staff all.

        Args:
            seller_id: Only those of this seller.
            outcomes: Only those with these outcomes; empty: with any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: statements_pb2.ListSettlementStatementsResponse = await self._call(
            "ListSettlementStatements",
            request,
            {
                "seller_id": seller_id,
                "outcomes": outcomes,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ReportSettlementMonth(
        self,
        request: Request[statements_pb2.ReportSettlementMonthRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        year: int | None = None,
        month: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.MonthlyStatement:
        """Returns what a calendar month came to, in the seller's time zone. Sellers see their own, staff
        all.

        Args:
            seller_id: UUID of the seller. Empty: the caller.
            year: The year.
            month: The month, 1 to 12.
        """
        answer: statements_pb2.MonthlyStatement = await self._call(
            "ReportSettlementMonth", request, {"seller_id": seller_id, "year": year, "month": month}, timeout, metadata
        )
        return answer

    async def ReportSettlementYear(
        self,
        request: Request[statements_pb2.ReportSettlementYearRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        year: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> statements_pb2.YearlySellerReport:
        """Returns what is to be reported of a seller and year. Sellers see their own, staff all.

        Args:
            seller_id: UUID of the seller. Empty: the caller.
            year: The calendar year.
        """
        answer: statements_pb2.YearlySellerReport = await self._call(
            "ReportSettlementYear", request, {"seller_id": seller_id, "year": year}, timeout, metadata
        )
        return answer

    async def GetPayout(
        self,
        request: Request[payouts_pb2.GetPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Returns one payout. Sellers see their own, staff all.

        Args:
            id: UUID of the payout.
        """
        answer: payouts_pb2.Payout = await self._call("GetPayout", request, {"id": id}, timeout, metadata)
        return answer

    async def ListPayouts(
        self,
        request: Request[payouts_pb2.ListPayoutsRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        states: Iterable[int | str] | None = None,
        payout_file_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.ListPayoutsResponse:
        """Lists payouts, newest first. Sellers see their own, staff all.

        Args:
            seller_id: Only those of this seller.
            states: Only those in these states; empty: in any.
            payout_file_id: Only those of this bank file.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payouts_pb2.ListPayoutsResponse = await self._call(
            "ListPayouts",
            request,
            {
                "seller_id": seller_id,
                "states": states,
                "payout_file_id": payout_file_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def HoldPayout(
        self,
        request: Request[payouts_pb2.HoldPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Holds a payout that was not sent yet. Fails with `STATE_FORBIDS` unless it is `PENDING`. Leaves
        an audit entry.

        Args:
            id: UUID of the payout.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = await self._call(
            "HoldPayout", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ReleasePayout(
        self,
        request: Request[payouts_pb2.ReleasePayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Lets a held payout go. Fails with `STATE_FORBIDS` unless it is `ON_HOLD`, and with
        `SELLER_PAYOUTS_HELD` while the seller is not active. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            note: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = await self._call(
            "ReleasePayout", request, {"id": id, "note": note, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RetryPayout(
        self,
        request: Request[payouts_pb2.RetryPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Pays out again what failed or came back, as far as the seller's balance reaches, to the account
        that there is now: a payout of its own.

        Fails with `STATE_FORBIDS` unless it is `FAILED` or `RETURNED`, with `PAYOUT_RETRIED` where it
        was repeated before, with `SETTLEMENT_ACCOUNT_MISSING`, `SETTLEMENT_ACCOUNT_NOT_READY`,
        `SELLER_PAYOUTS_HELD` and `BALANCE_INSUFFICIENT`. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = await self._call(
            "RetryPayout", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CompletePayout(
        self,
        request: Request[payouts_pb2.CompletePayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        reference: str | None = None,
        paid: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Notes that the money has arrived, as the bank says. Fails with `STATE_FORBIDS` unless it is
        `PROCESSING` in a bank file. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            reference: The bank's reference. At most 100 characters.
            paid: What has arrived, where that is less than all of it.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = await self._call(
            "CompletePayout",
            request,
            {"id": id, "reference": reference, "paid": paid, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def FailPayout(
        self,
        request: Request[payouts_pb2.FailPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        failure_reason: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Notes that the bank has refused a transfer for certain: the money is in the seller's balance
        again. Fails with `STATE_FORBIDS` unless it is `PROCESSING` in a bank file. Leaves an audit
        entry.

        Args:
            id: UUID of the payout.
            failure_reason: Why, such as `invalid_account`; shown to the seller. At most 100 characters.
            note: More; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = await self._call(
            "FailPayout",
            request,
            {"id": id, "failure_reason": failure_reason, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ReturnPayout(
        self,
        request: Request[payouts_pb2.ReturnPayoutRequest] = None,
        /,
        *,
        id: str | None = None,
        failure_reason: str | None = None,
        note: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.Payout:
        """Notes that the bank sent the money back: it is in the seller's balance again. Fails with
        `STATE_FORBIDS` unless it is `COMPLETED`. Leaves an audit entry.

        Args:
            id: UUID of the payout.
            failure_reason: Why, such as `account_closed`; shown to the seller. At most 100 characters.
            note: More; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.Payout = await self._call(
            "ReturnPayout",
            request,
            {"id": id, "failure_reason": failure_reason, "note": note, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateCommissionRule(
        self,
        request: Request[commissions_pb2.CreateCommissionRuleRequest] = None,
        /,
        *,
        commission_rule: commissions_pb2.CommissionRule | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.CommissionRule:
        """Makes a rule, for orders from then on: a quote with another commission than now has drifted.
        Leaves an audit entry.

        Args:
            commission_rule: The rule. Amounts are all in one currency; with one, it is for sales in it only.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: commissions_pb2.CommissionRule = await self._call(
            "CreateCommissionRule",
            request,
            {"commission_rule": commission_rule, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetCommissionRule(
        self,
        request: Request[commissions_pb2.GetCommissionRuleRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.CommissionRule:
        """Returns one rule.

        Args:
            id: UUID of the rule.
        """
        answer: commissions_pb2.CommissionRule = await self._call(
            "GetCommissionRule", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListCommissionRules(
        self,
        request: Request[commissions_pb2.ListCommissionRulesRequest] = None,
        /,
        *,
        seller_id: str | None = None,
        scopes: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.ListCommissionRulesResponse:
        """Lists rules, newest first.

        Args:
            seller_id: Only those for this seller.
            scopes: Only those of these scopes; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: commissions_pb2.ListCommissionRulesResponse = await self._call(
            "ListCommissionRules",
            request,
            {
                "seller_id": seller_id,
                "scopes": scopes,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def EndCommissionRule(
        self,
        request: Request[commissions_pb2.EndCommissionRuleRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> commissions_pb2.CommissionRule:
        """Ends a rule now; one that has ended stays as it is. Leaves an audit entry.

        Args:
            id: UUID of the rule.
            reason: Why; kept in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: commissions_pb2.CommissionRule = await self._call(
            "EndCommissionRule", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreatePayoutFile(
        self,
        request: Request[payouts_pb2.CreatePayoutFileRequest] = None,
        /,
        *,
        currency_code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Writes payouts that are due, at most 1,000, into a file for the bank; from then on they are
        `PROCESSING`.

        Fails with `PAYER_MISSING` until the settings `settlement.payer.*` say whose account pays, and
        with `NO_PAYOUT_DUE`. Leaves an audit entry.

        Args:
            currency_code: ISO 4217; the schema of SEPA transfers takes `EUR` only.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.PayoutFile = await self._call(
            "CreatePayoutFile", request, {"currency_code": currency_code, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetPayoutFile(
        self,
        request: Request[payouts_pb2.GetPayoutFileRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Returns one file with its content. Leaves no trace at the bank: it is staff who send it.

        Args:
            id: UUID of the file.
        """
        answer: payouts_pb2.PayoutFile = await self._call("GetPayoutFile", request, {"id": id}, timeout, metadata)
        return answer

    async def ListPayoutFiles(
        self,
        request: Request[payouts_pb2.ListPayoutFilesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.ListPayoutFilesResponse:
        """Lists files, newest first.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: payouts_pb2.ListPayoutFilesResponse = await self._call(
            "ListPayoutFiles",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def AcceptPayoutFile(
        self,
        request: Request[payouts_pb2.AcceptPayoutFileRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Notes that the bank has made the transfers of a file: its payouts that are `PROCESSING` are
        completed. Fails with `STATE_FORBIDS` unless it is `WRITTEN`. Leaves an audit entry.

        Args:
            id: UUID of the file.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.PayoutFile = await self._call(
            "AcceptPayoutFile", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RejectPayoutFile(
        self,
        request: Request[payouts_pb2.RejectPayoutFileRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> payouts_pb2.PayoutFile:
        """Notes that the bank has refused a file: its payouts that are `PROCESSING` fail. Fails with
        `STATE_FORBIDS` unless it is `WRITTEN`. Leaves an audit entry.

        Args:
            id: UUID of the file.
            reason: Why; kept with its payouts and in the audit trail. At most 100 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: payouts_pb2.PayoutFile = await self._call(
            "RejectPayoutFile", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer
