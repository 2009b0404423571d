"""The enums of carts: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class AppliedState(Enum):
    """The states."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ACTIVE = 1
    """A checkout of now would use it."""
    REJECTED = 2
    """A checkout of now would not use it; the outcome says why."""
    LOCKED = 3
    """A purchase that waits for its payment uses it. It comes back if that fails."""
    USED = 4
    """A purchase that is paid has used it."""


class AppliedCouponStackGroup(Enum):
    """With what else it combines."""

    STACK_GROUP_UNSPECIFIED = 0
    """Not set: it cannot be used at all."""
    STACKABLE = 1
    """With others that are stackable."""
    EXCLUSIVE = 2
    """With nothing but what its own rules name."""


class CartState(Enum):
    """State of a cart. docs/states/cart.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ACTIVE = 1
    """In use. A member has one at most."""
    MERGED = 2
    """A guest's, moved into a member's. Final."""
    CONVERTED = 3
    """All of it was ordered. Final."""
    CLEARED = 4
    """Emptied by its owner. Final."""
    ABANDONED = 5
    """Left behind by an account that was closed. Final."""
    EXPIRED = 6
    """A guest's, over after 30 days. Final."""


class CartItemPriceChange(Enum):
    """How the price has moved since it was last agreed to: when the line was added, or acknowledged."""

    PRICE_CHANGE_UNSPECIFIED = 0
    """Not set."""
    UNCHANGED = 1
    """As it was."""
    PRICE_DOWN = 2
    """Lower. Nothing needs to be shown."""
    PRICE_UP = 3
    """Higher, by at most 20 %. Tell the buyer."""
    PRICE_UP_ALERT = 4
    """More than 20 % higher. Warn the buyer."""
    ACKNOWLEDGEMENT_NEEDED = 5
    """More than 50 % higher: checkout waits for AcknowledgePriceChange."""


class CartItemAvailability(Enum):
    """Whether a line can be bought now, and if not, the first of these causes."""

    AVAILABILITY_UNSPECIFIED = 0
    """Not set."""
    AVAILABLE = 1
    """It can be bought."""
    CHANNEL_CLOSED = 2
    """The channel is not open."""
    SELLER_UNAVAILABLE = 3
    """The seller does not sell now."""
    PRODUCT_UNAVAILABLE = 4
    """The product is not on sale."""
    VARIANT_UNAVAILABLE = 5
    """This variant of it is not."""
    NOT_LISTED = 6
    """The product is not sold on the cart's channel."""
    CURRENCY_DIFFERS = 7
    """The price is in another currency than the channel's."""
    OUT_OF_STOCK = 8
    """Nothing is left."""
    INSUFFICIENT_STOCK = 9
    """Less is left than the line wants."""
    QUANTITY_OUT_OF_RANGE = 10
    """The product is sold in other quantities."""
    QUANTITY_OUT_OF_STEP = 11
    """The quantity is not a multiple of the variant's step."""
    PART_UNAVAILABLE = 12
    """Something that must be in the bundle is not on sale: DescribeBundle says what."""
    NOT_DELIVERED_THERE = 30
    """The seller does not deliver it to the address that the cart was read for."""


class CartItemSnapshotReason(Enum):
    """What happened."""

    REASON_UNSPECIFIED = 0
    """Not set."""
    ADD = 1
    """Units were added."""
    UPDATE = 2
    """Units, note or acknowledged price were set."""
    REMOVE = 3
    """The line was removed."""
    MERGE = 4
    """A guest's cart was merged: the line left that cart, or grew in the member's."""
    ORDER = 5
    """The line was ordered."""
    CLEAR = 6
    """The cart was cleared."""
    EXPIRE = 7
    """The cart expired, or was abandoned."""
    RESTORE = 8
    """The line came back: what was ordered was never paid for."""


class MergeCartResponseAdjustmentCause(Enum):
    """Why fewer units were taken over."""

    CAUSE_UNSPECIFIED = 0
    """Not set."""
    UNAVAILABLE = 1
    """The variant cannot be bought: see `availability`."""
    STOCK = 2
    """Less is in stock."""
    LINE_QUANTITY_LIMIT = 3
    """A line holds 99 units at most."""
    ORDER_QUANTITY = 4
    """The product's own limits."""
    LINE_LIMIT = 5
    """A cart has 100 lines at most."""
    UNIT_LIMIT = 6
    """A cart holds 999 units at most."""
