from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.type import money_pb2 as _money_pb2
from mall.catalog.v1 import products_pb2 as _products_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateProductOptionRequest(_message.Message):
    __slots__ = ("product_id", "product_option", "request_id")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_OPTION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    product_option: _products_pb2.ProductOption
    request_id: str
    def __init__(self, product_id: _Optional[str] = ..., product_option: _Optional[_Union[_products_pb2.ProductOption, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateProductOptionRequest(_message.Message):
    __slots__ = ("product_option", "update_mask", "request_id")
    PRODUCT_OPTION_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_option: _products_pb2.ProductOption
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, product_option: _Optional[_Union[_products_pb2.ProductOption, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteProductOptionRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateProductOptionValueRequest(_message.Message):
    __slots__ = ("option_id", "product_option_value", "request_id")
    OPTION_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_OPTION_VALUE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    option_id: str
    product_option_value: _products_pb2.ProductOptionValue
    request_id: str
    def __init__(self, option_id: _Optional[str] = ..., product_option_value: _Optional[_Union[_products_pb2.ProductOptionValue, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateProductOptionValueRequest(_message.Message):
    __slots__ = ("product_option_value", "update_mask", "request_id")
    PRODUCT_OPTION_VALUE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_option_value: _products_pb2.ProductOptionValue
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, product_option_value: _Optional[_Union[_products_pb2.ProductOptionValue, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteProductOptionValueRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateVariantRequest(_message.Message):
    __slots__ = ("product_id", "variant", "request_id")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    variant: _products_pb2.Variant
    request_id: str
    def __init__(self, product_id: _Optional[str] = ..., variant: _Optional[_Union[_products_pb2.Variant, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GenerateVariantsRequest(_message.Message):
    __slots__ = ("product_id", "price", "sku_prefix", "request_id")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    SKU_PREFIX_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    price: _money_pb2.Money
    sku_prefix: str
    request_id: str
    def __init__(self, product_id: _Optional[str] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., sku_prefix: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GenerateVariantsResponse(_message.Message):
    __slots__ = ("variants",)
    VARIANTS_FIELD_NUMBER: _ClassVar[int]
    variants: _containers.RepeatedCompositeFieldContainer[_products_pb2.Variant]
    def __init__(self, variants: _Optional[_Iterable[_Union[_products_pb2.Variant, _Mapping]]] = ...) -> None: ...

class GetVariantRequest(_message.Message):
    __slots__ = ("id", "channel_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    channel_id: str
    def __init__(self, id: _Optional[str] = ..., channel_id: _Optional[str] = ...) -> None: ...

class BatchGetVariantsRequest(_message.Message):
    __slots__ = ("ids", "channel_id")
    IDS_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    ids: _containers.RepeatedScalarFieldContainer[str]
    channel_id: str
    def __init__(self, ids: _Optional[_Iterable[str]] = ..., channel_id: _Optional[str] = ...) -> None: ...

class BatchGetVariantsResponse(_message.Message):
    __slots__ = ("variants",)
    VARIANTS_FIELD_NUMBER: _ClassVar[int]
    variants: _containers.RepeatedCompositeFieldContainer[_products_pb2.Variant]
    def __init__(self, variants: _Optional[_Iterable[_Union[_products_pb2.Variant, _Mapping]]] = ...) -> None: ...

class UpdateVariantRequest(_message.Message):
    __slots__ = ("variant", "update_mask", "request_id")
    VARIANT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    variant: _products_pb2.Variant
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, variant: _Optional[_Union[_products_pb2.Variant, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteVariantRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
