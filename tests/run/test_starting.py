"""What keeps a process from starting is told in one sentence that names the variable, and no traceback."""

import os
import re
import socket
import subprocess
import sys
import threading

import pytest
from typer.testing import CliRunner

from server.kit import logs
from server.run import checks, cli


@pytest.fixture
def environment(tmp_path, database_url):
    """The variables of a process that would start, and what is changed of them."""

    def environment(changes):
        return {
            "DATABASE_URL": database_url,
            "MALL_ADDRESS": "127.0.0.1:0",
            "MALL_DATA_DIR": str(tmp_path / "data"),
            "COLUMNS": "500",
            **{name: str(value).format(tmp_path=tmp_path) for name, value in changes.items()},
        }

    return environment


@pytest.fixture
def mall(environment, monkeypatch):
    """Runs `mall` in this process, which is to fail at once; returns what it says, in one line."""
    monkeypatch.setattr(logs, "configure", lambda _level: None)
    for name in os.environ:
        if name.startswith("MALL_"):
            monkeypatch.delenv(name)

    def mall(command, **variables):
        said: list[str] = []
        monkeypatch.setattr(cli.console, "print", lambda *parts, **_: said.append(" ".join(map(str, parts))))
        done = CliRunner().invoke(cli.cli, [command], env=environment(variables))
        assert done.exit_code == 1, (said, done.output)
        assert isinstance(done.exception, SystemExit), done.exception
        told = re.sub(r"\s+", " ", " ".join(said)).strip()
        assert "MALL_DATABASE_URL" not in told
        return told

    return mall


@pytest.mark.parametrize(
    ("command", "variables", "said"),
    [
        ("migrate", {"DATABASE_URL": "nonsense"}, "DATABASE_URL: is no URL of a database"),
        ("run", {"DATABASE_URL": "mysql://a/b"}, "DATABASE_URL: is no URL of a database"),
        ("serve", {"DATABASE_URL": "postgresql://a b/c"}, "DATABASE_URL: is no URL of a database"),
        ("worker", {"DATABASE_URL": "postgresql://a:99999/c"}, "DATABASE_URL: is no URL of a database"),
        ("migrate", {"DATABASE_URL": "postgresql://x@127.0.0.1:1/x"}, "DATABASE_URL: nothing listens at 127.0.0.1:1"),
        ("run", {"DATABASE_URL": "postgresql://nowhere.invalid/x"}, "DATABASE_URL: the host nowhere.invalid does not resolve"),
        ("migrate", {"DATABASE_URL": "postgresql:///x?host=/nowhere"}, "DATABASE_URL: there is no socket of PostgreSQL at /nowhere"),
        ("run", {"MALL_SMTP_URL": "htp://x"}, "MALL_SMTP_URL: is no URL of a mail server"),
        ("run", {"MALL_SMTP_URL": "smtp://"}, "MALL_SMTP_URL: is no URL of a mail server"),
        ("worker", {"MALL_MAIL_SENDER": "Mall"}, "MALL_MAIL_SENDER: is no sender of mails: Mall <no-reply@example.com>"),
        ("run", {"MALL_MAIL_SENDER": "Mall, Inc. <a@b.example>"}, "MALL_MAIL_SENDER: is no sender of mails"),
        ("serve", {"MALL_OTLP_ENDPOINT": "ftp://x"}, "MALL_OTLP_ENDPOINT: is no OpenTelemetry collector: http://host:4317"),
        ("serve", {"MALL_OTLP_ENDPOINT": "collector:99999"}, "MALL_OTLP_ENDPOINT: is no OpenTelemetry collector"),
        ("serve", {"MALL_ADDRESS": "127.0.0.1:99999"}, "MALL_ADDRESS: 127.0.0.1:99999: the port must be between 0 and 65535"),
        ("serve", {"MALL_ADDRESS": "1.2.3.4"}, "MALL_ADDRESS: 1.2.3.4 is no address"),
        ("run", {"MALL_ADDRESS": "nowhere.invalid:5000"}, "MALL_ADDRESS nowhere.invalid:5000: the host nowhere.invalid does not resolve"),
        ("serve", {"MALL_ADDRESS": "192.0.2.1:5000"}, "MALL_ADDRESS 192.0.2.1:5000: 192.0.2.1 is no address of this machine"),
        ("run", {"MALL_WORKRES": "2"}, "MALL_WORKRES is no setting: perhaps MALL_WORKERS was meant"),
        ("worker", {"MALL_WORKERS": "many", "MALL_POLL_SIZE": "2"}, "perhaps MALL_POOL_SIZE was meant; MALL_WORKERS: Input should be"),
        ("run", {"MALL_DATA_DIR": "/etc/passwd"}, "MALL_DATA_DIR /etc/passwd is a file: name a folder"),
        ("run", {"MALL_DATA_DIR": "/etc/passwd/x"}, "MALL_DATA_DIR /etc/passwd/x is below a file: name a folder"),
        ("run", {"MALL_DATA_DIR": "/proc/x"}, "MALL_DATA_DIR /proc/x cannot be made"),
        ("serve", {"MALL_TLS_CERT_FILE": "/no", "MALL_TLS_KEY_FILE": "/no"}, "MALL_TLS_CERT_FILE: /no cannot be read"),
        ("serve", {"MALL_SIGNING_KEY_FILE": "{tmp_path}"}, "MALL_SIGNING_KEY_FILE: "),
        ("run", {"MALL_SIGNING_KEY_FILE": "/etc/passwd"}, "MALL_SIGNING_KEY_FILE: /etc/passwd holds no private key in PEM"),
        ("serve", {"MALL_TLS_CERT_FILE": "/etc/passwd", "MALL_TLS_KEY_FILE": "/etc/passwd"},
         "MALL_TLS_CERT_FILE: /etc/passwd holds no certificate in PEM; MALL_TLS_KEY_FILE: /etc/passwd holds no private key"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_sentence(mall, command, variables, said):
    assert said in mall(command, **variables)


def test_a_port_in_use(mall):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        for workers in (1, 2):
            said = mall("serve", MALL_ADDRESS=address, MALL_WORKERS=workers)
            assert f"MALL_ADDRESS {address}: the port is in use" in said


def test_what_answers_is_no_database(mall):
    """Something else listens there: it hangs up, or says what PostgreSQL never says."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        def answer():
            connection, _ = other.accept()
            with connection:
                connection.recv(100)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        threading.Thread(target=answer, daemon=True).start()
        said = mall("migrate", DATABASE_URL=f"postgresql://x@127.0.0.1:{other.getsockname()[1]}/x")
    assert "does not speak as PostgreSQL does" in said


def test_a_role_or_a_database_that_is_not_there(mall, database_url):
    stranger = database_url.replace("postgresql://mall@", "postgresql://nobody_here@")
    assert stranger != database_url
    for command in ("migrate", "serve", "worker"):
        assert "does not let nobody_here in: create the role" in mall(command, DATABASE_URL=stranger)
    base, _, query = database_url.partition("?")
    elsewhere = f"{base.rpartition('/')[0]}/nothing_here?{query}"
    assert "has no database nothing_here: create it" in mall("migrate", DATABASE_URL=elsewhere)


def test_nothing_else_is_said(environment):
    """Neither a traceback nor a line of gRPC's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MALL_")}
    line = [sys.executable, "-m", "server.run.cli", "serve"]
    variables = kept | environment({"MALL_ADDRESS": "192.0.2.1:5000"})
    done = subprocess.run(line, env=variables, capture_output=True, text=True, timeout=120, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert (
        re.sub(r"\s+", " ", said).strip()
        == "mall: MALL_ADDRESS 192.0.2.1:5000: 192.0.2.1 is no address of this machine."
    )


def test_a_database_that_is_away_is_waited_for_and_said_once(monkeypatch):
    """What is away comes on the fourth look; the advice is not repeated with each one."""
    said, looks = [], iter(["a", "a", "b", ""])

    async def look(_url):
        if cause := next(looks):
            raise checks.CannotStart(f"DATABASE_URL: {cause}", passing=True)

    monkeypatch.setattr(checks, "database", look)
    monkeypatch.setattr(cli, "KEEP_SECONDS", 0)
    monkeypatch.setattr(cli.migrations, "upgrade", said.append)
    monkeypatch.setattr(cli.console, "print", lambda text, **_: said.append(text))
    cli._migrate_once_there("there")
    advice = "waiting for it. Start it, or stop this and correct DATABASE_URL."
    assert said == [f"DATABASE_URL: a: {advice}", f"DATABASE_URL: b: {advice}", "there"]


def test_what_is_secret_is_not_said(mall):
    secret = "hush-hush"
    assert secret not in mall("migrate", DATABASE_URL=f"postgresql://x:{secret}@127.0.0.1:1/x")
    assert secret not in mall("run", MALL_SMTP_URL=f"htp://x:{secret}@y")
