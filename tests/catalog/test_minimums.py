"""What is sold in more units than a cart or the stock holds says so."""

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask

from mall.catalog.v1 import catalog_pb2
from mall.common.v1 import pricing_pb2
from mall_client import row_error
from tests.support import make
from tests.support.expect import fails

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Product = catalog_pb2.Product


@pytest.fixture
def call(grpc_stub, seller):
    return lambda method, **fields: getattr(grpc_stub, method)(
        getattr(catalog_pb2, f"{method}Request")(**fields), metadata=seller.metadata
    )


def test_what_no_cart_line_holds_does_not_go_on_sale(call, create, category):
    limits = {"min_order_quantity": 100, "max_order_quantity": 200}
    with fails(REFUSED, "MINIMUM_ABOVE_CART_LINE", minimum=100, limit=99):
        create(category.id, **limits)
    draft = create(category.id, activate=False, stock=500, **limits)
    assert list(draft.minimum_conflicts) == [Product.ABOVE_CART_LINE]
    with fails(REFUSED, "MINIMUM_ABOVE_CART_LINE"):
        call("ActivateProduct", id=draft.id)
    mended = Product(id=draft.id, min_order_quantity=99)
    call("UpdateProduct", product=mended, update_mask=FieldMask(paths=["min_order_quantity"]))
    assert list(call("ActivateProduct", id=draft.id).minimum_conflicts) == []
    worse = Product(id=draft.id, min_order_quantity=100)
    with fails(REFUSED, "MINIMUM_ABOVE_CART_LINE"):
        call("UpdateProduct", product=worse, update_mask=FieldMask(paths=["min_order_quantity"]))


def test_an_import_says_so_too(grpc_stub, seller, category):
    request = make.new_product(category.id, code=make.unique("c"), min_order_quantity=150, max_order_quantity=150)
    fields = ("product", "options", "variants", "media", "activate")
    row = catalog_pb2.ProductImport(**{f: getattr(request, f) for f in fields})
    messages = iter([catalog_pb2.ImportProductsRequest(products=[row])])
    (result,) = grpc_stub.ImportProducts(messages, metadata=seller.metadata)
    assert (result.outcome, row_error(result.error).reason) == (
        catalog_pb2.ImportResult.FAILED,
        "MINIMUM_ABOVE_CART_LINE",
    )


def test_a_minimum_above_the_stock_is_told_to_everybody(call, create, category, grpc_stub):
    draft = create(category.id, activate=False, stock=4, min_order_quantity=5)
    assert list(call("ActivateProduct", id=draft.id).minimum_conflicts) == [Product.ABOVE_STOCK]
    public = grpc_stub.GetProduct(catalog_pb2.GetProductRequest(id=draft.id))
    assert list(public.minimum_conflicts) == [Product.ABOVE_STOCK]


@pytest.mark.parametrize(("stock", "least"), [(5, 5), (10, 1), (0, 2)])
def test_a_minimum_that_can_be_met_or_nothing_in_stock_is_no_conflict(create, category, stock, least):
    assert list(create(category.id, stock=stock, min_order_quantity=least).minimum_conflicts) == []


def test_what_is_not_counted_has_no_stock_to_exceed(create, category):
    product = create(category.id, kind=Product.DIGITAL, min_order_quantity=50)
    assert list(product.minimum_conflicts) == []


@pytest.mark.parametrize(("stock", "conflicts"), [(400, [Product.ABOVE_STOCK]), (500, [])])
def test_goods_by_measure_have_a_least_of_their_own(call, category, grpc_stub, seller, stock, conflicts):
    request = make.new_product(category.id, stock=stock, min_order_quantity=5)
    request.activate = True
    request.variants[0].measure.unit = pricing_pb2.Measure.KILOGRAM
    request.variants[0].measure.least_quantity.value = "0.5"
    product = grpc_stub.CreateProduct(request, metadata=seller.metadata)
    assert list(product.minimum_conflicts) == conflicts
