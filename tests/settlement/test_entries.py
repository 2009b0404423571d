"""What sellers earn, and what goes back of it: entries that follow what happens to orders."""

import uuid

import asyncpg
import grpc
import pytest

from mall.orders.v1 import orders_pb2
from server.orders import lifecycle
from server.run import worker
from server.settlement import booking, parts
from server.settlement.parts import Parts
from tests.settlement.conftest import cents
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND = grpc.StatusCode.NOT_FOUND


def amounts(entry, *names):
    return [cents(getattr(entry, name)) for name in names]


def percent(office, actor, value="50"):
    """A coupon on the whole order: the mall's where staff makes it, a seller's where it does."""
    terms = {"method": "PERCENTAGE", "scope": "ORDER", "percentage": {"value": value}}
    return make.coupon(office.channel, actor, terms).code


# --- available ---


def test_a_sale_is_pending_until_it_is_completed_seven_days_after_its_delivery(office):
    seller = office.seller()
    order = office.sell(seller)
    assert office.balance(seller) == (9_000, 0, 0)
    office.deliver(order)
    office.clock.advance(days=7, seconds=1)
    office.release()
    assert office.balance(seller) == (9_000, 0, 0)
    office.on_loop(lifecycle.complete_delivered(office.app))
    office.release()
    assert office.balance(seller) == (0, 9_000, 0)
    (entry,) = office.entries(seller)
    assert amounts(entry, "goods", "commission", "net") == [10_000, 1_000, 9_000]
    assert (entry.order_id, entry.commission_source, entry.source_id) == (order.id, "mall", order.id)
    assert entry.HasField("available_time")


def test_a_buyer_who_completes_early_does_not_shorten_the_days(office):
    seller = office.seller()
    order = office.sell(seller)
    office.deliver(order)
    office.act("CompleteOrder", order.id)
    office.release()
    assert office.balance(seller) == (9_000, 0, 0)
    office.clock.advance(days=7)
    office.release()
    assert office.balance(seller) == (0, 9_000, 0)


def test_money_that_is_not_earned_yet_is_not_available(office):
    """Unpaid, failed, delivered six days ago, and with something open: only the one that is done counts."""
    seller = office.seller()
    decliner = make.shopper(office.app, office.on_loop, office.channel, "tok_declined")
    office.buy((office.product(seller, 5_000), 1), buyer=decliner)
    done, open_ = office.sell(seller, 2_000), office.sell(seller, 4_500)
    office.deliver(done, open_)
    office.clock.advance(days=2)
    young = office.sell(seller, 9_000)
    office.deliver(young)
    office.clock.advance(days=5, seconds=10)
    office.sql("UPDATE orders SET state = 'REFUND_REQUESTED' WHERE id = $1", open_.id)
    office.on_loop(lifecycle.complete_delivered(office.app))
    office.release()
    assert office.balance(seller) == (4_050 + 8_100, 1_800, 0)


def test_every_event_that_comes_twice_is_booked_once(office):
    seller = office.seller()
    order = office.sell(seller)
    for _ in range(2):
        office.tell("order.paid", "order", order.id, number=order.number)
    refund = office.refund(order, 4_000)
    office.refund(order, 4_000, refund_id=refund)
    office.cancel(order)
    office.tell("order.cancelled", "order", order.id, purchase_id=order.purchase_id)
    assert office.nets(seller) == [("SALE", 9_000), ("REFUND", -3_600), ("CANCELLATION", -5_400)]
    assert office.balance(seller) == (0, 0, 0)


def test_the_database_itself_takes_no_sale_twice(office):
    seller = office.seller()
    office.sell(seller)
    copied = """INSERT INTO settlement_entries SELECT (jsonb_populate_record(e, jsonb_build_object('id', uuidv7()))).*
                FROM settlement_entries e WHERE seller_id = $1"""
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_settlement_entries_source"):
        office.sql(copied, seller.id)


# --- what a sale consists of ---


def test_who_paid_for_the_coupon_decides_what_commission_is_taken_on(office):
    """Goods of 100 with half off: the mall gives its half to the seller, the seller bears its own."""
    seller = office.seller()
    variant = office.product(seller)
    for actor, paid, reimbursed, commission, net in (
        (office.admin, 5_000, 5_000, 1_000, 9_000),
        (seller, 5_000, 0, 500, 4_500),
    ):
        buyer = make.shopper(office.app, office.on_loop, office.channel)
        make.cart(office.channel, buyer, office.market.id, [(variant, 1)])
        quote = make.quote(office.channel, buyer, codes=[percent(office, actor)])
        make.purchase(office.channel, buyer, quote_token=quote.token)
        office.follow_up()
        entry = office.entries(seller)[-1]
        assert amounts(entry, "goods", "reimbursed", "commission", "net") == [paid, reimbursed, commission, net]


def test_a_discount_that_both_pay_for_is_reimbursed_in_part():
    """40 % of a discount of 50 by the mall: base 70, commission 7, seller 63, the mall pays 13 net."""
    order = {"tax_owner": "SELLER", "tax_included": False}
    item = {"total_minor": 5_000, "shipping_minor": 0, "tax_minor": 0, "shipping_tax_minor": 0,
            "commission_minor": 700, "reimbursed_minor": 2_000}  # fmt: skip
    (part,) = parts.sold({**order, "items": [item]}, 0, 0)
    assert (part.net, part.reimbursed - part.commission) == (6_300, 1_300)


@pytest.mark.parametrize(("owner", "net", "withheld"), [("SELLER", 10_880, 0), ("MALL", 9_800, 1_080)])
def test_commission_is_taken_on_goods_alone_and_the_tax_is_its_owners(office, owner, net, withheld):
    seller = office.seller()
    with office.configured(tax__rate="0.10", tax__owner=owner, shipping__standard__price='{"USD": "8.00"}'):
        order = office.sell(seller)
    assert cents(order.total) == 11_880
    (entry,) = office.entries(seller)
    names = ("goods", "shipping", "tax", "commission", "tax_withheld", "net")
    assert amounts(entry, *names) == [10_000, 800, 1_080 - withheld, 1_000, withheld, net]
    # Whoever has it, the parts come to what the buyer has paid.
    assert net + withheld + 1_000 == 11_880
    office.cancel(order)
    assert office.balance(seller) == (0, 0, 0)


def test_prices_that_include_the_tax_are_parted_from_it(office):
    seller = office.seller()
    with office.configured(tax__rate="0.25", tax__included="true", tax__owner="MALL"):
        office.sell(seller)
    (entry,) = office.entries(seller)
    assert amounts(entry, "goods", "tax", "tax_withheld", "commission", "net") == [8_000, 0, 2_000, 800, 7_200]


def test_fees_and_the_tax_on_the_commission_are_deducted_of_new_orders_only(office):
    seller = office.seller()
    office.sell(seller)
    with office.configured(
        settlement__fee__rate="0.025",
        settlement__fee__fixed='{"USD": "0.30"}',
        settlement__commission_tax__rate="0.19",
    ):
        order = office.sell(seller)
    before, after = office.entries(seller)
    assert amounts(before, "fee", "commission_tax") == [0, 0]
    assert amounts(after, "fee", "commission_tax", "net") == [280, 190, 10_000 - 1_000 - 190 - 280]
    # A refund gives the commission and its tax back, and not the fee; a cancellation gives all of it back.
    office.refund(order, 5_000)
    assert amounts(office.entries(seller)[-1], "commission", "commission_tax", "fee") == [-500, -95, 0]
    office.cancel(order)
    assert amounts(office.entries(seller)[-1], "commission", "commission_tax", "fee") == [-500, -95, -280]


def test_a_cart_of_two_sellers_earns_each_its_own(office):
    sellers = [office.seller(), office.seller()]
    office.buy(*((office.product(seller, price), 1) for seller, price in zip(sellers, (6_000, 4_000), strict=True)))
    office.follow_up()
    assert [office.balance(seller) for seller in sellers] == [(5_400, 0, 0), (3_600, 0, 0)]


def test_what_the_others_cost_more_when_a_buyer_cancels_is_their_sellers(office):
    """15 off from 150 by the mall, over two sellers: without the one, the other costs 10 more, which the mall does not owe."""
    sellers = [office.seller(), office.seller()]
    coupon = make.coupon(
        office.channel, office.admin,
        {"method": "FIXED_AMOUNT", "scope": "ORDER", "amount": make.dollars(1_500), "minimum_amount": make.dollars(15_000)},
    )  # fmt: skip
    buyer = make.shopper(office.app, office.on_loop, office.channel)
    lines = [(office.product(seller, price), 1) for seller, price in zip(sellers, (10_000, 5_000), strict=True)]
    make.cart(office.channel, buyer, office.market.id, lines)
    token = make.quote(office.channel, buyer, codes=[coupon.code]).token
    purchase = make.purchase(office.channel, buyer, quote_token=token)
    office.follow_up()
    kept, cancelled = sorted(purchase.orders, key=lambda order: order.seller_id != sellers[0].id)
    preview = office.orders.PreviewCancellation(
        orders_pb2.PreviewCancellationRequest(id=cancelled.id), metadata=buyer.metadata
    )
    office.orders.CancelOrder(
        orders_pb2.CancelOrderRequest(
            id=cancelled.id, reason="No.", request_id=make.request_id(), expected_refund=preview.refund
        ),
        metadata=buyer.metadata,
    )
    office.follow_up()
    sale, revaluation = office.entries(sellers[0])
    assert amounts(sale, "goods", "reimbursed", "net") == [9_000, 1_000, 9_000]
    assert amounts(revaluation, "goods", "reimbursed", "net") == [1_000, -1_000, 0]
    office.cancel(kept)
    assert [office.balance(seller) for seller in sellers] == [(0, 0, 0), (0, 0, 0)]


# --- what goes back ---


def test_a_coupon_larger_than_the_commission_costs_the_mall_openly(office):
    seller = office.seller()
    coupon = make.coupon(
        office.channel, office.admin, {"method": "FIXED_AMOUNT", "scope": "ORDER", "amount": make.dollars(2_000)}
    )
    buyer = make.shopper(office.app, office.on_loop, office.channel)
    make.cart(office.channel, buyer, office.market.id, [(office.product(seller), 1)])
    token = make.quote(office.channel, buyer, codes=[coupon.code]).token
    order = make.purchase(office.channel, buyer, quote_token=token).orders[0]
    office.follow_up()
    assert office.balance(seller) == (9_000, 0, 0)
    office.refund(order, 8_000)
    assert office.nets(seller) == [("SALE", 9_000), ("REFUND", -9_000)]


def test_a_refund_gives_back_the_commission_of_its_own_sale_whatever_the_rate_is_now(office):
    seller = office.seller()
    order = office.sell(seller)
    office.sql("UPDATE sellers SET commission_rate = 0.15 WHERE id = $1", seller.id)
    office.refund(order, 5_000)
    office.refund(order, 5_000)
    assert office.nets(seller) == [("SALE", 9_000), ("REFUND", -4_500), ("REFUND", -4_500)]


def test_refunds_in_parts_give_back_exactly_what_was_sold():
    """Whatever the parts are, and however they round."""
    full = Parts(goods=3_333, shipping=499, tax=307, reimbursed=667, commission=401, commission_tax=76, fee=99)
    for amounts_ in ([1, 1, 1, full.paid - 3], [full.paid // 3] * 3 + [full.paid % 3], [full.paid]):
        back = Parts()
        for amount in amounts_:
            back += parts.returned(full, back, {"amount_minor": amount})
            assert -back.paid <= full.paid
        assert back + full == Parts(fee=99)


def test_a_refund_names_goods_shipping_and_tax_where_it_is_known():
    """Goods 20 of 100, shipping 10, tax 8 % of both: 20 + 2.00 + 1.76."""
    full = Parts(goods=10_000, shipping=1_000, tax=880, commission=1_000)
    back = parts.returned(full, Parts(), {"goods_minor": 2_000, "shipping_minor": 200, "tax_minor": 176})
    assert (back.paid, back.commission, back.net) == (-2_376, -200, -2_176)


@pytest.mark.parametrize("wanted", [{"amount_minor": 10_001}, {"goods_minor": 10_001}, {"goods_minor": -1}])
def test_no_more_goes_back_than_was_paid(wanted):
    with pytest.raises(ValueError, match="would have gone back"):
        parts.returned(Parts(goods=10_000), Parts(), wanted)


def test_goods_that_the_mall_gave_away_go_back_whole():
    full = Parts(reimbursed=5_000, commission=500)
    assert parts.returned(full, Parts(), {"amount_minor": 0}) == -full


def test_a_refund_without_lines_is_spread_by_what_did_not_go_back(office):
    """60 and 40, goodwill of 30: 18 and 12, commission back 1.80 and 1.20; or the mall's alone."""
    sellers = [office.seller(), office.seller()]
    lines = [(office.product(seller, price), 1) for seller, price in zip(sellers, (6_000, 4_000), strict=True)]
    purchase = office.buy(*lines)
    office.follow_up()

    def refund(**payload):
        office.tell(
            "purchase.refunded", "purchase", purchase.id,
            purchase_id=purchase.id, refund_id=str(uuid.uuid4()), amount_minor=3_000, **payload,
        )  # fmt: skip

    refund(funder="SELLER")
    assert [office.nets(seller)[-1] for seller in sellers] == [("REFUND", -1_620), ("REFUND", -1_080)]
    before = [office.balance(seller) for seller in sellers]
    refund(funder="MALL")
    assert [office.balance(seller) for seller in sellers] == before


def test_a_refund_of_named_lines_is_their_sellers_alone(office):
    seller = office.seller()
    order = office.buy((office.product(seller, 3_000), 1), (office.product(seller, 7_000), 1)).orders[0]
    office.follow_up()
    item = next(item for item in order.items if cents(item.total) == 3_000)
    office.refund(order, items=[{"order_item_id": item.id, "amount_minor": 1_000}])
    last = office.entries(seller)[-1]
    assert (last.order_item_id, cents(last.net)) == (item.id, -900)
    office.refund(order, items=[{"order_item_id": item.id, "goods_minor": 500}], funder="MALL")
    assert cents(office.entries(seller)[-1].net) == -900


def test_a_chargeback_is_spread_over_sellers_and_its_fee_is_the_malls_unless_set(office):
    sellers = [office.seller(), office.seller()]
    lines = [(office.product(seller, price), 1) for seller, price in zip(sellers, (6_000, 4_000), strict=True)]

    def charge_back(amount):
        purchase = office.buy(*lines)
        office.follow_up()
        office.tell(
            "payment.charged_back", "payment", purchase.payment_id,
            purchase_id=purchase.id, dispute_id=str(uuid.uuid4()), amount_minor=amount, fee_minor=1_500,
        )  # fmt: skip
        return [office.nets(seller)[-1][1] for seller in sellers]

    assert charge_back(10_000) == [-5_400, -3_600]
    assert charge_back(4_000) == [-2_160, -1_440]
    with office.configured(settlement__chargeback_fee__payer="SELLER"):
        assert charge_back(10_000) == [-5_400 - 900, -3_600 - 600]


def test_what_cannot_be_booked_is_put_aside_and_nothing_of_it_stays(office):
    seller = office.seller()
    order = office.sell(seller)
    for payload in (
        {"order_id": order.id, "amount_minor": 10_001},
        {"order_id": str(uuid.uuid4()), "amount_minor": 1},
        {"order_id": order.id, "items": [{"order_item_id": str(uuid.uuid4()), "amount_minor": 1}]},
    ):
        office.tell("order.refunded", "order", order.id, refund_id=str(uuid.uuid4()), **payload)
    parked = office.sql("SELECT count(*) FROM parked_events WHERE consumer = 'settlement'")[0][0]
    assert parked >= 1
    assert office.balance(seller) == (9_000, 0, 0)
    office.sql("DELETE FROM parked_events WHERE consumer = 'settlement'")
    assert booking.follow in {consumer.handle for consumer in worker.CONSUMERS}


def test_a_refund_after_the_payout_is_owed_and_taken_from_the_next_one(office):
    seller = office.seller()
    order = office.sell(seller)
    office.complete(order)
    office.settle()
    office.send()
    assert office.balance(seller) == (0, 0, 0)
    office.refund(order, 10_000)
    assert office.balance(seller) == (0, -9_000, 0)
    later = office.sell(seller, 20_000)
    office.complete(later)
    office.settle()
    assert [cents(payout.amount) for payout in office.payouts(seller)] == [9_000, 9_000]
    last = office.statements(seller)[-1]
    names = ("opening", "gross", "refund_deduction", "commission", "net", "payout", "closing")
    assert amounts(last, *names) == [-9_000, 20_000, 0, 2_000, 18_000, 9_000, 0]


# --- by hand ---


def test_staff_give_and_take_with_a_reason(office):
    seller = office.seller()
    given = office.give(seller, 5_000)
    assert (cents(given.net), given.commission_source, given.order_id) == (5_000, "Set right.", "")
    office.give(seller, -7_000)
    assert office.balance(seller) == (0, -2_000, 0)
    with fails(INVALID, "INVALID_FIELDS", "amount"):
        office.give(seller, 0)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="seller"):
        office.give(make.customer(office.app, office.on_loop), 1)


def test_sellers_see_their_own_and_customers_nothing(office):
    seller, other = office.seller(), office.seller()
    order = office.sell(seller)
    assert office.entries(other, order_id=order.id) == []
    assert office.entries(other, seller_id=seller.id) == []
    assert len(office.call("ListSettlementEntries", office.admin, order_id=order.id).settlement_entries) == 1
    assert not office.call("ListSettlementBalances", other, seller_id=seller.id).settlement_balances
    for name in ("ListSettlementBalances", "ListSettlementEntries", "ListPayouts", "ListSettlementStatements"):
        with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
            office.call(name, make.customer(office.app, office.on_loop))
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        office.call("AdjustSettlementBalance", seller, seller_id=seller.id, amount=make.dollars(1), reason="For me.")


def test_entries_are_found_by_type_and_time(office):
    seller = office.seller()
    order = office.sell(seller)
    between = office.clock.now()
    office.clock.advance(seconds=5)
    office.refund(order, 1_000)
    assert office.nets(seller, types=["REFUND"]) == [("REFUND", -900)]
    assert office.nets(seller, create_time_until=between) == [("SALE", 9_000)]
    assert office.nets(seller, create_time_from=between, types=["SALE", "REFUND"])[-1] == ("REFUND", -900)
