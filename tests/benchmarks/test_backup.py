"""The drill of docs/deployment.md, with few people; and its units of systemd."""

import asyncio
import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks import backup

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(300)
def test_a_moment_is_restored_from_backup_and_log():
    assert asyncio.run(backup._run(24)) == 0


SYSTEMD = shutil.which("systemd-analyze")


@pytest.mark.skipif(SYSTEMD is None, reason="there is no systemd on this machine to ask")
def test_systemd_takes_the_units(tmp_path):
    """With programs that exist: systemd looks whether they do."""
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    units = []
    for unit in sorted((ROOT / "docs/systemd").glob("*.service")):
        text = unit.read_text()
        for path in ("/opt/mall/.venv/bin/mall", "/opt/mall/.build/mall-gateway"):
            text = text.replace(path, str(program))
        copy = tmp_path / unit.name
        copy.write_text(text)
        units.append(copy)
    assert len(units) == 4
    done = subprocess.run([SYSTEMD, "verify", *units], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
