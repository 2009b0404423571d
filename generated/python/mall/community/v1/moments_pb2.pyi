import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.community.v1 import articles_pb2 as _articles_pb2
from mall.community.v1 import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Moment(_message.Message):
    __slots__ = ("id", "author_id", "author_role", "author_name", "author_gone", "media_uri", "caption", "product_ids", "article_id", "state", "state_reason", "flags", "reactions", "reaction_count", "report_count", "edit_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Moment.State]
        PENDING: _ClassVar[Moment.State]
        PUBLISHED: _ClassVar[Moment.State]
        HIDDEN: _ClassVar[Moment.State]
        REJECTED: _ClassVar[Moment.State]
        DELETED: _ClassVar[Moment.State]
    STATE_UNSPECIFIED: Moment.State
    PENDING: Moment.State
    PUBLISHED: Moment.State
    HIDDEN: Moment.State
    REJECTED: Moment.State
    DELETED: Moment.State
    ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_NAME_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_GONE_FIELD_NUMBER: _ClassVar[int]
    MEDIA_URI_FIELD_NUMBER: _ClassVar[int]
    CAPTION_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_IDS_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    REACTIONS_FIELD_NUMBER: _ClassVar[int]
    REACTION_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPORT_COUNT_FIELD_NUMBER: _ClassVar[int]
    EDIT_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    author_id: str
    author_role: str
    author_name: str
    author_gone: bool
    media_uri: str
    caption: str
    product_ids: _containers.RepeatedScalarFieldContainer[str]
    article_id: str
    state: Moment.State
    state_reason: str
    flags: _containers.RepeatedScalarFieldContainer[_articles_pb2.Article.Flag]
    reactions: _containers.RepeatedCompositeFieldContainer[_shared_pb2.ReactionCount]
    reaction_count: int
    report_count: int
    edit_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., author_id: _Optional[str] = ..., author_role: _Optional[str] = ..., author_name: _Optional[str] = ..., author_gone: _Optional[bool] = ..., media_uri: _Optional[str] = ..., caption: _Optional[str] = ..., product_ids: _Optional[_Iterable[str]] = ..., article_id: _Optional[str] = ..., state: _Optional[_Union[Moment.State, str]] = ..., state_reason: _Optional[str] = ..., flags: _Optional[_Iterable[_Union[_articles_pb2.Article.Flag, str]]] = ..., reactions: _Optional[_Iterable[_Union[_shared_pb2.ReactionCount, _Mapping]]] = ..., reaction_count: _Optional[int] = ..., report_count: _Optional[int] = ..., edit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateMomentRequest(_message.Message):
    __slots__ = ("moment", "request_id")
    MOMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    moment: Moment
    request_id: str
    def __init__(self, moment: _Optional[_Union[Moment, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetMomentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListMomentsRequest(_message.Message):
    __slots__ = ("product_id", "article_id", "author_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListMomentsRequest.Order]
        NEWEST: _ClassVar[ListMomentsRequest.Order]
        OLDEST: _ClassVar[ListMomentsRequest.Order]
        MOST_REACTIONS: _ClassVar[ListMomentsRequest.Order]
    ORDER_UNSPECIFIED: ListMomentsRequest.Order
    NEWEST: ListMomentsRequest.Order
    OLDEST: ListMomentsRequest.Order
    MOST_REACTIONS: ListMomentsRequest.Order
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    article_id: str
    author_id: str
    states: _containers.RepeatedScalarFieldContainer[Moment.State]
    page_size: int
    page_token: str
    order: ListMomentsRequest.Order
    def __init__(self, product_id: _Optional[str] = ..., article_id: _Optional[str] = ..., author_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Moment.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListMomentsRequest.Order, str]] = ...) -> None: ...

class ListMomentsResponse(_message.Message):
    __slots__ = ("moments", "next_page_token")
    MOMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    moments: _containers.RepeatedCompositeFieldContainer[Moment]
    next_page_token: str
    def __init__(self, moments: _Optional[_Iterable[_Union[Moment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateMomentRequest(_message.Message):
    __slots__ = ("moment", "update_mask", "request_id")
    MOMENT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    moment: Moment
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, moment: _Optional[_Union[Moment, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteMomentRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
