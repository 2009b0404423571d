"""What sellers earn, what the mall keeps of it, and how they are paid."""

from mall.settlement.v1 import settlement_pb2, settlement_pb2_grpc
from server import payments
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.settlement import accounts, bank_files, booking, calendar, freezing, invoicing, mails, running, sending
from server.settlement.providers import build as build_providers
from server.settlement.sandbox import NAME as SANDBOX
from server.settlement.sandbox import Sandbox
from server.settlement.service import SettlementService

SERVICE = Service(
    settlement_pb2.DESCRIPTOR, settlement_pb2_grpc.add_SettlementServiceServicer_to_server, SettlementService
)
JOBS = (
    Job("release_earnings", "7,37 * * * *", running.release_earnings),
    Job("settle", "*/10 * * * *", running.settle),
    Job("send_payouts", "* * * * *", sending.send_payouts),
)
CONSUMERS = (
    Consumer("settlement", booking.TYPES, booking.follow),
    Consumer("settlement_mails", mails.TYPES, mails.write),
    Consumer("commission_invoices", invoicing.TYPES, invoicing.write),
)
SETTINGS = (
    *running.SETTINGS,
    *booking.SETTINGS,
    *bank_files.SETTINGS,
    accounts.FENCE,
    calendar.TIME_ZONE,
    *invoicing.SETTINGS,
)
HOOKS = ((payments.DISPUTE_SETTLED, freezing.follow),)

__all__ = ["CONSUMERS", "HOOKS", "JOBS", "SANDBOX", "SERVICE", "SETTINGS", "Sandbox", "build_providers"]
