"""Titles, slugs and codes of what is gone, and imports of it."""

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2
from mall_client import row_error
from server.catalog import drafts
from tests.support import make
from tests.support.expect import fails

TAKEN = grpc.StatusCode.ALREADY_EXISTS
Result = catalog_pb2.ImportResult


@pytest.fixture
def call(grpc_stub, seller):
    return lambda method, **fields: getattr(grpc_stub, method)(
        getattr(catalog_pb2, f"{method}Request")(**fields), metadata=seller.metadata
    )


@pytest.fixture
def imported(grpc_stub, seller):
    """Imports one product, as it was or with other values."""

    def imported(request, **changes):
        fields = ("product", "options", "variants", "media", "channel_ids", "activate")
        row = catalog_pb2.ProductImport(**{f: getattr(request, f) for f in fields})
        row.product.MergeFrom(catalog_pb2.Product(**changes))
        message = catalog_pb2.ImportProductsRequest(products=[row])
        (result,) = grpc_stub.ImportProducts(iter([message]), metadata=seller.metadata)
        return result

    return imported


def removed(call, product, how):
    if how == "DiscontinueProduct":
        return call("DiscontinueProduct", id=product.id)
    return call("DeleteProduct", id=product.id)


@pytest.mark.parametrize("how", ["DeleteProduct", "DiscontinueProduct"])
def test_the_title_of_what_is_gone_can_be_used_again(call, create, category, how):
    title = make.unique("Title ")
    old = create(category.id, title=title, activate=how == "DiscontinueProduct")
    with fails(TAKEN, "PRODUCT_TITLE_TAKEN", field="product.title"):
        create(category.id, title=title.upper())
    removed(call, old, how)
    assert create(category.id, title=title).title == title
    with fails(TAKEN, "PRODUCT_TITLE_TAKEN"):
        create(category.id, title=title)


def test_the_slug_of_what_is_deleted_can_be_used_again(call, create, category):
    slug = make.unique("s")
    old = create(category.id, slug=slug, activate=False)
    with fails(TAKEN, "PRODUCT_SLUG_TAKEN"):
        create(category.id, slug=slug)
    call("DeleteProduct", id=old.id)
    assert create(category.id, slug=slug).slug == slug


@pytest.mark.parametrize("how", ["DeleteProduct", "DiscontinueProduct"])
def test_what_is_gone_is_imported_anew_or_not_at_all(call, create, category, imported, how):
    request = make.new_product(category.id, code=make.unique("Code"))
    request.activate = how == "DiscontinueProduct"
    first = imported(request)
    assert imported(request).product_id == first.product_id
    removed(call, call("GetProduct", id=first.product_id), how)
    again = imported(request)
    assert (again.outcome, row_error(again.error).reason, again.product_id) == (Result.FAILED, "PRODUCT_CODE_TAKEN", "")
    for variant in request.variants:
        variant.sku_code = make.unique("S")
    anew = imported(request, code=make.unique("c"))
    assert anew.outcome == Result.CREATED
    assert call("GetProduct", id=anew.product_id).title == request.product.title


def test_product_codes_differ_by_more_than_case(create, category, imported):
    code = make.unique("Code")
    product = create(category.id, code=code)
    with fails(TAKEN, "PRODUCT_CODE_TAKEN", field="product.code"):
        create(category.id, code=code.lower())
    found = imported(make.new_product(category.id, code=code.upper()))
    assert (found.outcome, found.product_id) == (Result.EXISTING, product.id)
    sku = product.variants[0].sku_code.swapcase()
    request = make.new_product(category.id, code=make.unique("c"))
    request.variants[0].sku_code = sku
    assert row_error(imported(request).error).reason == "SKU_CODE_TAKEN"


def test_a_description_in_chinese_is_long_enough_with_fewer_characters():
    """Five say as much as twenty letters."""
    product = {"title": "绿茶", "category_id": "x", "description": "清香绿茶。"}
    assert drafts.missing(product, images=1, variants=1) == []
    assert drafts.missing({**product, "description": "Fine."}, images=1, variants=1) == ["description"]
