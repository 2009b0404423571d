"""Quotes, purchases and orders."""

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from server import addresses, payments, promotions, shipping
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.orders import (
    cancellations,
    checkout,
    claims,
    fulfilling,
    invoicing,
    lapsing,
    lifecycle,
    looking_up,
    mails,
    popularity,
    refund_requests,
    requests,
)
from server.orders.invoicing import issue as issue_invoices
from server.orders.matters import open_matters
from server.orders.service import OrdersService
from server.orders.tax_service import build as build_tax_service

SERVICE = Service(orders_pb2.DESCRIPTOR, orders_pb2_grpc.add_OrdersServiceServicer_to_server, OrdersService)
JOBS = (
    Job("expire_unpaid", "* * * * *", lifecycle.expire_unpaid),
    Job("cancel_unconfirmed", "* * * * *", lifecycle.cancel_unconfirmed),
    Job("complete_delivered", "*/10 * * * *", lifecycle.complete_delivered),
    Job("notice_late", "*/10 * * * *", fulfilling.notice_late),
    Job("ask_receipt", "*/10 * * * *", fulfilling.ask_receipt),
    Job("approve_unanswered_cancellations", "* * * * *", cancellations.approve_unanswered),
    Job("follow_refund_requests", "* * * * *", refund_requests.follow_deadlines),
    Job("archive_orders", "17 4 * * *", looking_up.archive_closed),
    Job("remind_of_returns", "*/10 * * * *", refund_requests.remind_of_returns),
)
CONSUMERS = (
    Consumer("popularity", ("order.paid", "order.cancelled"), popularity.count_units),
    Consumer("order_mails", mails.TYPES, mails.write),
    Consumer("invoices", invoicing.TYPES, invoicing.write),
)
SETTINGS = (
    checkout.MINIMUM_SUBTOTAL,
    lifecycle.OUTCOME_WITHIN,
    claims.CLAIM_WINDOW,
    looking_up.ARCHIVED_AFTER,
    *requests.SETTINGS,
)
HOOKS = (
    (promotions.BUYER_ASKED, lifecycle.tell_of_buyer),
    (addresses.ADDRESS_LEAVES, lifecycle.refuse_address_in_use),
    (payments.SETTLED, lifecycle.payment_settled),
    (payments.REFUND_SETTLED, lifecycle.refund_settled),
    (shipping.PACKING, fulfilling.pack),
    (shipping.LOCKING, fulfilling.lock),
    (shipping.MOVED, fulfilling.follow),
    (shipping.RECEIVED, fulfilling.receive),
    (payments.DISPUTE_SETTLED, lifecycle.dispute_settled),
    (payments.EXPIRING, lifecycle.payment_expiring),
    (payments.LAPSED, lapsing.payment_lapsed),
    (payments.SHARES_ASKED, lifecycle.tell_shares),
)

__all__ = ["CONSUMERS", "HOOKS", "JOBS", "SERVICE", "SETTINGS", "build_tax_service", "issue_invoices", "open_matters"]
