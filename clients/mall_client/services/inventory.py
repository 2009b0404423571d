"""The rpcs of inventory. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.inventory.v1 import inventory_pb2
from mall_client.service import Metadata, Request, Service


class InventoryService(Service):
    """Manages stock.

    Levels: GetStockLevel, ListStockLevels, UpdateStockLevel.
    Movements: AdjustStock, BatchAdjustStock, ListStockMovements.

    Stock is counted per variant: on hand, and reserved by purchases that are not shipped yet. What
    is available is the difference. A variant without a level is out of stock. Only purchases
    reserve, release and ship; sellers restock and correct. Sellers see their own levels only.
    """

    full_name = inventory_pb2.DESCRIPTOR.services_by_name["InventoryService"].full_name

    def GetStockLevel(
        self,
        request: Request[inventory_pb2.GetStockLevelRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.StockLevel:
        """Returns the level of one variant.

        Args:
            id: UUID of the variant, which is also the level's.
        """
        answer: inventory_pb2.StockLevel = self._call("GetStockLevel", request, {"id": id}, timeout, metadata)
        return answer

    def ListStockLevels(
        self,
        request: Request[inventory_pb2.ListStockLevelsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        seller_id: str | None = None,
        low: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.ListStockLevelsResponse:
        """Lists levels, newest variant first.

        Args:
            product_id: Only levels of this product.
            seller_id: Only levels of this seller; sellers get their own in any case.
            low: Only levels at or below their threshold.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: inventory_pb2.ListStockLevelsResponse = self._call(
            "ListStockLevels",
            request,
            {
                "product_id": product_id,
                "seller_id": seller_id,
                "low": low,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateStockLevel(
        self,
        request: Request[inventory_pb2.UpdateStockLevelRequest] = None,
        /,
        *,
        stock_level: inventory_pb2.StockLevel | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.StockLevel:
        """Changes the level at which the seller is warned, and how much may be sold beyond the stock.

        Fails with `STOCK_BELOW_RESERVED` if purchases have reserved more than the new limits allow.

        Args:
            stock_level: The level with `id` and the new limits; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: inventory_pb2.StockLevel = self._call(
            "UpdateStockLevel",
            request,
            {"stock_level": stock_level, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def AdjustStock(
        self,
        request: Request[inventory_pb2.AdjustStockRequest] = None,
        /,
        *,
        adjustment: inventory_pb2.StockAdjustment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.StockMovement:
        """Adds to or takes from what is on hand, and writes the movement.

        Fails with `STOCK_BELOW_RESERVED` if less would be on hand than purchases have reserved, and
        with `STOCK_NOT_TRACKED` where stock is not counted. Takes a product that had run out back on
        sale, or off it at zero. Falling to the threshold is published as `stock.low`, once.

        Args:
            adjustment: What to change.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: inventory_pb2.StockMovement = self._call(
            "AdjustStock", request, {"adjustment": adjustment, "request_id": request_id}, timeout, metadata
        )
        return answer

    def BatchAdjustStock(
        self,
        request: Request[inventory_pb2.BatchAdjustStockRequest] = None,
        /,
        *,
        adjustments: Iterable[inventory_pb2.StockAdjustment | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.BatchAdjustStockResponse:
        """Adjusts up to 500 levels together: all of them or none.

        Fails as AdjustStock does; metadata `variant_ids` names every line that was refused. Lines of
        unknown variants fail with `INVALID_FIELDS`, each by its place in the request.

        Args:
            adjustments: What to change: 1 to 500 lines, each variant once.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: inventory_pb2.BatchAdjustStockResponse = self._call(
            "BatchAdjustStock", request, {"adjustments": adjustments, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListStockMovements(
        self,
        request: Request[inventory_pb2.ListStockMovementsRequest] = None,
        /,
        *,
        variant_id: str | None = None,
        kinds: Iterable[int | str] | None = None,
        purchase_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.ListStockMovementsResponse:
        """Lists the movements of one variant, newest first. Sequences have no gaps, and each
        `quantity_after` is the one before plus `quantity_change`.

        Args:
            variant_id: UUID of the variant.
            kinds: Only movements of one of these kinds; empty: of any.
            purchase_id: Only movements of this purchase.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: inventory_pb2.ListStockMovementsResponse = self._call(
            "ListStockMovements",
            request,
            {
                "variant_id": variant_id,
                "kinds": kinds,
                "purchase_id": purchase_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer


class AsyncInventoryService(Service):
    """Manages stock.

    Levels: GetStockLevel, ListStockLevels, UpdateStockLevel.
    Movements: AdjustStock, BatchAdjustStock, ListStockMovements.

    Stock is counted per variant: on hand, and reserved by purchases that are not shipped yet. What
    is available is the difference. A variant without a level is out of stock. Only purchases
    reserve, release and ship; sellers restock and correct. Sellers see their own levels only.
    """

    full_name = inventory_pb2.DESCRIPTOR.services_by_name["InventoryService"].full_name

    async def GetStockLevel(
        self,
        request: Request[inventory_pb2.GetStockLevelRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.StockLevel:
        """Returns the level of one variant.

        Args:
            id: UUID of the variant, which is also the level's.
        """
        answer: inventory_pb2.StockLevel = await self._call("GetStockLevel", request, {"id": id}, timeout, metadata)
        return answer

    async def ListStockLevels(
        self,
        request: Request[inventory_pb2.ListStockLevelsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        seller_id: str | None = None,
        low: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.ListStockLevelsResponse:
        """Lists levels, newest variant first.

        Args:
            product_id: Only levels of this product.
            seller_id: Only levels of this seller; sellers get their own in any case.
            low: Only levels at or below their threshold.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: inventory_pb2.ListStockLevelsResponse = await self._call(
            "ListStockLevels",
            request,
            {
                "product_id": product_id,
                "seller_id": seller_id,
                "low": low,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateStockLevel(
        self,
        request: Request[inventory_pb2.UpdateStockLevelRequest] = None,
        /,
        *,
        stock_level: inventory_pb2.StockLevel | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.StockLevel:
        """Changes the level at which the seller is warned, and how much may be sold beyond the stock.

        Fails with `STOCK_BELOW_RESERVED` if purchases have reserved more than the new limits allow.

        Args:
            stock_level: The level with `id` and the new limits; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: inventory_pb2.StockLevel = await self._call(
            "UpdateStockLevel",
            request,
            {"stock_level": stock_level, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def AdjustStock(
        self,
        request: Request[inventory_pb2.AdjustStockRequest] = None,
        /,
        *,
        adjustment: inventory_pb2.StockAdjustment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.StockMovement:
        """Adds to or takes from what is on hand, and writes the movement.

        Fails with `STOCK_BELOW_RESERVED` if less would be on hand than purchases have reserved, and
        with `STOCK_NOT_TRACKED` where stock is not counted. Takes a product that had run out back on
        sale, or off it at zero. Falling to the threshold is published as `stock.low`, once.

        Args:
            adjustment: What to change.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: inventory_pb2.StockMovement = await self._call(
            "AdjustStock", request, {"adjustment": adjustment, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def BatchAdjustStock(
        self,
        request: Request[inventory_pb2.BatchAdjustStockRequest] = None,
        /,
        *,
        adjustments: Iterable[inventory_pb2.StockAdjustment | Mapping[str, Any]] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.BatchAdjustStockResponse:
        """Adjusts up to 500 levels together: all of them or none.

        Fails as AdjustStock does; metadata `variant_ids` names every line that was refused. Lines of
        unknown variants fail with `INVALID_FIELDS`, each by its place in the request.

        Args:
            adjustments: What to change: 1 to 500 lines, each variant once.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: inventory_pb2.BatchAdjustStockResponse = await self._call(
            "BatchAdjustStock", request, {"adjustments": adjustments, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListStockMovements(
        self,
        request: Request[inventory_pb2.ListStockMovementsRequest] = None,
        /,
        *,
        variant_id: str | None = None,
        kinds: Iterable[int | str] | None = None,
        purchase_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> inventory_pb2.ListStockMovementsResponse:
        """Lists the movements of one variant, newest first. Sequences have no gaps, and each
        `quantity_after` is the one before plus `quantity_change`.

        Args:
            variant_id: UUID of the variant.
            kinds: Only movements of one of these kinds; empty: of any.
            purchase_id: Only movements of this purchase.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: inventory_pb2.ListStockMovementsResponse = await self._call(
            "ListStockMovements",
            request,
            {
                "variant_id": variant_id,
                "kinds": kinds,
                "purchase_id": purchase_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer
