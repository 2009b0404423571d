import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PriceList(_message.Message):
    __slots__ = ("id", "seller_id", "code", "display_name", "description", "channel_id", "currency_code", "group_ids", "replacing", "state", "start_time", "end_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[PriceList.State]
        ACTIVE: _ClassVar[PriceList.State]
        INACTIVE: _ClassVar[PriceList.State]
    STATE_UNSPECIFIED: PriceList.State
    ACTIVE: PriceList.State
    INACTIVE: PriceList.State
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    GROUP_IDS_FIELD_NUMBER: _ClassVar[int]
    REPLACING_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    code: str
    display_name: str
    description: str
    channel_id: str
    currency_code: str
    group_ids: _containers.RepeatedScalarFieldContainer[str]
    replacing: bool
    state: PriceList.State
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., channel_id: _Optional[str] = ..., currency_code: _Optional[str] = ..., group_ids: _Optional[_Iterable[str]] = ..., replacing: _Optional[bool] = ..., state: _Optional[_Union[PriceList.State, str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Price(_message.Message):
    __slots__ = ("variant_id", "least_quantity", "pack_quantity", "amount", "start_time", "end_time", "create_time", "update_time")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    LEAST_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PACK_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    least_quantity: _decimal_pb2.Decimal
    pack_quantity: int
    amount: _money_pb2.Money
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, variant_id: _Optional[str] = ..., least_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., pack_quantity: _Optional[int] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreatePriceListRequest(_message.Message):
    __slots__ = ("price_list", "request_id")
    PRICE_LIST_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    price_list: PriceList
    request_id: str
    def __init__(self, price_list: _Optional[_Union[PriceList, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetPriceListRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListPriceListsRequest(_message.Message):
    __slots__ = ("seller_id", "channel_id", "states", "page_size", "page_token")
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    channel_id: str
    states: _containers.RepeatedScalarFieldContainer[PriceList.State]
    page_size: int
    page_token: str
    def __init__(self, seller_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[PriceList.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPriceListsResponse(_message.Message):
    __slots__ = ("price_lists", "next_page_token")
    PRICE_LISTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    price_lists: _containers.RepeatedCompositeFieldContainer[PriceList]
    next_page_token: str
    def __init__(self, price_lists: _Optional[_Iterable[_Union[PriceList, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdatePriceListRequest(_message.Message):
    __slots__ = ("price_list", "update_mask", "request_id")
    PRICE_LIST_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    price_list: PriceList
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, price_list: _Optional[_Union[PriceList, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeletePriceListRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchSetPricesRequest(_message.Message):
    __slots__ = ("price_list_id", "prices", "request_id")
    PRICE_LIST_ID_FIELD_NUMBER: _ClassVar[int]
    PRICES_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    price_list_id: str
    prices: _containers.RepeatedCompositeFieldContainer[Price]
    request_id: str
    def __init__(self, price_list_id: _Optional[str] = ..., prices: _Optional[_Iterable[_Union[Price, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchSetPricesResponse(_message.Message):
    __slots__ = ("prices",)
    PRICES_FIELD_NUMBER: _ClassVar[int]
    prices: _containers.RepeatedCompositeFieldContainer[Price]
    def __init__(self, prices: _Optional[_Iterable[_Union[Price, _Mapping]]] = ...) -> None: ...

class BatchDeletePricesRequest(_message.Message):
    __slots__ = ("price_list_id", "prices", "request_id")
    class Key(_message.Message):
        __slots__ = ("variant_id", "least_quantity", "pack_quantity")
        VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
        LEAST_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        PACK_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        variant_id: str
        least_quantity: _decimal_pb2.Decimal
        pack_quantity: int
        def __init__(self, variant_id: _Optional[str] = ..., least_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., pack_quantity: _Optional[int] = ...) -> None: ...
    PRICE_LIST_ID_FIELD_NUMBER: _ClassVar[int]
    PRICES_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    price_list_id: str
    prices: _containers.RepeatedCompositeFieldContainer[BatchDeletePricesRequest.Key]
    request_id: str
    def __init__(self, price_list_id: _Optional[str] = ..., prices: _Optional[_Iterable[_Union[BatchDeletePricesRequest.Key, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchDeletePricesResponse(_message.Message):
    __slots__ = ("prices",)
    PRICES_FIELD_NUMBER: _ClassVar[int]
    prices: _containers.RepeatedCompositeFieldContainer[Price]
    def __init__(self, prices: _Optional[_Iterable[_Union[Price, _Mapping]]] = ...) -> None: ...

class ListPricesRequest(_message.Message):
    __slots__ = ("price_list_id", "variant_id", "page_size", "page_token")
    PRICE_LIST_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    price_list_id: str
    variant_id: str
    page_size: int
    page_token: str
    def __init__(self, price_list_id: _Optional[str] = ..., variant_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPricesResponse(_message.Message):
    __slots__ = ("prices", "next_page_token")
    PRICES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    prices: _containers.RepeatedCompositeFieldContainer[Price]
    next_page_token: str
    def __init__(self, prices: _Optional[_Iterable[_Union[Price, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
