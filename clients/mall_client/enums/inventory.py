"""The enums of inventory: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class StockLevelState(Enum):
    """The level in one word."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    IN_STOCK = 1
    """More than the threshold is available."""
    LOW_STOCK = 2
    """Available, but at or below the threshold."""
    OUT_OF_STOCK = 3
    """Nothing on hand."""
    RESERVED = 4
    """All that is on hand is reserved."""
    UNTRACKED = 5
    """Not counted: never runs out."""
    DISCONTINUED = 6
    """The variant is never sold again."""


class StockMovementKind(Enum):
    """Why a level changed."""

    KIND_UNSPECIFIED = 0
    """Not set."""
    SALE = 1
    """Shipped to a customer: takes what was reserved off the shelf."""
    RESTOCK = 2
    """Delivered by a supplier."""
    ADJUSTMENT = 3
    """Counted again, or corrected otherwise; needs a reason."""
    DAMAGE_LOSS = 4
    """Broken, expired or lost."""
    RETURN = 5
    """Came back from a customer and can be sold again."""
    CANCELLATION = 6
    """Given back by an order cancelled before it was shipped."""
    RESERVATION = 7
    """Set aside for a purchase."""
    RELEASE = 8
    """Given back by a purchase that failed or ran out of time."""


class StockMovementState(Enum):
    """How final a change is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Sets stock aside for now."""
    COMPLETED = 2
    """Final."""
    REVERSED = 3
    """Takes back what was set aside."""


class ListStockMovementsRequestOrder(Enum):
    """The order in which movements are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
