"""A redemption as it is shown."""

from mall.loyalty.v1 import loyalty_pb2
from server.kit import convert
from storage.database import Row

RewardRedemption = loyalty_pb2.RewardRedemption


def reward_redemption_to_proto(row: Row) -> RewardRedemption:
    """Map a row of `reward_redemptions`."""
    return RewardRedemption(
        id=str(row.id),
        membership_id=str(row.membership_id),
        customer_id=str(row.customer_id),
        reward_id=str(row.reward_id),
        reward_name=row.reward_name,
        state=row.state,
        method=row.method,
        coins=row.coins,
        code=row.code,
        value=convert.money(row.value_minor, row.currency),
        order_id=str(row.order_id or ""),
        purchase_id=str(row.purchase_id or ""),
        discount=None if row.discount_minor is None else convert.money(row.discount_minor, row.currency),
        state_reason=row.state_reason,
        confirm_time=convert.timestamp(row.confirm_time),
        deliver_time=convert.timestamp(row.deliver_time),
        cancel_time=convert.timestamp(row.cancel_time),
        expire_time=convert.timestamp(row.expire_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )
