"""SupportService: what it does stands in the modules of its parts, one per resource."""

from mall.support.v1 import support_pb2_grpc
from server.kit.app import App
from server.support.disputes import Disputes
from server.support.faqs import Faqs
from server.support.help import Help
from server.support.hours import Hours
from server.support.inquiries import Inquiries
from server.support.messages import Messages
from server.support.replies import Replies
from server.support.reports import Reports
from server.support.tickets import Tickets


class SupportService(
    Inquiries, Replies, Reports, Tickets, Messages, Hours, Faqs, Help, Disputes, support_pb2_grpc.SupportServiceServicer
):
    """Inquiries, replies, reports of abuse, tickets, frequent questions, help articles, disputes."""

    def __init__(self, app: App) -> None:
        self.app = app
