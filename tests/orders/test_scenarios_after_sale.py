"""What happens to a sale from its cart to its payout, told as stories that go through all domains."""

from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import grpc
import holidays
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.common.v1 import pricing_pb2
from mall.favorites.v1 import favorites_pb2, favorites_pb2_grpc
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.orders.v1 import orders_pb2
from mall.payments.v1 import captures_pb2, payments_pb2, payments_pb2_grpc
from mall.reviews.v1 import reviews_pb2, reviews_pb2_grpc
from mall.settlement.v1 import settlement_pb2
from server.orders import lifecycle, refund_requests
from server.payments import Result, outcomes
from tests.settlement.conftest import Office
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import Failure, fails
from tests.support.racing import at_once, tally
from tests.support.shopping import cents
from tests.wallet.conftest import Wallets

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Order, Purchase, Request = orders_pb2.Order, orders_pb2.Purchase, orders_pb2.RefundRequest
Payment, Payout, Item = payments_pb2.Payment, settlement_pb2.Payout, carts_pb2.CartItem
MILEAGE = {"kind": pricing_pb2.Tender.MILEAGE}


@pytest.fixture(scope="module")
def office(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category):
    return Office(app, on_loop, grpc_channel, sql, admin, clock, follow_up, category)


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin, office):
    """What people do about orders, on the market of the office."""
    shop = Counter(app, on_loop, grpc_channel, sql, admin)
    shop.market, shop.category = office.market, office.category
    return shop


@pytest.fixture(scope="module")
def wallets(app, on_loop, grpc_channel, sql, admin, clock):
    return Wallets(app, on_loop, grpc_channel, sql, admin, clock)


@pytest.fixture(autouse=True)
def balanced(wallets):
    """After every story the trial balance is zero, and every balance is what its entries come to."""
    yield
    wallets.assert_balanced()


def of_seller(purchase, seller):
    (order,) = [order for order in purchase.orders if order.seller_id == seller.id]
    return order


# --- 1 ---


def test_two_sellers_a_coupon_points_and_a_card(office, shop, wallets, app, on_loop, sql):
    """Two sellers' goods, a coupon of one of them, points and a card; then the one's order is called off, in two parts."""
    ann, bob = office.seller(), office.seller()
    buyer = make.shopper(app, on_loop, shop.channel, "tok_never")
    make.points(shop.channel, shop.admin, buyer, "MILEAGE", 940)
    terms = {"method": "PERCENTAGE", "percentage": make.percent(10), "minimum_amount": make.dollars(5000)}
    coupon = make.coupon(shop.channel, ann, terms, type="PERCENTAGE")
    mugs, lamp = shop.variant(3000, seller=ann), shop.variant(4000, seller=bob)
    purchase, _ = shop.buy((mugs, 2), (lamp, 1), buyer=buyer, codes=[coupon.code], tender_choices=[MILEAGE])

    # Points are held until the card has paid, and consumed then.
    assert (purchase.payment_state, cents(purchase.total)) == (Purchase.PENDING, 9400)
    assert [wallets.account(buyer).on_hold.points, wallets.usable(buyer)] == [940, 0]
    (attempt,) = sql("SELECT id FROM payment_attempts WHERE payment_id = $1", purchase.payment_id)
    paid = Result("SUCCEEDED", f"ch_{attempt.id.hex}", amount_minor=8460, currency="USD")
    on_loop(outcomes.record_outcome(app, attempt.id, paid))
    account = wallets.account(buyer)
    assert [account.on_hold.points, account.consumed.points] == [0, 940]

    # Two orders, one payment, and every cent of it has its order.
    purchase = shop.call(buyer, "GetPurchase", id=purchase.id)
    anns, bobs = of_seller(purchase, ann), of_seller(purchase, bob)
    assert (purchase.payment_state, cents(anns.total), cents(bobs.total)) == (Purchase.PAID, 5400, 4000)
    stub = payments_pb2_grpc.PaymentsServiceStub(shop.channel)
    request = captures_pb2.ExplainPaymentAllocationsRequest(id=purchase.payment_id)
    shares = stub.ExplainPaymentAllocations(request, metadata=buyer.metadata).allocations
    assert {share.order_id: cents(share.amount) for share in shares} == {anns.id: 4860, bobs.id: 3600}
    assert [cents(shop.call(ann, "GetOrder", id=anns.id).commission)] == [540], "what the seller takes off lowers it"
    assert [cents(shop.call(bob, "GetOrder", id=bobs.id).commission)] == [400]
    assert [shop.stock(mugs), shop.stock(lamp)] == [(10, 2), (10, 1)]

    # One of the two mugs is called off: below the coupon's minimum the other costs its price.
    before = shop.order(bobs)
    made = shop.cancel(buyer, anns, (anns.items[0], 1))
    assert cents(made.refund_amount) == 5400 - 3000
    # Then the rest of that order.
    shop.call(buyer, "CancelOrder", id=anns.id)
    purchase = shop.call(buyer, "GetPurchase", id=purchase.id)
    assert [(cents(t.returned_amount), t.returned_points) for t in purchase.tenders] == [(540, 540), (4860, 0)]
    assert (purchase.payment_state, wallets.usable(buyer)) == (Purchase.PARTIALLY_REFUNDED, 540)
    assert (shop.back(anns), shop.back(bobs)) == (4860, 0)
    assert shop.order(bobs) == before, "the other order is as it was"
    assert [shop.stock(mugs), shop.stock(lamp)] == [(10, 0), (10, 1)]
    payment = stub.GetPayment(payments_pb2.GetPaymentRequest(id=purchase.payment_id), metadata=buyer.metadata)
    assert (payment.state, cents(payment.refundable_amount)) == (Payment.PARTIALLY_REFUNDED, 3600)
    office.follow_up()
    assert (office.balance(ann), office.balance(bob)) == ((0, 0, 0), (3600, 0, 0))


# --- 2 ---


def test_the_last_unit_is_sold_to_one_of_fifty(shop, app, on_loop, sql):
    variant = shop.variant(stock=1)
    buyers = [make.shopper(app, on_loop, shop.channel) for _ in range(50)]
    wanted = []
    for buyer in buyers:
        make.cart(shop.channel, buyer, shop.market.id, [(variant, 1)])
        wanted.append(partial(make.purchase, shop.channel, buyer, quote_token=make.quote(shop.channel, buyer).token))
    results = at_once(*wanted)
    assert tally(results) == (1, [REFUSED] * 49)
    reasons = {Failure(one).reason for one in results if isinstance(one, grpc.RpcError)}
    assert reasons == {"STOCK_INSUFFICIENT"}
    assert shop.stock(variant) == (1, 1), "nothing is left, and no more than there is was promised"
    ids = [buyer.id for buyer in buyers]
    for table in ("purchases", "orders", "payments"):
        (row,) = sql(f"SELECT count(*)::int AS rows FROM {table} WHERE customer_id = ANY($1)", ids)  # noqa: S608
        assert row.rows == 1, f"{table}: nothing is left behind by those who came too late"


# --- 3 ---


def test_a_payment_that_times_out_is_asked_for_again_under_its_key(shop, app, on_loop, clock, sql):
    buyer = make.shopper(app, on_loop, shop.channel, "tok_timeout_then_success")
    make.cart(shop.channel, buyer, shop.market.id, [(shop.variant(), 1)])
    again = partial(
        make.purchase,
        shop.channel,
        buyer,
        quote_token=make.quote(shop.channel, buyer).token,
        request_id=make.request_id(),
    )
    first, second = again(), again()
    assert first.payment_state == Purchase.PENDING, "nobody knows whether the money was taken"
    assert second.id == first.id
    clock.advance(seconds=61)
    shop.let(outcomes.resolve_unknown)
    third = again()
    assert (third.id, [order.id for order in third.orders]) == (first.id, [order.id for order in first.orders])
    assert shop.call(buyer, "GetPurchase", id=first.id).payment_state == Purchase.PAID
    assert len(sql("SELECT FROM orders WHERE customer_id = $1", buyer.id)) == 1
    charges = sql(
        """SELECT c.state FROM sandbox_charges c JOIN payment_attempts a ON a.id = c.key
           JOIN payments p ON p.id = a.payment_id WHERE p.customer_id = $1""",
        buyer.id,
    )
    assert [row.state for row in charges] == ["SUCCEEDED"]


# --- 4 ---


def test_a_seller_who_ignores_an_order_for_a_day_loses_it(shop, clock):
    variant = shop.variant(4200)
    purchase, _ = shop.buy((variant, 2))
    (order,) = purchase.orders
    clock.advance(hours=23, minutes=59)
    shop.let(lifecycle.cancel_unconfirmed)
    assert shop.order(order).state == Order.AWAITING_SELLER_CONFIRMATION
    clock.advance(minutes=1)
    shop.let(lifecycle.cancel_unconfirmed)
    seen = shop.order(order)
    last = seen.history[-1]
    assert (seen.state, last.actor_role, last.system_generated) == (Order.CANCELLED, "SYSTEM", True)
    assert (shop.back(order), shop.stock(variant)) == (8400, (10, 0))
    with fails(REFUSED, "STATE_FORBIDS", state="CANCELLED"):
        shop.call(shop.seller, "ConfirmOrder", id=order.id)


# --- 5 ---


def test_a_sale_is_paid_out_and_its_refund_taken_from_the_next_payout(office, shop, clock):
    seller = office.seller()
    lines = [(office.product(seller, price), 1) for price in (10_000, 6000)]
    purchase, buyer = shop.buy(*lines)
    (order,) = purchase.orders
    office.follow_up()
    office.deliver(order)
    delivered = clock.now()
    office.pass_days(6)
    assert (shop.order(order).state, office.balance(seller)) == (Order.DELIVERED, (14_400, 0, 0))
    office.pass_days(1)
    assert shop.order(order).state == Order.COMPLETED, "by itself, on the seventh day"
    office.settle()
    office.send()
    (first,) = office.payouts(seller)
    assert (first.state, cents(first.amount)) == (Payout.COMPLETED, 14_400)
    (statement,) = office.statements(seller)
    assert {entry.order_id for entry in office.entries(seller, statement_id=statement.id)} == {order.id}

    clock.advance(seconds=(delivered + timedelta(days=20) - clock.now()).total_seconds())
    dear, cheap = sorted(order.items, key=lambda item: -cents(item.total))
    asked = shop.ask(buyer, order, (dear, 1))
    done = shop.call(seller, "ApproveRefundRequest", id=asked.id)
    assert (done.state, shop.back(order)) == (Request.COMPLETED, 10_000)
    office.follow_up()
    assert office.balance(seller)[1] == -9000, "the payout is claimed back, with the commission"
    office.complete(office.sell(seller, 20_000))
    office.settle()
    office.send()
    assert [cents(payout.amount) for payout in office.payouts(seller)] == [14_400, 18_000 - 9000]

    late = (delivered + timedelta(days=30) - clock.now()).total_seconds()
    clock.advance(seconds=max(late, 0))
    with fails(REFUSED, "RETURN_TOO_LATE", order_item_id=cheap.id):
        shop.ask(buyer, order, (cheap, 1))
    assert shop.back(order) == 10_000


# --- 6 ---


@pytest.fixture
def on_a_friday(clock):
    """Moves the clock to ten o'clock in New York on a Friday that no holiday follows; returns the Wednesday after it."""
    zone = ZoneInfo("America/New_York")
    today = clock.now().astimezone(zone).date()
    feasts = holidays.country_holidays("US")
    day = today + timedelta(days=1)
    while day.weekday() != 4 or any(day + timedelta(days=after) in feasts for after in range(6)):
        day += timedelta(days=1)
    ten = datetime(day.year, day.month, day.day, 10, tzinfo=zone)
    clock.advance(seconds=(ten - clock.now()).total_seconds())
    return day + timedelta(days=5), zone


def test_a_seller_who_is_silent_over_a_weekend_has_agreed_on_wednesday(shop, on_a_friday, clock):
    cheap, buyer = shop.delivered((50_000, 1))
    dear, other = shop.delivered((50_001, 1))
    wednesday, zone = on_a_friday
    small = shop.ask(buyer, cheap, (cheap.items[0], 1), reason="WRONG_ITEM")
    large = shop.ask(other, dear, (dear.items[0], 1), reason="WRONG_ITEM")
    end = small.seller_response_deadline_time.ToDatetime(UTC).astimezone(zone)
    assert (end.date(), end.hour) == (wednesday, 23)

    def states():
        shop.let(refund_requests.follow_deadlines)
        return [shop.call(shop.admin, "GetRefundRequest", id=one.id).state for one in (small, large)]

    clock.advance(seconds=(end - clock.now()).total_seconds() - 60)
    assert states() == [Request.PENDING_SELLER_RESPONSE] * 2
    clock.advance(seconds=120)
    assert states() == [Request.COMPLETED, Request.PENDING_REVIEW]
    assert (shop.back(cheap), shop.back(dear)) == (50_000, 0), "above 500 dollars staff decide"
    shop.call(shop.admin, "ApproveRefundRequest", id=large.id)
    assert shop.back(dear) == 50_001


# --- 7 ---


def test_a_product_that_changes_leaves_what_was_kept_of_it(shop, app, on_loop):
    product = make.product(shop.channel, shop.seller, shop.category.id, [shop.market.id], price=2000)
    variant = product.variants[0].id
    purchase, buyer = shop.buy((variant, 1))
    (order,) = purchase.orders
    shop.bring(order, "Deliver")
    favorites = favorites_pb2_grpc.FavoritesServiceStub(shop.channel)
    reviews = reviews_pb2_grpc.ReviewsServiceStub(shop.channel)
    carts = carts_pb2_grpc.CartsServiceStub(shop.channel)
    request = favorites_pb2.CreateFavoriteRequest(favorite={"product_id": product.id}, request_id=make.request_id())
    favorite = favorites.CreateFavorite(request, metadata=buyer.metadata)
    written = {"order_item_id": order.items[0].id, "rating": 5, "title": "Good", "text": "It does what it should do."}
    request = reviews_pb2.CreateReviewRequest(review=written, request_id=make.request_id())
    review = reviews.CreateReview(request, metadata=buyer.metadata)
    other = make.customer(app, on_loop)
    make.cart(shop.channel, other, shop.market.id, [(variant, 1)])

    def kept():
        (line,) = carts.GetCart(carts_pb2.GetCartRequest(), metadata=other.metadata).items
        liked = favorites.GetFavorite(favorites_pb2.GetFavoriteRequest(id=favorite.id), metadata=buyer.metadata)
        said = reviews.GetReview(reviews_pb2.GetReviewRequest(id=review.id), metadata=buyer.metadata)
        bought = shop.call(buyer, "GetOrder", id=order.id)
        seen = (bought.items[0], bought.total, liked.title, liked.price, said.title, said.text, said.rating, said.state)
        return seen, (line.unit_price_snapshot, line.product_snapshot_index), line

    before, put_in, line = kept()
    assert cents(line.unit_price) == 2000
    catalog = catalog_pb2_grpc.CatalogServiceStub(shop.channel)
    renamed = catalog_pb2.Product(id=product.id, title=make.unique("Another "))
    catalog.UpdateProduct(catalog_pb2.UpdateProductRequest(product=renamed), metadata=shop.seller.metadata)
    dearer = catalog_pb2.Variant(id=variant, price=make.dollars(2500))
    catalog.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=dearer), metadata=shop.seller.metadata)
    after, still, line = kept()
    assert (after, still) == (before, put_in)
    assert (cents(line.unit_price), line.price_change) == (2500, Item.PRICE_UP_ALERT), "and yet the cart tells"
    catalog.DiscontinueProduct(catalog_pb2.DiscontinueProductRequest(id=product.id), metadata=shop.seller.metadata)
    after, still, line = kept()
    assert (after, still, line.availability) == (before, put_in, Item.PRODUCT_UNAVAILABLE)


# --- 13 ---


def test_a_seller_is_suspended_with_carts_orders_and_money_under_way(office, shop, app, on_loop, clock):
    seller = office.seller()
    variant = office.product(seller)
    sellers = identity_pb2_grpc.IdentityServiceStub(shop.channel)
    paid_for = office.sell(seller)
    office.complete(paid_for)
    office.settle()
    (due,) = office.payouts(seller)
    purchase, _ = shop.buy((variant, 1))
    (under_way,) = purchase.orders
    shopper = make.shopper(app, on_loop, shop.channel)
    make.cart(shop.channel, shopper, shop.market.id, [(variant, 1)])
    token = make.quote(shop.channel, shopper).token
    request = identity_pb2.SuspendSellerRequest(id=seller.id, reason="Complaints.")
    sellers.SuspendSeller(request, metadata=shop.admin.metadata)

    # Carts: the line stays, and is not bought, not even by what was quoted before.
    carts = carts_pb2_grpc.CartsServiceStub(shop.channel)
    (line,) = carts.GetCart(carts_pb2.GetCartRequest(), metadata=shopper.metadata).items
    assert line.availability == Item.SELLER_UNAVAILABLE
    with fails(REFUSED, "CHECKOUT_BLOCKED"):
        make.quote(shop.channel, shopper)
    with fails(REFUSED, "CHECKOUT_BLOCKED"):
        make.purchase(shop.channel, shopper, quote_token=token)

    # Orders: what is bought is delivered, by the suspended seller.
    shop.bring(under_way, "Deliver", seller)
    office.pass_days(7)
    assert shop.order(under_way).state == Order.COMPLETED

    # Money: what was due before is held, and what is due now as well.
    office.settle()
    office.send()
    held = office.payouts(seller)
    assert [(one.state, one.hold_reason, cents(one.amount)) for one in held] == [
        (Payout.ON_HOLD, Payout.SELLER_SUSPENDED, 9000)
    ] * 2
    assert held[0].id == due.id
    with fails(REFUSED, "SELLER_PAYOUTS_HELD"):
        office.call("ReleasePayout", office.admin, id=due.id)

    request = identity_pb2.ReinstateSellerRequest(id=seller.id, reason="Solved.")
    sellers.ReinstateSeller(request, metadata=shop.admin.metadata)
    assert make.purchase(shop.channel, shopper).payment_state == Purchase.PAID
    office.settle()
    office.send()
    assert [(one.state, cents(one.amount)) for one in office.payouts(seller)] == [(Payout.COMPLETED, 9000)] * 2
    office.settle()
    assert len(office.payouts(seller)) == 2, "let go once"
