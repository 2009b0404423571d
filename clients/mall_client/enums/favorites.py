"""The enums of favorites: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class ListFavoriteFoldersRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were made, the latest first."""
    OLDEST = 2
    """By when they were made, the earliest first."""


class SellerFollowFrequency(Enum):
    """How often to be told of what the seller has new."""

    FREQUENCY_UNSPECIFIED = 0
    """Not set: never."""
    IMMEDIATE = 1
    """At once."""
    DAILY_DIGEST = 2
    """Once a day."""
    WEEKLY_DIGEST = 3
    """Once a week."""
    NONE = 4
    """Never."""


class ListSellerFollowsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were made, the latest first."""
    OLDEST = 2
    """By when they were made, the earliest first."""


class WishlistPrivacy(Enum):
    """Who may see a wishlist beside its owner."""

    PRIVACY_UNSPECIFIED = 0
    """Not set."""
    PRIVATE = 1
    """Nobody."""
    SHARED = 2
    """Whoever has the token of ShareWishlist."""
    PUBLIC = 3
    """Everybody who knows its id."""


class ListWishlistsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were made, the latest first."""
    OLDEST = 2
    """By when they were made, the earliest first."""


class ListWishlistItemsRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were made, the latest first."""
    OLDEST = 2
    """By when they were made, the earliest first."""


class FavoriteTargetType(Enum):
    """What can be kept."""

    TARGET_TYPE_UNSPECIFIED = 0
    """Not set."""
    PRODUCT = 1
    """A product of the catalogue."""
    ADDRESS = 2
    """One of the customer's addresses."""
    INQUIRY = 3
    """An inquiry that the customer may read."""


class ListFavoritesRequestOrder(Enum):
    """Orders to choose from."""

    ORDER_UNSPECIFIED = 0
    """Newest first."""
    NEWEST = 1
    """By when they were made, the latest first."""
    OLDEST = 2
    """By when they were made, the earliest first."""
