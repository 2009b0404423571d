"""The enums of promotions: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class TermsMethod(Enum):
    """How money comes off."""

    METHOD_UNSPECIFIED = 0
    """Not set."""
    PERCENTAGE = 1
    """A percentage."""
    FIXED_AMOUNT = 2
    """An amount."""
    BUY_X_GET_Y = 3
    """Of so many bought, the cheapest further ones cost less."""
    TIERED = 4
    """A percentage or an amount that grows with the basket."""
    FREE_GIFT = 5
    """A product at no cost, as a line of its own."""
    SHIPPING = 6
    """A percentage or an amount of the cost of shipping."""


class TermsScope(Enum):
    """What a percentage is taken of, and an amount off."""

    SCOPE_UNSPECIFIED = 0
    """All eligible goods together."""
    ORDER = 1
    """All eligible goods together: rounded once, split over the lines by value."""
    ITEM = 2
    """Each eligible line by itself; an amount comes off every unit."""


class CampaignState(Enum):
    """Where a campaign is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    INACTIVE = 1
    """Not open yet, or paused."""
    ACTIVE = 2
    """Open within its window."""
    ENDED = 3
    """Over for good."""


class ListCampaignsRequestOrder(Enum):
    """The order in which campaigns are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class StackingRuleType(Enum):
    """What a rule says."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    ALLOW = 1
    """They combine."""
    DENY = 2
    """They do not; this comes first."""


class CouponType(Enum):
    """What a coupon is for."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    FIXED = 1
    """An amount off."""
    PERCENTAGE = 2
    """A percentage off."""
    SHIPPING = 3
    """Something off shipping."""
    EVENT = 4
    """For an occasion."""
    WELCOME = 5
    """For new customers."""
    BULK_CODE = 6
    """Given away as single-use codes."""
    PERSONAL = 7
    """Issued to single customers only."""


class CouponState(Enum):
    """Where a coupon is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Not opened yet."""
    ACTIVE = 2
    """Issued and used."""
    DISABLED = 3
    """Closed; what is issued stays valid."""
    EXPIRED = 4
    """Past its end."""
    SOLD_OUT = 5
    """Used as often as it may be; back to `ACTIVE` when uses are given back or the limit is raised."""


class ListCouponsRequestOrder(Enum):
    """The order in which coupons are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class CouponCodeState(Enum):
    """Where a code is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    AVAILABLE = 1
    """Can be used."""
    ISSUED = 2
    """Issued to whoever claimed with it."""
    REDEEMED = 3
    """Used by a purchase."""
    REVOKED = 4
    """Works no more."""


class CouponIssuanceState(Enum):
    """Where an issued coupon is; it follows from its uses and the time."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ISSUED = 1
    """Can be used."""
    USED = 2
    """Used by a purchase, or locked by one that is not paid yet."""
    REVOKED = 3
    """Taken back by staff."""
    EXPIRED = 4
    """Past its end."""


class RedemptionState(Enum):
    """Where a use is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    LOCKED = 1
    """The purchase is placed and not paid yet."""
    USED = 2
    """The purchase is paid."""
    ROLLED_BACK = 3
    """Given back: the purchase failed, expired or was cancelled whole."""


class RedemptionOrigin(Enum):
    """How a promotion came to be used."""

    ORIGIN_UNSPECIFIED = 0
    """Not set."""
    AUTOMATIC = 1
    """By itself."""
    SHARED_CODE = 2
    """By a code that everybody may enter."""
    SINGLE_CODE = 3
    """By a code that works once."""
    ISSUANCE = 4
    """By an issued coupon."""
    REWARD = 5
    """By a reward of the loyalty programme, redeemed in the checkout."""


class CouponNotificationType(Enum):
    """What it is about."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    ISSUED = 1
    """The coupon was issued by staff or a seller."""
    EXPIRING = 2
    """It expires soon."""
    USED = 3
    """A purchase that uses it is paid."""


class CouponNotificationState(Enum):
    """Where the mail is."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """It waits to be sent, for the first time or again."""
    SENT = 2
    """The mail server has taken it."""
    FAILED = 3
    """It was tried three times."""


class ListCouponNotificationsRequestOrder(Enum):
    """The order in which notifications are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""


class SellerCouponType(Enum):
    """How it came about."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    ADMIN_SELECTION = 1
    """Staff chose the seller."""
    SELLER_REQUEST = 2
    """The seller asked."""
    AUTO = 3
    """A program chose the seller."""


class ListSellerCouponsRequestOrder(Enum):
    """The order in which sellers' parts are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest first."""
    OLDEST = 2
    """Earliest first."""
