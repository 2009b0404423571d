"""The enums of loyalty: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class LoyaltyEarningType(Enum):
    """What coins are for."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    PURCHASE = 1
    """A line of an order."""
    REVIEW = 2
    """A review."""
    SOCIAL_SHARE = 3
    """Something that was shared elsewhere."""
    REFERRAL = 4
    """A friend who has bought."""
    WELCOME_BONUS = 5
    """Joining."""
    MILESTONE = 6
    """So many orders, or a tier."""
    MANUAL_ADJUSTMENT = 7
    """A decision of staff."""
    BIRTHDAY = 8
    """A birthday."""
    CAMPAIGN_BONUS = 9
    """An earning promotion, for a whole order."""


class LoyaltyEarningState(Enum):
    """State of an earning. docs/states/loyalty_earning.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Not spendable yet."""
    QUALIFIED = 2
    """In the wallet."""
    VOIDED = 3
    """Taken back as a whole before it was in the wallet."""
    REVERSED = 4
    """Taken back as a whole afterwards."""


class ListLoyaltyEarningsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class EarningPromotionState(Enum):
    """State of an earning promotion. docs/states/earning_promotion.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Being made."""
    ACTIVE = 2
    """Counts within its window."""
    ENDED = 3
    """Over, for good."""


class ListEarningPromotionsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class LoyaltyMembershipState(Enum):
    """State of a membership. docs/states/loyalty_membership.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ACTIVE = 1
    """Earns and redeems."""
    SUSPENDED = 2
    """Neither, by staff. What is pending waits."""
    LOCKED = 3
    """Neither: the member or staff fear that somebody else has the account."""
    CLOSED = 4
    """Over, for good. What was pending is void."""


class LoyaltyMembershipVerification(Enum):
    """How well a member is known."""

    VERIFICATION_UNSPECIFIED = 0
    """Not set."""
    UNVERIFIED = 1
    """Not at all: earns, and redeems nothing."""
    EMAIL_VERIFIED = 2
    """By the e-mail address."""
    IDENTITY_VERIFIED = 3
    """By papers."""


class ListLoyaltyMembershipsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class TierEvaluationTrigger(Enum):
    """What made the mall look."""

    TRIGGER_UNSPECIFIED = 0
    """Not set."""
    PERIOD_END = 1
    """The end of a period."""
    SPENDING = 2
    """An order that was completed."""
    STAFF = 3
    """A person."""


class TierEvaluationOutcome(Enum):
    """What became of the tier."""

    OUTCOME_UNSPECIFIED = 0
    """Not set."""
    UPGRADED = 1
    """A higher one."""
    KEPT = 2
    """The same one, or none."""
    DOWNGRADED = 3
    """A lower one, or none."""


class ListTierEvaluationsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class RewardRedemptionState(Enum):
    """State of a redemption. docs/states/reward_redemption.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Waits for staff; the coins are taken."""
    CONFIRMED = 2
    """Good to be used."""
    DELIVERED = 3
    """Used, or handed over."""
    CANCELLED = 4
    """Taken back; so are the coins."""
    EXPIRED = 5
    """Not used in time; the coins are given back."""


class RewardRedemptionMethod(Enum):
    """Who redeemed it."""

    METHOD_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER_SELF = 1
    """The member."""
    ADMIN_ASSISTED = 2
    """Staff, for the member."""
    AUTOMATIC = 3
    """The mall, as the member wants it."""
    CHECKOUT = 4
    """The member, in a checkout."""


class ListRewardRedemptionsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class LoyaltyReferralState(Enum):
    """State of a referral. docs/states/loyalty_referral.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """The friend has joined, and paid for nothing yet."""
    PENDING = 2
    """The friend's first order is paid; coins wait until it can no longer be returned."""
    GRANTED = 3
    """Both have their coins."""
    VOIDED = 4
    """The order was given back."""
    REJECTED = 5
    """Both are one and the same, as far as can be seen."""


class ListLoyaltyReferralsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class LoyaltyRewardType(Enum):
    """What it is; each has a value of its own."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    DISCOUNT_PERCENTAGE = 1
    """A part off an order: `discount_percentage`."""
    DISCOUNT_FIXED = 2
    """An amount off an order: `discount_amount`."""
    FREE_PRODUCT = 3
    """Units of `product_id`: `free_product_quantity`."""
    FREE_SHIPPING = 4
    """An order that is sent for nothing; no value."""
    UPGRADE = 5
    """`product_id` in place of `upgrade_from_product_id`."""
    EXCLUSIVE_ACCESS = 6
    """What `exclusive_access_features` says."""
    GIFT_CARD = 7
    """A gift card over `discount_amount`."""


class LoyaltyRewardState(Enum):
    """State of a reward. docs/states/loyalty_reward.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Being made."""
    ACTIVE = 2
    """Offered within its window."""
    LIMITED_TIME = 3
    """Offered within its window, which must have an end."""
    SEASONAL = 4
    """Offered in its `season_months`, which must be given."""
    EXCLUSIVE = 5
    """Redeemed by staff for members, never by these."""
    EXPIRED = 6
    """Over, for good."""


class LoyaltyRewardAvailability(Enum):
    """Where it is good; each needs what it names."""

    AVAILABILITY_UNSPECIFIED = 0
    """Not set."""
    MARKETPLACE_WIDE = 1
    """Everywhere."""
    SELLER_SPECIFIC = 2
    """With the seller of `seller_id`."""
    CATEGORY_LIMITED = 3
    """In the category of `category_id`."""
    GEOGRAPHIC_RESTRICTED = 4
    """For members in one of `country_codes`."""


class LoyaltyRewardSegment(Enum):
    """Members that it is for."""

    SEGMENT_UNSPECIFIED = 0
    """Not set."""
    ALL_CUSTOMERS = 1
    """All."""
    NEW_CUSTOMERS = 2
    """Those whose account is not older than `loyalty.new_customer_period`."""
    LOYALTY_TIER_SPECIFIC = 3
    """Those in one of `tier_ids`, which must be given."""
    VIP_ONLY = 4
    """Those in one of `customer_group_ids`, which must be given."""


class ListLoyaltyRewardsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class LoyaltyTierState(Enum):
    """State of a tier. docs/states/loyalty_tier.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    UPCOMING = 1
    """Announced: nobody can be in it yet."""
    ACTIVE = 2
    """Reached by spending, unless its access says otherwise."""
    RETIRING = 3
    """Given up: nobody comes into it any more."""
    EXCLUSIVE = 4
    """In force; staff alone put members into it."""
    INVITATION_ONLY = 5
    """In force; members are invited into it by staff."""


class LoyaltyTierAccess(Enum):
    """Who can reach a tier by spending."""

    ACCESS_UNSPECIFIED = 0
    """Not set."""
    PUBLIC = 1
    """Every member."""
    ACCESS_INVITATION_ONLY = 2
    """Nobody: staff invite."""
    ACCESS_EXCLUSIVE = 3
    """Nobody: staff alone decide."""
    REGIONAL_RESTRICTED = 4
    """Members in one of `country_codes`, which must be given."""
    SEGMENT_BASED = 5
    """Members of `segment`, which must not be `ALL_CUSTOMERS`."""


class LoyaltyTierSegment(Enum):
    """Members that a tier is for."""

    SEGMENT_UNSPECIFIED = 0
    """Not set."""
    ALL_CUSTOMERS = 1
    """All."""
    PREMIUM_CUSTOMERS = 2
    """Those in one of `customer_group_ids`."""
    BUSINESS_CUSTOMERS = 3
    """Those in one of `customer_group_ids`."""
    NEW_CUSTOMERS = 4
    """Those whose account is not older than `loyalty.new_customer_period`."""
    SPECIFIC_SEGMENTS = 5
    """Those in one of `customer_group_ids`."""


class LoyaltyTierDowngradeRule(Enum):
    """Where a member comes who has not kept a tier at the end of a period."""

    DOWNGRADE_RULE_UNSPECIFIED = 0
    """Not set."""
    ONE_LEVEL = 1
    """One level down."""
    TO_QUALIFIED = 2
    """Down to the highest tier that the spending of the period reaches; to none where it reaches
    none.
    """
    NEVER = 3
    """Nowhere: the tier is kept for good."""


class ListLoyaltyTiersRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
