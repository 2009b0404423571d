"""The part of OrdersService about units that are called off before they are sent. Whatever changes one locks its order first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server import inventory, pricing
from server.kit import convert, jobs, standard
from server.kit.app import App
from server.kit.caller import SYSTEM, Caller, caller
from server.kit.errors import AlreadyExists, FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, Replayed, background, mutation
from server.kit.states import forbidden, require
from server.orders import fulfilling, granting, lifecycle, matters, revaluing, units
from server.orders.cancelling import CANCELLABLE
from server.orders.granting import Coming, Terms
from server.orders.lifecycle import Locked
from server.orders.units import Item
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Scope
from storage.queries.orders import after_sale as queries
from storage.queries.orders import lifecycle as order_queries
from storage.tables.after_sale import CANCELLATION_STATES, cancellation_items, cancellations

Cancellation = orders_pb2.Cancellation
ANSWERED_WITHIN = timedelta(hours=24)
BATCH = 100
# After it has confirmed, a seller decides about what a buyer asks for.
ASKED = frozenset({"CONFIRMED", "PROCESSING", "PREPARING_SHIPMENT"})
# Whose doing a cancellation is, where it is not the buyer's.
NOT_THE_BUYERS = frozenset({"DELIVERY_TOO_LONG", "OUT_OF_STOCK", "PRICING_ERROR"})


def cancellation_to_proto(row: Row) -> Cancellation:
    """Map a row of `cancellations` with `items`."""
    return Cancellation(
        id=str(row.id),
        order_id=str(row.order_id),
        items=[{"order_item_id": item["order_item_id"], "quantity": item["quantity"]} for item in row["items"]],
        reason=row.reason,
        notes=row.notes,
        state=row.state,
        requested_by=row.requested_by,
        requester_id=str(row.requester_id or ""),
        decided_by=row.decided_by,
        decided_by_id=str(row.decided_by_id or ""),
        decision_note=row.decision_note,
        refund_amount=convert.money(row.refund_minor, row.currency),
        refund_processed=row.state == "COMPLETED",
        answer_deadline_time=convert.timestamp(row.answer_deadline_time),
        decide_time=convert.timestamp(row.decide_time),
        complete_time=convert.timestamp(row.complete_time),
        order_refund_id=str(row.order_refund_id or ""),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def parties(table: str) -> Any:
    """Return the scope of rows of a table: buyers and sellers see those of their orders, staff all."""

    def scope(who: Caller) -> Scope:
        if who.may("orders.read"):
            return EVERYTHING
        return Scope("party", queries.EITHER[table], {"account_id": who.id}, queries.PARTIES[table])

    return scope


CANCELLATION = standard.Resource(
    "cancellation",
    cancellations,
    Cancellation,
    cancellation_to_proto,
    parties("cancellations"),
    source=queries.CANCELLATION,
)


class Cancellations:
    """Cancellations: at once as long as the seller has not confirmed, and with the seller's word after that."""

    app: App

    async def CreateCancellation(self, request: orders_pb2.CreateCancellationRequest, context: Any) -> Cancellation:
        wanted, staff = request.cancellation, caller().may("orders.manage")
        if staff and not wanted.notes:
            raise InvalidArgument([("cancellation.notes", "is required of staff")])
        try:
            async with mutation(self.app, request, Cancellation) as work:
                locked = await lifecycle.lock_whole(work, UUID(wanted.order_id), "all" if staff else "party")
                if locked is None:
                    raise NotFound("order", wanted.order_id)
                refund_ids = await _create(work, locked, request, staff=staff)
        except Replayed as earlier:
            return await standard.get(self.app.db, CANCELLATION, earlier.answer.id)
        await granting.send(self.app, refund_ids)
        return await standard.get(self.app.db, CANCELLATION, work.answer.id)  # type: ignore[union-attr]

    async def GetCancellation(self, request: orders_pb2.GetCancellationRequest, context: Any) -> Cancellation:
        return await standard.get(self.app.db, CANCELLATION, request.id)

    async def ListCancellations(
        self, request: orders_pb2.ListCancellationsRequest, context: Any
    ) -> orders_pb2.ListCancellationsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.CANCELLATIONS,
            parties("cancellations")(caller()),
            filters={
                "order_id": convert.optional_id(request.order_id),
                "states": convert.names(Cancellation.State, request.states),
            },
        )
        return await page.answer(orders_pb2.ListCancellationsResponse, map(cancellation_to_proto, page.rows))

    async def ApproveCancellation(self, request: orders_pb2.ApproveCancellationRequest, context: Any) -> Cancellation:
        refund_ids: Sequence[UUID] = ()
        try:
            async with mutation(self.app, request, Cancellation) as work:
                locked, row = await _lock_named(work, request.id, "seller")
                refund_ids = await _approve(work, locked, row, request.note)
                work.answer = Cancellation(id=request.id)
        except Replayed as earlier:
            return await standard.get(self.app.db, CANCELLATION, earlier.answer.id)
        await granting.send(self.app, refund_ids)
        return await standard.get(self.app.db, CANCELLATION, request.id)

    async def RejectCancellation(self, request: orders_pb2.RejectCancellationRequest, context: Any) -> Cancellation:
        return await self._ends(request, "reject", "seller", note=request.note)

    async def WithdrawCancellation(self, request: orders_pb2.WithdrawCancellationRequest, context: Any) -> Cancellation:
        return await self._ends(request, "withdraw", "buyer")

    async def _ends(self, request: Any, step: str, party: str, note: str = "") -> Cancellation:
        try:
            async with mutation(self.app, request, Cancellation) as work:
                _, row = await _lock_named(work, request.id, party)
                await end(work, row, step, note)
                work.answer = Cancellation(id=request.id)
        except Replayed as earlier:
            return await standard.get(self.app.db, CANCELLATION, earlier.answer.id)
        return await standard.get(self.app.db, CANCELLATION, request.id)


async def _lock_named(work: Mutation[Any], id_: str, party: str) -> tuple[Locked, Row]:
    """Lock a cancellation and its order, for a party to it or staff. Raises where it is nobody's of the caller."""
    staff = work.caller.may("orders.manage") and party != "buyer"
    found = await _lock(work, convert.parse_id("cancellation", id_), "all" if staff else party)
    if found is None:
        raise NotFound("cancellation", id_)
    return found


async def _lock(work: Mutation[Any], id_: UUID, scope: str) -> tuple[Locked, Row] | None:
    locked = await lifecycle.lock_whole(work, id_, scope, by="cancellations")
    if locked is None:
        return None
    return locked, await work.tx.sole(CANCELLATION.reading(EVERYTHING, lock=True), match_id=id_)


@dataclass(frozen=True, slots=True)
class CalledOff:
    """Units that are called off of an order, as it stands: which are meant, what comes back, and of which parts.

    `asks` says that the seller must agree, `unpaid` that the purchase was not paid and is called off whole.
    """

    standing: units.Standing
    meant: Sequence[tuple[Item, int]]
    found: revaluing.Revaluation
    parts: Sequence[pricing.Part]
    party: str
    asks: bool = False
    unpaid: bool = False

    @property
    def leaves_nothing(self) -> bool:
        """Nothing of the order is left."""
        counts = {item.id: count for item, count in self.meant}
        return all(
            item.row["cancelled_quantity"] + counts.get(item.id, 0) == item.row["quantity"]
            for item in self.standing.items
        )

    @property
    def sent(self) -> bool:
        """A part of the order was handed over."""
        return any(item.row["shipped_quantity"] for item in self.standing.items)


def _all_of(items: Sequence[Item], meant: Sequence[tuple[Item, int]]) -> bool:
    """Say whether all open units of items are meant."""
    counts = {item.id: count for item, count in meant}
    return all(item.to_send == counts.get(item.id, 0) for item in items)


def party_of(who: Caller, order: Row) -> str:
    """Return as what somebody calls units off."""
    if who is SYSTEM:
        return "SYSTEM"
    if who.account_id == order.customer_id:
        return "BUYER"
    return "STAFF" if who.may("orders.manage") else "SELLER"


def _asks(order: Row, party: str) -> bool:
    """Say whether a party must ask for a cancellation. Raises ORDER_NOT_CANCELLABLE where that is of no use."""
    at_once = CANCELLABLE["all" if party == "STAFF" else party.lower()]
    if order.state in at_once:
        return False
    if party == "BUYER" and order.state in ASKED:
        return True
    message = f"nothing of an order in state {order.state} can be called off by the {party.lower()}"
    raise FailedPrecondition("ORDER_NOT_CANCELLABLE", message, state=order.state)


async def call_off(connection: Connection, purchase: Any, order: Row, wanted: Cancellation, party: str) -> CalledOff:
    """Return what calling units off comes to, as the order stands. Raises where the party may not, or there are not as many."""
    asks = _asks(order, party)
    standing = await units.load(connection, order)
    matters.refuse_frozen_by(order, standing.matters)
    items = standing.items
    meant = _meant(items, wanted.items)
    # Gifts go with the last of what they were given for.
    if _all_of([item for item in items if not item.row["gift"]], meant):
        meant = [(item, item.to_send) for item in items if item.to_send]
    if asks and any(item.leaving for item, _ in meant):
        message = "a cancellation of one of the items waits for an answer"
        raise AlreadyExists("CANCELLATION_OPEN", message, field="cancellation.items")
    unpaid = purchase.payment_state in revaluing.UNPAID
    if unpaid and not _all_of(items, meant):
        message = "a purchase that is not paid is called off whole"
        raise FailedPrecondition("ORDER_NOT_CANCELLABLE", message, state=order.state)
    if unpaid:
        return CalledOff(standing, meant, revaluing.Revaluation(0), [], party, asks, unpaid)
    by_buyer = party == "BUYER" and Cancellation.Reason.Name(wanted.reason) not in NOT_THE_BUYERS
    found, parts = await _look(connection, purchase, order, meant, by_buyer=by_buyer)
    return CalledOff(standing, meant, found, parts, party, asks)


async def _create(
    work: Mutation[Any], locked: Locked, request: orders_pb2.CreateCancellationRequest, *, staff: bool
) -> Sequence[UUID]:
    order, wanted = locked.order, request.cancellation
    party = "STAFF" if staff else party_of(work.caller, order)
    called_off = await call_off(work.tx, locked.purchase, order, wanted, party)
    if request.HasField("expected_refund"):
        revaluing.refuse_drifted(called_off.found, request.expected_refund, order.currency)
    id_ = new_id()
    row = _row(work, id_, order, wanted, called_off)
    work.insert(cancellation_items, *_item_rows(id_, called_off))
    work.answer = Cancellation(id=str(id_))
    if called_off.asks:
        work.insert(cancellations, row)
        # Here, so that the index says no while it can still be told.
        await work.write({})
        _tell(work, "cancellation.requested", id_, order)
        return []
    refund_ids, changes = await _carry_out(work, locked, id_, called_off, wanted.notes)
    work.insert(cancellations, row | changes)
    return refund_ids


def _row(work: Mutation[Any], id_: UUID, order: Row, wanted: Cancellation, called_off: CalledOff) -> dict[str, object]:
    asks = called_off.asks
    return {
        "id": id_,
        "order_id": order.id,
        "customer_id": order.customer_id,
        "seller_id": order.seller_id,
        "state": "PENDING_APPROVAL" if asks else "APPROVED",
        "reason": Cancellation.Reason.Name(wanted.reason),
        "notes": wanted.notes,
        "requested_by": called_off.party,
        "requester_id": work.caller.account_id,
        "decided_by": None,
        "refund_minor": called_off.found.refund,
        "currency": order.currency,
        "answer_deadline_time": work.now + ANSWERED_WITHIN if asks else None,
        "decide_time": None if asks else work.now,
        "create_time": work.now,
        "update_time": work.now,
    }


async def call_off_rest(work: Mutation[Any], locked: Locked, reason: str) -> None:
    """Call off, for the mall, what of a locked order that is partly sent is in no parcel."""
    order = locked.order
    standing = await units.load(work.tx, order)
    meant = [(item, item.to_send) for item in standing.items if item.to_send]
    if not meant:
        return
    found, parts = await _look(work.tx, locked.purchase, order, meant, by_buyer=False)
    called_off, id_ = CalledOff(standing, meant, found, parts, "SYSTEM", asks=False), new_id()
    row = _row(work, id_, order, Cancellation(reason=Cancellation.OTHER, notes=reason), called_off)
    work.insert(cancellation_items, *_item_rows(id_, called_off))
    _, changes = await _carry_out(work, locked, id_, called_off, reason)
    work.insert(cancellations, row | changes)


def _item_rows(id_: UUID, called_off: CalledOff) -> list[dict[str, object]]:
    return [
        {"id": new_id(), "cancellation_id": id_, "order_item_id": item.id, "position": place, "quantity": count,
         "open": called_off.asks}
        for place, (item, count) in enumerate(called_off.meant)
    ]  # fmt: skip


def _meant(items: Sequence[Item], wanted: Sequence[Any]) -> list[tuple[Item, int]]:
    if wanted:
        return [
            (item, item.wanted(quantity, item.to_send))
            for item, quantity in units.chosen(items, wanted, "cancellation.items")
        ]
    meant = [(item, item.to_send) for item in items if item.to_send]
    if not meant:
        message = "nothing of the order is open"
        raise FailedPrecondition("UNITS_EXCEED_REST", message, order_item_id=items[0].id, quantity=1, rest=0)
    return meant


async def _look(
    connection: Connection, purchase: Any, order: Row, meant: Sequence[tuple[Item, int]], *, by_buyer: bool
) -> tuple[revaluing.Revaluation, list[pricing.Part]]:
    """Return what comes back, with what the rest costs more, and the parts that it is made of."""
    parts = [pricing.part(item.of, count, tax_included=order.tax_included) for item, count in meant]
    most = sum(part.total for part in parts)
    found = revaluing.Revaluation(most)
    if by_buyer:
        taken = {str(item.id): count for item, count in meant}
        found = await revaluing.look_at_units(connection, purchase, order, taken, most)
    return found, pricing.revalued(parts, most - found.refund)


async def _carry_out(
    work: Mutation[Any], locked: Locked, id_: UUID, called_off: CalledOff, notes: str
) -> tuple[Sequence[UUID], dict[str, object]]:
    """Call units off: money, stock, and the order where nothing of it is left.

    Returns the refunds to be sent after the commit, and what changes of the cancellation.
    """
    order, found, party = locked.order, called_off.found, called_off.party
    reason = notes or f"called off by the {party.lower()}"
    changes: dict[str, object] = {"refund_minor": found.refund, "update_time": work.now, "order_refund_id": None}
    refund_ids: Sequence[UUID] = ()
    if called_off.unpaid:
        await lifecycle.cancel(work, locked, reason)
    else:
        granted = await _pay_back(work, locked, id_, called_off)
        refund_ids, changes["order_refund_id"] = granted.refund_ids, granted.id
        await release(work, order, called_off.meant)
        if found.changes:
            await order_queries.follow_uses(work.tx, order.purchase_id, work.now)
        if called_off.leaves_nothing:
            await lifecycle.move(work, "CANCELLED", [order], reason=reason)
        elif called_off.sent:
            await fulfilling.catch_up(work, order)
    state = "APPROVED" if refund_ids else "COMPLETED"
    changes |= {"state": state, "complete_time": None if refund_ids else work.now}
    if party == "STAFF":
        work.audit("order.items_cancelled", "order", order.id, reason=notes, before=order.state)
    _tell(work, f"cancellation.{state.lower()}", id_, order)
    return refund_ids, changes


async def _pay_back(work: Mutation[Any], locked: Locked, id_: UUID, called_off: CalledOff) -> granting.Granted:
    found, parts = called_off.found, called_off.parts
    coming = [Coming(item, part) for (item, _), part in zip(called_off.meant, parts, strict=True)]
    await revaluing.write_units(work, locked.order, found, [(each.item.id, each.part.revalued) for each in coming])
    terms = Terms(
        "CANCELLATION",
        buyers_doing=called_off.party == "BUYER",
        cancellation_id=id_,
        revaluation=-sum(part.revalued for part in parts),
        changes=found.changes,
    )
    return await granting.grant(work, locked, called_off.standing, coming, terms)


async def release(work: Mutation[Any], order: Row, meant: Sequence[tuple[Item, int]]) -> None:
    """Put units that are not sent after all on the shelf."""
    lines = [(item.variant_id, count) for item, count in meant]
    rows = await inventory.release(
        work.tx,
        lines,
        purchase_id=order.purchase_id,
        now=work.now,
        actor_id=work.caller.account_id,
        actor_role=work.caller.role,
        order_id=order.id,
        cancelled=True,
    )
    refused = inventory.refused(lines, rows)
    if refused:
        raise RuntimeError(f"order {order.id} has not set aside what it gives back: {refused}")


async def _approve(work: Mutation[Any], locked: Locked, row: Row, note: str) -> Sequence[UUID]:
    require(CANCELLATION_STATES, row.state, "approve")
    order = locked.order
    if order.state not in ASKED:
        raise forbidden("order", order.state, "the order was sent, or is over: what was asked for cannot be called off")
    wanted = {UUID(item["order_item_id"]): item["quantity"] for item in row["items"]}
    await queries.close_cancelled(work.tx, row.id)
    standing = await units.load(work.tx, order)
    matters.refuse_frozen_by(order, standing.matters)
    meant = [
        (item, min(wanted[item.id], item.to_send)) for item in standing.items if item.id in wanted and item.to_send
    ]
    party = party_of(work.caller, order)
    by_buyer = row.reason not in NOT_THE_BUYERS
    found, parts = await _look(work.tx, locked.purchase, order, meant, by_buyer=by_buyer)
    called_off = CalledOff(standing, meant, found, parts, party)
    refund_ids, changes = await _carry_out(work, locked, row.id, called_off, note)
    decision = {
        "decided_by": party,
        "decided_by_id": work.caller.account_id,
        "decision_note": note,
        "decide_time": work.now,
    }
    work.change(cancellations, row.id, changes | decision)
    return refund_ids


async def end(work: Mutation[Any], row: Row, step: str, note: str = "") -> None:
    """End a locked cancellation without calling anything off."""
    state = require(CANCELLATION_STATES, row.state, step)
    changes: dict[str, object] = {"state": state, "update_time": work.now, "decision_note": note}
    if step == "reject":
        by = "SYSTEM" if work.caller is SYSTEM else "STAFF" if work.caller.may("orders.manage") else "SELLER"
        changes |= {"decided_by": by, "decided_by_id": work.caller.account_id, "decide_time": work.now}
    await standard.patch(work.tx, CANCELLATION, row.id, "", changes)
    await queries.close_cancelled(work.tx, row.id)
    work.event(f"cancellation.{state.lower()}", "cancellation", row.id, {"order_id": str(row.order_id)})


def _tell(work: Mutation[Any], event: str, id_: UUID, order: Row) -> None:
    work.event(event, "cancellation", id_, {"order_id": str(order.id), "seller_id": str(order.seller_id)})


async def approve_unanswered(app: App) -> int:
    """Approve cancellations about which sellers were silent for 24 hours; what was sent meanwhile is refused."""

    async def approve(id_: UUID) -> None:
        refund_ids: Sequence[UUID] = ()
        async with background(app) as work:
            found = await _lock(work, id_, "all")
            if found is None:
                return
            locked, row = found
            if row.state != "PENDING_APPROVAL" or row.answer_deadline_time > work.now:
                return
            if locked.order.state in ASKED:
                refund_ids = await _approve(work, locked, row, "")
            else:
                await end(work, row, "reject", "it was sent, or is over")
        await granting.send(app, refund_ids)

    async with app.db.read() as connection:
        due = await queries.due_cancellations(connection, app.clock.now(), BATCH)
    return await jobs.each(due, approve)
