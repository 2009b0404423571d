"""What a domain tells the process in its face, the `__init__` of its folder: SERVICE, JOBS, WINDOWS, CONSUMERS, SETTINGS, HOOKS."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Generic, NamedTuple, ParamSpec

import grpc

from server.kit.app import App

P = ParamSpec("P")


class Service(NamedTuple):
    """A service of the contract: its file's descriptor, how generated code registers it, its servicer."""

    file: Any
    register: Callable[[Any, grpc.aio.Server], None]
    servicer: Callable[[App], Any]


class Job(NamedTuple):
    """Work that is due at times: a cron expression, and a function that takes what is due and returns how much it was.

    A missed run costs nothing but time.
    """

    name: str
    cron: str
    work: Callable[[App], Awaitable[int]]


class Window(NamedTuple):
    """What begins or ends at times of its own: a function that takes what is due by now and returns how much it was."""

    name: str
    work: Callable[[App], Awaitable[int]]


class Hook(Generic[P]):
    """What a domain asks of later domains, or tells them, in its own transaction.

    Later domains name their functions in HOOKS; start-up fills them in, in the order of the domains. A function refuses by
    raising an error that says why.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.followers: Sequence[Callable[P, Awaitable[None]]] | None = None

    async def __call__(self, *arguments: P.args, **named: P.kwargs) -> None:
        """Call every follower."""
        if self.followers is None:
            message = f"nobody was told who follows {self.name}: the process has not connected its domains"
            raise RuntimeError(message)
        for follower in self.followers:
            await follower(*arguments, **named)
