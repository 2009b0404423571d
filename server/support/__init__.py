"""What people ask sellers and the mall, and how they are answered."""

from mall.support.v1 import support_pb2, support_pb2_grpc
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.support import inquiries, mails, upkeep
from server.support.mapping import readable
from server.support.service import SupportService
from server.support.terms import SETTINGS

SERVICE = Service(support_pb2.DESCRIPTOR, support_pb2_grpc.add_SupportServiceServicer_to_server, SupportService)
JOBS = (
    Job("close_silent_inquiries", "*/10 * * * *", inquiries.close_silent_inquiries),
    Job("escalate_inquiries", "* * * * *", upkeep.escalate_inquiries),
    Job("escalate_late_tickets", "* * * * *", upkeep.escalate_late_tickets),
    Job("follow_support_calendar", "* * * * *", upkeep.follow_calendar),
    Job("tell_of_late_tickets", "* * * * *", upkeep.tell_of_late_tickets),
    Job("close_resolved_tickets", "*/10 * * * *", upkeep.close_resolved_tickets),
    Job("archive_tickets", "53 3 * * *", upkeep.archive_tickets),
    Job("release_tickets_of_leavers", "*/10 * * * *", upkeep.release_tickets),
)
CONSUMERS = (Consumer("support_mails", mails.TYPES, mails.write),)

__all__ = ["CONSUMERS", "JOBS", "SERVICE", "SETTINGS", "readable"]
