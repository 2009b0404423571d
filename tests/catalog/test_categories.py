"""The category tree."""

import re
from functools import partial

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask

from mall.catalog.v1 import catalog_pb2
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
TAKEN = grpc.StatusCode.ALREADY_EXISTS
MISSING = grpc.StatusCode.NOT_FOUND
Category = catalog_pb2.Category


@pytest.fixture
def create(grpc_channel, admin):
    return lambda parent=None, **changes: make.category(
        grpc_channel, admin, parent_id=parent.id if parent else "", **changes
    )


@pytest.fixture
def update(grpc_stub, admin):
    def update(category, *paths, **changes):
        wanted = Category(id=category.id, **changes)
        request = catalog_pb2.UpdateCategoryRequest(category=wanted, update_mask=FieldMask(paths=paths))
        return grpc_stub.UpdateCategory(request, metadata=admin.metadata)

    return update


@pytest.fixture
def get(grpc_stub, admin):
    def get(category, actor=admin):
        request = catalog_pb2.GetCategoryRequest(id=category.id)
        return grpc_stub.GetCategory(request, metadata=actor.metadata if actor else ())

    return get


@pytest.fixture
def delete(grpc_stub, admin):
    def delete(category):
        return grpc_stub.DeleteCategory(catalog_pb2.DeleteCategoryRequest(id=category.id), metadata=admin.metadata)

    return delete


def test_a_category_comes_back_as_it_was_created(create, get):
    code = make.unique("c")
    category = create(
        code=code,
        slug=code,
        description="d",
        long_description="ld",
        display_order=3,
        featured=True,
        icon_uri="https://example.com/i.png",
        banner_uri="https://example.com/b.png",
        featured_image_uri="https://example.com/f.png",
        meta_title="mt",
        meta_description="md",
        meta_keywords="mk",
        seo_path="a/b",
        google_taxonomy_number="328",
        google_taxonomy_path="Electronics > Computers",
    )
    assert get(category) == get(category, None) == category
    assert (category.depth, list(category.path_ids), category.active, category.visible) == (
        1,
        [category.id],
        True,
        True,
    )
    assert category.google_taxonomy_number == "328"


def test_slug_and_code_are_made_of_the_name(create):
    name = make.unique("Größe & Co ")
    category = create(display_name=name)
    assert category.slug == category.code == f"groe-co-{name.split()[-1]}"


def test_names_of_every_script_are_told_apart(create):
    slugs = {create(display_name=name).slug for name in ("전자제품", "家電")}
    assert len(slugs) == 2


def test_depth_and_path_follow_the_parent(create):
    top = create()
    middle = create(top)
    below = create(middle)
    assert (below.depth, list(below.path_ids)) == (3, [top.id, middle.id, below.id])


def test_names_are_unique_below_a_parent(create, delete):
    name = make.unique("Name ")
    top = create(display_name=name)
    with fails(TAKEN, "CATEGORY_NAME_TAKEN", field="category.display_name"):
        create(display_name=name.upper(), slug=make.unique("s"), code=make.unique("c"))
    create(top, display_name=name, slug=make.unique("s"), code=make.unique("c"))
    with fails(TAKEN, "CATEGORY_NAME_TAKEN"):
        create(top, display_name=name, slug=make.unique("s"), code=make.unique("c"))
    gone = create(display_name=make.unique("Gone "))
    delete(gone)
    again = {"display_name": gone.display_name, "slug": make.unique("s"), "code": make.unique("c")}
    assert create(**again).display_name == gone.display_name


def test_codes_are_unique_for_ever_and_slugs_while_they_are_used(create, delete):
    gone = create(slug=make.unique("s"), code=make.unique("c"))
    with fails(TAKEN, "CATEGORY_SLUG_TAKEN", field="category.slug"):
        create(slug=gone.slug, code=make.unique("c"))
    delete(gone)
    create(slug=gone.slug, code=make.unique("c"))
    with fails(TAKEN, "CATEGORY_CODE_TAKEN", field="category.code"):
        create(slug=make.unique("s"), code=gone.code)


def test_only_staff_changes_the_tree(grpc_stub, seller, create):
    request = catalog_pb2.CreateCategoryRequest(category=Category(display_name="Mine"))
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.CreateCategory(request, metadata=seller.metadata)
    with fails(grpc.StatusCode.UNAUTHENTICATED, "AUTH_REQUIRED"):
        grpc_stub.DeleteCategory(catalog_pb2.DeleteCategoryRequest(id=create().id))


def test_a_tree_has_a_limit(create, update):
    chain = [create()]
    for _ in range(9):
        chain.append(create(chain[-1]))
    with fails(REFUSED, "CATEGORY_TOO_DEEP", depth=11, limit=10):
        create(chain[-1])
    other = create()
    with fails(REFUSED, "CATEGORY_TOO_DEEP", depth=11, limit=10):
        update(chain[0], "parent_id", parent_id=other.id)
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="category"):
        create(Category(id=make.request_id()))


def test_a_move_takes_everything_below_along(grpc_channel, grpc_stub, create, update, get, seller):
    old, new = create(), create()
    moved = create(old)
    below = create(moved)
    product = make.product(grpc_channel, seller, below.id)
    update(moved, "parent_id", parent_id=new.id)
    assert list(get(below).path_ids) == [new.id, moved.id, below.id]
    in_old = grpc_stub.ListProducts(catalog_pb2.ListProductsRequest(category_id=old.id)).products
    in_new = grpc_stub.ListProducts(catalog_pb2.ListProductsRequest(category_id=new.id)).products
    assert ([p.id for p in in_old], [p.id for p in in_new]) == ([], [product.id])
    assert update(moved, "parent_id").depth == 1
    assert get(below).depth == 2


def test_a_category_cannot_be_below_itself(create, update):
    top = create()
    below = create(create(top))
    for parent in (top, below):
        with fails(REFUSED, "CATEGORY_CYCLE", parent_id=parent.id):
            update(top, "parent_id", parent_id=parent.id)


def test_simultaneous_moves_make_no_cycle(create, update, sql):
    for _ in range(10):
        first, second = create(), create()
        moves = [lambda a=a, b=b: update(a, "parent_id", parent_id=b.id) for a, b in ((first, second), (second, first))]
        assert [r.code() for r in at_once(*moves) if isinstance(r, grpc.RpcError)] == [REFUSED]
        rows = sql("SELECT id, parent_id, path FROM categories WHERE id = ANY ($1)", [first.id, second.id])
        paths = {row["id"]: row["path"] for row in rows}
        assert all(row["path"] == [*paths.get(row["parent_id"], []), row["id"]] for row in rows)
        assert sorted(len(path) for path in paths.values()) == [1, 2]


def test_a_hidden_category_hides_its_products(grpc_channel, grpc_stub, create, update, get, seller):
    top = create()
    below = create(top)
    product = make.product(grpc_channel, seller, below.id)
    extra = make.product(grpc_channel, seller, create().id, extra_category_ids=[below.id])
    update(top, "active", active=False)
    assert (get(below).active, get(below).visible) == (True, False)
    for category in (top, below):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            get(category, None)
    request = catalog_pb2.GetProductRequest(id=product.id)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.GetProduct(request)
    hidden = grpc_stub.GetProduct(request, metadata=seller.metadata)
    assert (hidden.state, hidden.visible) == (catalog_pb2.Product.ACTIVE, False)
    assert grpc_stub.GetProduct(catalog_pb2.GetProductRequest(id=extra.id)).visible
    listed = grpc_stub.ListProducts(catalog_pb2.ListProductsRequest(category_id=below.id)).products
    assert list(listed) == []
    update(top, "active", active=True)
    assert grpc_stub.GetProduct(request).id == product.id
    listed = grpc_stub.ListProducts(catalog_pb2.ListProductsRequest(category_id=top.id)).products
    assert {p.id for p in listed} == {product.id, extra.id}


def test_a_category_in_use_is_not_deleted(grpc_channel, create, delete, seller):
    top = create()
    below = create(top)
    with fails(REFUSED, "CATEGORY_NOT_EMPTY", products=0, children=1):
        delete(top)
    make.product(grpc_channel, seller, create().id, extra_category_ids=[below.id])
    with fails(REFUSED, "CATEGORY_NOT_EMPTY", products=1, children=0):
        delete(below)


def test_a_deleted_category_comes_back_hidden(grpc_stub, admin, create, delete, get):
    category = create()
    back = catalog_pb2.UndeleteCategoryRequest(id=category.id)
    with fails(REFUSED, "STATE_FORBIDS", resource="category"):
        grpc_stub.UndeleteCategory(back, metadata=admin.metadata)
    assert delete(category).HasField("delete_time")
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        delete(category)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        get(category, None)
    returned = grpc_stub.UndeleteCategory(back, metadata=admin.metadata)
    assert (returned.active, returned.visible, returned.HasField("delete_time")) == (False, False, False)


def test_a_category_is_not_deleted_under_a_new_product(grpc_channel, create, delete, seller, sql):
    for _ in range(10):
        category = create()
        product, deleted = at_once(
            lambda c=category: make.product(grpc_channel, seller, c.id), lambda c=category: delete(c)
        )
        assert isinstance(product, grpc.RpcError) != isinstance(deleted, grpc.RpcError)
        orphans = sql(
            """SELECT count(*) FROM products p JOIN categories c ON c.id = p.category_id
               WHERE c.id = $1 AND c.delete_time IS NOT NULL AND p.delete_time IS NULL""",
            category.id,
        )
        assert orphans[0][0] == 0


def test_children_are_listed_by_position(grpc_stub, create, admin):
    top = create()
    third, first, second = (create(top, display_order=n) for n in (3, 1, 2))
    hidden = create(top, display_order=4, active=False)
    ids, token = [], ""
    for _ in range(2):
        request = catalog_pb2.ListCategoriesRequest(parent_id=top.id, page_size=2, page_token=token)
        page = grpc_stub.ListCategories(request)
        ids.extend(c.id for c in page.categories)
        token = page.next_page_token
    assert (ids, token) == ([first.id, second.id, third.id], "")
    request = catalog_pb2.ListCategoriesRequest(parent_id=top.id, show_hidden=True)
    assert [c.id for c in grpc_stub.ListCategories(request, metadata=admin.metadata).categories][-1] == hidden.id
    assert len(grpc_stub.ListCategories(request).categories) == 3


def test_the_tree_is_listed_parents_first(grpc_stub, create):
    top = create()
    wanted = {top.id, *(create(create(top)).id for _ in range(2))}
    seen, depths, token = set(), [], ""
    while True:
        request = catalog_pb2.ListCategoriesRequest(page_size=100, page_token=token)
        page = grpc_stub.ListCategories(request)
        seen |= {c.id for c in page.categories}
        depths.extend(c.depth for c in page.categories)
        token = page.next_page_token
        if not token:
            break
    assert wanted <= seen
    assert depths == sorted(depths)


def test_changes_are_audited(create, update, sql):
    category = create()
    update(category, "meta_title", meta_title="New")
    events = sql("SELECT event FROM audit_entries WHERE target_id = $1 ORDER BY create_time, id", category.id)
    assert [row[0] for row in events] == ["category.created", "category.updated"]


def test_an_update_keeps_what_is_not_named(create, update):
    category = create(description="kept", google_taxonomy_number="1", display_order=4)
    changed = update(category, "slug", "active", active=True)
    assert (changed.slug, changed.description, changed.google_taxonomy_number) == (category.slug, "kept", "1")
    with fails(INVALID, "INVALID_FIELDS", "category.code"):
        update(category, "code", code="other")
    with fails(INVALID, "INVALID_FIELDS", "category.display_name"):
        update(category, "display_name", display_name="<b>x</b>")


# --- slugs and codes that are made ---


def named(pattern, text):
    return re.fullmatch(pattern, text) is not None


def test_slugs_and_codes_of_equal_names_differ(create):
    men, women = create(display_name=make.unique("Men ")), create(display_name=make.unique("Women "))
    shoes = make.unique("Shoes ")
    made = [create(display_name=shoes), create(men, display_name=shoes), create(women, display_name=shoes)]
    made += [create(made[1], display_name=shoes), create(made[2], display_name=shoes)]
    assert len({c.slug for c in made}) == len({c.code.lower() for c in made}) == 5
    assert [c.slug == c.code for c in made] == [True] * 5
    own = made[0].slug
    assert (made[1].slug, made[2].slug) == (f"{men.slug}-{own}", f"{women.slug}-{own}")


@pytest.mark.parametrize(
    "names",
    [
        ("{} 茶", "{} 酒", "{}"),
        ("{} C++", "{} C#", "{} C"),
        ("茶{}", "酒{}"),
        ("{} " + "long " * 15, "{} " + "long " * 15 + "!"),
        ("{} " + "x" * 60, "{} " + "x" * 60 + "y"),
    ],
)
def test_made_slugs_and_codes_have_their_form(create, update, names):
    part = make.unique()
    made = [create(display_name=name.format(part)) for name in names]
    assert len({c.slug for c in made}) == len({c.code.lower() for c in made}) == len(names)
    for category in made:
        assert named("[a-z0-9]+(-[a-z0-9]+)*", category.slug)
        assert len(category.slug) <= 120
        assert named("[A-Za-z0-9][A-Za-z0-9_-]{0,63}", category.code)
        assert update(category, "slug", "description", slug=category.slug, description="x").code == category.code


def test_names_of_symbols_have_slugs(create):
    one, two = create(display_name="★ ★"), create(create(), display_name="★ ★")
    assert named("c-[0-9a-f]{12}", one.slug)
    assert named("c-[0-9a-f]{12}", two.slug)


def test_a_deleted_category_leaves_its_name_and_slug(create, delete, get, grpc_stub, admin):
    gone = create(display_name=make.unique("Teas "))
    delete(gone)
    again = create(display_name=gone.display_name)
    assert (again.slug, again.code != gone.code) == (gone.slug, True)
    chosen = create(slug=make.unique("s"))
    delete(chosen)
    assert create(slug=chosen.slug).slug == chosen.slug
    request = catalog_pb2.UndeleteCategoryRequest(id=chosen.id)
    back = grpc_stub.UndeleteCategory(request, metadata=admin.metadata)
    assert (back.slug != chosen.slug, named("[a-z0-9]+(-[a-z0-9]+)*", back.slug), back.code) == (
        True,
        True,
        chosen.code,
    )


def test_codes_differ_by_more_than_case(create):
    code = make.unique("Code")
    create(code=code)
    with fails(TAKEN, "CATEGORY_CODE_TAKEN", field="category.code"):
        create(code=code.upper(), slug=make.unique("s"))
    assert create(display_name=code.upper()).code.lower() != code.lower()


def test_categories_of_one_name_made_at_once_get_slugs_of_their_own(create):
    parents = [create() for _ in range(6)]
    made = at_once(*(partial(create, parent, display_name="Accessories") for parent in parents))
    assert len({c.slug for c in made}) == len({c.code for c in made}) == 6
