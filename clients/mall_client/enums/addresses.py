"""The enums of addresses: `ProductState` is `Product.State` of the protos. scripts/generate writes it from the protos."""

from mall_client.service import Enum


class AddressOwnerType(Enum):
    """What kind of account owns an address."""

    OWNER_TYPE_UNSPECIFIED = 0
    """Not set."""
    CUSTOMER = 1
    """A customer."""
    SELLER = 2
    """A seller."""
    ADMINISTRATOR = 3
    """An administrator."""


class SetDefaultAddressRequestPurpose(Enum):
    """What an address is the default for."""

    PURPOSE_UNSPECIFIED = 0
    """Delivery."""
    SHIPPING = 1
    """Delivery."""
    BILLING = 2
    """Bills."""
