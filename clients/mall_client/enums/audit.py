"""The enums of audit: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class AuditEntryOutcome(Enum):
    """How it ended."""

    OUTCOME_UNSPECIFIED = 0
    """Not set."""
    SUCCESS = 1
    """It was done."""
    FAILED = 2
    """It was tried."""
    DENIED = 3
    """It was not allowed."""


class ListAuditEntriesRequestOrder(Enum):
    """The order in which entries are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class AuditFaultKind(Enum):
    """What is wrong."""

    KIND_UNSPECIFIED = 0
    """Not set."""
    ALTERED = 1
    """The entry is not what was sealed."""
    DELETED = 2
    """The entry was sealed and is gone."""
    INSERTED = 3
    """The entry came between others after they had been sealed."""
    REORDERED = 4
    """The chain does not lead here: a seal was changed, moved or taken out."""
    CUT = 5
    """A checkpoint tells of more entries than there are."""
    REWRITTEN = 6
    """A checkpoint tells of another chain."""
    FORGED = 7
    """The checkpoint was not signed by this mall."""


class ListAuditCheckpointsRequestOrder(Enum):
    """The order in which checkpoints are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ListSystemLogEntriesRequestOrder(Enum):
    """The order in which entries are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
