"""Prometheus metrics."""

from functools import cache

from prometheus_client import Counter, Gauge, Histogram, start_http_server

RPCS = Counter("mall_rpcs", "Finished calls.", ["method", "code"])
SECONDS = Histogram(
    "mall_rpc_seconds",
    "Time from the first byte to the answer.",
    ["method"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
RETRIES = Counter("mall_transaction_retries", "Units of work run again after a deadlock or serialization failure.")
DETACHED = Counter("mall_mutations_detached", "Mutations finished after their caller had gone.")
BACKSTOPS = Counter("mall_backstops", "Values that only a constraint of the database stopped.", ["constraint"])
REMEMBERED = Counter("mall_rpcs_from_memory", "Calls of guests that were answered from memory.", ["method"])
STALLED = Counter(
    "mall_calls_stalled", "Calls that were ended because a message did not arrive, or an answer was not taken."
)
CONNECTIONS_CLOSED = Counter("mall_connections_closed", "Connections of peers that had too many.")
WORK_ENDED = Counter("mall_background_work_ended", "Times that background work ended by itself, and was begun again.")
LOG_LINES_DROPPED = Counter("mall_log_lines_dropped", "Log lines that could not be written.")
UNREADABLE_SETTINGS = Counter(
    "mall_settings_unreadable", "Times that a setting had a value that does not read, and was left out.", ["key"]
)
TAX_QUESTIONS = Counter("mall_tax_service_questions", "Questions to the external tax service.", ["outcome"])
OPEN_STREAMS = Gauge("mall_streams_open", "Streams that hold a place.")
STREAM_MESSAGES = Counter("mall_stream_messages", "Messages of streams.", ["method", "direction"])
RUNNING = Gauge("mall_mutations_running", "Mutations under way.")
EVENTS = Counter("mall_events_handled", "Events that a consumer has handled.", ["consumer"])
EVENT_FAILURES = Counter("mall_event_failures", "Tries of a consumer at an event that failed.", ["consumer"])
EVENT_LAG = Gauge("mall_event_lag_seconds", "Age of the oldest event that a consumer has not passed.", ["consumer"])
PARKED_EVENTS = Gauge("mall_parked_events", "Events that a consumer has put aside.", ["consumer", "state"])


# Finding the series of some labels costs more than to count.
_calls = cache(RPCS.labels)
_seconds = cache(SECONDS.labels)


def finished(method: str, code: str, seconds: float) -> None:
    """Count a call."""
    _calls(method, code).inc()
    _seconds(method).observe(seconds)


def serve(port: int) -> None:
    """Serve the metrics on 127.0.0.1; port 0 turns them off."""
    if port:
        start_http_server(port, addr="127.0.0.1")
