"""The sandbox provider of payouts: moves no money, and behaves as the bank's name says, the same way every time.

A bank named `Sandbox refused` refuses; any other name that is not listed here takes everything. The books are kept in a table of
their own, written outside of every transaction of the mall, as if another company kept them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from server.kit.clock import Clock
from server.settlement.provider import Destination, PayoutProviderError, Result
from storage.database import Database, Row
from storage.queries.settlement import sandbox as queries

NAME = "sandbox"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What becomes of a transfer, and whether the answer arrives."""

    state: str = "SUCCEEDED"
    code: str = ""
    answers: bool = True
    received: bool = True
    settles_after: timedelta = timedelta()
    # It sends no more than that share, in hundredths.
    hundredths: int = 100


BEHAVIOURS: Mapping[str, Behaviour] = {
    "Sandbox refused": Behaviour("DECLINED", "invalid_account"),
    "Sandbox late": Behaviour(settles_after=timedelta(hours=1)),
    "Sandbox late refusal": Behaviour("DECLINED", "account_closed", settles_after=timedelta(hours=1)),
    "Sandbox partial": Behaviour(hundredths=60),
    "Sandbox answer lost": Behaviour(answers=False),
    "Sandbox request lost": Behaviour(answers=False, received=False),
}


class Sandbox:
    """A PayoutProvider."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        # What was lost on its way is lost once.
        self._lost: set[UUID] = set()

    async def send(self, key: UUID, destination: Destination, amount_minor: int, currency: str) -> Result:
        """Book the transfer as the bank's name says."""
        wanted = BEHAVIOURS.get(destination.bank_name, Behaviour())
        if not wanted.received and key not in self._lost:
            self._lost.add(key)
            raise TimeoutError
        sent = amount_minor * wanted.hundredths // 100 if wanted.state == "SUCCEEDED" else 0
        now = self._clock.now()
        async with self._db.read() as connection:
            row = await queries.book(
                connection,
                key=key,
                amount_minor=amount_minor,
                sent_minor=sent,
                currency=currency,
                state=wanted.state,
                reference=f"po_{key.hex}",
                code=wanted.code,
                settle_time=now + wanted.settles_after,
                create_time=now,
            )
        if not wanted.answers and row.calls == 1:
            raise PayoutProviderError
        return self._result(row)

    async def query(self, key: UUID) -> Result | None:
        """Look the transfer up."""
        async with self._db.read() as connection:
            row = await queries.transfer(connection, key)
        return None if row is None else self._result(row)

    def _result(self, row: Row) -> Result:
        if row.settle_time > self._clock.now():
            return Result("PENDING", row.reference)
        if row.state == "DECLINED":
            return Result("REFUSED", row.reference, row.code)
        return Result("SUCCEEDED", row.reference, sent_minor=row.sent_minor)
