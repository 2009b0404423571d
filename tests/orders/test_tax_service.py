"""The external tax service: asked at quote time alone, over HTTP, of a server that is right, slow, wrong or silent."""

import json
import threading
import time
from contextlib import suppress
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import grpc
import pytest
from pydantic import SecretStr

from mall.common.v1 import pricing_pb2
from server.kit.config import Settings
from server.orders.tax_service import FAILURES, RESTS, Breaker, NoAnswer, read
from tests.orders.taxes import Market, by_rate, cents, sums
from tests.support import make
from tests.support.expect import fails

TaxLine = pricing_pb2.TaxLine
REFUSED, UNAVAILABLE = grpc.StatusCode.FAILED_PRECONDITION, grpc.StatusCode.UNAVAILABLE
TIMEOUT = 0.3


class Service:
    """A tax service that a test tells what to say; it keeps what it was asked."""

    def __init__(self):
        self.asked, self.tokens, self.says = [], [], ten_percent
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                question = json.loads(self.rfile.read(int(self.headers["content-length"])))
                service.asked.append(question)
                service.tokens.append(self.headers["authorization"])
                with suppress(OSError):  # the mall does not wait
                    service.says(self, question)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/taxes"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def answer(handler, status, document):
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    handler.send_response(status)
    handler.send_header("content-length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def taxes(question, amount, rate="0.10"):
    return {
        "lines": [
            {"id": one["id"], "taxes": [{"name": "Sales tax", "rate": rate, "amount_minor": amount(one)}]}
            for one in question["lines"]
        ]
    }


def ten_percent(handler, question):
    answer(handler, 200, taxes(question, lambda one: one["goods_minor"] // 10))


@pytest.fixture(scope="module")
def service():
    service = Service()
    yield service
    service.server.shutdown()


@pytest.fixture(scope="module")
def asking(serve, service):
    """A server of the mall that asks the tax service."""
    changes = {"tax_service_url": service.url, "tax_service_timeout_seconds": TIMEOUT,
               "tax_service_token": SecretStr("hush")}  # fmt: skip
    with serve(**changes) as asking:
        yield asking


@pytest.fixture
def market(grpc_channel, admin, app, on_loop, clock, service, asking):
    service.says = ten_percent
    service.asked.clear()
    asking.app.tax_service.breaker = Breaker()
    market = Market(grpc_channel, admin, app, on_loop, clock)
    yield market
    market.close()


@pytest.fixture
def quote(market, asking):
    return lambda buyer, **changes: market.quote(buyer, asking.channel, **changes)


def test_the_answer_is_sealed_in_the_quote_and_not_asked_for_again(market, service, asking, quote):
    seller = market.seller()
    buyer = market.buyer(market.sell(10_000, seller, tax_code="P0000001"), market.sell(2000, seller))
    quoted = quote(buyer)
    assert sums(quoted) == (12_000, 0, 1200, 13_200)
    assert (quoted.tax_source, by_rate(quoted.taxes)) == (TaxLine.SERVICE, {"0.1": 1200})
    (question,) = service.asked
    assert service.tokens[-1] == "Bearer hush"
    assert {one["tax_code"] for one in question["lines"]} == {"P0000001", ""}
    assert question["delivery"]["country_code"] == "SI"
    assert "R. Recipient" not in json.dumps(question)
    assert buyer.id not in json.dumps(question)
    service.says = lambda handler, _question: answer(handler, 500, {})
    purchase = market.place(buyer, quoted, asking.channel)
    assert len(service.asked) == 1
    assert sums(purchase) == sums(quoted)
    (order,) = purchase.orders
    assert (order.tax_source, list(order.taxes)) == (TaxLine.SERVICE, list(quoted.taxes))


def test_a_sealed_answer_does_not_outlive_its_cart(market, quote, asking, sql):
    variant = market.sell(10_000)
    buyer = market.buyer(variant)
    quoted = quote(buyer)
    sql("UPDATE variants SET price_minor = 9000 WHERE id = $1", variant.id)
    with fails(REFUSED, "QUOTE_DRIFTED"):
        market.place(buyer, quoted, asking.channel)


def test_nothing_is_a_tax_too(market, service, quote):
    standard = market.tax_class(standard=True)
    market.rate(standard, "0.22")
    service.says = lambda handler, question: answer(handler, 200, taxes(question, lambda _: 0, "0"))
    quoted = quote(market.buyer(market.sell(10_000)))
    assert (cents(quoted.tax), quoted.tax_source) == (0, TaxLine.SERVICE)


def silent(handler, _question):
    time.sleep(4 * TIMEOUT)


def drips(handler, _question):
    """An answer that never ends, a byte at a time: each comes in time."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(TIMEOUT / 5)


def hangs_up(handler, _question):
    handler.connection.close()


def status(number):
    return lambda handler, _question: answer(handler, number, {"error": "SOMETHING"})


def partly(handler, question):
    question["lines"].pop()
    ten_percent(handler, question)


def twice_as_much(handler, question):
    answer(handler, 200, taxes(question, lambda one: 2 * one["goods_minor"]))


def says(document):
    return lambda handler, _question: answer(handler, 200, document)


def redirects(handler, _question):
    handler.send_response(307)
    handler.send_header("location", "/elsewhere")
    handler.send_header("content-length", "0")
    handler.end_headers()


BAD = {
    "silent": (silent, 2), "drips": (drips, 2), "hangs up": (hangs_up, 2), "500": (status(500), 2),
    "503": (status(503), 2), "429": (status(429), 2), "400": (status(400), 1), "401": (status(401), 1),
    "404": (status(404), 1), "redirects": (redirects, 1), "partly": (partly, 1), "too much": (twice_as_much, 1),
    "no JSON": (says(b"<html>"), 1), "empty": (says(b""), 1), "null": (says(b"null"), 1), "list": (says([]), 1),
    "too long": (says(b" " * (2 << 20)), 1),
}  # fmt: skip


@pytest.mark.parametrize("how", BAD)
def test_without_a_usable_answer_the_table_counts_and_the_quote_says_so(market, service, quote, asking, how):
    behaviour, tries = BAD[how]
    market.rate(market.tax_class(standard=True), "0.22")
    service.says = behaviour
    buyer = market.buyer(market.sell(10_000), market.sell(1000))
    quoted = quote(buyer)
    assert (sums(quoted), quoted.tax_source) == ((11_000, 0, 2420, 13_420), TaxLine.FALLBACK)
    assert len(service.asked) == tries
    order = market.place(buyer, quoted, asking.channel).orders[0]
    assert order.tax_source == TaxLine.FALLBACK, "no later reader takes it for the service's"


@pytest.mark.parametrize("how", ["500", "silent", "partly"])
def test_where_the_channel_wants_no_other_tax_the_quote_is_refused(market, service, quote, how):
    market.configure("tax.service.fallback", "REFUSE")
    service.says = BAD[how][0]
    buyer = market.buyer(market.sell(10_000), market.sell(1000))
    with fails(UNAVAILABLE, "TAX_UNAVAILABLE") as held:
        quote(buyer)
    assert held[0].retry_after is not None
    service.says = ten_percent
    assert quote(buyer).tax_source == TaxLine.SERVICE


@pytest.mark.parametrize("number", [400, 422])
def test_an_address_that_the_service_does_not_know_is_named(market, service, quote, grpc_channel, number):
    service.says = lambda handler, _question: answer(handler, number, {"error": "ADDRESS_UNKNOWN"})
    buyer = market.buyer(market.sell(10_000))
    other = make.address(grpc_channel, buyer, country_code="SI", state_province="", postal_code="2000")
    for _ in range(FAILURES + 1):
        with fails(REFUSED, "TAX_ADDRESS_UNKNOWN", address_id=other.id):
            quote(buyer, address_id=other.id)
    assert len(service.asked) == FAILURES + 1, "it answers: nothing keeps the mall from asking"


def test_a_service_that_fails_is_left_alone_for_a_while(market, service, quote, clock):
    service.says = status(500)
    buyer = market.buyer(market.sell(10_000))
    for _ in range(FAILURES):
        quote(buyer)
    asked = len(service.asked)
    began = time.monotonic()
    assert quote(buyer).tax_source == TaxLine.FALLBACK
    assert (len(service.asked), time.monotonic() - began < TIMEOUT) == (asked, True)
    service.says = ten_percent
    clock.advance(seconds=RESTS.total_seconds())
    assert quote(buyer).tax_source == TaxLine.SERVICE
    assert quote(buyer).tax_source == TaxLine.SERVICE


def test_the_one_that_tries_again_holds_the_others_back(clock):
    breaker, now = Breaker(), clock.now()
    for _ in range(FAILURES):
        assert breaker.lets_through(now)
        breaker.failed(now)
    assert not breaker.lets_through(now + RESTS - timedelta(seconds=1))
    assert [breaker.lets_through(now + RESTS) for _ in range(3)] == [True, False, False]
    breaker.failed(now + RESTS)
    assert not breaker.lets_through(now + RESTS + timedelta(seconds=1))
    assert breaker.lets_through(now + 2 * RESTS)
    breaker.answered()
    assert breaker.lets_through(now)


def test_a_question_holds_no_connection_to_the_database(market, service, asking, quote):
    free = []

    def looks(handler, question):
        free.append(asking.app.db.in_use)
        ten_percent(handler, question)

    service.says = looks
    quote(market.buyer(market.sell(10_000)))
    assert free == [0]


GOOD = {"id": "0", "goods_minor": 1000, "shipping_minor": 100}


@pytest.mark.parametrize("tax", [
    {"rate": "0.1", "amount_minor": -1},
    {"rate": "0.1", "amount_minor": 1.5},
    {"rate": "0.1", "amount_minor": True},
    {"rate": "0.1", "amount_minor": "5"},
    {"rate": "0.1", "amount_minor": 1101},
    {"rate": "0.1", "amount_minor": 10, "shipping_amount_minor": 11},
    {"rate": "0.1", "amount_minor": 1000, "shipping_amount_minor": 101},
    {"rate": "NaN", "amount_minor": 1},
    {"rate": "-0.1", "amount_minor": 1},
    {"rate": "8 %", "amount_minor": 1},
    {"amount_minor": 1},
    {"rate": "0.1", "amount_minor": 1, "name": "x" * 101},
    {"rate": "0.1", "amount_minor": 1, "name": 5},
    None,
])  # fmt: skip
def test_an_answer_beyond_reason_is_none(tax):
    body = json.dumps({"lines": [{"id": "0", "taxes": [tax]}]}).encode()
    with pytest.raises(NoAnswer, match="UNREADABLE"):
        read(body, {"lines": [GOOD]})


def test_an_answer_must_name_every_line_once_and_no_other():
    for ids in ([], ["0", "1"], ["1"]):
        body = json.dumps({"lines": [{"id": id_, "taxes": []} for id_ in ids]}).encode()
        with pytest.raises(NoAnswer, match="INCOMPLETE"):
            read(body, {"lines": [GOOD]})
    assert read(b'{"lines": [{"id": "0", "taxes": []}]}', {"lines": [GOOD]}) == [[]]


def test_in_production_the_service_is_asked_over_tls_only(tmp_path):
    (tmp_path / "k").touch()
    with pytest.raises(ValueError, match="MALL_TAX_SERVICE_URL must be https"):
        Settings(
            environment="production", DATABASE_URL="postgresql://x/y", signing_key_file=tmp_path / "k",
            smtp_url="smtps://x", tax_service_url="http://x",
        )  # fmt: skip
