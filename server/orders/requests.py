"""What becomes of refund requests: who decides, what comes back and when. Called under the locks of payment, purchase and order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from server import inventory, platform, pricing, shipping
from server.kit.amounts import share
from server.kit.caller import SYSTEM
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.settings import Setting, decimal, duration, json, money
from server.kit.standard import Resource, patch
from server.kit.states import require
from server.orders import granting, lifecycle
from server.orders.granting import Coming, Locked, Terms
from server.orders.units import Item
from server.pricing import Kept
from storage.database import Connection, Row
from storage.queries.orders import after_sale as queries
from storage.tables.after_sale import (
    REFUND_REQUEST_STATES,
    UNDECIDED,
    order_incidents,
    return_inspections,
)

ANSWER_DAYS = 3
SENT_BACK_WITHIN = timedelta(days=14)
LONGEST_WINDOW = 365
AFTER_DELIVERY = frozenset({"DELIVERED", "COMPLETED", "REFUND_REQUESTED", "REFUND_APPROVED"})
DEFECTS = frozenset({"DEFECTIVE_DAMAGED", "WRONG_ITEM"})
# What is not as it should be comes back whatever the category says, and is the seller's doing.
SELLERS_FAULT = DEFECTS | {"DOES_NOT_MATCH_DESCRIPTION"}
BUYERS_DOING = frozenset({"CHANGED_MIND", "FOUND_BETTER_PRICE", "QUALITY_NOT_EXPECTED"})


def _are_days(document: Any) -> bool:
    return isinstance(document, dict) and all(
        isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= LONGEST_WINDOW
        for days in document.values()
    )


RETURN_WINDOW = Setting(
    "orders.return_window",
    duration(timedelta(0), timedelta(days=365)),
    "30d",
    "How long after its delivery an item may be sent back.",
    scopes=["MALL", "CHANNEL"],
)
RETURN_DAYS = Setting(
    "orders.return_days",
    json('days by the code of a category such as `{"electronics": 15, "underwear": 0}`, from 0 to 365', _are_days),
    "{}",
    "Another `orders.return_window` for what is in a category, or below it. With 0 only what is broken or wrong is taken back.",
    scopes=["MALL", "CHANNEL"],
)
REVIEW_LIMIT = Setting(
    "orders.refund_review_limit",
    money(),
    '{"USD": "500.00"}',
    "Refund requests above that are decided by staff. In a currency without an amount there is no limit.",
    scopes=["MALL"],
)
OPENED_FEE = Setting(
    "orders.opened_fee",
    decimal(0, 1, 4),
    "0.15",
    "What is kept of the price of goods that come back opened or worn, where the buyer has changed their mind.",
    scopes=["MALL"],
)
DAMAGED_FEE = Setting(
    "orders.damaged_fee",
    decimal(0, 1, 4),
    "0.25",
    "What is kept of the price of goods that come back damaged, where the buyer has changed their mind.",
    scopes=["MALL"],
)
PROCESSING_FEE = Setting(
    "orders.processing_fee",
    money(),
    "{}",
    "What is kept once per order for the work, where the buyer has changed their mind; tax included.",
    scopes=["MALL"],
)
SETTINGS = (RETURN_WINDOW, RETURN_DAYS, REVIEW_LIMIT, OPENED_FEE, DAMAGED_FEE, PROCESSING_FEE)


@dataclass(frozen=True, slots=True)
class Found:
    """Units of an item of a request that have come back."""

    asked: Mapping[str, Any]
    units: int
    condition: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """How a request is agreed to. `amount` is what is given, where it is less than all; fees are for buyers' doings only."""

    return_required: bool
    label_uri: str = ""
    amount: int | None = None
    return_shipping: int = 0
    extra_shipping: int = 0
    mall_percent: int = 0
    note: str = ""


async def business_days(connection: Connection, order: Row, now: datetime) -> datetime:
    """Return the end of the third business day of an order's seller."""
    place = await queries.place(connection, order.seller_id, order.channel_id)
    where = shipping.Place(place.country_code, place.state_province, place.time_zone)
    return shipping.day_after(now, ANSWER_DAYS, where)


def party(work: Mutation[Any], order: Row) -> str:
    """Return as what the caller acts."""
    if work.caller is SYSTEM:
        return "SYSTEM"
    if work.caller.account_id == order.customer_id:
        return "BUYER"
    return "STAFF" if work.caller.may("orders.manage") else "SELLER"


async def windows(connection: Connection, order: Row, items: Sequence[Item], reason: str, now: datetime) -> None:
    """Refuse what cannot come back, or not any more."""
    settings = await platform.settings(connection, RETURN_WINDOW, RETURN_DAYS, now=now, channel_id=order.channel_id)
    for item in items:
        days = next((settings[RETURN_DAYS][code] for code in item.categories if code in settings[RETURN_DAYS]), None)
        window = settings[RETURN_WINDOW] if days is None else timedelta(days=days)
        if reason in SELLERS_FAULT:
            window = window or settings[RETURN_WINDOW]
        elif item.digital or not window:
            message = "what is not broken or wrong of it is not taken back"
            raise FailedPrecondition("NOT_RETURNABLE", message, order_item_id=item.id)
        end = None if item.deliver_time is None else item.deliver_time + window
        if end is None or end <= now:
            message = "the time is over in which it could be sent back, or it has not arrived"
            raise FailedPrecondition(
                "RETURN_TOO_LATE", message, order_item_id=item.id, end_time=end.isoformat() if end else ""
            )


async def refuse_other_prices(connection: Connection, order: Row, wanted: Sequence[tuple[Item, UUID]]) -> None:
    """Refuse to exchange for what is another product, is not sold, or costs more or less: no money moves in an exchange."""
    known = {row.id: row for row in await queries.prices(connection, [variant_id for _, variant_id in wanted])}
    for item, variant_id in wanted:
        row, paid = known.get(variant_id), item.row["unit_price_minor"]
        if row is None or str(row.product_id) != item.row["product_id"] or not row.sold:
            raise InvalidArgument(
                [("refund_request.items", "are exchanged for variants of the same product that are sold")]
            )
        if (row.price_minor, row.currency) != (paid, order.currency):
            message = "it costs more or less: send the one back, and order the other"
            raise FailedPrecondition(
                "EXCHANGE_PRICE_DIFFERS", message, variant_id=variant_id, price_minor=row.price_minor, paid_minor=paid,
                currency=order.currency,
            )  # fmt: skip


def replaced(asked: Mapping[str, Any], item: Item) -> UUID:
    """Return the variant that an item is replaced by."""
    return UUID(asked["replacement_variant_id"]) if asked["replacement_variant_id"] else item.variant_id


class Request:
    """A locked refund request, with its order and what is left of that."""

    def __init__(
        self, work: Mutation[Any], resource: Resource[Any], locked: Locked, row: Row, items: Sequence[Item]
    ) -> None:
        self.work, self.resource, self.locked = work, resource, locked
        self.row = SimpleNamespace(**dict(row.items()))
        self.items = {str(item.id): item for item in items}
        self.changes: dict[str, object] = {}
        self.refund_ids: list[UUID] = []

    @property
    def order(self) -> Row:
        return self.locked.order

    @property
    def open(self) -> list[dict[str, Any]]:
        """Its items that are open."""
        return [asked for asked in self.row.items if asked["state"] in {"REQUESTED", "APPROVED", "RECEIVED"}]

    def change(self, **changes: object) -> None:
        """Change columns of the row; `save` writes them."""
        self.changes |= changes
        for name, value in changes.items():
            setattr(self.row, name, value)

    async def save(self) -> None:
        """Write what was changed, in one statement."""
        if self.changes:
            changes, self.changes = {"update_time": self.work.now, **self.changes}, {}
            await patch(self.work.tx, self.resource, self.row.id, "", changes)

    def tell(self, what: str) -> None:
        """Write an event."""
        fact = {"order_id": str(self.order.id), "seller_id": str(self.row.seller_id), "resolution": self.row.resolution}
        self.work.event(f"refund_request.{what}", "refund_request", self.row.id, fact)

    # --- decisions ---

    async def review(self, note: str = "") -> None:
        """Let staff decide."""
        require(REFUND_REQUEST_STATES, self.row.state, "review")
        self.change(state="PENDING_REVIEW", **({"review_note": note} if note else {}))
        self.tell("escalated")

    async def above_limit(self) -> bool:
        """Say whether staff must decide."""
        limit = (await platform.settings(self.work.tx, REVIEW_LIMIT, now=self.work.now))[REVIEW_LIMIT]
        most = limit.get(self.row.currency)
        return most is not None and self.row.requested_minor > most

    async def approve(self, decision: Decision) -> None:
        """Agree to it. Staff decide what is above the limit."""
        require(REFUND_REQUEST_STATES, self.row.state, "approve")
        by = party(self.work, self.order)
        if by != "STAFF" and await self.above_limit():
            await self.review(decision.note)
            return
        full = self._full()
        given = full if decision.amount is None else decision.amount
        if given > full:
            raise InvalidArgument([("amount", f"is more than what is left: {full} in the smallest unit")])
        exchange = self.row.resolution == "EXCHANGE"
        if exchange:
            await self._reserve()
        else:
            await queries.promise(self.work.tx, self.order.id, given + decision.extra_shipping)
        now = self.work.now
        await self._items_become("APPROVED")
        self.change(
            state="APPROVED",
            decided_by=by,
            decided_by_id=self.work.caller.account_id,
            decide_time=now,
            approved_minor=0 if exchange else given,
            promised_minor=0 if exchange else given + decision.extra_shipping,
            withheld_minor=0 if exchange else full - given,
            return_required=decision.return_required,
            return_label_uri=decision.label_uri,
            return_shipping_minor=decision.return_shipping if self.row.reason in BUYERS_DOING else 0,
            mall_percent=decision.mall_percent,
            review_note=decision.note or self.row.review_note,
            return_deadline_time=now + SENT_BACK_WITHIN if decision.return_required else None,
        )
        await self._mark("APPROVED")
        self.tell("approved")
        if not exchange and not decision.return_required:
            await self.pay([(asked, asked["quantity"], {}) for asked in self.open], extra=decision.extra_shipping)
        elif exchange and not decision.return_required:
            self.change(action_deadline_time=await business_days(self.work.tx, self.order, now))

    def _full(self) -> int:
        """Return what all units that are open come to."""
        return sum(self._part(asked, asked["quantity"] - asked["settled_quantity"]).total for asked in self.open)

    def _part(self, asked: Mapping[str, Any], count: int, kept: Sequence[Kept] = ()) -> pricing.Part:
        item = self.items[asked["order_item_id"]]
        return pricing.part(item.of, count, tax_included=self.order.tax_included, kept=kept)

    async def reject(self, note: str) -> None:
        """Refuse it for good."""
        if self.row.state != "PENDING_REVIEW":
            await self.review()
        await self._close("REJECTED", decided_by=party(self.work, self.order), decided_by_id=self.work.caller.account_id,
                          decide_time=self.work.now, complete_time=self.work.now, review_note=note)  # fmt: skip

    async def withdraw(self) -> None:
        """Drop it."""
        require(REFUND_REQUEST_STATES, self.row.state, "withdraw")
        await self._close("WITHDRAWN", complete_time=self.work.now)

    async def expire(self) -> None:
        """End what was not sent back: what has come back before stays paid."""
        if any(asked["settled_quantity"] for asked in self.row.items):
            await self._set_free()
            await self._mark("NONE")
            await self._items_become("CLOSED")
            await self._finish()
        else:
            await self._close("EXPIRED", complete_time=self.work.now)

    async def _close(self, state: str, **changes: object) -> None:
        require(REFUND_REQUEST_STATES, self.row.state, target=state)
        await self._set_free()
        await self._mark("NONE")
        await self._items_become("CLOSED")
        self.change(state=state, **changes)
        self.tell(state.lower())

    async def _set_free(self) -> None:
        """Give back what was set aside for it: money of the order, or the replacement."""
        if self.row.promised_minor:
            await queries.promise(self.work.tx, self.order.id, -self.row.promised_minor)
            self.change(promised_minor=0)
        if self.row.resolution == "EXCHANGE" and self.row.state == "APPROVED":
            await self._stock(inventory.release)

    async def _items_become(self, state: str) -> None:
        await queries.items_become(self.work.tx, self.row.id, state)
        for asked in self.open:
            asked["state"] = state

    async def _items_change(self, changes: Sequence[Mapping[str, Any]]) -> None:
        await queries.change_items(self.work.tx, changes)
        known = {asked["id"]: asked for asked in self.row.items}
        for each in changes:
            asked = known[each["id"]]
            asked["received_quantity"] += each["received"]
            asked["settled_quantity"] += each["settled"]
            asked["state"] = each["state"] or asked["state"]

    async def _mark(self, state: str) -> None:
        ids = [UUID(asked["order_item_id"]) for asked in self.open]
        await queries.mark(self.work.tx, ids, state, self.work.now)

    # --- stock ---

    def _replacements(self) -> list[tuple[UUID, int]]:
        return [(replaced(asked, self.items[asked["order_item_id"]]), asked["quantity"]) for asked in self.open]

    async def _stock(self, move: Any, lines: Sequence[tuple[UUID, int]] | None = None) -> list[UUID]:
        lines = self._replacements() if lines is None else lines
        rows = await move(
            self.work.tx,
            lines,
            purchase_id=self.order.purchase_id,
            now=self.work.now,
            actor_id=self.work.caller.account_id,
            actor_role=self.work.caller.role,
            order_id=self.order.id,
        )
        return inventory.refused(lines, rows)

    async def _reserve(self) -> None:
        missing = await self._stock(inventory.reserve)
        if missing:
            message = "there is no replacement: the buyer may have the money instead"
            raise FailedPrecondition("STOCK_INSUFFICIENT", message, variant_ids=", ".join(map(str, missing)))

    async def ship_replacement(self, carrier: str, tracking_number: str) -> None:
        """Let the replacement go: the exchange is over."""
        missing = await self._stock(inventory.ship)
        if missing:
            message = "more was sold than is on hand: restock before shipping"
            raise FailedPrecondition("STOCK_NOT_ON_HAND", message, variant_ids=", ".join(map(str, missing)))
        await self._mark("NONE")
        await self._items_become("EXCHANGED")
        self.change(
            state=require(REFUND_REQUEST_STATES, self.row.state, "complete"),
            complete_time=self.work.now,
            replacement_carrier=carrier,
            replacement_tracking_number=tracking_number,
        )
        self.tell("exchanged")

    async def convert(self) -> None:
        """Turn an exchange into a refund; what is there to be paid by now is paid."""
        if self.row.state == "APPROVED":
            await self._stock(inventory.release)
            full = self._full()
            await queries.promise(self.work.tx, self.order.id, full)
            self.change(resolution="REFUND", approved_minor=full, promised_minor=full, action_deadline_time=None)
            there: list[tuple[Mapping[str, Any], int, Mapping[str, int]]] = [
                (asked, asked["received_quantity"] if self.row.return_required else asked["quantity"], {})
                for asked in self.open
            ]
            await self.pay([each for each in there if each[1]])
        else:
            self.change(resolution="REFUND")
        self.tell("converted")

    # --- what comes back ---

    async def receive(self, found: Sequence[Found], unexpected: str = "") -> None:
        """Record what has come back. Of a refund it is paid for, of an exchange it is waited for until all of it is there."""
        now = self.work.now
        if unexpected:
            self.work.insert(order_incidents, incident(self.work, self.order.id, "UNEXPECTED_RETURN", unexpected))
        arrived = {} if self.row.return_arrive_time is not None else {"return_arrive_time": now}
        if not found:
            deadline = await business_days(self.work.tx, self.order, now)
            self.change(**arrived, action_deadline_time=self.row.action_deadline_time or deadline)
            return
        self.change(**arrived, action_deadline_time=None)
        self.work.insert(
            return_inspections,
            *(
                {
                    "id": new_id(),
                    "refund_request_item_id": each.asked["id"],
                    "quantity": each.units,
                    "condition": each.condition,
                    "restocked": each.condition != "DAMAGED",
                    "note": each.note,
                    "inspector_id": self.work.caller.account_id,
                    "create_time": now,
                }
                for each in found
            ),
        )
        came: dict[str, dict[str, int]] = {}
        for each in found:
            of_item = came.setdefault(each.asked["id"], {})
            of_item[each.condition] = of_item.get(each.condition, 0) + each.units
        exchange = self.row.resolution == "EXCHANGE"
        whole = {
            asked["id"]: asked["received_quantity"] + sum(came[asked["id"]].values()) == asked["quantity"]
            for asked in self.open
            if asked["id"] in came
        }
        await self._items_change(
            [
                {"id": id_, "received": sum(conditions.values()), "settled": 0, "refunded": 0,
                 "state": "RECEIVED" if exchange and whole[id_] else ""}
                for id_, conditions in came.items()
            ],
        )  # fmt: skip
        await queries.mark(
            self.work.tx,
            [UUID(asked["order_item_id"]) for asked in self.open if asked["id"] in came],
            "RECEIVED",
            now,
        )
        if exchange:
            if all(asked["received_quantity"] == asked["quantity"] for asked in self.open):
                self.change(action_deadline_time=await business_days(self.work.tx, self.order, now))
        else:
            await self.pay(
                [
                    (asked, sum(came[asked["id"]].values()), came[asked["id"]])
                    for asked in self.open
                    if asked["id"] in came
                ]
            )
        lines = [
            (self.items[each.asked["order_item_id"]].variant_id, each.units)
            for each in found
            if each.condition != "DAMAGED"
        ]
        if lines:
            await self._stock(inventory.restock, lines)
        self.tell("received")

    async def accept_as_new(self) -> None:
        """Take what has arrived, and nobody has looked at, as new."""
        await self.receive(
            [Found(asked, asked["quantity"] - asked["received_quantity"], "NEW") for asked in self.open
             if asked["quantity"] > asked["received_quantity"]]
        )  # fmt: skip

    async def pay(self, back: Sequence[tuple[Mapping[str, Any], int, Mapping[str, int]]], *, extra: int = 0) -> None:
        """Pay units back: (item, units, units by condition). What they cost the buyer is taken off."""
        if not back:
            return
        buyers_doing = self.row.reason in BUYERS_DOING
        settings = await platform.settings(self.work.tx, OPENED_FEE, DAMAGED_FEE, PROCESSING_FEE, now=self.work.now)
        rates = {"OPENED": settings[OPENED_FEE], "DAMAGED": settings[DAMAGED_FEE]} if buyers_doing else {}
        kept = [
            {rates[condition]: count for condition, count in conditions.items() if rates.get(condition)}
            for _, _, conditions in back
        ]
        whole = [self._part(asked, count) for asked, count, _ in back]
        parts = [
            self._part(asked, count, [Kept(rate, each) for rate, each in fees.items()])
            for (asked, count, _), fees in zip(back, kept, strict=True)
        ]
        full = sum(part.total for part in whole)
        room = sum(part.total for part in parts)
        restocking = full - room
        withheld = min(room, self._withheld(full))
        processing, journey = await self._charges(settings[PROCESSING_FEE], room - withheld, buyers_doing=buyers_doing)
        parts = pricing.withheld(parts, withheld + processing + journey)
        coming = [
            Coming(self.items[asked["order_item_id"]], part, fees, returned=True)
            for (asked, _, _), part, fees in zip(back, parts, kept, strict=True)
        ]
        coming += self._extra(extra, {each.item.id: each.part for each in coming})
        last = sum(count for _, count, _ in back) == sum(a["quantity"] - a["settled_quantity"] for a in self.open)
        promised = self.row.promised_minor if last else min(self.row.promised_minor, full - withheld)
        terms = Terms(
            "RETURN",
            buyers_doing=buyers_doing,
            refund_request_id=self.row.id,
            method=self.row.method,
            mall_percent=self.row.mall_percent,
            promised=promised,
            restocking=restocking,
            processing=processing,
            return_shipping=journey,
            withheld=withheld,
        )
        granted = await granting.grant(self.work, self.locked, coming, terms)
        self.refund_ids += granted.refund_ids
        await self._items_change(
            [
                {"id": asked["id"], "received": 0, "settled": count, "refunded": part.total,
                 "state": "REFUNDED" if asked["settled_quantity"] + count == asked["quantity"] else ""}
                for (asked, count, _), part in zip(back, parts, strict=True)
            ],
        )  # fmt: skip
        self.change(promised_minor=self.row.promised_minor - promised)
        if last:
            await self._finish()

    async def _finish(self) -> None:
        """All that comes back is known: the request is over when the money has gone out."""
        self.change(state=require(REFUND_REQUEST_STATES, self.row.state, "pay"))
        await self.save()
        if self.work.rows:
            await self.work.write({})
        await queries.settle(self.work.tx, self.order.id, self.work.now)

    def _withheld(self, full: int) -> int:
        whole = self.row.approved_minor + self.row.withheld_minor
        return share(self.row.withheld_minor, Decimal(full) / whole) if whole and self.row.withheld_minor else 0

    async def _charges(self, fee: Any, room: int, *, buyers_doing: bool) -> tuple[int, int]:
        """Return what the work and the journey back cost, each once per order and never more than there is."""
        if not buyers_doing:
            return 0, 0
        processed, sent = await queries.charged(self.work.tx, self.order.id)
        processing = 0 if processed else min(room, fee.get(self.order.currency) or 0)
        journey = 0 if sent else min(room - processing, self.row.return_shipping_minor)
        return processing, journey

    def _extra(self, amount: int, taken: Mapping[UUID, pricing.Part]) -> list[Coming]:
        """Return shipping of other items that comes back as well."""
        found = []
        for item in self.items.values():
            left = item.of.left if item.id not in taken else item.of.left.less(taken[item.id].amounts)
            whole = left.shipping if self.order.tax_included else left.shipping + left.shipping_tax
            part = min(amount, whole)
            if part:
                found.append(Coming(item, pricing.shipping_only(left, part, tax_included=self.order.tax_included)))
                amount -= part
        if amount:
            raise InvalidArgument([("extra_shipping", "is more than what is left of the order's shipping")])
        return found


def incident(work: Mutation[Any], order_id: UUID, type_: str, description: str) -> dict[str, object]:
    """Return the row of an incident that nobody has to open."""
    return {
        "id": new_id(),
        "order_id": order_id,
        "type": type_,
        "description": description,
        "context": None,
        "freezing": False,
        "state": "OPEN",
        "opened_by_id": work.caller.account_id,
        "event_time": work.now,
        "create_time": work.now,
        "update_time": work.now,
        "version": 1,
    }


async def follow(work: Mutation[Any], order: Row) -> None:
    """Let a locked order tell what its refund requests come to."""
    if order.state not in AFTER_DELIVERY:
        return
    states = await queries.open_states(work.tx, order.id)
    if states & set(UNDECIDED):
        target, reason = "REFUND_REQUESTED", "a refund request is open"
    elif states:
        target, reason = "REFUND_APPROVED", "a refund request was agreed to"
    elif await queries.stays_sold(work.tx, order.id):
        target, reason = "COMPLETED" if order.complete_time else "DELIVERED", "no refund request is open"
    else:
        target, reason = "REFUNDED", "all of it has come back"
    if target == order.state:
        return
    if target == "REFUNDED" and order.state in {"DELIVERED", "COMPLETED"}:
        await lifecycle.move(work, "REFUND_APPROVED", [order], reason="a refund request was agreed to", again=True)
    await lifecycle.move(work, target, [order], reason=reason, again=target != "REFUNDED")
