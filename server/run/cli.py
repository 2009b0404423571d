"""The `mall` command."""

import asyncio
import gc
import signal
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import structlog
import typer
import uvloop
from rich.markup import escape
from rich.panel import Panel

from server import identity
from server.kit import logs, metrics
from server.kit.app import App
from server.kit.config import Settings
from server.kit.logs import console
from server.run import checks, main, processes, worker
from storage import migrations
from storage.embedded import Embedded, EmbeddedError
from storage.errors import StorageError


class Catalog(StrEnum):
    """What the demo lists."""

    NEEDED = "needed"
    ALL = "all"


cli = typer.Typer(help="The backend of a shopping mall.", no_args_is_help=True, add_completion=False)
KEEP_SECONDS = 1.0
SAY_SECONDS = 30.0
log = structlog.get_logger()


@cli.command()
def run() -> None:
    """Start everything on this machine: database, migrations, server, background work."""
    settings = _settings()
    embedded = None
    url = settings.database_url.get_secret_value() if settings.database_url else None
    _check(settings)
    try:
        if url is None:
            console.print("[dim]starting the embedded PostgreSQL ...[/dim]")
            embedded = Embedded(settings.data_dir / "postgresql")
            url = embedded.start()
            if embedded.owner is not None:
                console.print(f"[dim]it runs already, started by process {embedded.owner}: joining that one.[/dim]")
        console.print("[dim]migrating ...[/dim]")
        _migrate_once_there(url)
        uvloop.run(_run(settings, url, embedded))
    except EmbeddedError as error:
        _fail(f"the embedded PostgreSQL in MALL_DATA_DIR {settings.data_dir} does not start: {error}")
    finally:
        if embedded is not None:
            if embedded.stop():
                console.print("[dim]the embedded PostgreSQL has stopped; the data stays.[/dim]")
            else:
                console.print(f"[dim]the embedded PostgreSQL goes on: process {embedded.owner} has it.[/dim]")


@cli.command()
def serve(
    *, child: Annotated[bool, typer.Option(hidden=True, help="One of several processes that share the port.")] = False
) -> None:
    """Serve gRPC only, in MALL_WORKERS processes. The database must be migrated."""
    settings = _settings()
    url = _database_url(settings)
    if not child:
        _check(settings)
        _refuse_hopeless(url)
    if settings.workers > 1 and not child:
        sys.exit(
            processes.supervise(
                settings.workers, grace=settings.shutdown_grace_seconds, hang_seconds=settings.hang_seconds
            )
        )
    uvloop.run(_serve(settings, url, child=child))


@cli.command(name="worker")
def work() -> None:
    """Run background work only: mails, deadlines, payments with unknown outcome."""
    settings = _settings()
    url = _database_url(settings)
    _refuse_hopeless(url)
    uvloop.run(_work(settings, url))


@cli.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = _settings()
    embedded = None
    if settings.database_url:
        url = settings.database_url.get_secret_value()
    else:
        try:
            checks.data_dir(settings.data_dir)
            embedded = Embedded(settings.data_dir / "postgresql")
            url = embedded.start()
        except (checks.CannotStart, EmbeddedError) as error:
            _fail(f"{error}.")
    try:
        _migrate(url)
    finally:
        if embedded is not None:
            embedded.stop()
    console.print("the database is at the newest schema")


@cli.command(name="bootstrap")
def print_token() -> None:
    """Print a one-time token for the first administrator, where there is none yet."""
    settings = _settings()
    uvloop.run(_bootstrap(settings, _database_url(settings)))


@cli.command()
def demo(
    baskets: Annotated[
        int, typer.Option(min=1, help="How many baskets of the data to replay, the earliest first.")
    ] = 500,
    catalog: Annotated[
        Catalog, typer.Option(help="List the products in these baskets, or all 92,331.")
    ] = Catalog.NEEDED,
) -> None:
    """Replay a grocery chain's baskets in a mall of their own, and compare the records to the cent. See docs/demo.md."""
    try:
        from demo import main as play  # noqa: PLC0415 - needs what only the development extra brings

        status = play.run(baskets, catalog.value, play.Place.of_environment())
    except ModuleNotFoundError as error:
        _fail(f"the demo needs the package {error.name}, which `make setup` installs")
    sys.exit(status)


def entry() -> None:
    """Run the command line."""
    cli()


async def _serve(settings: Settings, url: str, *, child: bool) -> None:
    stop = _stop_on_signals()
    running = await _start(settings, url, shared_port=child)
    async with processes.watched(stop, settings.hang_seconds, child=child):
        await stop.wait()
        log.info("stopping")
        await running.stop()


async def _run(settings: Settings, url: str, embedded: Embedded | None) -> None:
    """Serve and work in one process, and look after the embedded database."""
    stop = _stop_on_signals()
    running = await _start(settings, url)
    working = asyncio.create_task(worker.run(running.app, url, stop))
    keeping = asyncio.create_task(_keep(embedded)) if embedded is not None else None
    await _welcome(running.app, running.port, joined=embedded.owner if embedded is not None else None)
    await stop.wait()
    log.info("stopping")
    if keeping is not None:
        keeping.cancel()
    await running.stop()
    await working


async def _start(settings: Settings, url: str, *, shared_port: bool = False) -> main.Running:
    app = main.build(settings, url)
    _serve_metrics(settings)
    try:
        running = await main.start(app, shared_port=shared_port)
    except RuntimeError:
        _fail(f"MALL_ADDRESS {settings.address}: cannot listen there. Choose another address.")
    # What is there now stays: the collector need not walk through it again and again.
    gc.freeze()
    return running


async def _keep(embedded: Embedded) -> None:
    """Start the embedded database again when it has died, once that is possible."""
    while True:
        await asyncio.sleep(KEEP_SECONDS)
        try:
            if await asyncio.to_thread(embedded.revive):
                log.warning("the embedded PostgreSQL had ended, and was started again")
        except EmbeddedError as error:
            log.error("the embedded PostgreSQL has ended, and does not start", cause=str(error))  # noqa: TRY400


async def _work(settings: Settings, url: str) -> None:
    stop = _stop_on_signals()
    app = main.build(settings, url)
    _serve_metrics(settings)
    async with processes.watched(stop, settings.hang_seconds):
        await worker.run(app, url, stop)
    await app.close()


def _refuse_hopeless(url: str) -> None:
    """End the process where the database will never let it in; one that is away is waited for."""
    try:
        uvloop.run(checks.database(url))
    except checks.CannotStart as error:
        if not error.passing:
            _fail(f"{error}.")
        _say_waiting(str(error))


def _say_waiting(cause: str) -> None:
    advice = "waiting for it. Start it, or stop this and correct DATABASE_URL."
    console.print(f"{escape(cause)}: {advice}", soft_wrap=True)


def _migrate(url: str) -> None:
    """Migrate. Ends the process where the database does not answer."""
    try:
        uvloop.run(checks.database(url))
    except checks.CannotStart as error:
        _fail(f"{error}.")
    migrations.upgrade(url)


def _migrate_once_there(url: str) -> None:
    """Wait for a database that is away, and migrate. Ends the process where waiting is of no use."""
    said, since = "", 0.0
    while True:
        try:
            uvloop.run(checks.database(url))
        except checks.CannotStart as error:
            if not error.passing:
                _fail(f"{error}.")
            cause = str(error)
            if cause != said or time.monotonic() - since > SAY_SECONDS:
                said, since = cause, time.monotonic()
                _say_waiting(cause)
            time.sleep(KEEP_SECONDS)
        else:
            break
    migrations.upgrade(url)


async def _bootstrap(settings: Settings, url: str) -> None:
    app = main.build(settings, url)
    try:
        token = await identity.ensure_bootstrap_token(app)
    except StorageError as error:
        _fail(f"the database does not answer ({error}): check DATABASE_URL")
    await app.close()
    if token is None:
        _fail("there is an administrator already: administrators are created by administrators")
    print(token)  # noqa: T201 - the command's answer


async def _welcome(app: App, port: int, *, joined: int | None) -> None:
    host = app.settings.address.rpartition(":")[0]
    database = "DATABASE_URL" if app.settings.database_url else f"embedded, in {_shown(app.settings.data_dir)}"
    # Another token would make that of the process that has the database useless, on a screen that somebody reads.
    token = await identity.ensure_bootstrap_token(app) if joined is None else None
    first = (
        [
            "",
            "There is no administrator yet. This token makes the first one, once, within 30 minutes:",
            f"  [bold]{token}[/bold]",
        ]
        if token
        else ["", "There is an administrator: log in with IdentityService.Login, with a code where it is asked for."]
        if joined is None
        else [
            "",
            f"Process {joined} was here first: its screen has the token for the first administrator, if there is none.",
        ]
    )
    lines = [
        f"gRPC        {host}:{port}  (reflection {'on' if app.settings.reflects else 'off'}, health on)",
        f"database    {database}",
        f"mail        {'by SMTP' if app.settings.smtp_url else 'printed here'}",
        *first,
        "",
        "Try next, in another terminal:",
        f"  grpcurl -plaintext {host}:{port} list",
        f"  grpcurl -plaintext {host}:{port} describe mall.orders.v1.OrdersService",
        "  make gateway    HTTP and JSON in front of it, to try at /docs",
        "  make demo       a grocer's baskets, bought in a mall of their own",
        "",
        "docs/first-order.md leads from here to an order, README.md lists all pages. Ctrl-C stops everything.",
    ]
    console.print(Panel("\n".join(lines), title="The mall is open", expand=False))


def _serve_metrics(settings: Settings) -> None:
    try:
        metrics.serve(settings.metrics_port)
    except OSError as error:
        _fail(
            f"MALL_METRICS_PORT {settings.metrics_port}: cannot listen there ({error.strerror}). Choose another port."
        )


def _shown(path: Path) -> str:
    return str(path.resolve())


def _settings() -> Settings:
    try:
        settings = checks.read()
    except checks.CannotStart as error:
        _fail(f"{error}. docs/operations.md lists the settings.")
    logs.configure(settings.log_level)
    return settings


def _check(settings: Settings) -> None:
    """Look at what would keep a server from starting, before anything is started."""
    try:
        if settings.database_url is None or settings.signing_key_file is None:
            checks.data_dir(settings.data_dir)
        checks.free_port(settings.address)
    except checks.CannotStart as error:
        _fail(f"{error}.")


def _database_url(settings: Settings) -> str:
    if settings.database_url is None:
        _fail("set DATABASE_URL, or use `mall run`, which brings a database of its own")
    return settings.database_url.get_secret_value()


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


def _fail(message: str) -> NoReturn:
    console.print(f"[red]mall:[/red] {escape(message)}", soft_wrap=True)
    raise SystemExit(1)


if __name__ == "__main__":
    entry()
