"""Which fields of answers had a value in some test. A field that no test of the whole suite sees filled may be one that the
server never fills."""

from functools import cache

from google.api.field_behavior_pb2 import INPUT_ONLY

from server.kit.options import behaviours
from server.rpc.boundary import Boundary
from tests.support import rpcs

SEEN: set[str] = set()
# Fields that nothing fills yet: why.
OF_PROMOTIONS = (
    "mall.common.v1.DiscountOutcome.missing",
    "mall.promotions.v1.Campaign.description",
    "mall.promotions.v1.Campaign.usage_limit_per_customer",
    "mall.promotions.v1.Coupon.campaign_id",
    "mall.promotions.v1.Coupon.channel_id",
    "mall.promotions.v1.Coupon.description",
    "mall.promotions.v1.Coupon.publish_time",
    "mall.promotions.v1.Coupon.stacking_rules",
    "mall.promotions.v1.Coupon.start_time",
    "mall.promotions.v1.CouponRestriction.reason_code",
    "mall.promotions.v1.CouponRestriction.start_time",
    "mall.promotions.v1.EvaluateBasketResponse.Line.gift",
    "mall.promotions.v1.ListCouponCodesResponse.next_page_token",
    "mall.promotions.v1.ListPromotionSnapshotsResponse.next_page_token",
    "mall.promotions.v1.Redemption.code_id",
    "mall.promotions.v1.Redemption.issuance_id",
    "mall.promotions.v1.StackingRule.coupon_type",
    "mall.promotions.v1.StackingRule.promotion_id",
    "mall.promotions.v1.StackingRule.type",
    "mall.promotions.v1.Terms.buy_product_ids",
    "mall.promotions.v1.Terms.buy_quantity",
    "mall.promotions.v1.Terms.excluded_category_ids",
    "mall.promotions.v1.Terms.excluded_product_ids",
    "mall.promotions.v1.Terms.full_price_only",
    "mall.promotions.v1.Terms.get_quantity",
    "mall.promotions.v1.Terms.maximum_amount",
    "mall.promotions.v1.Terms.maximum_discount",
    "mall.promotions.v1.Terms.maximum_times",
    "mall.promotions.v1.Terms.minimum_quantity",
    "mall.promotions.v1.Terms.priority",
    "mall.promotions.v1.Terms.target_category_ids",
    "mall.promotions.v1.Terms.tiers",
    "mall.promotions.v1.Terms.weekly_windows",
    "mall.promotions.v1.Tier.amount",
    "mall.promotions.v1.Tier.minimum_amount",
    "mall.promotions.v1.Tier.minimum_quantity",
    "mall.promotions.v1.Tier.percentage",
    "mall.promotions.v1.WeeklyWindow.end_minute",
    "mall.promotions.v1.WeeklyWindow.start_minute",
    "mall.promotions.v1.WeeklyWindow.weekday_mask",
    "mall.wallet.v1.CheckGiftCardResponse.expire_time",
    "mall.wallet.v1.FinancialIncident.external_reference",
    "mall.wallet.v1.ListWalletEntriesResponse.next_page_token",
    "mall.wallet.v1.ListWalletHoldsResponse.next_page_token",
    "mall.wallet.v1.ListWalletLotsResponse.next_page_token",
    "mall.wallet.v1.WalletDifference.broken_entries",
    "mall.wallet.v1.WalletDifference.holds_total",
    "mall.wallet.v1.WalletDifference.on_hold",
)
NOT_YET = {
    "mall.identity.v1.Customer.delete_time": "comes with withdrawals",
    "mall.identity.v1.Seller.delete_time": "comes with withdrawals",
    "mall.orders.v1.Order.archive_time": "comes with archiving",
    "mall.payments.v1.Refund.refund_request_id": "comes with refund requests",
    **dict.fromkeys(OF_PROMOTIONS, "its rule has a test in tests/pricing, and none yet through the mall"),
}


def watch():
    """Note what every server answers from now on."""
    add = Boundary.add

    def noting(self, service, handlers):
        add(self, service, {name: _noted(handler) for name, handler in handlers.items()})

    Boundary.add = noting


def _noted(handler):
    serialize = handler.response_serializer

    def written(message):
        _note(message)
        return serialize(message)

    return handler._replace(response_serializer=written)


def _note(message):
    for field, value in message.ListFields():
        SEEN.add(field.full_name)
        if _ours(field.message_type):
            for each in value if field.is_repeated else [value]:
                _note(each)


@cache
def _ours(descriptor):
    return descriptor is not None and descriptor.full_name.startswith("mall.")


def missing(seen):
    """Return the fields of all answers that are not among these, without those that are only sent."""
    wanted, known = set(), set()

    def look(descriptor):
        if descriptor.full_name in known or not _ours(descriptor):
            return
        known.add(descriptor.full_name)
        for field in descriptor.fields:
            if INPUT_ONLY not in behaviours(field):
                wanted.add(field.full_name)
                if field.message_type is not None:
                    look(field.message_type)

    for rpc in rpcs.every():
        look(rpc.method.output_type)
    return sorted(wanted - seen - NOT_YET.keys())
