"""What has not arrived, and is sent again: as an exchange for which nothing comes back."""

from collections.abc import Sequence
from typing import Any

from server import inventory
from server.kit.mutation import Mutation
from server.orders import requests
from server.orders.asking import business_days
from server.orders.lifecycle import Locked
from server.orders.units import Item, Standing
from storage.database import Row


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
    await requests.open_request(
        work,
        order,
        standing,
        [(item, count, None) for item, count in missing],
        delivery_claim_id=claim.id,
        state="APPROVED",
        reason="OTHER",
        description="It has not arrived.",
        resolution="EXCHANGE",
        method="ORIGINAL",
        return_required=False,
        decided_by="STAFF",
        decided_by_id=work.caller.account_id,
        decide_time=now,
        seller_response_deadline_time=now,
        action_deadline_time=business_days(standing, now),
    )
    return True
