"""The port that is served: plaintext on this machine, TLS beyond it, with certificates that may be replaced meanwhile."""

from pathlib import Path
from threading import Lock

import grpc
import structlog

from server.kit.config import Settings

log = structlog.get_logger()


def add_port(server: grpc.aio.Server, settings: Settings) -> int:
    """Serve on the configured address, and return the port."""
    if settings.tls_cert_file is None or settings.tls_key_file is None:
        return server.add_insecure_port(settings.address)
    certificates = Certificates(settings.tls_cert_file, settings.tls_key_file, settings.tls_client_ca_file)
    return server.add_secure_port(settings.address, certificates.credentials())


class Certificates:
    """PEM files of a server. New ones count from the next handshake on; as long as they cannot be read, the old ones do."""

    def __init__(self, cert: Path, key: Path, client_ca: Path | None) -> None:
        self._cert, self._key, self._client_ca = cert, key, client_ca
        self._lock = Lock()
        self._seen = self._stamp()

    def credentials(self) -> grpc.ServerCredentials:
        """Return credentials that look for new files at every handshake; with a client CA, they ask for a certificate."""
        return grpc.dynamic_ssl_server_credentials(
            self._read(),
            self._renewed,  # type: ignore[arg-type]  # None keeps the old ones
            require_client_authentication=self._client_ca is not None,
        )

    def _renewed(self) -> grpc.ServerCertificateConfiguration | None:
        """Return what is new, or None. gRPC calls it from threads of its own."""
        with self._lock:
            try:
                stamp = self._stamp()
                if stamp == self._seen:
                    return None
                renewed = self._read()
            except (OSError, ValueError) as error:
                log.error("the certificates cannot be read, the old ones stay", error=type(error).__name__)  # noqa: TRY400
                return None
            self._seen = stamp
            log.info("new certificates")
            return renewed

    def _read(self) -> grpc.ServerCertificateConfiguration:
        authorities = self._client_ca.read_bytes() if self._client_ca is not None else None
        return grpc.ssl_server_certificate_configuration(
            [(self._key.read_bytes(), self._cert.read_bytes())], authorities
        )

    def _stamp(self) -> tuple[tuple[int, int], ...]:
        files = [path.stat() for path in (self._cert, self._key, self._client_ca) if path is not None]
        return tuple((file.st_mtime_ns, file.st_size) for file in files)
