"""Where earnings go: set by sellers who prove who they are, checked by staff, fenced, and kept as it was."""

import grpc
import pytest

from mall.identity.v1 import identity_pb2_grpc
from mall.settlement.v1 import settlement_pb2 as pb
from server.settlement import numbers
from tests.settlement.conftest import IBAN, cents
from tests.support import make
from tests.support.expect import fails
from tests.support.people import People

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND = grpc.StatusCode.NOT_FOUND
OTHER_IBAN = "FR1420041010050500013M02606"


@pytest.fixture
def seller(office):
    return shopkeeper(office)


def shopkeeper(office):
    """Somebody with a password and a shop."""
    people = People(identity_pb2_grpc.IdentityServiceStub(office.channel), office.sql)
    email, tokens, _ = people.customer()
    actor = office.on_loop(make.log_in(office.app, tokens.account_id, email))
    shop = make.unique("s")
    office.sql("UPDATE accounts SET role = 'SELLER' WHERE id = $1", actor.id)
    office.sql(
        """INSERT INTO sellers (id, state, business_name, display_name, business_type, tax_id, contact_person_name,
               phone_number, business_address, store_slug, create_time, update_time)
           VALUES ($1, 'ACTIVE', 'S', $2, 'LLC', $2, 'S', '+14155550123', 'S', $2, now(), now())""",
        actor.id, shop,
    )  # fmt: skip
    return actor


def account(**changes):
    values = {"bank_name": "A bank", "bank_account_number": IBAN, "bank_code": "COBADEFFXXX", "account_holder": "Shop Ltd",
              "remittance_memo": "Thanks", "country_code": "BV", "time_zone": "Europe/Berlin"}  # fmt: skip
    return pb.SettlementAccount(**{**values, **changes})


def set_(office, seller, password=make.PASSWORD, request_id="", **changes):
    return office.call(
        "SetSettlementAccount", seller,
        settlement_account=account(**changes), current_password=password, request_id=request_id,
    )  # fmt: skip


def test_an_account_is_set_checked_and_shown_without_its_number(office, seller):
    made = set_(office, seller)
    assert (made.state, made.bank_account_number, made.bank_account_number_tail) == (
        pb.SettlementAccount.UNVERIFIED, "", "3000",
    )  # fmt: skip
    assert (made.method, made.bank_code) == (pb.SettlementAccount.BANK_TRANSFER, "COBADEFFXXX")
    fence = made.payout_from_time.ToDatetime() - made.create_time.ToDatetime()
    assert fence.days == 3
    checked = office.call("VerifySettlementAccount", office.admin, id=made.id, note="Letter seen.", etag=made.etag)
    assert (checked.state, checked.state_reason) == (pb.SettlementAccount.VERIFIED, "Letter seen.")
    assert (checked.verified_by_id, checked.HasField("verify_time")) == (office.admin.id, True)
    assert office.call("GetSettlementAccount", seller, id=made.id) == checked
    (sealed,) = office.sql("SELECT bank_account_number FROM settlement_accounts WHERE id = $1", made.id)[0]
    assert IBAN.encode() not in sealed
    assert numbers.unseal(office.app.signer, sealed) == IBAN
    with fails(PRECONDITION, "STATE_FORBIDS", resource="settlement_account", state="VERIFIED"):
        office.call("VerifySettlementAccount", office.admin, id=made.id)
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH"):
        office.call("VerifySettlementAccount", office.admin, id=made.id, etag=made.etag)


def test_whoever_sets_it_proves_who_it_is(office, seller):
    with fails(INVALID, "PASSWORD_WRONG", "current_password"):
        set_(office, seller, password="Another-One-42")
    assert not office.call("ListSettlementAccounts", seller).settlement_accounts
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        set_(office, make.customer(office.app, office.on_loop))


def test_a_repeated_call_sets_it_once(office, seller):
    id_ = make.request_id()
    first = set_(office, seller, request_id=id_)
    assert set_(office, seller, request_id=id_) == first
    assert len(history(office, seller, first)) == 1


def history(office, actor, of):
    found = office.call("ListSettlementAccountSnapshots", actor, settlement_account_id=of.id)
    return list(found.settlement_account_snapshots)


def test_what_it_was_like_is_kept(office, seller):
    made = set_(office, seller)
    office.call("RejectSettlementAccount", office.admin, id=made.id, reason="No such account.")
    set_(office, seller, bank_account_number=OTHER_IBAN)
    kept = history(office, seller, made)
    assert [(one.reason, one.settlement_account.bank_account_number_tail) for one in kept] == [
        ("SET", "2606"), ("REJECTED", "3000"), ("SET", "3000"),
    ]  # fmt: skip
    assert kept[1].settlement_account.state_reason == "No such account."
    assert [one.sequence for one in kept] == [3, 2, 1]
    assert (kept[1].actor_id, kept[1].actor_role) == (office.admin.id, "SUPER_ADMIN")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="settlement_account"):
        history(office, office.seller(account=False), made)


def test_a_rejected_account_stays_so_until_it_is_changed(office, seller):
    made = set_(office, seller)
    rejected = office.call("RejectSettlementAccount", office.admin, id=made.id, reason="No such account.")
    assert (rejected.state, rejected.verified_by_id) == (pb.SettlementAccount.REJECTED, "")
    with fails(PRECONDITION, "STATE_FORBIDS", resource="settlement_account", state="REJECTED"):
        office.call("RejectSettlementAccount", office.admin, id=made.id, reason="Still none.")
    assert set_(office, seller, remittance_memo="Other").state == pb.SettlementAccount.REJECTED
    assert set_(office, seller, bank_name="B bank").state == pb.SettlementAccount.UNVERIFIED


def test_a_change_of_what_is_said_with_it_is_not_checked_again(office, seller):
    made = set_(office, seller)
    office.call("VerifySettlementAccount", office.admin, id=made.id)
    changed = set_(office, seller, remittance_memo="Other", time_zone="America/New_York")
    assert (changed.state, changed.remittance_memo) == (pb.SettlementAccount.VERIFIED, "Other")
    assert changed.payout_from_time == made.payout_from_time


def test_a_change_while_money_is_on_its_way(office, seller, sql):
    """What was sent to the old account stays what it is; what was not sent goes nowhere until the new one is checked."""
    made = set_(office, seller, bank_name="Sandbox late refusal", time_zone="UTC")
    office.call("VerifySettlementAccount", office.admin, id=made.id)
    office.clock.advance(days=4)
    office.give(seller, 8_000)
    office.settle()
    office.send()
    office.give(seller, 5_000)
    office.settle()
    set_(office, seller, bank_name="B bank", bank_account_number=OTHER_IBAN, time_zone="UTC")
    sent, unsent = office.payouts(seller)
    assert (sent.state, sent.bank_account_number_tail) == (pb.Payout.PROCESSING, "3000")
    assert (unsent.state, unsent.failure_reason) == (pb.Payout.FAILED, "account_changed")
    assert office.balance(seller) == (0, 5_000, 8_000)
    office.clock.advance(hours=2)
    office.send()
    assert office.state(sent) == "FAILED"
    assert office.balance(seller) == (0, 13_000, 0)
    with fails(PRECONDITION, "SETTLEMENT_ACCOUNT_NOT_READY"):
        office.call("RetryPayout", office.admin, id=sent.id)
    office.call("VerifySettlementAccount", office.admin, id=made.id)
    with fails(PRECONDITION, "SETTLEMENT_ACCOUNT_NOT_READY"):
        office.call("RetryPayout", office.admin, id=sent.id)
    office.clock.advance(days=3)
    again = office.call("RetryPayout", office.admin, id=sent.id)
    assert (again.bank_account_number_tail, cents(again.amount)) == ("2606", 8_000)
    office.follow_up()
    bodies = "".join(row.body for row in sql("SELECT body FROM outgoing_mails WHERE recipient = $1", seller.email))
    assert "Payouts go to B bank, account ending in 2606." in bodies


def test_another_time_zone_moves_the_end_of_the_week_and_leaves_no_gap(office, seller):
    set_(office, seller, time_zone="UTC")
    office.give(seller, 100)
    (before,) = office.sql("SELECT * FROM settlement_balances WHERE seller_id = $1", seller.id)
    set_(office, seller, time_zone="Pacific/Auckland")
    (after,) = office.sql("SELECT * FROM settlement_balances WHERE seller_id = $1", seller.id)
    assert after.period_start_time == before.period_start_time
    assert after.period_end_time != before.period_end_time
    assert after.period_end_time > office.clock.now()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bank_account_number", "DE89370400440532013001"),
        ("bank_account_number", ""),
        ("bank_account_number", "12 34"),
        ("time_zone", "Europe/Nowhere"),
        ("country_code", "XX"),
        ("account_holder", ""),
        ("bank_name", "<b>"),
    ],
)
def test_an_account_that_cannot_be_is_refused(office, seller, field, value):
    with fails(INVALID, "INVALID_FIELDS", f"settlement_account.{field}"):
        set_(office, seller, **{field: value})


def test_numbers_that_are_no_ibans_are_taken_as_they_are(office, seller):
    assert (
        set_(office, seller, bank_account_number="123456789", method="WIRE_TRANSFER").bank_account_number_tail == "6789"
    )


def test_staff_find_accounts_and_sellers_only_their_own(office, seller):
    made = set_(office, seller)
    found = office.call("ListSettlementAccounts", office.admin, seller_id=seller.id, states=["UNVERIFIED"])
    assert [one.id for one in found.settlement_accounts] == [made.id]
    other = office.seller(account=False)
    assert not office.call("ListSettlementAccounts", other).settlement_accounts
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="settlement_account"):
        office.call("GetSettlementAccount", other, id=made.id)


def test_a_number_that_another_key_encrypted_is_set_anew(office, seller):
    made = set_(office, seller)
    office.sql("UPDATE settlement_accounts SET bank_account_number = $2 WHERE id = $1", made.id, bytes(40))
    again = set_(office, seller)
    assert (again.id, again.bank_account_number_tail) == (made.id, "3000")
    (sealed,) = office.sql("SELECT bank_account_number FROM settlement_accounts WHERE id = $1", made.id)[0]
    assert numbers.unseal(office.app.signer, sealed) == IBAN


def test_iban_check_digits():
    assert numbers.is_iban(IBAN)
    assert numbers.is_iban(OTHER_IBAN)
    assert not numbers.is_iban("DE00370400440532013000")
    assert not numbers.is_iban("1234567890")


def test_lists_of_accounts_and_of_what_they_were_like_have_pages(office, seller):
    made = set_(office, seller)
    set_(office, seller, bank_name="B bank")
    office.give_account(office.seller(account=False))
    first = office.call("ListSettlementAccountSnapshots", seller, settlement_account_id=made.id, page_size=1)
    rest = office.call(
        "ListSettlementAccountSnapshots", seller,
        settlement_account_id=made.id, page_size=1, page_token=first.next_page_token,
    )  # fmt: skip
    assert [one.sequence for one in (*first.settlement_account_snapshots, *rest.settlement_account_snapshots)] == [2, 1]
    accounts = office.call("ListSettlementAccounts", office.admin, page_size=1)
    assert accounts.next_page_token
