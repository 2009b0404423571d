"""LoyaltyService: what it does stands in the modules of its parts, one per resource."""

from mall.loyalty.v1 import loyalty_pb2_grpc
from server import identity
from server.kit.app import App
from server.loyalty.earnings import Earnings
from server.loyalty.memberships import Memberships
from server.loyalty.promotions import EarningPromotions
from server.loyalty.redemptions import Redemptions
from server.loyalty.referrals import Referrals
from server.loyalty.rewards import Rewards
from server.loyalty.tiers import Tiers


class LoyaltyService(
    Tiers,
    Memberships,
    Earnings,
    EarningPromotions,
    Rewards,
    Redemptions,
    Referrals,
    loyalty_pb2_grpc.LoyaltyServiceServicer,
):
    """Tiers, members, what they earn, and what coins buy."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.step_up = identity.StepUp(app)
