"""Puts the server together: services, access rules, boundary, health, reflection; starts and stops it."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import grpc
import structlog
from google.protobuf import message_factory
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

from mall.common.v1 import options_pb2
from server import orders, payments, platform, settlement, shipping
from server.kit import screening
from server.kit.app import App
from server.kit.clock import Clock
from server.kit.config import Settings
from server.kit.tokens import Signer, load_key
from server.rpc import access, transport
from server.rpc.access import Rule, load_rules
from server.rpc.arrivals import Arrivals, Connections
from server.rpc.authentication import Authenticator
from server.rpc.boundary import Boundary
from server.rpc.cache import Cache
from server.rpc.reflection import Symbols
from server.rpc.tracing import Tracer
from server.run import domains
from storage.database import Database, ping
from storage.errors import StorageError

SERVICES = domains.services()

Add = Callable[[str, Mapping[str, Any]], None]

HEALTH_SECONDS = 1.0
# A stopping server looks this often whether a call is under way, and ends when none was for so long.
LOOK_SECONDS, QUIET_SECONDS = 0.05, 0.5

log = structlog.get_logger()


@dataclass(slots=True)
class Running:
    """A server that runs."""

    app: App
    server: grpc.aio.Server
    boundary: Boundary
    health: health.aio.HealthServicer
    port: int
    cache: Cache | None
    watching: list[asyncio.Task[None]]
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def stop(self) -> None:
        """Refuse new calls, let the running ones end, then let go of the database. No acknowledged call is lost."""
        for task in self.watching:
            task.cancel()
        await self.health.enter_graceful_shutdown()
        self.boundary.streams.stop(self.app.settings.shutdown_grace_seconds)
        stopping = asyncio.create_task(self.server.stop(self.app.settings.shutdown_grace_seconds))
        quiet = 0.0
        while not stopping.done() and quiet < QUIET_SECONDS:
            await asyncio.wait([stopping], timeout=LOOK_SECONDS)
            quiet = 0.0 if self.boundary.busy else quiet + LOOK_SECONDS
        # What is left would hold the stop for the whole grace: watches of health and, one stop under load in a hundred,
        # a call that came in that very moment and that grpc hands over to nobody.
        await self.server.stop(None)
        await stopping
        await self.boundary.drained()
        await self.app.close()
        self.stopped.set()


def _prompt(server: grpc.aio.Server, arrivals: Arrivals) -> Add:
    """Return what adds methods of other packages, whose messages have to arrive in time like all others."""

    def add(service: str, handlers: Mapping[str, Any]) -> None:
        awaited = {name: arrivals.plain(handler) for name, handler in handlers.items()}
        server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(service, awaited),))

    return add


class Registrar:
    """Takes the methods that generated code adds to a server elsewhere, such as to the boundary, which finds them by name.

    Methods that are registered with gRPC's core are each awaited by a task of their own, and with asyncio every call goes
    through all of these tasks: 0.1 ms for 150 methods, 0.7 ms for 600.
    """

    def __init__(self, add: Add) -> None:
        self.add_registered_method_handlers = add

    def add_generic_rpc_handlers(self, _handlers: Any) -> None:
        """Do nothing: generated code adds the same methods, each with its handler."""


def build(settings: Settings, database_url: str, clock: Clock | None = None) -> App:
    """Return the pieces of one process, whatever it is for: what its jobs settle follows the same hooks as what calls do."""
    domains.connect()
    clock = clock or Clock()
    db = Database(
        database_url,
        pool_size=settings.pool_size,
        pool_timeout=settings.pool_timeout_seconds,
        pgbouncer=settings.pgbouncer,
    )
    pulse = Database(database_url, pool_size=1, pgbouncer=settings.pgbouncer)
    signer = Signer(load_key(settings.signing_key_file, settings.data_dir), clock)
    return App(
        settings=settings,
        clock=clock,
        db=db,
        pulse=pulse,
        signer=signer,
        providers=payments.build_providers(settings, db, clock, signer),
        carriers=_carriers(settings, clock, signer),
        payout_providers=settlement.build_providers(settings, db, clock),
        declared_settings=domains.settings(),
        tax_service=orders.build_tax_service(settings),
        screener=screening.build(settings),
        files=platform.build_file_store(settings),
        scanner=platform.build_scanner(settings),
    )


def _carriers(settings: Settings, clock: Clock, signer: Signer) -> dict[str, Any]:
    """Return the carriers that report parcels: those with a secret, and the sandbox."""
    secrets = settings.carrier_secrets.items()
    carriers: dict[str, Any] = {
        code: shipping.SignedCarrier(secret.get_secret_value().encode()) for code, secret in secrets
    }
    return {**carriers, shipping.SANDBOX: shipping.build_sandbox(clock, signer)} if settings.sandboxed else carriers


async def start(app: App, *, shared_port: bool = False) -> Running:
    """Serve on the configured address; port 0 takes any. The database is migrated before, and may be away now."""
    rules = load_rules(service for file, _, _ in SERVICES for service in file.services_by_name.values())
    cache = _cache(app, rules)
    settings = app.settings
    authenticator = Authenticator(
        app.db, app.signer, app.clock, second_factor=settings.needs_second_factor, proxies=settings.proxies
    )
    arrivals = Arrivals()
    boundary = Boundary(app, authenticator, rules, Tracer(app.settings), arrivals, cache)
    # Without a limit of gRPC's own, which counts calls that have sent nothing, and refuses health as well.
    server = grpc.aio.server(options=server_options(shared_port=shared_port))
    registrar = Registrar(boundary.add)
    names: list[str] = []
    for file, register, servicer in SERVICES:
        register(servicer(app), cast("grpc.aio.Server", registrar))
        names.extend(service.full_name for service in file.services_by_name.values())
    checks = health.aio.HealthServicer()
    health_pb2_grpc.add_HealthServicer_to_server(checks, cast("grpc.aio.Server", Registrar(_prompt(server, arrivals))))
    if app.settings.reflects:
        reflected = [*names, health.SERVICE_NAME, reflection.SERVICE_NAME]
        reflection.enable_server_reflection(reflected, server, pool=cast("Any", Symbols()))
    server.add_generic_rpc_handlers((boundary,))
    if cache is not None:
        await cache.ask()
    port = transport.add_port(server, app.settings)
    fault = await _fault(app)
    await _tell(checks, ["", *names], fault)
    await server.start()
    watching = [
        asyncio.create_task(_watch(app, checks, ["", *names], fault)),
        asyncio.create_task(arrivals.watch()),
        asyncio.create_task(Connections(port, settings.connections_per_address).watch()),
    ]
    if cache is not None:
        watching.append(asyncio.create_task(cache.watch()))
    return Running(app, server, boundary, checks, port, cache, watching)


def _cache(app: App, rules: Mapping[str, Rule]) -> Cache | None:
    settings = app.settings
    if not settings.cache_seconds:
        return None
    products = {}
    for file, _, _ in SERVICES:
        for service in file.services_by_name.values():
            for method in service.methods:
                rule = rules[f"/{service.full_name}/{method.name}"]
                if rule.cache == options_pb2.CACHE_PRODUCT:
                    products[rule.method] = message_factory.GetMessageClass(method.input_type)
    return Cache(app.pulse, seconds=settings.cache_seconds, megabytes=settings.cache_megabytes, products=products)


def server_options(*, shared_port: bool) -> list[tuple[str, Any]]:
    """Return gRPC's arguments: bounded messages, connections and streams, none kept for ever."""
    return [
        ("grpc.max_receive_message_length", 1 << 20),
        # What gRPC takes of a message before it is waited for. It would widen the window of a fast connection to 16 MiB.
        ("grpc.http2.lookahead_bytes", 8_192),
        ("grpc.http2.bdp_probe", 0),
        ("grpc.max_concurrent_streams", 50),
        ("grpc.max_connection_idle_ms", 5 * 60_000),
        ("grpc.max_connection_age_ms", 10 * 60_000),
        # Streams may last so long, and calls may have begun just before.
        ("grpc.max_connection_age_grace_ms", int(access.STREAM_SECONDS) * 1000 + 30_000),
        ("grpc.keepalive_time_ms", 60_000),
        ("grpc.keepalive_timeout_ms", 20_000),
        ("grpc.http2.min_ping_interval_without_data_ms", 10_000),  # clients ask every 20 s whether it is still there
        ("grpc.server_handshake_timeout_ms", 10_000),
        ("grpc.max_allowed_incoming_connections", 1000),
        # Beyond 1,000 calls that came in and were not taken yet, gRPC cancels some at random, whoever sent them.
        ("grpc.server.max_pending_requests", 20_000),
        ("grpc.server.max_pending_requests_hard_limit", 40_000),
        ("grpc.so_reuseport", int(shared_port)),
        ("grpc.compression_enabled_algorithms_bitset", 1),
    ]


async def _watch(app: App, checks: health.aio.HealthServicer, names: list[str], fault: str) -> None:
    """Keep health true: serving while the database answers."""
    while True:
        await asyncio.sleep(HEALTH_SECONDS)
        before, fault = fault, await _fault(app)
        if bool(before) is not bool(fault):
            await _tell(checks, names, fault)


async def _fault(app: App) -> str:
    """Say why the database does not answer; nothing, if it does."""
    try:
        async with asyncio.timeout(HEALTH_SECONDS):
            await ping(app.pulse)
    except (StorageError, TimeoutError) as error:
        return str(error) or type(error).__name__
    return ""


async def _tell(checks: health.aio.HealthServicer, names: list[str], fault: str) -> None:
    status = health_pb2.HealthCheckResponse
    for name in names:
        await checks.set(name, status.NOT_SERVING if fault else status.SERVING)
    log.info("health", serving=not fault, **({"cause": fault} if fault else {}))
