"""The enums of content: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class BannerState(Enum):
    """State of a banner. docs/states/banner.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    INACTIVE = 1
    """Not shown."""
    SCHEDULED = 2
    """Shown from its start on."""
    ACTIVE = 3
    """Shown."""
    EXPIRED = 4
    """Its end has come."""


class BannerBannerType(Enum):
    """What a banner looks like."""

    BANNER_TYPE_UNSPECIFIED = 0
    """Not set."""
    HERO = 1
    """Across the page."""
    SIDEBAR = 2
    """Beside the page."""
    POPUP = 3
    """Over the page."""
    FOOTER = 4
    """Below the page."""
    INTERSTITIAL = 5
    """Before the page."""


class BannerPlacement(Enum):
    """On which pages it is shown."""

    PLACEMENT_UNSPECIFIED = 0
    """Not set."""
    HOME = 1
    """The first page."""
    CATEGORY = 2
    """Pages of categories."""
    PRODUCT = 3
    """Pages of products."""
    CHECKOUT = 4
    """The checkout."""
    GLOBAL = 5
    """All pages."""


class BannerPosition(Enum):
    """Where on the page."""

    POSITION_UNSPECIFIED = 0
    """Not set."""
    TOP = 1
    """At the top."""
    BOTTOM = 2
    """At the bottom."""
    LEFT = 3
    """At the left."""
    RIGHT = 4
    """At the right."""
    CENTER = 5
    """In the middle."""


class BannerAudience(Enum):
    """To whom it is shown."""

    AUDIENCE_UNSPECIFIED = 0
    """Everybody."""
    ALL = 1
    """Everybody."""
    NEW_CUSTOMERS = 2
    """Customers who have not ordered yet."""
    RETURNING_CUSTOMERS = 3
    """Customers who have ordered."""


class ListBannersRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class EditorialItemState(Enum):
    """State of an item. docs/states/editorial_item.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PLANNED = 1
    """Nobody does it yet."""
    ASSIGNED = 2
    """Somebody is to do it."""
    IN_PROGRESS = 3
    """It is being done."""
    COMPLETED = 4
    """It is done, and waits for approval or for its time."""
    PUBLISHED = 5
    """Published."""


class EditorialItemApprovalState(Enum):
    """What others think of it."""

    APPROVAL_STATE_UNSPECIFIED = 0
    """Not judged yet."""
    PENDING = 1
    """Waits to be judged."""
    APPROVED = 2
    """May be published."""
    REJECTED = 3
    """To be done again."""


class EditorialItemContentType(Enum):
    """What is to be written."""

    CONTENT_TYPE_UNSPECIFIED = 0
    """Not set."""
    BLOG_POST = 1
    """A post."""
    NEWSLETTER = 2
    """A newsletter."""
    BANNER = 3
    """A banner."""
    PAGE = 4
    """A page."""


class EditorialItemPriority(Enum):
    """How much it matters."""

    PRIORITY_UNSPECIFIED = 0
    """As others."""
    LOW = 1
    """Little."""
    MEDIUM = 2
    """As others."""
    HIGH = 3
    """Much."""
    URGENT = 4
    """More than anything else."""


class ListEditorialItemsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class NewsletterState(Enum):
    """State of a newsletter. docs/states/newsletter.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Being written."""
    SCHEDULED = 2
    """Waits for its time."""
    SENDING = 3
    """Being sent."""
    PAUSED = 4
    """Sending was interrupted, by staff or by the mail server's refusals."""
    SENT = 5
    """Sent to all; never changes again."""
    ARCHIVED = 6
    """Put away."""


class NewsletterTemplateType(Enum):
    """What kind of mail it is."""

    TEMPLATE_TYPE_UNSPECIFIED = 0
    """Not set."""
    NEWSLETTER = 1
    """News."""
    PROMOTIONAL = 2
    """Offers: only for those who want mails about offers as well."""
    TRANSACTIONAL = 3
    """About what customers have to do with the mall."""


class NewsletterCampaignType(Enum):
    """What it is about."""

    CAMPAIGN_TYPE_UNSPECIFIED = 0
    """Not set."""
    WEEKLY = 1
    """What happened in the week."""
    PRODUCT_LAUNCH = 2
    """Something new."""
    SALE = 3
    """A sale."""
    ANNOUNCEMENT = 4
    """An announcement."""


class NewsletterSegment(Enum):
    """Who gets it, of all who subscribe."""

    SEGMENT_UNSPECIFIED = 0
    """All."""
    ALL = 1
    """All."""
    NEW_CUSTOMERS = 2
    """Customers of `content.new_customer_window`."""
    VIP = 3
    """Customers with a tier of loyalty above the first."""
    INACTIVE = 4
    """Customers who have not ordered for `content.inactive_after`."""


class NewsletterDeliveryState(Enum):
    """What has become of it."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """To be sent."""
    SENDING = 2
    """Being sent."""
    SENT = 3
    """Accepted by the mail server."""
    BOUNCED = 4
    """Came back."""
    FAILED = 5
    """Could not be sent within a day."""
    SUPPRESSED = 6
    """Not sent."""


class ListNewslettersRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListNewsletterDeliveriesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ReportNewsletterBounceRequestKind(Enum):
    """How it came back."""

    KIND_UNSPECIFIED = 0
    """Not set."""
    HARD = 1
    """The address does not exist."""
    SOFT = 2
    """The mailbox is full, or the like."""
    COMPLAINT = 3
    """Its recipient calls it spam."""


class PageState(Enum):
    """State of a page. docs/states/page.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Being written; staff see it."""
    PUBLISHED = 2
    """Seen by those who may."""
    ARCHIVED = 3
    """Taken off; keeps its slug."""


class PagePublishingState(Enum):
    """How far its publication is."""

    PUBLISHING_STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFTING = 1
    """Being written."""
    SCHEDULED = 2
    """Waits for its time."""
    LIVE = 3
    """Published."""
    RETIRED = 4
    """Archived."""


class PagePageType(Enum):
    """What a page is."""

    PAGE_TYPE_UNSPECIFIED = 0
    """Not set."""
    ABOUT = 1
    """About the mall."""
    POLICY = 2
    """A policy."""
    HELP = 3
    """Help."""
    TERMS = 4
    """Terms of use."""
    PRIVACY = 5
    """Privacy."""
    CONTACT = 6
    """How to reach the mall."""
    CUSTOM = 7
    """Anything else."""


class PageAccess(Enum):
    """Who may read a page."""

    ACCESS_UNSPECIFIED = 0
    """Not set."""
    EVERYBODY = 1
    """Everybody."""
    SIGNED_IN = 2
    """Whoever is signed in."""
    STAFF = 3
    """Staff."""


class ListPagesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
    MENU = 3
    """By their place in menus."""


class ListPageChangesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class BlogPostState(Enum):
    """State of a post. docs/states/blog_post.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Being written; staff see it."""
    PENDING = 2
    """Waits to be judged, or for its time."""
    PUBLISHED = 3
    """Seen by everybody."""
    ARCHIVED = 4
    """Taken off; keeps its slug."""


class BlogPostPublishingState(Enum):
    """How far its publication is."""

    PUBLISHING_STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFTING = 1
    """Being written."""
    RETURNED = 2
    """Sent back to its author."""
    IN_REVIEW = 3
    """Waits to be judged."""
    SCHEDULED = 4
    """Waits for its time."""
    LIVE = 5
    """Published."""
    RETIRED = 6
    """Archived."""


class ListBlogPostsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were published, or created as long as they are not; the latest first."""
    OLDEST = 2
    """By the same, the earliest first."""


class ListBlogPostChangesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class BlogCommentState(Enum):
    """State of a comment. docs/states/blog_comment.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING = 1
    """Waits for staff; its author sees it."""
    PUBLISHED = 2
    """Seen by everybody who sees the post."""
    REJECTED = 3
    """Staff have refused it."""
    DELETED = 4
    """Deleted by its author or staff."""


class ListBlogCommentsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
