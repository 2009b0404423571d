"""Addresses."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask

from mall.addresses.v1 import addresses_pb2 as pb
from mall.addresses.v1 import addresses_pb2_grpc
from mall.common.v1.types_pb2 import PostalAddress
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit import postal, standard
from storage.queries import addresses as queries
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without, without_index

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
DENIED = grpc.StatusCode.PERMISSION_DENIED
MISSING = grpc.StatusCode.NOT_FOUND
TAKEN = grpc.StatusCode.ALREADY_EXISTS
FULL = grpc.StatusCode.RESOURCE_EXHAUSTED
ABORTED = grpc.StatusCode.ABORTED
Address = pb.Address
BILLING = pb.SetDefaultAddressRequest.BILLING


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return addresses_pb2_grpc.AddressesServiceStub


@pytest.fixture
def customer(app, on_loop):
    return make.customer(app, on_loop)


def a_postal_address(**changes):
    values = {
        "recipient_name": "Jo Smith",
        "phone_number": "+14155550123",
        "address_line1": "1 Main St",
        "city": "San Francisco",
        "state_province": "CA",
        "postal_code": "94105",
        "country_code": "US",
    }
    return PostalAddress(**{**values, **changes})


@pytest.fixture
def save(grpc_stub, customer):
    def save(who=None, label="", request_id="", **changes):
        address = Address(label=label, postal_address=a_postal_address(**changes))
        request = pb.CreateAddressRequest(address=address, request_id=request_id)
        return grpc_stub.CreateAddress(request, metadata=(who or customer).metadata)

    return save


@pytest.fixture
def listed(grpc_stub, customer):
    def listed(who=None, **filters):
        request = pb.ListAddressesRequest(**filters)
        return list(grpc_stub.ListAddresses(request, metadata=(who or customer).metadata).addresses)

    return listed


@pytest.fixture
def configure(grpc_channel, admin):
    """Sets a configuration for the length of a test."""
    stub = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
    made = []

    def configure(key, data_type, value):
        value = make.configured(platform_pb2.Configuration.DataType.Name(data_type), value)
        wanted = platform_pb2.Configuration(key=key, data_type=data_type, value=value)
        request = platform_pb2.CreateConfigurationRequest(configuration=wanted)
        made.append(stub.CreateConfiguration(request, metadata=admin.metadata))

    yield configure
    for one in made:
        stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=one.id), metadata=admin.metadata)


def test_an_address_comes_back_as_it_was_saved(grpc_stub, customer, save):
    saved = save(label=" Home ", recipient_name=" Jo Smith ", address_line2="Floor 2")
    read = grpc_stub.GetAddress(pb.GetAddressRequest(id=saved.id), metadata=customer.metadata)
    assert read == saved
    assert (read.label, read.owner_id, read.owner_type) == ("Home", customer.id, Address.CUSTOMER)
    assert read.postal_address == a_postal_address(address_line2="Floor 2")
    assert not read.verified


def test_a_repeated_request_saves_once(save, listed):
    request_id = make.request_id()
    assert save(request_id=request_id) == save(request_id=request_id)
    assert len(listed()) == 1


@pytest.mark.parametrize(
    ("builder", "owner_type"),
    [(make.customer, "CUSTOMER"), (make.seller, "SELLER"), (make.administrator, "ADMINISTRATOR")],
)
def test_every_kind_of_account_has_addresses(app, on_loop, save, builder, owner_type):
    who = builder(app, on_loop)
    saved = save(who)
    assert (saved.owner_id, Address.OwnerType.Name(saved.owner_type)) == (who.id, owner_type)


def test_an_unverified_customer_saves_none(app, on_loop, save):
    with fails(REFUSED, "EMAIL_NOT_VERIFIED"):
        save(make.customer(app, on_loop, verified=False))


def test_addresses_of_others_are_not_found(app, on_loop, grpc_stub, save):
    saved, stranger = save(), make.customer(app, on_loop)
    for call, request in (
        (grpc_stub.GetAddress, pb.GetAddressRequest(id=saved.id)),
        (grpc_stub.UpdateAddress, pb.UpdateAddressRequest(address=Address(id=saved.id, label="X"))),
        (grpc_stub.DeleteAddress, pb.DeleteAddressRequest(id=saved.id)),
        (grpc_stub.SetDefaultAddress, pb.SetDefaultAddressRequest(id=saved.id)),
    ):
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="address", id=saved.id):
            call(request, metadata=stranger.metadata)


def test_lists_of_others_are_for_staff(app, on_loop, customer, admin, save, listed):
    saved = save()
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        listed(make.customer(app, on_loop), owner_id=customer.id)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        listed(make.administrator(app, on_loop, "SUPPORT_ADMIN"), owner_id=customer.id)
    assert listed(admin, owner_id=customer.id) == [saved]
    assert listed(admin) == []


def test_staff_changes_no_address_of_another(grpc_stub, admin, save):
    saved = save()
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.DeleteAddress(pb.DeleteAddressRequest(id=saved.id), metadata=admin.metadata)


# --- what an address must look like ---


@pytest.mark.parametrize(
    ("country", "code", "good"),
    [
        ("US", "94105", True), ("US", "94105-1234", True), ("US", "9410", False), ("US", "941O5", False),
        ("CA", "k1a 0b1", True), ("CA", "K1A0B1", True), ("CA", "D1A 0B1", False),
        ("GB", "SW1A 1AA", True), ("GB", "M1 1AE", True), ("GB", "12345", False),
        ("DE", "10115", True), ("DE", "1011", False), ("JP", "100-0001", True), ("KR", "04524", True),
        ("NL", "1012 AB", True), ("PL", "00-950", True), ("LU", "anything", False),
        ("AE", "00000", True),
    ],
)  # fmt: skip
def test_postal_codes_are_those_of_the_country(country, code, good):
    address = postal.tidy(a_postal_address(country_code=country, postal_code=code, state_province="X"))
    assert [field for field, _ in postal.problems(address, "a")] == ([] if good else ["a.postal_code"])


@pytest.mark.parametrize(
    ("country", "written", "kept"),
    [
        ("PL", "00950", "00-950"), ("PL", "00-950", "00-950"), ("IN", "110 001", "110001"), ("DE", "\uff11\uff10\uff11\uff11\uff15", "10115"),
        ("DE", "\u0661\u0660\u0661\u0661\u0665", "10115"), ("DE", "D-10115", "10115"), ("SE", "SE-114 55", "11455"),
        ("GB", "sw1a1aa", "SW1A 1AA"), ("GB", "m11ae", "M1 1AE"), ("CA", "k1a-0b1", "K1A 0B1"), ("US", "941051234", "94105-1234"),
        ("JP", "\u30121000001", "100-0001"), ("BR", "01310100", "01310-100"), ("PT", "1000001", "1000-001"), ("NL", "1012ab", "1012 AB"),
        ("LV", "1010", "LV-1010"), ("CZ", "11000", "110 00"), ("IE", "d02af30", "D02 AF30"), ("KR", "\u00a004524", "04524"),
    ],
)  # fmt: skip
def test_postal_codes_are_kept_as_their_country_writes_them(save, country, written, kept):
    saved = save(country_code=country, postal_code=written, state_province="X")
    assert saved.postal_address.postal_code == kept


def test_an_example_of_every_country_stays_as_it_is():
    for country in postal.COUNTRIES:
        for code in postal._rules(country).postal_code_examples:
            assert postal.postal_code(code, country) == code
            assert postal.postal_code(code.lower().replace("-", "").replace(" ", ""), country) == code


@pytest.mark.parametrize("country", ["HK", "AE", "QA", "PA", "AO", "BO", "FJ", "GH", "JM", "IE", "CL"])
def test_where_there_are_no_postal_codes_none_is_asked_for(save, country):
    assert save(country_code=country, postal_code="", state_province="").postal_address.country_code == country


@pytest.mark.parametrize("country", ["DE", "US", "JP", "SG", "IN"])
def test_where_there_are_postal_codes_one_is_needed(save, country):
    with fails(INVALID, "INVALID_FIELDS", "address.postal_address.postal_code"):
        save(country_code=country, postal_code="")


def test_a_state_that_is_a_city_needs_no_city(save):
    save(country_code="SG", postal_code="238801", city="", state_province="")
    with fails(INVALID, "INVALID_FIELDS", "address.postal_address.city"):
        save(country_code="DE", postal_code="10115", city="")


def test_every_country_has_addresses_and_no_other():
    for country in ("AX", "BQ", "CW", "GG", "PS", "SS", "TF", "UM", "AQ", "HM", "PN"):
        found = postal.problems(a_postal_address(country_code=country, postal_code="", state_province="X"), "a")
        assert "a.country_code" not in dict(found)
    for country in ("ZZ", "XX", "UK", "EU", "AC", "TA", "QQ", "AN"):
        found = postal.problems(a_postal_address(country_code=country, postal_code="1"), "a")
        assert dict(found)["a.country_code"] == "is not a country of ISO 3166-1"


@pytest.mark.parametrize(
    ("country", "needed"), [("US", True), ("CA", True), ("AU", True), ("DE", False), ("GB", False)]
)
def test_some_countries_have_states(country, needed):
    codes = {"US": "94105", "CA": "K1A 0B1", "AU": "2000", "DE": "10115", "GB": "SW1A 1AA"}
    address = a_postal_address(country_code=country, postal_code=codes[country], state_province="")
    assert bool(postal.problems(address, "a")) == needed


def test_all_faults_of_an_address_come_at_once(save):
    with fails(
        INVALID,
        "INVALID_FIELDS",
        "address.postal_address.city",
        "address.postal_address.country_code",
        "address.postal_address.phone_number",
        "address.postal_address.recipient_name",
    ):
        save(city="  ", country_code="XX", phone_number="+999999999", recipient_name=" ")


def test_an_address_without_street_is_none(save):
    with fails(INVALID, "INVALID_FIELDS", "address.postal_address.address_line1"):
        save(address_line1="")


def test_some_countries_are_not_served(save, configure, grpc_stub, customer):
    saved = save()
    configure("addresses.restricted_countries", platform_pb2.Configuration.JSON, '["US", "CU"]')
    with fails(REFUSED, "COUNTRY_RESTRICTED", country_code="US"):
        save()
    request = pb.UpdateAddressRequest(address=Address(id=saved.id, postal_address=a_postal_address()))
    with fails(REFUSED, "COUNTRY_RESTRICTED"):
        grpc_stub.UpdateAddress(request, metadata=customer.metadata)
    save(country_code="DE", postal_code="10115")


# --- how many, and which is the default ---


def test_an_account_has_ten_addresses(grpc_stub, customer, save, listed):
    saved = [save() for _ in range(10)]
    with fails(FULL, "ADDRESS_LIMIT", limit=10):
        save()
    grpc_stub.DeleteAddress(pb.DeleteAddressRequest(id=saved[0].id), metadata=customer.metadata)
    save()
    assert len(listed(page_size=100)) == 10


def test_the_limit_is_a_setting(save, configure):
    configure("addresses.limit", platform_pb2.Configuration.INTEGER, "1")
    save()
    with fails(FULL, "ADDRESS_LIMIT", limit=1):
        save()


@pytest.fixture
def save_at_once(save, meeting):
    """Saves ten addresses at once where seven are saved already; tells how the calls end."""

    def save_at_once():
        for _ in range(7):
            save()
        with meeting(queries, "count", 10):
            return tally(at_once(*[save] * 10))

    return save_at_once


@pytest.fixture
def unlocked(monkeypatch):
    """Addresses are counted and chosen among without a lock on their owner."""
    monkeypatch.setattr(queries, "_LOCK_OWNER", without(queries._LOCK_OWNER, " FOR NO KEY UPDATE"))


def test_simultaneous_saves_do_not_go_past_the_limit(save_at_once, listed):
    assert save_at_once() == (3, [FULL] * 7)
    assert len(listed(page_size=100)) == 10


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_saves_go_past_the_limit(save_at_once, listed):
    assert save_at_once() == (10, [])
    assert len(listed(page_size=100)) == 17


def test_the_first_address_is_the_default_of_both_kinds(app, on_loop, save, listed):
    who = make.customer(app, on_loop)
    with ThreadPoolExecutor(5) as threads:
        list(threads.map(lambda _: save(who), range(5)))
    saved = listed(who)
    assert [one.default_shipping for one in saved].count(True) == 1
    assert [one.default_billing for one in saved].count(True) == 1


def test_defaults_are_swapped_one_kind_at_a_time(grpc_stub, customer, save, listed):
    first, second = save(), save()
    swapped = grpc_stub.SetDefaultAddress(pb.SetDefaultAddressRequest(id=second.id), metadata=customer.metadata)
    assert (swapped.default_shipping, swapped.default_billing) == (True, False)
    assert [one.id for one in listed(default_shipping=True)] == [second.id]
    assert [one.id for one in listed(default_billing=True)] == [first.id]
    billing = pb.SetDefaultAddressRequest(id=second.id, purpose=BILLING)
    grpc_stub.SetDefaultAddress(billing, metadata=customer.metadata)
    again = grpc_stub.SetDefaultAddress(billing, metadata=customer.metadata)
    assert (again.default_shipping, again.default_billing) == (True, True)
    old = grpc_stub.GetAddress(pb.GetAddressRequest(id=first.id), metadata=customer.metadata)
    assert (old.default_shipping, old.default_billing, old.etag != first.etag) == (False, False, True)


@pytest.fixture
def swap_at_once(grpc_stub, customer, save, listed, meeting):
    """Makes each of several addresses the default at the same time; tells how the calls end, and which are it then."""

    def choose(one):
        return grpc_stub.SetDefaultAddress(pb.SetDefaultAddressRequest(id=one.id), metadata=customer.metadata)

    def swap_at_once(times):
        saved = [save() for _ in range(4)]
        with meeting(standard, "clear_the_one", 3 * times):
            ended = tally(at_once(*(partial(choose, one) for one in saved[1:] * times)))
        return ended, [one.id for one in listed() if one.default_shipping]

    return swap_at_once


def test_simultaneous_swaps_leave_one_default(swap_at_once):
    ended, defaults = swap_at_once(5)
    assert (ended, len(defaults)) == ((15, []), 1)


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_the_index_refuses_swaps(swap_at_once):
    ended, defaults = swap_at_once(1)
    assert (ended, len(defaults)) == ((1, [TAKEN] * 2), 1)


@pytest.mark.usefixtures("unlocked")
def test_without_lock_and_index_swaps_leave_many_defaults(swap_at_once, sql):
    with without_index(sql, "uq_addresses_default_shipping"):
        ended, defaults = swap_at_once(1)
        sql("UPDATE addresses SET default_shipping = false WHERE id = ANY($1)", defaults)
    assert (ended, len(defaults)) == ((3, []), 3)


def test_a_deleted_default_leaves_none_until_one_is_chosen(grpc_stub, customer, save, listed, admin):
    first, second = save(), save()
    gone = grpc_stub.DeleteAddress(pb.DeleteAddressRequest(id=first.id, etag=first.etag), metadata=customer.metadata)
    assert (gone.default_shipping, gone.default_billing, gone.delete_time.seconds > 0) == (False, False, True)
    assert [one.default_shipping for one in listed()] == [False]
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.GetAddress(pb.GetAddressRequest(id=first.id), metadata=customer.metadata)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.DeleteAddress(pb.DeleteAddressRequest(id=first.id), metadata=customer.metadata)
    assert grpc_stub.GetAddress(pb.GetAddressRequest(id=first.id), metadata=admin.metadata) == gone
    assert len(listed(admin, owner_id=customer.id, show_deleted=True)) == 2
    assert len(listed(show_deleted=True)) == 1
    grpc_stub.SetDefaultAddress(pb.SetDefaultAddressRequest(id=second.id), metadata=customer.metadata)


def test_an_address_stays_while_an_order_is_on_its_way(app, on_loop, grpc_stub, grpc_channel, admin, sql):
    market, category = make.channel(grpc_channel, admin), make.category(grpc_channel, admin)
    product = make.product(grpc_channel, make.seller(app, on_loop), category.id, [market.id])
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, buyer, market.id, [(product.variants[0].id, 1)])
    purchase = make.purchase(grpc_channel, buyer)
    spare = make.address(grpc_channel, buyer)
    delete = pb.DeleteAddressRequest(id=purchase.address_id)
    for state in ("PENDING_PAYMENT", "PROCESSING", "OUT_FOR_DELIVERY"):
        sql("UPDATE orders SET state = $2 WHERE purchase_id = $1", purchase.id, state)
        with fails(REFUSED, "ADDRESS_IN_USE"):
            grpc_stub.DeleteAddress(delete, metadata=buyer.metadata)
    grpc_stub.DeleteAddress(pb.DeleteAddressRequest(id=spare.id), metadata=buyer.metadata)
    sql("UPDATE orders SET state = 'DELIVERED' WHERE purchase_id = $1", purchase.id)
    grpc_stub.DeleteAddress(delete, metadata=buyer.metadata)
    read = orders_pb2.GetPurchaseRequest(id=purchase.id)
    kept = orders_pb2_grpc.OrdersServiceStub(grpc_channel).GetPurchase(read, metadata=buyer.metadata)
    assert kept.delivery_address == purchase.delivery_address


def test_labels_are_unique_per_owner(app, on_loop, grpc_stub, customer, save):
    home = save(label="Home")
    with fails(TAKEN, "ADDRESS_LABEL_TAKEN", field="address.label"):
        save(label="home")
    save(make.customer(app, on_loop), label="Home")
    other = save()
    save()
    change = pb.UpdateAddressRequest(address=Address(id=other.id, label="HOME "))
    with fails(TAKEN, "ADDRESS_LABEL_TAKEN"):
        grpc_stub.UpdateAddress(change, metadata=customer.metadata)
    grpc_stub.DeleteAddress(pb.DeleteAddressRequest(id=home.id), metadata=customer.metadata)
    grpc_stub.UpdateAddress(change, metadata=customer.metadata)


# --- changes ---


def test_a_postal_address_is_replaced_as_a_whole_and_counts_as_unverified(grpc_stub, customer, admin, save):
    saved = save(label="Home")
    verify = pb.VerifyAddressRequest(id=saved.id, verified=True)
    verified = grpc_stub.VerifyAddress(verify, metadata=admin.metadata)
    assert (verified.verified, verified.verify_time.seconds > 0) == (True, True)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.VerifyAddress(verify, metadata=customer.metadata)

    def update(*paths, **values):
        address = Address(id=saved.id, **values)
        request = pb.UpdateAddressRequest(address=address, update_mask=FieldMask(paths=paths))
        return grpc_stub.UpdateAddress(request, metadata=customer.metadata)

    assert update("label", label="House").verified
    berlin = a_postal_address(city="Berlin", country_code="DE", postal_code="10115", state_province="")
    moved = update("postal_address.city", postal_address=berlin)
    assert (moved.postal_address, moved.label, moved.verified) == (berlin, "House", False)
    with fails(INVALID, "INVALID_FIELDS", "address.postal_address.recipient_name"):
        update("postal_address.city", postal_address=PostalAddress(city="Bonn"))
    with fails(ABORTED, "ETAG_MISMATCH", etag=moved.etag):
        update("label", label="X", etag=saved.etag)
    assert update("default_shipping", "label", label="Y", default_shipping=False).default_shipping


def test_staff_takes_a_verification_back(grpc_stub, admin, save, sql):
    saved = save()
    for verified in (True, False):
        request = pb.VerifyAddressRequest(id=saved.id, verified=verified)
        assert grpc_stub.VerifyAddress(request, metadata=admin.metadata).verified == verified
    entries = sql("SELECT event FROM audit_entries WHERE target_id = $1", saved.id)
    assert [entry["event"] for entry in entries] == ["address.verified"] * 2


def test_addresses_come_in_pages(grpc_stub, customer, save):
    saved = [save().id for _ in range(5)]
    seen, token = [], ""
    for _ in range(3):
        request = pb.ListAddressesRequest(page_size=2, page_token=token)
        page = grpc_stub.ListAddresses(request, metadata=customer.metadata)
        seen += [one.id for one in page.addresses]
        token = page.next_page_token
    assert (seen, token) == (saved[::-1], "")
