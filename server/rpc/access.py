"""Who may call what: rules read from the protos at start-up, and the one table of roles and permissions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from google.protobuf.descriptor import Descriptor, MethodDescriptor, ServiceDescriptor
from google.protobuf.descriptor_pb2 import MethodOptions

from mall.common.v1 import options_pb2
from server.kit.caller import Caller
from server.kit.errors import FailedPrecondition, PermissionDenied, Unauthenticated
from server.kit.options import extension

REQUEST_ID_REQUIRED = options_pb2.REQUEST_ID_REQUIRED
READ_SECONDS = 2.0
MUTATION_SECONDS = 10.0
LONG_SECONDS = 30.0
# Of a stream as a whole; each of its messages has the time that a call would have.
STREAM_SECONDS = 600.0

# Permissions are `<domain>.<verb>`: `self` is one's own data, `buy` and `sell` the two sides of trade, `fulfil` what a
# suspended seller may still do, `read` and `manage` are for staff.
SELF = frozenset({"identity.self", "addresses.self", "platform.self"})
_CUSTOMER = (
    SELF
    | {"identity.customer", "carts.self", "orders.buy", "payments.self", "promotions.self", "wallet.self"}
    | {"loyalty.self", "favorites.self", "reviews.self", "content.self", "community.self", "support.self"}
)
_FULFIL = {"orders.fulfil", "identity.seller", "settlement.sell", "support.sell"}
_SELLER = _CUSTOMER | _FULFIL | {"catalog.sell", "inventory.sell", "promotions.sell", "reviews.sell", "shipping.sell"}
_READ = (
    "platform",
    "identity",
    "catalog",
    "inventory",
    "shipping",
    "carts",
    "orders",
    "payments",
    "promotions",
    "settlement",
    "wallet",
    "loyalty",
    "reviews",
    "content",
    "community",
    "audit",
    "support",
)
_STAFF = SELF | {f"{domain}.read" for domain in _READ}

ROLE_PERMISSIONS: Mapping[str, frozenset[str]] = {
    "GUEST": frozenset(),
    "CUSTOMER": frozenset(_CUSTOMER),
    "SELLER_APPLICANT": frozenset(_CUSTOMER | {"identity.seller"}),
    "SELLER": frozenset(_SELLER),
    "SUSPENDED_SELLER": frozenset(_CUSTOMER | _FULFIL),
    "SUPPORT_ADMIN": frozenset(_STAFF | {"support.manage"}),
    "CONTENT_MODERATOR": frozenset(
        _STAFF | {"catalog.manage", "content.manage", "reviews.manage", "community.manage", "support.manage"}
    ),
    "ORDER_MANAGER": frozenset(
        _STAFF
        | {
            "addresses.manage",
            "loyalty.manage",
            "orders.manage",
            "payments.manage",
            "settlement.manage",
            "shipping.manage",
            "wallet.manage",
        }
    ),
    "SUPER_ADMIN": frozenset(
        _STAFF
        | {
            "platform.manage",
            "identity.manage",
            "addresses.manage",
            "catalog.manage",
            "orders.manage",
            "payments.manage",
            "promotions.manage",
            "settlement.manage",
            "shipping.manage",
            "wallet.manage",
            "loyalty.manage",
            "reviews.manage",
            "content.manage",
            "community.manage",
            "audit.manage",
            "support.manage",
        }
    ),
}


STAFF = frozenset({"SUPPORT_ADMIN", "CONTENT_MODERATOR", "ORDER_MANAGER", "SUPER_ADMIN"})


def held(role: str, changes: Mapping[str, bool] | None) -> frozenset[str]:
    """Return the permissions of a role; `changes` are what administrators have given it and taken."""
    made = ROLE_PERMISSIONS[role]
    if not changes or role == "SUPER_ADMIN":
        return made
    given = {name for name, granted in changes.items() if granted}
    return frozenset((made | given) - (changes.keys() - given))


@dataclass(frozen=True, slots=True)
class Rule:
    """What the boundary must know about one method."""

    method: str
    public: bool
    permissions: frozenset[str]
    verified: bool
    request_id: int
    mutates: bool
    takes_stream: bool
    gives_stream: bool
    seconds: float
    cache: int
    cart_token: bool
    personal: bool
    request: Descriptor

    @property
    def streams(self) -> bool:
        """Whether it takes or gives more than one message."""
        return self.takes_stream or self.gives_stream

    @property
    def privileged(self) -> bool:
        """Whether it changes something that only staff may: each call is in the audit trail, however it ends."""
        return self.mutates and bool(self.permissions) and all(name.endswith(".manage") for name in self.permissions)


class UndeclaredAccess(SystemExit):
    """A method says nothing about who may call it: the server does not start."""


def load_rules(services: Iterable[ServiceDescriptor]) -> dict[str, Rule]:
    """Read the rule of every method, by its path `/package.Service/Method`. Refuses methods without one."""
    rules = {}
    undeclared = []
    for service in services:
        for method in service.methods:
            rule = _rule(method)
            rules[rule.method] = rule
            if not rule.public and not rule.permissions:
                undeclared.append(rule.method)
    if undeclared:
        message = "these methods declare no (mall.common.v1.access), so nobody could say who may call them: "
        raise UndeclaredAccess(message + ", ".join(undeclared))
    return rules


def admit(rule: Rule, caller: Caller) -> None:
    """Raise unless the caller may call the method. Nothing declared, nothing held: nobody passes."""
    if rule.public and (caller.account_id is None or not rule.permissions):
        return
    if caller.account_id is None:
        message = "send an access token: authorization: Bearer <token>"
        raise Unauthenticated("AUTH_REQUIRED", message)
    if not rule.permissions & caller.permissions:
        if caller.second_factor_missing:
            message = "set up a second factor first: EnrollSecondFactor, then ConfirmSecondFactor"
            raise PermissionDenied("SECOND_FACTOR_MISSING", message)
        needed = ", ".join(sorted(rule.permissions))
        message = f"the role {caller.role} lacks the permission for this"
        raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions=needed)
    if rule.verified and not caller.email_verified:
        message = "verify your e-mail address first"
        raise FailedPrecondition("EMAIL_NOT_VERIFIED", message)


def _rule(method: MethodDescriptor) -> Rule:
    options = method.GetOptions()
    access = extension(options, options_pb2.access)
    mutates = options.idempotency_level != MethodOptions.NO_SIDE_EFFECTS
    seconds = MUTATION_SECONDS if mutates else READ_SECONDS
    if extension(options, options_pb2.deadline) == options_pb2.DEADLINE_LONG:
        seconds = LONG_SECONDS
    return Rule(
        method=f"/{method.containing_service.full_name}/{method.name}",
        public=access.public,
        permissions=frozenset(access.permissions),
        verified=access.verified,
        request_id=extension(options, options_pb2.request_id),
        mutates=mutates,
        takes_stream=method.client_streaming,
        gives_stream=method.server_streaming,
        seconds=seconds,
        cache=extension(options, options_pb2.cache),
        cart_token=extension(options, options_pb2.cart_token),
        personal=extension(options, options_pb2.personal),
        request=method.input_type,
    )
