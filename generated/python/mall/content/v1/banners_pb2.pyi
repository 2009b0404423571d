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

class Banner(_message.Message):
    __slots__ = ("id", "author_id", "title", "display_title", "description", "banner_type", "placement", "position", "state", "state_reason", "priority", "start_time", "end_time", "click_uri", "clickable", "target_audience", "impression_limit", "click_limit", "daily_impression_limit", "time_zone", "impression_count", "click_count", "conversion_count", "featured", "image_uri", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Banner.State]
        INACTIVE: _ClassVar[Banner.State]
        SCHEDULED: _ClassVar[Banner.State]
        ACTIVE: _ClassVar[Banner.State]
        EXPIRED: _ClassVar[Banner.State]
    STATE_UNSPECIFIED: Banner.State
    INACTIVE: Banner.State
    SCHEDULED: Banner.State
    ACTIVE: Banner.State
    EXPIRED: Banner.State
    class BannerType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        BANNER_TYPE_UNSPECIFIED: _ClassVar[Banner.BannerType]
        HERO: _ClassVar[Banner.BannerType]
        SIDEBAR: _ClassVar[Banner.BannerType]
        POPUP: _ClassVar[Banner.BannerType]
        FOOTER: _ClassVar[Banner.BannerType]
        INTERSTITIAL: _ClassVar[Banner.BannerType]
    BANNER_TYPE_UNSPECIFIED: Banner.BannerType
    HERO: Banner.BannerType
    SIDEBAR: Banner.BannerType
    POPUP: Banner.BannerType
    FOOTER: Banner.BannerType
    INTERSTITIAL: Banner.BannerType
    class Placement(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PLACEMENT_UNSPECIFIED: _ClassVar[Banner.Placement]
        HOME: _ClassVar[Banner.Placement]
        CATEGORY: _ClassVar[Banner.Placement]
        PRODUCT: _ClassVar[Banner.Placement]
        CHECKOUT: _ClassVar[Banner.Placement]
        GLOBAL: _ClassVar[Banner.Placement]
    PLACEMENT_UNSPECIFIED: Banner.Placement
    HOME: Banner.Placement
    CATEGORY: Banner.Placement
    PRODUCT: Banner.Placement
    CHECKOUT: Banner.Placement
    GLOBAL: Banner.Placement
    class Position(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        POSITION_UNSPECIFIED: _ClassVar[Banner.Position]
        TOP: _ClassVar[Banner.Position]
        BOTTOM: _ClassVar[Banner.Position]
        LEFT: _ClassVar[Banner.Position]
        RIGHT: _ClassVar[Banner.Position]
        CENTER: _ClassVar[Banner.Position]
    POSITION_UNSPECIFIED: Banner.Position
    TOP: Banner.Position
    BOTTOM: Banner.Position
    LEFT: Banner.Position
    RIGHT: Banner.Position
    CENTER: Banner.Position
    class Audience(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        AUDIENCE_UNSPECIFIED: _ClassVar[Banner.Audience]
        ALL: _ClassVar[Banner.Audience]
        NEW_CUSTOMERS: _ClassVar[Banner.Audience]
        RETURNING_CUSTOMERS: _ClassVar[Banner.Audience]
    AUDIENCE_UNSPECIFIED: Banner.Audience
    ALL: Banner.Audience
    NEW_CUSTOMERS: Banner.Audience
    RETURNING_CUSTOMERS: Banner.Audience
    ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    BANNER_TYPE_FIELD_NUMBER: _ClassVar[int]
    PLACEMENT_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CLICK_URI_FIELD_NUMBER: _ClassVar[int]
    CLICKABLE_FIELD_NUMBER: _ClassVar[int]
    TARGET_AUDIENCE_FIELD_NUMBER: _ClassVar[int]
    IMPRESSION_LIMIT_FIELD_NUMBER: _ClassVar[int]
    CLICK_LIMIT_FIELD_NUMBER: _ClassVar[int]
    DAILY_IMPRESSION_LIMIT_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    IMPRESSION_COUNT_FIELD_NUMBER: _ClassVar[int]
    CLICK_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONVERSION_COUNT_FIELD_NUMBER: _ClassVar[int]
    FEATURED_FIELD_NUMBER: _ClassVar[int]
    IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    author_id: str
    title: str
    display_title: str
    description: str
    banner_type: Banner.BannerType
    placement: Banner.Placement
    position: Banner.Position
    state: Banner.State
    state_reason: str
    priority: int
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    click_uri: str
    clickable: bool
    target_audience: Banner.Audience
    impression_limit: int
    click_limit: int
    daily_impression_limit: int
    time_zone: str
    impression_count: int
    click_count: int
    conversion_count: int
    featured: bool
    image_uri: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., author_id: _Optional[str] = ..., title: _Optional[str] = ..., display_title: _Optional[str] = ..., description: _Optional[str] = ..., banner_type: _Optional[_Union[Banner.BannerType, str]] = ..., placement: _Optional[_Union[Banner.Placement, str]] = ..., position: _Optional[_Union[Banner.Position, str]] = ..., state: _Optional[_Union[Banner.State, str]] = ..., state_reason: _Optional[str] = ..., priority: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., click_uri: _Optional[str] = ..., clickable: _Optional[bool] = ..., target_audience: _Optional[_Union[Banner.Audience, str]] = ..., impression_limit: _Optional[int] = ..., click_limit: _Optional[int] = ..., daily_impression_limit: _Optional[int] = ..., time_zone: _Optional[str] = ..., impression_count: _Optional[int] = ..., click_count: _Optional[int] = ..., conversion_count: _Optional[int] = ..., featured: _Optional[bool] = ..., image_uri: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ServedBanner(_message.Message):
    __slots__ = ("banner_id", "impression_id", "display_title", "description", "image_uri", "banner_type", "position", "clickable", "click_uri", "click_deadline_time")
    BANNER_ID_FIELD_NUMBER: _ClassVar[int]
    IMPRESSION_ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    BANNER_TYPE_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    CLICKABLE_FIELD_NUMBER: _ClassVar[int]
    CLICK_URI_FIELD_NUMBER: _ClassVar[int]
    CLICK_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    banner_id: str
    impression_id: str
    display_title: str
    description: str
    image_uri: str
    banner_type: Banner.BannerType
    position: Banner.Position
    clickable: bool
    click_uri: str
    click_deadline_time: _timestamp_pb2.Timestamp
    def __init__(self, banner_id: _Optional[str] = ..., impression_id: _Optional[str] = ..., display_title: _Optional[str] = ..., description: _Optional[str] = ..., image_uri: _Optional[str] = ..., banner_type: _Optional[_Union[Banner.BannerType, str]] = ..., position: _Optional[_Union[Banner.Position, str]] = ..., clickable: _Optional[bool] = ..., click_uri: _Optional[str] = ..., click_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateBannerRequest(_message.Message):
    __slots__ = ("banner", "request_id")
    BANNER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    banner: Banner
    request_id: str
    def __init__(self, banner: _Optional[_Union[Banner, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetBannerRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListBannersRequest(_message.Message):
    __slots__ = ("states", "placements", "show_deleted", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListBannersRequest.Order]
        NEWEST: _ClassVar[ListBannersRequest.Order]
        OLDEST: _ClassVar[ListBannersRequest.Order]
    ORDER_UNSPECIFIED: ListBannersRequest.Order
    NEWEST: ListBannersRequest.Order
    OLDEST: ListBannersRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PLACEMENTS_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Banner.State]
    placements: _containers.RepeatedScalarFieldContainer[Banner.Placement]
    show_deleted: bool
    page_size: int
    page_token: str
    order: ListBannersRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Banner.State, str]]] = ..., placements: _Optional[_Iterable[_Union[Banner.Placement, str]]] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListBannersRequest.Order, str]] = ...) -> None: ...

class ListBannersResponse(_message.Message):
    __slots__ = ("banners", "next_page_token")
    BANNERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    banners: _containers.RepeatedCompositeFieldContainer[Banner]
    next_page_token: str
    def __init__(self, banners: _Optional[_Iterable[_Union[Banner, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateBannerRequest(_message.Message):
    __slots__ = ("banner", "update_mask", "request_id")
    BANNER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    banner: Banner
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, banner: _Optional[_Union[Banner, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteBannerRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ActivateBannerRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class DeactivateBannerRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ServeBannersRequest(_message.Message):
    __slots__ = ("placement", "positions", "most")
    PLACEMENT_FIELD_NUMBER: _ClassVar[int]
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    MOST_FIELD_NUMBER: _ClassVar[int]
    placement: Banner.Placement
    positions: _containers.RepeatedScalarFieldContainer[Banner.Position]
    most: int
    def __init__(self, placement: _Optional[_Union[Banner.Placement, str]] = ..., positions: _Optional[_Iterable[_Union[Banner.Position, str]]] = ..., most: _Optional[int] = ...) -> None: ...

class ServeBannersResponse(_message.Message):
    __slots__ = ("banners",)
    BANNERS_FIELD_NUMBER: _ClassVar[int]
    banners: _containers.RepeatedCompositeFieldContainer[ServedBanner]
    def __init__(self, banners: _Optional[_Iterable[_Union[ServedBanner, _Mapping]]] = ...) -> None: ...

class RecordBannerClickRequest(_message.Message):
    __slots__ = ("impression_id",)
    IMPRESSION_ID_FIELD_NUMBER: _ClassVar[int]
    impression_id: str
    def __init__(self, impression_id: _Optional[str] = ...) -> None: ...

class BannerClick(_message.Message):
    __slots__ = ("banner_id", "counted", "click_uri")
    BANNER_ID_FIELD_NUMBER: _ClassVar[int]
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    CLICK_URI_FIELD_NUMBER: _ClassVar[int]
    banner_id: str
    counted: bool
    click_uri: str
    def __init__(self, banner_id: _Optional[str] = ..., counted: _Optional[bool] = ..., click_uri: _Optional[str] = ...) -> None: ...
