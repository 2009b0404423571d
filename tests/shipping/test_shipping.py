"""Shipping methods and profiles: who makes, sees and changes what, and what is refused of it."""

from functools import partial

import grpc
import pytest

from mall.shipping.v1 import shipping_pb2
from server.shipping import service
from storage.queries import shipping as queries
from tests.shipping.conftest import kilograms
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without

Method = shipping_pb2.ShippingMethod
INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND


@pytest.fixture
def create(grpc_stub):
    def create(actor, *rates, **changes):
        wanted = make.new_shipping_method(*(rates or [make.flat(500)]), **changes)
        request = shipping_pb2.CreateShippingMethodRequest(shipping_method=wanted, request_id=make.request_id())
        return grpc_stub.CreateShippingMethod(request, metadata=actor.metadata)

    return create


@pytest.fixture
def see(grpc_stub):
    def see(method, actor=None):
        request = shipping_pb2.GetShippingMethodRequest(id=method.id)
        return grpc_stub.GetShippingMethod(request, metadata=actor.metadata if actor else [])

    return see


def move(grpc_stub, actor, method, verb):
    request = getattr(shipping_pb2, f"{verb}ShippingMethodRequest")(id=method.id, request_id=make.request_id())
    return getattr(grpc_stub, f"{verb}ShippingMethod")(request, metadata=actor.metadata)


def test_everything_that_is_sent_comes_back(create, see, seller):
    rates = [
        make.flat(499, region={"country_code": "US"}, free_from=make.dollars(5000)),
        {
            "region": {"country_code": "US", "states": ["ak", "hi"], "postal_code_prefixes": ["967 01"]},
            "currency_code": "USD",
            "basis": "BY_WEIGHT",
            "bands": [
                {"weight_until": kilograms(5), "price": make.dollars(499)},
                {"weight_from": kilograms(5000, "G"), "weight_until": kilograms("22.5", "LB"), "price": make.dollars(799)},
            ],
        },
        {
            "currency_code": "JPY",
            "basis": "BY_AMOUNT",
            "bands": [
                {"amount_until": make.money(5000, "JPY"), "price": make.money(800, "JPY")},
                {"amount_from": make.money(5000, "JPY"), "price": make.money(0, "JPY")},
            ],
        },
    ]  # fmt: skip
    excluded = [{"country_code": "US", "states": ["pr"]}]
    made = create(
        seller, *rates, description="By van.", refuses_po_boxes=True, excluded_regions=excluded, processing_days=2,
        start_time={"seconds": 5}, end_time={"seconds": 2**31},
    )  # fmt: skip
    assert see(made, seller) == made
    assert (made.seller_id, made.state, made.processing_days) == (seller.id, Method.DRAFT, 2)
    assert list(made.rates) == [shipping_pb2.ShippingRate(**rate) for rate in [rates[0], _compared(rates[1]), rates[2]]]
    assert list(made.excluded_regions) == [shipping_pb2.ShippingRegion(**excluded[0])]


def _compared(rate):
    return rate | {"region": {**rate["region"], "postal_code_prefixes": ["96701"]}}


def band(start=None, until=None, price=100):
    limits = {"weight_from": start, "weight_until": until}
    return {
        **{name: kilograms(limit) for name, limit in limits.items() if limit is not None},
        "price": make.dollars(price),
    }


def by_weight(*bands, **changes):
    return {"currency_code": "USD", "basis": "BY_WEIGHT", "bands": list(bands), **changes}


def by_amount(*bands):
    return {
        "currency_code": "USD",
        "basis": "BY_AMOUNT",
        "bands": [
            {
                **{f"amount_{n}": make.dollars(v) for n, v in (("from", start), ("until", until)) if v is not None},
                "price": make.dollars(100),
            }
            for start, until in bands
        ],
    }


@pytest.mark.parametrize(
    ("field", "rate"),
    [
        ("rates[0].bands[1].weight_from", by_weight(band(until=5), band(4, 10))),
        ("rates[0].bands[1].weight_from", by_weight(band(until=5), band(6, 10))),
        ("rates[0].bands[0].weight_from", by_weight(band(1, 5))),
        ("rates[0].bands[0].weight_until", by_weight(band(until=0))),
        ("rates[0].bands[1]", by_weight(band(), band(5))),
        ("rates[0].bands[0].price", by_weight({"weight_until": kilograms(5)})),
        ("rates[0].bands[0].weight_until.value", by_weight(band(until="1e-9"))),
        ("rates[0].bands[0].weight_until.value", by_weight(band(until="-1"))),
        ("rates[0].bands[0].weight_until.value", by_weight(band(until="five"))),
        ("rates[0].bands[0].amount_until", by_weight({**band(), "amount_until": make.dollars(5)})),
        ("rates[0].bands", by_weight()),
        ("rates[0].bands", by_weight(band(), price=make.dollars(4))),
        ("rates[0].bands[1].amount_until", by_amount((None, 500), (500, 900))),
        ("rates[0].bands[1].amount_from", by_amount((None, 500), (400, None))),
        ("rates[0].price", {"currency_code": "USD", "basis": "FLAT"}),
        ("rates[0].price", make.flat(500, bands=[band()])),
        ("rates[0].price", make.flat(-1)),
        ("rates[0].price.currency_code", {**make.flat(500), "price": make.money(500, "EUR")}),
        ("rates[0].free_from.currency_code", make.flat(500, free_from=make.money(500, "EUR"))),
        ("rates[0].free_from", make.flat(500, free_from=make.dollars(-1))),
        ("rates[0].currency_code", make.flat(500) | {"currency_code": "XAU"}),
        ("rates[0].basis", {"currency_code": "USD", "price": make.dollars(5)}),
        ("rates[0].region.country_code", make.flat(500, region={"country_code": "ZZ"})),
        ("rates[0].region.country_code", make.flat(500, region={"states": ["CA"]})),
        ("rates[0].region.states", make.flat(500, region={"country_code": "US", "states": ["CA", " ca"]})),
        ("rates[0].region.postal_code_prefixes", make.flat(500, region={"country_code": "US", "postal_code_prefixes": ["-"]})),
    ],
)  # fmt: skip
def test_a_rate_that_makes_no_sense_is_refused(create, seller, sql, field, rate):
    with fails(INVALID, "INVALID_FIELDS") as failures:
        create(seller, rate)
    assert f"shipping_method.{field}" in failures[0].violations
    assert sql("SELECT count(*) FROM shipping_methods WHERE seller_id = $1", seller.id)[0][0] == 0


@pytest.mark.parametrize(
    "regions",
    [
        [{}, {}],
        [{"country_code": "US"}, {"country_code": "US"}],
        [{"country_code": "US", "states": ["CA", "NY"]}, {"country_code": "US", "states": ["ny"]}],
        [
            {"country_code": "US", "postal_code_prefixes": ["1"]},
            {"country_code": "US", "states": ["CA"], "postal_code_prefixes": ["1"]},
        ],
    ],
)
def test_two_rates_of_one_region_are_refused(create, seller, regions):
    with fails(INVALID, "INVALID_FIELDS") as failures:
        create(seller, *(make.flat(500, region=region) for region in regions))
    assert list(failures[0].violations) == ["shipping_method.rates[1].region"]
    create(seller, make.flat(500, region=regions[0]), make.flat(500, "EUR", region=regions[1]))


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("service_level", {"service_level": 0}),
        ("transit_days_most", {"transit_days_least": 4}),
        ("transit_days_most", {"transit_days_most": 91}),
        ("end_time", {"start_time": {"seconds": 9}, "end_time": {"seconds": 9}}),
        ("code", {"code": "lower"}),
        ("excluded_regions[0].country_code", {"excluded_regions": [{}]}),
        ("display_name", {"display_name": "<b>Fast</b>"}),
    ],
)
def test_a_method_that_makes_no_sense_is_refused(create, seller, field, changes):
    with fails(INVALID, "INVALID_FIELDS") as failures:
        create(seller, **changes)
    assert list(failures[0].violations) == [f"shipping_method.{field}"]


def test_a_change_is_checked_with_what_stays(create, change, seller):
    method = create(seller)
    with fails(INVALID, "INVALID_FIELDS"):
        change(seller, method, transit_days_most=1)
    changed = change(seller, method, transit_days_most=4, rates=[make.flat(700)])
    assert (changed.transit_days_most, changed.rates[0].price) == (4, make.dollars(700))
    assert change(seller, method, display_name="Renamed").rates == changed.rates


def test_codes_are_unique_among_one_sellers(create, seller, admin, app, on_loop, grpc_stub):
    code = make.unique("C").upper()
    first = create(seller, code=code)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "SHIPPING_METHOD_CODE_TAKEN"):
        create(seller, code=code)
    create(make.seller(app, on_loop), code=code)
    create(admin, code=code)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "SHIPPING_METHOD_CODE_TAKEN"):
        create(admin, code=code)
    request = shipping_pb2.DeleteShippingMethodRequest(id=first.id)
    assert grpc_stub.DeleteShippingMethod(request, metadata=seller.metadata).HasField("delete_time")
    create(seller, code=code)


def test_nobody_but_its_owner_and_staff_sees_what_is_not_offered(create, see, seller, admin, grpc_stub, app, on_loop):
    method, other, buyer = create(seller), make.seller(app, on_loop), make.customer(app, on_loop)
    strangers = (other, buyer, None)
    for stranger in strangers:
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            see(method, stranger)
    assert see(method, seller) == see(method, admin) == method
    move(grpc_stub, seller, method, "Activate")
    for stranger in strangers:
        assert see(method, stranger).state == Method.ACTIVE
    move(grpc_stub, admin, method, "Deactivate")
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        see(method, buyer)


@pytest.mark.parametrize("verb", ["Activate", "Deactivate", "Delete", "Update"])
def test_sellers_change_only_their_own(create, grpc_stub, admin, seller, app, on_loop, change, verb):
    other = make.seller(app, on_loop)
    for method in (create(seller), create(admin)):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            if verb == "Update":
                change(other, method, display_name="Mine")
            else:
                move(grpc_stub, other, method, verb)


@pytest.mark.parametrize(("before", "verb", "after"), [
    ("DRAFT", "Activate", "ACTIVE"), ("INACTIVE", "Activate", "ACTIVE"), ("ACTIVE", "Deactivate", "INACTIVE"),
    ("ACTIVE", "Activate", None), ("DRAFT", "Deactivate", None), ("INACTIVE", "Deactivate", None),
])  # fmt: skip
def test_every_state_leads_where_the_table_says(create, grpc_stub, seller, sql, before, verb, after):
    method = create(seller)
    sql("UPDATE shipping_methods SET state = $2 WHERE id = $1", method.id, before)
    if after is None:
        with fails(REFUSED, "STATE_FORBIDS", state=before):
            move(grpc_stub, seller, method, verb)
    else:
        assert Method.State.Name(move(grpc_stub, seller, method, verb).state) == after


def test_lists_show_what_each_may_see(create, grpc_stub, seller, admin, market, app, on_loop):
    draft, offered = create(seller), create(seller)
    move(grpc_stub, seller, offered, "Activate")
    gone = create(seller)
    move(grpc_stub, seller, gone, "Delete")

    def listed(actor=None, **asked):
        request = shipping_pb2.ListShippingMethodsRequest(seller_id=seller.id, **asked)
        page = grpc_stub.ListShippingMethods(request, metadata=actor.metadata if actor else [])
        return [method.id for method in page.shipping_methods]

    assert listed(seller) == listed(admin) == [offered.id, draft.id]
    assert listed() == listed(make.seller(app, on_loop)) == [offered.id]
    assert listed(seller, states=["DRAFT"]) == [draft.id]
    of_mall = create(admin, channel_id=market.id)
    request = shipping_pb2.ListShippingMethodsRequest(of_mall=True, page_size=1)
    assert grpc_stub.ListShippingMethods(request, metadata=admin.metadata).shipping_methods[0].id == of_mall.id


@pytest.mark.parametrize("guarded", [True, False])
def test_a_seller_has_so_many_methods_and_no_more(create, seller, monkeypatch, meeting, guarded):
    monkeypatch.setattr(service, "MOST_METHODS", 2)
    if not guarded:
        monkeypatch.setattr(queries, "_ONE_BY_ONE", without(queries._ONE_BY_ONE, "pg_advisory_xact_lock", "abs"))
    create(seller)
    with meeting(queries, "count", 4):
        made, codes = tally(at_once(*[partial(create, seller)] * 4))
    if guarded:
        assert (made, set(codes)) == (1, {grpc.StatusCode.RESOURCE_EXHAUSTED})
    else:
        assert made == 4, "without the lock everybody counts before anybody has made one"


# --- profiles ---


def profile(grpc_stub, actor, seller_id, **values):
    wanted = shipping_pb2.ShippingProfile(id=seller_id, **values)
    request = shipping_pb2.UpdateShippingProfileRequest(shipping_profile=wanted)
    return grpc_stub.UpdateShippingProfile(request, metadata=actor.metadata)


def get_profile(grpc_stub, actor, seller_id):
    request = shipping_pb2.GetShippingProfileRequest(id=seller_id)
    return grpc_stub.GetShippingProfile(request, metadata=actor.metadata)


def test_a_seller_says_where_parcels_leave_from(grpc_stub, seller, admin):
    assert not get_profile(grpc_stub, seller, seller.id).HasField("create_time")
    said = profile(grpc_stub, seller, seller.id, country_code="DE", state_province="BY", time_zone="Europe/Berlin")
    assert not said.HasField("processing_days")
    changed = profile(grpc_stub, admin, seller.id, processing_days=0, etag=said.etag)
    assert (changed.country_code, changed.state_province, changed.processing_days) == ("DE", "BY", 0)
    assert get_profile(grpc_stub, seller, seller.id) == get_profile(grpc_stub, admin, seller.id) == changed
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH"):
        profile(grpc_stub, seller, seller.id, processing_days=3, etag=said.etag)


def test_profiles_are_for_their_seller_and_staff(grpc_stub, seller, admin, app, on_loop):
    other = make.seller(app, on_loop)
    for call in (get_profile, profile):
        with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
            call(grpc_stub, other, seller.id)
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            call(grpc_stub, admin, make.request_id())


@pytest.mark.parametrize(("field", "value"), [
    ("country_code", "ZZ"), ("time_zone", "Europe/Atlantis"), ("time_zone", "../etc/passwd"), ("processing_days", 91),
])  # fmt: skip
def test_a_place_that_is_none_is_refused(grpc_stub, seller, field, value):
    with fails(INVALID, "INVALID_FIELDS") as failures:
        profile(grpc_stub, seller, seller.id, **{field: value})
    assert list(failures[0].violations) == [f"shipping_profile.{field}"]


@pytest.mark.parametrize("guarded", [True, False])
def test_profiles_that_are_made_at_once_lose_nothing(grpc_stub, seller, monkeypatch, meeting, guarded):
    if not guarded:
        monkeypatch.setattr(queries, "_ONE_BY_ONE", without(queries._ONE_BY_ONE, "pg_advisory_xact_lock", "abs"))
    calls = [
        partial(profile, grpc_stub, seller, seller.id, country_code="DE"),
        partial(profile, grpc_stub, seller, seller.id, processing_days=4),
    ]
    with meeting(queries, "lock_profile", 2):
        assert tally(at_once(*calls)) == (2, [])
    kept = get_profile(grpc_stub, seller, seller.id)
    assert ((kept.country_code, kept.processing_days) == ("DE", 4)) == guarded
