"""Reads the custom options of the protos."""

from typing import Any


def extension(options: Any, handle: Any) -> Any:
    """Return an option's value. The stubs know generated handles only by half, hence the types."""
    return options.Extensions[handle]
