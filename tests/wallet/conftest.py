"""Wallets to try: what people and staff do with them."""

from datetime import timedelta

import pytest

from mall.wallet.v1 import wallet_pb2 as pb
from mall.wallet.v1 import wallet_pb2_grpc
from server.wallet import expiry, gift_cards
from tests.support import make
from tests.support.books import Book

Kind, OwnerType = pb.WalletAccount.Kind, pb.WalletAccount.OwnerType


def points(units):
    return pb.Amount(points=units)


def money(minor, currency="USD"):
    return pb.Amount(money=make.money(minor, currency))


def units(amount):
    """An amount in points, or in cents."""
    return amount.points if amount.WhichOneof("amount") == "points" else cents(amount.money)


def cents(money_):
    return money_.units * 100 + money_.nanos // 10_000_000


class Wallets:
    """The wallet service, as staff and as its members."""

    def __init__(self, app, on_loop, channel, sql, admin, clock):
        self.app, self.on_loop, self.channel, self.sql, self.admin, self.clock = (
            app,
            on_loop,
            channel,
            sql,
            admin,
            clock,
        )
        self.stub = wallet_pb2_grpc.WalletServiceStub(channel)
        self.book = Book(app, on_loop)

    def call(self, name, actor, **fields):
        """Call an rpc as somebody; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=actor.metadata)

    def member(self):
        return make.customer(self.app, self.on_loop)

    def shopper(self, token="tok_success"):
        return make.shopper(self.app, self.on_loop, self.channel, token)

    def adjustment(self, owner, amount, kind=None, **changes):
        kind = kind or ("MILEAGE" if amount.WhichOneof("amount") == "points" else "DEPOSIT")
        values = {"owner_id": owner.id, "owner_type": "CUSTOMER", "kind": kind, "amount": amount,
                  "type": "MANUAL_ADJUSTMENT", "reason": "Set right."}  # fmt: skip
        return pb.WalletAdjustment(**{**values, **changes})

    def give(self, owner, amount, actor=None, **changes):
        """Give by hand, and return the adjustment."""
        adjustment = self.adjustment(owner, amount, **changes)
        return self.call("CreateWalletAdjustment", actor or self.admin, wallet_adjustment=adjustment)

    def account(self, owner, kind="MILEAGE"):
        """Somebody's account of a kind."""
        (account,) = self.call("ListWalletAccounts", owner, kinds=[kind]).wallet_accounts
        return account

    def usable(self, owner, kind="MILEAGE"):
        return units(self.account(owner, kind).usable)

    def entries(self, owner, kind="MILEAGE"):
        """(type, change, balance after), oldest first; raises where the chain has a gap."""
        account = self.account(owner, kind)
        found = [*reversed(self.call("ListWalletEntries", owner, account_id=account.id, page_size=100).wallet_entries)]
        before = 0
        for place, entry in enumerate(found, 1):
            assert (entry.sequence, units(entry.balance_before)) == (place, before)
            before = units(entry.balance_after)
            assert before == units(entry.balance_before) + units(entry.amount)
        assert before == units(account.usable)
        return [(pb.WalletEntry.ChangeType.Name(e.change_type), units(e.amount), units(e.balance_after)) for e in found]

    def lots(self, owner, kind="MILEAGE"):
        """What is left in each open lot, oldest first."""
        account = self.account(owner, kind)
        answer = self.call("ListWalletLots", owner, account_id=account.id, open=True)
        return [units(lot.remaining) for lot in reversed(answer.wallet_lots)]

    def card(self, minor=5000, **changes):
        """A new gift card and its code."""
        return self.call("IssueGiftCard", self.admin, amount=make.dollars(minor), **changes)

    def expire(self):
        self.on_loop(expiry.expire_lots(self.app))
        self.on_loop(gift_cards.expire(self.app))

    def later(self, **spans):
        """The time after a while, as requests take it."""
        return self.clock.now() + timedelta(**spans)

    def assert_balanced(self):
        assert self.call("ReconcileWallet", self.admin).balanced
        self.book.assert_balanced()


@pytest.fixture(scope="module")
def wallets(app, on_loop, grpc_channel, sql, admin, clock):
    return Wallets(app, on_loop, grpc_channel, sql, admin, clock)


@pytest.fixture(autouse=True)
def balanced(wallets):
    """After every test everything agrees."""
    yield
    wallets.assert_balanced()
