"""Steps that tests about people share: register, read mails, log in."""

import re
from dataclasses import dataclass

from google.type.date_pb2 import Date

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from tests.support import make

NEW_PASSWORD = "Another-Word-7"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36"
PIXEL = (
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
)


@dataclass
class People:
    """The identity service, and the mails it sends."""

    stub: identity_pb2_grpc.IdentityServiceStub
    sql: object

    def register(self, *, verified: bool = True, password: str = make.PASSWORD, **changes) -> str:
        """Register a customer and return its e-mail address."""
        values = {"email": f"{make.unique('u')}@example.com", "display_name": "Zoe", **changes}
        self.stub.RegisterCustomer(pb.RegisterCustomerRequest(password=password, **values))
        if verified:
            self.stub.VerifyEmail(pb.VerifyEmailRequest(token=self.token(values["email"])))
        return values["email"]

    def log_in(self, email: str, password: str = make.PASSWORD, code: str = "") -> pb.Tokens:
        return self.stub.Login(pb.LoginRequest(email=email, password=password, code=code))

    def customer(self, **changes) -> tuple[str, pb.Tokens, list[tuple[str, str]]]:
        """Register, verify and log in; return address, tokens and metadata."""
        email = self.register(**changes)
        tokens = self.log_in(email, changes.get("password", make.PASSWORD))
        return email, tokens, bearer(tokens)

    def refresh(self, tokens: pb.Tokens, request_id: str = "") -> pb.Tokens:
        return self.stub.RefreshSession(
            pb.RefreshSessionRequest(refresh_token=tokens.refresh_token, request_id=request_id)
        )

    def mails(self, email: str) -> list:
        """Every mail to an address, oldest first."""
        return self.sql("SELECT * FROM outgoing_mails WHERE lower(recipient) = lower($1) ORDER BY id", email)

    def subjects(self, email: str) -> list[str]:
        return [mail["subject"] for mail in self.mails(email)]

    def token(self, email: str) -> str:
        """The token in the last mail to an address."""
        return re.search(r"^    (\S{40,})$", self.mails(email)[-1]["body"], re.MULTILINE).group(1)

    def audits(self, target_id: str) -> list[tuple[str, str, str]]:
        """Event, outcome and reason of the audit entries about something."""
        rows = self.sql("SELECT event, outcome, reason FROM audit_entries WHERE target_id = $1 ORDER BY id", target_id)
        return [tuple(row.values()) for row in rows]

    def events(self, aggregate_id: str) -> list[str]:
        rows = self.sql("SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence", aggregate_id)
        return [row["type"] for row in rows]


def bearer(tokens: pb.Tokens) -> list[tuple[str, str]]:
    return [("authorization", f"Bearer {tokens.access_token}")]


def day(year: int, month: int, day_: int) -> Date:
    return Date(year=year, month=month, day=day_)
