"""Followers of the outbox: each event once for each of them, in the order of its aggregate, and none missed."""

import asyncio
import uuid
from collections import Counter

import asyncpg
import grpc
import pytest
from prometheus_client import REGISTRY

from benchmarks import events as race
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit import consumers
from server.kit.consumers import Consumer, Event
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import background
from storage.errors import Busy, Unreachable
from storage.queries import outbox
from tests.support import events, expect, make
from tests.support.racing import without

WORKERS = 4
State = platform_pb2.ParkedEvent.State


@pytest.fixture(scope="module", autouse=True)
def effects(sql):
    """Where the consumers of these tests note what they handled, in the order in which they did."""
    sql("CREATE TABLE test_effects (at bigserial, consumer text, aggregate_id uuid, n int)")
    yield
    sql("DROP TABLE test_effects")
    sql("DELETE FROM parked_events WHERE consumer LIKE 'test%'")
    sql("DELETE FROM consumer_cursors WHERE consumer LIKE 'test%'")


class Follower:
    """A consumer of a type of its own. `bad` holds what it fails at: (aggregate_id, n) to an error."""

    def __init__(self, app, on_loop, sql, type_=None, **options):
        self.app, self.on_loop, self.sql = app, on_loop, sql
        self.type = type_ or make.unique("test.fact")
        self.consumer = Consumer(make.unique("test"), (self.type,), self.handle, **options)
        self.bad = {}
        self.batches = []

    async def handle(self, work, batch):
        self.batches.append(len(batch))
        for event in batch:
            await work.tx.driver.execute(
                "INSERT INTO test_effects (consumer, aggregate_id, n) VALUES ($1, $2, $3)",
                self.consumer.name, event.aggregate_id, event.payload["n"],
            )  # fmt: skip
            error = self.bad.get((event.aggregate_id, event.payload["n"]))
            if error is not None:
                raise error
            work.event("test.done", "test", event.aggregate_id)  # flushed with the rest

    def register(self):
        self.on_loop(consumers.register(self.app, [self.consumer]))
        return self

    def emit(self, aggregate_id, *ns):
        async def emit():
            async with background(self.app) as work:
                for n in ns:
                    work.event(self.type, "test", aggregate_id, {"n": n})

        self.on_loop(emit())

    def follow(self, workers=1, *, settled=True):
        """Handle what is there, by several workers at once; returns how many events each of them had."""

        async def follow():
            if settled:
                await events.settled(self.app)
            return await asyncio.gather(*(consumers.handle_new(self.app, [self.consumer]) for _ in range(workers)))

        return self.on_loop(follow())

    def handled(self, aggregate_id=None):
        rows = self.sql(
            "SELECT n FROM test_effects WHERE consumer = $1 AND ($2::uuid IS NULL OR aggregate_id = $2) ORDER BY at",
            self.consumer.name, aggregate_id,
        )  # fmt: skip
        return [row.n for row in rows]

    def parked(self):
        rows = self.sql(
            "SELECT p.state, p.attempts, e.payload FROM parked_events AS p JOIN outbox AS e ON e.id = event_id "
            "WHERE consumer = $1 ORDER BY p.sequence",
            self.consumer.name,
        )
        return [(row.state, row.attempts, row.payload["n"]) for row in rows]


@pytest.fixture
def follower(app, on_loop, sql):
    return Follower(app, on_loop, sql).register()


@pytest.fixture
def later(clock):
    def later(**passed):
        clock.advance(**passed)

    return later


# --- following ---


def test_every_consumer_of_a_type_gets_each_event_once(app, on_loop, sql, follower):
    other = Follower(app, on_loop, sql, follower.type).register()
    one = new_id()
    follower.emit(one, 1, 2)
    for each in (follower, other, follower, other):
        each.follow()
    assert (follower.handled(), other.handled()) == ([1, 2], [1, 2])


def test_a_new_consumer_starts_now_or_at_the_beginning_as_it_says(app, on_loop, sql):
    now = Follower(app, on_loop, sql)
    beginning = Follower(app, on_loop, sql, now.type, from_beginning=True)
    one = new_id()
    now.emit(one, 1)
    now.follow()  # moves the horizon; nobody is registered yet
    assert now.handled() == []
    for each in (now, beginning):
        each.register().register()
    now.emit(one, 2)
    for each in (now, beginning):
        each.follow()
    assert (now.handled(), beginning.handled()) == ([2], [1, 2])


def test_events_come_in_batches_in_the_order_of_their_aggregate(follower, monkeypatch):
    monkeypatch.setattr(consumers, "BATCH", 4)
    monkeypatch.setattr(consumers, "SPAN", 9)
    one, two = (uuid.UUID(int=new_id().int // 256 * 256 + part) for part in (0, 1))
    for n in range(10):
        follower.emit(one, n)
        follower.emit(two, n)
    assert follower.follow() == [20]
    assert (follower.handled(one), follower.handled(two)) == ([*range(10)], [*range(10)])
    assert max(follower.batches) == 4


def test_what_a_transaction_took_back_never_happens(app, on_loop, follower):
    one = new_id()

    async def give_up():
        async with background(app) as work:
            work.event(follower.type, "test", one, {"n": 1})
            await work.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        on_loop(give_up())
    follower.emit(one, 2)
    follower.follow()
    assert follower.handled() == [2]


# --- several workers ---


@pytest.fixture
def follow_at_once(follower, meeting):
    def follow_at_once():
        with meeting(outbox, "take_cursor", WORKERS, patience=1):
            return follower.follow(WORKERS)

    return follow_at_once


def spread(follower):
    """Two events of each of 32 aggregates, some in each part."""
    aggregates = [uuid.UUID(int=new_id().int // 256 * 256 + part) for part in range(32)]
    for one in aggregates:
        follower.emit(one, 1, 2)
    return aggregates


def test_workers_share_the_events_of_a_consumer(follower, follow_at_once):
    aggregates = spread(follower)
    shares = follow_at_once()
    assert sum(shares) == 64
    assert sum(share > 0 for share in shares) == WORKERS
    assert all(follower.handled(one) == [1, 2] for one in aggregates)


def test_without_the_lock_of_the_cursor_workers_handle_the_same_events(follower, follow_at_once, monkeypatch):
    spread(follower)
    monkeypatch.setattr(outbox, "_TAKE", without(outbox._TAKE, "FOR UPDATE SKIP LOCKED"))
    follow_at_once()
    assert len(follower.handled()) > 64


@pytest.mark.timeout(300)
def test_workers_that_are_killed_do_nothing_twice_and_miss_nothing(new_database):
    url = new_database()
    result = race.race(url, events=1200, workers=2)
    assert (result.twice, result.missed, result.late) == (0, 0, 0)
    assert result.kills >= 3


def test_effects_go_back_where_the_cursor_does_not_move(follower, monkeypatch):
    async def fails(*_arguments):
        raise Unreachable("gone")

    follower.emit(new_id(), 1)
    with monkeypatch.context() as patch:
        patch.setattr(outbox, "move_cursor", fails)
        with pytest.raises(Unreachable):
            follower.follow()
    assert follower.handled() == []
    follower.follow()
    assert follower.handled() == [1]


# --- numbers and commits ---


@pytest.fixture
def write(on_loop, database_url, follower):
    """Connections that write events as servers do, each in its transaction."""
    opened = []

    class Writer:
        def __init__(self):
            self.driver = on_loop(asyncpg.connect(database_url))
            opened.append(self.driver)

        def __call__(self, sql, *arguments):
            return on_loop(self.driver.execute(sql, *arguments))

        def emit(self, aggregate_id, n, payload="jsonb_build_object('n', $3::int)"):
            self(
                "INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time) "  # noqa: S608
                f"VALUES (uuidv7(), $1, 'test', $2, {payload}, now())",
                follower.type, aggregate_id, n,
            )  # fmt: skip

    yield Writer
    for driver in opened:
        on_loop(driver.close())


def write_slowly(write, follower):
    """One transaction draws a number and commits after another one that drew a later number."""
    slow, one, two = write(), new_id(), new_id()
    slow("BEGIN")
    slow.emit(one, 1)
    follower.emit(two, 2)
    follower.follow(settled=False)
    before = follower.handled()
    slow("COMMIT")
    follower.follow()
    return before, sorted(follower.handled())


def test_what_commits_late_with_a_lower_number_is_not_missed(write, follower):
    assert write_slowly(write, follower) == ([], [1, 2])


@pytest.fixture
def reading_what_is_there(monkeypatch):
    """The naive guard: whatever number is seen is thought to be the last."""
    mutant = without(outbox._MOVE_HORIZON, "h.pending_transaction < oldest_running", "true")
    monkeypatch.setattr(outbox, "_MOVE_HORIZON", mutant)


def test_without_the_horizon_what_commits_late_is_lost(write, follower, reading_what_is_there):
    assert write_slowly(write, follower) == ([2], [2])


def write_early(write, follower):
    """A transaction that began first, and wrote something else, writes about an aggregate after a later one has."""
    early, one = write(), new_id()
    early("BEGIN")
    early("SELECT pg_current_xact_id()")
    follower.emit(one, 1)
    follower.follow(settled=False)
    early.emit(one, 2)
    early("COMMIT")
    follower.follow()
    return follower.handled()


def test_the_order_of_an_aggregate_is_that_of_its_changes_and_not_of_transactions_ids(write, follower):
    assert write_early(write, follower) == [1, 2]


def draw_early(on_loop, write, follower):
    """A statement draws its number long before it writes: it must have the id of its transaction by then."""
    slow, one, two = write(), new_id(), new_id()

    async def race():
        payload = "(SELECT jsonb_build_object('n', $3::int) FROM pg_sleep(1))"
        writing = asyncio.create_task(
            slow.driver.execute(
                "INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time) "  # noqa: S608
                f"VALUES (uuidv7(), $1, 'test', $2, {payload}, now())",
                follower.type, one, 1,
            )
        )  # fmt: skip
        await asyncio.sleep(0.3)
        async with background(follower.app) as work:
            work.event(follower.type, "test", two, {"n": 2})
        for _ in range(5):  # one look may find another transaction of the server under way
            await consumers.handle_new(follower.app, [follower.consumer])
        await writing
        await events.settled(follower.app)
        await consumers.handle_new(follower.app, [follower.consumer])

    on_loop(race())
    return sorted(follower.handled())


def test_a_transaction_has_its_id_before_it_draws_a_number(on_loop, write, follower):
    assert draw_early(on_loop, write, follower) == [1, 2]


def test_where_it_has_its_id_after_the_number_the_event_is_lost(on_loop, write, follower, sql):
    kept = sql("SELECT pg_get_expr(adbin, adrelid) AS it FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid "
               "AND attnum = adnum WHERE adrelid = 'outbox'::regclass AND attname = 'sequence'")[0].it  # fmt: skip
    sql("ALTER TABLE outbox ALTER COLUMN sequence SET DEFAULT nextval('outbox_sequence_seq')")
    try:
        assert draw_early(on_loop, write, follower) == [2]
    finally:
        sql(f"ALTER TABLE outbox ALTER COLUMN sequence SET DEFAULT {kept}")


def test_a_database_restored_into_another_cluster_is_followed_on(sql, follower):
    one = new_id()
    sql("UPDATE event_horizon SET pending_transaction = 1::bigint << 60")
    follower.emit(one, 1)
    follower.follow()
    assert follower.handled() == [1]


# --- what fails ---


def test_an_event_that_fails_three_times_is_parked_and_holds_up_no_other(follower, later):
    one, two = new_id(), new_id()
    follower.bad[one, 1] = ZeroDivisionError("Ada Lovelace, ada@example.com")
    follower.emit(one, 1)
    follower.emit(two, 2)
    follower.follow()
    assert (follower.handled(), follower.parked()) == ([2], [("RETRYING", 1, 1)])
    follower.follow()
    assert follower.parked() == [("RETRYING", 1, 1)]
    later(seconds=10)
    follower.follow()
    assert follower.parked() == [("RETRYING", 2, 1)]
    later(minutes=1)
    follower.follow()
    assert follower.parked() == [("PARKED", 3, 1)]
    later(days=1)
    follower.follow()
    assert (follower.handled(), follower.parked()) == ([2], [("PARKED", 3, 1)])


def test_an_event_that_fails_once_is_handled_a_little_later(follower, later):
    one = new_id()
    follower.bad[one, 1] = ZeroDivisionError()
    follower.emit(one, 1)
    follower.follow()
    follower.bad.clear()
    later(seconds=10)
    follower.follow()
    assert (follower.handled(), follower.parked()) == ([1], [])


def test_later_events_of_an_aggregate_wait_behind_one_that_failed(follower, later):
    one, two = new_id(), new_id()
    follower.bad[one, 2] = ZeroDivisionError()
    follower.emit(one, 1, 2, 3)
    follower.follow()
    follower.emit(one, 4)
    follower.emit(two, 5)
    follower.follow()
    assert (follower.handled(one), follower.handled(two)) == ([1], [5])
    assert follower.parked() == [("RETRYING", 1, 2), ("WAITING", 0, 3), ("WAITING", 0, 4)]
    follower.bad.clear()
    later(seconds=10)
    follower.follow()
    assert (follower.handled(one), follower.parked()) == ([1, 2, 3, 4], [])


def test_without_a_look_at_what_is_parked_later_events_overtake(follower, later, monkeypatch):
    guard = "p.aggregate_id = e.aggregate_id"
    monkeypatch.setattr(outbox, "_READ", without(outbox._READ, guard, "false"))
    one = new_id()
    follower.bad[one, 1] = ZeroDivisionError()
    follower.emit(one, 1)
    follower.follow()
    follower.emit(one, 2)
    follower.follow()
    assert follower.handled(one) == [2]


def test_without_the_rule_who_is_first_what_waits_overtakes(follower, monkeypatch):
    guard = "q.sequence < p.sequence"
    monkeypatch.setattr(outbox, "_TAKE_DUE", without(outbox._TAKE_DUE, guard, "false"))
    one = new_id()
    follower.bad[one, 1] = ZeroDivisionError()
    follower.emit(one, 1, 2)
    follower.follow()
    follower.follow()
    assert follower.handled(one) == [2]


@pytest.fixture
def try_again_at_once(follower, later, meeting):
    def try_again_at_once():
        one = new_id()
        follower.bad[one, 1] = ZeroDivisionError()
        follower.emit(one, 1, 2)
        follower.follow()
        follower.bad.clear()
        later(seconds=10)
        with meeting(outbox, "take_due", WORKERS, patience=1):
            follower.follow(WORKERS)
        return follower.handled(one)

    return try_again_at_once


def test_workers_try_again_once(try_again_at_once):
    assert try_again_at_once() == [1, 2]


def test_without_the_lock_of_a_parked_event_workers_try_it_together(try_again_at_once, monkeypatch):
    monkeypatch.setattr(outbox, "_TAKE_DUE", without(outbox._TAKE_DUE, "FOR UPDATE OF p SKIP LOCKED"))
    assert len(try_again_at_once()) > 2


def test_a_batch_with_a_bad_event_leaves_nothing_of_the_first_try(follower):
    one, two, three = new_id(), new_id(), new_id()
    follower.bad[two, 2] = ZeroDivisionError()
    for aggregate_id, n in ((one, 1), (two, 2), (three, 3)):
        follower.emit(aggregate_id, n)
    follower.follow()
    assert sorted(follower.handled()) == [1, 3]


def test_what_passes_is_no_fault_of_the_event_and_holds_up_no_other_consumer(app, on_loop, sql, follower):
    other = Follower(app, on_loop, sql, follower.type).register()
    one = new_id()
    follower.bad[one, 1] = Busy()
    follower.emit(one, 1)
    on_loop(events.settled(app))
    on_loop(consumers.handle_new(app, [follower.consumer, other.consumer]))
    assert (follower.handled(), follower.parked(), other.handled()) == ([], [], [1])
    follower.bad.clear()
    follower.follow()
    assert follower.handled() == [1]


def test_a_lost_database_is_no_fault_of_the_event(follower):
    one = new_id()
    follower.bad[one, 1] = Unreachable("gone")
    follower.emit(one, 1)
    with pytest.raises(Unreachable):
        follower.follow()
    follower.bad.clear()
    follower.follow()
    assert (follower.handled(), follower.parked()) == ([1], [])


def test_an_error_is_told_by_its_kind_and_place_and_without_values(follower, sql, lines):
    one, two = new_id(), new_id()
    follower.bad[one, 1] = ValueError("ada@example.com")
    follower.bad[two, 2] = FailedPrecondition("STATE_FORBIDS", "Ada is no more")
    for aggregate_id, n in ((one, 1), (two, 2)):
        follower.emit(aggregate_id, n)
    follower.follow()
    rows = sql("SELECT error FROM parked_events WHERE consumer = $1 ORDER BY sequence", follower.consumer.name)
    assert rows[0].error.startswith("ValueError at consumers.py:")
    assert rows[1].error.startswith("FailedPrecondition STATE_FORBIDS at consumers.py:")
    assert len([line for line in lines if "event failed" in line]) == 2
    assert not any(said in text for text in [*lines, *(row.error for row in rows)] for said in ("ada@", "Ada is"))


# --- what staff do about it ---


@pytest.fixture
def parked(follower, later):
    """Three events of one aggregate, the first of which is parked."""
    one = new_id()
    follower.bad[one, 1] = ZeroDivisionError()
    follower.emit(one, 1, 2, 3)
    for _ in range(consumers.TRIES):
        follower.follow()
        later(minutes=1)
    assert follower.parked() == [("PARKED", 3, 1), ("WAITING", 0, 2), ("WAITING", 0, 3)]
    return one


@pytest.fixture
def staff(admin, grpc_channel):
    """Calls of an administrator: `staff("ListParkedEvents", consumer="x")`."""
    stub = platform_pb2_grpc.PlatformServiceStub(grpc_channel)

    def staff(rpc, **values):
        request = getattr(platform_pb2, f"{rpc}Request")(**values)
        return getattr(stub, rpc)(request, metadata=admin.metadata)

    return staff


def test_staff_list_what_is_parked(follower, parked, staff):
    listed = staff("ListParkedEvents", consumer=follower.consumer.name).parked_events
    assert [State.Name(event.state) for event in listed] == ["WAITING", "WAITING", "PARKED"]
    page = staff("ListParkedEvents", consumer=follower.consumer.name, page_size=2)
    rest = staff("ListParkedEvents", consumer=follower.consumer.name, page_size=2, page_token=page.next_page_token)
    assert [*page.parked_events, *rest.parked_events] == list(listed)
    [event] = staff("ListParkedEvents", consumer=follower.consumer.name, states=[State.PARKED]).parked_events
    assert (event.consumer, event.event_type, event.aggregate_type) == (follower.consumer.name, follower.type, "test")
    assert (event.aggregate_id, event.attempts) == (str(parked), 3)
    assert event.error.startswith("ZeroDivisionError at")
    assert not event.HasField("next_try_time")


def test_an_event_that_staff_try_again_is_handled_and_what_waits_behind_it(follower, parked, staff, sql):
    [event] = staff("ListParkedEvents", consumer=follower.consumer.name, states=[State.PARKED]).parked_events
    follower.bad.clear()
    follower.follow()
    assert follower.handled() == []
    answer = staff("RetryParkedEvent", id=event.id)
    assert answer.state == State.RETRYING
    follower.follow()
    assert (follower.handled(), follower.parked()) == ([1, 2, 3], [])
    [entry] = sql("SELECT event, detail FROM audit_entries WHERE target_id = $1", uuid.UUID(event.id))
    assert (entry.event, entry.detail["event_id"]) == ("event.retried", event.event_id)


def test_an_event_that_fails_again_is_parked_again_at_once(follower, parked, staff):
    [event] = staff("ListParkedEvents", consumer=follower.consumer.name, states=[State.PARKED]).parked_events
    staff("RetryParkedEvent", id=event.id)
    follower.follow()
    assert follower.parked() == [("PARKED", 4, 1), ("WAITING", 0, 2), ("WAITING", 0, 3)]


def test_an_event_that_staff_give_up_lets_those_behind_it_go_on(follower, parked, staff, sql):
    [event] = staff("ListParkedEvents", consumer=follower.consumer.name, states=[State.PARKED]).parked_events
    key = str(uuid.uuid4())
    for _ in range(2):
        answer = staff("DiscardParkedEvent", id=event.id, reason="of a test order", request_id=key)
        assert answer == event
    follower.follow()
    assert (follower.handled(), follower.parked()) == ([2, 3], [])
    [entry] = sql("SELECT event, reason FROM audit_entries WHERE target_id = $1", uuid.UUID(event.id))
    assert (entry.event, entry.reason) == ("event.discarded", "of a test order")


@pytest.mark.parametrize("rpc", ["RetryParkedEvent", "DiscardParkedEvent"])
def test_only_a_parked_event_needs_a_decision(follower, parked, staff, rpc):
    waiting = staff("ListParkedEvents", consumer=follower.consumer.name, states=[State.WAITING]).parked_events[0]
    reason = {"reason": "x"} if rpc == "DiscardParkedEvent" else {}
    with expect.fails(grpc.StatusCode.FAILED_PRECONDITION, "STATE_FORBIDS", state="WAITING"):
        staff(rpc, id=waiting.id, **reason)
    with expect.fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        staff(rpc, id=str(uuid.uuid4()), **reason)


# --- what is seen, and what goes ---


def test_metrics_tell_what_was_handled_failed_waits_and_is_late(app, on_loop, follower, later):
    def value(name, **labels):
        return REGISTRY.get_sample_value(name, {"consumer": follower.consumer.name, **labels})

    one = new_id()
    follower.bad[one, 2] = ZeroDivisionError()
    follower.emit(one, 1, 2, 3)
    later(minutes=5)
    on_loop(consumers._measure(app, [follower.consumer]))
    assert value("mall_event_lag_seconds") >= 300
    follower.follow()
    on_loop(consumers._measure(app, [follower.consumer]))
    assert value("mall_events_handled_total") == 1
    assert value("mall_event_failures_total") == 1
    states = {state: value("mall_parked_events", state=state) for state in ("WAITING", "RETRYING", "PARKED")}
    assert states == {"WAITING": 1, "RETRYING": 1, "PARKED": 0}
    assert value("mall_event_lag_seconds") < 60


def test_old_events_go_once_every_consumer_has_passed_them_and_none_has_put_them_aside(
    app, on_loop, sql, follower, later, follow_up
):
    slow = Follower(app, on_loop, sql, follower.type).register()
    one, two = new_id(), new_id()
    follower.bad[one, 1] = ZeroDivisionError()
    follower.emit(one, 1)
    follower.emit(two, 2)
    follower.follow()
    follow_up()

    def left():
        rows = sql("SELECT payload FROM outbox WHERE type = $1 ORDER BY sequence", follower.type)
        return [row.payload["n"] for row in rows]

    sql("UPDATE consumer_cursors SET position = h.sequence FROM event_horizon AS h WHERE consumer <> $1",
        slow.consumer.name)  # fmt: skip
    on_loop(consumers.forget_events(app))
    assert left() == [1, 2]
    later(days=30, seconds=1)
    on_loop(consumers.forget_events(app))
    assert left() == [1, 2]
    slow.follow()
    on_loop(consumers.forget_events(app))
    assert left() == [1]
    follower.bad.clear()
    follower.follow()
    on_loop(consumers.forget_events(app))
    assert left() == []


def test_an_event_is_what_the_outbox_says_of_it(follower):
    one, seen = new_id(), []

    async def look(_work, batch):
        seen.extend(batch)

    object.__setattr__(follower.consumer, "handle", look)
    follower.emit(one, 1)
    follower.follow()
    assert Counter(type(event) for event in seen) == {Event: 1}
    assert (seen[0].type, seen[0].aggregate_type, seen[0].aggregate_id) == (follower.type, "test", one)
    assert seen[0].payload == {"n": 1}
