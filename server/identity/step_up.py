"""Asking somebody who is logged in to prove it again, before what matters most."""

from dataclasses import dataclass
from typing import Any

from server.identity.credentials import Credentials, Factor
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument, Unauthenticated
from server.kit.mutation import Mutation
from storage.queries.identity.step_up import use_code


@dataclass(frozen=True, slots=True)
class Proof:
    """That the caller knows the password, and has the second factor where there is one. Good for one change."""

    _factor: Factor | None

    async def use(self, work: Mutation[Any]) -> None:
        """Use the code up, in the transaction of what it allows. Fails with `CODE_WRONG` where it was used meanwhile."""
        factor = self._factor
        if factor is None:
            return
        used = await factor.use(work.tx, work.caller.id, work.now)
        if not used or not await use_code(work.tx, work.caller.id, factor.step):
            raise _wrong()


class StepUp:
    """Proves anew who calls."""

    def __init__(self, app: App) -> None:
        self._credentials = Credentials(app)

    async def prove(self, password: str, code: str) -> Proof:
        """Return a proof. Fails with `PASSWORD_WRONG`, `SECOND_FACTOR_REQUIRED` or `CODE_WRONG`; failures are counted."""
        account = await self._credentials.caller_account(password)
        if account.second_factor_enable_time is None:
            return Proof(None)
        if not code:
            raise Unauthenticated("SECOND_FACTOR_REQUIRED", "the account has a second factor: repeat with a code")
        factor = await self._credentials.factor(caller().id, code)
        if factor is None:
            raise _wrong()
        return Proof(factor)


def _wrong() -> InvalidArgument:
    return InvalidArgument([("code", "is not a code of this account, or was used before")], reason="CODE_WRONG")
