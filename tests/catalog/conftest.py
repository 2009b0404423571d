"""What the tests of the catalog share: a channel, and how products are made and found."""

import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from tests.support import make


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return catalog_pb2_grpc.CatalogServiceStub


@pytest.fixture(scope="module")
def channel(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def create(grpc_stub, seller):
    """Creates a product of the seller from what `make.new_product` takes."""

    def create(*args, activate=True, actor=None, **changes):
        request = make.new_product(*args, **changes)
        request.activate = activate
        return grpc_stub.CreateProduct(request, metadata=(actor or seller).metadata)

    return create


@pytest.fixture
def found(grpc_stub):
    """Lists the ids of all products of a list, page by page."""

    def found(actor=None, page_size=100, **filters):
        ids, token = [], ""
        while True:
            request = catalog_pb2.ListProductsRequest(page_size=page_size, page_token=token, **filters)
            page = grpc_stub.ListProducts(request, metadata=actor.metadata if actor else ())
            ids.extend(p.id for p in page.products)
            token = page.next_page_token
            if not token:
                return ids

    return found
