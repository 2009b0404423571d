"""Whatever a caller sends, to whichever rpc: the answer is one that the contract knows, and nothing breaks."""

import random
import uuid

import grpc
import pytest
from google.protobuf.message_factory import GetMessageClass

from mall.common.v1 import error_reason_pb2, options_pb2
from server.kit.errors import InvalidArgument
from server.rpc import access, validation
from storage.tables import metadata
from tests.support import corpus, roles, rpcs
from tests.support.expect import Failure

CODES = grpc.StatusCode
NEVER = {CODES.UNKNOWN, CODES.INTERNAL, CODES.DATA_LOSS, CODES.UNAVAILABLE, CODES.CANCELLED, CODES.UNIMPLEMENTED}
REASONS = set(error_reason_pb2.ErrorReason.keys())
# So many of the requests with one thing wrong are sent to each rpc; which, the rpc's name decides.
MOST = max(20, 3000 // len(rpcs.every()))
SIDE_BY_SIDE = 16

# Whoever may call: the first of these who holds a permission is the one to try.
TRIED = ("CUSTOMER", "SELLER", "SUPER_ADMIN", "ORDER_MANAGER", "CONTENT_MODERATOR", "SUPPORT_ADMIN", "SELLER_APPLICANT")


@pytest.fixture(scope="module")
def url(new_database):
    """A database of its own: what is sent here deletes, suspends and revokes."""
    return new_database()


@pytest.fixture(scope="module")
def served(serve, url):
    with serve(url, pool_size=SIDE_BY_SIDE) as further:
        yield further


class Rows:
    """Ids of rows that are there, for the fields that name them."""

    def __init__(self, served, on_loop):
        self._served, self._on_loop = served, on_loop
        self._found = {}

    def __call__(self, field):
        if field == "request":
            return str(uuid.uuid4())
        noun = field.name.removesuffix("s").removesuffix("_id")
        if field.name == "id":
            noun = self._noun
        if noun not in self._found:
            self._found[noun] = self._look_up(noun)
        return self._found[noun]

    def of(self, rpc):
        """Take an rpc's noun: what its `id` means. Ids are looked up anew for each rpc."""
        answer = rpc.method.output_type
        name = answer.name if answer.full_name in rpcs.resources() else rpc.name
        self._noun = "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
        self._found = {}
        return self

    def _look_up(self, noun):
        for end in range(noun.count("_") + 1):
            rest = "_".join(noun.split("_")[end:])
            for name in (f"{rest}s", f"{rest}es", f"{rest[:-1]}ies", rest):
                if name in metadata.tables and "id" in metadata.tables[name].columns:
                    return self._newest(name)
        return None

    def _newest(self, table):
        async def read():
            async with self._served.app.db.read() as connection:
                return await connection.driver.fetchval(f"SELECT id FROM {table} ORDER BY id DESC LIMIT 1")  # noqa: S608 - a table's name

        found = self._on_loop(read())
        return str(found) if found else None


@pytest.fixture(scope="module")
def rows(served, on_loop):
    return Rows(served, on_loop)


@pytest.fixture(scope="module")
def cast(served, on_loop):
    """Somebody who may call an rpc and is still in: some of the calls end sessions."""
    people = {}

    async def alive(actor):
        async with served.app.db.read() as connection:
            return await connection.driver.fetchval(
                """SELECT true FROM sessions JOIN accounts ON accounts.id = account_id
                   WHERE account_id = $1 AND revoke_time IS NULL AND state = 'ACTIVE'""",
                uuid.UUID(actor.id),
            )

    def cast(rpc):
        wanted = TRIED if not rpc.rule.public else ("CUSTOMER",)
        role = next(r for r in wanted if rpc.rule.public or access.ROLE_PERMISSIONS[r] & rpc.rule.permissions)
        if role not in people or not on_loop(alive(people[role])):
            people[role] = roles.actor(served.app, on_loop, role)
        return people[role]

    return cast


def judge(rpc, what, error):
    """Say what is wrong with an answer; empty when nothing is."""
    answer = Failure(error)
    if answer.code in NEVER:
        return f"{what}: {answer.code.name} {answer.message}"
    if answer.reason not in REASONS:
        return f"{what}: {answer.code.name} without a reason: {answer.message}"
    if answer.code == CODES.INVALID_ARGUMENT and answer.reason != "MALFORMED_REQUEST":
        if not answer.violations:
            return f"{what}: names no field"
        strange = [f for f in answer.violations if not rpcs.field_at(rpc.method.input_type, f)]
        if strange:
            return f"{what}: {strange} are no fields of {rpc.method.input_type.name}"
    if corpus.CANARY in f"{answer.message}{answer.violations}{answer.metadata}":
        return f"{what}: quotes a sensitive value"
    return ""


def send(rpc, channel, requests, metadata):
    """Send requests side by side; return (what, error or None) of each."""
    call = rpc.on(channel, raw=True)
    requests = list(requests)
    for start in range(0, len(requests), SIDE_BY_SIDE):
        some = requests[start : start + SIDE_BY_SIDE]
        futures = [(what, call.future(data, metadata=metadata, timeout=20)) for what, data in some]
        for what, future in futures:
            yield what, future.exception()


def spoiled(base, rng):
    """Requests with one thing wrong, as bytes."""
    changes = list(corpus.spoiled(base))
    for what, change in rng.sample(changes, min(MOST, len(changes))):
        message = type(base)()
        message.CopyFrom(base)
        change(message)
        yield what, message.SerializeToString()
    yield from corpus.torn(base.SerializeToString(), rng)


# Creates first: the others then find something to work on.
IN_ORDER = sorted(rpcs.every(), key=lambda rpc: (not rpc.name.startswith(("Create", "Register", "Apply")),))


@pytest.mark.parametrize("rpc", IN_ORDER, ids=str)
def test_bad_input_gets_an_answer_of_the_contract(rpc, served, rows, cast, lines):
    rng = random.Random(rpc.path)  # noqa: S311 - the same every time
    actor = cast(rpc)
    base = corpus.passing(rpc.method.input_type, rows.of(rpc))
    requests = [("as it should be", base.SerializeToString()), *spoiled(base, rng)]
    faults = [judge(rpc, what, error) for what, error in send(rpc, served.channel, requests, actor.metadata) if error]
    assert [fault for fault in faults if fault] == []
    assert corpus.CANARY not in "".join(lines)


def test_the_requests_that_should_pass_get_past_validation(served, rows, cast):
    """Else the rpcs are only tried at the door."""
    stopped = []
    for rpc in rpcs.every():
        base = corpus.passing(rpc.method.input_type, rows.of(rpc))
        for _, error in send(rpc, served.channel, [("", base.SerializeToString())], cast(rpc).metadata):
            if error and error.code() == CODES.INVALID_ARGUMENT:
                stopped.append(f"{rpc}: {Failure(error).violations}")
    assert len(stopped) <= len(rpcs.every()) // 5, "\n".join(stopped)


@pytest.mark.parametrize(
    "message",
    [
        m
        for m in rpcs.request_messages().values()
        if any(f.GetOptions().Extensions[options_pb2.sensitive] and not rpcs.output_only(f) for f in m.fields)
    ],
    ids=lambda m: m.name,
)
def test_no_violation_quotes_a_sensitive_value(message):
    request = GetMessageClass(message)()
    for field in message.fields:
        if field.GetOptions().Extensions[options_pb2.sensitive] and field.type == field.TYPE_STRING:
            corpus.put(request, field, f"\0{corpus.CANARY}" + "x" * 1000)
    found = validation.check(request)
    assert found
    assert corpus.CANARY not in str(InvalidArgument(found).details())
