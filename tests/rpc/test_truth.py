"""No answer is false: whatever goes wrong at whatever step of a call, what it is told to have done, or not, is so.

Purchases are gone through with every kind of fault at every step; of other calls some are drawn at random, as many as
`FAULTS` says.
"""

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import Any

import grpc
import pytest

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2_grpc
from mall.common.v1 import types_pb2
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.orders import service as orders
from tests.support import faults, make
from tests.support.expect import Failure

DRAWN = int(os.environ.get("FAULTS", "60"))
pytestmark = pytest.mark.timeout(300 + DRAWN)


@dataclass
class Attempt:
    """A call that is safe to repeat, and how often what it asks for has happened."""

    method: str
    call: Callable[[], Any]
    effects: Callable[[], int]


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture(scope="module")
def variant(grpc_channel, seller, category, market):
    made = make.product(grpc_channel, seller, category.id, [market.id], stock=100_000)
    return made.variants[0]


@pytest.fixture
def buyer(app, on_loop, grpc_channel):
    return lambda token="tok_success": make.shopper(app, on_loop, grpc_channel, token)


@pytest.fixture
def scenarios(app, on_loop, grpc_channel, sql, admin, seller, category, market, variant, buyer, monkeypatch):
    """Each makes a world of its own and returns an attempt."""
    monkeypatch.setattr(orders, "WAIT_MOST", 0.1)  # for outcomes of charges that only a job finds out
    ordering = orders_pb2_grpc.OrdersServiceStub(grpc_channel)

    def number(query, *arguments):
        return lambda: sql(query, *arguments)[0][0]

    def place_order():
        actor = buyer()
        make.cart(grpc_channel, actor, market.id, [(variant.id, 1)])
        token = make.quote(grpc_channel, actor).token
        request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
        return Attempt(
            "PlaceOrder",
            lambda: ordering.PlaceOrder(request, metadata=actor.metadata),
            number("SELECT count(*) FROM purchases WHERE customer_id = $1", actor.id),
        )

    def retry_payment():
        actor = buyer("tok_declined")
        make.cart(grpc_channel, actor, market.id, [(variant.id, 1)])
        purchase = make.purchase(grpc_channel, actor)
        method = make.payment_method(grpc_channel, actor)
        request = orders_pb2.RetryPaymentRequest(
            id=purchase.id, payment_method_id=method.id, request_id=make.request_id()
        )
        return Attempt(
            "RetryPayment",
            lambda: ordering.RetryPayment(request, metadata=actor.metadata),
            number(
                """SELECT count(*) FROM payment_attempts JOIN payments ON payments.id = payment_id
                   WHERE purchase_id = $1 AND number > 1""",
                purchase.id,
            ),
        )

    def cancel_order():
        actor = buyer()
        make.cart(grpc_channel, actor, market.id, [(variant.id, 1)])
        [order] = make.purchase(grpc_channel, actor).orders
        request = orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id())
        return Attempt(
            "CancelOrder",
            lambda: ordering.CancelOrder(request, metadata=actor.metadata),
            number("SELECT count(*) FROM refunds WHERE order_id = $1", order.id),
        )

    def create_address():
        actor = make.customer(app, on_loop)
        wanted = addresses_pb2.Address(
            postal_address=types_pb2.PostalAddress(
                recipient_name="R. Recipient", phone_number="+14155550123", address_line1="1 Main Street",
                city="Springfield", state_province="IL", postal_code="62701", country_code="US",
            )
        )  # fmt: skip
        request = addresses_pb2.CreateAddressRequest(address=wanted, request_id=make.request_id())
        return Attempt(
            "CreateAddress",
            lambda: addresses_pb2_grpc.AddressesServiceStub(grpc_channel).CreateAddress(
                request, metadata=actor.metadata
            ),
            number("SELECT count(*) FROM addresses WHERE owner_id = $1", actor.id),
        )

    def create_channel():
        channel = platform_pb2.Channel(code=make.unique("T").upper(), display_name="W", country_code="US",
                                       currency_code="USD", language_code="en", time_zone="UTC")  # fmt: skip
        request = platform_pb2.CreateChannelRequest(channel=channel, request_id=make.request_id())
        return Attempt(
            "CreateChannel",
            lambda: platform_pb2_grpc.PlatformServiceStub(grpc_channel).CreateChannel(request, metadata=admin.metadata),
            number("SELECT count(*) FROM channels WHERE code = $1", channel.code),
        )

    def create_product():
        request = make.new_product(category.id, stock=3)
        request.request_id = make.request_id()
        return Attempt(
            "CreateProduct",
            lambda: catalog_pb2_grpc.CatalogServiceStub(grpc_channel).CreateProduct(request, metadata=seller.metadata),
            number("SELECT count(*) FROM products WHERE title = $1", request.product.title),
        )

    def add_cart_item():
        actor = make.customer(app, on_loop)
        item = carts_pb2.NewCartItem(variant_id=variant.id, quantity=1)
        request = carts_pb2.AddCartItemRequest(item=item, channel_id=market.id, request_id=make.request_id())
        return Attempt(
            "AddCartItem",
            lambda: carts_pb2_grpc.CartsServiceStub(grpc_channel).AddCartItem(request, metadata=actor.metadata),
            number(
                """SELECT coalesce(sum(quantity), 0) FROM cart_items JOIN carts ON carts.id = cart_id
                   WHERE customer_id = $1""",
                actor.id,
            ),
        )

    def create_guest_cart():
        note = make.unique("note ")
        request = carts_pb2.CreateGuestCartRequest(
            channel_id=market.id, note=note, request_id=make.request_id(), guest_key=make.unique("a secret of a guest ")
        )
        return Attempt(
            "CreateGuestCart",
            lambda: carts_pb2_grpc.CartsServiceStub(grpc_channel).CreateGuestCart(request),
            number("SELECT count(*) FROM carts WHERE note = $1", note),
        )

    def adjust_stock():
        note = make.unique("counted ")
        wanted = inventory_pb2.StockAdjustment(
            variant_id=variant.id, kind=inventory_pb2.StockMovement.ADJUSTMENT, quantity_change=1, reason=note
        )
        request = inventory_pb2.AdjustStockRequest(adjustment=wanted, request_id=make.request_id())
        return Attempt(
            "AdjustStock",
            lambda: inventory_pb2_grpc.InventoryServiceStub(grpc_channel).AdjustStock(
                request, metadata=seller.metadata
            ),
            number("SELECT count(*) FROM stock_movements WHERE reason = $1", note),
        )

    def register_customer():
        email = f"{make.unique('truth')}@example.com"
        request = identity_pb2.RegisterCustomerRequest(email=email, password=make.PASSWORD, display_name="T")
        return Attempt(
            "RegisterCustomer",
            lambda: identity_pb2_grpc.IdentityServiceStub(grpc_channel).RegisterCustomer(request),
            number("SELECT count(*) FROM accounts WHERE email = $1", email),
        )

    made = (place_order, retry_payment, cancel_order, create_address, create_channel, create_product, add_cart_item,
            create_guest_cart, adjust_stock, register_customer)  # fmt: skip
    return {scenario.__name__: scenario for scenario in made}


def strike(scenario: Callable[[], Attempt], kind: str, step: int) -> str | None:
    """Do what a scenario asks for with a fault, and compare the answer with the truth. None where the call has no such step."""
    attempt = scenario()
    assert attempt.effects() == 0
    with faults.fault(attempt.method, kind, step) as fault:
        try:
            attempt.call()
            told = "OK"
        except grpc.RpcError as error:
            told = Failure(error).reason
        happened = attempt.effects()
    if not fault.struck:
        assert told == "OK"
        return None
    if told != "OUTCOME_UNKNOWN":
        assert happened == (told == "OK"), f"{attempt.method} with {kind} at {step}: told {told}, happened {happened}"
    attempt.call()
    assert attempt.effects() == 1, f"{attempt.method} with {kind} at {step}: repeated, happened {attempt.effects()}"
    return told


def drawn(scenarios: dict[str, Any], random_: random.Random) -> Iterator[str]:
    while True:
        told = strike(random_.choice([*scenarios.values()]), random_.choice(faults.KINDS), random_.randint(1, 12))
        if told is not None:
            yield told


@pytest.mark.parametrize("kind", faults.KINDS)
@pytest.mark.parametrize("name", ["place_order", "retry_payment", "cancel_order"])
def test_no_answer_about_money_is_false_whatever_fails_at_whatever_step(scenarios, name, kind):
    answers = []
    for step in count(1):
        told = strike(scenarios[name], kind, step)
        if told is None:
            break
        answers.append(told)
    assert answers


def test_no_answer_is_false_whatever_fails(scenarios):
    random_ = random.Random()  # noqa: S311
    answers = [*islice(drawn(scenarios, random_), DRAWN)]
    print({told: answers.count(told) for told in sorted(set(answers))})  # noqa: T201 - for who has asked for many
