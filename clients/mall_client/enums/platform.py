"""The enums of platform: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class FilePurpose(Enum):
    """What a file is for, which says of what types it may be, how large, and who may upload it."""

    PURPOSE_UNSPECIFIED = 0
    """Not given."""
    AVATAR = 1
    """A picture of a person: JPEG, PNG or WebP of up to 2 MiB, at least 64 pixels wide and high."""
    PRODUCT_IMAGE = 2
    """A picture of a product, from sellers and staff: JPEG, PNG or WebP of up to 5 MiB, at least 800 pixels wide
    and high.
    """
    REVIEW_IMAGE = 3
    """A picture of what a customer has bought: JPEG, PNG or WebP of up to 5 MiB."""
    CONTENT_IMAGE = 4
    """A picture of the mall's own pages, from staff: JPEG, PNG or WebP of up to 10 MiB."""
    ATTACHMENT = 5
    """What is sent with a message or a claim: JPEG, PNG, WebP or PDF of up to 10 MiB. Never public."""
    DOCUMENT = 6
    """A document that proves something, such as a licence: JPEG, PNG, WebP or PDF of up to 20 MiB. Never public."""


class FileVisibility(Enum):
    """Who may read a file."""

    VISIBILITY_UNSPECIFIED = 0
    """Not given: as the purpose says, which is `PUBLIC` for pictures, and `OWNER` for what is never public."""
    PUBLIC = 1
    """Everybody, also without an account."""
    OWNER = 2
    """Who has uploaded it, and staff."""
    STAFF = 3
    """Staff alone; only staff uploads such files."""


class ChannelState(Enum):
    """Whether a channel is open for business."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    ACTIVE = 1
    """Visible, takes orders."""
    INACTIVE = 2
    """Hidden from customers, takes no orders, keeps its data."""
    MAINTENANCE = 3
    """Hidden and read-only for sellers too."""


class ChannelKind(Enum):
    """How a channel is run."""

    KIND_UNSPECIFIED = 0
    """Counts as `PLATFORM`."""
    PLATFORM = 1
    """The mall's own shop front."""
    REGIONAL = 2
    """One country's or region's market."""
    PARTNER = 3
    """Run by a partner."""
    MOBILE = 4
    """A mobile app."""


class ConfigurationDataType(Enum):
    """What a value is, and how it travels as JSON."""

    DATA_TYPE_UNSPECIFIED = 0
    """Not set."""
    STRING = 1
    """Any text."""
    INTEGER = 2
    """A whole number of 64 bits. Those beyond 2^53, which JSON numbers do not hold, are texts."""
    DECIMAL = 3
    """A decimal number as a text, such as `"0.10"`; a number is taken for the text that it is written
    with. At most 18 digits before the point and 10 after it.
    """
    BOOLEAN = 4
    """`true` or `false`."""
    JSON = 5
    """Any JSON."""
    MONEY = 6
    """Amounts by currency as an object of texts, such as `{"EUR": "9.99", "JPY": "1500"}`, or the
    number `0` for nothing in every currency. An amount does not apply to other currencies.
    """
    DURATION = 7
    """A length of time as a text: a whole number and its unit, such as `90s`, `30m`, `24h` or `7d`."""


class SettingScope(Enum):
    """What a setting can be set for."""

    SCOPE_UNSPECIFIED = 0
    """Not set."""
    MALL = 1
    """The mall as a whole."""
    CHANNEL = 2
    """One channel."""
    SECTION = 3
    """One section of a channel."""


class ParkedEventState(Enum):
    """What happens next to a parked event."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    WAITING = 1
    """Waits behind an earlier event of the same aggregate."""
    RETRYING = 2
    """Failed; tried again at `next_try_time`."""
    PARKED = 3
    """Failed too often; waits for RetryParkedEvent or DiscardParkedEvent."""
