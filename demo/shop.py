"""Fills the mall: channel, category tree, and every offer with price and stock, listed by its seller."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from google.protobuf.struct_pb2 import Value
from google.type.decimal_pb2 import Decimal

from demo.catalogue import LARGEST_STOCK, Category, Offer, sku
from demo.crowd import crowd, patiently
from demo.ledger import Refusal, detail_of
from demo.money import CURRENCY, money
from demo.people import Seller
from demo.source import BASE_GALLONS
from mall.catalog.v1 import catalog_pb2
from mall.common.v1 import pricing_pb2
from mall.inventory.v1 import inventory_pb2
from mall.platform.v1 import platform_pb2
from mall_client import Mall, row_error

ROWS_AT_ONCE = 200  # in a message of an import; the server takes 500, and 1 MB
IMPORTS_AT_ONCE = 3


@dataclass(slots=True)
class Shop:
    """What is listed, by the product's number in the data."""

    channel_id: str
    product_ids: dict[int, str] = field(default_factory=dict)
    variant_ids: dict[int, str] = field(default_factory=dict)
    refused: dict[int, Refusal] = field(default_factory=dict)


async def open_channel(administrator: Mall) -> str:
    """Open the shop front, for baskets of any worth: the data has some of a few cents."""
    channel = await patiently(
        administrator.platform.CreateChannel,
        platform_pb2.CreateChannelRequest(
            channel=platform_pb2.Channel(
                code="WEB",
                display_name="The Complete Journey",
                state=platform_pb2.Channel.ACTIVE,
                country_code="US",
                currency_code=CURRENCY,
                language_code="en",
                time_zone="America/New_York",
                primary=True,
            )
        ),
    )
    for key, name in (
        ("orders.minimum_subtotal", "Least subtotal of a purchase"),
        ("payments.minimum", "Least payment from outside"),
    ):
        await patiently(
            administrator.platform.CreateConfiguration,
            platform_pb2.CreateConfigurationRequest(
                configuration=platform_pb2.Configuration(
                    key=key,
                    channel_id=channel.id,
                    display_name=name,
                    data_type=platform_pb2.Configuration.MONEY,
                    value=Value(number_value=0),
                )
            ),
        )
    return channel.id


async def plant(administrator: Mall, tree: Iterable[Category], done: Callable[[], None]) -> dict[str, str]:
    """Create the categories, parents first; return their ids by slug."""
    ids: dict[str, str] = {}

    async def create(category: Category) -> None:
        wanted = catalog_pb2.Category(
            slug=category.slug, display_name=category.name, parent_id=ids.get(category.parent, "")
        )
        made = await patiently(administrator.catalog.CreateCategory, catalog_pb2.CreateCategoryRequest(category=wanted))
        ids[category.slug] = made.id
        done()

    tree = list(tree)
    await crowd([category for category in tree if not category.parent], create, 4)
    await crowd([category for category in tree if category.parent], create, 4)
    return ids


async def list_offers(
    shop: Shop,
    offers: Iterable[Offer],
    sellers: dict[int, Seller],
    categories: dict[str, str],
    done: Callable[[int], None],
) -> None:
    """Have every seller list its offers; what the mall refuses is noted with its reason."""

    async def import_batch(batch: Sequence[Offer]) -> None:
        seller = sellers[batch[0].product.manufacturer_id]
        rows = [_row(offer, categories[offer.category], shop.channel_id) for offer in batch]

        async def send(request: catalog_pb2.ImportProductsRequest) -> list[catalog_pb2.ImportResult]:
            return [result async for result in seller.mall.catalog.ImportProducts([request])]

        results = await patiently(send, catalog_pb2.ImportProductsRequest(products=rows))
        for offer, result in zip(batch, results, strict=True):
            _note(shop, offer, result)
        done(len(batch))

    await crowd(batches(offers), import_batch, IMPORTS_AT_ONCE)


def batches(offers: Iterable[Offer]) -> list[list[Offer]]:
    """Split offers by seller into imports, the largest first."""
    by_seller: dict[int, list[Offer]] = defaultdict(list)
    for offer in offers:
        by_seller[offer.product.manufacturer_id].append(offer)
    together = [
        some[start : start + ROWS_AT_ONCE] for some in by_seller.values() for start in range(0, len(some), ROWS_AT_ONCE)
    ]
    return sorted(together, key=len, reverse=True)


async def restock(shop: Shop, offers: Iterable[Offer], sellers: dict[int, Seller]) -> None:
    """Bring what is sold of an offer beyond the most that it can begin with: fuel, in a long replay."""
    for offer in offers:
        if offer.product.id in shop.variant_ids:
            seller = sellers[offer.product.manufacturer_id]
            for start in range(LARGEST_STOCK, offer.stock, LARGEST_STOCK):
                delivery = inventory_pb2.StockAdjustment(
                    variant_id=shop.variant_ids[offer.product.id],
                    kind=inventory_pb2.StockMovement.RESTOCK,
                    quantity_change=min(offer.stock - start, LARGEST_STOCK),
                )
                request = inventory_pb2.AdjustStockRequest(adjustment=delivery)
                await patiently(seller.mall.inventory.AdjustStock, request)


async def find_variants(shop: Shop, administrator: Mall) -> None:
    """Learn the ids of the variants from their stock: an import does not tell them."""
    numbers = {sku(number): number for number in shop.product_ids}
    levels = administrator.each(administrator.inventory.ListStockLevels, inventory_pb2.ListStockLevelsRequest())
    async for level in levels:
        if level.sku_code in numbers:
            shop.variant_ids[numbers[level.sku_code]] = level.id


def _note(shop: Shop, offer: Offer, result: catalog_pb2.ImportResult) -> None:
    number = offer.product.id
    if result.outcome == catalog_pb2.ImportResult.FAILED:
        error = row_error(result.error)
        shop.refused[number] = Refusal("listing", error.reason, detail_of(error))
    else:
        shop.product_ids[number] = result.product_id


def _row(offer: Offer, category_id: str, channel_id: str) -> catalog_pb2.ProductImport:
    product = offer.product
    price = money(offer.price)
    variant = catalog_pb2.Variant(
        sku_code=offer.sku, price=price, initial_quantity=min(offer.stock, LARGEST_STOCK), measure=_measure(offer)
    )
    return catalog_pb2.ProductImport(
        product=catalog_pb2.Product(
            category_id=category_id,
            code=offer.sku,
            slug=f"{'-'.join(offer.category.split('-')[:4])}-{product.id}",
            title=offer.title,
            description=offer.description,
            brand=f"Manufacturer {product.manufacturer_id}",
            tags=[product.brand],
            base_price=price,
        ),
        variants=[variant],
        media=[catalog_pb2.ProductMedia(uri=f"https://images.example.com/{product.id}.jpg", alt_text=offer.title)],
        channel_ids=[channel_id],
        activate=True,
    )


def _measure(offer: Offer) -> pricing_pb2.Measure | None:
    """Return how fuel is sold: to the thousandth of a gallon."""
    if not offer.product.measured:
        return None
    return pricing_pb2.Measure(unit=pricing_pb2.Measure.GALLON, base_quantity=Decimal(value=str(BASE_GALLONS)))
