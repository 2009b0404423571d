"""The HTTP gateway in front of the real server: every rpc is there, and answers what gRPC answers."""

import re
import signal
import threading
from http import HTTPStatus

import grpc
import pytest
from grpc import StatusCode

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from tests.support import gateway, make, rpcs
from tests.support.certificates import Authority
from tests.support.expect import Failure
from tests.support.people import PIXEL, People
from tests.support.source import ROOT, over

# The first test builds the gateway.
pytestmark = pytest.mark.timeout(900)

CHANNEL = {"display_name": "W", "country_code": "US", "currency_code": "USD", "language_code": "en", "time_zone": "UTC"}
CLIENTS = 4
ENOUGH = 20


@pytest.fixture(scope="module")
def customer(app, on_loop):
    return make.customer(app, on_loop)


def test_every_rpc_is_reached_by_its_http_rule(http):
    @over({str(rpc): rpc for rpc in rpcs.every()})
    def check(rpc):
        verb, path = rpc.http
        filled = re.sub(r"\{[^}]*\}", make.request_id(), path)
        answer = http.call(verb.upper(), filled, {} if verb in {"post", "patch"} else None)
        assert answer.status not in {HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
        assert answer.reason != "METHOD_UNKNOWN"
        assert answer.status == HTTPStatus.OK or answer.reason
        assert http.lines()[-1]["method"] == rpc.path

    check()


def failure(call):
    with pytest.raises(grpc.RpcError) as caught:
        call()
    return Failure(caught.value)


def test_bytes_that_are_no_text_are_refused(http):
    for path in ("/v1/products?brand=%ff", "/v1/products?%ff=1", "/v1/products/%ff", "/v1/products?brand=%c3%28"):
        answer = http.call("GET", path)
        assert (answer.status, answer.reason) == (HTTPStatus.BAD_REQUEST, "MALFORMED_REQUEST"), path
    answer = http.call("GET", "/v1/products", token="caf\u00e9")
    assert (answer.status, answer.reason) == (HTTPStatus.BAD_REQUEST, "MALFORMED_REQUEST")


def test_errors_are_those_of_grpc(http, grpc_channel, customer):
    identity = identity_pb2_grpc.IdentityServiceStub(grpc_channel)
    addresses = addresses_pb2_grpc.AddressesServiceStub(grpc_channel)
    id_ = make.request_id()
    for status, answer, expected in (
        (400, http.call("POST", "/v1/customers:register", {"email": "no address", "display_name": "<"}),
         lambda: identity.RegisterCustomer(identity_pb2.RegisterCustomerRequest(email="no address", display_name="<"))),
        (401, http.call("GET", "/v1/addresses"), lambda: addresses.ListAddresses(addresses_pb2.ListAddressesRequest())),
        (401, http.call("GET", "/v1/addresses", token="forged"),
         lambda: addresses.ListAddresses(addresses_pb2.ListAddressesRequest(),
                                         metadata=[("authorization", "Bearer forged")])),
        (403, http.call("POST", "/v1/channels", {}, customer.token),
         lambda: rpcs.named("PlatformService.CreateChannel").on(grpc_channel)(
             rpcs.named("PlatformService.CreateChannel").request(), metadata=customer.metadata)),
        (404, http.call("GET", f"/v1/addresses/{id_}", token=customer.token),
         lambda: addresses.GetAddress(addresses_pb2.GetAddressRequest(id=id_), metadata=customer.metadata)),
    ):  # fmt: skip
        known = failure(expected)
        assert answer.status == status
        assert StatusCode[known.code.name].value[0] == answer.json["code"]
        assert answer.json["message"] == known.message
        assert (answer.reason, answer.violations) == (known.reason, known.violations)
        assert answer.detail("ErrorInfo")["domain"] == "mall"
        assert answer.detail("ErrorInfo").get("metadata", {}) == known.metadata


def test_violations_name_fields_as_they_stand_in_the_body(http, admin, customer):
    def refused(verb, path, body, actor):
        answer = http.call(verb, path, body, actor.token)
        assert (answer.status, answer.reason) == (HTTPStatus.BAD_REQUEST, "INVALID_FIELDS")
        assert answer.json["message"].startswith("invalid: ")
        assert set(answer.json["message"].removeprefix("invalid: ").split(", ")) == answer.violations.keys()
        return answer.violations.keys()

    id_ = make.request_id()
    # The body is one field of the request ...
    assert refused("PATCH", f"/v1/addresses/{id_}", {"label": "x" * 51}, customer) == {"label"}
    assert refused("POST", "/v1/channels", CHANNEL | {"code": "x", "country_code": "us"}, admin) == {
        "code", "country_code",
    }  # fmt: skip
    assert refused("PATCH", f"/v1/cart/items/{id_}", {"quantity": 100}, customer) == {"quantity"}
    # ... stands beside what is in the path and the query ...
    assert refused("POST", "/v1/channels?request_id=1", CHANNEL | {"code": "WEB"}, admin) == {"request_id"}
    # ... or is all of it.
    assert refused("POST", "/v1/cart/items:add", {"item": {"quantity": 100}}, customer) == {
        "item.quantity", "item.variant_id",
    }  # fmt: skip


def test_a_change_of_one_field_leaves_the_others(http, grpc_channel, customer):
    saved = make.address(grpc_channel, customer)
    path = f"/v1/addresses/{saved.id}"
    changed = http.call("PATCH", path, {"label": "Home", "etag": saved.etag}, customer.token)
    assert (changed.status, changed.json["label"]) == (HTTPStatus.OK, "Home")
    assert changed.json["postal_address"]["city"] == saved.postal_address.city
    emptied = http.call("PATCH", path, {"label": ""}, customer.token)
    assert (emptied.status, emptied.json["label"]) == (HTTPStatus.OK, "")
    old = http.call("PATCH", path, {"label": "x", "etag": saved.etag}, customer.token)
    assert (old.status, old.reason) == (HTTPStatus.CONFLICT, "ETAG_MISMATCH")


def test_a_repeated_request_has_no_second_effect(http, admin):
    path = f"/v1/channels?request_id={make.request_id()}"
    channel = CHANNEL | {"code": make.unique("H").upper()}
    first, second = (http.call("POST", path, channel, admin.token) for _ in range(2))
    assert first.status == HTTPStatus.OK
    assert first.json == second.json
    other = http.call("POST", path, channel | {"code": "OTHER"}, admin.token)
    assert (other.status, other.reason) == (HTTPStatus.BAD_REQUEST, "REQUEST_ID_REUSED")


def test_health_and_metrics(http):
    assert http.call("GET", "/healthz").json == {"status": "SERVING"}
    metrics = http.call("GET", f"{http.metrics_url}/metrics").body.decode()
    assert 'mall_http_requests_total{method="/grpc.health.v1.Health/Check",status="200"}' in metrics
    assert http.call("GET", "/metrics").status == HTTPStatus.NOT_FOUND, "callers see no metrics"


def test_a_gateway_that_is_told_to_stop_keeps_what_it_has_acknowledged(http, grpc_addr, tmp_path, admin, sql):
    told, ended = [], threading.Event()
    enough = threading.Event()

    def create():
        while not ended.is_set():
            code = make.unique("S").upper()
            try:
                answer = other.call("POST", "/v1/channels", CHANNEL | {"code": code}, admin.token)
            except OSError:  # the gateway is gone
                return
            assert answer.status == HTTPStatus.OK, answer.body
            told.append(code)
            if len(told) >= ENOUGH:
                enough.set()

    with gateway.running(tmp_path, grpc_addr) as other:
        threads = [threading.Thread(target=create) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        assert enough.wait(30)
        other.process.send_signal(signal.SIGTERM)
        assert other.process.wait(40) == 0
        ended.set()
        for thread in threads:
            thread.join()
    found = sql("SELECT code FROM channels WHERE code = ANY($1)", told)
    assert len(found) == len(told) >= ENOUGH


def test_sessions_show_who_called_the_gateway(http, grpc_channel, sql):
    email = People(identity_pb2_grpc.IdentityServiceStub(grpc_channel), sql).register()
    told = {"X-Forwarded-For": "203.0.113.7", "User-Agent": PIXEL}
    tokens = http.call("POST", "/v1/sessions:login", {"email": email, "password": make.PASSWORD}, **told).json
    [session] = http.call("GET", "/v1/sessions", token=tokens["access_token"]).json["sessions"]
    assert (session["ip_address"], session["device_name"]) == ("203.0.113.7", "Chrome on Android")


def test_the_way_to_the_server_is_encrypted_and_asks_for_a_certificate(serve, tmp_path):
    gateway.build()
    authority = Authority()
    pairs = {"server": authority.issue("mall"), "gateway": authority.issue("gateway")}
    files = {"ca": authority.pem}
    for name, (cert, key) in pairs.items():
        files |= {f"{name}-cert": cert, f"{name}-key": key}
    paths = {name: tmp_path / f"{name}.pem" for name in files}
    for name, path in paths.items():
        path.write_bytes(files[name])
    encrypted = {"tls_cert_file": paths["server-cert"], "tls_key_file": paths["server-key"]}
    shown = [f"--server-cert={paths['gateway-cert']}", f"--server-key={paths['gateway-key']}"]
    with serve(**encrypted, tls_client_ca_file=paths["ca"]) as served:
        target = served.address.replace("127.0.0.1", "localhost")
        for arguments, status in ((shown, HTTPStatus.OK), ([], HTTPStatus.SERVICE_UNAVAILABLE)):
            with gateway.running(tmp_path, target, f"--server-ca={paths['ca']}", *arguments) as mine:
                assert mine.call("GET", "/v1/channels", **{"Grpc-Timeout": "3S"}).status == status


def test_the_page_lists_every_flag(http):
    page = (ROOT / "docs/gateway.md").read_text()
    shown = gateway.flags()
    assert len(shown) > 10
    for flag, text in shown.items():
        assert f"| `--{flag}` |" in page
        assert text.replace("`", "") in page.replace("`", ""), flag


def test_the_tests_in_go_pass():
    gateway.build()
    ran = gateway.go("scripts/go", "-C", "gateway", "test", "-buildvcs=false", ".")
    assert ran.returncode == 0, ran.stdout + ran.stderr
