"""Buys as much as there is, whatever comes in between: refusals.py ADDRESS EMAIL PASSWORD CHANNEL VARIANT QUANTITY."""

import sys

from mall.orders.v1 import orders_pb2
from mall_client import BlockingMall, DeadlineExceeded, MallError, Unavailable, reasons


def add(mall: BlockingMall, channel_id: str, variant_id: str, quantity: int) -> int:
    """Put so many units into the cart, or what is left of them; return how many are in it."""
    try:
        cart = mall.carts.AddCartItem(item={"variant_id": variant_id, "quantity": quantity}, channel_id=channel_id)
    except reasons.CartItemUnavailable as error:
        available, there = int(error.metadata.get("available", "0")), int(error.metadata["quantity"]) - quantity
        if not available:
            raise
        return add(mall, channel_id, variant_id, available - there) if available > there else there
    return next(item.quantity for item in cart.items if item.variant_id == variant_id)


def buy(mall: BlockingMall) -> orders_pb2.Purchase:
    """Buy the cart at the price of the moment."""
    while True:
        quote = mall.orders.QuoteCheckout()
        try:
            return place(mall, quote.token)
        except (reasons.QuoteDrifted, reasons.QuoteExpired) as error:
            print("the price has changed:", error.metadata)


def place(mall: BlockingMall, quote_token: str, request_id: str | None = None) -> orders_pb2.Purchase:
    """Place an order once, however often it is sent."""
    try:
        return mall.orders.PlaceOrder(quote_token=quote_token, terms_accepted=True, request_id=request_id)
    except (Unavailable, DeadlineExceeded) as error:  # the order may be there
        if request_id:
            raise
        return place(mall, quote_token, error.request_id)


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
