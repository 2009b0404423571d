"""Quotes, purchases and orders."""

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from server import addresses, identity, payments, promotions, shipping
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.orders import (
    asking,
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
    undelivered,
)
from server.orders.disputing import freeze, pay_back, thaw
from server.orders.granting import send as send_refunds
from server.orders.invoicing import issue as issue_invoices
from server.orders.lifecycle import lock_whole as lock_to_pay_back
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
    Consumer("undelivered", undelivered.TYPES, undelivered.pay_back),
    Consumer("invoices", invoicing.TYPES, invoicing.write),
)
SETTINGS = (
    checkout.MINIMUM_SUBTOTAL,
    lifecycle.OUTCOME_WITHIN,
    claims.CLAIM_WINDOW,
    looking_up.ARCHIVED_AFTER,
    *asking.SETTINGS,
)
HOOKS = (
    (identity.ACCOUNT_LEAVES, lifecycle.tell_of_open_orders),
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

__all__ = [
    "CONSUMERS",
    "HOOKS",
    "JOBS",
    "SERVICE",
    "SETTINGS",
    "build_tax_service",
    "freeze",
    "issue_invoices",
    "lock_to_pay_back",
    "open_matters",
    "pay_back",
    "send_refunds",
    "thaw",
]
