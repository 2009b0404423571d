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

class Ticket(_message.Message):
    __slots__ = ("id", "number", "inquiry_id", "customer_id", "seller_id", "requester_id", "requester", "as_seller", "follow_up_of_id", "category", "priority", "title", "text", "state", "assignee_id", "escalation_level", "resolution_summary", "resolution_count", "message_count", "merged_into_id", "response_deadline_time", "respond_time", "breach_time", "resolve_time", "close_time", "create_time", "update_time", "delete_time", "etag")
    class Requester(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REQUESTER_UNSPECIFIED: _ClassVar[Ticket.Requester]
        CUSTOMER: _ClassVar[Ticket.Requester]
        SELLER: _ClassVar[Ticket.Requester]
        STAFF: _ClassVar[Ticket.Requester]
    REQUESTER_UNSPECIFIED: Ticket.Requester
    CUSTOMER: Ticket.Requester
    SELLER: Ticket.Requester
    STAFF: Ticket.Requester
    class Category(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CATEGORY_UNSPECIFIED: _ClassVar[Ticket.Category]
        TECHNICAL: _ClassVar[Ticket.Category]
        ACCOUNT: _ClassVar[Ticket.Category]
        BILLING: _ClassVar[Ticket.Category]
        PAYMENT: _ClassVar[Ticket.Category]
        ORDER: _ClassVar[Ticket.Category]
        DELIVERY: _ClassVar[Ticket.Category]
        PRODUCT: _ClassVar[Ticket.Category]
        SELLER_COMPLAINT: _ClassVar[Ticket.Category]
        PLATFORM_BUG: _ClassVar[Ticket.Category]
        FEATURE_REQUEST: _ClassVar[Ticket.Category]
        DATA_CORRECTION: _ClassVar[Ticket.Category]
        OTHER: _ClassVar[Ticket.Category]
    CATEGORY_UNSPECIFIED: Ticket.Category
    TECHNICAL: Ticket.Category
    ACCOUNT: Ticket.Category
    BILLING: Ticket.Category
    PAYMENT: Ticket.Category
    ORDER: Ticket.Category
    DELIVERY: Ticket.Category
    PRODUCT: Ticket.Category
    SELLER_COMPLAINT: Ticket.Category
    PLATFORM_BUG: Ticket.Category
    FEATURE_REQUEST: Ticket.Category
    DATA_CORRECTION: Ticket.Category
    OTHER: Ticket.Category
    class Priority(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PRIORITY_UNSPECIFIED: _ClassVar[Ticket.Priority]
        LOW: _ClassVar[Ticket.Priority]
        NORMAL: _ClassVar[Ticket.Priority]
        HIGH: _ClassVar[Ticket.Priority]
        URGENT: _ClassVar[Ticket.Priority]
    PRIORITY_UNSPECIFIED: Ticket.Priority
    LOW: Ticket.Priority
    NORMAL: Ticket.Priority
    HIGH: Ticket.Priority
    URGENT: Ticket.Priority
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Ticket.State]
        NEW: _ClassVar[Ticket.State]
        ASSIGNED: _ClassVar[Ticket.State]
        IN_PROGRESS: _ClassVar[Ticket.State]
        ESCALATION_REQUIRED: _ClassVar[Ticket.State]
        WAITING_CUSTOMER: _ClassVar[Ticket.State]
        WAITING_SELLER: _ClassVar[Ticket.State]
        TESTING_RESOLUTION: _ClassVar[Ticket.State]
        RESOLVED: _ClassVar[Ticket.State]
        CLOSED: _ClassVar[Ticket.State]
        ARCHIVED: _ClassVar[Ticket.State]
        MERGED: _ClassVar[Ticket.State]
    STATE_UNSPECIFIED: Ticket.State
    NEW: Ticket.State
    ASSIGNED: Ticket.State
    IN_PROGRESS: Ticket.State
    ESCALATION_REQUIRED: Ticket.State
    WAITING_CUSTOMER: Ticket.State
    WAITING_SELLER: Ticket.State
    TESTING_RESOLUTION: Ticket.State
    RESOLVED: Ticket.State
    CLOSED: Ticket.State
    ARCHIVED: Ticket.State
    MERGED: Ticket.State
    ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    REQUESTER_ID_FIELD_NUMBER: _ClassVar[int]
    REQUESTER_FIELD_NUMBER: _ClassVar[int]
    AS_SELLER_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_UP_OF_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    ESCALATION_LEVEL_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_SUMMARY_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_COUNT_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    MERGED_INTO_ID_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    RESPOND_TIME_FIELD_NUMBER: _ClassVar[int]
    BREACH_TIME_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    number: str
    inquiry_id: str
    customer_id: str
    seller_id: str
    requester_id: str
    requester: Ticket.Requester
    as_seller: bool
    follow_up_of_id: str
    category: Ticket.Category
    priority: Ticket.Priority
    title: str
    text: str
    state: Ticket.State
    assignee_id: str
    escalation_level: int
    resolution_summary: str
    resolution_count: int
    message_count: int
    merged_into_id: str
    response_deadline_time: _timestamp_pb2.Timestamp
    respond_time: _timestamp_pb2.Timestamp
    breach_time: _timestamp_pb2.Timestamp
    resolve_time: _timestamp_pb2.Timestamp
    close_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., number: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., requester_id: _Optional[str] = ..., requester: _Optional[_Union[Ticket.Requester, str]] = ..., as_seller: _Optional[bool] = ..., follow_up_of_id: _Optional[str] = ..., category: _Optional[_Union[Ticket.Category, str]] = ..., priority: _Optional[_Union[Ticket.Priority, str]] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., state: _Optional[_Union[Ticket.State, str]] = ..., assignee_id: _Optional[str] = ..., escalation_level: _Optional[int] = ..., resolution_summary: _Optional[str] = ..., resolution_count: _Optional[int] = ..., message_count: _Optional[int] = ..., merged_into_id: _Optional[str] = ..., response_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., respond_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., breach_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resolve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateTicketRequest(_message.Message):
    __slots__ = ("ticket", "request_id")
    TICKET_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ticket: Ticket
    request_id: str
    def __init__(self, ticket: _Optional[_Union[Ticket, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetTicketRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateTicketRequest(_message.Message):
    __slots__ = ("ticket", "update_mask", "request_id")
    TICKET_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ticket: Ticket
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, ticket: _Optional[_Union[Ticket, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListTicketsRequest(_message.Message):
    __slots__ = ("states", "priorities", "categories", "number", "assignee_id", "requester_id", "inquiry_id", "unassigned", "breached", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListTicketsRequest.Order]
        NEWEST: _ClassVar[ListTicketsRequest.Order]
        OLDEST: _ClassVar[ListTicketsRequest.Order]
    ORDER_UNSPECIFIED: ListTicketsRequest.Order
    NEWEST: ListTicketsRequest.Order
    OLDEST: ListTicketsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PRIORITIES_FIELD_NUMBER: _ClassVar[int]
    CATEGORIES_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    REQUESTER_ID_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    UNASSIGNED_FIELD_NUMBER: _ClassVar[int]
    BREACHED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Ticket.State]
    priorities: _containers.RepeatedScalarFieldContainer[Ticket.Priority]
    categories: _containers.RepeatedScalarFieldContainer[Ticket.Category]
    number: str
    assignee_id: str
    requester_id: str
    inquiry_id: str
    unassigned: bool
    breached: bool
    page_size: int
    page_token: str
    order: ListTicketsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Ticket.State, str]]] = ..., priorities: _Optional[_Iterable[_Union[Ticket.Priority, str]]] = ..., categories: _Optional[_Iterable[_Union[Ticket.Category, str]]] = ..., number: _Optional[str] = ..., assignee_id: _Optional[str] = ..., requester_id: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., unassigned: _Optional[bool] = ..., breached: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListTicketsRequest.Order, str]] = ...) -> None: ...

class ListTicketsResponse(_message.Message):
    __slots__ = ("tickets", "next_page_token")
    TICKETS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tickets: _containers.RepeatedCompositeFieldContainer[Ticket]
    next_page_token: str
    def __init__(self, tickets: _Optional[_Iterable[_Union[Ticket, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AssignTicketRequest(_message.Message):
    __slots__ = ("id", "assignee_id", "reassign", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    REASSIGN_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    assignee_id: str
    reassign: bool
    request_id: str
    def __init__(self, id: _Optional[str] = ..., assignee_id: _Optional[str] = ..., reassign: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReleaseTicketRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AdvanceTicketRequest(_message.Message):
    __slots__ = ("id", "state", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: Ticket.State
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[Ticket.State, str]] = ..., request_id: _Optional[str] = ...) -> None: ...

class EscalateTicketRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolveTicketRequest(_message.Message):
    __slots__ = ("id", "resolution_summary", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_SUMMARY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    resolution_summary: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., resolution_summary: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReopenTicketRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseTicketRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class MergeTicketRequest(_message.Message):
    __slots__ = ("id", "into_id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    INTO_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    into_id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., into_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RateTicketRequest(_message.Message):
    __slots__ = ("id", "score", "comment", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    score: int
    comment: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., score: _Optional[int] = ..., comment: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class TicketRating(_message.Message):
    __slots__ = ("id", "ticket_id", "resolution", "score", "comment", "create_time", "update_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    ticket_id: str
    resolution: int
    score: int
    comment: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., ticket_id: _Optional[str] = ..., resolution: _Optional[int] = ..., score: _Optional[int] = ..., comment: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListTicketRatingsRequest(_message.Message):
    __slots__ = ("ticket_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListTicketRatingsRequest.Order]
        NEWEST: _ClassVar[ListTicketRatingsRequest.Order]
        OLDEST: _ClassVar[ListTicketRatingsRequest.Order]
    ORDER_UNSPECIFIED: ListTicketRatingsRequest.Order
    NEWEST: ListTicketRatingsRequest.Order
    OLDEST: ListTicketRatingsRequest.Order
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    ticket_id: str
    page_size: int
    page_token: str
    order: ListTicketRatingsRequest.Order
    def __init__(self, ticket_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListTicketRatingsRequest.Order, str]] = ...) -> None: ...

class ListTicketRatingsResponse(_message.Message):
    __slots__ = ("ticket_ratings", "next_page_token")
    TICKET_RATINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ticket_ratings: _containers.RepeatedCompositeFieldContainer[TicketRating]
    next_page_token: str
    def __init__(self, ticket_ratings: _Optional[_Iterable[_Union[TicketRating, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class TicketChange(_message.Message):
    __slots__ = ("id", "ticket_id", "sequence", "previous_state", "state", "actor_id", "actor_role", "system_generated", "reason", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_GENERATED_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    ticket_id: str
    sequence: int
    previous_state: Ticket.State
    state: Ticket.State
    actor_id: str
    actor_role: str
    system_generated: bool
    reason: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., ticket_id: _Optional[str] = ..., sequence: _Optional[int] = ..., previous_state: _Optional[_Union[Ticket.State, str]] = ..., state: _Optional[_Union[Ticket.State, str]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., system_generated: _Optional[bool] = ..., reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListTicketChangesRequest(_message.Message):
    __slots__ = ("ticket_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListTicketChangesRequest.Order]
        NEWEST: _ClassVar[ListTicketChangesRequest.Order]
        OLDEST: _ClassVar[ListTicketChangesRequest.Order]
    ORDER_UNSPECIFIED: ListTicketChangesRequest.Order
    NEWEST: ListTicketChangesRequest.Order
    OLDEST: ListTicketChangesRequest.Order
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    ticket_id: str
    page_size: int
    page_token: str
    order: ListTicketChangesRequest.Order
    def __init__(self, ticket_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListTicketChangesRequest.Order, str]] = ...) -> None: ...

class ListTicketChangesResponse(_message.Message):
    __slots__ = ("ticket_changes", "next_page_token")
    TICKET_CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ticket_changes: _containers.RepeatedCompositeFieldContainer[TicketChange]
    next_page_token: str
    def __init__(self, ticket_changes: _Optional[_Iterable[_Union[TicketChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
