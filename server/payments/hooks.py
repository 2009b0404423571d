"""What payments tell later domains."""

from typing import Any

from server.kit.domain import Hook
from server.kit.mutation import Mutation
from server.payments.charging import Settled

# The outcome of an attempt was recorded: (work, settled), under the lock of the payment. Whoever follows looks at the
# payment's `purpose` first.
SETTLED: Hook[Mutation[Any], Settled] = Hook("payments.SETTLED")
