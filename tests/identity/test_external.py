"""Logins through providers: against an issuer with real keys."""

import secrets
from types import SimpleNamespace

import grpc
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from server.kit.config import OpenIdProvider, Settings
from tests.support import make
from tests.support.expect import fails
from tests.support.issuer import CLIENT, Issuer
from tests.support.people import People, bearer
from tests.support.racing import at_once, tally

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
UNKNOWN = grpc.StatusCode.UNAUTHENTICATED


@pytest.fixture(scope="module")
def issuer(clock):
    issuer = Issuer(clock)
    yield issuer
    issuer.close()


@pytest.fixture(scope="module")
def mall(serve, issuer, sql):
    """A mall that knows the issuer under three names, each with other settings."""
    providers = {
        "plain": OpenIdProvider(issuer=issuer.url, client_id=CLIENT),
        "texts": OpenIdProvider(issuer=issuer.url, client_id=CLIENT, verified_as_text=True),
        "strong": OpenIdProvider(issuer=issuer.url, client_id=CLIENT, second_factor_methods=frozenset({"otp"})),
    }
    with serve(openid_providers=providers) as further:
        stub = identity_pb2_grpc.IdentityServiceStub(further.channel)
        yield SimpleNamespace(stub=stub, people=People(stub, sql))


@pytest.fixture
def start(mall):
    return lambda provider="plain": mall.stub.StartExternalLogin(pb.StartExternalLoginRequest(provider=provider))


@pytest.fixture
def enter(mall, issuer, start):
    """Log in through a provider, with these claims."""

    def enter(subject, provider="plain", begun=None, code="", **claims):
        begun = begun or start(provider)
        token = issuer.token(claims.pop("nonce", begun.nonce), sub=subject, **claims)
        request = pb.LogInExternallyRequest(provider=provider, id_token=token, login_token=begun.login_token, code=code)
        return mall.stub.LogInExternally(request)

    return enter


def somebody():
    return secrets.token_hex(8)


def address():
    return f"{make.unique('kim')}@example.com"


def links(mall, metadata, **fields):
    request = pb.ListExternalIdentitiesRequest(**fields)
    return list(mall.stub.ListExternalIdentities(request, metadata=metadata).external_identities)


def test_somebody_new_gets_an_account_and_comes_back_to_it(mall, enter, start, issuer):
    begun, subject, email = start(), somebody(), address()
    assert (begun.issuer, begun.client_id) == (issuer.url, CLIENT)
    assert begun.HasField("expire_time")
    tokens = enter(subject, begun=begun, email=email, email_verified=True, name="Kim Lee")
    assert tokens.email_verified
    seen = mall.stub.GetCustomer(pb.GetCustomerRequest(id=tokens.account_id), metadata=bearer(tokens))
    assert (seen.email, seen.display_name) == (email, "Kim Lee")
    again = enter(subject, email="other@example.com", email_verified=False)
    assert again.account_id == tokens.account_id
    (link,) = links(mall, bearer(tokens))
    assert (link.provider, link.subject, link.customer_id) == ("plain", subject, tokens.account_id)
    assert link.HasField("link_time")
    assert link.HasField("last_verify_time")


@pytest.mark.parametrize("claim", [{"email_verified": False}, {}, {"email_verified": "true"}, {"email_verified": 1}])
@pytest.mark.parametrize("known", [True, False])
def test_an_address_that_the_provider_did_not_check_leads_nowhere(mall, enter, claim, known):
    email = mall.people.register() if known else address()
    with fails(PRECONDITION, "EXTERNAL_EMAIL_UNVERIFIED") as held:
        enter(somebody(), email=email.title(), **claim)
    assert email not in held[0].message


def test_a_provider_may_say_it_as_a_text_where_that_is_set(enter):
    email = address()
    assert enter(somebody(), "texts", email=email, email_verified="true").email_verified
    with fails(PRECONDITION, "EXTERNAL_EMAIL_UNVERIFIED"):
        enter(somebody(), "texts", email=address(), email_verified="yes")


def test_a_checked_address_leads_to_its_account(mall, enter):
    email, tokens, metadata = mall.people.customer()
    came = enter(somebody(), email=email.upper(), email_verified=True)
    assert came.account_id == tokens.account_id
    mall.people.log_in(email)
    assert len(links(mall, metadata)) == 1
    enter(somebody(), "texts", email=email, email_verified="true")
    first = mall.stub.ListExternalIdentities(pb.ListExternalIdentitiesRequest(page_size=1), metadata=metadata)
    assert (first.external_identities[0].provider, len(links(mall, metadata))) == ("texts", 2)
    assert first.next_page_token


def test_whoever_registered_the_address_before_without_having_it_is_out(mall, enter):
    email = mall.people.register(verified=False)
    intruder = mall.people.log_in(email)
    came = enter(somebody(), email=email, email_verified=True)
    assert came.account_id == intruder.account_id
    with fails(UNKNOWN, "LOGIN_FAILED"):
        mall.people.log_in(email)
    with fails(UNKNOWN, "REFRESH_TOKEN_INVALID"):
        mall.people.refresh(intruder)
    with fails(UNKNOWN, "SESSION_REVOKED"):
        mall.stub.GetProfile(pb.GetProfileRequest(), metadata=bearer(intruder))
    assert ("account.taken_over", "SUCCESS", "") in mall.people.audits(came.account_id)


def test_staff_do_not_get_in_by_an_address_alone(enter, app, on_loop):
    staff = make.administrator(app, on_loop)
    with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
        enter(somebody(), email=staff.email, email_verified=True)


@pytest.mark.parametrize("claims", [
    {"aud": "another"}, {"iss": "https://elsewhere.example"}, {"nonce": "another"}, {"exp": 1}, {"iat": 2**33},
    {"sub": None}, {"exp": None}, {"aud": [CLIENT, "another"]}, {"aud": [CLIENT, "another"], "azp": "another"},
    {"azp": "another"}, {"nbf": 2**33}, {"exp": "never"},
])  # fmt: skip
def test_a_token_that_was_not_meant_for_this_login_is_refused(mall, issuer, start, claims):
    begun = start()
    said = {"sub": somebody(), "email": address(), "email_verified": True, **claims}
    token = issuer.token(said.pop("nonce", begun.nonce), **said)
    with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
        mall.stub.LogInExternally(
            pb.LogInExternallyRequest(provider="plain", id_token=token, login_token=begun.login_token)
        )


def forged(issuer, begun):
    claims = {"iss": issuer.url, "aud": CLIENT, "sub": "x", "nonce": begun.nonce, "iat": 0, "exp": 2**33}
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    yield issuer.token(begun.nonce, sub="x", key=other)
    yield jwt.encode(claims, "", algorithm="none", headers={"kid": "k1"})
    yield jwt.encode(claims, "a secret of thirty-two characters", algorithm="HS256", headers={"kid": "k1"})
    yield "no token"


def test_a_token_that_the_provider_did_not_sign_is_refused(mall, issuer, start):
    begun = start()
    for token in forged(issuer, begun):
        with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
            mall.stub.LogInExternally(
                pb.LogInExternallyRequest(provider="plain", id_token=token, login_token=begun.login_token)
            )


def test_a_login_works_once_for_ten_minutes_and_for_its_provider(enter, start, clock):
    subject, email, begun = somebody(), address(), start()
    enter(subject, begun=begun, email=email, email_verified=True)
    with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
        enter(subject, begun=begun)
    with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
        enter(subject, "texts", begun=start("plain"))
    late = start()
    clock.advance(minutes=10, seconds=10)
    with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
        enter(subject, begun=late)


def test_of_two_who_use_a_login_at_once_one_gets_in(enter, start):
    subject, begun = somebody(), start()
    enter(subject, email=address(), email_verified=True)
    results = at_once(*[lambda: enter(subject, begun=begun)] * 2)
    assert tally(results) == (1, [UNKNOWN])


def test_the_second_factor_is_asked_for_at_this_door_too(mall, enter, protected, code):
    email, _, secret, _ = protected
    subject = somebody()
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        enter(subject, email=email, email_verified=True)
    with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
        enter(subject, code="000000")
    assert enter(subject, code=code(secret)).access_token


def test_a_provider_that_has_asked_for_it_stands_for_it_where_that_is_set(enter, protected):
    email, *_ = protected
    subject = somebody()
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        enter(subject, "plain", email=email, email_verified=True, amr=["otp"])
    assert enter(somebody(), "strong", email=email, email_verified=True, amr=["pwd", "otp"]).access_token
    with fails(UNKNOWN, "SECOND_FACTOR_REQUIRED"):
        enter(subject, "plain", amr=["pwd"])


def test_the_suspended_stay_out(mall, enter, admin):
    subject = somebody()
    tokens = enter(subject, email=address(), email_verified=True)
    mall.stub.SuspendCustomer(pb.SuspendCustomerRequest(id=tokens.account_id, reason="x"), metadata=admin.metadata)
    with fails(PRECONDITION, "ACCOUNT_SUSPENDED"):
        enter(subject)


# --- linking ---


def link(mall, issuer, begun, metadata, subject, password=make.PASSWORD):
    request = pb.LinkExternalIdentityRequest(
        provider="plain", id_token=issuer.token(begun.nonce, sub=subject), login_token=begun.login_token,
        current_password=password,
    )  # fmt: skip
    return mall.stub.LinkExternalIdentity(request, metadata=metadata)


def unlink(mall, metadata, id_):
    return mall.stub.UnlinkExternalIdentity(pb.UnlinkExternalIdentityRequest(id=id_), metadata=metadata)


def test_a_member_links_and_unlinks_a_provider(mall, issuer, start, enter):
    email, tokens, metadata = mall.people.customer()
    subject = somebody()
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "PASSWORD_WRONG"):
        link(mall, issuer, start(), metadata, subject, "Wrong-Word-1")
    made = link(mall, issuer, start(), metadata, subject)
    assert enter(subject).account_id == tokens.account_id
    assert mall.people.subjects(email)[-1] == "Another way into your account" or len(mall.people.subjects(email)) > 1
    assert unlink(mall, metadata, made.id).id == made.id
    with fails(PRECONDITION, "EXTERNAL_EMAIL_UNVERIFIED"):
        enter(subject)
    mall.people.log_in(email)


def test_a_holder_has_one_account_and_an_account_one_link_with_a_provider(mall, issuer, start):
    _, _, first = mall.people.customer()
    _, _, second = mall.people.customer()
    subject = somebody()
    link(mall, issuer, start(), first, subject)
    for metadata, who in ((second, subject), (first, somebody())):
        with fails(grpc.StatusCode.ALREADY_EXISTS, "EXTERNAL_IDENTITY_TAKEN"):
            link(mall, issuer, start(), metadata, who)


def test_links_of_others_are_none(mall, issuer, start, admin):
    _, owner, first = mall.people.customer()
    _, _, second = mall.people.customer()
    made = link(mall, issuer, start(), first, somebody())
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        unlink(mall, second, made.id)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        links(mall, second, customer_id=owner.account_id)
    assert [one.id for one in links(mall, admin.metadata, customer_id=owner.account_id)] == [made.id]


def test_the_last_way_in_stays(mall, enter):
    tokens = enter(somebody(), email=address(), email_verified=True)
    (only,) = links(mall, bearer(tokens))
    with fails(PRECONDITION, "LAST_WAY_IN"):
        unlink(mall, bearer(tokens), only.id)


def test_a_provider_that_nobody_knows_is_refused(start):
    with fails(PRECONDITION, "EXTERNAL_PROVIDER_UNKNOWN", provider="elsewhere"):
        start("elsewhere")


def test_an_issuer_speaks_over_tls():
    with pytest.raises(ValueError, match="https"):
        Settings(openid_providers={"x": {"issuer": "http://elsewhere.example", "client_id": "c"}})


# --- keys ---


def test_new_keys_are_found_unknown_ones_cost_little_and_withdrawn_ones_end(mall, issuer, start, enter, clock):
    subject = somebody()
    enter(subject, email=address(), email_verified=True)
    clock.advance(minutes=2)
    issuer.add_key("k2")
    before = issuer.fetches
    assert enter(subject, kid="k2").access_token
    assert issuer.fetches == before + 1
    for _ in range(20):
        with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
            enter(subject, kid=somebody(), key=issuer.keys["k2"])
    assert issuer.fetches <= before + 2
    issuer.down = True
    assert enter(subject, kid="k1").access_token, "known keys go on while the provider is away"
    clock.advance(minutes=61)
    with fails(grpc.StatusCode.UNAVAILABLE, "EXTERNAL_PROVIDER_UNAVAILABLE"):
        enter(subject, kid="k1")
    issuer.down = False
    gone = issuer.keys.pop("k1")
    clock.advance(seconds=6)
    with fails(UNKNOWN, "EXTERNAL_LOGIN_FAILED"):
        enter(subject, kid="k1", key=gone)
    assert enter(subject, kid="k2").access_token
    issuer.keys["k1"] = gone
    clock.advance(minutes=61)
