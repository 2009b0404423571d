"""Refusals of what a life cycle does not allow."""

from server.kit.errors import FailedPrecondition
from storage.tables.states import States


def require(states: States, state: str, step: str | None = None, target: str | None = None) -> str:
    """Return the state that a step leads to. Raises FailedPrecondition (STATE_FORBIDS) where it does not lead on from `state`.

    `target` is needed for steps that lead to several, and without a step.
    """
    target = target or states.target(step or "")
    if not states.allows(state, target, step):
        raise forbidden(states.resource, state, f"a {states.noun} that is {state} cannot become {target}")
    return target


def forbidden(resource: str, state: str, message: str = "") -> FailedPrecondition:
    """Return the refusal of what a resource's state does not allow.

    docs/api.md says when a domain has a reason of its own instead.
    """
    return FailedPrecondition(
        "STATE_FORBIDS",
        message or f"the {resource.replace('_', ' ')} is {state}",
        resource=resource.replace(" ", "_"),
        state=state,
    )
