import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StockLevel(_message.Message):
    __slots__ = ("id", "product_id", "seller_id", "sku_code", "on_hand", "reserved", "available", "low_stock_threshold", "maximum_backorder", "tracked", "state", "movement_sequence", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[StockLevel.State]
        IN_STOCK: _ClassVar[StockLevel.State]
        LOW_STOCK: _ClassVar[StockLevel.State]
        OUT_OF_STOCK: _ClassVar[StockLevel.State]
        RESERVED: _ClassVar[StockLevel.State]
        UNTRACKED: _ClassVar[StockLevel.State]
        DISCONTINUED: _ClassVar[StockLevel.State]
    STATE_UNSPECIFIED: StockLevel.State
    IN_STOCK: StockLevel.State
    LOW_STOCK: StockLevel.State
    OUT_OF_STOCK: StockLevel.State
    RESERVED: StockLevel.State
    UNTRACKED: StockLevel.State
    DISCONTINUED: StockLevel.State
    ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    SKU_CODE_FIELD_NUMBER: _ClassVar[int]
    ON_HAND_FIELD_NUMBER: _ClassVar[int]
    RESERVED_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    LOW_STOCK_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_BACKORDER_FIELD_NUMBER: _ClassVar[int]
    TRACKED_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MOVEMENT_SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    product_id: str
    seller_id: str
    sku_code: str
    on_hand: int
    reserved: int
    available: int
    low_stock_threshold: int
    maximum_backorder: int
    tracked: bool
    state: StockLevel.State
    movement_sequence: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., product_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., sku_code: _Optional[str] = ..., on_hand: _Optional[int] = ..., reserved: _Optional[int] = ..., available: _Optional[int] = ..., low_stock_threshold: _Optional[int] = ..., maximum_backorder: _Optional[int] = ..., tracked: _Optional[bool] = ..., state: _Optional[_Union[StockLevel.State, str]] = ..., movement_sequence: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class StockMovement(_message.Message):
    __slots__ = ("id", "variant_id", "product_id", "sequence", "kind", "state", "quantity_change", "quantity_after", "on_hand_change", "on_hand_after", "reserved_after", "purchase_id", "order_id", "actor_id", "actor_role", "reason", "note", "create_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[StockMovement.Kind]
        SALE: _ClassVar[StockMovement.Kind]
        RESTOCK: _ClassVar[StockMovement.Kind]
        ADJUSTMENT: _ClassVar[StockMovement.Kind]
        DAMAGE_LOSS: _ClassVar[StockMovement.Kind]
        RETURN: _ClassVar[StockMovement.Kind]
        CANCELLATION: _ClassVar[StockMovement.Kind]
        RESERVATION: _ClassVar[StockMovement.Kind]
        RELEASE: _ClassVar[StockMovement.Kind]
    KIND_UNSPECIFIED: StockMovement.Kind
    SALE: StockMovement.Kind
    RESTOCK: StockMovement.Kind
    ADJUSTMENT: StockMovement.Kind
    DAMAGE_LOSS: StockMovement.Kind
    RETURN: StockMovement.Kind
    CANCELLATION: StockMovement.Kind
    RESERVATION: StockMovement.Kind
    RELEASE: StockMovement.Kind
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[StockMovement.State]
        PENDING: _ClassVar[StockMovement.State]
        COMPLETED: _ClassVar[StockMovement.State]
        REVERSED: _ClassVar[StockMovement.State]
    STATE_UNSPECIFIED: StockMovement.State
    PENDING: StockMovement.State
    COMPLETED: StockMovement.State
    REVERSED: StockMovement.State
    ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_CHANGE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_AFTER_FIELD_NUMBER: _ClassVar[int]
    ON_HAND_CHANGE_FIELD_NUMBER: _ClassVar[int]
    ON_HAND_AFTER_FIELD_NUMBER: _ClassVar[int]
    RESERVED_AFTER_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    variant_id: str
    product_id: str
    sequence: int
    kind: StockMovement.Kind
    state: StockMovement.State
    quantity_change: int
    quantity_after: int
    on_hand_change: int
    on_hand_after: int
    reserved_after: int
    purchase_id: str
    order_id: str
    actor_id: str
    actor_role: str
    reason: str
    note: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., variant_id: _Optional[str] = ..., product_id: _Optional[str] = ..., sequence: _Optional[int] = ..., kind: _Optional[_Union[StockMovement.Kind, str]] = ..., state: _Optional[_Union[StockMovement.State, str]] = ..., quantity_change: _Optional[int] = ..., quantity_after: _Optional[int] = ..., on_hand_change: _Optional[int] = ..., on_hand_after: _Optional[int] = ..., reserved_after: _Optional[int] = ..., purchase_id: _Optional[str] = ..., order_id: _Optional[str] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., reason: _Optional[str] = ..., note: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class StockAdjustment(_message.Message):
    __slots__ = ("variant_id", "kind", "quantity_change", "reason", "note")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_CHANGE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    kind: StockMovement.Kind
    quantity_change: int
    reason: str
    note: str
    def __init__(self, variant_id: _Optional[str] = ..., kind: _Optional[_Union[StockMovement.Kind, str]] = ..., quantity_change: _Optional[int] = ..., reason: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class GetStockLevelRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListStockLevelsRequest(_message.Message):
    __slots__ = ("product_id", "seller_id", "low", "page_size", "page_token")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    LOW_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    seller_id: str
    low: bool
    page_size: int
    page_token: str
    def __init__(self, product_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., low: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStockLevelsResponse(_message.Message):
    __slots__ = ("stock_levels", "next_page_token")
    STOCK_LEVELS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    stock_levels: _containers.RepeatedCompositeFieldContainer[StockLevel]
    next_page_token: str
    def __init__(self, stock_levels: _Optional[_Iterable[_Union[StockLevel, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateStockLevelRequest(_message.Message):
    __slots__ = ("stock_level", "update_mask", "request_id")
    STOCK_LEVEL_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    stock_level: StockLevel
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, stock_level: _Optional[_Union[StockLevel, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class AdjustStockRequest(_message.Message):
    __slots__ = ("adjustment", "request_id")
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    adjustment: StockAdjustment
    request_id: str
    def __init__(self, adjustment: _Optional[_Union[StockAdjustment, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchAdjustStockRequest(_message.Message):
    __slots__ = ("adjustments", "request_id")
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    adjustments: _containers.RepeatedCompositeFieldContainer[StockAdjustment]
    request_id: str
    def __init__(self, adjustments: _Optional[_Iterable[_Union[StockAdjustment, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchAdjustStockResponse(_message.Message):
    __slots__ = ("movements",)
    MOVEMENTS_FIELD_NUMBER: _ClassVar[int]
    movements: _containers.RepeatedCompositeFieldContainer[StockMovement]
    def __init__(self, movements: _Optional[_Iterable[_Union[StockMovement, _Mapping]]] = ...) -> None: ...

class ListStockMovementsRequest(_message.Message):
    __slots__ = ("variant_id", "kinds", "purchase_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListStockMovementsRequest.Order]
        NEWEST: _ClassVar[ListStockMovementsRequest.Order]
        OLDEST: _ClassVar[ListStockMovementsRequest.Order]
    ORDER_UNSPECIFIED: ListStockMovementsRequest.Order
    NEWEST: ListStockMovementsRequest.Order
    OLDEST: ListStockMovementsRequest.Order
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    kinds: _containers.RepeatedScalarFieldContainer[StockMovement.Kind]
    purchase_id: str
    page_size: int
    page_token: str
    order: ListStockMovementsRequest.Order
    def __init__(self, variant_id: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[StockMovement.Kind, str]]] = ..., purchase_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListStockMovementsRequest.Order, str]] = ...) -> None: ...

class ListStockMovementsResponse(_message.Message):
    __slots__ = ("stock_movements", "next_page_token")
    STOCK_MOVEMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    stock_movements: _containers.RepeatedCompositeFieldContainer[StockMovement]
    next_page_token: str
    def __init__(self, stock_movements: _Optional[_Iterable[_Union[StockMovement, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
