"""The enums of catalog: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class ProductState(Enum):
    """Says where a product stands between first draft and end of life."""

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
    """Taken off sale by staff until staff lifts it."""
    DISCONTINUED = 9
    """Taken off sale for ever."""


class ProductKind(Enum):
    """Says what is handed over."""

    KIND_UNSPECIFIED = 0
    """Counts as `PHYSICAL`."""
    PHYSICAL = 1
    """A thing that is shipped."""
    DIGITAL = 2
    """A download; its stock is not counted."""
    SERVICE = 3
    """Work that is done; its stock is counted, as places."""


class ProductInventoryKind(Enum):
    """Says how the stock of the product is handled in a warehouse."""

    INVENTORY_KIND_UNSPECIFIED = 0
    """Counts as `STANDARD`."""
    STANDARD = 1
    """Counted, nothing else."""
    PERISHABLE = 2
    """Has a date by which it must be sold."""
    SERIALIZED = 3
    """Every unit has a number."""
    BUNDLE = 4
    """Made up of other products."""
    NOT_STOCKED = 5
    """Nothing to count."""


class ProductAssortment(Enum):
    """Says how long and to whom something is offered."""

    ASSORTMENT_UNSPECIFIED = 0
    """Counts as `REGULAR`."""
    REGULAR = 1
    """Always."""
    SEASONAL = 2
    """In its season."""
    LIMITED = 3
    """In limited number."""
    EXCLUSIVE = 4
    """Here only."""


class VariantState(Enum):
    """Says whether the variant can be bought."""

    STATE_UNSPECIFIED = 0
    """Counts as `ACTIVE` on creation."""
    ACTIVE = 1
    """On sale with its product."""
    INACTIVE = 2
    """Not on sale."""
    DISCONTINUED = 3
    """Never on sale again."""


class VariantInventoryPolicy(Enum):
    """Says whether stock is counted."""

    INVENTORY_POLICY_UNSPECIFIED = 0
    """Counts as `PARENT` on creation."""
    TRACK = 1
    """Counted."""
    IGNORE = 2
    """Not counted: never out of stock."""
    PARENT = 3
    """As the product says: not counted for digital ones."""


class ImportResultOutcome(Enum):
    """Says what became of a row."""

    OUTCOME_UNSPECIFIED = 0
    """Not set."""
    CREATED = 1
    """The product was created."""
    EXISTING = 2
    """The seller has a product of this code already; nothing was changed."""
    FAILED = 3
    """Nothing was created; `reason` and `problems` say why."""


class ListProductsRequestOrder(Enum):
    """Says by what products are sorted."""

    ORDER_UNSPECIFIED = 0
    """Counts as `NEWEST`."""
    NEWEST = 1
    """Latest created first."""
    PRICE_ASCENDING = 2
    """Lowest price first. Prices are compared as numbers: where the mall sells in several
    currencies, send `channel_id` or `currency_code`.
    """
    PRICE_DESCENDING = 3
    """Highest lowest price first."""
    POPULARITY = 4
    """Most sold first."""
    TITLE = 5
    """By title from A to Z, capitals and small letters alike."""
