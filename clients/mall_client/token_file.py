"""A file that holds the tokens of a session from one process to the next."""

import os
import tempfile
from pathlib import Path

from mall.identity.v1 import identity_pb2


class TokenFile:
    """Tokens in a file that only its owner may read: `Mall(address, tokens=file.read(), keep=file.write)`.

    It is for one process at a time, as each pair of tokens works once.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    def read(self) -> identity_pb2.Tokens | None:
        """Return what was written last, if a session goes on."""
        try:
            return identity_pb2.Tokens.FromString(self.path.read_bytes())
        except FileNotFoundError:
            return None

    def write(self, tokens: identity_pb2.Tokens | None) -> None:
        """Replace what was written, whole or not at all; without tokens, remove it."""
        if tokens is None:
            self.path.unlink(missing_ok=True)
            return
        with tempfile.NamedTemporaryFile(dir=self.path.parent, delete=False) as file:
            file.write(tokens.SerializeToString())
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(self.path)
