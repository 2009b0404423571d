"""What is sold makes products popular: every paid order counts, once, until it is cancelled."""

import asyncio
import uuid

import asyncpg
import pytest
from alembic import command

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from storage import migrations
from tests.support import make


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def goods(app, on_loop, grpc_channel, market, category):
    """Two products on sale, of two sellers."""
    sellers = [make.seller(app, on_loop) for _ in range(2)]
    return [make.product(grpc_channel, seller, category.id, [market.id], variants=2) for seller in sellers]


@pytest.fixture
def buy(app, on_loop, grpc_channel, market):
    def buy(*lines, token="tok_success"):
        buyer = make.shopper(app, on_loop, grpc_channel, token)
        make.cart(grpc_channel, buyer, market.id, lines)
        return make.purchase(grpc_channel, buyer)

    return buy


@pytest.fixture
def popular(sql, goods):
    """The popularity of the two products, by their rows and by the shelves they stand on."""

    def popular():
        rows = sql("SELECT id, popularity FROM products WHERE id = ANY($1)", [product.id for product in goods])
        found = {str(row.id): row.popularity for row in rows}
        shelves = sql("SELECT product_id, popularity FROM shelf_entries WHERE product_id = ANY($1)", list(found))
        assert {(str(row.product_id), row.popularity) for row in shelves} == set(found.items())
        return [found[product.id] for product in goods]

    return popular


@pytest.fixture
def cancel(grpc_channel, admin):
    def cancel(purchase):
        for order in purchase.orders:
            request = orders_pb2.CancelOrderRequest(id=order.id, reason="changed my mind", request_id=str(uuid.uuid4()))
            orders_pb2_grpc.OrdersServiceStub(grpc_channel).CancelOrder(request, metadata=admin.metadata)

    return cancel


def test_units_of_paid_orders_count_once(follow_up, goods, buy, popular):
    first, second = goods
    buy((first.variants[0].id, 2), (first.variants[1].id, 1), (second.variants[0].id, 4))
    buy((first.variants[0].id, 3))
    assert popular() == [0, 0]
    assert follow_up() >= 3
    assert popular() == [6, 4]
    assert follow_up() == 0
    assert popular() == [6, 4]


def test_an_order_counts_when_it_is_paid(follow_up, goods, buy, popular):
    purchase = buy((goods[0].variants[0].id, 2), token="tok_declined")
    assert purchase.payment_state == orders_pb2.Purchase.DECLINED
    follow_up()
    assert popular() == [0, 0]


def test_a_cancelled_order_no_longer_counts(follow_up, goods, buy, cancel, popular):
    first, second = goods
    buy((first.variants[0].id, 1))
    purchase = buy((first.variants[0].id, 2), (second.variants[0].id, 4))
    follow_up()
    assert popular() == [3, 4]
    cancel(purchase)
    follow_up()
    follow_up()
    assert popular() == [1, 0]


def test_an_order_cancelled_before_it_was_counted_does_not_count(follow_up, goods, buy, cancel, popular):
    purchase = buy((goods[0].variants[0].id, 2))
    cancel(purchase)
    follow_up()
    assert popular() == [0, 0]


def test_an_unpaid_order_takes_nothing_back_when_it_is_cancelled(follow_up, goods, buy, cancel, popular):
    buy((goods[0].variants[0].id, 5))
    unpaid = buy((goods[0].variants[0].id, 2), token="tok_declined")
    cancel(unpaid)
    follow_up()
    assert popular() == [5, 0]


# --- from the version before ---

# Rows of which only what matters is given.
LOOSEN = """
    DO $$
    DECLARE it record;
    BEGIN
        FOR it IN SELECT attrelid::regclass AS of, attname AS name FROM pg_attribute
            WHERE attrelid IN ('products'::regclass, 'orders'::regclass, 'order_items'::regclass, 'outbox'::regclass)
              AND attnum > 0 AND attnotnull AND attname NOT IN ('id', 'sequence')
        LOOP
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', it.of, it.name);
        END LOOP;
    END
    $$;
    SET session_replication_role = replica;
"""


def test_sales_are_counted_once_across_the_change_to_consumers(empty_database):
    url = empty_database()
    command.upgrade(migrations.config(url), "0017")
    product, counted, cancelled, waiting, later = (uuid.uuid4() for _ in range(5))

    async def change():
        connection = await asyncpg.connect(url)
        await connection.execute(LOOSEN)
        await connection.execute("INSERT INTO products (id, popularity) VALUES ($1, 3)", product)

        async def sell(order, quantity, state, *, handled):
            await connection.execute(
                "INSERT INTO orders (id, state, payment_confirm_time) VALUES ($1, $2, now())", order, state
            )
            await connection.execute(
                "INSERT INTO order_items (id, order_id, product_id, quantity) VALUES (uuidv7(), $1, $2, $3)",
                order, product, quantity,
            )  # fmt: skip
            await connection.execute(
                "INSERT INTO outbox (id, type, aggregate_id) VALUES (uuidv7(), 'order.paid', $1)", order
            )
            if handled:
                await connection.execute("UPDATE outbox SET handle_time = now() WHERE aggregate_id = $1", order)

        await sell(counted, 2, "COMPLETED", handled=True)
        await sell(cancelled, 1, "CANCELLED", handled=True)
        await sell(waiting, 4, "DELIVERED", handled=False)
        await asyncio.to_thread(command.upgrade, migrations.config(url), "0018")
        await sell(later, 8, "DELIVERED", handled=False)
        popularity = await connection.fetchval("SELECT popularity FROM products")
        # What the job of the version before would take, and what the consumer takes.
        left = await connection.fetchval("SELECT count(*) FROM outbox WHERE handle_time IS NULL")
        rows = await connection.fetch(
            "SELECT aggregate_id FROM outbox WHERE sequence > (SELECT min(position) FROM consumer_cursors)"
        )
        await connection.close()
        return popularity, left, [row["aggregate_id"] for row in rows]

    assert asyncio.run(change()) == (3 - 1 + 4, 0, [later])
