"""What docs/grpcurl.md shows is what grpcurl and ghz print."""

import json
import re
import shlex
import subprocess

import pytest

from tests.support import gateway, make
from tests.support.source import ROOT

# The first test builds the programs.
pytestmark = pytest.mark.timeout(900)

PAGE = (ROOT / "docs/grpcurl.md").read_text()
TRANSCRIPTS = [
    transcript.partition("\n")[::2]
    for language, block in re.findall(r"^```(.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    if not language
    for transcript in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
]
ADDRESS = "127.0.0.1:50051"
TOTAL = 300


@pytest.fixture(scope="module")
def address(serve):
    """A server with the services of the mall only: that of all tests may have been started with others."""
    with serve() as served:
        yield served.address


@pytest.fixture(scope="module")
def program():
    """Builds one of the pinned programs and returns its path."""

    def build(name):
        found = gateway.go("scripts/go", "-C", "gateway/tools", "tool", "-n", name)
        assert found.returncode == 0, found.stderr
        return found.stdout.strip()

    return build


@pytest.fixture(scope="module")
def tokens(app, on_loop):
    """Whose tokens the page has, by the names of their variables."""
    return {"$TOKEN": make.customer(app, on_loop).token, "$SELLER": make.seller(app, on_loop).token}


def bare(text):
    """The text without times, ids made by the server and spaces, which grpcurl places at will."""
    return re.sub(r"\s+|\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "", text)


@pytest.mark.parametrize(("command", "output"), [t for t in TRANSCRIPTS if t[0].startswith("grpcurl")])
def test_grpcurl_prints_what_the_page_shows(command, output, program, address, tokens):
    command = command.replace(ADDRESS, address)
    for name, token in tokens.items():
        command = command.replace(name, token)
    arguments = [program("grpcurl"), *shlex.split(command)[1:]]
    ran = subprocess.run(arguments, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    assert bare(ran.stdout) == bare(output)


def test_the_page_shows_every_kind_of_use():
    assert len(TRANSCRIPTS) > 10
    for use in (" list", " describe ", " -protoset ", " -H ", " -d ", "ghz "):
        assert any(use in f" {command}" for command, _ in TRANSCRIPTS), use


def test_ghz_gets_nothing_but_answers(program, address):
    (command,) = (command for command, _ in TRANSCRIPTS if command.startswith("ghz"))
    command = command.replace(ADDRESS, address).replace("--total 200", f"--total {TOTAL}")
    arguments = [program("ghz"), *shlex.split(command)[1:], "--format", "json"]
    report = json.loads(subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    assert report["statusCodeDistribution"] == {"OK": TOTAL}
    assert report["errorDistribution"] == {}
