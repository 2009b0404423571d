"""The enums of identity: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class SessionState(Enum):
    """Says whether the session is good."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ACTIVE = 1
    """Its tokens work."""
    EXPIRED = 2
    """Ended by time without activity."""
    REVOKED = 3
    """Ended by somebody."""


class SessionRole(Enum):
    """Says in which role an account acts, which decides what it may do."""

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
    """Says what kind of device is used."""

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


class CustomerState(Enum):
    """Says what the account may do."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """The e-mail address is not verified: may look around, not buy."""
    ACTIVE = 2
    """May do everything."""
    SUSPENDED = 3
    """Shut out by staff."""
    CLOSED = 4
    """Closed for good."""


class CustomerVerificationState(Enum):
    """Says how far it is known who the customer is."""

    VERIFICATION_STATE_UNSPECIFIED = 0
    """Not set."""
    UNVERIFIED = 1
    """Nothing is known."""
    EMAIL_VERIFIED = 2
    """The e-mail address works."""
    PHONE_VERIFIED = 3
    """The phone number works too."""
    IDENTITY_VERIFIED = 4
    """Staff has checked who it is."""


class SellerState(Enum):
    """Says whether the shop is open. The transitions stand in docs/states/seller.md."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Has applied; staff looks into it."""
    ACTIVE = 2
    """Sells."""
    REJECTED = 3
    """Was turned down; may apply again."""
    SUSPENDED = 4
    """Closed for a time; fulfils open orders."""
    ON_HOLD = 5
    """Frozen while something is investigated; fulfils open orders."""
    BANNED = 6
    """Closed for good."""


class SellerBusinessType(Enum):
    """Says what kind of business it is."""

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


class AdministratorRole(Enum):
    """Says what the administrator may do."""

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
    """Says whether the administrator may log in."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    INVITED = 1
    """Has not set a password yet."""
    ACTIVE = 2
    """May log in."""
    DEACTIVATED = 3
    """Shut out; may be let in again."""
    DELETED = 4
    """Gone for good."""
