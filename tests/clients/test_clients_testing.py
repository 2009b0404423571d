"""The mall that the client has for the tests of its callers."""

import asyncio
import inspect
import threading

import pytest

from mall.identity.v1 import identity_pb2
from mall.platform.v1 import platform_pb2
from mall_client import DeadlineExceeded, InvalidArgument, Violation, reasons
from mall_client.testing import FakeMall

GET = platform_pb2.GetChannelRequest(id="1")
CHANNEL = platform_pb2.Channel(id="1", code="WEB")


@pytest.fixture
def fake():
    return FakeMall()


@pytest.fixture(params=["asyncio", "threads"])
def do(request, fake):
    """Calls one of the fake's two clients."""

    async def run(work):
        done = work(fake.mall)
        return [item async for item in done] if inspect.isasyncgen(done) else await done

    def do(work):
        if request.param == "asyncio":
            return asyncio.run(run(work))
        done = work(fake.blocking_mall)
        return list(done) if inspect.isgenerator(done) else done

    return do


def get(mall):
    return mall.platform.GetChannel(GET)


def test_answers_are_given_and_calls_are_seen(fake, do):
    channel = fake.on(fake.mall.platform.GetChannel)
    channel.answers(CHANNEL)
    assert do(get) == do(get) == CHANNEL
    assert channel.requests == [GET, GET]
    first, _ = fake.calls
    assert (first.rpc, first.request, first.token, first.seconds) == ("PlatformService.GetChannel", GET, "", 4)


def test_answers_come_one_after_the_other(fake, do):
    other = platform_pb2.Channel(id="2")
    fake.on(fake.blocking_mall.platform.GetChannel).answers(CHANNEL, reasons.Overloaded("later"), other)
    assert do(get) == CHANNEL
    with pytest.raises(reasons.Overloaded):
        do(get)
    assert [do(get), do(get)] == [other, other]


def test_errors_are_those_of_the_real_client(fake, do):
    violations = [Violation("channel.code", "is required")]
    fake.on(fake.mall.platform.CreateChannel).answers(
        InvalidArgument("invalid", "INVALID_FIELDS", violations=violations), DeadlineExceeded("late")
    )
    with pytest.raises(reasons.InvalidFields) as caught:
        do(lambda mall: mall.platform.CreateChannel(platform_pb2.CreateChannelRequest()))
    assert caught.value.violations == violations
    assert caught.value.rpc == "CreateChannel"
    with pytest.raises(DeadlineExceeded) as caught:
        do(lambda mall: mall.platform.CreateChannel(platform_pb2.CreateChannelRequest()))
    assert caught.value.request_id == fake.calls[-1].request.request_id != ""


def test_functions_answer_by_the_request(fake, do):
    def find(request):
        if request.id != "1":
            raise reasons.ResourceNotFound("no such channel", metadata={"resource": "channel"})
        return CHANNEL

    fake.on(fake.mall.platform.GetChannel).does(find)
    assert do(get) == CHANNEL
    with pytest.raises(reasons.ResourceNotFound) as caught:
        do(lambda mall: mall.platform.GetChannel(platform_pb2.GetChannelRequest(id="2")))
    assert caught.value.metadata == {"resource": "channel"}


def test_lists_are_walked(fake, do):
    pages = {"": platform_pb2.ListChannelsResponse(channels=[CHANNEL], next_page_token="more")}
    pages["more"] = platform_pb2.ListChannelsResponse(channels=[platform_pb2.Channel(id="2")])
    fake.on(fake.mall.platform.ListChannels).does(lambda request: pages[request.page_token])
    seen = do(lambda mall: mall.each(mall.platform.ListChannels, platform_pb2.ListChannelsRequest()))
    assert [channel.id for channel in seen] == ["1", "2"]


def test_sessions_work(fake, do):
    fake.on(fake.mall.identity.Login).answers(identity_pb2.Tokens(access_token="first", refresh_token="r"))
    fake.on(fake.mall.identity.RefreshSession).answers(identity_pb2.Tokens(access_token="second"))
    fake.on(fake.mall.platform.GetChannel).answers(reasons.TokenExpired("old"), CHANNEL)
    do(lambda mall: mall.login("a@example.com", "secret"))
    assert do(get) == CHANNEL
    assert [(call.rpc, call.token) for call in fake.calls[1:]] == [
        ("PlatformService.GetChannel", "first"),
        ("IdentityService.RefreshSession", ""),
        ("PlatformService.GetChannel", "second"),
    ]


def test_guests_call_the_same_fake(fake, do):
    fake.on(fake.mall.platform.GetChannel).answers(CHANNEL)
    assert do(lambda mall: get(mall.guest())) == CHANNEL
    assert len(fake.calls) == 1


def test_what_was_not_told_fails_the_test(fake, do):
    with pytest.raises(AssertionError, match="GetChannel was called"):
        do(get)
    fake.on(fake.mall.platform.GetChannel)
    with pytest.raises(AssertionError, match="GetChannel was called"):
        do(get)


def test_answers_and_requests_belong_to_the_fake(fake, do):
    channel = fake.on(fake.mall.platform.GetChannel)
    channel.answers(CHANNEL)
    request = platform_pb2.GetChannelRequest(id="1")
    answer = do(lambda mall: mall.platform.GetChannel(request))
    answer.code = request.id = "changed"
    assert do(get) == CHANNEL
    assert channel.requests[0] == GET


def test_only_rpcs_can_be_told_to_answer(fake):
    with pytest.raises(TypeError, match="is not an rpc"):
        fake.on(fake.mall.login)


def test_threads_get_one_answer_each(fake):
    rpc = fake.on(fake.mall.platform.GetChannel)
    rpc.answers(*(platform_pb2.Channel(id=str(number)) for number in range(21)))
    got = []
    threads = [threading.Thread(target=lambda: got.append(get(fake.blocking_mall).id)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, got)) == list(range(20))
