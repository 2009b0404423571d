"""The enums of identity: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class SessionState(Enum):
    """Whether a session is usable."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ACTIVE = 1
    """Usable: its tokens work."""
    EXPIRED = 2
    """Ended by time without activity."""
    REVOKED = 3
    """Ended by somebody."""


class SessionRole(Enum):
    """The role in which an account acts, which decides what it may do."""

    ROLE_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER = 1
    """Buys."""
    SELLER_APPLICANT = 2
    """Buys, and has applied to sell."""
    SELLER = 3
    """Buys and sells."""
    SUSPENDED_SELLER = 4
    """Buys, and fulfils the orders it has; sells nothing new."""
    SUPPORT_ADMIN = 5
    """Staff that helps customers."""
    CONTENT_MODERATOR = 6
    """Staff that reviews products and texts."""
    ORDER_MANAGER = 7
    """Staff that handles orders and payments."""
    SUPER_ADMIN = 8
    """Staff that may do everything."""


class SessionDeviceType(Enum):
    """What kind of device is used."""

    DEVICE_TYPE_UNSPECIFIED = 0
    """Not known."""
    DESKTOP = 1
    """A computer."""
    MOBILE = 2
    """A phone."""
    TABLET = 3
    """A tablet."""
    PROGRAM = 4
    """No browser: a server, a script, an app without a name."""


class AdministratorRole(Enum):
    """What an administrator may do."""

    ROLE_UNSPECIFIED = 0
    """Not set."""
    SUPER_ADMIN = 1
    """May do everything."""
    ORDER_MANAGER = 2
    """Handles orders, payments and stock."""
    CONTENT_MODERATOR = 3
    """Reviews products and texts."""
    SUPPORT_ADMIN = 4
    """Helps customers; reads, changes nothing."""


class AdministratorState(Enum):
    """Whether an administrator may log in."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    INVITED = 1
    """Has not set a password yet."""
    ACTIVE = 2
    """May log in."""
    DEACTIVATED = 3
    """Deactivated; can be reactivated."""
    DELETED = 4
    """Gone for good."""


class CustomerState(Enum):
    """What a customer's account may do."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """The e-mail address is not verified: may look around, not buy."""
    ACTIVE = 2
    """May do everything."""
    SUSPENDED = 3
    """Suspended by staff; cannot log in."""
    CLOSED = 4
    """Closed for good."""


class CustomerVerificationState(Enum):
    """How much of the customer's identity is verified."""

    VERIFICATION_STATE_UNSPECIFIED = 0
    """Not set."""
    UNVERIFIED = 1
    """Nothing is known."""
    EMAIL_VERIFIED = 2
    """The e-mail address works."""
    PHONE_VERIFIED = 3
    """The phone number works too."""
    IDENTITY_VERIFIED = 4
    """Staff have checked who it is."""


class ListCustomersRequestOrder(Enum):
    """The order in which customers are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class SellerState(Enum):
    """Whether a shop is open. docs/states/seller.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Has applied; staff have to decide."""
    ACTIVE = 2
    """Sells."""
    REJECTED = 3
    """Turned down; may apply again."""
    SUSPENDED = 4
    """Closed for a time; fulfils open orders."""
    ON_HOLD = 5
    """Frozen while something is investigated; fulfils open orders."""
    BANNED = 6
    """Closed for good."""


class SellerBusinessType(Enum):
    """What kind of business it is."""

    BUSINESS_TYPE_UNSPECIFIED = 0
    """Not set."""
    INDIVIDUAL = 1
    """One person."""
    LLC = 2
    """A company with limited liability."""
    CORPORATION = 3
    """A stock corporation."""
    PARTNERSHIP = 4
    """Partners who are liable together."""


class ListSellersRequestOrder(Enum):
    """The order in which sellers are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
