"""Events that providers post to the gateway as they are: body and signature reach the server as they came."""

import hashlib
import hmac

import orjson
import pytest

from server.payments import stripe_adapter
from tests.support import make

# The first test builds the gateway.
pytestmark = pytest.mark.timeout(900)
SECRET = b"whsec_of_the_tests_of_the_gateway"


@pytest.fixture
def stripe(app, monkeypatch):
    made = stripe_adapter.Stripe("sk_test_123", SECRET, app.clock, "http://127.0.0.1:1")
    monkeypatch.setattr(app, "providers", {**app.providers, "stripe": made})
    return made


def signed(app, event, secret=SECRET):
    # Spaces that a JSON of the gateway's own would not have, and the end of the line that is sent.
    payload = orjson.dumps(event, option=orjson.OPT_INDENT_2) + b"\n"
    seconds = int(app.clock.now().timestamp())
    signature = hmac.new(secret, b"%d." % seconds + payload, hashlib.sha256).hexdigest()
    headers = {"Stripe-Signature": f"t={seconds},v1={signature}", "Content-Type": "application/json"}
    return [payload.decode().removesuffix("\n")], headers


def test_an_event_reaches_the_server_byte_for_byte(http, app, stripe):
    event = {"object": "event", "id": make.unique("evt_"), "type": "customer.created", "data": {"object": {}}}
    lines, headers = signed(app, event)
    answer = http.call("POST", "/v1/webhooks/stripe", lines=lines, **headers)
    assert (answer.status, answer.json) == (200, {"disposition": "IGNORED"})
    _, forged = signed(app, event, b"whsec_of_somebody_else")
    assert http.call("POST", "/v1/webhooks/stripe", lines=lines, **forged).status == 401
    assert http.call("POST", "/v1/webhooks/nobody", lines=lines, **headers).status == 401


def test_an_event_that_is_too_long_is_refused(http, stripe):
    assert http.call("POST", "/v1/webhooks/stripe", lines=[" " * (65 << 10)]).status == 400
