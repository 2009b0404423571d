"""Reads back through the API what the mall has on record, as the administrator sees it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from demo.crowd import crowd
from demo.ledger import Amounts, Bill, Level, Movement, Sold
from demo.money import cents
from mall.common.v1.pricing_pb2 import PriceAdjustment
from mall.inventory.v1 import inventory_pb2
from mall.orders.v1 import orders_pb2
from mall.payments.v1 import payments_pb2
from mall_client import Mall

READS_AT_ONCE = 8
OFF_GOODS = (PriceAdjustment.SALE, PriceAdjustment.PROMOTION, PriceAdjustment.COUPON)


async def bills(administrator: Mall, done: Callable[[], None]) -> list[Bill]:
    """Return every purchase with what was captured for it."""
    captured: dict[str, int] = {}
    payments = administrator.pages(administrator.payments.ListPayments, payments_pb2.ListPaymentsRequest())
    async for page in payments:
        for payment in page.payments:
            if payment.state == payments_pb2.Payment.CAPTURED:
                captured[payment.purchase_id] = cents(payment.amount)
    found = []
    purchases = administrator.pages(administrator.orders.ListPurchases, orders_pb2.ListPurchasesRequest())
    async for purchase_page in purchases:
        for purchase in purchase_page.purchases:
            found.append(_bill(purchase, captured.get(purchase.id, 0)))
            done()
    return found


async def levels(administrator: Mall, done: Callable[[], None]) -> list[Level]:
    """Return the stock of every variant."""
    found = []
    pages = administrator.pages(administrator.inventory.ListStockLevels, inventory_pb2.ListStockLevelsRequest())
    async for page in pages:
        for level in page.stock_levels:
            counts = (level.on_hand, level.reserved, level.available, level.movement_sequence)
            found.append(Level(level.sku_code, *counts))
            done()
    return found


async def movements(
    administrator: Mall, variant_ids: Mapping[str, str], done: Callable[[], None]
) -> dict[str, Sequence[Movement]]:
    """Return all movements of the variants, given by SKU code, oldest first."""
    found: dict[str, Sequence[Movement]] = {}

    async def read(item: tuple[str, str]) -> None:
        code, variant_id = item
        request = inventory_pb2.ListStockMovementsRequest(variant_id=variant_id)
        newest_first = [
            Movement(
                code,
                inventory_pb2.StockMovement.Kind.Name(movement.kind),
                movement.purchase_id,
                movement.quantity_change,
                movement.quantity_after,
            )
            async for movement in administrator.each(administrator.inventory.ListStockMovements, request)
        ]
        found[code] = newest_first[::-1]
        done()

    await crowd(variant_ids.items(), read, READS_AT_ONCE)
    return found


def _bill(purchase: orders_pb2.Purchase, captured: int) -> Bill:
    return Bill(
        id=purchase.id,
        lines=tuple(_sold(item) for order in purchase.orders for item in order.items),
        orders=tuple(map(_amounts, purchase.orders)),
        amounts=_amounts(purchase),
        payment_state=orders_pb2.Purchase.PaymentState.Name(purchase.payment_state),
        captured_cents=captured,
    )


def _amounts(bill: orders_pb2.Purchase | orders_pb2.Order) -> Amounts:
    parts = (bill.subtotal, bill.discount, bill.shipping_cost, bill.tax, bill.total)
    return Amounts(*map(cents, parts))


def _sold(item: orders_pb2.OrderItem) -> Sold:
    """Read a line with what each of those who bear it takes off."""
    borne: Counter[tuple[str, str]] = Counter()
    for adjustment in item.adjustments:
        if adjustment.kind in OFF_GOODS:
            source = adjustment.source.partition(":")[0]
            borne[source, PriceAdjustment.Funder.Name(adjustment.funder)] -= cents(adjustment.amount)
    card, match, coupon = (
        borne.pop(who, 0) for who in (("campaign", "MALL"), ("coupon", "MALL"), ("coupon", "SELLER"))
    )
    if any(borne.values()):
        raise ValueError(f"somebody else bears a part of {item.sku_code}: {borne}")
    measured = item.HasField("measured_quantity")
    quantity = round(float(item.measured_quantity.value) * 1000) if measured else item.quantity
    return Sold(
        item.sku_code, quantity, cents(item.total) + cents(item.discount), card, match, coupon, cents(item.total)
    )
