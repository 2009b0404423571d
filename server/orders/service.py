"""OrdersService: from a cart to purchases and orders, and orders to their end."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.shipping.v1 import shipping_pb2
from server import carts, catalog, inventory, payments, pricing, promotions, wallet
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import AlreadyExists, FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, NotAtOnce, Replayed, at_once, mutation
from server.kit.states import forbidden
from server.kit.tokens import TokenExpired, TokenInvalid
from server.orders import (
    cancelling,
    checkout,
    delivering,
    effects,
    fulfilling,
    lifecycle,
    matters,
    paying,
    reading,
    revaluing,
    taxing,
    tendering,
)
from server.orders.cancellations import Cancellations
from server.orders.claims import DeliveryClaims
from server.orders.evidence import Evidence
from server.orders.incidents import Incidents
from server.orders.invoices import Invoices
from server.orders.looking_up import LookingUp
from server.orders.mapping import order_fields, purchase_to_proto, quote_to_proto
from server.orders.previews import Previews
from server.orders.refund_requests import RefundRequests
from server.orders.weighing import Weighing
from server.pricing import Checkout
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Scope
from storage.queries.orders import checkout as checkout_queries
from storage.queries.orders import lifecycle as queries
from storage.tables.orders import ORDER_STATES

QUOTE_HOLDS = timedelta(minutes=15)
STOCK_HELD_ON_RETRY = timedelta(minutes=10)  # 25 minutes in all
WAIT_STEP, WAIT_MOST = 0.05, 10.0


@dataclass(frozen=True, slots=True)
class Placed:
    """What placing leaves to be done: the charge to be sent, unless nothing has to come from outside."""

    attempt: payments.Attempt | None
    by_wallets: bool


# What brings a locked order on, with the note of whoever asks for it.
Step = Callable[[Mutation[Any], Row, str], Awaitable[None]]


def _moves(target: str, reason: str) -> Step:
    async def move(work: Mutation[Any], order: Row, note: str) -> None:
        await lifecycle.move(work, target, [order], reason=reason, note=note)

    return move


class OrdersService(
    DeliveryClaims,
    Cancellations,
    RefundRequests,
    Previews,
    Weighing,
    Incidents,
    Evidence,
    Invoices,
    LookingUp,
    orders_pb2_grpc.OrdersServiceServicer,
):
    """Checkout, purchases and orders. Every transition goes through the one table in storage.tables.orders."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def QuoteShipping(
        self, request: orders_pb2.QuoteShippingRequest, context: Any
    ) -> orders_pb2.QuoteShippingResponse:
        who, now = caller(), self.app.clock.now()
        async with self.app.db.read() as connection:
            chosen = await self._to_quote(connection, request, who, now)
            rows, settings = catalog.as_sold(chosen), checkout.settings_of(chosen[0])
            loaded = await self._promotions(connection, rows, carts.wanted(rows[0].applied_coupons), now)
            sending = await delivering.load(connection, rows, settings, now, always=True)
        if sending is None:
            raise _no_address(request.address_id)
        checkout.refuse_blocked(chosen)
        checkout.refuse_undeliverable(rows, settings)
        priced = await checkout.goods(rows, settings, loaded)
        return orders_pb2.QuoteShippingResponse(sellers=delivering.options(sending, priced, now))

    async def _to_quote(self, connection: Connection, request: Any, who: Caller, now: datetime) -> list[Row]:
        """Return the lines of the caller's cart that a request is about."""
        found = await checkout_queries.lines(
            connection,
            who.id,
            address_id=convert.optional_id(request.address_id),
            payment_method_id=None,
            settings=checkout.KEYS,
            now=now,
        )
        return checkout.choose(found, request.variant_ids)

    async def QuoteCheckout(self, request: orders_pb2.QuoteCheckoutRequest, context: Any) -> orders_pb2.Quote:
        who, now = caller(), self.app.clock.now()
        method, sent_by = _method_name(request.shipping_method), delivering.choices_of(request)
        wanted = promotions.Wanted(
            request.codes,
            [UUID(id_) for id_ in request.coupon_issuance_ids],
            request.best,
            [UUID(id_) for id_ in request.reward_ids],
        )
        choices = tendering.choices(request)
        async with promotions.counted_guesses(self.app, len(wanted.codes), who.account_id) as guesses:
            priced, loaded, address = await self._priced(request, wanted, method, sent_by, who, now)
            if loaded is not None and wanted:
                guesses.unknown = len(loaded.unknown_codes)
        if loaded is not None and wanted:
            await promotions.note(self.app, loaded, priced.told, who.account_id, now)
        settings = checkout.settings_of(priced.lines[0].row)
        checkout.refuse_small(priced, settings)
        choices = choices or carts.funds(priced.lines[0].row.applied_points)
        fundings = await tendering.fundings(self.app, choices, priced.currency, settings, now)
        fundings = tendering.beside_rewards(fundings, priced)
        priced = tendering.pay_with(priced, fundings, settings)
        tendering.refuse_small_payment(priced, settings)
        outcomes = await tendering.outcomes(self.app, fundings, priced)
        return self._quote(priced, loaded, outcomes, address["id"], method, sent_by, who, now)

    async def _priced(
        self,
        request: orders_pb2.QuoteCheckoutRequest,
        wanted: promotions.Wanted,
        method: str,
        choices: delivering.Choices,
        who: Caller,
        now: datetime,
    ) -> tuple[Checkout, promotions.Loaded | None, Mapping[str, Any]]:
        """Return what the cart costs, with the promotions that were looked at and the address."""
        async with self.app.db.read() as connection:
            chosen = await self._to_quote(connection, request, who, now)
            rows, settings = catalog.as_sold(chosen), checkout.settings_of(chosen[0])
            held = wanted if wanted.coupons else carts.wanted(rows[0].applied_coupons)
            held = replace(held, reward_ids=wanted.reward_ids)
            loaded = await self._promotions(connection, rows, held, now)
            wants_taxes = rows[0].taxed or self.app.tax_service is not None
            found_taxes = await taxing.load(connection, rows, settings, now) if wants_taxes else None
            sending = await delivering.load(connection, rows, settings, now, always=bool(choices))
        address = rows[0].delivery
        if address is None:
            raise _no_address(request.address_id)
        checkout.refuse_blocked(chosen)
        checkout.refuse_undeliverable(rows, settings)
        tariffs = delivering.choose(sending, rows, choices, method)
        priced = await checkout.price(rows, settings, method, loaded, taxing.of(found_taxes), tariffs)
        # Outside of the read above: the tax service may take its time.
        priced = await taxing.ask(self.app, priced, found_taxes, settings, now)
        return priced, loaded, address

    async def PlaceOrder(self, request: orders_pb2.PlaceOrderRequest, context: Any) -> orders_pb2.Purchase:
        try:
            try:
                async with at_once(self.app, request) as work:
                    placed = await self._place(work, request)
            except NotAtOnce:
                async with mutation(self.app, request, orders_pb2.Purchase) as work:
                    placed = await self._place(work, request)
        except Replayed as earlier:
            return await self._settled(UUID(earlier.answer.id))
        except FailedPrecondition as refused:
            if refused.reason == "COUPON_REFUSED":
                await promotions.record_refusal(self.app, refused)
            raise
        purchase_id = UUID(work.answer.id)  # type: ignore[union-attr]
        if placed.attempt is None:
            return await self._purchase(purchase_id)
        return await self._charge(placed.attempt, purchase_id, by_wallets=placed.by_wallets)

    async def RetryPayment(self, request: orders_pb2.RetryPaymentRequest, context: Any) -> orders_pb2.Purchase:
        who = caller()
        try:
            async with mutation(self.app, request, orders_pb2.Purchase) as work:
                purchase_id = convert.parse_id("purchase", request.id)
                payment = await queries.lock_payment(work.tx, purchase_id)
                purchase = await queries.lock_purchase(work.tx, purchase_id)
                if purchase is None or purchase.customer_id != who.id:
                    raise NotFound("purchase", request.id)
                if purchase.payment_state != "DECLINED" or payment is None or purchase.payment_expire_time <= work.now:
                    message = "the purchase does not wait for another payment"
                    state = purchase.payment_state
                    raise forbidden("purchase", state, message)
                checkout.refuse_to_pay_for(await checkout_queries.ordered(work.tx, purchase_id))
                chosen = convert.optional_id(request.payment_method_id)
                method = await checkout_queries.payment_method(work.tx, who.id, chosen)
                if method is None and chosen is not None:
                    raise NotFound("payment_method", chosen)
                attempt = await payments.retry_payment(
                    work.tx, payment_id=payment.id, payment_method_row=method, now=work.now
                )
                held = work.now + STOCK_HELD_ON_RETRY
                latest = min(held, purchase.create_time + lifecycle.STOCK_HELD_FOR + STOCK_HELD_ON_RETRY)
                used = method.id if method is not None else purchase.payment_method_id
                await queries.set_payment_method(work.tx, purchase_id, used, latest, work.now)
                work.answer = orders_pb2.Purchase(id=str(purchase_id))
        except Replayed as earlier:
            return await self._settled(UUID(earlier.answer.id))
        by_wallets = attempt.amount_minor < purchase.total_minor
        return await self._charge(attempt, purchase_id, by_wallets=by_wallets)

    async def GetPurchase(self, request: orders_pb2.GetPurchaseRequest, context: Any) -> orders_pb2.Purchase:
        return await self._purchase(convert.parse_id("purchase", request.id))

    async def ListPurchases(
        self, request: orders_pb2.ListPurchasesRequest, context: Any
    ) -> orders_pb2.ListPurchasesResponse:
        who = caller()
        scope = EVERYTHING
        if not who.may("orders.read"):
            scope = Scope("buyer", queries.p.customer_id == queries.purchase_buyer, {"account_id": who.id})
        page = await standard.list_page(
            self.app,
            request,
            queries.PURCHASES,
            scope,
            filters={
                "customer_id": convert.optional_id(request.customer_id),
                "payment_states": convert.names(orders_pb2.Purchase.PaymentState, request.payment_states),
                **_period(request),
            },
        )
        async with self.app.db.read() as connection:
            orders = await queries.orders_of(connection, [row.id for row in page.rows]) if page.rows else []
        of_purchase: dict[UUID, list[Row]] = {}
        for order in orders:
            of_purchase.setdefault(order.purchase_id, []).append(order)
        found = (purchase_to_proto(row, of_purchase[row.id]) for row in page.rows)
        return await page.answer(orders_pb2.ListPurchasesResponse, found)

    async def GetOrder(self, request: orders_pb2.GetOrderRequest, context: Any) -> orders_pb2.Order:
        return await self._order(convert.parse_id("order", request.id))

    async def ListOrders(self, request: orders_pb2.ListOrdersRequest, context: Any) -> orders_pb2.ListOrdersResponse:
        who = caller()
        scope = EVERYTHING
        if not who.may("orders.read"):
            scope = Scope("party", queries.SCOPES["party"], {"account_id": who.id}, queries.PARTIES)
        page = await standard.list_page(
            self.app,
            request,
            queries.ORDERS,
            scope,
            filters={
                "states": convert.names(orders_pb2.Order.State, request.states),
                "customer_id": convert.optional_id(request.customer_id),
                "seller_id": convert.optional_id(request.seller_id),
                "purchase_id": convert.optional_id(request.purchase_id),
                "channel_id": convert.optional_id(request.channel_id),
                "number": request.number,
                **_period(request),
            },
        )
        return await page.answer(orders_pb2.ListOrdersResponse, map(order_fields, page.rows))

    async def ConfirmOrder(self, request: orders_pb2.ConfirmOrderRequest, context: Any) -> orders_pb2.Order:
        async def confirm(work: Mutation[Any], order: Row, note: str) -> None:
            deadline = await fulfilling.deadline(work, order)
            await lifecycle.move(
                work, "CONFIRMED", [order], reason="the seller confirmed", note=note, ship_deadline=deadline
            )

        return await self._advance(request, "CONFIRMED", confirm)

    async def ProcessOrder(self, request: orders_pb2.ProcessOrderRequest, context: Any) -> orders_pb2.Order:
        return await self._advance(request, "PROCESSING", _moves("PROCESSING", "work has begun"), {"CONFIRMED"})

    async def PrepareOrder(self, request: orders_pb2.PrepareOrderRequest, context: Any) -> orders_pb2.Order:
        prepare = _moves("PREPARING_SHIPMENT", "being packed")
        return await self._advance(request, "PREPARING_SHIPMENT", prepare, fulfilling.BEFORE_PACKING)

    async def ShipOrder(self, request: orders_pb2.ShipOrderRequest, context: Any) -> orders_pb2.Order:
        async def ship(work: Mutation[Any], order: Row, note: str) -> None:
            await fulfilling.ship_rest(work, order, request, note, by_staff=work.caller.may("orders.manage"))

        return await self._advance(request, "SHIPPED", ship)

    async def AdvanceDelivery(self, request: orders_pb2.AdvanceDeliveryRequest, context: Any) -> orders_pb2.Order:
        target = orders_pb2.Order.State.Name(request.state)

        async def carry(work: Mutation[Any], order: Row, note: str) -> None:
            await fulfilling.carry(work, order, target, note)

        return await self._advance(request, target, carry, fulfilling.CARRIED)

    async def CompleteOrder(self, request: orders_pb2.CompleteOrderRequest, context: Any) -> orders_pb2.Order:
        scope = "all" if caller().may("orders.manage") else "buyer"

        async def complete(work: Mutation[Any], order: Row, note: str) -> None:
            await lifecycle.move(work, "COMPLETED", [order], reason="accepted", note=note)

        return await self._advance(request, "COMPLETED", complete, {"DELIVERED"}, scope=scope)

    async def CancelOrder(self, request: orders_pb2.CancelOrderRequest, context: Any) -> orders_pb2.Order:
        staff = caller().may("orders.manage")
        if staff and not request.reason:
            raise InvalidArgument([("reason", "is required of staff")])
        try:
            async with mutation(self.app, request, orders_pb2.Order) as work:
                order_id = convert.parse_id("order", request.id)
                locked = await lifecycle.lock_whole(work, order_id, "all" if staff else "party")
                if locked is None:
                    raise NotFound("order", request.id)
                order = locked.order
                standard.check_etag("order", order, request.etag)
                part = cancelling.part_of(order, work.now)
                await matters.refuse_frozen(work.tx, order)
                await cancelling.refuse_shipped(work.tx, order)
                found = await revaluing.look(work.tx, locked.purchase, order, by_buyer=part == "buyer")
                if request.HasField("expected_refund"):
                    revaluing.refuse_drifted(found, request.expected_refund, order.currency)
                reason = request.reason or REASONS_TO_CANCEL[part]
                refunds = await lifecycle.cancel(work, locked, reason, found, late=part == "late")
                if staff:
                    work.audit("order.cancelled", "order", order.id, reason=request.reason, before=order.state)
                work.answer = orders_pb2.Order(id=str(order.id))
        except Replayed as earlier:
            return await self._order(UUID(earlier.answer.id))
        for refund_id in refunds:
            await payments.send_refund(self.app, refund_id)
        return await self._order(order_id)

    async def PreviewCancellation(
        self, request: orders_pb2.PreviewCancellationRequest, context: Any
    ) -> orders_pb2.CancellationPreview:
        return await cancelling.preview(self.app, request)

    async def _place(self, work: Mutation[Any], request: orders_pb2.PlaceOrderRequest) -> "Placed":
        """Write everything that a purchase is; the payment is asked for after the commit."""
        # Not before: a repeated call gets the purchase, however old the quote is by then.
        quote = self._read_quote(request.quote_token)
        who, tx, purchase_id = work.caller, work.tx, new_id()
        work.answer = orders_pb2.Purchase(id=str(purchase_id))
        chosen = convert.optional_id(request.payment_method_id)
        found = await checkout_queries.lines(
            tx,
            who.id,
            address_id=UUID(quote["address"]),
            payment_method_id=chosen,
            settings=checkout.KEYS,
            now=work.now,
            placing=True,
            locked=not work.autocommit,
        )
        bought, priced, loaded = await self._at_quote(work, found, quote)
        first = bought[0]
        if first.payment_method is None and chosen is not None:
            raise NotFound("payment_method", chosen)
        lines = [(line.row.variant_id, line.quantity) for line in priced.lines]
        variant_ids = [row.variant_id for row in bought]
        tenders = tendering.rows_of(priced, purchase_id, work.now)
        spendings = tendering.spendings_of(tenders)
        attempt = checkout.write(work, request, quote, priced, purchase_id, tenders)
        if attempt is None and work.autocommit:
            raise NotAtOnce
        uses, counted = promotions.uses(priced, loaded, customer_id=who.id, purchase_id=purchase_id)
        await _take_rewards(work, purchase_id, uses)
        placing = effects.Placing(
            purchase_id,
            first.cart_id,
            first.cart_version,
            variant_ids,
            lines,
            uses,
            counted,
            spendings,
            work.now,
            who,
        )
        if spendings and not work.autocommit:
            await wallet.prepare(work, spendings)
        written = await work.write({**effects.parts_of(placing), **queries.keeping(who.account_id, who.role)})
        if uses and (lost := promotions.refused_use(written, uses, counted)):
            raise promotions.refused(*lost)
        await wallet.held(work, written, spendings, purchase_id)
        _refuse_missing(lines, await inventory.settle_reserved(tx, written, work.now))
        carts.check_cleared(written, variant_ids)
        if attempt is None:
            await lifecycle.pay(work, purchase_id)
        return Placed(attempt, by_wallets=bool(spendings))

    async def _at_quote(
        self, work: Mutation[Any], found: Sequence[Row], quote: Mapping[str, Any]
    ) -> tuple[list[Row], Checkout, promotions.Loaded | None]:
        """Return the lines of the cart that a quote is for, priced as it says, with the promotions that they use."""
        tx, now = work.tx, work.now
        wanted = promotions.Wanted(
            quote["codes"],
            [UUID(id_) for id_ in quote["issuances"]],
            reward_ids=[UUID(id_) for id_ in quote.get("rewards", ())],
        )
        try:
            bought = checkout.lines_of(found, quote)
            rows = catalog.as_sold(bought)
            loaded = await self._promotions(tx, rows, wanted, now)
            if loaded is not None:
                promotions.refuse_lost(loaded)
            settings, taxes = checkout.settings_of(rows[0]), None
            if rows[0].taxed:
                taxes = await taxing.load(tx, rows, settings, now)
            sending = await delivering.load(tx, rows, settings, now, always=bool(quote.get("choices")))
            return bought, await checkout.at_quote(rows, quote, loaded, taxing.of(taxes), sending), loaded
        except FailedPrecondition as refused:
            if refused.reason == "QUOTE_DRIFTED" and await queries.uses_quote(tx, UUID(quote["jti"])):
                message = "the quote has been placed: its lines have left the cart"
                raise AlreadyExists("QUOTE_USED", message, field="quote_token") from None
            raise

    async def _promotions(
        self, connection: Connection, rows: Sequence[Row], wanted: promotions.Wanted, now: datetime
    ) -> promotions.Loaded | None:
        """Load what may take money off the lines; nothing is asked where nothing applies and nothing is wanted."""
        if not wanted and not rows[0].offered:
            return None
        buyer = promotions.Buyer(caller().id, rows[0].channel_id, checkout.region_of(rows[0].delivery))
        return await promotions.load(connection, buyer, rows, wanted, now)

    def _quote(
        self,
        priced: Checkout,
        loaded: promotions.Loaded | None,
        tender_outcomes: Sequence[pricing_pb2.TenderOutcome],
        address_id: str,
        method: str,
        choices: delivering.Choices,
        who: Caller,
        now: datetime,
    ) -> orders_pb2.Quote:
        expire_time = min(now + QUOTE_HOLDS, priced.end or datetime.max.replace(tzinfo=UTC))
        asked = [told.offer.use for told in priced.applied if told.offer.asked and told.offer.use]
        claims = {
            "jti": str(new_id()),
            "sub": str(who.id),
            "address": address_id,
            "method": method,
            "choices": delivering.kept(priced, choices),
            "lines": pricing.lines_of(priced),
            "total": priced.sum("total"),
            "seal": checkout.seal(priced),
            "currency": priced.currency,
            **taxing.told(priced),
            "codes": [use["code"] for use in asked if use["issuance_id"] is None and use["coupon_id"] is not None],
            "rewards": [str(use["reward_id"]) for use in asked if use.get("reward_id") is not None],
            "tenders": tendering.told(priced),
            "issuances": [str(use["issuance_id"]) for use in asked if use["issuance_id"] is not None],
        }
        token = self.app.signer.seal("quote", claims, expire_time)
        quote = quote_to_proto(priced, loaded, tender_outcomes, token, expire_time)
        for message, order in zip(quote.orders, priced.orders, strict=True):
            option = delivering.quoted(order, method, priced.currency, now)
            if option is not None:
                message.shipping_option.MergeFrom(shipping_pb2.ShippingOption(**option))
        return quote

    def _read_quote(self, token: str) -> Mapping[str, Any]:
        try:
            quote = self.app.signer.unseal("quote", token)
        except TokenExpired:
            raise FailedPrecondition("QUOTE_EXPIRED", "the quote holds no more: ask for a new one") from None
        except TokenInvalid:
            raise InvalidArgument([("quote_token", "is not a quote: send back what QuoteCheckout gave")]) from None
        if quote["sub"] != str(caller().id):
            raise InvalidArgument([("quote_token", "is somebody else's quote")])
        return quote

    async def _purchase(self, purchase_id: UUID) -> orders_pb2.Purchase:
        who = caller()
        async with self.app.db.read() as connection:
            found = await queries.purchase(connection, purchase_id)
        if found is None or not (who.may("orders.read") or found[0].customer_id == who.id):
            raise NotFound("purchase", purchase_id)
        return purchase_to_proto(*found)

    async def _charge(self, attempt: payments.Attempt, purchase_id: UUID, *, by_wallets: bool) -> orders_pb2.Purchase:
        """Ask for the money and answer what became of it."""
        paid = await paying.charge(self.app, attempt, by_wallets=by_wallets)
        return await self._purchase(purchase_id) if paid is None else purchase_to_proto(*paid)

    async def _settled(self, purchase_id: UUID) -> orders_pb2.Purchase:
        """Return a purchase once its attempt under way has an outcome: what the first of several calls answers."""
        await self._wait_for_outcome(purchase_id)
        return await self._purchase(purchase_id)

    async def _wait_for_outcome(self, purchase_id: UUID) -> None:
        """Wait until the attempt under way has an outcome: a duplicate call answers what the first one answers."""
        deadline = self.app.clock.now() + timedelta(seconds=WAIT_MOST)
        while self.app.clock.now() < deadline:
            async with self.app.db.read() as connection:
                state = await queries.latest_attempt_state(connection, purchase_id)
            if state != "PENDING":
                return
            await asyncio.sleep(WAIT_STEP)

    async def _order(self, order_id: UUID) -> orders_pb2.Order:
        return await reading.order(self.app, order_id)

    async def _lock(self, work: Mutation[Any], id_: str, etag: str, scope: str) -> Row:
        order = await queries.lock_order(work.tx, convert.parse_id("order", id_), scope, work.caller.account_id)
        if order is None:
            raise NotFound("order", id_)
        standard.check_etag("order", order, etag)
        return order

    async def _advance(
        self,
        request: Any,
        target: str,
        step: Step,
        sources: frozenset[str] | set[str] | None = None,
        scope: str | None = None,
    ) -> orders_pb2.Order:
        """Bring an order to a state that the transition table allows, by a step; `sources` narrows it further."""
        who = caller()
        scope = scope or ("all" if who.may("orders.manage") else "seller")
        try:
            async with mutation(self.app, request, orders_pb2.Order) as work:
                order = await self._lock(work, request.id, request.etag, scope)
                allowed = set(ORDER_STATES.sources(target))
                if order.state not in (allowed & sources if sources else allowed):
                    message = f"an order in state {order.state} cannot become {target}"
                    raise forbidden("order", order.state, message)
                await (matters.refuse_open if target == "COMPLETED" else matters.refuse_frozen)(work.tx, order)
                note = getattr(request, "note", "")
                await step(work, order, note)
                if scope == "all":
                    work.audit(f"order.{target.lower()}", "order", order.id, reason=note, before=order.state)
                work.answer = orders_pb2.Order(id=str(order.id))
        except Replayed as earlier:
            return await self._order(UUID(earlier.answer.id))
        return await self._order(order.id)


REASONS_TO_CANCEL = {
    "buyer": "cancelled by the buyer",
    "seller": "cancelled by the seller",
    "late": "cancelled by the buyer: not sent in time",
    "all": "cancelled by staff",
}


def _refuse_missing(lines: Sequence[tuple[UUID, int]], reserved: set[UUID]) -> None:
    """Raise if one of the variants could not be set aside."""
    missing = {variant_id for variant_id, _ in lines} - reserved
    if missing:
        listed = ", ".join(sorted(map(str, missing)))
        message = "not enough in stock: take fewer, or leave these out"
        raise FailedPrecondition("STOCK_INSUFFICIENT", message, variant_ids=listed)


async def _take_rewards(work: Mutation[Any], purchase_id: UUID, uses: Sequence[Mapping[str, Any]]) -> None:
    """Let the rewards among the uses of a purchase be redeemed; that takes statements of its own."""
    rewards = [use for use in uses if use["reward_id"] is not None]
    if rewards and work.autocommit:
        raise NotAtOnce
    if rewards:
        await promotions.REWARDS_TAKEN(work, promotions.TakenRewards(work.caller.id, purchase_id, rewards))


def _no_address(address_id: str) -> NotFound | FailedPrecondition:
    if address_id:
        return NotFound("address", address_id)
    return FailedPrecondition("ADDRESS_REQUIRED", "there is no default address: name one")


def _method_name(number: int) -> str:
    return orders_pb2.Purchase.ShippingMethod.Name(number) if number else "STANDARD"


def _period(request: Any) -> dict[str, datetime]:
    names = ("create_time_from", "create_time_until")
    return {name: convert.moment(getattr(request, name)) for name in names if request.HasField(name)}
