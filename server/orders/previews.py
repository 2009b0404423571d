"""The part of OrdersService about what calling units off, or asking for money back, would do: nothing is written.

What is shown is computed by what then does it, from the order as it stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server import platform
from server.kit import convert
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.orders import asking, cancellations, granting, reckoning, refund_requests, repaying, revaluing
from server.orders.granting import Coming
from server.orders.reckoning import Agreed, Back
from server.orders.units import Item, Standing
from storage.database import Connection, Row
from storage.queries.orders import lifecycle as queries

RefundPreview = orders_pb2.RefundPreview


class Previews:
    """What would come back."""

    app: App

    async def PreviewPartialCancellation(
        self, request: orders_pb2.PreviewPartialCancellationRequest, context: Any
    ) -> RefundPreview:
        wanted, who = request.cancellation, caller()
        async with self.app.db.read() as connection:
            order = await _order(connection, wanted.order_id, who)
            purchase, _ = await _purchase(connection, order)
            party = "STAFF" if who.may("orders.manage") else cancellations.party_of(who, order)
            found = await cancellations.call_off(connection, purchase, order, wanted, party)
        # Of a purchase that is not paid, nothing comes back.
        coming = [Coming(item, part) for (item, _), part in zip(found.meant, found.parts, strict=not found.unpaid)]
        revalued = -sum(part.revalued for part in found.parts)
        return RefundPreview(
            **_fields(order, found.standing, coming),
            revaluation=convert.money(revalued, order.currency),
            revaluations=revaluing.revaluation_fields(order, found.found),
            needs_approval=found.asks,
            leaves_nothing=found.leaves_nothing,
        )

    async def PreviewRefundRequest(
        self, request: orders_pb2.PreviewRefundRequestRequest, context: Any
    ) -> RefundPreview:
        wanted, who, now = request.refund_request, caller(), self.app.clock.now()
        refund_requests.check(wanted)
        if wanted.resolution == orders_pb2.RefundRequest.EXCHANGE:
            raise InvalidArgument([("refund_request.resolution", "moves no money: there is nothing to be seen")])
        async with self.app.db.read() as connection:
            order = await _order(connection, wanted.order_id, who)
            standing, meant = await refund_requests.asked_for(connection, order, wanted, now)
            settings = await platform.settings(connection, *asking.SETTINGS, now=now)
        back = _back(meant, request.received)
        agreed = Agreed(
            orders_pb2.RefundRequest.Reason.Name(wanted.reason),
            return_shipping=_cost(request, order),
        )
        tax_included, currency = order.tax_included, order.currency
        reckoned = reckoning.reckon(back, agreed, standing, settings, currency=currency, tax_included=tax_included)
        most = settings[asking.REVIEW_LIMIT].get(currency)
        requested = reckoning.full([Back(item, count) for item, count in meant], tax_included=tax_included)
        store_credit = wanted.method == orders_pb2.OrderRefund.STORE_CREDIT
        return RefundPreview(
            **_fields(order, standing, reckoned.coming, store_credit=store_credit),
            restocking_fee=convert.money(reckoned.restocking, currency),
            processing_fee=convert.money(reckoned.processing, currency),
            return_shipping_cost=convert.money(reckoned.journey, currency),
            needs_approval=True,
            needs_review=most is not None and requested > most,
            leaves_nothing=not standing.stays_sold({each.item.id for each in reckoned.coming if _none_left(each)}),
        )


async def _order(connection: Connection, id_: str, who: Caller) -> Row:
    order = await queries.order(connection, UUID(id_), "all" if who.may("orders.manage") else "party", who.id)
    if order is None:
        raise NotFound("order", id_)
    return order


async def _purchase(connection: Connection, order: Row) -> tuple[Any, Sequence[Row]]:
    found = await queries.purchase(connection, order.purchase_id)
    assert found is not None  # noqa: S101 - it has one
    return found


def _none_left(coming: Coming) -> bool:
    return coming.item.of.left.units == coming.part.amounts.units


def _cost(request: orders_pb2.PreviewRefundRequestRequest, order: Row) -> int:
    if not request.HasField("return_shipping_cost"):
        return 0
    cost = convert.minor(request.return_shipping_cost, "return_shipping_cost")
    if cost < 0 or request.return_shipping_cost.currency_code != order.currency:
        raise InvalidArgument([("return_shipping_cost", f"must not be negative, and in {order.currency}")])
    return cost


def _back(meant: Iterable[tuple[Item, int]], received: Sequence[Any]) -> list[Back]:
    """Return units with the conditions that they will be found in: those that are not named, as new."""
    found: dict[str, dict[str, int]] = {}
    wanted = {str(item.id): (item, count) for item, count in meant}
    for place, each in enumerate(received):
        id_ = str(UUID(each.order_item_id))
        if id_ not in wanted:
            raise InvalidArgument([(f"received[{place}].order_item_id", "is none that is asked for")])
        item, count = wanted[id_]
        conditions = found.setdefault(id_, {})
        units = count if item.whole and each.quantity == 1 else each.quantity
        name = orders_pb2.RefundRequest.Condition.Name(each.condition)
        conditions[name] = conditions.get(name, 0) + units
        if sum(conditions.values()) > count:
            message = "more would come back than is asked for"
            raise FailedPrecondition(
                "UNITS_EXCEED_REST", message, order_item_id=id_, quantity=each.quantity, rest=item.shown(count)
            )
    return [Back(item, count, found.get(id_, {})) for id_, (item, count) in wanted.items()]


def _fields(order: Row, standing: Standing, coming: Sequence[Coming], *, store_credit: bool = False) -> dict[str, Any]:
    """Return the fields of what comes back: by item, in all, and by tender."""
    inside, currency = caller().account_id != order.customer_id, order.currency
    amount = sum(each.part.total for each in coming)
    plan = repaying.plan(standing.tenders, [repaying.Debt(order, amount, "preview")], store_credit=store_credit)
    return {
        "lines": [
            refund_requests.line_fields(
                {**granting.amounts_of_line(each), "order_item_id": str(each.item.id)}, currency, inside=inside
            )
            for each in coming
        ],
        "amount": convert.money(amount, currency),
        "tenders": list(_tender_fields(standing.tenders, plan)),
    }


def _tender_fields(tenders: Iterable[Mapping[str, Any]], plan: repaying.Plan) -> Iterable[Fields]:
    """Yield where the money would go: what came from outside, to the deposit instead where that was chosen."""
    known = {tender["id"]: tender for tender in tenders}
    for id_, amount, points, credited in plan.changed:
        tender = known[id_]
        yield {
            "kind": "DEPOSIT" if credited else tender["kind"],
            "amount": convert.money(amount, tender["currency"]),
            "points": points,
            "account_id": str(tender["account_id"] or ""),
        }
