"""What the tests of the boundary share: a server with a service of toys."""

import pytest


@pytest.fixture(scope="module")
def served(toys, serve):
    with serve(pool_size=8, connections_per_address=100) as further:
        yield further


@pytest.fixture(scope="module")
def toy(toys, served):
    return toys.grpc.ToyServiceStub(served.channel)
