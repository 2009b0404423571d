"""Replays baskets as purchases: price changes by the sellers, then cart, quote and order by the household."""

import time
import uuid
from collections.abc import Mapping, Sequence
from fractions import Fraction

from google.protobuf.field_mask_pb2 import FieldMask

from demo.crowd import patiently
from demo.ledger import Ledger, Refusal, detail_of
from demo.money import money
from demo.people import Customer, Seller
from demo.shop import Shop
from demo.source import Basket, Line, Product
from mall.carts.v1 import carts_pb2
from mall.catalog.v1 import catalog_pb2
from mall.orders.v1 import orders_pb2
from mall_client import (
    AlreadyExists,
    FailedPrecondition,
    InvalidArgument,
    MallError,
    NotFound,
    ResourceExhausted,
    Violation,
)

LINES_AT_ONCE = 100  # of one call; a cart holds no more either, but it is the mall that says so
# What the mall says of a request it will not do. Anything else is a fault, and ends the replay.
REFUSALS = (AlreadyExists, FailedPrecondition, InvalidArgument, NotFound, ResourceExhausted)


class Replay:
    """Everything a basket needs, and the ledger it is written to."""

    def __init__(
        self,
        shop: Shop,
        products: Mapping[int, Product],
        first_prices: Mapping[int, Fraction],
        sellers: Mapping[int, Seller],
        customers: Mapping[int, Customer],
        ledger: Ledger,
    ) -> None:
        self._shop = shop
        self._products = products
        self._prices = {number: first_prices[number] for number in shop.variant_ids}
        self._sellers = sellers
        self._customers = customers
        self._ledger = ledger
        self.place_seconds: list[float] = []
        self.orders = 0

    async def basket(self, basket: Basket) -> None:
        """Buy what can be bought of a basket; note every line as sold or refused."""
        customer = self._customers[basket.household_id]
        priced = [line for line in basket.lines if not await self._refused_price(line)]
        in_cart: list[Line] = []
        for start in range(0, len(priced), LINES_AT_ONCE):
            in_cart += await self._add(customer, priced[start : start + LINES_AT_ONCE])
        if in_cart:
            await self._buy(customer, in_cart)

    async def _refused_price(self, line: Line) -> bool:
        """Have the seller ask the price of this line, unless it does already; say whether the mall refused that."""
        variant_id = self._shop.variant_ids.get(line.product_id)
        if variant_id is None or line.price is None or line.price == self._prices[line.product_id]:
            return False
        seller = self._sellers[self._products[line.product_id].manufacturer_id]
        change = catalog_pb2.UpdateVariantRequest(
            variant=catalog_pb2.Variant(id=variant_id, price=money(line.price)), update_mask=FieldMask(paths=["price"])
        )
        try:
            await patiently(seller.mall.catalog.UpdateVariant, change)
        except REFUSALS as error:
            self._refuse([line], Refusal("price", error.reason, detail_of(error)))
            return True
        self._prices[line.product_id] = line.price
        self._ledger.price_changes += 1
        return False

    async def _add(self, customer: Customer, lines: Sequence[Line]) -> list[Line]:
        """Put lines into the cart, again without those that the mall names as the reason why not."""
        left = list(lines)
        while left:
            items = [carts_pb2.NewCartItem(variant_id=self._variant(line), quantity=line.quantity) for line in left]
            request = carts_pb2.BatchAddCartItemsRequest(items=items, channel_id=self._shop.channel_id)
            try:
                await patiently(customer.mall.carts.BatchAddCartItems, request)
            except REFUSALS as error:
                causes = refused_items(error) or dict.fromkeys(range(len(left)), (error.reason, ""))
                for position, (reason, detail) in causes.items():
                    self._refuse([left[position]], self._cart_refusal(left[position], reason, detail))
                left = [line for position, line in enumerate(left) if position not in causes]
            else:
                return left
        return []

    async def _buy(self, customer: Customer, lines: Sequence[Line]) -> None:
        try:
            wanted = orders_pb2.QuoteCheckoutRequest(address_id=customer.address_id)
            quote = await patiently(customer.mall.orders.QuoteCheckout, wanted)
            order = orders_pb2.PlaceOrderRequest(
                quote_token=quote.token,
                payment_method_id=customer.payment_method_id,
                terms_accepted=True,
                source="demo",
            )
            started = time.perf_counter()
            purchase = await patiently(customer.mall.orders.PlaceOrder, order)
            self.place_seconds.append(time.perf_counter() - started)
        except REFUSALS as error:
            self._refuse(lines, Refusal("checkout", error.reason, detail_of(error)))
            await patiently(customer.mall.carts.ClearCart, carts_pb2.ClearCartRequest())
            return
        self._ledger.purchases[purchase.id] = tuple(lines)
        self.orders += len(purchase.orders)

    def _variant(self, line: Line) -> str:
        """Return the variant's id; for what is not listed, one that does not exist, so that the mall says so."""
        return self._shop.variant_ids.get(line.product_id) or str(uuid.uuid5(uuid.NAMESPACE_OID, str(line.product_id)))

    def _cart_refusal(self, line: Line, reason: str, detail: str) -> Refusal:
        """Return the mall's refusal; where it knows no such variant, with why it was not listed."""
        if reason == "RESOURCE_NOT_FOUND" and line.product_id not in self._shop.variant_ids:
            listing = self._shop.refused.get(line.product_id)
            detail = f"not listed: {listing.reason} {listing.detail}" if listing else "not in the product table"
        return Refusal("cart", reason, detail)

    def _refuse(self, lines: Sequence[Line], refusal: Refusal) -> None:
        self._ledger.refused += [(line, refusal) for line in lines]


def refused_items(error: MallError) -> dict[int, tuple[str, str]]:
    """Return which items of a batch an error is about: position, reason and detail."""
    found: dict[int, tuple[str, str]] = {}
    if error.reason == "CART_ITEMS_REFUSED":
        for cause, positions in error.metadata.items():
            found.update(dict.fromkeys(map(int, positions.split(",")), (cause, "")))
    for violation in error.violations:
        position, name = _item(violation)
        if position is not None:
            found.setdefault(position, (error.reason, f"{name} {violation.description}"))
    return found


def _item(violation: Violation) -> tuple[int | None, str]:
    """Read `items[3].quantity`."""
    head, bracket, rest = violation.field.partition("[")
    position, _, name = rest.partition("]")
    if head == "items" and bracket and position.isdigit():
        return int(position), name.lstrip(".")
    return None, ""
