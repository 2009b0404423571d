"""The enums of settlement: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class SettlementAccountState(Enum):
    """How far it is checked; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    UNVERIFIED = 1
    """New, or changed: staff has to check it. Nothing is paid out to it."""
    VERIFIED = 2
    """Checked."""
    REJECTED = 3
    """Found wrong; its seller has to correct it."""


class SettlementAccountMethod(Enum):
    """How money reaches a seller."""

    METHOD_UNSPECIFIED = 0
    """Not set."""
    BANK_TRANSFER = 1
    """A transfer to a bank account."""
    PAYPAL = 2
    """A PayPal account."""
    STRIPE_CONNECT = 3
    """A connected account at Stripe."""
    WIRE_TRANSFER = 4
    """An international wire."""


class ListSettlementAccountsRequestOrder(Enum):
    """The order in which accounts are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ListSettlementAccountSnapshotsRequestOrder(Enum):
    """The order in which snapshots are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ListSettlementBalancesRequestOrder(Enum):
    """The order in which balances are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class SettlementEntryType(Enum):
    """What it comes from."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    SALE = 1
    """A paid line."""
    REVALUATION = 2
    """A line that costs its buyer more, or less, since another order of the purchase was cancelled."""
    CANCELLATION = 3
    """A line of a cancelled order: the sale, back."""
    REFUND = 4
    """A part of a line that went back to its buyer."""
    CHARGEBACK = 5
    """A part of a line that the buyer's bank took back."""
    ADJUSTMENT = 6
    """What staff gave or took by hand."""


class ListSettlementEntriesRequestOrder(Enum):
    """The order in which entries are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class CommissionRuleScope(Enum):
    """Which sales a rule is for."""

    SCOPE_UNSPECIFIED = 0
    """Not set."""
    PRODUCT = 1
    """Sales of `product_id`."""
    CATEGORY = 2
    """Sales of products in `category_id`, or below it."""
    INTRODUCTORY = 3
    """Sales in the first `introductory_days` after a seller was approved."""
    SELLER = 4
    """Sales of `seller_id`."""
    VOLUME = 5
    """Sales of sellers whose sales of the last calendar month (UTC) came to `volume`."""
    CHANNEL = 6
    """Sales on `channel_id`."""
    MALL = 7
    """All sales."""


class ListCommissionRulesRequestOrder(Enum):
    """The order in which rules are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class PayoutState(Enum):
    """How far it has come; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """To be sent."""
    PROCESSING = 2
    """Sent, or about to be: what became of it is not known yet."""
    COMPLETED = 3
    """The provider says that the money is there."""
    FAILED = 4
    """Refused: the money is in the seller's balance again."""
    ON_HOLD = 5
    """Set aside until the hold ends."""
    RETURNED = 6
    """The bank sent it back after it was completed: the money is in the seller's balance again."""


class PayoutHoldReason(Enum):
    """Why it is on hold."""

    HOLD_REASON_UNSPECIFIED = 0
    """Not set."""
    SELLER_SUSPENDED = 1
    """The seller is suspended. Ends with the first run after the seller is back."""
    STAFF = 2
    """Staff hold it, until they release it."""


class PayoutMethod(Enum):
    """How it reaches the seller."""

    METHOD_UNSPECIFIED = 0
    """Not set."""
    BANK_TRANSFER = 1
    """A transfer to a bank account."""
    PAYPAL = 2
    """A PayPal account."""
    STRIPE_CONNECT = 3
    """A connected account at Stripe."""
    WIRE_TRANSFER = 4
    """An international wire."""


class ListPayoutsRequestOrder(Enum):
    """The order in which payouts are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class PayoutFileState(Enum):
    """What became of it; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    WRITTEN = 1
    """To be given to the bank."""
    ACCEPTED = 2
    """The bank has made all of its transfers that staff had not settled before."""
    REJECTED = 3
    """The bank refused it: all of its payouts have failed."""


class ListPayoutFilesRequestOrder(Enum):
    """The order in which files are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class SettlementStatementOutcome(Enum):
    """What became of it."""

    OUTCOME_UNSPECIFIED = 0
    """Not set."""
    PAYOUT = 1
    """Paid out."""
    ON_HOLD = 2
    """Set aside: the seller is suspended."""
    BELOW_MINIMUM = 3
    """Less than is paid out; carried over."""
    NO_ACCOUNT = 4
    """The seller has not said where it is to go; carried over."""
    ACCOUNT_NOT_READY = 5
    """The account is not verified, or was changed a short time ago; carried over."""
    NOTHING_OWED = 6
    """Nothing is left, or the seller owes the mall; carried over."""


class ListSettlementStatementsRequestOrder(Enum):
    """The order in which statements are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
