"""Evidence of sellers: handed in by them, decided once by staff, good for a time."""

import itertools
from datetime import timedelta

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from server.identity import verifications
from storage.tables.people import VERIFICATION_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
NOT_FOUND = grpc.StatusCode.NOT_FOUND
DOCUMENT = "https://files.example/licence.pdf"


@pytest.fixture
def shop(app, on_loop):
    return make.seller(app, on_loop)


@pytest.fixture
def submit(grpc_stub):
    def submit(actor, type_="BUSINESS_LICENSE", request_id=None, **changes):
        values = {"type": type_, "document_uri": DOCUMENT, **changes}
        request = pb.CreateSellerVerificationRequest(
            seller_verification=values, request_id=request_id or make.request_id()
        )
        return grpc_stub.CreateSellerVerification(request, metadata=actor.metadata)

    return submit


@pytest.fixture
def decide(grpc_stub, admin):
    def decide(verb, id_, actor=admin, **fields):
        if verb != "Review":
            fields = {"note": "Seen", **fields}
        request = getattr(pb, f"{verb}SellerVerificationRequest")(id=id_, **fields)
        return getattr(grpc_stub, f"{verb}SellerVerification")(request, metadata=actor.metadata)

    return decide


def test_evidence_is_looked_at_and_approved(people, shop, submit, decide, admin, app):
    one = submit(shop)
    assert (one.state, one.seller_id, one.type) == (
        pb.SellerVerification.SUBMITTED, shop.id, pb.SellerVerification.BUSINESS_LICENSE,
    )  # fmt: skip
    assert decide("Review", one.id).state == pb.SellerVerification.IN_REVIEW
    until = app.clock.now() + timedelta(days=365)
    done = decide("Approve", one.id, expire_time=until)
    assert (done.state, done.note, done.decided_by_id) == (pb.SellerVerification.APPROVED, "Seen", admin.id)
    assert done.expire_time.ToDatetime(tzinfo=until.tzinfo) == until
    assert done.HasField("verify_time")
    assert people.subjects(shop.email)[-1] == "News about the documents of your shop"
    assert [entry[0] for entry in people.audits(one.id)] == [
        "seller_verification.in_review", "seller_verification.approved",
    ]  # fmt: skip


def test_a_rejected_seller_hands_in_better_evidence_and_the_old_stays(grpc_stub, shop, submit, decide):
    first = submit(shop)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "VERIFICATION_OPEN"):
        submit(shop)
    submit(shop, "BANK_ACCOUNT")
    rejected = decide("Reject", first.id, note="Not to be read")
    second = submit(shop)
    answer = grpc_stub.ListSellerVerifications(
        pb.ListSellerVerificationsRequest(types=["BUSINESS_LICENSE"]), metadata=shop.metadata
    )
    assert list(answer.seller_verifications) == [second, rejected]
    assert not rejected.HasField("verify_time")


def test_every_step_that_the_table_does_not_have_is_refused(shop, submit, decide, sql):
    one = submit(shop)
    verbs = {"Review": "review", "Approve": "approve", "Reject": "reject"}
    for state, (verb, step) in itertools.product(VERIFICATION_STATES.all, verbs.items()):
        if VERIFICATION_STATES.allows(state, VERIFICATION_STATES.target(step), step):
            continue
        verified = "now()" if state in {"APPROVED", "EXPIRED"} else "NULL"
        sql(f"UPDATE seller_verifications SET state = $2, verify_time = {verified} WHERE id = $1", one.id, state)  # noqa: S608
        with fails(PRECONDITION, "STATE_FORBIDS", resource="seller_verification", state=state):
            decide(verb, one.id)


def test_what_was_approved_for_a_time_expires(grpc_stub, shop, submit, decide, app, on_loop, clock, people):
    one = decide("Approve", submit(shop).id, expire_time=app.clock.now() + timedelta(days=30))
    clock.advance(days=30, seconds=1)
    while on_loop(verifications.expire_verifications(app)):
        pass
    request = pb.GetSellerVerificationRequest(id=one.id)
    assert grpc_stub.GetSellerVerification(request, metadata=shop.metadata).state == pb.SellerVerification.EXPIRED
    assert people.audits(one.id)[-1][0] == "seller_verification.expired"
    assert submit(shop).id != one.id


def test_a_time_that_is_over_is_none(shop, submit, decide, app):
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS", "expire_time"):
        decide("Approve", submit(shop).id, expire_time=app.clock.now())


def test_the_evidence_of_another_looks_like_none(grpc_stub, shop, submit, decide, app, on_loop):
    one, stranger = submit(shop), make.seller(app, on_loop)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        grpc_stub.GetSellerVerification(pb.GetSellerVerificationRequest(id=one.id), metadata=stranger.metadata)
    request = pb.ListSellerVerificationsRequest(seller_id=shop.id)
    assert not grpc_stub.ListSellerVerifications(request, metadata=stranger.metadata).seller_verifications
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        decide("Approve", one.id, shop)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        submit(make.customer(app, on_loop))


def test_a_repeated_call_hands_in_once(shop, submit):
    again = make.request_id()
    assert submit(shop, request_id=again) == submit(shop, request_id=again)


def test_of_two_of_a_type_at_once_one_waits(shop, submit):
    results = at_once(*[lambda: submit(shop)] * 2)
    assert tally(results) == (1, [grpc.StatusCode.ALREADY_EXISTS])


def test_two_who_decide_at_once_decide_once(shop, submit, decide):
    one = submit(shop)
    results = at_once(lambda: decide("Approve", one.id), lambda: decide("Reject", one.id))
    assert tally(results) == (1, [PRECONDITION])
