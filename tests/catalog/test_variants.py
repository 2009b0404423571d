"""Options, variants, media and channel listings of a product."""

import re

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from google.type.money_pb2 import Money

from mall.catalog.v1 import catalog_pb2
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
TAKEN = grpc.StatusCode.ALREADY_EXISTS
MISSING = grpc.StatusCode.NOT_FOUND
Product = catalog_pb2.Product
ProductMedia = catalog_pb2.ProductMedia
ProductOption = catalog_pb2.ProductOption
Variant = catalog_pb2.Variant


@pytest.fixture
def product(grpc_channel, seller, category):
    return make.product(grpc_channel, seller, category.id, variants=2)


@pytest.fixture
def call(grpc_stub, seller):
    """Calls a method by its name as the seller."""

    def call(method, *, actor=seller, **fields):
        request = getattr(catalog_pb2, f"{method}Request")(**fields)
        return getattr(grpc_stub, method)(request, metadata=actor.metadata if actor else ())

    return call


@pytest.fixture
def reread(call):
    return lambda product, **who: call("GetProduct", id=product.id, **who)


@pytest.fixture
def update(call):
    def update(variant, *paths, **changes):
        mask = FieldMask(paths=paths)
        return call("UpdateVariant", variant=Variant(id=variant.id, **changes), update_mask=mask)

    return update


def a_variant(size="S0", **changes):
    options = [catalog_pb2.VariantOption(option="size", value=size)] if size else []
    values = {"sku_code": make.unique("SKU-"), "price": make.dollars(1500), "options": options}
    return Variant(**{**values, **changes})


# --- variants ---


def test_what_is_digital_says_so(call, product):
    option = product.options[0]
    call("CreateProductOptionValue", option_id=option.id, product_option_value={"value": "file"})
    assert call("CreateVariant", product_id=product.id, variant=a_variant("file", digital=True)).digital


def test_a_variant_comes_back_as_it_was_created(call, product, seller):
    option = product.options[0]
    call("CreateProductOptionValue", option_id=option.id, product_option_value={"value": "XL", "hex_code": "#0a0b0c"})
    variant = call(
        "CreateVariant",
        product_id=product.id,
        variant=a_variant(
            "xl",
            parent_variant_id=product.variants[0].id,
            display_name="Largest",
            assortment=Product.LIMITED,
            original_price=make.dollars(2000),
            cost_price=make.dollars(500),
            image_uris=["https://images.example.com/xl.jpg"],
            weight_grams=1,
            length_mm=2,
            width_mm=3,
            height_mm=4,
            barcode="4006381333931",
            manufacturer_sku="M-1",
            harmonized_code="6109.10",
            origin_country_code="KR",
            fulfillment_days=2,
            tags=["Big"],
            search_keywords="large",
            display_order=9,
            initial_quantity=4,
        ),
    )
    assert call("GetVariant", id=variant.id) == variant
    assert (variant.options[0].option, variant.options[0].value, variant.options[0].hex_code) == (
        "Size",
        "XL",
        "#0A0B0C",
    )
    assert (variant.available_quantity, variant.available, variant.state) == (4, True, Variant.ACTIVE)
    assert (variant.seller_id, list(variant.tags), variant.initial_quantity) == (seller.id, ["big"], 0)
    public = call("GetVariant", id=variant.id, actor=None)
    assert (public.HasField("cost_price"), public.HasField("original_price")) == (False, True)


def test_variants_are_named_after_their_choices(product):
    assert [v.display_name for v in product.variants] == ["S0", "S1"]


def test_sku_codes_are_unique_for_ever(call, product, app, on_loop, grpc_channel, category):
    gone = call("DeleteVariant", id=product.variants[1].id)
    other = make.seller(app, on_loop)
    foreign = make.product(grpc_channel, other, category.id)
    call(
        "CreateProductOptionValue", option_id=foreign.options[0].id, product_option_value={"value": "New"}, actor=other
    )
    with fails(TAKEN, "SKU_CODE_TAKEN", field="sku_code"):
        variant = a_variant("New", sku_code=gone.sku_code)
        call("CreateVariant", product_id=foreign.id, variant=variant, actor=other)


def test_sku_codes_differ_by_more_than_case(call, product, create, category):
    taken = product.variants[0].sku_code
    call("CreateProductOptionValue", option_id=product.options[0].id, product_option_value={"value": "New"})
    for code in (taken.lower(), taken.upper(), taken.swapcase()):
        with fails(TAKEN, "SKU_CODE_TAKEN", field="sku_code"):
            call("CreateVariant", product_id=product.id, variant=a_variant("New", sku_code=code))
    twice = make.new_product(category.id, variants=2)
    twice.variants[1].sku_code = twice.variants[0].sku_code.lower()
    with fails(INVALID, "INVALID_FIELDS", "variants[1].sku_code"):
        call("CreateProduct", **{f.name: v for f, v in twice.ListFields()})


def test_sku_codes_of_the_grid_are_those_that_nothing_had(call, product, create, category):
    prefix = make.unique("g")
    colours = {"display_name": "Colour", "required": False, "values": [{"value": "Red"}]}
    call("CreateProductOption", product_id=product.id, product_option=colours)
    first = call("GenerateVariants", product_id=product.id, sku_prefix=prefix).variants
    call("DeleteVariant", id=first[0].id)
    again = call("GenerateVariants", product_id=product.id, sku_prefix=prefix.upper()).variants
    call("DeleteVariant", id=again[0].id)
    more = call("GenerateVariants", product_id=product.id, sku_prefix=prefix).variants
    assert [len(made) for made in (first, again, more)] == [2, 1, 1]
    other = create(category.id, variants=2)
    call("CreateProductOption", product_id=other.id, product_option=colours)
    foreign = call("GenerateVariants", product_id=other.id, sku_prefix=prefix).variants
    codes = [v.sku_code.lower() for v in (*first, *again, *more, *foreign)]
    assert len(set(codes)) == len(codes) == 6
    assert all(code.startswith(prefix.lower()) for code in codes)


def test_countries_of_origin_exist(call, product):
    for code in ("ZZ", "UK", "EU"):
        with fails(INVALID, "INVALID_FIELDS", "variant.origin_country_code"):
            call("UpdateVariant", variant=Variant(id=product.variants[0].id, origin_country_code=code))


@pytest.mark.parametrize("code", ["", "has space", "x" * 33, "-first", "ümlaut"])
def test_sku_codes_have_a_form(call, product, code):
    with fails(INVALID, "INVALID_FIELDS", "variant.sku_code"):
        call("CreateVariant", product_id=product.id, variant=a_variant(sku_code=code))


def test_combinations_are_unique_in_a_product(call, product):
    with fails(TAKEN, "VARIANT_COMBINATION_TAKEN", field="options"):
        call("CreateVariant", product_id=product.id, variant=a_variant("S0"))
    call("DeleteVariant", id=product.variants[0].id)
    assert call("CreateVariant", product_id=product.id, variant=a_variant("S0")).options[0].value == "S0"


def test_required_options_are_chosen(call, product):
    with fails(INVALID, "INVALID_FIELDS", "variant.options"):
        call("CreateVariant", product_id=product.id, variant=a_variant(""))
    call(
        "CreateProductOption",
        product_id=product.id,
        product_option=ProductOption(display_name="Colour", required=False),
    )
    twice = a_variant("S0")
    twice.options.add(option="Size", value="S1")
    twice.options.add(option="Weight", value="heavy")
    with fails(INVALID, "INVALID_FIELDS", "variant.options[1].option", "variant.options[2].option"):
        call("CreateVariant", product_id=product.id, variant=twice)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("variant.price", {"price": make.dollars(0)}),
        ("variant.price", {"price": make.dollars(19_991)}),
        ("variant.price", {"price": Money(currency_code="EUR", units=15)}),
        ("variant.price", {"price": Money(currency_code="USD", units=15, nanos=1)}),
        ("variant.original_price", {"original_price": make.dollars(1500)}),
        ("variant.cost_price", {"cost_price": Money(currency_code="KRW", units=15)}),
        ("variant.parent_variant_id", {"parent_variant_id": make.request_id()}),
        ("variant.barcode", {"barcode": "12"}),
        ("variant.display_name", {"display_name": "<i>x</i>"}),
    ],
)
def test_bad_variants_are_refused(call, product, field, changes):
    call("CreateProductOptionValue", option_id=product.options[0].id, product_option_value={"value": "New"})
    with fails(INVALID, "INVALID_FIELDS", field):
        call("CreateVariant", product_id=product.id, variant=a_variant("New", **changes))


def test_a_price_of_ten_times_the_base_is_the_most(call, product):
    call("CreateProductOptionValue", option_id=product.options[0].id, product_option_value={"value": "New"})
    variant = call("CreateVariant", product_id=product.id, variant=a_variant("New", price=make.dollars(19_990)))
    assert variant.price == make.dollars(19_990)


def test_the_product_shows_the_range_of_active_prices(call, product, update, reread):
    first, second = product.variants
    update(first, "price", price=make.dollars(500))
    update(second, "price", price=make.dollars(900))
    read = reread(product)
    assert (read.lowest_price, read.highest_price) == (make.dollars(500), make.dollars(900))
    update(first, "state", state=Variant.INACTIVE)
    assert reread(product).lowest_price == make.dollars(900)
    listed = call("ListProducts", seller_id=product.seller_id, max_price=make.dollars(900), min_price=make.dollars(900))
    assert product.id in {p.id for p in listed.products}


def test_a_price_change_is_published(update, product, sql):
    variant = product.variants[0]
    update(variant, "price", price=make.dollars(1000))
    update(variant, "price", price=make.dollars(1000))
    rows = sql("SELECT payload FROM outbox WHERE type = 'variant.price_changed' AND aggregate_id = $1", variant.id)
    assert len(rows) == 1
    payload = rows[0]["payload"]
    assert (payload["before_minor"], payload["after_minor"], payload["currency"]) == (1999, 1000, "USD")
    snapshot = sql("SELECT content FROM product_snapshots WHERE product_id = $1 ORDER BY sequence LIMIT 1", product.id)[
        0
    ]
    assert {v["price_minor"] for v in snapshot["content"]["variants"]} == {1999}


def test_an_update_of_a_variant_checks_its_version(update, product):
    variant = product.variants[0]
    update(variant, "barcode", barcode="12345678", etag=variant.etag)
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH", resource="variant", id=variant.id):
        update(variant, "barcode", barcode="12345679", etag=variant.etag)
    for name in ("sku_code", "options", "inventory_policy", "initial_quantity"):
        with fails(INVALID, "INVALID_FIELDS", f"variant.{name}"):
            update(variant, name)
    with fails(INVALID, "INVALID_FIELDS", "variant.original_price"):
        update(variant, "original_price", original_price=make.dollars(1))


def test_inactive_variants_are_hidden(update, product, reread, call):
    variant = update(product.variants[0], "state", state=Variant.INACTIVE)
    assert not variant.available
    assert (len(reread(product).variants), len(reread(product, actor=None).variants)) == (2, 1)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        call("GetVariant", id=variant.id, actor=None)


def test_a_product_without_active_variants_is_out_of_stock(update, product, reread):
    for variant in product.variants:
        update(variant, "state", state=Variant.INACTIVE)
    assert reread(product).state == Product.OUT_OF_STOCK
    update(product.variants[0], "state", state=Variant.ACTIVE)
    assert reread(product).state == Product.ACTIVE


def test_the_last_discontinued_variant_takes_the_product_along(update, product, reread):
    first, second = product.variants
    update(first, "state", state=Variant.DISCONTINUED)
    with fails(REFUSED, "STATE_FORBIDS", resource="variant", state="DISCONTINUED"):
        update(first, "state", state=Variant.ACTIVE)
    assert reread(product).state == Product.ACTIVE
    update(second, "state", state=Variant.DISCONTINUED)
    assert reread(product).state == Product.DISCONTINUED


def test_the_last_variant_is_not_deleted(call, product):
    first, second = product.variants
    assert call("DeleteVariant", id=first.id).HasField("delete_time")
    with fails(REFUSED, "VARIANT_LAST"):
        call("DeleteVariant", id=second.id)
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="variant"):
        call("DeleteVariant", id=first.id)


def test_simultaneous_deletions_leave_a_variant(call, grpc_channel, seller, category, sql):
    for _ in range(5):
        product = make.product(grpc_channel, seller, category.id, variants=3)
        at_once(*(lambda v=v: call("DeleteVariant", id=v.id) for v in product.variants))
        left = sql("SELECT id FROM variants WHERE product_id = $1 AND delete_time IS NULL", product.id)
        levels = sql("SELECT variant_id FROM stock_levels WHERE product_id = $1", product.id)
        assert len(left) == 1
        assert [row["id"] for row in left] == [row["variant_id"] for row in levels]


def test_an_ordered_variant_is_not_deleted(call, product, sql):
    variant = product.variants[0]
    sql("UPDATE stock_levels SET ordered = true WHERE variant_id = $1", variant.id)
    with fails(REFUSED, "VARIANT_ORDERED"):
        call("DeleteVariant", id=variant.id)
    assert sql("SELECT count(*) FROM stock_levels WHERE variant_id = $1", variant.id)[0][0] == 1


def test_variants_are_read_in_the_order_asked_for(call, product, round_trips):
    first, second = product.variants
    ids = [second.id, make.request_id(), first.id, second.id]
    with round_trips() as count:
        found = call("BatchGetVariants", ids=ids, actor=None).variants
    assert [v.id for v in found] == [second.id, first.id]
    assert count() <= 2


def test_others_cannot_touch_a_variant(call, product, app, on_loop):
    stranger = make.seller(app, on_loop)
    for method, fields in (
        ("DeleteVariant", {"id": product.variants[0].id}),
        ("UpdateVariant", {"variant": Variant(id=product.variants[0].id, barcode="12345678")}),
        ("CreateVariant", {"product_id": product.id, "variant": a_variant()}),
        ("DeleteProductOption", {"id": product.options[0].id}),
        ("DeleteProductOptionValue", {"id": product.options[0].values[0].id}),
        ("DeleteProductMedia", {"id": product.media[0].id}),
        ("GenerateVariants", {"product_id": product.id}),
    ):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            call(method, actor=stranger, **fields)


# --- the grid ---


def test_the_grid_fills_what_is_missing(call, product):
    colours = ProductOption(display_name="Colour", required=False, values=[{"value": "Red"}, {"value": "Deep Blue"}])
    call("CreateProductOption", product_id=product.id, product_option=colours)
    made = call("GenerateVariants", product_id=product.id, sku_prefix=make.unique("g")).variants
    assert {v.display_name for v in made} == {"S0 / Red", "S0 / Deep Blue", "S1 / Red", "S1 / Deep Blue"}
    assert {v.sku_code.split("-", 1)[1] for v in made} == {"S0-RED", "S0-DEEP-BLUE", "S1-RED", "S1-DEEP-BLUE"}
    assert {(v.price.units, v.available_quantity, v.available) for v in made} == {(19, 0, False)}
    assert list(call("GenerateVariants", product_id=product.id).variants) == []


def test_the_grid_has_a_limit(call, product):
    values = [{"value": f"V{n}"} for n in range(50)]
    call(
        "CreateProductOption",
        product_id=product.id,
        product_option={"display_name": "A", "required": False, "values": values},
    )
    with fails(REFUSED, "VARIANT_LIMIT", variants=102, limit=100):
        call("GenerateVariants", product_id=product.id)


def test_long_codes_of_the_grid_are_shortened(call, product):
    values = [{"value": "An extraordinarily long value"}, {"value": "An extraordinarily long other value"}]
    call(
        "CreateProductOption",
        product_id=product.id,
        product_option={"display_name": "A", "required": False, "values": values},
    )
    made = call("GenerateVariants", product_id=product.id, price=make.dollars(700)).variants
    assert len({v.sku_code for v in made}) == 4
    assert all(len(v.sku_code) <= 32 for v in made)
    assert {v.price.units for v in made} == {7}


# --- options ---


def test_an_option_comes_back_with_its_values(call, product, reread):
    option = ProductOption(
        display_name="Colour",
        required=False,
        display_order=1,
        values=[{"value": "Red", "hex_code": "#ff0000"}, {"value": "EU 42", "sizing_system": "EU", "code": "E42"}],
    )
    made = call("CreateProductOption", product_id=product.id, product_option=option)
    assert [(v.value, v.code, v.hex_code, v.sizing_system) for v in made.values] == [
        ("Red", "RED", "#FF0000", ""),
        ("EU 42", "E42", "", "EU"),
    ]
    assert reread(product).options[1] == made


def test_names_and_values_are_unique(call, product):
    with fails(TAKEN, "OPTION_NAME_TAKEN", field="display_name"):
        call("CreateProductOption", product_id=product.id, product_option={"display_name": "SIZE", "required": False})
    with fails(TAKEN, "OPTION_VALUE_TAKEN", field="value"):
        call(
            "CreateProductOptionValue",
            option_id=product.options[0].id,
            product_option_value={"value": "s0", "code": "OTHER"},
        )
    with fails(TAKEN, "OPTION_VALUE_TAKEN", field="code"):
        call(
            "CreateProductOptionValue",
            option_id=product.options[0].id,
            product_option_value={"value": "other", "code": "S0"},
        )


def test_a_required_option_needs_a_product_without_variants(call, product):
    with fails(REFUSED, "OPTION_UNCHOSEN", variants=2):
        call("CreateProductOption", product_id=product.id, product_option={"display_name": "Colour"})
    option = call(
        "CreateProductOption", product_id=product.id, product_option={"display_name": "Colour", "required": False}
    )
    change = {
        "product_option": ProductOption(id=option.id, required=True),
        "update_mask": FieldMask(paths=["required"]),
    }
    with fails(REFUSED, "OPTION_UNCHOSEN", variants=2):
        call("UpdateProductOption", **change)


def test_what_variants_use_is_neither_renamed_nor_deleted(call, product):
    option = product.options[0]
    value = option.values[0]
    with fails(REFUSED, "OPTION_IN_USE", variants=2):
        call("UpdateProductOption", product_option=ProductOption(id=option.id, display_name="Other"))
    with fails(REFUSED, "OPTION_IN_USE", variants=2):
        call("DeleteProductOption", id=option.id)
    with fails(REFUSED, "OPTION_IN_USE", variants=1):
        call("UpdateProductOptionValue", product_option_value={"id": value.id, "value": "Other"})
    with fails(REFUSED, "OPTION_IN_USE", variants=1):
        call("DeleteProductOptionValue", id=value.id)
    assert (
        call("UpdateProductOptionValue", product_option_value={"id": value.id, "hex_code": "#aabbcc"}).hex_code
        == "#AABBCC"
    )
    assert call("UpdateProductOption", product_option=ProductOption(id=option.id, display_order=5)).display_order == 5


def test_codes_are_made_of_values_in_every_script(call, product):
    values = [
        {"value": v}
        for v in ("빨강", "파랑", "Grün", "Gru n", "A value that is longer than any code", "A value that is longer")
    ]
    option = {"display_name": "Colour", "required": False, "values": values}
    codes = [v.code for v in call("CreateProductOption", product_id=product.id, product_option=option).values]
    assert len(set(codes)) == len(codes)
    assert codes[3] == "GRU-N"
    assert all(len(code) <= 20 for code in codes)


def test_made_codes_avoid_each_other_and_those_that_are_there(call, product):
    values = [{"value": v} for v in ("A/B", "A-B", "A B", "a+b", "+", "-")] + [
        {"value": "Red"},
        {"value": "Rot", "code": "RED"},
    ]
    option = call(
        "CreateProductOption",
        product_id=product.id,
        product_option={"display_name": "X", "required": False, "values": values},
    )
    further = [
        call("CreateProductOptionValue", option_id=option.id, product_option_value={"value": value})
        for value in ("A.B", "A_B", "rot")[:2]
    ]
    codes = [v.code for v in (*option.values, *further)]
    assert len(set(codes)) == len(codes) == 10
    assert (codes[0], codes[7]) == ("A-B", "RED")
    assert all(re.fullmatch("[A-Z0-9][A-Z0-9_-]{0,29}", code) for code in codes)


def test_what_no_variant_uses_can_go(call, product, reread):
    option = product.options[0]
    spare = call("CreateProductOptionValue", option_id=option.id, product_option_value={"value": "Spare"})
    assert call("UpdateProductOptionValue", product_option_value={"id": spare.id, "value": "Sparer"}).value == "Sparer"
    assert call("DeleteProductOptionValue", id=spare.id).HasField("delete_time")
    other = call(
        "CreateProductOption", product_id=product.id, product_option={"display_name": "Other", "required": False}
    )
    assert call("DeleteProductOption", id=other.id).HasField("delete_time")
    read = reread(product)
    assert ([o.id for o in read.options], len(read.options[0].values)) == ([option.id], 2)


# --- media ---


def an_image(**changes):
    return ProductMedia(**{"uri": f"https://images.example.com/{make.unique()}.png", **changes})


def test_the_first_image_is_primary(call, product, reread):
    second = call("CreateProductMedia", product_id=product.id, product_media=an_image(alt_text="Seen from behind"))
    assert (second.primary, second.display_order, second.content_type) == (False, 1, "image/png")
    assert [m.primary for m in reread(product).media] == [True, False]
    assert call("SetPrimaryProductMedia", id=second.id).primary
    read = reread(product)
    assert ([m.primary for m in read.media], read.primary_image_uri) == ([False, True], second.uri)
    call("DeleteProductMedia", id=second.id)
    read = reread(product)
    assert ([m.primary for m in read.media], read.primary_image_uri) == ([True], product.media[0].uri)


def test_a_product_has_ten_images_at_most(call, product):
    for _ in range(9):
        call("CreateProductMedia", product_id=product.id, product_media=an_image())
    with fails(REFUSED, "MEDIA_LIMIT", limit=10):
        call("CreateProductMedia", product_id=product.id, product_media=an_image())


def test_the_last_image_of_a_product_on_sale_stays(call, product):
    with fails(REFUSED, "MEDIA_LAST"):
        call("DeleteProductMedia", id=product.media[0].id)
    call("DeactivateProduct", id=product.id)
    assert call("DeleteProductMedia", id=product.media[0].id).HasField("delete_time")


def test_simultaneous_removals_leave_an_image(call, product, sql):
    media = [
        product.media[0],
        *(call("CreateProductMedia", product_id=product.id, product_media=an_image()) for _ in range(2)),
    ]
    at_once(*(lambda m=m: call("DeleteProductMedia", id=m.id) for m in media))
    left = sql('SELECT "primary" FROM product_media WHERE product_id = $1 AND delete_time IS NULL', product.id)
    assert [row["primary"] for row in left] == [True]


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("product_media.uri", {"uri": "http://example.com/a.png"}),
        ("product_media.uri", {"uri": "not a uri"}),
        ("product_media.content_type", {"content_type": "image/gif"}),
        ("product_media.content_type", {"uri": "https://example.com/image"}),
        ("product_media.variant_id", {"variant_id": make.request_id()}),
        ("product_media.alt_text", {"alt_text": "Call +14155550100"}),
    ],
)
def test_bad_images_are_refused(call, product, field, changes):
    with fails(INVALID, "INVALID_FIELDS", field):
        call("CreateProductMedia", product_id=product.id, product_media=an_image(**changes))


def test_images_are_moved_and_described(call, product, reread):
    first = product.media[0]
    second = call(
        "CreateProductMedia", product_id=product.id, product_media=an_image(variant_id=product.variants[0].id)
    )
    with fails(TAKEN, "MEDIA_URI_TAKEN", field="uri"):
        call("CreateProductMedia", product_id=product.id, product_media=an_image(uri=second.uri))
    mask = FieldMask(paths=["display_order", "alt_text"])
    moved = ProductMedia(id=first.id, display_order=5, alt_text="Front")
    assert call("UpdateProductMedia", product_media=moved, update_mask=mask).alt_text == "Front"
    assert [m.id for m in reread(product).media] == [second.id, first.id]
    assert reread(product).media[0].variant_id == product.variants[0].id


# --- channel listings ---


def test_a_product_is_listed_on_a_channel_once(call, product, grpc_channel, admin):
    channel = make.channel(grpc_channel, admin)
    listing = call("CreateChannelListing", product_id=product.id, channel_listing={"channel_id": channel.id})
    assert (listing.channel_id, listing.HasField("assign_time")) == (channel.id, True)
    with fails(TAKEN, "CHANNEL_LISTING_EXISTS", field="channel_id"):
        call("CreateChannelListing", product_id=product.id, channel_listing={"channel_id": channel.id})
    on_channel = {"channel_id": channel.id, "actor": None}
    assert [p.id for p in call("ListProducts", **on_channel).products] == [product.id]
    assert call("DeleteChannelListing", id=listing.id) == listing
    assert list(call("ListProducts", **on_channel).products) == []
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="channel listing"):
        call("DeleteChannelListing", id=listing.id)


def test_a_listing_needs_a_channel_of_the_currency(call, product, grpc_channel, admin):
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="channel"):
        call("CreateChannelListing", product_id=product.id, channel_listing={"channel_id": make.request_id()})
    euros = make.channel(grpc_channel, admin, currency_code="EUR")
    with fails(INVALID, "INVALID_FIELDS", "channel_listing.channel_id"):
        call("CreateChannelListing", product_id=product.id, channel_listing={"channel_id": euros.id})


def test_repeated_creates_get_the_first_answer(call, product, grpc_channel, admin):
    call("CreateProductOptionValue", option_id=product.options[0].id, product_option_value={"value": "New"})
    channel = make.channel(grpc_channel, admin)
    for method, fields in (
        ("CreateVariant", {"product_id": product.id, "variant": a_variant("New")}),
        ("CreateProductMedia", {"product_id": product.id, "product_media": an_image()}),
        ("CreateChannelListing", {"product_id": product.id, "channel_listing": {"channel_id": channel.id}}),
        ("CreateProductOption", {"product_id": product.id, "product_option": {"display_name": "X", "required": False}}),
        ("CreateProductOptionValue", {"option_id": product.options[0].id, "product_option_value": {"value": "Y"}}),
    ):
        fields["request_id"] = make.request_id()
        assert call(method, **fields) == call(method, **fields)
