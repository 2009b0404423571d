"""The page at /docs, in a real browser: groups, filter, bodies that pass, failures, and a "try it" that places an order."""

import json
import time
from functools import partial

import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from tests.support import browser, make, rpcs
from tests.support.expect import wait_until
from tests.support.source import ROOT

DOCUMENT = json.loads((ROOT / "generated/openapi/mall.json").read_text())

# The first test builds the gateway.
pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def window(tmp_path_factory):
    with browser.page(tmp_path_factory.mktemp("browser")) as window:
        yield window


@pytest.fixture
def page(http, window):
    """The page as somebody finds it who has just come."""
    window.open(f"{http.url}/docs")
    window.see(".opblock-tag")
    return window


@pytest.fixture
def buyer(app, on_loop, grpc_channel):
    admin, seller = make.administrator(app, on_loop), make.seller(app, on_loop)
    channel = make.channel(grpc_channel, admin)
    category = make.category(grpc_channel, admin)
    product = make.product(grpc_channel, seller, category.id, [channel.id])
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, buyer, channel.id, [(product.variants[0].id, 2)])
    return buyer


def shows(page, paths):
    return {text.replace("\u200b", "") for text in page.texts(".opblock-summary-path")} == paths


def test_the_page_lists_every_group(page):
    groups = {tag["name"] for tag in DOCUMENT["tags"]}
    assert set(page.texts(".opblock-tag a span")) == groups
    assert len(groups) > len({rpc.service.name for rpc in rpcs.every()})


def test_a_filter_leaves_the_operations_that_have_its_words(page):
    for words, expected in (
        ("cancelorder", {"/v1/orders/{id}:cancel"}),
        ("/v1/cart/items post add", {"/v1/cart/items:add", "/v1/cart/items:batchAdd"}),
        ("tax-free unicorns", set()),
    ):
        page.fill(".operation-filter-input", words)
        wait_until(partial(shows, page, expected))
    page.fill(".operation-filter-input", "")
    wait_until(lambda: page.texts(".opblock-tag") and not page.texts(".opblock-summary-path"))


def open_operation(page, name):
    """Open an operation by way of the filter; return what finds it."""
    page.fill(".operation-filter-input", name)
    service, rpc = next((r.service.name, r.name) for r in rpcs.every() if r.name == name)
    operation = f"[id$='{service}_{rpc}']"
    page.click(f"{operation} .opblock-summary-control")
    page.see(f"{operation} .opblock-body")
    return operation


def answered(page, operation):
    """Execute an operation as it stands; return the status and the answer."""
    answer = f"{operation} .live-responses-table tr.response"
    # While it draws a long page anew, it may miss a click.
    for _ in range(5):
        page.click(f"{operation} .execute")
        if waited_for(lambda: page.texts(answer), 8):
            break
    page.see(answer)
    (status,) = page.texts(f"{answer} .response-col_status")
    (shown, *_) = page.texts(f"{answer} .response-col_description code")
    return status[:3], json.loads(shown)


def waited_for(condition, seconds):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.1)
    return condition()


def authorize(page, actor):
    page.click(".btn.authorize")
    page.fill(".auth-container input", actor.token)
    page.click(".auth-btn-wrapper .authorize")
    page.click(".btn-done")


def test_a_prefilled_body_passes_as_it_stands(page, app, on_loop, grpc_channel):
    authorize(page, make.customer(app, on_loop))
    status, address = answered(page, open_operation(page, "CreateAddress"))
    assert (status, address["postal_address"]["country_code"]) == ("200", "US")


def test_each_prefilled_request_id_is_a_new_one(page, app, on_loop):
    authorize(page, make.seller(app, on_loop))
    operation = open_operation(page, "AdjustStock")
    for _ in range(2):  # the same id with a body of its own would be REQUEST_ID_REUSED
        status, answer = answered(page, operation)
        assert (status, answer["details"][0]["reason"]) == ("404", "RESOURCE_NOT_FOUND")
    sent = page.texts(f"{operation} .curl-command code")
    assert sent
    assert "8d6c1f0e-3f0a-4e68-9d1b-0c6f6f0b9a01" not in sent[0]


def test_descriptions_mark_code_up_and_failures_name_their_reasons(page):
    operation = open_operation(page, "AddCartItem")
    page.see(f"{operation} .opblock-description code")
    page.see(f"{operation} .responses-table .response-col_description__inner code")
    assert "CART_ITEM_UNAVAILABLE" in page.texts(f"{operation} .opblock-description code")
    reasons = page.texts(f"{operation} .responses-table .response-col_description__inner code")
    assert {"INVALID_FIELDS", "CART_CLOSED", "CART_LINE_LIMIT", "RESOURCE_NOT_FOUND"} <= set(reasons)
    statuses = page.texts(f"{operation} .responses-table .response-col_status")
    assert {"200", "400", "403", "404", "409", "429"} <= {text.strip()[:3] for text in statuses}
    assert not any("`" in text for text in page.texts(f"{operation} p"))


def test_a_refused_body_names_the_field_as_it_stands_there(page, app, on_loop):
    authorize(page, make.administrator(app, on_loop))
    operation = open_operation(page, "CreateChannel")
    page.fill(f"{operation} textarea.body-param__text", json.dumps({"code": "x"}))
    status, answer = answered(page, operation)
    assert status == "400"
    assert "code" in {violation["field"] for violation in answer["details"][1]["field_violations"]}


def test_trying_it_places_an_order(page, buyer, grpc_channel):
    authorize(page, buyer)
    operation = open_operation(page, "PlaceOrder")
    body = {
        "quote_token": make.quote(grpc_channel, buyer).token,
        "terms_accepted": True,
        "request_id": make.request_id(),
    }
    page.fill(f"{operation} textarea.body-param__text", json.dumps(body))
    status, placed = answered(page, operation)
    assert status == "200", placed
    kept = orders_pb2_grpc.OrdersServiceStub(grpc_channel).GetPurchase(
        orders_pb2.GetPurchaseRequest(id=placed["id"]), metadata=buyer.metadata
    )
    assert (placed["number"], placed["payment_state"]) == (kept.number, "PAID")
