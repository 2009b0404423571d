"""The enums of payments: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


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
    """Where the money is. Never goes back a step; docs/states/payment.md draws it."""

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
