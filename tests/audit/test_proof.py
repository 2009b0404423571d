"""Whoever changes the audit trail is found out, and honest rows are never blamed."""

import asyncio
import uuid
from datetime import timedelta

import asyncpg
import pytest

from mall.audit.v1 import audit_pb2 as pb
from server import audit
from server.audit import retention, verifying
from server.kit.caller import Caller
from server.kit.ids import new_id
from server.kit.mutation import audit_entry
from storage.queries import audit as queries
from storage.queries import system
from storage.tables.system import audit_entries


def write(mall, on_loop, count=1, **changes):
    """Write entries; returns their ids, oldest first."""
    who = Caller(role="SUPER_ADMIN", account_id=uuid.UUID(mall.boss.id), ip_address="192.0.2.7")
    made = [
        audit_entry(who, mall.app.clock.now(), "test.done", "test", new_id(), "SUCCESS", "Why", {"n": 1.0, "b": i})
        | changes
        for i in range(count)
    ]

    async def add():
        async with mall.app.db.begin() as tx:
            await system.write(tx, {audit_entries: made}, None, {})

    on_loop(add())
    return [entry["id"] for entry in made]


def kinds(found):
    return [pb.AuditFault.Kind.Name(fault.kind) for fault in found.faults]


@pytest.fixture
def sealed(mall, on_loop):
    """Ten sealed entries, and the trail is put right at the end."""
    ids = write(mall, on_loop, 10)
    mall.seal()
    kept = {
        table: mall.sql(f"SELECT * FROM {table}")  # noqa: S608 - names of ours
        for table in ("audit_entries", "audit_seals", "audit_checkpoints")
    }
    assert mall.verify().intact
    yield ids
    for table, rows in kept.items():
        columns = list(rows[0].keys()) if rows else []
        marks = ", ".join(f"${n}" for n in range(1, len(columns) + 1))
        mall.tamper(
            (f"DELETE FROM {table}",),  # noqa: S608 - names of ours
            *((f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", *row.values()) for row in rows),  # noqa: S608
        )
    assert mall.verify().intact


def test_honest_entries_are_sealed_and_hold(mall, on_loop):
    write(mall, on_loop, 3)
    before = mall.verify()
    assert before.unsealed_count >= 3
    mall.seal()
    after = mall.verify()
    assert (after.intact, after.unsealed_count, after.retired) == (True, 0, False)
    assert after.sealed_count == before.sealed_count + before.unsealed_count
    assert (len(after.hash), after.checkpoint_count >= 1) == (64, True)
    assert mall.seal() == 0


CHANGES = [
    "actor_id = gen_random_uuid()",
    "actor_role = 'CUSTOMER'",
    "event = 'test.undone'",
    "target_type = 'other'",
    "target_id = NULL",
    "outcome = 'FAILED'",
    "reason = 'Why not'",
    "detail = jsonb_set(detail, '{n}', '2')",
    "ip_address = ''",
    "create_time = create_time + interval '1 microsecond'",
    "sequence = sequence + 1000000",
]


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_of_a_sealed_entry_is_found(mall, sealed, change):
    mall.tamper((f"UPDATE audit_entries SET {change} WHERE id = $1", sealed[4]))  # noqa: S608 - ours
    found = mall.verify()
    assert not found.intact
    assert [fault.entry_id for fault in found.faults] == [str(sealed[4])]
    assert kinds(found) == ["ALTERED"]


def test_what_means_the_same_is_no_change(mall, sealed):
    mall.tamper(
        ("""UPDATE audit_entries SET detail = '{"b": 4, "n": 1.0}'::jsonb WHERE id = $1""", sealed[4]),
        ("SET TIME ZONE 'Asia/Seoul'",),
        ("UPDATE audit_entries SET create_time = create_time::text::timestamptz WHERE id = $1", sealed[4]),
    )
    now, kept = (
        mall.sql("SELECT detail::text FROM audit_entries WHERE id = $1", id_)[0][0] for id_ in (sealed[4], sealed[5])
    )
    assert now.replace("4", "5") == kept
    assert mall.verify().intact


def test_a_deleted_entry_is_found(mall, sealed):
    mall.tamper(("DELETE FROM audit_entries WHERE id = $1", sealed[3]))
    found = mall.verify()
    assert (kinds(found), found.faults[0].entry_id) == (["DELETED"], str(sealed[3]))
    assert found.faults[0].position > 0


def test_an_entry_deleted_with_its_seal_is_found(mall, sealed):
    mall.tamper(
        ("DELETE FROM audit_entries WHERE id = $1", sealed[3]),
        ("DELETE FROM audit_seals WHERE entry_id = $1", sealed[3]),
    )
    assert kinds(mall.verify()) == ["REORDERED"]


def test_an_entry_put_between_is_found(mall, sealed):
    mall.tamper(
        (
            """INSERT INTO audit_entries (id, sequence, actor_role, event, outcome, create_time)
           SELECT gen_random_uuid(), -1, 'SYSTEM', 'test.done', 'SUCCESS', create_time FROM audit_entries WHERE id = $1""",
            sealed[3],
        )
    )
    assert kinds(mall.verify()) == ["INSERTED"]


def test_swapped_entries_are_found(mall, sealed):
    place = "UPDATE audit_seals SET position = position + $2 WHERE entry_id = $1"
    mall.tamper((place, sealed[3], 100_000), (place, sealed[4], -1), (place, sealed[3], -99_999))
    found = mall.verify()
    assert set(kinds(found)) == {"REORDERED"}
    assert {str(sealed[3]), str(sealed[4])} <= {fault.entry_id for fault in found.faults}


def test_a_chain_that_was_cut_is_found_by_what_was_kept_elsewhere(mall, on_loop, sealed):
    token = kept_checkpoint(mall, on_loop)
    cut = mall.sql("SELECT sequence FROM audit_seals WHERE entry_id = $1", sealed[5])[0][0]
    mall.tamper(
        ("DELETE FROM audit_entries WHERE sequence >= $1", cut),
        ("DELETE FROM audit_seals WHERE sequence >= $1", cut),
        ("DELETE FROM audit_checkpoints",),
    )
    assert mall.verify().intact, "nothing inside of the database tells"
    assert kinds(mall.verify(token)) == ["CUT"]


def test_a_chain_made_anew_is_found_by_what_was_kept_elsewhere(mall, on_loop, sealed):
    token = kept_checkpoint(mall, on_loop)
    mall.tamper(
        ("UPDATE audit_entries SET reason = 'Other' WHERE id = $1", sealed[2]),
        ("DELETE FROM audit_seals",),
        ("DELETE FROM audit_checkpoints",),
    )
    mall.seal()
    assert mall.verify().intact
    assert kinds(mall.verify(token)) == ["REWRITTEN"]


def test_a_checkpoint_of_others_is_found(mall, sealed):
    head, _, tail = mall.app.signer.sign("access", {"month": "x"}, mall.app.clock.now()).rpartition(".")
    assert kinds(mall.verify(f"{head}.{tail}")) == ["FORGED"]
    mall.tamper(("UPDATE audit_checkpoints SET position = position - 1",))
    assert set(kinds(mall.verify())) == {"FORGED"}


def kept_checkpoint(mall, on_loop):
    """A checkpoint at the end of the chain, as somebody has it from a list."""
    mall.app.clock.advance(hours=2)
    write(mall, on_loop)
    mall.seal()
    answer = mall.stub.ListAuditCheckpoints(pb.ListAuditCheckpointsRequest(page_size=1), metadata=mall.boss.metadata)
    (newest,) = answer.audit_checkpoints
    assert newest.hash == mall.verify().hash
    return newest.signature


# --- sealing ---


def test_an_entry_that_commits_late_is_not_passed_over(mall, on_loop):
    """Its number is drawn before others that are there already: they wait to be sealed until it is."""
    entry = audit_entry(Caller(), mall.app.clock.now(), "test.late", "", None, "SUCCESS", "", {})

    async def meanwhile():
        async with mall.app.db.begin() as tx:
            await system.write(tx, {audit_entries: [entry]}, None, {})
            async with mall.app.db.begin() as other:
                later = {**entry, "id": new_id()}
                await system.write(other, {audit_entries: [later]}, None, {})
            sealing = asyncio.create_task(audit.seal(mall.app))
            await asyncio.sleep(0.2)
            assert not sealing.done(), "it waits for the first one"
        return await sealing

    assert on_loop(meanwhile()) >= 2
    found = mall.verify()
    assert (found.intact, found.unsealed_count) == (True, 0)


def test_without_waiting_a_late_entry_counts_as_put_between(mall, on_loop, sealed, monkeypatch):
    async def settled(_connection, _transaction):
        return True

    monkeypatch.setattr(queries, "settled", settled)
    entry = audit_entry(Caller(), mall.app.clock.now(), "test.late", "", None, "SUCCESS", "", {})

    async def meanwhile():
        async with mall.app.db.begin() as tx:
            await system.write(tx, {audit_entries: [entry]}, None, {})
            async with mall.app.db.begin() as other:
                await system.write(other, {audit_entries: [{**entry, "id": new_id()}]}, None, {})
            await audit.seal(mall.app)

    on_loop(meanwhile())
    found = mall.verify()
    assert kinds(found) == ["INSERTED"]


def test_two_who_seal_at_once_seal_each_entry_once(mall, on_loop):
    ids = write(mall, on_loop, 20)

    async def both():
        return await asyncio.gather(audit.seal(mall.app), audit.seal(mall.app))

    on_loop(both())
    assert mall.sql("SELECT count(*) FROM audit_seals WHERE entry_id = ANY ($1)", ids)[0][0] == 20
    assert mall.verify().intact


def test_without_the_lock_two_who_seal_collide(mall, on_loop, monkeypatch):
    write(mall, on_loop, 20)

    async def nobody_waits(_tx):
        await asyncio.sleep(0)

    unsealed = queries.unsealed
    come = asyncio.Event()

    async def meet(tx, newest, limit):
        rows = await unsealed(tx, newest, limit)
        meet.count += 1
        if meet.count >= 2:
            come.set()
        await asyncio.wait_for(come.wait(), 10)
        return rows

    meet.count = 0
    monkeypatch.setattr(queries, "lock", nobody_waits)
    monkeypatch.setattr(queries, "unsealed", meet)

    async def both():
        return await asyncio.gather(audit.seal(mall.app), audit.seal(mall.app), return_exceptions=True)

    assert [type(result).__name__ for result in on_loop(both())].count("Conflict") == 1


# --- what the database refuses ---


@pytest.mark.parametrize("statement", [
    "UPDATE audit_entries SET reason = 'x'", "DELETE FROM audit_entries", "TRUNCATE audit_entries",
    "UPDATE role_escalations SET reason = 'x'", "DELETE FROM role_escalations",
])  # fmt: skip
def test_the_database_refuses_to_change_the_record(mall, on_loop, statement):
    write(mall, on_loop)
    with pytest.raises(asyncpg.RestrictViolationError):
        mall.sql(statement)


# --- retention ---


def test_a_month_past_retention_goes_as_a_whole_and_its_checkpoint_stays(mall, on_loop):
    old = mall.app.clock.now() - timedelta(days=366 * 7 + 62)
    ids = write(mall, on_loop, 3, create_time=old)
    young = write(mall, on_loop, 1, create_time=mall.app.clock.now() - timedelta(days=366 * 6))
    mall.seal()
    month = f"{old:%Y-%m}"
    assert on_loop(retention.retire(mall.app)) == 3
    assert mall.sql("SELECT count(*) FROM audit_entries WHERE id = ANY ($1)", ids)[0][0] == 0
    assert mall.sql("SELECT count(*) FROM audit_entries WHERE id = ANY ($1)", young)[0][0] == 1
    answer = mall.stub.VerifyAudit(pb.VerifyAuditRequest(month=month), metadata=mall.boss.metadata)
    assert (answer.intact, answer.retired, answer.sealed_count) == (True, True, 3)
    listed = mall.stub.ListAuditCheckpoints(pb.ListAuditCheckpointsRequest(month=month), metadata=mall.boss.metadata)
    assert listed.audit_checkpoints[0].HasField("retire_time")
    assert on_loop(retention.retire(mall.app)) == 0


def test_the_chain_is_read_in_parts(mall, on_loop, sealed, monkeypatch):
    monkeypatch.setattr(verifying, "AT_ONCE", 100)
    assert mall.verify().intact
    mall.tamper(("DELETE FROM audit_entries WHERE id = $1", sealed[7]))
    assert kinds(mall.verify()) == ["DELETED"]
