"""What became of every line, and whether the mall's own records agree with it to the cent and to the unit."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from demo.catalogue import LARGEST_STOCK, sku
from demo.source import Basket, Line
from mall_client import MallError


class Refusal(NamedTuple):
    """Why the mall took a line not, in its own words: the reason of its error, and which field or cause it names."""

    step: str
    reason: str
    detail: str = ""


def detail_of(error: MallError) -> str:
    """Return which field an error is about, and what is wrong with it."""
    if not error.violations:
        return error.metadata.get("cause", "")
    first = error.violations[0]
    return f"{first.field.rpartition('.')[2]} {first.description}"


class Sold(NamedTuple):
    """A line as an order has it, in cents: what it costs, and who bears what of that.

    `card` and `match` are what the mall takes off by itself and by coupons, in the place of the store; `coupon` is what
    coupons take off for the seller, in the place of the manufacturer. `paid` is left for the household.
    """

    sku: str
    quantity: int
    listed: int
    card: int
    match: int
    coupon: int
    paid: int

    @property
    def received(self) -> int:
        """What the store receives: from the household, and from the manufacturer for the coupon."""
        return self.paid + self.coupon


def expected(line: Line) -> Sold:
    """Return how an order should have a line of the data."""
    return Sold(
        sku(line.product_id),
        line.quantity,
        line.cents,
        line.loyalty_cents,
        line.match_cents,
        line.redeemed_cents,
        line.paid_cents,
    )


@dataclass(frozen=True, slots=True)
class Bill:
    """A purchase as the mall has it: its lines, and its amounts in cents, order by order."""

    id: str
    lines: tuple[Sold, ...]
    orders: tuple["Amounts", ...]
    amounts: "Amounts"
    payment_state: str
    captured_cents: int


class Amounts(NamedTuple):
    """What an order or a purchase adds up to, in cents."""

    subtotal: int
    discount: int
    shipping: int
    tax: int
    total: int


class Level(NamedTuple):
    """The stock of one variant as the mall has it."""

    sku: str
    on_hand: int
    reserved: int
    available: int
    movements: int


class Movement(NamedTuple):
    """One change of stock as the mall has it, oldest first."""

    sku: str
    kind: str
    purchase_id: str
    change: int
    after: int


@dataclass(slots=True)
class Ledger:
    """What the demo was told: for each basket, the purchase and the lines it holds, and the refusals."""

    purchases: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    refused: list[tuple[Line, Refusal]] = field(default_factory=list)
    initial_stock: dict[str, int] = field(default_factory=dict)
    price_changes: int = 0

    def sold(self) -> Iterable[Line]:
        """Return every line that was sold."""
        return (line for lines in self.purchases.values() for line in lines)


def excused(line: Line) -> bool:
    """Say whether the data gives reason to refuse a line: no quantity, or nothing that was asked for it."""
    return line.asked is None


class Tally(NamedTuple):
    """A number of lines, their units and their worth."""

    lines: int
    units: int
    cents: int


def tally(lines: Iterable[Line]) -> Tally:
    """Count lines as the data has them; what is measured is one unit."""
    lines = list(lines)
    units = (1 if line.measured else line.quantity for line in lines)
    return Tally(len(lines), sum(units), sum(line.cents for line in lines))


class Shares(NamedTuple):
    """Who bears what of what stood on the shelves, in cents. The store receives what households and manufacturers pay."""

    listed: int
    card: int
    match: int
    coupon: int
    paid: int

    @property
    def received(self) -> int:
        """What the store receives."""
        return self.paid + self.coupon


def shares(lines: Iterable[Sold]) -> Shares:
    """Add up lines."""
    lines = list(lines)
    return Shares(*(sum(getattr(line, name) for line in lines) for name in Shares._fields))


class Unfit(NamedTuple):
    """Coupons of the data, or parts of them, that no purchase can have."""

    number: int
    cents: int


def unfit(baskets: Iterable[Basket]) -> dict[str, Unfit]:
    """Count what the tills took off by manufacturers' coupons, and no line of goods has room for, by the reason."""
    found: dict[str, Unfit] = {}
    for line in (line for basket in baskets for line in basket.lines):
        over = line.coupon_cents - (line.redeemed_cents if line.asked else 0)
        if over:
            why = "coupons on a line of their own, without goods" if line.asked is None else "more than the line cost"
            before = found.get(why, Unfit(0, 0))
            found[why] = Unfit(before.number + 1, before.cents + over)
    return found


def refusals(ledger: Ledger) -> list[tuple[Refusal, Tally]]:
    """Return the refused lines by reason, most lines first."""
    by_reason: dict[Refusal, list[Line]] = defaultdict(list)
    for line, refusal in ledger.refused:
        by_reason[refusal].append(line)
    return sorted(((why, tally(lines)) for why, lines in by_reason.items()), key=lambda item: -item[1].lines)


def check_lines(baskets: Sequence[Basket], ledger: Ledger) -> list[str]:
    """Every line of the data is either sold or refused, once, and refused for a reason that lies in the data."""
    wanted = Counter((line.basket_id, line.product_id) for basket in baskets for line in basket.lines)
    found = Counter((line.basket_id, line.product_id) for line in ledger.sold())
    found.update((line.basket_id, line.product_id) for line, _ in ledger.refused)
    wrong = [f"line {key} of the data: {found[key]} times" for key in wanted if found[key] != wanted[key]]
    wrong += [f"line {key} is not in the data" for key in found if key not in wanted]
    strange = {refusal for line, refusal in ledger.refused if not excused(line)}
    return wrong + [f"nothing in the data explains {refusal}" for refusal in sorted(strange)]


def check_bills(ledger: Ledger, bills: Iterable[Bill]) -> list[str]:
    """The mall has exactly the purchases it answered with, line by line; they add up and are paid."""
    found = {bill.id: bill for bill in bills}
    wrong = [f"purchase {id_} is missing in the mall" for id_ in ledger.purchases if id_ not in found]
    wrong += [f"purchase {id_} is nobody's" for id_ in found if id_ not in ledger.purchases]
    for id_, lines in ledger.purchases.items():
        if id_ in found:
            wrong += [f"purchase {id_}: {fault}" for fault in _faults(found[id_], lines)]
    return wrong


def _faults(bill: Bill, lines: Iterable[Line]) -> list[str]:
    wanted, found = Counter(map(expected, lines)), Counter(bill.lines)
    faults = [f"{sold} is in the data only" for sold in wanted - found]
    faults += [f"{sold} is in the mall only" for sold in found - wanted]
    if sum(sold.paid for sold in bill.lines) != bill.amounts.subtotal - bill.amounts.discount:
        faults.append("the lines do not add up to the subtotal")
    for amounts in (*bill.orders, bill.amounts):
        if amounts.subtotal - amounts.discount + amounts.shipping + amounts.tax != amounts.total:
            faults.append(f"{amounts} does not add up")
    if Amounts(*map(sum, zip(*bill.orders, strict=True))) != bill.amounts:
        faults.append("the orders do not add up to the purchase")
    if bill.payment_state != "PAID" or bill.captured_cents != bill.amounts.total:
        faults.append(f"payment {bill.payment_state}, {bill.captured_cents} cents of {bill.amounts.total}")
    return faults


def check_stock(ledger: Ledger, levels: Iterable[Level], movements: Mapping[str, Sequence[Movement]]) -> list[str]:
    """What was sold is reserved, nothing else has moved, and every movement continues the one before it.

    Movements are looked at where there is more than the first stock; elsewhere their number says enough.
    """
    reserved: dict[str, Counter[tuple[str, int]]] = defaultdict(Counter)
    for id_, lines in ledger.purchases.items():
        for line in lines:
            reserved[sku(line.product_id)][id_, -line.quantity] += 1
    found = {level.sku: level for level in levels}
    wrong = [f"{code} has a level and was never listed" for code in found if code not in ledger.initial_stock]
    for code, initial in ledger.initial_stock.items():
        sold = -sum(change for _, change in reserved[code].elements())
        deliveries = -(-initial // LARGEST_STOCK)
        wanted = Level(code, initial, sold, initial - sold, deliveries + reserved[code].total())
        if found.get(code) != wanted:
            wrong.append(f"{found.get(code)} should be {wanted}")
        if wanted.movements > 1:
            wrong += [
                f"{code}: {fault}" for fault in _movement_faults(movements.get(code, ()), initial, reserved[code])
            ]
    return wrong


def _movement_faults(movements: Sequence[Movement], initial: int, reserved: Counter[tuple[str, int]]) -> list[str]:
    faults = []
    available = 0
    for movement in movements:
        available += movement.change
        if movement.after != available:
            faults.append(f"{movement} does not continue the one before")
    if sum(movement.change for movement in movements if movement.kind != "RESERVATION") != initial:
        faults.append(f"the first stock is not {initial}")
    found = Counter((movement.purchase_id, movement.change) for movement in movements if movement.kind == "RESERVATION")
    faults += [f"{change} is not reserved" for change in reserved - found]
    faults += [f"{change} is reserved for nobody" for change in found - reserved]
    return faults
