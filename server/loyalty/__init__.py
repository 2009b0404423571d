"""The loyalty programme: tiers, members, what orders earn them, and what coins buy. Coins themselves are the wallet's."""

from mall.loyalty.v1 import loyalty_pb2, loyalty_pb2_grpc
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.loyalty import checkout, following, granting, notifying, qualifying, redeeming, tiering
from server.loyalty.reversing import Returned, reverse
from server.loyalty.service import LoyaltyService
from server.loyalty.terms import SETTINGS

SERVICE = Service(loyalty_pb2.DESCRIPTOR, loyalty_pb2_grpc.add_LoyaltyServiceServicer_to_server, LoyaltyService)
JOBS = (
    Job("qualify_earnings", "* * * * *", qualifying.qualify_earnings),
    Job("evaluate_tiers", "* * * * *", tiering.evaluate_periods),
    Job("give_birthday_coins", "17 * * * *", granting.give_birthday_coins),
    Job("expire_redemptions", "*/10 * * * *", redeeming.expire_redemptions),
    Job("expire_rewards", "*/10 * * * *", redeeming.expire_rewards),
)
CONSUMERS = (
    Consumer("loyalty_orders", following.TYPES, following.follow),
    Consumer("loyalty_rewards", checkout.TYPES, checkout.give_back),
    Consumer("loyalty_mails", notifying.TYPES, notifying.write),
)

HOOKS = checkout.HOOKS

__all__ = ["CONSUMERS", "HOOKS", "JOBS", "SERVICE", "SETTINGS", "Returned", "reverse"]
