import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Newsletter(_message.Message):
    __slots__ = ("id", "author_id", "title", "slug", "content", "content_html", "content_text", "preview_text", "template_type", "campaign_type", "state", "state_reason", "recipient_count", "sent_count", "opened_count", "clicked_count", "bounced_count", "failed_count", "suppressed_count", "unsubscribed_count", "send_time", "schedule_time", "schedule_time_zone", "target_segment", "personalized", "personalization", "tracking_enabled", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Newsletter.State]
        DRAFT: _ClassVar[Newsletter.State]
        SCHEDULED: _ClassVar[Newsletter.State]
        SENDING: _ClassVar[Newsletter.State]
        PAUSED: _ClassVar[Newsletter.State]
        SENT: _ClassVar[Newsletter.State]
        ARCHIVED: _ClassVar[Newsletter.State]
    STATE_UNSPECIFIED: Newsletter.State
    DRAFT: Newsletter.State
    SCHEDULED: Newsletter.State
    SENDING: Newsletter.State
    PAUSED: Newsletter.State
    SENT: Newsletter.State
    ARCHIVED: Newsletter.State
    class TemplateType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TEMPLATE_TYPE_UNSPECIFIED: _ClassVar[Newsletter.TemplateType]
        NEWSLETTER: _ClassVar[Newsletter.TemplateType]
        PROMOTIONAL: _ClassVar[Newsletter.TemplateType]
        TRANSACTIONAL: _ClassVar[Newsletter.TemplateType]
    TEMPLATE_TYPE_UNSPECIFIED: Newsletter.TemplateType
    NEWSLETTER: Newsletter.TemplateType
    PROMOTIONAL: Newsletter.TemplateType
    TRANSACTIONAL: Newsletter.TemplateType
    class CampaignType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CAMPAIGN_TYPE_UNSPECIFIED: _ClassVar[Newsletter.CampaignType]
        WEEKLY: _ClassVar[Newsletter.CampaignType]
        PRODUCT_LAUNCH: _ClassVar[Newsletter.CampaignType]
        SALE: _ClassVar[Newsletter.CampaignType]
        ANNOUNCEMENT: _ClassVar[Newsletter.CampaignType]
    CAMPAIGN_TYPE_UNSPECIFIED: Newsletter.CampaignType
    WEEKLY: Newsletter.CampaignType
    PRODUCT_LAUNCH: Newsletter.CampaignType
    SALE: Newsletter.CampaignType
    ANNOUNCEMENT: Newsletter.CampaignType
    class Segment(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SEGMENT_UNSPECIFIED: _ClassVar[Newsletter.Segment]
        ALL: _ClassVar[Newsletter.Segment]
        NEW_CUSTOMERS: _ClassVar[Newsletter.Segment]
        VIP: _ClassVar[Newsletter.Segment]
        INACTIVE: _ClassVar[Newsletter.Segment]
    SEGMENT_UNSPECIFIED: Newsletter.Segment
    ALL: Newsletter.Segment
    NEW_CUSTOMERS: Newsletter.Segment
    VIP: Newsletter.Segment
    INACTIVE: Newsletter.Segment
    ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_HTML_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TEXT_FIELD_NUMBER: _ClassVar[int]
    PREVIEW_TEXT_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    SENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPENED_COUNT_FIELD_NUMBER: _ClassVar[int]
    CLICKED_COUNT_FIELD_NUMBER: _ClassVar[int]
    BOUNCED_COUNT_FIELD_NUMBER: _ClassVar[int]
    FAILED_COUNT_FIELD_NUMBER: _ClassVar[int]
    SUPPRESSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNSUBSCRIBED_COUNT_FIELD_NUMBER: _ClassVar[int]
    SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    TARGET_SEGMENT_FIELD_NUMBER: _ClassVar[int]
    PERSONALIZED_FIELD_NUMBER: _ClassVar[int]
    PERSONALIZATION_FIELD_NUMBER: _ClassVar[int]
    TRACKING_ENABLED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    author_id: str
    title: str
    slug: str
    content: str
    content_html: str
    content_text: str
    preview_text: str
    template_type: Newsletter.TemplateType
    campaign_type: Newsletter.CampaignType
    state: Newsletter.State
    state_reason: str
    recipient_count: int
    sent_count: int
    opened_count: int
    clicked_count: int
    bounced_count: int
    failed_count: int
    suppressed_count: int
    unsubscribed_count: int
    send_time: _timestamp_pb2.Timestamp
    schedule_time: _timestamp_pb2.Timestamp
    schedule_time_zone: str
    target_segment: Newsletter.Segment
    personalized: bool
    personalization: _struct_pb2.Struct
    tracking_enabled: bool
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., author_id: _Optional[str] = ..., title: _Optional[str] = ..., slug: _Optional[str] = ..., content: _Optional[str] = ..., content_html: _Optional[str] = ..., content_text: _Optional[str] = ..., preview_text: _Optional[str] = ..., template_type: _Optional[_Union[Newsletter.TemplateType, str]] = ..., campaign_type: _Optional[_Union[Newsletter.CampaignType, str]] = ..., state: _Optional[_Union[Newsletter.State, str]] = ..., state_reason: _Optional[str] = ..., recipient_count: _Optional[int] = ..., sent_count: _Optional[int] = ..., opened_count: _Optional[int] = ..., clicked_count: _Optional[int] = ..., bounced_count: _Optional[int] = ..., failed_count: _Optional[int] = ..., suppressed_count: _Optional[int] = ..., unsubscribed_count: _Optional[int] = ..., send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., schedule_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., schedule_time_zone: _Optional[str] = ..., target_segment: _Optional[_Union[Newsletter.Segment, str]] = ..., personalized: _Optional[bool] = ..., personalization: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., tracking_enabled: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class NewsletterDelivery(_message.Message):
    __slots__ = ("id", "newsletter_id", "customer_id", "state", "detail", "attempt_count", "message_id", "send_time", "bounce_time", "open_time", "click_time", "unsubscribe_time", "create_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[NewsletterDelivery.State]
        PENDING: _ClassVar[NewsletterDelivery.State]
        SENDING: _ClassVar[NewsletterDelivery.State]
        SENT: _ClassVar[NewsletterDelivery.State]
        BOUNCED: _ClassVar[NewsletterDelivery.State]
        FAILED: _ClassVar[NewsletterDelivery.State]
        SUPPRESSED: _ClassVar[NewsletterDelivery.State]
    STATE_UNSPECIFIED: NewsletterDelivery.State
    PENDING: NewsletterDelivery.State
    SENDING: NewsletterDelivery.State
    SENT: NewsletterDelivery.State
    BOUNCED: NewsletterDelivery.State
    FAILED: NewsletterDelivery.State
    SUPPRESSED: NewsletterDelivery.State
    ID_FIELD_NUMBER: _ClassVar[int]
    NEWSLETTER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    BOUNCE_TIME_FIELD_NUMBER: _ClassVar[int]
    OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    CLICK_TIME_FIELD_NUMBER: _ClassVar[int]
    UNSUBSCRIBE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    newsletter_id: str
    customer_id: str
    state: NewsletterDelivery.State
    detail: str
    attempt_count: int
    message_id: str
    send_time: _timestamp_pb2.Timestamp
    bounce_time: _timestamp_pb2.Timestamp
    open_time: _timestamp_pb2.Timestamp
    click_time: _timestamp_pb2.Timestamp
    unsubscribe_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., newsletter_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[NewsletterDelivery.State, str]] = ..., detail: _Optional[str] = ..., attempt_count: _Optional[int] = ..., message_id: _Optional[str] = ..., send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., bounce_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., click_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., unsubscribe_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateNewsletterRequest(_message.Message):
    __slots__ = ("newsletter", "request_id")
    NEWSLETTER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    newsletter: Newsletter
    request_id: str
    def __init__(self, newsletter: _Optional[_Union[Newsletter, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetNewsletterRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListNewslettersRequest(_message.Message):
    __slots__ = ("states", "show_deleted", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListNewslettersRequest.Order]
        NEWEST: _ClassVar[ListNewslettersRequest.Order]
        OLDEST: _ClassVar[ListNewslettersRequest.Order]
    ORDER_UNSPECIFIED: ListNewslettersRequest.Order
    NEWEST: ListNewslettersRequest.Order
    OLDEST: ListNewslettersRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Newsletter.State]
    show_deleted: bool
    page_size: int
    page_token: str
    order: ListNewslettersRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Newsletter.State, str]]] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListNewslettersRequest.Order, str]] = ...) -> None: ...

class ListNewslettersResponse(_message.Message):
    __slots__ = ("newsletters", "next_page_token")
    NEWSLETTERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    newsletters: _containers.RepeatedCompositeFieldContainer[Newsletter]
    next_page_token: str
    def __init__(self, newsletters: _Optional[_Iterable[_Union[Newsletter, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateNewsletterRequest(_message.Message):
    __slots__ = ("newsletter", "update_mask", "request_id")
    NEWSLETTER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    newsletter: Newsletter
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, newsletter: _Optional[_Union[Newsletter, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteNewsletterRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ScheduleNewsletterRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag", "schedule_time", "local_time", "time_zone")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_FIELD_NUMBER: _ClassVar[int]
    LOCAL_TIME_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    schedule_time: _timestamp_pb2.Timestamp
    local_time: str
    time_zone: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ..., schedule_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., local_time: _Optional[str] = ..., time_zone: _Optional[str] = ...) -> None: ...

class UnscheduleNewsletterRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class PauseNewsletterRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ResumeNewsletterRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ArchiveNewsletterRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListNewsletterDeliveriesRequest(_message.Message):
    __slots__ = ("newsletter_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListNewsletterDeliveriesRequest.Order]
        NEWEST: _ClassVar[ListNewsletterDeliveriesRequest.Order]
        OLDEST: _ClassVar[ListNewsletterDeliveriesRequest.Order]
    ORDER_UNSPECIFIED: ListNewsletterDeliveriesRequest.Order
    NEWEST: ListNewsletterDeliveriesRequest.Order
    OLDEST: ListNewsletterDeliveriesRequest.Order
    NEWSLETTER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    newsletter_id: str
    states: _containers.RepeatedScalarFieldContainer[NewsletterDelivery.State]
    page_size: int
    page_token: str
    order: ListNewsletterDeliveriesRequest.Order
    def __init__(self, newsletter_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[NewsletterDelivery.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListNewsletterDeliveriesRequest.Order, str]] = ...) -> None: ...

class ListNewsletterDeliveriesResponse(_message.Message):
    __slots__ = ("newsletter_deliveries", "next_page_token")
    NEWSLETTER_DELIVERIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    newsletter_deliveries: _containers.RepeatedCompositeFieldContainer[NewsletterDelivery]
    next_page_token: str
    def __init__(self, newsletter_deliveries: _Optional[_Iterable[_Union[NewsletterDelivery, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReportNewsletterBounceRequest(_message.Message):
    __slots__ = ("message_id", "kind", "detail", "request_id")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ReportNewsletterBounceRequest.Kind]
        HARD: _ClassVar[ReportNewsletterBounceRequest.Kind]
        SOFT: _ClassVar[ReportNewsletterBounceRequest.Kind]
        COMPLAINT: _ClassVar[ReportNewsletterBounceRequest.Kind]
    KIND_UNSPECIFIED: ReportNewsletterBounceRequest.Kind
    HARD: ReportNewsletterBounceRequest.Kind
    SOFT: ReportNewsletterBounceRequest.Kind
    COMPLAINT: ReportNewsletterBounceRequest.Kind
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    message_id: str
    kind: ReportNewsletterBounceRequest.Kind
    detail: str
    request_id: str
    def __init__(self, message_id: _Optional[str] = ..., kind: _Optional[_Union[ReportNewsletterBounceRequest.Kind, str]] = ..., detail: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordNewsletterOpenRequest(_message.Message):
    __slots__ = ("token",)
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    token: str
    def __init__(self, token: _Optional[str] = ...) -> None: ...

class RecordNewsletterClickRequest(_message.Message):
    __slots__ = ("token",)
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    token: str
    def __init__(self, token: _Optional[str] = ...) -> None: ...

class NewsletterReaction(_message.Message):
    __slots__ = ("counted", "uri")
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    URI_FIELD_NUMBER: _ClassVar[int]
    counted: bool
    uri: str
    def __init__(self, counted: _Optional[bool] = ..., uri: _Optional[str] = ...) -> None: ...

class UnsubscribeNewsletterRequest(_message.Message):
    __slots__ = ("token",)
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    token: str
    def __init__(self, token: _Optional[str] = ...) -> None: ...

class UnsubscribeNewsletterResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class SubscribeNewsletterRequest(_message.Message):
    __slots__ = ("email", "language_code")
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    email: str
    language_code: str
    def __init__(self, email: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class SubscribeNewsletterResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ConfirmNewsletterSubscriptionRequest(_message.Message):
    __slots__ = ("token",)
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    token: str
    def __init__(self, token: _Optional[str] = ...) -> None: ...

class ConfirmNewsletterSubscriptionResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...
