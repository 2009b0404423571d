import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.support.v1 import faqs_pb2 as _faqs_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FaqSuggestion(_message.Message):
    __slots__ = ("id", "inquiry_id", "administrator_id", "question", "answer", "type", "state", "note", "faq_id", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[FaqSuggestion.Type]
        AI: _ClassVar[FaqSuggestion.Type]
        ADMIN: _ClassVar[FaqSuggestion.Type]
        MANUAL: _ClassVar[FaqSuggestion.Type]
        ML_MODEL: _ClassVar[FaqSuggestion.Type]
        REVIEW: _ClassVar[FaqSuggestion.Type]
    TYPE_UNSPECIFIED: FaqSuggestion.Type
    AI: FaqSuggestion.Type
    ADMIN: FaqSuggestion.Type
    MANUAL: FaqSuggestion.Type
    ML_MODEL: FaqSuggestion.Type
    REVIEW: FaqSuggestion.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[FaqSuggestion.State]
        SUGGESTED: _ClassVar[FaqSuggestion.State]
        ACCEPTED: _ClassVar[FaqSuggestion.State]
        DISMISSED: _ClassVar[FaqSuggestion.State]
        OUTDATED: _ClassVar[FaqSuggestion.State]
        REPLACED: _ClassVar[FaqSuggestion.State]
    STATE_UNSPECIFIED: FaqSuggestion.State
    SUGGESTED: FaqSuggestion.State
    ACCEPTED: FaqSuggestion.State
    DISMISSED: FaqSuggestion.State
    OUTDATED: FaqSuggestion.State
    REPLACED: FaqSuggestion.State
    ID_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATOR_ID_FIELD_NUMBER: _ClassVar[int]
    QUESTION_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    FAQ_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    inquiry_id: str
    administrator_id: str
    question: str
    answer: str
    type: FaqSuggestion.Type
    state: FaqSuggestion.State
    note: str
    faq_id: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., administrator_id: _Optional[str] = ..., question: _Optional[str] = ..., answer: _Optional[str] = ..., type: _Optional[_Union[FaqSuggestion.Type, str]] = ..., state: _Optional[_Union[FaqSuggestion.State, str]] = ..., note: _Optional[str] = ..., faq_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateFaqSuggestionRequest(_message.Message):
    __slots__ = ("faq_suggestion", "request_id")
    FAQ_SUGGESTION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    faq_suggestion: FaqSuggestion
    request_id: str
    def __init__(self, faq_suggestion: _Optional[_Union[FaqSuggestion, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetFaqSuggestionRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListFaqSuggestionsRequest(_message.Message):
    __slots__ = ("inquiry_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListFaqSuggestionsRequest.Order]
        NEWEST: _ClassVar[ListFaqSuggestionsRequest.Order]
        OLDEST: _ClassVar[ListFaqSuggestionsRequest.Order]
    ORDER_UNSPECIFIED: ListFaqSuggestionsRequest.Order
    NEWEST: ListFaqSuggestionsRequest.Order
    OLDEST: ListFaqSuggestionsRequest.Order
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    inquiry_id: str
    states: _containers.RepeatedScalarFieldContainer[FaqSuggestion.State]
    page_size: int
    page_token: str
    order: ListFaqSuggestionsRequest.Order
    def __init__(self, inquiry_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[FaqSuggestion.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListFaqSuggestionsRequest.Order, str]] = ...) -> None: ...

class ListFaqSuggestionsResponse(_message.Message):
    __slots__ = ("faq_suggestions", "next_page_token")
    FAQ_SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    faq_suggestions: _containers.RepeatedCompositeFieldContainer[FaqSuggestion]
    next_page_token: str
    def __init__(self, faq_suggestions: _Optional[_Iterable[_Union[FaqSuggestion, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class DecideFaqSuggestionRequest(_message.Message):
    __slots__ = ("id", "state", "category", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: FaqSuggestion.State
    category: _faqs_pb2.Faq.Category
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[FaqSuggestion.State, str]] = ..., category: _Optional[_Union[_faqs_pb2.Faq.Category, str]] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
