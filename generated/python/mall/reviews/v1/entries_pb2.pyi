import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Review(_message.Message):
    __slots__ = ("id", "customer_id", "product_id", "variant_id", "seller_id", "order_id", "order_item_id", "rating", "title", "text", "images", "verified_purchase", "state", "state_reason", "flags", "helpful_count", "not_helpful_count", "report_count", "edit_time", "edit_deadline_time", "publish_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Review.State]
        PENDING: _ClassVar[Review.State]
        PUBLISHED: _ClassVar[Review.State]
        HIDDEN: _ClassVar[Review.State]
        REJECTED: _ClassVar[Review.State]
        DELETED: _ClassVar[Review.State]
    STATE_UNSPECIFIED: Review.State
    PENDING: Review.State
    PUBLISHED: Review.State
    HIDDEN: Review.State
    REJECTED: Review.State
    DELETED: Review.State
    class Flag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        FLAG_UNSPECIFIED: _ClassVar[Review.Flag]
        NEAR_IDENTICAL: _ClassVar[Review.Flag]
        VELOCITY: _ClassVar[Review.Flag]
    FLAG_UNSPECIFIED: Review.Flag
    NEAR_IDENTICAL: Review.Flag
    VELOCITY: Review.Flag
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    IMAGES_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_PURCHASE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    HELPFUL_COUNT_FIELD_NUMBER: _ClassVar[int]
    NOT_HELPFUL_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPORT_COUNT_FIELD_NUMBER: _ClassVar[int]
    EDIT_TIME_FIELD_NUMBER: _ClassVar[int]
    EDIT_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    product_id: str
    variant_id: str
    seller_id: str
    order_id: str
    order_item_id: str
    rating: int
    title: str
    text: str
    images: _containers.RepeatedCompositeFieldContainer[ReviewImage]
    verified_purchase: bool
    state: Review.State
    state_reason: str
    flags: _containers.RepeatedScalarFieldContainer[Review.Flag]
    helpful_count: int
    not_helpful_count: int
    report_count: int
    edit_time: _timestamp_pb2.Timestamp
    edit_deadline_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., product_id: _Optional[str] = ..., variant_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., order_id: _Optional[str] = ..., order_item_id: _Optional[str] = ..., rating: _Optional[int] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., images: _Optional[_Iterable[_Union[ReviewImage, _Mapping]]] = ..., verified_purchase: _Optional[bool] = ..., state: _Optional[_Union[Review.State, str]] = ..., state_reason: _Optional[str] = ..., flags: _Optional[_Iterable[_Union[Review.Flag, str]]] = ..., helpful_count: _Optional[int] = ..., not_helpful_count: _Optional[int] = ..., report_count: _Optional[int] = ..., edit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., edit_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ReviewImage(_message.Message):
    __slots__ = ("id", "uri", "display_order", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    URI_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ORDER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    uri: str
    display_order: int
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., uri: _Optional[str] = ..., display_order: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReviewChange(_message.Message):
    __slots__ = ("id", "review_id", "sequence", "previous_state", "state", "actor_id", "actor_role", "system_generated", "reason", "rating", "title", "text", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_GENERATED_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    review_id: str
    sequence: int
    previous_state: Review.State
    state: Review.State
    actor_id: str
    actor_role: str
    system_generated: bool
    reason: str
    rating: int
    title: str
    text: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., review_id: _Optional[str] = ..., sequence: _Optional[int] = ..., previous_state: _Optional[_Union[Review.State, str]] = ..., state: _Optional[_Union[Review.State, str]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., system_generated: _Optional[bool] = ..., reason: _Optional[str] = ..., rating: _Optional[int] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReviewSummary(_message.Message):
    __slots__ = ("product_id", "review_count", "text_count", "average_rating", "rating_counts", "score", "update_time")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_COUNT_FIELD_NUMBER: _ClassVar[int]
    TEXT_COUNT_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_RATING_FIELD_NUMBER: _ClassVar[int]
    RATING_COUNTS_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    review_count: int
    text_count: int
    average_rating: _decimal_pb2.Decimal
    rating_counts: _containers.RepeatedScalarFieldContainer[int]
    score: int
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, product_id: _Optional[str] = ..., review_count: _Optional[int] = ..., text_count: _Optional[int] = ..., average_rating: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., rating_counts: _Optional[_Iterable[int]] = ..., score: _Optional[int] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateReviewRequest(_message.Message):
    __slots__ = ("review", "request_id")
    REVIEW_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    review: Review
    request_id: str
    def __init__(self, review: _Optional[_Union[Review, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetReviewRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListReviewsRequest(_message.Message):
    __slots__ = ("product_id", "seller_id", "customer_id", "states", "rating", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListReviewsRequest.Order]
        NEWEST: _ClassVar[ListReviewsRequest.Order]
        OLDEST: _ClassVar[ListReviewsRequest.Order]
        MOST_HELPFUL: _ClassVar[ListReviewsRequest.Order]
        HIGHEST_RATING: _ClassVar[ListReviewsRequest.Order]
        LOWEST_RATING: _ClassVar[ListReviewsRequest.Order]
    ORDER_UNSPECIFIED: ListReviewsRequest.Order
    NEWEST: ListReviewsRequest.Order
    OLDEST: ListReviewsRequest.Order
    MOST_HELPFUL: ListReviewsRequest.Order
    HIGHEST_RATING: ListReviewsRequest.Order
    LOWEST_RATING: ListReviewsRequest.Order
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    seller_id: str
    customer_id: str
    states: _containers.RepeatedScalarFieldContainer[Review.State]
    rating: int
    page_size: int
    page_token: str
    order: ListReviewsRequest.Order
    def __init__(self, product_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Review.State, str]]] = ..., rating: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListReviewsRequest.Order, str]] = ...) -> None: ...

class ListReviewsResponse(_message.Message):
    __slots__ = ("reviews", "next_page_token")
    REVIEWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    reviews: _containers.RepeatedCompositeFieldContainer[Review]
    next_page_token: str
    def __init__(self, reviews: _Optional[_Iterable[_Union[Review, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateReviewRequest(_message.Message):
    __slots__ = ("review", "update_mask", "request_id")
    REVIEW_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    review: Review
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, review: _Optional[_Union[Review, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteReviewRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PublishReviewRequest(_message.Message):
    __slots__ = ("id", "reason", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class HideReviewRequest(_message.Message):
    __slots__ = ("id", "reason", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectReviewRequest(_message.Message):
    __slots__ = ("id", "reason", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListReviewChangesRequest(_message.Message):
    __slots__ = ("review_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListReviewChangesRequest.Order]
        NEWEST: _ClassVar[ListReviewChangesRequest.Order]
        OLDEST: _ClassVar[ListReviewChangesRequest.Order]
    ORDER_UNSPECIFIED: ListReviewChangesRequest.Order
    NEWEST: ListReviewChangesRequest.Order
    OLDEST: ListReviewChangesRequest.Order
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    review_id: str
    page_size: int
    page_token: str
    order: ListReviewChangesRequest.Order
    def __init__(self, review_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListReviewChangesRequest.Order, str]] = ...) -> None: ...

class ListReviewChangesResponse(_message.Message):
    __slots__ = ("review_changes", "next_page_token")
    REVIEW_CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    review_changes: _containers.RepeatedCompositeFieldContainer[ReviewChange]
    next_page_token: str
    def __init__(self, review_changes: _Optional[_Iterable[_Union[ReviewChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SummarizeReviewsRequest(_message.Message):
    __slots__ = ("product_id",)
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    def __init__(self, product_id: _Optional[str] = ...) -> None: ...

class ListReviewSummariesRequest(_message.Message):
    __slots__ = ("product_ids", "page_size", "page_token")
    PRODUCT_IDS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    product_ids: _containers.RepeatedScalarFieldContainer[str]
    page_size: int
    page_token: str
    def __init__(self, product_ids: _Optional[_Iterable[str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListReviewSummariesResponse(_message.Message):
    __slots__ = ("review_summaries", "next_page_token")
    REVIEW_SUMMARIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    review_summaries: _containers.RepeatedCompositeFieldContainer[ReviewSummary]
    next_page_token: str
    def __init__(self, review_summaries: _Optional[_Iterable[_Union[ReviewSummary, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
