"""Coupons and points that are applied to a cart: looked at anew with it, used by its checkout, given back where that fails."""

from functools import partial

import grpc
import pytest

from mall.carts.v1 import carts_pb2, choices_pb2
from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from server.orders import lifecycle
from storage.queries import carts as cart_queries
from tests.support import make, racing
from tests.support.expect import fails
from tests.support.shopping import Shopper, cents, new_guest

REFUSED, NOT_FOUND = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.NOT_FOUND
INVALID = grpc.StatusCode.INVALID_ARGUMENT
Applied, AppliedCoupon = choices_pb2.Applied, choices_pb2.AppliedCoupon
TEN_OFF = {"method": "FIXED_AMOUNT", "amount": make.dollars(1000), "stackable": True}
FIFTH_OFF = {"method": "PERCENTAGE", "percentage": make.percent(20), "scope": "ITEM", "stackable": True}
MILEAGE, COIN = pricing_pb2.Tender.MILEAGE, pricing_pb2.Tender.COIN


@pytest.fixture
def market(grpc_channel, admin):
    """A channel of its own for each test: what applies there by itself meets nobody else."""
    return make.channel(grpc_channel, admin)


@pytest.fixture
def goods(grpc_channel, seller, category, market):
    def goods(price=2000, **changes):
        product = make.product(grpc_channel, seller, category.id, [market.id], price=price, **{"stock": 500, **changes})
        return product.variants[0].id

    return goods


class Chooser(Shopper):
    """Somebody who applies coupons and points to a cart."""

    def __init__(self, stub, actor=None, token="", orders=None):
        super().__init__(stub, actor, token)
        self.actor, self.orders = actor, orders

    def apply(self, code="", issuance_id="", **changes):
        request = choices_pb2.ApplyCouponRequest(code=code, issuance_id=issuance_id, **changes)
        return self.stub.ApplyCoupon(request, metadata=self.metadata)

    def take_off(self, coupon):
        return self.stub.RemoveCoupon(choices_pb2.RemoveCouponRequest(id=coupon.id), metadata=self.metadata)

    def pay_with(self, kind, points=0, **changes):
        request = choices_pb2.ApplyPointsRequest(kind=kind, points=points, **changes)
        return self.stub.ApplyPoints(request, metadata=self.metadata)

    def keep(self, points):
        return self.stub.RemovePoints(choices_pb2.RemovePointsRequest(id=points.id), metadata=self.metadata)

    def quote(self, **asked):
        return self.orders.QuoteCheckout(orders_pb2.QuoteCheckoutRequest(**asked), metadata=self.metadata)

    def place(self, **asked):
        request = orders_pb2.PlaceOrderRequest(
            quote_token=self.quote(**asked).token, terms_accepted=True, request_id=make.request_id()
        )
        return self.orders.PlaceOrder(request, metadata=self.metadata)


@pytest.fixture
def buyer(app, on_loop, grpc_channel, grpc_stub):
    """A shopper with an address and a card: `buyer(token="tok_declined")`."""
    orders = orders_pb2_grpc.OrdersServiceStub(grpc_channel)

    def buyer(token="tok_success"):
        return Chooser(grpc_stub, make.shopper(app, on_loop, grpc_channel, token), orders=orders)

    return buyer


@pytest.fixture
def coupon(grpc_channel, admin):
    return lambda terms=TEN_OFF, **changes: make.coupon(grpc_channel, admin, terms, **changes)


def states(cart):
    return [Applied.State.Name(each.state) for each in cart.coupons]


def amounts(cart):
    return cents(cart.subtotal), cents(cart.discount), cents(cart.total)


def why(applied):
    return pricing_pb2.DiscountOutcome.Reason.Name(applied.outcome.reason)


# --- coupons ---


def test_a_cart_shows_what_a_coupon_takes_off_and_the_checkout_uses_it(goods, market, buyer, coupon):
    shopper, made = buyer(), coupon()
    shopper.fill((goods(3000), 1), (goods(1000), 2), channel_id=market.id)
    typed = f" {made.code.lower()}- "
    cart = shopper.apply(typed, note="From the newsletter.")
    (applied,) = cart.coupons
    assert (applied.cart_id, applied.coupon_id, applied.code) == (cart.id, made.id, made.code)
    assert (applied.state, applied.stack_group) == (Applied.ACTIVE, AppliedCoupon.STACKABLE)
    assert (applied.note, applied.issuance_id) == ("From the newsletter.", "")
    assert applied.apply_time.seconds
    assert cents(applied.outcome.amount) == 1000
    assert amounts(cart) == (5000, 1000, 4000)
    # By what the lines come to, to the cent, and each says why.
    assert [(cents(item.discount), cents(item.total)) for item in cart.items] == [(600, 2400), (400, 1600)]
    assert [[a.source for a in item.adjustments] for item in cart.items] == [[f"coupon:{made.id}"]] * 2
    assert [outcome.coupon_id for outcome in cart.discounts] == [made.id]
    assert shopper.cart() == cart
    quote = shopper.quote()
    assert cents(quote.discount) == 1000
    purchase = shopper.place()
    assert (cents(purchase.discount), purchase.coupon_code) == (1000, made.code)
    converted = shopper.cart(cart.id)
    assert (states(converted), converted.coupons[0].HasField("outcome")) == (["USED"], False)
    assert not shopper.cart().coupons, "a new cart has none"


def test_what_a_request_names_counts_instead_of_what_is_applied(goods, market, buyer, coupon):
    shopper, applied, named = buyer(), coupon(), coupon(FIFTH_OFF)
    shopper.add(goods(3000), channel_id=market.id)
    shopper.apply(applied.code)
    quote = shopper.quote(codes=[named.code])
    assert ([one.coupon_id for one in quote.discounts], cents(quote.discount)) == ([named.id], 600)


def test_a_coupon_is_looked_at_anew_with_the_cart(goods, market, buyer, coupon, sql):
    shopper = buyer()
    made = coupon({**TEN_OFF, "minimum_amount": make.dollars(5000)})
    variant = goods(3000)
    shopper.add(variant, channel_id=market.id)
    cart = shopper.apply(made.code)
    assert (states(cart), why(cart.coupons[0]), amounts(cart)) == (["REJECTED"], "BELOW_MINIMUM", (3000, 0, 3000))
    assert cents(cart.coupons[0].outcome.missing) == 2000
    cart = shopper.add(variant)
    assert (states(cart), amounts(cart)) == (["ACTIVE"], (6000, 1000, 5000))
    item = cart.items[0]
    shopper.update(item, "quantity", quantity=1)
    assert states(shopper.cart()) == ["REJECTED"]
    shopper.update(item, "quantity", quantity=2)
    # What cannot be bought counts for no minimum.
    sql("UPDATE variants SET state = 'INACTIVE' WHERE id = $1", variant)
    cart = shopper.cart()
    assert (states(cart), why(cart.coupons[0]), amounts(cart)) == (["REJECTED"], "NOT_APPLICABLE", (0, 0, 0))
    sql("UPDATE variants SET state = 'ACTIVE' WHERE id = $1", variant)
    sql("UPDATE coupons SET end_time = now() - interval '1 day', start_time = NULL WHERE id = $1", made.id)
    cart = shopper.cart()
    assert (states(cart), why(cart.coupons[0]), cents(cart.discount)) == (["REJECTED"], "EXPIRED", 0)
    assert cents(shopper.quote().discount) == 0, "a checkout goes on without it"
    assert not shopper.take_off(cart.coupons[0]).coupons
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="applied_coupon"):
        shopper.take_off(cart.coupons[0])


def test_a_cart_without_goods_keeps_its_coupons(goods, market, buyer, coupon, grpc_channel, admin):
    shopper = buyer()
    item = shopper.add(goods(), channel_id=market.id).items[0]
    shopper.apply(coupon().code)
    cart = shopper.remove(item)
    assert (states(cart), why(cart.coupons[0]), amounts(cart)) == (["REJECTED"], "NOT_APPLICABLE", (0, 0, 0))
    cart = shopper.apply(coupon(FIFTH_OFF).code)
    assert states(cart) == ["REJECTED", "REJECTED"]
    assert states(shopper.add(goods(5000))) == ["ACTIVE", "ACTIVE"]


def test_what_can_never_be_used_is_not_applied(goods, market, buyer, coupon, app, on_loop, grpc_channel, admin):
    shopper = buyer()
    shopper.add(goods(), channel_id=market.id)
    expired, elsewhere = coupon(), coupon(channel_id=make.channel(grpc_channel, admin).id)
    with fails(REFUSED, "COUPON_REFUSED", cause="CHANNEL_MISMATCH", coupon_id=elsewhere.id):
        shopper.apply(elsewhere.code)
    foreign = make.customer(app, on_loop)
    issued = make.issue(grpc_channel, admin, expired, foreign)
    for unknown in ({"code": make.unique("NONE")}, {"issuance_id": issued.id}, {"code": "--"}):
        with fails(REFUSED, "COUPON_REFUSED", cause="UNKNOWN"):
            shopper.apply(**unknown)
    with fails(INVALID, "INVALID_FIELDS", "code"):
        shopper.apply()
    with fails(INVALID, "INVALID_FIELDS", "code"):
        shopper.apply(expired.code, issued.id)
    assert not shopper.cart().coupons


def test_unknown_codes_are_limited(goods, market, buyer, coupon):
    shopper, made = buyer(), coupon()
    shopper.add(goods(), channel_id=market.id)
    for _ in range(10):
        with fails(REFUSED, "COUPON_REFUSED", cause="UNKNOWN"):
            shopper.apply(make.unique("GUESS"))
    with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
        shopper.apply(made.code)


def test_an_issued_coupon_is_its_owners(goods, market, buyer, coupon, grpc_channel, admin):
    shopper, other, made = buyer(), buyer(), coupon({**TEN_OFF, "stackable": False})
    issued = make.issue(grpc_channel, admin, made, shopper.actor)
    for one in (shopper, other):
        one.add(goods(5000), channel_id=market.id)
    cart = shopper.apply(issuance_id=issued.id)
    (applied,) = cart.coupons
    assert (applied.issuance_id, applied.code, applied.stack_group) == (issued.id, "", AppliedCoupon.EXCLUSIVE)
    assert cents(cart.discount) == 1000
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        other.take_off(applied)
    shopper.place()
    with fails(REFUSED, "COUPON_REFUSED", cause="USED_BY_CUSTOMER"):
        shopper.add(goods(5000), channel_id=market.id)
        shopper.apply(issuance_id=issued.id)


def test_what_does_not_combine_is_rejected_with_the_better_one_chosen(goods, market, buyer, coupon):
    shopper = buyer()
    shopper.add(goods(10_000), channel_id=market.id)
    small, large = coupon({**TEN_OFF, "stackable": False}), coupon({**FIFTH_OFF, "stackable": False})
    shopper.apply(small.code)
    cart = shopper.apply(large.code)
    assert (states(cart), cents(cart.discount)) == (["REJECTED", "ACTIVE"], 2000)
    assert pricing_pb2.DiscountOutcome.State.Name(cart.coupons[0].outcome.state) == "NOT_CHOSEN"
    assert cents(shopper.quote().discount) == 2000


@pytest.fixture
def two_at_once(goods, market, buyer, coupon, database_url):
    """Applies two coupons at once to a cart that takes one more: the shopper, and what the calls came to."""

    def two_at_once():
        shopper = buyer()
        shopper.add(goods(50_000), channel_id=market.id)
        for _ in range(9):
            shopper.apply(coupon().code)
        codes = [coupon().code for _ in range(2)]
        with racing.meeting(database_url, cart_queries, "lines", 2):
            return shopper, racing.tally(racing.at_once(*(partial(shopper.apply, code) for code in codes)))

    return two_at_once


def test_a_cart_takes_ten_coupons(two_at_once, coupon):
    shopper, outcome = two_at_once()
    assert outcome == (1, [grpc.StatusCode.RESOURCE_EXHAUSTED])
    with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "CART_COUPON_LIMIT", limit=10):
        shopper.apply(coupon().code)
    cart = shopper.cart()
    assert (len(cart.coupons), cents(cart.discount)) == (10, 10_000)
    assert len(shopper.apply(cart.coupons[0].code, note="again").coupons) == 10, "the same one is no further one"
    assert shopper.cart().coupons[0].note == "again"


def test_without_the_lock_a_cart_takes_too_many_coupons(two_at_once, monkeypatch):
    opening = racing.without(cart_queries._opening_member(), " FOR UPDATE")
    monkeypatch.setattr(cart_queries, "_opening_member", lambda: opening)
    shopper, outcome = two_at_once()
    assert outcome == (2, [])
    assert len(shopper.cart().coupons) == 11


# --- what applies by itself ---


def test_a_gift_by_measure_says_how_much_it_is(goods, market, buyer, app, grpc_channel, admin):
    cheese = goods(price=700, stock=300_000, measure={"unit": "KILOGRAM", "step": {"value": "0.25"}})
    shopper = buyer()
    shopper.add(goods(10_000), 1, channel_id=market.id)
    make.campaign(grpc_channel, admin, app, {"method": "FREE_GIFT", "gift_variant_id": cheese}, channel_id=market.id)
    (given,) = shopper.cart().gifts
    assert (given.quantity, given.measured_quantity.value) == (1, "0.25")


def test_promotions_show_in_carts(goods, market, buyer, app, grpc_channel, admin, seller, category):
    present = make.product(grpc_channel, seller, category.id, [market.id], price=500, stock=5)
    shopper = buyer()
    shopper.add(goods(10_000), 2, channel_id=market.id)
    make.campaign(grpc_channel, admin, app, FIFTH_OFF, channel_id=market.id)
    gift = {"method": "FREE_GIFT", "gift_variant_id": present.variants[0].id, "stackable": True}
    make.campaign(grpc_channel, admin, app, gift, channel_id=market.id)
    cart = shopper.cart()
    assert amounts(cart) == (20_000, 4000, 16_000)
    assert [pricing_pb2.PriceAdjustment.Kind.Name(a.kind) for a in cart.items[0].adjustments] == ["SALE"]
    (given,) = cart.gifts
    assert (given.variant_id, given.product_id) == (present.variants[0].id, present.id)
    assert (given.product_title, given.quantity) == (present.title, 1)
    assert len(cart.discounts) == 2
    assert len(cart.items) == 1, "a gift is no line"
    assert cents(shopper.quote().total) == 16_000


def test_what_is_for_first_orders_is_known_to_the_cart(goods, market, buyer, coupon):
    shopper = buyer()
    first = coupon(type="WELCOME", first_order_only=True)
    shopper.add(goods(5000), channel_id=market.id)
    assert states(shopper.apply(first.code)) == ["ACTIVE"]
    shopper.place()
    shopper.add(goods(5000), channel_id=market.id)
    with fails(REFUSED, "COUPON_REFUSED"):
        shopper.apply(first.code)


# --- guests ---


def test_a_guest_sees_what_a_code_takes_off_and_takes_it_along(
    goods, market, buyer, coupon, grpc_stub, grpc_channel, admin
):
    made, member = coupon(), buyer()
    visitor = new_guest(grpc_stub, channel_id=market.id)
    guest = Chooser(grpc_stub, token=visitor.token)
    guest.add(goods(3000))
    cart = guest.apply(made.code)
    assert (states(cart), amounts(cart)) == (["ACTIVE"], (3000, 1000, 2000))
    with fails(grpc.StatusCode.UNAUTHENTICATED, "AUTH_REQUIRED"):
        guest.pay_with(MILEAGE)
    issued = make.issue(grpc_channel, admin, made, member.actor)
    with fails(grpc.StatusCode.UNAUTHENTICATED, "AUTH_REQUIRED"):
        guest.apply(issuance_id=issued.id)
    merged = member.merge(guest).cart
    assert (states(merged), merged.coupons[0].cart_id, amounts(merged)) == (["ACTIVE"], merged.id, (3000, 1000, 2000))
    assert member.merge(guest).cart.coupons == merged.coupons
    another = Chooser(grpc_stub, token=new_guest(grpc_stub, channel_id=market.id).token)
    another.add(goods(3000))
    another.apply(made.code)
    assert not another.clear().coupons
    assert not another.cart().coupons


# --- points ---


def test_points_are_applied_and_pay(goods, market, buyer, grpc_channel, admin):
    shopper = buyer()
    make.points(grpc_channel, admin, shopper.actor, "MILEAGE", 700)
    shopper.add(goods(3000), channel_id=market.id)
    cart = shopper.pay_with(MILEAGE, 500, note="For now.")
    (applied,) = cart.points
    assert (applied.cart_id, applied.kind, applied.points, applied.state) == (cart.id, MILEAGE, 500, Applied.ACTIVE)
    assert (applied.reason, applied.note, applied.apply_time.seconds > 0) == ("redeem", "For now.", True)
    assert applied.account_id
    assert (cents(applied.outcome.amount), applied.outcome.available_points) == (500, 700)
    assert amounts(cart) == (3000, 0, 3000), "points pay, and take nothing off"
    # As many as there are, which is what counts from now on.
    cart = shopper.pay_with(MILEAGE, reason="all of them")
    assert [(p.points, p.reason, p.outcome.points) for p in cart.points] == [(0, "all of them", 700)]
    assert next((t.kind, cents(t.amount)) for t in shopper.quote().tenders) == (MILEAGE, 700)
    # Less than the wallet has now: it cannot be used, and the cart says so.
    cart = shopper.pay_with(MILEAGE, 900)
    (applied,) = cart.points
    assert (applied.state, applied.outcome.reason) == (Applied.REJECTED, pricing_pb2.TenderOutcome.INSUFFICIENT)
    assert shopper.pay_with(COIN, 10).points[1].outcome.reason == pricing_pb2.TenderOutcome.EMPTY
    for each in shopper.cart().points:
        cart = shopper.keep(each)
    assert not cart.points
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="applied_points"):
        shopper.keep(applied)
    shopper.pay_with(MILEAGE, 300)
    purchase = shopper.place()
    assert [(t.kind, t.points) for t in purchase.tenders if t.points] == [(MILEAGE, 300)]
    (used,) = shopper.cart(cart.id).points
    assert (used.state, used.points) == (Applied.USED, 300)


# --- with a purchase ---


def test_what_a_purchase_waits_with_is_locked_and_comes_back(
    goods, market, buyer, coupon, grpc_channel, admin, app, on_loop, clock
):
    shopper, made = buyer("tok_declined"), coupon()
    make.points(grpc_channel, admin, shopper.actor, "MILEAGE", 100)
    bought, left = goods(5000), goods(4000)
    shopper.fill((bought, 1), (left, 1), channel_id=market.id)
    shopper.apply(made.code)
    cart = shopper.pay_with(MILEAGE)
    shopper.place(variant_ids=[bought])
    cart = shopper.cart()
    assert [item.variant_id for item in cart.items] == [left]
    assert (states(cart), [p.state for p in cart.points]) == (["LOCKED"], [Applied.LOCKED])
    assert (cart.points[0].points, amounts(cart)) == (100, (4000, 0, 4000))
    with fails(REFUSED, "STATE_FORBIDS", resource="applied_coupon", state="LOCKED"):
        shopper.take_off(cart.coupons[0])
    with fails(REFUSED, "STATE_FORBIDS", resource="applied_points", state="LOCKED"):
        shopper.keep(cart.points[0])
    with fails(REFUSED, "STATE_FORBIDS", resource="applied_points", state="LOCKED"):
        shopper.pay_with(MILEAGE)
    clock.advance(hours=1)
    on_loop(lifecycle.expire_unpaid(app))
    cart = shopper.cart()
    assert {item.variant_id for item in cart.items} == {bought, left}
    assert (states(cart), amounts(cart)) == (["ACTIVE"], (9000, 1000, 8000))
    assert [p.state for p in cart.points] == [Applied.ACTIVE]


def test_coupons_come_back_into_the_cart_that_the_buyer_has_then(goods, market, buyer, coupon, app, on_loop, clock):
    shopper, made = buyer("tok_declined"), coupon()
    shopper.add(goods(5000), channel_id=market.id)
    before = shopper.apply(made.code)
    shopper.place()
    now = shopper.add(goods(6000), channel_id=market.id)
    assert now.id != before.id
    assert not now.coupons
    clock.advance(hours=1)
    on_loop(lifecycle.expire_unpaid(app))
    cart = shopper.cart()
    assert (cart.id, states(cart), cart.coupons[0].cart_id) == (now.id, ["ACTIVE"], now.id)
    assert not shopper.cart(before.id).coupons


def test_staff_sees_the_points_of_the_owner(goods, market, buyer, grpc_channel, admin, grpc_stub):
    shopper = buyer()
    make.points(grpc_channel, admin, shopper.actor, "COIN", 50)
    shopper.add(goods(3000), channel_id=market.id)
    cart = shopper.pay_with(COIN)
    seen = grpc_stub.GetCart(carts_pb2.GetCartRequest(id=cart.id), metadata=admin.metadata)
    assert seen.points == cart.points
