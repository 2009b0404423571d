"""Lists of the catalog stay as fast as they are small: every page is one walk along one index."""

from datetime import timedelta
from uuid import UUID

import pytest
from google.protobuf.json_format import ParseDict

from mall.catalog.v1 import catalog_pb2
from server.catalog import products as service
from tests.support import make

PRODUCTS = 20_000
ORDERS = ["NEWEST", "PRICE_ASCENDING", "PRICE_DESCENDING", "POPULARITY", "TITLE"]
PAGE = 20


@pytest.fixture(scope="module")
def mall(app, on_loop, grpc_channel, sql):
    """A mall with so many products: of two sellers, in two categories below one, on one channel."""
    admin = make.administrator(app, on_loop)
    sellers = [make.seller(app, on_loop) for _ in range(2)]
    top = make.category(grpc_channel, admin)
    below = [make.category(grpc_channel, admin, parent_id=top.id) for _ in range(2)]
    channel = make.channel(grpc_channel, admin)
    mark = make.unique()
    sql(
        """
        INSERT INTO products (id, seller_id, category_id, code, slug, title, sort_title, kind, inventory_kind, assortment,
                              state, currency, base_price_minor, lowest_price_minor, highest_price_minor, visible, popularity,
                              brand, tags, tag_text, create_time, update_time)
        SELECT gen_random_uuid(), ($1::uuid[])[1 + n % 2], ($2::uuid[])[1 + n % 2], $3 || n, $3 || n, 'Thing ' || md5(n::text),
               'thing ' || md5(n::text), 'PHYSICAL', 'STANDARD', 'REGULAR', CASE WHEN n % 10 = 0 THEN 'OUT_OF_STOCK' ELSE 'ACTIVE' END,
               'USD', 100, 100 + n * 7919 % 50000, 60000, true, n * 104729 % 100000, 'Brand ' || n % 50,
               ARRAY['tag' || n % 100], 'tag' || n % 100, $4::timestamptz + n * interval '1 second', $4
        FROM generate_series(1, $5::int) AS n
        """,
        [UUID(seller.id) for seller in sellers], [UUID(c.id) for c in below], mark, app.clock.now() - timedelta(days=2),
        PRODUCTS,
    )  # fmt: skip
    sql(
        """
        INSERT INTO shelf_entries (product_id, shelf_id, create_time, lowest_price_minor, popularity, title_order)
        SELECT id, shelf_id, create_time, lowest_price_minor, popularity, title_order
        FROM products CROSS JOIN LATERAL (
            VALUES (category_id), ($1::uuid), ($2::uuid), (md5('tag:' || tags[1])::uuid), (md5('brand:' || lower(brand))::uuid)
        ) AS shelf (shelf_id)
        WHERE code LIKE $3 || '%'
        """,
        UUID(top.id), UUID(channel.id), mark,
    )  # fmt: skip
    sql("ANALYZE products, shelf_entries")
    yield {
        "": {},
        "category": {"categoryId": below[0].id},
        "category above": {"categoryId": top.id},
        "channel": {"channelId": channel.id},
        "seller": {"sellerId": sellers[0].id},
        "brand": {"brand": "brand 7"},
        "tag": {"tag": "tag3"},
    }
    sql("DELETE FROM shelf_entries WHERE product_id IN (SELECT id FROM products WHERE code LIKE $1 || '%')", mark)
    sql("DELETE FROM products WHERE code LIKE $1 || '%'", mark)


def explain(app, on_loop, request, scope, after):
    listing, filters = service._shelf(request, scope)
    active = {name: value for name, value in filters.items() if value}
    order = catalog_pb2.ListProductsRequest.Order.Name(request.order)
    statement, values = listing.statement(scope, active, order, after=after is not None)
    values["limit"] = PAGE + 1
    if after is not None:
        values["after_key"], values["after_id"] = after

    async def run():
        async with app.db.read() as connection:
            sql = f"EXPLAIN (ANALYZE, FORMAT JSON) {statement.sql}"
            plan = await connection.driver.fetchval(sql, *statement.arguments(values))
            return plan, await connection.all(statement, **values)

    plan, rows = on_loop(run())
    return plan[0]["Plan"], rows


def nodes(plan):
    yield plan
    for child in plan.get("Plans", ()):
        yield from nodes(child)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("filters", ["", "category", "category above", "channel", "seller", "brand", "tag"])
def test_a_page_walks_along_an_index(app, on_loop, mall, filters, order):
    request = ParseDict({**mall[filters], "order": order}, catalog_pb2.ListProductsRequest())
    scope = service._VISIBLE
    listing, _ = service._shelf(request, scope)
    sort = listing.orders[order]
    after = None
    for _ in range(3):
        plan, rows = explain(app, on_loop, request, scope, after)
        kinds = {node["Node Type"] for node in nodes(plan)}
        assert not kinds & {"Seq Scan", "Sort", "Incremental Sort", "Bitmap Heap Scan"}, plan
        read = sum(node["Actual Rows"] * node["Actual Loops"] for node in nodes(plan) if "Scan" in node["Node Type"])
        assert read <= 4 * (PAGE + 1), plan
        assert len(rows) == PAGE + 1
        after = rows[PAGE - 1][sort.column.name], rows[PAGE - 1][sort.id.name]
