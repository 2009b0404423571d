"""The Python client, in both flavours, against the real server."""

import asyncio
import inspect
import threading
import uuid

import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2

import mall_client
from mall.common.v1.error_reason_pb2 import ErrorReason
from mall.identity.v1 import identity_pb2
from mall.platform.v1 import platform_pb2
from mall_client import reasons
from mall_client.connection import METHODS, channel_options, target
from mall_client.errors import KINDS
from mall_client.status import BY_REASON, decode, encode
from tests.support import make
from tests.support.certificates import Authority
from tests.support.relay import Relay

Channel = platform_pb2.Channel


@pytest.fixture
def relay(grpc_addr):
    relay = Relay(grpc_addr)
    yield relay
    relay.close()


@pytest.fixture(scope="module")
def loop():
    """An event loop in a thread of its own, as far from the server's as another process's would be."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


class Client:
    """One of the two clients. `do` calls it and waits, whichever it is."""

    def __init__(self, kind, loop, address, **arguments):
        self._loop = loop if kind is mall_client.Mall else None
        self.mall = self._wait(self._make(kind, address, arguments)) if self._loop else kind(address, **arguments)

    async def _make(self, kind, address, arguments):
        return kind(address, **arguments)  # inside the loop it belongs to

    def _wait(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(60)

    def do(self, work):
        if self._loop is None:
            done = work(self.mall)
            return list(done) if inspect.isgenerator(done) else done

        async def run():
            done = work(self.mall)
            return [item async for item in done] if inspect.isasyncgen(done) else await done

        return self._wait(run())

    def together(self, count, work):
        """Call `count` times at once; return what each returned or raised."""
        if self._loop is not None:

            async def run():
                return await asyncio.gather(*(work(self.mall) for _ in range(count)), return_exceptions=True)

            return self._wait(run())
        outcomes = []

        def one():
            try:
                outcomes.append(work(self.mall))
            except mall_client.MallError as error:
                outcomes.append(error)

        threads = [threading.Thread(target=one) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return outcomes


@pytest.fixture(params=[mall_client.Mall, mall_client.BlockingMall], ids=["asyncio", "threads"])
def connect(request, loop):
    made = []

    def connect(address, **arguments):
        made.append(Client(request.param, loop, address, **arguments))
        return made[-1]

    yield connect
    for client in made:
        client.do(lambda mall: mall.close())


def a_channel(**changes):
    values = {
        "code": make.unique("K").upper(),
        "display_name": "Web",
        "country_code": "US",
        "currency_code": "USD",
        "language_code": "en",
        "time_zone": "America/New_York",
        "state": Channel.ACTIVE,
    }
    return Channel(**{**values, **changes})


def creation(**changes):
    return platform_pb2.CreateChannelRequest(channel=a_channel(**changes))


def test_calls_return_the_answer(connect, grpc_addr, admin):
    client = connect(grpc_addr, tokens=make.tokens(admin))
    channel = client.do(lambda mall: mall.platform.CreateChannel(creation()))
    found = client.do(lambda mall: mall.platform.GetChannel(platform_pb2.GetChannelRequest(id=channel.id)))
    assert found == channel


def test_errors_carry_what_the_server_says(connect, grpc_addr, admin):
    client = connect(grpc_addr, tokens=make.tokens(admin))
    missing = str(uuid.uuid4())
    with pytest.raises(mall_client.NotFound) as caught:
        client.do(lambda mall: mall.platform.GetChannel(platform_pb2.GetChannelRequest(id=missing)))
    error = caught.value
    assert (error.code, error.reason) == (grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND")
    assert error.metadata == {"resource": "channel", "id": missing}
    assert str(error).startswith("GetChannel NOT_FOUND RESOURCE_NOT_FOUND: ")
    with pytest.raises(mall_client.InvalidArgument) as caught:
        client.do(lambda mall: mall.platform.CreateChannel(creation(code="x", country_code="us")))
    assert {v.field for v in caught.value.violations} == {"channel.code", "channel.country_code"}
    assert "channel.code: " in str(caught.value)


def test_a_guest_is_unauthenticated(connect, grpc_addr):
    with pytest.raises(mall_client.Unauthenticated) as caught:
        connect(grpc_addr).do(lambda mall: mall.platform.CreateChannel(creation()))
    assert caught.value.reason == "AUTH_REQUIRED"


def test_an_error_that_is_not_the_servers_has_no_reason(connect):
    with pytest.raises(mall_client.Unavailable) as caught:
        connect("127.0.0.1:1").do(lambda mall: mall.platform.ListChannels(platform_pb2.ListChannelsRequest()))
    assert caught.value.reason == ""


def test_every_reason_has_a_class():
    assert BY_REASON.keys() == set(ErrorReason.keys()) - {"ERROR_REASON_UNSPECIFIED"}
    assert {kind.code for kind in BY_REASON.values()} <= KINDS.keys()
    assert BY_REASON["STOCK_INSUFFICIENT"] is reasons.StockInsufficient
    assert issubclass(reasons.StockInsufficient, mall_client.FailedPrecondition)


def test_errors_are_caught_by_reason(connect, grpc_addr, admin):
    client = connect(grpc_addr, tokens=make.tokens(admin))
    request = creation()
    client.do(lambda mall: mall.platform.CreateChannel(request))
    with pytest.raises(reasons.ChannelCodeTaken):
        client.do(lambda mall: mall.platform.CreateChannel(request))


def test_what_is_encoded_is_decoded():
    violations = [mall_client.Violation("a.b", "is required")]
    error = mall_client.Unavailable("later", "OVERLOADED", metadata={"a": "b"}, violations=violations, retry_after=0.25)
    read = decode(encode(error), "GetChannel", "id")
    assert isinstance(read, reasons.Overloaded)
    assert vars(read) == vars(error) | {"rpc": "GetChannel", "request_id": "id"}


def test_a_request_that_is_too_large_has_a_reason_too(connect, grpc_addr):
    with pytest.raises(reasons.RequestTooLarge):
        connect(grpc_addr).do(lambda mall: mall.platform.ListChannels(page_token="x" * (1 << 20)))


def test_a_reason_the_client_does_not_know_is_an_error_of_its_code():
    for code, reason in ((mall_client.NotFound, "NEWER"), (mall_client.NotFound, "OVERLOADED")):
        read = decode(encode(code("gone", reason)), "GetChannel", "")
        assert (type(read), read.reason) == (code, reason)


def test_details_that_are_not_the_servers_are_left_out():
    foreign = status_pb2.Status()
    foreign.details.add().Pack(error_details_pb2.ErrorInfo(reason="OVERLOADED", domain="proxy"))
    for details in (foreign.SerializeToString(), b"no status"):
        trailing = grpc.aio.Metadata(("grpc-status-details-bin", details))
        error = grpc.aio.AioRpcError(grpc.StatusCode.UNAVAILABLE, grpc.aio.Metadata(), trailing, "")
        read = decode(error, "GetChannel", "")
        assert (type(read), read.reason) == (mall_client.Unavailable, "")


def test_a_request_id_is_made_and_the_callers_message_left_alone(connect, relay, admin):
    client = connect(relay.address, tokens=make.tokens(admin))
    request = creation()
    first = client.do(lambda mall: mall.platform.CreateChannel(request))
    assert request.request_id == ""
    request.channel.code = make.unique("K").upper()
    second = client.do(lambda mall: mall.platform.CreateChannel(request))
    ids = [platform_pb2.CreateChannelRequest.FromString(r).request_id for r in relay.requests["CreateChannel"]]
    assert len(set(map(uuid.UUID, ids))) == 2
    assert first.id != second.id


def test_a_given_request_id_is_kept(connect, grpc_addr, admin):
    client = connect(grpc_addr, tokens=make.tokens(admin))
    request = creation()
    request.request_id = make.request_id()
    first = client.do(lambda mall: mall.platform.CreateChannel(request))
    assert client.do(lambda mall: mall.platform.CreateChannel(request)) == first


def test_a_write_whose_answer_is_lost_is_repeated_and_happens_once(connect, relay, admin):
    client = connect(relay.address, tokens=make.tokens(admin))
    relay.lose_answers("CreateChannel", 2)
    channel = client.do(lambda mall: mall.platform.CreateChannel(creation()))
    assert channel.id
    assert relay.calls["CreateChannel"] == 3
    assert len(set(relay.requests["CreateChannel"])) == 1


def test_after_three_tries_the_error_names_the_request_id(connect, relay, admin):
    client = connect(relay.address, tokens=make.tokens(admin))
    relay.lose_answers("CreateChannel", 3)
    request = creation()
    with pytest.raises(mall_client.Unavailable) as caught:
        client.do(lambda mall: mall.platform.CreateChannel(request))
    assert relay.calls["CreateChannel"] == 3
    request.request_id = caught.value.request_id
    again = client.do(lambda mall: mall.platform.CreateChannel(request))
    assert again.code == request.channel.code


def test_a_write_without_request_id_is_not_repeated(connect, relay):
    client = connect(relay.address)
    relay.lose_answers("ResendVerification")
    with pytest.raises(mall_client.Unavailable):
        client.do(lambda mall: mall.identity.ResendVerification(email=f"{make.unique('c')}@example.com"))
    assert relay.calls["ResendVerification"] == 1


def test_reads_are_repeated(connect, relay):
    relay.lose_calls("ListChannels", 2)
    connect(relay.address).do(lambda mall: mall.platform.ListChannels(platform_pb2.ListChannelsRequest()))
    assert relay.calls["ListChannels"] == 3


def test_a_guests_cart_is_named_where_it_is_taken(connect, grpc_addr, admin):
    client = connect(grpc_addr, tokens=make.tokens(admin))
    channel = client.do(lambda mall: mall.platform.CreateChannel(creation(state="ACTIVE")))
    opened = client.do(lambda mall: mall.guest().carts.CreateGuestCart(channel_id=channel.id))

    def guest(mall):
        somebody = mall.guest()
        somebody.cart_token = opened.cart_token
        return somebody

    assert client.do(lambda mall: guest(mall).carts.GetCart()) == opened.cart
    client.do(lambda mall: guest(mall).platform.ListChannels())
    with pytest.raises(mall_client.reasons.AuthRequired):
        client.do(lambda mall: mall.guest().carts.GetCart())


def test_deadlines_are_set_unless_given(connect, relay, admin):
    client = connect(relay.address, tokens=make.tokens(admin))
    request = platform_pb2.ListChannelsRequest()
    client.do(lambda mall: mall.platform.ListChannels(request))
    client.do(lambda mall: mall.platform.ListChannels(request, timeout=7))
    client.do(lambda mall: mall.platform.CreateChannel(creation()))
    assert [round(seconds) for seconds in relay.seconds["ListChannels"]] == [4, 7]
    assert round(relay.seconds["CreateChannel"][0]) == 12


def test_a_deadline_that_passes_is_an_error(connect, relay):
    with pytest.raises(mall_client.DeadlineExceeded):
        connect(relay.address).do(
            lambda mall: mall.platform.ListChannels(platform_pb2.ListChannelsRequest(), timeout=0.001)
        )


def test_lists_are_walked_over_all_pages(connect, relay, admin):
    client = connect(relay.address, tokens=make.tokens(admin))
    made = [client.do(lambda mall: mall.platform.CreateChannel(creation())).id for _ in range(5)]
    request = platform_pb2.ListChannelsRequest(page_size=2)
    seen = client.do(lambda mall: mall.each(mall.platform.ListChannels, request))
    ids = [channel.id for channel in seen]
    assert set(made) <= set(ids)
    assert len(ids) == len(set(ids))
    assert relay.calls["ListChannels"] >= 3
    assert request.page_token == ""
    pages = client.do(lambda mall: mall.pages(mall.platform.ListChannels, platform_pb2.ListChannelsRequest()))
    assert [channel.id for page in pages for channel in page.channels] == ids


def test_what_is_no_list_is_not_walked(connect, grpc_addr, admin):
    client = connect(grpc_addr, tokens=make.tokens(admin))
    request = platform_pb2.ListChannelsRequest()
    for rpc in (lambda mall: mall.platform.GetChannel, lambda mall: mall.close):
        with pytest.raises(TypeError, match="is not"):
            client.do(lambda mall, rpc=rpc: mall.each(rpc(mall), request))


def test_every_rpc_of_the_protos_is_known():
    assert METHODS["/mall.platform.v1.PlatformService/GetChannel"].repeatable
    assert not METHODS["/mall.identity.v1.IdentityService/ResendVerification"].repeatable
    assert METHODS["/mall.identity.v1.IdentityService/ApproveSeller"].takes_request_id
    assert '"GetChannel"' in dict(channel_options())["grpc.service_config"]


PASSWORD = "Correct-Horse-7"


@pytest.fixture
def account(grpc_addr):
    """E-mail address of a customer who can log in."""
    email = f"{make.unique('buyer')}@example.com"
    request = identity_pb2.RegisterCustomerRequest(email=email, password=PASSWORD, display_name="Buyer")
    with mall_client.BlockingMall(grpc_addr) as mall:
        mall.identity.RegisterCustomer(request)
    return email


@pytest.fixture
def session(connect, relay, account):
    """A client that is logged in, through the relay."""
    client = connect(relay.address)
    client.do(lambda mall: mall.login(account, PASSWORD))
    return client


def sessions(mall):
    return mall.identity.ListSessions(identity_pb2.ListSessionsRequest())


def test_after_login_calls_are_made_in_the_session(session):
    (found,) = session.do(sessions).sessions
    assert found.current
    assert found.id == session.mall.session.tokens.session_id


def test_wrong_passwords_are_unauthenticated(connect, grpc_addr, account):
    with pytest.raises(mall_client.Unauthenticated) as caught:
        connect(grpc_addr).do(lambda mall: mall.login(account, "wrong"))
    assert caught.value.reason == "LOGIN_FAILED"


def test_others_share_the_connection_but_not_the_session(session):
    guest = session.mall.guest()
    with pytest.raises(mall_client.Unauthenticated) as caught:
        session.do(lambda _: sessions(guest))
    assert caught.value.reason == "AUTH_REQUIRED"
    session.do(lambda _: guest.platform.ListChannels(platform_pb2.ListChannelsRequest()))
    session.do(sessions)


def test_an_expired_token_is_traded_unnoticed(session, relay, clock):
    old = session.mall.session.tokens
    kept = []
    session.mall.session.keep = kept.append
    clock.advance(minutes=31)
    assert session.do(sessions).sessions[0].current
    new = session.mall.session.tokens
    assert kept == [new]
    assert new.refresh_token != old.refresh_token
    assert relay.calls["ListSessions"] == 2
    assert "authorization" not in relay.metadata["RefreshSession"][0]


def test_a_session_goes_on_with_kept_tokens(session, connect, relay, clock):
    clock.advance(minutes=31)
    later = connect(relay.address, tokens=session.mall.session.tokens)
    assert later.do(sessions).sessions[0].current


def test_a_token_about_to_expire_is_traded_first(session, relay):
    ends = session.mall.session.tokens.access_token_expire_time.ToSeconds()
    session.mall.session.clock = lambda: ends - 31
    session.do(sessions)
    assert relay.calls["RefreshSession"] == 0
    session.mall.session.clock = lambda: ends - 29
    session.do(sessions)
    assert relay.calls["RefreshSession"] == 1
    assert relay.calls["ListSessions"] == 2


def test_a_clock_that_is_wrong_costs_one_refresh(session, relay):
    session.mall.session.clock = lambda: 2**40
    for _ in range(3):
        session.do(sessions)
    assert relay.calls["RefreshSession"] == 1


def test_many_calls_at_once_trade_the_token_once(session, relay, clock):
    clock.advance(minutes=31)
    answers = session.together(20, sessions)
    assert [type(answer) for answer in answers] == [identity_pb2.ListSessionsResponse] * 20
    assert relay.calls["RefreshSession"] == 1


def test_a_refresh_whose_answer_is_lost_is_asked_for_again(session, relay, clock):
    clock.advance(minutes=31)
    relay.lose_answers("RefreshSession", 4)
    assert session.do(sessions).sessions[0].current
    assert relay.calls["RefreshSession"] == 5
    assert len(set(relay.requests["RefreshSession"])) == 1


def test_a_refresh_that_failed_goes_on_with_the_same_request_id(session, relay, clock):
    clock.advance(minutes=31)
    relay.lose_answers("RefreshSession", 100)
    with pytest.raises(mall_client.Unavailable):
        session.do(sessions)
    relay.lose_answers("RefreshSession", 0)
    assert session.do(sessions).sessions[0].current
    assert len(set(relay.requests["RefreshSession"])) == 1


def test_a_session_that_was_ended_is_not_refreshed(session, connect, grpc_addr, account, relay):
    other = connect(grpc_addr)
    other.do(lambda mall: mall.login(account, PASSWORD))
    other.do(lambda mall: mall.identity.RevokeAllSessions(identity_pb2.RevokeAllSessionsRequest()))
    with pytest.raises(mall_client.Unauthenticated) as caught:
        session.do(sessions)
    assert caught.value.reason == "SESSION_REVOKED"
    assert relay.calls["RefreshSession"] == 0


def test_after_a_refused_refresh_the_client_is_a_guest(session, clock):
    kept = []
    session.mall.session.keep = kept.append
    session.mall.session.tokens.refresh_token = "forged"
    clock.advance(minutes=31)
    with pytest.raises(mall_client.Unauthenticated) as caught:
        session.do(sessions)
    assert caught.value.reason == "REFRESH_TOKEN_INVALID"
    assert kept == [None]
    with pytest.raises(mall_client.Unauthenticated) as caught:
        session.do(sessions)
    assert caught.value.reason == "AUTH_REQUIRED"


def test_logout_ends_the_session(session, connect, grpc_addr):
    tokens = session.mall.session.tokens
    session.do(lambda mall: mall.logout())
    assert session.mall.session.tokens is None
    with pytest.raises(mall_client.Unauthenticated) as caught:
        connect(grpc_addr, tokens=tokens).do(sessions)
    assert caught.value.reason == "SESSION_REVOKED"


def test_tokens_in_a_file_last_as_long_as_the_session(connect, relay, account, clock, tmp_path):
    file = mall_client.TokenFile(tmp_path / "tokens")
    first = connect(relay.address, tokens=file.read(), keep=file.write)
    first.do(lambda mall: mall.login(account, PASSWORD))
    assert file.path.stat().st_mode & 0o777 == 0o600
    clock.advance(minutes=31)
    for _ in range(2):
        later = connect(relay.address, tokens=file.read(), keep=file.write)
        later.do(sessions)
    assert relay.calls["RefreshSession"] == 1
    assert list(tmp_path.iterdir()) == [file.path]
    later.do(lambda mall: mall.logout())
    assert file.read() is None
    file.write(None)


@pytest.fixture(scope="module")
def authority():
    return Authority()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Writes what authorities have made to files, and returns their paths: ca, certificate, key."""

    def written(authority):
        folder = tmp_path_factory.mktemp("certificates")
        paths = {name: folder / f"{name}.pem" for name in ("ca", "certificate", "key")}
        for path, pem in zip(paths.values(), (authority.pem, *authority.issue("billing")), strict=True):
            path.write_bytes(pem)
        return paths

    return written


@pytest.fixture(scope="module")
def own(written, authority):
    return written(authority)


@pytest.fixture(scope="module")
def strange(written):
    return written(Authority())


@pytest.fixture(scope="module")
def encrypted(serve, own):
    """Addresses of two servers with TLS; the second one asks for certificates."""
    files = {"tls_cert_file": own["certificate"], "tls_key_file": own["key"]}
    with serve(**files) as one, serve(**files, tls_client_ca_file=own["ca"]) as other:
        yield [further.address.replace("127.0.0.1", "localhost") for further in (one, other)]


def list_channels(mall):
    return mall.platform.ListChannels(platform_pb2.ListChannelsRequest())


def test_tls_is_for_servers_of_the_authority(connect, encrypted, own, strange):
    address, _ = encrypted
    for place in (address, f"dns:///{address}"):
        connect(place, credentials=mall_client.tls(ca=own["ca"])).do(list_channels)
    for credentials in (None, mall_client.tls(), mall_client.tls(ca=strange["ca"])):
        with pytest.raises(mall_client.Unavailable):
            connect(address, credentials=credentials).do(list_channels)


def test_mutual_tls_is_for_clients_of_the_authority(connect, encrypted, own, strange):
    _, address = encrypted
    connect(address, credentials=mall_client.tls(**own)).do(list_channels)
    for shown in ({}, {"certificate": strange["certificate"], "key": strange["key"]}):
        with pytest.raises(mall_client.Unavailable):
            connect(address, credentials=mall_client.tls(ca=own["ca"], **shown)).do(list_channels)


def test_a_certificate_needs_its_key(own):
    for half in ("certificate", "key"):
        with pytest.raises(ValueError, match="go together"):
            mall_client.tls(ca=own["ca"], **{half: own[half]})


def test_addresses_name_a_port():
    for address in ("mall:50051", "10.0.0.1:1", "[::1]:50051", "dns:///mall:50051", "unix:/run/mall", "xds:///mall"):
        assert target(address) == address
    for address in ("", "mall", ":50051", "mall:", "mall:http", "http://mall:80", "https://mall", "::1:50051", "[]:1"):
        with pytest.raises(ValueError, match="neither"):
            target(address)
    for address in ("mall:99999", "mall:0", "[::1]:65536", "dns:///mall:99999"):
        with pytest.raises(ValueError, match="port must be between 1 and 65535"):
            target(address)
