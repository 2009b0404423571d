"""The enums of support: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class TicketRequester(Enum):
    """What somebody is who asks."""

    REQUESTER_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER = 1
    """A customer."""
    SELLER = 2
    """A seller."""
    STAFF = 3
    """Staff."""


class TicketCategory(Enum):
    """What tickets are about."""

    CATEGORY_UNSPECIFIED = 0
    """Not set."""
    TECHNICAL = 1
    """Something does not work."""
    ACCOUNT = 2
    """An account."""
    BILLING = 3
    """What was charged, or is disputed."""
    PAYMENT = 4
    """A payment."""
    ORDER = 5
    """An error in an order."""
    DELIVERY = 6
    """A delivery."""
    PRODUCT = 7
    """A product."""
    SELLER_COMPLAINT = 8
    """A seller."""
    PLATFORM_BUG = 9
    """A fault of the mall."""
    FEATURE_REQUEST = 10
    """What the mall should do."""
    DATA_CORRECTION = 11
    """Data that are wrong."""
    OTHER = 12
    """Anything else."""


class TicketPriority(Enum):
    """How urgent it is, which says how long the first response may take: see SupportCalendar."""

    PRIORITY_UNSPECIFIED = 0
    """Not set."""
    LOW = 1
    """It can wait."""
    NORMAL = 2
    """As usual."""
    HIGH = 3
    """Soon."""
    URGENT = 4
    """At once."""


class TicketState(Enum):
    """State of a ticket. docs/states/ticket.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    NEW = 1
    """Waits for somebody."""
    ASSIGNED = 2
    """Somebody has it."""
    IN_PROGRESS = 3
    """Somebody works on it."""
    ESCALATION_REQUIRED = 4
    """Somebody with more to say is needed."""
    WAITING_CUSTOMER = 5
    """Waits for its requester."""
    WAITING_SELLER = 6
    """Waits for the seller."""
    TESTING_RESOLUTION = 7
    """It is seen whether it is done."""
    RESOLVED = 8
    """Done, as staff say."""
    CLOSED = 9
    """Over."""
    ARCHIVED = 10
    """Over for long."""
    MERGED = 11
    """Another one goes on in its place."""


class ListTicketsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListTicketRatingsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListTicketChangesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class OrderDisputeReason(Enum):
    """What disputes are about."""

    REASON_UNSPECIFIED = 0
    """Not set."""
    NOT_RECEIVED = 1
    """Something has not arrived."""
    NOT_AS_DESCRIBED = 2
    """Something is not what was sold."""
    REFUND_REFUSED = 3
    """The seller does not give money back."""
    OVERCHARGED = 4
    """It has cost more than was said."""
    OTHER = 5
    """Anything else."""


class OrderDisputeState(Enum):
    """State of a dispute. docs/states/order_dispute.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Waits for the seller and for staff."""
    ANSWERED = 2
    """The seller has answered; waits for staff."""
    UPHELD = 3
    """The buyer was right: money goes back."""
    REJECTED = 4
    """The buyer was not right."""
    WITHDRAWN = 5
    """The buyer has taken it back."""


class ListOrderDisputesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class FaqCategory(Enum):
    """What frequent questions are about."""

    CATEGORY_UNSPECIFIED = 0
    """Not set."""
    ORDERING = 1
    """Choosing and ordering."""
    PAYMENT = 2
    """Paying."""
    SHIPPING = 3
    """Sending."""
    RETURNS = 4
    """Sending back."""
    ACCOUNT = 5
    """Accounts."""
    PRODUCTS = 6
    """Goods."""
    SELLERS = 7
    """Selling."""
    TECHNICAL = 8
    """Apps and sites."""


class HelpArticleCategory(Enum):
    """What help articles are about."""

    CATEGORY_UNSPECIFIED = 0
    """Not set."""
    GETTING_STARTED = 1
    """First steps."""
    ACCOUNT_MANAGEMENT = 2
    """Accounts."""
    SELLING_GUIDE = 3
    """Selling."""
    BUYING_GUIDE = 4
    """Buying."""
    PLATFORM_POLICIES = 5
    """What holds."""
    TECHNICAL_HELP = 6
    """Apps and sites."""


class HelpArticleType(Enum):
    """Kinds of articles."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    TUTORIAL = 1
    """Step by step."""
    GUIDE = 2
    """What to know."""
    POLICY = 3
    """What holds."""
    ANNOUNCEMENT = 4
    """What is new."""
    TROUBLESHOOTING = 5
    """What to do when it does not work."""
    FAQ_COLLECTION = 6
    """Questions and answers."""


class ListHelpArticlesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class InquiryType(Enum):
    """What inquiries are about."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    ORDER_ISSUE = 1
    """Something is wrong with an order."""
    PRODUCT_QUESTION = 2
    """A question about a product."""
    SHIPPING_CONCERN = 3
    """Where a parcel is, or when it comes."""
    BILLING_INQUIRY = 4
    """What was charged, and why."""
    GENERAL_SUPPORT = 5
    """Anything else."""
    COMPLAINT = 6
    """Somebody is not content."""
    FEEDBACK = 7
    """Somebody wants to say something."""


class InquiryPriority(Enum):
    """How urgent it is."""

    PRIORITY_UNSPECIFIED = 0
    """Not set."""
    LOW = 1
    """It can wait."""
    NORMAL = 2
    """As usual."""
    HIGH = 3
    """Soon."""
    URGENT = 4
    """At once."""


class InquirySource(Enum):
    """Where it came from."""

    SOURCE_UNSPECIFIED = 0
    """Not set."""
    WEBSITE = 1
    """The website."""
    EMAIL = 2
    """A mail."""
    PHONE = 3
    """A call."""
    MOBILE_APP = 4
    """An app."""
    SELLER_PORTAL = 5
    """The sellers' site."""
    ADMIN_PORTAL = 6
    """The staff's site."""


class InquiryState(Enum):
    """State of an inquiry. docs/states/inquiry.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    PENDING_MODERATION = 1
    """Reports have taken it away; it waits for staff, and its author sees it."""
    OPEN = 2
    """Waits for an answer."""
    ANSWERED = 3
    """The seller or staff have answered."""
    IN_PROGRESS = 4
    """Staff work on it."""
    PENDING_CUSTOMER = 5
    """Waits for who has asked."""
    PENDING_SELLER = 6
    """Waits for the seller."""
    RESOLVED = 7
    """Done, as somebody has said."""
    CLOSED = 8
    """Over: it takes no replies."""
    REJECTED = 9
    """Staff have refused it."""
    DELETED = 10
    """Deleted by its author."""


class ListInquiriesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class InquirySnapshotAuthor(Enum):
    """Who speaks."""

    AUTHOR_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER = 1
    """A customer."""
    SELLER = 2
    """A seller."""
    STAFF = 3
    """Staff of the mall."""
    SYSTEM = 4
    """The mall by itself."""


class ListInquirySnapshotsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class TicketMessageAuthor(Enum):
    """Who speaks."""

    AUTHOR_UNSPECIFIED = 0
    """Not set."""
    REQUESTER = 1
    """Who has asked."""
    STAFF = 2
    """Staff of the mall."""


class ListTicketMessagesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListTicketNotesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ListMacrosRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class AbuseReportState(Enum):
    """State of a report. docs/states/abuse_report.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    OPEN = 1
    """Nobody has looked at it."""
    UNDER_REVIEW = 2
    """Somebody looks into it."""
    RESOLVED = 3
    """It was right: the thing was taken away."""
    REJECTED = 4
    """The thing stays."""
    CLOSED = 5
    """Taken back, or nothing is left to decide."""


class ListAbuseReportsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class ModerationEventType(Enum):
    """What was done."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    REVIEW = 1
    """A report is looked into."""
    RESOLVE = 2
    """A report was right."""
    REJECT = 3
    """An inquiry was refused, or a report was wrong."""
    RESTORE = 4
    """Something may be seen again."""
    HIDE = 5
    """A reply was taken away."""
    CLOSE = 6
    """A report was closed."""
    ESCALATE = 7
    """Somebody with more to say is to look."""


class ListModerationEventsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class InquiryReplyAuthor(Enum):
    """Who speaks."""

    AUTHOR_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER = 1
    """A customer."""
    SELLER = 2
    """The seller who is asked."""
    STAFF = 3
    """Staff of the mall."""


class ListInquiryRepliesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""


class FaqSuggestionType(Enum):
    """How suggestions come about."""

    TYPE_UNSPECIFIED = 0
    """Not set."""
    AI = 1
    """An assistant."""
    ADMIN = 2
    """An administrator, when answering."""
    MANUAL = 3
    """Somebody by hand."""
    ML_MODEL = 4
    """A model that finds what is asked often."""
    REVIEW = 5
    """A review of what was asked."""


class FaqSuggestionState(Enum):
    """State of a suggestion. docs/states/faq_suggestion.md holds the transitions."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    SUGGESTED = 1
    """Waits for staff."""
    ACCEPTED = 2
    """A frequent question was made of it."""
    DISMISSED = 3
    """It is none."""
    OUTDATED = 4
    """It is one no more."""
    REPLACED = 5
    """Another one has taken its place."""


class ListFaqSuggestionsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were created, the latest first."""
    OLDEST = 2
    """By when they were created, the earliest first."""
