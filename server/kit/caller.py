"""Who is calling: bound by the boundary, read through `caller()`."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Caller:
    """An authenticated account, or a guest without one."""

    role: str = "GUEST"
    account_id: UUID | None = None
    session_id: UUID | None = None
    permissions: frozenset[str] = frozenset()
    email_verified: bool = False
    second_factor_missing: bool = False
    ip_address: str = ""
    user_agent: str = ""
    # Gives access to a guest's cart; only set for rpcs that take it.
    cart_token: str = field(default="", repr=False)

    @property
    def id(self) -> UUID:
        """The account's id; for rpcs that guests cannot call."""
        if self.account_id is None:
            message = "a guest has no account: the rpc's access rule is too wide"
            raise RuntimeError(message)
        return self.account_id

    def may(self, permission: str) -> bool:
        """Say whether the caller holds a permission."""
        return permission in self.permissions


GUEST = Caller()
SYSTEM = Caller(role="SYSTEM")

current_caller: ContextVar[Caller] = ContextVar("current_caller", default=GUEST)


def caller() -> Caller:
    """Return who is calling."""
    return current_caller.get()
