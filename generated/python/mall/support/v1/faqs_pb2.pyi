import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Faq(_message.Message):
    __slots__ = ("id", "author_id", "question", "answer", "category", "keywords", "position", "featured", "published", "helpful_count", "not_helpful_count", "view_count", "publish_time", "create_time", "update_time", "delete_time", "etag")
    class Category(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CATEGORY_UNSPECIFIED: _ClassVar[Faq.Category]
        ORDERING: _ClassVar[Faq.Category]
        PAYMENT: _ClassVar[Faq.Category]
        SHIPPING: _ClassVar[Faq.Category]
        RETURNS: _ClassVar[Faq.Category]
        ACCOUNT: _ClassVar[Faq.Category]
        PRODUCTS: _ClassVar[Faq.Category]
        SELLERS: _ClassVar[Faq.Category]
        TECHNICAL: _ClassVar[Faq.Category]
    CATEGORY_UNSPECIFIED: Faq.Category
    ORDERING: Faq.Category
    PAYMENT: Faq.Category
    SHIPPING: Faq.Category
    RETURNS: Faq.Category
    ACCOUNT: Faq.Category
    PRODUCTS: Faq.Category
    SELLERS: Faq.Category
    TECHNICAL: Faq.Category
    ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    QUESTION_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    KEYWORDS_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    FEATURED_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_FIELD_NUMBER: _ClassVar[int]
    HELPFUL_COUNT_FIELD_NUMBER: _ClassVar[int]
    NOT_HELPFUL_COUNT_FIELD_NUMBER: _ClassVar[int]
    VIEW_COUNT_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    author_id: str
    question: str
    answer: str
    category: Faq.Category
    keywords: _containers.RepeatedScalarFieldContainer[str]
    position: int
    featured: bool
    published: bool
    helpful_count: int
    not_helpful_count: int
    view_count: int
    publish_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., author_id: _Optional[str] = ..., question: _Optional[str] = ..., answer: _Optional[str] = ..., category: _Optional[_Union[Faq.Category, str]] = ..., keywords: _Optional[_Iterable[str]] = ..., position: _Optional[int] = ..., featured: _Optional[bool] = ..., published: _Optional[bool] = ..., helpful_count: _Optional[int] = ..., not_helpful_count: _Optional[int] = ..., view_count: _Optional[int] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateFaqRequest(_message.Message):
    __slots__ = ("faq", "request_id")
    FAQ_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    faq: Faq
    request_id: str
    def __init__(self, faq: _Optional[_Union[Faq, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetFaqRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateFaqRequest(_message.Message):
    __slots__ = ("faq", "update_mask", "request_id")
    FAQ_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    faq: Faq
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, faq: _Optional[_Union[Faq, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteFaqRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListFaqsRequest(_message.Message):
    __slots__ = ("categories", "featured", "page_size", "page_token")
    CATEGORIES_FIELD_NUMBER: _ClassVar[int]
    FEATURED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    categories: _containers.RepeatedScalarFieldContainer[Faq.Category]
    featured: bool
    page_size: int
    page_token: str
    def __init__(self, categories: _Optional[_Iterable[_Union[Faq.Category, str]]] = ..., featured: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListFaqsResponse(_message.Message):
    __slots__ = ("faqs", "next_page_token")
    FAQS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    faqs: _containers.RepeatedCompositeFieldContainer[Faq]
    next_page_token: str
    def __init__(self, faqs: _Optional[_Iterable[_Union[Faq, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RateFaqRequest(_message.Message):
    __slots__ = ("id", "helpful", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    HELPFUL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    helpful: bool
    request_id: str
    def __init__(self, id: _Optional[str] = ..., helpful: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordFaqViewRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
