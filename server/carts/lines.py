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
    def total(self) -> int:
        """What the line costs now. There are no discounts yet."""
        return int(self.row.price_minor * self.quantity)


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
    """Read a row of the statement of lines; what is not in the cart starts at the current price."""
    if row.id is None:
        price = row.price_minor
        return Line(row, new_id(), 0, price, 0, price, row.snapshot_index, "", now, now)
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
    return sum(1 for line in lines if line.quantity), sum(line.quantity for line in lines)


def availability(line: Line) -> str:
    """Say whether a line can be bought now, or the first thing that stands in its way."""
    return catalog.obstacle(line.row, line.quantity) or ("AVAILABLE" if line.delivered else "NOT_DELIVERED_THERE")


def price_change(current: int, agreed: int) -> str:
    """Say how a price has moved since it was agreed to; `needs_acknowledgement` in storage is the same in SQL."""
    if current <= agreed:
        return "PRICE_DOWN" if current < agreed else "UNCHANGED"
    if current * 2 > agreed * 3:
        return "ACKNOWLEDGEMENT_NEEDED"
    return "PRICE_UP_ALERT" if current * 5 > agreed * 6 else "PRICE_UP"


def refusal(line: Line, quantity: int) -> tuple[str, ApiError] | None:
    """Return why a line may not come to hold this many units, as (cause, error)."""
    row = line.row
    state = catalog.obstacle(row, quantity)
    about: dict[str, Any] = {"variant_id": row.variant_id}
    if state in catalog.HOPELESS:
        message = f"{row.title} cannot be bought now"
        return state, FailedPrecondition("CART_ITEM_UNAVAILABLE", message, cause=state, **about)
    about["quantity"] = quantity
    if quantity > MOST_PER_LINE:
        message = f"a line holds {MOST_PER_LINE} units at most"
        error = ResourceExhausted("CART_LINE_QUANTITY_LIMIT", message, limit=MOST_PER_LINE, **about)
        return error.reason, error
    least, most = row.min_order_quantity, row.max_order_quantity
    if not least <= quantity <= most:
        message = f"{row.title} is sold in quantities from {least} to {most}"
        return "CART_QUANTITY_OUT_OF_RANGE", FailedPrecondition(
            "CART_QUANTITY_OUT_OF_RANGE", message, minimum=least, maximum=most, **about
        )
    if state == "INSUFFICIENT_STOCK":
        message = f"of {row.title} {row.available} are left"
        return state, FailedPrecondition(
            "CART_ITEM_UNAVAILABLE", message, cause=state, available=row.available, **about
        )
    return None


def below_minimum(line: Line, quantity: int) -> ApiError | None:
    """Return why a line may not hold as few units as this."""
    least, most = line.row.min_order_quantity, line.row.max_order_quantity
    if quantity >= least:
        return None
    message = f"{line.row.title} is sold in quantities from {least}"
    about: dict[str, Any] = {"variant_id": line.row.variant_id, "quantity": quantity, "minimum": least, "maximum": most}
    return FailedPrecondition("CART_QUANTITY_OUT_OF_RANGE", message, **about)


def over_limits(lines: int, units: int) -> ApiError | None:
    """Return why a cart may not hold this many lines and units."""
    if lines > MOST_LINES:
        message = f"a cart holds {MOST_LINES} lines at most"
        return ResourceExhausted("CART_LINE_LIMIT", message, lines=lines, limit=MOST_LINES)
    if units > MOST_UNITS:
        message = f"a cart holds {MOST_UNITS} units at most"
        return ResourceExhausted("CART_UNIT_LIMIT", message, units=units, limit=MOST_UNITS)
    return None


def add(
    lines: Mapping[UUID, Line], items: Sequence[tuple[UUID, int, str]], now: datetime, buyer_id: UUID | None
) -> list[Refusal]:
    """Add items (variant, units, note) to the lines, by variant, and return what is wrong with any of them.

    What is hidden, and neither in the cart nor the buyer's own, is answered as what does not exist.

    The product's limits count for a line as it is in the end; each item is looked at on top of those before it.
    """
    refusals = []
    line_count, units = counts(list(lines.values()))
    for index, (variant_id, quantity, note) in enumerate(items):
        line = lines.get(variant_id)
        if line is None or (is_hidden(line) and not line.quantity and line.row.seller_id != buyer_id):
            error: ApiError = NotFound("variant", variant_id)
            refusals.append(Refusal(index, error.reason, error))
            continue
        over = over_limits(line_count + (not line.quantity), units + quantity)
        if over is not None:
            refusals.append(Refusal(index, over.reason, over))
            continue
        line_count += not line.quantity
        units += quantity
        line.quantity += quantity
        line.note = note or line.note
        line.update_time = now
    final = {variant_id: index for index, (variant_id, _, _) in enumerate(items) if variant_id in lines}
    for variant_id, index in final.items():
        line = lines[variant_id]
        found = refusal(line, line.quantity) if line.quantity else None
        if found is not None:
            refusals.append(Refusal(index, *found))
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
            line.quantity, line.unit_price, line.discount = kept, line.row.price_minor, 0
            line.note = line.note or item.note
            line.update_time = now
            changed.append(line)
            line_count += not before
            units += kept - before
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
    caps = [
        (MOST_PER_LINE, "LINE_QUANTITY_LIMIT"),
        (row.max_order_quantity, "ORDER_QUANTITY"),
        (before + MOST_UNITS - units, "UNIT_LIMIT"),
        (requested if row.available is None else row.available, "STOCK"),
    ]
    cap, cause = min(caps)
    kept = min(requested, cap)
    if kept < row.min_order_quantity:
        return before, "ORDER_QUANTITY" if requested < row.min_order_quantity else cause, state
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
