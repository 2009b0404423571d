"""Getting in under simultaneous calls: guesses are counted, and a refresh token is used once.

Each race is run again without what guards it, and must then find what went wrong.
"""

from contextlib import nullcontext
from functools import partial

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from server.identity.passwords import Hasher
from storage.queries.identity import accounts as queries
from tests.support import make
from tests.support.expect import Failure, fails
from tests.support.racing import at_once, tally, without

UNKNOWN = grpc.StatusCode.UNAUTHENTICATED
WRONG = "Wrong-Word-1"
GUESSES = 6


# --- guesses ---


@pytest.fixture
def guess_at_once(people, sql, monkeypatch, meeting):
    """Guesses a password after one that was wrong, many times at once; tells how many guesses were looked at and counted."""
    compared = []
    matches = Hasher.matches

    async def counted(self, hash_, password):
        compared.append(hash_ is not None)
        return await matches(self, hash_, password)

    def guess_at_once():
        email = people.register()
        guess = partial(people.log_in, email, WRONG)
        with monkeypatch.context() as patch:
            patch.setattr(Hasher, "matches", counted)
            # As if each came to another process: within one, attempts on an account follow each other.
            patch.setattr(Hasher, "turn", lambda *_: nullcontext())
            first = at_once(guess)
            with meeting(queries, "reserve_attempt", GUESSES, before=True):
                assert tally([*first, *at_once(*[guess] * GUESSES)]) == (0, [UNKNOWN] * (GUESSES + 1))
        row = sql("SELECT failed_login_count, lock_until_time FROM accounts WHERE email = $1", email)[0]
        locked = people.subjects(email).count("Your account is locked")
        return compared.count(True), row.failed_login_count, row.lock_until_time is not None, locked

    return guess_at_once


def test_simultaneous_guesses_do_not_go_past_the_limit(guess_at_once):
    assert guess_at_once() == (5, 5, True, 1)


def test_right_logins_at_once_do_not_lock_the_account(people):
    email = people.register()
    logins = at_once(*[partial(people.log_in, email)] * 40)
    assert tally(logins) == (40, [])
    people.log_in(email)


def test_a_flood_of_logins_from_one_address_refuses_nobody_elsewhere(people, serve):
    emails = [people.register() for _ in range(6)]
    with serve(argon2_memory_kib=19_456, argon2_time_cost=2) as further:
        own = partial(grpc.insecure_channel, further.address, [("grpc.use_local_subchannel_pool", 1)])
        channels = [further.channel, own()]  # a connection takes 50 calls at once

        def guess(number):
            request = pb.LoginRequest(email=f"nobody{number}@example.com", password=WRONG)
            stub = identity_pb2_grpc.IdentityServiceStub(channels[number % 2])
            return stub.Login.future(request, metadata=[("x-forwarded-for", "203.0.113.5")], timeout=20)

        def log_in(email, number):
            request = pb.LoginRequest(email=email, password=make.PASSWORD)
            with own() as channel:
                login = identity_pb2_grpc.IdentityServiceStub(channel).Login
                return login(request, metadata=[("x-forwarded-for", f"198.51.100.{number}")], timeout=20)

        flood = [guess(number) for number in range(90)]
        logins = at_once(*[partial(log_in, email, number) for number, email in enumerate(emails)])
        assert tally(logins) == (6, []), logins
        assert not all(call.done() for call in flood)  # who came later was served before
        told = {Failure(call.exception()).reason for call in flood}
        channels[1].close()
    assert told == {"LOGIN_FAILED", "OVERLOADED"}


def test_without_the_look_at_the_lock_every_guess_is_compared(guess_at_once, monkeypatch):
    lock = " AND (accounts.lock_until_time IS NULL OR accounts.lock_until_time <= $2::TIMESTAMP WITH TIME ZONE)"
    monkeypatch.setattr(queries, "_RESERVE_BY_EMAIL", without(queries._RESERVE_BY_EMAIL, lock))
    assert guess_at_once() == (GUESSES + 1, GUESSES + 1, True, GUESSES - 3)


def test_counted_from_what_was_read_before_guesses_get_lost(guess_at_once, monkeypatch):
    count = "accounts.failed_login_count + 1"
    stale = (
        "(SELECT a.failed_login_count + length(pg_sleep(0.1)::text) FROM accounts AS a WHERE a.id = accounts.id) + 1"
    )
    monkeypatch.setattr(queries, "_RESERVE_BY_EMAIL", without(queries._RESERVE_BY_EMAIL, count, stale))
    assert guess_at_once() == (GUESSES + 1, 2, False, 0)


# --- refresh tokens ---


def refresh_at_once(people, tokens, request_id=""):
    """Use a refresh token ten times at once; return the answers."""
    answers = at_once(*[partial(people.refresh, tokens, request_id)] * 10)
    return [answer for answer in answers if isinstance(answer, pb.Tokens)]


def test_simultaneous_uses_are_theft(people):
    _, tokens, _ = people.customer()
    answers = refresh_at_once(people, tokens)
    assert len(answers) == 1
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(answers[0])
    assert people.audits(tokens.session_id) == [("session.token_reused", "SUCCESS", "")]


def test_without_the_look_at_its_use_a_stolen_token_works(people, monkeypatch):
    monkeypatch.setattr(queries, "_ROTATE", without(queries._ROTATE, " AND refresh_tokens.use_time IS NULL"))
    _, tokens, _ = people.customer()
    answers = refresh_at_once(people, tokens)
    assert len({answer.refresh_token for answer in answers}) == 10
    for answer in answers:
        people.refresh(answer)
    assert people.audits(tokens.session_id) == []


def test_simultaneous_repetitions_get_the_same_answer(people):
    _, tokens, _ = people.customer()
    answers = refresh_at_once(people, tokens, make.request_id())
    assert (len(answers), len({answer.refresh_token for answer in answers})) == (10, 1)
    people.refresh(answers[0])
