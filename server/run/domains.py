"""The domains of the mall, in their order: each knows those before it, through their faces, and nobody else."""

from types import ModuleType
from typing import Any

from server import (
    addresses,
    audit,
    carts,
    catalog,
    community,
    content,
    favorites,
    identity,
    inventory,
    ledger,
    loyalty,
    orders,
    payments,
    platform,
    pricing,
    promotions,
    reviews,
    settlement,
    shipping,
    support,
    wallet,
)
from server.kit.consumers import Consumer
from server.kit.domain import Hook, Job, Service, Window
from server.kit.settings import Setting

DOMAINS: tuple[ModuleType, ...] = (
    platform,
    identity,
    addresses,
    catalog,
    inventory,
    shipping,
    pricing,
    promotions,
    ledger,
    payments,
    wallet,
    carts,
    orders,
    support,
    settlement,
    loyalty,
    reviews,
    favorites,
    community,
    content,
    audit,
)


def services() -> tuple[Service, ...]:
    """Return the service of every domain that has one."""
    return tuple(domain.SERVICE for domain in DOMAINS if hasattr(domain, "SERVICE"))


def jobs() -> tuple[Job, ...]:
    """Return the work of all domains that is due at times."""
    return tuple(job for domain in DOMAINS for job in getattr(domain, "JOBS", ()))


def windows() -> tuple[Window, ...]:
    """Return what begins or ends in all domains at times of its own."""
    return tuple(window for domain in DOMAINS for window in getattr(domain, "WINDOWS", ()))


def consumers() -> tuple[Consumer, ...]:
    """Return what follows the events of the mall."""
    return tuple(consumer for domain in DOMAINS for consumer in getattr(domain, "CONSUMERS", ()))


def settings() -> dict[str, Setting[Any]]:
    """Return the settings of all domains by key, in the order of the keys."""
    declared = [setting for domain in DOMAINS for setting in getattr(domain, "SETTINGS", ())]
    return {setting.key: setting for setting in sorted(declared, key=lambda setting: setting.key)}


def connect() -> None:
    """Fill the hooks of all domains."""
    followers: dict[Hook[Any], list[Any]] = {}
    for domain in DOMAINS:
        for hook, follower in getattr(domain, "HOOKS", ()):
            followers.setdefault(hook, []).append(follower)
    for hook, listed in followers.items():
        hook.followers = tuple(listed)
