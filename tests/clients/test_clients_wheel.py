"""The wheel of the Python client, in an environment with nothing else: it works, it is typed, and its examples run."""

import os
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from mall.identity.v1 import identity_pb2_grpc
from tests.support import make
from tests.support.people import People
from tests.support.source import ROOT

EXAMPLES = ROOT / "clients/examples"
GENERATED = ROOT / "generated/python/mall"
TYPED = """
from datetime import UTC, datetime
from decimal import Decimal
from typing import assert_type

from mall.identity.v1 import identity_pb2
from mall.platform.v1 import platform_pb2
from mall_client import BlockingMall, FailedPrecondition, Mall, reasons, tls, to_decimal, to_money
from mall_client.testing import FakeMall
from mall_client.testing import FakeMall

from mall_client.enums.platform import ChannelState

GET = platform_pb2.GetChannelRequest(id="1")
LIST = platform_pb2.ListChannelsRequest()


async def with_asyncio(mall: Mall) -> None:
    assert_type(await mall.platform.GetChannel(GET, timeout=3), platform_pb2.Channel)
    assert_type(await mall.platform.GetChannel({"id": "1"}), platform_pb2.Channel)
    assert_type(await mall.platform.GetChannel(id="1", timeout=3), platform_pb2.Channel)
    assert_type(await mall.login("a@example.com", "secret"), identity_pb2.Tokens)
    assert_type(mall.guest(), Mall)
    async for page in mall.pages(mall.platform.ListChannels, LIST):
        assert_type(page, platform_pb2.ListChannelsResponse)


def with_threads(mall: BlockingMall) -> None:
    assert_type(mall.platform.GetChannel(GET), platform_pb2.Channel)
    assert_type(mall.platform.GetChannel(id="1").display_name, str)
    assert_type(ChannelState(mall.platform.GetChannel({"id": "1"}).state), ChannelState)
    mall.carts.ListCarts(create_time_from=datetime.now(UTC))
    mall.platform.CreateChannel(channel={"code": "WEB", "state": "ACTIVE"}, request_id="1")
    mall.catalog.ListProducts(category_id="1", page_size=3)
    assert_type(to_decimal(to_money("12.50", "USD")), Decimal)
    for channel in mall.platform.ListChannels().channels:
        assert_type(channel, platform_pb2.Channel)
    assert_type(mall.login("a@example.com", "secret"), identity_pb2.Tokens)
    for page in mall.pages(mall.platform.ListChannels, page_size=3):
        assert_type(page, platform_pb2.ListChannelsResponse)
    try:
        mall.logout()
    except reasons.StockInsufficient as error:
        assert_type(error.metadata, dict[str, str])
        refused: FailedPrecondition = error


def with_a_fake(fake: FakeMall) -> None:
    channel = fake.on(fake.mall.platform.GetChannel)
    channel.answers(platform_pb2.Channel(), reasons.ResourceNotFound("gone"))
    fake.on(fake.blocking_mall.platform.GetChannel).does(lambda request: platform_pb2.Channel(id=request.id))


def mistaken(mall: BlockingMall, fake: FakeMall) -> None:
    mall.platform.GetChannel(LIST)  # type: ignore[arg-type]
    mall.platform.GetChannel("1")  # type: ignore[arg-type]
    mall.platform.GetChannel(id=1)  # type: ignore[arg-type]
    mall.platform.GetChannel(code="WEB")  # type: ignore[call-arg]
    mall.platform.FindChannel(GET)  # type: ignore[attr-defined]
    fake.on(fake.mall.platform.GetChannel).answers(platform_pb2.ListChannelsResponse())  # type: ignore[arg-type]
    Mall("mall:50051", credentials=tls(ca=1))  # type: ignore[arg-type]
"""


def needed(name, extra=""):
    """The distributions that one needs here, as its metadata say, itself excluded."""
    for requirement in map(Requirement, metadata.requires(name) or ()):
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield requirement.name
            yield from needed(requirement.name)


def copy(name, target):
    """Install a distribution as it is installed here: a test may not ask a package index."""
    for file in metadata.files(name):
        if ".." not in file.parts and file.locate().exists():
            (target / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file.locate(), target / file)


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Python of an environment that has the wheel and what its metadata name."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, ROOT / "scripts/build-client", folder, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv")
    python = folder / "venv/bin/python"
    pip(python, "install", "--quiet", "--no-index", "--no-deps", wheel)
    (packages,) = (folder / "venv/lib").glob("*/site-packages")
    (described,) = metadata.distributions(name="mall-client", path=[str(packages)])
    for requirement in map(Requirement, described.requires):
        if requirement.marker is None or requirement.marker.evaluate():
            for name in (requirement.name, *needed(requirement.name)):
                copy(name, packages)
    return python


def run(*command, cwd=None):
    """Run a program; return what it prints."""
    apart = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "MYPYPATH"}}
    command = list(map(str, command))
    ran = subprocess.run(command, cwd=cwd, env=apart, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def pip(python, *arguments):
    return run(sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python, *arguments)


def test_the_wheel_has_what_it_needs_and_nothing_of_the_server(installed):
    pip(installed, "check")
    names = {line.partition("==")[0].lower() for line in pip(installed, "list", "--format", "freeze").split()}
    grpc = {"grpcio", "protobuf", "googleapis-common-protos", "typing_extensions"}
    assert names == {"mall-client", "types-protobuf", *grpc}
    for package in ("server", "storage", "clients", "demo", "tests"):
        assert not list(installed.parent.parent.glob(f"lib/*/site-packages/{package}"))


def test_the_wheel_asks_for_libraries_as_new_as_the_generated_code():
    grpc = re.search(r"GRPC_GENERATED_VERSION = '(.*)'", (GENERATED / "orders/v1/orders_pb2_grpc.py").read_text())
    proto = re.search(r"Protobuf Python Version: (.*)", (GENERATED / "orders/v1/orders_pb2.py").read_text())
    described = (ROOT / "clients/pyproject.toml").read_text()
    assert f'"grpcio>={grpc[1]}"' in described
    assert f'"protobuf>={proto[1]},<{int(proto[1].partition(".")[0]) + 1}"' in described


def test_a_strict_type_checker_knows_what_calls_take_and_return(installed, tmp_path):
    (tmp_path / "typed.py").write_text(TYPED)
    for example in EXAMPLES.glob("*.py"):
        shutil.copy(example, tmp_path)
    mypy = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--python-executable",
        installed,
        "--cache-dir",
        tmp_path / "cache",
    ]
    run(*mypy, *sorted(tmp_path.glob("*.py")), cwd=tmp_path)


@pytest.fixture(scope="module")
def channel(grpc_channel, admin):
    return make.channel(grpc_channel, admin, primary=True)


@pytest.fixture
def product(grpc_channel, admin, channel, seller):
    category = make.category(grpc_channel, admin)
    return make.product(grpc_channel, seller, category.id, [channel.id], stock=3)


@pytest.fixture
def email(grpc_channel, sql):
    """The address of a customer who can log in and buy."""
    return People(identity_pb2_grpc.IdentityServiceStub(grpc_channel), sql).register()


@pytest.fixture
def example(installed, grpc_addr):
    """Runs an example with the wheel against the server."""

    def example(name, *arguments):
        return run(installed, EXAMPLES / name, grpc_addr, *arguments)

    return example


def test_examples_of_threads_and_asyncio(example, email, product, seller, tmp_path):
    for _ in range(2):
        bought = example("shopper.py", email, make.PASSWORD, product.title)
        assert re.fullmatch(r"PUR-\S+ PAID \S+ USD\n", bought)
    tokens = tmp_path / "tokens"
    tokens.write_bytes(make.tokens(seller).SerializeToString())
    assert re.fullmatch(r"(confirmed ORD-\S+\n){2}", example("worker.py", tokens))
    assert example("worker.py", tokens) == ""


def test_example_of_errors(example, email, product, channel, grpc_channel):
    variant = product.variants[0].id
    assert example("refusals.py", email, "wrong", channel.id, variant, 1) == "no such account, or a wrong password\n"
    assert "wrong: item.variant_id" in example("refusals.py", email, make.PASSWORD, channel.id, "nothing", 1)
    for _ in range(2):
        assert example("refusals.py", email, make.PASSWORD, channel.id, variant, 5) == (
            "units: 3\nrefused: ADDRESS_REQUIRED {}\n"
        )


def test_example_of_a_consumers_test(installed):
    run(installed, "-m", "unittest", "test_worker", cwd=EXAMPLES)


def test_every_example_is_run():
    assert {path.name for path in Path(EXAMPLES).glob("*.py")} == {
        "refusals.py", "shopper.py", "test_worker.py", "worker.py",
    }  # fmt: skip
