"""What every call passes.

In this order: authenticate, bind the caller, check the access rule, read the bytes safely and validate what they say, run the
handler under a deadline, turn errors into statuses, log and count. Mutations run in a task of their own: a caller that goes away does not
stop one half-way, and a unit of work that lost a deadlock is run again. Streams pass the same way: `server.rpc.streams` has what is theirs.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import grpc
import structlog
from google.protobuf.message import DecodeError
from grpc import StatusCode

from server.kit import errors, logs, metrics
from server.kit.app import App
from server.kit.caller import GUEST, Caller, caller, current_caller
from server.kit.errors import ApiError, Violation
from server.kit.ids import new_id
from server.kit.mutation import Privileged, Replayed, persistently, privileged_call
from server.kit.turns import aside
from server.rpc import access, auditing, streams, validation, wire
from server.rpc.access import Rule
from server.rpc.arrivals import Arrivals
from server.rpc.authentication import Authenticator, cart_token
from server.rpc.cache import Cache
from server.rpc.streams import Stream, Streams
from server.rpc.tracing import Tracer
from storage import constraints
from storage import errors as storage
from storage.database import Unit, current_unit

LEAST_SECONDS = 0.05
ENDING_SECONDS = 1.0
# Codes that say that something is not done because it must not be; all others tell of an accident.
REFUSALS = frozenset(
    {
        StatusCode.INVALID_ARGUMENT,
        StatusCode.UNAUTHENTICATED,
        StatusCode.PERMISSION_DENIED,
        StatusCode.NOT_FOUND,
        StatusCode.ALREADY_EXISTS,
        StatusCode.FAILED_PRECONDITION,
        StatusCode.RESOURCE_EXHAUSTED,
    }
)
# Requests from this size on are read beside the event loop: one may take longer than others should wait.
LARGE = wire.LOOKED_AT_FROM

Handler = Callable[[Any, Any], Awaitable[Any]]
Read = Callable[[bytes], Any]
Work = Callable[[Caller, asyncio.Timeout], Awaitable[Any]]

log = structlog.get_logger()


class Boundary(grpc.GenericRpcHandler):
    """Gives grpc the handlers of all methods, each wrapped once; unknown methods are refused, so it is asked last."""

    def __init__(
        self,
        app: App,
        authenticator: Authenticator,
        rules: dict[str, Rule],
        tracer: Tracer,
        arrivals: Arrivals,
        cache: Cache | None,
    ) -> None:
        self._app = app
        self._arrivals = arrivals
        self._authenticator = authenticator
        self._rules = rules
        self._tracer = tracer
        self._cache = cache
        self._wrapped: dict[str, grpc.RpcMethodHandler[Any, Any]] = {}
        self._running: set[asyncio.Task[Any]] = set()
        self._calls = 0
        self.streams = Streams(app.settings.maximum_open_streams, app.settings.streams_per_caller)

    @property
    def busy(self) -> bool:
        """Whether a call or a mutation is under way."""
        return self._calls > 0 or bool(self._running) or self.streams.busy

    def add(self, service: str, handlers: Mapping[str, grpc.RpcMethodHandler[Any, Any]]) -> None:
        """Take the methods of a service."""
        for name, handler in handlers.items():
            rule = self._rules[f"/{service}/{name}"]
            self._wrapped[rule.method] = self._wrap(rule, handler)

    def service(self, handler_call_details: grpc.HandlerCallDetails) -> grpc.RpcMethodHandler[Any, Any]:
        """Return the wrapped handler of a method."""
        method = handler_call_details.method
        return self._wrapped.get(method) or _unknown(method)

    async def drained(self) -> None:
        """Wait for the mutations under way, those without a caller included."""
        if self._running:
            await asyncio.wait(self._running)
        await self.streams.drained()

    def _wrap(self, rule: Rule, handler: grpc.RpcMethodHandler[Any, Any]) -> grpc.RpcMethodHandler[Any, Any]:
        if rule.streams:
            return self._wrap_stream(rule, handler)
        handle: Handler = handler.unary_unary  # type: ignore[assignment]
        serialize: Any = handler.response_serializer

        # Written here: what cannot be written is a bug like any other, which grpc would answer with the exception's text.
        async def behaviour(request: Any, context: grpc.aio.ServicerContext[Any, Any]) -> bytes:
            try:
                answer = await handle(request, context)
            except Replayed as earlier:
                answer = earlier.answer
            else:
                await auditing.read(self._app, rule, caller(), request, answer)
            if getattr(request, "request_id", "") and not current_unit.get().claimed:
                raise RuntimeError(f"{rule.method} has not looked whether the request was made before")
            written: bytes = serialize(answer)
            return written

        read = _reading(rule, handler.request_deserializer)
        if self._cache is not None and rule.cache:
            return self._arrivals.awaited(self._remembering(self._cache, rule, behaviour, read))

        async def guarded(body: bytes, context: grpc.aio.ServicerContext[Any, Any]) -> Any:
            return await self._call(rule, behaviour, read, body, context)

        return self._arrivals.awaited(guarded)

    def _wrap_stream(self, rule: Rule, handler: Any) -> grpc.RpcMethodHandler[Any, Any]:
        kinds = (handler.unary_stream, handler.stream_unary, handler.stream_stream)
        handle = next(kind for kind in kinds if kind is not None)
        read = _reading(rule, handler.request_deserializer)
        method = streams.Method(rule, handle, partial(self._read, read), handler.response_serializer)

        async def streamed(_messages: Any, context: grpc.aio.ServicerContext[Any, Any]) -> None:
            await self._stream(method, context)

        return grpc.stream_stream_rpc_method_handler(streamed)

    def _remembering(self, cache: Cache, rule: Rule, behaviour: Handler, read: Read) -> Handler:
        async def guarded(body: bytes, context: grpc.aio.ServicerContext[Any, Any]) -> Any:
            if any(key == "authorization" for key, _ in context.invocation_metadata() or ()):
                return await self._call(rule, behaviour, read, body, context)
            started = time.perf_counter()
            answer = cache.get(rule.method, body)
            if answer is not None:
                current_unit.set(Unit())
                metrics.REMEMBERED.labels(rule.method).inc()
                self._finish(rule, started, "OK", "")
                return answer
            turn = cache.turn
            answer = await self._call(rule, behaviour, read, body, context)
            if not current_unit.get().fleeting:
                cache.put(turn, rule.method, body, answer)
            return answer

        return guarded

    async def _call(
        self, rule: Rule, behaviour: Handler, read: Read, body: bytes, context: grpc.aio.ServicerContext[Any, Any]
    ) -> Any:
        if self._calls >= self._app.settings.maximum_concurrent_rpcs:
            current_unit.set(Unit())
            refusal = errors.Unavailable("OVERLOADED", "too many calls at once: repeat later", retry_after=1.0)
            self._finish(rule, time.perf_counter(), refusal.code.name, refusal.reason)
            await context.abort(refusal.code, refusal.message, refusal.trailing_metadata())
        self._calls += 1

        async def work(_who: Caller, limit: asyncio.Timeout) -> Any:
            request = await self._read(read, body)
            if not rule.mutates:
                return await behaviour(request, context)
            limit.reschedule(None)
            return await self._detached(rule, behaviour, request, context)

        try:
            answer, failure = await self._outcome(rule, work, context)
        finally:
            self._calls -= 1
        if failure is not None:
            await context.abort(failure.code, failure.message, failure.trailing_metadata())
        return answer

    async def _stream(self, method: streams.Method, context: grpc.aio.ServicerContext[Any, Any]) -> None:
        rule, who = method.rule, GUEST

        async def look() -> Caller:
            nonlocal who
            who = await self._authenticator.again(who)
            await self._admit(rule, who)
            return who

        async def work(caller: Caller, limit: asyncio.Timeout) -> None:
            nonlocal who
            who = caller
            self.streams.count(stream, who)
            ends = limit.when()
            limit.reschedule(None)
            await stream.run(ends)

        try:
            stream = self.streams.open(method, context, look)
        except errors.Unavailable as refusal:
            current_unit.set(Unit())
            self._finish(rule, time.perf_counter(), refusal.code.name, refusal.reason)
            await context.abort(refusal.code, refusal.message, refusal.trailing_metadata())
        try:
            _, failure = await self._outcome(rule, work, context, stream)
            if failure is not None:
                if rule.takes_stream:
                    failure.metadata.setdefault("message", str(stream.unanswered))
                # It waits behind an answer that is not taken: until then the stream holds its place.
                await context.abort(failure.code, failure.message, failure.trailing_metadata())
        finally:
            self.streams.leave(stream)

    async def _outcome(
        self, rule: Rule, work: Work, context: grpc.aio.ServicerContext[Any, Any], stream: Stream | None = None
    ) -> tuple[Any, ApiError | None]:
        started = time.perf_counter()
        current_unit.set(Unit())
        failure: ApiError | None = None
        answer, admitted = None, False
        with self._tracer.span(rule.method):
            try:
                async with asyncio.timeout(_seconds(rule, context)) as limit:
                    metadata = tuple(context.invocation_metadata() or ())
                    who = await self._authenticator.caller(metadata, context.peer())
                    if rule.cart_token:
                        who = replace(who, cart_token=cart_token(metadata))
                    current_caller.set(who)
                    await self._admit(rule, who)
                    privileged_call.set(Privileged(auditing.event(rule)) if rule.privileged else None)
                    admitted = True
                    answer = await work(who, limit)
            except asyncio.CancelledError:
                if _is_cancelled() or (stream is not None and stream.gone):
                    self._finish(rule, started, "CANCELLED", "CALL_CANCELLED", stream)
                    raise
                failure = _interrupted(rule)
            except Exception as error:  # noqa: BLE001 - nothing may leak: every exception becomes a status here
                failure = told(error, rule.method)
                if admitted:
                    failure = await self._on_record(rule, failure)
        if failure is None:
            self._finish(rule, started, "OK", "", stream)
        else:
            self._finish(rule, started, failure.code.name, failure.reason, stream)
        return answer, failure

    async def _read(self, read: Read, body: bytes) -> Any:
        if len(body) < LARGE:
            return read(body)
        return await aside(read, body)

    async def _admit(self, rule: Rule, who: Caller) -> None:
        try:
            access.admit(rule, who)
        except errors.PermissionDenied:
            await auditing.denied(self._app, rule, who)
            raise

    async def _on_record(self, rule: Rule, failure: ApiError) -> ApiError:
        """Note a failure where it belongs into the audit trail; what cannot be noted is answered as that."""
        try:
            await auditing.failed(self._app, rule, caller(), failure)
        except Exception as error:  # noqa: BLE001 - as above
            return told(error, rule.method)
        return failure

    async def _detached(
        self, rule: Rule, behaviour: Handler, request: Any, context: grpc.aio.ServicerContext[Any, Any]
    ) -> Any:
        task = asyncio.create_task(_to_its_end(rule, behaviour, request, context))
        self._running.add(task)
        metrics.RUNNING.inc()
        task.add_done_callback(self._ended)
        try:
            # It keeps its time by itself. What does not end even so, a commit or a rollback, still may.
            await asyncio.wait({task}, timeout=rule.seconds + ENDING_SECONDS)
        except asyncio.CancelledError:
            if not task.done():
                metrics.DETACHED.inc()
            raise
        if not task.done():
            raise _unknown_outcome("the call has not come to its end")
        return task.result()

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        metrics.RUNNING.dec()
        if not task.cancelled():
            task.exception()  # the call has reported it; without a caller left, nobody is to be told

    def _finish(self, rule: Rule, started: float, code: str, reason: str, stream: Stream | None = None) -> None:
        counts: dict[str, int] = {}
        round_trips = current_unit.get().round_trips
        if stream is not None:
            stream.over = True
            counts = {"received": stream.received, "sent": stream.sent}
            round_trips = stream.round_trips
        elapsed = time.perf_counter() - started
        metrics.finished(rule.method, code, elapsed)
        who = caller()
        log.info(
            "rpc",
            method=rule.method,
            code=code,
            reason=reason,
            ms=round(elapsed * 1000, 2),
            role=who.role,
            account=str(who.account_id) if who.account_id else None,
            round_trips=round_trips,
            **counts,
        )


def told(error: Exception, method: str) -> ApiError:
    """Return the answer for an exception: none that says or implies that nothing was done, once anything may have been.

    A refusal stands, such as that of a login that was counted first; but not once the call is done.
    """
    answer, unit = named(error, method), current_unit.get()
    if unit.done or (unit.committed and answer.code not in REFUSALS):
        return _unknown_outcome("something failed after a commit", **_incident(answer))
    return answer


def named(error: Exception, method: str) -> ApiError:  # noqa: PLR0911 - one table of errors
    """Return the answer for an exception. What is not expected is logged whole and answered without a word of it."""
    match error:
        case ApiError():
            return error
        case storage.Missing():
            return errors.NotFound(error.noun, error.id)
        case storage.Stale():
            message = f"{error.noun} {error.id} has changed since it was read: read it again"
            tag = f'"{error.version}"'
            return errors.Aborted("ETAG_MISMATCH", message, resource=error.noun, id=error.id, etag=tag)
        case storage.ConstraintBroken():
            return _broken(error)
        case storage.Transient():
            return errors.Aborted("CONFLICT_RETRY", "lost a race against other writers: repeat", retry_after=0.1)
        case storage.Busy():
            return errors.Aborted("RESOURCE_BUSY", "held by another call for too long: repeat", retry_after=0.2)
        case storage.Overloaded():
            return errors.Unavailable("OVERLOADED", "too many calls: repeat later", retry_after=1.0)
        case storage.Unreachable():
            return errors.Unavailable("DATABASE_UNAVAILABLE", "the database is away: repeat later", retry_after=1.0)
        case storage.OutcomeUnknown():
            return _unknown_outcome("the connection broke while committing")
        case TimeoutError() | storage.TimedOut():
            return errors.DeadlineExceeded("DEADLINE_PASSED", "the call took too long: repeat with the same request_id")
    incident = str(new_id())
    log.error("unhandled", method=method, incident=incident, **logs.described(error))
    if isinstance(error, storage.BadValue):
        metrics.BACKSTOPS.labels("value").inc()
        return errors.InvalidArgument([("", "holds a value that cannot be stored")])
    return ApiError("INTERNAL_ERROR", f"internal error, incident {incident}", incident=incident)


def _broken(error: storage.ConstraintBroken) -> ApiError:
    reason, field = constraints.meaning(error.constraint)
    if isinstance(error, storage.Conflict):
        message = f"{field or 'a value'} is taken"
        return errors.AlreadyExists(reason or "RESOURCE_EXISTS", message, field=field or "")
    if isinstance(error, storage.BrokenReference):
        message = "something that is referred to does not exist, or is still in use"
        return errors.FailedPrecondition(reason or "REFERENCE_VIOLATED", message, constraint=error.constraint)
    if reason is None:
        metrics.BACKSTOPS.labels(error.constraint).inc()
    return errors.FailedPrecondition(
        reason or "CONSTRAINT_VIOLATED", "the change breaks a rule of the data", constraint=error.constraint
    )


async def _to_its_end(rule: Rule, behaviour: Handler, request: Any, context: grpc.aio.ServicerContext[Any, Any]) -> Any:
    """Run a mutation to its end within the server's time, again if it lost a deadlock and has committed nothing."""
    async with asyncio.timeout(rule.seconds):
        return await persistently(lambda: behaviour(request, context))


def _interrupted(rule: Rule) -> ApiError:
    if rule.mutates:
        return _unknown_outcome("the server is stopping")
    return errors.Unavailable("OVERLOADED", "the server is stopping: repeat", retry_after=1.0)


def _is_cancelled() -> bool:
    """Whether the call itself was cancelled: the caller has gone, or gRPC has given up."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _unknown_outcome(cause: str, **metadata: Any) -> ApiError:
    message = f"{cause}, the call may have taken effect: repeat with the same request_id"
    return errors.Unavailable("OUTCOME_UNKNOWN", message, retry_after=1.0, **metadata)


def _incident(answer: ApiError) -> dict[str, str]:
    return {name: value for name, value in answer.metadata.items() if name == "incident"}


def _seconds(rule: Rule, context: grpc.aio.ServicerContext[Any, Any]) -> float:
    seconds = access.STREAM_SECONDS if rule.streams else rule.seconds
    remaining = context.time_remaining()
    if remaining is None:
        return seconds
    if remaining < LEAST_SECONDS:
        message = "the deadline leaves no time to work: allow at least 50 ms"
        raise errors.DeadlineExceeded("DEADLINE_PASSED", message)
    return min(seconds, remaining)


def _reading(rule: Rule, deserialize: Any) -> Read:
    """Return what makes a message of bytes and says everything that is wrong with it, as InvalidArgument."""

    def read(data: bytes) -> Any:
        found = wire.excess(rule.request, data)
        if found is not None:
            raise errors.InvalidArgument([found])
        try:
            request: Any = deserialize(data)
        except (DecodeError, ValueError, RecursionError):
            raise errors.InvalidArgument([], reason="MALFORMED_REQUEST") from None
        violations = validation.check(request)
        if rule.request_id == access.REQUEST_ID_REQUIRED and not request.request_id:
            violations.append(Violation("request_id", "is required: send a new UUID, and the same one when repeating"))
        if violations:
            raise errors.InvalidArgument(violations)
        return request

    return read


def _unknown(method: str) -> grpc.RpcMethodHandler[Any, Any]:
    async def refuse(_messages: Any, context: grpc.aio.ServicerContext[Any, Any]) -> None:
        error = ApiError(
            "METHOD_UNKNOWN", "there is no such method", code=StatusCode.UNIMPLEMENTED, method=method[:200]
        )
        await context.abort(error.code, error.message, error.trailing_metadata())

    return grpc.stream_unary_rpc_method_handler(refuse)  # which does not wait for a message
