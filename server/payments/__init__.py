"""Payments, refunds, and the companies that move the money.

What a payment is for is its `purpose`; the domain that it is for follows SETTLED.
"""

from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server.kit.domain import Job, Service
from server.payments import callbacks, outcomes, refunding, sandbox
from server.payments.charging import (
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
from server.payments.outcomes import record_outcome
from server.payments.provider import Result
from server.payments.refunding import REFUND_SETTLED, SettledRefund, open_refund, send_refund
from server.payments.sandbox import NAME as SANDBOX
from server.payments.sandbox import build as build_sandbox
from server.payments.service import PaymentsService

SERVICE = Service(payments_pb2.DESCRIPTOR, payments_pb2_grpc.add_PaymentsServiceServicer_to_server, PaymentsService)
JOBS = (
    Job("resolve_unknown", "* * * * *", outcomes.resolve_unknown),
    Job("send_refunds", "* * * * *", refunding.send_refunds),
    Job("reconsider_parked", "* * * * *", callbacks.reconsider_parked),
    Job("deliver_sandbox_callbacks", "* * * * * */5", sandbox.deliver_callbacks),
)
SETTINGS = (MINIMUM,)

__all__ = [
    "JOBS",
    "MINIMUM",
    "REFUND_SETTLED",
    "SANDBOX",
    "SERVICE",
    "SETTINGS",
    "SETTLED",
    "Attempt",
    "Result",
    "Settled",
    "SettledRefund",
    "attempt",
    "build_sandbox",
    "cancel_payment",
    "open_payment",
    "open_refund",
    "payment_method",
    "record_outcome",
    "retry_payment",
    "send_refund",
]
