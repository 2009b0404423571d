from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.type import money_pb2 as _money_pb2
from mall.catalog.v1 import products_pb2 as _products_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Bundle(_message.Message):
    __slots__ = ("variant_id", "parts", "available_quantity", "available", "price_of_parts", "variant_etag")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    PRICE_OF_PARTS_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ETAG_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    parts: _containers.RepeatedCompositeFieldContainer[BundlePart]
    available_quantity: int
    available: bool
    price_of_parts: _money_pb2.Money
    variant_etag: str
    def __init__(self, variant_id: _Optional[str] = ..., parts: _Optional[_Iterable[_Union[BundlePart, _Mapping]]] = ..., available_quantity: _Optional[int] = ..., available: _Optional[bool] = ..., price_of_parts: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., variant_etag: _Optional[str] = ...) -> None: ...

class BundlePart(_message.Message):
    __slots__ = ("variant_id", "quantity", "may_be_missing", "product_id", "title", "sku_code", "options", "price", "available")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MAY_BE_MISSING_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SKU_CODE_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    quantity: int
    may_be_missing: bool
    product_id: str
    title: str
    sku_code: str
    options: _containers.RepeatedCompositeFieldContainer[_products_pb2.VariantOption]
    price: _money_pb2.Money
    available: bool
    def __init__(self, variant_id: _Optional[str] = ..., quantity: _Optional[int] = ..., may_be_missing: _Optional[bool] = ..., product_id: _Optional[str] = ..., title: _Optional[str] = ..., sku_code: _Optional[str] = ..., options: _Optional[_Iterable[_Union[_products_pb2.VariantOption, _Mapping]]] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., available: _Optional[bool] = ...) -> None: ...

class DescribeBundleRequest(_message.Message):
    __slots__ = ("variant_id",)
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    def __init__(self, variant_id: _Optional[str] = ...) -> None: ...

class SetBundleRequest(_message.Message):
    __slots__ = ("variant_id", "parts", "etag", "request_id")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    parts: _containers.RepeatedCompositeFieldContainer[BundlePart]
    etag: str
    request_id: str
    def __init__(self, variant_id: _Optional[str] = ..., parts: _Optional[_Iterable[_Union[BundlePart, _Mapping]]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
