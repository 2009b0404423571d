"""What people ask sellers and the mall, and how they are answered."""

from mall.support.v1 import support_pb2, support_pb2_grpc
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.support import inquiries, mails
from server.support.service import SupportService
from server.support.terms import SETTINGS

SERVICE = Service(support_pb2.DESCRIPTOR, support_pb2_grpc.add_SupportServiceServicer_to_server, SupportService)
JOBS = (Job("close_silent_inquiries", "*/10 * * * *", inquiries.close_silent_inquiries),)
CONSUMERS = (Consumer("support_mails", mails.TYPES, mails.write),)

__all__ = ["CONSUMERS", "JOBS", "SERVICE", "SETTINGS"]
