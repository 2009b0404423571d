"""What shipping asks of those whose orders it sends, and tells them: in its own transaction, with the orders locked first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from server.kit.domain import Hook
from server.kit.mutation import Mutation


@dataclass(frozen=True, slots=True)
class Wanted:
    """Units of an item that are to be packed, as they are told; 0 stands for all that are left."""

    order_id: UUID
    order_item_id: UUID
    quantity: int


@dataclass(slots=True)
class Packing:
    """A parcel that is to be packed. Whoever follows locks the orders, refuses, takes the units, and says what there is to know.

    `seller_id` is whose orders they must be; None where anybody's may be packed. It may leave at once. `lines` are columns of
    `shipment_lines`.
    """

    wanted: Sequence[Wanted]
    seller_id: UUID | None
    handed_over: bool
    customer_id: UUID | None = None
    address_id: UUID | None = None
    delivery_address: Mapping[str, Any] = field(default_factory=dict)
    service_level: str = "STANDARD"
    estimated_delivery_time: datetime | None = None
    lines: Sequence[Mapping[str, Any]] = ()
    orders: Sequence[Any] = ()


@dataclass(slots=True)
class Locking:
    """Orders of a parcel that are to be locked. Whoever follows puts what it needs of them into `orders`."""

    order_ids: Sequence[UUID]
    orders: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A parcel that has come from one state to another; its orders are locked. `lines` say what is in it.

    `at` is when that was by whoever saw it, `note` what is to be told with it.
    """

    shipment: Any
    lines: Sequence[Mapping[str, Any]]
    previous_state: str
    state: str
    at: datetime
    orders: Sequence[Any]
    note: str = ""
    correction: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """A parcel that is back with its seller: why, and how many units of its items can be sold again."""

    shipment: Any
    lines: Sequence[Mapping[str, Any]]
    restocked: Mapping[UUID, int]
    orders: Sequence[Any]


PACKING: Hook[[Mutation[Any], Packing]] = Hook("shipping.PACKING")
LOCKING: Hook[[Mutation[Any], Locking]] = Hook("shipping.LOCKING")
MOVED: Hook[[Mutation[Any], Moved]] = Hook("shipping.MOVED")
RECEIVED: Hook[[Mutation[Any], Received]] = Hook("shipping.RECEIVED")
