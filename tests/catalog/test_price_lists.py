"""Price lists: who gets which price where and when, what is refused, and what a reduction is measured by."""

from datetime import timedelta
from types import SimpleNamespace

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally
from tests.support.shopping import Shopper, cents, new_guest

INVALID = grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND = grpc.StatusCode.NOT_FOUND
EXISTS = grpc.StatusCode.ALREADY_EXISTS
REFUSED = grpc.StatusCode.FAILED_PRECONDITION


@pytest.fixture
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def good(grpc_channel, seller, category, market):
    """A product at 10.00 with one variant."""
    product = make.product(grpc_channel, seller, category.id, [market.id], price=1000, stock=500)
    return SimpleNamespace(product=product, id=product.variants[0].id)


@pytest.fixture
def listed(grpc_channel, seller):
    """Makes a list of the seller's: `listed((variant, 800), group_ids=[...])`."""

    def listed(*prices, **changes):
        return make.price_list(grpc_channel, seller, *prices, **changes)

    return listed


@pytest.fixture
def shown(grpc_stub, market):
    """The current price of a variant for somebody, by way of all reads; they agree."""

    def shown(good, actor=None):
        metadata = actor.metadata if actor else ()
        variant = grpc_stub.GetVariant(
            catalog_pb2.GetVariantRequest(id=good.id, channel_id=market.id), metadata=metadata
        )
        request = catalog_pb2.GetProductRequest(id=good.product.id, channel_id=market.id)
        product = grpc_stub.GetProduct(request, metadata=metadata)
        batch = grpc_stub.BatchGetVariants(
            catalog_pb2.BatchGetVariantsRequest(ids=[good.id], channel_id=market.id), metadata=metadata
        )
        listing = catalog_pb2.ListProductsRequest(channel_id=market.id)
        (of_list,) = grpc_stub.ListProducts(listing, metadata=metadata).products
        assert variant.current_price == product.variants[0].current_price == batch.variants[0].current_price
        assert of_list.current_price == product.current_price
        if product.HasField("current_price"):
            assert product.current_price == variant.current_price
        return variant.current_price

    return shown


@pytest.fixture
def basket(grpc_channel, market):
    """A cart of somebody: `basket(actor)`; a guest's without."""
    stub = carts_pb2_grpc.CartsServiceStub(grpc_channel)

    def basket(actor=None):
        return Shopper(stub, actor) if actor else new_guest(stub, channel_id=market.id)

    return basket


@pytest.fixture
def buyer(app, on_loop, grpc_channel):
    return make.shopper(app, on_loop, grpc_channel)


def total(cart):
    return cents(cart.total)


# --- who gets which price ---


def test_a_member_of_two_groups_gets_the_lowest(grpc_channel, grpc_stub, admin, seller, good, listed, market, buyer):
    """Situation 76."""
    wholesale, vip = make.group(grpc_channel, admin, buyer), make.group(grpc_channel, admin, buyer)
    listed((good.id, 900), group_ids=[wholesale])
    everybody = listed((good.id, 800))
    make.cart(grpc_channel, buyer, market.id, [(good.id, 1)])
    assert cents(make.quote(grpc_channel, buyer).total) == 800
    grpc_stub.UpdatePriceList(
        catalog_pb2.UpdatePriceListRequest(price_list={"id": everybody.id, "state": "INACTIVE"}),
        metadata=seller.metadata,
    )
    assert cents(make.quote(grpc_channel, buyer).total) == 900
    listed((good.id, 700), group_ids=sorted([wholesale, vip]))
    assert cents(make.quote(grpc_channel, buyer).total) == 700


def test_a_group_price_is_seen_by_its_group_only(grpc_channel, admin, good, listed, market, buyer, shown, basket):
    """Situation 79: guest, signed in, guest again."""
    group_id = make.group(grpc_channel, admin, buyer)
    listed((good.id, 800), group_ids=[group_id])
    assert cents(shown(good).price) == 1000
    guest = basket()
    assert total(guest.add(good.id)) == 1000
    member = basket(buyer)
    merged = member.merge(guest).cart
    assert (total(merged), cents(merged.items[0].unit_price)) == (800, 800)
    assert total(member.cart()) == 800
    assert cents(shown(good, buyer).price) == 800
    assert cents(shown(good).price) == 1000
    assert make.purchase(grpc_channel, buyer).orders[0].items[0].unit_price == make.dollars(800)


def test_a_members_price_is_never_remembered_for_guests(grpc_channel, admin, good, listed, buyer, serve):
    """Situation 79: in the same second, in one process that answers guests from memory."""
    group_id = make.group(grpc_channel, admin, buyer)
    listed((good.id, 800), group_ids=[group_id])
    primary = make.channel(grpc_channel, admin, primary=True)
    request = catalog_pb2.GetProductRequest(id=good.product.id)
    assert primary.primary
    with serve(cache_seconds=1.0) as served:
        stub = catalog_pb2_grpc.CatalogServiceStub(served.channel)
        for _ in range(10):
            assert cents(stub.GetProduct(request).variants[0].current_price.price) == 1000
            seen = stub.GetProduct(request, metadata=buyer.metadata)
            assert cents(seen.variants[0].current_price.price) == 800


def test_a_time_that_comes_is_not_hidden_by_what_is_remembered(grpc_channel, admin, good, listed, serve, app, clock):
    make.channel(grpc_channel, admin, primary=True)
    listed((good.id, 800), start_time=app.clock.now() + timedelta(hours=1))
    request = catalog_pb2.GetProductRequest(id=good.product.id)
    with serve(cache_seconds=1.0) as served:
        stub = catalog_pb2_grpc.CatalogServiceStub(served.channel)
        for _ in range(5):
            assert cents(stub.GetProduct(request).current_price.price) == 1000
        clock.advance(hours=1)
        assert cents(stub.GetProduct(request).current_price.price) == 800


def test_moved_to_another_group_counts_at_once(grpc_channel, admin, good, listed, market, buyer, app):
    """Situation 80: with the old token; and an open quote drifts when the group is left."""
    group_id = make.group(grpc_channel, admin)
    listed((good.id, 700), group_ids=[group_id])
    make.cart(grpc_channel, buyer, market.id, [(good.id, 1)])
    assert cents(make.quote(grpc_channel, buyer).total) == 1000
    make.put_into(grpc_channel, admin, group_id, buyer)
    quote = make.quote(grpc_channel, buyer)
    assert cents(quote.total) == 700
    # A window that is over is none.
    ended = {"start_time": app.clock.now() - timedelta(days=2), "end_time": app.clock.now()}
    make.put_into(grpc_channel, admin, group_id, buyer, **ended)
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    request = orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id())
    with fails(REFUSED, "QUOTE_DRIFTED", quoted=700, current=1000):
        stub.PlaceOrder(request, metadata=buyer.metadata)
    assert cents(make.quote(grpc_channel, buyer).total) == 1000


def test_a_list_that_ended_leaves_the_own_price(grpc_channel, good, listed, market, buyer, shown, app, clock):
    """Situation 77; and a quote does not outlive its price."""
    end = app.clock.now() + timedelta(minutes=5)
    listed((good.id, 700), end_time=end)
    make.cart(grpc_channel, buyer, market.id, [(good.id, 1)])
    quote = make.quote(grpc_channel, buyer)
    assert (cents(quote.total), quote.expire_time.ToDatetime(tzinfo=end.tzinfo)) == (700, end)
    assert shown(good).end_time.ToDatetime(tzinfo=end.tzinfo) == end
    clock.advance(minutes=5)
    assert cents(make.quote(grpc_channel, buyer).total) == 1000
    assert cents(shown(good).price) == 1000


def test_what_has_no_price_in_the_currency_is_not_for_sale(
    grpc_channel, grpc_stub, admin, seller, category, buyer, basket, app, clock
):
    """Situation 77: never 0.00; and a list makes a channel of another currency possible."""
    product = make.product(grpc_channel, seller, category.id, price=1000, stock=500)
    good = SimpleNamespace(product=product, id=product.variants[0].id)
    euros = make.channel(grpc_channel, admin, currency_code="EUR")

    def put_up():
        request = catalog_pb2.CreateChannelListingRequest(
            product_id=product.id, channel_listing={"channel_id": euros.id}
        )
        return grpc_stub.CreateChannelListing(request, metadata=seller.metadata)

    with fails(INVALID, "INVALID_FIELDS", "channel_listing.channel_id"):
        put_up()
    made = make.price_list(
        grpc_channel, seller, (good.id, 900), currency_code="EUR", end_time=app.clock.now() + timedelta(hours=1)
    )
    put_up()
    cart = make.cart(grpc_channel, buyer, euros.id, [(good.id, 2)])
    assert (cart.total, cart.items[0].unit_price) == (make.money(1800, "EUR"), make.money(900, "EUR"))
    purchase = make.purchase(grpc_channel, buyer)
    assert purchase.total == make.money(1800, "EUR")
    assert purchase.orders[0].items[0].price_list_id == made.id
    make.cart(grpc_channel, buyer, euros.id, [(good.id, 1)])
    clock.advance(hours=1)
    cart = basket(buyer).cart()
    item = cart.items[0]
    assert (item.availability, item.HasField("unit_price")) == (carts_pb2.CartItem.CURRENCY_DIFFERS, False)
    assert (cart.checkout_blocked, cents(cart.total)) == (True, 0)
    with fails(REFUSED, "CHECKOUT_BLOCKED", cause="CURRENCY_DIFFERS"):
        make.quote(grpc_channel, buyer)
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause="CURRENCY_DIFFERS"):
        basket(buyer).add(good.id)
    request = catalog_pb2.GetVariantRequest(id=good.id, channel_id=euros.id)
    assert not grpc_stub.GetVariant(request).current_price.HasField("price")


def test_a_list_is_for_its_channel_and_currency(grpc_channel, admin, good, listed, market, buyer):
    other = make.channel(grpc_channel, admin)
    listed((good.id, 500), channel_id=other.id)
    listed((good.id, 400), currency_code="EUR")
    make.cart(grpc_channel, buyer, market.id, [(good.id, 1)])
    assert cents(make.quote(grpc_channel, buyer).total) == 1000
    listed((good.id, 600), channel_id=market.id)
    assert cents(make.quote(grpc_channel, buyer).total) == 600


def test_a_replacing_list(grpc_channel, good, listed, market, buyer, shown):
    listed((good.id, 800))
    made = listed((good.id, 1200), replacing=True)
    assert made.replacing
    make.cart(grpc_channel, buyer, market.id, [(good.id, 1)])
    assert cents(make.quote(grpc_channel, buyer).total) == 1200
    assert cents(shown(good).price) == 1200


# --- quantities ---


def test_three_for_five_dollars(grpc_channel, seller, category, market, listed, buyer, basket, shown):
    """Situation 61, from the shelf to the order."""
    product = make.product(grpc_channel, seller, category.id, [market.id], price=179, stock=500)
    variant = product.variants[0].id
    made = listed((variant, 500, {"pack_quantity": 3}))
    (pack,) = shown(SimpleNamespace(product=product, id=variant)).quantity_prices
    assert (pack.least_quantity.value, pack.pack_quantity, cents(pack.price)) == ("3", 3, 500)
    cart = basket(buyer)
    totals = []
    item = cart.add(variant, 1, channel_id=market.id).items[0]
    for quantity in (1, 2, 3, 4, 7, 3):
        cart.update(item, "quantity", quantity=quantity)
        found = cart.cart()
        totals.append(cents(found.items[0].total))
        assert found.items[0].price_change != carts_pb2.CartItem.PRICE_UP
    assert totals == [179, 358, 500, 679, 1179, 500]
    # Above the minimum of an order with another article.
    more = make.product(grpc_channel, seller, category.id, [market.id], price=700, stock=5).variants[0].id
    cart.add(more)
    line = next(line for line in make.quote(grpc_channel, buyer).orders[0].lines if line.variant_id == variant)
    assert (cents(line.unit_price), line.quantity, cents(line.total), line.quantity_text) == (167, 3, 500, "3")
    purchase = make.purchase(grpc_channel, buyer)
    bought = next(item for item in purchase.orders[0].items if item.variant_id == variant)
    assert (cents(bought.total), cents(bought.unit_price), bought.price_list_id) == (500, 167, made.id)
    other = next(item for item in purchase.orders[0].items if item.variant_id == more)
    assert (other.price_list_id, cents(other.total)) == ("", 700)
    assert cents(purchase.total) == 1200


def test_more_costs_less(grpc_channel, good, listed, market, buyer, shown, basket):
    listed((good.id, 900, {"least_quantity": {"value": "5"}}), (good.id, 450, {"least_quantity": {"value": "10"}}))
    cart = basket(buyer)
    item = cart.add(good.id, 4, channel_id=market.id).items[0]
    assert cents(item.total) == 4000
    cart.update(item, "quantity", quantity=10)
    assert total(cart.cart()) == 4500
    # Fewer at a dearer price are the buyer's own choice: nothing to agree to.
    cart.update(item, "quantity", quantity=4)
    found = cart.cart()
    assert (total(found), found.checkout_blocked) == (4000, False)
    current = shown(good)
    assert cents(current.price) == 1000
    assert [(p.least_quantity.value, cents(p.price), p.pack_quantity) for p in current.quantity_prices] == [
        ("5", 900, 0),
        ("10", 450, 0),
    ]


def test_a_price_that_rises_is_agreed_to(grpc_channel, seller, good, listed, market, buyer, basket):
    made = listed((good.id, 500))
    cart = basket(buyer)
    cart.add(good.id, channel_id=market.id)
    make.set_prices(grpc_channel, seller, made, (good.id, 800))
    item = cart.cart().items[0]
    assert item.price_change == carts_pb2.CartItem.ACKNOWLEDGEMENT_NEEDED
    with fails(REFUSED, "CHECKOUT_BLOCKED", cause="PRICE_NOT_ACKNOWLEDGED"):
        make.quote(grpc_channel, buyer)
    cart.agree(item, make.dollars(800))
    assert cents(make.quote(grpc_channel, buyer).total) == 800


def test_a_product_shows_its_cheapest_variant(grpc_channel, grpc_stub, seller, category, market, listed, sql):
    product = make.product(grpc_channel, seller, category.id, [market.id], price=1000, variants=3)
    first, second, third = (v.id for v in product.variants)
    listed((first, 900), (second, 700), (third, 600))
    sql("UPDATE variants SET state = 'INACTIVE' WHERE id = $1", third)
    request = catalog_pb2.ListProductsRequest(channel_id=market.id)
    (found,) = grpc_stub.ListProducts(request).products
    assert (cents(found.current_price.price), cents(found.lowest_price)) == (700, 1000)
    words = catalog_pb2.SearchProductsRequest(query=f'"{product.title}"', channel_id=market.id)
    assert [cents(p.current_price.price) for p in grpc_stub.SearchProducts(words).products] == [700]


def test_a_page_with_lists_costs_no_more_for_more(
    grpc_channel, grpc_stub, seller, category, market, listed, round_trips
):
    products = [make.product(grpc_channel, seller, category.id, [market.id]) for _ in range(6)]
    listed(*((product.variants[0].id, 500) for product in products))
    costs = []
    for size in (1, 6):
        with round_trips() as count:
            page = grpc_stub.ListProducts(catalog_pb2.ListProductsRequest(channel_id=market.id, page_size=size))
        assert all(cents(product.current_price.price) == 500 for product in page.products)
        costs.append(count())
    assert costs[0] == costs[1]


def test_without_lists_nothing_more_is_asked(grpc_channel, grpc_stub, good, market, buyer, round_trips):
    for read in (
        lambda: grpc_stub.GetProduct(catalog_pb2.GetProductRequest(id=good.product.id)),
        lambda: grpc_stub.GetVariant(catalog_pb2.GetVariantRequest(id=good.id)),
        lambda: grpc_stub.ListProducts(catalog_pb2.ListProductsRequest(channel_id=market.id)),
    ):
        with round_trips() as count:
            read()
        assert count() == 1


# --- what is refused ---


def test_every_bad_price_is_told_at_once_and_nothing_is_written(
    grpc_channel, grpc_stub, app, on_loop, seller, category, market, good, listed
):
    made = listed()
    other = make.product(grpc_channel, make.seller(app, on_loop), category.id, [market.id]).variants[0].id
    three = {"least_quantity": {"value": "3"}}
    with fails(
        INVALID,
        "INVALID_FIELDS",
        "prices[0].variant_id",
        "prices[1].amount",
        "prices[2].least_quantity",
        "prices[3].least_quantity",
        "prices[6]",
        "prices[7].amount",
    ):
        make.set_prices(
            grpc_channel,
            seller,
            made,
            (other, 100),
            (good.id, 0),
            (good.id, 100, {"least_quantity": {"value": "1.5"}}),
            (good.id, 100, {"least_quantity": {"value": "-1"}}),
            (good.id, 100, {"least_quantity": {"value": "2"}}),
            (good.id, 100, three),
            (good.id, 100, three),
            (good.id, 100, {"least_quantity": {"value": "4"}, "amount": make.money(100, "EUR")}),
        )
    request = catalog_pb2.ListPricesRequest(price_list_id=made.id)
    assert not grpc_stub.ListPrices(request, metadata=seller.metadata).prices


def test_what_is_wrong_with_a_list(grpc_channel, grpc_stub, app, on_loop, seller, market, admin):
    now = app.clock.now()
    for changes, fields in (
        ({"currency_code": "XXZ"}, ["price_list.currency_code"]),
        ({"currency_code": "EUR", "channel_id": market.id}, ["price_list.currency_code"]),
        ({"channel_id": make.request_id()}, ["price_list.channel_id"]),
        (
            {"group_ids": [make.request_id()], "start_time": now, "end_time": now},
            ["price_list.end_time", "price_list.group_ids"],
        ),
    ):
        with fails(INVALID, "INVALID_FIELDS", *fields):
            make.price_list(grpc_channel, seller, **changes)
    code = make.unique("L").upper()
    made = make.price_list(grpc_channel, seller, code=code)
    with fails(EXISTS, "PRICE_LIST_CODE_TAKEN"):
        make.price_list(grpc_channel, seller, code=code)
    stranger = make.seller(app, on_loop)
    assert make.price_list(grpc_channel, stranger, code=code).code == code
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        make.set_prices(grpc_channel, stranger, made, (make.request_id(), 100))
    request = catalog_pb2.ListPricesRequest(price_list_id=made.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        grpc_stub.ListPrices(request, metadata=stranger.metadata)
    assert not grpc_stub.ListPrices(request, metadata=admin.metadata).prices


def test_lists_of_one_key_do_not_overlap(grpc_channel, grpc_stub, seller, good, listed, app):
    now = app.clock.now()
    first = listed((good.id, 900), end_time=now + timedelta(days=5))
    assert first.HasField("end_time")
    second = listed((good.id, 700), start_time=now + timedelta(days=5))  # the ends are exclusive
    with fails(EXISTS, "PRICE_OVERLAPS"):
        listed((good.id, 800))
    listed((good.id, 800, {"least_quantity": {"value": "2"}}))
    listed((good.id, 1100), replacing=True)
    earlier = {"id": second.id, "start_time": now + timedelta(days=4)}
    with fails(EXISTS, "PRICE_OVERLAPS"):
        grpc_stub.UpdatePriceList(catalog_pb2.UpdatePriceListRequest(price_list=earlier), metadata=seller.metadata)
    grpc_stub.UpdatePriceList(
        catalog_pb2.UpdatePriceListRequest(price_list={"id": first.id, "state": "INACTIVE"}), metadata=seller.metadata
    )
    grpc_stub.UpdatePriceList(catalog_pb2.UpdatePriceListRequest(price_list=earlier), metadata=seller.metadata)
    with fails(EXISTS, "PRICE_OVERLAPS"):
        request = catalog_pb2.UpdatePriceListRequest(price_list={"id": first.id, "state": "ACTIVE"})
        grpc_stub.UpdatePriceList(request, metadata=seller.metadata)


def test_two_lists_at_once_do_not_overlap(grpc_channel, seller, good, listed, sql):
    lists = [listed() for _ in range(4)]
    calls = [lambda made=made: make.set_prices(grpc_channel, seller, made, (good.id, 900)) for made in lists]
    done, codes = tally(at_once(*calls))
    assert (done, codes) == (1, [EXISTS] * 3)
    # Without the constraint all of them would stand.
    sql("ALTER TABLE prices DROP CONSTRAINT ex_prices_overlap")
    try:
        done, _ = tally(at_once(*calls))
        assert done == 4
    finally:
        sql("DELETE FROM prices WHERE variant_id = $1", good.id)
        sql(
            """ALTER TABLE prices ADD CONSTRAINT ex_prices_overlap EXCLUDE USING gist (
                variant_id WITH =, key WITH =, least_quantity WITH =, pack_quantity WITH =, valid WITH &&)"""
        )


def test_prices_are_listed_changed_and_deleted(grpc_channel, grpc_stub, seller, category, market, good, listed, shown):
    made = listed((good.id, 900), (good.id, 800, {"least_quantity": {"value": "3"}}))
    again = make.set_prices(grpc_channel, seller, made, (good.id, 850)).prices
    assert [cents(price.amount) for price in again] == [850]
    request = catalog_pb2.ListPricesRequest(price_list_id=made.id, variant_id=good.id, page_size=1)
    first = grpc_stub.ListPrices(request, metadata=seller.metadata)
    second = grpc_stub.ListPrices(
        catalog_pb2.ListPricesRequest(
            price_list_id=made.id, variant_id=good.id, page_size=1, page_token=first.next_page_token
        ),
        metadata=seller.metadata,
    )
    prices = [*first.prices, *second.prices]
    assert sorted((p.least_quantity.value, cents(p.amount), p.pack_quantity) for p in prices) == [
        ("1", 850, 1),
        ("3", 800, 1),
    ]
    keys = [{"variant_id": good.id}, {"variant_id": good.id, "least_quantity": {"value": "3"}}]

    def delete(*which):
        request = catalog_pb2.BatchDeletePricesRequest(price_list_id=made.id, prices=which)
        return grpc_stub.BatchDeletePrices(request, metadata=seller.metadata).prices

    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        delete(*keys, {"variant_id": good.id, "pack_quantity": 2})
    assert [cents(price.amount) for price in delete(*keys)] == [850, 800]
    assert cents(shown(good).price) == 1000


def test_a_deleted_list_counts_no_more(grpc_channel, grpc_stub, seller, good, listed, market, buyer):
    made = listed((good.id, 800))
    make.cart(grpc_channel, buyer, market.id, [(good.id, 1)])
    assert cents(make.quote(grpc_channel, buyer).total) == 800
    request = catalog_pb2.DeletePriceListRequest(id=made.id)
    assert grpc_stub.DeletePriceList(request, metadata=seller.metadata).HasField("delete_time")
    assert cents(make.quote(grpc_channel, buyer).total) == 1000


# --- reductions ---


@pytest.fixture
def thirty_days(grpc_channel, admin, market):
    made = make.setting(grpc_channel, admin, "catalog.reference_price_days", "30", channel_id=market.id)
    yield
    stub = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
    stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=made.id), metadata=admin.metadata)


@pytest.fixture
def ask(grpc_stub, seller):
    def ask(good, minor):
        variant = {"id": good.id, "price": make.dollars(minor)}
        grpc_stub.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=variant), metadata=seller.metadata)

    return ask


def reduced(current):
    reference = cents(current.reference_price) if current.HasField("reference_price") else None
    return cents(current.price), reference, current.reduction_percent


def test_raised_and_then_reduced_is_no_reduction(
    grpc_channel, seller, category, market, listed, shown, ask, clock, thirty_days
):
    """Situation 82, and the true reduction after it."""
    product = make.product(grpc_channel, seller, category.id, [market.id], price=8000)
    good = SimpleNamespace(product=product, id=product.variants[0].id)
    clock.advance(days=60)
    ask(good, 10000)
    clock.advance(days=10)
    made = listed((good.id, 9000))
    assert reduced(shown(good)) == (9000, None, 0)
    clock.advance(days=1)
    make.set_prices(grpc_channel, seller, made, (good.id, 7000))
    clock.advance(days=1)
    assert reduced(shown(good)) == (7000, 8000, 12)


def test_a_reduction_of_the_own_price(good, shown, ask, clock, thirty_days):
    clock.advance(days=60)
    ask(good, 500)
    assert reduced(shown(good)) == (500, 1000, 50)
    clock.advance(days=45)
    assert reduced(shown(good)) == (500, 1000, 50)  # for as long as it runs
    ask(good, 900)
    ask(good, 800)
    assert reduced(shown(good)) == (800, None, 0)


def test_a_group_price_is_no_reduction_for_everybody(
    grpc_channel, admin, good, listed, shown, buyer, clock, thirty_days
):
    group_id = make.group(grpc_channel, admin, buyer)
    clock.advance(days=60)
    listed((good.id, 400), group_ids=[group_id])
    assert reduced(shown(good, buyer)) == (400, None, 0)
    listed((good.id, 600))
    assert reduced(shown(good, buyer)) == (400, None, 0)
    assert reduced(shown(good)) == (600, 1000, 40)


def test_channels_without_the_rule_show_no_reference(good, listed, shown, clock):
    clock.advance(days=60)
    listed((good.id, 600))
    assert reduced(shown(good)) == (600, None, 0)


def test_a_sale_that_was_called_off_is_remembered(
    grpc_channel, grpc_stub, seller, good, listed, shown, clock, thirty_days
):
    clock.advance(days=60)
    made = listed((good.id, 600))
    clock.advance(days=2)
    grpc_stub.UpdatePriceList(
        catalog_pb2.UpdatePriceListRequest(price_list={"id": made.id, "state": "INACTIVE"}), metadata=seller.metadata
    )
    clock.advance(days=5)
    listed((good.id, 700))
    assert reduced(shown(good)) == (700, None, 0)
    clock.advance(days=1)
    grpc_stub.DeletePriceList(catalog_pb2.DeletePriceListRequest(id=made.id), metadata=seller.metadata)
    assert reduced(shown(good)) == (700, None, 0)
