"""What a line of an order does to its seller's balance, and what of it goes back: amounts in smallest units, nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from server.kit.amounts import share, split


@dataclass(frozen=True, slots=True)
class Parts:
    """What an entry consists of. What goes back is below zero."""

    goods: int = 0
    shipping: int = 0
    tax: int = 0
    reimbursed: int = 0
    commission: int = 0
    commission_tax: int = 0
    fee: int = 0
    tax_withheld: int = 0

    @property
    def net(self) -> int:
        """What it adds to the seller's balance."""
        gains = self.goods + self.shipping + self.tax + self.reimbursed
        return gains - self.commission - self.commission_tax - self.fee

    @property
    def paid(self) -> int:
        """What the buyer pays of it."""
        return self.goods + self.shipping + self.tax + self.tax_withheld

    def __add__(self, other: "Parts") -> "Parts":
        """Add the parts, each to its own."""
        return Parts(*(getattr(self, name) + getattr(other, name) for name in NAMES))

    def __neg__(self) -> "Parts":
        """Return all of it, back."""
        return Parts(*(-getattr(self, name) for name in NAMES))

    def columns(self) -> dict[str, int]:
        """Return the columns of an entry."""
        return {**{f"{name}_minor": getattr(self, name) for name in NAMES}, "net_minor": self.net}


NAMES = tuple(field.name for field in fields(Parts))


def of_row(row: Any) -> Parts:
    """Read the parts of a row with the columns of an entry."""
    return Parts(*(int(row[f"{name}_minor"]) for name in NAMES))


def sold(order: Any, fee: int, commission_tax: Decimal) -> list[Parts]:
    """Return what the lines of an order earn. A fee on the order, and the tax on its commission, are split between them."""
    items: Sequence[Mapping[str, Any]] = order["items"]
    commissions = [item["commission_minor"] for item in items]
    fees = split(fee, [item["total_minor"] + item["shipping_minor"] for item in items])
    taxes = split(share(sum(commissions), commission_tax), commissions)
    return [_line(order, item, line_fee, tax) for item, line_fee, tax in zip(items, fees, taxes, strict=True)]


def _line(order: Any, item: Mapping[str, Any], fee: int, commission_tax: int) -> Parts:
    on_shipping = item["shipping_tax_minor"]
    on_goods = item["tax_minor"] - on_shipping
    is_malls = order["tax_owner"] == "MALL"
    return Parts(
        goods=item["total_minor"] - (on_goods if order["tax_included"] else 0),
        shipping=item["shipping_minor"] - (on_shipping if order["tax_included"] else 0),
        tax=0 if is_malls else item["tax_minor"],
        reimbursed=int(item["reimbursed_minor"]),
        commission=item["commission_minor"],
        commission_tax=commission_tax,
        fee=fee,
        tax_withheld=item["tax_minor"] if is_malls else 0,
    )


def revalued(order: Any, changes: Sequence[Mapping[str, Any]]) -> Parts:
    """Return what a line earns more where it costs its buyer more: what the mall took off, it does not owe any more."""
    goods = shipping = tax = reimbursed = 0
    for change in changes:
        amount = int(change["amount_minor"])
        if change["kind"] == "TAX":
            tax += amount
        elif change["kind"].startswith("SHIPPING"):
            shipping += amount
        else:
            goods += amount
        if change["funder"] == "MALL":
            reimbursed -= amount
    is_malls = order["tax_owner"] == "MALL"
    return Parts(goods, shipping, 0 if is_malls else tax, reimbursed, tax_withheld=tax if is_malls else 0)


def returned(full: Parts, back: Parts, wanted: Mapping[str, Any]) -> Parts:
    """Return what goes back of a line when its buyer gets an amount back; `back` is what went before, below zero.

    `wanted` has `goods_minor`, `shipping_minor` and `tax_minor`, or `amount_minor`, which is spread over them as they were paid.
    What the mall reimbursed and the commission go back in proportion to the goods; a fee does not. Whatever the amounts of several
    refunds are, each part has gone back exactly when all was. Raises ValueError for more than there is.
    """
    before = -back
    paid = (full.goods, full.shipping, full.tax + full.tax_withheld)
    if "goods_minor" in wanted:
        names = ("goods_minor", "shipping_minor", "tax_minor")
        given = (before.goods, before.shipping, before.tax + before.tax_withheld)
        now = tuple(old + int(wanted.get(name, 0)) for old, name in zip(given, names, strict=True))
    else:
        now = tuple(split(before.paid + int(wanted["amount_minor"]), paid)) if full.paid else (0, 0, 0)
    if any(part > most for part, most in zip(now, paid, strict=True)) or min(now) < 0:
        raise ValueError(f"{now} would have gone back of {paid}")
    goods, shipping, tax = now
    done, whole = (goods, full.goods) if full.goods else (sum(now), full.paid)

    def gone(part: int) -> int:
        return _rounded(part * done, whole) if whole else part

    is_malls = full.tax_withheld != 0
    after = Parts(
        goods=goods,
        shipping=shipping,
        tax=0 if is_malls else tax,
        reimbursed=gone(full.reimbursed),
        commission=gone(full.commission),
        commission_tax=gone(full.commission_tax),
        fee=before.fee,
        tax_withheld=tax if is_malls else 0,
    )
    return -(after + back)


def _rounded(product: int, divisor: int) -> int:
    """Divide, half up."""
    return (2 * product + divisor) // (2 * divisor)
