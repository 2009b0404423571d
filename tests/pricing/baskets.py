"""Baskets and offers for the tests of pricing: one short function per noun."""

from dataclasses import replace
from decimal import Decimal
from itertools import count
from types import SimpleNamespace
from uuid import UUID

from server import pricing
from server.pricing import COUPON, PROMOTION, SALE, SHIPPING_DISCOUNT, Offer, Rates

A, B, C = (UUID(int=n) for n in (1, 2, 3))
FREE = Rates("STANDARD", shipping=0, tax=Decimal(0), commission=Decimal("0.1"))
_ids = count(1000)


def an_id():
    """Return an id that comes after all before it: what ids decide between equals is the same at every run."""
    return UUID(int=next(_ids))


def percent(number):
    return Decimal(str(number)) / 100


def line(price, quantity=1, seller=A, *, digital=False, threshold=None, currency="USD", commission=None):
    """A line of a cart, of a product of its own."""
    return SimpleNamespace(
        variant_id=an_id(),
        product_id=an_id(),
        seller_id=seller,
        price_minor=price,
        quantity=quantity,
        currency=currency,
        digital=digital,
        seller_commission_rate=commission,
        channel_commission_rate=None,
        commission_rule=None,
        measure=None,
        list_prices=None,
        free_shipping_threshold_minor=threshold,
        free_shipping_currency=currency,
    )


def gift(price, *, available=10, quantity=1, seller=A, variant_id=None):
    row = line(price, quantity, seller)
    row.variant_id = variant_id or row.variant_id
    row.available, row.obstacle = available, None
    return row


def offer(stage, **changes):
    id_ = an_id()
    return Offer(id_, source=f"{stage.lower()}:{id_}", stage=stage, **changes)


def sale(**changes):
    return offer(SALE, **{"per_item": True, **changes})


def promotion(**changes):
    return offer(PROMOTION, **changes)


def coupon(**changes):
    return offer(COUPON, **{"asked": True, **changes})


def shipping_coupon(**changes):
    return offer(SHIPPING_DISCOUNT, **{"asked": True, **changes})


def on(*rows, **changes):
    """Targets that name the products of these lines."""
    return pricing.Targets(products=frozenset(row.product_id for row in rows), **changes)


def price(rows, *offers, rates=FREE, categories=None, **changes):
    return pricing.price(rows, replace(rates, **changes), offers, categories)


def nets(checkout):
    """What each line that is paid for comes to, in the order of the basket."""
    return [line.total for line in sorted(checkout.lines, key=id) if not line.gift]


def goods(checkout):
    return sum(line.total for line in checkout.lines)


def off(checkout, one):
    return sum(-a.amount for line in checkout.lines for a in line.adjustments if a.source == one.source)


def told(checkout, one):
    return next(t for t in checkout.told if t.offer is one)
