"""Settings, all from the environment. Nothing else reads it."""

import difflib
import os
from email.headerregistry import HeaderRegistry
from functools import cache, cached_property
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

LEAST_ARGON2_KIB = 19_456
MOST_PORT = 65_535
LEAST_SECRET = 32
FILE_PURPOSES = ("AVATAR", "PRODUCT_IMAGE", "REVIEW_IMAGE", "CONTENT_IMAGE", "ATTACHMENT", "DOCUMENT")
MOST_FILE_BYTES = 100 << 20
# Families of variables that others read: the gateway and the demo.
OTHERS = ("MALL_HTTP_", "MALL_DEMO_")


class OpenIdProvider(BaseModel):
    """A provider of logins (OpenID Connect)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    issuer: str
    client_id: str
    # Some write "true" as a text.
    verified_as_text: bool = False
    # Ways of the provider (`amr`) that stand for the second factor.
    second_factor_methods: frozenset[str] = frozenset()


class Settings(BaseSettings):
    """Every setting with a default that works locally; production refuses the unsafe ones."""

    model_config = SettingsConfigDict(env_prefix="MALL_", extra="ignore", frozen=True)

    environment: Literal["development", "production"] = Field(
        "development", description="`production` refuses unsafe settings, and turns reflection off."
    )
    database_url: SecretStr | None = Field(
        None,
        validation_alias="DATABASE_URL",
        description="postgresql://user:password@host/name. Unset: an embedded PostgreSQL in the data folder.",
    )
    pgbouncer: bool = Field(default=False, description="Set it behind PgBouncer in transaction mode.")
    pool_size: int = Field(8, ge=1, le=100, description="Database connections per process.")
    pool_timeout_seconds: float = Field(
        1.0, gt=0, le=30, description="How long a call waits for a connection before it is refused with OVERLOADED."
    )
    data_dir: Path = Field(Path(".data"), description="Embedded database, keys, uploads of a local installation.")
    address: str = Field("127.0.0.1:50051", description="Where gRPC is served.")
    tls_cert_file: Path | None = Field(
        None, description="PEM of the certificate and those above it. Unset: plaintext, in production on loopback only."
    )
    tls_key_file: Path | None = Field(None, description="PEM of its key.")
    tls_client_ca_file: Path | None = Field(
        None, description="PEM of the authorities of clients' certificates. Set: nobody gets in without one."
    )
    trusted_proxies: str = Field(
        "127.0.0.0/8,::1/128",
        description="Networks of gateways, separated by commas: what these say of whom they call for is believed.",
    )
    unlimited_networks: str = Field(
        "127.0.0.0/8,::1/128",
        description="Networks of internal callers, separated by commas, to which no rate limit applies.",
    )
    metrics_port: int = Field(
        0, ge=0, le=65535, description="Serves Prometheus metrics on 127.0.0.1; 0 turns them off."
    )
    cache_seconds: float = Field(
        1.0, ge=0, le=1, description="How old an answer from memory to a guest's catalogue read may be; 0 turns it off."
    )
    cache_megabytes: int = Field(32, ge=1, description="Memory per process for such answers.")
    workers: int = Field(1, ge=1, le=64, description="Server processes that share the port.")
    reflection: bool | None = Field(None, description="gRPC reflection. Unset: on in development only.")
    signing_key_file: Path | None = Field(
        None,
        description="PEM of the P-256 key that signs tokens and quotes. Unset in development: made in the data folder.",
    )
    access_token_minutes: int = Field(30, ge=1, le=60, description="Lifetime of an access token.")
    refresh_token_days: int = Field(30, ge=1, le=90, description="Lifetime of a session without activity.")
    argon2_memory_kib: int = Field(19_456, ge=8, description="Memory of one password hash.")
    argon2_time_cost: int = Field(2, ge=1, description="Passes of one password hash.")
    second_factor_required: bool | None = Field(
        None, description="Super administrators do nothing without a second factor. Unset: so in production only."
    )
    smtp_url: SecretStr | None = Field(
        None, description="smtp://user:password@host:port, smtps:// for TLS. Unset: mails are printed."
    )
    mail_sender: str = Field("Mall <no-reply@mall.localhost>", description="From address of mails.")
    sandbox: bool | None = Field(
        None, description="The sandbox payment provider, which moves no money. Unset: on in development only."
    )
    payment_provider_secret: SecretStr | None = Field(
        None,
        min_length=32,
        description="Shared with the payment provider, which signs its callbacks with it. Unset: callbacks are refused, "
        "those of the sandbox excepted, which has a secret of its own then.",
    )
    stripe_api_key: SecretStr | None = Field(
        None,
        description="Secret key of the mall's account at Stripe. Set: `stripe` is a provider; needs `mall[stripe]`.",
    )
    stripe_webhook_secret: SecretStr | None = Field(
        None, min_length=16, description="Signs Stripe's events. Unset: they are refused."
    )
    stripe_api_base: str | None = Field(None, description="Where Stripe is called, in tests. Unset: at Stripe.")
    payment_provider_timeout_seconds: float = Field(
        25.0, gt=0, le=60, description="How long a payment provider may take to answer; then the outcome is unknown."
    )
    carrier_secrets: dict[str, SecretStr] = Field(
        default_factory=dict,
        description="Secrets shared with carriers, which sign their reports with them, by the carrier's code: "
        '`{"UPS": "..."}`, each of 32 characters at least. Reports of all others are refused.',
    )
    openid_providers: dict[str, OpenIdProvider] = Field(
        default_factory=dict,
        description="Providers of logins (OpenID Connect), by code: "
        '`{"google": {"issuer": "https://accounts.google.com", "client_id": "..."}}`. More: `verified_as_text` where '
        '`email_verified` is the text "true", `second_factor_methods` of `amr` that stand for the second factor.',
    )
    tax_service_url: str | None = Field(
        None,
        description="External tax service, asked for the tax of each quote. Unset: the mall's own tax rates alone.",
    )
    tax_service_token: SecretStr | None = Field(None, description="Sent to the tax service as a bearer token.")
    tax_service_timeout_seconds: float = Field(
        2.0, gt=0, le=5, description="How long each of the two tries at the tax service may take."
    )
    screening_service_url: str | None = Field(
        None,
        description="External service that looks at texts of the community before others see them. Unset: nobody else does.",
    )
    screening_service_token: SecretStr | None = Field(
        None, description="Sent to the screening service as a bearer token."
    )
    screening_service_timeout_seconds: float = Field(
        2.0, gt=0, le=5, description="How long the screening service may take; what it does not answer waits for staff."
    )
    files_url: str | None = Field(
        None,
        description="Where files are kept: `s3://bucket/prefix`, or `file:///folder` on a disk that all servers share. "
        "Unset: a folder in the data folder.",
    )
    files_s3_endpoint: str | None = Field(
        None, description="An S3-compatible service other than Amazon's: https://host:9000."
    )
    files_s3_region: str | None = Field(None, description="Region of the bucket.")
    files_s3_access_key_id: SecretStr | None = Field(
        None, description="Access key of the bucket. Unset: what AWS_... and the machine's role say."
    )
    files_s3_secret_access_key: SecretStr | None = Field(None, description="Its secret.")
    files_limits: dict[str, int] = Field(
        default_factory=dict,
        description='The most bytes of a file by its purpose, where other than the built-in: `{"ATTACHMENT": 20971520}`.',
    )
    files_kept_days: int = Field(
        30, ge=1, le=3650, description="How long the content of a deleted file is kept before it is removed."
    )
    files_scanner_url: str | None = Field(
        None, description="Malware scanner that is asked about every file by POST. Unset: files are not scanned."
    )
    files_scanner_token: SecretStr | None = Field(None, description="Sent to the scanner as a bearer token.")
    files_scanner_timeout_seconds: float = Field(
        10.0, gt=0, le=20, description="How long the scanner may take to answer; then the file is not complete yet."
    )
    events_kept_days: int = Field(
        30, ge=1, le=3650, description="How long events stay in the outbox once every consumer has passed them."
    )
    shutdown_grace_seconds: float = Field(20.0, ge=0, description="How long running calls may take after SIGTERM.")
    hang_seconds: int = Field(
        20, ge=0, description="A server or worker whose event loop stands still for so long ends. 0: it stays."
    )
    maximum_concurrent_rpcs: int = Field(
        400, ge=1, description="Calls per process that are worked on at once; those beyond are refused with OVERLOADED."
    )
    maximum_open_streams: int = Field(
        50, ge=1, description="Streams per process that are open at once; those beyond are refused with OVERLOADED."
    )
    streams_per_caller: int = Field(
        4, ge=1, description="Of these, those of one account, or of one address without one; then TOO_MANY_STREAMS."
    )
    connections_per_address: int = Field(
        32, ge=1, description="Connections per process that one address may hold; those beyond are closed."
    )
    otlp_endpoint: str | None = Field(None, description="OpenTelemetry collector (OTLP over gRPC). Unset: no traces.")
    trace_ratio: float = Field(0.01, ge=0, le=1, description="Share of calls that are traced.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="Lowest level that is logged.")

    @field_validator("database_url")
    @classmethod
    def _a_database(cls, value: SecretStr | None) -> SecretStr | None:
        text = value.get_secret_value() if value is not None else None
        if text is not None and not _is_url(text, ("postgresql", "postgres", "postgresql+asyncpg"), hostless=True):
            message = "is no URL of a database: postgresql://user:password@host:5432/name"
            raise ValueError(message)
        return value

    @field_validator("smtp_url")
    @classmethod
    def _a_mail_server(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _is_url(value.get_secret_value(), ("smtp", "smtps")):
            message = "is no URL of a mail server: smtp://user:password@host:587, or smtps:// for TLS"
            raise ValueError(message)
        return value

    @field_validator("carrier_secrets")
    @classmethod
    def _long_secrets(cls, value: dict[str, SecretStr]) -> dict[str, SecretStr]:
        short = sorted(code for code, secret in value.items() if len(secret.get_secret_value()) < LEAST_SECRET)
        if short:
            message = f"the secrets of {', '.join(short)} are shorter than {LEAST_SECRET} characters"
            raise ValueError(message)
        return value

    @field_validator("openid_providers")
    @classmethod
    def _safe_issuers(cls, value: dict[str, OpenIdProvider]) -> dict[str, OpenIdProvider]:
        for code, provider in value.items():
            parts = urlsplit(provider.issuer)
            if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "::1", "localhost"}:
                message = f"the issuer of {code} must be an https address"
                raise ValueError(message)
        return value

    @field_validator("tax_service_url")
    @classmethod
    def _a_tax_service(cls, value: str | None) -> str | None:
        if value is not None and not _is_url(value, ("https", "http")):
            message = "is no URL of a tax service: https://host/path"
            raise ValueError(message)
        return value

    @field_validator("screening_service_url")
    @classmethod
    def _a_screening_service(cls, value: str | None) -> str | None:
        if value is not None and not _is_url(value, ("https", "http")):
            message = "is no URL of a screening service: https://host/path"
            raise ValueError(message)
        return value

    @field_validator("files_url")
    @classmethod
    def _a_store(cls, value: str | None) -> str | None:
        if value is not None and not (_is_url(value, ("s3",)) or value.startswith("file:///")):
            message = "is no store of files: s3://bucket/prefix, or file:///folder"
            raise ValueError(message)
        return value

    @field_validator("files_s3_endpoint", "files_scanner_url")
    @classmethod
    def _a_service(cls, value: str | None) -> str | None:
        if value is not None and not _is_url(value, ("https", "http")):
            message = "is no URL of a service: https://host/path"
            raise ValueError(message)
        return value

    @field_validator("files_limits")
    @classmethod
    def _limits_of_purposes(cls, value: dict[str, int]) -> dict[str, int]:
        unknown = sorted(value.keys() - set(FILE_PURPOSES))
        if unknown or not all(1 <= most <= MOST_FILE_BYTES for most in value.values()):
            message = f"takes 1 to {MOST_FILE_BYTES} bytes for each of {', '.join(FILE_PURPOSES)}"
            raise ValueError(message)
        return value

    @field_validator("otlp_endpoint")
    @classmethod
    def _a_collector(cls, value: str | None) -> str | None:
        if value is not None and not _is_url(value if "://" in value else f"http://{value}", ("http", "https")):
            message = "is no OpenTelemetry collector: http://host:4317, or https:// for TLS"
            raise ValueError(message)
        return value

    @field_validator("mail_sender")
    @classmethod
    def _a_mailbox(cls, value: str) -> str:
        sender: Any = HeaderRegistry()("From", value)
        if sender.defects or len(sender.addresses) != 1 or not sender.addresses[0].domain:
            message = (
                'is no sender of mails: Mall <no-reply@example.com>, with quotes around a name with signs: "Mall, Inc."'
            )
            raise ValueError(message)
        return value

    @field_validator("address")
    @classmethod
    def _an_address(cls, value: str) -> str:
        if value.startswith(("unix:", "unix-abstract:")):
            return value
        host, colon, port = value.rpartition(":")
        if not colon or not host or not port.isascii() or not port.isdecimal():
            message = f"{value} is no address: a host and a port, such as 127.0.0.1:50051"
            raise ValueError(message)
        if int(port) > MOST_PORT:
            message = f"{value}: the port must be between 0 and {MOST_PORT}, 0 for any that is free"
            raise ValueError(message)
        return value

    @model_validator(mode="after")
    def _safe_in_production(self) -> Self:
        if self.environment == "production":
            missing = [
                name
                for name, value in (
                    ("DATABASE_URL", self.database_url),
                    ("MALL_SIGNING_KEY_FILE", self.signing_key_file),
                    ("MALL_SMTP_URL", self.smtp_url),
                )
                if value is None
            ]
            if missing:
                message = f"in production these settings must be given: {', '.join(missing)}"
                raise ValueError(message)
            if self.tax_service_url is not None and not self.tax_service_url.startswith("https://"):
                message = "MALL_TAX_SERVICE_URL must be https:// in production"
                raise ValueError(message)
            if self.screening_service_url is not None and not self.screening_service_url.startswith("https://"):
                message = "MALL_SCREENING_SERVICE_URL must be https:// in production"
                raise ValueError(message)
            if self.argon2_memory_kib < LEAST_ARGON2_KIB:
                message = "MALL_ARGON2_MEMORY_KIB must be at least 19456 in production"
                raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _safe_on_the_wire(self) -> Self:
        for name in ("trusted_proxies", "unlimited_networks"):
            try:
                _networks(getattr(self, name))
            except ValueError as error:
                message = f"MALL_{name.upper()} lists networks, such as 10.0.0.0/8,::1/128: {error}"
                raise ValueError(message) from None
        if (self.tls_cert_file is None) != (self.tls_key_file is None):
            message = "MALL_TLS_CERT_FILE and MALL_TLS_KEY_FILE belong together: give both"
            raise ValueError(message)
        if self.tls_client_ca_file is not None and self.tls_cert_file is None:
            message = "MALL_TLS_CLIENT_CA_FILE needs MALL_TLS_CERT_FILE and MALL_TLS_KEY_FILE"
            raise ValueError(message)
        if self.environment == "production" and self.tls_cert_file is None and not self._stays_here:
            message = (
                f"MALL_ADDRESS {self.address} is reached from other machines, and in production not without TLS: set "
                "MALL_TLS_CERT_FILE and MALL_TLS_KEY_FILE, or serve on 127.0.0.1"
            )
            raise ValueError(message)
        return self

    @property
    def _stays_here(self) -> bool:
        """Whether only this machine reaches the address."""
        host = self.address.rpartition(":")[0].strip("[]")
        if self.address.startswith(("unix:", "unix-abstract:")) or host == "localhost":
            return True
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return False

    @property
    def proxies(self) -> tuple[IPv4Network | IPv6Network, ...]:
        """The networks of `trusted_proxies`."""
        return _networks(self.trusted_proxies)

    def unlimited(self, address: str) -> bool:
        """Whether an IP address is in `unlimited_networks`."""
        found = ip_address(address)
        return any(found in network for network in _networks(self.unlimited_networks))

    @property
    def needs_second_factor(self) -> bool:
        """Whether super administrators need a second factor."""
        return self.environment == "production" if self.second_factor_required is None else self.second_factor_required

    @cached_property
    def reflects(self) -> bool:
        """Whether reflection is served."""
        return self.environment == "development" if self.reflection is None else self.reflection

    @cached_property
    def sandboxed(self) -> bool:
        """Whether the sandbox provider is there."""
        return self.environment == "development" if self.sandbox is None else self.sandbox


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    if name not in Settings.model_fields:
        return name  # it is the variable that a setting is read from
    alias = Settings.model_fields[name].validation_alias
    return str(alias) if alias else f"MALL_{name.upper()}"


def misspelt() -> list[str]:
    """Say of each variable that looks like a setting and is none which one was meant."""
    known = [variable(name) for name in Settings.model_fields]
    faults = []
    for name in sorted(os.environ):
        if name.startswith("MALL_") and name not in known and not name.startswith(OTHERS):
            (nearest,) = difflib.get_close_matches(name, known, 1, 0.0)
            faults.append(f"{name} is no setting: perhaps {nearest} was meant")
    return faults


def _is_url(text: str, schemes: tuple[str, ...], *, hostless: bool = False) -> bool:
    """Say whether a text is a URL with one of the schemes, a host, and a port that exists."""
    if any(letter.isspace() for letter in text):
        return False
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.hostname or hostless) and (port is None or port > 0)


@cache
def _networks(text: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())
