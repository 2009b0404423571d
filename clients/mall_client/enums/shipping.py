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


class DimensionsUnit(Enum):
    """Unit of a length."""

    UNIT_UNSPECIFIED = 0
    """Counts as `CM`."""
    CM = 1
    """Centimetres."""
    IN = 2
    """Inches of 2.54 cm."""


class ShipmentState(Enum):
    """How far a parcel is. docs/states/shipment.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    LABEL_CREATED = 1
    """It has a label; nothing has left the shelf."""
    HANDED_OVER = 2
    """The seller has handed it over; the carrier has not said so."""
    PICKED_UP = 3
    """The carrier has it."""
    IN_TRANSIT = 4
    """On its way."""
    OUT_FOR_DELIVERY = 5
    """In the van."""
    DELIVERED = 6
    """With the buyer."""
    EXCEPTION = 7
    """Something holds it up."""
    FAILED_DELIVERY = 8
    """It could not be delivered; the carrier may try again."""
    RETURNED = 9
    """It goes, or has gone, back to the seller. Final."""
    VOIDED = 10
    """Its label was never used. Final."""


class ShipmentSilence(Enum):
    """How long nothing was heard of a parcel that is under way."""

    SILENCE_UNSPECIFIED = 0
    """Counts as `HEARD`."""
    HEARD = 1
    """Something was heard of it, or it has arrived."""
    WARNED = 2
    """Nothing for a day: its seller was told."""
    ESCALATED = 3
    """Nothing for two days: staff look at it."""


class ShipmentReturnCause(Enum):
    """Why a parcel came back: it decides what its buyer gets back."""

    RETURN_CAUSE_UNSPECIFIED = 0
    """Not known."""
    REFUSED_BY_BUYER = 1
    """The buyer did not take it."""
    SELLER_FAULT = 2
    """Address or label were wrong, by the seller's fault."""
    CARRIER_FAULT = 3
    """The carrier could not, or did not, deliver it."""


class ShipmentEventSource(Enum):
    """Who says so."""

    SOURCE_UNSPECIFIED = 0
    """Not set."""
    CARRIER = 1
    """The carrier."""
    SELLER = 2
    """The seller."""
    STAFF = 3
    """Staff of the mall."""
    SYSTEM = 4
    """The mall itself."""


class ListShipmentsRequestOrder(Enum):
    """The order in which parcels are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ListShipmentEventsRequestOrder(Enum):
    """The order in which events are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """What happened last first."""
    OLDEST = 2
    """What happened first first."""


class HandleCarrierEventResponseDisposition(Enum):
    """What was done with a report."""

    DISPOSITION_UNSPECIFIED = 0
    """Not set."""
    APPLIED = 1
    """The parcel has moved."""
    IGNORED = 2
    """It was kept, and said nothing new."""
    PARKED = 3
    """Nobody knows the parcel yet; it is tried again later."""
    HELD = 4
    """It contradicts what the mall knows; people look at it."""
