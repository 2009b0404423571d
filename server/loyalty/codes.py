"""Codes of members and of redemptions."""

import secrets

# No letter that looks like a digit, and no digit that looks like a letter.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 10


def new_code() -> str:
    """Return a code that nobody guesses."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def canonical(code: str) -> str:
    """Return a code as it is compared."""
    return "".join(letter for letter in code.upper() if letter.isalnum())
