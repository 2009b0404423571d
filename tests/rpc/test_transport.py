"""TLS: who is let in, what is refused, and certificates that change while the server runs."""

import ssl
import time

import grpc
import pytest
from pydantic import ValidationError

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.config import Settings
from tests.support.certificates import Authority

PRODUCTION = {
    "environment": "production",
    "database_url": "postgresql://localhost/mall",
    "signing_key_file": "key.pem",
    "smtp_url": "smtp://localhost",
}


@pytest.fixture(scope="module")
def authority():
    return Authority()


@pytest.fixture
def files(authority, tmp_path):
    """Writes a new pair of the server, or what is given, and returns the settings that name the files."""

    def write(pair=None):
        cert, key = pair or authority.issue("mall")
        (tmp_path / "cert.pem").write_bytes(cert)
        (tmp_path / "key.pem").write_bytes(key)
        (tmp_path / "ca.pem").write_bytes(authority.pem)
        return {"tls_cert_file": tmp_path / "cert.pem", "tls_key_file": tmp_path / "key.pem"}

    return write


def call(address, **credentials):
    target = address.replace("127.0.0.1", "localhost")
    with grpc.secure_channel(target, grpc.ssl_channel_credentials(**credentials)) as channel:
        stub = platform_pb2_grpc.PlatformServiceStub(channel)
        return stub.ListChannels(platform_pb2.ListChannelsRequest(), timeout=5)


def presented(address):
    host, port = address.split(":")
    return ssl.get_server_certificate((host, int(port)))


def test_calls_go_through_tls_and_none_without(serve, files, authority):
    with serve(**files()) as served:
        call(served.address, root_certificates=authority.pem)
        stub = platform_pb2_grpc.PlatformServiceStub(served.channel)
        with pytest.raises(grpc.RpcError) as plain:
            stub.ListChannels(platform_pb2.ListChannelsRequest(), timeout=5)
        assert plain.value.code() is grpc.StatusCode.UNAVAILABLE
        with pytest.raises(grpc.RpcError):
            call(served.address, root_certificates=Authority().pem)


def test_with_an_authority_of_clients_a_certificate_of_it_is_needed(serve, files, authority, tmp_path):
    with serve(**files(), tls_client_ca_file=tmp_path / "ca.pem") as served:
        cert, key = authority.issue("a service")
        mine = {"private_key": key, "certificate_chain": cert}
        call(served.address, root_certificates=authority.pem, **mine)
        strange_cert, strange_key = Authority().issue("a service")
        strange = {"private_key": strange_key, "certificate_chain": strange_cert}
        for credentials in ({}, strange):
            with pytest.raises(grpc.RpcError) as refused:
                call(served.address, root_certificates=authority.pem, **credentials)
            assert refused.value.code() is grpc.StatusCode.UNAVAILABLE


def test_certificates_are_replaced_while_the_server_runs(serve, files, authority):
    with serve(**files()) as served:
        first = presented(served.address)
        assert presented(served.address) == first
        time.sleep(0.01)
        files()
        second = presented(served.address)
        assert second != first
        files((b"no certificate", b"no key"))
        assert presented(served.address) == second
        files()
        assert presented(served.address) not in {first, second}
        call(served.address, root_certificates=authority.pem)


@pytest.mark.parametrize("address", ["0.0.0.0:50051", "[::]:50051", "192.0.2.1:50051", "mall.example.com:50051"])
def test_production_refuses_plaintext_beyond_this_machine(address):
    with pytest.raises(ValidationError, match="not without TLS"):
        Settings(**PRODUCTION, address=address)
    assert Settings(**PRODUCTION, address=address, tls_cert_file="cert.pem", tls_key_file="key.pem")


@pytest.mark.parametrize("address", ["127.0.0.1:50051", "[::1]:50051", "localhost:50051", "unix:/run/mall.sock"])
def test_production_takes_plaintext_on_loopback(address):
    assert Settings(**PRODUCTION, address=address).address == address


@pytest.mark.parametrize("given", ["tls_cert_file", "tls_key_file", "tls_client_ca_file"])
def test_files_that_belong_together_are_given_together(given):
    with pytest.raises(ValidationError, match="MALL_TLS"):
        Settings(**{given: "file.pem"})
