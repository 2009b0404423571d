"""Identity: customers, sellers, administrators; how they get in, and what protects them."""

from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from server.identity.bootstrap import ensure_bootstrap_token
from server.identity.guests import forget_guests
from server.identity.hooks import ACCOUNT_ERASED, ACCOUNT_LEAVES, SELLER_STATE_CHANGED
from server.identity.people import normal_email, refuse, tidy
from server.identity.service import IdentityService
from server.identity.step_up import Proof, StepUp
from server.identity.upkeep import forget_tokens
from server.identity.verifications import expire_verifications
from server.identity.withdrawing import erase_accounts
from server.kit.domain import Job, Service

SERVICE = Service(identity_pb2.DESCRIPTOR, identity_pb2_grpc.add_IdentityServiceServicer_to_server, IdentityService)
JOBS = (
    Job("forget_tokens", "23 4 * * *", forget_tokens),
    Job("forget_guests", "*/10 * * * *", forget_guests),
    Job("expire_verifications", "*/10 * * * *", expire_verifications),
    Job("erase_accounts", "*/10 * * * *", erase_accounts),
)

__all__ = [
    "ACCOUNT_ERASED",
    "ACCOUNT_LEAVES",
    "JOBS",
    "SELLER_STATE_CHANGED",
    "SERVICE",
    "Proof",
    "StepUp",
    "ensure_bootstrap_token",
    "normal_email",
    "refuse",
    "tidy",
]
