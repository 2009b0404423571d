"""Orders, payments, parcels, refunds, wallets and settlement against one plain model of them.

Walks take whatever step was taken least so far, from a seed. After each, everything is where the model says and the books are
balanced; steps that the model forbids are tried on the way, and change nothing.
"""

import random
from collections import Counter as Count
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

import grpc
import pytest

from mall.common.v1 import pricing_pb2
from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from server import ledger
from server.orders import cancellations, lifecycle
from storage.tables.orders import ORDER_STATES
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import Failure

SEED, WALKS, REFUSALS = 14, 42, 20
PRICES, UNITS = (1000, 2000), 2
TENDERS = {"MILEAGE": 700, "DEPOSIT": 900}
TOTAL = UNITS * sum(PRICES)
PACKABLE = ("CONFIRMED", "PROCESSING", "PREPARING_SHIPMENT")
CARRIED = ("SHIPPED", "IN_TRANSIT", "OUT_FOR_DELIVERY")
AFTER_DELIVERY = ("DELIVERED", "COMPLETED", "REFUND_REQUESTED", "REFUND_APPROVED")
UNDECIDED = ("PENDING_SELLER_RESPONSE", "PENDING_REVIEW", "OFFERED")
# What no rpc and no job leads to from there.
UNREACHABLE = {
    ("PAYMENT_CONFIRMED", "PROCESSING"),
    ("PAYMENT_CONFIRMED", "CANCELLED"),
    ("COMPLETED", "REFUND_APPROVED"),
    # These take parcels that nobody could deliver: tests/orders/test_undelivered.py.
    ("SHIPPED", "REFUNDED"),
    ("IN_TRANSIT", "REFUNDED"),
    ("OUT_FOR_DELIVERY", "REFUNDED"),
}


# --- the model ---


@dataclass
class Line:
    """An item of an order, in units."""

    price: int
    cancelled: int = 0
    packed: int = 0
    delivered: int = 0
    back: int = 0

    @property
    def open(self):
        return UNITS - self.cancelled - self.packed


@dataclass
class Parcel:
    id: str
    units: tuple[int, int]
    state: str = "HANDED_OVER"


@dataclass
class Asked:
    """A cancellation or a refund request about units of one item."""

    id: str
    item: int
    units: int
    state: str
    offered: bool = False
    returning: bool = False
    received: int = 0


@dataclass
class Model:
    """An order as numbers. `left` is what each tender can still take back; `earned` what its seller has of it."""

    lines: list[Line] = field(default_factory=lambda: [Line(price) for price in PRICES])
    state: str = "PENDING_PAYMENT"
    attempts: int = 1
    paid: bool = False
    completed: bool = False
    left: list[int] = field(default_factory=lambda: [*TENDERS.values(), TOTAL - sum(TENDERS.values())])
    refunded: int = 0
    whole: int = 0
    earned: int = 0
    parcels: list[Parcel] = field(default_factory=list)
    cancellation: Asked | None = None
    requests: list[Asked] = field(default_factory=list)
    claimed: bool = False
    on_hand: list[int] = field(default_factory=lambda: [0, 0])
    reserved: list[int] = field(default_factory=lambda: [UNITS, UNITS])

    # --- what is there ---

    @property
    def request(self):
        """The request that was asked for last."""
        return self.requests[-1] if self.requests else None

    @property
    def promised(self):
        """What is set aside for requests that were agreed to."""
        approved = [one for one in self.requests if one.state == "APPROVED"]
        return sum(PRICES[one.item] * (one.units - one.received) for one in approved)

    def asked(self, item):
        """Units of an item in open requests that have not come back yet."""
        mine = [one for one in self.requests if one.item == item and one.state in (*UNDECIDED, "APPROVED")]
        return sum(one.units - one.received for one in mine)

    def callable_off(self, item):
        pending = self.cancellation
        waiting = pending.units if pending and pending.state == "PENDING_APPROVAL" and pending.item == item else 0
        return self.lines[item].open - waiting

    def returnable(self, item):
        line = self.lines[item]
        return line.delivered - line.back - self.asked(item)

    def parcel(self, *states):
        """The first parcel in such a state."""
        return next((parcel for parcel in self.parcels if parcel.state in states), None)

    # --- what happens ---

    def pay(self):
        self.paid, self.state, self.earned = True, "AWAITING_SELLER_CONFIRMATION", TOTAL * 9 // 10

    def give_back(self, amount):
        """Money goes back over the tenders, in proportion to what is left of each."""
        whole = sum(self.left)
        shares = [amount * left // whole for left in self.left]
        remainders = sorted(range(3), key=lambda i: (-(amount * self.left[i] % whole), i))
        for index in remainders[: amount - sum(shares)]:
            shares[index] += 1
        self.left = [left - share for left, share in zip(self.left, shares, strict=True)]
        self.refunded += amount
        self.earned -= amount - amount // 10

    def close(self, state):
        """The order ends before anything was sent."""
        for item, line in enumerate(self.lines):
            self.reserved[item] -= line.open
            line.cancelled += line.open
        if self.paid:
            # What comes back of whole orders has no document of its own: it is their cancellation.
            self.whole = TOTAL - self.refunded
            self.give_back(self.whole)
        self.state = state
        self.settle_cancellation("REJECTED")

    def settle_cancellation(self, state):
        if self.cancellation and self.cancellation.state == "PENDING_APPROVAL":
            self.cancellation.state = state

    def call_off(self, item, units):
        line = self.lines[item]
        line.cancelled += units
        self.reserved[item] -= units
        self.give_back(units * line.price)
        if all(each.cancelled == UNITS for each in self.lines):
            self.state = "CANCELLED"
        else:
            self.derive()

    def pack(self, id_, units):
        for item, (line, count) in enumerate(zip(self.lines, units, strict=True)):
            line.packed += count
            self.on_hand[item] -= count
            self.reserved[item] -= count
        self.parcels.append(Parcel(id_, units))
        self.derive()

    def unpack(self, parcel):
        parcel.state = "VOIDED"
        for item, count in enumerate(parcel.units):
            self.lines[item].packed -= count
            self.on_hand[item] += count
            self.reserved[item] += count
        self.derive()

    def derive(self):
        """The order follows its units."""
        if self.state not in (*PACKABLE, "SHIPPED"):
            return
        if any(line.open for line in self.lines):
            if self.state == "SHIPPED" or any(line.packed for line in self.lines):
                self.state = "PREPARING_SHIPMENT"
        elif any(line.packed for line in self.lines):
            self.state = "SHIPPED"
            self.settle_cancellation("REJECTED")

    def carry(self, state):
        self.state = state
        for parcel in self.parcels:
            if parcel.state not in ("VOIDED", "DELIVERED"):
                parcel.state = state
                if state == "DELIVERED":
                    for line, count in zip(self.lines, parcel.units, strict=True):
                        line.delivered += count

    def follow(self):
        """The order follows its refund requests."""
        states = {one.state for one in self.requests}
        if states & set(UNDECIDED):
            self.state = "REFUND_REQUESTED"
        elif "APPROVED" in states:
            self.state = "REFUND_APPROVED"
        elif any(line.cancelled + line.back < UNITS for line in self.lines):
            self.state = "COMPLETED" if self.completed else "DELIVERED"
        else:
            self.state = "REFUNDED"

    def return_(self, item, units, amount):
        self.lines[item].back += units
        self.give_back(amount)


# --- the mall ---


class Walk:
    """Does the same to an order of the mall and to its model. `may_...` says what the model allows, with whom and what about."""

    def __init__(self, mall, chance):
        self.mall, self.chance, self.model = mall, chance, Model()
        shop = mall.shop
        self.buyer = make.shopper(shop.app, shop.on_loop, shop.channel, "tok_declined")
        self.good = make.payment_method(shop.channel, self.buyer)
        self.bad = make.payment_method(shop.channel, self.buyer, "tok_declined")
        make.points(shop.channel, shop.admin, self.buyer, "MILEAGE", TENDERS["MILEAGE"])
        make.deposit(shop.channel, shop.admin, self.buyer, TENDERS["DEPOSIT"])
        tenders = [{"kind": getattr(pricing_pb2.Tender, kind)} for kind in TENDERS]
        lines = [(variant, UNITS) for variant in mall.variants]
        self.purchase, _ = shop.buy(*lines, buyer=self.buyer, tender_choices=tenders)
        (self.order,) = self.purchase.orders
        by_variant = {item.variant_id: item for item in self.order.items}
        self.items = [by_variant[variant] for variant in mall.variants]
        self.call = shop.call

    # Each step: what is allowed now, as a list of ways to take it; how the mall is asked; what the model makes of it.

    def ways(self):
        """Every step with the ways in which it may be taken now."""
        m, one, off = self.model, self.model.request, self.model.cancellation
        state, pending = m.state, off is not None and off.state == "PENDING_APPROVAL"
        both, asked = range(2), one.state if one else ""
        handed, arrived = m.parcel("HANDED_OVER"), m.parcel("DELIVERED")
        unpaid, waits = state == "PENDING_PAYMENT", state == "AWAITING_SELLER_CONFIRMATION"
        untouched = not any(line.packed for line in m.lines)
        called = [(item, units) for item in both for units in range(1, m.callable_off(item) + 1)]
        mine = bool(one) and asked in UNDECIDED
        back = bool(one) and asked == "APPROVED" and one.returning
        free = [i for i in both if m.returnable(i) > 0 and not m.asked(i)]
        claimable = (
            bool(arrived)
            and not (m.claimed or m.completed)
            and state in ("DELIVERED", "REFUND_REQUESTED", "REFUND_APPROVED")
        )
        claimable = claimable and any(min(n, m.returnable(i)) for i, n in enumerate(arrived.units))
        return {
            "pay": [()] if unpaid else [],
            "decline": [()] if unpaid else [],
            "expire": [()] if unpaid else [],
            "confirm": [()] if waits else [],
            "silence": [()] if waits or pending else [],
            "process": [()] if state == "CONFIRMED" else [],
            "prepare": [()] if state in ("CONFIRMED", "PROCESSING") else [],
            "pack": [(item, 1) for item in both if m.lines[item].open] if state in PACKABLE else [],
            "ship": [()] if state in ("PROCESSING", "PREPARING_SHIPMENT") else [],
            "void": [(handed,)] if handed and state in ("PREPARING_SHIPMENT", "SHIPPED") else [],
            "carry": [()] if state == "SHIPPED" else [],
            "bring": [()] if state in ("SHIPPED", "IN_TRANSIT") else [],
            "deliver": [()] if state in CARRIED else [],
            "correct": [(arrived,)] if state == "DELIVERED" and not m.requests and not m.claimed else [],
            "complete": [()] if state == "DELIVERED" else [],
            "week": [()] if state == "DELIVERED" else [],
            "cancel": [()] if unpaid or waits else [],
            "staff_cancel": [()] if unpaid or waits or (state in PACKABLE and untouched) else [],
            "call_off": called if waits else [],
            "staff_call_off": called if waits or state in PACKABLE else [],
            "ask_to_call_off": called if state in PACKABLE and not pending else [],
            "agree_to_call_off": [()] if pending else [],
            "refuse_to_call_off": [()] if pending else [],
            "think_better": [()] if pending else [],
            "ask": [(i, n) for i in free for n in range(1, m.returnable(i) + 1)] if state in AFTER_DELIVERY else [],
            "approve": [()] if mine else [],
            "approve_return": [()] if mine else [],
            "offer": [()] if asked == "PENDING_SELLER_RESPONSE" else [],
            "accept": [()] if asked == "OFFERED" else [],
            "escalate": [()] if asked == "OFFERED" else [],
            "refuse": [()] if asked == "PENDING_SELLER_RESPONSE" else [],
            "staff_refuse": [()] if mine else [],
            "withdraw": [()] if mine or (back and not one.received) else [],
            "receive": [(n, c) for n in range(1, one.units - one.received + 1) for c in CONDITIONS] if back else [],
            "claim": [(arrived,)] if claimable else [],
        }  # fmt: skip

    def tries(self):
        """Every step that could be tried now, whether it is allowed or not: about what there is to be about."""
        have = {"agree_to_call_off": self.model.cancellation, "refuse_to_call_off": self.model.cancellation}
        have["think_better"] = self.model.cancellation
        have |= dict.fromkeys(
            ("approve", "approve_return", "offer", "accept", "escalate", "refuse"), self.model.request
        )
        have |= dict.fromkeys(("staff_refuse", "withdraw", "receive"), self.model.request)
        have |= dict.fromkeys(("void", "correct"), self.model.parcels)
        # The same call asks where it may not call off: about units that nobody has asked for.
        ways = self.ways()
        if ways["call_off"] or ways["ask_to_call_off"]:
            have |= {"call_off": None, "ask_to_call_off": None}
        return [step for step in REASONS if have.get(step, True)]

    def some(self, step):
        """Arguments for a step that is not allowed."""
        item, off = self.chance.randrange(2), self.model.cancellation
        if step in ("call_off", "ask_to_call_off") and off and off.state == "PENDING_APPROVAL":
            item = off.item
        if step in ("void", "correct"):
            return (self.chance.choice(self.model.parcels),)
        if step == "receive":
            return (1, "NEW")
        if step in ("ask", "call_off", "staff_call_off", "ask_to_call_off", "pack"):
            return (item, 1)
        return ()

    # --- paying ---

    def _retry(self, method):
        return self.call(self.buyer, "RetryPayment", id=self.purchase.id, payment_method_id=method.id)

    def pay(self):
        self._retry(self.good)
        return self.model.pay

    def decline(self):
        self._retry(self.bad)

        def declined():
            self.model.attempts += 1
            if self.model.attempts == 3:
                self.model.close("FAILED")

        return declined

    def expire(self):
        self.mall.later(minutes=26)
        self.mall.shop.let(lifecycle.expire_unpaid)
        return partial(self.model.close, "FAILED")

    # --- to the buyer ---

    def _step(self, name, state=None, **fields):
        self.call(self.mall.shop.seller, name, id=self.order.id, **fields)
        return (lambda: setattr(self.model, "state", state)) if state else None

    def confirm(self):
        return self._step("ConfirmOrder", "CONFIRMED")

    def process(self):
        return self._step("ProcessOrder", "PROCESSING")

    def prepare(self):
        return self._step("PrepareOrder", "PREPARING_SHIPMENT")

    def silence(self):
        """A day goes by, and those who should have answered have not."""
        self.mall.later(hours=24)
        self.mall.shop.let(lifecycle.cancel_unconfirmed)
        self.mall.shop.let(cancellations.approve_unanswered)
        if self.model.state == "AWAITING_SELLER_CONFIRMATION":
            return partial(self.model.close, "CANCELLED")
        return self._agreed

    def pack(self, item, units):
        line = {"order_id": self.order.id, "order_item_id": self.items[item].id, "quantity": units}
        request = shipping_pb2.CreateShipmentRequest(
            shipment={"lines": [line]}, hand_over=True, request_id=make.request_id()
        )
        made = self.mall.shipping.CreateShipment(request, metadata=self.mall.shop.seller.metadata)
        return lambda: self.model.pack(made.id, tuple(units if place == item else 0 for place in range(2)))

    def ship(self):
        self._step("ShipOrder")
        request = shipping_pb2.ListShipmentsRequest(order_id=self.order.id)
        found = self.mall.shipping.ListShipments(request, metadata=self.mall.shop.seller.metadata).shipments
        (new,) = {parcel.id for parcel in found} - {parcel.id for parcel in self.model.parcels}
        return lambda: self.model.pack(new, tuple(line.open for line in self.model.lines))

    def void(self, parcel):
        request = shipping_pb2.VoidShipmentRequest(id=parcel.id, reason="Never used.", request_id=make.request_id())
        self.mall.shipping.VoidShipment(request, metadata=self.mall.shop.admin.metadata)
        return lambda: self.model.unpack(parcel)

    def carry(self):
        return self._advance("IN_TRANSIT")

    def bring(self):
        return self._advance("OUT_FOR_DELIVERY")

    def deliver(self):
        return self._advance("DELIVERED")

    def _advance(self, state):
        self.call(self.mall.shop.seller, "AdvanceDelivery", id=self.order.id, state=state)
        return lambda: self.model.carry(state)

    def correct(self, parcel):
        request = shipping_pb2.CorrectShipmentRequest(
            id=parcel.id, state="IN_TRANSIT", reason="Not there.", request_id=make.request_id()
        )
        self.mall.shipping.CorrectShipment(request, metadata=self.mall.shop.admin.metadata)

        def corrected():
            parcel.state, self.model.state = "IN_TRANSIT", "IN_TRANSIT"
            for line, count in zip(self.model.lines, parcel.units, strict=True):
                line.delivered -= count

        return corrected

    def complete(self):
        self.call(self.buyer, "CompleteOrder", id=self.order.id)
        return self._completed

    def week(self):
        self.mall.later(days=7)
        self.mall.shop.let(lifecycle.complete_delivered)
        return self._completed

    def _completed(self):
        self.model.state, self.model.completed = "COMPLETED", True

    # --- called off ---

    def cancel(self):
        self.call(self.buyer, "CancelOrder", id=self.order.id)
        return partial(self.model.close, "CANCELLED")

    def staff_cancel(self):
        self.call(self.mall.shop.admin, "CancelOrder", id=self.order.id, reason="A recall.")
        return partial(self.model.close, "CANCELLED")

    def _call_off(self, actor, item, units):
        return self.mall.shop.cancel(actor, self.order, (self.items[item], units))

    def call_off(self, item, units):
        self._call_off(self.buyer, item, units)
        return lambda: self.model.call_off(item, units)

    def staff_call_off(self, item, units):
        self._call_off(self.mall.shop.admin, item, units)
        return lambda: self.model.call_off(item, units)

    def ask_to_call_off(self, item, units):
        made = self._call_off(self.buyer, item, units)

        def asked():
            self.model.cancellation = Asked(made.id, item, units, "PENDING_APPROVAL")

        return asked

    def _answer(self, actor, name, state, **fields):
        self.call(actor, f"{name}Cancellation", id=self.model.cancellation.id, **fields)
        return lambda: self.model.settle_cancellation(state)

    def agree_to_call_off(self):
        self._answer(self.mall.shop.seller, "Approve", "")
        return self._agreed

    def _agreed(self):
        one = self.model.cancellation
        one.state = "COMPLETED"
        self.model.call_off(one.item, one.units)

    def refuse_to_call_off(self):
        return self._answer(self.mall.shop.seller, "Reject", "REJECTED", note="No.")

    def think_better(self):
        return self._answer(self.buyer, "Withdraw", "WITHDRAWN")

    # --- back from the buyer ---

    def ask(self, item, units):
        made = self.mall.shop.ask(self.buyer, self.order, (self.items[item], units))

        def asked():
            self.model.requests.append(Asked(made.id, item, units, "PENDING_SELLER_RESPONSE"))
            self.model.follow()

        return asked

    def _decide(self, actor, name, state="", **fields):
        one = self.model.request
        self.call(actor, name, id=one.id, **fields)

        def decided():
            one.state = state or one.state
            self.model.follow()

        return decided

    def _whose(self):
        """Who decides a request now: staff, once it was refused."""
        shop = self.mall.shop
        return shop.admin if self.model.request.state == "PENDING_REVIEW" else shop.seller

    def approve(self):
        one = self.model.request
        self._decide(self._whose(), "ApproveRefundRequest")

        def approved():
            one.state = "COMPLETED"
            self.model.return_(one.item, one.units, one.units * PRICES[one.item])
            self.model.follow()

        return approved

    def approve_return(self):
        decided = self._decide(self._whose(), "ApproveRefundRequest", "APPROVED", return_required=True)
        self.model.request.returning = True
        return decided

    def offer(self):
        amount = make.dollars(self._half())
        return self._decide(self.mall.shop.seller, "OfferRefundRequest", "OFFERED", amount=amount, note="Half.")

    def _half(self):
        return self.model.request.units * PRICES[self.model.request.item] // 2

    def accept(self):
        one = self.model.request
        self._decide(self.buyer, "AcceptRefundOffer")

        def accepted():
            one.state = "COMPLETED"
            self.model.return_(one.item, one.units, self._half())
            self.model.follow()

        return accepted

    def escalate(self):
        return self._decide(self.buyer, "EscalateRefundRequest", "PENDING_REVIEW", note="All of it.")

    def refuse(self):
        return self._decide(self.mall.shop.seller, "RejectRefundRequest", "PENDING_REVIEW", note="It is fine.")

    def staff_refuse(self):
        return self._decide(self.mall.shop.admin, "RejectRefundRequest", "REJECTED", note="It is.")

    def withdraw(self):
        return self._decide(self.buyer, "WithdrawRefundRequest", "WITHDRAWN")

    def receive(self, units, condition):
        one = self.model.request
        received = {"order_item_id": self.items[one.item].id, "quantity": units, "condition": condition}
        self.call(self.mall.shop.seller, "ReceiveReturn", id=one.id, received=[received])

        def came():
            one.received += units
            if one.received == one.units:
                one.state = "COMPLETED"
            if condition != "DAMAGED":
                self.model.on_hand[one.item] += units
            self.model.return_(one.item, units, units * PRICES[one.item] * CONDITIONS[condition] // 100)
            self.model.follow()

        return came

    def claim(self, parcel):
        claim = {"order_id": self.order.id, "shipment_id": parcel.id, "description": "It is not here."}
        made = self.call(self.buyer, "CreateDeliveryClaim", delivery_claim=claim)
        self.call(self.mall.shop.admin, "ResolveDeliveryClaim", id=made.id, state="UPHELD", note="So it is.")

        def upheld():
            self.model.claimed = True
            for item, units in enumerate(parcel.units):
                missing = min(units, self.model.returnable(item))
                if missing:
                    self.model.lines[item].back += missing
            self.model.follow()

        amounts = sum(min(n, self.model.returnable(i)) * PRICES[i] for i, n in enumerate(parcel.units))
        self.model.give_back(amounts)
        return upheld

    # --- what is compared ---

    def seen(self):
        (row,) = self.mall.shop.sql(SEEN, self.order.id, self.mall.variants)
        return dict(row)

    def expected(self):
        m = self.model
        units = [[line.cancelled, line.packed, line.delivered] for line in m.lines]
        before = [*TENDERS.values(), TOTAL - sum(TENDERS.values())]
        outside = before[2] - m.left[2] if m.paid else 0
        paid = "REFUNDED" if m.refunded == TOTAL else "PARTIALLY_REFUNDED" if m.refunded else "PAID"
        unpaid = "DECLINED" if m.state == "PENDING_PAYMENT" else "FAILED"
        ended = m.state in ("FAILED", "CANCELLED") and not m.paid
        return {
            "state": m.state,
            "refunded": m.refunded - m.whole,
            "promised": m.promised,
            "units": units,
            "returned": [whole - left for whole, left in zip(before, m.left, strict=True)],
            "paid": paid if m.paid else unpaid,
            "back": outside,
            "on_hand": [start + change for start, change in zip(self.mall.on_hand, m.on_hand, strict=True)],
            "reserved": [start + change for start, change in zip(self.mall.reserved, m.reserved, strict=True)],
            "wallets": [
                whole if ended else whole - left if m.paid else 0
                for whole, left in zip(before[:2], m.left, strict=False)
            ],
        }


ENDS = {"decline", "expire", "silence", "cancel", "staff_cancel", "call_off", "staff_call_off", "agree_to_call_off"}
PAYS = {"approve", "accept", "claim", "refuse_to_call_off", "staff_refuse"}
CONDITIONS = {"NEW": 100, "OPENED": 85, "DAMAGED": 75}
# Why a step is refused that is tried where it is not allowed.
STATE, CANCEL = {"STATE_FORBIDS"}, {"ORDER_NOT_CANCELLABLE", "UNITS_EXCEED_REST"}
REASONS = {
    "pay": {"PAYMENT_CLOSED", "PURCHASE_NOT_RETRYABLE", "STATE_FORBIDS"},
    "confirm": STATE,
    "process": STATE,
    "prepare": STATE,
    "pack": STATE | {"SHIPMENT_EXCEEDS_REST"},
    "ship": STATE,
    "void": STATE,
    "carry": STATE,
    "bring": STATE,
    "deliver": STATE,
    "complete": STATE,
    "cancel": CANCEL,
    "staff_cancel": CANCEL,
    "call_off": CANCEL | {"CANCELLATION_OPEN"},
    "staff_call_off": CANCEL,
    "ask_to_call_off": CANCEL | {"CANCELLATION_OPEN"},
    "agree_to_call_off": STATE,
    "refuse_to_call_off": STATE,
    "think_better": STATE,
    "ask": {"RETURN_TOO_LATE", "UNITS_EXCEED_REST", "REFUND_REQUEST_OPEN"},
    "approve": STATE,
    "approve_return": STATE,
    "offer": STATE,
    "accept": STATE,
    "escalate": STATE,
    "refuse": STATE,
    "staff_refuse": STATE,
    "withdraw": STATE,
    "receive": STATE,
}
SEEN = """
    SELECT o.state, o.refunded_minor::int AS refunded, o.refunding_minor::int AS promised,
        (SELECT array_agg(ARRAY[i.cancelled_quantity, i.packed_quantity, i.delivered_quantity]
             ORDER BY array_position($2::uuid[], i.variant_id)) FROM order_items AS i WHERE i.order_id = o.id) AS units,
        (SELECT array_agg(t.returned_minor::int ORDER BY array_position(ARRAY['MILEAGE', 'DEPOSIT', 'EXTERNAL'], t.kind))
             FROM tenders AS t WHERE t.purchase_id = o.purchase_id) AS returned,
        u.payment_state AS paid, (p.refunded_minor + p.refunding_minor)::int AS back,
        (SELECT array_agg(l.on_hand ORDER BY array_position($2::uuid[], l.variant_id)) FROM stock_levels AS l
             WHERE l.variant_id = ANY($2)) AS on_hand,
        (SELECT array_agg(l.reserved ORDER BY array_position($2::uuid[], l.variant_id)) FROM stock_levels AS l
             WHERE l.variant_id = ANY($2)) AS reserved,
        (SELECT array_agg((a.credits_posted - a.debits_posted - a.debits_pending)::int
             ORDER BY array_position(ARRAY['MILEAGE', 'DEPOSIT'], w.kind))
             FROM wallet_accounts AS w JOIN ledger_accounts AS a ON a.id = w.id WHERE w.owner_id = o.customer_id) AS wallets
    FROM orders AS o JOIN purchases AS u ON u.id = o.purchase_id JOIN payments AS p ON p.purchase_id = u.id
    WHERE o.id = $1
"""


class Mall:
    """Where the walks take place."""

    def __init__(self, app, on_loop, channel, sql, admin, clock, follow_up):
        self.shop = Counter(app, on_loop, channel, sql, admin)
        self.shipping = shipping_pb2_grpc.ShippingServiceStub(channel)
        self.clock, self.follow_up = clock, follow_up
        self.variants = [self.shop.variant(price, stock=1000) for price in PRICES]
        self.taken, self.refused, self.earned, self.orders = Count(), Count(), 0, []

    def later(self, **span):
        self.clock.advance(seconds=timedelta(**span).total_seconds() + 1)

    def balanced(self):
        async def look():
            async with self.shop.app.db.read() as connection:
                return await ledger.trial_balance(connection)

        for row in self.shop.on_loop(look()):
            assert (row.debits_pending, row.debits_posted) == (row.credits_pending, row.credits_posted), row.currency

    def settled(self):
        """What the seller has of everything that was sold so far."""
        self.follow_up()
        (row,) = self.shop.sql(
            """SELECT coalesce(sum(e.net_minor), 0)::int AS net FROM settlement_entries AS e
               JOIN settlement_balances AS b ON b.id = e.balance_id WHERE b.seller_id = $1""",
            self.shop.seller.id,
        )
        return row.net

    def walk(self, chance):
        self.on_hand, self.reserved = zip(*map(self.shop.stock, self.variants), strict=True)
        walk = Walk(self, chance)
        self.orders.append(walk.order.id)
        trail = []
        assert walk.seen() == walk.expected()
        while True:
            ways = walk.ways()
            self.refuse(walk, ways, trail)
            steps = [step for step, found in ways.items() if found]
            if not steps or len(trail) > 30:
                break
            chance.shuffle(steps)
            here = walk.model.state, walk.model.completed
            step = min(steps, key=lambda one: self.taken[here, one])
            # What ends an order, or a request, is taken less often than what brings it on.
            self.taken[here, step] += 6 if step in ENDS else 3 if step in PAYS else 1
            arguments = chance.choice(ways[step])
            trail.append((walk.model.state, step, arguments))
            follow = getattr(walk, step)(*arguments)
            if follow:
                follow()
            assert walk.seen() == walk.expected(), trail
            assert walk.model.refunded <= TOTAL
            self.balanced()
        self.earned += walk.model.earned
        assert self.settled() == self.earned, trail

    def refuse(self, walk, ways, trail):
        """Try what is not allowed here and was tried least."""
        tries = [step for step in walk.tries() if not ways[step] and self.refused[step] < REFUSALS]
        walk.chance.shuffle(tries)
        tries = sorted(tries, key=lambda one: self.refused[one])[:3]
        for step in tries:
            try:
                getattr(walk, step)(*walk.some(step))
            except grpc.RpcError as error:
                failure = Failure(error)
            else:
                pytest.fail(f"{step} is possible after {trail}")
            assert failure.reason in REASONS[step], (step, failure.code, failure.message, trail)
            self.refused[step] += 1
        if tries:
            assert walk.seen() == walk.expected(), (tries, trail)


@pytest.fixture
def mall(app, on_loop, grpc_channel, sql, admin, clock, follow_up):
    return Mall(app, on_loop, grpc_channel, sql, admin, clock, follow_up)


def test_whatever_becomes_of_orders_everything_adds_up(mall, sql):
    chance = random.Random(SEED)  # noqa: S311 - walks that are the same every time
    for _ in range(WALKS):
        mall.walk(chance)
    rows = sql(
        "SELECT DISTINCT previous_state, state FROM order_state_changes WHERE order_id = ANY($1) AND previous_state IS NOT NULL",
        mall.orders,
    )
    taken = {(row.previous_state, row.state) for row in rows}
    table = {(a, b) for a in ORDER_STATES.all for b in ORDER_STATES.all if ORDER_STATES.allows(a, b)}
    assert taken == table - UNREACHABLE
    few = {step: mall.refused[step] for step in REASONS if mall.refused[step] < REFUSALS}
    assert few == {}, "each kind of step is tried where it is not allowed"
