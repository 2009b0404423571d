"""One shopper's day, with its mishaps, gives the same results and the same errors whichever way the mall is called."""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from google.protobuf import json_format
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message

from mall.addresses.v1 import addresses_pb2
from mall.carts.v1 import carts_pb2
from mall.catalog.v1 import catalog_pb2
from mall.common.v1 import types_pb2
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.orders.v1 import orders_pb2
from mall.payments.v1 import payments_pb2
from tests.support import make, ways
from tests.support.people import People

# The first test builds the gateway.
pytestmark = pytest.mark.timeout(900)

STOCK = 5
# What differs from run to run, though it means the same.
TOKEN = re.compile(r"(.+_)?token")
PROGRAM = {"browser_name", "device_name", "user_agent"}  # of the caller
DIFFERENT = re.compile(
    r"(?P<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?P<time>\d{4}-\d\d-\d\dT[\d:.]+Z)"
    r"|(?P<number>(PUR|ORD)-\d+-\d+)|(?P<unique>[0-9a-pA-P]{12,})"
)


@dataclass
class Shop:
    """What is for sale, to one run alone, and who sells it."""

    product: catalog_pb2.Product
    channel_id: str
    seller: make.Actor

    @property
    def variant_id(self) -> str:
        return self.product.variants[0].id


class Day:
    """Calls in one way, and a record of what came back."""

    def __init__(self, way: Any) -> None:
        self._way = way
        self.record: dict[str, Any] = {}

    def call(self, step: str, name: str, request: Message) -> Any:
        """Call, and note what came back under the name of the step."""
        result = self._way.call(name, request)
        self.record[step] = result
        return result

    def exchange(self, step: str, name: str, requests: list[Any]) -> list[Any]:
        """Send a stream of messages, and note all answers, and what it ended with, under the name of the step."""
        found = self._way.exchange(name, requests)
        self.record[step] = {f"answer {index}": answer for index, answer in enumerate(found)}
        return found

    def comparable(self) -> dict[str, Any]:
        """The record, with everything replaced that differs from run to run."""
        numbers: dict[str, int] = {}

        def same(found: re.Match[str]) -> str:
            # A code is the end of an id in capitals, a slug the same in small letters: but for digits alone, no difference.
            number = numbers.setdefault(found[0].lower(), len(numbers)) if found.lastgroup != "time" else ""
            return f"<{found.lastgroup} {number}>"

        def walk(value: Any, key: str = "") -> Any:
            match value:
                case Message():
                    return walk(json_format.MessageToDict(value, preserving_proto_field_name=True))
                case ways.Refusal():
                    return walk(vars(value))
                case dict():
                    return {key: walk(each, key) for key, each in sorted(value.items())}
                case list():
                    return [walk(each) for each in value]
                case str():
                    hidden = key in PROGRAM or TOKEN.fullmatch(key)
                    return f"<{key}>" if hidden and value else DIFFERENT.sub(same, value)
            return value

        return walk(self.record)


def live(way: Any, shop: Shop, people: People) -> dict[str, Any]:
    """Browse, register, verify, log in, fill the cart, quote, place, pay, cancel; and try at each step what is refused."""
    day = Day(way)
    browse(day, shop)
    join(day, way, people)
    fill_the_cart(day, shop)
    settle_in(day)
    change_mind(day, buy(day))
    day.call("leave", "IdentityService.Logout", identity_pb2.LogoutRequest())
    day.call("come back with the old token", "AddressesService.ListAddresses", addresses_pb2.ListAddressesRequest())
    way.enter(make.tokens(shop.seller))
    import_more(day, shop)
    return day.comparable()


def browse(day: Day, shop: Shop) -> None:
    search = catalog_pb2.SearchProductsRequest(query=shop.product.title, channel_id=shop.channel_id)
    (found,) = day.call("search", "CatalogService.SearchProducts", search).products
    day.call("look at it", "CatalogService.GetProduct", catalog_pb2.GetProductRequest(id=found.id))
    missing = catalog_pb2.GetProductRequest(id=make.request_id())
    day.call("look at what is not there", "CatalogService.GetProduct", missing)
    filtered = catalog_pb2.ListProductsRequest(
        seller_id=shop.product.seller_id, min_price=make.dollars(100), order=catalog_pb2.ListProductsRequest.TITLE
    )
    day.call("list with filters", "CatalogService.ListProducts", filtered)
    bad = catalog_pb2.ListProductsRequest(seller_id="x", page_size=-1)
    day.call("list with bad filters", "CatalogService.ListProducts", bad)
    day.call("be nobody", "AddressesService.ListAddresses", addresses_pb2.ListAddressesRequest())


def join(day: Day, way: Any, people: People) -> None:
    email = f"{make.unique('u')}@example.com"
    bad = identity_pb2.RegisterCustomerRequest(email="", display_name="<", phone_number="12")
    day.call("register badly", "IdentityService.RegisterCustomer", bad)
    person = identity_pb2.RegisterCustomerRequest(email=email, password=make.PASSWORD, display_name="Zoë")
    day.call("register", "IdentityService.RegisterCustomer", person)
    day.call("verify badly", "IdentityService.VerifyEmail", identity_pb2.VerifyEmailRequest(token="x" * 43))
    day.call("verify", "IdentityService.VerifyEmail", identity_pb2.VerifyEmailRequest(token=people.token(email)))
    wrong = identity_pb2.LoginRequest(email=email, password="Wrong-Word-7")
    day.call("log in badly", "IdentityService.Login", wrong)
    login = identity_pb2.LoginRequest(email=email, password=make.PASSWORD)
    way.enter(day.call("log in", "IdentityService.Login", login))


def fill_the_cart(day: Day, shop: Shop) -> None:
    day.call("quote nothing", "OrdersService.QuoteCheckout", orders_pb2.QuoteCheckoutRequest())

    def adding(quantity: int, request_id: str = "") -> carts_pb2.AddCartItemRequest:
        item = carts_pb2.NewCartItem(variant_id=shop.variant_id, quantity=quantity)
        return carts_pb2.AddCartItemRequest(item=item, channel_id=shop.channel_id, request_id=request_id)

    first = make.request_id()
    day.call("add too many for anybody", "CartsService.AddCartItem", adding(100))
    day.call("add more than there are", "CartsService.AddCartItem", adding(STOCK + 1))
    day.call("add", "CartsService.AddCartItem", adding(2, first))
    day.call("add again", "CartsService.AddCartItem", adding(2, first))
    day.call("add other things again", "CartsService.AddCartItem", adding(1, first))


def settle_in(day: Day) -> None:
    day.call("quote without an address", "OrdersService.QuoteCheckout", orders_pb2.QuoteCheckoutRequest())
    where = types_pb2.PostalAddress(
        recipient_name="Zoë", phone_number="+14155550123", address_line1="1 Main Street", city="Springfield",
        state_province="IL", postal_code="62701", country_code="US",
    )  # fmt: skip
    creation = addresses_pb2.CreateAddressRequest(address=addresses_pb2.Address(postal_address=where))
    address = day.call("save an address", "AddressesService.CreateAddress", creation)
    labelled = addresses_pb2.Address(id=address.id, label="Home", etag=address.etag)
    for step in ("label it", "label it by an old etag"):
        day.call(step, "AddressesService.UpdateAddress", addresses_pb2.UpdateAddressRequest(address=labelled))
    bare = addresses_pb2.UpdateAddressRequest(
        address=addresses_pb2.Address(id=address.id), update_mask=FieldMask(paths=["label"])
    )
    day.call("take the label off by a mask", "AddressesService.UpdateAddress", bare)
    second = day.call("save another address", "AddressesService.CreateAddress", creation)
    deletion = addresses_pb2.DeleteAddressRequest(id=second.id)
    day.call("delete it", "AddressesService.DeleteAddress", deletion)


def buy(day: Day) -> orders_pb2.Purchase:
    def saving(token: str, **changes: Any) -> payments_pb2.CreatePaymentMethodRequest:
        return payments_pb2.CreatePaymentMethodRequest(payment_method=make.a_payment_method(token, **changes))

    day.call("save a card number", "PaymentsService.CreatePaymentMethod", saving("t", billing_name="4242424242424242"))
    day.call("save a bad card", "PaymentsService.CreatePaymentMethod", saving("tok_declined"))
    quote = day.call("quote", "OrdersService.QuoteCheckout", orders_pb2.QuoteCheckoutRequest())
    bad = orders_pb2.PlaceOrderRequest(payment_method_id="x", request_id=make.request_id())
    day.call("place without terms", "OrdersService.PlaceOrder", bad)
    order = orders_pb2.PlaceOrderRequest(
        quote_token=quote.token, terms_accepted=True, customer_note="Küche, 2. Stock", request_id=make.request_id()
    )
    purchase = day.call("place", "OrdersService.PlaceOrder", order)
    day.call("place again", "OrdersService.PlaceOrder", order)
    order.request_id = make.request_id()
    day.call("place the same quote anew", "OrdersService.PlaceOrder", order)
    card = day.call("save a good card", "PaymentsService.CreatePaymentMethod", saving("tok_success"))
    for step in ("pay", "pay twice"):
        payment = orders_pb2.RetryPaymentRequest(
            id=purchase.id, payment_method_id=card.id, request_id=make.request_id()
        )
        day.call(step, "OrdersService.RetryPayment", payment)
    return purchase


def change_mind(day: Day, purchase: orders_pb2.Purchase) -> None:
    (order,) = purchase.orders
    day.call("read the order", "OrdersService.GetOrder", orders_pb2.GetOrderRequest(id=order.id))
    listing = orders_pb2.ListOrdersRequest(purchase_id=purchase.id, page_size=1)
    day.call("list the orders", "OrdersService.ListOrders", listing)
    day.call("confirm it oneself", "OrdersService.ConfirmOrder", orders_pb2.ConfirmOrderRequest(id=order.id))
    cancellation = orders_pb2.CancelOrderRequest(id=order.id, reason="too late", request_id=make.request_id())
    day.call("cancel", "OrdersService.CancelOrder", cancellation)
    day.call("cancel again", "OrdersService.CancelOrder", cancellation)
    cancellation.request_id = make.request_id()
    day.call("cancel anew", "OrdersService.CancelOrder", cancellation)
    day.call("read the purchase", "OrdersService.GetPurchase", orders_pb2.GetPurchaseRequest(id=purchase.id))
    reading = payments_pb2.GetPaymentRequest(id=purchase.payment_id)
    day.call("read the payment", "PaymentsService.GetPayment", reading)


def import_more(day: Day, shop: Shop) -> None:
    """Messages of rows of which one fails, and a message that is wrong as a whole."""

    def row(**changes: Any) -> catalog_pb2.ImportProductsRequest:
        new = make.new_product(shop.product.category_id, code=make.unique("c"), **changes)
        return catalog_pb2.ImportProductsRequest(
            products=[catalog_pb2.ProductImport(product=new.product, options=new.options, variants=new.variants)]
        )

    first, lost = row(), row(brand="Lost")
    lost.products[0].product.category_id = make.request_id()
    first.products.extend(lost.products)
    name = "CatalogService.ImportProducts"
    day.exchange("import", name, [first, row()])
    day.exchange("import again", name, [first])
    bad = row(title="x" * 5000)
    found = day.exchange("import badly", name, [row(), bad, row()])
    assert [type(each) for each in found] == [catalog_pb2.ImportResult, ways.Refusal]


REFUSALS = {
    "look at what is not there": "RESOURCE_NOT_FOUND",
    "list with bad filters": "INVALID_FIELDS",
    "be nobody": "AUTH_REQUIRED",
    "register badly": "INVALID_FIELDS",
    "verify badly": "MAIL_TOKEN_UNUSABLE",
    "log in badly": "LOGIN_FAILED",
    "quote nothing": "CART_EMPTY",
    "add too many for anybody": "INVALID_FIELDS",
    "add more than there are": "CART_ITEM_UNAVAILABLE",
    "add other things again": "REQUEST_ID_REUSED",
    "quote without an address": "ADDRESS_REQUIRED",
    "label it by an old etag": "ETAG_MISMATCH",
    "save a card number": "CARD_NUMBER_REFUSED",
    "place without terms": "INVALID_FIELDS",
    "place the same quote anew": "QUOTE_USED",
    "pay twice": "STATE_FORBIDS",
    "confirm it oneself": "INSUFFICIENT_PERMISSIONS",
    "cancel anew": "ORDER_NOT_CANCELLABLE",
    "come back with the old token": "SESSION_REVOKED",
}
MISTAKES = {"register badly": 4, "list with bad filters": 2, "place without terms": 3}


@pytest.fixture(scope="module")
def run(app, on_loop, grpc_channel, admin, sql):
    """Lives the day in one way, in a shop of its own."""
    category, channel = make.category(grpc_channel, admin), make.channel(grpc_channel, admin)
    people = People(identity_pb2_grpc.IdentityServiceStub(grpc_channel), sql)

    def run(way):
        seller = make.seller(app, on_loop)
        product = make.product(grpc_channel, seller, category.id, [channel.id], stock=STOCK)
        return live(way, Shop(product, channel.id, seller), people)

    return run


@pytest.fixture(scope="module")
def expected(run, grpc_channel):
    """The day as plain gRPC has it."""
    return run(ways.Grpc(grpc_channel))


@pytest.fixture(params=["grpc", "gateway", "tasks", "threads"])
def way(request):
    """One of the ways to call the mall."""
    if request.param == "grpc":
        yield ways.Grpc(request.getfixturevalue("grpc_channel"))
    elif request.param == "gateway":
        yield ways.Http(request.getfixturevalue("http"))
    else:
        with getattr(ways, request.param)(request.getfixturevalue("grpc_addr")) as client:
            yield client


def test_every_way_has_the_same_results_and_the_same_errors(way, run, expected):
    found = run(way)
    assert {step: said["reason"] for step, said in found.items() if "violations" in said} == REFUSALS
    assert {step: len(found[step]["violations"]) for step in MISTAKES} == MISTAKES
    assert found["place"]["payment_state"] == "DECLINED"
    assert found["pay"]["payment_state"] == "PAID"
    assert found["cancel"]["state"] == "CANCELLED"
    assert found["read the purchase"]["payment_state"] == "REFUNDED"
    assert [said["outcome"] for said in found["import"].values()] == ["CREATED", "FAILED", "CREATED"]
    assert [said["outcome"] for said in found["import again"].values()] == ["EXISTING", "FAILED"]
    assert found["import badly"]["answer 1"]["metadata"] == {"message": "1"}
    for once, again in (("add", "add again"), ("place", "place again"), ("cancel", "cancel again")):
        assert found[once] == found[again]
    for step, said in found.items():
        assert (step, said) == (step, expected[step])
