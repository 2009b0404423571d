"""What has not arrived, and is sent again: as an exchange for which nothing comes back."""

from collections.abc import Sequence
from typing import Any

from server import inventory
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.orders import reckoning
from server.orders.asking import business_days
from server.orders.lifecycle import Locked
from server.orders.reckoning import Back
from server.orders.requests import follow, item_row
from server.orders.units import Item, Standing
from storage.database import Row
from storage.tables.after_sale import refund_request_items, refund_requests
from storage.tables.orders import order_items


async def replace(
    work: Mutation[Any], locked: Locked, standing: Standing, claim: Row, missing: Sequence[tuple[Item, int]]
) -> bool:
    """Let units that have not arrived be sent again: an exchange that is agreed to, and for which nothing comes back.

    Says whether that is possible: all of them are on the shelf, and set aside by now.
    """
    order, now = locked.order, work.now
    lines = [(item.variant_id, count) for item, count in missing]
    who = {"actor_id": work.caller.account_id, "actor_role": work.caller.role}
    moving = {"purchase_id": order.purchase_id, "order_id": order.id, "now": now, **who}
    refused = inventory.refused(lines, await inventory.reserve(work.tx, lines, **moving))
    if refused:
        there = [line for line in lines if line[0] not in refused]
        if there:
            await inventory.release(work.tx, there, **moving)
        return False
    id_ = new_id()
    back = [Back(item, count) for item, count in missing]
    work.insert(
        refund_requests,
        {
            "id": id_,
            "order_id": order.id,
            "customer_id": order.customer_id,
            "seller_id": order.seller_id,
            "delivery_claim_id": claim.id,
            "state": "APPROVED",
            "reason": "OTHER",
            "description": "It has not arrived.",
            "evidence_uris": [],
            "resolution": "EXCHANGE",
            "method": "ORIGINAL",
            "requested_minor": reckoning.full(back, tax_included=order.tax_included),
            "approved_minor": 0,
            "promised_minor": 0,
            "return_shipping_minor": 0,
            "withheld_minor": 0,
            "return_required": False,
            "decided_by": "STAFF",
            "decided_by_id": work.caller.account_id,
            "decide_time": now,
            "currency": order.currency,
            "seller_response_deadline_time": now,
            "action_deadline_time": business_days(standing, now),
            "create_time": now,
            "update_time": now,
        },
    )
    work.insert(
        refund_request_items, *(item_row(id_, place, *each, state="APPROVED") for place, each in enumerate(missing))
    )
    for item, _ in missing:
        work.change(order_items, item.id, {"return_state": "APPROVED", "update_time": now})
    fact = {"order_id": str(order.id), "seller_id": str(order.seller_id), "resolution": "EXCHANGE"}
    work.event("refund_request.approved", "refund_request", id_, fact)
    await follow(work, order, {*standing.requests.values(), "APPROVED"}, stays=True)
    return True
