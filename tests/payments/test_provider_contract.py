"""What every provider must do, tried on the sandbox and, as far as its mock server keeps no state, on Stripe."""

import pytest

from server.kit.ids import new_id
from server.payments import stripe_adapter
from server.payments.reports import Report
from tests.support import make


@pytest.fixture(params=["sandbox", "stripe"])
def providers(request, app, stripe_mock):
    """A provider whose charges succeed, and the same one where they are held; with a token that it takes."""
    if request.param == "sandbox":
        return app.providers["sandbox"], app.providers["sandbox"], "tok_success"

    def made(status):
        return stripe_adapter.Stripe("sk_test_123", b"whsec_of_a_contract", app.clock, stripe_mock(status))

    return made("succeeded"), made("requires_capture"), "cus_1:pm_1"


def test_a_charge_says_what_was_taken(providers, on_loop):
    provider, _, token = providers
    result = on_loop(provider.charge(new_id(), token, 2000, "USD"))
    assert (result.state, result.amount_minor, result.currency, bool(result.reference)) == (
        "SUCCEEDED",
        2000,
        "USD",
        True,
    )


def test_an_authorization_says_what_is_held(providers, on_loop):
    _, provider, token = providers
    result = on_loop(provider.authorize(new_id(), token, 2000, "USD"))
    assert (result.state, result.amount_minor, result.currency, bool(result.reference)) == (
        "AUTHORIZED",
        2000,
        "USD",
        True,
    )


def test_a_capture_says_what_was_taken(providers, on_loop):
    taking, holding, token = providers
    held = on_loop(holding.authorize(new_id(), token, 2000, "USD"))
    result = on_loop(taking.capture(new_id(), held.reference, 2000, "USD", final=True))
    assert (result.state, result.amount_minor, result.currency) == ("SUCCEEDED", 2000, "USD")


def test_a_part_is_captured(providers, on_loop):
    taking, holding, token = providers
    held = on_loop(holding.authorize(new_id(), token, 2000, "USD"))
    result = on_loop(taking.capture(new_id(), held.reference, 700, "USD", final=False))
    assert (result.state, result.amount_minor) == ("SUCCEEDED", 700)


def test_what_is_held_no_longer_is_void(providers, on_loop):
    taking, holding, token = providers
    held = on_loop(holding.authorize(new_id(), token, 2000, "USD"))
    key = new_id()
    if taking is holding:
        key = next(iter(on_loop(_keys(taking, held.reference))))
    assert on_loop(taking.void(key, held.reference)).state == "VOIDED"


async def _keys(sandbox, reference):
    async with sandbox._db.read() as connection:
        return await connection.driver.fetchrow("SELECT key FROM sandbox_charges WHERE reference = $1", reference)


def test_a_refund_says_what_goes_back(providers, on_loop):
    provider, _, token = providers
    charged = on_loop(provider.charge(new_id(), token, 2000, "USD"))
    result = on_loop(provider.refund(new_id(), charged.reference, 700, "USD"))
    assert (result.state, result.amount_minor, result.currency) == ("SUCCEEDED", 700, "USD")


def test_a_charge_that_was_never_made_is_not_known(providers, on_loop):
    provider, _, _ = providers
    assert on_loop(provider.query(new_id())) is None


def test_an_answer_to_a_dispute_arrives(providers, on_loop):
    provider, _, token = providers
    charged = on_loop(provider.charge(new_id(), token, 2000, "USD"))
    reference = charged.reference.replace("ch_", "dp_")
    assert on_loop(provider.answer_dispute(new_id(), reference, {"statement": "It was sent."})).state == "SUCCEEDED"
    assert on_loop(provider.answer_dispute(new_id(), reference, {})).state == "SUCCEEDED"


def test_what_is_signed_otherwise_is_not_genuine(providers, app):
    provider, _, _ = providers
    now = app.clock.now()
    for signature in ("", "00", "t=1,v1=00", "é", make.unique("t=")):
        assert not provider.genuine(b"{}", int(now.timestamp()), signature, now)


def test_what_is_no_event_is_not_read(providers, on_loop):
    provider, _, _ = providers
    for payload in (b"", b"[]", b"{}", b'{"object": "event"}', b"\xff", b"null"):
        with pytest.raises(ValueError, match=r".*"):
            on_loop(provider.read(payload))
    assert Report(id="a", type="b").key is None
