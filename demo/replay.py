"""Replays baskets as purchases: price changes by the sellers, then cart, coupons, quote and order by the household."""

import asyncio
import time
import uuid
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil

from google.protobuf.field_mask_pb2 import FieldMask
from google.type.decimal_pb2 import Decimal

from demo.coupons import parts
from demo.crowd import patiently
from demo.ledger import Ledger, Refusal, detail_of
from demo.money import CURRENCY, money
from demo.people import Customer, Seller
from demo.promotions import Promotions
from demo.shop import Shop
from demo.source import Asked, Basket, Line, Product
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

# What the mall says of a request it will not do. Anything else is a fault, and ends the replay.
REFUSALS = (AlreadyExists, FailedPrecondition, InvalidArgument, NotFound, ResourceExhausted)


class Replay:
    """Everything a basket needs, and the ledger it is written to."""

    def __init__(
        self,
        shop: Shop,
        products: Mapping[int, Product],
        first_prices: Mapping[int, int],
        sellers: Mapping[int, Seller],
        customers: Mapping[int, Customer],
        promotions: Promotions,
        ledger: Ledger,
    ) -> None:
        self._shop = shop
        self._products = products
        self._asked = {number: Asked(Fraction(first_prices[number])) for number in shop.variant_ids}
        self._pack_lists: dict[int, asyncio.Future[str]] = {}
        self._sellers = sellers
        self._customers = customers
        self._ledger = ledger
        self.promotions = promotions
        self.place_seconds: list[float] = []
        self.orders = 0

    async def basket(self, basket: Basket) -> None:
        """Buy what can be bought of a basket; note every line as sold or refused."""
        customer = self._customers[basket.household_id]
        for part in parts(basket.lines):
            asked = [line for line in part if not await self._refused_price(line)]
            if in_cart := await self._add(customer, asked):
                await self._buy(customer, basket.household_id, in_cart)

    async def _refused_price(self, line: Line) -> bool:
        """Have asked what this line cost, unless it is already; say whether the mall refused that."""
        number = line.product_id
        if number not in self._shop.variant_ids or line.price is None:
            return False
        wanted = Asked(line.price, line.card)
        try:
            if wanted.price != self._asked[number].price:
                await self._set_price(number, self._asked[number].price, wanted.price)
                self._asked[number] = Asked(wanted.price, self._asked[number].card)
                self._ledger.price_changes += 1
            await self.promotions.set_card(number, wanted.card)
            self._asked[number] = wanted
        except REFUSALS as error:
            self._refuse([line], Refusal("price", error.reason, detail_of(error)))
            return True
        return False

    async def _set_price(self, number: int, before: Fraction, price: Fraction) -> None:
        """Have the seller ask another price of one unit, and where that is no whole number of cents, of a pack: 3 for $5.00."""
        catalog = self._sellers[self._products[number].manufacturer_id].mall.catalog
        variant_id = self._shop.variant_ids[number]
        if ceil(before) != ceil(price):
            variant = catalog_pb2.Variant(id=variant_id, price=money(ceil(price)))
            change = catalog_pb2.UpdateVariantRequest(variant=variant, update_mask=FieldMask(paths=["price"]))
            await patiently(catalog.UpdateVariant, change)
        if before.denominator > 1:
            old = catalog_pb2.BatchDeletePricesRequest.Key(variant_id=variant_id, pack_quantity=before.denominator)
            gone = catalog_pb2.BatchDeletePricesRequest(price_list_id=await self._packs(number), prices=[old])
            await patiently(catalog.BatchDeletePrices, gone)
        if price.denominator > 1:
            pack = catalog_pb2.Price(
                variant_id=variant_id, pack_quantity=price.denominator, amount=money(price.numerator)
            )
            new = catalog_pb2.BatchSetPricesRequest(price_list_id=await self._packs(number), prices=[pack])
            await patiently(catalog.BatchSetPrices, new)

    async def _packs(self, number: int) -> str:
        """Return the seller's list of what packs cost, which is made when the first does."""
        seller = self._products[number].manufacturer_id

        async def create() -> str:
            wanted = catalog_pb2.PriceList(
                code="PACKS", display_name="What several cost together", currency_code=CURRENCY
            )
            request = catalog_pb2.CreatePriceListRequest(price_list=wanted)
            return (await patiently(self._sellers[seller].mall.catalog.CreatePriceList, request)).id

        if seller not in self._pack_lists:
            self._pack_lists[seller] = asyncio.ensure_future(create())
        return await self._pack_lists[seller]

    async def _add(self, customer: Customer, lines: Sequence[Line]) -> list[Line]:
        """Put lines into the cart, again without those that the mall names as the reason why not."""
        left = list(lines)
        while left:
            items = list(map(self._item, left))
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

    async def _buy(self, customer: Customer, household_id: int, lines: Sequence[Line]) -> None:
        try:
            issues = await self.promotions.coupons(customer, household_id, lines)
            wanted = orders_pb2.QuoteCheckoutRequest(address_id=customer.address_id, coupon_issuance_ids=issues)
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

    def _item(self, line: Line) -> carts_pb2.NewCartItem:
        if line.measured:
            gallons = Decimal(value=f"{line.quantity / 1000:.3f}")
            return carts_pb2.NewCartItem(variant_id=self._variant(line), measured_quantity=gallons)
        return carts_pb2.NewCartItem(variant_id=self._variant(line), quantity=line.quantity)

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
