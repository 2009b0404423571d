"""The enums of community: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class ReactionKind(Enum):
    """How somebody feels about something."""

    KIND_UNSPECIFIED = 0
    """Not set."""
    LIKE = 1
    """Likes it."""
    LOVE = 2
    """Loves it."""
    LAUGH = 3
    """Laughs."""
    WOW = 4
    """Amazed."""
    SAD = 5
    """Sad."""


class ArticleState(Enum):
    """State of an article. docs/states/article.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Its author writes."""
    PENDING = 2
    """Held back by screening, or changed after moderators took it away: waits for staff."""
    PUBLISHED = 3
    """Seen by everybody, or by those whom a private one is for."""
    HIDDEN = 4
    """Taken away by reports or staff, until somebody decides."""
    REJECTED = 5
    """Staff have removed it."""
    ARCHIVED = 6
    """Its author or staff have put it away."""
    DELETED = 7
    """Deleted by its author."""


class ArticleFlag(Enum):
    """What made somebody have a look at a text before it is published."""

    FLAG_UNSPECIFIED = 0
    """Not set."""
    BLOCKED_WORDS = 1
    """It has a word of `community.blocked_words`."""
    CONTACT_DATA = 2
    """It tells how its author is reached outside of the mall."""
    LINK = 3
    """It leads elsewhere."""
    REPEATED = 4
    """Somebody has written the same within a day, but for capitals, blanks and signs."""
    EXTERNAL = 5
    """The external screening service has found something."""
    UNSCREENED = 6
    """The external screening service has not answered."""


class ListArticlesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
    MOST_VIEWED = 3
    """By how often they were read, most first."""
    MOST_REACTIONS = 4
    """By how many people react, most first."""


class ListArticleSnapshotsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class CommentState(Enum):
    """State of a comment. docs/states/comment.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Held back by screening, or changed after moderators took it away: waits for staff."""
    PUBLISHED = 2
    """Seen by everybody who may."""
    HIDDEN = 3
    """Taken away by reports or staff, until somebody decides."""
    REJECTED = 4
    """Staff have removed it."""
    DELETED = 5
    """Deleted by its author."""


class ListCommentsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
    THREAD = 3
    """Each comment before its replies, in the order in which they were created."""


class ModerationActionAction(Enum):
    """What is done."""

    ACTION_UNSPECIFIED = 0
    """Not set."""
    FLAG = 1
    """Holds what is published back until somebody decides."""
    APPROVE = 2
    """Publishes what was held back."""
    REMOVE = 3
    """Takes it away; its author may appeal."""
    WARN = 4
    """Leaves it where it is, and tells its author."""
    RESTORE = 5
    """What was removed, or what its author has deleted, comes back."""


class ModerationAppealState(Enum):
    """State of an appeal. docs/states/moderation_appeal.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Waits for a decision."""
    UPHELD = 2
    """The author is right: what was removed is back, unless it was deleted meanwhile."""
    DISMISSED = 3
    """The removal stands."""


class ListModerationActionsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListModerationAppealsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class MomentState(Enum):
    """State of a moment. docs/states/moment.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Held back by screening, or changed after moderators took it away: waits for staff."""
    PUBLISHED = 2
    """Seen by everybody."""
    HIDDEN = 3
    """Taken away by reports or staff, until somebody decides."""
    REJECTED = 4
    """Staff have removed it."""
    DELETED = 5
    """Deleted by its author."""


class ListMomentsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
    MOST_REACTIONS = 3
    """By how many people react, most first."""


class ContentReportReason(Enum):
    """Why it should not be there."""

    REASON_UNSPECIFIED = 0
    """Not set."""
    SPAM = 1
    """Advertising, or the same again and again."""
    OFFENSIVE = 2
    """Insults, hate, threats."""
    OFF_TOPIC = 3
    """Does not belong here."""
    PERSONAL_DATA = 4
    """Tells of somebody what is nobody's business."""
    FAKE = 5
    """Written by somebody who has an interest in it."""
    OTHER = 6
    """What `detail` says."""


class ListReactionsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListMentionsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListContentReportsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
