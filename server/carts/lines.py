"""The rules of carts: what a line is worth now, whether it can be bought, what may be added, what a merge keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from server import catalog
from server.kit.app import App
from server.kit.errors import ApiError, FailedPrecondition, NotFound, ResourceExhausted
from server.kit.ids import new_id
from storage.database import Row
from storage.queries import carts as queries
from storage.tables.carts import MOST_LINES, MOST_PER_LINE, MOST_UNITS

GUESTS_KEEP = timedelta(days=30)


@dataclass(slots=True)
class Line:
    """A line of a cart, or one that may become one (then without units). `row` says what is sold.

    `delivered` says whether it gets where the cart was asked about.
    """

    row: Any
    id: UUID
    quantity: int
    unit_price: int
    discount: int
    acknowledged: int
    snapshot_index: int
    note: str
    create_time: datetime
    update_time: datetime
    delivered: bool = True

    @property
    def price(self) -> catalog.Price | None:
        """What the line costs now; None where it has no price in the cart's currency. There are no discounts yet."""
        return catalog.price_of(self.row, self.quantity)

    @property
    def unit_now(self) -> int:
        """What one unit costs now, of goods by measure the base quantity; 0 without a price."""
        price = self.price
        return price.unit if price is not None else 0

    @property
    def total(self) -> int:
        """What the line costs now; 0 without a price."""
        price = self.price
        return price.amount if price is not None else 0

    @property
    def units(self) -> int:
        """Units that count for the limits of a cart: goods by measure are one."""
        return catalog.units(self.row.measure, self.quantity)

    def hold(self, quantity: int) -> None:
        """Come to hold a quantity.

        A new line is agreed to at the price of this moment. What a unit costs more because fewer are bought is agreed to
        with the quantity: it is no rise of the price.
        """
        new, agreed = not self.quantity, not self.quantity or self.acknowledged >= self.unit_now
        self.quantity = quantity
        if new:
            self.unit_price = self.acknowledged = self.unit_now
        elif agreed:
            self.acknowledged = max(self.acknowledged, self.unit_now)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong with one of the items that were to be added: `cause` names it within a batch."""

    index: int
    cause: str
    error: ApiError


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What a merge has cut."""

    line: Line
    requested: int
    kept: int
    cause: str
    availability: str


def line_of(row: Row, now: datetime) -> Line:
    """Read a row of the statement of lines; what is not in the cart has no price yet."""
    if row.id is None:
        return Line(row, new_id(), 0, 0, 0, 0, row.snapshot_index, "", now, now)
    return Line(
        _as_seen(row),
        row.id,
        row.quantity,
        row.unit_price_minor,
        row.discount_minor,
        row.acknowledged_price_minor,
        row.product_snapshot_index,
        row.note,
        row.create_time,
        row.update_time,
    )


def _as_seen(row: Row) -> Any:
    """Return what is sold on a line as its owner may see it: what is hidden by now is as it was when it was put there."""
    if row.kept is None:
        return row
    product, variant = row.kept["product"], row.kept["variant"]
    seen = dict(row) | {name: product[name] for name in ("title", "primary_image_uri")}
    if variant is not None:
        seen["list_prices"] = None
        seen |= {name: variant[name] for name in ("sku_code", "options", "price_minor", "currency", "image_uris")}
    return SimpleNamespace(**seen)


def is_hidden(line: Line) -> bool:
    """Say whether a line is of something that is shown to nobody but its seller and staff."""
    return bool(line.row.hidden)


def by_variant(rows: Sequence[Row], variant_ids: Sequence[UUID], now: datetime) -> dict[UUID, Line]:
    """Read rows of the statement of lines; those that are not in the cart come last, in the order of `variant_ids`."""
    new = {row.variant_id: row for row in rows if row.id is None}
    held = [row for row in rows if row.id is not None]
    # Their ids follow in this order, by which lines of one moment are sorted.
    wanted = [new[variant_id] for variant_id in variant_ids if variant_id in new]
    return {row.variant_id: line_of(row, now) for row in [*held, *wanted]}


def columns_of(line: Line, cart_id: UUID) -> dict[str, Any]:
    """Return a line as storage takes it."""
    return {
        "id": line.id,
        "cart_id": cart_id,
        "variant_id": line.row.variant_id,
        "product_id": line.row.product_id,
        "seller_id": line.row.seller_id,
        "quantity": line.quantity,
        "measured": line.row.measure is not None,
        "currency": line.row.currency,
        "unit_price_minor": line.unit_price,
        "discount_minor": line.discount,
        "acknowledged_price_minor": line.acknowledged,
        "product_snapshot_index": line.snapshot_index,
        "note": line.note,
        "create_time": line.create_time,
        "update_time": line.update_time,
    }


def counts(lines: Sequence[Line]) -> tuple[int, int]:
    """Return how many lines and units a cart holds."""
    return sum(1 for line in lines if line.quantity), sum(line.units for line in lines)


def availability(line: Line) -> str:
    """Say whether a line can be bought now, or the first thing that stands in its way."""
    return catalog.obstacle(line.row, line.quantity) or ("AVAILABLE" if line.delivered else "NOT_DELIVERED_THERE")


def price_change(current: int, agreed: int) -> str:
    """Say how a price has moved since it was agreed to."""
    if current <= agreed:
        return "PRICE_DOWN" if current < agreed else "UNCHANGED"
    if current * 2 > agreed * 3:
        return "ACKNOWLEDGEMENT_NEEDED"
    return "PRICE_UP_ALERT" if current * 5 > agreed * 6 else "PRICE_UP"


def needs_acknowledgement(row: Any) -> bool:
    """Say whether the price of a line, a row of a checkout's statement, rose so far that it must be agreed to anew."""
    agreed = row.acknowledged_price_minor
    if row.list_prices is None:
        return price_change(row.price_minor, agreed) == "ACKNOWLEDGEMENT_NEEDED"
    price = catalog.price_of(row, row.quantity)
    return price is not None and price_change(price.unit, agreed) == "ACKNOWLEDGEMENT_NEEDED"


def refusal(line: Line, quantity: int) -> tuple[str, ApiError] | None:
    """Return why a line may not come to hold this many units, as (cause, error)."""
    row = line.row
    state = catalog.obstacle(row, quantity)
    about: dict[str, Any] = {"variant_id": row.variant_id}
    if state in catalog.HOPELESS:
        message = f"{row.title} cannot be bought now"
        return state, FailedPrecondition("CART_ITEM_UNAVAILABLE", message, cause=state, **about)
    about["quantity"] = quantity
    if quantity > MOST_PER_LINE and row.measure is None:
        message = f"a line holds {MOST_PER_LINE} units at most"
        error = ResourceExhausted("CART_LINE_QUANTITY_LIMIT", message, limit=MOST_PER_LINE, **about)
        return error.reason, error
    unfit = out_of_range(row, quantity)
    if unfit is not None:
        return unfit.reason, unfit
    if state == "INSUFFICIENT_STOCK":
        message = f"of {row.title} {_told(row, row.available)} are left"
        about |= {"quantity": _told(row, quantity), "available": _told(row, row.available)}
        return state, FailedPrecondition("CART_ITEM_UNAVAILABLE", message, cause=state, **about)
    return None


def out_of_range(row: Any, quantity: int, *, fewer: bool = False) -> ApiError | None:
    """Return why a variant is not sold in this quantity. With `fewer` than before, it may still be more than is allowed."""
    least, most = catalog.limits(row)
    about: dict[str, Any] = {"variant_id": row.variant_id, "quantity": _told(row, quantity)}
    if quantity < least or (quantity > most and not fewer):
        message = f"{row.title} is sold in quantities from {_told(row, least)} to {_told(row, most)}"
        about |= {"minimum": _told(row, least), "maximum": _told(row, most)}
        return FailedPrecondition("CART_QUANTITY_OUT_OF_RANGE", message, **about)
    if row.measure is not None and quantity % row.measure["step"]:
        step = _told(row, row.measure["step"])
        message = f"{row.title} is sold in steps of {step}"
        return FailedPrecondition("CART_QUANTITY_OUT_OF_STEP", message, step=step, **about)
    return None


def _told(row: Any, quantity: int) -> str:
    told: str = catalog.quantity_fields(row.measure, quantity)["quantity_text"]
    return told


def read_quantity(row: Any, wanted: Any) -> int | ApiError:
    """Return the quantity that a message asks for, or why it does not: in units or by measure, as the variant is sold."""
    by_measure = wanted.HasField("measured_quantity")
    about = {"variant_id": row.variant_id}
    if row.measure is None:
        if by_measure:
            return FailedPrecondition("CART_NOT_MEASURED", f"{row.title} is counted: send `quantity`", **about)
        return int(wanted.quantity)
    if not by_measure:
        message = f"{row.title} is sold by measure: send `measured_quantity`"
        return FailedPrecondition("CART_MEASURE_NEEDED", message, unit=row.measure["unit"], **about)
    return catalog.read_decimal(wanted.measured_quantity)


def over_limits(lines: int, units: int) -> ApiError | None:
    """Return why a cart may not hold this many lines and units."""
    if lines > MOST_LINES:
        message = f"a cart holds {MOST_LINES} lines at most"
        return ResourceExhausted("CART_LINE_LIMIT", message, lines=lines, limit=MOST_LINES)
    if units > MOST_UNITS:
        message = f"a cart holds {MOST_UNITS} units at most"
        return ResourceExhausted("CART_UNIT_LIMIT", message, units=units, limit=MOST_UNITS)
    return None


def add(lines: Mapping[UUID, Line], items: Sequence[Any], now: datetime, buyer_id: UUID | None) -> list[Refusal]:
    """Add items, messages `NewCartItem`, to the lines, by variant, and return what is wrong with any of them.

    What is hidden, and neither in the cart nor the buyer's own, is answered as what does not exist.

    The product's limits count for a line as it is in the end; each item is looked at on top of those before it.
    """
    refusals = []
    line_count, units = counts(list(lines.values()))
    wanted: dict[UUID, int] = {}
    for index, item in enumerate(items):
        variant_id = UUID(item.variant_id)
        line = lines.get(variant_id)
        error: ApiError | None = None
        if line is None or (is_hidden(line) and not line.quantity and line.row.seller_id != buyer_id):
            error = NotFound("variant", variant_id)
            refusals.append(Refusal(index, error.reason, error))
            continue
        quantity = read_quantity(line.row, item)
        if isinstance(quantity, ApiError):
            refusals.append(Refusal(index, quantity.reason, quantity))
            continue
        before = wanted.get(variant_id, line.quantity)
        more = catalog.units(line.row.measure, before + quantity) - catalog.units(line.row.measure, before)
        error = over_limits(line_count + (not before), units + more)
        if error is not None:
            refusals.append(Refusal(index, error.reason, error))
            continue
        line_count += not before
        units += more
        wanted[variant_id] = before + quantity
        line.note = item.note or line.note
        line.update_time = now
    last = {UUID(item.variant_id): index for index, item in enumerate(items)}
    for variant_id, quantity in wanted.items():
        found = refusal(lines[variant_id], quantity)
        if found is not None:
            refusals.append(Refusal(last[variant_id], *found))
        lines[variant_id].hold(quantity)
    return sorted(refusals, key=lambda refused: refused.index)


def refused(refusals: Sequence[Refusal]) -> FailedPrecondition:
    """Return the error of a batch: every cause with the indexes of its items."""
    by_cause: dict[str, list[str]] = {}
    for one in refusals:
        by_cause.setdefault(one.cause, []).append(str(one.index))
    message = f"{len(refusals)} of the items cannot be added, so none was"
    causes: dict[str, Any] = {cause: ",".join(indexes) for cause, indexes in by_cause.items()}
    return FailedPrecondition("CART_ITEMS_REFUSED", message, **causes)


def merge(lines: Mapping[UUID, Line], items: Sequence[Row], now: datetime) -> tuple[list[Line], list[Adjustment]]:
    """Add a guest's lines to a member's, by variant, as far as stock and limits go.

    Returns the lines that have changed, now at the current price, and what was cut. What the member holds of a variant
    that cannot be bought stays as it is. The lower of two agreed prices counts: a merge agrees to nothing.
    """
    changed, adjustments = [], []
    line_count, units = counts(list(lines.values()))
    for item in items:
        line = lines[item.variant_id]
        before, requested = line.quantity, line.quantity + item.quantity
        kept, cause, state = _merged(line, requested, line_count, units)
        if kept != before:
            agreed = item.acknowledged_price_minor
            line.acknowledged = min(line.acknowledged, agreed) if before else agreed
            line.quantity, line.discount = kept, 0
            line.unit_price = line.unit_now
            line.note = line.note or item.note
            line.update_time = now
            changed.append(line)
            line_count += not before
            units += line.units - catalog.units(line.row.measure, before)
        if kept != requested:
            adjustments.append(Adjustment(line, requested, kept, cause, state))
    return changed, adjustments


def _merged(line: Line, requested: int, line_count: int, units: int) -> tuple[int, str, str]:
    """Return (units that the line comes to hold, what cut them, availability)."""
    row, before = line.row, line.quantity
    state = catalog.obstacle(row, requested) or "AVAILABLE"
    if state in catalog.HOPELESS:
        return before, "STOCK" if state == "OUT_OF_STOCK" else "UNAVAILABLE", state
    if not before and line_count >= MOST_LINES:
        return 0, "LINE_LIMIT", state
    least, most = catalog.limits(row)
    caps = [(most, "ORDER_QUANTITY"), (requested if row.available is None else row.available, "STOCK")]
    if row.measure is None:
        caps += [(MOST_PER_LINE, "LINE_QUANTITY_LIMIT"), (before + MOST_UNITS - units, "UNIT_LIMIT")]
    elif not before and units >= MOST_UNITS:
        return 0, "UNIT_LIMIT", state
    cap, cause = min(caps)
    kept = min(requested, cap)
    if row.measure is not None:
        kept -= kept % row.measure["step"]
    if kept < least:
        return before, "ORDER_QUANTITY" if requested < least else cause, state
    return kept, cause, state


async def expire_carts(app: App) -> int:
    """Expire guests' carts after 30 days and throw their lines away; returns how many."""
    expired = 0
    while True:
        async with app.db.begin() as tx:
            done = await queries.expire(tx, app.clock.now())
        expired += done
        if done < queries.EXPIRE_AT_MOST:
            return expired
