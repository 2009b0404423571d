import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.support.v1 import tickets_pb2 as _tickets_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TicketMessage(_message.Message):
    __slots__ = ("id", "ticket_id", "origin_ticket_id", "author", "author_id", "text", "create_time")
    class Author(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        AUTHOR_UNSPECIFIED: _ClassVar[TicketMessage.Author]
        REQUESTER: _ClassVar[TicketMessage.Author]
        STAFF: _ClassVar[TicketMessage.Author]
    AUTHOR_UNSPECIFIED: TicketMessage.Author
    REQUESTER: TicketMessage.Author
    STAFF: TicketMessage.Author
    ID_FIELD_NUMBER: _ClassVar[int]
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    ticket_id: str
    origin_ticket_id: str
    author: TicketMessage.Author
    author_id: str
    text: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., ticket_id: _Optional[str] = ..., origin_ticket_id: _Optional[str] = ..., author: _Optional[_Union[TicketMessage.Author, str]] = ..., author_id: _Optional[str] = ..., text: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateTicketMessageRequest(_message.Message):
    __slots__ = ("ticket_message", "request_id")
    TICKET_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ticket_message: TicketMessage
    request_id: str
    def __init__(self, ticket_message: _Optional[_Union[TicketMessage, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListTicketMessagesRequest(_message.Message):
    __slots__ = ("ticket_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListTicketMessagesRequest.Order]
        NEWEST: _ClassVar[ListTicketMessagesRequest.Order]
        OLDEST: _ClassVar[ListTicketMessagesRequest.Order]
    ORDER_UNSPECIFIED: ListTicketMessagesRequest.Order
    NEWEST: ListTicketMessagesRequest.Order
    OLDEST: ListTicketMessagesRequest.Order
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    ticket_id: str
    page_size: int
    page_token: str
    order: ListTicketMessagesRequest.Order
    def __init__(self, ticket_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListTicketMessagesRequest.Order, str]] = ...) -> None: ...

class ListTicketMessagesResponse(_message.Message):
    __slots__ = ("ticket_messages", "next_page_token")
    TICKET_MESSAGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ticket_messages: _containers.RepeatedCompositeFieldContainer[TicketMessage]
    next_page_token: str
    def __init__(self, ticket_messages: _Optional[_Iterable[_Union[TicketMessage, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class TicketNote(_message.Message):
    __slots__ = ("id", "ticket_id", "origin_ticket_id", "author_id", "text", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    ticket_id: str
    origin_ticket_id: str
    author_id: str
    text: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., ticket_id: _Optional[str] = ..., origin_ticket_id: _Optional[str] = ..., author_id: _Optional[str] = ..., text: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateTicketNoteRequest(_message.Message):
    __slots__ = ("ticket_note", "request_id")
    TICKET_NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ticket_note: TicketNote
    request_id: str
    def __init__(self, ticket_note: _Optional[_Union[TicketNote, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListTicketNotesRequest(_message.Message):
    __slots__ = ("ticket_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListTicketNotesRequest.Order]
        NEWEST: _ClassVar[ListTicketNotesRequest.Order]
        OLDEST: _ClassVar[ListTicketNotesRequest.Order]
    ORDER_UNSPECIFIED: ListTicketNotesRequest.Order
    NEWEST: ListTicketNotesRequest.Order
    OLDEST: ListTicketNotesRequest.Order
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    ticket_id: str
    page_size: int
    page_token: str
    order: ListTicketNotesRequest.Order
    def __init__(self, ticket_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListTicketNotesRequest.Order, str]] = ...) -> None: ...

class ListTicketNotesResponse(_message.Message):
    __slots__ = ("ticket_notes", "next_page_token")
    TICKET_NOTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ticket_notes: _containers.RepeatedCompositeFieldContainer[TicketNote]
    next_page_token: str
    def __init__(self, ticket_notes: _Optional[_Iterable[_Union[TicketNote, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class Macro(_message.Message):
    __slots__ = ("id", "display_name", "text", "state", "create_time", "update_time", "delete_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    display_name: str
    text: str
    state: _tickets_pb2.Ticket.State
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., display_name: _Optional[str] = ..., text: _Optional[str] = ..., state: _Optional[_Union[_tickets_pb2.Ticket.State, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateMacroRequest(_message.Message):
    __slots__ = ("macro", "request_id")
    MACRO_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    macro: Macro
    request_id: str
    def __init__(self, macro: _Optional[_Union[Macro, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetMacroRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateMacroRequest(_message.Message):
    __slots__ = ("macro", "update_mask", "request_id")
    MACRO_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    macro: Macro
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, macro: _Optional[_Union[Macro, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteMacroRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListMacrosRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListMacrosRequest.Order]
        NEWEST: _ClassVar[ListMacrosRequest.Order]
        OLDEST: _ClassVar[ListMacrosRequest.Order]
    ORDER_UNSPECIFIED: ListMacrosRequest.Order
    NEWEST: ListMacrosRequest.Order
    OLDEST: ListMacrosRequest.Order
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    order: ListMacrosRequest.Order
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListMacrosRequest.Order, str]] = ...) -> None: ...

class ListMacrosResponse(_message.Message):
    __slots__ = ("macros", "next_page_token")
    MACROS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    macros: _containers.RepeatedCompositeFieldContainer[Macro]
    next_page_token: str
    def __init__(self, macros: _Optional[_Iterable[_Union[Macro, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ApplyMacroRequest(_message.Message):
    __slots__ = ("id", "ticket_id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    TICKET_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    ticket_id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., ticket_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
