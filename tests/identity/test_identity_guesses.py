"""Guesses at a second factor: counted apart from those at the password, and forgotten by nothing but the right code."""

import base64
from contextlib import asynccontextmanager
from functools import partial

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from server.identity.credentials import Credentials
from server.identity.passwords import Hasher
from storage.queries.identity import second_factor as factors
from tests.support import make
from tests.support.expect import fails
from tests.support.people import NEW_PASSWORD
from tests.support.racing import at_once, tally, without

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
BEFORE, AT_ONCE = 3, 4  # so few that their passwords, counted as well until they are known to be right, lock nothing


@pytest.fixture
def compared(monkeypatch):
    """The codes that were looked at."""
    codes, compare = [], Credentials._compared

    def noted(self, row, code, now, **options):
        codes.append(code)
        return compare(self, row, code, now, **options)

    monkeypatch.setattr(Credentials, "_compared", noted)
    return codes


@pytest.fixture
def remove(grpc_stub):
    def remove(metadata, code, password=make.PASSWORD):
        request = pb.RemoveSecondFactorRequest(current_password=password, code=code)
        return grpc_stub.RemoveSecondFactor(request, metadata=metadata)

    return remove


@pytest.fixture
def lifts(people, grpc_stub, change, reset_token, reset):
    """What a holder of the password and of the mailbox can do between guesses, each as a function of address and session."""

    def enroll(_, metadata):
        with fails(REFUSED, "SECOND_FACTOR_PRESENT"):
            grpc_stub.EnrollSecondFactor(
                pb.EnrollSecondFactorRequest(current_password=make.PASSWORD), metadata=metadata
            )

    def confirm(_, metadata):
        with fails(REFUSED, "SECOND_FACTOR_PRESENT"):
            grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code="000000"), metadata=metadata)

    def log_in(email, _):
        with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
            people.log_in(email)

    def move(_, metadata):
        request = pb.ChangeEmailRequest(email="elsewhere@example.com", current_password=make.PASSWORD)
        grpc_stub.ChangeEmail(request, metadata=metadata)

    def there_and_back(_, metadata):
        change(metadata, f"{NEW_PASSWORD}-{make.unique()}", make.PASSWORD)

    def by_mail(email, _):
        reset(reset_token(email), f"{NEW_PASSWORD}-{make.unique()}")

    return {"enroll": enroll, "confirm": confirm, "log_in": log_in, "move": move}, (there_and_back, by_mail)


@pytest.mark.parametrize("lift", ["enroll", "confirm", "log_in", "move"])
def test_no_other_success_brings_guesses_back(protected, compared, remove, lifts, lift, people):
    email, metadata, *_ = protected
    compared.clear()
    for number in range(8):
        with fails(INVALID, "CODE_WRONG"):
            remove(metadata, f"{number:06}")
        lifts[0][lift](email, metadata)
    assert len(compared) == 5
    assert people.subjects(email).count("Your account is locked") == 1


def test_staff_see_that_a_second_factor_is_locked(protected, remove, grpc_stub, admin, sql):
    email, metadata, *_ = protected
    [row] = sql("SELECT id FROM accounts WHERE email = $1", email)
    request = pb.GetCustomerRequest(id=str(row["id"]))
    for number in range(5):
        with fails(INVALID, "CODE_WRONG"):
            remove(metadata, f"{number:06}")
    security = grpc_stub.GetCustomer(request, metadata=admin.metadata).security
    assert (security.second_factor_enabled, security.second_factor_failed_count) == (True, 5)
    assert security.HasField("second_factor_lock_until_time")


@pytest.mark.parametrize("which", [0, 1])
def test_a_new_password_brings_no_guesses_back(protected, compared, remove, lifts, which, people, sql):
    email, metadata, *_ = protected
    compared.clear()
    for number in range(5):
        with fails(INVALID, "CODE_WRONG"):
            remove(metadata, f"{number:06}")
    lifts[1][which](email, metadata)
    row = sql("SELECT second_factor_failed_count, second_factor_lock_until_time FROM accounts WHERE email = $1", email)
    assert (row[0][0], row[0][1] is not None) == (5, True)


def test_guesses_at_logins_and_at_removals_are_the_same_guesses(protected, compared, remove, people):
    email, metadata, *_ = protected
    compared.clear()
    for number in range(4):
        with fails(INVALID, "CODE_WRONG"):
            remove(metadata, f"{number:06}")
        with fails(UNKNOWN, "LOGIN_FAILED"):
            people.log_in(email, code=f"no recovery code {number}")
    assert len(compared) == 5


def test_time_brings_no_guesses_back_and_locks_get_longer(protected, compared, remove, people, clock, code):
    email, metadata, secret, codes = protected
    compared.clear()
    for number in range(5):
        with fails(INVALID, "CODE_WRONG"):
            remove(metadata, f"{number:06}")
    for minutes in (30, 60, 120, 240, 480, 960, 1440, 1440):
        clock.advance(minutes=minutes - 1)
        with fails(UNKNOWN, "LOGIN_FAILED"):
            people.log_in(email, code=code(secret))  # half a minute later, and right, but the factor is locked
        clock.advance(minutes=1)
        with fails(UNKNOWN, "LOGIN_FAILED"):
            people.log_in(email, code="000000")
    assert len(compared) == 5 + 8
    clock.advance(days=1)
    people.log_in(email, code=codes[0])
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, code="000000")
    people.log_in(email, code=code(secret))


def test_a_locked_second_factor_locks_no_password(protected, people, remove, change):
    email, metadata, *_ = protected
    for number in range(6):
        with fails(INVALID, "CODE_WRONG"):
            remove(metadata, f"{number:06}")
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        people.log_in(email)
    change(metadata, NEW_PASSWORD)


def test_asking_for_the_code_is_no_failed_login(protected, people):
    email, *_ = protected
    for _ in range(7):
        with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
            people.log_in(email)


def test_codes_of_a_factor_on_offer_cannot_be_guessed_with_a_session_alone(people, grpc_stub, compared, code):
    _, _, metadata = people.customer()
    offer = pb.EnrollSecondFactorRequest(current_password=make.PASSWORD)
    for number in range(8):
        grpc_stub.EnrollSecondFactor(offer, metadata=metadata)
        with fails(INVALID, "CODE_WRONG"):
            grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=f"{number:06}"), metadata=metadata)
    assert len(compared) == 5


def test_who_began_without_a_second_factor_does_not_get_in_past_it(people, monkeypatch, grpc_stub, code):
    email, _, metadata = people.customer()
    proves, come = Credentials.attempt, []

    @asynccontextmanager
    async def proves_and_sees_none(self, who, password):
        async with proves(self, who, password) as row:
            come.append(row)
            yield come[0]

    monkeypatch.setattr(Credentials, "attempt", proves_and_sees_none)
    people.log_in(email)
    offer = grpc_stub.EnrollSecondFactor(
        pb.EnrollSecondFactorRequest(current_password=make.PASSWORD), metadata=metadata
    )
    good = code(base64.b32decode(offer.secret))
    grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=good), metadata=metadata)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email)


# --- simultaneous guesses ---


@pytest.fixture
def _without_turns(monkeypatch):
    """One account's logins do not wait for each other, as at several servers."""

    @asynccontextmanager
    async def at_once(*_):
        yield

    monkeypatch.setattr(Hasher, "turn", at_once)


@pytest.fixture
def guess_at_once(_without_turns, protected, compared, people, remove, sql, meeting):
    """Guesses at once, by logins and removals; returns how many were looked at and counted, and how often it locked."""
    email, metadata, *_ = protected

    def guess_at_once():
        compared.clear()
        calls = [
            call
            for number in range(AT_ONCE // 2)
            for call in (partial(people.log_in, email, code=f"{number:06}"), partial(remove, metadata, f"1{number:05}"))
        ]
        for call in calls[:BEFORE]:
            assert tally(at_once(call))[0] == 0
        with meeting(factors, "reserve_code", len(calls), before=True):
            assert tally(at_once(*calls))[0] == 0
        row = sql("SELECT second_factor_failed_count AS count FROM accounts WHERE email = $1", email)[0]
        return len(compared), row["count"], people.subjects(email).count("Your account is locked")

    return guess_at_once


def test_simultaneous_guesses_do_not_go_past_the_limit(guess_at_once):
    assert guess_at_once() == (5, 5, 1)


def test_without_the_look_at_the_lock_every_guess_is_compared(guess_at_once, monkeypatch):
    lock = (
        "AND (second_factor_lock_until_time IS NULL OR second_factor_lock_until_time <= $2::TIMESTAMP WITH TIME ZONE)"
    )
    monkeypatch.setattr(factors, "_RESERVE_CODE", without(factors._RESERVE_CODE, lock))
    assert guess_at_once() == (BEFORE + AT_ONCE, BEFORE + AT_ONCE, BEFORE + AT_ONCE - 4)


def test_counted_from_what_was_read_before_guesses_get_lost(guess_at_once, monkeypatch):
    stale = "(SELECT a.second_factor_failed_count + length(pg_sleep(0.2)::text) FROM accounts AS a WHERE a.id = accounts.id) + 1"
    mutant = without(factors._RESERVE_CODE, "second_factor_failed_count + 1", stale)
    monkeypatch.setattr(factors, "_RESERVE_CODE", mutant)
    looked_at, counted, _ = guess_at_once()
    assert looked_at == BEFORE + AT_ONCE
    assert counted < looked_at


def test_a_recovery_code_that_is_none_locks_too(protected, people, clock):
    email, *_ = protected
    for number in range(5):
        with fails(UNKNOWN, "LOGIN_FAILED"):
            people.log_in(email, code=f"recovery {number}")
    assert people.subjects(email)[-1] == "Your account is locked"
