"""Stripe transfers: requests against Stripe's own mock server, what its answers mean, and payouts that go that way."""

import grpc
import pytest
import stripe

from mall.settlement.v1 import settlement_pb2 as pb
from server.kit.ids import new_id
from server.settlement import stripe_transfers
from server.settlement.provider import Destination, PayoutProviderError
from server.settlement.stripe_transfers import of_transfer
from tests.settlement.conftest import cents
from tests.settlement.test_settlement_accounts import set_, shopkeeper
from tests.support import stripe_server
from tests.support.expect import fails

CONNECTED = Destination("STRIPE_CONNECT", "Stripe", "acct_1032D82eZvKYlo2C", "", "Shop Ltd", "PO-1")


@pytest.fixture(scope="module")
def mock(tmp_path_factory):
    address, process = stripe_server.start("succeeded", tmp_path_factory.mktemp("stripe"))
    yield address
    process.terminate()
    process.wait(10)


@pytest.fixture
def transfers(mock):
    return stripe_transfers.StripeTransfers("sk_test_123", mock)


def test_a_transfer_is_one_that_stripe_takes(transfers, on_loop):
    """The mock server refuses what its specification does not know."""
    result = on_loop(transfers.send(new_id(), CONNECTED, 1234, "USD"))
    assert (result.state, result.reference[:3]) == ("SUCCEEDED", "tr_")
    assert on_loop(transfers.query(new_id())).state == "SUCCEEDED"


def test_only_connected_accounts_and_whole_amounts_are_sent_to(transfers, on_loop):
    bank = Destination("BANK_TRANSFER", "A bank", "DE89370400440532013000", "", "Shop Ltd", "")
    assert on_loop(transfers.send(new_id(), bank, 1234, "USD")).code == "no_connected_account"
    assert on_loop(transfers.send(new_id(), CONNECTED, 1234, "KWD")).code == "amount_not_representable"


def test_what_was_reversed_was_not_sent():
    told = {"id": "tr_1", "amount": 1000, "amount_reversed": 400, "currency": "usd"}
    assert of_transfer(told).sent_minor == 600
    assert of_transfer({**told, "amount_reversed": 0, "currency": "isk"}).sent_minor == 10


def test_what_stripe_refuses_has_moved_nothing_and_what_is_no_answer_is_not_known(transfers, on_loop, monkeypatch):
    async def refusing(*_arguments):
        raise stripe.InvalidRequestError("Too little.", None, code="balance_insufficient")

    async def broken(*_arguments):
        raise stripe.APIConnectionError("gone")

    async def nothing(*_arguments):
        class Empty:
            def to_dict(self):
                return {"data": []}

        return Empty()

    service = transfers.client.v1.transfers
    monkeypatch.setattr(service, "create_async", refusing)
    result = on_loop(transfers.send(new_id(), CONNECTED, 1000, "USD"))
    assert (result.state, result.code) == ("REFUSED", "balance_insufficient")
    monkeypatch.setattr(service, "create_async", broken)
    with pytest.raises(PayoutProviderError):
        on_loop(transfers.send(new_id(), CONNECTED, 1000, "USD"))
    monkeypatch.setattr(service, "list_async", nothing)
    assert on_loop(transfers.query(new_id())) is None


def test_a_payout_goes_to_the_connected_account(office, transfers, monkeypatch):
    monkeypatch.setattr(office.app, "payout_providers", {**office.app.payout_providers, "stripe": transfers})
    seller = office.seller(number=CONNECTED.account_number)
    office.sql("UPDATE settlement_accounts SET method = 'STRIPE_CONNECT' WHERE seller_id = $1", seller.id)
    office.give(seller, 8_000)
    with office.configured(settlement__provider="stripe"):
        office.settle()
    office.send()
    (payout,) = office.payouts(seller)
    assert (payout.state, payout.reference[:3]) == (pb.Payout.COMPLETED, "tr_")
    assert cents(payout.amount) == 8_000


def test_a_connected_account_is_set_as_it_is_and_by_its_method_only(office):
    seller = shopkeeper(office)
    made = set_(office, seller, method="STRIPE_CONNECT", bank_account_number=CONNECTED.account_number)
    assert made.bank_account_number_tail == CONNECTED.account_number[-4:]
    for wrong in ({"method": "STRIPE_CONNECT"}, {"bank_account_number": CONNECTED.account_number}):
        with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS"):
            set_(office, shopkeeper(office), **wrong)
