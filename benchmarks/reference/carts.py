"""GetCart and AddCartItem: the mall's own statements, and nothing else. The customer is whom a header names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from google.type import decimal_pb2
from uuid_utils.compat import uuid7

from benchmarks.reference.messages import money, timestamp
from mall.carts.v1 import carts_pb2
from storage.queries import carts as queries
from storage.statements import Statement

CUSTOMER = "x-customer-id"

READ_CART = queries._OF_MEMBER  # noqa: SLF001 - the very statements that the mall sends
READ_LINES = queries._LINES  # noqa: SLF001
LOCK_OR_OPEN = queries._opening_member()  # noqa: SLF001
WRITE = queries._writing()  # noqa: SLF001

CartItem = carts_pb2.CartItem
ONE = decimal_pb2.Decimal(value="1")


def item_message(row: Any) -> CartItem:
    """Write a line that can be bought."""
    currency, price, quantity = row["currency"], row["price_minor"], row["quantity"]
    options = [CartItem.Option(name=o["option"], value=o["value"]) for o in orjson.loads(row["options"])]
    agreed = row["acknowledged_price_minor"]
    return CartItem(
        id=str(row["id"]),
        variant_id=str(row["variant_id"]),
        product_id=str(row["product_id"]),
        seller_id=str(row["seller_id"]),
        quantity=quantity,
        quantity_text=str(quantity),
        price_quantity=ONE,
        display_name=", ".join([row["title"], *(option.value for option in options)]),
        product_title=row["title"],
        sku_code=row["sku_code"],
        options=options,
        image_uri=row["image_uris"][0] if row["image_uris"] else row["primary_image_uri"],
        unit_price=money(price, currency),
        unit_price_snapshot=money(row["unit_price_minor"], currency),
        acknowledged_price=money(agreed, currency),
        price_change="UNCHANGED" if price == agreed else "PRICE_UP" if price > agreed else "PRICE_DOWN",
        availability="AVAILABLE" if row["available"] >= quantity else "INSUFFICIENT_STOCK",
        available_quantity=row["available"],
        discount=money(0, currency),
        discount_snapshot=money(row["discount_minor"], currency),
        total=money(price * quantity, currency),
        note=row["note"],
        product_snapshot_index=row["product_snapshot_index"],
        create_time=timestamp(row["create_time"]),
        update_time=timestamp(row["update_time"]),
    )


def cart_message(cart: Any, lines: Sequence[Any]) -> carts_pb2.Cart:
    """Write a cart whose lines can all be bought."""
    currency = cart["currency"]
    total = money(sum(line["price_minor"] * line["quantity"] for line in lines), currency)
    return carts_pb2.Cart(
        id=str(cart["id"]),
        customer_id=str(cart["customer_id"]),
        channel_id=str(cart["channel_id"]),
        currency_code=currency,
        state=cart["state"],
        line_count=cart["line_count"],
        item_count=cart["item_count"],
        note=cart["note"],
        items=map(item_message, lines),
        subtotal=total,
        discount=money(0, currency),
        total=total,
        create_time=timestamp(cart["create_time"]),
        update_time=timestamp(cart["update_time"]),
        etag=f'"{cart["version"]}"',
    )


@dataclass(slots=True)
class Carts:
    """What fills carts."""

    pool: asyncpg.Pool

    async def get_cart(self, _request: carts_pb2.GetCartRequest, context: Any) -> carts_pb2.Cart:
        """Return a customer's cart."""
        async with self.pool.acquire() as connection:
            [cart] = await _fetch(connection, READ_CART, customer_id=_customer(context))
            lines = await _lines(connection, cart, [])
        return cart_message(cart, lines)

    async def add_cart_item(self, request: carts_pb2.AddCartItemRequest, context: Any) -> carts_pb2.Cart:
        """Add more of what is in the cart."""
        async with self.pool.acquire() as connection:
            await connection.execute("BEGIN")
            try:
                cart = await self._add(connection, request.item, _customer(context))
                await connection.execute("COMMIT")
            except BaseException:
                await connection.execute("ROLLBACK")
                raise
        return cart

    async def _add(self, connection: Any, wanted: carts_pb2.NewCartItem, customer_id: UUID) -> carts_pb2.Cart:
        now, variant_id = datetime.now(UTC), UUID(wanted.variant_id)
        owner = {"customer_id": customer_id, "session_id": None, "token_hash": None, "expire_time": None}
        [cart] = await _fetch(connection, LOCK_OR_OPEN, **owner, id=uuid7(), channel_id=None, note="", now=now)
        lines = await _lines(connection, cart, [variant_id])
        lines = [
            {**line, "quantity": line["quantity"] + wanted.quantity, "update_time": now}
            if line["variant_id"] == variant_id
            else line
            for line in lines
        ]
        [changed] = [line for line in lines if line["variant_id"] == variant_id]
        item = changed | {"cart_id": cart["id"], "measured": False}
        values = {name: cart[name] for name in queries.CART_COLUMNS}
        values.update({f"item_{name}": [item[name]] for name in queries.ITEM_COLUMNS})
        units = sum(line["quantity"] for line in lines)
        [cart] = await _fetch(
            connection, WRITE, **values, cart_id=cart["id"], gone=[], reason="ADD", now=now,
            line_count=len(lines), item_count=units,
        )  # fmt: skip
        return cart_message(cart, lines)


async def _lines(connection: Any, cart: Any, variant_ids: Sequence[UUID]) -> list[Any]:
    owner = {"cart_id": cart["id"], "channel_id": cart["channel_id"], "customer_id": cart["customer_id"]}
    return await _fetch(connection, READ_LINES, **owner, variant_ids=list(variant_ids), now=datetime.now(UTC))


async def _fetch(connection: Any, statement: Statement, **values: object) -> list[Any]:
    rows: list[Any] = await connection.fetch(statement.sql, *statement.arguments(values))
    return rows


def _customer(context: Any) -> UUID:
    return next(UUID(value) for name, value in context.invocation_metadata() if name == CUSTOMER)
