"""What addresses ask of later domains."""

from typing import Any

from server.kit.domain import Hook
from server.kit.mutation import Mutation
from storage.database import Row

# May this address be deleted: (work, row), under the lock of its row. A refusal says who still needs it.
ADDRESS_LEAVES: Hook[Mutation[Any], Row] = Hook("addresses.ADDRESS_LEAVES")
