"""Confirms every order that waits for its seller: worker.py ADDRESS TOKENS; the file keeps the seller's session."""

import asyncio
import sys

from mall.orders.v1 import orders_pb2
from mall_client import Mall, TokenFile, reasons

AT_ONCE = 8
WAITING = "AWAITING_SELLER_CONFIRMATION"


async def confirm_waiting(mall: Mall) -> list[str]:
    """Confirm what waits; return the numbers of these orders."""
    slots = asyncio.Semaphore(AT_ONCE)

    async def confirm(order: orders_pb2.Order) -> str:
        async with slots:
            try:
                confirmed = await mall.orders.ConfirmOrder(id=order.id)
            except reasons.StateForbids:  # cancelled meanwhile
                return ""
            return confirmed.number

    waiting = [order async for page in mall.pages(mall.orders.ListOrders, states=[WAITING]) for order in page.orders]
    return [number for number in await asyncio.gather(*map(confirm, waiting)) if number]


async def main(address: str, tokens: str) -> None:
    """Work once; a scheduler calls again."""
    file = TokenFile(tokens)
    async with Mall(address, tokens=file.read(), keep=file.write) as mall:
        for number in await confirm_waiting(mall):
            print("confirmed", number)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
