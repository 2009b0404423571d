"""What keeps a process from starting, found out before it starts, and told in one sentence that names the variable."""

import errno
import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import asyncpg
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pydantic import ValidationError

from server.kit.config import Settings, misspelt, variable
from storage.database import driver_url

CONNECT_SECONDS = 8.0
FILES = ("tls_cert_file", "tls_key_file", "tls_client_ca_file", "signing_key_file")


class CannotStart(Exception):
    """The process cannot start as things are; the message says what to do. `passing` says that it may be so only now."""

    def __init__(self, message: str, *, passing: bool = False) -> None:
        super().__init__(message)
        self.passing = passing


def read() -> Settings:
    """Return the settings of the environment. Raises CannotStart with all that is wrong with them, and none of the values."""
    faults = misspelt()
    try:
        settings = Settings()
    except ValidationError as error:
        raise CannotStart("; ".join([*faults, *map(_fault, error.errors())])) from None
    faults += [fault for name in FILES if (fault := _unreadable(name, getattr(settings, name)))] or _no_keys(settings)
    if faults:
        raise CannotStart("; ".join(faults))
    return settings


def _no_keys(settings: Settings) -> list[str]:
    """Say of each file that can be read what keeps it from being what it should be."""
    faults: list[str] = []
    public: dict[str, Any] = {}
    for name in ("tls_cert_file", "tls_client_ca_file"):
        path = getattr(settings, name)
        if path is not None:
            try:
                public[name] = x509.load_pem_x509_certificates(path.read_bytes())[0].public_key()
            except (ValueError, IndexError):
                faults.append(f"{variable(name)}: {path} holds no certificate in PEM")
    for name in ("tls_key_file", "signing_key_file"):
        path = getattr(settings, name)
        if path is not None:
            try:
                public[name] = serialization.load_pem_private_key(path.read_bytes(), None).public_key()
            except (ValueError, TypeError, UnsupportedAlgorithm):
                faults.append(f"{variable(name)}: {path} holds no private key in PEM without a password")
    signing = public.get("signing_key_file")
    if signing is not None and not (
        isinstance(signing, ec.EllipticCurvePublicKey) and isinstance(signing.curve, ec.SECP256R1)
    ):
        faults.append(f"MALL_SIGNING_KEY_FILE: {settings.signing_key_file} holds another key than one of P-256")
    if {"tls_cert_file", "tls_key_file"} <= public.keys() and public["tls_cert_file"] != public["tls_key_file"]:
        faults.append(f"MALL_TLS_KEY_FILE: {settings.tls_key_file} is not the key of the certificate")
    return faults


def _unreadable(name: str, path: Path | None) -> str:
    if path is None:
        return ""
    try:
        with path.open("rb"):
            return ""
    except OSError as error:
        return f"{variable(name)}: {path} cannot be read ({error.strerror})"


def _fault(error: Mapping[str, object]) -> str:
    where = error["loc"]
    said = str(error["msg"]).removeprefix("Value error, ")
    if not isinstance(where, tuple) or not where:
        return said
    name = str(where[0])
    return said if said.startswith(("MALL_", "DATABASE_URL")) else f"{variable(name)}: {said}"


def free_port(address: str) -> None:
    """Raise CannotStart unless the address can be listened on. Of a socket file, gRPC itself finds out."""
    if address.startswith(("unix:", "unix-abstract:")):
        return
    host, _, port = address.rpartition(":")
    host = host.strip("[]")
    try:
        found = socket.getaddrinfo(host or None, int(port), type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except socket.gaierror:
        raise CannotStart(f"MALL_ADDRESS {address}: the host {host} does not resolve") from None
    family, kind, protocol, _, place = found[0]
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(place)
        except OSError as error:
            raise CannotStart(f"MALL_ADDRESS {address}: {_unbound(error, host)}") from None


def _unbound(error: OSError, host: str) -> str:
    if error.errno == errno.EADDRINUSE:
        return "the port is in use: stop what uses it, or choose another one"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine"
    if error.errno == errno.EACCES:
        return "this user may not listen there: choose a port above 1023"
    return f"cannot listen there ({error.strerror})"


def data_dir(path: Path) -> None:
    """Raise CannotStart unless the data folder is there or can be made, and can be written to."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise CannotStart(f"MALL_DATA_DIR {path} is a file: name a folder") from None
    except NotADirectoryError:
        raise CannotStart(f"MALL_DATA_DIR {path} is below a file: name a folder") from None
    except OSError as error:
        raise CannotStart(f"MALL_DATA_DIR {path} cannot be made ({error.strerror}): name a folder of yours") from None
    if not os.access(path, os.W_OK | os.X_OK):
        raise CannotStart(f"MALL_DATA_DIR {path} cannot be written to: name a folder of yours, or change its owner")


async def database(url: str) -> None:
    """Raise CannotStart unless the database answers; `passing` where waiting for it makes sense."""
    try:
        connection = await asyncpg.connect(driver_url(url), timeout=CONNECT_SECONDS)
    except asyncpg.InvalidPasswordError:
        raise CannotStart(f"DATABASE_URL: {_place(url)} refuses the password of {_user(url)}") from None
    except asyncpg.InvalidAuthorizationSpecificationError:
        message = (
            f"DATABASE_URL: {_place(url)} does not let {_user(url)} in: create the role, or look at its pg_hba.conf"
        )
        raise CannotStart(message) from None
    except asyncpg.InvalidCatalogNameError:
        name = urlsplit(url).path.lstrip("/")
        raise CannotStart(f"DATABASE_URL: {_place(url)} has no database {name}: create it") from None
    except (socket.gaierror, UnicodeError):
        raise CannotStart(f"DATABASE_URL: the host {urlsplit(url).hostname} does not resolve") from None
    except TimeoutError:
        raise CannotStart(f"DATABASE_URL: {_place(url)} does not answer", passing=True) from None
    except FileNotFoundError:
        raise CannotStart(f"DATABASE_URL: there is no socket of PostgreSQL at {_place(url)}", passing=True) from None
    except ConnectionRefusedError:
        raise CannotStart(f"DATABASE_URL: nothing listens at {_place(url)}", passing=True) from None
    except asyncpg.PostgresError as error:
        raise CannotStart(f"DATABASE_URL: {_place(url)} says: {error}", passing=True) from None
    except (OSError, asyncpg.InterfaceError):
        message = f"DATABASE_URL: what answers at {_place(url)} does not speak as PostgreSQL does"
        raise CannotStart(message, passing=True) from None
    except ValueError as error:
        raise CannotStart(f"DATABASE_URL: {error}") from None
    await connection.close()


def _place(url: str) -> str:
    """Return the host and the port of a URL, without what is secret."""
    parts = urlsplit(url)
    host = next((value for name, _, value in (p.partition("=") for p in parts.query.split("&")) if name == "host"), "")
    return f"{parts.hostname or host or 'localhost'}:{parts.port or 5432}"


def _user(url: str) -> str:
    return urlsplit(url).username or "the user of this process"
