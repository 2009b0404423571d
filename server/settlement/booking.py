"""Entries: what happens to orders, told by their events, becomes what sellers have. Whatever is told twice is booked once.

What goes back takes from what is pending while the sale is, and from what is available afterwards.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid5

from server import ledger, platform
from server.kit.amounts import share, split
from server.kit.consumers import Event
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.settings import Setting, choice, decimal, money
from server.ledger import Transfer, platform_account
from server.settlement import opening, parts, thawing
from server.settlement.parts import Parts
from storage.database import Row
from storage.queries import commissions
from storage.queries.settlement import balances as queries
from storage.tables.settlement import settlement_entries

FEE_RATE = Setting(
    "settlement.fee.rate",
    decimal(0, 1, 4),
    "0",
    "What sellers pay for payments, as a fraction of what the buyer pays for an order. Counts for new orders only.",
    scopes=["MALL"],
)
FEE_FIXED = Setting(
    "settlement.fee.fixed",
    money(),
    "0",
    "What sellers pay for the payment of an order besides that. Counts for new orders only.",
    scopes=["MALL"],
)
COMMISSION_TAX = Setting(
    "settlement.commission_tax.rate",
    decimal(0, 1, 4),
    "0",
    "Tax on the mall's commission as a fraction. Counts for new orders only.",
    scopes=["MALL"],
)
CHARGEBACK_FEE = Setting(
    "settlement.chargeback_fee.payer",
    choice("MALL", "SELLER"),
    "MALL",
    "Who pays the fee of a chargeback.",
    scopes=["MALL"],
)
SETTINGS = (FEE_RATE, FEE_FIXED, COMMISSION_TAX, CHARGEBACK_FEE)
# An order that was paid before there was settlement is booked once it is completed.
TYPES = (
    "order.paid",
    "order.completed",
    "order.cancelled",
    "order.refunded",
    "order.items_cancelled",
    "purchase.refunded",
    "payment.charged_back",
)
# The ids of transfers follow from what they are of: made again, they are the same.
NOTHING = Parts()
MONEY_BACK = frozenset({"order.refunded", "order.items_cancelled", "purchase.refunded", "payment.charged_back"})
ALL = 100
_LEGS = ("paid", "tax_withheld", "reimbursed", "commission", "commission_tax", "fee")


@dataclass(slots=True)
class Line:
    """What is booked of a line of an order: what was sold, what of it went back, and whether that can be paid out already."""

    order: Row
    id: UUID
    full: Parts = NOTHING
    back: Parts = NOTHING
    available: bool = False
    sources: frozenset[UUID] = frozenset()
    rate: Any = None
    rate_source: str = ""

    @property
    def left(self) -> int:
        """What the buyer has paid and did not get back."""
        return self.full.paid + self.back.paid


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry to be booked."""

    type: str
    line: Line
    source_id: UUID
    parts: Parts
    moment: datetime


async def follow(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Book what orders have done. An event says what `parts.returned` wants of lines, or an amount to be spread over them."""
    found = await _orders(work, events)
    if not found:
        return
    lines = await _lines(work, found)
    entries: list[Entry] = []
    movements: list[Transfer] = []
    settings = await platform.settings(work.tx, *SETTINGS, now=work.now)
    moments = {event.aggregate_id: event.create_time for event in events if event.type == "order.paid"}
    for order in found:
        # What comes before an order was told to be paid finds it booked all the same.
        paid_time = moments.get(order.id, order.payment_confirm_time)
        if paid_time is not None:
            _add(entries, _sale(order, lines[order.id], settings, paid_time))
    by_id = {order.id: order for order in found}
    for event in events:
        if event.type == "order.cancelled" and event.aggregate_id in by_id:
            _add(entries, _cancellation(by_id[event.aggregate_id], found, lines, event))
        elif event.type in MONEY_BACK and event.payload.get("purchase_id", "of an order"):  # not that of a top-up
            if _by_mall(event):
                movements.extend(_goodwill(_meant(event, found), event))
            dearer = list(_dearer(found, lines, event))  # before the rest of the event is seen as booked
            if _by_mall(event) < ALL:
                payer = settings[CHARGEBACK_FEE]
                _add(entries, _return(_meant(event, found), lines, event, fee_by_seller=payer == "SELLER"))
            _add(entries, dearer)
    await book(work, entries, movements)
    await thawing.thaw(work, [_source(event) for event in events if event.type == "payment.charged_back"])


async def at_stake(work: Mutation[Any], claim: Event) -> list[tuple[Row, Row, int]]:
    """Return orders that a chargeback would be about, with their balances, which are locked, and what it would take that is available.

    Of an order whose earnings are pending that is nothing.
    """
    found = await _orders(work, [claim])
    if not found:
        return []
    balances = await _lock(work, found)
    lines = await _booked(work, found)
    taken = {order.id: 0 for order in found}
    for entry in _return(found, lines, claim, fee_by_seller=False):
        if entry.line.available:
            taken[entry.line.order.id] -= entry.parts.net
    return [(order, balances[order.seller_id, order.currency], max(0, taken[order.id])) for order in found]


def _add(entries: list[Entry], more: Iterable[Entry]) -> None:
    """Keep entries that are not booked yet, and remember them with their lines."""
    for entry in more:
        if entry.type in {"SALE", "REVALUATION"}:
            entry.line.full += entry.parts
        else:
            entry.line.back += entry.parts
        entry.line.sources |= {entry.source_id}
        entries.append(entry)


async def _orders(work: Mutation[Any], events: Sequence[Event]) -> list[Row]:
    """Return the paid orders that events are about, and the others of their purchases where an order was cancelled."""
    ids = {event.aggregate_id for event in events if event.aggregate_type == "order"}
    purchases = {UUID(event.payload["purchase_id"]) for event in events if event.payload.get("purchase_id")}
    rows = await queries.orders(work.tx, sorted(ids), sorted(purchases))
    return [row for row in rows if row.payment_confirm_time is not None]


async def _lines(work: Mutation[Any], orders: Sequence[Row]) -> dict[UUID, list[Line]]:
    """Return the lines of orders with what is booked of them. Their sellers' balances are locked first."""
    await _lock(work, orders)
    return await _booked(work, orders)


async def _lock(work: Mutation[Any], orders: Sequence[Row]) -> dict[opening.Key, Row]:
    return await opening.locked(work, [(order.seller_id, order.currency) for order in orders])


async def _booked(work: Mutation[Any], orders: Sequence[Row]) -> dict[UUID, list[Line]]:
    lines = {order.id: [Line(order, UUID(item["id"])) for item in order["items"]] for order in orders}
    by_item = {line.id: line for listed in lines.values() for line in listed}
    for row in await queries.booked(work.tx, list(lines)):
        line = by_item[row.order_item_id]
        line.sources |= frozenset(row.source_ids)
        if row.sold:
            line.full, line.available = parts.of_row(row), row.available
            line.rate, line.rate_source = row.commission_rate, row.commission_source or ""
        else:
            line.back = parts.of_row(row)
    return lines


def _sale(order: Row, lines: Sequence[Line], settings: Any, moment: datetime) -> list[Entry]:
    if any(order.id in line.sources for line in lines):
        return []
    fee = share(order.total_minor, settings[FEE_RATE]) + (settings[FEE_FIXED].get(order.currency) or 0)
    sold = parts.sold(order, fee if order.total_minor else 0, settings[COMMISSION_TAX])
    for line, item in zip(lines, order["items"], strict=True):
        line.rate, line.rate_source = item["commission_rate"], item["commission_source"]
    return [Entry("SALE", line, order.id, part, moment) for line, part in zip(lines, sold, strict=True)]


def _cancellation(
    order: Row, orders: Sequence[Row], lines: Mapping[UUID, Sequence[Line]], event: Event
) -> Iterable[Entry]:
    """Take a sale back as a whole; what other orders of the purchase cost more since is theirs."""
    for line in lines[order.id]:
        left = line.full + line.back
        if left != NOTHING:
            yield Entry("CANCELLATION", line, order.id, -left, event.create_time)
    for other in orders:
        if other.id != order.id and other.purchase_id == order.purchase_id:
            yield from _revaluations(other, lines[other.id], order.id, event)


def _revaluations(order: Row, lines: Sequence[Line], cancelled_id: UUID, event: Event) -> Iterable[Entry]:
    changes = [c for c in order.revaluations or () if c["cancelled_order_id"] == str(cancelled_id)]
    for line in lines:
        of_line = [change for change in changes if change["order_item_id"] == str(line.id)]
        if of_line and cancelled_id not in line.sources:
            yield Entry("REVALUATION", line, cancelled_id, parts.revalued(order, of_line), event.create_time)


def _meant(event: Event, orders: Sequence[Row]) -> list[Row]:
    """Return the orders that money goes back of."""
    if "order_id" in event.payload:
        meant = [order for order in orders if str(order.id) == event.payload["order_id"]]
    else:
        meant = [order for order in orders if str(order.purchase_id) == event.payload["purchase_id"]]
    if not meant:
        raise ValueError(f"{event.type} is about no paid order")
    return meant


def _source(event: Event) -> UUID:
    return UUID(event.payload["dispute_id" if event.type == "payment.charged_back" else "refund_id"])


def _return(
    orders: Sequence[Row], lines: Mapping[UUID, Sequence[Line]], event: Event, *, fee_by_seller: bool
) -> Iterable[Entry]:
    """Take back what a refund or a chargeback says: of the lines that it names, else of all by what is left of them."""
    source = _source(event)
    listed = [line for order in orders for line in lines[order.id]]
    if any(source in line.sources for line in listed):
        return
    items = event.payload.get("items") or ()
    named = {UUID(item["order_item_id"]): _of_seller(_net(item, event), _by_mall(event)) for item in items}
    if not named:
        named = dict(_shares(event, orders, lines))
    if not named.keys() <= {line.id for line in listed}:
        raise ValueError("a line of another order would go back")
    type_ = "CHARGEBACK" if event.type == "payment.charged_back" else "REFUND"
    back = {line.id: parts.returned(line.full, line.back, named[line.id]) for line in listed if line.id in named}
    fees = [-part.paid for part in back.values()]
    fee = event.payload.get("fee_minor", 0) if fee_by_seller else 0
    for (id_, part), line_fee in zip(back.items(), split(fee, fees), strict=True):
        whole = part + Parts(fee=line_fee)
        line = next(line for line in listed if line.id == id_)
        if whole != NOTHING:
            yield Entry(type_, line, source, whole, event.create_time)


def _shares(
    event: Event, orders: Sequence[Row], lines: Mapping[UUID, Sequence[Line]]
) -> Mapping[UUID, Mapping[str, int]]:
    """Return what of an amount is of which line. What a bank takes beyond what is left had gone back before: it is the mall's."""
    bank = event.type == "payment.charged_back"
    by_order = {UUID(each["order_id"]): each["amount_minor"] for each in event.payload.get("allocations") or ()}
    if not by_order:
        listed = [lines[order.id] for order in orders]
        left = sum(line.left for of_order in listed for line in of_order)
        return _spread(min(event.payload["amount_minor"], left) if bank else event.payload["amount_minor"], listed)
    wanted: dict[UUID, dict[str, int]] = {}
    for order in orders:
        left = sum(line.left for line in lines[order.id])
        wanted |= _spread(min(by_order.get(order.id, 0), left), [lines[order.id]])
    return wanted


def _by_mall(event: Event) -> int:
    """Return how many per cent of what comes back the mall bears out of its own pocket."""
    return ALL if event.payload.get("funder") == "MALL" else int(event.payload.get("mall_percent", 0))


def _net(item: Mapping[str, Any], event: Event) -> Mapping[str, Any]:
    """Return what comes back of an item as `parts.returned` takes it: less what is kept of it, its tax apart."""
    if "goods_tax_minor" not in item:
        return item
    goods_tax, shipping_tax = item["goods_tax_minor"], item["shipping_tax_minor"]
    included = event.payload["tax_included"]
    return {
        "goods_minor": item["goods_minor"] - item["fee_minor"] - (goods_tax if included else 0),
        "shipping_minor": item["shipping_minor"] - (shipping_tax if included else 0),
        "tax_minor": goods_tax + shipping_tax,
    }


def _of_seller(item: Mapping[str, Any], by_mall: int) -> Mapping[str, Any]:
    """Return the part of it that its seller bears."""
    if not by_mall:
        return item
    names = [name for name in ("amount_minor", "goods_minor", "shipping_minor", "tax_minor") if name in item]
    return {name: split(int(item[name]), [ALL - by_mall, by_mall])[0] for name in names}


def _dearer(orders: Sequence[Row], lines: Mapping[UUID, Sequence[Line]], event: Event) -> Iterable[Entry]:
    """Book what other lines of the purchase cost their buyer more since units were called off: it is theirs."""
    changes = event.payload.get("revaluations") or ()
    for order in orders:
        for line in lines[order.id]:
            of_line = [change for change in changes if change["order_item_id"] == str(line.id)]
            if of_line and _source(event) not in line.sources:
                yield Entry("REVALUATION", line, _source(event), parts.revalued(order, of_line), event.create_time)


def _spread(amount: int, orders: Sequence[Sequence[Line]]) -> dict[UUID, dict[str, int]]:
    """Spread an amount over orders and their lines by what has not gone back."""
    left = [sum(line.left for line in lines) for lines in orders]
    if not 0 <= amount <= sum(left):
        raise ValueError(f"{amount} would go back of {sum(left)}")
    if not amount:
        return {}
    wanted = {}
    for lines, part in zip(orders, split(amount, left), strict=True):
        for line, of_line in zip(lines, split(part, [line.left for line in lines]), strict=True):
            if of_line:
                wanted[line.id] = {"amount_minor": of_line}
    return wanted


def _goodwill(orders: Sequence[Row], event: Event) -> list[Transfer]:
    """Book money that the mall gives back out of its own pocket: sellers keep what they have."""
    source, currency = _source(event), orders[0].currency
    by_mall, items = _by_mall(event), event.payload.get("items") or ()
    amount = sum(_amount(_net(item, event)) for item in items) if items else event.payload["amount_minor"]
    if by_mall < ALL:
        amount -= sum(_amount(_of_seller(_net(item, event), by_mall)) for item in items)
    if not amount:
        return []
    mall, buyers = platform_account("GOODWILL", currency), platform_account("CLEARING_PURCHASES", currency)
    return [
        Transfer(
            uuid5(source, "goodwill"),
            mall,
            buyers,
            amount,
            currency,
            "REFUND",
            "settlement",
            source,
            reason_code="GOODWILL",
        )
    ]


def _amount(item: Mapping[str, Any]) -> int:
    if "amount_minor" in item:
        return int(item["amount_minor"])
    return sum(int(item.get(name, 0)) for name in ("goods_minor", "shipping_minor", "tax_minor"))


async def book(work: Mutation[Any], entries: Sequence[Entry], movements: Sequence[Transfer] = ()) -> None:
    """Write entries and move their money. What goes back of a sale that is available is available at once."""
    keys = [(entry.line.order.seller_id, entry.line.order.currency) for entry in entries]
    balances = await opening.locked(work, keys)
    transfers = list(movements)
    grouped: dict[tuple[UUID, str, UUID, bool], Parts] = {}
    for entry in entries:
        line = entry.line
        balance = balances[line.order.seller_id, line.order.currency]
        work.insert(settlement_entries, _row(entry, balance))
        key = (entry.source_id, entry.type, line.order.id, line.available)
        grouped[key] = grouped.get(key, Parts()) + entry.parts
    volumes: dict[tuple[UUID, date, str], int] = {}
    for entry in entries:
        if entry.type == "SALE":
            month = entry.moment.astimezone(UTC).date().replace(day=1)
            key_ = (entry.line.order.seller_id, month, entry.line.order.currency)
            volumes[key_] = volumes.get(key_, 0) + entry.parts.goods + entry.parts.reimbursed
    if volumes:
        await commissions.add_volumes(work.tx, [(*key_, amount) for key_, amount in volumes.items()])
    orders = {entry.line.order.id: entry.line.order for entry in entries}
    for (source_id, type_, order_id, available), sums in grouped.items():
        order = orders[order_id]
        balance = balances[order.seller_id, order.currency]
        account = balance.id if available else balance.pending_account_id
        transfers.extend(_transfers(source_id, type_, order, account, sums))
    await ledger.move(work, transfers)


def _row(entry: Entry, balance: Row) -> dict[str, object]:
    available = max(entry.moment, balance.period_start_time) if entry.line.available else None
    return {
        "id": new_id(),
        "balance_id": balance.id,
        "seller_id": balance.seller_id,
        "currency": balance.currency,
        "type": entry.type,
        "order_id": entry.line.order.id,
        "order_item_id": entry.line.id,
        "source_id": entry.source_id,
        **entry.parts.columns(),
        "commission_rate": entry.line.rate,
        "commission_source": entry.line.rate_source,
        "available_time": available,
        "create_time": entry.moment,
    }


def _transfers(source_id: UUID, type_: str, order: Row, account: UUID, sums: Parts) -> Iterable[Transfer]:
    """Return what moves between a seller, the mall's own accounts and what purchases were paid with."""
    buyers, currency = platform_account("CLEARING_PURCHASES", order.currency), order.currency
    code = "SALE" if type_ in {"SALE", "REVALUATION"} else "REFUND"

    def mall(name: str) -> UUID:
        return platform_account(name, currency)

    legs = (
        (buyers, account, sums.goods + sums.shipping + sums.tax, code),
        (buyers, mall("TAXES"), sums.tax_withheld, "TAX"),
        (mall("DISCOUNTS"), account, sums.reimbursed, "DISCOUNT"),
        (account, mall("COMMISSION"), sums.commission, "COMMISSION"),
        (account, mall("COMMISSION_TAX"), sums.commission_tax, "TAX"),
        (account, mall("PROCESSING_FEES"), sums.fee, "FEE"),
    )
    for name, (debit, credit, amount, code_) in zip(_LEGS, legs, strict=True):
        if amount:
            if amount < 0:
                debit, credit, amount = credit, debit, -amount  # noqa: PLW2901 - what goes back goes the other way
            id_ = uuid5(source_id, f"{type_}:{order.id}:{name}")
            yield Transfer(id_, debit, credit, amount, currency, code_, "order", order.id, reason_code=type_)
