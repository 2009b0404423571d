"""No answer is longer than clients of gRPC take: lists leave out long texts, and pages of long rows end early."""

import inspect

import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from server.kit import paging
from tests.support import make, rpcs

TAKEN = 4 << 20
EMOJI = "🙂"
ROWS = 90
LISTS = [rpc for rpc in rpcs.every() if "next_page_token" in rpc.method.output_type.fields_by_name]


@pytest.fixture(scope="module")
def catalog(grpc_channel):
    return catalog_pb2_grpc.CatalogServiceStub(grpc_channel)


@pytest.fixture(scope="module")
def shelf(grpc_channel, admin, catalog, seller):
    """A category full of products with the longest texts, and the word that is in all their titles."""
    category, word = make.category(grpc_channel, admin), make.unique("gigantic")
    channel, made = make.channel(grpc_channel, admin), []
    for start in range(0, ROWS, 15):
        rows = []
        for number in range(start, start + 15):
            new = make.new_product(category_id=category.id)
            new.product.title, new.product.code = f"{word} {number}", make.unique("big-")
            new.product.description, new.product.long_description = EMOJI * 5000, EMOJI * 5000
            new.product.brand = EMOJI * 100
            new.product.tags.extend(f"{n:02}{EMOJI * 48}" for n in range(20))
            rows.append(
                catalog_pb2.ProductImport(
                    product=new.product,
                    options=new.options,
                    variants=new.variants,
                    media=new.media,
                    channel_ids=[channel.id],
                    activate=True,
                )
            )
        request = catalog_pb2.ImportProductsRequest(products=rows)
        results = list(catalog.ImportProducts(iter([request]), metadata=seller.metadata))
        assert {r.outcome for r in results} == {catalog_pb2.ImportResult.CREATED}, results[0]
        made += [result.product_id for result in results]
    return category, channel, word, made


@pytest.mark.parametrize("name", ["ListProducts", "SearchProducts"])
def test_a_page_of_long_rows_ends_early_with_a_token(catalog, shelf, name):
    category, channel, word, made = shelf
    request = getattr(catalog_pb2, f"{name}Request")(category_id=category.id, channel_id=channel.id, page_size=100)
    if name == "SearchProducts":
        request.query = word
    found = []
    while True:
        page = getattr(catalog, name)(request)
        assert page.ByteSize() <= paging.LONGEST_ANSWER + 1000
        assert not any(p.long_description or p.HasField("specifications") or p.search_keywords for p in page.products)
        found += [product.id for product in page.products]
        if not page.next_page_token:
            break
        assert len(page.products) > 10
        request.page_token = page.next_page_token
    assert len(page.products) < len(found), "the page was not cut"
    assert sorted(found) == sorted(made)


def test_the_largest_product_fits_into_an_answer(catalog, seller, sql, grpc_channel, admin):
    product = make.product(grpc_channel, seller, make.category(grpc_channel, admin).id, [], variants=50)
    sql(
        """INSERT INTO variants SELECT (jsonb_populate_record(v, jsonb_build_object(
               'id', gen_random_uuid(), 'sku_code', sku_code || '-b', 'combination', combination || 'b'))).*
           FROM variants AS v WHERE product_id = $1""",
        product.id,
    )
    option = {
        "option_id": product.id,
        "value_id": product.id,
        "option": EMOJI * 50,
        "value": EMOJI * 50,
        "code": "C" * 30,
    }
    option |= {"hex_code": "#FFFFFF", "sizing_system": EMOJI * 30}
    uris = [f"https://example.com/{n}" + "x" * 979 for n in range(10)]
    sql(
        """UPDATE variants SET display_name = $2, image_uris = $3, tags = $4, search_keywords = $5, manufacturer_sku = $6,
               harmonized_code = $7, options = $8 WHERE product_id = $1""",
        product.id, EMOJI * 200, uris, [EMOJI * 50] * 20, EMOJI * 1000, EMOJI * 100, EMOJI * 20, [option] * 10,
    )  # fmt: skip
    sql(
        """UPDATE products SET description = $2, long_description = $3, search_keywords = $4, specifications = $5,
               customizable_options = $5 WHERE id = $1""",
        product.id, EMOJI * 5000, EMOJI * 50_000, EMOJI * 1000, {"a": EMOJI * 19_990},
    )  # fmt: skip
    sql(
        """INSERT INTO product_options (id, product_id, display_name, required, display_order, create_time, update_time, version)
           SELECT gen_random_uuid(), $1, repeat($2, 48) || n, false, n, now(), now(), 1 FROM generate_series(10, 18) AS n""",
        product.id, EMOJI,
    )  # fmt: skip
    sql(
        """INSERT INTO product_option_values (id, option_id, value, code, hex_code, sizing_system, display_order, create_time,
                                              update_time, version)
           SELECT gen_random_uuid(), o.id, repeat($2, 48) || n, repeat('C', 28) || n, '#FFFFFF', repeat($2, 30), n, now(),
                  now(), 1
           FROM generate_series(10, 57) AS n, product_options AS o WHERE o.product_id = $1""",
        product.id, EMOJI,
    )  # fmt: skip
    whole = catalog.GetProduct(catalog_pb2.GetProductRequest(id=product.id), metadata=seller.metadata)
    assert len(whole.variants) == 100
    assert TAKEN // 2 < whole.ByteSize() < TAKEN
    ids = [variant.id for variant in whole.variants]
    assert len(catalog.BatchGetVariants(catalog_pb2.BatchGetVariantsRequest(ids=ids)).variants) == 100
    tag = catalog_pb2.UpdateProductRequest(product=catalog_pb2.Product(id=product.id, brand="x"))
    assert catalog.UpdateProduct(tag, metadata=seller.metadata).brand == "x"
    history = catalog_pb2.ListProductSnapshotsRequest(product_id=product.id)
    (snapshot,) = catalog.ListProductSnapshots(history, metadata=seller.metadata).product_snapshots
    asked = catalog_pb2.GetProductSnapshotRequest(id=snapshot.id)
    content = catalog.GetProductSnapshot(asked, metadata=seller.metadata).content
    assert len(content["variants"]) == 100


@pytest.mark.parametrize("rpc", LISTS, ids=str)
def test_every_list_ends_its_pages_by_their_size(rpc):
    source = inspect.getsource(getattr(rpc.servicer, rpc.name))
    assert "page.answer(" in source or "paging.fill(" in source
