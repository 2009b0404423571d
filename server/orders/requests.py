"""What becomes of refund requests: who decides, what comes back and when. Called under the locks of payment, purchase and order.

What changes of a request is collected, and written once: `save` hands it to the unit of work.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from server import inventory, platform
from server.kit.caller import SYSTEM
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.settings import Values
from server.kit.states import require
from server.orders import claim_moves, granting, lifecycle, reckoning
from server.orders.asking import BUYERS_DOING, DAMAGED_FEE, OPENED_FEE, PROCESSING_FEE, REVIEW_LIMIT, business_days
from server.orders.granting import Terms
from server.orders.lifecycle import Locked
from server.orders.reckoning import Agreed, Back
from server.orders.units import Item, Standing
from storage.database import Row
from storage.queries.orders import after_sale as queries
from storage.tables.after_sale import (
    OPEN_ITEMS,
    OPEN_REQUESTS,
    REFUND_REQUEST_STATES,
    UNDECIDED,
    order_incidents,
    refund_request_items,
    refund_requests,
    return_inspections,
)
from storage.tables.orders import order_items

SENT_BACK_WITHIN = timedelta(days=14)
AFTER_DELIVERY = frozenset({"DELIVERED", "COMPLETED", "REFUND_REQUESTED", "REFUND_APPROVED"})
# What of an item of a request changes.
CHANGING = ("received_quantity", "settled_quantity", "refunded_minor", "state")


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


def party(work: Mutation[Any], order: Row) -> str:
    """Return as what the caller acts."""
    if work.caller is SYSTEM:
        return "SYSTEM"
    if work.caller.account_id == order.customer_id:
        return "BUYER"
    return "STAFF" if work.caller.may("orders.manage") else "SELLER"


def replaced(asked: Mapping[str, Any], item: Item) -> UUID:
    """Return the variant that an item is replaced by."""
    return UUID(asked["replacement_variant_id"]) if asked["replacement_variant_id"] else item.variant_id


class Request:
    """A locked refund request, with its order and how that stands."""

    def __init__(self, work: Mutation[Any], locked: Locked, row: Row, standing: Standing) -> None:
        self.work, self.locked, self.standing = work, locked, standing
        self.row = SimpleNamespace(**dict(row.items()))
        self.items: Mapping[str, Item] = {str(item.id): item for item in standing.items}
        self.changes: dict[str, object] = {}
        self.refund_ids: list[UUID] = []
        self._changed: dict[str, dict[str, Any]] = {}
        self._marks: dict[UUID, str] = {}
        self._to_promise = 0
        self._gone: set[UUID] = set()
        self._settles = False
        self._settings: Values | None = None

    @property
    def order(self) -> Row:
        return self.locked.order

    @property
    def open(self) -> list[dict[str, Any]]:
        """Its items that are open."""
        return [asked for asked in self.row.items if asked["state"] in OPEN_ITEMS]

    def change(self, **changes: object) -> None:
        """Change columns of the row; `save` writes them."""
        self.changes |= changes
        for name, value in changes.items():
            setattr(self.row, name, value)

    async def save(self) -> None:
        """Write what was changed, and let the order follow."""
        work, now = self.work, self.work.now
        if self._to_promise:
            await queries.promise(work.tx, self.order.id, self._to_promise)
        if self.changes:
            work.change(refund_requests, self.row.id, {"update_time": now, **self.changes})
        for id_, asked in self._changed.items():
            work.change(refund_request_items, UUID(id_), {name: asked[name] for name in CHANGING})
        for item_id, state in self._marks.items():
            work.change(order_items, item_id, {"return_state": state, "update_time": now})
        if self.row.delivery_claim_id is not None and self.row.state not in OPEN_REQUESTS:
            note = "sent again" if self.row.resolution == "EXCHANGE" else "paid back"
            await claim_moves.settle(work, self.row.delivery_claim_id, note)
        if self._settles:
            await work.write({})
            await queries.settle(work.tx, self.order.id, now)
        await follow(work, self.order, self._states(), stays=self.standing.stays_sold(self._gone))

    def _states(self) -> set[str]:
        """Return the states of all open requests about the order."""
        states = {**self.standing.requests, self.row.id: self.row.state}
        return set(states.values()) & set(OPEN_REQUESTS)

    def tell(self, what: str) -> None:
        """Write an event."""
        fact = {"order_id": str(self.order.id), "seller_id": str(self.row.seller_id), "resolution": self.row.resolution}
        self.work.event(f"refund_request.{what}", "refund_request", self.row.id, fact)

    async def settings(self) -> Values:
        """Return the settings that say what is kept, and who decides."""
        if self._settings is None:
            wanted = (REVIEW_LIMIT, OPENED_FEE, DAMAGED_FEE, PROCESSING_FEE)
            self._settings = await platform.settings(self.work.tx, *wanted, now=self.work.now)
        return self._settings

    # --- decisions ---

    async def review(self, note: str = "") -> None:
        """Let staff decide."""
        require(REFUND_REQUEST_STATES, self.row.state, "review")
        self.change(state="PENDING_REVIEW", **({"review_note": note} if note else {}))
        self.tell("escalated")

    async def above_limit(self) -> bool:
        """Say whether staff must decide."""
        most = (await self.settings())[REVIEW_LIMIT].get(self.row.currency)
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
        now = self.work.now
        self._items_become("APPROVED")
        self.change(
            state="APPROVED",
            decided_by=by,
            decided_by_id=self.work.caller.account_id,
            decide_time=now,
            approved_minor=0 if exchange else given,
            withheld_minor=0 if exchange else full - given,
            return_required=decision.return_required,
            return_label_uri=decision.label_uri,
            return_shipping_minor=decision.return_shipping if self.row.reason in BUYERS_DOING else 0,
            mall_percent=decision.mall_percent,
            review_note=decision.note or self.row.review_note,
            return_deadline_time=now + SENT_BACK_WITHIN if decision.return_required else None,
        )
        self._promise(0 if exchange else given + decision.extra_shipping)
        self._mark("APPROVED")
        self.tell("approved")
        if not exchange and not decision.return_required:
            await self.pay([(asked, asked["quantity"], {}) for asked in self.open], extra=decision.extra_shipping)
        elif exchange and not decision.return_required:
            self.change(action_deadline_time=business_days(self.standing, now))

    def _full(self) -> int:
        """Return what all units that are open come to."""
        back = [self._back(asked, asked["quantity"] - asked["settled_quantity"]) for asked in self.open]
        return reckoning.full(back, tax_included=self.order.tax_included)

    def _back(self, asked: Mapping[str, Any], units: int, conditions: Mapping[str, int] | None = None) -> Back:
        return Back(self.items[asked["order_item_id"]], units, conditions or {})

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
            self._mark("NONE")
            self._items_become("CLOSED")
            self._finish(settles=True)
        else:
            await self._close("EXPIRED", complete_time=self.work.now)

    async def _close(self, state: str, **changes: object) -> None:
        require(REFUND_REQUEST_STATES, self.row.state, target=state)
        await self._set_free()
        self._mark("NONE")
        self._items_become("CLOSED")
        self.change(state=state, **changes)
        self.tell(state.lower())

    async def _set_free(self) -> None:
        """Give back what was set aside for it: money of the order, or the replacement."""
        self._promise(-self.row.promised_minor)
        if self.row.resolution == "EXCHANGE" and self.row.state == "APPROVED":
            await self._stock(inventory.release)

    def _promise(self, amount: int) -> None:
        """Set more of the order's money aside for it, or below zero less."""
        if amount:
            self._to_promise += amount
            self.change(promised_minor=self.row.promised_minor + amount)

    def _items_become(self, state: str) -> None:
        for asked in self.open:
            self._item_changes(asked, state=state)

    def _item_changes(self, asked: dict[str, Any], *, state: str = "", **more: int) -> None:
        """Change an item of it: its state, and what was received, settled and refunded more."""
        for name, count in more.items():
            asked[name] += count
        asked["state"] = state or asked["state"]
        self._changed[asked["id"]] = asked

    def _mark(self, state: str, among: Iterable[str] | None = None) -> None:
        """Let its open items of the order, or those among others, tell how far their return is."""
        ids = {asked["order_item_id"] for asked in self.open}
        self._marks |= dict.fromkeys(map(UUID, ids if among is None else ids.intersection(among)), state)

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
        self._mark("NONE")
        self._items_become("EXCHANGED")
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
            self._promise(full - self.row.promised_minor)
            self.change(resolution="REFUND", approved_minor=full, action_deadline_time=None)
            there: list[tuple[dict[str, Any], int, Mapping[str, int]]] = [
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
            deadline = self.row.action_deadline_time or business_days(self.standing, now)
            self.change(**arrived, action_deadline_time=deadline)
            return
        self.change(**arrived, action_deadline_time=None)
        self._inspected(found)
        came: dict[str, dict[str, int]] = {}
        for each in found:
            of_item = came.setdefault(each.asked["id"], {})
            of_item[each.condition] = of_item.get(each.condition, 0) + each.units
        back = [
            (asked, sum(came[asked["id"]].values()), came[asked["id"]]) for asked in self.open if asked["id"] in came
        ]
        for asked, units, _ in back:
            self._item_changes(asked, received_quantity=units)
        self._mark("RECEIVED", [asked["order_item_id"] for asked, _, _ in back])
        if self.row.resolution == "EXCHANGE":
            self._await_replacement()
        else:
            await self.pay(back)
        lines = [
            (self.items[each.asked["order_item_id"]].variant_id, each.units)
            for each in found
            if each.condition != "DAMAGED"
        ]
        if lines:
            await self._stock(inventory.restock, lines)
        self.tell("received")

    def _inspected(self, found: Sequence[Found]) -> None:
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
                    "create_time": self.work.now,
                }
                for each in found
            ),
        )

    def _await_replacement(self) -> None:
        """Let the replacement be sent of what has come back whole, once all of it has."""
        whole = [asked for asked in self.open if asked["received_quantity"] == asked["quantity"]]
        for asked in whole:
            self._item_changes(asked, state="RECEIVED")
        if len(whole) == len(self.open):
            self.change(action_deadline_time=business_days(self.standing, self.work.now))

    async def accept_as_new(self) -> None:
        """Take what has arrived, and nobody has looked at, as new."""
        await self.receive(
            [Found(asked, asked["quantity"] - asked["received_quantity"], "NEW") for asked in self.open
             if asked["quantity"] > asked["received_quantity"]]
        )  # fmt: skip

    async def pay(self, back: Sequence[tuple[dict[str, Any], int, Mapping[str, int]]], *, extra: int = 0) -> None:
        """Pay units back: (item, units, units by condition). What they cost the buyer is taken off."""
        if not back:
            return
        row, order = self.row, self.order
        agreed = Agreed(
            row.reason, row.approved_minor + row.withheld_minor, row.withheld_minor, row.return_shipping_minor
        )
        reckoned = reckoning.reckon(
            [self._back(*each) for each in back],
            agreed,
            self.standing,
            await self.settings(),
            currency=order.currency,
            tax_included=order.tax_included,
            extra=extra,
        )
        last = sum(units for _, units, _ in back) == sum(a["quantity"] - a["settled_quantity"] for a in self.open)
        promised = row.promised_minor if last else min(row.promised_minor, reckoned.full - reckoned.withheld)
        terms = Terms(
            "RETURN",
            buyers_doing=agreed.buyers_doing,
            refund_request_id=row.id,
            method=row.method,
            mall_percent=row.mall_percent,
            # What was set aside in this very step never was in the order's row.
            promised=promised - self._to_promise,
            restocking=reckoned.restocking,
            processing=reckoned.processing,
            return_shipping=reckoned.journey,
            withheld=reckoned.withheld,
        )
        granted = await granting.grant(self.work, self.locked, self.standing, reckoned.coming, terms)
        self._to_promise = 0
        self.change(promised_minor=row.promised_minor - promised)
        self.refund_ids += granted.refund_ids
        self._gone |= granted.gone
        for (asked, units, _), coming in zip(back, reckoned.coming, strict=False):
            self._marks.pop(coming.item.id, None)
            state = "REFUNDED" if asked["settled_quantity"] + units == asked["quantity"] else ""
            self._item_changes(asked, state=state, settled_quantity=units, refunded_minor=coming.part.total)
        if last:
            self._finish(settles=granted.processed)

    def _finish(self, *, settles: bool) -> None:
        """All that comes back is known: the request is over when the money has gone out, which may be so by now."""
        self.change(state=require(REFUND_REQUEST_STATES, self.row.state, "pay"))
        self._settles = settles


async def open_request(
    work: Mutation[Any],
    order: Row,
    standing: Standing,
    asked: Sequence[tuple[Item, int, UUID | None]],
    **columns: object,
) -> UUID:
    """Write a new request about units of a locked order, each with what replaces it, and let the order follow.

    `columns` say what is asked for, by whom and until when, and how far it is: asked for, or agreed to.
    """
    id_, state, now = new_id(), str(columns["state"]), work.now
    agreed = state == "APPROVED"
    row = {
        "id": id_,
        "order_id": order.id,
        "customer_id": order.customer_id,
        "seller_id": order.seller_id,
        "requested_minor": reckoning.full([Back(item, n) for item, n, _ in asked], tax_included=order.tax_included),
        "approved_minor": 0,
        "promised_minor": 0,
        "return_shipping_minor": 0,
        "currency": order.currency,
        "create_time": now,
        "update_time": now,
    }
    work.insert(refund_requests, row | columns)
    step = "APPROVED" if agreed else "REQUESTED"
    work.insert(refund_request_items, *(_item_row(id_, place, *each, state=step) for place, each in enumerate(asked)))
    for item, _, _ in asked:
        work.change(order_items, item.id, {"return_state": step, "update_time": now})
    fact = {"order_id": str(order.id), "seller_id": str(order.seller_id), "resolution": columns["resolution"]}
    work.event(f"refund_request.{step.lower()}", "refund_request", id_, fact)
    await follow(work, order, {*standing.requests.values(), state}, stays=standing.stays_sold())
    return id_


def _item_row(
    request_id: UUID, place: int, item: Item, count: int, replacement_id: UUID | None, *, state: str
) -> dict[str, object]:
    return {
        "id": new_id(),
        "refund_request_id": request_id,
        "order_item_id": item.id,
        "position": place,
        "quantity": count,
        "replacement_variant_id": replacement_id,
        "state": state,
        "received_quantity": 0,
        "settled_quantity": 0,
        "refunded_minor": 0,
    }


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


async def follow(work: Mutation[Any], order: Row, states: set[str], *, stays: bool) -> None:
    """Let a locked order tell what its refund requests come to: the `states` of the open ones, and whether anything stays sold."""
    if order.state not in AFTER_DELIVERY:
        return
    if states & set(UNDECIDED):
        target, reason = "REFUND_REQUESTED", "a refund request is open"
    elif states:
        target, reason = "REFUND_APPROVED", "a refund request was agreed to"
    elif stays:
        target, reason = "COMPLETED" if order.complete_time else "DELIVERED", "no refund request is open"
    else:
        target, reason = "REFUNDED", "all of it has come back"
    if target == order.state:
        return
    if target == "REFUNDED" and order.state in {"DELIVERED", "COMPLETED"}:
        await lifecycle.move(work, "REFUND_APPROVED", [order], reason="a refund request was agreed to", again=True)
    await lifecycle.move(work, target, [order], reason=reason, again=target != "REFUNDED")
