"""Categories, products, options, variants, media, listings."""

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from tests import make

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
TAKEN = grpc.StatusCode.ALREADY_EXISTS
MISSING = grpc.StatusCode.NOT_FOUND
Product = catalog_pb2.Product


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return catalog_pb2_grpc.CatalogServiceStub


@pytest.fixture(scope="module")
def grpc_stub(grpc_stub_cls, grpc_channel):
    return grpc_stub_cls(grpc_channel)


@pytest.fixture(scope="module")
def admin(app, on_loop):
    return make.administrator(app, on_loop)


@pytest.fixture(scope="module")
def seller(app, on_loop):
    return make.seller(app, on_loop)


@pytest.fixture(scope="module")
def category(grpc_channel, admin):
    return make.category(grpc_channel, admin)


@pytest.fixture(scope="module")
def channel(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def product(grpc_channel, seller, category, channel):
    return make.product(grpc_channel, seller, category.id, [channel.id], variants=2)


def test_a_product_comes_back_as_it_was_created(grpc_stub, seller, product, category, channel):
    read = grpc_stub.GetProduct(catalog_pb2.GetProductRequest(id=product.id), metadata=seller.metadata)
    assert read == product
    assert read.state == Product.ACTIVE
    assert (read.visible, read.available) == (True, True)
    assert [listing.channel_id for listing in read.channel_listings] == [channel.id]
    assert [variant.available_quantity for variant in read.variants] == [10, 10]
    assert grpc_stub.GetProduct(catalog_pb2.GetProductRequest(id=product.id)).id == product.id
