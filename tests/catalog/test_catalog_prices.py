"""How high prices may be, in any currency."""

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall_client import row_error
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
MILLION = 100_000_000


@pytest.fixture
def ceiling(grpc_channel, admin):
    """Sets the ceiling for the length of a test."""
    stub, made = platform_pb2_grpc.PlatformServiceStub(grpc_channel), []

    def ceiling(value):
        made.append(make.setting(grpc_channel, admin, "catalog.price_ceiling", value))

    yield ceiling
    for one in made:
        stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=one.id), metadata=admin.metadata)


@pytest.mark.parametrize(
    ("currency", "minor"),
    [
        ("IDR", 150_000_000),  # 1.5 million
        ("IDR", 1_650_000_000_000),
        ("VND", 26_000_000_000),
        ("JPY", 155_000_000),
        ("KRW", 1_470_000_000),
        ("KWD", 307_000_000),
        ("CLF", 241_000_000),
        ("IRR", 140_000_000_000_000),
    ],
)
def test_the_equal_of_a_million_dollars_can_be_asked_and_paid(
    grpc_channel, admin, seller, app, on_loop, category, currency, minor
):
    channel = make.channel(grpc_channel, admin, currency_code=currency)
    goods = make.product(grpc_channel, seller, category.id, [channel.id], price=minor, currency=currency, stock=99)
    price = make.money(minor, currency)
    assert (goods.base_price, goods.variants[0].price) == (price, price)
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, buyer, channel.id, [(goods.variants[0].id, 99)])
    assert make.purchase(grpc_channel, buyer).total == make.money(99 * minor, currency)


def test_a_price_above_the_ceiling_is_refused_wherever_it_is_written(grpc_stub, seller, create, category):
    product = create(category.id, base_price=make.dollars(MILLION))
    variant, dear = product.variants[0], make.dollars(MILLION + 1)
    text = "must be at most 1000000.00 USD"

    def refused(*fields):
        return fails(INVALID, "INVALID_FIELDS", *fields)

    with refused("product.base_price", "product.cost_price") as found:
        create(category.id, base_price=dear, cost_price=dear)
    assert found[0].violations["product.base_price"] == text
    with refused("variants[0].price", "variants[0].original_price"):
        request = make.new_product(category.id, base_price=make.dollars(MILLION))
        request.variants[0].price.CopyFrom(dear)
        request.variants[0].original_price.CopyFrom(make.dollars(MILLION + 2))
        grpc_stub.CreateProduct(request, metadata=seller.metadata)
    with refused("product.base_price"):
        changed = catalog_pb2.Product(id=product.id, base_price=dear)
        grpc_stub.UpdateProduct(catalog_pb2.UpdateProductRequest(product=changed), metadata=seller.metadata)
    with refused("variant.price"):
        priced = catalog_pb2.Variant(id=variant.id, price=dear)
        grpc_stub.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=priced), metadata=seller.metadata)
    with refused("variant.price"):
        further = catalog_pb2.Variant(sku_code=make.unique("SKU-"), price=dear, options=variant.options)
        grpc_stub.CreateVariant(
            catalog_pb2.CreateVariantRequest(product_id=product.id, variant=further), metadata=seller.metadata
        )
    with refused("price"):
        grpc_stub.GenerateVariants(
            catalog_pb2.GenerateVariantsRequest(product_id=product.id, price=dear), metadata=seller.metadata
        )
    source = make.new_product(category.id, code=make.unique("code-"), base_price=dear)
    row = catalog_pb2.ProductImport(product=source.product, variants=source.variants, options=source.options)
    request = catalog_pb2.ImportProductsRequest(products=[row])
    (result,) = grpc_stub.ImportProducts(iter([request]), metadata=seller.metadata)
    assert result.outcome == catalog_pb2.ImportResult.FAILED
    assert row_error(result.error).violations == [("product.base_price", text)]


def test_a_ceiling_counts_in_its_own_currency(create, category, ceiling):
    ceiling('{"IDR": "5000.00"}')
    assert create(category.id, base_price=make.dollars(MILLION + 1), activate=False).state
    with fails(INVALID, "INVALID_FIELDS", "product.base_price"):
        create(category.id, base_price=make.money(500_001, "IDR"), activate=False)


@pytest.mark.parametrize("currency", ["QQQ", "XAU", "XTS", ""])
def test_a_price_is_in_a_currency_that_exists(create, category, currency):
    price = make.dollars(100)
    price.currency_code = currency
    with fails(INVALID, "INVALID_FIELDS", "product.base_price.currency_code"):
        create(category.id, base_price=price, activate=False)


def test_a_list_asks_for_a_currency_that_exists(grpc_stub):
    with fails(INVALID, "INVALID_FIELDS", "currency_code"):
        grpc_stub.ListProducts(catalog_pb2.ListProductsRequest(currency_code="QQQ"))
