"""The page at /docs, in a real browser: it lists every service, and its "try it" places an order."""

import json

import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from tests.support import browser, make, rpcs

# The first test builds the gateway.
pytestmark = pytest.mark.timeout(900)


@pytest.fixture
def page(http, tmp_path):
    with browser.page(tmp_path) as page:
        page.open(f"{http.url}/docs")
        page.see(".opblock-tag")
        yield page


@pytest.fixture
def buyer(app, on_loop, grpc_channel):
    admin, seller = make.administrator(app, on_loop), make.seller(app, on_loop)
    channel = make.channel(grpc_channel, admin)
    category = make.category(grpc_channel, admin)
    product = make.product(grpc_channel, seller, category.id, [channel.id])
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, buyer, channel.id, [(product.variants[0].id, 2)])
    return buyer


def test_the_page_lists_every_service(page):
    assert set(page.texts(".opblock-tag a span")) == {rpc.service.name for rpc in rpcs.every()}


def test_trying_it_places_an_order(page, buyer, grpc_channel):
    page.click(".btn.authorize")
    page.fill(".auth-container input", buyer.token)
    page.click(".auth-btn-wrapper .authorize")
    page.click(".btn-done")
    page.click("#operations-tag-OrdersService")
    operation = "#operations-OrdersService-OrdersService_PlaceOrder"
    page.click(f"{operation} .opblock-summary-control")
    body = {
        "quote_token": make.quote(grpc_channel, buyer).token,
        "terms_accepted": True,
        "request_id": make.request_id(),
    }
    page.fill(f"{operation} textarea.body-param__text", json.dumps(body))
    page.click(f"{operation} .execute")
    answer = f"{operation} .live-responses-table tr.response"
    page.see(answer)
    (status,) = page.texts(f"{answer} .response-col_status")
    (shown, *_) = page.texts(f"{answer} .response-col_description code")
    assert status.startswith("200"), shown
    placed = json.loads(shown)
    kept = orders_pb2_grpc.OrdersServiceStub(grpc_channel).GetPurchase(
        orders_pb2.GetPurchaseRequest(id=placed["id"]), metadata=buyer.metadata
    )
    assert (placed["number"], placed["payment_state"]) == (kept.number, "PAID")
