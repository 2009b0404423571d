"""Getting in: registration, verification, login, sessions."""

import re
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from server.identity.people import check_age
from server.identity.upkeep import forget_tokens
from server.kit.errors import InvalidArgument
from server.rpc import authentication
from tests.support import make
from tests.support.expect import fails
from tests.support.people import CHROME, NEW_PASSWORD, PIXEL, bearer, day

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
DENIED = grpc.StatusCode.PERMISSION_DENIED
TAKEN = grpc.StatusCode.ALREADY_EXISTS


@pytest.fixture
def browser(grpc_create_channel):
    """Calls as a browser does: `browser(CHROME).Login(...)`."""
    channels = []

    def open_with(user_agent):
        channels.append(grpc_create_channel(options=[("grpc.primary_user_agent", user_agent)]))
        return identity_pb2_grpc.IdentityServiceStub(channels[-1])

    yield open_with
    for channel in channels:
        channel.close()


def at_once(work, inputs):
    """Run calls at the same time; return answers and errors."""

    def safely(value):
        try:
            return work(value)
        except grpc.RpcError as error:
            return error

    with ThreadPoolExecutor(len(inputs)) as threads:
        return list(threads.map(safely, inputs))


def failed(error):
    """All that a caller sees of an error."""
    return error.code(), error.details(), tuple(error.trailing_metadata())


def login_error(people, email, password):
    with pytest.raises(grpc.RpcError) as caught:
        people.log_in(email, password)
    return failed(caught.value)


# --- registration ---


def test_a_new_customer_is_pending_until_the_address_is_verified(people, grpc_stub):
    email = people.register(verified=False)
    tokens = people.log_in(email)
    read = pb.GetCustomerRequest(id=tokens.account_id)
    customer = grpc_stub.GetCustomer(read, metadata=bearer(tokens))
    assert (customer.state, tokens.email_verified) == (pb.Customer.PENDING, False)
    assert customer.verification_state == pb.Customer.UNVERIFIED
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(email)), metadata=bearer(tokens))
    customer = grpc_stub.GetCustomer(read, metadata=bearer(tokens))
    assert customer.state == pb.Customer.ACTIVE
    assert customer.email_verify_time.seconds > 0
    assert people.events(tokens.account_id) == ["customer.registered", "account.email_verified"]


def test_an_unverified_customer_may_not_apply_as_seller(people, grpc_stub):
    tokens = people.log_in(people.register(verified=False))
    with fails(REFUSED, "EMAIL_NOT_VERIFIED"):
        grpc_stub.ApplyAsSeller(pb.ApplyAsSellerRequest(), metadata=bearer(tokens))


def test_a_taken_address_is_answered_as_a_new_one_and_its_holder_is_told_once(people, grpc_stub, sql):
    email = people.register(verified=False)
    before = grpc_stub.RegisterCustomer(
        pb.RegisterCustomerRequest(email=email.upper(), password=NEW_PASSWORD, display_name="Other")
    )
    assert before.verification_expire_time.seconds > 0
    assert len(people.mails(email)) == 1
    sql("UPDATE accounts SET email_verification_send_time = NULL, create_time = create_time - interval '1 day' "
        "WHERE email = $1", email)  # fmt: skip
    for _ in range(2):
        people.register(verified=False, email=email.upper())
    assert people.subjects(email) == ["Confirm your e-mail address", "You have an account already"]
    assert sql("SELECT count(*) FROM accounts WHERE lower(email) = $1", email)[0]["count"] == 1
    people.log_in(email)


def test_simultaneous_registrations_make_one_account(people, grpc_stub, sql):
    email = f"{make.unique('u')}@example.com"
    passwords = [f"Sesame-Open-{number}" for number in range(8)]
    request = lambda password: pb.RegisterCustomerRequest(email=email, password=password, display_name="Z")  # noqa: E731
    answers = at_once(lambda password: grpc_stub.RegisterCustomer(request(password)), passwords)
    assert all(isinstance(answer, pb.RegisterCustomerResponse) for answer in answers)
    assert sql("SELECT count(*) FROM accounts WHERE email = $1", email)[0]["count"] == 1
    assert len(people.mails(email)) == 1


def test_all_faults_of_a_registration_come_at_once(grpc_stub):
    request = pb.RegisterCustomerRequest(
        email="no address", password="x", display_name="Z", phone_number="+999999999", birth_date=day(2000, 2, 30)
    )
    with fails(INVALID, "INVALID_FIELDS", "email", "phone_number", "birth_date"):
        grpc_stub.RegisterCustomer(request)


def test_markup_is_no_name(grpc_stub):
    request = pb.RegisterCustomerRequest(email="a@example.com", password=make.PASSWORD, display_name="<script>")
    with fails(INVALID, "INVALID_FIELDS", "display_name"):
        grpc_stub.RegisterCustomer(request)


@pytest.mark.parametrize(
    "password",
    ["Ab1!xyz", "Ab1!" + "x" * 125, "sesame-open-42", "SESAME-OPEN-42", "Sesame-Open-xx", "SesameOpen42", "P@ssw0rd1!"],
)
def test_a_weak_password_is_refused(grpc_stub, password):
    request = pb.RegisterCustomerRequest(email="weak@example.com", password=password, display_name="Z")
    with fails(INVALID, "PASSWORD_TOO_WEAK", "password") as failure:
        grpc_stub.RegisterCustomer(request)
    assert password not in failure[0].message


def test_the_address_is_no_password(grpc_stub):
    request = pb.RegisterCustomerRequest(
        email="Jo.Smith1@example.com", password="Jo.Smith1@example.com", display_name="Z"
    )
    with fails(INVALID, "PASSWORD_TOO_WEAK", "password"):
        grpc_stub.RegisterCustomer(request)


def test_passwords_of_8_and_128_characters_will_do(people):
    for password in ("Zq7!mkwp", "Zq7!" + "mkwp" * 31):
        people.log_in(people.register(password=password), password)


@pytest.mark.parametrize(
    ("born", "today", "adult"),
    [
        (date(2000, 6, 15), date(2018, 6, 15), True),
        (date(2000, 6, 16), date(2018, 6, 15), False),
        (date(2000, 2, 29), date(2018, 2, 28), False),
        (date(2000, 2, 29), date(2018, 3, 1), True),
    ],
)
def test_customers_are_18(born, today, adult):
    if adult:
        check_age(born, today, "birth_date")
    else:
        with pytest.raises(InvalidArgument):
            check_age(born, today, "birth_date")


def test_a_child_is_refused(grpc_stub, clock):
    today = clock.now().date()
    request = pb.RegisterCustomerRequest(
        email="child@example.com", password=make.PASSWORD, display_name="Z", birth_date=day(today.year - 17, 1, 1)
    )
    with fails(INVALID, "TOO_YOUNG", "birth_date"):
        grpc_stub.RegisterCustomer(request)


def test_registration_tells_nobody_which_phone_numbers_exist(people, grpc_stub, admin):
    number = a_number()
    _, first, _ = people.customer(phone_number=number)
    grpc_stub.VerifyCustomer(pb.VerifyCustomerRequest(id=first.account_id, phone_number=True), metadata=admin.metadata)
    _, second, _ = people.customer(phone_number=number)
    read = pb.GetCustomerRequest(id=second.account_id)
    assert grpc_stub.GetCustomer(read, metadata=admin.metadata).phone_number == number


def test_a_phone_number_that_was_not_checked_does_not_keep_its_owner_out(people, grpc_stub, admin):
    number = a_number()
    _, stranger, _ = people.customer(phone_number=number)
    _, owner, _ = people.customer(phone_number=number)
    verify = pb.VerifyCustomerRequest(id=owner.account_id, phone_number=True)
    customer = grpc_stub.VerifyCustomer(verify, metadata=admin.metadata)
    assert customer.verification_state == pb.Customer.PHONE_VERIFIED
    with fails(TAKEN, "PHONE_NUMBER_TAKEN", field="phone_number"):
        grpc_stub.VerifyCustomer(
            pb.VerifyCustomerRequest(id=stranger.account_id, phone_number=True), metadata=admin.metadata
        )


def a_number() -> str:
    return f"+1415555{make.number(4)}"


# --- one address, however it is written ---


@pytest.fixture
def ways():
    """One address in the ways that people and programs write it."""
    name = make.unique("zo\u00eb")
    composed, domain = f"{name}@b\u00fccher.example", "xn--bcher-kva.example"
    return [
        composed,
        unicodedata.normalize("NFD", composed),
        f"{name}@{domain}",
        f"{unicodedata.normalize('NFD', name)}@{domain.upper()}",
        f"  {composed.upper()}\u00a0",
        f"{name}@\uff42\u00fccher\u3002example",
    ]


@pytest.mark.parametrize("first", range(6))
def test_an_address_logs_in_in_every_way_it_can_be_written(people, grpc_stub, ways, first):
    people.register(verified=False, email=ways[first])
    stored = people.mails(ways[0])[-1]["recipient"]
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(stored)))
    assert len({people.log_in(way).account_id for way in ways}) == 1


def test_an_address_is_one_account_in_every_way_it_can_be_written(people, grpc_stub, sql, ways, admin):
    people.register(email=ways[0])
    for way in ways[1:]:
        people.register(verified=False, email=way)
    request = pb.ListCustomersRequest(email=ways[3])
    assert len(grpc_stub.ListCustomers(request, metadata=admin.metadata).customers) == 1
    count = sql("SELECT count(*) FROM accounts WHERE lower(email) = lower($1)", ways[0])[0]["count"]
    assert count == 1


@pytest.mark.parametrize("way", range(6))
def test_a_reset_and_a_verification_find_an_address_in_every_way(people, grpc_stub, ways, way, clock):
    people.register(verified=False, email=ways[0])
    clock.advance(minutes=5)
    grpc_stub.ResendVerification(pb.ResendVerificationRequest(email=ways[way]))
    assert people.subjects(ways[0]) == ["Confirm your e-mail address"] * 2
    grpc_stub.RequestPasswordReset(pb.RequestPasswordResetRequest(email=ways[way]))
    assert people.subjects(ways[0])[-1] == "A new password for your account"


def test_no_account_moves_to_an_address_that_is_another_one_s_in_some_way(people, grpc_stub, ways):
    people.register(email=ways[0])
    _, _, metadata = people.customer()
    before = len(people.mails(ways[0]))
    for way in ways:
        request = pb.ChangeEmailRequest(email=way, current_password=make.PASSWORD)
        grpc_stub.ChangeEmail(request, metadata=metadata)
    assert len(people.mails(ways[0])) == before


def test_staff_is_invited_and_logs_in_under_every_way_of_an_address(people, grpc_stub, admin, ways):
    def invite(email):
        one = pb.Administrator(email=email, display_name="S", role=pb.Administrator.SUPPORT_ADMIN)
        request = pb.CreateAdministratorRequest(administrator=one, request_id=make.request_id())
        return grpc_stub.CreateAdministrator(request, metadata=admin.metadata)

    assert invite(ways[3]).email == ways[0]
    for way in ways:
        with fails(TAKEN, "EMAIL_TAKEN"):
            invite(way)
    grpc_stub.ResetPassword(pb.ResetPasswordRequest(token=people.token(ways[0]), new_password=NEW_PASSWORD))
    for way in ways:
        people.log_in(way, NEW_PASSWORD)


@pytest.mark.parametrize("text", ["nobody", "@", "a@b@c", "a@xn--\u00fc", "\u0301@example.com", "@" * 254])
def test_what_is_no_address_is_nobody_s(people, grpc_stub, text):
    assert login_error(people, text, make.PASSWORD)[0] == UNKNOWN
    grpc_stub.RequestPasswordReset(pb.RequestPasswordResetRequest(email=text))
    grpc_stub.ResendVerification(pb.ResendVerificationRequest(email=text))


# --- verification ---


def test_a_verification_token_works_once(people, grpc_stub):
    email = people.register(verified=False)
    request = pb.VerifyEmailRequest(token=people.token(email))
    answers = at_once(lambda _: grpc_stub.VerifyEmail(request), range(5))
    assert sum(isinstance(answer, pb.VerifyEmailResponse) for answer in answers) == 1
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.VerifyEmail(request)


def test_a_verification_token_works_for_24_hours(people, grpc_stub, clock):
    late, good = people.register(verified=False), people.register(verified=False)
    clock.advance(hours=23, minutes=59)
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(good)))
    clock.advance(minutes=1)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(late)))


def test_verification_is_sent_again_once_in_5_minutes_and_replaces_the_token(people, grpc_stub, clock):
    email = people.register(verified=False)
    first = people.token(email)
    again = pb.ResendVerificationRequest(email=email.upper())
    grpc_stub.ResendVerification(again)
    assert len(people.mails(email)) == 1
    clock.advance(minutes=5)
    at_once(lambda _: grpc_stub.ResendVerification(again), range(4))
    assert len(people.mails(email)) == 2
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=first))
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(email)))
    clock.advance(minutes=5)
    grpc_stub.ResendVerification(again)
    assert len(people.mails(email)) == 2


def test_an_unknown_address_is_answered_as_a_known_one(people, grpc_stub, clock):
    known, unknown = people.register(verified=False), f"{make.unique('u')}@example.com"
    clock.advance(minutes=6)
    for call, request in (
        (grpc_stub.ResendVerification, pb.ResendVerificationRequest),
        (grpc_stub.RequestPasswordReset, pb.RequestPasswordResetRequest),
    ):
        seconds = []
        for email in (known, unknown):
            started = time.perf_counter()
            assert call(request(email=email)).SerializeToString() == b""
            seconds.append(time.perf_counter() - started)
        assert min(seconds) >= 0.1
    assert people.mails(unknown) == []
    assert len(people.mails(known)) == 3


# --- another e-mail address ---


def test_an_address_moves_when_the_new_one_is_verified(people, grpc_stub):
    email, tokens, metadata = people.customer()
    new = f"{make.unique('new')}@example.com"
    request = pb.ChangeEmailRequest(email=new, current_password=make.PASSWORD)
    grpc_stub.ChangeEmail(request, metadata=metadata)
    people.log_in(email)
    assert people.subjects(email)[-1] == "Your e-mail address is about to change"
    answer = grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(new)), metadata=metadata)
    assert (answer.email, answer.account_id) == (new, tokens.account_id)
    assert login_error(people, email, make.PASSWORD)[0] == UNKNOWN
    assert people.log_in(new).account_id == tokens.account_id
    grpc_stub.ChangeEmail(
        pb.ChangeEmailRequest(email="x@example.com", current_password=make.PASSWORD), metadata=metadata
    )
    assert people.mails("x@example.com") == []


def test_a_taken_address_is_not_told_when_moving(people, grpc_stub):
    other = people.register()
    email, _, metadata = people.customer()
    mails = len(people.mails(other))
    grpc_stub.ChangeEmail(pb.ChangeEmailRequest(email=other, current_password=make.PASSWORD), metadata=metadata)
    assert len(people.mails(other)) == mails
    assert "Your e-mail address is about to change" not in people.subjects(email)


def test_moving_needs_the_password(people, grpc_stub):
    _, _, metadata = people.customer()
    with fails(INVALID, "PASSWORD_WRONG", "current_password"):
        grpc_stub.ChangeEmail(pb.ChangeEmailRequest(email="y@example.com", current_password="no"), metadata=metadata)


# --- login ---


def test_unknown_wrong_and_locked_look_alike(people):
    email = people.register()
    unknown = login_error(people, "nobody@example.com", make.PASSWORD)
    wrong = [login_error(people, email, "Wrong-Word-1") for _ in range(5)]
    locked = login_error(people, email, make.PASSWORD)
    assert {unknown, locked, *wrong} == {unknown}
    assert (unknown[0], b"LOGIN_FAILED" in dict(unknown[2])["grpc-status-details-bin"]) == (UNKNOWN, True)


def test_unknown_wrong_and_locked_cost_the_same_round_trips(people, round_trips):
    email = people.register()
    counts = []
    for address in ("nobody@example.com", *[email] * 6):
        with round_trips() as count:
            login_error(people, address, "Wrong-Word-1")
        counts.append(count())
    assert max(counts) - min(counts) <= 1, counts  # the job of a mail is not counted


def test_the_fifth_failure_locks_for_30_minutes(people, clock):
    email = people.register()
    for _ in range(4):
        login_error(people, email, "Wrong-Word-1")
    people.log_in(email)
    for _ in range(5):
        login_error(people, email, "Wrong-Word-1")
    assert people.subjects(email)[-1] == "Your account is locked"
    clock.advance(minutes=29, seconds=58)
    assert login_error(people, email, make.PASSWORD)[0] == UNKNOWN
    clock.advance(seconds=3)
    people.log_in(email)
    assert people.subjects(email).count("Your account is locked") == 1


def test_failures_count_within_15_minutes(people, clock):
    email = people.register()
    for _ in range(4):
        login_error(people, email, "Wrong-Word-1")
    clock.advance(minutes=15)
    login_error(people, email, "Wrong-Word-1")
    people.log_in(email)


def test_a_suspended_customer_learns_why_with_the_right_password_only(people, grpc_stub, admin):
    email, tokens, metadata = people.customer()
    request = pb.SuspendCustomerRequest(id=tokens.account_id, reason="Fraud")
    grpc_stub.SuspendCustomer(request, metadata=admin.metadata)
    with fails(REFUSED, "ACCOUNT_SUSPENDED", state_reason="Fraud"):
        people.log_in(email)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, "Wrong-Word-1")
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=metadata)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)


def test_a_hash_of_older_parameters_is_replaced_at_login(people, sql):
    email = people.register()
    from argon2 import PasswordHasher  # noqa: PLC0415

    old = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1).hash(make.PASSWORD)
    sql("UPDATE accounts SET password_hash = $2 WHERE email = $1", email, old)
    people.log_in(email)
    new = sql("SELECT password_hash FROM accounts WHERE email = $1", email)[0]["password_hash"]
    assert re.search(r"m=\d+,t=\d+", new).group() == "m=8,t=1"
    people.log_in(email)


def test_a_new_device_is_told_by_mail(people, browser):
    email = people.register()
    login = pb.LoginRequest(email=email, password=make.PASSWORD)
    for user_agent in (CHROME, CHROME, PIXEL, PIXEL):
        browser(user_agent).Login(login)
    assert people.subjects(email) == ["Confirm your e-mail address", "A new device has logged in"]
    assert "Chrome on Android" in people.mails(email)[-1]["body"]


def test_a_login_costs_few_round_trips(people, round_trips):
    email = people.register()
    with round_trips() as count:
        tokens = people.log_in(email)
    assert count() == 4
    with round_trips() as count:
        people.refresh(tokens)
    assert count() == 3


# --- sessions ---


def test_a_refresh_token_is_traded_for_another(people, grpc_stub):
    _, tokens, _ = people.customer()
    fresh = people.refresh(tokens)
    assert fresh.refresh_token != tokens.refresh_token
    assert (fresh.session_id, fresh.account_id, fresh.role) == (tokens.session_id, tokens.account_id, tokens.role)
    grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(fresh))
    people.refresh(fresh)


@pytest.mark.parametrize("generations", [1, 2, 3])
def test_a_refresh_token_used_twice_ends_the_session(people, grpc_stub, generations):
    email, tokens, _ = people.customer()
    latest = tokens
    for _ in range(generations):
        latest = people.refresh(latest)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(latest)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(latest))
    assert people.audits(tokens.session_id) == [("session.token_reused", "SUCCESS", "")]
    assert people.subjects(email)[-1] == "A session was ended for your safety"
    people.log_in(email)


def test_a_lost_answer_can_be_had_again(people, clock):
    _, tokens, _ = people.customer()
    request_id = make.request_id()
    first = people.refresh(tokens, request_id)
    clock.advance(seconds=29)
    second = people.refresh(tokens, request_id)
    assert second.refresh_token == first.refresh_token
    assert second.access_token_expire_time == first.access_token_expire_time
    people.refresh(second)


@pytest.mark.parametrize("case", ["too late", "other request", "no request", "successor used"])
def test_any_other_repetition_is_theft(people, clock, case):
    _, tokens, _ = people.customer()
    request_id = make.request_id()
    fresh = people.refresh(tokens, request_id)
    match case:
        case "too late":
            clock.advance(seconds=31)
        case "other request":
            request_id = make.request_id()
        case "no request":
            request_id = ""
        case "successor used":
            fresh = people.refresh(fresh)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens, request_id)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(fresh)


def test_a_session_dies_after_30_days_without_use(people, clock):
    _, tokens, _ = people.customer()
    clock.advance(days=29)
    tokens = people.refresh(tokens)
    clock.advance(days=29)
    tokens = people.refresh(tokens)
    clock.advance(days=30)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)


def test_expired_tokens_are_forgotten(app, on_loop, people, clock, sql):
    _, old, _ = people.customer()
    clock.advance(days=30, hours=23)
    _, tokens, _ = people.customer()
    for days, left in ((0, 1), (1, 0)):
        clock.advance(days=days)
        on_loop(forget_tokens(app))
        count = "SELECT count(*) FROM refresh_tokens WHERE session_id = $1"
        assert sql(count, old.session_id)[0]["count"] == left
    people.refresh(tokens)


def test_an_access_token_works_for_30_minutes(people, grpc_stub, clock):
    _, _, metadata = people.customer()
    clock.advance(minutes=29)
    grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=metadata)
    clock.advance(minutes=2)
    with fails(UNKNOWN, "TOKEN_EXPIRED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=metadata)


def test_a_refresh_token_is_no_access_token(people, grpc_stub):
    _, tokens, _ = people.customer()
    with fails(UNKNOWN, "TOKEN_INVALID"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=[("authorization", f"Bearer {tokens.refresh_token}")])


def test_no_token_is_stored(people, sql):
    email, tokens, _ = people.customer()
    people.stub.RequestPasswordReset(pb.RequestPasswordResetRequest(email=email))
    fresh = people.refresh(tokens, make.request_id())
    secrets = [tokens.refresh_token, tokens.access_token, fresh.refresh_token, people.token(email), make.PASSWORD]
    for table in ("refresh_tokens", "mail_tokens", "sessions", "requests", "accounts", "audit_entries", "outbox"):
        dump = "\n".join(row["dump"] for row in sql(f"SELECT {table}::text AS dump FROM {table}"))  # noqa: S608
        for secret in secrets:
            assert secret not in dump
            assert secret.encode().hex() not in dump


def test_logging_out_ends_the_session_at_once(people, grpc_stub):
    _, tokens, metadata = people.customer()
    session = grpc_stub.Logout(pb.LogoutRequest(), metadata=metadata)
    assert (session.state, session.revoke_reason) == (pb.Session.REVOKED, "LOGOUT")
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.Logout(pb.LogoutRequest(), metadata=metadata)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)


def test_sessions_say_what_device_they_are_on(people, grpc_stub, browser):
    email, tokens, metadata = people.customer()
    browser(PIXEL).Login(pb.LoginRequest(email=email, password=make.PASSWORD))
    new, old = grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=metadata).sessions
    assert (new.device_name, new.device_type) == ("Chrome on Android", pb.Session.MOBILE)
    assert (new.browser_name, new.operating_system, new.current) == ("Chrome", "Android", False)
    assert (old.id, old.current, old.device_type) == (tokens.session_id, True, pb.Session.PROGRAM)
    assert (old.ip_address, old.approximate_location) == ("127.0.0.1", "This machine")


FORWARDED = {
    "by the gateway": ("127.0.0.0/8", "203.0.113.7", "203.0.113.7"),
    "by two gateways": ("127.0.0.0/8,10.0.0.0/8", "203.0.113.7, 10.1.2.3, 127.0.0.2", "203.0.113.7"),
    "by a stranger before": ("127.0.0.0/8", "1.2.3.4, 203.0.113.7", "203.0.113.7"),
    "for a gateway": ("127.0.0.0/8", "127.0.0.9", "127.0.0.9"),
    "as IPv6": ("127.0.0.0/8", "::ffff:203.0.113.7, ::ffff:127.0.0.9", "203.0.113.7"),
    "with nonsense": ("127.0.0.0/8", "<script>", ""),
    "by somebody who is not trusted": ("10.0.0.0/8", "203.0.113.7", "127.0.0.1"),
    "when nobody is trusted": ("", "203.0.113.7", "127.0.0.1"),
}


@pytest.mark.parametrize(("trusted", "header", "wanted"), FORWARDED.values(), ids=FORWARDED)
def test_sessions_say_where_they_come_from_when_a_trusted_gateway_does(people, serve, trusted, header, wanted):
    email, _, _ = people.customer()
    passed = (("x-forwarded-for", header), ("grpcgateway-user-agent", PIXEL))
    with serve(trusted_proxies=trusted) as further:
        stub = identity_pb2_grpc.IdentityServiceStub(further.channel)
        tokens = stub.Login(pb.LoginRequest(email=email, password=make.PASSWORD), metadata=passed)
        new = stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(tokens)).sessions[0]
    believed = wanted != "127.0.0.1"
    assert new.ip_address == wanted
    assert (new.device_name == "Chrome on Android") == believed


@pytest.mark.parametrize(
    ("peer", "wanted"),
    [
        ("ipv4:192.0.2.1:40000", "192.0.2.1"),
        ("ipv6:%5B2001:db8::1%5D:40000", "2001:db8::1"),
        ("ipv6:%5B::ffff:192.0.2.1%5D:40000", "192.0.2.1"),
        ("unix:", ""),
    ],
)
def test_the_address_of_a_peer(peer, wanted):
    assert authentication.address(peer) == wanted


def test_sessions_come_in_pages_and_without_those_that_ended(people, grpc_stub):
    email, tokens, metadata = people.customer()
    ids = [people.log_in(email).session_id for _ in range(4)]
    grpc_stub.RevokeSession(pb.RevokeSessionRequest(id=ids[0]), metadata=metadata)
    seen, token = [], ""
    while True:
        request = pb.ListSessionsRequest(page_size=2, page_token=token)
        page = grpc_stub.ListSessions(request, metadata=metadata)
        seen += [session.id for session in page.sessions]
        token = page.next_page_token
        if not token:
            break
    assert seen == [*reversed(ids[1:]), tokens.session_id]
    everything = grpc_stub.ListSessions(pb.ListSessionsRequest(show_ended=True), metadata=metadata).sessions
    assert [session.state for session in everything].count(pb.Session.REVOKED) == 1


def test_sessions_of_others_are_for_staff(people, grpc_stub, admin):
    _, tokens, _ = people.customer()
    _, _, strange = people.customer()
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(account_id=tokens.account_id), metadata=strange)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.RevokeAllSessions(pb.RevokeAllSessionsRequest(account_id=tokens.account_id), metadata=strange)
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="session"):
        grpc_stub.RevokeSession(pb.RevokeSessionRequest(id=tokens.session_id), metadata=strange)
    listed = grpc_stub.ListSessions(pb.ListSessionsRequest(account_id=tokens.account_id), metadata=admin.metadata)
    assert [session.id for session in listed.sessions] == [tokens.session_id]
    session = grpc_stub.RevokeSession(pb.RevokeSessionRequest(id=tokens.session_id), metadata=admin.metadata)
    assert session.state == pb.Session.REVOKED
    assert people.audits(tokens.session_id) == [("session.revoked", "SUCCESS", "")]


def test_all_sessions_end_but_the_calling_one(people, grpc_stub):
    email, tokens, metadata = people.customer()
    others = [people.log_in(email) for _ in range(2)]
    answer = grpc_stub.RevokeAllSessions(pb.RevokeAllSessionsRequest(keep_current=True), metadata=metadata)
    assert answer.revoked_count == 2
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(others[0]))
    assert grpc_stub.RevokeAllSessions(pb.RevokeAllSessionsRequest(), metadata=metadata).revoked_count == 1
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)


def test_staff_ends_all_sessions_of_an_account_on_record(people, grpc_stub, admin):
    _, tokens, _ = people.customer()
    request = pb.RevokeAllSessionsRequest(account_id=tokens.account_id)
    assert grpc_stub.RevokeAllSessions(request, metadata=admin.metadata).revoked_count == 1
    assert people.audits(tokens.account_id) == [("sessions.revoked", "SUCCESS", "")]


def test_staff_sessions_end_after_an_hour(app, sql, people, on_loop, clock):
    admin = make.administrator(app, on_loop)
    hash_ = sql("SELECT password_hash FROM accounts WHERE email = $1", people.register())[0]["password_hash"]
    sql("UPDATE accounts SET password_hash = $2 WHERE email = $1", admin.email, hash_)
    tokens = people.log_in(admin.email)
    assert tokens.role == pb.Session.SUPER_ADMIN
    begin = clock.now().timestamp()
    assert abs(tokens.refresh_token_expire_time.seconds - begin - timedelta(hours=1).total_seconds()) < 5
    clock.advance(minutes=59)
    tokens = people.refresh(tokens)
    clock.advance(minutes=60)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)


@pytest.mark.parametrize("name", ["\u200b", "\ufeff\u200b"])
def test_a_name_of_which_nothing_can_be_seen_is_none(people, name):
    with fails(INVALID, "INVALID_FIELDS", "display_name"):
        people.register(display_name=name)
