"""What identity tells later domains."""

from typing import Any
from uuid import UUID

from server.kit.domain import Hook
from server.kit.mutation import Mutation

# A seller came into another state: (work, seller_id), under the lock of its row.
SELLER_STATE_CHANGED: Hook[Mutation[Any], UUID] = Hook("identity.SELLER_STATE_CHANGED")
