"""Finding products: lists and search."""

import grpc
import pytest
from google.type.money_pb2 import Money

from mall.catalog.v1 import catalog_pb2
from storage.queries.catalog import add_popularity
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
Product = catalog_pb2.Product
ListRequest = catalog_pb2.ListProductsRequest


# --- lists ---


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, admin):
    """Twelve products of one seller in a category of their own, with prices, popularities and brands."""
    seller = make.seller(app, on_loop)
    category = make.category(grpc_channel, admin)
    channel = make.channel(grpc_channel, admin)
    products = [
        make.product(
            grpc_channel,
            seller,
            category.id,
            [channel.id] if n % 2 else [],
            title=f"{'aB'[n % 2]}{n:02} {make.unique()}",
            price=100 * (n % 5 + 1),
            stock=n % 3,
            brand="Acme" if n < 4 else "Other",
            tags=["blue"] if n % 4 == 0 else [],
        )
        for n in range(12)
    ]
    return seller, category, channel, products


KEYS = {
    ListRequest.NEWEST: lambda p: (p.create_time.ToNanoseconds(), p.id),
    ListRequest.PRICE_ASCENDING: lambda p: (p.lowest_price.units, p.id),
    ListRequest.PRICE_DESCENDING: lambda p: (p.lowest_price.units, p.id),
    ListRequest.POPULARITY: lambda p: (p.popularity, p.id),
    ListRequest.TITLE: lambda p: (p.title.lower(), p.id),
}


@pytest.mark.parametrize("order", KEYS)
@pytest.mark.parametrize("scope", ["category", "channel", "seller", "own"])
def test_lists_are_sorted_page_by_page(shop, found, order, scope):
    seller, category, channel, products = shop
    filters = {
        "category": {"category_id": category.id},
        "channel": {"channel_id": channel.id},
        "seller": {"seller_id": seller.id},
        "own": {"seller_id": seller.id, "show_hidden": True},
    }[scope]
    wanted = [p for n, p in enumerate(products) if scope != "channel" or n % 2]
    descending = order in {ListRequest.NEWEST, ListRequest.PRICE_DESCENDING, ListRequest.POPULARITY}
    wanted.sort(key=KEYS[order], reverse=descending)
    listed = found(seller if scope == "own" else None, page_size=5, order=order, **filters)
    assert listed == [p.id for p in wanted]


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({"brand": "ACME"}, {0, 1, 2, 3}),
        ({"tag": "Blue"}, {0, 4, 8}),
        ({"in_stock": True}, {1, 2, 4, 5, 7, 8, 10, 11}),
        ({"states": [Product.OUT_OF_STOCK]}, {0, 3, 6, 9}),
        ({"min_price": make.dollars(200), "max_price": make.dollars(300)}, {1, 2, 6, 7, 11}),
        ({"max_price": make.dollars(100), "brand": "acme", "in_stock": True}, set()),
        ({"currency_code": "EUR"}, set()),
        ({"brand": "acme", "tag": "blue"}, {0}),
    ],
)
def test_filters_narrow_together(shop, found, filters, numbers):
    _, category, _, products = shop
    assert set(found(category_id=category.id, **filters)) == {products[n].id for n in numbers}


def test_a_category_and_a_channel_narrow_together(shop, found, category):
    _, own, channel, products = shop
    assert set(found(category_id=own.id, channel_id=channel.id)) == {p.id for n, p in enumerate(products) if n % 2}
    assert found(category_id=category.id, channel_id=channel.id) == []


def test_a_page_costs_as_many_statements_as_a_row(shop, grpc_stub, round_trips):
    _, category, _, _ = shop
    for size in (1, 10):
        with round_trips() as count:
            grpc_stub.ListProducts(ListRequest(category_id=category.id, page_size=size))
        assert count() <= 2


def test_page_tokens_belong_to_their_list(shop, grpc_stub):
    _, category, _, _ = shop
    page = grpc_stub.ListProducts(ListRequest(category_id=category.id, page_size=2))
    other = ListRequest(category_id=category.id, page_size=2, page_token=page.next_page_token, brand="x")
    with fails(INVALID, "INVALID_FIELDS", "page_token"):
        grpc_stub.ListProducts(other)


def test_hidden_products_are_listed_to_their_seller_and_staff(create, found, seller, admin, app, on_loop):
    draft = create(activate=False)
    assert draft.id in found(seller, seller_id=seller.id, show_hidden=True, states=[Product.DRAFT])
    assert draft.id in found(admin, seller_id=seller.id, show_hidden=True)
    assert draft.id not in found(make.seller(app, on_loop), seller_id=seller.id, show_hidden=True)
    assert draft.id not in found(seller_id=seller.id, show_hidden=True)


def test_lists_refuse_what_they_cannot_answer(grpc_stub, admin):
    with fails(INVALID, "INVALID_FIELDS", "states"):
        grpc_stub.ListProducts(ListRequest(states=[Product.ACTIVE, Product.DRAFT]))
    with fails(INVALID, "INVALID_FIELDS", "order"):
        grpc_stub.ListProducts(ListRequest(show_hidden=True, order=ListRequest.TITLE), metadata=admin.metadata)
    with fails(INVALID, "INVALID_FIELDS", "max_price"):
        prices = {"min_price": make.dollars(1), "max_price": Money(currency_code="EUR", units=1)}
        grpc_stub.ListProducts(ListRequest(**prices))


# --- search ---


@pytest.fixture
def search(grpc_stub, channel):
    def search(query, **changes):
        request = catalog_pb2.SearchProductsRequest(query=query, **{"channel_id": channel.id, **changes})
        return [p.id for p in grpc_stub.SearchProducts(request).products]

    return search


def test_search_finds_words_in_every_text(create, search, category, channel):
    word = make.unique("w")
    by_title = create(category.id, [channel.id], title=f"The {word} gizmo")
    by_tag = create(category.id, [channel.id], tags=[word])
    by_text = create(category.id, [channel.id], description=f"Comes with three {word} in a box.")
    create(category.id, [channel.id], activate=False, title=f"Hidden {word}")
    assert search(word)[0] == by_title.id
    assert set(search(word)) == {by_title.id, by_tag.id, by_text.id}
    assert search(f'"the {word} gizmo"') == [by_title.id]
    assert set(search(f"{word} -gizmo")) == {by_tag.id, by_text.id}
    assert search(word, category_id=make.request_id()) == []


def test_search_without_a_channel_finds_what_the_primary_one_sells(
    create, search, category, channel, grpc_channel, admin
):
    word = make.unique("w")
    there, _nowhere = (create(category.id, on, title=f"{word} {make.unique()}") for on in ([channel.id], []))
    primary = make.channel(grpc_channel, admin, primary=True)
    here = create(category.id, [primary.id, channel.id], title=f"{word} {make.unique()}")
    assert search(word, channel_id="") == [here.id]
    assert search(word) == [here.id, there.id]


def test_search_forgives_typing_errors(create, search, category, channel):
    product = create(category.id, [channel.id], title="Xylographic Portaphone")
    assert search("xylogrphic portaphon") == [product.id]
    assert search("qqqqwwwweeee") == []


def test_search_prefers_what_sells(create, search, category, channel, app, on_loop):
    word = make.unique("w")
    products = [create(category.id, [channel.id], title=f"{word} {make.unique()}") for _ in range(3)]

    async def sell():
        async with app.db.begin() as tx:
            await add_popularity(tx, {products[1].id: 5, products[2].id: 2})

    on_loop(sell())
    assert search(word) == [products[1].id, products[2].id, products[0].id]


def test_search_results_come_in_pages(create, grpc_stub, category, channel):
    word = make.unique("w")
    products = {create(category.id, [channel.id], title=f"{word} {make.unique()}").id for _ in range(5)}
    seen, token = [], ""
    for _ in range(3):
        request = catalog_pb2.SearchProductsRequest(query=word, channel_id=channel.id, page_size=2, page_token=token)
        page = grpc_stub.SearchProducts(request)
        seen.extend(p.id for p in page.products)
        token = page.next_page_token
    assert (set(seen), len(seen), token) == (products, 5, "")
