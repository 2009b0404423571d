"""Preferences, favourites with folders, followed sellers and products that customers have looked at."""

import grpc
import pytest

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from mall.favorites.v1 import favorites_pb2 as pb
from server.favorites import keeping
from storage.queries import favorites as locks
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, meeting, tally, without
from tests.support.shopping import cents

NOT_FOUND, INVALID = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.INVALID_ARGUMENT
EXHAUSTED, EXISTS = grpc.StatusCode.RESOURCE_EXHAUSTED, grpc.StatusCode.ALREADY_EXISTS
Favorite, SellerFollow = pb.Favorite, pb.SellerFollow


# --- preferences ---


def test_preferences_have_defaults_until_something_is_wished(kept, customer):
    first = kept.call("GetCustomerPreferences", customer)
    assert (first.id, first.etag, first.newsletter, first.view_history) == (customer.id, "", False, True)
    assert (first.price_drop_alerts, first.back_in_stock_alerts, first.wishlist_sharing) == (True, True, True)
    wishes = {
        "newsletter": True, "marketing_mail": True, "sms_notifications": True, "personalized_recommendations": True,
        "language_code": "de", "currency_code": "EUR", "time_zone": "Europe/Berlin",
    }  # fmt: skip
    changed = kept.wish(customer, **wishes)
    assert {name: getattr(changed, name) for name in wishes} == wishes
    assert changed.price_drop_alerts
    assert changed.HasField("newsletter_time")
    assert kept.call("GetCustomerPreferences", customer, id=customer.id) == changed
    assert not kept.wish(customer, newsletter=False).HasField("newsletter_time")


def test_preferences_of_others_look_like_none(kept, customer):
    other = kept.customer()
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="customer_preferences"):
        kept.call("GetCustomerPreferences", customer, id=other.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        values = {"id": other.id, "newsletter": True}
        kept.call("UpdateCustomerPreferences", customer, customer_preferences=values)
    assert not kept.call("GetCustomerPreferences", other).newsletter


def test_preferences_name_what_exists(kept, customer):
    paths = [f"customer_preferences.{name}" for name in ("language_code", "currency_code", "time_zone")]
    with fails(INVALID, "INVALID_FIELDS", *paths):
        kept.wish(customer, language_code="zz-ZZ", currency_code="ZZZ", time_zone="Moon/Base")
    assert not kept.call("GetCustomerPreferences", customer).HasField("create_time")


def test_simultaneous_first_wishes_leave_one_row(kept, customer):
    results = at_once(*[lambda: kept.wish(customer, newsletter=True)] * 6)
    assert tally(results) == (6, [])
    assert len(kept.sql("SELECT FROM customer_preferences WHERE id = $1", customer.id)) == 1


def test_preferences_with_a_stale_etag_stay(kept, customer):
    old = kept.wish(customer, newsletter=True)
    kept.wish(customer, marketing_mail=True)
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH"):
        kept.call(
            "UpdateCustomerPreferences", customer, customer_preferences=old, update_mask={"paths": ["newsletter"]}
        )


# --- favourites ---


def test_a_favourite_keeps_what_a_product_was_like(kept, customer):
    product = kept.product(title=make.unique("Red mug "), price=1200)
    made = kept.favorite(customer, product_id=product.id, note="For Ann")
    assert (made.title, made.target_code, cents(made.price), made.note) == (
        product.title,
        product.code,
        1200,
        "For Ann",
    )
    assert (made.target_type, made.product_id, made.available) == (Favorite.PRODUCT, product.id, True)
    kept.sql("UPDATE products SET title = 'Blue mug', visible = false WHERE id = $1", product.id)
    seen = kept.call("GetFavorite", customer, id=made.id)
    assert (seen.title, cents(seen.price), seen.available) == (product.title, 1200, False)
    assert kept.call("ListFavorites", customer).favorites[0] == seen


def test_a_favourite_keeps_an_address(kept, customer):
    address = make.address(kept.channel, customer)
    made = kept.favorite(customer, address_id=address.id)
    assert (made.title, made.address_id, made.available) == ("1 Main Street", address.id, True)
    assert made.address_snapshot == "R. Recipient, 1 Main Street, 62701, Springfield, IL, US"
    request = addresses_pb2.DeleteAddressRequest(id=address.id)
    addresses_pb2_grpc.AddressesServiceStub(kept.channel).DeleteAddress(request, metadata=customer.metadata)
    assert not kept.call("GetFavorite", customer, id=made.id).available
    kinds = {"target_types": [Favorite.PRODUCT]}
    assert not kept.call("ListFavorites", customer, **kinds).favorites


def test_only_what_can_be_seen_is_kept(kept, customer):
    hidden, foreign = kept.product(), make.address(kept.channel, kept.customer())
    kept.hide(hidden)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="product"):
        kept.favorite(customer, product_id=hidden.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="address"):
        kept.favorite(customer, address_id=foreign.id)
    with fails(INVALID, "INVALID_FIELDS", "favorite.target"):
        kept.favorite(customer, note="Nothing")


def test_one_that_was_deleted_comes_back_with_a_new_snapshot(kept, customer):
    product = kept.product(price=1200)
    made = kept.favorite(customer, product_id=product.id, note="Old")
    gone = kept.call("DeleteFavorite", customer, id=made.id)
    assert gone.HasField("delete_time")
    assert not kept.call("ListFavorites", customer).favorites
    kept.price(product, 900)
    back = kept.favorite(customer, product_id=product.id)
    assert (back.id, cents(back.price), back.note, back.HasField("delete_time")) == (made.id, 900, "", False)
    (before,) = kept.sql(
        "SELECT content ->> 'note' AS note, reason FROM favorite_snapshots WHERE favorite_id = $1", made.id
    )
    assert tuple(before) == ("Old", "REVIVED")


def test_what_is_kept_already_is_answered_as_it_is(kept, customer):
    product = kept.product()
    made = kept.favorite(customer, product_id=product.id, note="First")
    assert kept.favorite(customer, product_id=product.id, note="Second") == made


def test_a_customer_keeps_no_more_than_the_limit(kept, customer):
    limit = make.setting(kept.channel, kept.admin, "favorites.limit", "1")
    first = kept.product()
    kept.favorite(customer, product_id=first.id)
    with fails(EXHAUSTED, "FAVORITE_LIMIT", limit=1):
        kept.favorite(customer, product_id=kept.product().id)
    assert kept.favorite(customer, product_id=first.id).product_id == first.id
    kept.sql("DELETE FROM configurations WHERE id = $1", limit.id)


def adding_at_once(kept, customer, database_url):
    product = kept.product()
    with meeting(database_url, locks, "lock_customer", 4):
        return at_once(*[lambda: kept.favorite(customer, product_id=product.id)] * 4)


@pytest.fixture
def locking(monkeypatch):
    """Has the lock looked up where races wait for it."""

    async def lock(tx, customer_id):
        await locks.lock_customer(tx, customer_id)

    monkeypatch.setattr(keeping, "lock_customer", lock)


def test_of_simultaneous_favourites_of_one_thing_there_is_one(kept, customer, database_url, locking):
    results = adding_at_once(kept, customer, database_url)
    assert tally(results) == (4, [])
    assert len({one.id for one in results}) == 1


def test_the_race_for_one_favourite_notices_a_missing_lock(kept, customer, database_url, locking, monkeypatch):
    monkeypatch.setattr(locks, "_LOCK", without(locks._LOCK, "FOR NO KEY UPDATE"))
    succeeded, _ = tally(adding_at_once(kept, customer, database_url))
    assert succeeded < 4


# --- folders ---


def test_favourites_of_a_deleted_folder_stay_without_one(kept, customer):
    folder = kept.call("CreateFavoriteFolder", customer, favorite_folder={"display_name": "Mugs", "description": "Red"})
    made = kept.favorite(customer, product_id=kept.product().id, folder_id=folder.id)
    assert [one.id for one in kept.call("ListFavorites", customer, folder_id=folder.id).favorites] == [made.id]
    assert kept.call("DeleteFavoriteFolder", customer, id=folder.id).HasField("delete_time")
    assert kept.call("GetFavorite", customer, id=made.id).folder_id == ""


def test_a_folder_must_be_ones_own(kept, customer):
    foreign = kept.call("CreateFavoriteFolder", kept.customer(), favorite_folder={"display_name": "Mine"})
    made = kept.favorite(customer, product_id=kept.product().id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="favorite_folder"):
        kept.call("UpdateFavorite", customer, favorite={"id": made.id, "folder_id": foreign.id})
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="favorite_folder"):
        kept.favorite(customer, product_id=kept.product().id, folder_id=foreign.id)


def test_names_of_folders_are_unique_for_a_customer(kept, customer):
    folder = kept.call("CreateFavoriteFolder", customer, favorite_folder={"display_name": "Mugs"})
    with fails(EXISTS, "FAVORITE_FOLDER_NAME_TAKEN"):
        kept.call("CreateFavoriteFolder", customer, favorite_folder={"display_name": "mugs"})
    kept.call("CreateFavoriteFolder", kept.customer(), favorite_folder={"display_name": "Mugs"})
    kept.call("DeleteFavoriteFolder", customer, id=folder.id)
    kept.call("CreateFavoriteFolder", customer, favorite_folder={"display_name": "Mugs"})


def test_a_customer_has_no_more_folders_than_the_limit(kept, customer):
    limit = make.setting(kept.channel, kept.admin, "favorites.folder_limit", "1")
    kept.call("CreateFavoriteFolder", customer, favorite_folder={"display_name": "One"})
    with fails(EXHAUSTED, "FAVORITE_FOLDER_LIMIT", limit=1):
        kept.call("CreateFavoriteFolder", customer, favorite_folder={"display_name": "Two"})
    kept.sql("DELETE FROM configurations WHERE id = $1", limit.id)


# --- followed sellers ---


def test_a_seller_is_followed_once(kept, customer):
    follow = {"seller_id": kept.seller.id, "frequency": "DAILY_DIGEST"}
    made = kept.call("CreateSellerFollow", customer, seller_follow=follow)
    assert (made.customer_id, made.frequency, made.HasField("follow_time")) == (
        customer.id,
        SellerFollow.DAILY_DIGEST,
        True,
    )
    assert kept.call("CreateSellerFollow", customer, seller_follow={"seller_id": kept.seller.id}) == made
    assert kept.call("DeleteSellerFollow", customer, id=made.id).HasField("delete_time")
    back = kept.call("CreateSellerFollow", customer, seller_follow={"seller_id": kept.seller.id})
    assert (back.id, back.frequency) == (made.id, SellerFollow.NONE)
    assert back.follow_time.ToDatetime() > made.follow_time.ToDatetime()


def test_only_those_who_sell_are_followed(kept, customer):
    for seller_id in (kept.customer().id, make.seller(kept.app, kept.on_loop, "SUSPENDED").id):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="seller"):
            kept.call("CreateSellerFollow", customer, seller_follow={"seller_id": seller_id})


def test_of_simultaneous_follows_there_is_one(kept, customer):
    follow = {"seller_id": kept.seller.id}
    results = at_once(*[lambda: kept.call("CreateSellerFollow", customer, seller_follow=follow)] * 6)
    assert tally(results) == (6, [])
    assert len({one.id for one in results}) == 1


# --- viewed products ---


def test_a_product_that_is_looked_at_again_counts_and_comes_first(kept, customer):
    first, second = kept.product(), kept.product()
    for product in (first, second, first):
        assert kept.call("RecordProductView", customer, product_id=product.id).recorded
        kept.clock.advance(seconds=1)
    seen = kept.call("ListViewedProducts", customer).viewed_products
    assert [(one.product_id, one.product_title, one.view_count) for one in seen] == [
        (first.id, first.title, 2),
        (second.id, second.title, 1),
    ]
    newest = kept.call("ListViewedProducts", customer, page_size=1)
    rest = kept.call("ListViewedProducts", customer, page_size=1, page_token=newest.next_page_token)
    assert [*newest.viewed_products, *rest.viewed_products] == [*seen]
    assert kept.call("ClearViewedProducts", customer).cleared_count == 2
    assert not kept.call("ListViewedProducts", customer).viewed_products


def test_only_the_newest_views_are_remembered(kept, customer):
    limit = make.setting(kept.channel, kept.admin, "favorites.recently_viewed_limit", "1")
    products = [kept.product(), kept.product()]
    for product in products:
        kept.call("RecordProductView", customer, product_id=product.id)
        kept.clock.advance(seconds=1)
    assert [one.product_id for one in kept.call("ListViewedProducts", customer).viewed_products] == [products[1].id]
    kept.sql("DELETE FROM configurations WHERE id = $1", limit.id)


def test_views_are_a_switch_of_the_customer(kept, customer):
    product = kept.product()
    kept.call("RecordProductView", customer, product_id=product.id)
    kept.wish(customer, view_history=False)
    assert not kept.call("ListViewedProducts", customer).viewed_products
    assert not kept.call("RecordProductView", customer, product_id=product.id).recorded
    assert not kept.sql("SELECT FROM viewed_products WHERE customer_id = $1", customer.id)


def test_a_hidden_product_is_neither_recorded_nor_listed(kept, customer):
    product = kept.product()
    kept.call("RecordProductView", customer, product_id=product.id)
    kept.hide(product)
    assert not kept.call("ListViewedProducts", customer).viewed_products
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="product"):
        kept.call("RecordProductView", customer, product_id=product.id)
