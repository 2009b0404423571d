"""Whoever proves anew that an account is theirs ends what was begun before, by whomever."""

import base64
from dataclasses import dataclass
from functools import partial

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from server.identity.credentials import Credentials
from storage.queries.identity import accounts as queries
from tests.support import make
from tests.support.expect import fails
from tests.support.people import NEW_PASSWORD, bearer
from tests.support.racing import overtaken, without

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED
REFUSED = grpc.StatusCode.FAILED_PRECONDITION


@dataclass
class Begun:
    """What somebody has under way with an account: a session, an address to move to, a second factor on offer."""

    session: pb.Tokens
    elsewhere: str
    secret: bytes


@pytest.fixture
def begin(people, grpc_stub):
    """Begin all that can be begun with address and password."""

    def begin(email) -> Begun:
        session, elsewhere = people.log_in(email), f"{make.unique('thief')}@example.com"
        request = pb.ChangeEmailRequest(email=elsewhere, current_password=make.PASSWORD)
        grpc_stub.ChangeEmail(request, metadata=bearer(session))
        offer = pb.EnrollSecondFactorRequest(current_password=make.PASSWORD)
        secret = base64.b32decode(grpc_stub.EnrollSecondFactor(offer, metadata=bearer(session)).secret)
        return Begun(session, elsewhere, secret)

    return begin


@pytest.fixture
def ended(people, grpc_stub, code):
    """Expect that nothing of it leads anywhere."""

    def ended(begun: Begun) -> None:
        with fails(UNKNOWN, "SESSION_REVOKED"):
            grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(begun.session))
        with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
            people.refresh(begun.session)
        unmoved(people, grpc_stub, begun)

    return ended


def unmoved(people, grpc_stub, begun: Begun) -> None:
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(begun.elsewhere)))


def test_a_changed_password_ends_what_was_begun(people, grpc_stub, begin, ended, change, code):
    email, _, metadata = people.customer()
    begun = begin(email)
    change(metadata, NEW_PASSWORD)
    ended(begun)
    with fails(INVALID, "CODE_WRONG"):
        grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=code(begun.secret)), metadata=metadata)
    people.log_in(email, NEW_PASSWORD)


def test_a_changed_password_ends_resets_and_verifications(people, grpc_stub, change, reset_token, reset):
    email = people.register(verified=False)
    verification, token = people.token(email), reset_token(email)
    change(bearer(people.log_in(email)), NEW_PASSWORD)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(token, "Third-Word-77")
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=verification))


def test_a_reset_ends_what_was_begun(people, grpc_stub, begin, ended, reset_token, reset, code):
    email = people.register()
    begun = begin(email)
    reset(reset_token(email))
    ended(begun)
    metadata = bearer(people.log_in(email, NEW_PASSWORD))
    with fails(INVALID, "CODE_WRONG"):
        grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=code(begun.secret)), metadata=metadata)


def test_another_address_ends_what_was_begun_but_by_the_calling_session(people, grpc_stub, begin, clock):
    email, _, metadata = people.customer()
    begun = begin(email)
    clock.advance(minutes=5)
    new = f"{make.unique('new')}@example.com"
    grpc_stub.ChangeEmail(pb.ChangeEmailRequest(email=new, current_password=make.PASSWORD), metadata=metadata)
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(new)), metadata=metadata)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(begun.session))
    unmoved(people, grpc_stub, begun)
    states = {s.revoke_reason for s in grpc_stub.ListSessions(everything(), metadata=metadata).sessions}
    assert states == {"", "EMAIL_CHANGED"}


def everything() -> pb.ListSessionsRequest:
    return pb.ListSessionsRequest(show_ended=True)


def test_a_second_factor_ends_what_was_begun_as_it_comes_and_as_it_goes(people, grpc_stub, begin, ended, code):
    email, _, metadata = people.customer()
    begun = begin(email)
    grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=code(begun.secret)), metadata=metadata)
    ended(begun)
    other = people.log_in(email, code=code(begun.secret))
    request = pb.RemoveSecondFactorRequest(current_password=make.PASSWORD, code=code(begun.secret))
    grpc_stub.RemoveSecondFactor(request, metadata=metadata)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(other))


# --- an address that somebody registered before its owner came ---


@pytest.fixture
def squatted(people, grpc_stub, begin, code):
    """Somebody else's address, registered and made as safe from its owner as can be."""
    email = people.register(verified=False)
    begun = begin(email)
    request = pb.ConfirmSecondFactorRequest(code=code(begun.secret))
    codes = grpc_stub.ConfirmSecondFactor(request, metadata=bearer(begun.session)).recovery_codes
    again = pb.ChangeEmailRequest(email=begun.elsewhere, current_password=make.PASSWORD)
    return email, begun, codes, again


def test_a_reset_takes_an_address_from_whom_it_never_belonged_to(
    people, grpc_stub, squatted, clock, reset_token, reset, ended
):
    email, begun, codes, again = squatted
    clock.advance(minutes=5)
    grpc_stub.ChangeEmail(again, metadata=bearer(begun.session))
    people.register(verified=False, email=email.upper())
    assert people.subjects(email)[-1] == "You have an account already"
    reset(reset_token(email))
    ended(begun)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, code=codes[0])
    tokens = people.log_in(email, NEW_PASSWORD)
    assert tokens.email_verified
    assert people.audits(tokens.account_id)[-1] == (
        "second_factor.disabled", "SUCCESS", "the address was never verified"
    )  # fmt: skip


def test_a_verification_takes_an_address_from_whom_it_never_belonged_to(people, grpc_stub, squatted, clock, ended):
    email, begun, _, again = squatted
    clock.advance(minutes=5)
    grpc_stub.ResendVerification(pb.ResendVerificationRequest(email=email))
    verification = people.token(email)
    grpc_stub.ChangeEmail(again, metadata=bearer(begun.session))
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=verification))
    ended(begun)


def test_a_second_factor_of_the_owner_outlasts_the_first_verification(people, grpc_stub, code, clock):
    email = people.register(verified=False)
    metadata = bearer(people.log_in(email))
    offer = grpc_stub.EnrollSecondFactor(
        pb.EnrollSecondFactorRequest(current_password=make.PASSWORD), metadata=metadata
    )
    secret = base64.b32decode(offer.secret)
    grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=code(secret)), metadata=metadata)
    clock.advance(minutes=5)
    grpc_stub.ResendVerification(pb.ResendVerificationRequest(email=email))
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(email)), metadata=metadata)
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        people.log_in(email)


# --- staff ---


def test_who_is_shut_out_has_nothing_under_way_when_let_in_again(people, grpc_stub, admin, begin, ended, reset_token, reset):  # fmt: skip
    email = people.register()
    begun, token = begin(email), reset_token(email)
    id_ = begun.session.account_id
    grpc_stub.SuspendCustomer(pb.SuspendCustomerRequest(id=id_, reason="Theft"), metadata=admin.metadata)
    grpc_stub.ReinstateCustomer(pb.ReinstateCustomerRequest(id=id_, reason="Cleared"), metadata=admin.metadata)
    ended(begun)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(token)


def invited(people, grpc_stub, admin) -> pb.Administrator:
    wanted = pb.Administrator(
        email=f"{make.unique('staff')}@example.com", display_name="S", role=pb.Administrator.SUPPORT_ADMIN
    )
    return grpc_stub.CreateAdministrator(
        pb.CreateAdministratorRequest(administrator=wanted, request_id=make.request_id()), metadata=admin.metadata
    )


def test_an_invitation_ends_with_any_other_way_in(people, grpc_stub, admin, reset_token, reset):
    one = invited(people, grpc_stub, admin)
    invitation = people.token(one.email)
    reset(reset_token(one.email))
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(invitation, "Third-Word-77")


def test_an_invitation_ends_with_its_administrator(people, grpc_stub, admin, reset):
    one = invited(people, grpc_stub, admin)
    invitation = people.token(one.email)
    metadata = admin.metadata
    grpc_stub.DeactivateAdministrator(pb.DeactivateAdministratorRequest(id=one.id, reason="No"), metadata=metadata)
    again = pb.ReactivateAdministratorRequest(id=one.id, reason="Yes", request_id=make.request_id())
    grpc_stub.ReactivateAdministrator(again, metadata=metadata)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(invitation)


# --- calls that are under way when the owner comes ---


@pytest.fixture
def move_late(people, grpc_stub, change):
    """Asks for another address with the password of before; returns whether that still leads there."""

    def move_late():
        email, _, metadata = people.customer()
        elsewhere = f"{make.unique('thief')}@example.com"
        thief = bearer(people.log_in(email))
        request = pb.ChangeEmailRequest(email=elsewhere, current_password=make.PASSWORD)
        call = partial(grpc_stub.ChangeEmail, request, metadata=thief)
        overtaken(call, lambda: change(metadata, NEW_PASSWORD), Credentials, "caller_account", after=True)
        return bool(people.mails(elsewhere))

    return move_late


def test_who_proved_the_old_password_moves_no_account(move_late):
    assert not move_late()


def test_without_a_second_look_at_the_password_the_account_moves(move_late, monkeypatch):
    guard = " AND accounts.password_hash IS NOT DISTINCT FROM $2::VARCHAR"
    monkeypatch.setattr(
        queries, "_STILL_HAS_PASSWORD", without(queries._STILL_HAS_PASSWORD, guard, " AND $2::VARCHAR <> ''")
    )
    assert move_late()


@pytest.fixture
def use_late(people, grpc_stub, change):
    """Uses a token that moves the account, begun before the password changes; returns whether that works."""

    def use_late():
        email, _, metadata = people.customer()
        elsewhere = f"{make.unique('thief')}@example.com"
        request = pb.ChangeEmailRequest(email=elsewhere, current_password=make.PASSWORD)
        grpc_stub.ChangeEmail(request, metadata=bearer(people.log_in(email)))
        call = partial(grpc_stub.VerifyEmail, pb.VerifyEmailRequest(token=people.token(elsewhere)))
        answer, _ = overtaken(call, lambda: change(metadata, NEW_PASSWORD), queries, "use_mail_token")
        return isinstance(answer, pb.VerifyEmailResponse)

    return use_late


def test_a_token_is_dead_for_calls_that_began_before(use_late):
    assert not use_late()


def test_dead_as_of_now_a_token_is_good_for_calls_that_began_before(use_late, monkeypatch):
    mutant = without(
        queries._END_PENDING, "SET expire_time=mail_tokens.create_time", "SET expire_time=$1::TIMESTAMP WITH TIME ZONE"
    )
    monkeypatch.setattr(queries, "_END_PENDING", mutant)
    assert use_late()
