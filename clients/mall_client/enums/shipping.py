"""The enums of shipping: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class WeightUnit(Enum):
    """Unit of a weight."""

    UNIT_UNSPECIFIED = 0
    """Counts as `G`."""
    G = 1
    """Grams."""
    KG = 2
    """Kilograms."""
    OZ = 3
    """Ounces of 28.349523125 g."""
    LB = 4
    """Pounds of 453.59237 g."""


class ShippingRateBasis(Enum):
    """What the price goes by."""

    BASIS_UNSPECIFIED = 0
    """Not set."""
    FLAT = 1
    """One price for every parcel."""
    BY_WEIGHT = 2
    """By weight, in bands. What has no weight in the catalogue weighs nothing."""
    BY_AMOUNT = 3
    """By what the goods come to after discounts, in bands."""


class ShippingMethodServiceLevel(Enum):
    """How fast a parcel goes."""

    SERVICE_LEVEL_UNSPECIFIED = 0
    """Not set."""
    STANDARD = 1
    """The ordinary way."""
    EXPRESS = 2
    """Fast."""
    OVERNIGHT = 3
    """By the next business day."""
    EXPEDITED = 4
    """Somewhat faster than the ordinary way."""
    SAME_DAY = 5
    """On the day of the order."""


class ShippingMethodState(Enum):
    """State of a shipping method. docs/states/shipping_method.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Being made. Nobody but its owner sees it."""
    ACTIVE = 2
    """Offered within its window."""
    INACTIVE = 3
    """Not offered."""
