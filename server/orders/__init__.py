"""Quotes, purchases and orders."""

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from server import addresses, payments, promotions, shipping
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.orders import checkout, claims, fulfilling, lifecycle, mails, popularity
from server.orders.holding import open_matters
from server.orders.service import OrdersService
from server.orders.tax_service import build as build_tax_service

SERVICE = Service(orders_pb2.DESCRIPTOR, orders_pb2_grpc.add_OrdersServiceServicer_to_server, OrdersService)
JOBS = (
    Job("expire_unpaid", "* * * * *", lifecycle.expire_unpaid),
    Job("cancel_unconfirmed", "* * * * *", lifecycle.cancel_unconfirmed),
    Job("complete_delivered", "*/10 * * * *", lifecycle.complete_delivered),
    Job("notice_late", "*/10 * * * *", fulfilling.notice_late),
    Job("ask_receipt", "*/10 * * * *", fulfilling.ask_receipt),
)
CONSUMERS = (
    Consumer("popularity", ("order.paid", "order.cancelled"), popularity.count_units),
    Consumer("order_mails", mails.TYPES, mails.write),
)
SETTINGS = (checkout.MINIMUM_SUBTOTAL, lifecycle.OUTCOME_WITHIN, claims.CLAIM_WINDOW)
HOOKS = (
    (promotions.BUYER_ASKED, lifecycle.tell_of_buyer),
    (addresses.ADDRESS_LEAVES, lifecycle.refuse_address_in_use),
    (payments.SETTLED, lifecycle.payment_settled),
    (payments.REFUND_SETTLED, lifecycle.refund_settled),
    (shipping.PACKING, fulfilling.pack),
    (shipping.LOCKING, fulfilling.lock),
    (shipping.MOVED, fulfilling.follow),
    (shipping.RECEIVED, fulfilling.receive),
)

__all__ = ["CONSUMERS", "HOOKS", "JOBS", "SERVICE", "SETTINGS", "build_tax_service", "open_matters"]
