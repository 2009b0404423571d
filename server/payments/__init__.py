"""Payments, refunds, and the companies that move the money.

What a payment is for is its `purpose`; the domain that it is for follows SETTLED.
"""

from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.payments import callbacks, capturing, clearing, disputing, outcomes, refunding, sandbox
from server.payments.allocating import SHARES_ASKED, Share, SharesAsked
from server.payments.capturing import EXPIRING, LAPSED, Expiring, Lapsed, give_back, secure_shipment, send_capture
from server.payments.charging import (
    CAPTURE,
    MINIMUM,
    SETTLED,
    Attempt,
    Settled,
    attempt,
    cancel_payment,
    open_payment,
    payment_method,
    retry_payment,
)
from server.payments.disputing import DISPUTE_SETTLED, SettledDispute
from server.payments.outcomes import record_outcome
from server.payments.provider import Result
from server.payments.providers import build as build_providers
from server.payments.refunding import REFUND_SETTLED, SettledRefund, open_refund, send_refund
from server.payments.sandbox import NAME as SANDBOX
from server.payments.service import PaymentsService, record
from server.payments.stripe_amounts import UnfitAmountError, from_stripe, to_stripe

SERVICE = Service(payments_pb2.DESCRIPTOR, payments_pb2_grpc.add_PaymentsServiceServicer_to_server, PaymentsService)
JOBS = (
    Job("resolve_unknown", "* * * * *", outcomes.resolve_unknown),
    Job("send_captures", "* * * * *", capturing.send_captures),
    Job("void_authorizations", "* * * * *", capturing.void_authorizations),
    Job("watch_authorizations", "* * * * *", capturing.watch_authorizations),
    Job("send_dispute_answers", "* * * * *", disputing.send_answers),
    Job("send_refunds", "* * * * *", refunding.send_refunds),
    Job("reconsider_parked", "* * * * *", callbacks.reconsider_parked),
    Job("deliver_sandbox_callbacks", "* * * * * */5", sandbox.deliver_callbacks),
)
CONSUMERS = (Consumer("provider_money", clearing.TYPES, clearing.follow),)
SETTINGS = (CAPTURE, MINIMUM)

__all__ = [
    "CAPTURE",
    "CONSUMERS",
    "DISPUTE_SETTLED",
    "EXPIRING",
    "JOBS",
    "LAPSED",
    "MINIMUM",
    "REFUND_SETTLED",
    "SANDBOX",
    "SERVICE",
    "SETTINGS",
    "SETTLED",
    "SHARES_ASKED",
    "Attempt",
    "Expiring",
    "Lapsed",
    "Result",
    "Settled",
    "SettledDispute",
    "SettledRefund",
    "Share",
    "SharesAsked",
    "UnfitAmountError",
    "attempt",
    "build_providers",
    "cancel_payment",
    "from_stripe",
    "give_back",
    "open_payment",
    "open_refund",
    "payment_method",
    "record",
    "record_outcome",
    "retry_payment",
    "secure_shipment",
    "send_capture",
    "send_refund",
    "to_stripe",
]
