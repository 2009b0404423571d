import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.support.v1 import faqs_pb2 as _faqs_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class HelpArticle(_message.Message):
    __slots__ = ("id", "author_id", "parent_id", "title", "slug", "text", "summary", "category", "tags", "type", "read_minutes", "image_uri", "featured", "published", "view_count", "like_count", "review_time", "publish_time", "create_time", "update_time", "delete_time", "etag")
    class Category(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CATEGORY_UNSPECIFIED: _ClassVar[HelpArticle.Category]
        GETTING_STARTED: _ClassVar[HelpArticle.Category]
        ACCOUNT_MANAGEMENT: _ClassVar[HelpArticle.Category]
        SELLING_GUIDE: _ClassVar[HelpArticle.Category]
        BUYING_GUIDE: _ClassVar[HelpArticle.Category]
        PLATFORM_POLICIES: _ClassVar[HelpArticle.Category]
        TECHNICAL_HELP: _ClassVar[HelpArticle.Category]
    CATEGORY_UNSPECIFIED: HelpArticle.Category
    GETTING_STARTED: HelpArticle.Category
    ACCOUNT_MANAGEMENT: HelpArticle.Category
    SELLING_GUIDE: HelpArticle.Category
    BUYING_GUIDE: HelpArticle.Category
    PLATFORM_POLICIES: HelpArticle.Category
    TECHNICAL_HELP: HelpArticle.Category
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[HelpArticle.Type]
        TUTORIAL: _ClassVar[HelpArticle.Type]
        GUIDE: _ClassVar[HelpArticle.Type]
        POLICY: _ClassVar[HelpArticle.Type]
        ANNOUNCEMENT: _ClassVar[HelpArticle.Type]
        TROUBLESHOOTING: _ClassVar[HelpArticle.Type]
        FAQ_COLLECTION: _ClassVar[HelpArticle.Type]
    TYPE_UNSPECIFIED: HelpArticle.Type
    TUTORIAL: HelpArticle.Type
    GUIDE: HelpArticle.Type
    POLICY: HelpArticle.Type
    ANNOUNCEMENT: HelpArticle.Type
    TROUBLESHOOTING: HelpArticle.Type
    FAQ_COLLECTION: HelpArticle.Type
    ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    READ_MINUTES_FIELD_NUMBER: _ClassVar[int]
    IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    FEATURED_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_FIELD_NUMBER: _ClassVar[int]
    VIEW_COUNT_FIELD_NUMBER: _ClassVar[int]
    LIKE_COUNT_FIELD_NUMBER: _ClassVar[int]
    REVIEW_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    author_id: str
    parent_id: str
    title: str
    slug: str
    text: str
    summary: str
    category: HelpArticle.Category
    tags: _containers.RepeatedScalarFieldContainer[str]
    type: HelpArticle.Type
    read_minutes: int
    image_uri: str
    featured: bool
    published: bool
    view_count: int
    like_count: int
    review_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., author_id: _Optional[str] = ..., parent_id: _Optional[str] = ..., title: _Optional[str] = ..., slug: _Optional[str] = ..., text: _Optional[str] = ..., summary: _Optional[str] = ..., category: _Optional[_Union[HelpArticle.Category, str]] = ..., tags: _Optional[_Iterable[str]] = ..., type: _Optional[_Union[HelpArticle.Type, str]] = ..., read_minutes: _Optional[int] = ..., image_uri: _Optional[str] = ..., featured: _Optional[bool] = ..., published: _Optional[bool] = ..., view_count: _Optional[int] = ..., like_count: _Optional[int] = ..., review_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateHelpArticleRequest(_message.Message):
    __slots__ = ("help_article", "request_id")
    HELP_ARTICLE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    help_article: HelpArticle
    request_id: str
    def __init__(self, help_article: _Optional[_Union[HelpArticle, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetHelpArticleRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateHelpArticleRequest(_message.Message):
    __slots__ = ("help_article", "update_mask", "request_id")
    HELP_ARTICLE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    help_article: HelpArticle
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, help_article: _Optional[_Union[HelpArticle, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteHelpArticleRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListHelpArticlesRequest(_message.Message):
    __slots__ = ("slug", "parent_id", "categories", "types", "featured", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListHelpArticlesRequest.Order]
        NEWEST: _ClassVar[ListHelpArticlesRequest.Order]
        OLDEST: _ClassVar[ListHelpArticlesRequest.Order]
    ORDER_UNSPECIFIED: ListHelpArticlesRequest.Order
    NEWEST: ListHelpArticlesRequest.Order
    OLDEST: ListHelpArticlesRequest.Order
    SLUG_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORIES_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    FEATURED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    slug: str
    parent_id: str
    categories: _containers.RepeatedScalarFieldContainer[HelpArticle.Category]
    types: _containers.RepeatedScalarFieldContainer[HelpArticle.Type]
    featured: bool
    page_size: int
    page_token: str
    order: ListHelpArticlesRequest.Order
    def __init__(self, slug: _Optional[str] = ..., parent_id: _Optional[str] = ..., categories: _Optional[_Iterable[_Union[HelpArticle.Category, str]]] = ..., types: _Optional[_Iterable[_Union[HelpArticle.Type, str]]] = ..., featured: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListHelpArticlesRequest.Order, str]] = ...) -> None: ...

class ListHelpArticlesResponse(_message.Message):
    __slots__ = ("help_articles", "next_page_token")
    HELP_ARTICLES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    help_articles: _containers.RepeatedCompositeFieldContainer[HelpArticle]
    next_page_token: str
    def __init__(self, help_articles: _Optional[_Iterable[_Union[HelpArticle, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ConfirmHelpArticleRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RateHelpArticleRequest(_message.Message):
    __slots__ = ("id", "helpful", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    HELPFUL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    helpful: bool
    request_id: str
    def __init__(self, id: _Optional[str] = ..., helpful: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordHelpArticleViewRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SearchHelpRequest(_message.Message):
    __slots__ = ("query", "page_size")
    QUERY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    query: str
    page_size: int
    def __init__(self, query: _Optional[str] = ..., page_size: _Optional[int] = ...) -> None: ...

class SearchHelpResponse(_message.Message):
    __slots__ = ("help_articles", "faqs")
    HELP_ARTICLES_FIELD_NUMBER: _ClassVar[int]
    FAQS_FIELD_NUMBER: _ClassVar[int]
    help_articles: _containers.RepeatedCompositeFieldContainer[HelpArticle]
    faqs: _containers.RepeatedCompositeFieldContainer[_faqs_pb2.Faq]
    def __init__(self, help_articles: _Optional[_Iterable[_Union[HelpArticle, _Mapping]]] = ..., faqs: _Optional[_Iterable[_Union[_faqs_pb2.Faq, _Mapping]]] = ...) -> None: ...
