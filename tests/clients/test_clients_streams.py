"""Streams of both Python clients: an iterable goes in, an iterator comes out, nothing is sent twice."""

import asyncio
import itertools

import pytest

from mall.catalog.v1 import catalog_pb2
from mall.identity.v1 import identity_pb2
from mall_client import BlockingMall, DeadlineExceeded, Mall, Unavailable, reasons
from mall_client.connection import METHODS
from mall_client.testing import FakeMall
from tests.support import make
from tests.support.expect import wait_until

Result = catalog_pb2.ImportResult
PATH = "/mall.catalog.v1.CatalogService/ImportProducts"


@pytest.fixture
def rows(category):
    """Endless messages of one row each."""

    def rows():
        while True:
            new = make.new_product(category.id, code=make.unique("c"))
            yield catalog_pb2.ImportProductsRequest(products=[{"product": new.product}])

    return rows()


@pytest.fixture(params=["asyncio", "asynchronous source", "threads"])
def imported(request, grpc_addr, seller):
    """Imports messages; yields what a stream answers, and then raises what it fails with."""
    tokens = identity_pb2.Tokens(access_token=seller.token, access_token_expire_time={"seconds": 1 << 33})

    async def source(messages):
        for message in messages:
            yield message

    async def run(messages, most, found, **options):
        sent = source(messages) if request.param == "asynchronous source" else messages
        async with Mall(grpc_addr, tokens=tokens) as mall:
            async for result in mall.catalog.ImportProducts(sent, **options):
                found.append(result)
                if len(found) == most:
                    break

    def imported(messages, most=None, **options):
        found = []
        try:
            if request.param == "threads":
                with BlockingMall(grpc_addr, tokens=tokens) as mall:
                    found.extend(itertools.islice(mall.catalog.ImportProducts(messages, **options), most))
            else:
                asyncio.run(run(messages, most, found, **options))
        except Exception as error:  # noqa: BLE001 - it is told with what came before
            return found, error
        return found, None

    return imported


def test_messages_go_in_and_results_come_out(imported, rows):
    as_dict = {"products": [{"product": next(rows).products[0].product}]}
    found, error = imported([next(rows), as_dict, next(rows)])
    assert error is None
    assert [(r.row, r.outcome) for r in found] == [(n, Result.CREATED) for n in range(3)]


def test_no_messages_have_no_results(imported):
    assert imported([]) == ([], None)


def test_who_stops_reading_ends_the_stream(imported, rows, running):
    found, error = imported(rows, most=3)
    assert (len(found), error) == (3, None)
    wait_until(lambda: not running.boundary.streams._open)


def test_an_error_is_typed_and_names_its_message(imported, rows):
    bad = next(rows)
    bad.products[0].product.title = ""
    found, error = imported([next(rows), bad, next(rows)])
    assert len(found) == 1
    assert isinstance(error, reasons.InvalidFields)
    assert (error.rpc, error.metadata["message"]) == ("ImportProducts", "1")
    assert [violation.field for violation in error.violations] == ["products[0].product.title"]


def test_an_error_arrives_however_much_is_still_to_be_sent(imported, rows):
    big = next(rows)
    big.products[0].product.description = "x" * 4000
    for _ in range(10):
        found, error = imported(itertools.chain([next(rows), {"products": []}], itertools.repeat(big)))
        assert len(found) == 1
        assert isinstance(error, reasons.InvalidFields)


def test_what_the_source_fails_with_is_raised(imported, rows):
    def breaks():
        yield next(rows)
        raise LookupError("no more")

    _, error = imported(breaks())
    assert isinstance(error, LookupError)
    _, error = imported([{"product": "no such field"}])
    assert isinstance(error, TypeError)
    assert "product" in str(error)


def test_a_stream_ends_with_its_deadline(imported, rows):
    found, error = imported(rows, timeout=1)
    assert found
    # The server's own word comes first where a message was at work in that very moment.
    assert isinstance(error, DeadlineExceeded | reasons.OutcomeUnknown), repr(error)


def test_a_stream_is_never_repeated():
    assert not METHODS[PATH].repeatable
    assert METHODS[PATH].seconds == 602


def test_a_server_that_is_not_there_is_told_at_once(rows):
    with BlockingMall("127.0.0.1:1") as mall, pytest.raises(Unavailable):
        list(mall.catalog.ImportProducts([next(rows)]))


def test_a_fake_mall_answers_each_message(rows):
    fake = FakeMall()
    told = fake.on(fake.mall.catalog.ImportProducts)
    messages = [next(rows) for _ in range(3)]
    told.answers([Result(row=0), Result(row=1)], [Result(row=2)], reasons.StreamInterrupted("stopping"))
    found = []
    with pytest.raises(reasons.StreamInterrupted):
        found.extend(fake.blocking_mall.catalog.ImportProducts(messages))
    assert [result.row for result in found] == [0, 1, 2]
    assert told.requests == messages

    async def run():
        told.answers([Result(row=5)])
        return [result.row async for result in fake.mall.catalog.ImportProducts(messages[:2])]

    assert asyncio.run(run()) == [5, 5]
