"""Proving who one is: a password, counted before it is compared, and a second factor where there is one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from google.protobuf.empty_pb2 import Empty

from server.identity import second_factor
from server.identity.devices import device
from server.identity.passwords import Hasher
from server.identity.sessions import digest
from server.kit import mail
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument
from server.kit.mutation import mutation
from storage.database import Connection, Row
from storage.queries.identity import accounts as queries
from storage.queries.identity import second_factor as factors

FAILURES = 5
WINDOW = timedelta(minutes=15)
LOCK = timedelta(minutes=30)
LONGEST_LOCK = timedelta(days=1)


@asynccontextmanager
async def evenly(seconds: float = 0.1) -> AsyncIterator[None]:
    """Let a block take this long at least, so that its time does not tell what it did."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    yield
    await asyncio.sleep(max(0.0, end - loop.time()))


@dataclass(frozen=True, slots=True)
class Factor:
    """A second factor that holds: the step of its code, or the hash of a recovery code still to be used.

    `attempt` is what was counted of it; None for an account without a second factor.
    """

    step: int = 0
    recovery_hash: bytes | None = None
    attempt: Row | None = None

    async def use(self, tx: Connection, account_id: UUID, now: datetime) -> bool:
        """Use up a recovery code; the step of a code is used up by the change it allows."""
        if self.recovery_hash is None:
            return True
        return await factors.use_recovery_code(tx, account_id, self.recovery_hash, now)


class Credentials:
    """Compares passwords and codes with what is stored."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.hasher = Hasher(app.settings)

    @asynccontextmanager
    async def attempt(self, who: str | UUID, password: str) -> AsyncIterator[Row | None]:
        """Give the account whose password this is; None when it is not, or the account is unknown or locked.

        The attempt is counted first, and stays counted until `open_session`, `set_password` or `proven`. The next one on this
        account waits for the end of the block: right ones that come at once do not lock it.
        """
        async with self.hasher.turn(str(who)):
            now = self._app.clock.now()
            async with self._app.db.read() as connection:  # one statement, whole in itself
                row = await queries.reserve_attempt(
                    connection, who, now=now, window_begin=now - WINDOW, lock_until=now + LOCK, limit=FAILURES,
                    device_name=device(caller().user_agent).name,
                )  # fmt: skip
            known = row.id is not None
            proven = await self.hasher.matches(row.password_hash if known else None, password)
            if not proven:
                await self.failed(row)
            yield row if proven else None

    async def failed(self, row: Row | None) -> None:
        """Tell the holder if this failure, of a password or of a code, locked the account; takes as long if not."""
        async with mutation(self._app, Empty(), Empty) as work:
            if row is None or row.id is None or row.lock_until_time is None:
                await queries.decoy(work.tx)
                return
            minutes = (row.lock_until_time - work.now) // timedelta(minutes=1)
            text = mail.write(
                "account_locked", failures=row.failed_count, minutes=minutes, ip_address=work.caller.ip_address
            )
            work.mail(row.email, *text)
            work.event("account.locked", "account", row.id)

    async def proven(self, row: Row) -> None:
        """Forget failed attempts at a password that was given right."""
        async with self._app.db.read() as connection:  # one statement, whole in itself
            await queries.clear_failures(connection, row.id)

    async def caller_account(self, password: str) -> Row:
        """Return the caller's account, refusing a wrong password."""
        async with self.attempt(caller().id, password) as row:
            if row is None:
                raise InvalidArgument([("current_password", "is not the current password")], reason="PASSWORD_WRONG")
            await self.proven(row)
            return row

    async def factor(self, account_id: UUID, code: str, *, enabled: bool = True) -> Factor | None:
        """Return the second factor that a code proves; None for a wrong code, and while the factor is locked.

        The attempt is counted first, and stays counted until a code or a recovery code is used up. A recovery code is only
        looked at then.
        """
        now = self._app.clock.now()
        async with self._app.db.read() as connection:  # one statement, whole in itself
            row = await factors.reserve_code(
                connection, account_id, enabled=enabled, now=now, limit=FAILURES, lock=LOCK, longest=LONGEST_LOCK
            )
        factor = None if row is None else self._compared(row, code, now, recovers=enabled)
        if factor is None:
            await self.failed(row)
        return factor

    def _compared(self, row: Row, code: str, now: datetime, *, recovers: bool) -> Factor | None:
        if recovers and not second_factor.looks_like_code(code):
            return Factor(recovery_hash=digest(code.strip().lower()), attempt=row)
        secret = second_factor.unseal(self._app.signer, row.id, row.second_factor_secret)
        step = second_factor.step_of(secret, code, now, row.second_factor_last_step)
        return None if step is None else Factor(step=step, attempt=row)
