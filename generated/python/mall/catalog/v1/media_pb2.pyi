from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from mall.catalog.v1 import products_pb2 as _products_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateProductMediaRequest(_message.Message):
    __slots__ = ("product_id", "product_media", "request_id")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_MEDIA_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    product_media: _products_pb2.ProductMedia
    request_id: str
    def __init__(self, product_id: _Optional[str] = ..., product_media: _Optional[_Union[_products_pb2.ProductMedia, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateProductMediaRequest(_message.Message):
    __slots__ = ("product_media", "update_mask", "request_id")
    PRODUCT_MEDIA_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_media: _products_pb2.ProductMedia
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, product_media: _Optional[_Union[_products_pb2.ProductMedia, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class SetPrimaryProductMediaRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteProductMediaRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateChannelListingRequest(_message.Message):
    __slots__ = ("product_id", "channel_listing", "request_id")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_LISTING_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    channel_listing: _products_pb2.ChannelListing
    request_id: str
    def __init__(self, product_id: _Optional[str] = ..., channel_listing: _Optional[_Union[_products_pb2.ChannelListing, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteChannelListingRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
