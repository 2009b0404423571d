"""Looks for something and buys one of it: shopper.py ADDRESS EMAIL PASSWORD WORDS."""

import sys

from mall.orders.v1 import orders_pb2
from mall_client import BlockingMall, to_decimal
from mall_client.enums.orders import PurchasePaymentState

HOME = {
    "recipient_name": "Ada",
    "phone_number": "+14155550123",
    "address_line1": "1 Main Street",
    "city": "Springfield",
    "state_province": "IL",
    "postal_code": "62701",
    "country_code": "US",
}
CARD = {
    "type": "CREDIT_CARD",
    "provider": "sandbox",
    "provider_token": "tok_success",
    "card_brand": "Visa",
    "card_last_four": "4242",
    "card_expiry_month": 12,
    "card_expiry_year": 2099,
    "billing_name": "Ada",
}


def settle_in(mall: BlockingMall) -> None:
    """Say where parcels go and how they are paid, unless that is known; the first of each is the default."""
    if not mall.addresses.ListAddresses().addresses:
        mall.addresses.CreateAddress(address={"postal_address": HOME})
    if not mall.payments.ListPaymentMethods().payment_methods:
        mall.payments.CreatePaymentMethod(payment_method=CARD)


def shop(mall: BlockingMall, words: str) -> orders_pb2.Purchase:
    """Buy the first thing that a search finds."""
    found = mall.catalog.SearchProducts(query=words).products[0]
    product = mall.catalog.GetProduct(id=found.id)
    item = {"variant_id": product.variants[0].id, "quantity": 1}
    mall.carts.AddCartItem(item=item, channel_id=product.channel_listings[0].channel_id)
    quote = mall.orders.QuoteCheckout()
    return mall.orders.PlaceOrder(quote_token=quote.token, terms_accepted=True)


def main(address: str, email: str, password: str, words: str) -> None:
    """Shop, and show what became of it."""
    with BlockingMall(address) as mall:
        mall.login(email, password)
        settle_in(mall)
        purchase = shop(mall, words)
        state = PurchasePaymentState(purchase.payment_state)
        print(purchase.number, state, to_decimal(purchase.total), purchase.total.currency_code)


if __name__ == "__main__":
    main(*sys.argv[1:])
