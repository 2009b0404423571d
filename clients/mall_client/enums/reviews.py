"""The enums of reviews: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class ReviewState(Enum):
    """State of a review. docs/states/review.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Waits for staff; its author sees it."""
    PUBLISHED = 2
    """Seen by everybody, and counted."""
    HIDDEN = 3
    """Taken away by reports or staff, until somebody decides."""
    REJECTED = 4
    """Staff have refused it."""
    DELETED = 5
    """Deleted by its author or staff."""


class ReviewFlag(Enum):
    """What made somebody have a look at it before it is published."""

    FLAG_UNSPECIFIED = 0
    """Not set."""
    NEAR_IDENTICAL = 1
    """Another review says the same, but for capitals, blanks and signs."""
    VELOCITY = 2
    """The product has got more reviews within an hour than usual (`reviews.hourly_per_product`)."""


class ListReviewsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
    MOST_HELPFUL = 3
    """By helpful less not helpful votes, most first."""
    HIGHEST_RATING = 4
    """By stars, most first."""
    LOWEST_RATING = 5
    """By stars, fewest first."""


class ListReviewChangesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """The latest first."""
    OLDEST = 2
    """The earliest first."""


class SellerReplyState(Enum):
    """State of a reply. docs/states/seller_reply.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Waits for staff; its seller sees it."""
    PUBLISHED = 2
    """Seen by everybody who sees the review."""
    REJECTED = 3
    """Staff have refused it."""
    DELETED = 4
    """Deleted by its seller."""


class ListSellerRepliesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ReviewReportReason(Enum):
    """Why it should not be there."""

    REASON_UNSPECIFIED = 0
    """Not set."""
    SPAM = 1
    """Advertising, or the same again and again."""
    OFFENSIVE = 2
    """Insults, hate, threats."""
    OFF_TOPIC = 3
    """Not about the product."""
    PERSONAL_DATA = 4
    """Tells of somebody what is nobody's business."""
    FAKE = 5
    """Written by somebody who has an interest in it."""
    OTHER = 6
    """What `detail` says."""
