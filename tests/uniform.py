"""What the uniform tests must know of each resource: one entry per resource, added with its domain."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests import make, rpcs


@dataclass
class World:
    """A running server, and everybody in it."""

    app: Any
    channel: Any
    on_loop: Any
    sql: Any

    def administrator(self, role="SUPER_ADMIN"):
        return make.administrator(self.app, self.on_loop, role)

    def customer(self):
        return make.customer(self.app, self.on_loop)

    def seller(self):
        return make.seller(self.app, self.on_loop)

    def call(self, name, actor, **fields):
        """Call `Service.Method` as somebody."""
        rpc = rpcs.named(name)
        return rpc.on(self.channel)(rpc.request(**fields), metadata=actor.metadata)


@dataclass(frozen=True)
class Resource:
    """How to make one, what to change of it, and who must not see it."""

    service: str
    noun: str
    # Somebody new who may do everything with it.
    owner: Callable[[World], Any]
    # What to send to create one; resources without a Create method give `born` instead.
    sample: Callable[[World, Any], Mapping[str, Any]] | None = None
    born: Callable[[World, Any], Any] | None = None
    # Two fields that may change, each with another value.
    changes: Mapping[str, Any] = field(default_factory=dict)
    # A field that never changes, with another value.
    immutable: tuple[str, Any] | None = None
    # Somebody of the owner's kind who must see nothing of it. None where everybody of that kind may.
    stranger: Callable[[World], Any] | None = None
    # Narrows a list to what the test has made.
    only: Callable[[World, Any, Any], Mapping[str, Any]] = lambda _world, _owner, _one: {}
    # Another filter than `only`: a token must not survive it.
    other_filter: Mapping[str, Any] = field(default_factory=dict)
    # Everybody who may call Get may see deleted ones too.
    shows_deleted: bool = False

    @property
    def name(self):
        """Its name in fields and errors, such as `order_line`."""
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in self.noun).lstrip("_")

    def rpc(self, verb):
        """The name of a standard method; None where there is none."""
        suffix = f"{self.noun}s" if verb == "List" else self.noun
        names = {str(rpc) for rpc in rpcs.every()}
        plural = {f"{self.service}.List{p}" for p in (suffix, f"{self.noun}es", f"{self.noun[:-1]}ies")} & names
        if verb == "List":
            return next(iter(plural), None)
        return name if (name := f"{self.service}.{verb}{self.noun}") in names else None

    def has(self, *verbs):
        return all(self.rpc(verb) for verb in verbs)

    def make(self, world, owner):
        """A new one of an owner's."""
        if self.born is not None:
            return self.born(world, owner)
        return world.call(
            self.rpc("Create"), owner, **{self.name: self.sample(world, owner)}, request_id=make.request_id()
        )


def _channel(_world, _owner):
    return {"code": make.unique("U").upper(), "display_name": "Web", "country_code": "US", "currency_code": "USD",
            "language_code": "en", "time_zone": "UTC", "state": "ACTIVE"}  # fmt: skip


def _configuration(_world, owner):
    return {"key": make.unique("k"), "data_type": "STRING", "value": "1", "category": owner.id}


def _administrator(_world, _owner):
    return {"email": f"{make.unique('a')}@example.com", "display_name": "A", "role": "SUPPORT_ADMIN"}


def _address(_world, _owner):
    return {"label": make.unique("a"), "postal_address": _postal_address()}


def _postal_address(**changes):
    values = {"recipient_name": "A. Buyer", "phone_number": "+14155550123", "address_line1": "1 Main St",
              "city": "San Francisco", "state_province": "CA", "postal_code": "94103", "country_code": "US"}  # fmt: skip
    return {**values, **changes}


def _itself(method):
    return lambda world, owner: world.call(method, owner, id=owner.id)


RESOURCES = (
    Resource(
        "PlatformService",
        "Channel",
        owner=World.administrator,
        sample=_channel,
        changes={"display_name": "Changed", "description": "Changed too"},
        immutable=("code", "OTHER_CODE"),
        other_filter={"state": "MAINTENANCE"},
        shows_deleted=True,
    ),
    Resource(
        "PlatformService",
        "Configuration",
        owner=World.administrator,
        sample=_configuration,
        changes={"value": "2", "sequence": 7},
        immutable=("key", "other.key"),
        only=lambda _world, owner, _one: {"category": owner.id},
        other_filter={"show_deleted": True},
        shows_deleted=True,
    ),
    Resource(
        "IdentityService",
        "Administrator",
        owner=World.administrator,
        sample=_administrator,
        changes={"display_name": "Changed", "department": "Changed too"},
        immutable=("email", "other@example.com"),
        other_filter={"role": "ORDER_MANAGER"},
        shows_deleted=True,
    ),
    Resource(
        "IdentityService",
        "Customer",
        owner=World.customer,
        born=_itself("IdentityService.GetCustomer"),
        changes={"display_name": "Changed", "nickname": "Changed too"},
        stranger=World.customer,
    ),
    Resource(
        "IdentityService",
        "Seller",
        owner=World.seller,
        born=_itself("IdentityService.GetSeller"),
        changes={"description": "Changed", "return_policy": "Changed too"},
        other_filter={"business_type": "LLC"},
    ),
    Resource(
        "AddressesService",
        "Address",
        owner=World.customer,
        sample=_address,
        changes={"label": "Changed", "postal_address": _postal_address(city="Oakland")},
        stranger=World.customer,
        other_filter={"default_billing": True},
    ),
)
