"""Tests worker.py without a server: python -m unittest test_worker."""

import unittest

from worker import confirm_waiting

from mall.orders.v1 import orders_pb2
from mall_client import reasons
from mall_client.testing import FakeMall


class ConfirmWaiting(unittest.IsolatedAsyncioTestCase):
    """What waits is confirmed."""

    async def asyncSetUp(self) -> None:
        self.fake = FakeMall()
        self.confirm = self.fake.on(self.fake.mall.orders.ConfirmOrder)
        orders = [orders_pb2.Order(id="1"), orders_pb2.Order(id="2")]
        self.fake.on(self.fake.mall.orders.ListOrders).answers(orders_pb2.ListOrdersResponse(orders=orders))

    async def test_every_order_is_confirmed(self) -> None:
        self.confirm.does(lambda request: orders_pb2.Order(id=request.id, number=f"ORD-{request.id}"))
        self.assertEqual(await confirm_waiting(self.fake.mall), ["ORD-1", "ORD-2"])
        self.assertEqual([request.id for request in self.confirm.requests], ["1", "2"])

    async def test_an_order_that_was_cancelled_is_left_alone(self) -> None:
        self.confirm.answers(reasons.StateForbids("too late"), orders_pb2.Order(number="ORD-2"))
        self.assertEqual(await confirm_waiting(self.fake.mall), ["ORD-2"])


if __name__ == "__main__":
    unittest.main()
