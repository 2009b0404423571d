"""The calls that are measured, and how answers of both servers are compared."""

import random
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from google.protobuf.message import Message
from google.protobuf.wrappers_pb2 import StringValue

from benchmarks.load import FEW, Job, Load, Outcome, Request
from benchmarks.reference import echo
from benchmarks.world import Person, World
from mall.carts.v1 import carts_pb2
from mall.catalog.v1 import catalog_pb2
from mall.orders.v1 import orders_pb2

PAGE_SIZE = 20
DIFFERENT_PRODUCTS = 1000


class MeasurementError(RuntimeError):
    """A measurement that means nothing: calls failed, or the servers answered differently."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call. `requests` makes those that both servers take; without it every server has its own."""

    name: str
    method: str
    requests: Callable[[World], Sequence[Request]] | None = None
    comparable: Callable[[bytes], Message] | None = None


def _echoes(_world: World) -> list[Request]:
    return [Request(StringValue(value="anything").SerializeToString())]


def _products(world: World) -> list[Request]:
    chosen = random.Random(0).sample(world.products, min(DIFFERENT_PRODUCTS, len(world.products)))
    return [Request(catalog_pb2.GetProductRequest(id=str(id_)).SerializeToString()) for id_ in chosen]


def _pages(_world: World) -> list[Request]:
    return [Request(catalog_pb2.ListProductsRequest(page_size=PAGE_SIZE).SerializeToString())]


def carts_of(people: Iterable[Person]) -> list[Request]:
    """Everybody looks into the cart."""
    return [Request(carts_pb2.GetCartRequest().SerializeToString(), person.metadata) for person in people]


def additions_of(people: Iterable[Person]) -> list[Request]:
    """Everybody adds more of what is in the cart, so that carts stay as long as they are."""
    return [
        Request(
            carts_pb2.AddCartItemRequest(
                item=carts_pb2.NewCartItem(variant_id=str(person.variant_id), quantity=1)
            ).SerializeToString(),
            person.metadata,
        )
        for person in people
    ]


def _page(answer: bytes) -> Message:
    """Return a page without its token, which is opaque, and each server's own."""
    page = catalog_pb2.ListProductsResponse.FromString(answer)
    if len(page.products) != PAGE_SIZE or not page.next_page_token:
        raise MeasurementError("ListProducts: not a full page")
    page.ClearField("next_page_token")
    return page


def _cart(answer: bytes) -> Message:
    """Return a cart without the time of its last change."""
    cart = carts_pb2.Cart.FromString(answer)
    if len(cart.items) != 3:  # noqa: PLR2004 - as the seed fills them
        raise MeasurementError("a cart that does not hold three lines")
    for part in (cart, *cart.items):
        part.ClearField("update_time")
    return cart


def checkouts(load: Load, address: str, people: Sequence[Person], codes: Sequence[str] = ()) -> list[Request]:
    """Get everybody a quote from the mall, with these coupons, and return the requests that accept them."""
    body = orders_pb2.QuoteCheckoutRequest(codes=codes).SerializeToString()
    return accepting(quotes(load, address, [Request(body, person.metadata) for person in people]))


def quotes(load: Load, address: str, requests: Sequence[Request]) -> list[tuple[Request, orders_pb2.Quote]]:
    """Return what the mall answers to requests for quotes, each with its request."""
    outcome = load.run(Job(address, QUOTE, requests, FEW, keep_answers=True))
    succeeded("QuoteCheckout", outcome)
    return [(request, orders_pb2.Quote.FromString(quote)) for request, quote in outcome.answers]


def accepting(answers: Iterable[tuple[Request, orders_pb2.Quote]]) -> list[Request]:
    """Return the requests that accept quotes."""
    return [
        Request(
            orders_pb2.PlaceOrderRequest(
                quote_token=quote.token,
                terms_accepted=True,
                request_id=str(uuid.uuid4()),
            ).SerializeToString(),
            request.metadata,
        )
        for request, quote in answers
    ]


def succeeded(name: str, outcome: Outcome) -> None:
    """Raise MeasurementError unless every call was answered."""
    if outcome.failures or not outcome.calls:
        raise MeasurementError(f"{name}: not every call succeeded: {dict(outcome.failures.most_common(5))}")


ECHO = Call("echo", echo.METHOD, _echoes)
GET_PRODUCT = Call(
    "GetProduct", "/mall.catalog.v1.CatalogService/GetProduct", _products, catalog_pb2.Product.FromString
)
LIST_PRODUCTS = Call("ListProducts(20)", "/mall.catalog.v1.CatalogService/ListProducts", _pages, _page)
GET_CART = Call("GetCart", "/mall.carts.v1.CartsService/GetCart", lambda world: carts_of(world.shoppers), _cart)
ADD_CART_ITEM = Call(
    "AddCartItem", "/mall.carts.v1.CartsService/AddCartItem", lambda world: additions_of(world.shoppers), _cart
)
PLACE_ORDER = Call("PlaceOrder", "/mall.orders.v1.OrdersService/PlaceOrder")
QUOTE = "/mall.orders.v1.OrdersService/QuoteCheckout"

CALLS = (ECHO, GET_PRODUCT, LIST_PRODUCTS, GET_CART, ADD_CART_ITEM, PLACE_ORDER)
SHARED = tuple(call for call in CALLS if call.comparable is not None)


def same(call: Call, ours: bytes, theirs: bytes) -> bool:
    """Whether both answers say the same."""
    comparable: Any = call.comparable
    return bool(comparable(ours) == comparable(theirs))
