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
    WITHDRAWN = 5
    """Closed by the customer, who may come back until what is personal is erased: 14 days or more."""


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


class ListGuestSessionsRequestOrder(Enum):
    """The order in which guest sessions are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class ProfileGender(Enum):
    """How somebody wants to be addressed."""

    GENDER_UNSPECIFIED = 0
    """Not set."""
    FEMALE = 1
    """Female."""
    MALE = 2
    """Male."""
    DIVERSE = 3
    """Neither."""


class RoleEscalationType(Enum):
    """What kind of change it is."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    PROMOTION = 1
    """To a role that may do more."""
    DEMOTION = 2
    """To a role that may do less."""
    APPROVAL = 3
    """An application was granted."""
    REJECTION = 4
    """An application was refused."""
    TEMPORARY = 5
    """The role is lost for a time: suspended or on hold."""
    PERMANENT = 6
    """The role is lost for good."""


class ListRoleEscalationsRequestOrder(Enum):
    """The order in which changes are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class SellerVerificationType(Enum):
    """What is proved."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    IDENTITY = 1
    """Who the person is."""
    BUSINESS_LICENSE = 2
    """That the business is allowed."""
    BANK_ACCOUNT = 3
    """Whose bank account it is."""
    ANTI_MONEY_LAUNDERING = 4
    """Where the money comes from (AML)."""
    KNOW_YOUR_CUSTOMER = 5
    """Who owns the business (KYC)."""


class SellerVerificationState(Enum):
    """What became of it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    SUBMITTED = 1
    """Nobody has looked at it."""
    IN_REVIEW = 2
    """Staff are at it."""
    APPROVED = 3
    """It holds."""
    REJECTED = 4
    """It does not hold; `note` says why."""
    EXPIRED = 5
    """It held, until `expire_time`."""


class ListSellerVerificationsRequestOrder(Enum):
    """The order in which verifications are listed."""

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


class WithdrawalState(Enum):
    """What became of it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """The account is closed; what is personal is erased when the time to think again is over."""
    CANCELLED = 2
    """The customer has changed their mind: the account is open again."""
    COMPLETED = 3
    """What is personal is erased."""


class ListWithdrawalsRequestOrder(Enum):
    """The order in which withdrawals are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
