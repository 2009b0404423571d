"""Purchases that wallets and gift cards pay a part of: quoted, held, taken, given back; and what others ran into."""

import pytest

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from server import payments
from server.orders import lifecycle
from server.payments import outcomes
from tests.support import make, racing
from tests.support.expect import Failure, failure
from tests.wallet.conftest import Wallets, cents, money, points

Tender, Outcome, Purchase, Order = (
    pricing_pb2.Tender,
    pricing_pb2.TenderOutcome,
    orders_pb2.Purchase,
    orders_pb2.Order,
)


@pytest.fixture(scope="module")
def wallets(app, on_loop, grpc_channel, sql, admin, clock):
    return Wallets(app, on_loop, grpc_channel, sql, admin, clock)


@pytest.fixture(autouse=True)
def balanced(wallets):
    """After every test everything agrees."""
    yield
    wallets.assert_balanced()


@pytest.fixture(scope="module")
def orders(grpc_channel):
    return orders_pb2_grpc.OrdersServiceStub(grpc_channel)


@pytest.fixture
def shop(app, on_loop, grpc_channel, admin, category, orders):
    """A shopper with goods worth so much in the cart, and ways to buy them."""

    class Shop:
        def __init__(self, *prices, token="tok_success", buyer=None, currency="USD"):
            self.market = make.channel(grpc_channel, admin, currency_code=currency)
            self.buyer = buyer or make.shopper(app, on_loop, grpc_channel, token)
            self.sellers = [make.seller(app, on_loop) for _ in prices]
            self.variants = [
                self.goods(seller, price, currency) for seller, price in zip(self.sellers, prices, strict=True)
            ]
            self.fill()

        def goods(self, seller, price, currency):
            product = make.product(
                grpc_channel, seller, category.id, [self.market.id],
                price=price, stock=500, currency=currency,
            )  # fmt: skip
            return product.variants[0].id

        def fill(self):
            make.cart(grpc_channel, self.buyer, self.market.id, [(variant, 1) for variant in self.variants])

        def quote(self, *choices, **asked):
            asked["tender_choices"] = [pricing_pb2.TenderChoice(**choice) for choice in choices]
            return orders.QuoteCheckout(orders_pb2.QuoteCheckoutRequest(**asked), metadata=self.buyer.metadata)

        def place(self, *choices, quote=None, **changes):
            request = orders_pb2.PlaceOrderRequest(
                quote_token=(quote or self.quote(*choices)).token,
                terms_accepted=True,
                request_id=make.request_id(),
                **changes,
            )
            return orders.PlaceOrder(request, metadata=self.buyer.metadata)

        def read(self, purchase):
            return orders.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=self.buyer.metadata)

        def cancel(self, order, actor=None, reason="Changed my mind."):
            request = orders_pb2.CancelOrderRequest(id=order.id, reason=reason, request_id=make.request_id())
            return orders.CancelOrder(request, metadata=(actor or self.buyer).metadata)

        def retry(self, purchase, method_id=""):
            request = orders_pb2.RetryPaymentRequest(
                id=purchase.id, payment_method_id=method_id, request_id=make.request_id()
            )
            return orders.RetryPayment(request, metadata=self.buyer.metadata)

    return Shop


DEPOSIT, MILEAGE, COIN = ({"kind": kind} for kind in (Tender.DEPOSIT, Tender.MILEAGE, Tender.COIN))


def card(issued, **more):
    return {"kind": Tender.GIFT_CARD, "code": issued.code, **more}


def paid_with(found):
    """(kind, cents, points) of each tender."""
    return [(Tender.Kind.Name(t.kind), cents(t.amount), t.points) for t in found.tenders]


def refused(reason, call, *arguments, **named):
    """The failure of a call, which has this reason."""
    met = failure(call, *arguments, **named)
    assert met.reason == reason, met.message
    return met


def told(quote):
    return [
        (Outcome.State.Name(o.state), Outcome.Reason.Name(o.reason) if o.reason else "", cents(o.amount))
        for o in quote.tender_outcomes
    ]


# --- what is quoted ---


def test_points_come_first_then_cards_then_the_deposit_and_the_rest_from_outside(wallets, shop):
    till = shop(10_000)
    wallets.give(till.buyer, points(500))
    wallets.give(till.buyer, points(70), kind="COIN")
    wallets.give(till.buyer, money(2000))
    issued = wallets.card(1500)
    quote = till.quote(DEPOSIT, card(issued), COIN, MILEAGE)
    expected = [
        ("MILEAGE", 500, 500),
        ("COIN", 70, 70),
        ("GIFT_CARD", 1500, 0),
        ("DEPOSIT", 2000, 0),
        ("EXTERNAL", 5930, 0),
    ]
    assert paid_with(quote) == expected
    assert told(quote) == [("APPLIED", "", amount) for amount in (2000, 1500, 70, 500)]
    purchase = till.place(quote=quote)
    assert (purchase.payment_state, paid_with(purchase)) == (Purchase.PAID, expected)
    assert [wallets.usable(till.buyer, kind) for kind in ("MILEAGE", "COIN", "DEPOSIT")] == [0, 0, 0]
    assert paid_with(till.read(purchase)) == expected


def test_what_is_asked_for_is_the_most_that_is_used(wallets, shop):
    till = shop(3000)
    wallets.give(till.buyer, points(500))
    wallets.give(till.buyer, money(9000))
    quote = till.quote({**MILEAGE, "points": 120}, {**DEPOSIT, "amount": make.dollars(1000)})
    assert paid_with(quote) == [("MILEAGE", 120, 120), ("DEPOSIT", 1000, 0), ("EXTERNAL", 1880, 0)]


def test_of_two_cards_the_first_to_expire_is_used_first_and_only_as_far_as_needed(wallets, shop):
    """Cards of 50.00 and 50.00, total 60.00."""
    till = shop(6000)
    lasting, ending = wallets.card(5000), wallets.card(5000, expire_time=wallets.later(days=9))
    purchase = till.place(card(lasting), card(ending))
    assert paid_with(purchase) == [("GIFT_CARD", 5000, 0), ("GIFT_CARD", 1000, 0)]
    left = [cents(wallets.call("CheckGiftCard", till.buyer, code=issued.code).balance) for issued in (ending, lasting)]
    assert left == [0, 4000]
    assert purchase.payment_state == Purchase.PAID
    assert not purchase.payment_method_id


def test_what_is_not_needed_is_said(wallets, shop):
    till = shop(1000)
    wallets.give(till.buyer, points(4000))
    wallets.give(till.buyer, money(4000))
    quote = till.quote(MILEAGE, DEPOSIT)
    assert told(quote) == [("APPLIED", "", 1000), ("NOT_NEEDED", "", 0)]


def test_why_something_cannot_be_used(wallets, shop, clock):
    till = shop(9000)
    frozen, disabled, expiring, empty = (
        wallets.card(1000), wallets.card(1000), wallets.card(1000, expire_time=wallets.later(minutes=5)), wallets.card(100),
    )  # fmt: skip
    wallets.call("DisableGiftCard", wallets.admin, id=disabled.gift_card.id, reason="Stolen.")
    wallets.call("RedeemGiftCard", wallets.member(), code=empty.code)
    clock.advance(minutes=6)
    wallets.give(till.buyer, points(59))
    quote = till.quote(
        {**MILEAGE, "points": 80}, DEPOSIT, card(disabled), card(expiring), card(empty),
        {"kind": Tender.GIFT_CARD, "code": "NONE-SUCH"}, {**card(frozen), "amount": make.money(500, "EUR")},
    )  # fmt: skip
    reasons = [reason for _, reason, _ in told(quote)]
    assert reasons == ["INSUFFICIENT", "EMPTY", "UNKNOWN", "UNKNOWN", "EMPTY", "UNKNOWN", "CURRENCY_MISMATCH"]
    assert quote.tender_outcomes[0].available_points == 59
    assert paid_with(quote) == [("EXTERNAL", 9000, 0)]


def test_a_card_in_another_currency_is_of_no_use(wallets, shop):
    till = shop(9000, currency="EUR")
    assert told(till.quote(card(wallets.card(1000)))) == [("REFUSED", "CURRENCY_MISMATCH", 0)]


def test_what_other_purchases_of_the_shopper_hold_is_told_as_held_and_to_others_as_empty(wallets, shop, clock):
    till, issued = shop(9000, token="tok_declined"), wallets.card(2000)
    purchase = till.place(card(issued))
    assert purchase.payment_state == Purchase.DECLINED
    till.fill()
    (outcome,) = till.quote(card(issued)).tender_outcomes
    assert Outcome.Reason.Name(outcome.reason) == "HELD"
    assert outcome.held_until_time == purchase.payment_expire_time
    assert told(shop(9000).quote(card(issued))) == [("REFUSED", "EMPTY", 0)]


def test_a_frozen_account_pays_nothing(wallets, shop):
    till = shop(9000)
    wallets.give(till.buyer, money(5000))
    incident = {"account_id": wallets.account(till.buyer, "DEPOSIT").id, "type": "FRAUD", "details": "Looked into."}
    wallets.call("CreateFinancialIncident", wallets.admin, financial_incident=incident)
    ((state, reason, _),) = told(till.quote(DEPOSIT))
    assert state == "REFUSED"
    assert reason in {"FROZEN", "EMPTY"}


@pytest.mark.parametrize(
    ("choices", "fields"),
    [
        ([{"kind": Tender.GIFT_CARD}], ["tender_choices[0].code"]),
        ([{**DEPOSIT, "code": "ABC"}, {**MILEAGE, "amount": make.dollars(5)}],
         ["tender_choices[0].code", "tender_choices[1].amount"]),
        ([{**DEPOSIT, "points": 3}, DEPOSIT], ["tender_choices[0].points", "tender_choices[1]"]),
        ([DEPOSIT, DEPOSIT], ["tender_choices[1]"]),
        ([{**DEPOSIT, "amount": make.dollars(-1)}, {**DEPOSIT, "amount": make.money(1, "ZZZ")}],
         ["tender_choices[0].amount", "tender_choices[1].amount.currency_code"]),
        ([{"kind": Tender.EXTERNAL}], ["tender_choices[0].kind"]),
        ([{"kind": Tender.GIFT_CARD, "code": "abc-d"}, {"kind": Tender.GIFT_CARD, "code": "ABCD"}], ["tender_choices[1]"]),
    ],
)  # fmt: skip
def test_choices_that_make_no_sense_are_refused_at_once(shop, choices, fields):
    till = shop(1000)
    met = failure(till.quote, *choices)
    assert (met.reason, list(met.violations)) == ("INVALID_FIELDS", fields)


# --- what points are worth, and what a payment can bring ---


def test_points_are_worth_what_the_channel_says_and_are_used_whole(wallets, shop, grpc_channel, admin):
    """Two and a half cents a point: 10.00 take 400 points; of 1001 cents one is left for outside, where 50 are the least."""
    till = shop(1001)
    make.setting(grpc_channel, admin, "wallet.mileage_worth", "2.5", channel_id=till.market.id)
    wallets.give(till.buyer, points(1000))
    assert paid_with(till.quote(MILEAGE)) == [("MILEAGE", 950, 380), ("EXTERNAL", 51, 0)]
    make.setting(grpc_channel, admin, "wallet.coin_worth", "0", channel_id=till.market.id)
    wallets.give(till.buyer, points(10), kind="COIN")
    assert told(till.quote(COIN)) == [("REFUSED", "WORTHLESS", 0)]


def test_a_rest_that_is_too_small_for_a_payment_is_made_large_enough(wallets, shop):
    """Total 50.00, credit 49.70, least payment 0.50: credit 49.50 and card 0.50."""
    till = shop(5000)
    wallets.give(till.buyer, money(4970))
    quote = till.quote(DEPOSIT)
    assert paid_with(quote) == [("DEPOSIT", 4950, 0), ("EXTERNAL", 50, 0)]
    assert till.place(quote=quote).payment_state == Purchase.PAID
    assert wallets.usable(till.buyer, "DEPOSIT") == 20


def test_a_total_that_is_too_small_for_a_payment_is_refused_in_the_quote(wallets, shop, grpc_channel, admin):
    till = shop(30)
    make.setting(grpc_channel, admin, "orders.minimum_subtotal", "{}", channel_id=till.market.id)
    refused("PAYMENT_BELOW_MINIMUM", till.quote)
    wallets.give(till.buyer, money(20))
    refused("PAYMENT_BELOW_MINIMUM", till.quote, DEPOSIT)
    wallets.give(till.buyer, money(10))
    assert paid_with(till.quote(DEPOSIT)) == [("DEPOSIT", 30, 0)]


# --- held, taken, given back ---


def test_a_declined_card_gives_all_back_once_whoever_says_so(wallets, shop, app, on_loop, clock):
    """Balance 30.00, order 50.00: declined three times, reported late and cancelled by its buyer."""
    till = shop(5000, token="tok_declined")
    wallets.give(till.buyer, money(3000))
    purchase = till.place(DEPOSIT)
    assert purchase.payment_state == Purchase.DECLINED
    assert (wallets.usable(till.buyer, "DEPOSIT"), cents(wallets.account(till.buyer, "DEPOSIT").on_hold.money)) == (
        0,
        3000,
    )
    till.retry(purchase)
    assert wallets.usable(till.buyer, "DEPOSIT") == 0
    assert till.retry(purchase).payment_state == Purchase.FAILED
    assert wallets.usable(till.buyer, "DEPOSIT") == 3000
    refused("ORDER_NOT_CANCELLABLE", till.cancel, purchase.orders[0])
    clock.advance(minutes=30)
    on_loop(lifecycle.expire_unpaid(app))
    assert wallets.entries(till.buyer, "DEPOSIT")[-2:] == [("USAGE", -3000, 0), ("REVERSAL", 3000, 3000)]


def test_a_retry_that_succeeds_takes_what_was_held(wallets, shop, grpc_channel):
    till = shop(5000, token="tok_declined")
    wallets.give(till.buyer, money(3000))
    purchase = till.place(DEPOSIT)
    good = make.payment_method(grpc_channel, till.buyer)
    assert till.retry(purchase, good.id).payment_state == Purchase.PAID
    account = wallets.account(till.buyer, "DEPOSIT")
    assert [cents(a.money) for a in (account.usable, account.on_hold, account.consumed)] == [0, 0, 3000]


def test_an_unpaid_purchase_that_is_cancelled_or_expires_gives_back_what_it_held(wallets, shop, app, on_loop, clock):
    till = shop(5000, token="tok_declined")
    wallets.give(till.buyer, money(3000))
    till.cancel(till.place(DEPOSIT).orders[0])
    assert wallets.usable(till.buyer, "DEPOSIT") == 3000
    till.fill()
    till.place(DEPOSIT)
    assert wallets.usable(till.buyer, "DEPOSIT") == 0
    clock.advance(minutes=16)
    on_loop(lifecycle.expire_unpaid(app))
    assert wallets.usable(till.buyer, "DEPOSIT") == 3000


def test_an_outcome_that_comes_late_takes_what_was_held(wallets, shop, app, on_loop, sql):
    till = shop(5000, token="tok_never")
    wallets.give(till.buyer, money(3000))
    purchase = till.place(DEPOSIT)
    assert purchase.payment_state == Purchase.PENDING
    attempt = sql("SELECT id FROM payment_attempts WHERE payment_id = $1", purchase.payment_id)[0].id
    for _ in range(2):
        result = payments.Result("SUCCEEDED", f"ch_{attempt.hex}", amount_minor=2000, currency="USD")
        on_loop(outcomes.record_outcome(app, attempt, result))
    assert till.read(purchase).payment_state == Purchase.PAID
    assert cents(wallets.account(till.buyer, "DEPOSIT").consumed.money) == 3000


def test_what_comes_from_outside_is_compared_with_what_wallets_leave(wallets, shop, app, on_loop, sql):
    """21.78 = gift card 10.00 and card 11.78; with 11.77 it is not paid, and staff is told."""
    till, issued = shop(2178, token="tok_never"), wallets.card(1000)
    purchase = till.place(card(issued))
    attempt = sql("SELECT id FROM payment_attempts WHERE payment_id = $1", purchase.payment_id)[0].id
    short = payments.Result("SUCCEEDED", f"ch_{attempt.hex}", amount_minor=1177, currency="USD")
    on_loop(outcomes.record_outcome(app, attempt, short))
    assert till.read(purchase).payment_state == Purchase.PENDING
    assert (
        sql("SELECT event FROM audit_entries WHERE target_id = $1", purchase.payment_id)[0].event == "payment.mismatch"
    )


def test_credit_is_not_spent_by_starting_over(wallets, shop, grpc_channel):
    """Balance 300.00, order of 105.00 with 100.00 on credit; the card is declined and the shopper starts over."""
    till = shop(10_500, token="tok_declined")
    for _ in range(3):
        wallets.give(till.buyer, money(10_000))
    choice = {**DEPOSIT, "amount": make.dollars(10_000)}
    first = till.place(choice)
    till.fill()
    quote = till.quote(DEPOSIT)
    assert cents(quote.tender_outcomes[0].available) == 20_000
    till.cancel(first.orders[0])
    till.fill()
    good = make.payment_method(grpc_channel, till.buyer)
    purchase = till.place(quote=till.quote(choice), payment_method_id=good.id)
    assert purchase.payment_state == Purchase.PAID
    assert wallets.usable(till.buyer, "DEPOSIT") == 20_000


def test_nothing_to_pay_from_outside_needs_no_card(wallets, app, on_loop, grpc_channel, shop):
    buyer = make.customer(app, on_loop)
    make.address(grpc_channel, buyer)
    till = shop(2500, buyer=buyer)
    wallets.give(buyer, points(2500))
    purchase = till.place(MILEAGE)
    assert purchase.payment_state == Purchase.PAID
    assert [order.state for order in purchase.orders] == [Order.AWAITING_SELLER_CONFIRMATION]
    assert wallets.usable(buyer) == 0


def test_a_card_that_ended_between_quote_and_order_is_refused_and_nothing_is_written(wallets, shop, clock, sql):
    till = shop(5000)
    expiring, disabled = wallets.card(1000, expire_time=wallets.later(minutes=5)), wallets.card(1000)
    first, second = till.quote(card(expiring)), till.quote(card(disabled))
    clock.advance(minutes=6)
    wallets.call("DisableGiftCard", wallets.admin, id=disabled.gift_card.id, reason="Stolen.")
    assert refused("BALANCE_INSUFFICIENT", till.place, quote=first).metadata["account_id"] == expiring.gift_card.id
    refused("BALANCE_FROZEN", till.place, quote=second)
    assert sql("SELECT FROM purchases WHERE customer_id = $1", till.buyer.id) == []
    assert till.place().payment_state == Purchase.PAID


# --- what goes back ---


def test_each_order_of_a_purchase_takes_its_share_back_to_where_it_came_from(wallets, shop):
    """Orders of 60.00 and 40.00, paid 30.00 by points, 25.00 by deposit and 45.00 from outside."""
    till = shop(6000, 4000)
    wallets.give(till.buyer, points(3000))
    wallets.give(till.buyer, money(2500))
    purchase = till.place(MILEAGE, DEPOSIT)
    by_total = {cents(order.total): order for order in purchase.orders}
    till.cancel(by_total[4000])
    back = [(cents(t.returned_amount), t.returned_points) for t in till.read(purchase).tenders]
    assert back == [(1200, 1200), (1000, 0), (1800, 0)]
    assert till.read(purchase).payment_state == Purchase.PARTIALLY_REFUNDED
    assert (wallets.usable(till.buyer), wallets.usable(till.buyer, "DEPOSIT")) == (1200, 1000)
    till.cancel(by_total[6000])
    assert till.read(purchase).payment_state == Purchase.REFUNDED
    assert (wallets.usable(till.buyer), wallets.usable(till.buyer, "DEPOSIT")) == (3000, 2500)
    refused("ORDER_NOT_CANCELLABLE", till.cancel, by_total[6000])


def test_points_that_were_worth_less_than_a_cent_go_back_whole(wallets, shop, grpc_channel, admin):
    till = shop(1000, 1000, 1000)
    make.setting(grpc_channel, admin, "wallet.mileage_worth", "0.3", channel_id=till.market.id)
    wallets.give(till.buyer, points(1110))
    purchase = till.place(MILEAGE)
    assert paid_with(purchase) == [("MILEAGE", 333, 1110), ("EXTERNAL", 2667, 0)]
    for order in purchase.orders:
        till.cancel(order)
    assert wallets.usable(till.buyer) == 1110
    assert till.read(purchase).payment_state == Purchase.REFUNDED


def test_expired_points_come_back_as_the_one_who_cancels_deserves(wallets, shop, clock):
    """Points that expire before the cancellation: by the buyer they are gone, by the seller they have 14 days of grace."""
    for cancelled_by, left in (("buyer", 0), ("seller", 500)):
        till = shop(5000)
        wallets.give(till.buyer, points(500), expire_time=wallets.later(hours=3))
        purchase = till.place(MILEAGE)
        clock.advance(hours=8)
        till.cancel(purchase.orders[0], None if cancelled_by == "buyer" else till.sellers[0])
        wallets.expire()
        assert wallets.usable(till.buyer) == left, cancelled_by


def test_a_purchase_paid_by_points_alone_is_refunded_when_it_is_cancelled(wallets, shop):
    till = shop(2500)
    wallets.give(till.buyer, points(2500))
    purchase = till.place(MILEAGE)
    till.cancel(purchase.orders[0])
    assert till.read(purchase).payment_state == Purchase.REFUNDED
    assert wallets.usable(till.buyer) == 2500


def test_what_a_closed_card_cannot_take_back_becomes_deposit(wallets, shop):
    till, issued = shop(5000), wallets.card(2500)
    purchase = till.place({**card(issued), "amount": make.dollars(2400)})
    wallets.call("CloseGiftCard", wallets.admin, id=issued.gift_card.id, reason="Bought back.")
    till.cancel(purchase.orders[0])
    assert wallets.usable(till.buyer, "DEPOSIT") == 2400
    assert till.read(purchase).payment_state == Purchase.REFUNDED


# --- races ---


def test_a_balance_pays_one_of_two_purchases_at_once(wallets, shop, orders, sql):
    """Two devices hold a quote each for the same deposit; whoever comes second is told, and has bought nothing."""
    till = shop(4000, 4000)
    wallets.give(till.buyer, money(4000))
    requests = [
        orders_pb2.PlaceOrderRequest(
            quote_token=till.quote(DEPOSIT, variant_ids=[variant]).token,
            terms_accepted=True,
            request_id=make.request_id(),
        )
        for variant in till.variants
    ]
    answers = racing.at_once(*(lambda r=r: orders.PlaceOrder(r, metadata=till.buyer.metadata) for r in requests))
    placed = [a for a in answers if isinstance(a, Purchase)]
    assert len(placed) == 1
    assert wallets.usable(till.buyer, "DEPOSIT") == 0
    assert len(sql("SELECT FROM purchases WHERE customer_id = $1", till.buyer.id)) == 1


def test_one_card_used_by_many_pays_no_more_than_it_has(wallets, shop, orders):
    """A code that eight people know: 20.00 pay two purchases of 10.00, the others are refused whole."""
    issued = wallets.card(2000)
    tills = [shop(1000) for _ in range(8)]
    calls = []
    for till in tills:
        quote = till.quote(card(issued))
        request = orders_pb2.PlaceOrderRequest(
            quote_token=quote.token, terms_accepted=True, request_id=make.request_id()
        )
        calls.append(lambda r=request, t=till: orders.PlaceOrder(r, metadata=t.buyer.metadata))
    answers = racing.at_once(*calls)
    assert sum(isinstance(answer, Purchase) for answer in answers) == 2
    reasons = {Failure(answer).reason for answer in answers if isinstance(answer, Exception)}
    assert reasons == {"BALANCE_INSUFFICIENT"}


def test_what_it_costs(wallets, shop, round_trips, app):
    """With a deposit PlaceOrder takes three round trips more: its transaction, and to take what was held."""
    till = shop(5000)
    wallets.give(till.buyer, money(9000))
    plain, wanted = till.quote(), till.quote({**DEPOSIT, "amount": make.dollars(1000)})
    with round_trips() as count:
        till.place(quote=plain)
        without = count()
    till.fill()
    wanted = till.quote({**DEPOSIT, "amount": make.dollars(1000)})
    with round_trips() as count:
        till.place(quote=wanted)
        assert count() - without <= 3
