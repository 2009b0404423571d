"""Passwords, second factors, the first administrator, and the mails that carry tokens."""

import asyncio
import base64
import socket
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import aiosmtplib
import grpc
import pytest
from aiosmtpd.controller import Controller
from pydantic import SecretStr

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from server.identity import bootstrap, passwords, second_factor, secrets
from server.identity.devices import device, location
from server.kit import logs, mail
from server.kit.caller import GUEST
from server.kit.config import Settings
from server.kit.mutation import fingerprint_of
from server.run import main
from tests.support import make
from tests.support.expect import fails
from tests.support.people import CHROME, NEW_PASSWORD, PIXEL, bearer

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
DENIED = grpc.StatusCode.PERMISSION_DENIED


# --- passwords ---


def test_a_changed_password_ends_the_other_sessions(people, grpc_stub, change):
    email, tokens, metadata = people.customer()
    other = people.log_in(email)
    change(metadata, NEW_PASSWORD)
    grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=metadata)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(other))
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email)
    assert people.log_in(email, NEW_PASSWORD).account_id == tokens.account_id
    assert people.subjects(email)[-1] == "Your password has changed"


def test_a_change_of_the_password_is_safe_to_repeat(people, grpc_stub, sql):
    email, _, metadata = people.customer()
    id_ = make.request_id()
    request = pb.ChangePasswordRequest(current_password=make.PASSWORD, new_password=NEW_PASSWORD, request_id=id_)
    for _ in range(3):
        grpc_stub.ChangePassword(request, metadata=metadata)
    people.log_in(email, NEW_PASSWORD)
    assert people.subjects(email).count("Your password has changed") == 1
    # Who does not know the new one learns nothing, and of passwords nothing is kept with the request id.
    request.new_password = "Guessed-Word-1"
    with fails(INVALID, "PASSWORD_WRONG", "current_password"):
        grpc_stub.ChangePassword(request, metadata=metadata)
    [kept] = sql("SELECT fingerprint FROM requests WHERE request_id = $1", id_)
    assert kept["fingerprint"] == fingerprint_of(pb.ChangePasswordRequest(), GUEST)


def test_changes_of_the_password_at_once_with_one_request_id_all_succeed(people, grpc_stub):
    email, _, metadata = people.customer()
    request = pb.ChangePasswordRequest(
        current_password=make.PASSWORD, new_password=NEW_PASSWORD, request_id=make.request_id()
    )
    calls = [grpc_stub.ChangePassword.future(request, metadata=metadata) for _ in range(5)]
    assert [call.exception(30) for call in calls] == [None] * 5
    assert people.subjects(email).count("Your password has changed") == 1


def test_without_a_look_at_what_was_answered_a_repeated_change_is_told_that_nothing_was_done(
    people, grpc_stub, monkeypatch
):
    async def never(*_):
        return False

    monkeypatch.setattr(secrets, "answered", never)
    _, _, metadata = people.customer()
    request = pb.ChangePasswordRequest(
        current_password=make.PASSWORD, new_password=NEW_PASSWORD, request_id=make.request_id()
    )
    grpc_stub.ChangePassword(request, metadata=metadata)
    with fails(INVALID, "PASSWORD_WRONG", "current_password"):
        grpc_stub.ChangePassword(request, metadata=metadata)


def test_none_of_the_last_5_passwords_is_taken(people, change, sql):
    email, tokens, metadata = people.customer()
    used = [make.PASSWORD]
    for number in range(5):
        for old in used[-5:]:
            with fails(INVALID, "PASSWORD_USED_BEFORE", "new_password"):
                change(metadata, old, used[-1])
        used.append(f"Another-Word-{number}")
        change(metadata, used[-1], used[-2])
    kept = sql("SELECT count(*) FROM password_history WHERE account_id = $1", tokens.account_id)[0]["count"]
    assert kept == 5
    change(metadata, used[0], used[-1])
    people.log_in(email, used[0])


def test_a_wrong_current_password_counts_as_a_failed_login(people, change, clock):
    email, _, metadata = people.customer()
    for _ in range(5):
        with fails(INVALID, "PASSWORD_WRONG", "current_password"):
            change(metadata, NEW_PASSWORD, "Wrong-Word-1")
    with fails(INVALID, "PASSWORD_WRONG"):
        change(metadata, NEW_PASSWORD)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email)
    clock.advance(minutes=30)
    people.log_in(email)


def test_a_weak_new_password_is_refused(people, change):
    _, _, metadata = people.customer()
    with fails(INVALID, "PASSWORD_TOO_WEAK", "new_password"):
        change(metadata, "Password1!")


@pytest.mark.parametrize(
    "password", ["Password1!", "P@$$w0rd1", "Qwerty123!", "Welcome2024!", "!!!Dragon1", "Jo.smith-77"]
)
def test_decoration_does_not_make_a_password(password):
    assert passwords._problems(password, "jo.smith@example.com")


@pytest.mark.parametrize("password", ["Correct-Horse-7", "Dragon#2847561", "Zq7!mkwp", "Ünïcode-9x"])
def test_uncommon_passwords_will_do(password):
    assert passwords._problems(password, "jo@example.com") == []


def test_a_password_may_be_typed_in_several_ways(people):
    email = people.register(password="Ångström-9")
    people.log_in(email, "A\u030angstro\u0308m-9")


def test_a_hash_of_nobody_matches_nothing(settings):
    hasher = passwords.Hasher(settings)
    assert not asyncio.run(hasher.matches(None, ""))


# --- a new password by mail ---


def test_a_reset_ends_all_sessions_lifts_a_lock_and_verifies_the_address(people, grpc_stub, reset_token, reset):
    email = people.register(verified=False)
    tokens = people.log_in(email)
    for _ in range(5):
        with fails(UNKNOWN, "LOGIN_FAILED"):
            people.log_in(email, "Wrong-Word-1")
    reset(reset_token(email))
    with fails(UNKNOWN, "SESSION_REVOKED"):
        grpc_stub.ListSessions(pb.ListSessionsRequest(), metadata=bearer(tokens))
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        people.refresh(tokens)
    assert people.log_in(email, NEW_PASSWORD).email_verified


def test_a_reset_token_works_once(people, grpc_stub, reset_token):
    email = people.register()
    request = pb.ResetPasswordRequest(token=reset_token(email), new_password=NEW_PASSWORD)

    def safely(_):
        try:
            return grpc_stub.ResetPassword(request)
        except grpc.RpcError:
            return None

    with ThreadPoolExecutor(5) as threads:
        answers = list(threads.map(safely, range(5)))
    assert sum(answer is not None for answer in answers) == 1
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.ResetPassword(request)


def test_a_reset_token_works_for_an_hour(people, reset_token, reset, clock):
    email = people.register()
    token = reset_token(email)
    clock.advance(hours=1)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(token)


def test_one_reset_token_lives_at_a_time(people, reset_token, reset):
    email = people.register()
    first, second = reset_token(email), reset_token(email)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(first)
    reset(second)


def test_three_resets_an_hour(people, grpc_stub, clock):
    email = people.register()
    request = pb.RequestPasswordResetRequest(email=email)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: grpc_stub.RequestPasswordReset(request), range(8)))
    count = people.subjects(email).count("A new password for your account")
    clock.advance(minutes=59)
    grpc_stub.RequestPasswordReset(request)
    assert (count, people.subjects(email).count("A new password for your account")) == (3, 3)
    clock.advance(minutes=1)
    grpc_stub.RequestPasswordReset(request)
    assert people.subjects(email).count("A new password for your account") == 4


def test_a_refused_password_leaves_the_token_good(people, reset_token, reset):
    email = people.register()
    token = reset_token(email)
    with fails(INVALID, "PASSWORD_TOO_WEAK", "new_password"):
        reset(token, "weak")
    with fails(INVALID, "PASSWORD_USED_BEFORE", "new_password"):
        reset(token, make.PASSWORD)
    reset(token)
    people.log_in(email, NEW_PASSWORD)


def test_a_token_for_one_purpose_is_none_for_another(people, grpc_stub, reset_token, reset):
    email = people.register(verified=False)
    verification = people.token(email)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(verification)
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=reset_token(email)))


def test_a_token_dies_with_the_address_it_was_sent_to(people, grpc_stub, reset_token, reset):
    email, _, metadata = people.customer()
    token = reset_token(email)
    new = f"{make.unique('new')}@example.com"
    grpc_stub.ChangeEmail(pb.ChangeEmailRequest(email=new, current_password=make.PASSWORD), metadata=metadata)
    grpc_stub.VerifyEmail(pb.VerifyEmailRequest(token=people.token(new)))
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(token)


def test_a_suspended_account_resets_nothing(people, grpc_stub, admin, reset_token, reset):
    email, tokens, _ = people.customer()
    token = reset_token(email)
    count = len(people.mails(email))
    request = pb.SuspendCustomerRequest(id=tokens.account_id, reason="Fraud")
    grpc_stub.SuspendCustomer(request, metadata=admin.metadata)
    grpc_stub.RequestPasswordReset(pb.RequestPasswordResetRequest(email=email))
    assert len(people.mails(email)) == count
    with fails(REFUSED, "MAIL_TOKEN_UNUSABLE"):
        reset(token)


# --- second factors ---


def test_codes_are_those_of_rfc_6238():
    secret = b"12345678901234567890"
    assert [second_factor.code(secret, time // 30) for time in (59, 1111111109, 2000000000)] == [
        "287082",
        "081804",
        "279037",
    ]


def test_a_second_factor_is_asked_for_after_the_password(people, protected, code):
    email, _, secret, _ = protected
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        people.log_in(email)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, "Wrong-Word-1", code(secret))
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, code="000000")
    people.log_in(email, code=code(secret))


def test_a_code_works_once(people, protected, code):
    email, _, secret, _ = protected
    good = code(secret)
    people.log_in(email, code=good)
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, code=good)


def test_a_code_works_once_at_a_time(people, protected, code):
    email, _, secret, _ = protected
    good = code(secret)

    def safely(_):
        try:
            return people.log_in(email, code=good)
        except grpc.RpcError:
            return None

    with ThreadPoolExecutor(4) as threads:
        assert sum(answer is not None for answer in threads.map(safely, range(4))) == 1


def test_wrong_codes_lock_the_account(people, protected, code):
    email, _, secret, _ = protected
    for _ in range(5):
        with fails(UNKNOWN, "LOGIN_FAILED"):
            people.log_in(email, code="000000")
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, code=code(secret))
    assert people.subjects(email)[-1] == "Your account is locked"


def test_a_recovery_code_works_once(people, protected):
    email, _, _, recovery_codes = protected
    assert len(set(recovery_codes)) == 10
    people.log_in(email, code=recovery_codes[0].upper())
    with fails(UNKNOWN, "LOGIN_FAILED"):
        people.log_in(email, code=recovery_codes[0])
    people.log_in(email, code=recovery_codes[1])


def test_a_reset_does_not_go_round_the_second_factor(people, protected, reset_token, reset):
    email, *_ = protected
    reset(reset_token(email))
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        people.log_in(email, NEW_PASSWORD)


def test_a_second_factor_is_set_up_once(grpc_stub, protected):
    _, metadata, _, _ = protected
    with fails(REFUSED, "SECOND_FACTOR_PRESENT"):
        grpc_stub.EnrollSecondFactor(pb.EnrollSecondFactorRequest(current_password=make.PASSWORD), metadata=metadata)
    with fails(REFUSED, "SECOND_FACTOR_PRESENT"):
        grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code="000000"), metadata=metadata)


def test_a_second_factor_is_removed_with_password_and_code(people, grpc_stub, protected, code):
    email, metadata, secret, recovery_codes = protected

    def remove(password, given):
        request = pb.RemoveSecondFactorRequest(current_password=password, code=given)
        grpc_stub.RemoveSecondFactor(request, metadata=metadata)

    with fails(INVALID, "PASSWORD_WRONG"):
        remove("Wrong-Word-1", code(secret))
    with fails(INVALID, "CODE_WRONG"):
        remove(make.PASSWORD, "000000")
    with fails(INVALID, "CODE_WRONG"):
        remove(make.PASSWORD, "no recovery code")
    remove(make.PASSWORD, recovery_codes[3])
    tokens = people.log_in(email)
    assert [entry[0] for entry in people.audits(tokens.account_id)] == [
        "second_factor.enabled",
        "second_factor.disabled",
    ]
    with fails(INVALID, "CODE_WRONG"):
        remove(make.PASSWORD, code(secret))


def test_nothing_is_confirmed_that_was_not_offered(people, grpc_stub):
    _, _, metadata = people.customer()
    with fails(INVALID, "CODE_WRONG", "code"):
        grpc_stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code="000000"), metadata=metadata)


def test_the_secret_is_stored_sealed(app, protected, sql):
    email, _, secret, _ = protected
    row = sql("SELECT id, second_factor_secret AS sealed FROM accounts WHERE email = $1", email)[0]
    assert secret not in row["sealed"]
    assert second_factor.unseal(app.signer, row["id"], row["sealed"]) == secret


# --- the first administrator ---


@pytest.fixture
def installation(on_loop, new_database, settings, clock):
    """A second server on an empty database, where super administrators need a second factor."""
    url = new_database()
    strict = settings.model_copy(update={"second_factor_required": True, "pool_size": 4})

    async def begin():
        return await main.start(main.build(strict, url, clock))

    running = on_loop(begin())
    with grpc.insecure_channel(f"127.0.0.1:{running.port}") as channel:
        yield running.app, identity_pb2_grpc.IdentityServiceStub(channel)
    on_loop(running.stop())


def test_the_printed_token_makes_the_first_administrator_only(installation, on_loop):
    app, stub = installation
    old = on_loop(bootstrap.ensure_bootstrap_token(app))
    token = on_loop(bootstrap.ensure_bootstrap_token(app))

    def begin(token, password=make.PASSWORD, email="root@example.com"):
        request = pb.BootstrapAdministratorRequest(token=token, email=email, password=password, display_name="Root")
        return stub.BootstrapAdministrator(request)

    for wrong in (old, "guess"):
        with fails(REFUSED, "BOOTSTRAP_CLOSED"):
            begin(wrong)
    with fails(INVALID, "PASSWORD_TOO_WEAK", "password"):
        begin(token, "weak")

    def safely(number):
        try:
            return begin(token, email=f"root{number}@example.com")
        except grpc.RpcError:
            return None

    with ThreadPoolExecutor(6) as threads:
        made = [answer for answer in threads.map(safely, range(6)) if answer]
    assert [(one.role, one.state) for one in made] == [(pb.Administrator.SUPER_ADMIN, pb.Administrator.ACTIVE)]
    with fails(REFUSED, "BOOTSTRAP_CLOSED"):
        begin(token)
    assert on_loop(bootstrap.ensure_bootstrap_token(app)) is None


def test_the_printed_token_works_for_30_minutes(installation, on_loop, clock):
    app, stub = installation
    token = on_loop(bootstrap.ensure_bootstrap_token(app))
    clock.advance(minutes=30)
    request = pb.BootstrapAdministratorRequest(
        token=token, email="root@example.com", password=make.PASSWORD, display_name="Root"
    )
    with fails(REFUSED, "BOOTSTRAP_CLOSED"):
        stub.BootstrapAdministrator(request)


def test_a_super_administrator_needs_a_second_factor_where_that_is_set(installation, on_loop, code):
    app, stub = installation
    request = pb.BootstrapAdministratorRequest(
        token=on_loop(bootstrap.ensure_bootstrap_token(app)), email="root@example.com", password=make.PASSWORD,
        display_name="Root",
    )  # fmt: skip
    stub.BootstrapAdministrator(request)
    login = pb.LoginRequest(email="root@example.com", password=make.PASSWORD)
    metadata = bearer(stub.Login(login))
    with fails(DENIED, "SECOND_FACTOR_MISSING"):
        stub.ListCustomers(pb.ListCustomersRequest(), metadata=metadata)
    offer = stub.EnrollSecondFactor(pb.EnrollSecondFactorRequest(current_password=make.PASSWORD), metadata=metadata)
    good = code(base64.b32decode(offer.secret))
    stub.ConfirmSecondFactor(pb.ConfirmSecondFactorRequest(code=good), metadata=metadata)
    stub.ListCustomers(pb.ListCustomersRequest(), metadata=metadata)


def test_production_asks_for_a_second_factor():
    assert not Settings(environment="development").needs_second_factor
    assert Settings.model_construct(environment="production", second_factor_required=None).needs_second_factor


# --- mails ---


@pytest.fixture
def queue(sql):
    """An empty queue of mails."""
    sql("DELETE FROM outgoing_mails")

    def rows():
        return [
            (row["state"], row["attempts"], row["body"] == "")
            for row in sql("SELECT * FROM outgoing_mails ORDER BY id")
        ]

    return rows


async def never(_app, _mail):
    raise OSError


def test_a_sent_mail_loses_its_body(app, on_loop, people, queue):
    seen = []

    async def send(_app, row):
        seen.append((row.subject, row.body))

    people.register(verified=False)
    assert on_loop(mail.deliver_pending(app, send)) == 1
    assert "Confirm your e-mail address with this code" in seen[0][1]
    assert queue() == [("SENT", 1, True)]
    assert on_loop(mail.deliver_pending(app, send)) == 0


def test_a_mail_is_tried_3_times_within_an_hour(app, on_loop, people, queue, clock):
    people.register(verified=False)
    for state in (("PENDING", 1, False), ("PENDING", 2, False), ("FAILED", 3, True)):
        assert on_loop(mail.deliver_pending(app, never)) == 0
        assert on_loop(mail.deliver_pending(app, never)) == 0
        assert queue() == [state]
        clock.advance(minutes=30 if state[1] == 2 else 10)
        clock.advance(minutes=10 if state[1] == 2 else 0)
    clock.advance(days=1)
    assert on_loop(mail.deliver_pending(app, never)) == 0
    assert queue() == [("FAILED", 3, True)]


@pytest.mark.usefixtures("queue")
def test_two_workers_do_not_send_a_mail_twice(app, on_loop, people):
    sent = []

    async def send(_app, row):
        sent.append(row.id)
        await asyncio.sleep(0.01)

    async def both():
        return await asyncio.gather(mail.deliver_pending(app, send), mail.deliver_pending(app, send))

    for _ in range(3):
        people.register(verified=False)
    assert sum(on_loop(both())) == len(sent) == len(set(sent)) == 3


class Letterbox:
    """Takes what is sent by SMTP."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, _server, _session, envelope):
        self.letters.append(envelope)
        return "250 OK"


@pytest.mark.usefixtures("queue")
def test_mails_go_out_by_smtp(app, on_loop, people):
    box = Letterbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        by_smtp = make_app(app, f"smtp://127.0.0.1:{port}")
        email = people.register(verified=False)
        assert on_loop(mail.deliver_pending(by_smtp)) == 1
    finally:
        controller.stop()
    assert box.letters[0].rcpt_tos == [email]
    assert b"Subject: Confirm your e-mail address" in box.letters[0].content
    with pytest.raises((OSError, aiosmtplib.SMTPException)):
        on_loop(mail.by_smtp(by_smtp, mail.Letter(uuid.uuid4(), email, "Subject", "Body")))


def make_app(app, smtp_url):
    return replace(app, settings=app.settings.model_copy(update={"smtp_url": SecretStr(smtp_url)}))


@pytest.mark.usefixtures("queue")
def test_mails_are_printed_where_no_server_is_set(app, on_loop, people, capfd):
    people.register(verified=False)
    assert on_loop(mail.deliver_pending(app)) == 1
    logs.WRITER.flush(5)
    assert "Confirm your e-mail address with this code" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("user_agent", "kind", "name"),
    [
        (CHROME, "DESKTOP", "Chrome on Windows"),
        (PIXEL, "MOBILE", "Chrome on Android"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "TABLET", "Safari on iOS"),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/130.0 Safari/537.36 Edg/130.0",
            "DESKTOP",
            "Edge on macOS",
        ),
        ("grpc-python/1.85 grpc-c/58", "PROGRAM", "grpc-python"),
        ("", "PROGRAM", ""),
    ],
)
def test_devices_are_told_apart(user_agent, kind, name):
    guessed = device(user_agent)
    assert (guessed.type, guessed.name) == (kind, name)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("127.0.0.1", "This machine"),
        ("::1", "This machine"),
        ("10.1.2.3", "Private network"),
        ("8.8.8.8", ""),
        ("", ""),
    ],
)
def test_places_are_told_as_far_as_known(address, place):
    assert location(address) == place
