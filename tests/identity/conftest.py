"""What the tests of identity share: people who register and log in."""

import base64

import pytest

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from server.identity import second_factor
from tests.support import make
from tests.support.people import NEW_PASSWORD, People


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return identity_pb2_grpc.IdentityServiceStub


@pytest.fixture(scope="module")
def people(grpc_stub, sql):
    return People(grpc_stub, sql)


@pytest.fixture
def change(grpc_stub):
    def change(metadata, new, current=make.PASSWORD):
        request = pb.ChangePasswordRequest(current_password=current, new_password=new)
        return grpc_stub.ChangePassword(request, metadata=metadata)

    return change


@pytest.fixture
def reset_token(grpc_stub, people):
    def reset_token(email):
        grpc_stub.RequestPasswordReset(pb.RequestPasswordResetRequest(email=email))
        return people.token(email)

    return reset_token


@pytest.fixture
def reset(grpc_stub):
    def reset(token, password=NEW_PASSWORD):
        grpc_stub.ResetPassword(pb.ResetPasswordRequest(token=token, new_password=password))

    return reset


@pytest.fixture
def code(clock):
    """Codes as an authenticator shows them; each lets the clock go on to the next step."""

    def code(secret):
        clock.advance(seconds=30)
        return second_factor.code(secret, int(clock.now().timestamp()) // 30)

    return code


@pytest.fixture
def protected(people, grpc_stub, code):
    """A customer with a second factor: address, metadata, secret, recovery codes."""
    email, _, metadata = people.customer()
    offer = grpc_stub.EnrollSecondFactor(
        pb.EnrollSecondFactorRequest(current_password=make.PASSWORD), metadata=metadata
    )
    secret = base64.b32decode(offer.secret)
    answer = grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=code(secret)), metadata=metadata)
    return email, metadata, secret, answer.recovery_codes
