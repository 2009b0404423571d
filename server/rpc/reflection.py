"""What gRPC reflection reads."""

from typing import Any

from google.protobuf import descriptor_pool


class Symbols:
    """The default descriptor pool, in which methods are found too.

    `grpcurl describe` and `ghz` ask for methods by name, and protobuf's own search leaves them out.
    """

    def __init__(self) -> None:
        self._pool = descriptor_pool.Default()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pool, name)

    def FindFileContainingSymbol(self, symbol: str) -> Any:  # noqa: N802 - the pool's name
        """Return the file that declares a symbol. Raises KeyError if none does."""
        try:
            return self._pool.FindFileContainingSymbol(symbol)
        except KeyError:
            method: Any = self._pool.FindMethodByName(symbol)
            return method.containing_service.file
