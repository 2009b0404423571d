"""Carts of members and guests: limits, prices and stock on view, expiry. Merging and races have modules of their own."""

import hashlib
import secrets
import uuid
from itertools import permutations

import grpc
import pytest

from mall.carts.v1 import carts_pb2
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.carts.lines import expire_carts, price_change
from server.kit import mutation
from server.kit.convert import parse_etag
from storage.errors import Transient
from storage.queries import carts as queries
from storage.queries import system
from storage.tables.carts import CART_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.shopping import OBSTACLES, Shopper, cents

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
ANONYMOUS = grpc.StatusCode.UNAUTHENTICATED
Cart = carts_pb2.Cart
Item = carts_pb2.CartItem
Snapshot = carts_pb2.CartItemSnapshot


# --- adding ---


def test_the_first_item_opens_a_cart_on_the_primary_channel(mine, goods, market, member):
    assert not mine.cart().id
    variant = goods(price=1999)
    cart = mine.add(variant, 2, note="wrap it")
    assert (cart.customer_id, cart.channel_id, cart.currency_code, cart.state) == (
        member.id, market.id, "USD", Cart.ACTIVE,
    )  # fmt: skip
    assert (cart.line_count, cart.item_count, cents(cart.subtotal), cents(cart.total)) == (1, 2, 3998, 3998)
    assert not cart.checkout_blocked
    assert not cart.session_id
    (item,) = cart.items
    assert (item.variant_id, item.quantity, item.note, item.availability) == (variant, 2, "wrap it", Item.AVAILABLE)
    assert (cents(item.unit_price), cents(item.unit_price_snapshot), cents(item.total)) == (1999, 1999, 3998)
    assert (item.price_change, item.available_quantity) == (Item.UNCHANGED, 10)
    assert item.display_name == f"{item.product_title}, S0"
    assert [(option.name, option.value) for option in item.options] == [("Size", "S0")]
    assert mine.cart() == cart


def test_adding_again_grows_the_line(mine, goods):
    variant = goods()
    first = mine.add(variant, 2, note="red")
    cart = mine.add(variant, 3)
    assert [(item.id, item.quantity, item.note) for item in cart.items] == [(first.items[0].id, 5, "red")]
    assert (cart.line_count, cart.item_count) == (1, 5)
    assert cart.etag != first.etag


def test_a_repeated_request_adds_once(mine, goods):
    variant, request_id = goods(), make.request_id()
    first = mine.add(variant, 2, request_id=request_id)
    assert mine.add(variant, 2, request_id=request_id) == first
    assert mine.cart().item_count == 2


def test_a_line_holds_99_units(mine, plenty):
    mine.add(plenty[0], 98)
    assert mine.add(plenty[0], 1).item_count == 99
    with fails(EXHAUSTED, "CART_LINE_QUANTITY_LIMIT", variant_id=plenty[0], quantity=100, limit=99):
        mine.add(plenty[0], 1)
    with fails(INVALID, "INVALID_FIELDS", "item.quantity"):
        mine.add(plenty[1], 100)


def test_a_cart_holds_100_lines(mine, plenty):
    cart = mine.fill(*((variant, 1) for variant in plenty[:99]))
    assert [item.variant_id for item in cart.items] == plenty[:99]
    assert mine.add(plenty[99]).line_count == 100
    with fails(EXHAUSTED, "CART_LINE_LIMIT", lines=101, limit=100):
        mine.add(plenty[100])
    assert mine.add(plenty[0]).items[0].quantity == 2


def test_a_cart_holds_999_units(mine, plenty):
    mine.fill(*((variant, 99) for variant in plenty[:10]))
    assert mine.add(plenty[10], 9).item_count == 999
    with fails(EXHAUSTED, "CART_UNIT_LIMIT", units=1000, limit=999):
        mine.add(plenty[10], 1)
    with fails(EXHAUSTED, "CART_UNIT_LIMIT"):
        mine.add(plenty[11], 1)


def test_the_products_limits_count_for_the_resulting_line(mine, goods):
    variant = goods(min_order_quantity=3, max_order_quantity=5)
    with fails(REFUSED, "CART_QUANTITY_OUT_OF_RANGE", variant_id=variant, quantity=2, minimum=3, maximum=5):
        mine.add(variant, 2)
    assert mine.add(variant, 3).item_count == 3
    assert mine.add(variant, 2).item_count == 5
    with fails(REFUSED, "CART_QUANTITY_OUT_OF_RANGE", quantity=6):
        mine.add(variant, 1)
    (item,) = mine.cart().items
    with fails(REFUSED, "CART_QUANTITY_OUT_OF_RANGE", quantity=2):
        mine.update(item, quantity=2)
    assert mine.update(item, quantity=3).quantity == 3


def test_no_more_than_there_is(mine, goods, set_stock):
    variant = goods(stock=3)
    assert mine.add(variant, 3).item_count == 3
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", variant_id=variant, cause="INSUFFICIENT_STOCK", available=3):
        mine.add(variant, 1)
    set_stock(variant, 0)
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", variant_id=variant, cause="OUT_OF_STOCK"):
        mine.add(variant, 1)


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_a_line_says_why_it_cannot_be_bought(obstacle, app, on_loop, grpc_channel, mine, goods, category, market, sql):
    other = make.seller(app, on_loop)
    variant = make.product(grpc_channel, other, category.id, [market.id]).variants[0].id
    fine = goods(price=500)
    mine.fill((variant, 2), (fine, 1))
    sql(OBSTACLES[obstacle], variant)
    cart = mine.cart()
    assert [Item.Availability.Name(item.availability) for item in cart.items] == [obstacle, "AVAILABLE"]
    assert cart.checkout_blocked
    assert (cents(cart.total), cart.item_count) == (500, 3)
    reason = "CART_QUANTITY_OUT_OF_RANGE" if obstacle == "QUANTITY_OUT_OF_RANGE" else "CART_ITEM_UNAVAILABLE"
    with fails(REFUSED, reason, variant_id=variant):
        mine.add(variant, 1)
    assert not mine.remove(cart.items[0]).checkout_blocked


def test_what_is_hidden_is_added_as_what_does_not_exist(grpc_channel, mine, seller, category, market, grpc_stub):
    draft = make.product(grpc_channel, seller, category.id, [market.id], title=make.unique("Secret "))
    catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    catalog.DeactivateProduct(catalog_pb2.DeactivateProductRequest(id=draft.id), metadata=seller.metadata)
    variant, nothing = draft.variants[0].id, str(uuid.uuid4())
    told = []
    for id_ in (variant, nothing):
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="variant", id=id_) as failure:
            mine.add(id_)
        told.append(failure[0].message.replace(id_, ""))
        with fails(REFUSED, "CART_ITEMS_REFUSED", RESOURCE_NOT_FOUND=0):
            mine.fill((id_, 1))
    assert told[0] == told[1]
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause="PRODUCT_UNAVAILABLE"):
        Shopper(grpc_stub, seller).add(variant)  # one's own may be named


@pytest.fixture
def launch(grpc_channel, seller, category, market):
    """A product that is on sale, and what hides it and gives it a title, a price, a code and an image that nobody may know."""
    catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    title = make.unique("Old ")
    product = make.product(grpc_channel, seller, category.id, [market.id], title=title, price=1000)
    variant = product.variants[0].id

    def launch():
        catalog.DeactivateProduct(catalog_pb2.DeactivateProductRequest(id=product.id), metadata=seller.metadata)
        new = catalog_pb2.Product(id=product.id, title=make.unique("Secret "))
        catalog.UpdateProduct(catalog_pb2.UpdateProductRequest(product=new), metadata=seller.metadata)
        new = catalog_pb2.Variant(id=variant, price=make.dollars(7777), sku_code=f"SECRET-{make.unique()}")
        catalog.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=new), metadata=seller.metadata)
        return lambda: catalog.ActivateProduct(
            catalog_pb2.ActivateProductRequest(id=product.id), metadata=seller.metadata
        )

    return variant, title, launch


def test_what_is_hidden_by_now_is_shown_as_it_was_put_into_the_cart(grpc_channel, member, mine, launch):
    variant, title, hide = launch
    mine.add(variant)
    show = hide()
    cart = mine.cart()
    (item,) = cart.items
    assert (item.product_title, item.availability) == (title, Item.PRODUCT_UNAVAILABLE)
    assert "secret" not in str(cart).lower()
    assert "nanos: 770000000" not in str(cart)
    make.address(grpc_channel, member)
    for call in (lambda: mine.add(variant), lambda: make.quote(grpc_channel, member)):
        with pytest.raises(grpc.RpcError) as error:
            call()
        assert "secret" not in f"{error.value}".lower()
    show()
    assert mine.cart().items[0].product_title.startswith("Secret ")


def test_a_merge_names_nothing_that_is_hidden_by_now(mine, guest, launch):
    variant, _, hide = launch
    visitor = guest()
    visitor.add(variant)
    hide()
    answer = mine.merge(visitor)
    assert [(one.variant_id, one.product_title) for one in answer.adjustments] == [(variant, "")]


def test_the_channel_must_be_open(grpc_channel, admin, mine, grpc_stub, seller, category):
    other = make.channel(grpc_channel, admin)
    variant = make.product(grpc_channel, seller, category.id, [other.id]).variants[0].id
    mine.add(variant, 1, channel_id=other.id)
    closed = platform_pb2.Channel(id=other.id, state=platform_pb2.Channel.MAINTENANCE)
    platform = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
    platform.UpdateChannel(platform_pb2.UpdateChannelRequest(channel=closed), metadata=admin.metadata)
    assert mine.cart().items[0].availability == Item.CHANNEL_CLOSED
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause="CHANNEL_CLOSED"):
        mine.add(variant, 1)
    for channel_id in (other.id, make.request_id()):
        with fails(REFUSED, "CART_CHANNEL_CLOSED", channel_id=channel_id):
            grpc_stub.CreateGuestCart(carts_pb2.CreateGuestCartRequest(channel_id=channel_id))


def test_an_unknown_variant_is_not_found(mine):
    unknown = make.request_id()
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="variant", id=unknown):
        mine.add(unknown)


def test_another_channel_needs_an_empty_cart(grpc_channel, admin, mine, goods, market, sql):
    other = make.channel(grpc_channel, admin, currency_code="EUR")
    cart = mine.add(goods())
    for call in (
        lambda: mine.add(goods(), channel_id=other.id),
        lambda: mine.change("channel_id", id=cart.id, channel_id=other.id),
    ):
        with fails(REFUSED, "CART_CHANNEL_DIFFERS", channel_id=market.id):
            call()
    mine.remove(cart.items[0])
    moved = mine.change(id=cart.id, channel_id=other.id, note="for Ada")
    assert (moved.id, moved.channel_id, moved.currency_code, moved.note) == (cart.id, other.id, "EUR", "for Ada")
    dollars = goods()
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause="NOT_LISTED"):
        mine.add(dollars)
    listing = "INSERT INTO channel_listings SELECT uuidv7(), product_id, $2, now() FROM variants WHERE id = $1"
    sql(listing, dollars, other.id)
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause="CURRENCY_DIFFERS"):
        mine.add(dollars)
    back = mine.add(dollars, channel_id=market.id)
    assert (back.id, back.channel_id, back.currency_code) == (cart.id, market.id, "USD")


def test_a_batch_is_added_whole_or_not_at_all(mine, goods):
    scarce, fine, few = goods(stock=1), goods(), goods(max_order_quantity=2)
    lines = [(fine, 1), (scarce, 2), (few, 1), (make.request_id(), 1), (few, 2)]
    causes = {"INSUFFICIENT_STOCK": "1", "RESOURCE_NOT_FOUND": "3", "CART_QUANTITY_OUT_OF_RANGE": "4"}
    with fails(REFUSED, "CART_ITEMS_REFUSED", **causes):
        mine.fill(*lines)
    assert not mine.cart().items
    cart = mine.fill((fine, 1), (fine, 2), (scarce, 1))
    assert [(item.variant_id, item.quantity) for item in cart.items] == [(fine, 3), (scarce, 1)]


def test_a_batch_says_which_items_are_too_many(mine, plenty):
    mine.fill(*((variant, 1) for variant in plenty[:99]))
    with fails(REFUSED, "CART_ITEMS_REFUSED", CART_LINE_LIMIT="1"):
        mine.fill((plenty[99], 1), (plenty[100], 1))
    with fails(INVALID, "INVALID_FIELDS", "items"):
        mine.fill(*((variant, 1) for variant in plenty))
    with fails(INVALID, "INVALID_FIELDS", "items"):
        mine.fill()


# --- lines ---


def test_setting_units_and_note(mine, goods):
    item = mine.add(goods(stock=5), 2).items[0]
    assert mine.update(item, note="blue").note == "blue"
    changed = mine.update(item, quantity=5)
    assert (changed.quantity, changed.note) == (5, "blue")
    assert mine.cart().items == [changed]
    assert not mine.update(item, "note").note
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause="INSUFFICIENT_STOCK", available=5):
        mine.update(item, quantity=6)
    assert mine.update(item, quantity=0).quantity == 0
    assert not mine.cart().items
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart_item", id=item.id):
        mine.update(item, quantity=1)


def test_setting_units_keeps_the_limit_of_the_cart(mine, plenty):
    cart = mine.fill(*((variant, 99) for variant in plenty[:10]), (plenty[10], 9))
    with fails(EXHAUSTED, "CART_UNIT_LIMIT", units=1000):
        mine.update(cart.items[10], quantity=10)


def test_fewer_units_are_fine_when_there_is_too_little(mine, goods, set_stock):
    variant = goods()
    item = mine.add(variant, 8).items[0]
    set_stock(variant, 2)
    changed = mine.update(item, quantity=4)
    assert (changed.quantity, changed.availability) == (4, Item.INSUFFICIENT_STOCK)
    assert mine.update(item, quantity=2).availability == Item.AVAILABLE


def test_an_etag_guards_changes(mine, goods):
    old = mine.add(goods())
    new = mine.add(goods())
    for call in (
        lambda: mine.clear(etag=old.etag),
        lambda: mine.change("note", id=new.id, note="x", etag=old.etag),
    ):
        with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH", etag=new.etag):
            call()
    assert mine.change("note", id=new.id, note="x", etag=new.etag).note == "x"


def test_a_cleared_cart_is_over(mine, goods, reasons):
    cart = mine.add(goods())
    cleared = mine.clear()
    assert (cleared.id, cleared.state, cleared.item_count, len(cleared.items)) == (cart.id, Cart.CLEARED, 0, 0)
    assert cleared.HasField("close_time")
    assert reasons(cart.id) == ["ADD", "CLEAR"]
    assert mine.cart(cart.id) == cleared
    with fails(REFUSED, "CART_CLOSED", state="CLEARED"):
        mine.change(id=cart.id, note="x")
    assert not mine.clear().id
    assert mine.add(goods()).id != cart.id


def test_a_line_names_the_product_as_it_was_when_added(grpc_channel, mine, goods, seller):
    catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    variant = goods()
    product_id = mine.add(variant).items[0].product_id
    assert mine.cart().items[0].product_snapshot_index == 0
    for title in (make.unique("New "), make.unique("Newer ")):
        request = catalog_pb2.UpdateProductRequest(product=catalog_pb2.Product(id=product_id, title=title))
        catalog.UpdateProduct(request, metadata=seller.metadata)
    mine.remove(mine.cart().items[0])
    assert mine.add(variant).items[0].product_snapshot_index == 2


def test_every_change_of_a_line_leaves_a_snapshot(mine, goods, grpc_stub, admin, reasons):
    variant = goods()
    cart = mine.add(variant, 1)
    mine.add(variant, 1)
    mine.update(cart.items[0], quantity=5)
    mine.remove(cart.items[0])
    assert reasons(cart.id) == ["ADD", "ADD", "UPDATE", "REMOVE"]
    request = carts_pb2.ListCartItemSnapshotsRequest(cart_id=cart.id, page_size=1)
    page = grpc_stub.ListCartItemSnapshots(request, metadata=admin.metadata)
    assert page.next_page_token
    assert page.cart_item_snapshots[0].content["quantity"] == 5
    assert page.cart_item_snapshots[0].cart_item_id == cart.items[0].id


# --- prices ---


@pytest.mark.parametrize(
    ("current", "change"),
    [
        (999, "PRICE_DOWN"),
        (1000, "UNCHANGED"),
        (1001, "PRICE_UP"),
        (1200, "PRICE_UP"),
        (1201, "PRICE_UP_ALERT"),
        (1500, "PRICE_UP_ALERT"),
        (1501, "ACKNOWLEDGEMENT_NEEDED"),
    ],
)
def test_how_a_price_has_moved(current, change):
    assert price_change(current, 1000) == change


def test_the_cart_shows_the_price_of_today(mine, goods, set_price):
    variant = goods(price=1000)
    mine.add(variant, 3)
    set_price(variant, 1501)
    cart = mine.cart()
    item = cart.items[0]
    assert (cents(item.unit_price), cents(item.unit_price_snapshot), cents(item.total)) == (1501, 1000, 4503)
    assert (item.price_change, cart.checkout_blocked) == (Item.ACKNOWLEDGEMENT_NEEDED, True)
    set_price(variant, 900)
    cart = mine.cart()
    assert (cart.items[0].price_change, cart.checkout_blocked, cents(cart.total)) == (Item.PRICE_DOWN, False, 2700)


def test_a_risen_price_is_agreed_to(mine, goods, set_price):
    variant = goods(price=1000)
    item = mine.add(variant).items[0]
    set_price(variant, 1600)
    assert mine.add(variant).items[0].price_change == Item.ACKNOWLEDGEMENT_NEEDED
    for wrong in (make.dollars(1599), make.dollars(1000)):
        with fails(REFUSED, "CART_PRICE_MOVED", current_minor=1600, currency="USD"):
            mine.agree(item, wrong)
    cart = mine.agree(item, make.dollars(1600))
    assert (cart.items[0].price_change, cart.checkout_blocked) == (Item.UNCHANGED, False)
    assert (cents(cart.items[0].unit_price_snapshot), cents(cart.items[0].acknowledged_price)) == (1000, 1600)
    set_price(variant, 2401)
    assert mine.cart().items[0].price_change == Item.ACKNOWLEDGEMENT_NEEDED


# --- whose cart ---


def a_guests_request(**changes):
    return carts_pb2.CreateGuestCartRequest(request_id=make.request_id(), guest_key=secrets.token_urlsafe(), **changes)


def test_a_guests_token_is_kept_nowhere(grpc_stub, market, sql):
    request = a_guests_request(note="hello")
    answer = grpc_stub.CreateGuestCart(request)
    assert grpc_stub.CreateGuestCart(request) == answer
    cart, token = answer.cart, answer.cart_token
    assert len(token) == 43
    assert (cart.channel_id, cart.note, cart.customer_id) == (market.id, "hello", "")
    assert cart.expire_time.seconds - cart.create_time.seconds == 30 * 86400
    stored = sql("SELECT response FROM requests WHERE request_id = $1", request.request_id)[0]["response"]
    assert token.encode() not in stored
    assert cart.id.encode() in stored
    row = sql("SELECT * FROM carts WHERE id = $1", cart.id)[0]
    assert row["token_hash"] == hashlib.sha256(token.encode()).digest()
    assert Shopper(grpc_stub, token=token).cart() == cart


@pytest.mark.parametrize("key", ["", "another-secret-of-22-letters"])
def test_a_guest_with_the_request_id_of_another_gets_a_cart_of_their_own(grpc_stub, market, key):
    request = a_guests_request()
    first = grpc_stub.CreateGuestCart(request)
    request.guest_key = key
    other = grpc_stub.CreateGuestCart(request)
    assert other.cart.id != first.cart.id
    assert other.cart_token != first.cart_token


def test_a_request_id_of_nobody_counts_for_nothing(grpc_stub, market, sql):
    request = carts_pb2.CreateGuestCartRequest(request_id=make.request_id())
    first, again = grpc_stub.CreateGuestCart(request), grpc_stub.CreateGuestCart(request)
    assert again.cart.id != first.cart.id
    assert sql("SELECT FROM requests WHERE request_id = $1", request.request_id) == []


def test_without_guests_told_apart_one_gets_the_cart_of_another(grpc_stub, market, monkeypatch):
    monkeypatch.setattr(mutation, "_principal", lambda *_: "guest")
    request = a_guests_request()
    first = grpc_stub.CreateGuestCart(request)
    assert grpc_stub.CreateGuestCart(request).cart_token == first.cart_token


def test_guests_with_the_same_request_id_do_not_meet(guest, goods):
    variant_id, id_ = goods(), make.request_id()
    for anybody in (guest(), guest()):
        assert anybody.add(variant_id, request_id=id_) == anybody.add(variant_id, request_id=id_)
        assert [item.quantity for item in anybody.cart().items] == [1]


def test_a_guest_fills_a_cart(guest, goods):
    shopper = guest()
    item = shopper.add(goods(price=700), 2).items[0]
    assert cents(shopper.update(item, quantity=3).total) == 2100
    assert shopper.change(id=shopper.cart().id, note="mine").note == "mine"
    cart = shopper.clear()
    assert (cart.state, cart.item_count) == (Cart.ACTIVE, 0)
    assert shopper.add(goods()).id == cart.id


def test_tokens_and_members_see_their_own_only(grpc_stub, guest, goods, mine, app, on_loop):
    first, second = guest(), guest()
    item = first.add(goods()).items[0]
    own = mine.add(goods()).items[0]
    stranger = Shopper(grpc_stub, make.customer(app, on_loop))
    for somebody, theirs in ((second, item), (mine, item), (stranger, own), (first, own)):
        for call in (
            lambda s=somebody, i=theirs: s.update(i, quantity=0),
            lambda s=somebody, i=theirs: s.remove(i),
            lambda s=somebody, i=theirs: s.agree(i, make.dollars(1999)),
        ):
            with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart_item"):
                call()
    nobody = Shopper(grpc_stub, token="x" * 43)
    for call in (nobody.cart, nobody.clear, lambda: nobody.add(goods()), lambda: mine.merge(nobody)):
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart"):
            call()
    kept, others = mine.cart(), first.cart()
    for somebody, theirs in ((stranger, kept), (second, others), (mine, others), (first, kept)):
        for call in (
            lambda s=somebody, c=theirs: s.cart(c.id),
            lambda s=somebody, c=theirs: s.change(id=c.id, note="x"),
        ):
            with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart"):
                call()
    assert (len(others.items), len(kept.items), mine.cart(kept.id)) == (1, 1, kept)


def test_without_account_and_token_there_is_no_cart(grpc_stub, goods):
    nobody = Shopper(grpc_stub)
    for call in (
        nobody.cart,
        nobody.clear,
        lambda: nobody.add(goods()),
        lambda: nobody.change(id=make.request_id(), note="x"),
    ):
        with fails(ANONYMOUS, "AUTH_REQUIRED"):
            call()


def test_members_verify_their_address_before_they_shop(grpc_stub, app, on_loop, goods, guest):
    unverified = Shopper(grpc_stub, make.customer(app, on_loop, verified=False))
    assert not unverified.cart().items
    for call in (lambda: unverified.add(goods()), unverified.clear, lambda: unverified.merge(guest())):
        with fails(REFUSED, "EMAIL_NOT_VERIFIED"):
            call()


def test_staff_reads_every_cart_and_changes_none(grpc_stub, admin, app, on_loop, mine, member, goods, guest):
    cart = mine.add(goods())
    guest()
    support = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    seen = grpc_stub.GetCart(carts_pb2.GetCartRequest(id=cart.id), metadata=support.metadata)
    assert seen.session_id
    assert seen.items == cart.items
    page = grpc_stub.ListCarts(carts_pb2.ListCartsRequest(customer_id=member.id), metadata=support.metadata)
    assert [c.id for c in page.carts] == [cart.id]
    page = grpc_stub.ListCarts(
        carts_pb2.ListCartsRequest(states=[Cart.ACTIVE], channel_id=cart.channel_id, page_size=1),
        metadata=support.metadata,
    )
    assert (len(page.carts), bool(page.next_page_token)) == (1, True)
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart"):
        grpc_stub.GetCart(carts_pb2.GetCartRequest(id=make.request_id()), metadata=support.metadata)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        Shopper(grpc_stub, support).add(goods())
    with fails(INVALID, "INVALID_FIELDS", "id"):
        Shopper(grpc_stub, support).cart()
    for call, request in (
        (grpc_stub.ListCarts, carts_pb2.ListCartsRequest()),
        (grpc_stub.ListCartItemSnapshots, carts_pb2.ListCartItemSnapshotsRequest(cart_id=cart.id)),
    ):
        with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
            call(request, metadata=member.metadata)


# --- states ---


def test_guests_carts_expire_after_30_days(app, on_loop, clock, guest, mine, goods, grpc_stub, admin, reasons):
    visitor, variant = guest(), goods()
    cart = visitor.add(variant, 2)
    kept = mine.add(variant)
    clock.advance(days=29, hours=23)
    late = guest()
    on_loop(expire_carts(app))
    assert visitor.cart().state == Cart.ACTIVE
    clock.advance(hours=1)
    for call in (visitor.cart, lambda: visitor.add(variant), lambda: mine.merge(visitor)):
        with fails(REFUSED, "CART_CLOSED", state="EXPIRED"):
            call()
    assert on_loop(expire_carts(app)) >= 1
    old = grpc_stub.GetCart(carts_pb2.GetCartRequest(id=cart.id), metadata=admin.metadata)
    assert (old.state, old.item_count, len(old.items)) == (Cart.EXPIRED, 0, 0)
    assert reasons(cart.id) == ["ADD", "EXPIRE"]
    assert on_loop(expire_carts(app)) == 0
    assert (late.cart().state, mine.cart().id) == (Cart.ACTIVE, kept.id)


def test_ordering_takes_ordered_lines_only(app, on_loop, mine, goods, clock, reasons, grpc_stub, admin):
    first, second = goods(), goods()
    cart = mine.fill((first, 1), (second, 4))

    async def order(cart, *variant_ids):
        version = parse_etag(cart.etag)
        async with app.db.begin() as tx:
            row = await system.write(tx, {}, None, queries.clearing(cart.id, version, variant_ids, clock.now()))
            queries.check_cleared(row, variant_ids)

    on_loop(order(cart, first))
    rest = mine.cart()
    for seen, wanted in ((rest, (first, second)), (cart, (second,))):
        with pytest.raises(Transient):
            on_loop(order(seen, *wanted))
    assert (rest.id, rest.state, rest.line_count, rest.item_count) == (cart.id, Cart.ACTIVE, 1, 4)
    assert rest.HasField("convert_time")
    assert rest.etag != cart.etag
    on_loop(order(rest, second))
    done = grpc_stub.GetCart(carts_pb2.GetCartRequest(id=cart.id), metadata=admin.metadata)
    assert (done.state, done.item_count, done.HasField("close_time")) == (Cart.CONVERTED, 0, True)
    assert reasons(cart.id) == ["ADD", "ADD", "ORDER", "ORDER"]
    assert not mine.cart().id


@pytest.mark.parametrize(("before", "after"), list(permutations(CART_STATES.all, 2)))
def test_only_the_table_moves_a_cart(app, on_loop, mine, goods, sql, clock, before, after):
    """What the table does not hold is not written, whoever asks for it."""
    cart = mine.add(goods())
    if before != "ACTIVE":
        into = cart.id if before == "MERGED" else None
        sql("UPDATE carts SET state = $2, close_time = now(), merged_into_id = $3 WHERE id = $1", cart.id, before, into)

    async def move():
        async with app.db.begin() as tx:
            row = await queries.by_id(tx, cart.id)
            changes = {
                "state": after,
                "close_time": None if after == "ACTIVE" else clock.now(),
                "merged_into_id": row.id if after == "MERGED" else None,
            }
            return await queries.write(tx, row, counts=(1, 1), reason="UPDATE", now=clock.now(), changes=changes)

    if CART_STATES.allows(before, after):
        assert on_loop(move()).state == after
    else:
        with pytest.raises(IndexError):
            on_loop(move())
        assert sql("SELECT state FROM carts WHERE id = $1", cart.id)[0]["state"] == before


# --- cost ---


def test_what_calls_cost(within_budget, mine, guest, goods, plenty, grpc_stub, admin):
    """Round trips, with the look-up of the session. No call costs more with more lines."""
    variant, answers = goods(), []

    def cost(rpc, call):
        within_budget.pop(f"CartsService.{rpc}", None)
        answers.append(call())
        return within_budget[f"CartsService.{rpc}"]

    assert cost("AddCartItem", lambda: mine.add(variant)) == 6
    cart = answers[-1]
    assert cost("AddCartItem", lambda: mine.add(variant)) == 6
    assert cost("AddCartItem", lambda: mine.add(variant, request_id=make.request_id())) == 8
    assert cost("BatchAddCartItems", lambda: mine.fill(*((v, 1) for v in plenty[:90]))) == 6
    assert cost("GetCart", mine.cart) == 3
    assert cost("UpdateCartItem", lambda: mine.update(cart.items[0], quantity=1)) == 6
    assert cost("AcknowledgePriceChange", lambda: mine.agree(cart.items[0], make.dollars(1999))) == 6
    assert cost("RemoveCartItem", lambda: mine.remove(cart.items[0])) == 6
    assert cost("UpdateCart", lambda: mine.change(id=cart.id, note="x")) == 6
    assert cost("CreateGuestCart", guest) == 3
    visitor = answers[-1]
    visitor.fill(*((v, 1) for v in plenty[:90]))
    assert cost("MergeCart", lambda: mine.merge(visitor)) == 10
    assert cost("ClearCart", mine.clear) == 7
    assert cost("GetCart", mine.cart) == 3
    request = carts_pb2.ListCartsRequest()
    assert cost("ListCarts", lambda: grpc_stub.ListCarts(request, metadata=admin.metadata)) == 2
