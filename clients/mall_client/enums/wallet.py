"""The enums of wallet: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class WalletAccountKind(Enum):
    """What an account holds."""

    KIND_UNSPECIFIED = 0
    """Not set."""
    DEPOSIT = 1
    """Money, which can be withdrawn. One account for each currency."""
    MILEAGE = 2
    """Points earned by buying and given by the mall."""
    COIN = 3
    """Coins of the loyalty programme."""


class WalletAccountOwnerType(Enum):
    """In which role somebody owns an account: a seller who also buys has accounts of both."""

    OWNER_TYPE_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER = 1
    """As a customer."""
    SELLER = 2
    """As a seller."""


class WalletAccountState(Enum):
    """Whether anything may move."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Everything may."""
    FROZEN = 2
    """A financial incident is open: nothing leaves the account. What comes in stays."""
    CLOSED = 3
    """Closed for good."""


class WalletEntryChangeType(Enum):
    """Why the balance changed."""

    CHANGE_TYPE_UNSPECIFIED = 0
    """Not set."""
    ACCRUAL = 1
    """Something came in: a top-up, earned points, a gift card."""
    USAGE = 2
    """Spent on a purchase."""
    WITHDRAWAL = 3
    """Set aside to be paid out."""
    EXPIRE = 4
    """Expired."""
    REVERSAL = 5
    """Given back: a purchase or withdrawal came to nothing, or was refunded."""
    MANUAL_ADJUSTMENT = 6
    """Set right by staff."""
    INCIDENT_LOCK = 7
    """Set aside while an incident is looked into."""
    INCIDENT_UNLOCK = 8
    """Released after an incident."""
    DONATION = 9
    """Given by the mall."""


class ListWalletEntriesRequestOrder(Enum):
    """The order in which entries are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class WalletAdjustmentType(Enum):
    """What kind of change it is."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    MANUAL_ADJUSTMENT = 1
    """Sets a balance right, up or down."""
    DONATION = 2
    """A gift of the mall; above zero."""


class WalletAdjustmentState(Enum):
    """Whether it has happened; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Waits for a second person."""
    APPLIED = 2
    """It has happened."""
    REJECTED = 3
    """It has not, and will not."""


class GiftCardState(Enum):
    """Whether it can be used; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ACTIVE = 1
    """It can."""
    DISABLED = 2
    """Not until it is enabled."""
    EXPIRED = 3
    """Its time is over, and what was left is gone."""
    CLOSED = 4
    """Closed for good."""


class FinancialIncidentType(Enum):
    """What it looks like."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    FRAUD = 1
    """Fraud."""
    REVERSAL = 2
    """A payment behind it was reversed."""
    COMPLIANCE_AUDIT = 3
    """An audit."""
    WITHDRAWAL_DISPUTE = 4
    """A quarrel about a withdrawal."""
    MANUAL_FREEZE = 5
    """Staff wants the account frozen."""
    SYSTEM_ERROR = 6
    """A fault of the mall's."""
    ANOMALY_DETECTION = 7
    """Something unusual."""


class FinancialIncidentState(Enum):
    """How far it has come; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Nobody has looked into it yet."""
    INVESTIGATING = 2
    """Somebody does."""
    RESOLVED = 3
    """Cleared up: released."""
    REVERSED = 4
    """What was set aside was taken back."""
    CLOSED = 5
    """Dropped: released."""


class WalletTopUpState(Enum):
    """How far it has come; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """The payment is under way."""
    COMPLETED = 2
    """The money is in the deposit."""
    FAILED = 3
    """The payment came to nothing. Money that comes later goes back."""


class ListWalletTopUpsRequestOrder(Enum):
    """The order in which top-ups are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class WalletWithdrawalState(Enum):
    """How far it has come; docs/states draws it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    REQUESTED = 1
    """Waits for staff; the money is on hold."""
    APPROVED = 2
    """To be paid out."""
    PAID = 3
    """Paid out."""
    REJECTED = 4
    """Staff said no."""
    CANCELLED = 5
    """Its owner thought better of it."""
    FAILED = 6
    """It could not be paid out."""


class ListWalletWithdrawalsRequestOrder(Enum):
    """The order in which withdrawals are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
