import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import types_pb2 as _types_pb2
from mall.shipping.v1 import methods_pb2 as _methods_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Dimensions(_message.Message):
    __slots__ = ("length", "width", "height", "unit")
    class Unit(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        UNIT_UNSPECIFIED: _ClassVar[Dimensions.Unit]
        CM: _ClassVar[Dimensions.Unit]
        IN: _ClassVar[Dimensions.Unit]
    UNIT_UNSPECIFIED: Dimensions.Unit
    CM: Dimensions.Unit
    IN: Dimensions.Unit
    LENGTH_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    length: _decimal_pb2.Decimal
    width: _decimal_pb2.Decimal
    height: _decimal_pb2.Decimal
    unit: Dimensions.Unit
    def __init__(self, length: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., width: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., height: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., unit: _Optional[_Union[Dimensions.Unit, str]] = ...) -> None: ...

class ShipmentLine(_message.Message):
    __slots__ = ("order_id", "order_item_id", "quantity", "variant_id")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    order_item_id: str
    quantity: int
    variant_id: str
    def __init__(self, order_id: _Optional[str] = ..., order_item_id: _Optional[str] = ..., quantity: _Optional[int] = ..., variant_id: _Optional[str] = ...) -> None: ...

class Shipment(_message.Message):
    __slots__ = ("id", "lines", "order_ids", "seller_id", "customer_id", "carrier", "carrier_name", "service", "service_level", "tracking_number", "tracking_uri", "state", "cost", "weight", "dimensions", "delivery_address_id", "delivery_address", "origin_postal_code", "destination_postal_code", "estimated_delivery_time", "delivery_notes", "delivery_signature", "hand_over_time", "deliver_time", "return_time", "return_receive_time", "return_cause", "void_time", "void_reason", "last_event_time", "silence", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Shipment.State]
        LABEL_CREATED: _ClassVar[Shipment.State]
        HANDED_OVER: _ClassVar[Shipment.State]
        PICKED_UP: _ClassVar[Shipment.State]
        IN_TRANSIT: _ClassVar[Shipment.State]
        OUT_FOR_DELIVERY: _ClassVar[Shipment.State]
        DELIVERED: _ClassVar[Shipment.State]
        EXCEPTION: _ClassVar[Shipment.State]
        FAILED_DELIVERY: _ClassVar[Shipment.State]
        RETURNED: _ClassVar[Shipment.State]
        VOIDED: _ClassVar[Shipment.State]
    STATE_UNSPECIFIED: Shipment.State
    LABEL_CREATED: Shipment.State
    HANDED_OVER: Shipment.State
    PICKED_UP: Shipment.State
    IN_TRANSIT: Shipment.State
    OUT_FOR_DELIVERY: Shipment.State
    DELIVERED: Shipment.State
    EXCEPTION: Shipment.State
    FAILED_DELIVERY: Shipment.State
    RETURNED: Shipment.State
    VOIDED: Shipment.State
    class Silence(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SILENCE_UNSPECIFIED: _ClassVar[Shipment.Silence]
        HEARD: _ClassVar[Shipment.Silence]
        WARNED: _ClassVar[Shipment.Silence]
        ESCALATED: _ClassVar[Shipment.Silence]
    SILENCE_UNSPECIFIED: Shipment.Silence
    HEARD: Shipment.Silence
    WARNED: Shipment.Silence
    ESCALATED: Shipment.Silence
    class ReturnCause(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        RETURN_CAUSE_UNSPECIFIED: _ClassVar[Shipment.ReturnCause]
        REFUSED_BY_BUYER: _ClassVar[Shipment.ReturnCause]
        SELLER_FAULT: _ClassVar[Shipment.ReturnCause]
        CARRIER_FAULT: _ClassVar[Shipment.ReturnCause]
    RETURN_CAUSE_UNSPECIFIED: Shipment.ReturnCause
    REFUSED_BY_BUYER: Shipment.ReturnCause
    SELLER_FAULT: Shipment.ReturnCause
    CARRIER_FAULT: Shipment.ReturnCause
    ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    ORDER_IDS_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CARRIER_FIELD_NUMBER: _ClassVar[int]
    CARRIER_NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    SERVICE_LEVEL_FIELD_NUMBER: _ClassVar[int]
    TRACKING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    TRACKING_URI_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    COST_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    DIMENSIONS_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_ADDRESS_ID_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_POSTAL_CODE_FIELD_NUMBER: _ClassVar[int]
    DESTINATION_POSTAL_CODE_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_DELIVERY_TIME_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_NOTES_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    HAND_OVER_TIME_FIELD_NUMBER: _ClassVar[int]
    DELIVER_TIME_FIELD_NUMBER: _ClassVar[int]
    RETURN_TIME_FIELD_NUMBER: _ClassVar[int]
    RETURN_RECEIVE_TIME_FIELD_NUMBER: _ClassVar[int]
    RETURN_CAUSE_FIELD_NUMBER: _ClassVar[int]
    VOID_TIME_FIELD_NUMBER: _ClassVar[int]
    VOID_REASON_FIELD_NUMBER: _ClassVar[int]
    LAST_EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    SILENCE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    lines: _containers.RepeatedCompositeFieldContainer[ShipmentLine]
    order_ids: _containers.RepeatedScalarFieldContainer[str]
    seller_id: str
    customer_id: str
    carrier: str
    carrier_name: str
    service: str
    service_level: _methods_pb2.ShippingMethod.ServiceLevel
    tracking_number: str
    tracking_uri: str
    state: Shipment.State
    cost: _money_pb2.Money
    weight: _methods_pb2.Weight
    dimensions: Dimensions
    delivery_address_id: str
    delivery_address: _types_pb2.PostalAddress
    origin_postal_code: str
    destination_postal_code: str
    estimated_delivery_time: _timestamp_pb2.Timestamp
    delivery_notes: str
    delivery_signature: str
    hand_over_time: _timestamp_pb2.Timestamp
    deliver_time: _timestamp_pb2.Timestamp
    return_time: _timestamp_pb2.Timestamp
    return_receive_time: _timestamp_pb2.Timestamp
    return_cause: Shipment.ReturnCause
    void_time: _timestamp_pb2.Timestamp
    void_reason: str
    last_event_time: _timestamp_pb2.Timestamp
    silence: Shipment.Silence
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[ShipmentLine, _Mapping]]] = ..., order_ids: _Optional[_Iterable[str]] = ..., seller_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., carrier: _Optional[str] = ..., carrier_name: _Optional[str] = ..., service: _Optional[str] = ..., service_level: _Optional[_Union[_methods_pb2.ShippingMethod.ServiceLevel, str]] = ..., tracking_number: _Optional[str] = ..., tracking_uri: _Optional[str] = ..., state: _Optional[_Union[Shipment.State, str]] = ..., cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., weight: _Optional[_Union[_methods_pb2.Weight, _Mapping]] = ..., dimensions: _Optional[_Union[Dimensions, _Mapping]] = ..., delivery_address_id: _Optional[str] = ..., delivery_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., origin_postal_code: _Optional[str] = ..., destination_postal_code: _Optional[str] = ..., estimated_delivery_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delivery_notes: _Optional[str] = ..., delivery_signature: _Optional[str] = ..., hand_over_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., deliver_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., return_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., return_receive_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., return_cause: _Optional[_Union[Shipment.ReturnCause, str]] = ..., void_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., void_reason: _Optional[str] = ..., last_event_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., silence: _Optional[_Union[Shipment.Silence, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ShipmentEvent(_message.Message):
    __slots__ = ("id", "shipment_id", "status", "description", "location", "occur_time", "source", "carrier_event_id", "applied", "actor_id", "create_time")
    class Source(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SOURCE_UNSPECIFIED: _ClassVar[ShipmentEvent.Source]
        CARRIER: _ClassVar[ShipmentEvent.Source]
        SELLER: _ClassVar[ShipmentEvent.Source]
        STAFF: _ClassVar[ShipmentEvent.Source]
        SYSTEM: _ClassVar[ShipmentEvent.Source]
    SOURCE_UNSPECIFIED: ShipmentEvent.Source
    CARRIER: ShipmentEvent.Source
    SELLER: ShipmentEvent.Source
    STAFF: ShipmentEvent.Source
    SYSTEM: ShipmentEvent.Source
    ID_FIELD_NUMBER: _ClassVar[int]
    SHIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    LOCATION_FIELD_NUMBER: _ClassVar[int]
    OCCUR_TIME_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CARRIER_EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    APPLIED_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    shipment_id: str
    status: Shipment.State
    description: str
    location: str
    occur_time: _timestamp_pb2.Timestamp
    source: ShipmentEvent.Source
    carrier_event_id: str
    applied: bool
    actor_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., shipment_id: _Optional[str] = ..., status: _Optional[_Union[Shipment.State, str]] = ..., description: _Optional[str] = ..., location: _Optional[str] = ..., occur_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., source: _Optional[_Union[ShipmentEvent.Source, str]] = ..., carrier_event_id: _Optional[str] = ..., applied: _Optional[bool] = ..., actor_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateShipmentRequest(_message.Message):
    __slots__ = ("shipment", "hand_over", "request_id")
    SHIPMENT_FIELD_NUMBER: _ClassVar[int]
    HAND_OVER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    shipment: Shipment
    hand_over: bool
    request_id: str
    def __init__(self, shipment: _Optional[_Union[Shipment, _Mapping]] = ..., hand_over: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetShipmentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListShipmentsRequest(_message.Message):
    __slots__ = ("order_id", "seller_id", "customer_id", "states", "silences", "tracking_number", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListShipmentsRequest.Order]
        NEWEST: _ClassVar[ListShipmentsRequest.Order]
        OLDEST: _ClassVar[ListShipmentsRequest.Order]
    ORDER_UNSPECIFIED: ListShipmentsRequest.Order
    NEWEST: ListShipmentsRequest.Order
    OLDEST: ListShipmentsRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    SILENCES_FIELD_NUMBER: _ClassVar[int]
    TRACKING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    seller_id: str
    customer_id: str
    states: _containers.RepeatedScalarFieldContainer[Shipment.State]
    silences: _containers.RepeatedScalarFieldContainer[Shipment.Silence]
    tracking_number: str
    page_size: int
    page_token: str
    order: ListShipmentsRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Shipment.State, str]]] = ..., silences: _Optional[_Iterable[_Union[Shipment.Silence, str]]] = ..., tracking_number: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListShipmentsRequest.Order, str]] = ...) -> None: ...

class ListShipmentsResponse(_message.Message):
    __slots__ = ("shipments", "next_page_token")
    SHIPMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    shipments: _containers.RepeatedCompositeFieldContainer[Shipment]
    next_page_token: str
    def __init__(self, shipments: _Optional[_Iterable[_Union[Shipment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateShipmentRequest(_message.Message):
    __slots__ = ("shipment", "update_mask", "request_id")
    SHIPMENT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    shipment: Shipment
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, shipment: _Optional[_Union[Shipment, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class HandOverShipmentRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class VoidShipmentRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordShipmentEventRequest(_message.Message):
    __slots__ = ("id", "event", "delivery_signature", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    event: ShipmentEvent
    delivery_signature: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., event: _Optional[_Union[ShipmentEvent, _Mapping]] = ..., delivery_signature: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListShipmentEventsRequest(_message.Message):
    __slots__ = ("shipment_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListShipmentEventsRequest.Order]
        NEWEST: _ClassVar[ListShipmentEventsRequest.Order]
        OLDEST: _ClassVar[ListShipmentEventsRequest.Order]
    ORDER_UNSPECIFIED: ListShipmentEventsRequest.Order
    NEWEST: ListShipmentEventsRequest.Order
    OLDEST: ListShipmentEventsRequest.Order
    SHIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    shipment_id: str
    page_size: int
    page_token: str
    order: ListShipmentEventsRequest.Order
    def __init__(self, shipment_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListShipmentEventsRequest.Order, str]] = ...) -> None: ...

class ListShipmentEventsResponse(_message.Message):
    __slots__ = ("shipment_events", "next_page_token")
    SHIPMENT_EVENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    shipment_events: _containers.RepeatedCompositeFieldContainer[ShipmentEvent]
    next_page_token: str
    def __init__(self, shipment_events: _Optional[_Iterable[_Union[ShipmentEvent, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CorrectShipmentRequest(_message.Message):
    __slots__ = ("id", "state", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: Shipment.State
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[Shipment.State, str]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReceiveReturnedShipmentRequest(_message.Message):
    __slots__ = ("id", "cause", "restocked_lines", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    RESTOCKED_LINES_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    cause: Shipment.ReturnCause
    restocked_lines: _containers.RepeatedCompositeFieldContainer[ShipmentLine]
    request_id: str
    def __init__(self, id: _Optional[str] = ..., cause: _Optional[_Union[Shipment.ReturnCause, str]] = ..., restocked_lines: _Optional[_Iterable[_Union[ShipmentLine, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class HandleCarrierEventRequest(_message.Message):
    __slots__ = ("carrier", "payload", "signature_seconds", "signature")
    CARRIER_FIELD_NUMBER: _ClassVar[int]
    PAYLOAD_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_SECONDS_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    carrier: str
    payload: bytes
    signature_seconds: int
    signature: str
    def __init__(self, carrier: _Optional[str] = ..., payload: _Optional[bytes] = ..., signature_seconds: _Optional[int] = ..., signature: _Optional[str] = ...) -> None: ...

class HandleCarrierEventResponse(_message.Message):
    __slots__ = ("disposition",)
    class Disposition(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        DISPOSITION_UNSPECIFIED: _ClassVar[HandleCarrierEventResponse.Disposition]
        APPLIED: _ClassVar[HandleCarrierEventResponse.Disposition]
        IGNORED: _ClassVar[HandleCarrierEventResponse.Disposition]
        PARKED: _ClassVar[HandleCarrierEventResponse.Disposition]
        HELD: _ClassVar[HandleCarrierEventResponse.Disposition]
    DISPOSITION_UNSPECIFIED: HandleCarrierEventResponse.Disposition
    APPLIED: HandleCarrierEventResponse.Disposition
    IGNORED: HandleCarrierEventResponse.Disposition
    PARKED: HandleCarrierEventResponse.Disposition
    HELD: HandleCarrierEventResponse.Disposition
    DISPOSITION_FIELD_NUMBER: _ClassVar[int]
    disposition: HandleCarrierEventResponse.Disposition
    def __init__(self, disposition: _Optional[_Union[HandleCarrierEventResponse.Disposition, str]] = ...) -> None: ...
