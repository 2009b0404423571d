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

class Weight(_message.Message):
    __slots__ = ("value", "unit")
    class Unit(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        UNIT_UNSPECIFIED: _ClassVar[Weight.Unit]
        G: _ClassVar[Weight.Unit]
        KG: _ClassVar[Weight.Unit]
        OZ: _ClassVar[Weight.Unit]
        LB: _ClassVar[Weight.Unit]
    UNIT_UNSPECIFIED: Weight.Unit
    G: Weight.Unit
    KG: Weight.Unit
    OZ: Weight.Unit
    LB: Weight.Unit
    VALUE_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    value: _decimal_pb2.Decimal
    unit: Weight.Unit
    def __init__(self, value: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., unit: _Optional[_Union[Weight.Unit, str]] = ...) -> None: ...

class ShippingRegion(_message.Message):
    __slots__ = ("country_code", "states", "postal_code_prefixes")
    COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    POSTAL_CODE_PREFIXES_FIELD_NUMBER: _ClassVar[int]
    country_code: str
    states: _containers.RepeatedScalarFieldContainer[str]
    postal_code_prefixes: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, country_code: _Optional[str] = ..., states: _Optional[_Iterable[str]] = ..., postal_code_prefixes: _Optional[_Iterable[str]] = ...) -> None: ...

class ShippingBand(_message.Message):
    __slots__ = ("weight_from", "weight_until", "amount_from", "amount_until", "price")
    WEIGHT_FROM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_UNTIL_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FROM_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    weight_from: Weight
    weight_until: Weight
    amount_from: _money_pb2.Money
    amount_until: _money_pb2.Money
    price: _money_pb2.Money
    def __init__(self, weight_from: _Optional[_Union[Weight, _Mapping]] = ..., weight_until: _Optional[_Union[Weight, _Mapping]] = ..., amount_from: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., amount_until: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class ShippingRate(_message.Message):
    __slots__ = ("region", "currency_code", "basis", "price", "bands", "free_from")
    class Basis(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        BASIS_UNSPECIFIED: _ClassVar[ShippingRate.Basis]
        FLAT: _ClassVar[ShippingRate.Basis]
        BY_WEIGHT: _ClassVar[ShippingRate.Basis]
        BY_AMOUNT: _ClassVar[ShippingRate.Basis]
    BASIS_UNSPECIFIED: ShippingRate.Basis
    FLAT: ShippingRate.Basis
    BY_WEIGHT: ShippingRate.Basis
    BY_AMOUNT: ShippingRate.Basis
    REGION_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    BASIS_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    BANDS_FIELD_NUMBER: _ClassVar[int]
    FREE_FROM_FIELD_NUMBER: _ClassVar[int]
    region: ShippingRegion
    currency_code: str
    basis: ShippingRate.Basis
    price: _money_pb2.Money
    bands: _containers.RepeatedCompositeFieldContainer[ShippingBand]
    free_from: _money_pb2.Money
    def __init__(self, region: _Optional[_Union[ShippingRegion, _Mapping]] = ..., currency_code: _Optional[str] = ..., basis: _Optional[_Union[ShippingRate.Basis, str]] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., bands: _Optional[_Iterable[_Union[ShippingBand, _Mapping]]] = ..., free_from: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class ShippingMethod(_message.Message):
    __slots__ = ("id", "seller_id", "channel_id", "code", "display_name", "description", "service_level", "state", "transit_days_least", "transit_days_most", "processing_days", "refuses_po_boxes", "excluded_regions", "rates", "start_time", "end_time", "create_time", "update_time", "delete_time", "etag")
    class ServiceLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SERVICE_LEVEL_UNSPECIFIED: _ClassVar[ShippingMethod.ServiceLevel]
        STANDARD: _ClassVar[ShippingMethod.ServiceLevel]
        EXPRESS: _ClassVar[ShippingMethod.ServiceLevel]
        OVERNIGHT: _ClassVar[ShippingMethod.ServiceLevel]
        EXPEDITED: _ClassVar[ShippingMethod.ServiceLevel]
        SAME_DAY: _ClassVar[ShippingMethod.ServiceLevel]
    SERVICE_LEVEL_UNSPECIFIED: ShippingMethod.ServiceLevel
    STANDARD: ShippingMethod.ServiceLevel
    EXPRESS: ShippingMethod.ServiceLevel
    OVERNIGHT: ShippingMethod.ServiceLevel
    EXPEDITED: ShippingMethod.ServiceLevel
    SAME_DAY: ShippingMethod.ServiceLevel
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[ShippingMethod.State]
        DRAFT: _ClassVar[ShippingMethod.State]
        ACTIVE: _ClassVar[ShippingMethod.State]
        INACTIVE: _ClassVar[ShippingMethod.State]
    STATE_UNSPECIFIED: ShippingMethod.State
    DRAFT: ShippingMethod.State
    ACTIVE: ShippingMethod.State
    INACTIVE: ShippingMethod.State
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    SERVICE_LEVEL_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TRANSIT_DAYS_LEAST_FIELD_NUMBER: _ClassVar[int]
    TRANSIT_DAYS_MOST_FIELD_NUMBER: _ClassVar[int]
    PROCESSING_DAYS_FIELD_NUMBER: _ClassVar[int]
    REFUSES_PO_BOXES_FIELD_NUMBER: _ClassVar[int]
    EXCLUDED_REGIONS_FIELD_NUMBER: _ClassVar[int]
    RATES_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    channel_id: str
    code: str
    display_name: str
    description: str
    service_level: ShippingMethod.ServiceLevel
    state: ShippingMethod.State
    transit_days_least: int
    transit_days_most: int
    processing_days: int
    refuses_po_boxes: bool
    excluded_regions: _containers.RepeatedCompositeFieldContainer[ShippingRegion]
    rates: _containers.RepeatedCompositeFieldContainer[ShippingRate]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., service_level: _Optional[_Union[ShippingMethod.ServiceLevel, str]] = ..., state: _Optional[_Union[ShippingMethod.State, str]] = ..., transit_days_least: _Optional[int] = ..., transit_days_most: _Optional[int] = ..., processing_days: _Optional[int] = ..., refuses_po_boxes: _Optional[bool] = ..., excluded_regions: _Optional[_Iterable[_Union[ShippingRegion, _Mapping]]] = ..., rates: _Optional[_Iterable[_Union[ShippingRate, _Mapping]]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ShippingProfile(_message.Message):
    __slots__ = ("id", "country_code", "state_province", "time_zone", "processing_days", "create_time", "update_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_PROVINCE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    PROCESSING_DAYS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    country_code: str
    state_province: str
    time_zone: str
    processing_days: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., country_code: _Optional[str] = ..., state_province: _Optional[str] = ..., time_zone: _Optional[str] = ..., processing_days: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ShippingOption(_message.Message):
    __slots__ = ("method_id", "code", "display_name", "service_level", "price", "free_from", "earliest_delivery_time", "latest_delivery_time")
    METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_LEVEL_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    FREE_FROM_FIELD_NUMBER: _ClassVar[int]
    EARLIEST_DELIVERY_TIME_FIELD_NUMBER: _ClassVar[int]
    LATEST_DELIVERY_TIME_FIELD_NUMBER: _ClassVar[int]
    method_id: str
    code: str
    display_name: str
    service_level: ShippingMethod.ServiceLevel
    price: _money_pb2.Money
    free_from: _money_pb2.Money
    earliest_delivery_time: _timestamp_pb2.Timestamp
    latest_delivery_time: _timestamp_pb2.Timestamp
    def __init__(self, method_id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., service_level: _Optional[_Union[ShippingMethod.ServiceLevel, str]] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., free_from: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., earliest_delivery_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., latest_delivery_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateShippingMethodRequest(_message.Message):
    __slots__ = ("shipping_method", "request_id")
    SHIPPING_METHOD_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    shipping_method: ShippingMethod
    request_id: str
    def __init__(self, shipping_method: _Optional[_Union[ShippingMethod, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetShippingMethodRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListShippingMethodsRequest(_message.Message):
    __slots__ = ("seller_id", "of_mall", "states", "page_size", "page_token")
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    OF_MALL_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    of_mall: bool
    states: _containers.RepeatedScalarFieldContainer[ShippingMethod.State]
    page_size: int
    page_token: str
    def __init__(self, seller_id: _Optional[str] = ..., of_mall: _Optional[bool] = ..., states: _Optional[_Iterable[_Union[ShippingMethod.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListShippingMethodsResponse(_message.Message):
    __slots__ = ("shipping_methods", "next_page_token")
    SHIPPING_METHODS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    shipping_methods: _containers.RepeatedCompositeFieldContainer[ShippingMethod]
    next_page_token: str
    def __init__(self, shipping_methods: _Optional[_Iterable[_Union[ShippingMethod, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateShippingMethodRequest(_message.Message):
    __slots__ = ("shipping_method", "update_mask", "request_id")
    SHIPPING_METHOD_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    shipping_method: ShippingMethod
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, shipping_method: _Optional[_Union[ShippingMethod, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ActivateShippingMethodRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeactivateShippingMethodRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteShippingMethodRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetShippingProfileRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateShippingProfileRequest(_message.Message):
    __slots__ = ("shipping_profile", "update_mask", "request_id")
    SHIPPING_PROFILE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    shipping_profile: ShippingProfile
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, shipping_profile: _Optional[_Union[ShippingProfile, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...
