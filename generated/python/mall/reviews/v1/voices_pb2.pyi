import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ReviewVote(_message.Message):
    __slots__ = ("id", "review_id", "customer_id", "helpful", "create_time", "update_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    HELPFUL_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    review_id: str
    customer_id: str
    helpful: bool
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., review_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., helpful: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReviewReport(_message.Message):
    __slots__ = ("id", "review_id", "customer_id", "reason", "detail", "counted", "settle_time", "create_time")
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[ReviewReport.Reason]
        SPAM: _ClassVar[ReviewReport.Reason]
        OFFENSIVE: _ClassVar[ReviewReport.Reason]
        OFF_TOPIC: _ClassVar[ReviewReport.Reason]
        PERSONAL_DATA: _ClassVar[ReviewReport.Reason]
        FAKE: _ClassVar[ReviewReport.Reason]
        OTHER: _ClassVar[ReviewReport.Reason]
    REASON_UNSPECIFIED: ReviewReport.Reason
    SPAM: ReviewReport.Reason
    OFFENSIVE: ReviewReport.Reason
    OFF_TOPIC: ReviewReport.Reason
    PERSONAL_DATA: ReviewReport.Reason
    FAKE: ReviewReport.Reason
    OTHER: ReviewReport.Reason
    ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    SETTLE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    review_id: str
    customer_id: str
    reason: ReviewReport.Reason
    detail: str
    counted: bool
    settle_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., review_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., reason: _Optional[_Union[ReviewReport.Reason, str]] = ..., detail: _Optional[str] = ..., counted: _Optional[bool] = ..., settle_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class VoteReviewRequest(_message.Message):
    __slots__ = ("id", "helpful", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    HELPFUL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    helpful: bool
    request_id: str
    def __init__(self, id: _Optional[str] = ..., helpful: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class WithdrawReviewVoteRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListReviewVotesRequest(_message.Message):
    __slots__ = ("product_id", "page_size", "page_token")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    page_size: int
    page_token: str
    def __init__(self, product_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListReviewVotesResponse(_message.Message):
    __slots__ = ("review_votes", "next_page_token")
    REVIEW_VOTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    review_votes: _containers.RepeatedCompositeFieldContainer[ReviewVote]
    next_page_token: str
    def __init__(self, review_votes: _Optional[_Iterable[_Union[ReviewVote, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReportReviewRequest(_message.Message):
    __slots__ = ("id", "reason", "detail", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: ReviewReport.Reason
    detail: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[_Union[ReviewReport.Reason, str]] = ..., detail: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListReviewReportsRequest(_message.Message):
    __slots__ = ("review_id", "open", "page_size", "page_token")
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    review_id: str
    open: bool
    page_size: int
    page_token: str
    def __init__(self, review_id: _Optional[str] = ..., open: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListReviewReportsResponse(_message.Message):
    __slots__ = ("review_reports", "next_page_token")
    REVIEW_REPORTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    review_reports: _containers.RepeatedCompositeFieldContainer[ReviewReport]
    next_page_token: str
    def __init__(self, review_reports: _Optional[_Iterable[_Union[ReviewReport, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
