"""A page in a headless Chromium, driven by the DevTools protocol over a pair of pipes."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

SECONDS = 30
# Chromium reads what it is told from descriptor 3 and answers on 4.
LAUNCH = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)


class Page:
    """The one page of a browser."""

    def __init__(self, told: int, heard: int) -> None:
        self._told, self._heard = os.fdopen(told, "wb", buffering=0), os.fdopen(heard, "rb", buffering=0)
        self._pending = b""
        self._number = 0
        self._session = ""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and return its result; events in between are dropped."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._told.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._pending:
            more = self._heard.read(1 << 16)
            assert more, "the browser is gone"
            self._pending += more
        message, _, self._pending = self._pending.partition(b"\0")
        return json.loads(message)

    def evaluate(self, script: str) -> Any:
        """Return the value of an expression."""
        result = self.send("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def see(self, selector: str) -> None:
        """Wait until there is something that a selector finds."""
        deadline = time.monotonic() + SECONDS
        while not self.texts(selector):
            assert time.monotonic() < deadline, f"no {selector} in:\n{self.evaluate('document.body.innerText')}"
            time.sleep(0.05)

    def open(self, url: str) -> None:
        self.send("Page.navigate", url=url)

    def click(self, selector: str) -> None:
        """Click what a selector finds, once it is there."""
        self.see(selector)
        self.evaluate(f"document.querySelector({json.dumps(selector)}).click()")

    def fill(self, selector: str, text: str) -> None:
        """Replace what a field holds, as if it were pasted."""
        self.see(selector)
        self.evaluate(
            f"(field => {{ field.focus(); field.select(); }})(document.querySelector({json.dumps(selector)}))"
        )
        self.send("Input.insertText", text=text)

    def texts(self, selector: str) -> list[str]:
        """Return the text of everything that a selector finds."""
        return self.evaluate(f"[...document.querySelectorAll({json.dumps(selector)})].map(each => each.textContent)")


@contextmanager
def page(folder: Path) -> Iterator[Page]:
    """A new page in a new browser. Skips the test where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium on the PATH; on Debian: apt-get install chromium")
    told, heard = os.pipe(), os.pipe()
    # Above the numbers that the browser's own take.
    theirs = [fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10) for descriptor in (told[0], heard[1])]
    options = ["--headless", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", f"--user-data-dir={folder}"]
    if os.geteuid() == 0:
        options.append("--no-sandbox")
    command = [sys.executable, "-c", LAUNCH, *map(str, theirs), program, *options]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, pass_fds=theirs, stderr=log)
    for descriptor in (told[0], heard[1], *theirs):
        os.close(descriptor)
    try:
        yield Page(told[1], heard[0])
    finally:
        process.kill()
        process.wait()
