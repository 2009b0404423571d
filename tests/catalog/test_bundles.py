"""Bundles: what may be one, what it is made of, and how many can be had."""

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from storage.queries.catalog import bundles
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, meeting, tally, without
from tests.support.shopping import cents

INVALID, REFUSED = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.FAILED_PRECONDITION


@pytest.fixture
def catalog(grpc_channel):
    return catalog_pb2_grpc.CatalogServiceStub(grpc_channel)


@pytest.fixture
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def goods(grpc_channel, seller, category, market):
    """Makes a variant with so many units on hand: `goods(5, price=1000)`."""

    def goods(stock=10, **changes):
        made = make.product(grpc_channel, seller, category.id, [market.id], stock=stock, **changes)
        return made.variants[0].id

    return goods


@pytest.fixture
def put(catalog, seller):
    """Makes a variant of (variant, units) or (variant, units, may be missing)."""

    def put(variant_id, *parts, actor=seller, **changes):
        names = ("variant_id", "quantity", "may_be_missing")
        request = catalog_pb2.SetBundleRequest(
            variant_id=variant_id, parts=[dict(zip(names, part, strict=False)) for part in parts], **changes
        )
        return catalog.SetBundle(request, metadata=actor.metadata)

    return put


@pytest.fixture
def read(catalog):
    def read(variant_id, actor=None):
        request = catalog_pb2.DescribeBundleRequest(variant_id=variant_id)
        return catalog.DescribeBundle(request, metadata=actor.metadata if actor else ())

    return read


def test_as_many_can_be_had_as_the_scarcest_part_is_enough_for(goods, put, read, catalog):
    """Situation 46."""
    p, q, kit = goods(5, price=1000), goods(9, price=300), goods(0, price=2000)
    made = put(kit, (p, 2), (q, 1))
    assert (made.available, made.available_quantity, cents(made.price_of_parts)) == (True, 2, 2300)
    shown = read(kit)
    assert [(part.variant_id, part.quantity, part.may_be_missing) for part in shown.parts] == [
        (p, 2, False),
        (q, 1, False),
    ]
    assert all(part.available and part.title and part.sku_code and part.product_id for part in shown.parts)
    assert [cents(part.price) for part in shown.parts] == [1000, 300]
    assert [option.value for option in shown.parts[0].options] == ["S0"]
    variant = catalog.GetVariant(catalog_pb2.GetVariantRequest(id=kit))
    assert variant.bundle
    assert variant.etag == shown.variant_etag


def test_what_is_no_bundle_has_no_parts(goods, put, read):
    p, kit = goods(), goods(0)
    assert not read(p).parts
    assert not read(p).available
    put(kit, (p, 1))
    assert put(kit).parts == []
    assert not read(kit).parts


def test_a_part_that_may_be_missing_keeps_nothing(goods, put, read, sql):
    """Situation 47."""
    p, r, kit = goods(5), goods(0), goods(0)
    put(kit, (p, 1), (r, 1, True))
    assert read(kit).available_quantity == 5
    assert [part.available for part in read(kit).parts] == [True, False]
    sql("UPDATE variants SET state = 'DISCONTINUED' WHERE id = $1", p)
    assert (read(kit).available, read(kit).available_quantity) == (False, 0)


def test_what_is_not_on_sale_is_named_to_its_seller_only(goods, put, read, seller, sql):
    p, kit = goods(), goods(0)
    put(kit, (p, 1))
    sql("UPDATE variants SET state = 'INACTIVE' WHERE id = $1", p)
    (part,) = read(kit).parts
    assert (part.variant_id, part.title, part.sku_code) == (p, "", "")
    assert read(kit, seller).parts[0].title


def test_parts_are_the_seller_s_own_and_counted(app, on_loop, grpc_channel, category, goods, put, market):
    p, kit = goods(), goods(0)
    foreign = make.product(grpc_channel, make.seller(app, on_loop), category.id, [market.id]).variants[0].id
    with fails(INVALID, "INVALID_FIELDS", "parts[1].variant_id", "parts[2].variant_id", "parts[3].variant_id"):
        put(kit, (p, 1), (foreign, 1), (make.request_id(), 1), (goods(1000, measure={"unit": "KILOGRAM"}), 1))
    with fails(INVALID, "INVALID_FIELDS", "parts[1].variant_id", "parts[2].variant_id"):
        put(kit, (p, 1), (p, 2), (kit, 1))
    with fails(INVALID, "INVALID_FIELDS", "parts"):
        put(kit, (p, 1, True))
    with fails(INVALID, "INVALID_FIELDS", "parts[0].quantity"):
        put(kit, (p, 100))
    with fails(INVALID, "INVALID_FIELDS", "variant_id"):
        put(goods(0, measure={"unit": "KILOGRAM"}), (p, 1))


def test_nobody_else_makes_one_of_it(app, on_loop, goods, put):
    p, kit = goods(), goods(0)
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        put(kit, (p, 1), actor=make.seller(app, on_loop))
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        put(make.request_id(), (p, 1))


def test_a_bundle_holds_no_bundle(goods, put):
    p, kit, case = goods(), goods(0), goods(0)
    put(kit, (p, 1))
    with fails(REFUSED, "BUNDLE_IN_BUNDLE", variant_id=kit):
        put(case, (kit, 1))
    with fails(REFUSED, "BUNDLE_IN_BUNDLE", variant_id=p):
        put(p, (goods(), 1))


def test_a_bundle_has_no_stock_of_its_own(grpc_channel, seller, goods, put, sql):
    p, kit = goods(), goods(3)
    with fails(REFUSED, "BUNDLE_HAS_STOCK", variant_id=kit):
        put(kit, (p, 1))
    stock = inventory_pb2_grpc.InventoryServiceStub(grpc_channel)

    def adjust(change):
        adjustment = {"variant_id": kit, "quantity_change": change, "kind": "RESTOCK"}
        request = inventory_pb2.AdjustStockRequest(adjustment=adjustment, request_id=make.request_id())
        return stock.AdjustStock(request, metadata=seller.metadata)

    sql("UPDATE stock_levels SET on_hand = 0 WHERE variant_id = $1", kit)
    put(kit, (p, 1))
    with fails(REFUSED, "STOCK_NOT_TRACKED"):
        adjust(4)
    put(kit)
    adjust(4)


def test_a_stale_etag_changes_nothing(goods, put, read):
    p, q, kit = goods(), goods(), goods(0)
    first = put(kit, (p, 1))
    put(kit, (q, 1), etag=first.variant_etag)
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH"):
        put(kit, (p, 2), etag=first.variant_etag)
    assert [part.variant_id for part in read(kit).parts] == [q]


@pytest.fixture
def each_other(goods, put, database_url):
    """Two make bundles of each other's at once; returns what became of either."""

    def each_other():
        one, other = goods(0), goods(0)
        with meeting(database_url, bundles, "lock", 2):
            return at_once(lambda: put(one, (other, 1)), lambda: put(other, (one, 1)))

    return each_other


def test_of_two_that_become_each_other_s_part_at_once_one_does(each_other):
    assert tally(each_other()) == (1, [REFUSED])


def test_without_the_lock_both_do(each_other, monkeypatch):
    monkeypatch.setattr(bundles, "_LOCK", without(bundles._LOCK, "FOR NO KEY UPDATE"))
    assert tally(each_other()) == (2, [])
