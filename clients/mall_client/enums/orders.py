"""The enums of orders: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class DeliveryClaimState(Enum):
    """How far a claim is. docs/states/delivery_claim.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Being looked into."""
    UPHELD = 2
    """The buyer is right: the money is to be given back, or the goods are to be sent again. The order
    stays on hold until that is done.
    """
    REJECTED = 3
    """The parcel has arrived, by all that is known. The order is completed in its time. Final."""
    WITHDRAWN = 4
    """The parcel has turned up. Final."""
    MOOT = 5
    """The order has ended otherwise meanwhile, such as by a refund. Final."""
    SETTLED = 6
    """What was upheld has been made good. Final."""


class DeliveryClaimRemedy(Enum):
    """What the buyer wants."""

    REMEDY_UNSPECIFIED = 0
    """Counts as `REFUND`."""
    REFUND = 1
    """The money back."""
    REPLACEMENT = 2
    """The goods sent again."""


class DeliveryClaimEvidenceSource(Enum):
    """Where it is from."""

    SOURCE_UNSPECIFIED = 0
    """Not set."""
    CARRIER = 1
    """The carrier, such as a proof of delivery."""
    BUYER = 2
    """The buyer."""
    SELLER = 3
    """The seller."""
    STAFF = 4
    """Staff of the mall."""


class ListDeliveryClaimsRequestOrder(Enum):
    """The order in which claims are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class PurchasePaymentState(Enum):
    """State of the payment."""

    PAYMENT_STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """An attempt is under way, or its outcome is not known yet."""
    DECLINED = 2
    """The last attempt was declined; another one is possible."""
    PAID = 3
    """The whole amount is captured."""
    FAILED = 4
    """No money came, and none will."""
    PARTIALLY_REFUNDED = 5
    """A part has been given back."""
    REFUNDED = 6
    """All has been given back."""


class PurchaseFulfillmentState(Enum):
    """Sums up the states of the orders."""

    FULFILLMENT_STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Nothing has been delivered yet."""
    PARTIALLY_DELIVERED = 2
    """Some orders have been delivered, others have not."""
    DELIVERED = 3
    """Every order that was not cancelled has been delivered."""
    CANCELLED = 4
    """Every order was cancelled or failed."""


class PurchaseShippingMethod(Enum):
    """How fast a parcel is delivered."""

    SHIPPING_METHOD_UNSPECIFIED = 0
    """Counts as `STANDARD`."""
    STANDARD = 1
    """5 to 7 days."""
    EXPRESS = 2
    """2 to 3 days."""
    OVERNIGHT = 3
    """1 day."""
    EXPEDITED = 4
    """Somewhat faster than `STANDARD`; only where sellers or the mall have a method of this level."""
    SAME_DAY = 5
    """On the day of the order; only where sellers or the mall have a method of this level."""


class OrderTaxOwner(Enum):
    """Whose the tax of an order is."""

    TAX_OWNER_UNSPECIFIED = 0
    """Not set."""
    SELLER = 1
    """The seller's, to whom it is paid out."""
    MALL = 2
    """The mall's, which keeps it for the authorities."""


class OrderState(Enum):
    """How far the order is. docs/states/order.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING_PAYMENT = 1
    """Placed, stock reserved, not paid."""
    PAYMENT_CONFIRMED = 2
    """Paid."""
    AWAITING_SELLER_CONFIRMATION = 3
    """Paid; the seller has 24 hours to confirm."""
    CONFIRMED = 4
    """The seller will deliver."""
    PROCESSING = 5
    """The seller works on it."""
    PREPARING_SHIPMENT = 6
    """Being packed."""
    SHIPPED = 7
    """With the carrier."""
    IN_TRANSIT = 8
    """On its way."""
    OUT_FOR_DELIVERY = 9
    """In the van."""
    DELIVERED = 10
    """With the buyer."""
    COMPLETED = 11
    """Accepted by the buyer, or 7 days after delivery."""
    CANCELLED = 12
    """Called off before it was shipped. Final."""
    REFUND_REQUESTED = 13
    """The buyer wants the money back."""
    REFUND_APPROVED = 14
    """The money will be given back."""
    REFUNDED = 15
    """The money was given back. Final."""
    FAILED = 16
    """Never paid. Final."""


class OrderFulfillmentState(Enum):
    """How much that is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    UNFULFILLED = 1
    """Nothing was handed over."""
    PARTIALLY_SHIPPED = 2
    """A part was handed over, and nothing has arrived."""
    SHIPPED = 3
    """All was handed over, and nothing has arrived."""
    PARTIALLY_DELIVERED = 4
    """A part has arrived."""
    DELIVERED = 5
    """All has arrived."""


class OrderItemState(Enum):
    """State of an item: mirrors the order's state, for partial fulfilment."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Not confirmed by the seller yet."""
    CONFIRMED = 2
    """The seller will deliver."""
    PREPARING = 3
    """Being made ready."""
    SHIPPED = 4
    """With the carrier."""
    DELIVERED = 5
    """With the buyer."""
    CANCELLED = 6
    """Called off, or never paid."""
    REFUNDED = 7
    """Paid back."""


class OrderItemReturnState(Enum):
    """How far a return is."""

    RETURN_STATE_UNSPECIFIED = 0
    """Counts as `NONE`."""
    NONE = 1
    """Not sent back."""
    REQUESTED = 2
    """The buyer asks to send it back."""
    APPROVED = 3
    """The seller agreed."""
    RECEIVED = 4
    """It has arrived."""
    RETURN_REFUNDED = 5
    """The money was given back."""


class ListPurchasesRequestOrder(Enum):
    """The order in which purchases are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ListOrdersRequestOrder(Enum):
    """The order in which orders are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
