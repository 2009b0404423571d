"""What the tests of identity share: people who register and log in."""

import pytest

from mall.identity.v1 import identity_pb2_grpc
from tests.support.people import People


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return identity_pb2_grpc.IdentityServiceStub


@pytest.fixture(scope="module")
def people(grpc_stub, sql):
    return People(grpc_stub, sql)
