"""Wishlists: who sees them, what is in them, their way into carts and back, and what customers are told."""

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.favorites.v1 import favorites_pb2 as pb
from server.favorites import wishlists
from storage.queries import favorites as locks
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, meeting, tally, without
from tests.support.shopping import cents

NOT_FOUND, INVALID = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.INVALID_ARGUMENT
EXHAUSTED, EXISTS = grpc.StatusCode.RESOURCE_EXHAUSTED, grpc.StatusCode.ALREADY_EXISTS
Wishlist = pb.Wishlist


def seen(kept, actor, wishlist):
    return kept.call("GetWishlist", actor, id=wishlist.id)


# --- lists ---


def test_the_first_list_is_primary_until_another_is_chosen(kept, customer):
    first, second = kept.list(customer, description="Soon"), kept.list(customer, "Holiday")
    assert (first.primary, second.primary, first.privacy, first.description) == (True, False, Wishlist.PRIVATE, "Soon")
    assert kept.call("SetPrimaryWishlist", customer, id=second.id).primary
    assert not seen(kept, customer, first).primary


def test_titles_are_unique_for_a_customer(kept, customer):
    kept.list(customer, "Birthday")
    with fails(EXISTS, "WISHLIST_TITLE_TAKEN"):
        kept.list(customer, "BIRTHDAY")


def test_a_customer_has_no_more_lists_than_the_limit(kept, customer):
    for number in range(10):
        kept.list(customer, f"List {number}")
    with fails(EXHAUSTED, "WISHLIST_LIMIT", limit=10):
        kept.list(customer, "One more")


def test_who_is_not_verified_has_no_list(kept):
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "EMAIL_NOT_VERIFIED"):
        kept.list(kept.customer(verified=False))


def test_a_list_offers_no_way_around_the_mall(kept, customer):
    with fails(INVALID, "INVALID_FIELDS", "wishlist.description"):
        kept.list(customer, description="WhatsApp 0176 1234567", privacy=Wishlist.PUBLIC)


def test_a_deleted_list_takes_its_items_along(kept, customer):
    wishlist = kept.list(customer)
    item = kept.item(customer, wishlist, kept.product())
    gone = kept.call("DeleteWishlist", customer, id=wishlist.id)
    assert (gone.item_count, gone.primary, gone.HasField("delete_time")) == (0, False, True)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        kept.call("GetWishlistItem", customer, id=item.id)


# --- shared ones ---


def test_whoever_has_the_token_sees_a_shared_list(kept, customer):
    wishlist, product, hidden = kept.list(customer, description="For all"), kept.product(), kept.product()
    kept.item(customer, wishlist, product, priority=2, note="Secret", price_alert_threshold=make.dollars(5000))
    kept.item(customer, wishlist, hidden)
    kept.hide(hidden)
    id_ = make.request_id()
    shared = kept.call("ShareWishlist", customer, id=wishlist.id, request_id=id_)
    assert (shared.wishlist.privacy, shared.wishlist.HasField("share_time")) == (Wishlist.SHARED, True)
    assert kept.call("ShareWishlist", customer, id=wishlist.id, request_id=id_) == shared
    other = kept.customer()
    view = kept.call("ViewWishlist", other, share_token=shared.share_token)
    assert (view.wishlist_id, view.title, view.description) == (wishlist.id, "Birthday", "For all")
    assert [(i.variant_id, i.product_id, i.product_title, i.priority) for i in view.items] == [
        (product.variants[0].id, product.id, product.title, 2)
    ]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        kept.call("ViewWishlist", other, id=wishlist.id)
    (row,) = kept.sql("SELECT share_hash FROM wishlists WHERE id = $1", wishlist.id)
    assert shared.share_token.encode() not in row["share_hash"]
    kept_answers = kept.sql("SELECT response FROM requests WHERE request_id = $1", id_)
    assert len(kept_answers) == 1
    assert shared.share_token.encode() not in kept_answers[0]["response"]


def test_a_new_token_voids_the_one_before(kept, customer):
    wishlist, other = kept.list(customer), kept.customer()
    old, new = (kept.call("ShareWishlist", customer, id=wishlist.id).share_token for _ in range(2))
    assert kept.call("ViewWishlist", other, share_token=new).wishlist_id == wishlist.id
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        kept.call("ViewWishlist", other, share_token=old)


def test_a_list_made_private_has_no_token(kept, customer):
    wishlist, other = kept.list(customer, privacy=Wishlist.PUBLIC), kept.customer()
    token = kept.call("ShareWishlist", customer, id=wishlist.id).share_token
    assert kept.call("ViewWishlist", other, id=wishlist.id).title == "Birthday"
    for privacy in (Wishlist.PRIVATE, Wishlist.SHARED):
        values = {"id": wishlist.id, "privacy": privacy}
        changed = kept.call("UpdateWishlist", customer, wishlist=values)
        assert not changed.HasField("share_time")
    for asked in ({"id": wishlist.id}, {"share_token": token}):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            kept.call("ViewWishlist", other, **asked)


def test_sharing_is_a_switch_of_the_customer(kept, customer):
    wishlist = kept.list(customer, privacy=Wishlist.PUBLIC)
    kept.wish(customer, wishlist_sharing=False)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        kept.call("ViewWishlist", kept.customer(), id=wishlist.id)
    with fails(INVALID, "INVALID_FIELDS", "id"):
        kept.call("ViewWishlist", customer)


# --- items ---


def test_a_variant_is_wished_for_once_in_a_list(kept, customer):
    wishlist, product = kept.list(customer), kept.product(price=2500, stock=0)
    made = kept.item(customer, wishlist, product, note="Blue", notify_on_availability=True)
    assert (cents(made.price), made.priority, made.note, made.seller_id) == (2500, 5, "Blue", kept.seller.id)
    assert made.notify_on_availability
    with fails(EXISTS, "WISHLIST_ITEM_EXISTS"):
        kept.item(customer, wishlist, product)
    kept.item(customer, kept.list(customer, "Other"), product)
    assert seen(kept, customer, wishlist).item_count == 1
    kept.call("DeleteWishlistItem", customer, id=made.id)
    assert seen(kept, customer, wishlist).item_count == 0
    kept.item(customer, wishlist, product)


def test_items_go_into_ones_own_list_and_are_of_what_is_shown(kept, customer):
    foreign, hidden = kept.list(kept.customer()), kept.product()
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="wishlist"):
        kept.item(customer, foreign, kept.product())
    kept.hide(hidden)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="variant"):
        kept.item(customer, kept.list(customer), hidden)


def test_a_threshold_is_in_the_currency_of_the_channel(kept, customer):
    wishlist, product = kept.list(customer), kept.product()
    with fails(INVALID, "INVALID_FIELDS", "wishlist_item.price_alert_threshold.currency_code"):
        kept.item(customer, wishlist, product, price_alert_threshold=make.money(100, "EUR"))
    with fails(INVALID, "INVALID_FIELDS", "wishlist_item.price_alert_threshold"):
        kept.item(customer, wishlist, product, price_alert_threshold=make.dollars(0))
    made = kept.item(customer, wishlist, product, price_alert_threshold=make.dollars(100))
    with fails(INVALID, "INVALID_FIELDS", "wishlist_item.price_alert_threshold.currency_code"):
        values = {"id": made.id, "price_alert_threshold": make.money(100, "EUR")}
        kept.call("UpdateWishlistItem", customer, wishlist_item=values)


def test_all_lists_together_hold_no_more_than_the_limit(kept, customer):
    limit = make.setting(kept.channel, kept.admin, "favorites.wishlist_item_limit", "1")
    kept.item(customer, kept.list(customer), kept.product())
    with fails(EXHAUSTED, "WISHLIST_ITEM_LIMIT", limit=1):
        kept.item(customer, kept.list(customer, "Other"), kept.product())
    kept.sql("DELETE FROM configurations WHERE id = $1", limit.id)


@pytest.fixture
def race(kept, customer, database_url, monkeypatch):
    """Lists that are made at once by somebody who may have three; returns how many there are."""

    async def lock(tx, customer_id):
        await locks.lock_customer(tx, customer_id)

    monkeypatch.setattr(wishlists, "lock_customer", lock)

    def race():
        limit = make.setting(kept.channel, kept.admin, "favorites.wishlist_limit", "3")
        kept.list(customer, "First")
        with meeting(database_url, locks, "lock_customer", 4):
            tally(at_once(*[lambda n=n: kept.list(customer, f"List {n}") for n in range(4)]))
        kept.sql("DELETE FROM configurations WHERE id = $1", limit.id)
        return len(kept.call("ListWishlists", customer).wishlists)

    return race


def test_simultaneous_lists_stay_within_the_limit(race):
    assert race() == 3


def test_the_race_for_lists_notices_a_missing_lock(race, monkeypatch):
    monkeypatch.setattr(locks, "_LOCK", without(locks._LOCK, "FOR NO KEY UPDATE"))
    assert race() > 3


# --- carts ---


def cart_of(kept, actor):
    stub = carts_pb2_grpc.CartsServiceStub(kept.channel)
    return stub.GetCart(carts_pb2.GetCartRequest(), metadata=actor.metadata)


def test_what_can_be_bought_goes_into_the_cart_and_stays_wished(kept, customer):
    wishlist, good, gone = kept.list(customer), kept.product(), kept.product(stock=0)
    items = [kept.item(customer, wishlist, product) for product in (good, gone)]
    answer = kept.call("AddWishlistToCart", customer, id=wishlist.id, channel_id=kept.market.id)
    assert list(answer.item_ids) == [items[0].id]
    assert [(one.item_id, one.cause) for one in answer.refusals] == [(items[1].id, "OUT_OF_STOCK")]
    assert [line.variant_id for line in cart_of(kept, customer).items] == [good.variants[0].id]
    assert seen(kept, customer, wishlist).item_count == 2


def test_single_items_go_into_the_cart(kept, customer):
    wishlist = kept.list(customer)
    one, _ = (kept.item(customer, wishlist, kept.product()) for _ in range(2))
    answer = kept.call("AddWishlistToCart", customer, id=wishlist.id, item_ids=[one.id], channel_id=kept.market.id)
    assert (list(answer.item_ids), len(cart_of(kept, customer).items)) == ([one.id], 1)
    other = kept.item(customer, kept.list(customer, "Other"), kept.product())
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="wishlist_item"):
        kept.call("AddWishlistToCart", customer, id=wishlist.id, item_ids=[other.id])


def test_a_line_of_the_cart_becomes_a_wish(kept, customer):
    wishlist, product = kept.list(customer), kept.product()
    for _ in range(2):
        cart = make.cart(kept.channel, customer, kept.market.id, [(product.variants[0].id, 1)])
        fields = {"wishlist_id": wishlist.id, "cart_item_id": cart.items[0].id}
        made = kept.call("MoveCartItemToWishlist", customer, **fields)
        assert (made.variant_id, made.channel_id) == (product.variants[0].id, kept.market.id)
        assert not cart_of(kept, customer).items
    assert seen(kept, customer, wishlist).item_count == 1
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="cart_item"):
        kept.call("MoveCartItemToWishlist", customer, **fields)


# --- coupons ---


def test_a_coupon_for_subscribers_is_for_those_who_have_the_newsletter(kept):
    buyer = make.shopper(kept.app, kept.on_loop, kept.channel)
    terms = {"method": "FIXED_AMOUNT", "amount": make.dollars(1000), "stackable": True}
    coupon = make.coupon(kept.channel, kept.admin, terms, subscribers_only=True)
    assert coupon.subscribers_only
    make.cart(kept.channel, buyer, kept.market.id, [(kept.product().variants[0].id, 1)])
    (told,) = make.quote(kept.channel, buyer, codes=[coupon.code]).discounts
    assert (told.state, told.reason) == (told.REFUSED, told.SUBSCRIBERS_ONLY)
    stub = carts_pb2_grpc.CartsServiceStub(kept.channel)
    apply = carts_pb2.ApplyCouponRequest
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "COUPON_REFUSED", cause="SUBSCRIBERS_ONLY"):
        stub.ApplyCoupon(apply(code=coupon.code), metadata=buyer.metadata)
    kept.wish(buyer, newsletter=True)
    (told,) = make.quote(kept.channel, buyer, codes=[coupon.code]).discounts
    assert told.state == told.APPLIED
    assert stub.ApplyCoupon(apply(code=coupon.code), metadata=buyer.metadata).discount.units == 10
    kept.wish(buyer, newsletter=False)
    (told,) = cart_of(kept, buyer).discounts
    assert (told.state, told.reason) == (told.REFUSED, told.SUBSCRIBERS_ONLY)


# --- alerts ---


def test_a_tenth_less_than_at_wishing_is_told_once_and_only_lower_again(kept, customer):
    product = kept.product(price=10_000, variants=2)
    kept.item(customer, kept.list(customer), product)
    told = f"{product.title} costs less now"
    for cents_, hours, mails in ((9100, 1, 0), (9000, 1, 1), (8500, 1, 1), (8500, 25, 2), (9500, 25, 2), (8500, 25, 2)):
        kept.price(product, cents_)
        assert kept.told(customer, hours) == [told] * mails, cents_


def test_a_threshold_counts_instead_of_a_tenth(kept, customer):
    product = kept.product(price=10_000)
    kept.item(customer, kept.list(customer), product, price_alert_threshold=make.dollars(5000))
    kept.price(product, 5001)
    assert kept.told(customer) == []
    kept.price(product, 5000)
    assert len(kept.told(customer)) == 1


def test_one_mail_tells_of_a_variant_in_two_lists(kept, customer):
    product = kept.product(price=10_000)
    for title in ("One", "Two"):
        kept.item(customer, kept.list(customer, title), product)
    kept.price(product, 5000)
    assert len(kept.told(customer)) == 1
    assert len(kept.told(customer, 25)) == 1


def test_what_comes_back_is_told_once_a_day(kept, customer):
    product = kept.product(stock=0)
    kept.item(customer, kept.list(customer), product, notify_on_availability=True)
    assert kept.told(customer) == []
    subject = f"{product.title} can be bought again"
    for _ in range(3):
        kept.stock(product, 1)
        assert kept.told(customer, 0.1) == [subject]
        kept.stock(product, -1)
        assert kept.told(customer, 0.1) == [subject]
    kept.stock(product, 1)
    assert kept.told(customer, 1) == [subject], "not twice a day"
    assert kept.told(customer, 25) == [subject] * 2, "but then"
    assert kept.told(customer, 25) == [subject] * 2


@pytest.mark.parametrize("switch", ["price_drop_alerts", "back_in_stock_alerts"])
def test_alerts_are_switches_of_the_customer(kept, customer, switch):
    cheaper, back = kept.product(price=10_000), kept.product(stock=0)
    wishlist = kept.list(customer)
    kept.item(customer, wishlist, cheaper)
    kept.item(customer, wishlist, back, notify_on_availability=True)
    kept.wish(customer, **{switch: False})
    kept.price(cheaper, 5000)
    kept.stock(back, 1)
    words = {"price_drop_alerts": "can be bought again", "back_in_stock_alerts": "costs less now"}
    (subject,) = kept.told(customer)
    assert subject.endswith(words[switch])


def test_a_price_that_is_gone_or_cannot_be_paid_is_not_told(kept, customer):
    product = kept.product(price=10_000)
    kept.item(customer, kept.list(customer), product)
    kept.price(product, 5000)
    kept.hide(product)
    assert kept.told(customer) == []


def test_alerts_are_in_the_language_of_the_customer(kept, customer):
    product = kept.product(price=10_000)
    kept.wish(customer, language_code="de-AT")
    kept.item(customer, kept.list(customer), product)
    kept.price(product, 5000)
    assert kept.told(customer) == [f"{product.title} kostet jetzt weniger"]


def test_what_nobody_wishes_for_is_watched_no_longer(kept, customer):
    made = kept.item(customer, kept.list(customer), kept.product())
    kept.call("DeleteWishlistItem", customer, id=made.id)
    kept.told(customer)
    assert not kept.sql("SELECT FROM wish_watches WHERE customer_id = $1", customer.id)


def test_two_workers_tell_once(kept, customer):
    product = kept.product(price=10_000)
    kept.item(customer, kept.list(customer), product)
    kept.price(product, 5000)
    at_once(*[lambda: kept.told(customer)] * 2)
    assert len(kept.told(customer)) == 1
