"""Credentials of a connection that is encrypted."""

from pathlib import Path

import grpc


def tls(
    *, ca: str | Path | None = None, certificate: str | Path | None = None, key: str | Path | None = None
) -> grpc.ChannelCredentials:
    """Return credentials for TLS; with a certificate and its key, for mutual TLS.

    The files are read once: for a new certificate, make a new client.

    Args:
        ca: PEM file of the authorities that the server's certificate is checked with; unset, those that gRPC knows.
        certificate: PEM file of the certificate chain that is shown to the server.
        key: PEM file of its private key.
    """
    if (certificate is None) != (key is None):
        raise ValueError("a certificate and its key go together")
    roots, private_key, chain = (None if path is None else Path(path).read_bytes() for path in (ca, key, certificate))
    return grpc.ssl_channel_credentials(roots, private_key, chain)
