"""Buys as much as there is, whatever comes in between: refusals.py ADDRESS EMAIL PASSWORD CHANNEL VARIANT QUANTITY."""

import sys

from mall.carts.v1 import carts_pb2
from mall.orders.v1 import orders_pb2
from mall_client import BlockingMall, DeadlineExceeded, MallError, Unavailable, reasons


def add(mall: BlockingMall, channel_id: str, variant_id: str, quantity: int) -> int:
    """Put so many units into the cart, or what is left of them; return how many."""
    item = carts_pb2.NewCartItem(variant_id=variant_id, quantity=quantity)
    try:
        mall.carts.AddCartItem(carts_pb2.AddCartItemRequest(item=item, channel_id=channel_id))
    except reasons.CartItemUnavailable as error:
        left = int(error.metadata.get("available", "0"))
        if not 0 < left < quantity:
            raise
        return add(mall, channel_id, variant_id, left)
    return quantity


def buy(mall: BlockingMall) -> orders_pb2.Purchase:
    """Buy the cart at the price of the moment."""
    while True:
        quote = mall.orders.QuoteCheckout(orders_pb2.QuoteCheckoutRequest())
        try:
            return place(mall, orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True))
        except (reasons.QuoteDrifted, reasons.QuoteExpired) as error:
            print("the price has changed:", error.metadata)


def place(mall: BlockingMall, request: orders_pb2.PlaceOrderRequest) -> orders_pb2.Purchase:
    """Place an order once, however often it is sent."""
    try:
        return mall.orders.PlaceOrder(request)
    except (Unavailable, DeadlineExceeded) as error:  # the order may be there
        request.request_id = error.request_id
        return mall.orders.PlaceOrder(request)


def main(address: str, email: str, password: str, channel_id: str, variant_id: str, quantity: str) -> None:
    """Buy, or say why not."""
    with BlockingMall(address) as mall:
        try:
            mall.login(email, password)
            print("units:", add(mall, channel_id, variant_id, int(quantity)))
            print("bought:", buy(mall).number)
        except reasons.LoginFailed:
            print("no such account, or a wrong password")
        except reasons.InvalidFields as error:
            for violation in error.violations:
                print("wrong:", violation.field, violation.description)
        except MallError as error:
            print("refused:", error.reason, error.metadata)


if __name__ == "__main__":
    main(*sys.argv[1:])
