"""Looks for something and buys one of it: shopper.py ADDRESS EMAIL PASSWORD WORDS."""

import sys

from mall.addresses.v1 import addresses_pb2
from mall.carts.v1 import carts_pb2
from mall.catalog.v1 import catalog_pb2
from mall.common.v1 import types_pb2
from mall.orders.v1 import orders_pb2
from mall.payments.v1 import payments_pb2
from mall_client import BlockingMall


def shop(mall: BlockingMall, words: str) -> orders_pb2.Purchase:
    """Buy the first thing that a search finds."""
    found = mall.catalog.SearchProducts(catalog_pb2.SearchProductsRequest(query=words)).products[0]
    product = mall.catalog.GetProduct(catalog_pb2.GetProductRequest(id=found.id))
    item = carts_pb2.NewCartItem(variant_id=product.variants[0].id, quantity=1)
    channel_id = product.channel_listings[0].channel_id
    mall.carts.AddCartItem(carts_pb2.AddCartItemRequest(item=item, channel_id=channel_id))
    quote = mall.orders.QuoteCheckout(orders_pb2.QuoteCheckoutRequest())
    return mall.orders.PlaceOrder(orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True))


def settle_in(mall: BlockingMall) -> None:
    """Say where parcels go and how they are paid; the first of each is the default."""
    where = types_pb2.PostalAddress(
        recipient_name="Ada",
        phone_number="+14155550123",
        address_line1="1 Main Street",
        city="Springfield",
        state_province="IL",
        postal_code="62701",
        country_code="US",
    )
    address = addresses_pb2.Address(postal_address=where)
    mall.addresses.CreateAddress(addresses_pb2.CreateAddressRequest(address=address))
    card = payments_pb2.PaymentMethod(
        type=payments_pb2.PaymentMethod.CREDIT_CARD,
        gateway="sandbox",
        gateway_token="tok_success",
        card_brand="Visa",
        card_last_four="4242",
        card_expiry_month=12,
        card_expiry_year=2099,
        billing_name="Ada",
    )
    mall.payments.CreatePaymentMethod(payments_pb2.CreatePaymentMethodRequest(payment_method=card))


def main(address: str, email: str, password: str, words: str) -> None:
    """Shop, and show what became of it."""
    with BlockingMall(address) as mall:
        mall.login(email, password)
        settle_in(mall)
        purchase = shop(mall, words)
        print(purchase.number, orders_pb2.Purchase.PaymentState.Name(purchase.payment_state))


if __name__ == "__main__":
    main(*sys.argv[1:])
