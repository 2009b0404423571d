"""Carts of members and guests: limits, prices and stock on view, merging, expiry."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from sqlalchemy import select

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.carts import expire_carts, price_change
from storage.errors import Transient
from storage.queries import carts as queries
from storage.queries import system
from storage.statements import DIALECT
from storage.tables.carts import CART_TRANSITIONS, cart_items
from storage.tables.catalog import variants
from tests import make
from tests.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
ANONYMOUS = grpc.StatusCode.UNAUTHENTICATED
Cart = carts_pb2.Cart
Item = carts_pb2.CartItem
Snapshot = carts_pb2.CartItemSnapshot
Cause = carts_pb2.MergeCartResponse.Adjustment


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return carts_pb2_grpc.CartsServiceStub


@pytest.fixture(scope="module")
def grpc_stub(grpc_stub_cls, grpc_channel):
    return grpc_stub_cls(grpc_channel)


@pytest.fixture(scope="module")
def admin(app, on_loop):
    return make.administrator(app, on_loop)


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    """The primary channel."""
    return make.channel(grpc_channel, admin, primary=True)


@pytest.fixture(scope="module")
def category(grpc_channel, admin):
    return make.category(grpc_channel, admin)


@pytest.fixture(scope="module")
def seller(app, on_loop):
    return make.seller(app, on_loop)


@pytest.fixture
def goods(grpc_channel, seller, category, market):
    """Makes a variant on sale: `goods(price=1999, stock=10)` returns its id."""

    def goods(**changes):
        return make.product(grpc_channel, seller, category.id, [market.id], **changes).variants[0].id

    return goods


@pytest.fixture(scope="module")
def plenty(grpc_channel, seller, category, market):
    """101 variants with 1000 units each."""
    made = [
        make.product(grpc_channel, seller, category.id, [market.id], variants=count, stock=1000, price=100)
        for count in (50, 50, 1)
    ]
    return [variant.id for product in made for variant in product.variants]


@pytest.fixture
def member(app, on_loop):
    return make.customer(app, on_loop)


class Shopper:
    """Somebody with a cart: a member, or a guest with a token."""

    def __init__(self, stub, actor=None, token=""):
        self.stub, self.token, self.metadata = stub, token, actor.metadata if actor else None

    def add(self, variant_id, quantity=1, note="", **changes):
        item = carts_pb2.NewCartItem(variant_id=variant_id, quantity=quantity, note=note)
        request = carts_pb2.AddCartItemRequest(item=item, cart_token=self.token, **changes)
        return self.stub.AddCartItem(request, metadata=self.metadata)

    def fill(self, *lines, **changes):
        items = [carts_pb2.NewCartItem(variant_id=variant_id, quantity=units) for variant_id, units in lines]
        request = carts_pb2.BatchAddCartItemsRequest(items=items, cart_token=self.token, **changes)
        return self.stub.BatchAddCartItems(request, metadata=self.metadata)

    def cart(self, id_=""):
        return self.stub.GetCart(carts_pb2.GetCartRequest(id=id_, cart_token=self.token), metadata=self.metadata)

    def update(self, item, *paths, **values):
        request = carts_pb2.UpdateCartItemRequest(
            cart_item=Item(id=item.id, **values), update_mask=FieldMask(paths=paths), cart_token=self.token
        )
        return self.stub.UpdateCartItem(request, metadata=self.metadata)

    def remove(self, item):
        request = carts_pb2.RemoveCartItemRequest(id=item.id, cart_token=self.token)
        return self.stub.RemoveCartItem(request, metadata=self.metadata)

    def clear(self, **changes):
        request = carts_pb2.ClearCartRequest(cart_token=self.token, **changes)
        return self.stub.ClearCart(request, metadata=self.metadata)

    def change(self, *paths, **values):
        request = carts_pb2.UpdateCartRequest(
            cart=Cart(**values), update_mask=FieldMask(paths=paths), cart_token=self.token
        )
        return self.stub.UpdateCart(request, metadata=self.metadata)

    def agree(self, item, price):
        request = carts_pb2.AcknowledgePriceChangeRequest(id=item.id, unit_price=price, cart_token=self.token)
        return self.stub.AcknowledgePriceChange(request, metadata=self.metadata)

    def merge(self, guest):
        return self.stub.MergeCart(carts_pb2.MergeCartRequest(cart_token=guest.token), metadata=self.metadata)


@pytest.fixture
def mine(grpc_stub, member, market):
    return Shopper(grpc_stub, member)


@pytest.fixture
def guest(grpc_stub, market):
    """Opens a guest's cart."""

    def guest(**changes):
        return Shopper(
            grpc_stub, token=grpc_stub.CreateGuestCart(carts_pb2.CreateGuestCartRequest(**changes)).cart_token
        )

    return guest


@pytest.fixture
def set_price(sql):
    return lambda variant_id, cents: sql("UPDATE variants SET price_minor = $2 WHERE id = $1", variant_id, cents)


@pytest.fixture
def set_stock(sql):
    return lambda variant_id, units: sql(
        "UPDATE stock_levels SET on_hand = $2 WHERE variant_id = $1", variant_id, units
    )


@pytest.fixture
def reasons(grpc_stub, admin):
    """What happened to the lines of a cart, oldest first."""

    def reasons(cart_id):
        request = carts_pb2.ListCartItemSnapshotsRequest(cart_id=cart_id, page_size=100)
        found = grpc_stub.ListCartItemSnapshots(request, metadata=admin.metadata).cart_item_snapshots
        return [Snapshot.Reason.Name(snapshot.reason) for snapshot in reversed(found)]

    return reasons


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def together(*calls):
    """Runs calls at once and returns how many succeeded and the statuses of the others."""

    def run(call):
        try:
            call()
        except grpc.RpcError as error:
            return error.code()
        return None

    with ThreadPoolExecutor(len(calls)) as pool:
        ended = list(pool.map(run, calls))
    return ended.count(None), [code for code in ended if code is not None]


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


OBSTACLES = {
    "SELLER_UNAVAILABLE": "UPDATE sellers SET state = 'SUSPENDED' FROM variants v WHERE v.seller_id = sellers.id AND v.id = $1",
    "PRODUCT_UNAVAILABLE": "UPDATE products SET visible = false FROM variants v WHERE v.product_id = products.id AND v.id = $1",
    "VARIANT_UNAVAILABLE": "UPDATE variants SET state = 'INACTIVE' WHERE id = $1",
    "NOT_LISTED": "DELETE FROM channel_listings USING variants v WHERE v.product_id = channel_listings.product_id AND v.id = $1",
    "OUT_OF_STOCK": "UPDATE stock_levels SET on_hand = 0 WHERE variant_id = $1",
    "INSUFFICIENT_STOCK": "UPDATE stock_levels SET on_hand = 1 WHERE variant_id = $1",
    "QUANTITY_OUT_OF_RANGE": "UPDATE products SET max_order_quantity = 1 FROM variants v WHERE v.product_id = products.id AND v.id = $1",
}  # fmt: skip


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


# --- races ---


def test_racing_adds_count_all(mine, plenty):
    assert together(*[lambda: mine.add(plenty[0], 10)] * 9) == (9, [])
    cart = mine.cart()
    assert (cart.line_count, cart.item_count) == (1, 90)


def test_racing_adds_keep_the_limit_of_a_line(mine, plenty):
    succeeded, refused = together(*[lambda: mine.add(plenty[0], 30)] * 6)
    assert (succeeded, set(refused), mine.cart().item_count) == (3, {EXHAUSTED}, 90)


def test_racing_adds_keep_the_limits_of_a_cart(mine, plenty):
    mine.fill(*((variant, 1) for variant in plenty[:98]))
    succeeded, refused = together(*(lambda v=variant: mine.add(v, 1) for variant in [*plenty[98:], plenty[98]]))
    assert (succeeded + len(refused), set(refused)) == (4, {EXHAUSTED})
    assert mine.cart().line_count == 100
    mine.clear()
    mine.fill(*((variant, 99) for variant in plenty[:9]))
    succeeded, refused = together(*(lambda v=variant: mine.add(v, 50) for variant in plenty[20:26]))
    assert (succeeded, set(refused), mine.cart().item_count) == (2, {EXHAUSTED}, 991)


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
    assert '"quantity":5' in page.cart_item_snapshots[0].content_json
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


def test_a_risen_price_is_agreed_to(mine, goods, set_price, on_loop, app, sql):
    variant = goods(price=1000)
    item = mine.add(variant).items[0]
    set_price(variant, 1600)
    assert mine.add(variant).items[0].price_change == Item.ACKNOWLEDGEMENT_NEEDED
    for wrong in (make.dollars(1599), make.dollars(1000)):
        with fails(REFUSED, "CART_PRICE_MOVED", current_minor=1600, currency="USD"):
            mine.agree(item, wrong)
    needed = select(queries.needs_acknowledgement).join_from(cart_items, variants).where(cart_items.c.id == item.id)
    text = str(needed.compile(dialect=DIALECT, compile_kwargs={"literal_binds": True}))
    assert sql(text)[0][0]
    cart = mine.agree(item, make.dollars(1600))
    assert (cart.items[0].price_change, cart.checkout_blocked) == (Item.UNCHANGED, False)
    assert (cents(cart.items[0].unit_price_snapshot), cents(cart.items[0].acknowledged_price)) == (1000, 1600)
    assert not sql(text)[0][0]
    set_price(variant, 2401)
    assert mine.cart().items[0].price_change == Item.ACKNOWLEDGEMENT_NEEDED


# --- whose cart ---


def test_a_guests_token_is_kept_nowhere(grpc_stub, market, sql):
    request = carts_pb2.CreateGuestCartRequest(request_id=make.request_id(), note="hello")
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
        carts_pb2.ListCartsRequest(state=Cart.ACTIVE, channel_id=cart.channel_id, page_size=1),
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


# --- merging ---


def test_merging_sums_and_tells_what_was_cut(mine, guest, goods, plenty, set_price, reasons, grpc_stub, admin):
    both, scarce, new, gone, few = goods(price=1000), goods(stock=5), plenty[0], goods(), goods(max_order_quantity=4)
    mine.fill((both, 2), (scarce, 3), (few, 3))
    visitor = guest()
    left = visitor.fill((both, 3), (scarce, 4), (new, 99), (gone, 1), (few, 4))
    set_price(both, 1100)
    answer = mine.merge(visitor)
    cart = answer.cart
    units = {item.variant_id: item.quantity for item in cart.items}
    assert units == {both: 5, scarce: 5, new: 99, gone: 1, few: 4}
    cut = {a.variant_id: (a.requested_quantity, a.quantity, a.cause) for a in answer.adjustments}
    assert cut == {scarce: (7, 5, Cause.STOCK), few: (7, 4, Cause.ORDER_QUANTITY)}
    merged = next(item for item in cart.items if item.variant_id == both)
    assert (cents(merged.unit_price_snapshot), merged.price_change) == (1100, Item.PRICE_UP)
    assert cart.HasField("last_merge_time")
    old = grpc_stub.GetCart(carts_pb2.GetCartRequest(id=left.id), metadata=admin.metadata)
    assert (old.state, old.merged_into_id, old.item_count) == (Cart.MERGED, cart.id, 0)
    assert reasons(left.id) == ["ADD"] * 5 + ["MERGE"] * 5
    assert reasons(cart.id) == ["ADD"] * 3 + ["MERGE"] * 5
    with fails(REFUSED, "CART_CLOSED", state="MERGED"):
        visitor.cart()


def test_merging_twice_changes_nothing(mine, guest, goods, grpc_stub, app, on_loop):
    visitor = guest()
    visitor.add(goods(), 2)
    cart = mine.merge(visitor).cart
    again = mine.merge(visitor)
    assert (again.cart, len(again.adjustments)) == (cart, 0)
    mine.clear()
    assert not mine.merge(visitor).cart.items
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart"):
        Shopper(grpc_stub, make.customer(app, on_loop)).merge(visitor)


def test_merging_opens_a_cart_on_the_guests_channel(grpc_channel, admin, mine, guest, seller, category, goods):
    other = make.channel(grpc_channel, admin)
    visitor = guest(channel_id=other.id)
    visitor.add(make.product(grpc_channel, seller, category.id, [other.id]).variants[0].id)
    cart = mine.merge(visitor).cart
    assert (cart.channel_id, cart.item_count) == (other.id, 1)
    second = guest()
    second.add(goods())
    with fails(REFUSED, "CART_CHANNEL_DIFFERS", channel_id=other.id):
        mine.merge(second)
    assert second.cart().state == Cart.ACTIVE
    assert mine.merge(guest()).cart.id == cart.id


def test_merging_keeps_the_limits(mine, guest, plenty):
    mine.fill(*((variant, 9) for variant in plenty[:99]))
    visitor = guest()
    visitor.fill((plenty[0], 95), (plenty[1], 10), (plenty[99], 50), (plenty[100], 1))
    answer = mine.merge(visitor)
    assert (answer.cart.line_count, answer.cart.item_count) == (100, 999)
    cut = [(a.variant_id, a.requested_quantity, a.quantity, a.cause) for a in answer.adjustments]
    assert cut == [
        (plenty[0], 104, 99, Cause.LINE_QUANTITY_LIMIT),
        (plenty[99], 50, 8, Cause.UNIT_LIMIT),
        (plenty[100], 1, 0, Cause.LINE_LIMIT),
    ]


def test_merging_leaves_out_what_cannot_be_bought(mine, guest, goods, set_stock, sql):
    sold_out, hidden, held = goods(), goods(), goods()
    visitor = guest()
    visitor.fill((sold_out, 1), (hidden, 1), (held, 1))
    mine.add(held, 2)
    set_stock(sold_out, 0)
    set_stock(held, 0)
    sql(OBSTACLES["PRODUCT_UNAVAILABLE"], hidden)
    answer = mine.merge(visitor)
    assert [(item.variant_id, item.quantity) for item in answer.cart.items] == [(held, 2)]
    assert [(a.variant_id, a.quantity, a.cause, a.availability) for a in answer.adjustments] == [
        (sold_out, 0, Cause.STOCK, Item.OUT_OF_STOCK),
        (hidden, 0, Cause.UNAVAILABLE, Item.PRODUCT_UNAVAILABLE),
        (held, 2, Cause.STOCK, Item.OUT_OF_STOCK),
    ]


def test_merging_agrees_to_no_price(mine, guest, goods, set_price):
    variant = goods(price=1000)
    visitor = guest()
    visitor.add(variant)
    set_price(variant, 1600)
    item = mine.merge(visitor).cart.items[0]
    assert (cents(item.unit_price_snapshot), item.price_change) == (1600, Item.ACKNOWLEDGEMENT_NEEDED)


def test_racing_merges_merge_once(mine, guest, goods):
    visitor, variant = guest(), goods()
    visitor.add(variant, 3)
    assert together(*[lambda: mine.merge(visitor)] * 6) == (6, [])
    assert [item.quantity for item in mine.cart().items] == [3]


def test_merges_race_with_adds(mine, guest, plenty):
    visitors = [guest() for _ in range(4)]
    for visitor in visitors:
        visitor.add(plenty[0], 5)
    calls = [lambda v=visitor: mine.merge(v) for visitor in visitors]
    calls += [lambda: mine.add(plenty[0], 2)] * 4
    calls += [lambda v=visitor: v.cart() for visitor in visitors]
    succeeded, refused = together(*calls)
    assert set(refused) <= {REFUSED}
    assert succeeded >= 8
    assert mine.cart().item_count == 28


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

    async def order(*variant_ids):
        async with app.db.begin() as tx:
            row = await system.write(tx, {}, None, queries.clearing(cart.id, variant_ids, clock.now()))
            queries.check_cleared(row, variant_ids)

    on_loop(order(first))
    with pytest.raises(Transient):
        on_loop(order(first, second))
    rest = mine.cart()
    assert (rest.id, rest.state, rest.line_count, rest.item_count) == (cart.id, Cart.ACTIVE, 1, 4)
    assert rest.HasField("convert_time")
    assert rest.etag != cart.etag
    on_loop(order(second))
    done = grpc_stub.GetCart(carts_pb2.GetCartRequest(id=cart.id), metadata=admin.metadata)
    assert (done.state, done.item_count, done.HasField("close_time")) == (Cart.CONVERTED, 0, True)
    assert reasons(cart.id) == ["ADD", "ADD", "ORDER", "ORDER"]
    assert not mine.cart().id


@pytest.mark.parametrize(("before", "after"), list(permutations(CART_TRANSITIONS, 2)))
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

    if after in CART_TRANSITIONS[before]:
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
    assert cost("MergeCart", lambda: mine.merge(visitor)) == 9
    assert cost("ClearCart", mine.clear) == 7
    assert cost("GetCart", mine.cart) == 3
    request = carts_pb2.ListCartsRequest()
    assert cost("ListCarts", lambda: grpc_stub.ListCarts(request, metadata=admin.metadata)) == 2
