"""Campaigns, coupons, and what they take off a basket."""

from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.promotions import notifying
from server.promotions.codes import canonical
from server.promotions.eligibility import Buyer, Loaded, Wanted, load
from server.promotions.evaluating import discounts
from server.promotions.guessing import counted_guesses, note, record_refusal
from server.promotions.hooks import (
    BUYER_ASKED,
    REWARDS_ASKED,
    REWARDS_TAKEN,
    BuyerFacts,
    RewardsAsked,
    TakenRewards,
    reward_use,
)
from server.promotions.policies import APPROVAL
from server.promotions.redeeming import outcomes, refuse_lost, refused, uses
from server.promotions.service import PromotionsService
from storage.queries.promotions import kept_offers, redeeming, refused_use

SERVICE = Service(
    promotions_pb2.DESCRIPTOR, promotions_pb2_grpc.add_PromotionsServiceServicer_to_server, PromotionsService
)
JOBS = (Job("tell_of_expiring_coupons", "*/10 * * * *", notifying.tell_of_expiry),)
CONSUMERS = (Consumer("coupon_mails", ("purchase.paid",), notifying.tell_of_uses),)
SETTINGS = (APPROVAL, notifying.NOTICE, notifying.OF_USES)

__all__ = [
    "BUYER_ASKED",
    "CONSUMERS",
    "JOBS",
    "REWARDS_ASKED",
    "REWARDS_TAKEN",
    "SERVICE",
    "SETTINGS",
    "Buyer",
    "BuyerFacts",
    "Loaded",
    "RewardsAsked",
    "TakenRewards",
    "Wanted",
    "canonical",
    "counted_guesses",
    "discounts",
    "kept_offers",
    "load",
    "note",
    "outcomes",
    "record_refusal",
    "redeeming",
    "refuse_lost",
    "refused",
    "refused_use",
    "reward_use",
    "uses",
]
