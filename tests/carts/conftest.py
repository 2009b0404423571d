"""What the tests of carts share: a market, goods, and people with carts."""

from functools import partial

import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from tests.support import make, shopping
from tests.support.shopping import Shopper, new_guest

Snapshot = carts_pb2.CartItemSnapshot


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return carts_pb2_grpc.CartsServiceStub


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    """The primary channel."""
    return make.channel(grpc_channel, admin, primary=True)


@pytest.fixture
def goods(grpc_channel, seller, category, market):
    """Makes a variant on sale: `goods(price=1999, stock=10)` returns its id."""

    def goods(**changes):
        return make.product(grpc_channel, seller, category.id, [market.id], **changes).variants[0].id

    return goods


@pytest.fixture(scope="module")
def plenty(grpc_channel, seller, category, market):
    return shopping.plenty(grpc_channel, seller, category, market)


@pytest.fixture
def member(app, on_loop):
    return make.customer(app, on_loop)


@pytest.fixture
def mine(grpc_stub, member, market):
    return Shopper(grpc_stub, member)


@pytest.fixture
def guest(grpc_stub, market):
    """Opens a guest's cart."""
    return partial(new_guest, grpc_stub)


@pytest.fixture
def set_price(sql):
    return lambda variant_id, cents: sql("UPDATE variants SET price_minor = $2 WHERE id = $1", variant_id, cents)


@pytest.fixture
def set_stock(sql):
    return lambda variant_id, units: sql(
        "UPDATE stock_levels SET on_hand = $2 WHERE variant_id = $1", variant_id, units
    )


@pytest.fixture
def reasons(grpc_stub, admin):
    """What happened to the lines of a cart, oldest first."""

    def reasons(cart_id):
        request = carts_pb2.ListCartItemSnapshotsRequest(cart_id=cart_id, page_size=100)
        found = grpc_stub.ListCartItemSnapshots(request, metadata=admin.metadata).cart_item_snapshots
        return [Snapshot.Reason.Name(snapshot.reason) for snapshot in reversed(found)]

    return reasons
