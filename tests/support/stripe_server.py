"""Stripe's official mock server, pinned in gateway/tools/go.mod: it checks requests against Stripe's specification."""

import json
import re
import subprocess

from tests.support import gateway
from tests.support.expect import wait_until
from tests.support.source import ROOT

TOOLS = ("scripts/go", "-C", "gateway/tools")
MODULE = "github.com/stripe/stripe-mock"


def start(status, folder):
    """Start one whose payment intents are in a state, with 20.00; returns its address and the process."""
    program = _told("tool", "-n", "stripe-mock")
    source = _told("list", "-m", "-f", "{{.Dir}}", MODULE)
    fixtures = json.loads((ROOT / source / "embedded/openapi/fixtures3.json").read_text())
    fixtures["resources"]["payment_intent"].update(
        status=status, amount=2000, amount_received=2000, last_payment_error=None
    )
    path = folder / "fixtures.json"
    path.write_text(json.dumps(fixtures))
    log = folder / "log"
    with log.open("w") as written:
        process = subprocess.Popen(
            [program, "-http-addr", "127.0.0.1:0", "-https-addr", "127.0.0.1:0", "-fixtures", str(path)],
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    listening = re.compile(r"HTTP at address: (127\.0\.0\.1:\d+)")
    try:
        wait_until(lambda: listening.search(log.read_text()))
    except AssertionError:
        process.kill()
        raise
    return f"http://{listening.search(log.read_text())[1]}", process


def _told(*command):
    ran = gateway.go(*TOOLS, *command)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()
