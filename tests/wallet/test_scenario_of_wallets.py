"""The life of points, told as one story: earned in lots, held, spent, given back, frozen, expired."""

from functools import partial

import grpc
import pytest

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.wallet.v1 import wallet_pb2 as pb
from tests.support import make
from tests.support.racing import at_once, tally
from tests.wallet.conftest import cents, points

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Purchase, Outcome = orders_pb2.Purchase, pricing_pb2.TenderOutcome


@pytest.fixture
def shop(wallets, app, on_loop, grpc_channel, admin, category):
    """A shopper with points, and goods at 10.00 each."""

    class Shop:
        def __init__(self, token="tok_success"):
            self.stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
            self.market = make.channel(grpc_channel, admin)
            self.buyer = make.shopper(app, on_loop, grpc_channel, token)
            seller = make.seller(app, on_loop)
            product = make.product(
                grpc_channel, seller, category.id, [self.market.id], variants=2, price=1000, stock=50
            )
            self.variants = [variant.id for variant in product.variants]

        def fill(self, *variants):
            make.cart(grpc_channel, self.buyer, self.market.id, [(variant, 1) for variant in variants])

        def quote(self, number, *variants):
            choice = {"kind": pricing_pb2.Tender.MILEAGE, "points": number}
            return make.quote(grpc_channel, self.buyer, tender_choices=[choice], variant_ids=variants)

        def place(self, number):
            self.fill(self.variants[0])
            return make.purchase(grpc_channel, self.buyer, quote_token=self.quote(number).token)

        def cancel(self, purchase):
            request = orders_pb2.CancelOrderRequest(id=purchase.orders[0].id, request_id=make.request_id())
            return self.stub.CancelOrder(request, metadata=self.buyer.metadata)

    return Shop


def test_points_are_spent_first_to_expire_first_and_expire(wallets, shop, clock):
    till = shop()
    wallets.give(till.buyer, points(200), expire_time=wallets.later(days=3))
    wallets.give(till.buyer, points(300), expire_time=wallets.later(days=1))
    purchase = till.place(350)
    assert (purchase.payment_state, wallets.usable(till.buyer)) == (Purchase.PAID, 150)
    assert wallets.lots(till.buyer) == [150], "all that ended first, and a part of what ends next"
    till.cancel(purchase)
    assert sorted(wallets.lots(till.buyer)) == [200, 300], "each back into its lot"
    clock.advance(days=1)
    wallets.expire()
    assert (wallets.usable(till.buyer), wallets.lots(till.buyer)) == (200, [200])
    clock.advance(days=2)
    wallets.expire()
    account = wallets.account(till.buyer)
    assert [account.usable.points, account.expired.points] == [0, 500]
    assert [kind for kind, *_ in wallets.entries(till.buyer)][-2:] == ["EXPIRE", "EXPIRE"]


def test_what_a_payment_that_fails_has_held_comes_back(wallets, shop):
    till = shop("tok_declined")
    wallets.give(till.buyer, points(500))
    purchase = till.place(500)
    assert purchase.payment_state != Purchase.PAID
    account = wallets.account(till.buyer)
    assert [account.usable.points, account.on_hold.points] in ([0, 500], [500, 0])
    till.cancel(purchase)
    account = wallets.account(till.buyer)
    assert [account.usable.points, account.on_hold.points, account.consumed.points] == [500, 0, 0]


def test_a_frozen_account_pays_nothing_until_its_incident_is_over(wallets, shop):
    till = shop()
    wallets.give(till.buyer, points(500))
    opened = wallets.call(
        "CreateFinancialIncident", wallets.admin,
        financial_incident={"account_id": wallets.account(till.buyer).id, "type": "FRAUD", "details": "A report."},
    )  # fmt: skip
    till.fill(till.variants[0])
    quote = till.quote(500)
    assert [(o.state, o.reason) for o in quote.tender_outcomes] == [(Outcome.REFUSED, Outcome.FROZEN)]
    assert [cents(tender.amount) for tender in quote.tenders] == [1000], "all of it from outside"
    wallets.call("EndFinancialIncident", wallets.admin, id=opened.id, outcome="RESOLVED", resolution="Seen.")
    assert wallets.account(till.buyer).state == pb.WalletAccount.OPEN
    assert till.place(500).payment_state == Purchase.PAID
    assert wallets.usable(till.buyer) == 0


def test_points_are_not_spent_twice_at_once(wallets, shop):
    till = shop()
    wallets.give(till.buyer, points(1000))
    till.fill(*till.variants)
    tokens = [till.quote(1000, variant).token for variant in till.variants]
    results = at_once(*(partial(make.purchase, wallets.channel, till.buyer, quote_token=token) for token in tokens))
    assert tally(results)[0] == 1
    account = wallets.account(till.buyer)
    assert [account.usable.points, account.on_hold.points, account.consumed.points] == [0, 0, 1000]
