"""A shop with goods, customers who ask, sellers and staff who answer."""

from contextlib import contextmanager

import pytest

from mall.support.v1 import support_pb2 as pb
from mall.support.v1 import support_pb2_grpc
from server.support import inquiries
from tests.support import make


class Desk:
    """The service as everybody sees it; `ask(who, **fields)` asks about a product of the shop."""

    def __init__(self, app, on_loop, channel, sql, clock, follow_up, category):
        self.app, self.on_loop, self.channel, self.sql = app, on_loop, channel, sql
        self.clock, self.follow_up = clock, follow_up
        self.stub = support_pb2_grpc.SupportServiceStub(channel)
        self.boss = make.administrator(app, on_loop)
        self.staff = make.administrator(app, on_loop, "SUPPORT_ADMIN")
        self.market = make.channel(channel, self.boss)
        self.seller, self.other_seller = make.seller(app, on_loop), make.seller(app, on_loop)
        self.product = make.product(channel, self.seller, category.id, [self.market.id], price=1000, stock=1000)

    def call(self, name, actor, **fields):
        """Call an rpc as somebody, or as a guest; a request id is added where one belongs."""
        request = getattr(pb, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(self.stub, name)(request, metadata=actor.metadata if actor else None)

    def customer(self, **changes):
        return make.customer(self.app, self.on_loop, **changes)

    def bought(self):
        """A buyer, and an order that is paid for."""
        buyer = make.shopper(self.app, self.on_loop, self.channel)
        make.cart(self.channel, buyer, self.market.id, [(self.product.variants[0].id, 2)])
        return buyer, make.purchase(self.channel, buyer).orders[0]

    # --- inquiries ---

    def ask(self, who, **fields):
        values = {"product_id": self.product.id, "type": "PRODUCT_QUESTION", "title": "Size", "text": "How big is it?"}
        return self.call("CreateInquiry", who, inquiry={**values, **fields})

    def ask_about(self, who, order, **fields):
        return self.ask(who, product_id="", order_id=order.id, **{"type": "ORDER_ISSUE", **fields})

    def get(self, inquiry, who):
        return self.call("GetInquiry", who, id=inquiry.id)

    def listed(self, who=None, **filters):
        return {one.id: one for one in self.call("ListInquiries", who, **filters).inquiries}

    def reply(self, inquiry, who, text="Quite big.", **fields):
        values = {"inquiry_id": inquiry.id, "text": text, **fields}
        return self.call("CreateInquiryReply", who, inquiry_reply=values)

    def replies(self, inquiry, who=None):
        return self.call("ListInquiryReplies", who, inquiry_id=inquiry.id, order="OLDEST").inquiry_replies

    def report(self, inquiry, who=None, **fields):
        values = {"inquiry_id": inquiry.id, "reason": "Rude.", **fields}
        return self.call("CreateAbuseReport", who or self.customer(), abuse_report=values)

    def close_silent(self):
        return self.on_loop(inquiries.close_silent_inquiries(self.app))

    # --- tickets ---

    def ticket(self, who, **fields):
        values = {"category": "TECHNICAL", "title": "It hangs", "text": "Since noon."}
        return self.call("CreateTicket", who, ticket={**values, **fields})

    def see(self, ticket, who=None):
        return self.call("GetTicket", who or self.staff, id=ticket.id)

    def say(self, ticket, who, text="Try again, please."):
        return self.call("CreateTicketMessage", who, ticket_message={"ticket_id": ticket.id, "text": text})

    def note(self, ticket, text="zzcanary", who=None):
        return self.call("CreateTicketNote", who or self.staff, ticket_note={"ticket_id": ticket.id, "text": text})

    def said(self, ticket, who):
        messages = self.call("ListTicketMessages", who, ticket_id=ticket.id, order="OLDEST").ticket_messages
        return [one.text for one in messages]

    def resolve(self, ticket, summary="Done."):
        return self.call("ResolveTicket", self.staff, id=ticket.id, resolution_summary=summary)

    def changes(self, ticket):
        changes = self.call("ListTicketChanges", self.staff, ticket_id=ticket.id, order="OLDEST").ticket_changes
        return [one.reason for one in changes]

    def run(self, *jobs):
        """Run jobs until nothing is left for them; returns how much they did."""
        done = 0
        for job in jobs:
            while count := self.on_loop(job(self.app)):
                done += count
        return done

    def mails_to(self, who):
        """What was written to somebody: the bodies, the earliest first."""
        self.follow_up()
        rows = self.sql("SELECT body FROM outgoing_mails WHERE recipient = $1 ORDER BY id", who.email)
        return [row.body for row in rows]

    @contextmanager
    def set(self, **settings):
        """Within the block, `set(daily_inquiries=2)` counts."""
        made = [
            make.setting(self.channel, self.boss, f"support.{key}", str(value)).id for key, value in settings.items()
        ]
        try:
            yield
        finally:
            self.sql("DELETE FROM configurations WHERE id = ANY($1)", made)


@pytest.fixture(scope="module")
def desk(app, on_loop, grpc_channel, sql, clock, follow_up, category):
    return Desk(app, on_loop, grpc_channel, sql, clock, follow_up, category)


@pytest.fixture(autouse=True)
def nothing_parked(desk):
    yield
    assert desk.sql("SELECT consumer, error FROM parked_events WHERE consumer LIKE 'support%'") == []
