"""Leaving the mall: closed at once, emptied after fourteen days and once nothing is open, taken back until then."""

import uuid
from datetime import timedelta

import grpc
import pytest

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from mall.identity.v1 import identity_pb2 as pb
from server.identity import withdrawing
from tests.support import make
from tests.support.expect import fails
from tests.support.people import bearer
from tests.support.racing import at_once

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
SEEK = 'SELECT 1 FROM "@" AS t WHERE t::text ILIKE ANY ($1) LIMIT 1'
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED


@pytest.fixture
def leave(grpc_stub):
    def leave(metadata, password=make.PASSWORD, **fields):
        return grpc_stub.WithdrawAccount(
            pb.WithdrawAccountRequest(current_password=password, reason="Moving away.", **fields), metadata=metadata
        )

    return leave


@pytest.fixture
def back(grpc_stub):
    return lambda token: grpc_stub.CancelWithdrawal(pb.CancelWithdrawalRequest(token=token))


@pytest.fixture
def erase(app, on_loop):
    return lambda: on_loop(withdrawing.erase_accounts(app))


@pytest.fixture
def read(grpc_stub, admin):
    return lambda id_: grpc_stub.GetWithdrawal(pb.GetWithdrawalRequest(id=id_), metadata=admin.metadata)


def test_whoever_leaves_is_out_at_once(people, grpc_stub, leave):
    email, tokens, metadata = people.customer()
    left = leave(metadata)
    assert (left.state, left.reason, left.customer_id) == (pb.Withdrawal.PENDING, "Moving away.", tokens.account_id)
    assert left.erase_time.ToDatetime() - left.withdraw_time.ToDatetime() == timedelta(days=14)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.GetProfile(pb.GetProfileRequest(), metadata=metadata)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)
    with fails(PRECONDITION, "ACCOUNT_LEAVING"):
        people.log_in(email)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, "Wrong-Word-1")
    assert people.subjects(email)[-1] == "Your account at the mall is closed"


def test_leaving_takes_the_password_and_the_second_factor(leave, protected, code):
    _, metadata, secret, _ = protected
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "PASSWORD_WRONG"):
        leave(metadata, "Wrong-Word-1")
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        leave(metadata)
    assert leave(metadata, code=code(secret)).state == pb.Withdrawal.PENDING


def test_a_change_of_mind_restores_everything_once(people, leave, back, read, erase, clock):
    email, _, metadata = people.customer(nickname="Zed")
    left = leave(metadata)
    token = people.token(email)
    assert people.subjects(email)[-1] == "Your account at the mall is closed"
    clock.advance(days=13, hours=23)
    erase()
    came = back(token)
    assert came.state == pb.Withdrawal.CANCELLED
    assert came.HasField("cancel_time")
    people.log_in(email)
    with fails(PRECONDITION, "MAIL_TOKEN_UNUSABLE"):
        back(token)
    clock.advance(days=2)
    erase()
    assert read(left.id) == came


def test_what_is_personal_is_gone_after_fourteen_days(
    people, grpc_stub, grpc_channel, leave, back, read, erase, clock, sql
):
    canary = make.unique("Canary")
    email, tokens, metadata = people.customer(display_name=canary, nickname=canary)
    grpc_stub.UpdateProfile(
        pb.UpdateProfileRequest(profile={"first_name": canary, "last_name": canary, "bio": canary}), metadata=metadata
    )
    address = {"label": canary, "postal_address": {
        "recipient_name": canary, "phone_number": "+14155550123", "address_line1": canary, "city": canary,
        "state_province": "CA", "postal_code": "94103", "country_code": "US"}}  # fmt: skip
    addresses_pb2_grpc.AddressesServiceStub(grpc_channel).CreateAddress(
        addresses_pb2.CreateAddressRequest(address=address, request_id=make.request_id()), metadata=metadata
    )
    left = leave(metadata)
    token = people.token(email)
    sql("UPDATE outgoing_mails SET state = 'SENT' WHERE recipient = $1", email)
    clock.advance(days=14, seconds=1)
    erase()
    done = read(left.id)
    assert (done.state, done.reason, list(done.waits_for)) == (pb.Withdrawal.COMPLETED, "", [])
    assert done.HasField("complete_time")
    with fails(PRECONDITION, "MAIL_TOKEN_UNUSABLE"):
        back(token)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email)
    held = [
        row["name"]
        for row in sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'")
        if sql(SEEK.replace("@", row["name"]), [f"%{canary}%", f"%{email}%"])
    ]
    assert held == []
    (account,) = sql("SELECT state, password_hash FROM accounts WHERE id = $1", uuid.UUID(tokens.account_id))
    assert tuple(account) == ("CLOSED", None)


def test_staff_see_a_nameless_customer_afterwards(people, grpc_stub, leave, erase, admin, clock):
    email, tokens, metadata = people.customer()
    leave(metadata)
    clock.advance(days=15)
    erase()
    request = pb.GetCustomerRequest(id=tokens.account_id)
    seen = grpc_stub.GetCustomer(request, metadata=admin.metadata)
    assert (seen.display_name, seen.phone_number, seen.state) == ("Deleted member", "", pb.Customer.CLOSED)
    assert seen.HasField("delete_time")
    again = people.register(email=email)
    assert people.log_in(again).account_id != tokens.account_id


def test_erasure_waits_for_orders_and_money(app, on_loop, grpc_channel, grpc_stub, admin, read, erase, clock, sql):
    leaver = make.leaver(app, on_loop)
    id_ = uuid.UUID(leaver.id)
    sql("UPDATE accounts SET state = 'ACTIVE' WHERE id = $1", id_)
    order = _order_of(app, on_loop, grpc_channel, admin, sql, id_)
    left = grpc_stub.WithdrawAccount(
        pb.WithdrawAccountRequest(current_password=make.PASSWORD), metadata=leaver.metadata
    )
    clock.advance(days=14, seconds=1)
    erase()
    waiting = read(left.id)
    assert (waiting.state, list(waiting.waits_for)) == (pb.Withdrawal.PENDING, ["OPEN_ORDERS"])
    sql("UPDATE orders SET customer_id = $2 WHERE customer_id = $1", id_, order)
    erase()
    assert read(left.id).state == pb.Withdrawal.PENDING, "it is looked at once a day"
    clock.advance(days=1)
    erase()
    assert read(left.id).state == pb.Withdrawal.COMPLETED


def _order_of(app, on_loop, grpc_channel, admin, sql, id_):
    """Let somebody have an order under way; returns whose it was."""
    buyer = make.shopper(app, on_loop, grpc_channel)
    market, category = make.channel(grpc_channel, admin), make.category(grpc_channel, admin)
    seller = make.seller(app, on_loop)
    variant = make.product(grpc_channel, seller, category.id, [market.id]).variants[0].id
    make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    order = make.purchase(grpc_channel, buyer).orders[0]
    sql("UPDATE orders SET customer_id = $2 WHERE id = $1", uuid.UUID(order.id), id_)
    return uuid.UUID(buyer.id)


def test_a_shop_must_be_closed_first(app, on_loop, grpc_stub, sql):
    leaver = make.leaver(app, on_loop)
    sql(
        """INSERT INTO sellers (id, state, business_name, display_name, business_type, tax_id, contact_person_name,
                                phone_number, business_address, store_slug, create_time, update_time)
           VALUES ($1, 'PENDING', 'S', 'S', 'LLC', $2, 'S', '+14155550123', 'S', $2, now(), now())""",
        uuid.UUID(leaver.id),
        make.unique("s"),
    )
    with fails(PRECONDITION, "SELLER_STILL_ACTIVE"):
        grpc_stub.WithdrawAccount(pb.WithdrawAccountRequest(current_password=make.PASSWORD), metadata=leaver.metadata)


def test_in_the_last_moment_an_account_is_wholly_restored_or_wholly_empty(people, leave, back, erase, clock, sql):
    for _ in range(4):
        email, tokens, metadata = people.customer(nickname="Zed")
        leave(metadata)
        token = people.token(email)
        clock.advance(days=14, seconds=1)
        answers = at_once(lambda token=token: back(token), erase)
        assert not isinstance(answers[0], grpc.RpcError) or answers[0].code() == PRECONDITION
        (row,) = sql(
            """SELECT a.state, a.email, c.nickname FROM accounts AS a JOIN customers AS c ON c.id = a.id
               WHERE a.id = $1""",
            uuid.UUID(tokens.account_id),
        )
        assert tuple(row) in {
            ("ACTIVE", email, "Zed"),
            ("CLOSED", f"erased-{tokens.account_id}@erased.invalid", ""),
        }


def test_a_withdrawn_customer_is_neither_suspended_nor_restored_by_staff(people, grpc_stub, leave, admin):
    _, tokens, metadata = people.customer()
    leave(metadata)
    with fails(PRECONDITION, "STATE_FORBIDS", state="WITHDRAWN"):
        request = pb.SuspendCustomerRequest(id=tokens.account_id, reason="x")
        grpc_stub.SuspendCustomer(request, metadata=admin.metadata)
    found = grpc_stub.ListWithdrawals(
        pb.ListWithdrawalsRequest(customer_id=tokens.account_id, states=["PENDING"]), metadata=admin.metadata
    )
    assert [one.customer_id for one in found.withdrawals] == [tokens.account_id]
    people.customer()
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.ListWithdrawals(pb.ListWithdrawalsRequest(), metadata=bearer(people.customer()[1]))
