"""The ledger: accounts of owners and of the mall, and transfers between them. No service; others move money through it.

`move` and `end` take the unit of work of their caller; `moving` and `ending` are parts of another round trip, after which
`moved` and `ended` must be asked.
"""

from server.kit.domain import Job
from server.ledger import upkeep
from server.ledger.accounts import (
    Opening,
    available,
    is_points,
    lock,
    open_accounts,
    platform_account,
    reopen,
    set_state,
)
from server.ledger.moving import End, Movement, Transfer, end, ended, ending, insufficient, move, moved, moving
from server.ledger.upkeep import differences, trial_balance
from storage.queries.ledger import returned, transfers

JOBS = (
    Job("expire_pending_transfers", "* * * * *", upkeep.expire_pending),
    Job("roll_up_ledger", "* * * * *", upkeep.roll_up),
)

__all__ = [
    "JOBS",
    "End",
    "Movement",
    "Opening",
    "Transfer",
    "available",
    "differences",
    "end",
    "ended",
    "ending",
    "insufficient",
    "is_points",
    "lock",
    "move",
    "moved",
    "moving",
    "open_accounts",
    "platform_account",
    "reopen",
    "returned",
    "set_state",
    "transfers",
    "trial_balance",
]
