"""PlaceOrder: the six statements that a purchase takes at least, in one transaction on the mall's own tables."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID

import asyncpg
import orjson
from uuid_utils.compat import uuid7

from benchmarks.reference.messages import money, timestamp
from mall.common.v1 import types_pb2
from mall.orders.v1 import orders_pb2

ADDRESS_FIELDS = tuple(field.name for field in types_pb2.PostalAddress.DESCRIPTOR.fields)
QUANTITIES = [1, 2, 1]

READ_SHELVES = """
    SELECT array_agg(s.variant_id ORDER BY s.variant_id) AS ids
    FROM stock_levels AS s JOIN products AS p ON p.id = s.product_id WHERE p.code <> 'P-0' GROUP BY s.seller_id
"""
READ_ADDRESSES = "SELECT * FROM addresses WHERE owner_type = 'CUSTOMER' AND default_shipping"

LOCK_VARIANTS = """
    SELECT v.id, v.product_id, v.seller_id, v.sku_code, v.options, v.price_minor, v.currency, p.title,
           p.primary_image_uri, coalesce(r.commission_rate, 0.1) AS commission_rate
    FROM stock_levels AS s
    JOIN variants AS v ON v.id = s.variant_id JOIN products AS p ON p.id = v.product_id
    JOIN sellers AS r ON r.id = v.seller_id
    WHERE s.variant_id = ANY ($1::uuid[]) ORDER BY s.variant_id FOR UPDATE OF s
"""
INSERT_PURCHASE = """
    INSERT INTO purchases (id, number, quote_id, customer_id, channel_id, payment_state, currency, subtotal_minor,
                           discount_minor, shipping_minor, tax_minor, total_minor, commission_minor, item_count,
                           seller_count, address_id, delivery_address, billing_address, shipping_method, create_time,
                           update_time)
    VALUES ($1, 'PUR-' || nextval('purchase_numbers'), $2, $3, $4, 'PENDING', 'USD', $5, 0, 0, 0, $5, $6, $7, $8, $9,
            $10, $10, 'STANDARD', $11, $11)
"""
INSERT_ORDERS = """
    INSERT INTO orders (id, number, purchase_id, customer_id, seller_id, channel_id, state, currency, subtotal_minor,
                        discount_minor, shipping_minor, tax_minor, total_minor, commission_rate, commission_minor,
                        shipping_method, delivery_address, create_time, update_time)
    SELECT id, 'ORD-' || nextval('purchase_numbers'), $1, $2, seller_id, $3, 'PENDING_PAYMENT', 'USD', total, 0, 0, 0,
           total, rate, commission, 'STANDARD', $4, $5, $5
    FROM unnest($6::uuid[], $7::uuid[], $8::bigint[], $9::numeric[], $10::bigint[])
         AS o (id, seller_id, total, rate, commission)
    RETURNING number
"""
INSERT_ITEMS = """
    INSERT INTO order_items (id, order_id, position, product_id, variant_id, title, sku_code, options, image_uri, quantity,
                             currency, unit_price_minor, discount_minor, total_minor, shipping_minor, tax_minor,
                             commission_minor, state, return_state, create_time, update_time)
    SELECT id, order_id, position, product_id, variant_id, title, sku_code, options, image_uri, quantity, 'USD', price, 0,
           price * quantity, 0, 0, 0, 'PENDING', 'NONE', $1, $1
    FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::jsonb[],
                $10::text[], $11::int[], $12::bigint[])
         AS i (id, order_id, position, product_id, variant_id, title, sku_code, options, image_uri, quantity, price)
"""
RESERVE = """
    UPDATE stock_levels AS s SET reserved = s.reserved + sold.quantity, ordered = true
    FROM unnest($1::uuid[], $2::int[]) AS sold (id, quantity) WHERE s.variant_id = sold.id
"""
INSERT_HISTORY = """
    INSERT INTO order_state_changes (id, order_id, state, actor_id, actor_role, reason, system_generated, create_time)
    SELECT id, order_id, 'PENDING_PAYMENT', $3, 'CUSTOMER', 'placed', false, $4
    FROM unnest($1::uuid[], $2::uuid[]) AS h (id, order_id)
"""


@dataclass(frozen=True, slots=True)
class Buyer:
    """A customer with an address, as JSON."""

    id: UUID
    address_id: UUID
    address: str


@dataclass(slots=True)
class Orders:
    """What sells. Who buys what is drawn: `shelves` are the variants of each seller."""

    pool: asyncpg.Pool
    shelves: list[list[UUID]]
    buyers: list[Buyer]
    channel_id: UUID

    @classmethod
    async def load(cls, pool: asyncpg.Pool) -> Self:
        """Read what is for sale, and who may buy it."""
        shelves = await pool.fetch(READ_SHELVES)
        addresses = await pool.fetch(READ_ADDRESSES)
        buyers = [
            Buyer(row["owner_id"], row["id"], orjson.dumps({name: row[name] for name in ADDRESS_FIELDS}).decode())
            for row in addresses
        ]
        channel_id = await pool.fetchval("SELECT id FROM channels LIMIT 1")
        return cls(pool, [list(row["ids"]) for row in shelves], buyers, channel_id)

    async def place_order(self, _request: orders_pb2.PlaceOrderRequest, _context: Any) -> orders_pb2.Purchase:
        """Buy two things of one seller and one of another."""
        one, other = random.sample(self.shelves, 2)
        chosen = sorted([*random.sample(one, 2), random.choice(other)])
        async with self.pool.acquire() as connection:
            await connection.execute("BEGIN")
            try:
                purchase = await self._place(connection, chosen, random.choice(self.buyers))
                await connection.execute("COMMIT")
            except BaseException:
                await connection.execute("ROLLBACK")
                raise
        return purchase

    async def _place(self, connection: Any, chosen: list[UUID], buyer: Buyer) -> orders_pb2.Purchase:
        now, purchase_id = datetime.now(UTC), uuid7()
        variants = await connection.fetch(LOCK_VARIANTS, chosen)
        sold = list(zip(variants, QUANTITIES, strict=True))
        totals: dict[UUID, int] = {}
        for variant, quantity in sold:
            totals[variant["seller_id"]] = totals.get(variant["seller_id"], 0) + variant["price_minor"] * quantity
        rates = {variant["seller_id"]: variant["commission_rate"] for variant in variants}
        commissions = [int(total * rates[seller_id]) for seller_id, total in totals.items()]
        orders = {seller_id: uuid7() for seller_id in totals}
        order_ids, total = list(orders.values()), sum(totals.values())
        await connection.execute(
            INSERT_PURCHASE,
            *(purchase_id, uuid7(), buyer.id, self.channel_id, total, sum(commissions), sum(QUANTITIES), len(orders)),
            *(buyer.address_id, buyer.address, now),
        )
        numbers = await connection.fetch(
            INSERT_ORDERS,
            *(purchase_id, buyer.id, self.channel_id, buyer.address, now),
            *(order_ids, list(totals), list(totals.values()), [rates[id_] for id_ in totals], commissions),
        )
        columns = ("product_id", "id", "title", "sku_code", "options", "primary_image_uri")
        await connection.execute(
            INSERT_ITEMS,
            *(now, [uuid7() for _ in chosen], [orders[variant["seller_id"]] for variant in variants]),
            list(range(len(chosen))),
            *([variant[name] for variant in variants] for name in columns),
            *(QUANTITIES, [variant["price_minor"] for variant in variants]),
        )
        await connection.execute(RESERVE, chosen, QUANTITIES)
        await connection.execute(INSERT_HISTORY, [uuid7() for _ in order_ids], order_ids, buyer.id, now)
        return orders_pb2.Purchase(
            id=str(purchase_id),
            orders=[
                orders_pb2.Order(
                    id=str(order_id),
                    number=number["number"],
                    seller_id=str(seller_id),
                    total=money(totals[seller_id], "USD"),
                )
                for (seller_id, order_id), number in zip(orders.items(), numbers, strict=True)
            ],
            total=money(total, "USD"),
            create_time=timestamp(now),
        )
