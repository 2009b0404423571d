"""The TypeScript client of the gateway is built, and shops."""

import shutil
import subprocess

import pytest

from mall.identity.v1 import identity_pb2_grpc
from tests.support import make
from tests.support.people import People
from tests.support.source import ROOT

CLIENT = ROOT / "clients/typescript"

# The first test builds the gateway.
pytestmark = pytest.mark.timeout(900)


def npm(*arguments):
    return subprocess.run(["npm", *arguments], cwd=CLIENT, capture_output=True, text=True, check=False)  # noqa: S607


@pytest.fixture(scope="module")
def node():
    """Path of Node; the client is built."""
    found = shutil.which("node")
    if not (found and shutil.which("npm")):
        pytest.skip("node and npm are not on the PATH")
    if npm("ci", "--prefer-offline").returncode:
        pytest.skip("npm cannot install what clients/typescript/package-lock.json names")
    built = npm("run", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return found


@pytest.fixture
def product(app, on_loop, grpc_channel):
    admin, seller = make.administrator(app, on_loop), make.seller(app, on_loop)
    category, channel = make.category(grpc_channel, admin), make.channel(grpc_channel, admin)
    return make.product(grpc_channel, seller, category.id, [channel.id], price=1950)


def test_the_example_shops(node, http, product, grpc_channel, sql):
    email = People(identity_pb2_grpc.IdentityServiceStub(grpc_channel), sql).register()
    command = [node, CLIENT / "dist/examples/shop.js", http.url, email, make.PASSWORD, product.title]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.splitlines() == [
        "INVALID_FIELDS email password display_name",
        product.title,
        "PAID 19 500000000",
    ]
