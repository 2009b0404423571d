"""How the Python client is called: by message, by dict, by fields; what it refuses itself; what it tells of itself."""

import asyncio
import inspect
import pydoc
from decimal import Decimal

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.type import money_pb2

from mall.catalog.v1 import catalog_pb2
from mall.platform.v1 import platform_pb2
from mall_client import BlockingMall, Mall, enums, to_decimal, to_money
from mall_client.connection import METHODS
from mall_client.testing import FakeMall
from tests.support import rpcs
from tests.support.source import ROOT, over

RPCS = {str(rpc): rpc for rpc in rpcs.every()}
DESCRIBED = FileDescriptorSet.FromString((ROOT / "generated/descriptors.binpb").read_bytes())
COMMENTS = {
    f"{service.name}.{service.method[place.path[3]].name}": place.leading_comments
    for file in DESCRIBED.file
    for place in file.source_code_info.location
    if len(place.path) == 4 and place.path[0] == 6 and place.path[2] == 2
    for service in [file.service[place.path[1]]]
}
TIMES = {"google.protobuf.Timestamp", "google.protobuf.Duration"}


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


def of(client, rpc):
    """The rpc of a client."""
    service = getattr(client, rpc.service.full_name.split(".")[1])
    return getattr(service, rpc.name)


@pytest.mark.parametrize(
    "call",
    [
        lambda rpc: rpc(
            catalog_pb2.CreateProductRequest(product=catalog_pb2.Product(title="Tea", kind=1), activate=True)
        ),
        lambda rpc: rpc({"product": {"title": "Tea", "kind": "PHYSICAL"}, "activate": True}),
        lambda rpc: rpc(product={"title": "Tea", "kind": "PHYSICAL"}, activate=True),
        lambda rpc: rpc(product=catalog_pb2.Product(title="Tea", kind=1), activate=True),
    ],
    ids=["message", "dict", "fields", "field"],
)
def test_a_request_is_a_message_a_dict_or_fields(call, fake, do):
    fake.on(fake.mall.catalog.CreateProduct).answers(catalog_pb2.Product())
    do(lambda mall: call(mall.catalog.CreateProduct))
    (sent,) = (call.request for call in fake.calls)
    sent.request_id = ""
    assert sent == catalog_pb2.CreateProductRequest(product=catalog_pb2.Product(title="Tea", kind=1), activate=True)


def test_lists_take_fields_too(fake, do):
    fake.on(fake.mall.platform.ListChannels).answers(
        platform_pb2.ListChannelsResponse(channels=[{"code": "A"}], next_page_token="more"),
        platform_pb2.ListChannelsResponse(channels=[{"code": "B"}]),
    )
    for walk in (
        lambda mall: mall.each(mall.platform.ListChannels, page_size=1),
        lambda mall: mall.each(mall.platform.ListChannels, {"page_size": 1}),
    ):
        fake.calls.clear()
        assert [channel.code for channel in do(walk)][-1] == "B"
        assert {call.request.page_size for call in fake.calls} == {1}


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda rpc: rpc(platform_pb2.GetChannelRequest(id="1")), "takes a GetProductRequest.*not a GetChannelRequest"),
        (lambda rpc: rpc("1"), "takes a GetProductRequest, a dict or its fields by name, not a str"),
        (lambda rpc: rpc({"idd": "1"}), '"idd"'),
        (lambda rpc: rpc(idd="1"), "'idd'"),
        (lambda rpc: rpc(id=1), "GetProduct, 'id', a int"),
        (lambda rpc: rpc({"id": "1"}, id="1"), "not both: id"),
        (lambda rpc: rpc(catalog_pb2.GetProductRequest(), id="1"), "not both: id"),
    ],
)
def test_what_is_no_request_of_the_rpc_is_refused_before_it_is_sent(call, says, fake, do):
    fake.on(fake.mall.catalog.GetProduct).answers(catalog_pb2.Product())
    with pytest.raises(TypeError, match=says):
        do(lambda mall: call(mall.catalog.GetProduct))
    assert fake.calls == []


def test_a_value_that_is_none_of_an_enum_is_refused(fake, do):
    with pytest.raises(TypeError, match=r"'product', a dict: .*FANCY"):
        do(lambda mall: mall.catalog.CreateProduct(product={"kind": "FANCY"}))


def test_a_refusal_shows_no_value(fake, do):
    with pytest.raises(TypeError) as caught:
        do(lambda mall: mall.identity.Login(email="a@example.com", password=1843))
    assert "1843" not in str(caught.value)


def test_every_rpc_is_there():
    assert {method.path for method in METHODS.values()} == {rpc.path for rpc in RPCS.values()}


@over(RPCS)
def test_help_shows_the_comment_and_every_field(rpc):
    fake = FakeMall()
    for client in (fake.mall, fake.blocking_mall):
        text = pydoc.plain(pydoc.render_doc(of(client, rpc)))
        assert " ".join(COMMENTS[str(rpc)].split()) in " ".join(text.split())
        for field in rpc.method.input_type.fields:
            assert f" {field.name}: " in text
            assert rpc.rule.streams or field.name in inspect.signature(of(client, rpc)).parameters


def test_the_clients_show_what_services_there_are():
    for kind in (Mall, BlockingMall):
        assert "Manages carts: what people intend to buy." in pydoc.plain(pydoc.render_doc(kind))


def enums_of(file):
    found = list(file.enum_types_by_name.values())
    messages = list(file.message_types_by_name.values())
    for message in messages:
        found += message.enum_types
        messages += message.nested_types
    return found


@over({file.name: file for file in {rpc.service.file.name: rpc.service.file for rpc in RPCS.values()}.values()})
def test_every_enum_has_a_class_with_its_values(file):
    module = __import__(f"{enums.__name__}.{file.package.split('.')[1]}", fromlist=["*"])
    for enum in enums_of(file):
        kind = getattr(module, enum.full_name.removeprefix(f"{file.package}.").replace(".", ""))
        assert {value.name: value.number for value in enum.values} == {each.name: each.value for each in kind}


def test_values_of_enums_print_as_their_names():
    from mall_client.enums.catalog import ProductState  # noqa: PLC0415 - as a caller has it

    product = catalog_pb2.Product(state="ACTIVE")
    state = ProductState(product.state)
    assert (str(state), f"{state}", f"{state:>8}", state) == ("ACTIVE", "ACTIVE", "  ACTIVE", ProductState.ACTIVE)
    assert catalog_pb2.Product(state=state) == product


def test_a_value_newer_than_the_client_prints_as_its_number():
    from mall_client.enums.catalog import ProductState  # noqa: PLC0415 - same

    newer = ProductState(77)
    assert (str(newer), newer, newer in list(ProductState)) == ("77", 77, False)
    with pytest.raises(ValueError, match="no such"):
        ProductState("no such")


@pytest.mark.parametrize(
    ("amount", "units", "nanos"),
    [
        ("12.50", 12, 500_000_000),
        (Decimal("-0.01"), 0, -10_000_000),
        (1_500_000, 1_500_000, 0),
        ("-3.000000001", -3, -1),
        ("0", 0, 0),
    ],
)
def test_money_is_made_of_amounts_and_back(amount, units, nanos):
    money = to_money(amount, "USD")
    assert money == money_pb2.Money(currency_code="USD", units=units, nanos=nanos)
    assert to_decimal(money) == Decimal(amount)


@pytest.mark.parametrize(
    ("amount", "error"),
    [
        (12.5, TypeError),
        (True, TypeError),
        (None, TypeError),
        ("twelve", ValueError),
        ("nan", ValueError),
        ("Infinity", ValueError),
        ("0.1234567891", ValueError),
        ("1e30", ValueError),
    ],
)
def test_what_is_no_exact_amount_is_refused(amount, error):
    with pytest.raises(error):
        to_money(amount, "USD")


def test_large_amounts_stay_exact():
    assert to_decimal(to_money("9223372036854775807.999999999", "USD")) == Decimal("9223372036854775807.999999999")


def test_a_client_that_is_closed_says_so(grpc_addr):
    with BlockingMall(grpc_addr) as mall:
        mall.platform.ListChannels()
        guest = mall.guest()
    for closed in (mall, guest):
        with pytest.raises(RuntimeError, match="ListChannels was called on a client that is closed"):
            closed.platform.ListChannels()

    async def run():
        async with Mall(grpc_addr) as mall:
            await mall.platform.ListChannels()
        with pytest.raises(RuntimeError, match="ListChannels was called on a client that is closed"):
            await mall.platform.ListChannels()

    asyncio.run(run())


def test_a_guest_that_is_closed_leaves_the_connection_open(grpc_addr):
    with BlockingMall(grpc_addr) as mall:
        mall.guest().close()
        mall.platform.ListChannels()
