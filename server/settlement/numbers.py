"""Numbers of bank accounts: kept encrypted, under a key that follows from the installation's own; IBANs are checked."""

import os
import re

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.kit.tokens import Signer

TAIL = 4
NONCE = 12
_PURPOSE = "settlement account numbers"
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")


def seal(signer: Signer, number: str) -> bytes:
    """Encrypt a number."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(signer.derive(_PURPOSE)).encrypt(nonce, number.encode(), None)


def unseal(signer: Signer, sealed: bytes) -> str:
    """Decrypt a number, to send money there."""
    return AESGCM(signer.derive(_PURPOSE)).decrypt(sealed[:NONCE], sealed[NONCE:], None).decode()


def is_sealed(signer: Signer, number: str, sealed: bytes) -> bool:
    """Say whether a number is the one that was encrypted. What another key encrypted is not."""
    try:
        return unseal(signer, sealed) == number
    except InvalidTag:
        return False


def written(number: str) -> str:
    """Return a number as banks write it."""
    return number.upper()


def looks_like_iban(number: str) -> bool:
    """Say whether a number has the form of an IBAN."""
    return _IBAN.fullmatch(number) is not None


def is_iban(number: str) -> bool:
    """Say whether a number is an IBAN, by its check digits (ISO 7064, mod 97-10)."""
    turned = number[4:] + number[:4]
    return looks_like_iban(number) and int("".join(str(int(digit, 36)) for digit in turned)) % 97 == 1
