"""Refusals of what a life cycle does not allow."""

from server.kit.errors import FailedPrecondition
from storage.tables.states import States


def require(states: States, state: str, step: str | None = None, target: str | None = None) -> str:
    """Return the state that a step leads to. Raises FailedPrecondition (STATE_FORBIDS) where it does not lead on from `state`.

    `target` is needed for steps that lead to several, and without a step.
    """
    target = target or states.target(step or "")
    if not states.allows(state, target, step):
        message = f"a {states.noun} that is {state} cannot become {target}"
        raise FailedPrecondition("STATE_FORBIDS", message, resource=states.resource, state=state)
    return target
