"""What identity tells later domains."""

from typing import Any
from uuid import UUID

from server.kit.domain import Hook
from server.kit.mutation import Mutation

# A seller came into another state: (work, seller_id), under the lock of its row.
SELLER_STATE_CHANGED: Hook[Mutation[Any], UUID] = Hook("identity.SELLER_STATE_CHANGED")

# A customer who has withdrawn is about to be erased: (work, account_id, open). What must be settled before is added to `open`.
ACCOUNT_LEAVES: Hook[Mutation[Any], UUID, set[str]] = Hook("identity.ACCOUNT_LEAVES")
# Everything personal about an account goes: (work, account_id). Followers forget what they know.
ACCOUNT_ERASED: Hook[Mutation[Any], UUID] = Hook("identity.ACCOUNT_ERASED")
