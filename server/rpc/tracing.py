"""OpenTelemetry traces, where a collector is configured."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from server.kit.config import Settings


class Tracer:
    """Opens one span per call, or nothing at all."""

    def __init__(self, settings: Settings) -> None:
        self._tracer: Any = _tracer(settings) if settings.otlp_endpoint else None

    def span(self, name: str) -> AbstractContextManager[Any]:
        """Return the span of a call as a context."""
        if self._tracer is None:
            return nullcontext()
        from opentelemetry.trace import SpanKind  # noqa: PLC0415 - imported only where traces are on

        span: AbstractContextManager[Any] = self._tracer.start_as_current_span(name, kind=SpanKind.SERVER)
        return span


def _tracer(settings: Settings) -> Any:
    from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
    from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased  # noqa: PLC0415

    provider = TracerProvider(
        resource=Resource.create({"service.name": "mall"}),
        sampler=ParentBased(TraceIdRatioBased(settings.trace_ratio)),
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=settings.otlp_endpoint)))
    return provider.get_tracer("mall")
