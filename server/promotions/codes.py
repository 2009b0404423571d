"""Codes: the form in which they are compared, and how they are made."""

import re
import secrets
import unicodedata

# Without letters and digits that look alike.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
SHORTEST, LONGEST, USUAL = 8, 16, 10
SHORTEST_PUBLIC = 4
LONGEST_CANONICAL = 64
# So many codes can be made of a length for each that is wanted: they stay hard to guess.
SPARSE = 100_000
_WRITTEN = re.compile("[A-Z0-9]+")


def canonical(text: str) -> str:
    """Return a code in the form in which codes are compared; empty where it is none.

    One Unicode form, in capitals, without blanks, separators and what is invisible. Letters of other scripts make it none.
    """
    plain = unicodedata.normalize("NFKC", text)
    kept = "".join(c for c in plain if unicodedata.category(c)[0] not in "ZC" and c not in "-_.").upper()
    return kept if _WRITTEN.fullmatch(kept) and len(kept) <= LONGEST_CANONICAL else ""


def make(count: int, length: int) -> list[str]:
    """Return so many different codes at random."""
    made: dict[str, None] = {}
    while len(made) < count:
        made.update((_one(length), None) for _ in range(count - len(made)))
    return list(made)


def _one(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
