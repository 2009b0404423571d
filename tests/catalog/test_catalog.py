"""Products: creating, reading, finding, changing, their life, their import."""

import gc
import resource
from collections import Counter
from datetime import timedelta
from pathlib import Path

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.json_format import MessageToDict
from google.protobuf.timestamp_pb2 import Timestamp
from google.type.money_pb2 import Money

from mall.catalog.v1 import catalog_pb2
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall_client import row_error
from server.catalog import imports
from storage.tables.catalog import PRODUCT_STATES
from tests.support import make
from tests.support.expect import Failure, fails
from tests.support.racing import at_once

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
TAKEN = grpc.StatusCode.ALREADY_EXISTS
MISSING = grpc.StatusCode.NOT_FOUND
DENIED = grpc.StatusCode.PERMISSION_DENIED
Product = catalog_pb2.Product
Result = catalog_pb2.ImportResult
ListRequest = catalog_pb2.ListProductsRequest


@pytest.fixture
def product(grpc_channel, seller, category, channel):
    return make.product(grpc_channel, seller, category.id, [channel.id], variants=2)


@pytest.fixture
def get(grpc_stub):
    def get(product, actor=None):
        request = catalog_pb2.GetProductRequest(id=product.id)
        return grpc_stub.GetProduct(request, metadata=actor.metadata if actor else ())

    return get


@pytest.fixture
def update(grpc_stub, seller):
    def update(product, *paths, actor=None, **changes):
        wanted = Product(id=product.id, **changes)
        request = catalog_pb2.UpdateProductRequest(product=wanted, update_mask=FieldMask(paths=paths))
        return grpc_stub.UpdateProduct(request, metadata=(actor or seller).metadata)

    return update


# --- creating and reading ---


def test_a_product_comes_back_as_it_was_created(get, seller, product, channel):
    read = get(product, seller)
    assert read == product
    assert read.state == Product.ACTIVE
    assert (read.visible, read.available) == (True, True)
    assert [listing.channel_id for listing in read.channel_listings] == [channel.id]
    assert [variant.available_quantity for variant in read.variants] == [10, 10]
    assert [v.options[0].value for v in read.variants] == ["S0", "S1"]
    assert read.primary_image_uri == read.media[0].uri
    assert get(product).id == product.id


def test_every_field_is_kept(create, get, seller, category, grpc_channel, admin):
    extra = make.category(grpc_channel, admin)
    code = make.unique("code-")
    product = create(
        category.id,
        code=code,
        slug=code,
        extra_category_ids=[extra.id],
        long_description="Long.",
        kind=Product.SERVICE,
        inventory_kind=Product.PERISHABLE,
        assortment=Product.SEASONAL,
        brand="Brand",
        tags=["Red", "red", "new"],
        search_keywords="words",
        specifications={"a": [1, "two"]},
        customizable_options={"engraving": True},
        tax_code="T1",
        sort_priority=7,
        min_order_quantity=2,
        max_order_quantity=5,
        cost_price=make.dollars(100),
        weight_grams=1,
        length_mm=2,
        width_mm=3,
        height_mm=4,
    )
    read = get(product, seller)
    assert read == product
    assert (read.code, read.slug, list(read.extra_category_ids)) == (code, code, [extra.id])
    assert (list(read.tags), MessageToDict(read.specifications)) == (["red", "new"], {"a": [1, "two"]})
    assert (read.kind, read.inventory_kind, read.assortment) == (Product.SERVICE, Product.PERISHABLE, Product.SEASONAL)
    assert (read.min_order_quantity, read.max_order_quantity) == (2, 5)


def test_a_product_is_read_by_one_statement(round_trips, get, product):
    get(product)
    with round_trips() as count:
        get(product)
    assert count() <= 2


def test_cost_and_reason_are_for_the_seller_and_staff(get, admin, seller, create, category, app, on_loop):
    product = create(category.id, cost_price=make.dollars(100))
    stranger = make.seller(app, on_loop)
    assert [get(product, actor).HasField("cost_price") for actor in (seller, admin, stranger, None)] == [
        True,
        True,
        False,
        False,
    ]


def test_drafts_are_for_the_seller_and_staff(get, create, admin, seller, category, app, on_loop):
    draft = create(category.id, activate=False)
    assert (draft.state, draft.visible) == (Product.DRAFT, False)
    assert get(draft, seller).id == get(draft, admin).id == draft.id
    for actor in (None, make.seller(app, on_loop), make.customer(app, on_loop)):
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="product", id=draft.id):
            get(draft, actor)


def test_only_sellers_create_products(create, admin, app, on_loop):
    for actor in (admin, make.customer(app, on_loop), make.seller(app, on_loop, "SUSPENDED")):
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            create(actor=actor)


def a_draft(**changes):
    return Product(**{"title": make.unique("Draft "), "base_price": make.dollars(100), **changes})


def test_all_violations_come_at_once(grpc_stub, seller):
    request = make.new_product(variants=2)
    request.product.description = "Write to me@example.com"
    request.product.long_description = "See www.example.com"
    request.product.min_order_quantity, request.product.max_order_quantity = 5, 2
    request.product.base_price.nanos = 1
    request.variants[0].price.currency_code = "EUR"
    request.variants[1].options[0].value = "S7"
    request.variants[1].sku_code = request.variants[0].sku_code
    request.media[0].uri = "https://images.example.com/thing.gif"
    with fails(
        INVALID,
        "INVALID_FIELDS",
        "product.description",
        "product.long_description",
        "product.min_order_quantity",
        "product.base_price",
        "variants[0].price",
        "variants[1].options[0].value",
        "variants[1].sku_code",
        "media[0].content_type",
    ):
        grpc_stub.CreateProduct(request, metadata=seller.metadata)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("description", "Call +1 415 555 0100 for a better price than here."),
        ("description", "Call 415-555-0100 for a better price than here."),
        ("description", "See www.example.com for a better price than here."),
        ("description", "See my-shop.store for a better price than here."),
        ("description", "Write to someone (at) example.org, who knows more."),
        ("long_description", "https://example.com"),
        ("title", "Buy at shop.com"),
        ("title", "<script>alert(1)</script>"),
        ("brand", "A <img src=x> brand"),
        ("tags", ["<i>"]),
    ],
)
def test_html_and_contact_data_are_refused(create, field, text):
    with fails(INVALID, "INVALID_FIELDS"):
        create(activate=False, **{field: text})


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 1920 x 1080, contrast 10 000 000 : 1, weighs < 3 kg and > 2 kg.",
        "EAN 4006381333931, made 2024-11-05, sizes 38-40-42, model A.12-2.",
        "Version 2.0.1 of e.g. the best. Holds 3.5 litres. I <3 it; 5 > 3.",
    ],
)
def test_harmless_texts_are_accepted(create, text):
    assert create(activate=False, description=f"  {text}\n").description == text


def test_titles_are_unique_for_a_seller_while_they_live(grpc_stub, create, seller, app, on_loop):
    title = make.unique("Title ")
    draft = create(activate=False, title=title)
    with fails(TAKEN, "PRODUCT_TITLE_TAKEN", field="product.title"):
        create(activate=False, title=f" {title.upper()} ")
    assert create(activate=False, title=title, actor=make.seller(app, on_loop)).title == title
    grpc_stub.DeleteProduct(catalog_pb2.DeleteProductRequest(id=draft.id), metadata=seller.metadata)
    assert create(activate=False, title=title).title == title


def test_codes_are_unique_for_ever_and_slugs_while_they_are_used(grpc_stub, create, seller, app, on_loop):
    code = make.unique("code-")
    draft = create(activate=False, code=code, slug=code)
    other = make.seller(app, on_loop)
    with fails(TAKEN, "PRODUCT_SLUG_TAKEN", field="product.slug"):
        create(activate=False, slug=code, actor=other)
    grpc_stub.DeleteProduct(catalog_pb2.DeleteProductRequest(id=draft.id), metadata=seller.metadata)
    with fails(TAKEN, "PRODUCT_CODE_TAKEN", field="product.code"):
        create(activate=False, code=code, actor=other)
    assert create(activate=False, slug=code, actor=other).slug == code


def test_a_repeated_create_gets_the_first_answer(grpc_stub, seller, sql):
    request = make.new_product()
    request.activate = False
    request.request_id = make.request_id()
    first = grpc_stub.CreateProduct(request, metadata=seller.metadata)
    assert grpc_stub.CreateProduct(request, metadata=seller.metadata) == first
    assert sql("SELECT count(*) FROM products WHERE title = $1", first.title)[0][0] == 1


def test_what_a_product_rests_on_must_exist(create, channel, grpc_channel, admin):
    euros = make.channel(grpc_channel, admin, currency_code="EUR")
    closed = make.channel(grpc_channel, admin, state=platform_pb2.Channel.MAINTENANCE)
    nowhere = make.request_id()
    with fails(
        INVALID,
        "INVALID_FIELDS",
        "product.category_id",
        "product.extra_category_ids",
        "channel_ids[1]",
        "channel_ids[2]",
        "channel_ids[3]",
    ):
        create(nowhere, [channel.id, euros.id, closed.id, nowhere], extra_category_ids=[make.request_id()])


# --- changing ---


def test_an_update_changes_what_the_mask_names(update, product, get, seller):
    changed = update(product, "brand", "tags", brand="New", tags=["x"], description="not in the mask")
    assert (changed.brand, list(changed.tags), changed.description) == ("New", ["x"], product.description)
    assert changed == get(product, seller)
    assert changed.etag != product.etag


def test_codes_kinds_and_currencies_never_change(update, product):
    with fails(INVALID, "INVALID_FIELDS", "product.code"):
        update(product, "code", code="other")
    with fails(INVALID, "INVALID_FIELDS", "product.kind"):
        update(product, "kind", kind=Product.DIGITAL)
    with fails(INVALID, "INVALID_FIELDS", "product.base_price"):
        update(product, "base_price", base_price=Money(currency_code="EUR", units=10))


def test_a_stale_etag_is_refused(update, product):
    update(product, "brand", brand="First")
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH", resource="product", id=product.id):
        update(product, "brand", brand="Second", etag=product.etag)


def test_others_cannot_change_a_product(update, product, app, on_loop, admin):
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="product"):
        update(product, "brand", brand="Mine", actor=make.seller(app, on_loop))
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        update(product, "brand", brand="Mine", actor=admin)


def test_a_product_on_sale_stays_complete(update, product):
    with fails(REFUSED, "PRODUCT_INCOMPLETE", missing="description,category_id"):
        update(product, "description", "category_id", description="short")


def test_a_base_price_stays_in_proportion_to_the_variants(update, product):
    with fails(INVALID, "INVALID_FIELDS", "product.base_price"):
        update(product, "base_price", base_price=make.dollars(199))
    assert update(product, "base_price", base_price=make.dollars(200)).base_price == make.dollars(200)


def test_further_categories_follow_the_mask(update, create, category, grpc_channel, admin, found):
    first, second = (make.category(grpc_channel, admin) for _ in range(2))
    product = create(category.id, extra_category_ids=[first.id])
    assert list(product.extra_category_ids) == [first.id]
    changed = update(product, "extra_category_ids", extra_category_ids=[second.id, category.id])
    assert list(changed.extra_category_ids) == [second.id]
    assert (product.id in found(category_id=first.id), product.id in found(category_id=second.id)) == (False, True)
    moved = update(product, "category_id", category_id=second.id)
    assert (moved.category_id, list(moved.extra_category_ids)) == (second.id, [])
    assert update(product, "extra_category_ids").extra_category_ids == []


def test_every_change_keeps_the_product_as_it_was(update, product, sql, seller):
    at_once(*(lambda n=n: update(product, "brand", brand=f"Brand {n}") for n in range(8)))
    rows = sql(
        "SELECT sequence, content, reason, actor_id FROM product_snapshots WHERE product_id = $1 ORDER BY sequence",
        product.id,
    )
    assert [row["sequence"] for row in rows] == list(range(1, 9))
    brands = [row["content"]["product"]["brand"] for row in rows]
    assert (brands[0], len(set(brands))) == ("", 8)
    first = rows[0]
    assert (first["reason"], str(first["actor_id"])) == ("updated", seller.id)
    assert len(first["content"]["variants"]) == 2
    assert first["content"]["media"][0]["uri"] == product.media[0].uri


def test_sellers_and_staff_read_the_history(grpc_stub, update, product, seller, admin, app, on_loop):
    for number in range(3):
        update(product, "brand", brand=f"Brand {number}")
    request = catalog_pb2.ListProductSnapshotsRequest(product_id=product.id, page_size=2)
    page = grpc_stub.ListProductSnapshots(request, metadata=seller.metadata)
    assert [(s.index, s.reason, s.actor_id) for s in page.product_snapshots] == [
        (3, "updated", seller.id),
        (2, "updated", seller.id),
    ]
    snapshot = catalog_pb2.GetProductSnapshotRequest(id=page.product_snapshots[0].id)
    whole = grpc_stub.GetProductSnapshot(snapshot, metadata=seller.metadata)
    assert whole.content["product"]["brand"] == "Brand 1"
    assert (whole.index, page.product_snapshots[0].HasField("content")) == (3, False)
    assert grpc_stub.GetProductSnapshot(snapshot, metadata=admin.metadata) == whole
    request.page_token = page.next_page_token
    assert [s.index for s in grpc_stub.ListProductSnapshots(request, metadata=seller.metadata).product_snapshots] == [1]
    request.page_token = ""
    assert len(grpc_stub.ListProductSnapshots(request, metadata=admin.metadata).product_snapshots) == 2
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="product", id=product.id):
        grpc_stub.ListProductSnapshots(request, metadata=make.seller(app, on_loop).metadata)
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="product snapshot", id=snapshot.id):
        grpc_stub.GetProductSnapshot(snapshot, metadata=make.seller(app, on_loop).metadata)


def test_a_refused_change_keeps_nothing(update, product, sql):
    with fails(INVALID, "INVALID_FIELDS"):
        update(product, "min_order_quantity", "max_order_quantity", min_order_quantity=9, max_order_quantity=1)
    assert sql("SELECT count(*) FROM product_snapshots WHERE product_id = $1", product.id)[0][0] == 0


# --- deleting ---


def test_only_drafts_are_deleted(grpc_stub, product, create, seller, get, admin):
    with fails(REFUSED, "STATE_FORBIDS", resource="product", state="ACTIVE"):
        grpc_stub.DeleteProduct(catalog_pb2.DeleteProductRequest(id=product.id), metadata=seller.metadata)
    draft = create(activate=False)
    gone = grpc_stub.DeleteProduct(catalog_pb2.DeleteProductRequest(id=draft.id), metadata=seller.metadata)
    assert gone.HasField("delete_time")
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        get(draft, seller)
    assert get(draft, admin).HasField("delete_time")


def test_what_was_ordered_is_not_deleted(grpc_stub, create, seller, sql):
    draft = create(activate=False)
    sql("UPDATE stock_levels SET ordered = true WHERE product_id = $1", draft.id)
    with fails(REFUSED, "PRODUCT_ORDERED"):
        grpc_stub.DeleteProduct(catalog_pb2.DeleteProductRequest(id=draft.id), metadata=seller.metadata)
    assert sql("SELECT count(*) FROM stock_levels WHERE product_id = $1", draft.id)[0][0] == 1


# --- life ---


@pytest.fixture
def move(grpc_stub, seller, admin):
    """Calls one of the methods that change a product's state."""

    def move(action, product):
        actor = seller if action in {"activate", "deactivate", "discontinue"} else admin
        name = f"{action.capitalize()}Product"
        request = getattr(catalog_pb2, f"{name}Request")(id=product.id)
        if action in {"reject", "suspend", "restrict"}:
            request.reason = "Because."
        return getattr(grpc_stub, name)(request, metadata=actor.metadata)

    return move


ACTIONS = ["activate", "deactivate", "discontinue", "approve", "reject", "suspend", "restrict", "reinstate"]


@pytest.mark.parametrize("state", PRODUCT_STATES.all)
def test_nothing_happens_outside_the_table(state, move, create, category, sql, admin, get):
    for action in ACTIONS:
        product = create(category.id, activate=False)
        sql("UPDATE products SET state = $2, visible = false WHERE id = $1", product.id, state)
        allowed = {s.target for s in PRODUCT_STATES.steps if s.name == action and state in s.sources}
        if allowed:
            assert Product.State.Name(move(action, product).state) in allowed
        elif action == "activate" and state in {"ACTIVE", "OUT_OF_STOCK"}:
            assert Product.State.Name(move(action, product).state) == state
        else:
            with fails(REFUSED, "STATE_FORBIDS", resource="product", state=state):
                move(action, product)
            assert Product.State.Name(get(product, admin).state) == state


def test_activation_names_everything_that_is_missing(grpc_stub, seller, move):
    bare = Product(title=make.unique("Bare "), base_price=make.dollars(100), description="too short")
    draft = grpc_stub.CreateProduct(catalog_pb2.CreateProductRequest(product=bare), metadata=seller.metadata)
    with fails(REFUSED, "PRODUCT_INCOMPLETE", missing="description,category_id,media,variants"):
        move("activate", draft)
    request = catalog_pb2.CreateProductRequest(product=bare, activate=True)
    request.product.title = make.unique("Bare ")
    with fails(REFUSED, "PRODUCT_INCOMPLETE", missing="description,category_id,media,variants"):
        grpc_stub.CreateProduct(request, metadata=seller.metadata)


def test_a_product_without_stock_shows_as_out_of_stock(create, category, get):
    product = create(category.id, stock=0)
    assert (product.state, product.visible, product.available) == (Product.OUT_OF_STOCK, True, False)
    assert get(product).state == Product.OUT_OF_STOCK


def test_downloads_never_run_out(create, category):
    product = create(category.id, stock=5, kind=Product.DIGITAL)
    assert (product.state, product.inventory_kind) == (Product.ACTIVE, Product.NOT_STOCKED)
    assert (product.variants[0].available, product.variants[0].available_quantity) == (True, 0)


def test_deactivated_products_come_back(product, move, get, found, category, seller):
    assert move("deactivate", product).state == Product.INACTIVE
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        get(product)
    assert product.id not in found(category_id=category.id)
    assert product.id in found(seller, seller_id=seller.id, show_hidden=True, states=[Product.INACTIVE])
    assert move("activate", product).visible
    assert product.id in found(category_id=category.id)


@pytest.fixture
def approval(grpc_channel, admin):
    """Switches the approval of products on for one test."""
    stub = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
    made = make.setting(grpc_channel, admin, "catalog.product_approval", "true")

    def switch(**changes):
        configuration = platform_pb2.Configuration(id=made.id, **changes)
        stub.UpdateConfiguration(
            platform_pb2.UpdateConfigurationRequest(configuration=configuration), metadata=admin.metadata
        )

    yield switch
    stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=made.id), metadata=admin.metadata)


def test_approval_is_asked_for_within_its_window_only(approval, create, category, clock):
    begin, end = Timestamp(), Timestamp()
    begin.FromDatetime(clock.now() + timedelta(minutes=5))
    end.FromDatetime(clock.now() + timedelta(minutes=10))
    approval(effective_from_time=begin, effective_until_time=end)
    states = []
    for minutes in (0, 6, 5):
        clock.advance(minutes=minutes)
        states.append(create(category.id).state)
    assert states == [Product.ACTIVE, Product.PENDING, Product.ACTIVE]


def test_an_approval_flag_that_does_not_read_counts_as_unset(approval, create, category, sql):
    assert create(category.id).state == Product.PENDING
    sql("UPDATE configurations SET value = 'TRUE' WHERE key = 'catalog.product_approval'")
    assert create(category.id).state == Product.ACTIVE


@pytest.mark.usefixtures("approval")
def test_products_wait_for_approval_once(create, move, category, get, seller, sql):
    product = create(category.id)
    assert (product.state, product.visible) == (Product.PENDING, False)
    rejected = move("reject", product)
    assert (rejected.state, get(product, seller).state_reason) == (Product.REJECTED, "Because.")
    assert move("activate", product).state == Product.PENDING
    approved = move("approve", product)
    assert (approved.state, approved.visible, approved.state_reason) == (Product.ACTIVE, True, "")
    assert approved.HasField("publish_time")
    move("deactivate", product)
    assert move("activate", product).state == Product.ACTIVE
    events = sql("SELECT event, reason FROM audit_entries WHERE target_id = $1 ORDER BY create_time, id", product.id)
    assert [tuple(row) for row in events] == [("product.rejected", "Because."), ("product.approved", "")]


def test_a_restricted_product_is_approved_before_it_returns(product, move, update):
    assert move("restrict", product).state == Product.RESTRICTED
    assert update(product, "brand", brand="Corrected").brand == "Corrected"
    assert move("activate", product).state == Product.PENDING
    assert move("approve", product).state == Product.ACTIVE


def test_a_suspended_product_cannot_be_changed_by_its_seller(product, move, update, get, seller, sql):
    move("suspend", product)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        get(product)
    assert (get(product, seller).state, get(product, seller).state_reason) == (Product.SUSPENDED, "Because.")
    with fails(REFUSED, "STATE_FORBIDS", state="SUSPENDED"):
        update(product, "brand", brand="Other")
    assert move("reinstate", product).state == Product.INACTIVE
    row = sql(
        "SELECT event, reason, actor_role, detail FROM audit_entries WHERE target_id = $1 ORDER BY create_time, id",
        product.id,
    )[0]
    assert tuple(row)[:3] == ("product.suspended", "Because.", "SUPER_ADMIN")
    types = sql("SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence", product.id)
    assert [r[0] for r in types] == ["product.created", "product.suspended", "product.reinstated"]


def test_staff_give_reasons(grpc_stub, product, admin, seller):
    with fails(INVALID, "INVALID_FIELDS", "reason"):
        grpc_stub.SuspendProduct(catalog_pb2.SuspendProductRequest(id=product.id, reason="  "), metadata=admin.metadata)
    request = catalog_pb2.SuspendProductRequest(id=product.id, reason="Mine.")
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.SuspendProduct(request, metadata=seller.metadata)


# --- visibility ---


def test_products_follow_their_seller(app, on_loop, admin, grpc_channel, category, channel, get, found, grpc_stub):
    seller = make.seller(app, on_loop)
    product = make.product(grpc_channel, seller, category.id, [channel.id], title=make.unique("Zebra "))
    draft = grpc_stub.CreateProduct(catalog_pb2.CreateProductRequest(product=a_draft()), metadata=seller.metadata)
    identity = identity_pb2_grpc.IdentityServiceStub(grpc_channel)
    suspension = identity_pb2.SuspendSellerRequest(id=seller.id, reason="Late.", request_id=make.request_id())
    identity.SuspendSeller(suspension, metadata=admin.metadata)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        get(product)
    assert product.id not in found(category_id=category.id)
    search = catalog_pb2.SearchProductsRequest(query=product.title, channel_id=channel.id)
    assert not grpc_stub.SearchProducts(search).products
    reinstatement = identity_pb2.ReinstateSellerRequest(id=seller.id, reason="Sorry.", request_id=make.request_id())
    identity.ReinstateSeller(reinstatement, metadata=admin.metadata)
    assert product.id in found(category_id=category.id)
    assert product.id in found(channel_id=channel.id)
    assert [p.id for p in grpc_stub.SearchProducts(search).products] == [product.id]
    assert not get(draft, admin).visible


def test_no_product_of_a_suspended_seller_shows(app, on_loop, admin, grpc_channel, category, get):
    """The suspension and a new product at once: whichever comes second sees the other."""
    identity = identity_pb2_grpc.IdentityServiceStub(grpc_channel)
    for _ in range(5):
        seller = make.seller(app, on_loop)
        request = identity_pb2.SuspendSellerRequest(id=seller.id, reason="Late.", request_id=make.request_id())
        made, _ = at_once(
            lambda s=seller: make.product(grpc_channel, s, category.id),
            lambda r=request: identity.SuspendSeller(r, metadata=admin.metadata),
        )
        if isinstance(made, Product):
            with fails(MISSING, "RESOURCE_NOT_FOUND"):
                get(made)


# --- import ---


def to_import(*requests):
    fields = ("product", "options", "variants", "media", "channel_ids", "activate")
    return catalog_pb2.ImportProductsRequest(
        products=[catalog_pb2.ProductImport(**{f: getattr(r, f) for f in fields}) for r in requests]
    )


def imported(grpc_stub, seller, *requests):
    return list(grpc_stub.ImportProducts(iter(requests), metadata=seller.metadata))


def wrong(result):
    """Code, reason and fields of what a row failed with."""
    if not result.HasField("error"):
        return None
    error = row_error(result.error)
    return error.code, error.reason, [violation.field for violation in error.violations]


def test_an_import_gives_each_row_its_result(grpc_stub, seller, category, product, get, app, on_loop):
    good = make.new_product(category.id, variants=3, code=make.unique("c"))
    again = make.new_product(category.id, code=product.code)
    bare = make.new_product("", code=make.unique("c"))
    twice = make.new_product(category.id, code=make.unique("c"))
    twice.variants[0].sku_code = good.variants[0].sku_code
    lost = make.new_product(make.request_id(), code=make.unique("c"))
    unnamed = make.new_product(category.id)
    request = to_import(good, again, bare, twice, lost, unnamed)
    results = imported(grpc_stub, seller, request)
    assert [(r.outcome, wrong(r)) for r in results] == [
        (Result.CREATED, None),
        (Result.EXISTING, None),
        (Result.FAILED, (REFUSED, "PRODUCT_INCOMPLETE", ["category_id"])),
        (Result.FAILED, (grpc.StatusCode.ALREADY_EXISTS, "SKU_CODE_TAKEN", ["variants"])),
        (Result.FAILED, (INVALID, "INVALID_FIELDS", ["product.category_id"])),
        (Result.FAILED, (INVALID, "INVALID_FIELDS", ["product.code"])),
    ]
    made = get(catalog_pb2.Product(id=results[0].product_id))
    assert (made.code, len(made.variants), made.state) == (good.product.code, 3, Product.ACTIVE)
    assert [v.id for v in made.variants] == list(results[0].variant_ids)
    assert results[1].product_id == product.id
    repeated = imported(grpc_stub, seller, request)
    assert (repeated[0].outcome, repeated[0].product_id) == (Result.EXISTING, results[0].product_id)
    other = make.seller(app, on_loop)
    foreign = imported(grpc_stub, other, to_import(again))
    assert (foreign[0].outcome, wrong(foreign[0])[1]) == (Result.FAILED, "PRODUCT_CODE_TAKEN")


def test_an_import_costs_the_same_statements_for_any_number(grpc_stub, seller, category, round_trips, sql):
    def rows(count):
        return to_import(*(make.new_product(category.id, variants=2, code=make.unique("c")) for _ in range(count)))

    counts = []
    for size in (2, 60):
        request = rows(size)
        with round_trips() as count:
            results = imported(grpc_stub, seller, request)
        assert all(r.outcome == Result.CREATED for r in results)
        counts.append(count())
    assert counts[1] <= counts[0] + 1
    first = results[0].product_id
    movements = sql("SELECT kind, quantity_after FROM stock_movements WHERE product_id = $1", first)
    assert [tuple(m) for m in movements] == [("RESTOCK", 10)] * 2


def test_an_import_has_any_number_of_messages_and_counts_its_rows(grpc_stub, seller, category, sql):
    messages = [
        to_import(*(make.new_product(category.id, code=make.unique("c")) for _ in range(size))) for size in (1, 3, 2)
    ]
    results = imported(grpc_stub, seller, *messages)
    assert [r.row for r in results] == list(range(6))
    rows = [row.product.code for message in messages for row in message.products]
    assert [r.code for r in results] == rows
    assert {r.outcome for r in results} == {Result.CREATED}


def test_a_long_import_takes_bounded_memory(grpc_stub, seller):
    """However many rows come: what one message needs is let go before the next is read."""
    begin, end, size = 8, 28, 150
    held = []
    message = to_import(*(make.new_product("", code=make.unique("c"), description="D" * 5000) for _ in range(size)))

    def messages():
        for number in range(end):
            if number in {begin, end - 1}:
                gc.collect()
                held.append(resident())
            yield message

    results = Counter(result.outcome for result in grpc_stub.ImportProducts(messages(), metadata=seller.metadata))
    assert results == {Result.FAILED: end * size}
    assert held[1] - held[0] < 12 << 20


def resident():
    """Bytes of memory that this process, which is server and caller, has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def test_a_bad_message_ends_an_import_and_what_was_answered_stands(grpc_stub, seller, category):
    good, further = (to_import(make.new_product(category.id, code=make.unique("c"))) for _ in range(2))
    bad = to_import(make.new_product(category.id, code=make.unique("c")))
    bad.products[0].product.title = ""
    call = grpc_stub.ImportProducts(iter([good, bad, further]), metadata=seller.metadata)
    assert next(call).outcome == Result.CREATED
    with fails(INVALID, "INVALID_FIELDS", "products[0].product.title", message=1):
        next(call)
    assert [r.outcome for r in imported(grpc_stub, seller, good, further)] == [Result.EXISTING, Result.CREATED]


def test_an_import_that_breaks_off_tells_which_rows_are_there(grpc_stub, seller, category, monkeypatch):
    """Repeated from the first message without a result, it creates each product once."""
    messages = [to_import(make.new_product(category.id, code=make.unique("c"))) for _ in range(4)]
    refresh = imports.refresh

    async def breaks(tx, ids):
        monkeypatch.setattr(imports, "refresh", refresh)
        raise TimeoutError

    call = grpc_stub.ImportProducts(iter(messages), metadata=seller.metadata)
    found = [next(call)]
    monkeypatch.setattr(imports, "refresh", breaks)
    with pytest.raises(grpc.RpcError) as caught:
        found.extend(call)
    first = int(Failure(caught.value).metadata["message"])
    assert first == len(found) < 4
    again = imported(grpc_stub, seller, *messages[first:])
    assert {r.outcome for r in [*found, *again]} == {Result.CREATED}


def test_two_imports_at_once_create_each_product_once(grpc_stub, seller, category, sql):
    request = to_import(*(make.new_product(category.id, code=make.unique("c")) for _ in range(20)))
    call = lambda: imported(grpc_stub, seller, request)  # noqa: E731
    at_once(call, call, call)
    assert {r.outcome for r in call()} == {Result.EXISTING}
    codes = [p.product.code for p in request.products]
    assert sql("SELECT count(*) FROM products WHERE code = ANY ($1)", codes)[0][0] == 20
