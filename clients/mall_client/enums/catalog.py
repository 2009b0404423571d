"""The enums of catalog: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class ProductState(Enum):
    """State of a product, between first draft and end of life."""

    STATE_UNSPECIFIED = 0
    """Not set."""
    DRAFT = 1
    """Being written; seen by its seller and staff only."""
    PENDING = 2
    """Waits for approval by staff."""
    REJECTED = 3
    """Turned down by staff; may be changed and resubmitted."""
    ACTIVE = 4
    """On sale."""
    OUT_OF_STOCK = 5
    """Visible, but nothing is in stock. Set and lifted by the stock alone."""
    INACTIVE = 6
    """Taken off sale by its seller."""
    RESTRICTED = 7
    """Taken off sale by staff until the seller has corrected it and it is approved again."""
    SUSPENDED = 8
    """Taken off sale by staff until staff lift it."""
    DISCONTINUED = 9
    """Taken off sale for ever."""


class ProductKind(Enum):
    """What the buyer gets."""

    KIND_UNSPECIFIED = 0
    """Counts as `PHYSICAL`."""
    PHYSICAL = 1
    """Goods that are shipped."""
    DIGITAL = 2
    """A download; its stock is not counted."""
    SERVICE = 3
    """A service; its stock, the number of places, is counted."""


class ProductInventoryKind(Enum):
    """How the stock of the product is handled in a warehouse."""

    INVENTORY_KIND_UNSPECIFIED = 0
    """Counts as `STANDARD`."""
    STANDARD = 1
    """Counted, nothing else."""
    PERISHABLE = 2
    """Must be sold by a certain date."""
    SERIALIZED = 3
    """Every unit has a number."""
    BUNDLE = 4
    """Made up of other products."""
    NOT_STOCKED = 5
    """Nothing to count."""


class ProductAssortment(Enum):
    """How long and how exclusively something is offered."""

    ASSORTMENT_UNSPECIFIED = 0
    """Counts as `REGULAR`."""
    REGULAR = 1
    """Offered all the time."""
    SEASONAL = 2
    """Offered in its season."""
    LIMITED = 3
    """Offered in limited number."""
    EXCLUSIVE = 4
    """Sold nowhere else."""


class ProductMinimumConflict(Enum):
    """Why no cart can hold the fewest units in which a product is sold."""

    MINIMUM_CONFLICT_UNSPECIFIED = 0
    """Not used."""
    ABOVE_CART_LINE = 1
    """A line of a cart holds fewer units than `min_order_quantity`. Such a product cannot go on sale."""
    ABOVE_STOCK = 2
    """No active variant has as many units as `min_order_quantity`, or, of goods by measure, as much as
    their least quantity. Nothing in stock at all is told by `OUT_OF_STOCK`.
    """


class VariantState(Enum):
    """Whether a variant can be bought."""

    STATE_UNSPECIFIED = 0
    """Counts as `ACTIVE` on creation."""
    ACTIVE = 1
    """On sale with its product."""
    INACTIVE = 2
    """Not on sale."""
    DISCONTINUED = 3
    """Never on sale again."""


class VariantInventoryPolicy(Enum):
    """Whether stock is counted."""

    INVENTORY_POLICY_UNSPECIFIED = 0
    """Counts as `PARENT` on creation."""
    TRACK = 1
    """Counted."""
    IGNORE = 2
    """Not counted: never out of stock."""
    PARENT = 3
    """As the product says: not counted for digital ones."""


class ImportResultOutcome(Enum):
    """What happened to a row."""

    OUTCOME_UNSPECIFIED = 0
    """Not set."""
    CREATED = 1
    """The product was created."""
    EXISTING = 2
    """The seller has a product of this code already, not a deleted or discontinued one; nothing was changed."""
    FAILED = 3
    """Nothing was created; `error` says why."""


class ListProductsRequestOrder(Enum):
    """The order in which products are listed."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest created first."""
    PRICE_ASCENDING = 2
    """Lowest price first. Prices are compared as numbers: where the mall sells in several
    currencies, send `channel_id` or `currency_code`.
    """
    PRICE_DESCENDING = 3
    """Highest price first, by each product's lowest price."""
    POPULARITY = 4
    """Most sold first."""
    TITLE = 5
    """By title from A to Z, without regard to case, accents and punctuation; numbers by what they are worth."""


class PriceListState(Enum):
    """Whether a list counts."""

    STATE_UNSPECIFIED = 0
    """Counts as `ACTIVE` on creation."""
    ACTIVE = 1
    """Within its window."""
    INACTIVE = 2
    """Not at all."""
