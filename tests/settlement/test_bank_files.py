"""Files for banks: ISO 20022 pain.001 of the payouts that are due, and what the bank says of them."""

from uuid import UUID
from xml.etree import ElementTree as ET

import grpc
import pytest

from mall.settlement.v1 import settlement_pb2 as pb
from server.kit.ids import new_id
from server.settlement import bank_files
from server.settlement.provider import Destination
from tests.settlement.conftest import IBAN, cents
from tests.support import make
from tests.support.expect import fails

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
SPACE = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.03}"
PAYER = {
    "settlement__payer__name": "The Mall",
    "settlement__payer__iban": IBAN,
    "settlement__payer__bic": "COBADEFFXXX",
}


@pytest.fixture
def bank(office):
    """The mall's bank takes files."""
    # Nothing of another test waits.
    office.sql("UPDATE payouts SET payout_time = payout_time + interval '100 years' WHERE state = 'PENDING'")
    with office.configured(settlement__provider="bank_file", **PAYER):
        yield office


@pytest.fixture
def due(bank):
    """Sellers with payouts that wait for a file: `due(10.10, 20.20)`."""

    def due(*amounts, **account):
        sellers = [bank.seller(**account) for _ in amounts]
        with bank.configured(settlement__minimum="{}"):
            for seller, minor in zip(sellers, amounts, strict=True):
                bank.give(seller, minor, "EUR")
            bank.settle()
        return sellers, [bank.payouts(seller)[0] for seller in sellers]

    return due


def texts(content, tag):
    return [element.text for element in ET.fromstring(content).iter(f"{SPACE}{tag}")]  # noqa: S314 - our own


def test_the_payouts_that_are_due_are_written_into_a_file(bank, due):
    _, payouts = due(1_010, 2_020, 3_030)
    bank.send()
    assert {bank.state(payout) for payout in payouts} == {"PENDING"}
    file = bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")
    assert (file.payout_count, cents(file.total), file.state) == (3, 6_060, pb.PayoutFile.WRITTEN)
    assert texts(file.content, "CtrlSum") == ["60.60", "60.60"]
    assert texts(file.content, "NbOfTxs") == ["3", "3"]
    assert texts(file.content, "MsgId") == [file.message_id]
    assert set(texts(file.content, "EndToEndId")) == {UUID(payout.id).hex for payout in payouts}
    assert all(len(id_) <= 35 for id_ in texts(file.content, "EndToEndId"))
    assert {bank.state(payout) for payout in payouts} == {"PROCESSING"}
    found = bank.call("ListPayouts", bank.admin, payout_file_id=file.id).payouts
    assert {payout.id for payout in found} == {payout.id for payout in payouts}
    assert bank.call("GetPayoutFile", bank.admin, id=file.id).content == file.content
    listed = next(one for one in bank.call("ListPayoutFiles", bank.admin).payout_files if one.id == file.id)
    assert listed.content == b""
    with fails(PRECONDITION, "NO_PAYOUT_DUE"):
        bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")


def test_a_file_that_the_bank_takes_completes_its_payouts(bank, due):
    sellers, payouts = due(1_010, 2_020, 3_030)
    file = bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")
    failed = bank.call("FailPayout", bank.admin, id=payouts[0].id, failure_reason="invalid_account", note="Letter.")
    assert (failed.state, failed.notes) == (pb.Payout.FAILED, "Letter.")
    part = bank.call("CompletePayout", bank.admin, id=payouts[1].id, reference="R-1", paid=make.money(2_000, "EUR"))
    assert (part.state, part.reference, cents(part.paid)) == (pb.Payout.COMPLETED, "R-1", 2_000)
    accepted = bank.call("AcceptPayoutFile", bank.admin, id=file.id)
    assert accepted.state == pb.PayoutFile.ACCEPTED
    last = bank.call("GetPayout", bank.admin, id=payouts[2].id)
    assert (last.state, cents(last.paid), last.reference) == (pb.Payout.COMPLETED, 3_030, file.message_id)
    assert [bank.balance(seller, "EUR") for seller in sellers] == [(0, 1_010, 0), (0, 20, 0), (0, 0, 0)]
    with fails(PRECONDITION, "STATE_FORBIDS", resource="payout_file", state="ACCEPTED"):
        bank.call("RejectPayoutFile", bank.admin, id=file.id, reason="No.")


def test_a_file_that_the_bank_refuses_fails_its_payouts_and_each_is_paid_again_once(bank, due):
    sellers, payouts = due(1_010, 2_020, 3_030)
    file = bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")
    rejected = bank.call("RejectPayoutFile", bank.admin, id=file.id, reason="bad_format")
    assert (rejected.state, rejected.state_reason) == (pb.PayoutFile.REJECTED, "bad_format")
    assert {bank.state(payout) for payout in payouts} == {"FAILED"}
    assert [bank.balance(seller, "EUR")[1] for seller in sellers] == [1_010, 2_020, 3_030]
    again = [bank.call("RetryPayout", bank.admin, id=payout.id) for payout in payouts]
    second = bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")
    assert second.payout_count == 3
    assert second.message_id != file.message_id
    assert {bank.state(payout) for payout in again} == {"PROCESSING"}
    bank.call("AcceptPayoutFile", bank.admin, id=second.id)
    assert [bank.balance(seller, "EUR") for seller in sellers] == [(0, 0, 0)] * 3


def test_a_number_that_no_file_takes_fails_its_payout_alone(bank, due):
    (_, (wrong,)), (_, (right,)) = due(1_010, number="123456789"), due(2_020)
    file = bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")
    assert file.payout_count >= 1
    assert (bank.state(wrong), bank.state(right)) == ("FAILED", "PROCESSING")


def test_a_suspended_seller_is_in_no_file(bank, due):
    (seller,), (payout,) = due(1_010)
    bank.seller_becomes(seller, "SUSPENDED")
    with fails(PRECONDITION, "NO_PAYOUT_DUE"):
        bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")
    assert bank.state(payout) == "PENDING"


def test_a_file_needs_a_payer_and_euros(office):
    with fails(PRECONDITION, "PAYER_MISSING"):
        office.call("CreatePayoutFile", office.admin, currency_code="EUR")
    with fails(INVALID, "INVALID_FIELDS", "currency_code"):
        office.call("CreatePayoutFile", office.admin, currency_code="USD")


def test_what_is_paid_is_a_part_of_the_payout(bank, due):
    _, (payout,) = due(1_010)
    bank.call("CreatePayoutFile", bank.admin, currency_code="EUR")
    for wrong in (make.money(1_011, "EUR"), make.money(0, "EUR"), make.money(1_000, "USD")):
        with fails(INVALID, "INVALID_FIELDS", "paid"):
            bank.call("CompletePayout", bank.admin, id=payout.id, reference="R", paid=wrong)


def written(office, *, message_id="m1", holder="Shop", memo=""):
    destination = Destination("BANK_TRANSFER", "A bank", IBAN, "COBADEFFXXX", holder, memo)
    transfers = [(UUID(int=1), 1_010, destination), (UUID(int=2), 5, destination)]
    return bank_files.write(message_id, office.clock.now(), ("Thé Mall", IBAN, ""), "EUR", transfers)


def test_names_are_written_in_the_letters_that_banks_take(office):
    content = written(office, holder="Łódź_Sklep & Co", memo="Dziękujemy!")
    assert texts(content, "Nm")[-1] == "Lodz Sklep Co"
    assert "Dziekujemy" in texts(content, "Ustrd")[0]
    assert texts(content, "Nm")[0] == "The Mall"


def test_the_same_transfers_are_the_same_file_and_another_file_has_another_id(office):
    moment = office.clock.now()
    office.clock.now, keep = (lambda: moment), office.clock.now
    try:
        assert written(office) == written(office)
        assert texts(written(office, message_id="m2"), "MsgId") == ["m2"]
    finally:
        office.clock.now = keep


def test_what_does_not_fit_the_schema_is_never_given_to_a_bank(office):
    with pytest.raises(bank_files.Unwritable):
        bank_files.write(
            "m" * 36, office.clock.now(), ("The Mall", IBAN, ""), "EUR",
            [(new_id(), 1, Destination("BANK_TRANSFER", "A", IBAN, "", "Shop", ""))],
        )  # fmt: skip


def test_files_are_read_in_pages(bank, due):
    files = []
    for _ in range(2):
        due(1_010)
        bank.send()
        files.append(bank.call("CreatePayoutFile", bank.admin, currency_code="EUR"))
    newest = bank.call("ListPayoutFiles", bank.admin, page_size=1)
    next_ = bank.call("ListPayoutFiles", bank.admin, page_size=1, page_token=newest.next_page_token)
    assert [page.payout_files[0].id for page in (newest, next_)] == [file.id for file in reversed(files)]
