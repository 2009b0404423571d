"""Finding products by words, in the languages of the world."""

import unicodedata

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2
from server.catalog import searching
from storage.queries.catalog import add_popularity
from storage.queries.catalog import searching as queries
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
Request = catalog_pb2.SearchProductsRequest
ListRequest = catalog_pb2.ListProductsRequest


@pytest.fixture
def shop(grpc_stub, grpc_channel, admin, create, channel, app, on_loop):
    """A category and a seller of their own, in which products are put, searched for and listed by their titles."""
    category, owner = make.category(grpc_channel, admin), make.seller(app, on_loop)

    class Shop:
        seller = owner

        @staticmethod
        def put(*titles, **changes):
            return [create(category.id, [channel.id], title=title, actor=owner, **changes) for title in titles]

        @staticmethod
        def found(query, **changes):
            request = Request(query=query, category_id=category.id, channel_id=channel.id, page_size=100, **changes)
            return [product.title for product in grpc_stub.SearchProducts(request).products]

        @staticmethod
        def close(product):
            wanted = catalog_pb2.DiscontinueProductRequest(id=product.id)
            grpc_stub.DiscontinueProduct(wanted, metadata=owner.metadata)

        @staticmethod
        def sorted():
            request = ListRequest(category_id=category.id, order=ListRequest.TITLE, page_size=100)
            return [product.title for product in grpc_stub.ListProducts(request).products]

    return Shop


def test_exact_words_hide_nothing(shop):
    exact, parted, typo, within = shop.put(
        "Lightning cable", "USB/Lightning adapter", "Lightnin lamp", "Superlightning torch"
    )
    found = shop.found("lightning")
    assert set(found) == {exact.title, parted.title, typo.title, within.title}
    assert set(found[:2]) == {exact.title, parted.title}
    assert shop.found("lighting cable") == [exact.title]


@pytest.mark.parametrize(
    ("title", "queries"),
    [
        ("Café crème", ("cafe", "CAFÉ", "cafe\u0301 creme", "creme")),
        ("Cafe noir", ("café", "cafe\u0301")),
        ("Müsli", ("musli", "MÜSLI", "mu\u0308sli", "Muesli")),
        ("Smørrebrød", ("smorrebrod", "smørrebrød")),
        ("Łódź straße", ("lodz", "strasse", "straße", "LODZ STRASSE")),
        ("Ёлка", ("елка", "ёлка", "ЁЛКА")),
        ("Καφές", ("καφες", "ΚΑΦΕΣ", "καφές")),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", ("full width", "ｆｕｌｌ")),
        ("İstanbul", ("istanbul", "ISTANBUL")),
        ("Pokémon", ("pokemon",)),
        ("Việt Nam", ("viet nam", "Việt")),
    ],
)  # fmt: skip
def test_letters_count_without_case_accents_and_form(shop, title, queries):
    (product,) = shop.put(title)
    for query in queries:
        for form in ("NFC", "NFD"):
            assert shop.found(unicodedata.normalize(form, query)) == [product.title]


@pytest.mark.parametrize(
    ("title", "found", "missed"),
    [
        ("香港罗汉果", ("罗汉果", "香港", "果", "罗汉", "香港罗汉果"), ("果汉罗香茶", "茶")),
        ("日本の緑茶ティーバッグ", ("緑茶", "ティー", "バッグ", "の", "ﾃｨｰﾊﾞｯｸﾞ"), ("紅茶",)),
        ("여성 청바지 블루", ("바지", "청바지", "블루"), ("치마",)),
        ("กาแฟอาราบิก้า", ("กาแฟ", "อาราบิก้า"), ("ชา",)),
        ("iPhone 手机壳 15", ("手机", "手机壳", "iphone 手机", "15"), ("平板",)),
    ],
)
def test_any_part_of_scripts_without_blanks_is_found(shop, title, found, missed):
    (product,) = shop.put(title)
    for query in found:
        assert shop.found(query) == [product.title], query
    for query in missed:
        assert shop.found(query) == [], query


def test_what_is_together_comes_before_what_is_scattered(shop):
    shop.put("汉堡果汁罗勒", "香港罗汉果")
    assert shop.found("罗汉果")[0] == "香港罗汉果"
    assert shop.found('"罗汉果"') == ["香港罗汉果"]


@pytest.mark.parametrize("title", ["Q", "It", "茶", "Up", "5", "C", "é", "Ж", "나"])
def test_titles_of_one_or_two_characters_are_found(shop, title):
    shop.put(title, f"{title}uite another thing", "Other")
    assert shop.found(title)[0] == title


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("The Who", "the who"), ("It", "IT"), ("To be or not to be", '"to be or not to be"'), ("AT&T phone", "at&t"),
        ("The Lord of the Rings", "lord of the rings"), ("The Lord of the Rings", '"lord of the rings"'), ("Vitamin A", "vitamin a"),
        ("C++ Primer", "C++"), ("Men's shirt", "men's shirts"), ("L'Oréal", "l'oreal"), ("3.5 mm jack", "3.5mm jack"),
        ("Wi-Fi router", "wi-fi"), ("USB-C hub", "usb c"), ("ASP.NET in Action", "asp.net"), ("1200-800-1600 mm box", "1200 800"),
        ("Rock 'n' Roll", "rock 'n' roll"), ("50% off", "50%"), ("A (very) short one", "(very)"), ("back\\slash", "back\\slash"),
    ],
)  # fmt: skip
def test_stop_words_and_signs_are_words_like_others(shop, title, query):
    shop.put(title, "Something else")
    assert shop.found(query)[:1] == [title]


def test_codes_are_found_in_any_case_and_any_cut(shop, grpc_stub):
    (product, other) = shop.put(make.unique("One "), make.unique("Two "))
    sku = product.variants[0].sku_code
    for query in (sku, sku.lower(), sku.replace("-", " "), product.code):
        assert shop.found(query) == [product.title], query
    change = catalog_pb2.Variant(id=other.variants[0].id, barcode="4006381333931")
    grpc_stub.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=change), metadata=shop.seller.metadata)
    assert shop.found("4006381333931") == [other.title]


@pytest.mark.parametrize("code", ["AB-CD-12-E", "ab.cd/12", "12-34-56", "WH-1000XM4"])
def test_a_code_is_found_without_what_parts_it(shop, grpc_stub, code):
    (product,) = shop.put(make.unique("One "))
    change = catalog_pb2.Variant(id=product.variants[0].id, manufacturer_sku=code)
    grpc_stub.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=change), metadata=shop.seller.metadata)
    bare = "".join(c for c in code if c.isalnum())
    for query in (code, bare, bare.lower(), f"{bare[:3]} {bare[3:]}"):
        assert shop.found(query) == [product.title], query


@pytest.mark.parametrize(
    ("title", "queries"),
    [
        ("Sony WH-1000XM4", ("wh1000xm4", "wh 1000 xm4", "WH-1000XM4", "xm4")),
        ("Hikvision DS-7604NI-E1/4P/A", ("DS-7604", "ds7604ni", "7604NI-E1")),
        ("Poseidon P-8", ("p-8", "p8", "-8")),
        ("CVE-2026-2332 kit", ("2332", "cve-2026-2332")),
        ("photo-2024.jpg frame", ("2024", "photo-2024.jpg")),
        ("Bolt M8x1.25", ("m8 x 1,25", "m8", "M8x1.25")),
        ("Pipe 1/2 inch", ("1/2", "1/2 inch")),
        ('TV 55"', ("55 inch", "55", '55"')),
        ("iPhone15 case", ("iphone 15", "iphone15", "iphoen15")),
        ("手机壳15", ("15", "手机壳 15", "壳15")),
    ],
)  # fmt: skip
def test_numbers_and_units_are_found_in_every_spelling(shop, title, queries):
    shop.put(title, "Nothing else")
    for query in queries:
        assert shop.found(query)[:1] == [title], query


def test_letters_of_codes_mean_nothing(shop, grpc_stub):
    letter, other = shop.put("C", make.unique("Two "))
    change = catalog_pb2.Variant(id=other.variants[0].id, manufacturer_sku="AB-1C2")
    grpc_stub.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=change), metadata=shop.seller.metadata)
    assert shop.found("c") == [letter.title]
    assert shop.found("ab1c2") == [other.title]


def test_glued_and_parted_measures_are_the_same(shop):
    shop.put("Milk 500ml", "Milk 500 ml", "Milk 0.5 l", "Milk 0,5 L", "Cable 550 m", "Cable 55 m")
    assert set(shop.found("500ml")) == {"Milk 500ml", "Milk 500 ml"}
    assert shop.found("500ml") == shop.found("500 ml")
    assert set(shop.found("0,5l")) == {"Milk 0.5 l", "Milk 0,5 L"}
    assert shop.found("55") == ["Cable 55 m"]


@pytest.mark.parametrize(
    ("wanted", "other", "query"),
    [("C++", "C#", "c++"), ("C#", "C++", "C#"), ("C++ Primer", "C", "C++"), ("AT&T phone", "At T phone", "at&t"),
     ("50% off", "50 off", "50%"), ("foo_bar", "foo bar", "foo_bar!"), (".NET", "Net", ".net")],
)  # fmt: skip
def test_signs_come_first_as_they_are_asked_for(shop, wanted, other, query):
    for titles in ((wanted, other), (other, wanted)):
        products = shop.put(*titles)
        assert shop.found(query)[0] == wanted
        for product in products:
            shop.close(product)


def test_codes_of_what_is_not_sold_find_nothing(shop, grpc_stub):
    (product,) = shop.put("Twins", variants=2)
    code = "4006381333948"
    changes = ({"state": catalog_pb2.Variant.INACTIVE}, {"barcode": code})
    for change in changes:
        wanted = catalog_pb2.Variant(id=product.variants[1].id, **change)
        grpc_stub.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=wanted), metadata=shop.seller.metadata)
    assert shop.found(code) == []


def test_words_and_phrases_are_excluded(shop):
    red, blue = shop.put("Red USB-C cable", "Blue USB-C cable")
    assert shop.found("cable -red") == [blue.title]
    assert shop.found('cable -"red usb"') == [blue.title]
    assert shop.found("cabel -red") == [blue.title]
    assert shop.found("-red cable -blue") == []
    assert shop.found('"usb-c cable" red') == [red.title]
    assert shop.found("Red USB-C cable -blue")[0] == red.title


@pytest.mark.parametrize("query", ["", "  ", "-", '""', "-red", '-"red usb"', "&&&", "\u200b"])
def test_there_must_be_something_to_look_for(grpc_stub, query):
    with fails(INVALID, "INVALID_FIELDS", "query"):
        grpc_stub.SearchProducts(Request(query=query))


@pytest.mark.parametrize(
    "query",
    ["'", '"', "a'b", "a & b | !c", "x:*", "(", "foo <-> bar", "\\", "or", "or or", '"or"', "-- ; DROP", "%", "_", "a" * 200, "罗" * 200, "x " * 100, '"' * 99 + "a"],
)  # fmt: skip
def test_no_query_is_too_strange(shop, query):
    shop.put("Something")
    try:
        shop.found(query)
    except grpc.RpcError as error:
        assert error.code() == INVALID  # noqa: PT017 - either is well


def test_some_words_are_better_than_nothing(shop):
    shop.put("Wooden chair", "Plastic chair", "Wooden table")
    assert set(shop.found("wooden chair")) == {"Wooden chair"}
    assert set(shop.found("leather chair")) == {"Wooden chair", "Plastic chair"}
    assert shop.found("leather sofa") == []


def test_a_query_is_read_into_what_must_and_must_not_occur():
    assert searching.read('Red "usb-c 茶" -blue -"a b" 罗汉果cable') == searching.Wanted(
        written='Red "usb c 茶"  "罗 汉 果" cable -"blue" -"a b"',
        words=("Red", "usb c 茶", "罗汉果cable"),
        excluded='"blue" or "a b"',
        forgiving=False,
    )


def test_what_many_have_is_found_among_the_most_popular(shop, monkeypatch, app, on_loop):
    """Where more have a word than are looked at, the popular ones are among them wherever they stand."""
    monkeypatch.setattr(queries, "FOUND_AT_MOST", 5)
    monkeypatch.setattr(queries, "MOST_POPULAR", 3)
    queries._searching.cache_clear()
    try:
        products = shop.put(*(f"Common {make.unique()}" for _ in range(12)))

        async def sell():
            async with app.db.begin() as tx:
                await add_popularity(tx, {products[9].id: 10**9, products[11].id: 2 * 10**9})

        on_loop(sell())
        found = shop.found("common")
        assert len(found) == 5
        assert found[:2] == [products[11].title, products[9].title]
        monkeypatch.setattr(queries, "MOST_POPULAR", 0)
        queries._searching.cache_clear()
        assert products[11].title not in shop.found("common")
    finally:
        queries._searching.cache_clear()


# --- sorting by title ---


def test_titles_are_sorted_as_people_sort_them(shop):
    wanted = [
        "10 Downing Street", "100 Years", "Äpfel", "apple", "Apples", "“Banana”", "Café 1", "cafe 2", "CAFÉ 10", "Éclair", "eclair b", "Item 2",
        "item 10", "Øre", "Zebra", "зебра", "яблоко", "香港",
    ]  # fmt: skip
    shop.put(*reversed(wanted))
    assert shop.sorted() == wanted


def test_pages_by_title_leave_nothing_out(shop, grpc_stub):
    shop.put("Äb", "ab", "AB c", "ac", "Ãc d", "100", "20", "3")
    assert shop.sorted() == ["3", "20", "100", *sorted_pair("Äb", "ab", shop.sorted()), "AB c", "ac", "Ãc d"]


def sorted_pair(one, other, found):
    """Two titles that are sorted alike, in the order in which they came."""
    return sorted((one, other), key=found.index)
