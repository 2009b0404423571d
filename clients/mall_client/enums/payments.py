"""The enums of payments: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class DisputeState(Enum):
    """How far it has come. docs/states/dispute.md draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    INQUIRY = 1
    """The bank asks, and has taken nothing."""
    INQUIRY_CLOSED = 2
    """The bank asks no more."""
    NEEDS_RESPONSE = 3
    """The bank has taken the money and waits for evidence, until `evidence_due_time`."""
    UNDER_REVIEW = 4
    """The bank decides."""
    WON = 5
    """The bank has given the money back."""
    PARTIALLY_LOST = 6
    """The bank keeps a part of the money: `lost_amount`."""
    LOST = 7
    """The bank keeps the money."""


class ListDisputesRequestOrder(Enum):
    """The order in which disputes are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class PaymentCaptureState(Enum):
    """How far it has come."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Decided; the provider has not confirmed it yet."""
    SUCCEEDED = 2
    """The money came."""
    HELD = 3
    """Another amount came than was asked for. Nothing counts until staff accept it."""
    FAILED = 4
    """The provider refused, or holds nothing any more."""


class PaymentMethodType(Enum):
    """What the token stands for."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    CREDIT_CARD = 1
    """A credit card."""
    DEBIT_CARD = 2
    """A debit card."""
    PAYPAL = 3
    """A PayPal account."""
    BANK_ACCOUNT = 4
    """A bank account."""
    DIGITAL_WALLET = 5
    """A wallet such as Apple Pay or Google Pay."""


class PaymentState(Enum):
    """Where the money is. docs/states/payment.md draws which steps there are."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """An attempt is under way, or the last one failed and another may follow."""
    AUTHORIZED = 2
    """The provider holds the amount for the mall."""
    CAPTURED = 3
    """The mall has the money."""
    FAILED = 4
    """No attempt succeeded and none may follow."""
    CANCELLED = 5
    """Given up before the money arrived."""
    PARTIALLY_REFUNDED = 6
    """A part went back to the customer."""
    REFUNDED = 7
    """All of it went back to the customer."""
    EXPIRED = 8
    """What the provider held has run out, and nothing was captured. Until `lapse_time` the amount can
    be held anew.
    """
    DISPUTED = 9
    """The buyer's bank has taken money, and has not decided yet whether it keeps it."""
    CHARGED_BACK = 10
    """The buyer's bank keeps the money, and nothing is left."""


class PaymentCaptureMode(Enum):
    """When the money is taken."""

    CAPTURE_MODE_UNSPECIFIED = 0
    """Not set."""
    AT_ONCE = 1
    """With the attempt."""
    ON_SHIPMENT = 2
    """The attempt has it held; what an order costs is taken when the order is shipped."""


class PaymentPurpose(Enum):
    """What a payment is for."""

    PURPOSE_UNSPECIFIED = 0
    """Not set."""
    PURCHASE = 1
    """A purchase."""
    WALLET = 2
    """A deposit in the customer's wallet."""


class PaymentAttemptState(Enum):
    """How an attempt ended."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Under way; the provider has not reported the outcome yet."""
    UNKNOWN = 2
    """The provider did not answer in time. It is asked what became of the charge; until it says,
    no other attempt can begin.
    """
    SUCCEEDED = 3
    """The money came."""
    DECLINED = 4
    """The provider refused."""
    LOST = 5
    """The provider never got the charge."""
    SURPLUS = 6
    """The money came when it was not wanted any more. It goes back at once."""
    AUTHORIZED = 7
    """The provider holds the amount."""
    VOIDING = 8
    """What the provider holds is not wanted any more; it is asked to let go until it confirms."""
    VOIDED = 9
    """The provider has let go of it."""
    EXPIRED = 10
    """The provider's time to capture it was over."""


class RefundState(Enum):
    """How far the money has come."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Decided; the provider has not been reached yet."""
    PROCESSING = 2
    """The provider works on it."""
    SUCCEEDED = 3
    """The money is back."""
    FAILED = 4
    """The provider refused, or the money came back after it was `SUCCEEDED`. Staff can try again."""
    HELD = 5
    """Another amount went back than was asked for: staff look at it."""


class RefundReason(Enum):
    """Why money goes back."""

    REASON_UNSPECIFIED = 0
    """Not set."""
    ORDER_CANCELLED = 1
    """The order was cancelled."""
    RETURN = 2
    """The goods came back."""
    SURPLUS_PAYMENT = 3
    """The money came when it was not wanted any more."""
    GOODWILL = 4
    """Staff decided so."""


class RefundInitiator(Enum):
    """Who caused a refund."""

    INITIATOR_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER = 1
    """The customer."""
    SELLER = 2
    """The seller."""
    ADMINISTRATOR = 3
    """An administrator."""
    SYSTEM = 4
    """A rule of the mall, such as a deadline that passed."""


class ListPaymentsRequestOrder(Enum):
    """The order in which payments are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ListRefundsRequestOrder(Enum):
    """The order in which refunds are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class HandleProviderEventResponseDisposition(Enum):
    """What was done with a report."""

    DISPOSITION_UNSPECIFIED = 0
    """Not set."""
    APPLIED = 1
    """It took effect."""
    IGNORED = 2
    """It said nothing new."""
    PARKED = 3
    """It arrived before what it refers to; it is tried again later."""
    HELD = 4
    """It contradicts what the mall knows; people look at it."""
