"""Whether the audit trail of a month is what it was when it was sealed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from mall.audit.v1 import audit_pb2
from server.audit.sealing import CHECKPOINT, beginning, following
from server.kit.app import App
from server.kit.tokens import TokenExpired, TokenInvalid
from storage.database import Row
from storage.queries import audit as queries

AT_ONCE = 2000
MOST_FAULTS = 100

Fault = audit_pb2.AuditFault


@dataclass(slots=True)
class Proof:
    """What was found so far."""

    faults: list[Fault] = field(default_factory=list)
    position: int = 0
    hash: bytes = b""
    compared: int = 0

    def wrong(self, kind: str, entry_id: object = "", position: int = 0) -> None:
        """Note a fault."""
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(kind=kind, entry_id=str(entry_id), position=position))


@dataclass(frozen=True, slots=True)
class Mark:
    """What a checkpoint says: the hash at a place."""

    position: int
    hash: str


async def verify(app: App, month: str, given: Iterable[str]) -> audit_pb2.VerifyAuditResponse:
    """Prove a month, with its own checkpoints and with those that were kept elsewhere."""
    begin, end = _span(month)
    proof = Proof(hash=beginning(month))
    async with app.db.read() as connection:
        stored = await queries.checkpoints_of(connection, month)
    marks = _stored(app, month, stored, proof) + _given(app, month, given, proof)
    proof.compared = len(marks)
    if stored and stored[-1].retire_time is not None:
        last = stored[-1]
        for mark in marks:
            if mark.position > last.position:
                proof.wrong("CUT", position=mark.position)
        return _answer(proof, sealed=last.position, hash_=last.hash.hex(), retired=True)
    await _walk(app, month, {mark.position: set[str]() for mark in marks}, marks, proof)
    async with app.db.read() as connection:
        for row in await queries.between(connection, begin, end, MOST_FAULTS):
            proof.wrong("INSERTED", row.id)
        waiting = await queries.waiting(connection, begin, end)
    return _answer(proof, sealed=proof.position, hash_=proof.hash.hex(), unsealed=waiting)


async def _walk(app: App, month: str, hashes: dict[int, set[str]], marks: list[Mark], proof: Proof) -> None:
    while True:
        async with app.db.read() as connection:
            rows = await queries.chain(connection, month, proof.position, AT_ONCE)
        for row in rows:
            _look(row, proof)
            if row.position in hashes:
                hashes[row.position].add(row.hash.hex())
        if len(rows) < AT_ONCE:
            break
    for mark in marks:
        if mark.position > proof.position:
            proof.wrong("CUT", position=mark.position)
        elif mark.hash not in hashes[mark.position]:
            proof.wrong("REWRITTEN", position=mark.position)


def _look(row: Row, proof: Proof) -> None:
    """Compare one place of the chain with its entry and with the place before."""
    if not row.present:
        proof.wrong("DELETED", row.entry_id, row.position)
    elif row.digest_now != row.digest:
        proof.wrong("ALTERED", row.entry_id, row.position)
    if row.position != proof.position + 1 or row.hash != following(proof.hash, row.digest):
        proof.wrong("REORDERED", row.entry_id, row.position)
    proof.position, proof.hash = row.position, row.hash


def _stored(app: App, month: str, rows: Iterable[Row], proof: Proof) -> list[Mark]:
    marks = []
    for row in rows:
        mark = _read(app, month, row.signature)
        if mark != Mark(row.position, row.hash.hex()):
            proof.wrong("FORGED", position=row.position)
        else:
            marks.append(mark)
    return marks


def _given(app: App, month: str, tokens: Iterable[str], proof: Proof) -> list[Mark]:
    marks = []
    for token in tokens:
        try:
            mark = _read(app, month, token)
        except ValueError:
            continue
        if mark is None:
            proof.wrong("FORGED")
        else:
            marks.append(mark)
    return marks


def _read(app: App, month: str, token: str) -> Mark | None:
    """Return what a checkpoint says, None where the mall did not sign it. Raises ValueError for one of another month."""
    try:
        claims = app.signer.verify(CHECKPOINT, token)
    except (TokenInvalid, TokenExpired):
        return None
    if claims["month"] != month:
        raise ValueError(month)
    return Mark(claims["position"], claims["hash"])


def _answer(
    proof: Proof, *, sealed: int, hash_: str, unsealed: int = 0, retired: bool = False
) -> audit_pb2.VerifyAuditResponse:
    return audit_pb2.VerifyAuditResponse(
        intact=not proof.faults,
        faults=proof.faults,
        sealed_count=sealed,
        unsealed_count=unsealed,
        checkpoint_count=proof.compared,
        hash=hash_,
        retired=retired,
    )


def _span(month: str) -> tuple[datetime, datetime]:
    year, number = int(month[:4]), int(month[5:])
    following_month = (year + number // 12, number % 12 + 1)
    return datetime(year, number, 1, tzinfo=UTC), datetime(*following_month, 1, tzinfo=UTC)
