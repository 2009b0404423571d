"""InventoryService: stock levels and their movements."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound, Violation
from server.kit.mutation import Mutation, mutation
from storage.database import Row
from storage.errors import Stale
from storage.listing import EVERYTHING, Listing, Scope, by_time
from storage.queries import inventory as queries
from storage.statements import parameter
from storage.tables.inventory import stock_levels, stock_movements

Kind = inventory_pb2.StockMovement.Kind
ADDING = frozenset({"RESTOCK", "RETURN"})

_OWN = stock_levels.c.seller_id == parameter("me", stock_levels.c.seller_id)
LEVELS = Listing(
    queries.levels(),
    orders=by_time(stock_levels.c.variant_id, stock_levels.c.variant_id),
    filters={
        "variant_id": stock_levels.c.variant_id == parameter("variant_id", stock_levels.c.variant_id),
        "product_id": stock_levels.c.product_id == parameter("product_id", stock_levels.c.product_id),
        "seller_id": stock_levels.c.seller_id == parameter("seller_id", stock_levels.c.seller_id),
        "low": stock_levels.c.low,
    },
)
MOVEMENTS = Listing(
    select(stock_movements),
    orders=by_time(stock_movements.c.sequence, stock_movements.c.id),
    filters={
        "variant_id": stock_movements.c.variant_id == parameter("variant_id", stock_movements.c.variant_id),
        "purchase_id": stock_movements.c.purchase_id == parameter("purchase_id", stock_movements.c.purchase_id),
    },
    choices={"kinds": stock_movements.c.kind},
)


def level_scope(who: Caller) -> Scope:
    """Staff see every level, sellers their own."""
    return EVERYTHING if who.may("inventory.read") else Scope("own", _OWN, {"me": who.id})


def stock_level_to_proto(row: Row) -> inventory_pb2.StockLevel:
    """Map a row of `stock_levels` with its variant's `sku_code` and `state`."""
    return inventory_pb2.StockLevel(
        id=str(row.variant_id),
        product_id=str(row.product_id),
        seller_id=str(row.seller_id),
        sku_code=row.sku_code,
        on_hand=row.on_hand,
        reserved=row.reserved,
        available=row.on_hand - row.reserved,
        low_stock_threshold=row.low_stock_threshold,
        maximum_backorder=row.maximum_backorder,
        tracked=row.tracked,
        state=_state(row),
        movement_sequence=row.movement_sequence,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def stock_movement_to_proto(row: Row) -> inventory_pb2.StockMovement:
    """Map a row of `stock_movements`."""
    return inventory_pb2.StockMovement(
        id=str(row.id),
        variant_id=str(row.variant_id),
        product_id=str(row.product_id),
        sequence=row.sequence,
        kind=row.kind,
        state=row.state,
        quantity_change=row.quantity_change,
        quantity_after=row.quantity_after,
        on_hand_change=row.on_hand_change,
        on_hand_after=row.on_hand_after,
        reserved_after=row.reserved_after,
        purchase_id=str(row.purchase_id or ""),
        order_id=str(row.order_id or ""),
        actor_id=str(row.actor_id or ""),
        actor_role=row.actor_role,
        reason=row.reason,
        note=row.note,
        create_time=convert.timestamp(row.create_time),
    )


class InventoryService(inventory_pb2_grpc.InventoryServiceServicer):
    """Levels and movements. Purchases change stock through storage.queries.inventory, in their own transactions."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def GetStockLevel(
        self, request: inventory_pb2.GetStockLevelRequest, context: Any
    ) -> inventory_pb2.StockLevel:
        variant_id = convert.parse_id("stock level", request.id)
        async with self.app.db.read() as connection:
            row = await queries.level(connection, variant_id)
        if row is None or not _may_see(row.seller_id):
            raise NotFound("stock level", request.id)
        return stock_level_to_proto(row)

    async def ListStockLevels(
        self, request: inventory_pb2.ListStockLevelsRequest, context: Any
    ) -> inventory_pb2.ListStockLevelsResponse:
        page = await standard.list_page(
            self.app,
            request,
            LEVELS,
            level_scope(caller()),
            filters={
                "product_id": convert.optional_id(request.product_id),
                "seller_id": convert.optional_id(request.seller_id),
                "low": request.low,
            },
        )
        return await page.answer(inventory_pb2.ListStockLevelsResponse, map(stock_level_to_proto, page.rows))

    async def UpdateStockLevel(
        self, request: inventory_pb2.UpdateStockLevelRequest, context: Any
    ) -> inventory_pb2.StockLevel:
        wanted = request.stock_level
        names = masks.changed(wanted, request.update_mask, "stock_level")
        async with mutation(self.app, request, inventory_pb2.StockLevel) as work:
            variant_id = convert.parse_id("stock level", wanted.id)
            before = await queries.lock_level(work.tx, variant_id, work.caller.id)
            if before is None:
                raise NotFound("stock level", wanted.id)
            version = convert.parse_etag(wanted.etag)
            if version is not None and version != before.version:
                raise Stale("stock level", wanted.id, before.version)
            threshold = (wanted if "low_stock_threshold" in names else before).low_stock_threshold
            backorder = (wanted if "maximum_backorder" in names else before).maximum_backorder
            if before.reserved > before.on_hand + backorder:
                message = "purchases have reserved more than these limits allow"
                raise FailedPrecondition("STOCK_BELOW_RESERVED", message, variant_ids=variant_id)
            row = await queries.set_limits(work.tx, before, threshold=threshold, backorder=backorder, now=work.now)
            work.answer = stock_level_to_proto(row)
        return work.answer

    async def AdjustStock(self, request: inventory_pb2.AdjustStockRequest, context: Any) -> inventory_pb2.StockMovement:
        problems = _problems(request.adjustment, "adjustment")
        async with mutation(self.app, request, inventory_pb2.StockMovement) as work:
            rows = await _adjust(work, [request.adjustment], ["adjustment"], problems)
            work.answer = stock_movement_to_proto(rows[0])
        return work.answer

    async def BatchAdjustStock(
        self, request: inventory_pb2.BatchAdjustStockRequest, context: Any
    ) -> inventory_pb2.BatchAdjustStockResponse:
        fields = [f"adjustments[{index}]" for index in range(len(request.adjustments))]
        problems: list[Violation] = []
        seen: set[str] = set()
        for adjustment, field in zip(request.adjustments, fields, strict=True):
            problems.extend(_problems(adjustment, field))
            if adjustment.variant_id.lower() in seen:
                problems.append(Violation(f"{field}.variant_id", "is there twice"))
            seen.add(adjustment.variant_id.lower())
        async with mutation(self.app, request, inventory_pb2.BatchAdjustStockResponse) as work:
            rows = await _adjust(work, request.adjustments, fields, problems)
            work.answer = inventory_pb2.BatchAdjustStockResponse(movements=map(stock_movement_to_proto, rows))
        return work.answer

    async def ListStockMovements(
        self, request: inventory_pb2.ListStockMovementsRequest, context: Any
    ) -> inventory_pb2.ListStockMovementsResponse:
        variant_id = convert.parse_id("variant", request.variant_id)
        async with self.app.db.read() as connection:
            owner = await queries.owner(connection, variant_id)
        if owner is None or not _may_see(owner):
            raise NotFound("variant", request.variant_id)
        page = await standard.list_page(
            self.app,
            request,
            MOVEMENTS,
            EVERYTHING,
            filters={
                "variant_id": variant_id,
                "kinds": convert.names(Kind, request.kinds),
                "purchase_id": convert.optional_id(request.purchase_id),
            },
        )
        return await page.answer(inventory_pb2.ListStockMovementsResponse, map(stock_movement_to_proto, page.rows))


def _may_see(seller_id: UUID) -> bool:
    who = caller()
    return who.may("inventory.read") or who.account_id == seller_id


def _state(row: Row) -> str:
    if row.state == "DISCONTINUED":
        return "DISCONTINUED"
    if not row.tracked:
        return "UNTRACKED"
    if row.on_hand - row.reserved > 0:
        return "LOW_STOCK" if row.low else "IN_STOCK"
    return "RESERVED" if row.on_hand else "OUT_OF_STOCK"


def _problems(adjustment: inventory_pb2.StockAdjustment, field: str) -> list[Violation]:
    problems = texts.tidy(adjustment, field)
    kind = Kind.Name(adjustment.kind)
    if kind == "ADJUSTMENT" and not adjustment.reason:
        problems.append(Violation(f"{field}.reason", "is required for an adjustment"))
    if kind in ADDING and adjustment.quantity_change < 0:
        problems.append(Violation(f"{field}.quantity_change", f"must be positive for {kind}"))
    if kind == "DAMAGE_LOSS" and adjustment.quantity_change > 0:
        problems.append(Violation(f"{field}.quantity_change", f"must be negative for {kind}"))
    return problems


async def _adjust(
    work: Mutation[Any], wanted: Sequence[Any], fields: list[str], problems: list[Violation]
) -> list[Row]:
    """Apply adjustments, all or none, and return their movements in the same order."""
    if problems:
        raise InvalidArgument(problems)
    asked = [
        queries.Adjustment(UUID(a.variant_id), a.quantity_change, Kind.Name(a.kind), a.reason, a.note) for a in wanted
    ]
    rows = await queries.adjust(
        work.tx,
        asked,
        seller_id=work.caller.id,
        now=work.now,
        actor_id=work.caller.id,
        actor_role=work.caller.role,
    )
    refused = [
        (field, a, rows[a.variant_id]) for field, a in zip(fields, asked, strict=True) if rows[a.variant_id].id is None
    ]
    if not refused:
        return [rows[a.variant_id] for a in asked]
    absent = [(f"{field}.variant_id", "no such variant") for field, _, row in refused if row.tracked is None]
    if absent and len(wanted) == 1:
        raise NotFound("stock level", asked[0].variant_id)
    if absent:
        raise InvalidArgument(absent)
    variant_ids = ",".join(str(a.variant_id) for _, a, _ in refused)
    listed = ", ".join(field for field, _, _ in refused)
    if any(row.tracked is False for _, _, row in refused):
        raise FailedPrecondition("STOCK_NOT_TRACKED", f"not counted: {listed}", variant_ids=variant_ids)
    raise FailedPrecondition(
        "STOCK_BELOW_RESERVED", f"purchases have reserved more than would be left: {listed}", variant_ids=variant_ids
    )
