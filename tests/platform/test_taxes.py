"""Tax classes, rates and exemptions: who keeps them, what they refuse, what is remembered."""

from datetime import timedelta

import grpc
import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from tests.support import make, racing
from tests.support.expect import fails

INVALID, REFUSED = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.FAILED_PRECONDITION
TAKEN, DENIED = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.PERMISSION_DENIED


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return platform_pb2_grpc.PlatformServiceStub


@pytest.fixture
def create_class(grpc_stub, admin):
    def create_class(**changes):
        values = {"code": make.unique("T").upper(), "display_name": "Books", **changes}
        request = platform_pb2.CreateTaxClassRequest(tax_class=values, request_id=make.request_id())
        return grpc_stub.CreateTaxClass(request, metadata=admin.metadata)

    return create_class


@pytest.fixture
def create_rate(grpc_stub, admin, clock):
    """A rate in a country that no other test buys in."""
    now = clock.now()

    def create_rate(class_id, rate="0.07", start=0, end=None, actor=admin, **changes):
        values = {"tax_class_id": class_id, "country_code": "IS", "rate": {"value": rate}, "display_name": "VAT"}
        tax_rate = platform_pb2.TaxRate(**{**values, **changes})
        tax_rate.start_time.FromDatetime(now + timedelta(days=start))
        if end is not None:
            tax_rate.end_time.FromDatetime(now + timedelta(days=end))
        request = platform_pb2.CreateTaxRateRequest(tax_rate=tax_rate, request_id=make.request_id())
        return grpc_stub.CreateTaxRate(request, metadata=actor.metadata)

    return create_rate


def update_class(stub, admin, **fields):
    request = platform_pb2.UpdateTaxClassRequest(tax_class=fields, update_mask={"paths": sorted(set(fields) - {"id"})})
    return stub.UpdateTaxClass(request, metadata=admin.metadata)


def delete_class(stub, admin, id_):
    return stub.DeleteTaxClass(platform_pb2.DeleteTaxClassRequest(id=id_), metadata=admin.metadata)


def test_one_class_is_the_standard_one(grpc_stub, admin, create_class, sql):
    first = create_class(standard=True)
    second = create_class(standard=True)
    read = grpc_stub.GetTaxClass(platform_pb2.GetTaxClassRequest(id=first.id), metadata=admin.metadata)
    assert (read.standard, second.standard) == (False, True)
    with fails(REFUSED, "TAX_CLASS_STANDARD"):
        update_class(grpc_stub, admin, id=second.id, standard=False)
    with fails(REFUSED, "TAX_CLASS_STANDARD"):
        delete_class(grpc_stub, admin, second.id)
    assert update_class(grpc_stub, admin, id=first.id, standard=True).standard
    assert sql("SELECT count(*) AS n FROM tax_classes WHERE standard")[0]["n"] == 1
    assert delete_class(grpc_stub, admin, second.id).HasField("delete_time")


def test_two_that_want_to_be_the_standard_one_at_once(grpc_stub, admin, create_class, sql):
    ids = [create_class().id for _ in range(4)]
    racing.at_once(*(lambda id_=id_: update_class(grpc_stub, admin, id=id_, standard=True) for id_ in ids))
    assert sql("SELECT count(*) AS n FROM tax_classes WHERE standard")[0]["n"] == 1


def test_codes_are_unique_for_ever(grpc_stub, admin, create_class):
    made = create_class()
    delete_class(grpc_stub, admin, made.id)
    with fails(TAKEN, "TAX_CLASS_CODE_TAKEN", field="tax_class.code"):
        create_class(code=made.code)


def test_a_class_in_use_stays(grpc_channel, grpc_stub, admin, app, on_loop, create_class, create_rate, category):
    made = create_class()
    rate = create_rate(made.id)
    with fails(REFUSED, "TAX_CLASS_IN_USE", rates=1):
        delete_class(grpc_stub, admin, made.id)
    grpc_stub.DeleteTaxRate(platform_pb2.DeleteTaxRateRequest(id=rate.id), metadata=admin.metadata)
    seller = make.seller(app, on_loop)
    product = make.product(grpc_channel, seller, category.id, tax_class_id=made.id)
    assert product.tax_class_id == made.id
    shelf = make.category(grpc_channel, admin, tax_class_id=made.id)
    with fails(REFUSED, "TAX_CLASS_IN_USE", products=1, categories=1):
        delete_class(grpc_stub, admin, made.id)
    catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    catalog.UpdateProduct(
        catalog_pb2.UpdateProductRequest(product={"id": product.id}, update_mask={"paths": ["tax_class_id"]}),
        metadata=seller.metadata,
    )
    catalog.UpdateCategory(
        catalog_pb2.UpdateCategoryRequest(category={"id": shelf.id}, update_mask={"paths": ["tax_class_id"]}),
        metadata=admin.metadata,
    )
    gone = delete_class(grpc_stub, admin, made.id)
    assert gone.HasField("delete_time")
    for refused in (
        lambda: make.product(grpc_channel, seller, category.id, tax_class_id=made.id),
        lambda: catalog.UpdateProduct(
            catalog_pb2.UpdateProductRequest(product={"id": product.id, "tax_class_id": made.id}),
            metadata=seller.metadata,
        ),
    ):
        with fails(INVALID, "INVALID_FIELDS", "product.tax_class_id"):
            refused()
    with fails(INVALID, "INVALID_FIELDS", "category.tax_class_id"):
        make.category(grpc_channel, admin, tax_class_id=made.id)
    with fails(INVALID, "INVALID_FIELDS", "tax_rate.tax_class_id"):
        create_rate(made.id)


def test_a_class_that_goes_and_one_that_takes_it_at_once(
    grpc_channel, grpc_stub, admin, app, on_loop, create_class, category
):
    seller = make.seller(app, on_loop)
    for _ in range(5):
        made = create_class()
        racing.at_once(
            lambda id_=made.id: delete_class(grpc_stub, admin, id_),
            lambda id_=made.id: make.product(grpc_channel, seller, category.id, tax_class_id=id_),
        )
        read = grpc_stub.GetTaxClass(platform_pb2.GetTaxClassRequest(id=made.id), metadata=admin.metadata)
        catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
        listed = catalog.ListProducts(
            catalog_pb2.ListProductsRequest(seller_id=seller.id, show_hidden=True, page_size=100),
            metadata=seller.metadata,
        )
        assert not (read.HasField("delete_time") and any(p.tax_class_id == made.id for p in listed.products))


def test_windows_of_one_key_do_not_overlap(grpc_stub, admin, create_class, create_rate, clock):
    class_id = create_class().id
    first = create_rate(class_id, start=0, end=10)
    create_rate(class_id, start=10, end=20)
    for start, end in ((5, 15), (9, 10), (0, None), (-5, 1), (19, None)):
        with fails(TAKEN, "TAX_RATE_OVERLAPS", field="tax_rate.start_time"):
            create_rate(class_id, start=start, end=end)
    for place in ({"region": "X"}, {"postal_prefix": "10"}, {"country_code": "NO"}):
        create_rate(class_id, start=5, end=15, **place)
    with fails(TAKEN, "TAX_RATE_OVERLAPS"):
        create_rate(class_id, start=5, end=15, region=" x ")
    with fails(TAKEN, "TAX_RATE_OVERLAPS"):
        create_rate(class_id, start=5, end=15, postal_prefix="1-0")
    create_rate(create_class().id, start=5, end=15)
    longer = platform_pb2.TaxRate(id=first.id)
    longer.end_time.FromDatetime(clock.now() + timedelta(days=11))
    with fails(TAKEN, "TAX_RATE_OVERLAPS"):
        grpc_stub.UpdateTaxRate(platform_pb2.UpdateTaxRateRequest(tax_rate=longer), metadata=admin.metadata)
    grpc_stub.DeleteTaxRate(platform_pb2.DeleteTaxRateRequest(id=first.id), metadata=admin.metadata)
    create_rate(class_id, start=0, end=10)


def test_rates_at_once_for_one_key(create_class, create_rate):
    class_id = create_class().id
    outcomes = racing.at_once(*(lambda: create_rate(class_id) for _ in range(4)))
    assert sum(isinstance(outcome, platform_pb2.TaxRate) for outcome in outcomes) == 1


def test_every_violation_comes_at_once(grpc_stub, admin, clock):
    rate = platform_pb2.TaxRate(
        tax_class_id=make.request_id(), country_code="XX", rate={"value": "1.5"}, display_name="VAT"
    )
    rate.start_time.FromDatetime(clock.now())
    rate.end_time.CopyFrom(rate.start_time)
    request = platform_pb2.CreateTaxRateRequest(tax_rate=rate)
    with fails(
        INVALID, "INVALID_FIELDS",
        "tax_rate.country_code", "tax_rate.rate", "tax_rate.end_time", "tax_rate.tax_class_id",
    ):  # fmt: skip
        grpc_stub.CreateTaxRate(request, metadata=admin.metadata)
    rate = platform_pb2.TaxRate(country_code="de", postal_prefix="!", display_name="")
    with fails(
        INVALID, "INVALID_FIELDS",
        "tax_rate.country_code", "tax_rate.postal_prefix", "tax_rate.display_name", "tax_rate.rate", "tax_rate.tax_class_id",
    ):  # fmt: skip
        grpc_stub.CreateTaxRate(platform_pb2.CreateTaxRateRequest(tax_rate=rate), metadata=admin.metadata)


@pytest.mark.parametrize("rate", ["", "NaN", "-0.1", "1.000001", "0.1234567", "8 %"])
def test_a_rate_is_a_fraction(create_class, create_rate, rate):
    with fails(INVALID, "INVALID_FIELDS", "tax_rate.rate"):
        create_rate(create_class().id, rate=rate)


def test_what_became_of_a_rate_is_remembered(grpc_stub, admin, create_class, create_rate):
    made = create_rate(create_class().id, "0.19")
    change = platform_pb2.UpdateTaxRateRequest(tax_rate={"id": made.id, "rate": {"value": "0.16"}, "etag": made.etag})
    changed = grpc_stub.UpdateTaxRate(change, metadata=admin.metadata)
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH"):
        grpc_stub.UpdateTaxRate(change, metadata=admin.metadata)
    gone = grpc_stub.DeleteTaxRate(platform_pb2.DeleteTaxRateRequest(id=made.id), metadata=admin.metadata)
    request = platform_pb2.ListTaxRateChangesRequest(tax_rate_id=made.id, page_size=2)
    page = grpc_stub.ListTaxRateChanges(request, metadata=admin.metadata)
    assert [(c.sequence, c.tax_rate, c.actor_id) for c in page.tax_rate_changes] == [
        (3, gone, admin.id), (2, changed, admin.id),
    ]  # fmt: skip
    request.page_token = page.next_page_token
    rest = grpc_stub.ListTaxRateChanges(request, metadata=admin.metadata)
    assert [(c.sequence, c.tax_rate) for c in rest.tax_rate_changes] == [(1, made)]
    assert not rest.next_page_token


def test_lists_are_narrowed(grpc_stub, admin, create_class, create_rate, clock):
    class_id = create_class().id
    now, later = create_rate(class_id, end=5), create_rate(class_id, start=5)
    elsewhere = create_rate(class_id, country_code="NO")

    def listed(**filters):
        request = platform_pb2.ListTaxRatesRequest(tax_class_id=class_id, **filters)
        return {rate.id for rate in grpc_stub.ListTaxRates(request, metadata=admin.metadata).tax_rates}

    at = platform_pb2.ListTaxRatesRequest().effective_time
    at.FromDatetime(clock.now() + timedelta(days=6))
    assert listed() == {now.id, later.id, elsewhere.id}
    assert listed(country_code="IS") == {now.id, later.id}
    assert listed(country_code="IS", effective_time=at) == {later.id}


def test_exemptions_do_not_overlap_and_need_a_customer(grpc_stub, admin, app, on_loop):
    def exempt(customer_id, **changes):
        values = {"customer_id": customer_id, "certificate": "C-1", **changes}
        request = platform_pb2.CreateTaxExemptionRequest(tax_exemption=values, request_id=make.request_id())
        return grpc_stub.CreateTaxExemption(request, metadata=admin.metadata)

    customer = make.customer(app, on_loop)
    made = exempt(customer.id)
    assert made.HasField("start_time")
    with fails(TAKEN, "TAX_EXEMPTION_OVERLAPS"):
        exempt(customer.id)
    exempt(customer.id, country_code="DE")
    with fails(INVALID, "INVALID_FIELDS", "tax_exemption.country_code"):
        exempt(customer.id, country_code="XX")
    with fails(REFUSED, "REFERENCE_VIOLATED"):
        exempt(make.request_id())
    listed = grpc_stub.ListTaxExemptions(
        platform_pb2.ListTaxExemptionsRequest(customer_id=customer.id), metadata=admin.metadata
    )
    assert len(listed.tax_exemptions) == 2
    grpc_stub.DeleteTaxExemption(platform_pb2.DeleteTaxExemptionRequest(id=made.id), metadata=admin.metadata)
    exempt(customer.id)


@pytest.mark.parametrize("role", ["customer", "seller", "support"])
def test_taxes_are_the_business_of_staff(grpc_stub, app, on_loop, create_class, create_rate, role):
    actor = (
        make.administrator(app, on_loop, "SUPPORT_ADMIN") if role == "support" else getattr(make, role)(app, on_loop)
    )
    class_id = create_class().id
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        create_rate(class_id, actor=actor)
    read = platform_pb2.GetTaxClassRequest(id=class_id)
    if role == "customer":
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            grpc_stub.GetTaxClass(read, metadata=actor.metadata)
    else:
        assert grpc_stub.GetTaxClass(read, metadata=actor.metadata).id == class_id
