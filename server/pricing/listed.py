"""The list price of a line."""

from decimal import Decimal

from server import catalog
from server.kit.errors import FailedPrecondition
from server.pricing.basket import Line
from server.pricing.taxing import Taxation
from storage.database import Row


def line(row: Row, rate: Decimal, source: str, taxation: Taxation, *, gift: bool = False) -> Line:
    """Return a line at its list price, as this buyer pays it at this address, with a rate of commission and whose that is.

    Raises FailedPrecondition for what has no price in the channel's currency.
    """
    bundle = catalog.bundle_of(row)
    if bundle is None and row.list_prices is None and row.measure is None:
        return Line(row, row.quantity, taxation.price_of(row, row.price_minor), rate, source, gift=gift)
    price = bundle.price if bundle is not None else catalog.price_of(row, row.quantity)
    if price is None:
        message = "a variant has no price in the channel's currency"
        raise FailedPrecondition("CHECKOUT_BLOCKED", message, variant_id=row.variant_id, cause="CURRENCY_DIFFERS")
    whole = taxation.price_of(row, price.amount) if price.whole else None
    unit = taxation.price_of(row, price.unit)
    return Line(row, row.quantity, unit, rate, source, gift=gift, whole=whole, price=price)
