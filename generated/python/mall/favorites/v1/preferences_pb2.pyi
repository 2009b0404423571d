import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CustomerPreferences(_message.Message):
    __slots__ = ("id", "newsletter", "newsletter_time", "marketing_mail", "sms_notifications", "price_drop_alerts", "back_in_stock_alerts", "wishlist_sharing", "personalized_recommendations", "view_history", "language_code", "currency_code", "time_zone", "create_time", "update_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    NEWSLETTER_FIELD_NUMBER: _ClassVar[int]
    NEWSLETTER_TIME_FIELD_NUMBER: _ClassVar[int]
    MARKETING_MAIL_FIELD_NUMBER: _ClassVar[int]
    SMS_NOTIFICATIONS_FIELD_NUMBER: _ClassVar[int]
    PRICE_DROP_ALERTS_FIELD_NUMBER: _ClassVar[int]
    BACK_IN_STOCK_ALERTS_FIELD_NUMBER: _ClassVar[int]
    WISHLIST_SHARING_FIELD_NUMBER: _ClassVar[int]
    PERSONALIZED_RECOMMENDATIONS_FIELD_NUMBER: _ClassVar[int]
    VIEW_HISTORY_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    newsletter: bool
    newsletter_time: _timestamp_pb2.Timestamp
    marketing_mail: bool
    sms_notifications: bool
    price_drop_alerts: bool
    back_in_stock_alerts: bool
    wishlist_sharing: bool
    personalized_recommendations: bool
    view_history: bool
    language_code: str
    currency_code: str
    time_zone: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., newsletter: _Optional[bool] = ..., newsletter_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., marketing_mail: _Optional[bool] = ..., sms_notifications: _Optional[bool] = ..., price_drop_alerts: _Optional[bool] = ..., back_in_stock_alerts: _Optional[bool] = ..., wishlist_sharing: _Optional[bool] = ..., personalized_recommendations: _Optional[bool] = ..., view_history: _Optional[bool] = ..., language_code: _Optional[str] = ..., currency_code: _Optional[str] = ..., time_zone: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetCustomerPreferencesRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateCustomerPreferencesRequest(_message.Message):
    __slots__ = ("customer_preferences", "update_mask", "request_id")
    CUSTOMER_PREFERENCES_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    customer_preferences: CustomerPreferences
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, customer_preferences: _Optional[_Union[CustomerPreferences, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...
