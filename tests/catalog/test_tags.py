"""Tags: words of products that the mall has a name for."""

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from tests.support import make
from tests.support.expect import fails

INVALID, NOT_FOUND = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.NOT_FOUND
TAKEN, DENIED = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.PERMISSION_DENIED
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
GUEST = ()


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return catalog_pb2_grpc.CatalogServiceStub


@pytest.fixture
def call(grpc_stub, admin):
    def call(name, metadata=None, **fields):
        request = getattr(catalog_pb2, f"{name}Request")(**fields)
        return getattr(grpc_stub, name)(request, metadata=admin.metadata if metadata is None else metadata)

    return call


@pytest.fixture
def tag(call):
    def tag(code=None, **changes):
        values = {"code": code or make.unique("t").lower(), "display_name": "Under 20", **changes}
        return call("CreateTag", tag=values, request_id=make.request_id())

    return tag


def test_codes_of_tags_are_unique_for_ever(call, tag):
    first = tag()
    call("DeleteTag", id=first.id)
    with fails(TAKEN, "TAG_CODE_TAKEN"):
        tag(first.code)
    back = call("UndeleteTag", id=first.id)
    assert not back.HasField("delete_time")
    with fails(REFUSED, "STATE_FORBIDS", state="LIVE"):
        call("UndeleteTag", id=first.id)
    for code in ("Big", "a b", "-a", "x" * 51):
        with fails(INVALID, "INVALID_FIELDS", "tag.code"):
            tag(code)
    with fails(INVALID, "INVALID_FIELDS", "tag.display_name"):
        tag(display_name="call +1 415 555 0123")


def test_everybody_reads_tags_and_staff_of_the_catalogue_writes_them(call, tag, seller):
    one = tag(description="What costs little")
    assert call("GetTag", GUEST, id=one.id) == one
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        call("UpdateTag", seller.metadata, tag={"id": one.id, "display_name": "Mine"})
    changed = call("UpdateTag", tag={"id": one.id, "display_name": "Below 20", "etag": one.etag})
    assert (changed.display_name, changed.description) == ("Below 20", "What costs little")
    gone = call("DeleteTag", id=one.id)
    assert gone.HasField("delete_time")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call("GetTag", GUEST, id=one.id)
    assert not call("ListTags", GUEST, codes=[one.code], show_deleted=True).tags
    assert [t.id for t in call("ListTags", codes=[one.code], show_deleted=True).tags] == [one.id]


def test_products_carry_a_tag_by_its_code_and_are_listed_and_searched_by_it(
    call, tag, grpc_channel, admin, seller, category
):
    channel = make.channel(grpc_channel, admin)
    one = tag()
    word = make.unique("word").lower()
    tagged = make.product(grpc_channel, seller, category.id, [channel.id], title=f"A {word} cup",
                          tags=[one.code.upper(), "free word"])  # fmt: skip
    other = make.product(grpc_channel, seller, category.id, [channel.id], title=f"B {word} cup")
    assert list(tagged.tags) == [one.code, "free word"]
    names = call("ListTags", GUEST, codes=list(tagged.tags)).tags
    assert [(name.code, name.display_name) for name in names] == [(one.code, "Under 20")]
    listed = call("ListProducts", GUEST, tag=one.code, channel_id=channel.id).products
    assert [product.id for product in listed] == [tagged.id]
    search = {"query": word, "channel_id": channel.id}
    assert {product.id for product in call("SearchProducts", GUEST, **search).products} == {tagged.id, other.id}
    for asked in (one.code, f" {one.code.upper()} "):
        found = call("SearchProducts", GUEST, **search, tag=asked).products
        assert [product.id for product in found] == [tagged.id]
    assert not call("SearchProducts", GUEST, **search, tag="nothing").products
    # Without the tag's name, products keep the word.
    call("DeleteTag", id=one.id)
    assert len(call("ListProducts", GUEST, tag=one.code, channel_id=channel.id).products) == 1
