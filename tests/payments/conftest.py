"""What the tests of payments share: a buyer, a till to pay at, what it is told, what the provider reports."""

import pytest

from mall.payments.v1 import payments_pb2_grpc
from tests.support import make, stripe_server
from tests.support.till import Listener, Reports, Till


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return payments_pb2_grpc.PaymentsServiceStub


@pytest.fixture
def buyer(app, on_loop):
    return make.customer(app, on_loop)


@pytest.fixture
def told(monkeypatch):
    return Listener(monkeypatch)


@pytest.fixture
def till(app, on_loop, sql, grpc_channel, buyer):
    return Till(app, on_loop, sql, grpc_channel, buyer)


@pytest.fixture
def report(app, grpc_channel):
    return Reports(app, grpc_channel)


@pytest.fixture(scope="session")
def stripe_mock(tmp_path_factory):
    """Stripe's own mock server: `stripe_mock("succeeded")` is the address of one whose payment intents are in that state."""
    started = {}

    def address(status):
        if status not in started:
            started[status] = stripe_server.start(status, tmp_path_factory.mktemp("stripe"))
        return started[status][0]

    yield address
    for _, process in started.values():
        process.terminate()
        process.wait(10)
