"""Sellers to settle with: what they sell, what becomes of it, and what they are paid."""

import uuid
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall.settlement.v1 import settlement_pb2 as pb
from mall.settlement.v1 import settlement_pb2_grpc
from server.kit.mutation import background
from server.orders import lifecycle
from server.settlement import numbers, running, sending
from tests.support import make
from tests.support.books import Book

IBAN = "DE89370400440532013000"
STEPS = ("ConfirmOrder", "ProcessOrder", "PrepareOrder", "ShipOrder")


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


class Office:
    """The settlement service, with sellers who sell and buyers who pay."""

    def __init__(self, app, on_loop, channel, sql, admin, clock, follow_up, category):
        self.app, self.on_loop, self.channel, self.sql, self.admin, self.clock = (
            app,
            on_loop,
            channel,
            sql,
            admin,
            clock,
        )
        self.follow_up, self.category = follow_up, category
        self.stub = settlement_pb2_grpc.SettlementServiceStub(channel)
        self.orders = orders_pb2_grpc.OrdersServiceStub(channel)
        self.market = make.channel(channel, admin)
        self.book = Book(app, on_loop, "USD")

    def call(self, name, actor, **fields):
        """Call an rpc as somebody; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=actor.metadata)

    # --- sellers and their sales ---

    def seller(self, *, account=True, **changes):
        """A seller, with a verified account that is past its fence."""
        seller = make.seller(self.app, self.on_loop)
        if account:
            self.give_account(seller, **changes)
        return seller

    def give_account(self, seller, *, bank_name="A bank", number=IBAN, time_zone="UTC", country="BV", state="VERIFIED"):
        """Written straight to the tables: to set one takes a password, and days."""
        now = self.clock.now()
        self.sql(
            """INSERT INTO settlement_accounts (id, seller_id, method, bank_name, bank_account_number,
                   bank_account_number_tail, account_holder, country_code, time_zone, state, payout_from_time, verify_time,
                   create_time, update_time)
               VALUES (uuidv7(), $1, 'BANK_TRANSFER', $2, $3, $4, 'Shop Ltd', $5, $6, $7, $8, $8, $8, $8)""",
            seller.id, bank_name, numbers.seal(self.app.signer, number), number[-4:], country, time_zone, state,
            now - timedelta(days=30),
        )  # fmt: skip

    def product(self, seller, price=10_000, **changes):
        made = make.product(self.channel, seller, self.category.id, [self.market.id], price=price, **changes)
        return made.variants[0].id

    def buy(self, *lines, buyer=None, **changes):
        """A purchase of (variant, units), paid."""
        buyer = buyer or make.shopper(self.app, self.on_loop, self.channel)
        make.cart(self.channel, buyer, self.market.id, lines)
        return make.purchase(self.channel, buyer, **changes)

    def sell(self, seller, price=10_000, **changes):
        """One unit, paid and booked; returns the order."""
        order = self.buy((self.product(seller, price, **changes), 1)).orders[0]
        self.follow_up()
        return order

    def act(self, name, order_id, **fields):
        request = getattr(orders_pb2, f"{name}Request")(id=order_id, **fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name:
            request.request_id = make.request_id()
        return getattr(self.orders, name)(request, metadata=self.admin.metadata)

    def deliver(self, *orders):
        for order in orders:
            for step in STEPS:
                self.act(step, order.id)
            self.act("AdvanceDelivery", order.id, state="DELIVERED")

    def complete(self, *orders):
        """Deliver orders, and let the days pass until they are completed and available."""
        self.deliver(*orders)
        self.pass_days(7)

    def pass_days(self, days):
        """Let days pass, and what is due by then happen."""
        self.clock.advance(days=days, seconds=1)
        self.on_loop(lifecycle.complete_delivered(self.app))
        self.follow_up()

    def cancel(self, order):
        self.act("CancelOrder", order.id, reason="Sold out.")
        self.follow_up()

    def tell(self, type_, aggregate_type, aggregate_id, **payload):
        """Emit what another domain does, and let it be followed."""

        async def emit():
            async with background(self.app) as work:
                work.event(type_, aggregate_type, uuid.UUID(str(aggregate_id)), payload)

        self.on_loop(emit())
        self.follow_up()

    def refund(self, order, amount=None, *, items=None, funder="SELLER", refund_id=None):
        refund_id = refund_id or str(uuid.uuid4())
        payload = {"order_id": order.id, "refund_id": refund_id, "funder": funder}
        payload |= {"amount_minor": amount} if items is None else {"items": items}
        self.tell("order.refunded", "order", order.id, **payload)
        return refund_id

    @contextmanager
    def configured(self, **values):
        """Settings of the mall, or of the market where their name says so: `settlement__minimum="0"`."""
        stub, made = platform_pb2_grpc.PlatformServiceStub(self.channel), []
        for name, value in values.items():
            scope = {"channel_id": self.market.id} if name.startswith(("tax_", "shipping_")) else {}
            made.append(make.setting(self.channel, self.admin, name.replace("__", "."), value, **scope))
        try:
            yield
        finally:
            for one in made:
                request = platform_pb2.DeleteConfigurationRequest(id=one.id)
                stub.DeleteConfiguration(request, metadata=self.admin.metadata)

    # --- what they have ---

    def balance(self, seller, currency="USD"):
        """(pending, available, in payout)."""
        for found in self.call("ListSettlementBalances", seller).settlement_balances:
            if found.pending.currency_code == currency:
                return tuple(map(cents, (found.pending, found.available, found.in_payout)))
        return None

    def entries(self, seller, **filters):
        """Oldest first."""
        answer = self.call("ListSettlementEntries", seller, page_size=100, order="OLDEST", **filters)
        return list(answer.settlement_entries)

    def nets(self, seller, **filters):
        return [(pb.SettlementEntry.Type.Name(e.type), cents(e.net)) for e in self.entries(seller, **filters)]

    def give(self, seller, minor, currency="USD"):
        """By hand: available at once."""
        return self.call(
            "AdjustSettlementBalance", self.admin,
            seller_id=seller.id, amount=make.money(minor, currency), reason="Set right.",
        )  # fmt: skip

    def release(self):
        """What the worker does between runs, and a run if one is due."""
        self.run()
        return self.on_loop(running.release_earnings(self.app))

    def run(self):
        return self.on_loop(running.settle(self.app))

    def send(self):
        return self.on_loop(sending.send_payouts(self.app))

    def to_monday(self, hours=1):
        """Move the clock to an hour after the next midnight before a Monday."""
        now = self.clock.now()
        days = 7 - now.weekday()
        monday = datetime(now.year, now.month, now.day, tzinfo=UTC) + timedelta(days=days, hours=hours)
        self.clock.advance(seconds=(monday - now).total_seconds())

    def settle(self):
        """Let Monday come, and the run."""
        self.to_monday()
        self.run()

    def statements(self, seller):
        """Oldest first."""
        answer = self.call("ListSettlementStatements", seller, page_size=100, order="OLDEST")
        return list(answer.settlement_statements)

    def payouts(self, seller):
        """Oldest first."""
        return list(self.call("ListPayouts", seller, page_size=100, order="OLDEST").payouts)

    def state(self, payout):
        return pb.Payout.State.Name(self.call("GetPayout", self.admin, id=payout.id).state)

    def seller_becomes(self, seller, state):
        self.sql("UPDATE sellers SET state = $2 WHERE id = $1", seller.id, state)


@pytest.fixture(scope="module")
def office(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category):
    return Office(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category)


@pytest.fixture(autouse=True)
def balanced(office):
    """After every test the trial balance is zero, and each balance is what its entries and payouts come to."""
    yield
    office.book.assert_balanced()
    wrong = office.sql(
        """SELECT b.id FROM settlement_balances b JOIN ledger_accounts a ON a.id = b.id
           JOIN ledger_accounts p ON p.id = b.pending_account_id
           WHERE a.credits_posted - a.debits_posted <> (
                SELECT coalesce(sum(net_minor) FILTER (WHERE available_time IS NOT NULL), 0) FROM settlement_entries e
                WHERE e.balance_id = b.id) - (
                SELECT coalesce(sum(paid_minor) FILTER (WHERE state = 'COMPLETED'), 0) FROM payouts o WHERE o.balance_id = b.id)
              OR p.credits_posted - p.debits_posted <> (
                SELECT coalesce(sum(net_minor) FILTER (WHERE available_time IS NULL), 0) FROM settlement_entries e
                WHERE e.balance_id = b.id)"""
    )
    assert wrong == []
